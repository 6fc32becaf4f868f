//! Roblox.

use super::shared::{
    BLOCK_UNSURE, DELETE, NO_DOWNLOAD, NO_NUDITY, NO_PAUSE, NOT_TOLD, REPORT, THREAT,
};
use super::{Buttons, Card, Platform, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Roblox,
    name: Platform::Roblox.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &CHAT, &THREAT, &PROFILE, &WHERE],
    least: &[&NO_NUDITY, &CHAT, &THREAT, &PROFILE],
    identity: &[&NUMBER, &NAMES],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: None,
    no_download: Some(&NO_DOWNLOAD),
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: REPORT,
        pause: NO_PAUSE,
        delete: DELETE,
    },
    clocks: &[clock(Of::Chat, Gone::AnyMoment, &SHORT)],
    links: &[],
};

facts! {
    FIRST "roblox.first" GENERAL General
        "Chat in Roblox does not last. Take a screenshot or a video of the screen now."
        "Le clavardage dans Roblox ne dure pas. Faites une capture ou une vidéo de l’écran maintenant."
        "Le clavardage dans Roblox ne dure pas. Fais une capture ou une vidéo de l’écran maintenant."
    PROFILE "roblox.profile" GENERAL General
        "Then their profile page in a web browser, with the web address in view. Use another device if you can, so that the game stays open."
        "Ensuite, sa page de profil dans un navigateur, avec l’adresse Web visible. Prenez un autre appareil si possible, pour que le jeu reste ouvert."
        "Ensuite, sa page de profil dans un navigateur, avec l’adresse Web visible. Prends un autre appareil si possible, pour que le jeu reste ouvert."
    CHAT "roblox.chat" GENERAL General
        "All the chat that is still on the screen, with their username. If the game is still open, do not leave it before that."
        "Tout le clavardage encore à l’écran, avec le nom d’utilisateur. Si le jeu est encore ouvert, ne le quittez pas avant."
        "Tout le clavardage encore à l’écran, avec le nom d’utilisateur. Si le jeu est encore ouvert, ne le quitte pas avant."
    WHERE "roblox.where" CYBERTIP Medium
        "Write down the name of the game, the day and the time."
        "Notez le nom du jeu, le jour et l’heure."
        "Note le nom du jeu, le jour et l’heure."
    NUMBER "roblox.number" GENERAL General
        "The number in the profile’s web address is the user ID. It is the best thing to give police."
        "Le nombre dans l’adresse du profil est l’ID. C’est le mieux à donner à la police."
    NAMES "roblox.names" GENERAL General
        "The name with @ is the username. The bigger name is only the name shown."
        "Le nom avec @ est le nom d’utilisateur. Le nom plus gros n’est que le nom affiché."
    SHORT "roblox.clock.short" GENERAL General
        "Chat goes when the game ends, or soon after."
        "Le clavardage disparaît quand le jeu finit, ou peu après."
}
