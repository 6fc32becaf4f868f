use std::sync::Arc;

use super::name::{natural, percent_decoded};
use super::{Container, Foreign, Part, Target};
use crate::limits::Limits;
use crate::model::Span;

fn folder(paths: &[&str]) -> Container {
    let files = paths
        .iter()
        .map(|path| {
            let bytes: Arc<dyn super::ReadAt> = Arc::new(path.as_bytes().to_vec());
            ((*path).to_owned(), bytes)
        })
        .collect();
    let part = Part::Folder {
        name: "given".to_owned(),
        files,
    };
    Container::open(vec![part], Limits::default()).expect("it is in memory")
}

#[test]
fn entries_come_in_the_order_in_which_people_put_names() {
    let container = folder(&[
        "a/m_10.json",
        "a/m_2.json",
        "b.txt",
        "a.b/x",
        "__MACOSX/a/._m_2.json",
    ]);
    let paths: Vec<&str> = container
        .entries()
        .map(|(_, entry)| entry.path.as_str())
        .collect();
    assert_eq!(
        paths,
        ["a/m_2.json", "a/m_10.json", "a.b/x", "b.txt"],
        "2 before 10, no junk"
    );
    assert!(natural("x007", "x8").is_lt(), "numbers, not digits");
}

#[test]
fn the_raw_row_is_found_again() {
    let container = folder(&["a/row.txt"]);
    let raw = |start, len| container.excerpt("a/row.txt", Span { start, len });
    assert_eq!(raw(2, 3).as_deref(), Some("row"), "as it stands there");
    assert_eq!(raw(2, 300), None, "not what is not there");
}

#[test]
fn references_find_their_entry_and_never_leave_the_export() {
    let container = folder(&[
        "wrap/messages/inbox/kite_1/photos/1.jpg",
        "wrap/messages/inbox/oak_2/photos/1.jpg",
        "wrap/other/2.jpg",
    ]);
    let found = |reference: &str| match container.resolve(
        reference,
        "wrap/messages/inbox/kite_1",
        &Foreign::default(),
    ) {
        Target::Entry(id) => container.entry(id).path.clone(),
        other => format!("{other:?}"),
    };
    let kite = "wrap/messages/inbox/kite_1/photos/1.jpg";
    assert_eq!(
        found("messages/inbox/kite_1/photos/1.jpg"),
        kite,
        "another top folder"
    );
    assert_eq!(found("./photos/1.jpg"), kite, "in the thread's folder");
    assert_eq!(found("PHOTOS%2F1.jpg"), kite, "encoded, other case");
    assert_eq!(
        found("old/inbox/oak_2/photos/1.jpg"),
        "wrap/messages/inbox/oak_2/photos/1.jpg",
        "the last three parts fit"
    );
    assert_eq!(
        found("photos/2.jpg"),
        "Missing",
        "of that name elsewhere: not the same"
    );
    assert_eq!(
        found("../../etc/passwd"),
        "Missing",
        "never out of the export"
    );
    assert_eq!(
        found("https://cdn.example.org/1.jpg"),
        "Remote",
        "on a server"
    );
    assert_eq!(percent_decoded("100%"), None, "nothing to decode");
}
