//! `product`, `permutations`, `combinations` and `combinations_with_replacement`: selections from
//! pools, in the order of the positions selected.

use super::{ITERATOR, make, slots, state};
use crate::builtins::iteration::collect;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// A selection of one item from each place. `next` of each type moves on to the next selection.
struct Selection {
    /// One for each place, or one for all.
    pools: Vec<Gc<Tuple>>,
    /// Positions in the pools.
    at: Vec<usize>,
    /// Of permutations: how often each place is still to be changed.
    cycles: Vec<usize>,
    /// The items at the positions.
    row: Vec<Value>,
    stage: Stage,
}

#[derive(PartialEq)]
enum Stage {
    /// The first selection was not given out yet.
    First,
    Further,
    Ended,
}

impl Opaque for Selection {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Selection>() + self.at.capacity() * 40);
        for pool in &self.pools {
            tracer.mark(*pool);
        }
        tracer.values(&self.row);
    }
}

impl Selection {
    /// The selections of `at` from one pool.
    fn new(vm: &mut Vm, pool: Gc<Tuple>, at: Vec<usize>, possible: bool) -> Result<Selection> {
        let items = pool.items();
        let row = at.iter().map(|i| items.get(*i).copied().unwrap_or(Value::NONE)).collect();
        let stage = if possible { Stage::First } else { Stage::Ended };
        vm.heap_mut().charge(at.len() * 40);
        Ok(Selection { pools: vec![pool], at, cycles: Vec::new(), row, stage })
    }

    /// Moves place `i` to a position of the pool.
    fn select(&mut self, i: usize, position: usize) {
        self.at[i] = position;
        self.row[i] = self.pools[0].items()[position];
    }
}

/// The next selection, found by `advance`, which says whether there is one.
#[inline]
fn next_by(
    vm: &mut Vm,
    this: Value,
    advance: impl FnOnce(&mut Selection) -> bool,
) -> Result<Option<Value>> {
    let mut selection = state::<Selection>(this);
    match selection.stage {
        Stage::Ended => return Ok(None),
        Stage::First => selection.stage = Stage::Further,
        Stage::Further => {
            if !advance(&mut selection) {
                selection.stage = Stage::Ended;
                return Ok(None);
            }
        }
    }
    collect::reserve_values(vm, selection.row.len())?;
    Ok(Some(vm.new_tuple(&selection.row).into()))
}

/// Asks for the memory of a selection with so many places.
fn reserve_places(vm: &mut Vm, places: usize) -> Result<()> {
    vm.reserve(places.saturating_mul(48))?;
    vm.charge(places as u64 / 64)
}

// --- product ------------------------------------------------------------------------------------

/// `itertools.product`
pub static PRODUCT: TypeSpec = TypeSpec {
    name: "product",
    doc: "product(*iterables, repeat=1) --> product object\n\nCartesian product of input \
          iterables.  Equivalent to nested for-loops.",
    new: Some(function("__new__", "cls, /, *, repeat=1, *iterables", new_product)),
    slots: slots(|vm, this| next_by(vm, this, advance_product)),
    ..ITERATOR
};

fn new_product(vm: &mut Vm, cls: Gc<Type>, repeat: Option<i64>, iterables: Rest) -> Result<Value> {
    let repeat = repeat.unwrap_or(1);
    if repeat < 0 {
        return Err(vm.value_error("repeat argument cannot be negative"));
    }
    let count = if repeat == 0 { 0 } else { iterables.0.len() };
    let places = count.saturating_mul(repeat as usize);
    if places > isize::MAX as usize / 8 {
        return Err(vm.overflow_error("repeat argument too large"));
    }
    reserve_places(vm, places)?;
    let mut pools: Vec<Gc<Tuple>> = Vec::with_capacity(places);
    for iterable in &iterables.0[..count] {
        let pool = collect::to_tuple(vm, *iterable)?;
        vm.protect(pool.into());
        pools.push(pool);
    }
    for place in count..places {
        pools.push(pools[place - count]);
    }
    vm.heap_mut().charge(places * 48);
    let row = pools.iter().filter_map(|pool| pool.items().first().copied()).collect::<Vec<_>>();
    let stage = if row.len() < places { Stage::Ended } else { Stage::First };
    let selection = Selection { pools, at: vec![0; places], cycles: Vec::new(), row, stage };
    Ok(make(vm, cls, &PRODUCT, selection))
}

fn advance_product(selection: &mut Selection) -> bool {
    for i in (0..selection.at.len()).rev() {
        let items = selection.pools[i].items();
        let next = selection.at[i] + 1;
        let position = if next < items.len() { next } else { 0 };
        selection.at[i] = position;
        selection.row[i] = items[position];
        if position > 0 {
            return true;
        }
    }
    false
}

// --- permutations -------------------------------------------------------------------------------

/// `itertools.permutations`
pub static PERMUTATIONS: TypeSpec = TypeSpec {
    name: "permutations",
    doc: "Return successive r-length permutations of elements in the iterable.",
    new: Some(function("__new__", "cls, iterable, r=None", new_permutations)),
    slots: slots(|vm, this| next_by(vm, this, advance_permutations)),
    ..ITERATOR
};

fn new_permutations(
    vm: &mut Vm,
    cls: Gc<Type>,
    iterable: Value,
    r: Option<Value>,
) -> Result<Value> {
    let pool = collect::to_tuple(vm, iterable)?;
    vm.protect(pool.into());
    let n = pool.items().len();
    let r = match r.filter(|r| !r.is_none()) {
        None => n,
        Some(r) => {
            let inner = r.payload();
            if inner.as_int_or_bool().is_none() && inner.kind() != Kind::BigInt {
                return Err(vm.type_error("Expected int as r"));
            }
            places_of(vm, r)?
        }
    };
    let possible = r <= n;
    let taken = if possible { r } else { 0 };
    reserve_places(vm, n)?;
    let mut selection = Selection::new(vm, pool, (0..n).collect(), possible)?;
    selection.row.truncate(taken);
    selection.cycles = (0..taken).map(|i| n - i).collect();
    Ok(make(vm, cls, &PERMUTATIONS, selection))
}

/// The number of items that are selected.
fn places_of(vm: &mut Vm, r: Value) -> Result<usize> {
    match usize::try_from(vm.to_i64(r)?) {
        Ok(r) => Ok(r),
        Err(_) => Err(vm.value_error("r must be non-negative")),
    }
}

fn advance_permutations(selection: &mut Selection) -> bool {
    let (n, r) = (selection.at.len(), selection.cycles.len());
    let Selection { pools, at, cycles, row, .. } = selection;
    let items = pools[0].items();
    for i in (0..r).rev() {
        cycles[i] -= 1;
        if cycles[i] == 0 {
            at[i..].rotate_left(1);
            cycles[i] = n - i;
            continue;
        }
        at.swap(i, n - cycles[i]);
        for (place, position) in row[i..].iter_mut().zip(&at[i..r]) {
            *place = items[*position];
        }
        return true;
    }
    false
}

// --- combinations -------------------------------------------------------------------------------

/// `itertools.combinations`
pub static COMBINATIONS: TypeSpec = TypeSpec {
    name: "combinations",
    doc: "Return successive r-length combinations of elements in the iterable.",
    new: Some(function(
        "__new__",
        "cls, iterable, r",
        |vm: &mut Vm, cls: Gc<Type>, iterable: Value, r: Value| {
            let (pool, r) = pool_and_places(vm, iterable, r)?;
            let possible = r <= pool.items().len();
            let places = if possible { r } else { 0 };
            reserve_places(vm, places)?;
            let selection = Selection::new(vm, pool, (0..places).collect(), possible)?;
            Ok(make(vm, cls, &COMBINATIONS, selection))
        },
    )),
    slots: slots(|vm, this| next_by(vm, this, advance_combinations)),
    ..ITERATOR
};

fn pool_and_places(vm: &mut Vm, iterable: Value, r: Value) -> Result<(Gc<Tuple>, usize)> {
    // CPython looks at the number first, but says last that it is negative.
    let r = vm.to_i64(r)?;
    let pool = collect::to_tuple(vm, iterable)?;
    vm.protect(pool.into());
    Ok((pool, places_of(vm, Value::int(r))?))
}

fn advance_combinations(selection: &mut Selection) -> bool {
    let (n, r) = (selection.pools[0].items().len(), selection.at.len());
    let Some(i) = (0..r).rev().find(|i| selection.at[*i] != i + n - r) else { return false };
    let mut position = selection.at[i];
    for place in i..r {
        position += 1;
        selection.select(place, position);
    }
    true
}

/// `itertools.combinations_with_replacement`
pub static COMBINATIONS_WITH_REPLACEMENT: TypeSpec = TypeSpec {
    name: "combinations_with_replacement",
    doc: "Return successive r-length combinations of elements in the iterable allowing individual \
          elements to have successive repeats.",
    new: Some(function(
        "__new__",
        "cls, iterable, r",
        |vm: &mut Vm, cls: Gc<Type>, iterable: Value, r: Value| {
            let (pool, r) = pool_and_places(vm, iterable, r)?;
            let possible = r == 0 || !pool.items().is_empty();
            let places = if possible { r } else { 0 };
            reserve_places(vm, places)?;
            let selection = Selection::new(vm, pool, vec![0; places], possible)?;
            Ok(make(vm, cls, &COMBINATIONS_WITH_REPLACEMENT, selection))
        },
    )),
    slots: slots(|vm, this| next_by(vm, this, advance_with_replacement)),
    ..ITERATOR
};

fn advance_with_replacement(selection: &mut Selection) -> bool {
    let (n, r) = (selection.pools[0].items().len(), selection.at.len());
    let Some(i) = (0..r).rev().find(|i| selection.at[*i] + 1 != n) else { return false };
    let position = selection.at[i] + 1;
    for place in i..r {
        selection.select(place, position);
    }
    true
}
