//! `operator.attrgetter`, `itemgetter` and `methodcaller`.

use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// What one of the three was made of: the names or keys, or the method's name and its arguments.
struct Callable {
    parts: Gc<Tuple>,
    /// Keyword arguments of a methodcaller.
    named: Vec<(Value, Value)>,
}

impl Opaque for Callable {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.parts);
        for (name, value) in &self.named {
            tracer.values(&[*name, *value]);
        }
    }
}

fn callable(value: Value) -> OpaqueRef<Callable> {
    opaque(value).expect("bug: an operation of a callable on something else")
}

const CALLABLE: TypeSpec = TypeSpec {
    module: "operator",
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[method("__reduce__", "self, /", reduce)],
    ..TypeSpec::NONE
};

/// `operator.attrgetter`
pub static ATTR_GETTER: TypeSpec = TypeSpec {
    name: "attrgetter",
    doc: "Return a callable object that fetches the given attribute(s) from its operand.",
    new: Some(function("__new__", "cls, /, *args", new_attr_getter)),
    slots: Slots { call: Some(call_attr_getter), ..CALLABLE.slots },
    ..CALLABLE
};

/// `operator.itemgetter`
pub static ITEM_GETTER: TypeSpec = TypeSpec {
    name: "itemgetter",
    doc: "Return a callable object that fetches the given item(s) from its operand.",
    new: Some(function("__new__", "cls, /, *args", new_item_getter)),
    slots: Slots { call: Some(call_item_getter), ..CALLABLE.slots },
    ..CALLABLE
};

/// `operator.methodcaller`
pub static METHOD_CALLER: TypeSpec = TypeSpec {
    name: "methodcaller",
    doc: "Return a callable object that calls the given method on its operand.",
    new: Some(function("__new__", "cls, /, **kwargs, *args", new_method_caller)),
    slots: Slots { call: Some(call_method_caller), ..CALLABLE.slots },
    ..CALLABLE
};

fn at_least_one(vm: &mut Vm, name: &str, args: &[Value]) -> Result<()> {
    match args {
        [] => Err(vm.type_error(format!("{name} expected 1 argument, got 0"))),
        _ => Ok(()),
    }
}

/// The operand that one of them was called with.
fn operand(vm: &mut Vm, name: &str, args: Args) -> Result<Value> {
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
    }
    match args.values {
        [operand] => Ok(*operand),
        more => {
            let given = more.len();
            Err(vm.type_error(format!("{name} expected 1 argument, got {given}")))
        }
    }
}

/// What `get` finds for each part: the thing itself if there is one part, else a tuple.
fn gathered(
    vm: &mut Vm,
    parts: Gc<Tuple>,
    mut get: impl FnMut(&mut Vm, Value) -> Result<Value>,
) -> Result<Value> {
    if let [part] = parts.items() {
        return get(vm, *part);
    }
    let mut found = Vec::with_capacity(parts.items().len());
    for part in parts.items() {
        let value = get(vm, *part)?;
        vm.protect(value);
        found.push(value);
    }
    Ok(vm.new_tuple(&found).into())
}

fn make(vm: &mut Vm, spec: &'static TypeSpec, parts: Gc<Tuple>) -> Value {
    vm.new_opaque(spec, Box::new(Callable { parts, named: Vec::new() }))
}

// --- attrgetter ---------------------------------------------------------------------------------

fn new_attr_getter(vm: &mut Vm, _: Gc<Type>, args: Rest) -> Result<Value> {
    at_least_one(vm, "attrgetter", args.0)?;
    let mut names = Vec::with_capacity(args.0.len());
    for given in args.0 {
        let Some(name) = given.unwrap_as::<Str>() else {
            return Err(vm.type_error("attribute name must be a string"));
        };
        let plain = given.kind() == Kind::Str;
        names.push(if plain { vm.intern_str(name).into() } else { *given });
    }
    let names = vm.new_tuple(&names);
    Ok(make(vm, &ATTR_GETTER, names))
}

fn call_attr_getter(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let operand = operand(vm, "attrgetter", args)?;
    gathered(vm, callable(this).parts, |vm, name| {
        let name = vm.attr_name(name)?;
        if !name.as_bytes().contains(&b'.') {
            return vm.get_attr(operand, name);
        }
        let mut found = operand;
        for part in name.as_bytes().split(|byte| *byte == b'.') {
            vm.charge(1)?;
            let part = vm.intern_bytes(part);
            vm.protect(part.into());
            found = vm.get_attr(found, part)?;
            vm.protect(found);
        }
        Ok(found)
    })
}

// --- itemgetter ---------------------------------------------------------------------------------

fn new_item_getter(vm: &mut Vm, _: Gc<Type>, args: Rest) -> Result<Value> {
    at_least_one(vm, "itemgetter", args.0)?;
    let keys = vm.new_tuple(args.0);
    Ok(make(vm, &ITEM_GETTER, keys))
}

fn call_item_getter(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let operand = operand(vm, "itemgetter", args)?;
    gathered(vm, callable(this).parts, |vm, key| vm.get_item(operand, key))
}

// --- methodcaller -------------------------------------------------------------------------------

fn new_method_caller(vm: &mut Vm, _: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let Some(name) = args.0.first() else {
        let message = "methodcaller needs at least one argument, the method name";
        return Err(vm.type_error(message));
    };
    let Some(name) = name.unwrap_as::<Str>() else {
        return Err(vm.type_error("method name must be a string"));
    };
    let mut parts = args.0.to_vec();
    parts[0] = vm.intern_str(name).into();
    let named = kwargs.downcast::<Dict>().map_or(Vec::new(), |named| named.iter().collect());
    let parts = vm.new_tuple(&parts);
    Ok(vm.new_opaque(&METHOD_CALLER, Box::new(Callable { parts, named })))
}

fn call_method_caller(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    // Unlike the others', its number of arguments is checked before their names.
    let by_position = Args::positional(args.pos());
    let operand = operand(vm, "methodcaller", by_position)?;
    if !args.names.is_empty() {
        return Err(vm.type_error("methodcaller() takes no keyword arguments"));
    }
    let caller = callable(this);
    let parts = caller.parts;
    let [name, given @ ..] = parts.items() else { return Ok(Value::NONE) };
    let name = vm.attr_name(*name)?;
    if caller.named.is_empty() {
        return vm.call_method(operand, name, given);
    }
    let method = vm.get_attr(operand, name)?;
    let names: Vec<Value> = caller.named.iter().map(|(name, _)| *name).collect();
    let mut values = given.to_vec();
    values.extend(caller.named.iter().map(|(_, value)| *value));
    vm.call_args(method, Args { values: &values, names: &names })
}

// --- what they have in common -------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.class_name(this);
    if !vm.enter_repr(this)? {
        return Ok(vm.new_str(format!("{name}(...)").as_bytes()).into());
    }
    let mut out = format!("{name}(").into_bytes();
    let shown = append_parts(vm, &mut out, this);
    vm.leave_repr(this);
    shown?;
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

fn append_parts(vm: &mut Vm, out: &mut Vec<u8>, this: Value) -> Result<()> {
    let (parts, named) = (callable(this).parts, callable(this).named.clone());
    let positional = parts.items().iter().map(|part| (None, *part));
    let named = named.into_iter().map(|(name, value)| (Some(name), value));
    for (i, (name, value)) in positional.chain(named).enumerate() {
        vm.charge(1)?;
        if i > 0 {
            out.extend_from_slice(b", ");
        }
        if let Some(name) = name {
            out.extend_from_slice(vm.str(name)?.as_bytes());
            out.push(b'=');
        }
        out.extend_from_slice(vm.repr(value)?.as_bytes());
    }
    Ok(())
}

/// What makes it again: the class, or for keyword arguments a partial call of the class.
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = Value::from(vm.type_of(this));
    let caller = callable(this);
    let parts = caller.parts;
    if caller.named.is_empty() {
        return Ok(vm.new_tuple(&[class, parts.into()]).into());
    }
    let named = caller.named.clone();
    let [name, given @ ..] = parts.items() else { return Ok(Value::NONE) };
    let module = vm.import_absolute("functools")?;
    let partial = vm.intern("partial");
    let partial = vm.get_attr(module, partial)?;
    let names: Vec<Value> = named.iter().map(|(name, _)| *name).collect();
    let mut values = vec![class, *name];
    values.extend(named.iter().map(|(_, value)| *value));
    let make = vm.call_args(partial, Args { values: &values, names: &names })?;
    vm.protect(make);
    let given = vm.new_tuple(given);
    Ok(vm.new_tuple(&[make, given.into()]).into())
}
