//! Which of two numbers is the day: decided over a whole file, and whether that is proven.

use chrono::NaiveDate;

/// The order of the numbers in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// 31/12/2024
    DayFirst,
    /// 12/31/2024
    MonthFirst,
}

impl Order {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::DayFirst => Self::MonthFirst,
            Self::MonthFirst => Self::DayFirst,
        }
    }

    /// The day that two numbers and a year are, under this order.
    pub fn day(self, first: u32, second: u32, year: i32) -> Option<NaiveDate> {
        match self {
            Self::DayFirst => NaiveDate::from_ymd_opt(year, second, first),
            Self::MonthFirst => NaiveDate::from_ymd_opt(year, first, second),
        }
    }
}

/// The order of a file, and whether a date in it proves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The order.
    pub order: Order,
    /// Whether it is proven; else it is assumed and every time that could be read both ways says so.
    pub is_proven: bool,
}

impl Decision {
    /// An order that is proven.
    pub const fn proven(order: Order) -> Self {
        Self {
            order,
            is_proven: true,
        }
    }

    /// The day that two numbers and a year are, and whether that is assumed. A date that only one order allows, or that
    /// is the same day in both, is certain whatever the rest of the file says.
    pub fn day(self, first: u32, second: u32, year: i32) -> Option<(NaiveDate, bool)> {
        let day = self.order.day(first, second, year);
        if let Some(day) = day.filter(|_| self.is_proven) {
            return Some((day, false));
        }
        let otherwise = self.order.other().day(first, second, year);
        match (day, otherwise) {
            (Some(day), Some(otherwise)) => Some((day, day != otherwise)),
            (day, otherwise) => Some((day.or(otherwise)?, false)),
        }
    }
}

/// What the dates of a file say about their order. Feed it every date, in file order, then ask.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    day_first: u64,
    month_first: u64,
    /// Dates that are also written another way, and which order that gives them.
    told: [u64; 2],
    is_american: bool,
    steps_back: [u64; 2],
    last: [Option<NaiveDate>; 2],
    /// The numbers of the date before, and what they said.
    before: Option<Before>,
}

#[derive(Debug, Clone, Copy)]
struct Before {
    date: (u32, u32, i32),
    is_day_first: bool,
    is_month_first: bool,
}

impl Evidence {
    /// Takes in the first and second number of a date, and its year.
    pub fn see(&mut self, first: u32, second: u32, year: i32) {
        let before = self
            .before
            .filter(|before| before.date == (first, second, year));
        let now = before.unwrap_or_else(|| Before {
            date: (first, second, year),
            is_day_first: first > 12 && (1..=12).contains(&second),
            is_month_first: second > 12 && (1..=12).contains(&first),
        });
        self.day_first += u64::from(now.is_day_first);
        self.month_first += u64::from(now.is_month_first);
        // The same day again is no step.
        if before.is_some() {
            return;
        }
        self.before = Some(now);
        for (place, order) in [Order::DayFirst, Order::MonthFirst].into_iter().enumerate() {
            let Some(day) = order.day(first, second, year) else {
                continue;
            };
            let (Some(last), Some(back)) =
                (self.last.get_mut(place), self.steps_back.get_mut(place))
            else {
                continue;
            };
            *back += u64::from(last.is_some_and(|last| day < last));
            *last = Some(day);
        }
    }

    /// Takes in that what follows is of another file: no step leads there.
    pub const fn begin_anew(&mut self) {
        self.last = [None; 2];
        self.before = None;
    }

    /// Takes in that a date is also written year first: that gives its order away, unless both are the same day.
    pub fn tell(&mut self, first: u32, second: u32, year: i32, day: NaiveDate) {
        let is = |order: Order| order.day(first, second, year) == Some(day);
        let (is_day_first, is_month_first) = (is(Order::DayFirst), is(Order::MonthFirst));
        if is_day_first != is_month_first {
            let [days, months] = &mut self.told;
            *days += u64::from(is_day_first);
            *months += u64::from(is_month_first);
        }
    }

    /// Takes in a date of which something else proves the order, as a number above 12 does: an id that holds the instant.
    pub const fn prove(&mut self, order: Order) {
        match order {
            Order::DayFirst => self.day_first += 1,
            Order::MonthFirst => self.month_first += 1,
        }
    }

    /// Takes in that the file is written as in the United States, as far as that can be seen.
    pub const fn is_american(&mut self, is_so: bool) {
        self.is_american = is_so;
    }

    /// The order: proven by a number above 12, or by several dates that are written twice; else the reading that goes backwards
    /// less often, assumed; else the one of the United States, where the rest is written so; else day first, assumed,
    /// as most of the world writes.
    pub const fn decide(&self) -> Decision {
        let [back_day_first, back_month_first] = self.steps_back;
        let (order, is_proven) = match (self.day_first, self.month_first) {
            (1.., 0) => (Order::DayFirst, true),
            (0, 1..) => (Order::MonthFirst, true),
            // A name can be old or changed: one chooses, only several that agree prove.
            (0, 0) if matches!(self.told, [1..=u64::MAX, 0]) => (Order::DayFirst, self.told[0] > 1),
            (0, 0) if matches!(self.told, [0, 1..=u64::MAX]) => {
                (Order::MonthFirst, self.told[1] > 1)
            }
            // Both: files put together from two telephones. The more frequent one, not proven.
            (days, months) if days != months => {
                if days > months {
                    (Order::DayFirst, false)
                } else {
                    (Order::MonthFirst, false)
                }
            }
            _ if back_month_first < back_day_first => (Order::MonthFirst, false),
            _ if self.is_american && back_month_first == back_day_first => {
                (Order::MonthFirst, false)
            }
            _ => (Order::DayFirst, false),
        };
        Decision { order, is_proven }
    }
}
