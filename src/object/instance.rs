//! Instances of Python classes: attributes by shape.
//!
//! ```text
//! offset 0   header (aux = number of inline slots)
//! offset 8   pointer to the overflow: further slots, or the dict; null when there is neither
//! offset 16  inline slots (Instance) / the rest of the layout (Exception, Boxed, Opaque)
//! ```
//! Which attribute is in which slot is the shape's business. Slots beyond the inline ones are in
//! the overflow. An object whose `__dict__` was asked for keeps its attributes there from then on:
//! its shape is its class's *dict shape*.

use super::dict::Dict;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::value::Value;
use crate::heap::{Gc, Header, Heap, Tracer};

/// Attribute slots beyond the inline ones, and the dict of objects that have one.
#[derive(Default)]
pub struct Overflow {
    /// Slots, from the first that is not inline.
    pub slots: Vec<Value>,
    /// `__dict__`, once made.
    pub dict: Option<Gc<Dict>>,
}

/// The pointer at offset 8 of every object with attribute slots; owns the overflow.
#[repr(transparent)]
pub struct OverflowPtr(Option<Box<Overflow>>);

const _: () = assert!(size_of::<OverflowPtr>() == 8);

impl OverflowPtr {
    /// No overflow.
    pub const NONE: OverflowPtr = OverflowPtr(None);

    /// Marks what is in it.
    pub fn trace(&self, tracer: &mut Tracer) {
        if let Some(overflow) = &self.0 {
            tracer.external(size_of::<Overflow>() + overflow.slots.capacity() * 16);
            tracer.values(&overflow.slots);
            tracer.mark_option(overflow.dict);
        }
    }
}

/// An instance of a Python class; inline slots lie behind it.
#[repr(C)]
pub struct Instance {
    header: Header,
    overflow: OverflowPtr,
}

/// Offset of an instance's first inline slot.
pub const INLINE_OFFSET: usize = size_of::<Instance>();
/// Offset of the overflow pointer in every object with attribute slots.
pub const OVERFLOW_OFFSET: usize = 8;
/// Most inline slots: an instance with as many still fits a block's largest cell.
pub const MAX_INLINE: usize = (256 - INLINE_OFFSET) / size_of::<Value>();

const _: () = assert!(INLINE_OFFSET == 16);

// SAFETY: repr(C), header first; traces inline slots and overflow.
unsafe impl Object for Instance {
    const KIND: Kind = Kind::Instance;
    fn trace(&self, tracer: &mut Tracer) {
        let n = self.header.aux as usize;
        tracer.external(n * 16);
        // SAFETY: I1, `aux` initialised values lie behind an Instance.
        let slots =
            unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast::<Value>(), n) };
        tracer.values(slots);
        self.overflow.trace(tracer);
    }
}

impl Instance {
    /// An instance with `inline` unset slots.
    #[inline(always)]
    pub fn new(heap: &mut Heap, shape: u32, inline: u8) -> Gc<Instance> {
        let size = INLINE_OFFSET + inline as usize * size_of::<Value>();
        let raw = heap.alloc(size, Kind::Instance as u8, shape);
        // SAFETY: the cell has room for the struct and the slots (I1).
        unsafe {
            (*raw).aux = inline;
            raw.cast::<Instance>().cast::<u64>().add(1).write(0);
            let slots = raw.cast::<u8>().add(INLINE_OFFSET).cast::<Value>();
            for i in 0..inline as usize {
                slots.add(i).write(Value::UNSET);
            }
            Gc::from_raw(raw)
        }
    }
}

/// An instance of a Python subclass of a builtin: wraps a native value of that builtin. Native
/// functions look through it ([`Value::payload`]).
#[repr(C)]
pub struct Boxed {
    header: Header,
    overflow: OverflowPtr,
    /// The native value.
    pub payload: Value,
}

// SAFETY: repr(C), header first; traces payload and overflow.
unsafe impl Object for Boxed {
    const KIND: Kind = Kind::Boxed;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.payload);
        self.overflow.trace(tracer);
    }
}

impl Boxed {
    /// A wrapper's fields, to be moved into the heap.
    pub fn new(payload: Value) -> Boxed {
        Boxed { header: PLACEHOLDER, overflow: OverflowPtr::NONE, payload }
    }
}

/// An object that keeps attributes by shape, whatever else its layout has.
#[derive(Clone, Copy)]
pub struct SlotObject(*mut Header);

impl SlotObject {
    /// The object, if its kind keeps attributes by shape.
    #[inline(always)]
    pub fn new(value: Value) -> Option<SlotObject> {
        value.kind().has_slots().then(|| SlotObject(value.raw()))
    }

    /// The shape.
    #[inline(always)]
    pub fn shape(self) -> u32 {
        // SAFETY: I2, made from a live object with slots.
        unsafe { (*self.0).shape }
    }

    /// Changes the shape; the slots must suit it.
    pub fn set_shape(self, shape: u32) {
        // SAFETY: I2.
        unsafe { (*self.0).shape = shape }
    }

    #[inline(always)]
    fn inline_slots(self) -> usize {
        // SAFETY: I2. Only instances have inline slots; others leave `aux` 0.
        unsafe { (*self.0).aux as usize }
    }

    #[inline(always)]
    fn overflow_ptr(self) -> *mut OverflowPtr {
        self.0.cast::<u8>().wrapping_add(OVERFLOW_OFFSET).cast()
    }

    fn overflow(self) -> Option<&'static mut Overflow> {
        // SAFETY: I2: every kind with slots has the pointer at this offset. H3 bounds the use.
        unsafe { (*self.overflow_ptr()).0.as_deref_mut() }
    }

    fn overflow_or_new(self) -> &'static mut Overflow {
        // SAFETY: as above.
        unsafe { (*self.overflow_ptr()).0.get_or_insert_default() }
    }

    /// The value in a slot; unset when it has none.
    #[inline]
    pub fn get(self, slot: usize) -> Value {
        let inline = self.inline_slots();
        if slot < inline {
            // SAFETY: I1.
            unsafe { self.inline_ptr(slot).read() }
        } else {
            self.overflow()
                .and_then(|o| o.slots.get(slot - inline).copied())
                .unwrap_or(Value::UNSET)
        }
    }

    /// The value in a slot of the overflow, by its number there; unset when it has none.
    pub fn get_overflow(self, slot: usize) -> Value {
        self.overflow().and_then(|o| o.slots.get(slot).copied()).unwrap_or(Value::UNSET)
    }

    /// Sets a slot, growing the overflow as needed.
    #[inline]
    pub fn set(self, heap: &mut Heap, slot: usize, value: Value) {
        let inline = self.inline_slots();
        if slot < inline {
            // SAFETY: I1.
            unsafe { self.inline_ptr(slot).write(value) }
        } else {
            let slots = &mut self.overflow_or_new().slots;
            let at = slot - inline;
            if at >= slots.len() {
                let before = slots.capacity();
                slots.resize(at + 1, Value::UNSET);
                heap.charge((slots.capacity() - before) * size_of::<Value>());
            }
            slots[at] = value;
        }
    }

    #[inline(always)]
    fn inline_ptr(self, slot: usize) -> *mut Value {
        self.0.cast::<u8>().wrapping_add(INLINE_OFFSET).cast::<Value>().wrapping_add(slot)
    }

    /// The `__dict__` of an object in dict mode.
    pub fn dict(self) -> Option<Gc<Dict>> {
        self.overflow().and_then(|o| o.dict)
    }

    /// Gives the object a `__dict__`.
    pub fn set_dict(self, dict: Option<Gc<Dict>>) {
        self.overflow_or_new().dict = dict;
    }
}
