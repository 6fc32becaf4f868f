//! Tables and texts of a bundle are made anew from its log and facts by `verify`: a forged one is found, although whoever
//! forged it made the manifests anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use holdfast_core::digest::Digest;
use serde_json::Value;
use support::{Cli, temporary};

/// A small case with everything that a table shows, bundled and unzipped.
fn unzipped(dir: &Path, cli: &Cli, options: &[&str]) -> Option<PathBuf> {
    let at = |name: &str| dir.join(name).display().to_string();
    let (case, files) = (at("case"), at("files"));
    cli.done(&["new", &case, "--title", "Invented"]);
    fs::create_dir(&files).expect("a folder");
    for name in ["one", "two", "three"] {
        fs::write(dir.join(format!("files/{name}.txt")), name).expect("a text");
    }
    cli.done(&["add", "--case", &case, &files]);
    for username in ["a", "b"] {
        let record = ["note", "--case", &case, "--kind", "account", "--set"];
        cli.done(&[&record[..], &[&format!("username={username}")]].concat());
    }
    let set = ["--set", "username=c"];
    cli.done(&[&["note", "--case", &case, "--id", "A01"][..], &set].concat());
    let wallet = "wallet_address=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    let paid = [
        "note", "--case", &case, "--kind", "payment", "--set", wallet,
    ];
    let payment = cli.done(&paid);
    assert_eq!(
        payment["checks"]["wallet_address"]["fit"], "fits",
        "the command line says it at once"
    );
    let said = ["--kind", "statement", "--set", "words=I saw it"];
    cli.done(&[&["note", "--case", &case][..], &said].concat());
    for reason in ["first", "second"] {
        cli.done(&["set-aside", "--case", &case, "E0002", "--reason", reason]);
        cli.done(&["restore", "--case", &case, "E0002"]);
    }
    cli.done(&["set-aside", "--case", &case, "E0003", "--reason", "third"]);
    cli.done(&["copy", "--case", &case, "--to", &at("copy")]);
    cli.done(&[
        "bundle",
        "--case",
        &case,
        "--for",
        "police",
        "--out",
        &at("first"),
    ]);
    let out = at("out");
    let bundle = ["bundle", "--case", &case, "--for", "police", "--out", &out];
    let answer = cli.done(&[&bundle[..], options].concat());
    let zip = answer["bundles"][0]["path"].as_str()?.to_owned();
    cli.json(&["verify", &zip]).expect_code(0);
    let status = Command::new("unzip")
        .args(["-q", &zip, "-d", &at("unzipped")])
        .status();
    status.ok().filter(std::process::ExitStatus::success)?;
    let name = Path::new(&zip).file_stem()?;
    Some(dir.join("unzipped").join(name))
}

/// Changes a file and makes the manifests fit.
fn forge(folder: &Path, name: &str, from: &str, to: &str) {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.contains(from), "{name} says {from}: {text}");
    fs::write(&path, text.replacen(from, to, 1)).expect("another text");
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let list = fs::read_to_string(folder.join(manifest)).expect("a list");
        let lines = list.lines().map(|line| {
            let (_, name) = line.split_once("  ").expect("hash and name");
            let bytes = fs::read(folder.join(name)).expect("a listed file");
            format!("{}  {name}\n", Digest::of(&bytes))
        });
        fs::write(folder.join(manifest), lines.collect::<String>()).expect("another list");
    }
}

fn disagreeing(answer: &Value) -> Vec<&str> {
    let findings = answer["findings"].as_array().into_iter().flatten();
    let disagreeing = findings.filter(|finding| finding["code"] == "tables_disagree");
    disagreeing
        .filter_map(|finding| finding["subject"].as_str())
        .collect()
}

#[test]
fn a_forged_table_or_text_is_found_although_the_manifests_fit() {
    for (name, from, to) in [
        ("report/accounts.csv", "\"c\"", "\"x\""),
        (
            "report/payments.csv",
            "bitcoin fits",
            "bitcoin does_not_fit",
        ),
        ("report/exhibits.csv", "one.txt", "eno.txt"),
        ("report/timeline.csv", "case_made", "case_maid"),
        ("report/gaps.csv", "tied_to", "told_to"),
        ("report/case.jsonld", "one.txt", "eno.txt"),
        ("data/statement/S01.txt", "I saw it", "I saw me"),
        ("00-READ-ME-FIRST.txt", "911", "912"),
        ("VERIFY.txt", "SHA-256", "SHA-512"),
    ] {
        let dir = temporary();
        let cli = Cli::new().with("HOME", dir.path());
        let Some(folder) = unzipped(dir.path(), &cli, &[]) else {
            return;
        };
        cli.json(&["verify".as_ref(), folder.as_os_str()])
            .expect_code(0);
        forge(&folder, name, from, to);
        let output = cli.json(&["verify".as_ref(), folder.as_os_str()]);
        output.expect_code(1);
        assert_eq!(output.json["contents"], "pass", "the lists fit: {name}");
        assert_eq!(
            disagreeing(&output.json),
            [name],
            "it is named, and nothing else"
        );
    }
}

#[test]
fn what_is_not_in_the_log_cannot_be_declared() {
    let dir = temporary();
    let cli = Cli::new().with("HOME", dir.path());
    let Some(folder) = unzipped(dir.path(), &cli, &["--no-places"]) else {
        return;
    };
    forge(&folder, "report/case.json", "\"one.txt\"", "\"eno.txt\"");
    let output = cli.json(&["verify".as_ref(), folder.as_os_str()]);
    output.expect_code(1);
    assert_eq!(
        disagreeing(&output.json),
        ["report/case.json"],
        "a name in it is not the fact's"
    );
}

#[test]
fn another_version_number_switches_no_comparison_off_silently() {
    let dir = temporary();
    let cli = Cli::new().with("HOME", dir.path());
    let Some(folder) = unzipped(dir.path(), &cli, &[]) else {
        return;
    };
    let verify = || cli.json(&["verify".as_ref(), folder.as_os_str()]);
    let own = env!("CARGO_PKG_VERSION");
    let member = format!("\"app_version\": \"{own}\"");
    let other = "\"app_version\": \"99.0.0\"";
    forge(&folder, "report/case.json", &member, other);
    forge(&folder, "report/accounts.csv", "\"c\"", "\"x\"");
    let output = verify();
    output.expect_code(1);
    let subjects = disagreeing(&output.json);
    assert!(
        subjects.contains(&"bag-info.txt"),
        "two places name two versions: {subjects:?}"
    );
    let agent = format!("Holdfast {own}");
    forge(&folder, "bag-info.txt", &agent, "Holdfast 99.0.0");
    let output = verify();
    output.expect_code(3);
    assert_eq!(
        output.json["history"], "unconfirmed",
        "nobody compared them"
    );
    assert_eq!(
        disagreeing(&output.json),
        ["report/case.json"],
        "and that is said"
    );
}
