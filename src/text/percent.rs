//! `%`-formatting of str and bytes: the template syntax and the layout of a conversion's text.
//!
//! CPython parses, fetches arguments and formats in turns, so which error comes first depends on
//! all three. Hence [`Template`] is lazy, and a conversion whose end is faulty says so in
//! [`Conversion::fault`], to be raised after the arguments of its `*`s have been fetched.

use super::float_repr::{self, Layout, Style};
use super::int_text::IntRef;
use super::search::Unit;
use super::{FormatError, wtf8};

/// The pieces of a `%`-template, in order.
#[derive(Clone, Debug)]
pub struct Template<'a> {
    text: &'a [u8],
    at: usize,
    unit: Unit,
}

/// A piece of a `%`-template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text to copy.
    Literal(&'a [u8]),
    /// Text to make from an argument.
    Conversion(Conversion<'a>),
}

/// What stands in the parentheses of a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// A mapping key.
    Whole(&'a [u8]),
    /// The parentheses are not closed: "incomplete format key".
    Open,
}

/// A width or precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Not given.
    None,
    /// `*`: taken from the arguments.
    Star,
    /// Given in the template.
    Given(usize),
}

/// The flags of a conversion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// `-`: pad on the right.
    pub left: bool,
    /// `+`.
    pub sign: bool,
    /// Space.
    pub blank: bool,
    /// `#`.
    pub alternate: bool,
    /// `0`.
    pub zero: bool,
}

/// `%[(key)][flags][width][.precision]code`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion<'a> {
    /// The mapping key; the caller raises "format requires a mapping" where there is none.
    pub key: Option<Key<'a>>,
    /// The flags.
    pub flags: Flags,
    /// Least length.
    pub width: Amount,
    /// Digits or most characters.
    pub precision: Amount,
    /// The code point of the conversion type; a `%` here is unsupported as any other.
    pub code: u32,
    /// Index of the conversion type, in units of the template.
    index: usize,
    /// Whether the type comes right after the digits of an amount.
    after_digits: bool,
    /// What is wrong with the rest of the template, to be raised once the stars are fetched.
    pub fault: Option<FormatError>,
}

impl<'a> Template<'a> {
    /// A template of a str ([`Unit::Char`]) or bytes ([`Unit::Byte`]).
    pub fn new(text: &'a [u8], unit: Unit) -> Self {
        Template { text, at: 0, unit }
    }

    /// Reads the code point at the cursor.
    fn read(&mut self) -> Option<u32> {
        let (point, len) = match self.unit {
            Unit::Byte => (u32::from(*self.text.get(self.at)?), 1),
            Unit::Char => wtf8::decode_first(&self.text[self.at..])?,
        };
        self.at += len;
        Some(point)
    }

    fn key(&mut self) -> Key<'a> {
        let start = self.at;
        let mut depth = 1;
        for (i, &byte) in self.text[start..].iter().enumerate() {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at = start + i + 1;
                return Key::Whole(&self.text[start..start + i]);
            }
        }
        self.at = self.text.len();
        Key::Open
    }

    /// Digits or `*`; `next` is the code point to look at, and then the one after the amount.
    fn amount(&mut self, next: &mut Option<u32>, most: u64) -> Result<Amount, ()> {
        if *next == Some(u32::from(b'*')) {
            *next = self.read();
            return Ok(Amount::Star);
        }
        let mut amount = Amount::None;
        let mut value: u64 = 0;
        while let Some(point @ 0x30..=0x39) = *next {
            value = value * 10 + u64::from(point - 0x30);
            if value > most {
                return Err(());
            }
            amount = Amount::Given(value as usize);
            *next = self.read();
        }
        Ok(amount)
    }

    fn conversion(&mut self) -> Result<Conversion<'a>, FormatError> {
        let mut conversion = Conversion {
            key: None,
            flags: Flags::default(),
            width: Amount::None,
            precision: Amount::None,
            code: 0,
            index: 0,
            after_digits: false,
            fault: None,
        };
        if self.text.get(self.at) == Some(&b'(') {
            self.at += 1;
            conversion.key = Some(self.key());
        }
        let mut next;
        loop {
            next = self.read();
            let flags = &mut conversion.flags;
            match next.and_then(|p| u8::try_from(p).ok()) {
                Some(b'-') => flags.left = true,
                Some(b'+') => flags.sign = true,
                Some(b' ') => flags.blank = true,
                Some(b'#') => flags.alternate = true,
                Some(b'0') => flags.zero = true,
                _ => break,
            }
        }
        conversion.fault = self.finish(&mut conversion, next).err();
        Ok(conversion)
    }

    /// From the width on.
    fn finish(
        &mut self,
        conversion: &mut Conversion<'a>,
        mut next: Option<u32>,
    ) -> Result<(), FormatError> {
        conversion.width = self
            .amount(&mut next, i64::MAX as u64)
            .map_err(|()| FormatError::value("width too big"))?;
        if next == Some(u32::from(b'.')) {
            next = self.read();
            let message =
                if self.unit == Unit::Byte { "prec too big" } else { "precision too big" };
            conversion.precision = self
                .amount(&mut next, i32::MAX as u64)
                .map_err(|()| FormatError::value(message))?;
            if conversion.precision == Amount::None {
                conversion.precision = Amount::Given(0);
            }
        }
        if matches!(next, Some(0x68 | 0x6C | 0x4C)) {
            // C's size marks h, l and L.
            next = self.read();
        }
        conversion.code = next.ok_or_else(|| FormatError::value("incomplete format"))?;
        conversion.index = self.unit.count(&self.text[..self.at]) - 1;
        let before = self.text[..self.at].iter().rev().nth(match self.unit {
            Unit::Byte => 1,
            Unit::Char => wtf8::encoded_len(conversion.code),
        });
        conversion.after_digits = before.is_some_and(u8::is_ascii_digit)
            && matches!(
                (conversion.width, conversion.precision),
                (Amount::Given(_), _) | (_, Amount::Given(_))
            );
        Ok(())
    }
}

impl<'a> Iterator for Template<'a> {
    type Item = Result<Piece<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        match memchr::memchr(b'%', rest) {
            None if rest.is_empty() => None,
            None => {
                self.at = self.text.len();
                Some(Ok(Piece::Literal(rest)))
            }
            Some(0) if rest.get(1) == Some(&b'%') => {
                self.at += 2;
                Some(Ok(Piece::Literal(&rest[..1])))
            }
            Some(0) => {
                self.at += 1;
                Some(self.conversion().map(Piece::Conversion))
            }
            Some(len) => {
                self.at += len;
                Some(Ok(Piece::Literal(&rest[..len])))
            }
        }
    }
}

impl Conversion<'_> {
    /// The code as a byte, 0 if it is none: for matching.
    pub fn code_byte(&self) -> u8 {
        u8::try_from(self.code).unwrap_or(0)
    }

    /// "unsupported format character": raised after the argument was fetched.
    #[cold]
    pub fn unsupported(&self, unit: Unit) -> FormatError {
        let code = self.code;
        let shown = match unit {
            // CPython's slip: it hands a negative char to `%c`, except after a number.
            Unit::Byte if code >= 0x80 && !self.after_digits => {
                return FormatError::overflow("character argument not in range(0x110000)");
            }
            Unit::Char if !(31..127).contains(&code) => '?',
            _ => code as u8 as char,
        };
        let index = self.index;
        FormatError::value(format!(
            "unsupported format character '{shown}' ({code:#x}) at index {index}"
        ))
    }

    /// The layout, with the amounts the caller fetched for the stars. A negative width means
    /// padding on the right; a negative precision is zero.
    pub fn layout(&self, star_width: i64, star_precision: i64) -> Padded {
        let mut flags = self.flags;
        let width = match self.width {
            Amount::None => 0,
            Amount::Given(width) => width,
            Amount::Star => {
                flags.left |= star_width < 0;
                usize::try_from(star_width.unsigned_abs()).unwrap_or(usize::MAX)
            }
        };
        let precision = match self.precision {
            Amount::None => None,
            Amount::Given(precision) => Some(precision),
            Amount::Star => Some(usize::try_from(star_precision).unwrap_or(0)),
        };
        Padded { flags, width, precision, code: self.code_byte() }
    }
}

/// A conversion with its amounts known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Padded {
    /// The flags.
    pub flags: Flags,
    /// Least length, 0 if not given.
    pub width: usize,
    /// Digits or most characters.
    pub precision: Option<usize>,
    /// The conversion type.
    pub code: u8,
}

impl Padded {
    /// How much output it may ask for beyond what the value itself takes.
    pub fn demand(&self) -> usize {
        let text = matches!(self.code, b's' | b'r' | b'a' | b'b' | b'c');
        self.width.saturating_add(if text { 0 } else { self.precision.unwrap_or(0) })
    }

    /// `%d %i %u %o %x %X` of an int.
    #[inline]
    pub fn write_int<'a>(
        &self,
        value: impl Into<IntRef<'a>>,
        out: &mut Vec<u8>,
    ) -> Result<(), FormatError> {
        let value = value.into();
        if self.precision.is_some_and(|p| p > i32::MAX as usize - 3) {
            return Err(FormatError::overflow("precision too large"));
        }
        let (base, prefix): (u32, &[u8]) = match self.code {
            b'o' => (8, b"0o"),
            b'x' => (16, b"0x"),
            b'X' => (16, b"0X"),
            _ => (10, b""),
        };
        let prefix = if self.flags.alternate { prefix } else { b"" };
        let mut digits = Vec::new();
        if self.width == 0 && self.precision.is_none() {
            self.write_sign(value.is_negative(), out);
            out.extend_from_slice(prefix);
            value.write_magnitude(base, self.code == b'X', out);
            return Ok(());
        }
        value.write_magnitude(base, self.code == b'X', &mut digits);
        let zeros = self.precision.unwrap_or(0).saturating_sub(digits.len());
        self.write_number(value.is_negative(), prefix, zeros, &digits, out);
        Ok(())
    }

    /// `%e %E %f %F %g %G` of a float.
    pub fn write_float(&self, value: f64, out: &mut Vec<u8>) {
        let style = match self.code {
            b'e' | b'E' => Style::Exponent,
            b'f' | b'F' => Style::Fixed,
            _ => Style::General,
        };
        let layout = Layout {
            upper: self.code.is_ascii_uppercase(),
            alternate: self.flags.alternate,
            ..Layout::new(style, self.precision.unwrap_or(6))
        };
        if self.width == 0 && !self.flags.sign && !self.flags.blank {
            return float_repr::write(value, &layout, out);
        }
        let mut text = Vec::with_capacity(32);
        float_repr::write(value, &layout, &mut text);
        match text.as_slice() {
            [b'-', number @ ..] => self.write_number(true, b"", 0, number, out),
            number => self.write_number(false, b"", 0, number, out),
        }
    }

    fn sign(&self, negative: bool) -> Option<u8> {
        match self.flags {
            _ if negative => Some(b'-'),
            Flags { sign: true, .. } => Some(b'+'),
            Flags { blank: true, .. } => Some(b' '),
            _ => None,
        }
    }

    fn write_sign(&self, negative: bool, out: &mut Vec<u8>) {
        out.extend(self.sign(negative));
    }

    fn write_number(
        &self,
        negative: bool,
        prefix: &[u8],
        zeros: usize,
        digits: &[u8],
        out: &mut Vec<u8>,
    ) {
        let signs = usize::from(self.sign(negative).is_some());
        let pad = self.width.saturating_sub(signs + prefix.len() + zeros + digits.len());
        let (left, inside, right) = match self.flags {
            Flags { left: true, .. } => (0, 0, pad),
            Flags { zero: true, .. } => (0, pad, 0),
            _ => (pad, 0, 0),
        };
        out.resize(out.len() + left, b' ');
        self.write_sign(negative, out);
        out.extend_from_slice(prefix);
        out.resize(out.len() + inside + zeros, b'0');
        out.extend_from_slice(digits);
        out.resize(out.len() + right, b' ');
    }

    /// `%s %r %a %b %c`: text made by the caller. `%c` ignores the precision.
    #[inline]
    pub fn write_text(&self, text: &[u8], unit: Unit, out: &mut Vec<u8>) {
        let text = match (self.precision, unit) {
            (Some(most), Unit::Char) if self.code != b'c' => wtf8::prefix(text, most),
            (Some(most), Unit::Byte) if self.code != b'c' => &text[..most.min(text.len())],
            _ => text,
        };
        if self.width == 0 {
            return out.extend_from_slice(text);
        }
        let pad = self.width.saturating_sub(unit.count(text));
        let (left, right) = if self.flags.left { (0, pad) } else { (pad, 0) };
        out.resize(out.len() + left, b' ');
        out.extend_from_slice(text);
        out.resize(out.len() + right, b' ');
    }
}
