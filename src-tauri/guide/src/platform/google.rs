//! Google Chat, Gmail and other e-mail.

use super::shared::{
    ADDS_ONLY, BLOCK_UNSURE, DELETE, MEDIA_INSIDE, NO_NUDITY, NO_PAUSE, NOT_TOLD, REPORT, THREAT,
    WHOLE_CHAT,
};
use super::{Buttons, Card, Download, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Google,
    name: Platform::Google.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &EMAIL],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&ADDRESS],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&TAKEOUT, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&HOLDS, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: BLOCK_UNSURE,
        report: REPORT,
        pause: NO_PAUSE,
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Hours(24), &HISTORY),
        clock(Of::Download, Gone::Days(7), &LINK),
    ],
    links: &[],
};

facts! {
    FIRST "google.first" GENERAL General
        "If the chat says that history is off, save it now. It goes within 24 hours."
        "Si la conversation dit que l’historique est désactivé, gardez-la maintenant. Elle disparaît en 24 heures."
        "Si la conversation dit que l’historique est désactivé, garde-la maintenant. Elle disparaît en 24 heures."
    PROFILE "google.profile" GOOGLE Low
        "Their email address. Tap the name or the picture to see all of it."
        "Son adresse courriel. Touchez le nom ou l’image pour la voir au complet."
        "Son adresse courriel. Touche le nom ou l’image pour la voir au complet."
    EMAIL "google.email" GOOGLE Low
        "For an email, save the original: open the menu of the message, then “Download message”. Add that file."
        "Pour un courriel, gardez l’original : ouvrez le menu du message, puis « Télécharger le message ». Ajoutez ce fichier."
        "Pour un courriel, garde l’original : ouvre le menu du message, puis « Télécharger le message ». Ajoute ce fichier."
    ADDRESS "google.address" GOOGLE Low
        "Police need the email address, not the name. The original message also shows where it came from."
        "La police a besoin de l’adresse courriel, pas du nom. Le message original montre aussi d’où il vient."
    TAKEOUT "google.takeout" GOOGLE Low
        "In your Google account, look for “Takeout”. Tick Google Chat only."
        "Dans votre compte Google, cherchez « Takeout ». Cochez seulement Google Chat."
        "Dans ton compte Google, cherche « Takeout ». Coche seulement Google Chat."
    WAIT "google.wait" GENERAL General
        "It comes by email. The link stops working after some days."
        "Elle arrive par courriel. Le lien cesse de marcher après quelques jours."
    HOLDS "google.holds" GOOGLE Low
        "It holds your chats as JSON. Chats with history off are not in it."
        "Elle contient vos conversations en JSON. Celles sans historique n’y sont pas."
        "Elle contient tes conversations en JSON. Celles sans historique n’y sont pas."
    HISTORY "google.clock.history" GENERAL General
        "With history off, messages go within 24 hours."
        "Sans historique, les messages disparaissent en 24 heures."
    LINK "google.clock.link" GENERAL General
        "The link to your download works for some days only."
        "Le lien vers votre archive marche quelques jours seulement."
        "Le lien vers ton archive marche quelques jours seulement."
}
