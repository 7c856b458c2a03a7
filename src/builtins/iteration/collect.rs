//! Gathering the values of an iterable: what `list(x)`, `tuple(x)`, `extend` and slice assignment
//! have in common.

use crate::builtins::iteration::iter;
use crate::heap::Gc;
use crate::object::{
    Dict, DictPart, DictView, Iter, IterState, List, Range, Result, Set, Tuple, Value, range_len,
};
use crate::vm::Vm;

/// Accounts for a native operation over `count` values that makes a copy of them.
#[inline]
pub fn reserve_values(vm: &mut Vm, count: usize) -> Result<()> {
    if count >= 256 {
        vm.charge(count as u64 / 4)?;
        vm.reserve(count.saturating_mul(size_of::<Value>()))?;
    }
    Ok(())
}

/// Appends a value; raises when the list may not grow.
#[inline]
pub fn push(vm: &mut Vm, mut list: Gc<List>, value: Value) -> Result<()> {
    let len = list.items.len();
    if len == list.items.capacity() && len >= 256 {
        vm.reserve(len / 2 * size_of::<Value>())?;
    }
    list.push(vm.heap_mut(), value);
    Ok(())
}

/// Appends every value of `source`. The list must be reachable.
pub fn extend(vm: &mut Vm, mut list: Gc<List>, source: Value) -> Result<()> {
    // A list is doubled without iterating, even if it is of a class that iterates in its own way.
    let own = source.unwrap_as::<List>().filter(|source| source.is(list));
    if let Some(other) = source.downcast::<List>().or(own) {
        let count = other.items.len();
        reserve_values(vm, count)?;
        make_room(vm, list, count);
        if other.is(list) {
            list.items.extend_from_within(..count);
        } else {
            list.items.extend_from_slice(&other.items);
        }
    } else if let Some(tuple) = source.downcast::<Tuple>() {
        let count = tuple.items().len();
        reserve_values(vm, count)?;
        make_room(vm, list, count);
        list.items.extend_from_slice(tuple.items());
    } else if let Some((start, stop, step)) = source.downcast::<Range>().and_then(|r| r.small()) {
        let count = range_len(start, stop, step) as usize;
        reserve_values(vm, count)?;
        make_room(vm, list, count);
        list.items.extend(
            (0..count as i64).map(|i| Value::int(start.wrapping_add(i.wrapping_mul(step)))),
        );
    } else if let Some(dict) = source.downcast::<Dict>() {
        extend_from_dict(vm, list, dict, DictPart::Keys)?;
    } else if let Some(view) = source.downcast::<DictView>() {
        extend_from_dict(vm, list, view.dict, view.part)?;
    } else if let Some(set) = source.downcast::<Set>() {
        let count = set.len();
        reserve_values(vm, count)?;
        make_room(vm, list, count);
        list.items.extend(set.iter().map(|(_, key)| key));
    } else {
        let iterator = vm.iter(source)?;
        vm.scope(|vm| {
            vm.protect(iterator);
            ask_length(vm, source)?;
            extend_from_iterator(vm, list, iterator)
        })?;
    }
    Ok(())
}

/// Asks an object of a Python class how many values it has, as CPython does to make room: what
/// comes of that can be seen, though the number is of no use here.
pub fn ask_length(vm: &mut Vm, source: Value) -> Result<()> {
    let walks = source.downcast::<Iter>().is_some_and(|iter| {
        matches!(iter.state, IterState::Sequence(..) | IterState::SequenceReversed(..))
    });
    if !walks && !vm.type_of(source).is_python() {
        return Ok(());
    }
    vm.length_hint(source).map(|_| ())
}

fn make_room(vm: &mut Vm, mut list: Gc<List>, count: usize) {
    if list.items.capacity() - list.items.len() < count {
        // Repeated extending must not copy the list each time.
        let extra = if list.items.is_empty() { count } else { count.max(list.items.len() / 2) };
        list.reserve(vm.heap_mut(), extra);
    }
}

fn extend_from_dict(vm: &mut Vm, mut list: Gc<List>, dict: Gc<Dict>, part: DictPart) -> Result<()> {
    let count = dict.len();
    reserve_values(vm, count)?;
    make_room(vm, list, count);
    match part {
        DictPart::Keys => list.items.extend(dict.iter().map(|(key, _)| key)),
        DictPart::Values => list.items.extend(dict.iter().map(|(_, value)| value)),
        DictPart::Items => {
            if count >= 256 {
                vm.reserve(count.saturating_mul(4 * size_of::<Value>()))?;
            }
            for (key, value) in dict.iter() {
                let pair = vm.new_tuple(&[key, value]);
                list.items.push(pair.into());
            }
        }
    }
    Ok(())
}

/// Appends what is left in an iterator; list and iterator must be reachable.
pub fn extend_from_iterator(vm: &mut Vm, list: Gc<List>, iterator: Value) -> Result<()> {
    let builtin = iterator.downcast::<Iter>().is_some();
    let mut steps = 0u64;
    loop {
        let item = if builtin { iter::next(vm, iterator)? } else { vm.next(iterator)? };
        let Some(item) = item else { return vm.charge(steps) };
        push(vm, list, item)?;
        steps += 1;
        if steps == 128 {
            vm.charge(steps)?;
            steps = 0;
        }
    }
}

/// A fresh list of the values of `source`; the caller protects it if need be.
pub fn to_list(vm: &mut Vm, source: Value) -> Result<Gc<List>> {
    let list = vm.new_list(Vec::new());
    vm.scope(|vm| {
        vm.protect(list.into());
        extend(vm, list, source)
    })?;
    Ok(list)
}

/// A tuple of the values of `source`, which is itself that tuple if it is one.
pub fn to_tuple(vm: &mut Vm, source: Value) -> Result<Gc<Tuple>> {
    if let Some(tuple) = source.downcast::<Tuple>() {
        // A named tuple of the runtime is of a type of its own.
        let plain = vm.type_of(source).is(vm.types.tuple);
        return Ok(if plain { tuple } else { vm.new_tuple(tuple.items()) });
    }
    if let Some(list) = source.downcast::<List>() {
        reserve_values(vm, list.items.len())?;
        return Ok(vm.new_tuple(&list.items));
    }
    let list = to_list(vm, source)?;
    reserve_values(vm, list.items.len())?;
    Ok(vm.new_tuple(&list.items))
}

/// `items` repeated: `count` copies one after the other.
pub fn repeat(vm: &mut Vm, items: &[Value], count: usize) -> Result<Vec<Value>> {
    let Some(total) = items.len().checked_mul(count).filter(|n| *n <= isize::MAX as usize / 16)
    else {
        return Err(vm.memory_error());
    };
    reserve_values(vm, total)?;
    if let [single] = items {
        return Ok(vec![*single; count]);
    }
    Ok(items.repeat(count))
}
