//! The Python objects that stand for Lua values.
//!
//! Each has a number, under which the refs table keeps its value alive. The same value finds its object
//! again by its address. After Python's collector has marked, what is dead leaves both: nothing
//! is to be done when the dead objects themselves are swept, some time later.

use std::cell::{Cell, RefCell};
use std::ffi::c_int;
use std::rc::Rc;

use super::groups::Groups;
use super::lifetime::slot;
use super::lua::State;
use super::runtime::Site;
use crate::heap::{Gc, Tracer};
use crate::object::{ForeignObject, Opaque, Value};
use crate::vm::Vm;

/// The Python objects that stand for Lua values.
#[derive(Default)]
pub struct Foreigners {
    objects: RefCell<Objects>,
    /// Numbers whose entries of the refs table are to be cleared.
    released: RefCell<Vec<u32>>,
    /// Numbers that may be given again.
    free: RefCell<Vec<u32>>,
    /// The number after the highest that was ever given.
    next: Cell<u32>,
    /// Values that Lua keeps alive, not the refs table.
    pub groups: Groups,
    /// Whether a crossing has anything to do for the lifetimes: groups, or what is gone.
    pub pending: Cell<bool>,
}

/// The sort of Lua value that a Python object stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefSort {
    /// A table.
    Table,
    /// A function.
    Function,
    /// Anything else.
    Foreign,
}

/// What is noted of a Lua value in [`ForeignObject::notes`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Note {
    /// All of its keys were looked at and found to be 1..n.
    WasList = 1,
    /// Some of its fields may be closed to Python; see `classes::access`.
    Guarded = 2,
    /// A coroutine that Python has seen the end of.
    Closed = 4,
    /// Its class binding says what it is when it goes back to Lua.
    Converts = 8,
}

impl Note {
    /// Whether it is noted of an object.
    #[inline(always)]
    pub fn of(self, object: Gc<ForeignObject>) -> bool {
        object.notes.get() & self as u8 != 0
    }

    /// Notes it, or that it is not so.
    pub fn set(self, object: Gc<ForeignObject>, so: bool) {
        let others = object.notes.get() & !(self as u8);
        object.notes.set(if so { others | self as u8 } else { others });
    }
}

/// The object that stands for a Lua value, if `value` is one.
#[inline(always)]
pub fn lua_ref(value: Value) -> Option<Gc<ForeignObject>> {
    value.downcast::<ForeignObject>()
}

/// Pushes the Lua value of an entry of the refs table.
#[inline(always)]
pub fn push_ref(site: Site, number: u32) {
    let lua = site.lua;
    lua.raw_get_i(site.refs, number as i64);
    if site.runtime.foreigners.groups.are_there() && lua.is_nothing(-1) {
        push_from_group(site, number);
    }
}

/// Replaces the nil on the top by the value that a group holds, or what stands for it if it is gone.
#[cold]
#[inline(never)]
fn push_from_group(site: Site, number: u32) {
    let lua = site.lua;
    lua.pop(1);
    push_grouped(lua, site.refs, number);
    if lua.is_nothing(-1) {
        lua.pop(1);
        lua.push_table(0, 0);
    }
}

/// Pushes a value that a group holds; nil if it is gone.
#[cold]
pub fn push_grouped(lua: State, refs: c_int, number: u32) {
    lua.raw_get_i(refs, slot::GROUPED);
    lua.raw_get_i(-1, number as i64);
    lua.remove(-2);
}

/// A Lua value that the bridge itself keeps alive.
pub struct LuaRef {
    /// Its number.
    pub number: u32,
    owner: Rc<Foreigners>,
}

impl Opaque for LuaRef {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.host_value(self.number);
    }
}

impl Drop for LuaRef {
    fn drop(&mut self) {
        self.owner.released.borrow_mut().push(self.number);
        self.owner.pending.set(true);
    }
}

impl Foreigners {
    /// Enters the Lua value on the top, which it pops, into the refs table; returns its number.
    #[inline]
    pub fn enter(&self, lua: State, refs: c_int) -> u32 {
        let number = self.free.borrow_mut().pop().unwrap_or_else(|| {
            let number = self.next.get().max(slot::FIRST);
            self.next.set(number + 1);
            number
        });
        lua.raw_set_i(refs, number as i64);
        number
    }

    /// Refers to the Lua value on the top, which it pops.
    pub fn refer(self: &Rc<Self>, lua: State, refs: c_int) -> LuaRef {
        LuaRef { number: self.enter(lua, refs), owner: self.clone() }
    }

    /// The object of a Lua value.
    #[inline]
    pub fn find(&self, address: usize) -> Option<Gc<ForeignObject>> {
        self.objects.borrow().find(address)
    }

    /// Notes the object that was made for a value.
    #[inline]
    pub fn remember(&self, object: Gc<ForeignObject>) {
        self.objects.borrow_mut().insert(object);
    }

    /// Forgets where an object's value was: there is another one now.
    pub fn forget_address(&self, object: Gc<ForeignObject>) {
        self.objects.borrow_mut().forget_address(object);
    }

    /// Whether [`super::runtime::Runtime::work_off_queues`] has anything to do.
    #[inline(always)]
    pub fn pending(&self) -> bool {
        self.pending.get()
    }

    /// Clears the entries of what is gone.
    pub fn sweep(&self, lua: State, refs: c_int) {
        // Groups take notice of every crossing.
        self.pending.set(self.groups.are_there());
        let mut gone = self.released.take();
        for number in &gone {
            self.groups.forget(*number);
            lua.push_nil();
            lua.raw_set_i(refs, *number as i64);
        }
        self.free.borrow_mut().append(&mut gone);
    }

    /// Clears every entry: the objects are gone with their runtime.
    pub fn clear(&self, lua: State, refs: c_int) {
        *self.objects.borrow_mut() = Objects::default();
        for number in slot::FIRST..self.next.get() {
            lua.push_nil();
            lua.raw_set_i(refs, number as i64);
        }
    }
}

/// Lets go of the values whose objects a collection has found dead, and finds out what groups there
/// are; after marking.
pub fn after_mark(vm: &mut Vm, tracer: &Tracer) {
    let foreigners = &super::runtime::Runtime::of(vm).foreigners;
    let mut released = foreigners.released.borrow_mut();
    foreigners.objects.borrow_mut().drop_dead(tracer, &mut released);
    let gone = !released.is_empty();
    drop(released);
    if foreigners.groups.plan(vm, tracer) || gone {
        foreigners.pending.set(true);
    }
}

/// The objects by their number, and by the address of their value.
#[derive(Default)]
struct Objects {
    by_number: Vec<Known>,
    /// A table with open addressing of numbers; 0 is none, which no object has. Nothing is ever taken out:
    /// it is made anew after a collection.
    by_address: Vec<u32>,
    /// How many of its places are taken.
    taken: usize,
}

#[derive(Clone, Copy)]
struct Known {
    object: Option<Gc<ForeignObject>>,
    /// Its address, by which it can be found.
    address: usize,
}

impl Objects {
    /// Places of the smallest table.
    const LEAST: usize = 64;

    /// Where to look first.
    #[inline(always)]
    fn place(&self, address: usize) -> usize {
        // The golden ratio spreads neighbours; the low bits of addresses are all the same.
        let mixed = (address as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> (64 - self.by_address.len().trailing_zeros())) as usize
    }

    #[inline(always)]
    fn find(&self, address: usize) -> Option<Gc<ForeignObject>> {
        if self.by_address.is_empty() || address == 0 {
            return None;
        }
        let mut place = self.place(address);
        loop {
            let number = self.by_address[place];
            if number == 0 {
                return None;
            }
            let known = self.by_number[number as usize];
            if known.address == address {
                return known.object;
            }
            place = (place + 1) & (self.by_address.len() - 1);
        }
    }

    #[inline]
    fn insert(&mut self, object: Gc<ForeignObject>) {
        let (number, address) = (object.number as usize, object.address);
        if number >= self.by_number.len() {
            self.by_number.resize(number + 1, Known { object: None, address: 0 });
        }
        self.by_number[number] = Known { object: Some(object), address };
        if address == 0 {
            return;
        }
        if self.taken * 2 >= self.by_address.len() {
            self.rebuild();
        } else {
            self.enter(number as u32, address);
        }
    }

    #[inline]
    fn enter(&mut self, number: u32, address: usize) {
        let mut place = self.place(address);
        while self.by_address[place] != 0 {
            place = (place + 1) & (self.by_address.len() - 1);
        }
        self.by_address[place] = number;
        self.taken += 1;
    }

    fn forget_address(&mut self, object: Gc<ForeignObject>) {
        self.by_number[object.number as usize].address = 0;
    }

    /// Makes the table anew, at least twice as large as is needed now.
    #[cold]
    fn rebuild(&mut self) {
        let there = self.by_number.iter().filter(|known| known.address != 0).count();
        let size = (there * 4).next_power_of_two().max(Self::LEAST);
        self.by_address.clear();
        self.by_address.resize(size, 0);
        self.taken = 0;
        for number in 0..self.by_number.len() {
            let address = self.by_number[number].address;
            if address != 0 {
                self.enter(number as u32, address);
            }
        }
    }

    /// Takes out what the collection has not reached.
    fn drop_dead(&mut self, tracer: &Tracer, dead: &mut Vec<u32>) {
        let before = dead.len();
        // Downwards, so that low numbers are given again first.
        for (number, known) in self.by_number.iter_mut().enumerate().rev() {
            if known.object.is_some_and(|object| !tracer.is_marked(object)) {
                *known = Known { object: None, address: 0 };
                dead.push(number as u32);
            }
        }
        if dead.len() > before {
            self.rebuild();
        }
    }
}
