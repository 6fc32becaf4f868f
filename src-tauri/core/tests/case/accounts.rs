//! Accounts and numbers that were found in exports: kept only when a person says so, and linked with a stated confidence.

use crate::stating::{CHAT, fields, house};
use holdfast_core::edit::{self, Target};
use holdfast_core::fact::{
    Confidence, FoundFact, Lang, OfferFact, SeenPerson, SeenTime, WroteFact,
};
use holdfast_core::id::{Id, RecordKind};

fn offer() -> OfferFact {
    OfferFact {
        exhibit: CHAT,
        format: "instagram_json".into(),
        person: SeenPerson {
            username: Some("emily.r_2009".into()),
            ..SeenPerson::default()
        },
        other_names: Vec::new(),
        found: None,
        wrote: None,
    }
}

#[test]
fn an_account_found_in_an_export_becomes_a_record_only_when_it_is_accepted() {
    let house = house();
    let mut writer = house.writer();
    edit::reject_offer(&mut writer, offer(), &house.clock).unwrap();
    assert_eq!(writer.case().offers()[0].account, None, "rejected");
    assert!(writer.case().records.is_empty(), "no record is made of it");
    let found = fields(&[
        ("username", "emily.r_2009"),
        ("role", "the person threatening"),
    ]);
    let new = Target::New(RecordKind::Account);
    let seen = |raw: &str| SeenTime {
        raw: raw.into(),
        ..SeenTime::default()
    };
    let later = OfferFact {
        wrote: Some(WroteFact {
            rows: 3,
            first: seen("1"),
            last: seen("2"),
            are_ends_proven: true,
        }),
        ..offer()
    };
    let id = edit::accept_offer(
        &mut writer,
        later.clone(),
        new,
        found,
        Lang::En,
        &house.clock,
    )
    .unwrap();
    assert_eq!(id, Id::Record(RecordKind::Account, 1), "the first account");
    assert_eq!(writer.case().offers().len(), 1, "the last answer counts");
    assert_eq!(
        writer.case().offers()[0].account,
        Some(id),
        "accepted after all"
    );
    assert_eq!(
        writer.case().offers()[0].offer.as_ref(),
        Some(&later),
        "the same offer, with when it wrote"
    );
    let more = fields(&[("username", "another"), ("user_id", "17")]);
    let into = Target::Into(id);
    edit::accept_offer(&mut writer, offer(), into, more, Lang::En, &house.clock).unwrap();
    let record = writer.case().record(id).unwrap();
    assert_eq!(
        record.fields["username"], "emily.r_2009",
        "a person's words are not replaced"
    );
    assert_eq!(
        record.fields["user_id"], "17",
        "what was not known is added"
    );
}

#[test]
fn a_wallet_found_in_a_row_becomes_a_payment_and_keeps_where_it_stood() {
    let house = house();
    let mut writer = house.writer();
    let wallet = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    let offer = OfferFact {
        other_names: Vec::new(),
        found: Some(FoundFact {
            kind: "wallet".into(),
            text: wallet.into(),
            entry: "messages/inbox/em_1/message_1.json".into(),
            pointer: "/messages/17".into(),
            nth: None,
        }),
        ..offer()
    };
    let said = fields(&[("what", "all I have"), ("exhibits", "the chat, e0001")]);
    let kind = RecordKind::Payment;
    let id = edit::add_record(&mut writer, kind, said, Lang::En, &house.clock).unwrap();
    let found = fields(&[("wallet_address", wallet)]);
    for target in [Target::Into(id), Target::New(kind)] {
        let (offer, found) = (offer.clone(), found.clone());
        edit::accept_offer(&mut writer, offer, target, found, Lang::En, &house.clock).unwrap();
    }
    let case = writer.case();
    let record = case.record(id).unwrap();
    assert_eq!(record.fields["wallet_address"], wallet, "it is there");
    assert_eq!(record.fields["what"], "all I have", "beside what was said");
    assert_eq!(
        record.fields["exhibits"], "the chat, e0001",
        "named already, however it was written"
    );
    assert_eq!(record.earlier.len(), 1, "the earlier version is kept");
    let [answered] = case.offers() else {
        panic!("the last answer to one offer counts")
    };
    assert_eq!(answered.account, Some(Id::Record(kind, 2)), "the new one");
    let new = &case.record(Id::Record(kind, 2)).unwrap().fields;
    assert_eq!(new["exhibits"], "E0001", "where it was found");
    assert_eq!(answered.offer.as_ref(), Some(&offer), "with its place");
}

#[test]
fn accounts_are_linked_with_a_stated_confidence_and_unlinked() {
    let house = house();
    let mut writer = house.writer();
    let account = |writer: &mut _, name: &str| {
        let fields = fields(&[("username", name)]);
        edit::add_record(writer, RecordKind::Account, fields, Lang::En, &house.clock).unwrap()
    };
    let (one, two) = (account(&mut writer, "em"), account(&mut writer, "emily"));
    let link = |writer: &mut _, ids| {
        let why = Some("the same wallet".into());
        edit::link(writer, ids, Confidence::Likely, why, Lang::En, &house.clock)
    };
    let fact = link(&mut writer, [one, two]).unwrap();
    let said = writer.case().links()[0].link.clone().unwrap();
    assert_eq!(
        (said.accounts, said.confidence),
        (vec![one, two], Confidence::Likely),
        "as said"
    );
    edit::unlink(&mut writer, fact, &house.clock).unwrap();
    assert!(writer.case().links().is_empty(), "taken back");
    assert!(
        link(&mut writer, [one, one]).is_err(),
        "an account is itself anyway"
    );
    assert!(
        link(&mut writer, [one, Id::Record(RecordKind::Payment, 1)]).is_err(),
        "accounts only"
    );
}
