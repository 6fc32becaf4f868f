//! Pictures that grow, move or end too soon: a small picture or a known code, in time and within the memory allowed.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::{DynamicImage, GrayImage, ImageFormat};

use super::{DAMAGED, NOT_SHOWN, TOO_LARGE, chunk, encoded, picture, preview, shown};

const FORMATS: [ImageFormat; 4] = [
    ImageFormat::Png,
    ImageFormat::Jpeg,
    ImageFormat::Gif,
    ImageFormat::WebP,
];
const HEADER: &[u8] = b"\x89PNG\r\n\x1a\n";

/// So many zeros, deflated: a thousandth of them is left.
fn deflated_zeros(megabytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..megabytes {
        encoder.write_all(&zeros).unwrap();
    }
    encoder.finish().unwrap()
}

fn png(width: u32, height: u32, chunks: &[Vec<u8>]) -> Vec<u8> {
    let mut first = Vec::new();
    first.extend(width.to_be_bytes());
    first.extend(height.to_be_bytes());
    // Eight bits, colour, nothing special.
    first.extend([8, 2, 0, 0, 0]);
    let mut bytes = HEADER.to_vec();
    bytes.extend(chunk(*b"IHDR", &first));
    bytes.extend(chunks.concat());
    bytes.extend(chunk(*b"IEND", b""));
    bytes
}

fn ends_as(bytes: &[u8], media_type: &str, codes: &[i32]) {
    let (code, out) = preview(&[media_type, "300"], bytes);
    assert!(
        code.is_some_and(|code| codes.contains(&code)),
        "{media_type}: {code:?}"
    );
    assert_eq!(
        code == Some(0),
        !out.is_empty(),
        "a picture only when it says so"
    );
}

#[test]
fn a_picture_cut_at_every_tenth_is_shown_in_part_or_damaged() {
    for format in FORMATS {
        let whole = encoded(&picture(300, 200), format);
        for tenth in 0..10 {
            let cut = &whole[..whole.len() * tenth / 10];
            ends_as(cut, format.to_mime_type(), &[0, DAMAGED]);
        }
        ends_as(
            &whole[..whole.len() - 1],
            format.to_mime_type(),
            &[0, DAMAGED],
        );
    }
}

#[test]
fn a_picture_under_a_false_name_is_damaged() {
    for (is, says) in [(0, 1), (1, 2), (2, 3), (3, 0), (0, 3), (1, 0)] {
        let bytes = encoded(&picture(30, 20), FORMATS[is]);
        ends_as(&bytes, FORMATS[says].to_mime_type(), &[DAMAGED, NOT_SHOWN]);
    }
}

#[test]
fn thirty_thousand_points_wide_is_shown_small_and_thirty_thousand_square_is_not() {
    let banner = DynamicImage::from(GrayImage::new(30_000, 200));
    let small = shown("image/png", "300", &encoded(&banner, ImageFormat::Png));
    assert_eq!((small.width(), small.height()), (300, 2), "in its shape");
    let scroll = DynamicImage::from(GrayImage::new(200, 30_000));
    let small = shown("image/png", "300", &encoded(&scroll, ImageFormat::Png));
    assert_eq!(small.height(), 2400, "a long one stays readable");
    let square = png(30_000, 30_000, &[chunk(*b"IDAT", &deflated_zeros(1))]);
    ends_as(&square, "image/png", &[TOO_LARGE]);
}

#[test]
fn data_that_inflates_without_end_is_not_followed() {
    // 512 MB in half a megabyte, where 30 kB belong.
    let zeros = deflated_zeros(512);
    assert!(zeros.len() < 1024 * 1024, "a bomb: {}", zeros.len());
    ends_as(
        &png(100, 100, &[chunk(*b"IDAT", &zeros)]),
        "image/png",
        &[0, DAMAGED],
    );
    // The largest that is decoded at all.
    let fits = png(10_000, 9_999, &[chunk(*b"IDAT", &deflated_zeros(287))]);
    ends_as(&fits, "image/png", &[0]);
    ends_as(
        &png(10_001, 10_000, &[chunk(*b"IDAT", &zeros)]),
        "image/png",
        &[TOO_LARGE],
    );
}

#[test]
fn texts_and_profiles_that_inflate_are_not_read() {
    let zeros = deflated_zeros(512);
    let named = |before: &[u8]| [before, &zeros[..]].concat();
    let pixels = chunk(*b"IDAT", &deflated_zeros(1)[..]);
    for (name, body) in [
        (b"iCCP", named(b"profile\0\0")),
        (b"zTXt", named(b"Comment\0\0")),
        (b"iTXt", named(b"Comment\0\x01\0\0\0")),
    ] {
        let bytes = png(100, 100, &[chunk(*name, &body), pixels.clone()]);
        ends_as(&bytes, "image/png", &[0, TOO_LARGE, DAMAGED]);
    }
}

#[test]
fn moving_pictures_of_any_size_end() {
    for (width, height) in [(65_535_u16, 65_535_u16), (40_000, 10), (20_000, 20_000)] {
        let mut bytes = encoded(&picture(4, 4), ImageFormat::Gif);
        bytes[6..8].copy_from_slice(&width.to_le_bytes());
        bytes[8..10].copy_from_slice(&height.to_le_bytes());
        ends_as(&bytes, "image/gif", &[TOO_LARGE]);
    }
    let mut frames = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut frames);
        let frame = image::Frame::new(picture(8, 8).to_rgba8());
        for _ in 0..20_000 {
            encoder.encode_frame(frame.clone()).unwrap();
        }
    }
    ends_as(&frames, "image/gif", &[0]);
    // A WebP whose canvas says 16,384 by 16,384.
    let mut canvas = b"RIFF\x2a\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0".to_vec();
    canvas.extend([0xff, 0x3f, 0, 0xff, 0x3f, 0]);
    canvas.extend(b"ANIM\x06\0\0\0\0\0\0\0\0\0");
    ends_as(&canvas, "image/webp", &[TOO_LARGE, DAMAGED]);
}

#[test]
fn a_photo_that_says_it_is_large_is_not_believed() {
    let mut bytes = encoded(&picture(16, 16), ImageFormat::Jpeg);
    let frame = bytes
        .windows(2)
        .position(|mark| mark == [0xff, 0xc0])
        .unwrap();
    for side in [65_000_u16, 30_000] {
        bytes[frame + 5..frame + 7].copy_from_slice(&side.to_be_bytes());
        bytes[frame + 7..frame + 9].copy_from_slice(&side.to_be_bytes());
        ends_as(&bytes, "image/jpeg", &[TOO_LARGE]);
    }
}
