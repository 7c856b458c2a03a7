//! `__reduce__` and `__setstate__` of the builtin iterators: how to make one that stands there too.

use num_traits::ToPrimitive;

use crate::builtins::iteration::iter::this;
use crate::heap::Gc;
use crate::object::{CompareOp, FnSpec, Iter, IterState, Result, Value, method};
use crate::vm::Vm;

/// The rows of every iterator.
pub const REDUCE: FnSpec =
    method("__reduce__", "self, /", reduce).doc("Return state information for pickling.");
pub const SET_STATE: FnSpec = method("__setstate__", "self, object, /", set_state)
    .doc("Set state information for unpickling.");

/// `(callable, arguments[, state])`
fn reduce(vm: &mut Vm, it: Gc<Iter>) -> Result<Value> {
    let class = Value::from(vm.type_of(it.into()));
    let (callable, args, state) = match &it.state {
        IterState::Exhausted => {
            let empty = match vm.type_of(it.into()).spec.name {
                "tuple_iterator" | "bytes_iterator" | "bytearray_iterator" | "iterator"
                | "callable_iterator" | "reversed" => vm.new_tuple(&[]).into(),
                "str_iterator" | "str_ascii_iterator" => vm.names.empty.into(),
                _ => vm.new_list(Vec::new()).into(),
            };
            let name = vm.type_of(it.into()).spec.name;
            let backwards = matches!(name, "reversed" | "list_reverseiterator");
            (builtin(vm, if backwards { "reversed" } else { "iter" }), vec![empty], None)
        }
        IterState::List(list, at) => resumed(vm, "iter", (*list).into(), *at),
        IterState::ListReversed(list, at) => {
            let (list, at) = (*list, *at as i64 - 1);
            (builtin(vm, "reversed"), vec![list.into()], Some(Value::int(at)))
        }
        IterState::Tuple(tuple, at) => resumed(vm, "iter", (*tuple).into(), *at),
        IterState::Str(text, offset) => {
            let at = text.index_of_offset(*offset);
            resumed(vm, "iter", (*text).into(), at)
        }
        IterState::Bytes(data, at) => resumed(vm, "iter", *data, *at),
        IterState::Range(at, left, step) => {
            let (at, left, step) = (*at, *left, *step);
            let stop = i128::from(at) + i128::from(left) * i128::from(step);
            let stop = vm.new_int(stop.into());
            let range = vm.new_range(Value::int(at), stop, Value::int(step));
            (builtin(vm, "iter"), vec![range.into()], Some(Value::NONE))
        }
        IterState::BigRange(at, stop, step) => {
            let (at, step) = (*at, *step);
            let left = crate::builtins::iteration::iter::big_range_left(vm, at, *stop, step);
            let part = |value| vm.to_bigint(value).unwrap_or_default();
            let stop = part(at) + part(left) * part(step);
            let stop = vm.new_int(stop);
            let range = vm.new_range(at, stop, step);
            (builtin(vm, "iter"), vec![range.into()], Some(Value::NONE))
        }
        IterState::Dict(..) | IterState::DictReversed(..) | IterState::Set(..) => {
            let rest = rest_of(vm, it)?;
            (builtin(vm, "iter"), vec![rest], None)
        }
        IterState::Sequence(sequence, at) => {
            let (sequence, at) = (*sequence, *at);
            (builtin(vm, "iter"), vec![sequence], Some(Value::int(at)))
        }
        IterState::SequenceReversed(sequence, at) => {
            (class, vec![*sequence], Some(Value::int(*at)))
        }
        IterState::Callable(callable, sentinel) => {
            let args = vec![*callable, *sentinel];
            (builtin(vm, "iter"), args, None)
        }
        IterState::Enumerate(inner, number) => (class, vec![*inner, *number], None),
        IterState::Zip(iterators, strict) => {
            (class, iterators.to_vec(), strict.then_some(Value::TRUE))
        }
        IterState::Map(function, iterators) => {
            let mut args = vec![*function];
            args.extend_from_slice(iterators);
            (class, args, None)
        }
        IterState::Filter(function, inner) => (class, vec![*function, *inner], None),
    };
    let args = vm.new_tuple(&args);
    vm.protect(args.into());
    Ok(match state {
        Some(state) => vm.new_tuple(&[callable, args.into(), state]).into(),
        None => vm.new_tuple(&[callable, args.into()]).into(),
    })
}

fn builtin(vm: &mut Vm, name: &str) -> Value {
    let name = vm.intern(name);
    vm.builtins.get_str(name).unwrap_or(Value::NONE)
}

fn resumed(
    vm: &mut Vm,
    callable: &str,
    source: Value,
    at: usize,
) -> (Value, Vec<Value>, Option<Value>) {
    (builtin(vm, callable), vec![source], Some(Value::int(at as i64)))
}

/// A list of what an iterator of a dict or set has still to give; it stays where it is.
fn rest_of(vm: &mut Vm, it: Gc<Iter>) -> Result<Value> {
    let state = match &it.state {
        IterState::Dict(dict, at, made, part, left) => {
            IterState::Dict(*dict, *at, *made, *part, *left)
        }
        IterState::DictReversed(dict, at, made, part) => {
            IterState::DictReversed(*dict, *at, *made, *part)
        }
        IterState::Set(set, at, made) => IterState::Set(*set, *at, *made),
        _ => IterState::Exhausted,
    };
    let class = vm.type_of(it.into());
    let copy = vm.new_iter(class, state);
    vm.protect(copy);
    Ok(crate::builtins::iteration::collect::to_list(vm, copy)?.into())
}

fn set_state(vm: &mut Vm, value: Value, state: Value) -> Result<()> {
    let mut it = this(value);
    if let IterState::Zip(_, strict) = &mut it.state {
        *strict = vm.truthy(state)?;
        return Ok(());
    }
    if matches!(it.state, IterState::BigRange(..)) {
        if !vm.is_instance_of(state, vm.types.int) {
            vm.compare(CompareOp::Lt, state, Value::int(0))?;
        }
        return set_big_range(vm, it, state);
    }
    let is_range = matches!(it.state, IterState::Range(..));
    if !is_range && !vm.is_instance_of(state, vm.types.int) {
        return Err(vm.type_error("an integer is required"));
    }
    let state = vm.to_index(state)?;
    let Some(at) = vm.to_bigint(state).and_then(|state| state.to_i64()) else {
        let what = if is_range { "long" } else { "ssize_t" };
        return Err(vm.overflow_error(format!("Python int too large to convert to C {what}")));
    };
    let from_start = |len: usize| at.clamp(0, len as i64) as usize;
    match &mut it.state {
        IterState::List(..) if at < 0 => it.state = IterState::Exhausted,
        IterState::List(list, index) => *index = from_start(list.items.len()),
        IterState::ListReversed(list, index) => {
            *index = (at.clamp(-1, list.items.len() as i64 - 1) + 1) as usize;
        }
        IterState::Tuple(tuple, index) => *index = from_start(tuple.items().len()),
        IterState::Str(text, offset) => {
            let index = from_start(text.chars());
            *offset = text.offset_of(index);
        }
        IterState::Bytes(data, index) => {
            let len = vm.len(*data)?;
            *index = from_start(len);
        }
        IterState::Range(next, left, step) => {
            let skipped = at.clamp(0, i64::try_from(*left).unwrap_or(i64::MAX));
            *next = next.wrapping_add(skipped.wrapping_mul(*step));
            *left -= skipped as u64;
        }
        IterState::Sequence(_, index) => *index = at.max(0),
        IterState::SequenceReversed(sequence, _) => {
            let sequence = *sequence;
            let len = vm.len(sequence)? as i64;
            // `__len__` may have moved the iterator.
            if let IterState::SequenceReversed(_, index) = &mut it.state {
                *index = at.clamp(-1, len - 1);
            }
        }
        _ => {}
    }
    Ok(())
}

/// Moves an iterator over a range of big ints so many steps on.
fn set_big_range(vm: &mut Vm, mut it: Gc<Iter>, state: Value) -> Result<()> {
    let IterState::BigRange(next, stop, step) = it.state else { return Ok(()) };
    let left = crate::builtins::iteration::iter::big_range_left(vm, next, stop, step);
    let part = |value| vm.to_bigint(value).unwrap_or_default();
    let (at, left) = (part(state), part(left));
    let steps = at.clamp(Default::default(), left);
    let moved = part(next) + steps * part(step);
    let moved = vm.new_int(moved);
    it.state = IterState::BigRange(moved, stop, step);
    Ok(())
}
