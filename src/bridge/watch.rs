//! Limits on Lua functions that Python calls: a loop in one of them must not outlast a `timeout` or
//! `maxInstructions`.
//!
//! While a runtime with such a limit waits in a call into Lua, a hook of Lua's counts instructions and
//! charges the runtime for them. When the limit has run out it raises, from then on at every
//! instruction, so that no `pcall` of Lua's can go on. The host's own hook is called as before. Runtimes
//! without these limits set no hook, and pay nothing.
//!
//! What a hook does not see: loops that LuaJIT has compiled, and coroutines that were made before the
//! call.

use std::cell::{Cell, RefCell};
use std::ffi::c_int;

use mlua::ffi;

use super::entry::catching;
use super::lua::{State, lua_State};
use super::runtime::{Runtime, Site};
use super::shared::{push_home, shared};
use crate::vm::Vm;

/// Runtimes with limits that wait in calls into Lua, outermost first, and what there was before them.
#[derive(Default)]
pub struct Watched {
    waiting: RefCell<Vec<*const Runtime>>,
    before: Cell<Option<Before>>,
}

/// Calls `body`, which calls Lua, under the limits of the runtime.
#[inline]
pub fn watching<T>(vm: &mut Vm, site: Site, body: impl FnOnce(&mut Vm) -> T) -> T {
    if vm.limits_calls() { watched(vm, site, body) } else { body(vm) }
}

#[inline(never)]
fn watched<T>(vm: &mut Vm, site: Site, body: impl FnOnce(&mut Vm) -> T) -> T {
    let watched = &site.runtime.shared.watched;
    watched.waiting.borrow_mut().push(site.runtime);
    let armed = Before::arm(site.lua);
    let outer = armed.map(|before| watched.before.replace(Some(before)));
    let result = body(vm);
    if let Some(outer) = outer {
        if let Some(before) = watched.before.replace(outer) {
            before.restore(site.lua);
        }
    }
    watched.waiting.borrow_mut().pop();
    result
}

/// Charges the waiting runtimes for so many instructions; true when one of them must go no further.
/// What it raises then is in its `limit_hit`.
fn charge(lua: State, instructions: u64) -> (bool, Option<Before>) {
    let outcome = catching(|| {
        let top = lua.top();
        if !lua.reserve(10) {
            return (false, None);
        }
        push_home(lua, |_| {});
        let found = shared(lua, lua.top());
        lua.set_top(top);
        let Some(shared) = found else { return (false, None) };
        let waiting = shared.watched.waiting.borrow().clone();
        let mut over = false;
        for runtime in waiting {
            // SAFETY: who put it there waits in the call that is running, and counts the runtime.
            let runtime = unsafe { &*runtime };
            over |= runtime.limit_hit.get().is_some();
            let Some(vm) = runtime.vm() else { continue };
            if !over && vm.charge(instructions).is_err() {
                let exception = vm.take_raised();
                runtime.limit_hit.set(Some(vm.root(exception)));
                over = true;
            }
        }
        (over, shared.watched.before.get())
    });
    outcome.unwrap_or((false, None))
}

/// Raises Lua's part of the error.
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
struct Before {
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
    fn arm(lua: State) -> Option<Before> {
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
    fn restore(self, lua: State) {
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
            stop(lua)
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
struct Before {
    interrupt: Option<unsafe extern "C-unwind" fn(*mut lua_State, c_int)>,
}

#[cfg(feature = "luau")]
impl Before {
    fn arm(lua: State) -> Option<Before> {
        // SAFETY: L1.
        let callbacks = unsafe { &mut *ffi::lua_callbacks(lua.raw()) };
        let interrupt = callbacks.interrupt;
        if interrupt.is_some_and(|found| found as usize == on_interrupt as *const () as usize) {
            return None;
        }
        callbacks.interrupt = Some(on_interrupt);
        Some(Before { interrupt })
    }

    fn restore(self, lua: State) {
        // SAFETY: L1.
        let callbacks = unsafe { &mut *ffi::lua_callbacks(lua.raw()) };
        callbacks.interrupt = self.interrupt;
    }
}

/// Called by Luau at every call and backward jump, and by its collector.
#[cfg(feature = "luau")]
unsafe extern "C-unwind" fn on_interrupt(l: *mut lua_State, gc: c_int) {
    let lua = State::new(l);
    let (over, before) = if gc < 0 { charge(lua, 1) } else { (false, None) };
    if over {
        // SAFETY: nothing here has anything to drop.
        unsafe { stop(lua) }
    }
    if let Some(Before { interrupt: Some(interrupt) }) = before {
        // SAFETY: the function that Luau would have called.
        unsafe { interrupt(l, gc) }
    }
}
