//! Blank lines at the end of a message: its own, or what some versions write between two.

/// Whether blank lines stand between messages.
#[derive(Debug, Default)]
pub(super) struct Blanks {
    /// Messages that another one follows, and how many of these end in a blank line.
    messages: u64,
    blank: u64,
    is_begun: bool,
    is_blank: bool,
}

impl Blanks {
    /// The next line, and whether a message begins with it.
    pub(super) fn see(&mut self, line: &str, is_message: bool) {
        if is_message && self.is_begun {
            self.messages += 1;
            self.blank += u64::from(self.is_blank);
        }
        self.is_begun |= is_message;
        self.is_blank = line.is_empty();
    }

    /// How many blank lines the file itself puts between two messages: one, where it does so everywhere.
    pub(super) fn between(&self) -> usize {
        usize::from(self.messages > 0 && self.blank == self.messages)
    }
}
