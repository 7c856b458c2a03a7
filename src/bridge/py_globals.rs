//! The globals proxy: a live view of the names of `__main__`.

use std::ffi::{CStr, c_int};
use std::rc::Rc;

use super::entry::{Entry, Fault, Outcome, fault, guard};
use super::iterate;
use super::lifetime::{Content, content};
use super::lua::{CFunction, Sort, State, lua_State};
use super::runtime::{Runtime, enter_from};
use super::to_lua::to_lua;
use super::to_python::to_python;
use crate::object::{Dict, Value};

/// Metamethods of the globals proxy.
pub const METAMETHODS: &[(&CStr, CFunction)] = &[
    (c"__index", index),
    (c"__newindex", new_index),
    (c"__len", len),
    (c"__tostring", to_string),
    (c"__pairs", iterate::pairs),
    (c"__iter", iterate::pairs),
];

fn receiver(lua: State) -> Result<Rc<Runtime>, Fault> {
    match content(lua, 1) {
        Some(Content::Globals(runtime)) => Ok(runtime.clone()),
        _ => fault("runtime is closed"),
    }
}

/// The key in a slot: names are interned.
fn key(entry: &mut Entry, i: c_int) -> Result<Value, Fault> {
    let lua = entry.lua();
    if lua.sort(i) == Sort::String {
        let name = entry.site.runtime.strings.borrow_mut().name(entry.vm, lua.bytes(i));
        return Ok(name.into());
    }
    Ok(to_python(entry.vm, entry.site, i)?)
}

/// Pushes the global named by a slot.
pub fn get(entry: &mut Entry, i: c_int) -> Outcome {
    let key = key(entry, i)?;
    let value = Dict::get(entry.vm.globals, entry.vm, key)?;
    to_lua(entry.vm, entry.site, value.unwrap_or(Value::NONE));
    Ok(1)
}

/// Sets the global named by slot `i` to slot `j`; nil removes it.
pub fn set(entry: &mut Entry, i: c_int, j: c_int) -> Outcome {
    let key = key(entry, i)?;
    if entry.lua().is_nothing(j) {
        Dict::remove(entry.vm.globals, entry.vm, key)?;
        return Ok(0);
    }
    entry.vm.protect(key);
    let value = to_python(entry.vm, entry.site, j)?;
    Dict::set(entry.vm.globals, entry.vm, key, value)?;
    Ok(0)
}

extern "C-unwind" fn index(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua)?;
        enter_from(lua, &runtime, |entry| get(entry, 2))
    })
}

extern "C-unwind" fn new_index(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua)?;
        lua.set_top(3);
        enter_from(lua, &runtime, |entry| set(entry, 2, 3))
    })
}

extern "C-unwind" fn len(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua)?;
        enter_from(lua, &runtime, |entry| {
            lua.push_int(entry.vm.globals.len() as i64);
            Ok(1)
        })
    })
}

extern "C-unwind" fn to_string(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        lua.push_bytes(format!("Python globals: {:p}", lua.to_pointer(1)).as_bytes());
        Ok(1)
    })
}
