//! Facts: small JSON objects holding what a person typed, or a file's name or place.
//!
//! A fact is stored as an object under the SHA-256 of its exact bytes, and the log names it by that hash only. Its
//! 16 random bytes of salt keep anyone from guessing the words from the hash, so a fact can be withheld from a
//! bundle and the log still verifies. Stored type: see `FORMAT.md`, "Facts".

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, hex};
use crate::error::{Error, Result};
use crate::id::{Id, RecordKind};

mod covering;
mod path;
mod present;
mod seen;

pub use covering::{Area, CoveringFact, NoArea};
pub use path::{AnswerFact, AnswerState, Between, SetupFact};
pub use present::{CoverFact, PresentFact, Who};
pub use seen::{
    Confidence, FoundFact, LinkFact, MarkFact, OfferFact, RawRow, SeenPerson, SeenRow, SeenTime,
    WroteFact,
};

/// The language that words were typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum FactBody {
    /// The case's title.
    Title {
        /// As typed.
        text: String,
    },
    /// A source file's own name and times.
    File(FileFact),
    /// The folder a source file lay in.
    Place(PlaceFact),
    /// Size and hash of something that is listed, not copied.
    Fingerprint {
        /// SHA-256, streamed where the file lies; none when the person declined.
        sha256: Option<Digest>,
        /// Size in bytes.
        size: u64,
    },
    /// What a person says about an exhibit, field by field (`record.rs`, `EXHIBIT_FIELDS`).
    Described {
        /// Field name to words.
        fields: BTreeMap<String, String>,
    },
    /// Why something was set aside.
    Reason {
        /// As typed.
        text: String,
    },
    /// A record as it stands after this change: all its fields.
    Record {
        /// The kind of record.
        kind: RecordKind,
        /// Field name to words (`record.rs`, `fields_of`).
        fields: BTreeMap<String, String>,
    },
    /// Where a bundle or a copy was written, or a place that the person insisted on.
    Destination(PlaceFact),
    /// A row of an export that was marked for the report, as it was seen.
    Mark(Box<MarkFact>),
    /// The time zone that the clock times of an export are in.
    Zone {
        /// An IANA name (`America/Edmonton`) or an offset (`-07:00`), as it was stated; none: nobody knows it.
        zone: Option<String>,
    },
    /// Accounts that a person says are one person.
    Link(LinkFact),
    /// An account, number or address found in an export, offered as a record.
    Offer(Box<OfferFact>),
    /// What was said when the path was set up.
    Setup(SetupFact),
    /// What became of a step of the path.
    Step(AnswerFact),
    /// What became of something that is missing.
    Gap(AnswerFact),
    /// A covered working copy of a picture.
    Covering(CoveringFact),
    /// Who is at the computer.
    Present(PresentFact),
    /// A picture that the young person wants covered.
    Cover(CoverFact),
    /// The order in which screenshots were made, as a person confirmed it.
    Order {
        /// From the first to the last.
        exhibits: Vec<Id>,
    },
    /// Whether something is missing between two neighbours.
    Between {
        /// The two, in their order.
        exhibits: [Id; 2],
        /// What the person says.
        missing: Between,
    },
}

/// A source file's own name and times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFact {
    /// The name; where it is no valid text, with U+FFFD in the bad places.
    pub name: String,
    /// The name's raw bytes in hex, when `name` is not exact (UTF-8 expected on Unix, UTF-16LE on Windows).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name_hex: Option<String>,
    /// Last change of the file's bytes as its file system says, UTC, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub modified: Option<String>,
    /// Making of the file as its file system says, UTC, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub created: Option<String>,
}

/// A folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlaceFact {
    /// The folder's path; the home folder is shortened to `~`, names of people to `*`.
    pub folder: String,
    /// The path's raw bytes in hex, when `folder` is not exact.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub folder_hex: Option<String>,
}

/// A fact as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Format version: 1.
    pub v: u32,
    /// 16 random bytes in hex.
    pub salt: String,
    /// The language of the words, where a person typed them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub lang: Option<Lang>,
    /// What it says.
    #[serde(flatten)]
    pub body: FactBody,
}

impl Fact {
    /// Makes a fact with fresh salt.
    pub fn new(body: FactBody, lang: Option<Lang>) -> Result<Self> {
        Ok(Self {
            v: 1,
            salt: hex(&random::<16>()?),
            lang,
            body,
        })
    }

    /// The exact bytes that are stored and hashed.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Strings, numbers and maps with text keys always serialize.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads stored bytes; none when they are no fact of a version known here.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes)
            .ok()
            .filter(|fact: &Self| fact.v == 1)
    }
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::SelfTest)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_make_different_facts() {
        let body = FactBody::Reason {
            text: "twice".into(),
        };
        let (one, two) = (
            Fact::new(body.clone(), None).unwrap(),
            Fact::new(body, Some(Lang::Fr)).unwrap(),
        );
        assert_ne!(
            Digest::of(&one.to_bytes()),
            Digest::of(&two.to_bytes()),
            "the salt must differ"
        );
        assert_eq!(
            Fact::from_bytes(&two.to_bytes()),
            Some(two),
            "bytes and back"
        );
    }
}
