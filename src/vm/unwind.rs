//! Raising: from the instruction that failed to the handler that takes over.

use super::Vm;
use super::execution::Exit;
use super::frame::Then;
use super::slow::Unwound;
use crate::code::Op;
use crate::heap::Gc;
use crate::object::*;

/// Levels of a traceback that are kept.
const MAX_LEVELS: usize = 100_000;

impl Vm {
    /// Finds the handler of the exception being raised among the frames of the current loop, pops
    /// the frames above it and points the frame at it. If nothing here handles it the loop's frames
    /// are popped. If the loop is to be left for another reason, all frames stay.
    #[cold]
    #[inline(never)]
    pub(super) fn unwind(&mut self) -> Unwound {
        if let Some(exit) = self.take_exit() {
            return Unwound::Left(exit);
        }
        loop {
            // SAFETY: T1: the innermost frame.
            let frame = unsafe { *self.stack.fp };
            let function = frame.function();
            let pc = frame.fault_pc();
            if self.host.trace.is_some() && !self.is_uncatchable(self.raised) {
                self.trace_exception(function.code, pc);
            }
            let exception = self.raised;
            let uncatchable = self.is_uncatchable(exception);
            if let Some(mut e) = exception.downcast::<Exception>() {
                let code = function.code;
                // What is raised on, not raised, has this level already.
                let again = match code.proto.instrs[pc as usize].op {
                    Op::Reraise => true,
                    Op::RaiseCurrent => exception.is(self.handled_exception()),
                    _ => false,
                };
                if !again && e.traceback.len() < MAX_LEVELS {
                    e.traceback.push(TraceEntry { code, pc });
                }
            }
            if !uncatchable {
                let handlers = &function.code.proto.handlers;
                if let Some(handler) = handlers.iter().find(|h| h.start <= pc && pc < h.end) {
                    self.store(handler.reg, exception);
                    self.raised = Value::UNSET;
                    // SAFETY: D1: a handler's target is an instruction.
                    unsafe {
                        let start = function.code.instrs.as_ptr().cast_mut();
                        (*self.stack.fp).pc = start.add(handler.target as usize);
                    }
                    self.stack.top = frame.base.wrapping_add(frame.nregs as usize);
                    return Unwound::Handled;
                }
            }
            if let Some(generator) = frame.generator {
                self.finish_generator(generator);
                self.convert_stop_iteration(generator);
            }
            let top = frame.base;
            self.pop_frame();
            match frame.then {
                Then::Leave | Then::GeneratorLeave => {
                    if !frame.own_segment {
                        self.stack.top = top;
                    }
                    return Unwound::Left(Exit::Raised);
                }
                // The end of a `for` over a Python iterator.
                Then::Next if self.catch(self.types.stop_iteration).is_some() => {
                    return Unwound::Handled;
                }
                Then::Store => self.note_attribute_hook(),
                _ => {}
            }
        }
    }

    /// After a frame was popped: if it ran a getter or `__getattr__` for the caller's instruction,
    /// its AttributeError is about that attribute.
    fn note_attribute_hook(&mut self) {
        // SAFETY: T1: the caller's frame is the innermost now.
        let frame = unsafe { *self.stack.fp };
        let (code, pc) = (frame.function().code, frame.fault_pc() as usize);
        let instr = code.proto.instrs[pc];
        if instr.op == Op::GetAttr {
            // SAFETY: D1: the instruction's operands are a register and a name; what it reads is
            // written only when the hook has returned.
            let object = unsafe { *frame.base.add(instr.b as usize) };
            self.note_attribute(object, code.names[instr.c as usize]);
        }
    }

    /// A StopIteration may not leave a generator as itself (PEP 479).
    fn convert_stop_iteration(&mut self, generator: Gc<Generator>) {
        let class = self.type_of(generator.into());
        let (stop, what) = if class.is(self.types.async_generator)
            && self.is_instance_of(self.raised, self.types.stop_async_iteration)
        {
            (self.types.stop_async_iteration, "StopAsyncIteration")
        } else {
            (self.types.stop_iteration, "StopIteration")
        };
        let Some(cause) = self.catch(stop) else { return };
        let kind = if class.is(self.types.coroutine) {
            "coroutine"
        } else if class.is(self.types.async_generator) {
            "async generator"
        } else {
            "generator"
        };
        let _ = self.runtime_error(format!("{kind} raised {what}"));
        if let Some(mut e) = self.raised.downcast::<Exception>() {
            e.cause = cause;
            e.context = cause;
            e.suppress_context = true;
        }
    }

    /// `raise exception [from cause]`.
    pub(super) fn raise_statement(&mut self, exception: Value, cause: Value) -> Result<()> {
        let exception = self.exception_instance(exception)?;
        if !cause.is_unset() {
            let cause = if cause.is_none() {
                cause
            } else if self.is_exception_class(cause) {
                self.protect(exception);
                let made = self.call(cause, &[])?;
                if !self.is_exception(made) {
                    return Err(self.not_an_exception(cause, made));
                }
                made
            } else if self.is_exception(cause) {
                cause
            } else {
                return Err(self.type_error("exception causes must derive from BaseException"));
            };
            if let Some(mut e) = exception.downcast::<Exception>() {
                e.cause = cause;
                e.suppress_context = true;
            }
        }
        Err(self.raise_value(exception))
    }

    /// The exception that `raise value` raises.
    pub fn exception_instance(&mut self, value: Value) -> Result<Value> {
        if self.is_exception(value) {
            return Ok(value);
        }
        if self.is_exception_class(value) {
            let instance = self.call(value, &[])?;
            if self.is_exception(instance) {
                return Ok(instance);
            }
            return Err(self.not_an_exception(value, instance));
        }
        Err(self.type_error("exceptions must derive from BaseException"))
    }

    /// Raises TypeError: calling exception class `class` gave `made`.
    fn not_an_exception(&mut self, class: Value, made: Value) -> Raised {
        let made = self.type_of(made);
        let (class, made) = match (self.repr(class), self.repr(made.into())) {
            (Ok(class), Ok(made)) => (class, made),
            (Err(raised), _) | (_, Err(raised)) => return raised,
        };
        let (class, made) = (class.to_string_lossy(), made.to_string_lossy());
        self.type_error(format!(
            "calling {class} should have returned an instance of BaseException, not {made}"
        ))
    }

    /// `raise` with nothing.
    pub(super) fn raise_current(&mut self) -> Result<()> {
        let handled = self.handled_exception();
        if handled.is_unset() {
            return Err(self.runtime_error("No active exception to reraise"));
        }
        Err(self.raise_again(handled))
    }

    /// The exception being handled, `sys.exception()`; unset if none.
    pub fn handled_exception(&self) -> Value {
        if self.handled.is_unset() { self.handled_outside } else { self.handled }
    }

    /// Whether an `except` clause with `class` takes `exception`.
    pub(super) fn exception_matches(&mut self, exception: Value, class: Value) -> Result<bool> {
        if let Some(class) = class.downcast::<Type>() {
            if class.flags.has(Flags::EXCEPTION) {
                return Ok(self.is_instance_of(exception, class));
            }
        }
        if let Some(classes) = class.unwrap_as::<Tuple>() {
            // Each must be a class before any is compared.
            let mut matches = false;
            for class in classes.items() {
                matches |= self.exception_matches_one(exception, *class)?;
            }
            return Ok(matches);
        }
        self.exception_matches_one(exception, class)
    }

    fn exception_matches_one(&mut self, exception: Value, class: Value) -> Result<bool> {
        match class.downcast::<Type>() {
            Some(class) if class.flags.has(Flags::EXCEPTION) => {
                Ok(self.is_instance_of(exception, class))
            }
            _ => Err(self.type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            )),
        }
    }
}
