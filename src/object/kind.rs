//! The kinds: which Rust layout an object has.

use crate::heap::{Buffers, Gc, Header, Heap, KindInfo, Tracer};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($layout:path) $name:literal;)*) => {
        /// Which Rust layout an object has. Several Python types may share one (`set` and
        /// `frozenset` do not, the iterators do).
        #[repr(u8)]
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Kind {
            /// No object.
            Free = 0,
            $($(#[$doc])* $kind),*
        }

        /// The collector's functions for each kind, indexed by it.
        pub static KINDS: &[KindInfo] = &[
            KindInfo { name: "free", trace: trace_free, drop: None },
            $(KindInfo {
                name: $name,
                trace: trace::<$layout>,
                drop: if std::mem::needs_drop::<$layout>() { Some(drop_object::<$layout>) } else { None },
            }),*
        ];
    };
}

kinds! {
    /// str
    Str(super::Str) "str";
    /// int beyond 64 bits
    BigInt(super::BigIntObject) "int";
    /// complex
    Complex(super::Complex) "complex";
    /// bytes
    Bytes(super::Bytes) "bytes";
    /// bytearray
    ByteArray(super::ByteArray) "bytearray";
    /// list
    List(super::List) "list";
    /// tuple
    Tuple(super::Tuple) "tuple";
    /// dict
    Dict(super::Dict) "dict";
    /// set
    Set(super::Set) "set";
    /// frozenset
    FrozenSet(super::Set) "frozenset";
    /// range
    Range(super::Range) "range";
    /// slice
    Slice(super::Slice) "slice";
    /// A function written in Python.
    Function(super::Function) "function";
    /// A function of the runtime or the host.
    Native(super::Native) "builtin_function_or_method";
    /// A function with its receiver.
    BoundMethod(super::BoundMethod) "method";
    /// A linked code object.
    Code(super::CodeObject) "code";
    /// A captured variable.
    Cell(super::Cell) "cell";
    /// A class.
    Type(super::Type) "type";
    /// An instance of a Python class.
    Instance(super::Instance) "object";
    /// An instance of a Python subclass of a builtin, which it wraps.
    Boxed(super::Boxed) "object";
    /// An exception.
    Exception(super::Exception) "BaseException";
    /// A module.
    Module(super::Module) "module";
    /// property
    Property(super::Property) "property";
    /// staticmethod
    StaticMethod(super::Wrapped) "staticmethod";
    /// classmethod
    ClassMethod(super::Wrapped) "classmethod";
    /// An attribute of a builtin type, computed by native functions.
    GetSet(super::GetSet) "getset_descriptor";
    /// super
    Super(super::Super) "super";
    /// A generator, coroutine or async generator.
    Generator(super::Generator) "generator";
    /// An iterator of a builtin.
    Iter(super::Iter) "iterator";
    /// A view of a dict: keys, values or items.
    DictView(super::DictView) "dict_view";
    /// An object of a native type declared outside the object layer.
    Opaque(super::OpaqueObject) "object";
    /// An object that stands for a value of the host's.
    Foreign(super::ForeignObject) "object";
}

impl Kind {
    /// Whether objects of this kind keep attributes by shape: slots, a pointer to further slots at
    /// offset 8, or a dict there.
    #[inline(always)]
    pub fn has_slots(self) -> bool {
        matches!(
            self,
            Kind::Instance | Kind::Boxed | Kind::Exception | Kind::Opaque | Kind::Foreign
        )
    }
}

/// A layout of heap objects.
///
/// # Safety
/// The type is `#[repr(C)]`, starts with a [`Header`], and `trace` reports every `Value` and `Gc`
/// in it; `is_kind` accepts only kinds whose objects have this layout.
pub unsafe trait Object: Sized {
    /// The kind given to new objects.
    const KIND: Kind;

    /// Whether objects of `kind` have this layout.
    #[inline(always)]
    fn is_kind(kind: Kind) -> bool {
        kind == Self::KIND
    }

    /// Marks what the object refers to.
    fn trace(&self, tracer: &mut Tracer);

    /// Gives small buffers back, before the object is dropped.
    #[inline(always)]
    fn recycle(&mut self, _buffers: &mut Buffers) {}
}

/// # Safety
/// `object` has the layout `T`.
unsafe fn trace<T: Object>(object: *mut Header, tracer: &mut Tracer) {
    // SAFETY: the kind table pairs kinds with their layouts.
    unsafe { (*object.cast::<T>()).trace(tracer) }
}

/// # Safety
/// `object` has the layout `T` and is released.
unsafe fn drop_object<T: Object>(object: *mut Header, buffers: &mut Buffers) {
    // SAFETY: as above; the collector calls this once per object.
    unsafe {
        (*object.cast::<T>()).recycle(buffers);
        object.cast::<T>().drop_in_place()
    }
}

/// # Safety
/// None is needed; it has the type of its neighbours in the table.
unsafe fn trace_free(_: *mut Header, _: &mut Tracer) {
    panic!("bug: a freed object was reached by the collector");
}

/// A header to start a layout's fields with; [`alloc`] keeps the real one.
pub(crate) const PLACEHOLDER: Header = Header { shape: 0, mark: 0, kind: 0, flags: 0, aux: 0 };

/// Moves `object` into the heap. Its `header` field is ignored and set.
#[inline(always)]
pub fn alloc<T: Object>(heap: &mut Heap, shape: u32, object: T) -> Gc<T> {
    alloc_kind(heap, T::KIND, shape, object)
}

/// As [`alloc`], for a layout shared by several kinds.
#[inline(always)]
pub fn alloc_kind<T: Object>(heap: &mut Heap, kind: Kind, shape: u32, object: T) -> Gc<T> {
    let raw = heap.alloc(size_of::<T>(), kind as u8, shape);
    // SAFETY: the cell is large enough for a `T`; the header written by the allocator is put back
    // after the move so that H1 holds.
    unsafe {
        let header = std::ptr::read(raw);
        raw.cast::<T>().write(object);
        raw.write(header);
        Gc::from_raw(raw)
    }
}
