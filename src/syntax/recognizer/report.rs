//! Where a mistake is, as CPython tells it.
//!
//! Its parser has several ways to point at a place. They differ in the end of the range, and some
//! depend on how far the tokenizer has got, so a place is worked out when the mistake is found.

use super::super::error::{ErrorKind, ProblemEnd, SyntaxError};
use super::machine::{Machine, Stop};
use super::node::Value;
use super::scanner::Fault;
use super::token::{Kind, Token};
use crate::code::Source;

/// A mistake and its place. Columns count bytes from one; what is below has a meaning of its own.
#[derive(Debug)]
pub(super) struct Report {
    pub kind: ErrorKind,
    pub message: String,
    line: u32,
    col: u32,
    end_line: u32,
    end_col: i32,
    /// The lines that are shown: from this one to that of the start.
    shown: u32,
    /// The last line is shown with its end.
    is_ended: bool,
}

/// A line from one and a column from zero.
type Place = (u32, u32);

impl Machine<'_> {
    /// At a match.
    pub fn at(&mut self, value: Value, message: String) -> Report {
        self.range(value, value, message)
    }

    /// From the start of one match to the end of another.
    pub fn range(&mut self, first: Value, last: Value, message: String) -> Report {
        let first = self.tokens_of(first).0;
        let last = self.tokens_of(last).1;
        let (line, col) = match self.start(first) {
            Some((line, col)) => (line, col + 1),
            None => (self.line_of_bare(first), 0),
        };
        let (end_line, end_col) = match self.end(last) {
            Some((line, col)) => (line, col as i32 + 1),
            None => (self.line_of_bare(last), 0),
        };
        self.report(message, (line, col), (end_line, end_col))
    }

    /// From a match to where the tokenizer is.
    pub fn from(&mut self, first: Value, message: String) -> Report {
        let first = self.tokens_of(first).0;
        let (line, col) = match self.start(first) {
            Some((line, col)) => (line, col + 1),
            None => (self.line_of_bare(first), 0),
        };
        let (end_line, end_col) = self.cursor();
        self.report(message, (line, col), (end_line, end_col as i32))
    }

    /// At the token that was fetched last.
    pub fn here(&mut self, message: String) -> Report {
        let last = *self.tokens.last().expect("bug: no token");
        self.at_token(last, message)
    }

    /// At the next token.
    pub fn next(&mut self, message: String) -> Result<Report, Stop> {
        let next = self.token(self.mark)?;
        Ok(self.at_token(next, message))
    }

    /// At the end of a match that something should follow.
    pub fn behind(&mut self, value: Value, message: String) -> Report {
        let (first, last) = self.tokens_of(value);
        let line = self.start(first).map_or(0, |place| place.0);
        let (end_line, end_col) = self.end(last).unwrap_or_default();
        self.report(message, (line, end_col), (end_line, 0))
    }

    /// On the line of a match, without a column.
    pub fn on_line(&mut self, value: Value, message: String) -> Report {
        let line = self.line(value);
        self.report(message, (line, 0), (line, 0))
    }

    /// "invalid syntax", at the token at which the first pass gave up.
    pub fn generic(&mut self, token: u32) -> Report {
        self.at(Value::Token(token), "invalid syntax".to_owned())
    }

    /// The error of a token.
    pub fn locate(&self, fault: Fault) -> Box<SyntaxError> {
        let problem = fault.problem;
        if problem.message.starts_with("leading zeros") {
            // CPython counts bytes here, without a thought.
            let (col, end) = (self.place(problem.start).1 + 1, problem.end);
            let located = problem.locate(self.source);
            let ProblemEnd::At(end) = end else { return located };
            let end_col = Some(self.place(end).1 as i32 + 1);
            return Box::new(SyntaxError { col, end_col, ..*located });
        }
        let is_at_end = problem.message.starts_with("unexpected EOF")
            || problem.message.ends_with("was never closed");
        if is_at_end && self.cursor().0 <= self.place(problem.start).0 {
            let located = problem.locate(self.source);
            let text = lines(self.source, self.buffered(located.line), located.line);
            return Box::new(SyntaxError { text: Some(text), ..*located });
        }
        if !problem.message.starts_with("unexpected character after line") {
            return problem.locate(self.source);
        }
        // The one error of the tokenizer whose column counts from the start of its buffer.
        let line = self.place(problem.start).0;
        let buffer = self.source.line_starts[self.buffered(line) as usize - 1];
        let col = problem.start - buffer + 1;
        self.report(problem.message, (line, col), (line, 0)).locate(self.source)
    }

    fn at_token(&mut self, token: Token, message: String) -> Report {
        match self.start(token).zip(self.end(token)) {
            Some(((line, col), (end_line, end_col))) => {
                self.report(message, (line, col + 1), (end_line, end_col as i32 + 1))
            }
            None => {
                let (line, col) = (self.line_of_bare(token), self.cursor().1);
                self.report(message, (line, col), (line, -1))
            }
        }
    }

    fn report(
        &self,
        message: String,
        (line, col): (u32, u32),
        (end_line, end_col): (u32, i32),
    ) -> Report {
        // CPython shows what is in its tokenizer's buffer if that has the line, and else looks the
        // line up.
        let is_ended = self.cursor().0 <= line;
        let shown = if is_ended { self.buffered(line) } else { line };
        let kind = ErrorKind::Syntax;
        Report { kind, message, line, col, end_line, end_col, shown, is_ended }
    }

    /// The first line of what CPython's tokenizer keeps when it is on line `line`: lines stay as long
    /// as a token or a backslash joins them.
    fn buffered(&self, line: u32) -> u32 {
        let mut first = line;
        let mut behind = self.scanner.lexer.pos as u32;
        for token in self.tokens.iter().rev() {
            let gap = token.end.min(behind);
            while first > 1 && self.is_continued(first - 1, gap) {
                first -= 1;
            }
            if token.kind.is_blank() {
                let line = match token.is_bare {
                    true => self.line_of_bare(*token),
                    false => self.place(token.end - 1).0,
                };
                if line != first {
                    break;
                }
                behind = token.start;
                continue;
            }
            let (begin, end) = (self.place(token.start).0, self.place(token.end).0);
            if end < first {
                break;
            }
            first = first.min(begin);
            behind = token.start;
        }
        first
    }

    /// Whether a line ends in a backslash that continues it, behind the token that ends at `gap`.
    fn is_continued(&self, line: u32, gap: u32) -> bool {
        let start = self.source.line_starts[line as usize - 1];
        let text = self.source.line_text(line);
        let from = gap.saturating_sub(start) as usize;
        let blank = text.get(from..).unwrap_or("");
        blank.ends_with('\\') && !blank.contains('#')
    }

    /// The first and the last token of a match.
    fn tokens_of(&self, value: Value) -> (Token, Token) {
        let last = self.tokens.len() as u32 - 1;
        let (first, last) = self.nodes.tokens(value).unwrap_or((last, last));
        (self.tokens[first as usize], self.tokens[last as usize])
    }

    fn start(&self, token: Token) -> Option<Place> {
        (!token.is_bare).then(|| self.place(token.start))
    }

    fn end(&self, token: Token) -> Option<Place> {
        if token.kind == Kind::NEWLINE && !token.is_bare {
            // The line end is part of its line.
            let (line, col) = self.place(token.end - 1);
            return Some((line, col + 1));
        }
        (!token.is_bare).then(|| self.place(token.end))
    }

    fn place(&self, offset: u32) -> Place {
        let line = self.source.line_of(offset);
        (line, offset - self.source.line_starts[line as usize - 1])
    }

    /// The line of a token without extent.
    fn line_of_bare(&self, token: Token) -> u32 {
        self.behind_line_end(token.start).0
    }

    /// The line that the token that was fetched last is on.
    pub fn line_of_last(&self) -> u32 {
        match self.tokens.last() {
            Some(token) if token.is_bare => self.line_of_bare(*token),
            Some(token) => self.place(token.start).0,
            None => 0,
        }
    }

    /// The line of a token, by its index.
    pub fn line(&self, value: Value) -> u32 {
        self.place(self.tokens_of(value).0.start).0
    }

    /// Where the tokenizer is.
    fn cursor(&self) -> Place {
        match self.tokens.last() {
            Some(token) if token.kind == Kind::NEWLINE && !token.is_bare => {
                let (line, col) = self.place(token.end - 1);
                (line, col + 1)
            }
            _ => self.behind_line_end(self.scanner.lexer.pos as u32),
        }
    }

    /// The place of an offset; at the end of the text it is still on the last line.
    fn behind_line_end(&self, offset: u32) -> Place {
        let text = self.scanner.lexer.text;
        if text.is_empty() {
            return (0, 0);
        }
        if offset as usize >= text.len() && text.ends_with(['\n', '\r']) {
            let (line, col) = self.place(text.len() as u32 - 1);
            return (line, col + 1);
        }
        self.place(offset)
    }
}

impl Report {
    /// The error.
    pub fn locate(self, source: &Source) -> Box<SyntaxError> {
        let text = match self.line {
            0 => String::new(),
            line if self.is_ended => lines(source, self.shown, line),
            line => source.line_text(line).to_owned(),
        };
        let end_col = match self.end_col {
            // Measured on the line of the start, whatever line it is on.
            col @ 1.. => characters(&text, col as u32) as i32,
            col => col,
        };
        Box::new(SyntaxError {
            kind: self.kind,
            message: self.message,
            filename: source.filename.clone(),
            line: self.line,
            col: characters(&text, self.col),
            end_line: self.end_line,
            end_col: Some(end_col),
            text: Some(text),
        })
    }
}

/// The text of some lines.
fn lines(source: &Source, first: u32, last: u32) -> String {
    let start = |line: u32| source.line_starts[line as usize - 1] as usize;
    let before = source.text[start(first)..start(last)].replace("\r\n", "\n");
    before + &source.ended_line(last)
}

/// How many characters begin in the first bytes of a line; its end counts as one.
fn characters(line: &str, bytes: u32) -> u32 {
    let bytes = bytes as usize;
    let begins = |b: &&u8| **b & 0xc0 != 0x80;
    let within = line.as_bytes().iter().take(bytes).filter(begins).count();
    (within + usize::from(bytes > line.len())) as u32
}
