//! `Gc<T>`: a pointer to an object in the heap.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

use super::header::{FREE, Header};

/// A pointer to a live object whose layout is `T`.
///
/// `Gc` is a plain pointer: copying it does not keep the object alive. What keeps it alive is being
/// reachable when a collection runs, and collections run only at safepoints (see the folder's
/// essay), so code that does not re-enter the VM may hold `Gc`s freely.
///
/// Dereferencing is offered as safe. It rests on two rules that all code of the crate keeps:
/// * H2: a `Gc` is used after a safepoint only if the object was reachable at the safepoint.
/// * H3: a reference got through `Deref`/`DerefMut` does not live across a call that can run Python
///   code or that mutates the same object through another `Gc`.
#[repr(transparent)]
pub struct Gc<T> {
    ptr: NonNull<T>,
    marker: PhantomData<*mut T>,
}

impl<T> Gc<T> {
    /// Takes over a pointer returned by the allocator, or found in a value.
    ///
    /// # Safety
    /// `ptr` is an object of a kind with the layout `T`, initialised before it is dereferenced.
    #[inline(always)]
    pub unsafe fn from_raw(ptr: *mut Header) -> Gc<T> {
        // SAFETY: the caller's pointer is an object, hence not null.
        Gc { ptr: unsafe { NonNull::new_unchecked(ptr.cast()) }, marker: PhantomData }
    }

    /// The object's address as its header.
    #[inline(always)]
    pub fn raw(self) -> *mut Header {
        self.ptr.as_ptr().cast()
    }

    /// The object's address.
    #[inline(always)]
    pub fn as_ptr(self) -> *mut T {
        self.ptr.as_ptr()
    }

    /// The header.
    #[inline(always)]
    pub fn header(&self) -> &Header {
        // SAFETY: H1, every object starts with its header.
        unsafe { &*self.raw() }
    }

    /// The header, to change its flags or shape.
    #[inline(always)]
    pub fn header_mut(&mut self) -> &mut Header {
        // SAFETY: H1; H3 keeps the borrow exclusive.
        unsafe { &mut *self.raw() }
    }

    /// In development builds, notices that H2 is broken, if the cell is not in use again.
    #[inline(always)]
    fn check(&self) {
        debug_assert!(self.header().kind != FREE, "bug: use of an object that was collected");
    }

    /// Whether both point to the same object.
    #[inline(always)]
    pub fn is(self, other: Gc<T>) -> bool {
        self.ptr == other.ptr
    }
}

impl<T> Clone for Gc<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Gc<T> {}

impl<T> PartialEq for Gc<T> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.ptr == other.ptr
    }
}
impl<T> Eq for Gc<T> {}

impl<T> std::hash::Hash for Gc<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.ptr.as_ptr() as usize >> 4).hash(state);
    }
}

impl<T> Deref for Gc<T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        self.check();
        // SAFETY: H2 and H3.
        unsafe { self.ptr.as_ref() }
    }
}

impl<T> DerefMut for Gc<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        // SAFETY: H2 and H3.
        unsafe { self.ptr.as_mut() }
    }
}

impl<T> fmt::Debug for Gc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gc({:p})", self.ptr)
    }
}
