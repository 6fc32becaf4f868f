//! Any bytes: no panic, no endless work, and every row that was read is kept or counted.

use std::sync::{Arc, LazyLock};

use holdfast_exports::container::Part;
use holdfast_exports::detect::{Keep, inspect_parts};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support;

/// Names under which the formats look for their files.
const NAMES: &[&str] = &[
    "export.zip",
    "messages/inbox/kit_17840000000000001/message_1.json",
    "messages/inbox/kit_17840000000000001/message_1.html",
    "connections/followers_and_following/followers_1.json",
    "personal_information/personal_information/personal_information.json",
    "messages.json",
    "connections.json",
    "result.json",
    "messages.html",
    "_chat.txt",
    "json/chat_history.json",
    "json/friends.json",
    "html/chat_history/subpage_x.html",
    "messages/c1100000000000000001/channel.json",
    "messages/c1100000000000000001/messages.json",
    "messages/c1100000000000000001/messages.csv",
    "user_data_tiktok.json",
    "sms-1.xml",
    "data/direct-messages.js",
    "Google Chat/Groups/DM x/messages.json",
    "Hangouts.json",
    "main.jsonl",
    "chat_history.csv",
];

fn check(files: Vec<(String, Vec<u8>)>) {
    let files = files
        .into_iter()
        .map(|(name, bytes)| {
            let bytes: Arc<dyn holdfast_exports::container::ReadAt> = Arc::new(bytes);
            (name, bytes)
        })
        .collect();
    let part = Part::Folder {
        name: "given".to_owned(),
        files,
    };
    let inspection = inspect_parts(vec![part], Keep::Rows).expect("it is in memory");
    for (export, _) in &inspection.exports {
        let counts = &export.counts;
        assert_eq!(
            counts.rows_read,
            counts.rows_kept + counts.rows_not_understood,
            "every row is kept or counted"
        );
    }
    serde_json::to_string(&inspection).expect("an answer is JSON");
}

/// Every file of every fixture, with its path in its input.
static SEEDS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    support::fixtures()
        .iter()
        .flat_map(support::Fixture::files)
        .filter(|(_, bytes)| bytes.len() < 20_000)
        .collect()
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_under_any_name_do_no_harm(
        name in prop::sample::select(NAMES),
        bytes in prop::collection::vec(any::<u8>(), 0..2_000),
    ) {
        check(vec![(name.to_owned(), bytes)]);
    }

    #[test]
    fn any_change_of_a_fixture_does_no_harm(
        which in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), any::<u8>(), 0..4_u8), 1..8),
    ) {
        let (name, mut bytes) = which.get(&SEEDS).clone();
        for (at, byte, kind) in changes {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match kind {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, byte),
                2 => {
                    bytes.remove(at);
                }
                _ => {
                    if let Some(old) = bytes.get_mut(at) {
                        *old = byte;
                    }
                }
            }
        }
        check(vec![(name, bytes)]);
    }
}

#[test]
fn every_fixture_cut_anywhere_does_no_harm() {
    for (name, bytes) in SEEDS.iter() {
        for step in 0..20 {
            let cut = bytes.len() * step / 20;
            check(vec![(
                name.clone(),
                bytes.get(..cut).unwrap_or_default().to_vec(),
            )]);
        }
    }
}
