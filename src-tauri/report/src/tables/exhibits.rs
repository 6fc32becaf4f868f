//! `exhibits.csv`

use holdfast_core::case::{Case, Exhibit};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;

use super::Table;
use crate::capture::{CaptureRead, ClaimRead};
use crate::clock;
use crate::contents::{Contents, Decided};
use crate::police::Withheld;
use crate::visible::{visible, visible_lines};

const HEADER: [&str; 40] = [
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
    "capture_certainty",
    "capture_claims",
    "capture_warnings",
    "app_found",
    "device_found",
    "pixels_found",
    "mail_found",
    "order_confirmed",
];

/// Columns of covered copies, there only when one is enclosed.
const COPY_HEADER: [&str; 6] = [
    "covered_copy_path",
    "covered_copy_part",
    "covered_copy_sha256",
    "covered_copy_size_bytes",
    "covered_copy_boxes",
    "covered_copy_made_utc",
];

pub(super) fn table(contents: &Contents) -> Table {
    let has_copies = contents.copies().next().is_some();
    let mut header = HEADER.to_vec();
    if has_copies {
        header.extend(COPY_HEADER);
    }
    let rows = contents.exhibits.iter().map(|decided| {
        let mut row = row(contents, decided);
        if has_copies {
            row.extend(copy(decided).unwrap_or_default());
        }
        row
    });
    Table {
        header,
        rows: rows.collect(),
    }
}

/// The covered copy that is enclosed in the place of the original: boxes as `X,Y,WIDTH,HEIGHT` in points.
fn copy(decided: &Decided) -> Option<[String; 6]> {
    let copy = decided.copy.as_ref()?;
    let covering = decided.exhibit.coverings.current.as_ref()?;
    let told = covering.told.as_ref();
    let boxes = told.map_or(&[][..], |told| &told.boxes);
    let boxes: Vec<String> = boxes.iter().map(ToString::to_string).collect();
    Some([
        copy.path.clone(),
        copy.part.to_string(),
        copy.object.sha256.to_string(),
        copy.object.size.to_string(),
        boxes.join(" | "),
        clock::utc(covering.when.utc),
    ])
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
    let mut row = vec![
        exhibit.id.to_string(),
        if why.is_none() { "yes" } else { "no" }.to_owned(),
        text(why.map(Withheld::as_str)),
        decided.why(contents, Lang::En).unwrap_or_default(),
        decided.why(contents, Lang::Fr).unwrap_or_default(),
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
        exports(contents.case, exhibit),
    ];
    let capture = contents.capture(decided);
    row.extend(capture.map_or_else(<[String; 7]>::default, found));
    row.push(place_in_order(contents, exhibit));
    row
}

/// Its number in the order of screenshots that a person confirmed.
fn place_in_order(contents: &Contents, exhibit: &Exhibit) -> String {
    let order: &[Id] = contents.order().map_or(&[], |order| &order.exhibits);
    let place = order.iter().position(|id| *id == exhibit.id);
    place.map_or_else(String::new, |place| (place + 1).to_string())
}

/// What the file says of itself: every claim with its kind, zone and place; none is chosen.
fn found(capture: &CaptureRead) -> [String; 7] {
    let claims: Vec<String> = capture.claims.iter().map(claim).collect();
    let app = capture.app.as_ref();
    let app = app.map(|app| format!("{} ({})", app.name, app.from));
    let device = capture.device.as_ref();
    let device = device.map(|device| {
        let parts = [&device.make, &device.model, &device.software];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        parts.join(", ")
    });
    let mail = capture.mail.as_ref();
    let mail = mail.map(|mail| {
        let parts = [
            ("from", &mail.from),
            ("to", &mail.to),
            ("subject", &mail.subject),
            ("id", &mail.message_id),
        ];
        let parts = parts.into_iter();
        let parts = parts.filter_map(|(what, said)| Some(format!("{what}: {}", said.as_ref()?)));
        let parts: Vec<String> = parts.collect();
        parts.join(" | ")
    });
    let pixels = capture.pixels;
    [
        visible(&capture.certainty),
        visible(&claims.join(" | ")),
        visible(&capture.warnings.join(" ")),
        app.map_or_else(String::new, |app| visible(&app)),
        device.map_or_else(String::new, |device| visible(&device)),
        pixels.map_or_else(String::new, |(width, height)| format!("{width}x{height}")),
        mail.map_or_else(String::new, |mail| visible(&mail)),
    ]
}

/// `captured 2026-03-05T05:41:09Z offset_given (exif:DateTimeOriginal)`; a guess has a question mark.
fn claim(claim: &ClaimRead) -> String {
    let time = &claim.time;
    let at = time.utc.as_ref().or(time.local.as_ref());
    let at = at.unwrap_or(&time.raw);
    let guess = if claim.is_guess { "?" } else { "" };
    format!("{} {at}{guess} {} ({})", claim.of, time.kind, claim.source)
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
fn exports(case: &Case, exhibit: &Exhibit) -> String {
    let ids = case.exports_with(exhibit);
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
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
