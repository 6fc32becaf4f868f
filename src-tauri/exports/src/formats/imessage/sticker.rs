//! Stickers: sent by themselves, or stuck on a message of somebody's as a reaction, which has no place for a file.

use super::Chat;
use crate::draft::Draft;
use crate::model::{Reaction, Row};

/// What such a reaction is told to be, as the exporter calls it.
const STICKER: &str = "Sticker";

/// What the exporter writes behind the path, in brackets.
const BEHIND: [&str; 2] = [" (App: ", " (Genmoji prompt: "];

/// A line of the text files: `Outline Sticker from Rosa: attachments/12/kite.heic (App: Kites) from Rosa`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sticker<'a> {
    pub(super) who: &'a str,
    /// The bare path; what stands there where the exporter found no file.
    pub(super) path: &'a str,
    /// Its effect, or the app it is from.
    pub(super) notes: Vec<&'a str>,
}

impl<'a> Sticker<'a> {
    /// Reads such a line.
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let (effect, rest) = line.trim().split_once("Sticker from ")?;
        if !effect.is_empty() && (effect.len() > 60 || !effect.ends_with(' ')) {
            return None;
        }
        let mut notes: Vec<&str> = Some(effect.trim())
            .filter(|effect| !effect.is_empty())
            .into_iter()
            .collect();
        let Some((who, path)) = rest.split_once(": ") else {
            let who = rest.strip_suffix(" not found!")?;
            return Some(Self {
                who,
                path: line.trim(),
                notes,
            });
        };
        // Newer versions say once more, at the end, whose it is.
        let again = path
            .strip_suffix(who)
            .and_then(|path| path.strip_suffix(" from "));
        let mut path = again.unwrap_or(path).trim();
        let note = BEHIND.iter().filter_map(|behind| path.find(behind)).min();
        if let Some((bare, note)) = note.and_then(|place| path.split_at_checked(place))
            && let Some(note) = note.strip_suffix(')')
        {
            notes.push(note.trim_start_matches([' ', '(']));
            path = bare;
        }
        (!who.is_empty() && !path.is_empty()).then_some(Self { who, path, notes })
    }
}

impl Chat {
    /// A reaction of which the file is a thing that the row names.
    pub(super) fn stuck(&mut self, draft: &mut Draft<'_>, row: &mut Row, who: &str) {
        let by = self.person(draft, who);
        row.reactions.push(Reaction {
            by,
            emoji: STICKER.to_owned(),
            time: None,
        });
    }

    /// What a line of the text files names.
    pub(super) fn sticker(&self, draft: &mut Draft<'_>, row: &mut Row, sticker: &Sticker<'_>) {
        self.media(draft, row, sticker.path);
        for &note in &sticker.notes {
            row.keep("sticker", note);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sticker;

    #[test]
    fn a_path_ends_before_what_the_exporter_writes_behind_it() {
        let path = "attachments/12/st.heic";
        for (line, notes) in [
            ("Sticker from Blue Kite: attachments/12/st.heic", vec![]),
            (
                "Sticker from Blue Kite: attachments/12/st.heic from Blue Kite",
                vec![],
            ),
            (
                "Sticker from Blue Kite: attachments/12/st.heic (App: Free People)",
                vec!["App: Free People"],
            ),
            (
                "Sticker from Blue Kite: attachments/12/st.heic (Genmoji prompt: a (red) kite) from Blue Kite",
                vec!["Genmoji prompt: a (red) kite"],
            ),
            (
                "Outline Sticker from Blue Kite: attachments/12/st.heic from Blue Kite",
                vec!["Outline"],
            ),
        ] {
            let who = "Blue Kite";
            assert_eq!(
                Sticker::of(line),
                Some(Sticker { who, path, notes }),
                "{line}"
            );
        }
    }

    #[test]
    fn a_line_without_a_person_or_a_path_is_no_sticker() {
        for line in [
            "Sticker from Blue Kite",
            "Sticker from Blue Kite:",
            "NoSticker from Blue Kite: st.heic",
            "Loved by Blue Kite",
        ] {
            assert_eq!(Sticker::of(line), None, "{line}");
        }
        let lost = Sticker::of("Sticker from Me not found!");
        assert_eq!(lost.map(|lost| lost.who), Some("Me"));
    }
}
