//! The first and the last time of a conversation or of an account, where instants and clock times may stand together.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use holdfast_exports::time::{Time, words};
use holdfast_index::zone::Zone;
use holdfast_index::{Between, Ends, Placing};

use super::{EndsApart, ThreadRead, TimeRead};

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
    match apart {
        Some(apart) => between(apart.instants.iter().chain(&apart.clocks), zone, placing),
        None => between([first?, last?], zone, placing),
    }
}

/// The ends of all conversations of a reading, likewise.
pub(crate) fn of_all<'a>(
    threads: &'a [ThreadRead],
    zone: Option<&Zone>,
    placing: Placing,
) -> Option<Between<&'a TimeRead>> {
    let times = threads.iter().flat_map(|thread| {
        let apart = thread.apart.iter();
        let apart = apart.flat_map(|apart| apart.instants.iter().chain(&apart.clocks));
        let own = thread.first.iter().chain(&thread.last);
        apart.chain(own.filter(|_| thread.apart.is_none()))
    });
    between(times, zone, placing)
}

fn between<'a>(
    times: impl IntoIterator<Item = &'a TimeRead>,
    zone: Option<&Zone>,
    placing: Placing,
) -> Option<Between<&'a TimeRead>> {
    let mut ends = Ends::default();
    for time in times {
        // What cannot be placed is no end of anything.
        if let Some((at, is_clock)) = place_of(time) {
            ends.take(at, is_clock, || time);
        }
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
    /// Its clock time; of a day its beginning.
    pub(crate) fn clock(&self) -> Option<NaiveDateTime> {
        if self.kind == "date_only" {
            let day = NaiveDate::parse_from_str(&self.raw, "%Y-%m-%d").ok();
            // `15 January 2023`
            let day = day.or_else(|| words::read(&self.raw).map(|words| words.local.date()));
            return day?.and_hms_opt(0, 0, 0);
        }
        let form = "%Y-%m-%dT%H:%M:%S%.f";
        NaiveDateTime::parse_from_str(self.local.as_ref()?, form).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thread(first: TimeRead, last: TimeRead) -> ThreadRead {
        ThreadRead {
            id: "x".into(),
            title: None,
            mailbox: None,
            messages: 2,
            system: 0,
            first: Some(first),
            last: Some(last),
            apart: None,
        }
    }

    fn instant(utc: &str) -> TimeRead {
        TimeRead {
            utc: Some(utc.into()),
            kind: "utc_exact".into(),
            ..TimeRead::default()
        }
    }

    fn local(clock: &str) -> TimeRead {
        TimeRead {
            local: Some(clock.into()),
            kind: "local_no_zone".into(),
            ..TimeRead::default()
        }
    }

    #[test]
    fn ends_of_conversations_with_and_without_a_zone_are_not_said_to_be_proven_where_they_lie_near()
    {
        let exact = thread(
            instant("2026-03-05T10:00:00Z"),
            instant("2026-03-20T10:00:00Z"),
        );
        let clock = thread(local("2026-03-05T09:00:00"), local("2026-03-06T09:00:00"));
        let threads = [exact.clone(), clock];
        let calgary = Placing::east(-420);
        let ends = of_all(&threads, None, calgary).unwrap();
        assert_eq!(ends.first.utc.as_deref(), Some("2026-03-05T10:00:00Z"));
        assert!(!ends.is_proven, "the clock may have been ahead");
        let zone = Zone::read("America/Edmonton");
        let ends = of_all(&threads, zone.as_ref(), calgary).unwrap();
        assert!(ends.is_proven, "its zone was stated");
        assert!(
            of_all(&[exact], None, calgary).unwrap().is_proven,
            "instants"
        );
        assert!(of_all(&[], None, calgary).is_none(), "no conversation");
    }
}
