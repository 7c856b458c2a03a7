//! `_abc`: which classes pass for subclasses of an abstract base class. The rest of `abc` is written
//! in Python.

use std::cell::Cell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::weakref;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_abc`
pub static ABC: ModuleSpec = ModuleSpec {
    name: "_abc",
    doc: "Module contains faster C implementation of abc.ABCMeta",
    types: &[&ABC_DATA],
    functions: &[
        function("get_cache_token", "", |vm: &mut Vm| Ok(registrations(vm)?.get()))
            .doc("A number that changes with every call of register() of any ABC."),
        function("_abc_init", "self, /", init),
        function("_abc_register", "self, subclass, /", register),
        function("_get_dump", "self, /", dump),
        function("_reset_registry", "self, /", |vm: &mut Vm, class: Gc<Type>| {
            data_of(vm, class)?.registry.clear();
            Ok(())
        }),
        function("_reset_caches", "self, /", |vm: &mut Vm, class: Gc<Type>| {
            data_of(vm, class)?.verdicts.clear();
            Ok(())
        }),
    ],
    init: Some(|vm, mut dict| {
        vm.import_absolute("_weakref")?;
        // These are methods, so that ABCMeta can have them as its own.
        static CHECKS: [FnSpec; 2] = [
            method("_abc_instancecheck", "self, instance, /", instancecheck),
            method("_abc_subclasscheck", "self, subclass, /", subclasscheck),
        ];
        for row in &CHECKS {
            let name = vm.intern(row.name);
            let check = vm.new_native_method(row, vm.types.type_);
            dict.set_str(vm.heap_mut(), name, check);
        }
        Ok(())
    }),
};

/// What an abstract base class knows of other classes. It keeps none of them alive.
struct AbcData {
    /// References to the classes that were registered.
    registry: Vec<Value>,
    /// What was found out, by the address of the class.
    verdicts: FxHashMap<u64, Verdict>,
    /// At how many verdicts to look for those about dead classes.
    crowded: usize,
    /// How often `register` of any class was called.
    registrations: Rc<Cell<usize>>,
}

struct Verdict {
    /// A reference to the class, as another may come to lie at its address.
    class: Value,
    is_subclass: bool,
    /// The registrations there were then. A later one may make it a subclass after all.
    registrations: usize,
}

impl Opaque for AbcData {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.external(self.verdicts.capacity() * size_of::<(u64, Verdict)>());
        tracer.values(&self.registry);
        for verdict in self.verdicts.values() {
            tracer.value(verdict.class);
        }
    }
}

/// `_abc._abc_data`
pub static ABC_DATA: TypeSpec = TypeSpec {
    name: "_abc_data",
    module: "_abc",
    doc: "Internal state held by ABC machinery.",
    ..TypeSpec::NONE
};

fn target(reference: Value) -> Option<Value> {
    opaque::<WeakRef>(reference)?.target.to_option()
}

impl AbcData {
    fn verdict(&self, class: Value) -> Option<bool> {
        let verdict = self.verdicts.get(&class.bits())?;
        let stands = verdict.is_subclass || verdict.registrations == self.registrations.get();
        let same = stands && target(verdict.class).is_some_and(|target| target.is(class));
        same.then_some(verdict.is_subclass)
    }

    fn decide(&mut self, vm: &mut Vm, class: Value, is_subclass: bool) -> Result<bool> {
        let reference = weakref::reference_to(vm, class)?;
        if self.verdicts.len() >= self.crowded {
            self.verdicts.retain(|_, verdict| target(verdict.class).is_some());
            self.crowded = self.verdicts.len() * 2 + 16;
        }
        vm.heap_mut().charge(size_of::<(u64, Verdict)>());
        let registrations = self.registrations.get();
        let verdict = Verdict { class: reference, is_subclass, registrations };
        self.verdicts.insert(class.bits(), verdict);
        Ok(is_subclass)
    }
}

/// The count of registrations, which the type of the data keeps for all of them.
fn registrations(vm: &mut Vm) -> Result<Rc<Cell<usize>>> {
    let mut dict = vm.class_dict(vm.type_by_spec(&ABC_DATA));
    let name = vm.intern("_shared");
    if let Some(shared) = dict.get_str(name).and_then(opaque::<AbcData>) {
        return Ok(shared.registrations.clone());
    }
    let shared = new_data(vm, Rc::default());
    dict.set_str(vm.heap_mut(), name, shared);
    registrations(vm)
}

fn new_data(vm: &mut Vm, registrations: Rc<Cell<usize>>) -> Value {
    let data =
        AbcData { registry: Vec::new(), verdicts: Default::default(), crowded: 16, registrations };
    vm.new_opaque(&ABC_DATA, Box::new(data))
}

/// The data of a class, made if it has none of its own.
fn data_of(vm: &mut Vm, class: Gc<Type>) -> Result<OpaqueRef<AbcData>> {
    let (mut dict, name) = (vm.class_dict(class), vm.names.abc_impl);
    loop {
        if let Some(data) = dict.get_str(name).and_then(opaque::<AbcData>) {
            return Ok(data);
        }
        if !class.is_python() {
            return Err(vm.no_attribute(class.into(), name));
        }
        let registrations = registrations(vm)?;
        let data = new_data(vm, registrations);
        dict.set_str(vm.heap_mut(), name, data);
        vm.class_changed(class);
    }
}

// --- abstract methods -----------------------------------------------------------------------------

/// Gives a new class its data, its abstract methods, and the patterns it matches.
fn init(vm: &mut Vm, class: Gc<Type>) -> Result<()> {
    note_patterns(vm, class)?;
    let names = vm.new_frozenset();
    vm.protect(names.into());
    let namespace = vm.class_dict(class);
    for (name, value) in vm.protected_entries(namespace) {
        if is_abstract(vm, value)? {
            Set::add(names, vm, name)?;
        }
    }
    for base in class.bases.clone() {
        let Some(inherited) = vm.find_attr(base.into(), vm.names.abstractmethods)? else {
            continue;
        };
        vm.for_each(inherited, |vm, name| {
            let attribute = vm.attr_name(name)?;
            if let Some(value) = vm.find_attr(class.into(), attribute)?
                && is_abstract(vm, value)?
            {
                Set::add(names, vm, name)?;
            }
            Ok(())
        })?;
    }
    data_of(vm, class)?;
    let name = vm.names.abstractmethods;
    if names.is_empty() {
        // As `set_attr` would, but for the flag and what follows from it.
        let mut dict = vm.class_dict(class);
        dict.set_str(vm.heap_mut(), name, names.into());
        vm.class_changed(class);
        return Ok(());
    }
    vm.set_attr(class.into(), name, names.into())
}

/// Whether a value of a class's namespace says that it is to be overridden.
fn is_abstract(vm: &mut Vm, value: Value) -> Result<bool> {
    if !value.is_object() || matches!(value.kind(), Kind::Str | Kind::Tuple) {
        return Ok(false);
    }
    match vm.find_attr(value, vm.names.isabstractmethod)? {
        Some(flag) => vm.truthy(flag),
        None => Ok(false),
    }
}

/// The bits of `__abc_tpflags__`, and which flags they are.
const PATTERNS: [(i64, Flags); 2] = [(1 << 5, Flags::SEQUENCE), (1 << 6, Flags::MAPPING)];

/// Takes `__abc_tpflags__` from the namespace: whether instances match sequence or mapping patterns.
fn note_patterns(vm: &mut Vm, mut class: Gc<Type>) -> Result<()> {
    let (mut dict, name) = (vm.class_dict(class), vm.intern("__abc_tpflags__"));
    let Some(bits) = dict.get_str(name).and_then(|bits| bits.as_int()) else { return Ok(()) };
    if PATTERNS.iter().all(|(bit, _)| bits & bit != 0) {
        return Err(vm.type_error(
            "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING",
        ));
    }
    for (bit, flag) in PATTERNS {
        if bits & bit != 0 {
            class.flags.set(flag, true);
        }
    }
    dict.remove_str(name);
    vm.class_changed(class);
    Ok(())
}

/// Makes a registered class and those below it match what the abstract class matches.
fn set_pattern(mut class: Gc<Type>, flag: Flags) {
    let mut below = vec![class];
    while let Some(next) = below.pop() {
        class = next;
        if class.is_python() && !class.flags.has(flag) {
            class.flags.set(flag, true);
            below.extend(class.subclasses.iter().copied());
        }
    }
}

// --- registering and checking ---------------------------------------------------------------------

fn register(vm: &mut Vm, class: Gc<Type>, subclass: Value) -> Result<Value> {
    let Some(registered) = subclass.downcast::<Type>() else {
        return Err(vm.type_error("Can only register classes"));
    };
    if vm.issubclass(subclass, class.into())? {
        return Ok(subclass);
    }
    if vm.issubclass(class.into(), subclass)? {
        return Err(vm.runtime_error("Refusing to create an inheritance cycle"));
    }
    let mut data = data_of(vm, class)?;
    let reference = weakref::reference_to(vm, subclass)?;
    if data.registry.len() == data.registry.capacity() {
        data.registry.retain(|known| target(*known).is_some());
    }
    vm.heap_mut().charge(size_of::<Value>());
    data.registry.push(reference);
    data.registrations.set(data.registrations.get() + 1);
    for (_, flag) in PATTERNS {
        if class.flags.has(flag) {
            set_pattern(registered, flag);
        }
    }
    Ok(subclass)
}

/// `ABCMeta.__instancecheck__`
fn instancecheck(vm: &mut Vm, class: Gc<Type>, instance: Value) -> Result<bool> {
    let data = data_of(vm, class)?;
    let own: Value = vm.type_of(instance).into();
    let verdict = data.verdict(own);
    if verdict == Some(true) {
        return Ok(true);
    }
    // An object may claim another class by its `__class__`.
    let claimed = vm.get_attr(instance, vm.names.class)?;
    if claimed.is(own)
        && let Some(verdict) = verdict
    {
        return Ok(verdict);
    }
    vm.protect(claimed);
    if ask(vm, class, claimed)? {
        return Ok(true);
    }
    if claimed.is(own) { Ok(false) } else { ask(vm, class, own) }
}

/// `class.__subclasscheck__(subclass)`, which a metaclass may override.
fn ask(vm: &mut Vm, class: Gc<Type>, subclass: Value) -> Result<bool> {
    let answer = vm.call_method(class.into(), vm.names.subclasscheck, &[subclass])?;
    vm.truthy(answer)
}

/// `ABCMeta.__subclasscheck__`
fn subclasscheck(vm: &mut Vm, class: Gc<Type>, subclass: Value) -> Result<bool> {
    let Some(candidate) = subclass.downcast::<Type>() else {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    };
    let mut data = data_of(vm, class)?;
    if let Some(verdict) = data.verdict(subclass) {
        return Ok(verdict);
    }
    vm.enter_native_for(" in __subclasscheck__")?;
    let verdict = examine(vm, class, candidate);
    vm.leave_native();
    data.decide(vm, subclass, verdict?)
}

/// Finds out whether a class passes for a subclass.
fn examine(vm: &mut Vm, class: Gc<Type>, candidate: Gc<Type>) -> Result<bool> {
    let subclass = Value::from(candidate);
    let hooked = vm.call_method(class.into(), vm.names.subclasshook, &[subclass])?;
    if hooked.is(Value::TRUE) || hooked.is(Value::FALSE) {
        return Ok(hooked.is(Value::TRUE));
    }
    if !hooked.is_not_implemented() {
        return Err(vm.raise(
            vm.types.assertion_error,
            "__subclasshook__ must return either False, True, or NotImplemented",
        ));
    }
    if candidate.is_subclass(class) {
        return Ok(true);
    }
    let registered = data_of(vm, class)?.registry.clone();
    let registered = vm.new_list(registered);
    vm.protect(registered.into());
    for reference in registered.items.iter().copied() {
        vm.charge(1)?;
        if let Some(other) = target(reference)
            && vm.issubclass(subclass, other)?
        {
            return Ok(true);
        }
    }
    let derived = vm.call_method(class.into(), vm.names.subclasses, &[])?;
    let Some(derived) = derived.unwrap_as::<List>() else {
        return Err(vm.type_error("__subclasses__() must return a list"));
    };
    vm.protect(derived.into());
    let mut at = 0;
    while let Some(other) = derived.items.get(at).copied() {
        vm.charge(1)?;
        if vm.issubclass(subclass, other)? {
            return Ok(true);
        }
        at += 1;
    }
    Ok(false)
}

/// Registry, cache, negative cache and its version, for those who debug.
fn dump(vm: &mut Vm, class: Gc<Type>) -> Result<Value> {
    let data = data_of(vm, class)?;
    let sets = [vm.new_set(), vm.new_set(), vm.new_set()];
    for set in sets {
        vm.protect(set.into());
    }
    let verdict = |wanted: bool| {
        let verdicts = data.verdicts.values().filter(move |v| v.is_subclass == wanted);
        verdicts.map(|v| v.class).collect::<Vec<_>>()
    };
    let contents = [data.registry.clone(), verdict(true), verdict(false)];
    for (set, references) in sets.into_iter().zip(contents) {
        for reference in references {
            if target(reference).is_some() {
                Set::add(set, vm, reference)?;
            }
        }
    }
    let version = Value::int(data.registrations.get() as i64);
    let [registry, cache, negative] = sets.map(Value::from);
    Ok(vm.new_tuple(&[registry, cache, negative, version]).into())
}
