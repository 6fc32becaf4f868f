//! Several downloads given together: each account's is an export of its own, for whose it is decides who is who in it.

use std::collections::{BTreeSet, HashSet};

use crate::container::EntryId;
use crate::detect::{Claim, FormatId, Look, Root};

/// A folder that a download or a part of one begins in.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) root: Root,
    /// What tells the account: two that differ are of two downloads.
    pub(super) account: Option<String>,
    /// Whose it is by the name that the platform gave the zip: two names are of two downloads, no name is of any.
    pub(super) named: Option<String>,
    /// What a download has once: two places that both have it are of two downloads.
    pub(super) once: HashSet<String>,
}

/// The places of one download.
#[derive(Debug, Default)]
struct Download {
    account: Option<String>,
    named: Option<String>,
    once: HashSet<String>,
    roots: Vec<Root>,
    /// The first place, by which downloads keep their order.
    first: usize,
}

/// More places than anybody has downloads and parts; what has more is not taken apart.
const PLACES_MAX: usize = 64;

/// A claim for each download. Files that lie in no place go with the first.
pub(super) fn claims(
    look: &Look<'_>,
    format: FormatId,
    files: &[EntryId],
    roots: BTreeSet<Root>,
    place: impl Fn(Root) -> Place,
) -> Vec<Claim> {
    if roots.len() > PLACES_MAX {
        let roots: Vec<Root> = roots.into_iter().collect();
        let mut claim = Claim::of_roots(format, files.to_vec(), &roots, look);
        claim.owns_files();
        return vec![claim];
    }
    let downloads = apart(roots.into_iter().map(place).collect());
    let roots: Vec<(usize, &Root)> = downloads
        .iter()
        .enumerate()
        .flat_map(|(at, roots)| roots.iter().map(move |root| (at, root)))
        .collect();
    // The innermost place that holds an entry.
    let download_of = |id: EntryId| {
        let entry = look.container().entry(id);
        let holding = roots.iter().filter(|(_, root)| root.holds(entry));
        let inner = holding.max_by_key(|(_, root)| root.folder.len());
        inner.map(|&(at, _)| at)
    };
    let mut claims: Vec<Claim> = downloads
        .iter()
        .map(|_| Claim {
            format,
            files: Vec::new(),
            owned: Vec::new(),
            yields: false,
        })
        .collect();
    for &id in files {
        if let Some(claim) = claims.get_mut(download_of(id).unwrap_or(0)) {
            claim.files.push(id);
        }
    }
    for (id, _) in look.entries() {
        if let Some(claim) = download_of(id).and_then(|at| claims.get_mut(at)) {
            claim.owned.push(id);
        }
    }
    for claim in &mut claims {
        claim.owns_files();
    }
    // A part with nothing to read is no download by itself.
    let is_only = claims.len() == 1;
    claims.retain(|claim| is_only || !claim.files.is_empty());
    claims
}

/// The roots of each download; files without any folder of a download around them are one, too.
pub(super) fn apart(places: Vec<Place>) -> Vec<Vec<Root>> {
    let mut downloads: Vec<Download> = Vec::new();
    let places = places.into_iter().enumerate();
    let (told, others): (Vec<_>, Vec<_>) = places.partition(|(_, place)| place.account.is_some());
    let accounts: HashSet<&str> = told
        .iter()
        .filter_map(|(_, place)| place.account.as_deref())
        .collect();
    let are_several = accounts.len() > 1;
    for (first, place) in told.into_iter().chain(others) {
        let has_account = place.account.is_some();
        let fits = |download: &Download| {
            let is_same = if has_account {
                download.account == place.account
            } else {
                // Of which one a part without the account's file is, nobody can tell.
                !are_several
                    || download.account.is_none()
                    || place.once.is_empty()
                    || download
                        .roots
                        .iter()
                        .all(|root| root.given == place.root.given)
            };
            let is_named_so =
                place.named.is_none() || download.named.is_none() || download.named == place.named;
            is_same && is_named_so && download.once.is_disjoint(&place.once)
        };
        let at = downloads.iter().position(fits).unwrap_or(downloads.len());
        if at == downloads.len() {
            downloads.push(Download {
                account: place.account,
                first,
                ..Download::default()
            });
        }
        let Some(download) = downloads.get_mut(at) else {
            continue;
        };
        download.named = download.named.take().or(place.named);
        download.once.extend(place.once);
        download.roots.push(place.root);
        download.first = download.first.min(first);
    }
    if downloads.is_empty() {
        downloads.push(Download::default());
    }
    downloads.sort_by_key(|download| download.first);
    downloads
        .into_iter()
        .map(|download| download.roots)
        .collect()
}

/// The account in the name of a zip as the platform gives it: `instagram-NAME-2026-03-06-AbCd1234.zip`.
pub(super) fn named_in(look: &Look<'_>, root: &Root, platform: &str) -> Option<String> {
    let name = look
        .container()
        .given()
        .get(root.given)?
        .name
        .to_lowercase();
    let rest = name.strip_prefix(platform)?.strip_prefix('-')?;
    let is_date = |at: usize| {
        let date = rest.get(at..at + 12).map(str::as_bytes);
        date.is_some_and(|date| {
            date.iter().enumerate().all(|(place, byte)| match place {
                0 | 5 | 8 | 11 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            })
        })
    };
    let end = rest
        .match_indices('-')
        .map(|(at, _)| at)
        .find(|&at| is_date(at))?;
    (end > 0).then(|| rest[..end].to_owned())
}

/// What the account's file in each root says, as it stands there.
pub(super) fn account_in(look: &Look<'_>, root: &Root, name: &str) -> Option<String> {
    const HEAD: usize = 64 << 10;
    let mut own = look
        .entries()
        .filter(|(_, entry)| root.holds(entry) && entry.base() == name);
    let (id, _) = own.next()?;
    Some(look.container().head_text(id, HEAD))
}

#[cfg(test)]
mod tests {
    use super::{Place, apart};
    use crate::detect::Root;

    fn place(folder: &str, account: Option<&str>, once: &[&str]) -> Place {
        Place {
            root: Root {
                given: folder.len(),
                folder: folder.to_owned(),
            },
            account: account.map(str::to_owned),
            named: None,
            once: once.iter().map(|&page| page.to_owned()).collect(),
        }
    }

    fn folders(places: Vec<Place>) -> Vec<Vec<String>> {
        let downloads = apart(places).into_iter();
        let folders = |roots: Vec<Root>| roots.into_iter().map(|root| root.folder).collect();
        downloads.map(folders).collect()
    }

    #[test]
    fn parts_are_one_download_and_two_accounts_are_two() {
        let parts = vec![
            place("a", Some("rosa"), &["x/1"]),
            place("bb", None, &["x/2"]),
        ];
        assert_eq!(folders(parts), [["a", "bb"]], "parts");
        let two = vec![
            place("a", Some("rosa"), &["x/1"]),
            place("bb", Some("ann"), &["y/1"]),
        ];
        assert_eq!(folders(two), [["a"], ["bb"]], "accounts");
        let named = |folder, page, name: &str| Place {
            named: Some(name.to_owned()),
            ..place(folder, None, &[page])
        };
        let called = vec![
            named("a", "x/1", "rosa"),
            named("bb", "y/1", "ann"),
            place("ccc", Some("rosa's file"), &["z/1"]),
            named("dddd", "w/1", "rosa"),
        ];
        let told = folders(called);
        let of = |folder: &str| {
            told.iter()
                .position(|one| one.iter().any(|own| own == folder))
        };
        assert_eq!(of("a"), of("dddd"), "parts with one name");
        assert_ne!(of("a"), of("bb"), "zips with two names");
        let again = vec![place("a", None, &["x/1"]), place("bb", None, &["x/1"])];
        assert_eq!(
            folders(again),
            [["a"], ["bb"]],
            "what there is once is there twice"
        );
        let unclear = vec![
            place("a", Some("rosa"), &["x/1"]),
            place("bb", None, &["z/1"]),
            place("ccc", Some("ann"), &["y/1"]),
        ];
        assert_eq!(
            folders(unclear),
            [["a"], ["bb"], ["ccc"]],
            "nobody is guessed"
        );
    }
}
