//! What is read apart from the path: saving well, files from a phone, intimate images, the law, where words come from.

use std::collections::BTreeMap;

use holdfast_guide as guide;
use serde::Serialize;

use super::{FactView, TextView, code, facts};
use crate::settings::Region;

/// How to capture well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CapturingView {
    /// Title.
    pub title: TextView,
    /// What to do.
    pub lines: Vec<FactView>,
    /// What to do where the other side is told of screenshots.
    pub second_camera: Vec<FactView>,
    /// What to write down right after.
    pub note: Vec<FactView>,
    /// What a screenshot is worth.
    pub worth: Vec<FactView>,
}

/// The way from one phone to one computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct BringingView {
    /// From: its code.
    pub phone: String,
    /// To: its code.
    pub computer: String,
    /// Title.
    pub title: TextView,
    /// What to do, in order.
    pub lines: Vec<FactView>,
    /// Why not by e-mail, chat or cloud.
    pub why_not: Vec<FactView>,
}

/// Intimate images: the one question, and what is noted in place of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImagesView {
    /// The one question that is asked of every picture and video.
    pub question: TextView,
    /// How to answer it.
    pub answering: Vec<FactView>,
    /// Why such an image is not copied.
    pub why: Vec<FactView>,
    /// What is noted of it, and what police may ask.
    pub listed: Vec<FactView>,
    /// When a screenshot shows too much.
    pub covering: Vec<FactView>,
}

/// How to have an image taken down, in one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RemovalView {
    /// Where.
    pub region: Region,
    /// Title.
    pub title: TextView,
    /// What to know first.
    pub lines: Vec<FactView>,
    /// Free, official services for images of someone under 18: contacts, by id.
    pub services: Vec<String>,
    /// For images taken at 18 or over.
    pub adult: FactView,
    /// The site for those, by id.
    pub adult_link: String,
    /// Look-alikes and paid "helpers".
    pub warnings: Vec<FactView>,
}

/// What the law says, in one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LawView {
    /// Where.
    pub region: Region,
    /// Title.
    pub title: TextView,
    /// What it is not.
    pub not_advice: TextView,
    /// What it says.
    pub lines: Vec<FactView>,
    /// What follows for the family.
    pub so: Vec<FactView>,
}

/// What this crime is, and where the advice comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AboutView {
    /// Title.
    pub title: TextView,
    /// How it goes.
    pub how_it_goes: Vec<FactView>,
    /// How many others there are.
    pub how_many: Vec<FactView>,
    /// Who does it, and who works against it.
    pub who: Vec<FactView>,
    /// Where the advice comes from.
    pub advice: Vec<FactView>,
    /// How many sentences of advice there are.
    pub sentences: u32,
    /// How many of them a person has checked against their source.
    pub checked: u32,
    /// Every source, by name.
    pub sources: Vec<SourceView>,
}

/// A source of the advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// Who says so.
    pub name: String,
    /// The same in French, where that differs.
    pub name_fr: Option<String>,
    /// The page or host; only shown.
    pub at: String,
    /// Its date, as it is known.
    pub dated: String,
}

impl CapturingView {
    pub(super) fn whole() -> Self {
        let said = guide::capturing();
        Self {
            title: said.title.into(),
            lines: facts(said.lines),
            second_camera: facts(said.second_camera),
            note: facts(said.note),
            worth: facts(said.worth),
        }
    }
}

impl From<guide::Bringing> for BringingView {
    fn from(said: guide::Bringing) -> Self {
        Self {
            phone: code(&said.phone),
            computer: code(&said.computer),
            title: said.title.into(),
            lines: facts(said.lines),
            why_not: facts(said.why_not),
        }
    }
}

impl ImagesView {
    /// The same everywhere: what differs is the law and how to have an image taken down.
    pub(super) fn whole() -> Self {
        let said = guide::images(guide::Region::Elsewhere);
        Self {
            question: said.question.into(),
            answering: facts(said.answering),
            why: facts(said.law.so),
            listed: facts(said.listed),
            covering: facts(said.covering),
        }
    }
}

impl RemovalView {
    pub(super) fn of(region: guide::Region) -> Self {
        let said = guide::removal(region);
        Self {
            region: region.into(),
            title: said.title.into(),
            lines: facts(said.lines),
            services: said.under_18.iter().map(|one| one.id.to_owned()).collect(),
            adult: said.adult.into(),
            adult_link: code(&said.adult_link),
            warnings: facts(said.warnings),
        }
    }
}

impl LawView {
    pub(super) fn of(region: guide::Region) -> Self {
        let said = guide::law(region);
        Self {
            region: region.into(),
            title: said.title.into(),
            not_advice: said.not_advice.into(),
            lines: facts(said.lines),
            so: facts(said.so),
        }
    }
}

impl AboutView {
    pub(super) fn whole() -> Self {
        let said = guide::about();
        let is_checked = |fact: &&guide::Fact| fact.checked.is_some();
        Self {
            title: said.title.into(),
            how_it_goes: facts(said.how_it_goes),
            how_many: facts(said.how_many),
            who: facts(said.who),
            advice: facts(said.advice),
            sentences: count(guide::facts().count()),
            checked: count(guide::facts().filter(is_checked).count()),
            sources: sources(),
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Every source once, in the order of their names.
fn sources() -> Vec<SourceView> {
    let named: BTreeMap<_, _> = guide::facts()
        .map(|fact| ((fact.source.name, fact.source.at), fact.source))
        .collect();
    let sources = named.into_values().map(|source| SourceView {
        name: source.name.to_owned(),
        name_fr: source.fr.map(str::to_owned),
        at: source.at.to_owned(),
        dated: source.dated.to_owned(),
    });
    sources.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_images_is_the_same_everywhere() {
        for region in guide::Region::ALL {
            let said = guide::images(region);
            let here = ImagesView {
                question: said.question.into(),
                answering: facts(said.answering),
                why: facts(said.law.so),
                listed: facts(said.listed),
                covering: facts(said.covering),
            };
            assert_eq!(here, ImagesView::whole(), "{region:?}");
        }
    }

    #[test]
    fn every_source_is_named_once() {
        let about = AboutView::whole();
        let mut names: Vec<_> = about
            .sources
            .iter()
            .map(|one| (&one.name, &one.at))
            .collect();
        names.dedup();
        assert_eq!(names.len(), about.sources.len(), "none twice");
        for fact in guide::facts() {
            let is_it = |one: &SourceView| one.name == fact.source.name && one.at == fact.source.at;
            assert!(about.sources.iter().any(is_it), "{}", fact.source.name);
        }
        assert!(about.checked <= about.sentences, "of so many");
    }
}
