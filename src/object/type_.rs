//! Classes, and the static descriptions of the builtin ones.

use super::dict::Dict;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::native::{FnSpec, GetSetSpec};
use super::slot::{BinaryOps, Slots};
use super::str::Str;
use super::value::Value;
use crate::heap::{Gc, Header, Tracer};

pub use flags::TypeFlags as Flags;

/// A tiny set-of-flags type, so that the bits have names.
mod flags {
    /// Facts about a class that operations ask for.
    #[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
    pub struct TypeFlags(pub u32);

    /// Numbers the flags in the order of the list, so that no two share a bit.
    macro_rules! flags {
        ($($(#[$doc:meta])* $name:ident,)*) => {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "the constants' names")]
            enum Bit { $($name),* }

            impl TypeFlags {
                $($(#[$doc])* pub const $name: TypeFlags = TypeFlags(1 << Bit::$name as u32);)*
            }
        };
    }

    flags! {
        /// May be subclassed.
        BASE,
        /// Defined by Python code.
        PYTHON,
        /// A builtin type whose namespace is still empty.
        UNFILLED,
        /// Instances have a `__dict__`.
        HAS_DICT,
        /// Made with `__slots__`, so instances may lack a `__dict__`.
        SLOTTED,
        /// Instances can be weakly referenced.
        WEAK,
        /// Has `__del__`.
        FINALIZER,
        /// Some inline cache relies on what its names mean.
        CACHED,
        /// Some binary operator's special method is defined by Python code or the host.
        CUSTOM_BINARY,
        /// Some comparison's special method is.
        CUSTOM_COMPARE,
        /// `__getattribute__` or `__getattr__` is.
        CUSTOM_GET_ATTR,
        /// `__setattr__` or `__delattr__` is.
        CUSTOM_SET_ATTR,
        /// The metaclass or `__new__` is not the plain one: instances are made the long way.
        CUSTOM_NEW,
        /// Instances are exceptions.
        EXCEPTION,
        /// An exception class whose instances are just made of their arguments.
        PLAIN_EXCEPTION,
        /// Has methods that must be overridden before instances can be made.
        ABSTRACT,
        /// Matches sequence patterns.
        SEQUENCE,
        /// Matches mapping patterns.
        MAPPING,
        /// Instances may be the subject of a class pattern with one positional sub-pattern.
        MATCH_SELF,
        /// Instances are functions of the host, which may have to wait: see `vm/execution.rs`.
        HOST_CALL,
        /// Instances of Python subclasses are laid out as its own, instead of wrapping one.
        SAME_LAYOUT,
    }

    impl TypeFlags {
        /// Both sets.
        pub const fn with(self, other: TypeFlags) -> TypeFlags {
            TypeFlags(self.0 | other.0)
        }

        /// Whether all of `other` are set.
        #[inline(always)]
        pub const fn has(self, other: TypeFlags) -> bool {
            self.0 & other.0 == other.0
        }

        /// Sets or clears `other`.
        pub fn set(&mut self, other: TypeFlags, on: bool) {
            if on {
                self.0 |= other.0;
            } else {
                self.0 &= !other.0;
            }
        }
    }
}

/// The static description of a builtin type; each `builtins/` file of a type ends in one.
pub struct TypeSpec {
    /// The Python name.
    pub name: &'static str,
    /// The module it shows as its own.
    pub module: &'static str,
    /// The base; `object` when None.
    pub base: Option<&'static TypeSpec>,
    /// The docstring.
    pub doc: &'static str,
    /// Layout of instances.
    pub layout: Kind,
    /// Facts about it.
    pub flags: Flags,
    /// `__new__`: the first parameter is the class. A builtin class called exactly does all its
    /// work here; a Python subclass also runs `__init__`.
    pub new: Option<FnSpec>,
    /// The operations.
    pub slots: Slots,
    /// Which binary operators `slots.binary` knows, for the special methods that show them.
    pub binary: BinaryOps,
    /// Which of them also on the right (`__radd__`).
    pub reflected: BinaryOps,
    /// Which in-place operators `slots.inplace` knows.
    pub inplace: BinaryOps,
    /// Which unary operators `slots.unary` knows, as bits of `UnaryOp`.
    pub unary: u8,
    /// Methods.
    pub methods: &'static [FnSpec],
    /// Computed attributes.
    pub getsets: &'static [GetSetSpec],
    /// Names of values that instances keep in slots, as if in `__slots__`: of types whose instances
    /// wrap a value of another builtin, and of types of modules only.
    pub fields: &'static [&'static str],
}

impl TypeSpec {
    /// What most specs leave as it is.
    pub const NONE: TypeSpec = TypeSpec {
        name: "",
        module: "builtins",
        base: None,
        doc: "",
        layout: Kind::Opaque,
        flags: Flags(0),
        new: None,
        slots: NO_SLOTS,
        binary: 0,
        reflected: 0,
        inplace: 0,
        unary: 0,
        methods: &[],
        getsets: &[],
        fields: &[],
    };
}

/// No operations.
pub const NO_SLOTS: Slots = Slots {
    repr: None,
    str: None,
    hash: None,
    bool: None,
    len: None,
    iter: None,
    next: None,
    get_item: None,
    set_item: None,
    contains: None,
    compare: None,
    binary: None,
    inplace: None,
    unary: None,
    index: None,
    int: None,
    float: None,
    call: None,
    get_attr: None,
    set_attr: None,
    descr_get: None,
    descr_set: None,
};

/// A class.
#[repr(C)]
pub struct Type {
    header: Header,
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
    /// `__bases__`
    pub bases: Vec<Gc<Type>>,
    /// `__base__`: the one of them whose layout instances have; None for `object`.
    pub base: Option<Gc<Type>>,
    /// `__mro__`, itself first.
    pub mro: Vec<Gc<Type>>,
    /// `__dict__`, which for a builtin type may have to be filled: ask `Vm::class_dict`.
    pub namespace: Gc<Dict>,
    /// The operations, inherited ones included.
    pub slots: Slots,
    /// Facts about it.
    pub flags: Flags,
    /// Layout of instances.
    pub layout: Kind,
    /// Slots that new instances get inline.
    pub inline: u8,
    /// Shape of a new instance.
    pub root_shape: u32,
    /// Shape of instances that keep their attributes in a dict, once needed.
    pub dict_shape: Option<u32>,
    /// How many shapes of instances were added for attributes, and their bytes.
    pub shapes: u32,
    /// See `shapes`.
    pub shape_bytes: u32,
    /// The static description of a builtin type, or the one whose layout instances share.
    pub spec: &'static TypeSpec,
    /// Names in `__slots__`, own and inherited: the first slots of every instance.
    pub slot_names: Vec<Gc<Str>>,
    /// Direct subclasses. Weak: dead ones are dropped after a collection.
    pub subclasses: Vec<Gc<Type>>,
    /// `__init__`, when it is a Python function and calling the class needs nothing special.
    pub plain_init: Option<Gc<super::Function>>,
    /// What the host knows of the class, an object of its own; unset for others. Subclasses have
    /// their base's.
    pub host: Value,
}

// SAFETY: repr(C), header first; traces all but the weak subclasses.
unsafe impl Object for Type {
    const KIND: Kind = Kind::Type;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Type>() + (self.bases.len() + self.mro.len()) * 8);
        tracer.external(self.shape_bytes as usize);
        tracer.mark(self.name);
        tracer.mark(self.qualname);
        tracer.mark(self.namespace);
        tracer.mark_option(self.plain_init);
        tracer.value(self.host);
        tracer.mark_option(self.base);
        for t in self.bases.iter().chain(&self.mro) {
            tracer.mark(*t);
        }
        for name in &self.slot_names {
            tracer.mark(*name);
        }
    }
}

impl Type {
    /// A class's fields, to be moved into the heap; bases, order and slots are filled in later.
    pub fn new(name: Gc<Str>, namespace: Gc<Dict>, spec: &'static TypeSpec) -> Type {
        Type {
            header: PLACEHOLDER,
            name,
            qualname: name,
            bases: Vec::new(),
            base: None,
            mro: Vec::new(),
            namespace,
            slots: NO_SLOTS,
            flags: spec.flags,
            layout: spec.layout,
            inline: 0,
            root_shape: 0,
            dict_shape: None,
            shapes: 0,
            shape_bytes: 0,
            spec,
            slot_names: Vec::new(),
            subclasses: Vec::new(),
            plain_init: None,
            host: Value::UNSET,
        }
    }

    /// The shape of the class object itself; no other object has it.
    pub fn own_shape(&self) -> u32 {
        self.header.shape
    }

    /// `issubclass(self, other)` by the method resolution order.
    #[inline]
    pub fn is_subclass(&self, other: Gc<Type>) -> bool {
        self.mro.iter().any(|t| t.is(other))
    }

    /// Defined by Python code or the host.
    pub fn is_python(&self) -> bool {
        self.flags.has(Flags::PYTHON)
    }
}
