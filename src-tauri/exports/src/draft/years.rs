//! Years in which something of a platform can have been written. Dates of another calendar are read as dates of ours
//! where nothing tells them apart: 16/5/1442, 1399/10/11, or 16/05/42 in two figures. Such a time is none.

use chrono::Datelike;

use crate::detect::FormatId;
use crate::model::{Flag, Flags, Row};
use crate::time::{Time, TimeKind};

/// From this year on nothing has been written yet: a day to come is no time of a message. It keeps out what two figures
/// of an Islamic year give, which was 1436 when `Discord` began.
const NOT_YET: i32 = 2036;

/// Looks at all times of a row.
pub(super) fn settle(format: FormatId, row: &mut Row) {
    refuse(format, &mut row.time, &mut row.flags);
    for reaction in &mut row.reactions {
        refuse(format, &mut reaction.time, &mut Flags::default());
    }
}

/// Makes a time unknown that lies before the platform began or after today; whether it did.
pub(super) fn refuse(format: FormatId, time: &mut Option<Time>, flags: &mut Flags) -> bool {
    let Some(began) = format.began() else {
        return false;
    };
    let Some(own) = time.as_mut().filter(|own| own.kind != TimeKind::Unknown) else {
        return false;
    };
    let is_possible = |year: i32| (began..NOT_YET).contains(&year);
    if own.order().is_none_or(|at| is_possible(at.year())) {
        return false;
    }
    *own = Time::unknown(own.raw.clone());
    *flags = flags.without(Flag::TimeAmbiguous);
    true
}

#[cfg(test)]
mod tests {
    use super::refuse;
    use crate::detect::FormatId;
    use crate::model::{Flag, Flags};
    use crate::time::{Time, TimeKind};

    #[test]
    fn a_year_in_which_nothing_can_have_been_written_is_no_time() {
        let discord = FormatId::DiscordExporterCsv;
        for (format, raw, is_refused) in [
            (discord, "1399-10-11 20:00", true),
            (discord, "1442-05-16 20:00", true),
            (discord, "2014-12-31 20:00", true),
            (discord, "2015-05-13 20:00", false),
            (discord, "2035-12-31 20:00", false),
            (discord, "2042-05-16 20:00", true),
            (FormatId::MessengerHtml, "1402-03-25 13:05", true),
            (FormatId::MessengerHtml, "2004-03-25 13:05", false),
            // The clock of a telephone may stand anywhere.
            (FormatId::SmsBackupXml, "2000-01-01 00:01", false),
            (FormatId::WhatsappText, "1999-01-01 00:01", false),
        ] {
            let mut time = Time::iso(raw);
            let mut flags = Flags::default();
            flags.add(Flag::TimeAmbiguous);
            assert_eq!(refuse(format, &mut time, &mut flags), is_refused, "{raw}");
            let time = time.expect("it stays, as written");
            assert_eq!(time.kind == TimeKind::Unknown, is_refused, "{raw}");
            assert_eq!(time.raw, raw);
            assert_eq!(flags.is_empty(), is_refused, "{raw}");
        }
    }
}
