//! `typing.Generic`: the base of every class with type parameters.

use crate::builtins::classes::{generic_alias, typing};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `typing.Generic`
pub static GENERIC: TypeSpec = TypeSpec {
    name: "Generic",
    module: "typing",
    doc: "Abstract base class for generic types.",
    layout: Kind::Instance,
    flags: Flags::BASE,
    methods: &[
        class_method("__class_getitem__", "cls, item, /", class_getitem),
        class_method("__init_subclass__", "cls, /, **kwargs, *args", init_subclass),
    ],
    ..TypeSpec::NONE
};

/// Whether a class is `Generic` or `typing.Protocol`, whose items are the type parameters themselves.
fn declares(vm: &mut Vm, class: Value) -> bool {
    let Some(class) = class.downcast::<Type>() else { return false };
    class.is(vm.type_by_spec(&GENERIC))
        || class.name.as_bytes() == b"Protocol"
            && vm.class_module(class).is_some_and(|module| module == "typing")
}

/// `Generic[T]`, or `class[int]` of a class derived from that.
fn class_getitem(vm: &mut Vm, class: Gc<Type>, item: Value) -> Result<Value> {
    let mut args = match item.downcast::<Tuple>() {
        Some(items) => items.items().to_vec(),
        None => vec![item],
    };
    for arg in &mut args {
        *arg = converted(vm, *arg)?;
    }
    if declares(vm, class.into()) {
        check_declared(vm, class, &args)?;
    } else {
        args = fill(vm, class, args)?;
    }
    let args = vm.new_tuple(&args).into();
    Ok(generic_alias::new_alias(vm, class.into(), args))
}

/// None stands for its type, and a str for what it will mean.
fn converted(vm: &mut Vm, arg: Value) -> Result<Value> {
    if arg.is_none() {
        return Ok(vm.types.none.into());
    }
    let name = vm.intern("typing");
    let Some(module) = vm.modules.get_str(name).filter(|_| arg.kind() == Kind::Str) else {
        return Ok(arg);
    };
    let name = vm.intern("ForwardRef");
    let class = vm.get_attr(module, name)?;
    let reference = vm.call(class, &[arg])?;
    vm.protect(reference);
    Ok(reference)
}

fn check_declared(vm: &mut Vm, class: Gc<Type>, args: &[Value]) -> Result<()> {
    let name = class.name.to_string_lossy().into_owned();
    if args.is_empty() {
        return Err(vm.type_error(format!("Parameter list to {name}[...] cannot be empty")));
    }
    let params: Vec<Value> =
        args.iter().map(|arg| typing::unpacked(vm, *arg).unwrap_or(*arg)).collect();
    if !params.iter().all(|param| typing::is_param(*param)) {
        return Err(vm.type_error(format!(
            "Parameters to {name}[...] must all be type variables or parameter specification \
             variables."
        )));
    }
    for (at, param) in params.iter().enumerate() {
        if params.iter().take(at).any(|known| known.is(*param)) {
            return Err(vm.type_error(format!("Parameters to {name}[...] must all be unique")));
        }
    }
    Ok(())
}

/// The arguments as the type parameters of a class take them.
fn fill(vm: &mut Vm, class: Gc<Type>, args: Vec<Value>) -> Result<Vec<Value>> {
    let name = vm.intern("__parameters__");
    let params = vm.find_attr(class.into(), name)?.and_then(|params| params.downcast::<Tuple>());
    let params = params.map_or(Vec::new(), |params| params.items().to_vec());
    if params.is_empty() {
        let text = vm.repr(class.into())?.to_string_lossy().into_owned();
        return Err(vm.type_error(format!("{text} is not a generic class")));
    }
    let given = generic_alias::match_parameters(vm, class.into(), &params, args)?;
    let mut filled = Vec::with_capacity(given.len());
    for (param, arg) in params.into_iter().zip(given) {
        match arg.downcast::<Tuple>() {
            Some(many) if typing::takes_many(vm, param) => filled.extend_from_slice(many.items()),
            _ => filled.push(arg),
        }
    }
    Ok(filled)
}

/// `Generic.__init_subclass__`: works out the type parameters of a class.
fn init_subclass(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<()> {
    pass_on(vm, class, kwargs, args)?;
    let generic = vm.type_by_spec(&GENERIC);
    let (dict, name) = (vm.class_dict(class), vm.intern("__orig_bases__"));
    let Some(bases) = dict.get_str(name).and_then(|bases| bases.downcast::<Tuple>()) else {
        let plain = class.bases.iter().any(|base| base.is(generic));
        if plain && class.name.as_bytes() != b"Protocol" {
            return Err(vm.type_error("Cannot inherit from plain Generic"));
        }
        // They are those of the bases, unless these have none that are left to be filled in.
        return set_parameters(vm, class, &[]);
    };
    if bases.items().iter().any(|base| base.is(generic.into())) {
        return Err(vm.type_error("Cannot inherit from plain Generic"));
    }
    let used = parameters(vm, bases)?;
    let mut declared: Option<(Vec<Value>, String)> = None;
    for base in bases.items() {
        let Some(origin) = generic_alias::origin_of(*base) else { continue };
        if !declares(vm, origin) {
            continue;
        }
        if declared.is_some() {
            return Err(vm.type_error("Cannot inherit from Generic[...] multiple times."));
        }
        let own = vm.new_tuple(&[*base]);
        let name = origin
            .downcast::<Type>()
            .map_or(String::new(), |class| class.name.to_string_lossy().into_owned());
        declared = Some((parameters(vm, own)?, name));
    }
    let Some((declared, base)) = declared else { return set_parameters(vm, class, &used) };
    let missing: Vec<Value> =
        used.iter().filter(|param| !declared.iter().any(|d| d.is(**param))).copied().collect();
    if !missing.is_empty() {
        let (missing, declared) = (shown(vm, &missing)?, shown(vm, &declared)?);
        return Err(vm.type_error(format!(
            "Some type variables ({missing}) are not listed in {base}[{declared}]"
        )));
    }
    set_parameters(vm, class, &declared)
}

/// Calls the `__init_subclass__` that comes after this one.
fn pass_on(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<()> {
    let generic = vm.type_by_spec(&GENERIC);
    let shape = vm.types.super_.root_shape;
    let parent = Super::new(generic, class.into(), Some(class));
    let parent: Value = alloc(vm.heap_mut(), shape, parent).into();
    vm.protect(parent);
    let hook = vm.get_attr(parent, vm.names.init_subclass)?;
    let (mut values, mut names) = (args.0.to_vec(), Vec::new());
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        for (name, value) in kwargs.iter() {
            names.push(name);
            values.push(value);
        }
    }
    vm.call_args(hook, Args { values: &values, names: &names }).map(|_| ())
}

fn set_parameters(vm: &mut Vm, class: Gc<Type>, params: &[Value]) -> Result<()> {
    let params = vm.new_tuple(params).into();
    let (mut dict, name) = (vm.class_dict(class), vm.intern("__parameters__"));
    dict.set_str(vm.heap_mut(), name, params);
    vm.class_changed(class);
    Ok(())
}

fn parameters(vm: &mut Vm, args: Gc<Tuple>) -> Result<Vec<Value>> {
    let params = generic_alias::parameters_of(vm, args)?;
    vm.protect(params);
    Ok(params.downcast::<Tuple>().map_or(Vec::new(), |params| params.items().to_vec()))
}

fn shown(vm: &mut Vm, params: &[Value]) -> Result<String> {
    let mut names = Vec::with_capacity(params.len());
    for param in params {
        names.push(vm.repr(*param)?.to_string_lossy().into_owned());
    }
    Ok(names.join(", "))
}
