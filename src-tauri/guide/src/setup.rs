//! What is known of the situation. All of it may be missing, and none of it is ever asked of the child as such.

use serde::{Deserialize, Serialize};

use crate::contact::Region;
use crate::platform::Platform;

/// Who is at this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The young person alone.
    YoungPerson,
    /// A parent or guardian.
    Parent,
    /// Another adult: a relative, a coach, a teacher.
    OtherAdult,
    /// A young person and an adult together.
    Together,
}

/// Whether the person who threatens still writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InTouch {
    /// Messages still come.
    StillWriting,
    /// Nothing came lately, or they can no longer write.
    Quiet,
    /// Nobody knows.
    Unsure,
}

/// What was done before Holdfast was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// Money or gift cards were sent.
    Paid,
    /// The person was blocked.
    Blocked,
    /// Messages or pictures were deleted.
    Deleted,
    /// An account was closed or paused.
    AccountClosed,
    /// It was reported in the app.
    Reported,
    /// Police or a reporting service know.
    PoliceKnow,
}

/// What kind of image the threat is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImageKind {
    /// A real image or video.
    Real,
    /// A real one that was changed.
    Altered,
    /// A made-up one.
    Fake,
    /// No image at all.
    NoImage,
    /// Nobody knows, or nobody wants to say.
    Unknown,
}

/// What is known of the situation; everything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "snake_case")]
pub struct Setup {
    /// Who is at this computer.
    pub who: Option<Who>,
    /// Where they live.
    pub region: Option<Region>,
    /// The apps that were used, in the order in which they were used, if that is known.
    pub apps: Vec<Platform>,
    /// Whether messages still come.
    pub in_touch: Option<InTouch>,
    /// What has already happened.
    pub happened: Vec<Happened>,
    /// What the threat is about.
    pub image: Option<ImageKind>,
}

impl Setup {
    /// Whether this has already happened.
    pub fn has(&self, happened: Happened) -> bool {
        self.happened.contains(&happened)
    }
}
