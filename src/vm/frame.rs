//! Frames: one per running Python function, and what happens to its result.

use crate::code::Instr;
use crate::heap::{Gc, Tracer};
use crate::object::{Function, Generator, Value};

/// What the caller does with a returned value. "The instruction" is the caller's, at `pc - 1`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Then {
    /// Writes it to register `dst` of the caller.
    Store,
    /// Leaves the interpreter loop with it: the caller is native.
    Leave,
    /// `__init__`: checks that it is None; the result is the value below the frame's base.
    Init,
    /// Ignores it (`__setattr__`, `__setitem__`, property setters).
    Discard,
    /// A binary operator's left method: NotImplemented goes on to the right operand's.
    Binary,
    /// A comparison's left method, of a plain or jumping instruction.
    Compare,
    /// `__contains__`, of a plain or jumping instruction.
    Contains,
    /// `__bool__`, for a conditional jump.
    Truth,
    /// `__next__` of a `for` loop: stores it and jumps; StopIteration ends the loop.
    Next,
    /// `__iter__` of a loop: checks that it is an iterator, stores it.
    Iter,
    /// A generator's frame, resumed by a `for` loop.
    GeneratorFor,
    /// A generator's frame, resumed by `yield from` or `await`.
    GeneratorSend,
    /// A generator's frame, resumed by a native.
    GeneratorLeave,
}

/// An activation.
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) struct Frame {
    /// The instruction to go on with, while another frame runs.
    pub pc: *mut Instr,
    /// Register 0.
    pub base: *mut Value,
    /// The code's constants.
    pub consts: *const Value,
    /// What runs; None for the sentinel below the outermost frame.
    pub function: Option<Gc<Function>>,
    /// The generator whose frame this is.
    pub generator: Option<Gc<Generator>>,
    /// Register of the caller that receives the result.
    pub dst: u16,
    /// Registers.
    pub nregs: u16,
    /// What the caller does with the result.
    pub then: Then,
    /// The frame's window is in a segment of its own.
    pub own_segment: bool,
}

impl Frame {
    /// What lies below the outermost frame.
    pub const SENTINEL: Frame = Frame {
        pc: std::ptr::null_mut(),
        base: std::ptr::null_mut(),
        consts: std::ptr::null(),
        function: None,
        generator: None,
        dst: 0,
        nregs: 0,
        then: Then::Leave,
        own_segment: false,
    };

    /// The function that runs.
    pub fn function(&self) -> Gc<Function> {
        self.function.expect("bug: the sentinel frame does not run")
    }

    /// Index of the instruction that is being executed, while another frame runs.
    pub fn fault_pc(&self) -> u32 {
        let start = self.function().code.instrs.as_ptr();
        ((self.pc as usize - start as usize) / size_of::<Instr>()) as u32 - 1
    }

    /// Marks what keeps the frame running; its registers are the stack's business.
    pub fn trace(&self, tracer: &mut Tracer) {
        tracer.mark_option(self.function);
        tracer.mark_option(self.generator);
    }
}
