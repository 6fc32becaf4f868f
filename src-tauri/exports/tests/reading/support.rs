//! Fixtures as folders, zips, wrapped, cut; answers compared.

mod manifest;

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use holdfast_exports::container::Part;
use holdfast_exports::detect::{Keep, inspect_parts};
use serde_json::Value;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

pub(crate) use manifest::compare_with_manifest;

/// One fixture.
pub(crate) struct Fixture {
    pub(crate) folder: PathBuf,
    /// `input` or `input.*`; `input1.*`, `input2.*` where several are given.
    inputs: Vec<PathBuf>,
}

impl Fixture {
    pub(crate) fn given(&self) -> Vec<PathBuf> {
        self.inputs.clone()
    }

    /// Its files, with their paths in what is given.
    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        for input in &self.inputs {
            if input.is_dir() {
                found.extend(files(input, ""));
            } else {
                found.push((name(input), fs::read(input).expect("it is there")));
            }
        }
        found
    }
}

/// Every fixture of every format.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found = Vec::new();
    for format in children(&top) {
        for kind in ["valid", "invalid"] {
            for folder in children(&format.join(kind)) {
                let inputs: Vec<PathBuf> = children(&folder)
                    .into_iter()
                    .filter(|path| name(path).starts_with("input"))
                    .collect();
                assert!(!inputs.is_empty(), "{} has an input", folder.display());
                found.push(Fixture { folder, inputs });
            }
        }
    }
    found
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let mut children: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|item| item.expect("it is listed").path())
        .collect();
    children.sort();
    children
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What `inspect --json --rows` answers.
pub(crate) fn answer(paths: &[PathBuf]) -> Value {
    let parts = paths.iter().cloned().map(Part::Path).collect();
    let inspection = inspect_parts(parts, Keep::Rows).expect("the fixture can be opened");
    serde_json::to_value(inspection).expect("an answer is JSON")
}

/// The answer without what depends on how it was handed over.
pub(crate) fn essence(answer: &Value) -> Value {
    let mut essence = answer.clone();
    strip(&mut essence);
    essence
}

/// Names of entries, places in the text, and the note about unused files.
fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for key in ["entry", "sources", "path", "at"] {
                if let Some(field) = fields.get_mut(key)
                    && !field.is_null()
                {
                    *field = Value::from("…");
                }
            }
            if fields.contains_key("code") {
                fields.remove("subject");
            }
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

/// A fixture in another wrapping.
pub(crate) struct Variant {
    pub(crate) name: &'static str,
    pub(crate) path: PathBuf,
    /// Removed with the variant.
    _place: TempDir,
}

/// A fixture that is one folder: zipped, wrapped, zipped without folders, with other line ends and a mark.
pub(crate) fn variants(fixture: &Fixture) -> Vec<Variant> {
    let [input] = fixture.inputs.as_slice() else {
        return Vec::new();
    };
    if !input.is_dir() {
        return Vec::new();
    }
    let files = files(input, "");
    let mut variants = Vec::new();
    let mut zip = |name: &'static str, bytes: Vec<u8>| {
        let place = TempDir::new().expect("a folder");
        let path = place.path().join("export.zip");
        fs::write(&path, bytes).expect("it is written");
        variants.push(Variant {
            name,
            path,
            _place: place,
        });
    };
    zip("as a zip", zipped(&files, "", true));
    zip("as a zip without folders", zipped(&files, "", false));
    zip(
        "as a wrapped zip",
        zipped(&files, "My download/export 1/", true),
    );
    let reversed: Vec<_> = files.iter().rev().cloned().collect();
    zip("as a zip in another order", zipped(&reversed, "", false));
    let junk = [
        ("__MACOSX/._message_1.json".to_owned(), b"junk".to_vec()),
        (".DS_Store".to_owned(), b"junk".to_vec()),
    ];
    let with_junk: Vec<_> = files.iter().cloned().chain(junk).collect();
    zip("with a Mac's leavings", zipped(&with_junk, "", false));
    if !fixture.folder.join("no-text-variants").exists() {
        zip("with marks", zipped(&changed(&files, with_mark), "", true));
        zip("with CRLF", zipped(&changed(&files, with_crlf), "", true));
    }
    let upper: Vec<_> = files
        .iter()
        .map(|(path, bytes)| (other_case(path), bytes.clone()))
        .collect();
    if !fixture.folder.join("no-case-variant").exists() {
        zip("in other case", zipped(&upper, "", true));
    }
    variants
}

/// Folders in capitals; what is a name of the export's own stays.
fn other_case(path: &str) -> String {
    ["messages/", "connections/", "json/", "chat_media/"]
        .iter()
        .fold(path.to_owned(), |path, folder| {
            path.replace(folder, &folder.to_uppercase())
        })
}

fn changed(files: &[(String, Vec<u8>)], change: fn(&[u8]) -> Vec<u8>) -> Vec<(String, Vec<u8>)> {
    files
        .iter()
        .map(|(path, bytes)| {
            let is_text = [".json", ".txt", ".html", ".csv", ".xml", ".js"]
                .iter()
                .any(|end| path.ends_with(end));
            let bytes = if is_text && std::str::from_utf8(bytes).is_ok() {
                change(bytes)
            } else {
                bytes.clone()
            };
            (path.clone(), bytes)
        })
        .collect()
}

fn with_mark(bytes: &[u8]) -> Vec<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    [b"\xEF\xBB\xBF", bytes].concat()
}

fn with_crlf(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    text.replace("\r\n", "\n")
        .replace('\n', "\r\n")
        .into_bytes()
}

/// The fixture cut at every tenth: each single file, and a folder as a zip.
pub(crate) fn cut_answers(fixture: &Fixture) -> Vec<(String, Value)> {
    let [input] = fixture.inputs.as_slice() else {
        return Vec::new();
    };
    let (name, bytes) = if input.is_dir() {
        let files = files(input, "");
        ("export.zip".to_owned(), zipped(&files, "", true))
    } else {
        (name(input), fs::read(input).expect("it is there"))
    };
    let place = TempDir::new().expect("a folder");
    let path = place.path().join(name);
    (0..10)
        .map(|tenth| {
            let cut = bytes.get(..bytes.len() * tenth / 10).unwrap_or_default();
            fs::write(&path, cut).expect("it is written");
            (
                format!("cut at {tenth}/10"),
                answer(std::slice::from_ref(&path)),
            )
        })
        .collect()
}

fn files(folder: &Path, prefix: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for path in children(folder) {
        let inner = format!("{prefix}{}", name(&path));
        if path.is_dir() {
            found.extend(files(&path, &format!("{inner}/")));
        } else {
            found.push((inner, fs::read(&path).expect("it is there")));
        }
    }
    found
}

fn zipped(files: &[(String, Vec<u8>)], wrapper: &str, with_folders: bool) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut folders = std::collections::BTreeSet::new();
    for (path, bytes) in files {
        let path = format!("{wrapper}{path}");
        if with_folders && let Some((folder, _)) = path.rsplit_once('/') {
            let folder = format!("{folder}/");
            if folders.insert(folder.clone()) {
                zip.add_directory(folder, options).expect("a folder");
            }
        }
        zip.start_file(path, options).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

/// The counts of every export in an answer.
pub(crate) fn counts(answer: &Value) -> Vec<&Value> {
    let exports = answer["exports"].as_array();
    exports
        .into_iter()
        .flatten()
        .map(|export| &export["counts"])
        .collect()
}

/// Rows kept in an answer, over all exports.
pub(crate) fn rows_kept(answer: &Value) -> u64 {
    counts(answer)
        .iter()
        .filter_map(|count| count["rows_kept"].as_u64())
        .sum()
}

/// Where two answers differ first.
pub(crate) fn first_difference(wanted: &Value, given: &Value, at: String) -> String {
    match (wanted, given) {
        (Value::Object(one), Value::Object(other)) => {
            let keys = one.keys().chain(other.keys());
            for key in keys {
                let (left, right) = (&wanted[key], &given[key]);
                if left != right {
                    return first_difference(left, right, format!("{at}/{key}"));
                }
            }
            at
        }
        (Value::Array(one), Value::Array(other)) => {
            let pairs = one.iter().zip(other).enumerate();
            for (place, (left, right)) in pairs {
                if left != right {
                    return first_difference(left, right, format!("{at}/{place}"));
                }
            }
            format!("{at}: {} items expected, {} given", one.len(), other.len())
        }
        _ => format!("{at}: {wanted} expected, {given} given"),
    }
}
