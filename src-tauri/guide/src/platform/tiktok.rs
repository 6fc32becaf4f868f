//! TikTok.

use super::shared::{
    ADDS_ONLY, BLOCK_UNSURE, DELETE, FRIENDS, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY, NOT_TOLD,
    NOTHING_KNOWN, REPORT, THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Tiktok,
    name: Platform::Tiktok.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &FRIENDS],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&HANDLE, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&ASK, &FORMAT, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&HOLDS, &ADDS_ONLY],
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
    clocks: &[
        clock(Of::Chat, Gone::Stays, &NOTHING_KNOWN),
        clock(Of::Download, Gone::Days(4), &LINK),
        clock(Of::Account, Gone::Days(30), &DELETED),
    ],
    links: &[],
};

facts! {
    FIRST "tiktok.first" TIKTOK Medium
        "Save the @name and the profile link first. The @name can change."
        "Gardez d’abord le @nom et le lien du profil. Le @nom peut changer."
        "Garde d’abord le @nom et le lien du profil. Le @nom peut changer."
    PROFILE "tiktok.profile" JOINT High
        "Their profile page, with the @name under the picture. Copy the link of the profile."
        "Sa page de profil, avec le @nom sous l’image. Copiez le lien du profil."
        "Sa page de profil, avec le @nom sous l’image. Copie le lien du profil."
    HANDLE "tiktok.handle" TIKTOK Medium
        "The @name is what police need, with the profile link and the day on which you saw it."
        "La police a besoin du @nom, avec le lien du profil et le jour où vous l’avez vu."
        "La police a besoin du @nom, avec le lien du profil et le jour où tu l’as vu."
    ASK "tiktok.ask" TIKTOK Medium
        "Open your profile, the menu, “Settings and privacy”, “Account”, then “Download your data”."
        "Ouvrez votre profil, le menu, « Paramètres et confidentialité », « Compte », puis « Télécharger vos données »."
        "Ouvre ton profil, le menu, « Paramètres et confidentialité », « Compte », puis « Télécharger vos données »."
    FORMAT "tiktok.format" TIKTOK Medium
        "Choose JSON. It holds your direct messages."
        "Choisissez JSON. Les messages privés y sont."
        "Choisis JSON. Les messages privés y sont."
    WAIT "tiktok.wait" TIKTOK Medium
        "It takes a few days. The file is there for 4 days, so look each day."
        "Il faut quelques jours. Le fichier reste 4 jours : regardez chaque jour."
        "Il faut quelques jours. Le fichier reste 4 jours : regarde chaque jour."
    HOLDS "tiktok.holds" TIKTOK Low
        "Messages that were taken back may be missing."
        "Les messages retirés peuvent manquer."
    PAUSE "tiktok.pause" TIKTOK Low
        "There is a pause apart from “delete”. Ask for the download first, as a pause may stop it."
        "Il y a une pause, distincte de « supprimer ». Demandez d’abord l’archive : une pause peut l’arrêter."
        "Il y a une pause, distincte de « supprimer ». Demande d’abord l’archive : une pause peut l’arrêter."
    LINK "tiktok.clock.link" TIKTOK Medium
        "Your download can be fetched for 4 days."
        "Votre archive reste là 4 jours."
        "Ton archive reste là 4 jours."
    DELETED "tiktok.clock.deleted" TIKTOK Medium
        "A deleted account can be brought back for 30 days."
        "On peut récupérer un compte supprimé pendant 30 jours."
}
