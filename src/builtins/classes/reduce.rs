//! `__reduce__`, `__reduce_ex__` and `__getstate__` of `object`: what an object consists of, so that
//! it can be copied or written down.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `object.__reduce__`: as protocol 0 has it.
pub fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    reduce_by_base(vm, this)
}

/// `object.__reduce_ex__`: the object's own `__reduce__` if it has one, else by protocol.
pub fn reduce_ex(vm: &mut Vm, this: Value, protocol: Value) -> Result<Value> {
    let protocol = vm.to_i64(protocol)?;
    let name = vm.intern("__reduce__");
    let (class, object) = (vm.type_of(this), vm.types.object);
    let (own, plain) = (vm.lookup(class, name), vm.lookup(object, name));
    if !matches!((own, plain), (Some(own), Some(plain)) if own.is(plain)) {
        return vm.call_method(this, name, &[]);
    }
    if protocol < 2 { reduce_by_base(vm, this) } else { reduce_by_new(vm, this) }
}

/// `object.__getstate__`: its dict, and the values of its slots; None if there is nothing.
pub fn getstate(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let mut slots = vm.new_dict();
    vm.protect(slots.into());
    for name in class.slot_names.clone() {
        if let Some(value) = vm.find_attr(this, name)? {
            slots.set_str(vm.heap_mut(), name, value);
        }
    }
    let mut state = Value::NONE;
    if vm.has_dict(this) {
        let name = vm.names.dict;
        let dict = vm.get_attr(this, name)?;
        if vm.truthy(dict)? {
            state = dict;
        }
    }
    if slots.is_empty() {
        return Ok(state);
    }
    Ok(vm.new_tuple(&[state, slots.into()]).into())
}

/// A function of `copyreg`.
fn maker(vm: &mut Vm, name: &str) -> Result<Value> {
    let module = vm.import_absolute("copyreg")?;
    vm.protect(module);
    let name = vm.intern(name);
    let function = vm.get_attr(module, name)?;
    vm.protect(function);
    Ok(function)
}

fn cannot(vm: &mut Vm, class: &str) -> Raised {
    vm.type_error(format!("cannot pickle '{class}' object"))
}

/// What the object's `__getstate__` gives.
fn state_of(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.intern("__getstate__");
    let state = vm.call_method(this, name, &[])?;
    vm.protect(state);
    Ok(state)
}

/// By the nearest builtin base, which makes its part of the object from an instance of itself.
fn reduce_by_base(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let base = class.mro.iter().copied().find(|class| !class.is_python());
    let base = base.unwrap_or(vm.types.object);
    let object = vm.types.object;
    let part = if base.is(object) {
        Value::NONE
    } else if base.is(class) {
        let name = class.name.to_string_lossy().into_owned();
        return Err(cannot(vm, &name));
    } else {
        vm.call(base.into(), &[this])?
    };
    vm.protect(part);
    let (name, slots) = (vm.intern("__getstate__"), vm.names.slots);
    let (own, plain) = (vm.lookup(class, name), vm.lookup(object, name));
    let is_plain = matches!((own, plain), (Some(own), Some(plain)) if own.is(plain));
    if let Some(slots) = vm.find_attr(this, slots)?.filter(|_| is_plain) {
        if vm.truthy(slots)? {
            return Err(vm.type_error(
                "a class that defines __slots__ without defining __getstate__ cannot be pickled",
            ));
        }
    }
    let state = state_of(vm, this)?;
    let make = maker(vm, "_reconstructor")?;
    let args = vm.new_tuple(&[class.into(), base.into(), part]).into();
    vm.protect(args);
    let all = [make, args, state];
    let shown = if vm.truthy(state)? { &all[..] } else { &all[..2] };
    Ok(vm.new_tuple(shown).into())
}

/// The arguments that the class's `__new__` is to be called with: positional ones, keyword ones.
type NewArguments = (Option<Gc<Tuple>>, Option<Gc<Dict>>);

fn new_arguments(vm: &mut Vm, this: Value) -> Result<NewArguments> {
    let name = vm.intern("__getnewargs_ex__");
    if let Some(given) = vm.call_special(this, name, &[])? {
        vm.protect(given);
        let Some(pair) = given.unwrap_as::<Tuple>() else {
            let got = vm.class_name(given);
            return Err(
                vm.type_error(format!("__getnewargs_ex__ should return a tuple, not '{got}'"))
            );
        };
        let [args, kwargs] = pair.items() else {
            let length = pair.items().len();
            return Err(vm.value_error(format!(
                "__getnewargs_ex__ should return a tuple of length 2, not {length}"
            )));
        };
        let which = "item of the tuple returned by __getnewargs_ex__ must be a";
        let Some(args) = args.unwrap_as::<Tuple>() else {
            let got = vm.class_name(*args);
            return Err(vm.type_error(format!("first {which} tuple, not '{got}'")));
        };
        let Some(kwargs) = kwargs.unwrap_as::<Dict>() else {
            let got = vm.class_name(*kwargs);
            return Err(vm.type_error(format!("second {which} dict, not '{got}'")));
        };
        return Ok((Some(args), Some(kwargs)));
    }
    let name = vm.intern("__getnewargs__");
    let Some(given) = vm.call_special(this, name, &[])? else { return Ok((None, None)) };
    vm.protect(given);
    match given.unwrap_as::<Tuple>() {
        Some(args) => Ok((Some(args), None)),
        None => {
            let got = vm.class_name(given);
            Err(vm.type_error(format!("__getnewargs__ should return a tuple, not '{got}'")))
        }
    }
}

/// By the class's `__new__`, then the state, then the items of a list or dict.
fn reduce_by_new(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let (args, kwargs) = new_arguments(vm, this)?;
    let (is_list, is_dict) =
        (this.unwrap_as::<List>().is_some(), this.unwrap_as::<Dict>().is_some());
    let plain = matches!(class.spec.name, "object" | "NoneType");
    if args.is_none() && !is_list && !is_dict && !plain {
        let name = vm.full_name(class);
        // Those whose objects differ in size are refused in other words.
        if matches!(class.spec.name, "code" | "memoryview") {
            return Err(vm.type_error(format!("cannot pickle {name} objects")));
        }
        return Err(cannot(vm, &name));
    }
    let mut new_args: Vec<Value> = vec![class.into()];
    let positional = args.map_or(Vec::new(), |args| args.items().to_vec());
    let make = match kwargs.filter(|kwargs| !kwargs.is_empty()) {
        Some(kwargs) => {
            let positional = vm.new_tuple(&positional);
            new_args.push(positional.into());
            new_args.push(kwargs.into());
            "__newobj_ex__"
        }
        None => {
            new_args.extend_from_slice(&positional);
            "__newobj__"
        }
    };
    let new_args = vm.new_tuple(&new_args).into();
    vm.protect(new_args);
    let make = maker(vm, make)?;
    let state = state_of(vm, this)?;
    let items = if is_list { vm.iter(this)? } else { Value::NONE };
    vm.protect(items);
    let mut pairs = Value::NONE;
    if is_dict {
        let name = vm.names.items;
        let view = vm.call_method(this, name, &[])?;
        vm.protect(view);
        pairs = vm.iter(view)?;
        vm.protect(pairs);
    }
    Ok(vm.new_tuple(&[make, new_args, state, items, pairs]).into())
}

/// `(class, args)`, for a builtin that is made of these arguments and keeps nothing else.
pub fn by_class(vm: &mut Vm, this: Value, args: &[Value]) -> Result<Value> {
    let args = vm.new_tuple(args);
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args.into()]).into())
}

/// `(class, args)` with the state, for a builtin that is made of these arguments.
pub fn by_arguments(vm: &mut Vm, this: Value, args: &[Value]) -> Result<Value> {
    let args = vm.new_tuple(args).into();
    vm.protect(args);
    let state = state_of(vm, this)?;
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args, state]).into())
}

/// `(getattr, (receiver, name))`: a method, found again by its name.
pub fn by_name(vm: &mut Vm, receiver: Value, name: Value) -> Result<Value> {
    let getattr = vm.intern("getattr");
    let getattr = vm.builtins.get_str(getattr).unwrap_or(Value::NONE);
    let args = vm.new_tuple(&[receiver, name]);
    Ok(vm.new_tuple(&[getattr, args.into()]).into())
}
