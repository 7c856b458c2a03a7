//! `generator` and `coroutine` as types.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{Resumed, Vm};

pub(in crate::builtins) fn generator_of(vm: &mut Vm, value: Value) -> Result<Gc<Generator>> {
    match value.downcast::<Generator>() {
        Some(generator) => Ok(generator),
        None => Err(vm.type_error("a generator is required")),
    }
}

pub(in crate::builtins) fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
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
    traceback: Option<Value>,
) -> Result<Value> {
    warn_of_parts(vm, "throw", value)?;
    let args = [exception, value.unwrap_or(Value::UNSET), traceback.unwrap_or(Value::UNSET)];
    let resumed = vm.throw_into(generator, given_parts(&args))?;
    finish(vm, resumed)
}

/// The arguments of `throw` that were given.
pub(in crate::builtins) fn given_parts(args: &[Value; 3]) -> &[Value] {
    let given = args.iter().take_while(|arg| !arg.is_unset()).count();
    &args[..given]
}

/// The warning about `throw(type, value, traceback)`.
pub(in crate::builtins) fn warn_of_parts(
    vm: &mut Vm,
    method: &str,
    value: Option<Value>,
) -> Result<()> {
    if value.is_none() {
        return Ok(());
    }
    let category = vm.types.deprecation_warning;
    vm.warn(
        category,
        &format!(
            "the (type, exc, tb) signature of {method}() is deprecated, use the single-arg \
             signature instead."
        ),
    )
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

pub(in crate::builtins) fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    match generator.name {
        Some(name) => Ok(name.into()),
        None => Ok(vm.intern(&generator.function.code.proto.name.clone()).into()),
    }
}

pub(in crate::builtins) fn set_name(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut generator = generator_of(vm, this)?;
    match value.downcast::<Str>() {
        Some(name) if !value.is_unset() => {
            generator.name = Some(name);
            Ok(())
        }
        _ => Err(vm.type_error("__name__ must be set to a string object")),
    }
}

pub(in crate::builtins) fn qualname(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    match generator.qualname {
        Some(name) => Ok(name.into()),
        None => Ok(vm.intern(&generator.function.code.proto.qualname.clone()).into()),
    }
}

pub(in crate::builtins) fn frame(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    Ok(crate::builtins::classes::frame::of_generator(vm, generator))
}

pub(in crate::builtins) fn set_qualname(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
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

pub(in crate::builtins) fn suspended(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::bool(generator_of(vm, this)?.state == GeneratorState::Suspended))
}

pub(in crate::builtins) fn code(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(generator_of(vm, this)?.function.code.into())
}

pub(in crate::builtins) fn delegate(vm: &mut Vm, this: Value) -> Result<Value> {
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
        method("send", "self, value, /", send).doc(
            "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise \
             StopIteration.",
        ),
        method("throw", "self, type, value=None, traceback=None, /", throw).doc(
            "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next \
             yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \
             \nand may be removed in a future version of Python.",
        ),
        method("close", "self, /", close).doc("close() -> raise GeneratorExit inside generator."),
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
        class_method(
            "__class_getitem__",
            "cls, item, /",
            crate::builtins::classes::generic_alias::class_getitem,
        )
        .doc("See PEP 585"),
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
        member("cr_origin", |_, _| Ok(Value::NONE)),
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
