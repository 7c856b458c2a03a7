//! `dict`: a compact table that keeps insertion order.
//!
//! Entries stand in insertion order in one vector; an index of positions, probed like CPython's,
//! finds them by hash. Up to [`SMALL`] entries there is no index, only a scan over the hashes.
//!
//! **Namespaces.** The dict of a module or class is one of these too. An inline cache that wants to
//! point at an entry asks for its [`Cell`](super::Cell) ([`Dict::cell`]): the value then lives in
//! the cell and the entry refers to it. Deleting the entry empties the cell, so a stale cache sees
//! "unset" and looks again. Everything here resolves cell references; nobody else sees them.
//!
//! Keys of the common builtin types are compared right here. Others may run Python code that
//! changes the dict: those lookups start over when it did.

use super::Result;
use super::function::Cell;
use super::kind::{Kind, Object};
use super::sequence::Tuple;
use super::str::Str;
use super::value::{Tag, Value};
use crate::heap::{Gc, Header, Heap, Tracer};
use crate::vm::Vm;

/// Most entries without an index.
const SMALL: usize = 8;
const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;

/// Header flag: names missing from this namespace were resolved to builtins and cached.
pub const SHADOW_WATCHED: u8 = 1;

/// One key and its value. A deleted entry has an unset key.
#[derive(Clone, Copy)]
pub struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

/// A deleted entry.
const HOLE: Entry = Entry { hash: 0, key: Value::UNSET, value: Value::UNSET };

/// A dict.
#[repr(C)]
pub struct Dict {
    header: Header,
    entries: Vec<Entry>,
    /// Positions in `entries`, by hash; empty while the dict is small. A power of two long.
    index: Vec<u32>,
    /// Places in the index that are or were used since it was built.
    index_used: usize,
    live: usize,
    /// Raised when a key is added or removed; iterators compare it.
    version: u32,
    /// No entry before this position is live: where to look for the first one.
    front: u32,
}

// SAFETY: repr(C), header first; traces keys and values.
unsafe impl Object for Dict {
    const KIND: Kind = Kind::Dict;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.entries.capacity() * size_of::<Entry>() + self.index.capacity() * 4);
        for entry in &self.entries {
            tracer.value(entry.key);
            tracer.value(entry.value);
        }
    }
}

/// Whether two keys of equal hash are equal, as far as this can be said without running code.
#[inline(always)]
pub(crate) fn quick_key_equals(a: Value, b: Value) -> Option<bool> {
    if a.is(b) {
        return Some(true);
    }
    match (a.tag(), b.tag()) {
        (Tag::Object, Tag::Object) => match (a.downcast::<Str>(), b.downcast::<Str>()) {
            (Some(a), Some(b)) => Some(a.as_bytes() == b.as_bytes()),
            _ => quick_tuple_equals(a, b),
        },
        (Tag::Int, Tag::Int) | (Tag::Unset, _) => Some(false),
        (Tag::Object, _) | (_, Tag::Object) => None,
        _ => Some(match (number(a), number(b)) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        }),
    }
}

/// An immediate number, where comparing as floats is exact enough: keys of equal hash.
fn number(value: Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_int_or_bool().map(|i| i as f64))
}

fn quick_tuple_equals(a: Value, b: Value) -> Option<bool> {
    let (a, b) = (a.downcast::<Tuple>()?, b.downcast::<Tuple>()?);
    if a.items().len() != b.items().len() {
        return Some(false);
    }
    for (x, y) in a.items().iter().zip(b.items()) {
        // Tuples in tuples are left to the general comparison, which bounds the depth.
        if x.is_object() && y.is_object() && !x.is(*y) && x.downcast::<Str>().is_none() {
            return None;
        }
        if !quick_key_equals(*x, *y)? {
            return Some(false);
        }
    }
    Some(true)
}

impl Dict {
    /// An empty dict's fields, to be moved into the heap.
    pub fn empty() -> Dict {
        Dict {
            header: super::kind::PLACEHOLDER,
            entries: Vec::new(),
            index: Vec::new(),
            index_used: 0,
            live: 0,
            version: 0,
            front: 0,
        }
    }

    /// An empty dict's fields with room for `n` entries.
    pub fn with_capacity(n: usize) -> Dict {
        Dict { entries: Vec::with_capacity(n), ..Dict::empty() }
    }

    /// Number of keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there are no keys.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Changes when a key is added or removed.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Number of entry positions, deleted ones included: the bound for [`Dict::entry_at`].
    #[inline(always)]
    pub fn positions(&self) -> usize {
        self.entries.len()
    }

    /// The key and value at a position; None where an entry was deleted or past the end.
    #[inline(always)]
    pub fn entry_at(&self, position: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get(position)?;
        if entry.key.is_unset() { None } else { Some((entry.key, resolve(entry.value))) }
    }

    /// The hash kept with the key at a position.
    pub fn hash_at(&self, position: usize) -> u64 {
        self.entries[position].hash
    }

    /// Keys and values in order. The dict must not change meanwhile.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Value, Value)> + '_ {
        self.entries.iter().filter(|e| !e.key.is_unset()).map(|e| (e.key, resolve(e.value)))
    }

    #[inline(always)]
    fn probe(&self, hash: u64, mut matches: impl FnMut(&Entry) -> bool) -> Option<usize> {
        if self.index.is_empty() {
            return self.entries.iter().position(|e| e.hash == hash && matches(e));
        }
        let mask = self.index.len() - 1;
        let (mut i, mut perturb) = (hash as usize & mask, hash);
        loop {
            let position = self.index[i];
            if position == EMPTY {
                return None;
            }
            if position != DELETED {
                let entry = &self.entries[position as usize];
                if entry.hash == hash && matches(entry) {
                    return Some(position as usize);
                }
            }
            perturb >>= 5;
            i = (i * 5 + perturb as usize + 1) & mask;
        }
    }

    /// The position of a str key. Keys that are not str never equal it, unless a class of its own
    /// says so: then `None` here is wrong, which [`Dict::find`] is for.
    #[inline(always)]
    pub fn find_str(&self, mut key: Gc<Str>) -> Option<usize> {
        let hash = key.hash();
        let wanted = Value::object(key);
        self.probe(hash, |e| {
            e.key.is(wanted)
                || e.key.downcast::<Str>().is_some_and(|k| k.as_bytes() == key.as_bytes())
        })
    }

    /// The value of a str key.
    #[inline]
    pub fn get_str(&self, key: Gc<Str>) -> Option<Value> {
        let position = self.find_str(key)?;
        Some(resolve(self.entries[position].value))
    }

    /// The value at a position found before. The dict must not have changed since.
    #[inline(always)]
    pub fn value_at(&self, position: usize) -> Value {
        resolve(self.entries[position].value)
    }

    /// Replaces the value at a position found before.
    #[inline(always)]
    pub fn set_value_at(&mut self, position: usize, value: Value) {
        let slot = &mut self.entries[position].value;
        match slot.as_cell_ref() {
            Some(mut cell) => cell.value = value,
            None => *slot = value,
        }
    }

    /// Sets a str key.
    #[inline]
    pub fn set_str(&mut self, heap: &mut Heap, mut key: Gc<Str>, value: Value) {
        match self.find_str(key) {
            Some(position) => self.set_value_at(position, value),
            None => {
                let hash = key.hash();
                self.push_new(heap, hash, key.into(), value);
            }
        }
    }

    /// Removes a str key; returns its value.
    pub fn remove_str(&mut self, key: Gc<Str>) -> Option<Value> {
        let position = self.find_str(key)?;
        Some(self.remove_at(position))
    }

    /// Appends an entry whose key is known to be absent.
    pub fn push_new(&mut self, heap: &mut Heap, hash: u64, key: Value, value: Value) {
        if self.entries.len() == self.entries.capacity() {
            self.grow(heap);
        }
        let position = self.entries.len() as u32;
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        self.version = self.version.wrapping_add(1);
        if !self.index.is_empty() {
            self.index_used += 1;
            if self.index_used * 3 > self.index.len() * 2 {
                self.rebuild_index(heap);
            } else {
                place(&mut self.index, hash, position);
            }
        } else if self.entries.len() > SMALL {
            self.rebuild_index(heap);
        }
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, heap: &mut Heap) {
        // Compact first where deletions left holes; positions change, which iterators notice by
        // the version that every deletion raised.
        if self.live < self.entries.len() * 3 / 4 {
            self.compact(heap);
        }
        if self.entries.len() == self.entries.capacity() {
            let before = self.entries.capacity();
            let extra = if before == 0 { 2 } else { before };
            self.entries.reserve_exact(extra);
            heap.charge((self.entries.capacity() - before) * size_of::<Entry>());
        }
    }

    fn compact(&mut self, heap: &mut Heap) {
        self.front = 0;
        self.entries.retain(|e| !e.key.is_unset());
        if !self.index.is_empty() {
            self.rebuild_index(heap);
        }
    }

    fn rebuild_index(&mut self, heap: &mut Heap) {
        let want = (self.entries.len() * 3).next_power_of_two().max(16);
        if want > self.index.len() {
            heap.charge((want - self.index.len()) * 4);
        }
        self.index.clear();
        self.index.resize(want, EMPTY);
        self.index_used = self.live;
        for (position, entry) in self.entries.iter().enumerate() {
            if !entry.key.is_unset() {
                place(&mut self.index, entry.hash, position as u32);
            }
        }
    }

    /// Removes the entry at a position; returns its value.
    pub fn remove_at(&mut self, position: usize) -> Value {
        let entry = self.entries[position];
        if !self.index.is_empty() {
            let mask = self.index.len() - 1;
            let (mut i, mut perturb) = (entry.hash as usize & mask, entry.hash);
            while self.index[i] != position as u32 {
                perturb >>= 5;
                i = (i * 5 + perturb as usize + 1) & mask;
            }
            self.index[i] = DELETED;
        }
        let value = resolve(entry.value);
        if let Some(mut cell) = entry.value.as_cell_ref() {
            cell.value = Value::UNSET;
        }
        self.live -= 1;
        self.version = self.version.wrapping_add(1);
        if position + 1 == self.entries.len() {
            // The last entry is always a live one, so that `popitem` finds it at once.
            self.entries.pop();
            while self.entries.last().is_some_and(|e| e.key.is_unset()) {
                self.entries.pop();
            }
            self.front = self.front.min(self.entries.len() as u32);
        } else {
            // A hash of its own keeps the scan of small dicts from matching it.
            self.entries[position] = HOLE;
        }
        value
    }

    /// The first live position.
    pub fn first_position(&mut self) -> Option<usize> {
        let from = self.front as usize;
        let first = from + self.entries.get(from..)?.iter().position(|e| !e.key.is_unset())?;
        self.front = first as u32;
        Some(first)
    }

    /// Puts an entry whose key is known to be absent before all others.
    pub fn push_front(&mut self, heap: &mut Heap, hash: u64, key: Value, value: Value) {
        if self.first_position().is_none_or(|first| first == 0) {
            // Room for many such entries at once: all positions change.
            let room = self.live + 8;
            self.entries.reserve(room);
            heap.charge(room * size_of::<Entry>());
            self.entries.splice(0..0, std::iter::repeat_n(HOLE, room));
            self.front = room as u32;
            if !self.index.is_empty() || self.entries.len() > SMALL {
                self.rebuild_index(heap);
            }
        }
        let position = self.front - 1;
        self.entries[position as usize] = Entry { hash, key, value };
        self.front = position;
        self.live += 1;
        self.version = self.version.wrapping_add(1);
        if !self.index.is_empty() {
            self.index_used += 1;
            if self.index_used * 3 > self.index.len() * 2 {
                self.rebuild_index(heap);
            } else {
                place(&mut self.index, hash, position);
            }
        }
    }

    /// The last live position.
    pub fn last_position(&self) -> Option<usize> {
        self.entries.iter().rposition(|e| !e.key.is_unset())
    }

    /// Removes every key.
    pub fn clear(&mut self) {
        for entry in &self.entries {
            if let Some(mut cell) = entry.value.as_cell_ref() {
                cell.value = Value::UNSET;
            }
        }
        self.entries = Vec::new();
        self.index = Vec::new();
        self.index_used = 0;
        self.live = 0;
        self.front = 0;
        self.version = self.version.wrapping_add(1);
    }

    /// Takes the entries of `other`, replacing one's own (for `copy`).
    pub fn copy_from(&mut self, heap: &mut Heap, other: &Dict) {
        self.entries.reserve_exact(other.live);
        for e in &other.entries {
            if !e.key.is_unset() {
                self.entries.push(Entry { value: resolve(e.value), ..*e });
            }
        }
        self.live = self.entries.len();
        self.version = self.version.wrapping_add(1);
        heap.charge(self.entries.capacity() * size_of::<Entry>());
        if self.live > SMALL {
            self.rebuild_index(heap);
        }
    }

    /// The position of a key, comparing with `__eq__` where needed.
    #[inline]
    pub fn find(this: Gc<Dict>, vm: &mut Vm, hash: u64, key: Value) -> Result<Option<usize>> {
        let mut asks = None;
        let found = this.probe(hash, |e| match quick_key_equals(e.key, key) {
            Some(equal) => equal,
            None => {
                asks = Some(());
                false
            }
        });
        if found.is_some() || asks.is_none() {
            return Ok(found);
        }
        Dict::find_asking(this, vm, hash, key)
    }

    #[cold]
    fn find_asking(this: Gc<Dict>, vm: &mut Vm, hash: u64, key: Value) -> Result<Option<usize>> {
        vm.protect(this.into());
        vm.protect(key);
        'again: loop {
            let version = this.version;
            let mut candidates = Vec::new();
            let found = this.probe(hash, |e| {
                match quick_key_equals(e.key, key) {
                    Some(equal) if candidates.is_empty() => return equal,
                    _ => candidates.push(e.key),
                }
                false
            });
            if found.is_some() {
                return Ok(found);
            }
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
                    return Ok(this.probe(hash, |e| e.key.is(candidate)));
                }
            }
            return Ok(None);
        }
    }

    /// The value of a key.
    pub fn get(this: Gc<Dict>, vm: &mut Vm, key: Value) -> Result<Option<Value>> {
        if let Some(key) = key.downcast::<Str>() {
            if let Some(value) = this.get_str(key) {
                return Ok(Some(value));
            }
        }
        let hash = vm.hash(key)?;
        Ok(Dict::find(this, vm, hash, key)?.map(|p| this.value_at(p)))
    }

    /// Sets a key. The dict, and the value if the key's class is a program's, must be reachable.
    pub fn set(this: Gc<Dict>, vm: &mut Vm, key: Value, value: Value) -> Result<()> {
        let hash = vm.hash(key)?;
        Dict::set_hashed(this, vm, hash, key, value)
    }

    /// As [`Dict::set`] when the hash is known.
    #[inline]
    pub fn set_hashed(
        mut this: Gc<Dict>,
        vm: &mut Vm,
        hash: u64,
        key: Value,
        value: Value,
    ) -> Result<()> {
        match Dict::find(this, vm, hash, key)? {
            Some(position) => this.set_value_at(position, value),
            None => {
                this.push_new(vm.heap_mut(), hash, key, value);
                vm.note_new_key(this);
            }
        }
        Ok(())
    }

    /// Copies every entry of `other`; `each` is asked about a key before it is set. The dict must be
    /// reachable.
    pub fn merge(
        mut this: Gc<Dict>,
        vm: &mut Vm,
        other: Gc<Dict>,
        mut each: impl FnMut(&mut Vm, Value) -> Result<()>,
    ) -> Result<()> {
        if other.is(this) || other.is_empty() {
            return Ok(());
        }
        let count = other.len();
        if count >= 256 {
            vm.charge(count as u64 / 4)?;
            vm.reserve(count.saturating_mul(56))?;
        }
        if this.is_empty() {
            for at in 0..other.positions() {
                if let Some((key, _)) = other.entry_at(at) {
                    each(vm, key)?;
                }
            }
            this.clear();
            this.copy_from(vm.heap_mut(), &other);
            vm.note_new_key(this);
            return Ok(());
        }
        vm.scope(|vm| {
            vm.protect(other.into());
            let mut at = 0;
            while at < other.positions() {
                if let Some((key, value)) = other.entry_at(at) {
                    let version = other.version();
                    each(vm, key)?;
                    vm.scope(|vm| {
                        vm.protect(value);
                        Dict::set_hashed(this, vm, other.hash_at(at), key, value)
                    })?;
                    if other.version() != version {
                        return Err(vm.runtime_error("dict mutated during update"));
                    }
                }
                at += 1;
            }
            Ok(())
        })
    }

    /// Removes a key; returns its value.
    pub fn remove(mut this: Gc<Dict>, vm: &mut Vm, key: Value) -> Result<Option<Value>> {
        let hash = vm.hash(key)?;
        Ok(Dict::find(this, vm, hash, key)?.map(|p| this.remove_at(p)))
    }

    /// The cell that holds the value at a position, made when missing; for inline caches.
    pub fn cell(&mut self, position: usize, make: impl FnOnce(Value) -> Gc<Cell>) -> Gc<Cell> {
        let slot = &mut self.entries[position].value;
        match slot.as_cell_ref() {
            Some(cell) => cell,
            None => {
                let cell = make(*slot);
                *slot = Value::cell_ref(cell);
                cell
            }
        }
    }
}

#[inline(always)]
fn resolve(value: Value) -> Value {
    if value.tag() == Tag::CellRef { resolve_cell(value) } else { value }
}

#[inline]
fn resolve_cell(value: Value) -> Value {
    value.as_cell_ref().map_or(value, |cell| cell.value)
}

fn place(index: &mut [u32], hash: u64, position: u32) {
    let mask = index.len() - 1;
    let (mut i, mut perturb) = (hash as usize & mask, hash);
    while index[i] != EMPTY {
        perturb >>= 5;
        i = (i * 5 + perturb as usize + 1) & mask;
    }
    index[i] = position;
}
