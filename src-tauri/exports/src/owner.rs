//! Whose export it is, where no account file says so.

use std::collections::{HashMap, HashSet};

/// What one conversation tells of that.
#[derive(Debug, Clone, Default)]
pub struct Conversation<'a> {
    /// Who is in it.
    pub names: Vec<&'a str>,
    /// What it is called. A conversation of two is called after the other one.
    pub title: Option<&'a str>,
}

impl<'a> From<Vec<&'a str>> for Conversation<'a> {
    fn from(names: Vec<&'a str>) -> Self {
        Self { names, title: None }
    }
}

/// The one name that is in every conversation and that none of two is called after, when there are at least two
/// conversations and only one such name.
///
/// It is evidence, not proof: a friend who is in all of somebody's groups would make two, and then nobody is named.
pub fn in_all<'a, C>(conversations: impl IntoIterator<Item = C>) -> Option<&'a str>
where
    C: Into<Conversation<'a>>,
{
    let mut times: HashMap<&str, usize> = HashMap::new();
    let mut others: HashSet<&str> = HashSet::new();
    let mut all = 0;
    for conversation in conversations {
        let Conversation { mut names, title } = conversation.into();
        all += 1;
        names.sort_unstable();
        names.dedup();
        others.extend(title.filter(|_| names.len() <= 2));
        for name in names {
            *times.entry(name).or_default() += 1;
        }
    }
    let everywhere = times.into_iter().filter(|&(_, count)| count == all);
    let mut everywhere = everywhere.filter(|(name, _)| !others.contains(name));
    let (name, _) = everywhere.next()?;
    (all >= 2 && everywhere.next().is_none()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{Conversation, in_all};

    #[test]
    fn the_owner_is_the_one_who_is_everywhere() {
        let two = [vec!["Theo", "Em"], vec!["Zoe", "Theo"]];
        assert_eq!(in_all(two), Some("Theo"), "in both");
        assert_eq!(in_all([vec!["Theo", "Em"]]), None, "one is not enough");
        let both = [vec!["Theo", "Em"], vec!["Em", "Theo"]];
        assert_eq!(in_all(both), None, "two are everywhere");
        assert_eq!(in_all([] as [Vec<&str>; 0]), None, "nobody");
    }

    #[test]
    fn who_a_conversation_of_two_is_called_after_is_not_the_owner() {
        let called = |title, names: &[&'static str]| Conversation {
            names: names.to_vec(),
            title: Some(title),
        };
        let left = [
            called("Em", &["Theo", "Em"]),
            called("Friends", &["Em", "Zoe", "Kit"]),
        ];
        assert_eq!(in_all(left), None, "Em is in both, for Theo left the group");
        let both = [
            called("Em", &["Theo", "Em"]),
            called("Friends", &["Em", "Theo", "Kit"]),
        ];
        assert_eq!(
            in_all(both),
            Some("Theo"),
            "Em is in both, but is the other one"
        );
    }
}
