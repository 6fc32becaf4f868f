//! Reddit's data request: a zip of CSV files. Columns are found by their names; their order differs.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::csv;
use crate::json::Stop;
use crate::model::{
    Flag, Flags, ListKind, ListRow, Person, PersonId, Row, Source, Text, Thread, ThreadId,
};
use crate::time::Time;

mod sheet;

use sheet::{HEAD, Sheet, sheet};

/// The format.
pub(crate) struct Reddit;

impl Format for Reddit {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let container = look.container();
        let mut sheets: Vec<(EntryId, Sheet)> = Vec::new();
        for (id, entry) in look.entries() {
            if entry.base().rsplit('.').next() == Some("csv")
                && let Some(sheet) = sheet(&container.head_text(id, HEAD), entry.base())
            {
                sheets.push((id, sheet));
            }
        }
        let roots: BTreeSet<Root> = sheets
            .iter()
            .filter(|(_, sheet)| {
                matches!(
                    sheet,
                    Sheet::Messages | Sheet::Headers | Sheet::Chat | Sheet::KnownCut
                )
            })
            .map(|&(id, _)| Root {
                given: container.entry(id).given,
                folder: container.entry(id).folder().to_owned(),
            })
            .collect();
        let roots: Vec<Root> = roots.into_iter().collect();
        if roots.is_empty() {
            return Vec::new();
        }
        // Other parts that were given may hold the account and the lists.
        let is_own = |id: EntryId| {
            let entry = container.entry(id);
            roots.iter().any(|root| root.holds(entry))
                || roots.iter().all(|root| root.given != entry.given)
        };
        let files = sheets.iter().map(|&(id, _)| id).filter(|&id| is_own(id));
        let files: Vec<EntryId> = files.collect();
        let mut claim = Claim::of_roots(FormatId::RedditCsv, files, &roots, look);
        claim.owns_files();
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut reader = Reader::default();
        let mut sheets: Vec<(Sheet, EntryId)> = Vec::new();
        for &id in &claim.files {
            let container = draft.container();
            if let Some(sheet) = sheet(&container.head_text(id, HEAD), container.entry(id).base()) {
                sheets.push((sheet, id));
            }
        }
        // Statistics first: they say whose it is. Headers last: they say only what no message with its text does.
        sheets.sort_by_key(|&(sheet, _)| match sheet {
            Sheet::Statistics => 0,
            Sheet::Headers => 2,
            _ => 1,
        });
        reader.has_headers = sheets.iter().any(|(sheet, _)| *sheet == Sheet::Headers);
        for (sheet, entry) in sheets {
            let kept = draft.rows_read();
            reader.sheet(draft, entry, sheet);
            if sheet != Sheet::Headers || draft.rows_read() > kept {
                draft.uses(entry);
            }
        }
        if draft.owner_so_far().is_none() {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
        }
    }
}

/// A record by the names of its columns.
struct Record<'a> {
    names: &'a [String],
    fields: &'a [String],
}

impl Record<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        let place = self.names.iter().position(|own| own == name)?;
        let value = self.fields.get(place)?.as_str();
        (!value.is_empty()).then_some(value)
    }

    fn others<'b>(&'b self, known: &'b [&str]) -> impl Iterator<Item = (&'b str, &'b str)> {
        let fields = || self.fields.iter().map(String::as_str);
        let unnamed = fields().skip(self.names.len()).map(|value| ("", value));
        let named = self.names.iter().map(String::as_str).zip(fields());
        named
            .chain(unnamed)
            .filter(|(name, value)| !known.contains(name) && !value.is_empty())
    }
}

#[derive(Default)]
struct Reader {
    people: HashMap<String, PersonId>,
    threads: HashMap<String, ThreadId>,
    owner: Option<String>,
    has_headers: bool,
    /// Messages that were read with their text, by number; empty where there are no headers.
    told: HashSet<String>,
}

impl Reader {
    fn sheet(&mut self, draft: &mut Draft<'_>, entry: EntryId, sheet: Sheet) {
        let container = draft.container();
        let input = match container.read(entry) {
            Ok(input) => input,
            Err(error) => return draft.fault(entry, &error),
        };
        if let Sheet::List(kind) = sheet {
            draft.list(kind);
        }
        let mut header: Option<Vec<String>> = None;
        let outcome = csv::read(input, container.limits(), |record| {
            let Some(names) = &header else {
                let own = record.fields.iter();
                header = Some(own.map(|name| name.trim().to_ascii_lowercase()).collect());
                return;
            };
            let source = draft.source(entry, record.pointer(), Some(record.span));
            if !record.is_whole {
                return draft.not_understood(Level::Broken, &source);
            }
            let is_damaged = record.is_damaged || record.fields.len() != names.len();
            let record = Record {
                names,
                fields: &record.fields,
            };
            self.record(draft, sheet, &record, source, is_damaged);
        });
        let is_cut = outcome.is_ok() && matches!(sheet, Sheet::Cut | Sheet::KnownCut);
        let cut = is_cut.then_some(Stop {
            code: Code::Truncated,
            at: 0,
        });
        if let Some(stop) = outcome.err().or(cut) {
            draft.stopped(entry, stop);
        }
    }

    fn record(
        &mut self,
        draft: &mut Draft<'_>,
        sheet: Sheet,
        record: &Record<'_>,
        source: Source,
        is_damaged: bool,
    ) {
        match sheet {
            Sheet::Statistics => return self.statistic(draft, record),
            Sheet::List(kind) => return list_row(draft, kind, record, source),
            Sheet::Cut | Sheet::KnownCut => return,
            Sheet::Chat | Sheet::Messages | Sheet::Headers => {}
        }
        if record.fields.len() < 3 {
            return draft.not_understood(Level::Warning, &source);
        }
        if let Some(id) = record.get("id").filter(|_| self.has_headers) {
            if sheet == Sheet::Headers && self.told.contains(id) {
                return;
            }
            if sheet == Sheet::Messages {
                self.told.insert(id.to_owned());
            }
        }
        let mut row = Row::at(source);
        row.flags.add_if(Flag::InvalidRepaired, is_damaged);
        let thread = if sheet == Sheet::Chat {
            self.chat(draft, record, &mut row)
        } else {
            self.message(draft, record, &mut row)
        };
        draft.row(thread, row);
    }

    fn statistic(&mut self, draft: &mut Draft<'_>, record: &Record<'_>) {
        let is_name = record.get("statistic").is_some_and(|name| {
            matches!(
                name.to_ascii_lowercase().replace(['_', '-'], " ").as_str(),
                "account name" | "username" | "user name"
            )
        });
        if let Some(name) = record.get("value").filter(|_| is_name) {
            self.owner = Some(name.to_lowercase());
            draft.owner(Person::handle(name));
        }
    }

    fn person(&mut self, draft: &mut Draft<'_>, name: &str) -> PersonId {
        let name = name.trim();
        if let Some(&id) = self.people.get(name) {
            return id;
        }
        let id = draft.person(Person::handle(name));
        self.people.insert(name.to_owned(), id);
        if self.owner.as_deref() == Some(name.to_lowercase().as_str())
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
        }
        id
    }

    fn thread(&mut self, draft: &mut Draft<'_>, id: &str, title: Option<&str>) -> ThreadId {
        let thread = if let Some(&thread) = self.threads.get(id) {
            thread
        } else {
            let thread = draft.thread(Thread {
                id: id.to_owned(),
                ..Thread::default()
            });
            self.threads.insert(id.to_owned(), thread);
            thread
        };
        if let (Some(title), Some(thread)) = (title, draft.thread_of(thread))
            && thread.title.is_none()
        {
            thread.title = Some(title.to_owned());
        }
        thread
    }

    fn author(&mut self, draft: &mut Draft<'_>, row: &mut Row, name: Option<&str>) {
        let Some(name) = name else { return };
        row.flags.add_if(Flag::AccountDeleted, name == "[deleted]");
        row.author = Some(self.person(draft, name));
    }

    fn message(&mut self, draft: &mut Draft<'_>, record: &Record<'_>, row: &mut Row) -> ThreadId {
        const KNOWN: &[&str] = &["thread_id", "date", "from", "to", "body"];
        let id = record
            .get("thread_id")
            .or_else(|| record.get("id"))
            .unwrap_or_default();
        let thread = self.thread(draft, id, record.get("subject"));
        self.author(draft, row, record.get("from"));
        row.time = record.get("date").and_then(Time::iso);
        row.text = record.get("body").map(Text::plain);
        if let Some(to) = record.get("to") {
            let person = self.person(draft, to);
            draft.joins(thread, person);
            row.keep("to", to);
        }
        for (name, value) in record.others(KNOWN) {
            row.keep(name, value);
        }
        thread
    }

    fn chat(&mut self, draft: &mut Draft<'_>, record: &Record<'_>, row: &mut Row) -> ThreadId {
        const KNOWN: &[&str] = &["created_at", "username", "message", "channel_url"];
        let id = record.get("channel_url").unwrap_or_default();
        let title = record
            .get("channel_name")
            .or_else(|| record.get("subreddit"));
        let thread = self.thread(draft, id, title);
        self.author(draft, row, record.get("username"));
        row.time = record.get("created_at").and_then(Time::iso);
        row.text = record.get("message").map(Text::plain);
        let updated = record
            .get("updated_at")
            .filter(|updated| Some(*updated) != record.get("created_at") && *updated != "0");
        row.flags.add_if(
            Flag::Edited,
            updated
                .is_some_and(|updated| Time::iso(updated).is_some_and(|time| time.utc.is_some())),
        );
        for (name, value) in record.others(KNOWN) {
            row.keep(name, value);
        }
        thread
    }
}

fn list_row(draft: &mut Draft<'_>, kind: ListKind, record: &Record<'_>, source: Source) {
    let person = record
        .get("username")
        .or_else(|| record.get("name"))
        .filter(|_| kind != ListKind::Other);
    let time = record.get("date").or_else(|| record.get("created_at"));
    draft.list_row(
        kind,
        ListRow {
            person: person.map(Person::handle),
            time: time.and_then(Time::iso),
            says: record
                .others(&[])
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            flags: Flags::NONE,
            source,
        },
    );
}
