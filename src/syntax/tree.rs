//! Parsing a whole source file.

use std::rc::Rc;

use rustpython_parser::{Mode as Grammar, ast, parse_tokens};

use super::diagnose::diagnose;
use super::error::SyntaxError;
use super::lexer::Lexer;
use super::literals::Literals;
use crate::code::Source;

/// What to parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Statements.
    Exec,
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

/// Parses source text.
pub fn parse(source: &[u8], filename: &str, mode: Mode) -> Result<Tree, Box<SyntaxError>> {
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
    let source = Source::new(filename, text);
    let text: &str = &source.text;
    let (start, grammar) = match mode {
        Mode::Exec => (0, Grammar::Module),
        // As `eval` does, ignore white space in front.
        Mode::Eval => {
            (text.len() - text.trim_start_matches([' ', '\t']).len(), Grammar::Expression)
        }
    };
    let mut lexer = Lexer::new(text, start, mode == Mode::Exec);
    let parsed = parse_tokens(&mut lexer, grammar, "");
    let literals = std::mem::take(&mut lexer.literals);
    let body = match parsed {
        Ok(ast::Mod::Module(module)) => module.body,
        Ok(ast::Mod::Expression(module)) => {
            let range = ast::Ranged::range(&*module.body);
            vec![ast::Stmt::Expr(ast::StmtExpr { range, value: module.body })]
        }
        Ok(_) => unreachable!("bug: parser mode"),
        Err(error) => {
            let problem = diagnose(text, start, mode, error, lexer.problem.take());
            return Err(problem.locate(&source));
        }
    };
    Ok(Tree { body, literals, source })
}
