//! Every fact of the guide, whatever screen it stands on.

use crate::fact::Fact;
use crate::{
    about, bringing, capturing, contact, gap, images, law, money, platform, question, safety, step,
    words,
};

/// Every fact, topic by topic.
pub fn facts() -> impl Iterator<Item = &'static Fact> {
    [
        safety::FACTS,
        words::FACTS,
        question::FACTS,
        capturing::FACTS,
        bringing::FACTS,
        images::FACTS,
        about::FACTS,
        law::FACTS,
        money::FACTS,
    ]
    .into_iter()
    .flatten()
    .copied()
    .chain(gap::facts())
    .chain(contact::facts())
    .chain(step::facts())
    .chain(platform::facts())
}

/// The fact of that name.
pub fn fact(id: &str) -> Option<&'static Fact> {
    facts().find(|fact| fact.id == id)
}
