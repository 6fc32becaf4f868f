use super::*;

/// Published examples: BIP 173 and 350, the genesis block, EIP-55, ISO 13616, and test numbers of card networks.
const RIGHT: &[(Scheme, &str)] = &[
    (Scheme::Bitcoin, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    (Scheme::Bitcoin, "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"),
    (
        Scheme::Bitcoin,
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    ),
    (
        Scheme::Bitcoin,
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    ),
    (
        Scheme::Bitcoin,
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    ),
    (
        Scheme::Ethereum,
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    ),
    (
        Scheme::Ethereum,
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    ),
    (
        Scheme::Ethereum,
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    ),
    (Scheme::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
];

fn change_at(text: &str, place: usize) -> String {
    let change = |(at, c): (usize, char)| match (at == place, c) {
        (true, 'a'..='y' | 'A'..='Y' | '2'..='8') => char::from(c as u8 + 1),
        (true, '9') => '2',
        (true, _) => 'a',
        (false, same) => same,
    };
    text.chars().enumerate().map(change).collect()
}

#[test]
fn published_addresses_fit() {
    for (scheme, text) in RIGHT {
        assert_eq!(check_wallet(text), judged(*scheme, true), "{text}");
        let spaced = format!(" {} {}\n", &text[..9], &text[9..]);
        assert_eq!(check_wallet(&spaced), judged(*scheme, true), "{spaced:?}");
    }
    let scanned = "bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=0.01";
    assert_eq!(
        check_wallet(scanned),
        judged(Scheme::Bitcoin, true),
        "a code"
    );
}

#[test]
fn one_wrong_character_is_noticed_wherever_it_stands() {
    for (scheme, text) in RIGHT {
        // EIP-55 speaks through capitals: a changed digit is noticed with high probability only.
        let skipped = if *scheme == Scheme::Ethereum { 42 } else { 4 };
        for place in skipped..text.len() {
            let wrong = change_at(text, place);
            assert_eq!(check_wallet(&wrong).fit, Fit::DoesNotFit, "{wrong}");
        }
        let short = &text[..text.len() - 1];
        assert_eq!(check_wallet(short), judged(*scheme, false), "{short}");
    }
    let other_case = "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    assert_eq!(
        check_wallet(other_case),
        judged(Scheme::Ethereum, false),
        "one capital"
    );
    let letter_o = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNO";
    assert_eq!(
        check_wallet(letter_o),
        judged(Scheme::Bitcoin, false),
        "a letter that is never used"
    );
}

#[test]
fn what_has_no_check_digits_is_not_called_wrong() {
    for text in [
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060",
        "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV",
        "the one in the screenshot",
        "bc1",
        "1234",
        "é",
        ":",
    ] {
        assert_eq!(check_wallet(text).fit, Fit::CannotCheck, "{text}");
    }
}

#[test]
fn cards_of_networks_are_checked_and_no_others() {
    for text in [
        "4111 1111 1111 1111",
        "5555-5555-5555-4444",
        "378282246310005",
        "6011111111111117",
        "2223003122003222",
    ] {
        assert_eq!(check_card(text), judged(Scheme::Card, true), "{text}");
    }
    assert_eq!(
        check_card("4111 1111 1111 1112"),
        judged(Scheme::Card, false),
        "one digit"
    );
    for text in ["XABC1DEF2GHI3JKL", "6006491234567890", "12345", "4111"] {
        assert_eq!(check_card(text), unknown(), "{text}: rules of its own");
    }
}

#[test]
fn ibans_are_checked_and_other_account_numbers_are_not() {
    for text in [
        "GB82 WEST 1234 5698 7654 32",
        "de89370400440532013000",
        "FR14 2004 1010 0505 0001 3M02 606",
    ] {
        assert_eq!(check_iban(text), judged(Scheme::Iban, true), "{text}");
    }
    let wrong = "GB82 WEST 1234 5698 7654 33";
    assert_eq!(check_iban(wrong), judged(Scheme::Iban, false), "one digit");
    for text in [
        "$emily22",
        "00123-004-1234567",
        "paypal.me/emily",
        "CA82WEST12345698765432",
    ] {
        assert_eq!(check_iban(text), unknown(), "{text}");
    }
}

#[test]
fn fields_are_checked_by_their_name_when_something_stands_in_them() {
    let fit = |field, words| check_field(field, words).map(|checked| checked.fit);
    assert_eq!(fit("wallet_address", RIGHT[0].1), Some(Fit::Fits));
    assert_eq!(fit("wallet_address", "  "), None, "empty");
    assert_eq!(fit("note", RIGHT[0].1), None, "words");
    for field in CHECKED_FIELDS {
        assert!(fit(field, "x").is_some(), "{field} is checked");
    }
}

proptest::proptest! {
    #[test]
    fn no_words_stop_a_check(words in ".*") {
        for field in CHECKED_FIELDS {
            check_field(field, &words);
        }
    }
}
