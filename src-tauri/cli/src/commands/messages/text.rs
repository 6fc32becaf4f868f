//! Messages for people.

use std::fmt::Write;

use holdfast_core::fact::Lang;
use holdfast_exports::model::Person;
use holdfast_index::{ExportInfo, Moment, RowInfo, UnreadInfo, ZoneStatus};
use holdfast_report::names::name_of;
use holdfast_report::sentences::{colon, exports, rows};
use holdfast_report::visible::{visible, visible_lines};

use super::super::inspect::time_text;
use crate::output::pick;

/// What was read, in two lines at most.
pub(super) fn export(all: &mut String, export: &ExportInfo, lang: Lang) {
    let format = exports::format(export.format).get(lang);
    let sources: Vec<String> = export
        .sources
        .iter()
        .take(3)
        .map(|name| visible(name))
        .collect();
    let counts = pick(
        lang,
        "rows kept: {k}; not understood: {n}",
        "lignes gardées\u{a0}: {k}; non comprises\u{a0}: {n}",
    );
    let counts = counts
        .replace("{k}", &export.counts.rows_kept.to_string())
        .replace("{n}", &export.counts.rows_not_understood.to_string());
    let _ = writeln!(
        all,
        "{}  {format}{}{}; {counts}",
        export.id,
        colon(lang),
        sources.join(", ")
    );
    if export.without_zone > 0 {
        let zone = match &export.zone {
            Some(zone) => pick(
                lang,
                "Clock times without a zone; stated by a person: {z}.",
                "Heures sans fuseau; indiqué par une personne\u{a0}: {z}.",
            )
            .replace("{z}", &visible(zone)),
            None => pick(
                lang,
                "Clock times without a zone (shown with ?). “zone” states it.",
                "Heures sans fuseau (montrées par «\u{a0}?\u{a0}»). «\u{a0}zone\u{a0}» l’indique.",
            )
            .to_owned(),
        };
        let _ = writeln!(all, "     {zone}");
    }
}

/// A download that could not be read, and why.
pub(super) fn unread(all: &mut String, unread: &UnreadInfo, lang: Lang) {
    let reason = exports::reason(unread.reason).get(lang);
    let not_read = pick(lang, "not read", "non lue");
    let _ = writeln!(
        all,
        "{}  {}{}{not_read} ({reason})",
        unread.id,
        visible(&unread.name),
        colon(lang)
    );
}

pub(super) fn thread(called: Option<&str>, name: &str, lang: Lang) -> String {
    let untitled = pick(lang, "(no title)", "(sans titre)");
    let title = visible(called.unwrap_or(untitled));
    format!("{title}  {}", visible(name))
}

pub(super) fn row(
    all: &mut String,
    row: &RowInfo,
    author: Option<&Person>,
    is_marked: bool,
    lang: Lang,
) {
    let time = row
        .time
        .as_ref()
        .map_or_else(|| "?".to_owned(), |time| moment(time, lang));
    let author = author.map(name_of);
    let text = row.text.as_deref().map_or_else(String::new, visible_lines);
    let text = text.replace('\n', "\n      ");
    let star = if is_marked { "*" } else { " " };
    let said = rows::Said {
        kind: row.kind,
        text,
        media: row.media.iter().map(|media| visible(&media.name)).collect(),
        flags: row.flags,
        extra: &row.extra,
    };
    let line = rows::line(author.as_deref(), &said, lang);
    let _ = writeln!(all, " {star} {time}  {line}\n      {}", row.reference);
}

/// A time with what it says about its zone.
fn moment(moment: &Moment, lang: Lang) -> String {
    let time = time_text(&moment.time);
    match (moment.status(), &moment.placed) {
        (ZoneStatus::Stated | ZoneStatus::DayOnly, Some(placed)) => {
            let stated = pick(lang, "stated", "indiqué");
            format!(
                "{} ({}, {stated})",
                time.trim_end_matches(" ?"),
                visible(&placed.zone)
            )
        }
        _ => time,
    }
}
