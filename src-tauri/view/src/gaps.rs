//! What is still missing: the boxes of the coach as they stand, each with one next step, and what goes first.

mod facts;

use holdfast_core::case::{Answer, Case, Record, State};
use holdfast_core::fact::AnswerState;
use holdfast_core::id::{Id, RecordKind};
use holdfast_guide::{self as guide, GapId, Happened};
use holdfast_index::shots::Ends;
use serde::Serialize;

use crate::clocks::{ClockView, clocks_of};
use crate::codes;
use crate::guide::{FactView, TextView};
use crate::people::{is_name_only, is_threatening};
use crate::records::gist_of;
use crate::time::Instant;
use facts::{count, facts, unsaid_payments};

/// What is still missing in the open case. It never grades.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct GapsView {
    /// The boxes that fit the case: missing, not possible, there; what helps police most first.
    pub gaps: Vec<GapView>,
    /// What goes first, in words.
    pub clocks: Vec<ClockView>,
    /// Records that a box can be tied to.
    pub records: Vec<RecordChoice>,
}

/// One box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// Its code.
    pub id: String,
    /// How it stands.
    pub standing: GapStanding,
    /// What it is.
    pub title: TextView,
    /// The one next step.
    pub next: FactView,
    /// When it cannot be had, and that this is fine.
    pub if_not: FactView,
    /// What the case says about it.
    pub hint: Option<GapHint>,
    /// Whether a person's word can answer it as the case stands now.
    pub can_tie: bool,
    /// The kind of record that says it, of what can be said at the start; none of what is still to be saved.
    pub told: Option<codes::RecordKind>,
    /// What a person said; none: nothing, or it was taken back.
    pub answer: Option<GapAnswer>,
}

/// How a box stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum GapStanding {
    /// Still missing.
    Missing,
    /// Said to be not possible.
    NotPossible,
    /// There.
    There,
}

/// What a person said of a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct GapAnswer {
    /// Exhibits, downloads and records that it was tied to.
    pub tied: Vec<String>,
    /// In their own words.
    pub note: Option<String>,
    /// When.
    pub said: Instant,
}

/// What the case says about a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GapHint {
    /// Of these accounts only a name is known.
    NameOnly {
        /// Their names.
        names: Vec<String>,
    },
    /// Accounts are kept, but none as the one of the person who threatens.
    NoneMarked {
        /// How many are kept.
        accounts: u32,
    },
    /// Payments are kept, and nothing is said of them but that they were made.
    NothingSaid {
        /// Which.
        payments: Vec<String>,
    },
    /// Downloads with clock times of a zone that nobody has stated.
    OpenZones {
        /// Which.
        downloads: Vec<String>,
    },
    /// The downloads are not read yet.
    NotRead,
    /// Neighbours among screenshots that nobody called complete.
    OpenEnds {
        /// How many.
        pairs: u32,
    },
    /// What it was tied to was set aside.
    SetAside {
        /// Which.
        exhibits: Vec<String>,
    },
}

impl GapHint {
    /// Whether the case itself counts what is open: a word would not change that.
    const fn is_counted(&self) -> bool {
        match self {
            Self::OpenZones { .. } | Self::NotRead | Self::OpenEnds { .. } => true,
            Self::NameOnly { .. }
            | Self::NoneMarked { .. }
            | Self::NothingSaid { .. }
            | Self::SetAside { .. } => false,
        }
    }
}

/// A record that a box can be tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RecordChoice {
    /// `P01`
    pub id: String,
    /// Its kind.
    pub kind: codes::RecordKind,
    /// The words that tell it best.
    pub says: TextView,
}

/// What was counted of a case outside of its log.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    /// Downloads with clock times of a zone that nobody has stated.
    pub open_zones: Vec<Id>,
    /// Neighbours among screenshots.
    pub ends: Ends,
    /// There are downloads that were not read yet: nobody knows whether their clocks say a zone.
    pub is_unread: bool,
}

/// Whether a person's word can answer it. That a name is a username is seen from the accounts alone.
pub fn can_tie(id: GapId) -> bool {
    id != GapId::Usernames
}

impl GapsView {
    /// The boxes of a case.
    pub fn of(case: &Case, counted: &Counted) -> Self {
        let gaps = guide::gaps(&facts(case, counted)).into_iter();
        let records = case.records.iter();
        Self {
            gaps: gaps
                .map(|gap| {
                    let hint = hint(gap.id, case, counted);
                    GapView::of(&gap, said(case, gap.id), hint)
                })
                .collect(),
            clocks: clocks_of(&case.path),
            records: records.map(RecordChoice::of).collect(),
        }
    }
}

impl GapView {
    pub(crate) fn of(gap: &guide::Gap, answer: Option<&Answer>, hint: Option<GapHint>) -> Self {
        let hint = hint.filter(|_| gap.standing != guide::Standing::There);
        Self {
            id: gap.id.code().to_owned(),
            standing: match gap.standing {
                guide::Standing::Missing => GapStanding::Missing,
                guide::Standing::NotPossible => GapStanding::NotPossible,
                guide::Standing::There => GapStanding::There,
            },
            title: gap.title.into(),
            next: gap.next.into(),
            if_not: gap.if_not.into(),
            can_tie: can_tie(gap.id) && !hint.as_ref().is_some_and(GapHint::is_counted),
            hint,
            told: gap.id.happened().map(|happened| match happened {
                Happened::Paid => codes::RecordKind::Payment,
                _ => codes::RecordKind::Action,
            }),
            answer: answer.map(|one| GapAnswer {
                tied: one.answer.tied.iter().map(ToString::to_string).collect(),
                note: one.answer.note.clone(),
                said: one.when.into(),
            }),
        }
    }
}

impl RecordChoice {
    fn of(record: &Record) -> Self {
        Self {
            id: record.id.to_string(),
            kind: record.kind.into(),
            says: gist_of(record, &[]),
        }
    }
}

/// The last answer to a box, unless it was taken back.
fn said(case: &Case, id: GapId) -> Option<&Answer> {
    let mut answers = case.path.gaps.iter();
    let answer = answers.find(|one| one.answer.about == id.code());
    answer.filter(|one| one.answer.state != AnswerState::Open)
}

/// Exhibits that an answer is tied to and that were set aside since.
fn set_aside(case: &Case, answer: &Answer) -> Vec<Id> {
    let tied = answer.answer.tied.iter().copied();
    tied.filter(|id| {
        let exhibit = case.exhibit(*id);
        exhibit.is_some_and(|exhibit| exhibit.state() == State::SetAside)
    })
    .collect()
}

/// Whether an answer still says where it is: in something that was not set aside, or in words.
fn stands(case: &Case, answer: &Answer) -> bool {
    answer.answer.note.is_some() || set_aside(case, answer).len() < answer.answer.tied.len()
}

fn hint(id: GapId, case: &Case, counted: &Counted) -> Option<GapHint> {
    let ids = |ids: &[Id]| ids.iter().map(ToString::to_string).collect();
    let aside = said(case, id).map(|answer| set_aside(case, answer));
    let unsaid = (id == GapId::Paid).then(|| unsaid_payments(case));
    match id {
        GapId::Paid if unsaid.as_ref().is_some_and(|unsaid| !unsaid.is_empty()) => {
            unsaid.map(|payments| GapHint::NothingSaid { payments })
        }
        GapId::Usernames => hint_of_names(case),
        GapId::Zones if !counted.open_zones.is_empty() => Some(GapHint::OpenZones {
            downloads: ids(&counted.open_zones),
        }),
        GapId::Zones if counted.is_unread => Some(GapHint::NotRead),
        GapId::WholeThreads if counted.ends.open > 0 => Some(GapHint::OpenEnds {
            pairs: counted.ends.open,
        }),
        _ => aside
            .filter(|aside| !aside.is_empty())
            .map(|aside| GapHint::SetAside {
                exhibits: ids(&aside),
            }),
    }
}

fn hint_of_names(case: &Case) -> Option<GapHint> {
    let accounts = || {
        let records = case.records.iter();
        records.filter(|record| record.kind == RecordKind::Account)
    };
    let threatening = || accounts().filter(|record| is_threatening(record));
    let kept = count(accounts());
    if kept > 0 && threatening().next().is_none() {
        return Some(GapHint::NoneMarked { accounts: kept });
    }
    let names = threatening().filter(|record| is_name_only(record));
    let names: Vec<String> = names
        .map(|record| {
            let name = record.fields.get("display_name");
            name.cloned().unwrap_or_else(|| record.id.to_string())
        })
        .collect();
    (!names.is_empty()).then_some(GapHint::NameOnly { names })
}
