//! Pictures good and hostile, through the real program: a small picture or an exit code, never anything else.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up stops")]

use std::io::{Cursor, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba};

mod bombs;
mod covered;
mod kept_out;

const TOO_LARGE: i32 = 3;
const DAMAGED: i32 = 4;
const NOT_SHOWN: i32 = 5;
const BAD_CALL: i32 = 6;

/// Exit code and standard output; panics when it takes longer than the window would wait.
fn preview(words: &[&str], bytes: &[u8]) -> (Option<i32>, Vec<u8>) {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_holdfast-preview"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let feed = std::thread::spawn(move || {
        let _ends_early = input.write_all(&bytes);
    });
    let output = child.wait_with_output().unwrap();
    feed.join().unwrap();
    assert!(
        begun.elapsed() < Duration::from_secs(10),
        "no picture takes ten seconds"
    );
    (output.status.code(), output.stdout)
}

fn picture(width: u32, height: u32) -> DynamicImage {
    let colour = |x: u32, y: u32| Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 40]);
    RgbImage::from_fn(width, height, colour).into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn shown(media_type: &str, width: &str, bytes: &[u8]) -> DynamicImage {
    let (code, png) = preview(&[media_type, width], bytes);
    assert_eq!(code, Some(0), "{media_type} is shown");
    image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

/// A chunk of a PNG, whole.
fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [&name[..], body].concat();
    let size = u32::try_from(body.len()).unwrap();
    [
        &size.to_be_bytes()[..],
        &named,
        &crc32(&named).to_be_bytes(),
    ]
    .concat()
}

/// A PNG of a few bytes that says it is this large.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = encoded(&picture(1, 1), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    bytes
}

#[test]
fn every_type_that_is_shown_comes_back_small() {
    let large = picture(1200, 800);
    for (media_type, format) in [
        ("image/png", ImageFormat::Png),
        ("image/jpeg", ImageFormat::Jpeg),
        ("image/gif", ImageFormat::Gif),
        ("image/webp", ImageFormat::WebP),
    ] {
        let small = shown(media_type, "300", &encoded(&large, format));
        assert_eq!((small.width(), small.height()), (300, 200), "{media_type}");
    }
    let tiny = shown(
        "image/png",
        "300",
        &encoded(&picture(20, 10), ImageFormat::Png),
    );
    assert_eq!(
        (tiny.width(), tiny.height()),
        (20, 10),
        "nothing is made larger"
    );
}

#[test]
fn sixteen_bits_and_clear_points_are_kept_readable() {
    let deep = DynamicImage::ImageRgb16(picture(40, 30).to_rgb16());
    let small = shown("image/png", "20", &encoded(&deep, ImageFormat::Png));
    assert_eq!(
        small.color(),
        image::ColorType::Rgb8,
        "eight bits are enough to look at"
    );
    let clear = image::RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 0]));
    let small = shown("image/png", "20", &encoded(&clear.into(), ImageFormat::Png));
    assert_eq!(small.color(), image::ColorType::Rgba8, "clear stays clear");
}

#[test]
fn of_a_moving_picture_the_first_is_shown() {
    let mut bytes = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
        for shade in [10, 200] {
            let frame = image::RgbaImage::from_pixel(30, 30, Rgba([shade, shade, shade, 255]));
            encoder.encode_frame(image::Frame::new(frame)).unwrap();
        }
    }
    let small = shown("image/gif", "30", &bytes).to_rgb8();
    assert!(small.get_pixel(5, 5).0[0] < 60, "the first, dark one");
}

#[test]
fn a_photo_held_sideways_stands_upright() {
    let mut bytes = encoded(&picture(60, 30), ImageFormat::Jpeg);
    // An Exif segment with orientation 6: turn a quarter to the right.
    let exif = b"\xff\xe1\x00\x22Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00";
    bytes.splice(2..2, exif.iter().copied());
    let small = shown("image/jpeg", "200", &bytes);
    assert_eq!(
        (small.width(), small.height()),
        (30, 60),
        "higher than wide"
    );
}

#[test]
fn a_reply_is_never_larger_than_four_mebibytes() {
    let mut seed = 1_u32;
    let noise = RgbImage::from_fn(2400, 1800, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let bytes = seed.to_be_bytes();
        Rgb([bytes[0], bytes[1], bytes[2]])
    });
    let (code, png) = preview(
        &["image/png", "2400"],
        &encoded(&noise.into(), ImageFormat::Png),
    );
    assert_eq!(code, Some(0), "noise is shown");
    assert!(png.len() <= 4 * 1024 * 1024, "{} bytes", png.len());
}

#[test]
fn a_picture_past_the_limits_is_too_large() {
    for (width, height) in [
        (30_000, 30_000),
        (32_769, 1),
        (1, 40_000),
        (u32::MAX >> 1, 1),
    ] {
        let (code, out) = preview(&["image/png", "300"], &claiming(width, height));
        assert_eq!(code, Some(TOO_LARGE), "{width} x {height}");
        assert!(out.is_empty(), "no picture");
    }
}

#[test]
fn a_cut_or_false_picture_is_damaged() {
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ] {
        let whole = encoded(&picture(300, 200), format);
        let media_type = format.to_mime_type();
        let (code, _) = preview(&[media_type, "300"], &whole[..20]);
        assert_eq!(code, Some(DAMAGED), "{media_type} cut after 20 bytes");
        let (code, _) = preview(&[media_type, "300"], b"%PDF-1.7 not a picture at all");
        assert_eq!(code, Some(DAMAGED), "{media_type} that is none");
        let (code, _) = preview(&[media_type, "300"], b"");
        assert_eq!(code, Some(DAMAGED), "{media_type} without bytes");
    }
}

#[test]
fn broken_bytes_end_as_a_picture_or_a_code() {
    let mut seed = 7_u64;
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap()
    };
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ] {
        let whole = encoded(&picture(64, 48), format);
        for _ in 0..40 {
            let mut bytes = whole.clone();
            for _ in 0..=next() % 8 {
                let place = next() % bytes.len();
                bytes[place] = next().to_le_bytes()[0];
            }
            let (code, out) = preview(&[format.to_mime_type(), "64"], &bytes);
            let code = code.expect("it ends by itself");
            assert!(
                [0, TOO_LARGE, DAMAGED, NOT_SHOWN].contains(&code),
                "a known end: {code}"
            );
            assert_eq!(code == 0, !out.is_empty(), "a picture only when it says so");
        }
    }
}

#[test]
fn other_types_are_not_shown_here() {
    for media_type in [
        "image/heic",
        "image/svg+xml",
        "image/tiff",
        "video/mp4",
        "text/html",
        "",
    ] {
        let (code, out) = preview(&[media_type, "300"], b"anything");
        assert_eq!(code, Some(NOT_SHOWN), "{media_type:?}");
        assert!(out.is_empty(), "no picture");
    }
}

#[test]
fn a_call_that_makes_no_sense_is_refused() {
    for words in [
        &[][..],
        &["image/png"],
        &["image/png", "wide"],
        &["image/png", "-1"],
        &["image/png", "3", "x"],
    ] {
        assert_eq!(preview(words, b"").0, Some(BAD_CALL), "{words:?}");
    }
}
