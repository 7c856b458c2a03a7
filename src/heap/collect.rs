//! Marking: the worklist, and what a collection does before and after the roots are traced.

use rustc_hash::FxHashMap;

use super::Heap;
use super::gc::Gc;
use super::header::{Header, KindInfo};

/// The marking side of a collection: objects reached but not yet traced.
pub struct Tracer {
    worklist: Vec<*mut Header>,
    epoch: u8,
    live: usize,
    kinds: &'static [KindInfo],
    /// For each shape the class of its objects; null once the program's own roots have reached it.
    classes: Vec<*mut Header>,
    /// The group being traced; 0 while the program's own roots are.
    group: u32,
    groups: Groups,
    /// Values of the host's that were reached, by its numbers, and in which group.
    host_values: Vec<(u32, u32)>,
}

/// Which objects are reached only from outside the heap, and by which of those roots. Roots that
/// reach a common object are in one group: they live and die together, as far as what they reach
/// is concerned.
#[derive(Default)]
struct Groups {
    /// The group that reached an object first.
    of: FxHashMap<*mut Header, u32>,
    /// For each group one it was joined with, or itself. Group 0 is none.
    joined: Vec<u32>,
}

impl Groups {
    fn leader(&self, mut group: u32) -> u32 {
        while self.joined[group as usize] != group {
            group = self.joined[group as usize];
        }
        group
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.leader(a), self.leader(b));
        self.joined[a.max(b) as usize] = a.min(b);
    }
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
            if self.group != 0 {
                self.groups.of.insert(ptr, self.group);
            }
        } else if self.group != 0 {
            self.meet(ptr);
        }
    }

    /// Joins the current group with the one that has reached an object before.
    #[cold]
    fn meet(&mut self, ptr: *mut Header) {
        if let Some(other) = self.groups.of.get(&ptr).copied() {
            self.groups.join(self.group, other);
        }
    }

    /// Traces everything reached so far.
    pub fn finish(&mut self) {
        while let Some(object) = self.worklist.pop() {
            // An average cell: exact sizes would need a table by kind, and the estimate only paces
            // the collector; buffers outside, where the bulk is, are counted exactly.
            self.live += AVERAGE_CELL;
            // SAFETY: the worklist holds objects of this heap only; its kind's functions take it.
            unsafe {
                self.class_of_shape((*object).shape);
                (self.kinds[(*object).kind as usize].trace)(object, self);
            }
        }
    }

    /// Marks the class of an object that has this shape.
    #[inline(always)]
    fn class_of_shape(&mut self, shape: u32) {
        let Some(entry) = self.classes.get_mut(shape as usize) else { return };
        let class = *entry;
        if class.is_null() {
            return;
        }
        if self.group == 0 {
            *entry = std::ptr::null_mut();
        }
        // SAFETY: `collect` was given classes of this heap.
        unsafe { self.mark_raw(class) }
    }

    /// From here to the next call, what is marked belongs to one group: it is reachable from one
    /// root outside the heap, and not from the program's own.
    pub fn begin_group(&mut self) {
        if self.groups.joined.is_empty() {
            self.groups.joined.push(0);
        }
        self.group = self.groups.joined.len() as u32;
        self.groups.joined.push(self.group);
    }

    /// The group that a group has become part of, once all are traced.
    pub fn leader(&self, group: u32) -> u32 {
        if group == 0 { 0 } else { self.groups.leader(group) }
    }

    /// The group of an object; 0 when the program reaches it by itself.
    pub fn group_of(&self, object: *mut Header) -> u32 {
        self.groups.of.get(&object).map_or(0, |group| self.groups.leader(*group))
    }

    /// Notes that a value of the host's is reached.
    #[inline]
    pub fn host_value(&mut self, number: u32) {
        self.host_values.push((number, self.group));
    }

    /// The values of the host's that were reached, by its numbers, each with the group that was traced
    /// then (see [`Tracer::leader`]).
    pub fn host_values(&self) -> &[(u32, u32)] {
        &self.host_values
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

/// What an object is counted as, beside what it holds outside the heap.
const AVERAGE_CELL: usize = 48;

impl Heap {
    /// Runs a collection. `roots` marks everything the program can reach; `outer` then marks what
    /// the host keeps, in groups; `dying` sees what is dead now and may mark some of it, which then
    /// survives as if the program reached it; `weak` runs after marking, before anything is swept, to drop
    /// entries of weak tables whose objects are dead. `classes` has the class of each shape, which
    /// lives as long as any object of the shape.
    pub fn collect(
        &mut self,
        classes: Vec<*mut Header>,
        roots: &mut dyn FnMut(&mut Tracer),
        outer: &mut dyn FnMut(&mut Tracer),
        dying: &mut dyn FnMut(&mut Tracer),
        weak: &mut dyn FnMut(&Tracer),
    ) {
        match self.quarantines {
            // All was swept when the last collection ended.
            true => self.retire_holes(),
            false => self.finish_sweep(),
        }
        self.epoch = if self.epoch == 1 { 2 } else { 1 };
        let mut tracer = Tracer {
            worklist: std::mem::take(&mut self.worklist),
            epoch: self.epoch,
            live: 0,
            kinds: self.kinds,
            classes,
            group: 0,
            groups: Groups::default(),
            host_values: Vec::new(),
        };
        roots(&mut tracer);
        tracer.finish();
        outer(&mut tracer);
        tracer.finish();
        tracer.group = 0;
        dying(&mut tracer);
        tracer.finish();
        weak(&tracer);
        let live = tracer.live;
        self.worklist = tracer.worklist;
        self.collections += 1;
        self.sweep_large();
        self.start_sweep(live);
        if self.quarantines {
            self.sweep();
        }
    }
}
