//! Parts of a download that come later than the first ones: they belong to the same download where their names prove it.
//!
//! Platforms that split a download name every part by the same stamp: `mydata~1772900000000.zip` and `…-2.zip`
//! (Snapchat), `takeout-20260308T170000Z-001.zip` and `-002.zip` (Google). Others give each zip a stamp of its own: there
//! nothing is proven, and the zips stay apart.

use std::collections::BTreeSet;

use holdfast_core::case::{Case, Export};
use holdfast_core::id::Id;
use holdfast_core::import::Plan;

/// One of the parts of a download, by its name.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct PartName<'a> {
    /// The stamp that all parts share.
    set: &'a str,
    number: u32,
}

/// Writes into a plan which of its exports are further parts of exports that the case has.
pub fn go_on(plan: &mut Plan, case: &Case) {
    let groups: BTreeSet<usize> = plan
        .files
        .iter()
        .filter_map(|file| file.export.map(|part| part.group))
        .collect();
    let exports = case.exports();
    for group in groups {
        let names: Vec<String> = plan
            .files
            .iter()
            .filter(|file| file.export.is_some_and(|part| part.group == group))
            .filter_map(|file| Some(file.path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        if let Some(export) = continued(&names, &exports, case) {
            plan.goes_on.insert(group, export);
        }
    }
}

/// The one export of the case that files of these names go on with.
fn continued(names: &[String], exports: &[Export], case: &Case) -> Option<Id> {
    let new: Option<Vec<PartName<'_>>> = names.iter().map(|name| part_name(name)).collect();
    let new = new?;
    let set = new.first()?.set;
    if new.iter().any(|part| part.set != set) {
        return None;
    }
    let mut found = exports.iter().filter(|export| {
        // An exhibit that a person called an export is none that others could join.
        matches!(export.id, Id::Export(_)) && is_further(&new, export, case)
    });
    let one = found.next()?;
    found.next().is_none().then_some(one.id)
}

/// Whether the parts are others than those that are there. The same number once more is another download, or the same
/// one again.
fn is_further(new: &[PartName<'_>], export: &Export, case: &Case) -> bool {
    let names = export.parts.iter().map(|part| {
        let exhibit = case.exhibit(part.exhibit)?;
        let file = exhibit.files.get(part.name?)?;
        part_name(&file.value.name)
    });
    let known: Option<Vec<PartName<'_>>> = names.collect();
    known.is_some_and(|known| {
        let is_same_set = known
            .iter()
            .all(|one| new.iter().all(|part| part.set == one.set));
        let is_known = |part: &PartName<'_>| known.iter().any(|one| one.number == part.number);
        !known.is_empty() && is_same_set && !new.iter().any(is_known)
    })
}

fn part_name(name: &str) -> Option<PartName<'_>> {
    let stem = name
        .strip_suffix(".zip")
        .or_else(|| name.strip_suffix(".ZIP"))?;
    snapchat(stem).or_else(|| takeout(stem))
}

fn snapchat(stem: &str) -> Option<PartName<'_>> {
    let rest = stem.strip_prefix("mydata~")?;
    let (stamp, number) = match rest.split_once('-') {
        Some((stamp, number)) => (stamp, number.parse().ok()?),
        None => (rest, 1),
    };
    let is_stamp = stamp.len() >= 10 && stamp.bytes().all(|byte| byte.is_ascii_digit());
    let set = stem.get(.."mydata~".len() + stamp.len())?;
    is_stamp.then_some(PartName { set, number })
}

fn takeout(stem: &str) -> Option<PartName<'_>> {
    let (set, number) = stem.rsplit_once('-')?;
    let stamp = set.strip_prefix("takeout-")?.split('-').next()?;
    let is_stamp = stamp.len() == 16
        && stamp.bytes().enumerate().all(|(at, byte)| match at {
            8 => byte == b'T',
            15 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        });
    let number = (number.len() == 3).then(|| number.parse().ok()).flatten()?;
    is_stamp.then_some(PartName { set, number })
}

#[cfg(test)]
mod tests {
    use super::{PartName, part_name};

    #[test]
    fn only_a_stamp_that_all_parts_share_makes_a_set() {
        for (name, expected) in [
            (
                "mydata~1772900000000.zip",
                Some(("mydata~1772900000000", 1)),
            ),
            (
                "mydata~1772900000000-2.zip",
                Some(("mydata~1772900000000", 2)),
            ),
            ("mydata.zip", None),
            ("mydata~17729-2.zip", None),
            ("mydata~1772900000000-x.zip", None),
            (
                "takeout-20260308T170000Z-002.zip",
                Some(("takeout-20260308T170000Z", 2)),
            ),
            (
                "takeout-20260308T170000Z-1-003.zip",
                Some(("takeout-20260308T170000Z-1", 3)),
            ),
            ("takeout-mine-002.zip", None),
            ("instagram-kit.oak-2026-03-08-Ab3dE9xZ.zip", None),
            ("photos-001.zip", None),
        ] {
            let expected = expected.map(|(set, number)| PartName { set, number });
            assert_eq!(part_name(name), expected, "{name}");
        }
    }
}
