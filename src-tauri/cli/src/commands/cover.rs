//! `cover`: parts of a picture, on a copy.

use std::path::PathBuf;

use holdfast_core::edit::{self, CopyMade, Picture};
use holdfast_core::error::{Error, Why};
use holdfast_core::fact::{Area, Lang};
use holdfast_core::id::Id;
use holdfast_core::store::{Store, Writer};
use holdfast_machine::{
    NoPicture, PictureBytes, SystemClock, covered_picture, home, picture_program, picture_size,
};
use holdfast_report::sentences::colon;
use serde_json::json;

use super::open;
use super::view::covered_json;
use crate::args::Call;
use crate::error::{Failure, Fault};
use crate::output::{Answer, pick};
use crate::progress::Meter;

/// What a covered copy says that it was made with.
const MADE_WITH: &str = concat!("Holdfast ", env!("CARGO_PKG_VERSION"));

pub(crate) fn cover(call: &Call) -> Result<Answer, Failure> {
    let (clock, id) = (SystemClock::new(), call.id()?);
    let boxes = boxes(call)?;
    let mut writer = open(call, &clock)?;
    if call.has("undo") {
        edit::take_original_again(&mut writer, id, &clock)?;
        let text = pick(
            call.lang,
            "the original stands in its own place again. The covered copy stays in the case; the log tells of both.",
            "l’original a repris sa place. La copie masquée reste dans le dossier; le journal note les deux.",
        );
        return Ok(answer(&writer, (id, None), text, call.lang));
    }
    keep(&mut writer, id, &boxes, &clock)?;
    let original = if call.has("list-original") {
        edit::call_original_intimate(&mut writer, id, &clock)?;
        let home = home();
        Some(edit::release(
            &mut writer,
            id,
            home.as_deref(),
            &clock,
            &Meter::new(),
        )?)
    } else {
        None
    };
    let text = pick(
        call.lang,
        "parts of it are covered on a copy. From now on the copy goes into bundles, and the original does not. Look at the copy (PNG) before you hand it over: {path}",
        "des parties en sont masquées sur une copie. Désormais, c’est la copie qui va dans les remises, et non l’original. Regardez la copie (PNG) avant de la remettre\u{a0}: {path}",
    );
    let exhibit = writer.case().exhibit(id);
    let copy = exhibit.and_then(holdfast_core::case::Exhibit::covered_copy);
    let path = copy.map(|copy| writer.store().object_path(copy.sha256));
    let path = path.map_or_else(String::new, |path| path.display().to_string());
    Ok(answer(
        &writer,
        (id, original),
        &text.replace("{path}", &path),
        call.lang,
    ))
}

/// The boxes of the call: some, or `--undo`.
fn boxes(call: &Call) -> Result<Vec<Area>, Failure> {
    let texts = call.texts("box")?;
    match (texts.is_empty(), call.has("undo")) {
        (true, false) => Err(Failure::usage(Fault::MissingOption, "--box")),
        (false, true) => Err(Failure::usage(Fault::BadValue, "--undo")),
        _ => {
            let read = |text: &&str| {
                text.parse()
                    .map_err(|_| Failure::usage(Fault::BadValue, *text))
            };
            texts.iter().map(read).collect()
        }
    }
}

/// Draws the boxes on a copy, and keeps it.
fn keep(writer: &mut Writer, id: Id, boxes: &[Area], clock: &SystemClock) -> Result<(), Failure> {
    let from = edit::picture(writer.case(), id)?;
    let program = picture_program().map_err(|error| NoPicture::Missing(error.to_string()))?;
    let size = picture_size(&program, bytes(writer.store(), &from)?, &from.media_type)?;
    let areas = edit::cover_parts(&from, size, boxes).ok_or_else(|| Error::NotPossible {
        id: id.to_string(),
        why: Why::CopyRefused,
    })?;
    let bytes = bytes(writer.store(), &from)?;
    let png = covered_picture(&program, bytes, &from.media_type, &areas)?;
    let made = CopyMade {
        from: &from,
        png: &png,
        boxes: &areas,
        made_with: MADE_WITH,
    };
    Ok(edit::keep_copy(writer, id, &made, clock)?)
}

fn bytes(store: &Store, from: &Picture) -> Result<PictureBytes, Failure> {
    Ok(PictureBytes::File(store.open_object(from.sha256)?))
}

fn answer(
    writer: &Writer,
    (id, original): (Id, Option<PathBuf>),
    text: &str,
    lang: Lang,
) -> Answer {
    let exhibit = writer.case().exhibit(id);
    let original = original.map(|path| path.display().to_string());
    Answer::done(
        json!({
            "exhibit": id,
            "state": exhibit.map(holdfast_core::case::Exhibit::state),
            "covered": exhibit.map(covered_json),
            "original": original,
        }),
        format!("{id}{}{text}\n", colon(lang)),
    )
}
