//! The functions of `sys` that a program may replace, and those that note what it wants called.

use super::sys_info::ASYNCGEN_HOOKS;
use crate::builtins::containers::struct_sequence;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// The hooks' names; each is in `sys` once more as `__name__`.
pub(super) const HOOKS: [&str; 4] =
    ["breakpointhook", "displayhook", "excepthook", "unraisablehook"];

pub(super) const BREAKPOINT_HOOK: FnSpec =
    function("breakpointhook", "**kwargs, *args", breakpoint_hook)
        .doc("This hook function is called by built-in breakpoint().");
pub(super) const DISPLAY_HOOK: FnSpec = function("displayhook", "object, /", display_hook)
    .doc("Print an object to sys.stdout and also save it in builtins._");
pub(super) const EXCEPT_HOOK: FnSpec =
    function("excepthook", "exctype, value, traceback, /", except_hook)
        .doc("Handle an exception by displaying it with a traceback on sys.stderr.");
pub(super) const UNRAISABLE_HOOK: FnSpec =
    function("unraisablehook", "unraisable, /", unraisable_hook)
        .doc("Handle an unraisable exception.");

/// There is no debugger to enter.
fn breakpoint_hook(_: &mut Vm, _kwargs: Value, _args: Rest) -> Result<()> {
    Ok(())
}

/// A name of `sys`, as the program has it now.
pub(super) fn current(vm: &mut Vm, name: &str) -> Result<Option<Value>> {
    let sys = vm.import_absolute("sys")?;
    vm.protect(sys);
    let name = vm.intern(name);
    vm.find_attr(sys, name)
}

/// Writes to a stream of `sys`, as the program has it now.
pub(in crate::builtins) fn write_to(vm: &mut Vm, stream: &str, text: Vec<u8>) -> Result<()> {
    let file = match current(vm, stream)? {
        Some(file) if !file.is_none() => file,
        _ => return Ok(()),
    };
    vm.protect(file);
    let text = vm.new_str_from(text);
    vm.protect(text.into());
    let write = vm.names.write;
    vm.call_method(file, write, &[text.into()]).map(|_| ())
}

fn display_hook(vm: &mut Vm, value: Value) -> Result<()> {
    if value.is_none() {
        return Ok(());
    }
    let name = vm.intern("_");
    let mut builtins = vm.builtins;
    builtins.set_str(vm.heap_mut(), name, Value::NONE);
    let text = vm.repr(value)?;
    if current(vm, "stdout")?.is_none_or(|file| file.is_none()) {
        return Err(vm.runtime_error("lost sys.stdout"));
    }
    write_to(vm, "stdout", text.as_bytes().to_vec())?;
    write_to(vm, "stdout", b"\n".to_vec())?;
    builtins.set_str(vm.heap_mut(), name, value);
    Ok(())
}

fn except_hook(vm: &mut Vm, _class: Value, value: Value, _traceback: Value) -> Result<()> {
    if !vm.is_exception(value) {
        // CPython prints this and goes on, too.
        let got = vm.class_name(value);
        let text =
            format!("TypeError: print_exception(): Exception expected for value, {got} found\n");
        return write_to(vm, "stderr", text.into_bytes());
    }
    let text = vm.format_exception(value);
    write_to(vm, "stderr", text)
}

fn unraisable_hook(vm: &mut Vm, unraisable: Value) -> Result<()> {
    let [message, object, exception] = ["err_msg", "object", "exc_value"].map(|n| vm.intern(n));
    let exception = vm.get_attr(unraisable, exception)?;
    let object = vm.get_attr(unraisable, object)?;
    let message = vm.get_attr(unraisable, message)?;
    let mut text = match (message.is_none(), object.is_none()) {
        (true, true) => Vec::new(),
        (true, false) => b"Exception ignored in".to_vec(),
        (false, _) => vm.str(message)?.as_bytes().to_vec(),
    };
    if !object.is_none() {
        text.extend_from_slice(b": ");
        text.extend_from_slice(vm.repr(object)?.as_bytes());
    }
    if !text.is_empty() {
        text.push(b'\n');
    }
    if vm.is_exception(exception) {
        text.extend(vm.format_exception(exception));
    }
    write_to(vm, "stderr", text)
}

/// `breakpoint()`
pub(in crate::builtins) fn breakpoint(vm: &mut Vm, kwargs: Value, args: Rest) -> Result<Value> {
    let Some(hook) = current(vm, "breakpointhook")? else {
        return Err(vm.runtime_error("lost sys.breakpointhook"));
    };
    let (names, mut values) = (kwargs.downcast::<Dict>(), args.0.to_vec());
    let (names, named): (Vec<Value>, Vec<Value>) =
        names.map(|names| names.iter().unzip()).unwrap_or_default();
    values.extend(named);
    vm.call_args(hook, Args { values: &values, names: &names })
}

// --- asynchronous generators --------------------------------------------------------------------

/// Where a namespace keeps what was set.
fn kept(vm: &mut Vm, name: &str) -> Result<Value> {
    Ok(current(vm, name)?.unwrap_or(Value::NONE))
}

fn keep(vm: &mut Vm, name: &str, value: Value) -> Result<()> {
    let sys = vm.import_absolute("sys")?;
    vm.protect(sys);
    let name = vm.intern(name);
    vm.set_attr(sys, name, value)
}

pub(super) fn get_asyncgen_hooks(vm: &mut Vm) -> Result<Value> {
    let (first, last) = (kept(vm, "_asyncgen_firstiter")?, kept(vm, "_asyncgen_finalizer")?);
    Ok(struct_sequence::new(vm, &ASYNCGEN_HOOKS, &[first, last]))
}

/// The hook for new asynchronous generators, if one was set.
pub(in crate::builtins) fn first_iteration_hook(vm: &mut Vm) -> Option<Value> {
    let name = vm.find_interned(b"_asyncgen_firstiter")?;
    let sys = vm.module("sys")?;
    sys.dict.get_str(name).filter(|hook| !hook.is_none())
}

pub(super) fn set_asyncgen_hooks(
    vm: &mut Vm,
    first: Option<Value>,
    finalizer: Option<Value>,
) -> Result<()> {
    for (what, hook) in [("firstiter", first), ("finalizer", finalizer)] {
        let Some(hook) = hook else { continue };
        if !hook.is_none() && !is_callable(vm, hook) {
            let got = vm.class_name(hook);
            return Err(vm.type_error(format!("callable {what} expected, got {got}")));
        }
    }
    for (name, hook) in [("_asyncgen_firstiter", first), ("_asyncgen_finalizer", finalizer)] {
        if let Some(hook) = hook {
            keep(vm, name, hook)?;
        }
    }
    Ok(())
}

fn is_callable(vm: &mut Vm, value: Value) -> bool {
    matches!(value.kind(), Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Type)
        || vm.type_of(value).slots.call.is_some()
}

// --- tracing ------------------------------------------------------------------------------------

/// `settrace` and `setprofile` note the function, but nothing calls it.
pub(super) fn set_trace(vm: &mut Vm, function: Value) -> Result<()> {
    keep(vm, "_trace", function)
}

pub(super) fn get_trace(vm: &mut Vm) -> Result<Value> {
    kept(vm, "_trace")
}

pub(super) fn set_profile(vm: &mut Vm, function: Value) -> Result<()> {
    keep(vm, "_profile", function)
}

pub(super) fn get_profile(vm: &mut Vm) -> Result<Value> {
    kept(vm, "_profile")
}

pub(super) fn call_tracing(vm: &mut Vm, function: Value, args: Gc<Tuple>) -> Result<Value> {
    vm.call(function, args.items())
}
