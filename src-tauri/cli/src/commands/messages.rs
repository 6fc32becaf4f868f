//! `messages`

mod nothing;
mod row;
mod text;

use std::collections::HashSet;
use std::fmt::Write;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use holdfast_core::error::{Error, Result as CoreResult};
use holdfast_core::fact::Lang;
use holdfast_core::store::Store;
use holdfast_exports::model::{Flag, Person};
use holdfast_index::{
    AccountInfo, ExportInfo, Index, Place, Placing, Query, Ref, RowInfo, ThreadInfo, escaped,
};
use holdfast_report::sentences::rows;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::mark::reference_of;
use crate::args::Call;
use crate::error::{Failure, Fault, Wrong};
use crate::output::{Answer, Json};
use crate::progress::Meter;

/// The messages of a case that were asked for; rows are read when they are written.
#[derive(Debug)]
pub(crate) struct Messages {
    index: Index,
    exports: Vec<ExportInfo>,
    accounts: Vec<AccountInfo>,
    threads: Vec<ThreadInfo>,
    /// What is asked of the rows, one stretch after the other.
    queries: Vec<Query>,
    limit: u64,
    /// How many rows there are in all, and how many more may be of the time that was asked for.
    found: u64,
    near: u64,
    marked: HashSet<Ref>,
    is_practice: bool,
}

impl Messages {
    /// They are of a practice case.
    pub(crate) const fn mark(&mut self) {
        self.is_practice = true;
    }
}

pub(crate) fn messages(call: &Call) -> Result<Answer, Failure> {
    let store = Store::at(&call.case()?)?;
    let case = store.read_case()?;
    let query = Query {
        text: call.text("search")?.unwrap_or_default().to_owned(),
        from: time(call, "from", false)?,
        to: time(call, "to", true)?,
        ..Query::default()
    };
    let limit = match call.text("limit")? {
        Some(limit) => limit
            .parse()
            .map_err(|_| Failure::usage(Fault::BadNumber, limit))?,
        None => u64::MAX,
    };
    // Reading never writes: what is not in the cache is made in memory.
    let index = Index::open(&store, &case, Place::Memory, &Meter::new())?;
    let mut all = Messages {
        exports: index.exports()?,
        accounts: index.accounts()?,
        threads: index.threads()?,
        queries: Vec::new(),
        limit,
        found: 0,
        near: 0,
        marked: case.marks().iter().filter_map(reference_of).collect(),
        is_practice: false,
        index,
    };
    let mut instead = None;
    if let Some(wanted) = call.text("thread")? {
        let is_wanted: Vec<bool> = all
            .threads
            .iter()
            .map(|one| all.is_named(one, wanted))
            .collect();
        if !is_wanted.contains(&true) {
            let id = wanted.to_owned();
            let said = nothing::in_export(&all, &case, wanted, call.lang);
            instead = Some(said.ok_or(Failure::Named(id, Wrong::NoSuchThread))?);
        }
        let mut is_wanted = is_wanted.into_iter();
        all.threads.retain(|_| is_wanted.next() == Some(true));
    }
    if instead.is_none() {
        all.queries = all.queries_of(&query, call.option("thread").is_some());
        all.count(Placing::of(&case))?;
    }
    let text = match instead {
        Some(said) => said,
        None if call.json => String::new(),
        None => all.text(&query, call.lang)?,
    };
    Ok(Answer {
        json: Json::Messages(Box::new(all)),
        text,
        exit: 0,
    })
}

/// A time of the call, in UTC unless it says its offset; the end of what it names where it is an end.
fn time(call: &Call, name: &str, is_end: bool) -> Result<Option<DateTime<Utc>>, Failure> {
    let Some(text) = call.text(name)? else {
        return Ok(None);
    };
    let bad = || Failure::usage(Fault::BadTime, text);
    let (at, unit) = if let Ok(day) = text.parse::<NaiveDate>() {
        let midnight = day.and_hms_opt(0, 0, 0).ok_or_else(bad)?;
        (midnight.and_utc(), TimeDelta::days(1))
    } else if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        (at.to_utc(), TimeDelta::seconds(1))
    } else {
        let clock = text.parse::<NaiveDateTime>();
        let clock = clock.or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"));
        (clock.map_err(|_| bad())?.and_utc(), TimeDelta::seconds(1))
    };
    let at = if is_end {
        at.checked_add_signed(unit).ok_or_else(bad)?
    } else {
        at
    };
    Ok(Some(at))
}

impl Messages {
    /// A search goes over everything in order of time; without one, conversation after conversation.
    fn queries_of(&self, query: &Query, is_some: bool) -> Vec<Query> {
        let in_threads = |threads| Query {
            threads,
            ..query.clone()
        };
        let numbers = self.threads.iter().map(|thread| thread.no);
        if query.text.is_empty() {
            numbers.map(|no| in_threads(vec![no])).collect()
        } else if is_some {
            vec![in_threads(numbers.collect())]
        } else {
            vec![query.clone()]
        }
    }

    /// Whether a thread is meant: by its id with its export before it, or by its id alone.
    fn is_named(&self, thread: &ThreadInfo, wanted: &str) -> bool {
        let wanted_id = thread.id == wanted || escaped(&thread.id) == wanted;
        wanted_id || self.name_of(thread) == wanted
    }

    /// A thread in one word, as it can be asked for.
    fn name_of(&self, thread: &ThreadInfo) -> String {
        let mut exports = self.exports.iter();
        let export = exports.find(|export| export.no == thread.export);
        let export = export.map_or_else(String::new, |export| export.id.to_string());
        format!("{export}:{}", escaped(&thread.id))
    }

    /// What it is called, and how it is asked for.
    fn head_of(&self, thread: &ThreadInfo, lang: Lang) -> String {
        let called = thread.called(&self.accounts);
        text::thread(called.as_deref(), &self.name_of(thread), lang)
    }

    fn person(&self, no: holdfast_index::AccountNo) -> Option<&Person> {
        let account = self.accounts.get(no.0 as usize)?;
        Some(&account.person).filter(|person| !person.is_empty())
    }

    /// Who wrote a row, by the names that stand there.
    fn author_of<'a>(&'a self, row: &'a RowInfo) -> Option<&'a Person> {
        row.author_names
            .as_ref()
            .or_else(|| self.person(row.author?))
    }

    fn thread_of(&self, row: &RowInfo) -> Option<&ThreadInfo> {
        // In order of number, as the index gives them.
        let place = self
            .threads
            .binary_search_by_key(&row.thread, |thread| thread.no);
        self.threads.get(place.ok()?)
    }

    fn count(&mut self, placing: Placing) -> CoreResult<()> {
        for query in &self.queries {
            self.found += self.index.count(query)?;
            self.near += self.index.near(query, placing)?;
        }
        Ok(())
    }

    /// Every row that was asked for, as far as the limit goes.
    fn each(&self, mut take: impl FnMut(RowInfo) -> CoreResult<()>) -> CoreResult<()> {
        let mut left = self.limit;
        for query in &self.queries {
            if left == 0 {
                break;
            }
            self.index.each(query, left, |row| {
                left -= 1;
                take(row)
            })?;
        }
        Ok(())
    }

    fn text(&self, query: &Query, lang: Lang) -> CoreResult<String> {
        let mut all = String::new();
        let is_search = self.queries.iter().any(|query| !query.text.is_empty());
        for export in self.exports.iter().filter(|_| !is_search) {
            text::export(&mut all, export, lang);
        }
        if !is_search {
            for unread in self.index.unread()? {
                text::unread(&mut all, &unread, lang);
            }
        }
        let (mut last, mut repaired) = (None, 0);
        self.each(|row| {
            repaired += u64::from(row.flags.has(Flag::RepairedText));
            if last.replace(row.thread) != Some(row.thread)
                && let Some(thread) = self.thread_of(&row)
            {
                let _ = writeln!(all, "\n{}", self.head_of(thread, lang));
            }
            let author = self.author_of(&row);
            text::row(
                &mut all,
                &row,
                author,
                self.marked.contains(&row.reference),
                lang,
            );
            Ok(())
        })?;
        if last.is_none() && self.limit > 0 {
            all.push_str(&nothing::found(query, self.exports.len(), lang));
        }
        if let Some(said) = rows::repaired(repaired, lang) {
            let _ = writeln!(all, "\n{said}");
        }
        text::left_out(&mut all, [self.found, self.limit, self.near], lang);
        Ok(all)
    }

    fn thread_json(&self, thread: &ThreadInfo) -> Value {
        let people = thread.people.iter().filter_map(|no| self.person(*no));
        json!({
            "thread": self.name_of(thread),
            "export": self.exports.iter().find(|export| export.no == thread.export).map(|export| export.id),
            "id": thread.id,
            "title": thread.title,
            "box": thread.mailbox,
            "participants": people.collect::<Vec<_>>(),
            "messages": thread.messages,
            "system": thread.system,
            "first": thread.first.as_ref().map(|first| &first.time),
            "last": thread.last.as_ref().map(|last| &last.time),
            "are_ends_proven": thread.are_ends_proven,
        })
    }
}

fn export_json(export: &ExportInfo) -> Value {
    json!({
        "export": export.id,
        "exhibits": export.exhibits,
        "format": export.format,
        "sources": export.sources,
        "owner": export.owner,
        "threads": export.threads,
        "lists": export.lists,
        "counts": export.counts,
        "findings": export.findings,
        "zone": export.zone,
        "rows_without_zone": export.without_zone,
        "repeats": export.repeats,
    })
}

impl Serialize for Messages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let exports: Vec<Value> = self.exports.iter().map(export_json).collect();
        let unread = self.index.unread().map_err(serde::ser::Error::custom)?;
        let unread: Vec<Value> = unread
            .into_iter()
            .map(
                |unread| json!({"export": unread.id, "name": unread.name, "reason": unread.reason}),
            )
            .collect();
        let threads: Vec<Value> = self.threads.iter().map(|t| self.thread_json(t)).collect();
        let mut out = serializer.serialize_map(None)?;
        if self.is_practice {
            out.serialize_entry("practice", &true)?;
        }
        out.serialize_entry("exports", &exports)?;
        out.serialize_entry("unread", &unread)?;
        out.serialize_entry("threads", &threads)?;
        out.serialize_entry("rows", &Rows(self))?;
        out.serialize_entry("found", &self.found)?;
        out.serialize_entry("near", &self.near)?;
        out.end()
    }
}

struct Rows<'a>(&'a Messages);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(None)?;
        let mut failed = None;
        let read = self.0.each(|row| {
            out.serialize_element(&row::json(self.0, &row))
                .map_err(|error| {
                    failed = Some(error);
                    Error::Cancelled
                })
        });
        if let Some(error) = failed {
            return Err(error);
        }
        read.map_err(serde::ser::Error::custom)?;
        out.end()
    }
}
