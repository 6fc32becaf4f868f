//! A download that is there twice, or in parts that came one after the other.

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
