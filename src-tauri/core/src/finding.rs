//! What a check noticed. A failed check is data: `Err` is only for "could not find out".

use serde::{Deserialize, Serialize};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Good to know; changes nothing.
    Note,
    /// Somebody should look; does not change the verdict.
    Warning,
    /// Could not be checked; nothing wrong was found there.
    Unconfirmed,
    /// Could not be read.
    Error,
    /// Is not as it should be.
    Fail,
}

/// The answer to one question. Ordered by weight: FAIL > ERROR > UNCONFIRMED > PASS > none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// There was nothing to check (a bag without our log has no history). Does not count.
    None,
    /// Checked, and as it should be.
    Pass,
    /// Nothing wrong found, but something could not be checked.
    Unconfirmed,
    /// Could not find out.
    Error,
    /// Checked, and not as it should be.
    Fail,
}

impl Verdict {
    /// The exit code of the command line: 0 PASS or none, 1 FAIL, 2 ERROR, 3 UNCONFIRMED.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::None | Self::Pass => 0,
            Self::Fail => 1,
            Self::Error => 2,
            Self::Unconfirmed => 3,
        }
    }
}

/// Which of the answers a finding speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Are the files as they were when they were saved or handed over?
    Contents,
    /// Is the list of what was done whole and unedited?
    History,
}

/// One thing that a check noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub level: Level,
    /// What it is.
    pub code: FindingCode,
    /// What it is about: a file's path in the bundle, an exhibit, a line of the log.
    pub subject: String,
    /// Which answer it belongs to.
    pub answer: Answer,
}

impl Finding {
    /// A finding about the contents.
    pub fn contents(level: Level, code: FindingCode, subject: impl Into<String>) -> Self {
        Self {
            level,
            code,
            subject: subject.into(),
            answer: Answer::Contents,
        }
    }

    /// A finding about the history.
    pub fn history(level: Level, code: FindingCode, subject: impl Into<String>) -> Self {
        Self {
            level,
            code,
            subject: subject.into(),
            answer: Answer::History,
        }
    }
}

/// The verdict of one answer: its heaviest finding, and PASS when nothing weighs.
pub fn verdict(findings: &[Finding], answer: Answer) -> Verdict {
    findings
        .iter()
        .filter(|finding| finding.answer == answer)
        .map(|finding| match finding.level {
            Level::Note | Level::Warning => Verdict::Pass,
            Level::Unconfirmed => Verdict::Unconfirmed,
            Level::Error => Verdict::Error,
            Level::Fail => Verdict::Fail,
        })
        .max()
        .unwrap_or(Verdict::Pass)
}

/// Everything a check can notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    // Files of a bag or a case.
    /// A file that should be there is not.
    Missing,
    /// A file's bytes differ from its hash.
    Changed,
    /// A file that nothing lists.
    Added,
    /// A file that operating systems leave behind (`.DS_Store`, `Thumbs.db`).
    SystemJunk,
    /// A file could not be read.
    Unreadable,
    /// A hash algorithm that is not known here.
    AlgorithmUnknown,
    // The zip container.
    /// The zip cannot be read as one.
    ZipBroken,
    /// Bytes of the container differ from what Holdfast writes.
    ZipUnusual,
    /// A bundle of ours in another zip than the one that was written: unpacked and packed again.
    ZipRepacked,
    /// Two entries of one name.
    DuplicateEntry,
    /// Two entries share bytes.
    OverlappingEntries,
    /// The two places that describe an entry disagree.
    HeadersDisagree,
    /// An entry's real size is not what it says, or its checksum does not match.
    SizeLies,
    /// An entry grows out of proportion when unpacked.
    Bomb,
    /// An entry is encrypted.
    Encrypted,
    /// A link, device or other special entry.
    SpecialEntry,
    /// An entry packed by a method not read here.
    MethodUnknown,
    /// A name that could lead outside the bag, or that some system cannot hold.
    UnsafeName,
    // BagIt.
    /// `bagit.txt` is missing or not as it must be.
    BagDeclaration,
    /// A version of `BagIt` that is not known here.
    BagVersionUnknown,
    /// A line of a manifest cannot be read.
    ManifestLine,
    /// A file is listed twice.
    ListedTwice,
    /// A payload manifest lists not every payload file.
    ManifestIncomplete,
    /// There is no payload manifest.
    NoManifest,
    /// There is no `data` folder.
    NoPayloadFolder,
    /// The byte or file count of `bag-info.txt` is not what is there.
    OxumDiffers,
    /// A line of `bag-info.txt` cannot be read.
    BagInfoLine,
    /// `fetch.txt` names files that lie elsewhere.
    FetchListed,
    /// Names that differ only in letter case or in Unicode form.
    NamesAlike,
    /// A hash that has been weak for years protects the files, nothing better.
    WeakAlgorithm,
    /// The bag has more or other top-level things than it should.
    BagLayout,
    // History.
    /// A line of the log was changed, or lines were taken out or put in.
    LogEdited,
    /// Lines are missing at the end of the log.
    LogCut,
    /// A last line that was not finished; never counted as saved.
    LogTail,
    /// Two copies of the case were both continued.
    Forked,
    /// The log's head file is missing, broken, or says something else than the log.
    HeadDiffers,
    /// `case.json` is not the one that the log began with.
    CaseFileChanged,
    /// A newer format of case, log or bundle.
    FormatNewer,
    /// An event that this version does not know.
    EventUnknown,
    /// The computer's clock jumped.
    ClockJump,
    /// A fact (words, name, place) that no line of the log names.
    FactUnnamed,
    /// A fact that the log names is not enclosed.
    FactWithheld,
    /// An exhibit of the log is neither enclosed nor named as held back.
    ExhibitUndeclared,
    /// An exhibit is held back, by declaration.
    ExhibitWithheld,
    /// The bytes were removed by the family, by declaration (an intimate image).
    Released,
    /// The tables of the bundle say something else than the log.
    TablesDisagree,
    /// A table of messages is not what is read in the message files here.
    RowsDiffer,
    /// A table of messages was not compared with the message files.
    RowsNotCompared,
    /// There is no log: nothing can be said of the history.
    NoHistory,
    // Sets of bundles, and the date.
    /// Another part of a split bundle was not given.
    PartNotGiven,
    /// The parts or bundles given do not belong together.
    SetMismatch,
    /// The fingerprint given is another one.
    FingerprintDiffers,
    /// The fingerprint given is this bundle's.
    FingerprintMatches,
    // Cases.
    /// An interruption left something behind; it was put in order.
    Recovered,
    /// An interruption left something behind; it will be put in order at the next writing.
    Unfinished,
    /// A listed original is not where it was.
    OriginalMissing,
    /// A listed original has other bytes than before.
    OriginalChanged,
    /// An object that the case does not name (left by an interruption; used again when it comes back).
    Orphan,
    /// A file that does not belong into a case folder.
    ForeignFile,
}
