//! `data/statement/S01.txt`: the statement of capture, in the person's own words under labels in both languages.
//!
//! A note for police, not a sworn statement; nothing is added to the words.

use holdfast_core::case::Record;
use holdfast_core::id::RecordKind;
use holdfast_core::record::fields_of;

use crate::clock;
use crate::plain::plain;
use crate::visible::visible_lines;

/// Whether a record is a statement that can be read.
pub fn is_given(record: &Record) -> bool {
    record.kind == RecordKind::Statement && !record.fields.is_empty()
}

/// Its path in the bag.
pub fn path(record: &Record) -> String {
    format!("data/statement/{}.txt", record.id)
}

/// The statement as a text file: UTF-8 with its mark, CRLF.
pub fn text(record: &Record) -> Vec<u8> {
    let mut text = format!(
        "Statement {id} / Déclaration {id}\n\
         In the person’s own words. A note for police, not sworn.\n\
         Dans les mots de la personne. Note à la police, non faite sous serment.\n\
         Last changed / Dernière modification\u{a0}: {} (clock of the family’s computer / horloge de l’ordinateur de la famille)\n",
        clock::local(record.changed),
        id = record.id,
    );
    for field in fields_of(RecordKind::Statement) {
        let words = record.fields.get(*field).map_or("", String::as_str);
        if words.trim().is_empty() {
            continue;
        }
        text.push_str("\n[");
        text.push_str(label(field));
        text.push_str("]\n");
        text.push_str(visible_lines(words).trim_end());
        text.push('\n');
    }
    plain(&text)
}

fn label(field: &str) -> &str {
    match field {
        "who" => "Who I am / Qui je suis",
        "relation" => "My relation to the young person / Mon lien avec la jeune personne",
        "contact" => "How to reach me / Comment me joindre",
        "device" => "Device / Appareil",
        "account_used" => "Account used / Compte utilisé",
        "date_time" => "Date and time / Date et heure",
        "time_zone" => "Time zone / Fuseau horaire",
        "clock_set_by" => "How the clock was set / Comment l’horloge était réglée",
        "how" => "How it was captured / Mode de capture",
        "steps" => "Steps / Étapes",
        "changes" => {
            "What was changed or covered, and why / Ce qui a été modifié ou masqué, et pourquoi"
        }
        "not_captured" => "What was not captured / Ce qui n’a pas été capturé",
        "other_copies" => {
            "Other copies, and where the originals are / Autres copies, et où sont les originaux"
        }
        "handled_by" => "Who else handled it / Qui d’autre l’a eu en main",
        "words" => "In my own words / Dans mes mots",
        "place" => "Place / Lieu",
        "exhibits" => "Exhibits / Pièces",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_label() {
        for field in fields_of(RecordKind::Statement) {
            assert!(label(field).contains(" / "), "{field} has both languages");
        }
    }
}
