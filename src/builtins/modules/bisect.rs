//! `_bisect`: searching in sorted sequences. `bisect` adds two more names, in Python.

use crate::builtins::containers::item_compare::quick_less;
use crate::builtins::containers::sequence_index::has_index;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_bisect`
pub static BISECT: ModuleSpec = ModuleSpec {
    name: "_bisect",
    doc: "Bisection algorithms.",
    types: &[],
    functions: &[
        function(
            "bisect_right",
            "a, x, lo=0, hi=None, *, key=None",
            |vm: &mut Vm, a: Value, x: Value, lo, hi, key| {
                find(vm, a, x, Side::Right, lo, hi, key_of(key))
            },
        )
        .doc(
            "Return the index where to insert item x in list a, assuming a is sorted: behind \
              items equal to it.",
        ),
        function(
            "bisect_left",
            "a, x, lo=0, hi=None, *, key=None",
            |vm: &mut Vm, a: Value, x: Value, lo, hi, key| {
                find(vm, a, x, Side::Left, lo, hi, key_of(key))
            },
        )
        .doc(
            "Return the index where to insert item x in list a, assuming a is sorted: before \
              items equal to it.",
        ),
        function(
            "insort_right",
            "a, x, lo=0, hi=None, *, key=None",
            |vm: &mut Vm, a: Value, x: Value, lo, hi, key| {
                insert(vm, a, x, Side::Right, lo, hi, key_of(key))
            },
        )
        .doc(
            "Insert item x in list a, and keep it sorted assuming a is sorted: behind items equal \
              to it.",
        ),
        function(
            "insort_left",
            "a, x, lo=0, hi=None, *, key=None",
            |vm: &mut Vm, a: Value, x: Value, lo, hi, key| {
                insert(vm, a, x, Side::Left, lo, hi, key_of(key))
            },
        )
        .doc(
            "Insert item x in list a, and keep it sorted assuming a is sorted: before items equal \
              to it.",
        ),
    ],
    init: None,
};

/// On which side of equal items.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

fn key_of(key: Option<Value>) -> Option<Value> {
    key.filter(|key| !key.is_none())
}

/// The position of `x` in `a`. With a key, `x` is compared with the keys of the items.
fn find(
    vm: &mut Vm,
    a: Value,
    x: Value,
    side: Side,
    lo: Option<i64>,
    hi: Option<Value>,
    key: Option<Value>,
) -> Result<i64> {
    let mut lo = lo.unwrap_or(0);
    if lo < 0 {
        return Err(vm.value_error("lo must be non-negative"));
    }
    let mut hi = match hi.filter(|hi| !hi.is_none()) {
        Some(hi) => bound(vm, hi)?,
        None => -1,
    };
    // CPython takes this value for the absence of one.
    if hi == -1 {
        hi = length(vm, a)?;
    }
    while lo < hi {
        let middle = lo + (hi - lo) / 2;
        let item = match a.downcast::<List>().and_then(|a| a.items.get(middle as usize).copied()) {
            Some(item) => item,
            None => vm.get_item(a, Value::int(middle))?,
        };
        let after = vm.scope(|vm| {
            let item = match key {
                Some(key) => {
                    vm.protect(item);
                    vm.call(key, &[item])?
                }
                None => item,
            };
            let (first, second) = match side {
                Side::Left => (item, x),
                Side::Right => (x, item),
            };
            let less = match quick_less(first, second) {
                Some(less) => less,
                None => {
                    vm.protect(item);
                    vm.compare_bool(CompareOp::Lt, first, second)?
                }
            };
            Ok(less == matches!(side, Side::Left))
        })?;
        (lo, hi) = if after { (middle + 1, hi) } else { (lo, middle) };
    }
    Ok(lo)
}

/// `hi` as an int.
fn bound(vm: &mut Vm, hi: Value) -> Result<i64> {
    if !has_index(vm, hi) {
        let got = vm.class_name(hi);
        return Err(vm.type_error(format!("argument should be integer or None, not '{got}'")));
    }
    match vm.to_index(hi)?.as_int() {
        Some(hi) => Ok(hi),
        None => {
            let got = vm.class_name(hi);
            Err(vm.overflow_error(format!("cannot fit '{got}' into an index-sized integer")))
        }
    }
}

/// The length of what must be a sequence.
fn length(vm: &mut Vm, a: Value) -> Result<i64> {
    if a.unwrap_as::<Dict>().is_some() {
        let got = vm.class_name(a);
        return Err(vm.type_error(format!("{got} is not a sequence")));
    }
    Ok(vm.len(a)? as i64)
}

fn insert(
    vm: &mut Vm,
    a: Value,
    x: Value,
    side: Side,
    lo: Option<i64>,
    hi: Option<Value>,
    key: Option<Value>,
) -> Result<()> {
    let wanted = match key {
        Some(key) => vm.call(key, &[x])?,
        None => x,
    };
    vm.protect(wanted);
    let at = find(vm, a, wanted, side, lo, hi, key)?;
    let name = vm.intern("insert");
    vm.call_method(a, name, &[Value::int(at), x]).map(|_| ())
}
