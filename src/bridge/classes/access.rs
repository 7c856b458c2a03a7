//! Who may touch which field.
//!
//! The owner of an object lists names: a Lua object by `py_fields`, a class binding by `fields`, a
//! Python object by `lua_fields`. Where the runtime (or the binding) is *permissive*, which is the
//! default, listed names are closed; where it is not, only listed names are open. A list counts for
//! reading, writing, deleting and calling, for operators by the name of their metamethod or special
//! method, and for `dir`.

use std::ffi::c_int;

use super::super::call::protected_call;
use super::super::error::raise_from_lua;
use super::super::lua::{Sort, State};
use super::super::runtime::Site;
use super::HostClass;
use super::instance::push_raw_field;
use crate::heap::Gc;
use crate::object::{Result, Str, Value};
use crate::text::wtf8;
use crate::vm::Vm;

/// By which a Lua object lists its fields.
pub const PY_FIELDS: &[u8] = b"py_fields";

/// Whether [`is_open`] has to be asked about an object that is new to Python.
pub fn is_guarded(site: Site, at: c_int, host: &HostClass) -> bool {
    if host.facts.fields || !host.facts.permissive.unwrap_or(site.runtime.permissive.get()) {
        return true;
    }
    let lua = site.lua;
    lua.push_bytes(PY_FIELDS);
    push_raw_field(lua, at);
    let listed = !lua.is_nothing(-1);
    lua.pop(1);
    listed
}

/// Refuses a field of the object in slot `at`.
pub fn check(
    vm: &mut Vm,
    site: Site,
    at: c_int,
    this: Value,
    host: &HostClass,
    name: Gc<Str>,
) -> Result<()> {
    let bytes = wtf8::to_bytes(name.as_bytes()).unwrap_or(name.as_bytes().into());
    if is_open(vm, site, at, host, &bytes)? {
        return Ok(());
    }
    let class = vm.class_name(this);
    Err(refused(vm, &class, &name.to_string_lossy()))
}

/// The error of a field that is closed.
#[cold]
pub fn refused(vm: &mut Vm, class: &str, name: &str) -> crate::object::Raised {
    vm.attribute_error(format!("field '{name}' of '{class}' object is not accessible"))
}

/// Whether Python may touch a field of the object in slot `at`.
pub fn is_open(vm: &mut Vm, site: Site, at: c_int, host: &HostClass, name: &[u8]) -> Result<bool> {
    let lua = site.lua;
    let base = lua.top();
    let permissive = host.facts.permissive.unwrap_or(site.runtime.permissive.get());
    let open = match push_list(vm, site, at, host)? {
        // Without a list nothing is closed, or nothing open but what a getter answers for.
        false => permissive || host.facts.get_attr,
        true => name != PY_FIELDS && lists(lua, name) != permissive,
    };
    lua.set_top(base);
    Ok(open)
}

/// Pushes the list of an object's fields, if there is one.
fn push_list(vm: &mut Vm, site: Site, at: c_int, host: &HostClass) -> Result<bool> {
    let lua = site.lua;
    let base = lua.top();
    if host.facts.fields {
        host.push_entry(site, b"fields");
    } else {
        lua.push_bytes(PY_FIELDS);
        push_raw_field(lua, at);
    }
    match lua.sort(-1) {
        Sort::Nil | Sort::Absent => return Ok(false),
        Sort::Table => {}
        _ => {
            lua.push_value(at);
            protected_call(vm, site, base, 1, 1)?;
        }
    }
    if lua.sort(-1) == Sort::Table {
        return Ok(true);
    }
    if super::function::is_error(lua, -1) {
        return Err(raise_from_lua(vm, site));
    }
    let got = lua.type_name(-1);
    Err(vm.type_error(format!("the list of an object's fields must be a table, not {got}")))
}

/// Whether the list on the top has a name.
fn lists(lua: State, name: &[u8]) -> bool {
    for i in 1.. {
        lua.raw_get_i(-1, i);
        let (sort, found) = (lua.sort(-1), lua.sort(-1) == Sort::String && lua.bytes(-1) == name);
        lua.pop(1);
        if found {
            return true;
        }
        if sort == Sort::Nil {
            return false;
        }
    }
    false
}
