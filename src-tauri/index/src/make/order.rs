//! Rows in order of time: within their thread, and all of them.
//!
//! Files are newest first or oldest first, and some are neither. A row without a time stays beside the row that stands
//! before it in the conversation.

use rusqlite::{Connection, params};

use super::rows::{NO_TIME, RowKey};

/// Fills the tables `place` and `rank`; gives the number of rows.
pub(super) fn order(
    db: &Connection,
    mut rows: Vec<RowKey>,
    threads: &[u64],
) -> rusqlite::Result<u64> {
    rows.sort_unstable_by_key(|row| (row.thread, row.no));
    for thread in rows.chunk_by_mut(|one, other| one.thread == other.thread) {
        order_thread(thread);
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

/// Puts the rows of one thread, given in file order, in order of time.
fn order_thread(rows: &mut [RowKey]) {
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
    let first = rows.iter().map(|row| row.at).find(|at| *at != NO_TIME);
    let mut before = first.unwrap_or(NO_TIME);
    for row in rows.iter_mut() {
        if row.at == NO_TIME {
            row.at = before;
        }
        before = row.at;
    }
    rows.sort_by_key(|row| row.at);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(times: &[i64]) -> Vec<u32> {
        let rows = times.iter().zip(0..);
        let mut rows: Vec<RowKey> = rows.map(|(&at, no)| RowKey { at, thread: 0, no }).collect();
        order_thread(&mut rows);
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
    fn a_row_without_a_time_stays_beside_the_one_before_it() {
        let none = NO_TIME;
        assert_eq!(ordered(&[none, 1, none, 2]), [0, 1, 2, 3], "oldest first");
        assert_eq!(ordered(&[4, none, 2, none]), [3, 2, 1, 0], "newest first");
        assert_eq!(ordered(&[none, none]), [0, 1], "no time at all");
    }
}
