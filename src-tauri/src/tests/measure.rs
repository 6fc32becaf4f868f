//! How long each screen waits for its answer with a large case, and how large the answer is. Asserts nothing: a time is a
//! property of the computer. `cargo xtask bench --window` makes the case, runs this and compares.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use holdfast_view::Shows;
use serde_json::{Value, json};

use super::door::{Reply, Stage};
use super::{House, PNG, answered};

/// Times each call is made; the median counts.
const ROUNDS: usize = 5;

/// What each screen asks for.
fn screens() -> Vec<(&'static str, &'static str, Value)> {
    let one = json!({ "exhibit": "E0001" });
    let note = json!({ "exhibit": "E0002", "fields": { "note": "x" }, "language": "en" });
    let picture = json!({ "exhibit": "E0001", "maxPixels": 640, "goesOn": true });
    vec![
        ("first", "app_start", json!({})),
        ("start", "case_known", json!({})),
        ("exhibits", "case_read", json!({})),
        ("exhibits", "exhibits_list", json!({})),
        ("details", "exhibit_details", one.clone()),
        ("details", "draft_read", json!({ "key": "note-E0001" })),
        (
            "details",
            "draft_write",
            json!({ "key": "note-E0001", "text": "half a wor" }),
        ),
        ("details", "exhibit_describe", note),
        ("details", "exhibit_uncover", picture),
        ("details", "exhibit_cover", one),
        (
            "hand over",
            "bundle_plan",
            json!({ "choice": { "includePlaces": true, "includeFileTimes": true, "includeAnswers": true, "downloads": "messages" } }),
        ),
        ("hand over", "place_suggest", json!({ "purpose": "bundle" })),
        ("path", "guide_read", json!({})),
        ("path", "path_read", json!({})),
        ("missing", "gaps_read", json!({})),
        ("missing", "order_read", json!({})),
        ("records", "records_list", json!({})),
        ("copies", "copies_read", json!({})),
        ("timeline", "timeline_read", json!({ "reading": null })),
        ("people", "people_read", json!({ "reading": null })),
        ("messages", "reading_read", json!({})),
        ("settings", "app_about", json!({})),
    ]
}

#[test]
#[ignore = "a measurement: needs HOLDFAST_BENCH_CASE"]
#[expect(clippy::print_stdout, reason = "it is read by `cargo xtask bench`")]
fn screens_answer() {
    let case = std::env::var_os("HOLDFAST_BENCH_CASE").expect("HOLDFAST_BENCH_CASE names a case");
    let mut house = House::new();
    let mut places = house.page.app.places.clone();
    let case = PathBuf::from(case);
    places.cases = case.parent().expect("cases lie in a folder").to_owned();
    if let Some(program) = std::env::var_os("HOLDFAST_BENCH_PREVIEW") {
        places.preview = program.into();
    }
    house.move_to(places);
    let stage = Stage::new(&house);
    let begun = Instant::now();
    house.page.app.open(&case, false).unwrap();
    println!(
        "measured\topening\t(case_open)\t{}\t0\t0",
        begun.elapsed().as_micros()
    );
    for (screen, command, arguments) in screens() {
        let (mut times, mut size, mut peer) = (Vec::new(), 0, Vec::new());
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let reply = stage.ask_json(command, arguments.clone());
            times.push(begun.elapsed());
            let text = answer(command, &reply);
            size = text.len();
            peer.push(parse_and_print(&text));
        }
        let [time, peer] = [median(times), median(peer)].map(|time| time.as_micros());
        println!("measured\t{screen}\t{command}\t{time}\t{size}\t{peer}");
    }
    house.page.app.close().unwrap();
}

#[test]
fn what_is_measured_is_what_screens_ask() {
    let house = House::with_case();
    let paths: Vec<_> = (0..2_u8)
        .map(|number| house.file(&format!("{number}.png"), &[PNG, &[number]].concat()))
        .collect();
    house.add(&paths, &answered(Shows::Nothing));
    let stage = Stage::new(&house);
    for (_, command, arguments) in screens() {
        let reply = stage.ask_json(command, arguments);
        assert!(!answer(command, &reply).is_empty(), "{command} answers");
    }
}

/// The text of a reply. The invented pictures are no whole ones: that they cannot be shown is an answer, too.
fn answer(command: &str, reply: &Reply) -> String {
    let text = super::door::text_of(reply);
    assert!(
        reply.is_ok() || text.contains("cannotShow"),
        "{command}: {text}"
    );
    text
}

/// The peer: reading the same reply and writing it again, which any program must do that passes it on.
fn parse_and_print(text: &str) -> Duration {
    let begun = Instant::now();
    let value: Option<Value> = serde_json::from_str(text).ok();
    std::hint::black_box(value.map(|value| value.to_string()));
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
