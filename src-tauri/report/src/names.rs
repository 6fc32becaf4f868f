//! How somebody is called in a line.

use holdfast_exports::model::Person;

use crate::visible::visible;

/// The names of somebody, each once; of whom only a link is known, the link.
pub fn name_of(person: &Person) -> String {
    let names = [
        &person.display_name,
        &person.username,
        &person.phone,
        &person.email,
        &person.platform_user_id,
    ];
    let mut names = names.into_iter().flatten().map(|name| visible(name));
    let Some(first) = names.next() else {
        let link = person.profile_url.as_deref();
        return link.map_or_else(|| "?".to_owned(), visible);
    };
    let rest: Vec<String> = names.collect();
    if rest.is_empty() {
        first
    } else {
        format!("{first} ({})", rest.join(", "))
    }
}
