//! The files of a plan, given to the formats as zips, folders and single files; and back again.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use holdfast_core::import::{Plan, PlannedFile, Role};
use holdfast_exports::container::{Container, Part, ReadAt, Shape};

use super::piece::Piece;
use crate::bytes::OnDemand;

/// The parts, and which files of the plan they are.
pub(super) struct GivenParts {
    pub(super) parts: Vec<Part>,
    pub(super) places: Places,
}

/// Where the entries of each part stand in the plan.
#[derive(Default)]
pub(super) struct Places {
    /// Files that are a part by themselves.
    alone: HashMap<usize, usize>,
    /// Files of folders, by part and path.
    inside: HashMap<(usize, String), usize>,
}

/// A zip that may be looked into. Documents that are zips as well are none.
pub(super) fn is_zip(file: &PlannedFile) -> bool {
    file.media_type == "application/zip"
        || file
            .path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("zip"))
}

/// Every zip is a part; all other files whose names were given from one folder are one folder. So a folder's contents
/// are the same thing whether the folder was named or everything in it.
pub(super) fn of_plan(plan: &Plan, named: &[PathBuf]) -> GivenParts {
    let mut given = GivenParts {
        parts: Vec::new(),
        places: Places::default(),
    };
    let mut folders: BTreeMap<PathBuf, Vec<usize>> = BTreeMap::new();
    for (place, file) in plan.files.iter().enumerate() {
        if is_zip(file) {
            given.add_alone(place, file);
            continue;
        }
        let names = named.iter().filter(|name| file.path.starts_with(name));
        let name = names.min_by_key(|name| name.as_os_str().len());
        let top = name.map_or(file.path.as_path(), PathBuf::as_path).parent();
        let top = top.unwrap_or(Path::new("")).to_owned();
        folders.entry(top).or_default().push(place);
    }
    for (top, places) in folders {
        match places.as_slice() {
            [one] if plan.files.get(*one).and_then(|file| file.path.parent()) == Some(&top) => {
                if let Some(file) = plan.files.get(*one) {
                    given.add_alone(*one, file);
                }
            }
            _ => given.add_folder(plan, &top, &places),
        }
    }
    given
}

impl GivenParts {
    fn add_alone(&mut self, place: usize, file: &PlannedFile) {
        self.places.alone.insert(self.parts.len(), place);
        self.parts.push(Part::File {
            name: name_of(&file.path),
            bytes: bytes_of(file),
        });
    }

    fn add_folder(&mut self, plan: &Plan, top: &Path, places: &[usize]) {
        let part = self.parts.len();
        let mut files = Vec::new();
        for &place in places {
            let Some(file) = plan.files.get(place) else {
                continue;
            };
            let inner = file.path.strip_prefix(top).unwrap_or(&file.path);
            let steps: Vec<String> = inner
                .components()
                .map(|step| step.as_os_str().to_string_lossy().into_owned())
                .collect();
            let path = steps.join("/");
            self.places.inside.insert((part, path.clone()), place);
            files.push((path, bytes_of(file)));
        }
        let name = name_of(top);
        self.parts.push(Part::Folder { name, files });
    }
}

impl Places {
    /// The files of the plan that a piece of a claim is made of.
    pub(super) fn files(&self, container: &Container, piece: &Piece) -> BTreeMap<usize, Role> {
        let mut files = BTreeMap::new();
        for &id in piece.owned.iter().chain(&piece.files) {
            let entry = container.entry(id);
            let Some(given) = container.given().get(entry.given) else {
                continue;
            };
            if given.shape == Shape::Zip {
                if let Some(place) = self.alone.get(&given.part) {
                    files.insert(*place, Role::Archive);
                }
                continue;
            }
            let inside = || self.inside.get(&(given.part, entry.path.clone()));
            let role = if piece.files.contains(&id) {
                Role::Messages
            } else {
                Role::Other
            };
            if let Some(place) = self.alone.get(&given.part).or_else(inside) {
                files.insert(*place, role);
            }
        }
        files
    }
}

/// The deepest folder that all of some folders lie in.
pub(super) fn common_folder(folders: &[&Path]) -> Option<PathBuf> {
    let (first, rest) = folders.split_first()?;
    let mut common = first.to_path_buf();
    for folder in rest {
        while !folder.starts_with(&common) {
            if !common.pop() {
                return None;
            }
        }
    }
    Some(common)
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn bytes_of(file: &PlannedFile) -> Arc<dyn ReadAt> {
    Arc::new(OnDemand {
        path: file.path.clone(),
        size: file.size,
    })
}
