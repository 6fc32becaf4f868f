//! The words of all rows, in order of time, so that a search finds the newest or the oldest without looking at the rest.

use holdfast_core::error::{Error, Result};
use holdfast_core::progress::Progress;
use holdfast_exports::model::file_name;
use rusqlite::{Connection, params};

use super::fault;
use crate::column::More;
use crate::tag::Tag;
use crate::words;

/// Rows between two looks at the cancel button.
const TICK_ROWS: u64 = 2_000;

/// Fills the table of words. `bytes` is how much progress this half of the work is worth.
pub(super) fn index(
    db: &Connection,
    count: u64,
    bytes: u64,
    progress: &dyn Progress,
) -> Result<()> {
    let mut all = db
        .prepare(
            "SELECT rank.rank, row.text, row.more, row.kind, row.flags, row.thread, person.account, thread.export
             FROM rank JOIN row ON row.no = rank.row JOIN thread ON thread.no = row.thread
             LEFT JOIN person ON person.no = row.author ORDER BY rank.rank",
        )
        .map_err(fault)?;
    let mut insert = db
        .prepare("INSERT INTO words (rowid, line) VALUES (?, ?)")
        .map_err(fault)?;
    let mut rows = all.query([]).map_err(fault)?;
    let mut line = String::new();
    let (mut done, mut told) = (0, 0);
    while let Some(row) = rows.next().map_err(fault)? {
        line.clear();
        let rank: i64 = row.get(0).map_err(fault)?;
        gather(row, &mut line).map_err(fault)?;
        insert.execute(params![rank, line]).map_err(fault)?;
        done += 1;
        if done % TICK_ROWS == 0 {
            let share = u128::from(bytes) * u128::from(done) / u128::from(count.max(1));
            let share = u64::try_from(share).unwrap_or(bytes);
            progress.advance(share - told);
            told = share;
            if progress.is_cancelled() {
                return Err(Error::Cancelled);
            }
        }
    }
    progress.advance(bytes.saturating_sub(told));
    Ok(())
}

/// The words of a row: its text, the names of files without their folders, whatever else it says; then what it is
/// filtered by.
fn gather(row: &rusqlite::Row<'_>, line: &mut String) -> rusqlite::Result<()> {
    if let Some(text) = row
        .get_ref(1)?
        .as_str_or_null()
        .map_err(|_| rusqlite::Error::InvalidQuery)?
    {
        words::joined(text, line);
    }
    if let Some(more) = row
        .get_ref(2)?
        .as_str_or_null()
        .map_err(|_| rusqlite::Error::InvalidQuery)?
        && let Ok(more) = serde_json::from_str::<More>(more)
    {
        let media = more.media.iter().map(|(name, _)| file_name(name));
        let emoji = more.reactions.iter().map(|(_, emoji, _)| emoji.as_str());
        let extra = more.extra.iter().map(|(_, value)| value.as_str());
        for text in media.chain(emoji).chain(extra) {
            words::joined(text, line);
        }
    }
    let kind: i64 = row.get(3)?;
    Tag::Kind.write(u32::try_from(kind).unwrap_or(u32::MAX), line);
    let flags: i64 = row.get(4)?;
    for bit in (0..32).filter(|bit| flags >> bit & 1 == 1) {
        Tag::Flag.write(bit, line);
    }
    Tag::Thread.write(row.get(5)?, line);
    if let Some(account) = row.get(6)? {
        Tag::Account.write(account, line);
    }
    Tag::Export.write(row.get(7)?, line);
    Ok(())
}
