//! `islice`, `pairwise` and `batched`: parts of one iterable by number.

use super::{ITERATOR, make, slots, state};
use crate::builtins::iteration::collect;
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

// --- islice -------------------------------------------------------------------------------------

struct Slice {
    /// Unset at the end.
    source: Value,
    /// The number of the next item to give, and of the next that the source has.
    next: i64,
    at: i64,
    /// None: to the source's end.
    stop: Option<i64>,
    step: i64,
}

impl Opaque for Slice {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Slice>());
        tracer.value(self.source);
    }
}

/// `itertools.islice`
pub static ISLICE: TypeSpec = TypeSpec {
    name: "islice",
    doc: "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> \
          islice object\n\nReturn an iterator whose next() method returns selected values from an \
          iterable.  If start is specified, will skip all preceding elements; otherwise, start \
          defaults to zero.  Step defaults to one.",
    new: Some(function("__new__", "cls, /, *args", new_islice)),
    slots: slots(next_islice),
    ..ITERATOR
};

fn new_islice(vm: &mut Vm, cls: Gc<Type>, args: Rest) -> Result<Value> {
    let none = Value::NONE;
    let (iterable, start, stop, step) = match *args.0 {
        [iterable, stop] => (iterable, none, stop, none),
        [iterable, start, stop] => (iterable, start, stop, none),
        [iterable, start, stop, step] => (iterable, start, stop, step),
        _ => {
            let given = args.0.len();
            let bound = if given < 2 { "at least 2" } else { "at most 4" };
            return Err(vm.type_error(format!("islice expected {bound} arguments, got {given}")));
        }
    };
    let stop = match bound(vm, stop)? {
        Bound::None => None,
        Bound::At(stop) => Some(stop),
        // CPython does not tell -1 from a failure here.
        Bound::Negative(-1) | Bound::Bad => return Err(bad_bound(vm, "Stop argument")),
        Bound::Negative(_) => return Err(bad_bound(vm, "Indices")),
    };
    let start = match bound(vm, start)? {
        Bound::None => 0,
        Bound::At(start) => start,
        _ => return Err(bad_bound(vm, "Indices")),
    };
    let step = match bound(vm, step)? {
        Bound::None => 1,
        Bound::At(step) if step > 0 => step,
        _ => {
            let message = "Step for islice() must be a positive integer or None.";
            return Err(vm.value_error(message));
        }
    };
    let source = vm.iter(iterable)?;
    Ok(make(vm, cls, &ISLICE, Slice { source, next: start, at: 0, stop, step }))
}

fn bad_bound(vm: &mut Vm, which: &str) -> Raised {
    vm.value_error(format!(
        "{which} for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    ))
}

enum Bound {
    None,
    At(i64),
    Negative(i64),
    /// Too large, or no int.
    Bad,
}

fn bound(vm: &mut Vm, value: Value) -> Result<Bound> {
    if value.is_none() {
        return Ok(Bound::None);
    }
    match vm.to_index(value) {
        Ok(index) => Ok(match index.as_int() {
            None => Bound::Bad,
            Some(i) if i < 0 => Bound::Negative(i),
            Some(i) => Bound::At(i),
        }),
        // Whatever `__index__` raises.
        Err(raised) => match vm.catch(vm.types.exception) {
            Some(_) => Ok(Bound::Bad),
            None => Err(raised),
        },
    }
}

fn next_islice(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let item = advance_slice(vm, this);
    if !matches!(item, Ok(Some(_))) {
        state::<Slice>(this).source = Value::UNSET;
    }
    item
}

fn advance_slice(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut slice = state::<Slice>(this);
    let Some(source) = slice.source.to_option() else { return Ok(None) };
    let stop = slice.stop;
    while slice.at < slice.next {
        if advance(vm, source)?.is_none() {
            return Ok(None);
        }
        slice.at += 1;
        vm.charge(1)?;
    }
    if stop.is_some_and(|stop| slice.at >= stop) {
        return Ok(None);
    }
    let Some(item) = advance(vm, source)? else { return Ok(None) };
    slice.at += 1;
    slice.next = slice.next.saturating_add(slice.step).min(stop.unwrap_or(i64::MAX));
    Ok(Some(item))
}

// --- pairwise -----------------------------------------------------------------------------------

struct Pairwise {
    /// Unset at the end.
    source: Value,
    /// Unset before the first item.
    before: Value,
}

impl Opaque for Pairwise {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Pairwise>());
        tracer.values(&[self.source, self.before]);
    }
}

/// `itertools.pairwise`
pub static PAIRWISE: TypeSpec = TypeSpec {
    name: "pairwise",
    doc: "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> \
          (s0,s1), (s1,s2), (s2, s3), ...",
    new: Some(function(
        "__new__",
        "cls, iterable, /",
        |vm: &mut Vm, cls: Gc<Type>, iterable: Value| {
            let source = vm.iter(iterable)?;
            Ok(make(vm, cls, &PAIRWISE, Pairwise { source, before: Value::UNSET }))
        },
    )),
    slots: slots(next_pairwise),
    ..ITERATOR
};

fn next_pairwise(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let pair = advance_pairwise(vm, this);
    if !matches!(pair, Ok(Some(_))) {
        let mut pairwise = state::<Pairwise>(this);
        (pairwise.source, pairwise.before) = (Value::UNSET, Value::UNSET);
    }
    pair
}

fn advance_pairwise(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut pairwise = state::<Pairwise>(this);
    let Some(source) = pairwise.source.to_option() else { return Ok(None) };
    if pairwise.before.is_unset() {
        let Some(first) = advance(vm, source)? else { return Ok(None) };
        pairwise.before = first;
        // Unless the source has used this iterator up.
        if pairwise.source.is_unset() {
            return Ok(None);
        }
    }
    let before = pairwise.before;
    vm.scope(|vm| {
        vm.protect(before);
        let Some(item) = advance(vm, source)? else { return Ok(None) };
        pairwise.before = item;
        Ok(Some(vm.new_tuple(&[before, item]).into()))
    })
}

// --- batched ------------------------------------------------------------------------------------

struct Batched {
    /// Unset at the end.
    source: Value,
    size: usize,
    strict: bool,
}

impl Opaque for Batched {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Batched>());
        tracer.value(self.source);
    }
}

/// `itertools.batched`
pub static BATCHED: TypeSpec = TypeSpec {
    name: "batched",
    doc: "Batch data into tuples of length n. The last batch may be shorter than n.\n\nIf strict \
          is True, raises a ValueError if the final batch is shorter than n.",
    new: Some(function(
        "__new__",
        "cls, iterable, n, *, strict=False",
        |vm: &mut Vm, cls: Gc<Type>, iterable: Value, n: i64, strict: Option<bool>| {
            if n < 1 {
                return Err(vm.value_error("n must be at least one"));
            }
            let source = vm.iter(iterable)?;
            let (size, strict) = (n as usize, strict.unwrap_or(false));
            Ok(make(vm, cls, &BATCHED, Batched { source, size, strict }))
        },
    )),
    slots: slots(next_batched),
    ..ITERATOR
};

fn next_batched(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut batched = state::<Batched>(this);
    let Some(source) = batched.source.to_option() else { return Ok(None) };
    let (size, strict) = (batched.size, batched.strict);
    let batch = vm.new_list_of(&[]);
    let filled = vm.scope(|vm| {
        vm.protect(batch.into());
        for taken in 1..=size {
            let Some(item) = advance(vm, source)? else { break };
            collect::push(vm, batch, item)?;
            if taken % 128 == 0 {
                vm.charge(128)?;
            }
        }
        Ok(())
    });
    let count = batch.items.len();
    if filled.is_err() || count < size {
        batched.source = Value::UNSET;
        filled?;
    }
    match count {
        0 => Ok(None),
        _ if strict && count < size => Err(vm.value_error("batched(): incomplete batch")),
        _ => Ok(Some(vm.new_tuple(&batch.items).into())),
    }
}
