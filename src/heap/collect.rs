//! Marking: the worklist, and what a collection does before and after the roots are traced.

use super::gc::Gc;
use super::header::Header;
use super::Heap;

/// The marking side of a collection: objects reached but not yet traced.
pub struct Tracer {
    worklist: Vec<*mut Header>,
    epoch: u8,
    live: usize,
}

impl Tracer {
    /// Marks the object at `ptr`, to be traced later. Null is ignored.
    ///
    /// # Safety
    /// `ptr` is null or points to an object of the heap being collected.
    #[inline(always)]
    pub unsafe fn mark_raw(&mut self, ptr: *mut Header) {
        if ptr.is_null() {
            return;
        }
        // SAFETY: the caller's promise; H1 says there is a header.
        let header = unsafe { &mut *ptr };
        if header.mark != self.epoch {
            header.mark = self.epoch;
            self.worklist.push(ptr);
        }
    }

    /// Marks an object.
    #[inline(always)]
    pub fn mark<T>(&mut self, object: Gc<T>) {
        // SAFETY: a `Gc` points to an object (H2).
        unsafe { self.mark_raw(object.raw()) }
    }

    /// Marks an object if there is one.
    #[inline(always)]
    pub fn mark_option<T>(&mut self, object: Option<Gc<T>>) {
        if let Some(object) = object {
            self.mark(object);
        }
    }

    /// Counts `bytes` that a live object holds outside the heap (a list's buffer).
    #[inline(always)]
    pub fn external(&mut self, bytes: usize) {
        self.live += bytes;
    }

    /// Whether this collection has reached the object; for weak tables, after marking.
    pub fn is_marked<T>(&self, object: Gc<T>) -> bool {
        object.header().mark == self.epoch
    }
}

impl Heap {
    /// Runs a collection. `roots` marks everything the program can reach; `weak` runs after
    /// marking, before anything is swept, to drop entries of weak tables whose objects are dead.
    pub fn collect(
        &mut self,
        roots: &mut dyn FnMut(&mut Tracer),
        weak: &mut dyn FnMut(&Tracer),
    ) {
        self.finish_sweep();
        self.epoch = if self.epoch == 1 { 2 } else { 1 };
        let mut tracer = Tracer {
            worklist: std::mem::take(&mut self.worklist),
            epoch: self.epoch,
            live: 0,
        };
        roots(&mut tracer);
        while let Some(object) = tracer.worklist.pop() {
            // SAFETY: the worklist holds objects of this heap only; its kind's functions take it.
            unsafe {
                tracer.live += self.size_of(object);
                (self.kinds[(*object).kind as usize].trace)(object, &mut tracer);
            }
        }
        weak(&tracer);
        let live = tracer.live;
        self.worklist = tracer.worklist;
        self.collections += 1;
        self.sweep_large();
        self.start_sweep(live);
    }
}
