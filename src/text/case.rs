//! Case conversions of whole strings.

use super::unicode;
use super::wtf8::{self, code_points, decode_first};

const CAPITAL_SIGMA: u32 = 0x3A3;
const SMALL_SIGMA: u32 = 0x3C3;
const FINAL_SIGMA: u32 = 0x3C2;

fn map_all(text: &[u8], each: impl Fn(u32, &mut Vec<u8>)) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for point in code_points(text) {
        each(point, &mut out);
    }
    out
}

/// `str.upper`.
pub fn upper(text: &[u8]) -> Vec<u8> {
    if text.is_ascii() { text.to_ascii_uppercase() } else { map_all(text, unicode::to_upper) }
}

/// `str.casefold`.
pub fn casefold(text: &[u8]) -> Vec<u8> {
    if text.is_ascii() { text.to_ascii_lowercase() } else { map_all(text, unicode::to_folded) }
}

/// `str.lower`.
pub fn lower(text: &[u8]) -> Vec<u8> {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some((point, len)) = decode_first(&text[at..]) {
        push_lower(text, at, point, len, &mut out);
        at += len;
    }
    out
}

/// `str.swapcase`.
pub fn swapcase(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some((point, len)) = decode_first(&text[at..]) {
        if unicode::is_upper(point) {
            push_lower(text, at, point, len, &mut out);
        } else if unicode::is_lower(point) {
            unicode::to_upper(point, &mut out);
        } else {
            wtf8::push(point, &mut out);
        }
        at += len;
    }
    out
}

/// `str.capitalize`.
pub fn capitalize(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some((point, len)) = decode_first(&text[at..]) {
        if at == 0 {
            unicode::to_title(point, &mut out);
        } else {
            push_lower(text, at, point, len, &mut out);
        }
        at += len;
    }
    out
}

/// `str.title`.
pub fn title(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    let mut in_word = false;
    while let Some((point, len)) = decode_first(&text[at..]) {
        if in_word {
            push_lower(text, at, point, len, &mut out);
        } else {
            unicode::to_title(point, &mut out);
        }
        in_word = unicode::is_cased(point);
        at += len;
    }
    out
}

/// Appends the lower case of the code point at byte `at`; a capital sigma depends on its place.
fn push_lower(text: &[u8], at: usize, point: u32, len: usize, out: &mut Vec<u8>) {
    if point != CAPITAL_SIGMA {
        return unicode::to_lower(point, out);
    }
    let significant = |&p: &u32| !unicode::is_case_ignorable(p);
    let before = code_points(&text[..at]).rev().find(significant);
    let after = code_points(&text[at + len..]).find(significant);
    let is_final =
        before.is_some_and(unicode::ends_cased) && !after.is_some_and(unicode::ends_cased);
    wtf8::push(if is_final { FINAL_SIGMA } else { SMALL_SIGMA }, out);
}

/// `str.istitle`: capitals only where a word starts, and at least one.
pub fn is_title(text: &[u8]) -> bool {
    let mut in_word = false;
    let mut seen = false;
    for point in code_points(text) {
        if unicode::is_upper(point) || unicode::is_title(point) {
            if in_word {
                return false;
            }
            in_word = true;
            seen = true;
        } else if unicode::is_lower(point) {
            if !in_word {
                return false;
            }
            seen = true;
        } else {
            in_word = false;
        }
    }
    seen
}

/// `str.isupper`: some upper case letter, no lower or title case one.
pub fn is_upper(text: &[u8]) -> bool {
    let mut seen = false;
    for point in code_points(text) {
        if unicode::is_lower(point) || unicode::is_title(point) {
            return false;
        }
        seen |= unicode::is_upper(point);
    }
    seen
}

/// `str.islower`: some lower case letter, no upper or title case one.
pub fn is_lower(text: &[u8]) -> bool {
    let mut seen = false;
    for point in code_points(text) {
        if unicode::is_upper(point) || unicode::is_title(point) {
            return false;
        }
        seen |= unicode::is_lower(point);
    }
    seen
}

/// `str.isidentifier`.
pub fn is_identifier(text: &[u8]) -> bool {
    let mut points = code_points(text);
    points.next().is_some_and(unicode::is_identifier_start)
        && points.all(unicode::is_identifier_continue)
}
