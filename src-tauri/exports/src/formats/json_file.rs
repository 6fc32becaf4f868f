//! One file of JSON, from opening it to what stopped it.

use std::io::Read;

use crate::container::EntryId;
use crate::draft::Draft;
use crate::json::{Json, Stop};

/// Reads a file; keys that stood twice and what stopped the reading are findings. Says whether it was read to its end.
pub(super) fn read<'a>(
    draft: &mut Draft<'a>,
    entry: EntryId,
    walk: impl FnOnce(&mut Json<Box<dyn Read + 'a>>, &mut Draft<'a>) -> Result<(), Stop>,
) -> bool {
    let container = draft.container();
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => {
            draft.fault(entry, &error);
            return false;
        }
    };
    let mut json = Json::new(reader, container.limits());
    let outcome = walk(&mut json, draft);
    let duplicates = json.take_duplicates();
    draft.duplicate_keys(entry, duplicates);
    match outcome {
        Ok(()) => true,
        Err(stop) => {
            draft.stopped(entry, stop);
            false
        }
    }
}
