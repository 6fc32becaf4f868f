//! Recipients of Signal's export: contacts, groups, oneself.

use std::collections::HashMap;

use crate::draft::Draft;
use crate::json::Value;
use crate::model::{Person, PersonId};

/// Everybody by the export's own numbers.
#[derive(Debug, Default)]
pub(super) struct Recipients {
    people: HashMap<String, PersonId>,
    by_aci: HashMap<String, PersonId>,
    titles: HashMap<String, String>,
    /// Accounts of a group's members, by the group's number.
    groups: HashMap<String, Vec<String>>,
    myself: Option<PersonId>,
    account: Person,
}

impl Recipients {
    pub(super) fn account(&mut self, value: &Value<'_>) {
        self.account.fill_from(&Person {
            username: text(value, "username"),
            display_name: name(value, "givenName", "familyName"),
            phone: phone(value),
            platform_user_id: text(value, "aci"),
            ..Person::default()
        });
    }

    pub(super) fn recipient(&mut self, draft: &mut Draft<'_>, value: &Value<'_>) {
        let Some(id) = value.written("id").map(std::borrow::Cow::into_owned) else {
            return;
        };
        if let Some(contact) = value.get("contact") {
            let person = Person {
                username: text(contact, "username"),
                display_name: contact_name(contact),
                platform_user_id: text(contact, "aci").or_else(|| text(contact, "pni")),
                phone: phone(contact),
                ..Person::default()
            };
            let title = person
                .display_name
                .clone()
                .or_else(|| person.phone.clone())
                .or_else(|| person.username.clone());
            let aci = person.platform_user_id.clone();
            let person = draft.person(person);
            if let Some(aci) = aci {
                self.by_aci.insert(aci, person);
            }
            if let Some(title) = title {
                self.titles.insert(id.clone(), title);
            }
            self.people.insert(id, person);
        } else if let Some(group) = value.get("group") {
            let snapshot = group.get("snapshot").unwrap_or(group);
            let title = snapshot.get("title").or_else(|| group.get("title"));
            if let Some(title) = title.and_then(inner_text) {
                self.titles.insert(id.clone(), title);
            }
            let members = snapshot.list("members").iter();
            let members =
                members.filter_map(|member| member.text("userId").or_else(|| member.as_text()));
            self.groups.insert(id, members.map(str::to_owned).collect());
        } else if let Some(own) = value.get("self") {
            let person = draft.person(Person {
                platform_user_id: text(own, "aci"),
                phone: phone(own),
                ..Person::default()
            });
            self.myself = Some(person);
            self.titles.insert(id.clone(), "Note to Self".to_owned());
            self.people.insert(id, person);
        } else {
            let kind = value.fields().iter().find(|(key, _)| key != "id");
            let title =
                kind.and_then(|(key, value)| text(value, "name").or_else(|| Some(key.to_string())));
            if let Some(title) = title {
                self.titles.insert(id, title);
            }
        }
    }

    /// Says who the owner is, when all recipients are known.
    pub(super) fn settle(&mut self, draft: &mut Draft<'_>) {
        let mut owner = self.account.clone();
        if let Some(who) = self.myself.and_then(|id| draft.known(id)) {
            who.person.fill_from(&owner);
            who.is_owner = Some(true);
            owner = who.person.clone();
        }
        draft.owner(owner);
    }

    pub(super) fn person(&self, id: &str) -> Option<PersonId> {
        self.people.get(id).copied()
    }

    pub(super) fn title(&self, id: &str) -> Option<String> {
        self.titles.get(id).cloned()
    }

    /// Whom a chat with a recipient is with.
    pub(super) fn members(&self, id: &str) -> Vec<PersonId> {
        match self.groups.get(id) {
            Some(members) => members
                .iter()
                .filter_map(|aci| self.by_aci.get(aci).copied())
                .collect(),
            None => self.person(id).into_iter().collect(),
        }
    }

    pub(super) fn is_self(&self, person: Option<PersonId>) -> bool {
        person.is_some() && person == self.myself
    }
}

fn text(value: &Value<'_>, key: &str) -> Option<String> {
    value.written(key).map(std::borrow::Cow::into_owned)
}

/// The text within a value, however deep: titles lie in an object of one field.
fn inner_text(value: &Value<'_>) -> Option<String> {
    match value.as_text() {
        Some(text) => (!text.is_empty()).then(|| text.to_owned()),
        None => value
            .fields()
            .iter()
            .find_map(|(_, value)| inner_text(value)),
    }
}

/// A number is stored without its plus.
fn phone(value: &Value<'_>) -> Option<String> {
    let number = value.written("e164")?;
    let is_bare = number.bytes().all(|byte| byte.is_ascii_digit());
    Some(if is_bare {
        format!("+{number}")
    } else {
        number.into_owned()
    })
}

fn name(value: &Value<'_>, given: &str, family: &str) -> Option<String> {
    let parts: Vec<&str> = [value.text(given), value.text(family)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The nickname, the address book's name, the profile's.
fn contact_name(contact: &Value<'_>) -> Option<String> {
    contact
        .get("nickname")
        .and_then(|nickname| name(nickname, "given", "family"))
        .or_else(|| name(contact, "systemGivenName", "systemFamilyName"))
        .or_else(|| name(contact, "profileGivenName", "profileFamilyName"))
        .or_else(|| text(contact, "name"))
}
