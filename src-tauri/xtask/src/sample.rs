//! The committed sample files, copied out with the times that git does not keep.

use std::fs::{self, File, FileTimes};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::step::{Failure, top};

/// Copies the sample files into `target` and gives the number of files.
pub(crate) fn restore(target: &Path) -> Result<usize, Failure> {
    let source = top().join("tests/fixtures/sample-case");
    let listing = source.join("manifest.json");
    let text = fs::read(&listing).map_err(|error| Failure::at(&listing, &error))?;
    let manifest: serde_json::Value = serde_json::from_slice(&text)
        .map_err(|error| Failure::new(format!("{}: {error}", listing.display())))?;
    let files = manifest["files"].as_array().map_or(&[][..], Vec::as_slice);
    for file in files {
        let (Some(path), Some(time)) = (
            file["path"].as_str(),
            file["mtime"].as_str().and_then(time_of),
        ) else {
            return Err(Failure::new(format!(
                "{}: an entry has no path or time: {file}",
                listing.display()
            )));
        };
        let copy = target.join(path);
        copy_with_time(&source.join(path), &copy, time)
            .map_err(|error| Failure::at(&copy, &error))?;
    }
    Ok(files.len())
}

fn copy_with_time(source: &Path, copy: &Path, time: SystemTime) -> std::io::Result<()> {
    if let Some(folder) = copy.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(copy, fs::read(source)?)?;
    let file = File::options().write(true).open(copy)?;
    file.set_times(FileTimes::new().set_modified(time))
}

/// Reads `2026-03-05T05:41:09Z`.
fn time_of(text: &str) -> Option<SystemTime> {
    let mut parts = text
        .strip_suffix('Z')?
        .split(['-', 'T', ':'])
        .map(str::parse::<u64>);
    let mut next = || parts.next()?.ok();
    let (year, month, day) = (next()?, next()?, next()?);
    let (hour, minute, second) = (next()?, next()?, next()?);
    // Days since 1970-01-01 in the Gregorian calendar, with years that begin in March.
    let shifted = if month > 2 {
        year
    } else {
        year.checked_sub(1)?
    };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day.checked_sub(1)?;
    let days = (365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + day_of_year)
        .checked_sub(719_468)?;
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_manifest_are_read() {
        let seconds = |text| {
            let since = time_of(text)?.duration_since(SystemTime::UNIX_EPOCH);
            since.ok().map(|since| since.as_secs())
        };
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0), "the epoch");
        assert_eq!(
            seconds("2026-03-05T05:41:09Z"),
            Some(1_772_689_269),
            "as `date -d 2026-03-05T05:41:09Z +%s` says"
        );
        assert_eq!(
            seconds("2024-02-29T23:59:59Z"),
            Some(1_709_251_199),
            "a leap day"
        );
        assert_eq!(seconds("yesterday"), None, "no time");
    }

    #[test]
    fn the_sample_files_come_with_their_times() {
        let folder = std::env::temp_dir().join(format!("holdfast-xtask-{}", std::process::id()));
        let count = restore(&folder).unwrap();
        let receipt = fs::metadata(folder.join("other/IMG_4029.JPG")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(count, 27, "as many as the manifest lists");
        assert_eq!(
            receipt.modified().ok(),
            time_of("2026-03-05T22:52:37Z"),
            "the time of the manifest"
        );
    }
}
