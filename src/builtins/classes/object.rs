//! `object`, and the types of `None`, `NotImplemented` and `...`.

use crate::builtins::classes::reduce;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `object`
pub static OBJECT: TypeSpec = TypeSpec {
    name: "object",
    doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and \
          returns a new featureless\ninstance that has no instance attributes and cannot be given \
          any.\n",
    layout: Kind::Instance,
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(|vm, this| vm.default_repr(this)),
        str: Some(|vm, this| match vm.type_of(this).slots.repr {
            Some(repr) => repr(vm, this),
            None => vm.default_repr(this),
        }),
        hash: Some(hash),
        compare: Some(compare),
        ..NO_SLOTS
    },
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__format__", "self, format_spec, /", format),
        method("__dir__", "self, /", dir),
        method("__sizeof__", "self, /", sizeof),
        method("__reduce__", "self, /", reduce::reduce),
        method("__reduce_ex__", "self, protocol, /", reduce::reduce_ex),
        method("__getstate__", "self, /", reduce::getstate),
        class_method("__init_subclass__", "cls, /, **kwargs, *args", init_subclass),
        class_method("__subclasshook__", "cls, object, /", subclasshook),
    ],
    getsets: &[getset("__class__", class, set_class)],
    ..TypeSpec::NONE
};

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let (mut values, mut names) = (args.0.to_vec(), Vec::new());
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        for (name, value) in kwargs.iter() {
            names.push(name);
            values.push(value);
        }
    }
    vm.object_new(class, Args { values: &values, names: &names })
}

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if args.0.is_empty() && kwargs.is_unset() {
        return Ok(());
    }
    let class = vm.type_of(this);
    let object = vm.types.object;
    let own_init = vm.lookup(class, vm.names.init);
    let plain_init = vm.lookup(object, vm.names.init);
    let overrides_init = !matches!((own_init, plain_init), (Some(a), Some(b)) if a.is(b));
    if overrides_init {
        return Err(vm.type_error(
            "object.__init__() takes exactly one argument (the instance to initialize)",
        ));
    }
    // A type that cannot be called has no `__new__` that would have seen the arguments.
    let callable = class.is_python() || class.spec.new.is_some();
    let own_new = vm.lookup(class, vm.names.new).filter(|_| callable || class.is(object));
    let plain_new = vm.lookup(object, vm.names.new);
    if matches!((own_new, plain_new), (Some(a), Some(b)) if a.is(b)) {
        let name = class.name.to_string_lossy().into_owned();
        return Err(vm.type_error(format!(
            "{name}.__init__() takes exactly one argument (the \
            instance to initialize)"
        )));
    }
    Ok(())
}

fn hash(_: &mut Vm, this: Value) -> Result<u64> {
    Ok((this.bits() >> 4) ^ ((this.tag() as u64) << 40))
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    match op {
        CompareOp::Eq if a.is(b) => Ok(Value::TRUE),
        // `!=` is the opposite of what `==` of the object says.
        CompareOp::Ne => {
            let Some(equal) = vm.type_of(a).slots.compare else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            let result = equal(vm, CompareOp::Eq, a, b)?;
            if result.is_not_implemented() {
                return Ok(result);
            }
            Ok(Value::bool(!vm.truthy(result)?))
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn format(vm: &mut Vm, this: Value, spec: Value) -> Result<Value> {
    let spec = crate::builtins::strings::str::text_argument(vm, spec, "__format__() argument")?;
    if !spec.is_empty() {
        let name = vm.class_name(this);
        return Err(vm.type_error(format!("unsupported format string passed to {name}.__format__")));
    }
    vm.str_object(this)
}

fn dir(vm: &mut Vm, this: Value) -> Result<Value> {
    let names = vm.attribute_names(this);
    let names = names.iter().map(|n| vm.intern(n).into()).collect();
    Ok(vm.new_list(names).into())
}

fn sizeof(_: &mut Vm, _this: Value) -> Result<i64> {
    Ok(48)
}

fn init_subclass(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<()> {
    if args.0.is_empty() && kwargs.is_unset() {
        return Ok(());
    }
    let name = class.name.to_string_lossy().into_owned();
    let given = args.0.len();
    Err(vm.type_error(if kwargs.is_unset() {
        format!("{name}.__init_subclass__() takes no arguments ({given} given)")
    } else {
        format!("{name}.__init_subclass__() takes no keyword arguments")
    }))
}

fn subclasshook(_: &mut Vm, _class: Value, _object: Value) -> Result<Value> {
    Ok(Value::NOT_IMPLEMENTED)
}

fn class(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(vm.type_of(this).into())
}

fn set_class(vm: &mut Vm, this: Value, new: Value) -> Result<()> {
    if new.is_unset() {
        return Err(vm.type_error("can't delete __class__ attribute"));
    }
    let Some(new) = new.downcast::<Type>() else {
        let name = vm.class_name(new);
        return Err(vm.type_error(format!("__class__ must be set to a class, not '{name}' object")));
    };
    vm.set_class_of(this, new)
}

/// `type(singleton)()`
fn singleton(vm: &mut Vm, name: &str, value: Value, kwargs: Value, args: Rest) -> Result<Value> {
    if args.0.is_empty() && kwargs.is_unset() {
        return Ok(value);
    }
    Err(vm.type_error(format!("{name} takes no arguments")))
}

/// `NoneType`
pub static NONE_TYPE: TypeSpec = TypeSpec {
    name: "NoneType",
    doc: "The type of the None singleton.",
    new: Some(function(
        "__new__",
        "cls, /, **kwargs, *args",
        |vm: &mut Vm, _c: Value, k: Value, a: Rest| singleton(vm, "NoneType", Value::NONE, k, a),
    )),
    slots: Slots {
        repr: Some(|vm, _| Ok(vm.intern("None").into())),
        bool: Some(|_, _| Ok(false)),
        hash: Some(|_, _| Ok(0xfca86420)),
        ..NO_SLOTS
    },
    ..TypeSpec::NONE
};

/// `NotImplementedType`
pub static NOT_IMPLEMENTED_TYPE: TypeSpec = TypeSpec {
    name: "NotImplementedType",
    doc: "The type of the NotImplemented singleton.",
    new: Some(function(
        "__new__",
        "cls, /, **kwargs, *args",
        |vm: &mut Vm, _c: Value, k: Value, a: Rest| {
            singleton(vm, "NotImplementedType", Value::NOT_IMPLEMENTED, k, a)
        },
    )),
    slots: Slots {
        repr: Some(|vm, _| Ok(vm.intern("NotImplemented").into())),
        bool: Some(|vm, _| {
            let message = "NotImplemented should not be used in a boolean context";
            vm.warn(vm.types.deprecation_warning, message).map(|()| true)
        }),
        ..NO_SLOTS
    },
    methods: &[method("__reduce__", "self, /", |vm: &mut Vm, _: Value| {
        Ok(vm.intern("NotImplemented"))
    })],
    ..TypeSpec::NONE
};

/// `ellipsis`
pub static ELLIPSIS_TYPE: TypeSpec = TypeSpec {
    name: "ellipsis",
    doc: "The type of the Ellipsis singleton.",
    new: Some(function(
        "__new__",
        "cls, /, **kwargs, *args",
        |vm: &mut Vm, _c: Value, k: Value, a: Rest| {
            singleton(vm, "EllipsisType", Value::ELLIPSIS, k, a)
        },
    )),
    slots: Slots { repr: Some(|vm, _| Ok(vm.intern("Ellipsis").into())), ..NO_SLOTS },
    methods: &[method("__reduce__", "self, /", |vm: &mut Vm, _: Value| Ok(vm.intern("Ellipsis")))],
    ..TypeSpec::NONE
};
