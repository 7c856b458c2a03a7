//! F-strings, as PEP 701 has them: the text of a field is lexed like any other code.

use std::collections::VecDeque;

use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::{Mode, Tok, ast, parse_tokens};

use super::diagnose::Mistake;
use super::error::{Problem, ProblemEnd};
use super::lexer::{Lexer, never_closed};
use super::literals::{Field, Piece};
use super::string::{self, Prefix};

/// How deep f-strings may nest in each other's fields (CPython: 150).
const MAX_FORMAT_DEPTH: u32 = 100;

/// How deep fields may nest in the format specs of one f-string, as in CPython.
const MAX_FIELD_DEPTH: u32 = 3;

/// How much of a wrong field is looked at.
const MAX_FIELD_TOKENS: usize = 100;

/// The quotes around a string: which, and whether there are three.
type Quotes = (u8, bool);

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
            let run = self.format_text(prefix, quotes, false);
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
                    let message = "f-string: single '}' is not allowed";
                    return Err(Problem::point(message, self.pos as u32));
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
    fn format_text(&mut self, prefix: Prefix, (quote, triple): Quotes, in_spec: bool) -> usize {
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
                b'\\' if !in_spec || self.peek_at(1) != quote => {
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
            let message = "f-string: expressions nested too deeply";
            return Err(Problem::point(message, open as u32 - 1));
        }
        // The tokens of the field go to a queue of their own; its brace makes line ends blank.
        let outer = std::mem::take(&mut self.queue);
        self.brackets.push((b'{', open as u32));
        let depth = self.brackets.len();
        self.pos += 1;
        let debug = self.field_tokens(open, depth, quotes.0)?;
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
                let at = self.pos as u32;
                return Err(Problem::new("f-string: expecting ':' or '}'", at, at + 1));
            }
        }
        self.brackets.pop();
        let mut spec = None;
        if self.peek() == b':' {
            self.pos += 1;
            spec = Some(self.format_spec(open, prefix, quotes)?);
        }
        while matches!(self.peek(), b'\n' | b'\r') {
            self.pos += 1;
        }
        if self.peek() != b'}' {
            return Err(Problem::point("f-string: expecting '}'", self.pos as u32));
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
    fn field_tokens(&mut self, open: usize, depth: usize, quote: u8) -> Result<bool, Problem> {
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
                        if matches!(self.peek(), b'}' | b':' | b'!') {
                            return Ok(true);
                        }
                        if self.queue.is_empty() {
                            let before = self.text[..self.pos].trim_end().len() as u32 - 1;
                            let message = "f-string: valid expression required before '='";
                            return Err(Problem::new(message, before, before + 1));
                        }
                        let at = self.pos as u32;
                        let message = "f-string: expecting '!', or ':', or '}'";
                        return Err(Problem::new(message, at, at + 1));
                    }
                    _ => {}
                }
            }
            let start = self.pos;
            self.token().map_err(|problem| {
                // A quote that opens nothing is meant to close the f-string.
                if problem.message.starts_with("unterminated string")
                    && problem.start == start as u32
                    && self.text.as_bytes()[start] == quote
                {
                    return Problem::point("f-string: expecting '}'", start as u32);
                }
                if problem.message.starts_with("closing parenthesis") && self.brackets.len() < depth
                {
                    let close = self.text[start..].chars().next().unwrap_or(')');
                    return Problem {
                        message: format!("f-string: unmatched '{close}'"),
                        ..problem
                    };
                }
                if problem.message == "invalid syntax" {
                    let message = "f-string: expecting '=', or '!', or ':', or '}'";
                    return Problem { message: message.into(), ..problem };
                }
                problem
            })?;
        }
    }

    /// Parses the expression of a field.
    fn field_value(&mut self, tokens: VecDeque<(Tok, TextRange)>) -> Result<ast::Expr, Problem> {
        let here = self.pos as u32;
        let stop = self.peek() as char;
        let Some((_, first)) = tokens.front() else {
            let message = |stop| format!("f-string: valid expression required before '{stop}'");
            // What ended the field may be a `=` with nothing in front.
            let before = self.text[..here as usize].trim_end();
            if before.ends_with('=') {
                let at = before.len() as u32 - 1;
                return Err(Problem::new(message('='), at, at + 1));
            }
            return Err(Problem::new(message(stop), here, here + 1));
        };
        let first = u32::from(first.start());
        let mut depth = 0;
        let mut lambda = None;
        let mut before = &Tok::Comma;
        for (tok, range) in &tokens {
            match tok {
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth += 1,
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth -= 1,
                Tok::Lambda
                    if depth == 0
                        && stop == ':'
                        && matches!(
                            before,
                            Tok::Comma | Tok::Else | Tok::Yield | Tok::ColonEqual
                        ) =>
                {
                    lambda = Some(range.start());
                }
                _ => {}
            }
            before = tok;
        }
        if let Some(at) = lambda {
            let message = "f-string: lambda expressions are not allowed without parentheses";
            return Err(Problem::new(message, u32::from(at), here + 1));
        }
        let tokens: Vec<_> = tokens.into();
        let bare_generator = |value: &ast::Expr| {
            matches!(value, ast::Expr::GeneratorExp(_)) && !matches!(tokens[0].0, Tok::Lpar)
        };
        let at = match parse_expression(tokens.iter().cloned()) {
            Ok(value) if !bare_generator(&value) => return Ok(value),
            Ok(_) => here,
            Err(at) => at,
        };
        let end = u32::from(tokens[tokens.len() - 1].1.end());
        if matches!(tokens[0].0, Tok::Star) && tokens.len() > 1 && at == first {
            return Err(Problem::new("can't use starred expression here", first, end));
        }
        // As in parentheses, most mistakes have a message of their own.
        let mut all = Vec::with_capacity(tokens.len() + 2);
        let edge = |at: u32| TextRange::new(TextSize::from(at), TextSize::from(at));
        all.push((Tok::Lpar, edge(first)));
        all.extend(tokens.iter().cloned());
        all.push((Tok::Rpar, edge(end)));
        let mistake = Mistake { text: self.text, tokens: &all, at };
        if let Some(problem) = mistake.in_field(at) {
            return Err(problem);
        }
        // The expression ends where no more of it parses.
        let longest = (1..tokens.len().min(MAX_FIELD_TOKENS)).rev().find(|n| {
            let head = parse_expression(tokens[..*n].iter().cloned());
            head.is_ok_and(|value| !bare_generator(&value))
        });
        Err(match longest {
            Some(n) => {
                let (start, end) = (tokens[n].1.start(), tokens[n].1.end());
                let message = "f-string: expecting '=', or '!', or ':', or '}'";
                Problem::new(message, start.into(), end.into())
            }
            None => {
                let message = "f-string: expecting a valid expression after '{'";
                Problem::new(message, first, tokens[0].1.end().into())
            }
        })
    }

    /// Reads `!r` and its kin.
    fn conversion(&mut self) -> Result<u16, Problem> {
        self.pos += 1;
        let start = self.pos;
        if matches!(self.peek(), b' ' | b'\t') {
            let blank = self.text[start..self.end].len()
                - self.text[start..self.end].trim_start_matches([' ', '\t']).len();
            let word = self.text[start + blank..self.end]
                .chars()
                .take_while(|c| unicode_ident::is_xid_continue(*c))
                .map(char::len_utf8)
                .sum::<usize>();
            if word > 0 {
                let message =
                    "f-string: conversion type must come right after the exclamanation mark";
                let end = start + blank + word;
                return Err(Problem::new(message, start as u32 - 1, end as u32));
            }
        }
        let name: String = self.text[start..self.end]
            .chars()
            .take_while(|c| unicode_ident::is_xid_continue(*c))
            .collect();
        self.pos += name.len();
        let range = (start as u32, self.pos as u32);
        match name.as_str() {
            "s" => Ok(1),
            "r" => Ok(2),
            "a" => Ok(3),
            name if name.starts_with(|c: char| c.is_ascii_digit()) => {
                let message = "f-string: invalid conversion character";
                Err(Problem::new(message, range.0, range.1))
            }
            "" => {
                let message = match self.peek() {
                    b':' | b'}' | b' ' | b'=' | b'!' => "f-string: missing conversion character",
                    _ => "f-string: invalid conversion character",
                };
                Err(Problem::new(message, range.0, range.0 + 1))
            }
            _ => {
                let message = format!(
                    "f-string: invalid conversion character '{name}': expected 's', 'r', or 'a'"
                );
                Err(Problem::new(message, range.0, range.1))
            }
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
            let message = "f-string: expressions nested too deeply";
            return Err(Problem::point(message, open as u32));
        }
        let mut pieces = Vec::new();
        let mut text = Vec::new();
        loop {
            let run = self.format_text(prefix, quotes, true);
            let range = (run as u32, self.pos as u32);
            let decoded = string::decode(&self.text[run..self.pos], prefix, &mut text, range)?;
            if let Some(message) = decoded {
                self.warn_of_token(message, range);
            }
            if self.pos >= self.end {
                return Err(never_closed(b'{', open as u32));
            }
            match self.peek() {
                b'{' => self.field(prefix, quotes, &mut pieces, &mut text)?,
                // A line end ends the field's text, but only the closing brace the field.
                b'}' | b'\n' | b'\r' => break,
                _ => {
                    let message = "f-string: expecting '}', or format specs";
                    return Err(
                        Problem::point(message, self.pos as u32).end(ProblemEnd::NextColumn)
                    );
                }
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
