//! Rows of conversations: as they are shown, found, and as they stand in the original.

use std::ops::Range;

use holdfast_exports::model::Media;
use holdfast_index::{Original, ReactionInfo, RowInfo, highlight};
use serde::{Deserialize, Serialize};

use crate::people::PersonView;
use crate::read_codes::{MediaState, RowFlag, RowKind};
use crate::reading::MomentView;

/// Letters of a row that a list gets; the row by itself is given whole.
const LIST_LETTERS: usize = 2_000;

/// One line of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RowView {
    /// Its number.
    pub no: u32,
    /// Its thread.
    pub thread: u32,
    /// Its place in the thread in order of time, from 0.
    pub place: u64,
    /// Who wrote it, by number of account, where that is known.
    pub author: Option<u32>,
    /// The author's names as they stand at this row, where they are not the account's first ones.
    pub author_names: Option<PersonView>,
    /// Whether the owner of the export wrote it, where that is known.
    pub is_owner: Option<bool>,
    /// When, where the row says so.
    pub time: Option<MomentView>,
    /// What it is.
    pub kind: RowKind,
    /// The text as shown.
    pub text: Option<String>,
    /// Whether there is more of the text than is given here.
    pub is_cut: bool,
    /// Stretches of `text` that fit what was searched for, in UTF-16 units: start and end.
    pub hits: Vec<[u32; 2]>,
    /// The text as stored, where it differs.
    pub raw_text: Option<String>,
    /// What is to know about it.
    pub flags: Vec<RowFlag>,
    /// What it names; never shown.
    pub media: Vec<MediaView>,
    /// Reactions attached to it.
    pub reactions: Vec<ReactionView>,
    /// What else it says, as name and value.
    pub extra: Vec<(String, String)>,
    /// Where it fits what was searched for, if that is not in the text.
    pub found_in: Option<FoundIn>,
    /// The mark, if it is marked for the report.
    pub mark: Option<String>,
}

/// What of a row fits a search, beside its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(tag = "is", content = "text", rename_all = "camelCase")]
pub enum FoundIn {
    /// The name of a file.
    FileName(String),
    /// A reaction.
    Reaction(String),
    /// Something else that the row says.
    Extra(String),
}

/// Something that a row names: a picture, a voice message, a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MediaView {
    /// The name or link, as written.
    pub name: String,
    /// Where it is.
    pub state: MediaState,
}

/// A reaction attached to a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReactionView {
    /// Who reacted, by number of account.
    pub by: Option<u32>,
    /// With what.
    pub emoji: String,
}

/// What is asked of all rows. Everything that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchAsk {
    /// Words, as a person types them.
    pub text: String,
    /// In this thread.
    pub thread: Option<u32>,
    /// Written by this account.
    pub author: Option<u32>,
    /// Not before: an instant, RFC 3339.
    pub from: Option<String>,
    /// Before: an instant, RFC 3339.
    pub to: Option<String>,
}

/// A stretch of the rows that were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundRows {
    /// The rows.
    pub rows: Vec<RowView>,
    /// How many there are in all.
    pub found: u64,
    /// Whether there are that many or more.
    pub is_or_more: bool,
    /// How many more may be of the time that was asked for: nobody says the zone of their clock, or they have no time.
    pub near: u64,
}

/// Where a row stands in the original, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OriginalView {
    /// The row itself, whole.
    pub row: RowView,
    /// The exhibit.
    pub exhibit: String,
    /// The file in the download.
    pub entry: String,
    /// Where in it.
    pub pointer: String,
    /// Its first byte in the file's text and its length, where that is known.
    pub span: Option<[u64; 2]>,
    /// What stands there; none where it cannot be read now.
    pub raw: Option<String>,
}

impl RowView {
    /// A row whole.
    pub fn whole(row: &RowInfo, mark: Option<String>) -> Self {
        Self {
            no: row.no.0,
            thread: row.thread.0,
            place: row.place,
            author: row.author.map(|no| no.0),
            author_names: row.author_names.clone().map(PersonView::from),
            is_owner: row.is_owner,
            time: row.time.as_ref().map(MomentView::of),
            kind: row.kind.into(),
            text: row.text.clone(),
            is_cut: false,
            hits: Vec::new(),
            raw_text: row.raw_text.clone(),
            flags: row.flags.iter().map(RowFlag::from).collect(),
            media: row
                .media
                .iter()
                .map(|media| MediaView {
                    name: media.name.clone(),
                    state: media.state(row.flags).into(),
                })
                .collect(),
            reactions: row.reactions.iter().map(reaction_of).collect(),
            extra: row.extra.clone(),
            found_in: None,
            mark,
        }
    }

    /// A row for a list: a long text is cut, and says so.
    pub fn listed(row: &RowInfo, mark: Option<String>, query: &str) -> Self {
        let mut view = Self::whole(row, mark);
        view.raw_text = None;
        view.extra.clear();
        let is_asked = !query.trim().is_empty();
        if let Some(text) = &mut view.text {
            if let Some((end, _)) = text.char_indices().nth(LIST_LETTERS) {
                text.truncate(end);
                view.is_cut = true;
            }
            if is_asked {
                let found = highlight(text, query);
                view.hits = found.iter().map(|hit| in_units(text, hit)).collect();
            }
        }
        view.found_in = found_in(row, query).filter(|_| is_asked && view.hits.is_empty());
        view
    }
}

/// What of a row fits a search, beside its text: as [`holdfast_index::Index::search`] looks for it.
fn found_in(row: &RowInfo, query: &str) -> Option<FoundIn> {
    let fits = |text: &&str| !highlight(text, query).is_empty();
    let names = row.media.iter().map(Media::file_name);
    let reactions = row.reactions.iter().map(|one| one.emoji.as_str());
    let extra = row.extra.iter().map(|(_, value)| value.as_str());
    let own = |text: &str| text.chars().take(LIST_LETTERS).collect::<String>();
    let name = names.into_iter().find(fits).map(own);
    name.map(FoundIn::FileName)
        .or_else(|| Some(FoundIn::Reaction(own(reactions.into_iter().find(fits)?))))
        .or_else(|| Some(FoundIn::Extra(own(extra.into_iter().find(fits)?))))
}

fn reaction_of(reaction: &ReactionInfo) -> ReactionView {
    ReactionView {
        by: reaction.by.map(|no| no.0),
        emoji: reaction.emoji.clone(),
    }
}

/// A stretch of bytes as the page counts.
fn in_units(text: &str, hit: &Range<usize>) -> [u32; 2] {
    let at = |byte: usize| {
        let units = text.get(..byte).unwrap_or(text).encode_utf16().count();
        u32::try_from(units).unwrap_or(u32::MAX)
    };
    [at(hit.start), at(hit.end)]
}

impl OriginalView {
    /// Where a row stands, with the row itself.
    pub fn of(row: RowView, original: Original) -> Self {
        let reference = original.reference;
        Self {
            row,
            exhibit: reference.exhibit.to_string(),
            entry: reference.entry,
            pointer: reference.pointer,
            span: original.span.map(|span| [span.start, span.len]),
            raw: original.raw,
        }
    }
}
