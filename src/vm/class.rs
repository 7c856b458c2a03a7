//! Making classes and instances.

use super::Vm;
use super::special;
use crate::heap::Gc;
use crate::object::*;

/// `__dict__` of the instances of Python classes.
static INSTANCE_DICT: GetSetSpec =
    getset("__dict__", |vm, this| Ok(vm.instance_dict(this).into()), set_instance_dict);

/// There are no weak references.
static WEAKREF: GetSetSpec = getter("__weakref__", |_, _| Ok(Value::NONE));

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

impl Vm {
    // --- instances ------------------------------------------------------------------------------

    /// A fresh instance of a class whose instances are plain.
    #[inline]
    pub(super) fn new_instance(&mut self, class: Gc<Type>) -> Value {
        Instance::new(&mut self.heap, class.root_shape, class.inline).into()
    }

    /// `class(...)`: `type.__call__`, or the metaclass's.
    pub(super) fn call_class(&mut self, class: Gc<Type>, args: Args) -> Result<Value> {
        let metaclass = self.type_of(class.into());
        if !metaclass.is(self.types.type_) {
            if let Some(call) = self.lookup(metaclass, self.names.call) {
                if call.kind() == Kind::Function {
                    let mut values = vec![class.into()];
                    values.extend_from_slice(args.values);
                    return self.call_args(call, Args { values: &values, names: args.names });
                }
            }
        }
        self.instantiate(class, args)
    }

    /// `type.__call__(class, ...)`.
    pub fn instantiate(&mut self, class: Gc<Type>, args: Args) -> Result<Value> {
        if class.is(self.types.type_) && args.values.len() == 1 && args.names.is_empty() {
            return Ok(self.type_of(args.values[0]).into());
        }
        let Some(new) = self.lookup(class, self.names.new) else {
            let name = class.name.to_string_lossy().into_owned();
            return Err(self.type_error(format!("cannot create '{name}' instances")));
        };
        let mut values = Vec::with_capacity(args.values.len() + 1);
        values.push(class.into());
        values.extend_from_slice(args.values);
        let new = match new.downcast::<Wrapped>() {
            Some(wrapped) => wrapped.function,
            None => new,
        };
        let instance = self.call_args(new, Args { values: &values, names: args.names })?;
        if !class.is_python() && !class.flags.has(Flags::EXCEPTION) && !class.is(self.types.type_) {
            return Ok(instance);
        }
        if !self.is_instance_of(instance, class) {
            return Ok(instance);
        }
        let instance_class = self.type_of(instance);
        if let Some(init) = self.lookup(instance_class, self.names.init) {
            if self.is_object_init(init) {
                return Ok(instance);
            }
            self.protect(instance);
            values[0] = instance;
            let result = match init.kind() {
                Kind::Function | Kind::Native => {
                    self.call_args(init, Args { values: &values, names: args.names })?
                }
                _ => {
                    let bound = self.bind(init, instance, instance_class)?;
                    self.call_args(bound, args)?
                }
            };
            if !result.is_none() {
                return Err(self.init_returned(result));
            }
        }
        Ok(instance)
    }

    /// Whether `init` is `object.__init__`, which does nothing.
    fn is_object_init(&mut self, init: Value) -> bool {
        let object = self.types.object;
        self.lookup(object, self.names.init).is_some_and(|o| o.is(init))
    }

    /// `object.__new__(class, ...)`.
    pub fn object_new(&mut self, class: Gc<Type>, args: Args) -> Result<Value> {
        let given = !args.values.is_empty();
        if given {
            let new = self.lookup(class, self.names.new);
            let plain_new = self.lookup(self.types.object, self.names.new);
            let init = self.lookup(class, self.names.init);
            let overrides_new = match (new, plain_new) {
                (Some(a), Some(b)) => !a.is(b),
                _ => true,
            };
            if overrides_new {
                return Err(self.type_error(
                    "object.__new__() takes exactly one argument (the type to instantiate)",
                ));
            }
            if init.is_none_or(|init| self.is_object_init(init)) {
                let name = class.name.to_string_lossy().into_owned();
                return Err(self.type_error(format!("{name}() takes no arguments")));
            }
        }
        if !class.is_python() && class.spec.new.is_none() && !class.is(self.types.object) {
            let name = self.type_name_with_module(class);
            return Err(self.type_error(format!("cannot create '{name}' instances")));
        }
        if let Some(error) = self.abstract_error(class)? {
            return Err(error);
        }
        match class.layout {
            Kind::Instance => Ok(self.new_instance(class)),
            Kind::Exception => {
                let args = args.pos().to_vec();
                Ok(self.new_exception(class, &args).into())
            }
            _ => {
                let name = class.name.to_string_lossy().into_owned();
                let safe = class.spec.name;
                Err(self.type_error(format!(
                    "object.__new__({name}) is not safe, use {safe}.__new__()"
                )))
            }
        }
    }

    fn abstract_error(&mut self, class: Gc<Type>) -> Result<Option<Raised>> {
        if !class.is_python() {
            return Ok(None);
        }
        let Some(name) = self.find_interned(b"__abstractmethods__") else { return Ok(None) };
        let Some(methods) = self.class_dict(class).get_str(name) else { return Ok(None) };
        if !self.truthy(methods)? {
            return Ok(None);
        }
        let list = self.to_list(methods)?;
        let mut names: Vec<String> = Vec::new();
        for at in 0..list.items.len() {
            names.push(format!("'{}'", self.str(list.items[at])?.to_string_lossy()));
        }
        names.sort();
        let plural = if names.len() == 1 { "" } else { "s" };
        let message = format!(
            "Can't instantiate abstract class {} without an implementation for abstract \
             method{plural} {}",
            class.name.to_string_lossy(),
            names.join(", ")
        );
        Ok(Some(self.type_error(message)))
    }

    // --- classes --------------------------------------------------------------------------------

    /// `type.__new__(metaclass, name, bases, namespace)` without keyword arguments and hooks.
    pub fn new_class(
        &mut self,
        metaclass: Gc<Type>,
        name: Gc<Str>,
        bases: &[Value],
        namespace: Gc<Dict>,
    ) -> Result<Gc<Type>> {
        let object = self.types.object;
        let mut base_types = Vec::with_capacity(bases.len().max(1));
        for base in bases {
            let Some(base) = base.downcast::<Type>() else {
                return Err(self.type_error("bases must be types"));
            };
            if !base.flags.has(Flags::BASE) {
                let name = base.name.to_string_lossy().into_owned();
                return Err(
                    self.type_error(format!("type '{name}' is not an acceptable base type"))
                );
            }
            if base_types.contains(&base) {
                let name = base.name.to_string_lossy().into_owned();
                return Err(self.type_error(format!("duplicate base class {name}")));
            }
            base_types.push(base);
        }
        if base_types.is_empty() {
            base_types.push(object);
        }
        let best = self.best_base(&base_types)?;
        let dict = self.new_dict_with(namespace.len());
        let mut dict = dict;
        dict.copy_from(&mut self.heap, &namespace);
        let name = self.intern_str(name);
        let mut class = self.alloc_class(metaclass, name, dict, best.spec);
        // Instances of other builtins' subclasses wrap the builtin's value.
        class.layout = match best.layout {
            Kind::Instance | Kind::Exception | Kind::Type => best.layout,
            _ => Kind::Boxed,
        };
        class.flags = Flags::BASE.with(Flags::PYTHON);
        for inherited in [Flags::EXCEPTION, Flags::SEQUENCE, Flags::MAPPING, Flags::MATCH_SELF] {
            if base_types.iter().any(|b| b.flags.has(inherited)) {
                class.flags.set(inherited, true);
            }
        }
        class.bases = base_types.clone();
        class.mro = vec![class];
        self.protect(class.into());
        class.mro = self.compute_mro(class)?;
        self.class_namespace(class, name)?;
        self.add_slots(class, &base_types)?;
        self.add_dict_attrs(class, &base_types);
        if dict.get_str(self.names.doc).is_none() {
            dict.set_str(&mut self.heap, self.names.doc, Value::NONE);
        }
        class.inline = self.predicted_slots(class);
        self.renew_root_shape(class);
        for base in &mut base_types {
            base.subclasses.push(class);
        }
        self.fix_slots(class);
        Ok(class)
    }

    /// A class object without bases, order and slots.
    pub(super) fn alloc_class(
        &mut self,
        metaclass: Gc<Type>,
        name: Gc<Str>,
        dict: Gc<Dict>,
        spec: &'static TypeSpec,
    ) -> Gc<Type> {
        let shape = self.shapes.add(metaclass, Vec::new(), 0, false);
        alloc(&mut self.heap, shape, Type::new(name, dict, spec))
    }

    /// The base whose layout instances have.
    fn best_base(&mut self, bases: &[Gc<Type>]) -> Result<Gc<Type>> {
        let mut best = bases[0];
        for base in &bases[1..] {
            let (a, b) = (best.spec, base.spec);
            if std::ptr::eq(a, b) {
                if base.slot_names.len() > best.slot_names.len() {
                    best = *base;
                }
                continue;
            }
            if spec_derives(b, a) {
                best = *base;
            } else if !spec_derives(a, b) && (a.layout != b.layout || a.layout != Kind::Exception) {
                return Err(self.type_error("multiple bases have instance lay-out conflict"));
            }
        }
        Ok(best)
    }

    /// C3 linearisation.
    pub fn compute_mro(&mut self, class: Gc<Type>) -> Result<Vec<Gc<Type>>> {
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
                let mut names = Vec::new();
                for sequence in &sequences {
                    let name = sequence[0].name.to_string_lossy().into_owned();
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                return Err(self.type_error(format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {}",
                    names.join(", ")
                )));
            };
            mro.push(head);
            for sequence in &mut sequences {
                if sequence[0].is(head) {
                    sequence.remove(0);
                }
            }
        }
    }

    /// Sees to the names of a class body that mean something to the class itself.
    fn class_namespace(&mut self, mut class: Gc<Type>, name: Gc<Str>) -> Result<()> {
        let mut dict = self.class_dict(class);
        class.qualname = name;
        if let Some(qualname) = dict.remove_str(self.names.qualname) {
            let Some(qualname) = qualname.unwrap_as::<Str>() else {
                let got = self.class_name(qualname);
                return Err(self.type_error(format!("type __qualname__ must be a str, not {got}")));
            };
            class.qualname = qualname;
        }
        dict.remove_str(self.names.classcell);
        for name in [self.names.init_subclass, self.names.class_getitem] {
            if let Some(function) = dict.get_str(name) {
                if function.kind() == Kind::Function {
                    let wrapped = self.new_wrapped(Kind::ClassMethod, function);
                    dict.set_str(&mut self.heap, name, wrapped);
                }
            }
        }
        if let Some(function) = dict.get_str(self.names.new) {
            if function.kind() == Kind::Function {
                let wrapped = self.new_wrapped(Kind::StaticMethod, function);
                dict.set_str(&mut self.heap, self.names.new, wrapped);
            }
        }
        if dict.get_str(self.names.eq).is_some() && dict.get_str(self.names.hash).is_none() {
            dict.set_str(&mut self.heap, self.names.hash, Value::NONE);
        }
        Ok(())
    }

    /// A staticmethod or classmethod.
    pub fn new_wrapped(&mut self, kind: Kind, function: Value) -> Value {
        let class = match kind {
            Kind::StaticMethod => self.types.staticmethod,
            _ => self.types.classmethod,
        };
        alloc_kind(&mut self.heap, kind, class.root_shape, Wrapped::new(function)).into()
    }

    /// `__slots__`, and whether instances have a `__dict__`.
    fn add_slots(&mut self, mut class: Gc<Type>, bases: &[Gc<Type>]) -> Result<()> {
        let inherited = bases
            .iter()
            .max_by_key(|b| b.slot_names.len())
            .map(|b| b.slot_names.clone())
            .unwrap_or_default();
        class.slot_names = inherited;
        let base_has_dict = bases.iter().any(|b| b.flags.has(Flags::HAS_DICT));
        let Some(slots) = self.class_dict(class).get_str(self.names.slots) else {
            class.flags.set(Flags::HAS_DICT, true);
            return Ok(());
        };
        class.flags.set(Flags::SLOTTED, true);
        class.flags.set(Flags::HAS_DICT, base_has_dict);
        let mut names = Vec::new();
        if let Some(name) = slots.unwrap_as::<Str>() {
            names.push(Value::from(name));
        } else {
            let list = self.to_list(slots)?;
            names.extend_from_slice(&list.items);
        }
        for name in names {
            let Some(name) = name.unwrap_as::<Str>() else {
                let got = self.class_name(name);
                return Err(
                    self.type_error(format!("__slots__ items must be strings, not '{got}'"))
                );
            };
            if !crate::text::case::is_identifier(name.as_bytes()) {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            let name = self.mangle(class.name, name);
            if name.is(self.names.dict) {
                class.flags.set(Flags::HAS_DICT, true);
                continue;
            }
            if name.is(self.names.weakref) {
                continue;
            }
            let mut dict = self.class_dict(class);
            if dict.get_str(name).is_some() {
                let name = name.to_string_lossy().into_owned();
                return Err(self
                    .value_error(format!("'{name}' in __slots__ conflicts with class variable")));
            }
            let slot = class.slot_names.len() as u16;
            class.slot_names.push(name);
            let shape = self.types.member.root_shape;
            let member = GetSet::new(Computed::Member(slot), name, class);
            let member = alloc(&mut self.heap, shape, member);
            dict.set_str(&mut self.heap, name, member.into());
        }
        Ok(())
    }

    /// The attributes `__dict__` and `__weakref__`, in the first class whose instances have them.
    fn add_dict_attrs(&mut self, class: Gc<Type>, bases: &[Gc<Type>]) {
        let rows: [(Gc<Str>, &'static GetSetSpec); 2] =
            [(self.names.dict, &INSTANCE_DICT), (self.names.weakref, &WEAKREF)];
        let own_dict = class.layout.has_slots()
            && class.flags.has(Flags::HAS_DICT)
            && !bases.iter().any(|b| b.flags.has(Flags::HAS_DICT));
        if !own_dict {
            return;
        }
        let mut dict = self.class_dict(class);
        for (name, row) in rows {
            if dict.get_str(name).is_none() {
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
            return self.intern_str(name);
        }
        let class = class.to_string_lossy().into_owned();
        self.intern(&format!("_{}{text}", class.trim_start_matches('_')))
    }

    /// How many slots an instance will probably need.
    fn predicted_slots(&mut self, class: Gc<Type>) -> u8 {
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

    /// Works the slots and flags of a Python class out from what its names mean now.
    pub fn fix_slots(&mut self, mut class: Gc<Type>) {
        self.clear_lookups();
        special::fill_slots(self, class);
        let custom_new = {
            let metaclass_plain = self.type_of(class.into()).is(self.types.type_)
                || !self.has_python_call(self.type_of(class.into()));
            let new = self.lookup(class, self.names.new);
            let object = self.types.object;
            let plain = self.lookup(object, self.names.new);
            let same = match (new, plain) {
                (Some(a), Some(b)) => a.is(b),
                _ => false,
            };
            !(metaclass_plain && same)
        };
        class.flags.set(Flags::CUSTOM_NEW, custom_new);
        let abstract_methods = self.find_interned(b"__abstractmethods__");
        let is_abstract =
            abstract_methods.is_some_and(|name| self.class_dict(class).get_str(name).is_some());
        let init = self.lookup(class, self.names.init).and_then(|v| v.downcast::<Function>());
        class.plain_init = match init {
            Some(init) if !custom_new && !is_abstract && class.layout == Kind::Instance => {
                Some(init)
            }
            Some(init)
                if class.layout == Kind::Exception && self.has_plain_exception_new(class) =>
            {
                Some(init)
            }
            _ => None,
        };
        self.note_plain_exception(class);
        let has_del = self.lookup(class, self.names.del).is_some();
        class.flags.set(Flags::FINALIZER, has_del);
    }

    /// Whether calling an exception class makes an instance the way BaseException does.
    fn has_plain_exception_new(&mut self, class: Gc<Type>) -> bool {
        let base = self.types.base_exception;
        let (new, plain) = (self.lookup(class, self.names.new), self.lookup(base, self.names.new));
        let plain_meta = self.type_of(class.into()).is(self.types.type_);
        plain_meta && matches!((new, plain), (Some(a), Some(b)) if a.is(b))
    }

    /// Sets or clears PLAIN_EXCEPTION: neither `__new__` nor `__init__` are overridden.
    pub(super) fn note_plain_exception(&mut self, mut class: Gc<Type>) {
        if !class.flags.has(Flags::EXCEPTION) {
            return;
        }
        let base = self.types.base_exception;
        let (init, plain) =
            (self.lookup(class, self.names.init), self.lookup(base, self.names.init));
        let plain_init = matches!((init, plain), (Some(a), Some(b)) if a.is(b));
        let plain = plain_init && self.has_plain_exception_new(class);
        class.flags.set(Flags::PLAIN_EXCEPTION, plain);
    }

    fn has_python_call(&mut self, metaclass: Gc<Type>) -> bool {
        self.lookup(metaclass, self.names.call).is_some_and(|c| c.kind() == Kind::Function)
    }

    /// Sets or removes a name of a class, and everything that follows from it.
    pub fn set_class_attr(&mut self, class: Gc<Type>, name: Gc<Str>, value: Value) -> Result<()> {
        let mut dict = self.class_dict(class);
        if value.is_unset() {
            if dict.remove_str(name).is_none() {
                return Err(self.no_attribute(class.into(), name));
            }
        } else {
            dict.set_str(&mut self.heap, name, value);
        }
        self.class_changed(class);
        let text = name.as_bytes();
        if text.starts_with(b"__") && text.ends_with(b"__") {
            self.fix_slots_below(class);
        }
        Ok(())
    }

    fn fix_slots_below(&mut self, class: Gc<Type>) {
        self.fix_slots(class);
        for subclass in class.subclasses.clone() {
            self.fix_slots_below(subclass);
        }
    }

    /// `class.__module__` as text.
    pub fn class_module(&mut self, class: Gc<Type>) -> Option<String> {
        if !class.is_python() {
            return Some(class.spec.module.to_string());
        }
        let module = self.class_dict(class).get_str(self.names.module)?;
        Some(module.downcast::<Str>()?.to_string_lossy().into_owned())
    }

    /// The metaclass for a class with these bases: the most derived of theirs.
    pub fn metaclass_for(&mut self, given: Gc<Type>, bases: &[Value]) -> Result<Gc<Type>> {
        let mut winner = given;
        for base in bases {
            let candidate = self.type_of(*base);
            if winner.is_subclass(candidate) {
                continue;
            }
            if candidate.is_subclass(winner) {
                winner = candidate;
                continue;
            }
            return Err(self.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) \
                 subclass of the metaclasses of all its bases",
            ));
        }
        Ok(winner)
    }

    /// `isinstance(value, class)` with its hooks; `class` may be a tuple.
    pub fn isinstance(&mut self, value: Value, class: Value) -> Result<bool> {
        if let Some(class) = class.downcast::<Type>() {
            if self.type_of(class.into()).is(self.types.type_) {
                return self.isinstance_plain(value, class);
            }
        }
        if let Some(classes) = class.downcast::<Tuple>() {
            self.enter_native()?;
            let mut found = Ok(false);
            for class in classes.items() {
                found = self.isinstance(value, *class);
                if !matches!(found, Ok(false)) {
                    break;
                }
            }
            self.leave_native();
            return found;
        }
        if let Some(result) = self.call_special(class, self.names.instancecheck, &[value])? {
            return self.truthy(result);
        }
        match class.downcast::<Type>() {
            Some(class) => self.isinstance_plain(value, class),
            None => {
                Err(self
                    .type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"))
            }
        }
    }

    /// `isinstance` without `__instancecheck__`.
    pub fn isinstance_plain(&mut self, value: Value, class: Gc<Type>) -> Result<bool> {
        if self.is_instance_of(value, class) {
            return Ok(true);
        }
        if !matches!(value.kind(), Kind::Instance | Kind::Boxed | Kind::Opaque) {
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
        if let Some(others) = other.downcast::<Tuple>() {
            self.enter_native()?;
            let mut found = Ok(false);
            for other in others.items() {
                found = self.issubclass(class, *other);
                if !matches!(found, Ok(false)) {
                    break;
                }
            }
            self.leave_native();
            return found;
        }
        if let Some(result) = self.call_special(other, self.names.subclasscheck, &[class])? {
            return self.truthy(result);
        }
        let Some(other) = other.downcast::<Type>() else {
            return Err(self
                .type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"));
        };
        match class.downcast::<Type>() {
            Some(class) => Ok(class.is_subclass(other)),
            None => Err(self.type_error("issubclass() arg 1 must be a class")),
        }
    }
}

/// Whether builtin type `a` derives from builtin type `b`.
fn spec_derives(a: &'static TypeSpec, b: &'static TypeSpec) -> bool {
    let mut at = Some(a);
    while let Some(spec) = at {
        if std::ptr::eq(spec, b) || b.layout == Kind::Instance && b.base.is_none() {
            return true;
        }
        at = spec.base;
    }
    false
}
