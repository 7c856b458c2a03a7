//! `set` and `frozenset`: CPython's open-addressing table, probe for probe.
//!
//! The order in which a set iterates can be seen by programs, and for numbers it follows from the
//! table alone, so the table is CPython's (`Objects/setobject.c`): linear probes of 9, then a jump;
//! growth by 4 up to 50,000 elements, then by 2; removal leaves a dummy, and a new element takes the
//! last dummy on its way.

use super::Result;
use super::dict::{Dict, quick_key_equals};
use super::kind::{Kind, Object};
use super::value::Value;
use crate::heap::{Gc, Header, Heap, Tracer};
use crate::vm::Vm;

const MIN: usize = 8;
const LINEAR_PROBES: usize = 9;

#[derive(Clone, Copy)]
struct Slot {
    hash: u64,
    key: Value,
    state: State,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Unused,
    Dummy,
    Used,
}

const UNUSED: Slot = Slot { hash: 0, key: Value::UNSET, state: State::Unused };

/// Accounts for going through `count` elements.
#[inline]
pub fn charge_elements(vm: &mut Vm, count: usize) -> Result<()> {
    if count >= 64 { vm.charge(count as u64 / 4) } else { Ok(()) }
}

/// A set or frozenset.
#[repr(C)]
pub struct Set {
    header: Header,
    slots: Vec<Slot>,
    /// Slots that are not unused.
    fill: usize,
    used: usize,
    /// The hash of a frozenset, once computed.
    pub hash: Option<u64>,
    version: u32,
    /// Where `pop` goes on looking.
    pub finger: usize,
}

// SAFETY: repr(C), header first; traces the keys.
unsafe impl Object for Set {
    const KIND: Kind = Kind::Set;
    fn is_kind(kind: Kind) -> bool {
        matches!(kind, Kind::Set | Kind::FrozenSet)
    }
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.slots.capacity() * size_of::<Slot>());
        for slot in &self.slots {
            tracer.value(slot.key);
        }
    }
}

impl Set {
    /// An empty set's fields, to be moved into the heap.
    pub fn empty() -> Set {
        Set {
            header: super::kind::PLACEHOLDER,
            slots: Vec::new(),
            fill: 0,
            used: 0,
            hash: None,
            version: 0,
            finger: 0,
        }
    }

    /// Number of dummies, which removed elements left.
    pub fn dummies(&self) -> usize {
        self.fill - self.used
    }

    /// Rebuilds the table when more than a quarter of it are dummies, as CPython does after a
    /// difference.
    pub fn shed_dummies(&mut self, heap: &mut Heap) {
        if !self.slots.is_empty() && self.dummies() > (self.slots.len() - 1) / 4 {
            let target = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(heap, target);
        }
    }

    /// Number of elements.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether there are no elements.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Changes when an element is added or removed.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Bound for [`Set::key_at`].
    pub fn positions(&self) -> usize {
        self.slots.len()
    }

    /// The element at a position, if there is one.
    #[inline]
    pub fn key_at(&self, position: usize) -> Option<Value> {
        self.slots.get(position).filter(|s| s.state == State::Used).map(|s| s.key)
    }

    /// The hash of the element at a position.
    pub fn hash_at(&self, position: usize) -> u64 {
        self.slots[position].hash
    }

    /// The elements and their hashes, in table order. The set must not change meanwhile.
    pub fn iter(&self) -> impl Iterator<Item = (u64, Value)> + '_ {
        self.slots.iter().filter(|s| s.state == State::Used).map(|s| (s.hash, s.key))
    }

    /// Visits slots in probe order until `visit` returns something or an unused slot is met, which
    /// is then returned.
    #[inline(always)]
    fn probe<R>(
        &self,
        hash: u64,
        mut visit: impl FnMut(usize, &Slot) -> Option<R>,
    ) -> std::result::Result<R, usize> {
        let mask = self.slots.len() - 1;
        let (mut i, mut perturb) = (hash as usize & mask, hash);
        loop {
            let last = if i + LINEAR_PROBES <= mask { i + LINEAR_PROBES } else { i };
            for at in i..=last {
                let slot = &self.slots[at];
                if slot.state == State::Unused {
                    return Err(at);
                }
                if let Some(found) = visit(at, slot) {
                    return Ok(found);
                }
            }
            perturb >>= 5;
            i = (i.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
        }
    }

    /// The position of an element, comparing with `__eq__` where needed.
    #[inline]
    pub fn find(this: Gc<Set>, vm: &mut Vm, hash: u64, key: Value) -> Result<Option<usize>> {
        if this.slots.is_empty() {
            return Ok(None);
        }
        let mut asks = false;
        let found = this.probe(hash, |at, slot| {
            if slot.state != State::Used || slot.hash != hash {
                return None;
            }
            match quick_key_equals(slot.key, key) {
                Some(true) => Some(at),
                Some(false) => None,
                None => {
                    asks = true;
                    None
                }
            }
        });
        match found {
            Ok(at) => Ok(Some(at)),
            Err(_) if !asks => Ok(None),
            Err(_) => Set::find_asking(this, vm, hash, key),
        }
    }

    #[cold]
    fn find_asking(this: Gc<Set>, vm: &mut Vm, hash: u64, key: Value) -> Result<Option<usize>> {
        vm.protect(this.into());
        vm.protect(key);
        'again: loop {
            if this.slots.is_empty() {
                return Ok(None);
            }
            let version = this.version;
            let mut candidates = Vec::new();
            let _ = this.probe(hash, |_, slot| {
                if slot.state == State::Used && slot.hash == hash {
                    candidates.push(slot.key);
                }
                None::<()>
            });
            for candidate in candidates {
                vm.charge(1)?;
                let equal = match quick_key_equals(candidate, key) {
                    Some(equal) => equal,
                    // Comparing may run code that removes the candidate.
                    None => vm.scope(|vm| {
                        vm.protect(candidate);
                        vm.eq(candidate, key)
                    })?,
                };
                if this.version != version {
                    continue 'again;
                }
                if equal {
                    let at = this.probe(hash, |at, slot| {
                        (slot.state == State::Used && slot.key.is(candidate)).then_some(at)
                    });
                    return Ok(at.ok());
                }
            }
            return Ok(None);
        }
    }

    /// Whether `key` is an element.
    pub fn contains(this: Gc<Set>, vm: &mut Vm, key: Value) -> Result<bool> {
        let hash = vm.hash(key)?;
        Ok(Set::find(this, vm, hash, key)?.is_some())
    }

    /// Adds an element; returns whether it is new.
    pub fn add(this: Gc<Set>, vm: &mut Vm, key: Value) -> Result<bool> {
        let hash = vm.hash(key)?;
        Set::add_hashed(this, vm, hash, key)
    }

    /// As [`Set::add`] when the hash is known.
    pub fn add_hashed(mut this: Gc<Set>, vm: &mut Vm, hash: u64, key: Value) -> Result<bool> {
        if Set::find(this, vm, hash, key)?.is_some() {
            return Ok(false);
        }
        this.insert_new(vm.heap_mut(), hash, key);
        Ok(true)
    }

    /// Adds an element known to be absent.
    pub fn insert_new(&mut self, heap: &mut Heap, hash: u64, key: Value) {
        if self.slots.is_empty() {
            self.resize(heap, 0);
        }
        let mut dummy = None;
        let found = self.probe(hash, |at, slot| {
            if slot.state == State::Dummy {
                dummy = Some(at);
            }
            None::<()>
        });
        let Err(unused) = found else { unreachable!("bug: no free slot") };
        self.slots[dummy.unwrap_or(unused)] = Slot { hash, key, state: State::Used };
        self.used += 1;
        self.version = self.version.wrapping_add(1);
        if dummy.is_some() {
            return;
        }
        self.fill += 1;
        let mask = self.slots.len() - 1;
        if self.fill * 5 >= mask * 3 {
            let target = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(heap, target);
        }
    }

    /// Rebuilds the table so that it is larger than `target`.
    fn resize(&mut self, heap: &mut Heap, target: usize) {
        let mut size = MIN;
        while size <= target {
            size <<= 1;
        }
        heap.charge(size * size_of::<Slot>());
        let old = std::mem::replace(&mut self.slots, vec![UNUSED; size]);
        self.fill = self.used;
        for slot in old {
            if slot.state == State::Used {
                let Err(at) = self.probe(slot.hash, |_, _| None::<()>) else {
                    unreachable!("bug: no free slot")
                };
                self.slots[at] = slot;
            }
        }
    }

    /// Makes room for merging `n` elements in, as CPython's `set_merge` does.
    pub fn reserve_for_merge(&mut self, heap: &mut Heap, n: usize) {
        if self.slots.is_empty() {
            self.resize(heap, 0);
        }
        let mask = self.slots.len() - 1;
        if (self.fill + n) * 5 >= mask * 3 {
            let target = (self.used + n) * 2;
            self.resize(heap, target);
        }
    }

    /// Adds the elements of another set.
    pub fn merge(mut this: Gc<Set>, vm: &mut Vm, other: Gc<Set>) -> Result<()> {
        if other.is(this) || other.is_empty() {
            return Ok(());
        }
        if other.len() >= 256 {
            vm.reserve(other.len().saturating_mul(96))?;
        }
        this.reserve_for_merge(vm.heap_mut(), other.len());
        charge_elements(vm, other.positions())?;
        if this.is_empty() && this.dummies() == 0 {
            if this.positions() == other.positions() && other.dummies() == 0 {
                this.copy_from(vm.heap_mut(), &other);
            } else {
                for (hash, key) in other.iter() {
                    this.insert_new(vm.heap_mut(), hash, key);
                }
            }
            return Ok(());
        }
        vm.scope(|vm| {
            vm.protect(other.into());
            let mut at = 0;
            while at < other.positions() {
                if let Some(key) = other.key_at(at) {
                    vm.scope(|vm| Set::add_hashed(this, vm, other.hash_at(at), key))?;
                }
                at += 1;
            }
            Ok(())
        })
    }

    /// Adds the keys of a dict.
    pub fn merge_keys(mut this: Gc<Set>, vm: &mut Vm, dict: Gc<Dict>) -> Result<()> {
        vm.reserve(dict.len().saturating_mul(96))?;
        this.reserve_for_merge(vm.heap_mut(), dict.len());
        let mut at = 0;
        while at < dict.positions() {
            if let Some((key, _)) = dict.entry_at(at) {
                vm.scope(|vm| Set::add_hashed(this, vm, dict.hash_at(at), key))?;
            }
            at += 1;
        }
        charge_elements(vm, dict.len())
    }

    /// Removes the element at a position; returns it.
    pub fn remove_at(&mut self, position: usize) -> Value {
        let key = self.slots[position].key;
        self.slots[position] = Slot { hash: 0, key: Value::UNSET, state: State::Dummy };
        self.used -= 1;
        self.version = self.version.wrapping_add(1);
        key
    }

    /// Removes an element; returns whether it was there.
    pub fn remove(mut this: Gc<Set>, vm: &mut Vm, key: Value) -> Result<bool> {
        let hash = vm.hash(key)?;
        match Set::find(this, vm, hash, key)? {
            Some(position) => {
                this.remove_at(position);
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// Removes every element.
    pub fn clear(&mut self) {
        self.slots = Vec::new();
        self.fill = 0;
        self.used = 0;
        self.version = self.version.wrapping_add(1);
    }

    /// Takes over the elements of `other`, whose table is copied as it is.
    pub fn copy_from(&mut self, heap: &mut Heap, other: &Set) {
        heap.charge(other.slots.capacity() * size_of::<Slot>());
        self.slots = other.slots.clone();
        self.fill = other.fill;
        self.used = other.used;
        self.version = self.version.wrapping_add(1);
    }

    /// Exchanges the contents of two sets.
    pub fn swap_contents(&mut self, other: &mut Set) {
        std::mem::swap(&mut self.slots, &mut other.slots);
        std::mem::swap(&mut self.fill, &mut other.fill);
        std::mem::swap(&mut self.used, &mut other.used);
        self.version = self.version.wrapping_add(1);
        other.version = other.version.wrapping_add(1);
    }
}
