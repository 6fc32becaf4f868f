//! What files say of themselves, in words.

use holdfast_exports::capture::{Certainty, Moment, Warning};

use holdfast_index::capture::Looked;

use super::{Text, text};

/// What happened at the time of a claim.
pub const fn moment(moment: Moment) -> Text {
    match moment {
        Moment::Captured => text("made", "prise"),
        Moment::Ended => text("recording ended", "fin de l’enregistrement"),
        Moment::Saved => text("saved by the app", "enregistrée par l’appli"),
        Moment::Sent => text("sent", "envoyée"),
        Moment::Exported => text("download made", "archive produite"),
    }
}

/// How sure the best time is.
pub const fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::OffsetGiven => text(
            "time and zone are in the file",
            "l’heure et le fuseau sont dans le fichier",
        ),
        Certainty::LocalNoZone => text("clock time without a zone", "heure locale, sans fuseau"),
        Certainty::CopyTimeOnly => text(
            "only the file’s own time, which a copy may have changed",
            "seulement l’heure du fichier, qu’une copie a pu changer",
        ),
        Certainty::None => text("no time", "aucune heure"),
    }
}

/// Why nobody has looked into a file; none: what it says of itself was read.
pub const fn looked(looked: Looked) -> Option<Text> {
    match looked {
        Looked::Inside => None,
        Looked::NotYet => Some(text(
            "not looked into yet: first a person says whether it could show an intimate image (“shows”)",
            "pas encore examiné\u{a0}: une personne dit d’abord s’il peut montrer une image intime («\u{a0}shows\u{a0}»)",
        )),
        Looked::Intimate => Some(text(
            "not looked into: it may show an intimate image",
            "pas examiné\u{a0}: il peut montrer une image intime",
        )),
        Looked::NoCopy => Some(text(
            "not looked into: the case holds no copy of it",
            "pas examiné\u{a0}: le dossier n’en contient aucune copie",
        )),
    }
}

/// What to know before it is believed or shared.
pub const fn warning(warning: Warning) -> Text {
    match warning {
        Warning::HoldsPlace => text(
            "the file holds the place where it was made (GPS)",
            "le fichier contient le lieu où il a été fait (GPS)",
        ),
        Warning::TimesDiffer => text(
            "its times do not agree: all are shown, none is chosen",
            "ses heures ne concordent pas\u{a0}: toutes sont montrées, aucune n’est choisie",
        ),
    }
}

/// Where a claim stands; what is not a fixed word is the name of a field, and stays as it is.
pub fn source(source: &str) -> Option<Text> {
    match source {
        "file name" => Some(text("file name", "nom du fichier")),
        "mail header Date" => Some(text("email header Date", "en-tête Date du courriel")),
        _ => None,
    }
}
