//! What an answer tells when something went wrong.

use serde_json::json;

use super::super::{House, last, listening};
use super::{Stage, assert_calm};

/// A file that is gone is named without the folder it lay in above the home folder.
#[test]
fn an_error_tells_no_path_above_the_home_folder() {
    let house = House::with_screenshot();
    let stage = Stage::new(&house);
    let root = house.root();
    std::fs::rename(root.join("objects"), root.join("gone")).unwrap();
    for (command, arguments) in [
        (
            "exhibit_uncover",
            json!({ "exhibit": "E0001", "maxPixels": 300, "goesOn": false }),
        ),
        (
            "bundle_plan",
            json!({ "choice": { "includePlaces": true, "includeFileTimes": true, "includeAnswers": true, "downloads": "messages" } }),
        ),
        (
            "exhibit_describe",
            json!({ "exhibit": "E0001", "fields": { "note": "x" }, "language": "en" }),
        ),
        ("check_take_dropped", json!({ "drop": "x" })),
    ] {
        let reply = stage.ask_json(command, arguments);
        assert_calm(command, &reply, house.folder.path());
    }
    let missing = house.path("missing.zip");
    let target = house.page.take_bundles(vec![missing]).unwrap().token;
    let (send, events) = listening();
    house.page.check_bundles(&target, send).unwrap();
    let told = format!("{:?}", last(&events));
    assert!(
        !told.contains(&house.folder.path().display().to_string()),
        "{told}"
    );
}
