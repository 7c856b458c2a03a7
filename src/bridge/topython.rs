//! `topython`: a deep copy of Lua tables as Python lists and dicts, all the way down.
//!
//! A table whose keys are 1..n becomes a list, any other a dict with all of its entries: nothing is
//! lost to holes or mixed keys. An empty table becomes a list unless told otherwise. What occurs more
//! than once, or in itself, is copied once. Tables with a metatable, or of a class, are objects: they and
//! everything else cross as always. The work list is kept here, not in recursion, so depth does not matter.

use std::ffi::{c_int, c_void};

use rustc_hash::FxHashMap;

use super::classes::class_for;
use super::entry::{Fault, fault, guard};
use super::lua::{Sort, State, lua_State};
use super::make::{Kind, Literal, push_literal};
use super::py_proxy::whole;
use super::runtime::{Site, enter_with, receiver};
use super::to_lua::to_lua;
use super::to_python::{to_python, to_python_as};
use crate::heap::Gc;
use crate::object::{Dict, List, Result as PyResult, Value};
use crate::vm::Vm;

/// What an empty table becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Empty {
    /// A list.
    List,
    /// A dict.
    Dict,
}

/// `pylua.topython(v[, options])`: what crosses is a copy of the tables as they are then; upvalue 1
/// is the home table.
pub extern "C-unwind" fn topython(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let empty = options(lua, 2)?;
        lua.set_top(1);
        if !is_copied(lua, 1) {
            return Ok(1);
        }
        lua.push_table(1, 0);
        lua.push_value(1);
        lua.raw_set_i(-2, 1);
        push_literal(lua, Literal { kind: Kind::Deep(empty), n: 1 });
        Ok(1)
    })
}

/// `rt:topython(v[, options])`: the copy, now.
pub extern "C-unwind" fn rt_topython(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "topython")?;
        let empty = options(lua, 3)?;
        lua.set_top(2);
        enter_with(lua, 1, &runtime, |entry| {
            let value = convert(entry.vm, entry.site, 2, empty)?;
            to_lua(entry.vm, entry.site, value);
            Ok(1)
        })
    })
}

/// The options in a slot: `empty = "list"` or `"dict"`.
fn options(lua: State, i: c_int) -> Result<Empty, Fault> {
    if lua.is_nothing(i) {
        return Ok(Empty::List);
    }
    if lua.sort(i) != Sort::Table {
        return fault("bad argument #2 to 'topython' (table of options expected)");
    }
    let mut empty = Empty::List;
    lua.push_nil();
    while lua.next(i) {
        let name = if lua.sort(-2) == Sort::String { lua.bytes(-2) } else { b"" };
        let value = if lua.sort(-1) == Sort::String { lua.bytes(-1) } else { b"" };
        empty = match (name, value) {
            (b"empty", b"list") => Empty::List,
            (b"empty", b"dict") => Empty::Dict,
            (b"empty", _) => return fault("option 'empty' of 'topython' is 'list' or 'dict'"),
            _ => return fault("'topython' has only the option 'empty'"),
        };
        lua.pop(1);
    }
    Ok(empty)
}

/// Whether the value is a table that is copied: one without a metatable.
fn is_copied(lua: State, i: c_int) -> bool {
    if lua.sort(i) != Sort::Table {
        return false;
    }
    let is_object = lua.push_metatable(i);
    if is_object {
        lua.pop(1);
    }
    !is_object
}

/// The copies made so far, and what is yet to be filled.
struct Copies<'a> {
    site: Site<'a>,
    empty: Empty,
    /// The tables that stand for copies in `work`, in the same order, in a table of Lua's.
    tables: c_int,
    work: Vec<Value>,
    made: FxHashMap<*const c_void, Value>,
}

/// The deep copy of the value in slot `i`.
pub fn convert(vm: &mut Vm, site: Site, i: c_int, empty: Empty) -> PyResult<Value> {
    let lua = site.lua;
    if !is_copied(lua, i) {
        return to_python(vm, site, i);
    }
    let base = lua.top();
    lua.push_table(8, 0);
    let tables = lua.top();
    let mut copies = Copies { site, empty, tables, work: Vec::new(), made: FxHashMap::default() };
    let result = copies.run(vm, i);
    lua.set_top(base);
    result
}

impl Copies<'_> {
    fn run(&mut self, vm: &mut Vm, i: c_int) -> PyResult<Value> {
        let lua = self.site.lua;
        let root = self.value(vm, i)?;
        while let Some(copy) = self.work.pop() {
            let at = self.work.len() as i64 + 1;
            lua.raw_get_i(self.tables, at);
            lua.push_nil();
            lua.raw_set_i(self.tables, at);
            if let Some(list) = copy.downcast::<List>() {
                self.fill_list(vm, list)?;
            } else if let Some(dict) = copy.downcast::<Dict>() {
                self.fill_dict(vm, dict)?;
            }
            lua.pop(1);
        }
        Ok(root)
    }

    /// The value of a slot; a table's copy is filled later, unless it is simple.
    fn value(&mut self, vm: &mut Vm, i: c_int) -> PyResult<Value> {
        let lua = self.site.lua;
        let sort = lua.sort(i);
        if sort != Sort::Table {
            return to_python_as(vm, self.site, i, sort);
        }
        if !is_copied(lua, i) || class_for(vm, self.site, i).is_some() {
            return to_python(vm, self.site, i);
        }
        let address = lua.to_pointer(i);
        if let Some(made) = self.made.get(&address) {
            return Ok(*made);
        }
        let (copy, filled): (Value, bool) = match look_through(vm, self.site, i, self.empty)? {
            Table::Simple(values) => (vm.new_list(values).into(), true),
            Table::List => (vm.new_list(Vec::new()).into(), false),
            Table::Dict => (vm.new_dict().into(), false),
        };
        // Kept until the end: it may be needed again, when code that runs meanwhile, or an equal key, has
        // taken it out of its container.
        vm.protect(copy);
        self.made.insert(address, copy);
        if !filled {
            lua.push_value(i);
            lua.raw_set_i(self.tables, self.work.len() as i64 + 1);
            self.work.push(copy);
        }
        Ok(copy)
    }

    /// Fills the list of the table on the top.
    fn fill_list(&mut self, vm: &mut Vm, mut list: Gc<List>) -> PyResult<()> {
        let lua = self.site.lua;
        let n = lua.raw_len(-1);
        vm.reserve(n * size_of::<Value>())?;
        for i in 1..=n {
            vm.charge(1)?;
            lua.raw_get_i(-1, i as i64);
            let value = self.value(vm, lua.top())?;
            lua.pop(1);
            list.push(vm.heap_mut(), value);
        }
        Ok(())
    }

    /// Fills the dict of the table on the top. What is converted may run code that changes the table,
    /// so its keys are listed first.
    fn fill_dict(&mut self, vm: &mut Vm, dict: Gc<Dict>) -> PyResult<()> {
        let lua = self.site.lua;
        let table = lua.top();
        lua.push_table(8, 0);
        let keys = lua.top();
        let mut n = 0;
        lua.push_nil();
        while lua.next(table) {
            lua.pop(1);
            n += 1;
            lua.push_value(-1);
            lua.raw_set_i(keys, n);
        }
        for i in 1..=n {
            vm.charge(1)?;
            lua.raw_get_i(keys, i);
            lua.push_value(-1);
            lua.raw_get(table);
            if !lua.is_nothing(-1) {
                let kept = vm.protected();
                // A table as a key stays Lua's: lists and dicts are no keys.
                let key = to_python(vm, self.site, -2)?;
                if key.is_object() {
                    vm.protect(key);
                }
                let (before, top) = (self.made.len(), lua.top());
                let value = self.value(vm, top)?;
                vm.protect(value);
                Dict::set(dict, vm, key, value)?;
                if self.made.len() == before {
                    vm.release_protected(kept);
                }
            }
            lua.pop(2);
        }
        lua.pop(1);
        Ok(())
    }
}

/// What a table turns out to be.
enum Table {
    /// A list of numbers, strings and booleans: these.
    Simple(Vec<Value>),
    /// Its keys are 1..n.
    List,
    /// They are not.
    Dict,
}

/// Looks through the table in slot `i`. No code of Lua's runs, so the table stays as it is.
fn look_through(vm: &mut Vm, site: Site, i: c_int, empty: Empty) -> PyResult<Table> {
    let lua = site.lua;
    let n = lua.raw_len(i);
    vm.reserve(n * size_of::<Value>())?;
    let mut values = Some(Vec::new());
    let mut count = 0;
    lua.push_nil();
    while lua.next(i) {
        count += 1;
        if let Some(found) = &mut values {
            let sort = lua.sort(-1);
            if matches!(sort, Sort::Number | Sort::String | Sort::Boolean)
                && whole(lua, -2) == Some(count)
            {
                found.push(to_python_as(vm, site, -1, sort)?);
                lua.pop(1);
                continue;
            }
            values = None;
        }
        lua.pop(1);
        if !whole(lua, -1).is_some_and(|at| at >= 1 && at as u64 <= n as u64) {
            lua.pop(1);
            return Ok(Table::Dict);
        }
    }
    // What is only looked at is charged again when it is copied.
    vm.charge(if values.is_some() { count as u64 } else { count as u64 / 8 })?;
    if count as usize != n || n == 0 && empty == Empty::Dict {
        return Ok(Table::Dict);
    }
    Ok(values.map_or(Table::List, Table::Simple))
}
