//! The word that starts every object, and the per-kind functions that the collector needs.

use super::buffers::Buffers;
use super::collect::Tracer;

/// First 8 bytes of every heap object.
///
/// Invariant H1: `kind` is [`FREE`] exactly for cells that hold no object; every other cell of a
/// block starts with a valid header whose `kind` indexes the heap's kind table. In the hole that
/// allocation goes through this holds up to the cursor; for the rest when the hole is retired.
#[repr(C)]
#[derive(Debug)]
pub struct Header {
    /// Class and attribute layout; an index of the VM's shape table. Constant per builtin type.
    pub shape: u32,
    /// The collection that last reached this object; equal to the heap's epoch while it is live.
    pub mark: u8,
    /// Rust layout of what follows: an index of the kind table.
    pub kind: u8,
    /// Bits whose meaning depends on the kind.
    pub flags: u8,
    /// A small count whose meaning depends on the kind (an instance's number of inline slots).
    pub aux: u8,
}

/// The kind of an unused cell.
pub const FREE: u8 = 0;

/// What the collector must know about a kind. The functions are unsafe because they believe that they
/// get a pointer to an object of that kind, and `drop` that it is the last to see it.
pub struct KindInfo {
    /// For error messages and heap dumps.
    pub name: &'static str,
    /// Marks every object and value that this one refers to, and reports memory held outside.
    ///
    /// # Safety
    /// The header is that of a live object of this kind.
    pub trace: unsafe fn(*mut Header, &mut Tracer),
    /// Releases what the object owns outside the heap; None when it owns nothing.
    ///
    /// # Safety
    /// The header is that of an object of this kind; nobody uses the object afterwards.
    pub drop: Option<unsafe fn(*mut Header, &mut Buffers)>,
}

const _: () = assert!(size_of::<Header>() == 8);
