//! Dates in figures alone, of which the first two may be day or month: `19/10/2019 14:37`, `10/19/2019, 2:37 PM`.

use chrono::NaiveDate;

use super::{Token, clock, on, prepared, timed, tokens, western};
use crate::time::order::{Decision, Order};
use crate::time::{Assumed, Time};

/// Such a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The day or the month.
    pub first: u32,
    /// The other one.
    pub second: u32,
    /// The year.
    pub year: i32,
    /// With full stops the day comes first everywhere.
    is_dotted: bool,
}

impl Figures {
    /// The date that a text begins with, where it is such a one.
    pub fn of(raw: &str) -> Option<Self> {
        Self::among(&tokens(&prepared(raw)?))
    }

    fn among(tokens: &[Token]) -> Option<Self> {
        let [
            Token::Number {
                value: first,
                digits: 1 | 2,
            },
            Token::Mark(mark @ ('/' | '.' | '-')),
            Token::Number {
                value: second,
                digits: 1 | 2,
            },
            Token::Mark(other),
            Token::Number { value, digits },
            ..,
        ] = tokens
        else {
            return None;
        };
        let year = match digits {
            4 => western(*value)?,
            // `19-10-05` may begin with the year.
            2 if *mark != '-' => 2000 + i32::try_from(*value).ok()?,
            _ => return None,
        };
        (mark == other).then_some(Self {
            first: *first,
            second: *second,
            year,
            is_dotted: *mark == '.',
        })
    }

    /// Whether it tells nothing of the order of others.
    pub const fn is_of_one_order(&self) -> bool {
        self.is_dotted
    }

    /// The day, and whether its order was assumed.
    fn day(&self, order: Decision) -> Option<(NaiveDate, bool)> {
        let order = if self.is_dotted {
            Decision::proven(Order::DayFirst)
        } else {
            order
        };
        order.day(self.first, self.second, self.year)
    }
}

/// Reads a time whose date is in figures; one that could be two days says so.
pub fn time(raw: &str, order: Decision) -> Option<Time> {
    let text = prepared(raw)?;
    let tokens = tokens(&text);
    let (day, is_assumed) = Figures::among(&tokens)?.day(order)?;
    let clock = clock::read(&tokens).ok()?;
    let mut time = timed(raw, &on(day, clock.as_ref(), &text, &tokens)?)?;
    if is_assumed {
        time.assume(Assumed::DayMonthOrder);
    }
    Some(time)
}
