//! Rows in order of time: within their thread, and all of them.
//!
//! Files are newest first or oldest first, and some are neither. A row without a time stays beside the row that stands
//! before it in the conversation, and so does one of which the day alone is known, where that row is of the day. Of a
//! clock time that was there twice, or not at all, the order of the file says which instant it was, as far as it can.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use super::made::{NO_TIME, RowKey};
use crate::zone::Change;

/// Fills the tables `place` and `rank`; gives the number of rows.
pub(super) fn order(
    db: &Connection,
    mut rows: Vec<RowKey>,
    threads: &[u64],
    changes: &HashMap<u32, Change>,
    days: &HashSet<u32>,
) -> rusqlite::Result<u64> {
    rows.sort_unstable_by_key(|row| (row.thread, row.no));
    for thread in rows.chunk_by_mut(|one, other| one.thread == other.thread) {
        for (no, at) in order_thread(thread, changes, days) {
            db.execute("UPDATE row SET utc = ? WHERE no = ?", params![at, no])?;
        }
    }
    let mut base = 0;
    for (no, count) in threads.iter().enumerate() {
        db.execute(
            "UPDATE thread SET base = ?, count = ? WHERE no = ?",
            params![base, count, no],
        )?;
        base += count;
    }
    let mut insert = db.prepare("INSERT INTO place VALUES (?, ?)")?;
    for (pos, row) in rows.iter().enumerate() {
        insert.execute(params![pos, row.no])?;
    }
    // Stable: of the same instant, the order of the threads and of the rows in them.
    let mut ranked: Vec<(i64, u32, u32)> = rows
        .into_iter()
        .zip(0..)
        .map(|(row, pos)| (row.at, pos, row.no))
        .collect();
    ranked.sort_unstable();
    let mut insert = db.prepare("INSERT INTO rank VALUES (?, ?, ?, ?)")?;
    for (rank, (at, pos, no)) in ranked.iter().enumerate() {
        insert.execute(params![rank, no, pos, at])?;
    }
    Ok(ranked.len() as u64)
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// Puts the rows of one thread, given in file order, in order of time. Gives the rows of which the file's order chose the
/// other instant of two.
fn order_thread(
    rows: &mut [RowKey],
    changes: &HashMap<u32, Change>,
    days: &HashSet<u32>,
) -> Vec<(u32, i64)> {
    let mut rising = 0_i64;
    let dated = rows.iter().map(|row| row.at).filter(|at| *at != NO_TIME);
    let mut last: Option<i64> = None;
    for at in dated {
        if let Some(last) = last {
            rising += (at - last).signum();
        }
        last = Some(at);
    }
    if rising < 0 {
        rows.reverse();
    }
    let chosen = choose(rows, changes);
    let first = rows.iter().map(|row| row.at).find(|at| *at != NO_TIME);
    let mut before = first.unwrap_or(NO_TIME);
    for row in rows.iter_mut() {
        let is_of_day = || (row.at..row.at.saturating_add(DAY)).contains(&before);
        if row.at == NO_TIME || days.contains(&row.no) && is_of_day() {
            row.at = before;
        }
        before = row.at;
    }
    rows.sort_by_key(|row| row.at);
    chosen
}

/// Chooses among the instants of clock times around a change of the clocks, given rows of which the oldest come first.
fn choose(rows: &mut [RowKey], changes: &HashMap<u32, Change>) -> Vec<(u32, i64)> {
    let mut chosen = Vec::new();
    if changes.is_empty() {
        return chosen;
    }
    let mut before = NO_TIME;
    for place in 0..rows.len() {
        let rest = rows.get(place + 1..).unwrap_or_default();
        let is_sure = |row: &&RowKey| row.at != NO_TIME && !changes.contains_key(&row.no);
        let Some(row) = rows.get(place).copied() else {
            break;
        };
        let at = match changes.get(&row.no) {
            Some(Change::Twice(second)) => {
                let second = second.timestamp_millis();
                (row.at < before && before <= second).then_some(second)
            }
            Some(Change::Skipped(earlier)) => {
                let next = rest.iter().find(is_sure).map(|row| row.at);
                let earlier = earlier.timestamp_millis();
                // Where neither fits, beside the row before it.
                next.filter(|next| *next < row.at)
                    .map(|next| earlier.max(before).min(next))
            }
            None => None,
        };
        if let (Some(at), Some(row)) = (at, rows.get_mut(place)) {
            row.at = at;
            if is_instant(changes.get(&row.no), at) {
                chosen.push((row.no, at));
            }
        }
        if let Some(row) = rows.get(place).filter(|row| row.at != NO_TIME) {
            before = row.at;
        }
    }
    chosen
}

/// Whether that is the other instant, and no place beside a row.
fn is_instant(change: Option<&Change>, at: i64) -> bool {
    let other = change.map(|change| match change {
        Change::Twice(other) | Change::Skipped(other) => other.timestamp_millis(),
    });
    other == Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn ordered(times: &[i64]) -> Vec<u32> {
        ordered_with(times, &HashMap::new())
    }

    fn ordered_with(times: &[i64], changes: &HashMap<u32, Change>) -> Vec<u32> {
        let rows = times.iter().zip(0..);
        let mut rows: Vec<RowKey> = rows.map(|(&at, no)| RowKey { at, thread: 0, no }).collect();
        order_thread(&mut rows, changes, &HashSet::new());
        rows.iter().map(|row| row.no).collect()
    }

    #[test]
    fn a_conversation_is_in_order_of_time_whichever_way_its_file_goes() {
        assert_eq!(
            ordered(&[1, 2, 2, 3]),
            [0, 1, 2, 3],
            "oldest first: as in the file"
        );
        assert_eq!(
            ordered(&[3, 2, 2, 1]),
            [3, 2, 1, 0],
            "newest first: turned, ties too"
        );
        assert_eq!(ordered(&[1, 3, 2, 4]), [0, 2, 1, 3], "a row out of order");
        assert_eq!(
            ordered(&[5, 5, 5]),
            [0, 1, 2],
            "all at once: as in the file"
        );
    }

    #[test]
    fn around_a_change_of_the_clocks_the_order_of_the_file_holds() {
        let at = |minutes: i64| DateTime::from_timestamp_millis(minutes).unwrap();
        // 1:10, 1:50, 1:05, 1:40, 2:10: each of the first four was there twice, 60 apart.
        let times = [10, 50, 5, 40, 130];
        let twice = (0..4).map(|no| (no, Change::Twice(at(times[no as usize] + 60))));
        let twice = twice.collect();
        assert_eq!(
            ordered_with(&times, &twice),
            [0, 1, 2, 3, 4],
            "as in the file"
        );
        let newest_first: Vec<i64> = times.iter().rev().copied().collect();
        let twice = (1..5).map(|no| {
            let second = newest_first[no as usize] + 60;
            (no, Change::Twice(at(second)))
        });
        assert_eq!(
            ordered_with(&newest_first, &twice.collect()),
            [4, 3, 2, 1, 0],
            "the other way round"
        );
        // 1:50, a 2:30 that was skipped (read as 3:30), 3:05.
        let skipped = [(1, Change::Skipped(at(30)))].into();
        assert_eq!(ordered_with(&[50, 90, 65], &skipped), [0, 1, 2], "between");
    }

    #[test]
    fn a_row_of_a_day_stays_beside_the_one_before_it_where_that_is_of_the_day() {
        let noon = DAY / 2;
        let keys = |times: [i64; 4]| {
            let rows = times.into_iter().zip(0..);
            let mut rows: Vec<RowKey> = rows.map(|(at, no)| RowKey { at, thread: 0, no }).collect();
            order_thread(&mut rows, &HashMap::new(), &[1, 2].into());
            rows.iter().map(|row| (row.no, row.at)).collect::<Vec<_>>()
        };
        assert_eq!(
            keys([noon, 0, DAY, DAY + noon]),
            [(0, noon), (1, noon), (2, DAY), (3, DAY + noon)],
            "oldest first: the second is of the first day, the third of the next"
        );
        assert_eq!(
            keys([DAY + noon, DAY, 0, noon]),
            [(3, noon), (2, noon), (1, DAY), (0, DAY + noon)],
            "newest first"
        );
    }

    #[test]
    fn a_row_without_a_time_stays_beside_the_one_before_it() {
        let none = NO_TIME;
        assert_eq!(ordered(&[none, 1, none, 2]), [0, 1, 2, 3], "oldest first");
        assert_eq!(ordered(&[4, none, 2, none]), [3, 2, 1, 0], "newest first");
        assert_eq!(ordered(&[none, none]), [0, 1], "no time at all");
    }
}
