//! What Lua makes of values by a Python class or as a function: `rt:cast` and `pylua.fn`.

use std::ffi::c_int;

use super::entry::{Entry, Fault, bad_argument, fault, guard};
use super::lifetime::{Content, content};
use super::lua::{Sort, lua_State};
use super::runtime::{enter_with, receiver};
use super::to_lua::{push_function, to_lua};
use super::to_python::to_python;
use crate::heap::Gc;
use crate::object::{Type, Value};

/// `rt:cast(class, v)`: `v` if it is of that class, else what the class makes of it: `rt:cast("float",
/// "1.5")` is 1.5. `class` is a Python class or its name. Raises what Python raises.
pub extern "C-unwind" fn cast(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "cast")?;
        if lua.top() < 3 {
            return fault("bad argument #2 to 'cast' (value expected, got no value)");
        }
        lua.set_top(3);
        enter_with(lua, 1, &runtime, |entry| {
            let class = class_argument(entry)?;
            entry.vm.protect(class.into());
            let value = to_python(entry.vm, entry.site, 3)?;
            entry.vm.protect(value);
            let cast = match entry.vm.type_of(value).is(class) {
                true => value,
                false => entry.vm.call(class.into(), &[value])?,
            };
            to_lua(entry.vm, entry.site, cast);
            Ok(1)
        })
    })
}

/// The class in slot 2. Builtin classes are found by name whatever the program calls so.
fn class_argument(entry: &mut Entry) -> Result<Gc<Type>, Fault> {
    let lua = entry.lua();
    if lua.sort(2) != Sort::String {
        let class = match content(lua, 2) {
            Some(Content::Object(_)) => to_python(entry.vm, entry.site, 2)?,
            _ => Value::NONE,
        };
        return match class.downcast::<Type>() {
            Some(class) => Ok(class),
            None => bad_argument(lua, "cast", 1, 2, "Python class or its name"),
        };
    }
    let types = &entry.vm.types;
    match lua.bytes(2) {
        b"int" => return Ok(types.int),
        b"float" => return Ok(types.float),
        b"str" => return Ok(types.str),
        b"bool" => return Ok(types.bool),
        b"list" => return Ok(types.list),
        b"tuple" => return Ok(types.tuple),
        b"dict" => return Ok(types.dict),
        b"set" => return Ok(types.set),
        b"bytes" => return Ok(types.bytes),
        _ => {}
    }
    let name = super::py_proxy::name(entry, 2);
    let found = [entry.vm.globals, entry.vm.builtins]
        .iter()
        .find_map(|names| names.get_str(name))
        .and_then(|value| value.downcast::<Type>());
    match found {
        Some(class) => Ok(class),
        None => {
            let name = name.to_string_lossy();
            fault(format!("bad argument #1 to 'cast' (there is no class '{name}')"))
        }
    }
}

/// `pylua.fn(callable)`: a real Lua function of any Python callable, the same one each time.
pub extern "C-unwind" fn fn_(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        lua.set_top(1);
        match content(lua, 1) {
            _ if lua.sort(1) == Sort::Function => Ok(1),
            Some(Content::Object(held)) => {
                let object = held.value();
                enter_with(lua, 1, &held.runtime, |entry| {
                    entry.vm.protect(object);
                    let call = entry.vm.names.call;
                    if !entry.vm.is_callable(object)
                        && entry.vm.lookup_special(object, call).is_none()
                    {
                        let class = entry.vm.class_name(object);
                        let text = format!("'{class}' object is not callable");
                        return Err(entry.vm.type_error(text).into());
                    }
                    push_function(entry.vm, entry.site, object);
                    Ok(1)
                })
            }
            _ => bad_argument(lua, "fn", 1, 1, "Python callable"),
        }
    })
}
