//! What kind of thing a file is, by its content; its name decides only between a screenshot and a photo, and nothing
//! that is read from a file is ever run or drawn here.

use std::io::{self, Read, Seek, SeekFrom};

use file_format::FileFormat;

use crate::line::Kind;

/// Media type by content (RFC 6838), `application/octet-stream` when it is not known.
pub fn media_type(file: &mut (impl Read + Seek)) -> io::Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let format = FileFormat::from_reader(&mut *file)?;
    let mut beginning = [0; 12];
    file.seek(SeekFrom::Start(0))?;
    let is_media = file.read_exact(&mut beginning).is_ok() && beginning.get(4..8) == Some(b"ftyp");
    file.seek(SeekFrom::Start(0))?;
    Ok(match format {
        FileFormat::Empty => "application/x-empty".to_owned(),
        // The container of MP4, HEIC and their like (ISO/IEC 14496-12) with a brand that is not known here.
        FileFormat::ArbitraryBinaryData if is_media => "video/mp4".to_owned(),
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
        _ if is_video(media_type) => Kind::Video,
        ("audio", _) => Kind::Audio,
        _ if is_archive(media_type) || sub.ends_with("xml") && !sub.contains("xhtml") => {
            Kind::Export
        }
        ("text" | "message", _) => Kind::Document,
        ("application", sub) if is_document(sub) => Kind::Document,
        _ => Kind::Other,
    }
}

/// Whether a media type is that of a picture or video: the one question is asked of it, whatever a person calls it.
pub fn is_visual(media_type: &str) -> bool {
    media_type.starts_with("image/") || is_video(media_type)
}

/// Videos, and containers that hold videos more often than anything else; a cut-off one may show no more than that.
fn is_video(media_type: &str) -> bool {
    const CONTAINERS: [&str; 8] = [
        "application/x-ebml",
        "application/vnd.ms-asf",
        "application/mp4",
        "application/mxf",
        "application/vnd.rn-realmedia",
        "application/x-shockwave-flash",
        "application/vnd.adobe.flash.movie",
        "application/x-matroska",
    ];
    media_type.starts_with("video/") || CONTAINERS.contains(&media_type)
}

/// Whether it is a container that may hold pictures nobody has answered for.
pub fn is_archive(media_type: &str) -> bool {
    const ARCHIVES: [&str; 16] = [
        "application/zip",
        "application/x-zip-compressed",
        "application/vnd.rar",
        "application/x-rar-compressed",
        "application/x-tar",
        "application/gzip",
        "application/x-gzip",
        "application/zstd",
        "application/x-xz",
        "application/vnd.ms-cab-compressed",
        "application/x-iso9660-image",
        "application/x-cpio",
        "application/x-archive",
        "application/x-bzip",
        "application/x-compress",
        "application/vnd.android.package-archive",
    ];
    let packs = ["7z", "ace", "alz", "lzh", "lrzip", "rzip"];
    let streams = ["bzip2", "bzip3", "lz4", "lzfse", "lzip", "lzma", "lzop"];
    let name = media_type
        .strip_prefix("application/x-")
        .map(|name| name.strip_suffix("-compressed").unwrap_or(name));
    ARCHIVES.contains(&media_type)
        || name.is_some_and(|name| packs.contains(&name) || streams.contains(&name))
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

    #[test]
    fn containers_are_known() {
        for media_type in [
            "application/zip",
            "application/x-7z-compressed",
            "application/x-bzip2",
            "application/gzip",
            "application/vnd.rar",
        ] {
            assert!(is_archive(media_type), "{media_type} holds other files");
        }
        assert!(!is_archive("application/pdf"), "a document is not one");
    }
}
