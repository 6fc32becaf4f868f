//! `timeline`

mod exports;

use holdfast_core::digest::Digest;
use holdfast_core::fact::Lang;
use holdfast_core::import::Reason;
use holdfast_core::line::Shows;
use holdfast_core::moment::Clock;
use holdfast_core::store::Store;
use holdfast_index::{Index, Place};
use holdfast_machine::SystemClock;
use holdfast_report::capture::read_captures;
use holdfast_report::exports::Exports;
use holdfast_report::police::{Input, Options, PART_LIMIT_BYTES, plan_timeline};
use holdfast_report::sentences::{Text, capture, codes, fill, reasons};
use serde_json::{Map, Value, json};

use crate::args::Call;
use crate::error::Failure;
use crate::output::{Answer, pick};
use crate::progress::Meter;

pub(crate) fn timeline(call: &Call) -> Result<Answer, Failure> {
    let store = Store::at(&call.case()?)?;
    let (case, log) = (store.read_case()?, store.log_bytes()?);
    let index = Index::open(&store, &case, Place::Memory, &Meter::new())?;
    let exports = exports::entries(&index.timeline(&case)?, &index, call.lang)?;
    let input = Input {
        case: &case,
        log: &log,
        facts: &|digest: Digest| store.fact_bytes(digest),
        app_version: env!("CARGO_PKG_VERSION"),
        export_time: SystemClock::new().now().utc,
        bundle: 1,
        part_limit_bytes: PART_LIMIT_BYTES,
        options: Options::default(),
        // What downloads say of time is read for a bundle.
        exports: &Exports::default(),
        captures: &read_captures(&case, &store),
        lost: &[],
    };
    let (columns, rows) = plan_timeline(&input, exports);
    let text = rows
        .iter()
        .map(|(row, plain)| line(row, plain.as_deref(), call.lang))
        .collect();
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|(row, _)| {
            let cells = columns.iter().zip(row).map(|(column, cell)| {
                let cell = if cell.is_empty() {
                    Value::Null
                } else {
                    Value::String(cell)
                };
                ((*column).to_owned(), cell)
            });
            Value::Object(cells.collect::<Map<_, _>>())
        })
        .collect();
    Ok(Answer::done(json!({ "rows": rows }), text))
}

/// A row for people: when, what, what it is worth. The codes are those of `timeline.csv`.
fn line(row: &[String], plain: Option<&str>, lang: Lang) -> String {
    let [
        utc,
        local,
        zone,
        certainty,
        what,
        id,
        text,
        source,
        placed_by,
        hours_off,
        is_end_proven,
    ] = row
    else {
        return String::new();
    };
    // What a file or a download writes may be any form, with an offset of its own.
    let time = if zone == "UTC" && !utc.is_empty() {
        format!("{} UTC", utc.trim_end_matches('Z').replace('T', " "))
    } else {
        format!("{local} {zone}")
    };
    let said = |words: Option<Text>, code: &str| {
        words.map_or_else(|| code.to_owned(), |words| words.get(lang).to_owned())
    };
    let source = source.strip_prefix("log line ").map_or_else(
        || said(capture::source(source), source),
        |line| format!("{} {line}", pick(lang, "line", "ligne")),
    );
    let text = plain.map_or_else(|| words_of(what, text, lang), str::to_owned);
    let text = text.replace('\n', " ");
    let mut worth = vec![said(codes::certainty(certainty), certainty)];
    if let Some(why) = codes::may_be_off(placed_by) {
        worth.push(fill(why.get(lang), &[("hours", hours_off.clone())]));
    }
    if let Some(end) = codes::end_not_proven(what).filter(|_| is_end_proven == "no") {
        worth.push(end.get(lang).to_owned());
    }
    worth.push(source);
    let parts = [
        time.trim().to_owned(),
        said(codes::timeline_what(what), what),
        id.clone(),
        text,
        format!("({})", worth.join("; ")),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}\n", parts.join("  "))
}

/// What stands beside the code of a row: a person's words as they are, codes in words.
fn words_of(what: &str, text: &str, lang: Lang) -> String {
    let words = match what {
        "clock_jump" => {
            let halves = text.split_once(" / ");
            return halves
                .map_or(text, |(en, fr)| pick(lang, en, fr))
                .to_owned();
        }
        "shows_answered" => {
            let answers = [Shows::Nothing, Shows::Intimate, Shows::Unknown];
            let answer = text.strip_prefix("shows: ").unwrap_or(text);
            let mut answers = answers.into_iter();
            answers
                .find(|shows| shows.as_str() == answer)
                .map(codes::shows)
        }
        "file_failed" => return failed(text, lang),
        "place_insisted" => codes::place_use(text),
        _ => None,
    };
    words.map_or_else(|| text.to_owned(), |words| words.get(lang).to_owned())
}

/// Why a file could not be added, and its name. What a shortcut points to is not in the log.
fn failed(text: &str, lang: Lang) -> String {
    let (why, name) = text.split_once(": ").unwrap_or((text, ""));
    let reason = Reason::ALL
        .into_iter()
        .find(|reason| reason.as_str() == why);
    let why = match reason {
        Some(Reason::IsShortcut) => pick(lang, "This is a shortcut.", "C’est un raccourci."),
        Some(reason) => reasons::what_happened(reason).get(lang),
        None => why,
    };
    format!("{name}  {why}").trim().to_owned()
}
