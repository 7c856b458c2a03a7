//! Calls: how a callee and its arguments become a frame, or a result.
//!
//! A call's *window* lies on the VM's stack: callee, self slot, arguments (positional, then
//! keyword). [`Vm::prepare_call`] turns any callable into a Python function whose parameters have been
//! laid out in place, ready to be pushed as a frame, or the result of a native that has run, or, where
//! the loop may be left, a call for the host to make.
//!
//! | callee | becomes |
//! |---|---|
//! | function | frame at the window's first argument |
//! | bound method | its function, the receiver in the self slot |
//! | native function or method | result |
//! | class with a plain `__init__` | frame of `__init__`, the instance in the self slot |
//! | other class | result of `type.__call__` |
//! | instance with a Python `__call__` | that function, the instance in the self slot |
//! | anything with a `call` slot | result, or a call for the host |

use super::Vm;
use super::frame::{Frame, Then};
use super::stack::SLACK;
use crate::heap::Gc;
use crate::object::*;

/// What a call turned out to be.
#[derive(Clone, Copy)]
pub enum CallTarget {
    /// A Python function, its registers laid out from `base` on.
    Frame {
        /// What to run.
        function: Gc<Function>,
        /// Register 0.
        base: *mut Value,
        /// It is an `__init__`; the instance lies below `base`.
        init: bool,
    },
    /// It has run.
    Done(Value),
    /// A host function, kept for the driver of the execution; see `execution.rs`.
    Host,
}

impl Vm {
    /// Whether a value can be called.
    pub fn is_callable(&self, value: Value) -> bool {
        match value.kind() {
            Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Type => true,
            _ => self.type_of(value).slots.call.is_some(),
        }
    }

    /// `callee(*args)`.
    pub fn call(&mut self, callee: Value, args: &[Value]) -> Result<Value> {
        self.call_args(callee, Args::positional(args))
    }

    /// `callee(...)` with keyword arguments.
    pub fn call_args(&mut self, callee: Value, args: Args) -> Result<Value> {
        let handles = self.handles.len();
        let result = self.call_on_stack(callee, None, args);
        self.handles.truncate(handles);
        result
    }

    /// `function(this, *args)` for a function found in a class: bound as a method would be.
    pub fn call_descriptor_bound(
        &mut self,
        function: Value,
        this: Value,
        class: Gc<Type>,
        args: &[Value],
    ) -> Result<Value> {
        let binds = match function.kind() {
            Kind::Function => true,
            Kind::Native => {
                function.downcast::<Native>().is_some_and(|n| n.role == NativeRole::Method)
            }
            _ => false,
        };
        let handles = self.handles.len();
        let result = if binds {
            self.call_on_stack(function, Some(this), Args::positional(args))
        } else {
            match self.bind(function, this, class) {
                Ok(bound) => self.call_on_stack(bound, None, Args::positional(args)),
                Err(raised) => Err(raised),
            }
        };
        self.handles.truncate(handles);
        result
    }

    /// Calls special method `name` (interned) of `this`; None if its class has none.
    pub fn call_special(
        &mut self,
        this: Value,
        name: Gc<Str>,
        args: &[Value],
    ) -> Result<Option<Value>> {
        let class = self.type_of(this);
        match self.lookup(class, name) {
            Some(method) => self.call_descriptor_bound(method, this, class, args).map(Some),
            None => Ok(None),
        }
    }

    /// `this.name(*args)`.
    pub fn call_method(&mut self, this: Value, name: Gc<Str>, args: &[Value]) -> Result<Value> {
        let name = self.intern_str(name);
        match self.method_target(this, name)? {
            super::attr::MethodTarget::Bound(function) => {
                let class = self.type_of(this);
                self.call_descriptor_bound(function, this, class, args)
            }
            super::attr::MethodTarget::Plain(callee) => self.call(callee, args),
        }
    }

    /// `callee(...)` with `n` arguments, each made by `argument` and reachable from then on.
    #[inline]
    pub fn call_with(
        &mut self,
        callee: Value,
        n: usize,
        mut argument: impl FnMut(&mut Vm, usize) -> Result<Value>,
    ) -> Result<Value> {
        let handles = self.handles.len();
        let top = self.stack.top;
        let mut window = top;
        let own_segment = window.wrapping_add(n + 2 + SLACK) > self.stack.end;
        if own_segment {
            window = self.stack.push_segment(n + 2, window);
        }
        // SAFETY: T1, the window lies within the segment.
        unsafe {
            window.write(callee);
            window.add(1).write(Value::UNSET);
        }
        let mut failure = None;
        for i in 0..n {
            self.stack.top = window.wrapping_add(2 + i);
            match argument(self, i) {
                // SAFETY: as above.
                Ok(value) => unsafe { window.add(2 + i).write(value) },
                Err(raised) => {
                    failure = Some(raised);
                    break;
                }
            }
        }
        self.stack.top = window.wrapping_add(n + 2);
        let result = match failure {
            None => self.call_window(window, n, false, &[]),
            Some(raised) => Err(raised),
        };
        if own_segment {
            self.stack.leave_segment();
        }
        self.stack.top = top;
        self.handles.truncate(handles);
        result
    }

    /// Calls with a fresh window at the top of the stack.
    fn call_on_stack(&mut self, callee: Value, this: Option<Value>, args: Args) -> Result<Value> {
        let top = self.stack.top;
        let (window, own_segment) = self.lay_out_call(callee, this, args);
        // The names outlive the call in the caller's hands; a native may drop them from view.
        let result = self.call_window(window, args.values.len(), this.is_some(), args.names);
        if own_segment {
            self.stack.leave_segment();
        }
        self.stack.top = top;
        result
    }

    /// Makes the call that was laid out in a window at the top of the stack.
    fn call_window(
        &mut self,
        window: *mut Value,
        n: usize,
        has_self: bool,
        names: &[Value],
    ) -> Result<Value> {
        // SAFETY: T1.
        let callee = unsafe { window.read() };
        if let Some(function) = callee.downcast::<Function>()
            && names.is_empty()
            && function.code.simple_params as usize == n + has_self as usize
        {
            let base = window.wrapping_add(2 - has_self as usize);
            return self.run_function(function, base, false);
        }
        self.enter_native()?;
        let target = self.prepare_call(window, n, has_self, names);
        self.leave_native();
        match target? {
            CallTarget::Done(value) => Ok(value),
            CallTarget::Frame { function, base, init } => self.run_function(function, base, init),
            CallTarget::Host => self.call_host_now(),
        }
    }

    /// Makes a window at the top of the stack; true if it is in a segment of its own.
    pub(super) fn lay_out_call(
        &mut self,
        callee: Value,
        this: Option<Value>,
        args: Args,
    ) -> (*mut Value, bool) {
        let n = args.values.len();
        let mut window = self.stack.top;
        let own_segment = window.wrapping_add(n + 2 + SLACK) > self.stack.end;
        if own_segment {
            window = self.stack.push_segment(n + 2, window);
        }
        // SAFETY: T1, the window lies within the segment.
        unsafe {
            window.write(callee);
            window.add(1).write(this.unwrap_or(Value::UNSET));
            std::ptr::copy_nonoverlapping(args.values.as_ptr(), window.add(2), n);
        }
        self.stack.top = window.wrapping_add(n + 2);
        (window, own_segment)
    }

    /// Runs a function whose registers have been laid out, in an interpreter loop of its own.
    pub(super) fn run_function(
        &mut self,
        function: Gc<Function>,
        base: *mut Value,
        init: bool,
    ) -> Result<Value> {
        self.enter_native()?;
        let pushed = self.push_frame(function, base, 0, Then::Leave);
        let result = match pushed {
            Ok(()) => self.run_to_end(),
            Err(raised) => Err(raised),
        };
        self.leave_native();
        let value = result?;
        if init {
            if !value.is_none() {
                return Err(self.init_returned(value));
            }
            // SAFETY: an `__init__`'s instance lies below its registers.
            return Ok(unsafe { base.sub(1).read() });
        }
        Ok(value)
    }

    #[cold]
    pub(super) fn init_returned(&mut self, value: Value) -> Raised {
        let name = self.class_name(value);
        self.type_error(format!("__init__() should return None, not '{name}'"))
    }

    /// Pushes a frame for `function`, whose parameters are laid out from `base` on.
    #[inline]
    pub(super) fn push_frame(
        &mut self,
        function: Gc<Function>,
        mut base: *mut Value,
        dst: u16,
        then: Then,
    ) -> Result<()> {
        let code = function.code;
        let nregs = code.nregs as usize;
        let mut own_segment = false;
        if base.wrapping_add(nregs + SLACK) > self.stack.end {
            let params = code.proto.param_count();
            let window = self.stack.push_segment(nregs + 1, self.stack.top);
            // SAFETY: both windows are within their segments (T1); one value below `base` is
            // copied too, where an `__init__`'s instance lies.
            unsafe { std::ptr::copy_nonoverlapping(base.sub(1), window, params + 1) };
            base = window.wrapping_add(1);
            own_segment = true;
        }
        if self.stack.fp.wrapping_add(1) >= self.stack.frames_end && !self.stack.grow_frames() {
            if own_segment {
                self.stack.leave_segment();
            }
            return Err(self.recursion_error("maximum recursion depth exceeded"));
        }
        // The safepoint of the next call looks whether that was too much.
        let grown = self.stack.take_grown();
        if grown > 0 {
            self.heap.charge(grown);
        }
        let fp = self.stack.fp.wrapping_add(1);
        let frame = Frame {
            pc: code.instrs.as_ptr().cast_mut(),
            base,
            consts: code.consts.as_ptr(),
            function: Some(function),
            generator: None,
            dst,
            nregs: code.nregs,
            then,
            own_segment,
        };
        // SAFETY: `fp` is below `frames_end`, as just ensured.
        unsafe { fp.write(frame) };
        self.stack.fp = fp;
        self.stack.top = base.wrapping_add(nregs);
        Ok(())
    }

    /// Lays a call out. `window[0]` is the callee, `window[1]` its self if `has_self`, then `n`
    /// arguments, the last `names.len()` of them keyword arguments. `self.stack.top` is at or above
    /// the window's end.
    pub(super) fn prepare_call(
        &mut self,
        window: *mut Value,
        n: usize,
        mut has_self: bool,
        names: &[Value],
    ) -> Result<CallTarget> {
        loop {
            // SAFETY: T1: the window is on the stack.
            let callee = unsafe { window.read() };
            let (start, count) = if has_self {
                (window.wrapping_add(1), n + 1)
            } else {
                (window.wrapping_add(2), n)
            };
            match callee.kind() {
                Kind::Function => {
                    let Some(function) = callee.downcast::<Function>() else { continue };
                    if names.is_empty() && function.code.simple_params as usize == count {
                        return Ok(CallTarget::Frame { function, base: start, init: false });
                    }
                    self.bind_function(function, start, count, names)?;
                    return Ok(CallTarget::Frame { function, base: start, init: false });
                }
                Kind::Native => {
                    let Some(native) = callee.downcast::<Native>() else { continue };
                    return self.call_native(native, start, count, names).map(CallTarget::Done);
                }
                Kind::BoundMethod => {
                    let Some(method) = callee.downcast::<BoundMethod>() else { continue };
                    if has_self {
                        // A second receiver: the first one becomes an ordinary argument.
                        self.shift_window(window, n + 1);
                        // SAFETY: T1, shifted within the slack.
                        unsafe {
                            window.write(method.function);
                            window.add(1).write(method.this);
                        }
                        return self.prepare_call(window, n + 1, true, names);
                    }
                    // SAFETY: T1.
                    unsafe {
                        window.write(method.function);
                        window.add(1).write(method.this);
                    }
                    has_self = true;
                }
                Kind::Type if !has_self => {
                    let Some(class) = callee.downcast::<Type>() else { continue };
                    if let Some(init) = class.plain_init {
                        let instance = if class.layout == Kind::Instance {
                            self.new_instance(class)
                        } else {
                            let positional = stack_slice(start, count - names.len());
                            self.new_exception(class, positional).into()
                        };
                        // SAFETY: T1.
                        unsafe {
                            window.write(instance);
                            window.add(1).write(instance);
                        }
                        let start = window.wrapping_add(1);
                        if !(names.is_empty() && init.code.simple_params as usize == n + 1) {
                            self.bind_function(init, start, n + 1, names)?;
                        }
                        return Ok(CallTarget::Frame { function: init, base: start, init: true });
                    }
                    if class.flags.has(Flags::PLAIN_EXCEPTION) && names.is_empty() {
                        let exception = self.new_exception(class, stack_slice(start, count));
                        return Ok(CallTarget::Done(exception.into()));
                    }
                    let args = Args { values: stack_slice(start, count), names };
                    let handles = self.handles.len();
                    let result = self.call_class(class, args);
                    self.handles.truncate(handles);
                    return result.map(CallTarget::Done);
                }
                Kind::Instance | Kind::Boxed | Kind::Exception if !has_self => {
                    let class = self.type_of(callee);
                    match self.lookup(class, self.names.call) {
                        Some(method) if method.kind() == Kind::Function => {
                            // SAFETY: T1.
                            unsafe {
                                window.write(method);
                                window.add(1).write(callee);
                            }
                            has_self = true;
                        }
                        Some(method) => {
                            let handles = self.handles.len();
                            let bound = self.bind(method, callee, class);
                            self.handles.truncate(handles);
                            let bound = bound?;
                            if bound.is(callee) {
                                return Err(
                                    self.recursion_error("maximum recursion depth exceeded")
                                );
                            }
                            self.charge(1)?;
                            // SAFETY: T1.
                            unsafe { window.write(bound) };
                        }
                        None => return Err(self.not_callable(callee)),
                    }
                }
                _ if callee.is_unset() => panic!("bug: an unset value was called"),
                _ => {
                    let class = self.type_of(callee);
                    let Some(call) = class.slots.call else {
                        return Err(self.not_callable(callee));
                    };
                    let args = Args { values: stack_slice(start, count), names };
                    if class.flags.has(Flags::HOST_CALL) && self.may_leave() {
                        return Ok(self.leave_for_call(callee, args));
                    }
                    let handles = self.handles.len();
                    let result = call(self, callee, args);
                    self.handles.truncate(handles);
                    return result.map(CallTarget::Done);
                }
            }
        }
    }

    #[cold]
    fn not_callable(&mut self, callee: Value) -> Raised {
        let name = self.class_name(callee);
        self.type_error(format!("'{name}' object is not callable"))
    }

    /// Moves self and arguments of a window up by one.
    fn shift_window(&mut self, window: *mut Value, n: usize) {
        // SAFETY: T1, the slack has room for one more value; nested receivers recurse through
        // `prepare_call`, each level of which is bounded by the nesting of method objects that
        // the slack check below limits.
        unsafe { std::ptr::copy(window.add(1), window.add(2), n) };
        self.stack.top = self.stack.top.wrapping_add(1);
    }

    // --- natives --------------------------------------------------------------------------------

    /// Calls a native with `n` arguments on the stack.
    pub(super) fn call_native(
        &mut self,
        native: Gc<Native>,
        start: *mut Value,
        n: usize,
        names: &[Value],
    ) -> Result<Value> {
        let (mut start, mut n) = (start, n);
        if !native.this.is_unset() {
            // The slot below the first argument is free: the self slot, or the callee.
            start = start.wrapping_sub(1);
            // SAFETY: T1.
            unsafe { start.write(native.this) };
            n += 1;
        }
        let handles = self.handles.len();
        let result = match native.code {
            NativeCode::Spec(spec) => match self.call_spec(native, spec, start, n, names) {
                Err(_) if self.bad_argument.is_some() => Err(self.name_bad_argument(native, spec)),
                result => result,
            },
            NativeCode::Slot(slot) => {
                let args = Args { values: stack_slice(start, n), names };
                self.call_slot(native, slot, args)
            }
        };
        self.handles.truncate(handles);
        result
    }

    #[inline]
    fn call_spec(
        &mut self,
        native: Gc<Native>,
        spec: &'static FnSpec,
        start: *mut Value,
        n: usize,
        names: &[Value],
    ) -> Result<Value> {
        let signature = &spec.signature;
        match native.role {
            NativeRole::Method => self.check_receiver(native, start, n - names.len())?,
            NativeRole::Static if native.owner.is_some() => {
                self.check_class(native, start, n - names.len())?;
            }
            _ => {}
        }
        if signature.plain
            && names.is_empty()
            && n >= signature.min_positional as usize
            && n <= signature.max_positional as usize
        {
            let params = signature.len();
            let end = start.wrapping_add(params);
            if end > self.stack.top {
                self.stack.top = end;
            }
            for i in n..params {
                // SAFETY: T1: the slack behind every window holds the absent arguments.
                unsafe { start.add(i).write(Value::UNSET) };
            }
            return (spec.call)(self, stack_slice(start, params));
        }
        if signature.spreads && names.is_empty() && n >= signature.min_positional as usize {
            // `*args` goes behind the other parameters, all of which have defaults or are given.
            let (max, fixed) = (signature.max_positional as usize, signature.len() - 1);
            let direct = n.min(max);
            let rest = n - direct;
            let end = start.wrapping_add(fixed + rest);
            if end <= self.stack.end {
                // SAFETY: T1: within the segment, as just checked; nothing above the window is in
                // use.
                unsafe {
                    std::ptr::copy(start.add(direct), start.add(fixed), rest);
                    for i in direct..fixed {
                        start.add(i).write(Value::UNSET);
                    }
                }
                if end > self.stack.top {
                    self.stack.top = end;
                }
                return (spec.call)(self, stack_slice(start, fixed + rest));
            }
        }
        let mut bound = Vec::with_capacity(signature.len() + n);
        self.bind_native(native, spec, stack_slice(start, n), names, &mut bound)?;
        let args = self.push_scratch(&bound);
        let result = (spec.call)(self, args);
        self.pop_scratch(args);
        result
    }

    /// Checks that the first of `n` positional arguments of a method is of the type that owns it.
    #[inline]
    fn check_receiver(&mut self, native: Gc<Native>, start: *mut Value, n: usize) -> Result<()> {
        let Some(owner) = native.owner else { return Ok(()) };
        if n == 0 {
            let (name, class) = (native.name(), self.full_name(owner));
            return Err(self.type_error(if native.is_slot() {
                format!("descriptor '{name}' of '{class}' object needs an argument")
            } else {
                format!("unbound method {class}.{name}() needs an argument")
            }));
        }
        // SAFETY: T1.
        let this = unsafe { start.read() };
        if self.is_instance_of(this, owner) {
            return Ok(());
        }
        let (name, class) = (native.name(), self.full_name(owner));
        let got = self.class_name(this);
        Err(self.type_error(if native.is_slot() {
            format!("descriptor '{name}' requires a '{class}' object but received a '{got}'")
        } else {
            format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{got}' object")
        }))
    }

    /// Checks that the first argument of a builtin's `__new__` is a class that derives from it.
    fn check_class(&mut self, native: Gc<Native>, start: *mut Value, n: usize) -> Result<()> {
        let Some(owner) = native.owner else { return Ok(()) };
        // SAFETY: T1.
        let class = if n == 0 { Value::UNSET } else { unsafe { start.read() } };
        if class.is(owner.into()) || native.name() != "__new__" {
            return Ok(());
        }
        if n == 0 {
            let name = owner.name.to_string_lossy();
            return Err(self.type_error(format!("{name}.__new__(): not enough arguments")));
        }
        let Some(class) = class.downcast::<Type>() else {
            let (name, got) = (owner.name.to_string_lossy(), self.class_name(class));
            return Err(
                self.type_error(format!("{name}.__new__(X): X is not a type object ({got})"))
            );
        };
        if !class.is_subclass(owner) {
            let (name, class) = (owner.name.to_string_lossy(), class.name.to_string_lossy());
            return Err(self.type_error(format!(
                "{name}.__new__({class}): {class} is not a subtype of {name}"
            )));
        }
        let mut spec = class.spec;
        while let (None, Some(base)) = (&spec.new, spec.base) {
            spec = base;
        }
        if spec.new.is_some() && !std::ptr::eq(spec, owner.spec) && !owner.is(self.types.object) {
            let (name, class) = (owner.name.to_string_lossy(), class.name.to_string_lossy());
            let safe = spec.name;
            return Err(self
                .type_error(format!("{name}.__new__({class}) is not safe, use {safe}.__new__()")));
        }
        Ok(())
    }

    /// Copies values to the top of the stack, where they stay reachable.
    fn push_scratch(&mut self, values: &[Value]) -> &'static [Value] {
        let mut at = self.stack.top;
        if at.wrapping_add(values.len() + SLACK) > self.stack.end {
            at = self.stack.push_segment(values.len(), at);
        }
        // SAFETY: T1.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), at, values.len()) };
        self.stack.top = at.wrapping_add(values.len());
        stack_slice(at, values.len())
    }

    fn pop_scratch(&mut self, values: &'static [Value]) {
        let at = values.as_ptr().cast_mut();
        if self.stack.is_segment_start(at) {
            self.stack.leave_segment();
        } else {
            self.stack.top = at;
        }
    }
}

/// `n` values on the stack. They stay where they are while the callee runs.
#[inline(always)]
pub(super) fn stack_slice(start: *const Value, n: usize) -> &'static [Value] {
    // SAFETY: T1 and T2: initialised values of a segment, which never moves and is not written to
    // at these positions before the callee that receives them returns.
    unsafe { std::slice::from_raw_parts(start, n) }
}
