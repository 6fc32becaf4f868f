//! The first and the last time of a conversation or of an account, where instants and clock times may stand together.

use chrono::{DateTime, NaiveDateTime};
use holdfast_exports::time::Time;
use holdfast_index::zone::Zone;
use holdfast_index::{Between, Ends, Placing};

use super::{EndsApart, TimeRead};

/// Notes the time of a row.
pub(super) fn take(ends: &mut Ends<Time>, time: &Time) {
    if let Some(at) = time.order() {
        let at = at.and_utc().timestamp_millis();
        ends.take(at, time.utc.is_none(), || time.clone());
    }
}

/// Both ends, with clock times as if they were of UTC: what a download says by itself.
pub(super) fn first_and_last(ends: &Ends<Time>) -> Option<[TimeRead; 2]> {
    let between = ends.between(Placing::east(0))?;
    Some([between.first.into(), between.last.into()])
}

/// The ends of each kind, where there are both.
pub(super) fn apart(ends: &Ends<Time>) -> Option<EndsApart> {
    let [instants, clocks] = ends.apart()?;
    let both = |(first, last): (&Time, &Time)| [first.into(), last.into()];
    Some(EndsApart {
        instants: both(instants),
        clocks: both(clocks),
    })
}

/// The ends as a case knows them: clock times in the zone that a person stated, or as they are placed.
pub(crate) fn known<'a>(
    (first, last): (Option<&'a TimeRead>, Option<&'a TimeRead>),
    apart: Option<&'a EndsApart>,
    zone: Option<&Zone>,
    placing: Placing,
) -> Option<Between<&'a TimeRead>> {
    let mut ends = Ends::default();
    let all = match apart {
        Some(apart) => apart.instants.iter().chain(&apart.clocks).collect(),
        None => vec![first?, last?],
    };
    for time in all {
        let (at, is_clock) = place_of(time)?;
        ends.take(at, is_clock, || time);
    }
    let spot = |_, time: &&TimeRead| {
        // An offset that is known to be unreliable is no clock of that zone.
        let zone = zone.filter(|_| time.kind != "offset_given")?;
        zone.place(time.clock()?)
    };
    let between = ends.between_in(spot, placing)?;
    Some(Between {
        first: between.first,
        last: between.last,
        is_proven: between.is_proven,
    })
}

/// Milliseconds, and whether they are a clock time's.
fn place_of(time: &TimeRead) -> Option<(i64, bool)> {
    if let Some(utc) = &time.utc {
        let utc = DateTime::parse_from_rfc3339(utc).ok()?;
        return Some((utc.timestamp_millis(), false));
    }
    let clock = time.clock()?;
    Some((clock.and_utc().timestamp_millis(), true))
}

impl TimeRead {
    /// Its clock time.
    pub(crate) fn clock(&self) -> Option<NaiveDateTime> {
        let form = "%Y-%m-%dT%H:%M:%S%.f";
        NaiveDateTime::parse_from_str(self.local.as_ref()?, form).ok()
    }
}
