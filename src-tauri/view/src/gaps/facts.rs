//! What the coach has to know of a case: counted from what is kept, and from what people said.

use std::collections::BTreeSet;

use holdfast_core::case::{Case, Record, State};
use holdfast_core::fact::AnswerState;
use holdfast_core::id::RecordKind;
use holdfast_guide::{self as guide, CaseFacts, GapId, Happened};
use holdfast_index::zone::Zone;
use holdfast_report::sentences::choices::choice;

use super::{Counted, said, stands};
use crate::path::setup_of;
use crate::people::{is_name_only, is_threatening};

pub(super) fn facts(case: &Case, counted: &Counted) -> CaseFacts {
    let with = |state: AnswerState| {
        let all = GapId::ALL.into_iter();
        all.filter(move |id| {
            let answer = said(case, *id).filter(|one| one.answer.state == state);
            answer.is_some_and(|one| state == AnswerState::NotPossible || stands(case, one))
        })
    };
    let exhibits = case.exhibits.iter();
    let setup = case.path.setup.as_ref().map(|(setup, _)| setup_of(setup));
    let setup = setup.unwrap_or_default();
    let paid = setup.has(Happened::Paid);
    let of_kind = |kind| {
        case.records
            .iter()
            .filter(move |record| record.kind == kind)
    };
    let accounts = || of_kind(RecordKind::Account).filter(|record| is_threatening(record));
    let payments = || of_kind(RecordKind::Payment).filter(|record| is_payment(record, paid));
    CaseFacts {
        exhibits: count(exhibits.filter(|exhibit| exhibit.state() != State::SetAside)),
        answered: with(AnswerState::Done).chain(written_down(case)).collect(),
        not_possible: with(AnswerState::NotPossible)
            .chain(zones_not_known(case, counted))
            .collect(),
        accounts: count(accounts()),
        accounts_by_name_only: count(accounts().filter(|record| is_name_only(record))),
        apps: apps(case, &setup),
        happened: setup.happened,
        payments: count(payments().filter(|record| says_something(record))),
        payments_unsaid: count(payments().filter(|record| !says_something(record))),
        open_zones: count(counted.open_zones.iter()) + u32::from(counted.is_unread),
        known_zones: known_zones(case),
        open_ends: counted.ends.open,
        closed_ends: counted.ends.closed,
        phone_kept: case.path.step(guide::StepId::KeepEverything.code()) == AnswerState::Done,
    }
}

/// A demand alone is no payment; one of which nobody says it is one where something was paid.
fn is_payment(record: &Record, paid: bool) -> bool {
    match record.fields.get("status").map(|status| status.trim()) {
        None | Some("") => paid,
        Some(status) => choice("status", status).is_none_or(|(code, _)| code != "not_paid"),
    }
}

/// The fields of a payment that alone tell nobody what to look for: that it was paid, in which currency, when, and
/// whether it could be stopped.
const SAYS_NOTHING: [&str; 5] = [
    "status",
    "currency",
    "date_time",
    "time_zone",
    "can_be_cancelled",
];

fn says_something(record: &Record) -> bool {
    let mut fields = record.fields.iter();
    fields.any(|(name, words)| !SAYS_NOTHING.contains(&name.as_str()) && !words.trim().is_empty())
}

/// Payments of which nothing is said but that they were made, where none says more.
pub(super) fn unsaid_payments(case: &Case) -> Vec<String> {
    let setup = case.path.setup.as_ref().map(|(setup, _)| setup_of(setup));
    let paid = setup.is_some_and(|setup| setup.has(Happened::Paid));
    let records = case.records.iter();
    let payments: Vec<&Record> = records
        .filter(|record| record.kind == RecordKind::Payment && is_payment(record, paid))
        .collect();
    if payments.iter().any(|record| says_something(record)) {
        return Vec::new();
    }
    payments
        .iter()
        .map(|record| record.id.to_string())
        .collect()
}

/// How the field `what` of an action begins that says what was said at the start, as both languages of the page write
/// it. Other words are not guessed at: a person can say where it is.
const TOLD: [(GapId, &[&str]); 5] = [
    (GapId::Blocked, &["blocked the account", "bloqué le compte"]),
    (
        GapId::Deleted,
        &[
            "deleted messages or photos",
            "supprimé des messages ou des photos",
        ],
    ),
    (
        GapId::AccountClosed,
        &[
            "closed or paused an account",
            "fermé un compte ou mis un compte en pause",
        ],
    ),
    (
        GapId::Reported,
        &["reported in the app", "signalé dans l’appli"],
    ),
    (
        GapId::PoliceKnow,
        &[
            "told police",
            "told a reporting service",
            "averti la police",
            "averti un service de signalement",
        ],
    ),
];

/// What earlier versions wrote.
const TOLD_BEFORE: (GapId, &[&str]) = (
    GapId::PoliceKnow,
    &["told a tip-line", "averti une ligne de signalement"],
);

/// What was said at the start and stands among the actions.
fn written_down(case: &Case) -> impl Iterator<Item = GapId> {
    let says = |begins: &[&str]| {
        let actions = case.records.iter();
        let mut actions = actions.filter(|record| record.kind == RecordKind::Action);
        actions.any(|action| {
            let what = action
                .fields
                .get("what")
                .map(|what| what.trim().to_lowercase());
            what.is_some_and(|what| begins.iter().any(|words| what.starts_with(words)))
        })
    };
    let told = TOLD.into_iter().chain([TOLD_BEFORE]);
    let told = told.filter(move |(_, begins)| says(begins));
    told.map(|(id, _)| id)
}

pub(super) fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

/// How many apps were used, by what was said at the start and by the accounts that are kept.
fn apps(case: &Case, setup: &guide::Setup) -> u32 {
    let mut apps: BTreeSet<String> = setup.apps.iter().map(|app| app.code().to_owned()).collect();
    let accounts = case.records.iter();
    let accounts = accounts.filter(|record| record.kind == RecordKind::Account);
    let named = accounts.filter_map(|record| record.fields.get("platform"));
    apps.extend(
        named
            .map(|name| app_of(name))
            .filter(|name| !name.is_empty()),
    );
    count(apps.iter())
}

/// The code of an app that a person wrote; what the guide does not know stays as written.
fn app_of(written: &str) -> String {
    let written = written.trim().to_lowercase();
    let is_it = |app: &guide::Platform| {
        let label = app.label();
        let names = [app.code(), label.en, label.fr];
        names.iter().any(|name| name.to_lowercase() == written)
    };
    let mut apps = guide::Platform::ALL.into_iter();
    apps.find(is_it)
        .map_or(written, |app| app.code().to_owned())
}

/// Zones that a person stated: of downloads, of exhibits, of what they told. A word that is no zone places nothing.
fn known_zones(case: &Case) -> u32 {
    let zones = case.zones().iter().filter(|zone| zone.zone.is_some());
    let exhibits = case.exhibits.iter();
    let captured = exhibits.filter_map(|exhibit| exhibit.described.get("captured_zone"));
    let captured = captured.filter(|words| Zone::read(&words.text).is_some());
    let records = case.records.iter();
    let told = records.filter_map(|record| record.fields.get("time_zone"));
    let told = told.filter(|zone| Zone::read(zone).is_some());
    count(zones)
        .saturating_add(count(captured))
        .saturating_add(count(told))
}

/// That nobody knows the zone of a download was answered where it was asked: it is not asked again.
fn zones_not_known(case: &Case, counted: &Counted) -> Option<GapId> {
    let is_all_asked = counted.open_zones.is_empty() && !counted.is_unread;
    let is_not_known = case.zones().iter().any(|zone| zone.zone.is_none());
    (is_all_asked && is_not_known).then_some(GapId::Zones)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use holdfast_report::sentences::gaps::gap;

    use super::*;

    #[test]
    fn a_bundle_has_words_for_every_box() {
        let travel = GapId::ALL.into_iter();
        for id in travel.filter(|id| !id.repeats_the_start()) {
            let words = gap(id.code());
            assert!(words.is_some(), "{id:?} in the table of a bundle");
        }
        assert!(gap("between").is_none(), "no box, but a row of its own");
    }

    #[test]
    fn an_app_is_known_by_code_or_label_in_either_language_and_else_as_written() {
        for (written, app) in [
            (" snapchat ", "snapchat"),
            ("WHATSAPP", "whatsapp"),
            ("Facebook ou Messenger", "facebook"),
            ("iMessage or SMS", "messages"),
            ("Amino", "amino"),
            (" ", ""),
        ] {
            assert_eq!(app_of(written), app, "{written:?}");
        }
    }

    /// The forms write these words, in the language of their screens.
    #[test]
    fn the_page_means_the_same_by_what_was_said_at_the_start() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/messages");
        let texts = ["en", "fr"].map(|lang| top.join(lang).join("records.ts"));
        let texts = texts.map(|path| fs::read_to_string(path).unwrap()).concat();
        for words in TOLD.iter().flat_map(|(_, begins)| begins.iter()) {
            assert!(texts.contains(&format!("\"{words}\"")), "{words}");
        }
    }

    #[test]
    fn every_answer_of_the_start_is_written_down_as_a_payment_or_an_action() {
        let told = TOLD.iter().map(|(id, _)| *id);
        let of_actions = GapId::ALL.into_iter();
        let of_actions = of_actions.filter(|id| id.repeats_the_start());
        assert!(of_actions.eq(told), "each has its words, in order");
    }
}
