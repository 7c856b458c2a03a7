//! `count`, `cycle` and `repeat`: iterators that need not end.

use super::{ITERATOR, make, or_stop, slots, state};
use crate::builtins::iteration::collect;
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

// --- count --------------------------------------------------------------------------------------

struct Count {
    next: Value,
    step: Value,
}

impl Opaque for Count {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Count>());
        tracer.values(&[self.next, self.step]);
    }
}

/// `itertools.count`
pub static COUNT: TypeSpec = TypeSpec {
    name: "count",
    doc: "Return a count object whose .__next__() method returns consecutive values.",
    new: Some(function("__new__", "cls, start=0, step=1", new_count)),
    slots: Slots { repr: Some(repr_count), ..slots(next_count) },
    ..ITERATOR
};

fn new_count(
    vm: &mut Vm,
    cls: Gc<Type>,
    start: Option<Value>,
    step: Option<Value>,
) -> Result<Value> {
    for value in [start, step].into_iter().flatten() {
        let slots = &vm.type_of(value).slots;
        let is_number = slots.index.is_some() || slots.int.is_some() || slots.float.is_some();
        if !is_number && value.payload().kind() != Kind::Complex {
            return Err(vm.type_error("a number is required"));
        }
    }
    let mut next = start.unwrap_or(Value::int(0));
    let mut step = step.unwrap_or(Value::int(1));
    // Counting by ones from a bool, it starts with an int.
    if let (Some(start), Some(1)) = (next.as_int_or_bool(), step.as_int_or_bool()) {
        (next, step) = (Value::int(start), Value::int(1));
    }
    Ok(make(vm, cls, &COUNT, Count { next, step }))
}

fn next_count(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut count = state::<Count>(this);
    let (item, step) = (count.next, count.step);
    if let (Some(i), Some(by)) = (item.as_int(), step.as_int())
        && let Some(next) = i.checked_add(by)
    {
        count.next = Value::int(next);
        return Ok(Some(item));
    }
    let added = vm.scope(|vm| {
        vm.protect(item);
        count.next = vm.binary_op(BinaryOp::Add, item, step)?;
        Ok(Some(item))
    });
    or_stop(vm, added)
}

fn repr_count(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.type_of(this).name.to_string_lossy().into_owned();
    let count = state::<Count>(this);
    let (next, step) = (count.next, count.step);
    let mut out = format!("{name}(").into_bytes();
    vm.protect(next);
    out.extend_from_slice(vm.repr(next)?.as_bytes());
    if step.as_int_or_bool() != Some(1) {
        out.extend_from_slice(b", ");
        out.extend_from_slice(vm.repr(step)?.as_bytes());
    }
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

// --- cycle --------------------------------------------------------------------------------------

struct Cycle {
    /// Unset once everything is saved.
    source: Value,
    saved: Gc<List>,
    at: usize,
}

impl Opaque for Cycle {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Cycle>());
        tracer.value(self.source);
        tracer.mark(self.saved);
    }
}

/// `itertools.cycle`
pub static CYCLE: TypeSpec = TypeSpec {
    name: "cycle",
    doc: "Return elements from the iterable until it is exhausted. Then repeat the sequence \
          indefinitely.",
    new: Some(function(
        "__new__",
        "cls, iterable, /",
        |vm: &mut Vm, cls: Gc<Type>, iterable: Value| {
            let source = vm.iter(iterable)?;
            let saved = vm.new_list(Vec::new());
            Ok(make(vm, cls, &CYCLE, Cycle { source, saved, at: 0 }))
        },
    )),
    slots: slots(next_cycle),
    ..ITERATOR
};

fn next_cycle(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut cycle = state::<Cycle>(this);
    if let Some(source) = cycle.source.to_option() {
        if let Some(item) = advance(vm, source)? {
            collect::push(vm, cycle.saved, item)?;
            return Ok(Some(item));
        }
        cycle.source = Value::UNSET;
    }
    let saved = cycle.saved;
    let Some(item) = saved.items.get(cycle.at).copied() else { return Ok(None) };
    cycle.at += 1;
    if cycle.at >= saved.items.len() {
        cycle.at = 0;
    }
    Ok(Some(item))
}

// --- repeat -------------------------------------------------------------------------------------

struct Repeat {
    object: Value,
    /// None: for ever.
    left: Option<i64>,
}

impl Opaque for Repeat {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Repeat>());
        tracer.value(self.object);
    }
}

/// `itertools.repeat`
pub static REPEAT: TypeSpec = TypeSpec {
    name: "repeat",
    doc: "repeat(object [,times]) -> create an iterator which returns the object for the \
          specified number of times.  If not specified, returns the object endlessly.",
    new: Some(function(
        "__new__",
        "cls, object, times=None",
        |vm: &mut Vm, cls: Gc<Type>, object: Value, times: Option<i64>| {
            let left = times.map(|times| times.max(0));
            Ok(make(vm, cls, &REPEAT, Repeat { object, left }))
        },
    )),
    slots: Slots { repr: Some(repr_repeat), ..slots(next_repeat) },
    methods: &[method("__length_hint__", "self, /", |vm: &mut Vm, this: Value| {
        match state::<Repeat>(this).left {
            Some(left) => Ok(left),
            None => Err(vm.type_error("len() of unsized object")),
        }
    })
    .doc("Private method returning an estimate of len(list(it)).")],
    ..ITERATOR
};

fn next_repeat(_: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut repeat = state::<Repeat>(this);
    match &mut repeat.left {
        Some(0) => return Ok(None),
        Some(left) => *left -= 1,
        None => {}
    }
    Ok(Some(repeat.object))
}

fn repr_repeat(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.type_of(this).name.to_string_lossy().into_owned();
    let repeat = state::<Repeat>(this);
    let left = repeat.left;
    let shown = vm.repr(repeat.object)?;
    let mut out = format!("{name}(").into_bytes();
    out.extend_from_slice(shown.as_bytes());
    if let Some(left) = left {
        out.extend_from_slice(format!(", {left}").as_bytes());
    }
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}
