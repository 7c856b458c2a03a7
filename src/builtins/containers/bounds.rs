//! The optional `start` and `end` arguments of methods that search, None being absent.

use crate::builtins::containers::sequence_index::has_index;
use crate::object::{Result, Value};
use crate::vm::Vm;

fn bound(vm: &mut Vm, value: Option<Value>, default: i64) -> Result<i64> {
    match value {
        None => Ok(default),
        Some(value) if value.is_none() => Ok(default),
        Some(value) if value.is_int() => Ok(value.int_bits()),
        Some(value) if has_index(vm, value) => vm.clamp_index(value),
        Some(_) => {
            Err(vm.type_error("slice indices must be integers or None or have an __index__ method"))
        }
    }
}

/// The bounds fitted to `len`; None when the start lies beyond the end.
#[inline]
pub(in crate::builtins) fn window(
    vm: &mut Vm,
    start: Option<Value>,
    end: Option<Value>,
    len: usize,
) -> Result<Option<(usize, usize)>> {
    let len = len as i64;
    let start = bound(vm, start, 0)?;
    let end = bound(vm, end, i64::MAX)?;
    let fit = |bound: i64| if bound < 0 { bound.saturating_add(len).max(0) } else { bound };
    let (start, end) = (fit(start), fit(end).min(len));
    Ok((start <= end).then_some((start as usize, end as usize)))
}
