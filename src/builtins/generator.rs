//! `generator`, `coroutine` and `async_generator` as types.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{Resumed, Vm};

fn generator_of(vm: &mut Vm, value: Value) -> Result<Gc<Generator>> {
    match value.downcast::<Generator>() {
        Some(generator) => Ok(generator),
        None => Err(vm.type_error("a generator is required")),
    }
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    let kind = vm.class_name(this);
    let name = match generator.qualname {
        Some(name) => name.to_string_lossy().into_owned(),
        None => generator.function.code.proto.qualname.to_string(),
    };
    let text = format!("<{kind} object {name} at {:#x}>", this.bits());
    Ok(vm.new_str(text.as_bytes()).into())
}

fn finish(vm: &mut Vm, resumed: Resumed) -> Result<Value> {
    match resumed {
        Resumed::Yielded(value) => Ok(value),
        Resumed::Returned(value) => Err(vm.stop_iteration(value)),
    }
}

fn send(vm: &mut Vm, generator: Gc<Generator>, value: Value) -> Result<Value> {
    let resumed = vm.resume(generator, value)?;
    finish(vm, resumed)
}

fn throw(
    vm: &mut Vm,
    generator: Gc<Generator>,
    exception: Value,
    value: Option<Value>,
    _traceback: Option<Value>,
) -> Result<Value> {
    let exception = match value {
        Some(value) if !value.is_none() && vm.is_exception_class(exception) => {
            if vm.is_exception(value) { value } else { vm.call(exception, &[value])? }
        }
        _ => {
            if !vm.is_exception(exception) && !vm.is_exception_class(exception) {
                let got = vm.class_name(exception);
                return Err(vm.type_error(format!(
                    "exceptions must be classes or instances deriving from BaseException, not \
                     {got}"
                )));
            }
            vm.exception_instance(exception)?
        }
    };
    let resumed = vm.throw_into(generator, exception)?;
    finish(vm, resumed)
}

fn close(vm: &mut Vm, generator: Gc<Generator>) -> Result<Value> {
    vm.close_generator(generator)
}

fn next(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let generator = generator_of(vm, this)?;
    match vm.resume(generator, Value::NONE)? {
        Resumed::Yielded(value) => Ok(Some(value)),
        Resumed::Returned(value) => {
            vm.set_last_stop(value);
            Ok(None)
        }
    }
}

fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    match generator.name {
        Some(name) => Ok(name.into()),
        None => Ok(vm.intern(&generator.function.code.proto.name.clone()).into()),
    }
}

fn set_name(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut generator = generator_of(vm, this)?;
    match value.downcast::<Str>() {
        Some(name) if !value.is_unset() => {
            generator.name = Some(name);
            Ok(())
        }
        _ => Err(vm.type_error("__name__ must be set to a string object")),
    }
}

fn qualname(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    match generator.qualname {
        Some(name) => Ok(name.into()),
        None => Ok(vm.intern(&generator.function.code.proto.qualname.clone()).into()),
    }
}

fn frame(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    if generator.state == GeneratorState::Finished {
        return Ok(Value::NONE);
    }
    Ok(super::traceback::frame(vm, TraceEntry { code: generator.function.code, pc: generator.pc }))
}

fn set_qualname(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut generator = generator_of(vm, this)?;
    match value.downcast::<Str>() {
        Some(name) if !value.is_unset() => {
            generator.qualname = Some(name);
            Ok(())
        }
        _ => Err(vm.type_error("__qualname__ must be set to a string object")),
    }
}

fn running(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::bool(generator_of(vm, this)?.state == GeneratorState::Running))
}

fn suspended(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::bool(generator_of(vm, this)?.state == GeneratorState::Suspended))
}

fn code(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(generator_of(vm, this)?.function.code.into())
}

fn delegate(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    Ok(vm.generator_delegate(generator).unwrap_or(Value::NONE))
}

/// `generator`
pub static GENERATOR: TypeSpec = TypeSpec {
    name: "generator",
    layout: Kind::Generator,
    flags: Flags::WEAK,
    slots: Slots { repr: Some(repr), iter: Some(|_, this| Ok(this)), next: Some(next), ..NO_SLOTS },
    methods: &[
        method("send", "self, value, /", send),
        method("throw", "self, type, value=None, traceback=None, /", throw),
        method("close", "self, /", close),
    ],
    getsets: &[
        getset("__name__", name, set_name),
        getset("__qualname__", qualname, set_qualname),
        getter("gi_frame", frame),
        getter("gi_running", running),
        getter("gi_suspended", suspended),
        getter("gi_code", code),
        getter("gi_yieldfrom", delegate),
    ],
    ..TypeSpec::NONE
};

/// `coroutine`
pub static COROUTINE: TypeSpec = TypeSpec {
    name: "coroutine",
    layout: Kind::Generator,
    flags: Flags::WEAK,
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[
        method("send", "self, value, /", send),
        method("throw", "self, type, value=None, traceback=None, /", throw),
        method("close", "self, /", close),
        method("__await__", "self, /", |vm: &mut Vm, this: Gc<Generator>| {
            Ok(vm.new_opaque(&COROUTINE_WRAPPER, Box::new(CoroutineWrapper(this))))
        }),
    ],
    getsets: &[
        getset("__name__", name, set_name),
        getset("__qualname__", qualname, set_qualname),
        getter("cr_frame", frame),
        getter("cr_running", running),
        getter("cr_suspended", suspended),
        getter("cr_code", code),
        getter("cr_await", delegate),
    ],
    ..TypeSpec::NONE
};

struct CoroutineWrapper(Gc<Generator>);

impl Opaque for CoroutineWrapper {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.mark(self.0);
    }
}

fn wrapper_of(vm: &mut Vm, value: Value) -> Result<Gc<Generator>> {
    match opaque::<CoroutineWrapper>(value) {
        Some(wrapper) => Ok(wrapper.0),
        None => Err(vm.type_error("a coroutine wrapper is required")),
    }
}

/// `coroutine_wrapper`: what `coroutine.__await__()` returns.
pub static COROUTINE_WRAPPER: TypeSpec = TypeSpec {
    name: "coroutine_wrapper",
    slots: Slots {
        iter: Some(|_, this| Ok(this)),
        next: Some(|vm, this| {
            let generator = wrapper_of(vm, this)?;
            next(vm, generator.into())
        }),
        ..NO_SLOTS
    },
    methods: &[
        method("send", "self, value, /", |vm: &mut Vm, this: Value, value: Value| {
            let generator = wrapper_of(vm, this)?;
            send(vm, generator, value)
        }),
        method(
            "throw",
            "self, type, value=None, traceback=None, /",
            |vm: &mut Vm, this: Value, e: Value, v: Option<Value>, t: Option<Value>| {
                let generator = wrapper_of(vm, this)?;
                throw(vm, generator, e, v, t)
            },
        ),
        method("close", "self, /", |vm: &mut Vm, this: Value| {
            let generator = wrapper_of(vm, this)?;
            close(vm, generator)
        }),
    ],
    ..TypeSpec::NONE
};

/// `async_generator`
pub static ASYNC_GENERATOR: TypeSpec = TypeSpec {
    name: "async_generator",
    layout: Kind::Generator,
    flags: Flags::WEAK,
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[
        method("__aiter__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("__anext__", "self, /", |vm: &mut Vm, this: Gc<Generator>| {
            step(vm, this, AsyncStep::Send(Value::NONE))
        }),
        method("asend", "self, value, /", |vm: &mut Vm, this: Gc<Generator>, value: Value| {
            step(vm, this, AsyncStep::Send(value))
        }),
        method(
            "athrow",
            "self, type, value=None, traceback=None, /",
            |vm: &mut Vm, this: Gc<Generator>, e: Value, _v: Option<Value>, _t: Option<Value>| {
                let exception = vm.exception_instance(e)?;
                step(vm, this, AsyncStep::Throw(exception))
            },
        ),
        method("aclose", "self, /", |vm: &mut Vm, this: Gc<Generator>| {
            step(vm, this, AsyncStep::Close)
        }),
    ],
    getsets: &[
        getset("__name__", name, set_name),
        getset("__qualname__", qualname, set_qualname),
        getter("ag_running", running),
        getter("ag_suspended", suspended),
        getter("ag_code", code),
    ],
    ..TypeSpec::NONE
};

#[derive(Clone, Copy)]
enum AsyncStep {
    Send(Value),
    Throw(Value),
    Close,
    Running,
    Done,
}

/// What `__anext__` and its kin return: awaiting it runs the generator up to its next yield.
struct AsyncAwaitable {
    generator: Gc<Generator>,
    step: AsyncStep,
    closing: bool,
}

impl Opaque for AsyncAwaitable {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.mark(self.generator);
        if let AsyncStep::Send(value) | AsyncStep::Throw(value) = self.step {
            tracer.value(value);
        }
    }
}

/// `async_generator_asend`
pub static ASYNC_AWAITABLE: TypeSpec = TypeSpec {
    name: "async_generator_asend",
    slots: Slots {
        iter: Some(|_, this| Ok(this)),
        next: Some(|vm, this| advance(vm, this, Value::NONE)),
        ..NO_SLOTS
    },
    methods: &[
        method("__await__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("send", "self, value, /", |vm: &mut Vm, this: Value, value: Value| {
            match advance(vm, this, value)? {
                Some(value) => Ok(value),
                None => {
                    let value = vm.take_last_stop();
                    Err(vm.stop_iteration(value))
                }
            }
        }),
        method("close", "self, /", |_: &mut Vm, this: Value| {
            if let Some(mut state) = opaque::<AsyncAwaitable>(this) {
                state.step = AsyncStep::Done;
            }
            Ok(())
        }),
    ],
    ..TypeSpec::NONE
};

fn step(vm: &mut Vm, generator: Gc<Generator>, step: AsyncStep) -> Result<Value> {
    let closing = matches!(step, AsyncStep::Close);
    let state = AsyncAwaitable { generator, step, closing };
    Ok(vm.new_opaque(&ASYNC_AWAITABLE, Box::new(state)))
}

/// Runs the generator until it yields (the awaitable is done: None) or an inner await does.
fn advance(vm: &mut Vm, this: Value, sent: Value) -> Result<Option<Value>> {
    let Some(mut state) = opaque::<AsyncAwaitable>(this) else {
        return Err(vm.type_error("an awaitable of an async generator is required"));
    };
    let generator = state.generator;
    let step = std::mem::replace(&mut state.step, AsyncStep::Running);
    let result = match step {
        AsyncStep::Done => {
            return Err(vm.runtime_error("cannot reuse already awaited __anext__()/asend()"));
        }
        AsyncStep::Running => vm.resume(generator, sent),
        AsyncStep::Send(value) => vm.resume(generator, value),
        AsyncStep::Throw(exception) => vm.throw_into(generator, exception),
        AsyncStep::Close if generator.state == GeneratorState::Finished => {
            Ok(Resumed::Returned(Value::NONE))
        }
        AsyncStep::Close => {
            let exit = vm.new_exception(vm.types.generator_exit, &[]);
            vm.throw_into(generator, exit.into())
        }
    };
    let finish = |state: &mut OpaqueRef<AsyncAwaitable>, vm: &mut Vm, value: Value| {
        state.step = AsyncStep::Done;
        vm.set_last_stop(value);
        Ok(None)
    };
    match result {
        Ok(Resumed::Yielded(value)) => match value.downcast::<Cell>() {
            // The generator's own yield.
            Some(_) if state.closing => {
                state.step = AsyncStep::Done;
                Err(vm.runtime_error("async generator ignored GeneratorExit"))
            }
            Some(yielded) => finish(&mut state, vm, yielded.value),
            None => Ok(Some(value)),
        },
        Ok(Resumed::Returned(_)) if state.closing => finish(&mut state, vm, Value::NONE),
        Ok(Resumed::Returned(_)) => {
            state.step = AsyncStep::Done;
            let stop = vm.new_exception(vm.types.stop_async_iteration, &[]);
            Err(vm.raise_value(stop.into()))
        }
        Err(raised) if state.closing => {
            let quiet = vm
                .catch(vm.types.generator_exit)
                .or_else(|| vm.catch(vm.types.stop_async_iteration));
            if quiet.is_some() {
                return finish(&mut state, vm, Value::NONE);
            }
            state.step = AsyncStep::Done;
            Err(raised)
        }
        Err(raised) => {
            state.step = AsyncStep::Done;
            Err(raised)
        }
    }
}
