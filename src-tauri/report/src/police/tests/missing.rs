//! What a family did on its path, and what it says is missing.

use super::*;

#[test]
fn what_a_family_did_on_its_path_stays_with_it() {
    let mut sample = everything();
    let said = |words: &str| AnswerFact {
        about: "first_contact".into(),
        state: AnswerState::NotPossible,
        tied: Vec::new(),
        note: Some(words.into()),
    };
    let setup = SetupFact {
        who: Some("marker-parent".into()),
        ..SetupFact::default()
    };
    sample.fact(None, FactBody::Setup(setup));
    sample.fact(None, FactBody::Step(said("marker-step")));
    sample.fact(None, FactBody::Gap(said("marker-gap")));
    let plan = sample.plan_with(PART_LIMIT_BYTES, Options::default());
    let holds = |marker: &str| {
        plan.parts[0].files.iter().any(|file| match &file.source {
            Source::Bytes(bytes) => String::from_utf8_lossy(bytes).contains(marker),
            _ => false,
        })
    };
    assert!(!holds("marker-parent"), "who they are");
    assert!(!holds("marker-step"), "what they did");
    assert!(holds("marker-gap"), "why something is not there travels");
}

#[test]
fn what_is_missing_is_told_in_the_familys_words_as_far_as_their_fact_travels() {
    let mut sample = everything();
    let first = sample.answer_gap(
        "first_contact",
        AnswerState::NotPossible,
        &[],
        "=gone\nlong ago",
    );
    let tied = [Id::Exhibit(1), Id::Record(RecordKind::Payment, 1)];
    sample.answer_gap("demand", AnswerState::Done, &tied, "");
    sample.answer_gap("profile", AnswerState::Open, &[], "");
    let order = [Id::Exhibit(5), Id::Exhibit(1)];
    sample.confirm_order(&order);
    sample.answer_between(order, Between::Something);
    let plan = sample.plan();
    let part = &plan.parts[0];
    let rows = csv_rows(part, "report/gaps.csv");
    let told: Vec<[&str; 4]> = rows
        .iter()
        .map(|row| ["gap", "answer", "tied_to", "words"].map(|name| row[name].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ["first_contact", "not_possible", "", "'=gone\nlong ago"],
            ["demand", "there", "E0001 | P01", ""],
            ["between", "something_missing", "E0005 | E0001", ""],
        ],
        "what was taken back is not told"
    );
    assert!(rows.iter().all(|row| !row["gap_fr"].is_empty()), "in words");
    let json: serde_json::Value = serde_json::from_slice(bytes(part, "report/case.json")).unwrap();
    assert_eq!(json["gaps"]["answers"][0]["note"], "=gone\nlong ago", "raw");
    assert_eq!(json["gaps"]["answers"][2]["state"], "open", "taken back");
    assert_eq!(json["gaps"]["order"]["exhibits"][0], "E0005");
    assert_eq!(json["gaps"]["between"][0]["missing"], "something");
    let numbers = csv_rows(part, "report/exhibits.csv");
    assert_eq!(numbers[0]["order_confirmed"], "2", "E0001 is the second");
    assert_eq!(numbers[1]["order_confirmed"], "", "no screenshot");
    let read_me = text(part, "00-READ-ME-FIRST.txt");
    assert_eq!(
        read_me.matches("report/gaps.csv").count(),
        2,
        "where to look"
    );
    sample.facts.remove(&first);
    let plan = sample.plan();
    assert_eq!(
        csv_rows(&plan.parts[0], "report/gaps.csv").len(),
        2,
        "words that do not travel are in no table"
    );
}

#[test]
fn a_read_me_names_the_table_of_what_is_missing_only_when_it_says_something() {
    let plan = everything().plan();
    let part = &plan.parts[0];
    assert!(
        csv_rows(part, "report/gaps.csv").is_empty(),
        "nobody was asked"
    );
    assert!(!text(part, "00-READ-ME-FIRST.txt").contains("gaps.csv"));
}

#[test]
fn an_answer_that_repeats_what_was_said_at_the_start_stays_with_the_family() {
    let mut sample = everything();
    let told = [
        "blocked",
        "deleted",
        "account_closed",
        "reported",
        "police_know",
    ];
    let kept: Vec<_> = told
        .iter()
        .map(|code| sample.answer_gap(code, AnswerState::NotPossible, &[], ""))
        .collect();
    let read_me = |sample: &Sample| {
        let plan = sample.plan();
        String::from_utf8(bytes(&plan.parts[0], "00-READ-ME-FIRST.txt").to_vec()).unwrap()
    };
    assert!(
        !read_me(&sample).contains("gaps.csv"),
        "nothing of it is in the table"
    );
    let paid = sample.answer_gap("paid", AnswerState::NotPossible, &[], "no receipt");
    assert!(read_me(&sample).contains("gaps.csv"), "this is");
    let plan = sample.plan();
    let part = &plan.parts[0];
    let enclosed = paths(part, "report/facts/").join(" ");
    let json: serde_json::Value = serde_json::from_slice(bytes(part, "report/case.json")).unwrap();
    let withheld = json["withheld_facts"].as_array().unwrap();
    for fact in kept {
        let fact = fact.to_string();
        assert!(!enclosed.contains(&fact), "it does not travel");
        let why = withheld.iter().find(|one| one["sha256"] == fact);
        assert_eq!(why.unwrap()["why"], "path", "named, with its reason");
    }
    assert!(enclosed.contains(&paid.to_string()), "police ask for it");
    let table = String::from_utf8(bytes(part, "report/gaps.csv").to_vec()).unwrap();
    assert!(table.contains("no receipt"), "{table}");
    assert!(told.iter().all(|code| !table.contains(code)), "{table}");
}
