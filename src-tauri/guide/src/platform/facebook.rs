//! Facebook and Messenger.

use super::shared::{
    ADDS_ONLY, BLOCK_UNSURE, DELETE, FRIENDS, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY, ONE_DEVICE,
    REPORT, THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Facebook,
    name: Platform::Facebook.label(),
    first: &FIRST,
    capture: &[
        &NO_NUDITY,
        &ONE_DEVICE,
        &PROFILE,
        &WHOLE_CHAT,
        &THREAT,
        &FRIENDS,
    ],
    least: &[&NO_NUDITY, &ONE_DEVICE, &PROFILE, &THREAT],
    identity: &[&LINK, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::Sometimes,
        about: &TOLD,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&ASK, &SECURE, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&HOLDS, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: REPORT,
        pause: Button {
            effect: Effect::Keeps,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Piecemeal, &UNSEND),
        clock(Of::Account, Gone::Days(30), &DELETED),
    ],
    links: &[],
};

facts! {
    FIRST "facebook.first" FACEBOOK Medium
        "Save the profile with its link, then the chat. You will need two downloads, not one."
        "Gardez le profil avec son lien, puis la conversation. Il faudra deux archives, pas une."
        "Garde le profil avec son lien, puis la conversation. Il faudra deux archives, pas une."
    PROFILE "facebook.profile" JOINT High
        "Their profile page, with the name and the web address. On a computer, the address bar shows it."
        "Sa page de profil, avec le nom et l’adresse Web. Sur un ordinateur, elle est dans la barre d’adresse."
    LINK "facebook.link" GENERAL General
        "Copy the profile link. It holds a name, or “id=” and a number. That is what police need."
        "Copiez le lien du profil. Il contient un nom, ou « id= » et un nombre. C’est ce qu’il faut à la police."
        "Copie le lien du profil. Il contient un nom, ou « id= » et un nombre. C’est ce qu’il faut à la police."
    TOLD "facebook.told" GENERAL General
        "For messages that vanish, they are told of a screenshot: use a second phone there. In normal chats, they are not."
        "Pour les messages éphémères, la personne est avertie des captures : prenez un deuxième téléphone. Dans une conversation normale, non."
        "Pour les messages éphémères, la personne est avertie des captures : prends un deuxième téléphone. Dans une conversation normale, non."
    ASK "facebook.ask" FACEBOOK Medium
        "Open Accounts Center, then “Your information and permissions”, then “Download your information”. Choose all time and JSON."
        "Ouvrez l’Espace Comptes, puis « Vos informations et autorisations », puis « Télécharger vos informations ». Choisissez toute la période et JSON."
        "Ouvre l’Espace Comptes, puis « Vos informations et autorisations », puis « Télécharger vos informations ». Choisis toute la période et JSON."
    SECURE "facebook.secure" GENERAL General
        "Most Messenger chats since late 2023 are locked end to end. They come in a second download, from Messenger on the web: look for “secure storage”."
        "Depuis la fin de 2023, la plupart des conversations Messenger sont chiffrées. Elles viennent dans une deuxième archive, par Messenger sur le Web : cherchez « stockage sécurisé »."
        "Depuis la fin de 2023, la plupart des conversations Messenger sont chiffrées. Elles viennent dans une deuxième archive, par Messenger sur le Web : cherche « stockage sécurisé »."
    WAIT "facebook.wait" INSTAGRAM Medium
        "It takes from two days to a month. The link works for 4 days, so watch your email."
        "Il faut de deux jours à un mois. Le lien marche 4 jours : surveillez vos courriels."
        "Il faut de deux jours à un mois. Le lien marche 4 jours : surveille tes courriels."
    HOLDS "facebook.holds" FACEBOOK Low
        "Messages that were taken back may be missing."
        "Les messages retirés peuvent manquer."
    PAUSE "facebook.pause" FACEBOOK Medium
        "This is a true pause. Save first, and wait for the download."
        "C’est une vraie pause. Gardez d’abord, et attendez l’archive."
        "C’est une vraie pause. Garde d’abord, et attends l’archive."
    UNSEND "facebook.clock.unsend" FACEBOOK Medium
        "They can take back a message at any time. A note stays: save that note too."
        "La personne peut retirer un message à tout moment. Une mention reste : gardez-la aussi."
        "La personne peut retirer un message à tout moment. Une mention reste : garde-la aussi."
    DELETED "facebook.clock.deleted" FACEBOOK Medium
        "A deleted account can be brought back for about 30 days."
        "On peut récupérer un compte supprimé pendant environ 30 jours."
}
