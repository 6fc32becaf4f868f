//! `exports.csv` and `export-files.csv`: what came of the platforms' downloads. Their messages are in `messages.csv`.

use holdfast_core::case::Zone as ZoneTold;
use holdfast_index::Placing;
use holdfast_index::zone::Zone;

use super::accounts::Written;
use super::timeline::stated;
use super::{Table, code};
use crate::clock;
use crate::contents::Contents;
use crate::exports::ends::of_all;
use crate::exports::{ExportRead, FileOfExport, FileWhy, NotRead, Reading};
use crate::visible::visible;

const HEADER: [&str; 42] = [
    "export",
    "exhibits",
    "format",
    "format_en",
    "format_fr",
    "not_read",
    "owner_username",
    "owner_display_name",
    "owner_user_id",
    "owner_phone",
    "owner_email",
    "threads",
    "messages",
    "system_lines",
    "first",
    "last",
    "rows_read",
    "rows_kept",
    "rows_flagged",
    "rows_not_understood",
    "media_in_download",
    "media_missing",
    "media_left_out_by_platform",
    "media_on_a_server",
    "lists",
    "accounts",
    "message_files",
    "message_files_enclosed",
    "other_files",
    "findings",
    "findings_en",
    "findings_fr",
    "zone_as_told",
    "zone_told_utc",
    "zone_log_line",
    "same_files_as",
    "rows_in_tables_already",
    "first_time",
    "last_time",
    "are_ends_proven",
    "list_files",
    "list_files_enclosed",
];

/// Columns about what was read; behind them stands what was told of it.
const READ_COLUMNS: usize = 32;

pub(super) fn table(contents: &Contents) -> Table {
    let mut rows = Vec::new();
    for export in &contents.exports {
        let before = rows.len();
        if export.readings.is_empty() {
            rows.push(row(contents, export, None));
        }
        let read = export.readings.iter();
        rows.extend(read.map(|reading| row(contents, export, Some(reading))));
        let zone = zone(contents, export);
        let same: Vec<String> = export.repeats.iter().map(ToString::to_string).collect();
        let repeated = export.readings.iter().map(|reading| reading.rows_repeated);
        let repeated = repeated.map(|rows| rows.to_string()).chain([String::new()]);
        let readings = export.readings.iter().map(Some).chain([None]);
        let (lists, lists_enclosed) = export.list_files();
        let rows = rows.iter_mut().skip(before);
        for ((row, repeated), reading) in rows.zip(repeated).zip(readings) {
            row.extend(zone.clone());
            row.extend([same.join(" "), repeated]);
            row.extend(reading.map_or_else(Default::default, |reading| {
                span(contents, export, reading).worth
            }));
            row.extend([lists, lists_enclosed].map(|count| count.to_string()));
        }
    }
    Table {
        header: HEADER.to_vec(),
        rows,
    }
}

fn row(contents: &Contents, export: &ExportRead, reading: Option<&Reading>) -> Vec<String> {
    let exhibits: Vec<String> = export.exhibits.iter().map(ToString::to_string).collect();
    let (messages, enclosed) = export.message_files();
    let mut row = vec![export.export.to_string(), exhibits.join(" ")];
    let Some(reading) = reading else {
        row.extend([String::new(), String::new(), String::new()]);
        row.push(export.not_read.map_or("", NotRead::as_str).to_owned());
        row.resize(READ_COLUMNS - 6, String::new());
        row.extend(file_counts(export, messages, enclosed));
        row.resize(READ_COLUMNS, String::new());
        return row;
    };
    row.push(visible(&reading.format));
    row.extend([visible(&reading.format_en), visible(&reading.format_fr)]);
    row.push(String::new());
    let owner = reading.owner.clone().unwrap_or_default();
    let names = [
        owner.username,
        owner.display_name,
        owner.platform_user_id,
        owner.phone,
        owner.email,
    ];
    row.extend(names.map(|name| name.map_or_else(String::new, |name| visible(&name))));
    row.push(reading.threads.len().to_string());
    let sum = |count: fn(&crate::exports::ThreadRead) -> u64| {
        reading.threads.iter().map(count).sum::<u64>().to_string()
    };
    row.extend([sum(|thread| thread.messages), sum(|thread| thread.system)]);
    let span = span(contents, export, reading);
    row.extend([span.first, span.last]);
    let counts = &reading.counts;
    let numbers = [
        counts.rows_read,
        counts.rows_kept,
        counts.rows_flagged,
        counts.rows_not_understood,
        counts.media_linked,
        counts.media_missing,
        counts.media_omitted,
        counts.media_remote,
    ];
    row.extend(numbers.map(|number| number.to_string()));
    let lists = reading.lists.iter();
    let lists: Vec<String> = lists
        .map(|(kind, entries)| format!("{kind} {entries}"))
        .collect();
    row.push(visible(&lists.join(" | ")));
    row.push(reading.accounts.len().to_string());
    row.extend(file_counts(export, messages, enclosed));
    let joined = |say: fn(&crate::exports::FindingRead) -> String| {
        let all: Vec<String> = reading.findings.iter().map(say).collect();
        visible(&all.join(" | "))
    };
    row.push(joined(|finding| {
        format!("{} {}", finding.level, finding.code)
    }));
    row.push(joined(|finding| finding.en.clone()));
    row.push(joined(|finding| finding.fr.clone()));
    row
}

/// The answer about the zone of a download's clock times that a bundle tells.
pub(super) fn zone_told<'a>(contents: &'a Contents, export: &ExportRead) -> Option<&'a ZoneTold> {
    let parts = export.exhibits.iter().copied();
    let told = contents.case.zone_answer(export.export, parts);
    told.filter(|zone| contents.encloses(zone.fact))
}

/// The zone that a person stated for its clock times (`unknown`: nobody knows it), when, and on which line of the log.
/// The log does not say who was at the computer.
fn zone(contents: &Contents, export: &ExportRead) -> [String; 3] {
    zone_told(contents, export).map_or_else(<[String; 3]>::default, |told| {
        [
            told.zone
                .as_deref()
                .map_or_else(|| "unknown".to_owned(), visible),
            clock::utc(told.when.utc),
            told.when.line.to_string(),
        ]
    })
}

fn file_counts(export: &ExportRead, messages: usize, enclosed: usize) -> [String; 3] {
    [messages, enclosed, export.other_files()].map(|count| count.to_string())
}

/// The earliest and the latest time of all conversations; instants and clock times of which nobody says the zone may
/// stand side by side, and what each is worth is said.
fn span(contents: &Contents, export: &ExportRead, reading: &Reading) -> Written {
    let zone = stated(contents, export).and_then(Zone::read);
    let placing = Placing::of(contents.case);
    let ends = of_all(&reading.threads, zone.as_ref(), placing);
    Written::of(ends, zone.as_ref())
}

const FILES_HEADER: [&str; 13] = [
    "export",
    "exhibit",
    "path_in_download",
    "inside_zip",
    "role",
    "size_bytes",
    "sha256",
    "enclosed",
    "path_in_bundle",
    "part",
    "why_not_enclosed",
    "why_not_enclosed_en",
    "why_not_enclosed_fr",
];

pub(super) fn files(contents: &Contents) -> Table {
    let exports = contents.exports.iter();
    let rows = exports.flat_map(|export| export.files.iter().map(|file| file_row(export, file)));
    Table {
        header: FILES_HEADER.to_vec(),
        rows: rows.collect(),
    }
}

fn file_row(export: &ExportRead, file: &FileOfExport) -> Vec<String> {
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    vec![
        export.export.to_string(),
        file.exhibit.to_string(),
        visible(&file.entry),
        yes(file.packed),
        code(&file.role),
        file.size_bytes.to_string(),
        file.sha256
            .map_or_else(String::new, |sha256| sha256.to_string()),
        yes(file.path.is_some()),
        text(file.path.as_deref()),
        file.part.map_or_else(String::new, |part| part.to_string()),
        text(file.why.map(FileWhy::as_str)),
        text(file.why.map(FileWhy::en)),
        text(file.why.map(FileWhy::fr)),
    ]
}
