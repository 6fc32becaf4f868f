//! The page's own door (`ui/src/lib/backend/tauri.ts`) calls each command with the arguments that it has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::COMMANDS;

/// The names of the arguments of every call that the page makes, by command.
fn calls_of_the_page() -> BTreeMap<String, BTreeSet<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/backend/tauri.ts");
    let text = fs::read_to_string(file).unwrap();
    let calls = text.split("invoke(\"").skip(1);
    calls
        .map(|call| {
            let (command, rest) = call.split_once('"').unwrap();
            let arguments = rest
                .strip_prefix(", {")
                .map_or("", |all| all.split_once('}').unwrap().0);
            let names = arguments
                .split(',')
                .map(|one| one.split(':').next().unwrap().trim());
            let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
            (command.to_owned(), names.collect())
        })
        .collect()
}

#[test]
fn the_page_calls_every_command_with_the_arguments_that_it_has() {
    let calls = calls_of_the_page();
    for (command, arguments) in COMMANDS {
        let has: BTreeSet<String> = arguments
            .iter()
            .filter(|(name, _)| *name != "_")
            .map(|(name, _)| (*name).to_owned())
            .collect();
        assert_eq!(calls.get(*command), Some(&has), "{command}");
    }
    assert_eq!(calls.len(), COMMANDS.len() + 1, "and `case_close`");
}
