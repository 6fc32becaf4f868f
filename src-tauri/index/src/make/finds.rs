//! Numbers, addresses and links in rows, each once for each person who wrote it, with its first row.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use crate::found::{FoundKind, each};
use crate::stamp::place;

/// Most different ones of a kind that are kept: a person looks through them.
const MOST_OF_A_KIND: usize = 1000;

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct Finds {
    all: Vec<Find>,
    places: HashMap<(FoundKind, String, Option<u32>), usize>,
    of_kind: HashMap<FoundKind, usize>,
}

#[derive(Debug)]
struct Find {
    kind: FoundKind,
    text: String,
    author: Option<u32>,
    rows: u64,
    row: u32,
}

impl Finds {
    /// Looks through the text of a row.
    pub(super) fn take(&mut self, text: &str, author: Option<u32>, row: u32) {
        each(text, |kind, text| {
            let key = (kind, kind.key(text), author);
            if let Some(find) = self.places.get(&key).and_then(|at| self.all.get_mut(*at)) {
                find.rows += 1;
                return;
            }
            let count = self.of_kind.entry(kind).or_default();
            if *count == MOST_OF_A_KIND {
                return;
            }
            *count += 1;
            self.places.insert(key, self.all.len());
            self.all.push(Find {
                kind,
                text: text.to_owned(),
                author,
                rows: 1,
                row,
            });
        });
    }

    pub(super) fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let mut insert = db.prepare("INSERT INTO found VALUES (?, ?, ?, ?, ?, ?)")?;
        for (find, no) in self.all.iter().zip(0_u32..) {
            insert.execute(params![
                no,
                place(&FoundKind::ALL, find.kind),
                find.text,
                find.author,
                find.rows,
                find.row
            ])?;
        }
        Ok(())
    }
}
