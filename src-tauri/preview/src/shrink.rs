//! A picture made small: decoded within limits, turned upright, encoded anew. Nothing of the original's bytes but the
//! colours of its points gets through.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageFormat};

use crate::decode::{Refusal, decode};

/// Bytes of the answer.
const MAX_REPLY_BYTES: usize = 4 * 1024 * 1024;
/// Points of the small picture's width, whatever was asked for.
const WIDTHS: std::ops::RangeInclusive<u32> = 16..=4096;
/// How much higher than wide the small picture may be: long screenshots stay readable.
const MAX_HEIGHT_TO_WIDTH: u32 = 8;

/// Decodes a picture and gives a small one, PNG. Of a moving picture, the first.
pub(crate) fn shrink(bytes: &[u8], format: ImageFormat, width: u32) -> Result<Vec<u8>, Refusal> {
    let (mut picture, orientation) = decode(bytes, format)?;
    // Made small before it is turned: turning copies. A wide one may have to stand upright.
    let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
    let height = width.saturating_mul(MAX_HEIGHT_TO_WIDTH);
    if picture.width() > height || picture.height() > height {
        picture = picture.thumbnail(height, height);
    }
    picture.apply_orientation(orientation);
    let mut picture = fit(picture, width, height);
    loop {
        let png = encode(&picture)?;
        if png.len() <= MAX_REPLY_BYTES {
            return Ok(png);
        }
        let narrower = picture.width() * 3 / 4;
        picture = fit(picture, narrower.max(1), height);
    }
}

fn fit(picture: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if picture.width() > width || picture.height() > height {
        picture.thumbnail(width, height)
    } else {
        picture
    }
}

fn encode(picture: &DynamicImage) -> Result<Vec<u8>, Refusal> {
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive);
    let written = if picture.color().has_alpha() {
        picture.to_rgba8().write_with_encoder(encoder)
    } else {
        picture.to_rgb8().write_with_encoder(encoder)
    };
    written.map_err(Refusal::from)?;
    Ok(png)
}
