//! `cargo xtask bench --exports`: how fast downloads are read, on invented ones, and beside the parser of other people that
//! the npm registry has for `WhatsApp`.
//!
//! Nothing is asserted but that both read the same rows: a time is a property of the computer.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::child::{self, Finished};
use super::input::Random;
use super::{Options, clear, median};
use crate::step::{self, Failure};

/// Rows of the large inputs.
pub(super) const ROWS: u64 = 1_000_000;
/// Rows that are compared one by one: both answers lie in memory then.
const COMPARED: u64 = 100_000;
/// Rows in one file of Instagram's download, as it writes them.
const PAGE: u64 = 10_000;

const PEER: &str = "whatsapp-chat-parser";
const VERSION: &str = "4.0.2";
/// Prints how long parsing took; with a second argument, one line of JSON a message.
const SCRIPT: &str = r"
import { readFileSync, writeFileSync } from 'node:fs';
import { parseString } from 'whatsapp-chat-parser';
const text = readFileSync(process.argv[2], 'utf8');
const messages = parseString(text);
if (process.argv[3]) {
  const two = (n) => String(n).padStart(2, '0');
  const local = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
  const lines = messages.map((m) => JSON.stringify([m.author, local(m.date), m.message]));
  writeFileSync(process.argv[3], lines.join('\n'));
}
";

pub(super) fn bench(options: &Options) -> Result<(), Failure> {
    let cli = step::build_cli("release")?;
    let place = step::top().join("target/bench-exports");
    clear(&place)?;
    fs::create_dir_all(&place).map_err(|error| Failure::at(&place, &error))?;
    let download = place.join("instagram-invented.zip");
    let size = written(&download, |file| instagram(file, 1))?;
    println!(
        "\nInstagram, {ROWS} rows of JSON in one zip, {} MB unpacked",
        size / 1_000_000
    );
    told(
        "holdfast-cli inspect",
        size,
        &inspect(&cli, &download, options)?,
    );
    let chat = place.join("_chat.txt");
    let size = written(&chat, |file| whatsapp(file, ROWS))?;
    println!("\nWhatsApp, {ROWS} lines, {} MB", size / 1_000_000);
    let ours = inspect(&cli, &chat, options)?;
    told("holdfast-cli inspect", size, &ours);
    match peer(&place) {
        Err(why) => println!("  {PEER} could not be got; not compared ({why})"),
        Ok(script) => beside(&cli, &place, &script, (&chat, size), &ours, options)?,
    }
    clear(&place)
}

/// Both on the same file; then every row of a smaller one.
fn beside(
    cli: &Path,
    place: &Path,
    script: &Path,
    (chat, size): (&Path, u64),
    ours: &Finished,
    options: &Options,
) -> Result<(), Failure> {
    let mut times = Vec::new();
    for _ in 0..options.rounds {
        times.push(child::finish(node(script).arg(chat))?);
    }
    let theirs = middle(&times);
    told(&format!("{PEER} {VERSION}"), size, &theirs);
    let ratio = theirs.time.as_secs_f64() / ours.time.as_secs_f64();
    println!("  holdfast is {ratio:.1} times as fast");
    let small = place.join("compared.txt");
    written(&small, |file| whatsapp(file, COMPARED))?;
    let said = place.join("theirs.jsonl");
    child::finish(node(script).arg(&small).arg(&said))?;
    compare(&own_rows(cli, &small)?, &their_rows(&said)?)
}

fn node(script: &Path) -> Command {
    let mut node = Command::new("node");
    node.arg(script).env("TZ", "UTC");
    node
}

/// Author, time and text.
type Row = (Option<String>, String, String);

/// Says how many rows differ and in what, with the first of each kind. One text does: theirs keeps the line end behind
/// the last message, which ends the file and was not written by anybody.
fn compare(ours: &[Row], theirs: &[Row]) -> Result<(), Failure> {
    let mut differ: BTreeMap<&str, (u64, String)> = BTreeMap::new();
    for (own, their) in ours.iter().zip(theirs) {
        let kinds = [
            ("author", own.0 != their.0),
            ("time", own.1 != their.1),
            ("text", own.2 != their.2),
        ];
        for (kind, _) in kinds.into_iter().filter(|(_, differs)| *differs) {
            let first = differ
                .entry(kind)
                .or_insert_with(|| (0, format!("{own:?} / {their:?}")));
            first.0 += 1;
        }
    }
    println!("  rows: {} ours, {} theirs", ours.len(), theirs.len());
    for (kind, (count, first)) in &differ {
        println!("  {kind} differs in {count} rows; first: {first}");
    }
    if ours.len() != theirs.len() || differ.contains_key("author") || differ.contains_key("time") {
        return Err(Failure::new(
            "Rows, authors and times should be the same in both.",
        ));
    }
    Ok(())
}

fn own_rows(cli: &Path, chat: &Path) -> Result<Vec<Row>, Failure> {
    let mut command = Command::new(cli);
    let output = command
        .args(["inspect", "--json", "--rows"])
        .arg(chat)
        .output()
        .map_err(|error| Failure::of(error.to_string(), &command))?;
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::of(error.to_string(), &command))?;
    let rows = answer["exports"][0]["threads"][0]["rows"].as_array();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let own = |row: &serde_json::Value| {
        let shown = text(&row["raw_text"]).or_else(|| text(&row["text"]));
        let time = text(&row["time"]["local"]).unwrap_or_default();
        let author = &row["author"];
        let author = text(&author["display_name"]).or_else(|| text(&author["phone"]));
        (author, time, shown.unwrap_or_default())
    };
    Ok(rows.into_iter().flatten().map(own).collect())
}

fn their_rows(said: &Path) -> Result<Vec<Row>, Failure> {
    let text = fs::read_to_string(said).map_err(|error| Failure::at(said, &error))?;
    let rows = text.lines().map(serde_json::from_str);
    rows.collect::<Result<_, _>>()
        .map_err(|error| Failure::new(format!("{PEER}: {error}")))
}

/// Installs the peer into a folder of the measurement; gives the program that calls it.
fn peer(place: &Path) -> Result<PathBuf, String> {
    let folder = place.join("peer");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(npm)
        .args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"])
        .arg(&folder)
        .arg(format!("{PEER}@{VERSION}"))
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("npm ended with {}", output.status));
    }
    let script = folder.join("parse.mjs");
    fs::write(&script, SCRIPT).map_err(|error| error.to_string())?;
    Ok(script)
}

fn inspect(cli: &Path, path: &Path, options: &Options) -> Result<Finished, Failure> {
    let mut times = Vec::new();
    for _ in 0..options.rounds {
        let mut command = Command::new(cli);
        times.push(child::finish(
            command.args(["inspect", "--json"]).arg(path),
        )?);
    }
    Ok(middle(&times))
}

fn middle(times: &[Finished]) -> Finished {
    Finished {
        time: median(times.iter().map(|finished| finished.time)),
        peak_kib: times.iter().filter_map(|finished| finished.peak_kib).max(),
    }
}

/// Reading takes one core, so that its rate is the rate of a core.
fn told(name: &str, size: u64, finished: &Finished) {
    let megabytes = f64::from(u32::try_from(size / 1000).unwrap_or(u32::MAX)) / 1000.0;
    let seconds = finished.time.as_secs_f64();
    let memory = finished.peak_kib.map_or_else(
        || "peak memory not known on this system".to_owned(),
        |peak| format!("peak memory {} MiB", peak.div_ceil(1024)),
    );
    println!(
        "  {name:<30} {seconds:>6.2} s  {:>5.0} MB/s a core   {memory}",
        megabytes / seconds
    );
}

/// Writes a file; gives what its writer says of its size.
pub(super) fn written(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<u64>,
) -> Result<u64, Failure> {
    let file = File::create(path).map_err(|error| Failure::at(path, &error))?;
    let mut file = BufWriter::with_capacity(1 << 20, file);
    let size = write(&mut file).and_then(|size| file.flush().map(|()| size));
    size.map_err(|error| Failure::at(path, &error))
}

const WORDS: &[&str] = &[
    "the", "and", "you", "send", "now", "what", "please", "school", "no", "why", "money", "photo",
    "tonight", "wait", "who", "stop", "friends", "okay", "I", "will", "never", "tell",
];

fn sentence(random: &mut Random) -> String {
    let count = 3 + random.next() % 14;
    let words = (0..count).map(|_| {
        let place = usize::try_from(random.next() % WORDS.len() as u64).unwrap_or(0);
        WORDS.get(place).copied().unwrap_or_default()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A chat of Android: two people, minutes, now and then a message of two lines or without its picture.
fn whatsapp(file: &mut BufWriter<File>, rows: u64) -> io::Result<u64> {
    let mut random = Random(0x5EED);
    let mut size = 0;
    for row in 0..rows {
        let (day, month) = (1 + row / 3000 % 28, 1 + row / 84_000 % 12);
        let name = if random.next().is_multiple_of(2) {
            "Rosa Fern"
        } else {
            "Kit"
        };
        let text = match random.next() % 50 {
            0 => "<Media omitted>".to_owned(),
            1 => format!("{}\n{}", sentence(&mut random), sentence(&mut random)),
            _ => sentence(&mut random),
        };
        let line = format!(
            "{day:02}/{month:02}/2023, {:02}:{:02} - {name}: {text}\n",
            row / 125 % 24,
            row / 2 % 60
        );
        size += line.len() as u64;
        file.write_all(line.as_bytes())?;
    }
    Ok(size)
}

/// A download of Instagram: a hundred pages of as many threads, names as Meta spells them.
pub(super) fn instagram(file: &mut BufWriter<File>, threads: u64) -> io::Result<u64> {
    let mut random = Random(0xB16);
    let mut size = 0;
    let mut zip = zip::ZipWriter::new(file);
    let method = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(1));
    for page in 0..ROWS / PAGE {
        let thread = format!("inbox/kit_{}", 17_841_400_000_000_000 + page % threads);
        let folder = format!("your_instagram_activity/messages/{thread}");
        zip.start_file(
            format!("{folder}/message_{}.json", page / threads + 1),
            method,
        )
        .map_err(io::Error::other)?;
        let mut text = String::from(
            "{\n  \"participants\": [{\"name\": \"Caf\\u00c3\\u00a9 Kit\"}, {\"name\": \"Rosa Fern\"}],\n  \"messages\": [",
        );
        for row in 0..PAGE {
            let name = if random.next().is_multiple_of(2) {
                "Caf\\u00c3\\u00a9 Kit"
            } else {
                "Rosa Fern"
            };
            let time = 1_700_000_000_000 - (page * PAGE + row) * 1_000;
            let comma = if row == 0 { "" } else { "," };
            let row = format!(
                "{comma}\n    {{\n      \"sender_name\": \"{name}\",\n      \"timestamp_ms\": {time},\n      \"content\": \"{}\",\n      \"is_geoblocked_for_viewer\": false,\n      \"is_unsent_image_by_messenger_kid_parent\": false\n    }}",
                sentence(&mut random)
            );
            text.push_str(&row);
        }
        let end = format!(
            "\n  ],\n  \"title\": \"Caf\\u00c3\\u00a9 Kit\",\n  \"is_still_participant\": true,\n  \"thread_path\": \"{thread}\",\n  \"magic_words\": []\n}}\n"
        );
        text.push_str(&end);
        size += text.len() as u64;
        zip.write_all(text.as_bytes())?;
    }
    zip.finish().map_err(io::Error::other)?;
    Ok(size)
}
