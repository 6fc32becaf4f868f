use super::{Plan, Survey, When};
use crate::formats::whatsapp::header::parse;

fn plan(lines: &[&str]) -> Plan {
    let mut survey = Survey::default();
    for line in lines {
        let header = parse(line).expect("it is a header");
        survey.see(&header, line);
    }
    survey.decide()
}

fn day(plan: &Plan, line: &str) -> Option<(String, bool)> {
    match plan.read(&parse(line)?)? {
        When::At(time, is_assumed) => Some((time.date().to_string(), is_assumed)),
        When::Unclear => None,
    }
}

#[test]
fn one_date_proves_the_order_of_all() {
    let plan = plan(&["3/4/24, 10:00 - R: a", "13/4/24, 10:00 - R: b"]);
    let given = day(&plan, "3/4/24, 10:00 - R: a");
    assert_eq!(given, Some(("2024-04-03".to_owned(), false)), "day first");
}

#[test]
fn what_nothing_proves_is_assumed_where_it_makes_a_difference() {
    let plan = plan(&["3/4/24, 10:00 - R: a", "5/5/24, 10:00 - R: b"]);
    let given = day(&plan, "3/4/24, 10:00 - R: a");
    assert_eq!(given, Some(("2024-04-03".to_owned(), true)), "assumed");
    let same = day(&plan, "5/5/24, 10:00 - R: b");
    assert_eq!(same, Some(("2024-05-05".to_owned(), false)), "both ways");
}

#[test]
fn files_that_are_named_by_their_day_prove_the_order_and_one_chooses_it() {
    let day_first = plan(&[
        "3/4/24, 10:00 - R: a",
        "3/4/24, 10:01 - R: IMG-20240403-WA0001.jpg (file attached)",
        "5/4/24, 10:01 - R: IMG-20240405-WA0002.jpg (file attached)",
    ]);
    let given = day(&day_first, "3/4/24, 10:00 - R: a");
    assert_eq!(given, Some(("2024-04-03".to_owned(), false)), "day first");
    let month_first = plan(&[
        "[3/4/24, 9:05:11 PM] R: a",
        "[3/4/24, 9:05:12 PM] R: \u{200e}<attached: 00000002-PHOTO-2024-03-04-21-05-12.jpg>",
    ]);
    let given = day(&month_first, "[3/4/24, 9:05:11 PM] R: a");
    assert_eq!(
        given,
        Some(("2024-03-04".to_owned(), true)),
        "month first by one name, which may be an old one"
    );
    // A picture that was passed on keeps the name of another day.
    let older = plan(&[
        "3/4/24, 10:00 - R: a",
        "3/4/24, 10:01 - R: IMG-20231231-WA0001.jpg (file attached)",
    ]);
    let given = day(&older, "3/4/24, 10:00 - R: a");
    assert_eq!(given, Some(("2024-04-03".to_owned(), true)), "assumed");
}

#[test]
fn a_chat_that_is_written_as_in_the_united_states_is_assumed_to_be_so() {
    let given = |line: &str| day(&plan(&[line]), line);
    let american = given("3/4/24, 9:05 PM - R: a");
    assert_eq!(american, Some(("2024-03-04".to_owned(), true)), "assumed");
    for line in [
        "03/04/24, 9:05 PM - R: a",
        "3/4/24, 9:05 pm - R: a",
        "3/4/24, 21:05 - R: a",
    ] {
        assert_eq!(given(line), Some(("2024-04-03".to_owned(), true)), "{line}");
    }
}

#[test]
fn short_years_in_front_are_seen_by_what_changes() {
    let plan = plan(&[
        "18-06-12, 10:00 - R: a",
        "18-06-13, 10:00 - R: a",
        "18-06-14, 10:00 - R: a",
    ]);
    let given = day(&plan, "18-06-13, 10:00 - R: a");
    assert_eq!(given, Some(("2018-06-13".to_owned(), true)), "likely");
}

#[test]
fn a_day_that_is_the_same_every_year_may_be_a_year_in_front() {
    let both = plan(&["24/9/26 22:39 - R: a", "24/9/27 22:39 - R: b"]);
    let given = day(&both, "24/9/26 22:39 - R: a");
    assert_eq!(given, Some(("2026-09-24".to_owned(), true)), "assumed");
    let one = plan(&["24/9/26 22:39 - R: a", "25/9/26 22:39 - R: b"]);
    let given = day(&one, "24/9/26 22:39 - R: a");
    assert_eq!(given, Some(("2026-09-24".to_owned(), false)), "days change");
}

#[test]
fn a_short_year_may_be_of_the_buddhist_era() {
    let plan = plan(&["[13/1/66 10:00:00] R: a", "[14/1/66 10:00:00] R: a"]);
    let given = day(&plan, "[13/1/66 10:00:00] R: a");
    assert_eq!(given, Some(("2023-01-13".to_owned(), false)), "of 2566");
}

#[test]
fn a_year_before_the_app_is_none() {
    let plan = plan(&["21-03-04, 10:00 - R: a", "21-03-14, 10:00 - R: a"]);
    let given = day(&plan, "21-03-04, 10:00 - R: a");
    assert_eq!(given, Some(("2021-03-04".to_owned(), false)), "not of 2004");
}

#[test]
fn a_rare_form_is_part_of_the_message_before() {
    let many = "12/06/2018, 21:25 - Rosa: hi";
    let odd = "[12/06/2018, 21:25:15] Rosa: hi";
    let few = plan(&[many, many, many, many, many, odd]);
    let is_held = |plan: &Plan, line: &str| plan.read(&parse(line).expect("a header")).is_some();
    assert!(!is_held(&few, odd), "pasted");
    let mixed = plan(&[many, many, odd, odd, odd]);
    assert!(is_held(&mixed, many), "both");
    assert!(is_held(&mixed, odd), "both");
}
