//! The path of a family as it stands: what was said at the start, and the last answer to each step and each gap.

use super::When;
use crate::digest::Digest;
use crate::fact::{AnswerFact, AnswerState, Fact, FactBody, SetupFact};
use crate::line::Event;

/// The path as it stands.
#[derive(Debug, Clone, Default)]
pub struct Path {
    /// What was said at the start, and when it was last changed; none: nothing was said, or it cannot be read.
    pub setup: Option<(SetupFact, When)>,
    /// The steps that were answered for, in order of their last answer.
    pub steps: Vec<Answer>,
    /// The gaps that were answered for, in order of their last answer.
    pub gaps: Vec<Answer>,
    /// Facts that later ones replaced.
    pub withdrawn: Vec<Digest>,
    setup_fact: Option<Digest>,
}

/// The last answer to a step or a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was said.
    pub answer: AnswerFact,
    /// The fact that holds it.
    pub fact: Digest,
    /// When it was said.
    pub when: When,
}

impl Path {
    /// Takes in a line of the log, if it is about the path.
    pub(super) fn apply(&mut self, event: &Event, when: When, read: &[(Digest, Option<Fact>)]) {
        for (fact, body) in read {
            let body = body.as_ref().map(|fact| &fact.body);
            match (event, body) {
                (Event::StepDone, Some(FactBody::Setup(setup))) => {
                    self.withdrawn.extend(self.setup_fact.replace(*fact));
                    self.setup = Some((setup.clone(), when));
                }
                (Event::StepDone, Some(FactBody::Step(answer))) => {
                    let replaced = take_in(&mut self.steps, answer, *fact, when);
                    self.withdrawn.extend(replaced);
                }
                (Event::GapAnswered, Some(FactBody::Gap(answer))) => {
                    let replaced = take_in(&mut self.gaps, answer, *fact, when);
                    self.withdrawn.extend(replaced);
                }
                _ => {}
            }
        }
    }

    /// What became of a step.
    pub fn step(&self, code: &str) -> AnswerState {
        state_of(&self.steps, code)
    }

    /// What became of a gap.
    pub fn gap(&self, code: &str) -> AnswerState {
        state_of(&self.gaps, code)
    }
}

fn state_of(answers: &[Answer], code: &str) -> AnswerState {
    let mut answers = answers.iter();
    answers
        .find(|one| one.answer.about == code)
        .map_or(AnswerState::Open, |one| one.answer.state)
}

/// The last answer counts; gives the facts of what it replaces.
fn take_in(
    answers: &mut Vec<Answer>,
    answer: &AnswerFact,
    fact: Digest,
    when: When,
) -> Vec<Digest> {
    let earlier = answers.extract_if(.., |one| one.answer.about == answer.about);
    let replaced = earlier.map(|one| one.fact).collect();
    answers.push(Answer {
        answer: answer.clone(),
        fact,
        when,
    });
    replaced
}
