//! `_count_elements`: the loop of `Counter`.

use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// Adds one for every item of an iterable to its count in a mapping.
pub fn count_elements(vm: &mut Vm, mapping: Value, iterable: Value) -> Result<()> {
    let iterator = vm.iter(iterable)?;
    vm.protect(iterator);
    match counted_directly(vm, mapping) {
        Some(counts) => count_in_dict(vm, counts, iterator),
        None => count_by_methods(vm, mapping, iterator),
    }
}

/// The dict that a mapping wraps, if the mapping reads and writes it as a dict does.
fn counted_directly(vm: &mut Vm, mapping: Value) -> Option<Gc<Dict>> {
    let dict = mapping.unwrap_as::<Dict>()?;
    let class = vm.type_of(mapping);
    for name in ["get", "__setitem__"] {
        let name = vm.intern(name);
        let owner = vm.lookup_owner(class, name).map(|(owner, _)| owner)?;
        if !owner.is(vm.types.dict) {
            return None;
        }
    }
    Some(dict)
}

fn count_in_dict(vm: &mut Vm, mut counts: Gc<Dict>, iterator: Value) -> Result<()> {
    let mut steps = 0u64;
    while let Some(item) = advance(vm, iterator)? {
        steps += 1;
        if steps == 64 {
            vm.charge(steps)?;
            steps = 0;
        }
        // What hashes and compares by itself needs no protection.
        let simple = item.is_int() || item.kind() == Kind::Str;
        if simple {
            count_item(vm, &mut counts, item)?;
        } else {
            vm.scope(|vm| {
                vm.protect(item);
                count_item(vm, &mut counts, item)
            })?;
        }
    }
    vm.charge(steps)
}

#[inline]
fn count_item(vm: &mut Vm, counts: &mut Gc<Dict>, item: Value) -> Result<()> {
    let hash = vm.hash(item)?;
    let Some(at) = Dict::find(*counts, vm, hash, item)? else {
        counts.push_new(vm.heap_mut(), hash, item, Value::int(1));
        return Ok(());
    };
    let count = counts.value_at(at);
    if let Some(count) = count.as_int().and_then(|count| count.checked_add(1)) {
        counts.set_value_at(at, Value::int(count));
        return Ok(());
    }
    let count = vm.binary_op(BinaryOp::Add, count, Value::int(1))?;
    vm.protect(count);
    // Adding may have run code that has changed the dict.
    Dict::set_hashed(*counts, vm, hash, item, count)
}

fn count_by_methods(vm: &mut Vm, mapping: Value, iterator: Value) -> Result<()> {
    let get = vm.intern("get");
    let get = vm.get_attr(mapping, get)?;
    vm.protect(get);
    vm.for_each_left(iterator, |vm, item| {
        let count = vm.call(get, &[item, Value::int(0)])?;
        vm.protect(count);
        let count = vm.binary_op(BinaryOp::Add, count, Value::int(1))?;
        vm.protect(count);
        vm.set_item(mapping, item, count)
    })
}
