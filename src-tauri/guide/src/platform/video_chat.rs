//! Sites that join strangers by camera.

use super::shared::{NO_NUDITY, NOTHING_TO_PAUSE, THREAT};
use super::{Button, Buttons, Card, Effect, Platform, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::VideoChat,
    name: Platform::VideoChat.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &HISTORY, &NOTES, &NEXT_APP, &THREAT],
    least: &[&NO_NUDITY, &PROFILE, &NOTES, &THREAT],
    identity: &[&NO_NAME],
    screenshots: Screenshots {
        told: Told::No,
        about: &NO_CALL,
    },
    download: None,
    no_download: Some(&NOTHING_STORED),
    buttons: Buttons {
        block: Button {
            effect: Effect::Absent,
            about: &NO_BLOCK,
        },
        report: Button {
            effect: Effect::Keeps,
            about: &REPORT,
        },
        pause: NOTHING_TO_PAUSE,
        delete: Button {
            effect: Effect::Loses,
            about: &KEEP_HISTORY,
        },
    },
    clocks: &[
        clock(Of::Chat, Gone::Hours(24), &MEMORY),
        clock(Of::Chat, Gone::Days(90), &BROWSER),
    ],
    links: &[],
};

facts! {
    FIRST "video_chat.first" VIDEO Medium
        "The site keeps nothing for you. What counts is the app you went to next, and your own notes."
        "Le site ne garde rien pour vous. Ce qui compte, c’est l’appli d’après et vos propres notes."
        "Le site ne garde rien pour toi. Ce qui compte, c’est l’appli d’après et tes propres notes."
    PROFILE "video_chat.profile" VIDEO Medium
        "Any username they said, showed or typed. Save the profile in the app they named."
        "Tout nom d’utilisateur dit, montré ou écrit. Gardez le profil dans l’appli nommée."
        "Tout nom d’utilisateur dit, montré ou écrit. Garde le profil dans l’appli nommée."
    HISTORY "video_chat.history" VIDEO Medium
        "The browser history of that day, with the web address and the time."
        "L’historique du navigateur de ce jour-là, avec l’adresse Web et l’heure."
    NOTES "video_chat.notes" VIDEO Medium
        "Your notes: which site, which day, what time, what was said. Your own words are fine."
        "Vos notes : quel site, quel jour, quelle heure, ce qui a été dit. Vos mots suffisent."
        "Tes notes : quel site, quel jour, quelle heure, ce qui a été dit. Tes mots suffisent."
    NEXT_APP "video_chat.next_app" VIDEO Medium
        "All of the chat in the app you moved to. See the guide for that app."
        "Toute la conversation dans l’appli suivante. Voyez le guide de cette appli."
        "Toute la conversation dans l’appli suivante. Va voir le guide de cette appli."
    NO_NAME "video_chat.no_name" VIDEO Medium
        "There is mostly no username on such sites. The site, the day and the time help police."
        "Souvent, il n’y a pas de nom d’utilisateur sur ces sites. Le site, le jour et l’heure aident la police."
    NO_CALL "video_chat.no_call" GENERAL General
        "As far as we know, they are not told. But do not go back to find them: there is nothing more to save there."
        "À notre connaissance, la personne n’est pas avertie. Mais n’y retournez pas pour la retrouver : il n’y a rien de plus à garder là."
        "À notre connaissance, la personne n’est pas avertie. Mais n’y retourne pas pour la retrouver : il n’y a rien de plus à garder là."
    NOTHING_STORED "video_chat.nothing_stored" VIDEO Medium
        "There is no download. They may have filmed the call, so tell police that there was video."
        "Il n’y a pas d’archive. L’appel a peut-être été filmé : dites à la police qu’il y avait de la vidéo."
        "Il n’y a pas d’archive. L’appel a peut-être été filmé : dis à la police qu’il y avait de la vidéo."
    NO_BLOCK "video_chat.no_block" GENERAL General
        "There is mostly no one to block here. Block them in the app they moved to."
        "Souvent, il n’y a personne à bloquer ici. Bloquez dans l’appli suivante."
        "Souvent, il n’y a personne à bloquer ici. Bloque dans l’appli suivante."
    REPORT "video_chat.report" CALGARY Medium
        "If the site has a report form, use it. Say the day and the time."
        "Si le site a un formulaire, servez-vous-en. Dites le jour et l’heure."
        "Si le site a un formulaire, sers-t’en. Dis le jour et l’heure."
    KEEP_HISTORY "video_chat.keep_history" VIDEO Medium
        "Do not clear the browser history. It shows when you were there."
        "N’effacez pas l’historique du navigateur. Il montre quand vous y étiez."
        "N’efface pas l’historique du navigateur. Il montre quand tu y étais."
    MEMORY "video_chat.clock.memory" VIDEO Medium
        "The call itself is gone. Memory fades fast: write your notes today."
        "L’appel lui-même est passé. On oublie vite : écrivez vos notes aujourd’hui."
        "L’appel lui-même est passé. On oublie vite : écris tes notes aujourd’hui."
    BROWSER "video_chat.clock.browser" GENERAL General
        "Many browsers drop their history after some weeks or months."
        "Beaucoup de navigateurs effacent l’historique après des semaines ou des mois."
}
