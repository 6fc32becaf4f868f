//! An export as the readers give it, turned into what `case.json` says of it.

use holdfast_core::fact::Lang;
use holdfast_exports::export::Export;
use holdfast_exports::time::Time;
use holdfast_index::Ends;

use super::account::Accounts;
use super::ends::apart;
use super::{CountsRead, FindingRead, Names, Reading, ThreadRead, TimeRead};
use crate::sentences::exports::{format, say};
use crate::tables::code;

/// What one format read, as a bundle tells of it.
pub(super) fn reading(
    export: &Export,
    accounts: Accounts,
    ends: &[Ends<Time>],
    rows_repeated: u64,
) -> Reading {
    let threads = export.threads.iter().enumerate();
    let threads = threads.map(|(place, thread)| ThreadRead {
        id: thread.id.clone(),
        title: thread.title.clone(),
        mailbox: thread.mailbox.clone(),
        messages: thread.messages,
        system: thread.system,
        first: thread.first.as_ref().map(TimeRead::from),
        last: thread.last.as_ref().map(TimeRead::from),
        apart: ends.get(place).and_then(apart),
    });
    let lists = export.lists.iter();
    let findings = export.findings.iter().map(|finding| FindingRead {
        level: code(&finding.level),
        code: code(&finding.code),
        subject: finding.subject.clone(),
        times: finding.times,
        en: say(finding, Lang::En),
        fr: say(finding, Lang::Fr),
    });
    let counts = &export.counts;
    Reading {
        format: code(&export.format),
        format_en: format(export.format).en.to_owned(),
        format_fr: format(export.format).fr.to_owned(),
        owner: export.owner.as_ref().map(Names::from),
        threads: threads.collect(),
        accounts: accounts.finish(export),
        lists: lists.map(|list| (code(&list.kind), list.entries)).collect(),
        counts: CountsRead {
            rows_read: counts.rows_read,
            rows_kept: counts.rows_kept,
            rows_flagged: counts.rows_flagged,
            rows_not_understood: counts.rows_not_understood,
            media_linked: counts.media_linked,
            media_missing: counts.media_missing,
            media_omitted: counts.media_omitted,
            media_remote: counts.media_remote,
        },
        rows_repeated,
        findings: findings.collect(),
    }
}

impl From<&Time> for TimeRead {
    fn from(time: &Time) -> Self {
        // A time always serializes, and to these members.
        let value = serde_json::to_value(time).and_then(serde_json::from_value);
        value.unwrap_or_else(|_| Self {
            raw: time.raw.to_string(),
            utc: None,
            local: None,
            kind: code(&time.kind),
            precision: code(&time.precision),
            assumed: Vec::new(),
        })
    }
}
