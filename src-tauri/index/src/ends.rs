//! The earliest and the latest of many times, where some are instants and others clock times of which nobody says the
//! zone. Within each kind the order is plain; between the two it is proven only where they lie far enough apart.

use crate::placing::{AHEAD_HOURS, BEHIND_HOURS, DAY_HOURS, Placing};
use crate::zone::Spot;

/// In milliseconds: a clock time is at most that much later than its instant.
const EARLIER: i64 = AHEAD_HOURS as i64 * 3_600_000;
/// And at most that much earlier; a day may mean its last hour.
const LATER: i64 = (BEHIND_HOURS + DAY_HOURS) as i64 * 3_600_000;

/// Takes times as they pass, each with something that stands for it.
#[derive(Debug, Clone)]
pub struct Ends<T> {
    instants: Option<Span<T>>,
    clocks: Option<Span<T>>,
}

/// Time in milliseconds, and what stands for it.
#[derive(Debug, Clone)]
struct Span<T> {
    first: (i64, T),
    last: (i64, T),
}

impl<T> Span<T> {
    const fn both(&self) -> [&(i64, T); 2] {
        [&self.first, &self.last]
    }
}

/// The two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between<T> {
    /// The earliest.
    pub first: T,
    /// The latest.
    pub last: T,
    /// Whether none of the others can be earlier than the one or later than the other.
    pub is_proven: bool,
}

impl<T> Default for Ends<T> {
    fn default() -> Self {
        Self {
            instants: None,
            clocks: None,
        }
    }
}

impl<T: Clone> Ends<T> {
    /// Notes a time: an instant, or a clock time as if it were one of UTC.
    pub fn take(&mut self, at: i64, is_clock: bool, what: impl Fn() -> T) {
        let span = if is_clock {
            &mut self.clocks
        } else {
            &mut self.instants
        };
        match span {
            None => {
                let one = (at, what());
                *span = Some(Span {
                    first: one.clone(),
                    last: one,
                });
            }
            Some(span) => {
                if at < span.first.0 {
                    span.first = (at, what());
                }
                if at > span.last.0 {
                    span.last = (at, what());
                }
            }
        }
    }

    /// Notes all that another one noted.
    pub fn join(&mut self, other: &Self) {
        for (span, is_clock) in [(&other.instants, false), (&other.clocks, true)] {
            for (at, what) in span.iter().flat_map(Span::both) {
                self.take(*at, is_clock, || what.clone());
            }
        }
    }

    /// The ends of the instants and those of the clock times, where there are both.
    pub fn apart(&self) -> Option<[(&T, &T); 2]> {
        let instants = self.instants.as_ref()?;
        let clocks = self.clocks.as_ref()?;
        Some([
            (&instants.first.1, &instants.last.1),
            (&clocks.first.1, &clocks.last.1),
        ])
    }

    /// The ends of all, with clock times where a stated zone puts them, if it does. Nothing is proven by an end that
    /// the zone's own clocks leave in doubt.
    pub fn between_in(
        &self,
        spot: impl Fn(i64, &T) -> Option<Spot>,
        placing: Placing,
    ) -> Option<Between<&T>> {
        let mut all = Ends::default();
        for (at, what) in self.instants.iter().flat_map(Span::both) {
            all.take(*at, false, || (what, None));
        }
        for (at, what) in self.clocks.iter().flat_map(Span::both) {
            match spot(*at, what) {
                Some(spot) => all.take(spot.utc.timestamp_millis(), false, || (what, spot.doubt())),
                None => all.take(*at, true, || (what, None)),
            }
        }
        let between = all.between(placing)?;
        let ((first, doubt), (last, other)) = (between.first, between.last);
        let is_one = self.times() == 1;
        Some(Between {
            first,
            last,
            is_proven: between.is_proven && (is_one || doubt.or(*other).is_none()),
        })
    }

    /// How many different times the ends are.
    fn times(&self) -> usize {
        let spans = [&self.instants, &self.clocks];
        let of = |span: &Span<T>| 1 + usize::from(span.first.0 != span.last.0);
        spans.into_iter().flatten().map(of).sum()
    }

    /// The ends of all, with clock times where they are placed.
    pub fn between(&self, placing: Placing) -> Option<Between<&T>> {
        let (instants, clocks) = match (&self.instants, &self.clocks) {
            (Some(instants), Some(clocks)) => (instants, clocks),
            (one, other) => {
                let span = one.as_ref().or(other.as_ref())?;
                return Some(Between {
                    first: &span.first.1,
                    last: &span.last.1,
                    is_proven: true,
                });
            }
        };
        let is_clock_first = placing.place_ms(clocks.first.0) < instants.first.0;
        let is_clock_last = placing.place_ms(clocks.last.0) > instants.last.0;
        let is_first_proven = if is_clock_first {
            clocks.first.0.saturating_add(LATER) <= instants.first.0
        } else {
            instants.first.0 <= clocks.first.0.saturating_sub(EARLIER)
        };
        let is_last_proven = if is_clock_last {
            clocks.last.0.saturating_sub(EARLIER) >= instants.last.0
        } else {
            instants.last.0 >= clocks.last.0.saturating_add(LATER)
        };
        let of = |is_clock| if is_clock { clocks } else { instants };
        Some(Between {
            first: &of(is_clock_first).first.1,
            last: &of(is_clock_last).last.1,
            is_proven: is_first_proven && is_last_proven,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    fn between(times: &[(i64, bool)], east_minutes: i32) -> Option<(i64, i64, bool)> {
        let mut ends = Ends::default();
        for &(hours, is_clock) in times {
            ends.take(hours * HOUR, is_clock, || hours);
        }
        let found = ends.between(Placing::east(east_minutes))?;
        Some((*found.first, *found.last, found.is_proven))
    }

    #[test]
    fn times_of_one_kind_have_proven_ends() {
        let instants = [(5, false), (3, false), (9, false)];
        assert_eq!(between(&instants, -420), Some((3, 9, true)), "instants");
        let clocks = instants.map(|(at, _)| (at, true));
        assert_eq!(between(&clocks, -420), Some((3, 9, true)), "clock times");
        assert_eq!(between(&[], 0), None, "none");
    }

    #[test]
    fn between_instants_and_clock_times_only_what_is_far_apart_is_proven() {
        let near = [(100, false), (98, true), (200, false)];
        assert_eq!(
            between(&near, 0),
            Some((98, 200, false)),
            "two hours are less than zones differ by"
        );
        assert_eq!(
            between(&near, -420),
            Some((100, 200, false)),
            "at seven hours behind it is the later one, and not proven either"
        );
        let far = [(100, false), (114, true), (200, false)];
        assert_eq!(
            between(&far, 0),
            Some((100, 200, true)),
            "no zone is that far"
        );
        let last = [(100, false), (150, true), (136, false)];
        assert_eq!(between(&last, 0), Some((100, 150, true)), "nor at the end");
        let close = [(100, false), (149, true), (136, false)];
        assert_eq!(between(&close, 0), Some((100, 149, false)), "an hour less");
    }

    #[test]
    fn what_was_noted_apart_is_noted_together() {
        let mut one = Ends::default();
        one.take(5, false, || "five");
        let mut other = Ends::default();
        other.take(3, false, || "three");
        other.take(90, true, || "clock");
        one.join(&other);
        assert_eq!(
            one.apart(),
            Some([(&"three", &"five"), (&"clock", &"clock")]),
            "each with its own kind"
        );
    }
}
