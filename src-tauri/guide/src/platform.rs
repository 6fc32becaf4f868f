//! A card for each app: what to save, in which order, who is told, what vanishes when, and what each button does.
//!
//! One file an app; what is the same everywhere stands once, in `shared`. Menus of apps change often: every path here
//! has a date, and nothing in Holdfast depends on it.

mod apple_sms;
mod consoles;
mod discord;
mod facebook;
mod google;
mod instagram;
mod kik;
mod other;
mod roblox;
mod shared;
mod snapchat;
mod telegram;
mod tiktok;
mod video_chat;
mod whatsapp;
mod wizz;
mod x;

use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::fact::Fact;
use crate::link::LinkId;
use crate::text::{Text, name, text};

/// An app, or a kind of place where it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// Instagram.
    Instagram,
    /// Snapchat.
    Snapchat,
    /// WhatsApp.
    Whatsapp,
    /// Facebook and Messenger.
    Facebook,
    /// TikTok.
    Tiktok,
    /// Telegram.
    Telegram,
    /// Discord.
    Discord,
    /// iMessage and text messages.
    Messages,
    /// Google Chat, Gmail and other e-mail.
    Google,
    /// X.
    X,
    /// Kik.
    Kik,
    /// Wizz.
    Wizz,
    /// Roblox.
    Roblox,
    /// Xbox, PlayStation, Steam.
    Consoles,
    /// Omegle-like sites.
    VideoChat,
    /// Anything else.
    Other,
}

impl Platform {
    /// Every app, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::Instagram,
        Self::Snapchat,
        Self::Whatsapp,
        Self::Facebook,
        Self::Tiktok,
        Self::Telegram,
        Self::Discord,
        Self::Messages,
        Self::Google,
        Self::X,
        Self::Kik,
        Self::Wizz,
        Self::Roblox,
        Self::Consoles,
        Self::VideoChat,
        Self::Other,
    ];

    /// Its name.
    pub const fn label(self) -> Text {
        match self {
            Self::Instagram => name("Instagram"),
            Self::Snapchat => name("Snapchat"),
            Self::Whatsapp => name("WhatsApp"),
            Self::Facebook => text("Facebook or Messenger", "Facebook ou Messenger"),
            Self::Tiktok => name("TikTok"),
            Self::Telegram => name("Telegram"),
            Self::Discord => name("Discord"),
            Self::Messages => text("iMessage or SMS", "iMessage ou texto (SMS)"),
            Self::Google => text("Google Chat or Gmail", "Google Chat ou Gmail"),
            Self::X => name("X"),
            Self::Kik => name("Kik"),
            Self::Wizz => name("Wizz"),
            Self::Roblox => name("Roblox"),
            Self::Consoles => text("A game console or Steam", "Une console de jeu ou Steam"),
            Self::VideoChat => text("A video-chat site", "Un site de clavardage vidéo"),
            Self::Other => text("Another app", "Une autre appli"),
        }
    }

    /// Its name in a case and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Instagram => "instagram",
            Self::Snapchat => "snapchat",
            Self::Whatsapp => "whatsapp",
            Self::Facebook => "facebook",
            Self::Tiktok => "tiktok",
            Self::Telegram => "telegram",
            Self::Discord => "discord",
            Self::Messages => "messages",
            Self::Google => "google",
            Self::X => "x",
            Self::Kik => "kik",
            Self::Wizz => "wizz",
            Self::Roblox => "roblox",
            Self::Consoles => "consoles",
            Self::VideoChat => "video_chat",
            Self::Other => "other",
        }
    }
}

/// Whether the other side learns of a screenshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Yes.
    Yes,
    /// In some places of the app.
    Sometimes,
    /// Not as far as is known.
    No,
}

/// Screenshots in an app.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Screenshots {
    /// Whether the other side is told.
    pub told: Told,
    /// When, and what to do instead.
    pub about: &'static Fact,
}

/// What of a chat a download can bring back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// The app is asked for it and makes it: some of what is gone from the screen may be in it.
    BothSides,
    /// The app is asked for it, and it never holds what the other side wrote.
    OwnSide,
    /// One makes it oneself from the chat: what is gone from the screen is not in it.
    AsShown,
}

/// The platform's own download.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Download {
    /// What it can bring back.
    pub reach: Reach,
    /// Where to ask for it, and which boxes to tick.
    pub how: &'static [&'static Fact],
    /// How long it takes, and how long the link lives.
    pub wait: &'static Fact,
    /// What it holds, and what it does not.
    pub holds: &'static [&'static Fact],
}

/// What a button does to what has to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The messages stay.
    Keeps,
    /// They may go, or nobody knows: save first.
    MayLose,
    /// They go.
    Loses,
    /// There is no such button.
    Absent,
}

/// One button.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Button {
    /// What it does.
    pub effect: Effect,
    /// The same in words.
    pub about: &'static Fact,
}

/// The four buttons that people press in a panic.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Buttons {
    /// Block the person.
    pub block: Button,
    /// Report the person.
    pub report: Button,
    /// Pause or deactivate one's own account.
    pub pause: Button,
    /// Delete the account or the chat.
    pub delete: Button,
}

/// The card of one app.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Card {
    /// Which app.
    pub platform: Platform,
    /// Its name.
    pub name: Text,
    /// The one thing to know before touching anything.
    pub first: &'static Fact,
    /// What to save, in order: the profile with the username first.
    pub capture: &'static [&'static Fact],
    /// What of it the shortest way asks for; said again, so left out of what is counted.
    #[serde(skip)]
    pub least: &'static [&'static Fact],
    /// Where the name that never changes is, and which names do change.
    pub identity: &'static [&'static Fact],
    /// Who is told about screenshots.
    pub screenshots: Screenshots,
    /// How to get the app's own download; none where there is none.
    pub download: Option<Download>,
    /// What stands in its place where there is no download.
    pub no_download: Option<&'static Fact>,
    /// What each button does.
    pub buttons: Buttons,
    /// What will be gone when.
    pub clocks: &'static [Clock],
    /// Official pages.
    pub links: &'static [LinkId],
}

impl Card {
    /// What to know before a screenshot, where the other side may learn of it.
    pub const fn warning(&self) -> Option<&'static Fact> {
        match self.screenshots.told {
            // Where that is always so, the card begins with it.
            Told::Yes => Some(self.first),
            Told::Sometimes => Some(self.screenshots.about),
            Told::No => None,
        }
    }
}

/// The titles of a card's parts, the same on every card.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CardTitles {
    /// Above the list of what to save.
    pub capture: Text,
    /// Above the names and numbers.
    pub identity: Text,
    /// Above screenshots.
    pub screenshots: Text,
    /// Above the download.
    pub download: Text,
    /// Above the buttons.
    pub buttons: Text,
    /// The button "block".
    pub block: Text,
    /// The button "report".
    pub report: Text,
    /// The button "pause".
    pub pause: Text,
    /// The button "delete".
    pub delete: Text,
    /// Above what will be gone.
    pub clocks: Text,
    /// Above the sources.
    pub sources: Text,
    /// Said while no person has checked the card.
    pub unchecked: Text,
}

/// The titles of a card's parts.
pub const fn card_titles() -> CardTitles {
    CardTitles {
        capture: text("Save in this order", "Gardez dans cet ordre").tu("Garde dans cet ordre"),
        identity: text("The name police need", "Le nom qu’il faut à la police"),
        screenshots: text(
            "Are they told about screenshots?",
            "L’autre personne est-elle avertie des captures?",
        ),
        download: text("The app’s own download", "L’archive de l’appli"),
        buttons: text(
            "What each button does to the chat",
            "Ce que chaque bouton fait à la conversation",
        ),
        block: text("Block", "Bloquer"),
        report: text("Report", "Signaler"),
        pause: text("Pause", "Mettre en pause"),
        delete: text("Delete", "Supprimer"),
        clocks: text(
            "What may vanish, and when",
            "Ce qui peut disparaître, et quand",
        ),
        sources: text("Where this comes from", "D’où cela vient"),
        unchecked: text(
            "No person has checked these lines yet. Menus change: look for words much like these.",
            "Personne n’a encore vérifié ces lignes. Les menus changent : cherchez des mots semblables.",
        ).tu("Personne n’a encore vérifié ces lignes. Les menus changent : cherche des mots semblables."),
    }
}

/// The card of an app.
pub fn card(platform: Platform) -> &'static Card {
    match platform {
        Platform::Instagram => &instagram::CARD,
        Platform::Snapchat => &snapchat::CARD,
        Platform::Whatsapp => &whatsapp::CARD,
        Platform::Facebook => &facebook::CARD,
        Platform::Tiktok => &tiktok::CARD,
        Platform::Telegram => &telegram::CARD,
        Platform::Discord => &discord::CARD,
        Platform::Messages => &apple_sms::CARD,
        Platform::Google => &google::CARD,
        Platform::X => &x::CARD,
        Platform::Kik => &kik::CARD,
        Platform::Wizz => &wizz::CARD,
        Platform::Roblox => &roblox::CARD,
        Platform::Consoles => &consoles::CARD,
        Platform::VideoChat => &video_chat::CARD,
        Platform::Other => &other::CARD,
    }
}

/// Every card, in the order of [`Platform::ALL`].
pub fn cards() -> impl Iterator<Item = &'static Card> {
    Platform::ALL.into_iter().map(card)
}

pub(crate) fn facts() -> impl Iterator<Item = &'static Fact> {
    [
        shared::FACTS,
        instagram::FACTS,
        snapchat::FACTS,
        whatsapp::FACTS,
        facebook::FACTS,
        tiktok::FACTS,
        telegram::FACTS,
        discord::FACTS,
        apple_sms::FACTS,
        google::FACTS,
        x::FACTS,
        kik::FACTS,
        wizz::FACTS,
        roblox::FACTS,
        consoles::FACTS,
        video_chat::FACTS,
        other::FACTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
