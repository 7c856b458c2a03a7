//! `lua.Table`: the operations of Python on a live Lua table.
//!
//! Tables without a metatable are read and written raw, which cannot run Lua code. Those with one
//! go through functions called in protected mode.

use std::ffi::c_int;

use super::call::protected_call;
use super::foreigners::{Note, lua_ref, push_ref};
use super::lua::{CFunction, HAS_INTEGERS, Sort, State, lua_State};
use super::lua_plain::{self, ENTRY};
use super::memory::check_lua_memory;
use super::runtime::Site;
use super::to_lua::{to_lua, to_lua_kept};
use super::to_python::to_python;
use crate::heap::Gc;
use crate::object::{
    CompareOp, Dict, FnSpec, ForeignObject, List, Result, Slice, Str, Value, method,
};
use crate::vm::Vm;

/// A table on the Lua stack, for the time of one operation; everything above goes with it.
struct Held<'a> {
    site: Site<'a>,
    target: Gc<ForeignObject>,
    base: c_int,
    /// Its slot.
    at: c_int,
    has_metatable: bool,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.site.lua.set_top(self.base);
    }
}

/// What a table looks like to Python.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Its keys are 1..n.
    List(i64),
    /// They are not.
    Dict,
}

/// Tables up to this length are looked through each time.
const SHORT: i64 = 8;

fn hold<'a>(vm: &mut Vm, this: Value) -> Result<Held<'a>> {
    let site = Site::of(vm)?;
    let Some(target) = lua_ref(this) else {
        return Err(vm.type_error("a Lua table is needed"));
    };
    let lua = site.lua;
    let base = lua.top();
    push_ref(site, target.number);
    let has_metatable = lua.push_metatable(base + 1);
    if has_metatable {
        lua.pop(1);
    }
    Ok(Held { site, target, base, at: base + 1, has_metatable })
}

impl Held<'_> {
    fn lua(&self) -> State {
        self.site.lua
    }

    /// What the table looks like.
    ///
    /// Whether the keys are exactly 1..n takes looking at all of them. For longer tables that is
    /// done once; afterwards it is good evidence that no key comes after the border: an array that Lua
    /// grew key by key lies in its array part, which comes first. A key there that is no position says
    /// at once that it is no list.
    fn shape(&self) -> Shape {
        let lua = self.lua();
        if self.has_metatable {
            return Shape::Dict;
        }
        let n = lua.raw_len(self.at) as i64;
        if n == 0 {
            lua.push_nil();
        } else {
            lua.push_int(n);
        }
        if lua.next(self.at) {
            let key = position(lua, -2);
            lua.pop(2);
            if !key.is_some_and(|key| (1..=n).contains(&key)) {
                return Shape::Dict;
            }
        } else if n == 0 || n > SHORT && Note::WasList.of(self.target) {
            return Shape::List(n);
        }
        let all = self.keys_are_positions(n);
        Note::WasList.set(self.target, all);
        if all { Shape::List(n) } else { Shape::Dict }
    }

    fn keys_are_positions(&self, n: i64) -> bool {
        let lua = self.lua();
        let mut count = 0;
        lua.push_nil();
        while lua.next(self.at) {
            lua.pop(1);
            count += 1;
            if !position(lua, -1).is_some_and(|i| (1..=n).contains(&i)) {
                lua.pop(1);
                return false;
            }
        }
        count == n
    }

    fn element(&self, vm: &mut Vm, i: i64) -> Result<Value> {
        self.lua().raw_get_i(self.at, i + 1);
        let value = to_python(vm, self.site, -1);
        self.lua().pop(1);
        value
    }

    fn set_element(&self, vm: &mut Vm, i: i64, value: Value) -> Result<()> {
        self.writable(vm)?;
        self.check_room(vm, value)?;
        to_lua_kept(vm, self.site, value);
        self.lua().raw_set_i(self.at, i + 1);
        Ok(())
    }

    fn clear_element(&self, vm: &mut Vm, i: i64) -> Result<()> {
        self.writable(vm)?;
        self.lua().push_nil();
        self.lua().raw_set_i(self.at, i + 1);
        Ok(())
    }

    /// Refuses a value for which the memory limit leaves no room in Lua.
    #[inline]
    fn check_room(&self, vm: &mut Vm, value: Value) -> Result<()> {
        let text = value.downcast::<Str>().map_or(0, |text| text.as_bytes().len());
        check_lua_memory(vm, self.site, ENTRY + text)
    }

    fn writable(&self, vm: &mut Vm) -> Result<()> {
        if self.lua().is_read_only(self.at) {
            return Err(vm.type_error("the Lua table is read-only"));
        }
        Ok(())
    }

    /// Pushes a key; false when Lua cannot have it as one.
    fn push_key(&self, vm: &mut Vm, key: Value) -> bool {
        let lua = self.lua();
        to_lua(vm, self.site, key);
        match lua.sort(-1) {
            Sort::Nil => false,
            Sort::Number => !lua.to_number(-1).is_nan(),
            _ => true,
        }
    }

    /// The value of a key of Lua's; None if there is none.
    fn get(&self, vm: &mut Vm, key: Value) -> Result<Option<Value>> {
        let lua = self.lua();
        if !self.push_key(vm, key) {
            lua.pop(1);
            return Ok(None);
        }
        if self.has_metatable {
            self.protected(vm, protected_get, 1)?;
        } else {
            lua.raw_get(self.at);
        }
        let value = if lua.is_nothing(-1) { None } else { Some(to_python(vm, self.site, -1)?) };
        lua.pop(1);
        Ok(value)
    }

    /// Sets a key of Lua's; an unset value removes it.
    fn set(&self, vm: &mut Vm, key: Value, value: Value) -> Result<()> {
        let lua = self.lua();
        if !self.push_key(vm, key) {
            lua.pop(1);
            return Err(vm.type_error("None and nan cannot be keys of a Lua table"));
        }
        if !value.is_unset() {
            self.check_room(vm, key)?;
            self.check_room(vm, value)?;
        }
        if value.is_unset() {
            lua.push_nil()
        } else {
            to_lua_kept(vm, self.site, value)
        }
        if self.has_metatable {
            return self.protected(vm, protected_set, 0);
        }
        if lua.is_read_only(self.at) {
            lua.pop(2);
            return self.writable(vm);
        }
        lua.raw_set(self.at);
        Ok(())
    }

    /// Calls `function` with the table and what lies above it; leaves the results there.
    fn protected(&self, vm: &mut Vm, function: CFunction, results: c_int) -> Result<()> {
        let lua = self.lua();
        let arguments = lua.top() - self.at;
        lua.push_closure(function, 0);
        lua.insert(self.at + 1);
        lua.push_value(self.at);
        lua.insert(self.at + 2);
        protected_call(vm, self.site, self.at, arguments + 1, results)
    }

    /// Python's list of the keys, or of the values, or of both as tuples.
    fn snapshot(&self, vm: &mut Vm, part: Part) -> Result<Gc<List>> {
        let lua = self.lua();
        let mut list = vm.new_list(Vec::new());
        vm.protect(list.into());
        lua.push_nil();
        let mut count = 0u64;
        while lua.next(self.at) {
            let item = match part {
                Part::Keys => to_python(vm, self.site, -2)?,
                Part::Values => to_python(vm, self.site, -1)?,
                Part::Items => {
                    let key = to_python(vm, self.site, -2)?;
                    vm.protect(key);
                    let value = to_python(vm, self.site, -1)?;
                    vm.protect(value);
                    vm.new_tuple(&[key, value]).into()
                }
            };
            list.push(vm.heap_mut(), item);
            lua.pop(1);
            count += 1;
            if count.is_multiple_of(1024) {
                vm.charge(1024)?;
            }
        }
        Ok(list)
    }

    /// Python's list of the elements.
    fn elements(&self, vm: &mut Vm, start: i64, step: i64, count: i64) -> Result<Gc<List>> {
        let mut list = vm.new_list(Vec::new());
        vm.protect(list.into());
        for k in 0..count {
            let value = self.element(vm, start + k * step)?;
            list.push(vm.heap_mut(), value);
            if k % 1024 == 1023 {
                vm.charge(1024)?;
            }
        }
        Ok(list)
    }
}

#[derive(Clone, Copy)]
enum Part {
    Keys,
    Values,
    Items,
}

/// The integer in a slot, when the key is one for Lua.
fn position(lua: State, i: c_int) -> Option<i64> {
    if lua.sort(i) != Sort::Number || (HAS_INTEGERS && !lua.is_integer(i)) {
        return None;
    }
    let n = lua.to_number(i);
    (n.fract() == 0.0 && n.abs() < 9e15).then_some(n as i64)
}

/// For [`protected_call`].
pub extern "C-unwind" fn protected_get(l: *mut lua_State) -> c_int {
    State::new(l).get_table(1);
    1
}

/// For [`protected_call`].
pub extern "C-unwind" fn protected_set(l: *mut lua_State) -> c_int {
    State::new(l).set_table(1);
    0
}

extern "C-unwind" fn protected_len(l: *mut lua_State) -> c_int {
    State::new(l).push_len(1);
    1
}

/// For [`protected_call`].
pub extern "C-unwind" fn protected_tostring(l: *mut lua_State) -> c_int {
    State::new(l).push_tostring(1);
    1
}

/// `len(t)`: the number of entries.
pub fn len(vm: &mut Vm, this: Value) -> Result<usize> {
    let held = hold(vm, this)?;
    let lua = held.lua();
    if held.has_metatable {
        held.protected(vm, protected_len, 1)?;
        let n = lua.to_number(-1);
        return Ok(if n >= 0.0 { n as usize } else { 0 });
    }
    if let Shape::List(n) = held.shape() {
        return Ok(n as usize);
    }
    let mut count = 0u64;
    lua.push_nil();
    while lua.next(held.at) {
        lua.pop(1);
        count += 1;
        if count.is_multiple_of(1024) {
            vm.charge(1024)?;
        }
    }
    Ok(count as usize)
}

/// `iter(t)`: the elements, or the keys.
pub fn iter(vm: &mut Vm, this: Value) -> Result<Value> {
    let held = hold(vm, this)?;
    if let Shape::List(_) = held.shape() {
        return Ok(lua_plain::elements(vm, this));
    }
    let keys = held.snapshot(vm, Part::Keys)?;
    drop(held);
    vm.iter(keys.into())
}

/// `t[k]`
pub fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    if let Some(name) = key.downcast::<Str>()
        && let Some(found) = lua_plain::get_field(vm, this, name)?
    {
        return found.ok_or_else(|| vm.key_error(key));
    }
    let held = hold(vm, this)?;
    if let Shape::List(n) = held.shape() {
        if let Some(i) = key.as_int_or_bool() {
            let at = if i < 0 { i + n } else { i };
            if !(0..n).contains(&at) {
                return Err(vm.index_error("list index out of range"));
            }
            return held.element(vm, at);
        }
        if let Some(slice) = key.downcast::<Slice>() {
            let (start, _, step, count) = vm.slice_indices(slice, n as usize)?;
            return Ok(held.elements(vm, start, step, count as i64)?.into());
        }
    }
    match held.get(vm, key)? {
        Some(value) => Ok(value),
        None => Err(vm.key_error(key)),
    }
}

/// `t[k] = v`, `del t[k]`
pub fn set_item(vm: &mut Vm, this: Value, key: Value, value: Value) -> Result<()> {
    if let Some(name) = key.downcast::<Str>()
        && !value.is_unset()
        && lua_plain::set_field(vm, this, name, value)?
    {
        return Ok(());
    }
    let held = hold(vm, this)?;
    if let Shape::List(n) = held.shape() {
        if let Some(i) = key.as_int_or_bool() {
            let at = if i < 0 { i + n } else { i };
            if !(0..n).contains(&at) {
                return Err(vm.index_error("list assignment index out of range"));
            }
            if value.is_unset() {
                remove_at(vm, &held, n, at)?;
                return Ok(());
            }
            return held.set_element(vm, at, value);
        }
        if key.downcast::<Slice>().is_some() {
            drop(held);
            return with_list(vm, this, |vm, list| {
                if value.is_unset() {
                    vm.del_item(list.into(), key)
                } else {
                    vm.set_item(list.into(), key, value)
                }
            });
        }
    }
    if value.is_unset() && held.get(vm, key)?.is_none() {
        return Err(vm.key_error(key));
    }
    held.set(vm, key, value)
}

/// Takes out an element and moves the rest down.
fn remove_at(vm: &mut Vm, held: &Held, n: i64, at: i64) -> Result<Value> {
    let value = held.element(vm, at)?;
    held.writable(vm)?;
    vm.charge((n - at) as u64 / 8)?;
    let lua = held.lua();
    for i in at..n - 1 {
        lua.raw_get_i(held.at, i + 2);
        lua.raw_set_i(held.at, i + 1);
    }
    held.clear_element(vm, n - 1)?;
    Ok(value)
}

/// Lets `change` work on a list of the elements and writes it back.
fn with_list(
    vm: &mut Vm,
    this: Value,
    change: impl FnOnce(&mut Vm, Gc<List>) -> Result<()>,
) -> Result<()> {
    let held = hold(vm, this)?;
    let Shape::List(n) = held.shape() else {
        return Err(vm.type_error("the Lua table is not a list"));
    };
    let list = held.elements(vm, 0, 1, n)?;
    drop(held);
    change(vm, list)?;
    let held = hold(vm, this)?;
    let count = list.items.len() as i64;
    for i in 0..count {
        let value = list.items[i as usize];
        held.set_element(vm, i, value)?;
    }
    for i in (count..n).rev() {
        held.clear_element(vm, i)?;
    }
    Ok(())
}

/// `x in t`: among the elements, or the keys.
pub fn contains(vm: &mut Vm, this: Value, item: Value) -> Result<bool> {
    Ok(match find(vm, this, item)? {
        Some(found) => found.is_some(),
        None => {
            let held = hold(vm, this)?;
            held.get(vm, item)?.is_some()
        }
    })
}

/// Where `item` is among the elements; None if the table is no list.
fn find(vm: &mut Vm, this: Value, item: Value) -> Result<Option<Option<i64>>> {
    let mut i = 0;
    loop {
        let held = hold(vm, this)?;
        let Shape::List(n) = held.shape() else { return Ok(None) };
        if i >= n {
            return Ok(Some(None));
        }
        let value = held.element(vm, i)?;
        drop(held);
        vm.charge(1)?;
        if value.is(item) || vm.eq(value, item)? {
            return Ok(Some(Some(i)));
        }
        i += 1;
    }
}

/// `t == x`: with lists and dicts by contents, with other tables by identity.
pub fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (table, other) = if lua_ref(a).is_some() { (a, b) } else { (b, a) };
    let equal = if table.is(other) {
        true
    } else if let Some(list) = other.unwrap_as::<List>() {
        equals_list(vm, table, list)?
    } else if let Some(dict) = other.unwrap_as::<Dict>() {
        equals_dict(vm, table, dict)?
    } else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Value::bool(equal == (op == CompareOp::Eq)))
}

fn equals_list(vm: &mut Vm, table: Value, list: Gc<List>) -> Result<bool> {
    let mut i = 0;
    loop {
        let held = hold(vm, table)?;
        let Shape::List(n) = held.shape() else { return Ok(false) };
        if n != list.items.len() as i64 {
            return Ok(false);
        }
        if i == n {
            return Ok(true);
        }
        let value = held.element(vm, i)?;
        drop(held);
        vm.charge(1)?;
        let other = list.items[i as usize];
        vm.protect(value);
        if !value.is(other) && !vm.eq(value, other)? {
            return Ok(false);
        }
        i += 1;
    }
}

fn equals_dict(vm: &mut Vm, table: Value, dict: Gc<Dict>) -> Result<bool> {
    let held = hold(vm, table)?;
    if matches!(held.shape(), Shape::List(n) if n > 0) {
        return Ok(false);
    }
    let items = held.snapshot(vm, Part::Items)?;
    drop(held);
    if items.items.len() != dict.len() {
        return Ok(false);
    }
    for i in 0..items.items.len() {
        let Some(pair) = items.items[i].downcast::<crate::object::Tuple>() else { continue };
        let (key, value) = (pair.items()[0], pair.items()[1]);
        vm.charge(1)?;
        match Dict::get(dict, vm, key)? {
            Some(other) if value.is(other) || vm.eq(value, other)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// `repr(t)`: as a list or dict would show it.
pub fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let held = hold(vm, this)?;
    if held.has_metatable {
        held.protected(vm, protected_tostring, 1)?;
        return to_python(vm, held.site, -1);
    }
    let contents: Value = match held.shape() {
        Shape::List(n) => held.elements(vm, 0, 1, n)?.into(),
        Shape::Dict => {
            let items = held.snapshot(vm, Part::Items)?;
            let dict = vm.new_dict();
            vm.protect(dict.into());
            for i in 0..items.items.len() {
                if let Some(pair) = items.items[i].downcast::<crate::object::Tuple>() {
                    let (key, value) = (pair.items()[0], pair.items()[1]);
                    // A key that Python cannot hash is shown by what it is.
                    let key = match vm.hash(key) {
                        Ok(_) => key,
                        Err(raised) => match vm.catch(vm.types.type_error) {
                            Some(_) => vm.repr(key)?.into(),
                            None => return Err(raised),
                        },
                    };
                    Dict::set(dict, vm, key, value)?;
                }
            }
            dict.into()
        }
    };
    drop(held);
    if !vm.enter_repr(this)? {
        let text: &[u8] = if contents.downcast::<List>().is_some() { b"[...]" } else { b"{...}" };
        return Ok(vm.new_str(text).into());
    }
    let text = vm.repr(contents);
    vm.leave_repr(this);
    Ok(text?.into())
}

/// `t.name`: a method, else the value of the string key.
pub fn get_attr(vm: &mut Vm, this: Value, name: Gc<Str>) -> Result<Option<Value>> {
    let class = vm.type_of(this);
    if vm.lookup(class, name).is_some()
        && let Some(found) = vm.get_attr_generic(this, name)?
    {
        return Ok(Some(found));
    }
    if let Some(found) = lua_plain::get_field(vm, this, name)? {
        return Ok(found);
    }
    let held = hold(vm, this)?;
    held.get(vm, name.into())
}

/// `t.name = v`, `del t.name`
pub fn set_attr(vm: &mut Vm, this: Value, name: Gc<Str>, value: Value) -> Result<()> {
    if !value.is_unset() && lua_plain::set_field(vm, this, name, value)? {
        return Ok(());
    }
    let held = hold(vm, this)?;
    if value.is_unset() && held.get(vm, name.into())?.is_none() {
        drop(held);
        return Err(vm.no_attribute(this, name));
    }
    held.set(vm, name.into(), value)
}

/// Its methods: those of list and of dict.
pub const METHODS: &[FnSpec] = &[
    method("append", "self, item, /", append),
    method("extend", "self, iterable, /", extend),
    method("insert", "self, index, item, /", insert),
    method("pop", "self, key=-1, default=None, /", pop),
    method("remove", "self, item, /", remove),
    method("clear", "self, /", clear),
    method("index", "self, item, /", index),
    method("count", "self, item, /", count),
    method("reverse", "self, /", reverse),
    method("sort", "self, /, *, key=None, reverse=False", sort),
    method("copy", "self, /", copy),
    method("keys", "self, /", keys),
    method("values", "self, /", values),
    method("items", "self, /", items),
    method("get", "self, key, default=None, /", get),
    method("setdefault", "self, key, default=None, /", setdefault),
    method("update", "self, other, /", update),
];

fn list_len(vm: &mut Vm, held: &Held) -> Result<i64> {
    match held.shape() {
        Shape::List(n) => Ok(n),
        Shape::Dict => Err(vm.type_error("the Lua table is not a list: its keys are not 1..n")),
    }
}

fn append(vm: &mut Vm, this: Value, item: Value) -> Result<()> {
    let held = hold(vm, this)?;
    let n = list_len(vm, &held)?;
    held.set_element(vm, n, item)
}

fn extend(vm: &mut Vm, this: Value, iterable: Value) -> Result<()> {
    let list = vm.to_list(iterable)?;
    for i in 0..list.items.len() {
        let item = list.items[i];
        append(vm, this, item)?;
        vm.charge(1)?;
    }
    Ok(())
}

fn insert(vm: &mut Vm, this: Value, index: Value, item: Value) -> Result<()> {
    let index = vm.clamp_index(index)?;
    let held = hold(vm, this)?;
    let n = list_len(vm, &held)?;
    held.writable(vm)?;
    let at = if index < 0 { (index + n).max(0) } else { index.min(n) };
    vm.charge((n - at) as u64 / 8)?;
    let lua = held.lua();
    for i in (at..n).rev() {
        lua.raw_get_i(held.at, i + 1);
        lua.raw_set_i(held.at, i + 2);
    }
    held.set_element(vm, at, item)
}

fn pop(vm: &mut Vm, this: Value, key: Option<Value>, default: Option<Value>) -> Result<Value> {
    let held = hold(vm, this)?;
    if let (Shape::List(n), true) = (held.shape(), key.is_none_or(|k| k.as_int().is_some())) {
        let i = key.and_then(Value::as_int).unwrap_or(-1);
        let at = if i < 0 { i + n } else { i };
        if n == 0 {
            return Err(vm.index_error("pop from empty list"));
        }
        if !(0..n).contains(&at) {
            return Err(vm.index_error("pop index out of range"));
        }
        return remove_at(vm, &held, n, at);
    }
    let Some(key) = key else {
        return Err(vm.type_error("pop expected at least 1 argument, got 0"));
    };
    match (held.get(vm, key)?, default) {
        (Some(value), _) => {
            vm.protect(value);
            held.set(vm, key, Value::UNSET)?;
            Ok(value)
        }
        (None, Some(default)) => Ok(default),
        (None, None) => Err(vm.key_error(key)),
    }
}

fn remove(vm: &mut Vm, this: Value, item: Value) -> Result<()> {
    match find(vm, this, item)? {
        Some(Some(at)) => {
            let held = hold(vm, this)?;
            let n = list_len(vm, &held)?;
            if at < n {
                remove_at(vm, &held, n, at)?;
            }
            Ok(())
        }
        _ => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn clear(vm: &mut Vm, this: Value) -> Result<()> {
    let held = hold(vm, this)?;
    held.writable(vm)?;
    let lua = held.lua();
    lua.push_nil();
    while lua.next(held.at) {
        lua.pop(1);
        // Clearing the field that `next` has just given is allowed.
        lua.push_value(-1);
        lua.push_nil();
        lua.raw_set(held.at);
    }
    Ok(())
}

fn index(vm: &mut Vm, this: Value, item: Value) -> Result<i64> {
    match find(vm, this, item)? {
        Some(Some(at)) => Ok(at),
        _ => {
            let shown = vm.repr(item)?.to_string_lossy().into_owned();
            Err(vm.value_error(format!("{shown} is not in list")))
        }
    }
}

fn count(vm: &mut Vm, this: Value, item: Value) -> Result<i64> {
    let held = hold(vm, this)?;
    let n = list_len(vm, &held)?;
    let list = held.elements(vm, 0, 1, n)?;
    drop(held);
    let mut found = 0;
    for i in 0..list.items.len() {
        let value = list.items[i];
        vm.charge(1)?;
        if value.is(item) || vm.eq(value, item)? {
            found += 1;
        }
    }
    Ok(found)
}

fn reverse(vm: &mut Vm, this: Value) -> Result<()> {
    with_list(vm, this, |_, mut list| {
        list.items.reverse();
        Ok(())
    })
}

fn sort(vm: &mut Vm, this: Value, key: Option<Value>, reverse: Option<Value>) -> Result<()> {
    with_list(vm, this, |vm, list| {
        let sort = vm.intern("sort");
        let sort = vm.get_attr(list.into(), sort)?;
        let names = [vm.names.key.into(), vm.intern("reverse").into()];
        let values = [key.unwrap_or(Value::NONE), reverse.unwrap_or(Value::FALSE)];
        vm.call_args(sort, crate::object::Args { values: &values, names: &names })?;
        Ok(())
    })
}

fn copy(vm: &mut Vm, this: Value) -> Result<Value> {
    let held = hold(vm, this)?;
    if let Shape::List(n) = held.shape() {
        return Ok(held.elements(vm, 0, 1, n)?.into());
    }
    let items = held.snapshot(vm, Part::Items)?;
    drop(held);
    let dict = vm.types.dict;
    vm.call(dict.into(), &[items.into()])
}

fn keys(vm: &mut Vm, this: Value) -> Result<Value> {
    part(vm, this, Part::Keys)
}

fn values(vm: &mut Vm, this: Value) -> Result<Value> {
    part(vm, this, Part::Values)
}

fn items(vm: &mut Vm, this: Value) -> Result<Value> {
    part(vm, this, Part::Items)
}

fn part(vm: &mut Vm, this: Value, part: Part) -> Result<Value> {
    let held = hold(vm, this)?;
    Ok(held.snapshot(vm, part)?.into())
}

fn get(vm: &mut Vm, this: Value, key: Value, default: Option<Value>) -> Result<Value> {
    let held = hold(vm, this)?;
    Ok(held.get(vm, key)?.or(default).unwrap_or(Value::NONE))
}

fn setdefault(vm: &mut Vm, this: Value, key: Value, default: Option<Value>) -> Result<Value> {
    let held = hold(vm, this)?;
    if let Some(found) = held.get(vm, key)? {
        return Ok(found);
    }
    let value = default.unwrap_or(Value::NONE);
    held.set(vm, key, value)?;
    Ok(value)
}

fn update(vm: &mut Vm, this: Value, other: Value) -> Result<()> {
    let dict = vm.types.dict;
    let dict = vm.call(dict.into(), &[other])?;
    vm.protect(dict);
    let Some(dict) = dict.downcast::<Dict>() else { return Ok(()) };
    let held = hold(vm, this)?;
    for position in 0..dict.positions() {
        if let Some((key, value)) = dict.entry_at(position) {
            held.set(vm, key, value)?;
        }
    }
    Ok(())
}
