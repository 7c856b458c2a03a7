//! The layouts of `list`, `tuple`, `bytes`, `bytearray`, `range` and `slice`.

use std::rc::Rc;

use num_bigint::BigInt;

use super::kind::{Kind, Object, PLACEHOLDER};
use super::value::Value;
use crate::heap::{Buffers, Gc, Header, Heap, Tracer};

/// A list.
#[repr(C)]
pub struct List {
    header: Header,
    /// The elements. Grow it through [`List::push`] and [`List::reserve`], which account for it.
    pub items: Vec<Value>,
}

// SAFETY: repr(C), header first; traces the items.
unsafe impl Object for List {
    const KIND: Kind = Kind::List;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.items.capacity() * size_of::<Value>());
        tracer.values(&self.items);
    }
    fn recycle(&mut self, buffers: &mut Buffers) {
        buffers.give(std::mem::take(&mut self.items));
    }
}

impl List {
    /// A list's fields, to be moved into the heap.
    pub fn new(items: Vec<Value>) -> List {
        List { header: PLACEHOLDER, items }
    }

    /// Appends an element.
    #[inline(always)]
    pub fn push(&mut self, heap: &mut Heap, value: Value) {
        if self.items.len() == self.items.capacity() {
            self.grow(heap);
        }
        self.items.push(value);
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, heap: &mut Heap) {
        let len = self.items.len();
        // CPython's growth pattern is an eighth; a half costs fewer copies and stays within twice
        // the memory.
        self.reserve(heap, (len / 2).max(4));
    }

    /// Makes room for `n` more elements.
    pub fn reserve(&mut self, heap: &mut Heap, n: usize) {
        let before = self.items.capacity();
        let need = self.items.len() + n;
        if need <= before {
            return;
        }
        if need <= Buffers::MAX {
            let mut items = heap.buffers.take(need);
            items.extend_from_slice(&self.items);
            heap.buffers.give(std::mem::replace(&mut self.items, items));
        } else {
            self.items.reserve_exact(n);
        }
        heap.charge((self.items.capacity() - before) * size_of::<Value>());
    }
}

/// A tuple; the elements lie behind the object.
#[repr(C)]
pub struct Tuple {
    header: Header,
    len: usize,
}

// SAFETY: repr(C), header first; traces the items.
unsafe impl Object for Tuple {
    const KIND: Kind = Kind::Tuple;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.len * size_of::<Value>());
        tracer.values(self.items());
    }
}

impl Tuple {
    /// A tuple of copies of `items`.
    pub fn new(heap: &mut Heap, shape: u32, items: &[Value]) -> Gc<Tuple> {
        let size = size_of::<Tuple>() + size_of_val(items);
        let raw = heap.alloc(size, Kind::Tuple as u8, shape);
        // SAFETY: the cell has room for the struct and the items behind it; the header stays.
        unsafe {
            let tuple = raw.cast::<Tuple>();
            (*tuple).len = items.len();
            std::ptr::copy_nonoverlapping(items.as_ptr(), tuple.add(1).cast(), items.len());
            Gc::from_raw(raw)
        }
    }

    /// The elements.
    #[inline(always)]
    pub fn items(&self) -> &[Value] {
        // SAFETY: S3, `len` initialised values lie behind the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.len) }
    }
}

/// A bytes object.
#[repr(C)]
pub struct Bytes {
    header: Header,
    /// The contents.
    pub data: Box<[u8]>,
}

// SAFETY: repr(C), header first; refers to no object.
unsafe impl Object for Bytes {
    const KIND: Kind = Kind::Bytes;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.data.len());
    }
}

impl Bytes {
    /// A bytes' fields, to be moved into the heap.
    pub fn new(data: Box<[u8]>) -> Bytes {
        Bytes { header: PLACEHOLDER, data }
    }
}

/// A bytearray.
#[repr(C)]
pub struct ByteArray {
    header: Header,
    /// The contents.
    pub data: Vec<u8>,
    /// Shared with the memoryviews that look at it; see [`ByteArray::lease`].
    lease: Option<Rc<()>>,
}

// SAFETY: repr(C), header first; refers to no object.
unsafe impl Object for ByteArray {
    const KIND: Kind = Kind::ByteArray;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.data.capacity());
    }
}

impl ByteArray {
    /// A bytearray's fields, to be moved into the heap.
    pub fn new(data: Vec<u8>) -> ByteArray {
        ByteArray { header: PLACEHOLDER, data, lease: None }
    }

    /// A lease of the contents: until it is dropped the size must not change.
    pub fn lease(&mut self) -> Rc<()> {
        self.lease.get_or_insert_default().clone()
    }

    /// Whether there are leases; those of memoryviews that nobody can reach any more count until
    /// they are collected.
    pub fn is_leased(&self) -> bool {
        self.lease.as_ref().is_some_and(|lease| Rc::strong_count(lease) > 1)
    }
}

/// An int beyond 64 bits. Results that fit are never kept in one.
#[repr(C)]
pub struct BigIntObject {
    header: Header,
    /// The number.
    pub value: BigInt,
}

// SAFETY: repr(C), header first; refers to no object.
unsafe impl Object for BigIntObject {
    const KIND: Kind = Kind::BigInt;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.value.bits() as usize / 8);
    }
}

impl BigIntObject {
    /// A big int's fields, to be moved into the heap.
    pub fn new(value: BigInt) -> BigIntObject {
        BigIntObject { header: PLACEHOLDER, value }
    }
}

/// A complex number.
#[repr(C)]
pub struct Complex {
    header: Header,
    /// Real part.
    pub re: f64,
    /// Imaginary part.
    pub im: f64,
}

// SAFETY: repr(C), header first; refers to no object.
unsafe impl Object for Complex {
    const KIND: Kind = Kind::Complex;
    fn trace(&self, _: &mut Tracer) {}
}

impl Complex {
    /// A complex' fields, to be moved into the heap.
    pub fn new(re: f64, im: f64) -> Complex {
        Complex { header: PLACEHOLDER, re, im }
    }
}

/// A range. Each bound is an int, big where it must be.
#[repr(C)]
pub struct Range {
    header: Header,
    /// First value.
    pub start: Value,
    /// Bound.
    pub stop: Value,
    /// Distance; not 0.
    pub step: Value,
}

// SAFETY: repr(C), header first; traces its three values.
unsafe impl Object for Range {
    const KIND: Kind = Kind::Range;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.start, self.stop, self.step]);
    }
}

impl Range {
    /// A range's fields, to be moved into the heap.
    pub fn new(start: Value, stop: Value, step: Value) -> Range {
        Range { header: PLACEHOLDER, start, stop, step }
    }

    /// `(start, stop, step)` when all fit 64 bits.
    pub fn small(&self) -> Option<(i64, i64, i64)> {
        Some((self.start.as_int()?, self.stop.as_int()?, self.step.as_int()?))
    }
}

/// Number of values of a range of small ints.
pub fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    if step > 0 && start < stop {
        (stop.wrapping_sub(start) as u64 - 1) / step as u64 + 1
    } else if step < 0 && start > stop {
        (start.wrapping_sub(stop) as u64 - 1) / step.unsigned_abs() + 1
    } else {
        0
    }
}

/// A slice object.
#[repr(C)]
pub struct Slice {
    header: Header,
    /// Any value, None if absent.
    pub start: Value,
    /// Any value, None if absent.
    pub stop: Value,
    /// Any value, None if absent.
    pub step: Value,
}

// SAFETY: repr(C), header first; traces its three values.
unsafe impl Object for Slice {
    const KIND: Kind = Kind::Slice;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.start, self.stop, self.step]);
    }
}

impl Slice {
    /// A slice's fields, to be moved into the heap.
    pub fn new(start: Value, stop: Value, step: Value) -> Slice {
        Slice { header: PLACEHOLDER, start, stop, step }
    }
}
