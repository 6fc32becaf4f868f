//! Lines that Meta's apps write into a conversation in the account's language: calls, reactions, group notices.
//!
//! Only whole lines of known forms are taken for such; whatever a person could have typed otherwise stays text.

use crate::model::Kind;

/// What a line of the app is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) struct Line {
    pub(in crate::formats) kind: Kind,
    /// The app wrote it in the person's name.
    pub(in crate::formats) is_auto: bool,
    pub(in crate::formats) is_missed: bool,
}

/// A form: how the line begins (behind the sender's name or "You", where it says so) and ends.
struct Form {
    by_name: bool,
    begins: &'static str,
    ends: &'static str,
    kind: Kind,
}

const fn form(begins: &'static str, ends: &'static str, kind: Kind) -> Form {
    Form {
        by_name: false,
        begins,
        ends,
        kind,
    }
}

const fn by_name(begins: &'static str, ends: &'static str, kind: Kind) -> Form {
    Form {
        by_name: true,
        begins,
        ends,
        kind,
    }
}

/// English and French (Canada and France), lower case, without the full stop.
const FORMS: &[Form] = &[
    form("liked a message", "", Kind::Reaction),
    form("reacted ", " to your message", Kind::Reaction),
    form("reacted ", " to a message", Kind::Reaction),
    form("a aimé un message", "", Kind::Reaction),
    form("a aimé votre message", "", Kind::Reaction),
    form("a réagi ", " à votre message", Kind::Reaction),
    form("a réagi ", " à un message", Kind::Reaction),
    form("a réagi à votre message", "", Kind::Reaction),
    form("audio call ended", "", Kind::Call),
    form("video call ended", "", Kind::Call),
    form("video chat ended", "", Kind::Call),
    form("the video chat ended", "", Kind::Call),
    form("appel audio terminé", "", Kind::Call),
    form("appel vidéo terminé", "", Kind::Call),
    form("l’appel audio est terminé", "", Kind::Call),
    form("l’appel vidéo est terminé", "", Kind::Call),
    form("missed audio call", "", Kind::Call),
    form("missed video call", "", Kind::Call),
    form("missed video chat", "", Kind::Call),
    form("appel audio manqué", "", Kind::Call),
    form("appel vidéo manqué", "", Kind::Call),
    by_name("started an audio call", "", Kind::Call),
    by_name("started a call", "", Kind::Call),
    by_name("started a video call", "", Kind::Call),
    by_name("started a video chat", "", Kind::Call),
    by_name("called you", "", Kind::Call),
    by_name("missed a", " call", Kind::Call),
    by_name("missed your", " call", Kind::Call),
    by_name("missed a", " video chat", Kind::Call),
    by_name("missed a call from ", "", Kind::Call),
    by_name("a démarré un appel", "", Kind::Call),
    by_name("a commencé un appel", "", Kind::Call),
    by_name("a lancé un appel", "", Kind::Call),
    by_name("avez démarré un appel", "", Kind::Call),
    by_name("avez commencé un appel", "", Kind::Call),
    by_name("a manqué un appel", "", Kind::Call),
    by_name("a manqué votre appel", "", Kind::Call),
    by_name("avez manqué un appel", "", Kind::Call),
    by_name("vous a appelé", "", Kind::Call),
    by_name("sent an attachment", "", Kind::Other),
    by_name("sent a photo", "", Kind::Other),
    by_name("sent a video", "", Kind::Other),
    by_name("sent a voice message", "", Kind::Other),
    by_name("sent a gif", "", Kind::Other),
    by_name("a envoyé une pièce jointe", "", Kind::Other),
    by_name("avez envoyé une pièce jointe", "", Kind::Other),
    by_name("a envoyé une photo", "", Kind::Other),
    by_name("a envoyé une vidéo", "", Kind::Other),
    by_name("added ", " to the group", Kind::System),
    by_name("removed ", " from the group", Kind::System),
    by_name("left the group", "", Kind::System),
    by_name("joined the ", "", Kind::System),
    by_name("created the group", "", Kind::System),
    by_name("named the group ", "", Kind::System),
    by_name("changed the group ", "", Kind::System),
    by_name("changed the chat theme", "", Kind::System),
    by_name("changed the theme to ", "", Kind::System),
    by_name("set the nickname for ", "", Kind::System),
    by_name("a ajouté ", " au groupe", Kind::System),
    by_name("avez ajouté ", " au groupe", Kind::System),
    by_name("a retiré ", " du groupe", Kind::System),
    by_name("avez retiré ", " du groupe", Kind::System),
    by_name("a quitté le groupe", "", Kind::System),
    by_name("avez quitté le groupe", "", Kind::System),
    by_name("a créé le groupe", "", Kind::System),
    by_name("avez créé le groupe", "", Kind::System),
    by_name("a nommé le groupe ", "", Kind::System),
    by_name("avez nommé le groupe ", "", Kind::System),
    by_name("a changé ", " du groupe", Kind::System),
];

/// The longest line that can be one.
const LONGEST: usize = 300;

/// What a line is, if it is one of the app's.
pub(in crate::formats) fn read(text: &str, sender: Option<&str>) -> Option<Line> {
    if text.len() > LONGEST || text.contains('\n') || !could_be(text, sender) {
        return None;
    }
    let line = text.trim().trim_end_matches('.').to_lowercase();
    let sender = sender.map(str::to_lowercase);
    let behind_name = sender
        .as_deref()
        .into_iter()
        .chain(["you", "vous"])
        .find_map(|name| line.strip_prefix(name)?.strip_prefix(' '));
    let form = FORMS.iter().find(|form| {
        let line = if form.by_name {
            behind_name
        } else {
            Some(line.as_str())
        };
        line.and_then(|line| line.strip_prefix(form.begins))
            .is_some_and(|rest| match form.ends {
                "" => form.by_name || rest.is_empty(),
                ends => rest.ends_with(ends),
            })
    })?;
    Some(Line {
        kind: form.kind,
        is_auto: matches!(form.kind, Kind::Other | Kind::Reaction),
        is_missed: form.kind == Kind::Call
            && (form.begins.contains("missed") || form.begins.contains("manqué")),
    })
}

/// A cheap look before the whole list: nearly every row is none of these.
fn could_be(text: &str, sender: Option<&str>) -> bool {
    let begins = |name: &str| text.starts_with(name);
    sender.is_some_and(begins)
        || ["You", "you", "Vous", "vous"].into_iter().any(begins)
        || ["message", "call", "chat", "ppel"]
            .iter()
            .any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::Kind;

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
        for typed in [
            "liked a message from you lol",
            "Kit Oak left the group",
            "she left the group",
            "audio call ended, sorry",
            "",
        ] {
            assert_eq!(kind(typed), None, "{typed:?} may be somebody's own words");
        }
    }
}
