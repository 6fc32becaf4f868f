//! The tool's CSV: `AuthorID,Author,Date,Content,Attachments,Reactions`. Messages have no numbers in it.

use std::io::Read;

use super::{People, claim, clock, files, made_by_link, read_all};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::Level;
use crate::formats::csv::{self, Record};
use crate::json::Stop;
use crate::model::{Flag, Kind, Person, Reaction, Row, Text, ThreadId};
use crate::time::order::{Decision, Evidence};

/// The format.
pub(crate) struct ExporterCsv;

impl Format for ExporterCsv {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files = files(look, &["csv"], 512, is_own);
        claim(FormatId::DiscordExporterCsv, files, look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        read_all(claim, draft, read_file);
    }
}

fn is_own(head: &str) -> bool {
    let names = csv::names(head);
    let has = |name: &str| names.iter().any(|own| own == name);
    has("author") && has("date") && has("content") && (has("authorid") || has("attachments"))
}

fn read_file(
    draft: &mut Draft<'_>,
    people: &mut People,
    thread: ThreadId,
    entry: EntryId,
) -> Result<(), Stop> {
    let container = draft.container();
    let open = |draft: &mut Draft<'_>| match container.read(entry) {
        Ok(reader) => Some(reader),
        Err(error) => {
            draft.fault(entry, &error);
            None
        }
    };
    let Some(reader) = open(draft) else {
        return Ok(());
    };
    let order = order_of(reader, draft);
    let Some(reader) = open(draft) else {
        return Ok(());
    };
    let folder = container.entry(entry).folder().to_owned();
    let mut header: Option<Vec<String>> = None;
    csv::read(reader, draft.limits(), |record| {
        let Some(names) = &header else {
            header = Some(record.fields);
            return;
        };
        let source = draft.source(entry, record.pointer(), Some(record.span));
        if record.fields.is_empty() || !record.is_whole {
            return draft.not_understood(Level::Broken, &source);
        }
        let mut row = Row::at(source);
        message(draft, people, &mut row, names, record, &folder, order);
        draft.row(thread, row);
    })
}

/// The first pass: which of two numbers is the day.
fn order_of<R: Read>(reader: R, draft: &Draft<'_>) -> Decision {
    let mut evidence = Evidence::default();
    let mut header: Option<Vec<String>> = None;
    // What stops it is said by the second pass.
    let _ignored = csv::read(reader, draft.limits(), |record| {
        let Some(names) = &header else {
            header = Some(record.fields);
            return;
        };
        let field = |wanted: &str| {
            let at = names
                .iter()
                .position(|name| name.eq_ignore_ascii_case(wanted))?;
            record.fields.get(at)
        };
        let Some(raw) = field("date") else {
            return;
        };
        clock::see(&mut evidence, raw);
        let links = field("attachments")
            .into_iter()
            .flat_map(|links| links.split(','));
        for made in links.filter_map(made_by_link) {
            clock::see_made(&mut evidence, raw, made);
        }
    });
    evidence.decide()
}

fn message(
    draft: &mut Draft<'_>,
    people: &mut People,
    row: &mut Row,
    names: &[String],
    record: Record,
    folder: &str,
    order: Decision,
) {
    row.flags.add_if(Flag::InvalidRepaired, record.is_damaged);
    let mut person = Person::default();
    for (place, value) in record.fields.into_iter().enumerate() {
        let name = names.get(place).map_or("", String::as_str);
        match name.to_ascii_lowercase().as_str() {
            _ if value.is_empty() => {}
            "authorid" => person.platform_user_id = Some(value),
            "author" => {
                let handle = value.strip_suffix("#0000").or(value.strip_suffix("#0"));
                person.username = Some(handle.unwrap_or(&value).to_owned());
            }
            "date" => clock::set(row, &[&value], order),
            "content" => row.text = Some(Text::plain(value)),
            "attachments" => {
                for link in value.split(',').map(str::trim) {
                    if !link.is_empty() {
                        draft.media(row, link, folder);
                    }
                }
            }
            "reactions" => reactions(row, &value),
            _ => row.keep(name, value),
        }
    }
    row.author = people.of(draft, person);
    row.kind = if !row.media.is_empty() {
        Kind::Media
    } else if row.text.is_some() {
        Kind::Text
    } else {
        Kind::Other
    };
}

/// `👍 (2), ❤ (1)`: who reacted is not in it.
pub(super) fn reactions(row: &mut Row, text: &str) {
    for part in text.split(',').map(str::trim) {
        let (emoji, count) = match part
            .strip_suffix(')')
            .and_then(|part| part.rsplit_once('('))
        {
            Some((emoji, count)) => (emoji.trim(), count),
            None => (part, ""),
        };
        if emoji.is_empty() {
            continue;
        }
        row.reactions.push(Reaction {
            by: None,
            emoji: emoji.to_owned(),
            time: None,
        });
        if !count.is_empty() {
            row.keep("reactions.count", format!("{emoji} {count}"));
        }
    }
}
