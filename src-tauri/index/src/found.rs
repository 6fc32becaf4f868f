//! Numbers, addresses and links in what people wrote.
//!
//! Each is recognised by how it is written; where it has check digits it counts only when they fit, so that not every
//! long number is one. What is found is offered to a person and is nothing by itself.

use std::sync::LazyLock;

use holdfast_core::identifier::{Fit, check_card, check_iban, check_wallet};
use regex::{Captures, Regex};
use serde::{Deserialize, Serialize};

/// What something looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A telephone number with its country, or one of North America.
    Phone,
    /// An e-mail address.
    Email,
    /// A link.
    Link,
    /// A link or name that money is sent to: PayPal.me, Cash App, Venmo, Revolut.
    PayLink,
    /// The address of a wallet.
    Wallet,
    /// The number of a card of a payment network.
    Card,
    /// The code of a gift card.
    GiftCard,
    /// A bank account.
    Iban,
    /// The reference of a transfer.
    TransferReference,
}

impl FoundKind {
    /// Every kind, money first.
    pub const ALL: [Self; 9] = [
        Self::Wallet,
        Self::PayLink,
        Self::TransferReference,
        Self::GiftCard,
        Self::Card,
        Self::Iban,
        Self::Phone,
        Self::Email,
        Self::Link,
    ];

    /// Its name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Link => "link",
            Self::PayLink => "pay_link",
            Self::Wallet => "wallet",
            Self::Card => "card",
            Self::GiftCard => "gift_card",
            Self::Iban => "iban",
            Self::TransferReference => "transfer_reference",
        }
    }

    /// What is the same however it is written.
    pub fn key(self, text: &str) -> String {
        match self {
            Self::Phone | Self::Card | Self::Iban => {
                let kept = text.chars().filter(|c| c.is_alphanumeric() || *c == '+');
                kept.collect()
            }
            Self::Email => text.to_lowercase(),
            _ => text.to_owned(),
        }
    }
}

/// The ways of writing, each a group of its own; the first that fits at a place is taken.
const WAYS: [(&str, FoundKind, &str); 10] = [
    (
        "pay",
        FoundKind::PayLink,
        r#"(?i:(?:https?://)?(?:www\.)?(?:paypal\.me|paypal\.com/paypalme|cash\.app|venmo\.com|revolut\.me)/[^\s<>"]+)"#,
    ),
    (
        "link",
        FoundKind::Link,
        r#"(?i:(?:https?://|www\.|\b(?:t\.me|telegram\.me|wa\.me|discord\.gg|linktr\.ee|(?:snapchat|instagram|tiktok|facebook)\.com)/)[^\s<>"]+)"#,
    ),
    (
        "email",
        FoundKind::Email,
        r"\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}\b",
    ),
    (
        "iban",
        FoundKind::Iban,
        r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b",
    ),
    (
        "wallet",
        FoundKind::Wallet,
        r"\b(?:0x[0-9a-fA-F]{40}|(?:bc1|ltc1|BC1|LTC1)[0-9A-Za-z]{8,71}|[13LMDT][1-9A-HJ-NP-Za-km-z]{25,34})\b",
    ),
    (
        "reference",
        FoundKind::TransferReference,
        r"(?i:\br[ée]f[ée]rence|\br[ée]f|\bconfirmation)(?:\s+[\p{L}-]+){0,3}?[\s.:#°º]+(?<code>C[A1][A-Za-z0-9]{5,10}|[0-9][A-Za-z0-9]{5,13})\b",
    ),
    (
        "gift",
        FoundKind::GiftCard,
        r"\b(?:X[A-Z0-9]{15}|[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{4,5}|[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5})\b",
    ),
    ("card", FoundKind::Card, r"\b[0-9](?:[ -]?[0-9]){12,18}\b"),
    (
        "phone",
        FoundKind::Phone,
        r"\+[0-9][0-9 ().\u{a0}-]{6,18}[0-9]\b|(?:\(|\b)[2-9][0-9]{2}\)?[ .\u{a0}-][0-9]{3}[ .\u{a0}-][0-9]{4}\b",
    ),
    (
        "tag",
        FoundKind::PayLink,
        r"(?:^|[\s(:])(?<name>\$[A-Za-z][A-Za-z0-9_-]{2,19})\b",
    ),
];

static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let ways = WAYS.map(|(group, _, way)| format!("(?<{group}>{way})"));
    // A test finds something by every way: it compiles.
    Regex::new(&ways.join("|")).ok()
});

/// Most that is taken of one row: more is a list, not what somebody wrote.
const MOST_OF_A_ROW: usize = 200;

/// Gives what is found in a text, in order.
pub(crate) fn each(text: &str, mut take: impl FnMut(FoundKind, &str)) {
    let Some(pattern) = PATTERN.as_ref().filter(|_| may_hold(text)) else {
        return;
    };
    let (mut from, mut taken) = (0, 0);
    while let Some(parts) = pattern.captures_at(text, from) {
        let Some(whole) = parts.get(0) else { return };
        from = if let Some((kind, found)) = judged(&parts) {
            take(kind, found);
            taken += 1;
            whole.end()
        } else {
            // Something else may begin inside what was none.
            let first = whole.as_str().chars().next();
            whole.start() + first.map_or(1, char::len_utf8)
        };
        if taken == MOST_OF_A_ROW {
            return;
        }
    }
}

/// Most rows hold nothing, and are seen to hold nothing without a pattern.
fn may_hold(text: &str) -> bool {
    let speaks = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'@' | b'$' | b'/');
    text.bytes().any(speaks) || text.contains("www.") || text.contains("WWW.")
}

/// What was found at a place, when it is what it looks like.
fn judged<'t>(parts: &Captures<'t>) -> Option<(FoundKind, &'t str)> {
    let mut ways = WAYS.iter();
    let (kind, found) = ways.find_map(|(group, kind, _)| Some((*kind, parts.name(group)?)))?;
    let inner = parts.name("code").or_else(|| parts.name("name"));
    let text = inner.unwrap_or(found).as_str();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_right = match kind {
        FoundKind::Iban => check_iban(text).fit == Fit::Fits,
        FoundKind::Card => card_in(text).is_some(),
        FoundKind::Wallet => {
            let checked = check_wallet(text);
            checked.scheme.is_some() && checked.fit != Fit::DoesNotFit
        }
        FoundKind::GiftCard => digits > 0 && text.bytes().any(|byte| byte.is_ascii_alphabetic()),
        FoundKind::Phone => (8..=15).contains(&digits),
        // `$CAD` and its like are sums, not names.
        FoundKind::PayLink => text.len() > 4 || !text.starts_with('$'),
        FoundKind::Link | FoundKind::Email | FoundKind::TransferReference => true,
    };
    let text = match kind {
        FoundKind::Link | FoundKind::PayLink => without_end(text),
        FoundKind::Card => card_in(text).unwrap_or(text),
        _ => text,
    };
    is_right.then_some((kind, text))
}

/// The number of a card with whatever other digits stand behind it, such as the month in which it ends.
fn card_in(text: &str) -> Option<&str> {
    let mut text = text;
    while check_card(text).fit != Fit::Fits {
        text = text.rsplit_once([' ', '-'])?.0;
    }
    Some(text)
}

/// A link without what ends the sentence around it.
fn without_end(link: &str) -> &str {
    let mut link = link;
    loop {
        let shorter =
            link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '»', '”', '*']);
        let count = |wanted: char| shorter.chars().filter(|c| *c == wanted).count();
        // A bracket that the link did not open is the sentence's.
        let shorter = match shorter.strip_suffix(')') {
            Some(without) if count(')') > count('(') => without,
            _ => shorter,
        };
        if shorter.len() == link.len() {
            return link;
        }
        link = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(FoundKind, String)> {
        let mut all = Vec::new();
        each(text, |kind, text| all.push((kind, text.to_owned())));
        all
    }

    /// What people write, and what is found in it.
    const WRITTEN: &[(&str, &[(FoundKind, &str)])] = &[
        (
            "send to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 now",
            &[(
                FoundKind::Wallet,
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            )],
        ),
        (
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
            &[(
                FoundKind::Wallet,
                "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
            )],
        ),
        (
            "paypal.me/EmilyR, or $emilyr22!",
            &[
                (FoundKind::PayLink, "paypal.me/EmilyR"),
                (FoundKind::PayLink, "$emilyr22"),
            ],
        ),
        (
            "https://cash.app/$em",
            &[(FoundKind::PayLink, "https://cash.app/$em")],
        ),
        (
            "virement à em.r+2009@example.com.",
            &[(FoundKind::Email, "em.r+2009@example.com")],
        ),
        (
            "call +1 (403) 555-0134 NOW",
            &[(FoundKind::Phone, "+1 (403) 555-0134")],
        ),
        (
            "(403) 555-0134 ou 403-555-0135",
            &[
                (FoundKind::Phone, "(403) 555-0134"),
                (FoundKind::Phone, "403-555-0135"),
            ],
        ),
        (
            "look (https://example.org/a_(b)?c=1).",
            &[(FoundKind::Link, "https://example.org/a_(b)?c=1")],
        ),
        (
            "add t.me/em_r?start=1 or www.example.com!",
            &[
                (FoundKind::Link, "t.me/em_r?start=1"),
                (FoundKind::Link, "www.example.com"),
            ],
        ),
        (
            "4111 1111 1111 1111 exp 04/28",
            &[(FoundKind::Card, "4111 1111 1111 1111")],
        ),
        (
            "GB82 WEST 1234 5698 7654 32",
            &[(FoundKind::Iban, "GB82 WEST 1234 5698 7654 32")],
        ),
        (
            "code X7Q2M9KD4PLW8RTZ ok",
            &[(FoundKind::GiftCard, "X7Q2M9KD4PLW8RTZ")],
        ),
        (
            "AQ2W-ER3TY4-UI5O",
            &[(FoundKind::GiftCard, "AQ2W-ER3TY4-UI5O")],
        ),
        (
            "Interac reference number: CAkq4Gj7",
            &[(FoundKind::TransferReference, "CAkq4Gj7")],
        ),
        (
            "numéro de référence du virement : CA7hQ2xB",
            &[(FoundKind::TransferReference, "CA7hQ2xB")],
        ),
        (
            "4111 1111 1111 1111 04 28",
            &[(FoundKind::Card, "4111 1111 1111 1111")],
        ),
    ];

    #[test]
    fn what_people_write_is_recognised() {
        for (text, wanted) in WRITTEN {
            let wanted: Vec<(FoundKind, String)> = wanted
                .iter()
                .map(|(kind, text)| (*kind, (*text).to_owned()))
                .collect();
            assert_eq!(found(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for text in [
            "pay me $500 by 9 or else",
            "$CAD or $usd",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
            "4111 1111 1111 1112",
            "GB82 WEST 1234 5698 7654 33",
            "ABCDE-FGHIJ-KLMNO",
            "my reference letter was good",
            "2026-03-05 21:08, 12/04, 1234567",
            "either/or",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_stands_behind_a_wrong_number_is_found_all_the_same() {
        let text = "1234 403 555 0134 x, 4111111111111112 em@example.com";
        let kinds: Vec<FoundKind> = found(text).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [FoundKind::Phone, FoundKind::Email], "{text}");
    }

    #[test]
    fn one_thing_written_two_ways_is_one() {
        let key = |kind: FoundKind, text| kind.key(text);
        assert_eq!(
            key(FoundKind::Phone, "+1 (403) 555-0134"),
            key(FoundKind::Phone, "+1 403 555 0134"),
            "a number"
        );
        assert_eq!(
            key(FoundKind::Email, "Em@Example.com"),
            key(FoundKind::Email, "em@example.com"),
            "an address"
        );
        assert_ne!(
            key(FoundKind::Link, "t.me/A"),
            key(FoundKind::Link, "t.me/a"),
            "links may tell letters apart"
        );
    }

    proptest::proptest! {
        #[test]
        fn no_words_stop_it(text in ".*") {
            each(&text, |_, found| assert!(text.contains(found), "{found} stands there"));
        }
    }
}
