//! Generalised UTF-8: encoding, decoding and counting code points.

use std::borrow::Cow;

/// The first lone surrogate that `surrogateescape` uses: byte b is smuggled as U+DC00 + b.
const ESCAPE_BASE: u32 = 0xDC00;

/// Code points of a string, from either end.
#[derive(Clone, Debug)]
pub struct CodePoints<'a> {
    bytes: &'a [u8],
}

/// The code points of `text`.
#[inline]
pub fn code_points(text: &[u8]) -> CodePoints<'_> {
    CodePoints { bytes: text }
}

impl<'a> CodePoints<'a> {
    /// What has not been read yet.
    #[inline]
    pub fn rest(&self) -> &'a [u8] {
        self.bytes
    }
}

impl Iterator for CodePoints<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let (point, len) = decode_first(self.bytes)?;
        self.bytes = &self.bytes[len..];
        Some(point)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.bytes.len().div_ceil(4), Some(self.bytes.len()))
    }
}

impl DoubleEndedIterator for CodePoints<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<u32> {
        let (point, len) = decode_last(self.bytes)?;
        self.bytes = &self.bytes[..self.bytes.len() - len];
        Some(point)
    }
}

/// The first code point and its length in bytes.
#[inline]
pub fn decode_first(text: &[u8]) -> Option<(u32, usize)> {
    let &first = text.first()?;
    if first < 0x80 {
        return Some((u32::from(first), 1));
    }
    let tail = |i: usize| u32::from(text.get(i).copied().unwrap_or(0) & 0x3F);
    let len = sequence_len(first).min(text.len());
    let point = match len {
        1 => u32::from(first),
        2 => u32::from(first & 0x1F) << 6 | tail(1),
        3 => u32::from(first & 0x0F) << 12 | tail(1) << 6 | tail(2),
        _ => u32::from(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3),
    };
    Some((point, len))
}

/// The last code point and its length in bytes.
#[inline]
pub fn decode_last(text: &[u8]) -> Option<(u32, usize)> {
    let &last = text.last()?;
    if last < 0x80 {
        return Some((u32::from(last), 1));
    }
    let start = (1..=4.min(text.len()))
        .map(|n| text.len() - n)
        .find(|&i| is_boundary_byte(text[i]))
        .unwrap_or(text.len() - 1);
    let (point, _) = decode_first(&text[start..])?;
    Some((point, text.len() - start))
}

/// How many bytes the code point starting with `first` takes.
#[inline]
pub fn sequence_len(first: u8) -> usize {
    match first {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// How many bytes `point` takes.
#[inline]
pub fn encoded_len(point: u32) -> usize {
    match point {
        0..0x80 => 1,
        0x80..0x800 => 2,
        0x800..0x10000 => 3,
        _ => 4,
    }
}

#[inline]
fn is_boundary_byte(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Appends `point`, which may be a surrogate.
#[inline]
pub fn push(point: u32, out: &mut Vec<u8>) {
    let tail = |shift: u32| 0x80 | (point >> shift & 0x3F) as u8;
    match point {
        0..0x80 => out.push(point as u8),
        0x80..0x800 => out.extend([0xC0 | (point >> 6) as u8, tail(0)]),
        0x800..0x10000 => out.extend([0xE0 | (point >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend([0xF0 | (point >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

/// Appends `count` times `point`.
pub fn push_repeated(point: u32, count: usize, out: &mut Vec<u8>) {
    if point < 0x80 {
        out.resize(out.len() + count, point as u8);
    } else {
        out.reserve(count * encoded_len(point));
        for _ in 0..count {
            push(point, out);
        }
    }
}

/// How many code points `text` has.
#[inline]
pub fn char_count(text: &[u8]) -> usize {
    // Compiles to vector code, with or without ASCII.
    text.iter().filter(|&&b| is_boundary_byte(b)).count()
}

/// The byte offset of code point `n`; `text.len()` for the one past the last; None beyond.
pub fn offset_of(text: &[u8], n: usize) -> Option<usize> {
    const BLOCK: usize = 64;
    if n > text.len() {
        return None;
    }
    let mut left = n;
    let mut offset = 0;
    while let Some(block) = text.get(offset..offset + BLOCK) {
        let count = char_count(block);
        if count > left {
            break;
        }
        left -= count;
        offset += BLOCK;
    }
    // The code point wanted starts in what remains, after `left` other starts.
    for (i, &byte) in text[offset..].iter().enumerate() {
        if is_boundary_byte(byte) {
            if left == 0 {
                return Some(offset + i);
            }
            left -= 1;
        }
    }
    (left == 0).then_some(text.len())
}

/// The first `n` code points of `text`, or all.
pub fn prefix(text: &[u8], n: usize) -> &[u8] {
    offset_of(text, n).map_or(text, |end| &text[..end])
}

/// Whether `text` is generalised UTF-8.
pub fn is_valid(text: &[u8]) -> bool {
    let mut rest = text;
    loop {
        match std::str::from_utf8(rest) {
            Ok(_) => return true,
            Err(error) => {
                rest = &rest[error.valid_up_to()..];
                if !starts_with_surrogate(rest) {
                    return false;
                }
                rest = &rest[3..];
            }
        }
    }
}

#[inline]
fn starts_with_surrogate(text: &[u8]) -> bool {
    matches!(text, [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..])
}

/// The byte offset of the first surrogate, if any.
pub fn find_surrogate(text: &[u8]) -> Option<usize> {
    memchr::memchr_iter(0xED, text).find(|&i| starts_with_surrogate(&text[i..]))
}

/// `text` as a `&str`, unless it has a surrogate.
pub fn as_str(text: &[u8]) -> Option<&str> {
    std::str::from_utf8(text).ok()
}

/// `text` for a message, surrogates replaced.
pub fn lossy(text: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(text) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => code_points(text)
            .map(|p| char::from_u32(p).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect::<String>()
            .into(),
    }
}

/// Arbitrary bytes as a string: valid UTF-8 is kept, each other byte b becomes U+DC00 + b.
pub fn from_bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    if std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len() + 16);
    for chunk in bytes.utf8_chunks() {
        out.extend_from_slice(chunk.valid().as_bytes());
        for &byte in chunk.invalid() {
            push(ESCAPE_BASE + u32::from(byte), &mut out);
        }
    }
    Cow::Owned(out)
}

/// A surrogate that stands for no byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoneSurrogate {
    /// Which.
    pub point: u32,
    /// Where, in code points.
    pub index: usize,
}

/// The inverse of [`from_bytes`].
pub fn to_bytes(text: &[u8]) -> Result<Cow<'_, [u8]>, LoneSurrogate> {
    let Some(mut surrogate) = find_surrogate(text) else { return Ok(Cow::Borrowed(text)) };
    let mut out = Vec::with_capacity(text.len());
    let mut start = 0;
    loop {
        out.extend_from_slice(&text[start..surrogate]);
        let (point, len) = decode_first(&text[surrogate..]).unwrap_or((0, 1));
        match point.checked_sub(ESCAPE_BASE) {
            Some(byte @ 0x80..=0xFF) => out.push(byte as u8),
            _ => return Err(LoneSurrogate { point, index: char_count(&text[..surrogate]) }),
        }
        start = surrogate + len;
        match find_surrogate(&text[start..]) {
            Some(next) => surrogate = start + next,
            None => break,
        }
    }
    out.extend_from_slice(&text[start..]);
    Ok(Cow::Owned(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arbitrary_bytes_round_trip() {
        for bytes in
            [&b"plain"[..], b"\xFF\xFE", b"a\xE2\x82", b"\xED\xA0\x80", "\u{20AC}".as_bytes()]
        {
            let text = from_bytes(bytes);
            assert!(is_valid(&text));
            assert_eq!(to_bytes(&text).as_deref(), Ok(bytes));
        }
        let lone = LoneSurrogate { point: 0xD800, index: 1 };
        assert_eq!(to_bytes(b"a\xED\xA0\x80"), Err(lone));
    }

    #[test]
    fn malformed_text_is_walked_without_panic() {
        for text in [&b"\xF0"[..], b"\x80\x80\x80\x80\x80", b"a\xE2\x82", b"\xFF\xC3"] {
            assert!(code_points(text).count() <= text.len());
            assert!(code_points(text).rev().count() <= text.len());
            assert_eq!(offset_of(text, text.len() + 1), None);
        }
    }
}
