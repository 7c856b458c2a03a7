//! Indices and slices of sequences: from the key in brackets to positions.
//!
//! Shared by list, tuple, range, str and bytes. Messages are CPython's, which vary by type; the
//! `type_name` that callers pass is the Python name of the type.

use crate::heap::Gc;
use crate::object::{BigIntObject, Raised, Result, Slice, Value};
use crate::vm::Vm;

/// The key in brackets of a sequence.
pub enum Key {
    /// One element; negative counts from the end.
    Index(i64),
    /// Several.
    Slice(Gc<Slice>),
}

/// What `key` asks of a `type_name`; TypeError when it is neither an index nor a slice.
#[inline]
pub fn sequence_key(vm: &mut Vm, key: Value, type_name: &str) -> Result<Key> {
    if let Some(i) = key.as_int() {
        return Ok(Key::Index(i));
    }
    if let Some(slice) = key.downcast::<Slice>() {
        return Ok(Key::Slice(slice));
    }
    index_value(vm, key, type_name).map(Key::Index)
}

/// The int that an index key stands for, not yet compared with a length.
#[inline]
pub fn index_value(vm: &mut Vm, key: Value, type_name: &str) -> Result<i64> {
    match key.as_int() {
        Some(i) => Ok(i),
        None => index_of_object(vm, key, type_name),
    }
}

#[cold]
fn index_of_object(vm: &mut Vm, key: Value, type_name: &str) -> Result<i64> {
    if !has_index(vm, key) {
        return Err(bad_key(vm, key, type_name));
    }
    let index = vm.to_index(key)?;
    if index.downcast::<BigIntObject>().is_some() {
        return Err(too_large(vm, key));
    }
    Ok(index.as_int_or_bool().unwrap_or(0))
}

/// Whether `value` can be used as an index: an int or something with `__index__`.
#[inline]
pub fn has_index(vm: &Vm, value: Value) -> bool {
    value.is_int() || value.is_bool() || vm.type_of(value).slots.index.is_some()
}

/// The IndexError for ints beyond 64 bits.
pub fn too_large(vm: &mut Vm, value: Value) -> Raised {
    let name = vm.class_name(value);
    vm.index_error(format!("cannot fit '{name}' into an index-sized integer"))
}

/// The TypeError for keys that are neither indices nor slices.
pub fn bad_key(vm: &mut Vm, key: Value, type_name: &str) -> Raised {
    let class = vm.class_name(key);
    vm.type_error(match type_name {
        "str" => format!("string indices must be integers, not '{class}'"),
        "bytes" => format!("byte indices must be integers or slices, not {class}"),
        _ => format!("{type_name} indices must be integers or slices, not {class}"),
    })
}

/// The IndexError for positions outside.
#[cold]
pub fn out_of_range(vm: &mut Vm, type_name: &str) -> Raised {
    vm.index_error(match type_name {
        "str" => "string index out of range".to_string(),
        "bytes" => "index out of range".to_string(),
        "range" => "range object index out of range".to_string(),
        _ => format!("{type_name} index out of range"),
    })
}

/// The position that `index` means in a sequence of `len`, negative ones counting from the end.
#[inline(always)]
pub fn position(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index.wrapping_add(len as i64) } else { index };
    if (at as u64) < len as u64 { Some(at as usize) } else { None }
}

/// A slice's bounds as ints, not yet fitted to a length.
#[derive(Clone, Copy, Debug)]
pub struct SliceBounds {
    start: i64,
    stop: i64,
    step: i64,
}

/// A slice fitted to a length: `count` positions from `start` on, `step` apart.
#[derive(Clone, Copy, Debug)]
pub struct SliceRange {
    /// First position.
    pub start: i64,
    /// Bound.
    pub stop: i64,
    /// Distance; not 0.
    pub step: i64,
    /// Number of positions.
    pub count: usize,
}

/// Evaluates the bounds of a slice, CPython's `PySlice_Unpack`. May run `__index__`: look at the
/// sequence's length afterwards.
#[inline]
pub fn unpack_slice(vm: &mut Vm, slice: Gc<Slice>) -> Result<SliceBounds> {
    let (start, stop, step) = (slice.start, slice.stop, slice.step);
    let step = if step.is_none() { 1 } else { slice_bound(vm, step)?.max(-i64::MAX) };
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let start = match start.is_none() {
        true if step < 0 => i64::MAX,
        true => 0,
        false => slice_bound(vm, start)?,
    };
    let stop = match stop.is_none() {
        true if step < 0 => i64::MIN,
        true => i64::MAX,
        false => slice_bound(vm, stop)?,
    };
    Ok(SliceBounds { start, stop, step })
}

#[inline]
fn slice_bound(vm: &mut Vm, value: Value) -> Result<i64> {
    match value.as_int() {
        Some(i) => Ok(i),
        None if has_index(vm, value) => vm.clamp_index(value),
        None => {
            Err(vm.type_error("slice indices must be integers or None or have an __index__ method"))
        }
    }
}

/// A `start` or `stop` argument of methods like `index`: clamped to 64 bits; `default` if absent.
pub fn search_bound(vm: &mut Vm, value: Option<Value>, default: i64) -> Result<i64> {
    match value {
        None => Ok(default),
        Some(value) if has_index(vm, value) => match value.as_int() {
            Some(i) => Ok(i),
            None => vm.clamp_index(value),
        },
        Some(_) => Err(vm.type_error("slice indices must be integers or have an __index__ method")),
    }
}

impl SliceBounds {
    /// Fits the bounds to a sequence of `len`, CPython's `PySlice_AdjustIndices`.
    #[inline]
    pub fn fit(self, len: usize) -> SliceRange {
        let (step, len) = (self.step, len as i64);
        let clamp = |bound: i64| {
            if bound < 0 {
                let bound = bound.wrapping_add(len);
                if bound >= 0 {
                    bound
                } else if step < 0 {
                    -1
                } else {
                    0
                }
            } else if bound >= len {
                if step < 0 { len - 1 } else { len }
            } else {
                bound
            }
        };
        let (start, stop) = (clamp(self.start), clamp(self.stop));
        let count = if step < 0 {
            if stop < start { (start - stop - 1) as u64 / step.unsigned_abs() + 1 } else { 0 }
        } else if start < stop {
            (stop - start - 1) as u64 / step as u64 + 1
        } else {
            0
        };
        SliceRange { start, stop, step, count: count as usize }
    }
}

impl SliceRange {
    /// The positions in order.
    #[inline]
    pub fn positions(self) -> impl Iterator<Item = usize> {
        // Wrapping: the sum past the last position is computed but not used.
        (0..self.count as i64)
            .map(move |i| self.start.wrapping_add(i.wrapping_mul(self.step)) as usize)
    }

    /// The same positions in ascending order.
    pub fn ascending(self) -> SliceRange {
        if self.step > 0 || self.count == 0 {
            return self;
        }
        let start = self.start + self.step * (self.count as i64 - 1);
        SliceRange { start, stop: self.start + 1, step: -self.step, count: self.count }
    }
}

/// Evaluates and fits a slice at once, for immutable sequences.
#[inline]
pub fn slice_range(vm: &mut Vm, slice: Gc<Slice>, len: usize) -> Result<SliceRange> {
    Ok(unpack_slice(vm, slice)?.fit(len))
}
