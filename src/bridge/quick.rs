//! What Lua asks of Python objects most often, answered without entering the runtime: attributes that the
//! VM's caches know, methods, elements of lists and tuples, keys of dicts.
//!
//! Nothing here runs Python code, raises, or lets Python's collector run, so limits, recursion and errors
//! are no concern of it. Whatever is not as simple as that is left to the long way, which also tells the
//! caches what they may answer the next time ([`Vm::learn_get`], [`Vm::learn_set`]).

use super::carriers::Key;
use super::lifetime::{Content, Held, content, slot};
use super::lua::{Sort, State, upvalue};
use super::py_proxy::whole;
use super::runtime::Site;
use super::to_lua::{converts, push_known, to_lua};
use super::to_python::scalar;
use crate::heap::Gc;
use crate::object::{Dict, Iter, IterState, List, Str, Tuple, Value};
use crate::vm::{Known, Vm};

/// The object in slot 1, its VM and where it is; None if its runtime has something to do first.
#[inline(always)]
fn receiver<'a>(lua: State) -> Option<(Value, &'a mut Vm, Site<'a>)> {
    let Some(Content::Object(held)) = content(lua, 1) else { return None };
    site_of(lua, held)
}

/// The object of a carrier, its VM and where it is; None if its runtime has something to do first.
#[inline(always)]
pub fn site_of<'a>(lua: State, held: &'a Held) -> Option<(Value, &'a mut Vm, Site<'a>)> {
    let runtime = &*held.runtime;
    let vm = runtime.vm()?;
    if runtime.foreigners.pending() {
        return None;
    }
    Some((held.peek(), vm, Site { lua, runtime, refs: upvalue(1) }))
}

/// The value, unless Lua code runs when it crosses.
#[inline(always)]
pub fn crossing(value: Value) -> Option<Value> {
    (!converts(value)).then_some(value)
}

/// The interned str of the Lua string in a slot, if it is known.
#[inline(always)]
fn known_name(vm: &Vm, site: Site, i: i32) -> Option<Gc<Str>> {
    site.runtime.strings.borrow().known_name(vm, site.lua.bytes(i))
}

/// `o[k]`: pushes it and returns true, if that is simple.
#[inline]
pub fn index(lua: State) -> bool {
    push_item(lua).is_some()
}

#[inline(always)]
fn push_item(lua: State) -> Option<()> {
    let (object, vm, site) = receiver(lua)?;
    let found = match lua.sort(2) {
        Sort::String => {
            let name = known_name(vm, site, 2)?;
            if let Some(dict) = object.downcast::<Dict>() {
                dict.get_str(name)?
            } else {
                match vm.known_attr(object, name)? {
                    Known::Value(value) => value,
                    Known::Method(function) => {
                        let key = Key::method(function, object);
                        return push_known(site, key, slot::FUNCTIONS).then_some(());
                    }
                }
            }
        }
        Sort::Number => element(object, whole(lua, 2)?.checked_sub(1)?)?,
        _ => return None,
    };
    to_lua(vm, site, crossing(found)?);
    Some(())
}

/// The element of a list or tuple at a position that counts from 0, if there is one.
#[inline(always)]
pub fn element(object: Value, at: i64) -> Option<Value> {
    let at = usize::try_from(at).ok()?;
    if let Some(list) = object.downcast::<List>() {
        return list.items.get(at).copied();
    }
    object.downcast::<Tuple>()?.items().get(at).copied()
}

/// The next element that an iterator over a list or a tuple has, if no Lua code runs when it crosses; None
/// if it is another iterator, or at its end.
#[inline(always)]
pub fn next(iterator: Value) -> Option<Value> {
    let mut iterator = iterator.downcast::<Iter>()?;
    let (found, at) = match &mut iterator.state {
        IterState::List(list, at) => (list.items.get(*at).copied()?, at),
        IterState::Tuple(tuple, at) => (tuple.items().get(*at).copied()?, at),
        _ => return None,
    };
    crossing(found)?;
    *at += 1;
    Some(found)
}

/// `o.name = v`: true if it was simple, and is done.
#[inline]
pub fn new_index(lua: State) -> bool {
    assign(lua).unwrap_or(false)
}

#[inline(always)]
fn assign(lua: State) -> Option<bool> {
    let (object, vm, site) = receiver(lua)?;
    match lua.sort(2) {
        Sort::String => {
            let name = known_name(vm, site, 2)?;
            let value = scalar(lua, 3)?;
            Some(vm.set_known_attr(object, name, value))
        }
        Sort::Number => {
            let mut list = object.downcast::<List>()?;
            let at = usize::try_from(whole(lua, 2)?.checked_sub(1)?).ok()?;
            let value = scalar(lua, 3)?;
            *list.items.get_mut(at)? = value;
            Some(true)
        }
        _ => None,
    }
}
