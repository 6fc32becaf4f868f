//! What holds in every app.

use super::{Button, Effect};
use crate::fact::facts;

pub(super) const REPORT: Button = Button {
    effect: Effect::MayLose,
    about: &REPORT_AFTER,
};
pub(super) const DELETE: Button = Button {
    effect: Effect::Loses,
    about: &NEVER_DELETE,
};
pub(super) const NO_PAUSE: Button = Button {
    effect: Effect::Absent,
    about: &LEAVE_ACCOUNT,
};
pub(super) const NOTHING_TO_PAUSE: Button = Button {
    effect: Effect::Absent,
    about: &NOTHING_THERE,
};
pub(super) const BLOCK_UNSURE: Button = Button {
    effect: Effect::MayLose,
    about: &BLOCK_LATER,
};

facts! {
    WHOLE_CHAT "app.whole_chat" TOOLKIT High
        "Then the whole chat, from the first message. Let each screenshot overlap the one before."
        "Ensuite, toute la conversation, depuis le premier message. Chaque capture reprend un peu la précédente."
    THREAT "app.threat" ACCCE High
        "The threat, the demand and how to pay. Keep the date and the time in view."
        "La menace, la demande et la façon de payer. Gardez la date et l’heure visibles."
        "La menace, la demande et la façon de payer. Garde la date et l’heure visibles."
    FRIENDS "app.friends" CYBERTIP Medium
        "The list of friends they say they will send it to, if they showed one."
        "La liste d’amis à qui on menace de l’envoyer, si on l’a montrée."
    NO_NUDITY "app.no_nudity" ACCCE High
        "Keep nude images off the screen. Scroll past them."
        "Laissez les images de nudité hors de l’écran. Passez-les en faisant défiler."
        "Laisse les images de nudité hors de l’écran. Passe-les en faisant défiler."
    ONE_DEVICE "app.one_device" NNEDV Medium
        "Only one device? Write down the username and the threat, word for word. Or use the phone of someone you trust."
        "Un seul appareil? Notez le nom d’utilisateur et la menace, mot à mot. Ou prenez le téléphone d’un proche."
        "Un seul appareil? Note le nom d’utilisateur et la menace, mot à mot. Ou prends le téléphone d’un proche."
    FULL_TIME "app.full_time" NNEDV High
        "Often the full time shows only when you tap a message, hold it, or swipe left. Save that too."
        "Souvent, l’heure complète se montre seulement si on touche le message, le tient ou glisse vers la gauche. Gardez cela aussi."
        "Souvent, l’heure complète se montre seulement si on touche le message, le tient ou glisse vers la gauche. Garde cela aussi."
    NAME_SHOWN "app.name_shown" ACCCE High
        "The name shown can be changed at any time. Police need the username or the number."
        "Le nom affiché peut changer à tout moment. La police a besoin du nom d’utilisateur ou du numéro."
    NOT_TOLD "app.not_told" GENERAL General
        "As far as we know, they are not told. A photo taken with a second phone tells no one."
        "À notre connaissance, la personne n’est pas avertie. Une photo prise avec un deuxième téléphone n’avertit personne."
    REPORT_AFTER "app.report_after" ESAFETY High
        "Save first. Their account may be closed after a report. Keep the report number."
        "Gardez d’abord : un signalement peut fermer son compte. Gardez le numéro."
        "Garde d’abord : un signalement peut fermer son compte. Garde le numéro."
    NEVER_DELETE "app.never_delete" JOINT High
        "Do not delete the chat or the account. Police may lose it too."
        "Ne supprimez ni la conversation ni le compte. La police pourrait les perdre aussi."
        "Ne supprime ni la conversation ni le compte. La police pourrait les perdre aussi."
    LEAVE_ACCOUNT "app.leave_account" CYBERAIDE Low
        "We do not know of a pause here. Leave the account as it is, and change the password."
        "Nous ne connaissons pas de pause ici. Laissez le compte tel quel, et changez le mot de passe."
        "Nous ne connaissons pas de pause ici. Laisse le compte tel quel, et change le mot de passe."
    NOTHING_THERE "app.nothing_to_pause" GENERAL General
        "There is no account to pause here."
        "Il n’y a pas de compte à mettre en pause ici."
    BLOCK_LATER "app.block_later" NCMEC_ADVICE Low
        "We do not know if the chat stays. Save first, then block."
        "On ne sait pas si la conversation reste. Gardez d’abord, bloquez ensuite."
        "On ne sait pas si la conversation reste. Garde d’abord, bloque ensuite."
    MEDIA_INSIDE "app.media_inside" ACCCE Medium
        "It may hold the intimate images too. Leave out photos and videos if you can. If not, do not open it."
        "Elle peut aussi contenir les images intimes. Excluez les photos et les vidéos si possible. Sinon, ne l’ouvrez pas."
        "Elle peut aussi contenir les images intimes. Exclus les photos et les vidéos si possible. Sinon, ne l’ouvre pas."
    ADDS_ONLY "app.adds_only" DISCORD Medium
        "It adds to your screenshots. It does not take their place."
        "Elle complète vos captures. Elle ne les remplace pas."
        "Elle complète tes captures. Elle ne les remplace pas."
    NOTHING_KNOWN "app.nothing_known" GENERAL General
        "We know of nothing here that goes by itself. Their account may still vanish."
        "Rien ne disparaît tout seul ici, à notre connaissance. Son compte peut quand même disparaître."
    NO_DOWNLOAD "app.no_download" GENERAL General
        "We know of no download here. What you see on the screen is what you can save."
        "Nous ne connaissons pas d’archive ici. Ce qui est à l’écran est ce que vous pouvez garder."
        "Nous ne connaissons pas d’archive ici. Ce qui est à l’écran est ce que tu peux garder."
}
