//! Resuming and suspending generators and coroutines.
//!
//! A generator's registers are copied to the top of the stack when it is resumed and back when it
//! yields; in between its frame is like any other. Which native or instruction resumed it is the
//! frame's [`Then`].

use super::Vm;
use super::frame::{Frame, Then};
use super::slow::{Returned, Unwound};
use super::stack::SLACK;
use crate::code::Op;
use crate::heap::Gc;
use crate::object::*;

/// What one step of `yield from` did.
pub(super) enum Step {
    /// The iterator yielded.
    Yielded(Value),
    /// The iterator is done, with this result.
    Returned(Value),
    /// The sub-generator's frame was pushed.
    Pushed,
}

/// What a generator that a native resumed did.
pub enum Resumed {
    /// It yielded.
    Yielded(Value),
    /// It returned.
    Returned(Value),
}

impl Vm {
    /// Makes the generator of the innermost frame, which has just begun.
    pub(super) fn make_generator(&mut self) -> Value {
        // SAFETY: T1: the innermost frame and its registers.
        let (function, registers, pc) = unsafe {
            let frame = &*self.stack.fp;
            let function = frame.function();
            let registers = std::slice::from_raw_parts(frame.base, frame.nregs as usize);
            let start = function.code.instrs.as_ptr();
            let pc = frame.pc.offset_from(start) as u32;
            (function, registers.to_vec().into_boxed_slice(), pc)
        };
        let proto = &function.code.proto;
        let class = match (proto.is_coroutine, proto.is_generator) {
            (false, _) => self.types.generator,
            (true, false) => self.types.coroutine,
            (true, true) => self.types.async_generator,
        };
        self.heap.charge(registers.len() * 16);
        let generator = Generator::new(function, registers, pc);
        let generator = alloc(&mut self.heap, class.root_shape, generator).into();
        if !proto.handlers.is_empty() {
            // It may have something to do when it is dropped.
            self.note_finalizable(generator);
        }
        generator
    }

    /// Pushes a generator's frame to resume it with `sent`; false if it is finished.
    #[inline]
    pub(super) fn start_resume(
        &mut self,
        mut generator: Gc<Generator>,
        sent: Value,
        dst: u16,
        then: Then,
    ) -> Result<bool> {
        match generator.state {
            GeneratorState::Suspended => {}
            GeneratorState::Created => {
                if !sent.is_none() && !sent.is_unset() {
                    let name = self.generator_kind(generator);
                    return Err(self.type_error(format!(
                        "can't send non-None value to a just-started {name}"
                    )));
                }
            }
            GeneratorState::Finished => {
                if self.type_of(generator.into()).is(self.types.coroutine) {
                    return Err(self.runtime_error("cannot reuse already awaited coroutine"));
                }
                return Ok(false);
            }
            GeneratorState::Running => return Err(self.already_executing(generator)),
        }
        let function = generator.function;
        let code = function.code;
        let nregs = code.nregs as usize;
        if self.stack.fp.wrapping_add(1) >= self.stack.frames_end && !self.stack.grow_frames() {
            return Err(self.recursion_error("maximum recursion depth exceeded"));
        }
        let mut base = self.stack.top;
        let mut own_segment = false;
        if base.wrapping_add(nregs + SLACK) > self.stack.end {
            base = self.stack.push_segment(nregs, self.stack.top);
            own_segment = true;
        }
        // SAFETY: T1 for the window; `frames_end` was just checked for the frame; D1 for the
        // instruction before the resume point.
        unsafe {
            std::ptr::copy_nonoverlapping(generator.registers.as_ptr(), base, nregs);
            let pc = code.instrs.as_ptr().add(generator.pc as usize).cast_mut();
            if generator.state == GeneratorState::Suspended {
                let yielded = *pc.sub(1);
                base.add(yielded.a as usize).write(sent);
            }
            let fp = self.stack.fp.add(1);
            fp.write(Frame {
                pc,
                base,
                consts: code.consts.as_ptr(),
                function: Some(function),
                generator: Some(generator),
                dst,
                nregs: code.nregs,
                then,
                own_segment,
            });
            self.stack.fp = fp;
            self.stack.top = base.add(nregs);
        }
        generator.state = GeneratorState::Running;
        // What it handles is its own: its handlers save and restore that only, whoever resumes it.
        generator.outer_handled = self.handled;
        if !self.handled.is_unset() {
            generator.outside = self.handled_outside;
            self.handled_outside = self.handled;
        }
        self.handled = generator.handled;
        Ok(true)
    }

    /// What is handled is the resumer's again.
    fn leave_handled(&mut self, mut generator: Gc<Generator>) {
        self.handled = generator.outer_handled;
        if !self.handled.is_unset() {
            self.handled_outside = generator.outside;
            generator.outside = Value::UNSET;
            generator.outer_handled = Value::UNSET;
        }
    }

    /// Suspends the generator whose frame is innermost and gives `value` to its resumer.
    pub(super) fn yield_value(&mut self, value: Value) -> Returned {
        // SAFETY: T1: the innermost frame is a generator's, its registers as many as saved.
        let frame = unsafe {
            let frame = *self.stack.fp;
            let mut generator = frame.generator.expect("bug: a yield outside a generator");
            let nregs = frame.nregs as usize;
            std::ptr::copy_nonoverlapping(frame.base, generator.registers.as_mut_ptr(), nregs);
            let start = generator.function.code.instrs.as_ptr();
            generator.pc = frame.pc.offset_from(start) as u32;
            generator.state = GeneratorState::Suspended;
            generator.handled = self.handled;
            self.leave_handled(generator);
            frame
        };
        let top = frame.base;
        self.pop_frame();
        match frame.then {
            Then::GeneratorFor => {
                self.store(frame.dst, value);
                self.take_jump();
                Returned::Continue
            }
            Then::GeneratorSend => {
                self.store(frame.dst, value);
                Returned::Continue
            }
            _ => {
                if !frame.own_segment {
                    self.stack.top = top;
                }
                Returned::Leave(value)
            }
        }
    }

    /// Marks a generator whose frame is being left for good.
    pub(super) fn finish_generator(&mut self, generator: Gc<Generator>) {
        self.leave_handled(generator);
        self.abandon_generator(generator);
    }

    /// Marks a generator whose frame is gone.
    pub(super) fn abandon_generator(&mut self, mut generator: Gc<Generator>) {
        generator.state = GeneratorState::Finished;
        generator.registers = Box::new([]);
        generator.outer_handled = Value::UNSET;
        generator.outside = Value::UNSET;
        generator.handled = Value::UNSET;
    }

    /// Resumes a generator from native code.
    pub fn resume(&mut self, generator: Gc<Generator>, sent: Value) -> Result<Resumed> {
        self.protect(generator.into());
        self.enter_native()?;
        let result = match self.start_resume(generator, sent, 0, Then::GeneratorLeave) {
            Ok(true) => self.run_to_end().map(Some),
            Ok(false) => Ok(None),
            Err(raised) => Err(raised),
        };
        self.leave_native();
        Ok(match result? {
            Some(value) if generator.state == GeneratorState::Suspended => Resumed::Yielded(value),
            Some(value) => Resumed::Returned(value),
            None => Resumed::Returned(Value::NONE),
        })
    }

    /// `next` of a generator: the slot.
    pub fn generator_next(&mut self, generator: Gc<Generator>) -> Result<Option<Value>> {
        match self.resume(generator, Value::NONE)? {
            Resumed::Yielded(value) => Ok(Some(value)),
            Resumed::Returned(_) => Ok(None),
        }
    }

    /// What messages call a generator: `async generator` has a space there.
    fn generator_kind(&mut self, generator: Gc<Generator>) -> &'static str {
        let class = self.type_of(generator.into());
        if class.is(self.types.coroutine) {
            "coroutine"
        } else if class.is(self.types.async_generator) {
            "async generator"
        } else {
            "generator"
        }
    }

    fn already_executing(&mut self, generator: Gc<Generator>) -> Raised {
        let kind = self.generator_kind(generator);
        self.value_error(format!("{kind} already executing"))
    }

    /// Throws an exception into a generator. `args` are those of `throw`: an exception, or a class,
    /// perhaps a value and a traceback.
    pub fn throw_into(&mut self, mut generator: Gc<Generator>, args: &[Value]) -> Result<Resumed> {
        self.protect(generator.into());
        for arg in args {
            self.protect(*arg);
        }
        // Waiting in `yield from`: the inner iterator gets it first.
        if generator.state == GeneratorState::Suspended
            && let Some((inner, result_register)) = self.delegate_of(generator)
        {
            match self.throw_to_delegate(generator, inner, args)? {
                Delegated::Yielded(value) => return Ok(Resumed::Yielded(value)),
                Delegated::Returned(value) => {
                    return self.resume_after_delegate(generator, result_register, value);
                }
                Delegated::Raise(exception) => return self.resume_raising(generator, exception),
            }
        }
        let exception = self.thrown_exception(args)?;
        self.protect(exception);
        match generator.state {
            GeneratorState::Suspended => self.resume_raising(generator, exception),
            GeneratorState::Running => Err(self.already_executing(generator)),
            GeneratorState::Finished => {
                if self.type_of(generator.into()).is(self.types.coroutine) {
                    return Err(self.runtime_error("cannot reuse already awaited coroutine"));
                }
                Err(self.raise_again(exception))
            }
            GeneratorState::Created => {
                // As if raised at the `def`; the body never begins.
                generator.state = GeneratorState::Finished;
                generator.registers = Box::new([]);
                Err(self.raise_again(exception))
            }
        }
    }

    /// The exception that the arguments of `throw` describe.
    pub fn thrown_exception(&mut self, args: &[Value]) -> Result<Value> {
        let given = |at: usize| args.get(at).copied().filter(|v| !v.is_none() && !v.is_unset());
        let (thrown, value, traceback) = (args[0], given(1), given(2));
        if let Some(traceback) = traceback
            && !self.type_of(traceback).is(self.types.traceback)
        {
            return Err(self.type_error("throw() third argument must be a traceback object"));
        }
        let exception = if self.is_exception_class(thrown) {
            match value {
                None => self.exception_instance(thrown)?,
                Some(value) if self.isinstance(value, thrown)? => value,
                Some(value) => match value.downcast::<Tuple>() {
                    Some(values) => self.call(thrown, values.items())?,
                    None => self.call(thrown, &[value])?,
                },
            }
        } else if self.is_exception(thrown) {
            if value.is_some() {
                let message = "instance exception may not have a separate value";
                return Err(self.type_error(message));
            }
            thrown
        } else {
            let got = self.class_name(thrown);
            return Err(self.type_error(format!(
                "exceptions must be classes or instances deriving from BaseException, not {got}"
            )));
        };
        if let Some(traceback) = traceback {
            self.protect(exception);
            let name = self.names.traceback;
            self.set_attr(exception, name, traceback)?;
        }
        Ok(exception)
    }

    fn resume_raising(&mut self, generator: Gc<Generator>, exception: Value) -> Result<Resumed> {
        self.enter_native()?;
        let result = match self.start_resume(generator, Value::NONE, 0, Then::GeneratorLeave) {
            Ok(_) => {
                // Only what the generator itself is handling becomes its context.
                let _ = match self.handled.is_unset() {
                    true => self.raise_again(exception),
                    false => self.raise_value(exception),
                };
                match self.unwind() {
                    Unwound::Handled => self.run_to_end(),
                    Unwound::Left(_) => Err(Raised::stored()),
                }
            }
            Err(raised) => Err(raised),
        };
        self.leave_native();
        let value = result?;
        Ok(if generator.state == GeneratorState::Suspended {
            Resumed::Yielded(value)
        } else {
            Resumed::Returned(value)
        })
    }

    /// The iterator that a suspended generator delegates to, and the register of the `yield from`
    /// result: it waits at the Yield that follows a Send.
    fn delegate_of(&self, generator: Gc<Generator>) -> Option<(Value, u16)> {
        let instrs = &generator.function.code.instrs;
        let at = generator.pc as usize;
        let yielded = instrs.get(at.checked_sub(1)?)?;
        let send = instrs.get(at.checked_sub(2)?)?;
        if send.op == Op::Send
            && matches!(yielded.op, Op::Yield)
            && yielded.b == send.b
            && is_instruction(instrs, at - 2)
        {
            return Some((generator.registers[send.a as usize], send.b));
        }
        None
    }

    /// The inner iterator of a suspended `yield from` or `await`, `gi_yieldfrom`.
    pub fn generator_delegate(&self, generator: Gc<Generator>) -> Option<Value> {
        if generator.state != GeneratorState::Suspended {
            return None;
        }
        self.delegate_of(generator).map(|(inner, _)| inner)
    }

    fn throw_to_delegate(
        &mut self,
        mut generator: Gc<Generator>,
        inner: Value,
        args: &[Value],
    ) -> Result<Delegated> {
        self.protect(inner);
        // The outer one counts as running meanwhile.
        generator.state = GeneratorState::Running;
        let result = self.throw_to_iterator(inner, args);
        generator.state = GeneratorState::Suspended;
        match result {
            Ok(delegated) => Ok(delegated),
            Err(raised) => {
                let raised_value = self.peek_raised();
                if self.is_uncatchable(raised_value) {
                    return Err(raised);
                }
                let exception = self.take_raised();
                if self.is_instance_of(exception, self.types.stop_iteration) {
                    return Ok(Delegated::Returned(self.stop_value(exception)));
                }
                Ok(Delegated::Raise(exception))
            }
        }
    }

    fn throw_to_iterator(&mut self, inner: Value, args: &[Value]) -> Result<Delegated> {
        let class = args[0].downcast::<Type>().unwrap_or_else(|| self.type_of(args[0]));
        let exits = class.is_subclass(self.types.generator_exit);
        if let Some(inner) = inner.downcast::<Generator>() {
            if exits {
                self.close_generator(inner)?;
                return self.thrown_exception(args).map(Delegated::Raise);
            }
            return Ok(match self.throw_into(inner, args)? {
                Resumed::Yielded(value) => Delegated::Yielded(value),
                Resumed::Returned(value) => Delegated::Returned(value),
            });
        }
        if exits {
            if let Some(close) = self.find_attr(inner, self.names.close)? {
                self.call(close, &[])?;
            }
            return self.thrown_exception(args).map(Delegated::Raise);
        }
        match self.find_attr(inner, self.names.throw)? {
            Some(throw) => Ok(Delegated::Yielded(self.call(throw, args)?)),
            None => self.thrown_exception(args).map(Delegated::Raise),
        }
    }

    /// Goes on behind a `yield from` whose iterator returned `value`.
    fn resume_after_delegate(
        &mut self,
        mut generator: Gc<Generator>,
        register: u16,
        value: Value,
    ) -> Result<Resumed> {
        // The Send jumps to the end of the loop with the result in its register.
        let send_at = generator.pc as usize - 2;
        let offset = generator.function.code.instrs[send_at].c as i16 as i64;
        generator.registers[register as usize] = value;
        let target = send_at as i64 + 1 + offset;
        self.enter_native()?;
        let result = match self.start_resume(generator, value, 0, Then::GeneratorLeave) {
            Ok(_) => {
                // SAFETY: D1: the Send's jump target; T1 for the frame's register.
                unsafe {
                    let frame = &mut *self.stack.fp;
                    let start = generator.function.code.instrs.as_ptr().cast_mut();
                    frame.pc = start.add(target as usize);
                    frame.base.add(register as usize).write(value);
                }
                self.run_to_end()
            }
            Err(raised) => Err(raised),
        };
        self.leave_native();
        let value = result?;
        Ok(if generator.state == GeneratorState::Suspended {
            Resumed::Yielded(value)
        } else {
            Resumed::Returned(value)
        })
    }

    /// `generator.close()`: the value returned by the generator, None mostly.
    pub fn close_generator(&mut self, mut generator: Gc<Generator>) -> Result<Value> {
        match generator.state {
            GeneratorState::Finished => return Ok(Value::NONE),
            GeneratorState::Created => {
                generator.state = GeneratorState::Finished;
                generator.registers = Box::new([]);
                return Ok(Value::NONE);
            }
            _ => {}
        }
        let exit = self.new_exception(self.types.generator_exit, &[]);
        match self.throw_into(generator, &[exit.into()]) {
            Ok(Resumed::Yielded(_)) => {
                let kind = self.generator_kind(generator);
                Err(self.runtime_error(format!("{kind} ignored GeneratorExit")))
            }
            Ok(Resumed::Returned(value)) => Ok(value),
            Err(raised) => {
                let caught = self
                    .catch(self.types.generator_exit)
                    .or_else(|| self.catch(self.types.stop_iteration));
                if caught.is_some() { Ok(Value::NONE) } else { Err(raised) }
            }
        }
    }

    /// `value` of a StopIteration.
    pub fn stop_value(&mut self, exception: Value) -> Value {
        match exception.downcast::<Exception>() {
            Some(e) => e.args.items().first().copied().unwrap_or(Value::NONE),
            None => Value::NONE,
        }
    }

    /// One step of `yield from` over anything but a generator.
    pub(super) fn send_to_iterator(&mut self, iterator: Value, sent: Value) -> Result<Step> {
        if sent.is_none() {
            let class = self.type_of(iterator);
            let python_next = self.lookup(class, self.names.next);
            if python_next.is_none_or(|n| n.kind() == Kind::Native) {
                self.take_last_stop();
                return Ok(match self.next(iterator)? {
                    Some(value) => Step::Yielded(value),
                    None => Step::Returned(self.take_last_stop()),
                });
            }
        }
        let result = if sent.is_none() {
            let next = self.names.next;
            self.call_method(iterator, next, &[])
        } else {
            let send = self.names.send;
            self.call_method(iterator, send, &[sent])
        };
        match result {
            Ok(value) => Ok(Step::Yielded(value)),
            Err(raised) => match self.catch(self.types.stop_iteration) {
                Some(stop) => Ok(Step::Returned(self.stop_value(stop))),
                None => Err(raised),
            },
        }
    }

    pub(super) fn yield_from_iter(&mut self, value: Value) -> Result<Value> {
        if value.kind() == Kind::Generator {
            // SAFETY: T1: the innermost frame is that of the delegating generator.
            let within = unsafe { (*self.stack.fp).function() };
            if self.type_of(value).is(self.types.coroutine) && !within.is_awaitable() {
                return Err(self.type_error(
                    "cannot 'yield from' a coroutine object in a non-coroutine generator",
                ));
            }
            return Ok(value);
        }
        self.iter(value)
    }

    /// The iterator that `await value` drives.
    pub(super) fn awaitable(&mut self, value: Value, from: u16) -> Result<Value> {
        let iterator = self.awaitable_iter(value, from)?;
        if let Some(coroutine) = iterator.downcast::<Generator>()
            && self.type_of(iterator).is(self.types.coroutine)
            && self.generator_delegate(coroutine).is_some()
        {
            return Err(self.runtime_error("coroutine is being awaited already"));
        }
        Ok(iterator)
    }

    /// The iterator that awaiting `value` goes through; `from` says what for, see
    /// `Op::GetAwaitable`.
    pub fn awaitable_iter(&mut self, value: Value, from: u16) -> Result<Value> {
        if let Some(generator) = value.downcast::<Generator>() {
            let class = self.type_of(value);
            if class.is(self.types.coroutine)
                || class.is(self.types.generator) && generator.function.is_awaitable()
            {
                return Ok(value);
            }
        }
        match self.call_special(value, self.names.await_, &[])? {
            Some(iterator)
                if iterator.kind() == Kind::Generator
                    && self.type_of(iterator).is(self.types.coroutine) =>
            {
                Err(self.type_error("__await__() returned a coroutine"))
            }
            Some(iterator) if self.type_of(iterator).slots.next.is_some() => Ok(iterator),
            Some(iterator) => {
                let name = self.class_name(iterator);
                Err(self.type_error(format!("__await__() returned non-iterator of type '{name}'")))
            }
            None => {
                let name = self.class_name(value);
                Err(self.type_error(match from {
                    1 => format!(
                        "'async with' received an object from __aenter__ that does not implement \
                         __await__: {name}"
                    ),
                    2 => format!(
                        "'async with' received an object from __aexit__ that does not implement \
                         __await__: {name}"
                    ),
                    _ => format!("object {name} can't be used in 'await' expression"),
                }))
            }
        }
    }

    pub(super) fn async_iter(&mut self, value: Value) -> Result<Value> {
        match self.call_special(value, self.names.aiter, &[])? {
            Some(iterator) => {
                let class = self.type_of(iterator);
                if self.lookup(class, self.names.anext).is_some() {
                    return Ok(iterator);
                }
                let name = self.class_name(iterator);
                Err(self.type_error(format!(
                    "'async for' received an object from __aiter__ that does not implement \
                     __anext__: {name}"
                )))
            }
            None => {
                let name = self.class_name(value);
                Err(self.type_error(format!(
                    "'async for' requires an object with __aiter__ method, got {name}"
                )))
            }
        }
    }

    pub(super) fn async_next(&mut self, iterator: Value) -> Result<Value> {
        match self.call_special(iterator, self.names.anext, &[])? {
            Some(awaitable) => match self.awaitable_iter(awaitable, 0) {
                Ok(iterator) => Ok(iterator),
                Err(raised) => Err(self.invalid_from_anext(awaitable, raised)),
            },
            None => {
                let name = self.class_name(iterator);
                Err(self.type_error(format!(
                    "'async for' requires an iterator with __anext__ method, got {name}"
                )))
            }
        }
    }

    #[cold]
    fn invalid_from_anext(&mut self, awaitable: Value, raised: Raised) -> Raised {
        let cause = self.peek_raised();
        if self.is_uncatchable(cause) {
            return raised;
        }
        let name = self.class_name(awaitable);
        let raised = self
            .type_error(format!("'async for' received an invalid object from __anext__: {name}"));
        if let Some(mut error) = self.peek_raised().downcast::<Exception>() {
            error.cause = cause;
            error.context = cause;
            error.suppress_context = true;
        }
        raised
    }

    /// Marks a value yielded by an async generator, so that its driver can tell it from what an
    /// inner await passes through.
    pub(super) fn wrap_async(&mut self, value: Value) -> Value {
        let cell = self.new_cell(value);
        cell.into()
    }
}

/// What became of an exception thrown into the iterator of a `yield from`.
enum Delegated {
    Yielded(Value),
    Returned(Value),
    Raise(Value),
}

fn is_instruction(instrs: &[crate::code::Instr], at: usize) -> bool {
    let mut pc = 0;
    while pc < at {
        pc += 1 + instrs[pc].op.extra_words();
    }
    pc == at
}
