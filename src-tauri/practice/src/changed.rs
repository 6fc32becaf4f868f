//! A bundle of a practice case in which one byte was changed, so that people see what a check says then.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use holdfast_core::error::{Error, Result};
use holdfast_core::import::place_of;
use holdfast_core::progress::Progress;
use holdfast_core::store::Writer;
use holdfast_report::hand_over::{Order as BundleOrder, log_bundle, write_next};
use holdfast_report::police::{Options, PART_LIMIT_BYTES};

use crate::files::TO_CHANGE;
use crate::{Order, make};

/// How far into the screenshot the changed byte lies: past everything that a reader of pictures would stumble over.
const AT: usize = TO_CHANGE.bytes.len() / 2;
/// Bytes around it that are looked for in the zip. A compressed picture does not repeat itself.
const AROUND: usize = 64;

/// Makes a practice case in a folder of its own, writes its bundle into `bundle`, and beside it a copy of which one byte
/// of one screenshot is changed. Gives the path of that copy; when it is there already, nothing is made.
pub fn changed_bundle(
    folder: &Path,
    order: &Order<'_>,
    progress: &dyn Progress,
) -> Result<PathBuf> {
    let out = folder.join("bundle");
    if let Some(there) = find_changed(&out) {
        return Ok(there);
    }
    let made = make(folder, order, progress)?;
    fs::create_dir_all(&out).map_err(|error| Error::write(&out, error))?;
    let mut writer = Writer::open(&made.case, order.clock)?;
    let zip = write_bundle(&mut writer, &out, order, progress)?;
    let bytes = fs::read(&zip).map_err(|error| Error::read(&zip, error))?;
    let changed = change(bytes).ok_or_else(|| {
        // The screenshot is in it byte for byte, or this is no bundle of that case.
        Error::read(&zip, std::io::ErrorKind::InvalidData.into())
    })?;
    let stem = zip.file_stem().unwrap_or_default().to_string_lossy();
    put(&out.join(format!("{stem}{ENDING}")), &changed)
}

/// How the name of the changed copy ends.
const ENDING: &str = "-changed.zip";

fn find_changed(out: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(out).ok()?;
    let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.find(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.ends_with(ENDING))
    })
}

fn write_bundle(
    writer: &mut Writer,
    out: &Path,
    order: &Order<'_>,
    progress: &dyn Progress,
) -> Result<PathBuf> {
    let bundle = BundleOrder {
        app_version: order.app_version,
        export_time: order.clock.now().utc,
        part_limit_bytes: PART_LIMIT_BYTES,
        options: Options::default(),
    };
    let written = write_next(writer, &bundle, out, progress)?;
    log_bundle(writer, &written, place_of(out, order.home), order.clock)?;
    let zip = written.zips.into_iter().next();
    zip.map(|zip| zip.path).ok_or_else(|| Error::NotABundle {
        path: out.to_owned(),
    })
}

/// Turns over one bit of the screenshot: the least that can change.
fn change(mut zip: Vec<u8>) -> Option<Vec<u8>> {
    let wanted = TO_CHANGE.bytes.get(AT..AT + AROUND)?;
    let at = zip.windows(AROUND).position(|window| window == wanted)?;
    *zip.get_mut(at)? ^= 1;
    Some(zip)
}

/// Writes the copy under its name in one step: a half one would show another finding.
fn put(path: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let unfinished = path.with_extension("part");
    let write = || {
        let mut file = File::create(&unfinished)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&unfinished, path)
    };
    write().map_err(|error| Error::write(path, error))?;
    Ok(path.to_owned())
}
