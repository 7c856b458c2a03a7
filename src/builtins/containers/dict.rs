//! `dict`.
//!
//! Looking up a key may run Python code, which may change the dict: positions are not kept across
//! it, and values that only Rust holds are protected.

use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::containers::dict_views;
use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::containers::sequence_ops::append_text;
use crate::builtins::iteration::collect;
use crate::builtins::iteration::iter::DICT_REVERSEKEYITERATOR;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Dict, DictPart, Flags, IterState, Kind, List, Rest, Result, Slots, Tuple,
    Type, TypeSpec, Value, class_method, function, method,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<Dict> {
    value.unwrap_as().expect("bug: a dict operation on something else")
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    if cls.is_python() {
        let dict = vm.new_dict();
        return Ok(vm.wrap_new(cls, dict.into()));
    }
    if args.0.is_empty() {
        // The keywords arrive in a dict of their own.
        if let Some(dict) = kwargs.downcast::<Dict>() {
            return Ok(dict.into());
        }
    }
    let dict = vm.new_dict();
    vm.protect(dict.into());
    update_named(vm, dict, kwargs, args, "dict")?;
    Ok(dict.into())
}

fn init(vm: &mut Vm, this: Gc<Dict>, kwargs: Value, args: Rest) -> Result<()> {
    update_named(vm, this, kwargs, args, "dict")
}

fn update_method(vm: &mut Vm, this: Gc<Dict>, kwargs: Value, args: Rest) -> Result<()> {
    update_named(vm, this, kwargs, args, "update")
}

/// `this.update(*args, **kwargs)`, or what `dict(*args, **kwargs)` does; `name` is for messages.
pub fn update_named(
    vm: &mut Vm,
    this: Gc<Dict>,
    kwargs: Value,
    args: Rest,
    name: &str,
) -> Result<()> {
    if args.0.len() > 1 {
        let n = args.0.len();
        return Err(vm.type_error(format!("{name} expected at most 1 argument, got {n}")));
    }
    if let Some(source) = args.0.first() {
        update(vm, this, *source)?;
    }
    match kwargs.downcast::<Dict>() {
        Some(kwargs) => merge(vm, this, kwargs),
        None => Ok(()),
    }
}

// --- merging ------------------------------------------------------------------------------------

/// `this.update(source)`. The dict must be reachable.
pub fn update(vm: &mut Vm, this: Gc<Dict>, source: Value) -> Result<()> {
    if let Some(other) = vm.plain_dict(source) {
        return merge(vm, this, other);
    }
    let is_plain = matches!(source.kind(), Kind::List | Kind::Tuple | Kind::Iter);
    if is_plain || vm.find_attr(source, vm.names.keys)?.is_none() {
        return update_from_pairs(vm, this, source);
    }
    let keys = vm.call_method(source, vm.names.keys, &[])?;
    vm.scope(|vm| {
        let keys = vm.keys_of(source, keys)?;
        vm.for_each(keys.into(), |vm, key| {
            let value = vm.get_item(source, key)?;
            vm.protect(value);
            Dict::set(this, vm, key, value)
        })
    })
}

/// Copies every entry of `other`. The dict must be reachable.
pub fn merge(vm: &mut Vm, this: Gc<Dict>, other: Gc<Dict>) -> Result<()> {
    Dict::merge(this, vm, other, |_, _| Ok(()))
}

fn update_from_pairs(vm: &mut Vm, this: Gc<Dict>, source: Value) -> Result<()> {
    let mut number = 0usize;
    vm.scope(|vm| {
        vm.for_each(source, |vm, item| {
            let (key, value) = pair(vm, item, number)?;
            vm.protect(key);
            vm.protect(value);
            number += 1;
            Dict::set(this, vm, key, value)
        })
    })
}

/// The two values of element `number` of an update sequence.
fn pair(vm: &mut Vm, item: Value, number: usize) -> Result<(Value, Value)> {
    let len = if let Some(tuple) = item.downcast::<Tuple>() {
        if let [key, value] = tuple.items() {
            return Ok((*key, *value));
        }
        tuple.items().len()
    } else {
        let list = match item.downcast::<List>() {
            Some(list) => list,
            None => pair_values(vm, item, number)?,
        };
        if let [key, value] = list.items[..] {
            return Ok((key, value));
        }
        list.items.len()
    };
    Err(vm.value_error(format!(
        "dictionary update sequence element #{number} has length {len}; 2 is required"
    )))
}

fn pair_values(vm: &mut Vm, item: Value, number: usize) -> Result<Gc<List>> {
    let iterator = match vm.iter(item) {
        Ok(iterator) => iterator,
        Err(raised) => {
            return Err(match vm.catch(vm.types.type_error) {
                Some(_) => vm.type_error(format!(
                    "cannot convert dictionary update sequence element #{number} to a sequence"
                )),
                None => raised,
            });
        }
    };
    collect::to_list(vm, iterator)
}

// --- slots --------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let dict = this(value);
    if dict.is_empty() {
        return Ok(vm.new_str(b"{}").into());
    }
    if !vm.enter_repr(value)? {
        return Ok(vm.new_str(b"{...}").into());
    }
    let mut out = vec![b'{'];
    let result = append_entries(vm, &mut out, dict);
    vm.leave_repr(value);
    result?;
    out.push(b'}');
    Ok(vm.new_str_from(out).into())
}

fn append_entries(vm: &mut Vm, out: &mut Vec<u8>, dict: Gc<Dict>) -> Result<()> {
    let mut at = 0;
    while at < dict.positions() {
        if let Some((key, value)) = dict.entry_at(at) {
            if out.len() > 1 {
                out.extend_from_slice(b", ");
            }
            vm.scope(|vm| {
                vm.protect(value);
                let text = vm.repr(key)?;
                append_text(vm, out, text.as_bytes())?;
                out.extend_from_slice(b": ");
                let text = vm.repr(value)?;
                append_text(vm, out, text.as_bytes())
            })?;
        }
        at += 1;
    }
    Ok(())
}

fn len(_: &mut Vm, value: Value) -> Result<usize> {
    Ok(this(value).len())
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let (class, dict) = (vm.types.dict_key_iterator, this(value));
    Ok(vm.new_iter(class, IterState::Dict(dict, 0, dict.len(), DictPart::Keys, dict.len())))
}

fn get_item(vm: &mut Vm, value: Value, key: Value) -> Result<Value> {
    if let Some(found) = Dict::get(this(value), vm, key)? {
        return Ok(found);
    }
    if value.kind() != Kind::Dict
        && let Some(found) = vm.call_special(value, vm.names.missing, &[key])?
    {
        return Ok(found);
    }
    Err(vm.key_error(key))
}

fn set_item(vm: &mut Vm, value: Value, key: Value, item: Value) -> Result<()> {
    let dict = this(value);
    if !item.is_unset() {
        return Dict::set(dict, vm, key, item);
    }
    match Dict::remove(dict, vm, key)? {
        Some(_) => Ok(()),
        None => Err(vm.key_error(key)),
    }
}

fn contains(vm: &mut Vm, value: Value, key: Value) -> Result<bool> {
    let hash = vm.hash(key)?;
    Ok(Dict::find(this(value), vm, hash, key)?.is_some())
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(a), Some(b)) = (a.unwrap_as::<Dict>(), b.unwrap_as::<Dict>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    match op {
        CompareOp::Eq => Ok(Value::bool(equal(vm, a, b)?)),
        CompareOp::Ne => Ok(Value::bool(!equal(vm, a, b)?)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn equal(vm: &mut Vm, a: Gc<Dict>, b: Gc<Dict>) -> Result<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    let mut at = 0;
    while at < a.positions() {
        if let Some((key, value)) = a.entry_at(at) {
            let same = vm.scope(|vm| {
                vm.protect(key);
                vm.protect(value);
                match Dict::find(b, vm, a.hash_at(at), key)? {
                    Some(found) => item_equal(vm, value, b.value_at(found)),
                    None => Ok(false),
                }
            })?;
            if !same {
                return Ok(false);
            }
        }
        at += 1;
        if at % 256 == 0 {
            vm.charge(64)?;
        }
    }
    Ok(true)
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match (op, a.unwrap_as::<Dict>(), b.unwrap_as::<Dict>()) {
        (BinaryOp::Or, Some(x), Some(_)) => {
            let dict = copied(vm, a, x)?;
            vm.scope(|vm| {
                vm.protect(dict.into());
                update(vm, dict, b)
            })?;
            Ok(dict.into())
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if op != BinaryOp::Or {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    update(vm, this(a), b)?;
    Ok(a)
}

// --- methods ------------------------------------------------------------------------------------

fn get(vm: &mut Vm, this: Gc<Dict>, key: Value, default: Option<Value>) -> Result<Value> {
    Ok(Dict::get(this, vm, key)?.or(default).unwrap_or(Value::NONE))
}

fn setdefault(
    vm: &mut Vm,
    mut this: Gc<Dict>,
    key: Value,
    default: Option<Value>,
) -> Result<Value> {
    let hash = vm.hash(key)?;
    if let Some(position) = Dict::find(this, vm, hash, key)? {
        return Ok(this.value_at(position));
    }
    let value = default.unwrap_or(Value::NONE);
    this.push_new(vm.heap_mut(), hash, key, value);
    vm.note_new_key(this);
    Ok(value)
}

fn pop(vm: &mut Vm, this: Gc<Dict>, key: Value, default: Option<Value>) -> Result<Value> {
    // CPython does not even hash the key when there is nothing to find.
    let found = if this.is_empty() { None } else { Dict::remove(this, vm, key)? };
    match found.or(default) {
        Some(value) => Ok(value),
        None => Err(vm.key_error(key)),
    }
}

fn popitem(vm: &mut Vm, mut this: Gc<Dict>) -> Result<Value> {
    let entry = this.last_position().and_then(|at| this.entry_at(at).map(|entry| (at, entry)));
    let Some((position, (key, value))) = entry else {
        let message = vm.new_str(b"popitem(): dictionary is empty");
        return Err(vm.key_error(message.into()));
    };
    this.remove_at(position);
    Ok(vm.new_tuple(&[key, value]).into())
}

fn clear(_: &mut Vm, mut this: Gc<Dict>) -> Result<()> {
    this.clear();
    Ok(())
}

fn copy(vm: &mut Vm, value: Value) -> Result<Gc<Dict>> {
    copied(vm, value, this(value))
}

/// A copy of `dict`, which is `value` or in it: a subclass may iterate in its own way.
fn copied(vm: &mut Vm, value: Value, dict: Gc<Dict>) -> Result<Gc<Dict>> {
    let copy = vm.new_dict();
    if !dict.is_empty() {
        vm.scope(|vm| {
            vm.protect(copy.into());
            update(vm, copy, value)
        })?;
    }
    Ok(copy)
}

fn keys(vm: &mut Vm, this: Gc<Dict>) -> Result<Value> {
    Ok(vm.new_dict_view(this, DictPart::Keys))
}

fn values(vm: &mut Vm, this: Gc<Dict>) -> Result<Value> {
    Ok(vm.new_dict_view(this, DictPart::Values))
}

fn items(vm: &mut Vm, this: Gc<Dict>) -> Result<Value> {
    Ok(vm.new_dict_view(this, DictPart::Items))
}

fn reversed(vm: &mut Vm, this: Gc<Dict>) -> Result<Value> {
    let class = vm.type_by_spec(&DICT_REVERSEKEYITERATOR);
    Ok(dict_views::reversed_iterator(vm, class, this, DictPart::Keys))
}

fn fromkeys(vm: &mut Vm, cls: Gc<Type>, iterable: Value, value: Option<Value>) -> Result<Value> {
    let value = value.unwrap_or(Value::NONE);
    let target =
        if cls.is(vm.types.dict) { vm.new_dict().into() } else { vm.call(cls.into(), &[])? };
    vm.protect(target);
    let exact = target.downcast::<Dict>();
    // The keys of a dict or set are taken as they are, whatever becomes of it meanwhile.
    let iterable = match iterable.kind() {
        Kind::Dict | Kind::Set | Kind::FrozenSet if exact.is_some() => {
            let keys = collect::to_list(vm, iterable)?.into();
            vm.protect(keys);
            keys
        }
        _ => iterable,
    };
    vm.for_each(iterable, |vm, key| match exact {
        Some(dict) => Dict::set(dict, vm, key, value),
        None => vm.set_item(target, key, value),
    })?;
    Ok(target)
}

fn sizeof(_: &mut Vm, this: Gc<Dict>) -> Result<usize> {
    Ok(64 + this.positions() * 40)
}

/// `dict`
pub static DICT: TypeSpec = TypeSpec {
    name: "dict",
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a \
          mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized \
          as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> \
          new dictionary initialized with the name=value pairs\n    in the keyword argument list.  \
          For example:  dict(one=1, two=2)",
    layout: Kind::Dict,
    flags: Flags::BASE.with(Flags::MAPPING).with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        inplace: Some(inplace),
        ..crate::object::NO_SLOTS
    },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    inplace: BinaryOp::Or.bit(),
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__reversed__", "self, /", reversed)
            .doc("Return a reverse iterator over the dict keys."),
        method("__sizeof__", "self, /", sizeof),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
        method("clear", "self, /", clear).doc("Remove all items from the dict."),
        method("copy", "self, /", copy).doc("Return a shallow copy of the dict."),
        class_method("fromkeys", "cls, iterable, value=None, /", fromkeys)
            .doc("Create a new dictionary with keys from iterable and values set to value."),
        method("get", "self, key, default=None, /", get)
            .doc("Return the value for key if key is in the dictionary, else default."),
        method("items", "self, /", items)
            .doc("Return a set-like object providing a view on the dict's items."),
        method("keys", "self, /", keys)
            .doc("Return a set-like object providing a view on the dict's keys."),
        method("pop", "self, key, default=<unrepresentable>, /", pop).doc(
            "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf \
             the key is not found, return the default if given; otherwise,\nraise a KeyError.",
        ),
        method("popitem", "self, /", popitem).doc(
            "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO \
             (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
        ),
        method("setdefault", "self, key, default=None, /", setdefault).doc(
            "Insert key with a value of default if key is not in the dictionary.\n\nReturn the \
             value for key if key is in the dictionary, else default.",
        ),
        method("update", "self, /, **kwargs, *args", update_method).doc(
            "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is \
             present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E \
             is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn \
             either case, this is followed by: for k in F:  D[k] = F[k]",
        ),
        method("values", "self, /", values)
            .doc("Return an object providing a view on the dict's values."),
    ],
    ..TypeSpec::NONE
};
