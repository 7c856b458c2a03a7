//! What dates and times consist of, as plain data.

use crate::builtins::modules::time::{c_int, civil};
use crate::object::*;
use crate::vm::Vm;

/// The first year.
pub const MIN_YEAR: i64 = 1;
/// The last year.
pub const MAX_YEAR: i64 = 9999;
/// The number of the last day.
pub const MAX_ORDINAL: i64 = 3_652_059;
/// Millionths of a second in a second.
pub const SECOND: i128 = 1_000_000;
/// Millionths of a second in a day.
pub const DAY: i128 = 86_400 * SECOND;

/// A day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Date {
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: i64,
    /// The day of the month, from 1.
    pub day: i64,
}

impl Date {
    /// The day with these numbers, if there is one.
    pub fn checked(vm: &mut Vm, year: i64, month: i64, day: i64) -> Result<Date> {
        let message = if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
            format!("year {year} is out of range")
        } else if !(1..=12).contains(&month) {
            "month must be in 1..12".to_string()
        } else if day < 1 || day > civil::days_in_month(year, month) {
            "day is out of range for month".to_string()
        } else {
            return Ok(Date { year, month, day });
        };
        Err(vm.value_error(message))
    }

    /// The day of a number that is known to have one.
    pub fn of_ordinal(ordinal: i64) -> Date {
        let (year, month, day) = civil::from_ordinal(ordinal);
        Date { year, month, day }
    }

    /// The day of a number that a calculation gave.
    pub fn from_sum(vm: &mut Vm, ordinal: i128) -> Result<Date> {
        match i64::try_from(ordinal) {
            Ok(ordinal) if (1..=MAX_ORDINAL).contains(&ordinal) => Ok(Date::of_ordinal(ordinal)),
            _ => Err(vm.overflow_error("date value out of range")),
        }
    }

    /// The number of the day; the first of January of year 1 has number 1.
    pub fn ordinal(self) -> i64 {
        civil::ordinal(self.year, self.month, self.day)
    }

    /// The day of the week; Monday is 0.
    pub fn weekday(self) -> i64 {
        civil::weekday(self.ordinal())
    }

    /// The day of the year, from 1.
    pub fn yearday(self) -> i64 {
        civil::days_before_month(self.year, self.month) + self.day
    }

    /// The bytes by which a date is copied and written down.
    pub fn bytes(self) -> [u8; 4] {
        [(self.year >> 8) as u8, self.year as u8, self.month as u8, self.day as u8]
    }

    /// The day of such bytes.
    pub fn of_bytes(vm: &mut Vm, bytes: &[u8]) -> Result<Date> {
        let [high, low, month, day] = [0, 1, 2, 3].map(|at| i64::from(bytes[at]));
        Date::checked(vm, high << 8 | low, month, day)
    }
}

/// A time of day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Clock {
    /// The hour.
    pub hour: i64,
    /// The minute.
    pub minute: i64,
    /// The second.
    pub second: i64,
    /// Millionths of a second.
    pub micro: i64,
}

impl Clock {
    /// The time with these numbers, if there is one.
    pub fn checked(vm: &mut Vm, numbers: [i64; 4]) -> Result<Clock> {
        let bounds = [("hour", 23), ("minute", 59), ("second", 59), ("microsecond", 999_999)];
        for ((name, most), number) in bounds.into_iter().zip(numbers) {
            if !(0..=most).contains(&number) {
                return Err(vm.value_error(format!("{name} must be in 0..{most}")));
            }
        }
        let [hour, minute, second, micro] = numbers;
        Ok(Clock { hour, minute, second, micro })
    }

    /// Millionths of a second since midnight.
    pub fn micros(self) -> i128 {
        let seconds = self.hour * 3600 + self.minute * 60 + self.second;
        i128::from(seconds) * SECOND + i128::from(self.micro)
    }

    /// The time so many millionths of a second after midnight, less than a day.
    pub fn of_micros(micros: i128) -> Clock {
        let (seconds, micro) = ((micros / SECOND) as i64, (micros % SECOND) as i64);
        Clock { hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, micro }
    }

    /// The bytes by which a time is copied and written down.
    pub fn bytes(self) -> [u8; 6] {
        [
            self.hour as u8,
            self.minute as u8,
            self.second as u8,
            (self.micro >> 16) as u8,
            (self.micro >> 8) as u8,
            self.micro as u8,
        ]
    }

    /// The time of such bytes.
    pub fn of_bytes(vm: &mut Vm, bytes: &[u8]) -> Result<Clock> {
        let [hour, minute, second, a, b, c] = [0, 1, 2, 3, 4, 5].map(|at| i64::from(bytes[at]));
        Clock::checked(vm, [hour, minute, second, a << 16 | b << 8 | c])
    }
}

/// A day and a time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time.
    pub clock: Clock,
}

impl Moment {
    /// Millionths of a second since the beginning of the day before the first.
    pub fn micros(self) -> i128 {
        i128::from(self.date.ordinal()) * DAY + self.clock.micros()
    }

    /// The moment of such a number, which a calculation gave.
    pub fn from_sum(vm: &mut Vm, micros: i128) -> Result<Moment> {
        let date = Date::from_sum(vm, micros.div_euclid(DAY))?;
        Ok(Moment { date, clock: Clock::of_micros(micros.rem_euclid(DAY)) })
    }

    /// Seconds since 1970, if this is in UTC.
    pub fn unix(self) -> i64 {
        (self.micros().div_euclid(SECOND) - i128::from(civil::UNIX_EPOCH) * 86_400) as i64
    }
}

/// The number in an argument that may be missing.
pub fn number_or(vm: &mut Vm, given: Option<Value>, default: i64) -> Result<i64> {
    match given {
        Some(value) => c_int(vm, value),
        None => Ok(default),
    }
}

/// `fold`: which of two equal times on the clock is meant.
pub fn fold_or(vm: &mut Vm, given: Option<Value>, default: bool) -> Result<i64> {
    number_or(vm, given, default.into())
}

/// Checks a number given for `fold`.
pub fn check_fold(vm: &mut Vm, fold: i64) -> Result<bool> {
    match fold {
        0 | 1 => Ok(fold == 1),
        _ => Err(vm.value_error("fold must be either 0 or 1")),
    }
}
