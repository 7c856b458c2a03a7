//! The encodings `unicode_escape` and `raw_unicode_escape`: Latin-1 text in which other characters
//! are written as in the source of a str literal.

use super::escape::push_escape;
use super::wtf8;

/// What is wrong with an escape: how many bytes, and what.
pub type Fault = (usize, &'static str);

/// Appends a character; `raw` escapes only what Latin-1 lacks.
pub fn push(point: u32, raw: bool, out: &mut Vec<u8>) {
    match u8::try_from(point) {
        Ok(byte) if raw => out.push(byte),
        Ok(b'\t') => out.extend_from_slice(b"\\t"),
        Ok(b'\n') => out.extend_from_slice(b"\\n"),
        Ok(b'\r') => out.extend_from_slice(b"\\r"),
        Ok(b'\\') => out.extend_from_slice(b"\\\\"),
        Ok(byte @ b' '..=b'~') => out.push(byte),
        _ => push_escape(point, out),
    }
}

/// Decodes what is at the start of `data`, which is not empty: the text up to an escape, or one
/// escape. Returns how many bytes that was.
pub fn step(data: &[u8], raw: bool, out: &mut Vec<u8>) -> Result<usize, Fault> {
    let plain = memchr::memchr(b'\\', data).unwrap_or(data.len());
    if plain > 0 {
        for &byte in &data[..plain] {
            wtf8::push(u32::from(byte), out);
        }
        return Ok(plain);
    }
    let Some(&letter) = data.get(1) else {
        return if raw { keep(data, 1, out) } else { Err((1, "\\ at end of string")) };
    };
    match letter {
        b'u' if raw => hexadecimal(data, 4, "truncated \\uXXXX escape", out),
        b'U' if raw => match hexadecimal(data, 8, "truncated \\UXXXXXXXX escape", out) {
            Err((len, "illegal Unicode character")) => Err((len, "\\Uxxxxxxxx out of range")),
            result => result,
        },
        _ if raw => keep(data, 2, out),
        b'\n' => Ok(2),
        b'x' => hexadecimal(data, 2, "truncated \\xXX escape", out),
        b'u' => hexadecimal(data, 4, "truncated \\uXXXX escape", out),
        b'U' => hexadecimal(data, 8, "truncated \\UXXXXXXXX escape", out),
        b'0'..=b'7' => {
            let digits = data[1..].iter().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
            let value = data[1..=digits].iter().fold(0, |n, b| n * 8 + u32::from(b - b'0'));
            wtf8::push(value, out);
            Ok(1 + digits)
        }
        b'N' => named(data, out),
        _ => {
            let byte = match letter {
                b'\\' | b'\'' | b'"' => letter,
                b'a' => 7,
                b'b' => 8,
                b'f' => 12,
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'v' => 11,
                _ => return keep(data, 2, out),
            };
            out.push(byte);
            Ok(2)
        }
    }
}

/// Takes `len` bytes as they are.
fn keep(data: &[u8], len: usize, out: &mut Vec<u8>) -> Result<usize, Fault> {
    for &byte in &data[..len] {
        wtf8::push(u32::from(byte), out);
    }
    Ok(len)
}

/// An escape of exactly `len` digits.
fn hexadecimal(
    data: &[u8],
    len: usize,
    truncated: &'static str,
    out: &mut Vec<u8>,
) -> Result<usize, Fault> {
    let mut value = 0;
    for i in 0..len {
        match data.get(2 + i).and_then(|b| (*b as char).to_digit(16)) {
            Some(digit) => value = value << 4 | digit,
            None => return Err((2 + i, truncated)),
        }
    }
    if value > 0x10_FFFF {
        return Err((2 + len, "illegal Unicode character"));
    }
    wtf8::push(value, out);
    Ok(2 + len)
}

/// `\N{name}`
fn named(data: &[u8], out: &mut Vec<u8>) -> Result<usize, Fault> {
    let malformed = "malformed \\N character escape";
    if data.get(2) != Some(&b'{') {
        return Err((2, malformed));
    }
    let Some(close) = memchr::memchr(b'}', data) else { return Err((data.len(), malformed)) };
    if close == 3 {
        return Err((close, malformed));
    }
    let name = std::str::from_utf8(&data[3..close]).ok();
    match name.and_then(unicode_names2::character) {
        Some(character) => {
            wtf8::push(u32::from(character), out);
            Ok(close + 1)
        }
        None => Err((close + 1, "unknown Unicode character name")),
    }
}

/// Appends `\N{name}` of a character, or its escape if it has no name.
pub fn push_named(point: u32, out: &mut Vec<u8>) {
    match char::from_u32(point).and_then(unicode_names2::name) {
        Some(name) => out.extend_from_slice(format!("\\N{{{name}}}").as_bytes()),
        None => push_escape(point, out),
    }
}
