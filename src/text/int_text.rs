//! Integers from text and to text, in bases 2 to 36.
//!
//! Reading is in two steps so that the caller can apply the limit on digits in between:
//! [`scan`] checks the syntax, [`IntLiteral::value`] converts.

use std::borrow::Cow;

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::ToPrimitive as _;

use super::float_repr::{ascii_number, trim_ascii_space};

/// An integer that is borrowed from its owner, of either size.
#[derive(Clone, Copy, Debug)]
pub enum IntRef<'a> {
    /// One that fits a machine word.
    Small(i64),
    /// Any other.
    Big(&'a BigInt),
    /// A huge one whose decimal digits were made before; only for presentation in base 10.
    Digits {
        /// Whether it is below zero.
        negative: bool,
        /// The digits of the absolute value.
        digits: &'a [u8],
    },
}

/// An integer just read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Int {
    /// One that fits a machine word.
    Small(i64),
    /// One that does not.
    Big(BigInt),
}

impl From<i64> for IntRef<'_> {
    fn from(value: i64) -> Self {
        IntRef::Small(value)
    }
}

impl<'a> From<&'a BigInt> for IntRef<'a> {
    fn from(value: &'a BigInt) -> Self {
        IntRef::Big(value)
    }
}

impl IntRef<'_> {
    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            IntRef::Small(value) => value < 0,
            IntRef::Big(value) => value.sign() == Sign::Minus,
            IntRef::Digits { negative, .. } => negative,
        }
    }

    /// The nearest float; infinite when there is none.
    pub fn to_f64(self) -> f64 {
        match self {
            IntRef::Small(value) => value as f64,
            IntRef::Big(value) => value.to_f64().unwrap_or(f64::INFINITY),
            // So many that there is no float.
            IntRef::Digits { .. } => f64::INFINITY,
        }
    }

    /// Appends the digits of the absolute value.
    pub fn write_magnitude(self, base: u32, upper: bool, out: &mut Vec<u8>) {
        let start = out.len();
        match self {
            IntRef::Small(value) => write_u64(value.unsigned_abs(), base, out),
            IntRef::Big(value) => {
                out.extend_from_slice(value.magnitude().to_str_radix(base).as_bytes());
            }
            IntRef::Digits { digits, .. } => out.extend_from_slice(digits),
        }
        if upper {
            out[start..].make_ascii_uppercase();
        }
    }

    /// Appends the number as `str`, `bin`, `oct` and `hex` have it, without prefix.
    pub fn write(self, base: u32, out: &mut Vec<u8>) {
        if self.is_negative() {
            out.push(b'-');
        }
        self.write_magnitude(base, false, out);
    }

    /// A lower bound on the number of decimal digits, within one of it; for the limit on digits.
    pub fn decimal_digits_at_least(self) -> usize {
        let bits = match self {
            IntRef::Small(value) => u64::from(64 - value.unsigned_abs().leading_zeros()),
            IntRef::Big(value) => value.bits(),
            IntRef::Digits { digits, .. } => return digits.len(),
        };
        // log10(2), rounded down.
        (bits.saturating_sub(1) as f64 * 0.301_029_995_663_981_1) as usize + 1
    }
}

/// Two digits at a time, as text.
const PAIRS: [u8; 200] = {
    let mut pairs = [0; 200];
    let mut i = 0;
    while i < 100 {
        pairs[2 * i] = b'0' + (i / 10) as u8;
        pairs[2 * i + 1] = b'0' + (i % 10) as u8;
        i += 1;
    }
    pairs
};

/// The digits of `value` in `base`, in lower case, at the end of `buffer`.
#[inline]
pub fn digits_of(mut value: u64, base: u32, buffer: &mut [u8; 64]) -> &mut [u8] {
    let mut at = buffer.len();
    if base == 10 {
        while value >= 100 {
            let pair = 2 * (value % 100) as usize;
            value /= 100;
            at -= 2;
            buffer[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
        }
        if value >= 10 {
            let pair = 2 * value as usize;
            at -= 2;
            buffer[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
        } else {
            at -= 1;
            buffer[at] = b'0' + value as u8;
        }
        return &mut buffer[at..];
    }
    let base = u64::from(base);
    loop {
        let digit = (value % base) as u8;
        value /= base;
        at -= 1;
        buffer[at] = if digit < 10 { b'0' + digit } else { b'a' - 10 + digit };
        if value == 0 {
            return &mut buffer[at..];
        }
    }
}

/// Appends `value` in `base`, in lower case.
#[inline]
pub fn write_u64(value: u64, base: u32, out: &mut Vec<u8>) {
    if value < 10 && base >= 10 {
        return out.push(b'0' + value as u8);
    }
    out.extend_from_slice(digits_of(value, base, &mut [0; 64]));
}

/// Appends `str(value)`.
#[inline]
pub fn write_decimal(value: i64, out: &mut Vec<u8>) {
    if value < 0 {
        out.push(b'-');
    }
    write_u64(value.unsigned_abs(), 10, out);
}

/// The syntax of an integer, checked and not yet converted.
#[derive(Clone, Debug)]
pub struct IntLiteral<'a> {
    negative: bool,
    base: u32,
    /// Valid digits of the base, without underscores.
    digits: Cow<'a, [u8]>,
}

/// `int(text, base)` for a str; None where CPython raises "invalid literal for int()". The base
/// is 0 or 2 to 36.
pub fn scan(text: &[u8], base: u32) -> Option<IntLiteral<'_>> {
    if text.is_ascii() {
        return scan_bytes(text, base);
    }
    let ascii = ascii_number(text)?;
    let literal = scan_bytes(&ascii, base)?;
    let digits = Cow::Owned(literal.digits.into_owned());
    Some(IntLiteral { digits, ..literal })
}

/// `int(text, base)` for a bytes object or ASCII text.
pub fn scan_bytes(text: &[u8], base: u32) -> Option<IntLiteral<'_>> {
    let (negative, rest) = match trim_ascii_space(text) {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let marked = match rest {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let implied = base == 0 && marked == 0;
    let (base, digits) = match base {
        0 if marked == 0 => (10, rest),
        // One underscore may follow the marker.
        0 | 2 | 8 | 16 if marked != 0 && (base == 0 || base == marked) => {
            (marked, rest[2..].strip_prefix(b"_").unwrap_or(&rest[2..]))
        }
        base => (base, rest),
    };
    check_digits(digits, base)?;
    // As in source code, a leading zero is only for zero itself.
    if implied && digits[0] == b'0' && digits.iter().any(|b| !matches!(b, b'0' | b'_')) {
        return None;
    }
    let digits = if memchr::memchr(b'_', digits).is_some() {
        digits.iter().copied().filter(|&b| b != b'_').collect()
    } else {
        Cow::Borrowed(digits)
    };
    Some(IntLiteral { negative, base, digits })
}

/// Digits of `base`, single underscores only between two of them.
fn check_digits(text: &[u8], base: u32) -> Option<()> {
    let mut after_digit = false;
    for &byte in text {
        if byte == b'_' {
            if !after_digit {
                return None;
            }
            after_digit = false;
        } else {
            (byte as char).to_digit(base)?;
            after_digit = true;
        }
    }
    after_digit.then_some(())
}

impl IntLiteral<'_> {
    /// How many digits, leading zeros included; what the limit on digits counts.
    pub fn digit_count(&self) -> usize {
        self.digits.len()
    }

    /// Whether the limit on digits applies: it does not for bases that are powers of two.
    pub fn is_limited(&self) -> bool {
        !self.base.is_power_of_two()
    }

    /// The digits without underscores, the base, and whether there was a minus.
    pub fn parts(&self) -> (&[u8], u32, bool) {
        (&self.digits, self.base, self.negative)
    }

    /// The number.
    pub fn value(&self) -> Int {
        let base = u64::from(self.base);
        // 12 digits of base 36 fit in 63 bits, as do 18 of base 10.
        if self.digits.len() <= if self.base <= 10 { 18 } else { 12 } {
            let digit = |b: u8| u64::from((b as char).to_digit(self.base).unwrap_or(0));
            let value = self.digits.iter().fold(0, |n, &b| n * base + digit(b)) as i64;
            return Int::Small(if self.negative { -value } else { value });
        }
        let magnitude = BigUint::parse_bytes(&self.digits, self.base).unwrap_or_default();
        let sign = if self.negative { Sign::Minus } else { Sign::Plus };
        let value = BigInt::from_biguint(sign, magnitude);
        value.to_i64().map_or(Int::Big(value), Int::Small)
    }
}

/// Scans and converts at once, for callers with no limit on digits.
pub fn parse(text: &[u8], base: u32) -> Option<Int> {
    scan(text, base).map(|literal| literal.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_bounded_from_below() {
        let mut value = BigInt::from(1);
        for _ in 0..3000 {
            let digits = value.magnitude().to_str_radix(10).len();
            let bound = IntRef::Big(&value).decimal_digits_at_least();
            assert!(bound <= digits && digits <= bound + 1);
            value *= 7;
        }
    }
}
