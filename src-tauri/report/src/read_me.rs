//! `00-READ-ME-FIRST.txt`: one page in English, one in French, for whoever opens the zip with no time to spare.
//!
//! It claims nothing that the check does not show, and it holds no name and no word that the family typed, but
//! for those that say where an intimate image is.

use holdfast_core::fact::{AnswerState, Lang};

use crate::contents::Contents;
use crate::plain::plain;
use crate::police::{Withheld, WithheldFact};

mod downloads;
mod earlier;
mod image;
mod whom;
mod words;
mod wrote;

use words::{
    ACCOUNTS_EN, ACCOUNTS_FR, EN_COPIES, EN_END, EN_FILES, EN_GAPS, EN_HEAD, EN_LOOK, EN_PRACTICE,
    EN_REST, EN_SHOWS, EN_STATEMENT, EXHIBITS_EN, EXHIBITS_FR, FR_COPIES, FR_END, FR_FILES,
    FR_GAPS, FR_HEAD, FR_LOOK, FR_PRACTICE, FR_REST, FR_SHOWS, FR_STATEMENT, LEFT_OUT_EN,
    LEFT_OUT_FR, PAYMENTS_EN, PAYMENTS_FR,
};

/// Writes the read-me of one part.
pub fn read_me(contents: &Contents, folder: &str, part: usize) -> Vec<u8> {
    let facts = Facts {
        contents,
        folder,
        part,
    };
    let [en_head, fr_head] = if contents.case.is_practice {
        [EN_PRACTICE, FR_PRACTICE]
    } else {
        [EN_HEAD, FR_HEAD]
    };
    let text = [
        en_head,
        &facts.en(),
        &wrote::section(contents, Lang::En),
        &earlier::section(contents, Lang::En),
        &look(contents, EN_LOOK, [EXHIBITS_EN, PAYMENTS_EN], ACCOUNTS_EN),
        files_line(contents, EN_FILES),
        copies_line(contents, EN_COPIES),
        &downloads::places(contents, Lang::En),
        gaps_line(contents, EN_GAPS),
        &statement_line(contents, EN_STATEMENT),
        &EN_REST.replace("{where}", &image::section(contents, Lang::En)),
        &downloads::section(contents, Lang::En),
        EN_SHOWS,
        &facts.clock_en(),
        &whom::to_call(contents, Lang::En),
        EN_END,
        fr_head,
        &facts.fr(),
        &wrote::section(contents, Lang::Fr),
        &earlier::section(contents, Lang::Fr),
        &look(contents, FR_LOOK, [EXHIBITS_FR, PAYMENTS_FR], ACCOUNTS_FR),
        files_line(contents, FR_FILES),
        copies_line(contents, FR_COPIES),
        &downloads::places(contents, Lang::Fr),
        gaps_line(contents, FR_GAPS),
        &statement_line(contents, FR_STATEMENT),
        &FR_REST.replace("{where}", &image::section(contents, Lang::Fr)),
        &downloads::section(contents, Lang::Fr),
        FR_SHOWS,
        &facts.clock_fr(),
        &whom::to_call(contents, Lang::Fr),
        FR_END,
    ];
    plain(&text.concat())
}

/// Where to look: of a table that is empty, that it is.
fn look(
    contents: &Contents,
    text: &str,
    [exhibits, payments]: [[&'static str; 2]; 2],
    accounts: [&'static str; 3],
) -> String {
    let line =
        |is_filled, [filled, empty]: [&'static str; 2]| if is_filled { filled } else { empty };
    let is_any_exhibit = !contents.exhibits.is_empty();
    let has_payments = crate::tables::has_payments(contents);
    text.replace("{exhibits}", line(is_any_exhibit, exhibits))
        .replace("{accounts}", accounts_line(contents, accounts))
        .replace("{payments}", line(has_payments, payments))
}

/// An empty table must not end the search: a payment may name whom to look for.
fn accounts_line(contents: &Contents, [filled, empty, paid]: [&'static str; 3]) -> &'static str {
    if crate::tables::has_accounts(contents) {
        return filled;
    }
    let fields = ["recipient_name", "recipient_email", "recipient_phone"];
    let mut records = contents.case.records.iter();
    if records.any(|record| {
        fields
            .iter()
            .any(|field| record.fields.contains_key(*field))
    }) {
        paid
    } else {
        empty
    }
}

fn files_line<'a>(contents: &Contents, line: &'a str) -> &'a str {
    // What is one file of a download lies with it.
    let mut paths = contents
        .exhibits
        .iter()
        .filter_map(|decided| decided.path());
    if paths.any(|path| path.starts_with("data/exhibits/")) || contents.copies().next().is_some() {
        line
    } else {
        ""
    }
}

fn copies_line<'a>(contents: &Contents, line: &'a str) -> &'a str {
    if contents.copies().next().is_some() {
        line
    } else {
        ""
    }
}

/// Only where the family said something of what is missing.
fn gaps_line<'a>(contents: &Contents, line: &'a str) -> &'a str {
    let path = &contents.case.path;
    let travels = |fact| contents.encloses(fact);
    let mut answers = path.gaps.iter().filter(|one| travels(one.fact));
    let is_answered = answers.any(|one| one.answer.state != AnswerState::Open);
    if is_answered || path.neighbours.iter().any(|one| travels(one.fact)) {
        line
    } else {
        ""
    }
}

fn statement_line(contents: &Contents, line: &str) -> String {
    let has_statement = contents.case.records.iter().any(crate::statement::is_given);
    if has_statement { line } else { "" }.to_owned()
}

/// What differs from bundle to bundle.
struct Facts<'a> {
    contents: &'a Contents<'a>,
    folder: &'a str,
    part: usize,
}

impl Facts<'_> {
    fn en(&self) -> String {
        let contents = self.contents;
        let mut lines = vec![format!(
            "Case {}, bundle {}, written {}",
            contents.case.id,
            contents.bundle,
            self.written()
        )];
        if contents.parts > 1 {
            lines.push(format!(
                "This zip is part {} of {}; it holds {} of the enclosed exhibits.",
                self.part,
                contents.parts,
                self.here()
            ));
        }
        lines.push(format!("Folder {}\n", self.folder));
        lines.push(count("Exhibits in this case", contents.exhibits.len()));
        lines.push(count("enclosed, byte for byte", contents.enclosed_count()));
        let copies = contents.copies().count();
        if copies > 0 {
            lines.push(count("covered copies enclosed", copies));
        }
        lines.extend(self.withheld(short_en));
        lines.extend(downloads::counts(contents, Lang::En));
        lines.extend(left_out(contents, Lang::En));
        lines.join("\n") + "\n"
    }

    fn fr(&self) -> String {
        let contents = self.contents;
        let mut lines = vec![format!(
            "Dossier {}, remise {}, préparée le {}",
            contents.case.id,
            contents.bundle,
            self.written()
        )];
        if contents.parts > 1 {
            lines.push(format!(
                "Ce zip est la partie {} de {}; pièces jointes qu’il contient\u{a0}: {}.",
                self.part,
                contents.parts,
                self.here()
            ));
        }
        lines.push(format!("Répertoire {}\n", self.folder));
        lines.push(count("Pièces de ce dossier", contents.exhibits.len()));
        lines.push(count("jointes, à l’octet près", contents.enclosed_count()));
        let copies = contents.copies().count();
        if copies > 0 {
            lines.push(count("copies masquées jointes", copies));
        }
        lines.extend(self.withheld(short_fr));
        lines.extend(downloads::counts(contents, Lang::Fr));
        lines.extend(left_out(contents, Lang::Fr));
        lines.join("\n") + "\n"
    }

    /// A line for every reason that there is.
    fn withheld(&self, short: fn(Withheld) -> &'static str) -> Vec<String> {
        let counts = Withheld::ALL.map(|why| (short(why), self.contents.withheld_count(why)));
        let counts = counts.into_iter().filter(|(_, number)| *number > 0);
        counts.map(|(what, number)| count(what, number)).collect()
    }

    fn written(&self) -> String {
        let time = self.contents.export_time;
        time.format("%Y-%m-%d %H:%M UTC").to_string()
    }

    fn here(&self) -> usize {
        let exhibits = self.contents.exhibits.iter();
        let copies = self.contents.copies();
        exhibits.filter(|d| d.part() == Some(self.part)).count()
            + copies.filter(|(_, copy)| copy.part == self.part).count()
    }

    fn clock_en(&self) -> String {
        let jumps = self.contents.case.clock_jumps.len();
        let text = "\
Times of saving are what the family's computer said. Times typed by the\n\
family are as they told them. The column \"certainty\" of the timeline tells\n\
which is which.";
        match jumps {
            0 => format!("{text}\n"),
            jumps => {
                format!("{text}\nJumps of the clock that were noted: {jumps} (see the timeline).\n")
            }
        }
    }

    fn clock_fr(&self) -> String {
        let jumps = self.contents.case.clock_jumps.len();
        let text = "\
Les heures d’enregistrement sont celles de l’ordinateur de la famille. Les\n\
heures saisies par la famille sont telles qu’elle les a données. La colonne\n\
«\u{a0}certainty\u{a0}» de la chronologie dit lesquelles sont lesquelles.";
        match jumps {
            0 => format!("{text}\n"),
            jumps => {
                format!("{text}\nSauts d’horloge consignés\u{a0}: {jumps} (voir la chronologie).\n")
            }
        }
    }
}

/// What the family left out of it, beside files: a line each, after one that says so.
fn left_out(contents: &Contents, lang: Lang) -> Vec<String> {
    let is_out = |why| {
        let mut facts = contents.facts.iter();
        facts.any(|fact| fact.bytes.as_ref().err() == Some(&why))
    };
    let [title, places, times, answers] = match lang {
        Lang::En => LEFT_OUT_EN,
        Lang::Fr => LEFT_OUT_FR,
    };
    let left = [
        (places, WithheldFact::Place),
        (times, WithheldFact::FileTimes),
        (answers, WithheldFact::Answer),
    ];
    let left = left.into_iter().filter(|(_, why)| is_out(*why));
    let left: Vec<String> = left.map(|(line, _)| line.to_owned()).collect();
    let title = (!left.is_empty()).then(|| title.to_owned());
    title.into_iter().chain(left).collect()
}

fn count(what: &str, number: usize) -> String {
    format!("  {what:<31}{number:>5}")
}

const fn short_en(why: Withheld) -> &'static str {
    match why {
        Withheld::Listed => "listed only, never copied",
        Withheld::Intimate => "held back: intimate image",
        Withheld::Unanswered => "held back: not answered yet",
        Withheld::SetAside => "set aside by the family",
        Withheld::Released => "copy removed: intimate image",
        Withheld::CompleteDownload => "held back: whole download",
        Withheld::MessagesEnclosed => "download: messages enclosed",
        Withheld::DownloadMedia => "held back: media of a download",
        Withheld::InlineMedia => "held back: pictures inside",
        Withheld::Damaged => "missing or damaged",
        Withheld::Unreadable => "could not be read",
        Withheld::NotUnderstood => "held back: newer version",
        Withheld::Covered => "original of a covered copy",
    }
}

const fn short_fr(why: Withheld) -> &'static str {
    match why {
        Withheld::Listed => "répertoriées, jamais copiées",
        Withheld::Intimate => "non incluses\u{a0}: image intime",
        Withheld::Unanswered => "non incluses\u{a0}: sans réponse encore",
        Withheld::SetAside => "mises de côté par la famille",
        Withheld::Released => "copie retirée\u{a0}: image intime",
        Withheld::CompleteDownload => "non incluses\u{a0}: archive complète",
        Withheld::MessagesEnclosed => "archive\u{a0}: messages joints",
        Withheld::DownloadMedia => "non incluses\u{a0}: médias d’une archive",
        Withheld::InlineMedia => "non incluses\u{a0}: images à l’intérieur",
        Withheld::Damaged => "manquantes ou abîmées",
        Withheld::Unreadable => "n’ont pas pu être lues",
        Withheld::NotUnderstood => "non incluses\u{a0}: version plus récente",
        Withheld::Covered => "originaux de copies masquées",
    }
}

#[cfg(test)]
mod tests;
