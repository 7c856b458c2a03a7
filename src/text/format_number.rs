//! Formatting values by a parsed [`Spec`]; the output is appended to the caller's buffer.

use super::float_repr::{self, Layout, Style};
use super::format_spec::Spec;
use super::int_text::{IntRef, digits_of};
use super::{FormatError, wtf8};

/// A number's text in the parts that padding and grouping go between.
struct Parts<'a> {
    /// `+`, `-`, space, or 0 for none.
    sign: u8,
    /// `0x` and the like.
    prefix: &'a [u8],
    /// What grouping applies to.
    digits: &'a [u8],
    /// From the decimal point or exponent on.
    rest: &'a [u8],
}

/// Appends `format(value, spec)` of an int.
#[inline]
pub fn format_int<'a>(
    value: impl Into<IntRef<'a>>,
    spec: &Spec,
    out: &mut Vec<u8>,
) -> Result<(), FormatError> {
    let value = value.into();
    let base = match spec.kind {
        0 | b'd' | b'n' => 10,
        b'x' | b'X' => 16,
        b'b' => 2,
        b'o' => 8,
        b'c' => return format_char(value, spec, out),
        _ => {
            let float = value.to_f64();
            if float.is_infinite() {
                return Err(FormatError::overflow("int too large to convert to float"));
            }
            format_float(float, spec, out);
            return Ok(());
        }
    };
    let prefix: &[u8] = match spec.kind {
        _ if !spec.alternate => b"",
        b'x' => b"0x",
        b'X' => b"0X",
        b'o' => b"0o",
        b'b' => b"0b",
        _ => b"",
    };
    let sign = sign_of(value.is_negative(), spec.sign);
    match value {
        IntRef::Small(small) => {
            let mut buffer = [0; 64];
            let digits = digits_of(small.unsigned_abs(), base, &mut buffer);
            if spec.kind == b'X' {
                digits.make_ascii_uppercase();
            }
            lay_out(&Parts { sign, prefix, digits, rest: b"" }, spec, out);
        }
        IntRef::Big(_) | IntRef::Digits { .. } => {
            let mut digits = Vec::new();
            value.write_magnitude(base, spec.kind == b'X', &mut digits);
            lay_out(&Parts { sign, prefix, digits: &digits, rest: b"" }, spec, out);
        }
    }
    Ok(())
}

#[inline]
fn sign_of(negative: bool, wanted: u8) -> u8 {
    match wanted {
        _ if negative => b'-',
        b'+' | b' ' => wanted,
        _ => 0,
    }
}

/// The presentation type `c`.
fn format_char(value: IntRef<'_>, spec: &Spec, out: &mut Vec<u8>) -> Result<(), FormatError> {
    let IntRef::Small(value) = value else {
        return Err(FormatError::overflow("Python int too large to convert to C long"));
    };
    let Some(point) = u32::try_from(value).ok().filter(|&p| p <= 0x10_FFFF) else {
        return Err(FormatError::overflow("%c arg not in range(0x110000)"));
    };
    let (left, right) = padding(1, spec);
    wtf8::push_repeated(spec.fill, left, out);
    wtf8::push(point, out);
    wtf8::push_repeated(spec.fill, right, out);
    Ok(())
}

/// Appends `format(value, spec)` of a float.
pub fn format_float(value: f64, spec: &Spec, out: &mut Vec<u8>) {
    let percent = spec.kind == b'%';
    let layout = float_layout(spec, true);
    let simple = spec.width == 0 && spec.grouping == 0 && !matches!(spec.sign, b'+' | b' ');
    let value = if percent { value * 100.0 } else { value };
    if simple {
        float_repr::write(value, &layout, out);
        if percent {
            out.push(b'%');
        }
        return;
    }
    let mut text = Vec::with_capacity(32);
    float_repr::write(value, &layout, &mut text);
    if percent {
        text.push(b'%');
    }
    lay_out(&split_number(&text, spec.sign), spec, out);
}

/// Appends `format(re + im*1j, spec)`.
pub fn format_complex(re: f64, im: f64, spec: &Spec, out: &mut Vec<u8>) {
    let layout = float_layout(spec, false);
    let only_imaginary = spec.kind == 0 && re == 0.0 && re.is_sign_positive();
    let parenthesised = spec.kind == 0 && !only_imaginary;
    let bare = Spec { width: 0, align: b'<', ..spec.clone() };

    let mut body = Vec::with_capacity(64);
    let mut text = Vec::with_capacity(32);
    if parenthesised {
        body.push(b'(');
    }
    if !only_imaginary {
        float_repr::write(re, &layout, &mut text);
        lay_out(&split_number(&text, spec.sign), &bare, &mut body);
        text.clear();
    }
    float_repr::write(im, &layout, &mut text);
    let sign = if only_imaginary { spec.sign } else { b'+' };
    lay_out(&split_number(&text, sign), &bare, &mut body);
    body.push(b'j');
    if parenthesised {
        body.push(b')');
    }
    let (left, right) = padding(body.len(), spec);
    wtf8::push_repeated(spec.fill, left, out);
    out.extend_from_slice(&body);
    wtf8::push_repeated(spec.fill, right, out);
}

/// Appends `format(text, spec)` of a str.
pub fn format_str(text: &[u8], spec: &Spec, out: &mut Vec<u8>) {
    let text = spec.precision.map_or(text, |n| wtf8::prefix(text, n));
    if spec.width == 0 {
        return out.extend_from_slice(text);
    }
    let (left, right) = padding(wtf8::char_count(text), spec);
    wtf8::push_repeated(spec.fill, left, out);
    out.extend_from_slice(text);
    wtf8::push_repeated(spec.fill, right, out);
}

/// Padding to the left and right of text of `len` characters that cannot be padded inside.
fn padding(len: usize, spec: &Spec) -> (usize, usize) {
    let total = spec.width.saturating_sub(len);
    match spec.align {
        b'<' => (0, total),
        b'^' => (total / 2, total - total / 2),
        _ => (total, 0),
    }
}

fn float_layout(spec: &Spec, dot_zero: bool) -> Layout {
    let style = match (spec.kind, spec.precision) {
        (0, None) => Style::Repr,
        (b'e' | b'E', _) => Style::Exponent,
        (b'f' | b'F' | b'%', _) => Style::Fixed,
        _ => Style::General,
    };
    Layout {
        style,
        precision: if style == Style::Repr { 0 } else { spec.precision.unwrap_or(6) },
        upper: spec.kind.is_ascii_uppercase(),
        alternate: spec.alternate,
        no_negative_zero: spec.no_negative_zero,
        dot_zero: dot_zero && spec.kind == 0,
    }
}

fn split_number(text: &[u8], sign: u8) -> Parts<'_> {
    let (negative, number) = match text {
        [b'-', number @ ..] => (true, number),
        _ => (false, text),
    };
    let end = number.iter().position(|b| !b.is_ascii_digit()).unwrap_or(number.len());
    let (digits, rest) = number.split_at(end);
    Parts { sign: sign_of(negative, sign), prefix: b"", digits, rest }
}

#[inline]
fn lay_out(parts: &Parts<'_>, spec: &Spec, out: &mut Vec<u8>) {
    let around = usize::from(parts.sign != 0) + parts.prefix.len() + parts.rest.len();
    let zero_fill = spec.fill == u32::from(b'0') && spec.align == b'=';
    let at_least = if zero_fill { spec.width.saturating_sub(around) } else { 0 };
    let (digits, separators) = match parts.digits.len() {
        0 => (0, 0),
        len if spec.grouping == 0 => (len.max(at_least), 0),
        len => grouped_len(len, at_least, spec.group_size()),
    };
    let pad = spec.width.saturating_sub(around + digits + separators);
    let (left, inside, right) = match spec.align {
        _ if pad == 0 => (0, 0, 0),
        b'<' => (0, 0, pad),
        b'^' => (pad / 2, 0, pad - pad / 2),
        b'=' => (0, pad, 0),
        _ => (pad, 0, 0),
    };
    if left > 0 {
        wtf8::push_repeated(spec.fill, left, out);
    }
    if parts.sign != 0 {
        out.push(parts.sign);
    }
    if !parts.prefix.is_empty() {
        out.extend_from_slice(parts.prefix);
    }
    if inside > 0 {
        wtf8::push_repeated(spec.fill, inside, out);
    }
    let zeros = digits - parts.digits.len();
    if separators > 0 {
        push_grouped(parts.digits, zeros, spec, out);
    } else {
        if zeros > 0 {
            out.resize(out.len() + zeros, b'0');
        }
        out.extend_from_slice(parts.digits);
    }
    if !parts.rest.is_empty() {
        out.extend_from_slice(parts.rest);
    }
    if right > 0 {
        wtf8::push_repeated(spec.fill, right, out);
    }
}

/// Appends `zeros` zeros and then `digits`, in groups.
fn push_grouped(digits: &[u8], zeros: usize, spec: &Spec, out: &mut Vec<u8>) {
    let size = spec.group_size();
    let total = zeros + digits.len();
    for i in 0..total {
        if i > 0 && (total - i).is_multiple_of(size) {
            out.push(spec.grouping);
        }
        out.push(if i < zeros { b'0' } else { digits[i - zeros] });
    }
}

/// How many digits (zeros in front included) and separators make `len` digits at least
/// `width` wide. A separator is never first, so the result may be one wider.
fn grouped_len(len: usize, width: usize, size: usize) -> (usize, usize) {
    // Of `width` columns, each full group but the last takes a separator along.
    let by_width = width / (size + 1) * size + (width % (size + 1)).max(1);
    let digits = len.max(if width == 0 { 0 } else { by_width });
    (digits, (digits - 1) / size)
}
