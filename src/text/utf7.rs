//! UTF-7: what is not plain ASCII stands as UTF-16 in base 64, between a plus and a minus.

use super::wtf8;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}

fn digit_value(byte: u8) -> u32 {
    match byte {
        b'A'..=b'Z' => u32::from(byte - b'A'),
        b'a'..=b'z' => u32::from(byte - b'a') + 26,
        b'0'..=b'9' => u32::from(byte - b'0') + 52,
        b'+' => 62,
        _ => 63,
    }
}

/// Whether the encoder leaves a character as it is.
fn is_direct(point: u32) -> bool {
    matches!(point, 0x20..=0x7D | 9 | 10 | 13) && !matches!(point, 0x2B | 0x5C)
}

/// A run of base 64 being written.
#[derive(Default)]
struct Run {
    open: bool,
    buffer: u32,
    bits: u32,
}

impl Run {
    fn unit(&mut self, unit: u16, out: &mut Vec<u8>) {
        self.buffer = self.buffer << 16 | u32::from(unit);
        self.bits += 16;
        while self.bits >= 6 {
            self.bits -= 6;
            out.push(DIGITS[(self.buffer >> self.bits & 63) as usize]);
        }
        self.buffer &= (1 << self.bits) - 1;
    }

    /// Writes the digit that is left.
    fn pad(&mut self, out: &mut Vec<u8>) {
        if self.bits > 0 {
            out.push(DIGITS[(self.buffer << (6 - self.bits) & 63) as usize]);
        }
        *self = Run::default();
    }
}

/// The encoded text; every text has an encoding.
pub fn encode(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut run = Run::default();
    for point in wtf8::code_points(text) {
        if is_direct(point) {
            let byte = point as u8;
            if run.open {
                run.pad(&mut out);
                // A character that is no digit ends the run by itself.
                if is_digit(byte) || byte == b'-' {
                    out.push(b'-');
                }
            }
            out.push(byte);
            continue;
        }
        if !run.open && point == u32::from(b'+') {
            out.extend_from_slice(b"+-");
            continue;
        }
        if !run.open {
            out.push(b'+');
            run.open = true;
        }
        match point.checked_sub(0x1_0000) {
            None => run.unit(point as u16, &mut out),
            Some(rest) => {
                run.unit(0xD800 + (rest >> 10) as u16, &mut out);
                run.unit(0xDC00 + (rest & 0x3FF) as u16, &mut out);
            }
        }
    }
    if run.open {
        run.pad(&mut out);
        out.push(b'-');
    }
    out
}

/// Decodes what is at the start of `data`, which is not empty: plain characters, or one run of
/// base 64. Returns how many bytes that was; an error, how many bytes are faulty and why.
pub fn step(data: &[u8], out: &mut Vec<u8>) -> Result<usize, (usize, &'static str)> {
    match *data {
        [b'+', b'-', ..] => {
            out.push(b'+');
            Ok(2)
        }
        [b'+', next, ..] if !is_digit(next) => Err((2, "ill-formed sequence")),
        [b'+', ref rest @ ..] => match run(rest, out) {
            Ok(len) => Ok(1 + len),
            Err((len, reason)) => Err((1 + len, reason)),
        },
        [byte, ..] if byte >= 0x80 => Err((1, "unexpected special character")),
        _ => {
            let plain = data.iter().take_while(|b| b.is_ascii() && **b != b'+').count();
            out.extend_from_slice(&data[..plain]);
            Ok(plain)
        }
    }
}

/// What follows the plus of a run.
fn run(data: &[u8], out: &mut Vec<u8>) -> Result<usize, (usize, &'static str)> {
    let (mut buffer, mut bits) = (0u32, 0);
    let mut high: Option<u32> = None;
    let digits = data.iter().take_while(|byte| is_digit(**byte)).count();
    for &byte in &data[..digits] {
        buffer = buffer << 6 | digit_value(byte);
        bits += 6;
        if bits < 16 {
            continue;
        }
        bits -= 16;
        let unit = buffer >> bits;
        buffer &= (1 << bits) - 1;
        match (high.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                wtf8::push(0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00), out);
                continue;
            }
            (Some(alone), _) => wtf8::push(alone, out),
            (None, _) => {}
        }
        match unit {
            0xD800..=0xDBFF => high = Some(unit),
            _ => wtf8::push(unit, out),
        }
    }
    let Some(&end) = data.get(digits) else {
        return if high.is_some() || bits >= 6 || buffer != 0 {
            Err((digits, "unterminated shift sequence"))
        } else {
            Ok(digits)
        };
    };
    if bits >= 6 {
        return Err((digits + 1, "partial character in shift sequence"));
    }
    if buffer != 0 {
        return Err((digits + 1, "non-zero padding bits in shift sequence"));
    }
    if let Some(alone) = high.filter(|_| end.is_ascii()) {
        wtf8::push(alone, out);
    }
    Ok(digits + usize::from(end == b'-'))
}
