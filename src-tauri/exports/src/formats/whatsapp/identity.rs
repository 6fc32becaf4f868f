//! What makes a chat the same one under another file name.

use std::hash::Hasher;

use fnv::FnvHasher;

/// The 64-bit FNV-1a hash of its first messages' times and authors.
#[derive(Default)]
pub(super) struct Identity {
    hash: FnvHasher,
    seen: u32,
}

/// Messages that are looked at: enough to tell chats apart, few enough that a longer export of the chat is the same.
const SEEN_MAX: u32 = 5;

impl Identity {
    /// Takes the next message in.
    pub(super) fn see(&mut self, raw: &str, author: &str) {
        if self.seen == SEEN_MAX {
            return;
        }
        self.seen += 1;
        for part in [raw, author] {
            self.hash.write(part.as_bytes());
            self.hash.write(&[0]);
        }
    }

    pub(super) fn id(&self) -> String {
        format!("whatsapp-{:016x}", self.hash.finish())
    }
}
