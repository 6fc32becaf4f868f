//! Pictures that stand in a message file as text: then the file is held back, for nobody has looked at them.
//!
//! Backups of text messages hold pictures in base 64; pages may hold them as `data:` links. What is looked for is the
//! beginning of a picture or video in base 64 with more of it behind, a link that says it is one, or the bytes of a
//! picture as they are. A file that is held back for nothing costs little: its rows are in the tables all the same.

use memchr::memmem;

/// How much of the end of one piece is looked at again with the next.
const OVERLAP: usize = 160;
/// How much base 64 must stand behind a beginning that is one by chance now and then.
const MORE: usize = 64;

/// JPEG, PNG, GIF, RIFF (WebP, AVI) in base 64, and the end of `ftyp` (MP4, HEIC), which [`is_box`] looks before.
const BEGINNINGS: [&str; 5] = ["/9j/", "iVBORw0KGgo", "R0lGOD", "UklGR", FTYP];
const FTYP: &str = "Z0eXB";
const LINKS: [&str; 2] = ["data:image", "data:video"];
const RAW: [&[u8]; 2] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a"];

/// Looks at a file as it passes.
#[derive(Debug, Default)]
pub(super) struct Watch {
    tail: Vec<u8>,
    has_found: bool,
}

impl Watch {
    pub(super) fn see(&mut self, piece: &[u8]) {
        if self.has_found {
            return;
        }
        self.has_found = RAW.iter().any(|raw| memmem::find(piece, raw).is_some());
        // JSON may write `\/`, and base 64 may be broken into lines.
        let plain = piece
            .iter()
            .filter(|byte| !matches!(byte, b'\\' | b'\r' | b'\n'));
        self.tail.extend(plain);
        self.has_found |= has_picture(&self.tail);
        let keep = self.tail.len().saturating_sub(OVERLAP);
        self.tail.drain(..keep);
    }

    pub(super) const fn has_found(&self) -> bool {
        self.has_found
    }
}

fn has_picture(text: &[u8]) -> bool {
    LINKS.iter().any(|link| has_link(text, link))
        || BEGINNINGS.iter().any(|start| has_base_64(text, start))
}

fn has_link(text: &[u8], link: &str) -> bool {
    memmem::find_iter(text, link).any(|at| {
        let behind = text.get(at..).unwrap_or_default();
        let behind = behind.get(..MORE).unwrap_or(behind);
        memmem::find(behind, b"base64,").is_some()
    })
}

fn has_base_64(text: &[u8], start: &str) -> bool {
    memmem::find_iter(text, start).any(|at| {
        let behind = text.get(at..at + MORE);
        let is_long = behind.is_some_and(|behind| behind.iter().copied().all(is_base_64));
        is_long && (start != FTYP || is_box(text, at))
    })
}

/// Whether the length of a box stands before its name: less than 256 bytes, so three zeros.
fn is_box(text: &[u8], at: usize) -> bool {
    let before = at.checked_sub(6).and_then(|from| text.get(from..at));
    before.is_some_and(|before| before.starts_with(b"AAAA"))
}

const fn is_base_64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(pieces: &[&[u8]]) -> bool {
        let mut watch = Watch::default();
        for piece in pieces {
            watch.see(piece);
        }
        watch.has_found()
    }

    fn padded(beginning: &str) -> String {
        format!("<part data=\"{beginning}{}\"/>", "Ab3+".repeat(40))
    }

    #[test]
    fn pictures_written_as_text_are_found_wherever_a_piece_ends() {
        for beginning in [
            "/9j/4AAQSkZJRg",
            "\\/9j\\/4AAQSkZJRg",
            "iVBORw0KGgoAAAANSUhEUg",
            "R0lGODlhAQAB",
            "UklGRiQAAABXRUJQ",
            "AAAAIGZ0eXBpc29t",
            "AAAAGGZ0eXBoZWlj",
        ] {
            let text = padded(beginning);
            assert!(finds(&[text.as_bytes()]), "{beginning}");
            for cut in 0..60 {
                let (one, two) = text.as_bytes().split_at(cut);
                assert!(finds(&[one, two]), "{beginning} cut at {cut}");
            }
        }
        let link = b"<img src='data:image/png;charset=x;base64,AAAA'>";
        assert!(finds(&[link]), "a link");
        assert!(finds(&[b"x\xff\xd8\xff\xe0"]), "as it is");
    }

    #[test]
    fn words_and_links_are_no_pictures() {
        for text in [
            "see https://example.org/a/9j/b and /9j/ok",
            "R0lGOD is how it begins",
            "data:image is a word",
            &"a".repeat(5000),
        ] {
            assert!(!finds(&[text.as_bytes()]), "{text:.40}");
        }
    }
}
