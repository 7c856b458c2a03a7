//! `OrderedDict`: a wrapped dict, which keeps order by itself. What it has besides: entries can be
//! moved to either end, either end can be taken off, equality is sensitive to order, and its iterators
//! notice every key that comes, goes or moves (`ordered_views.rs`).

use super::ordered_views::{new_iterator, new_view};
use crate::builtins::containers::dict::{self, DICT};
use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::iteration::collect;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{INSTANCE_DICT, Vm};

/// `collections.OrderedDict`
pub static ORDERED_DICT: TypeSpec = TypeSpec {
    name: "OrderedDict",
    module: "collections",
    doc: "Dictionary that remembers insertion order",
    base: Some(&DICT),
    layout: Kind::Boxed,
    flags: Flags::BASE.with(Flags::SAME_LAYOUT).with(Flags::HAS_DICT).with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        iter: Some(|vm, this| Ok(new_iterator(vm, dict_of(this), DictPart::Keys, false))),
        compare: Some(compare),
        binary: Some(binary),
        inplace: Some(inplace),
        ..NO_SLOTS
    },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    inplace: BinaryOp::Or.bit(),
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__reversed__", "self, /", |vm: &mut Vm, this: Value| {
            Ok(new_iterator(vm, dict_of(this), DictPart::Keys, true))
        })
        .doc("od.__reversed__() <==> reversed(od)"),
        method("__reduce__", "self, /", reduce).doc("Return state information for pickling"),
        method("copy", "self, /", copy).doc("od.copy() -> a shallow copy of od"),
        class_method("fromkeys", "cls, iterable, value=None", from_keys).doc(
            "Create a new ordered dictionary with keys from iterable and values set to value.",
        ),
        method("items", "self, /", |vm: &mut Vm, this: Value| {
            Ok(new_view(vm, dict_of(this), DictPart::Items))
        }),
        method("keys", "self, /", |vm: &mut Vm, this: Value| {
            Ok(new_view(vm, dict_of(this), DictPart::Keys))
        }),
        method("move_to_end", "self, key, last=True", move_to_end).doc(
            "Move an existing element to the end (or beginning if last is false).\n\nRaise \
             KeyError if the element does not exist.",
        ),
        method("pop", "self, key, default=<unrepresentable>", pop).doc(
            "od.pop(key[,default]) -> v, remove specified key and return the corresponding \
             value.\n\nIf the key is not found, return the default if given; otherwise, raise a \
             KeyError.",
        ),
        method("popitem", "self, last=True", popitem).doc(
            "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in \
             LIFO order if last is true or FIFO order if false.",
        ),
        method("setdefault", "self, key, default=None", setdefault).doc(
            "Insert key with a value of default if key is not in the dictionary.\n\nReturn the \
             value for key if key is in the dictionary, else default.",
        ),
        method("update", "self, /, **kwargs, *args", update_method)
            .doc("D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F."),
        method("values", "self, /", |vm: &mut Vm, this: Value| {
            Ok(new_view(vm, dict_of(this), DictPart::Values))
        }),
    ],
    getsets: &[INSTANCE_DICT],
    ..TypeSpec::NONE
};

#[inline(always)]
fn dict_of(this: Value) -> Gc<Dict> {
    this.unwrap_as().expect("bug: a dict operation on something else")
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let dict = vm.new_dict();
    let this = vm.new_wrapper(cls, dict.into());
    if !cls.is_python() {
        vm.protect(this);
        init(vm, this, kwargs, args)?;
    }
    Ok(this)
}

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if args.0.len() > 1 {
        let given = args.0.len();
        return Err(vm.type_error(format!("expected at most 1 arguments, got {given}")));
    }
    update_by(vm, this, kwargs, args)
}

// --- updating -----------------------------------------------------------------------------------

fn update_method(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if args.0.len() > 1 {
        let given = args.0.len();
        return Err(
            vm.type_error(format!("update() takes at most 1 positional argument ({given} given)"))
        );
    }
    update_by(vm, this, kwargs, args)
}

fn update_by(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if let Some(source) = args.0.first() {
        update(vm, this, *source)?;
    }
    match kwargs.downcast::<Dict>() {
        Some(named) => update(vm, this, named.into()),
        None => Ok(()),
    }
}

/// Whether items of the class are set as a dict's.
fn sets_as_dict(vm: &mut Vm, this: Value) -> bool {
    let class = vm.type_of(this);
    let name = vm.intern("__setitem__");
    !class.is_python()
        || vm.lookup_owner(class, name).is_some_and(|(owner, _)| owner.is(vm.types.dict))
}

/// As a MutableMapping is updated: by the class's own `__setitem__`, if it has one.
fn update(vm: &mut Vm, this: Value, source: Value) -> Result<()> {
    let directly = sets_as_dict(vm, this);
    let has_keys =
        source.unwrap_as::<Dict>().is_some() || vm.find_attr(source, vm.names.keys)?.is_some();
    match has_keys {
        true if directly => dict::update(vm, dict_of(this), source),
        true => {
            let keys = vm.call_method(source, vm.names.keys, &[])?;
            vm.scope(|vm| {
                let keys = vm.keys_of(source, keys)?;
                vm.for_each(keys.into(), |vm, key| {
                    let value = vm.get_item(source, key)?;
                    vm.protect(value);
                    vm.set_item(this, key, value)
                })
            })
        }
        false => vm.scope(|vm| {
            vm.for_each(source, |vm, item| {
                let (key, value) = pair(vm, item)?;
                match directly {
                    true => Dict::set(dict_of(this), vm, key, value),
                    false => vm.set_item(this, key, value),
                }
            })
        }),
    }
}

/// The protected values of an item that is to be a pair.
fn pair(vm: &mut Vm, item: Value) -> Result<(Value, Value)> {
    let values = collect::to_list(vm, item)?;
    vm.protect(values.into());
    Err(match values.items[..] {
        [key, value] => return Ok((key, value)),
        [] => vm.value_error("need more than 0 values to unpack"),
        [_] => vm.value_error("need more than 1 value to unpack"),
        _ => vm.value_error("too many values to unpack (expected 2)"),
    })
}

fn setdefault(vm: &mut Vm, this: Value, key: Value, default: Option<Value>) -> Result<Value> {
    let default = default.unwrap_or(Value::NONE);
    if let Some(found) = Dict::get(dict_of(this), vm, key)? {
        return Ok(found);
    }
    if sets_as_dict(vm, this) {
        Dict::set(dict_of(this), vm, key, default)?;
    } else {
        vm.set_item(this, key, default)?;
    }
    Ok(default)
}

fn from_keys(vm: &mut Vm, cls: Gc<Type>, iterable: Value, value: Option<Value>) -> Result<Value> {
    let value = value.unwrap_or(Value::NONE);
    let made = vm.call(cls.into(), &[])?;
    vm.protect(made);
    vm.for_each(iterable, |vm, key| vm.set_item(made, key, value))?;
    Ok(made)
}

fn copy(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let made = vm.call(class.into(), &[])?;
    vm.protect(made);
    let entries = vm.protected_entries(dict_of(this));
    if sets_as_dict(vm, made) && made.unwrap_as::<Dict>().is_some() {
        dict::merge(vm, dict_of(made), dict_of(this))?;
    } else {
        for (key, _) in entries {
            vm.charge(1)?;
            let value = vm.get_item(this, key)?;
            vm.set_item(made, key, value)?;
        }
    }
    Ok(made)
}

// --- both ends ----------------------------------------------------------------------------------

fn move_to_end(vm: &mut Vm, this: Value, key: Value, last: Option<bool>) -> Result<()> {
    let mut dict = dict_of(this);
    let hash = vm.hash(key)?;
    let Some(at) = Dict::find(dict, vm, hash, key)? else { return Err(vm.key_error(key)) };
    let Some((key, value)) = dict.entry_at(at) else { return Err(vm.key_error(key)) };
    if last.unwrap_or(true) {
        if dict.last_position() != Some(at) {
            dict.remove_at(at);
            dict.push_new(vm.heap_mut(), hash, key, value);
        }
    } else if dict.first_position() != Some(at) {
        dict.remove_at(at);
        // Making room takes time in proportion to the length, once in as many times.
        vm.charge(1)?;
        dict.push_front(vm.heap_mut(), hash, key, value);
    }
    Ok(())
}

fn popitem(vm: &mut Vm, this: Value, last: Option<bool>) -> Result<Value> {
    let mut dict = dict_of(this);
    let at = if last.unwrap_or(true) { dict.last_position() } else { dict.first_position() };
    let Some((at, (key, value))) = at.and_then(|at| Some((at, dict.entry_at(at)?))) else {
        let message = vm.new_str(b"dictionary is empty");
        return Err(vm.key_error(message.into()));
    };
    dict.remove_at(at);
    Ok(vm.new_tuple(&[key, value]).into())
}

fn pop(vm: &mut Vm, this: Value, key: Value, default: Option<Value>) -> Result<Value> {
    if let Some(value) = Dict::remove(dict_of(this), vm, key)? {
        return Ok(value);
    }
    match default {
        Some(default) => Ok(default),
        None => Err(vm.key_error(key)),
    }
}

// --- operators ----------------------------------------------------------------------------------

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.unwrap_as::<Dict>(), b.unwrap_as::<Dict>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let equal = match (op, DICT.slots.compare) {
        (CompareOp::Eq | CompareOp::Ne, Some(compare)) => {
            compare(vm, CompareOp::Eq, x.into(), y.into())?.is_true()
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    let own = vm.type_by_spec(&ORDERED_DICT);
    let both = vm.is_instance_of(a, own) && vm.is_instance_of(b, own);
    let equal = equal && (!both || same_order(vm, x, y)?);
    Ok(Value::bool(equal == (op == CompareOp::Eq)))
}

/// Whether the keys are equal one by one.
fn same_order(vm: &mut Vm, a: Gc<Dict>, b: Gc<Dict>) -> Result<bool> {
    let versions = (a.version(), b.version());
    let (mut i, mut j) = (0, 0);
    loop {
        while i < a.positions() && a.entry_at(i).is_none() {
            i += 1;
        }
        while j < b.positions() && b.entry_at(j).is_none() {
            j += 1;
        }
        let (Some((x, _)), Some((y, _))) = (a.entry_at(i), b.entry_at(j)) else {
            return Ok(a.entry_at(i).is_none() && b.entry_at(j).is_none());
        };
        vm.charge(1)?;
        if !item_equal(vm, x, y)? {
            return Ok(false);
        }
        if (a.version(), b.version()) != versions {
            return Err(vm.runtime_error("OrderedDict mutated during iteration"));
        }
        (i, j) = (i + 1, j + 1);
    }
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if op != BinaryOp::Or || a.unwrap_as::<Dict>().is_none() || b.unwrap_as::<Dict>().is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let own = vm.type_by_spec(&ORDERED_DICT);
    let class = if vm.is_instance_of(a, own) { vm.type_of(a) } else { vm.type_of(b) };
    let result = vm.call(class.into(), &[a])?;
    vm.scope(|vm| {
        vm.protect(result);
        update(vm, result, b)
    })?;
    Ok(result)
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if op != BinaryOp::Or {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    update(vm, a, b)?;
    Ok(a)
}

// --- text and state -----------------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.type_of(this).name.to_string_lossy().into_owned();
    let dict = dict_of(this);
    if dict.is_empty() {
        return Ok(vm.new_str(format!("{name}()").as_bytes()).into());
    }
    if !vm.enter_repr(this)? {
        return Ok(vm.new_str(b"...").into());
    }
    let shown = match DICT.slots.repr {
        Some(repr) => repr(vm, dict.into()),
        None => vm.default_repr(this),
    };
    vm.leave_repr(this);
    let shown = vm.str(shown?)?;
    let text = [name.as_bytes(), b"(", shown.as_bytes(), b")"].concat();
    Ok(vm.new_str_from(text).into())
}

/// `(class, (), state, None, items)`
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.intern("__getstate__");
    let state = vm.call_method(this, name, &[])?;
    vm.protect(state);
    let items = vm.names.items;
    let items = vm.call_method(this, items, &[])?;
    vm.protect(items);
    let items = vm.iter(items)?;
    let class = vm.type_of(this).into();
    let args = vm.new_tuple(&[]).into();
    Ok(vm.new_tuple(&[class, args, state, Value::NONE, items]).into())
}
