//! Boxes over parts of a picture: as a person drew them, and the copy that they are on.

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::fact::Area;
use serde::{Deserialize, Serialize};

use crate::time::Instant;

/// The copy on which parts of a picture are covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CoveringView {
    /// When it was made.
    pub since: Instant,
    /// How many boxes are on it, where that can be read.
    pub boxes: Option<usize>,
    /// It is neither shown nor handed over: somebody answered since that the exhibit may show an intimate image, or that
    /// they do not know.
    pub is_doubted: bool,
    /// The original is in the case as well, and can stand in its own place again.
    pub has_original: bool,
}

impl CoveringView {
    pub(crate) fn of(exhibit: &Exhibit) -> Option<Self> {
        let current = exhibit.coverings.current.as_ref()?;
        Some(Self {
            since: current.when.into(),
            boxes: current.told.as_ref().map(|told| told.boxes.len()),
            is_doubted: exhibit.covered_copy().is_none(),
            has_original: matches!(exhibit.held, Held::Kept { .. }),
        })
    }
}

/// A box that a person drew, in parts of the picture as it is shown: 100,000 are all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DrawnBox {
    /// From the left edge.
    pub left: u32,
    /// From the top edge.
    pub top: u32,
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

impl DrawnBox {
    /// The whole of a picture, across or down.
    const WHOLE: u32 = 100_000;

    /// The points of a picture of that size that it touches; none when it is not inside the picture, or covers nothing.
    pub fn area(&self, (width, height): (u32, u32)) -> Option<Area> {
        let (x, across) = points(self.left, self.width, width)?;
        let (y, down) = points(self.top, self.height, height)?;
        Some(Area {
            x,
            y,
            width: across,
            height: down,
        })
    }
}

/// First point, and number of points: a point that is touched is covered.
fn points(from: u32, size: u32, all: u32) -> Option<(u32, u32)> {
    let end = from
        .checked_add(size)
        .filter(|end| *end <= DrawnBox::WHOLE)?;
    let [from, end, all, whole] = [from, end, all, DrawnBox::WHOLE].map(u64::from);
    let (first, behind) = (from * all / whole, (end * all).div_ceil(whole));
    let number = behind
        .checked_sub(first)
        .filter(|number| *number > 0 && size > 0)?;
    Some((u32::try_from(first).ok()?, u32::try_from(number).ok()?))
}

#[cfg(test)]
mod tests {
    use super::DrawnBox;

    #[test]
    fn a_drawn_box_covers_every_point_it_touches_and_lies_inside() {
        let area = |[left, top, width, height]: [u32; 4]| {
            let drawn = DrawnBox {
                left,
                top,
                width,
                height,
            };
            drawn.area((300, 200)).map(|area| area.to_string())
        };
        let said = |text: &str| Some(text.to_owned());
        assert_eq!(area([0, 0, 100_000, 100_000]), said("0,0,300,200"), "all");
        assert_eq!(area([50_000, 50_000, 1, 1]), said("150,100,1,1"), "a point");
        assert_eq!(
            area([33_400, 10, 33_400, 490]),
            said("100,0,101,1"),
            "outwards"
        );
        for outside in [
            [0, 0, 100_001, 1],
            [99_999, 0, 2, 1],
            [0, u32::MAX, 1, 1],
            [0, 0, 0, 5],
            [0, 0, 5, 0],
        ] {
            assert_eq!(area(outside), None, "{outside:?}");
        }
    }
}
