//! Names that somebody took before us: nothing is written through them, and nothing that is not ours is removed.

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::Value;

use crate::contract::Small;

const OWN: &str = "a file of the family";

/// The name of the next zip in `out`, learned from a bundle that is written elsewhere and of a copy.
fn zip_name(small: &Small) -> String {
    small.done("copy", &["--to", &small.at("twin")]);
    let (case, elsewhere) = (small.at("twin"), small.at("elsewhere"));
    let written = small.cli.done(&[
        "bundle", "--case", &case, "--for", "police", "--out", &elsewhere,
    ]);
    let path = written["bundles"][0]["path"].as_str().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

fn bundle(small: &Small) -> Value {
    small.done("bundle", &["--for", "police", "--out", &small.at("out")])
}

fn names(small: &Small) -> Vec<String> {
    let entries = fs::read_dir(small.path("out")).expect("a folder");
    let names = entries.flatten();
    let mut names: Vec<String> = names
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_bundle_is_never_written_through_a_name_that_was_taken() {
    let small = Small::new();
    let zip = zip_name(&small);
    let (out, victim) = (small.path("out"), small.path("victim"));
    fs::create_dir(&out).expect("a folder");
    fs::write(&victim, OWN).expect("a file");
    symlink(&victim, out.join(format!("{zip}.part"))).expect("a link");
    fs::hard_link(&victim, out.join(format!("{zip}.txt.part"))).expect("a second name");
    let written = bundle(&small);
    let path = written["bundles"][0]["path"].as_str().unwrap_or_default();
    let seen = fs::symlink_metadata(path).expect("the zip is there");
    assert!(seen.is_file(), "a file and no link: {path}");
    assert_eq!(
        fs::read_to_string(&victim).expect("still there"),
        OWN,
        "nothing went through the links"
    );
    let (part, txt) = (format!("{zip}.part"), format!("{zip}.txt"));
    assert_eq!(
        names(&small),
        [zip.clone(), part, txt, format!("{zip}.txt.part")],
        "both links are where they were"
    );
    small.cli.done(&["verify", path]);
}

#[test]
fn a_text_that_leads_elsewhere_is_in_the_way_and_the_next_number_is_taken() {
    let small = Small::new();
    let zip = zip_name(&small);
    let (out, victim) = (small.path("out"), small.path("victim"));
    fs::create_dir(&out).expect("a folder");
    fs::write(&victim, OWN).expect("a file");
    symlink(&victim, out.join(&zip)).expect("a link");
    let written = bundle(&small);
    assert_eq!(written["bundles"][0]["bundle"], "B02", "the name is taken");
    assert_eq!(
        fs::read_to_string(&victim).expect("there"),
        OWN,
        "untouched"
    );
}

#[test]
fn only_leftovers_of_our_own_are_removed() {
    let small = Small::new();
    let zip = zip_name(&small);
    let out = small.path("out");
    fs::create_dir(&out).expect("a folder");
    let drawn = |digit: &str| format!("{zip}.{}.part", digit.repeat(24));
    fs::write(out.join(drawn("a")), b"PK\x03\x04 half of one").expect("a leftover");
    fs::write(out.join(drawn("b")), b"").expect("an empty leftover");
    fs::write(out.join(drawn("c")), OWN).expect("no zip");
    fs::write(small.path("zip"), b"PK\x03\x04 of somebody").expect("a zip");
    fs::hard_link(small.path("zip"), out.join(drawn("d"))).expect("a second name");
    symlink(small.path("zip"), out.join(drawn("e"))).expect("a link");
    bundle(&small);
    let left: Vec<String> = names(&small);
    let is_left = |digit| left.contains(&drawn(digit));
    assert!(
        !is_left("a") && !is_left("b"),
        "an interruption left them: {left:?}"
    );
    for digit in ["c", "d", "e"] {
        assert!(is_left(digit), "not certainly ours: {left:?}");
    }
}

#[test]
fn a_copy_goes_through_no_link_and_takes_over_no_file() {
    let small = Small::new();
    fs::create_dir(small.path("outside")).expect("a folder");
    for name in ["objects", "incoming"] {
        let to = small.path(&format!("to-{name}"));
        fs::create_dir(&to).expect("a folder");
        symlink(small.path("outside"), to.join(name)).expect("a link");
        let refused = small.error("copy", &["--to", &to.display().to_string()]);
        assert_eq!(refused, "folder_not_empty", "{name} leads elsewhere");
    }
    let outside = fs::read_dir(small.path("outside")).expect("there").count();
    assert_eq!(outside, 0, "nothing went through");
    let to = small.path("to-own");
    fs::create_dir(&to).expect("a folder");
    fs::write(to.join("case.json"), OWN).expect("a file");
    let refused = small.error("copy", &["--to", &to.display().to_string()]);
    assert_eq!(refused, "folder_not_empty", "another case.json");
    let own = fs::read_to_string(to.join("case.json")).expect("there");
    assert_eq!(own, OWN, "left as it was");
}

#[test]
fn a_new_case_takes_over_no_folder_of_the_family() {
    let small = Small::new();
    let kept = small.path("mine/cache/holiday.txt");
    fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
    fs::write(&kept, OWN).expect("a file");
    let output = small.cli.json(&["new", &small.at("mine")]);
    output.expect_code(2);
    assert_eq!(
        fs::read_to_string(&kept).expect("there"),
        OWN,
        "left as it was"
    );
}
