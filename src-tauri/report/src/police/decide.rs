//! Decides, exhibit by exhibit and fact by fact, what may travel in a police bundle.

use std::collections::{BTreeMap, BTreeSet};

use holdfast_core::case::{Case, Exhibit, Held};
use holdfast_core::check::Lost;
use holdfast_core::digest::Digest;
use holdfast_core::fact::{AnswerFact, FactBody};
use holdfast_core::id::Id;
use holdfast_core::line::{Kind, Shows};
use holdfast_core::sniff::is_archive;
use holdfast_guide::GapId;

use super::covering::decide_covered;
use super::media::extension;
use super::{Downloads, FactBytes, Input, Options, Withheld, WithheldFact};
use crate::contents::{Decided, DecidedFact, Fate};
use crate::exports::{ExportRead, Exports, FileWhy, PartOfExport};

/// What becomes of an exhibit. All enclosed ones are in part 1 until they are shared out.
pub(super) fn decide_exhibit<'a>(
    input: &Input<'a>,
    exhibit: &'a Exhibit,
    part: Option<&PartOfExport>,
) -> Decided<'a> {
    let mut lost = input.lost.iter();
    let lost = lost
        .find(|(id, _)| *id == exhibit.id)
        .map(|(_, why)| match why {
            Lost::Damaged => Withheld::Damaged,
            Lost::Unreadable => Withheld::Unreadable,
        });
    if let Some(covering) = &exhibit.coverings.current {
        return decide_covered(input.case, exhibit, covering, lost);
    }
    let why = match why_withheld(input.case, exhibit) {
        Some(why) => Some(why),
        None => lost.or_else(|| why_by_content(input.options, exhibit, part)),
    };
    let fate = match why {
        Some(why) => Fate::Withheld(why),
        None => Fate::Enclosed {
            path: path_of(exhibit, part),
            part: 1,
        },
    };
    Decided {
        exhibit,
        fate,
        copy: None,
    }
}

fn path_of(exhibit: &Exhibit, part: Option<&PartOfExport>) -> String {
    match part {
        Some(PartOfExport::Messages { path }) if is_part(exhibit) => path.clone(),
        _ => format!(
            "data/exhibits/{}.{}",
            exhibit.id,
            extension(&exhibit.media_type, exhibit.held.size().unwrap_or(0))
        ),
    }
}

/// The first reason that holds, the weightiest first, whatever is in it.
pub(super) fn why_withheld(case: &Case, exhibit: &Exhibit) -> Option<Withheld> {
    match exhibit.held {
        Held::Released { .. } => return Some(Withheld::Released),
        Held::Listed { .. } if exhibit.set_aside.is_none() => return Some(Withheld::Listed),
        Held::Listed { .. } => return Some(Withheld::SetAside),
        Held::Kept { .. } => {}
    }
    if exhibit.shows == Shows::Intimate {
        Some(Withheld::Intimate)
    } else if case.is_beyond(exhibit.id) {
        // It might be that it must not be handed over.
        Some(Withheld::NotUnderstood)
    } else if exhibit.set_aside.is_some() {
        Some(Withheld::SetAside)
    } else {
        None
    }
}

/// A part of a download that the family did not add by itself as well, as a picture of its own.
fn is_part(exhibit: &Exhibit) -> bool {
    exhibit.is_only_in_exports() || (exhibit.kind == Kind::Export && !exhibit.is_visual())
}

/// What may be in it, and whether somebody answered for that.
///
/// The one question is asked of whatever is a picture or video by content, even if the person called it something
/// else: a picture must not slip in as a "document".
fn why_by_content(
    options: Options,
    exhibit: &Exhibit,
    part: Option<&PartOfExport>,
) -> Option<Withheld> {
    let is_download = exhibit.kind == Kind::Export || is_archive(&exhibit.media_type);
    match part {
        Some(part) if is_part(exhibit) => match part {
            PartOfExport::Messages { .. } => None,
            PartOfExport::Voice if options.downloads == Downloads::Voice => None,
            _ if options.downloads == Downloads::Complete => None,
            PartOfExport::InlineMedia => Some(Withheld::InlineMedia),
            PartOfExport::Archive { has_messages: true } => Some(Withheld::MessagesEnclosed),
            PartOfExport::Archive {
                has_messages: false,
            } => Some(Withheld::CompleteDownload),
            PartOfExport::Voice | PartOfExport::Other => Some(Withheld::DownloadMedia),
        },
        _ if is_download && options.downloads == Downloads::Complete && is_part(exhibit) => None,
        _ if is_download && !(exhibit.is_own && exhibit.needs_answer()) => {
            Some(Withheld::CompleteDownload)
        }
        _ if exhibit.needs_answer() && exhibit.shows != Shows::Nothing => {
            Some(Withheld::Unanswered)
        }
        _ => None,
    }
}

/// What becomes of the files of downloads: those that are exhibits go where these go, and those in zips as they were
/// read, unless nothing of the zip may travel.
pub(super) fn decide_exports(exports: &Exports, exhibits: &[Decided]) -> Vec<ExportRead> {
    let fates: BTreeMap<Id, &Decided> = exhibits
        .iter()
        .map(|decided| (decided.exhibit.id, decided))
        .collect();
    let mut list = exports.list.clone();
    for file in list.iter_mut().flat_map(|export| &mut export.files) {
        let Some(decided) = fates.get(&file.exhibit).filter(|_| !file.packed) else {
            continue;
        };
        file.path = decided.path().map(str::to_owned);
        file.part = decided.part();
        file.why = match decided.withheld() {
            None => None,
            Some(Withheld::DownloadMedia) => Some(FileWhy::Media),
            Some(Withheld::InlineMedia) => Some(FileWhy::InlineMedia),
            Some(Withheld::Damaged) => Some(FileWhy::Damaged),
            Some(_) => Some(FileWhy::Exhibit),
        };
    }
    list
}

/// What becomes of every fact that the log names, each once, in order of hash.
pub(super) fn decide_facts(
    case: &Case,
    facts: &dyn FactBytes,
    options: Options,
    exhibits: &[Decided],
) -> Vec<DecidedFact> {
    let silent = exhibits.iter().filter(|decided| decided.is_silent());
    let silent: BTreeSet<Id> = silent.map(|decided| decided.exhibit.id).collect();
    let earlier = superseded(case);
    let beyond: BTreeSet<u64> = case.unknown.iter().map(|event| event.line).collect();
    let not_understood = case.facts.iter().filter(|fact| beyond.contains(&fact.line));
    let not_understood: BTreeSet<Digest> = not_understood.map(|fact| fact.digest).collect();
    let mut decided: BTreeMap<Digest, DecidedFact> = BTreeMap::new();
    for named in &case.facts {
        decided.entry(named.digest).or_insert_with(|| {
            let is_earlier = earlier.contains(&named.digest);
            let read = || {
                let bytes = facts.bytes(named.digest);
                bytes.filter(|bytes| Digest::of(bytes) == named.digest)
            };
            let why = match &named.body {
                // Damage is said whatever else would hold it back.
                None if read().is_none() => Some(WithheldFact::Unreadable),
                _ if not_understood.contains(&named.digest) => Some(WithheldFact::NotUnderstood),
                Some(body) if exhibit_told(body).is_some_and(|id| silent.contains(&id)) => {
                    Some(WithheldFact::Exhibit)
                }
                _ if is_earlier && !options.include_earlier_versions => {
                    Some(WithheldFact::EarlierVersion)
                }
                // What cannot be understood might be anything, a folder among others.
                None => Some(WithheldFact::NotUnderstood),
                Some(FactBody::Place(_)) if !options.include_places => Some(WithheldFact::Place),
                Some(FactBody::File(file))
                    if !options.include_file_times
                        && (file.modified.is_some() || file.created.is_some()) =>
                {
                    Some(WithheldFact::FileTimes)
                }
                Some(FactBody::Destination(_)) if case.insisted_sources.contains(&named.digest) => {
                    Some(WithheldFact::Source)
                }
                Some(FactBody::Destination(_)) => Some(WithheldFact::Destination),
                Some(FactBody::Setup(_) | FactBody::Step(_)) => Some(WithheldFact::Path),
                Some(FactBody::Gap(answer)) if repeats_the_start(answer) => {
                    Some(WithheldFact::Path)
                }
                Some(FactBody::Gap(_) | FactBody::Between { .. }) if !options.include_answers => {
                    Some(WithheldFact::Answer)
                }
                Some(FactBody::Present(_)) => Some(WithheldFact::Present),
                Some(_) => None,
            };
            let bytes = match why {
                Some(why) => Err(why),
                None => read().ok_or(WithheldFact::Unreadable),
            };
            DecidedFact {
                digest: named.digest,
                about: named.about,
                line: named.line,
                bytes,
            }
        });
    }
    decided.into_values().collect()
}

/// The exhibit whose own words a fact repeats.
fn exhibit_told(body: &FactBody) -> Option<Id> {
    match body {
        FactBody::Mark(mark) => Some(mark.exhibit),
        FactBody::Offer(offer) => Some(offer.exhibit),
        _ => None,
    }
}

/// What was said at the start stays with the family; whoever answers for it later repeats it.
pub(super) fn repeats_the_start(answer: &AnswerFact) -> bool {
    GapId::of_code(&answer.about).is_some_and(GapId::repeats_the_start)
}

/// Facts that a person has since replaced: earlier versions of records, words about exhibits that were written anew,
/// reasons of exhibits that were taken in again, and what was said of exports and taken back.
fn superseded(case: &Case) -> BTreeSet<Digest> {
    let records = case
        .records
        .iter()
        .flat_map(|record| record.earlier.iter().copied());
    let mut superseded: BTreeSet<Digest> = records.collect();
    superseded.extend(&case.stated.withdrawn);
    superseded.extend(&case.path.withdrawn);
    let earlier = case.exhibits.iter().flat_map(|one| &one.coverings.earlier);
    superseded.extend(earlier.filter_map(|covering| covering.fact));
    let exhibits = case.exhibits.iter();
    let current: BTreeSet<Digest> = exhibits
        .flat_map(|exhibit| {
            let reason = exhibit
                .set_aside
                .as_ref()
                .and_then(|(_, reason)| reason.as_ref());
            let promise = exhibit.promise.as_ref().map(|promise| &promise.words);
            exhibit
                .described
                .values()
                .chain(reason)
                .chain(promise)
                .map(|words| words.fact)
        })
        .collect();
    let words = case.facts.iter().filter(|fact| {
        matches!(
            fact.body,
            Some(FactBody::Described { .. } | FactBody::Reason { .. } | FactBody::Cover(_))
        )
    });
    superseded.extend(
        words
            .map(|fact| fact.digest)
            .filter(|digest| !current.contains(digest)),
    );
    superseded
}
