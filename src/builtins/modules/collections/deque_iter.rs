//! The iterators of `deque`.

use super::deque::{Deque, deque};
use crate::heap::Tracer;
use crate::object::*;
use crate::vm::Vm;

/// Where an iterator stands.
struct DequeIter {
    /// Unset at the end.
    deque: Value,
    version: u64,
    /// Elements left.
    left: usize,
}

impl Opaque for DequeIter {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<DequeIter>());
        tracer.value(self.deque);
    }
}

const ITERATOR: TypeSpec = TypeSpec {
    module: "collections",
    slots: Slots { iter: Some(|_, this| Ok(this)), ..NO_SLOTS },
    methods: &[
        method("__length_hint__", "self, /", |_: &mut Vm, this: Value| Ok(iterator(this).left))
            .doc("Private method returning an estimate of len(list(it))."),
        method("__reduce__", "self, /", reduce).doc("Return state information for pickling."),
    ],
    ..TypeSpec::NONE
};

/// `collections._deque_iterator`
pub static DEQUE_ITERATOR: TypeSpec = TypeSpec {
    name: "_deque_iterator",
    new: Some(function(
        "__new__",
        "cls, deque, index=0, /",
        |vm: &mut Vm, _: Value, source: Value, index: Option<i64>| {
            new_at(vm, &DEQUE_ITERATOR, source, index)
        },
    )),
    slots: Slots {
        next: Some(|vm, this| next(vm, this, |items, left| items.len() - left)),
        ..ITERATOR.slots
    },
    ..ITERATOR
};

/// `collections._deque_reverse_iterator`
pub static DEQUE_REVERSE_ITERATOR: TypeSpec = TypeSpec {
    name: "_deque_reverse_iterator",
    new: Some(function(
        "__new__",
        "cls, deque, index=0, /",
        |vm: &mut Vm, _: Value, source: Value, index: Option<i64>| {
            new_at(vm, &DEQUE_REVERSE_ITERATOR, source, index)
        },
    )),
    slots: Slots { next: Some(|vm, this| next(vm, this, |_, left| left - 1)), ..ITERATOR.slots },
    ..ITERATOR
};

#[inline(always)]
fn iterator(this: Value) -> OpaqueRef<DequeIter> {
    opaque(this).expect("bug: an iterator operation on something else")
}

fn make(vm: &mut Vm, spec: &'static TypeSpec, source: Value) -> Value {
    let (version, left) = (deque(source).version, deque(source).items.len());
    vm.heap_mut().charge(size_of::<DequeIter>());
    vm.new_opaque(spec, Box::new(DequeIter { deque: source, version, left }))
}

/// `iter(deque)`
pub fn new_iterator(vm: &mut Vm, source: Value) -> Value {
    make(vm, &DEQUE_ITERATOR, source)
}

/// `reversed(deque)`
pub fn new_reverse_iterator(vm: &mut Vm, source: Value) -> Value {
    make(vm, &DEQUE_REVERSE_ITERATOR, source)
}

/// One that has gone `index` steps already.
fn new_at(
    vm: &mut Vm,
    spec: &'static TypeSpec,
    source: Value,
    index: Option<i64>,
) -> Result<Value> {
    if opaque::<Deque>(source).is_none() {
        let (name, got) = (spec.name, vm.class_name(source));
        return Err(
            vm.type_error(format!("{name}() argument 1 must be collections.deque, not {got}"))
        );
    }
    let made = make(vm, spec, source);
    let mut iterator = iterator(made);
    let passed = index.unwrap_or(0).max(0) as usize;
    iterator.left = iterator.left.saturating_sub(passed);
    Ok(made)
}

#[inline(always)]
fn next(
    vm: &mut Vm,
    this: Value,
    position: impl FnOnce(&std::collections::VecDeque<Value>, usize) -> usize,
) -> Result<Option<Value>> {
    let mut iterator = iterator(this);
    let Some(source) = iterator.deque.to_option() else { return Ok(None) };
    let deque = deque(source);
    if deque.version != iterator.version {
        iterator.left = 0;
        return Err(vm.runtime_error("deque mutated during iteration"));
    }
    if iterator.left == 0 {
        iterator.deque = Value::UNSET;
        return Ok(None);
    }
    let at = position(&deque.items, iterator.left);
    iterator.left -= 1;
    Ok(deque.items.get(at).copied())
}

/// `(class, (deque, steps gone))`
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let iterator = iterator(this);
    let class = Value::from(vm.type_of(this));
    let args = match iterator.deque.to_option() {
        Some(source) => {
            let gone = deque(source).items.len().saturating_sub(iterator.left);
            vm.new_tuple(&[source, Value::int(gone as i64)])
        }
        None => {
            let empty = vm.type_by_spec(&super::deque::DEQUE);
            let empty = vm.call(empty.into(), &[])?;
            vm.new_tuple(&[empty, Value::int(0)])
        }
    };
    Ok(vm.new_tuple(&[class, args.into()]).into())
}
