//! Code objects as the compiler writes them: plain data, no heap, no `Value`.
//!
//! `vm/link.rs` turns a [`Code`] into the heap object that runs.

use std::rc::Rc;

use num_bigint::BigInt;

/// Where a text is from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A file, in which tracebacks look lines up.
    File,
    /// What `exec` and its kin are given: tracebacks give the lines' numbers only.
    Given,
    /// A standard module, whose `import` statements need no leave of the host.
    Library,
}

/// The text a code object was compiled from, shared by all code of one file.
#[derive(Clone, Debug)]
pub struct Source {
    /// What tracebacks call it.
    pub filename: Box<str>,
    /// The whole text; empty when it must not be shown.
    pub text: Box<str>,
    /// Byte offset of the start of each line.
    pub line_starts: Vec<u32>,
    /// Where it is from.
    pub origin: Origin,
    /// The last line counts as it is, with or without a line end, as in what is typed; in a file each
    /// line ends.
    pub typed: bool,
}

impl Source {
    /// Whether there is a file to look lines up in.
    pub fn is_listed(&self) -> bool {
        self.origin != Origin::Given
    }

    /// Indexes `text` by line.
    pub fn new(filename: &str, text: &str, origin: Origin, typed: bool) -> Rc<Source> {
        let mut line_starts = vec![0];
        let bytes = text.as_bytes();
        for (i, b) in bytes.iter().enumerate() {
            if *b == b'\n' || (*b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                line_starts.push(i as u32 + 1);
            }
        }
        Rc::new(Source { filename: filename.into(), text: text.into(), line_starts, origin, typed })
    }

    /// The 1-based line of a byte offset.
    pub fn line_of(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|s| *s <= offset) as u32
    }

    /// The text of a 1-based line, with its line end.
    pub fn ended_line(&self, line: u32) -> String {
        let is_last = line as usize >= self.line_starts.len();
        let end = if self.typed && is_last { "" } else { "\n" };
        format!("{}{end}", self.line_text(line))
    }

    /// The text of a 1-based line, without its line end; empty when there is none.
    pub fn line_text(&self, line: u32) -> &str {
        let Some(start) = self.line_starts.get(line.wrapping_sub(1) as usize) else { return "" };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |e| *e as usize);
        self.text.get(*start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

/// A constant.
#[derive(Clone, Debug)]
pub enum Literal {
    /// `None`
    None,
    /// `True` or `False`
    Bool(bool),
    /// An int that fits 64 bits.
    Int(i64),
    /// Any other int.
    BigInt(BigInt),
    /// A float; compared by bits where constants are shared.
    Float(f64),
    /// An imaginary literal.
    Complex(f64, f64),
    /// A str, in the generalised UTF-8 of `object/str.rs` (lone surrogates allowed).
    Str(Box<[u8]>),
    /// A bytes literal.
    Bytes(Box<[u8]>),
    /// A tuple of constants.
    Tuple(Box<[Literal]>),
    /// A frozenset of constants (from `x in {1, 2}`).
    FrozenSet(Box<[Literal]>),
    /// `...`
    Ellipsis,
    /// A nested function, lambda, class body or generator expression.
    Code(Rc<Code>),
}

/// Where MakeFunction finds the cell of a free variable, in the frame that makes the function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellSource {
    /// The Cell held in this register.
    Register(u16),
    /// This free variable of the enclosing function.
    Free(u16),
}

/// What kind of body a code object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// Statements of a module, `exec` or `eval`.
    Module,
    /// A function, lambda or generator expression.
    Function,
    /// A class body: `R[0]` is the namespace; returns the `__class__` Cell or None.
    Class,
}

/// What the source of a module-level code object was parsed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Statements.
    File,
    /// One interactive statement, whose values are shown.
    Interactive,
    /// One expression.
    Expression,
}

/// Where the instructions from `pc` up to the next entry come from, as byte offsets of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanEntry {
    /// First instruction word covered.
    pub pc: u32,
    /// Start of the source range.
    pub start: u32,
    /// End of the source range.
    pub end: u32,
}

/// An exception handler: covers the words `start..end`; inner handlers come before outer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// First word covered.
    pub start: u32,
    /// Just past the last word covered.
    pub end: u32,
    /// Where the handler begins.
    pub target: u32,
    /// Register that receives the exception.
    pub reg: u16,
}

/// A variable of a comprehension, which is known to `locals()` while words `start..end` run. It lives
/// in a temporary register; one that is captured has its Cell there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopedLocal {
    /// Its name.
    pub name: Box<str>,
    /// Where it lives.
    pub register: u16,
    /// First word after it was assigned.
    pub start: u32,
    /// Just past the last word of the loop's body.
    pub end: u32,
}

/// A compiled body.
///
/// Registers: the parameters come first, in the order positional-only, positional, keyword-only,
/// `*args`, `**kwargs`; then the other locals; then temporaries. A captured local's register holds
/// a Cell, made by `MakeCell` before its first use (for parameters: at the start).
///
/// A new frame's registers need not be cleared: the code clears the locals that it, or `locals()`,
/// may look at before they are assigned. In a class body, and in module code compiled for separate
/// locals, register 0 is the namespace, and its name is empty.
#[derive(Clone, Debug)]
pub struct Code {
    /// `__name__`, e.g. `f`, `<lambda>`, `<module>`.
    pub name: Box<str>,
    /// `__qualname__`, e.g. `C.f`, `f.<locals>.g`.
    pub qualname: Box<str>,
    /// The file.
    pub source: Rc<Source>,
    /// 1-based line of the `def`, its first decorator, or the first line.
    pub first_line: u32,
    /// What it is.
    pub kind: CodeKind,
    /// What its file was parsed as.
    pub form: Form,
    /// Contains `yield`.
    pub is_generator: bool,
    /// `async def`. With `is_generator`: an async generator.
    pub is_coroutine: bool,
    /// A generator whose generators `await` accepts; see `types.coroutine`.
    pub awaitable: bool,
    /// Parameters before `/`.
    pub posonly: u16,
    /// All positional parameters, those before `/` included.
    pub positional: u16,
    /// Parameters after `*`.
    pub kwonly: u16,
    /// Has `*args`.
    pub varargs: bool,
    /// Has `**kwargs`.
    pub varkw: bool,
    /// Names of the registers that are variables: parameters, then locals.
    pub varnames: Vec<Box<str>>,
    /// Registers a frame needs.
    pub nregs: u16,
    /// Distinct attributes of the first parameter that the body assigns (`self.x = …`); how many
    /// slots instances of the class are likely to need when this is `__init__`.
    pub self_attrs: u16,
    /// Instructions and their extra words.
    pub instrs: Vec<super::op::Instr>,
    /// Constants.
    pub consts: Vec<Literal>,
    /// Names of globals and attributes.
    pub names: Vec<Box<str>>,
    /// Names of the free variables.
    pub freevars: Vec<Box<str>>,
    /// For each free variable, where the enclosing frame has its cell.
    pub free_sources: Vec<CellSource>,
    /// Registers of varnames that hold Cells.
    pub cell_registers: Vec<u16>,
    /// Source ranges by pc.
    pub spans: Vec<SpanEntry>,
    /// Exception table, innermost first.
    pub handlers: Vec<Handler>,
    /// Variables of comprehensions, those of outer ones after those of inner ones.
    pub scoped_locals: Vec<ScopedLocal>,
    /// The docstring.
    pub doc: Option<Box<[u8]>>,
}

impl Code {
    /// Whether `R[0]` is a namespace that the caller passes: class bodies, and code compiled to
    /// run over separate locals.
    pub fn takes_namespace(&self) -> bool {
        self.kind == CodeKind::Class
            || self.kind == CodeKind::Module && self.varnames.first().is_some_and(|n| n.is_empty())
    }

    /// Number of parameters of all kinds.
    pub fn param_count(&self) -> usize {
        self.positional as usize
            + self.kwonly as usize
            + self.varargs as usize
            + self.varkw as usize
    }

    /// The source range of the instruction at `pc`.
    pub fn span_at(&self, pc: u32) -> (u32, u32) {
        match self.spans.partition_point(|s| s.pc <= pc) {
            0 => (0, 0),
            i => (self.spans[i - 1].start, self.spans[i - 1].end),
        }
    }
}
