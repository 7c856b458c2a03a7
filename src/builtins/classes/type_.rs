//! `type`: classes as objects.

use crate::builtins::containers::mappingproxy;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `type`
pub static TYPE: TypeSpec = TypeSpec {
    name: "type",
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    layout: Kind::Type,
    flags: Flags::BASE.with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        call: Some(|vm, class, args| match class.downcast::<Type>() {
            Some(class) => vm.instantiate(class, args),
            None => Err(vm.type_error("type.__call__ needs a class")),
        }),
        get_attr: Some(get_attr),
        set_attr: Some(set_attr),
        binary: Some(union),
        ..NO_SLOTS
    },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("mro", "self, /", mro_list),
        method("__subclasses__", "self, /", subclasses),
        method("__instancecheck__", "self, instance, /", instancecheck),
        method("__subclasscheck__", "self, subclass, /", subclasscheck),
        method("__dir__", "self, /", dir),
        class_method("__prepare__", "cls, /, **kwargs, *args", prepare),
    ],
    getsets: &[
        getset("__name__", name, set_name),
        getset("__qualname__", qualname, set_qualname),
        getset("__module__", module, set_module),
        getset("__bases__", bases, set_bases),
        getter("__mro__", mro),
        member("__base__", base),
        getter("__dict__", dict),
        getset("__doc__", doc, set_doc),
        getset("__annotations__", annotations, set_annotations),
        member("__basicsize__", |_, _| Ok(Value::int(16))),
        member("__itemsize__", |_, _| Ok(Value::int(0))),
        member("__flags__", flags),
        member("__dictoffset__", |_, _| Ok(Value::int(0))),
        member("__weakrefoffset__", |_, _| Ok(Value::int(0))),
        getter("__text_signature__", |_, _| Ok(Value::NONE)),
        getset("__type_params__", type_params, set_type_params),
        getset("__abstractmethods__", abstract_methods, set_abstract_methods),
    ],
    ..TypeSpec::NONE
};

fn class_of(vm: &mut Vm, value: Value) -> Result<Gc<Type>> {
    match value.downcast::<Type>() {
        Some(class) => Ok(class),
        None => Err(vm.type_error("a class is required")),
    }
}

fn new(vm: &mut Vm, metaclass: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let [name, bases, namespace] = args.0 else {
        let given = args.0.len();
        return Err(
            vm.type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)"))
        );
    };
    let Some(name) = name.unwrap_as::<Str>() else {
        let got = argument_name(vm, *name);
        return Err(vm.type_error(format!("type.__new__() argument 1 must be str, not {got}")));
    };
    let Some(bases) = bases.unwrap_as::<Tuple>() else {
        let got = argument_name(vm, *bases);
        return Err(vm.type_error(format!("type.__new__() argument 2 must be tuple, not {got}")));
    };
    let Some(namespace) = namespace.unwrap_as::<Dict>() else {
        let got = argument_name(vm, *namespace);
        return Err(vm.type_error(format!("type.__new__() argument 3 must be dict, not {got}")));
    };
    check_name(vm, name)?;
    for base in bases.items() {
        if base.kind() != Kind::Type && vm.find_attr(*base, vm.names.mro_entries)?.is_some() {
            return Err(
                vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()")
            );
        }
    }
    let winner = vm.metaclass_for(metaclass, bases.items())?;
    if !winner.is(metaclass) {
        // The metaclass of the bases has the say.
        let (own, other) = (vm.lookup(metaclass, vm.names.new), vm.lookup(winner, vm.names.new));
        if let (Some(own), Some(other)) = (own, other) {
            if !own.is(other) {
                let new = vm.get_attr(winner.into(), vm.names.new)?;
                let mut values = vec![winner.into()];
                values.extend_from_slice(args.0);
                let mut names = Vec::new();
                if let Some(kwargs) = kwargs.downcast::<Dict>() {
                    for (name, value) in kwargs.iter() {
                        names.push(name);
                        values.push(value);
                    }
                }
                return vm.call_args(new, Args { values: &values, names: &names });
            }
        }
    }
    let metaclass = winner;
    let cell = namespace.get_str(vm.names.classcell);
    if let Some(cell) = cell.filter(|cell| cell.kind() != Kind::Cell) {
        let class = vm.type_of(cell);
        let got = vm.repr(class.into())?.to_string_lossy().into_owned();
        return Err(vm.type_error(format!("__classcell__ must be a nonlocal cell, not {got}")));
    }
    let class = vm.new_class(metaclass, name, bases.items(), namespace)?;
    vm.protect(class.into());
    if let Some(mut cell) = cell.and_then(|c| c.downcast::<Cell>()) {
        cell.value = class.into();
    }
    let mut dict = vm.class_dict(class);
    // From now on annotation scopes see what becomes of the class.
    let dict_cell = namespace.get_str(vm.names.classdictcell);
    if let Some(mut cell) = dict_cell.and_then(|c| c.downcast::<Cell>()) {
        cell.value = dict.into();
    }
    if dict.get_str(vm.names.module).is_none() {
        if let Some(module) = vm.caller_globals().and_then(|g| g.get_str(vm.names.name)) {
            let name = vm.names.module;
            dict.set_str(vm.heap_mut(), name, module);
        }
    }
    call_set_name(vm, class)?;
    call_init_subclass(vm, class, kwargs)?;
    Ok(class.into())
}

/// The type of an argument as messages of this file say it.
fn argument_name(vm: &mut Vm, value: Value) -> String {
    if value.is_none() { "None".into() } else { vm.class_name(value) }
}

fn check_name(vm: &mut Vm, name: Gc<Str>) -> Result<()> {
    if name.as_bytes().contains(&0) {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    Ok(())
}

/// `type.__init__`: checks what `__new__` has used.
fn init(vm: &mut Vm, _this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if !kwargs.is_unset() && args.0.len() == 1 {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if !matches!(args.0.len(), 1 | 3) {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(())
}

fn call_set_name(vm: &mut Vm, class: Gc<Type>) -> Result<()> {
    let namespace = vm.class_dict(class);
    for (name, value) in vm.protected_entries(namespace) {
        if !value.is_object() {
            continue;
        }
        let hook = vm.names.set_name;
        if let Err(raised) = vm.call_special(value, hook, &[class.into(), name]) {
            let exception = vm.peek_raised();
            let note = format!(
                "Error calling __set_name__ on '{}' instance '{}' in '{}'",
                vm.class_name(value),
                name.downcast::<Str>().map_or(String::new(), |n| n.to_string_lossy().into_owned()),
                class.name.to_string_lossy()
            );
            crate::builtins::exceptions::exception::add_note_text(vm, exception, &note);
            return Err(raised);
        }
    }
    Ok(())
}

fn call_init_subclass(vm: &mut Vm, class: Gc<Type>, kwargs: Value) -> Result<()> {
    if !class.is_subclass(class) {
        // Its metaclass's `mro()` has left it out.
        let name = class.name.to_string_lossy().into_owned();
        return Err(vm.type_error(format!(
            "super(type, obj): obj (type {name}) is not an instance or subtype of type ({name})."
        )));
    }
    let shape = vm.types.super_.root_shape;
    let parent = Super::new(class, class.into(), Some(class));
    let parent: Value = alloc(vm.heap_mut(), shape, parent).into();
    vm.protect(parent);
    let hook = vm.get_attr(parent, vm.names.init_subclass)?;
    let (mut values, mut names) = (Vec::new(), Vec::new());
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        for (name, value) in kwargs.iter() {
            names.push(name);
            values.push(value);
        }
    }
    vm.call_args(hook, Args { values: &values, names: &names })?;
    Ok(())
}

fn prepare(vm: &mut Vm, _class: Value, _kwargs: Value, _args: Rest) -> Result<Value> {
    Ok(vm.new_dict().into())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    let name = class.qualname.to_string_lossy().into_owned();
    let text = match vm.class_module(class) {
        Some(module) if module != "builtins" => format!("<class '{module}.{name}'>"),
        Some(_) => format!("<class '{name}'>"),
        None => format!("<class '{}'>", class.name.to_string_lossy()),
    };
    Ok(vm.new_str(text.as_bytes()).into())
}

/// `type.__getattribute__`: the metaclass's data descriptors, then the class's own names, then the
/// metaclass's other names.
fn get_attr(vm: &mut Vm, this: Value, name: Gc<Str>) -> Result<Option<Value>> {
    let class = class_of(vm, this)?;
    let metaclass = vm.type_of(this);
    let in_metaclass = vm.lookup(metaclass, name);
    if let Some(descriptor) = in_metaclass {
        if descriptor.is_object() {
            let slots = vm.type_of(descriptor).slots;
            if let (Some(get), Some(_)) = (slots.descr_get, slots.descr_set) {
                return get(vm, descriptor, this, metaclass).map(Some);
            }
        }
    }
    if let Some(found) = vm.lookup(class, name) {
        if found.is_object() {
            if let Some(get) = vm.type_of(found).slots.descr_get {
                return get(vm, found, Value::UNSET, class).map(Some);
            }
        }
        return Ok(Some(found));
    }
    match (in_metaclass, vm.host.class_attr) {
        (Some(descriptor), _) => vm.bind(descriptor, this, metaclass).map(Some),
        (None, Some(class_attr)) if !class.host.is_unset() => {
            class_attr(vm, class, name, Value::UNSET)
        }
        (None, _) => Ok(None),
    }
}

fn set_attr(vm: &mut Vm, this: Value, name: Gc<Str>, value: Value) -> Result<()> {
    let class = class_of(vm, this)?;
    if !class.is_python() {
        let (class, name) =
            (class.name.to_string_lossy().into_owned(), name.to_string_lossy().into_owned());
        return Err(
            vm.type_error(format!("cannot set '{name}' attribute of immutable type '{class}'"))
        );
    }
    let metaclass = vm.type_of(this);
    if let Some(descriptor) = vm.lookup(metaclass, name) {
        if descriptor.is_object() {
            if let Some(set) = vm.type_of(descriptor).slots.descr_set {
                return set(vm, descriptor, this, value);
            }
        }
    }
    vm.set_class_attr(class, name, value)
}

fn union(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if op != BinaryOp::Or {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    crate::builtins::classes::union::union(vm, a, b)
}

fn mro_list(vm: &mut Vm, class: Gc<Type>) -> Result<Value> {
    let mro = vm.compute_mro(class)?.into_iter().map(Value::from).collect();
    Ok(vm.new_list(mro).into())
}

fn subclasses(vm: &mut Vm, class: Gc<Type>) -> Result<Value> {
    let list = class.subclasses.iter().map(|c| (*c).into()).collect();
    Ok(vm.new_list(list).into())
}

fn instancecheck(vm: &mut Vm, class: Gc<Type>, instance: Value) -> Result<bool> {
    vm.isinstance_plain(instance, class)
}

fn subclasscheck(vm: &mut Vm, class: Gc<Type>, subclass: Value) -> Result<bool> {
    vm.issubclass_plain(subclass, class.into())
}

fn dir(vm: &mut Vm, this: Value) -> Result<Value> {
    let names = vm.attribute_names(this);
    let names = names.iter().map(|n| vm.intern(n).into()).collect();
    Ok(vm.new_list(names).into())
}

/// Checks that an attribute of a class may be set to `value`.
fn assignable(vm: &mut Vm, class: Gc<Type>, name: &str, value: Value) -> Result<()> {
    let what = match (class.is_python(), value.is_unset()) {
        (true, false) => return Ok(()),
        (true, true) => "delete",
        (false, _) => "set",
    };
    let class = vm.full_name(class);
    Err(vm.type_error(format!("cannot {what} '{name}' attribute of immutable type '{class}'")))
}

fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(class_of(vm, this)?.name.into())
}

fn text_for(vm: &mut Vm, class: Gc<Type>, what: &str, value: Value) -> Result<Gc<Str>> {
    assignable(vm, class, what, value)?;
    let class_name = class.name.to_string_lossy().into_owned();
    match value.unwrap_as::<Str>() {
        Some(text) => Ok(text),
        None => {
            let got = vm.class_name(value);
            Err(vm
                .type_error(format!("can only assign string to {class_name}.{what}, not '{got}'")))
        }
    }
}

fn set_name(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut class = class_of(vm, this)?;
    let name = text_for(vm, class, "__name__", value)?;
    check_name(vm, name)?;
    class.name = name;
    Ok(())
}

fn qualname(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(class_of(vm, this)?.qualname.into())
}

fn set_qualname(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut class = class_of(vm, this)?;
    class.qualname = text_for(vm, class, "__qualname__", value)?;
    Ok(())
}

fn module(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    if let (true, Some(module)) = (class.is_python(), vm.class_dict(class).get_str(vm.names.module))
    {
        return Ok(module);
    }
    if class.is_python() {
        return Err(vm.no_attribute(this, vm.names.module));
    }
    Ok(vm.intern(class.spec.module).into())
}

fn set_module(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let class = class_of(vm, this)?;
    assignable(vm, class, "__module__", value)?;
    let name = vm.names.module;
    vm.set_class_attr(class, name, value)
}

fn bases(vm: &mut Vm, this: Value) -> Result<Value> {
    let bases: Vec<Value> = class_of(vm, this)?.bases.iter().map(|b| (*b).into()).collect();
    Ok(vm.new_tuple(&bases).into())
}

fn set_bases(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let class = class_of(vm, this)?;
    assignable(vm, class, "__bases__", value)?;
    let Some(bases) = value.unwrap_as::<Tuple>() else {
        let (name, got) = (class.name.to_string_lossy().into_owned(), vm.class_name(value));
        return Err(vm.type_error(format!("can only assign tuple to {name}.__bases__, not {got}")));
    };
    vm.set_class_bases(class, bases.items())
}

fn mro(vm: &mut Vm, this: Value) -> Result<Value> {
    let mro: Vec<Value> = class_of(vm, this)?.mro.iter().map(|b| (*b).into()).collect();
    Ok(vm.new_tuple(&mro).into())
}

fn base(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(class_of(vm, this)?.base.map_or(Value::NONE, Value::from))
}

fn dict(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    let namespace = vm.class_dict(class);
    Ok(mappingproxy::new_proxy(vm, namespace.into()))
}

fn doc(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    if !class.is_python() {
        return Ok(match class.spec.doc {
            "" => Value::NONE,
            doc => vm.new_str(doc.as_bytes()).into(),
        });
    }
    let Some(doc) = vm.class_dict(class).get_str(vm.names.doc) else { return Ok(Value::NONE) };
    if doc.is_object() {
        if let Some(get) = vm.type_of(doc).slots.descr_get {
            return get(vm, doc, Value::UNSET, class);
        }
    }
    Ok(doc)
}

fn set_doc(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let class = class_of(vm, this)?;
    assignable(vm, class, "__doc__", value)?;
    let name = vm.names.doc;
    vm.set_class_attr(class, name, value)
}

fn annotations(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    if !class.is_python() {
        let name = class.name.to_string_lossy().into_owned();
        return Err(
            vm.attribute_error(format!("type object '{name}' has no attribute '__annotations__'"))
        );
    }
    if let Some(found) = vm.class_dict(class).get_str(vm.names.annotations) {
        return Ok(found);
    }
    let annotations: Value = vm.new_dict().into();
    let mut dict = vm.class_dict(class);
    let name = vm.names.annotations;
    dict.set_str(vm.heap_mut(), name, annotations);
    Ok(annotations)
}

fn set_annotations(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let class = class_of(vm, this)?;
    let name = vm.names.annotations;
    if !class.is_python() {
        return assignable(vm, class, "__annotations__", value);
    }
    if value.is_unset() && vm.class_dict(class).get_str(name).is_none() {
        return Err(vm.attribute_error("__annotations__"));
    }
    vm.set_class_attr(class, name, value)
}

fn abstract_methods(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    let name = vm.names.abstractmethods;
    match vm.class_dict(class).get_str(name) {
        Some(methods) if class.is_python() => Ok(methods),
        _ => Err(vm.attribute_error("__abstractmethods__")),
    }
}

fn set_abstract_methods(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut class = class_of(vm, this)?;
    let name = vm.names.abstractmethods;
    if value.is_unset() && vm.class_dict(class).get_str(name).is_none() {
        return Err(vm.attribute_error("__abstractmethods__"));
    }
    let is_abstract = !value.is_unset() && vm.truthy(value)?;
    class.flags.set(Flags::ABSTRACT, is_abstract);
    vm.set_class_attr(class, name, value)
}

/// The flags that programs look at: HEAPTYPE, BASETYPE, and by which builtin instances can be told.
fn flags(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    let types = vm.types;
    let by_builtin = [
        (types.int, 24),
        (types.list, 25),
        (types.tuple, 26),
        (types.bytes, 27),
        (types.str, 28),
        (types.dict, 29),
        (types.base_exception, 30),
        (types.type_, 31),
    ];
    let mut bits = 1 << 12;
    for (builtin, bit) in by_builtin {
        bits |= i64::from(class.is_subclass(builtin)) << bit;
    }
    bits |= i64::from(class.is_python()) << 9;
    bits |= i64::from(!class.is_python()) << 8;
    bits |= i64::from(class.flags.has(Flags::BASE)) << 10;
    Ok(Value::int(bits))
}

fn set_type_params(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let class = class_of(vm, this)?;
    assignable(vm, class, "__type_params__", value)?;
    let name = vm.names.type_params;
    vm.set_class_attr(class, name, value)
}

fn type_params(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = class_of(vm, this)?;
    match vm.class_dict(class).get_str(vm.names.type_params) {
        Some(params) if class.is_python() => Ok(params),
        _ => Ok(vm.new_tuple(&[]).into()),
    }
}
