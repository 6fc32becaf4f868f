//! Platforms' downloads in a bundle: of each, what goes in, and what is held back, by reason and number.

use std::collections::{BTreeMap, BTreeSet};

use holdfast_core::id::Id;
use holdfast_report::exports::{ExportRead, FileOfExport, FileRole, FileWhy};
use serde::Serialize;

use crate::codes::NotRead;

/// A platform's download, as a bundle tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DownloadPlanView {
    /// `X01`, or the exhibit that is one by itself.
    pub export: String,
    /// The exhibits that it consists of.
    pub exhibits: usize,
    /// Why nothing is read in it.
    pub not_read: Option<NotRead>,
    /// Its message files; with those of lists while it is not known which they are.
    pub messages: InOf,
    /// Its files of lists and of the account; none: not known yet.
    pub lists: Option<InOf>,
    /// Its voice messages.
    pub voice: InOf,
    /// Everything else in it.
    pub other: InOf,
    /// What does not go in, by reason.
    pub held_back: Vec<HeldBack>,
}

/// How many of how many go in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub struct InOf {
    pub enclosed: usize,
    pub all: usize,
}

/// Files of a download that are held back for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct HeldBack {
    /// Why.
    pub why: HeldBackWhy,
    /// How many.
    pub count: usize,
}

/// Why a file of a download is held back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum HeldBackWhy {
    /// A voice message, which goes in only when asked for.
    Voice,
    /// Nobody has looked at it.
    Media,
    /// A message file in which pictures may stand.
    InlineMedia,
    /// It cannot be read to its end.
    Damaged,
    /// It is larger than one zip should be.
    TooLarge,
    /// It is an exhibit, and held back as one.
    Exhibit,
}

impl DownloadPlanView {
    /// All downloads of a plan; `enclosed` are the exhibits that go in whole. `knows_lists`: its files were told apart.
    pub(crate) fn all_of(exports: &[ExportRead], enclosed: &[Id], knows_lists: bool) -> Vec<Self> {
        let enclosed: BTreeSet<Id> = enclosed.iter().copied().collect();
        let all = exports.iter();
        all.map(|one| Self::of(one, &enclosed, knows_lists))
            .collect()
    }

    fn of(export: &ExportRead, enclosed: &BTreeSet<Id>, knows_lists: bool) -> Self {
        // A file in a zip goes in with the whole zip, too.
        let is_in = |file: &FileOfExport| file.path.is_some() || enclosed.contains(&file.exhibit);
        let count = |role: FileRole, is_list: bool| {
            let files = || export.files.iter();
            let own =
                || files().filter(|file| file.role == role && file.without_messages == is_list);
            InOf {
                enclosed: own().filter(|file| is_in(file)).count(),
                all: own().count(),
            }
        };
        let mut held_back: BTreeMap<HeldBackWhy, usize> = BTreeMap::new();
        for file in export.files.iter().filter(|file| !is_in(file)) {
            *held_back.entry(why(file)).or_default() += 1;
        }
        let held_back = held_back.into_iter();
        Self {
            export: export.export.to_string(),
            exhibits: export.exhibits.len(),
            not_read: export.not_read.map(Into::into),
            messages: count(FileRole::Messages, false),
            lists: knows_lists.then(|| count(FileRole::Messages, true)),
            voice: count(FileRole::Voice, false),
            other: count(FileRole::Other, false),
            held_back: held_back
                .map(|(why, count)| HeldBack { why, count })
                .collect(),
        }
    }
}

fn why(file: &FileOfExport) -> HeldBackWhy {
    match file.why {
        Some(FileWhy::InlineMedia) => HeldBackWhy::InlineMedia,
        Some(FileWhy::Damaged) => HeldBackWhy::Damaged,
        Some(FileWhy::TooLarge) => HeldBackWhy::TooLarge,
        Some(FileWhy::Exhibit) => HeldBackWhy::Exhibit,
        Some(FileWhy::Media) | None if file.role == FileRole::Voice => HeldBackWhy::Voice,
        Some(FileWhy::Media) | None => HeldBackWhy::Media,
    }
}
