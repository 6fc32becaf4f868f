//! An element's attributes, as text that is shown and text that is stored.

use quick_xml::events::BytesStart;

use super::sieve::{COUNTED, FORBIDDEN};
use crate::model::Text;
use crate::text::decode_entities;

/// How much of a damaged element is kept as it stands.
const STORED_MAX: usize = 100_000;

/// The attributes of one element, in their order.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    list: Vec<(String, Text)>,
    /// The element is not as XML should be; what could be read of it is here.
    pub(super) is_damaged: bool,
    /// The whole element as it stands, where it is damaged.
    pub(super) stored: Option<String>,
}

impl Attributes {
    pub(super) fn of(element: &BytesStart<'_>) -> Self {
        let mut own = Self::default();
        let mut attributes = element.attributes();
        attributes.with_checks(false);
        for attribute in attributes {
            let Ok(attribute) = attribute else {
                own.is_damaged = true;
                continue;
            };
            let name = attribute.key.as_ref().to_owned();
            let value: &str = &attribute.value;
            own.is_damaged |= value.contains('\u{fffd}');
            own.list.push((name, decoded(value)));
        }
        own.stored = own.is_damaged.then(|| {
            let element: &str = element;
            element.chars().take(STORED_MAX).collect()
        });
        own
    }

    /// An attribute; the word `null` means that there is none.
    pub(super) fn text(&self, name: &str) -> Option<&Text> {
        let mut found = self.list.iter().filter(|(own, _)| own == name);
        found
            .next()
            .map(|(_, text)| text)
            .filter(|text| text.shown != "null")
    }

    /// An attribute as shown, when something is in it.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let text = self.text(name)?;
        (!text.shown.is_empty()).then_some(text.shown.as_str())
    }

    /// What is in the attributes that are not among `known`.
    pub(super) fn others<'a>(
        &'a self,
        known: &'a [&str],
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.list
            .iter()
            .filter(|(name, text)| {
                !known.contains(&name.as_str()) && !matches!(text.shown.as_str(), "" | "null")
            })
            .map(|(name, text)| (name.as_str(), text.shown.as_str()))
    }

    /// How many characters of base64 lie in the attribute `data`.
    pub(super) fn data(&self) -> Option<u64> {
        let data = self.get("data")?;
        match data.strip_prefix(COUNTED) {
            Some(count) => count.parse().ok(),
            None => Some(data.len() as u64),
        }
    }
}

/// Decodes entities, and the references that the sieve has spelt out.
fn decoded(value: &str) -> Text {
    let plain = decode_entities(value).shown;
    if !plain.contains(FORBIDDEN.0) {
        return Text::plain(plain);
    }
    let (mut shown, mut stored) = (String::new(), String::new());
    let mut rest = plain.as_str();
    while let Some((before, after)) = rest.split_once(FORBIDDEN.0) {
        let (spelt, tail) = after.split_once(FORBIDDEN.1).unwrap_or((after, ""));
        let units = spelt.split_terminator(';').map(|digits| {
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            };
            code.and_then(|code| u16::try_from(code).ok())
                .filter(|unit| (0xD800..0xE000).contains(unit))
                .unwrap_or(0xFFFD)
        });
        shown.push_str(before);
        stored.push_str(before);
        shown.extend(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')));
        for digits in spelt.split_terminator(';') {
            stored.push_str("&#");
            stored.push_str(digits);
            stored.push(';');
        }
        rest = tail;
    }
    shown.push_str(rest);
    stored.push_str(rest);
    Text {
        shown,
        stored: Some(stored),
    }
}
