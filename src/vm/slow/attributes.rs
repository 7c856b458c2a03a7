//! Attributes and methods that the inline caches do not know, and how the caches learn.

use super::super::Vm;
use super::super::attr::{GetPath, MethodTarget, SetPath};
use super::super::dispatch::cache;
use super::super::frame::Then;
use crate::code::Instr;
use crate::heap::Gc;
use crate::object::instance::{INLINE_OFFSET, MAX_INLINE};
use crate::object::*;

/// A cache that missed so often is left alone.
const MAX_MISSES: u64 = 40;

/// What a site does with an attribute.
const READ: u8 = 1;
const CALL: u8 = 2;
const ASSIGN: u8 = 3;
/// What the host does; see `known`.
pub(super) const HOST_READ: u8 = 4;
pub(super) const HOST_ASSIGN: u8 = 5;

/// The value of the slot that a cache word made for the object's shape says; None if unset.
pub(super) fn read_slot(object: Value, word: u64) -> Option<Value> {
    let slots = SlotObject::new(object)?;
    let number = (word >> 32) as u16 as usize;
    let value = if (word >> 48) as u8 == cache::INLINE {
        slots.get((number - INLINE_OFFSET) / 16)
    } else {
        slots.get_overflow(number)
    };
    value.to_option()
}

impl Vm {
    /// Whether no cache can know attributes of the object: its native type finds them.
    #[inline]
    fn looks_up_itself(&self, object: Value) -> bool {
        matches!(object.kind(), Kind::Opaque | Kind::Foreign)
            && self.type_of(object).slots.get_attr.is_some()
    }

    /// Reads an attribute and fills the cache at `site`.
    #[inline(never)]
    pub(in crate::vm) fn slow_get_attr(
        &mut self,
        object: Value,
        name: Gc<Str>,
        site: *mut Instr,
        dst: u16,
    ) -> Result<Option<Value>> {
        if self.looks_up_itself(object) {
            let handles = self.handles.len();
            let result = self.get_attr(object, name);
            self.handles.truncate(handles);
            return result.map(Some);
        }
        let (word, extra) = self.fill_cache(object, name, site.cast(), READ);
        match (word >> 48) as u8 {
            cache::INLINE | cache::OVERFLOW => {
                if let Some(value) = read_slot(object, word) {
                    return Ok(Some(value));
                }
            }
            // SAFETY: cache words of these kinds hold pointers to such objects, kept valid by the
            // collector.
            cache::GETTER => unsafe {
                let getter = Gc::<Function>::from_raw(extra as *mut _);
                self.push_call(getter, &[object], dst, Then::Store)?;
                return Ok(None);
            },
            cache::METHOD => {
                // SAFETY: as above.
                let function = unsafe { Gc::<Function>::from_raw(extra as *mut _) };
                return Ok(Some(self.new_bound_method(function.into(), object)));
            }
            _ => {}
        }
        let class = self.type_of(object);
        if class.flags.has(Flags::CUSTOM_GET_ATTR) {
            if let Some(pushed) = self.push_getattr_hook(object, class, name, dst)? {
                return Ok(pushed);
            }
        }
        let handles = self.handles.len();
        let result = self.get_attr(object, name);
        self.handles.truncate(handles);
        result.map(Some)
    }

    /// Runs a Python `__getattr__` as a frame where the attribute is not found without it.
    fn push_getattr_hook(
        &mut self,
        object: Value,
        class: Gc<Type>,
        name: Gc<Str>,
        dst: u16,
    ) -> Result<Option<Option<Value>>> {
        let own = self.lookup(class, self.names.getattribute);
        if own.is_some_and(|hook| hook.kind() != Kind::Native) || class.slots.get_attr.is_some() {
            return Ok(None);
        }
        let Some(hook) = self.python_special(class, self.names.getattr) else { return Ok(None) };
        let handles = self.handles.len();
        let found = self.get_attr_generic(object, name);
        self.handles.truncate(handles);
        match found {
            Ok(Some(value)) => return Ok(Some(Some(value))),
            Ok(None) => {}
            Err(raised) => {
                if self.catch(self.types.attribute_error).is_none() {
                    return Err(raised);
                }
            }
        }
        self.push_call(hook, &[object, name.into()], dst, Then::Store)?;
        Ok(Some(None))
    }

    /// The cache words for `name` of objects like `object`, and puts them into the words of a site,
    /// unless that sees too many shapes.
    #[inline]
    fn fill_cache(
        &mut self,
        object: Value,
        name: Gc<Str>,
        site: *mut u64,
        purpose: u8,
    ) -> (u64, u64) {
        if !object.is_object() {
            return (0, 0);
        }
        // SAFETY: V1.
        let shape = unsafe { (*object.raw()).shape };
        let mut words = self.words.get(shape, name, purpose);
        if words.0 == 0 {
            words = self.cache_words(object, name, purpose);
            if words.0 != 0 {
                self.words.set(shape, name, purpose, words);
            }
        }
        // SAFETY: D1: the instruction's extra words.
        let (first, second) = unsafe { (&mut *site, &mut *site.add(1)) };
        let misses = *first >> 56;
        if misses < MAX_MISSES && words.0 != 0 {
            *first = words.0 | (misses + 1) << 56;
            *second = words.1;
        }
        words
    }

    /// Works out how `name` is read, called or assigned for objects like `object`.
    pub(super) fn cache_words(&mut self, object: Value, name: Gc<Str>, purpose: u8) -> (u64, u64) {
        // SAFETY: V1.
        let (shape, inline) = unsafe { ((*object.raw()).shape, (*object.raw()).aux as usize) };
        if matches!(purpose, ASSIGN | HOST_ASSIGN) {
            let (kind, slot, next) = match self.set_attr_path(object, name) {
                SetPath::Slot(slot) => (cache::INLINE, slot, 0),
                SetPath::Extend(slot, next) => (cache::EXTEND, slot, next),
                SetPath::Uncached => return (0, 0),
            };
            if slot >= inline.min(MAX_INLINE) {
                return (0, 0);
            }
            return (cache::pack(shape, (INLINE_OFFSET + slot * 16) as u16, kind), next as u64);
        }
        match self.get_path(object, name) {
            GetPath::Slot(_) if purpose == CALL => (0, 0),
            GetPath::Slot(slot) if slot < inline => {
                (cache::pack(shape, (INLINE_OFFSET + slot * 16) as u16, cache::INLINE), 0)
            }
            GetPath::Slot(slot) => (cache::pack(shape, (slot - inline) as u16, cache::OVERFLOW), 0),
            GetPath::ClassValue(cell) => {
                (cache::pack(shape, 0, cache::CLASS_VALUE), cell.raw() as u64)
            }
            GetPath::Method(function) => {
                (cache::pack(shape, 0, cache::METHOD), function.raw() as u64)
            }
            GetPath::NativeMethod(native) => {
                (cache::pack(shape, 0, cache::NATIVE), native.raw() as u64)
            }
            GetPath::Getter(getter) => (cache::pack(shape, 0, cache::GETTER), getter.raw() as u64),
            GetPath::Uncached => (0, 0),
        }
    }

    /// Assigns an attribute and fills the cache at `site`; false when a frame was pushed.
    #[inline(never)]
    pub(in crate::vm) fn slow_set_attr(
        &mut self,
        object: Value,
        name: Gc<Str>,
        value: Value,
        site: *mut Instr,
    ) -> Result<bool> {
        if self.looks_up_itself(object) {
            let handles = self.handles.len();
            let class = self.type_of(object);
            let result = match class.slots.set_attr {
                Some(set) if !class.flags.has(Flags::CUSTOM_SET_ATTR) => {
                    set(self, object, name, value)
                }
                _ => self.set_attr(object, name, value),
            };
            self.handles.truncate(handles);
            return result.map(|()| true);
        }
        let (word, next) = self.fill_cache(object, name, site.cast(), ASSIGN);
        if word != 0 {
            // SAFETY: the words were made for the object's shape: an inline slot at this offset.
            unsafe {
                let at = object.raw().cast::<u8>().add((word >> 32) as u16 as usize);
                at.cast::<Value>().write(value);
                if (word >> 48) as u8 == cache::EXTEND {
                    (*object.raw()).shape = next as u32;
                }
            }
            return Ok(true);
        }
        let class = self.type_of(object);
        if let Some(property) =
            self.lookup(class, name).and_then(|found| found.downcast::<Property>())
        {
            if !class.flags.has(Flags::CUSTOM_SET_ATTR) {
                if let Some(setter) = property.set.downcast::<Function>() {
                    self.push_call(setter, &[object, value], 0, Then::Discard)?;
                    return Ok(false);
                }
            }
        }
        if class.flags.has(Flags::CUSTOM_SET_ATTR) {
            if let Some(hook) = self.python_special(class, self.names.setattr) {
                self.push_call(hook, &[object, name.into(), value], 0, Then::Discard)?;
                return Ok(false);
            }
        }
        let handles = self.handles.len();
        let result = self.set_attr(object, name, value);
        self.handles.truncate(handles);
        result.map(|()| true)
    }

    /// Finds what `object.name(...)` calls, puts it in `window[0]`; whether the object goes with it.
    #[inline(never)]
    pub(in crate::vm) fn slow_load_method(
        &mut self,
        window: *mut Value,
        object: Value,
        name: Gc<Str>,
        site: *mut Instr,
    ) -> Result<bool> {
        let (word, extra) = match self.looks_up_itself(object) {
            true => (0, 0),
            false => self.fill_cache(object, name, site.cast(), CALL),
        };
        if matches!((word >> 48) as u8, cache::METHOD | cache::NATIVE) {
            // SAFETY: the second word points to a function or native; T1.
            unsafe { window.write(Value::object(Gc::<Function>::from_raw(extra as *mut _))) };
            return Ok(true);
        }
        let handles = self.handles.len();
        let target = self.method_target(object, name);
        self.handles.truncate(handles);
        let (callee, has_self) = match target? {
            MethodTarget::Bound(function) => (function, true),
            MethodTarget::Plain(callee) => (callee, false),
        };
        // SAFETY: T1.
        unsafe { window.write(callee) };
        Ok(has_self)
    }

    pub(in crate::vm) fn load_special(
        &mut self,
        object: Value,
        which: u16,
    ) -> Result<(Value, bool)> {
        let class = self.type_of(object);
        let (name, other, manager) = match which {
            0 => (self.names.enter, self.names.exit, "context manager"),
            1 => (self.names.exit, self.names.enter, "context manager"),
            2 => (self.names.aenter, self.names.aexit, "asynchronous context manager"),
            _ => (self.names.aexit, self.names.aenter, "asynchronous context manager"),
        };
        if let Some(found) = self.lookup(class, name) {
            if found.kind() == Kind::Function {
                return Ok((found, true));
            }
            let handles = self.handles.len();
            let bound = self.bind(found, object, class);
            self.handles.truncate(handles);
            return Ok((bound?, false));
        }
        let _ = other;
        let class_name = class.name.to_string_lossy().into_owned();
        let missed = if matches!(which, 1 | 3) {
            format!(" (missed {} method)", name.to_string_lossy())
        } else {
            String::new()
        };
        Err(self.type_error(format!(
            "'{class_name}' object does not support the {manager} protocol{missed}"
        )))
    }
}
