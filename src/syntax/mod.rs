//! Source text to syntax tree.
//!
//! The grammar is rustpython-parser's; everything before it is ours: [`lexer`] cuts the text into
//! the parser's tokens, one logical line at a time, and knows what the crate does not (f-strings of
//! PEP 701, lone surrogates, defaults of type parameters, CPython's lexical messages and nesting
//! limits). What the crate's tree has no room for travels beside it in [`Literals`], keyed by
//! source offset. When the text is rejected, [`recognizer`] parses it again, as CPython does, to find
//! CPython's message for the mistake.
#![forbid(unsafe_code)]

mod depth;
mod describe;
mod encoding;
mod error;
mod fstring;
mod lexer;
mod literals;
mod number;
mod recognizer;
mod string;
mod tree;
mod words;

pub use describe::describe;
pub use encoding::decode;
pub use error::{ErrorKind, SyntaxError, SyntaxWarning};
pub use literals::{Field, Literals, Piece, StringValue};
pub use recognizer::explain;
pub use rustpython_parser::ast;
pub use tree::{Mode, SourceText, Tree, parse};

pub(crate) use error::{Problem, ProblemEnd, ShownLine};
