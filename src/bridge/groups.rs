//! Groups: Lua values that only Lua's own proxies lead to, through Python.
//!
//! A cycle through both heaps (a Python object that holds a Lua table that holds its proxy) would be
//! seen by neither collector. So a Python collection marks first what Python reaches by itself. What is
//! reached after that, from the root of a carrier, Python can reach only when Lua passes that carrier.
//! Carriers that reach a common object form a group. The Lua values that a group reaches are moved from
//! the refs table into a table of the group, which the group's carriers keep alive as Lua's collector
//! sees it, and which dies with the last of them. Weak entries still find the values. As soon as a
//! carrier of the group comes to Python (*touch*), the values move back, until the next collection:
//! Python may do anything with them now. The same goes for a single such value that comes from Lua. The
//! moves wait until the next crossing, which happens before any touch.
//!
//! Python must not come to an object of a group by itself, for Lua may have freed the values. So what has a
//! finalizer, or is weakly referenced, is in no group: a cycle through both heaps that such an object is
//! part of lives until the runtime is closed. A class is found among those derived from its base; where
//! a value is gone then, an empty table stands for it.

use std::cell::{Cell, RefCell};
use std::ffi::c_int;

use rustc_hash::{FxHashMap, FxHashSet};

use super::foreigners::push_grouped;
use super::lifetime::slot;
use super::lua::State;
use crate::heap::{Gc, Tracer};
use crate::object::ForeignObject;
use crate::vm::Vm;

/// The groups of a runtime.
#[derive(Default)]
pub struct Groups {
    /// What the last collection found out and no crossing has acted on yet.
    plan: RefCell<Option<Plan>>,
    /// Values held by groups now, by their numbers.
    grouped: RefCell<FxHashSet<u32>>,
    /// The group of a carrier's root.
    group_of_root: RefCell<FxHashMap<u32, usize>>,
    /// The values of each group.
    groups: RefCell<Vec<Vec<u32>>>,
    /// Whether there may be any group; true as long as anything is in `grouped`.
    grouping: Cell<bool>,
    /// Roots of carriers that Lua has passed to Python.
    touched: RefCell<Vec<u32>>,
}

/// Which Lua values are to be held by whom.
#[derive(Default)]
struct Plan {
    /// Lua values that Python reaches by itself.
    own: Vec<u32>,
    /// Per group its Lua values, and the roots of its carriers.
    groups: FxHashMap<u32, (Vec<u32>, Vec<u32>)>,
}

impl Groups {
    /// Notes, after a collection has marked, what groups there are; whether there may be any.
    pub fn plan(&self, vm: &mut Vm, tracer: &Tracer) -> bool {
        let mut plan = Plan::default();
        for (number, group) in tracer.host_values() {
            match tracer.leader(*group) {
                0 => {
                    if self.grouped.borrow().contains(number) {
                        plan.own.push(*number);
                    }
                }
                group => plan.groups.entry(group).or_default().0.push(*number),
            }
        }
        if !plan.groups.is_empty() {
            // What Python comes back to must find its Lua values alive.
            for group in vm.groups_found_again(tracer) {
                let numbers = plan.groups.remove(&group).unwrap_or_default().0;
                let grouped = self.grouped.borrow();
                plan.own.extend(numbers.into_iter().filter(|number| grouped.contains(number)));
            }
            for (root, value) in vm.host_roots() {
                if let Some(group) = plan.groups.get_mut(&tracer.group_of(value.raw())) {
                    group.1.push(root);
                }
            }
        }
        let wanted = !plan.groups.is_empty() || self.grouping.get();
        *self.plan.borrow_mut() = wanted.then_some(plan);
        self.grouping.set(wanted);
        wanted
    }

    /// Whether there may be any.
    #[inline(always)]
    pub fn are_there(&self) -> bool {
        self.grouping.get()
    }

    /// Notes that Lua passes the carrier of a root to Python.
    #[inline]
    pub fn touch(&self, root: u32) {
        if self.grouping.get() {
            self.touched.borrow_mut().push(root);
        }
    }

    /// Forgets a value that is gone.
    pub fn forget(&self, number: u32) {
        if self.grouping.get() {
            self.grouped.borrow_mut().remove(&number);
        }
    }

    /// Acts on what the last collection found out, and on touches since.
    #[cold]
    pub fn regroup(&self, lua: State, refs: c_int) {
        if let Some(plan) = self.plan.take() {
            self.apply(lua, refs, plan);
        }
        let touched = self.touched.take();
        for root in touched {
            let group = self.group_of_root.borrow().get(&root).copied();
            if let Some(group) = group {
                let numbers = std::mem::take(&mut self.groups.borrow_mut()[group]);
                for number in numbers {
                    self.ungroup(lua, refs, number);
                }
            }
        }
    }

    fn apply(&self, lua: State, refs: c_int, plan: Plan) {
        for number in plan.own {
            self.ungroup(lua, refs, number);
        }
        self.group_of_root.borrow_mut().clear();
        self.groups.borrow_mut().clear();
        let bottom = lua.top();
        lua.raw_get_i(refs, slot::CARRIERS);
        lua.raw_get_i(refs, slot::GROUPED);
        let (carriers, grouped) = (bottom + 1, bottom + 2);
        for (numbers, roots) in plan.groups.into_values() {
            lua.push_table(numbers.len() as c_int, 0);
            let table = lua.top();
            for (i, number) in numbers.iter().enumerate() {
                lua.raw_get_i(refs, *number as i64);
                if lua.is_nothing(-1) {
                    lua.pop(1);
                    lua.raw_get_i(grouped, *number as i64);
                }
                lua.raw_set_i(table, i as i64 + 1);
            }
            let group = self.groups.borrow().len();
            let mut alive = false;
            for root in roots {
                lua.raw_get_i(carriers, root as i64);
                if !lua.is_nothing(-1) {
                    lua.push_value(table);
                    lua.set_owned(table + 1);
                    self.group_of_root.borrow_mut().insert(root, group);
                    alive = true;
                }
                lua.pop(1);
            }
            if alive {
                for (i, number) in numbers.iter().enumerate() {
                    lua.raw_get_i(table, i as i64 + 1);
                    lua.raw_set_i(grouped, *number as i64);
                    lua.push_nil();
                    lua.raw_set_i(refs, *number as i64);
                    self.grouped.borrow_mut().insert(*number);
                }
                self.groups.borrow_mut().push(numbers);
            }
            lua.pop(1);
        }
        lua.set_top(bottom);
        // Values of a group whose carriers Lua has freed stay grouped until their objects are dead.
        let there = !self.groups.borrow().is_empty() || !self.grouped.borrow().is_empty();
        self.grouping.set(there);
    }

    /// Lets the refs table hold a value that a group holds. If Lua has freed it, it stays grouped, which
    /// tells so: the group may be an old one, under the number of a root that was given again.
    fn ungroup(&self, lua: State, refs: c_int, number: u32) {
        if !self.grouped.borrow().contains(&number) {
            return;
        }
        push_grouped(lua, refs, number);
        if lua.is_nothing(-1) {
            return lua.pop(1);
        }
        self.grouped.borrow_mut().remove(&number);
        lua.raw_set_i(refs, number as i64);
    }

    /// Notes that Lua passes the value in slot `i` to Python, which was found by its address to be that of
    /// `object`. False if it is not: Lua has freed that object's value, with its group, and the
    /// address is used again.
    #[inline]
    pub fn touch_value(
        &self,
        lua: State,
        refs: c_int,
        i: c_int,
        object: Gc<ForeignObject>,
    ) -> bool {
        if !self.grouping.get() || !self.grouped.borrow().contains(&object.number) {
            return true;
        }
        push_grouped(lua, refs, object.number);
        let there = !lua.is_nothing(-1);
        lua.pop(1);
        if there {
            self.grouped.borrow_mut().remove(&object.number);
            lua.push_value(i);
            lua.raw_set_i(refs, object.number as i64);
        }
        there
    }
}
