//! `lua.Coroutine`: a Lua coroutine is a generator for Python.

use std::ffi::c_int;

use super::call::{push_arguments, results};
use super::error::raise_from_lua;
use super::foreigners::{Note, lua_ref, push_ref};
use super::lua::{Resumed, Sort, State};
use super::lua_proxy::{hash, repr};
use super::runtime::Site;
use crate::heap::Gc;
use crate::object::{
    Args, ForeignObject, Kind, NO_SLOTS, Rest, Result, Slots, TypeSpec, Value, method,
};
use crate::vm::Vm;

/// `lua.Coroutine`
pub static COROUTINE: TypeSpec = TypeSpec {
    name: "Coroutine",
    module: "lua",
    layout: Kind::Foreign,
    doc: "A Lua coroutine: the first send() passes its arguments, what it yields are the elements.",
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        iter: Some(|_, this| Ok(this)),
        next: Some(next),
        ..NO_SLOTS
    },
    methods: &[
        method("send", "self, /, *args", send),
        method("throw", "self, /, *args", throw),
        method("close", "self, /", close),
    ],
    ..TypeSpec::NONE
};

fn target(vm: &mut Vm, this: Value) -> Result<Gc<ForeignObject>> {
    lua_ref(this).ok_or_else(|| vm.type_error("a Lua coroutine is needed"))
}

/// Pushes the coroutine; None, and nothing, if Lua has freed it.
fn push_coroutine(site: Site, target: Gc<ForeignObject>) -> Option<State> {
    push_ref(site, target.number);
    if site.lua.is_thread(-1) {
        return Some(site.lua.to_thread(-1));
    }
    site.lua.pop(1);
    None
}

/// One step: what the coroutine yields; None, with the value for StopIteration noted, when it ends.
fn next(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    step(vm, this, &[])
}

fn step(vm: &mut Vm, this: Value, values: &[Value]) -> Result<Option<Value>> {
    let target = target(vm, this)?;
    let site = Site::of(vm)?;
    let lua = site.lua;
    site.runtime.work_off_queues(vm, site);
    let base = lua.top();
    let Some(coroutine) = push_coroutine(site, target) else { return Ok(None) };
    let outcome = resume(vm, site, coroutine, target, values);
    let value = outcome.map(|outcome| outcome.map(|_| results(vm, site, base + 1)));
    lua.set_top(base);
    match value? {
        None => Ok(None),
        Some(value) => {
            let value = value?;
            if coroutine_yielded(vm, site, target) {
                return Ok(Some(value));
            }
            Note::Closed.set(target, true);
            vm.set_last_stop(value);
            Ok(None)
        }
    }
}

/// Whether the coroutine waits at a `yield`.
fn coroutine_yielded(vm: &mut Vm, site: Site, target: Gc<ForeignObject>) -> bool {
    let _ = vm;
    push_ref(site, target.number);
    let yielded = site.lua.to_thread(-1).is_suspended();
    site.lua.pop(1);
    yielded
}

/// Resumes the coroutine; what it yields or returns is pushed. None if it has ended before.
fn resume(
    vm: &mut Vm,
    site: Site,
    coroutine: State,
    target: Gc<ForeignObject>,
    values: &[Value],
) -> Result<Option<()>> {
    let lua = site.lua;
    if Note::Closed.of(target) || coroutine.is_finished() {
        return Ok(None);
    }
    if coroutine == lua || coroutine.is_running() {
        return Err(vm.value_error("generator already executing"));
    }
    let below = lua.top();
    push_arguments(vm, site, Args::positional(values))?;
    let n = values.len() as c_int;
    if !coroutine.reserve(n + 1) {
        return Err(vm.recursion_error("too many arguments for Lua's stack"));
    }
    lua.move_to(coroutine, n);
    let outcome = site.runtime.lend(vm, || coroutine.resume(lua, n));
    let count = match outcome {
        Resumed::Yielded(count) | Resumed::Returned(count) => count,
        Resumed::Failed => 1,
    };
    if !lua.reserve(count + 20) {
        return Err(vm.recursion_error("too many results for Lua's stack"));
    }
    coroutine.move_to(lua, count);
    if let Some(root) = site.runtime.limit_hit.get() {
        lua.set_top(below);
        let limit = vm.rooted(root);
        return Err(vm.raise_again(limit));
    }
    match outcome {
        Resumed::Failed => {
            Note::Closed.set(target, true);
            Err(raise_from_lua(vm, site))
        }
        _ => Ok(Some(())),
    }
}

/// `co.send(*values)`
fn send(vm: &mut Vm, this: Value, values: Rest) -> Result<Value> {
    vm.take_last_stop();
    match step(vm, this, values.0)? {
        Some(value) => Ok(value),
        None => {
            let value = vm.take_last_stop();
            Err(vm.stop_iteration(value))
        }
    }
}

/// `co.throw(exception)`: Lua cannot raise where a coroutine waits, so this closes it and raises.
fn throw(vm: &mut Vm, this: Value, args: Rest) -> Result<Value> {
    if args.0.is_empty() {
        return Err(vm.type_error("throw expected at least 1 argument, got 0"));
    }
    let exception = vm.thrown_exception(args.0)?;
    vm.protect(exception);
    close(vm, this)?;
    Err(vm.raise_again(exception))
}

/// `co.close()`: what it has to close is closed where Lua has `coroutine.close`. It ends here for
/// Python in any case.
fn close(vm: &mut Vm, this: Value) -> Result<()> {
    let target = target(vm, this)?;
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    let Some(coroutine) = push_coroutine(site, target) else { return Ok(()) };
    if coroutine == lua || coroutine.is_running() {
        lua.set_top(base);
        return Err(vm.value_error("generator already executing"));
    }
    let was_open = !Note::Closed.of(target) && !coroutine.is_finished();
    Note::Closed.set(target, true);
    lua.push_globals();
    for name in [&b"coroutine"[..], b"close"] {
        lua.push_bytes(name);
        lua.raw_get(-2);
        if !matches!(lua.sort(-1), Sort::Table | Sort::Function) {
            break;
        }
    }
    if !was_open || lua.sort(-1) != Sort::Function {
        lua.set_top(base);
        return Ok(());
    }
    lua.push_value(base + 1);
    let closing = lua.top() - 2;
    super::call::protected_call(vm, site, closing, 1, 2)?;
    // false and an error, if something that was closed has raised one.
    if lua.sort(-2) == Sort::Boolean && !lua.to_bool(-2) {
        let raised = raise_from_lua(vm, site);
        lua.set_top(base);
        return Err(raised);
    }
    lua.set_top(base);
    Ok(())
}
