//! A card as one sheet of plain text, to be kept or printed.

use std::collections::BTreeSet;

use crate::fact::Fact;
use crate::platform::{Card, CardTitles, Platform, card, card_titles};
use crate::source::GENERAL;
use crate::text::{Lang, Reader, Text};

/// The card of an app as plain text, in one language, to whoever reads it; lines end in `\n` and are not broken.
pub fn sheet(platform: Platform, reader: Reader, lang: Lang) -> String {
    let (card, titles) = (card(platform), card_titles());
    let mut sheet = Sheet {
        text: String::new(),
        reader,
        lang,
        sources: BTreeSet::new(),
    };
    sheet.line(card.name.to(reader, lang));
    sheet.line("");
    sheet.fact("", card.first);
    sheet.numbered(titles.capture, card.capture);
    sheet.listed(titles.identity, card.identity);
    sheet.listed(titles.screenshots, &[card.screenshots.about]);
    sheet.download(card, titles.download);
    sheet.buttons(card, &titles);
    let clocks: Vec<&'static Fact> = card.clocks.iter().map(|clock| clock.about).collect();
    sheet.listed(titles.clocks, &clocks);
    sheet.end(&titles)
}

/// The same with no line longer than so many characters, unless one word is; what goes on is set in below its mark.
pub fn sheet_in_columns(platform: Platform, reader: Reader, lang: Lang, columns: usize) -> String {
    let mut broken = String::new();
    for line in sheet(platform, reader, lang).lines() {
        break_line(line, columns, &mut broken);
    }
    broken
}

/// Breaks a line at spaces; a hard space holds what it joins together.
fn break_line(line: &str, columns: usize, into: &mut String) {
    let indent = mark_length(line);
    let mut used = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        if used > indent && used + 1 + length > columns {
            into.push('\n');
            into.push_str(&" ".repeat(indent));
            used = indent;
        } else if used > 0 {
            into.push(' ');
            used += 1;
        }
        into.push_str(word);
        used += length;
    }
    into.push('\n');
}

/// How long the mark of an item is: `- ` or `12. `.
fn mark_length(line: &str) -> usize {
    let Some((mark, _)) = line.split_once(' ') else {
        return 0;
    };
    let is_number = mark
        .strip_suffix('.')
        .is_some_and(|all| all.parse::<u8>().is_ok());
    if mark == "-" || is_number {
        mark.len() + 1
    } else {
        0
    }
}

struct Sheet {
    text: String,
    reader: Reader,
    lang: Lang,
    sources: BTreeSet<(&'static str, &'static str)>,
}

impl Sheet {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn title(&mut self, title: Text) {
        self.line("");
        self.line(title.to(self.reader, self.lang));
    }

    fn fact(&mut self, before: &str, fact: &'static Fact) {
        let said = fact.text.to(self.reader, self.lang);
        let line = match fact.doubt() {
            Some(doubt) => format!(
                "{before}{said} ({})",
                doubt.to(self.reader, self.lang).trim_end_matches('.')
            ),
            None => format!("{before}{said}"),
        };
        self.line(&line);
        self.sources
            .insert((fact.source.name_in(self.lang), fact.source.dated));
    }

    fn listed(&mut self, title: Text, facts: &[&'static Fact]) {
        self.title(title);
        for fact in facts {
            self.fact("- ", fact);
        }
    }

    fn numbered(&mut self, title: Text, facts: &[&'static Fact]) {
        self.title(title);
        for (number, fact) in (1..).zip(facts) {
            self.fact(&format!("{number}. "), fact);
        }
    }

    fn download(&mut self, card: &Card, title: Text) {
        let facts: Vec<&'static Fact> = match card.download {
            Some(download) => {
                let mut all = download.how.to_vec();
                all.push(download.wait);
                all.extend(download.holds);
                all
            }
            None => card.no_download.into_iter().collect(),
        };
        self.listed(title, &facts);
    }

    fn buttons(&mut self, card: &Card, titles: &CardTitles) {
        self.title(titles.buttons);
        let colon = match self.lang {
            Lang::En => ":",
            Lang::Fr => "\u{a0}:",
        };
        for (label, button) in [
            (titles.block, card.buttons.block),
            (titles.report, card.buttons.report),
            (titles.pause, card.buttons.pause),
            (titles.delete, card.buttons.delete),
        ] {
            self.fact(
                &format!("- {}{colon} ", label.to(self.reader, self.lang)),
                button.about,
            );
        }
    }

    fn end(mut self, titles: &CardTitles) -> String {
        self.title(titles.sources);
        for (name, dated) in std::mem::take(&mut self.sources) {
            let dated = match (dated, self.lang) {
                ("undated", Lang::En) => "no date",
                ("undated", Lang::Fr) => "sans date",
                (date, _) => date,
            };
            // General knowledge has no date to tell.
            if name == GENERAL.name_in(self.lang) {
                self.line(&format!("- {name}"));
            } else {
                self.line(&format!("- {name} ({dated})"));
            }
        }
        self.line("");
        self.line(titles.unchecked.to(self.reader, self.lang));
        self.text
    }
}
