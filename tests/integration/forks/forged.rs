//! Bundles that somebody changed and made look whole again, and logs that were cut.

use super::*;

/// Makes the tag manifest anew, as somebody would who edits a bag and knows the format.
fn forge_manifest(folder: &Path) {
    let path = folder.join("tagmanifest-sha256.txt");
    let manifest = fs::read_to_string(&path).expect("the manifest is there");
    let mut forged = String::new();
    for line in manifest.lines() {
        let (_, name) = line.split_once("  ").expect("hash, two spaces, path");
        let bytes = fs::read(folder.join(name)).expect("it lists what is there");
        writeln!(forged, "{}  {name}", Digest::of(&bytes)).expect("a text grows");
    }
    fs::write(&path, forged).expect("the test may change its copy");
}

/// A forger edits, takes out, doubles or swaps lines and makes the manifests anew: the chain still shows it.
#[test]
fn an_edited_log_is_found_although_the_manifests_were_made_anew() {
    let story = Story::new(&[10, 20, 30]);
    for name in ["one", "two", "three"] {
        story.note("PLACE/case", name);
    }
    let zip = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let Some(folder) = story.unzipped(&zip) else {
        return;
    };
    let log = fs::read_to_string(folder.join("report/log.jsonl")).expect("the log is there");
    let lines: Vec<&str> = log.split_inclusive('\n').collect();
    let (count, mut tried) = (lines.len(), 0);
    for n in 0..count - 1 {
        let edited = lines[n].replacen("\"off\":0", "\"off\":60", 1);
        assert_ne!(edited, lines[n], "the line tells the zone: {edited}");
        let mut swapped = lines.clone();
        swapped.swap(n, n + 1);
        let forgeries = [
            [&lines[..n], &[edited.as_str()], &lines[n + 1..]].concat(),
            [&lines[..n], &lines[n + 1..]].concat(),
            [&lines[..=n], &lines[n..]].concat(),
            swapped,
        ];
        for forged in forgeries {
            for has_head in [true, false] {
                tried += 1;
                let place = story
                    .path(&format!("forged{tried}"))
                    .join(folder.file_name().expect("a name"));
                fs::create_dir(place.parent().expect("a folder")).expect("a new folder");
                copy(&folder, &place);
                fs::write(place.join("report/log.jsonl"), forged.concat())
                    .expect("the test may change its copy");
                if !has_head {
                    forge_head(&place, forged.len(), forged[forged.len() - 1]);
                }
                forge_manifest(&place);
                let output = story.verify(&[&place], &[]);
                output.expect_code(1);
                finds(&output, "log_edited");
            }
        }
    }
    assert!(tried > 40, "every line was tried: {tried}");
}

/// Writes into the head and the tables where the forged log ends.
fn forge_head(folder: &Path, lines: usize, last: &str) {
    let last = Digest::of(last.trim_end().as_bytes());
    let path = folder.join("report/log-head.txt");
    let head = fs::read_to_string(&path).expect("the head is there");
    let rest: String = head.split_inclusive('\n').skip(2).collect();
    fs::write(&path, format!("lines: {lines}\nlast: {last}\n{rest}"))
        .expect("the test may change its copy");
    let path = folder.join("report/case.json");
    let mut tables: Value =
        serde_json::from_slice(&fs::read(&path).expect("the tables are there")).expect("JSON");
    tables["log"]["lines"] = lines.into();
    tables["log"]["last"] = last.to_string().into();
    fs::write(&path, tables.to_string()).expect("the test may change its copy");
}

#[test]
fn a_cut_log_is_found_with_its_head_and_by_the_fingerprint() {
    let story = Story::new(&[10]);
    for name in ["one", "two", "three"] {
        story.note("PLACE/case", name);
    }
    let zip = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let Some(folder) = story.unzipped(&zip) else {
        return;
    };
    let path = folder.join("report/log.jsonl");
    let log = fs::read_to_string(&path).expect("the log is there");
    let lines: Vec<&str> = log.split_inclusive('\n').collect();
    for left in 1..lines.len() {
        fs::write(&path, lines[..left].concat()).expect("the test may change its copy");
        forge_manifest(&folder);
        let output = story.verify(&[&folder], &[]);
        output.expect_code(1);
        finds(&output, "log_cut");
    }
}

#[test]
fn a_log_that_was_cut_in_the_case_itself_is_found_by_its_head() {
    let story = Story::new(&[10]);
    story.note("PLACE/case", "one");
    let path = story.path("case/log.jsonl");
    let log = fs::read_to_string(&path).expect("the log is there");
    let lines: Vec<&str> = log.split_inclusive('\n').collect();
    fs::write(&path, lines[..lines.len() - 1].concat()).expect("the test may change its case");
    let output = story.run(&["check", "--case", "PLACE/case"]);
    output.expect_code(1);
    finds(&output, "log_cut");
    let field = ["--kind", "account", "--set", "username=x"];
    let output = story.run(&[&["note", "--case", "PLACE/case"][..], &field].concat());
    output.expect_code(2);
    assert!(
        output.err.contains("log_damaged"),
        "nothing is added to it: {}",
        output.err
    );
}
