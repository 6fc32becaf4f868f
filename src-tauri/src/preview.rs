//! A picture through `holdfast-preview`: another process reads the object and sends a small picture back, or ends.
//!
//! No byte of the original reaches the page, and nothing is written to disk.

use holdfast_machine::NoPicture;
use holdfast_view::{ErrorCode, WireError};

use crate::error::own;

/// How the page is told that there is no picture.
pub(crate) fn no_picture(why: &NoPicture) -> WireError {
    let mut error = own(ErrorCode::CannotShow, why.to_string());
    error.params.insert("why".to_owned(), why.code().to_owned());
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_code_for_all_and_the_reason_beside_it() {
        for (why, code) in [
            (NoPicture::TooSlow, "too_slow"),
            (NoPicture::TooLarge, "too_large"),
            (NoPicture::NotShown, "not_shown"),
            (NoPicture::Damaged("x".into()), "damaged"),
            (NoPicture::Missing("x".into()), "missing"),
        ] {
            let error = no_picture(&why);
            assert_eq!(error.code, ErrorCode::CannotShow, "{code}");
            assert_eq!(error.params["why"], code, "the page has a sentence for it");
        }
    }
}
