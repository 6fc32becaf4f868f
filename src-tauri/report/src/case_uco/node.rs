//! JSON with its members in the order in which they were given, whatever `serde_json` was built with.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};

/// A JSON value of a graph.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Text(String),
    Number(u64),
    Bool(bool),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl Node {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn object(members: impl Into<Vec<(&'static str, Self)>>) -> Self {
        Self::Object(members.into())
    }

    /// A literal with its XML Schema type.
    pub(super) fn typed(xsd: &'static str, value: String) -> Self {
        Self::object([("@type", Self::text(xsd)), ("@value", Self::text(value))])
    }

    /// An RFC 3339 time as `xsd:dateTime`; none when it is no such time.
    pub(super) fn date_time(time: &str) -> Option<Self> {
        let time = DateTime::parse_from_rfc3339(time).ok()?.with_timezone(&Utc);
        let text = time.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        Some(Self::typed("xsd:dateTime", text))
    }

    /// A reference to this node, when it has an id.
    pub(super) fn reference(&self) -> Option<Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let (_, id) = members.iter().find(|(name, _)| *name == "@id")?;
        Some(Self::object([("@id", id.clone())]))
    }

    /// Pretty-printed, with a line feed at the end.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // Text keys and integers always serialize.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Bool(is_true) => serializer.serialize_bool(*is_true),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}
