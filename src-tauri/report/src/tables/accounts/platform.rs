//! One code for a platform, whoever names it: a format of a download, or a person in their own words.

use holdfast_exports::detect::FormatId;

use crate::tables::code;

/// The platform of a format, by the format's code; nothing for a code that is not known here.
pub(super) fn of_format(format: &str) -> &'static str {
    let mut formats = FormatId::ALL.iter().copied();
    formats
        .find(|known| code(known) == format)
        .map_or("", platform)
}

const fn platform(format: FormatId) -> &'static str {
    match format {
        FormatId::InstagramJson | FormatId::InstagramHtml => "instagram",
        FormatId::MessengerJson
        | FormatId::MessengerHtml
        | FormatId::MessengerE2ee
        | FormatId::FacebookHtmlOld => "facebook",
        FormatId::SnapchatJson | FormatId::SnapchatHtml => "snapchat",
        FormatId::WhatsappText => "whatsapp",
        FormatId::DiscordPackage
        | FormatId::DiscordExporterJson
        | FormatId::DiscordExporterHtml
        | FormatId::DiscordExporterCsv
        | FormatId::DiscordExporterText => "discord",
        FormatId::TelegramJson | FormatId::TelegramHtml => "telegram",
        FormatId::TiktokJson | FormatId::TiktokText => "tiktok",
        FormatId::SmsBackupXml
        | FormatId::ImessageExporterText
        | FormatId::ImessageExporterHtml => "messages",
        FormatId::GoogleChat | FormatId::Hangouts | FormatId::GoogleVoice => "google",
        FormatId::XArchive => "x",
        FormatId::SignalJson | FormatId::SignalExportText => "signal",
        FormatId::RedditCsv => "reddit",
    }
}

/// Words by which people name platforms.
const WORDS: [(&str, &str); 26] = [
    ("instagram", "instagram"),
    ("insta", "instagram"),
    ("ig", "instagram"),
    ("snapchat", "snapchat"),
    ("snap", "snapchat"),
    ("whatsapp", "whatsapp"),
    ("facebook", "facebook"),
    ("messenger", "facebook"),
    ("fb", "facebook"),
    ("discord", "discord"),
    ("discordchatexporter", "discord"),
    ("telegram", "telegram"),
    ("tiktok", "tiktok"),
    ("imessage", "messages"),
    ("sms", "messages"),
    ("texto", "messages"),
    ("google", "google"),
    ("gmail", "google"),
    ("x", "x"),
    ("twitter", "x"),
    ("kik", "kik"),
    ("wizz", "wizz"),
    ("roblox", "roblox"),
    ("signal", "signal"),
    ("reddit", "reddit"),
    ("steam", "consoles"),
];

/// The platform that a person names; nothing where they name none that is known here, or several.
pub(super) fn of_words(words: &str) -> &'static str {
    let words = words.to_lowercase();
    let mut found = "";
    for word in words.split(|c: char| !c.is_alphanumeric()) {
        let known = WORDS.iter().find(|(name, _)| *name == word);
        let Some((_, code)) = known else { continue };
        if !found.is_empty() && found != *code {
            return "";
        }
        found = code;
    }
    found
}

/// What the platforms of those codes are called.
const NAMES: [(&str, &str); 16] = [
    ("instagram", "Instagram"),
    ("snapchat", "Snapchat"),
    ("whatsapp", "WhatsApp"),
    ("facebook", "Facebook"),
    ("discord", "Discord"),
    ("telegram", "Telegram"),
    ("tiktok", "TikTok"),
    ("messages", "SMS"),
    ("google", "Google"),
    ("x", "X"),
    ("kik", "Kik"),
    ("wizz", "Wizz"),
    ("roblox", "Roblox"),
    ("signal", "Signal"),
    ("reddit", "Reddit"),
    ("consoles", "Steam"),
];

/// All platforms that a person names, as they are called.
pub(in crate::tables) fn all_named(words: &str) -> Vec<&'static str> {
    let words = words.to_lowercase();
    let words = words.split(|c: char| !c.is_alphanumeric());
    let codes = words.filter_map(|word| WORDS.iter().find(|(name, _)| *name == word));
    codes
        .filter_map(|(_, code)| NAMES.iter().find(|(known, _)| known == code))
        .map(|(_, name)| *name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_platform_has_one_code_whoever_names_it() {
        for (format, words) in [
            ("instagram_html", "Instagram"),
            ("messenger_e2ee", "Facebook Messenger"),
            ("sms_backup_xml", "Text messages (SMS)"),
            ("x_archive", "X (Twitter)"),
            ("google_voice", "Google Voice"),
        ] {
            let code = of_words(words);
            assert!(!code.is_empty(), "{words} is known");
            assert_eq!(of_format(format), code, "{format}, {words}");
        }
        for (_, code) in WORDS {
            assert!(NAMES.iter().any(|(known, _)| *known == code), "{code}");
        }
        assert_eq!(all_named("Instagram, then Snap"), ["Instagram", "Snapchat"]);
        for words in ["", "some app", "Instagram, then Snapchat"] {
            assert_eq!(of_words(words), "", "not one: {words}");
        }
        assert_eq!(of_format("of a newer version"), "", "not known");
    }

    #[test]
    fn a_code_that_the_guide_has_is_the_guide_s() {
        let guide = holdfast_guide::Platform::ALL.map(holdfast_guide::Platform::code);
        for (_, code) in WORDS {
            let is_own = ["signal", "reddit"].contains(&code);
            assert!(is_own || guide.contains(&code), "{code}");
        }
    }
}
