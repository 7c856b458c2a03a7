//! Who owns whom across the two heaps.
//!
//! ```text
//!  Lua                                              Python
//!  runtime, proxies, functions ─ Carrier ── Rc ──►  Runtime ──► Vm
//!      │ metatable, upvalue       └── root number ──►  object
//!      ▼
//!  refs table  ◄───────────────── number ────────── LuaRef in an object of the Vm
//! ```
//!
//! * A **carrier** is the userdata by which Lua holds something of ours. It counts its [`Runtime`]
//!   and keeps its object reachable by a root of the VM. When Lua frees it, the root's number goes
//!   into a queue that the next crossing works off: finalizers touch neither Lua nor the VM.
//! * A Python object that stands for a Lua value ([`LuaRef`]) keeps it alive by an entry of the
//!   runtime's **refs table**. Its end puts the entry's number into a queue likewise.
//! * The refs table is not in Lua's registry: only what belongs to the runtime leads to it (the
//!   metatables and functions of its carriers). So a whole runtime that Lua cannot reach any more
//!   is freed, with everything in it, however its Lua functions refer to it.
//! * A cycle through both heaps (a Python object that holds a Lua table that holds its proxy) would
//!   be seen by neither collector. So a Python collection finds out which Lua values only Lua's own
//!   proxies lead to; see *groups*.
//! * `close()` drops the VM at once; carriers stay, and say that the runtime is closed.
//!
//! **Identity.** Weak-valued Lua tables find the proxy (or function) of an object again, see
//! `carriers`; a Rust table finds the Python object of a Lua value again. The latter is weak, too: an
//! entry counts only while its object bears the mark of the last collection, and is removed when it is
//! swept.

//!
//! **Groups.** A Python collection marks first what Python reaches by itself. What is reached after
//! that, from the root of a carrier, Python can reach only when Lua passes that carrier. Carriers
//! that reach a common object form a group. The Lua values that a group reaches are moved from the
//! refs table into a table of the group, which the group's carriers keep alive as Lua's collector
//! sees it, and which dies with the last of them. Weak entries still find the values. As soon as
//! a carrier of the group comes to Python (*touch*), the values move back, until the next
//! collection: Python may do anything with them now. The same goes for a single such value that
//! comes from Lua. The moves wait until the next crossing, which happens before any touch.

use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_void};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::entry::catching;
use super::lua::{State, lua_State, upvalue};
use super::make::Literal;
use super::runtime::{Runtime, Site};
use super::shared::Shared;
use super::yielding::Suspended;
use crate::heap::{Gc, Tracer};
use crate::object::{Opaque, OpaqueObject, OpaqueRef, Value, opaque};
use crate::vm::Vm;

/// Where the refs table keeps what every crossing needs.
pub mod slot {
    /// Functions by the number of their carrier's root; weak values.
    pub const FUNCTIONS: i64 = 2;
    /// Metatable of proxies.
    pub const OBJECT_META: i64 = 3;
    /// Metatable of errors.
    pub const ERROR_META: i64 = 4;
    /// The proxy of the globals.
    pub const GLOBALS: i64 = 5;
    /// `pylua.None`
    pub const NONE: i64 = 6;
    /// `pylua.NotImplemented`
    pub const NOT_IMPLEMENTED: i64 = 7;
    /// Carriers by the number of their root; weak values.
    pub const CARRIERS: i64 = 8;
    /// Lua values that belong to groups, by their number; weak values.
    pub const GROUPED: i64 = 9;
    /// Classes by the table they were made of; weak keys.
    pub const CLASSES: i64 = 10;
    /// Tables of discovered classes by the class's number; weak values.
    pub const CLASS_TABLES: i64 = 11;
    /// In the same table, the runtime itself.
    pub const RUNTIME: i64 = 0;
    /// Classes by objects that nothing else tells to be theirs; weak keys.
    pub const ADOPTED: i64 = 12;
    /// Descriptions of the runtime's class bindings.
    pub const BINDINGS: i64 = 13;
    /// Descriptions of the class bindings of all runtimes.
    pub const SHARED_BINDINGS: i64 = 14;
    /// The message handler of calls from Python.
    pub const HANDLER: i64 = 15;
    /// Lua's part of calls that may yield: what calls a `start` through the driver, …
    pub const DRIVE: i64 = 16;
    /// … what makes the Lua function of a Python one, …
    pub const WRAP_FUNCTION: i64 = 17;
    /// … what makes a method of one, …
    pub const WRAP_METHOD: i64 = 18;
    /// … and the `start` of calls.
    pub const START: i64 = 19;
    /// The first entry that refers to a Lua value.
    pub const FIRST: u32 = 20;
}

/// Where every metatable of a runtime keeps the refs table.
pub const META_REFS: i64 = 1;

/// What a carrier holds.
pub enum Content {
    /// Nothing any more.
    Dead,
    /// `pylua.None`
    None,
    /// `pylua.NotImplemented`
    NotImplemented,
    /// A Python value.
    Object(Held),
    /// What a Lua function calls in Python.
    Function(Held),
    /// A Python exception, as an error value.
    Error(Held),
    /// Python code that waits for a Lua function.
    Suspended(Rc<Suspended>),
    /// The globals of a runtime.
    Globals(Rc<Runtime>),
    /// A runtime.
    Runtime(Rc<Runtime>),
    /// `pylua.bytes(s)`
    Bytes(Box<[u8]>),
    /// `pylua.error(class, message)`
    NewError(Box<NewError>),
    /// `pylua.list(t)` and its kin.
    Literal(Literal),
    /// What all runtimes of a Lua state share.
    Shared(Rc<Shared>),
}

/// A Python exception that Lua wants raised, in no runtime yet.
pub struct NewError {
    /// The name of its class.
    pub class: Vec<u8>,
    /// Its argument.
    pub message: Vec<u8>,
}

/// A Python value kept alive for Lua.
pub struct Held {
    /// Whose it is.
    pub runtime: Rc<Runtime>,
    value: Value,
    root: u32,
}

/// No root: the value is immediate.
const NO_ROOT: u32 = u32::MAX;

impl Held {
    /// Keeps `value` alive.
    pub fn new(vm: &mut Vm, runtime: &Runtime, value: Value) -> Held {
        let root = if value.is_object() { vm.root(value) } else { NO_ROOT };
        Held { runtime: runtime.counted(), value, root }
    }

    /// The value, for Python to use.
    #[inline]
    pub fn value(&self) -> Value {
        self.runtime.foreigners.touch(self.root);
        self.value
    }

    /// The value, only to be compared with others.
    pub fn peek(&self) -> Value {
        self.value
    }
}

/// Pushes a carrier of `value`, without a metatable.
/// Returns its root; None if the value is immediate.
pub fn push_held(
    vm: &mut Vm,
    site: Site,
    value: Value,
    content: fn(Held) -> Content,
) -> Option<u32> {
    let lua = site.lua;
    let held = Held::new(vm, site.runtime, value);
    let root = held.root;
    push_carrier(lua, content(held));
    if root == NO_ROOT {
        return None;
    }
    lua.raw_get_i(site.refs, slot::CARRIERS);
    lua.push_value(-2);
    lua.raw_set_i(-2, root as i64);
    lua.pop(1);
    Some(root)
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.root != NO_ROOT {
            self.runtime.dead_roots.borrow_mut().push(self.root);
            self.runtime.foreigners.pending.set(true);
        }
    }
}

/// The block of a userdata of ours. It begins with a word that no other userdata has there.
#[repr(C)]
pub struct Carrier {
    magic: usize,
    content: Content,
}

static MAGIC: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(0);

#[inline(always)]
fn magic() -> usize {
    (&raw const MAGIC as usize) ^ 0x5079_4C75
}

/// Pushes a carrier, without a metatable.
#[inline]
pub fn push_carrier(lua: State, content: Content) {
    lua.push_userdata(Carrier { magic: magic(), content });
}

/// The contents of the carrier in a slot, if it is one.
#[inline]
pub fn content<'a>(lua: State, i: c_int) -> Option<&'a Content> {
    let block = lua.to_userdata(i).cast::<Carrier>();
    // Light userdata have an address, too, but no length.
    if block.is_null() || lua.raw_len(i) < size_of::<Carrier>() {
        return None;
    }
    // SAFETY: C1, a userdata of at least this size whose first word is the magic is a carrier; it
    // is alive while it is on the stack, and its contents are replaced only by `release`, which
    // entries guard against by counting the runtime.
    unsafe { if (*block).magic == magic() { Some(&(*block).content) } else { None } }
}

/// The object that upvalue `i` of one of our functions carries.
#[inline]
pub fn upvalue_held<'a>(lua: State, i: c_int) -> Option<&'a Held> {
    let block = lua.to_userdata(upvalue(i)).cast::<Carrier>();
    if block.is_null() {
        return None;
    }
    // SAFETY: our functions are made with a carrier in that place (C1).
    match unsafe { &(*block).content } {
        Content::Function(held) => Some(held),
        _ => None,
    }
}

/// `__gc` of every carrier.
pub extern "C-unwind" fn release(l: *mut lua_State) -> c_int {
    // What is dropped may run anything but must not unwind into Lua; there is nobody to tell.
    let _ = catching(|| {
        let lua = State::new(l);
        if content(lua, 1).is_some() {
            let block = lua.to_userdata(1).cast::<Carrier>();
            // SAFETY: C1; what is dropped here touches neither Lua nor a running VM.
            let old = unsafe { std::mem::replace(&mut (*block).content, Content::Dead) };
            drop(old);
        }
    });
    0
}

/// The Python objects that stand for Lua values.
#[derive(Default)]
pub struct Foreigners {
    by_address: RefCell<FxHashMap<usize, (Gc<OpaqueObject>, u32)>>,
    /// Entries whose objects are gone.
    released: RefCell<Vec<u32>>,
    free: RefCell<Vec<u32>>,
    next: Cell<u32>,
    /// What the running collection has reached, and in which group.
    reached: RefCell<Vec<(u32, u32)>>,
    /// What the last collection found out and no crossing has acted on yet.
    plan: RefCell<Option<Plan>>,
    /// Entries held by groups now.
    grouped: RefCell<FxHashSet<u32>>,
    /// The group of a carrier's root.
    group_of_root: RefCell<FxHashMap<u32, usize>>,
    /// The entries of each group.
    groups: RefCell<Vec<Vec<u32>>>,
    /// Whether there may be any group.
    grouping: Cell<bool>,
    /// Whether a crossing has anything to do for the lifetimes: groups, or what is gone.
    pending: Cell<bool>,
    /// Roots of carriers that Lua has passed to Python.
    touched: RefCell<Vec<u32>>,
}

/// Which Lua values are to be held by whom.
#[derive(Default)]
struct Plan {
    /// Entries of Lua values that Python reaches by itself.
    own: Vec<u32>,
    /// Per group the entries of its Lua values, and the roots of its carriers.
    groups: FxHashMap<u32, (Vec<u32>, Vec<u32>)>,
}

/// The sort of Lua value that a [`LuaRef`] refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefSort {
    /// A table.
    Table,
    /// A function.
    Function,
    /// Anything else.
    Foreign,
}

/// A Lua value held by a Python object, or by the bridge.
pub struct LuaRef {
    /// Its entry in the refs table.
    pub id: u32,
    /// Its address; 0 if it has none that tells it from others.
    pub address: usize,
    /// All of its keys were looked at and found to be 1..n.
    pub was_list: Cell<bool>,
    /// Some of its fields may be closed to Python; see `classes::access`.
    pub guarded: Cell<bool>,
    /// A coroutine that Python has seen the end of.
    pub closed: Cell<bool>,
    /// Its class binding says what it is when it goes back to Lua.
    pub converts: Cell<bool>,
    owner: Rc<Foreigners>,
}

impl Opaque for LuaRef {
    fn trace(&self, tracer: &mut Tracer) {
        self.owner.reached.borrow_mut().push((self.id, tracer.group()));
    }
}

impl Drop for LuaRef {
    fn drop(&mut self) {
        if self.address != 0 {
            let mut table = self.owner.by_address.borrow_mut();
            if table.get(&self.address).is_some_and(|(_, id)| *id == self.id) {
                table.remove(&self.address);
            }
        }
        self.owner.released.borrow_mut().push(self.id);
        self.owner.pending.set(true);
    }
}

impl Foreigners {
    /// Refers to the Lua value on the top, which it pops.
    pub fn refer(self: &Rc<Self>, lua: State, refs: c_int, address: usize) -> LuaRef {
        let id = self.free.borrow_mut().pop().unwrap_or_else(|| {
            let id = self.next.get().max(slot::FIRST);
            self.next.set(id + 1);
            id
        });
        lua.raw_set_i(refs, id as i64);
        LuaRef {
            id,
            address,
            was_list: Cell::new(false),
            guarded: Cell::new(false),
            closed: Cell::new(false),
            converts: Cell::new(false),
            owner: self.clone(),
        }
    }

    /// The living Python object of the Lua value at `address`.
    #[inline]
    pub fn find(&self, vm: &Vm, address: usize) -> Option<Value> {
        let (object, _) = *self.by_address.borrow().get(&address)?;
        // An object that is still in the table was not swept; one without the mark that living
        // objects have is dead and awaits it.
        let alive = object.header().mark == vm.types.object.header().mark;
        alive.then(|| object.into())
    }

    /// Remembers the Python object of a Lua value.
    pub fn remember(&self, object: Value) {
        let (Some(target), Some(gc)) = (lua_ref(object), object.downcast::<OpaqueObject>()) else {
            return;
        };
        self.by_address.borrow_mut().insert(target.address, (gc, target.id));
    }

    /// Whether [`Runtime::work_off_queues`] has anything to do.
    #[inline(always)]
    pub fn pending(&self) -> bool {
        self.pending.get()
    }

    /// Gives up the entries of Python objects that are gone.
    pub fn sweep(&self, lua: State, refs: c_int) {
        // Groups take notice of every crossing.
        self.pending.set(self.grouping.get());
        let gone = std::mem::take(&mut *self.released.borrow_mut());
        for id in gone {
            self.grouped.borrow_mut().remove(&id);
            lua.push_nil();
            lua.raw_set_i(refs, id as i64);
            self.free.borrow_mut().push(id);
        }
    }
}

/// Pushes the Lua value of an entry of the refs table.
#[inline]
pub fn push_ref(site: Site, id: u32) {
    let lua = site.lua;
    if lua.find_i(site.refs, id as i64).is_nothing() {
        lua.pop(1);
        push_grouped(lua, site.refs, id);
    }
}

#[cold]
fn push_grouped(lua: State, refs: c_int, id: u32) {
    lua.raw_get_i(refs, slot::GROUPED);
    lua.raw_get_i(-1, id as i64);
    lua.remove(-2);
}

/// Notes, after a collection has marked, what groups there are.
pub fn plan_groups(vm: &mut Vm, tracer: &Tracer) {
    let foreigners = &Runtime::of(vm).foreigners;
    let reached = std::mem::take(&mut *foreigners.reached.borrow_mut());
    let mut plan = Plan::default();
    for (id, group) in reached {
        match tracer.leader(group) {
            0 => {
                if foreigners.grouped.borrow().contains(&id) {
                    plan.own.push(id);
                }
            }
            group => plan.groups.entry(group).or_default().0.push(id),
        }
    }
    if !plan.groups.is_empty() {
        for (root, value) in vm.host_roots() {
            if let Some(group) = plan.groups.get_mut(&tracer.group_of(value.raw())) {
                group.1.push(root);
            }
        }
    }
    let wanted = !plan.groups.is_empty() || foreigners.grouping.get();
    *foreigners.plan.borrow_mut() = wanted.then_some(plan);
    foreigners.grouping.set(wanted);
    if wanted {
        foreigners.pending.set(true);
    }
}

impl Foreigners {
    /// Notes that Lua passes the carrier of a root to Python.
    #[inline]
    fn touch(&self, root: u32) {
        if self.grouping.get() {
            self.touched.borrow_mut().push(root);
        }
    }

    /// Whether [`Foreigners::regroup`] has anything to do.
    #[inline]
    pub fn needs_regrouping(&self) -> bool {
        self.grouping.get()
    }

    /// Acts on what the last collection found out, and on touches since.
    #[cold]
    pub fn regroup(&self, lua: State, refs: c_int) {
        if let Some(plan) = self.plan.take() {
            self.apply(lua, refs, plan);
        }
        let touched = std::mem::take(&mut *self.touched.borrow_mut());
        for root in touched {
            let group = self.group_of_root.borrow().get(&root).copied();
            if let Some(group) = group {
                let ids = std::mem::take(&mut self.groups.borrow_mut()[group]);
                for id in ids {
                    self.ungroup(lua, refs, id);
                }
            }
        }
    }

    fn apply(&self, lua: State, refs: c_int, plan: Plan) {
        for id in plan.own {
            self.ungroup(lua, refs, id);
        }
        self.group_of_root.borrow_mut().clear();
        self.groups.borrow_mut().clear();
        let bottom = lua.top();
        lua.raw_get_i(refs, slot::CARRIERS);
        lua.raw_get_i(refs, slot::GROUPED);
        let (carriers, grouped) = (bottom + 1, bottom + 2);
        for (ids, roots) in plan.groups.into_values() {
            lua.push_table(ids.len() as c_int, 0);
            let table = lua.top();
            for (i, id) in ids.iter().enumerate() {
                lua.raw_get_i(refs, *id as i64);
                if lua.is_nothing(-1) {
                    lua.pop(1);
                    lua.raw_get_i(grouped, *id as i64);
                }
                lua.raw_set_i(table, i as i64 + 1);
            }
            let number = self.groups.borrow().len();
            let mut alive = false;
            for root in roots {
                lua.raw_get_i(carriers, root as i64);
                if !lua.is_nothing(-1) {
                    lua.push_value(table);
                    lua.set_owned(table + 1);
                    self.group_of_root.borrow_mut().insert(root, number);
                    alive = true;
                }
                lua.pop(1);
            }
            if alive {
                for (i, id) in ids.iter().enumerate() {
                    lua.raw_get_i(table, i as i64 + 1);
                    lua.raw_set_i(grouped, *id as i64);
                    lua.push_nil();
                    lua.raw_set_i(refs, *id as i64);
                    self.grouped.borrow_mut().insert(*id);
                }
                self.groups.borrow_mut().push(ids);
            }
            lua.pop(1);
        }
        lua.set_top(bottom);
        self.grouping.set(!self.groups.borrow().is_empty());
    }

    /// Lets the refs table hold a value that a group holds.
    fn ungroup(&self, lua: State, refs: c_int, id: u32) {
        if self.grouped.borrow_mut().remove(&id) {
            push_grouped(lua, refs, id);
            lua.raw_set_i(refs, id as i64);
        }
    }

    /// Notes that Lua passes the value in slot `i`, of that object, to Python.
    #[inline]
    pub fn touch_value(&self, lua: State, refs: c_int, i: c_int, object: Value) {
        if self.grouping.get()
            && let Some(target) = lua_ref(object)
            && self.grouped.borrow_mut().remove(&target.id)
        {
            lua.push_value(i);
            lua.raw_set_i(refs, target.id as i64);
        }
    }
}

/// The reference in a Python object that stands for a Lua value.
#[inline]
pub fn lua_ref(value: Value) -> Option<OpaqueRef<LuaRef>> {
    opaque::<LuaRef>(value)
}

/// The address by which caches know an object.
#[inline(always)]
pub fn address_of(value: Value) -> *const c_void {
    value.raw() as *const c_void
}
