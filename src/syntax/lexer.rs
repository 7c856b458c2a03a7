//! Cuts source text into the parser crate's tokens.
//!
//! Tokens are made a logical line at a time, so that soft keywords can be told from names by
//! looking at the whole line. Runs of adjacent string literals become one token. Reports every
//! lexical error with CPython's text and position; bounds nesting through [`DepthGauge`].

use std::collections::VecDeque;

use rustpython_parser::lexer::{LexResult, LexicalError, LexicalErrorType};
use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::{StringKind, Tok};

use unicode_normalization::UnicodeNormalization;

use super::depth::DepthGauge;
use super::error::{ErrorKind, Problem, ProblemEnd, ShownLine};
use super::literals::{Literals, Piece, StringValue};
use super::string::{self, Prefix, string_prefix};
use super::words::{closing, is_format_character, is_name_start, keyword, operator};

/// CPython's MAXLEVEL.
pub(super) const MAX_BRACKETS: usize = 200;
/// CPython's MAXINDENT.
const MAX_INDENTS: usize = 100;

/// An open block.
#[derive(Clone, Copy)]
struct Indent {
    /// Column with tabs to multiples of eight.
    column: u32,
    /// Column with tabs as single characters: must order like `column`, or tabs are inconsistent.
    plain: u32,
    /// The block of a `match`: `case` is a keyword here.
    is_match: bool,
}

/// A run of adjacent string literals.
struct StringRun {
    start: u32,
    end: u32,
    prefix: Prefix,
    /// Finished pieces; only f-strings have any.
    pieces: Vec<Piece>,
    text: Vec<u8>,
    is_format: bool,
}

/// The tokenizer; an iterator of the parser's tokens.
pub(super) struct Lexer<'s> {
    pub(super) text: &'s str,
    pub(super) pos: usize,
    pub(super) end: usize,
    /// Open brackets and where they are.
    pub(super) brackets: Vec<(u8, u32)>,
    /// Tokens of the current logical line that were not handed out yet.
    pub(super) queue: VecDeque<(Tok, TextRange)>,
    run: Option<StringRun>,
    indents: Vec<Indent>,
    at_line_start: bool,
    /// The line before was a `match …:`, so the next indented block is its body.
    after_match: bool,
    gauge: DepthGauge,
    finished: bool,
    /// What stopped the lexer.
    pub(super) problem: Option<Problem>,
    /// What is allowed but likely a mistake.
    pub(super) warnings: Vec<Problem>,
    pub(super) literals: Literals,
    pub(super) format_depth: u32,
    /// Fields of the innermost f-string that are open inside each other's format specs.
    pub(super) field_depth: u32,
}

impl<'s> Lexer<'s> {
    /// A lexer of `text` from byte `pos`; `at_line_start` when indentation counts there.
    pub fn new(text: &'s str, pos: usize, at_line_start: bool) -> Lexer<'s> {
        Lexer {
            text,
            pos,
            end: text.len(),
            brackets: Vec::new(),
            queue: VecDeque::new(),
            run: None,
            indents: vec![Indent { column: 0, plain: 0, is_match: false }],
            at_line_start,
            after_match: false,
            gauge: DepthGauge::new(),
            finished: false,
            problem: None,
            warnings: Vec::new(),
            literals: Literals::default(),
            format_depth: 0,
            field_depth: 0,
        }
    }

    /// The byte at the current position, 0 at the end.
    pub(super) fn peek(&self) -> u8 {
        self.peek_at(0)
    }

    /// The byte `n` past the current position, 0 at the end.
    pub(super) fn peek_at(&self, n: usize) -> u8 {
        self.text.as_bytes().get(self.pos + n).copied().unwrap_or(0)
    }

    /// Lexes one logical line into the queue.
    fn fill(&mut self) {
        if let Err(problem) = self.logical_line() {
            // What came before the error was fine: the parser may find an earlier one there.
            self.run = None;
            self.problem = Some(problem);
        }
        self.resolve_soft_keywords();
        if let Err(problem) = self.take_type_defaults() {
            self.problem.get_or_insert(problem);
        }
    }

    fn logical_line(&mut self) -> Result<(), Problem> {
        if self.at_line_start {
            self.at_line_start = false;
            self.indentation()?;
        }
        loop {
            self.skip_blank()?;
            if self.pos >= self.end {
                return self.end_of_file();
            }
            let c = self.peek();
            if matches!(c, b'\n' | b'\r') {
                // Only reached outside brackets.
                let start = self.pos;
                self.skip_line_end();
                self.push(Tok::Newline, start)?;
                self.at_line_start = true;
                return Ok(());
            }
            self.token()?;
        }
    }

    fn end_of_file(&mut self) -> Result<(), Problem> {
        self.finished = true;
        if let Some((bracket, at)) = self.brackets.last() {
            return Err(never_closed(*bracket, *at));
        }
        self.flush_run()?;
        if !self.queue.is_empty() {
            self.push(Tok::Newline, self.end)?;
        }
        for _ in 1..self.indents.len() {
            self.push(Tok::Dedent, self.end)?;
        }
        Ok(())
    }

    /// Skips white space, comments, continued lines and, inside brackets, line ends.
    pub(super) fn skip_blank(&mut self) -> Result<(), Problem> {
        loop {
            match self.peek() {
                b' ' | b'\t' | b'\x0c' => self.pos += 1,
                b'#' => {
                    let rest = &self.text.as_bytes()[self.pos..self.end];
                    self.pos += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
                }
                b'\n' | b'\r' if !self.brackets.is_empty() => self.skip_line_end(),
                b'\\' => self.continue_line()?,
                _ => return Ok(()),
            }
        }
    }

    /// Skips a backslash and the line end behind it.
    fn continue_line(&mut self) -> Result<(), Problem> {
        let backslash = self.pos;
        if !matches!(self.peek_at(1), b'\n' | b'\r') {
            if self.pos + 1 >= self.end {
                return Err(eof_after_continuation(backslash));
            }
            let message = "unexpected character after line continuation character";
            return Err(Problem::point(message, backslash as u32 + 1).end(ProblemEnd::Column(0)));
        }
        self.pos += 1;
        self.skip_line_end();
        match self.pos >= self.end {
            true => Err(eof_after_continuation(backslash)),
            false => Ok(()),
        }
    }

    pub(super) fn skip_line_end(&mut self) {
        self.pos += if self.peek() == b'\r' && self.peek_at(1) == b'\n' { 2 } else { 1 };
    }

    /// Measures the indentation of the next line that is not blank.
    pub(super) fn indentation(&mut self) -> Result<(), Problem> {
        let (mut line, mut column, mut plain) = (self.pos, 0u32, 0u32);
        // Of a line that is continued before it begins, the first part counts.
        let mut continued = 0;
        loop {
            match self.peek() {
                b' ' => (column, plain) = (column + 1, plain + 1),
                b'\t' => (column, plain) = ((column / 8 + 1) * 8, plain + 1),
                b'\x0c' => (column, plain) = (0, 0),
                b'#' => {
                    self.skip_blank()?;
                    continue;
                }
                b'\n' | b'\r' => {
                    self.skip_line_end();
                    (line, column, plain, continued) = (self.pos, 0, 0, 0);
                    continue;
                }
                b'\\' => {
                    if continued == 0 {
                        continued = column;
                    }
                    self.continue_line()?;
                    continue;
                }
                _ => break,
            }
            self.pos += 1;
        }
        if continued > 0 {
            (column, plain) = (continued, continued);
        }
        if self.pos >= self.end {
            return Ok(());
        }
        let tab_error =
            Problem::point("inconsistent use of tabs and spaces in indentation", line as u32)
                .kind(ErrorKind::Tab)
                .end(ProblemEnd::Column(0));
        let is_match = std::mem::take(&mut self.after_match);
        let top = *self.indents.last().expect("bug: no indent");
        if column == top.column {
            return if plain == top.plain { Ok(()) } else { Err(tab_error) };
        }
        if column > top.column {
            if plain <= top.plain {
                return Err(tab_error);
            }
            if self.indents.len() >= MAX_INDENTS {
                return Err(Problem::point("too many levels of indentation", line as u32)
                    .kind(ErrorKind::Indentation)
                    .end(ProblemEnd::Column(0)));
            }
            self.indents.push(Indent { column, plain, is_match });
            return self.push(Tok::Indent, line);
        }
        while self.indents.last().is_some_and(|i| column < i.column) {
            self.indents.pop();
            self.push(Tok::Dedent, self.pos)?;
        }
        let top = *self.indents.last().expect("bug: no indent");
        if column != top.column {
            let rest = &self.text.as_bytes()[self.pos..];
            let end = self.pos + memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
            let message = "unindent does not match any outer indentation level";
            return Err(Problem::point(message, end as u32)
                .kind(ErrorKind::Indentation)
                .end(ProblemEnd::Column(-1)));
        }
        if plain == top.plain { Ok(()) } else { Err(tab_error) }
    }

    /// Reads one token; there is one at the current position.
    pub(super) fn token(&mut self) -> Result<(), Problem> {
        let start = self.pos;
        let bytes = self.text.as_bytes();
        let c = self.peek();
        if c.is_ascii_digit() || (c == b'.' && self.peek_at(1).is_ascii_digit()) {
            let tok = self.number()?;
            return self.push(tok, start);
        }
        if let Some(prefix) = string_prefix(&bytes[start..self.end]) {
            return self.string(prefix);
        }
        if c.is_ascii_alphabetic() || c == b'_' || c >= 0x80 {
            return self.name();
        }
        if let Some(close) = closing(c) {
            if self.brackets.len() >= MAX_BRACKETS {
                return Err(Problem::point("too many nested parentheses", start as u32));
            }
            debug_assert!(close.is_ascii());
            self.brackets.push((c, start as u32));
        }
        if matches!(c, b')' | b']' | b'}') {
            let close = c as char;
            let Some((open, at)) = self.brackets.pop() else {
                return Err(Problem::point(format!("unmatched '{close}'"), start as u32));
            };
            if closing(open) != Some(c) {
                return Err(self.mismatched(open, at, close, start as u32));
            }
        }
        let Some((tok, len)) = operator(&bytes[start..self.end]) else {
            // `$`, `?`, `!` and control characters: the parser rejects them in context.
            self.flush_run()?;
            return Err(match c {
                b'$' | b'?' | b'!' | b'`' => {
                    Problem::new("invalid syntax", start as u32, start as u32 + 1)
                }
                _ => Problem::point(
                    format!("invalid non-printable character U+{c:04X}"),
                    start as u32,
                ),
            });
        };
        self.pos += len;
        self.push(tok, start)
    }

    fn name(&mut self) -> Result<(), Problem> {
        let start = self.pos;
        let name = self.word()?;
        let tok = keyword(name).unwrap_or_else(|| {
            // Names that look alike are the same (NFKC).
            let name = match name.is_ascii() {
                true => name.to_owned(),
                false => name.nfkc().collect(),
            };
            Tok::Name { name }
        });
        self.push(tok, start)
    }

    /// Reads a name or keyword.
    pub(super) fn word(&mut self) -> Result<&'s str, Problem> {
        let start = self.pos;
        let rest = &self.text[start..self.end];
        let mut len = 0;
        for c in rest.chars() {
            let ok = if len == 0 { is_name_start(c) } else { unicode_ident::is_xid_continue(c) };
            if !ok {
                if c.is_ascii() {
                    break;
                }
                let at = (start + len) as u32;
                let code = c as u32;
                let message = if c.is_control() || c.is_whitespace() || is_format_character(c) {
                    format!("invalid non-printable character U+{code:04X}")
                } else {
                    format!("invalid character '{c}' (U+{code:04X})")
                };
                return Err(Problem::point(message, at));
            }
            len += c.len_utf8();
        }
        self.pos += len;
        Ok(&rest[..len])
    }

    fn string(&mut self, prefix: Prefix) -> Result<(), Problem> {
        let start = self.pos;
        let quotes = self.open_quotes(prefix);
        let mut run = self.run.take().unwrap_or_else(|| StringRun {
            start: start as u32,
            end: 0,
            prefix,
            pieces: Vec::new(),
            text: Vec::new(),
            is_format: false,
        });
        if prefix.format {
            run.is_format = true;
            let (mut pieces, mut text) = (run.pieces, run.text);
            self.format_string(start, prefix, quotes, &mut pieces, &mut text)?;
            (run.pieces, run.text) = (pieces, text);
        } else {
            let body = self.pos;
            let close = self.close_quotes(start, quotes)?;
            let range = (start as u32, self.pos as u32);
            let text = &self.text[body..close];
            if let Some(message) = string::decode(text, prefix, &mut run.text, range)? {
                self.warn_of_token(message, range);
            }
        }
        if run.prefix.bytes != prefix.bytes {
            let message = "cannot mix bytes and nonbytes literals";
            // CPython notices when the run is over, and points there.
            let at = self.pos as u32;
            return Err(Problem::point(message, at).end(ProblemEnd::NextColumn));
        }
        run.end = self.pos as u32;
        self.run = Some(run);
        Ok(())
    }

    /// Moves behind the quotes that open a string literal with this prefix; says which they are, and
    /// whether they are three.
    pub(super) fn open_quotes(&mut self, prefix: Prefix) -> (u8, bool) {
        let quote = self.peek_at(prefix.len);
        let triple = self.peek_at(prefix.len + 1) == quote && self.peek_at(prefix.len + 2) == quote;
        self.pos += prefix.len + if triple { 3 } else { 1 };
        (quote, triple)
    }

    /// Moves behind the quotes that close a plain string literal that starts at `start`; says where
    /// its text ends.
    pub(super) fn close_quotes(
        &mut self,
        start: usize,
        (quote, triple): (u8, bool),
    ) -> Result<usize, Problem> {
        let close = self.string_end(start, quote, triple)?;
        self.pos = close + if triple { 3 } else { 1 };
        Ok(close)
    }

    /// Leaves the innermost block; false if there is none.
    pub(super) fn close_block(&mut self) -> bool {
        let inside = self.indents.len() > 1;
        self.indents.truncate(self.indents.len().max(2) - 1);
        inside
    }

    /// The error for a bracket that closes one of another kind.
    pub(super) fn mismatched(&self, open: u8, at: u32, close: char, start: u32) -> Problem {
        let mut message = format!(
            "closing parenthesis '{close}' does not match opening parenthesis '{}'",
            open as char
        );
        let line = |at: u32| self.text[..at as usize].matches('\n').count() + 1;
        if line(at) != line(start) {
            message += &format!(" on line {}", line(at));
        }
        Problem::point(message, start)
    }

    /// Warns about a token that has just been read.
    pub(super) fn warn_of_token(&mut self, message: String, (start, end): (u32, u32)) {
        self.warnings.push(Problem::new(message, start, end).line(ShownLine::Read(end)));
    }

    /// Where the body of a plain string literal that starts at `start` ends.
    fn string_end(&self, start: usize, quote: u8, triple: bool) -> Result<usize, Problem> {
        let bytes = &self.text.as_bytes()[..self.end];
        let mut at = self.pos;
        let mut escaped_quote = false;
        let unclosed = |escaped_quote: bool, end: usize| {
            let mut problem = self.unterminated("string", start, end, triple);
            if escaped_quote && !triple {
                problem.message += "; perhaps you escaped the end quote?";
            }
            problem
        };
        loop {
            let found = if triple {
                memchr::memchr2(quote, b'\\', &bytes[at..])
            } else {
                // A raw line feed ends the search; a carriage return is a line end as well.
                bytes[at..].iter().position(|b| [quote, b'\\', b'\n', b'\r'].contains(b))
            };
            let Some(found) = found else {
                return Err(unclosed(escaped_quote, bytes.len()));
            };
            at += found;
            match bytes[at] {
                b'\\' => {
                    escaped_quote |= bytes.get(at + 1) == Some(&quote);
                    let crlf =
                        bytes.get(at + 1) == Some(&b'\r') && bytes.get(at + 2) == Some(&b'\n');
                    at = (at + 2 + usize::from(crlf)).min(bytes.len());
                }
                b'\n' | b'\r' => return Err(unclosed(escaped_quote, at)),
                _ if !triple => return Ok(at),
                _ if bytes[at..].starts_with(&[quote; 3]) => return Ok(at),
                _ => at += 1,
            }
        }
    }

    /// The error for a literal that was not closed before `end`.
    pub(super) fn unterminated(
        &self,
        what: &str,
        start: usize,
        end: usize,
        triple: bool,
    ) -> Problem {
        let text = &self.text[..end];
        // Behind its last line the text has no other.
        let text = match end == self.text.len() {
            true => text.strip_suffix('\n').unwrap_or(text),
            false => text,
        };
        let line = text.bytes().filter(|b| *b == b'\n').count() + 1;
        let quotes = if triple { "triple-quoted " } else { "" };
        let message = format!("unterminated {quotes}{what} literal (detected at line {line})");
        Problem::point(message, start as u32)
    }

    /// Appends a token that ends at the current position.
    pub(super) fn push(&mut self, tok: Tok, start: usize) -> Result<(), Problem> {
        self.flush_run()?;
        self.push_raw(tok, start as u32, self.pos as u32)
    }

    fn push_raw(&mut self, tok: Tok, start: u32, end: u32) -> Result<(), Problem> {
        // The crate takes parameters that end in stars without a name.
        let after_stars = matches!(self.queue.back(), Some((Tok::DoubleStar, _)));
        if after_stars && matches!(tok, Tok::Rpar | Tok::Colon | Tok::Comma) {
            return Err(Problem::new("invalid syntax", start, end));
        }
        if !self.gauge.token(&tok) {
            let message = "maximum recursion depth exceeded during compilation";
            return Err(Problem::point(message, start).kind(ErrorKind::Recursion));
        }
        self.queue.push_back((tok, TextRange::new(TextSize::from(start), TextSize::from(end))));
        Ok(())
    }

    /// Turns the strings read so far into a token.
    pub(super) fn flush_run(&mut self) -> Result<(), Problem> {
        let Some(mut run) = self.run.take() else { return Ok(()) };
        let mut plain = String::new();
        if run.is_format {
            if !run.text.is_empty() {
                run.pieces.push(Piece::Text(run.text));
            }
            self.literals.add_string(run.start, StringValue::Format(run.pieces));
        } else if run.prefix.bytes {
            self.literals.add_string(run.start, StringValue::Bytes(run.text.into()));
        } else {
            match String::from_utf8(run.text) {
                Ok(text) => plain = text,
                Err(error) => {
                    let bytes = error.into_bytes().into();
                    self.literals.add_string(run.start, StringValue::Surrogates(bytes));
                }
            }
        }
        // The raw kinds keep the parser from looking for escapes again.
        let kind = if run.prefix.bytes { StringKind::RawBytes } else { StringKind::RawString };
        let tok = Tok::String { value: plain, kind, triple_quoted: false };
        self.push_raw(tok, run.start, run.end)
    }

    /// Makes keywords of `match`, `case` and `type` where the line says so.
    fn resolve_soft_keywords(&mut self) {
        let blocks = |tok: &Tok| matches!(tok, Tok::Indent | Tok::Dedent);
        let first = self.queue.iter().take_while(|(tok, _)| blocks(tok)).count();
        let named = |at: usize, wanted: &str| matches!(self.queue.get(at), Some((Tok::Name { name }, _)) if name == wanted);
        let len = self.queue.len();
        if named(first, "match") && len > first + 3 {
            // No other line that starts with a name can end in a colon.
            if matches!(self.queue[len - 2].0, Tok::Colon) {
                self.queue[first].0 = Tok::Match;
                self.after_match = true;
                self.parenthesize_subject(first, len);
            }
        } else if named(first, "case") && self.indents.last().is_some_and(|i| i.is_match) {
            self.queue[first].0 = Tok::Case;
        }
        let mut start = true;
        for at in first..len {
            if start && matches!(&self.queue[at].0, Tok::Name { name } if name == "type") {
                let name = matches!(self.queue.get(at + 1), Some((Tok::Name { .. }, _)));
                let next = self.queue.get(at + 2).map(|(tok, _)| tok);
                if name && matches!(next, Some(Tok::Equal | Tok::Lsqb)) {
                    self.queue[at].0 = Tok::Type;
                }
            }
            start = matches!(self.queue[at].0, Tok::Semi | Tok::Colon);
        }
    }

    /// `match x,:` is about a tuple of one, which the parser crate does not know: gives a subject
    /// with a comma at its end parentheses. `match` is token `first` of `len`.
    fn parenthesize_subject(&mut self, first: usize, len: usize) {
        if !matches!(self.queue[len - 3].0, Tok::Comma) {
            return;
        }
        let start = self.queue[first + 1].1.start();
        let end = self.queue[len - 3].1.end();
        self.queue.insert(len - 2, (Tok::Rpar, TextRange::new(end, end)));
        self.queue.insert(first + 1, (Tok::Lpar, TextRange::new(start, start)));
    }

    /// Moves the defaults of type parameters (`class C[T = int]`), which the parser crate does
    /// not know, from the queue to the side table.
    fn take_type_defaults(&mut self) -> Result<(), Problem> {
        let header =
            self.queue.iter().zip(self.queue.iter().skip(1)).zip(self.queue.iter().skip(2));
        let list = header.enumerate().find(|(_, (((a, _), (b, _)), (c, _)))| {
            matches!(a, Tok::Def | Tok::Class | Tok::Type)
                && matches!(b, Tok::Name { .. })
                && matches!(c, Tok::Lsqb)
        });
        let Some((at, _)) = list else { return Ok(()) };
        let mut at = at + 3;
        let mut depth = 1;
        let (mut name_start, mut name_at) = (0, at);
        while depth > 0 && at < self.queue.len() {
            match &self.queue[at].0 {
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth += 1,
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth -= 1,
                Tok::Name { .. } if depth == 1 => {
                    let before = &self.queue[at - 1].0;
                    if matches!(before, Tok::Lsqb | Tok::Comma | Tok::Star | Tok::DoubleStar) {
                        name_start = u32::from(self.queue[at].1.start());
                        name_at = at;
                    }
                }
                Tok::Equal if depth == 1 => {
                    let mut tokens = Vec::new();
                    let mut inner = 0;
                    self.queue.remove(at);
                    while let Some((tok, _)) = self.queue.get(at) {
                        match tok {
                            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => inner += 1,
                            Tok::Comma | Tok::Rsqb if inner == 0 => break,
                            Tok::Rpar | Tok::Rsqb | Tok::Rbrace => inner -= 1,
                            _ => {}
                        }
                        tokens.extend(self.queue.remove(at));
                    }
                    // Only the default of `*Ts` may be starred.
                    let is_tuple = matches!(self.queue[name_at - 1].0, Tok::Star);
                    if is_tuple && matches!(tokens.first(), Some((Tok::Star, _))) {
                        tokens.remove(0);
                    }
                    if tokens.first().is_none_or(|(tok, _)| matches!(tok, Tok::Star)) {
                        let next = tokens.first().or_else(|| self.queue.get(at));
                        let start = next.map_or(name_start, |(_, r)| u32::from(r.start()));
                        return Err(Problem::new("invalid syntax", start, start + 1));
                    }
                    let value = super::fstring::parse_expression(tokens)
                        .map_err(|at| Problem::new("invalid syntax", at, at + 1))?;
                    self.literals.add_type_default(name_start, value);
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        Ok(())
    }
}

impl Iterator for Lexer<'_> {
    type Item = LexResult;

    fn next(&mut self) -> Option<LexResult> {
        loop {
            if let Some(token) = self.queue.pop_front() {
                return Some(Ok(token));
            }
            if let Some(problem) = &self.problem {
                let at = TextSize::from(problem.start);
                return Some(Err(LexicalError::new(LexicalErrorType::Eof, at)));
            }
            if self.finished {
                return None;
            }
            self.fill();
        }
    }
}

/// The error for a bracket that is still open at the end of the file.
pub(super) fn never_closed(bracket: u8, at: u32) -> Problem {
    Problem::point(format!("'{}' was never closed", bracket as char), at).end(ProblemEnd::Column(0))
}

/// The error for a backslash with nothing behind it.
fn eof_after_continuation(backslash: usize) -> Problem {
    Problem::point("unexpected EOF while parsing", backslash as u32 + 1).end(ProblemEnd::Column(-1))
}
