//! Exports, threads and accounts: few enough to be given all at once.

use holdfast_core::case::Case;
use holdfast_core::error::Result;
use holdfast_core::id::Id;
use holdfast_exports::detect::FormatId;
use holdfast_exports::export::Reason;
use holdfast_exports::finding::{Code, Finding};
use holdfast_exports::model::{Counts, List, ListKind};
use rusqlite::Row;
use serde::de::DeserializeOwned;

use super::{fault, odd, unknown};
use crate::column::{AccountAbout, ExportAbout, ThreadAbout};
use crate::make::LEVELS;
use crate::model::{
    AccountInfo, AccountNo, ExportInfo, ExportNo, Moment, ThreadInfo, ThreadNo, UnreadInfo,
};
use crate::open::Index;
use crate::recognise::{Further, unanswered};
use crate::stamp::{Stamp, at, person};

const EXPORT: &str = "SELECT no, exhibits, format, about, without_zone, zone, id, copy.whole
    FROM export LEFT JOIN copy ON copy.part = export.id";
const THREAD: &str = "SELECT thread.no, thread.export, thread.about, export.zone,
        one.time, one.raw, one.utc, one.local, other.time, other.raw, other.utc, other.local, thread.proven
    FROM thread JOIN export ON export.no = thread.export
    LEFT JOIN row one ON one.no = thread.first LEFT JOIN row other ON other.no = thread.last";
const ACCOUNT: &str = "SELECT account.no, account.export, account.about, account.count, export.zone,
        one.time, one.raw, one.utc, one.local, other.time, other.raw, other.utc, other.local, account.owner,
        account.proven
    FROM account JOIN export ON export.no = account.export
    LEFT JOIN row one ON one.no = account.first LEFT JOIN row other ON other.no = account.last";

impl Index {
    /// The exports of the case, in order of their first exhibit.
    pub fn exports(&self) -> Result<Vec<ExportInfo>> {
        self.all(&format!("{EXPORT} ORDER BY no"), export)
    }

    /// One export.
    pub fn export(&self, no: ExportNo) -> Result<ExportInfo> {
        let sql = format!("{EXPORT} WHERE no = {}", no.0);
        self.all(&sql, export)?
            .pop()
            .map_or_else(|| unknown(&no.0), Ok)
    }

    /// What is called an export and is none that is known.
    pub fn unread(&self) -> Result<Vec<UnreadInfo>> {
        self.all("SELECT id, name, reason FROM unread", |row| {
            Ok(UnreadInfo {
                id: id(row, 0)?,
                name: row.get(1).map_err(fault)?,
                reason: at(Reason::ALL, row.get(2).map_err(fault)?).ok_or_else(odd)?,
            })
        })
    }

    /// Exports that look like parts of earlier ones, and for which nobody has answered by now.
    pub fn further(&self, case: &Case) -> Result<Vec<Further>> {
        let all = self.all("SELECT part, whole FROM further ORDER BY rowid", |row| {
            Ok(Further {
                part: id(row, 0)?,
                whole: id(row, 1)?,
            })
        })?;
        Ok(unanswered(case, all))
    }

    /// Every thread, in the order of the exports.
    pub fn threads(&self) -> Result<Vec<ThreadInfo>> {
        self.all(&format!("{THREAD} ORDER BY thread.no"), thread)
    }

    /// One thread.
    pub fn thread(&self, no: ThreadNo) -> Result<ThreadInfo> {
        let sql = format!("{THREAD} WHERE thread.no = {}", no.0);
        self.all(&sql, thread)?
            .pop()
            .map_or_else(|| unknown(&no.0), Ok)
    }

    /// Every account and name, in the order of the exports.
    pub fn accounts(&self) -> Result<Vec<AccountInfo>> {
        self.all(&format!("{ACCOUNT} ORDER BY account.no"), account)
    }

    /// One account or name.
    pub fn account(&self, no: AccountNo) -> Result<AccountInfo> {
        let sql = format!("{ACCOUNT} WHERE account.no = {}", no.0);
        self.all(&sql, account)?
            .pop()
            .map_or_else(|| unknown(&no.0), Ok)
    }

    pub(super) fn all<T>(
        &self,
        sql: &str,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut asked = self.db.prepare(sql).map_err(fault)?;
        let mut rows = asked.query([]).map_err(fault)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(fault)? {
            all.push(read(row)?);
        }
        Ok(all)
    }
}

fn export(row: &Row<'_>) -> Result<ExportInfo> {
    let about: ExportAbout = read(row, 3)?;
    let exhibits: Vec<Id> = read(row, 1)?;
    let [
        rows_read,
        rows_kept,
        rows_flagged,
        rows_not_understood,
        linked,
        missing,
        omitted,
        remote,
    ] = about.counts;
    let lists = about.lists.into_iter();
    let findings = about.findings.into_iter();
    Ok(ExportInfo {
        no: ExportNo(row.get(0).map_err(fault)?),
        id: id(row, 6)?,
        exhibits,
        format: at(FormatId::ALL, row.get(2).map_err(fault)?).ok_or_else(odd)?,
        sources: about.sources,
        owner: about.owner.map(person),
        threads: about.threads,
        counts: Counts {
            rows_read,
            rows_kept,
            rows_flagged,
            rows_not_understood,
            media_linked: linked,
            media_missing: missing,
            media_omitted: omitted,
            media_remote: remote,
        },
        lists: lists
            .filter_map(|(kind, entries)| {
                let kind = at(ListKind::ALL, kind)?;
                Some(List { kind, entries })
            })
            .collect(),
        findings: findings
            .filter_map(|(level, code, subject, places, times)| {
                Some(Finding {
                    level: at(LEVELS, level)?,
                    code: at(Code::ALL, code)?,
                    subject,
                    at: places,
                    times,
                })
            })
            .collect(),
        without_zone: row.get(4).map_err(fault)?,
        zone: row.get(5).map_err(fault)?,
        repeats: match row.get_ref(7).map_err(fault)? {
            rusqlite::types::ValueRef::Null => None,
            _ => Some(id(row, 7)?),
        },
    })
}

fn thread(row: &Row<'_>) -> Result<ThreadInfo> {
    let about: ThreadAbout = read(row, 2)?;
    let zone: Option<String> = row.get(3).map_err(fault)?;
    Ok(ThreadInfo {
        no: ThreadNo(row.get(0).map_err(fault)?),
        export: ExportNo(row.get(1).map_err(fault)?),
        id: about.id,
        title: about.title,
        stored_title: about.stored_title,
        mailbox: about.mailbox,
        people: about.people.into_iter().map(AccountNo).collect(),
        messages: about.messages,
        system: about.system,
        first: time_at(row, 4, zone.as_deref())?,
        last: time_at(row, 8, zone.as_deref())?,
        are_ends_proven: row.get(12).map_err(fault)?,
    })
}

fn account(row: &Row<'_>) -> Result<AccountInfo> {
    let about: AccountAbout = read(row, 2)?;
    let zone: Option<String> = row.get(4).map_err(fault)?;
    let other_names = about.person.other_names(&about.also);
    let person = person(about.person);
    let is_name_only = person.username.is_none()
        && person.platform_user_id.is_none()
        && person.phone.is_none()
        && person.email.is_none()
        && person.profile_url.is_none();
    Ok(AccountInfo {
        no: AccountNo(row.get(0).map_err(fault)?),
        export: ExportNo(row.get(1).map_err(fault)?),
        person,
        other_names,
        stored_name: about.stored_name,
        is_owner: row.get(13).map_err(fault)?,
        is_name_only,
        threads: about.threads.into_iter().map(ThreadNo).collect(),
        rows: row.get(3).map_err(fault)?,
        first: time_at(row, 5, zone.as_deref())?,
        last: time_at(row, 9, zone.as_deref())?,
        are_ends_proven: row.get(14).map_err(fault)?,
    })
}

fn id(row: &Row<'_>, column: usize) -> Result<Id> {
    let text: String = row.get(column).map_err(fault)?;
    text.parse().map_err(|_| odd())
}

/// The JSON of a column.
pub(super) fn read<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T> {
    let text: String = row.get(column).map_err(fault)?;
    serde_json::from_str(&text).map_err(|_| odd())
}

/// The time in four columns from one on.
pub(super) fn time_at(row: &Row<'_>, column: usize, zone: Option<&str>) -> Result<Option<Moment>> {
    let code: Option<i64> = row.get(column).map_err(fault)?;
    let Some(code) = code else { return Ok(None) };
    let utc: Option<i64> = row.get(column + 2).map_err(fault)?;
    let stamp = Stamp {
        code,
        raw: row.get(column + 1).map_err(fault)?,
        utc,
        local: row.get(column + 3).map_err(fault)?,
    };
    Ok(Some(moment(&stamp, utc, zone)))
}

/// A time with where the stated zone places it. `placed` is the instant that the zone gave when the index was made, if
/// that is at hand.
pub(super) fn moment(stamp: &Stamp, placed: Option<i64>, zone: Option<&str>) -> Moment {
    let mut time = stamp.time();
    let Some(zone) = zone.filter(|_| crate::make::zoneless(&time)) else {
        return Moment { time, placed: None };
    };
    time.utc = None;
    let known = placed.and_then(chrono::DateTime::from_timestamp_millis);
    let spot = crate::zone::Zone::read(zone).and_then(|zone| zone.place(time.local?));
    let placed = spot.map(|spot| crate::model::Placed {
        utc: known.unwrap_or(spot.utc),
        zone: zone.to_owned(),
        doubt: spot.doubt(),
    });
    Moment { time, placed }
}
