//! An answer compared with the figures of the sample case, as its manifest says how.

use serde_json::Value;

/// Compares an export with what the manifest expects.
pub(crate) fn compare_with_manifest(given: &Value, expected: &Value) {
    let format = &expected["format"];
    assert_eq!(&given["format"], format, "the format");
    assert_eq!(given["sources"], expected["sources"], "{format}: sources");
    if expected["owner"].is_null() {
        assert!(
            given["owner"].is_null(),
            "{format}: nobody is made the owner"
        );
    } else {
        same_person(&given["owner"], &expected["owner"]);
    }
    let threads = list(&given["threads"]);
    assert_eq!(
        threads.len(),
        list(&expected["threads"]).len(),
        "{format}: threads"
    );
    for thread in list(&expected["threads"]) {
        compare_thread(threads, thread, format);
    }
    for wanted in list(&expected["lists"]) {
        let found = list(&given["lists"])
            .iter()
            .find(|list| list["kind"] == wanted["kind"]);
        assert_eq!(
            found.map(|list| &list["entries"]),
            Some(&wanted["entries"]),
            "{format}: the list {}",
            wanted["kind"]
        );
    }
    for (key, count) in expected["counts"].as_object().into_iter().flatten() {
        let own = match key.as_str() {
            "messages" | "system" => {
                let sum: u64 = threads
                    .iter()
                    .filter_map(|thread| thread[key].as_u64())
                    .sum();
                Value::from(sum)
            }
            // The manifest has one word for what is not there; the contract tells a server's links apart.
            "media_missing" if given["format"] == "discord_package" => {
                let sum = given["counts"]["media_missing"].as_u64().unwrap_or(0)
                    + given["counts"]["media_remote"].as_u64().unwrap_or(0);
                Value::from(sum)
            }
            key => given["counts"][key].clone(),
        };
        assert_eq!(&own, count, "{format}: {key}");
    }
    for (flag, count) in expected["flags"].as_object().into_iter().flatten() {
        let rows = threads.iter().flat_map(|thread| list(&thread["rows"]));
        let flagged = rows
            .filter(|row| {
                let flags = list(&row["flags"]);
                let is_remote = flag == "media_missing" && flags.contains(&"media_remote".into());
                flags.contains(&Value::from(flag.as_str())) || is_remote
            })
            .count();
        assert_eq!(&Value::from(flagged), count, "{format}: flag {flag}");
    }
}

fn compare_thread(threads: &[Value], wanted: &Value, format: &Value) {
    let id = if wanted["id"].is_null() {
        &wanted["thread_path"]
    } else {
        &wanted["id"]
    };
    let found = threads.iter().find(|thread| {
        if id.is_null() {
            list(&wanted["participants"]).iter().all(|person| {
                let mut own = list(&thread["participants"]).iter();
                own.any(|other| fits(other, person))
            })
        } else {
            &thread["id"] == id
        }
    });
    let title = &wanted["title"];
    let thread = found.unwrap_or_else(|| panic!("{format}: there is no thread {id} {title}"));
    // An unknown sender may be shown by the number.
    assert!(
        &thread["title"] == title || title.is_null() && !thread["title"].is_null(),
        "{format}: title {title}, not {}",
        thread["title"]
    );
    for key in ["box", "messages", "system"] {
        assert_eq!(thread[key], wanted[key], "{format} {title}: {key}");
    }
    for key in ["first", "last"] {
        same_time(&thread[key], &wanted[key], format);
    }
    for person in list(&wanted["participants"]) {
        let mut own = list(&thread["participants"]).iter();
        assert!(
            own.any(|other| fits(other, person)),
            "{format} {title}: {person} takes part, in {}",
            thread["participants"]
        );
    }
}

fn same_time(given: &Value, wanted: &Value, format: &Value) {
    let second = |value: &Value| {
        let text = value.as_str()?;
        Some(text.get(..19).unwrap_or(text).to_owned())
    };
    for key in ["utc", "local"] {
        // Telegram gives both an instant and a clock time.
        if key == "local" && wanted[key].is_null() && !given["utc"].is_null() {
            continue;
        }
        assert_eq!(second(&given[key]), second(&wanted[key]), "{format}: {key}");
    }
    assert_eq!(given["kind"], wanted["kind"], "{format}: kind of time");
}

/// Whether every field that is expected is so.
fn fits(given: &Value, wanted: &Value) -> bool {
    let fields = wanted.as_object().into_iter().flatten();
    let mut known = fields.filter(|(_, value)| !value.is_null());
    known.all(|(key, value)| &given[key] == value)
}

fn same_person(given: &Value, wanted: &Value) {
    assert!(fits(given, wanted), "{wanted} is the owner, not {given}");
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
