//! What a person can state, field by field.
//!
//! The fields are those that police and hotlines ask for: `reference/domain.md` B4, and E5 for the statement of
//! capture. Every value is the person's own words, or the code of what they chose; nothing is judged or reshaped here.

use crate::id::RecordKind;

/// Fields that a person can give an exhibit.
pub const EXHIBIT_FIELDS: &[&str] = &[
    "description",
    "why_it_matters",
    "note",
    "device",
    "app",
    "folder",
    "who_has_it",
    "captured",
    "captured_zone",
];

/// The field of a record that names exhibits of the case.
pub(crate) const EXHIBITS: &str = "exhibits";

const ACCOUNT: &[&str] = &[
    "platform",
    "username",
    "display_name",
    "other_names",
    "user_id",
    "profile_url",
    "profile_photo",
    "bio",
    "follower_counts",
    "phone",
    "email",
    "other_id",
    "date_seen",
    "time_zone",
    "role",
    "moved_from",
    "first_contact",
    EXHIBITS,
    "note",
];
const PAYMENT: &[&str] = &[
    "what",
    "status",
    "method",
    "amount",
    "currency",
    "date_time",
    "time_zone",
    "recipient_name",
    "recipient_email",
    "recipient_phone",
    "bank",
    "account_number",
    "wallet_address",
    "transaction_id",
    "gift_card_brand",
    "gift_card_number",
    "receipt",
    "can_be_cancelled",
    "bank_told",
    "bank_told_when",
    "ticket",
    "account",
    EXHIBITS,
    "note",
];
const EVENT: &[&str] = &[
    "what",
    "date_time",
    "time_zone",
    "platform",
    "account",
    "words",
    "threatened_to_send_to",
    "images_sent",
    "images_are",
    "images_when",
    "posted_url",
    "device",
    "folder",
    "who_has_it",
    "auto_delete",
    EXHIBITS,
    "note",
];
const STATEMENT: &[&str] = &[
    "who",
    "relation",
    "contact",
    "device",
    "account_used",
    "date_time",
    "time_zone",
    "clock_set_by",
    "how",
    "steps",
    "changes",
    "not_captured",
    "other_copies",
    "handled_by",
    "words",
    "place",
    EXHIBITS,
];
const ACTION: &[&str] = &[
    "what",
    "date_time",
    "time_zone",
    "platform",
    "account",
    "told_whom",
    "ticket",
    "file_number",
    "answer",
    "by_whom",
    EXHIBITS,
    "note",
];

/// The fields of a kind of record, in the order in which they are shown.
pub const fn fields_of(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Account => ACCOUNT,
        RecordKind::Payment => PAYMENT,
        RecordKind::Event => EVENT,
        RecordKind::Statement => STATEMENT,
        RecordKind::Action => ACTION,
    }
}

/// The codes of a field in which one of a few is chosen; none of any other field. A person's own words may stand there as
/// well, and what earlier versions wrote in the words of their screens: they are kept as they were written.
pub fn choices_of(field: &str) -> &'static [&'static str] {
    match field {
        "status" => &["paid", "not_paid"],
        "method" => &[
            "e_transfer",
            "gift_card",
            "payment_app",
            "crypto",
            "bank",
            "cash",
            "other",
        ],
        "images_are" => &["real", "altered", "fake", "unknown"],
        "role" => &["threatening", "other"],
        _ => &[],
    }
}
