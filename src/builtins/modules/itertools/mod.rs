//! `itertools`.
//!
//! Every iterator is an object of a native type whose contents say where it stands. What an iterator
//! has fetched is protected while it calls anything, and where it stands is read again afterwards: a
//! source or a function may advance the iterator that asks it.

mod combinations;
mod endless;
mod filters;
mod groups;
mod joined;
mod slices;
mod tee;

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `itertools`
pub static ITERTOOLS: ModuleSpec = ModuleSpec {
    name: "itertools",
    doc: "Functional tools for creating and using iterators.",
    types: &[
        &endless::COUNT,
        &endless::CYCLE,
        &endless::REPEAT,
        &joined::CHAIN,
        &joined::ZIP_LONGEST,
        &filters::COMPRESS,
        &filters::DROPWHILE,
        &filters::TAKEWHILE,
        &filters::FILTERFALSE,
        &filters::STARMAP,
        &filters::ACCUMULATE,
        &slices::ISLICE,
        &slices::PAIRWISE,
        &slices::BATCHED,
        &groups::GROUPBY,
        &groups::GROUPER,
        &tee::TEE,
        &tee::TEE_BLOCK,
        &combinations::PRODUCT,
        &combinations::PERMUTATIONS,
        &combinations::COMBINATIONS,
        &combinations::COMBINATIONS_WITH_REPLACEMENT,
    ],
    functions: &[function("tee", "iterable, n=2, /", tee::tee)
        .doc("Returns a tuple of n independent iterators.")],
    init: None,
};

/// What the types have in common.
const ITERATOR: TypeSpec = TypeSpec {
    module: "itertools",
    flags: Flags::BASE,
    slots: Slots { iter: Some(itself), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// The operations of an iterator, given how it advances.
const fn slots(next: fn(&mut Vm, Value) -> Result<Option<Value>>) -> Slots {
    Slots { iter: Some(itself), next: Some(next), ..NO_SLOTS }
}

fn itself(_: &mut Vm, this: Value) -> Result<Value> {
    Ok(this)
}

/// An iterator of builtin type `spec`, wrapped if `cls` is derived from it.
fn make<T: Opaque>(vm: &mut Vm, cls: Gc<Type>, spec: &'static TypeSpec, state: T) -> Value {
    vm.heap_mut().charge(size_of::<T>());
    let iterator = vm.new_opaque(spec, Box::new(state));
    vm.wrap_new(cls, iterator)
}

/// Where an iterator stands.
#[inline(always)]
fn state<T: Opaque>(this: Value) -> OpaqueRef<T> {
    opaque(this).expect("bug: an iterator operation on something else")
}

/// A StopIteration that something called by an iterator raises ends the iteration.
#[inline]
fn or_stop(vm: &mut Vm, result: Result<Option<Value>>) -> Result<Option<Value>> {
    match result {
        Err(raised) => match vm.catch(vm.types.stop_iteration) {
            Some(_) => Ok(None),
            None => Err(raised),
        },
        result => result,
    }
}

/// Whether `predicate` accepts an item, which stays reachable.
#[inline]
fn accepts(vm: &mut Vm, predicate: Value, item: Value) -> Result<bool> {
    vm.scope(|vm| {
        vm.protect(item);
        let verdict = vm.call(predicate, &[item])?;
        vm.truthy(verdict)
    })
}

/// Protected iterators over several iterables.
fn iterators_of(vm: &mut Vm, iterables: &[Value]) -> Result<Vec<Value>> {
    let mut iterators = Vec::with_capacity(iterables.len());
    for iterable in iterables {
        let iterator = vm.iter(*iterable)?;
        vm.protect(iterator);
        iterators.push(iterator);
    }
    Ok(iterators)
}
