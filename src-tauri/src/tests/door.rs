//! The door itself: calls as they come from a page, through Tauri's own checks of rights, windows and arguments.
//!
//! A page that is not ours may call whatever it likes. Nothing may answer outside its right, nothing may be written to
//! the case, nothing may tell a path, and nothing may stop the program.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use holdfast_view::PlacePurpose;
use serde_json::{Map, Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponse, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use super::House;
use super::forged::{Chance, HOSTILE};
use crate::commands::Page;
use crate::handles::Thing;
use calls::{COMMANDS, Is, NOT_OURS};
use values::{forged, right};

mod calls;
mod errors;
mod page;
mod values;

const OWN: &str = "tauri://localhost/index.html";

/// A program with the shipped page's rights and a window that nobody sees.
pub(super) struct Stage {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
}

pub(super) type Reply = Result<InvokeResponseBody, Value>;

impl Stage {
    #[expect(
        clippy::exit,
        reason = "Tauri's `generate_context!` has one in what it makes"
    )]
    pub(super) fn new(house: &House) -> Self {
        let app = mock_builder()
            .invoke_handler(crate::every_command())
            .build(tauri::generate_context!(test = true))
            .unwrap();
        tauri::Manager::manage(&app, Arc::clone(&house.page.app));
        let window = crate::window::make(app.handle(), (800.0, 600.0)).unwrap();
        Self { app, window }
    }

    fn ask(&self, command: &str, body: InvokeBody) -> Reply {
        call(&self.window, command, body, OWN, INVOKE_KEY).expect("the program answers")
    }

    pub(super) fn ask_json(&self, command: &str, arguments: Value) -> Reply {
        self.ask(command, InvokeBody::Json(arguments))
    }
}

/// One call; none when no answer came.
fn call(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    body: InvokeBody,
    from: &str,
    key: &str,
) -> Option<Reply> {
    let (sender, answer) = mpsc::sync_channel(1);
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: from.parse().unwrap(),
        body,
        headers: tauri::http::HeaderMap::default(),
        invoke_key: key.to_owned(),
    };
    let respond = move |_window, _command, response, _callback, _error| {
        let _nobody_listens = sender.send(response);
    };
    AsRef::<tauri::Webview<MockRuntime>>::as_ref(window)
        .clone()
        .on_message(request, Box::new(respond));
    match answer.recv_timeout(Duration::from_secs(60)).ok()? {
        InvokeResponse::Ok(body) => Some(Ok(body)),
        InvokeResponse::Err(error) => Some(Err(error.0)),
    }
}

pub(super) fn text_of(reply: &Reply) -> String {
    match reply {
        Ok(InvokeResponseBody::Json(text)) => text.clone(),
        Ok(InvokeResponseBody::Raw(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Err(error) => error.to_string(),
    }
}

/// Every file below a folder with its bytes, but what is being typed.
fn everything(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("drafts") {
                folders.push(path);
            } else if path.is_file() {
                found.insert(path.display().to_string(), std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn assert_calm(command: &str, reply: &Reply, home: &Path) {
    let text = text_of(reply);
    assert!(
        !text.contains("a command ended early"),
        "{command} stopped: {text}"
    );
    assert!(
        !text.contains(&home.display().to_string()),
        "{command} tells a path: {text}"
    );
    if let Err(Value::Object(error)) = reply {
        let code = error.get("code").and_then(Value::as_str);
        assert!(code.is_some(), "{command}: an error has a code: {text}");
    }
}

#[test]
fn two_thousand_forged_calls_reach_nothing() {
    let house = House::with_screenshot();
    let stage = Stage::new(&house);
    let root = house.root();
    let before = everything(&root);
    let mut chance = Chance(2026);
    let mut calls = 0;
    for round in 0..50 {
        for (command, arguments) in COMMANDS {
            if *command == "case_show" {
                // It would start the system's file browser.
                continue;
            }
            let (body, must_fail) = forged(arguments, &mut chance);
            let shown = format!("{command} {body:?}");
            let reply = stage.ask(command, body);
            assert_calm(command, &reply, house.folder.path());
            assert!(!(must_fail && reply.is_ok()), "{shown} was answered");
            calls += 1;
        }
        // A check that a call began, by its right, reads only; it may be under way here.
        house.wait_for_jobs();
        assert_eq!(
            everything(&root),
            before,
            "round {round}: the case is as it was"
        );
    }
    assert!(calls >= 2000, "{calls} calls");
    for draft in std::fs::read_dir(root.join("drafts")).unwrap().flatten() {
        let name = draft.file_name().into_string().unwrap();
        let is_plain = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        assert!(is_plain && name.len() <= 40, "a draft is called {name:?}");
    }
    let left: Vec<_> = std::fs::read_dir(house.folder.path())
        .unwrap()
        .flatten()
        .collect();
    assert!(left.len() <= 4, "nothing else was made: {left:?}");
    assert_eq!(
        house.page.list_exhibits().unwrap().len(),
        1,
        "and it answers"
    );
}

/// One handle of each kind, by the name that [`COMMANDS`] has for it.
fn handles(house: &House, page: &Page) -> Vec<(&'static str, String)> {
    let path = house.file("Screenshot_2.png", b"\x89PNG\r\n\x1a\n2");
    let files = std::slice::from_ref(&path);
    vec![
        ("plan", page.plan(files).unwrap().token),
        ("files", page.give(Thing::Files(files.to_vec())).unwrap()),
        ("zip", page.give(Thing::Zip(path.clone())).unwrap()),
        ("bundles", page.take_bundles(files.to_vec()).unwrap().token),
        ("case", page.known_cases().unwrap()[0].token.clone()),
        ("new", place(page, PlacePurpose::NewCase)),
        ("bundle", place(page, PlacePurpose::Bundle)),
    ]
}

fn place(page: &Page, purpose: PlacePurpose) -> String {
    page.suggest_place(purpose).unwrap().unwrap().token
}

/// Every command that takes a handle, with each of these in its place.
fn with_each(stage: &Stage, house: &House, handles: &[(&str, String)], even_right: bool) -> usize {
    let mut calls = 0;
    for (command, arguments) in COMMANDS {
        let Some((name, Is::Handle(own))) =
            arguments.iter().find(|(_, is)| matches!(is, Is::Handle(_)))
        else {
            continue;
        };
        for (kind, handle) in handles {
            if kind == own && !even_right {
                continue;
            }
            let mut map: Map<String, Value> = arguments
                .iter()
                .map(|(name, is)| ((*name).to_owned(), right(*is)))
                .collect();
            map.insert((*name).to_owned(), json!(handle));
            let reply = stage.ask_json(command, Value::Object(map));
            assert_calm(command, &reply, house.folder.path());
            let text = text_of(&reply);
            assert!(
                text.contains("staleHandle"),
                "{command} with {kind}: {text}"
            );
            calls += 1;
        }
    }
    calls
}

#[test]
fn a_handle_is_good_for_one_kind_one_window_and_one_opening() {
    let house = House::with_screenshot();
    let stage = Stage::new(&house);
    let root = house.root();
    let own = handles(&house, &house.page);
    let before = everything(&root);
    let mut calls = with_each(&stage, &house, &own, false);
    let others = handles(&house, &Page::new(house.page.app.clone(), "second"));
    calls += with_each(&stage, &house, &others, true);
    assert_eq!(everything(&root), before, "nothing was written");
    // The same case, opened again: what belonged to the opening before is over.
    house.page.app.open(&root, false).unwrap();
    let before = everything(&root);
    let of_case: Vec<_> = own
        .into_iter()
        .filter(|(kind, _)| ["plan", "bundle"].contains(kind))
        .collect();
    calls += with_each(&stage, &house, &of_case, true);
    house.page.app.close().unwrap();
    calls += with_each(&stage, &house, &of_case, true);
    assert_eq!(everything(&root), before, "nothing was written");
    assert!(calls > 150, "{calls} calls");
}

#[test]
fn tauris_own_commands_and_others_are_refused() {
    let house = House::with_screenshot();
    let stage = Stage::new(&house);
    for command in NOT_OURS {
        for arguments in [
            json!({}),
            json!({ "event": "tauri://drag-drop", "target": { "kind": "Any" }, "handler": 1 }),
            json!({ "label": "main", "options": { "label": "x", "url": "https://example.com" } }),
            json!({ "path": "/etc/passwd", "directory": 1, "paths": ["/etc"] }),
        ] {
            let reply = stage.ask_json(command, arguments);
            assert!(reply.is_err(), "{command:?} was answered");
        }
    }
    for id in ["0", "1", "-1", "x"] {
        let headers = json!({ "id": id });
        let reply = stage.ask_json("plugin:__TAURI_CHANNEL__|fetch", headers);
        assert!(reply.is_err(), "nothing waits in a channel");
    }
}

#[test]
fn no_other_window_address_or_key_is_answered() {
    let house = House::with_screenshot();
    let stage = Stage::new(&house);
    let other = WebviewWindowBuilder::new(&stage.app, "second", WebviewUrl::App("x.html".into()))
        .build()
        .unwrap();
    let before = everything(&house.root());
    let right_call = |arguments: &[(&str, Is)]| {
        let map = arguments
            .iter()
            .map(|(name, is)| ((*name).to_owned(), right(*is)));
        InvokeBody::Json(Value::Object(map.collect()))
    };
    for (command, arguments) in COMMANDS.iter().chain([&("case_close", &[][..])]) {
        let reply = call(&other, command, right_call(arguments), OWN, INVOKE_KEY);
        assert!(
            reply.is_some_and(|reply| reply.is_err()),
            "{command} in another window"
        );
        for from in [
            "https://example.com/",
            "http://tauri.localhost/",
            "https://localhost/index.html",
            "http://localhost:1420/",
            "file:///index.html",
            "data:text/html,x",
            "about:blank",
        ] {
            let reply = call(
                &stage.window,
                command,
                right_call(arguments),
                from,
                INVOKE_KEY,
            );
            assert!(
                reply.is_some_and(|reply| reply.is_err()),
                "{command} from {from}"
            );
        }
    }
    assert!(
        call(
            &stage.window,
            "case_close",
            InvokeBody::default(),
            OWN,
            "guessed"
        )
        .is_none(),
        "without the key that Tauri gives the page nothing is even looked at"
    );
    assert_eq!(everything(&house.root()), before, "nothing was written");
}

#[test]
fn the_page_as_it_is_has_its_right() {
    let house = House::with_screenshot();
    let stage = Stage::new(&house);
    let asked = |command, arguments| text_of(&stage.ask_json(command, arguments));
    assert!(
        asked("app_start", json!({})).contains("\"case\":{"),
        "the open case"
    );
    assert!(
        asked("exhibits_list", json!({})).contains("E0001"),
        "its exhibit"
    );
    let details = json!({ "exhibit": "E0001" });
    assert!(
        asked("exhibit_details", details).contains("~/files"),
        "the home folder is ~"
    );
    let hostile = json!({ "title": HOSTILE.join("\n") });
    assert_eq!(
        asked("window_hide", hostile),
        "null",
        "any title is cut to one short line"
    );
    asked("case_close", json!({}));
    assert!(
        asked("case_read", json!({})).contains("noCaseOpen"),
        "it is closed"
    );
}
