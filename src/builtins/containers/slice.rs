//! `slice`.

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::builtins::containers::sequence_index::has_index;
use crate::builtins::containers::tuple::Hasher;
use crate::heap::Gc;
use crate::object::{
    CompareOp, Kind, Rest, Result, Slice, Slots, Type, TypeSpec, Value, function, member, method,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<Slice> {
    value.unwrap_as().expect("bug: a slice operation on something else")
}

fn new(vm: &mut Vm, _cls: Gc<Type>, args: Rest) -> Result<Value> {
    let (start, stop, step) = match *args.0 {
        [stop] => (Value::NONE, stop, Value::NONE),
        [start, stop] => (start, stop, Value::NONE),
        [start, stop, step] => (start, stop, step),
        [] => return Err(vm.type_error("slice expected at least 1 argument, got 0")),
        _ => {
            let n = args.0.len();
            return Err(vm.type_error(format!("slice expected at most 3 arguments, got {n}")));
        }
    };
    Ok(vm.new_slice(start, stop, step).into())
}

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let slice = this(value);
    let mut out = b"slice(".to_vec();
    for (i, part) in [slice.start, slice.stop, slice.step].into_iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(b", ");
        }
        out.extend_from_slice(vm.repr(part)?.as_bytes());
    }
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

fn hash(vm: &mut Vm, value: Value) -> Result<u64> {
    let slice = this(value);
    let mut state = Hasher::new();
    for part in [slice.start, slice.stop, slice.step] {
        state.add(vm.hash(part)?);
    }
    Ok(state.finish(None))
}

/// Slices compare as the tuples of their parts.
fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.downcast::<Slice>(), b.downcast::<Slice>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let x = vm.new_tuple(&[x.start, x.stop, x.step]);
    let y = vm.new_tuple(&[y.start, y.stop, y.step]);
    vm.scope(|vm| {
        vm.protect(x.into());
        vm.protect(y.into());
        crate::builtins::containers::item_compare::compare_sequences(vm, op, x, y)
    })
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

/// Fits the slice to a length of any size, CPython's `_PySlice_GetLongIndices`.
fn indices(vm: &mut Vm, this: Gc<Slice>, length: Value) -> Result<Value> {
    let length = vm.to_index(length)?;
    let length = vm.to_bigint(length).unwrap_or_default();
    if length.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    let (start, stop, step) = long_indices(vm, this, &length)?;
    let parts = [vm.new_int(start), vm.new_int(stop), vm.new_int(step)];
    Ok(vm.new_tuple(&parts).into())
}

/// Start, stop and step of a slice of a sequence of any length.
pub(in crate::builtins) fn long_indices(
    vm: &mut Vm,
    slice: Gc<Slice>,
    length: &BigInt,
) -> Result<(BigInt, BigInt, BigInt)> {
    let step = bound(vm, slice.step)?.unwrap_or_else(|| BigInt::from(1));
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let backwards = step.is_negative();
    let (lower, upper) =
        if backwards { (BigInt::from(-1), length - 1) } else { (BigInt::zero(), length.clone()) };
    let fit = |bound: BigInt| {
        let bound = if bound.is_negative() { bound + length } else { bound };
        bound.clamp(lower.clone(), upper.clone().max(lower.clone()))
    };
    let start = match bound(vm, slice.start)? {
        Some(start) => fit(start),
        None if backwards => upper.clone(),
        None => lower.clone(),
    };
    let stop = match bound(vm, slice.stop)? {
        Some(stop) => fit(stop),
        None if backwards => lower.clone(),
        None => upper.clone(),
    };
    Ok((start, stop, step))
}

fn bound(vm: &mut Vm, value: Value) -> Result<Option<BigInt>> {
    if value.is_none() {
        return Ok(None);
    }
    if !has_index(vm, value) {
        return Err(
            vm.type_error("slice indices must be integers or None or have an __index__ method")
        );
    }
    let index = vm.to_index(value)?;
    Ok(Some(vm.to_bigint(index).unwrap_or_default()))
}

/// `slice`
pub static SLICE: TypeSpec = TypeSpec {
    name: "slice",
    doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for \
          extended slicing (e.g. a[0:10:2]).",
    layout: Kind::Slice,
    new: Some(function("__new__", "cls, /, *args", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        ..crate::object::NO_SLOTS
    },
    methods: &[
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
            let parts = [start(vm, this)?, stop(vm, this)?, step(vm, this)?];
            crate::builtins::classes::reduce::by_class(vm, this, &parts)
        }),
        method("indices", "self, length, /", indices).doc(
        "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate \
         the start and stop\nindices, and the stride length of the extended slice described \
         by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of \
         normal slices.",
        ),
    ],
    getsets: &[member("start", start), member("step", step), member("stop", stop)],
    ..TypeSpec::NONE
};
