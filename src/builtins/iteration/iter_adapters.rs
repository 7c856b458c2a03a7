//! `enumerate`, `zip`, `map`, `filter` and `reversed`.
//!
//! What one step has gathered is protected while it gathers more: a generator among the sources
//! runs Python code.

use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::iteration::iter::{LENGTH_HINT, itself, next};
use crate::builtins::iteration::iter_state::{REDUCE, SET_STATE};
use crate::heap::Gc;
use crate::object::{
    Dict, Flags, Iter, IterState, Kind, Rest, Result, Slots, Str, Type, TypeSpec, Value,
    class_method, function,
};
use crate::vm::Vm;

/// Advances any iterator. Adapters of adapters nest.
#[inline(always)]
pub(in crate::builtins) fn advance(vm: &mut Vm, iterator: Value) -> Result<Option<Value>> {
    if let Some(mut it) = iterator.downcast::<Iter>()
        && let IterState::List(list, at) = &mut it.state
        && let Some(item) = list.items.get(*at)
    {
        *at += 1;
        return Ok(Some(*item));
    }
    advance_other(vm, iterator)
}

#[inline(never)]
fn advance_other(vm: &mut Vm, iterator: Value) -> Result<Option<Value>> {
    match iterator.downcast::<Iter>().map(|it| it.state.is_adapter()) {
        Some(false) => next(vm, iterator),
        Some(true) => {
            vm.enter_native()?;
            let item = next(vm, iterator);
            vm.leave_native();
            item
        }
        None => vm.next(iterator),
    }
}

// --- enumerate ----------------------------------------------------------------------------------

fn new_enumerate(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let (iterable, start) = enumerate_arguments(vm, cls, kwargs, args)?;
    let start = match start {
        Some(start) => vm.to_index(start)?,
        None => Value::int(0),
    };
    vm.protect(start);
    let iterator = vm.iter(iterable)?;
    new_adapter(vm, cls, &ENUMERATE, IterState::Enumerate(iterator, start))
}

/// `iterable` and `start`. CPython's class takes its arguments apart itself, with messages of its own
/// (`enumerate_vectorcall` in `Objects/enumobject.c`).
fn enumerate_arguments(
    vm: &mut Vm,
    cls: Gc<Type>,
    kwargs: Value,
    args: Rest,
) -> Result<(Value, Option<Value>)> {
    let named = kwargs.downcast::<Dict>();
    let given = args.0.len() + named.map_or(0, |named| named.len());
    if given > 2 {
        return Err(vm.type_error(format!("enumerate() takes at most 2 arguments ({given} given)")));
    }
    let [mut iterable, mut start] = [0, 1].map(|i| args.0.get(i).copied());
    let mut wrong = None;
    for (name, value) in named.iter().flat_map(|named| named.iter()) {
        let text = name.unwrap_as::<Str>();
        let place = match text.as_ref().map(|text| text.as_bytes()) {
            Some(b"iterable") => &mut iterable,
            Some(b"start") => &mut start,
            _ => {
                wrong = wrong.or(text);
                continue;
            }
        };
        match place.is_none() && (given > 1 || text.is_some_and(|t| t.as_bytes() == b"iterable")) {
            true => *place = Some(value),
            false => wrong = wrong.or(text),
        }
    }
    if let Some(name) = wrong {
        let name = name.to_string_lossy();
        let message = format!("'{name}' is an invalid keyword argument for enumerate()");
        return Err(vm.type_error(message));
    }
    match iterable {
        Some(iterable) => Ok((iterable, start)),
        None => {
            let position = if cls.is_python() { " (pos 1)" } else { "" };
            let message = format!("enumerate() missing required argument 'iterable'{position}");
            Err(vm.type_error(message))
        }
    }
}

/// An adapter of builtin type `spec`, wrapped if `cls` is derived from it.
fn new_adapter(
    vm: &mut Vm,
    cls: Gc<Type>,
    spec: &'static TypeSpec,
    state: IterState,
) -> Result<Value> {
    let class = if cls.is_python() { vm.type_by_spec(spec) } else { cls };
    let iterator = vm.new_iter(class, state);
    Ok(vm.wrap_new(cls, iterator))
}

#[inline]
pub(in crate::builtins) fn next_enumerate(vm: &mut Vm, mut it: Gc<Iter>) -> Result<Option<Value>> {
    let IterState::Enumerate(inner, _) = it.state else { return Ok(None) };
    let Some(item) = advance(vm, inner)? else { return Ok(None) };
    let IterState::Enumerate(_, number) = it.state else { return Ok(None) };
    let following = match number.as_int().and_then(|n| n.checked_add(1)) {
        Some(n) => Value::int(n),
        None => {
            let n = vm.to_bigint(number).unwrap_or_default();
            vm.new_int(n + 1)
        }
    };
    it.state = IterState::Enumerate(inner, following);
    Ok(Some(vm.new_tuple(&[number, item]).into()))
}

// --- zip ----------------------------------------------------------------------------------------

fn new_zip(vm: &mut Vm, cls: Gc<Type>, strict: Option<bool>, iterables: Rest) -> Result<Value> {
    let iterators = iterators_of(vm, iterables.0)?;
    new_adapter(vm, cls, &ZIP, IterState::Zip(iterators, strict.unwrap_or(false)))
}

/// Protected iterators over several iterables.
fn iterators_of(vm: &mut Vm, iterables: &[Value]) -> Result<Box<[Value]>> {
    let mut iterators = Vec::with_capacity(iterables.len());
    for iterable in iterables {
        let iterator = vm.iter(*iterable)?;
        vm.protect(iterator);
        iterators.push(iterator);
    }
    Ok(iterators.into_boxed_slice())
}

/// The iterators that a zip or map goes through.
#[inline]
fn sources(it: &Iter) -> &[Value] {
    match &it.state {
        IterState::Zip(iterators, _) | IterState::Map(_, iterators) => iterators,
        _ => &[],
    }
}

/// Most sources gathered without allocating.
const FEW: usize = 6;

/// Takes one value of each source and gives them to `use_values`. None at the first exhausted
/// source, whose number `ended` gets.
#[inline]
fn gather<R>(
    vm: &mut Vm,
    it: Gc<Iter>,
    ended: &mut usize,
    use_values: impl FnOnce(&mut Vm, &[Value]) -> Result<R>,
) -> Result<Option<R>> {
    let count = sources(&it).len();
    let (mut few, mut many);
    let values: &mut [Value] = if count <= FEW {
        few = [Value::UNSET; FEW];
        &mut few[..count]
    } else {
        many = vec![Value::UNSET; count];
        &mut many
    };
    vm.scope(|vm| {
        for (i, value) in values.iter_mut().enumerate() {
            let Some(source) = sources(&it).get(i).copied() else { return Ok(None) };
            match advance(vm, source)? {
                Some(item) => {
                    vm.protect(item);
                    *value = item;
                }
                None => {
                    *ended = i;
                    return Ok(None);
                }
            }
        }
        use_values(vm, values).map(Some)
    })
}

#[inline]
pub(in crate::builtins) fn next_zip(vm: &mut Vm, it: Gc<Iter>) -> Result<Option<Value>> {
    let IterState::Zip(iterators, strict) = &it.state else { return Ok(None) };
    let strict = *strict;
    if iterators.is_empty() {
        return Ok(None);
    }
    let mut ended = 0;
    let values = gather(vm, it, &mut ended, |vm, values| Ok(vm.new_tuple(values).into()))?;
    if values.is_none() && strict {
        check_lengths(vm, it, ended)?;
    }
    Ok(values)
}

/// For `strict`, when source number `ended` was the first to end: all must have.
#[cold]
fn check_lengths(vm: &mut Vm, it: Gc<Iter>, ended: usize) -> Result<()> {
    let others = |i: usize| if i == 1 { " 1".to_string() } else { format!("s 1-{i}") };
    if ended > 0 {
        let (number, others) = (ended + 1, others(ended));
        return Err(
            vm.value_error(format!("zip() argument {number} is shorter than argument{others}"))
        );
    }
    let mut i = 1;
    while let Some(source) = sources(&it).get(i).copied() {
        if advance(vm, source)?.is_some() {
            let (number, others) = (i + 1, others(i));
            return Err(
                vm.value_error(format!("zip() argument {number} is longer than argument{others}"))
            );
        }
        i += 1;
    }
    Ok(())
}

// --- map and filter -----------------------------------------------------------------------------

fn new_map(vm: &mut Vm, cls: Gc<Type>, args: Rest) -> Result<Value> {
    let [function, iterables @ ..] = args.0 else {
        return Err(vm.type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators_of(vm, iterables)?;
    new_adapter(vm, cls, &MAP, IterState::Map(*function, iterators))
}

#[inline]
pub(in crate::builtins) fn next_map(vm: &mut Vm, it: Gc<Iter>) -> Result<Option<Value>> {
    let IterState::Map(function, _) = it.state else { return Ok(None) };
    let result = gather(vm, it, &mut 0, |vm, values| vm.call(function, values));
    or_stop(vm, result)
}

/// A StopIteration that the function of a map or filter raises ends the iteration.
#[inline]
fn or_stop(vm: &mut Vm, result: Result<Option<Value>>) -> Result<Option<Value>> {
    match result {
        Err(raised) => match vm.catch(vm.types.stop_iteration) {
            Some(_) => Ok(None),
            None => Err(raised),
        },
        result => result,
    }
}

fn new_filter(vm: &mut Vm, cls: Gc<Type>, function: Value, iterable: Value) -> Result<Value> {
    let iterator = vm.iter(iterable)?;
    new_adapter(vm, cls, &FILTER, IterState::Filter(function, iterator))
}

pub(in crate::builtins) fn next_filter(
    vm: &mut Vm,
    function: Value,
    inner: Value,
) -> Result<Option<Value>> {
    let by_truth = function.is_none() || function.is(vm.types.bool.into());
    while let Some(item) = advance(vm, inner)? {
        vm.charge(1)?;
        let kept = vm.scope(|vm| {
            vm.protect(item);
            let verdict = if by_truth { item } else { vm.call(function, &[item])? };
            Ok(vm.truthy(verdict)?.then_some(item))
        });
        match kept {
            Ok(None) => {}
            kept => return or_stop(vm, kept),
        }
    }
    Ok(None)
}

// --- reversed -----------------------------------------------------------------------------------

fn new_reversed(vm: &mut Vm, cls: Gc<Type>, sequence: Value) -> Result<Value> {
    if let Some(method) = vm.lookup_special(sequence, vm.names.reversed) {
        if !method.is_none()
            && let Some(iterator) = vm.call_special(sequence, vm.names.reversed, &[])?
        {
            return Ok(iterator);
        }
        return Err(not_reversible(vm, sequence));
    }
    if vm.type_of(sequence).slots.get_item.is_none() || sequence.kind() == Kind::Dict {
        return Err(not_reversible(vm, sequence));
    }
    let len = vm.len(sequence)? as i64;
    new_adapter(vm, cls, &REVERSED, IterState::SequenceReversed(sequence, len - 1))
}

fn not_reversible(vm: &mut Vm, value: Value) -> crate::object::Raised {
    let name = vm.class_name(value);
    vm.type_error(format!("'{name}' object is not reversible"))
}

// --- types --------------------------------------------------------------------------------------

const ADAPTER: TypeSpec = TypeSpec {
    layout: Kind::Iter,
    flags: Flags::BASE,
    slots: Slots { iter: Some(itself), next: Some(next), ..crate::object::NO_SLOTS },
    methods: &[REDUCE],
    ..TypeSpec::NONE
};

/// `enumerate`
pub static ENUMERATE: TypeSpec = TypeSpec {
    name: "enumerate",
    doc: "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe \
          enumerate object yields pairs containing a count (from start, which\ndefaults to zero) \
          and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an \
          indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
    new: Some(function("__new__", "cls, /, **kwargs, *args", new_enumerate)),
    methods: &[
        REDUCE,
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
    ],
    ..ADAPTER
};

/// `zip`
pub static ZIP: TypeSpec = TypeSpec {
    name: "zip",
    doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as \
          positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th \
          iterable argument to zip().  This continues until the\nshortest argument is \
          exhausted.\n\nIf strict is true and one of the arguments is exhausted before the \
          others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   \
          [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
    new: Some(function("__new__", "cls, /, *, strict=False, *iterables", new_zip)),
    methods: &[REDUCE, SET_STATE],
    ..ADAPTER
};

/// `map`
pub static MAP: TypeSpec = TypeSpec {
    name: "map",
    doc: "Make an iterator that computes the function using arguments from\neach of the \
          iterables.  Stops when the shortest iterable is exhausted.",
    new: Some(function("__new__", "cls, /, *args", new_map)),
    ..ADAPTER
};

/// `filter`
pub static FILTER: TypeSpec = TypeSpec {
    name: "filter",
    doc: "Return an iterator yielding those items of iterable for which function(item)\nis true. \
          If function is None, return the items that are true.",
    new: Some(function("__new__", "cls, function, iterable, /", new_filter)),
    ..ADAPTER
};

/// `reversed`
pub static REVERSED: TypeSpec = TypeSpec {
    name: "reversed",
    doc: "Return a reverse iterator over the values of the given sequence.",
    new: Some(function("__new__", "cls, object, /", new_reversed)),
    methods: &[LENGTH_HINT, REDUCE, SET_STATE],
    ..ADAPTER
};
