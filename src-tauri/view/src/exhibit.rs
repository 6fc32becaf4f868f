//! Exhibits: a row for the grid and the list, and everything about one.

use std::collections::BTreeSet;

use holdfast_core::case::{COVERED_TYPE, Case, Exhibit, Held, repeated};
use holdfast_core::id::Id;
use holdfast_core::line::{self, Event, Flag};
use serde::Serialize;

use crate::boxes::CoveringView;
use crate::bundle::HeldBackView;
use crate::codes::{AnswerEffect, EventCode, FlagCode, Kind, Shows, State};
use crate::present::{PromiseView, WhoIsHere};
use crate::time::{Instant, TimeView};

mod field;

pub use field::{DescribedField, ExhibitField};

/// One exhibit in the grid or the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ExhibitRow {
    /// `E0001`
    pub id: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its state.
    pub state: State,
    /// The answer to the one question.
    pub shows: Shows,
    /// Whether the question is asked of it.
    pub is_visual: bool,
    /// The file's own name when it was added: for the list, never the grid.
    pub name: String,
    /// Bytes, where they are known.
    pub size_bytes: Option<u64>,
    /// The time to show beside it; none when only the time of adding is known.
    pub time: Option<TimeView>,
    /// When it was added.
    pub added: Instant,
    /// Anything unusual.
    pub flags: Vec<FlagCode>,
    /// The platforms' downloads that it is a part of: `X01`, or its own id where it is one by itself.
    pub downloads: Vec<String>,
    /// It stands by itself: it was not only added as a part of downloads.
    pub is_alone: bool,
    /// Parts of it are covered on a copy, which stands in its place.
    pub has_copy: bool,
}

impl ExhibitRow {
    fn of(case: &Case, exhibit: &Exhibit) -> Self {
        Self {
            id: exhibit.id.to_string(),
            is_alone: is_alone(exhibit),
            has_copy: exhibit.coverings.current.is_some(),
            downloads: downloads(case, exhibit),
            kind: exhibit.kind.into(),
            state: exhibit.state().into(),
            shows: exhibit.shows.into(),
            is_visual: exhibit.kind.is_visual(),
            name: exhibit.name().to_owned(),
            size_bytes: exhibit.held.size(),
            time: TimeView::best_of(exhibit),
            added: exhibit.added.into(),
            flags: exhibit.flags.iter().map(flag).collect(),
        }
    }

    /// Every exhibit of a case. A download whose files are all in another one is not told of: its files are that one's.
    pub fn all_of(case: &Case) -> Vec<Self> {
        let again = repeated(&case.exports());
        let row = |exhibit| Self::of(case, exhibit).without(&again);
        case.exhibits.iter().map(row).collect()
    }

    fn without(mut self, again: &BTreeSet<Id>) -> Self {
        if !again.is_empty() {
            let again: BTreeSet<String> = again.iter().map(ToString::to_string).collect();
            self.downloads.retain(|id| !again.contains(id));
        }
        self
    }
}

/// The downloads of an exhibit, as [`holdfast_core::case::Case::exports`] has them.
fn downloads(case: &Case, exhibit: &Exhibit) -> Vec<String> {
    let ids = case.exports_with(exhibit);
    if ids.is_empty() && exhibit.exports.is_empty() && exhibit.kind == line::Kind::Export {
        return vec![exhibit.id.to_string()];
    }
    ids.iter().map(ToString::to_string).collect()
}

/// Whether it stands by itself: a download is one thing, however many files it has.
pub(crate) fn is_alone(exhibit: &Exhibit) -> bool {
    if exhibit.exports.is_empty() {
        exhibit.kind != line::Kind::Export
    } else {
        exhibit.is_own
    }
}

fn flag(flag: &Flag) -> FlagCode {
    flag.into()
}

/// Bytes of an exhibit that are in the case.
pub(crate) fn kept_bytes(exhibit: &Exhibit) -> Option<u64> {
    match exhibit.held {
        Held::Kept { size, .. } => Some(size),
        Held::Listed { .. } | Held::Released { .. } => None,
    }
}

/// Whether a picture may be uncovered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum UncoverState {
    /// It may.
    Possible,
    /// It is no picture, or one that this version cannot show.
    NoPicture,
    /// It is a part of a platform's download: nobody is made to look into these.
    InDownload,
    /// Its bytes are not in the case.
    NotHere,
    /// The one question is not answered yet: answered first, then shown.
    NotAnswered,
    /// It was answered as intimate: never shown here.
    Intimate,
}

/// Everything about one exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ExhibitDetails {
    /// What the row shows.
    pub row: ExhibitRow,
    /// Media type by content.
    pub media_type: String,
    /// Every name and folder that it was found under; the first is from when it was added.
    pub places: Vec<PlaceSeen>,
    /// Every time that is known, the nearest to what happened first.
    pub times: Vec<TimeView>,
    /// SHA-256 of its bytes, where one is known.
    pub sha256: Option<String>,
    /// What the person said about it.
    pub described: Vec<DescribedField>,
    /// What the file says of itself.
    pub capture: Option<crate::capture::CaptureView>,
    /// Since when it is set aside, and why.
    pub set_aside: Option<SetAsideView>,
    /// Whether it may be uncovered.
    pub uncover: UncoverState,
    /// The young person covered it, and is asked for before it is uncovered.
    pub promise: Option<PromiseView>,
    /// How often it was uncovered.
    pub times_uncovered: usize,
    /// Whether our own copy can be turned into a listed item (the original is looked for then).
    pub can_release: bool,
    /// The copy on which parts of it are covered.
    pub covering: Option<CoveringView>,
    /// Bundles that it is inside of and would not go into any more.
    pub held_back: Vec<HeldBackView>,
    /// What the log says of it, oldest first.
    pub history: Vec<HistoryLine>,
}

/// A name and a folder under which an exhibit was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PlaceSeen {
    /// The file's own name.
    pub name: String,
    /// The folder, for reading only.
    pub folder: String,
    /// The cloud service that copies this folder away, if one does.
    pub cloud: Option<String>,
    /// When it was noted.
    pub noted: Instant,
}

/// Since when something is set aside, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SetAsideView {
    /// Since when.
    pub since: Instant,
    /// The reason as typed, as far as it can be read.
    pub reason: Option<String>,
}

/// One thing that was done with an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// When.
    pub at: Instant,
    /// What.
    pub event: EventCode,
    /// Who said that they were at the computer then, where that is noted with it.
    pub who: Option<WhoIsHere>,
}

impl ExhibitDetails {
    /// Everything about one exhibit of a case.
    pub fn of(case: &Case, exhibit: &Exhibit) -> Self {
        let pairs = exhibit.files.iter().zip(&exhibit.places);
        let described = ExhibitField::ALL.into_iter().filter_map(|field| {
            let words = exhibit.described.get(field.as_str())?;
            (!words.text.is_empty()).then(|| DescribedField::of(field, words))
        });
        let uncovered = |(_, event): &&(_, Event)| *event == Event::Uncovered;
        Self {
            row: ExhibitRow::of(case, exhibit).without(&repeated(&case.exports())),
            media_type: exhibit.media_type.clone(),
            places: pairs
                .map(|(file, place)| PlaceSeen {
                    name: file.value.name.clone(),
                    folder: readable(&place.value.folder),
                    cloud: None,
                    noted: file.when.into(),
                })
                .collect(),
            times: TimeView::all_of(exhibit),
            sha256: exhibit.held.sha256().map(|digest| digest.to_string()),
            described: described.collect(),
            capture: None,
            set_aside: exhibit
                .set_aside
                .as_ref()
                .map(|(when, reason)| SetAsideView {
                    since: (*when).into(),
                    reason: reason.as_ref().map(|words| words.text.clone()),
                }),
            uncover: uncover_state(exhibit),
            promise: exhibit.promise.as_ref().map(PromiseView::from),
            times_uncovered: exhibit.history.iter().filter(uncovered).count(),
            covering: CoveringView::of(exhibit),
            held_back: HeldBackView::of_exhibit(case, exhibit),
            can_release: exhibit.kind.is_visual() && matches!(exhibit.held, Held::Kept { .. }),
            history: exhibit
                .history
                .iter()
                .map(|(when, event)| HistoryLine {
                    at: (*when).into(),
                    event: event.into(),
                    who: case.who_at(when.line).map(|who| Some(who).into()),
                })
                .collect(),
        }
    }
}

/// A folder of the log for reading: `*` stands there for a person's name (`holdfast_core::import::place_of`).
pub(crate) fn readable(folder: &str) -> String {
    let parts = folder.split_inclusive(['/', '\\']);
    let readable = parts.map(|part| match part.strip_prefix('*') {
        Some(rest @ ("" | "/" | "\\")) => format!("…{rest}"),
        _ => part.to_owned(),
    });
    readable.collect()
}

/// The media types that `holdfast-preview` decodes. Videos are not played here, and HEIC has no decoder that could be
/// used (integrity.md 4.3).
const SHOWN: [&str; 5] = [
    "image/png",
    "image/apng",
    "image/jpeg",
    "image/gif",
    "image/webp",
];

/// Whether a picture of this media type can be shown at all; its bytes may still be refused.
pub fn is_shown(media_type: &str) -> bool {
    SHOWN.contains(&media_type)
}

fn uncover_state(exhibit: &Exhibit) -> UncoverState {
    use holdfast_core::line::Shows as Answer;
    let media_type = match exhibit.covered_copy() {
        Some(_) => COVERED_TYPE,
        None => &exhibit.media_type,
    };
    match (exhibit.held, exhibit.shows) {
        _ if !is_shown(media_type) => UncoverState::NoPicture,
        _ if exhibit.is_only_in_exports() => UncoverState::InDownload,
        // The copy is what is shown.
        _ if exhibit.covered_copy().is_some() => UncoverState::Possible,
        (Held::Listed { .. } | Held::Released { .. }, _) => UncoverState::NotHere,
        (Held::Kept { .. }, Answer::Intimate) => UncoverState::Intimate,
        (Held::Kept { .. }, Answer::Unknown) => UncoverState::NotAnswered,
        (Held::Kept { .. }, Answer::Nothing) => UncoverState::Possible,
    }
}

/// What changing the answer did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    /// In one word.
    pub effect: AnswerEffect,
    /// The exhibit as it is now.
    pub exhibit: ExhibitDetails,
}

/// Our own copy was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Released {
    /// The folder where the original was found, for reading only.
    pub original: String,
    /// The exhibit as it is now.
    pub exhibit: ExhibitDetails,
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn no_star_stands_for_a_name_in_a_place() {
        for (folder, shown) in [
            ("~/Pictures", "~/Pictures"),
            ("/media/*/STICK/DCIM", "/media/…/STICK/DCIM"),
            ("/Users/*", "/Users/…"),
            (r"C:\Users\*\Pictures", r"C:\Users\…\Pictures"),
            ("/data/a*b", "/data/a*b"),
        ] {
            assert_eq!(readable(folder), shown, "{folder}");
        }
    }
}
