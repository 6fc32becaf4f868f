//! Telegram.

use super::shared::{
    ADDS_ONLY, BLOCK_UNSURE, DELETE, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY, ONE_DEVICE, REPORT,
    THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Telegram,
    name: Platform::Telegram.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &ONE_DEVICE, &PROFILE, &WHOLE_CHAT, &THREAT],
    least: &[&NO_NUDITY, &ONE_DEVICE, &PROFILE, &THREAT],
    identity: &[&USERNAME, &NUMBER, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::Sometimes,
        about: &TOLD,
    },
    download: Some(Download {
        reach: Reach::AsShown,
        how: &[&EXPORT, &FORMAT, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&HOLDS, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: REPORT,
        pause: Button {
            effect: Effect::Absent,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[clock(Of::Chat, Gone::AnyMoment, &BOTH_SIDES)],
    links: &[],
};

facts! {
    FIRST "telegram.first" TELEGRAM Medium
        "Save this one at once. They can erase the chat on both sides at any time."
        "Gardez celle-ci tout de suite. L’autre personne peut effacer la conversation des deux côtés, à tout moment."
        "Garde celle-ci tout de suite. L’autre personne peut effacer la conversation des deux côtés, à tout moment."
    PROFILE "telegram.profile" TELEGRAM Medium
        "Their profile. Tap the name at the top. Save the @username and the phone number, if they show."
        "Son profil. Touchez le nom en haut. Gardez le @nom d’utilisateur et le numéro de téléphone, s’ils sont là."
        "Son profil. Touche le nom en haut. Garde le @nom d’utilisateur et le numéro de téléphone, s’ils sont là."
    USERNAME "telegram.username" TELEGRAM Medium
        "The @username can change, and some have none. Note the day on which you saw it."
        "Le @nom d’utilisateur peut changer, et certains n’en ont pas. Notez le jour où vous l’avez vu."
        "Le @nom d’utilisateur peut changer, et certains n’en ont pas. Note le jour où tu l’as vu."
    NUMBER "telegram.number" GENERAL General
        "Each account has a number that never changes. It is in the export in JSON form."
        "Chaque compte a un nombre qui ne change jamais. Il est dans l’archive au format JSON."
    TOLD "telegram.told" GENERAL General
        "In secret chats, they are told of a screenshot: use a second phone there. In normal chats, they are not."
        "Dans un échange secret, la personne est avertie des captures : prenez un deuxième téléphone. Dans une conversation normale, non."
        "Dans un échange secret, la personne est avertie des captures : prends un deuxième téléphone. Dans une conversation normale, non."
    EXPORT "telegram.export" TELEGRAM Medium
        "It does not come by itself. You need Telegram Desktop, on a computer. Open the chat, then the menu, then “Export chat history”."
        "Elle n’arrive pas toute seule. Il faut Telegram Desktop, sur un ordinateur. Ouvrez la conversation, puis le menu, puis « Exporter l’historique »."
        "Elle n’arrive pas toute seule. Il faut Telegram Desktop, sur un ordinateur. Ouvre la conversation, puis le menu, puis « Exporter l’historique »."
    FORMAT "telegram.format" TELEGRAM Medium
        "Choose JSON, all dates, and no photos or videos."
        "Choisissez JSON, toutes les dates, sans photos ni vidéos."
        "Choisis JSON, toutes les dates, sans photos ni vidéos."
    WAIT "telegram.wait" GENERAL General
        "The file is made while you wait. Telegram may first hold you back for some time, for safety."
        "Le fichier se crée pendant que vous attendez. Telegram peut d’abord imposer un délai, par sécurité."
        "Le fichier se crée pendant que tu attends. Telegram peut d’abord imposer un délai, par sécurité."
    HOLDS "telegram.holds" TELEGRAM Medium
        "It holds what is still in the chat. Secret chats are not in it."
        "Elle contient ce qui est encore dans la conversation. Les échanges secrets n’y sont pas."
    PAUSE "telegram.pause" TELEGRAM Medium
        "There is no pause. Leave the account as it is. One that is not used is deleted after a time."
        "Il n’y a pas de pause. Laissez le compte tel quel. Un compte inutilisé est supprimé après un temps."
        "Il n’y a pas de pause. Laisse le compte tel quel. Un compte inutilisé est supprimé après un temps."
    BOTH_SIDES "telegram.clock.both_sides" TELEGRAM Medium
        "The other person can erase this chat for both of you, at any time."
        "L’autre personne peut effacer cette conversation pour vous deux, à tout moment."
        "L’autre personne peut effacer cette conversation des deux côtés, à tout moment."
}
