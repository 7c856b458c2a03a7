//! How instances of a class are laid out: which base's layout they have, `__slots__`, `__dict__`
//! and `__weakref__`.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

/// `__dict__` of objects that keep attributes by shape.
pub const INSTANCE_DICT: GetSetSpec =
    getset("__dict__", |vm, this| Ok(vm.instance_dict(this).into()), set_instance_dict);

/// `__weakref__` of the instances of Python classes: the first of their weak references.
static WEAKREF: GetSetSpec =
    getter("__weakref__", |vm, this| Ok(vm.weak_references(this).first().copied().into_value(vm)));

fn set_instance_dict(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let object = SlotObject::new(this).expect("bug: an object without slots has this attribute");
    let dict = if value.is_unset() {
        vm.new_dict()
    } else if let Some(dict) = value.unwrap_as::<Dict>() {
        dict
    } else {
        let got = vm.class_name(value);
        return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{got}'")));
    };
    let class = vm.type_of(this);
    vm.set_instance_dict(object, class, dict);
    Ok(())
}

/// The nearest class, itself included, whose instances have fields that its base's do not: names in
/// `__slots__`, or what a builtin keeps.
pub(super) fn solid_base(class: Gc<Type>) -> Gc<Type> {
    let mut at = class;
    while let Some(base) = at.base {
        let solid = if at.is_python() {
            at.slot_names.len() > base.slot_names.len()
        } else {
            !at.flags.has(Flags::EXCEPTION)
                && at.layout != Kind::Instance
                && !std::ptr::eq(at.spec, base.spec)
                && at.spec.name != "bool"
                || at.flags.has(Flags::EXCEPTION) && !at.spec.getsets.is_empty()
        };
        if solid {
            return at;
        }
        at = base;
    }
    at
}

/// Whether instances of a builtin type, and hence of classes derived from it, vary in size: such
/// classes can neither add slots nor be weakly referenced.
fn varies_in_size(spec: &'static TypeSpec) -> bool {
    matches!(spec.name, "int" | "tuple" | "bytes" | "type")
}

impl Vm {
    /// The base whose layout instances have.
    pub(super) fn best_base(&mut self, bases: &[Gc<Type>]) -> Result<Gc<Type>> {
        let (mut best, mut winner) = (bases[0], solid_base(bases[0]));
        for base in &bases[1..] {
            let candidate = solid_base(*base);
            if winner.is_subclass(candidate) {
                continue;
            }
            if !candidate.is_subclass(winner) {
                return Err(self.type_error("multiple bases have instance lay-out conflict"));
            }
            (best, winner) = (*base, candidate);
        }
        Ok(best)
    }

    /// `__slots__`, and whether instances have a `__dict__` and can be weakly referenced.
    pub(super) fn add_slots(&mut self, mut class: Gc<Type>, best: Gc<Type>) -> Result<()> {
        class.slot_names = best.slot_names.clone();
        let base_has_dict = class.bases.iter().any(|b| b.flags.has(Flags::HAS_DICT));
        let base_is_weak = class.bases.iter().any(|b| b.flags.has(Flags::WEAK));
        let may_be_weak = base_is_weak || !varies_in_size(best.spec);
        let Some(slots) = self.class_dict(class).get_str(self.names.slots) else {
            class.flags.set(Flags::HAS_DICT, true);
            class.flags.set(Flags::WEAK, may_be_weak);
            return Ok(());
        };
        class.flags.set(Flags::SLOTTED, true);
        class.flags.set(Flags::HAS_DICT, base_has_dict);
        class.flags.set(Flags::WEAK, base_is_weak);
        let names = match slots.unwrap_as::<Str>() {
            Some(name) => vec![Value::from(name)],
            None => self.to_list(slots)?.items.clone(),
        };
        if !names.is_empty() && varies_in_size(best.spec) {
            let base = best.name.to_string_lossy().into_owned();
            return Err(self
                .type_error(format!("nonempty __slots__ not supported for subtype of '{base}'")));
        }
        for name in names {
            let name = self.slot_text(name)?;
            let special = [(self.names.dict, Flags::HAS_DICT), (self.names.weakref, Flags::WEAK)];
            if let Some((name, flag)) = special.into_iter().find(|(special, _)| name.is(*special)) {
                if class.flags.has(flag) {
                    let name = name.to_string_lossy().into_owned();
                    return Err(
                        self.type_error(format!("{name} slot disallowed: we already got one"))
                    );
                }
                class.flags.set(flag, true);
                continue;
            }
            self.add_member(class, best, name)?;
        }
        Ok(())
    }

    /// An item of `__slots__`, checked.
    fn slot_text(&mut self, name: Value) -> Result<Gc<Str>> {
        let Some(name) = name.unwrap_as::<Str>() else {
            let got = self.class_name(name);
            return Err(self.type_error(format!("__slots__ items must be strings, not '{got}'")));
        };
        if !crate::text::case::is_identifier(name.as_bytes()) {
            return Err(self.type_error("__slots__ must be identifiers"));
        }
        Ok(self.intern_str(name))
    }

    /// Adds the slot `name` and the descriptor that reads it.
    fn add_member(&mut self, mut class: Gc<Type>, best: Gc<Type>, name: Gc<Str>) -> Result<()> {
        let name = self.mangle(class.name, name);
        if class.slot_names[best.slot_names.len()..].iter().any(|known| known.is(name)) {
            return Ok(());
        }
        let mut dict = self.class_dict(class);
        if dict.get_str(name).is_some() {
            let name = name.to_string_lossy().into_owned();
            return Err(
                self.value_error(format!("'{name}' in __slots__ conflicts with class variable"))
            );
        }
        let slot = class.slot_names.len() as u16;
        class.slot_names.push(name);
        let shape = self.types.member.root_shape;
        let member = GetSet::new(Computed::Member(slot), name, class);
        let member = alloc(&mut self.heap, shape, member);
        dict.set_str(&mut self.heap, name, member.into());
        Ok(())
    }

    /// The attributes `__dict__` and `__weakref__`, in the first class whose instances have them.
    pub(super) fn add_dict_attrs(&mut self, class: Gc<Type>) {
        let rows: [(Gc<Str>, Flags, &'static GetSetSpec); 2] = [
            (self.names.dict, Flags::HAS_DICT, &INSTANCE_DICT),
            (self.names.weakref, Flags::WEAK, &WEAKREF),
        ];
        let mut dict = self.class_dict(class);
        for (name, flag, row) in rows {
            let own = class.flags.has(flag)
                && class.layout != Kind::Type
                && !class.bases.iter().any(|b| b.flags.has(flag));
            if own && dict.get_str(name).is_none() {
                let shape = self.types.getset.root_shape;
                let row = GetSet::new(Computed::Native(row), name, class);
                let row = alloc(&mut self.heap, shape, row);
                dict.set_str(&mut self.heap, name, row.into());
            }
        }
    }

    fn mangle(&mut self, class: Gc<Str>, name: Gc<Str>) -> Gc<Str> {
        let text = name.to_string_lossy().into_owned();
        if !text.starts_with("__") || text.ends_with("__") {
            return name;
        }
        let class = class.to_string_lossy().into_owned();
        match class.trim_start_matches('_') {
            "" => name,
            class => self.intern(&format!("_{class}{text}")),
        }
    }

    /// How many slots an instance will probably need.
    pub(super) fn predicted_slots(&mut self, class: Gc<Type>) -> u8 {
        if class.layout != Kind::Instance {
            return 0;
        }
        let init_name = self.names.init;
        let assigned: usize = class
            .mro
            .iter()
            .filter_map(|c| c.namespace.get_str(init_name)?.downcast::<Function>())
            .map(|f| f.code.proto.self_attrs as usize)
            .sum();
        (class.slot_names.len() + assigned).min(instance::MAX_INLINE) as u8
    }

    /// `object.__class__ = class`.
    pub fn set_class_of(&mut self, object: Value, class: Gc<Type>) -> Result<()> {
        let old = self.type_of(object);
        let module = self.types.module;
        let modules = old.is_subclass(module) && class.is_subclass(module);
        if !modules && (!old.is_python() || !class.is_python()) {
            return Err(self.type_error(
                "__class__ assignment only supported for mutable types or ModuleType subclasses",
            ));
        }
        if !old.host.is(class.host) {
            // What the host says of its objects' classes holds for good.
            return Err(
                self.type_error("__class__ assignment not supported for objects of the host")
            );
        }
        if !same_layout(old, class) {
            let message = format!(
                "__class__ assignment: '{}' object layout differs from '{}'",
                class.name.to_string_lossy(),
                old.name.to_string_lossy()
            );
            return Err(self.type_error(message));
        }
        let Some(slots) = SlotObject::new(object) else {
            self.set_class_without_slots(object, class);
            return Ok(());
        };
        if class.flags.has(Flags::HAS_DICT) {
            let dict = self.instance_dict(object);
            self.set_instance_dict(slots, class, dict);
        } else {
            slots.set_shape(class.root_shape);
        }
        Ok(())
    }

    /// Of classes, whose class is their metaclass, and of modules.
    fn set_class_without_slots(&mut self, object: Value, class: Gc<Type>) {
        if let Some(mut module) = object.downcast::<Module>() {
            module.set_shape(class.root_shape);
        } else if let Some(of) = object.downcast::<Type>() {
            // A class object has a shape to itself, which keeps its number: caches may know it.
            self.shapes.set_class(of.own_shape(), class);
            self.fix_slots(of);
            self.class_changed(of);
            self.flush_caches();
        }
    }
}

/// The class itself, or the nearest base to whose layout it and the classes between add nothing.
fn layout_base(class: Gc<Type>) -> Gc<Type> {
    let adds = Flags::HAS_DICT.with(Flags::WEAK);
    let mut at = class;
    while let Some(base) = at.base.filter(|_| at.is_python()) {
        let added = at.slot_names.len() > base.slot_names.len()
            || at.flags.0 & adds.0 != base.flags.0 & adds.0;
        if added {
            break;
        }
        at = base;
    }
    at
}

/// Whether instances of one class may become instances of the other.
fn same_layout(a: Gc<Type>, b: Gc<Type>) -> bool {
    let (a, b) = (layout_base(a), layout_base(b));
    if a.is(b) {
        return true;
    }
    let (Some(base), Some(other)) = (a.base, b.base) else { return false };
    let adds = Flags::HAS_DICT.with(Flags::WEAK);
    base.is(other)
        && a.is_python()
        && b.is_python()
        && a.flags.0 & adds.0 == b.flags.0 & adds.0
        && a.slot_names.len() == b.slot_names.len()
        && a.slot_names.iter().zip(&b.slot_names).all(|(a, b)| a.is(*b))
}
