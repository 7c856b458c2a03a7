//! Going through Python objects from Lua: `pylua.pairs`, `enumerate`, `iter`, `unpack`.

use std::ffi::c_int;

use super::entry::{Entry, Fault, Outcome, bad_argument, guard};
use super::lifetime::{Content, content};
use super::lua::{CFunction, State, lua_State, upvalue};
use super::py_access::check_operation;
use super::py_proxy::{counts_from_one, is_loop};
use super::quick::{self, site_of};
use super::runtime::{Site, enter_from, enter_with};
use super::to_lua::{push_object, to_lua, to_lua_kept};
use super::yielding::push_closure;
use crate::heap::Gc;
use crate::object::{Dict, Generator, GeneratorState, List, Tuple, Value};
use crate::vm::Vm;

/// Whether Lua closes the fourth value of a loop.
const CLOSES_LOOPS: bool = cfg!(any(feature = "lua54", feature = "lua55"));

/// Enters the runtime of the Python object in slot 1.
fn with_object(
    lua: State,
    function: &str,
    body: impl FnOnce(&mut Entry, Value) -> Outcome,
) -> Outcome {
    match content(lua, 1) {
        Some(Content::Object(held)) => {
            let object = held.value();
            enter_with(lua, 1, &held.runtime, |entry| {
                entry.vm.protect(object);
                check_operation(entry, object, "__iter__")?;
                body(entry, object)
            })
        }
        Some(Content::Globals(runtime)) => {
            enter_with(lua, 1, runtime, |entry| body(entry, entry.vm.globals.into()))
        }
        _ => bad_argument(lua, function, 1, 1, "Python object"),
    }
}

/// Pushes `step` with the refs table, the carrier on the top (which it pops) and a counter.
fn push_step(entry: &Entry, step: CFunction) {
    let lua = entry.lua();
    lua.push_value(entry.site.refs);
    lua.insert(-2);
    lua.push_int(0);
    lua.push_closure(step, 3);
}

/// `pylua.pairs(o)`, and `pairs(o)` where Lua asks the metatable: keys and values of a mapping,
/// positions and elements of anything else.
pub extern "C-unwind" fn pairs(l: *mut lua_State) -> c_int {
    guard(l, |lua| with_object(lua, "pairs", push_pairs))
}

/// `for … in o do` on Luau, which asks the metatable: what an iterator yields, as the other Luas get
/// by calling it, else as [`pairs`].
pub extern "C-unwind" fn iter(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        with_object(lua, "for", |entry, object| {
            if !is_loop(entry.vm, object) {
                return push_pairs(entry, object);
            }
            lua.push_value(1);
            push_closure(lua, entry.site.refs);
            Ok(1)
        })
    })
}

/// `pylua.iter(o)`: for a plain `for`, what `iter(o)` yields in Python: the keys of a dict, the elements
/// of anything else. None among them arrives as `pylua.None`, for nil would end the loop.
pub extern "C-unwind" fn values(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        with_object(lua, "iter", |entry, object| {
            let iterator = push_iterator(entry, object, kept_step)?;
            Ok(1 + push_closing(entry, object, iterator, 2))
        })
    })
}

/// Pushes the three values of a loop over the object in slot 1.
fn push_pairs(entry: &mut Entry, object: Value) -> Outcome {
    let lua = entry.lua();
    let mut iterator = object;
    if object.unwrap_as::<Dict>().is_some() {
        lua.push_value(1);
        push_step(entry, dict_step);
    } else if counts_from_one(object) {
        lua.push_value(1);
        push_step(entry, sequence_step);
    } else {
        let items = entry.vm.names.items;
        iterator = match entry.vm.find_attr(object, items)? {
            Some(items) => {
                let items = entry.vm.call(items, &[])?;
                push_iterator(entry, items, item_step)?
            }
            None => push_iterator(entry, object, enumerate_step)?,
        };
    }
    lua.push_value(1);
    lua.push_nil();
    Ok(3 + push_closing(entry, object, iterator, 0))
}

/// Pushes the step of a loop over what `iter(object)` is, and returns that.
fn push_iterator(entry: &mut Entry, object: Value, step: CFunction) -> Result<Value, Fault> {
    entry.vm.protect(object);
    let iterator = entry.vm.iter(object)?;
    entry.vm.protect(iterator);
    push_object(entry.vm, entry.site, iterator);
    push_step(entry, step);
    Ok(iterator)
}

/// Pushes what Lua is to close when the loop is left, behind so many nils, where Lua does that: a
/// generator that was made for the loop, which Python would drop then. Returns the number of values.
fn push_closing(entry: &mut Entry, object: Value, iterator: Value, nils: c_int) -> c_int {
    let fresh = iterator
        .downcast::<Generator>()
        .is_some_and(|generator| generator.state == GeneratorState::Created);
    if !CLOSES_LOOPS || iterator.is(object) || !fresh {
        return 0;
    }
    for _ in 0..nils {
        entry.lua().push_nil();
    }
    push_object(entry.vm, entry.site, iterator);
    nils + 1
}

/// `pylua.enumerate(o)`: positions from 1, and elements; None does not end it.
pub extern "C-unwind" fn enumerate(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        with_object(lua, "enumerate", |entry, object| {
            let iterator = push_iterator(entry, object, enumerate_step)?;
            Ok(1 + push_closing(entry, object, iterator, 2))
        })
    })
}

/// `pylua.unpack(o)`: the elements as so many values.
pub extern "C-unwind" fn unpack(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        with_object(lua, "unpack", |entry, object| {
            let list = entry.vm.to_list(object)?;
            entry.vm.protect(list.into());
            let n = list.items.len();
            if n > 1_000_000 || !lua.reserve(n as c_int + 20) {
                return super::entry::fault("too many elements to unpack");
            }
            for i in 0..n {
                let value = list.items.get(i).copied().unwrap_or(Value::NONE);
                to_lua(entry.vm, entry.site, value);
            }
            Ok(n as c_int)
        })
    })
}

/// Runs a step: upvalue 2 is the carrier, 3 the counter. `simple` says how many values it pushed, if it
/// could do without entering the runtime.
#[inline(always)]
fn step(
    l: *mut lua_State,
    simple: impl FnOnce(&mut Vm, Site, Value) -> Option<c_int>,
    body: impl FnOnce(&mut Entry, Value, i64) -> Outcome,
) -> c_int {
    guard(l, |lua| {
        if let Some(Content::Object(held)) = content(lua, upvalue(2))
            && let Some((object, vm, site)) = site_of(lua, held)
            && let Some(pushed) = simple(vm, site, object)
        {
            return Ok(pushed);
        }
        let (runtime, object) = match content(lua, upvalue(2)) {
            Some(Content::Object(held)) => (held.runtime.clone(), Some(held.value())),
            Some(Content::Globals(runtime)) => (runtime.clone(), None),
            _ => return super::entry::fault("runtime is closed"),
        };
        let counter = lua.to_int(upvalue(3));
        enter_from(lua, &runtime, |entry| {
            let object = object.unwrap_or(entry.vm.globals.into());
            entry.vm.protect(object);
            body(entry, object, counter)
        })
    })
}

fn set_counter(lua: State, counter: i64) {
    lua.push_int(counter);
    lua.replace(upvalue(3));
}

/// Goes through a dict by position, so that the loop may assign to keys and remove them.
extern "C-unwind" fn dict_step(l: *mut lua_State) -> c_int {
    let simple = |vm: &mut Vm, site: Site, object: Value| {
        let dict = object.downcast::<Dict>()?;
        let (key, value) = dict.entry_at(site.lua.to_int(upvalue(3)) as usize)?;
        quick::crossing(key).and(quick::crossing(value))?;
        dict_item(vm, site, object)
    };
    step(l, simple, |entry, object, _| match dict_item(entry.vm, entry.site, object) {
        Some(pushed) => Ok(pushed),
        None => Ok(0),
    })
}

fn dict_item(vm: &mut Vm, site: Site, object: Value) -> Option<c_int> {
    let lua = site.lua;
    let dict: Gc<Dict> = object.unwrap_as()?;
    let mut position = lua.to_int(upvalue(3)) as usize;
    while position < dict.positions() {
        position += 1;
        if let Some((key, value)) = dict.entry_at(position - 1) {
            set_counter(lua, position as i64);
            to_lua_kept(vm, site, key);
            to_lua(vm, site, value);
            return Some(2);
        }
    }
    lua.push_nil();
    Some(1)
}

extern "C-unwind" fn sequence_step(l: *mut lua_State) -> c_int {
    let simple = |vm: &mut Vm, site: Site, object| {
        let at = site.lua.to_int(upvalue(3));
        let value = quick::crossing(quick::element(object, at)?)?;
        Some(push_counted(vm, site, at, value))
    };
    step(l, simple, |entry, object, counter| {
        let at = counter as usize;
        let value = if let Some(list) = object.unwrap_as::<List>() {
            list.items.get(at).copied()
        } else if let Some(tuple) = object.unwrap_as::<Tuple>() {
            tuple.items().get(at).copied()
        } else if at < entry.vm.len(object)? {
            Some(entry.vm.get_item(object, Value::int(counter))?)
        } else {
            None
        };
        let Some(value) = value else {
            entry.lua().push_nil();
            return Ok(1);
        };
        Ok(push_counted(entry.vm, entry.site, counter, value))
    })
}

/// Pushes a position that counts from 1, and the value there.
fn push_counted(vm: &mut Vm, site: Site, counter: i64, value: Value) -> c_int {
    set_counter(site.lua, counter + 1);
    site.lua.push_int(counter + 1);
    to_lua(vm, site, value);
    2
}

extern "C-unwind" fn enumerate_step(l: *mut lua_State) -> c_int {
    let simple = |vm: &mut Vm, site: Site, iterator| {
        let value = quick::next(iterator)?;
        Some(push_counted(vm, site, site.lua.to_int(upvalue(3)), value))
    };
    step(l, simple, |entry, object, counter| {
        let Some(value) = entry.vm.next(object)? else {
            entry.lua().push_nil();
            return Ok(1);
        };
        Ok(push_counted(entry.vm, entry.site, counter, value))
    })
}

extern "C-unwind" fn kept_step(l: *mut lua_State) -> c_int {
    let simple = |vm: &mut Vm, site: Site, iterator| {
        to_lua_kept(vm, site, quick::next(iterator)?);
        Some(1)
    };
    step(l, simple, |entry, object, _| {
        match entry.vm.next(object)? {
            Some(value) => to_lua_kept(entry.vm, entry.site, value),
            None => entry.lua().push_nil(),
        }
        Ok(1)
    })
}

extern "C-unwind" fn item_step(l: *mut lua_State) -> c_int {
    step(
        l,
        |_, _, _| None,
        |entry, object, _| {
            let lua = entry.lua();
            let Some(item) = entry.vm.next(object)? else {
                lua.push_nil();
                return Ok(1);
            };
            let (key, value) = match item.downcast::<Tuple>().as_deref().map(Tuple::items) {
                Some([key, value]) => (*key, *value),
                _ => (item, Value::NONE),
            };
            to_lua_kept(entry.vm, entry.site, key);
            to_lua(entry.vm, entry.site, value);
            Ok(2)
        },
    )
}
