//! Apps by the label or package name that phones write into file names.

use super::App;

/// Package name and label (formats.md 9).
const APPS: &[(&str, &str)] = &[
    ("com.discord", "Discord"),
    ("com.facebook.katana", "Facebook"),
    ("com.facebook.orca", "Messenger"),
    ("com.google.android.apps.messaging", "Google Messages"),
    ("com.instagram.android", "Instagram"),
    ("com.reddit.frontpage", "Reddit"),
    ("com.roblox.client", "Roblox"),
    ("com.snapchat.android", "Snapchat"),
    ("com.ss.android.ugc.trill", "TikTok"),
    ("com.twitter.android", "X"),
    ("com.whatsapp", "WhatsApp"),
    ("com.zhiliaoapp.musically", "TikTok"),
    ("kik.android", "Kik"),
    ("org.telegram.messenger", "Telegram"),
    ("org.thoughtcrime.securesms", "Signal"),
];

/// Longer than any label.
const LONGEST: usize = 80;

/// The app of a label or package in a file name.
pub(super) fn of_label(label: &str) -> Option<App> {
    let label = label.trim();
    if label.is_empty() || label.len() > LONGEST || !label.contains(char::is_alphabetic) {
        return None;
    }
    let known = APPS
        .iter()
        .find(|(package, name)| {
            package.eq_ignore_ascii_case(label) || name.eq_ignore_ascii_case(label)
        })
        .map(|(_, name)| *name);
    Some(App {
        name: known.unwrap_or(label).to_owned(),
        from: "file name",
    })
}
