//! One file of JSON, from opening it to what stopped it.

use std::io::Read;

use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::{Json, Stop, Value};

/// Reads a file; keys that stood twice and what stopped the reading are findings. Says whether it was read to its end.
pub(super) fn read<'a>(
    draft: &mut Draft<'a>,
    entry: EntryId,
    walk: impl FnOnce(&mut Json<Box<dyn Read + 'a>>, &mut Draft<'a>) -> Result<(), Stop>,
) -> bool {
    draft.uses(entry);
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

/// Reads a small file as one value. Of a cut one, what stands before the cut is given; that it was cut is a finding.
pub(super) fn whole(draft: &mut Draft<'_>, entry: EntryId) -> Option<Value<'static>> {
    let mut found = None;
    read(draft, entry, |json, draft| {
        let (value, stop) = json.whole();
        if let Some(key) = value.as_ref().and_then(Value::repeated_key) {
            let at = Some(format!("/{key}"));
            let label = draft.label(entry);
            draft.finding_at(Level::Warning, Code::DuplicateKey, label.as_ref(), at);
        }
        found = value;
        stop.map_or(Ok(()), Err)
    });
    found
}
