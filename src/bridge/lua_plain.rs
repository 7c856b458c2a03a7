//! Lua tables without a metatable, for what Python does most: fields, and going through a list. It takes as
//! few calls of Lua's API as it can; `lua_table` has the rest.

use super::foreigners::{lua_ref, push_ref};
use super::memory::check_lua_memory;
use super::runtime::Site;
use super::to_lua::to_lua_kept;
use super::to_python::to_python_as;
use crate::heap::{Gc, Tracer};
use crate::object::{NO_SLOTS, Opaque, Result, Slots, Str, TypeSpec, Value, opaque};
use crate::vm::Vm;

/// About the bytes that one more entry of a table takes.
pub const ENTRY: usize = 40;

/// Pushes the table that `this` stands for; false, and nothing is pushed, if it has a metatable. Needs room
/// for two slots.
#[inline(always)]
fn push_plain(site: Site, this: Value) -> bool {
    let Some(target) = lua_ref(this) else { return false };
    push_ref(site, target.number);
    if site.lua.push_metatable(-1) {
        site.lua.pop(2);
        return false;
    }
    true
}

/// The value of a string key, None if there is none; None of that if the table has a metatable.
pub fn get_field(vm: &mut Vm, this: Value, name: Gc<Str>) -> Result<Option<Option<Value>>> {
    let site = Site::of(vm)?;
    if !push_plain(site, this) {
        return Ok(None);
    }
    let lua = site.lua;
    site.runtime.names.push(vm, site, name);
    let sort = lua.find(-2);
    let value = match sort.is_nothing() {
        true => Ok(None),
        false => to_python_as(vm, site, -1, sort).map(Some),
    };
    lua.pop(2);
    value.map(Some)
}

/// Sets a string key; false if the table has a metatable or is read-only, and nothing was done.
pub fn set_field(vm: &mut Vm, this: Value, name: Gc<Str>, value: Value) -> Result<bool> {
    // What is no scalar may take more room on its way.
    let site = if value.is_object() { Site::of(vm)? } else { Site::brief(vm)? };
    if !push_plain(site, this) {
        return Ok(false);
    }
    let lua = site.lua;
    if lua.is_read_only(-1) {
        lua.pop(1);
        return Ok(false);
    }
    let text = value.downcast::<Str>().map_or(0, |text| text.as_bytes().len());
    if let Err(raised) = check_lua_memory(vm, site, ENTRY + name.as_bytes().len() + text) {
        lua.pop(1);
        return Err(raised);
    }
    site.runtime.names.push(vm, site, name);
    to_lua_kept(vm, site, value);
    lua.raw_set(-3);
    lua.pop(1);
    Ok(true)
}

/// What a `for` of Python goes through a Lua list with.
struct Elements {
    /// Unset when it has ended.
    table: Value,
    next: i64,
}

impl Opaque for Elements {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.table]);
    }
}

/// `lua.ListIterator`, what `iter(t)` is of a table that is a list.
pub static ELEMENTS: TypeSpec = TypeSpec {
    name: "ListIterator",
    module: "lua",
    doc: "Goes through the elements of a Lua table that is a list.",
    slots: Slots { iter: Some(|_, this| Ok(this)), next: Some(next), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// An iterator over the elements of a table, which may change meanwhile: it ends at the first nil.
pub fn elements(vm: &mut Vm, table: Value) -> Value {
    vm.new_opaque(&ELEMENTS, Box::new(Elements { table, next: 1 }))
}

fn next(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let Some(mut at) = opaque::<Elements>(this) else { return Ok(None) };
    let Some(target) = lua_ref(at.table) else { return Ok(None) };
    let site = Site::of(vm)?;
    let lua = site.lua;
    push_ref(site, target.number);
    let sort = lua.find_i(-1, at.next);
    let value = if sort.is_nothing() {
        at.table = Value::UNSET;
        Ok(None)
    } else {
        at.next += 1;
        to_python_as(vm, site, -1, sort).map(Some)
    };
    lua.pop(2);
    value
}
