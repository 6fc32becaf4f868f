//! Accounts: those found in exports are offered and answered for, never merged by themselves; and the timeline.

use std::collections::{BTreeMap, HashSet};

use holdfast_core::case::{Exhibit, Offer};
use holdfast_core::digest::Digest;
use holdfast_core::edit::{self, Target};
use holdfast_core::error::{Error, Result};
use holdfast_core::fact::OfferFact;
use holdfast_core::id::{Id, RecordKind};
use holdfast_index::{AccountInfo, AccountNo, ExportNo, Index, Placing, marked, seen};
use holdfast_view::{FoundAccount, Language, OfferState, PeopleView, PointView, Sureness};
use tauri::{Runtime, WebviewWindow};

use super::{Page, TheApp, work};
use crate::error::{Wire, wire};
use crate::state::{For, Snapshot};

/// Most letters of a reason.
const MAX_TEXT: usize = 10_000;

pub(super) fn unknown(id: &str) -> Error {
    Error::UnknownId {
        id: id.chars().take(16).collect(),
    }
}

/// The id of an account as the page names it.
fn account_id(text: &str) -> Wire<Id> {
    match text.parse() {
        Ok(id @ Id::Record(RecordKind::Account, _)) => Ok(id),
        _ => Err(wire(unknown(text))),
    }
}

/// The first exhibit of an export, and the word of the contract for its format.
pub(super) fn format_word(index: &Index, export: ExportNo) -> Result<(Id, String)> {
    let export = index.export(export)?;
    let exhibit = *export.exhibits.first().ok_or_else(|| unknown("export"))?;
    let word = serde_json::to_value(export.format).ok();
    let word = word.and_then(|word| word.as_str().map(str::to_owned));
    Ok((exhibit, word.unwrap_or_default()))
}

fn offer(index: &Index, account: &AccountInfo) -> Result<OfferFact> {
    let (exhibit, format) = format_word(index, account.export)?;
    Ok(OfferFact {
        exhibit,
        format,
        person: seen(&account.person),
        other_names: account.other_names.clone(),
        found: None,
        wrote: index.wrote(account)?,
    })
}

/// The fields of a record, as an export has them.
fn fields(offer: &OfferFact, platform: &str) -> BTreeMap<String, String> {
    let person = offer.person.clone();
    let all = [
        ("platform", Some(platform.to_owned())),
        ("username", person.username),
        ("display_name", person.display_name),
        ("other_names", Some(offer.other_names.join(", "))),
        ("user_id", person.platform_user_id),
        ("profile_url", person.profile_url),
        ("phone", person.phone),
        ("email", person.email),
    ];
    let some = all.into_iter().filter_map(|(name, value)| {
        Some((name.to_owned(), value.filter(|value| !value.is_empty())?))
    });
    some.collect()
}

impl Page {
    /// What the case says of accounts, and what was answered for those of a reading.
    pub(crate) fn people(&self, reading: Option<&str>) -> Wire<PeopleView> {
        let now = self.app.snapshot()?;
        let Some(reading) = reading else {
            return Ok(PeopleView::of(&now.case, Vec::new()));
        };
        let answered = self.app.ask(reading, |index, now| {
            let mut answered = Vec::new();
            for account in index.accounts()? {
                let offered = offer(index, &account)?;
                let mut offers = now.case.offers().iter();
                let is_same = |one: &&Offer| {
                    let earlier = one.offer.as_ref();
                    earlier.is_some_and(|earlier| earlier.is_same(&offered))
                };
                if let Some(found) = offers.find(is_same) {
                    answered.push(FoundAccount {
                        account: account.no.0,
                        state: if found.account.is_some() {
                            OfferState::Accepted
                        } else {
                            OfferState::Rejected
                        },
                        record: found.account.map(|id| id.to_string()),
                    });
                }
            }
            Ok(answered)
        })?;
        Ok(PeopleView::of(&now.case, answered))
    }

    /// Takes an account that was found as a record, or into one that is there. Gives the record's id.
    pub(crate) fn accept_offer(
        &self,
        reading: &str,
        account: u32,
        into: Option<&str>,
        platform: &str,
        language: Language,
    ) -> Wire<String> {
        let into = into.map(account_id).transpose()?;
        let offered = self.found_account(reading, account)?;
        let platform: String = platform.chars().take(80).collect();
        let fields = fields(&offered, &platform);
        let (clock, mut loan) = (&self.app.clock, self.app.borrow(For::Change)?);
        let lang = language.into();
        let target = into.map_or(Target::New(RecordKind::Account), Target::Into);
        edit::accept_offer(loan.writer(), offered, target, fields, lang, clock)
            .map(|id| id.to_string())
            .map_err(wire)
    }

    pub(crate) fn reject_offer(&self, reading: &str, account: u32) -> Wire<()> {
        let offered = self.found_account(reading, account)?;
        let mut loan = self.app.borrow(For::Change)?;
        edit::reject_offer(loan.writer(), offered, &self.app.clock).map_err(wire)
    }

    fn found_account(&self, reading: &str, account: u32) -> Wire<OfferFact> {
        self.app.ask(reading, |index, _| {
            offer(index, &index.account(AccountNo(account))?)
        })
    }

    pub(crate) fn link_accounts(
        &self,
        [one, other]: [&str; 2],
        sureness: Sureness,
        why: &str,
        language: Language,
    ) -> Wire<()> {
        let pair = [account_id(one)?, account_id(other)?];
        let why: String = why.trim().chars().take(MAX_TEXT).collect();
        let why = (!why.is_empty()).then_some(why);
        let (clock, mut loan) = (&self.app.clock, self.app.borrow(For::Change)?);
        let (writer, lang) = (loan.writer(), language.into());
        edit::link(writer, pair, sureness.into(), why, lang, clock).map_err(wire)?;
        Ok(())
    }

    pub(crate) fn unlink_accounts(&self, link: &str) -> Wire<()> {
        let fact: Digest = link.parse().map_err(|_| wire(unknown(link)))?;
        let mut loan = self.app.borrow(For::Change)?;
        edit::unlink(loan.writer(), fact, &self.app.clock).map_err(wire)
    }

    /// Everything with a time, in one order; what has none comes last.
    pub(crate) fn timeline(&self, reading: Option<&str>) -> Wire<Vec<PointView>> {
        let now = self.app.snapshot()?;
        let told = match reading {
            Some(reading) => self
                .app
                .ask(reading, |index, now| index.timeline(&now.case))?,
            None => marked(&now.case),
        };
        let mut points: Vec<PointView> = told.iter().map(PointView::of).collect();
        points.extend(self.exhibit_points(&now));
        let placing = Placing::of(&now.case);
        let records = now.case.records.iter();
        points.extend(records.filter_map(|record| PointView::of_record(record, placing)));
        // Stable: what cannot be told apart by time keeps its order.
        points.sort_by_cached_key(|point| (point.at.is_none(), point.at.clone()));
        Ok(points)
    }

    /// Each exhibit with every time that its file tells; else with the file's own. One file stands for a whole download:
    /// what is in it are conversations, and they stand there themselves.
    fn exhibit_points(&self, now: &Snapshot) -> Vec<PointView> {
        let exports = now.case.exports();
        let firsts: HashSet<Id> = exports
            .iter()
            .filter_map(|export| export.parts.iter().map(|part| part.exhibit).min())
            .collect();
        let is_told =
            |exhibit: &&Exhibit| !exhibit.is_only_in_exports() || firsts.contains(&exhibit.id);
        let mut points = Vec::new();
        let placing = Placing::of(&now.case);
        for exhibit in now.case.exhibits.iter().filter(is_told) {
            let told = self.app.captures.of(now, exhibit);
            if told.claims.is_empty() {
                points.push(PointView::of_file(exhibit));
            }
            let claims = told.claims.iter();
            points.extend(claims.map(|claim| PointView::of_claim(exhibit, claim, placing)));
        }
        points
    }
}

#[tauri::command]
pub(crate) async fn people_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: Option<String>,
) -> Wire<PeopleView> {
    work(app, &window, move |page| page.people(reading.as_deref())).await
}

#[tauri::command]
pub(crate) async fn offer_accept<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    account: u32,
    into: Option<String>,
    platform: String,
    language: Language,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.accept_offer(&reading, account, into.as_deref(), &platform, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn offer_reject<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    account: u32,
) -> Wire<()> {
    work(app, &window, move |page| {
        page.reject_offer(&reading, account)
    })
    .await
}

#[tauri::command]
pub(crate) async fn account_link<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    accounts: [String; 2],
    sureness: Sureness,
    why: String,
    language: Language,
) -> Wire<()> {
    work(app, &window, move |page| {
        let [one, other] = &accounts;
        page.link_accounts([one, other], sureness, &why, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn account_unlink<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    link: String,
) -> Wire<()> {
    work(app, &window, move |page| page.unlink_accounts(&link)).await
}

#[tauri::command]
pub(crate) async fn timeline_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: Option<String>,
) -> Wire<Vec<PointView>> {
    work(app, &window, move |page| page.timeline(reading.as_deref())).await
}
