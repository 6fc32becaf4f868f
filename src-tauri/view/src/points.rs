//! The timeline.

use chrono::{DateTime, SecondsFormat, Utc};
use holdfast_core::case::{Exhibit, Record};
use holdfast_core::id::RecordKind as CoreKind;
use holdfast_exports::capture::Claim;
use holdfast_exports::model::{Flags, tells_more};
use holdfast_exports::time::Precision;
use holdfast_index::{ItemInfo, Moment, Placing, Point, What, codes_of};
use holdfast_report::tables::Told;
use serde::Serialize;

use crate::capture::ClaimView;
use crate::codes::{Kind, RecordKind};
use crate::guide::TextView;
use crate::people::PersonView;
use crate::read_codes::{ListCode, MadeCode, RowFlag, RowKind, ZoneCode};
use crate::reading::{ChangeCode, DoubtView, MomentView, clock};
use crate::records::gist_of;

/// Something with a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PointView {
    /// What it is put in order by, as if it were UTC; none: it has no time.
    pub at: Option<String>,
    /// Why that place may be wrong, where it rests on a clock.
    pub doubt: Option<DoubtView>,
    /// When; none: it says no time.
    pub time: Option<MomentView>,
    /// What it is.
    pub what: PointWhat,
}

/// What a point of the timeline is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PointWhat {
    /// A marked row, as it was seen.
    Marked {
        /// Names the mark.
        mark: String,
        /// The exhibit.
        exhibit: String,
        /// Who wrote it.
        author: Option<PersonView>,
        /// What it is; none: this version does not know.
        kind: Option<RowKind>,
        /// What it said.
        text: Option<String>,
        /// What is to know about it.
        flags: Vec<RowFlag>,
        /// How many files it names.
        media: u32,
    },
    /// A conversation begins.
    ThreadFirst {
        /// Its number in the reading.
        thread: u32,
        /// Whether no other row can be earlier.
        is_proven: bool,
    },
    /// A conversation ends.
    ThreadLast {
        /// Its number in the reading.
        thread: u32,
        /// Whether no other row can be later.
        is_proven: bool,
    },
    /// A dated entry of a list.
    Listed {
        /// The list.
        list: ListCode,
        /// Whom it names.
        person: Option<PersonView>,
        /// What else it says, by its names.
        says: Vec<(String, String)>,
        /// What is to know about it.
        flags: Vec<RowFlag>,
        /// The exhibit.
        exhibit: String,
    },
    /// An exhibit.
    Exhibit {
        /// Which.
        exhibit: String,
        /// What kind of thing it is.
        kind: Kind,
        /// Where its time stands.
        source: String,
        /// What happened then; none: only the file's own time, which a copy may have changed.
        of: Option<MadeCode>,
    },
    /// A record.
    Record {
        /// Which.
        record: String,
        /// What kind.
        kind: RecordKind,
        /// Of an account, whose it is.
        person: Option<PersonView>,
        /// The words that tell it best.
        says: TextView,
    },
}

impl PointView {
    /// A point of the index.
    pub fn of(point: &Point) -> Self {
        let placed = point.placed;
        let local = point.local.filter(|_| point.utc.is_none());
        let minutes = placed.zip(local).and_then(|(placed, local)| {
            i32::try_from((local - placed.naive_utc()).num_minutes()).ok()
        });
        let time = MomentView {
            status: point.status.into(),
            utc: point.utc.or(placed).map(rfc3339),
            offset_minutes: minutes,
            local: local.map(clock),
            written: point.written.clone(),
            zone: point.zone.clone(),
            has_seconds: moment_of(point)
                .is_none_or(|moment| moment.time.precision <= Precision::S),
            assumed: moment_of(point)
                .map(|moment| moment.time.assumed.iter().map(|&one| one.into()).collect())
                .unwrap_or_default(),
            change: point.doubt.and_then(ChangeCode::of),
        };
        let is_timed = time.status != ZoneCode::NoTime || !time.written.is_empty();
        Self {
            at: point.at.map(clock),
            doubt: point.doubt.map(DoubtView::from),
            time: is_timed.then_some(time),
            what: what_of(&point.what),
        }
    }

    /// A time that a file tells of itself.
    pub fn of_claim(exhibit: &Exhibit, claim: &Claim, placing: Placing) -> Self {
        let view = ClaimView::from(claim);
        let at = placing.stand(&claim.time);
        let is_by_clock = claim.time.utc.is_none() && at.is_some();
        let is_day = view.time.status == ZoneCode::DayOnly;
        Self {
            at: at.map(clock),
            doubt: is_by_clock.then(|| placing.doubt(is_day).into()),
            time: Some(view.time),
            what: PointWhat::Exhibit {
                exhibit: exhibit.id.to_string(),
                kind: exhibit.kind.into(),
                source: view.source,
                of: Some(view.of),
            },
        }
    }

    /// An exhibit of which only its file's own time is known, or when it was added.
    pub fn of_file(exhibit: &Exhibit) -> Self {
        let changed = exhibit
            .files
            .first()
            .and_then(|file| file.value.modified.clone());
        let at = changed
            .as_deref()
            .and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        let at = at.map(|at| at.to_utc());
        Self {
            at: at.map(|at| clock(at.naive_utc())),
            doubt: None,
            time: at.map(|at| exact(at, changed.unwrap_or_default())),
            what: PointWhat::Exhibit {
                exhibit: exhibit.id.to_string(),
                kind: exhibit.kind.into(),
                source: String::new(),
                of: None,
            },
        }
    }

    /// A record with the time that the person typed, read as the bundle's timeline reads it: words that are no date come
    /// last. None: it tells no time.
    pub fn of_record(record: &Record, placing: Placing) -> Option<Self> {
        let field = |name: &str| record.fields.get(name).map(String::as_str);
        let time = TIMES.into_iter().find_map(field)?;
        let zone = field("time_zone").unwrap_or_default();
        let told = Told::read(time, zone);
        let status = match told {
            Told::Instant(_) => ZoneCode::Exact,
            Told::Zoned(_) => ZoneCode::Stated,
            Told::Near(..) | Told::Clock(_) | Told::Unplaced => ZoneCode::NotKnown,
        };
        let at = match told {
            Told::Instant(at) | Told::Zoned(at) | Told::Near(at, _) => Some(at),
            Told::Clock(at) => Some(placing.place(at).and_utc()),
            Told::Unplaced => None,
        };
        let is_day = time.trim().len() == DAY_LETTERS;
        let is_instant = matches!(status, ZoneCode::Exact | ZoneCode::Stated);
        let written = if zone.is_empty() {
            time.to_owned()
        } else {
            format!("{time} ({zone})")
        };
        Some(Self {
            time: (!time.is_empty()).then(|| MomentView {
                status,
                utc: at.filter(|_| is_instant).map(rfc3339),
                offset_minutes: None,
                local: None,
                written,
                zone: (status == ZoneCode::Stated).then(|| zone.to_owned()),
                has_seconds: false,
                assumed: Vec::new(),
                change: None,
            }),
            at: at.map(|at| clock(at.naive_utc())),
            doubt: told.doubt(placing, is_day).map(DoubtView::from),
            what: PointWhat::Record {
                record: record.id.to_string(),
                kind: record.kind.into(),
                person: (record.kind == CoreKind::Account).then(|| PersonView::kept(record)),
                says: gist_of(record, &WHEN),
            },
        })
    }
}

/// What an entry of a list says beside whom it names and when.
fn says_of_item(item: &ItemInfo) -> Vec<(String, String)> {
    let says = item.says.iter();
    let says = says.map(|(name, value)| (name.as_str(), value.as_str()));
    let written = item.time.as_ref().map(|time| &*time.time.raw);
    tells_more(says, item.person.as_ref(), written)
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// The fields that hold the time of a record.
const TIMES: [&str; 3] = ["date_time", "first_contact", "date_seen"];

/// The fields that stand beside what an entry says.
const WHEN: [&str; 2] = ["date_time", "time_zone"];

/// Of a day as it is typed.
const DAY_LETTERS: usize = "2026-03-05".len();

fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn exact(at: DateTime<Utc>, written: String) -> MomentView {
    MomentView {
        status: ZoneCode::Exact,
        utc: Some(rfc3339(at)),
        offset_minutes: None,
        local: None,
        written,
        zone: None,
        has_seconds: true,
        assumed: Vec::new(),
        change: None,
    }
}

fn moment_of(point: &Point) -> Option<&Moment> {
    match &point.what {
        What::ThreadFirst(thread) => thread.first.as_ref(),
        What::ThreadLast(thread) => thread.last.as_ref(),
        What::Item(item) => item.time.as_ref(),
        What::Marked(_) => None,
    }
}

fn what_of(what: &What) -> PointWhat {
    match what {
        What::Marked(mark) => {
            let row = mark.row.as_ref().map(|fact| &fact.row);
            let (kind, flags) = row.map_or((None, Flags::NONE), codes_of);
            PointWhat::Marked {
                mark: mark.fact.to_string(),
                exhibit: mark.exhibit.to_string(),
                author: row
                    .and_then(|row| row.author.as_ref())
                    .map(PersonView::from),
                kind: kind.map(RowKind::from),
                text: row.and_then(|row| row.text.clone()),
                flags: flags.iter().map(RowFlag::from).collect(),
                media: row.map_or(0, |row| u32::try_from(row.media.len()).unwrap_or(u32::MAX)),
            }
        }
        What::ThreadFirst(thread) => PointWhat::ThreadFirst {
            thread: thread.no.0,
            is_proven: thread.are_ends_proven,
        },
        What::ThreadLast(thread) => PointWhat::ThreadLast {
            thread: thread.no.0,
            is_proven: thread.are_ends_proven,
        },
        What::Item(item) => PointWhat::Listed {
            list: item.kind.into(),
            person: item.person.clone().map(PersonView::from),
            says: says_of_item(item),
            flags: item.flags.iter().map(RowFlag::from).collect(),
            exhibit: item.reference.exhibit.to_string(),
        },
    }
}
