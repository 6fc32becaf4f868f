//! Wizz.

use super::shared::{
    BLOCK_UNSURE, DELETE, NO_DOWNLOAD, NO_NUDITY, NO_PAUSE, NOT_TOLD, REPORT, THREAT, WHOLE_CHAT,
};
use super::{Buttons, Card, Platform, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Wizz,
    name: Platform::Wizz.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &NEXT_APP],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&LINK],
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
    clocks: &[clock(Of::Chat, Gone::Unknown, &MAY_GO)],
    links: &[],
};

facts! {
    FIRST "wizz.first" WIZZ Medium
        "Wizz shows little: a first name, an age and a photo. Save all that you see."
        "Wizz montre peu : un prénom, un âge et une photo. Gardez tout ce que vous voyez."
        "Wizz montre peu : un prénom, un âge et une photo. Garde tout ce que tu vois."
    PROFILE "wizz.profile" WIZZ Medium
        "Their profile page, and its link or username if there is one."
        "Sa page de profil, et son lien ou le nom d’utilisateur s’il y en a un."
    NEXT_APP "wizz.next_app" WIZZ Medium
        "The message that asks you to go on in another app, such as Snapchat. It joins the two accounts."
        "Le message qui demande de passer à une autre appli, comme Snapchat. Il relie les deux comptes."
    LINK "wizz.link" WIZZ Medium
        "A first name is not enough for police. The account in the next app helps them most."
        "Un prénom ne suffit pas à la police. Le compte dans l’appli suivante l’aide le plus."
    MAY_GO "wizz.clock.may_go" WIZZ Low
        "The app left the app stores in January 2024. We do not know how long it keeps chats."
        "L’appli a quitté les boutiques en janvier 2024. On ne sait pas combien de temps elle garde les messages."
}
