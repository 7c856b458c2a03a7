//! Allocation and sweeping.

use std::alloc::{Layout, alloc, dealloc};
use std::ptr::null_mut;

use super::buffers::Buffers;
use super::header::{FREE, Header, KindInfo};

/// Largest object that lives in a block.
const MAX_SMALL: usize = 256;
/// Bytes per step of the size classes.
const GRAIN: usize = 16;
const CLASSES: usize = MAX_SMALL / GRAIN + 1;
/// Sizes of a class's first, second and further blocks: small runtimes stay small.
const BLOCK_SIZES: [usize; 3] = [4 << 10, 16 << 10, 64 << 10];
/// A collection is not worth it before this many bytes were allocated since the last one.
const MIN_DEBT: usize = 6 << 20;

/// The header of a cell that holds nothing.
const NO_OBJECT: Header = Header { shape: 0, mark: 0, kind: FREE, flags: 0, aux: 0 };

/// How many collections a dead cell is kept out of use, if at all.
const QUARANTINE: u8 = 50;
/// What the bytes of such a cell are.
const POISON: u8 = 0xa5;

#[derive(Clone, Copy)]
struct Block {
    start: *mut u8,
    size: usize,
}

/// The cells of one size.
struct SizeClass {
    /// Next free cell of the current hole.
    cursor: *mut u8,
    /// End of the current hole.
    end: *mut u8,
    /// The current hole is a new block, whose cells have no headers yet.
    fresh: bool,
    /// Where sweeping goes on in the current block, and that block's end; null when it is done.
    sweep: *mut u8,
    block_end: *mut u8,
    /// First block not yet begun by the sweeper.
    next_block: usize,
    blocks: Vec<Block>,
}

/// Every object of one runtime.
pub struct Heap {
    classes: [SizeClass; CLASSES],
    large: Vec<(*mut Header, usize)>,
    /// Small buffers of lists.
    pub buffers: Buffers,
    pub(super) kinds: &'static [KindInfo],
    pub(super) worklist: Vec<*mut Header>,
    pub(super) epoch: u8,
    /// Estimated bytes in use; see the folder's essay.
    used: usize,
    /// `used` at which the next collection is wanted.
    threshold: usize,
    /// Most bytes that may be in use.
    limit: usize,
    /// Ticks until the interpreter loop must look up; emptied to ask for a collection.
    pub budget: i64,
    /// What was taken from `budget` when it was emptied.
    pub withheld: i64,
    /// A collection is due at the next safepoint.
    pub wants_collection: bool,
    /// Number of collections so far.
    pub collections: u64,
    /// Sweep everything right after marking and keep dead cells out of use, overwritten, for the next
    /// [`QUARANTINE`] collections, so that what was not kept reachable is noticed at its next use; for
    /// tests.
    pub quarantines: bool,
}

impl Heap {
    /// An empty heap for objects of the given kinds.
    pub fn new(kinds: &'static [KindInfo]) -> Heap {
        Heap {
            classes: std::array::from_fn(|_| SizeClass {
                cursor: null_mut(),
                end: null_mut(),
                fresh: false,
                sweep: null_mut(),
                block_end: null_mut(),
                next_block: 0,
                blocks: Vec::new(),
            }),
            large: Vec::new(),
            buffers: Buffers::new(),
            kinds,
            worklist: Vec::new(),
            epoch: 1,
            used: 0,
            threshold: MIN_DEBT,
            limit: usize::MAX,
            budget: 0,
            withheld: 0,
            wants_collection: false,
            collections: 0,
            quarantines: false,
        }
    }

    /// Allocates `size` bytes for an object; the header is set, the rest is the caller's to
    /// initialise before the next safepoint.
    #[inline(always)]
    pub fn alloc(&mut self, size: usize, kind: u8, shape: u32) -> *mut Header {
        let class = size.div_ceil(GRAIN);
        if class >= CLASSES {
            return self.alloc_large(size, kind, shape);
        }
        // SAFETY: `class < CLASSES` was just checked.
        let c = unsafe { self.classes.get_unchecked_mut(class) };
        let cell = c.cursor;
        let next = cell.wrapping_add(class * GRAIN);
        let cell = if next <= c.end {
            c.cursor = next;
            cell
        } else {
            self.next_hole(class)
        };
        let header = cell.cast::<Header>();
        // SAFETY: `cell` is a free cell of at least 16 bytes, aligned to 16.
        unsafe { header.write(Header { shape, mark: self.epoch, kind, flags: 0, aux: 0 }) };
        header
    }

    #[cold]
    #[inline(never)]
    fn alloc_large(&mut self, size: usize, kind: u8, shape: u32) -> *mut Header {
        let layout = large_layout(size);
        // SAFETY: the layout's size is not zero.
        let ptr = unsafe { alloc(layout) };
        if ptr.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        let header = ptr.cast::<Header>();
        // SAFETY: freshly allocated, large enough and aligned.
        unsafe { header.write(Header { shape, mark: self.epoch, kind, flags: 0, aux: 0 }) };
        self.large.push((header, size));
        self.charge(size);
        header
    }

    /// Takes the next hole of `class`, sweeping or adding a block as needed; returns its first cell.
    #[cold]
    #[inline(never)]
    fn next_hole(&mut self, class: usize) -> *mut u8 {
        let size = class * GRAIN;
        loop {
            if let Some((start, end)) = self.sweep_to_hole(class) {
                let c = &mut self.classes[class];
                c.cursor = start.wrapping_add(size);
                c.end = end;
                c.fresh = false;
                self.charge(end as usize - start as usize);
                return start;
            }
            let c = &mut self.classes[class];
            if let Some(block) = c.blocks.get(c.next_block).copied() {
                c.next_block += 1;
                c.sweep = block.start;
                c.block_end = block.start.wrapping_add(block.size / size * size);
                continue;
            }
            let bytes = BLOCK_SIZES[c.blocks.len().min(BLOCK_SIZES.len() - 1)];
            let layout = block_layout(bytes);
            // SAFETY: the layout's size is not zero. Not zeroed: a runtime uses little of it at first.
            let start = unsafe { alloc(layout) };
            if start.is_null() {
                std::alloc::handle_alloc_error(layout);
            }
            c.blocks.push(Block { start, size: bytes });
            c.next_block = c.blocks.len();
            c.cursor = start.wrapping_add(size);
            c.end = start.wrapping_add(bytes / size * size);
            c.fresh = true;
            let bytes = c.end as usize - start as usize;
            self.charge(bytes);
            return start;
        }
    }

    /// Sweeps the current block of `class` up to and over its next run of dead cells.
    fn sweep_to_hole(&mut self, class: usize) -> Option<(*mut u8, *mut u8)> {
        let size = class * GRAIN;
        let epoch = self.epoch;
        let kinds = self.kinds;
        let quarantines = self.quarantines;
        let c = &mut self.classes[class];
        let mut cell = c.sweep;
        if cell.is_null() {
            return None;
        }
        // SAFETY: `cell` steps through the cells of one block, each of which starts with a
        // header (H1); a cell is released once, when it becomes FREE.
        unsafe {
            while cell < c.block_end {
                let header = cell.cast::<Header>();
                let dead = (*header).kind != FREE && (*header).mark != epoch;
                if quarantines && dead {
                    if let Some(drop) = kinds[(*header).kind as usize].drop {
                        drop(header, &mut self.buffers);
                    }
                    bury(header, size);
                } else if quarantines && is_buried(&*header) {
                    (*header).aux -= 1;
                } else if dead || (*header).kind == FREE {
                    break;
                }
                cell = cell.add(size);
            }
            let start = cell;
            while cell < c.block_end {
                let header = cell.cast::<Header>();
                let kind = (*header).kind;
                if quarantines && (kind != FREE || is_buried(&*header)) {
                    break;
                }
                if kind != FREE {
                    if (*header).mark == epoch {
                        break;
                    }
                    if let Some(drop) = kinds[kind as usize].drop {
                        drop(header, &mut self.buffers);
                    }
                    (*header).kind = FREE;
                }
                cell = cell.add(size);
            }
            if start == cell {
                c.sweep = null_mut();
                return None;
            }
            c.sweep = cell;
            Some((start, cell))
        }
    }

    /// Sweeps everything that the last collection left unswept.
    pub(super) fn finish_sweep(&mut self) {
        for class in 1..CLASSES {
            self.retire_hole(class);
            loop {
                while self.sweep_to_hole(class).is_some() {}
                let size = class * GRAIN;
                let c = &mut self.classes[class];
                let Some(block) = c.blocks.get(c.next_block).copied() else { break };
                c.next_block += 1;
                c.sweep = block.start;
                c.block_end = block.start.wrapping_add(block.size / size * size);
            }
        }
    }

    /// Gives up all holes, so that every cell has a header.
    pub(super) fn retire_holes(&mut self) {
        (1..CLASSES).for_each(|class| self.retire_hole(class));
    }

    /// Gives up what is left of the current hole; unless it is a new block its cells are FREE already.
    fn retire_hole(&mut self, class: usize) {
        let c = &mut self.classes[class];
        if c.fresh {
            let mut cell = c.cursor;
            while cell < c.end {
                // SAFETY: a cell of the hole, which holds no object yet; now H1 holds for it.
                unsafe { cell.cast::<Header>().write(NO_OBJECT) };
                cell = cell.wrapping_add(class * GRAIN);
            }
            c.fresh = false;
        }
        c.cursor = null_mut();
        c.end = null_mut();
    }

    /// Lets the sweeper start over after marking found `live` bytes.
    pub(super) fn start_sweep(&mut self, live: usize) {
        self.rewind();
        self.used = live;
        self.wants_collection = false;
        self.set_threshold();
    }

    /// Lets the sweeper start over.
    fn rewind(&mut self) {
        for c in &mut self.classes {
            c.cursor = null_mut();
            c.end = null_mut();
            c.sweep = null_mut();
            c.next_block = 0;
        }
    }

    /// Sweeps everything now, where an object's release means something outside of the heap.
    pub fn sweep(&mut self) {
        self.finish_sweep();
        // The cells that are free now are found as holes.
        self.rewind();
    }

    fn set_threshold(&mut self) {
        let room = self.limit.saturating_sub(self.used);
        // Near the limit collect more often, but never at every allocation.
        let debt = self.used.max(MIN_DEBT).min(room.max(64 << 10));
        self.threshold = self.used.saturating_add(debt);
    }

    /// Releases large objects that the collection did not reach.
    pub(super) fn sweep_large(&mut self) {
        let (epoch, kinds, buffers) = (self.epoch, self.kinds, &mut self.buffers);
        self.large.retain(|&(header, size)| {
            // SAFETY: the list holds live allocations made by `alloc_large`; each is released once,
            // as it leaves the list.
            unsafe {
                if (*header).mark == epoch {
                    return true;
                }
                if let Some(drop) = kinds[(*header).kind as usize].drop {
                    drop(header, buffers);
                }
                dealloc(header.cast(), large_layout(size));
            }
            false
        });
    }

    /// Adds `bytes` to the estimate of memory in use; asks for a collection past the threshold.
    #[inline]
    pub fn charge(&mut self, bytes: usize) {
        self.used = self.used.saturating_add(bytes);
        if self.used > self.threshold {
            self.request_collection();
        }
    }

    /// Asks for a collection at the next safepoint.
    #[cold]
    #[inline(never)]
    pub fn request_collection(&mut self) {
        if !self.wants_collection {
            self.wants_collection = true;
            self.interrupt();
        }
    }

    /// Makes the interpreter loop look up at its next tick.
    pub fn interrupt(&mut self) {
        self.withheld += self.budget;
        self.budget = 0;
    }

    /// Estimated bytes in use.
    pub fn used(&self) -> usize {
        self.used
    }

    /// Most bytes that may be in use.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Sets the limit on bytes in use.
    pub fn set_limit(&mut self, bytes: usize) {
        self.limit = bytes;
        self.set_threshold();
    }

    /// Whether `bytes` more would pass the limit.
    #[inline]
    pub fn would_exceed(&self, bytes: usize) -> bool {
        self.used.saturating_add(bytes) > self.limit
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        // With no object marked in a new epoch, sweeping releases all of them.
        self.finish_sweep();
        self.epoch = 3;
        self.start_sweep(0);
        self.sweep_large();
        self.finish_sweep();
        for c in &mut self.classes {
            for block in c.blocks.drain(..) {
                // SAFETY: allocated by `next_hole` with this layout, released once.
                unsafe { dealloc(block.start, block_layout(block.size)) };
            }
        }
    }
}

fn block_layout(bytes: usize) -> Layout {
    Layout::from_size_align(bytes, GRAIN).expect("a block's size is a small constant")
}

fn large_layout(size: usize) -> Layout {
    Layout::from_size_align(size, GRAIN).expect("the size of an object fits in memory")
}

/// Puts a cell into quarantine, whose object is released already.
///
/// # Safety
/// `header` is that of a cell of `size` bytes, which holds no object any more.
unsafe fn bury(header: *mut Header, size: usize) {
    // SAFETY: the caller's cell; H1 holds for it with the header of an unused one.
    unsafe {
        header.write(Header { aux: QUARANTINE, ..NO_OBJECT });
        header.add(1).cast::<u8>().write_bytes(POISON, size - size_of::<Header>());
    }
}

/// Whether an unused cell is in quarantine, which ends when its count is down to 0.
fn is_buried(header: &Header) -> bool {
    header.kind == FREE && header.aux > 0
}
