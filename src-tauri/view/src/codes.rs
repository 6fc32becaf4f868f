//! The closed lists of codes, as the page has them: one for one with the core's, so that a code added there does not
//! compile here until it is passed on, and the page does not compile until it has a text.

#![expect(
    missing_docs,
    reason = "the variants are the core's and the report's, documented there"
)]

use holdfast_core as core;
use holdfast_report as report;
use serde::{Deserialize, Serialize};

/// Makes a list of codes. `of` closed lists of the core; `of open` those that keep what a newer version wrote.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident of $from:ty { $($variant:ident),+ $(,)? } $(and { $($(#[$own_doc:meta])* $own:ident),+ $(,)? })?) => {
        codes!(@list $(#[$doc])* $name { $($variant),+ $(, $($(#[$own_doc])* $own),+)? });
        impl From<$from> for $name {
            fn from(code: $from) -> Self {
                type From = $from;
                match code { $(From::$variant => Self::$variant),+ }
            }
        }
    };
    ($(#[$doc:meta])* $name:ident of open $from:ty { $($variant:ident),+ $(,)? }) => {
        codes!(@list $(#[$doc])* $name { $($variant),+, Unknown });
        impl From<&$from> for $name {
            fn from(code: &$from) -> Self {
                type From = $from;
                match code { $(From::$variant => Self::$variant,)+ From::Unknown(_) => Self::Unknown }
            }
        }
    };
    (@list $(#[$doc:meta])* $name:ident { $($(#[$own_doc:meta])* $variant:ident),+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$own_doc])* $variant),+ }
    };
}

codes! {
    /// What stopped a command.
    ErrorCode of core::error::ErrorCode {
        NotACase, FolderNotEmpty, StoreLocked, ReadOnly, FormatNewer, LogDamaged, CannotRead, CannotWrite, DiskFull,
        NotCertain, ReadBackDiffers, UnknownId, AlreadySetAside, NotSetAside, NotKept, NotIntimate, NotAPicture, NotAnswered, Intimate,
        OriginalNotFound, NoCoveredCopy, CopyRefused, KeptCovered, AlreadyJoined, NotOneDownload,
        UnknownField, TooLong, AlreadyThere, InsideTheCase, CloudFolder, ObjectDamaged, BundleCheckFailed, NotABundle, PracticeCase, Cancelled, SelfTest,
    } and {
        /// No case is open in this window.
        NoCaseOpen,
        /// A handle that this run does not know (any more).
        StaleHandle,
        /// Other long work is under way.
        Busy,
        /// The picture could not be decoded within its limits.
        CannotShow,
        /// The system's file browser could not be started.
        CannotShowFolder,
        /// The system's web browser could not be started.
        CannotOpenSite,
        /// A mistake of the program.
        Unexpected,
        /// There is a case already where another one should be made or copied to.
        CaseThere,
        /// A newer version did something that may concern what must not be handed over.
        EventUnknown,
    }
}

codes! {
    /// What a check noticed.
    FindingCode of core::finding::FindingCode {
        Missing, Changed, Added, SystemJunk, Unreadable, AlgorithmUnknown, ZipBroken, ZipUnusual, ZipRepacked, DuplicateEntry,
        OverlappingEntries, HeadersDisagree, SizeLies, Bomb, Encrypted, SpecialEntry, MethodUnknown, UnsafeName,
        BagDeclaration, BagVersionUnknown, ManifestLine, ListedTwice, ManifestIncomplete, NoManifest, NoPayloadFolder,
        OxumDiffers, BagInfoLine, FetchListed, NamesAlike, WeakAlgorithm, BagLayout, LogEdited, LogCut, LogTail, Forked,
        HeadDiffers, CaseFileChanged, FormatNewer, EventUnknown, ClockJump, FactUnnamed, FactWithheld,
        ExhibitUndeclared, ExhibitWithheld, Released, TablesDisagree, RowsDiffer, RowsNotCompared, NoHistory, PartNotGiven, SetMismatch,
        FingerprintDiffers, FingerprintMatches, Recovered, Unfinished, OriginalMissing, OriginalChanged, Orphan,
        ForeignFile,
    }
}

codes! {
    /// How much a finding weighs.
    Level of core::finding::Level { Note, Warning, Unconfirmed, Error, Fail }
}

codes! {
    /// The answer to one question of a check.
    Verdict of core::finding::Verdict { None, Pass, Unconfirmed, Error, Fail }
}

codes! {
    /// Which answer a finding speaks to.
    AnswerOf of core::finding::Answer { Contents, History }
}

codes! {
    /// Why a file was not added, or what should be said of one that was.
    Reason of core::import::Reason {
        NotFound, NoPermission, IsShortcut, NotAFile, NotEnoughSpace, ReadFailed, WriteFailed, NotCertain, ReadBackDiffers,
        SourceChanged, ChangedSincePlan, OnlineOnly, ListedBefore, KeptBefore, Empty, Cancelled, InsideTheCase,
    }
}

codes! {
    /// What became of one file.
    OutcomeKind of core::import::OutcomeKind { Added, AlreadyThere, Listed, Failed }
}

codes! {
    /// Why an exhibit is not enclosed.
    Withheld of report::police::Withheld {
        Listed, Intimate, Unanswered, SetAside, Released, CompleteDownload, MessagesEnclosed, DownloadMedia, InlineMedia,
        Damaged, Unreadable, NotUnderstood, Covered,
    }
}

codes! {
    /// What of platforms' downloads goes into a bundle.
    Downloads of report::police::Downloads { Messages, Voice, Complete }
}

codes! {
    /// Why nothing was read in a download.
    NotRead of report::exports::NotRead { NotKnown, NotThere, Repeated }
}

impl From<Downloads> for report::police::Downloads {
    fn from(downloads: Downloads) -> Self {
        match downloads {
            Downloads::Messages => Self::Messages,
            Downloads::Voice => Self::Voice,
            Downloads::Complete => Self::Complete,
        }
    }
}

codes! {
    /// What kind of thing an exhibit is.
    Kind of core::line::Kind { Screenshot, Photo, Video, Audio, Export, Document, Other }
}

codes! {
    /// The one question: could it show nudity or a sexual image of someone under 18?
    Shows of core::line::Shows { Nothing, Intimate, Unknown }
}

codes! {
    /// The state of an exhibit.
    State of core::case::State { Kept, Listed, SetAside, Released }
}

codes! {
    /// What an answer to the one question did.
    AnswerEffect of core::edit::AnswerEffect { Answered, NowKept, StillListed, CopyIsKept }
}

codes! {
    /// What was at the place of a copy before.
    Before of core::duplicate::Before { Nothing, Earlier, Whole }
}

codes! {
    /// The kinds of record.
    RecordKind of core::id::RecordKind { Account, Payment, Event, Statement, Action }
}

codes! {
    /// A kind of number that has check digits.
    SchemeCode of core::identifier::Scheme { Bitcoin, Litecoin, Dogecoin, Tron, Ethereum, Card, Iban }
}

codes! {
    /// What check digits say.
    FitCode of core::identifier::Fit { Fits, DoesNotFit, CannotCheck }
}

codes! {
    /// What something that was found in messages looks like.
    FoundCode of holdfast_index::FoundKind {
        Phone, Email, Link, PayLink, Wallet, Card, GiftCard, Iban, TransferReference,
    }
}

codes! {
    /// Something unusual about an exhibit.
    FlagCode of open core::line::Flag { Empty, SourceChangedDuringCopy, Sparse, ViaLink, NoHash }
}

codes! {
    /// What the log says was done.
    EventCode of open core::line::Event {
        Created, Opened, Added, Listed, Failed, Described, Noted, SetAside, Restored, Released, Covered, Uncovered,
        Redacted, Marked, Unmarked, ShowsAnswered, ZoneAnswered, Linked, Unlinked, OfferAccepted, OfferRejected,
        GapAnswered, StepDone, PlaceInsisted, PlaceChecked, Checked, Bundled, HandedOver, Copied, Recovered, ClockJump,
    }
}

impl From<RecordKind> for core::id::RecordKind {
    fn from(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Account => Self::Account,
            RecordKind::Payment => Self::Payment,
            RecordKind::Event => Self::Event,
            RecordKind::Statement => Self::Statement,
            RecordKind::Action => Self::Action,
        }
    }
}

impl From<Shows> for core::line::Shows {
    fn from(shows: Shows) -> Self {
        match shows {
            Shows::Nothing => Self::Nothing,
            Shows::Intimate => Self::Intimate,
            Shows::Unknown => Self::Unknown,
        }
    }
}
