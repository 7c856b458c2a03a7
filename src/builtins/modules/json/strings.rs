//! JSON's strings, as text: writing and scanning them.

use std::borrow::Cow;

use crate::text::wtf8;

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Why a string cannot be read, and the byte offset to blame: -1 for a quote before the text.
pub struct Problem {
    pub message: &'static str,
    pub offset: isize,
}

/// The offset of the first byte from `at` on that is not JSON's whitespace.
#[inline]
pub fn skip_space(text: &[u8], mut at: usize) -> usize {
    while matches!(text.get(at), Some(b' ' | b'\n' | b'\t' | b'\r')) {
        at += 1;
    }
    at
}

// --- writing ------------------------------------------------------------------------------------

/// What becomes of a byte: itself, or the letter of its escape; `u` for those by number.
const ESCAPES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = b'u';
        byte += 1;
    }
    table[b'"' as usize] = b'"';
    table[b'\\' as usize] = b'\\';
    table[b'\n' as usize] = b'n';
    table[b'\r' as usize] = b'r';
    table[b'\t' as usize] = b't';
    table[0x0C] = b'f';
    table[0x08] = b'b';
    table
};

/// Appends `text` as a JSON string; with `ascii`, in ASCII alone.
pub fn write(text: &[u8], ascii: bool, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = text;
    loop {
        let plain = rest
            .iter()
            .position(|&b| ESCAPES[b as usize] != 0 || ascii && b >= 0x7F)
            .unwrap_or(rest.len());
        out.extend_from_slice(&rest[..plain]);
        rest = &rest[plain..];
        let Some((point, len)) = wtf8::decode_first(rest) else { break };
        rest = &rest[len..];
        match ESCAPES.get(point as usize).copied().unwrap_or(0) {
            0 if point > 0xFFFF => {
                let point = point - 0x10000;
                push_unit(0xD800 + (point >> 10), out);
                push_unit(0xDC00 + (point & 0x3FF), out);
            }
            0 | b'u' => push_unit(point, out),
            letter => out.extend([b'\\', letter]),
        }
    }
    out.push(b'"');
}

/// Appends `\uXXXX`.
fn push_unit(unit: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\\u");
    for shift in [12, 8, 4, 0] {
        out.push(HEX[(unit >> shift & 15) as usize]);
    }
}

// --- scanning -----------------------------------------------------------------------------------

/// The bytes that end a run of plain text in a string.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = true;
        byte += 1;
    }
    table[b'"' as usize] = true;
    table[b'\\' as usize] = true;
    table
};

/// The content of the string whose text begins at `start`, after the quote, and the offset after its
/// end. `strict`: control characters are not allowed.
pub fn scan(text: &[u8], start: usize, strict: bool) -> Result<(Cow<'_, [u8]>, usize), Problem> {
    let unterminated =
        || Problem { message: "Unterminated string starting at", offset: start as isize - 1 };
    let mut content = Vec::new();
    let mut at = start;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let run = rest.iter().position(|&b| SPECIAL[b as usize]).unwrap_or(rest.len());
        let plain = &rest[..run];
        at += run;
        match text.get(at) {
            None => return Err(unterminated()),
            Some(b'"') if content.is_empty() => return Ok((Cow::Borrowed(plain), at + 1)),
            Some(b'"') => {
                content.extend_from_slice(plain);
                return Ok((Cow::Owned(content), at + 1));
            }
            Some(b'\\') => content.extend_from_slice(plain),
            Some(_) if strict => {
                return Err(Problem {
                    message: "Invalid control character at",
                    offset: at as isize,
                });
            }
            Some(control) => {
                content.extend_from_slice(plain);
                content.push(*control);
                at += 1;
                continue;
            }
        }
        let backslash = at;
        let Some(&letter) = text.get(at + 1) else { return Err(unterminated()) };
        at += 2;
        let byte = match letter {
            b'"' | b'\\' | b'/' => letter,
            b'b' => 0x08,
            b'f' => 0x0C,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let mut point = unit(text, at)?;
                at += 4;
                if (0xD800..0xDC00).contains(&point)
                    && text.len() > at + 6
                    && text[at..].starts_with(b"\\u")
                {
                    let low = unit(text, at + 2)?;
                    if (0xDC00..0xE000).contains(&low) {
                        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
                        at += 6;
                    }
                }
                wtf8::push(point, &mut content);
                continue;
            }
            _ => return Err(Problem { message: "Invalid \\escape", offset: backslash as isize }),
        };
        content.push(byte);
    }
}

/// The four hexadecimal digits at `at`, after which the text has to go on.
fn unit(text: &[u8], at: usize) -> Result<u32, Problem> {
    let digits = text.get(at..at + 4).filter(|_| text.len() > at + 4);
    digits
        .and_then(|digits| {
            digits.iter().try_fold(0, |n, &b| Some(n * 16 + (b as char).to_digit(16)?))
        })
        .ok_or(Problem { message: "Invalid \\uXXXX escape", offset: at as isize - 1 })
}
