//! The object model: what a Python value *is*.
//!
//! [`Value`] is any value; the other types are the layouts of heap objects, and the static tables
//! that builtin types are made of. What operations *do* is the business of `vm` (the protocols) and
//! `builtins` (the types); this layer knows [`Vm`](crate::vm::Vm) only by name, as the context that
//! native functions receive.

pub mod descriptor;
pub mod dict;
pub mod exception;
mod foreign;
pub mod function;
pub mod generator;
pub mod instance;
pub mod iter;
pub mod kind;
pub mod native;
pub mod opaque;
pub mod sequence;
pub mod set;
pub mod shape;
pub mod signature;
pub mod slot;
pub mod str;
pub mod type_;
pub mod value;
mod weak;

pub use descriptor::{Computed, GetSet, Module, Property, Super, Wrapped};
pub use dict::Dict;
pub use exception::{Exception, HostLevel, TraceEntry, field};
pub use foreign::ForeignObject;
pub use function::{
    BoundMethod, Cell, CodeObject, Function, FunctionExtra, Native, NativeCode, NativeRole,
};
pub use generator::{Generator, GeneratorState};
pub use instance::{Boxed, Instance, SlotObject};
pub use iter::{DictPart, DictView, Iter, IterState};
pub use kind::{KINDS, Kind, Object, alloc, alloc_kind};
pub use native::{
    FnKind, FnSpec, FromValue, GetSetSpec, IntArg, IntoValue, NativeFn, Rest, class_method,
    function, getset, getter, member, method,
};
pub use opaque::{Opaque, OpaqueObject, OpaqueRef, opaque};
pub use sequence::{BigIntObject, ByteArray, Bytes, Complex, List, Range, Slice, Tuple, range_len};
pub use set::{Set, charge_elements};
pub use shape::{Shape, Shapes};
pub use signature::{Param, ParamKind, Signature};
pub use slot::{Args, BinaryOp, BinaryOps, CompareOp, SlotId, Slots, UnaryOp};
pub use str::Str;
pub use type_::{Flags, NO_SLOTS, Type, TypeSpec};
pub use value::{Tag, Value};
pub use weak::WeakRef;

/// An exception is being raised; it is kept in the VM (`vm.raised`). A marker without contents, so
/// that a fallible result costs no more than a plain one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use = "an exception was raised; pass it on or take it from the VM"]
pub struct Raised(());

impl Raised {
    /// The marker. Only the VM makes it, after it has stored the exception.
    pub(crate) fn stored() -> Raised {
        Raised(())
    }
}

/// The result of an operation that can raise.
pub type Result<T> = std::result::Result<T, Raised>;
