//! Attributes for the host, as far as the caches know them: reads and writes that run no code, so that
//! the host may make them without a call into the VM.
//!
//! A cache knows a name of a shape only after [`Vm::learn_get`] or [`Vm::learn_set`], which the host
//! calls when it has read or written the attribute the long way and nothing forbade it: the host has
//! rules of its own, hence the purposes of its own.

use super::super::Vm;
use super::super::dispatch::cache;
use super::attributes::{HOST_ASSIGN, HOST_READ, read_slot};
use crate::heap::Gc;
use crate::object::*;

/// What reading a known attribute gives.
pub enum Known {
    /// This value.
    Value(Value),
    /// This function of the class, to be bound.
    Method(Value),
}

impl Vm {
    /// What `object.name` is, if the caches know; `name` is interned.
    #[inline]
    pub fn known_attr(&self, object: Value, name: Gc<Str>) -> Option<Known> {
        if !object.is_object() {
            return None;
        }
        // SAFETY: V1.
        let shape = unsafe { (*object.raw()).shape };
        let (word, extra) = self.words.get(shape, name, HOST_READ);
        // SAFETY: cache words of these kinds hold pointers to such objects, kept valid by the
        // collector.
        unsafe {
            match (word >> 48) as u8 {
                cache::INLINE | cache::OVERFLOW => read_slot(object, word).map(Known::Value),
                cache::CLASS_VALUE => {
                    let value = Gc::<Cell>::from_raw(extra as *mut _).value;
                    value.to_option().map(Known::Value)
                }
                cache::METHOD | cache::NATIVE => {
                    Some(Known::Method(Value::object(Gc::<Function>::from_raw(extra as *mut _))))
                }
                _ => None,
            }
        }
    }

    /// Lets the caches know how `name` (interned) is read from objects like `object`.
    pub fn learn_get(&mut self, object: Value, name: Gc<Str>) {
        self.learn(object, name, HOST_READ);
    }

    /// Lets the caches know where `name` (interned) is kept in objects like `object`.
    pub fn learn_set(&mut self, object: Value, name: Gc<Str>) {
        self.learn(object, name, HOST_ASSIGN);
    }

    fn learn(&mut self, object: Value, name: Gc<Str>, purpose: u8) {
        if !object.is_object() {
            return;
        }
        let words = self.cache_words(object, name, purpose);
        // SAFETY: V1.
        let shape = unsafe { (*object.raw()).shape };
        if words.0 != 0 {
            self.words.set(shape, name, purpose, words);
        }
    }

    /// `object.name = value` if the caches know the slot, an existing one; false if not. `name` is
    /// interned.
    #[inline]
    pub fn set_known_attr(&mut self, object: Value, name: Gc<Str>, value: Value) -> bool {
        if !object.is_object() {
            return false;
        }
        // SAFETY: V1; the words were made for the object's shape: an inline slot at this offset.
        unsafe {
            let (word, _) = self.words.get((*object.raw()).shape, name, HOST_ASSIGN);
            if (word >> 48) as u8 != cache::INLINE {
                return false;
            }
            let at = object.raw().cast::<u8>().add((word >> 32) as u16 as usize);
            at.cast::<Value>().write(value);
        }
        true
    }
}
