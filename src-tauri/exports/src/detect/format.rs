//! The formats of the contract, by name.

use serde::Serialize;

/// The formats of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub enum FormatId {
    InstagramJson,
    InstagramHtml,
    MessengerJson,
    MessengerHtml,
    MessengerE2ee,
    FacebookHtmlOld,
    SnapchatJson,
    SnapchatHtml,
    WhatsappText,
    DiscordPackage,
    DiscordExporterJson,
    DiscordExporterHtml,
    DiscordExporterCsv,
    DiscordExporterText,
    TelegramJson,
    TelegramHtml,
    TiktokJson,
    TiktokText,
    SmsBackupXml,
    ImessageExporterText,
    ImessageExporterHtml,
    GoogleChat,
    Hangouts,
    GoogleVoice,
    XArchive,
    SignalJson,
    SignalExportText,
    RedditCsv,
}

impl FormatId {
    /// Every format.
    pub const ALL: &[Self] = &[
        Self::InstagramJson,
        Self::InstagramHtml,
        Self::MessengerJson,
        Self::MessengerHtml,
        Self::MessengerE2ee,
        Self::FacebookHtmlOld,
        Self::SnapchatJson,
        Self::SnapchatHtml,
        Self::WhatsappText,
        Self::DiscordPackage,
        Self::DiscordExporterJson,
        Self::DiscordExporterHtml,
        Self::DiscordExporterCsv,
        Self::DiscordExporterText,
        Self::TelegramJson,
        Self::TelegramHtml,
        Self::TiktokJson,
        Self::TiktokText,
        Self::SmsBackupXml,
        Self::ImessageExporterText,
        Self::ImessageExporterHtml,
        Self::GoogleChat,
        Self::Hangouts,
        Self::GoogleVoice,
        Self::XArchive,
        Self::SignalJson,
        Self::SignalExportText,
        Self::RedditCsv,
    ];

    /// The year in which a platform began whose own servers tell its times: nothing of it is older. A telephone's clock
    /// may stand anywhere.
    pub const fn began(self) -> Option<i32> {
        match self {
            Self::MessengerJson
            | Self::MessengerHtml
            | Self::MessengerE2ee
            | Self::FacebookHtmlOld => Some(2004),
            Self::GoogleChat | Self::Hangouts | Self::GoogleVoice | Self::RedditCsv => Some(2005),
            Self::XArchive => Some(2006),
            Self::InstagramJson | Self::InstagramHtml => Some(2010),
            Self::SnapchatJson | Self::SnapchatHtml => Some(2011),
            Self::TelegramJson | Self::TelegramHtml => Some(2013),
            Self::TiktokJson | Self::TiktokText => Some(2014),
            Self::DiscordPackage
            | Self::DiscordExporterJson
            | Self::DiscordExporterHtml
            | Self::DiscordExporterCsv
            | Self::DiscordExporterText => Some(2015),
            Self::WhatsappText
            | Self::SmsBackupXml
            | Self::ImessageExporterText
            | Self::ImessageExporterHtml
            | Self::SignalJson
            | Self::SignalExportText => None,
        }
    }
}
