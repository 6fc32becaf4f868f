//! iMessage and text messages.

use super::shared::{DELETE, NO_NUDITY, NOT_TOLD, NOTHING_TO_PAUSE, THREAT, WHOLE_CHAT};
use super::{Button, Buttons, Card, Effect, Platform, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Messages,
    name: Platform::Messages.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &TIMES],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&NUMBER],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: None,
    no_download: Some(&NO_EXPORT),
    buttons: Buttons {
        block: Button {
            effect: Effect::Keeps,
            about: &BLOCK,
        },
        report: Button {
            effect: Effect::Loses,
            about: &REPORT,
        },
        pause: NOTHING_TO_PAUSE,
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Days(30), &KEEP_SETTING),
        clock(Of::Chat, Gone::Days(30), &RECENTLY),
    ],
    links: &[],
};

facts! {
    FIRST "messages.first" GENERAL General
        "On an iPhone, choose to keep messages forever. Open Settings, then Messages, then “Keep Messages”."
        "Sur un iPhone, choisissez de garder les messages toujours. Ouvrez Réglages, puis Messages, puis « Garder les messages »."
        "Sur un iPhone, choisis de garder les messages toujours. Ouvre Réglages, puis Messages, puis « Garder les messages »."
    PROFILE "messages.profile" APPLE Medium
        "Their number or email. Tap the name at the top of the chat and save the page that opens."
        "Son numéro ou son courriel. Touchez le nom en haut de la conversation et gardez la page qui s’ouvre."
        "Son numéro ou son courriel. Touche le nom en haut de la conversation et garde la page qui s’ouvre."
    TIMES "messages.times" NNEDV High
        "Swipe left on the chat to see the time of each message. Save that too."
        "Glissez vers la gauche dans la conversation pour voir l’heure de chaque message. Gardez cela aussi."
        "Glisse vers la gauche dans la conversation pour voir l’heure de chaque message. Garde cela aussi."
    NUMBER "messages.number" APPLE Medium
        "Police need the full number or the email. A name in your contacts is only your own note."
        "La police a besoin du numéro complet ou du courriel. Un nom dans vos contacts n’est que votre note."
        "La police a besoin du numéro complet ou du courriel. Un nom dans tes contacts n’est que ta note."
    NO_EXPORT "messages.no_export" APPLE Medium
        "There is no official download. Take screenshots, and keep a backup of the phone if you have one."
        "Il n’y a pas d’archive officielle. Faites des captures, et gardez une sauvegarde du téléphone si vous en avez une."
        "Il n’y a pas d’archive officielle. Fais des captures, et garde une sauvegarde du téléphone si tu en as une."
    BLOCK "messages.block" GENERAL General
        "The chat stays on the phone."
        "La conversation reste dans le téléphone."
    REPORT "messages.report" GENERAL General
        "“Delete and Report Junk” takes the chat away. Do not use it before you have saved all of it."
        "« Supprimer et signaler » enlève la conversation. Ne l’utilisez pas avant d’avoir tout gardé."
        "« Supprimer et signaler » enlève la conversation. Ne l’utilise pas avant d’avoir tout gardé."
    KEEP_SETTING "messages.clock.keep" APPLE Medium
        "A phone may be set to drop messages after 30 days or a year. Set it to forever now."
        "Un téléphone peut effacer les messages après 30 jours ou un an. Choisissez « toujours » maintenant."
        "Un téléphone peut effacer les messages après 30 jours ou un an. Choisis « toujours » maintenant."
    RECENTLY "messages.clock.recently" APPLE Medium
        "What was deleted stays in “Recently Deleted” for about 30 days."
        "Ce qui a été supprimé reste environ 30 jours dans « Supprimés récemment »."
}
