//! What was read of a case's exports: which there are, their threads and accounts. Numbers are those of one reading.

use chrono::{NaiveDateTime, SecondsFormat};
use holdfast_core::case::{Case, Export};
use holdfast_core::id::Id;
use holdfast_exports::finding::Finding;
use holdfast_exports::time::Precision;
use holdfast_index::recognise::Further;
use holdfast_index::{AccountInfo, Doubt, ExportInfo, Moment, ThreadInfo, UnreadInfo};
use serde::Serialize;

use crate::people::PersonView;
use crate::read_codes::{Assumption, ExportFormat, ReadCode, ReadLevel, UnreadReason, ZoneCode};

/// What was read, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReadingView {
    /// Handle of this reading; every number below is good with it only.
    pub token: String,
    /// The exports.
    pub exports: Vec<ExportView>,
    /// What is called an export and could not be read.
    pub unread: Vec<UnreadView>,
    /// Exports that look like parts of earlier ones, and that nobody has answered for.
    pub further: Vec<FurtherView>,
    /// Every conversation.
    pub threads: Vec<ThreadView>,
    /// Every account and name.
    pub accounts: Vec<AccountView>,
}

/// An export that looks like another part of a download that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FurtherView {
    /// The part: `X02`, or the exhibit that is one by itself.
    pub part: String,
    /// The download that it may be a part of.
    pub whole: String,
}

impl From<&Further> for FurtherView {
    fn from(further: &Further) -> Self {
        Self {
            part: further.part.to_string(),
            whole: further.whole.to_string(),
        }
    }
}

/// An export, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "counts, named as the contract names them")]
pub struct ExportView {
    /// Its number.
    pub no: u32,
    /// What the case calls it: `X01`, or the exhibit that is one by itself. One may hold several formats.
    pub export: String,
    /// The exhibits that it consists of.
    pub exhibits: Vec<String>,
    /// Exports of the case that were joined to it: they are parts of one download, as a person says.
    pub joined: Vec<String>,
    /// Its format.
    pub format: ExportFormat,
    /// Whose it is, where the export says so.
    pub owner: Option<PersonView>,
    pub threads: u64,
    pub rows_read: u64,
    pub rows_kept: u64,
    pub rows_not_understood: u64,
    pub media_linked: u64,
    pub media_missing: u64,
    pub media_omitted: u64,
    pub media_remote: u64,
    /// What was noticed.
    pub findings: Vec<ReadFinding>,
    /// Rows and entries whose clock time says no zone.
    pub without_zone: u64,
    /// The zone that a person stated.
    pub zone: Option<String>,
    /// Whether the question was answered, "nobody knows" included.
    pub is_zone_answered: bool,
    /// The earlier export that has all its message files, byte for byte.
    pub repeats: Option<String>,
}

/// What reading noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReadFinding {
    /// How much it weighs.
    pub level: ReadLevel,
    /// What it is.
    pub code: ReadCode,
    /// What it is about.
    pub subject: String,
    /// How often.
    pub times: u64,
}

/// What is called an export and could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct UnreadView {
    /// What the case calls it: `X01`, or the exhibit that is one by itself.
    pub export: String,
    /// The exhibits that it consists of.
    pub exhibits: Vec<String>,
    /// The file's own name.
    pub name: String,
    /// Why.
    pub reason: UnreadReason,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ThreadView {
    /// Its number.
    pub no: u32,
    /// Its export.
    pub export: u32,
    /// What it is called; none where nothing tells it.
    pub called: Option<String>,
    /// The folder in which the platform kept it, as it names it.
    pub mailbox: Option<String>,
    /// Who takes part, by number of account.
    pub people: Vec<u32>,
    /// Rows that tell what people said or did.
    pub messages: u64,
    /// All rows.
    pub rows: u64,
    /// The time of the earliest row.
    pub first: Option<MomentView>,
    /// The time of the latest row.
    pub last: Option<MomentView>,
    /// Whether no other row can be earlier or later than these.
    pub are_ends_proven: bool,
}

/// An account or a name in an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// Its number.
    pub no: u32,
    /// Its export.
    pub export: u32,
    /// The names.
    pub person: PersonView,
    /// What else the export calls it.
    pub other_names: Vec<String>,
    /// Whether it is the owner of the export, where that is known.
    pub is_owner: Option<bool>,
    /// Only a display name is known.
    pub is_name_only: bool,
    /// The threads it takes part in.
    pub threads: Vec<u32>,
    /// Rows it wrote.
    pub rows: u64,
    /// The time of its earliest row.
    pub first: Option<MomentView>,
    /// The time of its latest row.
    pub last: Option<MomentView>,
    /// Whether no other of its rows can be earlier or later than these.
    pub are_ends_proven: bool,
}

/// A time of an export, and what it says about its zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MomentView {
    /// What it says about its zone: always written beside it.
    pub status: ZoneCode,
    /// The instant, RFC 3339: certain when `exact`, following from the stated zone when `stated`.
    pub utc: Option<String>,
    /// Minutes east of UTC of a stated zone at that instant.
    pub offset_minutes: Option<i32>,
    /// The clock time or day of an export that gives no zone: `2026-03-05T21:14:00`.
    pub local: Option<String>,
    /// As written in the export.
    pub written: String,
    /// The zone that a person stated.
    pub zone: Option<String>,
    /// Whether the clock time is given to the second.
    pub has_seconds: bool,
    /// What was assumed in reading it.
    pub assumed: Vec<Assumption>,
    /// What leaves open which instant of the stated zone it is.
    pub change: Option<ChangeCode>,
}

/// A change of the clocks of a stated zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum ChangeCode {
    /// They were set back then: the time was there twice.
    Twice,
    /// They were set forward then: the time was not there.
    Skipped,
}

impl ChangeCode {
    /// Of what puts a place in doubt.
    pub(crate) const fn of(doubt: Doubt) -> Option<Self> {
        match doubt {
            Doubt::NoZone(_) => None,
            Doubt::Twice(_) => Some(Self::Twice),
            Doubt::Skipped(_) => Some(Self::Skipped),
        }
    }
}

/// Why the place of a clock time may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DoubtView {
    /// Why.
    pub why: DoubtCode,
    /// By how many hours, either way.
    pub hours: u32,
}

/// What puts a place in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum DoubtCode {
    /// Nobody says the zone.
    NoZone,
    /// The clocks of the zone were set back then: the time was there twice.
    Twice,
    /// They were set forward then: the time was not there.
    Skipped,
}

impl From<Doubt> for DoubtView {
    fn from(doubt: Doubt) -> Self {
        let why = match doubt {
            Doubt::NoZone(_) => DoubtCode::NoZone,
            Doubt::Twice(_) => DoubtCode::Twice,
            Doubt::Skipped(_) => DoubtCode::Skipped,
        };
        let hours = doubt.hours();
        Self { why, hours }
    }
}

impl MomentView {
    /// A time of the index.
    pub fn of(moment: &Moment) -> Self {
        let Moment { time, placed } = moment;
        let at = time
            .utc
            .or_else(|| placed.as_ref().map(|placed| placed.utc));
        let offset = placed.as_ref().and_then(|placed| {
            let minutes = (time.local? - placed.utc.naive_utc()).num_minutes();
            i32::try_from(minutes).ok()
        });
        Self {
            status: moment.status().into(),
            utc: at.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
            offset_minutes: offset,
            local: time.local.map(clock),
            written: time.raw.to_string(),
            zone: placed.as_ref().map(|placed| placed.zone.clone()),
            has_seconds: time.precision <= Precision::S,
            assumed: time.assumed.iter().map(|&one| one.into()).collect(),
            change: placed
                .as_ref()
                .and_then(|placed| ChangeCode::of(placed.doubt?)),
        }
    }
}

pub(crate) fn clock(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

impl ExportView {
    /// An export of the index, with what the case says of its zone.
    pub fn of(export: &ExportInfo, case: &Case) -> Self {
        let counts = export.counts;
        let mut zones = case.zones().iter();
        Self {
            no: export.no.0,
            export: export.id.to_string(),
            exhibits: export.exhibits.iter().map(ToString::to_string).collect(),
            joined: joined(case, export.id),
            format: export.format.into(),
            owner: export.owner.clone().map(PersonView::from),
            threads: export.threads,
            rows_read: counts.rows_read,
            rows_kept: counts.rows_kept,
            rows_not_understood: counts.rows_not_understood,
            media_linked: counts.media_linked,
            media_missing: counts.media_missing,
            media_omitted: counts.media_omitted,
            media_remote: counts.media_remote,
            findings: export.findings.iter().map(ReadFinding::from).collect(),
            without_zone: export.without_zone,
            zone: export.zone.clone(),
            is_zone_answered: zones.any(|zone| case.whole_of(zone.export) == export.id),
            repeats: export.repeats.map(|id| id.to_string()),
        }
    }
}

/// What was joined to an export, straight or by way of another one.
fn joined(case: &Case, export: Id) -> Vec<String> {
    let joins = case.joins().iter().filter(|join| join.is_one);
    let mut parts: Vec<Id> = joins.map(|join| join.part).collect();
    parts.retain(|part| case.whole_of(*part) == export);
    parts.sort_unstable();
    parts.iter().map(ToString::to_string).collect()
}

impl From<&Finding> for ReadFinding {
    fn from(finding: &Finding) -> Self {
        Self {
            level: finding.level.into(),
            code: finding.code.into(),
            subject: finding.subject.clone(),
            times: finding.times,
        }
    }
}

impl UnreadView {
    /// An export that no reader knows, with its parts as the case has them.
    pub fn of(unread: &UnreadInfo, exports: &[Export]) -> Self {
        let own = exports.iter().filter(|export| export.id == unread.id);
        let mut exhibits: Vec<Id> = own
            .flat_map(|export| export.parts.iter().map(|part| part.exhibit))
            .collect();
        exhibits.sort_unstable();
        exhibits.dedup();
        Self {
            export: unread.id.to_string(),
            exhibits: exhibits.iter().map(ToString::to_string).collect(),
            name: unread.name.clone(),
            reason: unread.reason.into(),
        }
    }
}

impl ThreadView {
    /// A conversation of the index, given all its accounts.
    pub fn of(thread: &ThreadInfo, accounts: &[AccountInfo]) -> Self {
        Self {
            no: thread.no.0,
            export: thread.export.0,
            called: thread.called(accounts),
            mailbox: thread.mailbox.clone(),
            people: thread.people.iter().map(|no| no.0).collect(),
            messages: thread.messages,
            rows: thread.rows(),
            first: thread.first.as_ref().map(MomentView::of),
            last: thread.last.as_ref().map(MomentView::of),
            are_ends_proven: thread.are_ends_proven,
        }
    }
}

impl From<&AccountInfo> for AccountView {
    fn from(account: &AccountInfo) -> Self {
        Self {
            no: account.no.0,
            export: account.export.0,
            person: account.person.clone().into(),
            other_names: account.other_names.clone(),
            is_owner: account.is_owner,
            is_name_only: account.is_name_only,
            threads: account.threads.iter().map(|no| no.0).collect(),
            rows: account.rows,
            first: account.first.as_ref().map(MomentView::of),
            last: account.last.as_ref().map(MomentView::of),
            are_ends_proven: account.are_ends_proven,
        }
    }
}
