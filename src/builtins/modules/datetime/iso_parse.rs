//! Reading ISO 8601: `fromisoformat`.

use super::fields::{Clock, Date, MAX_ORDINAL, MAX_YEAR, MIN_YEAR, SECOND};
use crate::builtins::modules::time::civil;
use crate::object::*;
use crate::vm::Vm;

/// Why a text could not be read: it is malformed, or an error says what is wrong with its numbers.
pub enum Failure {
    /// Nothing can be said.
    Malformed,
    /// An exception was raised.
    Raised(Raised),
}

impl From<Raised> for Failure {
    fn from(raised: Raised) -> Failure {
        Failure::Raised(raised)
    }
}

/// What was read, or why it was not.
pub type Read<T> = std::result::Result<T, Failure>;

/// A time of day with the offset of its time zone: its millionths of a second, None if there is none.
pub struct ZonedClock {
    /// The numbers of the time, not checked.
    pub numbers: [i64; 4],
    /// Millionths of a second ahead of UTC.
    pub offset: Option<i128>,
}

impl ZonedClock {
    /// The time, if there is one with these numbers.
    pub fn clock(&self, vm: &mut Vm) -> Result<Clock> {
        Clock::checked(vm, self.numbers)
    }
}

/// A str as bytes, one for each character: what is not ASCII becomes a byte that nothing allows.
pub fn bytes_of(text: &Str) -> Vec<u8> {
    let starts = text.as_bytes().iter().filter(|byte| **byte & 0xC0 != 0x80);
    starts.map(|byte| if byte.is_ascii() { *byte } else { 0xFF }).collect()
}

/// A number of so many digits.
fn digits(text: &[u8], at: usize, count: usize) -> Read<i64> {
    let digits = text.get(at..at + count).filter(|digits| digits.iter().all(u8::is_ascii_digit));
    let digits = digits.ok_or(Failure::Malformed)?;
    Ok(digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}

/// A day: `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-Www`, `YYYYWww`, `YYYY-Www-D` or `YYYYWwwD`.
pub fn date(vm: &mut Vm, text: &[u8]) -> Read<Date> {
    if !matches!(text.len(), 7 | 8 | 10) {
        return Err(Failure::Malformed);
    }
    let year = digits(text, 0, 4)?;
    let dash = usize::from(text[4] == b'-');
    let at = 4 + dash;
    if text[at] == b'W' {
        let week = digits(text, at + 1, 2)?;
        let end = at + 3;
        let day = match text.get(end) {
            None => 1,
            Some(next) if (*next == b'-') != (dash == 1) => return Err(Failure::Malformed),
            Some(_) if text.len() != end + dash + 1 => return Err(Failure::Malformed),
            Some(_) => digits(text, end + dash, 1)?,
        };
        let date = of_week(year, week, day);
        return date.map_err(|message| match message.starts_with("year ") {
            true => Failure::Raised(vm.value_error(message)),
            false => Failure::Malformed,
        });
    }
    let month = digits(text, at, 2)?;
    if dash == 1 && text.get(at + 2) != Some(&b'-') || text.len() != at + 4 + dash {
        return Err(Failure::Malformed);
    }
    let day = digits(text, at + 2 + dash, 2)?;
    Ok(Date::checked(vm, year, month, day)?)
}

/// The day of a year, a week and a day of it by ISO 8601, or what is wrong with them.
pub fn of_week(year: i64, week: i64, day: i64) -> std::result::Result<Date, String> {
    if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Err(format!("Year is out of range: {year}"));
    }
    let start = civil::iso_week_1(year);
    let weeks = (civil::iso_week_1(year + 1) - start) / 7;
    if !(1..=weeks).contains(&week) {
        return Err(format!("Invalid week: {week}"));
    }
    if !(1..=7).contains(&day) {
        return Err(format!("Invalid day: {day} (range is [1, 7])"));
    }
    let ordinal = start + (week - 1) * 7 + day - 1;
    if !(1..=MAX_ORDINAL).contains(&ordinal) {
        let (year, ..) = civil::from_ordinal(ordinal);
        return Err(format!("year {year} is out of range"));
    }
    Ok(Date::of_ordinal(ordinal))
}

/// Where the day ends in a text of a day and a time.
pub fn date_end(text: &[u8]) -> Option<usize> {
    if text.len() < 7 {
        return None;
    }
    let digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    if text.len() == 7 {
        return Some(7);
    }
    Some(match (text[4], text[5]) {
        (b'-', b'W') if text.get(8) == Some(&b'-') => match text.len() {
            9 => return None,
            // What follows `YYYY-Www-` is a time if it has two digits or more.
            length if length > 10 && digit(10) => 8,
            _ => 10,
        },
        (b'-', b'W') => 8,
        (b'-', _) => 10,
        (b'W', _) => {
            let end = 7 + text[7..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            // An even number of digits is a time, an odd one begins with the day of the week.
            match end {
                end if end < 9 => end,
                end if end % 2 == 0 => 7,
                _ => 8,
            }
        }
        _ => 8,
    })
}

/// `HH[:MM[:SS[.ffffff]]]` with or without colons, in millionths too; whether something follows.
fn clock_numbers(text: &[u8], end: usize) -> Read<([i64; 4], bool)> {
    let mut numbers = [0; 4];
    let (mut at, mut colons) = (0, true);
    for i in 0..3 {
        if at + 2 > end {
            return Err(Failure::Malformed);
        }
        numbers[i] = digits(text, at, 2)?;
        let next = text.get(at + 2).copied();
        if i == 0 {
            colons = next == Some(b':');
        }
        at += 3;
        if at >= end {
            // Up to `end` there is nothing, or a single character that means nothing.
            return Ok((numbers, next.is_some()));
        }
        match next {
            Some(b':') if colons && i == 2 => return Err(Failure::Malformed),
            Some(b':') if colons => {}
            Some(b'.' | b',') => break,
            _ if colons => return Err(Failure::Malformed),
            _ => at -= 1,
        }
    }
    let count = (end - at).min(6);
    let fraction = digits(text, at, count)?;
    numbers[3] = fraction * 10i64.pow(6 - count as u32);
    let more = text[at + count..end].iter().all(u8::is_ascii_digit);
    Ok((numbers, !more))
}

/// A time of day and the offset of its time zone.
pub fn clock(text: &[u8]) -> Read<ZonedClock> {
    let zone = text.iter().position(|byte| matches!(byte, b'+' | b'-' | b'Z'));
    let end = zone.unwrap_or(text.len());
    let (numbers, more) = clock_numbers(text, end)?;
    let Some(zone) = zone else {
        return if more {
            Err(Failure::Malformed)
        } else {
            Ok(ZonedClock { numbers, offset: None })
        };
    };
    let rest = &text[zone + 1..];
    if text[zone] == b'Z' {
        return match rest {
            [] => Ok(ZonedClock { numbers, offset: Some(0) }),
            _ => Err(Failure::Malformed),
        };
    }
    let ([hours, minutes, seconds, micros], more) = clock_numbers(rest, rest.len())?;
    if more {
        return Err(Failure::Malformed);
    }
    let seconds = hours * 3600 + minutes * 60 + seconds;
    // Less than a second is none, as in CPython.
    let micros = if seconds == 0 { 0 } else { micros };
    let offset = i128::from(seconds) * SECOND + i128::from(micros);
    let offset = if text[zone] == b'-' { -offset } else { offset };
    Ok(ZonedClock { numbers, offset: Some(offset) })
}

/// The str that `fromisoformat` was given.
pub fn argument(vm: &mut Vm, text: Value) -> Result<Vec<u8>> {
    match text.unwrap_as::<Str>() {
        Some(text) => {
            vm.charge(text.len() as u64 / 8)?;
            Ok(bytes_of(&text))
        }
        None => Err(vm.type_error("fromisoformat: argument must be str")),
    }
}

/// The error of what could not be read.
pub fn error(vm: &mut Vm, failure: Failure, text: Value) -> Raised {
    match failure {
        Failure::Raised(raised) => raised,
        Failure::Malformed => match vm.repr(text) {
            Ok(text) => {
                let text = text.to_string_lossy().into_owned();
                vm.value_error(format!("Invalid isoformat string: {text}"))
            }
            Err(raised) => raised,
        },
    }
}
