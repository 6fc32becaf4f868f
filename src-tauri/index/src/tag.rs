//! What rows are filtered by, as words that no text can hold: characters of private use, which the words of texts leave
//! out. One character each, so that they cost the index of prefixes nothing.

/// What a tag is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Kind,
    Flag,
    Export,
    Thread,
    Account,
}

impl Tag {
    /// The first character, and how many there are before the last one means "and more".
    const fn range(self) -> (u32, u32) {
        match self {
            Self::Kind => (0xe000, 0xff),
            Self::Flag => (0xe100, 0xff),
            Self::Export => (0xe200, 0x16ff),
            Self::Thread => (0xf_0000, 0xfffd),
            Self::Account => (0x10_0000, 0xfffd),
        }
    }

    /// Writes the tag of a number, as a word.
    pub(crate) fn write(self, number: u32, into: &mut String) {
        into.push(' ');
        let (first, most) = self.range();
        let mut rest = number;
        while rest >= most {
            into.extend(char::from_u32(first + most));
            rest -= most;
        }
        into.extend(char::from_u32(first + rest));
    }

    /// The tag of a number, as a term of a search.
    pub(crate) fn term(self, number: u32) -> String {
        let mut term = String::new();
        self.write(number, &mut term);
        format!("\"{}\"", term.trim_start())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_tag_is_a_word_of_its_own() {
        let numbers = [
            0, 1, 254, 255, 256, 5_887, 5_888, 65_532, 65_533, 65_534, 200_000,
        ];
        let mut seen = HashSet::new();
        for tag in [Tag::Kind, Tag::Flag, Tag::Export, Tag::Thread, Tag::Account] {
            for number in numbers {
                assert!(seen.insert(tag.term(number)), "{tag:?} {number}");
            }
        }
        assert_eq!(
            Tag::Thread.term(7).chars().count(),
            3,
            "one character between quotes"
        );
    }

    #[test]
    fn no_text_holds_a_tag() {
        let mut tag = String::new();
        Tag::Thread.write(3, &mut tag);
        Tag::Flag.write(3, &mut tag);
        let mut words = Vec::new();
        crate::words::each(&tag, |word, _| words.push(word.to_owned()));
        assert!(
            words.is_empty(),
            "characters of private use stand between words: {words:?}"
        );
    }
}
