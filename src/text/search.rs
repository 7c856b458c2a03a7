//! Finding and replacing, in byte offsets.
//!
//! Generalised UTF-8 is self-synchronising, so searching bytes finds whole characters. Only an
//! empty needle must be told what a character is: [`Unit`].

use memchr::memmem;

use super::wtf8;

/// What an empty needle is found between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes: for `bytes` objects, and strings known to be ASCII.
    Byte,
    /// Code points.
    Char,
}

impl Unit {
    /// How many units `text` has.
    #[inline]
    pub fn count(self, text: &[u8]) -> usize {
        match self {
            Unit::Byte => text.len(),
            Unit::Char => wtf8::char_count(text),
        }
    }

    /// Length in bytes of the first unit of a text that starts with `first`.
    #[inline]
    fn len(self, first: u8) -> usize {
        match self {
            Unit::Byte => 1,
            Unit::Char => wtf8::sequence_len(first),
        }
    }
}

/// The offset of the first `needle`.
#[inline]
pub fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => Some(0),
        &[byte] => memchr::memchr(byte, text),
        // Building a memmem searcher costs more than scanning a short text.
        &[first, ..] if text.len() < 64 => {
            let last = text.len().checked_sub(needle.len())?;
            memchr::memchr_iter(first, &text[..=last]).find(|&i| text[i..].starts_with(needle))
        }
        _ => memmem::find(text, needle),
    }
}

/// The offset of the last `needle`.
#[inline]
pub fn rfind(text: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => Some(text.len()),
        &[byte] => memchr::memrchr(byte, text),
        _ => memmem::rfind(text, needle),
    }
}

/// Whether `needle` is in `text`.
#[inline]
pub fn contains(text: &[u8], needle: &[u8]) -> bool {
    find(text, needle).is_some()
}

/// How many times `needle` is in `text`, without overlap.
pub fn count(text: &[u8], needle: &[u8], unit: Unit) -> usize {
    match needle {
        [] => unit.count(text) + 1,
        &[byte] => memchr::memchr_iter(byte, text).count(),
        _ => memmem::find_iter(text, needle).count(),
    }
}

/// `text` with the first `max` (or all) of `old` replaced; None when there is nothing to replace.
pub fn replace(
    text: &[u8],
    old: &[u8],
    new: &[u8],
    max: Option<usize>,
    unit: Unit,
) -> Option<Vec<u8>> {
    let max = max.unwrap_or(usize::MAX);
    if max == 0 {
        return None;
    }
    if old.is_empty() {
        return Some(interleave(text, new, max, unit));
    }
    let mut out = Vec::new();
    let mut start = 0;
    for at in memmem::find_iter(text, old).take(max) {
        out.extend_from_slice(&text[start..at]);
        out.extend_from_slice(new);
        start = at + old.len();
    }
    if start == 0 {
        return None;
    }
    out.extend_from_slice(&text[start..]);
    Some(out)
}

/// How long the result of [`replace`] would be; for callers with a memory limit.
pub fn replaced_len(
    text: &[u8],
    old: &[u8],
    new: &[u8],
    max: Option<usize>,
    unit: Unit,
) -> Option<usize> {
    let times = count(text, old, unit).min(max.unwrap_or(usize::MAX));
    new.len().checked_mul(times)?.checked_add(text.len() - times * old.len())
}

/// `new` before each of the first `max` units, and at the end if `max` reaches it.
fn interleave(text: &[u8], new: &[u8], max: usize, unit: Unit) -> Vec<u8> {
    let mut out = Vec::new();
    let mut at = 0;
    for _ in 0..max {
        out.extend_from_slice(new);
        let Some(&first) = text.get(at) else { break };
        let end = (at + unit.len(first)).min(text.len());
        out.extend_from_slice(&text[at..end]);
        at = end;
    }
    out.extend_from_slice(&text[at..]);
    out
}
