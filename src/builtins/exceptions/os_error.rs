//! OSError: its error number chooses the class, its arguments become attributes.

use crate::builtins::exceptions::exception::{self, *};
use crate::builtins::exceptions::exception_field::attribute;
use crate::builtins::numbers::integer::Integer;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// The class for an error number.
fn class_of(number: i64) -> Option<&'static TypeSpec> {
    Some(match number {
        1 | 13 => &PERMISSION_ERROR,
        2 => &FILE_NOT_FOUND_ERROR,
        3 => &PROCESS_LOOKUP_ERROR,
        4 => &INTERRUPTED_ERROR,
        10 => &CHILD_PROCESS_ERROR,
        11 | 114 | 115 => &BLOCKING_IO_ERROR,
        17 => &FILE_EXISTS_ERROR,
        20 => &NOT_A_DIRECTORY_ERROR,
        21 => &IS_A_DIRECTORY_ERROR,
        32 | 108 => &BROKEN_PIPE_ERROR,
        103 => &CONNECTION_ABORTED_ERROR,
        104 => &CONNECTION_RESET_ERROR,
        110 => &TIMEOUT_ERROR,
        111 => &CONNECTION_REFUSED_ERROR,
        _ => return None,
    })
}

/// `OSError`
pub static OS_ERROR: TypeSpec = TypeSpec {
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        crate::builtins::exceptions::exception_reduce::OS_ERROR,
    ],
    slots: Slots { str: Some(str), ..NO_SLOTS },
    getsets: &[
        attribute::<{ field::ERRNO }>("errno"),
        attribute::<{ field::STRERROR }>("strerror"),
        attribute::<{ field::FILENAME }>("filename"),
        attribute::<{ field::FILENAME2 }>("filename2"),
        getset("characters_written", characters_written, set_characters_written),
    ],
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    ..plain("OSError", &EXCEPTION, "Base class for I/O related errors.")
};

/// `BlockingIOError`
pub static BLOCKING_IO_ERROR: TypeSpec =
    plain("BlockingIOError", &OS_ERROR, "I/O operation would block.");

/// Whether the attributes are set by `__init__`: a class with an `__init__` of its own, but not a
/// `__new__`, may pass on other arguments than it got.
fn is_set_by_init(vm: &mut Vm, class: Gc<Type>) -> bool {
    let base = vm.type_by_spec(&OS_ERROR);
    let (new, init) = (vm.names.new, vm.names.init);
    let mut inherits = |name| match (vm.lookup(class, name), vm.lookup(base, name)) {
        (Some(own), Some(inherited)) => own.is(inherited),
        _ => false,
    };
    inherits(new) && !inherits(init)
}

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    if is_set_by_init(vm, class) {
        return exception::new(vm, class, kwargs, Rest(&[]));
    }
    no_keywords(vm, class, kwargs)?;
    let mut class = class;
    if class.is(vm.types.os_error) && (2..=5).contains(&args.0.len()) {
        let number = match Integer::of(args.0[0]) {
            Some(Integer::Small(number)) => Some(number),
            _ => None,
        };
        if let Some(specific) = number.and_then(class_of) {
            class = vm.type_by_spec(specific);
        }
    }
    let made = exception::new(vm, class, kwargs, args)?;
    set_attributes(vm, made, args.0)?;
    Ok(made)
}

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    let class = vm.type_of(this);
    if !is_set_by_init(vm, class) {
        return Ok(());
    }
    no_keywords(vm, class, kwargs)?;
    exception_of(vm, this)?.args = vm.new_tuple(args.0);
    set_attributes(vm, this, args.0)
}

fn no_keywords(vm: &mut Vm, class: Gc<Type>, kwargs: Value) -> Result<()> {
    if kwargs.is_unset() {
        return Ok(());
    }
    let name = class.name.to_string_lossy();
    Err(vm.type_error(format!("{name}() takes no keyword arguments")))
}

/// Two arguments are number and text; up to three more name files and are no part of `args`.
fn set_attributes(vm: &mut Vm, this: Value, args: &[Value]) -> Result<()> {
    let mut exception = exception_of(vm, this)?;
    if !(2..=5).contains(&args.len()) {
        return Ok(());
    }
    exception.set_field(field::ERRNO, args[0]);
    exception.set_field(field::STRERROR, args[1]);
    let Some(file) = args.get(2).copied().filter(|f| !f.is_none()) else { return Ok(()) };
    let blocking = vm.type_by_spec(&BLOCKING_IO_ERROR);
    if vm.type_of(this).is(blocking) {
        if let Some(count) = file.as_int() {
            exception.set_field(field::CHARACTERS_WRITTEN, Value::int(count));
            return Ok(());
        }
    }
    exception.set_field(field::FILENAME, file);
    if let Some(second) = args.get(4).copied().filter(|f| !f.is_none()) {
        exception.set_field(field::FILENAME2, second);
    }
    exception.args = vm.new_tuple(&args[..2]);
    Ok(())
}

fn str(vm: &mut Vm, this: Value) -> Result<Value> {
    let exception = exception_of(vm, this)?;
    let shown = |index| exception.field(index).to_option().unwrap_or(Value::NONE);
    let file = exception.field(field::FILENAME);
    let complete =
        !exception.field(field::ERRNO).is_unset() && !exception.field(field::STRERROR).is_unset();
    if file.is_unset() && !complete {
        return exception::str(vm, this);
    }
    let number = vm.str(shown(field::ERRNO))?;
    let reason = vm.str(shown(field::STRERROR))?;
    let mut text = [b"[Errno ", number.as_bytes(), b"] ", reason.as_bytes()].concat();
    for (before, index) in [(": ", field::FILENAME), (" -> ", field::FILENAME2)] {
        let file = exception.field(index);
        if file.is_unset() {
            break;
        }
        text.extend_from_slice(before.as_bytes());
        text.extend_from_slice(vm.repr(file)?.as_bytes());
    }
    Ok(vm.new_str_from(text).into())
}

fn characters_written(vm: &mut Vm, this: Value) -> Result<Value> {
    match exception_of(vm, this)?.field(field::CHARACTERS_WRITTEN).to_option() {
        Some(count) => Ok(count),
        None => Err(vm.attribute_error("characters_written")),
    }
}

fn set_characters_written(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let value = if value.is_unset() {
        characters_written(vm, this)?;
        value
    } else {
        Value::int(vm.to_i64(value)?)
    };
    exception_of(vm, this)?.set_field(field::CHARACTERS_WRITTEN, value);
    Ok(())
}
