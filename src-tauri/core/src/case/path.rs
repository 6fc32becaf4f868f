//! The path of a family as it stands: what was said at the start, and the last answer to each step and each gap.

use super::When;
use crate::digest::Digest;
use crate::fact::{AnswerFact, AnswerState, Between, Fact, FactBody, SetupFact};
use crate::id::Id;
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
    /// The order of screenshots, as it was last confirmed.
    pub order: Option<Order>,
    /// What was said of neighbours among them, in order of the last answer.
    pub neighbours: Vec<Neighbours>,
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

/// An order of screenshots that a person confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// From the first to the last.
    pub exhibits: Vec<Id>,
    /// The fact that holds it.
    pub fact: Digest,
    /// When it was confirmed.
    pub when: When,
}

/// What was last said of two neighbours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The two.
    pub exhibits: [Id; 2],
    /// Whether something is missing between them.
    pub missing: Between,
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
                (Event::GapAnswered, Some(FactBody::Order { exhibits })) => {
                    let (exhibits, fact) = (exhibits.clone(), *fact);
                    let order = Order {
                        exhibits,
                        fact,
                        when,
                    };
                    let replaced = self.order.replace(order).map(|earlier| earlier.fact);
                    self.withdrawn.extend(replaced);
                }
                (Event::GapAnswered, Some(FactBody::Between { exhibits, missing })) => {
                    let of_both =
                        |one: &mut Neighbours| exhibits.iter().all(|id| one.exhibits.contains(id));
                    let earlier = self.neighbours.extract_if(.., of_both);
                    self.withdrawn.extend(earlier.map(|one| one.fact));
                    self.neighbours.push(Neighbours {
                        exhibits: *exhibits,
                        missing: *missing,
                        fact: *fact,
                        when,
                    });
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

    /// What was said of two neighbours, in whichever order; none: nothing yet.
    pub fn between(&self, pair: [Id; 2]) -> Option<Between> {
        let mut all = self.neighbours.iter();
        let of_both = |one: &&Neighbours| pair.iter().all(|id| one.exhibits.contains(id));
        all.find(of_both).map(|one| one.missing)
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
