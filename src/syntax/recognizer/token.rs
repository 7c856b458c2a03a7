//! Tokens as CPython's tokenizer cuts them.

/// What a token is: an index into [`NAMES`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Kind(u8);

/// A set of kinds, by bits.
pub(super) type KindSet = u128;

/// The kinds that have no fixed text, by the names that the grammar gives them, then the keywords
/// and operators.
const NAMES: [&str; 96] = [
    "NAME",
    "NUMBER",
    "STRING",
    "FSTRING_START",
    "FSTRING_MIDDLE",
    "FSTRING_END",
    "NEWLINE",
    "INDENT",
    "DEDENT",
    "ENDMARKER",
    "OTHER",
    "TYPE_COMMENT", //
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield", //
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ";",
    "+",
    "-",
    "*",
    "/",
    "|",
    "&",
    "<",
    ">",
    "=",
    ".",
    "%",
    "~",
    "^",
    "@",
    "!",
    "==",
    "!=",
    "<=",
    ">=",
    "<<",
    ">>",
    "**",
    "//",
    "->",
    ":=",
    "+=",
    "-=",
    "*=",
    "/=",
    "%=",
    "&=",
    "|=",
    "^=",
    "@=",
    "<<=",
    ">>=",
    "**=",
    "//=",
    "...",
    "<>",
];

impl Kind {
    pub const NAME: Kind = Kind(0);
    pub const NUMBER: Kind = Kind(1);
    pub const STRING: Kind = Kind(2);
    pub const FSTRING_START: Kind = Kind(3);
    pub const FSTRING_MIDDLE: Kind = Kind(4);
    pub const FSTRING_END: Kind = Kind(5);
    pub const NEWLINE: Kind = Kind(6);
    pub const INDENT: Kind = Kind(7);
    pub const DEDENT: Kind = Kind(8);
    pub const ENDMARKER: Kind = Kind(9);
    /// A character that no rule knows (`$`, `?`, a backquote).
    pub const OTHER: Kind = Kind(10);

    /// The kind of this name, keyword or operator.
    pub fn of(text: &str) -> Option<Kind> {
        NAMES.iter().position(|name| *name == text).map(|index| Kind(index as u8))
    }

    /// The kind of an identifier.
    pub fn of_word(text: &str) -> Kind {
        let keyword = text.len() <= 8 && text.is_ascii();
        match NAMES[12..47].iter().position(|name| keyword && *name == text) {
            Some(index) => Kind(index as u8 + 12),
            None => Kind::NAME,
        }
    }

    /// The kind as a set.
    pub fn bit(self) -> KindSet {
        1 << self.0
    }

    /// The name, keyword or operator.
    pub fn text(self) -> &'static str {
        NAMES[self.0 as usize]
    }

    /// Line ends and what tells blocks: no part of the source that an expression covers.
    pub fn is_blank(self) -> bool {
        matches!(self, Kind::NEWLINE | Kind::INDENT | Kind::DEDENT | Kind::ENDMARKER)
    }
}

/// A token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    /// How many brackets are open behind it.
    pub level: u16,
    /// Byte range in the source.
    pub start: u32,
    pub end: u32,
    /// The token has a place but no extent: CPython knows its line only.
    pub is_bare: bool,
}
