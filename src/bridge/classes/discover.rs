//! Classes that nobody has described: a metatable makes one, its `__index` chain the bases.
//!
//! What is recognised is how Lua programs write classes:
//!
//! * a class table that is its objects' metatable, `Class.__index = Class`, derived by
//!   `setmetatable(Class, { __index = Base })` or (as `classic` and `30log` do) `setmetatable(Class,
//!   Base)`;
//! * methods apart from the metatable: `setmetatable(object, { __index = Class })`;
//! * a class object that its objects refer to by `class`, with `name`, `super`, and their metatable
//!   in `__instanceDict` (`middleclass`);
//! * the metatables of userdata.

use std::ffi::c_int;

use super::super::lua::{Sort, State};
use super::super::runtime::Site;
use super::instance::MAX_CHAIN;
use super::operators::{add_items, add_methods, has, makes_objects};
use super::{Facts, Origin, Plan, look_at_metatable, made_of, make};
use crate::heap::Gc;
use crate::object::Type;
use crate::vm::Vm;

/// The class of the value in slot `at` by its metatable.
pub fn find(vm: &mut Vm, site: Site, at: c_int) -> Option<Gc<Type>> {
    let lua = site.lua;
    if !lua.push_metatable(at) {
        return None;
    }
    let meta = lua.top();
    let class = made_of(site, meta).or_else(|| discover(vm, site, at, meta));
    if let Some(class) = class {
        look_at_metatable(vm, site, at, class);
    }
    lua.set_top(meta - 1);
    class
}

fn discover(vm: &mut Vm, site: Site, at: c_int, meta: c_int) -> Option<Gc<Type>> {
    let lua = site.lua;
    if !makes_objects(lua, meta) {
        return None;
    }
    if push_class_object(lua, at, meta) {
        let named = lua.top();
        return class_of(vm, site, meta, Some(named), 0);
    }
    if is_mere_link(lua, meta) {
        // The class is what it leads to.
        lua.push_bytes(b"__index");
        lua.raw_get(meta);
        let class = lua.top();
        return made_of(site, class).or_else(|| class_of(vm, site, class, None, 0));
    }
    class_of(vm, site, meta, None, 0)
}

/// The class of the table in slot `table`, made when missing, after those it derives from. `named` is
/// an object that has its name and its base.
pub fn class_of(
    vm: &mut Vm,
    site: Site,
    table: c_int,
    named: Option<c_int>,
    depth: usize,
) -> Option<Gc<Type>> {
    let lua = site.lua;
    if let Some(class) = made_of(site, table) {
        return Some(class);
    }
    if depth > MAX_CHAIN || !lua.reserve(20) {
        return None;
    }
    let bottom = lua.top();
    let base = base_of(vm, site, table, named, depth);
    lua.set_top(bottom);
    let name = name_of(lua, table, named)
        .or_else(|| base.map(|base| base.name.as_bytes().to_vec()))
        .unwrap_or_else(|| b"Instance".to_vec());
    let namespace = vm.new_dict();
    add_methods(vm, lua, table, namespace);
    add_items(vm, namespace);
    let plan = Plan {
        origin: Origin::Metatable,
        name: &name,
        module: "lua",
        base,
        namespace,
        facts: Facts::NONE,
        table: Some((table, false)),
    };
    match make(vm, site, plan) {
        Ok(class) => Some(class),
        Err(_) => {
            // Names and bases are right, so memory ran out, which shows again at once.
            vm.take_raised();
            None
        }
    }
}

/// The class that the one of `table` derives from.
fn base_of(
    vm: &mut Vm,
    site: Site,
    table: c_int,
    named: Option<c_int>,
    depth: usize,
) -> Option<Gc<Type>> {
    let lua = site.lua;
    if let Some(named) = named {
        if !push_table_field(lua, named, b"super") {
            return None;
        }
        let above = lua.top();
        if push_table_field(lua, above, b"__instanceDict") {
            let dict = lua.top();
            return class_of(vm, site, dict, Some(above), depth + 1);
        }
        return class_of(vm, site, above, Some(above), depth + 1);
    }
    if push_table_field(lua, table, b"__index") {
        let methods = lua.top();
        if !lua.is_same(methods, table) {
            return class_of(vm, site, methods, None, depth + 1);
        }
    }
    if !lua.push_metatable(table) {
        return None;
    }
    let meta = lua.top();
    if !push_table_field(lua, meta, b"__index") {
        return None;
    }
    let above = lua.top();
    (!lua.is_same(above, table)).then(|| class_of(vm, site, above, None, depth + 1)).flatten()
}

/// Pushes a field of the table in slot `at` that is a table; false, and nothing, if it is none.
fn push_table_field(lua: State, at: c_int, name: &[u8]) -> bool {
    lua.push_bytes(name);
    lua.raw_get(at);
    let is_table = lua.sort(-1) == Sort::Table;
    if !is_table {
        lua.pop(1);
    }
    is_table
}

/// A field of the table in slot `at` that is a string and not empty.
fn text_field(lua: State, at: c_int, name: &[u8]) -> Option<Vec<u8>> {
    lua.push_bytes(name);
    lua.raw_get(at);
    let text = (lua.sort(-1) == Sort::String).then(|| lua.bytes(-1).to_vec());
    lua.pop(1);
    text.filter(|text| !text.is_empty())
}

/// Pushes the class object that the object in slot `at` refers to, if it belongs to the metatable.
fn push_class_object(lua: State, at: c_int, meta: c_int) -> bool {
    if lua.sort(at) != Sort::Table || !push_table_field(lua, at, b"class") {
        return false;
    }
    let class = lua.top();
    let own = lua.is_same(class, meta)
        || push_table_field(lua, class, b"__instanceDict") && lua.is_same(-1, meta);
    let own = own && text_field(lua, class, b"name").is_some();
    lua.set_top(if own { class } else { class - 1 });
    own
}

/// Whether a metatable only leads to another table.
fn is_mere_link(lua: State, meta: c_int) -> bool {
    if !push_table_field(lua, meta, b"__index") {
        return false;
    }
    let to_another = !lua.is_same(-1, meta);
    lua.pop(1);
    if !to_another {
        return false;
    }
    let mut fields = 0;
    lua.push_nil();
    while lua.next(meta) {
        lua.pop(1);
        fields += 1;
        if fields > 1 {
            lua.pop(1);
            return false;
        }
    }
    true
}

/// The name of a class: its own `__name` (or `__type`, Luau's), its class object's `name`, or the
/// `name` of a class table that has a `super` as well.
fn name_of(lua: State, table: c_int, named: Option<c_int>) -> Option<Vec<u8>> {
    if let Some(name) = named.and_then(|named| text_field(lua, named, b"name")) {
        return Some(name);
    }
    let own = |at| text_field(lua, at, b"__name").or_else(|| text_field(lua, at, b"__type"));
    if let Some(name) = own(table) {
        return Some(name);
    }
    if has(lua, table, b"super") {
        if let Some(name) = text_field(lua, table, b"name") {
            return Some(name);
        }
    }
    if !push_table_field(lua, table, b"__index") {
        return None;
    }
    let methods = lua.top();
    let name = own(methods);
    lua.pop(1);
    name
}
