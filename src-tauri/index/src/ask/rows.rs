//! Rows: a stretch of a thread, one by its number, one by its reference.

use holdfast_core::error::Result;
use holdfast_exports::model::{Kind, Media};
use rusqlite::{Row, params};

use super::look::time_at;
use super::{fault, odd, unknown};
use crate::column::More;
use crate::make::{key_of, key_of_entry};
use crate::model::{AccountNo, ReactionInfo, RowInfo, RowNo, ThreadNo};
use crate::open::Index;
use crate::reference::Ref;
use crate::stamp::{at, flags, person};

/// The columns of a row, and the tables that they come from, `place` among them.
const ROW: &str = "row.no, row.thread, row.n, author.account, row.owner, row.kind, row.flags, row.time, row.raw, row.utc,
        row.local, row.text, row.stored, row.more, entry.exhibit, entry.path, row.pointer, row.key, thread.base,
        export.zone, account.owner, author.names";
const FROM: &str = "JOIN thread ON thread.no = row.thread JOIN export ON export.no = thread.export
    JOIN entry ON entry.no = row.entry LEFT JOIN person author ON author.no = row.author
    LEFT JOIN account ON account.no = author.account";

impl Index {
    /// Rows of a thread in order of time, from a place on (from 0). The time it takes does not depend on the place.
    pub fn rows(&self, thread: ThreadNo, from: u64, limit: u64) -> Result<Vec<RowInfo>> {
        let (base, count) = self.thread_places(thread)?;
        let end = from.saturating_add(limit).min(count);
        let sql = format!(
            "SELECT {ROW}, place.pos FROM place JOIN row ON row.no = place.row {FROM}
             WHERE place.pos >= ? AND place.pos < ? ORDER BY place.pos"
        );
        let mut asked = self.db.prepare(&sql).map_err(fault)?;
        let places = params![base.saturating_add(from.min(end)), base + end];
        let mut rows = asked.query(places).map_err(fault)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(fault)? {
            all.push(self.row_info(row)?);
        }
        Ok(all)
    }

    fn thread_places(&self, thread: ThreadNo) -> Result<(u64, u64)> {
        let sql = "SELECT base, count FROM thread WHERE no = ?";
        let mut asked = self.db.prepare(sql).map_err(fault)?;
        let mut rows = asked.query([thread.0]).map_err(fault)?;
        match rows.next().map_err(fault)? {
            Some(row) => Ok((row.get(0).map_err(fault)?, row.get(1).map_err(fault)?)),
            None => unknown(&thread.0),
        }
    }

    /// One row by its number.
    pub fn row(&self, no: RowNo) -> Result<RowInfo> {
        let sql = format!(
            "SELECT {ROW}, place.pos FROM row JOIN place ON place.row = row.no {FROM} WHERE row.no = ?"
        );
        let mut asked = self.db.prepare(&sql).map_err(fault)?;
        let mut rows = asked.query([no.0]).map_err(fault)?;
        match rows.next().map_err(fault)? {
            Some(row) => self.row_info(row),
            None => unknown(&no.0),
        }
    }

    /// The row that a reference names.
    pub fn find(&self, reference: &Ref) -> Result<RowNo> {
        let exhibit = reference.exhibit.to_string();
        let key = key_of(key_of_entry(&exhibit, &reference.entry), &reference.pointer);
        let sql = "SELECT row.no FROM row JOIN entry ON entry.no = row.entry
            WHERE row.key = ? AND entry.exhibit = ? AND entry.path = ? AND row.pointer = ?
            ORDER BY row.no LIMIT 1 OFFSET ?";
        let mut asked = self.db.prepare(sql).map_err(fault)?;
        let asked_for = params![
            key,
            exhibit,
            reference.entry,
            reference.pointer,
            reference.nth.saturating_sub(1)
        ];
        let mut rows = asked.query(asked_for).map_err(fault)?;
        match rows.next().map_err(fault)? {
            Some(row) => Ok(RowNo(row.get(0).map_err(fault)?)),
            None => unknown(reference),
        }
    }

    /// The rows of these places in order, by number.
    pub(super) fn by_rank(&self, ranks: &[i64]) -> Result<Vec<RowInfo>> {
        let sql = format!(
            "SELECT {ROW}, rank.pos FROM rank JOIN row ON row.no = rank.row {FROM} WHERE rank.rank = ?"
        );
        let mut asked = self.db.prepare_cached(&sql).map_err(fault)?;
        let mut all = Vec::with_capacity(ranks.len());
        for rank in ranks {
            let mut rows = asked.query([rank]).map_err(fault)?;
            let row = rows.next().map_err(fault)?.ok_or_else(odd)?;
            all.push(self.row_info(row)?);
        }
        Ok(all)
    }

    fn row_info(&self, row: &Row<'_>) -> Result<RowInfo> {
        let no: u32 = row.get(0).map_err(fault)?;
        let zone: Option<String> = row.get(19).map_err(fault)?;
        let exhibit: String = row.get(14).map_err(fault)?;
        let key: i64 = row.get(17).map_err(fault)?;
        let reference = Ref {
            exhibit: exhibit.parse().map_err(|_| odd())?,
            entry: row.get(15).map_err(fault)?,
            pointer: row.get(16).map_err(fault)?,
            nth: 1,
        };
        let author: Option<u32> = row.get(3).map_err(fault)?;
        let stated: Option<bool> = row.get(4).map_err(fault)?;
        let is_owner = match stated {
            Some(stated) => Some(stated),
            None => row.get(20).map_err(fault)?,
        };
        let more: Option<String> = row.get(13).map_err(fault)?;
        let more: More = match more {
            Some(more) => serde_json::from_str(&more).map_err(|_| odd())?,
            None => More::default(),
        };
        let pos: u64 = row.get(22).map_err(fault)?;
        let base: u64 = row.get(18).map_err(fault)?;
        let names: Option<String> = row.get(21).map_err(fault)?;
        let names = names.map(|names| serde_json::from_str(&names).map(person));
        let media = more.media.into_iter();
        Ok(RowInfo {
            no: RowNo(no),
            thread: ThreadNo(row.get(1).map_err(fault)?),
            place: pos.saturating_sub(base),
            n: row.get(2).map_err(fault)?,
            reference: self.numbered(reference, key, no)?,
            author: author.map(AccountNo),
            author_names: names.transpose().map_err(|_| odd())?,
            is_owner,
            time: time_at(row, 7, zone.as_deref())?,
            kind: at(Kind::ALL, row.get(5).map_err(fault)?).ok_or_else(odd)?,
            text: row.get(11).map_err(fault)?,
            raw_text: row.get(12).map_err(fault)?,
            flags: flags(row.get(6).map_err(fault)?),
            media: media.map(|(name, entry)| Media { name, entry }).collect(),
            reactions: self.reactions(more.reactions)?,
            extra: more.extra,
        })
    }

    /// A reference with its number among the rows of the same place.
    fn numbered(&self, mut reference: Ref, key: i64, no: u32) -> Result<Ref> {
        let sql = "SELECT count(*) FROM row JOIN entry ON entry.no = row.entry
            WHERE row.key = ? AND row.no < ? AND entry.path = ? AND row.pointer = ?";
        let mut asked = self.db.prepare_cached(sql).map_err(fault)?;
        let asked_for = params![key, no, reference.entry, reference.pointer];
        let before: u32 = asked
            .query_row(asked_for, |row| row.get(0))
            .map_err(fault)?;
        reference.nth += before;
        Ok(reference)
    }

    fn reactions(
        &self,
        stored: Vec<(Option<u32>, String, Option<crate::stamp::Stamp>)>,
    ) -> Result<Vec<ReactionInfo>> {
        let mut all = Vec::with_capacity(stored.len());
        for (by, emoji, time) in stored {
            let by = match by {
                Some(person) => self.account_of(person)?,
                None => None,
            };
            let time = time.map(|stamp| stamp.time());
            all.push(ReactionInfo { by, emoji, time });
        }
        Ok(all)
    }

    fn account_of(&self, person: u32) -> Result<Option<AccountNo>> {
        let sql = "SELECT account FROM person WHERE no = ?";
        let mut asked = self.db.prepare_cached(sql).map_err(fault)?;
        let mut rows = asked.query([person]).map_err(fault)?;
        let row = rows.next().map_err(fault)?;
        row.map(|row| row.get(0).map(AccountNo).map_err(fault))
            .transpose()
    }
}
