//! Where the rows of an export go while it is read.

use crate::model::{ListKind, ListRow, Row, ThreadId};

/// Where rows go: into a table, an index, nowhere.
pub trait Sink {
    /// A row of a thread. Rows of one thread come in file order; rows of several threads may be mixed.
    fn row(&mut self, thread: ThreadId, row: Row);

    /// An entry of a list.
    fn list_row(&mut self, kind: ListKind, row: ListRow);
}

/// For whoever wants numbers, people and threads only: rows are counted by the draft, and let go.
#[derive(Debug, Clone, Copy)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn row(&mut self, _: ThreadId, _: Row) {}

    fn list_row(&mut self, _: ListKind, _: ListRow) {}
}
