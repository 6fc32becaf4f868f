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
}
