//! What is read, and what was made so far of all exports of a case.

use std::collections::{HashMap, HashSet};

use holdfast_core::case::Export;

use super::finds::Finds;
use crate::ends::Ends;
use crate::placing::Placing;
use crate::recognise::Opened;
use crate::zone::{Change, Zone};

/// What is read.
pub(super) struct Source<'a> {
    /// Which of the exports.
    pub(super) place: usize,
    pub(super) export: &'a Export,
    pub(super) opened: &'a Opened,
    /// The zone that a person stated.
    pub(super) zone: Option<Zone>,
}

/// What was made so far, over all exports.
#[derive(Debug)]
pub(super) struct Made {
    /// Every row, in order of number.
    pub(super) rows: Vec<RowKey>,
    /// How many rows each thread has.
    pub(super) threads: Vec<u64>,
    /// The earliest and the latest row of each thread.
    pub(super) ends: Vec<Ends<EndRow>>,
    /// Rows whose clock time was there twice or not at all in the stated zone.
    pub(super) changes: HashMap<u32, Change>,
    /// Rows of which the day alone is known.
    pub(super) days: HashSet<u32>,
    /// Where clock times stand among instants.
    pub(super) placing: Placing,
    /// Numbers, addresses and links in the rows.
    pub(super) finds: Finds,
    /// The number of the first thread of the export that is read now.
    pub(super) first_thread: u32,
    pub(super) exports: u32,
    pub(super) people: u32,
    pub(super) accounts: u32,
    pub(super) entries: i64,
    pub(super) items: i64,
}

/// A row, as far as its place in time goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowKey {
    /// Milliseconds; [`NO_TIME`] where there is none.
    pub(super) at: i64,
    pub(super) thread: u32,
    pub(super) no: u32,
}

/// What stands for no time.
pub(crate) const NO_TIME: i64 = i64::MIN;

impl Made {
    pub(super) fn new(placing: Placing) -> Self {
        Self {
            rows: Vec::new(),
            threads: Vec::new(),
            ends: Vec::new(),
            changes: HashMap::new(),
            days: HashSet::new(),
            placing,
            finds: Finds::default(),
            first_thread: 0,
            exports: 0,
            people: 0,
            accounts: 0,
            entries: 0,
            items: 0,
        }
    }
}

/// What a person wrote, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Wrote {
    pub(super) rows: u64,
    /// The earliest and the latest row.
    pub(super) ends: Ends<EndRow>,
}

/// The number of a row, and whether the stated zone places its clock time.
pub(super) type EndRow = (u32, bool);
