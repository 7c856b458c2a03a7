//! The way in from Lua: what every C function of the bridge does before and after its own work.
//!
//! A panic never unwinds into Lua, a Lua error is thrown only after everything Rust owns was
//! dropped, and whatever the entry changed in the runtime is put back.

use std::ffi::c_int;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use super::error::push_exception;
use super::lua::{Sort, State, lua_State};
use super::runtime::{Runtime, Site};
use super::shared::MAX_DEPTH;
use crate::object::Raised;
use crate::vm::Vm;

/// Why an entry fails.
pub enum Fault {
    /// An exception was raised; it is in the VM.
    Raised,
    /// The error value is on the top of the stack.
    Value,
    /// A message for a Lua string error.
    Text(String),
}

impl From<Raised> for Fault {
    fn from(_: Raised) -> Fault {
        Fault::Raised
    }
}

/// Number of results on the stack, or a fault.
pub type Outcome = Result<c_int, Fault>;

/// A fault with a message.
pub fn fault<T>(text: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::Text(text.into()))
}

/// Runs `body` so that no panic gets out.
pub fn catching<T>(body: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(body)).map_err(|panic| {
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("unknown");
        format!("pylua bug: {text}; please report it")
    })
}

/// The frame of a C function that enters no runtime, or finds out which one by itself.
#[inline(always)]
pub fn guard(l: *mut lua_State, body: impl FnOnce(State) -> Outcome) -> c_int {
    let lua = State::new(l);
    match settle(lua, body) {
        Some(results) => whole_register(results),
        // SAFETY: `settle` has returned, nothing here has anything to drop.
        None => unsafe { lua.throw() },
    }
}

/// As [`guard`], but an error is returned, with `false` behind it, for a function of Lua's to raise. LuaJIT
/// unwinds the machine's stack for every error: the fewer frames of C lie there, the sooner it is done.
#[inline(always)]
pub fn guard_returning(l: *mut lua_State, body: impl FnOnce(State) -> Outcome) -> c_int {
    let lua = State::new(l);
    whole_register(settle(lua, body).unwrap_or_else(|| {
        lua.push_bool(false);
        2
    }))
}

/// The number of results as LuaJIT wants it: its interpreter takes the whole register, of which a C
/// function that returns an int need only fill the lower half. A value that is loaded fills it all.
#[inline(always)]
fn whole_register(results: c_int) -> c_int {
    // The module for Lua 5.1 can be loaded by LuaJIT, too.
    if cfg!(any(feature = "luajit", feature = "lua51")) {
        std::hint::black_box(results)
    } else {
        results
    }
}

/// Runs `body`; None when an error value is on the top of the stack.
#[inline(always)]
fn settle(lua: State, body: impl FnOnce(State) -> Outcome) -> Option<c_int> {
    match catching(|| body(lua)) {
        Ok(Ok(results)) => Some(results),
        Ok(Err(fault)) => {
            push_fault(lua, fault);
            None
        }
        Err(bug) => {
            push_fault(lua, Fault::Text(bug));
            None
        }
    }
}

#[cold]
fn push_fault(lua: State, fault: Fault) {
    match fault {
        #[cfg(feature = "lua51")]
        Fault::Value => super::error::show_to_host(lua),
        #[cfg(not(feature = "lua51"))]
        Fault::Value => {}
        Fault::Text(text) => {
            push_place(lua);
            lua.push_bytes(text.as_bytes());
            lua.concat(2);
        }
        Fault::Raised => lua.push_bytes(b"pylua bug: an exception outside of a runtime"),
    }
}

/// Pushes where the user's code stands, as the start of a message: behind the driver's functions, if
/// the call came through them.
fn push_place(lua: State) {
    for level in 1..=4 {
        lua.push_where(level);
        let place = lua.bytes(-1);
        if !place.is_empty() && !place.starts_with(b"pylua:") {
            return;
        }
        let ended = level == 1 && place.is_empty();
        lua.pop(1);
        if ended {
            break;
        }
    }
    lua.push_bytes(b"");
}

/// What an entry into a runtime works with.
pub struct Entry<'a> {
    /// The way back to Lua.
    pub site: Site<'a>,
    /// The interpreter.
    pub vm: &'a mut Vm,
}

impl Entry<'_> {
    /// The Lua thread.
    #[inline(always)]
    pub fn lua(&self) -> State {
        self.site.lua
    }
}

/// Puts back what an entry changed, also when it panics.
struct Inside<'a> {
    runtime: &'a Runtime,
    before: (State, c_int),
    /// What was known of Lua's stack where it was entered before.
    entered: (State, usize),
    depth: u32,
    done: bool,
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        let runtime = self.runtime;
        runtime.lua.set(self.before.0);
        runtime.refs.set(self.before.1);
        runtime.shared.noted.entered.set(self.entered);
        runtime.active.set(runtime.active.get() - 1);
        runtime.shared.depth.set(self.depth);
        if !self.done {
            // A panic left the interpreter in an unknown state: it must not run again.
            runtime.abandon();
        }
    }
}

/// Runs `body` in a runtime. `refs` is where the current C function has the refs table.
#[inline]
pub fn enter(
    lua: State,
    runtime: Rc<Runtime>,
    refs: c_int,
    body: impl FnOnce(&mut Entry) -> Outcome,
) -> Outcome {
    let Some(vm) = runtime.vm() else { return fault("runtime is closed") };
    // Lua gives a C function 20 slots; where the refs table was pushed there are fewer left.
    if refs > 0 && !lua.reserve(20) {
        return fault("stack overflow (too many values for Lua's stack)");
    }
    let depth = runtime.shared.depth.get();
    runtime.shared.depth.set(depth + 1);
    runtime.active.set(runtime.active.get() + 1);
    let before = (runtime.lua.replace(lua), runtime.refs.replace(refs));
    let entered = runtime.shared.noted.entered.replace((lua, 0));
    let mut inside = Inside { runtime: &runtime, before, entered, depth, done: false };
    let site = Site { lua, runtime: &runtime, refs };
    runtime.work_off_queues(vm, site);
    let outermost = runtime.active.get() == 1;
    if outermost {
        runtime.lua_memory.enter(vm, lua);
    }
    let outer = if outermost { runtime.outer_execution() } else { None };
    vm.enter_host_call();
    if let Some(outer) = &outer {
        vm.continue_with(outer.remaining());
    }
    let protected = vm.protected();
    let mut entry = Entry { site, vm };
    let mut outcome = if depth >= MAX_DEPTH {
        Err(entry.vm.recursion_error("maximum recursion depth exceeded in a call from Lua").into())
    } else {
        body(&mut entry)
    };
    if outcome.is_ok()
        && let Err(raised) = runtime.conversion_error.check(entry.vm)
    {
        outcome = Err(raised.into());
    }
    if let Err(Fault::Raised) = outcome {
        let exception = entry.vm.take_raised();
        if runtime.active.get() > 1
            && runtime.limit_hit.get().is_none()
            && entry.vm.is_uncatchable(exception)
        {
            runtime.limit_hit.set(Some(entry.vm.root(exception)));
        }
        lua.reserve(20);
        push_exception(entry.vm, site, exception);
        outcome = Err(Fault::Value);
    }
    entry.vm.release_protected(protected);
    if let Some(outer) = &outer {
        outer.set_remaining(entry.vm.remaining());
    }
    entry.vm.leave_host_call();
    if outermost {
        runtime.lua_memory.leave(lua);
        if let Some(root) = runtime.limit_hit.take() {
            entry.vm.unroot(root);
        }
    }
    inside.done = true;
    outcome
}

/// Text of an error about argument `index` (counted as Lua's library does) of `function`.
#[cold]
pub fn bad_argument<T>(
    lua: State,
    function: &str,
    index: c_int,
    slot: c_int,
    expected: &str,
) -> Result<T, Fault> {
    let got = super::describe(lua, slot);
    fault(format!("bad argument #{index} to '{function}' ({expected} expected, got {got})"))
}

/// The string in a slot.
pub fn string_argument<'a>(
    lua: State,
    function: &str,
    index: c_int,
    slot: c_int,
) -> Result<&'a [u8], Fault> {
    if lua.sort(slot) == Sort::String {
        Ok(lua.bytes(slot))
    } else {
        bad_argument(lua, function, index, slot, "string")
    }
}
