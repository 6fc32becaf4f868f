//! Which file of the request is which: by the names of its columns, and by its own where they do not tell.

use crate::formats::csv;
use crate::model::ListKind;

/// How much of a file is looked at for its header.
pub(super) const HEAD: usize = 2048;

/// What a file of the request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sheet {
    Statistics,
    Messages,
    /// The same without the text.
    Headers,
    Chat,
    List(ListKind),
    /// A file of messages or chat that ends within its header.
    Cut,
    /// One of which enough of the header is left to know it.
    KnownCut,
}

/// What a file is, by the beginning of it and by its name.
pub(super) fn sheet(head: &str, base: &str) -> Option<Sheet> {
    let names = csv::names(head);
    let has = |wanted: &[&str]| {
        wanted
            .iter()
            .all(|name| names.iter().any(|own| own == name))
    };
    if has(&["channel_url", "username", "message"]) {
        Some(Sheet::Chat)
    } else if has(&["thread_id", "from", "to", "body"]) {
        Some(Sheet::Messages)
    } else if has(&["thread_id", "from", "to"]) {
        Some(Sheet::Headers)
    } else if has(&["statistic", "value"]) {
        Some(Sheet::Statistics)
    } else {
        let is_cut = head.len() < HEAD && head.lines().count() < 2 && !head.ends_with('\n');
        if is_cut
            && ["messages", "chat_history"]
                .iter()
                .any(|name| base.starts_with(name))
        {
            return Some(if is_cut_header(&names) {
                Sheet::KnownCut
            } else {
                Sheet::Cut
            });
        }
        let list = if base.starts_with("friends") {
            ListKind::Friends
        } else if base.starts_with("blocked") {
            ListKind::Blocked
        } else if base.starts_with("ip_logs") {
            ListKind::LoginActivity
        } else if base.starts_with("linked_") {
            ListKind::Other
        } else {
            return None;
        };
        Some(Sheet::List(list))
    }
}

/// Whether what is left of a header begins as Reddit's do: at least two whole names of one of them, and no other. Their
/// order differs, and the first name alone stands in other platforms' files too.
fn is_cut_header(names: &[String]) -> bool {
    const MESSAGES: &[&str] = &[
        "id",
        "permalink",
        "thread_id",
        "date",
        "ip",
        "from",
        "to",
        "subject",
        "body",
    ];
    const CHAT: &[&str] = &[
        "message_id",
        "created_at",
        "updated_at",
        "username",
        "message",
        "thread_parent_message_id",
        "channel_url",
        "subreddit",
        "channel_name",
        "conversation_type",
    ];
    let Some((last, whole)) = names.split_last() else {
        return false;
    };
    whole.len() >= 2
        && [MESSAGES, CHAT].iter().any(|known| {
            whole.iter().all(|name| known.contains(&name.as_str()))
                && known.iter().any(|name| name.starts_with(last.as_str()))
        })
}
