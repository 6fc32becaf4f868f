//! The words for the fields of records and exhibits (`holdfast_core::record`).

use super::{Text, text};

/// The words for a field; none for a field that is not there.
#[expect(clippy::too_many_lines, reason = "one text for each field")]
pub fn label(field: &str) -> Option<Text> {
    Some(match field {
        "description" => text("description", "description"),
        "why_it_matters" => text("why it matters", "pourquoi c’est important"),
        "note" => text("note", "note"),
        "device" => text("device", "appareil"),
        "app" => text("app", "application"),
        "folder" => text("folder", "répertoire"),
        "who_has_it" => text("who has it", "qui l’a"),
        "captured" => text("captured", "date de capture"),
        "captured_zone" => text("time zone of the capture", "fuseau horaire de la capture"),
        "platform" => text("platform", "plateforme"),
        "username" => text("user name", "nom d’utilisateur"),
        "display_name" => text("display name", "nom affiché"),
        "other_names" => text("also called", "aussi appelé"),
        "user_id" => text("user ID", "identifiant"),
        "profile_url" => text("link to the profile", "lien vers le profil"),
        "profile_photo" => text("profile photo", "photo de profil"),
        "bio" => text("text of the profile", "texte du profil"),
        "follower_counts" => text("followers", "abonnés"),
        "phone" => text("phone", "téléphone"),
        "email" => text("email", "courriel"),
        "other_id" => text("other ID", "autre identifiant"),
        "date_seen" => text("seen on", "vu le"),
        "time_zone" => text("time zone", "fuseau horaire"),
        "role" => text("role", "rôle"),
        "moved_from" => text("moved from", "venu de"),
        "first_contact" => text("first contact", "premier contact"),
        "exhibits" => text("exhibits", "pièces"),
        "what" => text("what", "quoi"),
        "status" => text("status", "état"),
        "method" => text("method", "moyen"),
        "amount" => text("amount", "montant"),
        "currency" => text("currency", "devise"),
        "date_time" => text("date and time", "date et heure"),
        "recipient_name" => text("recipient’s name", "nom du destinataire"),
        "recipient_email" => text("recipient’s email", "courriel du destinataire"),
        "recipient_phone" => text("recipient’s phone", "téléphone du destinataire"),
        "bank" => text("bank", "banque"),
        "account_number" => text("account number", "numéro de compte"),
        "wallet_address" => text("wallet address", "adresse du portefeuille"),
        "transaction_id" => text("transaction ID", "numéro de transaction"),
        "gift_card_brand" => text("brand of the gift card", "marque de la carte-cadeau"),
        "gift_card_number" => text("number of the gift card", "numéro de la carte-cadeau"),
        "receipt" => text("receipt", "reçu"),
        "can_be_cancelled" => text("can it be cancelled", "peut être annulé"),
        "bank_told" => text("bank told", "banque avertie"),
        "bank_told_when" => text("bank told on", "banque avertie le"),
        "ticket" => text("ticket number", "numéro de demande"),
        "account" => text("account", "compte"),
        "words" => text("in these words", "dans ces mots"),
        "threatened_to_send_to" => text("threatened to send to", "menace d’envoyer à"),
        "images_sent" => text("images sent", "images envoyées"),
        "images_are" => text("the images are", "les images sont"),
        "images_when" => text("images sent on", "images envoyées le"),
        "posted_url" => text("link where it was posted", "lien de la publication"),
        "auto_delete" => text("deletes itself", "s’efface tout seul"),
        "who" => text("who", "qui"),
        "relation" => text("relation", "lien"),
        "contact" => text("how to reach", "comment joindre"),
        "account_used" => text("account used", "compte utilisé"),
        "clock_set_by" => text("how the clock was set", "réglage de l’horloge"),
        "how" => text("how it was captured", "mode de capture"),
        "steps" => text("steps", "étapes"),
        "changes" => text("what was changed", "ce qui a été modifié"),
        "not_captured" => text("not captured", "non capturé"),
        "other_copies" => text("other copies", "autres copies"),
        "handled_by" => text("who else handled it", "qui d’autre l’a eu en main"),
        "place" => text("place", "lieu"),
        "told_whom" => text("who was told", "qui a été averti"),
        "file_number" => text("file number", "numéro de dossier"),
        "answer" => text("answer", "réponse"),
        "by_whom" => text("done by", "fait par"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use holdfast_core::id::RecordKind;
    use holdfast_core::record::{EXHIBIT_FIELDS, fields_of};

    use super::*;

    #[test]
    fn every_field_has_words_in_both_languages() {
        let records = RecordKind::ALL.into_iter().flat_map(fields_of);
        for field in records.chain(EXHIBIT_FIELDS) {
            let label = label(field).unwrap_or_else(|| panic!("{field} has words"));
            for word in [label.en, label.fr] {
                assert!(!word.is_empty() && !word.contains('_'), "{field}: {word}");
            }
        }
        assert!(label("colour").is_none(), "no words for what is no field");
    }
}
