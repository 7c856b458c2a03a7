//! The types of native functions: of modules, and of builtin types' methods.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

fn native_of(vm: &mut Vm, value: Value) -> Result<Gc<Native>> {
    match value.downcast::<Native>() {
        Some(native) => Ok(native),
        None => Err(vm.type_error("a builtin function is required")),
    }
}

fn native_repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let native = native_of(vm, this)?;
    let name = native.name();
    let owner = native.owner.map(|o| o.name.to_string_lossy().into_owned());
    let bound = !native.this.is_unset() && native.this.kind() != Kind::Module;
    let text = match (native.role, owner) {
        (NativeRole::Method | NativeRole::ClassMethod, Some(owner)) if !bound => {
            let what = if native.is_slot() { "slot wrapper" } else { "method" };
            format!("<{what} '{name}' of '{owner}' objects>")
        }
        _ if bound && native.is_slot() => {
            let class = vm.class_name(native.this);
            format!("<method-wrapper '{name}' of {class} object at {:#x}>", native.this.bits())
        }
        _ if bound => {
            let class = match native.this.downcast::<Type>() {
                Some(_) => "type".to_string(),
                None => vm.class_name(native.this),
            };
            format!("<built-in method {name} of {class} object at {:#x}>", native.this.bits())
        }
        (NativeRole::Static, Some(_)) => {
            format!("<built-in method {name} of type object at {:#x}>", this.bits())
        }
        _ => format!("<built-in function {name}>"),
    };
    Ok(vm.new_str(text.as_bytes()).into())
}

fn native_bind(vm: &mut Vm, this: Value, object: Value, class: Gc<Type>) -> Result<Value> {
    let native = native_of(vm, this)?;
    let receiver = match native.role {
        NativeRole::ClassMethod => class.into(),
        NativeRole::Method if !object.is_unset() => object,
        _ => return Ok(this),
    };
    if native.role == NativeRole::Method {
        if let Some(owner) = native.owner {
            if !vm.is_instance_of(receiver, owner) {
                let (name, owner, got) = (
                    native.name(),
                    owner.name.to_string_lossy().into_owned(),
                    vm.class_name(receiver),
                );
                return Err(vm.type_error(format!(
                    "descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object"
                )));
            }
        }
    }
    if let (NativeRole::ClassMethod, Some(owner)) = (native.role, native.owner) {
        if !class.is_subclass(owner) {
            let (name, owner) = (native.name(), owner.name.to_string_lossy().into_owned());
            let got = class.name.to_string_lossy().into_owned();
            return Err(vm.type_error(format!(
                "descriptor '{name}' requires a subtype of '{owner}' but received '{got}'"
            )));
        }
    }
    let class = if native.is_slot() { vm.types.method_wrapper } else { vm.types.native };
    let shape = class.root_shape;
    let bound = native.bound(receiver);
    Ok(alloc(vm.heap_mut(), shape, bound).into())
}

fn native_compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.downcast::<Native>(), b.downcast::<Native>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let same_code = match (x.code, y.code) {
        (NativeCode::Spec(p), NativeCode::Spec(q)) => std::ptr::eq(p, q),
        (NativeCode::Slot(p), NativeCode::Slot(q)) => p == q,
        _ => false,
    };
    let same = a.is(b) || same_code && x.owner == y.owner && x.this.is(y.this);
    let _ = vm;
    match op {
        CompareOp::Eq => Ok(Value::bool(same)),
        CompareOp::Ne => Ok(Value::bool(!same)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn native_hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let native = native_of(vm, this)?;
    let code = match native.code {
        NativeCode::Spec(spec) => &raw const *spec as u64,
        NativeCode::Slot(slot) => slot as u64,
    };
    Ok(code.rotate_left(5) ^ (native.this.bits() >> 4))
}

const NATIVE_SLOTS: Slots = Slots {
    repr: Some(native_repr),
    compare: Some(native_compare),
    hash: Some(native_hash),
    ..NO_SLOTS
};

const DESCRIPTOR_SLOTS: Slots = Slots { descr_get: Some(native_bind), ..NATIVE_SLOTS };

fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = native_of(vm, this)?.name();
    Ok(vm.intern(name).into())
}

const NAME: GetSetSpec = getter("__name__", name);
/// Of descriptors, where CPython has it as a field.
const FIELD_NAME: GetSetSpec = member("__name__", name);

const QUALNAME: GetSetSpec = getter("__qualname__", |vm, this| {
    let native = native_of(vm, this)?;
    // A bound method is named by the class it was found on.
    let owner = match native.this.to_option() {
        Some(this) if native.owner.is_some() && !native.is_slot() => {
            this.downcast::<Type>().or_else(|| Some(vm.type_of(this)))
        }
        _ => native.owner,
    };
    let text = match owner {
        Some(owner) => format!("{}.{}", owner.qualname.to_string_lossy(), native.name()),
        None => native.name().to_string(),
    };
    Ok(vm.new_str(text.as_bytes()).into())
});

const DOC: GetSetSpec = getter("__doc__", |vm, this| {
    let native = native_of(vm, this)?;
    let own = match native.code {
        NativeCode::Spec(spec) if !spec.doc.is_empty() => Some(spec.doc),
        _ => None,
    };
    Ok(match own.or_else(|| crate::builtins::classes::docs::of(native.name())) {
        Some(doc) => vm.new_str(doc.as_bytes()).into(),
        None => Value::NONE,
    })
});

const OBJCLASS: GetSetSpec = member("__objclass__", |vm, this| {
    Ok(native_of(vm, this)?.owner.map_or(Value::NONE, Value::from))
});

const TEXT_SIGNATURE: GetSetSpec = getter("__text_signature__", |vm, this| {
    let native = native_of(vm, this)?;
    let parameters = match native.code {
        NativeCode::Spec(spec) => spec.signature.text,
        NativeCode::Slot(slot) => slot.parameters(),
    };
    // Rust's functions take the keywords first, and call the class what they like.
    let parameters = parameters.replace("**kwargs, *args", "*args, **kwargs");
    let parameters = match native.role {
        NativeRole::ClassMethod => parameters.replacen("cls", "type", 1),
        _ => parameters,
    };
    let text = match (native.owner, native.role) {
        (None, _) if parameters.is_empty() => "($module, /)".to_string(),
        (None, _) => format!("($module, {parameters})"),
        (Some(_), NativeRole::Static) if native.name() == "__new__" => {
            "($type, *args, **kwargs)".to_string()
        }
        (Some(_), NativeRole::Static) => format!("({parameters})"),
        (Some(_), _) => format!("(${parameters})"),
    };
    Ok(vm.new_str(text.as_bytes()).into())
});

/// The module that a function of a module belongs to; None for methods.
const MODULE: GetSetSpec = getter("__module__", |vm, this| {
    let native = native_of(vm, this)?;
    Ok(match module_of(vm, native) {
        Some(name) => vm.intern(name).into(),
        None => Value::NONE,
    })
})
.field();

fn module_of(vm: &mut Vm, native: Gc<Native>) -> Option<&'static str> {
    match (native.owner, native.code) {
        (None, NativeCode::Spec(spec)) => Some(vm.module_of(spec).unwrap_or("builtins")),
        _ => None,
    }
}

const SELF: GetSetSpec = getter("__self__", |vm, this| {
    let native = native_of(vm, this)?;
    if let Some(this) = native.this.to_option() {
        return Ok(this);
    }
    if let Some(owner) = native.owner {
        return Ok(if native.name() == "__new__" { owner.into() } else { Value::NONE });
    }
    match module_of(vm, native) {
        Some(name) => Ok(vm.module(name).map_or(Value::NONE, Value::from)),
        None => Ok(Value::NONE),
    }
});

/// A function is found again by its name, a method in its receiver.
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let native = native_of(vm, this)?;
    let name = vm.intern(native.name()).into();
    let receiver = native.this.to_option().filter(|this| this.kind() != Kind::Module);
    let receiver = match (receiver, native.role, native.owner) {
        (None, NativeRole::Method | NativeRole::ClassMethod, Some(owner)) => Some(owner.into()),
        (None, NativeRole::Static, Some(owner)) => Some(owner.into()),
        (receiver, ..) => receiver,
    };
    match receiver {
        Some(receiver) => crate::builtins::classes::reduce::by_name(vm, receiver, name),
        None => Ok(name),
    }
}

const REDUCE: FnSpec = method("__reduce__", "self, /", reduce);

/// `builtin_function_or_method`
pub static NATIVE: TypeSpec = TypeSpec {
    name: "builtin_function_or_method",
    layout: Kind::Native,
    flags: Flags::WEAK,
    slots: NATIVE_SLOTS,
    methods: &[REDUCE],
    getsets: &[NAME, QUALNAME, DOC, MODULE, SELF, TEXT_SIGNATURE],
    ..TypeSpec::NONE
};

/// `method-wrapper`: the special method of a slot, bound to its receiver.
pub static METHOD_WRAPPER: TypeSpec = TypeSpec {
    name: "method-wrapper",
    layout: Kind::Native,
    slots: NATIVE_SLOTS,
    methods: &[REDUCE],
    getsets: &[NAME, QUALNAME, DOC, SELF, OBJCLASS, TEXT_SIGNATURE],
    ..TypeSpec::NONE
};

const fn descriptor(name: &'static str, reduces: bool) -> TypeSpec {
    TypeSpec {
        name,
        layout: Kind::Native,
        slots: DESCRIPTOR_SLOTS,
        methods: if reduces { &[REDUCE] } else { &[] },
        getsets: &[FIELD_NAME, QUALNAME, DOC, OBJCLASS, TEXT_SIGNATURE],
        ..TypeSpec::NONE
    }
}

/// `method_descriptor`
pub static METHOD_DESCRIPTOR: TypeSpec = descriptor("method_descriptor", true);
/// `wrapper_descriptor`
pub static SLOT_WRAPPER: TypeSpec = descriptor("wrapper_descriptor", true);
/// `classmethod_descriptor`
pub static CLASSMETHOD_DESCRIPTOR: TypeSpec = descriptor("classmethod_descriptor", false);
