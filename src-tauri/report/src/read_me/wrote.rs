//! What the records say of apps, of sums, and of what cannot be had: a few lines, so that nobody has to open a table to
//! know where it happened. Every kind of record that goes in is counted. Only codes and numbers are told, no word that anybody typed; nothing is added up or judged.

use std::collections::BTreeSet;

use holdfast_core::case::Record;
use holdfast_core::fact::{AnswerState, Lang};
use holdfast_core::id::RecordKind;

use crate::contents::Contents;
use crate::sentences::choices;
use crate::tables::platforms_named;

/// No more sums than that in one line.
const MOST: usize = 3;

pub(super) fn section(contents: &Contents, lang: Lang) -> String {
    let records = || {
        let records = contents.case.records.iter();
        records.filter(|record| contents.encloses(record.fact))
    };
    let apps: BTreeSet<&str> = records()
        .filter_map(|record| record.fields.get("platform"))
        .flat_map(|words| platforms_named(words))
        .collect();
    let payments: Vec<&Record> = records()
        .filter(|record| record.kind == RecordKind::Payment)
        .collect();
    let others = OTHERS.map(|kind| records().filter(|record| record.kind == kind).count());
    let gaps = contents.case.path.gaps.iter();
    let gone = gaps
        .filter(|one| one.answer.state == AnswerState::NotPossible && contents.encloses(one.fact));
    let lines = [
        apps_line(&apps, lang),
        payments_line(&payments, lang),
        others_line(&others, lang),
        gone_line(gone.count(), lang),
    ];
    let lines: String = lines.into_iter().flatten().collect();
    match (lines.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::En) => format!("The family wrote down:\n{lines}"),
        (false, Lang::Fr) => format!("La famille a noté\u{a0}:\n{lines}"),
    }
}

/// The kinds whose records are only counted, in the order of the line.
const OTHERS: [RecordKind; 4] = [
    RecordKind::Account,
    RecordKind::Event,
    RecordKind::Action,
    RecordKind::Statement,
];

fn others_line(counts: &[usize; 4], lang: Lang) -> Option<String> {
    let names = match lang {
        Lang::En => ["Accounts", "Events", "What was done", "Statements"],
        Lang::Fr => ["Comptes", "Événements", "Ce qui a été fait", "Déclarations"],
    };
    let named = names.iter().zip(counts).filter(|(_, count)| **count > 0);
    let named: Vec<String> = named
        .map(|(name, count)| format!("{name} ({count})"))
        .collect();
    (!named.is_empty()).then(|| format!("  {}\n", named.join(", ")))
}

fn apps_line(apps: &BTreeSet<&str>, lang: Lang) -> Option<String> {
    const APPS: usize = 5;
    let mut named: Vec<&str> = apps.iter().copied().take(APPS).collect();
    named.extend((apps.len() > APPS).then_some("…"));
    let named = named.join(", ");
    let line = match lang {
        Lang::En => format!("  Apps named: {named}\n"),
        Lang::Fr => format!("  Applications nommées\u{a0}: {named}\n"),
    };
    (!apps.is_empty()).then_some(line)
}

fn payments_line(payments: &[&Record], lang: Lang) -> Option<String> {
    let sums = payments.iter().filter_map(|record| sum(record, lang));
    let mut named: Vec<String> = sums.take(MOST).collect();
    if named.len() < payments.len() {
        named.push("… (payments.csv)".to_owned());
    }
    let (count, named) = (payments.len(), named.join(", "));
    let line = match lang {
        Lang::En => format!("  Payments ({count}): {named}\n"),
        Lang::Fr => format!("  Paiements ({count})\u{a0}: {named}\n"),
    };
    (count > 0).then_some(line)
}

/// The sum of one payment and whether it was paid; nothing where it is no plain number with the code of a currency.
fn sum(record: &Record, lang: Lang) -> Option<String> {
    let amount = record.fields.get("amount")?.trim();
    let currency = record.fields.get("currency")?.trim();
    let is_code = currency.len() == 3 && currency.bytes().all(|one| one.is_ascii_uppercase());
    let (whole, rest) = amount.split_once(['.', ',']).unwrap_or((amount, "00"));
    let is_number = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|one| one.is_ascii_digit())
    };
    let is_plain = is_number(whole, 9) && rest.len() == 2 && is_number(rest, 2);
    if !is_code || !is_plain {
        return None;
    }
    let status = record.fields.get("status");
    let said = status.and_then(|words| choices::choice("status", words));
    let status = said.map_or_else(String::new, |(_, said)| format!(" ({})", said.get(lang)));
    Some(format!("{currency} {amount}{status}"))
}

fn gone_line(count: usize, lang: Lang) -> Option<String> {
    let line = match lang {
        Lang::En => format!("  Cannot be had, they say: {count} (gaps.csv)\n"),
        Lang::Fr => format!("  Ne peut être obtenu, selon elle\u{a0}: {count} (gaps.csv)\n"),
    };
    (count > 0).then_some(line)
}
