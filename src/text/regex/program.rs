//! The instructions that a pattern becomes.

use memchr::memmem::Finder;

use super::charset::CharSet;
use super::fold::Fold;
use super::ir::Place;
use super::tree::RepeatKind;

/// The offset of a group that has not matched.
pub const NONE: usize = usize::MAX;

/// No table.
pub const NO_TABLE: u32 = u32::MAX;

/// What the characters of a subject are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes: of a bytes-like object, or of text that is ASCII.
    Byte,
    /// Code points in generalised UTF-8.
    Char,
}

/// An instruction. It goes on with the next unless it says otherwise.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// A byte.
    Byte(u8),
    /// Bytes of the program's literals.
    Literal { start: u32, len: u32 },
    /// A character of a set.
    Set(u32),
    /// A place.
    At(Place),
    /// A group begins.
    Open(u32),
    /// A group ends.
    Close(u32),
    /// Goes on elsewhere.
    Jump(u32),
    /// Two ways to go on, as far as a table says that the next byte suits them.
    Split { prefer: u32, other: u32, choice: u32 },
    /// Alternatives, of which a table gives those that the next byte suits.
    Switch(u32),
    /// Characters of a set, as many as there are or as few as will do. What follows begins with
    /// a byte of a table, if there is one; `last`: it is the end.
    Run { set: u32, min: u32, max: u32, kind: RepeatKind, follow: u32, last: bool },
    /// A loop begins, whose count is in that register.
    LoopStart(u32),
    /// Runs the body, which is next, once more, or goes on at `exit`.
    Loop { register: u32, min: u32, max: u32, lazy: bool, exit: u32 },
    /// The body of a loop has ended.
    LoopBack { register: u32, to: u32 },
    /// A look begins: that many characters before if it is behind. When the body does not match, a
    /// negative one goes on at `next`.
    Look { behind: u32, negate: bool, next: u32 },
    /// The body of a look has matched.
    LookEnd { negate: bool },
    /// What follows is matched in its first way only,
    Atomic,
    /// up to here.
    AtomicEnd,
    /// What a group has matched.
    Reference { group: u32, fold: Fold },
    /// Goes on elsewhere unless the group has matched.
    Conditional { group: u32, otherwise: u32 },
    /// Does not match.
    Fail,
    /// Has matched.
    Match,
}

/// For [`Op::Split`], by the next byte (256: there is none): which ways suit it.
pub type Choice = [u8; 257];
/// The preferred way suits.
pub const PREFER: u8 = 1;
/// The other one does.
pub const OTHER: u8 = 2;

/// For [`Op::Switch`]: lists of places to go on at, and which of them by the next byte.
pub struct Switch {
    pub by_byte: Box<[u16; 257]>,
    pub lists: Vec<Box<[u32]>>,
}

/// How the places where a match may begin are found.
pub enum Start {
    /// All may.
    Anywhere,
    /// Only the beginning of the text.
    Beginning,
    /// Where these bytes are.
    Literal(Box<Finder<'static>>),
    /// Where one of these bytes is.
    OneOf(Box<[bool; 256]>),
    /// Where one of these one to three bytes is.
    Few(Vec<u8>),
}

/// A compiled pattern.
pub struct Program {
    pub(super) ops: Vec<Op>,
    pub(super) literals: Vec<u8>,
    pub(super) sets: Vec<CharSet>,
    pub(super) choices: Vec<Choice>,
    pub(super) follows: Vec<[bool; 256]>,
    pub(super) switches: Vec<Switch>,
    pub(super) start: Start,
    /// The pattern is no more than the literal that `start` looks for.
    pub(super) is_literal: bool,
    /// How many loops count.
    pub(super) registers: usize,
    /// How many groups, the whole match included.
    pub groups: usize,
}
