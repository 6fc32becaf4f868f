//! What a row adds to its conversation: one more, and perhaps its first or last time.

use std::cmp::Ordering;

use crate::model::{Kind, Row, Thread};
use crate::time::{Time, TimeKind};

/// Counts a row.
pub(super) fn count_row(thread: &mut Thread, row: &Row) {
    if row.kind == Kind::System {
        thread.system += 1;
    } else {
        thread.messages += 1;
    }
    let Some(time) = &row.time else {
        return;
    };
    if takes(time, thread.first.as_ref(), Ordering::Less) {
        thread.first = Some(time.clone());
    }
    if takes(time, thread.last.as_ref(), Ordering::Greater) {
        thread.last = Some(time.clone());
    }
}

/// Whether a time takes another one's place. A day alone says less than a clock time of that day.
fn takes(time: &Time, other: Option<&Time>, wanted: Ordering) -> bool {
    let Some(own) = time.order() else {
        return false;
    };
    let Some((other, at)) = other.and_then(|other| Some((other, other.order()?))) else {
        return true;
    };
    let is_day = |time: &Time| time.kind == TimeKind::DateOnly;
    if own.date() == at.date() && is_day(time) != is_day(other) {
        return is_day(other);
    }
    own.cmp(&at) == wanted
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{Greater, Less};

    use super::takes;
    use crate::time::Time;

    #[test]
    fn a_day_alone_stands_only_where_no_clock_time_of_it_is_known() {
        let takes = |time: &str, other: &str, wanted| {
            let time = Time::iso(time).expect("a time");
            takes(&time, Time::iso(other).as_ref(), wanted)
        };
        let clock = "2023-01-15 18:30";
        assert!(takes("2023-01-15", "", Less), "nothing else is known");
        assert!(!takes("2023-01-15", clock, Less), "the same day, said less");
        assert!(
            takes(clock, "2023-01-15", Less),
            "the same day, said better"
        );
        assert!(takes(clock, "2023-01-15", Greater), "at the end too");
        assert!(takes("2023-01-14", clock, Less), "another day");
        assert!(takes("2023-01-15 18:29", clock, Less), "earlier");
        assert!(!takes(clock, clock, Less), "the same");
        assert!(!takes("soon", clock, Less), "none");
    }
}
