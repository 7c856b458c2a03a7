//! The option `objectMetatable`: functions of the host that take over what Lua's operations mean for all
//! Python objects of a runtime.
//!
//! They come after what an object or its class has taken over (see `py_access`), and leave an operation
//! to what it means in Python by returning `pylua.NotImplemented`. The runtime's metatable of proxies gets
//! them in the place of its own functions, wrapped by Lua code, so that they may yield where metamethods
//! may; runtimes without the option know nothing of it.

use std::ffi::c_int;

use super::classes::is_error;
use super::describe;
use super::entry::{Fault, fault, guard};
use super::lifetime::{Content, content, slot};
use super::lua::{Sort, State, lua_State};
use super::py_access::hook_for;
use super::py_proxy::METAMETHODS;
use super::yielding::CHUNK;

const WRAPPER: &[u8] = include_bytes!("object_meta.lua");

/// Checks the option on the top: functions by the names of metamethods.
pub fn check(lua: State) -> Result<(), Fault> {
    if lua.sort(-1) != Sort::Table {
        let got = describe(lua, -1);
        return fault(format!(
            "option 'objectMetatable' must be a table of metamethods, not {got}"
        ));
    }
    lua.push_nil();
    while lua.next(-2) {
        let known = lua.sort(-2) == Sort::String
            && METAMETHODS.iter().any(|(name, _)| name.to_bytes() == lua.bytes(-2));
        if !known {
            let key = match lua.sort(-2) {
                Sort::String => format!("'{}'", String::from_utf8_lossy(lua.bytes(-2))),
                _ => describe(lua, -2),
            };
            return fault(format!("option 'objectMetatable': {key} is no metamethod of objects"));
        }
        if lua.sort(-1) != Sort::Function {
            let (name, got) =
                (String::from_utf8_lossy(lua.bytes(-2)).into_owned(), describe(lua, -1));
            return fault(format!(
                "option 'objectMetatable': '{name}' must be a function, not {got}"
            ));
        }
        lua.pop(1);
    }
    Ok(())
}

/// Puts the functions of the option in slot `option` into the metatable of proxies.
pub fn apply(lua: State, refs: c_int, option: c_int) -> Result<(), Fault> {
    lua.raw_get_i(refs, slot::OBJECT_META);
    let meta = lua.top();
    for (name, _) in METAMETHODS {
        lua.push_bytes(name.to_bytes());
        lua.raw_get(option);
        if lua.is_nothing(-1) {
            lua.pop(1);
            continue;
        }
        let handler = lua.top();
        if !lua.load_text(WRAPPER, CHUNK) || lua.pcall(0, 1) != 0 {
            return Err(Fault::Value);
        }
        lua.push_bytes(&name.to_bytes()[2..]);
        lua.push_value(handler);
        lua.push_bytes(name.to_bytes());
        lua.raw_get(meta);
        lua.push_closure(is_taken, 0);
        lua.push_closure(returns_error, 0);
        lua.raw_get_i(refs, slot::NOT_IMPLEMENTED);
        if lua.pcall(6, 1) != 0 {
            return Err(Fault::Value);
        }
        lua.set_field(meta, name);
        lua.set_top(meta);
    }
    lua.pop(1);
    Ok(())
}

/// `is_taken(event, a, b)`: whether the object, or the right operand, or a class of theirs has taken over
/// the metamethod.
extern "C-unwind" fn is_taken(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let event = String::from_utf8_lossy(lua.bytes(1)).into_owned();
        let taken = has_hook(lua, 2, &event) || has_hook(lua, 3, &format!("r{event}"));
        lua.push_bool(taken);
        Ok(1)
    })
}

fn has_hook(lua: State, i: c_int, event: &str) -> bool {
    match content(lua, i) {
        Some(Content::Object(held)) => {
            held.runtime.vm().is_some_and(|vm| hook_for(vm, held.peek(), event).is_some())
        }
        _ => false,
    }
}

/// `is_error(value)`: whether it is an error object, which is raised when it is returned.
extern "C-unwind" fn returns_error(l: *mut lua_State) -> c_int {
    let lua = State::new(l);
    lua.push_bool(is_error(lua, 1));
    1
}
