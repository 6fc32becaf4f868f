//! XMP: the packet of XML that pictures carry in whichever place their format has for it (XMP specification, part 1).

use std::sync::Arc;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Capture, Claim, Moment, Warning, head};
use crate::container::ReadAt;
use crate::time::Time;

/// Names of properties that are a time of making.
const TIMES: [&str; 3] = [
    "photoshop:DateCreated",
    "exif:DateTimeOriginal",
    "xmp:CreateDate",
];
const COMMENT: &str = "exif:UserComment";
const PLACE: &str = "exif:GPSLatitude";

/// Notes what the first packet in the head of the file says.
pub(super) fn read(bytes: &Arc<dyn ReadAt>, capture: &mut Capture) {
    let head = head(bytes);
    let packet = memmem::find(&head, b"<x:xmpmeta").and_then(|start| {
        let rest = head.get(start..)?;
        let end = memmem::find(rest, b"</x:xmpmeta>")?;
        rest.get(..end + b"</x:xmpmeta>".len())
    });
    if let Some(packet) = packet {
        for (name, value) in properties(packet) {
            note(&name, &value, capture);
        }
    }
}

fn note(name: &str, value: &str, capture: &mut Capture) {
    match name {
        COMMENT if value.eq_ignore_ascii_case("screenshot") => capture.says_screenshot = true,
        PLACE => capture.warn(Warning::HoldsPlace),
        _ if TIMES.contains(&name) => {
            let Some(time) = Time::iso(value).filter(|time| time.order().is_some()) else {
                return;
            };
            let claim = Claim::written(format!("xmp:{name}"), Moment::Captured, time, value);
            capture.say(claim);
        }
        _ => {}
    }
}

/// Every property of a packet, written as an attribute or as an element. Damage ends the list.
fn properties(packet: &[u8]) -> Vec<(String, String)> {
    let mut reader = Reader::from_reader(packet);
    let mut found = Vec::new();
    let mut open = String::new();
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                attributes(&element, &mut found);
                element.name().as_ref().clone_into(&mut open);
            }
            Ok(Event::Empty(element)) => attributes(&element, &mut found),
            Ok(Event::Text(text)) => {
                let value = text.trim().to_owned();
                if !open.is_empty() && !value.is_empty() {
                    found.push((open.clone(), value));
                }
            }
            Ok(Event::End(_)) => {
                // `<exif:UserComment><rdf:Alt><rdf:li>…`: the value belongs to the outermost, which is not followed.
                open.clear();
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

fn attributes(element: &BytesStart<'_>, found: &mut Vec<(String, String)>) {
    for attribute in element.attributes().flatten() {
        found.push((
            attribute.key.as_ref().to_owned(),
            attribute.value.as_ref().to_owned(),
        ));
    }
}
