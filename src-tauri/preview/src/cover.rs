//! A covered copy: the picture at its full size, upright, with solid boxes over parts of it, encoded anew and decoded
//! again to prove it. Nothing of the original gets through but the colours of the points outside of the boxes.
//!
//! Solid, not blurred: what is blurred can be guessed. And without clear points, for colours can hide under them.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::decode::{Refusal, decode};

/// The one colour of boxes: black, whatever lies beside it.
const BOX: Rgb<u8> = Rgb([0, 0, 0]);
/// What shines through clear points.
const BACKGROUND: u8 = 255;
/// Most boxes of one picture.
const MAX_BOXES: usize = 200;
/// Bytes of the answer: it must be small enough to be read here again.
const MAX_REPLY_BYTES: usize = 128 * 1024 * 1024;

/// A box in points of the upright picture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

impl Area {
    /// `X,Y,WIDTH,HEIGHT`
    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.split(',').map(|number| number.parse::<u32>().ok());
        let mut next = || numbers.next().flatten();
        let area = Self {
            x: next()?,
            y: next()?,
            width: next()?,
            height: next()?,
        };
        numbers.next().is_none().then_some(area)
    }

    /// All of it lies in the picture, and it covers something.
    fn lies_in(self, picture: &RgbImage) -> bool {
        let ends = |from: u32, size: u32, all: u32| {
            size > 0 && from.checked_add(size).is_some_and(|end| end <= all)
        };
        ends(self.x, self.width, picture.width()) && ends(self.y, self.height, picture.height())
    }

    /// Its points, line by line.
    fn points(self) -> impl Iterator<Item = (u32, u32)> {
        let (across, down) = (self.x..self.x + self.width, self.y..self.y + self.height);
        down.flat_map(move |y| across.clone().map(move |x| (x, y)))
    }
}

/// The boxes of a call: at least one, not too many, each four numbers.
pub(crate) fn areas(words: &[String]) -> Option<Vec<Area>> {
    let is_number = (1..=MAX_BOXES).contains(&words.len());
    let areas = words.iter().map(|word| Area::parse(word));
    is_number.then(|| areas.collect()).flatten()
}

/// Covers parts of a picture, and gives it as PNG once it was decoded again and every point of it is as it was drawn.
pub(crate) fn cover(
    bytes: Vec<u8>,
    format: ImageFormat,
    areas: &[Area],
) -> Result<Vec<u8>, Refusal> {
    let (picture, orientation) = decode(&bytes, format)?;
    // Room for what follows: three of these may be in memory at once.
    drop(bytes);
    let mut picture = DynamicImage::ImageRgb8(flatten(picture)?);
    picture.apply_orientation(orientation);
    let mut picture = picture.into_rgb8();
    if !areas.iter().all(|area| area.lies_in(&picture)) {
        return Err(Refusal::Call);
    }
    for (x, y) in areas.iter().flat_map(|area| area.points()) {
        picture.put_pixel(x, y, BOX);
    }
    let png = encode(&picture)?;
    if png.len() > MAX_REPLY_BYTES {
        return Err(Refusal::TooLarge);
    }
    prove(&png, &picture, areas)?;
    Ok(png)
}

/// Eight bits, no clear points: what could hide under them is gone.
fn flatten(picture: DynamicImage) -> Result<RgbImage, Refusal> {
    if !picture.color().has_alpha() {
        return Ok(picture.into_rgb8());
    }
    let clear = picture.into_rgba8();
    let (width, height) = clear.dimensions();
    let mut solid = Vec::with_capacity(clear.len() / 4 * 3);
    for point in clear.pixels() {
        let [red, green, blue, alpha] = point.0;
        solid.extend([red, green, blue].map(|colour| over_background(colour, alpha)));
    }
    RgbImage::from_raw(width, height, solid).ok_or(Refusal::Damaged)
}

fn over_background(colour: u8, alpha: u8) -> u8 {
    let [colour, alpha, background] = [colour, alpha, BACKGROUND].map(u16::from);
    let mixed = (colour * alpha + background * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

fn encode(picture: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive);
    picture.write_with_encoder(encoder)?;
    Ok(png)
}

/// Decodes the copy as anybody would, and looks at every point of every box; and the rest is as it was drawn.
fn prove(png: &[u8], drawn: &RgbImage, areas: &[Area]) -> Result<(), Refusal> {
    let (found, _) = decode(png, ImageFormat::Png)?;
    let DynamicImage::ImageRgb8(found) = found else {
        return Err(Refusal::Damaged);
    };
    let is_drawn = found.dimensions() == drawn.dimensions() && found.as_raw() == drawn.as_raw();
    let mut points = areas.iter().flat_map(|area| area.points());
    if is_drawn && points.all(|(x, y)| *found.get_pixel(x, y) == BOX) {
        Ok(())
    } else {
        Err(Refusal::Damaged)
    }
}
