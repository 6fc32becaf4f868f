//! `exhibits.csv`

use std::collections::BTreeSet;

use holdfast_core::case::Exhibit;

use super::Table;
use crate::clock;
use crate::contents::{Contents, Decided};
use crate::police::Withheld;
use crate::visible::{visible, visible_lines};

const HEADER: [&str; 32] = [
    "exhibit",
    "enclosed",
    "why_not_enclosed",
    "why_not_enclosed_en",
    "why_not_enclosed_fr",
    "path_in_bundle",
    "part",
    "original_name",
    "folder",
    "kind",
    "media_type",
    "size_bytes",
    "sha256",
    "shows",
    "added_utc",
    "added_local",
    "file_modified_utc",
    "file_created_utc",
    "other_names",
    "flags",
    "description",
    "why_it_matters",
    "note",
    "device",
    "app",
    "who_has_it",
    "set_aside_reason",
    "log_line",
    "folder_as_told",
    "captured_as_told",
    "captured_zone",
    "exports",
];

pub(super) fn table(contents: &Contents) -> Table {
    Table {
        header: HEADER.to_vec(),
        rows: contents
            .exhibits
            .iter()
            .map(|decided| row(contents, decided))
            .collect(),
    }
}

fn row(contents: &Contents, decided: &Decided) -> Vec<String> {
    let exhibit = decided.exhibit;
    let why = decided.withheld();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let said = |field: &str| {
        let words = exhibit.described.get(field);
        words.map_or_else(String::new, |words| visible_lines(&words.text))
    };
    let file = exhibit.files.first().map(|file| &file.value);
    let time = |time: Option<&String>| time.map_or_else(String::new, |time| visible(time));
    vec![
        exhibit.id.to_string(),
        if why.is_none() { "yes" } else { "no" }.to_owned(),
        text(why.map(Withheld::as_str)),
        text(why.map(Withheld::en)),
        text(why.map(Withheld::fr)),
        text(decided.path()),
        decided
            .part()
            .map_or_else(String::new, |part| part.to_string()),
        visible(exhibit.name()),
        folders(contents, exhibit),
        exhibit.kind.as_str().to_owned(),
        visible(&exhibit.media_type),
        exhibit
            .held
            .size()
            .map_or_else(String::new, |n| n.to_string()),
        exhibit
            .held
            .sha256()
            .map_or_else(String::new, |d| d.to_string()),
        exhibit.shows.as_str().to_owned(),
        clock::utc(exhibit.added.utc),
        clock::local(exhibit.added),
        time(file.and_then(|file| file.modified.as_ref())),
        time(file.and_then(|file| file.created.as_ref())),
        other_names(exhibit),
        flags(exhibit),
        said("description"),
        said("why_it_matters"),
        said("note"),
        said("device"),
        said("app"),
        said("who_has_it"),
        set_aside_reason(exhibit),
        exhibit.added.line.to_string(),
        said("folder"),
        said("captured"),
        said("captured_zone"),
        exports(exhibit),
    ]
}

/// The folders it was found in, the first first; nothing when the person left folders out.
fn folders(contents: &Contents, exhibit: &Exhibit) -> String {
    if !contents.options.include_places {
        return String::new();
    }
    let mut folders: Vec<String> = Vec::new();
    for place in &exhibit.places {
        let folder = visible(&place.value.folder);
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders.join(" | ")
}

/// Names under which the same bytes came again, other than the first.
fn other_names(exhibit: &Exhibit) -> String {
    let mut names: Vec<String> = Vec::new();
    for file in exhibit.files.iter().skip(1) {
        let name = visible(&file.value.name);
        if file.value.name != exhibit.name() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(" | ")
}

/// The platforms' downloads that it is a part of.
fn exports(exhibit: &Exhibit) -> String {
    let ids: BTreeSet<String> = exhibit
        .exports
        .iter()
        .map(|part| part.export.to_string())
        .collect();
    let ids: Vec<String> = ids.into_iter().collect();
    ids.join(" ")
}

fn flags(exhibit: &Exhibit) -> String {
    let codes = exhibit.flags.iter().map(crate::case_json::code_of);
    let codes: Vec<String> = codes.map(|code| visible(&code)).collect();
    codes.join(" ")
}

fn set_aside_reason(exhibit: &Exhibit) -> String {
    let reason = exhibit
        .set_aside
        .as_ref()
        .and_then(|(_, words)| words.as_ref());
    reason.map_or_else(String::new, |words| visible_lines(&words.text))
}
