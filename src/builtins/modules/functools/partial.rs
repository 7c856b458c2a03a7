//! `functools.partial`: a callable with some of its arguments.

use crate::builtins::classes::generic_alias::class_getitem;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::{INSTANCE_DICT, Vm};

struct Partial {
    function: Value,
    args: Gc<Tuple>,
    keywords: Gc<Dict>,
}

impl Opaque for Partial {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Partial>());
        tracer.value(self.function);
        tracer.mark(self.args);
        tracer.mark(self.keywords);
    }
}

fn partial(value: Value) -> OpaqueRef<Partial> {
    opaque(value).expect("bug: an operation of a partial on something else")
}

/// `functools.partial`
pub static PARTIAL: TypeSpec = TypeSpec {
    name: "partial",
    module: "functools",
    doc: "Create a new function with partial application of the given arguments and keywords.",
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { repr: Some(repr), call: Some(call), descr_get: Some(get), ..NO_SLOTS },
    methods: &[
        method("__reduce__", "self, /", reduce),
        method("__setstate__", "self, state, /", set_state),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
    ],
    getsets: &[
        member("func", |_, this| Ok(partial(this).function)),
        member("args", |_, this| Ok(partial(this).args.into())),
        member("keywords", |_, this| Ok(partial(this).keywords.into())),
        INSTANCE_DICT,
    ],
    ..TypeSpec::NONE
};

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let [function, args @ ..] = args.0 else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if !vm.is_callable(*function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let named = match kwargs.downcast::<Dict>() {
        Some(named) => named,
        None => vm.new_dict(),
    };
    vm.protect(named.into());
    let made = match inner(vm, *function) {
        // A partial of a partial is one partial.
        Some(inner) => {
            let args = [inner.args.items(), args].concat();
            let args = vm.new_tuple(&args);
            let mut keywords = vm.new_dict();
            keywords.copy_from(vm.heap_mut(), &inner.keywords);
            vm.protect(keywords.into());
            Dict::merge(keywords, vm, named, |_, _| Ok(()))?;
            Partial { function: inner.function, args, keywords }
        }
        None => Partial { function: *function, args: vm.new_tuple(args), keywords: named },
    };
    vm.heap_mut().charge(size_of::<Partial>());
    let made = vm.new_opaque(&PARTIAL, Box::new(made));
    Ok(vm.wrap_new(cls, made))
}

/// What the callable is made of, if it is a partial that nothing else is known of.
fn inner(vm: &mut Vm, function: Value) -> Option<OpaqueRef<Partial>> {
    let root = vm.type_of(function).root_shape;
    opaque::<Partial>(function)
        .filter(|_| SlotObject::new(function).is_some_and(|object| object.shape() == root))
}

fn call(vm: &mut Vm, this: Value, given: Args) -> Result<Value> {
    let partial = partial(this);
    let (function, args, keywords) = (partial.function, partial.args, partial.keywords);
    // An attribute may be set, or a state, while it runs.
    vm.protect(function);
    vm.protect(args.into());
    if keywords.is_empty() && given.names.is_empty() {
        let bound = args.items();
        return vm.call_with(function, bound.len() + given.values.len(), |_, i| {
            Ok(match bound.get(i) {
                Some(value) => *value,
                None => given.values[i - bound.len()],
            })
        });
    }
    let mut named: Vec<(Value, Value)> = keywords.iter().collect();
    for (name, value) in given.keywords() {
        let same =
            |known: &&mut (Value, Value)| match (known.0.unwrap_as::<Str>(), name.unwrap_as()) {
                (Some(known), Some(name)) => known.equals(&name),
                _ => false,
            };
        match named.iter_mut().find(same) {
            Some(known) => known.1 = value,
            None => named.push((name, value)),
        }
    }
    if named.iter().any(|(name, _)| name.unwrap_as::<Str>().is_none()) {
        return Err(vm.type_error("keywords must be strings"));
    }
    let names: Vec<Value> = named.iter().map(|(name, _)| *name).collect();
    let mut values = [args.items(), given.pos()].concat();
    values.extend(named.iter().map(|(_, value)| *value));
    let all = vm.new_tuple(&names);
    vm.protect(all.into());
    vm.call_args(function, Args { values: &values, names: &names })
}

/// As a class attribute it is still no method, of which CPython 3.13 warns.
fn get(vm: &mut Vm, this: Value, object: Value, _: Gc<Type>) -> Result<Value> {
    if !object.is_unset() && !object.is_none() {
        let category = vm.intern("FutureWarning");
        if let Some(category) = vm.builtins.get_str(category).and_then(|c| c.downcast::<Type>()) {
            vm.warn(
                category,
                "functools.partial will be a method descriptor in future Python versions; wrap it \
                 in staticmethod() if you want to preserve the old behavior",
            )?;
        }
    }
    Ok(this)
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    if !vm.enter_repr(this)? {
        return Ok(vm.new_str(b"...").into());
    }
    let mut out = Vec::new();
    let shown = vm.scope(|vm| append_repr(vm, &mut out, this));
    vm.leave_repr(this);
    shown?;
    Ok(vm.new_str_from(out).into())
}

fn append_repr(vm: &mut Vm, out: &mut Vec<u8>, this: Value) -> Result<()> {
    let class = vm.type_of(this);
    let module = vm.get_attr(class.into(), vm.names.module)?;
    out.extend_from_slice(vm.str(module)?.as_bytes());
    out.push(b'.');
    out.extend_from_slice(class.qualname.as_bytes());
    out.push(b'(');
    let partial = partial(this);
    let (function, args, keywords) = (partial.function, partial.args, partial.keywords);
    vm.protect(function);
    vm.protect(args.into());
    out.extend_from_slice(vm.repr(function)?.as_bytes());
    for arg in args.items() {
        vm.charge(1)?;
        out.extend_from_slice(b", ");
        out.extend_from_slice(vm.repr(*arg)?.as_bytes());
    }
    for (name, value) in vm.protected_entries(keywords) {
        out.extend_from_slice(b", ");
        out.extend_from_slice(vm.str(name)?.as_bytes());
        out.push(b'=');
        out.extend_from_slice(vm.repr(value)?.as_bytes());
    }
    out.push(b')');
    Ok(())
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let partial = partial(this);
    let (function, args, keywords) = (partial.function, partial.args, partial.keywords);
    let changed = SlotObject::new(this).is_some_and(|object| object.shape() != class.root_shape);
    let dict = if changed { vm.instance_dict(this).into() } else { Value::NONE };
    let state = vm.new_tuple(&[function, args.into(), keywords.into(), dict]);
    let made_of = vm.new_tuple(&[function]);
    Ok(vm.new_tuple(&[class.into(), made_of.into(), state.into()]).into())
}

fn set_state(vm: &mut Vm, this: Value, state: Value) -> Result<()> {
    let parts = match state.downcast::<Tuple>().as_ref().map(|state| state.items()) {
        Some([function, args, keywords, dict]) => {
            let args = args.unwrap_as::<Tuple>();
            let keywords = match keywords.is_none() {
                true => Some(vm.new_dict()),
                false => keywords.unwrap_as::<Dict>(),
            };
            match (args, keywords) {
                (Some(args), Some(keywords)) if vm.is_callable(*function) => {
                    Some((*function, args, keywords, *dict))
                }
                _ => None,
            }
        }
        _ => None,
    };
    let Some((function, args, given, dict)) = parts else {
        return Err(vm.type_error("invalid partial state"));
    };
    // A copy, so that nobody else changes it.
    let mut keywords = vm.new_dict();
    keywords.copy_from(vm.heap_mut(), &given);
    let mut partial = partial(this);
    (partial.function, partial.args, partial.keywords) = (function, args, keywords);
    let name = vm.names.dict;
    if dict.is_none() { Ok(()) } else { vm.set_attr(this, name, dict) }
}
