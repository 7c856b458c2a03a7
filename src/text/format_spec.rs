//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//!
//! [`Spec::parse`] reports every error that does not depend on the value;
//! [`super::format_number`] formats by a parsed spec.

use super::unicode::decimal_value;
use super::{FormatError, wtf8};

/// What kind of object a spec is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// `int.__format__`.
    Int,
    /// `float.__format__`.
    Float,
    /// `complex.__format__`.
    Complex,
    /// `str.__format__`.
    Str,
}

/// A parsed format spec. Characters that can only be ASCII are bytes, 0 for "not given".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The padding character.
    pub fill: u32,
    /// One of `<>=^`.
    pub align: u8,
    /// One of `+- `, or 0.
    pub sign: u8,
    /// `z`: negative zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// Least length in characters.
    pub width: usize,
    /// `,` or `_`, or 0.
    pub grouping: u8,
    /// The digits after the point.
    pub precision: Option<usize>,
    /// The presentation type, or 0.
    pub kind: u8,
}

impl Spec {
    /// The spec of an empty string.
    pub const fn new(target: Target) -> Self {
        Spec {
            fill: b' ' as u32,
            align: if matches!(target, Target::Str) { b'<' } else { b'>' },
            sign: 0,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: 0,
            precision: None,
            kind: 0,
        }
    }

    /// How much output the spec may ask for beyond what the value itself takes.
    pub fn demand(&self) -> usize {
        let precision = if self.kind == b's' { 0 } else { self.precision.unwrap_or(0) };
        self.width.saturating_mul(wtf8::encoded_len(self.fill)).saturating_add(precision)
    }

    /// Digits per group, where there is grouping.
    pub(super) fn group_size(&self) -> usize {
        if matches!(self.kind, b'b' | b'o' | b'x' | b'X') { 4 } else { 3 }
    }

    /// Parses `text` for an object of type `type_name`. The caller turns an empty spec into
    /// `str(object)` itself where the two may differ.
    pub fn parse(text: &[u8], target: Target, type_name: &str) -> Result<Spec, FormatError> {
        let mut spec = Spec::new(target);
        let mut kind = spec.parse_syntax(text, type_name)?;
        match target {
            Target::Str => kind = kind.or(Some(u32::from(b's'))),
            // CPython's sign for "none given".
            Target::Float | Target::Complex => kind = kind.filter(|kind| *kind != 0),
            Target::Int => {}
        }
        spec.check_grouping(kind)?;
        let allowed: &[u8] = match target {
            Target::Int => b"bcdoxXneEfFgG%",
            Target::Float => b"eEfFgGn%",
            Target::Complex => b"eEfFgGn",
            Target::Str => b"s",
        };
        match kind {
            None => {}
            Some(point) => match u8::try_from(point) {
                Ok(byte) if allowed.contains(&byte) => spec.kind = byte,
                _ => return Err(unknown_code(point, type_name)),
            },
        }
        match target {
            Target::Str => spec.check_str()?,
            Target::Int
                if matches!(spec.kind, 0 | b'b' | b'c' | b'd' | b'o' | b'x' | b'X' | b'n') =>
            {
                spec.check_int()?;
            }
            Target::Complex => {
                spec.check_precision()?;
                spec.check_complex()?;
            }
            Target::Int | Target::Float => spec.check_precision()?,
        }
        Ok(spec)
    }

    /// Everything but the type, which is returned: it may be any character at this stage.
    fn parse_syntax(&mut self, text: &[u8], type_name: &str) -> Result<Option<u32>, FormatError> {
        let is_align = |byte: Option<&u8>| matches!(byte, Some(b'<' | b'>' | b'=' | b'^'));
        let zero_fills = self.align == b'>';
        let mut rest = text;
        let mut fill_given = false;
        let mut align_given = false;
        if let Some((point, len)) = wtf8::decode_first(rest) {
            if is_align(rest.get(len)) {
                self.fill = point;
                self.align = rest[len];
                (fill_given, align_given) = (true, true);
                rest = &rest[len + 1..];
            } else if is_align(rest.first()) {
                self.align = rest[0];
                align_given = true;
                rest = &rest[1..];
            }
        }
        if let [sign @ (b'+' | b'-' | b' '), tail @ ..] = rest {
            self.sign = *sign;
            rest = tail;
        }
        if let [b'z', tail @ ..] = rest {
            self.no_negative_zero = true;
            rest = tail;
        }
        if let [b'#', tail @ ..] = rest {
            self.alternate = true;
            rest = tail;
        }
        if let ([b'0', tail @ ..], false) = (rest, fill_given) {
            self.fill = u32::from(b'0');
            if !align_given && zero_fills {
                self.align = b'=';
            }
            rest = tail;
        }
        if let Some(width) = take_integer(&mut rest)? {
            self.width = width;
        }
        if let [b',', tail @ ..] = rest {
            self.grouping = b',';
            rest = tail;
        }
        if let [b'_', tail @ ..] = rest {
            if self.grouping != 0 {
                return Err(FormatError::value("Cannot specify both ',' and '_'."));
            }
            self.grouping = b'_';
            rest = tail;
        }
        if rest.first() == Some(&b',') && self.grouping == b'_' {
            return Err(FormatError::value("Cannot specify both ',' and '_'."));
        }
        if let [b'.', tail @ ..] = rest {
            rest = tail;
            self.precision = take_integer(&mut rest)?;
            if self.precision.is_none() {
                return Err(FormatError::value("Format specifier missing precision"));
            }
        }
        match wtf8::decode_first(rest) {
            Some((_, len)) if len < rest.len() => Err(FormatError::value(format!(
                "Invalid format specifier '{}' for object of type '{type_name}'",
                wtf8::lossy(text)
            ))),
            Some((point, _)) => Ok(Some(point)),
            None => Ok(None),
        }
    }

    fn check_grouping(&self, kind: Option<u32>) -> Result<(), FormatError> {
        if self.grouping == 0 {
            return Ok(());
        }
        let Some(point) = kind else { return Ok(()) };
        let fits = match u8::try_from(point) {
            Ok(b'd' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' | 0) => true,
            Ok(b'b' | b'o' | b'x' | b'X') => self.grouping == b'_',
            _ => false,
        };
        if fits {
            return Ok(());
        }
        let separator = self.grouping as char;
        Err(FormatError::value(format!("Cannot specify '{separator}' with '{}'.", Code(point))))
    }

    fn check_str(&self) -> Result<(), FormatError> {
        let what = match self.sign {
            b' ' => "Space not allowed",
            b'+' | b'-' => "Sign not allowed",
            _ if self.no_negative_zero => "Negative zero coercion (z) not allowed",
            _ if self.alternate => "Alternate form (#) not allowed",
            _ if self.align == b'=' => "'=' alignment not allowed",
            _ => return Ok(()),
        };
        Err(FormatError::value(format!("{what} in string format specifier")))
    }

    fn check_int(&self) -> Result<(), FormatError> {
        let message = if self.precision.is_some() {
            "Precision not allowed in integer format specifier"
        } else if self.no_negative_zero {
            "Negative zero coercion (z) not allowed in integer format specifier"
        } else if self.kind == b'c' && self.sign != 0 {
            "Sign not allowed with integer format specifier 'c'"
        } else if self.kind == b'c' && self.alternate {
            "Alternate form (#) not allowed with integer format specifier 'c'"
        } else {
            return Ok(());
        };
        Err(FormatError::value(message))
    }

    fn check_complex(&self) -> Result<(), FormatError> {
        let message = if self.fill == u32::from(b'0') {
            "Zero padding is not allowed in complex format specifier"
        } else if self.align == b'=' {
            "'=' alignment flag is not allowed in complex format specifier"
        } else {
            return Ok(());
        };
        Err(FormatError::value(message))
    }

    fn check_precision(&self) -> Result<(), FormatError> {
        match self.precision {
            Some(precision) if precision > i32::MAX as usize => {
                Err(FormatError::value("precision too big"))
            }
            _ => Ok(()),
        }
    }
}

/// Takes decimal digits of any script off the start.
pub(super) fn take_integer(text: &mut &[u8]) -> Result<Option<usize>, FormatError> {
    let mut value: Option<i64> = None;
    while let Some((point, len)) = wtf8::decode_first(text) {
        let Some(digit) = decimal_value(point) else { break };
        let next = value.unwrap_or(0).checked_mul(10).and_then(|n| n.checked_add(digit.into()));
        if next.is_none() {
            return Err(FormatError::value("Too many decimal digits in format string"));
        }
        value = next;
        *text = &text[len..];
    }
    Ok(value.map(|n| n as usize))
}

/// "Unknown format code 'd' for object of type 'str'".
#[cold]
fn unknown_code(point: u32, type_name: &str) -> FormatError {
    let code = Code(point);
    FormatError::value(format!("Unknown format code '{code}' for object of type '{type_name}'"))
}

/// A presentation type in a message: visible ASCII as it is, the rest in hexadecimal.
struct Code(u32);

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            33..128 => write!(f, "{}", self.0 as u8 as char),
            point => write!(f, "\\x{point:x}"),
        }
    }
}
