//! `set` and `frozenset`. What the operations do is in `set_algebra.rs`.

use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::containers::sequence_ops::append_reprs;
use crate::builtins::containers::set_algebra::{
    charge_elements, copied, difference, difference_update, discard_hashed, equal, hash_of,
    intersection, is_subset, lookup_key, merge, set_of, symmetric_difference_update, update,
};
use crate::builtins::iteration::collect;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Dict, Flags, IterState, Kind, Rest, Result, Set, Slots, Type, TypeSpec,
    Value, class_method, function, method,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<Set> {
    value.unwrap_as().expect("bug: a set operation on something else")
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let set = vm.new_set();
    if !cls.is_python() {
        vm.protect(set.into());
        init(vm, set, kwargs, args)?;
    }
    Ok(vm.wrap_new(cls, set.into()))
}

fn init(vm: &mut Vm, mut this: Gc<Set>, kwargs: Value, args: Rest) -> Result<()> {
    if kwargs.downcast::<Dict>().is_some_and(|d| !d.is_empty()) {
        return Err(vm.type_error("set() takes no keyword arguments"));
    }
    if args.0.len() > 1 {
        let n = args.0.len();
        return Err(vm.type_error(format!("set expected at most 1 argument, got {n}")));
    }
    this.clear();
    match args.0.first() {
        Some(source) => update(vm, this, *source),
        None => Ok(()),
    }
}

fn new_frozen(vm: &mut Vm, cls: Gc<Type>, iterable: Option<Value>) -> Result<Value> {
    let set = match iterable {
        Some(source) if source.kind() == Kind::FrozenSet => this(source),
        Some(source) => {
            let set = vm.new_frozenset();
            vm.protect(set.into());
            update(vm, set, source)?;
            set
        }
        None => vm.new_frozenset(),
    };
    Ok(vm.wrap_new(cls, set.into()))
}

// --- slots --------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let (set, name) = (this(value), vm.class_name(value));
    if set.is_empty() {
        return Ok(vm.new_str(format!("{name}()").as_bytes()).into());
    }
    if !vm.enter_repr(value)? {
        return Ok(vm.new_str(format!("{name}(...)").as_bytes()).into());
    }
    let plain = value.kind() == Kind::Set;
    let mut out = if plain { Vec::new() } else { format!("{name}(").into_bytes() };
    out.push(b'{');
    let result = vm.scope(|vm| {
        // A subclass may iterate in its own way.
        let list = match value.downcast::<Set>() {
            Some(set) => vm.new_list(set.iter().map(|(_, key)| key).collect()),
            None => collect::to_list(vm, value)?,
        };
        vm.protect(list.into());
        append_reprs(vm, &mut out, list)
    });
    vm.leave_repr(value);
    result?;
    out.extend_from_slice(if plain { b"}" } else { b"})" });
    Ok(vm.new_str_from(out).into())
}

fn hash(vm: &mut Vm, value: Value) -> Result<u64> {
    let set = this(value);
    if set.hash.is_none() {
        charge_elements(vm, set.positions())?;
    }
    Ok(hash_of(set))
}

fn len(_: &mut Vm, value: Value) -> Result<usize> {
    Ok(this(value).len())
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let (class, set) = (vm.types.set_iterator, this(value));
    Ok(vm.new_iter(class, IterState::Set(set, 0, set.len())))
}

fn contains(vm: &mut Vm, value: Value, key: Value) -> Result<bool> {
    vm.scope(|vm| {
        let (hash, key) = lookup_key(vm, key)?;
        Ok(Set::find(this(value), vm, hash, key)?.is_some())
    })
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(a), Some(b)) = (a.unwrap_as::<Set>(), b.unwrap_as::<Set>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Value::bool(match op {
        CompareOp::Eq => equal(vm, a, b)?,
        CompareOp::Ne => !equal(vm, a, b)?,
        CompareOp::Lt => a.len() < b.len() && is_subset(vm, a, b)?,
        CompareOp::Le => is_subset(vm, a, b)?,
        CompareOp::Gt => a.len() > b.len() && is_subset(vm, b, a)?,
        CompareOp::Ge => is_subset(vm, b, a)?,
    }))
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.unwrap_as::<Set>(), b.unwrap_as::<Set>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    vm.scope(|vm| {
        let result = match op {
            BinaryOp::And => intersection(vm, x, b)?,
            BinaryOp::Sub => difference(vm, x, b)?,
            BinaryOp::Or => {
                let result = copied(vm, x)?;
                vm.protect(result.into());
                merge(vm, result, y)?;
                result
            }
            BinaryOp::Xor => symmetric_difference(vm, x, b)?,
            _ => return Ok(Value::NOT_IMPLEMENTED),
        };
        Ok(result.into())
    })
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let (mut set, Some(other)) = (this(a), b.unwrap_as::<Set>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    match op {
        BinaryOp::Or => merge(vm, set, other)?,
        BinaryOp::Sub => difference_update(vm, set, b)?,
        BinaryOp::Xor => symmetric_difference_update(vm, set, b)?,
        BinaryOp::And => vm.scope(|vm| {
            let mut result = intersection(vm, set, b)?;
            set.swap_contents(&mut result);
            Ok(())
        })?,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(a)
}

// --- methods ------------------------------------------------------------------------------------

fn add(vm: &mut Vm, this: Gc<Set>, key: Value) -> Result<()> {
    Set::add(this, vm, key).map(|_| ())
}

fn discard(vm: &mut Vm, this: Gc<Set>, key: Value) -> Result<()> {
    let (hash, key) = lookup_key(vm, key)?;
    discard_hashed(vm, this, hash, key).map(|_| ())
}

fn remove(vm: &mut Vm, this: Gc<Set>, key: Value) -> Result<()> {
    let (hash, wanted) = lookup_key(vm, key)?;
    if discard_hashed(vm, this, hash, wanted)? { Ok(()) } else { Err(vm.key_error(key)) }
}

fn pop(vm: &mut Vm, mut this: Gc<Set>) -> Result<Value> {
    if this.is_empty() {
        let message = vm.new_str(b"pop from an empty set");
        return Err(vm.key_error(message.into()));
    }
    let mask = this.positions() - 1;
    let mut at = this.finger & mask;
    while this.key_at(at).is_none() {
        at = (at + 1) & mask;
    }
    this.finger = at + 1;
    Ok(this.remove_at(at))
}

fn clear(_: &mut Vm, mut this: Gc<Set>) -> Result<()> {
    this.clear();
    Ok(())
}

fn copy(vm: &mut Vm, value: Value) -> Result<Gc<Set>> {
    match value.kind() {
        Kind::FrozenSet => Ok(this(value)),
        _ => copied(vm, this(value)),
    }
}

fn update_all(vm: &mut Vm, this: Gc<Set>, others: Rest) -> Result<()> {
    others.0.iter().try_for_each(|other| vm.scope(|vm| update(vm, this, *other)))
}

fn union(vm: &mut Vm, this: Gc<Set>, others: Rest) -> Result<Gc<Set>> {
    let result = copied(vm, this)?;
    vm.protect(result.into());
    update_all(vm, result, others)?;
    Ok(result)
}

fn intersect_all(vm: &mut Vm, this: Gc<Set>, others: Rest) -> Result<Gc<Set>> {
    let Some((first, rest)) = others.0.split_first() else { return copied(vm, this) };
    let mut result = intersection(vm, this, *first)?;
    for other in rest {
        result = intersection(vm, result, *other)?;
    }
    Ok(result)
}

fn intersection_update(vm: &mut Vm, mut this: Gc<Set>, others: Rest) -> Result<()> {
    let mut result = intersect_all(vm, this, others)?;
    this.swap_contents(&mut result);
    Ok(())
}

fn subtract_all(vm: &mut Vm, this: Gc<Set>, others: Rest) -> Result<Gc<Set>> {
    let Some((first, rest)) = others.0.split_first() else { return copied(vm, this) };
    let result = difference(vm, this, *first)?;
    for other in rest {
        difference_update(vm, result, *other)?;
    }
    Ok(result)
}

fn difference_update_all(vm: &mut Vm, this: Gc<Set>, others: Rest) -> Result<()> {
    others.0.iter().try_for_each(|other| vm.scope(|vm| difference_update(vm, this, *other)))
}

fn symmetric_difference(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<Gc<Set>> {
    let result = set_of(vm, this, other)?;
    symmetric_difference_update(vm, result, this.into())?;
    Ok(result)
}

fn symmetric_update(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<()> {
    symmetric_difference_update(vm, this, other)
}

fn isdisjoint(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<bool> {
    if let Some(set) = other.downcast::<Set>() {
        if set.is(this) {
            return Ok(this.is_empty());
        }
        let (small, large) = if set.len() > this.len() { (this, set) } else { (set, this) };
        charge_elements(vm, small.len())?;
        let mut at = 0;
        while at < small.positions() {
            if let Some(key) = small.key_at(at)
                && Set::find(large, vm, small.hash_at(at), key)?.is_some()
            {
                return Ok(false);
            }
            at += 1;
        }
        return Ok(true);
    }
    let iterator = vm.iter(other)?;
    vm.protect(iterator);
    while let Some(key) = vm.next(iterator)? {
        vm.charge(1)?;
        if vm.scope(|vm| {
            vm.protect(key);
            Set::contains(this, vm, key)
        })? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn issubset(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<bool> {
    match other.unwrap_as::<Set>() {
        Some(set) => is_subset(vm, this, set),
        None => Ok(intersection(vm, this, other)?.len() == this.len()),
    }
}

fn issuperset(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<bool> {
    if let Some(set) = other.unwrap_as::<Set>() {
        return is_subset(vm, set, this);
    }
    let iterator = vm.iter(other)?;
    vm.protect(iterator);
    while let Some(key) = vm.next(iterator)? {
        vm.charge(1)?;
        if !vm.scope(|vm| {
            vm.protect(key);
            Set::contains(this, vm, key)
        })? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let items = vm.to_list(this)?;
    vm.protect(items.into());
    crate::builtins::classes::reduce::by_arguments(vm, this, &[items.into()])
}

fn sizeof(_: &mut Vm, this: Gc<Set>) -> Result<usize> {
    Ok(200 + this.positions() * 16)
}

const OPS: u16 =
    BinaryOp::And.bit() | BinaryOp::Or.bit() | BinaryOp::Sub.bit() | BinaryOp::Xor.bit();

const COMMON: Slots = Slots {
    repr: Some(repr),
    len: Some(len),
    iter: Some(iter),
    contains: Some(contains),
    compare: Some(compare),
    binary: Some(binary),
    ..crate::object::NO_SLOTS
};

/// `set`
pub static SET: TypeSpec = TypeSpec {
    name: "set",
    doc: "Build an unordered collection of unique elements.",
    layout: Kind::Set,
    flags: Flags::BASE.with(Flags::MATCH_SELF).with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { inplace: Some(inplace), ..COMMON },
    binary: OPS,
    reflected: OPS,
    inplace: OPS,
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__sizeof__", "self, /", sizeof),
        method("__reduce__", "self, /", reduce),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
        method("add", "self, object, /", add).doc("Add an element to a set."),
        method("clear", "self, /", clear).doc("Remove all elements from this set."),
        method("copy", "self, /", copy).doc("Return a shallow copy of a set."),
        method("difference", "self, /, *others", subtract_all)
            .doc("Return a new set with elements in the set that are not in the others."),
        method("difference_update", "self, /, *others", difference_update_all)
            .doc("Update the set, removing elements found in others."),
        method("discard", "self, object, /", discard)
            .doc("Remove an element from a set if it is a member."),
        method("intersection", "self, /, *others", intersect_all)
            .doc("Return a new set with elements common to the set and all others."),
        method("intersection_update", "self, /, *others", intersection_update)
            .doc("Update the set, keeping only elements found in it and all others."),
        method("isdisjoint", "self, other, /", isdisjoint)
            .doc("Return True if two sets have a null intersection."),
        method("issubset", "self, other, /", issubset)
            .doc("Report whether another set contains this set."),
        method("issuperset", "self, other, /", issuperset)
            .doc("Report whether this set contains another set."),
        method("pop", "self, /", pop).doc("Remove and return an arbitrary set element."),
        method("remove", "self, object, /", remove)
            .doc("Remove an element from a set; it must be a member."),
        method("symmetric_difference", "self, other, /", symmetric_difference)
            .doc("Return a new set with elements in either the set or other but not both."),
        method("symmetric_difference_update", "self, other, /", symmetric_update)
            .doc("Update the set, keeping only elements found in either set, but not in both."),
        method("union", "self, /, *others", union)
            .doc("Return a new set with elements from the set and all others."),
        method("update", "self, /, *others", update_all)
            .doc("Update the set, adding elements from all others."),
    ],
    ..TypeSpec::NONE
};

/// `frozenset`
pub static FROZENSET: TypeSpec = TypeSpec {
    name: "frozenset",
    doc: "Build an immutable unordered collection of unique elements.",
    layout: Kind::FrozenSet,
    flags: Flags::BASE.with(Flags::MATCH_SELF).with(Flags::WEAK),
    new: Some(function("__new__", "cls, iterable=(), /", new_frozen)),
    slots: Slots { hash: Some(hash), ..COMMON },
    binary: OPS,
    reflected: OPS,
    methods: &[
        method("__sizeof__", "self, /", sizeof),
        method("__reduce__", "self, /", reduce),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
        method("copy", "self, /", copy).doc("Return a shallow copy of a set."),
        method("difference", "self, /, *others", subtract_all)
            .doc("Return a new set with elements in the set that are not in the others."),
        method("intersection", "self, /, *others", intersect_all)
            .doc("Return a new set with elements common to the set and all others."),
        method("isdisjoint", "self, other, /", isdisjoint)
            .doc("Return True if two sets have a null intersection."),
        method("issubset", "self, other, /", issubset)
            .doc("Report whether another set contains this set."),
        method("issuperset", "self, other, /", issuperset)
            .doc("Report whether this set contains another set."),
        method("symmetric_difference", "self, other, /", symmetric_difference)
            .doc("Return a new set with elements in either the set or other but not both."),
        method("union", "self, /, *others", union)
            .doc("Return a new set with elements from the set and all others."),
    ],
    ..TypeSpec::NONE
};
