//! `range`: arithmetic progressions, computed and never stored. Bounds of 64 bits take the fast
//! paths; all others are computed with big ints.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::containers::sequence_index::{
    bad_key, has_index, out_of_range, position, slice_range,
};
use crate::builtins::containers::slice::long_indices;
use crate::builtins::containers::tuple::Hasher;
use crate::builtins::iteration::iter::LONGRANGE_ITERATOR;
use crate::heap::Gc;
use crate::object::{
    CompareOp, Flags, IterState, Kind, Range, Rest, Result, Slice, Slots, Type, TypeSpec, Value,
    function, member, method, range_len,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<Range> {
    value.unwrap_as().expect("bug: a range operation on something else")
}

fn new(vm: &mut Vm, _cls: Gc<Type>, args: Rest) -> Result<Value> {
    let (zero, one) = (Value::int(0), Value::int(1));
    let (start, stop, step) = match *args.0 {
        [stop] => (zero, vm.to_index(stop)?, one),
        [start, stop] => (vm.to_index(start)?, vm.to_index(stop)?, one),
        [start, stop, step] => vm.scope(|vm| {
            let start = vm.to_index(start)?;
            vm.protect(start);
            let stop = vm.to_index(stop)?;
            vm.protect(stop);
            Ok((start, stop, vm.to_index(step)?))
        })?,
        [] => return Err(vm.type_error("range expected at least 1 argument, got 0")),
        _ => {
            let n = args.0.len();
            return Err(vm.type_error(format!("range expected at most 3 arguments, got {n}")));
        }
    };
    if step.as_int() == Some(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(vm.new_range(start, stop, step).into())
}

// --- arithmetic ---------------------------------------------------------------------------------

fn parts(vm: &Vm, range: Gc<Range>) -> (BigInt, BigInt, BigInt) {
    let part = |value| vm.to_bigint(value).unwrap_or_default();
    (part(range.start), part(range.stop), part(range.step))
}

/// Number of values, of any size.
fn big_len(vm: &Vm, range: Gc<Range>) -> BigInt {
    if let Some((start, stop, step)) = range.small() {
        return range_len(start, stop, step).into();
    }
    let (start, stop, step) = parts(vm, range);
    let (low, high) = if step.is_positive() { (start, stop) } else { (stop, start) };
    if low >= high { BigInt::zero() } else { (high - low - 1u8) / step.abs() + 1u8 }
}

/// Number of values when it fits.
fn small_len(vm: &Vm, range: Gc<Range>) -> Option<u64> {
    match range.small() {
        Some((start, stop, step)) => Some(range_len(start, stop, step)),
        None => big_len(vm, range).to_u64(),
    }
}

fn is_empty(vm: &Vm, range: Gc<Range>) -> bool {
    small_len(vm, range) == Some(0)
}

/// The position of an int in the range.
fn find_int(vm: &Vm, range: Gc<Range>, value: Value) -> Option<BigInt> {
    let wanted = vm.to_bigint(value)?;
    let (start, stop, step) = parts(vm, range);
    let inside = if step.is_positive() {
        start <= wanted && wanted < stop
    } else {
        stop < wanted && wanted <= start
    };
    if !inside {
        return None;
    }
    let (at, rest) = (wanted - start).div_rem(&step);
    rest.is_zero().then_some(at)
}

/// Whether `value` is an int whose place in the range follows by arithmetic.
fn is_plain_int(value: Value) -> bool {
    value.is_int() || value.is_bool() || value.kind() == Kind::BigInt
}

/// Whether the range has the small int `wanted`.
fn contains_small(start: i64, stop: i64, step: i64, wanted: i64) -> bool {
    let inside =
        if step > 0 { start <= wanted && wanted < stop } else { stop < wanted && wanted <= start };
    inside && (i128::from(wanted) - i128::from(start)) % i128::from(step) == 0
}

// --- slots --------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let range = this(value);
    let mut out = b"range(".to_vec();
    out.extend_from_slice(vm.repr(range.start)?.as_bytes());
    out.extend_from_slice(b", ");
    out.extend_from_slice(vm.repr(range.stop)?.as_bytes());
    if range.step.as_int() != Some(1) {
        out.extend_from_slice(b", ");
        out.extend_from_slice(vm.repr(range.step)?.as_bytes());
    }
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

/// The hash of `(len, start, step)`, with None for what does not matter.
fn hash(vm: &mut Vm, value: Value) -> Result<u64> {
    let range = this(value);
    let len = big_len(vm, range);
    let (mut start, mut step) = (range.start, range.step);
    if len.is_zero() {
        start = Value::NONE;
    }
    if len.is_zero() || len.is_one() {
        step = Value::NONE;
    }
    let len = vm.new_int(len);
    let mut state = Hasher::new();
    for part in [len, start, step] {
        state.add(vm.hash(part)?);
    }
    Ok(state.finish(Some(3)))
}

fn truth(vm: &mut Vm, value: Value) -> Result<bool> {
    Ok(!is_empty(vm, this(value)))
}

fn len(vm: &mut Vm, value: Value) -> Result<usize> {
    match small_len(vm, this(value)) {
        Some(len) if len <= i64::MAX as u64 => Ok(len as usize),
        _ => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let range = this(value);
    Ok(match range.small() {
        Some((start, stop, step)) => {
            let class = vm.types.range_iterator;
            vm.new_iter(class, IterState::Range(start, range_len(start, stop, step), step))
        }
        None => {
            let class = vm.type_by_spec(&LONGRANGE_ITERATOR);
            vm.new_iter(class, IterState::BigRange(range.start, range.stop, range.step))
        }
    })
}

fn get_item(vm: &mut Vm, value: Value, key: Value) -> Result<Value> {
    let range = this(value);
    if let (Some(index), Some((start, stop, step))) = (key.as_int(), range.small()) {
        let len = range_len(start, stop, step);
        if len <= i64::MAX as u64 {
            return match position(index, len as usize) {
                Some(at) => Ok(Value::int(start.wrapping_add((at as i64).wrapping_mul(step)))),
                None => Err(out_of_range(vm, "range")),
            };
        }
    }
    if let Some(slice) = key.downcast::<Slice>() {
        return get_slice(vm, range, slice);
    }
    if !has_index(vm, key) {
        return Err(bad_key(vm, key, "range"));
    }
    let index = vm.to_index(key)?;
    let mut index = vm.to_bigint(index).unwrap_or_default();
    let len = big_len(vm, range);
    if index.is_negative() {
        index += &len;
    }
    if index.is_negative() || index >= len {
        return Err(out_of_range(vm, "range"));
    }
    let (start, _, step) = parts(vm, range);
    Ok(vm.new_int(start + index * step))
}

fn get_slice(vm: &mut Vm, range: Gc<Range>, slice: Gc<Slice>) -> Result<Value> {
    if let (Some((start, stop, step)), true) = (range.small(), has_small_bounds(slice)) {
        let len = range_len(start, stop, step);
        if len <= i64::MAX as u64 {
            let cut = slice_range(vm, slice, len as usize)?;
            let at = |index: i64| i128::from(start) + i128::from(index) * i128::from(step);
            let bounds = (at(cut.start), at(cut.stop), i128::from(cut.step) * i128::from(step));
            if let (Ok(a), Ok(b), Ok(c)) =
                (i64::try_from(bounds.0), i64::try_from(bounds.1), i64::try_from(bounds.2))
            {
                return Ok(vm.new_range(Value::int(a), Value::int(b), Value::int(c)).into());
            }
        }
    }
    let len = big_len(vm, range);
    let (from, to, by) = long_indices(vm, slice, &len)?;
    let (start, _, step) = parts(vm, range);
    let first = vm.new_int(&start + from * &step);
    let last = vm.new_int(&start + to * &step);
    let by = vm.new_int(by * step);
    Ok(vm.new_range(first, last, by).into())
}

fn has_small_bounds(slice: Gc<Slice>) -> bool {
    [slice.start, slice.stop, slice.step].iter().all(|v| v.is_none() || v.is_int())
}

fn contains(vm: &mut Vm, value: Value, item: Value) -> Result<bool> {
    let range = this(value);
    if let (Some(wanted), Some((start, stop, step))) = (item.as_int_or_bool(), range.small()) {
        return Ok(contains_small(start, stop, step, wanted));
    }
    if is_plain_int(item) {
        return Ok(find_int(vm, range, item).is_some());
    }
    Ok(search(vm, value, item, true)?.0.is_some())
}

/// Searches by comparing every value: the position of the first match, and how many there are
/// (one at most if only the `first` is wanted).
fn search(vm: &mut Vm, range: Value, item: Value, first: bool) -> Result<(Option<usize>, usize)> {
    let iterator = iter(vm, range)?;
    vm.scope(|vm| {
        vm.protect(iterator);
        let (mut at, mut found, mut count) = (0, None, 0);
        while let Some(value) = crate::builtins::iteration::iter::next(vm, iterator)? {
            vm.charge(1)?;
            if item_equal(vm, value, item)? {
                found = found.or(Some(at));
                count += 1;
                if first {
                    break;
                }
            }
            at += 1;
        }
        Ok((found, count))
    })
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(a), Some(b)) = (a.downcast::<Range>(), b.downcast::<Range>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    match op {
        CompareOp::Eq => Ok(Value::bool(equal(vm, a, b))),
        CompareOp::Ne => Ok(Value::bool(!equal(vm, a, b))),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// Ranges are equal when they have the same values.
fn equal(vm: &Vm, a: Gc<Range>, b: Gc<Range>) -> bool {
    if a.is(b) {
        return true;
    }
    let len = big_len(vm, a);
    if len != big_len(vm, b) {
        return false;
    }
    let same = |x: Value, y: Value| vm.to_bigint(x) == vm.to_bigint(y);
    len.is_zero() || same(a.start, b.start) && (len.is_one() || same(a.step, b.step))
}

// --- methods ------------------------------------------------------------------------------------

fn count(vm: &mut Vm, value: Value, item: Value) -> Result<usize> {
    if is_plain_int(item) {
        return Ok(usize::from(contains(vm, value, item)?));
    }
    Ok(search(vm, value, item, false)?.1)
}

fn index(vm: &mut Vm, value: Value, item: Value) -> Result<Value> {
    let found = if is_plain_int(item) {
        find_int(vm, this(value), item)
    } else {
        search(vm, value, item, true)?.0.map(BigInt::from)
    };
    match found {
        Some(at) => Ok(vm.new_int(at)),
        None if !is_plain_int(item) => Err(vm.value_error("sequence.index(x): x not in sequence")),
        None => {
            let text = vm.repr(item)?.to_string_lossy().into_owned();
            Err(vm.value_error(format!("{text} is not in range")))
        }
    }
}

fn reversed(vm: &mut Vm, this: Gc<Range>) -> Result<Value> {
    if let Some((start, stop, step)) = this.small() {
        let len = range_len(start, stop, step);
        if let (true, Some(step)) = (len <= i64::MAX as u64, step.checked_neg()) {
            let last = start.wrapping_sub((len as i64 - 1).wrapping_mul(step));
            let class = vm.types.range_iterator;
            return Ok(vm.new_iter(class, IterState::Range(last, len, step)));
        }
    }
    let len = big_len(vm, this);
    let (start, _, step) = parts(vm, this);
    let last = vm.new_int(&start + (len - 1u8) * &step);
    let stop = vm.new_int(start - &step);
    let step = vm.new_int(-step);
    let class = vm.type_by_spec(&LONGRANGE_ITERATOR);
    Ok(vm.new_iter(class, IterState::BigRange(last, stop, step)))
}

fn start(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(this(value).start)
}

fn stop(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(this(value).stop)
}

fn step(_: &mut Vm, value: Value) -> Result<Value> {
    Ok(this(value).step)
}

/// `range`
pub static RANGE: TypeSpec = TypeSpec {
    name: "range",
    doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an \
          object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) \
          by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is \
          omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list \
          of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
    layout: Kind::Range,
    flags: Flags::SEQUENCE,
    new: Some(function("__new__", "cls, /, *args", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        bool: Some(truth),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        contains: Some(contains),
        compare: Some(compare),
        ..crate::object::NO_SLOTS
    },
    methods: &[
        method("__reversed__", "self, /", reversed).doc("Return a reverse iterator."),
        method("count", "self, value, /", count)
            .doc("rangeobject.count(value) -> integer -- return number of occurrences of value"),
        method("index", "self, value, /", index).doc(
            "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if \
             the value is not present.",
        ),
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
            let parts = [start(vm, this)?, stop(vm, this)?, step(vm, this)?];
            crate::builtins::classes::reduce::by_class(vm, this, &parts)
        }),
    ],
    getsets: &[member("start", start), member("stop", stop), member("step", step)],
    ..TypeSpec::NONE
};
