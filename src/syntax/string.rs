//! String and bytes literals: prefixes, quotes and escapes.

use rustpython_parser::{Parse, ast};

use super::error::Problem;

/// What the letters before the quote say.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Prefix {
    pub raw: bool,
    pub bytes: bool,
    pub format: bool,
    pub len: usize,
}

/// The prefix of a string literal at the start of `text`, if one starts there.
pub(super) fn string_prefix(text: &[u8]) -> Option<Prefix> {
    let mut prefix = Prefix::default();
    for (i, b) in text.iter().take(3).enumerate() {
        match b {
            b'\'' | b'"' => return Some(Prefix { len: i, ..prefix }),
            _ if i == 2 => return None,
            b'r' | b'R' if !prefix.raw => prefix.raw = true,
            b'b' | b'B' if !prefix.bytes && !prefix.format => prefix.bytes = true,
            b'f' | b'F' if !prefix.bytes && !prefix.format => prefix.format = true,
            b'u' | b'U' if i == 0 && matches!(text.get(1), Some(b'\'' | b'"')) => {}
            _ => return None,
        }
    }
    None
}

/// Appends the value of `body` (the text between the quotes, line ends as in the file) to `out`.
/// `start..end` is the whole literal, for error positions. Returns a warning about the first of its
/// escapes that means nothing, if there is one.
pub(super) fn decode(
    body: &str,
    prefix: Prefix,
    out: &mut Vec<u8>,
    (start, end): (u32, u32),
) -> Result<Option<String>, Problem> {
    if prefix.bytes && !body.is_ascii() {
        let message = "bytes can only contain ASCII literal characters";
        return Err(Problem::new(message, start, end));
    }
    let mut escapes = Escapes { text: body.as_bytes(), pos: 0, bytes: prefix.bytes, warning: None };
    while let Some(at) = escapes.next_special() {
        out.extend(&body.as_bytes()[escapes.pos..at]);
        escapes.pos = at;
        match body.as_bytes()[at] {
            b'\r' => {
                out.push(b'\n');
                escapes.pos += 1 + usize::from(body.as_bytes().get(at + 1) == Some(&b'\n'));
            }
            _ if prefix.raw => {
                out.push(b'\\');
                escapes.pos += 1;
            }
            _ => escapes.escape(out).map_err(|m| Problem::new(m, start, end))?,
        }
    }
    out.extend(&body.as_bytes()[escapes.pos..]);
    Ok(escapes.warning)
}

/// Reads escape sequences.
struct Escapes<'t> {
    text: &'t [u8],
    pos: usize,
    bytes: bool,
    /// What is odd about the first odd escape.
    warning: Option<String>,
}

impl Escapes<'_> {
    /// The next backslash or carriage return.
    fn next_special(&self) -> Option<usize> {
        memchr::memchr2(b'\\', b'\r', &self.text[self.pos..]).map(|i| self.pos + i)
    }

    /// Decodes the escape at `pos`, which is at a backslash.
    fn escape(&mut self, out: &mut Vec<u8>) -> Result<(), String> {
        let start = self.pos;
        self.pos += 1;
        let Some(&kind) = self.text.get(self.pos) else {
            out.push(b'\\');
            return Ok(());
        };
        self.pos += 1;
        match kind {
            b'\n' => {}
            b'\r' => {
                if self.text.get(self.pos) == Some(&b'\n') {
                    self.pos += 1;
                }
            }
            b'\\' | b'\'' | b'"' => out.push(kind),
            b'a' => out.push(7),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'v' => out.push(11),
            b'0'..=b'7' => {
                let mut value = u32::from(kind - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.text.get(self.pos) else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.pos += 1;
                }
                if value > 0xff {
                    let digits = &self.text[start..self.pos];
                    let digits = String::from_utf8_lossy(digits).into_owned();
                    self.warn(|| format!("invalid octal escape sequence '{digits}'"));
                }
                if self.bytes {
                    out.push(value as u8);
                } else {
                    push_code_point(value, out);
                }
            }
            b'x' => self.hex(start, 2, out)?,
            b'u' if !self.bytes => self.hex(start, 4, out)?,
            b'U' if !self.bytes => self.hex(start, 8, out)?,
            b'N' if !self.bytes => self.named(start, out)?,
            _ => {
                if kind.is_ascii() {
                    self.warn(|| invalid_escape(kind));
                }
                out.push(b'\\');
                self.pos -= 1;
            }
        }
        Ok(())
    }

    fn warn(&mut self, message: impl FnOnce() -> String) {
        self.warning.get_or_insert_with(message);
    }

    fn hex(&mut self, start: usize, digits: usize, out: &mut Vec<u8>) -> Result<(), String> {
        let mut value = 0u32;
        let first = self.pos;
        while self.pos < first + digits {
            match self.text.get(self.pos).and_then(|b| (*b as char).to_digit(16)) {
                Some(digit) => value = value << 4 | digit,
                None => break,
            }
            self.pos += 1;
        }
        if self.pos < first + digits {
            if self.bytes {
                let at = self.char_count(start);
                return Err(format!("(value error) invalid \\x escape at position {at}"));
            }
            let what = match digits {
                2 => "truncated \\xXX escape",
                4 => "truncated \\uXXXX escape",
                _ => "truncated \\UXXXXXXXX escape",
            };
            return Err(self.unicode_error(start, self.pos - 1, what));
        }
        if self.bytes {
            out.push(value as u8);
        } else if value > 0x10ffff {
            return Err(self.unicode_error(start, self.pos - 1, "illegal Unicode character"));
        } else {
            push_code_point(value, out);
        }
        Ok(())
    }

    /// `\N{name}`; the table of names is the parser crate's.
    fn named(&mut self, start: usize, out: &mut Vec<u8>) -> Result<(), String> {
        let rest = &self.text[self.pos..];
        let close = memchr::memchr(b'}', rest);
        let (Some(b'{'), Some(close)) = (rest.first(), close.filter(|c| *c > 1)) else {
            let end = match rest.first() {
                Some(b'{') => close.map_or(self.text.len(), |close| self.pos + close) - 1,
                _ => self.pos - 1,
            };
            return Err(self.unicode_error(start, end, "malformed \\N character escape"));
        };
        let name = &rest[1..close];
        self.pos += close + 1;
        let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'-');
        let found = name.iter().all(plain).then(|| {
            let literal = format!("'\\N{{{}}}'", String::from_utf8_lossy(name));
            ast::Expr::parse(&literal, "")
        });
        match found {
            Some(Ok(ast::Expr::Constant(ast::ExprConstant {
                value: ast::Constant::Str(value),
                ..
            }))) => {
                out.extend(value.as_bytes());
                Ok(())
            }
            _ => Err(self.unicode_error(start, self.pos - 1, "unknown Unicode character name")),
        }
    }

    /// CPython counts positions in the literal's text recoded for its decoder, in which a
    /// character outside ASCII takes ten bytes (`\UXXXXXXXX`).
    fn char_count(&self, pos: usize) -> usize {
        let text = String::from_utf8_lossy(&self.text[..pos]);
        text.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum()
    }

    fn unicode_error(&self, start: usize, last: usize, what: &str) -> String {
        let (start, last) = (self.char_count(start), self.char_count(last));
        format!(
            "(unicode error) 'unicodeescape' codec can't decode bytes in position \
             {start}-{last}: {what}"
        )
    }
}

/// The warning about a backslash in front of `kind`.
pub(super) fn invalid_escape(kind: u8) -> String {
    format!("invalid escape sequence '\\{}'", kind as char)
}

/// Appends a code point in generalised UTF-8: surrogates are encoded like any other.
fn push_code_point(value: u32, out: &mut Vec<u8>) {
    match char::from_u32(value) {
        Some(c) => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
        None => out.extend([
            0xe0 | (value >> 12) as u8,
            0x80 | (value >> 6 & 0x3f) as u8,
            0x80 | (value & 0x3f) as u8,
        ]),
    }
}
