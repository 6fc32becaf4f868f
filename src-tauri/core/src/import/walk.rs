//! The plan: folders are taken whole, and what cannot be added is said before anything is copied.

use std::fs;
use std::path::{Path, PathBuf};

use super::source::{identity, is_sparse, open_source, retried};
use super::{Plan, PlanOptions, PlannedFile, Reason, Remark};
use crate::sniff;
use crate::store::list_folder;

/// Files and folders that operating systems leave behind.
const JUNK: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX"];

/// Looks at files and folders. Reads their first bytes only; writes nothing.
pub fn plan(paths: &[PathBuf], options: &PlanOptions) -> Plan {
    let mut plan = Plan::default();
    for path in paths {
        let link = fs::symlink_metadata(path).is_ok_and(|seen| seen.is_symlink());
        match (link && options.follow_links).then(|| fs::canonicalize(path)) {
            Some(Ok(target)) => look(&target, options, &mut plan, true),
            Some(Err(_)) => plan.refused.push((path.clone(), Reason::NotFound.into())),
            None => look(path, options, &mut plan, false),
        }
    }
    plan
}

/// True for a name that an operating system left behind.
pub(crate) fn is_junk(name: &str) -> bool {
    JUNK.contains(&name) || name.starts_with("._")
}

fn look(path: &Path, options: &PlanOptions, plan: &mut Plan, via_link: bool) {
    if options
        .case_root
        .as_deref()
        .is_some_and(|root| is_inside(path, root))
    {
        plan.refused
            .push((path.to_owned(), Reason::InsideTheCase.into()));
    } else if retried(|| fs::symlink_metadata(path)).is_ok_and(|seen| seen.is_dir()) {
        look_into(path, options, plan);
    } else {
        match look_at(path, via_link) {
            Ok(file) => plan.files.push(file),
            Err(remark) => plan.refused.push((path.to_owned(), remark)),
        }
    }
}

fn look_into(folder: &Path, options: &PlanOptions, plan: &mut Plan) {
    let entries = match retried(|| list_folder(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            return plan
                .refused
                .push((folder.to_owned(), Reason::NoPermission.into()));
        }
        Err(_) => {
            return plan
                .refused
                .push((folder.to_owned(), Reason::ReadFailed.into()));
        }
    };
    for entry in entries {
        if entry.file_name().to_str().is_some_and(is_junk) {
            plan.junk.push(entry.path());
        } else {
            look(&entry.path(), options, plan, false);
        }
    }
}

/// Looks at one file: what it is, and which state of it.
pub(super) fn look_at(path: &Path, via_link: bool) -> Result<PlannedFile, Remark> {
    let (mut file, metadata) = open_source(path).map_err(|reason| match reason {
        Reason::IsShortcut => {
            let target = fs::read_link(path).unwrap_or_default();
            Remark {
                reason,
                param: target.display().to_string(),
            }
        }
        other => other.into(),
    })?;
    let unreadable = |_| Remark::from(Reason::ReadFailed);
    let identity = identity(&mut file, &metadata).map_err(unreadable)?;
    let media_type = sniff::media_type(&mut file).map_err(unreadable)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let kind = sniff::kind_of(&media_type, &name);
    let (size, is_sparse) = (metadata.len(), is_sparse(&metadata));
    Ok(PlannedFile {
        path: path.to_owned(),
        identity,
        size,
        media_type,
        kind,
        export: None,
        via_link,
        is_sparse,
    })
}

/// True when `path` is `root` or lies in it, by their real places.
pub(crate) fn is_inside(path: &Path, root: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    real(path).starts_with(real(root))
}
