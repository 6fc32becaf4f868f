//! Words for the half of the day, in the languages of telephones.

/// Which half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Morning,
    Afternoon,
}

/// What a header says of the half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marked {
    /// Nothing: 24 hours.
    Not,
    /// In a word that is not known.
    Unclear,
    /// Which half.
    Half(Half),
}

/// Lower case, without dots and spaces.
const MORNING: &[&str] = &[
    "am",
    "vorm",
    "vm",
    "fm",
    "dop",
    "de",
    "ap",
    "π",
    "πμ",
    "öö",
    "sa",
    "pg",
    "дп",
    "прпл",
    "прдп",
    "проб",
    "пробяд",
    "上午",
    "午前",
    "오전",
    "凌晨",
    "早上",
    "清晨",
    "ص",
    "صباحا",
    "قظ",
    "पूर्वाह्न",
    "पू",
    "לפנה״צ",
    "לפנהצ",
    "ก่อนเที่ยง",
    "manhã",
    "mañana",
    "matin",
    "eparadites",
    "fh",
    "gh",
    "priešpiet",
    "priekšp",
    "үө",
    "կա",
    "صباحًا",
    "قبلازظهر",
    "मपू",
    "পূর্বাহ্ণ",
    "ਪੂਦੁ",
    "முற்பகல்",
    "ಪೂರ್ವಾಹ್ನ",
    "පෙව",
    "ກ່ອນທ່ຽງ",
    "နံနက်",
    "ព្រឹក",
    "ጥዋት",
];
const AFTERNOON: &[&str] = &[
    "pm",
    "nachm",
    "nm",
    "em",
    "odp",
    "du",
    "ip",
    "μμ",
    "ös",
    "ch",
    "ptg",
    "пп",
    "попл",
    "слоб",
    "下午",
    "午後",
    "오후",
    "中午",
    "晚上",
    "傍晚",
    "م",
    "مساء",
    "بظ",
    "अपराह्न",
    "अ",
    "אחה״צ",
    "אחהצ",
    "หลังเที่ยง",
    "tarde",
    "noite",
    "noche",
    "soir",
    "epasdites",
    "eh",
    "gd",
    "popiet",
    "pēcp",
    "үх",
    "կհ",
    "مساءً",
    "بعدازظهر",
    "मउ",
    "অপরাহ্ণ",
    "ਬਾਦੁ",
    "பிற்பகல்",
    "ಅಪರಾಹ್ನ",
    "පව",
    "ຫຼັງທ່ຽງ",
    "ညနေ",
    "ល្ងាច",
    "ከሰዓት",
];

/// The half that a word means.
pub(crate) fn half(word: &str) -> Option<Half> {
    let plain: String = word
        .chars()
        .filter(|c| !matches!(c, '.' | ' ' | '\'' | '(' | ')' | '\u{200c}' | '\u{200d}'))
        .flat_map(char::to_lowercase)
        .collect();
    if MORNING.contains(&plain.as_str()) {
        Some(Half::Morning)
    } else if AFTERNOON.contains(&plain.as_str()) {
        Some(Half::Afternoon)
    } else {
        None
    }
}
