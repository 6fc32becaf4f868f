//! The path of a family: what was said at the start, the steps in their order, and what became of each.

use holdfast_core::case::{Case, Path};
use holdfast_core::fact::{AnswerState, SetupFact, Who};
use holdfast_guide::{self as guide, Reader, Setup};
use serde::{Deserialize, Serialize};

use crate::clocks::{ClockView, clocks_of};
use crate::guide::{FactView, TextView, code};
use crate::settings::Region;
use crate::time::Instant;

/// What was said at the start, as codes of the guide. Everything can be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetupAnswers {
    /// Who is at the computer.
    pub who: Option<String>,
    /// Where they live.
    pub region: Option<String>,
    /// The apps that were used.
    pub apps: Vec<String>,
    /// Whether messages still come.
    pub in_touch: Option<String>,
    /// What has already happened.
    pub happened: Vec<String>,
    /// What the threat is about.
    pub image: Option<String>,
}

/// The path of the open case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PathView {
    /// What was said at the start; none: nothing was yet.
    pub setup: Option<SetupAnswers>,
    /// The five parts, in order.
    pub stages: Vec<StageView>,
    /// What goes first, in words.
    pub clocks: Vec<ClockView>,
}

/// A part of the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StageView {
    /// Its code.
    pub stage: String,
    /// What stands on the stem.
    pub title: TextView,
    /// What to do, what disappears first at the top.
    pub steps: Vec<StepView>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Its name within the case.
    pub key: String,
    /// Which step.
    pub id: String,
    /// The app it is about.
    pub app: Option<String>,
    /// The app's name.
    pub app_name: Option<TextView>,
    /// What to do.
    pub title: TextView,
    /// Why it stands where it stands.
    pub because: Option<FactView>,
    /// How to do it.
    pub lines: Vec<FactView>,
    /// How to do as much of it as the shortest way asks for; empty where that is all of it.
    pub least: Vec<FactView>,
    /// The name of that part within the case; none where the shortest way asks for all of it.
    pub least_key: Option<String>,
    /// What became of that part by itself.
    pub least_state: StepState,
    /// Said when it has happened already.
    pub already: Option<FactView>,
    /// Whom it leads to, by id.
    pub contacts: Vec<String>,
    /// About how long it takes.
    pub minutes: Option<u16>,
    /// Whether it is part of the shortest way.
    pub is_minimum: bool,
    /// What became of it.
    pub state: StepState,
    /// When that was said.
    pub answered: Option<Instant>,
}

/// What became of a step or a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum StepState {
    /// Not yet.
    Open,
    /// Done.
    Done,
    /// It cannot be done.
    NotPossible,
}

impl From<AnswerState> for StepState {
    fn from(state: AnswerState) -> Self {
        match state {
            AnswerState::Open => Self::Open,
            AnswerState::Done => Self::Done,
            AnswerState::NotPossible => Self::NotPossible,
        }
    }
}

impl From<StepState> for AnswerState {
    fn from(state: StepState) -> Self {
        match state {
            StepState::Open => Self::Open,
            StepState::Done => Self::Done,
            StepState::NotPossible => Self::NotPossible,
        }
    }
}

/// The value of the guide with that code.
fn known<T: serde::de::DeserializeOwned>(code: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}

impl SetupAnswers {
    /// What the case keeps; none when a code is not the guide's.
    pub fn to_fact(&self) -> Option<SetupFact> {
        let is_known = self
            .who
            .iter()
            .all(|one| known::<guide::Who>(one).is_some())
            && self
                .region
                .iter()
                .all(|one| known::<guide::Region>(one).is_some())
            && self
                .apps
                .iter()
                .all(|one| known::<guide::Platform>(one).is_some())
            && self
                .in_touch
                .iter()
                .all(|one| known::<guide::InTouch>(one).is_some())
            && self
                .happened
                .iter()
                .all(|one| known::<guide::Happened>(one).is_some())
            && self
                .image
                .iter()
                .all(|one| known::<guide::ImageKind>(one).is_some());
        is_known.then(|| SetupFact {
            who: self.who.clone(),
            region: self.region.clone(),
            apps: self.apps.clone(),
            contact: self.in_touch.clone(),
            happened: self.happened.clone(),
            image: self.image.clone(),
        })
    }
}

impl From<&SetupFact> for SetupAnswers {
    fn from(fact: &SetupFact) -> Self {
        Self {
            who: fact.who.clone(),
            region: fact.region.clone(),
            apps: fact.apps.clone(),
            in_touch: fact.contact.clone(),
            happened: fact.happened.clone(),
            image: fact.image.clone(),
        }
    }
}

/// What a case says, for the guide. A code that a later version wrote is passed over.
pub(crate) fn setup_of(fact: &SetupFact) -> Setup {
    let one = |code: &Option<String>| code.clone().unwrap_or_default();
    Setup {
        who: known(&one(&fact.who)),
        region: known(&one(&fact.region)),
        apps: fact.apps.iter().filter_map(|code| known(code)).collect(),
        in_touch: known(&one(&fact.contact)),
        happened: fact
            .happened
            .iter()
            .filter_map(|code| known(code))
            .collect(),
        image: known(&one(&fact.image)),
    }
}

/// Whom the texts speak to. Who is here, as they say, counts more than what was said at the start.
pub fn reader_of(case: &Case) -> Reader {
    let said = case.path.setup.as_ref();
    let is_young = match case.present.as_ref().and_then(|present| present.who) {
        Some(who) => who == Who::YoungPerson,
        None => said.is_some_and(|(fact, _)| setup_of(fact).who == Some(guide::Who::YoungPerson)),
    };
    if is_young {
        Reader::Young
    } else {
        Reader::Family
    }
}

impl From<Region> for guide::Region {
    fn from(region: Region) -> Self {
        match region {
            Region::Canada => Self::Canada,
            Region::UnitedKingdom => Self::UnitedKingdom,
            Region::UnitedStates => Self::UnitedStates,
            Region::Australia => Self::Australia,
            Region::NewZealand => Self::NewZealand,
            Region::Elsewhere => Self::Elsewhere,
        }
    }
}

impl From<guide::Region> for Region {
    fn from(region: guide::Region) -> Self {
        match region {
            guide::Region::Canada => Self::Canada,
            guide::Region::UnitedKingdom => Self::UnitedKingdom,
            guide::Region::UnitedStates => Self::UnitedStates,
            guide::Region::Australia => Self::Australia,
            guide::Region::NewZealand => Self::NewZealand,
            guide::Region::Elsewhere => Self::Elsewhere,
        }
    }
}

impl PathView {
    /// The path of a case. `region` is what the window shows, and counts where nothing was said.
    pub fn of(case: &Case, region: Region) -> Self {
        Self::along(&case.path, region)
    }

    pub(crate) fn along(path: &Path, region: Region) -> Self {
        let said = path.setup.as_ref().map(|(setup, _)| setup);
        let mut setup = said.map(setup_of).unwrap_or_default();
        setup.region.get_or_insert(region.into());
        let steps = guide::plan(&setup);
        let stages = guide::Stage::ALL.into_iter().map(|stage| StageView {
            stage: code(&stage),
            title: stage.title().into(),
            steps: steps
                .iter()
                .filter(|step| step.stage == stage)
                .map(|step| StepView::of(step, path))
                .collect(),
        });
        Self {
            setup: said.map(Into::into),
            stages: stages.collect(),
            clocks: clocks_of(path),
        }
    }

    /// Whether a step of that name is on the path.
    pub fn has(&self, key: &str) -> bool {
        let mut steps = self.stages.iter().flat_map(|stage| &stage.steps);
        steps.any(|step| step.key == key || step.least_key.as_deref() == Some(key))
    }
}

impl StepView {
    fn of(step: &guide::Step, path: &Path) -> Self {
        let mut answers = path.steps.iter();
        let answer = answers.find(|one| one.answer.about == step.key);
        let least_key = step.least_key();
        Self {
            key: step.key.clone(),
            id: step.id.code().to_owned(),
            app: step.platform.map(|app| app.code().to_owned()),
            app_name: step.platform.map(|app| app.label().into()),
            title: step.title.into(),
            because: step.because.map(|clock| clock.about.into()),
            lines: step.lines.iter().map(|fact| (*fact).into()).collect(),
            least: step.least.iter().map(|fact| (*fact).into()).collect(),
            least_state: least_key
                .as_ref()
                .map_or(StepState::Open, |key| path.step(key).into()),
            least_key,
            already: step.already.map(Into::into),
            contacts: step.contacts.iter().map(|one| one.id.to_owned()).collect(),
            minutes: step.minutes,
            is_minimum: step.minimum,
            state: path.step(&step.key).into(),
            answered: answer.map(|one| one.when.into()),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use holdfast_core::case::When;

    use super::*;

    /// A path with these apps and happenings said at the start.
    pub(crate) fn said(apps: &[&str], happened: &[&str]) -> Path {
        let codes = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        let setup = SetupFact {
            apps: codes(apps),
            happened: codes(happened),
            ..SetupFact::default()
        };
        let when = When {
            utc: chrono::DateTime::UNIX_EPOCH,
            offset_minutes: 0,
            line: 1,
        };
        let mut path = Path::default();
        path.setup = Some((setup, when));
        path
    }
}
