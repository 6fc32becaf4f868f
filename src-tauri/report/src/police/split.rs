//! Shares payload out over several zips, each small enough for a police portal.

/// One zip's share of the payload.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Share {
    /// Which payload files, by index.
    pub(super) files: Vec<usize>,
    /// Whether it is a single file that passes the limit by itself.
    pub(super) is_oversize: bool,
}

/// Shares files out in order; `base` is what every zip holds besides.
///
/// A file that no zip can hold within the limit gets one of its own, after the others: the many small files then stay
/// together in as few zips as can be.
pub(super) fn split(costs: &[u64], base: u64, limit: u64) -> Vec<Share> {
    let mut shares = Vec::new();
    let mut oversize = Vec::new();
    let (mut files, mut used) = (Vec::new(), base);
    for (index, &cost) in costs.iter().enumerate() {
        if base.saturating_add(cost) > limit {
            oversize.push(Share {
                files: vec![index],
                is_oversize: true,
            });
            continue;
        }
        if !files.is_empty() && used.saturating_add(cost) > limit {
            shares.push(Share {
                files: std::mem::take(&mut files),
                is_oversize: false,
            });
            used = base;
        }
        files.push(index);
        used = used.saturating_add(cost);
    }
    if !files.is_empty() {
        shares.push(Share {
            files,
            is_oversize: false,
        });
    }
    shares.append(&mut oversize);
    shares
}

/// What a file takes in a stored zip: its bytes, both headers (30 and 46 bytes), its path in them twice with the
/// folder's, and its manifest line.
pub(super) fn cost(path: &str, size_bytes: u64) -> u64 {
    const HEADERS: u64 = 30 + 46;
    const LONGEST_FOLDER: u64 = 40;
    const MANIFEST: u64 = 64 + 2 + 1;
    let path = path.len() as u64;
    size_bytes.saturating_add(HEADERS + MANIFEST + 2 * LONGEST_FOLDER + 3 * path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(shares: &[Share]) -> Vec<&[usize]> {
        shares.iter().map(|share| share.files.as_slice()).collect()
    }

    #[test]
    fn files_are_shared_out_in_order() {
        let shares = split(&[40, 40, 40, 10], 10, 100);
        assert_eq!(files(&shares), [&[0, 1][..], &[2, 3]], "two zips");
        assert!(
            shares.iter().all(|share| !share.is_oversize),
            "none too big"
        );
    }

    #[test]
    fn a_file_too_big_for_any_zip_sits_alone_after_the_others() {
        let shares = split(&[10, 500, 10], 10, 100);
        assert_eq!(
            files(&shares),
            [&[0, 2][..], &[1]],
            "the small ones together"
        );
        assert_eq!(
            shares.last().map(|share| share.is_oversize),
            Some(true),
            "marked"
        );
    }

    #[test]
    fn nothing_is_lost_whatever_the_limit() {
        for limit in [0, 1, 50, 51, 1000] {
            let mut all: Vec<usize> = split(&[7, 0, 90, 41, 41], 10, limit)
                .into_iter()
                .flat_map(|share| share.files)
                .collect();
            all.sort_unstable();
            assert_eq!(all, [0, 1, 2, 3, 4], "every file once, limit {limit}");
        }
    }
}
