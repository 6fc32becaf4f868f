//! A row as JSON: as `inspect --rows` gives it, with what the case adds.

use holdfast_index::{Doubt, Moment, RowInfo, ZoneStatus};
use serde_json::{Map, Value, json};

use super::Messages;

pub(super) fn json(all: &Messages, row: &RowInfo) -> Value {
    let time = row.time.as_ref();
    let status = time.map_or(ZoneStatus::NoTime, Moment::status);
    let mut json = json!({
        "row": row.reference.to_string(),
        "thread": all.thread_of(row).map(|thread| all.name_of(thread)),
        "n": row.n,
        "author": all.author_of(row),
        "is_owner": row.is_owner,
        "time": time.map(|time| &time.time),
        "zone_status": status,
        "placed": time.and_then(placed),
        "kind": row.kind,
        "text": row.text,
        "raw_text": row.raw_text,
        "flags": row.flags,
        "media": row.media,
        "source": {
            "exhibit": row.reference.exhibit,
            "entry": row.reference.entry,
            "pointer": row.reference.pointer,
        },
        "marked": all.marked.contains(&row.reference),
    });
    if let Some(members) = json.as_object_mut() {
        more(all, row, members);
    }
    json
}

fn placed(time: &Moment) -> Option<Value> {
    let placed = time.placed.as_ref()?;
    let utc = holdfast_core::moment::utc_text(placed.utc);
    let hours = placed.doubt.map(Doubt::hours);
    Some(json!({"utc": utc, "zone": placed.zone, "may_be_off_hours": hours}))
}

fn more(all: &Messages, row: &RowInfo, members: &mut Map<String, Value>) {
    if !row.reactions.is_empty() {
        let reactions = row.reactions.iter().map(|reaction| {
            let by = reaction.by.and_then(|no| all.person(no));
            json!({"by": by, "emoji": reaction.emoji, "time": reaction.time})
        });
        members.insert("reactions".into(), reactions.collect());
    }
    if !row.extra.is_empty() {
        let extra = row.extra.iter();
        let extra = extra.map(|(name, value)| json!({"name": name, "value": value}));
        members.insert("extra".into(), extra.collect());
    }
}
