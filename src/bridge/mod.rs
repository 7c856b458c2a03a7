//! The bridge: Lua and Python as each other's guests. The only layer that knows mlua.
//!
//! * `lua` has the C API, `entry` the way in from Lua, `quick` what needs none; `lifetime` says who owns
//!   whom, `carriers` what Lua has of an object.
//! * `runtime` is `pylua.new` and its methods; `shared` what runtimes of a Lua state have in common.
//! * `make` and `topython` are Python values that Lua asks for; `cast` what Lua makes of values.
//! * `to_lua` and `to_python` convert; `py_proxy` and `py_globals` are Python objects in Lua,
//!   `lua_proxy`, `lua_table` and `lua_plain` Lua values in Python; `call` calls and `error` raises both
//!   ways, `lua_frames` tells tracebacks where Lua stood.
//! * `classes` has the Python classes of Lua's objects; `py_access` what Lua may do with Python's,
//!   `object_meta` what the host makes of it.
//! * `modules` is where modules come from, `restrict` the builtins, `import` Python modules in Lua.
//! * `lua_module` is `import lua`; `memory` counts what Python makes Lua keep, `watch` lets limits
//!   bind the Lua code that Python calls, by a `hook`.
//! * `host` is for the program that runs Python files.
//!
//! mlua opens the module and builds it for each Lua; everything that happens often is written
//! against Lua's C API, because a mlua handle per object would end at 8,000 objects on some Luas
//! and costs twice the time. What the code relies on stands in `lua` (L1–L5), `runtime` (R1, R2)
//! and `lifetime` (C1).

mod call;
mod carriers;
mod cast;
mod classes;
mod coroutine;
mod entry;
mod error;
mod foreigners;
mod groups;
mod hook;
pub mod host;
mod import;
mod interrupt;
mod iterate;
mod lifetime;
mod lua;
mod lua_frames;
mod lua_module;
mod lua_plain;
mod lua_proxy;
mod lua_table;
mod make;
mod memory;
mod modules;
mod names;
mod object_meta;
mod options;
mod py_access;
mod py_globals;
mod py_proxy;
mod quick;
mod restrict;
mod runtime;
mod shared;
mod streams;
mod strings;
mod to_lua;
mod to_python;
mod topython;
mod totable;
mod trace;
mod values;
mod watch;
mod yielding;

use std::ffi::{CStr, c_int};
use std::sync::LazyLock;

use entry::guard;
use lua::{CFunction, State, lua_State};
use shared::{home, push_home};
use values::describe;

use crate::vm::Registry;

/// The functions of the module; upvalue 1 of each is the home table.
const FUNCTIONS: &[(&CStr, CFunction)] = &[
    (c"new", runtime::new),
    (c"totable", totable::totable),
    (c"topython", topython::topython),
    (c"list", make::list),
    (c"tuple", make::tuple),
    (c"set", make::set),
    (c"dict", make::dict),
    (c"int", make::int),
    (c"float", make::float),
    (c"fn", cast::fn_),
    (c"iter", iterate::values),
    (c"searcher", import::searcher),
    (c"unpack", iterate::unpack),
    (c"pairs", iterate::pairs),
    (c"enumerate", iterate::enumerate),
    (c"attr", values::attr),
    (c"item", values::item),
    (c"type", values::type_),
    (c"isinstance", values::isinstance),
    (c"kw", values::kw),
    (c"bytes", values::bytes),
    (c"error", values::error),
    (c"registerClassBinding", classes::binding::register_for_all),
    (c"clearClassBindings", classes::binding::clear_for_all),
];

/// The module `pylua`, as `require` gives it.
pub fn open(lua: &mlua::Lua) -> mlua::Result<mlua::Table> {
    // SAFETY: `open_module` keeps the rules of a C function.
    let opener = unsafe { lua.create_c_function(open_module)? };
    opener.call(())
}

/// Entry of the loadable module.
#[cfg(feature = "module")]
#[mlua::lua_module(name = "pylua", skip_memory_check)]
fn module_entry(lua: &mlua::Lua) -> mlua::Result<mlua::Table> {
    open(lua)
}

extern "C-unwind" fn open_module(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        lua.reserve(20);
        push_module(lua);
        Ok(1)
    })
}

fn push_module(lua: State) {
    push_home(lua, values::push_meta);
    let home_index = lua.top();
    lua.push_table(0, FUNCTIONS.len() as c_int + 3);
    for (name, function) in FUNCTIONS {
        lua.push_value(home_index);
        lua.push_closure(*function, 1);
        lua.set_field(-2, name);
    }
    for (name, place) in [(c"None", home::NONE), (c"NotImplemented", home::NOT_IMPLEMENTED)] {
        lua.raw_get_i(home_index, place);
        lua.set_field(-2, name);
    }
    lua.push_bytes(concat!("pylua ", env!("CARGO_PKG_VERSION")).as_bytes());
    lua.set_field(-2, c"_VERSION");
}

/// The builtins, and the types of this layer.
fn registry() -> &'static Registry {
    static REGISTRY: LazyLock<Registry> =
        LazyLock::new(|| crate::builtins::registry(lua_proxy::TYPES, lua_module::MODULES));
    &REGISTRY
}
