//! What is to know about a row, in words of the contract.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// One thing to know about a row.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Flag {
            $($(#[$doc])* $name,)*
        }

        impl Flag {
            /// Every flag.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word of the contract.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

flags! {
    /// Taken back by its sender.
    Unsent "unsent",
    /// Deleted; that it was there is known.
    Deleted "deleted",
    /// Changed after it was sent.
    Edited "edited",
    /// To be seen once.
    ViewOnce "view_once",
    /// Names media that are not in the export.
    MediaMissing "media_missing",
    /// The platform left media out.
    MediaOmitted "media_omitted",
    /// Media that lie on a server.
    MediaRemote "media_remote",
    /// The text was repaired; the stored one is beside it.
    RepairedText "repaired_text",
    /// The author's name was repaired; the stored one is beside it.
    RepairedName "repaired_name",
    /// Day and month could be the other way round.
    TimeAmbiguous "time_ambiguous",
    /// The row has no time.
    Undated "undated",
    /// A call that was not taken.
    Missed "missed",
    /// A line that the platform wrote in the person's name ("sent an attachment").
    AutoText "auto_text",
    /// Passed on from elsewhere.
    Forwarded "forwarded",
    /// A draft, or a message that was never sent.
    NotSent "not_sent",
    /// Saved by somebody.
    Saved "saved",
    /// Hidden or taken down by the platform.
    Hidden "hidden",
    /// Holds marks that turn the direction of writing, or that cannot be seen: a name may be disguised.
    DirectionMarks "direction_marks",
    /// The account no longer exists or was renamed to a placeholder.
    AccountDeleted "account_deleted",
    /// Lines that look like a message of their own, but in another form: kept as part of this one.
    LookAlikeLines "look_alike_lines",
    /// The value was longer than is read and was cut.
    TextCut "text_cut",
    /// Had to be repaired before it could be read at all.
    InvalidRepaired "invalid_repaired",
    /// The time is not as dates are; it is given as written.
    TimeNotUnderstood "time_not_understood",
    /// The app noticed that the author took a picture of the screen.
    Screenshot "screenshot",
    /// The time is when the entry was created, which says nothing of since when it is on its list.
    Created "created",
}

/// A set of flags.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Flags(u32);

impl Flags {
    /// No flag.
    pub const NONE: Self = Self(0);

    /// Adds one.
    pub const fn add(&mut self, flag: Flag) {
        self.0 |= 1 << flag as u8;
    }

    /// Adds one where a claim holds.
    pub const fn add_if(&mut self, flag: Flag, holds: bool) {
        if holds {
            self.add(flag);
        }
    }

    /// The others.
    #[must_use]
    pub const fn without(self, flag: Flag) -> Self {
        Self(self.0 & !(1 << flag as u8))
    }

    /// Whether it is among them.
    pub const fn has(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u8) != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// All of them.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Flag::ALL
            .iter()
            .copied()
            .filter(move |&flag| self.has(flag))
    }
}

impl Serialize for Flags {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for flag in self.iter() {
            list.serialize_element(flag.word())?;
        }
        list.end()
    }
}
