//! `_weakref`: references and proxies. The rest of `weakref` is written in Python.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_weakref`
pub static WEAKREF: ModuleSpec = ModuleSpec {
    name: "_weakref",
    doc: "Weak-reference support module.",
    types: &[&REFERENCE, &PROXY, &CALLABLE_PROXY],
    functions: &[
        function("proxy", "object, callback=None, /", new_proxy),
        function("getweakrefcount", "object, /", |vm: &mut Vm, object: Value| {
            Ok(vm.weak_references(object).len())
        }),
        function("getweakrefs", "object, /", |vm: &mut Vm, object: Value| {
            let references = vm.weak_references(object).to_vec();
            Ok(vm.new_list(references))
        }),
    ],
    init: Some(|vm, mut dict| {
        for (name, spec) in
            [("ref", &REFERENCE), ("ProxyType", &PROXY), ("CallableProxyType", &CALLABLE_PROXY)]
        {
            let class = vm.type_by_spec(spec);
            let name = vm.intern(name);
            dict.set_str(vm.heap_mut(), name, class.into());
        }
        Ok(())
    }),
};

fn weak_of(vm: &mut Vm, value: Value) -> Result<OpaqueRef<WeakRef>> {
    match opaque::<WeakRef>(value) {
        Some(weak) => Ok(weak),
        None => Err(vm.type_error("a weak reference is required")),
    }
}

/// The weak reference to `target` that calls nothing.
pub fn reference_to(vm: &mut Vm, target: Value) -> Result<Value> {
    refer(vm, vm.type_by_spec(&REFERENCE), &REFERENCE, target, None)
}

/// Makes a reference of one of the three types to `target`, or finds one that does as well.
fn refer(
    vm: &mut Vm,
    class: Gc<Type>,
    spec: &'static TypeSpec,
    target: Value,
    callback: Option<Value>,
) -> Result<Value> {
    if !vm.can_be_weak(target) {
        let got = vm.class_name(target);
        return Err(vm.type_error(format!("cannot create weak reference to '{got}' object")));
    }
    let callback = callback.unwrap_or(Value::NONE);
    if callback.is_none() && !class.is_python() {
        let known = vm.weak_references(target).iter().copied().find(|known| {
            vm.type_of(*known).is(class)
                && opaque::<WeakRef>(*known).is_some_and(|weak| weak.callback.is_none())
        });
        if let Some(known) = known {
            return Ok(known);
        }
    }
    let weak = WeakRef { target, callback, hash: None };
    let reference = vm.new_opaque(spec, Box::new(weak));
    let reference = vm.wrap_new(class, reference);
    vm.add_weak_reference(target, reference);
    Ok(reference)
}

// --- references ---------------------------------------------------------------------------------

/// `weakref.ReferenceType`
pub static REFERENCE: TypeSpec = TypeSpec {
    name: "ReferenceType",
    module: "weakref",
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new_reference)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        call: Some(|vm, this, args| {
            if !args.values.is_empty() {
                let given = args.values.len();
                return Err(vm.type_error(format!("weakref expected 0 arguments, got {given}")));
            }
            Ok(weak_of(vm, this)?.target.to_option().unwrap_or(Value::NONE))
        }),
        ..NO_SLOTS
    },
    methods: &[method(
        "__init__",
        "self, object, callback=None, /",
        |_: &mut Vm, _s: Value, _o: Value, _c: Option<Value>| Ok(()),
    )],
    getsets: &[member("__callback__", |vm, this| {
        let weak = weak_of(vm, this)?;
        Ok(if weak.target.is_unset() { Value::NONE } else { weak.callback })
    })],
    ..TypeSpec::NONE
};

fn new_reference(vm: &mut Vm, class: Gc<Type>, _kwargs: Value, args: Rest) -> Result<Value> {
    let message = match args.0 {
        [target] => return refer(vm, class, &REFERENCE, *target, None),
        [target, callback] => return refer(vm, class, &REFERENCE, *target, Some(*callback)),
        [] => "__new__ expected at least 1 argument, got 0".to_string(),
        more => format!("__new__ expected at most 2 arguments, got {}", more.len()),
    };
    Err(vm.type_error(message))
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let weak = weak_of(vm, this)?;
    let text = match weak.target.to_option() {
        None => format!("<weakref at {:#x}; dead>", this.bits()),
        Some(target) => {
            let class = vm.class_name(target);
            let name = match vm.find_attr(target, vm.names.name)?.and_then(|n| n.downcast::<Str>())
            {
                Some(name) => format!(" ({})", name.to_string_lossy()),
                None => String::new(),
            };
            format!("<weakref at {:#x}; to '{class}' at {:#x}{name}>", this.bits(), target.bits())
        }
    };
    Ok(vm.new_str(text.as_bytes()).into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let mut weak = weak_of(vm, this)?;
    if let Some(hash) = weak.hash {
        return Ok(hash);
    }
    let Some(target) = weak.target.to_option() else {
        return Err(vm.type_error("weak object has gone away"));
    };
    let hash = vm.hash(target)?;
    weak.hash = Some(hash);
    Ok(hash)
}

/// By the targets while both live, else by identity.
fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (opaque::<WeakRef>(a), opaque::<WeakRef>(b)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    match (x.target.to_option(), y.target.to_option()) {
        (Some(x), Some(y)) => vm.compare(op, x, y),
        _ => Ok(Value::bool(a.is(b) == (op == CompareOp::Eq))),
    }
}

// --- proxies ------------------------------------------------------------------------------------

fn new_proxy(vm: &mut Vm, target: Value, callback: Option<Value>) -> Result<Value> {
    let spec = if vm.is_callable(target) { &CALLABLE_PROXY } else { &PROXY };
    let class = vm.type_by_spec(spec);
    refer(vm, class, spec, target, callback)
}

/// What a proxy stands for.
fn target_of(vm: &mut Vm, proxy: Value) -> Result<Value> {
    match weak_of(vm, proxy)?.target.to_option() {
        Some(target) => Ok(target),
        None => Err(vm.reference_error("weakly-referenced object no longer exists")),
    }
}

/// Does something with what a proxy stands for, which lives until then at least.
fn with_target<R>(
    vm: &mut Vm,
    proxy: Value,
    body: impl FnOnce(&mut Vm, Value) -> Result<R>,
) -> Result<R> {
    let target = target_of(vm, proxy)?;
    vm.scope(|vm| {
        vm.protect(target);
        body(vm, target)
    })
}

/// As [`with_target`], for two operands of which one at least is a proxy.
fn with_operands(
    vm: &mut Vm,
    a: Value,
    b: Value,
    body: impl FnOnce(&mut Vm, Value, Value) -> Result<Value>,
) -> Result<Value> {
    let (a, b) = (operand(vm, a)?, operand(vm, b)?);
    vm.scope(|vm| {
        vm.protect(a);
        vm.protect(b);
        body(vm, a, b)
    })
}

/// An operand: what it stands for if it is a proxy.
fn operand(vm: &mut Vm, value: Value) -> Result<Value> {
    let class = vm.type_of(value);
    let is_proxy =
        [&PROXY, &CALLABLE_PROXY].into_iter().any(|spec| vm.type_by_spec(spec).is(class));
    if is_proxy { target_of(vm, value) } else { Ok(value) }
}

const PROXY_SLOTS: Slots = Slots {
    repr: Some(|vm, this| {
        let target = target_of(vm, this)?;
        let text = format!(
            "<weakproxy at {:#x} to {} at {:#x}>",
            this.bits(),
            vm.class_name(target),
            target.bits()
        );
        Ok(vm.new_str(text.as_bytes()).into())
    }),
    str: Some(|vm, this| with_target(vm, this, |vm, target| vm.str(target).map(Value::from))),
    bool: Some(|vm, this| with_target(vm, this, |vm, target| vm.truthy(target))),
    len: Some(|vm, this| with_target(vm, this, |vm, target| vm.len(target))),
    iter: Some(|vm, this| with_target(vm, this, |vm, target| vm.iter(target))),
    next: Some(|vm, this| {
        with_target(vm, this, |vm, target| {
            if vm.type_of(target).slots.next.is_none() {
                let got = vm.class_name(target);
                return Err(vm.type_error(format!(
                    "Weakref proxy referenced a non-iterator '{got}' object"
                )));
            }
            vm.next(target)
        })
    }),
    get_item: Some(|vm, this, key| with_target(vm, this, |vm, target| vm.get_item(target, key))),
    set_item: Some(|vm, this, key, value| {
        with_target(vm, this, |vm, target| {
            if value.is_unset() {
                vm.del_item(target, key)
            } else {
                vm.set_item(target, key, value)
            }
        })
    }),
    contains: Some(|vm, this, item| with_target(vm, this, |vm, target| vm.contains(target, item))),
    compare: Some(|vm, op, a, b| with_operands(vm, a, b, |vm, a, b| vm.compare(op, a, b))),
    binary: Some(|vm, op, a, b| with_operands(vm, a, b, |vm, a, b| vm.binary_op(op, a, b))),
    inplace: Some(|vm, op, a, b| with_operands(vm, a, b, |vm, a, b| vm.inplace_op(op, a, b))),
    unary: Some(|vm, op, this| with_target(vm, this, |vm, target| vm.unary_op(op, target))),
    index: Some(|vm, this| with_target(vm, this, |vm, target| vm.to_index(target))),
    int: Some(|vm, this| {
        with_target(vm, this, |vm, target| vm.call(vm.types.int.into(), &[target]))
    }),
    float: Some(|vm, this| {
        with_target(vm, this, |vm, target| vm.call(vm.types.float.into(), &[target]))
    }),
    get_attr: Some(|vm, this, name| {
        with_target(vm, this, |vm, target| vm.get_attr(target, name).map(Some))
    }),
    set_attr: Some(|vm, this, name, value| {
        with_target(vm, this, |vm, target| vm.set_attr(target, name, value))
    }),
    ..NO_SLOTS
};

const fn proxy_type(name: &'static str, call: bool) -> TypeSpec {
    let call: Option<fn(&mut Vm, Value, Args) -> Result<Value>> = if call {
        Some(|vm, this, args| with_target(vm, this, |vm, target| vm.call_args(target, args)))
    } else {
        None
    };
    TypeSpec {
        name,
        module: "weakref",
        slots: Slots { call, ..PROXY_SLOTS },
        binary: u16::MAX,
        reflected: u16::MAX,
        inplace: u16::MAX,
        unary: u8::MAX,
        ..TypeSpec::NONE
    }
}

/// `weakref.ProxyType`
pub static PROXY: TypeSpec = proxy_type("ProxyType", false);
/// `weakref.CallableProxyType`
pub static CALLABLE_PROXY: TypeSpec = proxy_type("CallableProxyType", true);
