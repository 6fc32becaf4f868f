//! What a person answers on the path: the start, each step, each gap; the order of screenshots and what lies between.

use std::collections::BTreeSet;

use super::{append_fact, exhibit, unknown};
use crate::error::Result;
use crate::fact::{AnswerFact, Between, FactBody, Lang, SetupFact};
use crate::id::Id;
use crate::line::Event;
use crate::moment::Clock;
use crate::store::Writer;

/// Writes down what was said at the start; it replaces what was said before.
pub fn set_up(writer: &mut Writer, setup: SetupFact, clock: &dyn Clock) -> Result<()> {
    put(writer, Event::StepDone, FactBody::Setup(setup), None, clock)
}

/// Writes down what became of a step of the path.
pub fn answer_step(
    writer: &mut Writer,
    answer: AnswerFact,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    let lang = answer.note.is_some().then_some(lang);
    put(writer, Event::StepDone, FactBody::Step(answer), lang, clock)
}

/// Writes down what became of something that is missing. What it is tied to must be in the case.
pub fn answer_gap(
    writer: &mut Writer,
    answer: AnswerFact,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    if let Some(stranger) = answer.tied.iter().find(|id| !writer.case().has(**id)) {
        return Err(unknown(*stranger));
    }
    let lang = answer.note.is_some().then_some(lang);
    put(
        writer,
        Event::GapAnswered,
        FactBody::Gap(answer),
        lang,
        clock,
    )
}

/// Writes down in which order screenshots were made, each named once; it replaces the order that was confirmed before.
pub fn confirm_order(writer: &mut Writer, exhibits: Vec<Id>, clock: &dyn Clock) -> Result<()> {
    let mut seen = BTreeSet::new();
    for id in &exhibits {
        exhibit(writer.case(), *id)?;
        if !seen.insert(*id) {
            return Err(unknown(*id));
        }
    }
    let order = FactBody::Order { exhibits };
    put(writer, Event::GapAnswered, order, None, clock)
}

/// Writes down whether something is missing between two exhibits; it replaces what was said of the two before.
pub fn answer_between(
    writer: &mut Writer,
    exhibits: [Id; 2],
    missing: Between,
    clock: &dyn Clock,
) -> Result<()> {
    let [one, other] = exhibits;
    exhibit(writer.case(), one)?;
    exhibit(writer.case(), other)?;
    if one == other {
        return Err(unknown(other));
    }
    let between = FactBody::Between { exhibits, missing };
    put(writer, Event::GapAnswered, between, None, clock)
}

fn put(
    writer: &mut Writer,
    event: Event,
    body: FactBody,
    lang: Option<Lang>,
    clock: &dyn Clock,
) -> Result<()> {
    let fact = writer.put_fact(body, lang)?;
    append_fact(writer, event, None, vec![fact], clock)
}
