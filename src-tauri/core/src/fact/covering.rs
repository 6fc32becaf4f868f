//! What facts keep of a covered working copy: which parts of which picture the boxes cover, and what came out.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::id::Id;

/// A copy of a picture on which parts are covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoveringFact {
    /// The exhibit.
    pub exhibit: Id,
    /// SHA-256 of the copy.
    pub sha256: Digest,
    /// Bytes of the copy.
    pub size: u64,
    /// Points of the copy, across.
    pub width: u32,
    /// Points of the copy, down.
    pub height: u32,
    /// What is covered, in points of the copy.
    pub boxes: Vec<Area>,
    /// The program that made it: `Holdfast 0.1.0`.
    pub made_with: String,
}

/// A box over a part of a picture, in points of the upright picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Area {
    /// Points from the left edge.
    pub x: u32,
    /// Points from the top edge.
    pub y: u32,
    /// Points across, at least one.
    pub width: u32,
    /// Points down, at least one.
    pub height: u32,
}

impl Area {
    /// Whether it covers something, and nothing outside of a picture of that size.
    pub fn lies_in(&self, (width, height): (u32, u32)) -> bool {
        let fits = |from: u32, size: u32, all: u32| {
            size > 0 && from.checked_add(size).is_some_and(|end| end <= all)
        };
        fits(self.x, self.width, width) && fits(self.y, self.height, height)
    }

    /// The same with so many points more on each side, as far as the picture goes.
    #[must_use]
    pub fn grown(&self, by: u32, (width, height): (u32, u32)) -> Self {
        let grow = |from: u32, size: u32, all: u32| {
            let end = from.saturating_add(size).saturating_add(by).min(all);
            let from = from.saturating_sub(by);
            (from, end.saturating_sub(from))
        };
        let (x, across) = grow(self.x, self.width, width);
        let (y, down) = grow(self.y, self.height, height);
        Self {
            x,
            y,
            width: across,
            height: down,
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            x,
            y,
            width,
            height,
        } = self;
        write!(f, "{x},{y},{width},{height}")
    }
}

/// What is no box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a box is X,Y,WIDTH,HEIGHT in points")]
pub struct NoArea;

impl FromStr for Area {
    type Err = NoArea;

    fn from_str(text: &str) -> Result<Self, NoArea> {
        let numbers: Result<Vec<u32>, _> = text.split(',').map(str::parse).collect();
        match numbers.as_deref() {
            Ok([x, y, width, height]) => Ok(Self {
                x: *x,
                y: *y,
                width: *width,
                height: *height,
            }),
            _ => Err(NoArea),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_lies_in_its_picture_or_it_is_none() {
        let lies = |text: &str| text.parse::<Area>().unwrap().lies_in((100, 50));
        assert!(lies("0,0,100,50"), "all of it");
        assert!(lies("99,49,1,1"), "the last point");
        for text in [
            "0,0,0,1",
            "0,0,1,0",
            "0,0,101,1",
            "99,0,2,1",
            "4294967295,0,2,1",
        ] {
            assert!(!lies(text), "{text}");
        }
        for text in ["", "1,2,3", "1,2,3,4,5", "-1,0,1,1", "a,b,c,d", "1.5,0,1,1"] {
            assert_eq!(text.parse::<Area>(), Err(NoArea), "{text}");
        }
    }

    #[test]
    fn a_box_grows_to_the_edges_and_no_further() {
        let grown = |text: &str| {
            let area: Area = text.parse().unwrap();
            area.grown(16, (100, 50)).to_string()
        };
        assert_eq!(grown("20,20,10,5"), "4,4,42,37", "on each side");
        assert_eq!(grown("0,0,100,50"), "0,0,100,50", "all stays all");
        assert_eq!(grown("90,45,10,5"), "74,29,26,21", "at the corner");
    }
}
