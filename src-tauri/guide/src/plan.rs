//! The path: from what is known of the situation to steps in order. Pure; the same answers give the same steps.

use std::iter;

use serde::Serialize;

use crate::clock::{Clock, Gone, Of, first_clock};
use crate::contact::{Contact, Purpose, Region, contacts_for, helplines, lines_in_quebec};
use crate::fact::Fact;
use crate::platform::{Card, Download, Platform, Reach, Told, card};
use crate::setup::{Happened, ImageKind, InTouch, Setup, Who};
use crate::step::{self, Stage, StepId, template};
use crate::text::Text;

/// One thing to do.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// A name for it within a case, to note that it is done: `save_app:snapchat`.
    pub key: String,
    /// Which step.
    pub id: StepId,
    /// The part of the path it stands in.
    pub stage: Stage,
    /// The app it is about.
    pub platform: Option<Platform>,
    /// What to do.
    pub title: Text,
    /// Why it stands where it stands: what would be gone first.
    pub because: Option<&'static Clock>,
    /// How to do it.
    pub lines: Vec<&'static Fact>,
    /// How to do as much of it as the shortest way asks for; empty where that is all of it.
    #[serde(skip)]
    pub least: Vec<&'static Fact>,
    /// Said when it has happened already: it is normal, and what can still be done.
    pub already: Option<&'static Fact>,
    /// Whom it leads to.
    pub contacts: Vec<&'static Contact>,
    /// About how long it takes.
    pub minutes: Option<u16>,
    /// Whether it is part of the shortest way that still helps.
    pub minimum: bool,
}

impl Step {
    /// A name for as much of it as the shortest way asks for; none where that is all of it.
    pub fn least_key(&self) -> Option<String> {
        (!self.least.is_empty()).then(|| format!("{}:least", self.key))
    }
}

/// The steps of the path in order: be safe, stop replying, save, report and block, tell.
///
/// Within *save*, what disappears first comes first; apps that were used earlier come first where two are alike.
pub fn plan(setup: &Setup) -> Vec<Step> {
    let mut steps = be_safe(setup);
    steps.extend(stop_replying(setup));
    steps.extend(save(setup));
    steps.extend(report_and_block(setup));
    steps.extend(tell(setup));
    steps
}

fn step(id: StepId, setup: &Setup) -> Step {
    let written = template(id);
    let mut lines = written.lines.to_vec();
    if setup.who != Some(Who::YoungPerson) {
        lines.extend(written.for_adults);
    }
    Step {
        key: key(id, None),
        id,
        stage: written.stage,
        platform: None,
        title: written.title,
        because: None,
        lines,
        least: Vec::new(),
        already: None,
        contacts: Vec::new(),
        minutes: written.minutes,
        minimum: false,
    }
}

fn of_app(id: StepId, platform: Platform, setup: &Setup) -> Step {
    Step {
        key: key(id, Some(platform)),
        platform: Some(platform),
        ..step(id, setup)
    }
}

fn key(id: StepId, platform: Option<Platform>) -> String {
    match platform {
        None => id.code().to_owned(),
        Some(platform) => format!("{}:{}", id.code(), platform.code()),
    }
}

fn be_safe(setup: &Setup) -> Vec<Step> {
    let mut steps = vec![Step {
        contacts: to_call(setup),
        minimum: true,
        ..step(StepId::CheckDanger, setup)
    }];
    match setup.who {
        Some(Who::YoungPerson) => steps.push(Step {
            contacts: to_talk(setup),
            // Nobody should be alone with this, however short the way.
            minimum: true,
            ..step(StepId::FindAdult, setup)
        }),
        Some(Who::OtherAdult) => {
            let mut bring = step(StepId::BringGuardian, setup);
            if setup.region == Some(Region::Canada) {
                bring.lines.push(&step::DUTY);
            }
            steps.push(bring);
        }
        Some(Who::Parent | Who::Together) | None => {}
    }
    steps.push(step(StepId::HearThis, setup));
    steps
}

fn stop_replying(setup: &Setup) -> Vec<Step> {
    let quiet = setup.in_touch == Some(InTouch::Quiet);
    let mut steps = vec![Step {
        already: quiet.then_some(&step::QUIET_NOW),
        minimum: true,
        ..step(StepId::StopReplying, setup)
    }];
    if setup.has(Happened::Paid) {
        // Of all that can be done, this is over first.
        steps.push(Step {
            minimum: true,
            ..step(StepId::CallBank, setup)
        });
    }
    steps.push(Step {
        minimum: true,
        ..step(StepId::PayNothing, setup)
    });
    steps
}

fn save(setup: &Setup) -> Vec<Step> {
    let mut dated: Vec<(Gone, Step)> = Vec::new();
    if setup.has(Happened::AccountClosed) {
        // Nothing can be saved in an account that is closed, and nobody knows which one it is.
        let sign_in = Step {
            minimum: true,
            ..step(StepId::SignInAgain, setup)
        };
        dated.push((Gone::AnyMoment, sign_in));
    }
    for &app in &unique(&setup.apps) {
        let clock = first_clock(app, Of::Chat);
        let gone = clock.map_or(Gone::Stays, |clock| clock.gone);
        let card = card(app);
        // Whoever is told of a screenshot is told of the first one too. Where that is always so, the card begins with it.
        let notice = (card.screenshots.told == Told::Sometimes).then_some(card.screenshots.about);
        let before = || iter::once(card.first).chain(notice);
        let lines = before().chain(card.capture.iter().copied()).collect();
        let least = before().chain(card.least.iter().copied()).collect();
        dated.push((
            gone,
            Step {
                because: clock,
                lines,
                least,
                already: setup.has(Happened::Blocked).then_some(blocked(card)),
                minimum: true,
                ..of_app(StepId::SaveApp, app, setup)
            },
        ));
    }
    if setup.apps.is_empty() {
        dated.push((
            Gone::AnyMoment,
            Step {
                least: step::LEAST.to_vec(),
                minimum: true,
                ..step(StepId::SaveApp, setup)
            },
        ));
    }
    if setup.has(Happened::Deleted) {
        // Nobody knows how long ago: it goes before whatever lasts for days.
        dated.push((Gone::Days(0), find_deleted(setup)));
    }
    dated.sort_by_key(|(gone, _)| *gone);

    let mut steps = vec![Step {
        already: setup
            .has(Happened::Deleted)
            .then_some(&step::DELETED_ALREADY),
        minimum: true,
        ..step(StepId::KeepEverything, setup)
    }];
    steps.extend(dated.into_iter().map(|(_, step)| step));
    for app in unique(&setup.apps) {
        if let Some(download) = card(app).download {
            steps.push(ask_download(app, &download, setup));
        }
    }
    steps.push(leave_images(setup));
    steps
}

/// What is said where the person is blocked already: whether a download can help depends on the app.
fn blocked(card: &Card) -> &'static Fact {
    match card.download.map(|download| download.reach) {
        Some(Reach::BothSides) => &step::BLOCKED_ASK,
        Some(Reach::OwnSide) => &step::BLOCKED_OWN_SIDE,
        Some(Reach::AsShown) | None => &step::BLOCKED_SAVE,
    }
}

fn find_deleted(setup: &Setup) -> Step {
    let mut find = step(StepId::FindDeleted, setup);
    let mut downloads = setup.apps.iter().filter_map(|&app| card(app).download);
    if setup.apps.is_empty() || downloads.any(|one| one.reach == Reach::BothSides) {
        find.lines.insert(1, &step::IN_DOWNLOAD);
    }
    find
}

/// How the download of this app works: some are asked for, and some one makes oneself.
fn ask_download(app: Platform, download: &Download, setup: &Setup) -> Step {
    let mut ask = of_app(StepId::AskDownload, app, setup);
    if download.reach == Reach::AsShown {
        ask.title = step::EXPORT_TITLE;
        ask.lines.clear();
    }
    ask.lines.extend(download.how);
    ask.lines.push(download.wait);
    ask.lines.extend(download.holds.first());
    ask.lines.push(&step::DO_NOT_WAIT);
    ask.because = first_clock(app, Of::Download);
    ask
}

fn leave_images(setup: &Setup) -> Step {
    let mut leave = step(StepId::LeaveImages, setup);
    if setup.who == Some(Who::YoungPerson) {
        leave.lines = step::LEAVE_IMAGES_YOUNG.to_vec();
    }
    if setup.who == Some(Who::OtherAdult) {
        leave.lines = step::LEAVE_IMAGES_OTHER.to_vec();
        leave.contacts = of(setup, Purpose::Report);
    }
    if is_made_up(setup) {
        leave.lines.insert(0, &step::IMAGE_FAKE);
    }
    leave
}

/// Whether the image that is threatened with is not what it seems.
const fn is_made_up(setup: &Setup) -> bool {
    matches!(setup.image, Some(ImageKind::Altered | ImageKind::Fake))
}

fn report_and_block(setup: &Setup) -> Vec<Step> {
    let mut steps = vec![
        Step {
            already: setup
                .has(Happened::Reported)
                .then_some(&step::REPORTED_ALREADY),
            ..step(StepId::ReportInApp, setup)
        },
        Step {
            already: setup
                .has(Happened::Blocked)
                .then_some(&step::BLOCKED_ALREADY),
            ..step(StepId::Block, setup)
        },
    ];
    if setup.image != Some(ImageKind::NoImage) {
        let mut take_down = step(StepId::TakeDown, setup);
        if is_made_up(setup) {
            take_down.lines.insert(0, &step::IMAGE_FAKE);
        }
        take_down.contacts = of(setup, Purpose::Removal);
        steps.push(take_down);
    }
    steps
}

fn tell(setup: &Setup) -> Vec<Step> {
    let mut police = Step {
        already: setup
            .has(Happened::PoliceKnow)
            .then_some(&step::POLICE_ALREADY),
        contacts: of(setup, Purpose::Report),
        minimum: true,
        ..step(StepId::TellPolice, setup)
    };
    if setup.region == Some(Region::UnitedKingdom) {
        police.title = step::TELL_UK_TITLE;
        police.lines = step::TELL_UK.to_vec();
    }
    let is_young = setup.who == Some(Who::YoungPerson);
    let is_canada = setup.region == Some(Region::Canada);
    let clock = if is_canada {
        &step::STARTS_CLOCK
    } else {
        &step::STARTS_CLOCK_ELSEWHERE
    };
    // Whoever deleted something cannot say that all of it was saved.
    let say = match (is_young, setup.has(Happened::Deleted)) {
        (false, false) => &step::SAY_THIS,
        (false, true) => &step::SAY_LEFT,
        (true, false) => &step::SAY_YOUNG,
        (true, true) => &step::SAY_LEFT_YOUNG,
    };
    police.lines.insert(1, clock);
    police.lines.insert(1, say);
    if is_canada {
        if !is_young {
            police.lines.push(&step::WHAT_FOLLOWS);
        }
        police.lines.push(&step::PART_CANADA);
    }
    let mut steps = vec![police];
    let money = of(setup, Purpose::Money);
    if setup.has(Happened::Paid) && !money.is_empty() {
        steps.push(Step {
            contacts: money,
            ..step(StepId::TellMoney, setup)
        });
    }
    let mut look_after = Step {
        contacts: to_talk(setup),
        ..step(StepId::LookAfter, setup)
    };
    if is_young {
        look_after.title = step::LOOK_AFTER_YOURSELF;
    }
    steps.push(look_after);
    steps.push(step(StepId::Later, setup));
    steps
}

fn region(setup: &Setup) -> Region {
    setup.region.unwrap_or(Region::Elsewhere)
}

/// Whom to call now, as on the first screen: in Canada the lines of Quebec stand after those of the country.
fn to_call(setup: &Setup) -> Vec<&'static Contact> {
    let in_quebec = lines_in_quebec().filter(|_| region(setup) == Region::Canada);
    helplines(region(setup)).chain(in_quebec).collect()
}

fn of(setup: &Setup, purpose: Purpose) -> Vec<&'static Contact> {
    contacts_for(region(setup), purpose).collect()
}

/// Whom one can talk to, without calling for help at once.
fn to_talk(setup: &Setup) -> Vec<&'static Contact> {
    let lines = helplines(region(setup));
    lines.filter(|one| one.purpose != Purpose::Danger).collect()
}

/// Each app once, in the order of its first naming.
fn unique(apps: &[Platform]) -> Vec<Platform> {
    let mut seen = Vec::new();
    for &app in apps {
        if !seen.contains(&app) {
            seen.push(app);
        }
    }
    seen
}
