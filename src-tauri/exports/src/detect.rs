//! Which exports are in what was given: one table of formats, the most specific first.
//!
//! A format claims entries by shape, never by a word of a language. What one format has claimed, the next ones do not
//! see. The same format claims once for all parts that belong together.

use std::collections::{BTreeSet, HashSet};

use crate::container::{Container, Entry, EntryId, Foreign, Part, Shape, is_below};
use crate::draft::{Draft, Nowhere, Sink};
use crate::export::{Export, Inspection, Reason, Rows, Unread};
use crate::finding::{Code, Finding};
use crate::formats;

mod format;

pub use format::FormatId;

/// One format: how it is recognised, and how it is read.
pub trait Format: Sync {
    /// Claims the exports of this format among the entries that are still free.
    fn claim(&self, look: &Look<'_>) -> Vec<Claim>;

    /// Reads what was claimed into the draft. There is no error: damage is a finding, and what was read stays.
    fn read(&self, claim: &Claim, draft: &mut Draft<'_>);
}

/// Every format, the most specific first: `WhatsApp`, which may be any text, is the last. A new one is a line here.
static FORMATS: &[&dyn Format] = &[
    &formats::instagram::Instagram,
    &formats::messenger::Messenger,
    &formats::instagram::InstagramHtml,
    &formats::messenger::MessengerHtml,
    &formats::messenger_e2ee::MessengerE2ee,
    &formats::discord::package::DiscordPackage,
    &formats::discord::exporter::ExporterJson,
    &formats::discord::exporter::ExporterHtml,
    &formats::discord::exporter::ExporterCsv,
    &formats::discord::exporter::ExporterText,
    &formats::facebook_old::FacebookOld,
    &formats::snapchat::Snapchat,
    &formats::telegram::Telegram,
    &formats::tiktok::Tiktok,
    &formats::x::X,
    &formats::sms::SmsBackup,
    &formats::google_voice::GoogleVoice,
    &formats::hangouts::Hangouts,
    &formats::google_chat::GoogleChat,
    &formats::signal::SignalJson,
    &formats::signal_export::SignalExport,
    &formats::reddit::Reddit,
    &formats::imessage::html::ImessageHtml,
    &formats::imessage::text::ImessageText,
    &formats::whatsapp::Whatsapp,
];

/// What one format takes for one export.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The format.
    pub format: FormatId,
    /// The files that it will read.
    pub files: Vec<EntryId>,
    /// Everything that belongs to the export, its media and what is of no use included.
    pub owned: Vec<EntryId>,
    /// Whether other formats may read what it owns and does not read itself: it is no folder that the platform made.
    pub yields: bool,
}

impl Claim {
    /// A claim of everything below some roots: the export is all that is there.
    pub fn of_roots(
        format: FormatId,
        files: Vec<EntryId>,
        roots: &[Root],
        look: &Look<'_>,
    ) -> Self {
        let owned = look
            .entries()
            .filter(|(_, entry)| roots.iter().any(|root| root.holds(entry)))
            .map(|(id, _)| id)
            .collect();
        Self {
            format,
            files,
            owned,
            yields: false,
        }
    }

    /// A claim of single files, for exports that may lie among anything. In a zip the rest of it belongs to them, but
    /// for what another format reads.
    pub fn of_files(format: FormatId, files: Vec<EntryId>, look: &Look<'_>) -> Self {
        let container = look.container;
        let zips: HashSet<usize> = files
            .iter()
            .map(|&id| container.entry(id).given)
            .filter(|&given| {
                let given = container.given().get(given);
                given.is_some_and(|given| given.shape == Shape::Zip)
            })
            .collect();
        let mut owned = files.clone();
        let own: HashSet<EntryId> = files.iter().copied().collect();
        let rest = look
            .entries()
            .filter(|(id, entry)| zips.contains(&entry.given) && !own.contains(id));
        owned.extend(rest.map(|(id, _)| id));
        Self {
            format,
            files,
            owned,
            yields: true,
        }
    }

    /// Adds to what it owns the files that lie outside of its roots.
    pub fn owns_files(&mut self) {
        let own: HashSet<EntryId> = self.owned.iter().copied().collect();
        let more = self.files.iter().copied().filter(|id| !own.contains(id));
        self.owned.extend(more);
    }

    /// The names of what was given that the claim is of, with those that only hold media of it.
    pub fn sources(&self, container: &Container, linked: &BTreeSet<usize>) -> Vec<String> {
        let mut given: Vec<usize> = self
            .files
            .iter()
            .chain(&self.owned)
            .map(|&id| container.entry(id).given)
            .chain(linked.iter().copied())
            .collect();
        given.sort_unstable();
        given.dedup();
        let names = given
            .iter()
            .filter_map(|&place| container.given().get(place));
        names.map(|given| given.name.clone()).collect()
    }
}

/// Where an export begins: a folder of something given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Root {
    /// Which of [`Container::given`].
    pub given: usize,
    /// The folder's key; empty for the top.
    pub folder: String,
}

impl Root {
    /// Whether an entry lies below it.
    pub fn holds(&self, entry: &Entry) -> bool {
        entry.given == self.given && is_below(&entry.key, &self.folder)
    }

    /// The root of an entry, by the end of its key that the format fixes: `a/b/messages/inbox/x/message_1.json` with
    /// `messages/` has the root `a/b`.
    pub fn before(entry: &Entry, anchor: &str) -> Option<Self> {
        let at = if entry.key.starts_with(anchor) {
            0
        } else {
            entry.key.find(&format!("/{anchor}"))? + 1
        };
        Some(Self {
            given: entry.given,
            folder: entry.key.get(..at)?.trim_end_matches('/').to_owned(),
        })
    }
}

/// The entries that no format has claimed yet.
#[derive(Debug)]
pub struct Look<'a> {
    container: &'a Container,
    taken: &'a HashSet<EntryId>,
}

impl<'a> Look<'a> {
    /// What was given.
    pub const fn container(&self) -> &'a Container {
        self.container
    }

    /// The free entries.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, &'a Entry)> {
        self.container
            .entries()
            .filter(|(id, _)| !self.taken.contains(id))
    }
}

/// Whether rows are kept or only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Numbers only: memory does not grow with the rows.
    Numbers,
    /// All rows.
    Rows,
}

/// A claim with the format that will read it.
pub struct Found {
    /// What was claimed.
    pub claim: Claim,
    format: &'static dyn Format,
    /// What other claims of the format hold: two downloads may have files of the same name.
    pub(crate) foreign: Foreign,
}

impl std::fmt::Debug for Found {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.claim.fmt(out)
    }
}

/// Finds the exports in what was given, without reading their rows.
pub fn find(container: &Container) -> Vec<Found> {
    let mut taken = HashSet::new();
    let mut found = Vec::new();
    for &format in FORMATS {
        let look = Look {
            container,
            taken: &taken,
        };
        let claims = format.claim(&look);
        for claim in claims {
            taken.extend(&claim.files);
            if !claim.yields {
                taken.extend(&claim.owned);
            }
            found.push(Found {
                claim,
                format,
                foreign: Foreign::default(),
            });
        }
    }
    yield_files(&mut found, &taken);
    tell_apart(&mut found);
    found
}

/// Takes out of what a yielding claim owns all that others read or hold.
fn yield_files(found: &mut [Found], taken: &HashSet<EntryId>) {
    for found in found.iter_mut().filter(|found| found.claim.yields) {
        let own: HashSet<EntryId> = found.claim.files.iter().copied().collect();
        let is_own = |id: &EntryId| own.contains(id) || !taken.contains(id);
        found.claim.owned.retain(is_own);
    }
}

/// Notes for each export what is of the others of its format.
fn tell_apart(found: &mut [Found]) {
    let several = found.windows(2).filter_map(|pair| match pair {
        [one, next] if one.claim.format == next.claim.format => Some(one.claim.format),
        _ => None,
    });
    let several: HashSet<FormatId> = several.collect();
    for format in several {
        let own = || found.iter().filter(|found| found.claim.format == format);
        let parts = own().map(|found| vec![&*found.claim.files, &*found.claim.owned]);
        let foreign = Foreign::among(parts);
        let own = found
            .iter_mut()
            .filter(|found| found.claim.format == format);
        for (own, foreign) in own.zip(foreign) {
            own.foreign = foreign;
        }
    }
}

/// Reads one export; its rows go to the sink.
pub fn read(container: &Container, found: &Found, sink: &mut dyn Sink) -> Export {
    let mut draft = Draft::new(container, sink, found);
    found.format.read(&found.claim, &mut draft);
    let mut export = draft.finish(&found.claim);
    let own = export.sources.clone();
    for given in container.given() {
        if own.contains(&given.name) {
            export.findings.extend(given.findings.iter().cloned());
        }
    }
    export
}

/// Reads everything that was given.
pub fn inspect(container: &Container, keep: Keep) -> Inspection {
    let found = find(container);
    let exports: Vec<(Export, Option<Rows>)> = found
        .iter()
        .map(|found| match keep {
            Keep::Numbers => (read(container, found, &mut Nowhere), None),
            Keep::Rows => {
                let mut rows = Rows::default();
                (read(container, found, &mut rows), Some(rows))
            }
        })
        .collect();
    let (unread, findings) = unread(container, &found, &exports);
    Inspection {
        exports,
        unread,
        findings,
    }
}

/// Why nothing was found in what was given.
pub fn why_unread(container: &Container) -> Reason {
    let (unread, _) = unread(container, &[], &[]);
    unread.first().map_or(Reason::Empty, |unread| unread.reason)
}

/// The parts of which nothing was claimed, with why, and what was noticed in them.
fn unread(
    container: &Container,
    found: &[Found],
    exports: &[(Export, Option<Rows>)],
) -> (Vec<Unread>, Vec<Finding>) {
    let claimed = found
        .iter()
        .flat_map(|found| found.claim.files.iter().chain(&found.claim.owned));
    let read: HashSet<usize> = claimed
        .map(|&id| container.entry(id).given)
        // A part may hold nothing but media that the messages of another one name.
        .chain(
            exports
                .iter()
                .flat_map(|(export, _)| export.linked.iter().copied()),
        )
        .filter_map(|given| Some(container.given().get(given)?.part))
        .collect();
    let (mut unread, mut findings) = (Vec::new(), Vec::new());
    let mut told = HashSet::new();
    for (place, given) in container.given().iter().enumerate() {
        if read.contains(&given.part) {
            continue;
        }
        findings.extend(given.findings.iter().cloned());
        if !told.insert(given.part) {
            continue;
        }
        let entries = container
            .entries()
            .filter(|(_, entry)| entry.given == place);
        unread.push(Unread {
            path: given.name.clone(),
            reason: reason(container, entries, &given.findings),
        });
    }
    (unread, findings)
}

fn reason<'a>(
    container: &Container,
    entries: impl Iterator<Item = (EntryId, &'a Entry)>,
    findings: &[Finding],
) -> Reason {
    let entries: Vec<(EntryId, &Entry)> = entries.collect();
    let is_damaged = findings
        .iter()
        .any(|finding| matches!(finding.code, Code::ZipCut | Code::ZipBroken));
    if entries.iter().all(|(_, entry)| entry.size == 0) {
        return if is_damaged {
            Reason::Damaged
        } else {
            Reason::Empty
        };
    }
    let is_encrypted = entries.iter().take(1_000).all(|&(id, _)| {
        let error = container.read(id).err();
        error.is_some_and(|error| crate::container::fault_of(&error) == Code::Encrypted)
    });
    let is_zip = |(_, entry): &(EntryId, &Entry)| entry.size > 0 && entry.ends_in("zip");
    if is_encrypted {
        Reason::Encrypted
    } else if entries.iter().any(is_zip) {
        Reason::ZipInside
    } else {
        Reason::NotKnown
    }
}

/// Opens parts and reads everything in them.
pub fn inspect_parts(
    parts: Vec<Part>,
    keep: Keep,
) -> Result<Inspection, crate::container::CannotOpen> {
    let container = Container::open(parts, crate::limits::Limits::default())?;
    Ok(inspect(&container, keep))
}
