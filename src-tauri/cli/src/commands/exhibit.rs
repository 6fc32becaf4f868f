//! `shows`, `release`, `set-aside`, `restore`

use std::fmt::Write;

use holdfast_core::case::Exhibit;
use holdfast_core::edit::{self, AnswerEffect, StillListed};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::store::Writer;
use holdfast_machine::{SystemClock, home};
use holdfast_report::sentences::{colon, handed};
use serde_json::json;

use super::add::parse_shows;
use super::open;
use super::view::held_back_json;
use crate::args::{Call, parse_id};
use crate::error::{Failure, Fault};
use crate::output::{Answer, pick};
use crate::progress::Meter;

pub(crate) fn shows(call: &Call) -> Result<Answer, Failure> {
    let words = call.words()?;
    let Some((answer, ids)) = words.split_last().filter(|(_, ids)| !ids.is_empty()) else {
        return Err(Failure::usage(Fault::MissingArgument, "E0001"));
    };
    let shows = parse_shows(answer)?;
    let ids = ids
        .iter()
        .map(|word| parse_id(word))
        .collect::<Result<Vec<_>, _>>()?;
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let mut writer = open(call, &clock)?;
    let (mut exhibits, mut text) = (Vec::new(), String::new());
    for id in ids {
        let effect = edit::answer_shows(&mut writer, id, shows, home().as_deref(), &clock, &meter)?;
        let exhibit = writer.case().exhibit(id);
        let why = exhibit
            .filter(|_| effect == AnswerEffect::StillListed)
            .map(|exhibit| edit::why_still_listed(exhibit, home().as_deref()));
        exhibits.push(json!({"exhibit": id, "shows": shows, "effect": effect, "why": why}));
        let said = why.map_or_else(
            || effect_text(effect, call.lang),
            |why| still_listed(why, call.lang),
        );
        let _ = writeln!(text, "{id}{}{said}", colon(call.lang));
    }
    let about = |id: Id| exhibits.iter().any(|one| one["exhibit"] == json!(id));
    let case = writer.case();
    text.push_str(&handed::say(case, call.lang, |_, held| about(held.exhibit)));
    let held = held_back_json(case, call.lang, |_, held| about(held.exhibit));
    let json = json!({ "exhibits": &exhibits, "now_held_back": held });
    Ok(Answer::done(json, text))
}

const fn effect_text(effect: AnswerEffect, lang: Lang) -> &'static str {
    match effect {
        AnswerEffect::Answered => pick(lang, "the answer is noted.", "la réponse est notée."),
        AnswerEffect::NowKept => pick(
            lang,
            "the answer is noted, and the file was copied from where it lies.",
            "la réponse est notée, et le fichier a été copié de l’endroit où il se trouve.",
        ),
        AnswerEffect::StillListed => still_listed(StillListed::OriginalMissing, lang),
        AnswerEffect::CopyIsKept => pick(
            lang,
            "the answer is noted. It will not be handed over. A copy is still in this case: “release” removes it.",
            "la réponse est notée. La pièce ne sera pas remise. Une copie est encore dans ce dossier\u{a0}: «\u{a0}release\u{a0}» la retire.",
        ),
    }
}

/// Why it stays listed, and what to type.
const fn still_listed(why: StillListed, lang: Lang) -> &'static str {
    match why {
        StillListed::NoHash => pick(
            lang,
            "the answer is noted. It stays listed: without its hash nobody can tell that the file is the same. “add --shows nothing FILE” keeps the file as a new exhibit.",
            "la réponse est notée. La pièce reste répertoriée\u{a0}: sans son empreinte, rien ne dit que le fichier est le même. «\u{a0}add --shows nothing FICHIER\u{a0}» garde le fichier comme nouvelle pièce.",
        ),
        StillListed::OriginalChanged => pick(
            lang,
            "the answer is noted. It stays listed: the file in its place is not the same as before. “add --shows nothing FILE” keeps that file as a new exhibit; the old one, if it is elsewhere, becomes this one.",
            "la réponse est notée. La pièce reste répertoriée\u{a0}: le fichier à sa place n’est plus le même. «\u{a0}add --shows nothing FICHIER\u{a0}» le garde comme nouvelle pièce; l’ancien, s’il est ailleurs, devient celle-ci.",
        ),
        StillListed::OriginalMissing => pick(
            lang,
            "the answer is noted. It stays listed: the file was not found where it was. “add --shows nothing FILE”, from where it is now, keeps it.",
            "la réponse est notée. La pièce reste répertoriée\u{a0}: le fichier n’était plus à sa place. «\u{a0}add --shows nothing FICHIER\u{a0}», de là où il est, le garde.",
        ),
    }
}

pub(crate) fn release(call: &Call) -> Result<Answer, Failure> {
    let clock = SystemClock::new();
    let id = call.id()?;
    let mut writer = open(call, &clock)?;
    let original = edit::release(&mut writer, id, home().as_deref(), &clock, &Meter::new())?;
    let text = pick(
        call.lang,
        "{id}: our copy was removed. The original is where it was: {path}\nLeave it there until police tell you what to do.\n",
        "{id}\u{a0}: notre copie a été retirée. L’original est à sa place\u{a0}: {path}\nLaissez-le là jusqu’à ce que la police vous dise quoi faire.\n",
    );
    let path = original.display().to_string();
    let text = text
        .replace("{id}", &id.to_string())
        .replace("{path}", &path);
    let held = handed::say(writer.case(), call.lang, |_, held| held.exhibit == id);
    Ok(Answer::done(
        json!({"exhibit": id, "state": "released", "original": path}),
        text + &held,
    ))
}

pub(crate) fn set_aside(call: &Call) -> Result<Answer, Failure> {
    let clock = SystemClock::new();
    let id = call.id()?;
    let reason = call
        .text("reason")?
        .filter(|reason| !reason.trim().is_empty());
    let reason = reason.ok_or_else(|| Failure::usage(Fault::MissingOption, "--reason"))?;
    let mut writer = open(call, &clock)?;
    edit::set_aside(&mut writer, id, reason, call.lang, &clock)?;
    let text = pick(
        call.lang,
        "set aside. Nothing was deleted.",
        "mise de côté. Rien n’a été supprimé.",
    );
    let mut answer = state_answer(&writer, id, text, call.lang);
    let case = writer.case();
    let is_about = |exhibit: Id| {
        let part = case.exhibit(exhibit);
        exhibit == id || part.is_some_and(|one| case.exports_with(one).contains(&id))
    };
    answer
        .text
        .push_str(&handed::say(case, call.lang, |_, held| {
            is_about(held.exhibit)
        }));
    Ok(answer)
}

pub(crate) fn restore(call: &Call) -> Result<Answer, Failure> {
    let clock = SystemClock::new();
    let id = call.id()?;
    let mut writer = open(call, &clock)?;
    edit::restore(&mut writer, id, &clock)?;
    Ok(state_answer(
        &writer,
        id,
        pick(call.lang, "taken in again.", "reprise."),
        call.lang,
    ))
}

/// How an exhibit stands now; of an export, how each of its files does.
fn state_answer(writer: &Writer, id: Id, text: &str, lang: Lang) -> Answer {
    let case = writer.case();
    let json = match id {
        Id::Export(_) => {
            let is_part = |one: &&Exhibit| case.exports_with(one).contains(&id);
            let parts = case.exhibits.iter().filter(is_part);
            let stand = |one: &Exhibit| json!({"exhibit": one.id, "state": one.state()});
            json!({"export": id, "exhibits": parts.map(stand).collect::<Vec<_>>()})
        }
        _ => json!({"exhibit": id, "state": case.exhibit(id).map(Exhibit::state)}),
    };
    Answer::done(json, format!("{id}{}{text}\n", colon(lang)))
}
