//! WhatsApp.

use super::shared::{ADDS_ONLY, DELETE, NO_NUDITY, NOT_TOLD, THREAT, WHOLE_CHAT};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;

pub(super) static CARD: Card = Card {
    platform: Platform::Whatsapp,
    name: Platform::Whatsapp.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &PROFILE, &WHOLE_CHAT, &THREAT, &EXPORT_NOW],
    least: &[&NO_NUDITY, &PROFILE, &THREAT],
    identity: &[&NUMBER, &PUSH_NAME],
    screenshots: Screenshots {
        told: Told::No,
        about: &NOT_TOLD,
    },
    download: Some(Download {
        reach: Reach::AsShown,
        how: &[&EXPORT, &NO_MEDIA],
        wait: &WAIT,
        holds: &[&HOLDS, &LIMIT, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: Button {
            effect: Effect::MayLose,
            about: &BLOCK,
        },
        report: Button {
            effect: Effect::MayLose,
            about: &REPORT,
        },
        pause: Button {
            effect: Effect::Absent,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Hours(24), &TIMER),
        clock(Of::Chat, Gone::Stays, &STAYS),
    ],
    links: &[],
};

facts! {
    FIRST "whatsapp.first" WHATSAPP Medium
        "The phone number is the key here. The name shown is not."
        "Ici, c’est le numéro de téléphone qui compte, pas le nom affiché."
    PROFILE "whatsapp.profile" WHATSAPP Medium
        "Their profile, with the full phone number. Tap the name at the top of the chat."
        "Son profil, avec le numéro de téléphone complet. Touchez le nom en haut de la conversation."
        "Son profil, avec le numéro de téléphone complet. Touche le nom en haut de la conversation."
    EXPORT_NOW "whatsapp.export_now" WHATSAPP Medium
        "Then export the chat as well. The file is ready in about a minute."
        "Exportez aussi la conversation. Le fichier est prêt en une minute environ."
        "Exporte aussi la conversation. Le fichier est prêt en une minute environ."
    NUMBER "whatsapp.number" WHATSAPP Medium
        "Write down the number with the plus sign and the country code."
        "Notez le numéro avec le signe plus et l’indicatif du pays."
        "Note le numéro avec le signe plus et l’indicatif du pays."
    PUSH_NAME "whatsapp.push_name" WHATSAPP Medium
        "A name with a ~ in front was chosen by them. It proves nothing."
        "Un nom précédé de ~ a été choisi par la personne. Il ne prouve rien."
    EXPORT "whatsapp.export" WHATSAPP Medium
        "In the chat: menu, “More”, “Export chat”. Some chats can block this."
        "Dans la conversation : menu, « Plus », « Exporter la discussion ». Certaines discussions l’empêchent."
    NO_MEDIA "whatsapp.no_media" WHATSAPP Medium
        "Choose “without media”. Save the file to the phone, not to a cloud or a chat."
        "Choisissez « sans médias ». Enregistrez le fichier dans le téléphone, pas dans un nuage ni une conversation."
        "Choisis « sans médias ». Enregistre le fichier dans le téléphone, pas dans un nuage ni une conversation."
    WAIT "whatsapp.wait" WHATSAPP Medium
        "There is no wait: the file is there at once."
        "Aucune attente : le fichier est là tout de suite."
    HOLDS "whatsapp.holds" WHATSAPP Medium
        "It is a text file with all messages that are still in the chat. Messages that were removed are not in it."
        "C’est un fichier texte avec tous les messages encore là. Les messages retirés n’y sont pas."
    LIMIT "whatsapp.limit" WHATSAPP Medium
        "A very long chat may be cut at about 40,000 messages."
        "Une très longue discussion peut être coupée vers 40 000 messages."
    BLOCK "whatsapp.block" GENERAL General
        "The chat stays if you do not choose “delete”. Save first."
        "La discussion reste si vous ne choisissez pas « supprimer ». Gardez-la d’abord."
        "La discussion reste si tu ne choisis pas « supprimer ». Garde-la d’abord."
    REPORT "whatsapp.report" GENERAL General
        "It sends their last few messages to WhatsApp. It may also offer to block and delete: do not delete."
        "Les derniers messages sont envoyés à WhatsApp. L’appli peut aussi offrir de bloquer et supprimer : ne supprimez pas."
        "Les derniers messages sont envoyés à WhatsApp. L’appli peut aussi offrir de bloquer et supprimer : ne supprime pas."
    PAUSE "whatsapp.pause" GENERAL General
        "We do not know of a pause here. The account goes by the phone number. Leave it as it is, and keep the number."
        "Nous ne connaissons pas de pause ici. Le compte suit le numéro de téléphone. Laissez-le tel quel, et gardez le numéro."
        "Nous ne connaissons pas de pause ici. Le compte suit le numéro de téléphone. Laisse-le tel quel, et garde le numéro."
    TIMER "whatsapp.clock.timer" GENERAL General
        "If the chat has a timer, messages go after 24 hours, 7 days or 90 days. Save it now. Do not change the timer yet: they can see that."
        "Si la discussion a une minuterie, les messages disparaissent après 24 heures, 7 jours ou 90 jours. Gardez-la maintenant. Ne changez pas encore la minuterie : cela se voit."
        "Si la discussion a une minuterie, les messages disparaissent après 24 heures, 7 jours ou 90 jours. Garde-la maintenant. Ne change pas encore la minuterie : cela se voit."
    STAYS "whatsapp.clock.stays" GENERAL General
        "With no timer, the chat stays on the phone. They can still take back a message."
        "Sans minuterie, la discussion reste dans le téléphone. La personne peut quand même retirer un message."
}
