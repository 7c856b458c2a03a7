//! The syntax tree of a pattern.

/// The most that a repeat's bounds can say; it stands for no bound.
pub const MAX_REPEAT: u32 = u32::MAX;

/// Nodes to be matched one after the other.
pub type Seq = Vec<Node>;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub enum Node {
    /// A character.
    Literal(u32),
    /// `.`
    Any,
    /// `[…]` and the like.
    Set(SetNode),
    /// A place.
    At(At),
    /// `x*` and the like.
    Repeat { min: u32, max: u32, kind: RepeatKind, body: Seq },
    /// `(…)`, `(?:…)` and `(?i:…)`.
    Group { index: Option<usize>, add: u32, remove: u32, body: Seq },
    /// `x|y`.
    Alternatives(Vec<Seq>),
    /// `(?=…)` and its three relatives.
    Look { behind: bool, negate: bool, body: Seq },
    /// `(?>…)`
    Atomic(Seq),
    /// `\1`
    Reference(usize),
    /// `(?(1)…|…)`
    Conditional { group: usize, yes: Seq, no: Seq },
    /// What never matches.
    Fail,
}

/// A set of characters.
#[derive(Clone, Debug, Default)]
pub struct SetNode {
    /// It is what is not listed.
    pub negate: bool,
    /// What is listed.
    pub items: Vec<SetItem>,
}

/// An item of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetItem {
    /// From the one to the other.
    Range(u32, u32),
    /// `\d` and the like.
    Category { class: Class, negate: bool },
}

/// What the classes of characters are about; what is meant depends on the flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// `\d`
    Digit,
    /// `\s`
    Space,
    /// `\w`
    Word,
}

/// Places, as written; what some mean depends on the flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// `^`
    Beginning,
    /// `\A`
    BeginningOfText,
    /// `$`
    End,
    /// `\Z`
    EndOfText,
    /// `\b`
    Boundary,
    /// `\B`
    NoBoundary,
}

/// How a repeat goes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepeatKind {
    /// As often as possible.
    Greedy,
    /// As seldom as possible.
    Lazy,
    /// As often as possible, and not less when that does not help.
    Possessive,
}
