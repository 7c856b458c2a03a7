//! Lua's memory under Python's limit: what Python code makes Lua keep counts, too.
//!
//! Lua says only how much it uses in all. So the growth while Python runs is taken for Python's
//! doing: the outermost entry notes what Lua uses at its begin and at its end, and the differences
//! add up to the runtime's `debt`, which is never more than Lua has grown since the runtime was
//! made. Whether the debt and the growth so far pass the limit is asked whenever Python writes to a
//! table of Lua's.

use std::cell::Cell;

use super::lua::State;
use super::runtime::Site;
use crate::object::Result;
use crate::vm::Vm;

/// What a runtime with a memory limit knows of Lua's memory, in bytes.
#[derive(Default)]
pub struct LuaMemory {
    /// In use when the runtime was made.
    at_start: Cell<usize>,
    /// In use when the outermost entry began.
    at_entry: Cell<usize>,
    /// Growth during earlier entries.
    debt: Cell<usize>,
    /// More than this in use may be too much; None without a limit, and between entries.
    ceiling: Cell<Option<usize>>,
}

impl LuaMemory {
    /// Begins to count.
    pub fn start(&self, lua: State) {
        self.at_start.set(lua.memory());
    }

    /// At the begin of an outermost entry.
    #[inline]
    pub fn enter(&self, vm: &Vm, lua: State) {
        if vm.heap.limit() != usize::MAX {
            self.begin(vm, lua);
        }
    }

    #[cold]
    fn begin(&self, vm: &Vm, lua: State) {
        let now = lua.memory();
        self.at_entry.set(now);
        self.debt.set(self.debt.get().min(now.saturating_sub(self.at_start.get())));
        let room = vm.heap.limit().saturating_sub(vm.heap.used()).saturating_sub(self.debt.get());
        self.ceiling.set(Some(now.saturating_add(room)));
    }

    /// At the end of an outermost entry.
    #[inline]
    pub fn leave(&self, lua: State) {
        if self.ceiling.take().is_some() {
            let (now, before) = (lua.memory(), self.at_entry.get());
            let debt = (self.debt.get() + now).saturating_sub(before);
            self.debt.set(debt.min(now.saturating_sub(self.at_start.get())));
        }
    }

    /// Whether `more` bytes would be too many, if all that Lua uses were needed.
    #[inline]
    fn may_exceed(&self, lua: State, more: usize) -> bool {
        self.ceiling.get().is_some_and(|ceiling| lua.memory().saturating_add(more) > ceiling)
    }
}

/// Refuses to let Lua's memory grow by `more` bytes past the limit. What is garbage there does not
/// count.
#[inline]
pub fn check_lua_memory(vm: &mut Vm, site: Site, more: usize) -> Result<()> {
    if site.runtime.lua_memory.may_exceed(site.lua, more) {
        return exceeded(vm, site, more);
    }
    Ok(())
}

#[cold]
fn exceeded(vm: &mut Vm, site: Site, more: usize) -> Result<()> {
    // What is done for that needs more room than a brief crossing has.
    if !site.lua.reserve(20) {
        return Err(vm.recursion_error("Lua's stack is full"));
    }
    // Python's own garbage may keep some of it.
    vm.collect_garbage();
    vm.heap_mut().sweep();
    site.runtime.work_off_queues(vm, site);
    site.runtime.lend(vm, || site.lua.collect());
    // Room for a tenth of the limit, or collecting would be all that is done.
    let slack = vm.heap.limit() / 10;
    if site.runtime.lua_memory.may_exceed(site.lua, more.saturating_add(slack)) {
        return Err(vm.memory_limit_error());
    }
    Ok(())
}
