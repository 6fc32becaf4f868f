//! What goes into a bundle, decided once: every table and text reads it from here, so that they cannot disagree.

use chrono::{DateTime, Utc};
use holdfast_core::case::{Case, CoveredCopy, Exhibit, Head, Order};
use holdfast_core::digest::Digest;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;

use crate::capture::{CaptureRead, Captures};
use crate::exports::{ExportRead, LongTable};
use crate::police::{Options, Withheld, WithheldFact};
use crate::sentences::{Text, text};
use crate::told_image;

const LISTED_NOWHERE: Text = text(
    "Listed, not copied: the original is where the family has it. The family did not say on which device or in which app, or who has it; ask them.",
    "Répertoriée, non copiée\u{a0}: l’original est resté où la famille l’avait. La famille n’a pas dit sur quel appareil ni dans quelle application, ni qui l’a; demandez-le-lui.",
);

const LISTED_IN_WORDS: Text = text(
    "Listed, not copied: the original is where the family has it. What was written down in words is in timeline.csv ({numbers}).",
    "Répertoriée, non copiée\u{a0}: l’original est resté où la famille l’avait. Ce qui a été noté en mots est dans timeline.csv ({numbers}).",
);

/// Everything that the files of a bundle say.
#[derive(Debug)]
pub struct Contents<'a> {
    /// The case.
    pub case: &'a Case,
    /// The log's exact bytes.
    pub log: &'a [u8],
    /// Version of the app that writes.
    pub app_version: &'a str,
    /// When it is written.
    pub export_time: DateTime<Utc>,
    /// `B01`
    pub bundle: Id,
    /// What the person chose.
    pub options: Options,
    /// Number of zips.
    pub parts: usize,
    /// Every exhibit, enclosed or not, in order of number.
    pub exhibits: Vec<Decided<'a>>,
    /// The platforms' downloads.
    pub exports: Vec<ExportRead>,
    /// What exhibits say of themselves.
    pub captures: Captures,
    /// Their rows; none when there are none, or when the tables are made anew.
    pub messages: Option<LongTable>,
    /// Their lists, likewise.
    pub lists: Option<LongTable>,
    /// Every fact that the log names, once, in order of hash.
    pub facts: Vec<DecidedFact>,
}

/// An exhibit and what becomes of it.
#[derive(Debug)]
pub struct Decided<'a> {
    /// The exhibit.
    pub exhibit: &'a Exhibit,
    /// What becomes of its own bytes.
    pub fate: Fate,
    /// Its covered copy, when that travels in their place.
    pub copy: Option<EnclosedCopy>,
}

/// A covered copy that travels in the place of its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnclosedCopy {
    /// Its bytes.
    pub object: CoveredCopy,
    /// Path in the bag.
    pub path: String,
    /// Number of the zip that holds it, from 1.
    pub part: usize,
}

/// Whether an exhibit's bytes travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// They do.
    Enclosed {
        /// Path in the bag.
        path: String,
        /// Number of the zip that holds it, from 1.
        part: usize,
    },
    /// They do not.
    Withheld(Withheld),
}

/// A fact and what becomes of it.
#[derive(Debug)]
pub struct DecidedFact {
    /// The hash of its exact bytes.
    pub digest: Digest,
    /// The exhibit or record it is about.
    pub about: Option<Id>,
    /// Line of the log that names it first.
    pub line: u64,
    /// Its exact bytes, or why they stay behind.
    pub bytes: Result<Vec<u8>, WithheldFact>,
}

impl Decided<'_> {
    /// Why it stays behind.
    pub const fn withheld(&self) -> Option<Withheld> {
        match self.fate {
            Fate::Enclosed { .. } => None,
            Fate::Withheld(why) => Some(why),
        }
    }

    /// The same in a sentence. Where nobody said where the original of a listed one is, no field is pointed to, but to
    /// what was written down in words of an image that stays where it is.
    pub fn why(&self, contents: &Contents, lang: Lang) -> Option<String> {
        let why = self.withheld()?;
        let said = match lang {
            Lang::En => why.en(),
            Lang::Fr => why.fr(),
        };
        if why != Withheld::Listed || self.is_where_said() {
            return Some(said.to_owned());
        }
        let numbers = told_image::numbers(contents);
        if numbers.is_empty() {
            return Some(LISTED_NOWHERE.get(lang).to_owned());
        }
        Some(LISTED_IN_WORDS.get(lang).replace("{numbers}", &numbers))
    }

    /// Whether the family said where the original is or who has it.
    pub fn is_where_said(&self) -> bool {
        ["device", "app", "folder", "who_has_it"]
            .iter()
            .any(|field| {
                let words = self.exhibit.described.get(*field);
                words.is_some_and(|words| !words.text.trim().is_empty())
            })
    }

    /// Whether nothing that stands in it may travel.
    pub fn is_silent(&self) -> bool {
        self.withheld().is_some_and(Withheld::is_silent)
    }

    /// Its path in the bag, when it is enclosed.
    pub fn path(&self) -> Option<&str> {
        match &self.fate {
            Fate::Enclosed { path, .. } => Some(path),
            Fate::Withheld(_) => None,
        }
    }

    /// The number of its zip, when it is enclosed.
    pub const fn part(&self) -> Option<usize> {
        match self.fate {
            Fate::Enclosed { part, .. } => Some(part),
            Fate::Withheld(_) => None,
        }
    }
}

impl<'a> Contents<'a> {
    /// The order of screenshots that was confirmed, if it travels.
    pub fn order(&self) -> Option<&'a Order> {
        let order = self.case.path.order.as_ref();
        order.filter(|order| self.encloses(order.fact))
    }

    /// What an exhibit says of itself; nothing of one whose own words are held back, or are not what was saved.
    pub fn capture(&self, decided: &Decided<'_>) -> Option<&CaptureRead> {
        let is_told = match decided.withheld() {
            None => true,
            // Of what was never copied only the name speaks, which stands beside.
            Some(why) => match why {
                Withheld::Intimate
                | Withheld::SetAside
                | Withheld::NotUnderstood
                | Withheld::Damaged
                | Withheld::Unreadable => false,
                Withheld::Listed
                | Withheld::Unanswered
                | Withheld::Released
                | Withheld::CompleteDownload
                | Withheld::MessagesEnclosed
                | Withheld::DownloadMedia
                | Withheld::InlineMedia
                | Withheld::Covered => true,
            },
        };
        let read = self.captures.get(&decided.exhibit.id);
        read.filter(|_| is_told)
    }

    /// Whether a fact travels.
    pub fn encloses(&self, fact: Digest) -> bool {
        let place = self.facts.binary_search_by_key(&fact, |one| one.digest);
        let found = place.ok().and_then(|place| self.facts.get(place));
        found.is_some_and(|found| found.bytes.is_ok())
    }

    /// Number of exhibits enclosed.
    pub fn enclosed_count(&self) -> usize {
        self.exhibits.iter().filter(|d| d.path().is_some()).count()
    }

    /// Covered copies that are enclosed, with their exhibits.
    pub fn copies(&self) -> impl Iterator<Item = (&Decided<'_>, &EnclosedCopy)> {
        let exhibits = self.exhibits.iter();
        exhibits.filter_map(|decided| Some((decided, decided.copy.as_ref()?)))
    }

    /// Number of exhibits that stay behind for that reason.
    pub fn withheld_count(&self, why: Withheld) -> usize {
        self.exhibits
            .iter()
            .filter(|d| d.withheld() == Some(why))
            .count()
    }

    /// Where the enclosed log ends, read from its own bytes.
    pub fn log_head(&self) -> Head {
        let whole = self.log.strip_suffix(b"\n").unwrap_or(self.log);
        if whole.is_empty() {
            return Head {
                lines: 0,
                last: Digest::ZERO,
            };
        }
        let lines = whole.split(|byte| *byte == b'\n');
        let last = lines.clone().next_back().unwrap_or_default();
        Head {
            lines: lines.count() as u64,
            last: Digest::of(last),
        }
    }
}
