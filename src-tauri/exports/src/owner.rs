//! Whose export it is, where no account file says so.

use std::collections::HashMap;

/// The one name that is in every conversation, when there are at least two and only one such name.
///
/// It is evidence, not proof: a friend who is in all of somebody's groups would make two, and then nobody is named.
pub fn in_all<'a>(conversations: impl IntoIterator<Item = Vec<&'a str>>) -> Option<&'a str> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    let mut all = 0;
    for mut names in conversations {
        all += 1;
        names.sort_unstable();
        names.dedup();
        for name in names {
            *times.entry(name).or_default() += 1;
        }
    }
    let mut everywhere = times.into_iter().filter(|&(_, count)| count == all);
    let (name, _) = everywhere.next()?;
    (all >= 2 && everywhere.next().is_none()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::in_all;

    #[test]
    fn the_owner_is_the_one_who_is_everywhere() {
        let two = [vec!["Theo", "Em"], vec!["Zoe", "Theo"]];
        assert_eq!(in_all(two), Some("Theo"), "in both");
        assert_eq!(in_all([vec!["Theo", "Em"]]), None, "one is not enough");
        let both = [vec!["Theo", "Em"], vec!["Em", "Theo"]];
        assert_eq!(in_all(both), None, "two are everywhere");
        assert_eq!(in_all([]), None, "nobody");
    }
}
