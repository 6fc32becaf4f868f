//! Lines that Meta's apps write into a conversation in the account's language: calls, reactions, group notices.
//!
//! Only whole lines of known forms are taken for such; whatever a person could have typed otherwise stays text.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::model::Kind;

mod called;
mod forms;
mod words;

pub(in crate::formats) use called::Called;
use called::spoken_names;
use forms::{END, Form, NAMED, forms};
use words::{BEGUN, MISSED, REACTED, UNSENT, YOU};

/// What a line of the app is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) struct Line {
    pub(in crate::formats) kind: Kind,
    /// The app wrote it in the person's name.
    pub(in crate::formats) is_auto: bool,
    /// It stands where a message was that its sender took back.
    pub(in crate::formats) is_unsent: bool,
    pub(in crate::formats) is_missed: bool,
}

/// The longest line that can be one.
const LONGEST: usize = 300;

/// What a line is, if it is one of the app's. It stands under the name of one of those who are called.
pub(in crate::formats) fn read(text: &str, sender: Option<&str>, called: &Called) -> Option<Line> {
    if text.len() > LONGEST {
        return None;
    }
    let may_be_another = called.may_begin(text);
    if !may_be_another && !could_be(text, sender) || text.contains('\n') {
        return None;
    }
    if is_reaction(text) {
        return Some(Line {
            kind: Kind::Reaction,
            is_auto: true,
            is_unsent: false,
            is_missed: false,
        });
    }
    let line = text.trim().trim_end_matches('.').to_lowercase();
    let sender = sender.map(str::to_lowercase);
    let behind_name = sender
        .as_deref()
        .into_iter()
        .flat_map(spoken_names)
        .chain(YOU.iter().copied())
        .find_map(|name| line.strip_prefix(name)?.strip_prefix(' '));
    // Who begins a call may be another one than whose name it stands under.
    let is_other = behind_name.is_none();
    let behind_name = match behind_name {
        None if may_be_another => called.behind(&line),
        behind_name => behind_name,
    };
    let form = forms().find(|form| {
        let line = if form.by_name {
            behind_name
        } else {
            Some(line.as_str())
        };
        // Most forms begin with another letter.
        let is_near = |line: &&str| line.as_bytes().first() == form.begins.as_bytes().first();
        let line = line.filter(is_near);
        let rest = line.and_then(|line| line.strip_prefix(form.begins));
        rest.is_some_and(|rest| ends_so(form, rest, called))
            && (!is_other || !form.by_name || begins_call(form))
    })?;
    Some(Line {
        kind: form.kind,
        is_auto: matches!(form.kind, Kind::Other | Kind::Reaction),
        is_unsent: UNSENT.iter().any(|word| form.begins.starts_with(word)),
        is_missed: form.kind == Kind::Call
            && MISSED
                .iter()
                .any(|word| form.begins.contains(word) || line.ends_with(word)),
    })
}

fn begins_call(form: &Form) -> bool {
    form.kind == Kind::Call && BEGUN.iter().any(|word| form.begins.contains(word))
}

/// Whether what stands behind the beginning of a form is what it ends in.
fn ends_so(form: &Form, rest: &str, called: &Called) -> bool {
    if let Some(end) = form.ends.strip_prefix(NAMED) {
        return rest.strip_suffix(end).is_some_and(|name| called.has(name));
    }
    match form.ends {
        // "You sent a photo, now pay" is somebody's own: only what is led up to may follow.
        "" => form.by_name && form.begins.ends_with([' ', ':']) || rest.is_empty(),
        "*" => true,
        END => rest.is_empty(),
        // "Reacted badly to your message" too: what somebody reacts with is no word.
        ends if form.kind == Kind::Reaction => {
            let is_sign = |c: char| c >= '\u{2190}' && !c.is_alphanumeric();
            rest.strip_suffix(ends)
                .is_some_and(|with| with.contains(is_sign))
        }
        ends => ends
            .strip_prefix('*')
            .map_or_else(|| rest.ends_with(ends), |within| rest.contains(within)),
    }
}

/// "Reacted ❤️ to your message " in any language: the apps write the emoji between words, and a space at the end.
fn is_reaction(text: &str) -> bool {
    let Some(line) = text.strip_suffix(' ') else {
        return false;
    };
    let words: Vec<&str> = line.split(' ').collect();
    let is_emoji = |word: &&str| {
        !word.is_empty() && word.chars().all(|c| !c.is_alphanumeric() && !c.is_ascii())
    };
    let emoji = words.iter().filter(|word| is_emoji(word)).count();
    let begins = |c: char| c.is_alphabetic() && !c.is_lowercase();
    let is_sentence = (2..=14).contains(&words.len()) && line.starts_with(begins);
    if emoji != 1 || !is_sentence {
        return false;
    }
    let lower = line.to_lowercase();
    REACTED.iter().any(|stem| lower.contains(stem))
}

/// A cheap look before the whole list: nearly every row is none of these.
fn could_be(text: &str, sender: Option<&str>) -> bool {
    static FIRST: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let forms = forms().filter(|form| !form.by_name);
        let words = forms.filter_map(|form| form.begins.split(' ').next());
        words.chain(YOU.iter().copied()).collect()
    });
    let called = sender.and_then(|name| name.split(' ').next());
    if called.is_some_and(|name| !name.is_empty() && text.starts_with(name)) || text.ends_with(' ')
    {
        return true;
    }
    let first = text.split(' ').next().unwrap_or_default();
    let first = first.trim_end_matches('.');
    first.len() <= 24 && FIRST.contains(first.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{Called, Line};
    use crate::model::Kind;

    fn read(text: &str, sender: Option<&str>) -> Option<Line> {
        super::read(text, sender, &Called::default())
    }

    #[test]
    fn what_is_set_in_a_conversation_is_a_line_of_the_app() {
        let kind = |text: &str| read(text, Some("Rosa Fern")).map(|line| line.kind);
        for line in [
            "Rosa Fern turned on vanish mode.",
            "You pinned a message.",
            "Rosa Fern a changé le thème en Cosmos.",
            "Vous avez désactivé le mode éphémère.",
        ] {
            assert_eq!(kind(line), Some(Kind::System), "{line}");
        }
        assert_eq!(
            kind("Rosa Fern created a poll: where?"),
            Some(Kind::Poll),
            "a poll"
        );
    }

    #[test]
    fn the_app_calls_people_by_their_first_name() {
        let line = |text: &str| read(text, Some("Silver Fox 🦊"));
        for named in [
            "Silver named the group Kites.",
            "Silver Fox left the group.",
            "Silver Fox 🦊 changed the group photo.",
            "Silver set Kit's nickname to Kitty.",
            "You are now connected on Messenger",
        ] {
            let kind = line(named).map(|line| line.kind);
            assert_eq!(kind, Some(Kind::System), "{named}");
        }
        let missed = line("Silver missed your call.");
        assert!(missed.is_some_and(|line| line.is_missed), "a missed call");
        for call in [
            "Silver started a video chat",
            "Silver ended the call.",
            "Call ended",
        ] {
            let kind = line(call).map(|line| line.kind);
            assert_eq!(kind, Some(Kind::Call), "{call}");
        }
        let auto = line("Silver sent an attachment.");
        assert!(auto.is_some_and(|line| line.is_auto), "the app's words");
        for typed in ["Fox left the group", "Sil left the group", "Silver is out"] {
            assert_eq!(line(typed), None, "{typed:?} may be somebody's own words");
        }
        for (sender, typed) in [
            ("We Are Kites", "We started a call"),
            ("A Kite", "A joined the club"),
        ] {
            let said = read(typed, Some(sender));
            assert_eq!(said, None, "{typed:?} may be {sender}'s own words");
        }
    }

    #[test]
    fn a_line_in_the_place_of_an_unsent_message_says_so() {
        for text in [
            "Rosa unsent a message",
            "You unsent a message.",
            "Vous avez annulé l’envoi d’un message",
        ] {
            let line = read(text, Some("Rosa Fern"));
            assert!(line.is_some_and(|line| line.is_unsent), "{text}");
        }
        let typed = read("You unsent a message, why?", Some("Kit Oak"));
        assert_eq!(typed, None, "somebody's own words");
    }

    #[test]
    fn lines_of_the_app_are_told_from_what_people_type() {
        let kind = |text: &str| read(text, Some("Rosa Fern")).map(|line| line.kind);
        assert_eq!(kind("Liked a message"), Some(Kind::Reaction), "a reaction");
        assert_eq!(
            kind("Reacted ❤️ to your message "),
            Some(Kind::Reaction),
            "with its space"
        );
        assert_eq!(kind("Audio call ended"), Some(Kind::Call), "a call");
        assert_eq!(
            kind("Rosa Fern started an audio call"),
            Some(Kind::Call),
            "a call"
        );
        assert_eq!(kind("You missed a video call"), Some(Kind::Call), "a call");
        assert_eq!(
            kind("Rosa Fern a ajouté Kit Oak au groupe."),
            Some(Kind::System),
            "a notice"
        );
        assert_eq!(
            kind("Rosa Fern sent an attachment."),
            Some(Kind::Other),
            "auto"
        );
        for line in [
            "Hat mit ❤️ auf deine Nachricht reagiert ",
            "Reaccionó con 😂 a tu mensaje ",
            "Reagerade ❤️ på ditt meddelande ",
            "Отреагировал(а) ❤️ на ваше сообщение ",
            "Le gustó un mensaje",
        ] {
            assert_eq!(kind(line), Some(Kind::Reaction), "{line}");
        }
        for line in [
            "Rosa Fern hat einen Videochat gestartet.",
            "Llamada de audio finalizada",
            "Hai perso una chiamata da Kit",
        ] {
            assert_eq!(kind(line), Some(Kind::Call), "{line}");
        }
        for typed in [
            "You called me yesterday",
            "vous avez changé",
            "my reaction ❤️ to your message",
            "Reacted ❤️ 😂 to what you said ",
            "❤️ ",
            "liked a message from you lol",
            "Kit Oak a réagi à votre message",
            "vous avez réagi trop vite à tout",
            "Kit Oak left the group",
            "she left the group",
            "audio call ended, sorry",
            "",
        ] {
            assert_eq!(kind(typed), None, "{typed:?} may be somebody's own words");
        }
    }

    #[test]
    fn what_goes_on_behind_a_line_of_the_app_is_a_persons() {
        for typed in [
            "You sent a photo, now pay",
            "Reacted badly to your message",
            "You started a call and I kept it",
            "You left the group because of me",
            "You joined the wrong side",
            "Vous avez manqué un appel important hier",
        ] {
            let line = read(typed, Some("Rosa Fern"));
            assert_eq!(line, None, "{typed:?} may be somebody's own words");
        }
        for line in [
            // Pages of HTML lose the space at the end.
            "A réagi avec ❤ à votre message",
            "Rosa Fern a réagi avec 😂 à votre message",
            "Vous avez réagi ❤️ à son message",
            "Rosa Fern a aimé un message",
            "Hat mit ❤️ auf deine Nachricht reagiert",
            "You sent a photo.",
            "You missed a video call",
            "Rosa Fern set the theme to Cosmos.",
            "Vous avez manqué un appel de Kit",
            "Rosa Fern changed the group name to Kites.",
        ] {
            assert!(read(line, Some("Rosa Fern")).is_some(), "{line}");
        }
    }

    #[test]
    fn calls_are_told_by_the_names_of_those_who_take_part() {
        let mut called = Called::default();
        called.tell("Kit Oak");
        called.tell("Rosa Fern");
        called.know(&std::collections::HashMap::from([(
            "Rosa Fern".to_owned(),
            crate::model::PersonId(0),
        )]));
        let kind = |text: &str| super::read(text, Some("Rosa Fern"), &called).map(|line| line.kind);
        for line in [
            "You called Kit.",
            "You called Kit Oak",
            "The audio call ended.",
            "The call ended.",
            "Rosa missed your video chat.",
            "Der Videochat ist beendet.",
            "Du hast Kit angerufen.",
            "Vous avez appelé Kit.",
            "L'appel vidéo est terminé.",
            "Kit a démarré un appel audio",
            "Kit Oak started a video chat.",
        ] {
            assert_eq!(kind(line), Some(Kind::Call), "{line}");
        }
        for typed in [
            "You called Max.",
            "You called Kit names",
            "Kit called you.",
            "Kit left the group.",
            "Kit started a fire",
        ] {
            assert_eq!(kind(typed), None, "{typed:?} may be somebody's own words");
        }
    }
}
