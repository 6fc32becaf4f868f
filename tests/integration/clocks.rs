//! Wrong clocks: order by line, every jump told, nothing refused.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use support::{Cli, temporary};

/// What the clock showed, in its zone, when a command ran.
#[derive(Debug, Clone, Copy)]
struct Moment {
    /// Local time for `faketime`; none for the real one.
    shown: Option<&'static str>,
    zone: &'static str,
    /// Whether the clock jumped since the command before.
    is_jump: bool,
}

impl Moment {
    /// The program at this moment.
    fn cli(self) -> Cli {
        let cli = Cli::new().with("TZ", self.zone);
        match self.shown {
            Some(shown) => cli.started_by(&["faketime", "-f", &format!("@{shown}")]),
            None => cli,
        }
    }
}

const fn at(shown: &'static str, zone: &'static str) -> Moment {
    Moment {
        shown: Some(shown),
        zone,
        is_jump: false,
    }
}

const fn jumped(shown: &'static str, zone: &'static str) -> Moment {
    Moment {
        shown: Some(shown),
        zone,
        is_jump: true,
    }
}

const fn now(zone: &'static str) -> Moment {
    Moment {
        shown: None,
        zone,
        is_jump: false,
    }
}

/// Runs the commands of a case at these moments, and checks what must hold of any of them.
fn live(name: &str, moments: &[Moment]) {
    if support::outside("faketime").is_none() {
        return;
    }
    let place = temporary();
    let path = |name: &str| place.path().join(name).into_os_string();
    let mut jumps = 0;
    for (number, moment) in moments.iter().enumerate() {
        let cli = moment.cli();
        jumps += usize::from(moment.is_jump);
        let file = place.path().join(format!("{number}.txt"));
        fs::write(&file, format!("file {number}")).expect("the temporary folder takes it");
        let case = path("case");
        let output = if number == 0 {
            cli.json(&["new".into(), case])
        } else {
            cli.json(&["add".into(), "--case".into(), case, file.into_os_string()])
        };
        assert_eq!(
            output.code,
            Some(0),
            "{name}, {moment:?}: nothing is refused: {output:#?}"
        );
    }
    let cli = moments.last().expect("a moment").cli();
    let check = cli.done(&["check".into(), "--case".into(), path("case")]);
    assert_eq!(
        told(&check),
        jumps,
        "{name}: each jump is told, nothing else: {check:#}"
    );
    let listed = cli.done(&["list".into(), "--case".into(), path("case")]);
    let exhibits = listed["exhibits"].as_array().expect("a list of exhibits");
    let names: Vec<&str> = exhibits
        .iter()
        .filter_map(|exhibit| exhibit["name"].as_str())
        .collect();
    let expected: Vec<String> = (1..moments.len())
        .map(|number| format!("{number}.txt"))
        .collect();
    assert_eq!(
        names, expected,
        "{name}: in the order in which they were added"
    );
    assert_eq!(
        numbers(place.path().join("case/log.jsonl")),
        "in order",
        "{name}"
    );
    let words = ["bundle", "--for", "police", "--case"].map(Into::into);
    let rest = [path("case"), "--out".into(), path("out")];
    let bundle = cli.done(&words.into_iter().chain(rest).collect::<Vec<_>>());
    let zip = bundle["bundles"][0]["path"].as_str().expect("a path");
    // Whoever verifies has a clock of their own.
    let verified = Cli::new().done(&["verify", zip]);
    assert_eq!(
        told(&verified),
        jumps,
        "{name}: the bundle tells each jump: {verified:#}"
    );
}

/// The jumps that an answer tells; none of them weighs.
fn told(answer: &Value) -> usize {
    let findings = answer["findings"].as_array().expect("findings");
    let jumps = findings
        .iter()
        .filter(|finding| finding["code"] == "clock_jump");
    jumps
        .inspect(|jump| assert_eq!(jump["level"], "note", "a jump is no failure: {jump}"))
        .count()
}

/// Whether the lines of the log are numbered from 0 on.
fn numbers(log: PathBuf) -> &'static str {
    let log = fs::read_to_string(log).expect("the log is there");
    let is_right = log.lines().enumerate().all(|(number, line)| {
        serde_json::from_str::<Value>(line).is_ok_and(|line| line["n"] == number)
    });
    if is_right { "in order" } else { "out of order" }
}

#[test]
fn a_clock_that_goes_back_is_told() {
    live(
        "back an hour",
        &[
            at("2026-05-01 12:00:00", "UTC"),
            at("2026-05-01 12:00:02", "UTC"),
            jumped("2026-05-01 11:00:04", "UTC"),
            at("2026-05-01 11:00:06", "UTC"),
        ],
    );
    live(
        "back five years",
        &[
            at("2026-05-01 12:00:00", "UTC"),
            jumped("2021-05-01 12:00:02", "UTC"),
            at("2021-05-01 12:00:04", "UTC"),
            jumped("2026-05-01 12:00:06", "UTC"),
        ],
    );
    live(
        "an empty battery",
        &[
            at("2026-05-01 12:00:00", "UTC"),
            jumped("1970-01-02 00:00:00", "UTC"),
            jumped("2000-01-01 00:00:00", "UTC"),
            jumped("2026-05-01 12:00:08", "UTC"),
        ],
    );
}

#[test]
fn a_clock_that_goes_forward_is_told() {
    live(
        "forward an hour and a year",
        &[
            at("2026-05-01 12:00:00", "UTC"),
            jumped("2026-05-01 13:00:02", "UTC"),
            jumped("2027-05-01 13:00:04", "UTC"),
        ],
    );
}

#[test]
fn the_year_2038_is_a_year_like_others() {
    live(
        "across the end of 32 bits",
        &[
            at("2038-01-19 03:14:05", "UTC"),
            at("2038-01-19 03:14:08", "UTC"),
            at("2038-01-19 03:14:11", "UTC"),
        ],
    );
    live(
        "into it and back",
        &[
            at("2026-05-01 12:00:00", "UTC"),
            jumped("2038-06-01 12:00:00", "America/Toronto"),
            jumped("2026-05-01 12:00:02", "UTC"),
        ],
    );
}

#[test]
fn summer_time_is_no_jump() {
    live(
        "spring",
        &[
            at("2026-03-08 01:59:54", "America/Edmonton"),
            at("2026-03-08 01:59:57", "America/Edmonton"),
            at("2026-03-08 03:00:02", "America/Edmonton"),
            at("2026-03-08 03:00:05", "America/Edmonton"),
        ],
    );
    live(
        "autumn, told in UTC",
        &[
            at("2026-11-01 07:59:55", "UTC"),
            at("2026-11-01 07:59:58", "UTC"),
            at("2026-11-01 08:00:02", "UTC"),
        ],
    );
}

#[test]
fn another_zone_is_no_jump() {
    live(
        "from coast to coast",
        &[
            now("America/St_Johns"),
            now("America/Vancouver"),
            now("Asia/Kolkata"),
            now("Pacific/Kiritimati"),
            now("Etc/GMT+12"),
            now("UTC"),
        ],
    );
    live(
        "a zone that this computer does not know",
        &[now("UTC"), now("Nowhere/Atall"), now("")],
    );
    live(
        "another zone, and the clock set wrong with it",
        &[
            at("2026-05-01 12:00:00", "America/Toronto"),
            jumped("2026-05-01 12:00:02", "America/Vancouver"),
            jumped("2026-05-01 12:00:04", "America/Toronto"),
        ],
    );
}

/// Forty clocks, each a step from the one before; the steps that are no jump are those of a few seconds.
#[test]
fn forty_clocks_in_one_case() {
    let shown = [
        "2026-05-01 12:00:00",
        "2026-05-01 12:00:01",
        "2026-05-01 11:00:00",
        "2021-05-01 11:00:00",
        "2038-01-20 00:00:00",
        "2026-05-01 12:00:10",
    ];
    let mut moments = Vec::new();
    for number in 0..40 {
        let which = number % shown.len();
        let is_first = number == 0;
        moments.push(Moment {
            shown: Some(shown[which]),
            zone: "UTC",
            // The first two are a second apart; the last and the first of the next round ten.
            is_jump: !is_first && !matches!(which, 0 | 1),
        });
    }
    live("forty clocks", &moments);
}
