//! Errors across the border: a Python exception is a Lua error value with fields, a Lua error is a
//! `lua.Error`; each arrives as itself where it came from.

use std::ffi::{CStr, c_int};
use std::rc::Rc;

use super::entry::{Entry, Outcome, fault, guard};
use super::lifetime::{Content, NewError, content, push_held, slot};
use super::lua::{CFunction, Sort, State, lua_State};
use super::runtime::{Runtime, Site, enter_from};
use super::to_lua::{push_object, push_text, to_lua, to_lua_kept};
use super::to_python::to_python;
use crate::builtins::exceptions::exception::EXCEPTION;
use crate::object::{
    Exception, Flags, GetSetSpec, Kind, Raised, Result, Str, Type, TypeSpec, Value, getter,
};
use crate::vm::{Level, Vm, levels_of};

/// Metamethods of error values.
pub const METAMETHODS: &[(&CStr, CFunction)] = &[(c"__index", index), (c"__tostring", to_string)];

/// Pushes what an exception is in Lua: the Lua error value it was made from, or an error object.
pub fn push_exception(vm: &mut Vm, site: Site, exception: Value) {
    let original = exception.downcast::<Exception>().and_then(|e| e.host.to_option());
    if let Some(original) = original
        && vm.is_instance_of(exception, vm.type_by_spec(&ERROR))
    {
        return to_lua(vm, site, original);
    }
    push_error(vm, site, exception);
}

/// Pushes the error object of an exception.
fn push_error(vm: &mut Vm, site: Site, exception: Value) {
    push_held(vm, site, exception, Content::Error);
    site.lua.raw_get_i(site.refs, slot::ERROR_META);
    site.lua.set_metatable(-2);
}

/// Raises the Lua error value on the top of the stack in Python; pops it.
pub fn raise_from_lua(vm: &mut Vm, site: Site) -> Raised {
    let known = matches!(content(site.lua, -1), Some(Content::Error(held))
        if std::ptr::eq(Rc::as_ptr(&held.runtime), site.runtime));
    match exception_of(vm, site) {
        Ok(exception) if known => vm.raise_again(exception),
        Ok(exception) => vm.raise_value(exception),
        Err(raised) => raised,
    }
}

/// The Python exception that the error value on the top is, or stands for; pops it.
pub fn exception_of(vm: &mut Vm, site: Site) -> Result<Value> {
    let lua = site.lua;
    let exception = match content(lua, -1) {
        Some(Content::Error(held)) if std::ptr::eq(Rc::as_ptr(&held.runtime), site.runtime) => {
            Ok(held.value())
        }
        Some(Content::NewError(new)) => make_new_error(vm, new),
        _ => lua_error(vm, site),
    };
    lua.pop(1);
    exception
}

/// A `lua.Error` with the value on the top of the stack.
fn lua_error(vm: &mut Vm, site: Site) -> Result<Value> {
    let value = to_python(vm, site, -1)?;
    vm.protect(value);
    let message = message_of(vm, site)?;
    let class = vm.type_by_spec(&ERROR);
    let mut exception = vm.new_exception(class, &[message]);
    exception.host = value;
    Ok(exception.into())
}

extern "C-unwind" fn describe_value(l: *mut lua_State) -> c_int {
    State::new(l).push_tostring(1);
    1
}

/// What `tostring` says of the value on the top.
fn message_of(vm: &mut Vm, site: Site) -> Result<Value> {
    let lua = site.lua;
    if lua.sort(-1) == Sort::String {
        return to_python(vm, site, -1);
    }
    let base = lua.top();
    lua.push_closure(describe_value, 0);
    lua.push_value(base);
    let status = site.runtime.lend(vm, || lua.pcall(1, 1));
    let text = if status == 0 && lua.sort(-1) == Sort::String {
        to_python(vm, site, -1)
    } else {
        Ok(vm.new_str(lua.type_name(base).as_bytes()).into())
    };
    lua.set_top(base);
    text
}

/// Makes the error object on the top a string if nothing in Lua will catch it: a host of Lua 5.1, the
/// `lua5.1` program among them, shows its users only those.
#[cfg(feature = "lua51")]
pub fn show_to_host(lua: State) {
    if matches!(content(lua, -1), Some(Content::Error(_) | Content::NewError(_)))
        && lua.reserve(5)
        && super::lua_frames::leaves_lua(lua)
    {
        let at = lua.top();
        lua.push_closure(describe_value, 0);
        lua.push_value(at);
        if lua.pcall(1, 1) == 0 {
            lua.replace(at);
        } else {
            lua.set_top(at);
        }
    }
}

/// The exception that `pylua.error(class, message)` stands for.
pub fn make_new_error(vm: &mut Vm, new: &NewError) -> Result<Value> {
    let name = vm.intern_bytes(&new.class);
    let class = [vm.globals, vm.builtins]
        .iter()
        .find_map(|names| names.get_str(name))
        .filter(|class| vm.is_exception_class(*class));
    let message = super::strings::convert(vm, &new.message);
    match class {
        Some(class) => {
            vm.protect(message.into());
            let exception = vm.call(class, &[message.into()])?;
            if exception.kind() == Kind::Exception {
                return Ok(exception);
            }
            Err(vm.type_error("calling an exception class gave no exception"))
        }
        None => {
            let text =
                format!("{}: {}", String::from_utf8_lossy(&new.class), message.to_string_lossy());
            let text = vm.new_str(text.as_bytes());
            let class = vm.type_by_spec(&ERROR);
            Ok(vm.new_exception(class, &[text.into()]).into())
        }
    }
}

/// The exception in slot 1, and its runtime.
fn receiver(lua: State) -> std::result::Result<(Rc<Runtime>, Value), super::entry::Fault> {
    match content(lua, 1) {
        Some(Content::Error(held)) => Ok((held.runtime.clone(), held.value())),
        _ => fault("not a Python error"),
    }
}

extern "C-unwind" fn index(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let (runtime, exception) = receiver(lua)?;
        if lua.sort(2) != Sort::String {
            lua.push_nil();
            return Ok(1);
        }
        let key = lua.bytes(2);
        enter_from(lua, &runtime, |entry| {
            entry.vm.protect(exception);
            field(entry, exception, key)
        })
    })
}

fn field(entry: &mut Entry, exception: Value, key: &[u8]) -> Outcome {
    let lua = entry.lua();
    let (vm, site) = (&mut *entry.vm, entry.site);
    match key {
        b"type" => push_text(lua, vm.type_of(exception).name.as_bytes()),
        b"message" => {
            let message = match vm.str(exception) {
                Ok(text) => text.as_bytes().to_vec(),
                Err(raised) => {
                    if vm.is_uncatchable(vm.peek_raised()) {
                        return Err(raised.into());
                    }
                    vm.take_raised();
                    b"<exception str() failed>".to_vec()
                }
            };
            push_text(lua, &message);
        }
        b"traceback" => push_traceback(vm, lua, exception),
        b"args" => push_args(vm, site, exception),
        b"frames" => push_frames(vm, lua, exception),
        b"exception" => push_object(vm, site, exception),
        b"cause" => {
            let cause = exception.downcast::<Exception>().and_then(|e| e.cause.to_option());
            match cause {
                Some(cause) if !cause.is_none() => push_error(vm, site, cause),
                _ => lua.push_nil(),
            }
        }
        b"lineno" if !vm.is_instance_of(exception, vm.types.syntax_error) => {
            let e = exception.downcast::<Exception>();
            match e.and_then(|e| e.traceback.first().copied()) {
                Some(entry) => lua.push_int(vm.describe_level(entry).line as i64),
                None => lua.push_nil(),
            }
        }
        b"lineno" | b"offset" | b"filename" | b"text" | b"value" | b"code" | b"name" => {
            let name = vm.intern_bytes(key);
            match vm.find_attr(exception, name)? {
                Some(value) => to_lua(vm, site, value),
                None => lua.push_nil(),
            }
        }
        _ => lua.push_nil(),
    }
    Ok(1)
}

/// Pushes the exception's arguments as a table; None among them is `pylua.None`.
fn push_args(vm: &mut Vm, site: Site, exception: Value) {
    let lua = site.lua;
    lua.push_table(0, 0);
    let Some(exception) = exception.downcast::<Exception>() else { return };
    let args = exception.args;
    for (i, value) in args.items().iter().enumerate() {
        to_lua_kept(vm, site, *value);
        lua.raw_set_i(-2, i as i64 + 1);
    }
}

/// Pushes the levels of the traceback as tables, outermost first.
fn push_frames(vm: &mut Vm, lua: State, exception: Value) {
    lua.push_table(0, 0);
    let Some(exception) = exception.downcast::<Exception>() else { return };
    for (i, level) in levels_of(&exception).into_iter().enumerate() {
        let (file, line, name, language) = match level {
            Level::Own(entry) => {
                let level = vm.describe_level(entry);
                (level.filename, level.line, level.function, "Python")
            }
            Level::Host(level) => {
                (level.file.to_string(), level.line, level.function.to_string(), "Lua")
            }
        };
        lua.push_table(0, 4);
        for (field, text) in [(c"file", &*file), (c"name", &*name), (c"language", language)] {
            push_text(lua, text.as_bytes());
            lua.set_field(-2, field);
        }
        lua.push_int(line as i64);
        lua.set_field(-2, c"line");
        lua.raw_set_i(-2, i as i64 + 1);
    }
}

fn push_traceback(vm: &mut Vm, lua: State, exception: Value) {
    let text = vm.format_exception(exception);
    let text = text.strip_suffix(b"\n").unwrap_or(&text);
    push_text(lua, text);
}

extern "C-unwind" fn to_string(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let (runtime, exception) = receiver(lua)?;
        if runtime.vm().is_none() {
            lua.push_bytes(b"Python error of a closed runtime");
            return Ok(1);
        }
        enter_from(lua, &runtime, |entry| {
            entry.vm.protect(exception);
            push_traceback(entry.vm, lua, exception);
            Ok(1)
        })
    })
}

/// `lua.Error`: a Lua error that Python can catch.
pub static ERROR: TypeSpec = TypeSpec {
    name: "Error",
    module: "lua",
    base: Some(&EXCEPTION),
    doc: "An error raised by Lua; `value` is what was thrown.",
    layout: Kind::Exception,
    flags: Flags::BASE.with(Flags::EXCEPTION).with(Flags::HAS_DICT),
    getsets: &ERROR_ATTRIBUTES,
    ..TypeSpec::NONE
};

static ERROR_ATTRIBUTES: [GetSetSpec; 1] = [getter("value", value)];

/// What was thrown, or the argument of an error made by Python.
fn value(_: &mut Vm, this: Value) -> Result<Value> {
    let Some(exception) = this.unwrap_as::<Exception>() else { return Ok(Value::NONE) };
    Ok(exception
        .host
        .to_option()
        .or_else(|| exception.args.items().first().copied())
        .unwrap_or(Value::NONE))
}

/// The name of an exception class for `pylua.error`: a string, or the proxy of a class.
pub fn class_name(lua: State, i: c_int) -> Option<Vec<u8>> {
    if lua.sort(i) == Sort::String {
        return Some(lua.bytes(i).to_vec());
    }
    match content(lua, i) {
        Some(Content::Object(held)) if held.runtime.vm().is_some() => {
            held.value().downcast::<Type>().map(|class| {
                let name: &Str = &class.name;
                name.as_bytes().to_vec()
            })
        }
        _ => None,
    }
}
