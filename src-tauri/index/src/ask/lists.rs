//! The timeline's share: dated entries of lists.

use holdfast_core::error::Result;
use holdfast_exports::model::ListKind;
use rusqlite::{Row, params};

use super::look::{read, time_at};
use super::{fault, odd};
use crate::model::{ExportNo, ItemInfo};
use crate::open::Index;
use crate::reference::Ref;
use crate::stamp::{at, flags, person};

impl Index {
    /// How many entries of lists have a time.
    pub fn dated_items(&self) -> Result<u64> {
        let sql = "SELECT count(*) FROM item WHERE at IS NOT NULL";
        self.db.query_row(sql, [], |row| row.get(0)).map_err(fault)
    }

    /// Entries of lists that have a time, in its order, a stretch of them.
    pub fn items(&self, offset: u64, limit: u64) -> Result<Vec<ItemInfo>> {
        let sql = "SELECT item.export, item.kind, item.person, item.says, item.flags, item.time, item.raw, item.utc,
                item.local, entry.exhibit, entry.path, item.pointer, export.zone
            FROM item JOIN entry ON entry.no = item.entry JOIN export ON export.no = item.export
            WHERE item.at IS NOT NULL ORDER BY item.at, item.no LIMIT ? OFFSET ?";
        let mut asked = self.db.prepare(sql).map_err(fault)?;
        let mut rows = asked.query(params![limit, offset]).map_err(fault)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(fault)? {
            all.push(item(row)?);
        }
        Ok(all)
    }
}

fn item(row: &Row<'_>) -> Result<ItemInfo> {
    let zone: Option<String> = row.get(12).map_err(fault)?;
    let exhibit: String = row.get(9).map_err(fault)?;
    let is_somebody = row.get_ref(2).map_err(fault)? != rusqlite::types::ValueRef::Null;
    let somebody = if is_somebody {
        Some(person(read(row, 2)?))
    } else {
        None
    };
    Ok(ItemInfo {
        export: ExportNo(row.get(0).map_err(fault)?),
        kind: at(ListKind::ALL, row.get(1).map_err(fault)?).ok_or_else(odd)?,
        person: somebody,
        time: time_at(row, 5, zone.as_deref())?,
        says: read(row, 3)?,
        flags: flags(row.get(4).map_err(fault)?),
        reference: Ref {
            exhibit: exhibit.parse().map_err(|_| odd())?,
            entry: row.get(10).map_err(fault)?,
            pointer: row.get(11).map_err(fault)?,
            nth: 1,
        },
    })
}
