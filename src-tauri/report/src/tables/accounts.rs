//! `accounts.csv`: the accounts that the family stated, then those that were found in downloads, with where they stand.
//! Nothing is merged: whether a found account is a stated one, the family or an officer says.

use super::{Table, records};
use crate::contents::Contents;
use crate::exports::{AccountRead, ExportRead, Reading, TimeRead};
use crate::visible::visible;

/// What only found accounts have.
const FOUND: [&str; 9] = [
    "found_in_export",
    "found_in_exhibit",
    "found_in_file",
    "found_at",
    "messages_written",
    "first_message",
    "last_message",
    "is_owner_of_download",
    "threads",
];

pub(super) fn table(contents: &Contents) -> Table {
    let mut table = records::accounts(contents);
    let own = table.header.clone();
    table.header.extend(FOUND);
    for row in &mut table.rows {
        row.resize(own.len() + FOUND.len(), String::new());
    }
    for export in &contents.exports {
        let accounts = export.readings.iter();
        let accounts = accounts.flat_map(|reading| {
            reading
                .accounts
                .iter()
                .map(move |account| (reading, account))
        });
        for (number, (reading, account)) in (1..).zip(accounts) {
            table.rows.push(row(&own, export, reading, account, number));
        }
    }
    table
}

fn row(
    own: &[&'static str],
    export: &ExportRead,
    reading: &Reading,
    account: &AccountRead,
    number: usize,
) -> Vec<String> {
    let names = &account.names;
    let text = |text: &Option<String>| text.as_deref().map_or_else(String::new, visible);
    let of_record = own.iter().map(|column| match *column {
        "account" => format!("{}-{number}", export.export),
        "platform" => visible(&reading.format),
        "username" => text(&names.username),
        "display_name" => text(&names.display_name),
        "user_id" => text(&names.platform_user_id),
        "profile_url" => text(&names.profile_url),
        "phone" => text(&names.phone),
        "email" => text(&names.email),
        _ => String::new(),
    });
    let mut row: Vec<String> = of_record.collect();
    let place = account.stands_at.as_ref();
    let time = |time: Option<&TimeRead>| {
        let shown = time.map(|time| {
            time.utc
                .as_ref()
                .or(time.local.as_ref())
                .unwrap_or(&time.raw)
        });
        shown.map_or_else(String::new, |shown| visible(shown))
    };
    row.extend([
        export.export.to_string(),
        place
            .and_then(|place| place.exhibit)
            .map_or_else(String::new, |id| id.to_string()),
        place.map_or_else(String::new, |place| visible(&place.entry)),
        place.map_or_else(String::new, |place| visible(&place.pointer)),
        account.rows.to_string(),
        time(account.first.as_ref()),
        time(account.last.as_ref()),
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
