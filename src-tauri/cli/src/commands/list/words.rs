//! `list` and `show` for people: words for every code, in the reader's language.

use std::collections::BTreeSet;
use std::fmt::Write;

use holdfast_core::case::{Bundled, Case, Exhibit, Export, Record, When};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::moment::utc_text;
use holdfast_core::record::fields_of;
use holdfast_exports::capture::Capture;
use holdfast_report::sentences::{choices, codes, fields};
use holdfast_report::visible::{visible, visible_lines};

use crate::output::pick;

/// All of a case, a line for each thing.
pub(super) fn list(case: &Case, lang: Lang) -> String {
    let mut text = format!("{} {}", pick(lang, "Case", "Dossier"), case.id);
    if let Some(title) = &case.title {
        let _ = write!(
            text,
            "{} {}",
            pick(lang, ":", "\u{a0}:"),
            visible(&title.text)
        );
    }
    text.push('\n');
    let rows: Vec<[String; 4]> = case.exhibits.iter().map(|one| cells(one, lang)).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2), width(3)];
    for (exhibit, [state, kind, shows, size]) in case.exhibits.iter().zip(&rows) {
        let [w0, w1, w2, w3] = widths;
        let name = visible(exhibit.name());
        let line = format!(
            "{} {state:w0$}  {kind:w1$}  {shows:w2$}  {size:>w3$}  {name}",
            exhibit.id
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
    for one in case.exports() {
        let _ = writeln!(text, "{}", export_line(&one, lang));
    }
    for record in &case.records {
        let kind = codes::record(record.kind).get(lang);
        let said =
            said(record, lang).map(|(label, words)| format!("{label}{} {words}", colon(lang)));
        let said: Vec<String> = said.collect();
        let _ = writeln!(text, "{} {kind}  {}", record.id, visible(&said.join("; ")));
    }
    for one in &case.bundles {
        text.push_str(&bundle(one, lang));
    }
    text
}

/// An export with its exhibits: all of them when they are few.
pub(super) fn export_line(export: &Export, lang: Lang) -> String {
    const FEW: usize = 8;
    let parts: BTreeSet<Id> = export.parts.iter().map(|part| part.exhibit).collect();
    let named: Vec<String> = parts.iter().take(FEW).map(Id::to_string).collect();
    let mut line = format!(
        "{} {}{} {}",
        export.id,
        pick(lang, "platform download", "archive de plateforme"),
        colon(lang),
        named.join(", ")
    );
    if parts.len() > FEW {
        let _ = write!(line, " … ({})", parts.len());
    }
    let joined: Vec<String> = export.joined().iter().map(Id::to_string).collect();
    if !joined.is_empty() {
        let with = pick(lang, "with", "avec");
        let _ = write!(line, " ({with} {})", joined.join(", "));
    }
    line
}

fn cells(exhibit: &Exhibit, lang: Lang) -> [String; 4] {
    [
        codes::state(exhibit.state()).get(lang).to_owned(),
        codes::kind(exhibit.kind).get(lang).to_owned(),
        answer(exhibit, lang).to_owned(),
        size(exhibit, lang),
    ]
}

/// The answer to the one question; nothing where it is not asked.
fn answer(exhibit: &Exhibit, lang: Lang) -> &'static str {
    if exhibit.needs_answer() {
        codes::shows(exhibit.shows).get(lang)
    } else {
        ""
    }
}

fn size(exhibit: &Exhibit, lang: Lang) -> String {
    let unit = pick(lang, " bytes", "\u{a0}octets");
    let size = exhibit.held.size();
    size.map(|size| format!("{size}{unit}")).unwrap_or_default()
}

const fn colon(lang: Lang) -> &'static str {
    pick(lang, ":", "\u{a0}:")
}

/// What a record says, field by field, in the order in which police ask.
fn said(record: &Record, lang: Lang) -> impl Iterator<Item = (&'static str, &str)> {
    let known = fields_of(record.kind).iter();
    known.filter_map(move |field| {
        let words = record.fields.get(*field)?;
        let label = fields::label(field).map_or(*field, |label| label.get(lang));
        Some((label, choices::said(field, words, lang)))
    })
}

/// A time of the log, with its line.
fn when(when: When, lang: Lang) -> String {
    let line = pick(lang, "line", "ligne");
    format!("{} ({line} {})", utc_text(when.utc), when.line)
}

/// Label and value, a line each; what is empty is left out.
pub(super) struct Sheet {
    text: String,
    lang: Lang,
}

impl Sheet {
    pub(super) fn heading(&mut self, en: &str, fr: &str) {
        let _ = writeln!(
            self.text,
            "  {}{}",
            pick(self.lang, en, fr),
            colon(self.lang)
        );
    }

    fn line(&mut self, (en, fr): (&str, &str), value: &str) {
        self.at("  ", pick(self.lang, en, fr), value);
    }

    pub(super) fn at(&mut self, pad: &str, label: &str, value: &str) {
        if !value.is_empty() {
            let value = visible_lines(value).replace('\n', &format!("\n{pad}  "));
            let _ = writeln!(self.text, "{pad}{label}{} {value}", colon(self.lang));
        }
    }
}

/// One exhibit with all that is known of it.
pub(super) fn exhibit(case: &Case, exhibit: &Exhibit, capture: &Capture, lang: Lang) -> String {
    let kind = codes::kind(exhibit.kind).get(lang);
    let kind = match exhibit.media_type.as_str() {
        "" => kind.to_owned(),
        media_type => format!("{kind} ({media_type})"),
    };
    let flags = exhibit.flags.iter().map(|flag| codes::flag(flag).get(lang));
    let flags: Vec<&str> = flags.collect();
    let mut sheet = Sheet {
        text: format!("{}\n", exhibit.id),
        lang,
    };
    sheet.line(("name", "nom"), exhibit.name());
    sheet.line(("state", "état"), codes::state(exhibit.state()).get(lang));
    sheet.line(("kind", "type"), &kind);
    sheet.line(
        ("what it may show", "ce qu’elle peut montrer"),
        answer(exhibit, lang),
    );
    let exports = case.exports_with(exhibit);
    let exports: Vec<String> = exports.iter().map(Id::to_string).collect();
    sheet.line(("part of", "partie de"), &exports.join(", "));
    sheet.line(("size", "taille"), &size(exhibit, lang));
    let sha256 = exhibit.held.sha256().map(|sha256| sha256.to_string());
    sheet.line(
        ("fingerprint (SHA-256)", "empreinte (SHA-256)"),
        &sha256.unwrap_or_default(),
    );
    sheet.line(("added", "ajoutée"), &when(exhibit.added, lang));
    sheet.line(("unusual", "à remarquer"), &flags.join(", "));
    if let Some((since, reason)) = &exhibit.set_aside {
        sheet.line(("set aside", "mise de côté"), &when(*since, lang));
        let reason = reason.as_ref().map_or("", |reason| reason.text.as_str());
        sheet.line(("reason", "raison"), reason);
    }
    covered(&mut sheet, exhibit);
    finds(&mut sheet, exhibit);
    super::capture::lines(&mut sheet, exhibit, capture, lang);
    for (field, words) in &exhibit.described {
        let label = fields::label(field).map_or(field.as_str(), |label| label.get(lang));
        sheet.at("  ", label, &words.text);
    }
    history(&mut sheet, case, exhibit);
    sheet.text
}

/// What the young person keeps covered, and what was done with it, by whom.
fn history(sheet: &mut Sheet, case: &Case, exhibit: &Exhibit) {
    let lang = sheet.lang;
    if let Some(promise) = &exhibit.promise {
        let kept = (
            "kept covered by the young person",
            "gardée couverte par la jeune personne",
        );
        sheet.line(kept, &promise.words.text);
    }
    sheet.heading("history", "historique");
    for (at, event) in &exhibit.history {
        let _ = writeln!(
            sheet.text,
            "    {}  {}",
            when(*at, lang),
            codes::event(event).get(lang)
        );
        if let Some(who) = case.who_at(at.line) {
            let _ = writeln!(sheet.text, "        {}", codes::who(who).get(lang));
        }
    }
}

/// The copy on which parts of it are covered.
fn covered(sheet: &mut Sheet, exhibit: &Exhibit) {
    let Some(covering) = &exhibit.coverings.current else {
        return;
    };
    let copy = covering.copy.map(|copy| copy.sha256.to_string());
    sheet.line(
        ("parts covered on a copy", "parties masquées sur une copie"),
        &when(covering.when, sheet.lang),
    );
    sheet.line(
        ("fingerprint of the copy", "empreinte de la copie"),
        &copy.unwrap_or_default(),
    );
}

/// Under which names and where it was found.
fn finds(sheet: &mut Sheet, exhibit: &Exhibit) {
    if !exhibit.files.is_empty() {
        sheet.heading("found as", "trouvée sous");
    }
    let lang = sheet.lang;
    for (index, file) in exhibit.files.iter().enumerate() {
        let value = &file.value;
        let _ = writeln!(sheet.text, "    {}", visible(&value.name));
        let place = exhibit.places.get(index);
        let place = place.map_or("", |place| place.value.folder.as_str());
        for (label, words) in [
            (pick(lang, "folder", "répertoire"), place),
            (
                pick(lang, "last changed", "modifié"),
                value.modified.as_deref().unwrap_or_default(),
            ),
            (
                pick(lang, "made", "créé"),
                value.created.as_deref().unwrap_or_default(),
            ),
        ] {
            sheet.at("      ", label, words);
        }
    }
}

/// One record as it stands, and when it was changed.
pub(super) fn record(case: &Case, record: &Record, lang: Lang) -> String {
    let mut sheet = Sheet {
        text: format!("{} {}\n", record.id, codes::record(record.kind).get(lang)),
        lang,
    };
    for (label, words) in said(record, lang) {
        sheet.at("  ", label, words);
    }
    sheet.line(("first noted", "notée"), &when(record.made, lang));
    if record.changed != record.made {
        sheet.line(("last changed", "modifiée"), &when(record.changed, lang));
    }
    let lines = case
        .facts
        .iter()
        .filter(|fact| fact.about == Some(record.id));
    let lines: Vec<String> = lines.map(|fact| fact.line.to_string()).collect();
    sheet.line(("lines of the log", "lignes du journal"), &lines.join(", "));
    sheet.text
}

/// One bundle: when it was written, and its fingerprints.
pub(super) fn bundle(bundle: &Bundled, lang: Lang) -> String {
    let written = pick(lang, "bundle written", "remise écrite");
    let mut text = format!("{} {written} {}\n", bundle.id, when(bundle.when, lang));
    let label = pick(lang, "fingerprint", "empreinte");
    for fingerprint in &bundle.fingerprints {
        let _ = writeln!(text, "  {label}{} {fingerprint}", colon(lang));
    }
    text
}
