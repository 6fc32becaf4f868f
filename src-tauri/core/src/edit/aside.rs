//! Leaving out of what is handed over, and taking in again. Nothing is deleted.

use super::{exhibit, not_possible, unknown};
use crate::case::{Case, Exhibit, repeated};
use crate::error::{Result, Why};
use crate::fact::{FactBody, Lang};
use crate::id::Id;
use crate::line::{Details, Event};
use crate::moment::Clock;
use crate::store::{Entry, Writer};

/// Takes an exhibit, or every file of an export (`X01`), out of what is handed over, for one reason. Files of an export
/// that are set aside already keep their own reason.
///
/// Fails with `NotPossible` when there is nothing left to set aside.
pub fn set_aside(
    writer: &mut Writer,
    id: Id,
    reason: &str,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    let ids = those(writer.case(), id, |one| one.set_aside.is_none())?;
    if ids.is_empty() {
        return Err(not_possible(id, Why::AlreadySetAside));
    }
    let text = reason.to_owned();
    let fact = writer.put_fact(FactBody::Reason { text }, Some(lang))?;
    let details = Details {
        facts: vec![fact],
        ..Details::default()
    };
    append(writer, &Event::SetAside, &ids, &details, clock)
}

/// Takes an exhibit, or every file of an export, in again.
///
/// Fails with `NotPossible` when nothing of it is set aside.
pub fn restore(writer: &mut Writer, id: Id, clock: &dyn Clock) -> Result<()> {
    let ids = those(writer.case(), id, |one| one.set_aside.is_some())?;
    if ids.is_empty() {
        return Err(not_possible(id, Why::NotSetAside));
    }
    append(writer, &Event::Restored, &ids, &Details::default(), clock)
}

/// The exhibit, or the files of the export, that are `wanted`. A file that was also added by itself, or that another
/// export has too, is not the export's to take away.
fn those(case: &Case, id: Id, wanted: impl Fn(&Exhibit) -> bool) -> Result<Vec<Id>> {
    let Id::Export(_) = id else {
        let one = exhibit(case, id)?;
        return Ok(wanted(one).then_some(id).into_iter().collect());
    };
    // Of one that was joined to another, what is its own.
    let is_part = |one: &&Exhibit| {
        let mut of = one.exports.iter().map(|part| part.export);
        case.exports_with(one).contains(&id) || of.any(|export| export == id)
    };
    let parts: Vec<&Exhibit> = case.exhibits.iter().filter(is_part).collect();
    if parts.is_empty() {
        return Err(unknown(id));
    }
    // The same files as another export, once more, are no reason to keep them.
    let (whole, again) = (case.whole_of(id), repeated(&case.exports()));
    let is_its_own = |one: &&&Exhibit| {
        let of = case.exports_with(one);
        of.iter()
            .all(|export| *export == whole || again.contains(export))
    };
    let own = parts
        .iter()
        .filter(|one| one.is_only_in_exports() || one.exports.is_empty())
        .filter(is_its_own);
    Ok(own.filter(|one| wanted(one)).map(|one| one.id).collect())
}

/// One line for each, in one group.
fn append(
    writer: &mut Writer,
    event: &Event,
    ids: &[Id],
    details: &Details,
    clock: &dyn Clock,
) -> Result<()> {
    let entry = |id: &Id| Entry {
        event: event.clone(),
        about: Some(*id),
        details: details.clone(),
    };
    writer.append(ids.iter().map(entry).collect(), clock)
}
