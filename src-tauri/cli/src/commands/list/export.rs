//! `show X01`: an export, and what can be read in it.

use holdfast_core::case::Case;
use holdfast_core::error::Result;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::store::Store;
use holdfast_exports::detect::{Keep, inspect};
use holdfast_index::recognise::{Further, further_parts, open_export};
use serde_json::{Value, json};

use super::super::{inspect, join};
use super::{export_json, words};

/// The export, read once from its objects; none when the case has no such export.
pub(super) fn show(
    case: &Case,
    store: &Store,
    id: Id,
    lang: Lang,
) -> Result<Option<(Value, String)>> {
    let exports = case.exports();
    let Some(export) = exports.iter().find(|export| export.id == id) else {
        return Ok(None);
    };
    let opened = open_export(case, store, export)?;
    let inspection = inspect(&opened.container, Keep::Numbers);
    let mut further = further_parts(case, store)?;
    further.retain(|Further { part, whole }| [*part, *whole].contains(&export.id));
    let mut json = export_json(export);
    if let Some(members) = json.as_object_mut() {
        members.insert("read".into(), json!(inspection));
        let lost = opened.lost.iter().map(|(exhibit, _)| json!(exhibit));
        members.insert("not_there".into(), lost.collect());
        members.insert(
            "further".into(),
            further.iter().map(join::offer_json).collect(),
        );
    }
    let offers: String = further
        .iter()
        .map(|one| join::offer_line(one, lang))
        .collect();
    let text = format!(
        "{}\n{offers}{}",
        words::export_line(export, lang),
        inspect::text(&inspection, lang)
    );
    Ok(Some((json, text)))
}
