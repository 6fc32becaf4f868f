//! A JSON value that is taken as it comes: any type anywhere, keys in their order, repeated ones too.
//!
//! Texts are borrowed from the row where they need no decoding. Numbers are kept as they are written.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

mod literal;

/// The fields of an object, in their order.
pub type Fields<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number of 64 bits, with its sign.
    Whole(i128),
    /// Any other number, as it is written.
    Real(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Fields<'a>),
}

impl<'a> Value<'a> {
    /// Reads JSON text.
    pub fn read(json: &'a [u8]) -> serde_json::Result<Self> {
        let has_reals = Cell::new(false);
        let mut reader = serde_json::Deserializer::from_slice(json);
        let mut value = Anything(&has_reals).deserialize(&mut reader)?;
        reader.end()?;
        if has_reals.get() {
            literal::put_back(&mut value, json);
        }
        Ok(value)
    }

    /// The first value of a key, unless it is `null`.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.fields()
            .iter()
            .find(|(name, value)| name == key && *value != Self::Null)
            .map(|(_, value)| value)
    }

    /// Whether an object has a key, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.fields().iter().any(|(name, _)| name == key)
    }

    /// The fields of an object; none of anything else.
    pub fn fields(&self) -> &[(Cow<'a, str>, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The items of an array; of a single object that stands for an array of one, that object.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            Self::Object(_) => std::slice::from_ref(self),
            _ => &[],
        }
    }

    /// A text, as it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text, taken.
    pub fn into_text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.into_owned()),
            _ => None,
        }
    }

    /// A text or number, as written. An empty text is none.
    pub fn as_written(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) if text.is_empty() => None,
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Whole(number) => Some(Cow::Owned(number.to_string())),
            Self::Real(number) => Some(Cow::Borrowed(number)),
            _ => None,
        }
    }

    /// Whether it says yes: `true`, 1, "true", "1", "yes".
    pub fn is_true(&self) -> bool {
        match self {
            Self::Bool(bool) => *bool,
            Self::Whole(number) => *number != 0,
            Self::Text(text) => ["true", "1", "yes"]
                .iter()
                .any(|word| text.eq_ignore_ascii_case(word)),
            _ => false,
        }
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }

    /// The text or number of a key, as written.
    pub fn written(&self, key: &str) -> Option<Cow<'_, str>> {
        self.get(key)?.as_written()
    }

    /// Whether a key says yes.
    pub fn says(&self, key: &str) -> bool {
        self.get(key).is_some_and(Self::is_true)
    }

    /// The items of a key.
    pub fn list(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// Whether nothing is in it: `null`, `false`, 0, an empty text, array or object.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Null | Self::Bool(false) => true,
            Self::Bool(true) => false,
            Self::Whole(number) => *number == 0,
            Self::Real(number) => number.parse() == Ok(0.0),
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(fields) => fields.is_empty(),
        }
    }

    /// A key that stands twice, if any.
    pub fn repeated_key(&self) -> Option<&str> {
        /// Rows have fewer fields; of more, each is not compared with each.
        const FEW: usize = 64;
        let fields = self.fields();
        if fields.len() > FEW {
            let mut seen = HashSet::new();
            let mut keys = fields.iter().map(|(key, _)| key.as_ref());
            return keys.find(|key| !seen.insert(*key));
        }
        fields.iter().enumerate().find_map(|(place, (key, _))| {
            let mut earlier = fields.iter().take(place);
            earlier
                .any(|(other, _)| other == key)
                .then_some(key.as_ref())
        })
    }

    /// The value as JSON again, for what is kept as it is.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    fn write(&self, out: &mut String) {
        let quote = |out: &mut String, text: &str| {
            out.push_str(&serde_json::to_string(text).unwrap_or_default());
        };
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(bool) => out.push_str(if *bool { "true" } else { "false" }),
            Self::Whole(number) => out.push_str(&number.to_string()),
            Self::Real(number) => out.push_str(number),
            Self::Text(text) => quote(out, text),
            Self::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    out.push_str(if place > 0 { "," } else { "" });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (place, (key, value)) in fields.iter().enumerate() {
                    out.push_str(if place > 0 { "," } else { "" });
                    quote(out, key);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// The same, borrowed from nothing.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(bool) => Value::Bool(bool),
            Self::Whole(number) => Value::Whole(number),
            Self::Real(number) => Value::Real(Cow::Owned(number.into_owned())),
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::List(items) => Value::List(items.into_iter().map(Self::into_owned).collect()),
            Self::Object(fields) => Value::Object(
                fields
                    .into_iter()
                    .map(|(key, value)| (Cow::Owned(key.into_owned()), value.into_owned()))
                    .collect(),
            ),
        }
    }
}

/// A key or text, borrowed where it can be. (`Cow` alone is always owned when serde reads it.)
struct Borrowed<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Borrowed<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Key;
        impl<'de> Visitor<'de> for Key {
            type Value = Borrowed<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Owned(text)))
            }
        }
        deserializer.deserialize_str(Key)
    }
}

/// Takes any value, and notes whether a number that is no whole one of 64 bits was among it.
#[derive(Clone, Copy)]
struct Anything<'a>(&'a Cell<bool>);

impl<'de> DeserializeSeed<'de> for Anything<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Anything<'_> {
    type Value = Value<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, bool: bool) -> Result<Self::Value, E> {
        Ok(Value::Bool(bool))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Value::Whole(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Value::Whole(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        self.0.set(true);
        Ok(Value::Real(Cow::Owned(number.to_string())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::with_capacity(8);
        while let Some(Borrowed(key)) = map.next_key()? {
            fields.push((key, map.next_value_seed(self)?));
        }
        Ok(Value::Object(fields))
    }
}
