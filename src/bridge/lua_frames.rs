//! Where Lua stood when it raised: levels of Lua functions for the tracebacks of Python.
//!
//! When Python calls Lua, [`note`] is the message handler of the protected call. It runs only when an
//! error leaves the function that Python called, sees the stack of Lua as it was, and returns the
//! error value as it is. How much of that stack belongs to the call is known only afterwards, so
//! the levels wait in what runtimes share until [`attach`] puts them into the exception.

use std::cell::RefCell;
use std::ffi::{CStr, c_char, c_int};

use mlua::ffi;

use super::entry::catching;
use super::lua::{CFunction, State, lua_State};
use super::runtime::Site;
use super::shared::{push_home, shared};
use crate::object::{Exception, HostLevel, Value};

/// Levels that are kept of one call, the innermost ones.
const MAX_LEVELS: usize = 100;
/// Levels that are kept in one exception.
const MAX_IN_ALL: usize = 1000;

/// Levels that wait to be put into an exception.
#[derive(Default)]
pub struct Noted(RefCell<Option<Stack>>);

/// What was on Lua's stack.
struct Stack {
    /// Number of levels in all; of a coroutine that served only this call, more than any.
    depth: usize,
    /// Levels of Lua functions with their distance from the top, innermost first.
    levels: Vec<(usize, HostLevel)>,
}

/// Pushes the message handler.
#[inline(always)]
pub fn push_handler(site: Site) {
    // Where C functions are values of their own that is cheaper than a look into a table.
    #[cfg(any(feature = "lua51", feature = "luajit", feature = "luau"))]
    site.lua.raw_get_i(site.refs, super::lifetime::slot::HANDLER);
    #[cfg(not(any(feature = "lua51", feature = "luajit", feature = "luau")))]
    site.lua.push_closure(HANDLER, 0);
}

/// The message handler.
pub const HANDLER: CFunction = note;

/// `note(error, coroutine)`: the error, after the stack it left was noted; that of the coroutine, if
/// there is one.
extern "C-unwind" fn note(l: *mut lua_State) -> c_int {
    let lua = State::new(l);
    lua.set_top(2);
    // What fails here must not hide the error.
    let _ = catching(|| {
        if !lua.reserve(10) {
            return;
        }
        push_home(lua, |_| {});
        if let Some(shared) = shared(lua, lua.top()) {
            let dead = lua.to_thread(2);
            let stack = if dead.is_null() {
                // Level 0 is the handler.
                Stack { depth: depth(lua), levels: levels(lua, 1) }
            } else {
                Stack { depth: usize::MAX, levels: levels(dead, 0) }
            };
            shared.noted.0.replace(Some(stack));
        }
    });
    lua.set_top(1);
    1
}

fn levels(lua: State, first: usize) -> Vec<(usize, HostLevel)> {
    let within = first..depth(lua).min(first + MAX_LEVELS);
    within.filter_map(|at| Some((at, level(lua, at as c_int)?))).collect()
}

/// Puts the levels of the call that has just failed into the exception that it raised.
#[cold]
pub fn attach(site: Site, exception: Value) {
    let Some(stack) = site.runtime.shared.noted.0.take() else { return };
    let Some(mut exception) = exception.downcast::<Exception>() else { return };
    // All that is on the stack now was there before the call.
    let own = stack.depth.saturating_sub(depth(site.lua));
    let inside = exception.traceback.len();
    for (at, mut level) in stack.levels {
        if at < own && exception.host_levels.len() < MAX_IN_ALL {
            level.inside = inside;
            exception.host_levels.push(level);
        }
    }
}

// --- what the versions of Lua tell -------------------------------------------------------------------

/// What is known of a level.
struct Info {
    raw: ffi::lua_Debug,
}

impl Info {
    fn text(&self, text: *const c_char) -> &[u8] {
        if text.is_null() {
            return b"";
        }
        // SAFETY: Lua's strings end with a zero, and live as long as the function on the stack.
        unsafe { CStr::from_ptr(text) }.to_bytes()
    }

    /// `main`, `Lua` or `C`.
    fn what(&self) -> &[u8] {
        self.text(self.raw.what)
    }
}

/// What the function that runs at a level is.
fn info(lua: State, level: c_int) -> Option<Info> {
    // SAFETY: plain data, for which zero is a value of every field; L1.
    unsafe {
        let mut raw: ffi::lua_Debug = std::mem::zeroed();
        #[cfg(feature = "luau")]
        let found = ffi::lua_getinfo(lua.raw(), level, c"sln".as_ptr(), &mut raw) != 0;
        #[cfg(not(feature = "luau"))]
        let found = ffi::lua_getstack(lua.raw(), level, &mut raw) != 0
            && ffi::lua_getinfo(lua.raw(), c"Sln".as_ptr(), &mut raw) != 0;
        found.then_some(Info { raw })
    }
}

/// Whether the running function is one of the driver's.
pub fn is_driver(lua: State) -> bool {
    info(lua, 0).is_some_and(|info| info.text(info.raw.source) == super::yielding::CHUNK.to_bytes())
}

/// The level, if a function written in Lua runs there.
fn level(lua: State, at: c_int) -> Option<HostLevel> {
    let info = info(lua, at)?;
    if info.raw.currentline < 0 || !matches!(info.what(), b"main" | b"Lua") {
        return None;
    }
    let source = info.text(info.raw.source);
    if source == super::yielding::CHUNK.to_bytes() {
        return None;
    }
    let file = match source {
        [b'@' | b'=', name @ ..] => name,
        #[cfg(feature = "luau")]
        _ => info.text(info.raw.short_src),
        #[cfg(not(feature = "luau"))]
        _ => info.text(info.raw.short_src.as_ptr()),
    };
    let name = info.text(info.raw.name);
    let function = match (info.what(), name) {
        (b"main", _) => "<main chunk>".into(),
        (_, b"") => format!("<function at line {}>", info.raw.linedefined).into(),
        (_, name) => String::from_utf8_lossy(name),
    };
    Some(HostLevel {
        file: String::from_utf8_lossy(file).into(),
        line: info.raw.currentline.max(0) as u32,
        function: function.into(),
        inside: 0,
    })
}

/// Number of levels on the stack.
fn depth(lua: State) -> usize {
    #[cfg(feature = "luau")]
    // SAFETY: L1.
    return unsafe { ffi::lua_stackdepth(lua.raw()) } as usize;
    #[cfg(not(feature = "luau"))]
    {
        let exists = |level: usize| {
            // SAFETY: as above.
            unsafe {
                let mut raw: ffi::lua_Debug = std::mem::zeroed();
                ffi::lua_getstack(lua.raw(), level as c_int, &mut raw) != 0
            }
        };
        let mut over = 1;
        while exists(over) {
            over *= 2;
        }
        // The number lies above half of `over`, or is at most 1.
        let mut least = over / 2;
        while least < over {
            let middle = least.midpoint(over);
            if exists(middle) { least = middle + 1 } else { over = middle }
        }
        over
    }
}

/// Whether nothing that is written in Lua will catch an error that the running C function raises: no
/// C function (`pcall`, `xpcall`, …) is above the host's own call, and no coroutine.
#[cfg(feature = "lua51")]
pub fn leaves_lua(lua: State) -> bool {
    // SAFETY: L1; pushes a thread and pops it.
    let is_main = unsafe {
        let is_main = ffi::lua_pushthread(lua.raw()) != 0;
        lua.pop(1);
        is_main
    };
    let depth = depth(lua) as c_int;
    is_main && (1..depth - 1).all(|at| info(lua, at).is_some_and(|level| level.what() != b"C"))
}
