//! Making classes and instances.

use super::Vm;
use super::special;
use crate::heap::Gc;
use crate::object::*;

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
        if class.is(self.types.type_) && args.pos().len() != 3 {
            return match args.pos() {
                [value] if args.names.is_empty() => Ok(self.type_of(*value).into()),
                [_] => Err(self.type_error("type() takes no keyword arguments")),
                _ => Err(self.type_error("type() takes 1 or 3 arguments")),
            };
        }
        let new = match self.lookup(class, self.names.new) {
            Some(new) if class.is_python() || !self.inherits_object_new(class, new) => new,
            _ => {
                let name = self.full_name(class);
                return Err(self.type_error(format!("cannot create '{name}' instances")));
            }
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

    /// Whether a builtin class other than `object` has only `object.__new__`: its instances are made
    /// by the runtime alone.
    fn inherits_object_new(&mut self, class: Gc<Type>, new: Value) -> bool {
        let object = self.types.object;
        !class.is(object) && self.lookup(object, self.names.new).is_some_and(|o| o.is(new))
    }

    /// Whether `init` is `object.__init__`, which does nothing.
    fn is_object_init(&mut self, init: Value) -> bool {
        let object = self.types.object;
        self.lookup(object, self.names.init).is_some_and(|o| o.is(init))
    }

    /// Runs the `__init__` of a builtin class on what its `__new__` has just made: for builtins that
    /// do their work there, so that a Python subclass may take other arguments.
    pub fn init_builtin(
        &mut self,
        class: Gc<Type>,
        made: Value,
        kwargs: Value,
        args: Rest,
    ) -> Result<()> {
        let Some(init) = self.lookup(class, self.names.init) else { return Ok(()) };
        let mut values = vec![made];
        values.extend_from_slice(args.0);
        let mut names = Vec::new();
        if let Some(kwargs) = kwargs.downcast::<Dict>() {
            for (name, value) in kwargs.iter() {
                names.push(name);
                values.push(value);
            }
        }
        self.call_args(init, Args { values: &values, names: &names }).map(|_| ())
    }

    /// `object.__new__(class, ...)`.
    pub fn object_new(&mut self, class: Gc<Type>, args: Args) -> Result<Value> {
        if !matches!(class.layout, Kind::Instance | Kind::Exception) {
            let name = class.name.to_string_lossy().into_owned();
            let safe = class.spec.name;
            return Err(self
                .type_error(format!("object.__new__({name}) is not safe, use {safe}.__new__()")));
        }
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
            Kind::Instance => {
                let instance = self.new_instance(class);
                if class.flags.has(Flags::FINALIZER) {
                    self.note_finalizable(instance);
                }
                Ok(instance)
            }
            _ => {
                let args = args.pos().to_vec();
                Ok(self.new_exception(class, &args).into())
            }
        }
    }

    fn abstract_error(&mut self, class: Gc<Type>) -> Result<Option<Raised>> {
        if !class.flags.has(Flags::ABSTRACT) {
            return Ok(None);
        }
        let name = self.names.abstractmethods;
        let Some(methods) = self.class_dict(class).get_str(name) else { return Ok(None) };
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
            self.check_acceptable_base(base)?;
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
            layout if best.flags.has(Flags::SAME_LAYOUT) => layout,
            _ => Kind::Boxed,
        };
        class.host = best.host;
        class.flags = Flags::BASE.with(Flags::PYTHON);
        for inherited in [
            Flags::EXCEPTION,
            Flags::SEQUENCE,
            Flags::MAPPING,
            Flags::MATCH_SELF,
            Flags::SAME_LAYOUT,
        ] {
            if base_types.iter().any(|b| b.flags.has(inherited)) {
                class.flags.set(inherited, true);
            }
        }
        class.bases = base_types.clone();
        class.base = Some(best);
        class.mro = vec![class];
        self.protect(class.into());
        self.class_namespace(class, name)?;
        self.add_slots(class, best)?;
        self.add_dict_attrs(class);
        class.mro = self.class_order(class, best)?;
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
        dict.remove_str(self.names.classdictcell);
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
        let has_del = self.lookup(class, self.names.del).is_some();
        class.flags.set(Flags::FINALIZER, has_del);
        let is_abstract = class.flags.has(Flags::ABSTRACT);
        let init = self.lookup(class, self.names.init).and_then(|v| v.downcast::<Function>());
        class.plain_init = match init {
            Some(init)
                if !custom_new && !is_abstract && !has_del && class.layout == Kind::Instance =>
            {
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
}
