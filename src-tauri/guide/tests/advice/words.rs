//! Words that wound, promise or frighten are absent (domain F1), in both languages.

use crate::screens::Pair;
use crate::texts::all;

const NEVER_EN: &[&str] = &[
    "you should have",
    "should not have",
    "why did you",
    "revenge porn",
    "child porn",
    "pornography",
    "kiddie",
    "nude scandal",
    "victim",
    "alleged",
    "perpetrator",
    "offender",
    "predator",
    "suspect",
    "forensic",
    "admissible",
    "authentic",
    "certified",
    "court-ready",
    "oops",
    "hurry",
    "urgent",
    "too late",
    "shameful",
    "stupid",
    "careless",
    "mistake",
    "guilty",
    "will be gone",
    "will be arrested",
    "guarantee",
    "blackmailer",
    // Untrue for another adult, and for the young person.
    "your child",
    "my child",
];

const NEVER_FR: &[&str] = &[
    "vous auriez dû",
    "tu aurais dû",
    "n’auriez pas dû",
    "pourquoi avez-vous",
    "pourquoi as-tu",
    "vengeance",
    "pornograph",
    "victime",
    "présumé",
    "agresseur",
    "prédateur",
    "délinquant",
    "contrevenant",
    "suspect",
    "médico-légal",
    "admissible",
    "recevable",
    "authentique",
    "certifié",
    "oups",
    "dépêchez",
    "urgent",
    "trop tard",
    "honteux",
    "stupide",
    "imprudent",
    "erreur",
    "coupable",
    "sera arrêté",
    "garanti",
    "maître chanteur",
    "en faute",
    "votre enfant",
    "mon enfant",
];

/// Signs of cheer and alarm.
const NO_SIGNS: &[char] = &['!', '🎉', '⚠', '❗', '✅'];

#[test]
fn forbidden_words_are_absent() {
    for Pair { en, fr, .. } in all() {
        for word in NEVER_EN {
            assert!(!en.to_lowercase().contains(word), "“{word}” in {en:?}");
        }
        for word in NEVER_FR {
            assert!(!fr.to_lowercase().contains(word), "« {word} » in {fr:?}");
        }
        assert!(
            !en.contains(NO_SIGNS) && !fr.contains(NO_SIGNS),
            "calm signs: {en:?} {fr:?}"
        );
    }
}
