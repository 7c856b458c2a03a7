//! Python modules from Lua: `rt:import(name)` and `pylua.searcher(rt)`.

use std::ffi::c_int;

use super::entry::{Entry, bad_argument, fault, guard, string_argument};
use super::lifetime::{Content, content};
use super::lua::{Sort, lua_State, upvalue};
use super::runtime::{enter_with, receiver};
use super::to_lua::to_lua;
use crate::object::{Exception, Result as PyResult, Str, Value, field};

/// Imports the module of that name, as a program would.
fn import(entry: &mut Entry, name: &str) -> PyResult<Value> {
    entry.vm.check_import(name, false)?;
    entry.vm.import_absolute(name)
}

/// `rt:import(name)`: the Python module; for `"a.b"` the module b.
pub extern "C-unwind" fn rt_import(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "import")?;
        let name = String::from_utf8_lossy(string_argument(lua, "import", 1, 2)?).into_owned();
        enter_with(lua, 1, &runtime, |entry| {
            let module = import(entry, &name)?;
            to_lua(entry.vm, entry.site, module);
            Ok(1)
        })
    })
}

/// `pylua.searcher(rt[, prefix])`: a function for `package.searchers` (`package.loaders` in Lua 5.1), by
/// which `require` finds Python modules; with a prefix only those names that begin with it.
pub extern "C-unwind" fn searcher(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        if !matches!(content(lua, 1), Some(Content::Runtime(_))) {
            return bad_argument(lua, "searcher", 1, 1, "pylua runtime");
        }
        if lua.is_nothing(2) {
            lua.set_top(1);
            lua.push_bytes(b"");
        } else {
            string_argument(lua, "searcher", 2, 2)?;
            lua.set_top(2);
        }
        lua.push_closure(search, 2);
        Ok(1)
    })
}

/// A searcher; upvalue 1 is the runtime, 2 the prefix. Returns a loader, or why there is none.
extern "C-unwind" fn search(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        lua.set_top(1);
        let asked = string_argument(lua, "require", 1, 1)?;
        let Some(name) = asked.strip_prefix(lua.bytes(upvalue(2))) else {
            lua.push_nil();
            return Ok(1);
        };
        let name = String::from_utf8_lossy(name).into_owned();
        lua.push_value(upvalue(1));
        let runtime = match content(lua, -1) {
            Some(Content::Runtime(runtime)) => runtime.clone(),
            _ => return fault("runtime is closed"),
        };
        if name.split('.').any(str::is_empty) || runtime.vm().is_none() {
            lua.push_bytes(format!("\n\tno Python module '{name}'").as_bytes());
            return Ok(1);
        }
        enter_with(lua, lua.top(), &runtime, |entry| {
            match import(entry, &name) {
                Ok(module) => {
                    to_lua(entry.vm, entry.site, module);
                    lua.push_closure(loaded, 1);
                }
                Err(raised) => {
                    if !is_about(entry, &name) {
                        return Err(raised.into());
                    }
                    entry.vm.take_raised();
                    lua.push_bytes(format!("\n\tno Python module '{name}'").as_bytes());
                }
            }
            Ok(1)
        })
    })
}

/// Whether the exception being raised says that this module, or a package it lies in, is not to be had.
fn is_about(entry: &mut Entry, name: &str) -> bool {
    let exception = entry.vm.peek_raised();
    if !entry.vm.is_instance_of(exception, entry.vm.types.import_error) {
        return false;
    }
    let Some(exception) = exception.downcast::<Exception>() else { return false };
    let missing = exception.field(field::NAME).downcast::<Str>();
    missing.is_some_and(|missing| {
        let rest = name.strip_prefix(&*missing.to_string_lossy());
        exception.traceback.is_empty()
            && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// A loader: returns the module, upvalue 1.
extern "C-unwind" fn loaded(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        lua.push_value(upvalue(1));
        if lua.sort(-1) == Sort::Nil {
            lua.push_bool(true);
        }
        Ok(1)
    })
}
