//! `isinstance` and `issubclass`, with their hooks.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// `isinstance(value, class)` with its hooks; `class` may be a tuple.
    pub fn isinstance(&mut self, value: Value, class: Value) -> Result<bool> {
        if let Some(class) = class.downcast::<Type>() {
            if self.type_of(value).is(class) {
                return Ok(true);
            }
            if self.type_of(class.into()).is(self.types.type_) {
                return self.isinstance_plain(value, class);
            }
        }
        if let Some(classes) = class.unwrap_as::<Tuple>() {
            let what = " in __instancecheck__";
            return self.any_class(classes, what, |vm, class| vm.isinstance(value, class));
        }
        if let Some(result) = self.call_special(class, self.names.instancecheck, &[value])? {
            return self.truthy(result);
        }
        if let Some(class) = class.downcast::<Type>() {
            return self.isinstance_plain(value, class);
        }
        // Anything with a tuple of `__bases__` passes for a class.
        let message = "isinstance() arg 2 must be a type, a tuple of types, or a union";
        self.check_class_like(class, message)?;
        match self.find_attr(value, self.names.class)? {
            Some(own) => self.derives_from(own, class),
            None => Ok(false),
        }
    }

    fn any_class(
        &mut self,
        classes: Gc<Tuple>,
        what: &str,
        mut check: impl FnMut(&mut Vm, Value) -> Result<bool>,
    ) -> Result<bool> {
        self.enter_native_for(what)?;
        let mut found = Ok(false);
        for class in classes.items() {
            found = check(self, *class);
            if !matches!(found, Ok(false)) {
                break;
            }
        }
        self.leave_native();
        found
    }

    /// `isinstance` without `__instancecheck__`.
    pub fn isinstance_plain(&mut self, value: Value, class: Gc<Type>) -> Result<bool> {
        if self.is_instance_of(value, class) {
            return Ok(true);
        }
        if !matches!(value.kind(), Kind::Instance | Kind::Boxed | Kind::Opaque | Kind::Foreign) {
            return Ok(false);
        }
        // An object may claim another class by its `__class__`.
        let own = self.type_of(value);
        match self.find_attr(value, self.names.class)?.and_then(|c| c.downcast::<Type>()) {
            Some(claimed) if !claimed.is(own) => Ok(claimed.is_subclass(class)),
            _ => Ok(false),
        }
    }

    /// `issubclass(class, other)` with its hooks; `other` may be a tuple.
    pub fn issubclass(&mut self, class: Value, other: Value) -> Result<bool> {
        if let Some(others) = other.unwrap_as::<Tuple>() {
            let what = " in __subclasscheck__";
            return self.any_class(others, what, |vm, other| vm.issubclass(class, other));
        }
        if let Some(result) = self.call_special(other, self.names.subclasscheck, &[class])? {
            return self.truthy(result);
        }
        self.issubclass_plain(class, other)
    }

    /// `issubclass` without `__subclasscheck__`.
    pub fn issubclass_plain(&mut self, class: Value, other: Value) -> Result<bool> {
        if let (Some(class), Some(other)) = (class.downcast::<Type>(), other.downcast::<Type>()) {
            return Ok(class.is_subclass(other));
        }
        self.check_class_like(class, "issubclass() arg 1 must be a class")?;
        let message = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
        self.check_class_like(other, message)?;
        self.derives_from(class, other)
    }

    /// The `__bases__` of something that passes for a class; None if it does not.
    fn class_like_bases(&mut self, class: Value) -> Result<Option<Gc<Tuple>>> {
        let name = self.intern("__bases__");
        Ok(self.find_attr(class, name)?.and_then(|bases| bases.downcast::<Tuple>()))
    }

    fn check_class_like(&mut self, class: Value, message: &str) -> Result<()> {
        match self.class_like_bases(class)? {
            Some(_) => Ok(()),
            None => Err(self.type_error(message)),
        }
    }

    /// Whether `other` is `class` or found by following `__bases__`.
    fn derives_from(&mut self, class: Value, other: Value) -> Result<bool> {
        if class.is(other) {
            return Ok(true);
        }
        let Some(bases) = self.class_like_bases(class)? else { return Ok(false) };
        self.protect(bases.into());
        self.any_class(bases, "", |vm, base| vm.derives_from(base, other))
    }
}
