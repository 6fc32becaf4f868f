//! Sound, told by its beginning. What may be a video as well is none: nobody has looked at it.

/// How much of a file tells.
pub(super) const HEAD: usize = 64;

/// The ending of a file of sound; none when it is none for certain.
pub(super) fn ending(head: &[u8]) -> Option<&'static str> {
    let at = |from: usize, bytes: &[u8]| head.get(from..).unwrap_or_default().starts_with(bytes);
    // Ogg and the container of MP4 hold sound or video: what it is stands behind their names.
    if at(0, b"OggS") && at(28, b"OpusHead") {
        Some("opus")
    } else if at(0, b"OggS") && (at(28, b"\x01vorbis") || at(28, b"Speex")) {
        Some("ogg")
    } else if at(4, b"ftypM4A ") {
        Some("m4a")
    } else if at(0, b"#!AMR") {
        Some("amr")
    } else if at(0, b"ID3") || at(0, b"\xff\xfb") || at(0, b"\xff\xf3") {
        Some("mp3")
    } else if at(0, b"\xff\xf1") || at(0, b"\xff\xf9") {
        Some("aac")
    } else if at(0, b"RIFF") && at(8, b"WAVE") {
        Some("wav")
    } else {
        None
    }
}

/// Whether a file of this name may be sound: only such a one is looked into.
pub(super) fn may_be_sound(base: &str) -> bool {
    const ENDINGS: [&str; 8] = ["opus", "ogg", "oga", "m4a", "aac", "mp3", "wav", "amr"];
    let ending = base.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn only_what_is_sound_for_certain_is() {
        let opus = [&b"OggS"[..], &[0; 24], b"OpusHead"].concat();
        assert_eq!(ending(&opus), Some("opus"), "a voice message");
        let theora = [&b"OggS"[..], &[0; 24], b"\x80theora"].concat();
        assert_eq!(ending(&theora), None, "a video");
        assert_eq!(ending(b"\0\0\0\x20ftypM4A \0\0\0\0"), Some("m4a"), "sound");
        let video = b"\0\0\0\x20ftypisom\0\0\0\0";
        assert_eq!(ending(video), None, "may be a video");
        assert_eq!(ending(b""), None, "nothing");
    }
}
