//! Screenshots in their order, and what a person says of neighbours. Names, times and covered places only.

use holdfast_core::case::Case;
use holdfast_core::fact::Between;
use holdfast_core::id::Id;
use holdfast_guide::capturing;
use holdfast_index::capture::Looked;
use holdfast_index::shots::{Shot, neighbours};
use serde::{Deserialize, Serialize};

use crate::capture::ClaimView;
use crate::codes::{Kind, State};
use crate::guide::TextView;
use crate::time::Instant;

/// The screenshots of a case in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OrderView {
    /// From the first to the last: as confirmed, with what came later where it seems to belong.
    pub shots: Vec<ShotView>,
    /// When an order was confirmed last; none: it is proposed.
    pub confirmed: Option<Instant>,
    /// What is asked about neighbours.
    pub ask: TextView,
    /// Neighbours that may be of one conversation.
    pub pairs: Vec<PairView>,
}

/// One screenshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ShotView {
    /// `E0001`
    pub id: String,
    /// The file's own name.
    pub name: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its state.
    pub state: State,
    /// The app that it shows, as far as anybody says.
    pub app: Option<String>,
    /// The time that the file tells of itself.
    pub claim: Option<ClaimView>,
    /// Nobody has answered the question about it: its file was not looked into.
    pub is_unanswered: bool,
    /// Whether its place was confirmed.
    pub is_confirmed: bool,
}

/// Two neighbours, the earlier one first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PairView {
    /// The two exhibits.
    pub exhibits: [String; 2],
    /// The app, where both are known to show the same.
    pub app: Option<String>,
    /// What was said; none: nothing yet.
    pub missing: Option<Missing>,
}

/// Whether something is missing between two neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// Nothing is.
    Nothing,
    /// Something is.
    Something,
    /// The person does not know.
    Unknown,
}

impl From<Between> for Missing {
    fn from(between: Between) -> Self {
        match between {
            Between::Nothing => Self::Nothing,
            Between::Something => Self::Something,
            Between::Unknown => Self::Unknown,
        }
    }
}

impl From<Missing> for Between {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Nothing => Self::Nothing,
            Missing::Something => Self::Something,
            Missing::Unknown => Self::Unknown,
        }
    }
}

impl OrderView {
    /// The screenshots in the order that [`holdfast_index::shots::in_order`] gives.
    pub fn of(case: &Case, order: &[Shot]) -> Self {
        let kept = case.path.order.as_ref();
        let confirmed: &[Id] = kept.map_or(&[], |order| &order.exhibits);
        let shots = order.iter().filter_map(|shot| {
            let exhibit = case.exhibit(shot.id)?;
            Some(ShotView {
                id: shot.id.to_string(),
                name: shot.name.clone(),
                kind: exhibit.kind.into(),
                state: exhibit.state().into(),
                app: shot.app.clone(),
                claim: shot.claim.as_ref().map(Into::into),
                is_unanswered: Looked::of(exhibit) == Looked::NotYet,
                is_confirmed: confirmed.contains(&shot.id),
            })
        });
        let pairs = neighbours(order).into_iter();
        Self {
            shots: shots.collect(),
            confirmed: kept.map(|order| order.when.into()),
            ask: capturing().between.into(),
            pairs: pairs.map(|pair| PairView::of(case, pair)).collect(),
        }
    }
}

impl PairView {
    fn of(case: &Case, [one, other]: [&Shot; 2]) -> Self {
        let said = case.path.between([one.id, other.id]);
        Self {
            exhibits: [one.id, other.id].map(|id| id.to_string()),
            app: one.app.clone().filter(|_| other.app.is_some()),
            missing: said.map(Into::into),
        }
    }
}
