//! The text of f-strings, as tokens.
//!
//! CPython's tokenizer changes between text and code at braces. What it keeps about an f-string is
//! kept here in the same terms, because its errors depend on when it looks at them.

use super::super::error::Problem;
use super::super::string::Prefix;
use super::scanner::{Fault, Scanner};
use super::token::{Kind, Token};

/// How deep f-strings may nest in each other's fields.
const MAX_FORMATS: usize = 149;
/// How deep fields may nest in the format specs of one f-string.
const MAX_FIELDS: i32 = 3;

/// An f-string that is being read.
pub(super) struct Format {
    /// Which quote, and whether there are three.
    pub quotes: (u8, bool),
    is_raw: bool,
    start: usize,
    /// The current position is in text, not in code.
    pub in_text: bool,
    /// Open brackets in the fields of this f-string, those of the fields included.
    pub depth: i32,
    /// Fields that are open inside each other, less one.
    pub fields: i32,
    /// The text is the format spec of a field, and no other field was in it.
    in_spec: bool,
}

impl Format {
    /// Notes a colon in code; true if it is the one before a format spec.
    pub fn colon(&mut self) -> bool {
        if self.fields < 0 {
            return false;
        }
        let is_spec = self.depth - 1 == self.fields;
        (self.in_text, self.in_spec) = (is_spec, is_spec);
        is_spec
    }

    /// Notes the end of a field.
    pub fn close_field(&mut self) {
        self.fields -= 1;
        (self.in_text, self.in_spec) = (true, false);
    }
}

impl Scanner<'_> {
    /// The start of an f-string, from `start` to the current position.
    pub fn open_format(
        &mut self,
        start: usize,
        prefix: Prefix,
        quotes: (u8, bool),
    ) -> Result<Token, Fault> {
        if self.formats.len() >= MAX_FORMATS {
            let at = self.lexer.pos as u32 - 1;
            return Err(Problem::point("too many nested f-strings", at).into());
        }
        let token = self.token(Kind::FSTRING_START, start);
        self.formats.push(Format {
            quotes,
            is_raw: prefix.raw,
            start,
            in_text: true,
            depth: 0,
            fields: -1,
            in_spec: false,
        });
        Ok(token)
    }

    /// The next token in the text of an f-string: its end, a stretch of text, or what opens a field.
    pub fn format_token(&mut self) -> Result<Token, Fault> {
        let start = self.lexer.pos;
        let format = self.formats.last_mut().expect("bug: no f-string");
        if self.lexer.peek() == b'{' && self.lexer.peek_at(1) != b'{' {
            open_field(format, start)?;
            return self.code_token();
        }
        let (quote, is_triple) = format.quotes;
        let close = vec![quote; if is_triple { 3 } else { 1 }];
        if self.lexer.text.as_bytes()[start..self.lexer.end].starts_with(&close) {
            self.lexer.pos += close.len();
            self.formats.pop();
            return Ok(self.token(Kind::FSTRING_END, start));
        }
        let mut in_name = false;
        loop {
            let in_spec = format.in_spec && format.fields >= 0;
            let at = self.lexer.pos;
            let c = self.lexer.peek();
            let is_end = at >= self.lexer.end;
            if is_end || (!is_triple && matches!(c, b'\n' | b'\r')) {
                if in_spec && !is_end {
                    (format.in_text, format.in_spec) = (false, false);
                    return Ok(self.token(Kind::FSTRING_MIDDLE, start));
                }
                let start = format.start;
                let problem = self.lexer.unterminated("f-string", start, at, is_triple);
                return Err(problem.into());
            }
            if self.lexer.text.as_bytes()[at..self.lexer.end].starts_with(&close) {
                return Ok(self.token(Kind::FSTRING_MIDDLE, start));
            }
            self.lexer.pos += 1;
            let next = self.lexer.peek();
            match c {
                b'{' => {
                    if next != b'{' || in_spec {
                        self.lexer.pos = at;
                        open_field(format, at)?;
                        return Ok(self.token(Kind::FSTRING_MIDDLE, start));
                    }
                    return Ok(self.doubled_brace(start));
                }
                b'}' if in_name => return Ok(self.token(Kind::FSTRING_MIDDLE, start)),
                b'}' => {
                    if next == b'}' && !in_spec && format.depth == 0 {
                        return Ok(self.doubled_brace(start));
                    }
                    format.in_text = false;
                    self.lexer.pos = at;
                    return Ok(self.token(Kind::FSTRING_MIDDLE, start));
                }
                b'\\' => {
                    if next == b'\r' && self.lexer.peek_at(1) == b'\n' {
                        self.lexer.pos += 1;
                    }
                    if matches!(next, b'{' | b'}') || self.lexer.pos >= self.lexer.end {
                        continue;
                    }
                    let named = !format.is_raw && next == b'N' && self.lexer.peek_at(1) == b'{';
                    in_name |= named;
                    self.lexer.pos += if named { 2 } else { 1 };
                }
                _ => {}
            }
        }
    }

    /// The text up to the first of two braces; the current position is between them.
    fn doubled_brace(&mut self, start: usize) -> Token {
        let token = self.token(Kind::FSTRING_MIDDLE, start);
        self.lexer.pos += 1;
        token
    }
}

/// Counts a field that opens at `at`.
fn open_field(format: &mut Format, at: usize) -> Result<(), Problem> {
    format.fields += 1;
    if format.fields >= MAX_FIELDS {
        let message = "f-string: expressions nested too deeply";
        return Err(Problem::point(message, at as u32 - 1));
    }
    format.in_text = false;
    Ok(())
}
