//! What a person answers on the path: the start, each step, each gap.

use super::append_fact;
use crate::error::Result;
use crate::fact::{AnswerFact, FactBody, Lang, SetupFact};
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

/// Writes down what became of something that is missing.
pub fn answer_gap(
    writer: &mut Writer,
    answer: AnswerFact,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    let lang = answer.note.is_some().then_some(lang);
    put(
        writer,
        Event::GapAnswered,
        FactBody::Gap(answer),
        lang,
        clock,
    )
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
