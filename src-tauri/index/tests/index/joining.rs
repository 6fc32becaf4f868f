//! Parts of one download that come one after the other.

use holdfast_core::edit::{self, join, keep_apart};
use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_index::Ref;
use holdfast_index::recognise::{self, Further, further_parts};

use crate::support::{CHAT as WHATSAPP, House, conversation, thread, zip};

const CHAT: &str = r#"{"Received Saved Chat History": [
    {"From": "emily", "Media Type": "MEDIA", "Created": "2026-03-04 04:10:03 UTC", "Text": "", "Media IDs": "b~abc"}]}"#;

fn first() -> Vec<u8> {
    zip(&[("json/chat_history.json", CHAT.as_bytes())])
}

fn second() -> Vec<u8> {
    zip(&[(
        "chat_media/2026-03-04_b~abc.jpg",
        b"\xff\xd8\xff\xe0 a picture",
    )])
}

/// The parts of every export, by number of exhibit.
fn exports(house: &House) -> Vec<(Id, usize)> {
    let exports = house.case().exports();
    exports
        .iter()
        .map(|export| (export.id, export.parts.len()))
        .collect()
}

#[test]
fn a_further_part_joins_the_download_that_its_name_proves() {
    let house = House::new();
    let name = "mydata~1772900000000";
    let [one, two] = [format!("{name}.zip"), format!("{name}-2.zip")];
    house.add_recognised(&[(&one, &first())], &[&one]);
    assert_eq!(exports(&house), [(Id::Export(1), 1)], "the first part");
    house.add_recognised(&[(&two, &second())], &[&two]);
    assert_eq!(exports(&house), [(Id::Export(1), 2)], "one download");
    let index = house.open();
    let [export] = &index.exports().unwrap()[..] else {
        panic!("read as one")
    };
    assert_eq!(export.id, Id::Export(1));
    assert_eq!(export.exhibits.len(), 2, "with both parts");
}

#[test]
fn what_its_name_does_not_prove_stays_apart() {
    let house = House::new();
    let names = ["mydata~1772900000000.zip", "mydata~1772911111111-2.zip"];
    house.add_recognised(&[(names[0], &first())], &[names[0]]);
    house.add_recognised(&[(names[1], &second())], &[names[1]]);
    let both = [(Id::Export(1), 1), (Id::Export(2), 1)];
    assert_eq!(exports(&house), both, "another stamp");
}

#[test]
fn the_same_part_with_other_bytes_is_another_download() {
    let house = House::new();
    let name = "mydata~1772900000000.zip";
    house.add_recognised(&[(name, &first())], &[name]);
    let other = zip(&[
        ("json/chat_history.json", CHAT.as_bytes()),
        (
            "json/friends.json",
            br#"{"Friends": [], "Deleted Friends": []}"#,
        ),
    ]);
    house.add_recognised(&[(name, &other)], &[name]);
    let both = [(Id::Export(1), 1), (Id::Export(2), 1)];
    assert_eq!(exports(&house), both, "part 1 is there already");
}

const ACCOUNT: &str = "personal_information/personal_information/personal_information.json";

fn account(name: &str) -> String {
    let value = format!(r#"{{"Username": {{"value": "{name}"}}}}"#);
    format!(r#"{{"profile_user": [{{"string_map_data": {value}}}]}}"#)
}

fn page(thread: &str) -> String {
    format!("your_instagram_activity/messages/inbox/{thread}/message_1.json")
}

/// A part of an Instagram download: its zips have names of their own.
fn instagram(threads: &[(&str, &str)], account_of: Option<&str>) -> Vec<u8> {
    let pages = threads.iter().map(|(thread, says)| {
        let rows = [("Léo", "who are you"), (*thread, *says)];
        (page(thread), conversation(thread, &rows))
    });
    let own = account_of.map(|name| (ACCOUNT.to_owned(), account(name).into_bytes()));
    let files: Vec<(String, Vec<u8>)> = pages.chain(own).collect();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    zip(&files)
}

fn further(house: &House) -> Vec<Further> {
    further_parts(&house.case(), &house.store()).unwrap()
}

const X01: Id = Id::Export(1);
const X02: Id = Id::Export(2);

/// Two parts of one download, added one after the other.
fn two_parts() -> House {
    let house = House::new();
    let (one, two) = ("instagram-leo-Ab3dE9xZ.zip", "instagram-leo-Qq7rT1uV.zip");
    let first = instagram(&[("em", "pay or I send it")], Some("leo"));
    house.add_recognised(&[(one, &first)], &[one]);
    house.add_recognised(&[(two, &instagram(&[("kit", "hi")], None))], &[two]);
    assert_eq!(
        exports(&house),
        [(X01, 1), (X02, 1)],
        "nothing is joined unasked"
    );
    house
}

#[test]
fn a_part_that_comes_later_is_offered_and_joined_by_a_person_only() {
    let house = two_parts();
    let offer = [Further {
        part: X02,
        whole: X01,
    }];
    assert_eq!(further(&house), offer, "offered");
    assert_eq!(
        house.open().further(&house.case()).unwrap(),
        offer,
        "by the index, too"
    );
    let whole = join(&mut house.writer(), [X01, X02], &house.clock).unwrap();
    assert_eq!(whole, X01, "by the id of the earlier one");
    assert_eq!(exports(&house), [(X01, 2)], "one export of two parts");
    assert_eq!(further(&house), [], "asked once");
    let index = house.open();
    let [export] = &index.exports().unwrap()[..] else {
        panic!("read as one")
    };
    assert_eq!((export.id, export.threads), (X01, 2), "both conversations");
    let owner = export.owner.as_ref().unwrap();
    assert_eq!(
        owner.username.as_deref(),
        Some("leo"),
        "whose both parts are"
    );
    let accounts = index.accounts().unwrap();
    let leo = accounts.iter().filter(|one| one.is_owner == Some(true));
    assert_eq!(leo.count(), 1, "one account in both parts");
}

#[test]
fn a_mark_made_before_points_at_the_same_row_after_and_back() {
    let house = two_parts();
    let index = house.open();
    let row = index
        .rows(thread(&index, "kit").no, 0, 10)
        .unwrap()
        .remove(1);
    let marks = index.seen(&house.store(), &[row.no]).unwrap();
    edit::mark(&mut house.writer(), marks, &house.clock).unwrap();
    let mark = house.case().marks()[0].row.clone().unwrap();
    let place = Ref {
        exhibit: mark.exhibit,
        entry: mark.entry.clone(),
        pointer: mark.pointer.clone(),
        nth: 1,
    };
    drop(index);
    let says = |house: &House| {
        let index = house.open();
        let no = index.find(&place).unwrap();
        let seen = index.seen(&house.store(), &[no]).unwrap().remove(0);
        assert_eq!(seen.raw, mark.raw, "the same bytes");
        index.row(no).unwrap().text.unwrap()
    };
    join(&mut house.writer(), [X02, X01], &house.clock).unwrap();
    assert_eq!(says(&house), "hi", "joined");
    keep_apart(&mut house.writer(), [X02, X01], &house.clock).unwrap();
    assert_eq!(says(&house), "hi", "two again");
    assert_eq!(exports(&house), [(X01, 1), (X02, 1)], "as before");
    assert_eq!(further(&house), [], "and not asked again");
    join(&mut house.writer(), [X02, X01], &house.clock).unwrap();
    assert_eq!(exports(&house), [(X01, 2)], "the last answer counts");
    let again = join(&mut house.writer(), [X02, X01], &house.clock);
    assert!(
        matches!(again, Err(Error::NotPossible { .. })),
        "once is enough"
    );
}

#[test]
fn two_accounts_are_never_one() {
    let house = House::new();
    let (one, two) = ("instagram-leo-Ab3dE9xZ.zip", "instagram-ann-Qq7rT1uV.zip");
    let leo = instagram(&[("em", "pay")], Some("leo"));
    let ann = instagram(&[("kit", "hi")], Some("ann"));
    house.add_recognised(&[(one, &leo)], &[one]);
    house.add_recognised(&[(two, &ann)], &[two]);
    assert_eq!(further(&house), [], "two people");
    let three = "instagram-part-Zz1yX2wV.zip";
    house.add_recognised(&[(three, &instagram(&[("zoe", "yo")], None))], &[three]);
    assert_eq!(further(&house), [], "of whom the third is, nothing tells");
}

#[test]
fn a_part_that_was_joined_to_one_account_brings_no_other_account_with_it() {
    let house = House::new();
    for (name, thread, owner) in [
        ("first.zip", "em", Some("leo")),
        ("second.zip", "kit", Some("ann")),
        ("third.zip", "zoe", None),
    ] {
        house.add_recognised(&[(name, &instagram(&[(thread, "pay")], owner))], &[name]);
    }
    let x03 = Id::Export(3);
    let join = |two| recognise::join(&mut house.writer(), two, &house.clock);
    assert!(join([X01, X02]).is_err(), "two accounts");
    assert_eq!(join([x03, X02]).unwrap(), X02, "as a person says");
    let refused = join([x03, X01]);
    assert!(
        matches!(refused, Err(Error::NotPossible { .. })),
        "by way of the third they would be one all the same"
    );
    assert_eq!(exports(&house), [(X01, 1), (X02, 2)], "nothing was done");
}

#[test]
fn the_same_download_of_another_day_is_another() {
    let house = House::new();
    let (one, two) = ("instagram-leo-Ab3dE9xZ.zip", "instagram-leo-Qq7rT1uV.zip");
    let early = instagram(&[("em", "pay"), ("kit", "hi")], Some("leo"));
    let later = instagram(&[("em", "pay now"), ("kit", "hi there")], Some("leo"));
    house.add_recognised(&[(one, &early)], &[one]);
    house.add_recognised(&[(two, &later)], &[two]);
    assert_eq!(further(&house), [], "the same conversations are in both");
}

#[test]
fn the_same_unzipped_download_of_another_day_is_another() {
    let house = House::new();
    for (folder, says) in [
        ("early", "pay"),
        ("later", "pay now"),
        ("other/last", "pay"),
    ] {
        let files = ["em", "kit"].map(|thread| {
            let path = format!("{folder}/{}", page(thread));
            (
                path,
                conversation(thread, &[("Léo", folder), (thread, says)]),
            )
        });
        let [(one, em), (two, kit)] = &files;
        house.add_recognised(&[(one, em), (two, kit)], &[folder]);
    }
    assert_eq!(exports(&house).len(), 3, "three downloads");
    assert_eq!(further(&house), [], "the same conversations are in all");
}

#[test]
fn chats_that_a_person_exported_one_by_one_are_not_offered() {
    let house = House::new();
    house.add_recognised(
        &[("WhatsApp Chat with Em.txt", WHATSAPP)],
        &["WhatsApp Chat with Em.txt"],
    );
    let other = String::from_utf8_lossy(WHATSAPP).replace("Em:", "Kit:");
    let name = "WhatsApp Chat with Kit.txt";
    house.add_recognised(&[(name, other.as_bytes())], &[name]);
    assert_eq!(exports(&house).len(), 2, "two chats");
    assert_eq!(further(&house), [], "stay two");
}

#[test]
fn a_conversation_of_an_unzipped_download_that_is_added_later_is_offered() {
    let house = House::new();
    let files = |thread: &str| {
        let path = format!("insta/{}", page(thread));
        (
            path,
            conversation(thread, &[("Léo", "who are you"), (thread, "hi")]),
        )
    };
    let (first, second) = (files("em"), files("kit"));
    let own = format!("insta/{ACCOUNT}");
    house.add_recognised(
        &[(&first.0, &first.1), (&own, account("leo").as_bytes())],
        &["insta"],
    );
    let folder = "insta/your_instagram_activity/messages/inbox/kit";
    house.add_recognised(&[(&second.0, &second.1)], &[folder]);
    assert_eq!(
        further(&house),
        [Further {
            part: X02,
            whole: X01
        }],
        "offered"
    );
    join(&mut house.writer(), [X02, X01], &house.clock).unwrap();
    let index = house.open();
    let [export] = &index.exports().unwrap()[..] else {
        panic!("read as one: {:?}", index.exports())
    };
    assert_eq!(export.threads, 2, "with both conversations");
    assert_eq!(
        thread(&index, "kit").mailbox.as_deref(),
        Some("inbox"),
        "in its box again"
    );
}

#[test]
fn a_part_that_holds_pictures_only_is_offered_and_found_in_the_rows() {
    let house = House::new();
    let (one, two) = ("instagram-leo-Ab3dE9xZ.zip", "instagram-leo-Qq7rT1uV.zip");
    let sent = "your_instagram_activity/messages/inbox/em/photos/1.jpg";
    let text = format!(
        r#"{{"participants":[{{"name":"Léo"}},{{"name":"em"}}],"title":"em","messages":[
            {{"sender_name":"em","timestamp_ms":1767225600000,"photos":[{{"uri":"{sent}"}}]}}]}}"#
    );
    let first = zip(&[(&page("em"), text.as_bytes())]);
    house.add_recognised(&[(one, &first)], &[one]);
    house.add_recognised(
        &[(two, &zip(&[(sent, b"\xff\xd8\xff\xe0 a picture")]))],
        &[two],
    );
    let missing = |house: &House| house.open().exports().unwrap()[0].counts.media_missing;
    assert_eq!(missing(&house), 1, "the picture is not in the first part");
    let [offer] = further(&house)[..] else {
        panic!("offered: {:?}", exports(&house))
    };
    join(&mut house.writer(), [offer.part, offer.whole], &house.clock).unwrap();
    assert_eq!(missing(&house), 0, "it is in the second");
    assert_eq!(exports(&house), [(X01, 2)], "one export");
}

#[test]
fn a_zip_of_holiday_pictures_is_no_part_of_a_download() {
    let house = House::new();
    let (one, two) = ("instagram-leo-Ab3dE9xZ.zip", "mydata~1772900000000.zip");
    house.add_recognised(&[(one, &instagram(&[("em", "pay")], Some("leo")))], &[one]);
    house.add_recognised(&[(two, &first())], &[two]);
    let holiday = zip(&[
        ("IMG_0001.jpg", b"\xff\xd8\xff\xe0 a beach"),
        ("notes.txt", b"sun"),
    ]);
    house.add_recognised(&[("holiday.zip", &holiday)], &["holiday.zip"]);
    assert_eq!(further(&house), [], "{:?}", exports(&house));
}
