//! Report in the app, block, and have images taken down: after saving.

use super::{Stage, Template};
use crate::fact::facts;
use crate::text::text;

pub(super) static REPORT_IN_APP: Template = Template {
    stage: Stage::ReportAndBlock,
    title: text("Report it in the app", "Signalez dans l’appli").tu("Signale dans l’appli"),
    lines: &[&AFTER_SAVING, &REPORT, &TICKET],
    for_adults: &[],
    minutes: Some(5),
};

pub(super) static BLOCK: Template = Template {
    stage: Stage::ReportAndBlock,
    title: text("Block them everywhere", "Bloquez partout").tu("Bloque partout"),
    lines: &[&BLOCK_ALL, &NOT_DELETE, &NEW_ACCOUNT],
    for_adults: &[],
    minutes: Some(3),
};

pub(super) static TAKE_DOWN: Template = Template {
    stage: Stage::ReportAndBlock,
    title: text(
        "Ask for images to be taken down",
        "Demandez le retrait des images",
    )
    .tu("Demande le retrait des images"),
    lines: &[&OFFICIAL, &ON_DEVICE, &NO_HELPERS],
    for_adults: &[],
    minutes: Some(15),
};

facts! {
    REPORT "step.report_in_app.report" CALGARY High
        "Report their account to the app. Choose what is closest to blackmail or threats to a child."
        "Signalez son compte à l’appli. Choisissez ce qui ressemble le plus à du chantage ou à des menaces contre un enfant."
        "Signale son compte à l’appli. Choisis ce qui ressemble le plus à du chantage ou à des menaces contre un enfant."
    AFTER_SAVING "step.report_in_app.after" ESAFETY High
        "Save first. After a report, the app may take the account down fast."
        "Gardez d’abord ce que vous avez. Après un signalement, l’appli peut vite fermer le compte."
        "Garde d’abord ce que tu as. Après un signalement, l’appli peut vite fermer le compte."
    TICKET "step.report_in_app.ticket" ESAFETY High
        "Keep the report number or the email, and add it here."
        "Gardez le numéro du signalement ou le courriel, et ajoutez-le ici."
        "Garde le numéro du signalement ou le courriel, et ajoute-le ici."
    REPORTED_ALREADY "step.report_in_app.already" ESAFETY High
        "You have reported it. Good. Add the number here if you have one."
        "C’est signalé. Bien. Ajoutez le numéro ici si vous l’avez."
        "C’est signalé. Bien. Ajoute le numéro ici si tu l’as."
    BLOCK_ALL "step.block.all" NCA High
        "Once it is saved, block them in each app they used."
        "Une fois tout gardé, bloquez la personne dans chaque appli utilisée."
        "Une fois tout gardé, bloque la personne dans chaque appli utilisée."
    NOT_DELETE "step.block.not_delete" NCMEC_ADVICE High
        "Block the person, but do not delete the chat. If the app offers to delete, say no."
        "Bloquez, mais ne supprimez pas la conversation. Si l’appli le propose, dites non."
        "Bloque, mais ne supprime pas la conversation. Si l’appli le propose, dis non."
    NEW_ACCOUNT "step.block.new_account" C3P Medium
        "They may come back under a new name. Do not answer. Save it and block again."
        "La personne peut revenir sous un autre nom. Ne répondez pas. Gardez le message et bloquez encore."
        "La personne peut revenir sous un autre nom. Ne réponds pas. Garde le message et bloque encore."
    BLOCKED_ALREADY "step.block.already" NCMEC_ADVICE High
        "They are blocked. That is fine. Leave it so."
        "La personne est bloquée. C’est correct. Laissez ça ainsi."
        "La personne est bloquée. C’est correct. Laisse ça ainsi."
    OFFICIAL "step.take_down.official" NCA High
        "These free services help to take down an image, and so do the apps. They cannot promise to find each copy."
        "Ces services gratuits aident à faire retirer une image, et les applis aussi. Ils ne peuvent pas promettre de trouver chaque copie."
    ON_DEVICE "step.take_down.on_device" TAKE_IT_DOWN High
        "Take It Down makes a code from the image on your own device. The image is not sent. Do not delete the image: the tool needs it."
        "Take It Down calcule un code à partir de l’image, sur votre appareil. L’image n’est pas envoyée. Ne la supprimez pas : l’outil en a besoin."
        "Take It Down calcule un code à partir de l’image, sur ton appareil. L’image n’est pas envoyée. Ne la supprime pas : l’outil en a besoin."
    NO_HELPERS "step.take_down.no_helpers" ICAC High
        "Do not pay a firm that says it can fix this. Some are scams. Use the links on this page."
        "Ne payez aucune entreprise qui dit pouvoir tout régler. Certaines sont des arnaques. Servez-vous des liens de cette page."
        "Ne paie aucune entreprise qui dit pouvoir tout régler. Certaines sont des arnaques. Sers-toi des liens de cette page."
}
