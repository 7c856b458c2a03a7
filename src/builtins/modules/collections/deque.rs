//! `deque`.
//!
//! Comparing elements may run Python code that changes the deque: positions and lengths are read again
//! after it, and where CPython says that the deque was mutated, `version` tells.

use std::collections::VecDeque;

use super::deque_iter::{new_iterator, new_reverse_iterator};
use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::containers::item_compare::item_equal;
use crate::builtins::containers::sequence_index::{has_index, index_value, position, search_bound};
use crate::builtins::containers::sequence_ops::{append_text, repeat_count};
use crate::builtins::iteration::collect;
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// The contents of a deque.
pub struct Deque {
    /// The elements.
    pub items: VecDeque<Value>,
    /// Most elements; None: any number.
    most: Option<usize>,
    /// Raised when an element comes or goes.
    pub version: u64,
}

impl Opaque for Deque {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Deque>() + self.items.capacity() * size_of::<Value>());
        let (front, back) = self.items.as_slices();
        tracer.values(front);
        tracer.values(back);
    }
}

/// The deque that `this` is or wraps.
#[inline(always)]
pub fn deque(this: Value) -> OpaqueRef<Deque> {
    opaque(this).expect("bug: a deque operation on something else")
}

/// `collections.deque`
pub static DEQUE: TypeSpec = TypeSpec {
    name: "deque",
    module: "collections",
    doc: "A list-like sequence optimized for data accesses near its endpoints.",
    flags: Flags::BASE.with(Flags::SEQUENCE).with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        len: Some(|_, this| Ok(deque(this).items.len())),
        iter: Some(|vm, this| Ok(new_iterator(vm, this))),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(|vm, this, item| Ok(find(vm, this, item, 0, usize::MAX)?.is_some())),
        compare: Some(compare),
        binary: Some(binary),
        inplace: Some(inplace),
        ..NO_SLOTS
    },
    binary: BinaryOp::Add.bit() | BinaryOp::Mul.bit(),
    reflected: BinaryOp::Mul.bit(),
    inplace: BinaryOp::Add.bit() | BinaryOp::Mul.bit(),
    methods: &[
        method("__init__", "self, iterable=(), maxlen=None", init),
        method("__reversed__", "self, /", |vm: &mut Vm, this: Value| {
            Ok(new_reverse_iterator(vm, this))
        })
        .doc("Return a reverse iterator over the deque."),
        method("__copy__", "self, /", copy).doc("Return a shallow copy of a deque."),
        method("__reduce__", "self, /", reduce).doc("Return state information for pickling."),
        method("__sizeof__", "self, /", |_: &mut Vm, this: Value| {
            Ok(232 + deque(this).items.capacity() * 8)
        })
        .doc("Return the size of the deque in memory, in bytes."),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
        method("append", "self, item, /", append)
            .doc("Add an element to the right side of the deque."),
        method("appendleft", "self, item, /", append_left)
            .doc("Add an element to the left side of the deque."),
        method("clear", "self, /", |_: &mut Vm, this: Value| {
            let mut deque = deque(this);
            deque.items = VecDeque::new();
            deque.version += 1;
            Ok(())
        })
        .doc("Remove all elements from the deque."),
        method("copy", "self, /", copy).doc("Return a shallow copy of a deque."),
        method("count", "self, value, /", count).doc("Return number of occurrences of value."),
        method("extend", "self, iterable, /", extend)
            .doc("Extend the right side of the deque with elements from the iterable."),
        method("extendleft", "self, iterable, /", extend_left)
            .doc("Extend the left side of the deque with elements from the iterable."),
        method("index", "self, value, start=0, stop=sys.maxsize, /", index)
            .doc("Return first index of value.\n\nRaises ValueError if the value is not present."),
        method("insert", "self, index, value, /", insert).doc("Insert value before index."),
        method("pop", "self, /", pop).doc("Remove and return the rightmost element."),
        method("popleft", "self, /", pop_left).doc("Remove and return the leftmost element."),
        method("remove", "self, value, /", remove).doc("Remove first occurrence of value."),
        method("reverse", "self, /", reverse).doc("Reverse *IN PLACE*."),
        method("rotate", "self, n=1, /", rotate)
            .doc("Rotate the deque n steps to the right.  If n is negative, rotates left."),
    ],
    getsets: &[getter("maxlen", |_, this| {
        Ok(deque(this).most.map_or(Value::NONE, |most| Value::int(most as i64)))
    })],
    ..TypeSpec::NONE
};

/// A deque of builtin type.
fn make(vm: &mut Vm, items: VecDeque<Value>, most: Option<usize>) -> Value {
    vm.heap_mut().charge(size_of::<Deque>() + items.capacity() * size_of::<Value>());
    vm.new_opaque(&DEQUE, Box::new(Deque { items, most, version: 0 }))
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let this = make(vm, VecDeque::new(), None);
    if cls.is_python() {
        return Ok(vm.wrap_new(cls, this));
    }
    vm.protect(this);
    let (iterable, most) = arguments(vm, kwargs, args.0)?;
    init(vm, this, iterable, most)?;
    Ok(this)
}

/// `iterable` and `maxlen`.
fn arguments(vm: &mut Vm, kwargs: Value, args: &[Value]) -> Result<(Option<Value>, Option<Value>)> {
    let named = kwargs.downcast::<Dict>();
    let given = args.len() + named.map_or(0, |named| named.len());
    if given > 2 {
        return Err(vm.type_error(format!("deque() takes at most 2 arguments ({given} given)")));
    }
    let [mut iterable, mut most] = [0, 1].map(|i| args.get(i).copied());
    for (name, value) in named.iter().flat_map(|named| named.iter()) {
        let Some(name) = name.unwrap_as::<Str>() else { continue };
        let (place, number) = match name.as_bytes() {
            b"iterable" => (&mut iterable, 1),
            b"maxlen" => (&mut most, 2),
            _ => return Err(vm.no_such_keyword("deque", ["iterable", "maxlen"].into_iter(), name)),
        };
        if place.replace(value).is_some() {
            let name = name.to_string_lossy();
            return Err(vm.type_error(format!(
                "argument for deque() given by name ('{name}') and position ({number})"
            )));
        }
    }
    Ok((iterable, most))
}

fn init(vm: &mut Vm, this: Value, iterable: Option<Value>, most: Option<Value>) -> Result<()> {
    let most = match most.filter(|most| !most.is_none()) {
        None => None,
        Some(most) => {
            let inner = most.payload();
            if inner.as_int_or_bool().is_none() && inner.kind() != Kind::BigInt {
                return Err(vm.type_error("an integer is required"));
            }
            match usize::try_from(vm.to_i64(most)?) {
                Ok(most) => Some(most),
                Err(_) => return Err(vm.value_error("maxlen must be non-negative")),
            }
        }
    };
    let mut deque = deque(this);
    deque.most = most;
    if !deque.items.is_empty() {
        deque.items.clear();
        deque.version += 1;
    }
    match iterable {
        Some(iterable) => extend(vm, this, iterable),
        None => Ok(()),
    }
}

// --- adding and removing ------------------------------------------------------------------------

/// Makes room for one more element.
#[cold]
#[inline(never)]
fn grow(vm: &mut Vm, deque: &mut Deque) -> Result<()> {
    let before = deque.items.capacity();
    if before >= 256 {
        vm.reserve(before * size_of::<Value>())?;
    }
    deque.items.reserve(before.max(4));
    vm.heap_mut().charge((deque.items.capacity() - before) * size_of::<Value>());
    Ok(())
}

#[inline]
fn append(vm: &mut Vm, this: Value, item: Value) -> Result<()> {
    push_back(vm, &mut deque(this), item)
}

#[inline]
fn push_back(vm: &mut Vm, deque: &mut Deque, item: Value) -> Result<()> {
    if deque.items.len() == deque.items.capacity() {
        grow(vm, deque)?;
    }
    deque.items.push_back(item);
    deque.version += 1;
    if deque.most.is_some_and(|most| deque.items.len() > most) {
        deque.items.pop_front();
    }
    Ok(())
}

#[inline]
fn append_left(vm: &mut Vm, this: Value, item: Value) -> Result<()> {
    push_front(vm, &mut deque(this), item)
}

#[inline]
fn push_front(vm: &mut Vm, deque: &mut Deque, item: Value) -> Result<()> {
    if deque.items.len() == deque.items.capacity() {
        grow(vm, deque)?;
    }
    deque.items.push_front(item);
    deque.version += 1;
    if deque.most.is_some_and(|most| deque.items.len() > most) {
        deque.items.pop_back();
    }
    Ok(())
}

fn pop(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut deque = deque(this);
    deque.version += 1;
    match deque.items.pop_back() {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn pop_left(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut deque = deque(this);
    deque.version += 1;
    match deque.items.pop_front() {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn extend(vm: &mut Vm, this: Value, iterable: Value) -> Result<()> {
    extend_by(vm, this, iterable, push_back)
}

fn extend_left(vm: &mut Vm, this: Value, iterable: Value) -> Result<()> {
    extend_by(vm, this, iterable, push_front)
}

fn extend_by(
    vm: &mut Vm,
    this: Value,
    iterable: Value,
    push: fn(&mut Vm, &mut Deque, Value) -> Result<()>,
) -> Result<()> {
    let mut deque = deque(this);
    // A deque is added to itself as it is now.
    let iterable =
        if iterable.is(this) { collect::to_list(vm, iterable)?.into() } else { iterable };
    vm.scope(|vm| {
        vm.protect(iterable);
        let iterator = vm.iter(iterable)?;
        vm.protect(iterator);
        let mut steps = 0u64;
        while let Some(item) = advance(vm, iterator)? {
            push(vm, &mut deque, item)?;
            steps += 1;
            if steps == 64 {
                vm.charge(steps)?;
                steps = 0;
            }
        }
        vm.charge(steps)
    })
}

fn insert(vm: &mut Vm, this: Value, index: i64, value: Value) -> Result<()> {
    let mut deque = deque(this);
    let len = deque.items.len();
    if deque.most.is_some_and(|most| len >= most) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    if len == deque.items.capacity() {
        grow(vm, &mut deque)?;
    }
    vm.charge(len as u64 / 64)?;
    let at = if index < 0 { index.saturating_add(len as i64).max(0) } else { index };
    deque.items.insert((at as usize).min(len), value);
    deque.version += 1;
    Ok(())
}

fn remove(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut deque = deque(this);
    let found = find_or_raise(vm, this, value, 0..usize::MAX, vm.types.index_error)?;
    match found {
        Some(at) => {
            vm.charge(deque.items.len() as u64 / 64)?;
            deque.items.remove(at);
            deque.version += 1;
            Ok(())
        }
        None => Err(not_found(vm, value)),
    }
}

fn rotate(vm: &mut Vm, this: Value, n: Option<i64>) -> Result<()> {
    let mut deque = deque(this);
    let len = deque.items.len();
    if len > 1 {
        let right = n.unwrap_or(1).rem_euclid(len as i64) as usize;
        vm.charge(right.min(len - right) as u64 / 64)?;
        deque.items.rotate_right(right);
        deque.version += 1;
    }
    Ok(())
}

fn reverse(vm: &mut Vm, this: Value) -> Result<()> {
    let mut deque = deque(this);
    vm.charge(deque.items.len() as u64 / 8)?;
    deque.items.make_contiguous().reverse();
    Ok(())
}

// --- searching ----------------------------------------------------------------------------------

/// The position of an element equal to `wanted` from `from` on and before `to`.
fn find(vm: &mut Vm, this: Value, wanted: Value, from: usize, to: usize) -> Result<Option<usize>> {
    find_or_raise(vm, this, wanted, from..to, vm.types.runtime_error)
}

/// As [`find`]; raises an exception of that class when the deque has changed.
fn find_or_raise(
    vm: &mut Vm,
    this: Value,
    wanted: Value,
    range: std::ops::Range<usize>,
    changed: Gc<Type>,
) -> Result<Option<usize>> {
    let deque = deque(this);
    let (version, mut at) = (deque.version, range.start);
    let to = range.end.min(deque.items.len());
    while at < to {
        let Some(item) = deque.items.get(at).copied() else { break };
        if at % 16 == 0 {
            vm.charge(2)?;
        }
        let equal = item_equal(vm, item, wanted)?;
        if deque.version != version && !(equal && changed.is(vm.types.runtime_error)) {
            return Err(vm.raise(changed, "deque mutated during iteration"));
        }
        if equal {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

fn count(vm: &mut Vm, this: Value, value: Value) -> Result<usize> {
    let deque = deque(this);
    let (version, mut count, mut at) = (deque.version, 0, 0);
    while let Some(item) = deque.items.get(at).copied() {
        if at % 16 == 0 {
            vm.charge(2)?;
        }
        count += usize::from(item_equal(vm, item, value)?);
        if deque.version != version {
            return Err(vm.runtime_error("deque mutated during iteration"));
        }
        at += 1;
    }
    Ok(count)
}

fn index(
    vm: &mut Vm,
    this: Value,
    value: Value,
    start: Option<Value>,
    stop: Option<Value>,
) -> Result<usize> {
    let start = search_bound(vm, start, 0)?;
    let stop = search_bound(vm, stop, i64::MAX)?;
    let len = deque(this).items.len() as i64;
    let fit = |bound: i64| {
        if bound < 0 { bound.saturating_add(len).max(0) as usize } else { bound as usize }
    };
    match find(vm, this, value, fit(start), fit(stop))? {
        Some(at) => Ok(at),
        None => Err(not_found(vm, value)),
    }
}

#[cold]
fn not_found(vm: &mut Vm, value: Value) -> Raised {
    match vm.repr(value) {
        Ok(text) => {
            let text = text.to_string_lossy();
            vm.value_error(format!("{text} is not in deque"))
        }
        Err(raised) => raised,
    }
}

// --- items --------------------------------------------------------------------------------------

/// The position that a subscript means.
fn subscript(vm: &mut Vm, this: Value, key: Value) -> Result<usize> {
    if !has_index(vm, key) {
        let got = vm.class_name(key);
        return Err(vm.type_error(format!("sequence index must be integer, not '{got}'")));
    }
    let index = index_value(vm, key, "deque")?;
    match position(index, deque(this).items.len()) {
        Some(at) => Ok(at),
        None => Err(vm.index_error("deque index out of range")),
    }
}

fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    let at = subscript(vm, this, key)?;
    match deque(this).items.get(at) {
        Some(item) => Ok(*item),
        None => Err(vm.index_error("deque index out of range")),
    }
}

fn set_item(vm: &mut Vm, this: Value, key: Value, value: Value) -> Result<()> {
    let at = subscript(vm, this, key)?;
    let mut deque = deque(this);
    if value.is_unset() {
        vm.charge(deque.items.len() as u64 / 64)?;
        deque.items.remove(at);
        deque.version += 1;
    } else if let Some(place) = deque.items.get_mut(at) {
        *place = value;
    }
    Ok(())
}

// --- operators ----------------------------------------------------------------------------------

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (opaque::<Deque>(a), opaque::<Deque>(b)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if x.items.len() != y.items.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::bool(op == CompareOp::Ne));
    }
    let (versions, mut at) = ((x.version, y.version), 0);
    loop {
        let (Some(left), Some(right)) = (x.items.get(at).copied(), y.items.get(at).copied()) else {
            return Ok(Value::bool(op.holds(x.items.len().cmp(&y.items.len()))));
        };
        vm.charge(1)?;
        if !item_equal(vm, left, right)? {
            return vm.scope(|vm| {
                vm.protect(left);
                vm.protect(right);
                vm.compare_bool(op, left, right).map(Value::bool)
            });
        }
        if (x.version, y.version) != versions {
            return Err(vm.runtime_error("deque mutated during iteration"));
        }
        at += 1;
    }
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match (op, opaque::<Deque>(a), opaque::<Deque>(b)) {
        (BinaryOp::Add, Some(_), Some(_)) => {
            let sum = copy(vm, a)?;
            vm.scope(|vm| {
                vm.protect(sum);
                extend(vm, sum, b)
            })?;
            Ok(sum)
        }
        (BinaryOp::Add, Some(_), None) => {
            let got = vm.class_name(b);
            Err(vm.type_error(format!("can only concatenate deque (not \"{got}\") to deque")))
        }
        (BinaryOp::Mul, Some(_), _) => repeated(vm, a, b),
        (BinaryOp::Mul, None, Some(_)) => repeated(vm, b, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// The elements `count` times; of a bounded deque only the last ones.
fn repeat_items(vm: &mut Vm, deque: &Deque, count: usize) -> Result<VecDeque<Value>> {
    let len = deque.items.len();
    let total = len.saturating_mul(count);
    let kept = deque.most.map_or(total, |most| total.min(most));
    if kept > isize::MAX as usize / 16 {
        return Err(vm.memory_error());
    }
    collect::reserve_values(vm, kept)?;
    let skipped = (total - kept) % len.max(1);
    Ok(deque.items.iter().copied().cycle().skip(skipped).take(kept).collect())
}

/// Of an operand that is no int: it may know what to do by itself.
fn no_count(vm: &mut Vm, other: Value) -> Result<Value> {
    if vm.type_of(other).flags.has(Flags::CUSTOM_BINARY) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let got = vm.class_name(other);
    Err(vm.type_error(format!("can't multiply sequence by non-int of type '{got}'")))
}

fn repeated(vm: &mut Vm, this: Value, count: Value) -> Result<Value> {
    let Some(count) = repeat_count(vm, count)? else { return no_count(vm, count) };
    let items = repeat_items(vm, &deque(this), count)?;
    let most = deque(this).most;
    let result = make(vm, items, most);
    like(vm, this, result)
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match op {
        BinaryOp::Add => extend(vm, a, b)?,
        BinaryOp::Mul => {
            let Some(count) = repeat_count(vm, b)? else { return no_count(vm, b) };
            let mut deque = deque(a);
            deque.items = repeat_items(vm, &deque, count)?;
            deque.version += 1;
            vm.heap_mut().charge(deque.items.capacity() * size_of::<Value>());
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(a)
}

/// `result`, a fresh deque, as an instance of the class of `this`.
fn like(vm: &mut Vm, this: Value, result: Value) -> Result<Value> {
    let class = vm.type_of(this);
    if !class.is_python() {
        return Ok(result);
    }
    vm.protect(result);
    let most = deque(this).most.map(|most| Value::int(most as i64));
    let copy = match most {
        Some(most) => vm.call(class.into(), &[result, most])?,
        None => vm.call(class.into(), &[result])?,
    };
    if opaque::<Deque>(copy).is_none() {
        let (class, got) = (class.name.to_string_lossy(), vm.class_name(copy));
        return Err(vm.type_error(format!("{class}() must return a deque, not {got}")));
    }
    Ok(copy)
}

fn copy(vm: &mut Vm, this: Value) -> Result<Value> {
    let deque = deque(this);
    if vm.type_of(this).is_python() {
        return like(vm, this, this);
    }
    collect::reserve_values(vm, deque.items.len())?;
    Ok(make(vm, deque.items.clone(), deque.most))
}

// --- text and state -----------------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    if !vm.enter_repr(this)? {
        return Ok(vm.new_str(b"[...]").into());
    }
    let name = vm.type_of(this).name.to_string_lossy().into_owned();
    let mut out = format!("{name}([").into_bytes();
    let shown = vm.scope(|vm| {
        // A copy: what shows an element may change the deque.
        let items = collect::to_list(vm, this)?;
        vm.protect(items.into());
        for (i, item) in items.items.clone().into_iter().enumerate() {
            if i > 0 {
                out.extend_from_slice(b", ");
            }
            let text = vm.repr(item)?;
            append_text(vm, &mut out, text.as_bytes())?;
        }
        Ok(())
    });
    vm.leave_repr(this);
    shown?;
    out.push(b']');
    if let Some(most) = deque(this).most {
        out.extend_from_slice(format!(", maxlen={most}").as_bytes());
    }
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

/// `(class, arguments, state, items)`
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let args = match deque(this).most {
        Some(most) => {
            let empty = vm.new_tuple(&[]).into();
            vm.new_tuple(&[empty, Value::int(most as i64)])
        }
        None => vm.new_tuple(&[]),
    };
    vm.protect(args.into());
    let name = vm.intern("__getstate__");
    let state = vm.call_method(this, name, &[])?;
    vm.protect(state);
    let items = vm.iter(this)?;
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args.into(), state, items]).into())
}
