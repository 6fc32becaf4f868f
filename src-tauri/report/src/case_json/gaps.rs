//! What the family said of what is missing, in `case.json`: boxes of the coach, the order of screenshots, and what lies
//! between neighbours. What a fact says is there only when that fact travels.

use holdfast_core::digest::Digest;
use holdfast_core::fact::{AnswerState, Between};
use holdfast_core::id::Id;
use serde::Serialize;

use super::WhenJson;
use crate::contents::Contents;

/// Member `gaps`.
#[derive(Serialize)]
pub(super) struct GapsJson<'a> {
    answers: Vec<AnswerJson<'a>>,
    order: Option<OrderJson<'a>>,
    between: Vec<BetweenJson<'a>>,
}

/// The last answer to one box; `open`: an earlier answer was taken back.
#[derive(Serialize)]
struct AnswerJson<'a> {
    gap: &'a str,
    state: AnswerState,
    tied: &'a [Id],
    note: Option<&'a str>,
    fact: Digest,
    when: WhenJson,
}

/// The order of screenshots, as it was last confirmed.
#[derive(Serialize)]
struct OrderJson<'a> {
    exhibits: &'a [Id],
    fact: Digest,
    when: WhenJson,
}

/// Whether something is missing between two exhibits, as it was last said.
#[derive(Serialize)]
struct BetweenJson<'a> {
    exhibits: &'a [Id; 2],
    missing: Between,
    fact: Digest,
    when: WhenJson,
}

pub(super) fn gaps<'a>(contents: &Contents<'a>) -> GapsJson<'a> {
    let path = &contents.case.path;
    let answers = path.gaps.iter().filter(|one| contents.encloses(one.fact));
    let between = path.neighbours.iter();
    let between = between.filter(|one| contents.encloses(one.fact));
    GapsJson {
        answers: answers
            .map(|one| AnswerJson {
                gap: &one.answer.about,
                state: one.answer.state,
                tied: &one.answer.tied,
                note: one.answer.note.as_deref(),
                fact: one.fact,
                when: one.when.into(),
            })
            .collect(),
        order: contents.order().map(|order| OrderJson {
            exhibits: &order.exhibits,
            fact: order.fact,
            when: order.when.into(),
        }),
        between: between
            .map(|one| BetweenJson {
                exhibits: &one.exhibits,
                missing: one.missing,
                fact: one.fact,
                when: one.when.into(),
            })
            .collect(),
    }
}
