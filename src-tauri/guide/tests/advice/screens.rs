//! Every screen that shows advice, with all texts on it.

use std::sync::LazyLock;

use holdfast_guide::{
    CaseFacts, Fact, GapId, Happened, ImageKind, InTouch, Method, Platform, Region, Setup, Stage,
    Who, about, all_bringing, capturing, card_titles, cards, contacts, facts, gaps, images, law,
    minimum, money, plan, questions, removal, safety, words,
};
use serde::Serialize;
use serde_json::Value;

/// How hard the words of a screen may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// A step: grade 6.
    Step,
    /// The law: grade 8.
    Law,
}

/// One screen.
pub(crate) struct Screen {
    pub(crate) name: String,
    pub(crate) level: Level,
    /// Its texts, in order.
    pub(crate) texts: Vec<Pair>,
}

/// One text of a screen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    pub(crate) en: String,
    pub(crate) fr: String,
    /// The French for a young person, where it differs.
    pub(crate) tu: Option<String>,
}

impl Screen {
    pub(crate) fn step(name: String, value: impl Serialize) -> Self {
        let value = serde_json::to_value(value).expect("the guide becomes JSON");
        let mut texts = Vec::new();
        collect(&value, &mut texts);
        Self {
            name,
            level: Level::Step,
            texts,
        }
    }

    /// The same screen as a young person reads it; none where nothing of it speaks to the reader.
    fn young(&self) -> Option<Self> {
        let to = |pair: &Pair| Pair {
            en: pair.en.clone(),
            fr: pair.tu.clone().unwrap_or_else(|| pair.fr.clone()),
            tu: None,
        };
        let differs = self.texts.iter().any(|pair| pair.tu.is_some());
        differs.then(|| Self {
            name: format!("{}:tu", self.name),
            level: self.level,
            texts: self.texts.iter().map(to).collect(),
        })
    }

    fn law(name: String, value: impl Serialize) -> Self {
        Self {
            level: Level::Law,
            ..Self::step(name, value)
        }
    }
}

fn collect(value: &Value, found: &mut Vec<Pair>) {
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(en)), Some(Value::String(fr))) =
                (fields.get("en"), fields.get("fr"))
            {
                found.push(Pair {
                    en: en.clone(),
                    fr: fr.clone(),
                    tu: fields.get("tu").and_then(Value::as_str).map(str::to_owned),
                });
            } else {
                // An address is no text to read.
                fields
                    .iter()
                    .filter(|(key, _)| !["url", "host"].contains(&key.as_str()))
                    .for_each(|(_, value)| collect(value, found));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Setups that between them bring up every step and every line.
pub(crate) fn setups() -> Vec<Setup> {
    use Happened::{AccountClosed, Blocked, Deleted, Paid, PoliceKnow, Reported};
    let alone = Setup {
        who: Some(Who::YoungPerson),
        ..Setup::default()
    };
    let mut all = vec![Setup::default(), alone];
    for region in Region::ALL {
        for (who, image) in [
            (Who::YoungPerson, ImageKind::Real),
            (Who::Parent, ImageKind::Fake),
            (Who::OtherAdult, ImageKind::Altered),
            (Who::Together, ImageKind::NoImage),
        ] {
            all.push(Setup {
                who: Some(who),
                region: Some(region),
                apps: Platform::ALL.to_vec(),
                in_touch: Some(InTouch::Quiet),
                happened: vec![Paid, Blocked, Deleted, AccountClosed, Reported, PoliceKnow],
                image: Some(image),
            });
        }
    }
    all
}

/// Every screen of the guide, made once.
pub(crate) fn screens() -> &'static [Screen] {
    static SCREENS: LazyLock<Vec<Screen>> = LazyLock::new(|| {
        let mut all = every_screen();
        all.extend(all.iter().filter_map(Screen::young).collect::<Vec<_>>());
        all
    });
    &SCREENS
}

fn every_screen() -> Vec<Screen> {
    let mut all = Vec::new();
    for region in Region::ALL {
        let code = region.code();
        all.push(Screen::step(format!("safety:{code}"), safety(region)));
        all.push(Screen::step(format!("contacts:{code}"), contacts(region)));
    }
    all.extend(topics());
    let said = words();
    all.push(Screen::step(
        "words:child".into(),
        (said.child_title, said.child),
    ));
    all.push(Screen::step(
        "words:adult".into(),
        (said.adult_title, said.adult),
    ));
    all.push(Screen::step("words:why".into(), said.why));
    for question in questions() {
        all.push(Screen::step(format!("question:{}", question.id), question));
    }
    for (number, setup) in setups().iter().enumerate() {
        for step in plan(setup) {
            let screen = Screen::step(format!("step:{}#{number}", step.key), step);
            if !all.iter().any(|one: &Screen| one.texts == screen.texts) {
                all.push(screen);
            }
        }
    }
    let doubts: Vec<_> = facts().filter_map(Fact::doubt).collect();
    all.push(Screen::step("doubts".into(), doubts));
    all.push(Screen::step("stages".into(), Stage::ALL.map(Stage::title)));
    all.push(Screen::step("minimum".into(), minimum()));
    all.push(Screen::step("card_titles".into(), card_titles()));
    for card in cards() {
        all.push(Screen::step(format!("card:{}", card.platform.code()), card));
    }
    all
}

/// What is read apart from the path.
fn topics() -> Vec<Screen> {
    let mut all = Vec::new();
    for region in Region::ALL {
        let code = region.code();
        let said = images(region);
        all.push(Screen::step(
            format!("images:{code}"),
            (said.question, said.answering, said.listed, said.covering),
        ));
        all.push(Screen::step(format!("removal:{code}"), removal(region)));
        all.push(Screen::law(format!("law:{code}"), law(region)));
    }
    all.push(Screen::step("capturing".into(), capturing()));
    all.push(Screen::step("about".into(), about()));
    for method in Method::ALL {
        all.push(Screen::step(format!("money:{method:?}"), money(method)));
    }
    let all_fit = CaseFacts {
        apps: 2,
        happened: GapId::ALL.into_iter().filter_map(GapId::happened).collect(),
        ..CaseFacts::default()
    };
    let found = gaps(&all_fit);
    assert_eq!(found.len(), GapId::ALL.len(), "every box fits this case");
    let with_unsaid = CaseFacts {
        payments_unsaid: 1,
        ..all_fit.clone()
    };
    let unsaid = gaps(&with_unsaid).into_iter();
    let unsaid = unsaid.filter(|gap| gap.id == GapId::Paid);
    let with_neighbours = CaseFacts {
        open_ends: 1,
        ..all_fit
    };
    let neighbours = gaps(&with_neighbours).into_iter();
    let neighbours = neighbours.filter(|gap| gap.id == GapId::WholeThreads);
    let named = found.into_iter().map(|gap| (format!("{:?}", gap.id), gap));
    all.extend(
        named
            .chain(neighbours.map(|gap| ("neighbours".into(), gap)))
            .chain(unsaid.map(|gap| ("unsaid".into(), gap)))
            .map(|(name, gap)| Screen::step(format!("gap:{name}"), gap)),
    );
    for bringing in all_bringing() {
        all.push(Screen::step(
            format!("bringing:{:?}:{:?}", bringing.phone, bringing.computer),
            bringing,
        ));
    }
    all
}
