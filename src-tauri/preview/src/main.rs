//! `holdfast-preview TYPE WIDTH`: the bytes of a picture on standard input, a small fresh PNG on standard output.
//!
//! A process of its own with hard limits, so that a picture made to break a decoder breaks nothing else. It opens no
//! file, starts nothing and prints nothing but the picture; how it ended is its exit code (`Refusal::exit_code`, known
//! to the window as well). Only its parent measures the time.

mod limits;
mod shrink;

use std::io::{Read, Write};
use std::process::ExitCode;

use shrink::Refusal;

/// Most bytes of one picture that are read.
const MAX_INPUT_BYTES: u64 = 128 * 1024 * 1024;

fn main() -> ExitCode {
    match preview() {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => refusal.exit_code(),
    }
}

fn preview() -> Result<(), Refusal> {
    limits::set()?;
    let mut words = std::env::args().skip(1);
    let (Some(media_type), Some(width), None) = (words.next(), words.next(), words.next()) else {
        return Err(Refusal::Call);
    };
    let max_width = width.parse().map_err(|_| Refusal::Call)?;
    let format = shrink::format_of(&media_type).ok_or(Refusal::NotShown)?;
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(MAX_INPUT_BYTES + 1);
    input.read_to_end(&mut bytes).map_err(|_| Refusal::Call)?;
    if bytes.len() as u64 > MAX_INPUT_BYTES {
        return Err(Refusal::TooLarge);
    }
    let png = shrink::shrink(&bytes, format, max_width)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&png)
        .and_then(|()| out.flush())
        .map_err(|_| Refusal::Call)
}
