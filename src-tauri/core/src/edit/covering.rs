//! Covering parts of a picture on a working copy, and going back to the original. The original's bytes are not touched.
//!
//! The pixels are drawn by another program; what it gives is believed only as far as it is a bare picture: no word of
//! the original may come along, whatever that program was made to do.

use super::{exhibit, not_possible};
use crate::case::{COVERED_TYPE, Case, CoveredCopy, Held};
use crate::digest::Digest;
use crate::error::{Result, Why};
use crate::fact::{Area, CoveringFact, FactBody};
use crate::id::Id;
use crate::line::{Details, Event, ORIGINAL_AGAIN, Shows};
use crate::moment::Clock;
use crate::progress::Silent;
use crate::store::{Entry, Incoming, Writer};

/// Most boxes on one picture.
const MAX_BOXES: usize = 200;
/// Points by which boxes on a lossy picture reach further: such formats smear colours over blocks of 16 by 16.
const SMEAR: u32 = 16;

/// What may be shown of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The object: the covered copy where there is one, else the exhibit itself.
    pub sha256: Digest,
    /// Its media type.
    pub media_type: String,
    /// What is covered on it already.
    pub boxes: Vec<Area>,
}

/// A copy that was drawn.
#[derive(Debug, Clone, Copy)]
pub struct CopyMade<'a> {
    /// What it was drawn from.
    pub from: &'a Picture,
    /// A bare PNG.
    pub png: &'a [u8],
    /// What was covered on it now.
    pub boxes: &'a [Area],
    /// The program that made it: `Holdfast 0.1.0`.
    pub made_with: &'a str,
}

/// What may be shown of an exhibit: its covered copy, else a kept picture that was answered as showing nothing.
pub fn picture(case: &Case, id: Id) -> Result<Picture> {
    let exhibit = exhibit(case, id)?;
    // What is only a part of an export is never shown, whatever it is.
    if !exhibit.is_visual() || exhibit.is_only_in_exports() {
        return Err(not_possible(id, Why::NotAPicture));
    }
    if let Some(CoveredCopy { sha256, .. }) = exhibit.covered_copy() {
        let current = exhibit.coverings.current.as_ref();
        let told = current.and_then(|covering| covering.told.as_ref());
        return Ok(Picture {
            sha256,
            media_type: COVERED_TYPE.to_owned(),
            boxes: told.map_or_else(Vec::new, |told| told.boxes.clone()),
        });
    }
    let Held::Kept { sha256, .. } = exhibit.held else {
        return Err(not_possible(id, Why::NotKept));
    };
    match exhibit.shows {
        Shows::Nothing => Ok(Picture {
            sha256,
            media_type: exhibit.media_type.clone(),
            boxes: Vec::new(),
        }),
        Shows::Unknown => Err(not_possible(id, Why::NotAnswered)),
        Shows::Intimate => Err(not_possible(id, Why::Intimate)),
    }
}

/// The boxes to draw on a picture of that size, out of those that a person drew; none when one of them is no box, or
/// there are too many. On a lossy picture they reach a little further: what lies under a box stains what is beside it.
pub fn cover_parts(picture: &Picture, size: (u32, u32), drawn: &[Area]) -> Option<Vec<Area>> {
    let count = picture.boxes.len() + drawn.len();
    let is_lossy = matches!(picture.media_type.as_str(), "image/jpeg" | "image/webp");
    let by = if is_lossy { SMEAR } else { 0 };
    let is_each_in = drawn.iter().all(|area| area.lies_in(size));
    let is_possible = !drawn.is_empty() && count <= MAX_BOXES && is_each_in;
    is_possible.then(|| drawn.iter().map(|area| area.grown(by, size)).collect())
}

/// Keeps a covered copy of an exhibit: written, synced and read back like any object, then named in the log. From then
/// on it stands in the place of the original, which stays as it is.
pub fn keep_copy(
    writer: &mut Writer,
    id: Id,
    made: &CopyMade<'_>,
    clock: &dyn Clock,
) -> Result<()> {
    let refused = || not_possible(id, Why::CopyRefused);
    // What was drawn on must still be what may be shown.
    if picture(writer.case(), id)? != *made.from {
        return Err(refused());
    }
    let (width, height) = bare_png(made.png).ok_or_else(refused)?;
    let is_in = |area: &Area| area.lies_in((width, height));
    let boxes: Vec<Area> = [&made.from.boxes, made.boxes].concat();
    if made.boxes.is_empty() || boxes.len() > MAX_BOXES || !boxes.iter().all(is_in) {
        return Err(refused());
    }
    let (sha256, size) = (Digest::of(made.png), made.png.len() as u64);
    let mut incoming = Incoming::begin(writer.store())?;
    incoming.write(made.png)?;
    incoming.finish(writer.store(), sha256, &Silent)?;
    let told = FactBody::Covering(CoveringFact {
        exhibit: id,
        sha256,
        size,
        width,
        height,
        boxes,
        made_with: made.made_with.to_owned(),
    });
    let fact = writer.put_fact(told, None)?;
    writer.append(vec![redacted(id, sha256, size, fact)], clock)
}

fn redacted(id: Id, sha256: Digest, size: u64, fact: Digest) -> Entry {
    Entry {
        event: Event::Redacted,
        about: Some(id),
        details: Details {
            sha256: Some(sha256),
            size: Some(size),
            facts: vec![fact],
            ..Details::default()
        },
    }
}

/// Lets the original stand in its own place again. The copy stays in the case; the log tells of both.
pub fn take_original_again(writer: &mut Writer, id: Id, clock: &dyn Clock) -> Result<()> {
    let exhibit = exhibit(writer.case(), id)?;
    if exhibit.coverings.current.is_none() {
        return Err(not_possible(id, Why::NoCoveredCopy));
    }
    // Without the original there would be nothing.
    if !matches!(exhibit.held, Held::Kept { .. }) {
        return Err(not_possible(id, Why::NotKept));
    }
    let mut again = Entry::about(Event::Redacted, id);
    again.details.why = Some(ORIGINAL_AGAIN.to_owned());
    writer.append(vec![again], clock)
}

/// Writes down that the original may show an intimate image and the covered copy does not: in one group, so that the
/// copy is never in doubt. What is to become of the original is an act of its own (`release`).
pub fn call_original_intimate(writer: &mut Writer, id: Id, clock: &dyn Clock) -> Result<()> {
    let mut answer = Entry::about(Event::ShowsAnswered, id);
    answer.details.shows = Some(Shows::Intimate);
    let again = said_again(writer.case(), id)?;
    writer.append(vec![answer, again], clock)
}

/// Writes down that the covered copy shows nothing, whatever was answered about the exhibit since: it is no longer in
/// doubt.
pub fn stand_by_copy(writer: &mut Writer, id: Id, clock: &dyn Clock) -> Result<()> {
    let again = said_again(writer.case(), id)?;
    writer.append(vec![again], clock)
}

/// The line of the current copy once more.
fn said_again(case: &Case, id: Id) -> Result<Entry> {
    let current = exhibit(case, id)?.coverings.current.as_ref();
    let named = current.and_then(|current| current.copy.zip(current.fact));
    let (copy, fact) = named.ok_or_else(|| not_possible(id, Why::NoCoveredCopy))?;
    Ok(redacted(id, copy.sha256, copy.size, fact))
}

/// Width and height of a PNG that holds points of eight bits and colour and nothing else: a header, its data, its end.
fn bare_png(bytes: &[u8]) -> Option<(u32, u32)> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut size = None;
    let mut has_points = false;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (name, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (body, after) = after.split_at_checked(length)?;
        // Behind each body stands its check sum.
        rest = after.get(4..)?;
        match (name, size) {
            (b"IHDR", None) => size = Some(header(body)?),
            (b"IDAT", Some(_)) => has_points = true,
            (b"IEND", Some(size)) if has_points && body.is_empty() && rest.is_empty() => {
                return Some(size);
            }
            _ => return None,
        }
    }
}

/// Eight bits, red, green and blue, written line after line.
fn header(body: &[u8]) -> Option<(u32, u32)> {
    let (width, after) = body.split_first_chunk::<4>()?;
    let (height, after) = after.split_first_chunk::<4>()?;
    let size = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
    (after == [8, 2, 0, 0, 0] && size.0 > 0 && size.1 > 0).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len()).unwrap();
        [&size.to_be_bytes()[..], &name, body, &[0; 4]].concat()
    }

    fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat()
    }

    #[test]
    fn a_bare_picture_is_header_points_and_end() {
        let head = chunk(*b"IHDR", &[0, 0, 0, 7, 0, 0, 0, 5, 8, 2, 0, 0, 0]);
        let (data, end) = (chunk(*b"IDAT", b"x"), chunk(*b"IEND", b""));
        let whole = png(&[head.clone(), data.clone(), data.clone(), end.clone()]);
        assert_eq!(bare_png(&whole), Some((7, 5)), "as it is written");
        let words = chunk(*b"tEXt", b"Comment\0words");
        let clear = chunk(*b"IHDR", &[0, 0, 0, 7, 0, 0, 0, 5, 8, 6, 0, 0, 0]);
        let flat = chunk(*b"IHDR", &[0, 0, 0, 0, 0, 0, 0, 5, 8, 2, 0, 0, 0]);
        let hidden = chunk(*b"IEND", b"words");
        for (what, bytes) in [
            ("nothing", Vec::new()),
            ("no points", png(&[head.clone(), end.clone()])),
            (
                "words",
                png(&[head.clone(), words, data.clone(), end.clone()]),
            ),
            ("clear points", png(&[clear, data.clone(), end.clone()])),
            ("no width", png(&[flat, data.clone(), end.clone()])),
            ("no end", png(&[head.clone(), data.clone()])),
            ("words in the end", png(&[head, data, hidden])),
            (
                "words after it",
                [whole.clone(), b"words".to_vec()].concat(),
            ),
            ("cut", whole[..whole.len() - 5].to_vec()),
            ("a photo", b"\xff\xd8\xff".to_vec()),
        ] {
            assert_eq!(bare_png(&bytes), None, "{what}");
        }
    }

    #[test]
    fn boxes_reach_further_where_colours_smear_and_must_lie_in_the_picture() {
        let picture = |media_type: &str, boxes: usize| Picture {
            sha256: Digest::ZERO,
            media_type: media_type.to_owned(),
            boxes: vec!["0,0,1,1".parse().unwrap(); boxes],
        };
        let drawn: Vec<Area> = vec!["20,20,10,10".parse().unwrap()];
        let exact = cover_parts(&picture("image/png", 0), (100, 100), &drawn);
        assert_eq!(exact.unwrap(), drawn, "every point is its own");
        for lossy in ["image/jpeg", "image/webp"] {
            let wide = cover_parts(&picture(lossy, 0), (100, 100), &drawn).unwrap();
            assert_eq!(wide[0].to_string(), "4,4,42,42", "{lossy}");
        }
        let png = picture("image/png", 0);
        assert_eq!(cover_parts(&png, (100, 29), &drawn), None, "outside");
        assert_eq!(cover_parts(&png, (100, 100), &[]), None, "nothing");
        let full = picture("image/png", MAX_BOXES);
        assert_eq!(cover_parts(&full, (100, 100), &drawn), None, "too many");
    }
}
