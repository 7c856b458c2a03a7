//! Finding again what Lua has of a Python object: its proxy, or the function that calls it.
//!
//! This table says which root's carrier belongs to an object; under the root's number Lua's weak tables
//! have the carrier, or the function made with it. So no access makes a Lua string or a method object,
//! only to see whether Lua has it already. A carrier that Lua has freed is forgotten together with its
//! root; until then the weak tables say that it is gone.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::object::{BoundMethod, Native, NativeCode, Value};

/// What a carrier was made for. Methods are new objects at each access, so they are known by what is
/// bound to what.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The object, or the function of a method.
    what: u64,
    /// What a method is bound to.
    receiver: u64,
}

impl Key {
    /// Of the proxy of an object.
    #[inline]
    pub fn proxy(object: Value) -> Key {
        Key { what: object.bits(), receiver: 0 }
    }

    /// Of the Lua function of a callable.
    #[inline]
    pub fn function(callable: Value) -> Key {
        if let Some(method) = callable.downcast::<BoundMethod>() {
            return Key::method(method.function, method.this);
        }
        match callable.downcast::<Native>() {
            Some(native) if !native.this.is_unset() => Key::method(callable, native.this),
            _ => Key { what: callable.bits(), receiver: 1 },
        }
    }

    /// Of the Lua function of a function or native bound to `receiver`.
    #[inline]
    pub fn method(function: Value, receiver: Value) -> Key {
        let what = match function.downcast::<Native>() {
            None => function.bits(),
            Some(native) => match native.code {
                NativeCode::Spec(spec) => (&raw const *spec).addr() as u64,
                NativeCode::Slot(id) => {
                    id as u64 | native.owner.map_or(0, |owner| owner.raw().addr() as u64) << 8
                }
            },
        };
        // No address is so high that the tag would change it, and no receiver's tag is 0 here: methods
        // are told from everything else, and the int 1 from whatever else has those bits.
        Key { what: what ^ ((receiver.tag() as u64 + 1) << 56), receiver: receiver.bits() }
    }
}

/// The carriers of objects.
#[derive(Default)]
pub struct Carriers(RefCell<FxHashMap<Key, u32>>);

impl Carriers {
    /// The root of a carrier that was made for `key`; Lua may have freed it.
    #[inline]
    pub fn root(&self, key: Key) -> Option<u32> {
        self.0.borrow().get(&key).copied()
    }

    /// Notes that the carrier of `root` was made for `key`.
    pub fn remember(&self, key: Key, root: u32) {
        self.0.borrow_mut().insert(key, root);
    }

    /// Forgets the carrier of `root`, whose value this is.
    pub fn forget(&self, value: Value, root: u32) {
        let mut table = self.0.borrow_mut();
        let mut remove = |key| {
            if table.get(&key) == Some(&root) {
                table.remove(&key);
            }
        };
        remove(Key::proxy(value));
        remove(Key::function(value));
    }
}
