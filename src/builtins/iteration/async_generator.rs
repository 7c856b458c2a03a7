//! `async_generator`, and the awaitables that its methods return.
//!
//! An async generator is a generator whose own yields are marked (`Vm::wrap_async`) so that they
//! can be told from what its `await`s pass through. `asend` and its kin make an *awaitable*; driving
//! that runs the generator until the next marked yield, which ends the awaitable with the value.

use crate::builtins::iteration::generator::{
    code, delegate, frame, generator_of, given_parts, name, qualname, repr, set_name, set_qualname,
    suspended, warn_of_parts,
};
use crate::builtins::modules::sys_hooks;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::{Resumed, Vm};

fn running(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::bool(generator_of(vm, this)?.stepping))
}

fn anext(vm: &mut Vm, this: Gc<Generator>) -> Result<Value> {
    asend(vm, this, Value::NONE)
}

/// Shows a generator that is used for the first time to the hook of `sys.set_asyncgen_hooks`.
fn announce(vm: &mut Vm, mut generator: Gc<Generator>) -> Result<()> {
    if std::mem::replace(&mut generator.hooked, true) {
        return Ok(());
    }
    match sys_hooks::first_iteration_hook(vm) {
        Some(hook) => vm.call(hook, &[generator.into()]).map(|_| ()),
        None => Ok(()),
    }
}

fn asend(vm: &mut Vm, generator: Gc<Generator>, value: Value) -> Result<Value> {
    announce(vm, generator)?;
    let step = Step { generator, start: Start::Send(value), stage: Stage::New };
    Ok(vm.new_opaque(&ASEND, Box::new(step)))
}

fn athrow(
    vm: &mut Vm,
    generator: Gc<Generator>,
    exception: Value,
    value: Option<Value>,
    traceback: Option<Value>,
) -> Result<Value> {
    warn_of_parts(vm, "athrow", value)?;
    announce(vm, generator)?;
    let args = [exception, value.unwrap_or(Value::UNSET), traceback.unwrap_or(Value::UNSET)];
    let step = Step { generator, start: Start::Throw(args), stage: Stage::New };
    Ok(vm.new_opaque(&ATHROW, Box::new(step)))
}

fn aclose(vm: &mut Vm, generator: Gc<Generator>) -> Result<Value> {
    announce(vm, generator)?;
    let step = Step { generator, start: Start::Close, stage: Stage::New };
    Ok(vm.new_opaque(&ATHROW, Box::new(step)))
}

/// `async_generator`
pub static ASYNC_GENERATOR: TypeSpec = TypeSpec {
    name: "async_generator",
    layout: Kind::Generator,
    flags: Flags::WEAK,
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[
        method("__aiter__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("__anext__", "self, /", anext),
        method("asend", "self, value, /", asend).doc("asend(v) -> send 'v' in generator."),
        method("athrow", "self, type, value=None, traceback=None, /", athrow)
            .doc("athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator."),
        method("aclose", "self, /", aclose)
            .doc("aclose() -> raise GeneratorExit inside generator."),
        class_method(
            "__class_getitem__",
            "cls, item, /",
            crate::builtins::classes::generic_alias::class_getitem,
        )
        .doc("See PEP 585"),
    ],
    getsets: &[
        getset("__name__", name, set_name),
        getset("__qualname__", qualname, set_qualname),
        getter("ag_await", delegate),
        getter("ag_frame", frame),
        member("ag_running", running),
        getter("ag_suspended", suspended),
        getter("ag_code", code),
    ],
    ..TypeSpec::NONE
};

/// What an awaitable does when it is first driven.
#[derive(Clone, Copy)]
enum Start {
    Send(Value),
    Throw([Value; 3]),
    Close,
}

/// How far an awaitable has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    Begun,
    Done,
}

/// One awaitable step of an async generator.
struct Step {
    generator: Gc<Generator>,
    start: Start,
    stage: Stage,
}

impl Opaque for Step {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.generator);
        match self.start {
            Start::Send(value) => tracer.value(value),
            Start::Throw(args) => tracer.values(&args),
            Start::Close => {}
        }
    }
}

impl Step {
    /// What messages call it.
    fn name(&self) -> &'static str {
        match self.start {
            Start::Send(_) => "anext()",
            Start::Throw(_) => "athrow()",
            Start::Close => "aclose()",
        }
    }
}

fn step_of(vm: &mut Vm, value: Value) -> Result<OpaqueRef<Step>> {
    match opaque::<Step>(value) {
        Some(step) => Ok(step),
        None => Err(vm.type_error("an awaitable of an async generator is required")),
    }
}

/// Checks that the awaitable may go on, and begins it if it is new.
fn enter(vm: &mut Vm, step: &mut OpaqueRef<Step>) -> Result<()> {
    match step.stage {
        Stage::Begun => Ok(()),
        Stage::Done => Err(vm.runtime_error(match step.start {
            Start::Send(_) => "cannot reuse already awaited __anext__()/asend()",
            _ => "cannot reuse already awaited aclose()/athrow()",
        })),
        Stage::New if step.generator.stepping => {
            step.stage = Stage::Done;
            let name = step.name();
            Err(vm.runtime_error(format!("{name}: asynchronous generator is already running")))
        }
        Stage::New => {
            step.stage = Stage::Begun;
            step.generator.stepping = true;
            Ok(())
        }
    }
}

fn leave(step: &mut OpaqueRef<Step>) {
    step.stage = Stage::Done;
    step.generator.stepping = false;
}

/// `send` of an awaitable: None when it is done, its value then being the last stop.
fn send(vm: &mut Vm, this: Value, sent: Value) -> Result<Option<Value>> {
    let mut step = step_of(vm, this)?;
    let new = step.stage == Stage::New;
    if new && !matches!(step.start, Start::Send(_)) {
        // Nothing to throw into, or closed before: done at once.
        if step.generator.state == GeneratorState::Finished {
            step.stage = Stage::Done;
            vm.set_last_stop(Value::NONE);
            return Ok(None);
        }
        if step.generator.closed && !step.generator.stepping {
            step.stage = Stage::Done;
            let stop = vm.new_exception(vm.types.stop_async_iteration, &[]);
            return Err(vm.raise_value(stop.into()));
        }
        if !sent.is_none() && !step.generator.stepping {
            let message = "can't send non-None value to a just-started coroutine";
            return Err(vm.runtime_error(message));
        }
    }
    enter(vm, &mut step)?;
    let mut generator = step.generator;
    let result = match step.start {
        _ if !new => vm.resume(generator, sent),
        Start::Send(value) if sent.is_none() => vm.resume(generator, value),
        Start::Send(_) => vm.resume(generator, sent),
        Start::Throw(args) => vm.throw_into(generator, given_parts(&args)),
        Start::Close => {
            generator.closed = true;
            let exit = vm.new_exception(vm.types.generator_exit, &[]);
            vm.throw_into(generator, &[exit.into()])
        }
    };
    settle(vm, step, result)
}

/// What a step of the generator means to the one who awaits it.
fn settle(
    vm: &mut Vm,
    mut step: OpaqueRef<Step>,
    result: Result<Resumed>,
) -> Result<Option<Value>> {
    let closing = matches!(step.start, Start::Close);
    match result {
        Ok(Resumed::Yielded(value)) => match value.downcast::<Cell>() {
            Some(_) if closing => {
                leave(&mut step);
                Err(vm.runtime_error("async generator ignored GeneratorExit"))
            }
            // The generator's own yield.
            Some(yielded) => {
                leave(&mut step);
                vm.set_last_stop(yielded.value);
                Ok(None)
            }
            None => Ok(Some(value)),
        },
        Ok(Resumed::Returned(_)) => {
            leave(&mut step);
            step.generator.closed = true;
            if closing {
                vm.set_last_stop(Value::NONE);
                return Ok(None);
            }
            let stop = vm.new_exception(vm.types.stop_async_iteration, &[]);
            Err(vm.raise_value(stop.into()))
        }
        Err(raised) => {
            leave(&mut step);
            let exception = vm.peek_raised();
            let (stop, exit) = (vm.types.stop_async_iteration, vm.types.generator_exit);
            if vm.is_instance_of(exception, stop) || vm.is_instance_of(exception, exit) {
                step.generator.closed = true;
                if closing && (vm.catch(stop).is_some() || vm.catch(exit).is_some()) {
                    vm.set_last_stop(Value::NONE);
                    return Ok(None);
                }
            }
            Err(raised)
        }
    }
}

/// A step's result as a method returns it: what it yields, or StopIteration.
fn or_stop(vm: &mut Vm, result: Option<Value>) -> Result<Value> {
    match result {
        Some(value) => Ok(value),
        None => {
            let value = vm.take_last_stop();
            Err(vm.stop_iteration(value))
        }
    }
}

fn send_method(vm: &mut Vm, this: Value, value: Value) -> Result<Value> {
    let result = send(vm, this, value)?;
    or_stop(vm, result)
}

fn throw_method(
    vm: &mut Vm,
    this: Value,
    exception: Value,
    value: Option<Value>,
    traceback: Option<Value>,
) -> Result<Value> {
    warn_of_parts(vm, "throw", value)?;
    let args = [exception, value.unwrap_or(Value::UNSET), traceback.unwrap_or(Value::UNSET)];
    let mut step = step_of(vm, this)?;
    enter(vm, &mut step)?;
    let result = vm.throw_into(step.generator, given_parts(&args));
    let result = settle(vm, step, result)?;
    or_stop(vm, result)
}

fn close_method(vm: &mut Vm, this: Value) -> Result<()> {
    if step_of(vm, this)?.stage == Stage::Done {
        return Ok(());
    }
    let exit = vm.new_exception(vm.types.generator_exit, &[]);
    close_by_throwing(vm, exit.into(), |vm, exit| throw_method(vm, this, exit, None, None))
}

/// `close` of an awaitable by its `throw`: quiet if that ends it.
fn close_by_throwing(
    vm: &mut Vm,
    exit: Value,
    throw: impl FnOnce(&mut Vm, Value) -> Result<Value>,
) -> Result<()> {
    vm.protect(exit);
    match throw(vm, exit) {
        Ok(_) => Err(vm.runtime_error("coroutine ignored GeneratorExit")),
        Err(raised) => {
            let classes =
                [vm.types.stop_iteration, vm.types.stop_async_iteration, vm.types.generator_exit];
            match classes.into_iter().any(|class| vm.catch(class).is_some()) {
                true => Ok(()),
                false => Err(raised),
            }
        }
    }
}

const STEP: TypeSpec = TypeSpec {
    slots: Slots {
        iter: Some(|_, this| Ok(this)),
        next: Some(|vm, this| send(vm, this, Value::NONE)),
        ..NO_SLOTS
    },
    methods: &[
        method("__await__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("send", "self, value, /", send_method),
        method("throw", "self, type, value=None, traceback=None, /", throw_method),
        method("close", "self, /", close_method),
    ],
    ..TypeSpec::NONE
};

/// `async_generator_asend`, of `__anext__()` and `asend()`.
pub static ASEND: TypeSpec = TypeSpec { name: "async_generator_asend", ..STEP };
/// `async_generator_athrow`, of `athrow()` and `aclose()`.
pub static ATHROW: TypeSpec = TypeSpec { name: "async_generator_athrow", ..STEP };

// --- anext with a default -----------------------------------------------------------------------

/// What `anext(iterator, default)` returns.
struct AnextDefault {
    awaitable: Value,
    default: Value,
}

impl Opaque for AnextDefault {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.awaitable, self.default]);
    }
}

/// An awaitable of what `awaitable` gives, or of `default` if that ends the async iteration.
pub(in crate::builtins) fn anext_with_default(
    vm: &mut Vm,
    awaitable: Value,
    default: Value,
) -> Value {
    vm.new_opaque(&ANEXT_AWAITABLE, Box::new(AnextDefault { awaitable, default }))
}

/// Calls a method of the iterator behind the awaitable.
fn drive(vm: &mut Vm, this: Value, method: &str, args: &[Value]) -> Result<Value> {
    let Some(state) = opaque::<AnextDefault>(this) else {
        return Err(vm.type_error("an anext_awaitable is required"));
    };
    let iterator = vm.awaitable_iter(state.awaitable, 0)?;
    vm.protect(iterator);
    let iterator = match iterator.kind() {
        // A coroutine is driven by its wrapper.
        Kind::Generator => match vm.call_special(iterator, vm.names.await_, &[])? {
            Some(wrapper) => wrapper,
            None => iterator,
        },
        _ => iterator,
    };
    vm.protect(iterator);
    let name = vm.intern(method);
    match vm.call_method(iterator, name, args) {
        Ok(value) => Ok(value),
        Err(raised) => match vm.catch(vm.types.stop_async_iteration) {
            Some(_) => Err(vm.stop_iteration(state.default)),
            None => Err(raised),
        },
    }
}

/// `anext_awaitable`
pub static ANEXT_AWAITABLE: TypeSpec = TypeSpec {
    name: "anext_awaitable",
    slots: Slots {
        iter: Some(|_, this| Ok(this)),
        next: Some(|vm, this| match drive(vm, this, "__next__", &[]) {
            Ok(value) => Ok(Some(value)),
            Err(raised) => match vm.catch(vm.types.stop_iteration) {
                Some(stop) => {
                    let value = vm.stop_value(stop);
                    vm.set_last_stop(value);
                    Ok(None)
                }
                None => Err(raised),
            },
        }),
        ..NO_SLOTS
    },
    methods: &[
        method("__await__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("send", "self, value, /", |vm: &mut Vm, this: Value, value: Value| {
            drive(vm, this, "send", &[value])
        }),
        method("throw", "self, /, *args", |vm: &mut Vm, this: Value, args: Rest| {
            drive(vm, this, "throw", args.0)
        }),
        method("close", "self, /", |vm: &mut Vm, this: Value| drive(vm, this, "close", &[])),
    ],
    ..TypeSpec::NONE
};
