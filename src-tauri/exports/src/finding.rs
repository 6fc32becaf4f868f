//! What reading noticed. Damage is data, never an error: what could be read is still given.

use serde::Serialize;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Good to know.
    Note,
    /// Somebody should look.
    Warning,
    /// Damaged or hostile: something could not be read.
    Broken,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What was noticed. Add a code only where a person should be told something different.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

codes! {
    /// Bytes of an entry do not fit their checksum.
    Checksum,
    /// An entry cannot be unpacked to its end.
    Damaged,
    /// A file states another number of messages than it holds.
    CountsDisagree,
    /// A key stands twice in one JSON object; both values were read.
    DuplicateKey,
    /// Two entries of one name.
    DuplicateEntry,
    /// An entry is encrypted.
    Encrypted,
    /// Files of the export that hold no messages and no lists; the subject is their number.
    FilesNotUsed,
    /// A file that should hold something holds nothing.
    FileEmpty,
    /// A message file that could not be read at all.
    FileNotUnderstood,
    /// HTML gives times without a zone, often to the minute only; the same export in JSON would be exact.
    HtmlTimes,
    /// The same conversation lies beside this in HTML; it was read once, from JSON.
    HtmlBesideJson,
    /// More findings than are listed; the subject is their number.
    MoreFindings,
    /// Two sources of one name disagree; both are kept.
    NamesDisagree,
    /// A telephone number stands with and without its country's; they were kept as one, for the file has both under one
    /// contact's name.
    NumbersJoined,
    /// Two telephone numbers differ in the country's only; they were kept apart, for nothing in the file joins them.
    NumbersAlike,
    /// A message gives two times that are not the same moment; the other one is kept beside it.
    TimesDisagree,
    /// The export does not say whose it is.
    OwnerUnknown,
    /// Only what the account's owner wrote is in this kind of export.
    OwnerRowsOnly,
    /// Entries share bytes within the zip.
    OverlappingEntries,
    /// A numbered page of a conversation is missing between others.
    PageMissing,
    /// A part of the export was not given.
    PartMissing,
    /// A row that could not be understood; it was counted.
    RowNotUnderstood,
    /// A value is longer than is read.
    TooLarge,
    /// Values nest deeper than is read.
    TooDeep,
    /// More entries than are read.
    TooManyEntries,
    /// An entry grows absurdly while it is unpacked: not read on.
    Bomb,
    /// A file ends in the middle; what stood before was read.
    Truncated,
    /// A file has no closing line, and the version that wrote it may have written none: whether it is whole is not known.
    EndNotStated,
    /// A zip whose end is missing; its entries were found one by one.
    ZipCut,
    /// A zip that is not as zips should be.
    ZipBroken,
    /// A symbolic link inside a zip or folder: not followed.
    SymbolicLink,
    /// A name that points out of its folder, or that no system should be given.
    UnsafeName,
    /// A compression method that is not read.
    MethodUnknown,
    /// A file could not be opened or read from the disk.
    Unreadable,
    /// The file was not valid for its format and was read in a more tolerant way.
    InvalidRepaired,
    /// About as many rows as the app writes at most: earlier ones may be missing.
    LengthLimit,
}

/// One thing that was noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How much it weighs.
    pub level: Level,
    /// What it is.
    pub code: Code,
    /// What it is about: an entry, a file, a number.
    pub subject: String,
    /// Where in the subject, as far as that helps: the first few places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<String>,
    /// How often, where more than once.
    #[serde(skip_serializing_if = "is_one")]
    pub times: u64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
const fn is_one(times: &u64) -> bool {
    *times == 1
}

/// Places that one finding names.
const PLACES_MAX: usize = 5;

/// Findings, the same one only once.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    seen: std::collections::HashMap<(Level, Code, String), usize>,
    more: u64,
}

impl Findings {
    /// Whether something was said of a subject that could not be read.
    pub fn has_broken(&self, subject: &str) -> bool {
        let mut own = self.list.iter();
        own.any(|finding| finding.level == Level::Broken && finding.subject == subject)
    }

    /// Adds a finding; one that is there already is counted.
    pub fn add(
        &mut self,
        level: Level,
        code: Code,
        subject: impl Into<String>,
        at: Option<String>,
        max: usize,
    ) {
        let key = (level, code, subject.into());
        if let Some(finding) = self
            .seen
            .get(&key)
            .and_then(|&place| self.list.get_mut(place))
        {
            finding.times += 1;
            if finding.at.len() < PLACES_MAX {
                finding.at.extend(at);
            }
        } else if self.list.len() >= max {
            self.more += 1;
        } else {
            self.seen.insert(key.clone(), self.list.len());
            self.list.push(Finding {
                level,
                code,
                subject: key.2,
                at: at.into_iter().collect(),
                times: 1,
            });
        }
    }

    /// All findings, in the order in which they came.
    pub fn into_list(self) -> Vec<Finding> {
        let mut list = self.list;
        if self.more > 0 {
            list.push(Finding {
                level: Level::Warning,
                code: Code::MoreFindings,
                subject: self.more.to_string(),
                at: Vec::new(),
                times: 1,
            });
        }
        list
    }
}
