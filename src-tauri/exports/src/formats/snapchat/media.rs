//! `chat_media/`: which file is which media id.
//!
//! `2024-04-20_b~EiQAbc123.jpg` is the media id `b~EiQAbc123`. Other names (`…_media~zip-….mp4`) have no id that a message
//! would name; they are counted as not used.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::container::EntryId;
use crate::draft::Draft;
use crate::model::{Kind, Row};

/// The files of an export's media folders by the id in their name.
#[derive(Debug, Default)]
pub(super) struct MediaIndex {
    by_id: BTreeMap<String, Vec<EntryId>>,
}

impl MediaIndex {
    /// Lists them.
    pub(super) fn of(draft: &Draft<'_>, owned: &[EntryId]) -> Self {
        let mut index = Self::default();
        for &id in owned {
            let entry = draft.container().entry(id);
            if super::place::is_media(entry)
                && let Some(name) = name_in(entry.stored_base())
            {
                index.by_id.entry(name.to_owned()).or_default().push(id);
            }
        }
        index
    }

    /// The files of an id: of exactly that name, else with something behind it (`…-overlay`, ` (1)`).
    fn find(&self, id: &str) -> Vec<EntryId> {
        if let Some(found) = self.by_id.get(id) {
            return found.clone();
        }
        let from = (Bound::Included(id.to_owned()), Bound::Unbounded);
        self.by_id
            .range(from)
            .take_while(|(name, _)| name.starts_with(id))
            .filter(|(name, _)| {
                let next = name.get(id.len()..).and_then(|rest| rest.chars().next());
                next.is_some_and(|next| !next.is_alphanumeric() && next != '_')
            })
            .flat_map(|(_, found)| found.iter().copied())
            .collect()
    }

    /// Adds to a row the media that its ids name: `b~one | b~two`.
    pub(super) fn add_to(&self, draft: &mut Draft<'_>, row: &mut Row, ids: &str) {
        let ids = ids.split(['|', ',']).map(str::trim);
        for id in ids.filter(|id| !id.is_empty()) {
            let found = self.find(id);
            if found.is_empty() {
                draft.media_missing(row, id.to_owned());
            }
            for entry in found {
                draft.media_entry(row, id.to_owned(), entry);
            }
            if row.kind == Kind::Text && row.text.is_none() {
                row.kind = Kind::Media;
            }
        }
    }
}

/// `b~EiQAbc123` of `2024-04-20_b~EiQAbc123.jpg`.
fn name_in(base: &str) -> Option<&str> {
    let name = base.rsplit_once('.').map_or(base, |(name, _)| name);
    let name = match name.split_once('_') {
        Some((day, rest)) if is_day(day) => rest,
        _ => name,
    };
    (!name.is_empty()).then_some(name)
}

/// Whether a text is a day: `2024-04-20`.
pub(super) fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
