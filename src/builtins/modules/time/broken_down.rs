//! A moment in fields, as C's `struct tm` has it.

use super::civil;
use super::zone;

/// The fields, with C's zero-based numbers turned into Python's: months and days of the year count
/// from 1, Monday is day 0 of the week, the year is whole.
#[derive(Clone, Debug)]
pub struct BrokenDown {
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: i64,
    /// The day of the month, from 1.
    pub day: i64,
    /// The hour.
    pub hour: i64,
    /// The minute.
    pub minute: i64,
    /// The second.
    pub second: i64,
    /// The day of the week; Monday is 0.
    pub weekday: i64,
    /// The day of the year, from 1.
    pub yearday: i64,
    /// Whether it is daylight saving time; -1 if that is not known.
    pub dst: i64,
    /// The name of the time zone.
    pub zone: Option<String>,
    /// Its seconds east of UTC.
    pub offset: i64,
}

impl BrokenDown {
    /// The fields of a second since 1970, where clocks are `offset` seconds ahead of UTC.
    pub fn at(second: i64, offset: i64, dst: bool, zone: String) -> BrokenDown {
        let local = second + offset;
        let days = local.div_euclid(86_400) + civil::UNIX_EPOCH;
        let rest = local.rem_euclid(86_400);
        let (year, month, day) = civil::from_ordinal(days);
        BrokenDown {
            year,
            month,
            day,
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
            weekday: civil::weekday(days),
            yearday: days - civil::ordinal(year, 1, 1) + 1,
            dst: dst.into(),
            zone: Some(zone),
            offset,
        }
    }

    /// The fields in UTC of a second since 1970.
    pub fn utc(second: i64) -> BrokenDown {
        BrokenDown::at(second, 0, false, "UTC".to_string())
    }

    /// The fields in the local time zone of a second since 1970.
    pub fn local(second: i64) -> BrokenDown {
        let at = zone::at(second);
        BrokenDown::at(second, at.offset, at.dst, at.name)
    }

    /// The second since 1970 that the fields would mean in UTC; they need not be in their ranges.
    pub fn as_utc(&self) -> i64 {
        let months = self.month - 1;
        let year = self.year + months.div_euclid(12);
        let days = civil::ordinal(year, months.rem_euclid(12) + 1, 1) + self.day - 1;
        (days - civil::UNIX_EPOCH) * 86_400 + self.hour * 3600 + self.minute * 60 + self.second
    }

    /// The second since 1970 that the fields mean in the local time zone.
    pub fn as_local(&self) -> i64 {
        zone::second_of(self.as_utc(), self.dst)
    }
}
