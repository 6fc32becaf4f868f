//! Downloads that came one after the other: joined as parts of one, or kept apart. Nothing is lost either way.

use super::{not_possible, unknown};
use crate::case::{Case, part_and_whole};
use crate::error::{Result, Why};
use crate::id::Id;
use crate::line::{Details, Event};
use crate::moment::Clock;
use crate::store::{Entry, Writer};

/// Writes down that two exports are parts of one download; from then on they are one export, by the id of the earlier
/// one, which is given back. Whether they can be is for whoever reads them to find out before.
///
/// Fails with `NotPossible` when they are one already.
pub fn join(writer: &mut Writer, two: [Id; 2], clock: &dyn Clock) -> Result<Id> {
    let case = writer.case();
    check_exist(case, two)?;
    let [one, _] = two;
    let wholes = two.map(|id| case.whole_of(id));
    if wholes[0] == wholes[1] {
        return Err(not_possible(one, Why::AlreadyJoined));
    }
    let [part, whole] = in_order(wholes)?;
    append(writer, Event::Linked, [part, whole], clock)?;
    Ok(whole)
}

/// Writes down that two exports are two downloads: they are not offered to be joined again, and if they were joined, they
/// are two again.
pub fn keep_apart(writer: &mut Writer, two: [Id; 2], clock: &dyn Clock) -> Result<()> {
    let case = writer.case();
    check_exist(case, two)?;
    let [part, whole] = in_order(two)?;
    let mut joins = case.joins().iter();
    if joins.any(|join| !join.is_one && (join.part, join.whole) == (part, whole)) {
        return Ok(());
    }
    // What was joined to the other one by way of a third is parted from that.
    let is_joined = case.whole_of(part) == case.whole_of(whole);
    let mut joins = case.joins().iter();
    let stands = joins.find(|join| is_joined && join.is_one && join.part == part);
    let whole = stands.map_or(whole, |join| join.whole);
    append(writer, Event::Unlinked, [part, whole], clock)
}

/// Both are exports of the case, by the ids that the log gave them.
fn check_exist(case: &Case, two: [Id; 2]) -> Result<()> {
    let exports = case.exports_of_log();
    let is_none = |id: &Id| exports.iter().all(|export| export.id != *id);
    two.into_iter()
        .find(is_none)
        .map_or(Ok(()), |id| Err(unknown(id)))
}

fn in_order(two: [Id; 2]) -> Result<[Id; 2]> {
    let [one, _] = two;
    part_and_whole(two).ok_or_else(|| not_possible(one, Why::NotOneDownload))
}

fn append(
    writer: &mut Writer,
    event: Event,
    [part, whole]: [Id; 2],
    clock: &dyn Clock,
) -> Result<()> {
    let entry = Entry {
        event,
        about: Some(part),
        details: Details {
            export: Some(whole),
            ..Details::default()
        },
    };
    writer.append(vec![entry], clock)
}
