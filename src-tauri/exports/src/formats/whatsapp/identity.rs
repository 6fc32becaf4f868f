//! What makes a chat the same one under another file name.

/// The 64-bit FNV-1a hash of its first messages' times and authors.
#[derive(Debug)]
pub(super) struct Identity {
    hash: u64,
    seen: u32,
}

/// FNV's offset basis and prime for 64 bits: RFC 9923, section 5.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Messages that are looked at: enough to tell chats apart, few enough that a longer export of the chat is the same.
const SEEN_MAX: u32 = 5;

impl Identity {
    pub(super) const fn new() -> Self {
        Self {
            hash: BASIS,
            seen: 0,
        }
    }

    /// Takes the next message in.
    pub(super) fn see(&mut self, raw: &str, author: &str) {
        if self.seen == SEEN_MAX {
            return;
        }
        self.seen += 1;
        for byte in raw.bytes().chain([0]).chain(author.bytes()).chain([0]) {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }

    pub(super) fn id(&self) -> String {
        format!("whatsapp-{:016x}", self.hash)
    }
}
