//! `tee`: several iterators over what one gives. The items are kept in a chain of blocks that each of
//! the iterators walks along; blocks that all have passed are garbage.

use super::{ITERATOR, slots, state};
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// Items in a block.
const BLOCK: usize = 57;

struct Block {
    source: Value,
    items: Vec<Value>,
    /// The block that goes on; unset until an iterator gets there.
    next: Value,
    /// The source is being asked.
    asking: bool,
}

impl Opaque for Block {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Block>() + self.items.capacity() * size_of::<Value>());
        tracer.values(&self.items);
        tracer.values(&[self.source, self.next]);
    }
}

struct Tee {
    block: Value,
    at: usize,
}

impl Opaque for Tee {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Tee>());
        tracer.value(self.block);
    }
}

/// `itertools._tee`
pub static TEE: TypeSpec = TypeSpec {
    name: "_tee",
    doc: "Iterator wrapped to make it copyable.",
    flags: Flags::WEAK,
    new: Some(function(
        "__new__",
        "cls, iterable, /",
        |vm: &mut Vm, _: Gc<Type>, iterable: Value| {
            let source = vm.iter(iterable)?;
            Ok(new_tee(vm, source))
        },
    )),
    slots: slots(next_tee),
    methods: &[method("__copy__", "self, /", copy_tee).doc("Returns an independent iterator.")],
    ..ITERATOR
};

/// `itertools._tee_dataobject`
pub static TEE_BLOCK: TypeSpec = TypeSpec {
    name: "_tee_dataobject",
    module: "itertools",
    doc: "teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee \
          objects.",
    ..TypeSpec::NONE
};

fn new_block(vm: &mut Vm, source: Value) -> Value {
    vm.heap_mut().charge(size_of::<Block>() + BLOCK * size_of::<Value>());
    let items = Vec::with_capacity(BLOCK);
    let block = Block { source, items, next: Value::UNSET, asking: false };
    vm.new_opaque(&TEE_BLOCK, Box::new(block))
}

/// An iterator that can be copied, over what another one gives; a copy if it is one itself.
fn new_tee(vm: &mut Vm, source: Value) -> Value {
    if let Some(tee) = opaque::<Tee>(source) {
        let (block, at) = (tee.block, tee.at);
        return vm.new_opaque(&TEE, Box::new(Tee { block, at }));
    }
    let block = new_block(vm, source);
    vm.new_opaque(&TEE, Box::new(Tee { block, at: 0 }))
}

fn copy_tee(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(new_tee(vm, this))
}

fn next_tee(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut tee = state::<Tee>(this);
    let mut block = state::<Block>(tee.block);
    if tee.at >= BLOCK {
        if block.next.is_unset() {
            block.next = new_block(vm, block.source);
        }
        (tee.block, tee.at) = (block.next, 0);
        block = state::<Block>(tee.block);
    }
    if let Some(item) = block.items.get(tee.at) {
        tee.at += 1;
        return Ok(Some(*item));
    }
    if block.asking {
        return Err(vm.runtime_error("cannot re-enter the tee iterator"));
    }
    let of = tee.block;
    let item = vm.scope(|vm| {
        vm.protect(of);
        block.asking = true;
        let item = advance(vm, block.source);
        block.asking = false;
        item
    })?;
    let Some(item) = item else { return Ok(None) };
    block.items.push(item);
    tee.at += 1;
    Ok(Some(item))
}

/// `itertools.tee`
pub fn tee(vm: &mut Vm, iterable: Value, n: Option<i64>) -> Result<Value> {
    let n = n.unwrap_or(2);
    if n < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if n == 0 {
        return Ok(vm.new_tuple(&[]).into());
    }
    vm.reserve((n as usize).saturating_mul(4 * size_of::<Value>()))?;
    let mut iterator = vm.iter(iterable)?;
    vm.protect(iterator);
    let name = vm.intern("__copy__");
    if vm.find_attr(iterator, name)?.is_none() {
        iterator = new_tee(vm, iterator);
        vm.protect(iterator);
    }
    let mut all = vec![iterator];
    for _ in 1..n {
        vm.charge(1)?;
        let copy = vm.call_method(iterator, name, &[])?;
        vm.protect(copy);
        all.push(copy);
    }
    Ok(vm.new_tuple(&all).into())
}
