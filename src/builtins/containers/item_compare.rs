//! Comparing elements of containers: identity first, then the common types right here, and only
//! then the general protocol, which may run Python code.

use crate::heap::Gc;
use crate::object::{CompareOp, List, Result, Str, Tag, Tuple, Value};
use crate::vm::Vm;

/// A sequence that is compared element by element. A list may change while it is.
pub trait Sequence: Copy {
    /// The elements as they are now.
    fn items(&self) -> &[Value];
}

impl Sequence for Gc<List> {
    #[inline(always)]
    fn items(&self) -> &[Value] {
        &self.items
    }
}

impl Sequence for Gc<Tuple> {
    #[inline(always)]
    fn items(&self) -> &[Value] {
        Tuple::items(self)
    }
}

/// Whether two elements are identical or equal, where this can be said without running code.
#[inline(always)]
pub fn quick_equal(a: Value, b: Value) -> Option<bool> {
    if a.is(b) {
        return Some(true);
    }
    match (a.tag(), b.tag()) {
        (Tag::Int, Tag::Int) => Some(false),
        (Tag::Object, Tag::Object) => {
            let (a, b) = (a.downcast::<Str>()?, b.downcast::<Str>()?);
            Some(a.as_bytes() == b.as_bytes())
        }
        (Tag::Object, _) => a.downcast::<Str>().map(|_| false),
        (_, Tag::Object) => b.downcast::<Str>().map(|_| false),
        _ => quick_number_equal(a, b),
    }
}

#[inline]
fn quick_number_equal(a: Value, b: Value) -> Option<bool> {
    if let (Some(a), Some(b)) = (a.as_float(), b.as_float()) {
        return Some(a == b);
    }
    match (a.as_int_or_bool(), b.as_int_or_bool()) {
        (Some(a), Some(b)) => Some(a == b),
        // Of different sorts: int and float, or None and such.
        (Some(i), None) => b.as_float().map_or(Some(false), |f| int_equals_float(i, f)),
        (None, Some(i)) => a.as_float().map_or(Some(false), |f| int_equals_float(i, f)),
        (None, None) => Some(false),
    }
}

fn int_equals_float(i: i64, f: f64) -> Option<bool> {
    if i.unsigned_abs() < 1 << 53 { Some(i as f64 == f) } else { None }
}

/// Whether two elements are identical or equal; CPython's `PyObject_RichCompareBool`.
#[inline]
pub fn item_equal(vm: &mut Vm, a: Value, b: Value) -> Result<bool> {
    match quick_equal(a, b) {
        Some(equal) => Ok(equal),
        None => ask_equal(vm, a, b),
    }
}

fn ask_equal(vm: &mut Vm, a: Value, b: Value) -> Result<bool> {
    // The container may drop them while they are compared.
    vm.scope(|vm| {
        vm.protect(a);
        vm.protect(b);
        vm.eq(a, b)
    })
}

fn ask_order(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    vm.scope(|vm| {
        vm.protect(a);
        vm.protect(b);
        vm.compare(op, a, b)
    })
}

/// `a < b` where this can be said without running code.
#[inline(always)]
pub fn quick_less(a: Value, b: Value) -> Option<bool> {
    match (a.tag(), b.tag()) {
        (Tag::Int, Tag::Int) => Some(a.int_bits() < b.int_bits()),
        (Tag::Float, Tag::Float) => Some(a.float_bits() < b.float_bits()),
        (Tag::Object, Tag::Object) => {
            let (a, b) = (a.downcast::<Str>()?, b.downcast::<Str>()?);
            Some(a.as_bytes() < b.as_bytes())
        }
        _ => None,
    }
}

/// The position of an element equal to `wanted` among the positions `from..to`, as the sequence is
/// while each is looked at.
pub fn find_item<S: Sequence>(
    vm: &mut Vm,
    sequence: S,
    wanted: Value,
    from: usize,
    to: usize,
) -> Result<Option<usize>> {
    let mut at = from;
    while at < to.min(sequence.items().len()) {
        // A stretch that needs no code is searched at once.
        let items = sequence.items();
        let end = to.min(items.len()).min(at + 4096);
        let stretch = &items[at..end];
        let stop = match wanted.as_int() {
            // CPython compares the element with the wanted value in this order.
            Some(i) => stretch.iter().position(|v| match v.as_int() {
                Some(x) => x == i,
                None => quick_equal(*v, wanted) != Some(false),
            }),
            None => stretch.iter().position(|v| quick_equal(*v, wanted) != Some(false)),
        };
        let begin = at;
        at = stop.map_or(end, |n| begin + n);
        vm.charge((at - begin) as u64 / 8 + 1)?;
        if stop.is_some() {
            let items = sequence.items();
            if at < items.len() && item_equal(vm, items[at], wanted)? {
                return Ok(Some(at));
            }
            at += 1;
        }
    }
    Ok(None)
}

/// How many elements are equal to `wanted`.
pub fn count_items<S: Sequence>(vm: &mut Vm, sequence: S, wanted: Value) -> Result<usize> {
    let (mut count, mut at) = (0, 0);
    while let Some(found) = find_item(vm, sequence, wanted, at, usize::MAX)? {
        count += 1;
        at = found + 1;
    }
    Ok(count)
}

/// Compares two sequences element by element, as lists and tuples do.
pub fn compare_sequences<S: Sequence>(vm: &mut Vm, op: CompareOp, a: S, b: S) -> Result<Value> {
    if a.items().len() != b.items().len() {
        match op {
            CompareOp::Eq => return Ok(Value::FALSE),
            CompareOp::Ne => return Ok(Value::TRUE),
            _ => {}
        }
    }
    // Nested sequences are compared again for every reference to them: 2**60 times, if built so.
    vm.charge(1)?;
    let mut i = 0;
    loop {
        let (xs, ys) = (a.items(), b.items());
        let (Some(x), Some(y)) = (xs.get(i).copied(), ys.get(i).copied()) else {
            return Ok(Value::bool(op.holds(xs.len().cmp(&ys.len()))));
        };
        if !item_equal(vm, x, y)? {
            // The elements may have gone or changed place while they were compared.
            return match (op, a.items().get(i).copied(), b.items().get(i).copied()) {
                (CompareOp::Eq, Some(_), Some(_)) => Ok(Value::FALSE),
                (CompareOp::Ne, Some(_), Some(_)) => Ok(Value::TRUE),
                (_, Some(x), Some(y)) => ask_order(vm, op, x, y),
                _ => Ok(Value::bool(op.holds(a.items().len().cmp(&b.items().len())))),
            };
        }
        i += 1;
        if i % 1024 == 0 {
            vm.charge(128)?;
        }
    }
}
