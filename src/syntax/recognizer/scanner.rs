//! Cuts source text into CPython's tokens, one at a time.
//!
//! The crate's parser gets tokens by the logical line, strings joined and f-strings taken apart. This
//! tokenizer goes over the same text with the same lexer for numbers, names, strings and indentation,
//! but hands out what CPython's parser sees, when it sees it: a lexical error counts only if the
//! parser got there.

use super::super::error::{ErrorKind, Problem, ProblemEnd, ShownLine};
use super::super::lexer::{Lexer, MAX_BRACKETS, never_closed};
use super::super::string::string_prefix;
use super::super::tree::Mode;
use super::super::words::{closing, is_name_start, operator};
use super::fstring::Format;
use super::token::{Kind, Token};

/// An error in a token.
pub(super) struct Fault {
    pub problem: Problem,
    /// The tokenizer raises it by itself; else it only stops, and its parser tells why.
    pub is_raised: bool,
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Fault {
        let is_raised =
            problem.kind == ErrorKind::Syntax && !problem.message.starts_with("unexpected ");
        let line = match is_raised {
            true => ShownLine::Bare,
            false => ShownLine::Read(problem.start),
        };
        Fault { problem: problem.line(line), is_raised }
    }
}

/// The tokenizer.
pub(super) struct Scanner<'s> {
    pub lexer: Lexer<'s>,
    /// The f-strings around the current position.
    pub formats: Vec<Format>,
    /// The next thing is the indentation of a line.
    at_line_start: bool,
    /// There is something on the current logical line.
    in_line: bool,
    mode: Mode,
    /// A statement was begun at the prompt.
    started: bool,
}

impl<'s> Scanner<'s> {
    pub fn new(text: &'s str, mode: Mode) -> Scanner<'s> {
        Scanner {
            lexer: Lexer::new(text, 0, true),
            formats: Vec::new(),
            at_line_start: true,
            in_line: false,
            mode,
            started: false,
        }
    }

    /// The next token; [`Kind::ENDMARKER`] again and again at the end.
    pub fn next(&mut self) -> Result<Token, Fault> {
        let token = match self.formats.last() {
            Some(format) if format.in_text => self.format_token()?,
            _ => self.code_token()?,
        };
        if token.kind == Kind::ENDMARKER && self.mode == Mode::Single && self.started {
            // At a prompt the end is one more line end, and ends the blocks.
            (self.started, self.in_line) = (false, false);
            return Ok(Token { kind: Kind::NEWLINE, ..token });
        }
        self.started = true;
        Ok(token)
    }

    /// A token outside the text of f-strings.
    pub fn code_token(&mut self) -> Result<Token, Fault> {
        if self.at_line_start {
            self.at_line_start = false;
            if let Err(problem) = self.lexer.indentation() {
                self.lexer.queue.clear();
                return Err(self.end_in_line(problem));
            }
            let text = self.lexer.text;
            let is_last = self.lexer.pos >= self.lexer.end;
            if is_last && self.formats.is_empty() && text.ends_with([' ', '\t', '\x0c']) {
                // Blanks that nothing ends indent nothing.
                return Ok(self.bare(Kind::INDENT));
            }
        }
        if let Some((tok, _)) = self.lexer.queue.pop_front() {
            let kind = match tok {
                rustpython_parser::Tok::Indent => Kind::INDENT,
                _ => Kind::DEDENT,
            };
            return Ok(self.bare(kind));
        }
        let blank = self.lexer.pos;
        self.lexer.skip_blank().map_err(|problem| self.end_in_line(problem))?;
        if self.lexer.pos >= self.lexer.end {
            return self.end_of_file();
        }
        let start = self.lexer.pos;
        if matches!(self.lexer.peek(), b'\n' | b'\r') {
            self.lexer.skip_line_end();
            self.at_line_start = true;
            if !std::mem::take(&mut self.in_line) {
                // A line of nothing but a form feed and the like.
                return self.code_token();
            }
            // A comment is part of the line end, and CPython knows line feeds only.
            let comment = self.lexer.text[blank..start].find('#').map_or(start, |at| blank + at);
            let token = self.token(Kind::NEWLINE, comment);
            return Ok(Token { end: start as u32 + 1, ..token });
        }
        self.in_line = true;
        let c = self.lexer.peek();
        if c.is_ascii_digit() || (c == b'.' && self.lexer.peek_at(1).is_ascii_digit()) {
            match self.lexer.number() {
                // That the parser minds, if it comes to it.
                Err(problem) if problem.message.starts_with("Exceeds ") => {}
                read => drop(read?),
            }
            return Ok(self.token(Kind::NUMBER, start));
        }
        let rest = &self.lexer.text.as_bytes()[start..self.lexer.end];
        if let Some(prefix) = string_prefix(rest) {
            let quotes = self.lexer.open_quotes(prefix);
            if prefix.format {
                return self.open_format(start, prefix, quotes);
            }
            self.lexer.close_quotes(start, quotes).map_err(|problem| {
                // A quote that opens nothing is meant to close the f-string.
                let meant = |format: &Format| format.quotes == quotes;
                if self.formats.last().is_some_and(meant) {
                    return Problem::point("f-string: expecting '}'", start as u32);
                }
                problem
            })?;
            return Ok(self.token(Kind::STRING, start));
        }
        if is_name_start(c as char) || c >= 0x80 {
            let kind = Kind::of_word(self.lexer.word()?);
            return Ok(self.token(kind, start));
        }
        self.punctuation(start, c)
    }

    fn end_of_file(&mut self) -> Result<Token, Fault> {
        if let Some(problem) = self.unclosed() {
            return Err(Fault { problem, is_raised: false });
        }
        // A line without an end, which only what is typed can have, ends no block.
        if !self.in_line && self.lexer.close_block() {
            return Ok(self.bare(Kind::DEDENT));
        }
        Ok(self.bare(Kind::ENDMARKER))
    }

    /// What stands for a problem that has to do with the end of the text.
    fn end_in_line(&self, problem: Problem) -> Fault {
        if problem.kind == ErrorKind::Indentation && problem.start as usize == self.lexer.text.len()
        {
            // The line has no end to point at.
            let start = problem.start - 1;
            return Problem { start, ..problem }.into();
        }
        if !problem.message.starts_with("unexpected EOF") {
            return problem.into();
        }
        if let Some(problem) = self.unclosed() {
            return Fault { problem, is_raised: false };
        }
        if self.lexer.text.ends_with('\\') {
            let message = "unexpected character after line continuation character";
            let at = problem.start - 1;
            return Problem::point(message, at).end(ProblemEnd::Column(0)).into();
        }
        problem.into()
    }

    fn punctuation(&mut self, start: usize, c: u8) -> Result<Token, Fault> {
        if c == b':'
            && let Some(format) = self.formats.last_mut()
            && format.colon()
        {
            self.lexer.pos += 1;
            return Ok(self.token(Kind::of(":").expect("bug: colon"), start));
        }
        let length = match c {
            b'<' if self.lexer.peek_at(1) == b'>' => 2,
            _ => operator(&self.lexer.text.as_bytes()[start..self.lexer.end])
                .map_or(1, |(_, len)| len),
        };
        if length == 1 {
            self.bracket(start, c)?;
        }
        self.lexer.pos += length;
        let kind = Kind::of(&self.lexer.text[start..self.lexer.pos]).unwrap_or(Kind::OTHER);
        if kind == Kind::OTHER && !c.is_ascii_graphic() {
            let message = format!("invalid non-printable character U+{c:04X}");
            return Err(Problem::point(message, start as u32).into());
        }
        Ok(self.token(kind, start))
    }

    /// Keeps account of a bracket, if `c` is one.
    fn bracket(&mut self, start: usize, c: u8) -> Result<(), Problem> {
        let here = start as u32;
        if closing(c).is_some() {
            if self.lexer.brackets.len() >= MAX_BRACKETS {
                return Err(Problem::point("too many nested parentheses", here));
            }
            self.lexer.brackets.push((c, here));
            if let Some(format) = self.formats.last_mut() {
                format.depth += 1;
            }
        }
        if !matches!(c, b')' | b']' | b'}') {
            return Ok(());
        }
        let format = self.formats.last_mut();
        if c == b'}' && format.as_ref().is_some_and(|format| format.depth == 0) {
            return Err(Problem::point("f-string: single '}' is not allowed", here));
        }
        let close = c as char;
        let Some((open, at)) = self.lexer.brackets.pop() else {
            return Err(Problem::point(format!("unmatched '{close}'"), here));
        };
        if closing(open) != Some(c) {
            let of_field = |format: &&mut Format| open == b'{' && format.depth - 1 == format.fields;
            if format.as_ref().is_some_and(of_field) {
                return Err(Problem::point(format!("f-string: unmatched '{close}'"), here));
            }
            return Err(self.lexer.mismatched(open, at, close, here));
        }
        if let Some(format) = format {
            format.depth -= 1;
            if format.depth < 0 {
                return Err(Problem::point(format!("f-string: unmatched '{close}'"), here));
            }
            if c == b'}' && format.depth == format.fields {
                format.close_field();
            }
        }
        Ok(())
    }

    /// Whether there is more than blanks and comments behind the current position.
    pub fn goes_on(&self) -> bool {
        let rest = &self.lexer.text[self.lexer.pos..];
        let mut lines = rest.split('\n').map(|line| line.trim_start_matches([' ', '\t', '\x0c']));
        lines.any(|line| !line.is_empty() && !line.starts_with('#'))
    }

    /// A token from `start` to the current position.
    pub fn token(&self, kind: Kind, start: usize) -> Token {
        let level = self.lexer.brackets.len() as u16;
        let (start, end) = (start as u32, self.lexer.pos as u32);
        Token { kind, level, start, end, is_bare: false }
    }

    /// A token without extent, at the current position.
    fn bare(&self, kind: Kind) -> Token {
        Token { is_bare: true, ..self.token(kind, self.lexer.pos) }
    }

    /// The error of an unclosed bracket, if one is open.
    pub fn unclosed(&self) -> Option<Problem> {
        let (bracket, at) = *self.lexer.brackets.last()?;
        let seen = self.lexer.text.len() as u32 - 1;
        Some(never_closed(bracket, at).line(ShownLine::Read(seen)))
    }
}
