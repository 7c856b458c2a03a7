//! Calls in both directions.
//!
//! Python calls Lua by `lua_pcall` with a message handler that leaves the error value as it is, and
//! only notes where Lua stood (`lua_frames`). A Lua function called so cannot yield; in a coroutine, calls
//! are made as `yielding` tells.

use std::ffi::c_int;

use super::entry::{Entry, Fault, Outcome, fault, guard};
use super::error::raise_from_lua;
use super::foreigners::{lua_ref, push_ref};
use super::lifetime::{Content, content, upvalue_held};
use super::lua::{Sort, State, lua_State, upvalue};
use super::lua_frames::{self, push_handler};
use super::runtime::{Site, enter_from};
use super::to_lua::to_lua;
use super::to_python::{to_python, to_python_as};
use super::watch::{limit_hit, watching};
use super::yielding;
use crate::object::{Args, BoundMethod, Native, Raised, Result, Value};
use crate::vm::Vm;

/// The Lua function of a Python one where C functions can go on after a yield: upvalue 1 is the refs
/// table, 2 the carrier.
pub extern "C-unwind" fn call_python(l: *mut lua_State) -> c_int {
    let lua = State::new(l);
    if upvalue_held(lua, 2).is_some_and(|held| !held.runtime.is_main(lua)) {
        return yielding::drive(l, upvalue(1), yielding::start, Some(2));
    }
    guard(l, |lua| {
        let Some(held) = upvalue_held(lua, 2) else { return fault("runtime is closed") };
        let callee = held.value();
        enter_from(lua, &held.runtime, |entry| {
            let first = if is_receiver(lua, 1, callee) { 2 } else { 1 };
            invoke(entry, callee, first)
        })
    })
}

/// Whether the value in slot `i` is the object that `callee` is bound to: `o:m(x)` is `o.m(o, x)`, and `o.m`
/// is bound already.
#[inline]
pub fn is_receiver(lua: State, i: c_int, callee: Value) -> bool {
    let this = if let Some(method) = callee.downcast::<BoundMethod>() {
        method.this
    } else if let Some(native) = callee.downcast::<Native>() {
        native.this
    } else {
        return false;
    };
    match content(lua, i) {
        Some(Content::Object(held)) => held.peek().is(this),
        _ => false,
    }
}

/// Calls `callee` with the slots from `first` on, and pushes the result.
pub fn invoke(entry: &mut Entry, callee: Value, first: c_int) -> Outcome {
    let result = call_with_slots(entry, callee, first)?;
    to_lua(entry.vm, entry.site, result);
    Ok(1)
}

/// Calls `callee` with the slots from `first` on.
pub fn call_with_slots(
    entry: &mut Entry,
    callee: Value,
    first: c_int,
) -> std::result::Result<Value, Fault> {
    let lua = entry.lua();
    let top = lua.top();
    let n = (top + 1 - first).max(0) as usize;
    if n == 0 {
        return Ok(entry.vm.call(callee, &[])?);
    }
    let last = lua.sort(top);
    if last == Sort::Table && has_keywords(entry, top) {
        return call_with_keywords(entry, callee, first, top);
    }
    let site = entry.site;
    let result = entry.vm.call_with(callee, n, |vm, i| {
        let at = first + i as c_int;
        to_python_as(vm, site, at, if at == top { last } else { lua.sort(at) })
    });
    Ok(result?)
}

/// Whether the table in a slot came from `pylua.kw`.
fn has_keywords(entry: &Entry, i: c_int) -> bool {
    let lua = entry.lua();
    if !lua.push_metatable(i) {
        return false;
    }
    let found = lua.to_pointer(-1) == entry.site.runtime.shared.keywords_meta;
    lua.pop(1);
    found
}

fn call_with_keywords(
    entry: &mut Entry,
    callee: Value,
    first: c_int,
    keywords: c_int,
) -> std::result::Result<Value, Fault> {
    let (values, names) = keyword_arguments(entry, first, keywords)?;
    Ok(entry.vm.call_args(callee, Args { values: &values, names: &names })?)
}

/// The arguments in the slots from `first` on, and the names of the last of them.
pub fn arguments(
    entry: &mut Entry,
    first: c_int,
) -> std::result::Result<(Vec<Value>, Vec<Value>), Fault> {
    let lua = entry.lua();
    let top = lua.top();
    if top >= first && lua.sort(top) == Sort::Table && has_keywords(entry, top) {
        return keyword_arguments(entry, first, top);
    }
    let mut values = Vec::new();
    for i in first..=top {
        let value = to_python(entry.vm, entry.site, i)?;
        entry.vm.protect(value);
        values.push(value);
    }
    Ok((values, Vec::new()))
}

fn keyword_arguments(
    entry: &mut Entry,
    first: c_int,
    keywords: c_int,
) -> std::result::Result<(Vec<Value>, Vec<Value>), Fault> {
    let lua = entry.lua();
    let (mut values, mut names) = (Vec::new(), Vec::new());
    for i in first..keywords {
        let value = to_python(entry.vm, entry.site, i)?;
        entry.vm.protect(value);
        values.push(value);
    }
    lua.push_nil();
    while lua.next(keywords) {
        if lua.sort(-2) != Sort::String {
            return Err(entry.vm.type_error("keywords must be strings").into());
        }
        let name = entry.site.runtime.strings.borrow_mut().name(entry.vm, lua.bytes(-2));
        entry.vm.protect(name.into());
        names.push(name.into());
        let value = to_python(entry.vm, entry.site, -1)?;
        entry.vm.protect(value);
        values.push(value);
        lua.pop(1);
    }
    Ok((values, names))
}

/// `slots.call` of `lua.Function`, and of other Lua values that can be called.
pub fn call_lua(vm: &mut Vm, callee: Value, args: Args) -> Result<Value> {
    let site = Site::of(vm)?;
    let lua = site.lua;
    site.runtime.work_off_queues(vm, site);
    let bottom = lua.top();
    let handler = bottom + 1;
    push_handler(site);
    match lua_ref(callee) {
        Some(target) => push_ref(site, target.number),
        None => to_lua(vm, site, callee),
    }
    let result = match push_arguments(vm, site, args) {
        Ok(()) => {
            let n = args.values.len() as c_int;
            call_with_handler(vm, site, handler, n, super::lua::MULTIPLE)
                .and_then(|()| results(vm, site, handler))
        }
        Err(raised) => Err(raised),
    };
    lua.set_top(bottom);
    result
}

/// Pushes the arguments of a call.
#[inline]
pub fn push_arguments(vm: &mut Vm, site: Site, args: Args) -> Result<()> {
    if !args.names.is_empty() {
        return Err(vm.type_error("a Lua function takes no keyword arguments"));
    }
    let n = args.values.len();
    if n > 10 && !site.lua.reserve((n + 10).min(c_int::MAX as usize) as c_int) {
        return Err(vm.recursion_error("too many arguments for Lua's stack"));
    }
    for value in args.values {
        to_lua(vm, site, *value);
    }
    site.runtime.conversion_error.check(vm)
}

/// Calls the function at `base + 1` with the `n` arguments above it. Several results become a
/// tuple, none None.
pub fn call_pushed(vm: &mut Vm, site: Site, base: c_int, n: c_int) -> Result<Value> {
    protected_call(vm, site, base, n, super::lua::MULTIPLE)?;
    let result = results(vm, site, base);
    site.lua.set_top(base);
    result
}

/// The results above `base`: several are a tuple, none None.
#[inline]
pub fn results(vm: &mut Vm, site: Site, base: c_int) -> Result<Value> {
    let lua = site.lua;
    let count = lua.top() - base;
    // A few take no more than the arguments did.
    if count > 4 && !lua.reserve(20) {
        return Err(vm.recursion_error("too many results for Lua's stack"));
    }
    match count {
        0 => Ok(Value::NONE),
        1 => to_python(vm, site, base + 1),
        _ => several_results(vm, site, base, count),
    }
}

#[inline(never)]
fn several_results(vm: &mut Vm, site: Site, base: c_int, count: c_int) -> Result<Value> {
    let mut values = Vec::with_capacity(count as usize);
    for i in 1..=count {
        let value = to_python(vm, site, base + i)?;
        vm.protect(value);
        values.push(value);
    }
    Ok(vm.new_tuple(&values).into())
}

/// Calls the function at `base + 1`; leaves its results above `base`.
pub fn protected_call(
    vm: &mut Vm,
    site: Site,
    base: c_int,
    arguments: c_int,
    results: c_int,
) -> Result<()> {
    push_handler(site);
    site.lua.insert(base + 1);
    let outcome = call_with_handler(vm, site, base + 1, arguments, results);
    site.lua.remove(base + 1);
    outcome
}

/// As [`protected_call`], where the message handler is at `base` already.
#[inline]
pub fn call_with_handler(
    vm: &mut Vm,
    site: Site,
    base: c_int,
    arguments: c_int,
    results: c_int,
) -> Result<()> {
    let status = if vm.limits_calls() {
        pcall_watched(vm, site, base, arguments, results)
    } else {
        site.runtime.lend(vm, || site.lua.pcall_with(arguments, results, base))
    };
    if status == 0 && site.runtime.limit_hit.get().is_none() {
        return Ok(());
    }
    Err(failed(vm, site, base))
}

#[inline(never)]
fn pcall_watched(vm: &mut Vm, site: Site, base: c_int, arguments: c_int, results: c_int) -> c_int {
    watching(vm, site, |vm| site.runtime.lend(vm, || site.lua.pcall_with(arguments, results, base)))
}

/// What a call has raised, with the message handler at `base`.
#[cold]
#[inline(never)]
fn failed(vm: &mut Vm, site: Site, base: c_int) -> Raised {
    let raised = match limit_hit(vm, site) {
        Some(raised) => raised,
        None => match yielding::refusal(vm, site) {
            Some(refused) => refused,
            None => raise_from_lua(vm, site),
        },
    };
    lua_frames::attach(site, vm.peek_raised());
    site.lua.set_top(base);
    raised
}
