//! Followers, blocked accounts, logins and the other lists: found by file name anywhere, or by the key around them.

use std::io::Read;

use crate::container::{EntryId, name};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::formats::meta::facts::{Facts, is_deleted_account};
use crate::json::{Json, Stop, Value};
use crate::model::{Flag, Flags, ListKind, ListRow, Source};

/// A list by its file's name (letters and digits only, before any number) and by the key around its entries.
struct Known {
    names: &'static [&'static str],
    keys: &'static [&'static str],
    kind: ListKind,
}

const KNOWN: &[Known] = &[
    Known {
        names: &["followers"],
        keys: &["relationships_followers"],
        kind: ListKind::Followers,
    },
    Known {
        names: &["following"],
        keys: &["relationships_following"],
        kind: ListKind::Following,
    },
    Known {
        names: &["blockedprofiles", "blockedaccounts", "blockedusers"],
        keys: &["relationships_blocked_users"],
        kind: ListKind::Blocked,
    },
    Known {
        names: &[
            "restrictedprofiles",
            "restrictedaccounts",
            "restrictedusers",
        ],
        keys: &["relationships_restricted_users"],
        kind: ListKind::Restricted,
    },
    Known {
        names: &["closefriends"],
        keys: &["relationships_close_friends"],
        kind: ListKind::CloseFriends,
    },
    Known {
        names: &["pendingfollowrequests"],
        keys: &["relationships_follow_requests_sent"],
        kind: ListKind::FollowRequestsSent,
    },
    Known {
        names: &["followrequestsyouvereceived", "followrequestsreceived"],
        keys: &["relationships_follow_requests_received"],
        kind: ListKind::FollowRequestsReceived,
    },
    Known {
        names: &[
            "recentlyunfollowedprofiles",
            "recentlyunfollowedaccounts",
            "recentlyunfollowedusers",
        ],
        keys: &["relationships_unfollowed_users"],
        kind: ListKind::RecentlyUnfollowed,
    },
    Known {
        names: &["syncedcontacts", "contacts"],
        keys: &["contacts_contact_info"],
        kind: ListKind::Contacts,
    },
    Known {
        names: &["devices"],
        keys: &["devices_devices"],
        kind: ListKind::Devices,
    },
    Known {
        // `account_history.json` until the end of 2020.
        names: &["loginactivity", "accounthistory"],
        keys: &["account_history_login_history", "login_history"],
        kind: ListKind::LoginActivity,
    },
    Known {
        names: &[
            "searches",
            "profilesearches",
            "accountsearches",
            "usersearches",
            "wordorphrasesearches",
            "keywordsearches",
            "tagsearches",
            "placesearches",
            "linkhistory",
        ],
        keys: &[
            "searches_user",
            "searches_keyword",
            "searches_hashtag",
            "searches_place",
        ],
        kind: ListKind::Searches,
    },
    Known {
        names: &[
            "profilechanges",
            "profileprivacychanges",
            "accountprivacychanges",
        ],
        keys: &[
            "profile_profile_change",
            "account_history_account_privacy_history",
        ],
        kind: ListKind::ProfileChanges,
    },
    Known {
        names: &[
            "recentfollowrequests",
            "hidestoryfrom",
            "removedsuggestions",
            "profilesyouvefavorited",
            "accountsyouvefavorited",
            "favoritedaccounts",
            "logoutactivity",
            "passwordchangeactivity",
            "signupdetails",
            "signupinformation",
            "lastknownlocation",
            "secretconversations",
        ],
        keys: &[
            "relationships_permanent_follow_requests",
            "relationships_hide_stories_from",
            "relationships_dismissed_suggested_users",
            "relationships_feed_favorites",
            "account_history_logout_history",
            "account_history_password_change_history",
            "account_history_registration_info",
            "registration_info",
        ],
        kind: ListKind::Other,
    },
];

/// What an entry of the export lists, judged by its name.
pub(super) fn kind_of_name(base: &str) -> Option<ListKind> {
    let stem = base
        .strip_suffix(".json")
        .or_else(|| base.strip_suffix(".html"))?;
    let bare = name::bare(stem);
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    KNOWN
        .iter()
        .find(|known| known.names.contains(&bare))
        .map(|known| known.kind)
}

fn kind_of_key(key: &str) -> Option<ListKind> {
    KNOWN
        .iter()
        .find(|known| known.keys.contains(&key))
        .map(|known| known.kind)
}

/// Whether the first characters of a file are those of a list that is known by the key around it.
pub(super) fn has_known_key(head: &str) -> bool {
    let keys = KNOWN.iter().flat_map(|known| known.keys);
    head.trim_start().starts_with('{')
        && keys
            .into_iter()
            .any(|key| head.contains(&format!("\"{key}\"")))
}

/// Reads the lists among some entries.
pub(super) fn read(draft: &mut Draft<'_>, owned: &[EntryId]) {
    for &entry in owned {
        let container = draft.container();
        let base = container.entry(entry).base();
        let is_json = container.entry(entry).ends_in("json");
        if let Some(kind) = kind_of_name(base).filter(|_| is_json) {
            read_list(draft, entry, kind);
        } else if is_json
            && container
                .entry(entry)
                .folder()
                .ends_with("followers_and_following")
            && has_known_key(&container.head_text(entry, 512))
        {
            read_list(draft, entry, ListKind::Other);
        }
    }
}

fn read_list(draft: &mut Draft<'_>, entry: EntryId, kind: ListKind) {
    let mut found = Found::Nothing;
    let is_read = json_file::read(draft, entry, |json, draft| {
        found = match json.peek() {
            Some(b'[') => {
                draft.list(kind);
                rows(json, draft, entry, kind)?;
                Found::List
            }
            Some(b'{') => wrapped(json, draft, entry, kind)?,
            // An empty category holds an empty file.
            None => Found::Nothing,
            Some(_) if json.value()? == Value::Null => Found::Nothing,
            Some(_) => Found::Else,
        };
        json.finish()
    });
    match found {
        // That it could not be read is a finding already.
        _ if !is_read => {}
        Found::List => {}
        Found::Nothing => draft.leaves(entry),
        Found::Else => {
            let label = draft.label(entry);
            draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
        }
    }
}

/// What a file that should be a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    List,
    Else,
}

/// A list within an object: under its own key, or under any one.
fn wrapped<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    kind: ListKind,
) -> Result<Found, Stop> {
    let mut found = Found::Nothing;
    json.object(|json, key| {
        let kind = kind_of_key(key).unwrap_or(kind);
        match json.peek() {
            Some(b'[') => {
                found = Found::List;
                draft.list(kind);
                rows(json, draft, entry, kind)
            }
            Some(b'{') => {
                found = Found::List;
                draft.list(kind);
                // A single entry, or entries by name.
                let source = draft.source(entry, json.pointer(), None);
                let value = json.value()?;
                add(draft, kind, &value, source);
                Ok(())
            }
            _ => {
                if found == Found::Nothing {
                    found = Found::Else;
                }
                json.skip()
            }
        }
    })?;
    Ok(found)
}

fn rows<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    kind: ListKind,
) -> Result<(), Stop> {
    let is_row = |value: &Value<'_>| {
        [
            "string_list_data",
            "string_map_data",
            "label_values",
            "title",
        ]
        .iter()
        .any(|key| value.has(key))
    };
    json.rows(is_row, |element| match element {
        Ok(element) => {
            let source = draft.source(entry, element.pointer, Some(element.span));
            add(draft, kind, &element.value, source);
        }
        Err(bad) => {
            let label = draft.label(entry);
            draft.finding_at(Level::Broken, bad.code, label.as_ref(), Some(bad.pointer));
        }
    })
}

fn add(draft: &mut Draft<'_>, kind: ListKind, value: &Value<'_>, source: Source) {
    let facts = Facts::read(value);
    if let Some(both) = facts.disagreement() {
        let at = Some(source.pointer.to_string());
        draft.finding_at(Level::Warning, Code::NamesDisagree, both, at);
    }
    // Logins and devices are of the account itself, searches may be of anything.
    let person = match kind {
        ListKind::LoginActivity | ListKind::Devices => None,
        ListKind::Contacts => facts.contact().or_else(|| facts.person()),
        _ => facts.person(),
    };
    let mut flags = Flags::NONE;
    let username = person
        .as_ref()
        .and_then(|person| person.username.as_deref());
    flags.add_if(
        Flag::AccountDeleted,
        username.is_some_and(is_deleted_account),
    );
    let row = ListRow {
        person,
        time: facts.time(),
        says: facts.says(),
        flags,
        source,
    };
    draft.list_row(kind, row);
}
