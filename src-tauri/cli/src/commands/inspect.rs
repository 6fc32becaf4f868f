//! `inspect`

use std::fmt::Write;

use holdfast_core::error::Error;
use holdfast_core::fact::Lang;
use holdfast_exports::container::Part;
use holdfast_exports::detect::{Keep, inspect_parts};
use holdfast_exports::export::{Export, Inspection, Rows};
use holdfast_exports::finding::Level;
use holdfast_exports::model::{Counts, Flag, Row};
use holdfast_exports::time::Time;
use holdfast_report::names::name_of;
use holdfast_report::sentences::{colon, exports, rows};
use holdfast_report::visible::visible;

use crate::args::Call;
use crate::error::Failure;
use crate::output::{Answer, Json, pick};

/// Something was damaged or hostile; what could be read is given.
const EXIT_BROKEN: u8 = 1;

pub(crate) fn inspect(call: &Call) -> Result<Answer, Failure> {
    let paths = call.paths("PATH")?;
    let keep = if call.has("rows") {
        Keep::Rows
    } else {
        Keep::Numbers
    };
    let parts = paths.into_iter().map(Part::Path).collect();
    let inspection =
        inspect_parts(parts, keep).map_err(|error| Error::read(&error.path, error.cause))?;
    let text = if call.json {
        String::new()
    } else {
        text(&inspection, call.lang)
    };
    let exit = if inspection.is_broken() {
        EXIT_BROKEN
    } else {
        0
    };
    Ok(Answer {
        json: Json::Inspection(Box::new(inspection)),
        text,
        exit,
    })
}

pub(crate) fn text(inspection: &Inspection, lang: Lang) -> String {
    let mut text = String::new();
    for (export, rows) in &inspection.exports {
        export_text(&mut text, export, rows.as_ref(), lang);
    }
    for unread in &inspection.unread {
        let reason = exports::reason(unread.reason).get(lang);
        let path = visible(&unread.path);
        let _ = match lang {
            Lang::En => writeln!(text, "Not read: {path} ({reason})."),
            Lang::Fr => writeln!(text, "Non lu\u{a0}: {path} ({reason})."),
        };
    }
    findings_text(&mut text, &inspection.findings, lang);
    text
}

fn export_text(text: &mut String, export: &Export, kept: Option<&Rows>, lang: Lang) {
    let sources: Vec<String> = export.sources.iter().map(|name| visible(name)).collect();
    let format = exports::format(export.format).get(lang);
    let colon = colon(lang);
    let _ = writeln!(text, "{format}{colon}{}", sources.join(", "));
    let owner = export
        .owner
        .as_ref()
        .map_or_else(|| pick(lang, "not known", "inconnu").to_owned(), name_of);
    let _ = writeln!(
        text,
        "  {} {owner}",
        pick(lang, "Account of:", "Compte de\u{a0}:")
    );
    for (thread, place) in export.threads.iter().zip(0..) {
        let untitled = pick(lang, "(no title)", "(sans titre)");
        let title = export.called(thread);
        let title = title.as_deref().unwrap_or(untitled);
        let _ = write!(text, "  {}", visible(title));
        if let Some(mailbox) = &thread.mailbox {
            let _ = write!(text, " [{}]", rows::mailbox_called(mailbox, lang));
        }
        let _ = write!(
            text,
            "{colon}{} {}",
            thread.messages,
            if thread.messages == 1 {
                "message"
            } else {
                "messages"
            }
        );
        if thread.system > 0 {
            let _ = write!(
                text,
                ", {} {}",
                pick(lang, "lines of the app:", "lignes de l’application\u{a0}:"),
                thread.system
            );
        }
        if let (Some(first), Some(last)) = (&thread.first, &thread.last) {
            let _ = write!(text, ", {} – {}", time_text(first), time_text(last));
        }
        text.push('\n');
        for row in kept.into_iter().flat_map(|rows| rows.of_place(place)) {
            row_text(text, export, row, lang);
        }
    }
    for list in &export.lists {
        let name = exports::list(list.kind).get(lang);
        let _ = writeln!(text, "  {name}{colon}{}", list.entries);
    }
    counts_text(text, &export.counts, lang);
    let rows = kept.into_iter().flat_map(Rows::all);
    let repaired = rows.filter(|row| row.flags.has(Flag::RepairedText)).count();
    if let Some(said) = rows::repaired(repaired as u64, lang) {
        let _ = writeln!(text, "  {said}");
    }
    findings_text(text, &export.findings, lang);
    text.push('\n');
}

fn row_text(text: &mut String, export: &Export, row: &Row, lang: Lang) {
    let author = row.author.and_then(|id| export.who(id));
    let author = author.map(|who| name_of(&who.person));
    let time = row.time.as_ref().map_or_else(|| "?".to_owned(), time_text);
    let shown = row.text.as_ref().map(|text| visible(&text.shown));
    let said = rows::Said {
        kind: row.kind,
        text: shown.unwrap_or_default(),
        media: row.media.iter().map(|media| visible(&media.name)).collect(),
        // Said once for all rows.
        flags: row.flags.without(Flag::RepairedText),
        extra: &row.extra,
    };
    let line = rows::line(author.as_deref(), &said, lang);
    let _ = writeln!(text, "    {time}  {line}");
}

fn counts_text(text: &mut String, counts: &Counts, lang: Lang) {
    let Counts {
        rows_read,
        rows_kept,
        rows_not_understood,
        media_linked,
        media_missing,
        media_omitted,
        media_remote,
        ..
    } = counts;
    let _ = match lang {
        Lang::En => writeln!(
            text,
            "  Rows read: {rows_read}; kept: {rows_kept}; not understood: {rows_not_understood}\n  \
             Media in the download: {media_linked}; missing: {media_missing}; left out by the platform: {media_omitted}; on a server: {media_remote}"
        ),
        Lang::Fr => writeln!(
            text,
            "  Lignes lues\u{a0}: {rows_read}; gardées\u{a0}: {rows_kept}; non comprises\u{a0}: {rows_not_understood}\n  \
             Médias dans l’archive\u{a0}: {media_linked}; manquants\u{a0}: {media_missing}; laissés de côté par la plateforme\u{a0}: {media_omitted}; sur un serveur\u{a0}: {media_remote}"
        ),
    };
}

fn findings_text(text: &mut String, findings: &[holdfast_exports::finding::Finding], lang: Lang) {
    for finding in findings {
        let level = match finding.level {
            Level::Note => pick(lang, "Note", "À savoir"),
            Level::Warning => pick(lang, "Look here", "À vérifier"),
            Level::Broken => pick(lang, "Damaged", "Endommagé"),
        };
        let said = visible(&exports::say(finding, lang));
        let _ = writeln!(text, "  {level}{}{said}", colon(lang));
    }
}

/// A time with its zone, or with "?" where nobody says it.
pub(super) fn time_text(time: &Time) -> String {
    match (time.utc, time.local) {
        (Some(utc), _) => utc.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
        (None, Some(local)) => local.format("%Y-%m-%d %H:%M:%S ?").to_string(),
        (None, None) => visible(&time.raw),
    }
}
