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
        // A complete download, where the person chose that it travels.
        "application/zip" => "zip",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        "text/csv" => "csv",
        "application/json" => "json",
        "message/rfc822" => "eml",
        _ => "bin",
    }
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
}
