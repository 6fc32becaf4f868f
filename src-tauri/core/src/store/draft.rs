//! What is being typed, saved as it is typed: outside the log, one small file a draft. A draft is no evidence.

use std::fs;
use std::path::PathBuf;

use super::append::replace;
use super::{Store, read_file};
use crate::error::{Error, Result};

/// Longest name of a draft.
const MAX_KEY: usize = 40;
/// Most bytes of one draft: far more than anybody types into a field.
const MAX_BYTES: usize = 1024 * 1024;

impl Store {
    /// The draft of that name (`a-z A-Z 0-9 -`, at most 40); empty when there is none.
    pub fn read_draft(&self, key: &str) -> Result<String> {
        match read_file(&self.draft_path(key)?) {
            Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
                Ok(String::new())
            }
            Err(error) => Err(error),
        }
    }

    /// Keeps a draft; an empty text removes it.
    pub fn write_draft(&self, key: &str, text: &str) -> Result<()> {
        let path = self.draft_path(key)?;
        if text.len() > MAX_BYTES {
            return Err(refused(key));
        }
        if text.is_empty() {
            return match fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(Error::write(&path, error))
                }
                _ => Ok(()),
            };
        }
        let folder = self.root().join("drafts");
        // Never with the folders above it: where a stick was pulled out, they would be made on another disk.
        match fs::create_dir(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
                return Err(Error::write(&folder, error));
            }
            _ => {}
        }
        // A link in its place would lead what is typed to somewhere else.
        if !folder.symlink_metadata().is_ok_and(|seen| seen.is_dir()) {
            return Err(Error::AlreadyThere { path: folder });
        }
        replace(self, &path, text.as_bytes())
    }

    fn draft_path(&self, key: &str) -> Result<PathBuf> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if key.is_empty() || key.len() > MAX_KEY || !key.bytes().all(is_plain) {
            return Err(refused(key));
        }
        Ok(self.root().join("drafts").join(key))
    }
}

fn refused(key: &str) -> Error {
    Error::UnknownField {
        kind: "draft".to_owned(),
        field: key.chars().take(MAX_KEY).collect(),
    }
}
