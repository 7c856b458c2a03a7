//! Syntax errors, with CPython's texts and positions.

use std::fmt;

use crate::code::Source;

/// Which Python exception a [`SyntaxError`] becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// SyntaxError
    Syntax,
    /// IndentationError
    Indentation,
    /// TabError
    Tab,
    /// RecursionError: the program nests too deeply for this compiler.
    Recursion,
    /// OverflowError: a limit of the instruction format is exceeded.
    Overflow,
}

/// Why a program was rejected. Lines and columns are 1-based and count characters; 0 stands for
/// "none", as in CPython.
#[derive(Clone, Debug)]
pub struct SyntaxError {
    /// The exception class.
    pub kind: ErrorKind,
    /// The text.
    pub message: String,
    /// What the file is called.
    pub filename: Box<str>,
    /// Line of the start.
    pub line: u32,
    /// Column of the start.
    pub col: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column of the end; -1, 0 and none where CPython says so.
    pub end_col: Option<i32>,
    /// The line of the start; with its line end where CPython shows one.
    pub text: Option<String>,
}

/// What is allowed but likely a mistake: the error that a filter of "error" makes of it.
pub type SyntaxWarning = SyntaxError;

/// An error still in byte offsets, as lexer, parser and compiler find it.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub kind: ErrorKind,
    pub message: String,
    pub start: u32,
    pub end: ProblemEnd,
    pub line: ShownLine,
}

/// What the `text` of a [`SyntaxError`] is. It tells which part of CPython noticed the problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShownLine {
    /// The tokenizer: the line without its end.
    Bare,
    /// The parser, which had read tokens up to this offset: lines above have lost their ends.
    Read(u32),
    /// The compiler, which has no text but that of files.
    OfFile,
}

/// Where a [`Problem`] ends. CPython's tokenizer and parser disagree on how to say "at a point".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProblemEnd {
    /// Just before this byte offset.
    At(u32),
    /// A point: the end column is the start column.
    Point,
    /// One column, even if that is the line end's.
    NextColumn,
    /// The end column is this number (0 or -1) on the line of the start.
    Column(i32),
    /// On the line of the start; the column is None.
    Unknown,
}

impl Problem {
    /// A plain SyntaxError over a byte range.
    pub fn new(message: impl Into<String>, start: u32, end: u32) -> Problem {
        Problem {
            kind: ErrorKind::Syntax,
            message: message.into(),
            start,
            end: ProblemEnd::At(end),
            line: ShownLine::Bare,
        }
    }

    /// A plain SyntaxError at one character.
    pub fn point(message: impl Into<String>, at: u32) -> Problem {
        Problem {
            kind: ErrorKind::Syntax,
            message: message.into(),
            start: at,
            end: ProblemEnd::Point,
            line: ShownLine::Bare,
        }
    }

    /// The same with another kind.
    pub fn kind(self, kind: ErrorKind) -> Problem {
        Problem { kind, ..self }
    }

    /// The same with another end.
    pub fn end(self, end: ProblemEnd) -> Problem {
        Problem { end, ..self }
    }

    /// The same with another text.
    pub fn line(self, line: ShownLine) -> Problem {
        Problem { line, ..self }
    }

    /// Turns offsets into lines and columns.
    pub fn locate(self, source: &Source) -> Box<SyntaxError> {
        // CPython's compiler counts bytes, having no text.
        let position = match self.line {
            ShownLine::OfFile => position_in_bytes,
            _ => position,
        };
        let (line, col) = position(source, self.start);
        let (end_line, end_col) = match self.end {
            ProblemEnd::At(end) => {
                let (end_line, mut end_col) = position(source, end);
                if end_line != line && self.line != ShownLine::OfFile {
                    // CPython's parser measures it on the line of the start.
                    end_col = end_col.min(source.line_text(line).chars().count() as u32 + 1);
                }
                (end_line, Some(end_col as i32))
            }
            ProblemEnd::Point => (line, Some(col as i32)),
            ProblemEnd::NextColumn => (line, Some(col as i32 + 1)),
            ProblemEnd::Column(col) => (line, Some(col)),
            ProblemEnd::Unknown => (line, None),
        };
        let text = source.line_text(line).to_owned();
        let ended = source.ended_line(line);
        let text = match self.line {
            ShownLine::Bare => Some(text),
            ShownLine::Read(seen) if line >= source.line_of(seen) => Some(ended),
            ShownLine::Read(_) => Some(text),
            ShownLine::OfFile => {
                (source.is_listed() && !source.filename.starts_with('<')).then_some(text + "\n")
            }
        };
        Box::new(SyntaxError {
            kind: self.kind,
            message: self.message,
            filename: source.filename.clone(),
            line,
            col,
            end_line,
            end_col,
            text,
        })
    }
}

/// The 1-based line and column, in characters, of a byte offset.
fn position(source: &Source, offset: u32) -> (u32, u32) {
    let line = source.line_of(offset);
    let start = source.line_starts[line as usize - 1] as usize;
    let before = source.text.get(start..offset as usize).unwrap_or("");
    (line, before.chars().count() as u32 + 1)
}

/// The 1-based line and column, in bytes, of a byte offset.
fn position_in_bytes(source: &Source, offset: u32) -> (u32, u32) {
    let line = source.line_of(offset);
    (line, offset - source.line_starts[line as usize - 1] + 1)
}

impl SyntaxError {
    /// An error of the file as a whole, without a position.
    pub(crate) fn whole(message: &str, filename: &str) -> Box<SyntaxError> {
        Box::new(SyntaxError {
            kind: ErrorKind::Syntax,
            message: message.to_owned(),
            filename: filename.into(),
            line: 0,
            col: 0,
            end_line: 0,
            end_col: None,
            text: None,
        })
    }
}

impl ErrorKind {
    /// The name of the Python class.
    pub fn name(self) -> &'static str {
        match self {
            ErrorKind::Syntax => "SyntaxError",
            ErrorKind::Indentation => "IndentationError",
            ErrorKind::Tab => "TabError",
            ErrorKind::Recursion => "RecursionError",
            ErrorKind::Overflow => "OverflowError",
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SyntaxError { kind, message, filename, line, .. } = self;
        write!(f, "{}: {message} ({filename}, line {line})", kind.name())
    }
}

impl std::error::Error for SyntaxError {}
