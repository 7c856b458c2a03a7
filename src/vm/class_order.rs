//! The method resolution order of classes, and changing their bases.

use super::Vm;
use super::class_layout::solid_base;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// What a class's `__mro__` is to be: its metaclass's `mro()`, by default the C3 linearisation.
    /// `best` is the base whose layout instances have.
    pub(super) fn class_order(&mut self, class: Gc<Type>, best: Gc<Type>) -> Result<Vec<Gc<Type>>> {
        let metaclass = self.type_of(class.into());
        let name = self.intern("mro");
        let hook = self.lookup(metaclass, name);
        let plain = self.lookup(self.types.type_, name);
        match (hook, plain) {
            (Some(hook), Some(plain)) if !hook.is(plain) => {
                let order = self.call_descriptor_bound(hook, class.into(), metaclass, &[])?;
                self.protect(order);
                self.check_order(class, best, order)
            }
            _ => self.compute_mro(class),
        }
    }

    fn check_order(&mut self, of: Gc<Type>, best: Gc<Type>, order: Value) -> Result<Vec<Gc<Type>>> {
        let items = self.to_list(order)?;
        if items.items.is_empty() {
            return Err(self.type_error("type MRO must not be empty"));
        }
        let solid = solid_base(best);
        let mut classes = Vec::with_capacity(items.items.len());
        for at in 0..items.items.len() {
            let Some(class) = items.items[at].downcast::<Type>() else {
                let got = self.class_name(items.items[at]);
                return Err(self.type_error(format!("mro() returned a non-class ('{got}')")));
            };
            if !class.is(of) && !solid.is_subclass(solid_base(class)) {
                let name = class.name.to_string_lossy().into_owned();
                return Err(self
                    .type_error(format!("mro() returned base with unsuitable layout ('{name}')")));
            }
            classes.push(class);
        }
        Ok(classes)
    }

    /// C3 linearisation.
    pub fn compute_mro(&mut self, class: Gc<Type>) -> Result<Vec<Gc<Type>>> {
        for (at, base) in class.bases.iter().enumerate() {
            if class.bases[..at].contains(base) {
                let name = base.name.to_string_lossy().into_owned();
                return Err(self.type_error(format!("duplicate base class {name}")));
            }
        }
        let mut sequences: Vec<Vec<Gc<Type>>> =
            class.bases.iter().map(|base| base.mro.clone()).collect();
        sequences.push(class.bases.clone());
        let mut mro = vec![class];
        loop {
            sequences.retain(|s| !s.is_empty());
            if sequences.is_empty() {
                return Ok(mro);
            }
            self.charge(1)?;
            let head = sequences
                .iter()
                .map(|s| s[0])
                .find(|head| !sequences.iter().any(|s| s[1..].contains(head)));
            let Some(head) = head else {
                return Err(self.inconsistent_order(&sequences));
            };
            mro.push(head);
            for sequence in &mut sequences {
                if sequence[0].is(head) {
                    sequence.remove(0);
                }
            }
        }
    }

    #[cold]
    fn inconsistent_order(&mut self, sequences: &[Vec<Gc<Type>>]) -> Raised {
        let mut heads: Vec<Gc<Type>> = Vec::new();
        for sequence in sequences {
            if !heads.contains(&sequence[0]) {
                heads.push(sequence[0]);
            }
        }
        let names: Vec<_> = heads.iter().map(|c| c.name.to_string_lossy().into_owned()).collect();
        self.type_error(format!(
            "Cannot create a consistent method resolution order (MRO) for bases {}",
            names.join(", ")
        ))
    }

    /// `class.__bases__ = bases`.
    pub fn set_class_bases(&mut self, mut class: Gc<Type>, bases: &[Value]) -> Result<()> {
        let name = class.name.to_string_lossy().into_owned();
        let mut new = Vec::new();
        for base in bases {
            let Some(base) = base.downcast::<Type>() else {
                let got = self.class_name(*base);
                return Err(self.type_error(format!(
                    "{name}.__bases__ must be tuple of classes, not '{got}'"
                )));
            };
            if base.is_subclass(class) {
                return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
            }
            self.check_acceptable_base(base)?;
            new.push(base);
        }
        if new.is_empty() {
            return Err(self.type_error(format!(
                "can only assign non-empty tuple to {name}.__bases__, not ()"
            )));
        }
        let best = self.best_base(&new)?;
        if let Some(old) = class.base {
            self.check_same_layout(best, old)?;
        }
        let old = std::mem::replace(&mut class.bases, new.clone());
        match self.class_order(class, best) {
            Ok(mro) => class.mro = mro,
            Err(raised) => {
                class.bases = old;
                return Err(raised);
            }
        }
        class.base = Some(best);
        for mut base in old {
            base.subclasses.retain(|c| !c.is(class));
        }
        for mut base in new {
            base.subclasses.push(class);
        }
        self.flush_caches();
        self.refresh_order(class)
    }

    /// Checks that instances need not change when `new` takes the place of `old` as the base whose
    /// layout they have.
    fn check_same_layout(&mut self, new: Gc<Type>, old: Gc<Type>) -> Result<()> {
        let what = if is_traced(new) != is_traced(old) {
            "deallocator"
        } else if !solid_base(new).is(solid_base(old)) {
            "object layout"
        } else {
            return Ok(());
        };
        Err(self.type_error(format!(
            "__bases__ assignment: '{}' {what} differs from '{}'",
            new.name.to_string_lossy(),
            old.name.to_string_lossy()
        )))
    }

    /// Checks that a class may be derived from.
    pub(super) fn check_acceptable_base(&mut self, base: Gc<Type>) -> Result<()> {
        if base.flags.has(Flags::BASE) {
            return Ok(());
        }
        let name = self.full_name(base);
        Err(self.type_error(format!("type '{name}' is not an acceptable base type")))
    }

    fn refresh_order(&mut self, class: Gc<Type>) -> Result<()> {
        self.fix_slots(class);
        for mut subclass in class.subclasses.clone() {
            let best = subclass.base.unwrap_or(class);
            subclass.mro = self.class_order(subclass, best)?;
            self.refresh_order(subclass)?;
        }
        Ok(())
    }
}

/// Whether CPython's collector looks at instances of the class: they are released differently.
fn is_traced(class: Gc<Type>) -> bool {
    if class.is_python() {
        return class.flags.has(Flags::HAS_DICT)
            || !class.slot_names.is_empty()
            || class.base.is_some_and(is_traced);
    }
    !matches!(
        class.spec.name,
        "object" | "int" | "bool" | "float" | "complex" | "str" | "bytes" | "bytearray"
    )
}
