//! `types.GenericAlias`: what `list[int]` is. For annotations; calling it calls the class.

use crate::heap::{Gc, Tracer};
use crate::object::{
    Args, CompareOp, Flags, IterState, Opaque, Result, Slots, Str, Tuple, Type, TypeSpec, Value,
    function, getter, method, opaque,
};
use crate::vm::Vm;

/// A class with its parameters.
struct Alias {
    origin: Value,
    args: Gc<Tuple>,
    /// Written with a star, as in `tuple[*tuple[int]]`.
    unpacked: bool,
}

impl Opaque for Alias {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.origin);
        tracer.mark(self.args);
    }
}

/// `origin[item]`
fn new_alias(vm: &mut Vm, origin: Value, item: Value) -> Value {
    let args = match item.downcast::<Tuple>() {
        Some(args) => args,
        None => vm.new_tuple(&[item]),
    };
    vm.new_opaque(&GENERIC_ALIAS, Box::new(Alias { origin, args, unpacked: false }))
}

/// The class method `__class_getitem__` of builtin generic classes.
pub fn class_getitem(vm: &mut Vm, cls: Gc<Type>, item: Value) -> Result<Value> {
    Ok(new_alias(vm, cls.into(), item))
}

fn new(vm: &mut Vm, _cls: Gc<Type>, origin: Value, args: Value) -> Result<Value> {
    Ok(new_alias(vm, origin, args))
}

fn parts(value: Value) -> (Value, Gc<Tuple>, bool) {
    let alias = opaque::<Alias>(value).expect("bug: an alias operation on something else");
    (alias.origin, alias.args, alias.unpacked)
}

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let (origin, args, unpacked) = parts(value);
    let mut out = if unpacked { b"*".to_vec() } else { Vec::new() };
    append_item(vm, &mut out, origin)?;
    out.push(b'[');
    for (i, item) in args.items().iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(b", ");
        }
        append_item(vm, &mut out, *item)?;
    }
    if args.items().is_empty() {
        out.extend_from_slice(b"()");
    }
    out.push(b']');
    Ok(vm.new_str_from(out).into())
}

/// Classes are shown by name.
fn append_item(vm: &mut Vm, out: &mut Vec<u8>, item: Value) -> Result<()> {
    if item.is(Value::ELLIPSIS) {
        out.extend_from_slice(b"...");
    } else if let Some(class) = item.downcast::<Type>() {
        let module = match vm.find_attr(item, vm.names.module)? {
            Some(module) => module.downcast::<Str>(),
            None => None,
        };
        if let Some(module) = module.filter(|m| m.as_bytes() != b"builtins") {
            out.extend_from_slice(module.as_bytes());
            out.push(b'.');
        }
        out.extend_from_slice(class.qualname.as_bytes());
    } else {
        out.extend_from_slice(vm.repr(item)?.as_bytes());
    }
    Ok(())
}

/// Whether this is such an alias.
pub fn is_alias(value: Value) -> bool {
    opaque::<Alias>(value).is_some()
}

fn hash(vm: &mut Vm, value: Value) -> Result<u64> {
    let (origin, args, _) = parts(value);
    Ok(vm.hash(origin)? ^ vm.hash(args.into())?)
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let wants = match op {
        CompareOp::Eq => true,
        CompareOp::Ne => false,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    if opaque::<Alias>(a).is_none() || opaque::<Alias>(b).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (x, y) = (parts(a), parts(b));
    let equal = x.2 == y.2 && vm.eq(x.0, y.0)? && vm.eq(x.1.into(), y.1.into())?;
    Ok(Value::bool(equal == wants))
}

fn call(vm: &mut Vm, value: Value, args: Args) -> Result<Value> {
    let (origin, ..) = parts(value);
    vm.call_args(origin, args)
}

fn get_item(vm: &mut Vm, value: Value, _: Value) -> Result<Value> {
    let text = vm.repr(value)?.to_string_lossy().into_owned();
    Err(vm.type_error(format!("{text} is not a generic class")))
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let (origin, args, _) = parts(value);
    let unpacked = vm.new_opaque(&GENERIC_ALIAS, Box::new(Alias { origin, args, unpacked: true }));
    let (class, single) = (vm.types.tuple_iterator, vm.new_tuple(&[unpacked]));
    Ok(vm.new_iter(class, IterState::Tuple(single, 0)))
}

/// Attributes that the alias has itself; all others are the class's.
fn get_attr(vm: &mut Vm, value: Value, name: Gc<Str>) -> Result<Option<Value>> {
    let own = name.as_bytes().starts_with(b"__")
        && !matches!(name.as_bytes(), b"__name__" | b"__qualname__" | b"__module__" | b"__doc__");
    if own {
        return vm.get_attr_generic(value, name);
    }
    let (origin, ..) = parts(value);
    vm.get_attr(origin, name).map(Some)
}

fn origin(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(parts(value).0)
}

fn args(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(parts(value).1.into())
}

fn parameters(vm: &mut Vm, _: Value) -> Result<Value> {
    Ok(vm.new_tuple(&[]).into())
}

fn unpacked(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(Value::bool(parts(value).2))
}

fn mro_entries(vm: &mut Vm, this: Value, _bases: Value) -> Result<Value> {
    let (origin, ..) = parts(this);
    Ok(vm.new_tuple(&[origin]).into())
}

fn instancecheck(vm: &mut Vm, _this: Value, _instance: Value) -> Result<Value> {
    Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
}

fn subclasscheck(vm: &mut Vm, _this: Value, _class: Value) -> Result<Value> {
    Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
}

/// `types.GenericAlias`
pub static GENERIC_ALIAS: TypeSpec = TypeSpec {
    name: "GenericAlias",
    module: "types",
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and \
          t.__args__ is (int,).",
    flags: Flags::BASE.with(Flags::WEAK),
    new: Some(function("__new__", "cls, origin, args, /", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        call: Some(call),
        get_item: Some(get_item),
        iter: Some(iter),
        get_attr: Some(get_attr),
        ..crate::object::NO_SLOTS
    },
    methods: &[
        method("__mro_entries__", "self, bases, /", mro_entries),
        method("__instancecheck__", "self, instance, /", instancecheck),
        method("__subclasscheck__", "self, cls, /", subclasscheck),
    ],
    getsets: &[
        getter("__origin__", origin),
        getter("__args__", args),
        getter("__parameters__", parameters),
        getter("__unpacked__", unpacked),
    ],
    ..TypeSpec::NONE
};
