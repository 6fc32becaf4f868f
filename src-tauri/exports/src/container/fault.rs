//! What goes wrong while an entry is read: it travels as an `io::Error`, and comes out as the code of a finding.

use std::fmt;
use std::io;

use crate::finding::Code;

/// Why an entry could not be read, or not to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault(pub Code);

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", self.0)
    }
}

impl std::error::Error for Fault {}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::new(io::ErrorKind::InvalidData, fault)
    }
}

/// What an error of an entry's reader means.
pub fn fault_of(error: &io::Error) -> Code {
    let own = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<Fault>());
    match (own, error.kind()) {
        (Some(fault), _) => fault.0,
        (None, io::ErrorKind::UnexpectedEof) => Code::Truncated,
        (None, io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput) => Code::Damaged,
        (None, _) => Code::Unreadable,
    }
}
