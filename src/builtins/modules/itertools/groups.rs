//! `groupby`: runs of items with equal keys. The groupby object and the group that it gave out last
//! share the source; a group ends for good when the next one is asked for.

use super::{ITERATOR, make, or_stop, slots, state};
use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

struct GroupBy {
    source: Value,
    /// None: items are their own keys.
    key: Value,
    /// The key of the current group; unset before the first.
    group_key: Value,
    /// Key and value of the item looked at last; the value is unset once given out.
    item_key: Value,
    item: Value,
    /// The number of the group that may still give items.
    group: u64,
}

impl Opaque for GroupBy {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<GroupBy>());
        tracer.values(&[self.source, self.key, self.group_key, self.item_key, self.item]);
    }
}

/// The iterator over one group.
struct Group {
    owner: Value,
    key: Value,
    number: u64,
}

impl Opaque for Group {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Group>());
        tracer.values(&[self.owner, self.key]);
    }
}

/// `itertools.groupby`
pub static GROUPBY: TypeSpec = TypeSpec {
    name: "groupby",
    doc: "make an iterator that returns consecutive keys and groups from the iterable\n\n  \
          iterable\n    Elements to divide into groups according to the key function.\n  key\n    \
          A function for computing the group category for each element.\n    If the key function \
          is not specified or is None, the element itself\n    is used for grouping.",
    new: Some(function(
        "__new__",
        "cls, iterable, key=None",
        |vm: &mut Vm, cls: Gc<Type>, iterable: Value, key: Option<Value>| {
            let groups = GroupBy {
                source: vm.iter(iterable)?,
                key: key.unwrap_or(Value::NONE),
                group_key: Value::UNSET,
                item_key: Value::UNSET,
                item: Value::UNSET,
                group: 0,
            };
            Ok(make(vm, cls, &GROUPBY, groups))
        },
    )),
    slots: slots(|vm, this| {
        let group = next_group(vm, this);
        or_stop(vm, group)
    }),
    ..ITERATOR
};

/// `itertools._grouper`
pub static GROUPER: TypeSpec = TypeSpec {
    name: "_grouper",
    flags: Flags(0),
    new: Some(function(
        "__new__",
        "cls, parent, tgtkey, /",
        |vm: &mut Vm, _: Gc<Type>, parent: Value, key: Value| {
            let Some(mut groups) = opaque::<GroupBy>(parent) else {
                let got = vm.class_name(parent);
                return Err(vm.type_error(format!(
                    "_grouper() argument 1 must be itertools.groupby, not {got}"
                )));
            };
            groups.group += 1;
            let number = groups.group;
            Ok(vm.new_opaque(&GROUPER, Box::new(Group { owner: parent, key, number })))
        },
    )),
    slots: slots(|vm, this| {
        let item = next_of_group(vm, this);
        or_stop(vm, item)
    }),
    ..ITERATOR
};

/// Looks at the next item; false at the end.
fn step(vm: &mut Vm, this: Value) -> Result<bool> {
    let mut groups = state::<GroupBy>(this);
    let (source, function) = (groups.source, groups.key);
    let Some(item) = advance(vm, source)? else { return Ok(false) };
    let key = if function.is_none() {
        item
    } else {
        vm.scope(|vm| {
            vm.protect(item);
            vm.call(function, &[item])
        })?
    };
    (groups.item, groups.item_key) = (item, key);
    Ok(true)
}

fn next_group(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut groups = state::<GroupBy>(this);
    groups.group += 1;
    // What is left of the current group is passed over.
    loop {
        if let Some(item_key) = groups.item_key.to_option() {
            let Some(group_key) = groups.group_key.to_option() else { break };
            if !item_equal(vm, group_key, item_key)? {
                break;
            }
        }
        if !step(vm, this)? {
            return Ok(None);
        }
        vm.charge(1)?;
    }
    let key = groups.item_key;
    groups.group_key = key;
    let group = Group { owner: this, key, number: groups.group };
    vm.heap_mut().charge(size_of::<Group>());
    let group = vm.new_opaque(&GROUPER, Box::new(group));
    Ok(Some(vm.new_tuple(&[key, group]).into()))
}

fn next_of_group(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let group = state::<Group>(this);
    let (owner, key, number) = (group.owner, group.key, group.number);
    let mut groups = state::<GroupBy>(owner);
    if groups.group != number {
        return Ok(None);
    }
    if groups.item.is_unset() && !step(vm, owner)? {
        return Ok(None);
    }
    let item_key = groups.item_key;
    if !item_equal(vm, key, item_key)? {
        return Ok(None);
    }
    // The key's `__eq__` may have taken it.
    Ok(std::mem::replace(&mut groups.item, Value::UNSET).to_option())
}
