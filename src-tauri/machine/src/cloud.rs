//! Folders that a cloud service copies away by itself.
//!
//! Such a copy would send a case out of the house unasked, and pictures of this kind can get the family's own account
//! closed. Judged by the names that the services give their folders; no service is asked.

use std::path::Path;

/// A service that keeps folders in step with its servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cloud {
    /// Microsoft `OneDrive`
    OneDrive,
    /// Apple iCloud Drive
    ICloud,
    /// Dropbox
    Dropbox,
    /// Google Drive
    GoogleDrive,
}

impl Cloud {
    /// The name that its maker gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneDrive => "OneDrive",
            Self::ICloud => "iCloud Drive",
            Self::Dropbox => "Dropbox",
            Self::GoogleDrive => "Google Drive",
        }
    }
}

/// The service that copies this folder away, if its path says so. Links are followed as far as the path exists.
pub fn cloud_of(path: &Path) -> Option<Cloud> {
    let real = path.ancestors().find_map(|part| {
        let real = part.canonicalize().ok()?;
        Some(real.join(path.strip_prefix(part).ok()?))
    });
    by_names(path).or_else(|| by_names(&real?))
}

fn by_names(path: &Path) -> Option<Cloud> {
    path.components().find_map(|part| {
        let name = part.as_os_str().to_str()?.to_lowercase();
        match name.as_str() {
            // "OneDrive - Contoso" on Windows, "OneDrive-Personal" on macOS.
            _ if name == "onedrive"
                || name.starts_with("onedrive -")
                || name.starts_with("onedrive-") =>
            {
                Some(Cloud::OneDrive)
            }
            // ~/Library/Mobile Documents/com~apple~CloudDocs on macOS, iCloudDrive on Windows.
            "icloud drive" | "iclouddrive" | "mobile documents" | "com~apple~clouddocs" => {
                Some(Cloud::ICloud)
            }
            _ if name == "dropbox"
                || name.starts_with("dropbox (")
                || name.starts_with("dropbox-") =>
            {
                Some(Cloud::Dropbox)
            }
            // ~/Library/CloudStorage/GoogleDrive-NAME on macOS, "My Drive" below the drive's letter on Windows.
            "google drive" | "googledrive" | "my drive" | "mon drive" => Some(Cloud::GoogleDrive),
            _ if name.starts_with("googledrive-") => Some(Cloud::GoogleDrive),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synced_folders_are_known_by_their_names() {
        let cloud = |path: &str| by_names(Path::new(path));
        assert_eq!(
            cloud("/data/a/OneDrive - School/case"),
            Some(Cloud::OneDrive),
            "Windows at work"
        );
        assert_eq!(
            cloud("/data/a/Library/Mobile Documents/x"),
            Some(Cloud::ICloud),
            "macOS"
        );
        assert_eq!(
            cloud("/data/a/Dropbox/case"),
            Some(Cloud::Dropbox),
            "Dropbox"
        );
        assert_eq!(
            cloud("/data/a/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/x"),
            Some(Cloud::GoogleDrive),
            "Google"
        );
        assert_eq!(
            cloud("/data/a/.local/share/holdfast"),
            None,
            "a local folder"
        );
        assert_eq!(cloud("/data/a/dropboxes/case"), None, "only alike");
    }
}
