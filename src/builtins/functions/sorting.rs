//! `list.sort` and `sorted`.
//!
//! Keys that are all ints, all floats, all strs, or tuples of such are sorted by Rust's stable
//! sort, for no Python code can run. Everything else goes through a merge sort over positions that
//! asks `<` only, and that a comparison which lies, raises or touches the list cannot harm: the
//! list is empty meanwhile, and elements and keys stay in lists that nobody else sees.

use std::cmp::Ordering;

use crate::builtins::containers::item_compare::{item_equal, quick_less};
use crate::builtins::iteration::collect;
use crate::heap::Gc;
use crate::object::{CompareOp, List, Result, Str, Tag, Tuple, Value};
use crate::vm::Vm;

/// Runs shorter than this are extended by insertion.
const MIN_RUN: usize = 24;

/// Sorts `list` in place, by `key` of each element if given.
pub fn sort(vm: &mut Vm, mut list: Gc<List>, key: Option<Value>, reverse: bool) -> Result<()> {
    let items = std::mem::take(&mut list.items);
    let items = vm.new_list(items);
    let sorted = vm.scope(|vm| {
        vm.protect(list.into());
        vm.protect(items.into());
        sorted_items(vm, items, key, reverse)
    });
    let touched = list.items.capacity() > 0;
    match sorted {
        Ok(sorted) => list.items = sorted,
        Err(raised) => {
            list.items = items_of(items);
            return Err(raised);
        }
    }
    if touched {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(())
}

fn items_of(mut list: Gc<List>) -> Vec<Value> {
    std::mem::take(&mut list.items)
}

/// The elements in order; `items` itself may be emptied only on success.
fn sorted_items(
    vm: &mut Vm,
    items: Gc<List>,
    key: Option<Value>,
    reverse: bool,
) -> Result<Vec<Value>> {
    let count = items.items.len();
    let keys = match key {
        None => items,
        Some(key) => {
            collect::reserve_values(vm, count)?;
            let mut keys = vm.new_list(Vec::with_capacity(count));
            vm.protect(keys.into());
            for i in 0..count {
                let made = vm.call(key, &[items.items[i]])?;
                keys.items.push(made);
            }
            keys
        }
    };
    if count < 2 {
        return Ok(items_of(items));
    }
    let work = count as u64 * u64::from(count.ilog2() + 1) / 8;
    vm.charge(work)?;
    if count >= 256 {
        vm.reserve(count.saturating_mul(32))?;
    }
    let order = match sort_quickly(&keys.items, reverse, key.is_none()) {
        Quick::Values(values) => return Ok(values),
        Quick::Order(order) => order,
        Quick::No => Merge::run(vm, keys, reverse)?,
    };
    Ok(order.into_iter().map(|i| items.items[i as usize]).collect())
}

/// What [`sort_quickly`] found out.
enum Quick {
    /// The sorted values.
    Values(Vec<Value>),
    /// The positions in sorted order.
    Order(Vec<u32>),
    /// The keys need the general way.
    No,
}

/// Sorts keys whose comparison cannot run Python code.
fn sort_quickly(keys: &[Value], reverse: bool, plain: bool) -> Quick {
    if keys.len() > u32::MAX as usize {
        return Quick::No;
    }
    match Sort::of_all(keys) {
        None => Quick::No,
        Some(Sort::Int) if plain => {
            let mut ints: Vec<i64> = keys.iter().map(|v| v.int_bits()).collect();
            ints.sort();
            if reverse {
                ints.reverse();
            }
            Quick::Values(ints.into_iter().map(Value::int).collect())
        }
        Some(Sort::Int) => by_key(keys, reverse, |v| v.int_bits(), i64::cmp),
        Some(Sort::Float) => by_key(keys, reverse, |v| v.float_bits(), |a, b| order_floats(*a, *b)),
        Some(Sort::Str) => by_key(keys, reverse, StrKey::new, StrKey::order),
        Some(Sort::Tuple) => by_key(keys, reverse, |v| v, |a, b| order_tuples(*a, *b)),
    }
}

fn by_key<K>(
    keys: &[Value],
    reverse: bool,
    key: impl Fn(Value) -> K,
    order: impl Fn(&K, &K) -> Ordering,
) -> Quick {
    let mut entries: Vec<(K, u32)> =
        keys.iter().enumerate().map(|(i, v)| (key(*v), i as u32)).collect();
    if reverse {
        entries.sort_by(|a, b| order(&b.0, &a.0));
    } else {
        entries.sort_by(|a, b| order(&a.0, &b.0));
    }
    Quick::Order(entries.into_iter().map(|(_, i)| i).collect())
}

/// A str with its first bytes at hand.
struct StrKey {
    prefix: u64,
    text: Option<Gc<Str>>,
}

impl StrKey {
    fn new(value: Value) -> StrKey {
        let text = value.downcast::<Str>();
        let mut first = [0; 8];
        if let Some(text) = &text {
            let n = text.len().min(8);
            first[..n].copy_from_slice(&text.as_bytes()[..n]);
        }
        StrKey { prefix: u64::from_be_bytes(first), text }
    }

    fn order(a: &StrKey, b: &StrKey) -> Ordering {
        // UTF-8 sorts as its code points do.
        a.prefix.cmp(&b.prefix).then_with(|| match (a.text, b.text) {
            (Some(a), Some(b)) => a.as_bytes().cmp(b.as_bytes()),
            _ => Ordering::Equal,
        })
    }
}

fn order_floats(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b).unwrap_or(Ordering::Equal)
}

/// The orders that need no Python code.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Int,
    Float,
    Str,
    Tuple,
}

impl Sort {
    /// The sort of a single value. NaN has no place in an order.
    #[inline]
    fn of(value: Value) -> Option<Sort> {
        match value.tag() {
            Tag::Int => Some(Sort::Int),
            Tag::Float if !value.float_bits().is_nan() => Some(Sort::Float),
            Tag::Object if value.downcast::<Str>().is_some() => Some(Sort::Str),
            Tag::Object if value.downcast::<Tuple>().is_some() => Some(Sort::Tuple),
            _ => None,
        }
    }

    /// The sort that all keys have; of tuples, when each column has one, too.
    fn of_all(keys: &[Value]) -> Option<Sort> {
        let sort = Sort::of(*keys.first()?)?;
        if !keys.iter().all(|v| Sort::of(*v) == Some(sort)) {
            return None;
        }
        if sort == Sort::Tuple {
            let mut columns: Vec<Sort> = Vec::new();
            for tuple in keys.iter().filter_map(|v| v.downcast::<Tuple>()) {
                for (i, item) in tuple.items().iter().enumerate() {
                    let item = Sort::of(*item).filter(|s| *s != Sort::Tuple)?;
                    match columns.get(i) {
                        Some(column) if *column == item => {}
                        Some(_) => return None,
                        None => columns.push(item),
                    }
                }
            }
        }
        Some(sort)
    }
}

fn order_tuples(a: Value, b: Value) -> Ordering {
    let (Some(a), Some(b)) = (a.downcast::<Tuple>(), b.downcast::<Tuple>()) else {
        return Ordering::Equal;
    };
    for (x, y) in a.items().iter().zip(b.items()) {
        let order = match x.tag() {
            Tag::Int => x.int_bits().cmp(&y.int_bits()),
            Tag::Float => order_floats(x.float_bits(), y.float_bits()),
            _ => match (x.downcast::<Str>(), y.downcast::<Str>()) {
                (Some(x), Some(y)) => x.as_bytes().cmp(y.as_bytes()),
                _ => Ordering::Equal,
            },
        };
        if order.is_ne() {
            return order;
        }
    }
    a.items().len().cmp(&b.items().len())
}

/// A merge sort over positions of `keys`: natural runs, merged by the power sort policy.
struct Merge<'a> {
    vm: &'a mut Vm,
    keys: Gc<List>,
    order: Vec<u32>,
    spare: Vec<u32>,
    /// The keys are tuples, whose first elements usually decide.
    tuples: bool,
}

/// A sorted stretch of the order, and the power of the boundary before it.
struct Run {
    start: usize,
    end: usize,
    power: u32,
}

impl Merge<'_> {
    fn run(vm: &mut Vm, keys: Gc<List>, reverse: bool) -> Result<Vec<u32>> {
        let count = keys.items.len();
        if count > u32::MAX as usize {
            return Err(vm.memory_error());
        }
        let tuples = keys.items.iter().all(|v| v.downcast::<Tuple>().is_some());
        let mut order: Vec<u32> = (0..count as u32).collect();
        // Reversing before and after keeps equal elements in their order.
        if reverse {
            order.reverse();
        }
        let mut merge = Merge { vm, keys, order, spare: Vec::new(), tuples };
        merge.sort()?;
        if reverse {
            merge.order.reverse();
        }
        Ok(merge.order)
    }

    fn sort(&mut self) -> Result<()> {
        let count = self.order.len();
        let mut runs: Vec<Run> = Vec::new();
        let mut start = 0;
        while start < count {
            let end = self.next_run(start)?;
            let mut run = Run { start, end, power: 0 };
            if let Some(last) = runs.last() {
                run.power = power(last.start, start, end, count);
            }
            while runs.last().is_some_and(|last| last.power > run.power) {
                let Some(right) = runs.pop() else { break };
                self.join(&mut runs, right)?;
            }
            runs.push(run);
            start = end;
        }
        while runs.len() > 1 {
            let Some(right) = runs.pop() else { break };
            self.join(&mut runs, right)?;
        }
        Ok(())
    }

    /// Merges `right` into the run before it.
    fn join(&mut self, runs: &mut [Run], right: Run) -> Result<()> {
        if let Some(left) = runs.last_mut() {
            self.merge(left.start, right.start, right.end)?;
            left.end = right.end;
        }
        Ok(())
    }

    fn less(&mut self, a: u32, b: u32) -> Result<bool> {
        let (x, y) = (self.keys.items[a as usize], self.keys.items[b as usize]);
        if let Some(less) = quick_less(x, y) {
            return Ok(less);
        }
        self.vm.charge(1)?;
        if self.tuples
            && let (Some(x), Some(y)) = (x.downcast::<Tuple>(), y.downcast::<Tuple>())
        {
            return self.tuple_less(x, y);
        }
        self.vm.compare_bool(CompareOp::Lt, x, y)
    }

    fn tuple_less(&mut self, a: Gc<Tuple>, b: Gc<Tuple>) -> Result<bool> {
        for (x, y) in a.items().iter().zip(b.items()) {
            if !item_equal(self.vm, *x, *y)? {
                return match quick_less(*x, *y) {
                    Some(less) => Ok(less),
                    None => self.vm.compare_bool(CompareOp::Lt, *x, *y),
                };
            }
        }
        Ok(a.items().len() < b.items().len())
    }

    /// The end of the sorted run that starts at `start`, reversed if it was descending. Asks for
    /// the comparisons that CPython asks for, in its order.
    fn natural_run(&mut self, start: usize) -> Result<usize> {
        let count = self.order.len();
        let mut end = start + 1;
        while end < count && !self.less(self.order[end], self.order[end - 1])? {
            end += 1;
        }
        if end == count {
            return Ok(end);
        }
        // The next one is smaller. What came before goes into a descending run if it is one key
        // over and over.
        if end > start + 1 {
            if self.less(self.order[start], self.order[end - 1])? {
                return Ok(end);
            }
            self.order[start..end].reverse();
        }
        end += 1;
        // Equal neighbours keep their order: they are turned round here and once more at the end.
        let mut equal = 0;
        while end < count {
            if self.less(self.order[end], self.order[end - 1])? {
                self.turn_equal(end, equal);
                equal = 0;
            } else if self.less(self.order[end - 1], self.order[end])? {
                break;
            } else {
                equal += 1;
            }
            end += 1;
        }
        self.turn_equal(end, equal);
        self.order[start..end].reverse();
        while end < count && !self.less(self.order[end], self.order[end - 1])? {
            end += 1;
        }
        Ok(end)
    }

    /// Reverses the last `equal + 1` keys before `end`, which are equal.
    fn turn_equal(&mut self, end: usize, equal: usize) {
        if equal > 0 {
            self.order[end - equal - 1..end].reverse();
        }
    }

    /// The end of the run that starts at `start`, made ascending and at least [`MIN_RUN`] long.
    fn next_run(&mut self, start: usize) -> Result<usize> {
        let count = self.order.len();
        let mut end = self.natural_run(start)?;
        let wanted = count.min(start + MIN_RUN);
        while end < wanted {
            // Binary insertion, to the right of equal ones.
            let pivot = self.order[end];
            let at = self.bisect(start, end, |merge, at| Ok(!merge.less(pivot, at)?))?;
            self.order.copy_within(at..end, at + 1);
            self.order[at] = pivot;
            end += 1;
        }
        Ok(end)
    }

    /// The first position in `low..high` where `before` does not hold.
    fn bisect(
        &mut self,
        mut low: usize,
        mut high: usize,
        mut before: impl FnMut(&mut Self, u32) -> Result<bool>,
    ) -> Result<usize> {
        while low < high {
            let middle = low + (high - low) / 2;
            let at = self.order[middle];
            if before(self, at)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    /// Merges the neighbouring runs `start..middle` and `middle..end`.
    fn merge(&mut self, start: usize, middle: usize, end: usize) -> Result<()> {
        // What is in place already needs no merging; of sorted runs that is everything.
        let first_right = self.order[middle];
        let start = self.gallop(start, middle, |m, at| Ok(!m.less(first_right, at)?))?;
        if start == middle {
            return Ok(());
        }
        let last_left = self.order[middle - 1];
        let end = self.bisect(middle, end, |m, at| m.less(at, last_left))?;
        let mut left = std::mem::take(&mut self.spare);
        left.clear();
        left.extend_from_slice(&self.order[start..middle]);
        let (mut l, mut r, mut out) = (0, middle, start);
        while l < left.len() && r < end {
            if self.less(self.order[r], left[l])? {
                self.order[out] = self.order[r];
                r += 1;
            } else {
                self.order[out] = left[l];
                l += 1;
            }
            out += 1;
        }
        let rest = left.len() - l;
        self.order[out..out + rest].copy_from_slice(&left[l..]);
        self.spare = left;
        Ok(())
    }

    /// As [`Merge::bisect`], in steps that double from `low`.
    fn gallop(
        &mut self,
        low: usize,
        high: usize,
        mut before: impl FnMut(&mut Self, u32) -> Result<bool>,
    ) -> Result<usize> {
        let (mut from, mut step) = (low, 1);
        while from + step <= high {
            let at = self.order[from + step - 1];
            if !before(self, at)? {
                return self.bisect(from, from + step - 1, before);
            }
            from += step;
            step *= 2;
        }
        self.bisect(from, high, before)
    }
}

/// The power of the boundary between the runs `a..b` and `b..c` (Munro and Wild's powersort).
fn power(a: usize, b: usize, c: usize, count: usize) -> u32 {
    let (left, right) = ((a + b) as u64, (b + c) as u64);
    let scale = 1u64 << 30;
    let (x, y) = (left * scale / count as u64, right * scale / count as u64);
    (x ^ y).leading_zeros()
}
