//! The closed lists of the readers of exports, as the page has them: one for one, so that a code added there does not
//! compile here until it is passed on, and the page does not compile until it has a text.

#![expect(
    missing_docs,
    reason = "the variants are those of the exports and the index, documented there"
)]

use holdfast_exports as exports;
use holdfast_index as index;
use serde::{Deserialize, Serialize};

codes! {
    /// The format of an export.
    ExportFormat of exports::detect::FormatId {
        InstagramJson, InstagramHtml, MessengerJson, MessengerHtml, MessengerE2ee, FacebookHtmlOld, SnapchatJson,
        SnapchatHtml, WhatsappText, DiscordPackage, DiscordExporterJson, DiscordExporterHtml, DiscordExporterCsv,
        DiscordExporterText, TelegramJson, TelegramHtml, TiktokJson, TiktokText, SmsBackupXml, ImessageExporterText,
        ImessageExporterHtml, GoogleChat, Hangouts, GoogleVoice, XArchive, SignalJson, SignalExportText, RedditCsv,
    }
}

codes! {
    /// What reading an export noticed.
    ReadCode of exports::finding::Code {
        Checksum, Damaged, CountsDisagree, DuplicateKey, DuplicateEntry, Encrypted, FilesNotUsed, FileEmpty,
        FileNotUnderstood,
        HtmlTimes, HtmlBesideJson, MoreFindings, NamesDisagree, OwnerUnknown, OwnerRowsOnly, OverlappingEntries,
        PageMissing, PartMissing, RowNotUnderstood, TooLarge, TooDeep, TooManyEntries, Bomb, Truncated, ZipCut,
        ZipBroken, SymbolicLink, UnsafeName, MethodUnknown, Unreadable, InvalidRepaired,
        LengthLimit, NumbersJoined, NumbersAlike, TimesDisagree, EndNotStated,
    }
}

codes! {
    /// How much it weighs.
    ReadLevel of exports::finding::Level { Note, Warning, Broken }
}

codes! {
    /// Why a file called an export could not be read.
    UnreadReason of exports::export::Reason { Empty, NotKnown, Encrypted, Damaged, ZipInside }
}

codes! {
    /// What a row is.
    RowKind of exports::model::Kind {
        Text, Media, Call, Share, Reaction, Sticker, Location, Contact, Poll, Payment, System, Other,
    }
}

codes! {
    /// What is to know about a row.
    RowFlag of exports::model::Flag {
        Unsent, Deleted, Edited, ViewOnce, MediaMissing, MediaOmitted, MediaRemote, RepairedText, RepairedName,
        TimeAmbiguous, Undated, Missed, AutoText, Forwarded, NotSent, Saved, Hidden, DirectionMarks, AccountDeleted,
        LookAlikeLines, TextCut, InvalidRepaired, TimeNotUnderstood, Screenshot, Created,
    }
}

codes! {
    /// Where media of a row are.
    MediaState of exports::model::MediaState { InDownload, LeftOut, OnServer, Missing }
}

codes! {
    /// What a list of an export is of.
    ListCode of exports::model::ListKind {
        Followers, Following, Blocked, Restricted, CloseFriends, FollowRequestsSent, FollowRequestsReceived,
        RecentlyUnfollowed, Friends, FriendRequestsSent, FriendRequestsReceived, DeletedFriends, Contacts, Devices,
        LoginActivity, Searches, ProfileChanges, SnapHistory, Other,
    }
}

codes! {
    /// What a time says about its zone.
    ZoneCode of index::ZoneStatus { Exact, OffsetDoubted, Stated, NotKnown, DayOnly, NoTime }
}

codes! {
    /// What was assumed in reading a time.
    Assumption of exports::time::Assumed { DayMonthOrder, Offset, Zone }
}

codes! {
    /// What happened at a time that a file tells of itself.
    MadeCode of exports::capture::Moment { Captured, Ended, Saved, Sent, Exported }
}

codes! {
    /// What to know before a file is believed or shared.
    CaptureWarning of exports::capture::Warning { HoldsPlace, TimesDiffer }
}
