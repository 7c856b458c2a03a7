//! The algebra of sets: union, intersection, difference, comparison.
//!
//! Which operand is gone through, and when tables are rebuilt, is as in CPython's
//! `Objects/setobject.c`, because it decides the order of the results.

use crate::heap::Gc;
pub use crate::object::charge_elements;
use crate::object::{Dict, Kind, List, Result, Set, Tuple, Value};
use crate::vm::Vm;

fn is_frozen(set: Gc<Set>) -> bool {
    Value::from(set).kind() == Kind::FrozenSet
}

/// An empty set of the sort of `like`.
fn new_like(vm: &mut Vm, like: Gc<Set>) -> Gc<Set> {
    if is_frozen(like) { vm.new_frozenset() } else { vm.new_set() }
}

/// Calls `visit` with hash and element of each slot, as the table is at that moment.
fn each(
    vm: &mut Vm,
    set: Gc<Set>,
    mut visit: impl FnMut(&mut Vm, u64, Value) -> Result<()>,
) -> Result<()> {
    charge_elements(vm, set.positions())?;
    vm.scope(|vm| {
        vm.protect(set.into());
        let mut at = 0;
        while at < set.positions() {
            if let Some(key) = set.key_at(at) {
                vm.scope(|vm| visit(vm, set.hash_at(at), key))?;
            }
            at += 1;
        }
        Ok(())
    })
}

/// `this.update(source)`. The set must be reachable.
pub fn update(vm: &mut Vm, this: Gc<Set>, source: Value) -> Result<()> {
    if let Some(other) = source.unwrap_as::<Set>() {
        return merge(vm, this, other);
    }
    if let Some(dict) = source.downcast::<Dict>() {
        return Set::merge_keys(this, vm, dict);
    }
    if matches!(source.kind(), Kind::List | Kind::Tuple) {
        return update_from_sequence(vm, this, source);
    }
    vm.for_each(source, |vm, item| Set::add(this, vm, item).map(|_| ()))
}

/// Adds the elements of a list or tuple, which may change meanwhile.
fn update_from_sequence(vm: &mut Vm, this: Gc<Set>, source: Value) -> Result<()> {
    let (list, tuple) = (source.downcast::<List>(), source.downcast::<Tuple>());
    let mut at = 0;
    loop {
        let item = match (list, tuple) {
            (Some(list), _) => list.items.get(at).copied(),
            (_, Some(tuple)) => tuple.items().get(at).copied(),
            _ => None,
        };
        let Some(item) = item else { return Ok(()) };
        match item.kind() {
            // No code can run, so nothing needs protection.
            Kind::Free | Kind::Str => {
                Set::add(this, vm, item)?;
            }
            _ => vm.scope(|vm| {
                vm.protect(item);
                Set::add(this, vm, item).map(|_| ())
            })?,
        }
        at += 1;
        if at % 64 == 0 {
            vm.charge(64)?;
        }
    }
}

/// `this |= other`
pub fn merge(vm: &mut Vm, this: Gc<Set>, other: Gc<Set>) -> Result<()> {
    Set::merge(this, vm, other)
}

/// A copy, of the same sort.
pub fn copied(vm: &mut Vm, set: Gc<Set>) -> Result<Gc<Set>> {
    let copy = new_like(vm, set);
    merge(vm, copy, set)?;
    Ok(copy)
}

/// A protected set of the elements of an iterable, of the sort of `like`.
pub fn set_of(vm: &mut Vm, like: Gc<Set>, source: Value) -> Result<Gc<Set>> {
    let set = new_like(vm, like);
    vm.protect(set.into());
    update(vm, set, source)?;
    Ok(set)
}

/// Removes an element whose hash is known; returns whether it was there.
pub fn discard_hashed(vm: &mut Vm, mut this: Gc<Set>, hash: u64, key: Value) -> Result<bool> {
    match Set::find(this, vm, hash, key)? {
        Some(position) => {
            this.remove_at(position);
            Ok(true)
        }
        None => Ok(false),
    }
}

/// `this & other`, of the sort of `this`; protected.
pub fn intersection(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<Gc<Set>> {
    let result = new_like(vm, this);
    vm.protect(result.into());
    match other.unwrap_as::<Set>() {
        Some(set) if set.is(this) => merge(vm, result, this)?,
        Some(set) => {
            let (small, large) = if set.len() > this.len() { (this, set) } else { (set, this) };
            each(vm, small, |vm, hash, key| {
                if Set::find(large, vm, hash, key)?.is_some() {
                    Set::add_hashed(result, vm, hash, key)?;
                }
                Ok(())
            })?;
        }
        None => vm.for_each(other, |vm, key| {
            let hash = vm.hash(key)?;
            if Set::find(this, vm, hash, key)?.is_some() {
                Set::add_hashed(result, vm, hash, key)?;
            }
            Ok(())
        })?,
    }
    Ok(result)
}

/// `this - other`, of the sort of `this`; protected.
pub fn difference(vm: &mut Vm, this: Gc<Set>, other: Value) -> Result<Gc<Set>> {
    let (set, dict) = (other.unwrap_as::<Set>(), other.downcast::<Dict>());
    let size = set.map(|s| s.len()).or(dict.map(|d| d.len()));
    // Going through the shorter one is quicker when it is much shorter.
    if size.is_none_or(|size| this.len() >> 2 > size) {
        let result = copied(vm, this)?;
        vm.protect(result.into());
        difference_update(vm, result, other)?;
        return Ok(result);
    }
    let result = new_like(vm, this);
    vm.protect(result.into());
    each(vm, this, |vm, hash, key| {
        let found = match (set, dict) {
            (Some(set), _) => Set::find(set, vm, hash, key)?.is_some(),
            (_, Some(dict)) => Dict::find(dict, vm, hash, key)?.is_some(),
            _ => false,
        };
        if !found {
            Set::add_hashed(result, vm, hash, key)?;
        }
        Ok(())
    })?;
    Ok(result)
}

/// `this -= other`
pub fn difference_update(vm: &mut Vm, mut this: Gc<Set>, other: Value) -> Result<()> {
    match other.unwrap_as::<Set>() {
        Some(set) if set.is(this) => {
            this.clear();
            return Ok(());
        }
        Some(set) => vm.scope(|vm| {
            let set =
                if set.len() >> 3 > this.len() { intersection(vm, this, other)? } else { set };
            each(vm, set, |vm, hash, key| discard_hashed(vm, this, hash, key).map(|_| ()))
        })?,
        None => vm.for_each(other, |vm, key| {
            let hash = vm.hash(key)?;
            discard_hashed(vm, this, hash, key).map(|_| ())
        })?,
    }
    this.shed_dummies(vm.heap_mut());
    Ok(())
}

/// `this ^= other`
pub fn symmetric_difference_update(vm: &mut Vm, mut this: Gc<Set>, other: Value) -> Result<()> {
    let toggle = move |vm: &mut Vm, hash: u64, key: Value| {
        if !discard_hashed(vm, this, hash, key)? {
            Set::add_hashed(this, vm, hash, key)?;
        }
        Ok(())
    };
    if let Some(dict) = other.downcast::<Dict>() {
        let mut at = 0;
        while at < dict.positions() {
            if let Some((key, _)) = dict.entry_at(at) {
                vm.scope(|vm| toggle(vm, dict.hash_at(at), key))?;
            }
            at += 1;
        }
        return charge_elements(vm, dict.len());
    }
    vm.scope(|vm| {
        let set = match other.unwrap_as::<Set>() {
            Some(set) => set,
            None => set_of(vm, this, other)?,
        };
        if set.is(this) {
            this.clear();
            return Ok(());
        }
        each(vm, set, toggle)
    })
}

/// Whether every element of `a` is in `b`.
pub fn is_subset(vm: &mut Vm, a: Gc<Set>, b: Gc<Set>) -> Result<bool> {
    if a.len() > b.len() {
        return Ok(false);
    }
    charge_elements(vm, a.len())?;
    let mut at = 0;
    while at < a.positions() {
        if let Some(key) = a.key_at(at)
            && Set::find(b, vm, a.hash_at(at), key)?.is_none()
        {
            return Ok(false);
        }
        at += 1;
    }
    Ok(true)
}

/// Whether the sets have the same elements.
pub fn equal(vm: &mut Vm, a: Gc<Set>, b: Gc<Set>) -> Result<bool> {
    let hashes_differ = matches!((a.hash, b.hash), (Some(x), Some(y)) if x != y);
    Ok(a.len() == b.len() && !hashes_differ && is_subset(vm, a, b)?)
}

/// The hash of a key to look up; a set stands for the frozenset of its elements.
pub fn lookup_key(vm: &mut Vm, key: Value) -> Result<(u64, Value)> {
    match vm.hash(key) {
        Ok(hash) => Ok((hash, key)),
        Err(raised) => match key.unwrap_as::<Set>() {
            Some(set) if vm.catch(vm.types.type_error).is_some() => {
                let mut frozen = vm.new_frozenset();
                vm.protect(frozen.into());
                frozen.copy_from(vm.heap_mut(), &set);
                Ok((hash_of(frozen), frozen.into()))
            }
            _ => Err(raised),
        },
    }
}

/// The hash of a frozenset, CPython's.
pub fn hash_of(mut set: Gc<Set>) -> u64 {
    if let Some(hash) = set.hash {
        return hash;
    }
    let shuffle = |h: u64| ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
    let mut hash = set.iter().fold(0, |hash, (h, _)| hash ^ shuffle(h));
    hash ^= (set.len() as u64 + 1).wrapping_mul(1_927_868_237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    if hash == u64::MAX {
        hash = 590_923_713;
    }
    set.hash = Some(hash);
    hash
}
