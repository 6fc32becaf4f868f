use std::io::Read;

use super::decode::Decoded;
use super::{cut, decode_entities, for_matching, repair_meta};

fn decoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    Decoded::new(bytes)
        .read_to_string(&mut text)
        .expect("it is text");
    text
}

#[test]
fn byte_wise_text_is_repaired_once_and_kept() {
    let stored = "Caf\u{c3}\u{a9} \u{f0}\u{9f}\u{8c}\u{b5}";
    let text = repair_meta(stored.to_owned());
    assert_eq!(text.shown, "Café 🌵", "the bytes are UTF-8");
    assert_eq!(text.stored.as_deref(), Some(stored), "and are kept");
    let again = repair_meta(text.shown.clone());
    assert_eq!(again.shown, text.shown, "what is right stays");
    assert!(!again.is_repaired(), "and is not called repaired");
}

#[test]
fn text_that_is_right_already_survives() {
    for right in ["Zoë Ångm", "plain", "", "Renée 🌙", "déjà"] {
        let text = repair_meta(right.to_owned());
        assert_eq!(text.shown, right, "it was right");
        assert!(!text.is_repaired(), "nothing was repaired");
    }
}

#[test]
fn every_unicode_form_is_read() {
    let text = "é🌵 a";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(decoded(text.as_bytes()), text, "as it is");
    assert_eq!(
        decoded(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        text,
        "marked"
    );
    assert_eq!(
        decoded(&[b"\xFF\xFE", little.as_slice()].concat()),
        text,
        "little"
    );
    assert_eq!(
        decoded(&[b"\xFE\xFF", big.as_slice()].concat()),
        text,
        "big"
    );
    assert_eq!(decoded(b"[\0]\0"), "[]", "without a mark");
    assert_eq!(decoded(b""), "", "nothing");
    assert_eq!(decoded(b"\xEF\xBB\xBF"), "", "only a mark");
}

#[test]
fn entities_are_decoded_and_lone_ampersands_stay() {
    let text = decode_entities("it&#39;s &lt;3 &amp;amp; &#x1F319; &unknown; R&B");
    assert_eq!(text.shown, "it's <3 &amp; 🌙 &unknown; R&B", "once");
    assert!(text.is_repaired(), "the stored form is kept");
    assert!(!decode_entities("R&B").is_repaired(), "nothing to decode");
}

#[test]
fn marks_are_left_out_for_matching_only() {
    assert_eq!(
        for_matching("\u{202a}+1\u{a0}555\u{202c}"),
        "+1 555",
        "what is compared"
    );
}

#[test]
fn a_long_text_is_cut_between_characters() {
    let mut text = "aé".to_owned();
    assert!(cut(&mut text, 2), "it is too long");
    assert_eq!(text, "a", "é does not fit");
}
