//! The chat's name, from the name of its file.

use super::words;
use crate::container::{Container, EntryId, Shape};

/// The title that the text file's name gives, else the zip's or folder's.
pub(super) fn of(container: &Container, entry: EntryId) -> Option<String> {
    let entry = container.entry(entry);
    let own = from_name(entry.stored_base());
    let folder = entry.path.replace('\\', "/");
    let folder = folder.rsplit('/').nth(1).and_then(from_name);
    own.or(folder).or_else(|| {
        let given = container.given().get(entry.given)?;
        (given.shape != Shape::File).then(|| from_name(&given.name))?
    })
}

fn from_name(name: &str) -> Option<String> {
    let mut stem = name;
    for ending in [".zip", ".txt", ".ZIP", ".TXT"] {
        stem = stem.strip_suffix(ending).unwrap_or(stem);
    }
    let stem = without_copy_number(stem.trim());
    let lower = stem.to_lowercase();
    let title = words::TITLE_BEFORE
        .iter()
        .find_map(|before| cut(stem, &lower, before, ""))
        .or_else(|| {
            let mut around = words::TITLE_AROUND.iter();
            around.find_map(|(before, after)| cut(stem, &lower, before, after))
        })
        .or_else(|| {
            // Another language: the whole name is better than none.
            lower.contains("whatsapp").then(|| stem.to_owned())
        })?;
    let title = crate::text::for_matching(&title).trim().to_owned();
    (!title.is_empty()).then_some(title)
}

/// The part between two words, where the lower-case form lies as the name does.
fn cut(stem: &str, lower: &str, before: &str, after: &str) -> Option<String> {
    let inner = lower.strip_prefix(before)?.strip_suffix(after)?;
    let end = before.len() + inner.len();
    let is_same_length = stem.len() == lower.len();
    let inner = if is_same_length {
        stem.get(before.len()..end)?
    } else {
        inner
    };
    (!inner.trim().is_empty()).then(|| inner.to_owned())
}

/// `chat (1)`, as browsers name a second copy.
fn without_copy_number(stem: &str) -> &str {
    let copy = stem
        .strip_suffix(')')
        .and_then(|stem| stem.rsplit_once(" ("));
    match copy {
        Some((name, number))
            if number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            name
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::from_name;

    #[test]
    fn file_names_of_every_language_give_the_chat() {
        for (name, title) in [
            ("WhatsApp Chat with Rosa Fern.txt", Some("Rosa Fern")),
            ("WhatsApp Chat - +1 555 0100.zip", Some("+1 555 0100")),
            ("WhatsApp-Chat mit Rosa.txt", Some("Rosa")),
            ("Чат WhatsApp с Розой.txt", Some("Розой")),
            ("Чат WhatsApp с контактом Роза.txt", Some("Роза")),
            ("WhatsApp Rosaとのトーク.txt", Some("Rosa")),
            ("WhatsApp-keskustelu_ Rosa.txt", Some("Rosa")),
            ("与Rosa的 WhatsApp 聊天.txt", Some("Rosa")),
            ("WhatsApp Chat with Kites (1).txt", Some("Kites")),
            ("WhatsApp x y.txt", Some("WhatsApp x y")),
            ("_chat.txt", None),
            ("export.zip", None),
        ] {
            assert_eq!(from_name(name).as_deref(), title, "{name}");
        }
    }
}
