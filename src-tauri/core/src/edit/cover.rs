//! Covering and uncovering, who is at the computer, and what the young person wants covered.

use super::{append_fact, exhibit, not_possible};
use crate::case::{Case, Held};
use crate::digest::Digest;
use crate::error::{Result, Why};
use crate::fact::{CoverFact, FactBody, Lang, PresentFact, Who};
use crate::id::Id;
use crate::line::{Event, Shows};
use crate::moment::Clock;
use crate::store::{Entry, Writer};

/// Why a picture was uncovered although the young person is asked for: somebody went on all the same.
const WENT_ON: &str = "went_on";

/// Writes down who is at the computer now; none: they would rather not say. It holds until the case is opened anew.
pub fn say_present(writer: &mut Writer, who: Option<Who>, clock: &dyn Clock) -> Result<()> {
    let fact = writer.put_fact(FactBody::Present(PresentFact { who }), None)?;
    append_fact(writer, Event::Opened, None, vec![fact], clock)
}

/// Writes down that a picture is uncovered, by whom, and gives the object that holds it. The line is on the disk when
/// this returns. Only what was answered as showing nothing is ever shown; for everything else nothing is written down. A
/// picture that the young person covered asks for them, unless somebody `goes_on` all the same: that is in the line.
pub fn uncover(writer: &mut Writer, id: Id, goes_on: bool, clock: &dyn Clock) -> Result<Digest> {
    let exhibit = exhibit(writer.case(), id)?;
    // What is only a part of an export is never shown, whatever it is.
    if !exhibit.is_visual() || exhibit.is_only_in_exports() {
        return Err(not_possible(id, Why::NotAPicture));
    }
    let Held::Kept { sha256, .. } = exhibit.held else {
        return Err(not_possible(id, Why::NotKept));
    };
    match exhibit.shows {
        Shows::Nothing => {}
        Shows::Unknown => return Err(not_possible(id, Why::NotAnswered)),
        Shows::Intimate => return Err(not_possible(id, Why::Intimate)),
    }
    let asks = exhibit.promise.is_some() && !is_young_person(writer.case());
    if asks && !goes_on {
        return Err(not_possible(id, Why::KeptCovered));
    }
    let mut entry = by_whom(writer.case(), Event::Uncovered, id);
    entry.details.why = asks.then(|| WENT_ON.to_owned());
    writer.append(vec![entry], clock)?;
    Ok(sha256)
}

/// Writes down that these are covered again.
pub fn cover(writer: &mut Writer, ids: &[Id], clock: &dyn Clock) -> Result<()> {
    for id in ids {
        exhibit(writer.case(), *id)?;
    }
    let entry = |id: &Id| Entry::about(Event::Covered, *id);
    writer.append(ids.iter().map(entry).collect(), clock)
}

/// Writes down that the young person wants a picture covered: from now on they are asked for before it is uncovered, and
/// their own words stand in its stead.
pub fn keep_covered(
    writer: &mut Writer,
    id: Id,
    words: &str,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    if !exhibit(writer.case(), id)?.is_visual() {
        return Err(not_possible(id, Why::NotAPicture));
    }
    let body = CoverFact {
        asks_for: Some(Who::YoungPerson),
        words: Some(words.to_owned()),
    };
    promise(writer, id, body, Some(lang), clock)
}

/// Writes down that the young person need not be asked any more. Only they can say so.
pub fn take_promise_back(writer: &mut Writer, id: Id, clock: &dyn Clock) -> Result<()> {
    exhibit(writer.case(), id)?;
    if !is_young_person(writer.case()) {
        return Err(not_possible(id, Why::KeptCovered));
    }
    let body = CoverFact {
        asks_for: None,
        words: None,
    };
    promise(writer, id, body, None, clock)
}

fn promise(
    writer: &mut Writer,
    id: Id,
    body: CoverFact,
    lang: Option<Lang>,
    clock: &dyn Clock,
) -> Result<()> {
    let fact = writer.put_fact(FactBody::Cover(body), lang)?;
    let mut entry = by_whom(writer.case(), Event::Covered, id);
    entry.details.facts.insert(0, fact);
    writer.append(vec![entry], clock)
}

/// Whether the young person said that they are at the computer.
fn is_young_person(case: &Case) -> bool {
    let who = case.present.and_then(|present| present.who);
    who == Some(Who::YoungPerson)
}

/// An entry that names who is at the computer, as far as they said.
fn by_whom(case: &Case, event: Event, id: Id) -> Entry {
    let mut entry = Entry::about(event, id);
    entry.details.facts = case.present.iter().map(|present| present.fact).collect();
    entry
}
