//! What kind of thing a file is, by its content; its name decides only between a screenshot and a photo, and nothing
//! that is read from a file is ever run or drawn here.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};

use file_format::FileFormat;

use crate::line::Kind;

/// Media type by content (RFC 6838), `application/octet-stream` when it is not known.
pub fn media_type(file: &mut File) -> io::Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let format = FileFormat::from_reader(&mut *file)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(match format {
        FileFormat::Empty => "application/x-empty".to_owned(),
        other => other.media_type().to_owned(),
    })
}

/// The kind of exhibit, judged from the media type and, for pictures, the name.
///
/// Phones and computers save screenshots as PNG and photos as JPEG or HEIC; a JPEG is a screenshot when its name says
/// so. XML and archives are taken for a platform's own download: they may hold pictures that nobody has looked at.
pub fn kind_of(media_type: &str, name: &str) -> Kind {
    let (top, sub) = media_type.split_once('/').unwrap_or((media_type, ""));
    match (top, sub) {
        ("image", "svg+xml") => Kind::Document,
        ("image", "png" | "apng") => Kind::Screenshot,
        ("image", _) if names_a_screenshot(name) => Kind::Screenshot,
        ("image", _) => Kind::Photo,
        ("video", _) => Kind::Video,
        ("audio", _) => Kind::Audio,
        _ if is_archive(media_type) || sub.ends_with("xml") && !sub.contains("xhtml") => {
            Kind::Export
        }
        ("text" | "message", _) => Kind::Document,
        ("application", sub) if is_document(sub) => Kind::Document,
        _ => Kind::Other,
    }
}

/// Whether a media type is a container that other files lie in.
pub fn is_archive(media_type: &str) -> bool {
    const ARCHIVES: [&str; 16] = [
        "zip",
        "x-7z-compressed",
        "vnd.rar",
        "x-rar-compressed",
        "x-rar",
        "x-tar",
        "gzip",
        "x-gzip",
        "x-bzip2",
        "x-bzip",
        "x-xz",
        "zstd",
        "x-lzip",
        "x-lzma",
        "x-iso9660-image",
        "vnd.android.package-archive",
    ];
    media_type
        .strip_prefix("application/")
        .is_some_and(|sub| ARCHIVES.contains(&sub))
}

fn is_document(sub: &str) -> bool {
    sub == "pdf"
        || sub == "json"
        || sub == "rtf"
        || sub == "msword"
        || sub.starts_with("vnd.openxmlformats-officedocument")
        || sub.starts_with("vnd.oasis.opendocument")
        || sub.starts_with("vnd.ms-")
        || sub.starts_with("xhtml")
}

/// Names that phones and computers give to screenshots, in the languages our families use most.
fn names_a_screenshot(name: &str) -> bool {
    const WORDS: [&str; 8] = [
        "screenshot",
        "screen shot",
        "screen_shot",
        "capture d",
        "capture_d",
        "capture-d",
        "saisie d",
        "screencap",
    ];
    let name = name.to_lowercase();
    WORDS.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_and_the_name_only_helps() {
        assert_eq!(
            kind_of("image/png", "IMG_4018.PNG"),
            Kind::Screenshot,
            "phones save screenshots as PNG"
        );
        assert_eq!(
            kind_of("image/jpeg", "Screenshot_20260304-213512_Instagram.jpg"),
            Kind::Screenshot,
            "by name"
        );
        assert_eq!(
            kind_of("image/jpeg", "Capture d’écran 2026.jpg"),
            Kind::Screenshot,
            "by its French name"
        );
        assert_eq!(
            kind_of("image/heic", "IMG_4030.HEIC"),
            Kind::Photo,
            "a photo"
        );
        assert_eq!(
            kind_of("application/zip", "screenshot.png"),
            Kind::Export,
            "a zip stays a zip"
        );
        assert_eq!(
            kind_of("text/plain", "x.jpg"),
            Kind::Document,
            "text stays text"
        );
        assert_eq!(
            kind_of("application/octet-stream", "x.pdf"),
            Kind::Other,
            "unknown stays unknown"
        );
    }
}
