//! The module's functions on single values: `pylua.attr`, `type`, `kw`, `error`, …

use std::ffi::{CStr, c_int};
use std::rc::Rc;

use super::entry::{Entry, Outcome, bad_argument, enter, fault, guard, string_argument};
use super::error::class_name;
use super::lifetime::{Content, META_REFS, NewError, content, push_carrier};
use super::lua::{CFunction, Sort, State, lua_State, upvalue};
use super::make;
use super::py_proxy;
use super::runtime::Runtime;
use super::shared::{home, seal};
use super::to_lua::{push_text, to_lua};
use super::to_python::to_python;
use super::yielding::push_callee;
use crate::object::Value;

/// The runtime of the Python value in slot `i`, whose refs table is pushed.
fn locate(lua: State, i: c_int) -> Option<(Rc<Runtime>, Option<Value>)> {
    lua.reserve(5);
    if lua.sort(i) == Sort::Function && push_callee(lua, i) {
        let Some(Content::Function(held)) = content(lua, -1) else { return None };
        lua.push_metatable(-1);
        lua.raw_get_i(-1, META_REFS);
        return Some((held.runtime.clone(), Some(held.value())));
    }
    let found = match content(lua, i)? {
        Content::Object(held) | Content::Error(held) => (held.runtime.clone(), Some(held.value())),
        Content::Globals(runtime) => (runtime.clone(), None),
        _ => return None,
    };
    lua.push_metatable(i);
    lua.raw_get_i(-1, META_REFS);
    lua.remove(-2);
    Some(found)
}

/// Runs `body` with the Python value in slot 1.
fn with_value(
    lua: State,
    function: &str,
    body: impl FnOnce(&mut Entry, Value) -> Outcome,
) -> Outcome {
    let Some((runtime, value)) = locate(lua, 1) else {
        return bad_argument(lua, function, 1, 1, "Python object");
    };
    enter(lua, runtime, lua.top(), |entry| {
        let value = value.unwrap_or(entry.vm.globals.into());
        entry.vm.protect(value);
        body(entry, value)
    })
}

/// `pylua.attr(o, name)`: the attribute, never an item; raises when there is none.
pub extern "C-unwind" fn attr(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        string_argument(lua, "attr", 2, 2)?;
        with_value(lua, "attr", |entry, object| {
            let name = py_proxy::name(entry, 2);
            super::py_access::check(entry, object, name)?;
            let value = entry.vm.get_attr(object, name)?;
            to_lua(entry.vm, entry.site, value);
            Ok(1)
        })
    })
}

/// `pylua.item(o, key)`: the item, never an attribute; raises when there is none.
pub extern "C-unwind" fn item(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        if lua.sort(2) == Sort::Absent {
            return bad_argument(lua, "item", 2, 2, "key");
        }
        with_value(lua, "item", |entry, object| {
            super::py_access::check_operation(entry, object, "__getitem__")?;
            let key = match py_proxy::whole(lua, 2) {
                Some(n) if py_proxy::counts_from_one(object) => {
                    if n < 1 {
                        return Err(entry.vm.index_error("index out of range").into());
                    }
                    Value::int(n - 1)
                }
                _ => to_python(entry.vm, entry.site, 2)?,
            };
            entry.vm.protect(key);
            let value = entry.vm.get_item(object, key)?;
            to_lua(entry.vm, entry.site, value);
            Ok(1)
        })
    })
}

/// `pylua.type(o)`: the name of a Python value's class; nil for Lua's own values.
pub extern "C-unwind" fn type_(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        if lua.sort(1) == Sort::Absent {
            return bad_argument(lua, "type", 1, 1, "value");
        }
        match locate(lua, 1) {
            None => {
                match content(lua, 1) {
                    Some(Content::None) => lua.push_bytes(b"NoneType"),
                    Some(Content::NotImplemented) => lua.push_bytes(b"NotImplementedType"),
                    Some(Content::Bytes(_)) => lua.push_bytes(b"bytes"),
                    Some(Content::Literal(literal)) => {
                        lua.push_bytes(literal.kind.name().as_bytes())
                    }
                    _ => lua.push_nil(),
                }
                Ok(1)
            }
            Some((runtime, value)) => enter(lua, runtime, lua.top(), |entry| {
                let value = value.unwrap_or(entry.vm.globals.into());
                push_text(lua, entry.vm.type_of(value).name.as_bytes());
                Ok(1)
            }),
        }
    })
}

/// `pylua.isinstance(o, class)`
pub extern "C-unwind" fn isinstance(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        if lua.top() < 2 {
            return fault("bad arguments to 'isinstance' (a value and a Python class expected)");
        }
        let Some((runtime, _)) = locate(lua, 2) else {
            return bad_argument(lua, "isinstance", 2, 2, "Python class");
        };
        enter(lua, runtime, lua.top(), |entry| {
            let value = to_python(entry.vm, entry.site, 1)?;
            entry.vm.protect(value);
            let class = to_python(entry.vm, entry.site, 2)?;
            entry.vm.protect(class);
            let result = entry.vm.isinstance(value, class)?;
            lua.push_bool(result);
            Ok(1)
        })
    })
}

/// `pylua.kw(t)`: as the last argument of a call, keyword arguments. Upvalue 1 is the home table.
pub extern "C-unwind" fn kw(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        if lua.sort(1) != Sort::Table {
            return bad_argument(lua, "kw", 1, 1, "table");
        }
        lua.set_top(1);
        lua.push_table(0, 0);
        lua.push_nil();
        while lua.next(1) {
            if lua.sort(-2) != Sort::String {
                return fault("bad argument #1 to 'kw' (keywords must be strings)");
            }
            lua.push_value(-2);
            lua.insert(-2);
            lua.raw_set(2);
        }
        lua.raw_get_i(upvalue(1), home::KEYWORDS_META);
        lua.set_metatable(2);
        Ok(1)
    })
}

/// Pushes a carrier that belongs to no runtime.
fn push_free(lua: State, content: Content) {
    push_carrier(lua, content);
    lua.raw_get_i(upvalue(1), home::VALUE_META);
    lua.set_metatable(-2);
}

/// `pylua.bytes(s)`: Python bytes.
pub extern "C-unwind" fn bytes(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let data = string_argument(lua, "bytes", 1, 1)?;
        push_free(lua, Content::Bytes(data.into()));
        Ok(1)
    })
}

/// `pylua.error(class, message)`: an error value that is a Python exception of that class.
pub extern "C-unwind" fn error(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let Some(class) = class_name(lua, 1) else {
            return bad_argument(lua, "error", 1, 1, "name of an exception class");
        };
        let message = if lua.is_nothing(2) {
            Vec::new()
        } else {
            string_argument(lua, "error", 2, 2)?.to_vec()
        };
        push_free(lua, Content::NewError(Box::new(NewError { class, message })));
        Ok(1)
    })
}

/// Pushes the metatable of values that belong to no runtime.
pub fn push_meta(lua: State) {
    const METAMETHODS: &[(&CStr, CFunction)] =
        &[(c"__index", index), (c"__len", len), (c"__tostring", to_string), (c"__eq", eq)];
    lua.push_table(0, 5);
    for (name, function) in METAMETHODS {
        lua.push_closure(*function, 0);
        lua.set_field(-2, name);
    }
    seal(lua);
}

extern "C-unwind" fn index(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let key = if lua.sort(2) == Sort::String { lua.bytes(2) } else { b"" };
        match (content(lua, 1), key) {
            (Some(Content::NewError(new)), b"type") => lua.push_bytes(&new.class),
            (Some(Content::NewError(new)), b"message") => lua.push_bytes(&new.message),
            (Some(Content::NewError(new)), b"traceback") => lua.push_bytes(&shown(new)),
            (Some(Content::Literal(literal)), _) => make::index(lua, *literal),
            _ => lua.push_nil(),
        }
        Ok(1)
    })
}

fn shown(new: &NewError) -> Vec<u8> {
    if new.message.is_empty() {
        return new.class.clone();
    }
    [&new.class[..], b": ", &new.message].concat()
}

extern "C-unwind" fn to_string(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        match content(lua, 1) {
            Some(Content::None) => lua.push_bytes(b"None"),
            Some(Content::NotImplemented) => lua.push_bytes(b"NotImplemented"),
            Some(Content::Bytes(data)) => lua.push_bytes(data),
            Some(Content::NewError(new)) => lua.push_bytes(&shown(new)),
            Some(Content::Literal(literal)) => {
                let text = make::shown(lua, *literal);
                lua.push_bytes(text.as_bytes());
            }
            _ => lua.push_bytes(b"pylua value"),
        }
        Ok(1)
    })
}

extern "C-unwind" fn len(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        match content(lua, 1) {
            Some(Content::Bytes(data)) => lua.push_int(data.len() as i64),
            Some(Content::Literal(literal)) => lua.push_int(literal.n as i64),
            _ => return fault("attempt to get length of a pylua value"),
        }
        Ok(1)
    })
}

extern "C-unwind" fn eq(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let equal = match (content(lua, 1), content(lua, 2)) {
            (Some(Content::Bytes(a)), Some(Content::Bytes(b))) => a == b,
            _ => lua.is_same(1, 2),
        };
        lua.push_bool(equal);
        Ok(1)
    })
}

/// What a value is, for messages.
pub fn describe(lua: State, i: c_int) -> String {
    match content(lua, i) {
        Some(Content::Object(_)) => "Python object".into(),
        Some(Content::Globals(_)) => "Python globals".into(),
        Some(Content::Error(_) | Content::NewError(_)) => "Python error".into(),
        Some(Content::Runtime(_)) => "pylua runtime".into(),
        Some(Content::None) => "pylua.None".into(),
        _ => lua.type_name(i),
    }
}
