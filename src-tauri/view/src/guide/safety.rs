//! Safety first, for every region. The page has it from its start on, so that the numbers never wait for anything.

use std::collections::BTreeMap;

use holdfast_guide as guide;
use serde::Serialize;

use super::{ContactView, FactView, TextView, facts};
use crate::settings::Region;

/// What stands on the first screen and behind the danger line, in one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SafetyView {
    /// The one question.
    pub question: TextView,
    /// What it means, and what to do when in doubt.
    pub meaning: Vec<FactView>,
    /// What stands above the numbers.
    pub call_title: TextView,
    /// Whom to call, the most urgent first.
    pub helplines: Vec<ContactView>,
    /// The lines of Quebec, after those of Canada; none elsewhere.
    pub in_quebec: Vec<ContactView>,
    /// What to say on the phone.
    pub say: FactView,
    /// What an adult does until help is there.
    pub stay: Vec<FactView>,
    /// The same for a young person who is alone.
    pub alone: Vec<FactView>,
    /// What tells that somebody is not well.
    pub signs: FactView,
}

impl SafetyView {
    /// Every region, in the order in which they are offered.
    pub fn everywhere() -> BTreeMap<Region, Self> {
        let regions = guide::Region::ALL.into_iter();
        regions.map(|one| (one.into(), Self::of(one))).collect()
    }

    fn of(region: guide::Region) -> Self {
        let said = guide::safety(region);
        let all = |contacts: &[&'static guide::Contact]| {
            let contacts = contacts.iter();
            contacts
                .map(|contact| ContactView::of(contact, region))
                .collect()
        };
        Self {
            question: said.question.into(),
            meaning: facts(said.meaning),
            call_title: said.call_title.into(),
            helplines: all(&said.helplines),
            in_quebec: all(&said.in_quebec),
            say: said.say.into(),
            stay: facts(said.stay),
            alone: facts(said.alone),
            signs: said.signs.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::ContactFor;

    #[test]
    fn every_region_has_whom_to_call_first_and_no_doubt_beside_it() {
        let everywhere = SafetyView::everywhere();
        let regions: Vec<Region> = everywhere.keys().copied().collect();
        assert_eq!(
            regions,
            guide::Region::ALL.map(Region::from),
            "in the order in which they are offered"
        );
        for (region, safety) in &everywhere {
            let first = safety.helplines.first().unwrap();
            assert_eq!(first.purpose, ContactFor::Danger, "{region:?}");
            assert_eq!(first.about.doubt, None, "{region:?}: never doubted");
            assert!(
                first.number.is_some() || *region == Region::Elsewhere,
                "{region:?}: a number, where one is known"
            );
        }
    }
}
