//! A process of its own with hard limits, so that a picture made to break a decoder breaks nothing else.
//!
//! The bytes of a picture come on standard input, the answer goes to standard output:
//!
//! - `holdfast-preview TYPE WIDTH`: a small fresh PNG;
//! - `holdfast-preview size TYPE`: `WIDTH HEIGHT` of the picture when it stands upright;
//! - `holdfast-preview cover TYPE X,Y,WIDTH,HEIGHT...`: a fresh PNG of the full size with solid boxes over these parts.
//!
//! It opens no file, starts nothing and prints nothing but the answer; how it ended is its exit code
//! (`Refusal::exit_code`, known to its callers as well). Only its parent measures the time.

mod cover;
mod decode;
mod limits;
mod shrink;

use std::io::{Read, Write};
use std::process::ExitCode;

use decode::Refusal;
use image::ImageFormat;

/// Most bytes of one picture that are read.
const MAX_INPUT_BYTES: u64 = 128 * 1024 * 1024;

/// What is asked for.
enum Asked {
    Small { width: u32 },
    Size,
    Covered { areas: Vec<cover::Area> },
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match answer(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => refusal.exit_code(),
    }
}

fn answer(words: &[String]) -> Result<(), Refusal> {
    let is_whole = words.first().is_some_and(|word| word == "cover");
    limits::set(is_whole)?;
    let (asked, format) = asked(words)?;
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(MAX_INPUT_BYTES + 1);
    input.read_to_end(&mut bytes).map_err(|_| Refusal::Call)?;
    if bytes.len() as u64 > MAX_INPUT_BYTES {
        return Err(Refusal::TooLarge);
    }
    let answer = match asked {
        Asked::Small { width } => shrink::shrink(&bytes, format, width)?,
        Asked::Size => {
            let (width, height) = decode::size(&bytes, format)?;
            format!("{width} {height}").into_bytes()
        }
        Asked::Covered { areas } => cover::cover(bytes, format, &areas)?,
    };
    let mut out = std::io::stdout().lock();
    out.write_all(&answer)
        .and_then(|()| out.flush())
        .map_err(|_| Refusal::Call)
}

/// Understands a call, or refuses it.
fn asked(words: &[String]) -> Result<(Asked, ImageFormat), Refusal> {
    let (asked, media_type) = match words {
        [cover, media_type, boxes @ ..] if cover == "cover" => {
            let areas = cover::areas(boxes).ok_or(Refusal::Call)?;
            (Asked::Covered { areas }, media_type)
        }
        [size, media_type] if size == "size" => (Asked::Size, media_type),
        [media_type, width] => {
            let width = width.parse().map_err(|_| Refusal::Call)?;
            (Asked::Small { width }, media_type)
        }
        _ => return Err(Refusal::Call),
    };
    let format = decode::format_of(media_type).ok_or(Refusal::NotShown)?;
    Ok((asked, format))
}
