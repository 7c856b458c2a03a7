//! Limits on Lua functions that Python calls: a loop in one of them must not outlast a `timeout` or
//! `maxInstructions`.
//!
//! While a runtime with such a limit waits for Lua, a hook of Lua's (`hook`) counts instructions and
//! charges the runtime for them. When the limit has run out it raises, from then on at every
//! instruction, so that no `pcall` of Lua's can go on. The host's own hook is called as before. Runtimes
//! without these limits set no hook, and pay nothing.
//!
//! A runtime waits in a native that has called Lua; or an execution of its waits (`yielding`), without
//! anything on the machine's stack. The latter is charged by what is left to it. It is not known
//! when its Lua function yields and is resumed; so much time as that must take between two looks
//! does not count.
//!
//! What a hook does not see: loops that LuaJIT has compiled, and coroutines that were made before the
//! call. Where all coroutines share the hook, and on PUC Lua 5.1, a function in a coroutine is watched until
//! it first yields.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use super::entry::catching;
use super::hook::{self, Before};
use super::lua::State;
use super::runtime::{Runtime, Site};
use super::shared::{push_home, shared};
use super::yielding::Suspended;
use crate::object::{Raised, Result};
use crate::vm::Vm;

/// The most time between two looks that counts: what is longer was a wait.
const LONGEST_LOOK: Duration = Duration::from_millis(10);
/// Instructions that an execution is charged for at once.
const GRAIN: u64 = 100;

/// What waits for Lua under limits.
#[derive(Default)]
pub struct Watched {
    /// Runtimes whose natives wait, outermost first.
    waiting: RefCell<Vec<*const Runtime>>,
    /// The hook that was set before these waited.
    before: Cell<Option<Before>>,
    /// Executions by the address of the thread in which they wait, outermost first.
    executions: RefCell<FxHashMap<usize, Vec<Weak<Suspended>>>>,
    /// Runtimes that such executions may belong to.
    runtimes: RefCell<Vec<Weak<Runtime>>>,
}

/// How an execution that waits is watched.
#[derive(Clone, Copy)]
pub struct Watch {
    /// The address of the thread, which may be gone.
    thread: usize,
    before: Option<Before>,
    /// The last look.
    since: Instant,
    /// Instructions that it was not charged for yet.
    instructions: u64,
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

/// Watches the Lua function that an execution is about to wait for.
#[inline]
pub fn begin(vm: &Vm, site: Site, suspended: &Rc<Suspended>) {
    if vm.limits_calls() {
        begin_watching(site, suspended);
    }
}

#[inline(never)]
fn begin_watching(site: Site, suspended: &Rc<Suspended>) {
    let watched = &site.runtime.shared.watched;
    let thread = site.lua.raw().addr();
    let mut before = Before::arm(site.lua);
    if hook::FOR_ALL && before.is_some() {
        watched.before.set(before.take());
    }
    let watch = Watch { thread, before, since: Instant::now(), instructions: 0 };
    suspended.watch.set(Some(watch));
    watched.executions.borrow_mut().entry(thread).or_default().push(Rc::downgrade(suspended));
    let mut runtimes = watched.runtimes.borrow_mut();
    if !runtimes.iter().any(|runtime| std::ptr::eq(runtime.as_ptr(), site.runtime)) {
        runtimes.push(Rc::downgrade(&site.runtime.counted()));
    }
}

/// The Lua function that an execution has waited for has returned: raises if a limit ran out, or the
/// host wants Python interrupted. Here, where the call can raise that in Python: what the way back into the
/// loop raises ends the execution.
#[inline]
pub fn end(vm: &mut Vm, site: Site, suspended: &Suspended) -> Result<()> {
    if suspended.watch.get().is_none()
        && site.runtime.limit_hit.get().is_none()
        && !suspended.is_interrupted()
    {
        return Ok(());
    }
    end_watching(vm, site, suspended)
}

#[inline(never)]
fn end_watching(vm: &mut Vm, site: Site, suspended: &Suspended) -> Result<()> {
    let watched = &site.runtime.shared.watched;
    if let Some(watch) = suspended.watch.take() {
        watched.forget(watch, suspended);
        if let Some(before) = watch.before {
            before.restore(site.lua);
        }
        if hook::FOR_ALL {
            let running = watched.running(site.lua);
            watched.rest(site.lua, running.len());
        }
    }
    if let Some(raised) = limit_hit(vm, site) {
        return Err(raised);
    }
    if suspended.is_interrupted() || suspended.remaining().is_spent() {
        vm.heap_mut().interrupt();
        vm.charge(1)?;
    }
    Ok(())
}

/// Raises what ended the Lua code that the runtime has waited for, if it was a limit.
pub fn limit_hit(vm: &mut Vm, site: Site) -> Option<Raised> {
    let root = site.runtime.limit_hit.get()?;
    let limit = vm.rooted(root);
    if !vm.is_uncatchable(limit) {
        // An interrupt, which Python may catch.
        site.runtime.limit_hit.set(None);
        vm.unroot(root);
    }
    Some(vm.raise_again(limit))
}

impl Watched {
    /// An execution does not wait any more.
    pub fn forget(&self, watch: Watch, suspended: *const Suspended) {
        let mut executions = self.executions.borrow_mut();
        let Some(found) = executions.get_mut(&watch.thread) else { return };
        found.retain(|other| other.as_ptr() != suspended);
        if found.is_empty() {
            executions.remove(&watch.thread);
        }
    }

    /// The executions that the running function belongs to: of its thread, and the innermost of each
    /// runtime whose thread has resumed others.
    fn running(&self, lua: State) -> Vec<Rc<Suspended>> {
        let here = |found: &FxHashMap<_, Vec<Weak<Suspended>>>| {
            found.get(&lua.raw().addr())?.iter().rev().find_map(Weak::upgrade)
        };
        let mut found = Vec::from_iter(here(&self.executions.borrow()));
        let runtimes = std::mem::take(&mut *self.runtimes.borrow_mut());
        for runtime in runtimes {
            let Some(outer) = runtime.upgrade().and_then(|runtime| runtime.outer_execution())
            else {
                continue;
            };
            self.runtimes.borrow_mut().push(runtime);
            if !found.iter().any(|other| Rc::ptr_eq(other, &outer)) {
                found.push(outer);
            }
        }
        found
    }

    /// The hook that was there before ours, in that thread.
    fn before(&self, lua: State) -> Option<Before> {
        let executions = self.executions.borrow();
        let here = executions.get(&lua.raw().addr()).into_iter().flatten();
        here.filter_map(Weak::upgrade)
            .find_map(|execution| execution.watch.get()?.before)
            .or(self.before.get())
    }

    /// Takes the hook that all threads share away when it has nothing to watch.
    fn rest(&self, lua: State, running: usize) {
        if hook::FOR_ALL && running == 0 && self.waiting.borrow().is_empty() {
            if let Some(before) = self.before.take() {
                before.restore(lua);
            }
        }
    }
}

impl Suspended {
    /// Charges for instructions of the Lua function; true when it must go no further.
    fn spend(&self, instructions: u64) -> bool {
        let Some(mut watch) = self.watch.get() else { return false };
        if self.is_inside() {
            // What its call has left is with the runtime, which waits in a native as well.
            return false;
        }
        let mut remaining = self.remaining();
        watch.instructions += instructions;
        if watch.instructions >= GRAIN {
            let now = Instant::now();
            let time = now.saturating_duration_since(watch.since).min(LONGEST_LOOK);
            remaining.spend(watch.instructions, time);
            self.set_remaining(remaining);
            watch.since = now;
            watch.instructions = 0;
        }
        self.watch.set(Some(watch));
        remaining.is_spent() || self.is_interrupted()
    }
}

/// Charges who waits for so many instructions; true when one of them must go no further. What a runtime
/// raises then is in its `limit_hit`, or found by [`end`]. With it the hook that was set before ours.
pub fn charge(lua: State, instructions: u64) -> (bool, Option<Before>) {
    let outcome = catching(|| {
        let top = lua.top();
        if !lua.reserve(10) {
            return (false, None);
        }
        push_home(lua, |_| {});
        let found = shared(lua, lua.top());
        lua.set_top(top);
        let Some(shared) = found else { return (false, None) };
        let watched = &shared.watched;
        let waiting = watched.waiting.borrow().clone();
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
        let running = watched.running(lua);
        for execution in &running {
            over |= execution.spend(instructions);
        }
        let before = watched.before(lua);
        watched.rest(lua, running.len());
        (over, before)
    });
    outcome.unwrap_or((false, None))
}
