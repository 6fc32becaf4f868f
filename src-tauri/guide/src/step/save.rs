//! Save: keep all of it, what disappears first first.

use super::{Stage, Template};
use crate::fact::{Fact, facts};
use crate::text::{Text, text};

pub(super) static KEEP_EVERYTHING: Template = Template {
    stage: Stage::Save,
    title: text("Delete nothing", "Ne supprimez rien").tu("Ne supprime rien"),
    lines: &[
        &NO_DELETE_ACCOUNT,
        &NO_DELETE_CHATS,
        &NO_DELETE_CONTACTS,
        &NO_RESET,
        &AUTO_DELETE,
    ],
    for_adults: &[],
    minutes: Some(2),
};

pub(super) static SIGN_IN_AGAIN: Template = Template {
    stage: Stage::Save,
    title: text("Open the closed account again", "Rouvrez le compte fermé")
        .tu("Rouvre le compte fermé"),
    lines: &[&ABOUT_30, &PASSWORD],
    for_adults: &[],
    minutes: Some(5),
};

pub(super) static FIND_DELETED: Template = Template {
    stage: Stage::Save,
    title: text(
        "Look for what was deleted",
        "Cherchez ce qui a été supprimé",
    )
    .tu("Cherche ce qui a été supprimé"),
    lines: &[&RECENTLY, &OTHER_DEVICES],
    for_adults: &[],
    minutes: Some(5),
};

pub(super) static SAVE_APP: Template = Template {
    stage: Stage::Save,
    title: text(
        "Save what is in this app",
        "Gardez ce qui est dans cette appli",
    )
    .tu("Garde ce qui est dans cette appli"),
    lines: &[&NO_NUDITY, &PROFILE_FIRST, &WHOLE_CHAT, &THREAT],
    for_adults: &[],
    minutes: Some(5),
};

/// What of that the shortest way asks for.
pub(crate) const LEAST: &[&Fact] = &[&NO_NUDITY, &PROFILE_FIRST, &THREAT];

pub(super) static ASK_DOWNLOAD: Template = Template {
    stage: Stage::Save,
    title: text(
        "Ask this app for your download",
        "Demandez votre archive à cette appli",
    )
    .tu("Demande ton archive à cette appli"),
    lines: &[&START_TODAY],
    for_adults: &[],
    minutes: Some(3),
};

/// Above the same step where one makes the file oneself.
pub(crate) const EXPORT_TITLE: Text = text(
    "Export the chat from this app",
    "Exportez la conversation de cette appli",
)
.tu("Exporte la conversation de cette appli");

/// The same for a young person: no word of crime, and none of it is their fault.
pub(crate) const LEAVE_IMAGES_YOUNG: &[&Fact] = &[
    &LEAVE,
    &WRITE_WHERE,
    &NO_FORWARD_YOUNG,
    &PUSHED_YOUNG,
    &POLICE_DECIDE,
];

/// The same for another adult: the images are for a guardian or police, and what is listed is only listed.
pub(crate) const LEAVE_IMAGES_OTHER: &[&Fact] = &[
    &IMAGES_NOT_YOURS,
    &LEAVE,
    &LISTED_NOT_YOURS,
    &NO_FORWARD,
    &PUSHED,
    &POLICE_DECIDE,
];

pub(super) static LEAVE_IMAGES: Template = Template {
    stage: Stage::Save,
    title: text(
        "Leave intimate images where they are",
        "Laissez les images intimes où elles sont",
    )
    .tu("Laisse les images intimes où elles sont"),
    lines: &[&LEAVE, &WRITE_WHERE, &NO_FORWARD, &PUSHED, &POLICE_DECIDE],
    for_adults: &[],
    minutes: Some(3),
};

facts! {
    NO_DELETE_ACCOUNT "step.keep_everything.account" JOINT High
        "Do not delete any account. Do not log out. Do not update or remove the app."
        "Ne supprimez aucun compte. Ne vous déconnectez pas. Ne mettez pas l’appli à jour et ne l’enlevez pas."
        "Ne supprime aucun compte. Ne te déconnecte pas. Ne mets pas l’appli à jour et ne l’enlève pas."
    DELETED_ALREADY "step.keep_everything.already" NCMEC_ADVICE High
        "Some of it was deleted. That happens a lot. From now on, leave all as it is."
        "Une partie a été supprimée. Ça arrive souvent. À partir de maintenant, laissez tout tel quel."
        "Une partie a été supprimée. Ça arrive souvent. À partir de maintenant, laisse tout tel quel."
    NO_DELETE_CHATS "step.keep_everything.chats" JOINT High
        "Do not delete messages, images or videos, even if they hurt. You do not have to look at them."
        "Ne supprimez ni messages, ni images, ni vidéos, même s’ils font mal. Vous n’avez pas à les regarder."
        "Ne supprime ni messages, ni images, ni vidéos, même s’ils font mal. Tu n’as pas à les regarder."
    NO_DELETE_CONTACTS "step.keep_everything.contacts" NCA High
        "Keep phone numbers, bank details and receipts too."
        "Gardez aussi les numéros de téléphone, les données bancaires et les reçus."
        "Garde aussi les numéros de téléphone, les données bancaires et les reçus."
    NO_RESET "step.keep_everything.reset" CYBERTIP Medium
        "Do not reset, sell or clean the phone. Police may ask to see it."
        "Ne réinitialisez pas le téléphone, ne le vendez pas, ne le nettoyez pas. La police voudra peut-être le voir."
        "Ne réinitialise pas le téléphone, ne le vends pas, ne le nettoie pas. La police voudra peut-être le voir."
    AUTO_DELETE "step.keep_everything.auto_delete" GENERAL General
        "Is a chat set to delete by itself? Save it first. In the phone’s own messages, set “keep” to forever."
        "Une conversation s’efface toute seule? Gardez-la d’abord. Dans les messages du téléphone, choisissez de tout garder."
        "Une conversation s’efface toute seule? Garde-la d’abord. Dans les messages du téléphone, choisis de tout garder."
    ABOUT_30 "step.sign_in_again.days" SNAPCHAT Medium
        "Many apps wait about 30 days before they erase it. Signing in can bring it back."
        "Souvent, l’appli attend environ 30 jours avant d’effacer. En se reconnectant, on peut souvent tout ravoir."
    PASSWORD "step.sign_in_again.password" CYBERAIDE Medium
        "Use a phone or computer that you trust. Then change the password. Do not answer any message."
        "Prenez un appareil de confiance. Changez ensuite le mot de passe. Ne répondez à aucun message."
        "Prends un appareil de confiance. Change ensuite le mot de passe. Ne réponds à aucun message."
    RECENTLY "step.find_deleted.recently" APPLE Medium
        "Look in “Recently deleted” in messages and in photos. Things stay there for about 30 days."
        "Regardez dans « Supprimés récemment », dans les messages et dans les photos. Tout y reste environ 30 jours."
        "Regarde dans « Supprimés récemment », dans les messages et dans les photos. Tout y reste environ 30 jours."
    IN_DOWNLOAD "step.find_deleted.download" DISCORD Low
        "Ask the app for your download. It may still hold what is gone from the screen."
        "Demandez l’archive à l’appli. Elle contient peut-être ce qui n’est plus à l’écran."
        "Demande l’archive à l’appli. Elle contient peut-être ce qui n’est plus à l’écran."
    OTHER_DEVICES "step.find_deleted.devices" TOOLKIT Medium
        "Look on a tablet, a laptop or a backup. A friend who got a message may have it too."
        "Regardez sur une tablette, un portable ou une sauvegarde. Un ami qui a reçu un message l’a peut-être aussi."
        "Regarde sur une tablette, un portable ou une sauvegarde. Un ami qui a reçu un message l’a peut-être aussi."
    PROFILE_FIRST "step.save_app.profile" JOINT High
        "First, their profile page, with the username. The name shown is not enough."
        "D’abord sa page de profil, avec le nom d’utilisateur. Le nom affiché ne suffit pas."
    WHOLE_CHAT "step.save_app.chat" JOINT High
        "Then take screenshots of the whole chat, from the first message on."
        "Ensuite, faites des captures de toute la conversation, depuis le premier message."
        "Ensuite, fais des captures de toute la conversation, depuis le premier message."
    THREAT "step.save_app.threat" ACCCE High
        "Get the threat, the demand and how to pay, with date and time in view."
        "Prenez la menace, la demande et la façon de payer, avec la date et l’heure visibles."
        "Prends la menace, la demande et la façon de payer, avec la date et l’heure visibles."
    BLOCKED_SAVE "step.save_app.blocked" CYBERTIP Medium
        "You blocked them, and that is fine. Save what still shows. If the chat is gone, write down what you recall."
        "Vous avez bloqué, et c’est correct. Gardez ce qui se voit encore. Si la conversation n’y est plus, notez ce dont vous vous souvenez."
        "Tu as bloqué, et c’est correct. Garde ce qui se voit encore. Si la conversation n’y est plus, note ce dont tu te souviens."
    BLOCKED_ASK "step.save_app.blocked_ask" CYBERTIP Medium
        "You blocked them, and that is fine. Save what still shows. If the chat is gone, ask for the download: part of it may be there. Write down what you recall."
        "Vous avez bloqué, et c’est correct. Gardez ce qui se voit encore. Si la conversation n’y est plus, demandez l’archive : une partie y est peut-être. Notez ce dont vous vous souvenez."
        "Tu as bloqué, et c’est correct. Garde ce qui se voit encore. Si la conversation n’y est plus, demande l’archive : une partie y est peut-être. Note ce dont tu te souviens."
    BLOCKED_OWN_SIDE "step.save_app.blocked_own_side" DISCORD Medium
        "You blocked them, and that is fine. Save what still shows, and open what is folded away. The download will not hold what they wrote, so write down what you recall."
        "Vous avez bloqué, et c’est correct. Gardez ce qui se voit encore, et ouvrez ce qui est replié. L’archive ne contient pas ses messages : notez ce dont vous vous souvenez."
        "Tu as bloqué, et c’est correct. Garde ce qui se voit encore, et ouvre ce qui est replié. L’archive ne contient pas ses messages : note ce dont tu te souviens."
    NO_NUDITY "step.save_app.no_nudity" ACCCE High
        "Scroll so that no nude image is on the screen. Leave those out."
        "Faites défiler pour qu’aucune image de nudité ne soit à l’écran. Laissez-les de côté."
        "Fais défiler pour qu’aucune image de nudité ne soit à l’écran. Laisse-les de côté."
    START_TODAY "step.ask_download.today" CALGARY High
        "Ask for it today. It can take days."
        "Demandez-la aujourd’hui. Cela peut prendre des jours."
        "Demande-la aujourd’hui. Cela peut prendre des jours."
    DO_NOT_WAIT "step.ask_download.do_not_wait" US_KEEPING Medium
        "Do not wait for it to tell police. Add it here when you have it."
        "N’attendez pas l’archive pour parler à la police. Ajoutez-la ici quand vous l’avez."
        "N’attends pas l’archive pour parler à la police. Ajoute-la ici quand tu l’as."
    LEAVE "step.leave_images.leave" JOINT High
        "Do not delete any image that was sent or that came. Leave it on the phone or in the app, where it is now."
        "Ne supprimez aucune image envoyée ou reçue. Laissez-la sur le téléphone ou dans l’appli, là où elle est."
        "Ne supprime aucune image envoyée ou reçue. Laisse-la sur le téléphone ou dans l’appli, là où elle est."
    WRITE_WHERE "step.leave_images.where" ACCCE High
        "Do not make a new copy. List it in Holdfast: where it is, and what it is in a few words. That copies nothing and shows nothing."
        "N’en faites pas de copie. Notez-la dans Holdfast : où elle est, et ce que c’est en quelques mots. Rien n’est copié ni montré."
        "N’en fais pas de copie. Note-la dans Holdfast : où elle est, et ce que c’est en quelques mots. Rien n’est copié ni montré."
    NO_FORWARD "step.leave_images.no_forward" GATINEAU High
        "Do not send it to anyone, not even to show them. That can be a crime."
        "Ne l’envoyez à personne, même pas pour montrer. Cela peut être un crime."
        "Ne l’envoie à personne, même pas pour montrer. Cela peut être un crime."
    PUSHED "step.leave_images.pushed" JOINT High
        "A young person who was tricked or pushed into sending an image is not in trouble. Police want to help."
        "Une jeune personne piégée ou poussée à envoyer une image n’aura pas d’ennuis. La police veut l’aider."
    NO_FORWARD_YOUNG "step.leave_images.no_forward_young" GATINEAU High
        "Do not send it to anyone now, not even to show them."
        "Ne l’envoie à personne maintenant, même pas pour montrer."
    PUSHED_YOUNG "step.leave_images.pushed_young" JOINT High
        "Were you tricked or pushed into sending an image? You are not in trouble. Police want to help you."
        "Quelqu’un t’a fait envoyer une image par la ruse ou la pression? Tu n’auras pas d’ennuis. La police veut t’aider."
    POLICE_DECIDE "step.leave_images.police" GATINEAU High
        "Police will tell you when you may delete it."
        "La police vous dira quand vous pourrez la supprimer."
        "La police te dira quand tu pourras la supprimer."
    IMAGES_NOT_YOURS "step.leave_images.other_adult" UKCIS High
        "You are not the parent or guardian? Leave these images to them or to police. Do not look at them, move them or send them. Call police or a report service."
        "Vous n’êtes ni le parent ni la personne qui a la garde? Laissez-leur ces images, ou à la police. Ne les regardez pas, ne les déplacez pas, ne les envoyez pas. Appelez la police ou un service de signalement."
        "Tu n’es ni le parent ni la personne qui a la garde? Laisse-leur ces images, ou à la police. Ne les regarde pas, ne les déplace pas, ne les envoie pas. Appelle la police ou un service de signalement."
    LISTED_NOT_YOURS "step.leave_images.other_listed" ACCCE High
        "Is one among the files that you gave to Holdfast? Then Holdfast can list it. That copies nothing and shows nothing."
        "Une d’elles est parmi les fichiers donnés à Holdfast? Holdfast peut alors la répertorier. Rien n’est copié ni montré."
    IMAGE_FAKE "step.leave_images.fake" NCA High
        "Treat a fake or changed image like a real one."
        "Traitez une image fausse ou modifiée comme une vraie."
        "Traite une image fausse ou modifiée comme une vraie."
    MIN_PROFILE "minimum.profile" JOINT High
        "Their profile, with the username, in each app."
        "Son profil, avec le nom d’utilisateur, dans chaque appli."
    MIN_THREAT "minimum.threat" JOINT High
        "The threat and the demand, with date and time."
        "La menace et la demande, avec la date et l’heure."
    MIN_PAYMENT "minimum.payment" CYBERTIP Medium
        "How they want to be paid: name, email, account, card or crypto wallet."
        "Comment la personne veut être payée : nom, courriel, compte, carte ou portefeuille crypto."
    MIN_TELL "minimum.tell" JOINT High
        "Then tell police or a report service. You can do more later."
        "Parlez ensuite à la police ou à un service de signalement. Vous ferez le reste plus tard."
        "Parle ensuite à la police ou à un service de signalement. Tu feras le reste plus tard."
}
