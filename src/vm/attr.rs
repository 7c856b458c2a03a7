//! Attributes: lookup in classes, descriptors, instance slots, and what inline caches remember.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

/// Lookups of names in classes, remembered. Emptied whenever a class changes or objects may have
/// died, so entries need no validation.
pub(super) struct LookupCache {
    /// Empty until something is looked up.
    entries: Vec<LookupEntry>,
}

#[derive(Clone, Copy)]
struct LookupEntry {
    class: *const (),
    name: *const (),
    /// Unset: the class does not have the name.
    value: Value,
}

const LOOKUPS: usize = 512;
const NO_LOOKUP: LookupEntry =
    LookupEntry { class: std::ptr::null(), name: std::ptr::null(), value: Value::UNSET };

impl LookupCache {
    pub fn new() -> LookupCache {
        LookupCache { entries: Vec::new() }
    }

    pub fn clear(&mut self) {
        self.entries.fill(NO_LOOKUP);
    }
}

/// Cache words by shape and name, for sites that see many shapes. Emptied with the inline caches.
pub(super) struct WordCache {
    /// Empty until something is remembered.
    entries: Vec<WordEntry>,
}

#[derive(Clone, Copy)]
struct WordEntry {
    name: *const (),
    shape: u32,
    /// What the site does: reads, calls, assigns.
    purpose: u8,
    words: (u64, u64),
}

const WORDS: usize = 512;
const NO_WORD: WordEntry =
    WordEntry { name: std::ptr::null(), shape: 0, purpose: 0, words: (0, 0) };

impl WordCache {
    pub fn new() -> WordCache {
        WordCache { entries: Vec::new() }
    }

    pub fn clear(&mut self) {
        self.entries.fill(NO_WORD);
    }

    #[inline]
    fn index(shape: u32, name: Gc<Str>, purpose: u8) -> usize {
        (shape as usize ^ (name.as_ptr() as usize >> 4).wrapping_mul(7) ^ purpose as usize)
            & (WORDS - 1)
    }

    /// The cache words for a shape and name; (0, 0) when nothing is known.
    #[inline]
    pub fn get(&self, shape: u32, name: Gc<Str>, purpose: u8) -> (u64, u64) {
        match self.entries.get(Self::index(shape, name, purpose)) {
            Some(entry)
                if entry.shape == shape
                    && entry.name == name.as_ptr() as *const ()
                    && entry.purpose == purpose =>
            {
                entry.words
            }
            _ => (0, 0),
        }
    }

    pub fn set(&mut self, shape: u32, name: Gc<Str>, purpose: u8, words: (u64, u64)) {
        if self.entries.is_empty() {
            self.entries = vec![NO_WORD; WORDS];
        }
        self.entries[Self::index(shape, name, purpose)] =
            WordEntry { name: name.as_ptr() as *const (), shape, purpose, words };
    }
}

/// How an attribute is read from every object of one shape; what an inline cache can remember.
#[derive(Clone, Copy)]
pub(super) enum GetPath {
    /// A slot of the object, by number; unset slots fall back to the long way.
    Slot(usize),
    /// A plain value of the class, found in this cell.
    ClassValue(Gc<Cell>),
    /// A Python function of the class, to be bound.
    Method(Gc<Function>),
    /// A native method of the class, to be bound.
    NativeMethod(Gc<Native>),
    /// A property whose getter is a Python function.
    Getter(Gc<Function>),
    /// The long way only.
    Uncached,
}

/// Where an assignment to an attribute goes for every object of one shape.
#[derive(Clone, Copy)]
pub(super) enum SetPath {
    /// An existing slot.
    Slot(usize),
    /// A new slot; the object then has this shape.
    Extend(usize, u32),
    /// The long way only.
    Uncached,
}

/// What to call for `object.name(...)`.
pub(super) enum MethodTarget {
    /// A function that takes the object as its first argument.
    Bound(Value),
    /// A callable that does not.
    Plain(Value),
}

impl Vm {
    /// The value that `class` or a class it derives from has under `name` (interned).
    #[inline]
    pub fn lookup(&mut self, class: Gc<Type>, name: Gc<Str>) -> Option<Value> {
        let (c, n) = (class.as_ptr() as usize, name.as_ptr() as usize);
        let at = ((c >> 4) ^ (n >> 4).wrapping_mul(31) ^ (c >> 13)) & (LOOKUPS - 1);
        if let Some(entry) = self.lookups.entries.get(at) {
            if entry.class == class.as_ptr().cast() && entry.name == name.as_ptr().cast() {
                return entry.value.to_option();
            }
        } else {
            self.lookups.entries = vec![NO_LOOKUP; LOOKUPS];
        }
        let found = self.lookup_owner(class, name).map(|(_, found)| found);
        self.lookups.entries[at] = LookupEntry {
            class: class.as_ptr() as *const (),
            name: name.as_ptr() as *const (),
            value: found.unwrap_or(Value::UNSET),
        };
        found
    }

    /// Looks a special method up: in the class only. `name` is interned.
    pub fn lookup_special(&mut self, value: Value, name: Gc<Str>) -> Option<Value> {
        let class = self.type_of(value);
        self.lookup(class, name)
    }

    /// `value.name`; AttributeError if there is none.
    pub fn get_attr(&mut self, value: Value, name: Gc<Str>) -> Result<Value> {
        match self.find_attr_or_raised(value, name) {
            Ok(Some(found)) => Ok(found),
            Ok(None) => Err(self.no_attribute(value, name)),
            Err(raised) => {
                self.note_attribute(value, name);
                Err(raised)
            }
        }
    }

    /// `value.name`; None if there is none, also when `__getattr__` raises AttributeError.
    pub fn find_attr(&mut self, value: Value, name: Gc<Str>) -> Result<Option<Value>> {
        match self.find_attr_or_raised(value, name) {
            Err(raised) => match self.catch(self.types.attribute_error) {
                Some(_) => Ok(None),
                None => Err(raised),
            },
            found => found,
        }
    }

    fn find_attr_or_raised(&mut self, value: Value, name: Gc<Str>) -> Result<Option<Value>> {
        let name = self.intern_str(name);
        let class = self.type_of(value);
        if class.flags.has(Flags::CUSTOM_GET_ATTR) {
            return self.get_attr_custom(value, class, name);
        }
        match class.slots.get_attr {
            Some(get_attr) => {
                self.enter_native()?;
                let found = get_attr(self, value, name);
                self.leave_native();
                found
            }
            None => self.get_attr_generic(value, name),
        }
    }

    fn get_attr_custom(
        &mut self,
        value: Value,
        class: Gc<Type>,
        name: Gc<Str>,
    ) -> Result<Option<Value>> {
        self.protect(value);
        let found = match self.lookup(class, self.names.getattribute) {
            Some(hook) if hook.kind() != Kind::Native => {
                self.call_descriptor_bound(hook, value, class, &[name.into()]).map(Some)
            }
            _ => match class.slots.get_attr {
                Some(get_attr) => get_attr(self, value, name),
                None => self.get_attr_generic(value, name),
            },
        };
        let Some(hook) = self.lookup(class, self.names.getattr) else { return found };
        match found {
            Ok(Some(found)) => Ok(Some(found)),
            Ok(None) => self.call_descriptor_bound(hook, value, class, &[name.into()]).map(Some),
            Err(raised) => match self.catch(self.types.attribute_error) {
                Some(_) => self.call_descriptor_bound(hook, value, class, &[name.into()]).map(Some),
                None => Err(raised),
            },
        }
    }

    /// `object.__getattribute__`, without `__getattr__`. `name` is interned.
    pub fn get_attr_generic(&mut self, value: Value, name: Gc<Str>) -> Result<Option<Value>> {
        let class = self.type_of(value);
        let in_class = self.lookup(class, name);
        if let Some(descriptor) = in_class {
            let slots = self.descriptor_slots(descriptor);
            if slots.0.is_some() && slots.1 {
                return self.bind(descriptor, value, class).map(Some);
            }
        }
        if let Some(found) = self.own_attr(value, name) {
            return Ok(Some(found));
        }
        match in_class {
            Some(descriptor) => self.bind(descriptor, value, class).map(Some),
            None => Ok(None),
        }
    }

    /// `__get__` of a class attribute's type, and whether it also has `__set__`.
    #[inline]
    #[allow(clippy::type_complexity, reason = "the slot's own type")]
    fn descriptor_slots(
        &self,
        descriptor: Value,
    ) -> (Option<fn(&mut Vm, Value, Value, Gc<Type>) -> Result<Value>>, bool) {
        if !descriptor.is_object() {
            return (None, false);
        }
        let slots = &self.type_of(descriptor).slots;
        (slots.descr_get, slots.descr_set.is_some())
    }

    /// What reading class attribute `descriptor` through an instance gives.
    #[inline]
    pub fn bind(&mut self, descriptor: Value, value: Value, class: Gc<Type>) -> Result<Value> {
        match self.descriptor_slots(descriptor).0 {
            Some(get) if descriptor.kind() == Kind::Function => get(self, descriptor, value, class),
            Some(get) => {
                self.enter_native()?;
                let bound = get(self, descriptor, value, class);
                self.leave_native();
                bound
            }
            None => Ok(descriptor),
        }
    }

    /// The attribute kept in the object itself.
    pub fn own_attr(&mut self, value: Value, name: Gc<Str>) -> Option<Value> {
        if let Some(object) = SlotObject::new(value) {
            let shape = self.shapes.get(object.shape());
            if shape.dict_mode {
                return object.dict()?.get_str(name);
            }
            let slot = self.shapes.slot(object.shape(), name)?;
            if slot < shape.class.slot_names.len() {
                return None;
            }
            return object.get(slot).to_option();
        }
        match value.kind() {
            Kind::Function => value.downcast::<Function>()?.extra.as_ref()?.dict?.get_str(name),
            Kind::Module => value.downcast::<Module>()?.dict.get_str(name),
            Kind::StaticMethod | Kind::ClassMethod => {
                value.downcast::<Wrapped>()?.dict?.get_str(name)
            }
            _ => None,
        }
    }

    /// `value.name = new`; `del value.name` when `new` is unset.
    pub fn set_attr(&mut self, value: Value, name: Gc<Str>, new: Value) -> Result<()> {
        let name = self.intern_str(name);
        let class = self.type_of(value);
        if class.flags.has(Flags::CUSTOM_SET_ATTR) {
            let hook = if new.is_unset() { self.names.delattr } else { self.names.setattr };
            if let Some(hook) = self.lookup(class, hook) {
                if hook.kind() != Kind::Native {
                    let args = [name.into(), new];
                    let args = if new.is_unset() { &args[..1] } else { &args[..] };
                    self.call_descriptor_bound(hook, value, class, args)?;
                    return Ok(());
                }
            }
        }
        match class.slots.set_attr {
            Some(set_attr) => set_attr(self, value, name, new),
            None => self.set_attr_generic(value, name, new),
        }
    }

    /// `del value.name`.
    pub fn del_attr(&mut self, value: Value, name: Gc<Str>) -> Result<()> {
        self.set_attr(value, name, Value::UNSET)
    }

    /// `object.__setattr__` and `object.__delattr__`. `name` is interned.
    pub fn set_attr_generic(&mut self, value: Value, name: Gc<Str>, new: Value) -> Result<()> {
        let class = self.type_of(value);
        let in_class = self.lookup(class, name);
        if let Some(descriptor) = in_class {
            if descriptor.is_object() {
                if let Some(set) = self.type_of(descriptor).slots.descr_set {
                    return set(self, descriptor, value, new);
                }
            }
        }
        if self.set_own_attr(value, class, name, new)? {
            return Ok(());
        }
        if new.is_unset() && self.has_dict(value) {
            return Err(self.no_attribute(value, name));
        }
        let (class_name, name_text) = (self.full_name(class), name.to_string_lossy().into_owned());
        let message = if in_class.is_some() {
            format!("'{class_name}' object attribute '{name_text}' is read-only")
        } else if class.flags.has(Flags::CUSTOM_SET_ATTR) {
            format!("'{class_name}' object has no attribute '{name_text}'")
        } else {
            format!(
                "'{class_name}' object has no attribute '{name_text}' and no __dict__ for setting \
                 new attributes"
            )
        };
        Err(self.attribute_error_about(message, value, name))
    }

    /// Whether the object has, or can have, a `__dict__`.
    pub fn has_dict(&self, value: Value) -> bool {
        match value.kind() {
            Kind::Function | Kind::Module | Kind::Type => true,
            Kind::StaticMethod | Kind::ClassMethod => true,
            kind => kind.has_slots() && self.type_of(value).flags.has(Flags::HAS_DICT),
        }
    }

    /// Keeps or removes an attribute in the object itself; false if it cannot have it.
    fn set_own_attr(
        &mut self,
        value: Value,
        class: Gc<Type>,
        name: Gc<Str>,
        new: Value,
    ) -> Result<bool> {
        if value.kind().has_slots() {
            if !class.flags.has(Flags::HAS_DICT) {
                return Ok(false);
            }
            if new.is_unset() {
                if self.own_attr(value, name).is_none() {
                    return Ok(false);
                }
                let mut dict = self.instance_dict(value);
                return Ok(dict.remove_str(name).is_some());
            }
            self.set_slot_attr(value, name, new);
            return Ok(true);
        }
        let dict = match value.kind() {
            Kind::Module => value.downcast::<Module>().map(|m| m.dict),
            Kind::Function | Kind::StaticMethod | Kind::ClassMethod => Some(self.own_dict(value)),
            _ => return Ok(false),
        };
        let Some(mut dict) = dict else { return Ok(false) };
        if new.is_unset() {
            return Ok(dict.remove_str(name).is_some());
        }
        let known = dict.len();
        dict.set_str(&mut self.heap, name, new);
        if dict.len() != known {
            self.note_new_key(dict);
        }
        Ok(true)
    }

    /// Keeps an attribute in an object with slots.
    pub(super) fn set_slot_attr(&mut self, value: Value, name: Gc<Str>, new: Value) {
        let Some(object) = SlotObject::new(value) else { return };
        let name = self.intern_str(name);
        match self.set_path(object, name) {
            SetPath::Slot(slot) => object.set(&mut self.heap, slot, new),
            SetPath::Extend(slot, shape) => {
                object.set(&mut self.heap, slot, new);
                object.set_shape(shape);
                self.learn_inline(shape, slot);
            }
            SetPath::Uncached => {
                let mut dict = self.instance_dict(value);
                dict.set_str(&mut self.heap, name, new);
            }
        }
    }

    /// Where `name` goes in an object with slots; Uncached: into its dict.
    fn set_path(&mut self, object: SlotObject, name: Gc<Str>) -> SetPath {
        let id = object.shape();
        if self.shapes.get(id).dict_mode {
            return SetPath::Uncached;
        }
        if let Some(slot) = self.shapes.slot(id, name) {
            return SetPath::Slot(slot);
        }
        match self.shapes.extend(&mut self.heap, id, name) {
            Some(next) => SetPath::Extend(self.shapes.get(next).keys.len() - 1, next),
            None => SetPath::Uncached,
        }
    }

    /// Gives future instances more inline slots after one needed them.
    fn learn_inline(&mut self, shape: u32, slot: usize) {
        let mut class = self.shapes.class(shape);
        if class.layout != Kind::Instance
            || slot < class.inline as usize
            || slot >= instance::MAX_INLINE
        {
            return;
        }
        class.inline = (slot + 1).next_multiple_of(4).min(instance::MAX_INLINE) as u8;
        self.renew_root_shape(class);
    }

    /// Makes a fresh root shape for a class whose instances' layout changed.
    pub(super) fn renew_root_shape(&mut self, mut class: Gc<Type>) {
        let keys = class.slot_names.clone();
        class.root_shape = self.shapes.add(class, keys, class.inline, false);
    }

    /// The `__dict__` of an object with slots; from now on its attributes live there.
    pub fn instance_dict(&mut self, value: Value) -> Gc<Dict> {
        let object = SlotObject::new(value).expect("bug: object without slots asked for its dict");
        if let Some(dict) = object.dict() {
            return dict;
        }
        let mut dict = self.new_dict();
        let shape = self.shapes.get(object.shape());
        let class = shape.class;
        let first = class.slot_names.len();
        let keys: Vec<Gc<Str>> = shape.keys[first..].to_vec();
        for (i, key) in keys.into_iter().enumerate() {
            let value = object.get(first + i);
            if !value.is_unset() {
                dict.set_str(&mut self.heap, key, value);
            }
        }
        self.set_instance_dict(object, class, dict);
        dict
    }

    /// Makes `dict` the `__dict__` of an object with slots.
    pub fn set_instance_dict(&mut self, object: SlotObject, mut class: Gc<Type>, dict: Gc<Dict>) {
        object.set_dict(Some(dict));
        let shape = match class.dict_shape {
            Some(shape) => shape,
            None => {
                let keys = class.slot_names.clone();
                let shape = self.shapes.add(class, keys, class.inline, true);
                class.dict_shape = Some(shape);
                shape
            }
        };
        object.set_shape(shape);
    }

    /// The `__dict__` of a function, static or class method, made when missing.
    pub fn own_dict(&mut self, value: Value) -> Gc<Dict> {
        if let Some(mut function) = value.downcast::<Function>() {
            if let Some(dict) = function.extra_mut().dict {
                return dict;
            }
            let dict = self.new_dict();
            function.extra_mut().dict = Some(dict);
            return dict;
        }
        let mut wrapped = value.downcast::<Wrapped>().expect("bug: object without a dict");
        match wrapped.dict {
            Some(dict) => dict,
            None => {
                let dict = self.new_dict();
                wrapped.dict = Some(dict);
                dict
            }
        }
    }

    /// How to read `name` (interned) from objects shaped like `value`.
    pub(super) fn get_path(&mut self, value: Value, name: Gc<Str>) -> GetPath {
        let mut class = self.type_of(value);
        if class.flags.has(Flags::CUSTOM_GET_ATTR) || !value.is_object() {
            return GetPath::Uncached;
        }
        if value.kind() == Kind::Type {
            return self.class_get_path(value, name);
        }
        if class.slots.get_attr.is_some() {
            return GetPath::Uncached;
        }
        let owner = self.lookup_owner(class, name);
        if let Some((_, found)) = owner {
            match found.kind() {
                Kind::Property => {
                    let property = found.downcast::<Property>();
                    if let Some(getter) = property.and_then(|p| p.get.downcast::<Function>()) {
                        class.flags.set(Flags::CACHED, true);
                        return GetPath::Getter(getter);
                    }
                    return GetPath::Uncached;
                }
                Kind::GetSet => {
                    let descriptor = found.downcast::<GetSet>();
                    if let Some(Computed::Member(slot)) = descriptor.map(|d| d.computed) {
                        if value.kind().has_slots() {
                            class.flags.set(Flags::CACHED, true);
                            return GetPath::Slot(slot as usize);
                        }
                    }
                    return GetPath::Uncached;
                }
                _ if self.descriptor_slots(found).1 => return GetPath::Uncached,
                _ => {}
            }
        }
        let Some(object) = SlotObject::new(value) else {
            if !matches!(
                value.kind(),
                Kind::Function | Kind::Module | Kind::StaticMethod | Kind::ClassMethod
            ) {
                return self.class_attr_path(class, owner, name);
            }
            return GetPath::Uncached;
        };
        if self.shapes.get(object.shape()).dict_mode {
            return GetPath::Uncached;
        }
        // A name of `__slots__` without its descriptor is no attribute any more.
        let slot = self.shapes.slot(object.shape(), name);
        if let Some(slot) = slot.filter(|slot| *slot >= class.slot_names.len()) {
            class.flags.set(Flags::CACHED, true);
            return GetPath::Slot(slot);
        }
        self.class_attr_path(class, owner, name)
    }

    /// As [`Vm::get_path`] once the object itself is known not to have the attribute.
    fn class_attr_path(
        &mut self,
        mut class: Gc<Type>,
        owner: Option<(Gc<Type>, Value)>,
        name: Gc<Str>,
    ) -> GetPath {
        let Some((owner, found)) = owner else { return GetPath::Uncached };
        class.flags.set(Flags::CACHED, true);
        match found.kind() {
            Kind::Function => match found.downcast() {
                Some(function) => GetPath::Method(function),
                None => GetPath::Uncached,
            },
            Kind::Native => match found.downcast::<Native>() {
                Some(native) if native.role == NativeRole::Method => GetPath::NativeMethod(native),
                Some(native) if native.role == NativeRole::ClassMethod => GetPath::Uncached,
                _ => self.class_value_path(owner, name),
            },
            _ if self.descriptor_slots(found).0.is_none() => self.class_value_path(owner, name),
            _ => GetPath::Uncached,
        }
    }

    fn class_value_path(&mut self, mut owner: Gc<Type>, name: Gc<Str>) -> GetPath {
        let namespace = self.class_dict(owner);
        let Some(position) = namespace.find_str(name) else { return GetPath::Uncached };
        owner.flags.set(Flags::CACHED, true);
        GetPath::ClassValue(self.namespace_cell(namespace, position))
    }

    /// The cell of a namespace's entry, for an inline cache.
    pub(super) fn namespace_cell(&mut self, mut dict: Gc<Dict>, position: usize) -> Gc<Cell> {
        let (heap, shape) = (&mut self.heap, self.types.cell.root_shape);
        dict.cell(position, |value| alloc(heap, shape, Cell::new(value)))
    }

    /// As [`Vm::get_path`] for a class object: its shape tells which class it is.
    fn class_get_path(&mut self, value: Value, name: Gc<Str>) -> GetPath {
        let Some(mut class) = value.downcast::<Type>() else { return GetPath::Uncached };
        let metaclass = self.type_of(value);
        if let Some(found) = self.lookup(metaclass, name) {
            if self.descriptor_slots(found).1 {
                return GetPath::Uncached;
            }
        }
        let Some((owner, found)) = self.lookup_owner(class, name) else { return GetPath::Uncached };
        let binds_nothing = match found.kind() {
            Kind::Function => true,
            Kind::Native => found
                .downcast::<Native>()
                .is_some_and(|n| !matches!(n.role, NativeRole::ClassMethod)),
            _ => self.descriptor_slots(found).0.is_none(),
        };
        if !binds_nothing {
            return GetPath::Uncached;
        }
        class.flags.set(Flags::CACHED, true);
        self.class_value_path(owner, name)
    }

    /// Where assigning `name` (interned) goes for objects shaped like `value`.
    pub(super) fn set_attr_path(&mut self, value: Value, name: Gc<Str>) -> SetPath {
        let mut class = self.type_of(value);
        if class.flags.has(Flags::CUSTOM_SET_ATTR) || class.slots.set_attr.is_some() {
            return SetPath::Uncached;
        }
        let Some(object) = SlotObject::new(value) else { return SetPath::Uncached };
        if let Some(found) = self.lookup(class, name) {
            if let Some(descriptor) = found.downcast::<GetSet>() {
                if let Computed::Member(slot) = descriptor.computed {
                    class.flags.set(Flags::CACHED, true);
                    return SetPath::Slot(slot as usize);
                }
            }
            if self.descriptor_slots(found).1 {
                return SetPath::Uncached;
            }
        }
        if !class.flags.has(Flags::HAS_DICT) {
            return SetPath::Uncached;
        }
        class.flags.set(Flags::CACHED, true);
        self.set_path(object, name)
    }

    /// What `value.name(...)` calls. `name` is interned.
    pub(super) fn method_target(&mut self, value: Value, name: Gc<Str>) -> Result<MethodTarget> {
        let class = self.type_of(value);
        if !class.flags.has(Flags::CUSTOM_GET_ATTR) && class.slots.get_attr.is_none() {
            if let Some(found) = self.lookup(class, name) {
                let binds = match found.kind() {
                    Kind::Function => true,
                    Kind::Native => {
                        found.downcast::<Native>().is_some_and(|n| n.role == NativeRole::Method)
                    }
                    _ => false,
                };
                if binds {
                    return Ok(match self.own_attr(value, name) {
                        Some(own) => MethodTarget::Plain(own),
                        None => MethodTarget::Bound(found),
                    });
                }
            }
        }
        self.get_attr(value, name).map(MethodTarget::Plain)
    }

    /// A name was added to a namespace: cached builtins of the same name may now be hidden.
    #[inline]
    pub fn note_new_key(&mut self, dict: Gc<Dict>) {
        if dict.header().flags & dict::SHADOW_WATCHED != 0 {
            self.shadow_epoch = self.shadow_epoch.wrapping_add(1);
        }
    }

    /// What a class's names mean has changed: forget what caches know of it.
    pub fn class_changed(&mut self, class: Gc<Type>) {
        self.lookups.clear();
        self.words.clear();
        if self.is_cached(class) {
            self.flush_caches();
        }
    }

    fn is_cached(&self, class: Gc<Type>) -> bool {
        class.flags.has(Flags::CACHED)
            || class.subclasses.iter().any(|subclass| self.is_cached(*subclass))
    }

    /// Forgets what looking names up in classes gave.
    pub(super) fn clear_lookups(&mut self) {
        self.lookups.clear();
        self.words.clear();
    }
}
