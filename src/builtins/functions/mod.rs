//! The builtin functions.

pub mod evaluate;
pub mod help;
pub mod input;
pub mod site;
pub mod sorting;

use crate::builtins::iteration::{async_generator, collect, iter};
use crate::builtins::modules::sys_hooks;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// The builtin functions.
pub static FUNCTIONS: &[FnSpec] = &[
    function("__build_class__", "**kwargs, *args", build_class),
    function("__import__", "name, globals=None, locals=None, fromlist=(), level=0", import),
    function("abs", "x, /", |vm: &mut Vm, x: Value| vm.unary_op(UnaryOp::Abs, x)),
    function("aiter", "async_iterable, /", aiter),
    function("all", "iterable, /", all),
    function("anext", "async_iterator, default=None, /", anext),
    function("any", "iterable, /", any),
    function("ascii", "obj, /", |vm: &mut Vm, x: Value| vm.ascii_object(x)),
    function("bin", "number, /", |vm: &mut Vm, x: Value| radix(vm, x, "0b", 2)),
    function("breakpoint", "**kwargs, *args", sys_hooks::breakpoint),
    function("callable", "obj, /", callable),
    function("chr", "i, /", chr),
    evaluate::COMPILE,
    function("delattr", "obj, name, /", delattr),
    function("dir", "object=None, /", dir),
    function("divmod", "x, y, /", |vm: &mut Vm, x: Value, y: Value| {
        vm.binary_op(BinaryOp::DivMod, x, y)
    }),
    evaluate::EVAL,
    evaluate::EXEC,
    function("format", "value, format_spec='', /", format),
    function("getattr", "object, name, default=None, /", getattr),
    function("globals", "", globals),
    function("hasattr", "obj, name, /", hasattr),
    function("hash", "obj, /", hash),
    function("hex", "number, /", |vm: &mut Vm, x: Value| radix(vm, x, "0x", 16)),
    function("id", "obj, /", id),
    input::INPUT,
    function("isinstance", "obj, class_or_tuple, /", |vm: &mut Vm, x: Value, c: Value| {
        vm.isinstance(x, c)
    }),
    function("issubclass", "cls, class_or_tuple, /", |vm: &mut Vm, x: Value, c: Value| {
        vm.issubclass(x, c)
    }),
    function("iter", "object, sentinel=None, /", iter),
    function("len", "obj, /", |vm: &mut Vm, x: Value| vm.len(x)),
    function("locals", "", |vm: &mut Vm| Ok(vm.caller_locals())),
    function("max", "iterable, /, *, default=None, key=None, *args", max),
    function("min", "iterable, /, *, default=None, key=None, *args", min),
    function("next", "iterator, default=None, /", next),
    function("oct", "number, /", |vm: &mut Vm, x: Value| radix(vm, x, "0o", 8)),
    function(
        "open",
        "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
        open,
    ),
    function("ord", "c, /", ord),
    function("pow", "base, exp, mod=None", pow),
    function("print", "*, sep=' ', end='\\n', file=None, flush=False, *args", print),
    function("repr", "obj, /", |vm: &mut Vm, x: Value| vm.repr_object(x)),
    function("round", "number, ndigits=None", round),
    function("setattr", "obj, name, value, /", setattr),
    function("sorted", "**kwargs, *args", sorted),
    function("sum", "iterable, /, start=0", sum),
    function("vars", "object=None, /", vars),
];

fn build_class(vm: &mut Vm, kwargs: Value, args: Rest) -> Result<Value> {
    let [body, name, bases @ ..] = args.0 else {
        return Err(vm.type_error("__build_class__: not enough arguments"));
    };
    let (body, name) = (*body, *name);
    if body.kind() != Kind::Function {
        return Err(vm.type_error("__build_class__: func must be a function"));
    }
    if name.kind() != Kind::Str {
        return Err(vm.type_error("__build_class__: name is not a string"));
    }
    let (bases, replaced) = resolve_bases(vm, bases)?;
    let original = vm.new_tuple(&replaced);
    vm.protect(original.into());
    let bases = vm.new_tuple(&bases);
    vm.protect(bases.into());
    let mut metaclass: Option<Value> = None;
    let (mut keyword_names, mut keyword_values) = (Vec::new(), Vec::new());
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        for (key, value) in kwargs.iter() {
            if key.downcast::<Str>().is_some_and(|k| k.as_bytes() == b"metaclass") {
                metaclass = Some(value);
            } else {
                keyword_names.push(key);
                keyword_values.push(value);
            }
        }
    }
    let metaclass = match metaclass {
        Some(given) => match given.downcast::<Type>() {
            Some(class) => vm.metaclass_for(class, bases.items())?.into(),
            None => given,
        },
        None => {
            let first = bases.items().first().map_or(vm.types.type_, |b| vm.type_of(*b));
            vm.metaclass_for(first, bases.items())?.into()
        }
    };
    let prepare = vm.names.prepare;
    let namespace = match metaclass.downcast::<Type>() {
        Some(class) if class.is(vm.types.type_) => vm.new_dict().into(),
        _ => match vm.find_attr(metaclass, prepare)? {
            Some(prepare) => {
                let mut values = vec![name, bases.into()];
                values.extend_from_slice(&keyword_values);
                vm.call_args(prepare, Args { values: &values, names: &keyword_names })?
            }
            None => vm.new_dict().into(),
        },
    };
    vm.protect(namespace);
    if vm.type_of(namespace).slots.get_item.is_none() {
        let (meta, got) = (
            metaclass
                .downcast::<Type>()
                .map_or("<metaclass>".into(), |m| m.name.to_string_lossy().into_owned()),
            vm.class_name(namespace),
        );
        return Err(vm.type_error(format!("{meta}.__prepare__() must return a mapping, not {got}")));
    }
    let cell = vm.call(body, &[namespace])?;
    vm.protect(cell);
    if !replaced.is_empty() {
        let key = vm.intern("__orig_bases__");
        vm.set_item(namespace, key.into(), original.into())?;
    }
    if cell.kind() == Kind::Cell {
        let key = vm.names.classcell;
        vm.set_item(namespace, key.into(), cell)?;
    }
    let mut values = vec![name, bases.into(), namespace];
    values.extend_from_slice(&keyword_values);
    let class = vm.call_args(metaclass, Args { values: &values, names: &keyword_names })?;
    if let (Some(cell), Kind::Type) = (cell.downcast::<Cell>(), class.kind()) {
        if !cell.value.is(class) {
            vm.protect(class);
            return Err(wrong_class_cell(vm, cell, name, class));
        }
    }
    Ok(class)
}

/// The metaclass has not set the cell that methods know their class by.
fn wrong_class_cell(vm: &mut Vm, cell: Gc<Cell>, name: Value, class: Value) -> Raised {
    let set_to = cell.value.to_option();
    let mut texts = Vec::new();
    for value in [name, class].into_iter().chain(set_to) {
        match vm.repr(value) {
            Ok(text) => texts.push(text.to_string_lossy().into_owned()),
            Err(raised) => return raised,
        }
    }
    let (name, class) = (&texts[0], &texts[1]);
    match texts.get(2) {
        Some(set_to) => {
            vm.type_error(format!("__class__ set to {set_to} defining {name} as {class}"))
        }
        None => vm.runtime_error(format!(
            "__class__ not set defining {name} as {class}. Was __classcell__ propagated to \
             type.__new__?"
        )),
    }
}

/// Bases with `__mro_entries__` applied, and the original ones if that changed anything.
fn resolve_bases(vm: &mut Vm, bases: &[Value]) -> Result<(Vec<Value>, Vec<Value>)> {
    let mut resolved = Vec::new();
    let mut changed = false;
    for base in bases {
        if base.kind() == Kind::Type {
            resolved.push(*base);
            continue;
        }
        match vm.find_attr(*base, vm.names.mro_entries)? {
            Some(entries) => {
                let original = vm.new_tuple(bases);
                let entries = vm.call(entries, &[original.into()])?;
                let Some(entries) = entries.downcast::<Tuple>() else {
                    return Err(vm.type_error("__mro_entries__ must return a tuple"));
                };
                vm.protect(entries.into());
                resolved.extend_from_slice(entries.items());
                changed = true;
            }
            None => resolved.push(*base),
        }
    }
    Ok((resolved, if changed { bases.to_vec() } else { Vec::new() }))
}

fn import(
    vm: &mut Vm,
    name: Value,
    globals: Option<Value>,
    _locals: Option<Value>,
    fromlist: Option<Value>,
    level: Option<i64>,
) -> Result<Value> {
    let Some(name) = name.unwrap_as::<Str>() else {
        return Err(vm.type_error("module name must be a string"));
    };
    let level = level.unwrap_or(0);
    if level < 0 {
        return Err(vm.value_error("level must be >= 0"));
    }
    let globals = match globals {
        Some(globals) => match globals.unwrap_as::<Dict>() {
            Some(globals) => globals,
            None if level > 0 => return Err(vm.type_error("globals must be a dict")),
            None => vm.globals,
        },
        None if level > 0 => vm.new_dict(),
        None => vm.globals,
    };
    vm.protect(globals.into());
    let name = name.to_string_lossy().into_owned();
    vm.import_module(&name, globals, level, fromlist.unwrap_or(Value::NONE))
}

fn aiter(vm: &mut Vm, value: Value) -> Result<Value> {
    match vm.call_special(value, vm.names.aiter, &[])? {
        Some(iterator) => {
            let class = vm.type_of(iterator);
            if vm.lookup(class, vm.names.anext).is_some() {
                return Ok(iterator);
            }
            let name = vm.class_name(iterator);
            Err(vm.type_error(format!("aiter() returned not an async iterator of type '{name}'")))
        }
        None => {
            let name = vm.class_name(value);
            Err(vm.type_error(format!("'{name}' object is not an async iterable")))
        }
    }
}

fn anext(vm: &mut Vm, value: Value, default: Option<Value>) -> Result<Value> {
    match vm.call_special(value, vm.names.anext, &[])? {
        Some(awaitable) => Ok(match default {
            Some(default) => async_generator::anext_with_default(vm, awaitable, default),
            None => awaitable,
        }),
        None => {
            let name = vm.class_name(value);
            Err(vm.type_error(format!("'{name}' object is not an async iterator")))
        }
    }
}

fn all(vm: &mut Vm, iterable: Value) -> Result<bool> {
    let iterator = vm.iter(iterable)?;
    vm.protect(iterator);
    while let Some(item) = vm.next(iterator)? {
        vm.charge(1)?;
        if !vm.truthy(item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn any(vm: &mut Vm, iterable: Value) -> Result<bool> {
    let iterator = vm.iter(iterable)?;
    vm.protect(iterator);
    while let Some(item) = vm.next(iterator)? {
        vm.charge(1)?;
        if vm.truthy(item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn radix(vm: &mut Vm, value: Value, prefix: &str, base: u32) -> Result<Value> {
    let index = vm.to_index(value)?;
    let text = match vm.to_bigint(index) {
        Some(big) => {
            vm.charge(big.bits() / 64)?;
            let sign = if big.sign() == num_bigint::Sign::Minus { "-" } else { "" };
            format!("{sign}{prefix}{}", big.magnitude().to_str_radix(base))
        }
        None => String::new(),
    };
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn callable(vm: &mut Vm, value: Value) -> Result<bool> {
    Ok(vm.is_callable(value))
}

fn chr(vm: &mut Vm, code: Value) -> Result<Value> {
    let index = vm.to_index(code)?;
    match index.as_int() {
        Some(i @ 0..=0x10FFFF) => Ok(vm.char_str(i as u32).into()),
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &mut Vm, value: Value) -> Result<Value> {
    if let Some(text) = value.unwrap_as::<Str>() {
        if text.chars() == 1 {
            let point = crate::text::wtf8::decode_first(text.as_bytes()).map_or(0, |(c, _)| c);
            return Ok(Value::int(point as i64));
        }
        let n = text.chars();
        return Err(
            vm.type_error(format!("ord() expected a character, but string of length {n} found"))
        );
    }
    let bytes = match value.payload().kind() {
        Kind::Bytes => value.unwrap_as::<Bytes>().map(|b| b.data.to_vec()),
        Kind::ByteArray => value.unwrap_as::<ByteArray>().map(|b| b.data.clone()),
        _ => None,
    };
    match bytes.as_deref() {
        Some([one]) => Ok(Value::int(*one as i64)),
        Some(bytes) => {
            let n = bytes.len();
            Err(vm
                .type_error(format!("ord() expected a character, but string of length {n} found")))
        }
        None => {
            let name = vm.class_name(value);
            Err(vm.type_error(format!("ord() expected string of length 1, but {name} found")))
        }
    }
}

// --- namespaces ---------------------------------------------------------------------------------

fn globals(vm: &mut Vm) -> Result<Value> {
    Ok(vm.caller_globals().unwrap_or(vm.globals).into())
}

fn vars(vm: &mut Vm, object: Option<Value>) -> Result<Value> {
    let Some(object) = object else { return Ok(vm.caller_locals()) };
    match vm.find_attr(object, vm.names.dict)? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

/// `dir(object)`, or the names of the caller's variables.
pub(in crate::builtins) fn dir(vm: &mut Vm, object: Option<Value>) -> Result<Value> {
    let names = match object {
        None => {
            let mut locals = vm.caller_locals();
            if locals.unwrap_as::<Dict>().is_none() {
                let keys = vm.names.keys;
                locals = vm.call_method(locals, keys, &[])?;
            }
            vm.to_list(locals)?
        }
        Some(object) => match vm.call_special(object, vm.names.dir, &[])? {
            Some(names) => vm.to_list(names)?,
            None => vm.new_list(Vec::new()),
        },
    };
    sorting::sort(vm, names, None, false)?;
    Ok(names.into())
}

// --- attributes ---------------------------------------------------------------------------------

fn getattr(vm: &mut Vm, object: Value, name: Value, default: Option<Value>) -> Result<Value> {
    let name = vm.attr_name(name)?;
    match default {
        None => vm.get_attr(object, name),
        Some(default) => Ok(vm.find_attr(object, name)?.unwrap_or(default)),
    }
}

fn hasattr(vm: &mut Vm, object: Value, name: Value) -> Result<bool> {
    let name = vm.attr_name(name)?;
    Ok(vm.find_attr(object, name)?.is_some())
}

fn setattr(vm: &mut Vm, object: Value, name: Value, value: Value) -> Result<()> {
    let name = vm.attr_name(name)?;
    vm.set_attr(object, name, value)
}

fn delattr(vm: &mut Vm, object: Value, name: Value) -> Result<()> {
    let name = vm.attr_name(name)?;
    vm.del_attr(object, name)
}

fn format(vm: &mut Vm, value: Value, spec: Option<Value>) -> Result<Value> {
    let spec = match spec {
        None => vm.names.empty,
        Some(spec) => match spec.unwrap_as::<Str>() {
            Some(spec) => spec,
            None => {
                let got = if spec.is_none() { "None".into() } else { vm.class_name(spec) };
                return Err(vm.type_error(format!("format() argument 2 must be str, not {got}")));
            }
        },
    };
    vm.format_object(value, spec)
}

fn hash(vm: &mut Vm, value: Value) -> Result<i64> {
    // Inside, 0 means that a str's hash is not known yet; to programs, that of the empty one is 0.
    let empty = value.downcast::<Str>().is_some_and(|text| text.is_empty())
        || value.downcast::<Bytes>().is_some_and(|bytes| bytes.data.is_empty());
    if empty { Ok(0) } else { vm.hash(value).map(|hash| hash as i64) }
}

fn id(_: &mut Vm, value: Value) -> Result<i64> {
    Ok(match value.tag() {
        Tag::Object => value.bits() as i64,
        tag => (value.bits() as i64).wrapping_mul(32).wrapping_add(tag as i64 * 8 + 0x1000),
    })
}

fn open(
    vm: &mut Vm,
    _file: Value,
    _mode: Option<Value>,
    _buffering: Option<Value>,
    _encoding: Option<Value>,
    _errors: Option<Value>,
    _newline: Option<Value>,
    _closefd: Option<Value>,
    _opener: Option<Value>,
) -> Result<Value> {
    Err(vm.permission_error("open() is not available: the host gives this runtime no filesystem"))
}

// --- iteration ----------------------------------------------------------------------------------

fn iter(vm: &mut Vm, object: Value, sentinel: Option<Value>) -> Result<Value> {
    match sentinel {
        None => vm.iter(object),
        Some(sentinel) => {
            if !callable(vm, object)? {
                return Err(vm.type_error("iter(v, w): v must be callable"));
            }
            let class = vm.type_by_spec(&iter::CALLABLE_ITERATOR);
            Ok(vm.new_iter(class, IterState::Callable(object, sentinel)))
        }
    }
}

fn next(vm: &mut Vm, iterator: Value, default: Option<Value>) -> Result<Value> {
    // What an earlier iterator left must not become this one's value.
    vm.take_last_stop();
    match vm.next(iterator)? {
        Some(value) => Ok(value),
        None => match default {
            Some(default) => Ok(default),
            None => {
                let value = vm.take_last_stop();
                Err(vm.stop_iteration(value))
            }
        },
    }
}

fn max(
    vm: &mut Vm,
    first: Value,
    default: Option<Value>,
    key: Option<Value>,
    rest: Rest,
) -> Result<Value> {
    extreme(vm, "max", CompareOp::Gt, default, key, first, rest.0)
}

fn min(
    vm: &mut Vm,
    first: Value,
    default: Option<Value>,
    key: Option<Value>,
    rest: Rest,
) -> Result<Value> {
    extreme(vm, "min", CompareOp::Lt, default, key, first, rest.0)
}

/// The greatest or least of `first` and `rest`, or of the iterable `first` if that is all.
fn extreme(
    vm: &mut Vm,
    name: &str,
    op: CompareOp,
    default: Option<Value>,
    key: Option<Value>,
    first: Value,
    rest: &[Value],
) -> Result<Value> {
    let key = key.filter(|k| !k.is_none());
    if !rest.is_empty() && default.is_some() {
        return Err(vm.type_error(format!(
            "Cannot specify a default for {name}() with multiple positional arguments"
        )));
    }
    if !rest.is_empty() && key.is_none() {
        let mut best = first;
        for item in rest {
            if vm.compare_bool(op, *item, best)? {
                best = *item;
            }
        }
        return Ok(best);
    }
    // Best item and best key stay reachable here.
    let mut best = vm.new_list(vec![Value::UNSET, Value::UNSET]);
    vm.protect(best.into());
    if !rest.is_empty() {
        for item in std::iter::once(&first).chain(rest) {
            consider(vm, op, key, &mut best, *item)?;
        }
        return Ok(best.items[0]);
    }
    let iterator = vm.iter(first)?;
    vm.protect(iterator);
    while let Some(item) = vm.next(iterator)? {
        vm.charge(1)?;
        consider(vm, op, key, &mut best, item)?;
    }
    match (best.items[0].to_option(), default) {
        (Some(best), _) => Ok(best),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}

fn consider(
    vm: &mut Vm,
    op: CompareOp,
    key: Option<Value>,
    best: &mut Gc<List>,
    item: Value,
) -> Result<()> {
    let item_key = match key {
        None => item,
        Some(key) => vm.scope(|vm| {
            vm.protect(item);
            vm.call(key, &[item])
        })?,
    };
    let better = best.items[0].is_unset() || {
        let best_key = best.items[1];
        vm.scope(|vm| {
            vm.protect(item);
            vm.protect(item_key);
            vm.compare_bool(op, item_key, best_key)
        })?
    };
    if better {
        best.items[0] = item;
        best.items[1] = item_key;
    }
    Ok(())
}

/// The keyword arguments are those of `list.sort`, which names itself when they are wrong.
fn sorted(vm: &mut Vm, kwargs: Value, args: Rest) -> Result<Value> {
    let [iterable] = args.0 else {
        let got = args.0.len();
        return Err(vm.type_error(format!("sorted expected 1 argument, got {got}")));
    };
    let list = collect::to_list(vm, *iterable)?;
    vm.protect(list.into());
    let (mut key, mut reverse) = (None, false);
    for (name, value) in kwargs.downcast::<Dict>().iter().flat_map(|kwargs| kwargs.iter()) {
        let Some(name) = name.downcast::<Str>() else { continue };
        match name.as_bytes() {
            b"key" => key = Some(value).filter(|key| !key.is_none()),
            b"reverse" => reverse = vm.truthy(value)?,
            _ => return Err(vm.no_such_keyword("sort", ["key", "reverse"].into_iter(), name)),
        }
    }
    sorting::sort(vm, list, key, reverse)?;
    Ok(list.into())
}

fn sum(vm: &mut Vm, iterable: Value, start: Option<Value>) -> Result<Value> {
    let start = start.unwrap_or(Value::int(0));
    let iterator = vm.iter(iterable)?;
    vm.protect(iterator);
    match start.payload().kind() {
        Kind::Str => {
            return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
        }
        Kind::Bytes => {
            return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]"));
        }
        Kind::ByteArray => {
            return Err(vm.type_error("sum() can't sum bytearray [use b''.join(seq) instead]"));
        }
        _ => {}
    }
    let mut total = start;
    // Ints that fit, then floats with compensation (as CPython 3.12 on), then anything.
    if let Some(mut ints) = total.as_int() {
        loop {
            let Some(item) = vm.next(iterator)? else { return Ok(Value::int(ints)) };
            vm.charge(1)?;
            match item.as_int_or_bool().and_then(|i| ints.checked_add(i)) {
                Some(next) => ints = next,
                None => {
                    total = vm.binary_op(BinaryOp::Add, Value::int(ints), item)?;
                    break;
                }
            }
        }
    }
    if let Some(mut sum) = total.as_float() {
        let mut compensation = 0.0;
        loop {
            let next = vm.next(iterator)?;
            let number = next.and_then(|item| {
                item.as_float().or_else(|| item.as_int_or_bool().map(|i| i as f64))
            });
            match (next, number) {
                (None, _) => {
                    let exact = sum + compensation;
                    return Ok(Value::float(if compensation.is_finite() && exact.is_finite() {
                        exact
                    } else {
                        sum
                    }));
                }
                (Some(_), Some(x)) => {
                    vm.charge(1)?;
                    let t = sum + x;
                    compensation +=
                        if sum.abs() >= x.abs() { (sum - t) + x } else { (x - t) + sum };
                    sum = t;
                }
                (Some(item), None) => {
                    let so_far = if compensation.is_finite() { sum + compensation } else { sum };
                    total = vm.binary_op(BinaryOp::Add, Value::float(so_far), item)?;
                    break;
                }
            }
        }
    }
    let mut kept = vm.new_list(vec![total]);
    vm.protect(kept.into());
    loop {
        let Some(item) = vm.next(iterator)? else { return Ok(kept.items[0]) };
        vm.charge(1)?;
        let so_far = kept.items[0];
        let next = vm.scope(|vm| {
            vm.protect(item);
            vm.binary_op(BinaryOp::Add, so_far, item)
        })?;
        kept.items[0] = next;
    }
}

// --- numbers ------------------------------------------------------------------------------------

fn pow(vm: &mut Vm, base: Value, exponent: Value, modulus: Option<Value>) -> Result<Value> {
    match modulus {
        Some(modulus) if !modulus.is_none() => {
            let special = vm.type_of(base);
            let name = vm.names.pow;
            if special.is_python() {
                if let Some(result) = vm.call_special(base, name, &[exponent, modulus])? {
                    if !result.is_not_implemented() {
                        return Ok(result);
                    }
                }
            }
            vm.pow_modular(base, exponent, modulus)
        }
        _ => vm.binary_op(BinaryOp::Pow, base, exponent),
    }
}

fn round(vm: &mut Vm, number: Value, digits: Option<Value>) -> Result<Value> {
    let args: &[Value] = match &digits {
        Some(digits) if !digits.is_none() => std::slice::from_ref(digits),
        _ => &[],
    };
    match vm.call_special(number, vm.names.round, args)? {
        Some(result) => Ok(result),
        None => {
            let name = vm.class_name(number);
            Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
        }
    }
}

// --- output -------------------------------------------------------------------------------------

/// Where `print` writes.
enum Output {
    /// The host's stream: what has been gathered goes there in one piece.
    Host(Vec<u8>),
    /// Any object with `write`, which is called for every piece.
    File(Value),
}

impl Output {
    fn put(&mut self, vm: &mut Vm, text: Gc<Str>) -> Result<()> {
        match self {
            Output::Host(gathered) => {
                gathered.extend_from_slice(text.as_bytes());
                vm.charge(text.len() as u64 / 64 + 1)
            }
            Output::File(file) => {
                let (file, write) = (*file, vm.names.write);
                vm.scope(|vm| {
                    vm.protect(text.into());
                    vm.call_method(file, write, &[text.into()]).map(|_| ())
                })
            }
        }
    }

    /// Passes on what has been gathered.
    fn pass_on(&mut self, vm: &mut Vm) -> Result<()> {
        match self {
            Output::Host(gathered) if !gathered.is_empty() => {
                let text = std::mem::take(gathered);
                vm.write_stdout(&text)
            }
            _ => Ok(()),
        }
    }
}

fn print(
    vm: &mut Vm,
    separator: Option<Value>,
    end: Option<Value>,
    file: Option<Value>,
    flush: Option<Value>,
    args: Rest,
) -> Result<()> {
    let separator = text_or(vm, separator, "sep", b" ")?;
    let end = text_or(vm, end, "end", b"\n")?;
    let file = match file.filter(|f| !f.is_none()) {
        Some(file) => Some(file),
        None => vm.sys_stdout()?,
    };
    let mut output = match file {
        Some(file) if file.is_none() => return Ok(()),
        Some(file) => Output::File(file),
        None => Output::Host(Vec::new()),
    };
    if let Output::File(file) = output {
        vm.protect(file);
    }
    vm.protect(separator.into());
    vm.protect(end.into());
    for (i, value) in args.0.iter().enumerate() {
        if i > 0 {
            output.put(vm, separator)?;
        }
        // What comes before must be out if a `__str__` prints or raises.
        if vm.type_of(*value).is_python() {
            output.pass_on(vm)?;
        }
        match vm.str(*value) {
            Ok(shown) => output.put(vm, shown)?,
            Err(raised) => {
                let exception = vm.take_raised();
                vm.protect(exception);
                output.pass_on(vm)?;
                let _ = vm.raise_again(exception);
                return Err(raised);
            }
        }
    }
    output.put(vm, end)?;
    output.pass_on(vm)?;
    let flush = match flush {
        Some(flush) => vm.truthy(flush)?,
        None => false,
    };
    match output {
        Output::File(file) if flush => {
            let flush = vm.names.flush;
            vm.call_method(file, flush, &[]).map(|_| ())
        }
        // By convention an empty write asks the host to flush.
        Output::Host(_) if flush => vm.write_stdout(b""),
        _ => Ok(()),
    }
}

fn text_or(vm: &mut Vm, value: Option<Value>, name: &str, default: &[u8]) -> Result<Gc<Str>> {
    match value.filter(|v| !v.is_none()) {
        None => Ok(vm.intern_bytes(default)),
        Some(value) => match value.unwrap_as::<Str>() {
            Some(text) => Ok(text),
            None => {
                let got = vm.class_name(value);
                Err(vm.type_error(format!("{name} must be None or a string, not {got}")))
            }
        },
    }
}
