//! From a row back to the original: its raw bytes, and what a mark of it keeps.

use std::collections::BTreeMap;

use holdfast_core::digest::Digest;
use holdfast_core::error::{Error, Result};
use holdfast_core::fact::{MarkFact, RawRow, SeenPerson, SeenRow, SeenTime, WroteFact};
use holdfast_core::store::Store;
use holdfast_exports::container::Container;
use holdfast_exports::model::{Flag, Flags, Kind, Span};
use rusqlite::params;

use super::fault;
use crate::model::{AccountInfo, Moment, RowInfo, RowNo};
use crate::open::Index;
use crate::recognise::open_export;
use crate::reference::Ref;
use crate::stamp::{seen, word};

/// The longest text that a mark keeps, in bytes; a fact has room for it whatever it is made of.
const SEEN_BYTES: usize = 1 << 20;

/// Where a row stands in the original, and what stands there.
#[derive(Debug, Clone)]
pub struct Original {
    /// Exhibit, entry, pointer.
    pub reference: Ref,
    /// The first byte of the row in the entry's text, and how many, where that is known.
    pub span: Option<Span>,
    /// The row as it stands there; none where its bytes are not known, or the exhibit cannot be read now.
    pub raw: Option<String>,
}

/// Where the bytes of a row are.
struct Place {
    kept: usize,
    label: String,
    span: Option<Span>,
}

impl Index {
    /// Where a row stands in the original. At most `most` bytes of it are read.
    pub fn original(&self, store: &Store, no: RowNo, most: u64) -> Result<Original> {
        let row = self.row(no)?;
        let place = self.place(no)?;
        let span = place.span.map(|span| Span {
            len: span.len.min(most),
            ..span
        });
        let raw = span.and_then(|span| {
            let container = self.container(store, place.kept).ok()?;
            let bytes = container.excerpts(&place.label, &[span]).pop()??;
            Some(String::from_utf8_lossy(&bytes).into_owned())
        });
        Ok(Original {
            reference: row.reference,
            span: place.span,
            raw,
        })
    }

    /// What marks of these rows keep: the rows as seen, and the hashes of the raw ones, from the exhibits' own bytes.
    pub fn seen(&self, store: &Store, rows: &[RowNo]) -> Result<Vec<MarkFact>> {
        let mut places: BTreeMap<(usize, String), Vec<(usize, Span)>> = BTreeMap::new();
        for (at, no) in rows.iter().enumerate() {
            let place = self.place(*no)?;
            if let Some(span) = place.span {
                let spans = places.entry((place.kept, place.label)).or_default();
                spans.push((at, span));
            }
        }
        let mut raw: Vec<Option<RawRow>> = vec![None; rows.len()];
        for ((kept, label), spans) in places {
            let container = self.container(store, kept)?;
            let all: Vec<Span> = spans.iter().map(|(_, span)| *span).collect();
            for ((at, span), bytes) in spans.iter().zip(container.excerpts(&label, &all)) {
                // Spans that overlap are read one by one.
                let bytes = bytes.or_else(|| container.excerpts(&label, &[*span]).pop()?);
                if let (Some(bytes), Some(raw)) = (bytes, raw.get_mut(*at)) {
                    *raw = Some(RawRow {
                        sha256: Digest::of(&bytes),
                        start: Some(span.start),
                        len: Some(span.len),
                    });
                }
            }
        }
        let marks = rows.iter().zip(raw);
        marks.map(|(no, raw)| self.mark_of(*no, raw)).collect()
    }

    fn mark_of(&self, no: RowNo, raw: Option<RawRow>) -> Result<MarkFact> {
        let info = self.row(no)?;
        let row = self.seen_row(&info)?;
        let raw = raw.unwrap_or_else(|| RawRow {
            sha256: Digest::of(crate::column::json(&row).as_bytes()),
            start: None,
            len: None,
        });
        let Ref {
            exhibit,
            entry,
            pointer,
            nth,
        } = info.reference;
        Ok(MarkFact {
            exhibit,
            entry,
            pointer,
            nth: (nth > 1).then_some(nth),
            raw,
            row,
        })
    }

    fn seen_row(&self, info: &RowInfo) -> Result<SeenRow> {
        let threads = self.thread(info.thread)?;
        let export = self.export(threads.export)?;
        let author = match (&info.author_names, info.author) {
            (Some(names), _) => Some(seen(names)),
            (None, Some(author)) => Some(seen(&self.account(author)?.person)),
            (None, None) => None,
        };
        let mut flags: Vec<String> = info
            .flags
            .iter()
            .map(|flag| flag.word().to_owned())
            .collect();
        let mut is_cut = false;
        let mut cut = |text: &Option<String>| {
            let mut text = text.clone()?;
            is_cut |= cut_at(&mut text, SEEN_BYTES);
            Some(text)
        };
        let (text, raw_text) = (cut(&info.text), cut(&info.raw_text));
        if is_cut && !info.flags.has(Flag::TextCut) {
            flags.push(Flag::TextCut.word().to_owned());
        }
        let media = info.media.iter().map(|media| media.name.clone());
        Ok(SeenRow {
            format: word(&export.format),
            thread: threads.id,
            title: threads.title,
            author: author.filter(|author| *author != SeenPerson::default()),
            is_owner: info.is_owner,
            time: info.time.as_ref().map(|time| seen_time(time, export.zone)),
            kind: word(&info.kind),
            text,
            raw_text,
            flags,
            media: media.collect(),
        })
    }

    /// When an account wrote, for keeping; none: nothing that it wrote has a time.
    pub fn wrote(&self, account: &AccountInfo) -> Result<Option<WroteFact>> {
        let (Some(first), Some(last)) = (&account.first, &account.last) else {
            return Ok(None);
        };
        let zone = self.export(account.export)?.zone;
        Ok(Some(WroteFact {
            rows: account.rows,
            first: seen_time(first, zone.clone()),
            last: seen_time(last, zone),
            are_ends_proven: account.are_ends_proven,
        }))
    }

    fn place(&self, no: RowNo) -> Result<Place> {
        let sql = "SELECT export.kept, entry.label, row.start, row.len FROM row
            JOIN entry ON entry.no = row.entry JOIN export ON export.no = entry.export WHERE row.no = ?";
        let read = |row: &rusqlite::Row<'_>| {
            let (start, len): (Option<u64>, Option<u64>) = (row.get(2)?, row.get(3)?);
            Ok(Place {
                kept: row.get(0)?,
                label: row.get(1)?,
                span: start.zip(len).map(|(start, len)| Span { start, len }),
            })
        };
        self.db
            .query_row(sql, params![no.0], read)
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Error::UnknownId {
                    id: no.0.to_string(),
                },
                error => fault(error),
            })
    }

    fn container(&self, store: &Store, kept: usize) -> Result<Container> {
        let export = self.kept.get(kept).ok_or_else(super::odd)?;
        let opened = open_export(&store.read_case()?, store, export)?;
        Ok(opened.container)
    }
}

/// The codes of a row as it was seen; a kind that this version does not know is none, a flag that it does not know is
/// left out.
pub fn codes_of(row: &SeenRow) -> (Option<Kind>, Flags) {
    let mut kinds = Kind::ALL.iter().copied();
    let mut flags = Flags::NONE;
    for &flag in Flag::ALL {
        flags.add_if(flag, row.flags.iter().any(|word| word == flag.word()));
    }
    (kinds.find(|kind| word(kind) == row.kind), flags)
}

fn seen_time(moment: &Moment, stated_zone: Option<String>) -> SeenTime {
    let time = serde_json::to_value(&moment.time).unwrap_or_default();
    let text = |name: &str| {
        time.get(name)
            .and_then(|value| value.as_str().map(str::to_owned))
    };
    let assumed = time.get("assumed").and_then(|value| value.as_array());
    let assumed = assumed.into_iter().flatten();
    SeenTime {
        raw: moment.time.raw.to_string(),
        utc: text("utc"),
        local: text("local"),
        kind: text("kind").unwrap_or_default(),
        precision: text("precision").unwrap_or_default(),
        assumed: assumed
            .filter_map(|word| word.as_str().map(str::to_owned))
            .collect(),
        stated_zone: stated_zone.filter(|_| moment.placed.is_some()),
    }
}

/// Cuts a text at a character's end; true when there was more.
fn cut_at(text: &mut String, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    let end = (0..=most).rev().find(|end| text.is_char_boundary(*end));
    text.truncate(end.unwrap_or(0));
    true
}
