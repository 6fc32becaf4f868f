//! How the line of participants is written in the languages of the pages.

/// What stands between names in most of them.
pub(super) const COMMA: &str = ", ";

/// How the line is written in a language.
pub(super) struct Words {
    pub(super) label: &'static str,
    /// What stands between names, but for the last two.
    pub(super) comma: &'static str,
    /// What stands between the last two.
    pub(super) ands: &'static [&'static str],
    /// Whether a list of two or more always has one.
    pub(super) ends_in_and: bool,
    /// Whether it has no space around it, so that it may be part of a name.
    pub(super) is_and_grown: bool,
    /// Whether it stands between all names.
    pub(super) is_and_everywhere: bool,
}

const fn words(label: &'static str, ands: &'static [&'static str]) -> Words {
    Words {
        label,
        comma: COMMA,
        ands,
        ends_in_and: true,
        is_and_grown: false,
        is_and_everywhere: false,
    }
}

/// With a comma that is in no name.
const fn eastern(label: &'static str, ands: &'static [&'static str]) -> Words {
    Words {
        comma: "、",
        ends_in_and: false,
        is_and_grown: true,
        ..words(label, ands)
    }
}

pub(super) const LANGUAGES: &[Words] = &[
    words("Participants", &[" and ", " et "]),
    words("Teilnehmer", &[" und "]),
    words("Participantes", &[" y ", " e "]),
    words("Partecipanti", &[" e ", " ed "]),
    words("Deelnemers", &[" en "]),
    words("Deltagare", &[" och "]),
    words("Deltakere", &[" og "]),
    words("Deltagere", &[" og "]),
    words("Uczestnicy", &[" i ", " oraz "]),
    words("Participanți", &[" și ", " şi "]),
    words("Účastníci", &[" a "]),
    words("Osallistujat", &[" ja "]),
    words("Résztvevők", &[" és "]),
    words("Katılımcılar", &[" ve "]),
    words("Участники", &[" и "]),
    words("Peserta", &[" dan "]),
    words("Người tham gia", &[" và "]),
    words("Συμμετέχοντες", &[" και "]),
    eastern("参与者", &["和"]),
    eastern("參與者", &["和", "及"]),
    eastern("参加者", &[]),
    Words {
        ends_in_and: false,
        ..words("참여자", &[" 및 "])
    },
    Words {
        is_and_grown: true,
        is_and_everywhere: true,
        ..words("المشاركون", &[" و"])
    },
];
