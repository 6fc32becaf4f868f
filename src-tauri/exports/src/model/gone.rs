//! People whose account is gone: a platform has one name for all of them.

use super::Person;

/// What Instagram, Facebook and Telegram show for whoever has no account any more. From descriptions, in the languages
/// that are known.
const GONE: &[&str] = &[
    "Instagram User",
    "Utilisateur Instagram",
    "Utilisateur d’Instagram",
    "Utilisateur d'Instagram",
    "Usuario de Instagram",
    "Instagram-Nutzer",
    "Utente Instagram",
    "Usuário do Instagram",
    "Facebook User",
    "Utilisateur Facebook",
    "Utilisateur de Facebook",
    "Utilisateur de Messenger",
    "Usuario de Facebook",
    "Facebook-Nutzer",
    "Utente Facebook",
    "Usuário do Facebook",
    "Deleted Account",
    "Compte supprimé",
];

impl Person {
    /// Whether nothing is known but the name that a platform shows for every account that is gone: of two conversations,
    /// it is not one person.
    pub fn is_gone(&self) -> bool {
        let name = self.display_name.as_deref().unwrap_or_default().trim();
        let is_of_all = GONE.iter().any(|gone| name.eq_ignore_ascii_case(gone));
        is_of_all
            && *self
                == Self {
                    display_name: self.display_name.clone(),
                    ..Self::default()
                }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Person;

    #[test]
    fn only_the_name_of_all_who_are_gone_is_nobody_in_particular() {
        assert!(Person::named("Instagram User").is_gone());
        assert!(Person::named("utilisateur instagram").is_gone());
        assert!(!Person::named("Emily").is_gone());
        assert!(!Person::default().is_gone());
        let told = Person {
            username: Some("emily".to_owned()),
            ..Person::named("Instagram User")
        };
        assert!(!told.is_gone(), "more is known");
    }
}
