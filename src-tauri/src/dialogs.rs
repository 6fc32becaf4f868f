//! The system's own dialogs for files and folders. The only file that names `rfd`; the page never learns a path.

use std::path::{Path, PathBuf};

use holdfast_guide::Platform;
use holdfast_view::{Language, PlacePurpose};
use rfd::AsyncFileDialog;
use tauri::{Runtime, WebviewWindow};

/// What a dialog asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Files to add.
    Files,
    /// A folder to add.
    Folder,
    /// The folder of a case.
    Case,
    /// A place for something new.
    Place(PlacePurpose),
    /// Bundles to check.
    Bundles,
    /// An unzipped bundle to check.
    BundleFolder,
    /// The name and place of a sheet with the card of an app.
    Sheet(Platform),
}

impl Ask {
    const fn title(self, language: Language) -> &'static str {
        let (en, fr) = match self {
            Self::Files => ("Choose files to save", "Choisir les fichiers à garder"),
            Self::Folder => ("Choose a folder to save", "Choisir un répertoire à garder"),
            Self::Case => (
                "Choose the folder of a case",
                "Choisir le répertoire d’un dossier",
            ),
            Self::Place(PlacePurpose::NewCase) => {
                ("Choose where the case goes", "Choisir où mettre le dossier")
            }
            Self::Place(PlacePurpose::Copy) => {
                ("Choose where the copy goes", "Choisir où mettre la copie")
            }
            Self::Place(PlacePurpose::Bundle) => {
                ("Choose where the zip goes", "Choisir où mettre le zip")
            }
            Self::Bundles => ("Choose the zip to check", "Choisir le zip à vérifier"),
            Self::BundleFolder => (
                "Choose the folder to check",
                "Choisir le répertoire à vérifier",
            ),
            Self::Sheet(_) => (
                "Choose where the sheet goes",
                "Choisir où mettre la feuille",
            ),
        };
        match language {
            Language::En => en,
            Language::Fr => fr,
        }
    }
}

/// Asks; nothing when the person closed the dialog.
pub(crate) async fn ask<R: Runtime>(
    window: &WebviewWindow<R>,
    what: Ask,
    language: Language,
    begin_at: Option<&Path>,
) -> Vec<PathBuf> {
    if cfg!(test) {
        // Nobody is there to answer.
        return Vec::new();
    }
    let mut dialog = AsyncFileDialog::new()
        .set_title(what.title(language))
        .set_parent(window);
    if let Some(folder) = begin_at.filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    let chosen = match what {
        Ask::Files => dialog.pick_files().await,
        Ask::Bundles => dialog.add_filter("zip", &["zip"]).pick_files().await,
        Ask::Folder | Ask::Case | Ask::Place(_) | Ask::BundleFolder => {
            dialog.pick_folder().await.map(|folder| vec![folder])
        }
        Ask::Sheet(card) => {
            let named = dialog.set_file_name(sheet_name(card, language));
            let file = named.add_filter("txt", &["txt"]).save_file().await;
            file.map(|file| vec![file])
        }
    };
    let files = chosen.unwrap_or_default();
    let paths: Vec<PathBuf> = files.iter().map(|file| file.path().to_owned()).collect();
    forget_recent(window, &paths);
    paths
}

/// The name that a sheet has unless the person changes it: the app's.
fn sheet_name(card: Platform, language: Language) -> String {
    format!("{}.txt", card.label().get(language.into()))
}

/// Takes what was chosen out of the desktop's list of recent files: GTK's dialog puts it there by itself.
///
/// GTK lists a file only once the disk has told its type, some time after the dialog closed, and writes the list a
/// quarter of a second later: what is taken out in between is never written. So it is looked for again for a while.
#[cfg(target_os = "linux")]
fn forget_recent<R: Runtime>(window: &WebviewWindow<R>, paths: &[PathBuf]) {
    use gtk::gio::prelude::FileExt;
    use gtk::glib::{ControlFlow, timeout_add_local};
    use gtk::prelude::RecentManagerExt;
    let files = paths.iter().map(gtk::gio::File::for_path);
    let addresses: Vec<String> = files.map(|file| file.uri().to_string()).collect();
    let forget = move || {
        let mut rounds_left = ROUNDS;
        timeout_add_local(ROUND, move || {
            let Some(recent) = gtk::RecentManager::default() else {
                return ControlFlow::Break;
            };
            for address in &addresses {
                // It may not have been listed, or not yet.
                let _ignored = recent.remove_item(address);
            }
            rounds_left -= 1;
            if rounds_left == 0 {
                ControlFlow::Break
            } else {
                ControlFlow::Continue
            }
        });
    };
    let _closing = window.run_on_main_thread(forget);
}

/// How often, and how many times, chosen files are looked for among the recent ones: five seconds in all.
#[cfg(target_os = "linux")]
const ROUND: std::time::Duration = std::time::Duration::from_millis(50);
#[cfg(target_os = "linux")]
const ROUNDS: u32 = 100;

/// The other systems' dialogs list nothing.
#[cfg(not(target_os = "linux"))]
fn forget_recent<R: Runtime>(_window: &WebviewWindow<R>, _paths: &[PathBuf]) {}
