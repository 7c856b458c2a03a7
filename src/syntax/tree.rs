//! Parsing a whole source file.

use std::rc::Rc;

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::{Mode as Grammar, ParseError, ParseErrorType, Tok, ast, parse_tokens};

use super::error::{Problem, ShownLine, SyntaxError, SyntaxWarning};
use super::lexer::Lexer;
use super::literals::Literals;
use super::recognizer;
use crate::code::{Origin, Source};

/// What to parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Statements.
    Exec,
    /// Statements as typed at a prompt: one, or those of one line.
    Single,
    /// One expression.
    Eval,
}

/// A parsed file.
#[derive(Debug)]
pub struct Tree {
    /// The statements, or a single expression statement in eval mode.
    pub body: Vec<ast::Stmt>,
    /// What does not fit the tree.
    pub literals: Literals,
    /// The text and its name.
    pub source: Rc<Source>,
}

/// Source text, and where it is from.
#[derive(Clone, Copy)]
pub struct SourceText<'t> {
    /// The text, in UTF-8.
    pub text: &'t [u8],
    /// What the file is called.
    pub filename: &'t str,
    /// Where it is from.
    pub origin: Origin,
}

impl<'t> SourceText<'t> {
    /// The text of a file.
    pub fn file(text: &'t [u8], filename: &'t str) -> SourceText<'t> {
        SourceText { text, filename, origin: Origin::File }
    }

    /// A text that is in no file.
    pub fn given(text: &'t [u8], filename: &'t str) -> SourceText<'t> {
        SourceText { text, filename, origin: Origin::Given }
    }
}

/// Parses source text. What looks like a mistake is added to `warnings`, up to the error if there
/// is one.
pub fn parse(
    input: SourceText,
    mode: Mode,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<Tree, Box<SyntaxError>> {
    let SourceText { text: source, filename, origin } = input;
    if memchr::memchr(0, source).is_some() {
        let message = "source code string cannot contain null bytes";
        return Err(SyntaxError::whole(message, filename));
    }
    // The byte order mark is not part of the text.
    let source = source.strip_prefix(b"\xef\xbb\xbf").unwrap_or(source);
    let text = std::str::from_utf8(source).map_err(|error| {
        let at = error.valid_up_to();
        let reason = match (source[at], error.error_len()) {
            (_, None) => "unexpected end of data",
            (0x80..=0xc1 | 0xf5.., _) => "invalid start byte",
            _ => "invalid continuation byte",
        };
        let message = format!(
            "(unicode error) 'utf-8' codec can't decode byte 0x{:02x} in position {at}: {reason}",
            source[at]
        );
        SyntaxError::whole(&message, filename)
    })?;
    if text.len() > u32::MAX as usize / 4 {
        return Err(SyntaxError::whole("source code is too large", filename));
    }
    let source = Source::new(filename, text, origin, mode != Mode::Exec);
    let text: &str = &source.text;
    let grammar = match mode {
        Mode::Exec | Mode::Single => Grammar::Module,
        Mode::Eval => Grammar::Expression,
    };
    let mut lexer = Lexer::new(text, 0, true);
    let parsed = parse_tokens(&mut lexer, grammar, "");
    let literals = std::mem::take(&mut lexer.literals);
    // The lexer is a line ahead of the parser.
    let end = parsed.as_ref().map_or_else(|error| error.offset.into(), |_| u32::MAX);
    let found = std::mem::take(&mut lexer.warnings);
    let seen = found.into_iter().filter(|problem| problem.start <= end);
    warnings.extend(seen.map(|problem| *problem.locate(&source)));
    let body = match parsed {
        Ok(ast::Mod::Module(module)) => module.body,
        Ok(ast::Mod::Expression(module)) => {
            let range = ast::Ranged::range(&*module.body);
            vec![ast::Stmt::Expr(ast::StmtExpr { range, value: module.body })]
        }
        Ok(_) => unreachable!("bug: parser mode"),
        Err(error) => {
            return Err(recognizer::explain(&source, mode).unwrap_or_else(|| {
                let problem = lexer.problem.take();
                problem.unwrap_or_else(|| of_crate(text, error)).locate(&source)
            }));
        }
    };
    // The crate has no grammar for what is typed, which is more than a file's statements.
    if mode == Mode::Single
        && let Some(error) = recognizer::explain(&source, mode)
    {
        return Err(error);
    }
    Ok(Tree { body, literals, source })
}

/// The problem of a program that fits the grammar but not the crate's parser: what CPython's
/// compiler rejects, and the limits of the crate.
fn of_crate(text: &str, error: ParseError) -> Problem {
    let at = u32::from(error.offset);
    match error.error {
        ParseErrorType::Lexical(LexicalErrorType::DuplicateArgumentError(name)) => {
            let message = format!("duplicate argument '{name}' in function definition");
            let mut lexer = Lexer::new(text, at as usize, false);
            let end = lexer.word().map_or(at, |name| at + name.len() as u32);
            Problem::new(message, at, end).line(ShownLine::OfFile)
        }
        ParseErrorType::Lexical(LexicalErrorType::DuplicateKeywordArgumentError(name)) => {
            let message = format!("keyword argument repeated: {name}");
            Problem::new(message, at, argument_end(text, at)).line(ShownLine::OfFile)
        }
        _ => Problem::new("invalid syntax", at, at + 1).line(ShownLine::Read(at)),
    }
}

/// Where the argument of a call that starts at `at` ends.
fn argument_end(text: &str, at: u32) -> u32 {
    let mut end = at;
    let mut depth = 0;
    // The bracket that closes the call stops the lexer.
    for (tok, range) in Lexer::new(text, at as usize, false).map_while(Result::ok) {
        match tok {
            Tok::Comma if depth == 0 => break,
            Tok::Newline | Tok::Indent | Tok::Dedent => continue,
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth += 1,
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth -= 1,
            _ => {}
        }
        end = range.end().into();
    }
    end
}
