//! The folders in which platforms keep conversations, as far as they are known.

macro_rules! mailboxes {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// A folder in which a platform keeps conversations.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Mailbox {
            $($(#[$doc])* $name,)*
        }

        impl Mailbox {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// As the platforms name it.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

mailboxes! {
    /// What is in plain sight.
    Inbox "inbox",
    /// Strangers, before they were answered.
    MessageRequests "message_requests",
    /// Put away.
    ArchivedThreads "archived_threads",
    /// Strangers whom the platform hid.
    FilteredThreads "filtered_threads",
    /// Moved to encryption.
    E2eeCutover "e2ee_cutover",
    /// Left by the owner.
    LeftChats "left_chats",
}

impl Mailbox {
    /// The one of that name: folders that somebody copied may be in capitals.
    pub fn of(folder: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|own| folder.eq_ignore_ascii_case(own.word()))
    }
}
