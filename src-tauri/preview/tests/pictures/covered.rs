//! Covered copies: what lay under a box is nowhere in the answer, what lay beside it is as it was.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::{
    BAD_CALL, DAMAGED, NOT_SHOWN, TOO_LARGE, chunk, claiming, encoded, holds, picture, preview,
};

/// A colour that no other part of these pictures has.
const MARKER: Rgb<u8> = Rgb([255, 0, 213]);
const BOX: Rgb<u8> = Rgb([0, 0, 0]);

/// A picture of one calm colour with the marker over one part.
fn marked(width: u32, height: u32, part: [u32; 4]) -> RgbImage {
    let [x, y, wide, high] = part;
    RgbImage::from_fn(width, height, |across, down| {
        let is_in = (x..x + wide).contains(&across) && (y..y + high).contains(&down);
        if is_in { MARKER } else { Rgb([30, 160, 90]) }
    })
}

fn covered(media_type: &str, bytes: &[u8], boxes: &[&str]) -> RgbImage {
    let (code, png) = preview(&[&["cover", media_type], boxes].concat(), bytes);
    assert_eq!(code, Some(0), "{media_type} is covered");
    match image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap() {
        DynamicImage::ImageRgb8(copy) => copy,
        other => panic!("eight bits, nothing clear: {:?}", other.color()),
    }
}

/// Points whose colour is nearer to the marker than to anything else in these pictures.
fn markers(picture: &RgbImage) -> usize {
    let is_near = |point: &&Rgb<u8>| {
        let apart = point.0.iter().zip(MARKER.0);
        apart.map(|(one, other)| one.abs_diff(other)).max() < Some(60)
    };
    picture.pixels().filter(is_near).count()
}

#[test]
fn a_box_covers_its_points_to_the_edge_and_no_other() {
    let part = [7, 5, 9, 4];
    let before = marked(40, 30, part);
    let bytes = encoded(&before.clone().into(), ImageFormat::Png);
    assert_eq!(markers(&before), 36, "the marker is there");
    let copy = covered("image/png", &bytes, &["7,5,9,4"]);
    assert_eq!(copy.dimensions(), (40, 30), "the full size");
    for (x, y, point) in copy.enumerate_pixels() {
        let is_in = (7..16).contains(&x) && (5..9).contains(&y);
        let wanted = if is_in { BOX } else { *before.get_pixel(x, y) };
        assert_eq!(*point, wanted, "{x},{y}");
    }
    // One point short on each side: what is left of the marker is what no box covers.
    let copy = covered("image/png", &bytes, &["8,6,7,2"]);
    assert_eq!(markers(&copy), 36 - 14, "boxes are exact");
}

#[test]
fn several_boxes_may_lie_over_each_other_and_at_the_corners() {
    let bytes = encoded(&marked(20, 10, [0, 0, 20, 10]).into(), ImageFormat::Png);
    let boxes = ["0,0,12,6", "8,4,12,6", "19,0,1,1", "0,9,1,1"];
    let copy = covered("image/png", &bytes, &boxes);
    assert_eq!(markers(&copy), 200 - (72 + 72 - 8 + 2), "each point once");
    let copy = covered("image/png", &bytes, &["0,0,20,10"]);
    assert!(copy.pixels().all(|point| *point == BOX), "all of it");
}

#[test]
fn every_type_that_is_shown_can_be_covered() {
    let before = DynamicImage::from(marked(64, 48, [16, 16, 16, 16]));
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ] {
        let media_type = format.to_mime_type();
        let bytes = encoded(&before, format);
        let copy = covered(media_type, &bytes, &["16,16,16,16"]);
        assert_eq!(markers(&copy), 0, "{media_type}");
        assert_eq!(*copy.get_pixel(20, 20), BOX, "{media_type}");
    }
    let deep = DynamicImage::ImageRgb16(before.to_rgb16());
    let copy = covered(
        "image/png",
        &encoded(&deep, ImageFormat::Png),
        &["16,16,16,16"],
    );
    assert_eq!(markers(&copy), 0, "sixteen bits");
}

#[test]
fn boxes_are_those_of_the_upright_picture() {
    // Turned a quarter to the right, its left edge is on top.
    let before = marked(64, 32, [0, 0, 16, 32]);
    let mut bytes = encoded(&before.into(), ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x22Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00";
    bytes.splice(2..2, exif.iter().copied());
    let (code, said) = preview(&["size", "image/jpeg"], &bytes);
    assert_eq!((code, said.as_slice()), (Some(0), &b"32 64"[..]), "upright");
    let copy = covered("image/jpeg", &bytes, &["0,0,32,16"]);
    assert_eq!(copy.dimensions(), (32, 64), "higher than wide");
    assert_eq!(markers(&copy), 0, "nothing is left");
    let (code, _) = preview(&["cover", "image/jpeg", "0,0,64,16"], &bytes);
    assert_eq!(code, Some(BAD_CALL), "as it lies in the file it is no box");
}

#[test]
fn no_colour_hides_under_clear_points() {
    let Rgb([red, green, blue]) = MARKER;
    let clear = RgbaImage::from_fn(8, 8, |x, _| {
        Rgba([red, green, blue, if x < 4 { 0 } else { 255 }])
    });
    let bytes = encoded(&clear.into(), ImageFormat::Png);
    let copy = covered("image/png", &bytes, &["4,0,4,8"]);
    assert_eq!(*copy.get_pixel(5, 5), BOX, "under the box");
    assert_eq!(
        *copy.get_pixel(2, 5),
        Rgb([255, 255, 255]),
        "beside it, nothing was to be seen"
    );
    assert_eq!(markers(&copy), 0, "nor is it in the bytes");
}

#[test]
fn nothing_but_points_is_in_the_copy() {
    let mut bytes = encoded(&picture(60, 40), ImageFormat::Png);
    let before = [
        chunk(*b"tEXt", b"Comment\0MARKER"),
        chunk(*b"eXIf", b"II*\0\x08\0\0\0\0\0\0\0\0\0MARKER"),
    ];
    bytes.splice(33..33, before.concat());
    bytes.extend(b"MARKER after the end");
    let (code, copy) = preview(&["cover", "image/png", "0,0,1,1"], &bytes);
    assert_eq!(code, Some(0), "covered");
    assert!(!holds(&copy, b"MARKER"), "words get through");
    let names = ["tEXt", "eXIf", "iCCP", "pHYs", "gAMA", "sRGB"];
    for name in names {
        assert!(!holds(&copy, name.as_bytes()), "{name}");
    }
}

#[test]
fn of_a_moving_picture_only_the_first_is_in_the_copy() {
    let mut bytes = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
        let Rgb([red, green, blue]) = MARKER;
        for colour in [[10, 10, 10, 255], [red, green, blue, 255]] {
            let frame = RgbaImage::from_pixel(30, 30, Rgba(colour));
            encoder.encode_frame(image::Frame::new(frame)).unwrap();
        }
    }
    let copy = covered("image/gif", &bytes, &["0,0,5,5"]);
    assert_eq!(markers(&copy), 0, "the second is not in it");
}

#[test]
fn a_call_that_makes_no_sense_covers_nothing() {
    let bytes = encoded(&picture(30, 20), ImageFormat::Png);
    let most: Vec<&str> = std::iter::repeat_n("0,0,1,1", 201).collect();
    let calls: [&[&str]; 12] = [
        &[],
        &["0,0,0,5"],
        &["0,0,5,0"],
        &["0,0,31,1"],
        &["0,0,1,21"],
        &["30,0,1,1"],
        &["4294967295,0,1,1"],
        &["0,0,4294967295,4294967295"],
        &["-1,0,5,5"],
        &["0,0,5"],
        &["0,0,5,5,5"],
        &most,
    ];
    for boxes in calls {
        let words = [&["cover", "image/png"], boxes].concat();
        let (code, out) = preview(&words, &bytes);
        assert_eq!(code, Some(BAD_CALL), "{:?}", &words[..words.len().min(4)]);
        assert!(out.is_empty(), "no picture");
    }
}

#[test]
fn hostile_pictures_end_as_they_do_when_they_are_shown() {
    for (bytes, media_type, wanted) in [
        (claiming(30_000, 30_000), "image/png", TOO_LARGE),
        (b"%PDF-1.7 no picture".to_vec(), "image/png", DAMAGED),
        (b"anything".to_vec(), "image/heic", NOT_SHOWN),
    ] {
        for words in [&["size", media_type][..], &["cover", media_type, "0,0,1,1"]] {
            let (code, out) = preview(words, &bytes);
            assert_eq!(code, Some(wanted), "{words:?}");
            assert!(out.is_empty(), "no answer");
        }
    }
    // A picture that ends too soon is not covered in part.
    let whole = encoded(&marked(300, 200, [0, 0, 300, 200]).into(), ImageFormat::Png);
    let (code, out) = preview(
        &["cover", "image/png", "0,0,9,9"],
        &whole[..whole.len() * 2 / 3],
    );
    assert_eq!(code, Some(DAMAGED), "cut");
    assert!(out.is_empty(), "nothing of it");
}
