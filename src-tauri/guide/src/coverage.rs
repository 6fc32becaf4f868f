//! Which screen answers what the public warnings ask of a family: every instruction, every claim, every body they name.
//!
//! The numbers are those of `domain.md`, A1 (1 to 30) and A2 (31 to 46); the bodies are A3. An instruction may stand
//! on several screens; each row names one that has to show the sentence.

use serde::Serialize;

use crate::contact::Region;
use crate::platform::Platform;
use crate::step::StepId;

/// Where a sentence is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "on", content = "of")]
pub enum Place {
    /// The safety screen of a region.
    Safety(Region),
    /// The words.
    Words,
    /// The question of that name.
    Question(&'static str),
    /// A step of the path.
    Step(StepId),
    /// The card of an app.
    Card(Platform),
    /// The contacts of a region.
    Contacts(Region),
    /// Having images taken down, in a region.
    Removal(Region),
    /// What this is.
    About,
}

/// One instruction or claim, and the sentence that covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// Its number in `domain.md`.
    pub number: u8,
    /// What it says, in short.
    pub asks: &'static str,
    /// Where the sentence stands.
    pub place: Place,
    /// The fact that is the sentence.
    pub fact: &'static str,
}

/// One body or system that the warnings name, and where the family meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Named {
    /// As the screen writes it.
    pub name: &'static str,
    /// Where it stands.
    pub place: Place,
}

/// Every instruction and claim.
pub fn coverage() -> &'static [Covered] {
    COVERAGE
}

/// Every body and system.
pub fn named() -> &'static [Named] {
    NAMED
}

use Place::{About, Card, Contacts, Question, Removal, Safety, Step, Words};
use Region::{Australia, Canada, NewZealand, UnitedKingdom, UnitedStates};

macro_rules! covered {
    ($($number:literal $asks:literal, $place:expr, $fact:literal;)*) => {
        static COVERAGE: &[Covered] =
            &[$(Covered { number: $number, asks: $asks, place: $place, fact: $fact }),*];
    };
}

covered! {
    1 "the offender is to blame, not the child", Words, "words.child.fault";
    1 "nor the parent", Words, "words.adult.not_yours";
    2 "stop all communication", Step(StepId::StopReplying), "step.stop_replying.no_answer";
    2 "the parent helps the child to stop", Step(StepId::StopReplying), "step.stop_replying.help";
    3 "do not delete the account", Step(StepId::KeepEverything), "step.keep_everything.account";
    4 "do not delete messages", Step(StepId::KeepEverything), "step.keep_everything.chats";
    5 "do not delete images", Step(StepId::KeepEverything), "step.keep_everything.chats";
    6 "do not delete phone numbers", Step(StepId::KeepEverything), "step.keep_everything.contacts";
    7 "do not delete bank account details", Step(StepId::KeepEverything), "step.keep_everything.contacts";
    8 "save images that the youth sent: kept where they are", Step(StepId::LeaveImages), "step.leave_images.leave";
    9 "screenshot the messages", Step(StepId::SaveApp), "step.save_app.chat";
    9 "screenshot the messages, in an app", Card(Platform::Instagram), "app.whole_chat";
    10 "screenshot the profile with the username", Step(StepId::SaveApp), "step.save_app.profile";
    10 "screenshot the profile with the username, in an app", Card(Platform::Snapchat), "snapchat.profile";
    11 "download the account information", Step(StepId::AskDownload), "step.ask_download.today";
    11 "download the account information, in an app", Card(Platform::Instagram), "instagram.ask";
    12 "get help before sending money or images", Step(StepId::PayNothing), "step.pay_nothing.help_first";
    13 "do not comply", Step(StepId::StopReplying), "step.stop_replying.no_deal";
    14 "if paid, do not panic and pay no more", Step(StepId::PayNothing), "step.pay_nothing.paid";
    14 "the same where it is asked", Question("happened"), "setup.happened.paid";
    15 "block on every account", Step(StepId::Block), "step.block.all";
    16 "report to the service", Step(StepId::ReportInApp), "step.report_in_app.report";
    16 "report to the service for removal", Step(StepId::TakeDown), "step.take_down.official";
    17 "tell a trusted adult", Step(StepId::FindAdult), "step.find_adult.one";
    17 "tell a trusted adult, as it helps to hear it", Words, "words.child.telling";
    18 "report to Cybertip.ca or local police", Step(StepId::TellPolice), "step.tell_police.first";
    18 "Cybertip.ca", Contacts(Canada), "canada.cybertip";
    18 "local police", Contacts(Canada), "canada.police";
    19 "anyone may tell, also without a name", Step(StepId::TellPolice), "step.tell_police.canada";
    20 "UK: 999 if there is a risk of harm", Safety(UnitedKingdom), "united_kingdom.999";
    20 "UK: else 101", Contacts(UnitedKingdom), "united_kingdom.101";
    21 "UK: CEOP Safety Centre", Contacts(UnitedKingdom), "united_kingdom.ceop";
    22 "UK: Report Remove", Removal(UnitedKingdom), "united_kingdom.report_remove";
    23 "Take It Down", Removal(UnitedKingdom), "united_kingdom.take_it_down";
    24 "CEOP Education's page for parents", Contacts(UnitedKingdom), "united_kingdom.ceop_education";
    25 "the ALERT website", Contacts(Canada), "canada.alert";
    25 "C3P's resources", Contacts(Canada), "canada.c3p";
    26 "trust your instincts", Step(StepId::StopReplying), "step.stop_replying.trust";
    27 "privacy settings; no unknown people", Step(StepId::Later), "step.later.privacy";
    28 "what to be wary of", Step(StepId::Later), "step.later.wary";
    29 "keep talking at home", Step(StepId::Later), "step.later.keep_talking";
    30 "a report protects others too", Step(StepId::TellPolice), "step.tell_police.others";
    31 "cooperating rarely stops it; police can", Words, "words.why.rarely_stops";
    32 "6,500 accounts: complying brings more demands", Words, "words.why.more_demands";
    33 "not in trouble", Words, "words.child.trouble";
    33 "not alone", Words, "words.child.alone";
    33 "life after images", Words, "words.child.after";
    34 "not hopeless; tools give control back", Words, "words.why.control";
    35 "risk of self-harm", Safety(Canada), "safety.means";
    35 "suicides have happened", About, "about.risk";
    36 "images are often released anyway", Step(StepId::PayNothing), "step.pay_nothing.may_post";
    37 "about 200 reports a month, 87 % boys", About, "about.monthly";
    38 "southern Alberta, 2022", About, "about.alberta";
    39 "organised groups abroad", About, "about.groups";
    40 "10,731 to 26,718 cases", About, "about.world";
    40 "91 % male in the UK", About, "about.uk_boys";
    41 "under an hour", About, "about.fast";
    42 "phones, consoles, computers; homes and classrooms", About, "about.anywhere";
    43 "a fake girl of the same age", About, "about.pattern";
    43 "a hacked account of a friend", About, "about.hacked_friend";
    43 "claims to have hacked the child", Words, "words.child.hacked";
    44 "the image may be fake", About, "about.fakes";
    44 "money, gift cards, more images", About, "about.demands";
    45 "reluctant to tell; numbers are higher", About, "about.untold";
    46 "Calgary: $1,000 lost, an arrest", About, "about.caught";
}

macro_rules! named {
    ($($name:literal $place:expr;)*) => {
        static NAMED: &[Named] = &[$(Named { name: $name, place: $place }),*];
    };
}

named! {
    "ALERT" Contacts(Canada);
    "a special unit" Contacts(Canada);
    "Canadian Centre for Child Protection" Contacts(Canada);
    "Cybertip.ca" Contacts(Canada);
    "RCMP, National Child Exploitation Crime Centre" Contacts(Canada);
    "Toronto Police Service" About;
    "Virtual Global Taskforce" About;
    "Safer Internet Day" About;
    "National Crime Agency" About;
    "FBI" Contacts(UnitedStates);
    "NCMEC" Contacts(UnitedStates);
    "Homeland Security" Contacts(UnitedStates);
    "Australian Federal Police" Contacts(Australia);
    "Australian Centre to Counter Child Exploitation" Contacts(Australia);
    "New Zealand Police" Contacts(NewZealand);
    "CEOP Education" Contacts(UnitedKingdom);
    "CEOP Safety Centre" Contacts(UnitedKingdom);
    "Internet Watch Foundation" Contacts(UnitedKingdom);
    "Childline" Contacts(UnitedKingdom);
    "Report Remove" Removal(UnitedKingdom);
    "Take It Down" Removal(UnitedKingdom);
    "Snapchat" Card(Platform::Snapchat);
    "Instagram" Card(Platform::Instagram);
}
