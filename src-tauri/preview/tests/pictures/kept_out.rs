//! What does not get through: the words, places and profiles of a picture on the way out; this computer on the way in.

use image::ImageFormat;

use super::{chunk, encoded, holds, picture, preview};

/// Names of a PNG's chunks, in order.
fn chunks(png: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = &png[8..];
    while rest.len() >= 12 {
        let size = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
        found.push(String::from_utf8_lossy(&rest[4..8]).into_owned());
        rest = &rest[12 + size..];
    }
    found.dedup();
    found
}

#[test]
fn nothing_but_points_comes_out() {
    let mut png = encoded(&picture(60, 40), ImageFormat::Png);
    let exif = b"II*\0\x08\0\0\0\0\0\0\0\0\0MARKER";
    let chunks_before = [
        chunk(*b"tEXt", b"Comment\0MARKER"),
        chunk(*b"eXIf", exif),
        chunk(*b"tIME", &[7, 226, 1, 1, 1, 1, 1]),
    ];
    png.splice(33..33, chunks_before.concat());
    png.extend(b"MARKER after the end");
    let mut jpeg = encoded(&picture(60, 40), ImageFormat::Jpeg);
    let icc = b"\xff\xe2\x00\x18ICC_PROFILE\0\x01\x01MARKER\0\0";
    let comment = b"\xff\xfe\x00\x08MARKER";
    jpeg.splice(2..2, [&icc[..], comment].concat());
    for (media_type, bytes) in [("image/png", png), ("image/jpeg", jpeg)] {
        assert!(holds(&bytes, b"MARKER"), "{media_type} holds it");
        let (code, out) = preview(&[media_type, "60"], &bytes);
        assert_eq!(code, Some(0), "{media_type} is shown");
        assert_eq!(chunks(&out), ["IHDR", "IDAT", "IEND"], "{media_type}");
        assert!(!holds(&out, b"MARKER"), "{media_type}: words get through");
    }
}

#[test]
fn a_broken_word_about_which_way_is_up_does_not_hide_the_picture() {
    let mut bytes = encoded(&picture(60, 30), ImageFormat::Jpeg);
    bytes.splice(2..2, b"\xff\xe1\x00\x0cExif\x00\x00II*\x00".iter().copied());
    let (code, _) = preview(&["image/jpeg", "60"], &bytes);
    assert_eq!(code, Some(0), "shown as it lies");
}

/// While it waits for its picture, the limits are those that the system enforces.
#[cfg(target_os = "linux")]
#[test]
fn the_limits_are_set_before_the_first_byte_is_read() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_holdfast-preview"))
        .args(["image/png", "300"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let path = format!("/proc/{}/limits", child.id());
    let wanted = [
        ("Max cpu time", "10"),
        ("Max file size", "0"),
        ("Max core file size", "0"),
        ("Max processes", "0"),
        ("Max open files", "0"),
        ("Max address space", "1073741824"),
    ];
    let is_set = |text: &str| {
        wanted.iter().all(|(name, most)| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            let mut words = line.unwrap_or_default().split_whitespace();
            words.next() == Some(most) && words.next() == Some(most)
        })
    };
    let begun = std::time::Instant::now();
    loop {
        let text = std::fs::read_to_string(&path).unwrap();
        if is_set(&text) {
            break;
        }
        assert!(begun.elapsed().as_secs() < 10, "not set:\n{text}");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    drop(child.stdin.take());
    child.wait().unwrap();
}
