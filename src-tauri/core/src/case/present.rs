//! Who is at the computer, as they said, and the promises about pictures that the young person covered.

use super::{Case, When, Words};
use crate::digest::Digest;
use crate::fact::{CoverFact, Fact, FactBody, Who};
use crate::line::Event;

/// Who said last that they are at the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present {
    /// Who; none: they would rather not say.
    pub who: Option<Who>,
    /// The fact that says so.
    pub fact: Digest,
}

/// That the young person is asked for before a picture is uncovered. A promise among people: nothing locks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What is in the picture, in their own words.
    pub words: Words,
}

impl Case {
    /// Takes in who is at the computer. A case that is opened anew knows nobody: it may be somebody else.
    pub(super) fn see(&mut self, event: &Event, read: &[(Digest, Option<Fact>)]) {
        if *event != Event::Opened {
            return;
        }
        self.present = read.iter().find_map(|(fact, body)| {
            let FactBody::Present(present) = body.as_ref()?.body else {
                return None;
            };
            let (who, fact) = (present.who, *fact);
            Some(Present { who, fact })
        });
    }

    /// Who said that they were at the computer, on that line of the log; none when it does not say, or cannot be read.
    pub fn who_at(&self, line: u64) -> Option<Who> {
        // Facts stand in the order of lines.
        let first = self.facts.partition_point(|fact| fact.line < line);
        let facts = self.facts.get(first..).unwrap_or_default();
        let mut on_line = facts.iter().take_while(|fact| fact.line == line);
        on_line.find_map(|fact| match &fact.body {
            Some(FactBody::Present(present)) => present.who,
            _ => None,
        })
    }
}

/// The promise that a fact makes; none when it takes one back.
pub(super) fn promised(
    cover: &CoverFact,
    fact: &Fact,
    digest: Digest,
    when: When,
) -> Option<Promise> {
    cover.asks_for?;
    Some(Promise {
        words: Words {
            text: cover.words.clone().unwrap_or_default(),
            lang: fact.lang,
            fact: digest,
            when,
        },
    })
}
