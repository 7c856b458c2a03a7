//! `float.hex` and `float.fromhex`.

use super::FormatError;
use super::float_repr::trim_ascii_space;

const MANTISSA_BITS: i64 = 52;
const MIN_EXPONENT: i64 = -1022;
const MAX_EXPONENT: i64 = 1023;

/// `value.hex()`.
pub fn to_hex(value: f64) -> String {
    if !value.is_finite() {
        return super::float_repr::repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = value.to_bits();
    let fraction = bits & ((1 << MANTISSA_BITS) - 1);
    let biased = (bits >> MANTISSA_BITS & 0x7FF) as i64;
    let (lead, exponent) = if biased == 0 { (0, MIN_EXPONENT) } else { (1, biased - 1023) };
    let direction = if exponent < 0 { '-' } else { '+' };
    format!("{sign}0x{lead}.{fraction:013x}p{direction}{}", exponent.unsigned_abs())
}

fn invalid() -> FormatError {
    FormatError::value("invalid hexadecimal floating-point string")
}

fn too_large() -> FormatError {
    FormatError::overflow("hexadecimal value too large to represent as a float")
}

/// `float.fromhex(text)`.
pub fn from_hex(text: &[u8]) -> Result<f64, FormatError> {
    let text = trim_ascii_space(text);
    let (negative, rest) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let magnitude = match rest.to_ascii_lowercase().as_slice() {
        b"inf" | b"infinity" => f64::INFINITY,
        b"nan" => f64::NAN,
        lower => from_hex_digits(lower.strip_prefix(b"0x").unwrap_or(lower))?,
    };
    Ok(if negative { -magnitude } else { magnitude })
}

fn from_hex_digits(text: &[u8]) -> Result<f64, FormatError> {
    // All digits go into `mantissa`, except that those past 60 bits leave only a sticky bit.
    let mut mantissa: u64 = 0;
    let mut exponent: i64 = 0;
    let mut any_digit = false;
    let mut seen_point = false;
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        match (byte as char).to_digit(16) {
            Some(digit) => {
                any_digit = true;
                if mantissa >> 60 == 0 {
                    mantissa = mantissa << 4 | u64::from(digit);
                    exponent -= if seen_point { 4 } else { 0 };
                } else {
                    mantissa |= u64::from(digit != 0);
                    exponent += if seen_point { 0 } else { 4 };
                }
            }
            None if byte == b'.' && !seen_point => seen_point = true,
            None => break,
        }
        at += 1;
    }
    if !any_digit {
        return Err(invalid());
    }
    if let [b'p', rest @ ..] = &text[at..] {
        exponent = exponent.saturating_add(parse_exponent(rest)?);
    } else if at < text.len() {
        return Err(invalid());
    }
    round(mantissa, exponent)
}

fn parse_exponent(text: &[u8]) -> Result<i64, FormatError> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(invalid());
    }
    // Far beyond any exponent that a text fitting in memory could make up for.
    let limit = 1 << 50;
    let value = digits.iter().fold(0i64, |n, d| (n * 10 + i64::from(d - b'0')).min(limit));
    Ok(if negative { -value } else { value })
}

/// `mantissa * 2**exponent`, rounded half to even.
fn round(mantissa: u64, exponent: i64) -> Result<f64, FormatError> {
    if mantissa == 0 {
        return Ok(0.0);
    }
    let top = exponent + 63 - i64::from(mantissa.leading_zeros());
    if top > MAX_EXPONENT {
        return Err(too_large());
    }
    if top < MIN_EXPONENT - MANTISSA_BITS - 1 {
        return Ok(0.0);
    }
    // The exponent of the last bit kept.
    let last = (top - MANTISSA_BITS).max(MIN_EXPONENT - MANTISSA_BITS);
    let shift = last - exponent;
    let kept = if shift <= 0 {
        mantissa << -shift
    } else if shift >= 64 {
        // Only the smallest subnormals: the value is below one unit, perhaps above half.
        u64::from(shift == 64 && mantissa > 1 << 63)
    } else {
        let kept = mantissa >> shift;
        let dropped = mantissa & ((1 << shift) - 1);
        let half = 1 << (shift - 1);
        kept + u64::from(dropped > half || (dropped == half && kept & 1 == 1))
    };
    // Both factors and, unless it overflows, the product are exact; in two steps because
    // 2**-1074 is no power that `f64` can be scaled by in one.
    let value = kept as f64 * power_of_two(last / 2) * power_of_two(last - last / 2);
    if value.is_finite() { Ok(value) } else { Err(too_large()) }
}

/// Two to a power in the normal range.
fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << MANTISSA_BITS)
}
