//! Instagram.

use super::shared::{
    ADDS_ONLY, DELETE, FRIENDS, FULL_TIME, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY, ONE_DEVICE, REPORT,
    THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Instagram,
    name: Platform::Instagram.label(),
    first: &FIRST,
    capture: &[
        &NO_NUDITY,
        &ONE_DEVICE,
        &PROFILE,
        &WHOLE_CHAT,
        &THREAT,
        &FRIENDS,
        &FULL_TIME,
    ],
    least: &[&NO_NUDITY, &ONE_DEVICE, &PROFILE, &THREAT],
    identity: &[&HANDLE, &FORMER_NAMES, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::Sometimes,
        about: &TOLD,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&ASK, &BOXES, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&HOLDS, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: Button {
            effect: Effect::MayLose,
            about: &BLOCK,
        },
        report: REPORT,
        pause: Button {
            effect: Effect::Keeps,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Piecemeal, &UNSEND),
        clock(Of::Download, Gone::Days(4), &LINK),
        clock(Of::Account, Gone::Days(30), &DELETED),
    ],
    links: &[],
};

facts! {
    FIRST "instagram.first" INSTAGRAM Medium
        "Save their profile page and the chat first. After a block, we do not know if the chat stays."
        "Gardez d’abord sa page de profil et la conversation. Après un blocage, on ne sait pas si la conversation reste."
        "Garde d’abord sa page de profil et la conversation. Après un blocage, on ne sait pas si la conversation reste."
    PROFILE "instagram.profile" JOINT High
        "Their profile page, with the @username at the top. Copy the link of the profile too."
        "Sa page de profil, avec le @nom d’utilisateur en haut. Copiez aussi le lien du profil."
        "Sa page de profil, avec le @nom d’utilisateur en haut. Copie aussi le lien du profil."
    HANDLE "instagram.handle" INSTAGRAM Medium
        "The @username can change. Note it, the profile link, and the day on which you saw them."
        "Le @nom d’utilisateur peut changer. Notez-le, avec le lien du profil et le jour où vous l’avez vu."
        "Le @nom d’utilisateur peut changer. Note-le, avec le lien du profil et le jour où tu l’as vu."
    FORMER_NAMES "instagram.former_names" GENERAL General
        "“About this account” in the menu of the profile may show old names. Save that page."
        "« À propos de ce compte », dans le menu du profil, montre parfois d’anciens noms. Gardez cette page."
        "« À propos de ce compte », dans le menu du profil, montre parfois d’anciens noms. Garde cette page."
    TOLD "instagram.told" GENERAL General
        "In vanish mode and for photos that show once, they are told of a screenshot: use a second phone there. In normal chats, they are not."
        "En mode éphémère et pour les photos à voir une fois, la personne est avertie des captures : prenez un deuxième téléphone. Dans une conversation normale, non."
        "En mode éphémère et pour les photos à voir une fois, la personne est avertie des captures : prends un deuxième téléphone. Dans une conversation normale, non."
    ASK "instagram.ask" INSTAGRAM Medium
        "Open Accounts Center, then “Your information and permissions”, then “Download your information”."
        "Ouvrez l’Espace Comptes, puis « Vos informations et autorisations », puis « Télécharger vos informations »."
        "Ouvre l’Espace Comptes, puis « Vos informations et autorisations », puis « Télécharger vos informations »."
    BOXES "instagram.boxes" INSTAGRAM Medium
        "Choose all time and JSON. HTML is good too: it is easy to read."
        "Choisissez toute la période et JSON. Le HTML va aussi : il se lit bien."
        "Choisis toute la période et JSON. Le HTML va aussi : il se lit bien."
    WAIT "instagram.wait" INSTAGRAM Medium
        "It takes from two days to a month. The link works for 4 days, so watch your email."
        "Il faut de deux jours à un mois. Le lien marche 4 jours : surveillez vos courriels."
        "Il faut de deux jours à un mois. Le lien marche 4 jours : surveille tes courriels."
    HOLDS "instagram.holds" INSTAGRAM Low
        "It holds your chats. What they took back or what vanished may be missing."
        "Elle contient vos conversations. Ce qui a été retiré ou a disparu peut manquer."
        "Elle contient tes conversations. Ce qui a été retiré ou a disparu peut manquer."
    BLOCK "instagram.block" INSTAGRAM Low
        "The chat may stay or may go. Save first."
        "La conversation peut rester ou disparaître. Gardez-la d’abord."
        "La conversation peut rester ou disparaître. Garde-la d’abord."
    PAUSE "instagram.pause" INSTAGRAM Medium
        "This is a true pause. You can come back at any time. Save first, and wait for the download."
        "C’est une vraie pause. Vous pouvez revenir n’importe quand. Gardez d’abord, et attendez l’archive."
        "C’est une vraie pause. Tu peux revenir n’importe quand. Garde d’abord, et attends l’archive."
    UNSEND "instagram.clock.unsend" GENERAL General
        "They can take back a message at any time. Vanish mode leaves nothing."
        "La personne peut retirer un message à tout moment. Le mode éphémère ne laisse rien."
    LINK "instagram.clock.link" INSTAGRAM Medium
        "The link to your download works for 4 days."
        "Le lien vers votre archive marche 4 jours."
        "Le lien vers ton archive marche 4 jours."
    DELETED "instagram.clock.deleted" INSTAGRAM Medium
        "A deleted account can be brought back for about 30 days."
        "On peut récupérer un compte supprimé pendant environ 30 jours."
}
