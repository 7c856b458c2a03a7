//! `rt:interrupt()`: ends, from a callback or a hook of Lua's, the Python that is running.

use std::ffi::c_int;
use std::sync::atomic::Ordering;

use super::entry::guard;
use super::lua::lua_State;
use super::runtime::receiver;

/// `rt:interrupt()`: raises KeyboardInterrupt in the Python that waits for this call, as soon as it goes
/// on. Says whether there is any.
pub extern "C-unwind" fn interrupt(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "interrupt")?;
        let running = runtime.active.get() > 0 || runtime.outer_execution().is_some();
        if let Some(vm) = runtime.vm().filter(|_| running) {
            runtime.interrupt.store(true, Ordering::Relaxed);
            vm.heap_mut().interrupt();
        }
        lua.push_bool(running);
        Ok(1)
    })
}
