//! One page a language, and nothing in it that the bundle does not hold.

use holdfast_core::case::{Bundled, InBundle, Inside};
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::line::{Kind, Shows};
use holdfast_guide::Region;

use crate::plain::checks::{check, check_french};
use crate::police::{Options, PolicePlan, Source};
use crate::sample::{Sample, everything};

fn texts(sample: &Sample, limit: u64) -> Vec<String> {
    text_of(&sample.plan_with(limit, Options::default()))
}

fn text_of(plan: &PolicePlan) -> Vec<String> {
    let files = plan.parts.iter().flat_map(|part| &part.files);
    files
        .filter(|file| file.path == "00-READ-ME-FIRST.txt")
        .map(|file| match &file.source {
            Source::Bytes(bytes) => check(bytes, 76),
            Source::Object { .. } | Source::Stretch(_) => panic!("made here"),
        })
        .collect()
}

#[test]
fn it_is_a_page_a_language_and_claims_no_more_than_the_check_shows() {
    let mut sample = everything();
    sample.case.clock_jumps.push((4, -3600));
    for limit in [1, u64::MAX] {
        for text in texts(&sample, limit) {
            let (english, french) = text.split_once("À LIRE").unwrap();
            for page in [english, french] {
                assert!(
                    page.lines().count() <= 66,
                    "a page: {}",
                    page.lines().count()
                );
            }
            check_french(french);
            assert!(
                english.contains("911") && french.contains("911"),
                "whom to call"
            );
        }
    }
}

#[test]
fn a_practice_page_says_first_that_nothing_is_real_and_stays_a_page() {
    let mut sample = everything();
    sample.case.is_practice = true;
    let text = texts(&sample, u64::MAX).concat();
    let (english, french) = text.split_once("À LIRE").unwrap();
    assert!(english.starts_with(crate::practice::LINE), "first of all");
    assert!(english.contains("A practice bundle"), "in English");
    assert!(french.contains("Une remise d’exercice"), "in French");
    assert!(!text.contains("was blackmailed"), "no such claim");
    assert!(!text.contains("a subi du chantage"), "in either language");
    for page in [english, french] {
        let lines = page.lines().count();
        assert!(lines <= 66, "a page: {lines}");
    }
    check_french(french);
}

#[test]
fn it_does_not_know_who_used_the_program() {
    let text = texts(&everything(), u64::MAX).concat();
    assert!(text.contains("or the young person. These files call them \"the family\""));
    assert!(text.contains("ou cette personne elle-même. Ces fichiers disent"));
    for claim in ["A family says", "Selon sa famille", "their own computer"] {
        assert!(
            !text.contains(claim),
            "{claim}: a young person may be alone"
        );
    }
}

#[test]
fn whom_to_call_is_of_the_country_that_was_chosen() {
    use Region::{Australia, Canada, Elsewhere, NewZealand, UnitedKingdom, UnitedStates};
    let sample = everything();
    for (region, own, foreign) in [
        (Canada, ["911", "9-8-8", "1-866-658-9022"], "999"),
        (UnitedKingdom, ["999", "0800 1111", "ceop.police.uk"], "911"),
        (UnitedStates, ["911", "988", "1-800-843-5678"], "1-866-"),
        (Australia, ["000", "13 11 14", "accce.gov.au"], "911"),
        (NewZealand, ["111", "0508 NETSAFE", "105"], "911"),
        (Elsewhere, ["our local emergency number"; 3], "911"),
    ] {
        let options = Options {
            region,
            ..Options::default()
        };
        let plan = sample.plan_with(u64::MAX, options);
        let text = text_of(&plan).concat();
        for one in own {
            assert!(text.contains(one), "{region:?}: {one} in {text}");
        }
        assert!(!text.contains(foreign), "{region:?}: not {foreign}");
        let (english, french) = text.split_once("À LIRE").unwrap();
        check_french(french);
        assert!(english.lines().count() <= 66, "{region:?}: a page");
    }
}

#[test]
fn an_earlier_bundle_that_holds_more_is_named_in_both_languages() {
    let mut sample = everything();
    let when = sample.case.made;
    let number = |number| Id::Bundle(number);
    for bundle in (1..=5).map(number) {
        let fingerprints = Vec::new();
        sample.case.bundles.push(Bundled {
            id: bundle,
            fingerprints,
            when,
        });
        let first = &mut sample.case.exhibits[0];
        first.in_bundles.push(InBundle {
            bundle,
            inside: Inside::File,
            held_back: (bundle != number(2)).then_some(when),
        });
    }
    let text = texts(&sample, u64::MAX).concat();
    for wanted in [
        "  B05 of 2",
        "  B05 du 2",
        ": E0001\r\n",
        "pass it on",
        "transmettre",
    ] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    assert!(!text.contains("  B02 of"), "that one is all right");
    assert!(
        !text.contains("  B01 of"),
        "the last ones, and a word of more"
    );
    let (english, french) = text.split_once("À LIRE").unwrap();
    check_french(french);
    for page in [english, french] {
        let lines = page.lines().count();
        assert!(lines <= 72, "hardly more than a page: {lines}");
    }
}

#[test]
fn what_was_written_down_is_told_in_codes_and_numbers_only() {
    let mut sample = everything();
    let id = |number| Id::Record(RecordKind::Payment, number);
    let paid = [
        ("amount", "200.00"),
        ("currency", "USD"),
        ("status", "paid"),
    ];
    sample.note(id(2), &paid);
    sample.note(id(3), &[("amount", "all I had"), ("currency", "CAD")]);
    let text = texts(&sample, u64::MAX).concat();
    for line in [
        "  Apps named: Instagram\r\n",
        "  Payments (3): CAD 50, USD 200.00 (paid), … (payments.csv)\r\n",
        "  Paiements (3)\u{a0}: CAD 50, USD 200.00 (payé), … (payments.csv)\r\n",
        "  Accounts (1), Events (1), Statements (1)\r\n",
        "  Comptes (1), Événements (1), Déclarations (1)\r\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    assert!(!text.contains("all I had"), "no word of theirs");
}

#[test]
fn an_empty_table_of_accounts_says_where_to_look() {
    let mut sample = Sample::new();
    let text = texts(&sample, u64::MAX).concat();
    assert!(
        text.contains("empty: no account was written down"),
        "{text}"
    );
    let payment = Id::Record(RecordKind::Payment, 1);
    sample.note(payment, &[("recipient_email", "someone@example.org")]);
    let text = texts(&sample, u64::MAX).concat();
    assert!(text.contains("who was to be paid is in payments.csv"));
    assert!(text.contains("les destinataires sont dans payments.csv"));
    let text = texts(&everything(), u64::MAX).concat();
    assert!(text.contains("usernames, IDs, phone numbers, links"));
}

#[test]
fn a_table_with_nothing_but_its_header_is_said_to_be_empty() {
    let mut sample = Sample::new();
    let text = texts(&sample, u64::MAX).concat();
    let tables = ["exhibits", "accounts", "payments"];
    for table in tables {
        for empty in ["empty", "vide"] {
            let line = format!("  report/{table}.csv    {empty}");
            assert!(text.contains(&line), "{line} in {text}");
        }
    }
    check_french(text.split_once("À LIRE").unwrap().1);
    sample.note(Id::Record(RecordKind::Payment, 1), &[("amount", "50")]);
    let text = texts(&sample, u64::MAX).concat();
    assert!(!text.contains("payments.csv    empty"), "{text}");
    assert!(text.contains("payments.csv    what was demanded"), "{text}");
    let full = texts(&everything(), u64::MAX).concat();
    for table in tables {
        assert!(!full.contains(&format!("{table}.csv    empty")), "{full}");
        assert!(!full.contains(&format!("{table}.csv    vide")), "{full}");
    }
}

#[test]
fn where_an_original_is_is_told_as_far_as_it_was_said() {
    let mut sample = Sample::new();
    let id = sample.add("photo.jpg", Kind::Photo, "image/jpeg", 9);
    sample.exhibit(id).shows = Shows::Intimate;
    let text = texts(&sample, u64::MAX).concat();
    assert!(text.contains("did not say on which device"), "{text}");
    assert!(!text.contains("says on which device"), "{text}");
    sample.describe(id, "device", "the old phone");
    let text = texts(&sample, u64::MAX).concat();
    assert!(text.contains("says on which device"), "{text}");
}

const IMAGE: (&str, &str) = ("what", "Une image intime qui reste là où elle est");

#[test]
fn an_image_that_was_written_down_in_words_is_told_with_its_number_and_place() {
    let mut sample = Sample::new();
    let id = sample.add("photo.jpg", Kind::Photo, "image/jpeg", 9);
    sample.list(id, None);
    let event = |number| Id::Record(RecordKind::Event, number);
    let said = [IMAGE, ("device", "old words"), ("who_has_it", "Sa mère")];
    sample.note(event(1), &said);
    let said = [
        IMAGE,
        ("device", "l'iPhone de\nThéo \u{202e}x"),
        ("who_has_it", "Sa mère"),
    ];
    sample.note(event(1), &said);
    // Neither says where an image is.
    sample.note(event(2), &[IMAGE]);
    sample.note(event(3), &[("what", "menace"), ("device", "a tablet")]);
    let plan = sample.plan();
    let text = text_of(&plan).concat();
    for line in [
        "  Events (3)\r\n",
        "timeline.csv (V01). Please collect it there:\r\n",
        "    V01: device: l'iPhone de Théo ⟦U+202E⟧x; who has it: Sa mère\r\n",
        "timeline.csv (V01). Prière de l’y recueillir\u{a0}:",
        "    V01\u{a0}: appareil\u{a0}: l'iPhone de Théo ⟦U+202E⟧x; qui l’a\u{a0}: Sa mère\r\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    for wrong in ["did not say", "n’a pas dit", "old words", "a tablet"] {
        assert!(!text.contains(wrong), "{wrong} in {text}");
    }
    let mut files = plan.parts[0].files.iter();
    let table = files.find(|file| file.path == "report/exhibits.csv");
    let Some(Source::Bytes(table)) = table.map(|file| &file.source) else {
        panic!("made here");
    };
    let table = String::from_utf8_lossy(table);
    assert!(table.contains("words is in timeline.csv (V01)."), "{table}");
    assert!(table.contains("est dans timeline.csv (V01)."), "{table}");
    assert!(!table.contains("did not say"), "{table}");
}

#[test]
fn what_is_told_of_images_never_fills_the_page() {
    let mut sample = everything();
    let long = "un très long endroit ".repeat(40);
    let word = "x".repeat(500);
    for number in 2..9 {
        let places = [IMAGE, ("device", long.as_str()), ("folder", word.as_str())];
        sample.note(Id::Record(RecordKind::Event, number), &places);
    }
    let text = texts(&sample, u64::MAX).concat();
    let (english, french) = text.split_once("À LIRE").unwrap();
    assert!(english.contains("(V02, V03, V04, V05, …)"), "{english}");
    assert!(english.contains("… and more, in report/timeline.csv"));
    assert!(french.contains("… et d’autres, dans report/timeline.csv"));
    assert!(!english.contains("    V04"), "the first ones only");
    check_french(french);
    for page in [english, french] {
        let lines = page.lines().count();
        assert!(lines <= 74, "hardly more than a page: {lines}");
    }
}

#[test]
fn without_any_file_an_image_in_words_is_told_all_the_same() {
    let mut sample = Sample::new();
    let event = Id::Record(RecordKind::Event, 1);
    sample.note(event, &[IMAGE, ("platform", "Snapchat")]);
    let text = texts(&sample, u64::MAX).concat();
    assert!(text.contains("    V01: platform: Snapchat\r\n"), "{text}");
    assert!(!text.contains("Its row in"), "there is none: {text}");
}

#[test]
fn it_counts_what_is_enclosed_and_what_is_not() {
    let text = texts(&everything(), u64::MAX).concat();
    for line in [
        "  Exhibits in this case             11\r\n",
        "  enclosed, byte for byte            4\r\n",
        "  listed only, never copied          2\r\n",
        "  held back: intimate image          1\r\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    assert!(!text.contains("part 1"), "one zip is no part");
}
