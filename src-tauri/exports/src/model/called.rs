//! What people and conversations are called: one rule for every screen, table and terminal.

use super::Person;

/// So many names tell a conversation without a title from others.
const NAMES_MAX: usize = 4;

impl Person {
    /// The names of somebody that people use, the plainest first: `Emily R · emily.r_2009`. None: nothing is known.
    pub fn called(&self) -> Option<String> {
        let handles = [
            &self.username,
            &self.phone,
            &self.email,
            &self.platform_user_id,
            &self.profile_url,
        ];
        let handle = handles.into_iter().flatten().find(|name| !name.is_empty());
        let name = self.display_name.as_ref().filter(|name| !name.is_empty());
        match (name, handle) {
            (Some(name), Some(handle)) if name != handle => Some(format!("{name} · {handle}")),
            (name, handle) => name.or(handle).cloned(),
        }
    }

    fn names(&self) -> impl Iterator<Item = &String> {
        let names = [&self.display_name, &self.username, &self.phone];
        names.into_iter().flatten().filter(|name| !name.is_empty())
    }
}

/// What a conversation is called. One with a single other person by that person, with its title where that says something
/// else; others by their title, and without one by who is in them, the owner left out. None: nothing tells it.
pub fn called<'a>(
    title: Option<&str>,
    people: impl IntoIterator<Item = (&'a Person, Option<bool>)>,
) -> Option<String> {
    let title = title.filter(|title| !title.trim().is_empty());
    let others = people
        .into_iter()
        .filter(|(person, is_owner)| *is_owner != Some(true) && !person.is_empty())
        .map(|(person, _)| person);
    let others: Vec<&Person> = others.take(NAMES_MAX).collect();
    match (title, others.as_slice()) {
        (Some(title), [other]) => {
            let name = other.called()?;
            let lower = title.to_lowercase();
            let is_told = other
                .names()
                .any(|name| lower.contains(&name.to_lowercase()));
            Some(if is_told {
                name
            } else {
                format!("{title} · {name}")
            })
        }
        (Some(title), _) => Some(title.to_owned()),
        (None, others) => {
            let names: Vec<String> = others.iter().filter_map(|one| one.called()).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Person, called};

    fn emily() -> Person {
        Person {
            display_name: Some("Emily R".into()),
            ..Person::handle("emily.r_2009")
        }
    }

    #[test]
    fn a_conversation_is_called_by_who_is_in_it_and_by_what_its_title_adds() {
        let (emily, kit, theo) = (emily(), Person::named("Kit"), Person::named("Theo"));
        let own = (&theo, Some(true));
        let two = [own, (&emily, Some(false))];
        let three = [own, (&emily, None), (&kit, None)];
        let name = "Emily R · emily.r_2009";
        for (title, people, expected) in [
            (Some("Emily R"), &two[..], name),
            (Some("Direct message with emily.r_2009"), &two, name),
            (Some("Squad"), &two, "Squad · Emily R · emily.r_2009"),
            (Some("Squad"), &three, "Squad"),
            (None, &two, name),
            (Some(" "), &three, "Emily R · emily.r_2009, Kit"),
            (Some("Kit"), &[], "Kit"),
        ] {
            let seen = called(title, people.iter().copied());
            assert_eq!(seen.as_deref(), Some(expected), "{title:?}");
        }
        assert_eq!(called(None, [own]), None, "nobody else, and no title");
    }
}
