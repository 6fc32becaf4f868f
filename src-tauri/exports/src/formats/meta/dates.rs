//! The times of a download in HTML. Where dates are in figures alone, the order of day and month is decided over all of
//! its pages, which are then looked through once before.

use crate::container::EntryId;
use crate::draft::Draft;
use crate::time::order::{Decision, Evidence};
use crate::time::words::{self, figures};
use crate::time::{Precision, Time};

use super::block;

/// What is known of the times of a download.
#[derive(Debug)]
pub(in crate::formats) struct Dates {
    pages: Vec<EntryId>,
    order: Option<Decision>,
}

impl Dates {
    /// Of a download with these pages.
    pub(in crate::formats) fn of(draft: &Draft<'_>, owned: &[EntryId]) -> Self {
        let container = draft.container();
        let pages = owned.iter().copied();
        Self {
            pages: pages
                .filter(|&id| container.entry(id).ends_in("html"))
                .collect(),
            order: None,
        }
    }

    /// A time; one that is not understood stays as written.
    pub(in crate::formats) fn time(&mut self, draft: &Draft<'_>, raw: &str) -> Option<Time> {
        if raw.is_empty() {
            return None;
        }
        let known = words::time(raw).or_else(|| {
            figures::Figures::of(raw)?;
            figures::time(raw, self.order(draft))
        });
        Some(known.unwrap_or_else(|| Time::unknown(raw)))
    }

    fn order(&mut self, draft: &Draft<'_>) -> Decision {
        *self.order.get_or_insert_with(|| {
            let mut evidence = Evidence::default();
            for &page in &self.pages {
                look_through(draft, page, &mut evidence);
            }
            evidence.decide()
        })
    }
}

/// Whether a text is a time and nothing else.
pub(super) fn is_time(text: &str) -> bool {
    let order = Evidence::default().decide();
    let has_clock = |time: Time| time.precision != Precision::Day;
    words::read(text).is_some() || figures::time(text, order).is_some_and(has_clock)
}

/// Takes in the dates of a page: the newest stands first in it, and no step leads from one page to the next.
fn look_through(draft: &Draft<'_>, page: EntryId, evidence: &mut Evidence) {
    let mut dates: Vec<(u32, u32, i32)> = Vec::new();
    let _title = block::scan(draft.container(), page, &mut |_, block| {
        let date = block.time.as_deref().and_then(figures::Figures::of);
        if let Some(date) = date.filter(|date| !date.is_of_one_order()) {
            let date = (date.first, date.second, date.year);
            if dates.last() != Some(&date) {
                dates.push(date);
            }
        }
    });
    evidence.begin_anew();
    for (first, second, year) in dates.into_iter().rev() {
        evidence.see(first, second, year);
    }
}
