//! The steps of the path, before anyone has said what happened. [`crate::plan`] chooses and orders them.
//!
//! One file a stage. Nothing is locked behind a step; "it is saved, you can stop" is true after each.

mod report;
mod safe;
mod save;
mod stop;
mod tell;

use serde::{Deserialize, Serialize};

use crate::fact::Fact;
use crate::text::{Text, text};

/// The five parts of the path, in their order: save comes before block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Be safe.
    BeSafe,
    /// Stop replying.
    StopReplying,
    /// Save.
    Save,
    /// Report and block.
    ReportAndBlock,
    /// Tell, and get help.
    Tell,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 5] = [
        Self::BeSafe,
        Self::StopReplying,
        Self::Save,
        Self::ReportAndBlock,
        Self::Tell,
    ];

    /// What stands on the stem.
    pub const fn title(self) -> Text {
        match self {
            Self::BeSafe => text("Be safe", "Être en sécurité"),
            Self::StopReplying => text("Stop replying", "Arrêter de répondre"),
            Self::Save => text("Save", "Garder"),
            Self::ReportAndBlock => text("Report and block", "Signaler et bloquer"),
            Self::Tell => text("Tell, and get help", "En parler et obtenir de l’aide"),
        }
    }
}

/// The name of a step; with a platform it names one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepId {
    /// Is anyone in danger?
    CheckDanger,
    /// A young person finds an adult.
    FindAdult,
    /// What helps to hear.
    HearThis,
    /// Another adult brings in a guardian.
    BringGuardian,
    /// Stop replying.
    StopReplying,
    /// Pay nothing more, send nothing more.
    PayNothing,
    /// Call the bank.
    CallBank,
    /// Delete nothing.
    KeepEverything,
    /// Open a closed account again.
    SignInAgain,
    /// Look for what was deleted.
    FindDeleted,
    /// Save what is in one app.
    SaveApp,
    /// Ask one app for the download.
    AskDownload,
    /// Leave intimate images where they are.
    LeaveImages,
    /// Report in the app.
    ReportInApp,
    /// Block.
    Block,
    /// Have images taken down.
    TakeDown,
    /// Tell police or the tip-line.
    TellPolice,
    /// Tell those who follow the money.
    TellMoney,
    /// Look after each other.
    LookAfter,
    /// Later: stay safer online.
    Later,
}

impl StepId {
    /// Its name in a case and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CheckDanger => "check_danger",
            Self::FindAdult => "find_adult",
            Self::HearThis => "hear_this",
            Self::BringGuardian => "bring_guardian",
            Self::StopReplying => "stop_replying",
            Self::PayNothing => "pay_nothing",
            Self::CallBank => "call_bank",
            Self::KeepEverything => "keep_everything",
            Self::SignInAgain => "sign_in_again",
            Self::FindDeleted => "find_deleted",
            Self::SaveApp => "save_app",
            Self::AskDownload => "ask_download",
            Self::LeaveImages => "leave_images",
            Self::ReportInApp => "report_in_app",
            Self::Block => "block",
            Self::TakeDown => "take_down",
            Self::TellPolice => "tell_police",
            Self::TellMoney => "tell_money",
            Self::LookAfter => "look_after",
            Self::Later => "later",
        }
    }
}

/// A step as it is written down.
#[derive(Debug)]
pub(crate) struct Template {
    pub(crate) stage: Stage,
    pub(crate) title: Text,
    /// For everyone.
    pub(crate) lines: &'static [&'static Fact],
    /// For adults only: what they do for the young person.
    pub(crate) for_adults: &'static [&'static Fact],
    /// About how long it takes; none where time is not the point.
    pub(crate) minutes: Option<u16>,
}

/// What is written for a step.
pub(crate) const fn template(id: StepId) -> &'static Template {
    match id {
        StepId::CheckDanger => &safe::CHECK_DANGER,
        StepId::FindAdult => &safe::FIND_ADULT,
        StepId::HearThis => &safe::HEAR_THIS,
        StepId::BringGuardian => &safe::BRING_GUARDIAN,
        StepId::StopReplying => &stop::STOP_REPLYING,
        StepId::PayNothing => &stop::PAY_NOTHING,
        StepId::CallBank => &stop::CALL_BANK,
        StepId::KeepEverything => &save::KEEP_EVERYTHING,
        StepId::SignInAgain => &save::SIGN_IN_AGAIN,
        StepId::FindDeleted => &save::FIND_DELETED,
        StepId::SaveApp => &save::SAVE_APP,
        StepId::AskDownload => &save::ASK_DOWNLOAD,
        StepId::LeaveImages => &save::LEAVE_IMAGES,
        StepId::ReportInApp => &report::REPORT_IN_APP,
        StepId::Block => &report::BLOCK,
        StepId::TakeDown => &report::TAKE_DOWN,
        StepId::TellPolice => &tell::TELL_POLICE,
        StepId::TellMoney => &tell::TELL_MONEY,
        StepId::LookAfter => &tell::LOOK_AFTER,
        StepId::Later => &tell::LATER,
    }
}

/// The shortest way that still helps: about ten minutes, then tell.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Minimum {
    /// Title.
    pub title: Text,
    /// What to save, in order.
    pub lines: &'static [&'static Fact],
    /// The same as the title of a step for one app.
    pub in_app: Text,
    /// What comes next.
    pub then: &'static Fact,
    /// What is said at every resting place.
    pub stop_here: Text,
}

/// The ten-minute path.
pub fn minimum() -> &'static Minimum {
    &MINIMUM
}

static MINIMUM: Minimum = Minimum {
    title: text("Only 10 minutes?", "Seulement 10 minutes?"),
    lines: &[&save::MIN_PROFILE, &save::MIN_THREAT, &save::MIN_PAYMENT],
    in_app: text(
        "Their profile, the threat, how to pay",
        "Son profil, la menace, la façon de payer",
    ),
    then: &save::MIN_TELL,
    stop_here: text(
        "It is saved. You can stop here and come back.",
        "C’est gardé. Vous pouvez arrêter ici et revenir.",
    )
    .tu("C’est gardé. Tu peux arrêter ici et revenir."),
};

pub(crate) use report::{BLOCKED_ALREADY, NO_HELPERS, REPORTED_ALREADY};
pub(crate) use save::{
    BLOCKED_ASK, BLOCKED_OWN_SIDE, BLOCKED_SAVE, DELETED_ALREADY, DO_NOT_WAIT, EXPORT_TITLE,
    IMAGE_FAKE, IN_DOWNLOAD, LEAST, LEAVE_IMAGES_OTHER, LEAVE_IMAGES_YOUNG,
};
pub(crate) use stop::QUIET_NOW;
pub(crate) use tell::{
    DUTY, LOOK_AFTER_YOURSELF, PART_CANADA, POLICE_ALREADY, SAY_LEFT, SAY_LEFT_YOUNG, SAY_THIS,
    SAY_YOUNG, STARTS_CLOCK, STARTS_CLOCK_ELSEWHERE, TELL_UK, TELL_UK_TITLE, WHAT_FOLLOWS,
};

pub(crate) fn facts() -> impl Iterator<Item = &'static Fact> {
    [
        safe::FACTS,
        stop::FACTS,
        save::FACTS,
        report::FACTS,
        tell::FACTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
