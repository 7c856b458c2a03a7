//! LuaProxy: Lua values in Python, as objects of the types `lua.Table`, `lua.Function` and
//! `lua.Object`.

use super::call::call_lua;
use super::classes;
use super::foreigners::{lua_ref, push_ref};
use super::lua_table as table;
use super::runtime::Site;
use crate::object::slot::Slots;
use crate::object::{Flags, Kind, NO_SLOTS, Result, TypeSpec, Value};
use crate::vm::Vm;

/// Every type of this folder, for the registry.
pub static TYPES: &[&TypeSpec] = &[
    &TABLE,
    &FUNCTION,
    &FOREIGN,
    &super::error::ERROR,
    &super::lua_module::LOOP,
    &super::coroutine::COROUTINE,
    classes::TYPES[0],
    classes::TYPES[1],
    classes::TYPES[2],
    classes::TYPES[3],
    classes::TYPES[4],
    &super::lua_plain::ELEMENTS,
];

/// `lua.Table`: one live table, by reference.
pub static TABLE: TypeSpec = TypeSpec {
    name: "Table",
    module: "lua",
    layout: Kind::Foreign,
    doc: "A Lua table: a list while its keys are 1..n, else a dict.",
    flags: Flags::HOST_CALL,
    slots: Slots {
        repr: Some(table::repr),
        hash: Some(hash),
        len: Some(table::len),
        iter: Some(table::iter),
        get_item: Some(table::get_item),
        set_item: Some(table::set_item),
        contains: Some(table::contains),
        compare: Some(table::compare),
        call: Some(call_lua),
        get_attr: Some(table::get_attr),
        set_attr: Some(table::set_attr),
        ..NO_SLOTS
    },
    methods: table::METHODS,
    ..TypeSpec::NONE
};

/// `lua.Function`
pub static FUNCTION: TypeSpec = TypeSpec {
    name: "Function",
    module: "lua",
    layout: Kind::Foreign,
    doc: "A Lua function: several results are a tuple, none is None.",
    flags: Flags::HOST_CALL,
    slots: Slots { repr: Some(repr), hash: Some(hash), call: Some(call_lua), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// `lua.Object`: userdata, threads and whatever else Lua has.
pub static FOREIGN: TypeSpec = TypeSpec {
    name: "Object",
    module: "lua",
    layout: Kind::Foreign,
    doc: "A Lua value that Python can keep and hand back.",
    slots: Slots { repr: Some(repr), hash: Some(hash), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// By identity: one Lua value is one object.
pub fn hash(_: &mut Vm, this: Value) -> Result<u64> {
    Ok(this.bits() >> 4)
}

/// What it is for Lua, and where.
pub fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let text = match (lua_ref(this), Site::of(vm)) {
        (Some(target), Ok(site)) => {
            push_ref(site, target.number);
            let kind = site.lua.type_name(-1);
            site.lua.pop(1);
            format!("<Lua {kind} at {:#x}>", target.address)
        }
        _ => "<Lua object>".to_string(),
    };
    Ok(vm.new_str(text.as_bytes()).into())
}
