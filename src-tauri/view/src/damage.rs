//! What of a case is damaged or missing, named alike wherever it is said: before and after a hand-over, and of a copy.

use std::collections::BTreeSet;

use holdfast_core::case::UnknownEvent;
use holdfast_core::check::Lost;
use holdfast_core::id::Id;
use holdfast_report::police::Damage;
use serde::Serialize;

/// What kind of thing is damaged or missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum DamagedKind {
    /// The kept file of an exhibit.
    Exhibit,
    /// The kept file of an exhibit that could not be read: whether it is whole is not known.
    UnreadExhibit,
    /// A name, a place or words about an exhibit.
    AboutExhibit,
    /// What was noted in a record.
    AboutRecord,
    /// Where an earlier bundle went.
    AboutBundle,
    /// A name, a place or words about the case itself.
    AboutCase,
    /// A file of the case folder.
    File,
}

/// One thing that is damaged or missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DamagedView {
    /// What kind of thing it is.
    pub what: DamagedKind,
    /// `E0001`, or a file's name; empty for the case itself.
    pub name: String,
}

impl DamagedView {
    fn exhibit(id: Id) -> Self {
        Self {
            what: DamagedKind::Exhibit,
            name: id.to_string(),
        }
    }

    fn about(id: Option<Id>) -> Self {
        let what = match id {
            Some(Id::Exhibit(_)) => DamagedKind::AboutExhibit,
            Some(Id::Record(..)) => DamagedKind::AboutRecord,
            Some(Id::Bundle(_)) => DamagedKind::AboutBundle,
            Some(Id::Export(_)) | None => DamagedKind::AboutCase,
        };
        Self {
            what,
            name: id.map_or_else(String::new, |id| id.to_string()),
        }
    }

    /// By the name that a check gives: `E0005`, `E0005 (fact 8f…)`, `case (fact 8f…)`, or a file.
    fn named(name: &str) -> Self {
        match (name.split_once(" (fact "), name.parse()) {
            (Some((about, _)), _) => Self::about(about.parse().ok()),
            (None, Ok(id @ Id::Exhibit(_))) => Self::exhibit(id),
            (None, _) => Self {
                what: DamagedKind::File,
                name: name.to_owned(),
            },
        }
    }

    /// What a bundle is without, each thing once.
    pub(crate) fn all_of(damage: &Damage) -> Vec<Self> {
        let exhibits = damage.exhibits.iter().map(|(id, why)| Self {
            what: match why {
                Lost::Damaged => DamagedKind::Exhibit,
                Lost::Unreadable => DamagedKind::UnreadExhibit,
            },
            name: id.to_string(),
        });
        let facts = damage.facts.iter().map(|fact| Self::about(fact.about));
        once(exhibits.chain(facts))
    }

    /// What a copy is without, each thing once.
    pub fn all_named(names: &[String]) -> Vec<Self> {
        once(names.iter().map(|name| Self::named(name)))
    }
}

fn once<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let all: BTreeSet<T> = all.collect();
    all.into_iter().collect()
}

/// Exhibits and bundles with which a newer version did something that is not known here, each once.
pub(crate) fn not_understood(events: &[UnknownEvent]) -> Vec<String> {
    let about = events.iter().filter_map(|event| event.about);
    once(about).iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_check_names_is_said_once_and_without_a_hash() {
        let hash = "8f".repeat(32);
        let names = [
            format!("case (fact {hash})"),
            "case.json".to_owned(),
            "E0005".to_owned(),
            format!("E0005 (fact {hash})"),
            format!("E0005 (fact {})", "9a".repeat(32)),
            format!("B01 (fact {hash})"),
            format!("P01 (fact {hash})"),
        ];
        let said = DamagedView::all_named(&names);
        let said: Vec<_> = said
            .iter()
            .map(|one| (one.what, one.name.as_str()))
            .collect();
        let wanted = [
            (DamagedKind::Exhibit, "E0005"),
            (DamagedKind::AboutExhibit, "E0005"),
            (DamagedKind::AboutRecord, "P01"),
            (DamagedKind::AboutBundle, "B01"),
            (DamagedKind::AboutCase, ""),
            (DamagedKind::File, "case.json"),
        ];
        assert_eq!(said, wanted, "the files first");
    }
}
