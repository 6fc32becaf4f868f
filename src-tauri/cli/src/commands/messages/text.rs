//! Messages for people.

use std::fmt::Write;

use holdfast_core::fact::Lang;
use holdfast_exports::model::{Flag, Person};
use holdfast_index::{Doubt, ExportInfo, Moment, RowInfo, UnreadInfo, ZoneStatus};
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
    if let Some(first) = export.repeats {
        let said = pick(
            lang,
            "The same message files as {id}, byte for byte: each message stands in both.",
            "Les mêmes fichiers de messages que {id}, octet pour octet\u{a0}: chaque message figure dans les deux.",
        );
        let _ = writeln!(all, "     {}", said.replace("{id}", &first.to_string()));
    }
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
        // Said once for all rows.
        flags: row.flags.without(Flag::RepairedText),
        extra: &row.extra,
    };
    let line = rows::line(author.as_deref(), &said, lang);
    let _ = writeln!(all, " {star} {time}  {line}\n      {}", row.reference);
}

/// How many rows a limit left out, and how many the time that was asked for.
pub(super) fn left_out(all: &mut String, [found, limit, near]: [u64; 3], lang: Lang) {
    if found > limit {
        let said = pick(
            lang,
            "Shown: the first {limit} of {found} (--limit).",
            "Montrés\u{a0}: les {limit} premiers sur {found} (--limit).",
        );
        let said = said.replace("{limit}", &limit.to_string());
        let _ = writeln!(all, "\n{}", said.replace("{found}", &found.to_string()));
    }
    if near > 0 {
        let said = pick(
            lang,
            "Not shown, but perhaps of that time, because nobody says the zone of their clock or they have no time: {near}. Without --from and --to they are shown.",
            "Non montrés, mais peut-être de cette période, car personne n’indique le fuseau de leur horloge ou ils n’ont pas d’heure\u{a0}: {near}. Sans --from ni --to, ils sont montrés.",
        );
        let _ = writeln!(all, "\n{}", said.replace("{near}", &near.to_string()));
    }
}

/// A time with what it says about its zone.
fn moment(moment: &Moment, lang: Lang) -> String {
    let time = time_text(&moment.time);
    match (moment.status(), &moment.placed) {
        (ZoneStatus::Stated | ZoneStatus::DayOnly, Some(placed)) => {
            let stated = pick(lang, "stated", "indiqué");
            let change = match placed.doubt {
                Some(Doubt::Twice(_)) => pick(
                    lang,
                    "; this time came twice",
                    "; cette heure est venue deux fois",
                ),
                Some(Doubt::Skipped(_)) => pick(
                    lang,
                    "; the clocks of that zone skipped this time",
                    "; les horloges de ce fuseau ont sauté cette heure",
                ),
                Some(Doubt::NoZone(_)) | None => "",
            };
            format!(
                "{} ({}, {stated}{change})",
                time.trim_end_matches(" ?"),
                visible(&placed.zone)
            )
        }
        _ => time,
    }
}
