//! `types.SimpleNamespace`: an object that is nothing but its attributes.

use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// The attributes are the object's `__dict__`; there is nothing else.
struct Namespace;

impl Opaque for Namespace {
    fn trace(&self, _: &mut Tracer) {}
}

/// A namespace with these attributes.
pub fn of(vm: &mut Vm, attributes: &[(&str, Value)]) -> Value {
    let namespace = vm.new_opaque(&SIMPLE_NAMESPACE, Box::new(Namespace));
    vm.protect(namespace);
    let mut dict = vm.instance_dict(namespace);
    for (name, value) in attributes {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, *value);
    }
    namespace
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let namespace = vm.new_opaque(&SIMPLE_NAMESPACE, Box::new(Namespace));
    if !cls.is_python() {
        vm.protect(namespace);
        init(vm, namespace, kwargs, args)?;
    }
    Ok(vm.wrap_new(cls, namespace))
}

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    let mut dict = vm.instance_dict(this);
    match args.0 {
        [] => {}
        [source] => {
            let given = vm.new_dict();
            vm.protect(given.into());
            crate::builtins::containers::dict::update(vm, given, *source)?;
            if given.iter().any(|(name, _)| name.unwrap_as::<Str>().is_none()) {
                return Err(vm.type_error("keywords must be strings"));
            }
            crate::builtins::containers::dict::merge(vm, dict, given)?;
        }
        more => {
            let class = vm.type_of(this).name.to_string_lossy().into_owned();
            let n = more.len();
            return Err(vm.type_error(format!("{class} expected at most 1 argument, got {n}")));
        }
    }
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        for (name, value) in kwargs.iter().collect::<Vec<_>>() {
            if let Some(name) = name.unwrap_as::<Str>() {
                let name = vm.intern_str(name);
                dict.set_str(vm.heap_mut(), name, value);
            }
        }
    }
    Ok(())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let plain = class.is(vm.type_by_spec(&SIMPLE_NAMESPACE));
    let name = if plain { "namespace".to_string() } else { vm.class_name(this) };
    if !vm.enter_repr(this)? {
        return Ok(vm.new_str_from(format!("{name}(...)").into_bytes()).into());
    }
    let result = fields(vm, this);
    vm.leave_repr(this);
    let text = [name.as_bytes(), b"(", &result?, b")"].concat();
    Ok(vm.new_str_from(text).into())
}

fn fields(vm: &mut Vm, this: Value) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    let dict = vm.instance_dict(this);
    for (name, _) in vm.protected_entries(dict) {
        // What shows one value may remove the next.
        let Some(value) = Dict::get(dict, vm, name)? else { continue };
        let Some(name) = name.unwrap_as::<Str>() else { continue };
        if !text.is_empty() {
            text.extend_from_slice(b", ");
        }
        text.extend_from_slice(name.as_bytes());
        text.push(b'=');
        vm.protect(value);
        text.extend_from_slice(vm.repr(value)?.as_bytes());
    }
    Ok(text)
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if opaque::<Namespace>(a).is_none() || opaque::<Namespace>(b).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (a, b) = (vm.instance_dict(a), vm.instance_dict(b));
    vm.compare(op, a.into(), b.into())
}

/// A namespace of the same class with other values for some attributes.
fn replace(vm: &mut Vm, this: Value, changes: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let made = vm.call(class.into(), &[])?;
    vm.protect(made);
    let attributes = vm.instance_dict(made);
    let own = vm.instance_dict(this);
    crate::builtins::containers::dict::merge(vm, attributes, own)?;
    if let Some(changes) = changes.to_option().and_then(|changes| changes.downcast::<Dict>()) {
        crate::builtins::containers::dict::merge(vm, attributes, changes)?;
    }
    Ok(made)
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let (nothing, attributes) = (vm.new_tuple(&[]), vm.instance_dict(this));
    Ok(vm.new_tuple(&[class.into(), nothing.into(), attributes.into()]).into())
}

/// `types.SimpleNamespace`
pub static SIMPLE_NAMESPACE: TypeSpec = TypeSpec {
    name: "SimpleNamespace",
    module: "types",
    doc: "A simple attribute-based namespace.",
    flags: Flags::BASE.with(Flags::HAS_DICT),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { repr: Some(repr), compare: Some(compare), ..NO_SLOTS },
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__replace__", "self, /, **changes", replace),
        method("__reduce__", "self, /", reduce),
    ],
    getsets: &[member("__dict__", |vm, this| Ok(vm.instance_dict(this).into()))],
    ..TypeSpec::NONE
};
