//! Whose telephone it is: nothing in the file says so, but an MMS that was sent can name the number that it was sent from.

use quick_xml::events::Event;

use super::element::Attributes;
use super::{ROWS, open, people};
use crate::container::{Container, EntryId};

/// The number of this telephone. It may stand at the end, and everything that was sent is by it: so this is a pass of
/// its own, before the messages are read.
pub(super) fn number(container: &Container, entry: EntryId) -> Option<String> {
    let mut reader = open(container, entry).ok()?;
    let mut buffer = Vec::new();
    let mut is_sent = false;
    loop {
        buffer.clear();
        let (Event::Start(element) | Event::Empty(element)) =
            (match reader.read_event_into(&mut buffer).ok()? {
                Event::Eof => return None,
                event => event,
            })
        else {
            continue;
        };
        let name = element.local_name();
        let name: &str = name.as_ref();
        if name == "mms" {
            is_sent = Attributes::of(&element).get("msg_box") == Some("2");
        } else if ROWS.contains(&name) {
            is_sent = false;
        } else if name == "addr" && is_sent {
            let own = Attributes::of(&element);
            let address = own
                .get("address")
                .filter(|address| !people::is_nobody(address));
            if own.get("type") == Some("137")
                && let Some(address) = address
            {
                return Some(address.to_owned());
            }
        }
    }
}
