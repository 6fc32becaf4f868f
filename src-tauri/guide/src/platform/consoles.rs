//! Game consoles and Steam.

use super::shared::{BLOCK_UNSURE, DELETE, NO_NUDITY, NO_PAUSE, NOT_TOLD, THREAT, WHOLE_CHAT};
use super::{Button, Buttons, Card, Effect, Platform, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Consoles,
    name: Platform::Consoles.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &VOICE],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&NAMES],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: None,
    no_download: Some(&NO_DOWNLOAD),
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: Button {
            effect: Effect::Keeps,
            about: &REPORT,
        },
        pause: NO_PAUSE,
        delete: DELETE,
    },
    clocks: &[clock(Of::Chat, Gone::Hours(24), &SPOKEN)],
    links: &[],
};

facts! {
    FIRST "consoles.first" GENERAL General
        "Take photos of the TV with a phone. The share button may post a picture for all to see."
        "Photographiez la télé avec un téléphone. Le bouton de partage peut publier l’image pour tous."
        "Photographie la télé avec un téléphone. Le bouton de partage peut publier l’image pour tous."
    PROFILE "consoles.profile" GENERAL General
        "Their profile, with the gamertag, the online ID or the Steam name."
        "Son profil, avec le gamertag, l’ID en ligne ou le nom Steam."
    VOICE "consoles.voice" CYBERTIP Medium
        "For voice chat, write down what was said, the day, the time and the game."
        "Pour la voix, notez ce qui a été dit, le jour, l’heure et le jeu."
        "Pour la voix, note ce qui a été dit, le jour, l’heure et le jeu."
    NAMES "consoles.names" GENERAL General
        "Note the name letter by letter. On Steam, copy the profile’s web address: it has a number."
        "Notez le nom lettre par lettre. Sur Steam, copiez l’adresse du profil : elle a un nombre."
        "Note le nom lettre par lettre. Sur Steam, copie l’adresse du profil : elle a un nombre."
    NO_DOWNLOAD "consoles.no_download" CONSOLES Low
        "Each maker has a privacy page for your account, on its site. We do not know if a download from there holds chats. Save what is on the screen first."
        "Chaque fabricant a une page de confidentialité pour votre compte, sur son site. Nous ne savons pas si l’archive offerte là contient les conversations. Gardez d’abord ce qui est à l’écran."
        "Chaque fabricant a une page de confidentialité pour ton compte, sur son site. Nous ne savons pas si l’archive offerte là contient les conversations. Garde d’abord ce qui est à l’écran."
    REPORT "consoles.report" CONSOLES Low
        "Save first. On Xbox, a report lets the staff keep a copy of voice or chat."
        "Gardez d’abord ce que vous avez. Sur Xbox, un signalement permet à l’équipe de garder une copie de la voix ou du texte."
        "Garde d’abord ce que tu as. Sur Xbox, un signalement permet à l’équipe de garder une copie de la voix ou du texte."
    SPOKEN "consoles.clock.spoken" CONSOLES Low
        "Spoken words are not kept unless someone reports them."
        "Les paroles ne sont pas gardées, sauf si quelqu’un les signale."
}
