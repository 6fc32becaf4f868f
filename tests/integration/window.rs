//! The window's door, read from its files: the page can ask for our own commands and for nothing else. No GUI library
//! is needed to read them.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(support::top().join(path)).expect(path)
}

fn json(path: &str) -> Value {
    serde_json::from_str(&read(path)).expect(path)
}

/// What stands between two marks, at every place.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    let parts = text.split(before).skip(1);
    parts.filter_map(|part| part.split(after).next()).collect()
}

fn names(texts: impl IntoIterator<Item = impl Into<String>>) -> BTreeSet<String> {
    texts.into_iter().map(Into::into).collect()
}

/// Commands that exist: functions marked as such.
fn written() -> BTreeSet<String> {
    let folder = support::top().join("src-tauri/src/commands");
    let files = fs::read_dir(folder).expect("the commands are there");
    let mut found = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file.expect("a file").path()).expect("Rust is text");
        for part in text.split("#[tauri::command]").skip(1) {
            let name = between(part, "fn ", "(");
            let name = name.first().expect("a function follows");
            found.insert(name.split('<').next().unwrap_or_default().to_owned());
        }
    }
    found
}

#[test]
fn commands_are_the_same_everywhere() {
    let written = written();
    assert!(written.len() > 30, "the commands were found: {written:?}");
    let build = read("src-tauri/build.rs");
    let list = build.split("];").next().expect("the list comes first");
    assert_eq!(
        names(between(list, "    \"", "\"")),
        written,
        "declared in build.rs"
    );
    let library = read("src-tauri/src/lib.rs");
    let registered = between(&library, "generate_handler![", "]");
    let registered = registered
        .first()
        .expect("one list")
        .split(',')
        .map(str::trim);
    let registered = registered.filter_map(|path| path.rsplit("::").next());
    let registered = names(registered.filter(|name| !name.is_empty()));
    assert_eq!(registered, written, "registered in lib.rs");
    let page = read("ui/src/lib/backend/tauri.ts");
    assert_eq!(
        names(between(&page, "invoke(\"", "\"")),
        written,
        "called by the page"
    );
    let granted: BTreeSet<String> = written
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    let capability = json("src-tauri/capabilities/main.json");
    let permissions = capability["permissions"].as_array().expect("a list");
    let permissions = permissions.iter().map(|one| one.as_str().expect("a name"));
    assert_eq!(
        names(permissions),
        granted,
        "granted by name, and nothing of Tauri's own"
    );
}

#[test]
fn only_our_window_is_granted_anything() {
    let capability = json("src-tauri/capabilities/main.json");
    assert_eq!(
        capability["windows"],
        serde_json::json!(["main"]),
        "one window"
    );
    assert!(capability.get("remote").is_none(), "no remote page");
    assert!(capability.get("webviews").is_none(), "no other view");
    let folder = support::top().join("src-tauri/capabilities");
    let files = fs::read_dir(folder).expect("a folder").count();
    assert_eq!(files, 1, "one capability file");
}

#[test]
fn the_window_is_locked_down() {
    let config = json("src-tauri/tauri.conf.json");
    let app = &config["app"];
    assert_eq!(
        app["windows"],
        serde_json::json!([]),
        "the window is made in Rust"
    );
    assert_eq!(app["withGlobalTauri"], false, "no global");
    assert!(config.get("plugins").is_none(), "no plugin");
    let security = &app["security"];
    assert_eq!(security["freezePrototype"], true, "prototypes are frozen");
    assert_eq!(
        security["dangerousDisableAssetCspModification"], false,
        "Tauri adds its nonces"
    );
    assert_eq!(
        security["assetProtocol"]["enable"], false,
        "no file by address"
    );
    assert_eq!(
        security["capabilities"],
        serde_json::json!(["main"]),
        "one capability"
    );
    let wanted = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; \
        connect-src ipc: http://ipc.localhost; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
    assert_eq!(security["csp"], wanted, "integrity.md 5.2");
    let manifest = read("Cargo.toml");
    let tauri = manifest
        .lines()
        .find(|line| line.starts_with("tauri = "))
        .expect("a dependency");
    assert!(
        tauri.contains("default-features = false"),
        "only what is named: {tauri}"
    );
    for feature in [
        "devtools",
        "protocol-asset",
        "isolation",
        "unstable",
        "native-tls",
        "rustls",
    ] {
        assert!(!tauri.contains(feature), "without {feature}");
    }
    let window = read("src-tauri/src/window.rs");
    for call in [
        ".incognito(",
        ".on_navigation(is_own)",
        "NewWindowResponse::Deny",
        ".on_download(|_, _| false)",
        ".initialization_script(QUIET)",
        "set_content_protected",
    ] {
        assert!(window.contains(call), "the window is made with {call}");
    }
}

#[test]
fn one_file_opens_dialogs_and_none_sends_a_path() {
    let folder = support::top().join("src-tauri/src");
    let files = fs::read_dir(folder).expect("sources").flatten();
    for file in files.filter(|file| file.path().is_file()) {
        let text = fs::read_to_string(file.path()).expect("Rust is text");
        let names_rfd = text.contains("rfd::");
        assert_eq!(
            names_rfd,
            file.file_name() == "dialogs.rs",
            "{:?} and rfd",
            file.file_name()
        );
    }
    let types = read("ui/src/lib/generated/view.ts");
    for line in types
        .lines()
        .filter(|line| !line.trim_start().starts_with('*'))
    {
        assert!(!line.contains("path:"), "the page gets no path: {line}");
    }
}

#[test]
fn commands_stay_short() {
    for file in fs::read_dir(support::top().join("src-tauri/src/commands"))
        .expect("sources")
        .flatten()
    {
        let text = fs::read_to_string(file.path()).expect("Rust is text");
        for part in text.split("#[tauri::command]").skip(1) {
            let body = between(part, "{\n", "\n}")
                .first()
                .map_or(0, |body| body.lines().count());
            assert!(
                body <= 15,
                "{:?}: {}",
                file.file_name(),
                part.lines().nth(1).unwrap_or_default()
            );
        }
    }
}
