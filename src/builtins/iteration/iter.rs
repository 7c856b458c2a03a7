//! The iterators of builtin types: one layout, [`Iter`], whose state says what it goes through.
//!
//! [`next`] advances all of them; the adapters (`zip`, `map` and so on) are in `iter_adapters.rs`.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::iteration::iter_adapters::{next_enumerate, next_filter, next_map, next_zip};
use crate::builtins::iteration::iter_state::{REDUCE, SET_STATE};
use crate::heap::Gc;
use crate::object::str::char_len;
use crate::object::{
    ByteArray, Bytes, Dict, DictPart, FnSpec, Iter, IterState, Kind, Result, Slots, Str, TypeSpec,
    Value, method,
};
use crate::vm::Vm;

#[inline(always)]
pub(in crate::builtins) fn this(value: Value) -> Gc<Iter> {
    value.unwrap_as().expect("bug: an iterator operation on something else")
}

/// `next(value)` for every iterator of a builtin type. The iterator must be reachable.
#[inline]
pub fn next(vm: &mut Vm, value: Value) -> Result<Option<Value>> {
    let mut it = this(value);
    match &mut it.state {
        IterState::Exhausted => return Ok(None),
        IterState::List(list, at) => {
            if let Some(item) = list.items.get(*at) {
                *at += 1;
                return Ok(Some(*item));
            }
        }
        IterState::Tuple(tuple, at) => {
            if let Some(item) = tuple.items().get(*at) {
                *at += 1;
                return Ok(Some(*item));
            }
        }
        IterState::Range(at, left, step) => {
            if *left == 0 {
                return Ok(None);
            }
            let item = *at;
            *at = item.wrapping_add(*step);
            *left -= 1;
            return Ok(Some(Value::int(item)));
        }
        IterState::Dict(dict, at, len, part, left) => {
            if dict.len() != *len {
                // Stays so, whatever becomes of the dict.
                *len = usize::MAX;
                return Err(vm.runtime_error("dictionary changed size during iteration"));
            }
            while *at < dict.positions() {
                let entry = dict.entry_at(*at);
                *at += 1;
                if let Some(entry) = entry {
                    if *left == 0 {
                        *at = usize::MAX;
                        let message = "dictionary keys changed during iteration";
                        return Err(vm.runtime_error(message));
                    }
                    *left -= 1;
                    return Ok(Some(dict_part(vm, entry, *part)));
                }
            }
        }
        IterState::ListReversed(list, at) => {
            if *at > 0
                && let Some(item) = list.items.get(*at - 1)
            {
                *at -= 1;
                return Ok(Some(*item));
            }
        }
        IterState::DictReversed(dict, at, len, part) => {
            if dict.len() != *len {
                *len = usize::MAX;
                return Err(vm.runtime_error("dictionary changed size during iteration"));
            }
            while *at > 0 {
                *at -= 1;
                if let Some(entry) = dict.entry_at(*at) {
                    return Ok(Some(dict_part(vm, entry, *part)));
                }
            }
        }
        IterState::Set(set, at, len) => {
            if set.len() != *len {
                *len = usize::MAX;
                return Err(vm.runtime_error("Set changed size during iteration"));
            }
            while *at < set.positions() {
                let key = set.key_at(*at);
                *at += 1;
                if key.is_some() {
                    return Ok(key);
                }
            }
        }
        IterState::Str(text, offset) => {
            if *offset < text.len() {
                return Ok(Some(next_char(vm, *text, offset)));
            }
        }
        IterState::Bytes(data, at) => {
            if let Some(byte) = byte_at(*data, *at) {
                *at += 1;
                return Ok(Some(Value::int(byte.into())));
            }
        }
        IterState::BigRange(..) => return Ok(next_big_range(vm, it)),
        IterState::Sequence(sequence, at) => {
            let (sequence, at) = (*sequence, *at);
            return next_of_sequence(vm, it, sequence, at, 1);
        }
        IterState::SequenceReversed(sequence, at) => {
            let (sequence, at) = (*sequence, *at);
            if at >= 0 {
                return next_of_sequence(vm, it, sequence, at, -1);
            }
        }
        IterState::Callable(callable, sentinel) => {
            let (callable, sentinel) = (*callable, *sentinel);
            return next_of_callable(vm, it, callable, sentinel);
        }
        IterState::Enumerate(..) => return next_enumerate(vm, it),
        IterState::Zip(..) => return next_zip(vm, it),
        IterState::Map(..) => return next_map(vm, it),
        IterState::Filter(function, inner) => {
            let (function, inner) = (*function, *inner);
            return next_filter(vm, function, inner);
        }
    }
    it.state = IterState::Exhausted;
    Ok(None)
}

#[inline]
fn dict_part(vm: &mut Vm, (key, value): (Value, Value), part: DictPart) -> Value {
    match part {
        DictPart::Keys => key,
        DictPart::Values => value,
        DictPart::Items => vm.new_tuple(&[key, value]).into(),
    }
}

#[inline]
fn next_char(vm: &mut Vm, text: Gc<Str>, offset: &mut usize) -> Value {
    let bytes = &text.as_bytes()[*offset..];
    let len = char_len(bytes[0]);
    *offset += len;
    match (len, bytes) {
        (1, [byte, ..]) => vm.char_str((*byte).into()).into(),
        // Latin-1 characters exist once.
        (2, [lead, byte, ..]) => {
            let code_point = (u32::from(*lead) & 0x1F) << 6 | u32::from(*byte) & 0x3F;
            vm.char_str(code_point).into()
        }
        _ => vm.new_str(&bytes[..len]).into(),
    }
}

fn byte_at(data: Value, at: usize) -> Option<u8> {
    match data.unwrap_as::<Bytes>() {
        Some(bytes) => bytes.data.get(at).copied(),
        None => data.unwrap_as::<ByteArray>()?.data.get(at).copied(),
    }
}

fn next_big_range(vm: &mut Vm, mut it: Gc<Iter>) -> Option<Value> {
    let IterState::BigRange(next, stop, step) = it.state else { return None };
    let (at, end) = (vm.to_bigint(next)?, vm.to_bigint(stop)?);
    let distance = vm.to_bigint(step)?;
    let done = if distance.sign() == Sign::Minus { at <= end } else { at >= end };
    if done {
        return None;
    }
    let following = vm.new_int(at + distance);
    it.state = IterState::BigRange(following, stop, step);
    Some(next)
}

fn next_of_sequence(
    vm: &mut Vm,
    mut it: Gc<Iter>,
    sequence: Value,
    index: i64,
    step: i64,
) -> Result<Option<Value>> {
    match vm.get_item(sequence, Value::int(index)) {
        Ok(item) => {
            if let IterState::Sequence(_, at) | IterState::SequenceReversed(_, at) = &mut it.state {
                *at = index + step;
            }
            Ok(Some(item))
        }
        Err(raised) => ended_by(vm, it, raised, true),
    }
}

fn next_of_callable(
    vm: &mut Vm,
    mut it: Gc<Iter>,
    callable: Value,
    sentinel: Value,
) -> Result<Option<Value>> {
    let result = match vm.call(callable, &[]) {
        Ok(result) => result,
        Err(raised) => return ended_by(vm, it, raised, false),
    };
    if item_equal(vm, sentinel, result)? {
        it.state = IterState::Exhausted;
        return Ok(None);
    }
    Ok(Some(result))
}

/// StopIteration, and IndexError of sequences, end the iteration; other exceptions pass.
fn ended_by(
    vm: &mut Vm,
    mut it: Gc<Iter>,
    raised: crate::object::Raised,
    sequence: bool,
) -> Result<Option<Value>> {
    let ended = vm.catch(vm.types.stop_iteration).is_some()
        || sequence && vm.catch(vm.types.index_error).is_some();
    if !ended {
        return Err(raised);
    }
    it.state = IterState::Exhausted;
    Ok(None)
}

/// `iter(value)` of an iterator.
pub(in crate::builtins) fn itself(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(value)
}

fn dict_left(dict: Gc<Dict>, made: usize, left: impl Fn() -> usize) -> usize {
    if dict.len() == made { left() } else { 0 }
}

/// `__length_hint__`
fn length_hint(vm: &mut Vm, value: Value) -> Result<Value> {
    let it = this(value);
    let left = match &it.state {
        IterState::List(list, at) => list.items.len().saturating_sub(*at),
        IterState::ListReversed(list, at) if *at <= list.items.len() => *at,
        IterState::Tuple(tuple, at) => tuple.items().len().saturating_sub(*at),
        IterState::Range(_, left, _) => {
            let left = BigInt::from(*left);
            return Ok(vm.new_int(left));
        }
        IterState::BigRange(next, stop, step) => {
            let (next, stop, step) = (*next, *stop, *step);
            return Ok(big_range_left(vm, next, stop, step));
        }
        IterState::Dict(dict, at, made, ..) => dict_left(*dict, *made, || {
            (*at..dict.positions()).filter(|at| dict.entry_at(*at).is_some()).count()
        }),
        IterState::DictReversed(dict, at, made, _) => {
            dict_left(*dict, *made, || (0..*at).filter(|at| dict.entry_at(*at).is_some()).count())
        }
        IterState::Set(set, at, made) if set.len() == *made => {
            (*at..set.positions()).filter(|at| set.key_at(*at).is_some()).count()
        }
        IterState::Str(text, offset) => text.chars() - text.index_of_offset(*offset),
        IterState::Bytes(data, at) => {
            let (data, at) = (*data, *at);
            vm.len(data)?.saturating_sub(at)
        }
        IterState::Sequence(sequence, at) => {
            let (sequence, at) = (*sequence, *at);
            if vm.type_of(sequence).slots.len.is_none() {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            vm.len(sequence)?.saturating_sub(at as usize)
        }
        IterState::SequenceReversed(sequence, at) => {
            let (sequence, at) = (*sequence, *at);
            let left = (at + 1) as usize;
            if vm.len(sequence)? < left { 0 } else { left }
        }
        _ => 0,
    };
    Ok(Value::int(left as i64))
}

pub(in crate::builtins) fn big_range_left(
    vm: &mut Vm,
    next: Value,
    stop: Value,
    step: Value,
) -> Value {
    let part = |value| vm.to_bigint(value).unwrap_or_default();
    let (next, stop, step) = (part(next), part(stop), part(step));
    let (low, high) = if step.sign() == Sign::Minus { (stop, next) } else { (next, stop) };
    if low >= high {
        return Value::int(0);
    }
    let distance = BigInt::from(step.magnitude().clone());
    let left: BigInt = (high - low - 1u8) / distance + 1u8;
    match left.to_i64() {
        Some(left) => Value::int(left),
        None => vm.new_int(left),
    }
}

pub(in crate::builtins) const LENGTH_HINT: FnSpec =
    method("__length_hint__", "self, /", length_hint)
        .doc("Private method returning an estimate of len(list(it)).");

/// An iterator that knows neither how long it is nor how to be moved.
const PLAIN: TypeSpec = TypeSpec {
    layout: Kind::Iter,
    slots: Slots { iter: Some(itself), next: Some(next), ..crate::object::NO_SLOTS },
    methods: &[REDUCE],
    ..TypeSpec::NONE
};

/// One that knows its length.
const SIZED: TypeSpec = TypeSpec { methods: &[LENGTH_HINT, REDUCE], ..PLAIN };

/// One that can be moved, too.
const MOVABLE: TypeSpec = TypeSpec { methods: &[LENGTH_HINT, REDUCE, SET_STATE], ..PLAIN };

/// `list_iterator`
pub static LIST_ITERATOR: TypeSpec = TypeSpec { name: "list_iterator", ..MOVABLE };
/// `list_reverseiterator`
pub static LIST_REVERSEITERATOR: TypeSpec = TypeSpec { name: "list_reverseiterator", ..MOVABLE };
/// `tuple_iterator`
pub static TUPLE_ITERATOR: TypeSpec = TypeSpec { name: "tuple_iterator", ..MOVABLE };
/// `range_iterator`
pub static RANGE_ITERATOR: TypeSpec = TypeSpec { name: "range_iterator", ..MOVABLE };
/// `longrange_iterator`
pub static LONGRANGE_ITERATOR: TypeSpec = TypeSpec { name: "longrange_iterator", ..MOVABLE };
/// `dict_keyiterator`
pub static DICT_KEYITERATOR: TypeSpec = TypeSpec { name: "dict_keyiterator", ..SIZED };
/// `dict_valueiterator`
pub static DICT_VALUEITERATOR: TypeSpec = TypeSpec { name: "dict_valueiterator", ..SIZED };
/// `dict_itemiterator`
pub static DICT_ITEMITERATOR: TypeSpec = TypeSpec { name: "dict_itemiterator", ..SIZED };
/// `dict_reversekeyiterator`
pub static DICT_REVERSEKEYITERATOR: TypeSpec =
    TypeSpec { name: "dict_reversekeyiterator", ..SIZED };
/// `dict_reversevalueiterator`
pub static DICT_REVERSEVALUEITERATOR: TypeSpec =
    TypeSpec { name: "dict_reversevalueiterator", ..SIZED };
/// `dict_reverseitemiterator`
pub static DICT_REVERSEITEMITERATOR: TypeSpec =
    TypeSpec { name: "dict_reverseitemiterator", ..SIZED };
/// `set_iterator`
pub static SET_ITERATOR: TypeSpec = TypeSpec { name: "set_iterator", ..SIZED };
/// `str_ascii_iterator`, of strs that are ASCII.
pub static STR_ASCII_ITERATOR: TypeSpec = TypeSpec { name: "str_ascii_iterator", ..MOVABLE };
/// `str_iterator`, of other strs.
pub static STR_ITERATOR: TypeSpec = TypeSpec { name: "str_iterator", ..MOVABLE };
/// `bytes_iterator`
pub static BYTES_ITERATOR: TypeSpec = TypeSpec { name: "bytes_iterator", ..MOVABLE };
/// `bytearray_iterator`
pub static BYTEARRAY_ITERATOR: TypeSpec = TypeSpec { name: "bytearray_iterator", ..MOVABLE };
/// `memory_iterator`
pub static MEMORY_ITERATOR: TypeSpec = TypeSpec { name: "memory_iterator", ..PLAIN };
/// `iterator`, of objects that have only `__getitem__`.
pub static SEQUENCE_ITERATOR: TypeSpec = TypeSpec { name: "iterator", ..MOVABLE };
/// `callable_iterator`
pub static CALLABLE_ITERATOR: TypeSpec = TypeSpec { name: "callable_iterator", ..PLAIN };
