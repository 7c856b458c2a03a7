//! `__reduce__` of the exceptions: the call that makes such an exception again, and what its
//! attributes are to be then.

use crate::builtins::exceptions::exception::exception_of;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `BaseException.__reduce__`
pub(in crate::builtins) const BASE: FnSpec =
    method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
        let args = exception_of(vm, this)?.args;
        let state = attributes(vm, this, &[]);
        Ok(call_and_state(vm, this, args, state))
    });

/// `OSError.__reduce__`: file names are arguments that `args` does not show.
pub(in crate::builtins) const OS_ERROR: FnSpec =
    method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
        let exception = exception_of(vm, this)?;
        let mut args = exception.args;
        let (file, other) = (exception.field(field::FILENAME), exception.field(field::FILENAME2));
        if let ([number, text], Some(file)) = (args.items(), file.to_option()) {
            args = match other.to_option() {
                Some(other) => vm.new_tuple(&[*number, *text, file, Value::NONE, other]),
                None => vm.new_tuple(&[*number, *text, file]),
            };
            vm.protect(args.into());
        }
        let state = attributes(vm, this, &[]);
        Ok(call_and_state(vm, this, args, state))
    });

/// `ImportError.__reduce__`
pub(in crate::builtins) const IMPORT_ERROR: FnSpec =
    method("__reduce__", "self, /", |vm: &mut Vm, this| {
        let args = exception_of(vm, this)?.args;
        let fields =
            [("name", field::NAME), ("path", field::PATH), ("name_from", field::NAME_FROM)];
        let state = attributes(vm, this, &fields);
        Ok(call_and_state(vm, this, args, state))
    });

/// `AttributeError.__reduce__`; the object that lacked the attribute is left behind.
pub(in crate::builtins) const ATTRIBUTE_ERROR: FnSpec =
    method("__reduce__", "self, /", |vm: &mut Vm, this| {
        let args = exception_of(vm, this)?.args;
        let state = attribute_error_state(vm, this)?;
        Ok(call_and_state(vm, this, args, Some(state)))
    });

/// `AttributeError.__getstate__`
pub(in crate::builtins) const ATTRIBUTE_ERROR_STATE: FnSpec =
    method("__getstate__", "self, /", attribute_error_state);

fn attribute_error_state(vm: &mut Vm, this: Value) -> Result<Gc<Dict>> {
    let args = exception_of(vm, this)?.args;
    let mut state = match attributes(vm, this, &[("name", field::NAME)]) {
        Some(state) => state,
        None => vm.new_dict(),
    };
    vm.protect(state.into());
    let name = vm.intern("args");
    state.set_str(vm.heap_mut(), name, args.into());
    Ok(state)
}

/// A copy of the attributes of an exception with those of its builtin class; None if it has none.
fn attributes(vm: &mut Vm, this: Value, fields: &[(&str, usize)]) -> Option<Gc<Dict>> {
    let exception = this.downcast::<Exception>()?;
    let mut state = vm.new_dict();
    vm.protect(state.into());
    let own = vm.instance_dict(this);
    state.copy_from(vm.heap_mut(), &own);
    for (name, field) in fields {
        if let Some(value) = exception.field(*field).to_option() {
            let name = vm.intern(name);
            state.set_str(vm.heap_mut(), name, value);
        }
    }
    (!state.is_empty()).then_some(state)
}

/// `(class, args[, state])`
fn call_and_state(vm: &mut Vm, this: Value, args: Gc<Tuple>, state: Option<Gc<Dict>>) -> Gc<Tuple> {
    let class = vm.type_of(this).into();
    match state {
        Some(state) => vm.new_tuple(&[class, args.into(), state.into()]),
        None => vm.new_tuple(&[class, args.into()]),
    }
}
