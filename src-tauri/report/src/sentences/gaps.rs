//! The words for what may be missing, by the codes of the app's advice, for whoever reads a bundle.

use super::{Text, text};

/// What is or is not there; none for a code of a newer version.
pub fn gap(code: &str) -> Option<Text> {
    Some(match code {
        "usernames" => text(
            "username of the person who threatens",
            "nom d’utilisateur de la personne qui menace",
        ),
        "profile" => text("their profile page", "sa page de profil"),
        "threat" => text("the threat", "la menace"),
        "demand" => text("the demand", "la demande"),
        "payment_instruction" => text("how they want to be paid", "mode de paiement exigé"),
        "paid" => text("what was paid", "ce qui a été payé"),
        "first_contact" => text("the first contact", "le premier contact"),
        "move" => text(
            "the move to another app",
            "le passage à une autre application",
        ),
        "proof_of_sending" => text(
            "whether it was sent to others",
            "envoi à d’autres personnes",
        ),
        "whole_threads" => text("conversations without gaps", "conversations sans trous"),
        "zones" => text("time zone of the clocks", "fuseau horaire des horloges"),
        "phone_kept" => text("the phone, kept as it is", "le téléphone, gardé tel quel"),
        _ => return None,
    })
}

/// What is asked of two neighbours.
pub const fn between() -> Text {
    text(
        "is something missing between these two screenshots",
        "manque-t-il quelque chose entre ces deux captures",
    )
}
