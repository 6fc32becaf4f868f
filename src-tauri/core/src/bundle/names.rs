//! Names of files in bags: which ones we write, which ones are refused, which ones lie about in every folder.
//!
//! A hostile name is refused on every system, whatever that system itself would make of it (RFC 8493, 5.2).

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization as _;

/// The longest path that we write, below the bag's folder.
pub(crate) const PATH_MAX: usize = 88;
/// The longest name of a bag's folder that we write.
pub(crate) const FOLDER_MAX: usize = 40;

/// What a path deserves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Judgement {
    /// Any system can hold it.
    Fine,
    /// Some system cannot hold it, or would show it as something else.
    Awkward,
    /// It could lead outside the bag.
    Hostile,
}

/// Judges a path inside a bag.
pub(crate) fn judge(path: &str) -> Judgement {
    let starts_outside = path.is_empty()
        || path.starts_with(['/', '\\', '~'])
        || path.contains('\0')
        || has_drive_letter(path);
    let steps_outside = path
        .split(['/', '\\'])
        .any(|segment| matches!(segment, "" | "." | ".."));
    if starts_outside || steps_outside {
        Judgement::Hostile
    } else if path.contains('\\') || path.split('/').any(is_awkward) {
        Judgement::Awkward
    } else {
        Judgement::Fine
    }
}

fn has_drive_letter(path: &str) -> bool {
    let mut chars = path.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.next() == Some(':')
}

/// Windows cannot hold it (Microsoft, "Naming files, paths, and namespaces"), or it hides what it is.
fn is_awkward(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default();
    let is_device = ["con", "prn", "aux", "nul"]
        .iter()
        .any(|device| stem.eq_ignore_ascii_case(device))
        || (stem.len() == 4
            && stem.ends_with(|c: char| c.is_ascii_digit())
            && stem
                .get(..3)
                .is_some_and(|s| s.eq_ignore_ascii_case("com") || s.eq_ignore_ascii_case("lpt")));
    is_device
        || segment.ends_with(['.', ' '])
        || segment.chars().any(|c| {
            c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') || is_bidi(c)
        })
}

/// Marks that turn the direction of what follows: `gpj.exe` becomes `exe.jpg`.
fn is_bidi(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Whether a path is one that we write: ASCII letters, digits, `.`, `_`, `-`; short; nothing hidden.
pub(crate) fn is_our_path(path: &str) -> bool {
    path.len() <= PATH_MAX && path.split('/').all(is_our_segment)
}

/// Whether the name of a bag's folder is one that we write.
pub(crate) fn is_our_folder(folder: &str) -> bool {
    folder.len() <= FOLDER_MAX && is_our_segment(folder)
}

fn is_our_segment(segment: &str) -> bool {
    !segment.is_empty()
        && !segment.starts_with('.')
        && segment
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// Whether an operating system left this file behind by itself.
pub(crate) fn is_system_junk(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name == ".DS_Store"
        || name.starts_with("._")
        || name.eq_ignore_ascii_case("Thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
        || path.split('/').any(|segment| segment == "__MACOSX")
}

/// One spelling for all that a careless system would take for the same name.
pub(crate) fn fold(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// The composed Unicode form.
pub(crate) fn compose(path: &str) -> String {
    path.nfc().collect()
}

/// Bytes of a name as text; those that are no UTF-8 are written out, so that the name can be shown.
pub(crate) fn show(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02x}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_are_refused_whatever_system_this_is() {
        for path in [
            "../x",
            "data/../../x",
            "/etc/passwd",
            "~/x",
            "~root/x",
            "C:\\x",
            "c:x",
            "\\\\server\\share",
            "\\\\?\\C:\\x",
            "data\\..\\..\\x",
            "data//x",
            "./x",
            "",
            "data/a\0b",
        ] {
            assert_eq!(judge(path), Judgement::Hostile, "{path:?}");
        }
        for path in [
            "data/con.txt",
            "data/a:b",
            "data/a\\b",
            "data/COM1",
            "data/a ",
            "data/a\nb",
        ] {
            assert_eq!(judge(path), Judgement::Awkward, "{path:?}");
        }
        for path in [
            "data/a~b",
            "data/.hidden",
            "data/été",
            "bagit.txt",
            "data/come",
        ] {
            assert_eq!(judge(path), Judgement::Fine, "{path:?}");
        }
    }

    #[test]
    fn our_own_paths_are_plain() {
        assert!(is_our_path("data/exhibits/E0001.png"), "ours");
        for path in ["data/é", "data/a b", "data/.x", "data/", "a//b", "data/a%b"] {
            assert!(!is_our_path(path), "{path:?}");
        }
        assert!(
            !is_our_path(&"a".repeat(PATH_MAX + 1)),
            "one character too many"
        );
        assert!(
            is_our_folder(&"a".repeat(FOLDER_MAX)) && !is_our_folder(&"a".repeat(FOLDER_MAX + 1)),
            "folder"
        );
    }

    #[test]
    fn names_of_one_look_fold_to_one() {
        assert_eq!(
            fold("data/E\u{301}té"),
            fold("data/éte\u{301}"),
            "case and form"
        );
        assert_eq!(show(b"a\xffb"), "a\\xffb", "bytes that are no text");
    }
}
