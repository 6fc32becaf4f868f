//! A card as one sheet of plain text, to be kept or printed.

use std::collections::BTreeSet;

use crate::fact::Fact;
use crate::platform::{Card, CardTitles, Platform, card, card_titles};
use crate::text::{Lang, Text};

/// The card of an app as plain text, in one language; lines end in `\n` and are not broken.
pub fn sheet(platform: Platform, lang: Lang) -> String {
    let (card, titles) = (card(platform), card_titles());
    let mut sheet = Sheet {
        text: String::new(),
        lang,
        sources: BTreeSet::new(),
    };
    sheet.line(card.name.get(lang));
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

struct Sheet {
    text: String,
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
        self.line(title.get(self.lang));
    }

    fn fact(&mut self, before: &str, fact: &'static Fact) {
        let said = fact.text.get(self.lang);
        let line = match fact.doubt() {
            Some(doubt) => format!(
                "{before}{said} ({})",
                doubt.get(self.lang).trim_end_matches('.')
            ),
            None => format!("{before}{said}"),
        };
        self.line(&line);
        self.sources.insert((fact.source.name, fact.source.dated));
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
            self.fact(&format!("- {}{colon} ", label.get(self.lang)), button.about);
        }
    }

    fn end(mut self, titles: &CardTitles) -> String {
        self.title(titles.sources);
        for (name, dated) in std::mem::take(&mut self.sources) {
            self.line(&format!("- {name} ({dated})"));
        }
        self.line("");
        self.line(titles.unchecked.get(self.lang));
        self.text
    }
}
