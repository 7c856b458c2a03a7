//! `Value`: any Python value, in two words.
//!
//! None, bools, ints of 64 bits and floats are immediate; everything else is a pointer to a heap
//! object. The tag is a full word so that one comparison decides, and `Value` is `Copy` with no
//! drop: registers can be overwritten freely.

use std::ptr;

use super::kind::{Kind, Object};
use crate::heap::{Gc, Header};

/// What the second word of a [`Value`] holds.
#[repr(u64)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tag {
    /// No value: an unbound variable, an absent optional argument, a hole.
    Unset = 0,
    /// `None`
    None = 1,
    /// `False`
    False = 2,
    /// `True`
    True = 3,
    /// An `i64`; larger ints are objects.
    Int = 4,
    /// The bits of an `f64`.
    Float = 5,
    /// A pointer to an object.
    Object = 6,
    /// `NotImplemented`
    NotImplemented = 7,
    /// `...`
    Ellipsis = 8,
    /// Only inside namespace dicts: a pointer to the Cell that holds the entry's value, so that
    /// inline caches can point at it (see `object/dict.rs`).
    CellRef = 9,
}

/// Any Python value.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Value {
    tag: Tag,
    bits: u64,
}

const _: () = assert!(size_of::<Value>() == 16);
// The tag's spare values make a fallible result as small as a value: two registers.
const _: () = assert!(size_of::<super::Result<Value>>() == 16);

impl Value {
    /// No value.
    pub const UNSET: Value = Value { tag: Tag::Unset, bits: 0 };
    /// `None`
    pub const NONE: Value = Value { tag: Tag::None, bits: 0 };
    /// `False`
    pub const FALSE: Value = Value { tag: Tag::False, bits: 0 };
    /// `True`
    pub const TRUE: Value = Value { tag: Tag::True, bits: 0 };
    /// `NotImplemented`
    pub const NOT_IMPLEMENTED: Value = Value { tag: Tag::NotImplemented, bits: 0 };
    /// `...`
    pub const ELLIPSIS: Value = Value { tag: Tag::Ellipsis, bits: 0 };

    /// `n` unset values, in memory that the system need not provide before it is used.
    pub fn unset_slice(n: usize) -> Box<[Value]> {
        // SAFETY: zeroed bytes are `UNSET`: its tag is 0.
        unsafe { Box::new_zeroed_slice(n).assume_init() }
    }

    /// An int that fits.
    #[inline(always)]
    pub const fn int(i: i64) -> Value {
        Value { tag: Tag::Int, bits: i as u64 }
    }

    /// A float.
    #[inline(always)]
    pub const fn float(f: f64) -> Value {
        Value { tag: Tag::Float, bits: f.to_bits() }
    }

    /// `True` or `False`.
    #[inline(always)]
    pub const fn bool(b: bool) -> Value {
        if b { Value::TRUE } else { Value::FALSE }
    }

    /// An object.
    #[inline(always)]
    pub fn object<T>(object: Gc<T>) -> Value {
        Value { tag: Tag::Object, bits: object.raw() as u64 }
    }

    /// A namespace entry's reference to its cell.
    #[inline(always)]
    pub(crate) fn cell_ref<T>(cell: Gc<T>) -> Value {
        Value { tag: Tag::CellRef, bits: cell.raw() as u64 }
    }

    /// Reads a value from memory.
    ///
    /// The two words are loaded separately on purpose: left to itself, LLVM copies values with one
    /// 16-byte load, which stalls when the value was just written as two 8-byte stores.
    ///
    /// # Safety
    /// `p` points to an initialised value.
    #[inline(always)]
    pub unsafe fn load(p: *const Value) -> Value {
        // SAFETY: the caller's promise.
        unsafe {
            Value {
                tag: ptr::read_volatile(&raw const (*p).tag),
                bits: ptr::read_volatile(&raw const (*p).bits),
            }
        }
    }

    /// The tag.
    #[inline(always)]
    pub fn tag(self) -> Tag {
        self.tag
    }

    /// The second word.
    #[inline(always)]
    pub fn bits(self) -> u64 {
        self.bits
    }

    /// Whether this is no value.
    #[inline(always)]
    pub fn is_unset(self) -> bool {
        self.tag == Tag::Unset
    }

    /// `None if self.is_unset()`.
    #[inline(always)]
    pub fn to_option(self) -> Option<Value> {
        if self.is_unset() { None } else { Some(self) }
    }

    /// Whether this is None.
    #[inline(always)]
    pub fn is_none(self) -> bool {
        self.tag == Tag::None
    }

    /// Whether this is True.
    #[inline(always)]
    pub fn is_true(self) -> bool {
        self.tag == Tag::True
    }

    /// Whether this is False.
    #[inline(always)]
    pub fn is_false(self) -> bool {
        self.tag == Tag::False
    }

    /// Whether this is a bool.
    #[inline(always)]
    pub fn is_bool(self) -> bool {
        matches!(self.tag, Tag::True | Tag::False)
    }

    /// Whether this is NotImplemented.
    #[inline(always)]
    pub fn is_not_implemented(self) -> bool {
        self.tag == Tag::NotImplemented
    }

    /// Whether this is an immediate int (not a bool, not a big int).
    #[inline(always)]
    pub fn is_int(self) -> bool {
        self.tag == Tag::Int
    }

    /// Whether this is a float.
    #[inline(always)]
    pub fn is_float(self) -> bool {
        self.tag == Tag::Float
    }

    /// Whether this is an object.
    #[inline(always)]
    pub fn is_object(self) -> bool {
        self.tag == Tag::Object
    }

    /// The immediate int, if it is one.
    #[inline(always)]
    pub fn as_int(self) -> Option<i64> {
        if self.tag == Tag::Int { Some(self.bits as i64) } else { None }
    }

    /// The immediate int or bool as a number.
    #[inline]
    pub fn as_int_or_bool(self) -> Option<i64> {
        match self.tag {
            Tag::Int => Some(self.bits as i64),
            Tag::True => Some(1),
            Tag::False => Some(0),
            _ => None,
        }
    }

    /// The second word as an int; meaningful when `is_int`.
    #[inline(always)]
    pub fn int_bits(self) -> i64 {
        self.bits as i64
    }

    /// The second word as a float; meaningful when `is_float`.
    #[inline(always)]
    pub fn float_bits(self) -> f64 {
        f64::from_bits(self.bits)
    }

    /// The float, if it is one.
    #[inline(always)]
    pub fn as_float(self) -> Option<f64> {
        if self.tag == Tag::Float { Some(f64::from_bits(self.bits)) } else { None }
    }

    /// The object's header pointer; meaningful when `is_object` (or a cell reference).
    #[inline(always)]
    pub fn raw(self) -> *mut Header {
        self.bits as *mut Header
    }

    /// The object's kind, or `Kind::Free` for immediates.
    #[inline(always)]
    pub fn kind(self) -> Kind {
        if self.tag == Tag::Object {
            // SAFETY: V1, an object value points to a live object, and live objects have a kind
            // of the `Kind` enum.
            let kind = unsafe { std::mem::transmute::<u8, Kind>((*self.raw()).kind) };
            debug_assert!(kind != Kind::Free, "bug: use of an object that was collected");
            kind
        } else {
            Kind::Free
        }
    }

    /// The object, if its layout is `T`. Subclass instances that wrap a `T` do not count; see
    /// [`Value::unwrap_as`].
    #[inline(always)]
    pub fn downcast<T: Object>(self) -> Option<Gc<T>> {
        if self.tag == Tag::Object && T::is_kind(self.kind()) {
            // SAFETY: the kind was just checked.
            Some(unsafe { Gc::from_raw(self.raw()) })
        } else {
            None
        }
    }

    /// The object, if its layout is `T` or it is an instance of a Python subclass that wraps one.
    #[inline]
    pub fn unwrap_as<T: Object>(self) -> Option<Gc<T>> {
        self.payload().downcast()
    }

    /// The native value inside an instance of a Python subclass of a builtin; others are themselves.
    #[inline]
    pub fn payload(self) -> Value {
        match self.downcast::<super::instance::Boxed>() {
            Some(boxed) => boxed.payload,
            None => self,
        }
    }

    /// The Cell of a namespace entry.
    #[inline(always)]
    pub(crate) fn as_cell_ref(self) -> Option<Gc<super::function::Cell>> {
        if self.tag == Tag::CellRef {
            // SAFETY: cell references are only made from cells.
            Some(unsafe { Gc::from_raw(self.raw()) })
        } else {
            None
        }
    }

    /// `a is b`.
    #[inline(always)]
    pub fn is(self, other: Value) -> bool {
        self.tag == other.tag && self.bits == other.bits
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.tag {
            Tag::Int => write!(f, "Int({})", self.bits as i64),
            Tag::Float => write!(f, "Float({})", self.float_bits()),
            Tag::Object => write!(f, "{:?}({:p})", self.kind(), self.raw()),
            tag => write!(f, "{tag:?}"),
        }
    }
}

impl<T> From<Gc<T>> for Value {
    #[inline(always)]
    fn from(object: Gc<T>) -> Value {
        Value::object(object)
    }
}

impl crate::heap::Tracer {
    /// Whether this collection has reached the value; what is no object always counts.
    pub fn is_marked_value(&self, value: Value) -> bool {
        // SAFETY: V1, an object value points to an object.
        !value.is_object() || self.is_marked(unsafe { Gc::<Header>::from_raw(value.raw()) })
    }

    /// Marks what `value` refers to.
    #[inline(always)]
    pub fn value(&mut self, value: Value) {
        if matches!(value.tag, Tag::Object | Tag::CellRef) {
            // SAFETY: V1.
            unsafe { self.mark_raw(value.raw()) }
        }
    }

    /// Marks what the values refer to.
    pub fn values(&mut self, values: &[Value]) {
        for value in values {
            self.value(*value);
        }
    }
}
