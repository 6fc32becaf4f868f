//! What a police bundle would hold, said at once: of the facts only those are read again that could not be read
//! before, and no table is made.

use chrono::{DateTime, Utc};
use holdfast_core::case::{Case, UnknownEvent, Words};
use holdfast_core::check::Lost;
use holdfast_core::id::Id;
use holdfast_index::FilesWithRows;

use crate::capture::Captures;
use crate::exports::{ExportRead, Exports, FileOfExport, FileRole};

use super::{
    Damage, FactBytes, Input, Options, PolicePlan, TravelNotes, Withheld, decide_contents,
    enclosed, payload, withheld,
};

/// What a police bundle would hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Exhibits whose bytes are enclosed.
    pub enclosed: Vec<Id>,
    /// Exhibits of which a covered copy is enclosed in the place of the original.
    pub covered: Vec<Id>,
    /// Exhibits whose own bytes are not enclosed, and why.
    pub withheld: Vec<(Id, Withheld)>,
    /// What becomes of the files of platforms' downloads; what was read in them is not said here.
    pub exports: Vec<ExportRead>,
    /// What is damaged or missing, as far as a look can tell: writing it reads every byte and may find more.
    pub damage: Damage,
    /// What a newer version did and is not known here, as in [`PolicePlan`].
    pub unknown: Vec<UnknownEvent>,
    /// What else travels.
    pub what_travels: TravelNotes,
    /// Bytes of all zips, nearly.
    pub bytes: u64,
    /// Number of zips.
    pub parts: usize,
}

impl Outline {
    /// What a whole plan says.
    pub fn of(plan: &PolicePlan) -> Self {
        let files = plan.parts.iter().flat_map(|part| &part.files);
        Self {
            enclosed: plan.enclosed.clone(),
            covered: plan.covered.clone(),
            withheld: plan.withheld.clone(),
            exports: plan.exports.clone(),
            damage: plan.damage.clone(),
            unknown: plan.unknown.clone(),
            what_travels: plan.what_travels.clone(),
            bytes: files.map(|file| file.source.size()).sum(),
            parts: plan.parts.len(),
        }
    }

    /// Tells files of lists from message files, by an index of the case. A whole plan has told them already.
    pub fn tell_lists(&mut self, files: &FilesWithRows) {
        let has_rows = |file: &FileOfExport| files.has(file.exhibit, &file.entry, file.packed);
        let exports = self.exports.iter_mut();
        for export in exports.filter(|export| export.readings.is_empty()) {
            export.tell_lists(has_rows);
        }
    }
}

/// The outline of a bundle that is certainly one zip; none when only a whole plan can tell. `lost` is as in
/// [`Input`].
pub fn outline_police(
    case: &Case,
    facts: &dyn FactBytes,
    lost: &[(Id, Lost)],
    exports: &Exports,
    part_limit_bytes: u64,
    options: Options,
) -> Option<Outline> {
    let captures = Captures::new();
    let contents = decide_contents(&Input {
        case,
        log: &[],
        facts: &|_| None,
        app_version: "",
        export_time: DateTime::<Utc>::UNIX_EPOCH,
        bundle: 1,
        part_limit_bytes,
        options,
        exports,
        captures: &captures,
        lost,
    });
    let payload: u64 = payload(&contents, exports)
        .iter()
        .map(|file| file.source.size())
        .sum();
    let beside = Beside::of(case, exports);
    let payload = payload + beside.taken_out;
    (payload.saturating_add(beside.at_most()) <= part_limit_bytes).then(|| Outline {
        enclosed: enclosed(&contents.exhibits),
        covered: super::covering::covered(&contents.exhibits),
        withheld: withheld(&contents.exhibits),
        damage: Damage::seen(case, facts, lost),
        unknown: case.unknown.clone(),
        what_travels: super::travels::travel_notes(&contents),
        exports: contents.exports,
        bytes: payload + beside.nearly(),
        parts: 1,
    })
}

/// What lies beside the evidence: tables, facts, the log.
struct Beside {
    /// Exhibits, records, facts and lines: each takes a few lines somewhere.
    things: u64,
    /// Bytes of what people typed: each of them is in a table, in both kinds of JSON and in its fact.
    words: u64,
    /// Bytes of message files that come out of zips.
    taken_out: u64,
    /// Bytes of all message files: their rows are in two tables.
    messages: u64,
}

impl Beside {
    fn of(case: &Case, exports: &Exports) -> Self {
        let files = || exports.list.iter().flat_map(|export| &export.files);
        let messages = || files().filter(|file| file.role == FileRole::Messages);
        let enclosed = files().filter(|file| file.packed && file.path.is_some());
        let size = |words: &Words| words.text.len() as u64;
        let described = case.exhibits.iter().flat_map(|one| one.described.values());
        let fields = case.records.iter().flat_map(|one| one.fields.values());
        let things = case.exhibits.len() + case.records.len() + case.facts.len() + files().count();
        Self {
            things: things as u64 + case.head.lines,
            words: described.chain(&case.title).map(size).sum::<u64>()
                + fields.map(|text| text.len() as u64).sum::<u64>(),
            taken_out: enclosed.map(|file| file.size_bytes).sum(),
            messages: messages().map(|file| file.size_bytes).sum(),
        }
    }

    /// As measured with 5,000 screenshots.
    fn nearly(&self) -> u64 {
        20_000 + 2_300 * self.things + 5 * self.words + 3 * self.messages
    }

    /// More than it can be: a name of 255 bytes is escaped in four places.
    fn at_most(&self) -> u64 {
        1_000_000 + 16_384 * self.things + 64 * self.words + 64 * self.messages
    }
}

#[cfg(test)]
mod tests {
    use holdfast_core::digest::Digest;
    use holdfast_core::fact::AnswerState;

    use super::*;
    use crate::police::PART_LIMIT_BYTES;
    use crate::sample::everything;

    #[test]
    fn an_outline_says_what_the_whole_plan_says() {
        let mut sample = everything();
        sample.answer_gap("first_contact", AnswerState::NotPossible, &[], "gone");
        sample.answer_gap("demand", AnswerState::Open, &[], "");
        let (first, lost) = (sample.case.exhibits[0].id, 1);
        sample.lost.push((first, Lost::Unreadable));
        let digest = sample.case.facts[lost].digest;
        sample.facts.remove(&digest);
        for fact in &mut sample.case.facts {
            if fact.digest == digest {
                fact.body = None;
            }
        }
        let none = Exports::default();
        let facts = |digest: Digest| sample.facts.get(&digest).cloned();
        for is_in in [true, false] {
            let options = Options {
                include_places: is_in,
                include_file_times: is_in,
                include_answers: is_in,
                ..Options::default()
            };
            let exact = Outline::of(&sample.plan_with(PART_LIMIT_BYTES, options));
            let quick = outline_police(
                &sample.case,
                &facts,
                &[(first, Lost::Unreadable)],
                &none,
                PART_LIMIT_BYTES,
                options,
            )
            .unwrap();
            let with_exact_bytes = Outline {
                bytes: exact.bytes,
                ..quick.clone()
            };
            assert_eq!(with_exact_bytes, exact, "but for the bytes");
            let travels = &quick.what_travels;
            assert_eq!(travels.answers, usize::from(is_in), "what is open is none");
            assert_eq!(
                travels.file_times > 0,
                is_in,
                "only what travels is told of"
            );
            assert_eq!(
                quick.damage.exhibits,
                [(first, Lost::Unreadable)],
                "the damage is told"
            );
            assert_eq!(quick.damage.facts[0].digest, digest, "of facts as well");
            let ratio = quick.bytes * 100 / exact.bytes;
            assert!((30..300).contains(&ratio), "nearly: {ratio} %");
            let beside = Beside::of(&sample.case, &none);
            assert!(exact.bytes < beside.at_most(), "never more");
        }
    }

    #[test]
    fn near_the_limit_only_a_whole_plan_can_tell() {
        let (sample, none) = (everything(), Exports::default());
        let outline = |limit| {
            outline_police(
                &sample.case,
                &|_| None,
                &[],
                &none,
                limit,
                Options::default(),
            )
        };
        assert_eq!(outline(10_000), None, "more than one zip, perhaps");
        assert!(outline(PART_LIMIT_BYTES).is_some(), "one zip, certainly");
    }
}
