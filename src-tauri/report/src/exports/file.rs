//! A file of a download, and why it is not enclosed.

use holdfast_core::digest::Digest;
use holdfast_core::id::Id;
use serde::{Deserialize, Serialize};

use crate::police::Withheld;

/// What a file is in its download.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileRole {
    /// It holds messages or lists.
    Messages,
    /// Sound, by its beginning.
    Voice,
    /// Anything else: media above all.
    Other,
}

/// A file of a download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOfExport {
    /// The exhibit that it is, or that it lies in.
    pub exhibit: Id,
    /// Its path in the download, as sources of rows name it.
    pub entry: String,
    /// Whether it lies in a zip.
    pub packed: bool,
    /// What it is.
    pub role: FileRole,
    /// Its bytes; of a damaged one, as declared.
    pub size_bytes: u64,
    /// Their hash; none when they could not be read to their end.
    pub sha256: Option<Digest>,
    /// Where it lies in the bag.
    pub path: Option<String>,
    /// In which zip of a split bundle.
    pub part: Option<usize>,
    /// Why it does not.
    pub why: Option<FileWhy>,
    /// Of one that is read: no message stands in it, only entries of lists, or what the platform says of the account.
    #[serde(default, skip_serializing_if = "is_not")]
    pub without_messages: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_not(is: &bool) -> bool {
    !*is
}

/// Why a file of a download is not enclosed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileWhy {
    /// Nobody has looked at it.
    Media,
    /// Pictures may stand in it, written as text.
    InlineMedia,
    /// It cannot be read to its end.
    Damaged,
    /// It is larger than one zip should be.
    TooLarge,
    /// It is an exhibit, and held back as one.
    Exhibit,
}

impl FileWhy {
    /// Its code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Media => "media",
            Self::InlineMedia => "inline_media",
            Self::Damaged => "damaged",
            Self::TooLarge => "too_large",
            Self::Exhibit => "exhibit",
        }
    }

    /// One English sentence.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Media => {
                "Not a message file, and nobody has looked at it; it is in the family's original."
            }
            Self::InlineMedia => Withheld::InlineMedia.en(),
            Self::Damaged => {
                "It could not be read to its end; the family's original may hold it whole."
            }
            Self::TooLarge => {
                "It is larger than one zip should be; ask the family for the original."
            }
            Self::Exhibit => "It is an exhibit, and held back as one; see exhibits.csv.",
        }
    }

    /// The same in French.
    pub const fn fr(self) -> &'static str {
        match self {
            Self::Media => {
                "Pas un fichier de messages, et personne ne l’a regardé; il est dans l’original de la famille."
            }
            Self::InlineMedia => Withheld::InlineMedia.fr(),
            Self::Damaged => {
                "Il n’a pas pu être lu jusqu’au bout; l’original de la famille le contient peut-être en entier."
            }
            Self::TooLarge => {
                "Il est plus grand qu’un zip ne devrait l’être; demandez l’original à la famille."
            }
            Self::Exhibit => "C’est une pièce, non incluse comme telle; voir exhibits.csv.",
        }
    }
}

/// The ending that a message file gets: what opens passively, as for exhibits.
pub(super) fn ending_of(base: &str) -> &'static str {
    match base.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "json" => "json",
        "csv" => "csv",
        "txt" | "md" => "txt",
        _ => "bin",
    }
}
