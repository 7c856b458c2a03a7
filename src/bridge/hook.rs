//! The hook of Lua's by which limits see the Lua code that Python waits for; `watch` says what for.
//!
//! On PUC Lua each coroutine has a hook of its own, which the coroutines that it makes begin with. LuaJIT
//! and Luau have one for all.

use std::ffi::c_int;

use mlua::ffi;

use super::lua::{State, lua_State};
use super::lua_frames::is_driver;
use super::watch::charge;

/// Whether all coroutines share the hook.
pub const FOR_ALL: bool = cfg!(any(feature = "luajit", feature = "luau"));

/// Raises Lua's part of the error. Not in the driver, which passes on to Python what was raised.
///
/// # Safety
/// As for [`State::throw`].
unsafe fn stop(lua: State) -> ! {
    lua.push_bytes(b"a limit of the Python runtime that called this function ran out");
    // SAFETY: the caller's promise.
    unsafe { lua.throw() }
}

/// The hook that was set before ours.
#[cfg(not(feature = "luau"))]
#[derive(Clone, Copy)]
pub struct Before {
    hook: Option<ffi::lua_Hook>,
    mask: c_int,
    count: c_int,
}

#[cfg(not(feature = "luau"))]
impl Before {
    /// Instructions between looks.
    const COUNT: c_int = 1000;
    /// Instructions of Lua's that count as one of Python's, which are jumps and calls.
    const RATE: u64 = 8;

    /// Sets our hook; None if it is set already.
    pub fn arm(lua: State) -> Option<Before> {
        // SAFETY: L1.
        unsafe {
            let hook = ffi::lua_gethook(lua.raw());
            if hook.is_some_and(|hook| hook as usize == on_event as *const () as usize) {
                return None;
            }
            let (mask, count) = match hook {
                Some(_) => (ffi::lua_gethookmask(lua.raw()), ffi::lua_gethookcount(lua.raw())),
                None => (0, 0),
            };
            let before = Before { hook, mask, count };
            let ours = mask | ffi::LUA_MASKCOUNT;
            ffi::lua_sethook(lua.raw(), Some(on_event), ours, before.step());
            Some(before)
        }
    }

    /// Instructions between our looks, which are those of the hook before, if it counts.
    fn step(self) -> c_int {
        match self.mask & ffi::LUA_MASKCOUNT {
            0 => Self::COUNT,
            _ => self.count.clamp(1, Self::COUNT),
        }
    }

    /// Puts the hook back, unless the program has set another meanwhile.
    pub fn restore(self, lua: State) {
        // SAFETY: L1.
        unsafe {
            let hook = ffi::lua_gethook(lua.raw());
            if hook.is_some_and(|hook| hook as usize == on_event as *const () as usize) {
                ffi::lua_sethook(lua.raw(), self.hook, self.mask, self.count);
            }
        }
    }
}

#[cfg(not(feature = "luau"))]
unsafe extern "C-unwind" fn on_event(l: *mut lua_State, event: *mut ffi::lua_Debug) {
    let lua = State::new(l);
    // SAFETY: Lua passes what describes the event.
    let kind = unsafe { (*event).event };
    // SAFETY: L1.
    let step = unsafe { ffi::lua_gethookcount(l) } as u64;
    let counted = if kind == ffi::LUA_HOOKCOUNT { step.div_ceil(Before::RATE) } else { 0 };
    let (over, before) = charge(lua, counted);
    if over {
        // SAFETY: L1; nothing here has anything to drop.
        unsafe {
            ffi::lua_sethook(l, Some(on_event), ffi::LUA_MASKCOUNT, 1);
            if !is_driver(lua) {
                stop(lua)
            }
        }
    }
    if let Some(Before { hook: Some(hook), mask, .. }) = before
        // The events behind the fourth are further sorts of calls and returns.
        && mask & if kind > 3 { 3 } else { 1 << kind } != 0
    {
        // SAFETY: the hook that Lua would have called.
        unsafe { hook(l, event) }
    }
}

/// The interrupt function that was set before ours.
#[cfg(feature = "luau")]
#[derive(Clone, Copy)]
pub struct Before {
    interrupt: Option<Interrupt>,
}

#[cfg(feature = "luau")]
type Interrupt = unsafe extern "C-unwind" fn(*mut lua_State, c_int);

#[cfg(feature = "luau")]
fn is_ours(interrupt: Option<Interrupt>) -> bool {
    interrupt.is_some_and(|found| found as usize == on_interrupt as *const () as usize)
}

#[cfg(feature = "luau")]
impl Before {
    /// Sets our function; None if it is set already.
    pub fn arm(lua: State) -> Option<Before> {
        // SAFETY: L1.
        let callbacks = unsafe { &mut *ffi::lua_callbacks(lua.raw()) };
        let interrupt = callbacks.interrupt;
        if is_ours(interrupt) {
            return None;
        }
        callbacks.interrupt = Some(on_interrupt);
        Some(Before { interrupt })
    }

    /// Puts the function back, unless the program has set another meanwhile.
    pub fn restore(self, lua: State) {
        // SAFETY: L1.
        let callbacks = unsafe { &mut *ffi::lua_callbacks(lua.raw()) };
        if is_ours(callbacks.interrupt) {
            callbacks.interrupt = self.interrupt;
        }
    }
}

/// Called by Luau at every call and backward jump, and by its collector.
#[cfg(feature = "luau")]
unsafe extern "C-unwind" fn on_interrupt(l: *mut lua_State, gc: c_int) {
    let lua = State::new(l);
    let (over, before) = if gc < 0 { charge(lua, 1) } else { (false, None) };
    if over && !is_driver(lua) {
        // SAFETY: nothing here has anything to drop.
        unsafe { stop(lua) }
    }
    if let Some(Before { interrupt: Some(interrupt) }) = before {
        // SAFETY: the function that Luau would have called.
        unsafe { interrupt(l, gc) }
    }
}
