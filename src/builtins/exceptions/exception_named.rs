//! The exceptions about names: AttributeError, NameError, ImportError.

use crate::builtins::exceptions::exception::{EXCEPTION, exception_of, plain, str};
use crate::builtins::exceptions::exception_field::attribute;
use crate::builtins::exceptions::exception_reduce;
use crate::object::*;
use crate::vm::Vm;

/// Sets the arguments of an exception, and its attributes from keyword arguments.
fn init(
    vm: &mut Vm,
    this: Value,
    kwargs: Value,
    args: Rest,
    class: &str,
    names: &[(&str, usize)],
) -> Result<()> {
    let mut exception = exception_of(vm, this)?;
    exception.args = vm.new_tuple(args.0);
    for (_, field) in names {
        exception.set_field(*field, Value::UNSET);
    }
    let Some(kwargs) = kwargs.downcast::<Dict>() else { return Ok(()) };
    for (key, value) in kwargs.iter() {
        let Some(name) = key.downcast::<Str>() else { continue };
        let key = name.to_string_lossy();
        match names.iter().find(|(name, _)| *name == key) {
            Some((_, field)) => exception.set_field(*field, value),
            None => {
                let names = names.iter().map(|(name, _)| *name);
                return Err(vm.no_such_keyword(class, names, name));
            }
        }
    }
    Ok(())
}

/// `AttributeError`
pub static ATTRIBUTE_ERROR: TypeSpec = TypeSpec {
    methods: &[
        method(
            "__init__",
            "self, /, **kwargs, *args",
            |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
                let names = [("name", field::NAME), ("obj", field::OBJ)];
                init(vm, this, kwargs, args, "AttributeError", &names)
            },
        ),
        exception_reduce::ATTRIBUTE_ERROR,
        exception_reduce::ATTRIBUTE_ERROR_STATE,
    ],
    getsets: &[attribute::<{ field::NAME }>("name"), attribute::<{ field::OBJ }>("obj")],
    ..plain("AttributeError", &EXCEPTION, "Attribute not found.")
};

/// `NameError`
pub static NAME_ERROR: TypeSpec = TypeSpec {
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            init(vm, this, kwargs, args, "NameError", &[("name", field::NAME)])
        },
    )],
    getsets: &[attribute::<{ field::NAME }>("name")],
    ..plain("NameError", &EXCEPTION, "Name not found globally.")
};

/// `ImportError`
pub static IMPORT_ERROR: TypeSpec = TypeSpec {
    methods: &[
        method(
            "__init__",
            "self, /, **kwargs, *args",
            |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
                let names =
                    [("name", field::NAME), ("path", field::PATH), ("name_from", field::NAME_FROM)];
                init(vm, this, kwargs, args, "ImportError", &names)?;
                let message = if args.0.len() == 1 { args.0[0] } else { Value::UNSET };
                exception_of(vm, this)?.set_field(field::MSG, message);
                Ok(())
            },
        ),
        exception_reduce::IMPORT_ERROR,
    ],
    slots: Slots {
        str: Some(|vm, this| {
            let message = exception_of(vm, this)?.field(field::MSG);
            if message.kind() == Kind::Str { Ok(message) } else { str(vm, this) }
        }),
        ..NO_SLOTS
    },
    getsets: &[
        attribute::<{ field::MSG }>("msg"),
        attribute::<{ field::NAME }>("name"),
        attribute::<{ field::PATH }>("path"),
        attribute::<{ field::NAME_FROM }>("name_from"),
    ],
    ..plain("ImportError", &EXCEPTION, "Import can't find module, or can't find name in module.")
};
