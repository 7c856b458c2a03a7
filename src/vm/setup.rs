//! Making a runtime: from static tables to types, functions and modules.

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use super::attr::{LookupCache, WordCache};
use super::limits::{LimitState, Limits};
use super::names::Names;
use super::stack::Stack;
use super::types::Types;
use super::{Host, Input, Vm};
use crate::heap::{Gc, Heap};
use crate::object::*;

/// A module of native functions.
pub struct ModuleSpec {
    /// Its name.
    pub name: &'static str,
    /// Its docstring.
    pub doc: &'static str,
    /// Its types, made when it is first imported, bases first. The module shows those that a program
    /// can make and whose `module` is its name, which may have an underscore in front: `_collections`
    /// shows types of `collections`.
    pub types: &'static [&'static TypeSpec],
    /// Its functions.
    pub functions: &'static [FnSpec],
    /// Adds whatever is neither a type nor a function; called when it is first imported.
    pub init: Option<fn(&mut Vm, Gc<Dict>) -> Result<()>>,
}

/// A standard module that is written in Python.
pub struct FrozenModule {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub source: &'static str,
}

/// The static tables that a runtime is made from.
pub struct Registry {
    /// Builtin types; a base stands before the types derived from it.
    pub types: &'static [&'static TypeSpec],
    /// How many of them, from the first on, `builtins` shows by name, besides the exceptions.
    pub visible: usize,
    /// Builtin functions.
    pub functions: &'static [FnSpec],
    /// Makes the builtins that are neither types nor functions.
    pub objects: fn(&mut Vm) -> Vec<(&'static str, Value)>,
    /// Modules, made when first imported.
    pub modules: &'static [&'static ModuleSpec],
    /// Modules written in Python.
    pub frozen: &'static [FrozenModule],
    /// `pow` with three arguments.
    pub pow_modular: fn(&mut Vm, Value, Value, Value) -> Result<Value>,
    /// Splits an exception by a type or types, for `except*`: the matching group, the rest.
    pub split_group: fn(&mut Vm, Value, Value) -> Result<(Value, Value)>,
    /// What `except*` raises again, given the original and a list of what came up.
    pub join_group: fn(&mut Vm, Value, Value) -> Result<Value>,
    /// Makes a TypeVar and its kin; see `Op::MakeTypeParam`.
    pub make_type_param: fn(&mut Vm, u16, Value, Value, Value) -> Result<Value>,
    /// Warns about the code that runs: category and message.
    pub warn: fn(&mut Vm, Gc<Type>, &str) -> Result<()>,
    /// Warns about a line of source: category, message, file and line.
    pub warn_at: fn(&mut Vm, Gc<Type>, &str, &str, u32) -> Result<()>,
    /// What `type[item]` is.
    pub generic_alias: fn(&mut Vm, Gc<Type>, Value) -> Result<Value>,
    /// Further types, of the host.
    pub extra_types: &'static [&'static TypeSpec],
    /// Further modules, of the host.
    pub extra_modules: &'static [&'static ModuleSpec],
}

impl Registry {
    /// Every module of native functions.
    pub fn native_modules(&self) -> impl Iterator<Item = &'static ModuleSpec> {
        self.modules.iter().chain(self.extra_modules).copied()
    }
}

/// How a runtime is to be made.
#[derive(Default)]
pub struct VmOptions {
    /// Limits.
    pub limits: Limits,
    /// Collect at every safepoint, and keep what is dead out of use: finds what is not kept reachable.
    pub gc_always: bool,
}

/// Names that a runtime starts with, about.
const NAMES: usize = 800;

impl Vm {
    /// A runtime with an empty `__main__`.
    pub fn new(registry: &'static Registry, options: VmOptions) -> Box<Vm> {
        let mut heap = Heap::new(KINDS);
        if let Some(limit) = options.limits.max_memory {
            heap.set_limit(limit);
        }
        heap.quarantines = options.gc_always;
        let limits = LimitState::new(options.limits, options.gc_always);
        let types = registry.types.len() + registry.extra_types.len();
        // Two for each type, and some that a small program adds.
        let mut shapes = Shapes::with_capacity(2 * types + 32);

        // Types need names and dicts, which need types: the first objects are made with shape ids
        // whose classes are set once the types exist. Ids 0..4: object, type, str, dict, tuple.
        // SAFETY: the placeholder class is never dereferenced; every shape gets its class below.
        let nobody = unsafe { Gc::<Type>::from_raw(std::ptr::dangling_mut()) };
        for _ in 0..5 {
            shapes.add(nobody, Vec::new(), 0, false);
        }
        let mut interned: HashMap<super::new::InternKey, (), rustc_hash::FxBuildHasher> =
            HashMap::with_capacity_and_hasher(NAMES, Default::default());
        let mut intern = |heap: &mut Heap, text: &[u8]| -> Gc<Str> {
            if let Some((key, ())) = interned.get_key_value(text) {
                return key.0;
            }
            let mut new = Str::new(heap, 2, text);
            new.header_mut().flags |= str::INTERNED;
            new.hash();
            interned.insert(super::new::InternKey(new), ());
            new
        };
        let names = Names::new(|text| intern(&mut heap, text.as_bytes()));
        let slot_names: Vec<Value> =
            SlotId::ALL.iter().map(|s| intern(&mut heap, s.name().as_bytes()).into()).collect();
        let mut chars = Vec::with_capacity(128);
        for code_point in 0..128u32 {
            let mut text = Vec::new();
            crate::text::wtf8::push(code_point, &mut text);
            chars.push(intern(&mut heap, &text));
        }
        let empty_tuple = Tuple::new(&mut heap, 4, &[]).into();

        let mut by_spec: FxHashMap<*const TypeSpec, Gc<Type>> =
            HashMap::with_capacity_and_hasher(types, Default::default());
        let mut by_name: FxHashMap<&'static str, Gc<Type>> =
            HashMap::with_capacity_and_hasher(types, Default::default());
        let all = || registry.types.iter().chain(registry.extra_types).copied();
        for spec in all() {
            let name = intern(&mut heap, spec.name.as_bytes());
            let dict = alloc(&mut heap, 3, Dict::empty());
            // The metaclass is `type` throughout; its shape's class is set when it exists.
            let own_shape = shapes.add(nobody, Vec::new(), 0, false);
            let mut class = alloc(&mut heap, own_shape, Type::new(name, dict, spec));
            class.root_shape = match spec.name {
                "object" => 0,
                "type" => 1,
                "str" => 2,
                "dict" => 3,
                "tuple" => 4,
                _ => shapes.add(class, Vec::new(), 0, false),
            };
            shapes.set_class(class.root_shape, class);
            by_spec.insert(&raw const *spec, class);
            by_name.entry(spec.name).or_insert(class);
        }
        let types = Types::new(|name| {
            *by_name.get(name).unwrap_or_else(|| panic!("bug: no builtin type named {name}"))
        });
        for class in by_spec.values() {
            shapes.set_class(class.own_shape(), types.type_);
        }

        let dict = |heap: &mut Heap| alloc(heap, 3, Dict::empty());
        let (globals, builtins, modules) = (dict(&mut heap), dict(&mut heap), dict(&mut heap));
        let mut vm = Box::new(Vm {
            stack: Stack::new(limits.max_frames),
            executions: Vec::new(),
            free_executions: Vec::new(),
            spare_stack: None,
            leaving: super::execution::Leaving::NEVER,
            heap,
            shapes,
            nans: 0,
            interned,
            names,
            types,
            type_of_spec: by_spec,
            chars,
            empty_tuple,
            lookups: LookupCache::new(),
            words: WordCache::new(),
            weak: Default::default(),
            finalizers: Default::default(),
            codes: Vec::new(),
            compiling: None,
            raised: Value::UNSET,
            bad_argument: None,
            handled: Value::UNSET,
            handled_outside: Value::UNSET,
            last_stop: Value::NONE,
            handles: Vec::new(),
            collector_held: 0,
            roots: Vec::new(),
            free_roots: Vec::new(),
            globals,
            builtins,
            modules,
            shadow_epoch: 0,
            limits,
            in_repr: Vec::new(),
            slot_names,
            registry,
            max_str_digits: 4300,
            host: Host::silent(),
        });
        for spec in all() {
            vm.set_up_type(spec);
        }
        // The one builtin type with two bases.
        let (mut group, mut exception) = (vm.types.exception_group, vm.types.exception);
        group.bases.push(exception);
        group.mro.insert(2, exception);
        exception.subclasses.push(group);
        vm.set_up_builtins();
        vm
    }

    /// Makes the types of a module that is imported for the first time in this runtime.
    pub(super) fn make_types(&mut self, specs: &[&'static TypeSpec]) {
        for spec in specs.iter().copied() {
            if self.type_of_spec.contains_key(&(&raw const *spec)) {
                continue;
            }
            let (name, dict) = (self.intern(spec.name), self.new_dict());
            let own_shape = self.shapes.add(self.types.type_, Vec::new(), 0, false);
            let mut class = alloc(&mut self.heap, own_shape, Type::new(name, dict, spec));
            class.slot_names = spec.fields.iter().map(|name| self.intern(name)).collect();
            let fields = class.slot_names.clone();
            class.root_shape = self.shapes.add(class, fields, 0, false);
            self.type_of_spec.insert(spec, class);
            self.set_up_type(spec);
        }
    }

    /// Fills in bases, order, slots and names of a builtin type.
    fn set_up_type(&mut self, spec: &'static TypeSpec) {
        let mut class = self.type_by_spec(spec);
        let object = self.types.object;
        let mut base = match spec.base {
            Some(base) => Some(self.type_by_spec(base)),
            None if class.is(object) => None,
            None => Some(object),
        };
        class.slots = spec.slots;
        let mut mro = Vec::with_capacity(base.map_or(1, |base| base.mro.len() + 1));
        mro.push(class);
        class.mro = mro;
        if let Some(base) = &mut base {
            class.bases = vec![*base];
            class.base = Some(*base);
            class.mro.extend_from_slice(&base.mro);
            class.slots = inherit(&spec.slots, &base.slots);
            for flag in [
                Flags::EXCEPTION,
                Flags::SEQUENCE,
                Flags::MAPPING,
                Flags::HAS_DICT,
                Flags::MATCH_SELF,
            ] {
                if base.flags.has(flag) {
                    class.flags.set(flag, true);
                }
            }
            base.subclasses.push(class);
        }
        class.flags.set(Flags::UNFILLED, true);
        // As `note_plain_exception` finds for classes whose namespaces can be looked into.
        let own = spec.new.is_some() || spec.methods.iter().any(|row| row.name == "__init__");
        let inherits = base.is_some_and(|b| b.flags.has(Flags::PLAIN_EXCEPTION));
        let plain = class.is(self.types.base_exception) || inherits && !own;
        class.flags.set(Flags::PLAIN_EXCEPTION, plain);
    }

    fn set_up_builtins(&mut self) {
        let registry = self.registry;
        let mut builtins = self.builtins;
        for (i, spec) in registry.types.iter().enumerate() {
            if i < registry.visible || spec.flags.has(Flags::EXCEPTION) {
                let class = self.type_by_spec(spec);
                builtins.set_str(&mut self.heap, class.name, class.into());
            }
        }
        for row in registry.functions {
            let name = self.intern(row.name);
            let function = self.new_native(row);
            builtins.set_str(&mut self.heap, name, function);
        }
        for (name, value) in [
            ("None", Value::NONE),
            ("True", Value::TRUE),
            ("False", Value::FALSE),
            ("NotImplemented", Value::NOT_IMPLEMENTED),
            ("Ellipsis", Value::ELLIPSIS),
            ("__debug__", Value::TRUE),
        ] {
            let name = self.intern(name);
            builtins.set_str(&mut self.heap, name, value);
        }
        for (name, value) in (registry.objects)(self) {
            let name = self.intern(name);
            builtins.set_str(&mut self.heap, name, value);
        }
        for (alias, class) in
            [("EnvironmentError", self.types.os_error), ("IOError", self.types.os_error)]
        {
            let name = self.intern(alias);
            builtins.set_str(&mut self.heap, name, class.into());
        }
        let module = self.new_module_of("builtins", builtins);
        let mut modules = self.modules;
        modules.set_str(&mut self.heap, self.names.builtins_module, module.into());
        let globals = self.globals;
        let main = self.new_module_of("__main__", globals);
        modules.set_str(&mut self.heap, self.names.main, main.into());
        let mut globals = globals;
        let annotations = self.new_dict();
        globals.set_str(&mut self.heap, self.names.annotations, annotations.into());
        globals.set_str(&mut self.heap, self.names.builtins, module.into());
    }
}

impl Host {
    /// A host that shows nothing and allows nothing.
    fn silent() -> Host {
        Host {
            stdout: Box::new(|_, _| Ok(())),
            stderr: Box::new(|_, _| Ok(())),
            stdin: Input::default(),
            state: None,
            after_mark: None,
            import_path: Vec::new(),
            sources: std::collections::BTreeMap::new(),
            policy: Default::default(),
            native_module: None,
            read_file: None,
            other_module: None,
            trace: None,
            trace_ended: false,
            // As in an embedded CPython: there is no script, but programs look at its name.
            argv: vec![String::new()],
            class_attr: None,
            interrupt: None,
        }
    }
}

/// A builtin type's slots: its own, else the base's. A type with its own comparison and no hash is
/// unhashable.
fn inherit(own: &Slots, base: &Slots) -> Slots {
    Slots {
        repr: own.repr.or(base.repr),
        str: own.str.or(if own.repr.is_some() { None } else { base.str }),
        hash: if own.compare.is_some() { own.hash } else { own.hash.or(base.hash) },
        bool: own.bool.or(base.bool),
        len: own.len.or(base.len),
        iter: own.iter.or(base.iter),
        next: own.next.or(base.next),
        get_item: own.get_item.or(base.get_item),
        set_item: own.set_item.or(base.set_item),
        contains: own.contains.or(base.contains),
        compare: own.compare.or(base.compare),
        binary: own.binary.or(base.binary),
        inplace: own.inplace.or(base.inplace),
        unary: own.unary.or(base.unary),
        index: own.index.or(base.index),
        int: own.int.or(base.int),
        float: own.float.or(base.float),
        call: own.call.or(base.call),
        get_attr: own.get_attr.or(base.get_attr),
        set_attr: own.set_attr.or(base.set_attr),
        descr_get: own.descr_get.or(base.descr_get),
        descr_set: own.descr_set.or(base.descr_set),
    }
}
