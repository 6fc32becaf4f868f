//! The coach: what is still missing, one next step for each, and an honest "not possible".
//!
//! It never grades, and it never says what a court will take. A bundle can be handed over without any of these.

mod id;
mod told;

use serde::{Deserialize, Serialize};

use crate::fact::{Fact, facts};
use crate::setup::Happened;
use crate::text::{Text, text};

pub use id::GapId;

/// What a case holds, as far as the coach has to know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseFacts {
    /// Exhibits in the case, kept or listed.
    pub exhibits: u32,
    /// Boxes that a person has tied to an exhibit or a record.
    pub answered: Vec<GapId>,
    /// Boxes of which a person said "not possible".
    pub not_possible: Vec<GapId>,
    /// Accounts of the person who threatens.
    pub accounts: u32,
    /// Those of which only a name is known.
    pub accounts_by_name_only: u32,
    /// Apps that were used.
    pub apps: u32,
    /// What has already happened, as was said at the start.
    pub happened: Vec<Happened>,
    /// Payments on record that say something of a payment.
    pub payments: u32,
    /// Payments on record of which nothing is said but that they were made.
    pub payments_unsaid: u32,
    /// Clocks in downloads whose zone nobody has stated.
    pub open_zones: u32,
    /// Zones that somebody has stated.
    pub known_zones: u32,
    /// Neighbours among screenshots between which something is missing, or nobody knows or has said.
    pub open_ends: u32,
    /// Neighbours between which a person said that nothing is missing.
    pub closed_ends: u32,
    /// Whether the phone is kept as it is.
    pub phone_kept: bool,
}

/// How a box stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Still missing.
    Missing,
    /// Said to be not possible; that is an answer.
    NotPossible,
    /// There.
    There,
}

/// One box as it stands.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Gap {
    /// Which.
    pub id: GapId,
    /// How it stands.
    pub standing: Standing,
    /// What it is.
    pub title: Text,
    /// The one next step.
    pub next: &'static Fact,
    /// When it can not be had, and that this is fine.
    pub if_not: &'static Fact,
}

/// What is still missing, then what is not possible, then what is there; each group in the order that helps most.
///
/// A box that does not fit the case is left out: no move where one app was used, no payment where nothing was paid.
pub fn gaps(case: &CaseFacts) -> Vec<Gap> {
    let mut found: Vec<Gap> = GapId::ALL
        .into_iter()
        .filter(|&id| fits(id, case))
        .map(|id| Gap {
            next: next_of(id, case),
            ..gap(id, standing(id, case))
        })
        .collect();
    found.sort_by_key(|gap| (gap.standing, gap.id));
    found
}

fn fits(id: GapId, case: &CaseFacts) -> bool {
    match id.happened() {
        Some(Happened::Paid) if case.payments + case.payments_unsaid > 0 => true,
        Some(happened) => case.happened.contains(&happened),
        None => id != GapId::Move || case.apps != 1,
    }
}

fn standing(id: GapId, case: &CaseFacts) -> Standing {
    let is_said = case.answered.contains(&id);
    let is_there = match id {
        GapId::Usernames => case.accounts > 0 && case.accounts_by_name_only == 0,
        // No clock that asks for a zone is no zone that is known.
        GapId::Zones => case.open_zones == 0 && (case.known_zones > 0 || is_said),
        GapId::WholeThreads => case.open_ends == 0 && (case.closed_ends > 0 || is_said),
        GapId::PhoneKept => case.phone_kept,
        GapId::Paid => case.payments > 0,
        GapId::Profile
        | GapId::Threat
        | GapId::Demand
        | GapId::PaymentInstruction
        | GapId::FirstContact
        | GapId::Move
        | GapId::ProofOfSending
        | GapId::Blocked
        | GapId::Deleted
        | GapId::AccountClosed
        | GapId::Reported
        | GapId::PoliceKnow => is_said,
    };
    if is_there || is_said && !is_counted(id) {
        Standing::There
    } else if case.not_possible.contains(&id) {
        Standing::NotPossible
    } else {
        Standing::Missing
    }
}

/// Boxes that the case itself answers; nobody's word stands against what it counts.
const fn is_counted(id: GapId) -> bool {
    matches!(id, GapId::Usernames | GapId::Zones | GapId::WholeThreads)
}

/// The one next step, where it is not always the same.
const fn next_of(id: GapId, case: &CaseFacts) -> &'static Fact {
    match id {
        GapId::WholeThreads if case.open_ends == 0 => &WHOLE_FIRST,
        GapId::Paid if case.payments == 0 && case.payments_unsaid > 0 => &PAID_COMPLETE,
        _ => gap(id, Standing::Missing).next,
    }
}

const fn gap(id: GapId, standing: Standing) -> Gap {
    let (title, next, if_not) = words_of(id);
    Gap {
        id,
        standing,
        title,
        next,
        if_not,
    }
}

/// Its name, the one step, and when it cannot be had.
type Words = (Text, &'static Fact, &'static Fact);

const fn words_of(id: GapId) -> Words {
    match id {
        GapId::Usernames => (
            text(
                "The username, not just a name",
                "Le nom d’utilisateur, pas juste un nom",
            ),
            &USERNAMES,
            &USERNAMES_NOT,
        ),
        GapId::Profile => (
            text("Their profile page", "Sa page de profil"),
            &PROFILE,
            &PROFILE_NOT,
        ),
        GapId::Threat => (text("The threat", "La menace"), &THREAT, &THREAT_NOT),
        GapId::Demand => (text("The demand", "La demande"), &DEMAND, &DEMAND_NOT),
        GapId::PaymentInstruction => (
            text(
                "How they want to be paid",
                "Comment la personne veut être payée",
            ),
            &PAYMENT,
            &PAYMENT_NOT,
        ),
        GapId::Paid => (text("What was paid", "Ce qui a été payé"), &PAID, &PAID_NOT),
        GapId::FirstContact => (
            text("The first contact", "Le premier contact"),
            &FIRST,
            &FIRST_NOT,
        ),
        GapId::Move => (
            text("The move to another app", "Le passage à une autre appli"),
            &MOVE,
            &MOVE_NOT,
        ),
        GapId::ProofOfSending => (
            text(
                "If it was sent to others",
                "Si cela a été envoyé à d’autres",
            ),
            &SENT,
            &SENT_NOT,
        ),
        GapId::WholeThreads => (
            text("The chats without gaps", "Les conversations sans trous"),
            &WHOLE,
            &WHOLE_NOT,
        ),
        GapId::Zones => (text("The time zone", "Le fuseau horaire"), &ZONE, &ZONE_NOT),
        GapId::PhoneKept => (
            text("The phone, kept as it is", "Le téléphone, gardé tel quel"),
            &PHONE,
            &PHONE_NOT,
        ),
        GapId::Blocked => told::BLOCKED,
        GapId::Deleted => told::DELETED,
        GapId::AccountClosed => told::ACCOUNT_CLOSED,
        GapId::Reported => told::REPORTED,
        GapId::PoliceKnow => told::POLICE_KNOW,
    }
}

pub(crate) fn facts() -> impl Iterator<Item = &'static Fact> {
    [FACTS, told::FACTS].into_iter().flatten().copied()
}

facts! {
    USERNAMES "gap.usernames.next" ACCCE High
        "Police need the username. Open the chat, tap the name or the picture, and save that page."
        "La police a besoin du nom d’utilisateur. Ouvrez la conversation, touchez le nom ou l’image, et gardez cette page."
        "La police a besoin du nom d’utilisateur. Ouvre la conversation, touche le nom ou l’image, et garde cette page."
    USERNAMES_NOT "gap.usernames.if_not" CYBERTIP Medium
        "Is the account gone? Say so. A link, a number or an old screenshot can help too."
        "Le compte n’existe plus? Dites-le. Un lien, un numéro ou une vieille capture peut aussi aider."
        "Le compte n’existe plus? Dis-le. Un lien, un numéro ou une vieille capture peut aussi aider."
    PROFILE "gap.profile.next" JOINT High
        "Open their profile and save it: username, name, picture, text, number of followers."
        "Ouvrez son profil et gardez-le : nom d’utilisateur, nom, image, texte, nombre d’abonnés."
        "Ouvre son profil et garde-le : nom d’utilisateur, nom, image, texte, nombre d’abonnés."
    PROFILE_NOT "gap.profile.if_not" CYBERTIP Medium
        "If you blocked them or they left, it may be gone. Write down what you recall."
        "Si vous avez bloqué ou si le compte n’existe plus, c’est peut-être perdu. Notez ce dont vous vous souvenez."
        "Si tu as bloqué ou si le compte n’existe plus, c’est peut-être perdu. Note ce dont tu te souviens."
    THREAT "gap.threat.next" CYBERTIP Medium
        "Find the first message that threatens. Save it with the date and the time."
        "Trouvez le premier message qui menace. Gardez-le avec la date et l’heure."
        "Trouve le premier message qui menace. Garde-le avec la date et l’heure."
    THREAT_NOT "gap.threat.if_not" TOOLKIT Medium
        "Has it vanished, or was it said out loud? Write down the words as you recall them, and when."
        "Il a disparu, ou c’était de vive voix? Notez les mots comme vous vous en souvenez, et quand."
        "Il a disparu, ou c’était de vive voix? Note les mots comme tu t’en souviens, et quand."
    DEMAND "gap.demand.next" CYBERTIP Medium
        "Find what they ask for: money, a card, images. Save each time they ask."
        "Trouvez ce qu’on demande : de l’argent, une carte, des images. Gardez chaque demande."
        "Trouve ce qu’on demande : de l’argent, une carte, des images. Garde chaque demande."
    DEMAND_NOT "gap.demand.if_not" TOOLKIT Medium
        "Is it no longer there? Write down what they asked, and when."
        "Ce n’est plus là? Notez ce qu’on a demandé, et quand."
        "Ce n’est plus là? Note ce qu’on a demandé, et quand."
    PAYMENT "gap.payment_instruction.next" CYBERTIP Medium
        "Find where the money was to go: name, email, account, card brand, wallet. Save that message."
        "Trouvez où l’argent devait aller : nom, courriel, compte, marque de carte, portefeuille. Gardez ce message."
        "Trouve où l’argent devait aller : nom, courriel, compte, marque de carte, portefeuille. Garde ce message."
    PAYMENT_NOT "gap.payment_instruction.if_not" CYBERTIP Medium
        "They did not say? Then there is nothing to save. That is fine."
        "On ne l’a pas dit? Il n’y a rien à garder. C’est correct."
    PAID "gap.paid.next" ANTIFRAUD High
        "Add the bank’s notice or the receipt, with the sum, the day and the number."
        "Ajoutez l’avis de la banque ou le reçu, avec le montant, le jour et le numéro."
        "Ajoute l’avis de la banque ou le reçu, avec le montant, le jour et le numéro."
    PAID_COMPLETE "gap.paid.next.complete" ANTIFRAUD High
        "Open that payment and write what you know: the sum, the way, to whom, the number."
        "Ouvrez ce paiement et notez ce que vous savez : le montant, le moyen, à qui, le numéro."
        "Ouvre ce paiement et note ce que tu sais : le montant, le moyen, à qui, le numéro."
    PAID_NOT "gap.paid.if_not" ANTIFRAUD Medium
        "No receipt? The bank or the shop can look it up. Write down what you know."
        "Pas de reçu? La banque ou le magasin peut le retrouver. Notez ce que vous savez."
        "Pas de reçu? La banque ou le magasin peut le retrouver. Note ce que tu sais."
    FIRST "gap.first_contact.next" CYBERTIP Medium
        "Scroll to the very first message or the friend request. Save it with its date."
        "Remontez au tout premier message ou à la demande d’ami. Gardez-le avec sa date."
        "Remonte au tout premier message ou à la demande d’ami. Garde-le avec sa date."
    FIRST_NOT "gap.first_contact.if_not" CYBERTIP Medium
        "Is it gone? Write down the day and the app, as well as you can."
        "Il n’y est plus? Notez le jour et l’appli, du mieux que vous pouvez."
        "Il n’y est plus? Note le jour et l’appli, du mieux que tu peux."
    MOVE "gap.move.next" CALGARY High
        "Find the message that asks to go on in another app. It joins the two accounts."
        "Trouvez le message qui demande de changer d’appli. Il relie les deux comptes."
        "Trouve le message qui demande de changer d’appli. Il relie les deux comptes."
    MOVE_NOT "gap.move.if_not" CYBERTIP Medium
        "If it is gone, write down which app came first and which came next."
        "S’il n’y est plus, notez quelle appli était la première et laquelle a suivi."
        "S’il n’y est plus, note quelle appli était la première et laquelle a suivi."
    SENT "gap.proof_of_sending.next" CYBERTIP Medium
        "Did a friend get a message? Ask for a screenshot of the name and the words, not of the image."
        "Un ami a reçu un message? Demandez une capture du nom et des mots, pas de l’image."
        "Un ami a reçu un message? Demande une capture du nom et des mots, pas de l’image."
    SENT_NOT "gap.proof_of_sending.if_not" CYBERTIP Medium
        "As far as you know, nothing was sent? Good. Say so here."
        "À votre connaissance, rien n’a été envoyé? Tant mieux. Dites-le ici."
        "À ta connaissance, rien n’a été envoyé? Tant mieux. Dis-le ici."
    WHOLE "gap.whole_threads.next" TOOLKIT High
        "Look at the two neighbours and fill the gap, or say that nothing is missing."
        "Regardez les deux voisines et comblez le trou, ou dites qu’il ne manque rien."
        "Regarde les deux voisines et comble le trou, ou dis qu’il ne manque rien."
    WHOLE_FIRST "gap.whole_threads.next.first" TOOLKIT High
        "Save the chat from its first message to its last. Let each screenshot show the end of the one before."
        "Gardez la conversation du premier au dernier message. Chaque capture reprend la fin de la précédente."
        "Garde la conversation du premier au dernier message. Chaque capture reprend la fin de la précédente."
    WHOLE_NOT "gap.whole_threads.if_not" TOOLKIT Medium
        "Is that part gone? Say so. It is better than to guess."
        "Cette partie n’existe plus? Dites-le. C’est mieux que de deviner."
        "Cette partie n’existe plus? Dis-le. C’est mieux que de deviner."
    ZONE "gap.zones.next" CYBERTIP Medium
        "Say where the phone was when it wrote these times. The town is enough."
        "Dites où était le téléphone quand il a noté ces heures. La ville suffit."
        "Dis où était le téléphone quand il a noté ces heures. La ville suffit."
    ZONE_NOT "gap.zones.if_not" CYBERTIP Medium
        "If no one knows, say so. The times are then shown just as they were written."
        "Si personne ne le sait, dites-le. Les heures sont alors montrées comme elles sont écrites."
        "Si personne ne le sait, dis-le. Les heures sont alors montrées comme elles sont écrites."
    PHONE "gap.phone_kept.next" CYBERTIP Medium
        "Keep the phone as it is: no reset, no trade-in, no clean-up. Note who has it."
        "Gardez le téléphone tel quel : pas de remise à zéro, pas d’échange, pas de ménage. Notez qui l’a."
        "Garde le téléphone tel quel : pas de remise à zéro, pas d’échange, pas de ménage. Note qui l’a."
    PHONE_NOT "gap.phone_kept.if_not" CYBERTIP Medium
        "Is the phone lost, sold or reset? Say when. A backup or another device may help."
        "Le téléphone est perdu, vendu ou remis à zéro? Dites quand. Une sauvegarde ou un autre appareil peut aider."
        "Le téléphone est perdu, vendu ou remis à zéro? Dis quand. Une sauvegarde ou un autre appareil peut aider."
}
