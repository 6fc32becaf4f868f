//! A picture out of bytes, within limits: nothing of a hostile file but the colours of its points gets any further.

use std::io::Cursor;
use std::process::ExitCode;

use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// Points of a picture, at most (100 megapixels).
const MAX_POINTS: u64 = 100_000_000;
/// Points of a side.
const MAX_SIDE: u32 = 32_768;
/// Bytes of the decoded picture and of the decoder's own memory.
const MAX_DECODED_BYTES: u64 = 400 * 1024 * 1024;

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
    /// How whoever asked learns of it (`src-tauri/machine/src/pictures.rs`).
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

/// A decoder within its limits, and which way is up.
fn decoder(bytes: &[u8], format: ImageFormat) -> Result<(impl ImageDecoder, Orientation), Refusal> {
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
    Ok((decoder, orientation))
}

/// The picture as it lies in the file, and how it must be turned. Of a moving picture, the first.
pub(crate) fn decode(
    bytes: &[u8],
    format: ImageFormat,
) -> Result<(DynamicImage, Orientation), Refusal> {
    let (decoder, orientation) = decoder(bytes, format)?;
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

/// Width and height of the picture when it stands upright. No point is decoded.
pub(crate) fn size(bytes: &[u8], format: ImageFormat) -> Result<(u32, u32), Refusal> {
    let (decoder, orientation) = decoder(bytes, format)?;
    let (wide, high) = decoder.dimensions();
    Ok(match orientation {
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (wide, high),
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (high, wide),
    })
}
