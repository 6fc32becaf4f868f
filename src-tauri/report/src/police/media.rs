//! What a media type means for the zip: the name that a file gets in it, and whether it may go in by itself.

/// The extension of an enclosed file: one that opens passively, or `bin` for whatever could run, link or is unknown.
///
/// Pages, drawings and markup (HTML, SVG, XML), scripts, programs and office files are `bin`: mail gateways drop them,
/// and a double click must not run them. The true name is in `exhibits.csv`.
pub(super) fn extension(media_type: &str, size_bytes: u64) -> &'static str {
    if size_bytes == 0 {
        return "bin";
    }
    match media_type {
        "image/png" | "image/apng" => "png",
        "image/jpeg" => "jpg",
        "image/webp" => "webp",
        "image/gif" => "gif",
        "image/heic" | "image/heic-sequence" => "heic",
        "image/heif" | "image/heif-sequence" => "heif",
        "image/avif" | "image/avif-sequence" => "avif",
        "image/tiff" => "tif",
        "image/bmp" => "bmp",
        "video/mp4" => "mp4",
        "video/x-m4v" => "m4v",
        "video/quicktime" => "mov",
        "video/matroska" | "video/x-matroska" => "mkv",
        "video/webm" | "audio/webm" => "webm",
        "video/3gpp" | "audio/3gpp" => "3gp",
        "video/x-msvideo" => "avi",
        "video/mpeg" => "mpg",
        "audio/mp4" | "audio/x-m4a" => "m4a",
        "audio/mpeg" => "mp3",
        "audio/vnd.wave" | "audio/wav" | "audio/x-wav" => "wav",
        "audio/ogg" => "ogg",
        "audio/opus" => "opus",
        "audio/aac" => "aac",
        "audio/amr" => "amr",
        "audio/flac" => "flac",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        "text/csv" => "csv",
        "application/json" => "json",
        "message/rfc822" => "eml",
        _ => "bin",
    }
}

/// Whether the one question is asked of such bytes, whatever kind the person called them.
pub(super) fn is_visual(media_type: &str) -> bool {
    media_type.starts_with("image/") || media_type.starts_with("video/")
}

/// Whether it is a container that may hold pictures nobody has answered for.
pub(super) fn is_archive(media_type: &str) -> bool {
    const ARCHIVES: [&str; 15] = [
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
    ];
    let packs = ["7z", "ace", "alz", "lzh", "lrzip", "rzip"];
    let streams = ["bzip2", "bzip3", "lz4", "lzfse", "lzip", "lzma", "lzop"];
    let name = media_type
        .strip_prefix("application/x-")
        .map(|name| name.strip_suffix("-compressed").unwrap_or(name));
    ARCHIVES.contains(&media_type)
        || name.is_some_and(|name| packs.contains(&name) || streams.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_could_run_or_is_empty_is_bin() {
        for media_type in [
            "text/html",
            "image/svg+xml",
            "text/xml",
            "text/x-shellscript",
            "text/x-msdos-batch",
            "application/vnd.microsoft.portable-executable",
            "application/octet-stream",
            "",
        ] {
            assert_eq!(extension(media_type, 9), "bin", "{media_type}");
        }
        assert_eq!(extension("image/png", 0), "bin", "no bytes, no picture");
        assert_eq!(extension("image/png", 1), "png", "a picture");
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
