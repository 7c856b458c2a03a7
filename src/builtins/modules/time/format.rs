//! `strftime`, with the flags and directives of the GNU C library in its plain locale.

use super::broken_down::BrokenDown;
use super::civil;
use crate::object::Result;
use crate::vm::Vm;

/// Days of the week, from Monday.
pub const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// The months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What stands between `%` and the letter.
#[derive(Default)]
struct Flags {
    /// `_`, `-` or `0`, whichever came last.
    pad: Option<u8>,
    upper: bool,
    swap: bool,
    width: usize,
    /// `E` or `O`.
    modifier: Option<u8>,
}

/// The text of `time` by `format`; empty if it grows out of proportion to the format.
pub fn strftime(vm: &mut Vm, format: &[u8], time: &BrokenDown) -> Result<Vec<u8>> {
    let most = (256 * format.len()).max(1024).next_power_of_two();
    let mut out = Vec::new();
    let (mut rest, mut reserved) = (format, 0);
    while !rest.is_empty() && out.len() < most {
        let before = out.len();
        rest = &rest[write_one(rest, time, &mut out, most)..];
        vm.charge(1 + (out.len() - before) as u64 / 8)?;
        if out.len() > reserved {
            reserved = 2 * out.len();
            vm.reserve(reserved)?;
        }
    }
    if out.len() >= most {
        out.clear();
    }
    Ok(out)
}

/// Writes the text up to a directive, and that; how much of the format this is.
fn write_one(format: &[u8], time: &BrokenDown, out: &mut Vec<u8>, most: usize) -> usize {
    let percent = memchr::memchr(b'%', format).unwrap_or(format.len());
    out.extend_from_slice(&format[..percent]);
    let directive_text = &format[percent..];
    if directive_text.is_empty() {
        return percent;
    }
    let (flags, used) = flags(&directive_text[1..], most);
    let end = 1 + used;
    match directive_text.get(end) {
        Some(letter) if directive(*letter, &flags, time, out, most) => percent + end + 1,
        // No directive: as it stands, but as wide as it says.
        Some(letter) if letter.is_ascii() => {
            text(&directive_text[..=end], &flags, false, out);
            percent + end + 1
        }
        _ => {
            out.extend_from_slice(&directive_text[..end]);
            percent + end
        }
    }
}

/// Reads flags, width and modifier; how many bytes they take.
fn flags(text: &[u8], most: usize) -> (Flags, usize) {
    let mut flags = Flags::default();
    let mut at = 0;
    while let Some(flag) = text.get(at) {
        match flag {
            b'_' | b'-' | b'0' => flags.pad = Some(*flag),
            b'^' => flags.upper = true,
            b'#' => flags.swap = true,
            _ => break,
        }
        at += 1;
    }
    while let Some(digit) = text.get(at).filter(|c| c.is_ascii_digit()) {
        flags.width = (flags.width * 10 + usize::from(digit - b'0')).min(most);
        at += 1;
    }
    if let Some(modifier) = text.get(at).filter(|c| matches!(c, b'E' | b'O')) {
        flags.modifier = Some(*modifier);
        at += 1;
    }
    (flags, at)
}

/// Which letters take which modifier.
fn allows(letter: u8, modifier: Option<u8>) -> bool {
    match (modifier, letter) {
        (Some(_), b'a' | b'A' | b'D' | b'F' | b'%') => letter == b'%',
        (Some(b'E'), _) => !b"bBhdeHIjmMSUVWgGuw".contains(&letter),
        (Some(_), _) => !b"cxXY".contains(&letter),
        (None, _) => true,
    }
}

/// Writes one directive; false if it is none.
fn directive(letter: u8, flags: &Flags, time: &BrokenDown, out: &mut Vec<u8>, most: usize) -> bool {
    if !allows(letter, flags.modifier) {
        return false;
    }
    let name = |names: &[&'static str], at: i64| {
        usize::try_from(at).ok().and_then(|at| names.get(at).copied()).unwrap_or("?")
    };
    let day = name(&DAYS, time.weekday);
    let month = name(&MONTHS, time.month - 1);
    let half = if time.hour > 11 { "PM" } else { "AM" };
    let hour_12 = match time.hour {
        0 => 12,
        hour if hour > 12 => hour - 12,
        hour => hour,
    };
    // Sunday counts as 0 here, and days of the year from 0.
    let (sunday_based, yearday) = ((time.weekday + 1).rem_euclid(7), time.yearday - 1);
    let whole = |part: &str, out: &mut Vec<u8>| {
        let (mut inner, mut rest) = (Vec::new(), part.as_bytes());
        while !rest.is_empty() {
            rest = &rest[write_one(rest, time, &mut inner, most)..];
        }
        text(&inner, flags, flags.upper, out);
    };
    let upper = flags.upper || flags.swap;
    match letter {
        b'a' => text(&day.as_bytes()[..day.len().min(3)], flags, upper, out),
        b'A' => text(day.as_bytes(), flags, upper, out),
        b'b' | b'h' => text(&month.as_bytes()[..month.len().min(3)], flags, upper, out),
        b'B' => text(month.as_bytes(), flags, upper, out),
        b'c' => whole("%a %b %e %H:%M:%S %Y", out),
        b'C' => number(time.year.div_euclid(100), 1, b'0', flags, out),
        b'd' => number(time.day, 2, b'0', flags, out),
        b'D' | b'x' => whole("%m/%d/%y", out),
        b'e' => number(time.day, 2, b'_', flags, out),
        b'F' => whole("%Y-%m-%d", out),
        b'g' => number(iso_week(time).0.rem_euclid(100), 2, b'0', flags, out),
        b'G' => number(iso_week(time).0, 1, b'0', flags, out),
        b'H' => number(time.hour, 2, b'0', flags, out),
        b'I' => number(hour_12, 2, b'0', flags, out),
        b'j' => number(time.yearday, 3, b'0', flags, out),
        b'k' => number(time.hour, 2, b'_', flags, out),
        b'l' => number(hour_12, 2, b'_', flags, out),
        b'm' => number(time.month, 2, b'0', flags, out),
        b'M' => number(time.minute, 2, b'0', flags, out),
        b'n' => text(b"\n", flags, false, out),
        b'p' if flags.swap => text(half.to_ascii_lowercase().as_bytes(), flags, false, out),
        b'p' => text(half.as_bytes(), flags, false, out),
        b'P' => text(half.to_ascii_lowercase().as_bytes(), flags, false, out),
        b'r' => whole("%I:%M:%S %p", out),
        b'R' => whole("%H:%M", out),
        b's' => number(time.as_local(), 1, b'0', flags, out),
        b'S' => number(time.second, 2, b'0', flags, out),
        b't' => text(b"\t", flags, false, out),
        b'T' | b'X' => whole("%H:%M:%S", out),
        b'u' => number((sunday_based + 6) % 7 + 1, 1, b'0', flags, out),
        b'U' => number((yearday - sunday_based + 7) / 7, 2, b'0', flags, out),
        b'V' => number(iso_week(time).1, 2, b'0', flags, out),
        b'w' => number(sunday_based, 1, b'0', flags, out),
        b'W' => number((yearday - time.weekday.rem_euclid(7) + 7) / 7, 2, b'0', flags, out),
        b'y' => number(time.year.rem_euclid(100), 2, b'0', flags, out),
        b'Y' => number(time.year, 1, b'0', flags, out),
        b'z' if time.dst < 0 => {}
        b'z' => {
            text(if time.offset < 0 { b"-" } else { b"+" }, flags, false, out);
            let minutes = time.offset.abs() / 60;
            number(minutes / 60 * 100 + minutes % 60, 4, b'0', flags, out);
        }
        b'Z' => {
            let zone = time.zone.as_deref().unwrap_or("");
            if flags.swap {
                text(zone.to_ascii_lowercase().as_bytes(), flags, false, out);
            } else {
                text(zone.as_bytes(), flags, flags.upper, out);
            }
        }
        b'%' => text(b"%", flags, false, out),
        _ => return false,
    }
    true
}

fn fill(with: u8, count: usize, out: &mut Vec<u8>) {
    out.resize(out.len() + count, with);
}

/// A text, which spaces or zeros make as wide as asked for.
fn text(text: &[u8], flags: &Flags, upper: bool, out: &mut Vec<u8>) {
    let missing = flags.width.saturating_sub(text.len());
    fill(if flags.pad == Some(b'0') { b'0' } else { b' ' }, missing, out);
    let start = out.len();
    out.extend_from_slice(text);
    if upper {
        out[start..].make_ascii_uppercase();
    }
}

/// A number of at least so many digits.
fn number(value: i64, digits: usize, pad: u8, flags: &Flags, out: &mut Vec<u8>) {
    let pad = flags.pad.unwrap_or(pad);
    let text = value.unsigned_abs().to_string();
    let sign: &[u8] = if value < 0 { b"-" } else { b"" };
    let taken = text.len() + sign.len();
    match pad {
        b'0' => {
            out.extend_from_slice(sign);
            fill(b'0', digits.max(flags.width).saturating_sub(taken), out);
        }
        // `-` fills up to a width, but not to the usual number of digits.
        pad => {
            let width = if pad == b'-' { flags.width } else { digits.max(flags.width) };
            fill(b' ', width.saturating_sub(taken), out);
            out.extend_from_slice(sign);
        }
    }
    out.extend_from_slice(text.as_bytes());
}

/// Year and week by ISO 8601, from the year, the day of it and the day of the week alone.
fn iso_week(time: &BrokenDown) -> (i64, i64) {
    let days_in_year = |year| 365 + i64::from(civil::is_leap(year));
    // Days since the Monday of the week of January 4th.
    let since = |yearday: i64| yearday - (yearday - time.weekday + 3).rem_euclid(7) + 3;
    let yearday = time.yearday - 1;
    let days = since(yearday);
    if days < 0 {
        let year = time.year - 1;
        return (year, since(yearday + days_in_year(year)) / 7 + 1);
    }
    let next = since(yearday - days_in_year(time.year));
    if next >= 0 { (time.year + 1, next / 7 + 1) } else { (time.year, days / 7 + 1) }
}
