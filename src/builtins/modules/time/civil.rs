//! The proleptic Gregorian calendar: days by number, and the numbers of weeks.

/// Days before each month of a year that is not a leap year.
const BEFORE_MONTH: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// The day that Unix counts from, as Python counts days: 1 is the first of January of year 1.
pub const UNIX_EPOCH: i64 = 719_163;

/// Whether a year has a 29th of February.
pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a month (1 to 12) has.
pub fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days before the first of January of a year, counted as [`ordinal`] does.
fn days_before_year(year: i64) -> i64 {
    let y = year - 1;
    y * 365 + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400)
}

/// Days of a year before the first of a month (1 to 12).
pub fn days_before_month(year: i64, month: i64) -> i64 {
    BEFORE_MONTH[(month - 1).rem_euclid(12) as usize] + i64::from(month > 2 && is_leap(year))
}

/// The number of a day; the first of January of year 1 has number 1.
pub fn ordinal(year: i64, month: i64, day: i64) -> i64 {
    days_before_year(year) + days_before_month(year, month) + day
}

/// Year, month and day of a day's number.
pub fn from_ordinal(ordinal: i64) -> (i64, i64, i64) {
    // A year that begins in March has the odd day at its end.
    let n = ordinal + 305;
    let cycle = n.div_euclid(146_097);
    let day = n.rem_euclid(146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let in_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * in_year + 2) / 153;
    let day = in_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (cycle * 400 + year + i64::from(month <= 2), month, day)
}

/// The day of the week of a day's number; Monday is 0.
pub fn weekday(ordinal: i64) -> i64 {
    (ordinal + 6).rem_euclid(7)
}

/// The number of the Monday with which a year's weeks begin by ISO 8601.
pub fn iso_week_1(year: i64) -> i64 {
    let first = ordinal(year, 1, 1);
    let weekday = weekday(first);
    if weekday > 3 { first - weekday + 7 } else { first - weekday }
}

/// Year, week and day of the week (Monday is 1) of a day's number by ISO 8601.
pub fn iso_calendar(ordinal: i64) -> (i64, i64, i64) {
    let (mut year, ..) = from_ordinal(ordinal);
    if ordinal < iso_week_1(year) {
        year -= 1;
    } else if ordinal >= iso_week_1(year + 1) {
        year += 1;
    }
    let days = ordinal - iso_week_1(year);
    (year, days / 7 + 1, days % 7 + 1)
}
