//! Accounts: those that a person keeps as records, those that exports name, and which of them are one person.

use std::collections::BTreeMap;

use holdfast_core::case::{Case, Link, Record};
use holdfast_core::fact::{Confidence, OfferFact, SeenPerson};
use holdfast_core::id::RecordKind;
use holdfast_exports::model::Person;
use holdfast_index::moment_of_seen;
use holdfast_index::zone::Zone;
use holdfast_report::sentences::choices::choice;
use serde::{Deserialize, Serialize};

use crate::reading::MomentView;

/// An account or a name, each kind of name by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    reason = "the fields of `holdfast_exports::model::Person`"
)]
pub struct PersonView {
    pub username: Option<String>,
    pub display_name: Option<String>,
    pub user_id: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub profile_url: Option<String>,
}

impl PersonView {
    /// The names that a record of an account holds.
    pub(crate) fn kept(record: &Record) -> Self {
        let field = |name: &str| record.fields.get(name).cloned();
        Self {
            username: field("username"),
            display_name: field("display_name"),
            user_id: field("user_id"),
            phone: field("phone"),
            email: field("email"),
            profile_url: field("profile_url"),
        }
    }
}

impl From<Person> for PersonView {
    fn from(person: Person) -> Self {
        Self {
            username: person.username,
            display_name: person.display_name,
            user_id: person.platform_user_id,
            phone: person.phone,
            email: person.email,
            profile_url: person.profile_url,
        }
    }
}

impl From<&SeenPerson> for PersonView {
    fn from(seen: &SeenPerson) -> Self {
        Self {
            username: seen.username.clone(),
            display_name: seen.display_name.clone(),
            user_id: seen.platform_user_id.clone(),
            phone: seen.phone.clone(),
            email: seen.email.clone(),
            profile_url: seen.profile_url.clone(),
        }
    }
}

/// What the field `role` says of the person who threatens.
const THREATENING: &str = "threatening";
/// The fields by which an account can be traced.
const NAMES: [&str; 5] = ["username", "user_id", "phone", "email", "profile_url"];

/// Whether it is an account of the person who threatens.
pub(crate) fn is_threatening(record: &Record) -> bool {
    let role = record
        .fields
        .get("role")
        .and_then(|role| choice("role", role));
    role.is_some_and(|(code, _)| code == THREATENING)
}

/// Whether nothing is known of it by which police could trace it.
pub(crate) fn is_name_only(record: &Record) -> bool {
    let mut named = NAMES.iter().filter_map(|name| record.fields.get(*name));
    named.all(|value| value.trim().is_empty())
}

/// Everything that the case says of accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PeopleView {
    /// Account records, in order of number.
    pub records: Vec<AccountRecord>,
    /// Which of them are one person, and how sure that is.
    pub links: Vec<LinkView>,
    /// What was answered for accounts of this reading; those that are not here were not answered for.
    pub answered: Vec<FoundAccount>,
}

/// An account that a person keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AccountRecord {
    /// `A01`
    pub id: String,
    /// Its fields by name (`core/src/record.rs`), those that are not empty.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub fields: BTreeMap<String, String>,
    /// The exhibits that its offers were found in.
    pub exhibits: Vec<String>,
    /// When it wrote, by the downloads that it was taken from.
    pub wrote: Vec<WroteView>,
}

/// When an account wrote, as a download was read when the account was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WroteView {
    /// The exhibit that tells it.
    pub exhibit: String,
    /// How many rows.
    pub rows: u64,
    /// The time of the first of them.
    pub first: MomentView,
    /// The time of the last.
    pub last: MomentView,
    /// Whether no other of its rows can be earlier or later than these.
    pub are_ends_proven: bool,
}

impl WroteView {
    fn of(case: &Case, offer: &OfferFact) -> Option<Self> {
        let wrote = offer.wrote.as_ref()?;
        // The zone as it is stated now: another one may have been stated since.
        let zone = case.zone_of(offer.exhibit).and_then(Zone::read);
        let moment = |time| MomentView::of(&moment_of_seen(time, zone.as_ref()));
        Some(Self {
            exhibit: offer.exhibit.to_string(),
            rows: wrote.rows,
            first: moment(&wrote.first),
            last: moment(&wrote.last),
            are_ends_proven: wrote.are_ends_proven,
        })
    }
}

/// Accounts that a person says are one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LinkView {
    /// Names the link.
    pub link: String,
    /// The accounts.
    pub accounts: Vec<String>,
    /// How sure the person is.
    pub sureness: Option<Sureness>,
    /// Why, as typed.
    pub why: Option<String>,
}

/// How sure a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Sureness {
    /// It could be.
    Possible,
    /// It probably is.
    Likely,
    /// It is.
    Certain,
}

impl From<Sureness> for Confidence {
    fn from(sureness: Sureness) -> Self {
        match sureness {
            Sureness::Possible => Self::Possible,
            Sureness::Likely => Self::Likely,
            Sureness::Certain => Self::Certain,
        }
    }
}

impl From<Confidence> for Sureness {
    fn from(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Possible => Self::Possible,
            Confidence::Likely => Self::Likely,
            Confidence::Certain => Self::Certain,
        }
    }
}

/// An account of the reading that was answered for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundAccount {
    /// Its number in the reading.
    pub account: u32,
    /// What was answered.
    pub state: OfferState,
    /// The record that it was taken into.
    pub record: Option<String>,
}

/// What was answered for an account that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum OfferState {
    /// It is a record.
    Accepted,
    /// It does not matter here.
    Rejected,
}

impl PeopleView {
    /// What the case says; `answered` is the caller's, who has the reading.
    pub fn of(case: &Case, answered: Vec<FoundAccount>) -> Self {
        let records = case.records.iter();
        let records = records.filter(|record| record.kind == RecordKind::Account);
        Self {
            records: records.map(|record| record_of(case, record)).collect(),
            links: case.links().iter().map(link_of).collect(),
            answered,
        }
    }
}

fn record_of(case: &Case, record: &Record) -> AccountRecord {
    let offers = case.offers().iter();
    let own = offers.filter(|offer| offer.account == Some(record.id));
    let own: Vec<&OfferFact> = own.filter_map(|offer| offer.offer.as_ref()).collect();
    let found = own.iter().map(|offer| offer.exhibit.to_string());
    let mut exhibits: Vec<String> = found.collect();
    exhibits.sort();
    exhibits.dedup();
    AccountRecord {
        fields: record.fields.clone(),
        id: record.id.to_string(),
        exhibits,
        wrote: own
            .iter()
            .filter_map(|offer| WroteView::of(case, offer))
            .collect(),
    }
}

fn link_of(link: &Link) -> LinkView {
    let said = link.link.as_ref();
    LinkView {
        link: link.fact.to_string(),
        accounts: said.map_or_else(
            || vec![link.account.to_string()],
            |said| said.accounts.iter().map(ToString::to_string).collect(),
        ),
        sureness: said.map(|said| said.confidence.into()),
        why: said.and_then(|said| said.why.clone()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The page sorts accounts by the same words.
    #[test]
    fn the_page_means_the_same_by_a_role_and_by_a_name() {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/people/known.ts");
        let page = fs::read_to_string(page).unwrap();
        for word in NAMES.iter().chain([&THREATENING]) {
            assert!(page.contains(&format!("\"{word}\"")), "{word}");
        }
    }
}
