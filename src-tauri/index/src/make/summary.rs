//! What is known when an export was read to its end: its people, its threads, its numbers.

use std::collections::{BTreeSet, HashMap};

use chrono::DateTime;
use holdfast_core::fact::SeenPerson;
use holdfast_exports::detect::FormatId;
use holdfast_exports::export::Export;
use holdfast_exports::finding::{Code, Level};
use holdfast_exports::model::{ListKind, Person, Who};
use rusqlite::{Connection, params};

use super::made::{EndRow, Made, Source, Wrote};
use crate::column::{AccountAbout, ExportAbout, ThreadAbout, json};
use crate::ends::{Between, Ends};
use crate::placing::Placing;
use crate::stamp::{place, seen};
use crate::zone::Zone;

/// The levels of findings, as they are numbered in the tables.
pub(crate) const LEVELS: &[Level] = &[Level::Note, Level::Warning, Level::Broken];

pub(super) fn write(
    db: &Connection,
    source: &Source<'_>,
    export: &Export,
    wrote: &HashMap<u32, Wrote>,
    without_zone: u64,
    made: &mut Made,
) -> rusqlite::Result<()> {
    let zone = source.zone.as_ref();
    let accounts = write_accounts(db, export, wrote, zone, made)?;
    write_threads(db, export, &accounts, zone, made)?;
    let exhibits: Vec<String> = source
        .export
        .parts
        .iter()
        .map(|part| part.exhibit.to_string())
        .collect();
    db.execute(
        "INSERT INTO export VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            made.exports,
            source.place,
            source.export.id.to_string(),
            json(&exhibits),
            place(FormatId::ALL, export.format),
            json(&about(export)),
            without_zone,
            source.zone.as_ref().map(Zone::name),
        ],
    )?;
    made.exports += 1;
    made.people += u32::try_from(export.people.len()).unwrap_or(u32::MAX);
    Ok(())
}

fn about(export: &Export) -> ExportAbout {
    let counts = &export.counts;
    let lists = export.lists.iter();
    let findings = export.findings.iter();
    ExportAbout {
        sources: export.sources.clone(),
        owner: export.owner.as_ref().map(seen),
        threads: export.threads.len() as u64,
        counts: [
            counts.rows_read,
            counts.rows_kept,
            counts.rows_flagged,
            counts.rows_not_understood,
            counts.media_linked,
            counts.media_missing,
            counts.media_omitted,
            counts.media_remote,
        ],
        lists: lists
            .map(|list| (place(ListKind::ALL, list.kind), list.entries))
            .collect(),
        findings: findings
            .map(|finding| {
                (
                    place(LEVELS, finding.level),
                    place(Code::ALL, finding.code),
                    finding.subject.clone(),
                    finding.at.clone(),
                    finding.times,
                )
            })
            .collect(),
    }
}

/// The people of an export as accounts: those whom the same number, handle or address names are one, whatever they are
/// called, and the owner is one. Of a display name alone nobody can say how many people it is; the account tells so.
/// Accounts that are gone have one name for all: those stay apart.
fn write_accounts(
    db: &Connection,
    export: &Export,
    wrote: &HashMap<u32, Wrote>,
    zone: Option<&Zone>,
    made: &mut Made,
) -> rusqlite::Result<Vec<u32>> {
    let mut known: HashMap<(SeenPerson, Option<bool>, Option<u32>), usize> = HashMap::new();
    let mut accounts: Vec<Account<'_>> = Vec::new();
    let mut of_person = Vec::with_capacity(export.people.len());
    for (who, no) in export.people.iter().zip(made.people..) {
        let apart = who.person.is_gone().then_some(no);
        let key = (seen(&who.person).identity(), who.is_owner, apart);
        let at = *known.entry(key).or_insert_with(|| {
            accounts.push(Account::of(who));
            accounts.len() - 1
        });
        if let Some(account) = accounts.get_mut(at) {
            account.named(&who.person);
            account.take(wrote.get(&no));
        }
        of_person.push(at);
    }
    for (thread, no) in export.threads.iter().zip(made.first_thread..) {
        for person in &thread.participants {
            let at = of_person.get(person.place() as usize);
            if let Some(account) = at.and_then(|at| accounts.get_mut(*at)) {
                account.threads.insert(no);
            }
        }
    }
    let first = made.accounts;
    let number = |at: usize| first + u32::try_from(at).unwrap_or(u32::MAX);
    let mut insert = db.prepare("INSERT INTO person VALUES (?, ?, ?)")?;
    for ((at, who), no) in of_person.iter().zip(&export.people).zip(made.people..) {
        let names = accounts.get(*at).and_then(|account| account.apart(who));
        insert.execute(params![no, number(*at), names])?;
    }
    write_each(db, accounts, zone, made)?;
    Ok(of_person.into_iter().map(number).collect())
}

fn write_each(
    db: &Connection,
    accounts: Vec<Account<'_>>,
    zone: Option<&Zone>,
    made: &mut Made,
) -> rusqlite::Result<()> {
    let mut insert = db.prepare("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?, ?)")?;
    for account in accounts {
        let about = AccountAbout {
            person: seen(&account.person),
            also: account.also,
            stored_name: account.who.stored_name.clone(),
            threads: account.threads.into_iter().collect(),
        };
        let ends = between(&account.ends, zone, made.placing);
        insert.execute(params![
            made.accounts,
            made.exports,
            json(&about),
            account.who.is_owner,
            account.rows,
            ends.map(|ends| ends.first.0),
            ends.map(|ends| ends.last.0),
            ends.is_none_or(|ends| ends.is_proven),
        ])?;
        made.accounts += 1;
    }
    Ok(())
}

/// The ends of rows, in the zone that was stated.
fn between<'a>(
    ends: &'a Ends<EndRow>,
    zone: Option<&Zone>,
    placing: Placing,
) -> Option<Between<&'a EndRow>> {
    let spot = |at, &(_, is_placed): &EndRow| {
        let local = DateTime::from_timestamp_millis(at)?.naive_utc();
        zone.filter(|_| is_placed)?.place(local)
    };
    ends.between_in(spot, placing)
}

struct Account<'a> {
    who: &'a Who,
    /// The first names, and what is known beside them.
    person: Person,
    /// Further names of the same account.
    also: Vec<SeenPerson>,
    rows: u64,
    /// The earliest and the latest row.
    ends: Ends<EndRow>,
    threads: BTreeSet<u32>,
}

impl<'a> Account<'a> {
    fn of(who: &'a Who) -> Self {
        Self {
            who,
            person: who.person.clone(),
            also: Vec::new(),
            rows: 0,
            ends: Ends::default(),
            threads: BTreeSet::new(),
        }
    }

    /// Notes another sight of it.
    fn named(&mut self, person: &Person) {
        self.person.fill_from(person);
        let names = seen(person);
        if !seen(&self.person).says_all_of(&names) {
            self.also.push(names);
        }
    }

    /// The names of one of its people, where they are not the account's first ones.
    fn apart(&self, who: &Who) -> Option<String> {
        let names = seen(&who.person);
        (!seen(&self.person).says_all_of(&names)).then(|| json(&names))
    }

    fn take(&mut self, wrote: Option<&Wrote>) {
        let Some(wrote) = wrote else { return };
        self.rows += wrote.rows;
        self.ends.join(&wrote.ends);
    }
}

fn write_threads(
    db: &Connection,
    export: &Export,
    accounts: &[u32],
    zone: Option<&Zone>,
    made: &mut Made,
) -> rusqlite::Result<()> {
    let base = made.first_thread;
    let mut insert = db.prepare("INSERT INTO thread VALUES (?, ?, ?, 0, 0, ?, ?, ?)")?;
    for (thread, no) in export.threads.iter().zip(base..) {
        let mut people = Vec::new();
        for person in &thread.participants {
            let account = accounts.get(person.place() as usize).copied();
            people.extend(account.filter(|account| !people.contains(account)));
        }
        let about = ThreadAbout {
            id: thread.id.clone(),
            title: thread.title.clone(),
            stored_title: thread.stored_title.clone(),
            mailbox: thread.mailbox.clone(),
            people,
            messages: thread.messages,
            system: thread.system,
        };
        let ends = made.ends.get(no as usize);
        let ends = ends.and_then(|ends| between(ends, zone, made.placing));
        insert.execute(params![
            no,
            made.exports,
            json(&about),
            ends.map(|ends| ends.first.0),
            ends.map(|ends| ends.last.0),
            ends.is_none_or(|ends| ends.is_proven),
        ])?;
    }
    let all = base as usize + export.threads.len();
    made.threads.resize(all, 0);
    made.ends.resize(all, Ends::default());
    made.first_thread = u32::try_from(all).unwrap_or(u32::MAX);
    Ok(())
}
