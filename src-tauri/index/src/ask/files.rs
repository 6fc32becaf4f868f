//! Which files of the exports say something.

use std::collections::HashSet;

use holdfast_core::error::Result;
use holdfast_core::id::Id;

use super::odd;
use crate::open::Index;

impl Index {
    /// The files that rows came from, by exhibit and by path as references of rows have it. The others that were read
    /// hold lists, or what the platform says of the account.
    pub fn files_with_rows(&self) -> Result<FilesWithRows> {
        let sql = "SELECT exhibit, path FROM entry WHERE has_rows ORDER BY no";
        let all = self.all(sql, |row| {
            let exhibit: String = row.get(0).map_err(|_| odd())?;
            let path: String = row.get(1).map_err(|_| odd())?;
            Ok((exhibit, path))
        })?;
        Ok(FilesWithRows(all.into_iter().collect()))
    }
}

/// The files that rows came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilesWithRows(HashSet<(String, String)>);

impl FilesWithRows {
    /// Whether a file is among them. `label` is its path in its download, behind `archive.zip!/` where that has several.
    pub fn has(&self, exhibit: Id, label: &str, is_packed: bool) -> bool {
        let exhibit = exhibit.to_string();
        if !is_packed {
            let base = label.rsplit(['/', '\\']).next().unwrap_or(label);
            return self.0.contains(&(exhibit, base.to_owned()));
        }
        let within = label.match_indices("!/").map(|(at, mark)| at + mark.len());
        let mut paths = std::iter::once(0).chain(within);
        paths.any(|at| {
            let path = label.get(at..).unwrap_or_default();
            self.0.contains(&(exhibit.clone(), path.to_owned()))
        })
    }
}
