//! What CPython knows about a code point: the predicates behind `str.isalpha` and its siblings,
//! the values of digits, and the case mappings.

use super::unicode_tables::{self as tables, MapRun, Run};
use super::wtf8;

fn in_runs(runs: &[Run], point: u32) -> bool {
    let next = runs.partition_point(|&(first, _, _)| first <= point);
    let Some(&(first, last, step)) = next.checked_sub(1).and_then(|i| runs.get(i)) else {
        return false;
    };
    point <= last && (point - first).is_multiple_of(u32::from(step))
}

macro_rules! predicates {
    ($( $(#[$doc:meta])* $name:ident, $ascii:pat, $table:ident; )*) => { $(
        $(#[$doc])*
        #[inline]
        pub fn $name(point: u32) -> bool {
            match u8::try_from(point) {
                Ok(byte) if byte < 0x80 => matches!(byte, $ascii),
                _ => in_runs(tables::$table, point),
            }
        }
    )* };
}

predicates! {
    /// `str.isspace`; also what `str.split` and `str.strip` take away.
    is_space, b'\t'..=b'\r' | 0x1C..=0x20, SPACE;
    /// `str.isprintable`: what `repr` does not escape.
    is_printable, b' '..=b'~', PRINTABLE;
    /// `str.isalpha`.
    is_alpha, b'a'..=b'z' | b'A'..=b'Z', ALPHA;
    /// `str.isnumeric`.
    is_numeric, b'0'..=b'9', NUMERIC;
    /// An upper case letter.
    is_upper, b'A'..=b'Z', UPPER;
    /// A lower case letter.
    is_lower, b'a'..=b'z', LOWER;
    /// May start an identifier.
    is_identifier_start, b'a'..=b'z' | b'A'..=b'Z' | b'_', ID_START;
    /// Whether a capital sigma right after this one is final.
    ends_cased, b'a'..=b'z' | b'A'..=b'Z', ENDS_CASED;
    /// Whether the search for a final sigma looks through this one.
    is_case_ignorable, b'\'' | b'.' | b':' | b'^' | b'`', CASE_IGNORABLE;
}

/// A title case letter, such as U+01C5; no plain capital is one.
#[inline]
pub fn is_title(point: u32) -> bool {
    point >= 0x80 && in_runs(tables::TITLE, point)
}

/// May continue an identifier.
#[inline]
pub fn is_identifier_continue(point: u32) -> bool {
    is_identifier_start(point)
        || is_decimal(point)
        || (point >= 0x80 && in_runs(tables::ID_CONTINUE_ONLY, point))
}

/// A character that has case.
#[inline]
pub fn is_cased(point: u32) -> bool {
    is_lower(point) || is_upper(point) || is_title(point)
}

/// `str.isdecimal`.
#[inline]
pub fn is_decimal(point: u32) -> bool {
    decimal_value(point).is_some()
}

/// `str.isdigit`.
#[inline]
pub fn is_digit(point: u32) -> bool {
    digit_value(point).is_some()
}

/// `str.isalnum`.
#[inline]
pub fn is_alnum(point: u32) -> bool {
    is_alpha(point) || is_digit(point) || is_numeric(point)
}

/// The value of a decimal digit, in any script.
#[inline]
pub fn decimal_value(point: u32) -> Option<u8> {
    if point < 0x80 {
        return (point as u8).is_ascii_digit().then(|| point as u8 - b'0');
    }
    let zeros = tables::DECIMAL_ZEROS;
    let next = zeros.partition_point(|&zero| zero <= point);
    let value = point - zeros[next.checked_sub(1)?];
    (value < 10).then_some(value as u8)
}

/// The value of a digit, superscripts and the like included.
pub fn digit_value(point: u32) -> Option<u8> {
    decimal_value(point).or_else(|| {
        if point < 0x80 {
            return None;
        }
        let runs = tables::DIGITS_ONLY;
        let next = runs.partition_point(|&(first, _, _)| first <= point);
        let (first, last, value) = runs[next.checked_sub(1)?];
        (point <= last).then(|| value + (point - first) as u8)
    })
}

/// Whether `str.splitlines` ends a line here.
#[inline]
pub fn is_line_break(point: u32) -> bool {
    matches!(point, 0x0A..=0x0D | 0x1C..=0x1E | 0x85 | 0x2028 | 0x2029)
}

fn map_single(runs: &[MapRun], point: u32) -> Option<u32> {
    let next = runs.partition_point(|&(first, ..)| first <= point);
    let (first, last, step, delta) = runs[next.checked_sub(1)?];
    (point <= last && (point - first).is_multiple_of(u32::from(step)))
        .then(|| point.wrapping_add_signed(delta))
}

/// Appends the mapping of `point`, or says that the tables have none.
fn map_into(runs: &[MapRun], many: &[(u32, &str)], point: u32, out: &mut Vec<u8>) -> bool {
    if let Some(mapped) = map_single(runs, point) {
        wtf8::push(mapped, out);
    } else if let Ok(i) = many.binary_search_by_key(&point, |&(from, _)| from) {
        out.extend_from_slice(many[i].1.as_bytes());
    } else {
        return false;
    }
    true
}

/// Appends the upper case of `point`.
#[inline]
pub fn to_upper(point: u32, out: &mut Vec<u8>) {
    if point < 0x80 {
        out.push((point as u8).to_ascii_uppercase());
    } else if !map_into(tables::TO_UPPER, tables::TO_UPPER_MANY, point, out) {
        wtf8::push(point, out);
    }
}

/// Appends the lower case of `point`, a final sigma not considered.
#[inline]
pub fn to_lower(point: u32, out: &mut Vec<u8>) {
    if point < 0x80 {
        out.push((point as u8).to_ascii_lowercase());
    } else if !map_into(tables::TO_LOWER, tables::TO_LOWER_MANY, point, out) {
        wtf8::push(point, out);
    }
}

/// Appends the title case of `point`.
#[inline]
pub fn to_title(point: u32, out: &mut Vec<u8>) {
    if point < 0x80 || !map_into(tables::TO_TITLE, tables::TO_TITLE_MANY, point, out) {
        to_upper(point, out);
    }
}

/// Appends the case folding of `point`.
#[inline]
pub fn to_folded(point: u32, out: &mut Vec<u8>) {
    if point < 0x80 || !map_into(tables::TO_FOLDED, tables::TO_FOLDED_MANY, point, out) {
        to_lower(point, out);
    }
}

/// The first character of the lower case of `point`: what regular expressions compare by.
#[inline]
pub fn simple_lower(point: u32) -> u32 {
    if point < 0x80 {
        return u32::from((point as u8).to_ascii_lowercase());
    }
    let many = tables::TO_LOWER_MANY;
    map_single(tables::TO_LOWER, point).unwrap_or_else(|| first_of_many(many, point))
}

/// The first character of the upper case of `point`.
#[inline]
pub fn simple_upper(point: u32) -> u32 {
    if point < 0x80 {
        return u32::from((point as u8).to_ascii_uppercase());
    }
    let many = tables::TO_UPPER_MANY;
    map_single(tables::TO_UPPER, point).unwrap_or_else(|| first_of_many(many, point))
}

fn first_of_many(many: &[(u32, &str)], point: u32) -> u32 {
    let found = many.binary_search_by_key(&point, |&(from, _)| from).ok();
    found.and_then(|at| many[at].1.chars().next()).map_or(point, u32::from)
}
