//! What a person states in the window: kept in their words, changed with its history, checked, and taken from messages
//! with where it stands.

use std::collections::BTreeMap;

use holdfast_view::{
    ErrorCode, FitCode, FoundCode, FoundView, Language, OfferState, RecordKind, RecordView,
    SchemeCode, Shows, ZoneCode,
};

use super::{House, answered, code, done, listening};

const WALLET: &str = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, words)| ((*name).to_owned(), (*words).to_owned()))
        .collect()
}

fn one(house: &House, id: &str) -> RecordView {
    let mut records = house.page.records().unwrap().into_iter();
    records.find(|record| record.id == id).unwrap()
}

fn with_chat() -> House {
    let house = House::with_case();
    let chat = format!(
        "12/03/2026, 21:14 - Emily: pay 200 to {WALLET}\n\
        12/03/2026, 21:15 - Theo: {WALLET}?? ask em@example.com\n\
        13/03/2026, 09:02 - Emily: call +1 403 555 0134, not bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5\n"
    );
    let path = house.file("WhatsApp Chat with Emily.txt", chat.as_bytes());
    house.add(&[path], &answered(Shows::Nothing));
    house
}

fn token(house: &House) -> String {
    let (send, events) = listening();
    house.page.begin_reading(send).unwrap();
    done(&events);
    house.page.reading().unwrap().unwrap().token
}

fn found(house: &House, reading: &str, kind: FoundCode) -> FoundView {
    let mut all = house.page.found(reading).unwrap().into_iter();
    all.find(|one| one.kind == kind).unwrap()
}

#[test]
fn a_record_is_kept_in_the_words_that_were_typed_and_changed_with_its_history() {
    let house = House::with_screenshot();
    let said = fields(&[
        ("what", "  200 dolars,  NOW\n"),
        ("note", " "),
        ("exhibits", "E0001"),
    ]);
    let page = &house.page;
    let id = page
        .add_record(RecordKind::Payment, said, Language::En)
        .unwrap();
    assert_eq!(id, "P01", "the first payment");
    let record = one(&house, &id);
    assert_eq!(record.fields["what"], "  200 dolars,  NOW\n", "verbatim");
    assert!(!record.fields.contains_key("note"), "blank is not said");
    let changes = fields(&[("amount", "200"), ("what", " ")]);
    page.change_record(&id, changes, Language::En).unwrap();
    let record = one(&house, &id);
    assert_eq!((record.id.as_str(), record.earlier), ("P01", 1), "the same");
    assert!(!record.fields.contains_key("what"), "cleared");
    assert_eq!(record.fields["amount"], "200", "and added");
    house.page.app.open(&house.root(), false).unwrap();
    assert_eq!(one(&house, &id), record, "the same the next time");
}

#[test]
fn a_time_with_its_zone_has_its_place_on_the_timeline() {
    let house = House::with_case();
    for (what, time, zone) in [
        ("in words", "last Tuesday", ""),
        ("with a zone", "2026-03-04 21:08", "America/Edmonton"),
        ("with an offset", "2026-03-04 20:00", "-07:00"),
        ("without a zone", "2026-03-01 09:00", ""),
    ] {
        let said = fields(&[("what", what), ("date_time", time), ("time_zone", zone)]);
        let kind = RecordKind::Event;
        house.page.add_record(kind, said, Language::En).unwrap();
    }
    let points = house.page.timeline(None).unwrap();
    let told = points.iter().map(|point| {
        let time = point.time.as_ref().unwrap();
        (point.at.as_deref(), time.status)
    });
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [
            (Some("2026-03-01T09:00:00"), ZoneCode::NotKnown),
            (Some("2026-03-05T03:00:00"), ZoneCode::Exact),
            (Some("2026-03-05T04:08:00"), ZoneCode::Stated),
            (None, ZoneCode::NotKnown),
        ]
    );
}

#[test]
fn what_is_nothing_or_unknown_is_not_written_down() {
    let house = House::with_screenshot();
    let before = house.events();
    let add = |pairs: &[(&str, &str)]| {
        let kind = RecordKind::Event;
        house.page.add_record(kind, fields(pairs), Language::En)
    };
    assert_eq!(
        code(add(&[("what", " \n")])),
        ErrorCode::Unexpected,
        "blank"
    );
    assert_eq!(
        code(add(&[("wallet_address", "x")])),
        ErrorCode::UnknownField,
        "a field of another kind"
    );
    assert_eq!(
        code(add(&[("exhibits", "E0099")])),
        ErrorCode::UnknownId,
        "an exhibit that is not there"
    );
    let none = house
        .page
        .change_record("P07", BTreeMap::new(), Language::En);
    assert_eq!(code(none), ErrorCode::UnknownId, "no such record");
    assert_eq!(house.events(), before, "the log is as it was");
}

#[test]
fn numbers_are_checked_and_never_refused() {
    let house = House::with_case();
    let wrong = WALLET.replace("f3t4", "f3t5");
    let said = fields(&[
        ("wallet_address", &wrong),
        ("gift_card_number", "XABC 1DEF 2GHI 3JKL"),
        ("account_number", "GB82 WEST 1234 5698 7654 32"),
    ]);
    let kind = RecordKind::Payment;
    house.page.add_record(kind, said, Language::Fr).unwrap();
    let checks = one(&house, "P01").checks;
    let said: Vec<_> = checks.iter().map(|one| (one.scheme, one.fit)).collect();
    assert_eq!(
        said,
        [
            (Some(SchemeCode::Iban), FitCode::Fits),
            (None, FitCode::CannotCheck),
            (Some(SchemeCode::Bitcoin), FitCode::DoesNotFit),
        ]
    );
}

#[test]
fn what_messages_hold_is_offered_once_and_taken_with_its_place() {
    let house = with_chat();
    let reading = token(&house);
    let all = house.page.found(&reading).unwrap();
    let kinds: Vec<FoundCode> = all.iter().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [FoundCode::Wallet, FoundCode::Phone, FoundCode::Email],
        "money first; what does not fit is not offered"
    );
    let wallet = &all[0];
    assert_eq!((wallet.rows, wallet.by.len()), (2, 2), "by both");
    assert_eq!(wallet.place, 0, "where it stands first");
    let target = (RecordKind::Payment, None);
    let said = fields(&[("method", "crypto coins")]);
    let id = house
        .page
        .accept_found(&reading, wallet.no, target, said, Language::En)
        .unwrap();
    let record = one(&house, &id);
    assert_eq!(record.fields["wallet_address"], WALLET, "as written");
    assert_eq!(record.fields["exhibits"], "E0001", "with the exhibit");
    assert_eq!(record.taken[0].text, WALLET, "and it says from where");
    let phone = found(&house, &reading, FoundCode::Phone);
    let into = (RecordKind::Payment, Some("P01"));
    let none = BTreeMap::new();
    let same = house
        .page
        .accept_found(&reading, phone.no, into, none, Language::En)
        .unwrap();
    assert_eq!(same, "P01", "into what is there");
    assert_eq!(one(&house, "P01").taken.len(), 2, "both are tied to it");
    let email = found(&house, &reading, FoundCode::Email);
    house.page.reject_found(&reading, email.no).unwrap();
    let states: Vec<_> = house
        .page
        .found(&reading)
        .unwrap()
        .into_iter()
        .map(|one| (one.state, one.record))
        .collect();
    let taken = (Some(OfferState::Accepted), Some("P01".to_owned()));
    let wanted = [taken.clone(), taken, (Some(OfferState::Rejected), None)];
    assert_eq!(states, wanted, "answered for");
    let people = house.page.people(Some(&reading)).unwrap();
    assert!(people.answered.is_empty(), "no account was answered for");
    let events = house.events();
    let count = |event: &str| events.iter().filter(|one| *one == event).count();
    assert_eq!(
        (count("offer_accepted"), count("offer_rejected")),
        (2, 1),
        "each in the log"
    );
}

#[test]
fn a_number_becomes_only_what_it_can_be() {
    let house = with_chat();
    let reading = token(&house);
    let wallet = found(&house, &reading, FoundCode::Wallet);
    let before = house.events();
    let accept = |target| {
        let none = BTreeMap::new();
        house
            .page
            .accept_found(&reading, wallet.no, target, none, Language::En)
    };
    for target in [
        (RecordKind::Account, None),
        (RecordKind::Statement, None),
        (RecordKind::Payment, Some("P09")),
        (RecordKind::Payment, Some("E0001")),
    ] {
        assert_eq!(code(accept(target)), ErrorCode::UnknownId, "{target:?}");
    }
    assert_eq!(house.events(), before, "the log is as it was");
}
