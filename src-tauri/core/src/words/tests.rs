use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const BOTH: [(Lang, &str); 2] = [(Lang::En, EN), (Lang::Fr, FR)];

fn folded(word: &str) -> String {
    without_accents(word).collect()
}

#[test]
fn the_lists_are_frozen_with_version_1() {
    let frozen = [
        "9f371eab01f2b56193377fb7d69fa2c329d964e64e844d4e03736986d522faf0",
        "5a9094d485fcf694682327a1d20b617b4c661caefcf9f8ea0d26f70662589eeb",
    ];
    for ((lang, text), hash) in BOTH.into_iter().zip(frozen) {
        assert_eq!(
            Digest::of(text.as_bytes()).to_string(),
            hash,
            "another list gives other words for fingerprints already told ({lang:?})"
        );
    }
}

#[test]
fn each_list_has_1024_sorted_words_that_four_letters_tell_apart() {
    for (lang, text) in BOTH {
        let words: Vec<String> = text.lines().map(folded).collect();
        assert_eq!(words.len(), 1 << BITS, "ten bits a word ({lang:?})");
        assert!(words.is_sorted(), "sorted without accents ({lang:?})");
        let starts: BTreeSet<String> = text.lines().map(first_letters).collect();
        assert_eq!(starts.len(), words.len(), "four letters decide ({lang:?})");
        assert!(
            words
                .iter()
                .all(|word| word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase())),
            "plain lower-case letters under the accents ({lang:?})"
        );
    }
}

#[test]
fn the_lists_are_composed_text_with_line_feeds_and_no_mark_in_front() {
    for (lang, text) in BOTH {
        assert!(!text.starts_with('\u{feff}'), "byte order mark ({lang:?})");
        assert!(text.ends_with('\n'), "last line is ended ({lang:?})");
        assert!(!text.contains(['\r', ' ', '\t']), "line feeds ({lang:?})");
        assert!(
            text.chars()
                .all(|c| c == '\n' || c.is_ascii_lowercase() || matches!(c, 'é' | 'è')),
            "a letter and its accent are one character ({lang:?})"
        );
    }
}

#[test]
fn nothing_that_frightens_is_in_the_lists() {
    let en = "abandon abuse accident accuse adult afraid anger army arrest attack baby bed bitter blade blame \
        blood body bomb boy brother bullet camera cash child crime cry danger daughter death devil dirt drug evil \
        evidence expose face father fear fever fight finger flash force girl guilt gun hide hospital hunt hurt \
        ill judge kid kill kiss knife lonely love minor money mother naked nurse orphan pain panic photo pill pistol \
        police poverty prison private punch regret rifle sad safe scare secret sex shame shock shoot sick skin \
        slave sorry sting suffer sword target thumb touch tragic trap trouble ugly uncle uncover victim video \
        virus weapon witness wrong";
    let fr = "abandon abusif accuser adulte amour angoisse argent arme armement arsenic assaut attaque bagarre \
        bataille blessant bombe bourse cachette cadeau caméra carabine caresser carnage cellule chagrin chambre \
        colère combat couteau crainte crier cruel danger dénuder détresse diable douleur drogue effrayer embryon \
        enfance enfermer enlever ennemi exciter excuse famille fatal fautif femme féroce frapper frère fureur \
        guerrier honte honteux horrible image innocent insulter intime ivresse jambe justice larme malheur mari \
        méchant menacer mensonge missile mort munition nuire obscur offenser otage payer peau pénétrer peur \
        pleurer poison policier poumon prison punitif sanction sang scandale secret séduire sexe silence soldat \
        suspect tabac terrible torpille trahir tribunal tueur vampire venger victime vidéo violer visage";
    for ((lang, text), denied) in BOTH.into_iter().zip([en, fr]) {
        let words: BTreeSet<&str> = text.lines().collect();
        let found: Vec<&str> = denied
            .split_whitespace()
            .filter(|word| words.contains(word))
            .collect();
        assert!(
            found.is_empty(),
            "a child may read these aloud: {found:?} ({lang:?})"
        );
    }
}

#[test]
fn the_words_of_a_published_hash_are_known() {
    let digest = Digest::of(b"abc");
    assert_eq!(
        Prefix::of(&digest).indices(),
        &[745, 897, 431, 911, 7, 254, 656, 321, 259],
        "first 90 bits, most significant bit first"
    );
    assert_eq!(
        words(&digest, Lang::En).join(" "),
        "require team hover timber across double pencil farm drift",
        "English"
    );
    assert_eq!(
        words(&digest, Lang::Fr).join(" "),
        "ponctuel sphère grotte suricate acronyme désert oisillon énumérer deviner",
        "French"
    );
}

#[test]
fn words_are_read_as_people_type_them() {
    let digest = Digest::of(b"abc");
    for (lang, typed) in [
        (
            Lang::En,
            "REQUIRE, Team - hover–timber\nacross double pencil farm drift.",
        ),
        (Lang::En, "requ team hove timb acro doub penc farm drif"),
        (
            Lang::En,
            "1. require 2. team 3. hover 4. timber 5. across 6. double 7. pencil 8. farm 9. drift",
        ),
        (
            Lang::Fr,
            "PONCTUEL SPHERE GROTTE SURICATE ACRONYME DESERT OISILLON ENUMERER DEVINER",
        ),
        (
            Lang::Fr,
            "Ponctuel Sphère Grotte Suricate Acronyme DÉSERT Oisillon ÉNUMÉRER Deviner",
        ),
        (
            Lang::Fr,
            "ponctuel sphe\u{300}re grotte suricate acronyme de\u{301}sert oisillon e\u{301}nume\u{301}rer deviner",
        ),
    ] {
        let prefix = parse(typed, lang);
        assert_eq!(prefix, Some(Prefix::of(&digest)), "{typed}");
        assert!(
            prefix.is_some_and(|prefix| matches(prefix, &digest)),
            "{typed}"
        );
    }
}

#[test]
fn other_texts_are_no_words() {
    let digest = Digest::of(b"abc");
    for typed in [
        "",
        "require team hover timber across double pencil farm",
        "require team hover timber across double pencil farm drift drift",
        "require team hover timber across double pencil farm murder",
        "require team hover timber across double pencil farm dri",
    ] {
        assert_eq!(parse(typed, Lang::En), None, "{typed}");
    }
    let french = words(&digest, Lang::Fr).join(" ");
    assert_eq!(parse(&french, Lang::En), None, "the other language");
    let other = words(&Digest::of(b"abd"), Lang::En).join(" ");
    assert!(
        parse(&other, Lang::En).is_some_and(|prefix| !matches(prefix, &digest)),
        "another fingerprint's words are read, and do not match"
    );
}

proptest! {
    #[test]
    fn words_of_any_fingerprint_read_back(bytes: [u8; 32], upper: bool) {
        let digest = Digest::from_bytes(bytes);
        for lang in [Lang::En, Lang::Fr] {
            let said = words(&digest, lang).join(" ");
            let said = if upper { folded(&said).to_uppercase() } else { said };
            prop_assert!(parse(&said, lang).is_some_and(|prefix| matches(prefix, &digest)), "{}", said);
        }
    }

    #[test]
    fn any_text_is_read_without_panic(text: String) {
        for lang in [Lang::En, Lang::Fr] {
            if let Some(prefix) = parse(&text, lang) {
                prop_assert!(prefix.indices().iter().all(|index| *index < 1024), "ten bits");
            }
        }
    }
}
