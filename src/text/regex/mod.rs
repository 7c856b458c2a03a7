//! Regular expressions as Python's `re` has them.
//!
//! A pattern goes through four forms: text, [`tree`] (by [`parse`], in the words of CPython's
//! errors), [`ir`] (flags resolved: what is to be matched, and what a match can begin with), and
//! [`program`], instructions for the backtracking [`matcher`]. The matcher keeps what it may come
//! back to on a stack of its own, and says how much work it does, so that no pattern can overflow
//! the native stack or run past a limit: [`Host`].
//!
//! Subjects are generalised UTF-8 or bytes; offsets are bytes. Text known to be ASCII is matched as
//! bytes by the same program.

mod charset;
mod emit;
mod escapes;
mod first;
mod fold;
mod ir;
mod matcher;
mod parse;
mod program;
mod source;
mod template;
mod tree;
mod width;

pub use matcher::{Bound, Matcher, Scratch};
pub use program::{NONE, Program, Unit};
pub use template::{Template, parse_template};

/// The bits of a pattern's flags, which programs see.
pub mod flag {
    #![allow(missing_docs, reason = "each is named after its attribute of `re`")]
    pub const IGNORECASE: u32 = 2;
    pub const LOCALE: u32 = 4;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const DEBUG: u32 = 128;
    pub const ASCII: u32 = 256;
    /// Those of which a pattern has one at most.
    pub const TYPES: u32 = ASCII | LOCALE | UNICODE;
}

/// The work was ended by the host, who knows why.
#[derive(Debug)]
pub struct Stop;

/// Who has the pattern compiled and matched: asked for whatever a program could get too much of.
pub trait Host {
    /// So much work was done.
    fn spend(&mut self, units: u64) -> Result<(), Stop>;
    /// So many bytes are about to be allocated.
    fn reserve(&mut self, bytes: usize) -> Result<(), Stop>;
    /// Functions nest one deeper.
    fn enter(&mut self) -> Result<(), Stop>;
    /// Ends what `enter` began.
    fn leave(&mut self);
}

/// Why a pattern or template is not one.
#[derive(Debug)]
pub enum Error {
    /// `re.error`: the message, and the index to blame if any.
    Pattern {
        /// What is wrong.
        message: Vec<u8>,
        /// The index to blame, if any.
        pos: Option<usize>,
    },
    /// OverflowError.
    Overflow(&'static str),
    /// ValueError.
    Value(&'static str),
    /// IndexError.
    Index(Vec<u8>),
    /// The host has ended it.
    Stopped,
}

impl From<Stop> for Error {
    fn from(_: Stop) -> Error {
        Error::Stopped
    }
}

/// What a pattern is compiled into.
pub struct Compiled {
    /// The instructions.
    pub program: Program,
    /// The flags, those in the pattern included.
    pub flags: u32,
    /// Names of groups in order of their numbers.
    pub names: Vec<(Vec<u8>, usize)>,
    /// The texts of FutureWarnings.
    pub warnings: Vec<String>,
}

/// Compiles a pattern: code points of text, or bytes.
pub fn compile(
    pattern: &[u32],
    is_text: bool,
    flags: u32,
    host: &mut dyn Host,
) -> Result<Compiled, Error> {
    let parsed = parse::parse(pattern, is_text, flags, host)?;
    let mut lowering = ir::Lowering::new(is_text, host);
    let ir = lowering.lower(&parsed)?;
    let sets = lowering.sets;
    let program = emit::emit(&ir, sets, is_text, parsed.groups, host)?;
    Ok(Compiled { program, flags: parsed.flags, names: parsed.names, warnings: parsed.warnings })
}
