//! Numbers, addresses and links that were found in rows, each once.

use std::collections::HashMap;

use holdfast_core::error::Result;
use rusqlite::Row;

use super::{fault, odd, unknown};
use crate::found::FoundKind;
use crate::model::{AccountNo, FoundInfo, FoundNo, RowNo, ThreadNo};
use crate::open::Index;
use crate::reference::Ref;
use crate::stamp::at;

const FOUND: &str = "SELECT found.no, found.kind, found.text, found.rows, found.row, row.thread, place.pos - thread.base,
        entry.exhibit, entry.path, row.pointer, person.account
    FROM found JOIN row ON row.no = found.row JOIN place ON place.row = row.no
    JOIN thread ON thread.no = row.thread JOIN entry ON entry.no = row.entry
    LEFT JOIN person ON person.no = found.author ORDER BY found.no";

impl Index {
    /// Everything that was found, money first, then in the order of the exports.
    pub fn found(&self) -> Result<Vec<FoundInfo>> {
        let mut all: Vec<FoundInfo> = Vec::new();
        let mut places: HashMap<(FoundKind, String), usize> = HashMap::new();
        for one in self.all(FOUND, found)? {
            let key = (one.kind, one.kind.key(&one.text));
            if let Some(same) = places.get(&key).and_then(|at| all.get_mut(*at)) {
                same.rows += one.rows;
                let new = one.by.into_iter().filter(|who| !same.by.contains(who));
                let new: Vec<AccountNo> = new.collect();
                same.by.extend(new);
            } else {
                places.insert(key, all.len());
                all.push(one);
            }
        }
        let rank = |kind| FoundKind::ALL.iter().position(|one| *one == kind);
        all.sort_by_key(|one| rank(one.kind));
        Ok(all)
    }

    /// One of them, with the whole reference of its first row.
    pub fn found_one(&self, no: FoundNo) -> Result<FoundInfo> {
        let mut all = self.found()?.into_iter();
        let Some(mut one) = all.find(|one| one.no == no) else {
            return unknown(&no.0);
        };
        one.reference = self.row(one.row)?.reference;
        Ok(one)
    }
}

fn found(row: &Row<'_>) -> Result<FoundInfo> {
    let exhibit: String = row.get(7).map_err(fault)?;
    let by: Option<u32> = row.get(10).map_err(fault)?;
    Ok(FoundInfo {
        no: FoundNo(row.get(0).map_err(fault)?),
        kind: at(&FoundKind::ALL, row.get(1).map_err(fault)?).ok_or_else(odd)?,
        text: row.get(2).map_err(fault)?,
        rows: row.get(3).map_err(fault)?,
        row: RowNo(row.get(4).map_err(fault)?),
        thread: ThreadNo(row.get(5).map_err(fault)?),
        place: row.get(6).map_err(fault)?,
        by: by.map(AccountNo).into_iter().collect(),
        reference: Ref {
            exhibit: exhibit.parse().map_err(|_| odd())?,
            entry: row.get(8).map_err(fault)?,
            pointer: row.get(9).map_err(fault)?,
            nth: 1,
        },
    })
}
