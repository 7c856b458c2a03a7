//! What Lua may do with a Python object: the object's own list of attributes, what leads out of the
//! sandbox, and the special methods by which a class takes over what Lua's operations mean.
//!
//! * `lua_fields`, a method or an attribute of the class, lists names: closed ones in a permissive
//!   runtime, the open ones in another. For operators, calls, lengths and loops the name is that of
//!   Python's special method.
//! * `__lua_index__(self, runtime, key)`, `__lua_newindex__`, `__lua_call__` and so on, named after
//!   Lua's metamethods, come before what the operation means in Python. An exception that one
//!   returns is raised; NotImplemented leaves the operation to what comes next. Where the object is
//!   the right operand, the name begins with `__lua_r`. An attribute of the object itself comes
//!   before that of its class, and is called without `self`.
//! * What the option `objectMetatable` has comes after these; see `object_meta`.

use std::ffi::c_int;
use std::rc::Rc;

use super::classes::access::refused;
use super::entry::{Entry, Fault};
use super::lifetime::{Content, content, slot};
use super::runtime::Runtime;
use super::to_lua::to_lua;
use super::to_python::to_python;
use crate::heap::Gc;
use crate::object::{Flags, Kind, Result, Str, Type, Value};
use crate::vm::Vm;

/// Attributes that lead from an object to code, frames, namespaces and classes at large.
const CLOSED: &[&[u8]] = &[
    b"__globals__",
    b"__builtins__",
    b"__code__",
    b"__closure__",
    b"__subclasses__",
    b"__self__",
    b"__loader__",
    b"__spec__",
    b"gi_frame",
    b"gi_code",
    b"cr_frame",
    b"cr_code",
    b"ag_frame",
    b"ag_code",
    b"tb_frame",
    b"f_back",
    b"f_builtins",
    b"f_globals",
    b"f_locals",
    b"f_code",
];

/// Whether a name is one of [`CLOSED`].
#[inline]
fn leads_out(name: &[u8]) -> bool {
    matches!(name, [b'_', b'_', ..] | [_, b'_', ..] | [_, _, b'_', ..]) && CLOSED.contains(&name)
}

/// Refuses an attribute that Lua may not touch. True if nothing but the class decides that: caches may
/// remember that the attribute is open.
#[inline]
pub fn check(entry: &mut Entry, object: Value, name: Gc<Str>) -> std::result::Result<bool, Fault> {
    let runtime = entry.site.runtime;
    if leads_out(name.as_bytes()) && !runtime.introspection.get() {
        let name = name.to_string_lossy().into_owned();
        let message = format!("attribute '{name}' is closed to Lua");
        return Err(entry.vm.attribute_error(message).into());
    }
    match rule(entry.vm, object) {
        None => Ok(true),
        Some(rule) => {
            check_listed(entry.vm, runtime, object, rule, name)?;
            Ok(false)
        }
    }
}

/// As [`check`], for an operation that is special method `name`.
#[inline]
pub fn check_operation(
    entry: &mut Entry,
    object: Value,
    name: &str,
) -> std::result::Result<(), Fault> {
    match rule(entry.vm, object) {
        None => Ok(()),
        Some(rule) => {
            let name = entry.vm.intern(name);
            Ok(check_listed(entry.vm, entry.site.runtime, object, rule, name)?)
        }
    }
}

/// Whether Lua may use special method `name` of the object.
pub fn is_open(entry: &mut Entry, object: Value, name: &str) -> std::result::Result<bool, Fault> {
    match rule(entry.vm, object) {
        None => Ok(true),
        Some(rule) => {
            let name = entry.vm.intern(name);
            Ok(is_listed_open(entry.vm, entry.site.runtime, object, rule, name)?)
        }
    }
}

/// What a class, or the class that `object` is, has as `lua_fields`.
#[inline]
fn rule(vm: &mut Vm, object: Value) -> Option<Value> {
    let name = vm.names.lua_fields;
    let class = match object.downcast::<Type>() {
        Some(class) => class,
        None => vm.type_of(object),
    };
    vm.lookup(class, name)
}

#[cold]
fn check_listed(
    vm: &mut Vm,
    runtime: &Runtime,
    object: Value,
    rule: Value,
    name: Gc<Str>,
) -> Result<()> {
    if is_listed_open(vm, runtime, object, rule, name)? {
        return Ok(());
    }
    let class = match object.downcast::<Type>() {
        Some(class) => class.name,
        None => vm.type_of(object).name,
    };
    let (class, name) = (class.to_string_lossy().into_owned(), name.to_string_lossy().into_owned());
    Err(refused(vm, &class, &name))
}

#[cold]
fn is_listed_open(
    vm: &mut Vm,
    runtime: &Runtime,
    object: Value,
    rule: Value,
    name: Gc<Str>,
) -> Result<bool> {
    vm.protect(object);
    let class = match object.downcast::<Type>() {
        Some(class) => class,
        None => vm.type_of(object),
    };
    let mut names = vm.bind(rule, object, class)?;
    vm.protect(names);
    if vm.is_callable(names) {
        names = vm.call(names, &[])?;
        vm.protect(names);
    }
    let listed = vm.contains(names, name.into())?;
    Ok(!name.is(vm.names.lua_fields) && listed != runtime.permissive.get())
}

/// What takes over a metamethod.
#[derive(Clone, Copy)]
pub enum Hook {
    /// An attribute of the object itself.
    Own(Value),
    /// A special method of its class.
    OfClass(Value),
}

/// By what the object or its class takes over a metamethod.
#[inline]
pub fn hook(vm: &mut Vm, object: Value, name: Gc<Str>) -> Option<Hook> {
    let class = vm.type_of(object);
    if !class.is_python() {
        return None;
    }
    if class.flags.has(Flags::HAS_DICT)
        && let Some(own) = vm.own_attr(object, name)
    {
        return Some(Hook::Own(own));
    }
    vm.lookup(class, name).map(Hook::OfClass)
}

/// As [`hook`], for a metamethod named `event` without its underscores.
pub fn hook_for(vm: &mut Vm, object: Value, event: &str) -> Option<Hook> {
    if !vm.type_of(object).is_python() {
        return None;
    }
    let name = vm.find_interned(format!("__lua_{event}__").as_bytes())?;
    hook(vm, object, name)
}

/// Calls a hook with the object, the runtime and the values in the slots from `first` to `last`; an
/// exception that it returns is raised. None if it leaves the operation to others.
pub fn call_hook(
    entry: &mut Entry,
    hook: Hook,
    object: Value,
    first: c_int,
    last: c_int,
) -> std::result::Result<Option<Value>, Fault> {
    let mut arguments = vec![runtime_object(entry)?];
    for i in first..=last {
        let value = to_python(entry.vm, entry.site, i)?;
        entry.vm.protect(value);
        arguments.push(value);
    }
    let result = match hook {
        Hook::Own(function) => entry.vm.call(function, &arguments)?,
        Hook::OfClass(method) => {
            let class = entry.vm.type_of(object);
            entry.vm.call_descriptor_bound(method, object, class, &arguments)?
        }
    };
    if result.kind() == Kind::Exception {
        return Err(entry.vm.raise_value(result).into());
    }
    Ok(Some(result).filter(|result| !result.is_not_implemented()))
}

/// As [`call_hook`], with the result pushed.
pub fn push_hook(
    entry: &mut Entry,
    hook: Hook,
    object: Value,
    first: c_int,
    last: c_int,
) -> std::result::Result<Option<c_int>, Fault> {
    let result = call_hook(entry, hook, object, first, last)?;
    Ok(result.map(|result| {
        to_lua(entry.vm, entry.site, result);
        1
    }))
}

/// The runtime as Lua has it; None if Lua has dropped it.
fn runtime_object(entry: &mut Entry) -> Result<Value> {
    let lua = entry.lua();
    lua.raw_get_i(entry.site.refs, slot::CLASS_TABLES);
    lua.raw_get_i(-1, slot::RUNTIME);
    let value = to_python(entry.vm, entry.site, -1);
    lua.pop(2);
    let value = value?;
    entry.vm.protect(value);
    Ok(value)
}

/// The object of this runtime in slot `i`, if it is one.
pub fn object_at(entry: &Entry, i: c_int) -> Option<Value> {
    match content(entry.lua(), i) {
        Some(Content::Object(held))
            if std::ptr::eq(Rc::as_ptr(&held.runtime), entry.site.runtime) =>
        {
            Some(held.value())
        }
        _ => None,
    }
}
