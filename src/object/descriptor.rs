//! Objects that stand in class bodies and modules: property, static and class methods, computed
//! attributes, super, modules.

use super::dict::Dict;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::native::GetSetSpec;
use super::str::Str;
use super::type_::Type;
use super::value::Value;
use crate::heap::{Gc, Header, Tracer};

/// A property.
#[repr(C)]
pub struct Property {
    header: Header,
    /// `fget`; None if absent.
    pub get: Value,
    /// `fset`; None if absent.
    pub set: Value,
    /// `fdel`; None if absent.
    pub delete: Value,
    /// `__doc__`
    pub doc: Value,
    /// The docstring is the getter's.
    pub getter_doc: bool,
    /// `__name__`, from `__set_name__`; unset if unknown.
    pub name: Value,
}

// SAFETY: repr(C), header first; traces every field.
unsafe impl Object for Property {
    const KIND: Kind = Kind::Property;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.get, self.set, self.delete, self.doc, self.name]);
    }
}

impl Property {
    /// A property's fields, to be moved into the heap.
    pub fn new(get: Value, set: Value, delete: Value, doc: Value) -> Property {
        Property {
            header: PLACEHOLDER,
            get,
            set,
            delete,
            doc,
            getter_doc: false,
            name: Value::UNSET,
        }
    }
}

/// A staticmethod or classmethod.
#[repr(C)]
pub struct Wrapped {
    header: Header,
    /// The function.
    pub function: Value,
    /// `__dict__`
    pub dict: Option<Gc<Dict>>,
}

// SAFETY: repr(C), header first; traces both fields.
unsafe impl Object for Wrapped {
    const KIND: Kind = Kind::StaticMethod;
    fn is_kind(kind: Kind) -> bool {
        matches!(kind, Kind::StaticMethod | Kind::ClassMethod)
    }
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.function);
        tracer.mark_option(self.dict);
    }
}

impl Wrapped {
    /// A wrapper's fields, to be moved into the heap.
    pub fn new(function: Value) -> Wrapped {
        Wrapped { header: PLACEHOLDER, function, dict: None }
    }
}

/// What computes a [`GetSet`].
#[derive(Clone, Copy)]
pub enum Computed {
    /// Native functions.
    Native(&'static GetSetSpec),
    /// A name in `__slots__`: the instance's slot of that number.
    Member(u16),
}

/// A computed attribute of a builtin type, or a name in `__slots__`.
#[repr(C)]
pub struct GetSet {
    header: Header,
    /// What computes it.
    pub computed: Computed,
    /// Its name.
    pub name: Gc<Str>,
    /// The type it belongs to.
    pub owner: Gc<Type>,
}

// SAFETY: repr(C), header first; traces name and owner.
unsafe impl Object for GetSet {
    const KIND: Kind = Kind::GetSet;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.name);
        tracer.mark(self.owner);
    }
}

impl GetSet {
    /// A descriptor's fields, to be moved into the heap.
    pub fn new(computed: Computed, name: Gc<Str>, owner: Gc<Type>) -> GetSet {
        GetSet { header: PLACEHOLDER, computed, name, owner }
    }
}

/// `super(type, object)`.
#[repr(C)]
pub struct Super {
    header: Header,
    /// The class after which lookup starts.
    pub this_class: Gc<Type>,
    /// The receiver; unset for an unbound super.
    pub object: Value,
    /// The class whose order is searched; unset for an unbound super.
    pub object_type: Option<Gc<Type>>,
}

// SAFETY: repr(C), header first; traces every field.
unsafe impl Object for Super {
    const KIND: Kind = Kind::Super;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.this_class);
        tracer.value(self.object);
        tracer.mark_option(self.object_type);
    }
}

impl Super {
    /// A super's fields, to be moved into the heap.
    pub fn new(this_class: Gc<Type>, object: Value, object_type: Option<Gc<Type>>) -> Super {
        Super { header: PLACEHOLDER, this_class, object, object_type }
    }
}

/// A module.
#[repr(C)]
pub struct Module {
    header: Header,
    /// Its names.
    pub dict: Gc<Dict>,
    /// Its code is running for the first time: names may still be missing.
    pub initializing: bool,
}

// SAFETY: repr(C), header first; traces the dict.
unsafe impl Object for Module {
    const KIND: Kind = Kind::Module;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.dict);
    }
}

impl Module {
    /// A module's fields, to be moved into the heap.
    pub fn new(dict: Gc<Dict>) -> Module {
        Module { header: PLACEHOLDER, dict, initializing: false }
    }

    /// Gives the module another shape, and so another class.
    pub fn set_shape(&mut self, shape: u32) {
        self.header.shape = shape;
    }
}
