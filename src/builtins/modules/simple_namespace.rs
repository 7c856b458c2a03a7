//! `types.SimpleNamespace`

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// What a namespace has of its own; its attributes are those of any object with a dict.
struct Namespace;

impl Opaque for Namespace {
    fn trace(&self, _: &mut crate::heap::Tracer) {}
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
    getsets: &[getter("__dict__", |vm, this| Ok(vm.instance_dict(this).into()))],
    ..TypeSpec::NONE
};

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let shape = class.root_shape;
    let made: Value = alloc(vm.heap_mut(), shape, OpaqueObject::new(Box::new(Namespace))).into();
    if !class.is_python() {
        vm.protect(made);
        vm.init_builtin(class, made, kwargs, args)?;
    }
    Ok(made)
}

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if let [_, _, ..] = args.0 {
        let (name, given) = (vm.class_name(this), args.0.len());
        let name = name.rsplit('.').next().unwrap_or_default();
        return Err(vm.type_error(format!("{name} expected at most 1 argument, got {given}")));
    }
    let dict = vm.instance_dict(this);
    if let Some(source) = args.0.first() {
        let class = vm.types.dict;
        let given = match source.unwrap_as::<Dict>() {
            Some(given) => given.into(),
            None => vm.call(class.into(), &[*source])?,
        };
        vm.protect(given);
        let pairs: Vec<_> = given.unwrap_as::<Dict>().map_or(Vec::new(), |d| d.iter().collect());
        for (key, value) in pairs {
            if key.unwrap_as::<Str>().is_none() {
                return Err(vm.type_error("keywords must be strings"));
            }
            Dict::set(dict, vm, key, value)?;
        }
    }
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        for (key, value) in kwargs.iter().collect::<Vec<_>>() {
            Dict::set(dict, vm, key, value)?;
        }
    }
    Ok(())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let name = if class.is_python() { vm.class_name(this) } else { "namespace".to_string() };
    if !vm.enter_repr(this)? {
        return Ok(vm.new_str(format!("{name}(...)").as_bytes()).into());
    }
    let text = attributes_text(vm, this);
    vm.leave_repr(this);
    let mut out = format!("{name}(").into_bytes();
    out.extend(text?);
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

fn attributes_text(vm: &mut Vm, this: Value) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let dict = vm.instance_dict(this);
    for (key, value) in dict.iter().collect::<Vec<_>>() {
        let Some(key) = key.downcast::<Str>().filter(|key| !key.is_empty()) else { continue };
        if !out.is_empty() {
            out.extend_from_slice(b", ");
        }
        out.extend_from_slice(key.as_bytes());
        out.push(b'=');
        out.extend_from_slice(vm.repr(value)?.as_bytes());
    }
    Ok(out)
}

/// By the attributes, with any other namespace.
fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let namespace = vm.type_by_spec(&SIMPLE_NAMESPACE);
    if !vm.is_instance_of(a, namespace) || !vm.is_instance_of(b, namespace) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (a, b) = (vm.instance_dict(a), vm.instance_dict(b));
    vm.compare(op, a.into(), b.into())
}

fn replace(vm: &mut Vm, this: Value, changes: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let made = vm.call(class.into(), &[])?;
    vm.protect(made);
    let dict = vm.instance_dict(made);
    for source in [vm.instance_dict(this).into(), changes] {
        let Some(source) = source.to_option().and_then(|s| s.downcast::<Dict>()) else { continue };
        for (key, value) in source.iter().collect::<Vec<_>>() {
            Dict::set(dict, vm, key, value)?;
        }
    }
    Ok(made)
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let (nothing, dict) = (vm.new_tuple(&[]), vm.instance_dict(this));
    Ok(vm.new_tuple(&[class.into(), nothing.into(), dict.into()]).into())
}
