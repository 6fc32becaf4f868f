//! `show`: what a file says of itself.

use holdfast_core::case::Exhibit;
use holdfast_core::fact::Lang;
use holdfast_exports::capture::{Capture, Certainty, Claim};
use holdfast_index::capture::Looked;
use holdfast_report::sentences::capture as words;
use serde_json::{Value, json};

use super::words::Sheet;
use crate::output::pick;

/// As the JSON answer gives it: the claims of when it was made, and apart from them when a download was made.
pub(super) fn json(exhibit: &Exhibit, capture: &Capture) -> Value {
    let mut json = json!(capture);
    let claims: Vec<&Claim> = capture
        .claims
        .iter()
        .filter(|claim| Some(*claim) != capture.exported())
        .collect();
    if let Some(members) = json.as_object_mut() {
        members.insert("looked".into(), json!(Looked::of(exhibit)));
        members.insert("claims".into(), json!(claims));
        members.insert("export_made".into(), json!(capture.exported()));
    }
    json
}

/// As lines of a sheet.
pub(super) fn lines(sheet: &mut Sheet, exhibit: &Exhibit, capture: &Capture, lang: Lang) {
    sheet.heading(
        "what the file says of itself",
        "ce que le fichier dit de lui-même",
    );
    let unseen = words::looked(Looked::of(exhibit));
    let is_named = !matches!(capture.certainty, Certainty::CopyTimeOnly | Certainty::None);
    // That there is no time in a file can be said of one that was looked into only.
    if is_named || unseen.is_none() {
        let certainty = words::certainty(capture.certainty).get(lang);
        sheet.at("    ", pick(lang, "time", "heure"), certainty);
    }
    if let Some(unseen) = unseen {
        sheet.at("    ", pick(lang, "file", "fichier"), unseen.get(lang));
    }
    for claim in &capture.claims {
        let source =
            words::source(&claim.source).map_or(claim.source.as_str(), |text| text.get(lang));
        let guess = if claim.is_guess {
            pick(lang, "; perhaps", "; peut-être")
        } else {
            ""
        };
        let label = words::moment(claim.of).get(lang);
        sheet.at(
            "    ",
            label,
            &format!("{} ({source}{guess})", at(claim, lang)),
        );
    }
    let app = capture.app.as_ref();
    sheet.at(
        "    ",
        pick(lang, "app", "appli"),
        app.map_or("", |app| &app.name),
    );
    if let Some(device) = &capture.device {
        let parts = [&device.make, &device.model, &device.software];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        sheet.at("    ", pick(lang, "device", "appareil"), &parts.join(", "));
    }
    if let Some(mail) = &capture.mail {
        for (label, value) in [
            (pick(lang, "from", "de"), &mail.from),
            (pick(lang, "to", "à"), &mail.to),
            (pick(lang, "subject", "objet"), &mail.subject),
        ] {
            sheet.at("    ", label, value.as_deref().unwrap_or_default());
        }
    }
    for warning in &capture.warnings {
        let label = pick(lang, "note", "à noter");
        sheet.at("    ", label, words::warning(*warning).get(lang));
    }
}

/// A time with what is known of its zone, always written.
fn at(claim: &Claim, lang: Lang) -> String {
    let time = &claim.time;
    let clock = |at: chrono::NaiveDateTime| at.format("%Y-%m-%d %H:%M:%S").to_string();
    match (time.utc, time.local) {
        (Some(utc), _) => format!("{} UTC", clock(utc.naive_utc())),
        (None, Some(local)) if time.kind == holdfast_exports::time::TimeKind::DateOnly => {
            local.format("%Y-%m-%d").to_string()
        }
        (None, Some(local)) => {
            let zone = pick(lang, "no zone", "sans fuseau");
            format!("{}, {zone}", clock(local))
        }
        (None, None) => time.raw.to_string(),
    }
}
