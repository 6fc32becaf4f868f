//! A case that was found, before it lies on the desk.

use std::path::Path;
use std::sync::Arc;

use holdfast_core::case::Case;
use holdfast_core::line::Leftovers;
use holdfast_core::store::{Store, Writer};

use super::Pen;
use crate::error::{Wire, wire};

/// The case, what holds it, and what opening it put in order.
pub(super) struct Found {
    pub(super) store: Store,
    pub(super) case: Arc<Case>,
    pub(super) pen: Pen,
    pub(super) leftovers: Leftovers,
}

impl Found {
    pub(super) fn with(writer: Writer) -> Self {
        Self {
            store: writer.store().clone(),
            case: writer.snapshot(),
            leftovers: writer.recovered(),
            pen: Pen::Here(Box::new(writer)),
        }
    }
}

pub(super) fn read_only(root: &Path, pen: Pen) -> Wire<Found> {
    let store = Store::at(root).map_err(wire)?;
    Ok(Found {
        case: Arc::new(store.read_case().map_err(wire)?),
        store,
        pen,
        leftovers: Leftovers::default(),
    })
}
