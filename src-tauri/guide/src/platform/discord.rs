//! Discord.

use super::shared::{
    DELETE, FRIENDS, MEDIA_INSIDE, NAME_SHOWN, NO_NUDITY, NOT_TOLD, REPORT, THREAT, WHOLE_CHAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;
use crate::link::LinkId;

pub(super) static CARD: Card = Card {
    platform: Platform::Discord,
    name: Platform::Discord.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &FRIENDS],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&USERNAME, &USER_ID, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: Some(Download {
        reach: Reach::OwnSide,
        how: &[&ASK, &KEEP_ACCOUNT, &MEDIA_INSIDE],
        wait: &WAIT,
        holds: &[&YOURS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: Button {
            effect: Effect::Keeps,
            about: &BLOCK,
        },
        report: REPORT,
        pause: Button {
            effect: Effect::MayLose,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Piecemeal, &THEY_DELETE),
        clock(Of::Download, Gone::Days(30), &LINK),
    ],
    links: &[LinkId::DiscordHelp],
};

facts! {
    FIRST "discord.first" DISCORD High
        "Take screenshots of what they wrote. The download holds only what your side wrote."
        "Faites des captures de ce que l’autre a écrit. L’archive contient seulement ce que votre côté a écrit."
        "Fais des captures de ce que l’autre a écrit. L’archive contient seulement ce que ton côté a écrit."
    PROFILE "discord.profile" JOINT High
        "Their profile, with the username. Tap the picture. In a server, the name shown is often a nickname."
        "Son profil, avec le nom d’utilisateur. Touchez l’image. Sur un serveur, le nom affiché est souvent un surnom."
        "Son profil, avec le nom d’utilisateur. Touche l’image. Sur un serveur, le nom affiché est souvent un surnom."
    USERNAME "discord.username" DISCORD High
        "Note the username, not the nickname. They are not the same."
        "Notez le nom d’utilisateur, pas le surnom. Ce n’est pas la même chose."
        "Note le nom d’utilisateur, pas le surnom. Ce n’est pas la même chose."
    USER_ID "discord.user_id" GENERAL General
        "The number called “User ID” never changes. Turn on Developer Mode in Settings, then tap the name and “Copy ID”."
        "Le nombre appelé « ID » ne change jamais. Activez le mode développeur dans les réglages, puis touchez le nom et « Copier l’ID »."
        "Le nombre appelé « ID » ne change jamais. Active le mode développeur dans les réglages, puis touche le nom et « Copier l’ID »."
    ASK "discord.ask" DISCORD High
        "Open User Settings, then “Data & Privacy”, then “Request your data”."
        "Ouvrez les paramètres, puis « Données et confidentialité », puis « Demander vos données »."
        "Ouvre les paramètres, puis « Données et confidentialité », puis « Demander vos données »."
    KEEP_ACCOUNT "discord.keep_account" DISCORD High
        "Do not disable or delete the account while you wait. That cancels the request."
        "Ne désactivez pas et ne supprimez pas le compte en attendant. Cela annule la demande."
        "Ne désactive pas et ne supprime pas le compte en attendant. Cela annule la demande."
    WAIT "discord.wait" DISCORD High
        "It can take up to 30 days. The link works for 30 days."
        "Il faut jusqu’à 30 jours. Le lien marche 30 jours."
    YOURS_ONLY "discord.yours_only" DISCORD High
        "It holds only the messages that your side sent. Theirs are not in it."
        "Elle contient seulement les messages envoyés de votre côté. Les autres n’y sont pas."
        "Elle contient seulement les messages envoyés de ton côté. Les autres n’y sont pas."
    BLOCK "discord.block" GENERAL General
        "The chat stays. Their messages are folded away, and you can open them."
        "La conversation reste. Ses messages sont repliés et vous pouvez les ouvrir."
        "La conversation reste. Ses messages sont repliés et tu peux les ouvrir."
    PAUSE "discord.pause" DISCORD High
        "Disabling cancels a download that is under way. Wait until you have it."
        "Désactiver annule une archive en cours. Attendez de l’avoir reçue."
        "Désactiver annule une archive en cours. Attends de l’avoir reçue."
    THEY_DELETE "discord.clock.they_delete" GENERAL General
        "They can delete what they wrote at any time."
        "La personne peut supprimer ce qu’elle a écrit à tout moment."
    LINK "discord.clock.link" DISCORD High
        "The link to your download works for 30 days."
        "Le lien vers votre archive marche 30 jours."
        "Le lien vers ton archive marche 30 jours."
}
