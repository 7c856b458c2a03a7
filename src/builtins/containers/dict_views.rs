//! `dict_keys`, `dict_values` and `dict_items`: live views of a dict. Keys and items are sets, too.

use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::containers::sequence_ops::append_reprs;
use crate::builtins::containers::set_algebra;
use crate::builtins::iteration::iter::{
    DICT_ITEMITERATOR, DICT_REVERSEITEMITERATOR, DICT_REVERSEKEYITERATOR,
    DICT_REVERSEVALUEITERATOR, DICT_VALUEITERATOR,
};
use crate::builtins::iteration::{collect, iter};
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Dict, DictPart, DictView, IterState, Kind, Result, Set, Slots, Tuple,
    Type, TypeSpec, Value, getter, method,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<DictView> {
    value.unwrap_as().expect("bug: a dict view operation on something else")
}

/// A view that behaves like a set: keys or items.
fn as_set_view(value: Value) -> Option<Gc<DictView>> {
    value.downcast::<DictView>().filter(|view| view.part != DictPart::Values)
}

/// An iterator over a dict, last entry first.
pub(in crate::builtins) fn reversed_iterator(
    vm: &mut Vm,
    class: Gc<Type>,
    dict: Gc<Dict>,
    part: DictPart,
) -> Value {
    vm.new_iter(class, IterState::DictReversed(dict, dict.positions(), dict.len(), part))
}

// --- slots --------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let name = vm.class_name(value);
    if !vm.enter_repr(value)? {
        return Ok(vm.new_str(b"...").into());
    }
    let mut out = format!("{name}([").into_bytes();
    let result = vm.scope(|vm| {
        let list = collect::to_list(vm, value)?;
        vm.protect(list.into());
        append_reprs(vm, &mut out, list)
    });
    vm.leave_repr(value);
    result?;
    out.extend_from_slice(b"])");
    Ok(vm.new_str_from(out).into())
}

fn len(_: &mut Vm, value: Value) -> Result<usize> {
    Ok(this(value).dict.len())
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let view = this(value);
    let class = match view.part {
        DictPart::Keys => vm.types.dict_key_iterator,
        DictPart::Values => vm.type_by_spec(&DICT_VALUEITERATOR),
        DictPart::Items => vm.type_by_spec(&DICT_ITEMITERATOR),
    };
    let dict = view.dict;
    Ok(vm.new_iter(class, IterState::Dict(dict, 0, dict.len(), view.part, dict.len())))
}

fn contains(vm: &mut Vm, value: Value, item: Value) -> Result<bool> {
    view_contains(vm, this(value), item)
}

fn view_contains(vm: &mut Vm, view: Gc<DictView>, item: Value) -> Result<bool> {
    let dict = view.dict;
    if view.part == DictPart::Keys {
        let hash = vm.hash(item)?;
        return Ok(Dict::find(dict, vm, hash, item)?.is_some());
    }
    let Some(pair) = item.unwrap_as::<Tuple>() else { return Ok(false) };
    let [key, wanted] = pair.items() else { return Ok(false) };
    match Dict::get(dict, vm, *key)? {
        Some(found) => item_equal(vm, found, *wanted),
        None => Ok(false),
    }
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let is_set = |v: Value| v.unwrap_as::<Set>().is_some() || as_set_view(v).is_some();
    if as_set_view(a).is_none() || !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (m, n) = (vm.len(a)?, vm.len(b)?);
    let holds = match op {
        CompareOp::Eq => m == n && contains_all(vm, b, a)?,
        CompareOp::Ne => !(m == n && contains_all(vm, b, a)?),
        CompareOp::Lt => m < n && contains_all(vm, b, a)?,
        CompareOp::Le => m <= n && contains_all(vm, b, a)?,
        CompareOp::Gt => m > n && contains_all(vm, a, b)?,
        CompareOp::Ge => m >= n && contains_all(vm, a, b)?,
    };
    Ok(Value::bool(holds))
}

/// Whether every element of `parts` is in `whole`.
fn contains_all(vm: &mut Vm, whole: Value, parts: Value) -> Result<bool> {
    let iterator = vm.iter(parts)?;
    vm.scope(|vm| {
        vm.protect(iterator);
        while let Some(item) = next_of(vm, iterator)? {
            vm.charge(1)?;
            let inside = vm.scope(|vm| {
                vm.protect(item);
                vm.contains(whole, item)
            })?;
            if !inside {
                return Ok(false);
            }
        }
        Ok(true)
    })
}

fn next_of(vm: &mut Vm, iterator: Value) -> Result<Option<Value>> {
    if iterator.kind() == Kind::Iter { iter::next(vm, iterator) } else { vm.next(iterator) }
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if !matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Sub | BinaryOp::Xor) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    vm.scope(|vm| match op {
        BinaryOp::And => match as_set_view(a) {
            Some(view) => intersect(vm, view, a, b),
            None => intersect(vm, this(b), b, a),
        },
        BinaryOp::Xor => symmetric_difference(vm, a, b),
        _ => {
            let result = new_set_of(vm, a)?;
            if op == BinaryOp::Or {
                set_algebra::update(vm, result, b)?;
            } else {
                set_algebra::difference_update(vm, result, b)?;
            }
            Ok(result.into())
        }
    })
}

/// A protected set of the elements of an iterable.
fn new_set_of(vm: &mut Vm, source: Value) -> Result<Gc<Set>> {
    let result = vm.new_set();
    vm.protect(result.into());
    // The keys of a dict come with their hashes, and their number is known before.
    let source = match source.downcast::<DictView>() {
        Some(view) if view.part == DictPart::Keys => view.dict.into(),
        _ => source,
    };
    set_algebra::update(vm, result, source)?;
    Ok(result)
}

/// `view & other`, looking at the smaller one's elements where that can be told.
fn intersect(vm: &mut Vm, view: Gc<DictView>, value: Value, other: Value) -> Result<Value> {
    if let Some(set) = other.downcast::<Set>()
        && other.kind() == Kind::Set
        && view.dict.len() <= set.len()
    {
        let result = set_algebra::intersection(vm, set, value)?;
        return Ok(result.into());
    }
    let (mut view, mut other) = (view, other);
    if let Some(other_view) = as_set_view(other)
        && other_view.dict.len() > view.dict.len()
    {
        (view, other) = (other_view, value);
    }
    let result = vm.new_set();
    vm.protect(result.into());
    vm.for_each(other, |vm, item| {
        if view_contains(vm, view, item)? {
            Set::add(result, vm, item)?;
        }
        Ok(())
    })?;
    Ok(result.into())
}

fn symmetric_difference(vm: &mut Vm, a: Value, b: Value) -> Result<Value> {
    if let (Some(x), Some(y)) = (a.downcast::<DictView>(), b.downcast::<DictView>())
        && x.part == DictPart::Items
        && y.part == DictPart::Items
    {
        return items_of_one(vm, x.dict, y.dict);
    }
    let result = new_set_of(vm, a)?;
    set_algebra::symmetric_difference_update(vm, result, b)?;
    Ok(result.into())
}

/// The items that only one of two dicts has. Values need not be hashable where both have the key and
/// the values are equal.
fn items_of_one(vm: &mut Vm, a: Gc<Dict>, b: Gc<Dict>) -> Result<Value> {
    let result = vm.new_set();
    vm.protect(result.into());
    let mut left = vm.new_dict();
    vm.protect(left.into());
    left.copy_from(vm.heap_mut(), &a);
    let mut at = 0;
    while at < b.positions() {
        if let Some((key, value)) = b.entry_at(at) {
            let hash = b.hash_at(at);
            vm.charge(1)?;
            vm.scope(|vm| {
                vm.protect(key);
                vm.protect(value);
                if let Some(position) = Dict::find(left, vm, hash, key)? {
                    let equal = match left.entry_at(position) {
                        Some((_, other)) => item_equal(vm, other, value)?,
                        None => false,
                    };
                    if equal {
                        left.remove_at(position);
                        return Ok(());
                    }
                }
                let pair = vm.new_tuple(&[key, value]);
                vm.protect(pair.into());
                Set::add(result, vm, pair.into()).map(|_| ())
            })?;
        }
        at += 1;
    }
    let items = vm.new_dict_view(left, DictPart::Items);
    vm.protect(items);
    set_algebra::update(vm, result, items)?;
    Ok(result.into())
}

// --- methods ------------------------------------------------------------------------------------

fn isdisjoint(vm: &mut Vm, this: Value, other: Value) -> Result<bool> {
    if this.is(other) {
        return Ok(vm.len(this)? == 0);
    }
    let (mut whole, mut parts) = (this, other);
    if other.unwrap_as::<Set>().is_some() || as_set_view(other).is_some() {
        // The shorter is gone through.
        if vm.len(other)? > vm.len(this)? {
            (whole, parts) = (other, this);
        }
    }
    let iterator = vm.iter(parts)?;
    vm.protect(iterator);
    while let Some(item) = next_of(vm, iterator)? {
        vm.charge(1)?;
        let inside = vm.scope(|vm| {
            vm.protect(item);
            vm.contains(whole, item)
        })?;
        if inside {
            return Ok(false);
        }
    }
    Ok(true)
}

fn reversed(vm: &mut Vm, this: Gc<DictView>) -> Result<Value> {
    let class = vm.type_by_spec(match this.part {
        DictPart::Keys => &DICT_REVERSEKEYITERATOR,
        DictPart::Values => &DICT_REVERSEVALUEITERATOR,
        DictPart::Items => &DICT_REVERSEITEMITERATOR,
    });
    Ok(reversed_iterator(vm, class, this.dict, this.part))
}

fn mapping(vm: &mut Vm, value: Value) -> Result<Value> {
    let dict = this(value).dict;
    Ok(crate::builtins::containers::mappingproxy::new_proxy(vm, dict.into()))
}

const SET_OPS: u16 =
    BinaryOp::And.bit() | BinaryOp::Or.bit() | BinaryOp::Sub.bit() | BinaryOp::Xor.bit();

const SET_VIEW: TypeSpec = TypeSpec {
    layout: Kind::DictView,
    slots: Slots {
        repr: Some(repr),
        len: Some(len),
        iter: Some(iter),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        ..crate::object::NO_SLOTS
    },
    binary: SET_OPS,
    reflected: SET_OPS,
    methods: &[
        method("__reversed__", "self, /", reversed),
        method("isdisjoint", "self, other, /", isdisjoint)
            .doc("Return True if the view and the given iterable have a null intersection."),
    ],
    getsets: &[getter("mapping", mapping)],
    ..TypeSpec::NONE
};

/// `dict_keys`
pub static DICT_KEYS: TypeSpec = TypeSpec { name: "dict_keys", ..SET_VIEW };

/// `dict_items`
pub static DICT_ITEMS: TypeSpec = TypeSpec { name: "dict_items", ..SET_VIEW };

/// `dict_values`
pub static DICT_VALUES: TypeSpec = TypeSpec {
    name: "dict_values",
    layout: Kind::DictView,
    slots: Slots { repr: Some(repr), len: Some(len), iter: Some(iter), ..crate::object::NO_SLOTS },
    methods: &[method("__reversed__", "self, /", reversed)],
    getsets: &[getter("mapping", mapping)],
    ..TypeSpec::NONE
};
