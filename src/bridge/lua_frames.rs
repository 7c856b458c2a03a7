//! Where Lua stood when it raised: levels of Lua functions for the tracebacks of Python.
//!
//! When Python calls Lua, [`note`] is the message handler of the protected call. It runs only when an
//! error leaves the function that Python called, sees the stack of Lua as it was, and returns the
//! error value as it is. How much of that stack belongs to the call is known only afterwards (unless an
//! earlier error of the same entry has told), so the levels wait in what runtimes share until [`attach`]
//! puts them into the exception.

use std::cell::{Cell, RefCell};
use std::ffi::{CStr, c_char, c_int};
use std::ops::Range;

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
pub struct Noted {
    stack: RefCell<Stack>,
    /// The thread of the innermost entry, and the number of levels on its stack up to the C function that
    /// the entry is; 0 as long as that is not known.
    pub entered: Cell<(State, usize)>,
}

impl Default for Noted {
    fn default() -> Noted {
        Noted { stack: RefCell::default(), entered: Cell::new((State::NULL, 0)) }
    }
}

impl Noted {
    /// How many levels of a thread are certainly outside of a call from Python that fails there.
    fn entered_at(&self, lua: State) -> usize {
        let (thread, levels) = self.entered.get();
        if thread == lua { levels } else { 0 }
    }
}

/// What was on Lua's stack. Its room is used again and again.
#[derive(Default)]
struct Stack {
    /// Number of levels in all, 0 if nothing was noted; of a coroutine that served only this call, more
    /// than any.
    depth: usize,
    /// Levels of Lua functions, innermost first.
    levels: Vec<NotedLevel>,
    /// Their names.
    text: Vec<u8>,
}

/// A level of a Lua function.
struct NotedLevel {
    /// Its distance from the top.
    at: usize,
    line: u32,
    file: Range<usize>,
    function: Range<usize>,
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
            let mut stack = shared.noted.stack.borrow_mut();
            let dead = lua.to_thread(2);
            if dead.is_null() {
                // Level 0 is the handler.
                stack.look(lua, 1, shared.noted.entered_at(lua));
            } else {
                stack.look(dead, 0, 0);
                stack.depth = usize::MAX;
            }
        }
    });
    lua.set_top(1);
    1
}

impl Stack {
    /// Notes the levels from `first` on, but not the lowest `below`.
    fn look(&mut self, lua: State, first: usize, below: usize) {
        self.depth = depth(lua);
        self.levels.clear();
        self.text.clear();
        for at in first..self.depth.saturating_sub(below).min(first + MAX_LEVELS) {
            if let Some(info) = info(lua, at as c_int) {
                self.note(at, &info);
            }
        }
    }

    /// Notes a level, if a function written in Lua runs there.
    fn note(&mut self, at: usize, info: &Info) {
        let what = info.what();
        if info.raw.currentline < 0 || !matches!(what, b"main" | b"Lua") {
            return;
        }
        let source = info.text(info.raw.source);
        if source == super::yielding::CHUNK.to_bytes() {
            return;
        }
        let file = self.add(match source {
            [b'@' | b'=', name @ ..] => name,
            #[cfg(feature = "luau")]
            _ => info.text(info.raw.short_src),
            #[cfg(not(feature = "luau"))]
            _ => info.text(info.raw.short_src.as_ptr()),
        });
        let function = match (what, info.text(info.raw.name)) {
            (b"main", _) => self.add(b"<main chunk>"),
            (_, b"") => self.add(format!("<function at line {}>", info.raw.linedefined).as_bytes()),
            (_, name) => self.add(name),
        };
        let line = info.raw.currentline.max(0) as u32;
        self.levels.push(NotedLevel { at, line, file, function });
    }

    fn add(&mut self, text: &[u8]) -> Range<usize> {
        let start = self.text.len();
        self.text.extend_from_slice(text);
        start..self.text.len()
    }

    fn shown(&self, text: &Range<usize>) -> Box<str> {
        String::from_utf8_lossy(&self.text[text.clone()]).into()
    }
}

/// Puts the levels of the call that has just failed into the exception that it raised.
#[cold]
pub fn attach(site: Site, exception: Value) {
    let noted = &site.runtime.shared.noted;
    let mut stack = noted.stack.borrow_mut();
    let reached = std::mem::take(&mut stack.depth);
    if reached == 0 {
        return;
    }
    if noted.entered_at(site.lua) == 0 {
        // All that is on the stack now was there before the call.
        noted.entered.set((site.lua, depth(site.lua)));
    }
    let Some(mut exception) = exception.downcast::<Exception>() else { return };
    let own = reached.saturating_sub(noted.entered_at(site.lua));
    let inside = exception.traceback.len();
    for level in stack.levels.iter().filter(|level| level.at < own) {
        if exception.host_levels.len() < MAX_IN_ALL {
            exception.host_levels.push(HostLevel {
                file: stack.shown(&level.file),
                line: level.line,
                function: stack.shown(&level.function),
                inside,
            });
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
