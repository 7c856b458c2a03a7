//! `pylua.totable(o)`: a copy of Python's containers as plain Lua tables, all the way down.
//!
//! `pylua.totable(o, { none = v })` puts `v` where Python has None, else nothing stands there.
//!
//! Lists, tuples, sets and ranges become sequences, dicts become tables; what occurs more than
//! once, or in itself, is copied once. Everything else crosses as always. The work list is kept
//! here, not in recursion, so depth does not matter.

use std::ffi::c_int;

use super::entry::{Entry, Fault, Outcome, bad_argument, fault, guard};
use super::lifetime::{Content, address_of, content};
use super::lua::{Sort, State, lua_State};
use super::runtime::enter_with;
use super::to_lua::{to_lua, to_lua_kept};
use crate::object::{Dict, Kind, List, Set, Tag, Tuple, Value};

/// `pylua.totable(o[, options])`
pub extern "C-unwind" fn totable(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        push_none(lua)?;
        match content(lua, 1) {
            Some(Content::Object(held)) => {
                let object = held.value();
                enter_with(lua, 1, &held.runtime, |entry| {
                    entry.vm.protect(object);
                    copy(entry, object)
                })
            }
            Some(Content::Globals(runtime)) => {
                enter_with(lua, 1, runtime, |entry| copy(entry, entry.vm.globals.into()))
            }
            _ => bad_argument(lua, "totable", 1, 1, "Python object"),
        }
    })
}

/// Where the value that stands for None is.
const NONE: c_int = 3;

/// Puts the option `none`, or nil, into slot [`NONE`].
fn push_none(lua: State) -> Result<(), Fault> {
    lua.set_top(2);
    lua.push_nil();
    if lua.is_nothing(2) {
        return Ok(());
    }
    if lua.sort(2) != Sort::Table {
        return fault("bad argument #2 to 'totable' (table of options expected)");
    }
    lua.push_nil();
    while lua.next(2) {
        if lua.sort(-2) != Sort::String || lua.bytes(-2) != b"none" {
            return fault("'totable' has only the option 'none'");
        }
        lua.replace(NONE);
    }
    Ok(())
}

/// The copies made so far: a Lua table from addresses to tables, and what is yet to be filled.
struct Copies {
    memo: c_int,
    work: Vec<Value>,
}

fn copy(entry: &mut Entry, object: Value) -> Outcome {
    let lua = entry.lua();
    lua.push_table(0, 0);
    let mut copies = Copies { memo: lua.top(), work: Vec::new() };
    if !is_container(object) {
        return fault(format!(
            "bad argument #1 to 'totable' (a Python container expected, got {})",
            entry.vm.class_name(object)
        ));
    }
    copies.push(entry, object);
    while let Some(container) = copies.work.pop() {
        lua.raw_get_p(copies.memo, address_of(container));
        copies.fill(entry, container)?;
        lua.pop(1);
    }
    Ok(1)
}

fn is_container(value: Value) -> bool {
    matches!(
        value.payload().kind(),
        Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Range
    )
}

/// How many elements and fields the copy of a container has room for from the start.
fn size(container: Value) -> (c_int, c_int) {
    // What is larger grows as it is filled, so that the limits can stop it.
    let room = |n: usize| n.min(1 << 16) as c_int;
    let payload = container.payload();
    if let Some(list) = payload.downcast::<List>() {
        (room(list.items.len()), 0)
    } else if let Some(tuple) = payload.downcast::<Tuple>() {
        (room(tuple.items().len()), 0)
    } else if let Some(dict) = payload.downcast::<Dict>() {
        (0, room(dict.len()))
    } else {
        (0, 0)
    }
}

impl Copies {
    /// Pushes the copy of a value; a container's is filled later.
    #[inline]
    fn push(&mut self, entry: &mut Entry, value: Value) {
        match value.tag() {
            Tag::None => entry.lua().push_value(NONE),
            Tag::Object if is_container(value) => self.push_container(entry, value),
            _ => to_lua(entry.vm, entry.site, value),
        }
    }

    fn push_container(&mut self, entry: &mut Entry, value: Value) {
        let lua = entry.lua();
        lua.raw_get_p(self.memo, address_of(value));
        if lua.is_nothing(-1) {
            lua.pop(1);
            let (elements, fields) = size(value);
            lua.push_table(elements, fields);
            lua.push_value(-1);
            lua.raw_set_p(self.memo, address_of(value));
            self.work.push(value);
        }
    }

    /// Fills the table on the top.
    fn fill(&mut self, entry: &mut Entry, container: Value) -> Result<(), Fault> {
        let payload = container.payload();
        if let Some(dict) = payload.downcast::<Dict>() {
            entry.vm.charge(dict.len() as u64)?;
            for position in 0..dict.positions() {
                if let Some((key, value)) = dict.entry_at(position) {
                    self.set(entry, key, value);
                }
            }
            return Ok(());
        }
        if let Some(list) = payload.downcast::<List>() {
            entry.vm.charge(list.items.len() as u64)?;
            for i in 0.. {
                let Some(value) = list.items.get(i).copied() else { break };
                self.element(entry, i, value);
            }
        } else if let Some(tuple) = payload.downcast::<Tuple>() {
            entry.vm.charge(tuple.items().len() as u64)?;
            for (i, value) in tuple.items().iter().enumerate() {
                self.element(entry, i, *value);
            }
        } else if payload.downcast::<Set>().is_some() || payload.kind() == Kind::Range {
            let list = entry.vm.to_list(payload)?;
            entry.vm.protect(list.into());
            entry.vm.charge(list.items.len() as u64)?;
            for i in 0..list.items.len() {
                self.element(entry, i, list.items[i]);
            }
        }
        Ok(())
    }

    #[inline]
    fn element(&mut self, entry: &mut Entry, i: usize, value: Value) {
        self.push(entry, value);
        entry.lua().raw_set_i(-2, i as i64 + 1);
    }

    fn set(&mut self, entry: &mut Entry, key: Value, value: Value) {
        let lua = entry.lua();
        to_lua_kept(entry.vm, entry.site, key);
        if lua.sort(-1) == Sort::Number && lua.to_number(-1).is_nan() {
            // Lua has no such key.
            return lua.pop(1);
        }
        self.push(entry, value);
        lua.raw_set(-3);
    }
}
