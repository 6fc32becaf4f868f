//! Search: what people type finds what people wrote.

use crate::support::{CHAT, House, found, instagram, texts, thread, zip};
use holdfast_exports::model::{Flag, Kind};
use holdfast_index::{Index, Query, highlight};

const ROWS: &[(&str, &str)] = &[
    ("Em", "Send me $500 or everyone sees it"),
    ("Léo", "Élodie va à l’école, cœur brisé 💔💔"),
    ("Em", "add em.r_2009 on t.me/em_r?start=1"),
    ("Em", "call +1 (403) 555-0134 NOW"),
    ("Léo", "𝐏𝐀𝐘 or d\u{200b}ie 🏳️‍🌈👍🏽"),
    ("Em", "OR NOT AND NEAR(a b) \"quoted\" words:x * ^ - {"),
    ("Em", "日本語のメッセージ"),
    ("Em", "שלום \u{202e}evil\u{202c} مرحبا"),
];

fn index() -> (House, Index) {
    let house = House::of(&[("instagram.zip", &instagram(&[("Em", ROWS)]))]);
    let index = house.open();
    (house, index)
}

#[test]
fn words_are_found_however_they_are_typed() {
    let (_house, index) = index();
    for (typed, row) in [
        ("everyone", 0),
        ("EVERYONE sees", 0),
        ("send everyo", 0),
        ("$500", 0),
        ("500", 0),
        ("elodie", 1),
        ("ÉLODIE", 1),
        ("E\u{301}lodie", 1),
        ("ecole", 1),
        ("l'école", 1),
        ("coeur", 1),
        ("cœur", 1),
        ("💔", 1),
        ("em.r_2009", 2),
        ("@em.r_20", 2),
        ("t.me/em_r", 2),
        ("https t.me", usize::MAX),
        ("4035550134", 3),
        ("403-555-0134", 3),
        ("+1 403 555 0134", 3),
        ("403 555", 3),
        ("die", 4),
        ("👍", 4),
        ("👍🏿", 4),
        ("🌈", 4),
        ("日本", 6),
        ("メッセージ", 6),
        ("שלום", 7),
        ("evil", 7),
        ("مرح", 7),
    ] {
        let expected: Vec<&str> = ROWS.get(row).map(|(_, text)| *text).into_iter().collect();
        assert_eq!(found(&index, typed), expected, "{typed}");
    }
    assert_eq!(found(&index, "pay"), [ROWS[4].1], "in disguise");
    assert_eq!(
        found(&index, "e").len(),
        0,
        "one letter is a whole word until there is a second"
    );
    assert_eq!(
        found(&index, "\"everyone sees\"").len(),
        1,
        "words together"
    );
    assert_eq!(found(&index, "\"sees everyone\"").len(), 0, "in this order");
}

#[test]
fn what_people_type_is_never_grammar() {
    let (_house, index) = index();
    for typed in [
        "\"",
        "\"\"",
        "'",
        "*",
        "a*",
        "-a",
        "^em",
        "NEAR(",
        "words:x",
        "{words}: a",
        "a AND",
        "OR",
        "NOT",
        "AND OR NOT",
        "(",
        ")",
        "+",
        "a + b",
        ";",
        "--",
        "\0",
        "a\0b",
        "\u{f0000}",
        "\u{e000}",
        "%",
        "_",
        "\\",
        "\u{202e}",
        "💥",
    ] {
        let query = Query {
            text: typed.into(),
            ..Query::default()
        };
        let page = index.search(&query, 0, 10);
        assert!(page.is_ok(), "{typed:?}: {page:?}");
    }
    assert_eq!(found(&index, "OR NOT AND").len(), 1, "words like others");
    assert_eq!(
        found(&index, "?!").len(),
        0,
        "nothing to search for is nothing found"
    );
    assert_eq!(
        found(&index, "\u{f0000}").len(),
        0,
        "a filter cannot be typed"
    );
    assert_eq!(found(&index, &"a ".repeat(5_000)).len(), 2, "many words");
}

#[test]
#[expect(clippy::too_many_lines, reason = "one case, each filter in turn")]
fn filters_narrow_what_is_found() {
    let rows: &[(&str, &str)] = &[("Em", "pay"), ("Léo", "pay what"), ("Em", "pay now")];
    let house = House::of(&[
        (
            "instagram.zip",
            &instagram(&[
                ("Em", rows),
                ("Sam", &[("Sam", "pay me back"), ("Léo", "ok")]),
            ]),
        ),
        ("chat.txt", CHAT),
    ]);
    let index = house.open();
    let ask = |query: Query| {
        texts(&index.search(&query, 0, 100).unwrap().rows)
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let pay = || Query {
        text: "pay".into(),
        ..Query::default()
    };
    let info = thread(&index, "Em");
    let em = index.rows(info.no, 0, 1).unwrap()[0].author.unwrap();
    assert_eq!(ask(pay()).len(), 5, "everywhere");
    assert_eq!(
        ask(Query {
            threads: vec![info.no],
            ..pay()
        }),
        ["pay", "pay what", "pay now"],
        "thread"
    );
    assert_eq!(
        ask(Query {
            authors: vec![em],
            ..pay()
        }),
        ["pay", "pay now"],
        "author"
    );
    assert_eq!(
        ask(Query {
            export: Some(index.exports().unwrap()[1].no),
            ..pay()
        }),
        ["pay or I send it"],
        "export"
    );
    assert_eq!(
        ask(Query {
            authors: vec![em],
            ..Query::default()
        })
        .len(),
        2,
        "without words"
    );
    assert_eq!(
        ask(Query {
            kind: Some(Kind::Text),
            ..pay()
        })
        .len(),
        5,
        "kind"
    );
    assert_eq!(
        ask(Query {
            kind: Some(Kind::Call),
            ..pay()
        })
        .len(),
        0,
        "another kind"
    );
    assert_eq!(
        ask(Query {
            flag: Some(Flag::Unsent),
            ..pay()
        })
        .len(),
        0,
        "flag"
    );
    let at = |text: &str| Some(text.parse().unwrap());
    assert_eq!(
        ask(Query {
            to: at("2026-01-01T00:01:00Z"),
            ..pay()
        }),
        ["pay", "pay me back"],
        "before"
    );
    assert_eq!(
        ask(Query {
            from: at("2026-01-01T00:02:00Z"),
            ..pay()
        }),
        ["pay now", "pay or I send it"],
        "since"
    );
    assert_eq!(
        ask(Query {
            from: at("2027-01-01T00:00:00Z"),
            ..Query::default()
        })
        .len(),
        0,
        "later than all"
    );
    let newest = Query {
        newest_first: true,
        ..pay()
    };
    assert_eq!(
        ask(newest.clone())[0],
        "pay or I send it",
        "the newest first"
    );
    let page = index.search(&newest, 1, 2).unwrap();
    assert_eq!(
        (texts(&page.rows), page.found),
        (vec!["pay now", "pay what"], 5),
        "a stretch of them"
    );
    assert_eq!(
        index.search(&Query::default(), 0, 3).unwrap().found,
        8,
        "everything, without words"
    );
}

#[test]
fn a_text_of_eight_megabytes_is_searched_like_others() {
    let long = format!("{} needle", "hay \0 stack ".repeat(600_000));
    let house = House::of(&[(
        "instagram.zip",
        &instagram(&[("Em", &[("Em", &long), ("Léo", "no")])]),
    )]);
    let index = house.open();
    let page = index
        .search(
            &Query {
                text: "needle".into(),
                ..Query::default()
            },
            0,
            10,
        )
        .unwrap();
    let text = page.rows[0].text.as_deref().unwrap_or_default();
    assert!(text.ends_with("needle"), "whole");
    assert!(text.len() > 7_000_000, "the text is there: {}", text.len());
    assert_eq!(found(&index, "stack").len(), 1, "its words");
}

#[test]
fn what_was_found_is_shown_in_its_text() {
    let shown = |text: &str, typed: &str| {
        let places = highlight(text, typed);
        places
            .into_iter()
            .map(|place| text[place].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        shown("Élodie, élodie2 & Zoë", "elodi"),
        ["Élodie", "élodie2"],
        "the beginning of words"
    );
    assert_eq!(
        shown("em.r_2009 em", "em.r_2009 "),
        ["em.r_2009"],
        "words together"
    );
    assert_eq!(shown("ok😂😂", "😂"), ["😂", "😂"], "emoji");
    assert!(shown("nothing", "else").is_empty(), "not there");
    assert!(
        shown("nothing", "?").is_empty(),
        "nothing typed that could be"
    );
}

#[test]
fn a_file_is_found_by_its_own_name_and_not_by_the_folders_it_lies_in() {
    let folder = "your_instagram_activity/messages/inbox/thread_1";
    let page = serde_json::json!({
        "participants": [{"name": "Em"}, {"name": "Léo"}], "title": "Em", "is_still_participant": true,
        "messages": [{
            "sender_name": "Em", "timestamp_ms": crate::support::START_MS,
            "photos": [{"uri": format!("{folder}/photos/sunset_4411.jpg"), "creation_timestamp": 1_767_225_600}],
        }],
    });
    let page = serde_json::to_vec(&page).unwrap();
    let whole = zip(&[(&format!("{folder}/message_1.json"), &page)]);
    let house = House::of(&[("instagram.zip", &whole)]);
    let index = house.open();
    let count = |typed: &str| {
        let query = Query {
            text: typed.into(),
            ..Query::default()
        };
        index.search(&query, 0, 10).unwrap().found
    };
    for typed in ["sunset", "4411", "jpg"] {
        assert_eq!(count(typed), 1, "{typed}");
    }
    for typed in ["photos", "inbox", "instagram", "thread"] {
        assert_eq!(count(typed), 0, "nobody wrote {typed}");
    }
}
