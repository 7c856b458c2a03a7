//! `strptime`: matching a text against directives, and what the parts that were found mean together.

use super::civil;
use super::format::{DAYS, MONTHS};
use super::zone;
use crate::object::Result;
use crate::vm::Vm;

/// What a text says of a moment.
pub struct Parsed {
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
    /// Millionths of a second.
    pub fraction: i64,
    /// The day of the week; Monday is 0.
    pub weekday: i64,
    /// The day of the year, from 1.
    pub yearday: i64,
    /// Whether the name of the zone is that of daylight saving time; -1 if it says nothing of it.
    pub dst: i64,
    /// The name of the zone.
    pub zone: Option<String>,
    /// Seconds and millionths of a second ahead of UTC.
    pub offset: Option<(i64, i64)>,
}

/// A part of a format.
enum Part {
    /// A character, whatever its case.
    Char(char),
    /// Whitespace, some at least.
    Space,
    /// A directive.
    Directive(u8),
}

/// What a format's directives found: a text for each letter, in the format's order.
type Found = Vec<(u8, String)>;

/// Names that directives know, in the case in which they are compared.
struct Names {
    zones: [Vec<String>; 2],
    /// Both seasons have the same name, though there is daylight saving.
    ambiguous: bool,
}

impl Names {
    fn new(now: i64) -> Names {
        let [plain, summer] = zone::seasons(now);
        let daylight = plain.offset != summer.offset;
        let (plain, summer) = (plain.name.to_lowercase(), summer.name.to_lowercase());
        let ambiguous = daylight && plain == summer;
        let mut first = vec!["utc".to_string(), "gmt".to_string()];
        if !first.contains(&plain) {
            first.push(plain);
        }
        Names { zones: [first, if daylight { vec![summer] } else { vec![] }], ambiguous }
    }
}

/// Reads `text` by `format`; `now` is the second since 1970 whose zone names are known.
pub fn strptime(vm: &mut Vm, text: &str, format: &str, now: i64) -> Result<Parsed> {
    vm.charge(text.len() as u64 + format.len() as u64)?;
    let parts = parts(vm, format)?;
    let names = Names::new(now);
    let Some((end, found)) = matched(vm, &parts, text, &names)? else {
        let (text, format) = (quoted(vm, text)?, quoted(vm, format)?);
        return Err(vm.value_error(format!("time data {text} does not match format {format}")));
    };
    if end != text.len() {
        return Err(vm.value_error(format!("unconverted data remains: {}", &text[end..])));
    }
    let letters = |wanted: &[u8]| {
        parts.iter().any(|part| matches!(part, Part::Directive(letter) if wanted.contains(letter)))
    };
    if letters(b"d") && !letters(b"YyG") {
        vm.warn(vm.types.deprecation_warning, NO_YEAR)?;
    }
    meaning(vm, &found, &names)
}

const NO_YEAR: &str = "\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.";

fn quoted(vm: &mut Vm, text: &str) -> Result<String> {
    let text = vm.new_str(text.as_bytes()).into();
    Ok(vm.repr(text)?.to_string_lossy().into_owned())
}

// --- formats --------------------------------------------------------------------------------------

fn parts(vm: &mut Vm, format: &str) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut seen = Vec::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if is_space(c) {
            if !matches!(parts.last(), Some(Part::Space)) {
                parts.push(Part::Space);
            }
            continue;
        }
        if c != '%' {
            parts.push(Part::Char(c));
            continue;
        }
        let whole: &[u8] = match chars.next() {
            Some('%') => {
                parts.push(Part::Char('%'));
                continue;
            }
            Some('c') => b"a b d H:M:S Y",
            Some('x') => b"m/d/y",
            Some('X') => b"H:M:S",
            Some(c) if c.is_ascii() && b"aAbBdfGHIjmMpSuUVwWyYzZ".contains(&(c as u8)) => {
                &[c as u8]
            }
            Some(other) => {
                // Whitespace was made a backslash first.
                let shown = if other == '\\' || is_space(other) { '%' } else { other };
                return Err(
                    vm.value_error(format!("'{shown}' is a bad directive in format '{format}'"))
                );
            }
            None => return Err(vm.value_error(format!("stray % in format '{format}'"))),
        };
        for letter in whole {
            parts.push(match letter {
                b' ' => Part::Space,
                b'/' | b':' => Part::Char(char::from(*letter)),
                letter => {
                    if seen.contains(letter) {
                        let name = char::from(*letter);
                        return Err(vm.value_error(format!("redefinition of group name '{name}'")));
                    }
                    seen.push(*letter);
                    Part::Directive(*letter)
                }
            });
        }
    }
    Ok(parts)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

// --- matching -------------------------------------------------------------------------------------

/// Matches the parts from the text's start: where they end and what they found. A part that could end
/// at several places is tried with each, the first first.
fn matched(
    vm: &mut Vm,
    parts: &[Part],
    text: &str,
    names: &Names,
) -> Result<Option<(usize, Found)>> {
    // For every part that was matched: where it began, and the lengths not tried yet, last first.
    let mut tried: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut at = 0;
    loop {
        vm.charge(1)?;
        let Some(part) = parts.get(tried.len()) else {
            let found =
                parts.iter().zip(&tried).enumerate().filter_map(|(i, (part, (start, _)))| {
                    let end = tried.get(i + 1).map_or(at, |next| next.0);
                    match part {
                        Part::Directive(letter) => Some((*letter, text[*start..end].to_string())),
                        _ => None,
                    }
                });
            return Ok(Some((at, found.collect())));
        };
        tried.push((at, lengths(part, &text[at..], names)));
        loop {
            let Some((start, left)) = tried.last_mut() else { return Ok(None) };
            if let Some(length) = left.pop() {
                at = *start + length;
                break;
            }
            tried.pop();
        }
    }
}

/// The lengths that a part can have at the start of a text; the one to be tried first comes last.
fn lengths(part: &Part, text: &str, names: &Names) -> Vec<usize> {
    let letter = match part {
        Part::Char(wanted) => {
            let found = text
                .chars()
                .next()
                .filter(|c| c == wanted || c.to_lowercase().eq(wanted.to_lowercase()));
            return found.map(char::len_utf8).into_iter().collect();
        }
        Part::Space => {
            let spaces = text.char_indices().take_while(|(_, c)| is_space(*c));
            return spaces.map(|(at, c)| at + c.len_utf8()).collect();
        }
        Part::Directive(letter) => *letter,
    };
    let name = |names: &[&str], short: bool| {
        let fits = names.iter().map(|name| if short { &name[..3] } else { name });
        let mut lengths: Vec<usize> =
            fits.filter(|name| starts_with(text, name)).map(str::len).collect();
        lengths.sort_unstable();
        lengths
    };
    match letter {
        b'a' => name(&DAYS, true),
        b'A' => name(&DAYS, false),
        b'b' => name(&MONTHS, true),
        b'B' => name(&MONTHS, false),
        b'p' => name(&["AM", "PM"], false),
        b'Z' => {
            let known = names.zones.iter().flatten();
            let mut lengths: Vec<usize> =
                known.filter(|name| starts_with(text, name)).map(|name| name.len()).collect();
            lengths.sort_unstable();
            lengths
        }
        b'z' => offset_lengths(text.as_bytes()),
        letter => number_lengths(letter, text.as_bytes()),
    }
}

fn starts_with(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// Of a number: the longest that is in the directive's range is tried first.
fn number_lengths(letter: u8, text: &[u8]) -> Vec<usize> {
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let value = |n: usize| text[..n].iter().fold(0, |value, c| value * 10 + u32::from(c - b'0'));
    let (most, fits): (usize, fn(u32) -> bool) = match letter {
        b'Y' | b'G' => return if digits >= 4 { vec![4] } else { vec![] },
        b'y' => return if digits >= 2 { vec![2] } else { vec![] },
        b'f' => return (1..=digits.min(6)).collect(),
        b'H' => (2, |n| n < 24),
        b'M' => (2, |n| n < 60),
        b'S' => (2, |n| n < 62),
        b'U' | b'W' => (2, |n| n < 54),
        b'V' => (2, |n| n < 54),
        b'w' => (1, |n| n < 7),
        b'u' => (1, |n| (1..8).contains(&n)),
        b'd' => (2, |n| (1..32).contains(&n)),
        b'I' => (2, |n| (1..13).contains(&n)),
        b'm' => (2, |n| (1..13).contains(&n)),
        _ => (3, |n| (1..367).contains(&n)),
    };
    // A day of one digit may have a space in front.
    if letter == b'd' && text.first() == Some(&b' ') {
        return if text.get(1).is_some_and(|c| (b'1'..=b'9').contains(c)) {
            vec![2]
        } else {
            vec![]
        };
    }
    (1..=digits.min(most))
        .filter(|n| fits(value(*n)) && !(letter == b'V' && text[..*n] == *b"00"))
        .collect()
}

/// Of `Z`, or of a sign and hours and minutes, which seconds and a fraction may follow.
fn offset_lengths(text: &[u8]) -> Vec<usize> {
    if text.first() == Some(&b'Z') {
        return vec![1];
    }
    let two = |at: usize, below: u8| {
        let tens = text.get(at).is_some_and(|c| c.is_ascii_digit() && *c < below);
        tens && text.get(at + 1).is_some_and(u8::is_ascii_digit)
    };
    let after_colon = |at: usize| at + usize::from(text.get(at) == Some(&b':'));
    if !matches!(text.first(), Some(b'+' | b'-')) || !two(1, b':') {
        return vec![];
    }
    let minutes = after_colon(3);
    if !two(minutes, b'6') {
        return vec![];
    }
    let mut lengths = vec![minutes + 2];
    let seconds = after_colon(minutes + 2);
    if two(seconds, b'6') {
        let end = seconds + 2;
        lengths.push(end);
        if text.get(end) == Some(&b'.') {
            let digits = text[end + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
            lengths.extend((1..=digits.min(6)).map(|n| end + 1 + n));
        }
    }
    lengths
}

// --- meaning --------------------------------------------------------------------------------------

fn int(text: &str) -> i64 {
    text.trim_start().parse().unwrap_or(0)
}

/// Digits after a point, as millionths.
fn millionths(digits: &str) -> i64 {
    digits
        .bytes()
        .chain(std::iter::repeat(b'0'))
        .take(6)
        .fold(0, |n, c| n * 10 + i64::from(c - b'0'))
}

fn position(names: &[&str], found: &str, length: usize) -> Option<i64> {
    let at =
        names.iter().position(|name| name[..length.min(name.len())].eq_ignore_ascii_case(found));
    at.map(|at| at as i64)
}

/// Seconds and millionths ahead of UTC.
fn offset(vm: &mut Vm, found: &str) -> Result<(i64, i64)> {
    if found == "Z" {
        return Ok((0, 0));
    }
    let (sign, rest) = found.split_at(1);
    let (minutes, rest) = match rest.as_bytes().get(2) {
        Some(b':') => (&rest[3..5], &rest[5..]),
        _ => (&rest[2..4], &rest[4..]),
    };
    let colon = found.as_bytes()[3] == b':';
    if !rest.is_empty() && colon != rest.starts_with(':') {
        // Only one of the two has a colon; if it is the second, CPython takes it for no seconds.
        if colon {
            return Err(vm.value_error(format!("Inconsistent use of : in {found}")));
        }
        let seconds = &rest[..2];
        return Err(vm.value_error(format!("invalid literal for int() with base 10: '{seconds}'")));
    }
    let rest = rest.trim_start_matches(':');
    let (seconds, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    let whole = int(&found[1..3]) * 3600 + int(minutes) * 60 + int(seconds);
    let fraction = millionths(fraction);
    Ok(if sign == "-" { (-whole, -fraction) } else { (whole, fraction) })
}

/// The day of the year from the number of the week and the day of the week.
fn yearday_of_week(year: i64, week: i64, weekday: i64, from_monday: bool) -> i64 {
    let (mut first, mut day) = (civil::weekday(civil::ordinal(year, 1, 1)), weekday);
    if !from_monday {
        (first, day) = ((first + 1) % 7, (day + 1) % 7);
    }
    match week {
        0 => 1 + day - first,
        week => 1 + (7 - first) % 7 + 7 * (week - 1) + day,
    }
}

const WEEK_ALONE: &str = "ISO week directive '%V' must be used with the ISO year directive '%G' and a \
    weekday directive ('%A', '%a', '%w', or '%u').";
const WEEK_WITH_YEAR: &str = "ISO week directive '%V' is incompatible with the year directive '%Y'. \
    Use the ISO year '%G' instead.";
const YEAR_WITH_DAY: &str = "Day of the year directive '%j' is not compatible with ISO year \
    directive '%G'. Use '%Y' instead.";
const YEAR_ALONE: &str = "ISO year directive '%G' must be used with the ISO week directive '%V' and a \
    weekday directive ('%A', '%a', '%w', or '%u').";

fn meaning(vm: &mut Vm, found: &Found, names: &Names) -> Result<Parsed> {
    let (mut year, mut iso_year, mut iso_week, mut week) = (None, None, None, None);
    let (mut weekday, mut yearday) = (None, None);
    let mut p = Parsed {
        year: 1900,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        fraction: 0,
        weekday: 0,
        yearday: 0,
        dst: -1,
        zone: None,
        offset: None,
    };
    for (letter, text) in found {
        match letter {
            b'y' => year = Some(int(text) + if int(text) <= 68 { 2000 } else { 1900 }),
            b'Y' => year = Some(int(text)),
            b'G' => iso_year = Some(int(text)),
            b'm' => p.month = int(text),
            b'B' => p.month = position(&MONTHS, text, usize::MAX).unwrap_or(0) + 1,
            b'b' => p.month = position(&MONTHS, text, 3).unwrap_or(0) + 1,
            b'd' => p.day = int(text),
            b'H' => p.hour = int(text),
            b'I' => {
                let afternoon = found
                    .iter()
                    .any(|(letter, text)| *letter == b'p' && text.eq_ignore_ascii_case("pm"));
                p.hour = int(text) % 12 + if afternoon { 12 } else { 0 };
            }
            b'M' => p.minute = int(text),
            b'S' => p.second = int(text),
            b'f' => p.fraction = millionths(text),
            b'A' => weekday = position(&DAYS, text, usize::MAX),
            b'a' => weekday = position(&DAYS, text, 3),
            b'w' => weekday = Some((int(text) + 6) % 7),
            b'u' => weekday = Some(int(text) - 1),
            b'j' => yearday = Some(int(text)),
            b'U' | b'W' => week = Some((int(text), *letter == b'W')),
            b'V' => iso_week = Some(int(text)),
            b'z' => p.offset = Some(offset(vm, text)?),
            b'Z' => {
                let lower = text.to_lowercase();
                let known = !names.ambiguous || matches!(lower.as_str(), "utc" | "gmt");
                let season = names.zones.iter().position(|zones| zones.contains(&lower));
                p.dst = season.filter(|_| known).map_or(-1, |season| season as i64);
                p.zone = Some(text.clone());
            }
            _ => {}
        }
    }
    let mistake = match (iso_year, iso_week) {
        (Some(_), _) if yearday.is_some() => Some(YEAR_WITH_DAY),
        (Some(_), Some(_)) if weekday.is_some() => None,
        (Some(_), _) => Some(YEAR_ALONE),
        (None, Some(_)) if year.is_none() || weekday.is_none() => Some(WEEK_ALONE),
        (None, Some(_)) => Some(WEEK_WITH_YEAR),
        (None, None) => None,
    };
    if let Some(mistake) = mistake {
        return Err(vm.value_error(mistake));
    }
    // A 29th of February without a year is meant to be one.
    let leap_day = year.is_none() && p.month == 2 && p.day == 29;
    p.year = year.unwrap_or(if leap_day { 1904 } else { 1900 });
    if let (None, Some(day)) = (yearday, weekday) {
        let mut days = None;
        if let Some((week, from_monday)) = week {
            days = Some(yearday_of_week(p.year, week, day, from_monday));
        } else if let (Some(iso_year), Some(iso_week)) = (iso_year, iso_week) {
            if iso_week == 53 && civil::iso_week_1(iso_year + 1) - civil::iso_week_1(iso_year) < 371
            {
                return Err(vm.value_error("Invalid week: 53"));
            }
            let ordinal = civil::iso_week_1(iso_year) + (iso_week - 1) * 7 + day;
            p.year = civil::from_ordinal(ordinal).0;
            days = Some(ordinal - civil::ordinal(p.year, 1, 1) + 1);
        }
        if let Some(days) = days.filter(|days| *days <= 0) {
            p.year -= 1;
            yearday = Some(days + 365 + i64::from(civil::is_leap(p.year)));
        } else {
            yearday = days;
        }
    }
    match yearday {
        Some(days) => {
            let ordinal = civil::ordinal(p.year, 1, 1) + days - 1;
            let given = p.year;
            (p.year, p.month, p.day) = civil::from_ordinal(ordinal);
            for year in [given, p.year] {
                if !(1..=9999).contains(&year) {
                    return Err(vm.value_error(format!("year {year} is out of range")));
                }
            }
        }
        None if !(1..=9999).contains(&p.year) => {
            return Err(vm.value_error(format!("year {} is out of range", p.year)));
        }
        None if p.day > civil::days_in_month(p.year, p.month) => {
            return Err(vm.value_error("day is out of range for month"));
        }
        None => {}
    }
    let ordinal = civil::ordinal(p.year, p.month, p.day);
    p.yearday = yearday.unwrap_or(ordinal - civil::ordinal(p.year, 1, 1) + 1);
    p.weekday = weekday.unwrap_or(civil::weekday(ordinal));
    if leap_day {
        p.year = 1900;
    }
    Ok(p)
}
