//! The advice of the guide, as the page shows it: both languages at once, so that a switch needs no new question.

mod contact;
mod due;
mod safety;
mod sheet;
mod topics;

use holdfast_guide as guide;
use serde::Serialize;

pub use contact::{ContactFor, ContactView, LinkToView};
pub use due::advice_good_since;
pub use safety::SafetyView;
pub use sheet::SheetSaved;
pub use topics::{
    AboutView, BringingView, CapturingView, ImagesView, LawView, RemovalView, SourceView,
};

/// One text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
pub struct TextView {
    /// English.
    pub en: String,
    /// Canadian French.
    pub fr: String,
    /// The French for a young person who is here alone, where it speaks to the reader.
    pub tu: Option<String>,
}

impl From<guide::Text> for TextView {
    fn from(text: guide::Text) -> Self {
        Self {
            en: text.en.to_owned(),
            fr: text.fr.to_owned(),
            tu: text.tu.map(str::to_owned),
        }
    }
}

/// A sentence of advice, and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FactView {
    /// Stable name.
    pub id: String,
    /// What is said.
    pub text: TextView,
    /// What is said beside it where it is not sure.
    pub doubt: Option<TextView>,
    /// Who says so.
    pub source: String,
    /// The same in French, where that differs.
    pub source_fr: Option<String>,
    /// The page or host of the source; only shown.
    pub at: String,
    /// The date of the source, as it is known.
    pub dated: String,
    /// The day on which a person checked it; none: nobody has.
    pub checked: Option<String>,
}

impl From<&guide::Fact> for FactView {
    fn from(fact: &guide::Fact) -> Self {
        Self {
            id: fact.id.to_owned(),
            text: fact.text.into(),
            doubt: fact.doubt().map(Into::into),
            source: fact.source.name.to_owned(),
            source_fr: fact.source.fr.map(str::to_owned),
            at: fact.source.at.to_owned(),
            dated: fact.source.dated.to_owned(),
            checked: fact.checked.map(str::to_owned),
        }
    }
}

fn facts(all: &[&guide::Fact]) -> Vec<FactView> {
    all.iter().map(|fact| FactView::from(*fact)).collect()
}

/// Everything of the guide that does not depend on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct GuideView {
    /// What helps a young person to hear.
    pub child: Vec<FactView>,
    /// What an adult can say and do.
    pub adult: Vec<FactView>,
    /// Why one stops replying.
    pub why: Vec<FactView>,
    /// The shortest way that still helps.
    pub minimum: MinimumView,
    /// The questions of the set-up, in order.
    pub questions: Vec<QuestionView>,
    /// A card for each app, in the order in which they are offered.
    pub cards: Vec<CardView>,
    /// What to do at once about money that was sent, by the way it went.
    pub money: Vec<MoneyView>,
    /// Everybody whom a family can reach, by region.
    pub contacts: Vec<ContactView>,
    /// Every address that can be opened.
    pub links: Vec<LinkToView>,
    /// How to capture well.
    pub capturing: CapturingView,
    /// How to bring files from a phone, for each pair of phone and computer.
    pub bringing: Vec<BringingView>,
    /// Intimate images.
    pub images: ImagesView,
    /// How to have an image taken down, by region.
    pub removal: Vec<RemovalView>,
    /// What the law says, by region.
    pub law: Vec<LawView>,
    /// What this is, and where the advice comes from.
    pub about: AboutView,
}

/// What to do at once about money that went one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MoneyView {
    /// The way's code.
    pub method: String,
    /// Whom to call, and what to note.
    pub lines: Vec<FactView>,
}

/// The shortest way that still helps: about ten minutes, then tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MinimumView {
    /// Its title.
    pub title: TextView,
    /// What to save, in order.
    pub lines: Vec<FactView>,
    /// The same as the title of a step for one app.
    pub in_app: TextView,
    /// What comes next.
    pub then: FactView,
    /// Said at every resting place.
    pub stop_here: TextView,
}

/// A question of the set-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// The field of the answers that it fills.
    pub id: String,
    /// The question.
    pub title: TextView,
    /// Why it is asked.
    pub why: TextView,
    /// Whether several answers can be chosen.
    pub is_many: bool,
    /// The answers.
    pub answers: Vec<AnswerChoice>,
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AnswerChoice {
    /// Its code.
    pub code: String,
    /// What stands on it.
    pub label: TextView,
    /// Why it is all right, and what can still be done.
    pub then: Option<FactView>,
}

/// The card of one app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CardView {
    /// The app's code.
    pub app: String,
    /// Its name.
    pub name: TextView,
    /// The one thing to know before touching anything.
    pub first: FactView,
    /// What to save, in order.
    pub capture: Vec<FactView>,
    /// Where the name that never changes is.
    pub identity: Vec<FactView>,
    /// Who is told about screenshots, and what to do instead.
    pub screenshots: FactView,
    /// What to know before a screenshot, where the other side may learn of it; it is among the sentences above.
    pub warning: Option<FactView>,
    /// Where to ask for the app's own download; empty: there is none.
    pub download: Vec<FactView>,
    /// What the download holds and does not hold, or what stands in its place.
    pub holds: Vec<FactView>,
    /// What block, report, pause and delete do, in this order.
    pub buttons: Vec<ButtonView>,
    /// What may vanish, and when.
    pub clocks: Vec<FactView>,
    /// Official pages, by id.
    pub links: Vec<String>,
}

/// A button of an app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ButtonView {
    /// What it is called.
    pub name: TextView,
    /// Whether what has to be kept may go.
    pub may_lose: bool,
    /// What it does.
    pub about: FactView,
}

/// The code of a value of the guide, as it stands in a case.
pub(crate) fn code(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

impl GuideView {
    /// The guide, whole.
    pub fn whole() -> Self {
        let words = guide::words();
        let minimum = guide::minimum();
        Self {
            minimum: MinimumView {
                title: minimum.title.into(),
                lines: facts(minimum.lines),
                in_app: minimum.in_app.into(),
                then: minimum.then.into(),
                stop_here: minimum.stop_here.into(),
            },
            child: facts(words.child),
            adult: facts(words.adult),
            why: facts(words.why),
            questions: guide::questions().iter().map(Into::into).collect(),
            cards: guide::cards().map(Into::into).collect(),
            money: guide::Method::ALL
                .into_iter()
                .map(|method| MoneyView {
                    method: code(&method),
                    lines: facts(&guide::money(method)),
                })
                .collect(),
            contacts: guide::Region::ALL
                .into_iter()
                .flat_map(|region| {
                    let contacts = guide::contacts(region).iter();
                    contacts.map(move |contact| ContactView::of(contact, region))
                })
                .collect(),
            links: guide::links().map(Into::into).collect(),
            capturing: CapturingView::whole(),
            bringing: guide::all_bringing().map(Into::into).collect(),
            images: ImagesView::whole(),
            removal: guide::Region::ALL.map(RemovalView::of).to_vec(),
            law: guide::Region::ALL.map(LawView::of).to_vec(),
            about: AboutView::whole(),
        }
    }
}

impl From<&guide::Question> for QuestionView {
    fn from(question: &guide::Question) -> Self {
        Self {
            id: question.id.to_owned(),
            title: question.title.into(),
            why: question.why.into(),
            is_many: question.many == guide::Many::Several,
            answers: question.answers.iter().map(Into::into).collect(),
        }
    }
}

impl From<&guide::Answer> for AnswerChoice {
    fn from(answer: &guide::Answer) -> Self {
        use guide::Choice::{App, Happened, Image, InTouch, Region, Who};
        let code = match answer.choice {
            Who(one) => code(&one),
            Region(one) => code(&one),
            App(one) => code(&one),
            InTouch(one) => code(&one),
            Happened(one) => code(&one),
            Image(one) => code(&one),
        };
        Self {
            code,
            label: answer.label.into(),
            then: answer.then.map(Into::into),
        }
    }
}

impl From<&guide::Card> for CardView {
    fn from(card: &guide::Card) -> Self {
        let titles = guide::card_titles();
        let download = card.download.as_ref();
        let asked = download.map(|one| one.how.iter().copied().chain([one.wait]));
        let held = download.map_or(&[][..], |one| one.holds);
        let buttons = [
            (titles.block, card.buttons.block),
            (titles.report, card.buttons.report),
            (titles.pause, card.buttons.pause),
            (titles.delete, card.buttons.delete),
        ];
        let clocks = card.clocks.iter();
        Self {
            app: card.platform.code().to_owned(),
            name: card.name.into(),
            first: card.first.into(),
            capture: facts(card.capture),
            identity: facts(card.identity),
            screenshots: card.screenshots.about.into(),
            warning: card.warning().map(Into::into),
            download: asked.into_iter().flatten().map(Into::into).collect(),
            holds: held
                .iter()
                .copied()
                .chain(card.no_download)
                .map(Into::into)
                .collect(),
            buttons: buttons
                .into_iter()
                .map(|(name, button)| ButtonView {
                    name: name.into(),
                    may_lose: button.effect != guide::Effect::Keeps,
                    about: button.about.into(),
                })
                .collect(),
            clocks: clocks.map(|clock| clock.about.into()).collect(),
            links: card.links.iter().map(code).collect(),
        }
    }
}
