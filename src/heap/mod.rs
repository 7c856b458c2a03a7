//! Memory: the only owner of raw object pointers.
//!
//! # The collector
//!
//! A non-moving mark-sweep collector. Small objects live in blocks of cells of one size class
//! (multiples of 16 bytes up to 256); larger ones are allocated one by one. Allocation bumps a
//! pointer through a *hole*, a run of free cells; when it is used up the allocator sweeps on from
//! there to the next one, so sweeping is lazy and happens where memory is needed.
//!
//! **Roots** are the VM's: its stack of registers up to the top, frames, handles, interned names
//! that are in use, types, and whatever the host keeps. The VM passes them to [`Heap::collect`].
//!
//! **Safepoints.** A collection runs *only* when the interpreter loop decides so, at a backward
//! jump or a call. Allocation never collects: it adds to `used`, and when that passes the
//! threshold it asks for a collection by setting `wants_collection` and emptying `budget`, the
//! counter that the loop looks at anyway. Hence a native function that does not re-enter the VM may
//! hold bare values and pointers for as long as it runs. One that does re-enter must make what it
//! needs afterwards reachable: its arguments are (they are on the VM's stack), anything else goes
//! through `Vm::protect`.
//!
//! **Marks** alternate between two values, so nothing is reset between collections: after marking,
//! an object is live if its mark equals the heap's epoch, and new objects are born with that mark.
//! All cells left over from the last sweep are swept before the next collection begins.
//!
//! **The dying.** After the roots are marked, the VM looks at what is dead: objects with a finalizer
//! are marked after all, with all that they reach, and live until it has run (`dying`); then tables
//! that hold objects weakly forget what stayed dead (`weak`). Nothing is swept before both are done.
//!
//! **Fresh memory** is not touched before it is handed out: a new block is not cleared, and its cells
//! get headers as they are allocated, the rest when the hole is retired. Writing to it at once would
//! make the kernel provide pages that a small program never needs. Buffers of small lists go to a
//! pool when their list is swept ([`Buffers`]).
//!
//! **Accounting.** `used` estimates the bytes in use: cells handed out, plus what objects hold
//! outside (list buffers, string buffers, tables), reported by [`Heap::charge`] as they grow. A
//! collection replaces the estimate by what marking found. Memory limits are compared with it.

mod alloc;
mod buffers;
mod collect;
mod gc;
mod header;

pub use alloc::Heap;
pub use buffers::Buffers;
pub use collect::Tracer;
pub use gc::Gc;
pub use header::{FREE, Header, KindInfo};
