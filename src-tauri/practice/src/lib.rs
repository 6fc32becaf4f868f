//! The practice case: a whole invented case, made on this computer from files that are part of the program.
//!
//! It is made by the same functions as a real one, so that what a person practises is what they will meet: files are
//! added and answered for, the path is set up, accounts and a payment stand on record, a message is marked, a gap is
//! answered. Its first line says for good that it is for practice (`holdfast_core::store::create_practice`), and every
//! screen and every file of its bundle repeats it.
//!
//! Deliberately not here: where practice cases lie (the caller says), windows, clocks. Of the invented family's files in
//! `tests/fixtures/sample-case` those are compiled in that each show something, about 1.2 MB of 3.3.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::error::{Error, Result};
use holdfast_core::fact::Lang;
use holdfast_core::id::CaseId;
use holdfast_core::import::{Answers, PlanOptions, plan, run};
use holdfast_core::line::Shows;
use holdfast_core::moment::Clock;
use holdfast_core::progress::Progress;
use holdfast_core::store::{Store, Writer, create_practice};
use holdfast_index::recognise::recognise;

mod changed;
mod files;
mod story;

pub use changed::changed_bundle;
pub use files::{FILES, SampleFile};

/// What stays the same while a practice case is made.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// Version of the app.
    pub app_version: &'a str,
    /// The language that the invented family writes in.
    pub lang: Lang,
    /// The home folder, which facts shorten to `~`.
    pub home: Option<&'a Path>,
    /// What the time is.
    pub clock: &'a dyn Clock,
}

/// A practice case that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its id.
    pub id: CaseId,
    /// Its folder.
    pub case: PathBuf,
    /// The folder with the invented files that it was made from: the family's telephone, so to say.
    pub files: PathBuf,
}

/// Makes a new practice case in a folder of its own, which is missing or empty: `case`, and the invented `files` beside it.
pub fn make(folder: &Path, order: &Order<'_>, progress: &dyn Progress) -> Result<Made> {
    let made = Made {
        id: new_id()?,
        case: folder.join("case"),
        files: folder.join("files"),
    };
    refuse_full(folder)?;
    files::write(&made.files)?;
    create_practice(&made.case, &made.id, order.app_version, order.clock)?;
    let mut writer = Writer::open(&made.case, order.clock)?;
    add(&mut writer, &made.files, order, progress)?;
    story::tell(&mut writer, order, progress)?;
    Ok(made)
}

/// Whether a case is one that [`make`] finished: it was not interrupted.
pub fn is_finished(case: &Path) -> bool {
    let read = Store::at(case).and_then(|store| store.read_case());
    // The last thing that the story does is to answer a gap.
    read.is_ok_and(|case| case.is_practice && !case.path.gaps.is_empty())
}

fn add(
    writer: &mut Writer,
    files: &Path,
    order: &Order<'_>,
    progress: &dyn Progress,
) -> Result<()> {
    let named = [files.to_owned()];
    let options = PlanOptions {
        follow_links: false,
        case_root: Some(writer.store().root().to_owned()),
    };
    let mut plan = plan(&named, &options);
    recognise(&mut plan, &named, None);
    let unanswered = plan.files.iter().enumerate().filter(|(_, file)| {
        let name = file.path.file_name().and_then(|name| name.to_str());
        FILES
            .iter()
            .any(|sample| Some(sample.name) == name && !sample.is_answered)
    });
    let answers = Answers {
        shows: Shows::Nothing,
        except: unanswered
            .map(|(index, _)| (index, Shows::Unknown))
            .collect(),
        list_only: false,
        no_hash: false,
        kind: None,
        lang: order.lang,
    };
    let outcomes = run(writer, &plan, &answers, order.home, order.clock, progress);
    match outcomes.iter().find(|one| one.exhibit.is_none()) {
        // Half of it would be no case to practise with.
        Some(failed) => Err(Error::write(&failed.path, std::io::ErrorKind::Other.into())),
        None => Ok(()),
    }
}

/// A practice case is never put where anything else lies.
fn refuse_full(folder: &Path) -> Result<()> {
    let is_full = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if is_full || folder.is_file() {
        return Err(Error::FolderNotEmpty {
            path: folder.to_owned(),
        });
    }
    Ok(())
}

fn new_id() -> Result<CaseId> {
    let mut bytes = [0; 5];
    getrandom::fill(&mut bytes).map_err(|_| Error::SelfTest)?;
    Ok(CaseId::from_random(bytes))
}
