//! Check digits of what a person copies by hand: wallets, cards, bank accounts.
//!
//! What does not fit is a finding, never a refusal: the words stay as they were typed. That the check digits fit says
//! that the number was copied whole, and nothing of whose it is or whether it exists.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha3::{Digest as _, Keccak256};

use crate::digest::Digest;

/// A kind of number that has check digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// A Bitcoin address: `Base58Check`, or Bech32 and Bech32m (BIP 173, BIP 350).
    Bitcoin,
    /// A Litecoin address, by the same rules.
    Litecoin,
    /// A Dogecoin address (`Base58Check`).
    Dogecoin,
    /// A Tron address (`Base58Check`).
    Tron,
    /// An Ethereum address; its check digits are in its capitals (EIP-55).
    Ethereum,
    /// The number of a card of a payment network (Luhn, ISO/IEC 7812).
    Card,
    /// A bank account of a country that uses IBAN (ISO 13616).
    Iban,
}

impl Scheme {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Bitcoin,
        Self::Litecoin,
        Self::Dogecoin,
        Self::Tron,
        Self::Ethereum,
        Self::Card,
        Self::Iban,
    ];

    /// Its name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bitcoin => "bitcoin",
            Self::Litecoin => "litecoin",
            Self::Dogecoin => "dogecoin",
            Self::Tron => "tron",
            Self::Ethereum => "ethereum",
            Self::Card => "card",
            Self::Iban => "iban",
        }
    }
}

/// What the check digits say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// They fit.
    Fits,
    /// They do not: a character may be mistyped, missing or too many.
    DoesNotFit,
    /// There are none, or none that is known here.
    CannotCheck,
}

impl Fit {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Fits, Self::DoesNotFit, Self::CannotCheck];

    /// Its name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::DoesNotFit => "does_not_fit",
            Self::CannotCheck => "cannot_check",
        }
    }
}

/// What was found out about a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// What it looks like.
    pub scheme: Option<Scheme>,
    /// What its check digits say.
    pub fit: Fit,
}

/// The fields of records that are checked.
pub const CHECKED_FIELDS: [&str; 3] = ["wallet_address", "gift_card_number", "account_number"];

/// Checks a field of a record; none when nothing stands in it, or when it is none of [`CHECKED_FIELDS`].
pub fn check_field(field: &str, words: &str) -> Option<Checked> {
    if words.trim().is_empty() {
        return None;
    }
    match field {
        "wallet_address" => Some(check_wallet(words)),
        "gift_card_number" => Some(check_card(words)),
        "account_number" => Some(check_iban(words)),
        _ => None,
    }
}

/// What the check digits of the numbers in a record say, by field.
pub fn check_fields(fields: &BTreeMap<String, String>) -> BTreeMap<&str, Checked> {
    let checked = fields.iter().filter_map(|(field, words)| {
        let checked = check_field(field, words)?;
        Some((field.as_str(), checked))
    });
    checked.collect()
}

const fn unknown() -> Checked {
    Checked {
        scheme: None,
        fit: Fit::CannotCheck,
    }
}

const fn judged(scheme: Scheme, is_right: bool) -> Checked {
    Checked {
        scheme: Some(scheme),
        fit: if is_right { Fit::Fits } else { Fit::DoesNotFit },
    }
}

/// Checks the address of a wallet.
pub fn check_wallet(words: &str) -> Checked {
    let text: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    // As a code to scan gives it: `bitcoin:bc1…?amount=0.01`.
    let text = text.split_once(':').map_or(text.as_str(), |(_, rest)| rest);
    let text = text.split('?').next().unwrap_or_default();
    if !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return unknown();
    }
    if let Some(hex) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        return check_ethereum(hex);
    }
    let lower = text.to_ascii_lowercase();
    // Shortest and longest address of BIP 173: a program of 2 to 40 bytes behind a prefix of two or three letters.
    if (14..=75).contains(&text.len()) {
        for (prefix, scheme) in [("bc1", Scheme::Bitcoin), ("ltc1", Scheme::Litecoin)] {
            if lower.starts_with(prefix) {
                return judged(scheme, bech32::segwit::decode(text).is_ok());
            }
        }
    }
    check_base58(text)
}

/// An address of 20 bytes between a version byte and four check bytes; its first letter follows from the version.
fn check_base58(text: &str) -> Checked {
    let (scheme, versions): (Scheme, &[u8]) = match text.bytes().next() {
        Some(b'1') => (Scheme::Bitcoin, &[0x00]),
        Some(b'3') => (Scheme::Bitcoin, &[0x05]),
        Some(b'L' | b'M') => (Scheme::Litecoin, &[0x30, 0x32]),
        Some(b'D') => (Scheme::Dogecoin, &[0x1e]),
        Some(b'T') => (Scheme::Tron, &[0x41]),
        _ => return unknown(),
    };
    // 26 to 35 characters are possible; one more or less is a slip. Words without a digit are a sentence.
    if !(25..=36).contains(&text.len()) || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return unknown();
    }
    let bytes = bs58::decode(text).into_vec().unwrap_or_default();
    let Some((body, check)) = bytes.split_last_chunk::<4>() else {
        return judged(scheme, false);
    };
    let hash = Digest::of(Digest::of(body).as_bytes());
    let is_right = body.len() == 21 && hash.as_bytes().starts_with(check);
    match body.first() {
        Some(version) if is_right && !versions.contains(version) => unknown(),
        _ => judged(scheme, is_right),
    }
}

fn check_ethereum(hex: &str) -> Checked {
    if hex.len() != 40 {
        // A transaction is named by 64 digits: that is no slip.
        return if (38..=42).contains(&hex.len()) {
            judged(Scheme::Ethereum, false)
        } else {
            unknown()
        };
    }
    if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return judged(Scheme::Ethereum, false);
    }
    let has = |is: fn(&u8) -> bool| hex.as_bytes().iter().any(is);
    if !(has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase)) {
        // Written in one case only, it says nothing of itself.
        return Checked {
            scheme: Some(Scheme::Ethereum),
            fit: Fit::CannotCheck,
        };
    }
    let hash = Keccak256::digest(hex.to_ascii_lowercase().as_bytes());
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut letters = hex.bytes().zip(nibbles);
    let is_right = letters.all(|(letter, nibble)| {
        letter.is_ascii_digit() || letter.is_ascii_uppercase() == (nibble > 7)
    });
    judged(Scheme::Ethereum, is_right)
}

/// Checks the number of a card, as a gift card or a prepaid card bears it. Only the networks' own numbers have check
/// digits that are known here; a shop's card has rules of its own.
pub fn check_card(words: &str) -> Checked {
    let is_gap = |c: &char| c.is_whitespace() || *c == '-';
    let digits: String = words.chars().filter(|c| !is_gap(c)).collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !is_of_network(&digits) {
        return unknown();
    }
    let digits = digits.bytes().rev().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = digits
        .zip(0_u32..)
        .map(|(digit, place)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    judged(Scheme::Card, sum.is_multiple_of(10))
}

/// Visa, Mastercard, American Express, Discover, by the first digits and the length that each gives out.
fn is_of_network(digits: &str) -> bool {
    let first = |count: usize| -> u32 {
        let head = digits.get(..count).unwrap_or_default();
        head.parse().unwrap_or_default()
    };
    match digits.len() {
        13 | 19 => first(1) == 4,
        15 => matches!(first(2), 34 | 37),
        16 => {
            first(1) == 4
                || (51..=55).contains(&first(2))
                || (2221..=2720).contains(&first(4))
                || first(4) == 6011
                || (644..=659).contains(&first(3))
        }
        _ => false,
    }
}

/// The countries that give out IBANs (ISO 13616 registry).
const IBAN_COUNTRIES: &str = "AD AE AL AT AZ BA BE BG BH BR BY CH CR CY CZ DE DK DO EE EG ES FI FO FR GB GE GI GL GR GT \
    HR HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MR MT MU NL NO OM PK PL PS PT QA RO RS SA SC SE SI SK \
    SM ST SV TL TN TR UA VA VG XK";

/// Checks an account number that looks like an IBAN; those of Canada and the United States have no check digits.
pub fn check_iban(words: &str) -> Checked {
    let is_gap = |c: &char| c.is_whitespace() || *c == '-';
    let text: String = words.chars().filter(|c| !is_gap(c)).collect();
    let text = text.to_ascii_uppercase();
    let is_alphanumeric = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let country = text.get(..2).unwrap_or_default();
    let check = text.get(2..4).unwrap_or_default();
    let looks_right = (15..=34).contains(&text.len())
        && is_alphanumeric
        && IBAN_COUNTRIES.split(' ').any(|known| known == country)
        && check.bytes().all(|byte| byte.is_ascii_digit());
    if !looks_right {
        return unknown();
    }
    let (head, rest) = text.split_at(4);
    // Letters count from 10 (A) to 35 (Z), and the remainder is taken as one goes.
    let remainder = rest
        .chars()
        .chain(head.chars())
        .filter_map(|c| c.to_digit(36))
        .fold(0, |sum: u32, value| {
            (sum * if value > 9 { 100 } else { 10 } + value) % 97
        });
    judged(Scheme::Iban, remainder == 1)
}

#[cfg(test)]
mod tests;
