//! Between the `zip` crate and a disk that fails: the failure is kept for us, and the crate never meets it.
//!
//! When its writer is dropped in the middle, the crate tries to finish the archive, and speaks on standard error when
//! that fails. What a person reads there must come from us. So after the first failure nothing is written any more,
//! and positions go on as if it were.

use std::cell::RefCell;
use std::io::{self, Seek, SeekFrom, Write};

use super::failed;
use crate::error::Result;

/// The first failure of a disk.
#[derive(Debug, Default)]
pub(super) struct Failure(RefCell<Option<io::Error>>);

impl Failure {
    /// Fails with what the disk said, if it failed; says it once.
    pub(super) fn check(&self) -> Result<()> {
        match self.0.replace(None) {
            // It stays failed: what comes after must not be written either.
            Some(error) => {
                self.0.replace(Some(error.kind().into()));
                Err(failed(error))
            }
            None => Ok(()),
        }
    }

    fn has_happened(&self) -> bool {
        self.0.borrow().is_some()
    }
}

/// A writer whose failures are kept in a [`Failure`].
pub(super) struct Sheltered<'a, W> {
    out: &'a mut W,
    failure: &'a Failure,
    at: u64,
    end: u64,
}

impl<'a, W: Write + Seek> Sheltered<'a, W> {
    pub(super) fn new(out: &'a mut W, failure: &'a Failure) -> Result<Self> {
        let at = out.stream_position().map_err(failed)?;
        Ok(Self {
            out,
            failure,
            at,
            end: at,
        })
    }

    /// What `done` gave, or `instead` when the disk failed now or before.
    fn shelter<T>(
        &mut self,
        instead: T,
        done: impl FnOnce(&mut W) -> io::Result<T>,
    ) -> io::Result<T> {
        if self.failure.has_happened() {
            return Ok(instead);
        }
        match done(self.out) {
            Err(error) if error.kind() != io::ErrorKind::Interrupted => {
                self.failure.0.replace(Some(error));
                Ok(instead)
            }
            other => other,
        }
    }
}

impl<W: Write + Seek> Write for Sheltered<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.shelter(bytes.len(), |out| out.write(bytes))?;
        self.at += count as u64;
        self.end = self.end.max(self.at);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.shelter((), Write::flush)
    }
}

impl<W: Write + Seek> Seek for Sheltered<'_, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        let target = target.ok_or(io::ErrorKind::InvalidInput)?;
        self.at = self.shelter(target, |out| out.seek(to))?;
        Ok(self.at)
    }
}
