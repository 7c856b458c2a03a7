//! `list`.
//!
//! Any call that may run Python code may change the list: lengths and elements are read again after
//! it, and no borrow of the elements is held across it.

use crate::builtins::containers::item_compare::{compare_sequences, count_items, find_item};
use crate::builtins::containers::sequence_index::{
    Key, SliceRange, bad_key, has_index, index_value, out_of_range, position, search_bound,
    sequence_key, unpack_slice,
};
use crate::builtins::containers::sequence_ops::{append_reprs, concat, repeat_count};
use crate::builtins::functions::sorting;
use crate::builtins::iteration::collect;
use crate::builtins::iteration::iter::LIST_REVERSEITERATOR;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Dict, Flags, IterState, Kind, List, Rest, Result, Slice, Slots, Tuple,
    Type, TypeSpec, Value, class_method, function, method,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<List> {
    value.unwrap_as().expect("bug: a list operation on something else")
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let list = vm.new_list(Vec::new());
    if !cls.is_python() {
        vm.protect(list.into());
        init(vm, list, kwargs, args)?;
    }
    Ok(vm.wrap_new(cls, list.into()))
}

fn init(vm: &mut Vm, mut this: Gc<List>, kwargs: Value, args: Rest) -> Result<()> {
    if kwargs.downcast::<Dict>().is_some_and(|d| !d.is_empty()) {
        return Err(vm.type_error("list() takes no keyword arguments"));
    }
    if args.0.len() > 1 {
        let n = args.0.len();
        return Err(vm.type_error(format!("list expected at most 1 argument, got {n}")));
    }
    this.items.clear();
    match args.0.first() {
        Some(source) => collect::extend(vm, this, *source),
        None => Ok(()),
    }
}

// --- slots --------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let list = this(value);
    if list.items.is_empty() {
        return Ok(vm.new_str(b"[]").into());
    }
    if !vm.enter_repr(value)? {
        return Ok(vm.new_str(b"[...]").into());
    }
    let mut out = vec![b'['];
    let result = append_reprs(vm, &mut out, list);
    vm.leave_repr(value);
    result?;
    out.push(b']');
    Ok(vm.new_str_from(out).into())
}

fn len(_: &mut Vm, value: Value) -> Result<usize> {
    Ok(this(value).items.len())
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let class = vm.types.list_iterator;
    Ok(vm.new_iter(class, IterState::List(this(value), 0)))
}

fn get_item(vm: &mut Vm, value: Value, key: Value) -> Result<Value> {
    let list = this(value);
    match sequence_key(vm, key, "list")? {
        Key::Index(index) => match position(index, list.items.len()) {
            Some(at) => Ok(list.items[at]),
            None => Err(out_of_range(vm, "list")),
        },
        Key::Slice(slice) => {
            let range = unpack_slice(vm, slice)?.fit(list.items.len());
            let items = sliced(vm, &list.items, range)?;
            Ok(vm.new_list(items).into())
        }
    }
}

/// The elements at the positions of a fitted slice.
pub(in crate::builtins) fn sliced(
    vm: &mut Vm,
    items: &[Value],
    range: SliceRange,
) -> Result<Vec<Value>> {
    collect::reserve_values(vm, range.count)?;
    let mut out = vm.heap_mut().buffers.take(range.count);
    if range.step == 1 {
        let start = range.start as usize;
        out.extend_from_slice(&items[start..start + range.count]);
    } else if range.step == -1 && range.count > 0 {
        let last = range.start as usize + 1;
        out.extend(items[last - range.count..last].iter().rev());
    } else {
        out.extend(range.positions().map(|at| items[at]));
    }
    Ok(out)
}

fn set_item(vm: &mut Vm, value: Value, key: Value, item: Value) -> Result<()> {
    let mut list = this(value);
    if let Some(slice) = key.downcast::<Slice>() {
        return if item.is_unset() {
            delete_slice(vm, list, slice)
        } else {
            assign_slice(vm, list, slice, item)
        };
    }
    if !has_index(vm, key) {
        return Err(bad_key(vm, key, "list"));
    }
    let index = index_value(vm, key, "list")?;
    let Some(at) = position(index, list.items.len()) else {
        return Err(vm.index_error("list assignment index out of range"));
    };
    if item.is_unset() {
        remove_at(vm, list, at)?;
    } else {
        list.items[at] = item;
    }
    Ok(())
}

/// Removes an element; accounts for moving those behind it.
fn remove_at(vm: &mut Vm, mut list: Gc<List>, at: usize) -> Result<Value> {
    let moved = list.items.len() - at;
    if moved >= 1024 {
        vm.charge(moved as u64 / 64)?;
    }
    Ok(list.items.remove(at))
}

fn delete_slice(vm: &mut Vm, mut list: Gc<List>, slice: Gc<Slice>) -> Result<()> {
    let range = unpack_slice(vm, slice)?.fit(list.items.len()).ascending();
    vm.charge(list.items.len() as u64 / 64)?;
    if range.count == 0 {
        return Ok(());
    }
    let start = range.start as usize;
    if range.step == 1 {
        list.items.drain(start..start + range.count);
        return Ok(());
    }
    let (step, last) = (range.step as usize, start + (range.count - 1) * range.step as usize);
    let mut at = 0;
    list.items.retain(|_| {
        let i = at;
        at += 1;
        i < start || i > last || !(i - start).is_multiple_of(step)
    });
    Ok(())
}

fn assign_slice(vm: &mut Vm, mut list: Gc<List>, slice: Gc<Slice>, value: Value) -> Result<()> {
    let bounds = unpack_slice(vm, slice)?;
    let source = assigned_values(vm, list, value)?;
    // From here on no Python code runs.
    let range = bounds.fit(list.items.len());
    if range.step == 1 {
        let start = range.start as usize;
        let end = start.max(range.stop as usize);
        return replace(vm, list, start, end, source.items());
    }
    let values = source.items();
    if values.len() != range.count {
        return Err(vm.value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            values.len(),
            range.count
        )));
    }
    for (at, value) in range.positions().zip(values) {
        list.items[at] = *value;
    }
    Ok(())
}

/// Puts `values` in the place of the elements from `start` to `end`.
fn replace(
    vm: &mut Vm,
    mut list: Gc<List>,
    start: usize,
    end: usize,
    values: &[Value],
) -> Result<()> {
    collect::reserve_values(vm, values.len())?;
    let len = list.items.len();
    if len - start >= 1024 {
        vm.charge((len - start) as u64 / 64)?;
    }
    let (old, new) = (end - start, values.len());
    if new < old {
        list.items.drain(start + new..end);
    } else if new > old {
        let more = new - old;
        if list.items.capacity() - len < more {
            list.reserve(vm.heap_mut(), more.max(len / 2));
        }
        list.items.resize(len + more, Value::UNSET);
        list.items.copy_within(end..len, end + more);
    }
    list.items[start..start + new].copy_from_slice(values);
    Ok(())
}

/// A sequence that is not the list assigned to.
enum Source {
    List(Gc<List>),
    Tuple(Gc<Tuple>),
}

impl Source {
    fn items(&self) -> &[Value] {
        match self {
            Source::List(list) => &list.items,
            Source::Tuple(tuple) => tuple.items(),
        }
    }
}

/// The values to be put into a slice of `list`.
fn assigned_values(vm: &mut Vm, list: Gc<List>, value: Value) -> Result<Source> {
    if let Some(source) = value.downcast::<List>() {
        return Ok(Source::List(match source.is(list) {
            true => vm.new_list_of(&list.items),
            false => source,
        }));
    }
    if let Some(tuple) = value.downcast::<Tuple>() {
        return Ok(Source::Tuple(tuple));
    }
    let iterator = match vm.iter(value) {
        Ok(iterator) => iterator,
        Err(raised) => {
            return Err(match vm.catch(vm.types.type_error) {
                Some(_) => vm.type_error("must assign iterable to extended slice"),
                None => raised,
            });
        }
    };
    // What `collect` knows needs no iterator.
    let source = if value.kind() == Kind::Range { value } else { iterator };
    vm.scope(|vm| {
        vm.protect(iterator);
        collect::to_list(vm, source).map(Source::List)
    })
}

fn contains(vm: &mut Vm, value: Value, item: Value) -> Result<bool> {
    Ok(find_item(vm, this(value), item, 0, usize::MAX)?.is_some())
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    match (a.unwrap_as::<List>(), b.unwrap_as::<List>()) {
        (Some(a), Some(b)) => compare_sequences(vm, op, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match (op, a.unwrap_as::<List>(), b.unwrap_as::<List>()) {
        (BinaryOp::Add, Some(a), Some(b)) => {
            let items = concat(vm, &a.items, &b.items)?;
            Ok(vm.new_list(items).into())
        }
        (BinaryOp::Mul, Some(list), None) => repeated(vm, list, b),
        (BinaryOp::Mul, None, Some(list)) => repeated(vm, list, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn repeated(vm: &mut Vm, list: Gc<List>, count: Value) -> Result<Value> {
    let Some(count) = repeat_count(vm, count)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let items = collect::repeat(vm, &list.items, count)?;
    Ok(vm.new_list(items).into())
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let mut list = this(a);
    match op {
        BinaryOp::Add => collect::extend(vm, list, b)?,
        BinaryOp::Mul => {
            let Some(count) = repeat_count(vm, b)? else { return Ok(Value::NOT_IMPLEMENTED) };
            if count == 1 {
                return Ok(a);
            }
            let items = collect::repeat(vm, &list.items, count)?;
            vm.heap_mut().charge(items.capacity() * size_of::<Value>());
            list.items = items;
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(a)
}

// --- methods ------------------------------------------------------------------------------------

fn append(vm: &mut Vm, mut this: Gc<List>, object: Value) -> Result<()> {
    this.push(vm.heap_mut(), object);
    Ok(())
}

fn extend(vm: &mut Vm, this: Gc<List>, iterable: Value) -> Result<()> {
    collect::extend(vm, this, iterable)
}

fn insert(vm: &mut Vm, mut this: Gc<List>, index: i64, object: Value) -> Result<()> {
    let len = this.items.len() as i64;
    let at = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) };
    if len - at >= 1024 {
        vm.charge((len - at) as u64 / 64)?;
    }
    if this.items.len() == this.items.capacity() {
        let extra = (this.items.len() / 2).max(4);
        this.reserve(vm.heap_mut(), extra);
    }
    this.items.insert(at as usize, object);
    Ok(())
}

fn pop(vm: &mut Vm, mut this: Gc<List>, index: Option<i64>) -> Result<Value> {
    let Some(index) = index else {
        return match this.items.pop() {
            Some(last) => Ok(last),
            None => Err(vm.index_error("pop from empty list")),
        };
    };
    if this.items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    match position(index, this.items.len()) {
        Some(at) => remove_at(vm, this, at),
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn remove(vm: &mut Vm, this: Gc<List>, value: Value) -> Result<()> {
    match find_item(vm, this, value, 0, usize::MAX)? {
        Some(at) if at < this.items.len() => remove_at(vm, this, at).map(|_| ()),
        Some(_) => Ok(()),
        None => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn clear(_: &mut Vm, mut this: Gc<List>) -> Result<()> {
    this.items = Vec::new();
    Ok(())
}

fn copy(vm: &mut Vm, this: Gc<List>) -> Result<Gc<List>> {
    collect::reserve_values(vm, this.items.len())?;
    Ok(vm.new_list(this.items.clone()))
}

fn count(vm: &mut Vm, this: Gc<List>, value: Value) -> Result<usize> {
    count_items(vm, this, value)
}

fn index(
    vm: &mut Vm,
    this: Gc<List>,
    value: Value,
    start: Option<Value>,
    stop: Option<Value>,
) -> Result<usize> {
    let (from, to) = search_range(vm, start, stop, || this.items.len())?;
    match find_item(vm, this, value, from, to)? {
        Some(at) => Ok(at),
        None => {
            let text = vm.repr(value)?.to_string_lossy().into_owned();
            Err(vm.value_error(format!("{text} is not in list")))
        }
    }
}

/// The positions that `index(value, start, stop)` searches.
pub(in crate::builtins) fn search_range(
    vm: &mut Vm,
    start: Option<Value>,
    stop: Option<Value>,
    len: impl Fn() -> usize,
) -> Result<(usize, usize)> {
    let start = search_bound(vm, start, 0)?;
    let stop = search_bound(vm, stop, i64::MAX)?;
    let len = len() as i64;
    let fit = |bound: i64| {
        if bound < 0 { bound.saturating_add(len).max(0) as usize } else { bound as usize }
    };
    Ok((fit(start), fit(stop)))
}

fn reverse(vm: &mut Vm, mut this: Gc<List>) -> Result<()> {
    vm.charge(this.items.len() as u64 / 8)?;
    this.items.reverse();
    Ok(())
}

fn sort(vm: &mut Vm, this: Gc<List>, key: Option<Value>, reverse: Option<bool>) -> Result<()> {
    let key = key.filter(|key| !key.is_none());
    sorting::sort(vm, this, key, reverse.unwrap_or(false))
}

fn reversed(vm: &mut Vm, this: Gc<List>) -> Result<Value> {
    let class = vm.type_by_spec(&LIST_REVERSEITERATOR);
    Ok(vm.new_iter(class, IterState::ListReversed(this, this.items.len())))
}

fn sizeof(_: &mut Vm, this: Gc<List>) -> Result<usize> {
    Ok(40 + this.items.capacity() * 8)
}

/// `list`
pub static LIST: TypeSpec = TypeSpec {
    name: "list",
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new \
          empty list.\nThe argument must be an iterable if specified.",
    layout: Kind::List,
    flags: Flags::BASE.with(Flags::SEQUENCE).with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        inplace: Some(inplace),
        ..crate::object::NO_SLOTS
    },
    binary: BinaryOp::Add.bit() | BinaryOp::Mul.bit(),
    reflected: BinaryOp::Mul.bit(),
    inplace: BinaryOp::Add.bit() | BinaryOp::Mul.bit(),
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__reversed__", "self, /", reversed).doc("Return a reverse iterator over the list."),
        method("__sizeof__", "self, /", sizeof),
        class_method(
            "__class_getitem__",
            "cls, item, /",
            crate::builtins::classes::generic_alias::class_getitem,
        )
        .doc("See PEP 585"),
        method("append", "self, object, /", append).doc("Append object to the end of the list."),
        method("clear", "self, /", clear).doc("Remove all items from list."),
        method("copy", "self, /", copy).doc("Return a shallow copy of the list."),
        method("count", "self, value, /", count).doc("Return number of occurrences of value."),
        method("extend", "self, iterable, /", extend)
            .doc("Extend list by appending elements from the iterable."),
        method("index", "self, value, start=0, stop=sys.maxsize, /", index)
            .doc("Return first index of value.\n\nRaises ValueError if the value is not present."),
        method("insert", "self, index, object, /", insert).doc("Insert object before index."),
        method("pop", "self, index=-1, /", pop).doc(
            "Remove and return item at index (default last).\n\nRaises IndexError if list is \
             empty or index is out of range.",
        ),
        method("remove", "self, value, /", remove).doc(
            "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
        ),
        method("reverse", "self, /", reverse).doc("Reverse *IN PLACE*."),
        method("sort", "self, /, *, key=None, reverse=False", sort).doc(
            "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the \
             list itself is modified) and stable (i.e. the\norder of two equal elements is \
             maintained).\n\nIf a key function is given, apply it once to each list item and sort \
             them,\nascending or descending, according to their function values.\n\nThe reverse \
             flag can be set to sort in descending order.",
        ),
    ],
    ..TypeSpec::NONE
};
