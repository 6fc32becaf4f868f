//! Disks that lie on another computer.

use std::path::Path;

/// Whether this folder, or the nearest one above it that exists, lies on a disk of another computer. Syncing to such a
/// disk depends on that computer and on the line to it; a case may lie there, but its owner should know.
#[cfg(target_os = "linux")]
pub fn is_on_network(path: &Path) -> bool {
    // Linux, include/uapi/linux/magic.h: NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P.
    const NETWORK: [u64; 7] = [
        0x6969,
        0x517B,
        0xFF53_4D42,
        0xFE53_4D42,
        0x5346_414F,
        0x00C3_6400,
        0x0102_1997,
    ];
    let near = path.ancestors().find(|part| part.exists());
    near.and_then(|part| rustix::fs::statfs(part).ok())
        .and_then(|stat| u64::try_from(stat.f_type).ok())
        .is_some_and(|kind| NETWORK.contains(&kind))
}

/// Elsewhere by the form of the path: `\\server\share` on Windows.
#[cfg(not(target_os = "linux"))]
pub fn is_on_network(path: &Path) -> bool {
    path.to_string_lossy().starts_with(r"\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_temporary_folder_is_on_this_computer() {
        assert!(
            !is_on_network(&std::env::temp_dir().join("missing/folder")),
            "a local disk"
        );
    }
}
