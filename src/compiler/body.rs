//! The body being compiled: its registers, its emitter and what is known about its locals.

use std::rc::Rc;

use super::Result;
use super::block::Block;
use super::flow::{Flow, RegisterSet};
use super::scope::{ScopeId, SymbolTable};
use crate::code::{Code, CodeKind, Emitter, Form, Label, Literal, Op, verify};
use crate::syntax::{ErrorKind, Problem, Tree};

/// State of one code object under construction.
pub(super) struct Body<'a> {
    pub emitter: Emitter,
    pub flow: Flow,
    pub kind: CodeKind,
    /// The scope that names are looked up in; an inlined comprehension's while inside it.
    pub scope: ScopeId,
    /// The scope this body is the frame of.
    pub frame: ScopeId,
    pub name: Box<str>,
    pub qualname: Box<str>,
    /// Names of the variables' registers; their number is the first temporary.
    varnames: Vec<Box<str>>,
    /// Next free register.
    top: u16,
    max: u16,
    /// Locals that `del` or an `except … as` can unbind.
    pub unbindable: RegisterSet,
    /// What `break`, `continue`, `return` and exceptions leave, outermost first.
    pub blocks: Vec<Block<'a>>,
    /// Register of the `__class__` cell of a class body.
    pub class_cell: u16,
    /// Register of the cell that has the namespace of a class body.
    pub class_dict: u16,
    /// Register of the namespace in which names are looked up.
    pub namespace: u16,
    pub is_generator: bool,
    pub is_coroutine: bool,
    pub cell_registers: Vec<u16>,
    /// Name of the first parameter, and the attributes of it that are assigned.
    pub self_name: Option<&'a str>,
    pub self_attrs: Vec<&'a str>,
    pub signature: Signature,
    pub doc: Option<Box<[u8]>>,
    /// Where locals are cleared that may be read before they are assigned.
    pub clear_at: u32,
    /// Locals of which a CheckLocal was written.
    pub checked: Vec<u16>,
    /// The function may look at its own locals by `locals()` or the like.
    pub shows_locals: bool,
    /// For the hidden function around type parameters: the kind of the body around it.
    pub outer_kind: Option<CodeKind>,
}

/// How many registers a frame can have; more is an error that is reported at the end. What is computed
/// from the last one must still be a number of 16 bits.
const MAX_REGISTERS: usize = 65_000;

/// Register `i` of a run. One that is too long is an error that is reported at the end, and has any.
pub(super) fn nth(first: u16, i: usize) -> u16 {
    first.wrapping_add(i as u16)
}

/// How many parameters of which kind.
#[derive(Clone, Copy, Default)]
pub(super) struct Signature {
    pub posonly: u16,
    pub positional: u16,
    pub kwonly: u16,
    pub varargs: bool,
    pub varkw: bool,
}

impl<'a> Body<'a> {
    pub fn new(kind: CodeKind, scope: ScopeId, name: Box<str>, qualname: Box<str>) -> Body<'a> {
        Body {
            emitter: Emitter::new(),
            flow: Flow::default(),
            kind,
            scope,
            frame: scope,
            name,
            qualname,
            varnames: Vec::new(),
            top: 0,
            max: 0,
            unbindable: RegisterSet::default(),
            blocks: Vec::new(),
            class_cell: 0,
            class_dict: 0,
            namespace: 0,
            is_generator: false,
            is_coroutine: false,
            cell_registers: Vec::new(),
            self_name: None,
            self_attrs: Vec::new(),
            signature: Signature::default(),
            doc: None,
            clear_at: 0,
            checked: Vec::new(),
            shows_locals: false,
            outer_kind: None,
        }
    }

    /// Adds a variable; all must be added before the first temporary.
    pub fn variable(&mut self, name: &str) -> u16 {
        debug_assert!(
            self.varnames.len() == self.top as usize || self.top as usize == MAX_REGISTERS
        );
        let register = self.temp();
        if self.top as usize > self.varnames.len() {
            self.varnames.push(name.into());
        }
        register
    }

    /// Whether `register` is a variable, so that it must be written by whole expressions only.
    pub fn is_variable(&self, register: u16) -> bool {
        (register as usize) < self.varnames.len()
    }

    /// A fresh temporary.
    pub fn temp(&mut self) -> u16 {
        self.temps(1)
    }

    /// The first of `n` adjacent fresh temporaries.
    pub fn temps(&mut self, n: usize) -> u16 {
        let first = self.top;
        let end = first as usize + n;
        if end > MAX_REGISTERS {
            self.emitter.exceed("too many registers in one code object");
            return first;
        }
        self.top = end as u16;
        self.max = self.max.max(self.top);
        first
    }

    /// The next free register; give it to [`Body::release_to`] to free what was taken since.
    pub fn mark(&self) -> u16 {
        self.top
    }

    /// Frees all temporaries from `mark` up.
    pub fn release_to(&mut self, mark: u16) {
        debug_assert!(mark as usize >= self.varnames.len());
        self.top = mark;
    }

    /// Where a call window that ends in `dst` can start: at `dst` itself when that is the last
    /// temporary taken, else above.
    pub fn window(&mut self, dst: u16) -> u16 {
        if !self.is_variable(dst) && dst + 1 == self.top { dst } else { self.temp() }
    }

    pub fn emit(&mut self, op: Op, a: u16, b: u16, c: u16) {
        self.emitter.emit(op, a, b, c);
    }

    /// Writes a building instruction over a run of registers; an empty run has no place.
    pub fn build(&mut self, op: Op, dst: u16, first: u16, count: usize) {
        let first = if count == 0 { 0 } else { first };
        self.emit(op, dst, first, count as u16);
    }

    pub fn move_to(&mut self, dst: u16, src: u16) {
        if dst != src {
            self.emit(Op::Move, dst, src, 0);
        }
    }

    pub fn label(&mut self) -> Label {
        self.emitter.label()
    }

    /// Writes a jump (operand `c`, or all of [`Op::Jump`]) to `label`.
    pub fn jump(&mut self, op: Op, a: u16, b: u16, label: Label) {
        if self.emitter.is_live() {
            self.flow.branch(label);
            self.emitter.jump(op, a, b, label);
        }
    }

    pub fn goto(&mut self, label: Label) {
        self.jump(Op::Jump, 0, 0, label);
    }

    pub fn bind(&mut self, label: Label) {
        let falls_in = self.emitter.is_live();
        self.flow.join(label, falls_in);
        self.emitter.bind(label);
    }

    /// Binds the label of a loop's body: control comes from the loop's bottom with at least `set`.
    pub fn bind_loop(&mut self, label: Label, set: RegisterSet, live: bool) {
        self.flow.assigned = set;
        self.emitter.bind_live(label, live);
    }

    pub fn is_live(&self) -> bool {
        self.emitter.is_live()
    }

    pub fn at(&mut self, span: (u32, u32)) {
        self.emitter.set_span(span);
    }

    pub fn load_const(&mut self, dst: u16, value: Literal) {
        match value {
            Literal::None => self.emit(Op::LoadNone, dst, 0, 0),
            Literal::Int(i) if i16::try_from(i).is_ok() => {
                self.emit(Op::LoadInt, dst, i as i16 as u16, 0);
            }
            value => {
                if self.is_live() {
                    let index = self.emitter.constant(value);
                    match u16::try_from(index) {
                        Ok(index) => self.emit(Op::LoadConst, dst, index, 0),
                        Err(_) => {
                            self.emit(Op::LoadConstWide, dst, index as u16, (index >> 16) as u16);
                        }
                    }
                }
            }
        }
    }

    /// Frames start with whatever their registers held before: clears the locals of which the
    /// code, or `locals()`, can tell whether they are bound.
    fn clear_locals(&mut self) {
        let Signature { positional, kwonly, varargs, varkw, .. } = self.signature;
        let params = positional + kwonly + u16::from(varargs) + u16::from(varkw);
        if self.kind != CodeKind::Function {
            return;
        }
        let locals = params..self.varnames.len() as u16;
        let mut registers: Vec<u16> = locals
            .filter(|r| self.shows_locals || self.checked.contains(r))
            .filter(|r| !self.cell_registers.contains(r))
            .collect();
        registers.dedup();
        self.emitter.insert_clears(self.clear_at, &registers);
    }

    /// Finishes the code object.
    pub fn finish(
        self: Box<Self>,
        tree: &Tree,
        form: Form,
        table: &SymbolTable<'_>,
        first_line: u32,
    ) -> Result<Rc<Code>> {
        let frame = &table[self.frame];
        let free_sources = frame.frees.iter().map(|_| crate::code::CellSource::Free(0)).collect();
        self.finish_with(tree, form, table, first_line, free_sources)
    }

    /// Finishes the code object of a nested frame, whose cells come from `free_sources`.
    pub fn finish_with(
        mut self: Box<Self>,
        tree: &Tree,
        form: Form,
        table: &SymbolTable<'_>,
        first_line: u32,
        free_sources: Vec<crate::code::CellSource>,
    ) -> Result<Rc<Code>> {
        self.clear_locals();
        let emitted = self.emitter.finish().map_err(|what| {
            let at = tree.source.line_starts.get(first_line as usize - 1).copied().unwrap_or(0);
            Problem::point(what, at).kind(ErrorKind::Overflow)
        })?;
        let Signature { posonly, positional, kwonly, varargs, varkw } = self.signature;
        let code = Code {
            name: self.name,
            qualname: self.qualname,
            source: tree.source.clone(),
            first_line,
            kind: self.kind,
            form,
            is_generator: self.is_generator,
            is_coroutine: self.is_coroutine,
            awaitable: false,
            posonly,
            positional,
            kwonly,
            varargs,
            varkw,
            varnames: self.varnames,
            nregs: self.max,
            self_attrs: self.self_attrs.len() as u16,
            instrs: emitted.instrs,
            consts: emitted.consts,
            names: emitted.names,
            freevars: table[self.frame].frees.iter().map(|n| (*n).into()).collect(),
            free_sources,
            cell_registers: self.cell_registers,
            spans: emitted.spans,
            handlers: emitted.handlers,
            scoped_locals: emitted.scoped_locals,
            doc: self.doc,
        };
        if cfg!(debug_assertions)
            && let Err(what) = verify(&code)
        {
            panic!("bug: {what}\n{}", crate::code::disassemble(&code));
        }
        Ok(Rc::new(code))
    }
}
