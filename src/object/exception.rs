//! Exceptions.

use super::function::CodeObject;
use super::instance::OverflowPtr;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::sequence::Tuple;
use super::value::Value;
use crate::heap::{Gc, Header, Tracer};

/// One level of a traceback: where in which code. Resolved to file and line when shown.
#[derive(Clone, Copy)]
pub struct TraceEntry {
    /// The code that ran.
    pub code: Gc<CodeObject>,
    /// The instruction that raised or was calling.
    pub pc: u32,
}

/// An exception object; user attributes are in its slots.
#[repr(C)]
pub struct Exception {
    header: Header,
    overflow: OverflowPtr,
    /// `args`
    pub args: Gc<Tuple>,
    /// `__cause__`; unset or None if absent.
    pub cause: Value,
    /// `__context__`; unset or None if absent.
    pub context: Value,
    /// `__suppress_context__`
    pub suppress_context: bool,
    /// No Python code may catch or delay it: a limit of the host ran out.
    pub uncatchable: bool,
    /// Levels of the traceback, innermost first: unwinding appends.
    pub traceback: Vec<TraceEntry>,
    /// What the host attached: text of its own traceback, or a foreign error value.
    pub host: Value,
}

// SAFETY: repr(C), header first; traces everything.
unsafe impl Object for Exception {
    const KIND: Kind = Kind::Exception;
    fn trace(&self, tracer: &mut Tracer) {
        self.overflow.trace(tracer);
        tracer.mark(self.args);
        tracer.values(&[self.cause, self.context, self.host]);
        tracer.external(self.traceback.capacity() * size_of::<TraceEntry>());
        for entry in &self.traceback {
            tracer.mark(entry.code);
        }
    }
}

impl Exception {
    /// An exception's fields, to be moved into the heap.
    pub fn new(args: Gc<Tuple>) -> Exception {
        Exception {
            header: PLACEHOLDER,
            overflow: OverflowPtr::NONE,
            args,
            cause: Value::UNSET,
            context: Value::UNSET,
            suppress_context: false,
            uncatchable: false,
            traceback: Vec::new(),
            host: Value::UNSET,
        }
    }
}
