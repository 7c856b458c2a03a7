//! Functions and what they are made of: code, cells, native functions, bound methods.

use std::rc::Rc;

use super::dict::Dict;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::native::FnSpec;
use super::sequence::Tuple;
use super::slot::SlotId;
use super::str::Str;
use super::type_::Type;
use super::value::Value;
use crate::code::{Code, Instr};
use crate::heap::{Gc, Header, Tracer};

/// A code object linked into a heap: constants are values, names are interned, and the
/// instructions are a private copy in which inline caches are kept.
#[repr(C)]
pub struct CodeObject {
    header: Header,
    /// What the compiler wrote.
    pub proto: Rc<Code>,
    /// The instructions, caches included.
    pub instrs: Box<[Instr]>,
    /// The constants.
    pub consts: Box<[Value]>,
    /// Names of globals and attributes, interned.
    pub names: Box<[Gc<Str>]>,
    /// Names of variables, interned: parameters, then locals.
    pub varnames: Box<[Gc<Str>]>,
    /// The namespace its global variables live in. Running the code over another one takes a
    /// linked copy of its own, so caches need not be told apart.
    pub globals: Gc<Dict>,
    /// Registers a frame needs.
    pub nregs: u16,
    /// Number of positional parameters, when a call with just as many positional arguments needs
    /// no binding at all; u16::MAX otherwise.
    pub simple_params: u16,
}

// SAFETY: repr(C), header first; traces constants, names and globals. Pointers in inline caches
// are weak: the VM clears those that die.
unsafe impl Object for CodeObject {
    const KIND: Kind = Kind::Code;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.instrs.len() * 8 + self.consts.len() * 16 + self.names.len() * 8);
        tracer.values(&self.consts);
        for name in self.names.iter().chain(&self.varnames) {
            tracer.mark(*name);
        }
        tracer.mark(self.globals);
    }
}

impl CodeObject {
    /// A code object's fields, to be moved into the heap.
    pub fn new(
        proto: Rc<Code>,
        consts: Box<[Value]>,
        names: Box<[Gc<Str>]>,
        varnames: Box<[Gc<Str>]>,
        globals: Gc<Dict>,
    ) -> CodeObject {
        // Class bodies, and code run over separate locals, take their namespace in register 0.
        let names_first = proto.takes_namespace();
        let simple = proto.kwonly == 0 && !proto.varargs && !proto.varkw;
        CodeObject {
            header: PLACEHOLDER,
            instrs: proto.instrs.clone().into_boxed_slice(),
            nregs: proto.nregs,
            simple_params: match (simple, names_first) {
                (_, true) => 1,
                (true, false) => proto.positional,
                (false, false) => u16::MAX,
            },
            proto,
            consts,
            names,
            varnames,
            globals,
        }
    }
}

/// A captured variable.
#[repr(C)]
pub struct Cell {
    header: Header,
    /// The value; unset while the variable is unbound.
    pub value: Value,
}

// SAFETY: repr(C), header first; traces the value.
unsafe impl Object for Cell {
    const KIND: Kind = Kind::Cell;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.value);
    }
}

impl Cell {
    /// A cell's fields, to be moved into the heap.
    pub fn new(value: Value) -> Cell {
        Cell { header: PLACEHOLDER, value }
    }
}

/// A function written in Python.
#[repr(C)]
pub struct Function {
    header: Header,
    /// What it runs.
    pub code: Gc<CodeObject>,
    /// Its free variables, in the order of the code's `freevars`.
    pub closure: Box<[Gc<Cell>]>,
    /// Defaults of the last positional parameters.
    pub defaults: Option<Gc<Tuple>>,
    /// The rest, which most functions never need.
    pub extra: Option<Box<FunctionExtra>>,
}

/// What most functions never need; names default to the code's.
#[derive(Default, Clone)]
pub struct FunctionExtra {
    /// Defaults of keyword-only parameters.
    pub kwdefaults: Option<Gc<Dict>>,
    /// `__annotations__`
    pub annotations: Option<Gc<Dict>>,
    /// `__dict__`
    pub dict: Option<Gc<Dict>>,
    /// `__name__`, when assigned.
    pub name: Option<Gc<Str>>,
    /// `__qualname__`, when assigned.
    pub qualname: Option<Gc<Str>>,
    /// `__doc__`, when assigned; else the code's.
    pub doc: Option<Value>,
    /// `__module__`, when assigned; else the globals' `__name__`.
    pub module: Option<Value>,
    /// `__type_params__`
    pub type_params: Option<Value>,
}

// SAFETY: repr(C), header first; traces everything in it.
unsafe impl Object for Function {
    const KIND: Kind = Kind::Function;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.code);
        tracer.external(self.closure.len() * 8);
        for cell in &self.closure {
            tracer.mark(*cell);
        }
        tracer.mark_option(self.defaults);
        if let Some(extra) = &self.extra {
            tracer.external(size_of::<FunctionExtra>());
            tracer.mark_option(extra.kwdefaults);
            tracer.mark_option(extra.annotations);
            tracer.mark_option(extra.dict);
            tracer.mark_option(extra.name);
            tracer.mark_option(extra.qualname);
            for value in [extra.doc, extra.module, extra.type_params].into_iter().flatten() {
                tracer.value(value);
            }
        }
    }
}

impl Function {
    /// A function's fields, to be moved into the heap.
    pub fn new(code: Gc<CodeObject>, closure: Box<[Gc<Cell>]>) -> Function {
        Function { header: PLACEHOLDER, code, closure, defaults: None, extra: None }
    }

    /// Whether its generators can be awaited.
    pub fn is_awaitable(&self) -> bool {
        self.code.proto.awaitable
    }

    /// The rarely needed part, made when missing.
    pub fn extra_mut(&mut self) -> &mut FunctionExtra {
        self.extra.get_or_insert_default()
    }
}

/// What a [`Native`] runs.
#[derive(Clone, Copy)]
pub enum NativeCode {
    /// A function of a static table.
    Spec(&'static FnSpec),
    /// A slot of a builtin type, as its special method (`list.__len__`).
    Slot(SlotId),
}

/// How a [`Native`] behaves as a class attribute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NativeRole {
    /// A plain function; binds to nothing.
    Function,
    /// A method of its owner: binds to the instance, insists on its type.
    Method,
    /// Binds to the class.
    ClassMethod,
    /// `__new__` and static methods: binds to nothing, shown as builtin.
    Static,
}

/// A function of the runtime.
#[repr(C)]
pub struct Native {
    header: Header,
    /// What it runs.
    pub code: NativeCode,
    /// How it binds.
    pub role: NativeRole,
    /// The type it is a method of.
    pub owner: Option<Gc<Type>>,
    /// The receiver (or module), once bound; unset otherwise.
    pub this: Value,
}

// SAFETY: repr(C), header first; traces owner and receiver.
unsafe impl Object for Native {
    const KIND: Kind = Kind::Native;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark_option(self.owner);
        tracer.value(self.this);
    }
}

impl Native {
    /// A native function's fields, to be moved into the heap.
    pub fn new(code: NativeCode, role: NativeRole, owner: Option<Gc<Type>>) -> Native {
        Native { header: PLACEHOLDER, code, role, owner, this: Value::UNSET }
    }

    /// The same function with a receiver.
    pub fn bound(&self, this: Value) -> Native {
        Native { header: PLACEHOLDER, this, ..*self }
    }

    /// `__name__`
    pub fn name(&self) -> &'static str {
        match self.code {
            NativeCode::Spec(spec) => spec.name,
            NativeCode::Slot(slot) => slot.name(),
        }
    }

    /// Whether it shows a slot, as messages and its repr say: `__init__` is one in CPython.
    pub fn is_slot(&self) -> bool {
        match self.code {
            NativeCode::Spec(spec) => spec.name == "__init__",
            NativeCode::Slot(slot) => {
                !self.owner.is_some_and(|owner| slot.is_method_of(owner.layout))
            }
        }
    }
}

/// A function together with the receiver it will be called on.
#[repr(C)]
pub struct BoundMethod {
    header: Header,
    /// Any callable.
    pub function: Value,
    /// The receiver.
    pub this: Value,
}

// SAFETY: repr(C), header first; traces both values.
unsafe impl Object for BoundMethod {
    const KIND: Kind = Kind::BoundMethod;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.function, self.this]);
    }
}

impl BoundMethod {
    /// A bound method's fields, to be moved into the heap.
    pub fn new(function: Value, this: Value) -> BoundMethod {
        BoundMethod { header: PLACEHOLDER, function, this }
    }
}
