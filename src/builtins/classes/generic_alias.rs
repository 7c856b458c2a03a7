//! `types.GenericAlias`: what `list[int]` is. For annotations; calling it calls the class.

use super::generic::GENERIC;
use crate::heap::{Gc, Tracer};
use crate::object::{
    Args, BinaryOp, CompareOp, Flags, IterState, Kind, List, Opaque, Raised, Rest, Result, Slots,
    Str, Tuple, Type, TypeSpec, Value, function, getter, member, method, opaque,
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
pub fn new_alias(vm: &mut Vm, origin: Value, item: Value) -> Value {
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

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    if !kwargs.is_unset() {
        return Err(vm.type_error("GenericAlias() takes no keyword arguments"));
    }
    let &[origin, item] = args.0 else {
        let given = args.0.len();
        return Err(vm.type_error(format!("GenericAlias expected 2 arguments, got {given}")));
    };
    let alias = new_alias(vm, origin, item);
    Ok(vm.wrap_new(cls, alias))
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
        // Of a generic class, a tuple is the list of parameters of a function.
        match item.downcast::<Tuple>() {
            Some(tuple) if is_of_typing(vm, value) => {
                let list = vm.new_list(tuple.items().to_vec());
                vm.protect(list.into());
                append_item(vm, &mut out, list.into())?;
            }
            _ => append_item(vm, &mut out, *item)?,
        }
    }
    if args.items().is_empty() {
        out.extend_from_slice(b"()");
    }
    out.push(b']');
    Ok(vm.new_str_from(out).into())
}

/// Classes and functions are shown by name.
pub fn append_item(vm: &mut Vm, out: &mut Vec<u8>, item: Value) -> Result<()> {
    if item.is(Value::ELLIPSIS) {
        out.extend_from_slice(b"...");
        return Ok(());
    }
    if item.kind() == Kind::List {
        out.push(b'[');
        vm.scope(|vm| {
            // What shows one item may change the list.
            let items = vm.to_list(item)?;
            for i in 0..items.items.len() {
                if i > 0 {
                    out.extend_from_slice(b", ");
                }
                vm.enter_native()?;
                let shown = append_item(vm, out, items.items[i]);
                vm.leave_native();
                shown?;
            }
            Ok(())
        })?;
        out.push(b']');
        return Ok(());
    }
    match named(vm, item)? {
        Some((module, qualname)) => {
            let module = vm.str(module)?;
            if module.as_bytes() != b"builtins" {
                out.extend_from_slice(module.as_bytes());
                out.push(b'.');
            }
            out.extend_from_slice(vm.str(qualname)?.as_bytes());
        }
        None => out.extend_from_slice(vm.repr(item)?.as_bytes()),
    }
    Ok(())
}

/// `__module__` and `__qualname__` of what is shown by its name: what has both and is no alias.
fn named(vm: &mut Vm, item: Value) -> Result<Option<(Value, Value)>> {
    let (origin, args) = (vm.intern("__origin__"), vm.intern("__args__"));
    if vm.find_attr(item, origin)?.is_some() && vm.find_attr(item, args)?.is_some() {
        return Ok(None);
    }
    let Some(qualname) = vm.find_attr(item, vm.names.qualname)? else { return Ok(None) };
    vm.protect(qualname);
    let module = vm.find_attr(item, vm.names.module)?.filter(|module| !module.is_none());
    Ok(module.map(|module| (module, qualname)))
}

/// What such an alias has parameters of.
pub fn origin_of(value: Value) -> Option<Value> {
    opaque::<Alias>(value).map(|alias| alias.origin)
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
    vm.protect(value);
    let made = vm.call_args(origin, args)?;
    vm.protect(made);
    let name = vm.intern("__orig_class__");
    if let Err(raised) = vm.set_attr(made, name, value) {
        // Most builtins have no place for it.
        if vm.catch(vm.types.attribute_error).is_none() && vm.catch(vm.types.type_error).is_none() {
            return Err(raised);
        }
    }
    Ok(made)
}

/// Puts `item`, or the items of a tuple, in the places of the type parameters.
fn get_item(vm: &mut Vm, value: Value, item: Value) -> Result<Value> {
    vm.scope(|vm| {
        let (origin, args, unpacked) = parts(value);
        let params = parameters_of(vm, args)?;
        vm.protect(params);
        let params = params.downcast::<Tuple>().map_or(Vec::new(), |p| p.items().to_vec());
        if params.is_empty() {
            let text = vm.repr(value)?.to_string_lossy().into_owned();
            return Err(vm.type_error(format!("{text} is not a generic class")));
        }
        let given = match item.downcast::<Tuple>() {
            Some(items) => items.items().to_vec(),
            None => vec![item],
        };
        let given = match_parameters(vm, value, &params, given)?;
        let mut filled = Vec::with_capacity(args.items().len());
        for arg in args.items() {
            substitute(vm, *arg, &params, &given, &mut filled)?;
        }
        let args = vm.new_tuple(&filled);
        Ok(vm.new_opaque(&GENERIC_ALIAS, Box::new(Alias { origin, args, unpacked })))
    })
}

/// One argument for each type parameter of `what`, of those that were `given`; those that stand for
/// any number of types get a tuple.
pub fn match_parameters(
    vm: &mut Vm,
    what: Value,
    params: &[Value],
    mut given: Vec<Value>,
) -> Result<Vec<Value>> {
    if let [only] = params
        && crate::builtins::classes::typing::takes_parameters(vm, *only)
        && !is_list(&given)
    {
        // The only parameter may have its list without brackets.
        let list = vm.new_tuple(&given).into();
        vm.protect(list);
        given = vec![list];
    }
    let many = params.iter().any(|p| crate::builtins::classes::typing::takes_many(vm, *p));
    while !many && given.len() < params.len() {
        let default = crate::builtins::classes::typing::default_of(vm, params[given.len()])?;
        let Some(default) = default else { break };
        vm.protect(default);
        given.push(default);
    }
    check_count(vm, what, params, given.len())?;
    Ok(by_parameter(vm, params, given))
}

/// Checks how many arguments were given for type parameters. A TypeVarTuple takes any number.
fn check_count(vm: &mut Vm, what: Value, params: &[Value], given: usize) -> Result<()> {
    let many = params.iter().any(|p| crate::builtins::classes::typing::takes_many(vm, *p));
    if given == params.len() || many && given + 1 >= params.len() {
        return Ok(());
    }
    let text = vm.repr(what)?.to_string_lossy().into_owned();
    let (verb, bound) = if given > params.len() { ("many", "") } else { ("few", "at least ") };
    let expected = params.len() - usize::from(many);
    Err(vm.type_error(format!(
        "Too {verb} arguments for {text}; actual {given}, expected {bound}{expected}"
    )))
}

fn is_list(given: &[Value]) -> bool {
    let is_one = |one: &Value| matches!(one.kind(), Kind::List | Kind::Tuple);
    matches!(given, [one] if is_one(one) || one.is(Value::ELLIPSIS))
}

/// One argument for each type parameter: a tuple for the one that stands for any number, and for
/// those that stand for the parameters of a function.
fn by_parameter(vm: &mut Vm, params: &[Value], mut given: Vec<Value>) -> Vec<Value> {
    if !params.iter().any(|p| crate::builtins::classes::typing::takes_many(vm, *p)) {
        for (param, given) in params.iter().zip(&mut given) {
            if given.is_none() {
                *given = vm.types.none.into();
            } else if crate::builtins::classes::typing::takes_parameters(vm, *param) {
                if let Some(list) = given.downcast::<List>() {
                    *given = vm.new_tuple(&list.items.clone()).into();
                    vm.protect(*given);
                }
            }
        }
    }
    let Some(at) = params.iter().position(|p| crate::builtins::classes::typing::takes_many(vm, *p))
    else {
        return given;
    };
    let after = given.len().saturating_sub(params.len() - 1 - at).max(at);
    let many = vm.new_tuple(&given[at..after]).into();
    vm.protect(many);
    given.splice(at..after, [many]);
    given
}

/// Appends what becomes of an argument when the type parameters are given.
fn substitute(
    vm: &mut Vm,
    arg: Value,
    params: &[Value],
    given: &[Value],
    out: &mut Vec<Value>,
) -> Result<()> {
    let value_of = |param: Value| {
        let at = params.iter().position(|known| known.is(param))?;
        given.get(at).copied()
    };
    if let Some(value) = value_of(arg) {
        out.push(value);
        return Ok(());
    }
    if let Some(many) = crate::builtins::classes::typing::unpacked(vm, arg) {
        match value_of(many).and_then(|many| many.downcast::<Tuple>()) {
            Some(many) => out.extend_from_slice(many.items()),
            None => out.push(arg),
        }
        return Ok(());
    }
    let Some(nested) = nested_parameters(vm, arg)?.filter(|nested| !nested.items().is_empty())
    else {
        out.push(arg);
        return Ok(());
    };
    let mut items = Vec::new();
    for param in nested.items() {
        match value_of(*param) {
            Some(value) => match value.downcast::<Tuple>() {
                Some(many) if crate::builtins::classes::typing::takes_many(vm, *param) => {
                    items.extend_from_slice(many.items());
                }
                _ => items.push(value),
            },
            None => items.push(*param),
        }
    }
    let items = vm.new_tuple(&items);
    vm.protect(items.into());
    let filled = vm.get_item(arg, items.into())?;
    vm.protect(filled);
    out.push(filled);
    Ok(())
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let (origin, args, _) = parts(value);
    let unpacked = vm.new_opaque(&GENERIC_ALIAS, Box::new(Alias { origin, args, unpacked: true }));
    let (class, single) = (vm.types.tuple_iterator, vm.new_tuple(&[unpacked]));
    Ok(vm.new_iter(class, IterState::Tuple(single, 0)))
}

/// Attributes that the alias has itself, or has not; all others are the class's.
const OWN: [&str; 12] = [
    "__origin__",
    "__args__",
    "__parameters__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
    "__unpacked__",
    "__typing_unpacked_tuple_args__",
    "__class__",
    "__bases__",
];

fn get_attr(vm: &mut Vm, value: Value, name: Gc<Str>) -> Result<Option<Value>> {
    if OWN.iter().any(|own| own.as_bytes() == name.as_bytes()) {
        return vm.get_attr_generic(value, name);
    }
    let (origin, ..) = parts(value);
    vm.get_attr(origin, name).map(Some)
}

/// The attributes of the class, and those of the alias itself that there are.
fn dir(vm: &mut Vm, this: Value) -> Result<Value> {
    let (origin, ..) = parts(this);
    let names = crate::builtins::functions::dir(vm, Some(origin))?;
    vm.protect(names);
    let Some(mut list) = names.downcast::<List>() else { return Ok(names) };
    for name in OWN {
        let name = vm.intern(name).into();
        let mut known = false;
        for item in list.items.clone() {
            known |= vm.eq(item, name)?;
        }
        if !known {
            list.items.push(name);
        }
    }
    Ok(names)
}

/// `(GenericAlias, (origin, args))`, or how to get the alias with a star.
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let (origin, args, unpacked) = parts(this);
    if unpacked {
        let plain =
            vm.new_opaque(&GENERIC_ALIAS, Box::new(Alias { origin, args, unpacked: false }));
        vm.protect(plain);
        let iterator = iter(vm, plain)?;
        vm.protect(iterator);
        let next = vm.intern("next");
        let next = vm.builtins.get_str(next).unwrap_or(Value::NONE);
        let inner = vm.new_tuple(&[iterator]);
        return Ok(vm.new_tuple(&[next, inner.into()]).into());
    }
    let class = vm.type_by_spec(&GENERIC_ALIAS);
    let inner = vm.new_tuple(&[origin, args.into()]);
    Ok(vm.new_tuple(&[class.into(), inner.into()]).into())
}

/// What `tuple[int, str]` with a star stands for.
fn unpacked_args(_: &mut Vm, this: Value) -> Result<Value> {
    let (origin, args, unpacked) = parts(this);
    let is_tuple = origin.downcast::<Type>().is_some_and(|t| t.spec.name == "tuple");
    Ok(if unpacked && is_tuple { args.into() } else { Value::NONE })
}

fn origin(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(parts(value).0)
}

fn args(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(parts(value).1.into())
}

fn parameters(vm: &mut Vm, value: Value) -> Result<Value> {
    let (_, args, _) = parts(value);
    parameters_of(vm, args)
}

/// The type parameters among arguments, each once.
pub fn parameters_of(vm: &mut Vm, args: Gc<Tuple>) -> Result<Value> {
    let mut found = Vec::new();
    collect_parameters(vm, args.items(), &mut found)?;
    Ok(vm.new_tuple(&found).into())
}

fn collect_parameters(vm: &mut Vm, args: &[Value], found: &mut Vec<Value>) -> Result<()> {
    for arg in args {
        let param = crate::builtins::classes::typing::unpacked(vm, *arg).unwrap_or(*arg);
        if crate::builtins::classes::typing::is_param(param) {
            if !found.iter().any(|known| known.is(param)) {
                found.push(param);
            }
        } else if let Some(nested) = nested_parameters(vm, *arg)? {
            collect_parameters(vm, nested.items(), found)?;
        } else {
            // The parameters of a function.
            let items = match (arg.downcast::<List>(), arg.downcast::<Tuple>()) {
                (Some(list), _) => list.items.clone(),
                (_, Some(tuple)) => tuple.items().to_vec(),
                _ => continue,
            };
            vm.enter_native()?;
            let collected = collect_parameters(vm, &items, found);
            vm.leave_native();
            collected?;
        }
    }
    Ok(())
}

/// The `__parameters__` of an argument that is itself an alias, a union, or what `typing` makes.
fn nested_parameters(vm: &mut Vm, arg: Value) -> Result<Option<Gc<Tuple>>> {
    if matches!(arg.kind(), Kind::Type | Kind::Str | Kind::List | Kind::Tuple) || !arg.is_object() {
        return Ok(None);
    }
    let name = vm.intern("__parameters__");
    let nested = vm.find_attr(arg, name)?.and_then(|nested| nested.downcast::<Tuple>());
    if let Some(nested) = nested {
        vm.protect(nested.into());
    }
    Ok(nested)
}

fn unpacked(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(Value::bool(parts(value).2))
}

/// The class; nothing for `Generic[T]` when another base makes it generic as well.
fn mro_entries(vm: &mut Vm, this: Value, bases: Value) -> Result<Value> {
    let (origin, ..) = parts(this);
    if let Some(bases) = bases.downcast::<Tuple>()
        && origin.is(vm.type_by_spec(&GENERIC).into())
    {
        let name = vm.intern("__origin__");
        let mut behind = false;
        for base in bases.items() {
            if behind && base.kind() != Kind::Type && vm.find_attr(*base, name)?.is_some() {
                return Ok(vm.new_tuple(&[]).into());
            }
            behind |= base.is(this);
        }
    }
    Ok(vm.new_tuple(&[origin]).into())
}

/// Whether this is an alias of a class derived from `typing.Generic`, which makes it one of `typing`.
pub fn is_of_typing(vm: &Vm, value: Value) -> bool {
    let class = origin_of(value).and_then(|origin| origin.downcast::<Type>());
    class.is_some_and(|class| class.is_subclass(vm.type_by_spec(&GENERIC)))
}

fn no_check(vm: &mut Vm, this: Value, function: &str) -> Raised {
    if is_of_typing(vm, this) {
        let message = "Subscripted generics cannot be used with class and instance checks";
        return vm.type_error(message);
    }
    vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic"))
}

fn instancecheck(vm: &mut Vm, this: Value, _instance: Value) -> Result<Value> {
    Err(no_check(vm, this, "isinstance"))
}

fn subclasscheck(vm: &mut Vm, this: Value, _class: Value) -> Result<Value> {
    Err(no_check(vm, this, "issubclass"))
}

/// `types.GenericAlias`
pub static GENERIC_ALIAS: TypeSpec = TypeSpec {
    name: "GenericAlias",
    module: "types",
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and \
          t.__args__ is (int,).",
    flags: Flags::BASE.with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        call: Some(call),
        get_item: Some(get_item),
        iter: Some(iter),
        get_attr: Some(get_attr),
        binary: Some(|vm, op, a, b| match op {
            BinaryOp::Or => crate::builtins::classes::union::union(vm, a, b),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }),
        ..crate::object::NO_SLOTS
    },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    methods: &[
        method("__mro_entries__", "self, bases, /", mro_entries),
        method("__reduce__", "self, /", reduce),
        method("__dir__", "self, /", dir),
        method("__instancecheck__", "self, instance, /", instancecheck),
        method("__subclasscheck__", "self, cls, /", subclasscheck),
    ],
    getsets: &[
        member("__origin__", origin),
        member("__args__", args),
        getter("__parameters__", parameters),
        member("__unpacked__", unpacked),
        getter("__typing_unpacked_tuple_args__", unpacked_args),
    ],
    ..TypeSpec::NONE
};
