//! What belongs to another export that was given together with one: two downloads may have files of the same name.

use std::collections::HashMap;
use std::sync::Arc;

use super::EntryId;

/// The entries of the other exports of a format, seen from one of them.
#[derive(Debug, Clone, Default)]
pub struct Foreign {
    /// Whose an entry is; none where it is of several.
    of: Arc<HashMap<EntryId, Option<usize>>>,
    own: usize,
}

impl Foreign {
    /// For each of some exports, by what belongs to each.
    pub fn among<'a>(exports: impl IntoIterator<Item = Vec<&'a [EntryId]>>) -> Vec<Self> {
        let mut of: HashMap<EntryId, Option<usize>> = HashMap::new();
        let mut count = 0;
        for (own, parts) in exports.into_iter().enumerate() {
            count = own + 1;
            for &id in parts.into_iter().flatten() {
                of.entry(id)
                    .and_modify(|whose| *whose = whose.filter(|&whose| whose == own))
                    .or_insert(Some(own));
            }
        }
        let of = Arc::new(of);
        let own = |own| Self {
            of: Arc::clone(&of),
            own,
        };
        (0..count).map(own).collect()
    }

    /// Whether an entry belongs to another export.
    pub fn holds(&self, id: EntryId) -> bool {
        let whose = self.of.get(&id).copied().flatten();
        whose.is_some_and(|whose| whose != self.own)
    }
}
