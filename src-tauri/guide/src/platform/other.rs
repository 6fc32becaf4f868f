//! Any other app.

use super::shared::{
    ADDS_ONLY, BLOCK_UNSURE, DELETE, FRIENDS, FULL_TIME, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY,
    ONE_DEVICE, REPORT, THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Other,
    name: Platform::Other.label(),
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
    identity: &[&LOOK_FOR, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::Sometimes,
        about: &SECOND_PHONE,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&ASK, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: REPORT,
        pause: Button {
            effect: Effect::MayLose,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[clock(Of::Chat, Gone::Unknown, &UNKNOWN)],
    links: &[],
};

facts! {
    FIRST "other.first" ACCCE High
        "We do not know this app. Save what is on the screen before you block or delete anything."
        "Nous ne connaissons pas cette appli. Gardez ce qui est à l’écran avant de bloquer ou de supprimer quoi que ce soit."
        "Nous ne connaissons pas cette appli. Garde ce qui est à l’écran avant de bloquer ou de supprimer quoi que ce soit."
    PROFILE "other.profile" JOINT High
        "Their profile page, with the username and any link or number."
        "Sa page de profil, avec le nom d’utilisateur et tout lien ou nombre."
    LOOK_FOR "other.look_for" ACCCE High
        "Look for what cannot be changed: a username, an ID, a phone number, an email, a profile link."
        "Cherchez ce qui ne change pas : un nom d’utilisateur, un ID, un numéro de téléphone, un courriel, un lien de profil."
        "Cherche ce qui ne change pas : un nom d’utilisateur, un ID, un numéro de téléphone, un courriel, un lien de profil."
    SECOND_PHONE "other.second_phone" NNEDV High
        "Some apps tell them of a screenshot. A photo of the screen, taken with a second phone or a camera, tells no one."
        "Certaines applis avertissent l’autre personne des captures. Dans le doute, photographiez l’écran avec un deuxième téléphone ou un appareil photo : cela n’avertit personne."
        "Certaines applis avertissent l’autre personne des captures. Dans le doute, photographie l’écran avec un deuxième téléphone ou un appareil photo : cela n’avertit personne."
    ASK "other.ask" CALGARY High
        "Look in the settings for “your data”, “privacy” or “download”. Ask for all dates."
        "Cherchez dans les réglages « vos données », « confidentialité » ou « télécharger ». Demandez toutes les dates."
        "Cherche dans les réglages « vos données », « confidentialité » ou « télécharger ». Demande toutes les dates."
    WAIT "other.wait" GENERAL General
        "It can take days or weeks. Watch your email: links stop working."
        "Cela peut prendre des jours ou des semaines. Surveillez vos courriels : les liens cessent de marcher."
        "Cela peut prendre des jours ou des semaines. Surveille tes courriels : les liens cessent de marcher."
    PAUSE "other.pause" SNAPCHAT Low
        "In some apps “deactivate” means “delete soon”. Leave the account as it is."
        "Dans certaines applis, « désactiver » veut dire « supprimer bientôt ». Laissez le compte tel quel."
        "Dans certaines applis, « désactiver » veut dire « supprimer bientôt ». Laisse le compte tel quel."
    UNKNOWN "other.clock.unknown" GENERAL General
        "We do not know what vanishes here. Save it soon."
        "On ne sait pas ce qui disparaît ici. Gardez-le vite."
        "On ne sait pas ce qui disparaît ici. Garde-le vite."
}
