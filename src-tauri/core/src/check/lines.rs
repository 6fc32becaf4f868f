//! What the lines of a log say of themselves: where they end, and whether two programs wrote at once.

use std::collections::BTreeSet;

use crate::case::Head;
use crate::error::Result;
use crate::finding::{FindingCode, Level};
use crate::log::Reading;

/// The end of the log against what the head file says.
pub(super) fn compare_head(
    reading: &Reading,
    head: &Result<Option<Head>>,
) -> Option<(Level, FindingCode, String)> {
    let lines = reading.ends.len() as u64;
    let head_file = || "head.json".to_owned();
    match head {
        Err(_) => Some((Level::Error, FindingCode::Unreadable, head_file())),
        Ok(None) => Some((Level::Fail, FindingCode::HeadDiffers, head_file())),
        Ok(Some(head)) if head.lines > lines => {
            let subject = format!("{lines} of {} lines", head.lines);
            Some((Level::Fail, FindingCode::LogCut, subject))
        }
        // An interrupted group: whole lines that were never acknowledged. The line that the head does count must still
        // be the one it names.
        Ok(Some(head)) if head.lines < lines => {
            if reading.digest_of(head.lines.saturating_sub(1)) == Some(head.last) {
                Some((Level::Note, FindingCode::Unfinished, "log.jsonl".into()))
            } else {
                Some((Level::Fail, FindingCode::HeadDiffers, head_file()))
            }
        }
        Ok(Some(_)) => None,
    }
}

/// Lines at which an opening for writing goes on although another one wrote in between: two programs wrote at once.
pub(crate) fn interleaved(reading: &Reading) -> Vec<u64> {
    let mut closed = BTreeSet::new();
    let mut current = "";
    let mut lines = Vec::new();
    for (line, _) in &reading.lines {
        if line.w != current {
            if !closed.insert(line.w.as_str()) {
                lines.push(line.n);
            }
            current = &line.w;
        }
    }
    lines
}
