//! Small buffers that objects hold outside of their cells, kept for reuse when the owner is swept.
//!
//! Lists of a few elements come and go by the million (slices, displays, stacks), and the sweeper
//! releases their buffers in bunches, which general allocators are slow at. A buffer taken from here
//! is an ordinary `Vec`'s; whoever grows or drops it need not know.

use std::alloc::{Layout, dealloc};
use std::mem::ManuallyDrop;
use std::ptr::null_mut;

/// Bytes of an element.
const ELEMENT: usize = 16;
/// Capacities are multiples of this many elements.
const STEP: usize = 2;
/// Most bytes that lie idle.
const MAX_IDLE: usize = 256 << 10;

/// Idle buffers by capacity. The first word of each points to the next.
///
/// B1: every buffer in list `i` was allocated by a `Vec` whose capacity is `i * STEP` elements of
/// 16 bytes aligned to 8, belongs to nobody else, and its first word is the next buffer or null.
pub struct Buffers {
    idle: [*mut *mut u8; Buffers::MAX / STEP + 1],
    bytes: usize,
}

impl Buffers {
    /// Largest capacity that is kept, in elements.
    pub const MAX: usize = 32;

    pub(super) fn new() -> Buffers {
        Buffers { idle: [null_mut(); Buffers::MAX / STEP + 1], bytes: 0 }
    }

    /// An empty `Vec` with room for `n` elements, or some more.
    #[inline]
    pub fn take<T: Copy>(&mut self, n: usize) -> Vec<T> {
        const { assert!(size_of::<T>() == ELEMENT && align_of::<T>() == 8) };
        let class = n.div_ceil(STEP);
        if n > Self::MAX {
            return Vec::with_capacity(n);
        }
        let buffer = self.idle[class];
        if buffer.is_null() {
            return Vec::with_capacity(class * STEP);
        }
        // SAFETY: B1.
        unsafe {
            self.idle[class] = (*buffer).cast();
            self.bytes -= class * STEP * ELEMENT;
            Vec::from_raw_parts(buffer.cast(), 0, class * STEP)
        }
    }

    /// Keeps a buffer, or frees it.
    #[inline]
    pub fn give<T: Copy>(&mut self, buffer: Vec<T>) {
        const { assert!(size_of::<T>() == ELEMENT && align_of::<T>() == 8) };
        let capacity = buffer.capacity();
        let fits = capacity <= Self::MAX && capacity.is_multiple_of(STEP) && capacity > 0;
        if fits && self.bytes < MAX_IDLE {
            let start = ManuallyDrop::new(buffer).as_mut_ptr().cast::<*mut u8>();
            let list = &mut self.idle[capacity / STEP];
            // SAFETY: the buffer has room for a word and nobody owns it any more (B1).
            unsafe { start.write((*list).cast()) };
            *list = start;
            self.bytes += capacity * ELEMENT;
        }
    }
}

impl Drop for Buffers {
    fn drop(&mut self) {
        for (class, list) in self.idle.iter().enumerate() {
            let mut next = *list;
            while !next.is_null() {
                // SAFETY: B1: a `Vec`'s allocation of this size, released once.
                unsafe {
                    let buffer = next;
                    next = (*buffer).cast();
                    let size = class * STEP * ELEMENT;
                    dealloc(buffer.cast(), Layout::from_size_align_unchecked(size, 8));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_comes_back() {
        let mut buffers = Buffers::new();
        let mut first: Vec<(u64, u64)> = buffers.take(3);
        first.push((1, 2));
        let at = first.as_ptr();
        buffers.give(first);
        let second: Vec<(u64, u64)> = buffers.take(4);
        assert_eq!((second.as_ptr(), second.len(), second.capacity()), (at, 0, 4));
        buffers.give(second);
        assert_eq!(buffers.take::<(u64, u64)>(100).capacity(), 100);
        assert_eq!(buffers.bytes, 64);
    }
}
