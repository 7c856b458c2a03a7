//! What all runtimes of one Lua state share.

use std::cell::{Cell, RefCell};
use std::ffi::c_void;
use std::rc::Rc;

use super::classes::binding::Binding;
use super::lifetime::{Content, content, push_carrier, release};
use super::lua::{REGISTRY, State};
use super::lua_frames::Noted;
use super::watch::Watched;
use super::yielding::push_driver;

/// Most nested crossings from Lua into Python. Lua's own limit on nested C calls is 200; LuaJIT
/// has none, and would overflow the machine's stack.
pub const MAX_DEPTH: u32 = 180;

/// What all runtimes of one Lua state share.
pub struct Shared {
    /// The main coroutine; null as long as it is not known.
    pub main: Cell<State>,
    /// Nested crossings from Lua into Python.
    pub depth: Cell<u32>,
    /// The metatable of what `pylua.kw` returns.
    pub keywords_meta: *const c_void,
    /// Class bindings that count for every runtime.
    pub bindings: RefCell<Vec<Rc<Binding>>>,
    /// Where Lua stood in a call from Python that is failing.
    pub noted: Noted,
    /// Runtimes whose limits bind the Lua code that is running.
    pub watched: Watched,
}

/// Where the home table keeps what belongs to the Lua state.
pub mod home {
    /// The carrier of [`super::Shared`].
    pub const SHARED: i64 = 1;
    /// Metatable of what `pylua.kw` returns.
    pub const KEYWORDS_META: i64 = 2;
    /// Metatable of values that belong to no runtime.
    pub const VALUE_META: i64 = 3;
    /// `pylua.None`
    pub const NONE: i64 = 4;
    /// `pylua.NotImplemented`
    pub const NOT_IMPLEMENTED: i64 = 5;
    /// Descriptions of the class bindings that count for every runtime.
    pub const BINDINGS: i64 = 6;
    /// The driver of calls that may yield, as its chunk returns it.
    pub const DRIVER: i64 = 7;
}

static HOME: u8 = 0;

/// Pushes the home table, made when missing.
pub fn push_home(lua: State, value_meta: impl FnOnce(State)) {
    let key = (&raw const HOME).cast::<c_void>();
    lua.raw_get_p(REGISTRY, key);
    if lua.sort(-1) == super::lua::Sort::Table {
        return;
    }
    lua.pop(1);
    lua.push_table(5, 0);
    let table = lua.top();
    lua.push_table(0, 1);
    lua.push_bool(false);
    lua.set_field(-2, c"__metatable");
    let keywords_meta = lua.to_pointer(-1);
    lua.raw_set_i(table, home::KEYWORDS_META);
    value_meta(lua);
    lua.raw_set_i(table, home::VALUE_META);
    lua.push_table(0, 0);
    lua.raw_set_i(table, home::BINDINGS);
    push_driver(lua);
    lua.raw_set_i(table, home::DRIVER);
    let shared = Rc::new(Shared {
        main: Cell::new(State::NULL),
        depth: Cell::new(0),
        keywords_meta,
        bindings: RefCell::default(),
        noted: Noted::default(),
        watched: Watched::default(),
    });
    for (place, content) in [
        (home::SHARED, Content::Shared(shared)),
        (home::NONE, Content::None),
        (home::NOT_IMPLEMENTED, Content::NotImplemented),
    ] {
        push_carrier(lua, content);
        lua.raw_get_i(table, home::VALUE_META);
        lua.set_metatable(-2);
        lua.raw_set_i(table, place);
    }
    lua.push_value(table);
    lua.raw_set_p(REGISTRY, key);
}

/// The shared state kept in the home table.
pub fn shared(lua: State, home_index: std::ffi::c_int) -> Option<Rc<Shared>> {
    lua.raw_get_i(home_index, home::SHARED);
    let found = match content(lua, -1) {
        Some(Content::Shared(shared)) => Some(shared.clone()),
        _ => None,
    };
    lua.pop(1);
    found
}

/// Sets `__gc` and hides the metatable on the top.
pub fn seal(lua: State) {
    lua.push_closure(release, 0);
    lua.set_field(-2, c"__gc");
    lua.push_bool(false);
    lua.set_field(-2, c"__metatable");
}
