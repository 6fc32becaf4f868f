//! Whom to call and whom to tell, by region. One file a region.
//!
//! Only numbers that a source confirms are here. Where none does, the line has a name and no number.

mod australia;
mod canada;
mod elsewhere;
mod new_zealand;
mod united_kingdom;
mod united_states;

use serde::{Deserialize, Serialize};

use crate::fact::{Confidence, Fact};
use crate::link::LinkId;
use crate::text::Text;

/// Where the family lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Canada.
    Canada,
    /// United Kingdom.
    UnitedKingdom,
    /// United States.
    UnitedStates,
    /// Australia.
    Australia,
    /// New Zealand.
    NewZealand,
    /// Anywhere else: "your local emergency number".
    Elsewhere,
}

impl Region {
    /// Every region, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Canada,
        Self::UnitedKingdom,
        Self::UnitedStates,
        Self::Australia,
        Self::NewZealand,
        Self::Elsewhere,
    ];

    /// Its name in a case and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Canada => "canada",
            Self::UnitedKingdom => "united_kingdom",
            Self::UnitedStates => "united_states",
            Self::Australia => "australia",
            Self::NewZealand => "new_zealand",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// What a contact is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Somebody is in danger now.
    Danger,
    /// Thoughts of suicide, or a night that is too hard.
    Crisis,
    /// A young person wants to talk.
    Talk,
    /// A report to police or to a tip-line.
    Report,
    /// Getting an image taken down.
    Removal,
    /// Money was asked for or sent.
    Money,
    /// Advice to read, and units that are reached through others.
    Advice,
    /// What one province has of its own.
    Province,
}

/// One service that a family can reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Stable name, `region.service`.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// What it is for.
    pub purpose: Purpose,
    /// The number as it is written and dialled; none where no source confirms one.
    pub number: Option<&'static str>,
    /// The number that takes text messages, where it is another one or the same.
    pub text_to: Option<&'static str>,
    /// Its site.
    pub link: Option<LinkId>,
    /// What it does, when to use it, and the source of the number.
    pub about: &'static Fact,
}

impl Contact {
    /// What is said when the number or the service is not sure; never beside an emergency number.
    pub fn doubt(&self) -> Option<Text> {
        match self.purpose {
            Purpose::Danger => None,
            _ => self.about.doubt(),
        }
    }

    /// Whether nothing may make one wait before calling: emergency numbers, and the crisis lines that are sure. No note
    /// that somebody should check it stands beside those.
    pub fn is_never_doubted(&self) -> bool {
        match self.purpose {
            Purpose::Danger => true,
            Purpose::Crisis | Purpose::Talk => {
                self.number.is_some() && self.about.confidence == Confidence::High
            }
            _ => false,
        }
    }
}

/// Every contact of a region, the most urgent first.
pub fn contacts(region: Region) -> &'static [Contact] {
    match region {
        Region::Canada => canada::CONTACTS,
        Region::UnitedKingdom => united_kingdom::CONTACTS,
        Region::UnitedStates => united_states::CONTACTS,
        Region::Australia => australia::CONTACTS,
        Region::NewZealand => new_zealand::CONTACTS,
        Region::Elsewhere => elsewhere::CONTACTS,
    }
}

/// Whom to call now, in that order: danger, thoughts of suicide, a young person who wants to talk.
pub fn helplines(region: Region) -> impl Iterator<Item = &'static Contact> {
    contacts(region).iter().filter(|contact| {
        matches!(
            contact.purpose,
            Purpose::Danger | Purpose::Crisis | Purpose::Talk
        )
    })
}

/// The lines of Quebec that one can call, after those of the whole country: they speak French there.
pub fn lines_in_quebec() -> impl Iterator<Item = &'static Contact> {
    contacts_for(Region::Canada, Purpose::Province)
        .filter(|contact| contact.number.is_some() && contact.id.starts_with("canada.quebec."))
}

/// Whom to tell in a region for one purpose.
pub fn contacts_for(region: Region, purpose: Purpose) -> impl Iterator<Item = &'static Contact> {
    contacts(region)
        .iter()
        .filter(move |contact| contact.purpose == purpose)
}

/// The contact of that name.
pub fn contact(id: &str) -> Option<&'static Contact> {
    Region::ALL
        .into_iter()
        .flat_map(contacts)
        .find(|contact| contact.id == id)
}

pub(crate) fn facts() -> impl Iterator<Item = &'static Fact> {
    [
        canada::FACTS,
        united_kingdom::FACTS,
        united_states::FACTS,
        australia::FACTS,
        new_zealand::FACTS,
        elsewhere::FACTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Declares the contacts of one region: id, name, purpose, number, number for texts, link, source, confidence, and
/// what it does in both languages, in French also to a young person.
macro_rules! of_region {
    ($($fact:ident $id:literal $name:expr, $purpose:ident $number:expr, $text_to:expr, $link:expr,
        $source:ident $confidence:ident $en:literal $fr:literal $($tu:literal)?)*) => {
        crate::fact::facts! { $($fact $id $source $confidence $en $fr $($tu)?)* }
        pub(super) static CONTACTS: &[super::Contact] = &[$(super::Contact {
            id: $id,
            name: $name,
            purpose: super::Purpose::$purpose,
            number: $number,
            text_to: $text_to,
            link: $link,
            about: &$fact,
        }),*];
    };
}
use of_region;
