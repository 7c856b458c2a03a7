//! `rt:setTrace(f)`: Lua is told what Python code does.

use std::ffi::c_int;
use std::rc::Rc;

use super::call::protected_call;
use super::entry::{bad_argument, guard};
use super::foreigners::{LuaRef, push_ref};
use super::lua::{Sort, lua_State};
use super::runtime::{Site, enter_with, receiver};
use super::to_lua::{push_object, push_text, to_lua};
use crate::code::TraceEvent;
use crate::object::Result as PyResult;
use crate::vm::{Traced, Vm};

/// `rt:setTrace(f)`: calls `f(event, info)` for what code does that is compiled from now on; nil ends it.
/// `event` is "call", "line", "return" or "exception"; `info` has `file`, `line`, `name` and, for the
/// latter two, `value`.
pub extern "C-unwind" fn set_trace(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "setTrace")?;
        if !lua.is_nothing(2) && lua.sort(2) != Sort::Function {
            return bad_argument(lua, "setTrace", 1, 2, "function or nil");
        }
        lua.set_top(2);
        enter_with(lua, 1, &runtime, |entry| {
            if lua.is_nothing(2) {
                entry.vm.host.trace = None;
                entry.vm.host.trace_ended = true;
                return Ok(0);
            }
            lua.push_value(2);
            let function = runtime.foreigners.refer(lua, entry.site.refs);
            entry.vm.host.trace_ended = false;
            entry.vm.host.trace = Some(Rc::new(move |vm, traced| tell(vm, &function, traced)));
            Ok(0)
        })
    })
}

fn tell(vm: &mut Vm, function: &LuaRef, traced: &Traced) -> PyResult<()> {
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    push_ref(site, function.number);
    let (event, has_value) = match traced.event {
        TraceEvent::Call => ("call", false),
        TraceEvent::Line => ("line", false),
        TraceEvent::Return => ("return", true),
        TraceEvent::Exception => ("exception", true),
    };
    lua.push_bytes(event.as_bytes());
    lua.push_table(0, 4);
    for (field, text) in [(c"file", traced.file), (c"name", traced.function)] {
        push_text(lua, text.as_bytes());
        lua.set_field(-2, field);
    }
    lua.push_int(traced.line as i64);
    lua.set_field(-2, c"line");
    if has_value {
        match traced.event {
            TraceEvent::Exception => push_object(vm, site, traced.value),
            _ => to_lua(vm, site, traced.value),
        }
        lua.set_field(-2, c"value");
    }
    protected_call(vm, site, base, 2, 0)?;
    lua.set_top(base);
    Ok(())
}
