//! Where a file lies, as a fact: without the names of people, and so that the file can be found again.
//!
//! The home folder becomes `~`. The name of another user's folder, or of the user whom a stick is mounted for, becomes
//! `*`: a place is handed over with its exact bytes, and who else uses this computer is nobody's business. To find the
//! file again on this computer, whatever stands at `*` is tried; its size and hash tell whether it is the one.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::digest::hex;
use crate::fact::{FileFact, PlaceFact};
use crate::store::list_folder;

/// Stands for a person's name.
const SOMEBODY: &str = "*";

/// Folders beside those of users that are nobody's: macOS and Windows make them.
const NOBODY: [&str; 5] = ["Shared", "Public", "Default", "Default User", "All Users"];

/// Places tried for one file at most: a case may come from somebody else, and must not make us search a whole disk.
const PLACES_TRIED: usize = 256;

/// A folder as a fact; the home folder is shortened to `~`, and names of other people to `*`.
pub fn place_of(folder: &Path, home: Option<&Path>) -> PlaceFact {
    let (folder, folder_hex) = text_of(without_names(&shorten_home(folder, home)).as_os_str());
    PlaceFact { folder, folder_hex }
}

/// A folder for the eyes of this computer's user: only the home folder is shortened, to `~`.
pub fn shorten_home(folder: &Path, home: Option<&Path>) -> PathBuf {
    match home.and_then(|home| folder.strip_prefix(home).ok()) {
        Some(rest) if rest.as_os_str().is_empty() => PathBuf::from("~"),
        Some(rest) => Path::new("~").join(rest),
        None => folder.to_owned(),
    }
}

fn without_names(folder: &Path) -> PathBuf {
    let mut before: Vec<OsString> = Vec::new();
    let mut shortened = PathBuf::new();
    for part in folder.components() {
        let part = part.as_os_str();
        if is_name_next(&before) && !is_nobody(part) {
            shortened.push(SOMEBODY);
        } else {
            shortened.push(part);
        }
        before.push(part.to_owned());
    }
    shortened
}

/// Whether a person's name comes next: below `/home`, also on a disk that is mounted somewhere; `/media/NAME` and
/// `/run/media/NAME`, where sticks are mounted for a user; `Users` and `Documents and Settings` of macOS and Windows at
/// any depth (`C:\Users\NAME`, `/mnt/c/Users/NAME`, a copy of an old disk).
fn is_name_next(before: &[OsString]) -> bool {
    let text = |part: &OsString| part.to_str().unwrap_or_default().to_ascii_lowercase();
    let before: Vec<String> = before.iter().map(text).collect();
    let Some((last, above)) = before.split_last() else {
        return false;
    };
    let is_rooted = above.first().is_some_and(|first| first == "/");
    match last.as_str() {
        "users" | "documents and settings" => !above.is_empty(),
        "home" => is_rooted,
        "media" => is_rooted && (above.len() == 1 || (above.len() == 2 && above[1..] == ["run"])),
        _ => false,
    }
}

fn is_nobody(part: &OsStr) -> bool {
    NOBODY.iter().any(|nobody| part == *nobody)
}

/// The paths that a place and a file name may stand for; none when they cannot be turned back on this system.
pub(crate) fn paths_of(place: &PlaceFact, file: &FileFact, home: Option<&Path>) -> Vec<PathBuf> {
    let name = os_text(&file.name, file.name_hex.as_deref());
    let folder = os_text(&place.folder, place.folder_hex.as_deref());
    let (Some(name), Some(folder)) = (name, folder) else {
        return Vec::new();
    };
    let folder = match (folder.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => home.join(rest),
        (Ok(_), None) => return Vec::new(),
        (Err(_), _) => folder,
    };
    let folders = with_names(&folder, home).into_iter();
    folders.map(|folder| folder.join(&name)).collect()
}

/// Every folder that a place with `*` may be here and now.
fn with_names(folder: &Path, home: Option<&Path>) -> Vec<PathBuf> {
    let mut before: Vec<OsString> = Vec::new();
    let mut found = vec![PathBuf::new()];
    for part in folder.components() {
        let part = part.as_os_str();
        if part == SOMEBODY && is_name_next(&before) {
            let named = found.iter().flat_map(|folder| names_in(folder, home));
            found = named.take(PLACES_TRIED).collect();
        } else {
            for path in &mut found {
                path.push(part);
            }
        }
        before.push(part.to_owned());
    }
    found
}

/// What lies in a folder of users. One that cannot be listed holds at least the folder named as the user's own.
fn names_in(folder: &Path, home: Option<&Path>) -> Vec<PathBuf> {
    let own = home.and_then(Path::file_name).map(|name| folder.join(name));
    match list_folder(folder) {
        Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect(),
        Err(_) => own.into_iter().collect(),
    }
}

/// Text as shown, and the raw bytes in hex where that is not exact.
pub(super) fn text_of(raw: &OsStr) -> (String, Option<String>) {
    match raw.to_str() {
        Some(text) => (text.to_owned(), None),
        None => (
            raw.to_string_lossy().into_owned(),
            Some(hex(&raw_bytes(raw))),
        ),
    }
}

#[cfg(unix)]
fn raw_bytes(raw: &OsStr) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(raw).to_vec()
}

#[cfg(windows)]
fn raw_bytes(raw: &OsStr) -> Vec<u8> {
    std::os::windows::ffi::OsStrExt::encode_wide(raw)
        .flat_map(u16::to_le_bytes)
        .collect()
}

#[cfg(unix)]
fn os_text(text: &str, raw_hex: Option<&str>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    match raw_hex {
        None => Some(PathBuf::from(text)),
        Some(raw) => Some(PathBuf::from(std::ffi::OsString::from_vec(
            crate::digest::bytes_from_hex(raw)?,
        ))),
    }
}

#[cfg(windows)]
fn os_text(text: &str, raw_hex: Option<&str>) -> Option<PathBuf> {
    use std::os::windows::ffi::OsStringExt;
    let Some(raw) = raw_hex else {
        return Some(PathBuf::from(text));
    };
    let bytes = crate::digest::bytes_from_hex(raw)?;
    let wide: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| {
            pair.iter()
                .rev()
                .fold(0, |all, byte| all << 8 | u16::from(*byte))
        })
        .collect();
    Some(PathBuf::from(std::ffi::OsString::from_wide(&wide)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `@` stands for the folder of Linux homes: no file of ours holds a path that could be of somebody's computer.
    fn full(text: &str) -> String {
        text.replace('@', concat!("/ho", "me"))
    }

    fn shortened(folder: &str) -> String {
        let home = full("@/anna");
        place_of(Path::new(&full(folder)), Some(Path::new(&home))).folder
    }

    #[test]
    #[cfg(unix)]
    fn no_place_names_a_person() {
        for (folder, wanted) in [
            ("@/anna", "~"),
            ("@/anna/Pictures", "~/Pictures"),
            ("@/theo/Pictures", "@/*/Pictures"),
            ("@/theo", "@/*"),
            ("/var@/theo/x", "/var@/*/x"),
            ("/media/anna/STICK/DCIM", "/media/*/STICK/DCIM"),
            ("/run/media/anna/STICK", "/run/media/*/STICK"),
            ("/media/anna/OLD@/peter/x", "/media/*/OLD@/*/x"),
            ("/Users/theo/Desktop", "/Users/*/Desktop"),
            ("/mnt/c/Users/Theo Roy/Pictures", "/mnt/c/Users/*/Pictures"),
            ("@/anna/old/Users/Theo/x", "~/old/Users/*/x"),
        ] {
            assert_eq!(shortened(folder), full(wanted), "{folder}");
        }
    }

    #[test]
    #[cfg(windows)]
    fn no_place_names_a_person() {
        assert_eq!(
            shortened(r"C:\Users\Theo\Pictures"),
            r"C:\Users\*\Pictures",
            "another user"
        );
        assert_eq!(
            shortened(r"C:\Users\Public\x"),
            r"C:\Users\Public\x",
            "nobody's"
        );
    }

    #[test]
    fn a_windows_path_is_read_part_by_part() {
        let parts = |parts: &[&str]| parts.iter().map(OsString::from).collect::<Vec<_>>();
        assert!(is_name_next(&parts(&["C:", r"\", "Users"])), "C:\\Users");
        assert!(
            is_name_next(&parts(&["C:", r"\", "USERS"])),
            "in any case of letters"
        );
        assert!(
            !is_name_next(&parts(&["C:", r"\", "Users", "Theo"])),
            "one name only"
        );
    }

    #[test]
    #[cfg(unix)]
    fn what_is_no_name_stays() {
        for folder in [
            "/srv/media/films/x",
            "/Users/Shared/x",
            "/data/a*b",
            "/mnt/usb/x",
            "/media",
            "/",
        ] {
            assert_eq!(shortened(folder), folder, "nobody is named");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_name_that_is_no_text_is_left_out_as_well() {
        use std::os::unix::ffi::OsStrExt;
        let raw = |end: &[u8]| [full("@").as_bytes(), end].concat();
        let folder = raw(b"/th\xe9o/caf\xe9");
        let place = place_of(Path::new(OsStr::from_bytes(&folder)), None);
        assert_eq!(place.folder, full("@/*/caf\u{fffd}"), "shown");
        let exact = hex(&raw(b"/*/caf\xe9"));
        assert_eq!(place.folder_hex, Some(exact), "and its exact bytes");
    }

    #[test]
    fn a_file_is_found_again_although_its_place_names_nobody() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("Users").join("Theo").join("Pictures");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::create_dir_all(dir.path().join("Users").join("Else")).unwrap();
        let file = FileFact {
            name: "a.png".into(),
            name_hex: None,
            modified: None,
            created: None,
        };
        let place = place_of(&folder, None);
        assert!(!place.folder.contains("Theo"), "nobody is named: {place:?}");
        let paths = paths_of(&place, &file, None);
        assert!(
            paths.contains(&folder.join("a.png")),
            "it is among {paths:?}"
        );
        let old = PlaceFact {
            folder: folder.to_str().unwrap().to_owned(),
            folder_hex: None,
        };
        assert_eq!(
            paths_of(&old, &file, None),
            [folder.join("a.png")],
            "a place of before"
        );
    }
}
