//! `join`

use holdfast_core::case::Export;
use holdfast_core::edit;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_index::recognise::{self, Further};
use holdfast_machine::SystemClock;
use serde_json::{Value, json};

use super::open;
use crate::args::{Call, parse_id};
use crate::error::{Failure, Fault, Wrong};
use crate::output::{Answer, pick};

/// Reads two downloads together from now on, as the parts of one that they are; or apart again.
pub(crate) fn join(call: &Call) -> Result<Answer, Failure> {
    let words = call.words()?;
    let two = match words.as_slice() {
        [one, other] => [parse_id(one)?, parse_id(other)?],
        [] => return Err(Failure::usage(Fault::MissingArgument, "X02")),
        [_] => return Err(Failure::usage(Fault::MissingArgument, "X01")),
        [_, _, more, ..] => return Err(Failure::usage(Fault::BadValue, *more)),
    };
    let clock = SystemClock::new();
    let mut writer = open(call, &clock)?;
    let [one, other] = two;
    if call.has("undo") {
        edit::keep_apart(&mut writer, two, &clock)?;
        let mut text = match call.lang {
            Lang::En => format!("{one} and {other} are two downloads.\n"),
            Lang::Fr => format!("{one} et {other} sont deux archives.\n"),
        };
        let still = two.map(|id| (id, writer.case().whole_of(id)));
        let line = pick(
            call.lang,
            "{id} is still read together with {whole}.\n",
            "{id} est encore lue avec {whole}.\n",
        );
        for (id, whole) in still.into_iter().filter(|(id, whole)| id != whole) {
            let line = line.replace("{id}", &id.to_string());
            text.push_str(&line.replace("{whole}", &whole.to_string()));
        }
        return Ok(Answer::done(json!({"exports": two, "joined": false}), text));
    }
    if one == other {
        return Err(Failure::Named(one.to_string(), Wrong::SameExport));
    }
    let case = writer.case();
    let is_export = |id: Id| {
        let whole = case.whole_of(id);
        case.exports().iter().any(|export| export.id == whole)
    };
    let mut others = two.into_iter();
    if let Some(id) = others.find(|id| case.exhibit(*id).is_some() && !is_export(*id)) {
        return Err(Failure::Named(id.to_string(), Wrong::NotAnExport));
    }
    let whole = recognise::join(&mut writer, two, &clock)?;
    let exports = writer.case().exports();
    let now = exports.iter().find(|export| export.id == whole);
    let joined = now.map(Export::joined).unwrap_or_default();
    let mut text = match call.lang {
        Lang::En => format!("{one} and {other} are read together, as {whole}.\n"),
        Lang::Fr => format!("{one} et {other} sont lues ensemble, sous le numéro {whole}.\n"),
    };
    let along = joined.iter().filter(|id| !two.contains(id));
    let along: Vec<String> = along.map(Id::to_string).collect();
    if !along.is_empty() {
        let with = pick(call.lang, "With them: ", "Avec elles\u{a0}: ");
        text.push_str(&[with, &along.join(", "), "\n"].concat());
    }
    let json = json!({"exports": two, "joined": true, "export": whole, "with": joined});
    Ok(Answer::done(json, text))
}

/// An export that looks like a part of another one, and how to say that it is.
pub(super) fn offer_line(one: &Further, lang: Lang) -> String {
    let Further { part, whole } = one;
    let text = pick(
        lang,
        "{part} looks like another part of {whole}. If they are one download, read them together with “join {part} {whole}”.",
        "{part} semble être une autre partie de {whole}. Si c’est la même archive, lisez-les ensemble avec «\u{a0}join {part} {whole}\u{a0}».",
    );
    let text = text.replace("{part}", &part.to_string());
    text.replace("{whole}", &whole.to_string()) + "\n"
}

pub(super) fn offer_json(one: &Further) -> Value {
    json!({"export": one.part, "looks_like_part_of": one.whole})
}
