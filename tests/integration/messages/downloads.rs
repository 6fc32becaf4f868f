//! A download that is there twice, or in parts that came one after the other.

use std::io::Write;

use support::zip_text;

use super::*;

#[test]
fn the_same_download_from_another_folder_is_read_once() {
    let house = House::new();
    let rows = |house: &House| house.rows(&[]).len();
    let before = rows(&house);
    assert_eq!(before, 5, "two and three");
    house.put("elsewhere/WhatsApp Chat - Em.txt", CHAT);
    let chat = house
        .dir
        .path()
        .join("elsewhere")
        .join("WhatsApp Chat - Em.txt");
    house.done("add", &[&chat.display().to_string()]);
    assert_eq!(rows(&house), before, "the same file is the same download");
    let page = house
        .dir
        .path()
        .join("instagram-leo")
        .join(THREAD)
        .join("message_1.json");
    let page = fs::read_to_string(page).expect("it is there");
    house.put(&format!("again/{THREAD}/message_1.json"), &page);
    let again = house.dir.path().join("again").display().to_string();
    house.done("add", &[&again]);
    assert_eq!(rows(&house), before, "no message counts twice");
    // Whichever is left out, its messages go with it, and come back.
    for (command, rest) in [
        ("set-aside", &["X01", "--reason", "why"][..]),
        ("restore", &["X01"]),
    ] {
        let answer = house.done(command, rest);
        assert_eq!(
            answer["exhibits"].as_array().map(Vec::len),
            Some(1),
            "{answer}"
        );
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one part from its coming to the bundle, and back"
)]
fn a_part_that_came_later_is_offered_joined_and_handed_over_as_one() {
    let house = House::new();
    let page = r#"{"participants":[{"name":"Kit"},{"name":"L\u00c3\u00a9o"}],"messages":[
        {"sender_name":"Kit","timestamp_ms":1772420900000,"content":"your turn"}],"title":"Kit"}"#;
    let inbox = "instagram-later/your_instagram_activity/messages/inbox/kit_2";
    house.put(&format!("{inbox}/message_1.json"), page);
    let later = house
        .dir
        .path()
        .join("instagram-later")
        .display()
        .to_string();
    let added = house.done("add", &[&later]);
    assert_eq!(added["further"][0]["looks_like_part_of"], "X01", "{added}");
    let said = house.text("show", &["X03"]);
    assert!(said.contains("join X03 X01"), "and how to say so: {said}");
    let [row] = &house.rows(&["--search", "turn"])[..] else {
        panic!("one row")
    };
    let reference = row["row"].as_str().expect("a reference").to_owned();
    house.done("mark", &["--row", &reference]);
    let joined = house.done("join", &["X03", "X01"]);
    assert_eq!(joined["export"], "X01", "by the earlier one's id");
    let after = &house.rows(&["--search", "turn"])[0];
    assert_eq!(
        (&after["row"], &after["thread"], &after["marked"]),
        (
            &row["row"],
            &Value::from("X01:inbox/kit_2"),
            &Value::from(true)
        ),
        "the same row, marked, in the one download"
    );
    let again = house.run("join", &["X01", "X03"]);
    again.expect_code(2);
    assert!(again.err.contains("already_joined"), "once: {}", again.err);
    let chat = house.run("join", &["X02", "X01"]);
    chat.expect_code(2);
    assert!(
        chat.err.contains("not_one_download"),
        "another app: {}",
        chat.err
    );
    let out = house.dir.path().join("out").display().to_string();
    let told = house.done("bundle", &["--for", "police", "--out", &out]);
    let zip = told["bundles"][0]["path"].as_str().expect("a zip");
    let verdict = house.cli.done(&["verify", zip]);
    assert_eq!(
        (&verdict["contents"], &verdict["history"]),
        (&Value::from("pass"), &Value::from("pass")),
        "tables and rows agree with the log: {verdict}"
    );
    let exports = house.done("list", &[])["exports"].clone();
    assert_eq!(
        exports[0]["joined"][0], "X03",
        "what it was made of is told: {exports}"
    );
    house.done("join", &["X03", "X01", "--undo"]);
    let back = &house.rows(&["--search", "turn"])[0];
    let thread = back["thread"].as_str().expect("a conversation");
    assert!(thread.starts_with("X03:"), "two again: {thread}");
    assert_eq!(
        (&back["row"], &back["marked"]),
        (&row["row"], &Value::from(true)),
        "and the mark on its row"
    );
    house.cli.done(&["verify", zip]);
}

/// The download of the house once more, as somebody packed it.
fn add_packed_again(house: &House) {
    let folder = house.dir.path().join("instagram-leo").join(THREAD);
    let page = fs::read(folder.join("message_1.json")).expect("it is there");
    let packed = house.dir.path().join("instagram-again.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&packed).expect("a file"));
    let stored = zip::write::SimpleFileOptions::default();
    zip.start_file(format!("{THREAD}/message_1.json"), stored)
        .expect("begun");
    zip.write_all(&page).expect("written");
    zip.finish().expect("finished");
    house.done("add", &[&packed.display().to_string()]);
}

/// The rows of `messages.jsonl` in a bundle.
fn table_of(bundle: &str) -> Vec<Value> {
    let table = zip_text(Path::new(bundle), "report/messages.jsonl");
    let rows = table.lines().map(serde_json::from_str);
    rows.collect::<Result<_, _>>().expect("JSON")
}

#[test]
fn a_mark_on_a_second_copy_of_a_download_stands_in_the_tables_too() {
    let house = House::new();
    add_packed_again(&house);
    let all = house.done("messages", &[]);
    let repeats: Vec<&Value> = all["exports"]
        .as_array()
        .expect("exports")
        .iter()
        .map(|export| &export["repeats"])
        .collect();
    let first = Value::from("X01");
    assert_eq!(repeats, [&Value::Null, &Value::Null, &first], "told");
    let said = house.text("messages", &[]);
    assert!(said.contains("as X01, byte for byte"), "in words: {said}");
    let rows = house.rows(&["--search", "500"]);
    let copy = rows.iter().find(|row| row["source"]["exhibit"] == "E0003");
    let copy = copy.expect("the copy's row")["row"]
        .as_str()
        .expect("named");
    house.done("mark", &["--row", copy]);
    let out = house.dir.path().join("out").display().to_string();
    let told = house.done("bundle", &["--for", "police", "--out", &out]);
    let path = told["bundles"][0]["path"].as_str().expect("a zip");
    let table = table_of(path);
    let marked: Vec<&Value> = table.iter().filter(|row| row["marked"] == true).collect();
    assert_eq!(marked.len(), 1, "once: {table:#?}");
    assert_eq!(
        (&marked[0]["export"], &marked[0]["text"]),
        (&first, &Value::from("pay me $500 😈")),
        "the row that stands in the table"
    );
    let verdict = house.cli.done(&["verify", path]);
    assert_eq!(
        (&verdict["contents"], &verdict["history"]),
        (&Value::from("pass"), &Value::from("pass")),
        "made anew, the table is the same: {verdict}"
    );
}
