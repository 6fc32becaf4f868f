//! Words in the lines that Meta's apps write by themselves, and in the names of people.

/// Lines that stand where a message was that was taken back.
pub(super) const UNSENT: &[&str] = &[
    "unsent a message",
    "a annulé l’envoi",
    "a annulé l'envoi",
    "avez annulé l’envoi",
    "avez annulé l'envoi",
    "hat eine nachricht zurückgezogen",
    "hast eine nachricht zurückgezogen",
    "anuló el envío",
    "anulaste el envío",
    "cancelou o envio",
];

/// The owner in the app's lines.
pub(super) const YOU: &[&str] = &["you", "vous", "du", "je"];
/// First words of names that people begin their own sentences with.
pub(super) const PRONOUNS: &[&str] = &[
    "we", "he", "she", "they", "it", "the", "my", "your", "who", "il", "elle", "on", "nous", "ils",
    "elles", "qui", "er", "sie", "wir", "ich", "wer", "yo", "él", "ella", "tu", "tú", "eu", "ele",
    "ela", "io", "lui", "lei", "ik", "hij", "zij", "wie",
];
/// Words of calls that begin.
pub(super) const BEGUN: &[&str] = &[
    "started",
    "démarré",
    "commencé",
    "lancé",
    "gestartet",
    "inici",
    "iniziat",
    "avviat",
    "gestart",
];
/// Words of calls that nobody took.
pub(super) const MISSED: &[&str] = &[
    "missed", "manqué", "verpasst", "perdida", "perdiste", "perdió", "perdeu", "persa", "perso",
    "gemist",
];
/// Stems of "reacted" in the languages of the apps.
pub(super) const REACTED: &[&str] = &[
    "react",
    "réag",
    "reag",
    "reacc",
    "reaz",
    "реаг",
    "reak",
    "reaģ",
    "ifade",
    "tepki",
    "αντέδρ",
    "αντίδρ",
    "反応",
    "リアクション",
    "回应",
    "回應",
    "反應",
    "반응",
    "공감",
    "bày tỏ",
    "cảm xúc",
    "แสดงความรู้สึก",
    "تفاعل",
    "הגיב",
    "प्रतिक्रिया",
    "bereaksi",
];
