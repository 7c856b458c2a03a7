//! Generators, coroutines and async generators: a frame that can be left and entered again.

use super::function::Function;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::str::Str;
use super::value::Value;
use crate::heap::{Gc, Header, Tracer};

/// Where a generator stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorState {
    /// Not started.
    Created,
    /// Waiting at a yield.
    Suspended,
    /// On the VM's frame stack.
    Running,
    /// Done.
    Finished,
}

/// A generator. Its registers are copied to the VM's stack while it runs.
#[repr(C)]
pub struct Generator {
    header: Header,
    /// What it runs.
    pub function: Gc<Function>,
    /// The registers, while it does not run; empty once finished.
    pub registers: Box<[Value]>,
    /// Word to resume at.
    pub pc: u32,
    /// Where it stands.
    pub state: GeneratorState,
    /// The exception that its suspended `except` handler is handling; unset if none.
    pub handled: Value,
    /// The exception that its resumer was handling itself, while it runs.
    pub outer_handled: Value,
    /// If there is one, what was handled outside of the resumer.
    pub outside: Value,
    /// An async generator: some step of it has begun and not ended.
    pub stepping: bool,
    /// An async generator: the hook for new ones has seen it.
    pub hooked: bool,
    /// An async generator: it was closed, or has ended.
    pub closed: bool,
    /// `__name__`, when assigned.
    pub name: Option<Gc<Str>>,
    /// `__qualname__`, when assigned.
    pub qualname: Option<Gc<Str>>,
}

// SAFETY: repr(C), header first; traces everything.
unsafe impl Object for Generator {
    const KIND: Kind = Kind::Generator;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.function);
        tracer.external(self.registers.len() * 16);
        tracer.values(&self.registers);
        tracer.values(&[self.handled, self.outer_handled, self.outside]);
        tracer.mark_option(self.name);
        tracer.mark_option(self.qualname);
    }
}

impl Generator {
    /// A generator's fields, to be moved into the heap.
    pub fn new(function: Gc<Function>, registers: Box<[Value]>, pc: u32) -> Generator {
        Generator {
            header: PLACEHOLDER,
            function,
            registers,
            pc,
            state: GeneratorState::Created,
            handled: Value::UNSET,
            outer_handled: Value::UNSET,
            outside: Value::UNSET,
            stepping: false,
            hooked: false,
            closed: false,
            name: None,
            qualname: None,
        }
    }
}
