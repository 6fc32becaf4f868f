//! An entry of a list of a download, for people: the platform's names of its fields as they are, ours in words.

use holdfast_core::fact::Lang;
use holdfast_exports::model::{Flags, ListKind, Person, tells_more};

use super::exports::list;
use super::rows::bracketed;
use super::{Text, text};
use crate::names::name_of;

/// The list, whom the entry names, what else it says, what is to know about it.
pub fn entry<'a>(
    kind: ListKind,
    (person, time_as_written): (Option<&Person>, Option<&str>),
    says: impl Iterator<Item = (&'a str, &'a str)>,
    flags: Flags,
    lang: Lang,
) -> String {
    let colon = super::colon(lang);
    // Which way a snap went is said in words.
    let says = tells_more(says, person, time_as_written).filter(|(name, _)| *name != "IsSender");
    let says = says.map(|(name, value)| {
        let said = value_of(name, value).map_or(value, |words| words.get(lang));
        match name_of_field(name) {
            Field::Bare => said.to_owned(),
            Field::Ours(words) => format!("{}{colon}{said}", words.get(lang)),
            Field::Theirs => format!("{name}{colon}{said}"),
        }
    });
    let parts: Vec<String> = person.map(name_of).into_iter().chain(says).collect();
    let list = list(kind).get(lang);
    let line = format!("{list}{colon}{}", parts.join(" | "));
    let flags = bracketed(flags.iter(), lang);
    [line, flags].join(" ").trim_end().to_owned()
}

/// How a field is called.
enum Field {
    /// Its value says it all.
    Bare,
    /// Holdfast named it.
    Ours(Text),
    /// The platform did.
    Theirs,
}

fn name_of_field(name: &str) -> Field {
    match name {
        "direction" => Field::Bare,
        "section" => Field::Ours(text("section", "section")),
        "conversation" => Field::Ours(text("conversation", "conversation")),
        _ => Field::Theirs,
    }
}

fn value_of(name: &str, value: &str) -> Option<Text> {
    match (name, value) {
        ("direction", "sent") => Some(text("sent", "envoyé")),
        ("direction", "received") => Some(text("received", "reçu")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use holdfast_exports::model::Flag;

    use super::*;

    #[test]
    fn an_entry_says_which_way_a_snap_went_and_what_its_time_is_not() {
        let person = Person::handle("kit");
        let says = [
            ("section", "Sent Snap History"),
            ("IsSender", "true"),
            ("direction", "sent"),
        ];
        let snap = |lang| {
            let about = (Some(&person), None);
            entry(
                ListKind::SnapHistory,
                about,
                says.into_iter(),
                Flags::NONE,
                lang,
            )
        };
        let en = "snaps (without content): kit | section: Sent Snap History | sent";
        assert_eq!(snap(Lang::En), en, "English");
        assert!(snap(Lang::Fr).ends_with("| envoyé"), "{}", snap(Lang::Fr));
        let mut created = Flags::NONE;
        created.add(Flag::Created);
        let about = (Some(&person), Some("2024"));
        let says = [("Last Modified Timestamp", "2024"), ("Source", "Added")];
        let blocked = entry(
            ListKind::Blocked,
            about,
            says.into_iter(),
            created,
            Lang::En,
        );
        assert!(
            blocked.starts_with("blocked: kit | Source: Added ["),
            "{blocked}"
        );
        assert!(
            blocked.contains("created then"),
            "not blocked then: {blocked}"
        );
    }
}
