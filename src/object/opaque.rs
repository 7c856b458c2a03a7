//! Objects of native types declared above the object layer: a mappingproxy, a Lua table, a
//! traceback. They need no kind of their own, only a Rust type that implements [`Opaque`].

use std::any::Any;

use super::instance::OverflowPtr;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::value::Value;
use crate::heap::{Header, Tracer};

/// The contents of an object of a native type.
pub trait Opaque: Any {
    /// Marks every value and object it refers to.
    fn trace(&self, tracer: &mut Tracer);
}

/// An object of a native type.
#[repr(C)]
pub struct OpaqueObject {
    header: Header,
    overflow: OverflowPtr,
    /// The contents, in this box as long as the object lives.
    data: Box<dyn Opaque>,
}

// SAFETY: repr(C), header first; the contents trace themselves.
unsafe impl Object for OpaqueObject {
    const KIND: Kind = Kind::Opaque;
    fn trace(&self, tracer: &mut Tracer) {
        self.overflow.trace(tracer);
        self.data.trace(tracer);
    }
}

impl OpaqueObject {
    /// An object's fields, to be moved into the heap.
    pub fn new(data: Box<dyn Opaque>) -> OpaqueObject {
        OpaqueObject { header: PLACEHOLDER, overflow: OverflowPtr::NONE, data }
    }

    /// The contents, if they are a `T`.
    #[inline]
    pub fn get<T: Opaque>(&self) -> Option<&T> {
        (&*self.data as &dyn Any).downcast_ref()
    }

    /// The contents, if they are a `T`, to change.
    #[inline]
    pub fn get_mut<T: Opaque>(&mut self) -> Option<&mut T> {
        (&mut *self.data as &mut dyn Any).downcast_mut()
    }
}

/// The contents of `value` when it is an opaque object (or a Python subclass instance wrapping
/// one) of Rust type `T`.
#[inline]
pub fn opaque<T: Opaque>(value: Value) -> Option<OpaqueRef<T>> {
    let mut object = value.unwrap_as::<OpaqueObject>()?;
    let contents = std::ptr::from_mut(object.get_mut::<T>()?);
    Some(OpaqueRef { contents })
}

/// A checked reference to the contents of an opaque object.
pub struct OpaqueRef<T> {
    contents: *mut T,
}

impl<T> Clone for OpaqueRef<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for OpaqueRef<T> {}

impl<T: Opaque> std::ops::Deref for OpaqueRef<T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: H3, as for a `Gc` of the object, whose contents stay in the box they were made in.
        unsafe { &*self.contents }
    }
}

impl<T: Opaque> std::ops::DerefMut for OpaqueRef<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above.
        unsafe { &mut *self.contents }
    }
}
