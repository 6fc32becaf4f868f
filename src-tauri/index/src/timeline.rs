//! What exports and marks add to the timeline, in one order, with what every time says about its zone.

use chrono::{DateTime, NaiveDateTime, Utc};
use holdfast_core::case::{Case, Mark};
use holdfast_core::error::Result;
use holdfast_core::fact::SeenTime;
use holdfast_exports::time::TimeKind;

use crate::model::{ItemInfo, Moment, ThreadInfo, ZoneStatus};
use crate::open::Index;
use crate::placing::{Doubt, Placing};
use crate::zone::Zone;

/// Something with a time.
#[derive(Debug, Clone)]
pub struct Point {
    /// What it is put in order by: the instant, or where [`Placing`] puts its clock time. None: it has no time.
    pub at: Option<NaiveDateTime>,
    /// Why `at` may be wrong, where it rests on a clock.
    pub doubt: Option<Doubt>,
    /// The instant, where the export makes it certain.
    pub utc: Option<DateTime<Utc>>,
    /// The clock time, where the export gives one.
    pub local: Option<NaiveDateTime>,
    /// The instant that follows from a stated zone only.
    pub placed: Option<DateTime<Utc>>,
    /// As written.
    pub written: String,
    /// What the time says about its zone.
    pub status: ZoneStatus,
    /// The zone that a person stated.
    pub zone: Option<String>,
    /// What it is.
    pub what: What,
}

/// What a point of the timeline is.
#[derive(Debug, Clone)]
pub enum What {
    /// A marked row, as it was seen.
    Marked(Box<Mark>),
    /// The earliest row of a thread.
    ThreadFirst(Box<ThreadInfo>),
    /// The latest row of a thread.
    ThreadLast(Box<ThreadInfo>),
    /// A dated entry of a list.
    Item(Box<ItemInfo>),
}

impl Index {
    /// Everything that exports and marks add to the timeline, in order; what has no time comes last.
    pub fn timeline(&self, case: &Case) -> Result<Vec<Point>> {
        let mut points = marked(case);
        let placing = Placing::of(case);
        for thread in self.threads()? {
            // One row is one time.
            let is_one = thread.rows() == 1;
            let ends = [
                (thread.first.clone(), What::ThreadFirst as fn(_) -> _),
                (thread.last.clone().filter(|_| !is_one), What::ThreadLast),
            ];
            for (time, what) in ends {
                if let Some(time) = time {
                    points.push(Point::of(
                        Some(&time),
                        what(Box::new(thread.clone())),
                        placing,
                    ));
                }
            }
        }
        for item in self.items(0, u64::from(u32::MAX))? {
            points.push(Point::of(
                item.time.clone().as_ref(),
                What::Item(Box::new(item)),
                placing,
            ));
        }
        in_order(&mut points);
        Ok(points)
    }
}

/// The marked rows of a case, in order: without an index, from the facts alone.
pub fn marked(case: &Case) -> Vec<Point> {
    let marks = case.marks().iter();
    let mut points: Vec<Point> = marks.map(|mark| Point::of_mark(case, mark)).collect();
    in_order(&mut points);
    points
}

/// Where a time stands, and why that may be wrong: what is known of it, or its clock time.
fn placed_at(
    known: Option<(DateTime<Utc>, Option<Doubt>)>,
    local: Option<NaiveDateTime>,
    status: ZoneStatus,
    placing: Placing,
) -> (Option<NaiveDateTime>, Option<Doubt>) {
    if let Some((known, doubt)) = known {
        return (Some(known.naive_utc()), doubt);
    }
    let at = local.map(|local| placing.place(local));
    let is_day = status == ZoneStatus::DayOnly;
    (at, at.map(|_| placing.doubt(is_day)))
}

fn in_order(points: &mut [Point]) {
    // Stable: what cannot be told apart by time keeps its order.
    points.sort_by_key(|point| (point.at.is_none(), point.at));
}

impl Point {
    fn of(time: Option<&Moment>, what: What, placing: Placing) -> Self {
        let placed = time.and_then(|time| time.placed.as_ref());
        let utc = time.and_then(|time| time.time.utc);
        let known = utc.map(|utc| (utc, None));
        let known = known.or_else(|| placed.map(|placed| (placed.utc, placed.doubt)));
        let status = time.map_or(ZoneStatus::NoTime, Moment::status);
        let local = time.and_then(|time| time.time.local);
        let (at, doubt) = placed_at(known, local, status, placing);
        Self {
            at,
            doubt,
            utc,
            local,
            placed: placed.map(|placed| placed.utc),
            written: time.map_or_else(String::new, |time| time.time.raw.to_string()),
            status,
            zone: placed.map(|placed| placed.zone.clone()),
            what,
        }
    }

    fn of_mark(case: &Case, mark: &Mark) -> Self {
        let time = mark.row.as_ref().and_then(|row| row.row.time.as_ref());
        let utc = time.and_then(|time| instant(time.utc.as_deref()?));
        let local = time.and_then(clock_time);
        let is_local = utc.is_none() && local.is_some();
        // The zone as it is stated now: a mark keeps the one that held then, and both are told.
        let zone = case.zone_of(mark.exhibit).and_then(Zone::read);
        let zone = zone.filter(|_| is_local);
        let placed = zone.as_ref().and_then(|zone| zone.place(local?));
        let kind = time.map_or("unknown", |time| time.kind.as_str());
        let status = ZoneStatus::of(kind, utc.is_some(), placed.is_some(), local.is_some());
        let known = utc.map(|utc| (utc, None));
        let known = known.or_else(|| placed.map(|spot| (spot.utc, spot.doubt())));
        let (at, doubt) = placed_at(known, local, status, Placing::of(case));
        Self {
            at,
            doubt,
            utc,
            local,
            placed: placed.map(|spot| spot.utc),
            written: time.map_or_else(String::new, |time| time.raw.clone()),
            status,
            zone: zone.map(|zone| zone.name().to_owned()),
            what: What::Marked(Box::new(mark.clone())),
        }
    }
}

impl Moment {
    /// What it says about its zone.
    pub fn status(&self) -> ZoneStatus {
        let Self { time, placed } = self;
        let kind = match time.kind {
            TimeKind::UtcExact => "utc_exact",
            TimeKind::OffsetGiven => "offset_given",
            TimeKind::LocalNoZone => "local_no_zone",
            TimeKind::DateOnly => "date_only",
            TimeKind::Unknown => "unknown",
        };
        ZoneStatus::of(
            kind,
            time.utc.is_some(),
            placed.is_some(),
            time.local.is_some(),
        )
    }
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc())
}

/// The clock time of a mark; of a day its beginning, as it is written.
fn clock_time(time: &SeenTime) -> Option<NaiveDateTime> {
    time.local.as_deref()?.parse().ok()
}
