//! A message of a page, and how what is told of it is put together.

use super::super::chat::Side;

/// A message as it stands in the page.
#[derive(Debug, Default)]
pub(super) struct Message {
    /// Its number in the page, from 1.
    pub(super) number: u64,
    pub(super) sender: Option<String>,
    pub(super) stated: Option<String>,
    pub(super) text: Option<String>,
    pub(super) date: Option<String>,
    pub(super) side: Option<Side>,
    /// Whether the owner wrote it, where a column says so.
    pub(super) is_sender: Option<bool>,
    /// The name of a group, where a column says it.
    pub(super) conversation: Option<String>,
    /// Ids of media, between bars.
    pub(super) media_ids: Option<String>,
    /// What stands behind the date.
    pub(super) marks: Vec<String>,
    /// Files that are shown in it.
    pub(super) media: Vec<String>,
}

impl Message {
    pub(super) fn pointer(&self) -> String {
        format!("message {}", self.number)
    }

    /// Whether it is one of words, and they have not come yet.
    pub(super) fn lacks_text(&self) -> bool {
        self.text.is_none() && self.stated.as_deref() == Some("TEXT")
    }

    /// Takes in a cell of a column by its name; `false` where the name says nothing.
    pub(super) fn take(&mut self, column: &str, text: &str) -> bool {
        let text = text.to_owned();
        match column.trim() {
            "From" | "To" => self.sender = Some(text),
            "Media Type" => self.stated = Some(text),
            "Content" | "Text" => self.text = Some(text),
            "Conversation Title" => self.conversation = Some(text),
            "IsSender" => self.is_sender = Some(text.eq_ignore_ascii_case("true")),
            "Media IDs" => self.media_ids = Some(text),
            "IsSaved" if text.eq_ignore_ascii_case("true") => self.marks.push("Saved".to_owned()),
            "IsSaved" | "Created(microseconds)" => {}
            _ => return false,
        }
        true
    }

    /// What was said: where a page has it behind the date, it is what stands there but for the mark of what was saved.
    pub(super) fn words(&mut self) -> Option<String> {
        if !self.lacks_text() {
            return self.text.take();
        }
        let marks = std::mem::take(&mut self.marks);
        let (saved, said): (Vec<String>, Vec<String>) = marks
            .into_iter()
            .partition(|mark| mark.eq_ignore_ascii_case("saved"));
        self.marks = saved;
        (!said.is_empty()).then(|| said.join("\n"))
    }
}
