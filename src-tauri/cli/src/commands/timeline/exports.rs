//! What was read from exports, as rows of the timeline: marked messages, the ends of conversations, dated entries.

use holdfast_core::case::Mark;
use holdfast_core::error::Result;
use holdfast_core::fact::Lang;
use holdfast_core::moment::utc_text;
use holdfast_exports::model::{Flag, Kind, Person, file_name};
use holdfast_index::{
    AccountInfo, ExportInfo, Index, ItemInfo, Point, ThreadInfo, What, codes_of, person,
};
use holdfast_report::case_json::code_of;
use holdfast_report::names::name_of;
use holdfast_report::sentences::{lists, rows};
use holdfast_report::tables::{TimelineEntry, certainty, list_line, marked_line};

use super::super::mark::reference_of;

pub(super) fn entries(points: &[Point], index: &Index, lang: Lang) -> Result<Vec<TimelineEntry>> {
    let (exports, accounts) = (index.exports()?, index.accounts()?);
    Ok(points
        .iter()
        .map(|point| entry(point, &exports, &accounts, lang))
        .collect())
}

fn entry(
    point: &Point,
    exports: &[ExportInfo],
    accounts: &[AccountInfo],
    lang: Lang,
) -> TimelineEntry {
    let is_end_proven = match &point.what {
        What::ThreadFirst(thread) | What::ThreadLast(thread) => Some(thread.are_ends_proven),
        What::Marked(_) | What::Item(_) => None,
    };
    let (what, id, text, source) = match &point.what {
        What::Marked(mark) => marked(mark),
        What::ThreadFirst(thread) => end("thread_first", thread, exports, accounts),
        What::ThreadLast(thread) => end("thread_last", thread, exports, accounts),
        What::Item(item) => listed(item),
    };
    let (local, zone) = match (point.utc, &point.zone) {
        (Some(utc), _) => (utc_text(utc), "UTC".to_owned()),
        (None, zone) => (point.written.clone(), zone.clone().unwrap_or_default()),
    };
    TimelineEntry {
        at: point.at.map(|at| at.and_utc()),
        utc: point.utc,
        local,
        zone,
        certainty: certainty(point.status),
        what: what.to_owned(),
        id,
        text,
        source,
        doubt: point.doubt,
        is_end_proven,
        plain: match &point.what {
            What::Item(item) => Some(listed_for_people(item, lang)),
            What::Marked(mark) => Some(marked_for_people(mark, lang)),
            What::ThreadFirst(_) | What::ThreadLast(_) => None,
        },
    }
}

type Said = (&'static str, String, String, String);

fn marked(mark: &Mark) -> Said {
    let row = mark.row.as_ref().map(|row| &row.row);
    let author = row.and_then(|row| row.author.clone());
    let author = author.map(|author| name_of(&person(author)));
    let source = reference_of(mark);
    (
        "message_marked",
        mark.exhibit.to_string(),
        row.map_or_else(|| "?".to_owned(), |row| marked_line(row, author.as_deref())),
        source.map_or_else(
            || format!("log line {}", mark.when.line),
            |source| source.to_string(),
        ),
    )
}

/// The same in words.
fn marked_for_people(mark: &Mark, lang: Lang) -> String {
    let Some(row) = mark.row.as_ref().map(|row| &row.row) else {
        return "?".to_owned();
    };
    let (kind, flags) = codes_of(row);
    let said = rows::Said {
        kind: kind.unwrap_or(Kind::Other),
        text: row.text.clone().unwrap_or_default(),
        media: row
            .media
            .iter()
            .map(|name| file_name(name).to_owned())
            .collect(),
        flags,
        extra: &[],
    };
    let author = row.author.clone().map(|author| name_of(&person(author)));
    rows::line(author.as_deref(), &said, lang)
}

fn end(
    what: &'static str,
    thread: &ThreadInfo,
    exports: &[ExportInfo],
    accounts: &[AccountInfo],
) -> Said {
    let export = exports.iter().find(|export| export.no == thread.export);
    let id = export.map_or_else(String::new, |export| export.id.to_string());
    let title = thread.called(accounts).unwrap_or_else(|| thread.id.clone());
    let source = format!("{id}:{}", holdfast_index::escaped(&thread.id));
    (what, id, title, source)
}

fn listed(item: &ItemInfo) -> Said {
    let flags: Vec<&str> = item.flags.iter().map(Flag::word).collect();
    (
        "list_entry",
        item.reference.exhibit.to_string(),
        list_line(&code_of(&item.kind), about(item), says(item), &flags),
        item.reference.to_string(),
    )
}

fn listed_for_people(item: &ItemInfo, lang: Lang) -> String {
    lists::entry(item.kind, about(item), says(item), item.flags, lang)
}

/// Whom an entry names, and its time as written.
fn about(item: &ItemInfo) -> (Option<&Person>, Option<&str>) {
    let written = item.time.as_ref().map(|time| &*time.time.raw);
    (item.person.as_ref(), written)
}

fn says(item: &ItemInfo) -> impl Iterator<Item = (&str, &str)> {
    let says = item.says.iter();
    says.map(|(name, value)| (name.as_str(), value.as_str()))
}
