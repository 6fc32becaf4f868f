//! A picture made small: decoded within limits, turned upright, encoded anew. Nothing of the original's bytes but the
//! colours of its points gets through.

use std::io::Cursor;
use std::process::ExitCode;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// Points of a picture, at most (100 megapixels).
const MAX_POINTS: u64 = 100_000_000;
/// Points of a side.
const MAX_SIDE: u32 = 32_768;
/// Bytes of the decoded picture and of the decoder's own memory.
const MAX_DECODED_BYTES: u64 = 400 * 1024 * 1024;
/// Bytes of the answer.
const MAX_REPLY_BYTES: usize = 4 * 1024 * 1024;
/// Points of the small picture's width, whatever was asked for.
const WIDTHS: std::ops::RangeInclusive<u32> = 16..=4096;
/// How much higher than wide the small picture may be: long screenshots stay readable.
const MAX_HEIGHT_TO_WIDTH: u32 = 8;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Past a limit of size or memory.
    TooLarge,
    /// Not what its type says, or broken.
    Damaged,
    /// A type that is not shown here.
    NotShown,
    /// The call itself could not be done.
    Call,
}

impl Refusal {
    /// How the window learns of it (`src-tauri/src/preview.rs`).
    pub(crate) fn exit_code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::TooLarge => 3,
            Self::Damaged => 4,
            Self::NotShown => 5,
            Self::Call => 6,
        })
    }
}

impl From<ImageError> for Refusal {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooLarge,
            ImageError::Unsupported(_) => Self::NotShown,
            _ => Self::Damaged,
        }
    }
}

/// The few types that are decoded at all, by media type.
pub(crate) fn format_of(media_type: &str) -> Option<ImageFormat> {
    match media_type {
        "image/png" | "image/apng" => Some(ImageFormat::Png),
        "image/jpeg" => Some(ImageFormat::Jpeg),
        "image/gif" => Some(ImageFormat::Gif),
        "image/webp" => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Decodes a picture and gives a small one, PNG. Of a moving picture, the first.
pub(crate) fn shrink(bytes: &[u8], format: ImageFormat, width: u32) -> Result<Vec<u8>, Refusal> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (wide, high) = decoder.dimensions();
    let points = u64::from(wide) * u64::from(high);
    if wide.max(high) > MAX_SIDE || points > MAX_POINTS || decoder.total_bytes() > MAX_DECODED_BYTES
    {
        return Err(Refusal::TooLarge);
    }
    // What says which way is up may be broken in a picture that is whole.
    let orientation = match decoder.orientation() {
        Err(ImageError::Limits(_)) => return Err(Refusal::TooLarge),
        other => other.unwrap_or(Orientation::NoTransforms),
    };
    let mut picture = DynamicImage::from_decoder(decoder)?;
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
