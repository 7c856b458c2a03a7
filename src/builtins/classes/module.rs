//! `module`

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `module`
pub static MODULE: TypeSpec = TypeSpec {
    name: "module",
    doc: "A module: a namespace with a name and a docstring.",
    layout: Kind::Module,
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { repr: Some(repr), get_attr: Some(get_attr), ..NO_SLOTS },
    methods: &[method("__init__", "self, name, doc=None", init), method("__dir__", "self, /", dir)],
    getsets: &[
        member("__dict__", |vm, this| Ok(module_of(vm, this)?.dict.into())),
        getset("__annotations__", annotations, set_annotations),
    ],
    ..TypeSpec::NONE
};

fn module_of(vm: &mut Vm, this: Value) -> Result<Gc<Module>> {
    match this.unwrap_as::<Module>() {
        Some(module) => Ok(module),
        None => Err(vm.type_error("a module is required")),
    }
}

/// A module without a name: that is for `__init__` to set.
fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let dict = vm.new_dict();
    let module = vm.new_module_with(dict);
    let made = vm.wrap_new(class, module.into());
    if let Some(object) = SlotObject::new(made) {
        // What it is set as an attribute goes where the module has its names.
        vm.set_instance_dict(object, class, dict);
    } else {
        vm.protect(made);
        vm.init_builtin(class, made, kwargs, args)?;
    }
    Ok(made)
}

fn init(vm: &mut Vm, this: Value, name: Gc<Str>, doc: Option<Value>) -> Result<()> {
    let mut dict = module_of(vm, this)?.dict;
    let names = &vm.names;
    let rows = [
        (names.name, name.into()),
        (names.doc, doc.unwrap_or(Value::NONE)),
        (names.package, Value::NONE),
        (names.loader, Value::NONE),
        (names.spec, Value::NONE),
    ];
    for (name, value) in rows {
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let module = module_of(vm, this)?;
    let text = |v: Option<Value>| {
        v.and_then(|v| v.downcast::<Str>()).map(|s| s.to_string_lossy().into_owned())
    };
    let name = match module.dict.get_str(vm.names.name) {
        Some(name) => vm.repr(name)?.to_string_lossy().into_owned(),
        None => "'?'".into(),
    };
    let shown = match text(module.dict.get_str(vm.names.file)) {
        Some(file) => format!("<module {name} from '{file}'>"),
        None if vm.is_native_module(name.trim_matches('\'')) => {
            format!("<module {name} (built-in)>")
        }
        None if module.dict.get_str(vm.names.path).is_some() => {
            format!("<module {name} (namespace)>")
        }
        None => format!("<module {name}>"),
    };
    Ok(vm.new_str(shown.as_bytes()).into())
}

/// The names that the module's own `__dir__` gives, or all in its namespace.
fn dir(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.names.dict;
    let dict = vm.get_attr(this, name)?;
    let Some(dict) = dict.unwrap_as::<Dict>() else {
        return Err(vm.type_error("<module>.__dict__ is not a dictionary"));
    };
    match dict.get_str(vm.names.dir) {
        Some(own) => vm.call(own, &[]),
        None => vm.to_list(dict.into()).map(Value::from),
    }
}

/// A module's own names, then its `__getattr__`.
fn get_attr(vm: &mut Vm, this: Value, name: Gc<Str>) -> Result<Option<Value>> {
    if let Some(found) = vm.get_attr_generic(this, name)? {
        return Ok(Some(found));
    }
    match module_of(vm, this)?.dict.get_str(vm.names.getattr) {
        Some(hook) => vm.call(hook, &[name.into()]).map(Some),
        None => Ok(None),
    }
}

/// `__annotations__`, made when first looked at.
fn annotations(vm: &mut Vm, this: Value) -> Result<Value> {
    let (mut dict, name) = (module_of(vm, this)?.dict, vm.names.annotations);
    if let Some(annotations) = dict.get_str(name) {
        return Ok(annotations);
    }
    let annotations = vm.new_dict().into();
    dict.set_str(vm.heap_mut(), name, annotations);
    Ok(annotations)
}

fn set_annotations(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let (mut dict, name) = (module_of(vm, this)?.dict, vm.names.annotations);
    if !value.is_unset() {
        dict.set_str(vm.heap_mut(), name, value);
    } else if dict.remove_str(name).is_none() {
        return Err(vm.attribute_error("__annotations__"));
    }
    Ok(())
}
