//! The words for codes, where people read a list and not a table for programs. Not whole sentences; English, French.

use holdfast_core::case::State;
use holdfast_core::fact::Who;
use holdfast_core::id::RecordKind;
use holdfast_core::line::{Event, Flag, Kind, Shows};

use super::{Text, text};

/// The state of an exhibit.
pub const fn state(state: State) -> Text {
    match state {
        State::Kept => text("kept", "gardée"),
        State::Listed => text("listed", "répertoriée"),
        State::SetAside => text("set aside", "mise de côté"),
        State::Released => text("copy removed", "copie retirée"),
    }
}

/// The kind of an exhibit.
pub const fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Screenshot => text("screenshot", "capture d’écran"),
        Kind::Photo => text("photo", "photo"),
        Kind::Video => text("video", "vidéo"),
        Kind::Audio => text("sound", "son"),
        Kind::Export => text("platform’s download", "archive de la plateforme"),
        Kind::Document => text("document", "document"),
        Kind::Other => text("something else", "autre chose"),
    }
}

/// The answer to the one question.
pub const fn shows(shows: Shows) -> Text {
    match shows {
        Shows::Nothing => text("nothing intimate", "rien d’intime"),
        Shows::Intimate => text("intimate", "intime"),
        Shows::Unknown => text("not answered yet", "sans réponse encore"),
    }
}

/// The kind of a record.
pub const fn record(kind: RecordKind) -> Text {
    match kind {
        RecordKind::Account => text("account", "compte"),
        RecordKind::Payment => text("payment", "paiement"),
        RecordKind::Event => text("event", "événement"),
        RecordKind::Statement => text("statement", "déclaration"),
        RecordKind::Action => text("action", "démarche"),
    }
}

/// Something unusual about an exhibit's bytes or its copying.
pub const fn flag(flag: &Flag) -> Text {
    match flag {
        Flag::Empty => text("nothing in it", "rien dedans"),
        Flag::SourceChangedDuringCopy => {
            text("changed while it was copied", "a changé pendant la copie")
        }
        Flag::Sparse => text("the original has holes", "l’original comporte des trous"),
        Flag::ViaLink => text("reached through a shortcut", "atteint par un raccourci"),
        Flag::NoHash => text(
            "its fingerprint was declined",
            "son empreinte a été refusée",
        ),
        Flag::Unknown(_) => text(
            "something a newer version noted",
            "quelque chose qu’une version plus récente a noté",
        ),
    }
}

/// Who said that they were at the computer.
pub const fn who(who: Who) -> Text {
    match who {
        Who::YoungPerson => text("by the young person", "par la jeune personne"),
        Who::Parent => text(
            "by a parent or guardian",
            "par un parent, une tutrice ou un tuteur",
        ),
        Who::OtherAdult => text("by another adult", "par une autre personne adulte"),
    }
}

/// What the log says was done.
pub const fn event(event: &Event) -> Text {
    match event {
        Event::Created => text("case made", "dossier créé"),
        Event::Opened => text("case opened", "dossier ouvert"),
        Event::Added => text("copy kept", "copie gardée"),
        Event::Listed => text("listed, not copied", "répertoriée, non copiée"),
        Event::Failed => text("file could not be added", "fichier non ajouté"),
        Event::Described => text("more noted about it", "précisions notées"),
        Event::Noted => text("record noted", "fiche notée"),
        Event::SetAside => text("set aside", "mise de côté"),
        Event::Restored => text("taken in again", "reprise"),
        Event::Released => text("copy removed", "copie retirée"),
        Event::Covered => text("covered", "couverte"),
        Event::Uncovered => text("uncovered", "dévoilée"),
        Event::Redacted => text(
            "covered copy made, confirmed or taken back",
            "copie masquée faite, confirmée ou annulée",
        ),
        Event::Marked => text("marked", "marquée"),
        Event::Unmarked => text("mark taken back", "marque retirée"),
        Event::ShowsAnswered => text("question answered", "réponse à la question"),
        Event::ZoneAnswered => text("time zone stated", "fuseau horaire indiqué"),
        Event::Linked => text("linked", "reliée"),
        Event::Unlinked => text("link taken back", "lien retiré"),
        Event::OfferAccepted => text("offer accepted", "proposition acceptée"),
        Event::OfferRejected => text("offer declined", "proposition refusée"),
        Event::GapAnswered => text("gap answered for", "lacune expliquée"),
        Event::StepDone => text("step done", "étape faite"),
        Event::PlaceInsisted => text(
            "place used against advice",
            "emplacement utilisé malgré l’avis",
        ),
        Event::PlaceChecked => text("place checked", "emplacement vérifié"),
        Event::Checked => text("case checked", "dossier vérifié"),
        Event::Bundled => text("bundle written", "remise écrite"),
        Event::HandedOver => text("bundle handed over", "remise faite"),
        Event::Copied => text("case copied", "dossier copié"),
        Event::Recovered => text(
            "put in order after an interruption",
            "remise en ordre après une interruption",
        ),
        Event::ClockJump => text("clock jumped", "saut de l’horloge"),
        Event::Unknown(_) => text(
            "something a newer version did",
            "quelque chose qu’une version plus récente a fait",
        ),
    }
}

/// What a row of the timeline is the time of (`tables/timeline.rs`); none for a code that is not there.
pub fn timeline_what(code: &str) -> Option<Text> {
    Some(match code {
        "case_made" => event(&Event::Created),
        "exhibit_added" => text("saved in the case", "enregistrée dans le dossier"),
        "copy_made_again" => text("lost copy made again", "copie perdue refaite"),
        "exhibit_listed" => event(&Event::Listed),
        "file_failed" => event(&Event::Failed),
        "exhibit_set_aside" => event(&Event::SetAside),
        "exhibit_restored" => event(&Event::Restored),
        "exhibit_released" => event(&Event::Released),
        "exhibit_redacted" => text(
            "covered copy made or confirmed",
            "copie masquée faite ou confirmée",
        ),
        "exhibit_original_again" => text("covered copy taken back", "copie masquée annulée"),
        "shows_answered" => event(&Event::ShowsAnswered),
        "bundle_written" => event(&Event::Bundled),
        "bundle_handed_over" => event(&Event::HandedOver),
        "case_copied" => event(&Event::Copied),
        "interruption_recovered" => event(&Event::Recovered),
        "place_insisted" => event(&Event::PlaceInsisted),
        "clock_jump" => event(&Event::ClockJump),
        "file_modified" => text("file last changed", "fichier modifié"),
        "file_created" => text("file made", "fichier créé"),
        "captured" => text("captured", "capturée"),
        "file_says_captured" => text("made, says the file", "création, selon le fichier"),
        "file_says_ended" => text(
            "recording ended, says the file",
            "fin de l’enregistrement, selon le fichier",
        ),
        "file_says_saved" => text(
            "saved by the app, says the file",
            "enregistrement par l’application, selon le fichier",
        ),
        "file_says_sent" => text("sent, says the file", "envoi, selon le fichier"),
        "file_says_exported" => text(
            "downloaded from the platform, says the file",
            "téléchargement de la plateforme, selon le fichier",
        ),
        "account_first_contact" => text("first contact", "premier contact"),
        "account_seen" => text("account seen", "compte vu"),
        "payment" => record(RecordKind::Payment),
        "payment_bank_told" => text("bank told", "banque avertie"),
        "event" => record(RecordKind::Event),
        "event_images" => text("images of the event", "images de l’événement"),
        "statement" => record(RecordKind::Statement),
        "action" => record(RecordKind::Action),
        "message_marked" => text("marked message", "message marqué"),
        "thread_first" => text("first in a conversation", "début d’une conversation"),
        "thread_last" => text("last in a conversation", "fin d’une conversation"),
        "list_entry" => text("entry in a download", "inscription dans une archive"),
        _ => return None,
    })
}

/// What a time of the timeline is worth; none for a code that is not there.
pub fn certainty(code: &str) -> Option<Text> {
    Some(match code {
        "computer_clock" => text(
            "clock of the computer with the case",
            "horloge de l’ordinateur où est le dossier",
        ),
        "file_system" => text("the file’s own date", "date du fichier lui-même"),
        "file_claim" => text("the file itself says so", "le fichier lui-même le dit"),
        "file_claim_clock" => text(
            "the file itself says so, zone not known",
            "le fichier lui-même le dit, fuseau inconnu",
        ),
        "file_claim_day" => text(
            "the file itself says so, a day only",
            "le fichier lui-même le dit, le jour seulement",
        ),
        "file_claim_unplaced" => text(
            "the file itself says so, in a form that is not understood",
            "le fichier lui-même le dit, sous une forme qui n’est pas comprise",
        ),
        "told_with_offset" => text("told, with its offset", "indiqué, avec son décalage"),
        "told_with_zone" => text(
            "told, with its time zone",
            "indiqué, avec son fuseau horaire",
        ),
        "told" => text("told, by a local clock", "indiqué, à l’heure locale"),
        "export_exact" => text("the platform’s own time", "heure de la plateforme"),
        "export_zone_stated" => text(
            "clock time in the download, zone stated by a person",
            "heure de l’archive, fuseau indiqué par une personne",
        ),
        "export_no_zone" => text(
            "clock time in the download, zone not known",
            "heure de l’archive, fuseau inconnu",
        ),
        "export_offset_doubted" => text(
            "time in the download, its offset is not reliable",
            "heure de l’archive, décalage peu fiable",
        ),
        "export_day_only" => text("a day in the download", "jour dans l’archive"),
        "export_no_time" => text("no time in the download", "sans heure dans l’archive"),
        "told_unplaced" => text("told, in words", "indiqué, en mots"),
        "no_time_told" => text("no time told", "heure non indiquée"),
        _ => return None,
    })
}

/// Why a clock time of which nobody says the zone stands where it stands. Gap: `hours`.
const PLACED_BY_CLOCK: Text = text(
    "it stands by that clock and may be up to {hours} hours off",
    "placé d’après cette horloge, avec un écart possible de {hours} heures",
);
const CAME_TWICE: Text = text(
    "the clocks were set back then, so that this time came twice; it may be {hours} h off",
    "l’heure a été reculée à ce moment, donc cette heure est venue deux fois; écart possible de {hours} h",
);
const SKIPPED: Text = text(
    "the clocks of that zone skipped this time; perhaps the device was in another zone; it may be {hours} h off or more",
    "les horloges de ce fuseau ont sauté cette heure; l’appareil était peut-être dans un autre fuseau; écart possible de {hours} h ou plus",
);

/// Why a row of the timeline may be off, with `{hours}`; none for what is sure.
pub fn may_be_off(placed_by: &str) -> Option<Text> {
    Some(match placed_by {
        "clock" => PLACED_BY_CLOCK,
        "zone_twice" => CAME_TWICE,
        "zone_skipped" => SKIPPED,
        _ => return None,
    })
}

/// What is not known of the first or the last message of a conversation; none for the code of another thing.
pub fn end_not_proven(what: &str) -> Option<Text> {
    Some(match what {
        "thread_first" => text(
            "not proven: another message may be earlier",
            "non prouvé\u{a0}: un autre message est peut-être antérieur",
        ),
        "thread_last" => text(
            "not proven: another message may be later",
            "non prouvé\u{a0}: un autre message est peut-être postérieur",
        ),
        _ => return None,
    })
}

/// What a place was used for against advice; none for a code that is not there.
pub fn place_use(code: &str) -> Option<Text> {
    Some(match code {
        "case" => text("for the case", "pour le dossier"),
        "copy" => text("for a copy of the case", "pour une copie du dossier"),
        "bundle" => text("for a bundle", "pour une remise"),
        "source" => text("files came from there", "des fichiers en viennent"),
        _ => return None,
    })
}
