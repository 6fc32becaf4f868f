//! `accounts.csv`: the accounts that the family stated, then those that were found in downloads, with where they stand.
//! Nothing is merged: whether a found account is a stated one, the family or an officer says.

use holdfast_core::fact::{OfferFact, SeenPerson, SeenTime};
use holdfast_core::id::Id;
use holdfast_exports::model::Person;
use holdfast_index::zone::Zone;
use holdfast_index::{Between, Placing};

use super::timeline::{certainty, stated, status_of};
use super::{Table, records};
use crate::contents::Contents;
use crate::exports::ends::known;
use crate::exports::{AccountRead, ExportRead, Names, Reading, TimeRead};
use crate::visible::{visible, visible_lines};

mod platform;

pub(super) use platform::all_named as platforms_named;

/// What only found accounts have.
const FOUND: [&str; 10] = [
    "found_in_export",
    "found_in_exhibit",
    "found_in_file",
    "found_at",
    "messages_written",
    "first_message",
    "last_message",
    "is_owner_of_download",
    "threads",
    "answer",
];

/// What the first and the last message of a found account rest on: what each time says of its zone, and whether no
/// other can be earlier or later.
const ENDS: [&str; 3] = ["first_message_time", "last_message_time", "are_ends_proven"];

/// The platform's code, the same for what a person stated and for what was found: that of the guide, `signal`, `reddit`.
const PLATFORM: &str = "platform_code";

/// What only stated accounts have beside their fields: whom they are linked with, and what was found that they hold.
const STATED: [&str; 3] = ["linked_with", "taken_from", "wrote"];

pub(super) fn table(contents: &Contents) -> Table {
    let mut table = records::accounts(contents);
    let own = table.header.clone();
    table.header.extend(FOUND);
    table.header.extend(STATED);
    table.header.extend(ENDS);
    table.header.push(PLATFORM);
    let stated_at = own.iter().position(|column| *column == "platform");
    for row in &mut table.rows {
        let words = stated_at.and_then(|place| row.get(place));
        let platform = words.map_or("", |words| platform::of_words(words));
        row.resize(own.len() + FOUND.len(), String::new());
        let id = row.first().cloned().unwrap_or_default();
        row.extend([
            links(contents, &id),
            taken_from(contents, &id),
            wrote(contents, &id),
        ]);
        row.resize(row.len() + ENDS.len(), String::new());
        row.push(platform.to_owned());
    }
    for export in &contents.exports {
        let accounts = export.readings.iter();
        let accounts = accounts.flat_map(|reading| {
            let accounts = reading.accounts.iter().cloned();
            accounts
                .chain(silent_owner(reading))
                .map(move |account| (reading, account))
        });
        for (number, (reading, account)) in (1..).zip(accounts) {
            let ends = Written::of_account(contents, export, &account);
            let mut row = row(&own, export, reading, &account, number, &ends);
            row.push(answer(contents, export, reading, &account));
            row.resize(own.len() + FOUND.len() + STATED.len(), String::new());
            row.extend(ends.worth);
            row.push(platform::of_format(&reading.format).to_owned());
            table.rows.push(row);
        }
    }
    table
}

/// The owner of a download, where it is none of those who wrote in it or take part.
fn silent_owner(reading: &Reading) -> Option<AccountRead> {
    let owner = reading.owner.clone()?;
    let mut accounts = reading.accounts.iter();
    let is_there = accounts.any(|account| account.is_owner == Some(true) || account.names == owner);
    (!is_there).then(|| AccountRead {
        is_owner: Some(true),
        ..AccountRead::named(owner)
    })
}

/// All that is known of an account: of the owner also what the download says of its own account.
fn names_of(reading: &Reading, account: &AccountRead) -> Names {
    let mut names = Person::from(&account.names);
    let owner = reading.owner.as_ref();
    if let Some(owner) = owner.filter(|_| account.is_owner == Some(true)) {
        names.fill_from(&Person::from(owner));
    }
    Names::from(&names)
}

/// The accounts that are the same person by what somebody said, how sure they were, and why.
fn links(contents: &Contents, id: &str) -> String {
    let links = contents.case.stated.links.iter();
    let links = links.filter(|link| contents.encloses(link.fact));
    let said = links
        .filter_map(|link| link.link.as_ref())
        .filter_map(|said| {
            let ids: Vec<String> = said.accounts.iter().map(ToString::to_string).collect();
            let others: Vec<&str> = ids
                .iter()
                .map(String::as_str)
                .filter(|one| *one != id)
                .collect();
            if others.len() == ids.len() {
                return None;
            }
            let sure = said.confidence.as_str();
            let why = said.why.as_deref().map(|why| format!(": {why}"));
            Some(format!(
                "{} ({sure}){}",
                others.join(" "),
                why.unwrap_or_default()
            ))
        });
    let said: Vec<String> = said.collect();
    visible_lines(&said.join(" | "))
}

/// Offers whose facts travel.
fn offers<'a>(contents: &'a Contents) -> impl Iterator<Item = (Option<Id>, &'a OfferFact)> {
    let offers = contents.case.stated.offers.iter();
    let offers = offers.filter(|offer| contents.encloses(offer.fact));
    offers.filter_map(|offer| Some((offer.account, offer.offer.as_ref()?)))
}

/// What was found in downloads and taken into this record: accounts, and numbers with the row that they stand in.
pub(super) fn taken_from(contents: &Contents, id: &str) -> String {
    let taken =
        offers(contents).filter(|(account, _)| account.is_some_and(|own| own.to_string() == id));
    let taken = taken.map(|(_, offer)| {
        if let Some(found) = &offer.found {
            let nth = found.nth.map(|nth| format!(" ({nth})")).unwrap_or_default();
            let (entry, pointer) = (&found.entry, &found.pointer);
            let (exhibit, text) = (offer.exhibit, &found.text);
            return format!("{exhibit} {entry} {pointer}{nth} {text}");
        }
        let names = Names::from(&offer.person);
        let name = [names.username, names.display_name, names.platform_user_id];
        let name = name.into_iter().flatten().next().unwrap_or_default();
        format!("{} {} {name}", offer.exhibit, offer.format)
    });
    let taken: Vec<String> = taken.collect();
    visible(&taken.join(" | "))
}

/// When this account wrote, by each download that it was taken from: the exhibit, the first and the last message with
/// what each time is worth, and how many there are.
fn wrote(contents: &Contents, id: &str) -> String {
    let taken =
        offers(contents).filter(|(account, _)| account.is_some_and(|own| own.to_string() == id));
    let wrote = taken.filter_map(|(_, offer)| {
        let wrote = offer.wrote.as_ref()?;
        let end = |time: &SeenTime| {
            let time = TimeRead::from(time);
            let zone = contents.case.zone_of(offer.exhibit).and_then(Zone::read);
            let known = time.utc.as_ref().or(time.local.as_ref());
            let worth = certainty(status_of(&time, zone.as_ref()));
            format!("{} ({worth})", known.unwrap_or(&time.raw))
        };
        let proven = if wrote.are_ends_proven {
            ""
        } else {
            ", ends not proven"
        };
        let (first, last) = (end(&wrote.first), end(&wrote.last));
        Some(format!(
            "{}: {first} to {last}, {} messages{proven}",
            offer.exhibit, wrote.rows
        ))
    });
    let wrote: Vec<String> = wrote.collect();
    visible(&wrote.join(" | "))
}

/// What was answered when this account was offered as a record.
fn answer(
    contents: &Contents,
    export: &ExportRead,
    reading: &Reading,
    account: &AccountRead,
) -> String {
    let mut same = offers(contents).filter(|(_, offer)| {
        offer.found.is_none()
            && offer.format == reading.format
            && export.exhibits.contains(&offer.exhibit)
            && offer.person.identity() == SeenPerson::from(&account.names).identity()
    });
    match same.next() {
        Some((Some(record), _)) => format!("accepted {record}"),
        Some((None, _)) => "rejected".to_owned(),
        None => String::new(),
    }
}

/// The first and the last message of an account or of a download, as they are written in a table.
#[derive(Default)]
pub(super) struct Written {
    pub(super) first: String,
    pub(super) last: String,
    /// What each of them says of its zone, and whether no other can be earlier or later.
    pub(super) worth: [String; 3],
}

impl Written {
    pub(super) fn of(ends: Option<Between<&TimeRead>>, zone: Option<&Zone>) -> Self {
        let Some(ends) = ends else {
            return Self::default();
        };
        let time = |time: &TimeRead| {
            let known = time.utc.as_ref().or(time.local.as_ref());
            visible(known.unwrap_or(&time.raw))
        };
        let worth = |time: &TimeRead| certainty(status_of(time, zone)).to_owned();
        let is_proven = if ends.is_proven { "yes" } else { "no" };
        Self {
            first: time(ends.first),
            last: time(ends.last),
            worth: [worth(ends.first), worth(ends.last), is_proven.to_owned()],
        }
    }

    fn of_account(contents: &Contents, export: &ExportRead, account: &AccountRead) -> Self {
        let zone = stated(contents, export).and_then(Zone::read);
        let ends = (account.first.as_ref(), account.last.as_ref());
        let placing = Placing::of(contents.case);
        let ends = known(ends, account.apart.as_ref(), zone.as_ref(), placing);
        Self::of(ends, zone.as_ref())
    }
}

fn row(
    own: &[&'static str],
    export: &ExportRead,
    reading: &Reading,
    account: &AccountRead,
    number: usize,
    ends: &Written,
) -> Vec<String> {
    let names = names_of(reading, account);
    let text = |text: &Option<String>| text.as_deref().map_or_else(String::new, visible);
    let links: Vec<&str> = account.links_in_lists.iter().map(String::as_str).collect();
    let link = names.profile_url.clone();
    let link = link.or_else(|| (!links.is_empty()).then(|| links.join(" | ")));
    let of_record = own.iter().map(|column| match *column {
        "account" => format!("{}-{number}", export.export),
        "platform" => visible(&reading.format),
        "username" => text(&names.username),
        "display_name" => text(&names.display_name),
        "other_names" => visible(&account.other_names().join(" | ")),
        "user_id" => text(&names.platform_user_id),
        "profile_url" => text(&link),
        "phone" => text(&names.phone),
        "email" => text(&names.email),
        _ => String::new(),
    });
    let mut row: Vec<String> = of_record.collect();
    let place = account.stands_at.as_ref();
    row.extend([
        export.export.to_string(),
        place
            .and_then(|place| place.exhibit)
            .map_or_else(String::new, |id| id.to_string()),
        place.map_or_else(String::new, |place| visible(&place.entry)),
        place.map_or_else(String::new, |place| visible(&place.pointer)),
        account.rows.to_string(),
        ends.first.clone(),
        ends.last.clone(),
        match account.is_owner {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        }
        .to_owned(),
        visible(&account.threads.join(" | ")),
    ]);
    row
}

impl From<&SeenTime> for TimeRead {
    fn from(time: &SeenTime) -> Self {
        Self {
            raw: time.raw.clone(),
            utc: time.utc.clone(),
            local: time.local.clone(),
            kind: time.kind.clone(),
            precision: time.precision.clone(),
            assumed: time.assumed.clone(),
        }
    }
}

impl From<&SeenPerson> for Names {
    fn from(person: &SeenPerson) -> Self {
        Self {
            username: person.username.clone(),
            display_name: person.display_name.clone(),
            platform_user_id: person.platform_user_id.clone(),
            phone: person.phone.clone(),
            email: person.email.clone(),
            profile_url: person.profile_url.clone(),
        }
    }
}
