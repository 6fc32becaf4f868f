//! Everybody in a download, by handle.

use std::collections::HashMap;

use super::clock;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::{Flag, Kind, Person, PersonId, Row, Text, Thread, ThreadId};
use crate::owner;
use crate::text::is_disguised;

/// The people and conversations of a download.
#[derive(Debug, Default)]
pub(super) struct People {
    by_handle: HashMap<String, PersonId>,
    /// Whose download it is, as the profile says.
    pub(super) account: Option<Person>,
}

impl People {
    /// Somebody by handle.
    pub(super) fn get(&mut self, draft: &mut Draft<'_>, handle: &str) -> PersonId {
        if let Some(&id) = self.by_handle.get(handle) {
            return id;
        }
        let id = draft.person(Person::handle(handle));
        self.by_handle.insert(handle.to_owned(), id);
        id
    }

    /// A conversation by the line that stands above it.
    pub(super) fn open(&mut self, draft: &mut Draft<'_>, key: &str, is_group: bool) -> ThreadId {
        let (title, is_handle) = super::counterpart(key);
        let thread = draft.thread(Thread {
            id: title.clone(),
            title: Some(title.clone()),
            ..Thread::default()
        });
        if is_handle && !is_group && !title.contains(char::is_whitespace) {
            let person = self.get(draft, &title);
            draft.joins(thread, person);
        }
        thread
    }

    /// Fills in a row: who, when, what.
    pub(super) fn fill(
        &mut self,
        draft: &mut Draft<'_>,
        row: &mut Row,
        from: Option<&str>,
        date: Option<&str>,
        text: Option<String>,
    ) {
        if let Some(from) = from.filter(|from| !from.is_empty()) {
            row.flags.add_if(Flag::DirectionMarks, is_disguised(from));
            row.author = Some(self.get(draft, from));
        }
        row.time = date.and_then(clock::read);
        let text = text.filter(|text| !text.is_empty());
        row.kind = match &text {
            Some(text) if is_share(text) => Kind::Share,
            Some(_) => Kind::Text,
            // Media, or taken back: the download does not tell.
            None => Kind::Other,
        };
        row.text = text.map(Text::plain);
    }

    /// Says whose download it is: as the profile says, else whoever is in all conversations.
    pub(super) fn settle_owner(self, draft: &mut Draft<'_>) {
        let found = self.account.clone().or_else(|| {
            // The one whom a conversation is named for is not the owner.
            let threads = draft.threads().iter();
            let threads: Vec<Vec<PersonId>> = threads
                .map(|thread| {
                    let named = thread.title.as_ref();
                    let named = named.and_then(|title| self.by_handle.get(title));
                    let people = thread.participants.iter().copied();
                    people.filter(|id| Some(id) != named).collect()
                })
                .filter(|people: &Vec<PersonId>| !people.is_empty())
                .collect();
            let people = draft.everybody();
            let handle = |id: &PersonId| people.get(id.0 as usize)?.person.username.as_deref();
            let handles = threads
                .iter()
                .map(|thread| thread.iter().filter_map(handle).collect::<Vec<_>>());
            owner::in_all(handles).map(Person::handle)
        });
        let Some(owner) = found else {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
            return;
        };
        let own = owner.username.as_ref();
        if own.is_some() {
            // Everybody goes by a handle: whoever has another one is somebody else.
            for who in draft.everybody() {
                who.is_owner = Some(false);
            }
        }
        if let Some(&id) = own.and_then(|handle| self.by_handle.get(handle))
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
            who.person.fill_from(&owner);
        }
        draft.owner(owner);
    }
}

/// Whether a text is nothing but a link to something on `TikTok`.
fn is_share(text: &str) -> bool {
    let text = text.trim();
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some((host, path)) = rest.and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let is_own = ["tiktok.com", "tiktokv.com", "tiktokv.us", "tiktokv.eu"]
        .iter()
        .any(|own| host == *own || host.ends_with(&format!(".{own}")));
    is_own && !path.is_empty() && !text.contains(char::is_whitespace)
}
