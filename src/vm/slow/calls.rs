//! Calls that instructions cannot lay out in place.

use super::super::Vm;
use super::super::call::CallTarget;
use super::super::frame::Then;
use super::super::stack::SLACK;
use super::SpreadCall;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// Pushes a frame for `function(*args)`; its result goes to `dst` as `then` says.
    #[inline(never)]
    pub(in crate::vm) fn push_call(
        &mut self,
        function: Gc<Function>,
        args: &[Value],
        dst: u16,
        then: Then,
    ) -> Result<()> {
        // The arguments may reach into the slack; `push_frame` then moves them to another segment.
        let base = self.stack.top.wrapping_add(1);
        debug_assert!(args.len() + 1 < SLACK);
        // SAFETY: T1: the slack behind the caller's window.
        unsafe {
            base.sub(1).write(Value::UNSET);
            std::ptr::copy_nonoverlapping(args.as_ptr(), base, args.len());
        }
        if function.code.simple_params as usize != args.len() {
            self.bind_function(function, base, args.len(), &[])?;
        }
        self.push_frame(function, base, dst, then)
    }

    /// Runs a prepared call in a loop of its own.
    pub(in crate::vm) fn finish_call(
        &mut self,
        function: Gc<Function>,
        base: *mut Value,
        init: bool,
    ) -> Result<Value> {
        self.run_function(function, base, init)
    }

    /// Calls with a tuple and a dict of arguments.
    pub(in crate::vm) fn call_spread(&mut self, window: *mut Value) -> Result<SpreadCall> {
        // SAFETY: T1, D1: callee, self, tuple, dict.
        let (callee, this, args, kwargs) = unsafe {
            (window.read(), window.add(1).read(), window.add(2).read(), window.add(3).read())
        };
        let Some(args) = args.downcast::<Tuple>() else {
            return Err(self.type_error("argument list must be a tuple"));
        };
        let mut values = args.items().to_vec();
        let mut names = Vec::new();
        if let Some(kwargs) = kwargs.downcast::<Dict>() {
            for (name, value) in kwargs.iter() {
                names.push(name);
                values.push(value);
            }
        }
        let n = values.len();
        let top = self.stack.top;
        let mut at = top;
        let own_segment = at.wrapping_add(n + 2 + SLACK) > self.stack.end;
        if own_segment {
            at = self.stack.push_segment(n + 2, top);
        }
        // SAFETY: T1.
        unsafe {
            at.write(callee);
            at.add(1).write(this);
            std::ptr::copy_nonoverlapping(values.as_ptr(), at.add(2), n);
        }
        self.stack.top = at.wrapping_add(n + 2);
        let target = self.prepare_call(at, n, !this.is_unset(), &names);
        match target {
            Ok(CallTarget::Frame { function, base, init }) if !own_segment => {
                let then = if init { Then::Init } else { Then::Store };
                self.push_frame(function, base, 0, then)?;
                Ok(SpreadCall::Pushed)
            }
            Ok(CallTarget::Frame { function, base, init }) => {
                let result = self.run_function(function, base, init);
                self.stack.leave_segment();
                result.map(SpreadCall::Done)
            }
            Ok(CallTarget::Done(value)) => {
                if own_segment {
                    self.stack.leave_segment();
                }
                Ok(SpreadCall::Done(value))
            }
            Ok(CallTarget::Host) => {
                if own_segment {
                    self.stack.leave_segment();
                }
                Ok(SpreadCall::Host)
            }
            Err(raised) => {
                if own_segment {
                    self.stack.leave_segment();
                }
                Err(raised)
            }
        }
    }
}
