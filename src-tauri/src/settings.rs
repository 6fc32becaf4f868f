//! What the person prefers, kept in the system's folder for settings; and what the system says about itself.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::error::{Error, Result};
use holdfast_machine::locale;
use holdfast_view::{Language, Region, Settings};
use serde::{Deserialize, Serialize};

/// The settings file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// What the person chose.
    pub(crate) settings: Settings,
    /// The folder that was chosen last for a case or a bundle: dialogs begin there.
    pub(crate) last_place: Option<PathBuf>,
    /// Cases outside the usual place, the one opened last first: they are offered as those in it are.
    pub(crate) elsewhere: Vec<PathBuf>,
}

/// More cases elsewhere than that are forgotten.
const MOST_ELSEWHERE: usize = 20;

impl Kept {
    /// Reads the file; one that is missing or damaged is as if nothing was ever chosen.
    pub(crate) fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Keeps in mind where a case outside the usual place lies.
    pub(crate) fn remember(&mut self, case: &Path) {
        self.elsewhere.retain(|known| known != case);
        self.elsewhere.insert(0, case.to_owned());
        self.elsewhere.truncate(MOST_ELSEWHERE);
    }

    /// Writes the file in one step.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        let unfinished = path.with_extension("part");
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&unfinished, bytes))
            .and_then(|()| fs::rename(&unfinished, path))
            .map_err(|error| Error::write(path, error))
    }
}

/// The system's language and region.
pub(crate) fn system() -> (Language, Region) {
    let said = locale().unwrap_or_default();
    let mut words = said.split(['-', '_', '.', '@']);
    let language = match words.next() {
        Some("fr") => Language::Fr,
        _ => Language::En,
    };
    let region = match words.find(|word| word.len() == 2) {
        Some("CA") => Region::Canada,
        Some("GB") => Region::UnitedKingdom,
        Some("US") => Region::UnitedStates,
        Some("AU") => Region::Australia,
        Some("NZ") => Region::NewZealand,
        _ => Region::Elsewhere,
    };
    (language, region)
}
