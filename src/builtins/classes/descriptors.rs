//! `staticmethod`, `classmethod`, computed attributes, `super`.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

// --- staticmethod and classmethod ---------------------------------------------------------------

fn wrapped_of(vm: &mut Vm, value: Value) -> Result<Gc<Wrapped>> {
    match value.unwrap_as::<Wrapped>() {
        Some(wrapped) => Ok(wrapped),
        None => Err(vm.type_error("a staticmethod or classmethod is required")),
    }
}

/// What a wrapper takes over from its function.
const COPIED: [&str; 5] = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"];

const WRAPPED_GETSETS: &[GetSetSpec] = &[
    member("__func__", |vm, this| Ok(wrapped_of(vm, this)?.function)),
    member("__wrapped__", |vm, this| Ok(wrapped_of(vm, this)?.function)),
    getset("__dict__", wrapped_dict, set_wrapped_dict),
    copied("__name__", |vm, this| wrapped_attr(vm, this, "__name__")),
    copied("__qualname__", |vm, this| wrapped_attr(vm, this, "__qualname__")),
    copied("__doc__", |vm, this| wrapped_attr(vm, this, "__doc__")),
    copied("__module__", |vm, this| wrapped_attr(vm, this, "__module__")),
    copied("__annotations__", |vm, this| wrapped_attr(vm, this, "__annotations__")),
    getter("__isabstractmethod__", |vm, this| {
        let function = wrapped_of(vm, this)?.function;
        match vm.find_attr(function, vm.names.isabstractmethod)? {
            Some(flag) => Ok(Value::bool(vm.truthy(flag)?)),
            None => Ok(Value::FALSE),
        }
    }),
];

/// A row for an attribute that is the function's until it is assigned.
const fn copied(name: &'static str, get: fn(&mut Vm, Value) -> Result<Value>) -> GetSetSpec {
    match name.as_bytes() {
        b"__name__" => getset(name, get, |vm, this, v| set_copied(vm, this, "__name__", v)),
        b"__qualname__" => getset(name, get, |vm, this, v| set_copied(vm, this, "__qualname__", v)),
        b"__doc__" => getset(name, get, |vm, this, v| set_copied(vm, this, "__doc__", v)),
        b"__module__" => getset(name, get, |vm, this, v| set_copied(vm, this, "__module__", v)),
        _ => getset(name, get, |vm, this, v| set_copied(vm, this, "__annotations__", v)),
    }
}

/// The copies are made when they are first looked at together.
fn wrapped_dict(vm: &mut Vm, this: Value) -> Result<Value> {
    let wrapped = wrapped_of(vm, this)?;
    let mut dict = vm.own_dict(wrapped.into());
    for name in COPIED {
        let name = vm.intern(name);
        if dict.get_str(name).is_none() {
            if let Some(value) = vm.find_attr(wrapped.function, name)? {
                dict.set_str(vm.heap_mut(), name, value);
            }
        }
    }
    Ok(dict.into())
}

fn set_wrapped_dict(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    match value.to_option().and_then(|value| value.downcast::<Dict>()) {
        Some(dict) => {
            wrapped_of(vm, this)?.dict = Some(dict);
            Ok(())
        }
        None if value.is_unset() => Err(vm.type_error("cannot delete __dict__")),
        None => {
            let got = vm.class_name(value);
            Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{got}'")))
        }
    }
}

fn wrapped_attr(vm: &mut Vm, this: Value, name: &str) -> Result<Value> {
    let wrapped = wrapped_of(vm, this)?;
    let name = vm.intern(name);
    if let Some(own) = wrapped.dict.and_then(|dict| dict.get_str(name)) {
        return Ok(own);
    }
    match vm.find_attr(wrapped.function, name)? {
        Some(value) => Ok(value),
        None => Err(vm.no_attribute(this, name)),
    }
}

fn set_copied(vm: &mut Vm, this: Value, name: &str, value: Value) -> Result<()> {
    let wrapped = wrapped_of(vm, this)?;
    let name = vm.intern(name);
    let mut dict = vm.own_dict(wrapped.into());
    if !value.is_unset() {
        dict.set_str(vm.heap_mut(), name, value);
    } else if dict.remove_str(name).is_none() {
        return Err(vm.no_attribute(this, name));
    }
    Ok(())
}

fn wrapped_repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.class_name(this);
    let function = wrapped_of(vm, this)?.function;
    let inner = vm.repr(function)?.to_string_lossy().into_owned();
    Ok(vm.new_str(format!("<{name}({inner})>").as_bytes()).into())
}

/// Makes a wrapper of nothing yet, and of the argument if `__init__` is not called by itself.
fn new_wrapped(
    vm: &mut Vm,
    class: Gc<Type>,
    kind: Kind,
    kwargs: Value,
    args: Rest,
) -> Result<Value> {
    let wrapped = vm.new_wrapped(kind, Value::NONE);
    let made = vm.wrap_new(class, wrapped);
    if !class.is_python() {
        vm.protect(made);
        vm.init_builtin(class, made, kwargs, args)?;
    }
    Ok(made)
}

const WRAPPED_METHODS: &[FnSpec] =
    &[method("__init__", "self, function, /", |vm: &mut Vm, this: Value, function: Value| {
        wrapped_of(vm, this)?.function = function;
        Ok(())
    })];

/// `staticmethod`
pub static STATICMETHOD: TypeSpec = TypeSpec {
    name: "staticmethod",
    doc: "A function that is an attribute of a class and takes no self.",
    layout: Kind::StaticMethod,
    flags: Flags::BASE.with(Flags::HAS_DICT),
    new: Some(function(
        "__new__",
        "cls, /, **kwargs, *args",
        |vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest| {
            new_wrapped(vm, class, Kind::StaticMethod, kwargs, args)
        },
    )),
    slots: Slots {
        repr: Some(wrapped_repr),
        descr_get: Some(|vm, this, _, _| Ok(wrapped_of(vm, this)?.function)),
        call: Some(|vm, this, args| {
            let function = wrapped_of(vm, this)?.function;
            vm.call_args(function, args)
        }),
        ..NO_SLOTS
    },
    methods: WRAPPED_METHODS,
    getsets: WRAPPED_GETSETS,
    ..TypeSpec::NONE
};

/// `classmethod`
pub static CLASSMETHOD: TypeSpec = TypeSpec {
    name: "classmethod",
    doc: "A function that is an attribute of a class and takes the class as its first argument.",
    layout: Kind::ClassMethod,
    flags: Flags::BASE.with(Flags::HAS_DICT),
    new: Some(function(
        "__new__",
        "cls, /, **kwargs, *args",
        |vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest| {
            new_wrapped(vm, class, Kind::ClassMethod, kwargs, args)
        },
    )),
    slots: Slots {
        repr: Some(wrapped_repr),
        // Whatever it is, it is called with the class.
        descr_get: Some(|vm, this, _, class| {
            let function = wrapped_of(vm, this)?.function;
            Ok(vm.new_bound_method(function, class.into()))
        }),
        ..NO_SLOTS
    },
    methods: WRAPPED_METHODS,
    getsets: WRAPPED_GETSETS,
    ..TypeSpec::NONE
};

// --- computed attributes ------------------------------------------------------------------------

fn getset_of(vm: &mut Vm, value: Value) -> Result<Gc<GetSet>> {
    match value.downcast::<GetSet>() {
        Some(descriptor) => Ok(descriptor),
        None => Err(vm.type_error("a descriptor is required")),
    }
}

fn check_owner(vm: &mut Vm, descriptor: Gc<GetSet>, object: Value) -> Result<()> {
    if vm.is_instance_of(object, descriptor.owner) {
        return Ok(());
    }
    let (name, owner, got) = (
        descriptor.name.to_string_lossy().into_owned(),
        descriptor.owner.name.to_string_lossy().into_owned(),
        vm.class_name(object),
    );
    Err(vm.type_error(format!(
        "descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object"
    )))
}

fn getset_get(vm: &mut Vm, this: Value, object: Value, _class: Gc<Type>) -> Result<Value> {
    if object.is_unset() {
        return Ok(this);
    }
    let descriptor = getset_of(vm, this)?;
    check_owner(vm, descriptor, object)?;
    match descriptor.computed {
        Computed::Native(spec) => (spec.get)(vm, object),
        Computed::Member(slot) => {
            match SlotObject::new(object).and_then(|o| o.get(slot as usize).to_option()) {
                Some(value) => Ok(value),
                None => Err(vm.no_attribute(object, descriptor.name)),
            }
        }
    }
}

fn getset_set(vm: &mut Vm, this: Value, object: Value, value: Value) -> Result<()> {
    let descriptor = getset_of(vm, this)?;
    check_owner(vm, descriptor, object)?;
    match descriptor.computed {
        Computed::Native(spec) => match spec.set {
            Some(set) => set(vm, object, value),
            None => {
                let owner = vm.full_name(descriptor.owner);
                let name = descriptor.name.to_string_lossy();
                Err(vm.attribute_error(format!(
                    "attribute '{name}' of '{owner}' objects is not writable"
                )))
            }
        },
        Computed::Member(slot) => {
            let Some(slots) = SlotObject::new(object) else {
                return Err(vm.no_attribute(object, descriptor.name));
            };
            if value.is_unset() && slots.get(slot as usize).is_unset() {
                return Err(vm.attribute_error(descriptor.name.to_string_lossy()));
            }
            slots.set(vm.heap_mut(), slot as usize, value);
            Ok(())
        }
    }
}

fn getset_repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let descriptor = getset_of(vm, this)?;
    let what = match descriptor.computed {
        Computed::Native(spec) if !spec.is_field => "attribute",
        _ => "member",
    };
    let text = format!(
        "<{what} '{}' of '{}' objects>",
        descriptor.name.to_string_lossy(),
        descriptor.owner.name.to_string_lossy()
    );
    Ok(vm.new_str(text.as_bytes()).into())
}

const GETSET_SLOTS: Slots = Slots {
    repr: Some(getset_repr),
    descr_get: Some(getset_get),
    descr_set: Some(getset_set),
    ..NO_SLOTS
};

const GETSET_GETSETS: &[GetSetSpec] = &[
    member("__name__", |vm, this| Ok(getset_of(vm, this)?.name.into())),
    member("__objclass__", |vm, this| Ok(getset_of(vm, this)?.owner.into())),
    getter("__qualname__", |vm, this| {
        let descriptor = getset_of(vm, this)?;
        let text = format!(
            "{}.{}",
            descriptor.owner.qualname.to_string_lossy(),
            descriptor.name.to_string_lossy()
        );
        Ok(vm.new_str(text.as_bytes()).into())
    }),
    getter("__doc__", |vm, this| {
        let descriptor = getset_of(vm, this)?;
        let doc = match descriptor.computed {
            Computed::Native(spec) => crate::builtins::classes::docs::of(spec.name),
            Computed::Member(_) => None,
        };
        Ok(match doc {
            Some(doc) => vm.new_str(doc.as_bytes()).into(),
            None => Value::NONE,
        })
    }),
];

/// `getset_descriptor`
pub static GETSET: TypeSpec = TypeSpec {
    name: "getset_descriptor",
    layout: Kind::GetSet,
    slots: GETSET_SLOTS,
    getsets: GETSET_GETSETS,
    ..TypeSpec::NONE
};

/// `member_descriptor`
pub static MEMBER: TypeSpec = TypeSpec {
    name: "member_descriptor",
    layout: Kind::GetSet,
    slots: GETSET_SLOTS,
    getsets: GETSET_GETSETS,
    ..TypeSpec::NONE
};

// --- super --------------------------------------------------------------------------------------

/// `super`
pub static SUPER: TypeSpec = TypeSpec {
    name: "super",
    doc: "The attributes of the classes that come after one in an object's order of bases.",
    layout: Kind::Super,
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, type=None, object=None, /", new_super)),
    slots: Slots {
        repr: Some(|vm, this| {
            let parent = super_of(vm, this)?;
            let class = parent.this_class.name.to_string_lossy().into_owned();
            let text = match parent.object_type {
                Some(of) => {
                    format!("<super: <class '{class}'>, <{} object>>", of.name.to_string_lossy())
                }
                None => format!("<super: <class '{class}'>, NULL>"),
            };
            Ok(vm.new_str(text.as_bytes()).into())
        }),
        get_attr: Some(super_get_attr),
        descr_get: Some(|vm, this, object, _| {
            let parent = super_of(vm, this)?;
            if object.is_unset() || !parent.object.is_unset() {
                return Ok(this);
            }
            let class = vm.types.super_;
            new_super(vm, class, Some(parent.this_class.into()), Some(object))
        }),
        ..NO_SLOTS
    },
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |_: &mut Vm, _s: Value, _k: Value, _a: Rest| Ok(()),
    )],
    getsets: &[
        member("__thisclass__", |vm, this| Ok(super_of(vm, this)?.this_class.into())),
        member("__self__", |vm, this| {
            Ok(super_of(vm, this)?.object.to_option().unwrap_or(Value::NONE))
        }),
        member("__self_class__", |vm, this| {
            Ok(super_of(vm, this)?.object_type.map_or(Value::NONE, Value::from))
        }),
    ],
    ..TypeSpec::NONE
};

fn super_of(vm: &mut Vm, value: Value) -> Result<Gc<Super>> {
    match value.unwrap_as::<Super>() {
        Some(parent) => Ok(parent),
        None => Err(vm.type_error("a super object is required")),
    }
}

fn new_super(
    vm: &mut Vm,
    class: Gc<Type>,
    this_class: Option<Value>,
    object: Option<Value>,
) -> Result<Value> {
    let (this_class, object) = match this_class {
        Some(this_class) => (this_class, object.unwrap_or(Value::NONE)),
        None => vm.zero_argument_super()?,
    };
    let Some(this_class) = this_class.downcast::<Type>() else {
        let got = vm.class_name(this_class);
        return Err(vm.type_error(format!("super() argument 1 must be a type, not {got}")));
    };
    let (object, object_type) = if object.is_none() {
        (Value::UNSET, None)
    } else {
        (object, Some(super_check(vm, this_class, object)?))
    };
    let shape = vm.types.super_.root_shape;
    let parent = alloc(vm.heap_mut(), shape, Super::new(this_class, object, object_type));
    Ok(vm.wrap_new(class, parent.into()))
}

/// The class whose order is searched for `super(class, object)`.
fn super_check(vm: &mut Vm, class: Gc<Type>, object: Value) -> Result<Gc<Type>> {
    if let Some(object) = object.downcast::<Type>() {
        if object.is_subclass(class) {
            return Ok(object);
        }
    }
    let object_type = vm.type_of(object);
    if object_type.is_subclass(class) {
        return Ok(object_type);
    }
    if let Some(claimed) = vm.find_attr(object, vm.names.class)?.and_then(|c| c.downcast::<Type>())
    {
        if claimed.is_subclass(class) {
            return Ok(claimed);
        }
    }
    let what = match object.downcast::<Type>() {
        Some(class) => format!("type {}", class.name.to_string_lossy()),
        None => format!("instance of {}", object_type.name.to_string_lossy()),
    };
    let class = class.name.to_string_lossy();
    Err(vm.type_error(format!(
        "super(type, obj): obj ({what}) is not an instance or subtype of type ({class})."
    )))
}

fn super_get_attr(vm: &mut Vm, this: Value, name: Gc<Str>) -> Result<Option<Value>> {
    let parent = super_of(vm, this)?;
    if let (Some(object_type), false) = (parent.object_type, name.is(vm.names.class)) {
        let after = object_type.mro.iter().skip_while(|c| !c.is(parent.this_class)).skip(1);
        if let Some(found) = after.into_iter().find_map(|c| vm.class_dict(*c).get_str(name)) {
            if !found.is_object() {
                return Ok(Some(found));
            }
            let Some(get) = vm.type_of(found).slots.descr_get else { return Ok(Some(found)) };
            let is_class = parent.object.downcast::<Type>().is_some_and(|c| c.is(object_type));
            let object = if is_class { Value::UNSET } else { parent.object };
            return get(vm, found, object, object_type).map(Some);
        }
        if let Some(found) = host_super_attr(vm, &parent, object_type, name)? {
            return Ok(Some(found));
        }
    }
    vm.get_attr_generic(this, name)
}

/// What the first class of the host's, after the one that `super` was called in, has.
fn host_super_attr(
    vm: &mut Vm,
    parent: &Super,
    object_type: Gc<Type>,
    name: Gc<Str>,
) -> Result<Option<Value>> {
    let Some(class_attr) = vm.host.class_attr.filter(|_| !object_type.host.is_unset()) else {
        return Ok(None);
    };
    let after = object_type.mro.iter().skip_while(|c| !c.is(parent.this_class)).skip(1);
    let Some(class) = after.copied().find(|class| !class.host.is_unset()) else { return Ok(None) };
    let object = parent.object;
    let object = if object.kind() == Kind::Type { Value::UNSET } else { object };
    class_attr(vm, class, name, object)
}
