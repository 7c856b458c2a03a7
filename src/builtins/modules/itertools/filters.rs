//! `compress`, `dropwhile`, `takewhile`, `filterfalse`, `starmap` and `accumulate`: one iterable, seen
//! through a function or another iterable.

use super::{ITERATOR, accepts, make, or_stop, slots, state};
use crate::builtins::iteration::collect;
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

// --- compress -----------------------------------------------------------------------------------

struct Compress {
    data: Value,
    selectors: Value,
}

impl Opaque for Compress {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Compress>());
        tracer.values(&[self.data, self.selectors]);
    }
}

/// `itertools.compress`
pub static COMPRESS: TypeSpec = TypeSpec {
    name: "compress",
    doc: "Return data elements corresponding to true selector elements.",
    new: Some(function(
        "__new__",
        "cls, data, selectors",
        |vm: &mut Vm, cls: Gc<Type>, data: Value, selectors: Value| {
            let data = vm.iter(data)?;
            vm.protect(data);
            let selectors = vm.iter(selectors)?;
            Ok(make(vm, cls, &COMPRESS, Compress { data, selectors }))
        },
    )),
    slots: slots(next_compress),
    ..ITERATOR
};

fn next_compress(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let compress = state::<Compress>(this);
    let (data, selectors) = (compress.data, compress.selectors);
    loop {
        let Some(item) = advance(vm, data)? else { return Ok(None) };
        let selected = vm.scope(|vm| {
            vm.protect(item);
            match advance(vm, selectors)? {
                Some(selector) => vm.truthy(selector).map(Some),
                None => Ok(None),
            }
        });
        match selected {
            Ok(Some(true)) => return Ok(Some(item)),
            Ok(Some(false)) => vm.charge(1)?,
            Ok(None) => return Ok(None),
            Err(raised) => return or_stop(vm, Err(raised)),
        }
    }
}

// --- dropwhile, takewhile, filterfalse ----------------------------------------------------------

/// An iterable and what is asked about its items.
struct Filter {
    predicate: Value,
    source: Value,
    /// Of a dropwhile: nothing is dropped any more; of a takewhile: nothing is taken any more.
    done: bool,
}

impl Opaque for Filter {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Filter>());
        tracer.values(&[self.predicate, self.source]);
    }
}

fn new_filter(
    vm: &mut Vm,
    cls: Gc<Type>,
    spec: &'static TypeSpec,
    predicate: Value,
    iterable: Value,
) -> Result<Value> {
    let source = vm.iter(iterable)?;
    Ok(make(vm, cls, spec, Filter { predicate, source, done: false }))
}

/// `itertools.dropwhile`
pub static DROPWHILE: TypeSpec = TypeSpec {
    name: "dropwhile",
    doc: "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every \
          element until the iterable is exhausted.",
    new: Some(function(
        "__new__",
        "cls, predicate, iterable, /",
        |vm: &mut Vm, cls: Gc<Type>, predicate: Value, iterable: Value| {
            new_filter(vm, cls, &DROPWHILE, predicate, iterable)
        },
    )),
    slots: slots(next_dropwhile),
    ..ITERATOR
};

fn next_dropwhile(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut filter = state::<Filter>(this);
    loop {
        let Some(item) = advance(vm, filter.source)? else { return Ok(None) };
        if filter.done {
            return Ok(Some(item));
        }
        match accepts(vm, filter.predicate, item) {
            Ok(true) => vm.charge(1)?,
            Ok(false) => {
                filter.done = true;
                return Ok(Some(item));
            }
            Err(raised) => return or_stop(vm, Err(raised)),
        }
    }
}

/// `itertools.takewhile`
pub static TAKEWHILE: TypeSpec = TypeSpec {
    name: "takewhile",
    doc: "Return successive entries from an iterable as long as the predicate evaluates to true \
          for each entry.",
    new: Some(function(
        "__new__",
        "cls, predicate, iterable, /",
        |vm: &mut Vm, cls: Gc<Type>, predicate: Value, iterable: Value| {
            new_filter(vm, cls, &TAKEWHILE, predicate, iterable)
        },
    )),
    slots: slots(next_takewhile),
    ..ITERATOR
};

fn next_takewhile(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut filter = state::<Filter>(this);
    if filter.done {
        return Ok(None);
    }
    let Some(item) = advance(vm, filter.source)? else { return Ok(None) };
    match accepts(vm, filter.predicate, item) {
        Ok(true) => Ok(Some(item)),
        Ok(false) => {
            filter.done = true;
            Ok(None)
        }
        Err(raised) => or_stop(vm, Err(raised)),
    }
}

/// `itertools.filterfalse`
pub static FILTERFALSE: TypeSpec = TypeSpec {
    name: "filterfalse",
    doc: "Return those items of iterable for which function(item) is false.\n\nIf function is \
          None, return the items that are false.",
    new: Some(function(
        "__new__",
        "cls, function, iterable, /",
        |vm: &mut Vm, cls: Gc<Type>, function: Value, iterable: Value| {
            new_filter(vm, cls, &FILTERFALSE, function, iterable)
        },
    )),
    slots: slots(next_filterfalse),
    ..ITERATOR
};

fn next_filterfalse(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let filter = state::<Filter>(this);
    let (predicate, source) = (filter.predicate, filter.source);
    let by_truth = predicate.is_none() || predicate.is(vm.types.bool.into());
    while let Some(item) = advance(vm, source)? {
        let verdict = if by_truth {
            vm.scope(|vm| {
                vm.protect(item);
                vm.truthy(item)
            })
        } else {
            accepts(vm, predicate, item)
        };
        match verdict {
            Ok(false) => return Ok(Some(item)),
            Ok(true) => vm.charge(1)?,
            Err(raised) => return or_stop(vm, Err(raised)),
        }
    }
    Ok(None)
}

// --- starmap ------------------------------------------------------------------------------------

/// `itertools.starmap`
pub static STARMAP: TypeSpec = TypeSpec {
    name: "starmap",
    doc: "Return an iterator whose values are returned from the function evaluated with an \
          argument tuple taken from the given sequence.",
    new: Some(function(
        "__new__",
        "cls, function, iterable, /",
        |vm: &mut Vm, cls: Gc<Type>, function: Value, iterable: Value| {
            new_filter(vm, cls, &STARMAP, function, iterable)
        },
    )),
    slots: slots(next_starmap),
    ..ITERATOR
};

fn next_starmap(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let filter = state::<Filter>(this);
    let function = filter.predicate;
    let Some(args) = advance(vm, filter.source)? else { return Ok(None) };
    let result = vm.scope(|vm| {
        vm.protect(args);
        let args = collect::to_tuple(vm, args)?;
        vm.protect(args.into());
        vm.call(function, args.items()).map(Some)
    });
    or_stop(vm, result)
}

// --- accumulate ---------------------------------------------------------------------------------

struct Accumulate {
    source: Value,
    /// None: addition.
    function: Value,
    /// Unset before the first item.
    total: Value,
    /// Given out before the first item; unset if there is none.
    initial: Value,
}

impl Opaque for Accumulate {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Accumulate>());
        tracer.values(&[self.source, self.function, self.total, self.initial]);
    }
}

/// `itertools.accumulate`
pub static ACCUMULATE: TypeSpec = TypeSpec {
    name: "accumulate",
    doc: "Return series of accumulated sums.",
    new: Some(function("__new__", "cls, iterable, func=None, *, initial=None", new_accumulate)),
    slots: slots(next_accumulate),
    ..ITERATOR
};

fn new_accumulate(
    vm: &mut Vm,
    cls: Gc<Type>,
    iterable: Value,
    function: Option<Value>,
    initial: Option<Value>,
) -> Result<Value> {
    let source = vm.iter(iterable)?;
    let function = function.unwrap_or(Value::NONE);
    let initial = initial.filter(|initial| !initial.is_none()).unwrap_or(Value::UNSET);
    let total = Value::UNSET;
    Ok(make(vm, cls, &ACCUMULATE, Accumulate { source, function, total, initial }))
}

fn next_accumulate(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut accumulate = state::<Accumulate>(this);
    if let Some(initial) = accumulate.initial.to_option() {
        accumulate.initial = Value::UNSET;
        accumulate.total = initial;
        return Ok(Some(initial));
    }
    let Some(item) = advance(vm, accumulate.source)? else { return Ok(None) };
    let Some(total) = accumulate.total.to_option() else {
        accumulate.total = item;
        return Ok(Some(item));
    };
    let function = accumulate.function;
    if function.is_none()
        && let (Some(a), Some(b)) = (total.as_int(), item.as_int())
        && let Some(sum) = a.checked_add(b)
    {
        accumulate.total = Value::int(sum);
        return Ok(Some(accumulate.total));
    }
    let result = vm.scope(|vm| {
        vm.protect(total);
        vm.protect(item);
        if function.is_none() {
            vm.binary_op(BinaryOp::Add, total, item)
        } else {
            vm.call(function, &[total, item])
        }
    });
    match result {
        Ok(total) => {
            accumulate.total = total;
            Ok(Some(total))
        }
        Err(raised) => or_stop(vm, Err(raised)),
    }
}
