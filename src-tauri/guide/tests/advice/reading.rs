//! How hard the words are, measured screen by screen, names left out.
//!
//! English: the grade of Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 times the words a sentence, plus 11.8 times
//! the syllables a word, minus 15.59. Syllables are counted by [`crate::syllables`].
//! French: LIX (Björnsson 1968): the words a sentence plus the percentage of words of more than six letters. Under 40
//! is "easy", under 50 "medium". It needs no syllables, which French spelling hides. A colon ends a sentence, as
//! Björnsson counts it; `l’` and its like are words.

use std::collections::BTreeSet;

use crate::screens::{Level, Pair, Screen, screens};
use crate::syllables::syllables;

/// Names of apps, bodies, sites and file types. They stand so on other people's screens; no shorter word would do.
const NAMES: &[&str] = &[
    "9-8-8: Suicide Crisis Helpline",
    "9-8-8\u{a0}: Ligne d’aide en cas de crise de suicide",
    "Australian Centre to Counter Child Exploitation",
    "Intimate Images Protection Service (British Columbia)",
    "Service de protection des images intimes (Colombie-Britannique)",
    "British Columbia",
    "Colombie-Britannique",
    "Tel-jeunes",
    "Australian Federal Police",
    "Canadian Anti-Fraud Centre",
    "Canadian Centre for Child Protection",
    "Canada’s child protection centre",
    "Centre antifraude du Canada",
    "Centre australien contre l’exploitation des enfants (ACCCE)",
    "Centre canadien de protection de l’enfance",
    "FBI Internet Crime Complaint Center",
    "FBI, plaintes pour crimes sur Internet (IC3)",
    "GRC, centre national contre l’exploitation d’enfants",
    "RCMP, National Child Exploitation Crime Centre",
    "Internet Watch Foundation",
    "NCMEC CyberTipline",
    "CyberTipline du NCMEC",
    "Kids Help Phone",
    "Jeunesse, J’écoute",
    "Homeland Security",
    "Sécurité intérieure des États-Unis",
    "Project Arachnid",
    "Projet Arachnid",
    "ALERT",
    "Toronto Police Service",
    "New Zealand Police",
    "Virtual Global Taskforce",
    "National Crime Agency",
    "Safer Internet Day",
    "Journée pour un Internet plus sûr",
    "police fédérale australienne",
    "police néo-zélandaise",
    "police de Toronto",
    "NCMEC",
    "RCMP",
    "OneDrive",
    "Dropbox",
    "AirDrop",
    "Accounts Center",
    "Espace Comptes",
    "accounts.snapchat.com",
    "snapchat.com/add/",
    "AidezMoiSVP.ca",
    "NeedHelpNow.ca",
    "Cyberaide.ca",
    "Cybertip.ca",
    "StopNCII.org",
    "texted.ca",
    "Take It Down",
    "Report Remove",
    "CEOP Education",
    "CEOP Safety Centre",
    "Crime Stoppers",
    "Échec au crime",
    "ALERT (Alberta)",
    "eSafety Commissioner",
    "Commissaire eSafety",
    "Kids Helpline",
    "Know2Protect",
    "ThinkUKnow",
    "Childline",
    "Lifeline",
    "Netsafe",
    "INHOPE",
    "Facebook",
    "Messenger",
    "Instagram",
    "Snapchat",
    "WhatsApp",
    "Telegram",
    "Discord",
    "TikTok",
    "iMessage",
    "Google",
    "Takeout",
    "Gmail",
    "Roblox",
    "Steam",
    "Xbox",
    "Holdfast",
    "Alberta",
    "Ontario",
    "Quebec",
    "Québec",
    "Canada",
    "Australia",
    "Australie",
    "Nouvelle-Zélande",
    "New Zealand",
    "Royaume-Uni",
    "United Kingdom",
    "United States",
    "États-Unis",
    "JSON",
    "HTML",
    "SMS",
    "IWF",
    "CEOP",
    "FBI",
];

/// Sentences and words of what stands on one screen.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Count {
    sentences: usize,
    words: usize,
    syllables: usize,
    long_words: usize,
}

impl Count {
    fn add(&mut self, text: &str, ends: &[char], breaks: &[char]) {
        let text = NAMES
            .iter()
            .fold(text.to_owned(), |text, name| text.replace(name, ""));
        for sentence in text.split(ends) {
            let words: Vec<&str> = sentence
                .split(|sign: char| sign.is_whitespace() || breaks.contains(&sign))
                .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
                .filter(|word| word.chars().any(char::is_alphabetic))
                .collect();
            if words.is_empty() {
                continue;
            }
            self.sentences += 1;
            self.words += words.len();
            self.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
            self.long_words += words.iter().filter(|word| word.chars().count() > 6).count();
        }
    }

    fn english(texts: &[Pair]) -> Self {
        let mut count = Self::default();
        for pair in texts {
            count.add(&pair.en, &['.', '!', '?'], &['-', '/']);
        }
        count
    }

    fn french(texts: &[Pair]) -> Self {
        let mut count = Self::default();
        for pair in texts {
            count.add(&pair.fr, &['.', '!', '?', ':'], &['-', '/', '’']);
        }
        count
    }

    /// The school grade of an English text.
    fn grade(self) -> f64 {
        0.39 * ratio(self.words, self.sentences) + 11.8 * ratio(self.syllables, self.words) - 15.59
    }

    /// LIX of a French text.
    fn lix(self) -> f64 {
        ratio(self.words, self.sentences) + 100.0 * ratio(self.long_words, self.words)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).expect("a screen is short"));
    number(part) / number(whole.max(1))
}

const fn limits(level: Level) -> (f64, f64) {
    match level {
        Level::Step => (6.0, 40.0),
        Level::Law => (8.0, 50.0),
    }
}

fn pair(en: &str, fr: &str) -> Pair {
    Pair {
        en: en.into(),
        fr: fr.into(),
        tu: None,
    }
}

#[test]
fn the_measures_tell_easy_from_hard() {
    let easy = [pair(
        "Save the chat. Do not delete it.",
        "Gardez-la. Ne l’ôtez pas.",
    )];
    let hard = [pair(
        "Organisations administering jurisdictional preservation requests necessitate comprehensive authentication documentation.",
        "Les organisations administrant les demandes juridictionnelles de préservation nécessitent une documentation complète.",
    )];
    assert!(
        Count::english(&easy).grade() < 3.0,
        "{}",
        Count::english(&easy).grade()
    );
    assert!(
        Count::english(&hard).grade() > 20.0,
        "{}",
        Count::english(&hard).grade()
    );
    assert!(
        Count::french(&easy).lix() < 25.0,
        "{}",
        Count::french(&easy).lix()
    );
    assert!(
        Count::french(&hard).lix() > 60.0,
        "{}",
        Count::french(&hard).lix()
    );
}

#[test]
fn a_sentence_is_counted_as_it_is_read() {
    let count = Count::english(&[pair("Open Instagram. Tap “More”, then wait 24 hours.", "x")]);
    let expected = Count {
        sentences: 2,
        words: 6,
        syllables: 7,
        long_words: 0,
    };
    assert_eq!(
        count, expected,
        "open; tap more then wait hours; the name and the figure are left out"
    );
    let count = Count::french(&[pair("x", "Dites\u{a0}: « L’appli garde tout. »")]);
    assert_eq!(
        (count.sentences, count.words),
        (2, 5),
        "dites; l, appli, garde, tout"
    );
}

/// What is too hard, the hardest first.
fn too_hard(measure: impl Fn(&[Pair]) -> f64, limit: impl Fn(Level) -> f64) -> Vec<String> {
    let mut found: Vec<(f64, String)> = screens()
        .iter()
        .map(|screen: &Screen| {
            (
                measure(&screen.texts) - limit(screen.level),
                screen.name.clone(),
            )
        })
        .filter(|(over, _)| *over > 0.0)
        .collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found
        .into_iter()
        .map(|(over, name)| format!("{name} by {over:.1}"))
        .collect()
}

#[test]
fn english_is_easy_to_read_on_every_screen() {
    let found = too_hard(
        |texts| Count::english(texts).grade(),
        |level| limits(level).0,
    );
    assert!(
        found.is_empty(),
        "over grade 6 for steps or 8 for law: {found:#?}"
    );
}

#[test]
fn french_is_easy_to_read_on_every_screen() {
    let found = too_hard(|texts| Count::french(texts).lix(), |level| limits(level).1);
    assert!(
        found.is_empty(),
        "over LIX 40 for steps or 50 for law: {found:#?}"
    );
}

/// A text without what stands in quotes.
fn unquoted(text: &str, open: char, close: char) -> String {
    let mut kept = String::new();
    let mut is_inside = false;
    for sign in text.chars() {
        is_inside = (is_inside || sign == open) && sign != close;
        if !is_inside && sign != close {
            kept.push(sign);
        }
    }
    kept
}

/// A screen may be easy and still hide one hard line. A line is short, so its grade jumps: it gets more room, and
/// labels of a few words are left to their screen. So is what stands in quotes: mostly the words on other people's
/// buttons.
#[test]
fn no_single_line_is_hard() {
    let mut found = BTreeSet::new();
    for screen in screens() {
        let (grade, lix) = match screen.level {
            Level::Step => (9.0, 60.0),
            Level::Law => (12.0, 66.0),
        };
        for text in &screen.texts {
            let line = [Pair {
                en: unquoted(&text.en, '“', '”'),
                fr: unquoted(&text.fr, '«', '»'),
                tu: None,
            }];
            let (english, french) = (Count::english(&line), Count::french(&line));
            if english.words >= 6 && english.grade() > grade {
                found.insert(format!("grade {:.1}: {}", english.grade(), line[0].en));
            }
            if french.words >= 6 && french.lix() > lix {
                found.insert(format!("LIX {:.0} : {}", french.lix(), line[0].fr));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_sentence_is_long() {
    for screen in screens() {
        for text in &screen.texts {
            for sentence in text.en.split(['.', '?', ':']) {
                let words = sentence.split_whitespace().count();
                assert!(
                    words <= 22,
                    "{words} words in {:?} on {}",
                    text.en,
                    screen.name
                );
            }
            for sentence in text.fr.split(['.', '?', ':']) {
                let words = sentence.split_whitespace().count();
                assert!(
                    words <= 25,
                    "{words} mots dans {:?}, {}",
                    text.fr,
                    screen.name
                );
            }
        }
    }
}
