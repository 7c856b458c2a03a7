//! Who owns whom across the two heaps.
//!
//! ```text
//!  Lua                                              Python
//!  runtime, proxies, functions ─ Carrier ── Rc ──►  Runtime ──► Vm
//!      │ metatable, upvalue       └── root number ──►  object
//!      ▼
//!  refs table  ◄───────────────── number ────────── ForeignObject of the Vm, or LuaRef
//! ```
//!
//! * A **carrier** is the userdata by which Lua holds something of ours. It counts its [`Runtime`]
//!   and keeps its object reachable by a root of the VM. When Lua frees it, the root's number goes
//!   into a queue that the next crossing works off: finalizers touch neither Lua nor the VM.
//! * A Python object that stands for a Lua value keeps it alive by an entry of the runtime's **refs
//!   table**; see `foreigners`. Its end puts the entry's number into a queue likewise.
//! * The refs table is not in Lua's registry: only what belongs to the runtime leads to it (the
//!   metatables and functions of its carriers). So a whole runtime that Lua cannot reach any more
//!   is freed, with everything in it, however its Lua functions refer to it.
//! * A cycle through both heaps (a Python object that holds a Lua table that holds its proxy) would
//!   be seen by neither collector. So a Python collection finds out which Lua values only Lua's own
//!   proxies lead to; see `groups`.
//! * `close()` drops the VM at once; carriers stay, and say that the runtime is closed.
//!
//! **Identity.** Weak-valued Lua tables find the proxy (or function) of an object again, see
//! `carriers`; a Rust table finds the Python object of a Lua value again. The latter is weak, too: what
//! a collection has not reached leaves it at once.

use std::ffi::{c_int, c_void};
use std::rc::Rc;

use super::entry::catching;
use super::lua::{State, lua_State, upvalue};
use super::make::Literal;
use super::runtime::{Runtime, Site};
use super::shared::Shared;
use super::yielding::Suspended;
use crate::object::Value;
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
    /// … what makes a method of a C function, …
    pub const WRAP_METHOD: i64 = 18;
    /// … and `__call` of proxies.
    pub const CALL_OBJECT: i64 = 19;
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
        self.runtime.foreigners.groups.touch(self.root);
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

/// The address by which caches know an object.
#[inline(always)]
pub fn address_of(value: Value) -> *const c_void {
    value.raw() as *const c_void
}
