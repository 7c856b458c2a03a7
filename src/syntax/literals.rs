//! What the parser's tree has no room for, keyed by source offset.

use rustc_hash::FxHashMap;
use rustpython_parser::ast;

/// Strings and type-parameter defaults beside the tree.
///
/// In the tree, a string found here is an empty constant that starts at the same offset.
#[derive(Default, Debug)]
pub struct Literals {
    strings: FxHashMap<u32, StringValue>,
    type_defaults: FxHashMap<u32, ast::Expr>,
}

/// The value of a run of adjacent string literals.
#[derive(Debug)]
pub enum StringValue {
    /// A str that is not UTF-8: it has lone surrogates, in generalised UTF-8.
    Surrogates(Box<[u8]>),
    /// A bytes literal.
    Bytes(Box<[u8]>),
    /// At least one of the literals is an f-string.
    Format(Vec<Piece>),
}

/// A part of an f-string.
#[derive(Debug)]
pub enum Piece {
    /// Literal text, in generalised UTF-8.
    Text(Vec<u8>),
    /// A replacement field.
    Field(Box<Field>),
}

/// A replacement field of an f-string: `{value!conversion:spec}`.
#[derive(Debug)]
pub struct Field {
    /// The expression.
    pub value: ast::Expr,
    /// 0 none, 1 `!s`, 2 `!r`, 3 `!a`: as the operand of FormatValue.
    pub conversion: u16,
    /// The format spec.
    pub spec: Option<Vec<Piece>>,
    /// Byte range of the field, braces included.
    pub range: (u32, u32),
}

impl Literals {
    /// The string whose tree node starts at `offset`, if it does not fit the tree.
    pub fn string(&self, offset: u32) -> Option<&StringValue> {
        self.strings.get(&offset)
    }

    /// The default of the type parameter whose name starts at `offset`.
    pub fn type_default(&self, offset: u32) -> Option<&ast::Expr> {
        self.type_defaults.get(&offset)
    }

    pub(super) fn add_string(&mut self, offset: u32, value: StringValue) {
        self.strings.insert(offset, value);
    }

    pub(super) fn add_type_default(&mut self, offset: u32, value: ast::Expr) {
        self.type_defaults.insert(offset, value);
    }
}
