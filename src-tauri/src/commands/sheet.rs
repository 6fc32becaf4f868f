//! A card of the guide as a sheet of text, where the person wants it. It holds nothing of a case.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use holdfast_core::error::Error;
use holdfast_guide::{Platform, Reader, sheet_in_columns};
use holdfast_report::plain::plain;
use holdfast_view::{Language, SheetSaved, WireError, reader_of};
use tauri::{Runtime, WebviewWindow};

use super::place::choose;
use super::{Page, TheApp, name_of, work};
use crate::dialogs::Ask;
use crate::error::{Wire, wire};

/// As wide as plain text is printed on A4 and US Letter.
const COLUMNS: usize = 80;
/// Names are tried up to this number.
const MOST_NAMES: u32 = 1000;

impl Page {
    /// Whom the guide speaks to: without a case, a family.
    fn reader(&self) -> Reader {
        let now = self.app.snapshot();
        now.map_or(Reader::Family, |now| reader_of(&now.case))
    }

    /// Writes the sheet. Whatever has the chosen name already is left as it is, and the sheet goes beside it.
    pub(crate) fn save_sheet(
        &self,
        card: Platform,
        language: Language,
        chosen: &Path,
    ) -> Wire<SheetSaved> {
        let wanted = as_text(chosen);
        refuse_case(&wanted)?;
        let sheet = sheet_in_columns(card, self.reader(), language.into(), COLUMNS);
        let written = write_free(&wanted, &plain(&sheet))?;
        let folder = written.parent().unwrap_or(&written);
        Ok(SheetSaved {
            file_name: name_of(&written),
            folder: self.app.places.shown(folder),
            is_beside: written != wanted,
        })
    }
}

/// A name without an ending gets one, so that the file opens.
fn as_text(chosen: &Path) -> PathBuf {
    match chosen.extension() {
        Some(_) => chosen.to_owned(),
        None => with_end(chosen, ".txt"),
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(end);
    path.with_file_name(name)
}

/// The folder of a case holds nothing but the case.
fn refuse_case(path: &Path) -> Wire<()> {
    let is_case =
        |folder: &Path| ["case.json", "log.jsonl"].map(|name| folder.join(name).is_file());
    let mut folders = path.ancestors().skip(1);
    if folders.any(|folder| is_case(folder) == [true, true]) {
        let path = path.to_owned();
        return Err(wire(Error::InsideTheCase { path }));
    }
    Ok(())
}

/// Writes to the first free name: `Snapchat.txt`, `Snapchat-2.txt` and on.
fn write_free(wanted: &Path, bytes: &[u8]) -> Wire<PathBuf> {
    let stem = wanted.with_extension("");
    let end = wanted.extension().unwrap_or_default().to_string_lossy();
    let others = (2..MOST_NAMES).map(|number| with_end(&stem, &format!("-{number}.{end}")));
    for path in std::iter::once(wanted.to_owned()).chain(others) {
        match File::create_new(&path) {
            Ok(file) => return fill(file, bytes, &path).map(|()| path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(not_written(&path, error)),
        }
    }
    let path = wanted.to_owned();
    Err(wire(Error::AlreadyThere { path }))
}

/// What was begun and failed is taken away again: it is ours, and half a sheet misleads.
fn fill(mut file: File, bytes: &[u8], path: &Path) -> Wire<()> {
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|error| {
        drop(file);
        // It may be that it cannot be removed either; the error says what matters.
        let _ignored = fs::remove_file(path);
        not_written(path, error)
    })
}

fn not_written(path: &Path, error: std::io::Error) -> WireError {
    wire(Error::write(path, error))
}

#[tauri::command]
pub(crate) async fn sheet_save<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    card: Platform,
    language: Language,
) -> Wire<Option<SheetSaved>> {
    let chosen = choose(&app, &window, Ask::Sheet(card), language).await;
    let Some(path) = chosen.into_iter().next() else {
        return Ok(None);
    };
    work(app, &window, move |page| {
        page.save_sheet(card, language, &path).map(Some)
    })
    .await
}
