//! What a service row is: a call and a screenshot are deeds of people, most others are lines of Telegram's own.

use crate::model::{Flag, Kind, Row};

/// Sets the kind of a service row.
pub(super) fn settle(row: &mut Row, action: Option<&str>, discard_reason: Option<&str>) {
    let action = action.unwrap_or_default();
    row.kind = match action {
        "phone_call"
        | "group_call"
        | "group_call_scheduled"
        | "invite_to_group_call"
        | "conference_call" => Kind::Call,
        "take_screenshot" | "score_in_game" | "send_passport_values" | "requested_phone_number" => {
            Kind::Other
        }
        "suggest_profile_photo" => Kind::Media,
        "send_payment"
        | "refunded_payment"
        | "gift_premium"
        | "gift_credits"
        | "gift_stars"
        | "send_premium_gift"
        | "send_stars_gift"
        | "send_star_gift"
        | "send_unique_star_gift"
        | "star_gift"
        | "gift_code_prize"
        | "giveaway_launch"
        | "stars_prize" => Kind::Payment,
        _ => Kind::System,
    };
    row.flags
        .add_if(Flag::Screenshot, action == "take_screenshot");
    let is_missed = row.kind == Kind::Call && discard_reason == Some("missed");
    row.flags.add_if(Flag::Missed, is_missed);
}
