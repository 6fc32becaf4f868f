//! Kik.

use super::shared::{
    BLOCK_UNSURE, DELETE, NO_NUDITY, NO_PAUSE, NOT_TOLD, REPORT, THREAT, WHOLE_CHAT,
};
use super::{Buttons, Card, Platform, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Kik,
    name: Platform::Kik.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&USERNAME],
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
    clocks: &[
        clock(Of::Chat, Gone::Days(30), &IMAGES),
        clock(Of::Chat, Gone::Stays, &ON_PHONE),
    ],
    links: &[],
};

facts! {
    FIRST "kik.first" KIK Medium
        "Old messages are mainly on the phone. Do not remove the app and do not log out."
        "Les vieux messages sont surtout dans le téléphone. N’enlevez pas l’appli et ne vous déconnectez pas."
        "Les vieux messages sont surtout dans le téléphone. N’enlève pas l’appli et ne te déconnecte pas."
    PROFILE "kik.profile" KIK Medium
        "Their profile, with the username. Tap the name at the top of the chat."
        "Son profil, avec le nom d’utilisateur. Touchez le nom en haut de la conversation."
        "Son profil, avec le nom d’utilisateur. Touche le nom en haut de la conversation."
    USERNAME "kik.username" KIK Medium
        "The username never changes on Kik. It is the one thing police need. The name shown is free text."
        "Sur Kik, le nom d’utilisateur ne change jamais. C’est ce qu’il faut à la police. Le nom affiché est libre."
    NO_DOWNLOAD "kik.no_download" KIK Medium
        "We know of no download that works. Take screenshots of all of it."
        "Nous ne connaissons pas d’archive fiable. Faites des captures de tout."
        "Nous ne connaissons pas d’archive fiable. Fais des captures de tout."
    IMAGES "kik.clock.images" KIK Low
        "Images are kept for a short time, perhaps 30 days."
        "Les images sont gardées peu de temps, peut-être 30 jours."
    ON_PHONE "kik.clock.phone" KIK Medium
        "The chat stays on the phone as long as the app does."
        "La conversation reste dans le téléphone tant que l’appli y est."
}
