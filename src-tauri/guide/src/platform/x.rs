//! X.

use super::shared::{
    ADDS_ONLY, BLOCK_UNSURE, DELETE, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY, NOT_TOLD, NOTHING_KNOWN,
    REPORT, THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::X,
    name: Platform::X.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&HANDLE, &NUMBER, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&ASK, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&HOLDS, &LOCKED, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: REPORT,
        pause: Button {
            effect: Effect::Loses,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Stays, &NOTHING_KNOWN),
        clock(Of::Account, Gone::Days(30), &CLOSED),
    ],
    links: &[],
};

facts! {
    FIRST "x.first" X Medium
        "Do not deactivate the account. On X, that starts 30 days to the end of it."
        "Ne désactivez pas le compte. Sur X, cela lance 30 jours avant sa suppression."
        "Ne désactive pas le compte. Sur X, cela lance 30 jours avant sa suppression."
    PROFILE "x.profile" JOINT High
        "Their profile page, with the @name under the name shown. Copy the web address too."
        "Sa page de profil, avec le @nom sous le nom affiché. Copiez aussi l’adresse Web."
        "Sa page de profil, avec le @nom sous le nom affiché. Copie aussi l’adresse Web."
    HANDLE "x.handle" X Medium
        "The @name can change. Note the day on which you saw it."
        "Le @nom peut changer. Notez le jour où vous l’avez vu."
        "Le @nom peut changer. Note le jour où tu l’as vu."
    NUMBER "x.number" X Medium
        "Each account has a number that never changes. It stands in your download."
        "Chaque compte a un nombre qui ne change jamais. Il est dans votre archive."
        "Chaque compte a un nombre qui ne change jamais. Il est dans ton archive."
    ASK "x.ask" X Medium
        "Open Settings, “Your account”, then “Download an archive of your data”."
        "Ouvrez Paramètres, « Votre compte », puis « Télécharger une archive de vos données »."
        "Ouvre Paramètres, « Votre compte », puis « Télécharger une archive de vos données »."
    WAIT "x.wait" X Medium
        "It takes from a day to several days."
        "Il faut d’un jour à plusieurs jours."
    HOLDS "x.holds" X Medium
        "It is a zip file with your direct messages, in a form to read and a form for tools."
        "C’est un fichier zip avec vos messages privés, pour lire et pour les outils."
        "C’est un fichier zip avec tes messages privés, pour lire et pour les outils."
    LOCKED "x.locked" X Low
        "A message that is locked end to end may not be in it."
        "Si un message est chiffré de bout en bout, il n’y est peut-être pas."
    PAUSE "x.pause" X Medium
        "There is no pause. After 30 days the account is deleted. Do not use it."
        "Il n’y a pas de pause. Après 30 jours, le compte est supprimé. Ne le faites pas."
        "Il n’y a pas de pause. Après 30 jours, le compte est supprimé. Ne le fais pas."
    CLOSED "x.clock.closed" X Medium
        "A deactivated account is gone after 30 days. Signing in before that brings it back."
        "Un compte désactivé disparaît après 30 jours. Se reconnecter avant le ramène."
}
