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
//! * A cycle through both heaps (a Python object that holds a Lua table that holds its proxy) is
//!   seen by neither collector. It lives as long as the runtime; `close()` ends it.
//! * `close()` drops the VM at once; carriers stay, and say that the runtime is closed.
//!
//! **Identity.** Weak-valued Lua tables find the proxy (or function) of an object again; a Rust
//! table finds the Python object of a Lua value again. The latter is weak, too: an entry counts
//! only while its object bears the mark of the last collection, and is removed when it is swept.

use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_void};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::entry::catching;
use super::lua::{State, lua_State, upvalue};
use super::runtime::Runtime;
use super::shared::Shared;
use crate::heap::{Gc, Tracer};
use crate::object::{Opaque, OpaqueObject, OpaqueRef, Value, opaque};
use crate::vm::Vm;

/// Where the refs table keeps what every crossing needs.
pub mod slot {
    /// Proxies by the address of their object; weak values.
    pub const OBJECTS: i64 = 1;
    /// Functions by the address of theirs, or by what they are bound of; weak values.
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
    /// The first entry that refers to a Lua value.
    pub const FIRST: u32 = 8;
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
    /// A Python exception, as an error value.
    Error(Held),
    /// The globals of a runtime.
    Globals(Rc<Runtime>),
    /// A runtime.
    Runtime(Rc<Runtime>),
    /// `pylua.bytes(s)`
    Bytes(Box<[u8]>),
    /// `pylua.error(class, message)`
    NewError(Box<NewError>),
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
    /// The value.
    pub value: Value,
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
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.root != NO_ROOT {
            self.runtime.dead_roots.borrow_mut().push(self.root);
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
    if block.is_null() || !is_userdata(lua, i) || lua.raw_len(i) < size_of::<Carrier>() {
        return None;
    }
    // SAFETY: C1, a userdata of at least this size whose first word is the magic is a carrier; it
    // is alive while it is on the stack, and its contents are replaced only by `release`, which
    // entries guard against by counting the runtime.
    unsafe { if (*block).magic == magic() { Some(&(*block).content) } else { None } }
}

#[inline]
fn is_userdata(lua: State, i: c_int) -> bool {
    lua.sort(i) == super::lua::Sort::Userdata
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
        Content::Object(held) => Some(held),
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
    released: RefCell<Vec<u32>>,
    free: RefCell<Vec<u32>>,
    next: Cell<u32>,
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
    owner: Rc<Foreigners>,
}

impl Opaque for LuaRef {
    fn trace(&self, _: &mut Tracer) {}
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
        LuaRef { id, address, was_list: Cell::new(false), owner: self.clone() }
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

    /// Gives up the entries of Python objects that are gone.
    #[inline]
    pub fn sweep(&self, lua: State, refs: c_int) {
        if self.released.borrow().is_empty() {
            return;
        }
        let gone = std::mem::take(&mut *self.released.borrow_mut());
        for id in gone {
            lua.push_nil();
            lua.raw_set_i(refs, id as i64);
            self.free.borrow_mut().push(id);
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
