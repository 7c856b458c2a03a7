//! `repr` and `ascii` of strings and bytes.

use super::unicode;
use super::wtf8;

const HEX: &[u8; 16] = b"0123456789abcdef";

/// The quote `repr` puts around: single, unless that is inside and the double is not.
fn quote_for(text: &[u8]) -> u8 {
    if memchr::memchr(b'\'', text).is_some() && memchr::memchr(b'"', text).is_none() {
        b'"'
    } else {
        b'\''
    }
}

/// Appends `repr(text)` of a str.
pub fn repr(text: &[u8], out: &mut Vec<u8>) {
    quoted(text, false, out);
}

/// Appends `ascii(text)` of a str.
pub fn ascii(text: &[u8], out: &mut Vec<u8>) {
    quoted(text, true, out);
}

/// Appends an already made repr with its non-ASCII escaped, as `ascii()` does to any object's.
pub fn ascii_of_repr(repr: &[u8], out: &mut Vec<u8>) {
    for point in wtf8::code_points(repr) {
        if point < 0x80 { out.push(point as u8) } else { push_escape(point, out) }
    }
}

fn quoted(text: &[u8], ascii_only: bool, out: &mut Vec<u8>) {
    let quote = quote_for(text);
    out.reserve(text.len() + 2);
    out.push(quote);
    let mut rest = text;
    loop {
        let plain = rest
            .iter()
            .position(|&b| !matches!(b, b' '..=b'~') || b == quote || b == b'\\')
            .unwrap_or(rest.len());
        out.extend_from_slice(&rest[..plain]);
        rest = &rest[plain..];
        let Some((point, len)) = wtf8::decode_first(rest) else { break };
        if point < 0x80 {
            push_escaped_ascii(point as u8, out);
        } else if ascii_only || !unicode::is_printable(point) {
            push_escape(point, out);
        } else {
            out.extend_from_slice(&rest[..len]);
        }
        rest = &rest[len..];
    }
    out.push(quote);
}

/// Appends `repr(bytes)` of a bytes object, the `b` included.
pub fn repr_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let quote = quote_for(bytes);
    quoted_bytes(bytes, quote, quote, out);
}

/// The same as a bytearray shows it: with single quotes always escaped.
pub fn repr_bytearray(bytes: &[u8], out: &mut Vec<u8>) {
    quoted_bytes(bytes, quote_for(bytes), b'\'', out);
}

fn quoted_bytes(bytes: &[u8], quote: u8, escaped: u8, out: &mut Vec<u8>) {
    out.reserve(bytes.len() + 3);
    out.extend([b'b', quote]);
    for &byte in bytes {
        if matches!(byte, b' '..=b'~') && byte != escaped && byte != b'\\' {
            out.push(byte);
        } else {
            push_escaped_ascii(byte, out);
        }
    }
    out.push(quote);
}

fn push_escaped_ascii(byte: u8, out: &mut Vec<u8>) {
    match byte {
        b'\t' => out.extend_from_slice(b"\\t"),
        b'\n' => out.extend_from_slice(b"\\n"),
        b'\r' => out.extend_from_slice(b"\\r"),
        b'\\' | b'\'' | b'"' => out.extend([b'\\', byte]),
        _ => push_escape(u32::from(byte), out),
    }
}

/// Appends `\xNN`, `\uNNNN` or `\UNNNNNNNN`, whichever is the shortest that fits.
pub fn push_escape(point: u32, out: &mut Vec<u8>) {
    let (letter, digits) = match point {
        0..0x100 => (b'x', 2),
        0x100..0x10000 => (b'u', 4),
        _ => (b'U', 8),
    };
    out.extend([b'\\', letter]);
    for i in (0..digits).rev() {
        out.push(HEX[(point >> (4 * i) & 0xF) as usize]);
    }
}
