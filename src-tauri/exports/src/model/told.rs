//! What an entry of a list says in a line beside whom it names and when.

use super::Person;

impl Person {
    /// Whether that is one of the names, or the link.
    pub fn is_called(&self, name: &str) -> bool {
        let names = [
            &self.username,
            &self.display_name,
            &self.platform_user_id,
            &self.phone,
            &self.email,
            &self.profile_url,
        ];
        names.into_iter().flatten().any(|own| own == name)
    }
}

/// What else an entry says: what only repeats a name or the time as written is left out.
pub fn tells_more<'a>(
    says: impl Iterator<Item = (&'a str, &'a str)>,
    person: Option<&Person>,
    time_as_written: Option<&str>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    says.filter(move |(_, value)| {
        let is_name = person.is_some_and(|person| person.is_called(value));
        !is_name && time_as_written != Some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_times_are_not_said_twice_and_everything_else_is_said() {
        let person = Person::handle("kit");
        let says = [("value", "kit"), ("time", "17"), ("Source", "Added")];
        let more: Vec<_> = tells_more(says.into_iter(), Some(&person), Some("17")).collect();
        assert_eq!(more, [("Source", "Added")], "once");
        let all: Vec<_> = tells_more(says.into_iter(), None, None).collect();
        assert_eq!(all, says, "nothing is left out where nothing says it");
    }
}
