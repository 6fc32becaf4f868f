//! Cases that nobody's sample has: other people's programs must accept their bundles too.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{Cli, run_outside, temporary};

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// Bundles a case, unzips it, and has other programs check it.
fn is_accepted(cli: &Cli, dir: &Path, case: &str, more: &[&str]) -> Vec<PathBuf> {
    let out = text(&dir.join(format!("out-{}", more.len())));
    let words = [
        &["bundle", "--case", case, "--for", "police", "--out", &out],
        more,
    ]
    .concat();
    let answer = cli.done(&words);
    let zips = answer["bundles"].as_array().cloned().unwrap_or_default();
    let paths: Vec<PathBuf> = zips
        .iter()
        .filter_map(|zip| zip["path"].as_str().map(PathBuf::from))
        .collect();
    for zip in &paths {
        let target = zip.with_extension("");
        let place = target.parent().unwrap_or(dir);
        if run_outside("unzip", &["-q", &text(zip)], place).is_none() {
            return paths;
        }
        run_outside("bagit.py", &["--validate", "."], &target);
        run_outside("case_validate", &["report/case.jsonld"], &target);
        for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
            run_outside(
                "sha256sum",
                &["--check", "--strict", "--quiet", manifest],
                &target,
            );
        }
    }
    paths
}

#[test]
fn an_empty_case_and_one_with_records_only() {
    let (dir, cli) = (temporary(), Cli::new());
    let case = text(&dir.path().join("case"));
    cli.done(&["new", &case]);
    is_accepted(&cli, dir.path(), &case, &[]);
    for (kind, field) in [
        ("account", "username==cmd|' /C calc'!A0"),
        ("statement", "words=Écrit\npar moi"),
    ] {
        cli.done(&["note", "--case", &case, "--kind", kind, "--set", field]);
    }
    is_accepted(&cli, dir.path(), &case, &["--no-places"]);
}

#[cfg(unix)]
#[test]
fn names_that_try_something() {
    use std::os::unix::ffi::OsStrExt;
    let (dir, cli) = (temporary(), Cli::new());
    let case = text(&dir.path().join("case"));
    let files = dir.path().join("files");
    fs::create_dir(&files).expect("a folder");
    let names: [&[u8]; 8] = [
        b"<script>alert(1)<script>.txt",
        b"\"quotes\" & 'more'.txt",
        b"=cmd.csv",
        b"not utf-8 \xff.txt",
        b"new\nline\ttab.txt",
        "\u{202e}gpj.txt".as_bytes(),
        "𝕏 שלום 🎁.txt".as_bytes(),
        b"50%25.txt",
    ];
    for (index, name) in names.iter().enumerate() {
        let path = files.join(std::ffi::OsStr::from_bytes(name));
        fs::write(path, format!("file {index}")).expect("the system takes such a name");
    }
    fs::write(files.join("photo.jpg"), JPEG).expect("a photo");
    cli.done(&["new", &case, "--title", "<b>\u{202e}"]);
    cli.done(&[
        "add",
        "--case",
        &case,
        &text(&files),
        "--shows",
        "intimate",
        "--no-hash",
    ]);
    let paths = is_accepted(&cli, dir.path(), &case, &[]);
    let table = fs::read_to_string(paths[0].with_extension("").join("report/exhibits.csv"));
    let table = table.expect("the table is there");
    assert!(table.contains("⟦U+202E⟧"), "what cannot be seen is shown");
    assert!(
        !table.contains('\u{202e}'),
        "and cannot turn the line round"
    );
    assert!(table.contains("\"'=cmd.csv\""), "no cell starts a formula");
}

#[test]
fn the_parts_of_a_split_bundle() {
    let (dir, cli) = (temporary(), Cli::new());
    let case = text(&dir.path().join("case"));
    let files = dir.path().join("files");
    fs::create_dir(&files).expect("a folder");
    for number in 0..6_u8 {
        fs::write(
            files.join(format!("{number}.txt")),
            vec![b'a' + number; 40_000],
        )
        .expect("a file");
    }
    cli.done(&["new", &case]);
    cli.done(&["add", "--case", &case, &text(&files)]);
    let paths = is_accepted(&cli, dir.path(), &case, &["--part-size", "150000"]);
    assert!(paths.len() > 1, "split: {paths:?}");
    let all: Vec<String> = paths.iter().map(|path| text(path)).collect();
    let mut words = vec!["verify"];
    words.extend(all.iter().map(String::as_str));
    assert_eq!(
        cli.done(&words)["history"],
        "pass",
        "together they are whole"
    );
    let alone = cli.json(&["verify", &all[0]]);
    alone.expect_code(3);
    let codes: Vec<&Value> = alone.json["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| &row["code"])
        .collect();
    assert!(
        codes.contains(&&Value::from("part_not_given")),
        "alone: {codes:?}"
    );
}
