//! Floats to text and back: `repr`, the `e`, `f` and `g` presentations, and `float(str)`.
//!
//! Follows CPython's `format_float_short`: get decimal digits and the place of the point, then
//! decide between plain and exponent form. The digits come from `std`, which is exact at any
//! precision, and shortest for `repr`.

use super::unicode;
use super::wtf8;

/// How a float is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Shortest digits that read back the same.
    Repr,
    /// Always with an exponent.
    Exponent,
    /// Never with an exponent.
    Fixed,
    /// `precision` significant digits; an exponent when the number is very large or small.
    General,
}

/// Everything that decides a float's text, padding and grouping aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Which digits and form.
    pub style: Style,
    /// Digits after the point, or significant ones for [`Style::General`]. Not used by `Repr`.
    pub precision: usize,
    /// `E`, `INF` and `NAN` instead of `e`, `inf` and `nan`.
    pub upper: bool,
    /// The `#` flag: keep trailing zeros and the point.
    pub alternate: bool,
    /// The `z` flag: no sign on what rounds to zero.
    pub no_negative_zero: bool,
    /// At least one digit after the point when there is no exponent.
    pub dot_zero: bool,
}

impl Layout {
    /// `style` with `precision` and no flags.
    pub const fn new(style: Style, precision: usize) -> Self {
        Layout {
            style,
            precision,
            upper: false,
            alternate: false,
            no_negative_zero: false,
            dot_zero: false,
        }
    }

    /// What `repr` uses.
    pub const REPR: Layout = Layout { dot_zero: true, ..Layout::new(Style::Repr, 0) };
}

/// No f64 has more decimal digits than this after the point; asking `std` for more is no use.
const MAX_FRACTION: usize = 1100;

/// `repr(value)`.
pub fn repr(value: f64) -> String {
    let mut out = Vec::with_capacity(24);
    write_repr(value, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Appends `repr(value)`.
pub fn write_repr(value: f64, out: &mut Vec<u8>) {
    let magnitude = value.abs();
    let plain = magnitude < 1e16 && (magnitude >= 1e-4 || magnitude == 0.0);
    if !plain {
        return write(value, &Layout::REPR, out);
    }
    // In this range `std` has the same form.
    let start = out.len();
    write_fmt(out, format_args!("{value:?}"));
    let point = out[start..].iter().rposition(|&b| b == b'.').unwrap_or(0);
    let decimals = out.len() - start - point - 1;
    if may_be_tie(magnitude, -(decimals as i64)) {
        let even = format!("{value:.decimals$}");
        if even.parse() == Ok(value) {
            out.truncate(start);
            out.extend_from_slice(even.as_bytes());
        }
    }
}

/// Whether `magnitude` may lie halfway between two multiples of ten to the power of `last`.
///
/// Of two shortest texts just as near, `std` takes the upper one and CPython the one whose last
/// digit is even. A number halfway is an odd multiple of `5 * 10**(last - 1)`, so it has exactly
/// `last - 1` factors of two.
fn may_be_tie(magnitude: f64, last: i64) -> bool {
    let bits = magnitude.to_bits();
    // Subnormals need not be looked at: their exact texts are far longer than the shortest.
    let exponent = (bits >> 52) as i64 - 1075;
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    exponent + i64::from(mantissa.trailing_zeros()) == last - 1
}

/// Appends `repr` of a complex number.
pub fn write_complex_repr(re: f64, im: f64, out: &mut Vec<u8>) {
    let layout = Layout::new(Style::Repr, 0);
    if re == 0.0 && re.is_sign_positive() {
        write(im, &layout, out);
        out.push(b'j');
        return;
    }
    out.push(b'(');
    write(re, &layout, out);
    if im.is_nan() || im.is_sign_positive() {
        out.push(b'+');
    }
    write(im, &layout, out);
    out.extend_from_slice(b"j)");
}

fn write_fmt(out: &mut Vec<u8>, args: std::fmt::Arguments<'_>) {
    // Writing to a Vec cannot fail.
    let _ = std::io::Write::write_fmt(out, args);
}

/// Appends `value` as `layout` says.
pub fn write(value: f64, layout: &Layout, out: &mut Vec<u8>) {
    if !value.is_finite() {
        if value.is_nan() {
            out.extend_from_slice(if layout.upper { b"NAN" } else { b"nan" });
        } else {
            if value < 0.0 {
                out.push(b'-');
            }
            out.extend_from_slice(if layout.upper { b"INF" } else { b"inf" });
        }
        return;
    }
    let plain_fixed = layout.style == Style::Fixed
        && layout.precision <= MAX_FRACTION
        && !layout.alternate
        && !layout.no_negative_zero;
    if plain_fixed {
        return write_fmt(out, format_args!("{value:.0$}", layout.precision));
    }
    if *layout == Layout::REPR && value.abs() < 1e16 && value.abs() >= 1e-4 {
        return write_repr(value, out);
    }
    let decimal = Decimal::new(value.abs(), layout.style, layout.precision);
    let is_zero = matches!(decimal.digits(), b"" | b"0");
    if value.is_sign_negative() && !(layout.no_negative_zero && is_zero) {
        out.push(b'-');
    }
    decimal.write(layout, out);
}

/// 0.DIGITS times ten to the power of `point`; no trailing zeros, except that zero is "0".
struct Decimal {
    /// The digits are a slice of it.
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    point: i64,
}

impl Decimal {
    fn new(magnitude: f64, style: Style, precision: usize) -> Self {
        if magnitude == 0.0 {
            return Decimal { buffer: vec![b'0'], start: 0, end: 1, point: 1 };
        }
        let mut buffer = Vec::with_capacity(32);
        match style {
            Style::Repr => {
                write_fmt(&mut buffer, format_args!("{magnitude:e}"));
                let decimal = Self::from_scientific(buffer);
                let len = decimal.end - decimal.start;
                if !may_be_tie(magnitude, decimal.point - len as i64) {
                    return decimal;
                }
                let even = format!("{magnitude:.0$e}", len - 1);
                if even.parse() != Ok(magnitude) {
                    return decimal;
                }
                buffer = even.into();
            }
            Style::Exponent => {
                let precision = precision.min(MAX_FRACTION);
                write_fmt(&mut buffer, format_args!("{magnitude:.precision$e}"));
            }
            Style::General => {
                let precision = precision.clamp(1, MAX_FRACTION) - 1;
                write_fmt(&mut buffer, format_args!("{magnitude:.precision$e}"));
            }
            Style::Fixed => return Self::fixed(magnitude, precision),
        }
        Self::from_scientific(buffer)
    }

    /// From `d.ddde-dd`, the fraction being optional.
    fn from_scientific(mut buffer: Vec<u8>) -> Self {
        let mark = memchr::memchr(b'e', &buffer).unwrap_or(buffer.len());
        let exponent = std::str::from_utf8(&buffer[mark..]).unwrap_or("");
        let exponent: i64 = exponent.trim_start_matches('e').parse().unwrap_or(0);
        let start = usize::from(mark > 1);
        // The first digit takes the point's place.
        buffer[start] = buffer[0];
        let end = start + trimmed_len(&buffer[start..mark]);
        Decimal { buffer, start, end, point: exponent + 1 }
    }

    fn fixed(magnitude: f64, precision: usize) -> Self {
        let text = format!("{magnitude:.0$}", precision.min(MAX_FRACTION));
        let whole = memchr::memchr(b'.', text.as_bytes()).unwrap_or(text.len());
        let mut buffer = text.into_bytes();
        buffer.retain(|&b| b != b'.');
        let end = trimmed_len(&buffer);
        match buffer[..end].iter().position(|&b| b != b'0') {
            Some(start) => Decimal { point: whole as i64 - start as i64, buffer, start, end },
            None => Decimal { point: -(precision as i64), buffer, start: 0, end: 0 },
        }
    }

    fn digits(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    fn write(&self, layout: &Layout, out: &mut Vec<u8>) {
        let digits = self.digits();
        let len = digits.len() as i64;
        let precision = i64::try_from(layout.precision).unwrap_or(i64::MAX / 2);
        let mut point = self.point;
        let (use_exponent, mut end) = match layout.style {
            Style::Repr => (point <= -4 || point > 16, len),
            Style::Exponent => (true, precision.saturating_add(1)),
            Style::Fixed => (false, point.saturating_add(precision)),
            Style::General => {
                let precision = precision.max(1);
                let most = precision - i64::from(layout.dot_zero);
                (point <= -4 || point > most, if layout.alternate { precision } else { len })
            }
        };
        let exponent = point - 1;
        if use_exponent {
            point = 1;
        }
        end = end.max(if !use_exponent && layout.dot_zero { point + 1 } else { point });

        if point <= 0 {
            out.extend_from_slice(b"0.");
            zeros(-point, out);
            out.extend_from_slice(digits);
            zeros(end - len, out);
        } else if point <= len {
            let (whole, fraction) = digits.split_at(point as usize);
            out.extend_from_slice(whole);
            out.push(b'.');
            out.extend_from_slice(fraction);
            zeros(end - len, out);
        } else {
            out.extend_from_slice(digits);
            zeros(point - len, out);
            out.push(b'.');
            zeros(end - point, out);
        }
        if !layout.alternate && out.last() == Some(&b'.') {
            out.pop();
        }
        if use_exponent {
            out.push(if layout.upper { b'E' } else { b'e' });
            out.push(if exponent < 0 { b'-' } else { b'+' });
            write_fmt(out, format_args!("{:02}", exponent.unsigned_abs()));
        }
    }
}

/// Length of `digits` without trailing zeros.
fn trimmed_len(digits: &[u8]) -> usize {
    digits.iter().rposition(|&b| b != b'0').map_or(0, |i| i + 1)
}

fn zeros(count: i64, out: &mut Vec<u8>) {
    if count > 0 {
        out.resize(out.len() + count as usize, b'0');
    }
}

/// `float(text)` for a str; None where CPython raises "could not convert string to float".
pub fn parse_float(text: &[u8]) -> Option<f64> {
    if text.is_ascii() {
        return parse_float_bytes(text);
    }
    parse_float_bytes(&ascii_number(text)?)
}

/// `float(text)` for a bytes object or ASCII text.
pub fn parse_float_bytes(text: &[u8]) -> Option<f64> {
    let text = trim_ascii_space(text);
    let text = std::str::from_utf8(text).ok()?;
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    match unsigned.as_bytes().first()? {
        b'0'..=b'9' | b'.' => {}
        // `std` knows the same words.
        b'i' | b'I' | b'n' | b'N' => return text.parse().ok(),
        _ => return None,
    }
    if !text.contains('_') {
        return text.parse().ok();
    }
    let bytes = text.as_bytes();
    let is_digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let misplaced = |i: usize| bytes[i] == b'_' && !(i > 0 && is_digit(i - 1) && is_digit(i + 1));
    if (0..bytes.len()).any(misplaced) {
        return None;
    }
    text.replace('_', "").parse().ok()
}

/// What C's `isspace` takes; `str.strip` takes more.
pub fn trim_ascii_space(text: &[u8]) -> &[u8] {
    let is_space = |b: &u8| matches!(b, b'\t'..=b'\r' | b' ');
    let start = text.iter().position(|b| !is_space(b)).unwrap_or(text.len());
    let end = text.iter().rposition(|b| !is_space(b)).map_or(start, |i| i + 1);
    &text[start..end]
}

/// Non-ASCII text with its decimal digits and spaces as ASCII; None if it has anything else.
pub fn ascii_number(text: &[u8]) -> Option<Vec<u8>> {
    wtf8::code_points(text)
        .map(|point| match point {
            0..0x7F => Some(point as u8),
            _ if unicode::is_space(point) => Some(b' '),
            _ => unicode::decimal_value(point).map(|value| b'0' + value),
        })
        .collect()
}
