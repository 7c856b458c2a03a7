//! Splitting and stripping; the pieces are slices of the text.

use super::search::{self, Unit};
use super::unicode;
use super::wtf8;

/// `text.split(sep, max)` for a separator that is not empty.
pub fn split<'a>(text: &'a [u8], sep: &[u8], max: Option<usize>) -> Vec<&'a [u8]> {
    let max = max.unwrap_or(usize::MAX);
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut cut = |at: usize| {
        pieces.push(&text[start..at]);
        start = at + sep.len();
    };
    match sep {
        &[byte] => memchr::memchr_iter(byte, text).take(max).for_each(&mut cut),
        _ => memchr::memmem::find_iter(text, sep).take(max).for_each(&mut cut),
    }
    pieces.push(&text[start..]);
    pieces
}

/// `text.rsplit(sep, max)` for a separator that is not empty.
pub fn rsplit<'a>(text: &'a [u8], sep: &[u8], max: Option<usize>) -> Vec<&'a [u8]> {
    let mut left = max.unwrap_or(usize::MAX);
    let mut pieces = Vec::new();
    let mut end = text.len();
    while left > 0 {
        let Some(at) = search::rfind(&text[..end], sep) else { break };
        pieces.push(&text[at + sep.len()..end]);
        end = at;
        left -= 1;
    }
    pieces.push(&text[..end]);
    pieces.reverse();
    pieces
}

/// Length of the first unit of `text` if it is white space.
#[inline]
fn space_at_start(text: &[u8], unit: Unit) -> Option<usize> {
    let (point, len) = match unit {
        Unit::Byte => (u32::from(*text.first()?), 1),
        Unit::Char => wtf8::decode_first(text)?,
    };
    is_space(point, unit).then_some(len)
}

#[inline]
fn space_at_end(text: &[u8], unit: Unit) -> Option<usize> {
    let (point, len) = match unit {
        Unit::Byte => (u32::from(*text.last()?), 1),
        Unit::Char => wtf8::decode_last(text)?,
    };
    is_space(point, unit).then_some(len)
}

/// Bytes know fewer spaces than strings: not even U+001C to U+001F.
#[inline]
fn is_space(point: u32, unit: Unit) -> bool {
    match unit {
        Unit::Byte => matches!(point, 0x09..=0x0D | 0x20),
        Unit::Char => unicode::is_space(point),
    }
}

/// `text.lstrip()`; [`Unit::Byte`] is for bytes objects, not for ASCII strings.
pub fn strip_start(mut text: &[u8], unit: Unit) -> &[u8] {
    while let Some(len) = space_at_start(text, unit) {
        text = &text[len..];
    }
    text
}

/// `text.rstrip()`; [`Unit::Byte`] is for bytes objects, not for ASCII strings.
pub fn strip_end(mut text: &[u8], unit: Unit) -> &[u8] {
    while let Some(len) = space_at_end(text, unit) {
        text = &text[..text.len() - len];
    }
    text
}

/// `text.split(None, max)`; [`Unit::Byte`] is for bytes objects, not for ASCII strings.
pub fn split_space(text: &[u8], max: Option<usize>, unit: Unit) -> Vec<&[u8]> {
    let mut left = max.unwrap_or(usize::MAX);
    let mut pieces = Vec::new();
    let mut rest = strip_start(text, unit);
    while !rest.is_empty() {
        if left == 0 {
            pieces.push(rest);
            break;
        }
        left -= 1;
        let mut end = 0;
        while end < rest.len() && space_at_start(&rest[end..], unit).is_none() {
            end += match unit {
                Unit::Byte => 1,
                Unit::Char => wtf8::sequence_len(rest[end]),
            };
        }
        let end = end.min(rest.len());
        pieces.push(&rest[..end]);
        rest = strip_start(&rest[end..], unit);
    }
    pieces
}

/// `text.rsplit(None, max)`; [`Unit::Byte`] is for bytes objects, not for ASCII strings.
pub fn rsplit_space(text: &[u8], max: Option<usize>, unit: Unit) -> Vec<&[u8]> {
    let mut left = max.unwrap_or(usize::MAX);
    let mut pieces = Vec::new();
    let mut rest = strip_end(text, unit);
    while !rest.is_empty() {
        if left == 0 {
            pieces.push(rest);
            break;
        }
        left -= 1;
        let mut start = rest.len();
        while start > 0 && space_at_end(&rest[..start], unit).is_none() {
            start -= match unit {
                Unit::Byte => 1,
                Unit::Char => wtf8::decode_last(&rest[..start]).map_or(1, |(_, len)| len),
            };
        }
        pieces.push(&rest[start..]);
        rest = strip_end(&rest[..start], unit);
    }
    pieces.reverse();
    pieces
}

/// `text.splitlines(keep_ends)`; bytes know only `\n`, `\r` and `\r\n`.
pub fn split_lines(text: &[u8], keep_ends: bool, unit: Unit) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let (point, mut len) = match unit {
            Unit::Byte => (u32::from(text[at]), 1),
            Unit::Char => wtf8::decode_first(&text[at..]).unwrap_or((0, 1)),
        };
        let is_break = match unit {
            Unit::Byte => matches!(point, 0x0A | 0x0D),
            Unit::Char => unicode::is_line_break(point),
        };
        if is_break {
            if text[at..].starts_with(b"\r\n") {
                len = 2;
            }
            lines.push(&text[start..if keep_ends { at + len } else { at }]);
            start = at + len;
        }
        at += len;
    }
    if start < text.len() {
        lines.push(&text[start..]);
    }
    lines
}
