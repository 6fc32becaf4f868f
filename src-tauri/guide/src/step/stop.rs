//! Stop replying, pay nothing more, stop a payment.

use super::{Stage, Template};
use crate::fact::facts;
use crate::money::SAY;
use crate::text::text;
use crate::words::DEADLINE;

pub(super) static STOP_REPLYING: Template = Template {
    stage: Stage::StopReplying,
    title: text("Stop replying", "Arrêtez de répondre").tu("Arrête de répondre"),
    lines: &[&NO_ANSWER, &DEADLINE, &NO_DEAL, &PUT_AWAY, &TRUST],
    for_adults: &[&HELP_STOP],
    minutes: Some(1),
};

pub(super) static PAY_NOTHING: Template = Template {
    stage: Stage::StopReplying,
    title: text(
        "Send no money and no images",
        "N’envoyez ni argent ni image",
    )
    .tu("N’envoie ni argent ni image"),
    lines: &[&HELP_FIRST, &PAID_STOP, &MAY_POST],
    for_adults: &[],
    minutes: Some(1),
};

pub(super) static CALL_BANK: Template = Template {
    stage: Stage::StopReplying,
    title: text("Call the bank now", "Appelez la banque maintenant")
        .tu("Appelle la banque maintenant"),
    lines: &[
        &CALL_NOW,
        &GIFT_CARD,
        &SAY,
        &CARD_NUMBER,
        &SERVICE,
        &KEEP_PAYMENT,
    ],
    for_adults: &[],
    minutes: Some(15),
};

facts! {
    NO_ANSWER "step.stop_replying.no_answer" C3P High
        "Do not answer, not even once more. You do not have to say why."
        "Ne répondez plus, même pas une dernière fois. Vous n’avez pas à dire pourquoi."
        "Ne réponds plus, même pas une dernière fois. Tu n’as pas à dire pourquoi."
    NO_DEAL "step.stop_replying.no_deal" CALGARY High
        "Do not do what they ask. Do not beg, bargain or threaten back."
        "Ne faites pas ce qu’on vous demande. Ne suppliez pas, ne négociez pas, ne menacez pas."
        "Ne fais pas ce qu’on te demande. Ne supplie pas, ne négocie pas, ne menace pas."
    HELP_STOP "step.stop_replying.help" NCA High
        "Help the young person to stop."
        "Aidez la jeune personne à arrêter."
    PUT_AWAY "step.stop_replying.put_away" NCMEC_STORY High
        "Save first: that is the next part. Then put the phone away, charged and just as it is."
        "Gardez d’abord : c’est la partie suivante. Rangez ensuite le téléphone, chargé et tel quel."
        "Garde d’abord : c’est la partie suivante. Range ensuite le téléphone, chargé et tel quel."
    TRUST "step.stop_replying.trust" JOINT High
        "Trust your gut. If a message feels wrong, leave it and keep it."
        "Fiez-vous à votre instinct. Si un message sonne faux, n’y touchez pas et gardez-le."
        "Fie-toi à ton instinct. Si un message sonne faux, n’y touche pas et garde-le."
    QUIET_NOW "step.stop_replying.quiet" JOINT High
        "It is quiet now. If they write again, do not answer. Save it and add it here."
        "C’est calme pour l’instant. Si on vous écrit encore, ne répondez pas. Gardez le message et ajoutez-le ici."
        "C’est calme pour l’instant. Si on t’écrit encore, ne réponds pas. Garde le message et ajoute-le ici."
    HELP_FIRST "step.pay_nothing.help_first" JOINT High
        "Get help before you send any money or any image."
        "Demandez de l’aide avant d’envoyer de l’argent ou une image."
        "Demande de l’aide avant d’envoyer de l’argent ou une image."
    PAID_STOP "step.pay_nothing.paid" NCA High
        "If money was sent, do not panic. It happens a lot. Just send no more."
        "Si de l’argent a été envoyé, pas de panique. Ça arrive souvent. N’envoyez plus rien."
        "Si de l’argent a été envoyé, pas de panique. Ça arrive souvent. N’envoie plus rien."
    MAY_POST "step.pay_nothing.may_post" JOINT High
        "Paying does not keep an image safe. Often, they post it all the same."
        "Payer ne protège pas une image. Souvent, on la diffuse quand même."
    CALL_NOW "step.call_bank.now" CYBERAIDE Medium
        "A transfer that no one has picked up yet may still be stopped."
        "Un virement que personne n’a encore accepté peut parfois être annulé."
    GIFT_CARD "step.call_bank.gift_card" ANTIFRAUD Medium
        "For a gift card, call the brand. Keep the card, the number and the receipt."
        "Pour une carte-cadeau, appelez la marque. Gardez la carte, le numéro et le reçu."
        "Pour une carte-cadeau, appelle la marque. Garde la carte, le numéro et le reçu."
    CARD_NUMBER "step.call_bank.number" GENERAL General
        "The bank’s number is on the back of the bank card."
        "Le numéro de la banque est au dos de la carte bancaire."
    SERVICE "step.call_bank.service" ANTIFRAUD High
        "For a payment app or crypto coins, tell that service too."
        "Pour une appli de paiement ou de la cryptomonnaie, avertissez aussi ce service."
        "Pour une appli de paiement ou de la cryptomonnaie, avertis aussi ce service."
    KEEP_PAYMENT "step.call_bank.keep" NCA High
        "Keep all bank details: names, email, account, sums and dates. Note whom you spoke to."
        "Gardez toutes les données de paiement : noms, courriel, compte, montants et dates. Notez à qui vous avez parlé."
        "Garde toutes les données de paiement : noms, courriel, compte, montants et dates. Note à qui tu as parlé."
}
