//! imessage-exporter (by `ReagentX`): a file a chat in text or HTML, with `attachments/`. Times are the exporting Mac's.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::container::{Container, EntryId, Target, fault_of};
use crate::draft::Draft;
use crate::json::Stop;
use crate::model::{Flag, Kind, Person, PersonId, Reaction, Row, Thread, ThreadId};
use crate::time::{Precision, Time};

pub(crate) mod html;
mod sticker;
pub(crate) mod text;

use sticker::Sticker;

/// The exporter's word for the owner.
const ME: &str = "Me";

/// Its word for the owner in its own lines.
const YOU: &str = "You";

/// Reads `Mar 03, 2024  7:05:09 PM` at the beginning of a text; gives what follows.
fn time(text: &str) -> Option<(Time, &str)> {
    let bytes = text.as_bytes();
    let has_form = bytes.len() >= 20
        && bytes.first().is_some_and(u8::is_ascii_uppercase)
        && bytes.get(3) == Some(&b' ')
        && bytes.get(4).is_some_and(u8::is_ascii_digit);
    if !has_form {
        return None;
    }
    let half = ["AM", "PM"]
        .iter()
        .filter_map(|half| text.get(..28).unwrap_or(text).find(&format!(" {half}")))
        .min()?;
    let (raw, rest) = (text.get(..half + 3)?, text.get(half + 3..)?);
    let plain = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let local = NaiveDateTime::parse_from_str(&plain, "%b %d, %Y %I:%M:%S %p").ok()?;
    let ends = rest.is_empty() || rest.starts_with(' ');
    ends.then(|| (Time::local(raw, local, Precision::S), rest))
}

/// A chat while it is read.
struct Chat {
    entry: EntryId,
    thread: ThreadId,
    folder: String,
    people: HashMap<String, PersonId>,
}

impl Chat {
    fn begin(draft: &mut Draft<'_>, entry: EntryId) -> Self {
        let container: &Container = draft.container();
        let file = container.entry(entry);
        let base = file.stored_base();
        let title = base
            .rsplit_once('.')
            .map_or(base, |(stem, _)| stem)
            .to_owned();
        let folder = file.folder().to_owned();
        let thread = draft.thread(Thread {
            id: title.clone(),
            title: Some(title),
            ..Thread::default()
        });
        Self {
            entry,
            thread,
            folder,
            people: HashMap::new(),
        }
    }

    fn person(&mut self, draft: &mut Draft<'_>, name: &str) -> Option<PersonId> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(&id) = self.people.get(name) {
            return Some(id);
        }
        let id = draft.person(person(name));
        self.people.insert(name.to_owned(), id);
        if name == ME {
            if let Some(who) = draft.known(id) {
                who.is_owner = Some(true);
            }
            draft.owner(Person::named(ME));
        }
        Some(id)
    }

    /// Reads a line below the heading of reactions; says whether it is one.
    fn reacted(&mut self, draft: &mut Draft<'_>, row: &mut Row, line: &str) -> bool {
        if let Some(sticker) = Sticker::of(line) {
            self.stuck(draft, row, sticker.who);
            self.sticker(draft, row, &sticker);
            return true;
        }
        let Some((what, who)) = reaction(line) else {
            return false;
        };
        let by = self.person(draft, who);
        row.reactions.push(Reaction {
            by,
            emoji: what.to_owned(),
            time: None,
        });
        true
    }

    /// Calls and what was unsent, among the announcements, are messages.
    fn announcement(&mut self, draft: &mut Draft<'_>, row: &mut Row) {
        if row.kind != Kind::System {
            return;
        }
        let shown = row.text.as_ref().map(|text| text.shown.clone());
        let shown = shown.unwrap_or_default();
        // What a conversation is called says nothing of what was done.
        if [" renamed the conversation to ", " named the conversation "]
            .iter()
            .any(|renamed| shown.contains(renamed))
        {
            return;
        }
        let text = shown.to_ascii_lowercase();
        if text.contains("facetime") || text.contains(" call") && text.contains("missed") {
            row.kind = Kind::Call;
            row.flags.add_if(Flag::Missed, text.contains("missed"));
        }
        row.flags.add_if(Flag::Unsent, text.contains(" unsent "));
        if row.flags.has(Flag::Unsent) {
            row.kind = Kind::Text;
        }
        let who = shown
            .trim_end_matches(['!', '.'])
            .strip_suffix(" unsent a message");
        if let Some(who) = who {
            let is_owner = who == YOU;
            row.author = self.person(draft, if is_owner { ME } else { who });
            row.is_owner = Some(is_owner);
        }
    }

    /// Attachments lie below the folder of the chats, or at a path of the Mac.
    fn media(&self, draft: &mut Draft<'_>, row: &mut Row, path: &str) {
        let path = path.trim();
        let whole = if self.folder.is_empty() {
            path.to_owned()
        } else {
            format!("{}/{}", self.folder, path.trim_start_matches("./"))
        };
        match draft.resolve(&whole, "\u{0}") {
            Target::Entry(entry) => draft.media_entry(row, path.to_owned(), entry),
            Target::Missing | Target::Remote => match draft.resolve(path, "\u{0}") {
                Target::Entry(entry) => draft.media_entry(row, path.to_owned(), entry),
                _ => draft.media_missing(row, path.to_owned()),
            },
        }
    }
}

/// A sender is a contact's name, a number or an address.
fn person(name: &str) -> Person {
    let name = name.to_owned();
    let is_number = name.starts_with('+')
        && name
            .chars()
            .skip(1)
            .all(|c| c.is_ascii_digit() || " -()".contains(c));
    let is_code = name.len() >= 3 && name.bytes().all(|byte| byte.is_ascii_digit());
    if is_number || is_code {
        Person {
            phone: Some(name),
            ..Person::default()
        }
    } else if name.contains('@') && !name.contains(' ') {
        Person {
            email: Some(name),
            ..Person::default()
        }
    } else {
        Person::named(name)
    }
}

/// Who reacted with what: `Loved by Blue Kite`, `👍 by Rosa`.
fn reaction(line: &str) -> Option<(&str, &str)> {
    let (what, who) = line.trim().split_once(" by ")?;
    (!what.is_empty() && what.len() <= 60 && !who.is_empty()).then_some((what, who))
}

fn opened<'a>(draft: &Draft<'a>, entry: EntryId) -> Result<Box<dyn std::io::Read + 'a>, Stop> {
    draft.container().read(entry).map_err(|error| Stop {
        code: fault_of(&error),
        at: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_have_two_spaces_before_one_digit() {
        for (line, rest) in [
            (
                "Mar 03, 2024  7:05:09 PM (Read by them)",
                Some(" (Read by them)"),
            ),
            ("Mar 03, 2024 12:05:09 AM", Some("")),
            ("Mar 03, 2024 was a day", None),
            ("Maria 03, 2024  7:05:09 PM", None),
        ] {
            assert_eq!(time(line).map(|(_, rest)| rest), rest, "{line}");
        }
    }
}
