//! Objects that stand for values of the host's: Lua tables, functions, userdata.

use std::cell::Cell;

use super::instance::OverflowPtr;
use super::kind::{Kind, Object, PLACEHOLDER};
use crate::heap::{Header, Tracer};

/// An object that stands for a value of the host's, which knows it by a number. Nothing happens when it
/// dies: after each collection the host asks which numbers are still in use ([`Tracer::host_values`],
/// [`Tracer::is_marked`]).
#[repr(C)]
pub struct ForeignObject {
    header: Header,
    overflow: OverflowPtr,
    /// The host's number of the value.
    pub number: u32,
    /// What else the host notes of it, in bits of its own.
    pub notes: Cell<u8>,
    /// Where the host has it; 0 if nowhere that tells it from others.
    pub address: usize,
}

// SAFETY: repr(C), header first; the value that it stands for is not of this heap.
unsafe impl Object for ForeignObject {
    const KIND: Kind = Kind::Foreign;
    fn trace(&self, tracer: &mut Tracer) {
        self.overflow.trace(tracer);
        tracer.external(Self::HELD);
        tracer.host_value(self.number);
    }
}

impl ForeignObject {
    /// About how many bytes it keeps in use on the host's side: what finds it, and the smallest value.
    pub const HELD: usize = 96;

    /// An object's fields, to be moved into the heap.
    pub fn new(number: u32, address: usize) -> ForeignObject {
        ForeignObject {
            header: PLACEHOLDER,
            overflow: OverflowPtr::NONE,
            number,
            notes: Cell::new(0),
            address,
        }
    }
}
