//! Dated entries of lists (followers, logins, snaps without their content…): each as a line, the same in a bundle and on
//! the command line.

use holdfast_exports::model::{Person, tells_more};

use super::Entry;
use super::exports::{certainty, placed, stated};
use crate::contents::Contents;
use crate::exports::TimeRead;
use crate::exports::dated::ListLine;
use crate::exports::rows::cut_from;
use crate::names::name_of;

/// An entry of a list in a line: the list, whom it names, what else it says by its names, the codes of what is to know
/// about it. What repeats a name or the time, as it is written, is left to the table of lists.
pub fn list_line<'a>(
    list: &str,
    (person, time_as_written): (Option<&Person>, Option<&str>),
    says: impl Iterator<Item = (&'a str, &'a str)>,
    flags: &[&str],
) -> String {
    let says = tells_more(says, person, time_as_written);
    let says = says.map(|(name, value)| format!("{name}: {value}"));
    let parts: Vec<String> = person.map(name_of).into_iter().chain(says).collect();
    let flags = match flags {
        [] => String::new(),
        flags => format!(" [{}]", flags.join(", ")),
    };
    let line = format!("{list}: {}{flags}", parts.join(" | "));
    cut_from(&line, "export-lists.jsonl")
}

/// A line of a list as an entry of the timeline; none where it has no time that it can be placed by.
pub(super) fn entry(contents: &Contents, line: &ListLine) -> Option<Entry> {
    let time: &TimeRead = line.time.as_ref()?;
    let mut exports = contents.exports.iter();
    let export = exports.find(|export| export.export == line.export);
    let person = line.person.as_ref().map(Person::from);
    let about = (person.as_ref(), Some(time.raw.as_str()));
    let says = line.says.iter();
    let says = says.map(|said| (said.name.as_str(), said.value.as_str()));
    let flags: Vec<&str> = line.flags.iter().map(String::as_str).collect();
    let text = list_line(&line.list, about, says, &flags);
    let id = line.exhibit.unwrap_or(line.export).to_string();
    let source = format!("{id} {} {}", line.source.entry, line.source.pointer);
    let zone = export.and_then(|export| stated(contents, export));
    let about = (id, text, source);
    let entry = placed(contents, "list_entry", time, certainty, zone, about);
    entry.at.is_some().then_some(entry)
}
