//! Names of things: a case (`7F3K2MQ9`), an exhibit (`E0001`), an export (`X01`), a record (`A01`), a bundle (`B01`).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that is not an id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0}")]
pub struct NotAnId(pub String);

/// Crockford's base 32: no I, L, O or U, so that an id can be read aloud.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Eight characters of Crockford base 32 (40 random bits), shown with a dash in the middle.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CaseId(String);

impl CaseId {
    /// Makes an id from five random bytes.
    pub fn from_random(bytes: [u8; 5]) -> Self {
        let number = bytes
            .iter()
            .fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
        let digit = |place: u32| {
            let index = usize::try_from((number >> (5 * place)) & 31).unwrap_or_default();
            char::from(CROCKFORD.get(index).copied().unwrap_or(b'0'))
        };
        Self((0..8).rev().map(digit).collect())
    }

    /// As stored and in file names: `7F3K2MQ9`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseId {
    /// As shown: `7F3K-2MQ9`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, right) = self.0.split_at_checked(4).unwrap_or((&self.0, ""));
        write!(f, "{left}-{right}")
    }
}

impl FromStr for CaseId {
    type Err = NotAnId;

    /// Reads it with or without the dash.
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let plain: String = text.chars().filter(|c| *c != '-').collect();
        if plain.len() == 8 && plain.bytes().all(|byte| CROCKFORD.contains(&byte)) {
            Ok(Self(plain))
        } else {
            Err(NotAnId(text.to_owned()))
        }
    }
}

/// The kinds of record a person can state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// Somebody's account on a platform.
    Account,
    /// Money or cards asked for or paid.
    Payment,
    /// Something that happened.
    Event,
    /// The statement of capture, in a person's own words.
    Statement,
    /// Something that was done about it: blocked, reported, told the bank.
    Action,
}

impl RecordKind {
    /// Every kind, in the order of the tables.
    pub const ALL: [Self; 5] = [
        Self::Account,
        Self::Payment,
        Self::Event,
        Self::Statement,
        Self::Action,
    ];

    /// The letter its ids begin with.
    pub const fn letter(self) -> char {
        match self {
            Self::Account => 'A',
            Self::Payment => 'P',
            Self::Event => 'V',
            Self::Statement => 'S',
            Self::Action => 'C',
        }
    }

    /// Its name on the command line and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Payment => "payment",
            Self::Event => "event",
            Self::Statement => "statement",
            Self::Action => "action",
        }
    }
}

/// Anything in a case that has an id: an exhibit, an export, a record, a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Id {
    /// `E0001`
    Exhibit(u32),
    /// `X01`
    Export(u32),
    /// `A01`, `P01`, `V01`, `S01`, `C01`
    Record(RecordKind, u32),
    /// `B01`
    Bundle(u32),
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exhibit(number) => write!(f, "E{number:04}"),
            Self::Export(number) => write!(f, "X{number:02}"),
            Self::Record(kind, number) => write!(f, "{}{number:02}", kind.letter()),
            Self::Bundle(number) => write!(f, "B{number:02}"),
        }
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        let mut chars = text.chars();
        let letter = chars.next().ok_or_else(wrong)?;
        let digits = chars.as_str();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong());
        }
        let number: u32 = digits.parse().map_err(|_| wrong())?;
        let id = match letter {
            'E' => Self::Exhibit(number),
            'X' => Self::Export(number),
            'B' => Self::Bundle(number),
            _ => {
                let kind = RecordKind::ALL
                    .into_iter()
                    .find(|kind| kind.letter() == letter);
                Self::Record(kind.ok_or_else(wrong)?, number)
            }
        };
        // One spelling only, so that an id in a log cannot be written two ways.
        if number > 0 && id.to_string() == text {
            Ok(id)
        } else {
            Err(wrong())
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_id_is_eight_characters_and_shown_with_a_dash() {
        let id = CaseId::from_random([0xff, 0, 0xff, 0, 0x1f]);
        assert_eq!(id.as_str().len(), 8, "40 bits are eight base-32 digits");
        assert_eq!(id.to_string().parse(), Ok(id), "shown and back");
    }

    #[test]
    fn ids_have_one_spelling() {
        for text in [
            "E0001", "E12345", "X01", "A01", "V99", "C100", "B01", "S02", "P03",
        ] {
            assert_eq!(
                text.parse::<Id>().map(|id| id.to_string()),
                Ok(text.to_owned()),
                "{text} stays itself"
            );
        }
        for text in [
            "E1", "E00001", "X1", "Y01", "E", "", "E-001", "E0000", "é01",
        ] {
            assert!(text.parse::<Id>().is_err(), "{text} is refused");
        }
    }
}
