//! Whom to call about money that was sent, by the way it went: it may still be stopped.

use serde::{Deserialize, Serialize};

use crate::fact::{Fact, facts};

/// How money was sent or is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Interac e-Transfer.
    ETransfer,
    /// A bank transfer or wire.
    Bank,
    /// A gift card.
    GiftCard,
    /// Crypto coins.
    Crypto,
    /// A payment app, such as `PayPal` or Cash App.
    PaymentApp,
    /// Cash, by mail or by hand.
    Cash,
    /// Another way.
    Other,
}

impl Method {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::ETransfer,
        Self::GiftCard,
        Self::PaymentApp,
        Self::Crypto,
        Self::Bank,
        Self::Cash,
        Self::Other,
    ];
}

/// What to do at once about money that went one way.
pub fn money(method: Method) -> [&'static Fact; 4] {
    let whom = match method {
        Method::ETransfer => &E_TRANSFER,
        Method::Bank => &BANK,
        Method::GiftCard => &GIFT_CARD,
        Method::Crypto => &CRYPTO,
        Method::PaymentApp => &PAYMENT_APP,
        Method::Cash => &CASH,
        Method::Other => &OTHER,
    };
    [whom, &SAY, &NOTE, &NO_MORE]
}

facts! {
    E_TRANSFER "money.e_transfer" CYBERAIDE Medium
        "Call your bank. If no one has picked up the money yet, ask them to cancel it."
        "Appelez votre banque. Si personne n’a encore accepté le virement, demandez de l’annuler."
        "Appelle ta banque. Si personne n’a encore accepté le virement, demande de l’annuler."
    BANK "money.bank" ANTIFRAUD Medium
        "Call your bank. Ask if it can still be stopped."
        "Appelez votre banque. Demandez si on peut encore l’arrêter."
        "Appelle ta banque. Demande si on peut encore l’arrêter."
    GIFT_CARD "money.gift_card" ANTIFRAUD Medium
        "Call the brand on the card. Ask if it can be stopped. Keep the card, the number and the receipt."
        "Appelez la marque de la carte. Demandez si on peut la bloquer. Gardez la carte, le numéro et le reçu."
        "Appelle la marque de la carte. Demande si on peut la bloquer. Garde la carte, le numéro et le reçu."
    CRYPTO "money.crypto" ANTIFRAUD Medium
        "Tell the service where the coins were bought. Give it the address they went to."
        "Avertissez le service où la cryptomonnaie a été achetée. Donnez-lui l’adresse où elle est allée."
        "Avertis le service où la cryptomonnaie a été achetée. Donne-lui l’adresse où elle est allée."
    PAYMENT_APP "money.payment_app" ANTIFRAUD Medium
        "Tell the payment app. Tell the bank or card behind it too."
        "Avertissez l’application de paiement. Avertissez aussi la banque ou la carte derrière."
        "Avertis l’application de paiement. Avertis aussi la banque ou la carte derrière."
    CASH "money.cash" ANTIFRAUD Medium
        "Keep any receipt, and note where it went. Tell police."
        "Gardez tout reçu et notez où l’argent est allé. Dites-le à la police."
        "Garde tout reçu et note où l’argent est allé. Dis-le à la police."
    OTHER "money.other" ANTIFRAUD Medium
        "Tell the company that moved the money. Ask if it can be stopped."
        "Avertissez l’entreprise qui a envoyé l’argent. Demandez si on peut encore l’arrêter."
        "Avertis l’entreprise qui a envoyé l’argent. Demande si on peut encore l’arrêter."
    SAY "money.say" GENERAL General
        "You can say: “I sent money to someone who is blackmailing me. Can you stop it?”"
        "Vous pouvez dire : « J’ai envoyé de l’argent à quelqu’un qui me fait du chantage. Pouvez-vous l’arrêter? »"
        "Tu peux dire : « J’ai envoyé de l’argent à quelqu’un qui me fait du chantage. Pouvez-vous l’arrêter? »"
    NOTE "money.note" ANTIFRAUD High
        "Note each call: with whom, when, and the file number."
        "Notez chaque appel : avec qui, quand, et le numéro de dossier."
        "Note chaque appel : avec qui, quand, et le numéro de dossier."
    NO_MORE "money.no_more" NCA High
        "Do not panic. It happens a lot. Just send no more."
        "Pas de panique. Ça arrive souvent. N’envoyez plus rien."
        "Pas de panique. Ça arrive souvent. N’envoie plus rien."
}
