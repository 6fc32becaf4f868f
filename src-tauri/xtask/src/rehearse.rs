//! `cargo xtask try`: Holdfast at work on the invented sample case, from a new case to a checked bundle, without a window.
//!
//! Everything lies in the system's temporary folder.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::sample;
use crate::step::{self, Failure};

pub(crate) fn rehearse() -> Result<(), Failure> {
    println!("This tries the command line of Holdfast on the invented sample case.");
    println!("The first time, Rust builds everything: that takes a minute or two.\n");
    let cli = Cli(step::build_cli("dev")?);
    let place = fresh_folder()?;
    let (files, case, out) = (place.join("files"), place.join("case"), place.join("out"));

    std::fs::create_dir(&out).map_err(|error| Failure::at(&out, &error))?;
    let count = sample::restore(&files)?;
    println!("== {count} sample files copied, with their times");
    let case_words = ["--case".as_ref(), case.as_os_str()];
    cli.ask(&[
        "new".as_ref(),
        case.as_os_str(),
        "--title".as_ref(),
        "Sample case".as_ref(),
    ])?;
    println!("== a new case made");
    let add = [
        "add".as_ref(),
        files.as_os_str(),
        "--shows".as_ref(),
        "nothing".as_ref(),
    ];
    let added = cli.ask(&[&add[..], &case_words].concat())?;
    println!(
        "== {} files added, hashed and read back",
        list(&added["files"]).len()
    );
    for (what, fields) in [("account", ACCOUNT), ("payment", PAYMENT)] {
        let mut words = vec!["note".as_ref(), "--kind".as_ref(), OsStr::new(what)];
        words.extend(case_words);
        words.extend(
            fields
                .iter()
                .flat_map(|field| ["--set".as_ref(), OsStr::new(field)]),
        );
        cli.ask(&words)?;
    }
    println!("== one account and one payment noted");
    let checked = cli.ask(&[&["check".as_ref()], &case_words[..]].concat())?;
    println!("== the case checked: {}", verdicts(&checked));
    let bundle = [
        "bundle".as_ref(),
        "--for".as_ref(),
        "police".as_ref(),
        "--out".as_ref(),
    ];
    let written = cli.ask(&[&bundle[..], &[out.as_os_str()], &case_words[..]].concat())?;
    println!("== a bundle for police written");
    let bundles = list(&written["bundles"]);
    for bundle in bundles {
        let zip = text(&bundle["path"]);
        let verified = cli.ask(&["verify".as_ref(), OsStr::new(zip)])?;
        println!("== the bundle verified: {}", verdicts(&verified));
    }
    tell(&cli.0, &case, &files, bundles);
    Ok(())
}

const ACCOUNT: &[&str] = &[
    "platform=Instagram",
    "username=emily.r_2009",
    "date_seen=2026-03-01",
    "time_zone=America/Edmonton",
    "note=Says she is new in town; asks to move to Snapchat the next evening.",
];

const PAYMENT: &[&str] = &[
    "what=Paid once, after a threat",
    "status=paid",
    "method=Interac e-Transfer",
    "amount=50.00",
    "currency=CAD",
    "date_time=2026-03-05 20:26",
    "time_zone=America/Edmonton",
    "recipient_email=er.giftpay77@mail.example.com",
];

/// The command line, asked in JSON.
struct Cli(PathBuf);

impl Cli {
    fn ask(&self, words: &[&OsStr]) -> Result<Value, Failure> {
        let mut command = Command::new(&self.0);
        command.args(words).arg("--json");
        let output = command.stdin(Stdio::null()).output().map_err(|error| {
            Failure::of(format!("holdfast-cli did not start: {error}"), &command)
        })?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let what = format!(
                "{}\nholdfast-cli ended with {}.",
                said.trim_end(),
                output.status
            );
            return Err(Failure::of(what, &command));
        }
        serde_json::from_slice(&output.stdout)
            .map_err(|error| Failure::of(format!("holdfast-cli gave no JSON: {error}"), &command))
    }
}

fn fresh_folder() -> Result<PathBuf, Failure> {
    let parent = std::env::temp_dir();
    for number in 1..10_000 {
        let folder = parent.join(format!("holdfast-try-{number}"));
        match std::fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::at(&folder, &error)),
        }
    }
    Err(Failure::new(format!(
        "{} is full of holdfast-try folders.",
        parent.display()
    )))
}

fn tell(cli: &Path, case: &Path, files: &Path, bundles: &[Value]) {
    println!("\nThe sample files   {}", files.display());
    println!("The case           {}", case.display());
    for bundle in bundles {
        println!("The zip            {}", text(&bundle["path"]));
        println!("Its fingerprint    {}", text(&bundle["fingerprint"]));
        println!("  in English       {}", words(&bundle["words"]["en"]));
        println!("  in French        {}", words(&bundle["words"]["fr"]));
        println!("  withheld         {}", list(&bundle["withheld"]).len());
    }
    println!("\nTo go on:");
    let line = |words: &[&OsStr]| {
        let mut command = Command::new(cli);
        command.args(words);
        println!("    {}", step::shown(&command));
    };
    let case = ["--case".as_ref(), case.as_os_str()];
    line(&["list".as_ref(), case[0], case[1]]);
    if let Some(bundle) = bundles.first() {
        line(&["verify".as_ref(), OsStr::new(text(&bundle["path"]))]);
    }
    line(&["help".as_ref()]);
}

/// Both verdicts on one line. The exit code was 0, so nothing failed.
fn verdicts(answer: &Value) -> String {
    format!(
        "contents {}, history {}",
        text(&answer["contents"]),
        text(&answer["history"])
    )
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("?")
}

fn words(value: &Value) -> String {
    list(value).iter().map(text).collect::<Vec<_>>().join(" ")
}
