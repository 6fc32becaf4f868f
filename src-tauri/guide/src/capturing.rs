//! Capturing well: what makes a screenshot worth more to the people who read it later (domain E3).

use serde::Serialize;

use crate::fact::{Fact, facts};
use crate::text::{Text, text};

/// How to capture well.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Capturing {
    /// Title.
    pub title: Text,
    /// What to do.
    pub lines: &'static [&'static Fact],
    /// What to do where the other side is told of screenshots.
    pub second_camera: &'static [&'static Fact],
    /// What to write down right after.
    pub note: &'static [&'static Fact],
    /// What is asked about two neighbours once they are added.
    pub between: Text,
    /// What a screenshot is worth.
    pub worth: &'static [&'static Fact],
}

/// How to capture well.
pub fn capturing() -> &'static Capturing {
    &CAPTURING
}

static CAPTURING: Capturing = Capturing {
    title: text("Good screenshots", "De bonnes captures d’écran"),
    lines: &[
        &WHOLE,
        &WHO_WHEN,
        &OVERLAP,
        &BEFORE_AFTER,
        &ADDRESS,
        &RECORD,
        &UNTOUCHED,
    ],
    second_camera: &[&CAMERA, &STEADY],
    note: &[&CLOCK, &ZONE, &WHO_DID],
    between: text(
        "Is something missing between these two?",
        "Manque-t-il quelque chose entre ces deux-là?",
    ),
    worth: &[&CONTEXT, &PHONE],
};

facts! {
    WHOLE "capturing.whole" TOOLKIT High
        "Save the whole screen. Do not crop it, draw on it or use a filter."
        "Gardez tout l’écran. Ne rognez rien, ne dessinez rien dessus, pas de filtre."
        "Garde tout l’écran. Ne rogne rien, ne dessine rien dessus, pas de filtre."
    WHO_WHEN "capturing.who_when" TOOLKIT High
        "Each one shows who wrote, when, and in which app."
        "Chacune montre qui écrit, quand, et dans quelle appli."
    OVERLAP "capturing.overlap" TOOLKIT High
        "Scroll a little less than a full screen. The last lines come again at the top of the next one."
        "Faites défiler un peu moins d’un écran. Les dernières lignes reviennent en haut de la suivante."
        "Fais défiler un peu moins d’un écran. Les dernières lignes reviennent en haut de la suivante."
    BEFORE_AFTER "capturing.before_after" TOOLKIT High
        "Save what came before the threat and what came after. Not just the worst part."
        "Gardez ce qui précède la menace et ce qui la suit. Pas seulement le pire."
        "Garde ce qui précède la menace et ce qui la suit. Pas seulement le pire."
    ADDRESS "capturing.address" TOOLKIT High
        "On a computer, keep the web address in view."
        "Sur un ordinateur, gardez l’adresse Web visible."
        "Sur un ordinateur, garde l’adresse Web visible."
    RECORD "capturing.record" NNEDV Medium
        "For a long chat, record the screen while you scroll slowly. Take screenshots of the key parts as well."
        "Pour une longue conversation, filmez l’écran en faisant défiler lentement. Faites aussi des captures des passages clés."
        "Pour une longue conversation, filme l’écran en faisant défiler lentement. Fais aussi des captures des passages clés."
    UNTOUCHED "capturing.untouched" BERKELEY Medium
        "Keep the files as they are. Do not rename them or send them through a chat."
        "Gardez les fichiers tels quels. Ne les renommez pas et ne les passez pas par une conversation."
        "Garde les fichiers tels quels. Ne les renomme pas et ne les passe pas par une conversation."
    CAMERA "capturing.camera" NNEDV High
        "Some apps tell the other person about screenshots. Use a second phone or a camera there."
        "Certaines applis avertissent des captures d’écran. Là, prenez un deuxième téléphone ou un appareil photo."
        "Certaines applis avertissent des captures d’écran. Là, prends un deuxième téléphone ou un appareil photo."
    STEADY "capturing.steady" NNEDV Medium
        "Lay the phone flat, in even light. Take in the edges of the phone: it shows which one it is."
        "Posez le téléphone à plat, sous un bon éclairage. Prenez aussi les bords : on voit de quel appareil il s’agit."
        "Pose le téléphone à plat, sous un bon éclairage. Prends aussi les bords : on voit de quel appareil il s’agit."
    CLOCK "capturing.clock" TOOLKIT High
        "Is the clock of the phone right? If not, write down by how much it is off."
        "L’heure du téléphone est-elle juste? Sinon, notez l’écart."
        "L’heure du téléphone est-elle juste? Sinon, note l’écart."
    ZONE "capturing.zone" CYBERTIP Medium
        "Write down your time zone, or just your town."
        "Notez votre fuseau horaire, ou juste votre ville."
        "Note ton fuseau horaire, ou juste ta ville."
    WHO_DID "capturing.who_did" TOOLKIT High
        "Write down who took them, on which phone, on what day."
        "Notez qui les a prises, sur quel téléphone, quel jour."
        "Note qui les a prises, sur quel téléphone, quel jour."
    CONTEXT "capturing.context" CASE_LAW Medium
        "A person who was there can say later that a screenshot is right. So note who that is."
        "Une personne qui était là peut dire plus tard qu’une capture est fidèle. Notez donc qui c’est."
        "Une personne qui était là peut dire plus tard qu’une capture est fidèle. Note donc qui c’est."
    PHONE "capturing.phone" TOOLKIT High
        "The phone itself says more than any screenshot. Keep it as it is until police have answered."
        "Le téléphone même en dit plus que toute capture. Gardez-le tel quel jusqu’à la réponse de la police."
        "Le téléphone même en dit plus que toute capture. Garde-le tel quel jusqu’à la réponse de la police."
}
