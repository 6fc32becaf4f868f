//! Who is at the computer, as that person says, and the pictures that the young person wants covered.

use serde::{Deserialize, Serialize};

/// Who somebody at the computer says that they are. A computer cannot know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The young person whom it is about.
    YoungPerson,
    /// A parent or guardian.
    Parent,
    /// Another adult.
    OtherAdult,
}

impl Who {
    /// Everybody, in the order in which they are asked for.
    pub const ALL: [Self; 3] = [Self::YoungPerson, Self::Parent, Self::OtherAdult];

    /// Its name in a case and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::YoungPerson => "young_person",
            Self::Parent => "parent",
            Self::OtherAdult => "other_adult",
        }
    }
}

/// Who is at the computer now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresentFact {
    /// Who; none: they would rather not say.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub who: Option<Who>,
}

/// A picture that the young person wants covered, or no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverFact {
    /// Who is asked before it is uncovered; none: the promise is taken back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub asks_for: Option<Who>,
    /// What is in the picture, in the young person's own words: they stand in its stead.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub words: Option<String>,
}
