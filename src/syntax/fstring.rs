//! F-strings, as PEP 701 has them: the text of a field is lexed like any other code.
//!
//! What is wrong with one is for the [recogniser](super::recognizer) to say; here it is enough to
//! reject it.

use std::collections::VecDeque;

use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::{Mode, Tok, ast, parse_tokens};

use super::error::{Problem, ShownLine};
use super::lexer::{Lexer, never_closed};
use super::literals::{Field, Piece};
use super::string::{self, Prefix};

/// How deep f-strings may nest in each other's fields (CPython: 150).
const MAX_FORMAT_DEPTH: u32 = 100;

/// How deep fields may nest in the format specs of one f-string, as in CPython.
const MAX_FIELD_DEPTH: u32 = 3;

/// The quotes around a string: which, and whether there are three.
type Quotes = (u8, bool);

/// The problem of an f-string that is wrong at `at`.
fn rejected(at: usize) -> Problem {
    Problem::point("invalid syntax", at as u32)
}

impl Lexer<'_> {
    /// Reads an f-string that starts at `start`, from behind its opening quotes to behind the
    /// closing ones. Text is collected in `text` until a field comes, so that adjacent literals
    /// join.
    pub(super) fn format_string(
        &mut self,
        start: usize,
        prefix: Prefix,
        quotes: Quotes,
        pieces: &mut Vec<Piece>,
        text: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        self.format_depth += 1;
        if self.format_depth > MAX_FORMAT_DEPTH {
            return Err(Problem::point("too many nested f-strings", start as u32));
        }
        let (quote, triple) = quotes;
        let fields_around = std::mem::take(&mut self.field_depth);
        let mut decoded = Vec::new();
        loop {
            let run = self.format_text(prefix, quotes);
            let range = (start as u32, self.pos as u32);
            decoded.push(string::decode(&self.text[run..self.pos], prefix, text, range));
            if self.pos >= self.end || matches!(self.peek(), b'\n' | b'\r') {
                return Err(self.unterminated("f-string", start, self.pos, triple));
            }
            match self.peek() {
                b'{' if self.peek_at(1) == b'{' => {
                    text.push(b'{');
                    self.pos += 2;
                }
                b'{' => self.field(prefix, quotes, pieces, text)?,
                b'}' if self.peek_at(1) == b'}' => {
                    text.push(b'}');
                    self.pos += 2;
                }
                b'}' => {
                    return Err(rejected(self.pos));
                }
                _ => {
                    debug_assert_eq!(self.peek(), quote);
                    let close = self.pos as u32;
                    self.pos += if triple { 3 } else { 1 };
                    self.format_depth -= 1;
                    self.field_depth = fields_around;
                    // CPython looks at the texts when it has read the whole.
                    let range = (close, self.pos as u32);
                    for result in decoded {
                        match result {
                            Ok(None) => {}
                            Ok(Some(message)) => self.warn_of_token(message, range),
                            Err(problem) => {
                                return Err(Problem::new(problem.message, range.0, range.1));
                            }
                        }
                    }
                    return Ok(());
                }
            }
        }
    }

    /// Moves to the end of a stretch of literal text; returns where it began. It ends at a brace,
    /// at the closing quotes, and at a line end that the quotes do not allow.
    fn format_text(&mut self, prefix: Prefix, (quote, triple): Quotes) -> usize {
        let begin = self.pos;
        let bytes = self.text.as_bytes();
        while self.pos < self.end {
            match self.peek() {
                b'{' | b'}' => break,
                b'\n' | b'\r' if !triple => break,
                b'\\' if !prefix.raw && self.peek_at(1) == b'N' && self.peek_at(2) == b'{' => {
                    let rest = &bytes[self.pos..self.end];
                    self.pos += memchr::memchr(b'}', rest).map_or(3, |i| i + 1);
                }
                // A backslash never escapes a brace.
                b'\\' if matches!(self.peek_at(1), b'{' | b'}') => {
                    self.pos += 1;
                    if !prefix.raw {
                        let message = string::invalid_escape(self.peek());
                        self.warnings.push(Problem::point(message, self.pos as u32));
                    }
                }
                b'\\' => {
                    let crlf = self.peek_at(1) == b'\r' && self.peek_at(2) == b'\n';
                    self.pos = (self.pos + 2 + usize::from(crlf)).min(self.end);
                    // Do not stop inside a character.
                    while !self.text.is_char_boundary(self.pos) {
                        self.pos += 1;
                    }
                }
                c if c == quote && (!triple || bytes[self.pos..].starts_with(&[quote; 3])) => break,
                _ => self.pos += 1,
            }
        }
        begin
    }

    /// Reads a replacement field; the current position is at its `{`.
    fn field(
        &mut self,
        prefix: Prefix,
        quotes: Quotes,
        pieces: &mut Vec<Piece>,
        text: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        let open = self.pos;
        self.field_depth += 1;
        if self.field_depth > MAX_FIELD_DEPTH {
            return Err(rejected(open));
        }
        // The tokens of the field go to a queue of their own; its brace makes line ends blank.
        let outer = std::mem::take(&mut self.queue);
        self.brackets.push((b'{', open as u32));
        let depth = self.brackets.len();
        self.pos += 1;
        let debug = self.field_tokens(open, depth)?;
        self.flush_run()?;
        let tokens = std::mem::replace(&mut self.queue, outer);
        let mut conversion = 0;
        let value = self.field_value(tokens)?;
        if debug {
            text.extend(self.text[open + 1..self.pos].replace("\r\n", "\n").bytes());
        }
        if self.peek() == b'!' {
            conversion = self.conversion()?;
            self.skip_blank()?;
            if !matches!(self.peek(), b':' | b'}') {
                return Err(rejected(self.pos));
            }
        }
        self.brackets.pop();
        let mut spec = None;
        if self.peek() == b':' {
            self.pos += 1;
            spec = Some(self.format_spec(open, prefix, quotes)?);
        }
        // Behind the line end that ends a spec it is code again.
        while matches!(self.peek(), b'\n' | b'\r' | b' ' | b'\t' | b'\x0c') {
            self.pos += 1;
        }
        if self.peek() != b'}' {
            return Err(rejected(self.pos));
        }
        self.pos += 1;
        self.field_depth -= 1;
        if debug && conversion == 0 && spec.is_none() {
            conversion = 2;
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(std::mem::take(text)));
        }
        let range = (open as u32, self.pos as u32);
        pieces.push(Piece::Field(Box::new(Field { value, conversion, spec, range })));
        Ok(())
    }

    /// Lexes the expression of a field up to the `!`, `:` or `}` behind it. True if it ended in
    /// the `=` that shows the expression's text.
    fn field_tokens(&mut self, open: usize, depth: usize) -> Result<bool, Problem> {
        loop {
            self.skip_blank()?;
            if self.pos >= self.end {
                return Err(never_closed(b'{', open as u32));
            }
            if self.brackets.len() == depth {
                match (self.peek(), self.peek_at(1)) {
                    (b'}' | b':', _) => return Ok(false),
                    (b'!', next) if next != b'=' => return Ok(false),
                    (b'=', next) if next != b'=' => {
                        self.pos += 1;
                        self.skip_blank()?;
                        return match self.peek() {
                            b'}' | b':' | b'!' => Ok(true),
                            _ => Err(rejected(self.pos)),
                        };
                    }
                    _ => {}
                }
            }
            self.token()?;
        }
    }

    /// Parses the expression of a field.
    fn field_value(&mut self, tokens: VecDeque<(Tok, TextRange)>) -> Result<ast::Expr, Problem> {
        let Some((first, _)) = tokens.front() else { return Err(rejected(self.pos)) };
        let in_parentheses = matches!(first, Tok::Lpar);
        // The colon of a lambda would begin the format spec.
        let mut depth = 0;
        let mut before = &Tok::Comma;
        for (tok, _) in &tokens {
            match tok {
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth += 1,
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth -= 1,
                Tok::Lambda if depth == 0 && self.peek() == b':' => {
                    let begins = Tok::Comma == *before
                        || matches!(before, Tok::Else | Tok::Yield | Tok::ColonEqual);
                    if begins {
                        return Err(rejected(self.pos));
                    }
                }
                _ => {}
            }
            before = tok;
        }
        let range = (tokens[0].1.start().into(), tokens[tokens.len() - 1].1.end().into());
        let is_starred = matches!(tokens[0].0, Tok::Star);
        match parse_expression(tokens) {
            Err(_) if is_starred => {
                let message = "can't use starred expression here";
                Err(Problem::new(message, range.0, range.1).line(ShownLine::OfFile))
            }
            Ok(ast::Expr::GeneratorExp(_)) if !in_parentheses => Err(rejected(self.pos)),
            Ok(value) => Ok(value),
            Err(at) => Err(rejected(at as usize)),
        }
    }

    /// Reads `!r` and its kin.
    fn conversion(&mut self) -> Result<u16, Problem> {
        let conversion = match self.peek_at(1) {
            b's' => 1,
            b'r' => 2,
            b'a' => 3,
            _ => return Err(rejected(self.pos + 1)),
        };
        self.pos += 2;
        match self.text[self.pos..self.end].chars().next() {
            Some(c) if unicode_ident::is_xid_continue(c) => Err(rejected(self.pos)),
            _ => Ok(conversion),
        }
    }

    /// Reads a format spec up to its field's closing brace.
    fn format_spec(
        &mut self,
        open: usize,
        prefix: Prefix,
        quotes: Quotes,
    ) -> Result<Vec<Piece>, Problem> {
        self.format_depth += 1;
        if self.format_depth > MAX_FORMAT_DEPTH {
            return Err(rejected(open));
        }
        let mut pieces = Vec::new();
        let mut text = Vec::new();
        // The first field in it ends CPython's idea of being in a format spec.
        let mut in_spec = true;
        loop {
            let run = self.format_text(prefix, quotes);
            let range = (run as u32, self.pos as u32);
            let decoded = string::decode(&self.text[run..self.pos], prefix, &mut text, range)?;
            if let Some(message) = decoded {
                self.warn_of_token(message, range);
            }
            if self.pos >= self.end {
                return Err(never_closed(b'{', open as u32));
            }
            match self.peek() {
                b'{' if self.peek_at(1) == b'{' && !in_spec => {
                    text.push(b'{');
                    self.pos += 2;
                }
                b'{' => {
                    self.field(prefix, quotes, &mut pieces, &mut text)?;
                    in_spec = false;
                }
                b'}' => break,
                // A line end ends the field's text, but only the closing brace the field.
                b'\n' | b'\r' if in_spec => break,
                _ => return Err(rejected(self.pos)),
            }
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        self.format_depth -= 1;
        Ok(pieces)
    }
}

/// Parses tokens as one expression, as if in parentheses; else says where the error is.
pub(super) fn parse_expression(
    tokens: impl IntoIterator<Item = (Tok, TextRange)>,
) -> Result<ast::Expr, u32> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let start = tokens.first().map_or(TextSize::from(0), |(_, r)| r.start());
    let end = tokens.last().map_or(TextSize::from(0), |(_, r)| r.end());
    let open = (Tok::Lpar, TextRange::new(start, start));
    let close = (Tok::Rpar, TextRange::new(end, end));
    let all = std::iter::once(open).chain(tokens).chain([close]).map(Ok);
    match parse_tokens(all, Mode::Expression, "") {
        Ok(ast::Mod::Expression(module)) => Ok(*module.body),
        Ok(_) => unreachable!("bug: expression mode"),
        Err(error) => Err(u32::from(error.offset)),
    }
}
