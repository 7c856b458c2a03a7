//! What list and tuple do alike: concatenation, repetition, the text of their elements.

use crate::builtins::containers::item_compare::Sequence;
use crate::builtins::containers::sequence_index::has_index;
use crate::builtins::iteration::collect;
use crate::object::{Result, Value};
use crate::vm::Vm;

/// The elements of one sequence, then those of the other.
pub fn concat(vm: &mut Vm, a: &[Value], b: &[Value]) -> Result<Vec<Value>> {
    collect::reserve_values(vm, a.len() + b.len())?;
    let mut items = Vec::with_capacity(a.len() + b.len());
    items.extend_from_slice(a);
    items.extend_from_slice(b);
    Ok(items)
}

/// How often `count` says to repeat; None when it is no int.
pub fn repeat_count(vm: &mut Vm, count: Value) -> Result<Option<usize>> {
    if let Some(n) = count.as_int() {
        return Ok(Some(n.max(0) as usize));
    }
    if !has_index(vm, count) {
        return Ok(None);
    }
    match vm.to_index(count)?.as_int_or_bool() {
        Some(n) => Ok(Some(n.max(0) as usize)),
        None => {
            // CPython raises OverflowError here where indices raise IndexError.
            let name = vm.class_name(count);
            Err(vm.overflow_error(format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

/// Appends text to a repr under construction.
pub fn append_text(vm: &mut Vm, out: &mut Vec<u8>, text: &[u8]) -> Result<()> {
    vm.charge(1 + text.len() as u64 / 64)?;
    if out.len() >= 1 << 16 && out.capacity() - out.len() < text.len() {
        vm.reserve(out.len() + text.len())?;
    }
    out.extend_from_slice(text);
    Ok(())
}

/// Appends the reprs of the elements, separated by commas. Returns how many there were.
pub fn append_reprs<S: Sequence>(vm: &mut Vm, out: &mut Vec<u8>, sequence: S) -> Result<usize> {
    let mut i = 0;
    // A repr may change the list.
    while let Some(item) = sequence.items().get(i).copied() {
        if i > 0 {
            out.extend_from_slice(b", ");
        }
        let text = vm.repr(item)?;
        append_text(vm, out, text.as_bytes())?;
        i += 1;
    }
    Ok(i)
}
