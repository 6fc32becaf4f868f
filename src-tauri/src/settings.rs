//! What the person prefers, kept in the system's folder for settings; and what the system says about itself.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::error::{Error, Result};
use holdfast_machine::{locale, zone};
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
    system_of(&locale().unwrap_or_default(), &zone().unwrap_or_default())
}

/// Whoever never chose has the United States or no country: then the clock tells where the computer is. Of any other
/// country it would tell too little, as one name stands for several of them on some systems.
fn system_of(locale: &str, zone: &str) -> (Language, Region) {
    let mut words = locale.split(['-', '_', '.', '@']);
    let language = match words.next() {
        Some("fr") => Language::Fr,
        _ => Language::En,
    };
    let region = match words.find(|word| word.len() == 2) {
        Some("CA") => Region::Canada,
        Some("GB") => Region::UnitedKingdom,
        Some("AU") => Region::Australia,
        Some("NZ") => Region::NewZealand,
        Some("US") => region_of(zone).unwrap_or(Region::UnitedStates),
        Some(_) => Region::Elsewhere,
        None => region_of(zone).unwrap_or(Region::Elsewhere),
    };
    (language, region)
}

/// Cities that the IANA time zone database names in Canada (its zone1970.tab and backward files).
const IN_CANADA: &[&str] = &[
    "Atikokan",
    "Blanc-Sablon",
    "Cambridge_Bay",
    "Coral_Harbour",
    "Creston",
    "Dawson",
    "Dawson_Creek",
    "Edmonton",
    "Fort_Nelson",
    "Glace_Bay",
    "Goose_Bay",
    "Halifax",
    "Inuvik",
    "Iqaluit",
    "Moncton",
    "Montreal",
    "Nipigon",
    "Pangnirtung",
    "Rainy_River",
    "Rankin_Inlet",
    "Regina",
    "Resolute",
    "St_Johns",
    "Swift_Current",
    "Thunder_Bay",
    "Toronto",
    "Vancouver",
    "Whitehorse",
    "Winnipeg",
    "Yellowknife",
];

fn region_of(zone: &str) -> Option<Region> {
    match zone.split_once('/')? {
        ("America", city) if IN_CANADA.contains(&city) => Some(Region::Canada),
        ("Canada", _) => Some(Region::Canada),
        ("Europe", "London" | "Belfast") => Some(Region::UnitedKingdom),
        ("Australia", _) => Some(Region::Australia),
        ("Pacific", "Auckland" | "Chatham") => Some(Region::NewZealand),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_first_screen_are_those_of_where_the_computer_is() {
        use Region::{Australia, Canada, Elsewhere, NewZealand, UnitedKingdom, UnitedStates};
        for (locale, zone, region) in [
            ("fr_CA.UTF-8", "America/Toronto", Canada),
            ("en-GB", "Europe/London", UnitedKingdom),
            // Set up as it came out of the box.
            ("en_US.UTF-8", "America/Vancouver", Canada),
            ("en-US", "Europe/London", UnitedKingdom),
            ("C.UTF-8", "Australia/Perth", Australia),
            ("en", "Pacific/Auckland", NewZealand),
            ("en_US.UTF-8", "America/New_York", UnitedStates),
            ("en_US.UTF-8", "", UnitedStates),
            // On a journey: what was chosen stands.
            ("en_CA.UTF-8", "Europe/London", Canada),
            // This clock may be one of Ireland or of Portugal.
            ("en-IE", "Europe/London", Elsewhere),
            ("", "", Elsewhere),
        ] {
            assert_eq!(system_of(locale, zone).1, region, "{locale}, {zone}");
        }
        assert_eq!(system_of("fr_CA.UTF-8", "").0, Language::Fr);
    }
}
