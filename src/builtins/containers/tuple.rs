//! `tuple`.

use crate::builtins::containers::item_compare::{compare_sequences, count_items, find_item};
use crate::builtins::containers::list::{search_range, sliced};
use crate::builtins::containers::sequence_index::{
    Key, out_of_range, position, sequence_key, unpack_slice,
};
use crate::builtins::containers::sequence_ops::{append_reprs, concat, repeat_count};
use crate::builtins::iteration::collect;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Flags, IterState, Kind, Result, Slots, Tuple, Type, TypeSpec, Value,
    class_method, function, method,
};
use crate::vm::Vm;

#[inline(always)]
fn this(value: Value) -> Gc<Tuple> {
    value.unwrap_as().expect("bug: a tuple operation on something else")
}

fn new(vm: &mut Vm, cls: Gc<Type>, iterable: Option<Value>) -> Result<Value> {
    let tuple = match iterable {
        Some(iterable) => collect::to_tuple(vm, iterable)?,
        None => vm.new_tuple(&[]),
    };
    Ok(vm.wrap_new(cls, tuple.into()))
}

// --- slots --------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let tuple = this(value);
    if tuple.items().is_empty() {
        return Ok(vm.new_str(b"()").into());
    }
    // Recursive by way of a mutable element.
    if !vm.enter_repr(value)? {
        return Ok(vm.new_str(b"(...)").into());
    }
    let mut out = vec![b'('];
    let result = append_reprs(vm, &mut out, tuple);
    vm.leave_repr(value);
    out.extend_from_slice(if result? == 1 { b",)" } else { b")" });
    Ok(vm.new_str_from(out).into())
}

fn len(_: &mut Vm, value: Value) -> Result<usize> {
    Ok(this(value).items().len())
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    let class = vm.types.tuple_iterator;
    Ok(vm.new_iter(class, IterState::Tuple(this(value), 0)))
}

/// The scheme of CPython's `tuplehash`, derived from xxHash.
fn hash(vm: &mut Vm, value: Value) -> Result<u64> {
    let tuple = this(value);
    let mut state = Hasher::new();
    for i in 0..tuple.items().len() {
        let item = tuple.items()[i];
        vm.charge(u64::from(item.kind() == Kind::Tuple))?;
        let hash = vm.hash(item)?;
        state.add(hash);
        if i % 256 == 255 {
            vm.charge(64)?;
        }
    }
    Ok(state.finish(Some(tuple.items().len())))
}

/// The hash of a sequence of hashes.
pub(in crate::builtins) struct Hasher(u64);

impl Hasher {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;

    pub(in crate::builtins) fn new() -> Hasher {
        Hasher(Hasher::PRIME_5)
    }

    #[inline]
    pub(in crate::builtins) fn add(&mut self, lane: u64) {
        let sum = self.0.wrapping_add(lane.wrapping_mul(Hasher::PRIME_2));
        self.0 = sum.rotate_left(31).wrapping_mul(Hasher::PRIME_1);
    }

    /// The hash; slices leave the length out.
    pub(in crate::builtins) fn finish(self, len: Option<usize>) -> u64 {
        let hash = match len {
            Some(len) => self.0.wrapping_add(len as u64 ^ (Hasher::PRIME_5 ^ 3_527_539)),
            None => self.0,
        };
        if hash == u64::MAX { 1_546_275_796 } else { hash }
    }
}

fn get_item(vm: &mut Vm, value: Value, key: Value) -> Result<Value> {
    let tuple = this(value);
    match sequence_key(vm, key, "tuple")? {
        Key::Index(index) => match position(index, tuple.items().len()) {
            Some(at) => Ok(tuple.items()[at]),
            None => Err(out_of_range(vm, "tuple")),
        },
        Key::Slice(slice) => {
            let range = unpack_slice(vm, slice)?.fit(tuple.items().len());
            if range.step == 1 {
                if range.count == tuple.items().len() {
                    return Ok(tuple.into());
                }
                collect::reserve_values(vm, range.count)?;
                let start = range.start as usize;
                return Ok(vm.new_tuple(&tuple.items()[start..start + range.count]).into());
            }
            let items = sliced(vm, tuple.items(), range)?;
            Ok(vm.new_tuple(&items).into())
        }
    }
}

fn contains(vm: &mut Vm, value: Value, item: Value) -> Result<bool> {
    Ok(find_item(vm, this(value), item, 0, usize::MAX)?.is_some())
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    match (a.unwrap_as::<Tuple>(), b.unwrap_as::<Tuple>()) {
        (Some(a), Some(b)) => compare_sequences(vm, op, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match (op, a.unwrap_as::<Tuple>(), b.unwrap_as::<Tuple>()) {
        (BinaryOp::Add, Some(x), Some(y)) => {
            if y.items().is_empty() {
                return Ok(x.into());
            }
            if x.items().is_empty() {
                return Ok(y.into());
            }
            let items = concat(vm, x.items(), y.items())?;
            Ok(vm.new_tuple(&items).into())
        }
        (BinaryOp::Mul, Some(tuple), None) => repeated(vm, tuple, b),
        (BinaryOp::Mul, None, Some(tuple)) => repeated(vm, tuple, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn repeated(vm: &mut Vm, tuple: Gc<Tuple>, count: Value) -> Result<Value> {
    let Some(count) = repeat_count(vm, count)? else { return Ok(Value::NOT_IMPLEMENTED) };
    if count == 1 {
        return Ok(tuple.into());
    }
    let items = collect::repeat(vm, tuple.items(), count)?;
    Ok(vm.new_tuple(&items).into())
}

// --- methods ------------------------------------------------------------------------------------

fn count(vm: &mut Vm, this: Gc<Tuple>, value: Value) -> Result<usize> {
    count_items(vm, this, value)
}

fn index(
    vm: &mut Vm,
    this: Gc<Tuple>,
    value: Value,
    start: Option<Value>,
    stop: Option<Value>,
) -> Result<usize> {
    let (from, to) = search_range(vm, start, stop, || this.items().len())?;
    match find_item(vm, this, value, from, to)? {
        Some(at) => Ok(at),
        None => Err(vm.value_error("tuple.index(x): x not in tuple")),
    }
}

fn getnewargs(vm: &mut Vm, this: Gc<Tuple>) -> Result<Value> {
    Ok(vm.new_tuple(&[this.into()]).into())
}

fn sizeof(_: &mut Vm, this: Gc<Tuple>) -> Result<usize> {
    Ok(24 + this.items().len() * 8)
}

/// `tuple`
pub static TUPLE: TypeSpec = TypeSpec {
    name: "tuple",
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty \
          tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf \
          the argument is a tuple, the return value is the same object.",
    layout: Kind::Tuple,
    flags: Flags::BASE.with(Flags::SEQUENCE).with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, iterable=(), /", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        ..crate::object::NO_SLOTS
    },
    binary: BinaryOp::Add.bit() | BinaryOp::Mul.bit(),
    reflected: BinaryOp::Mul.bit(),
    methods: &[
        method("__getnewargs__", "self, /", getnewargs),
        method("__sizeof__", "self, /", sizeof),
        class_method(
            "__class_getitem__",
            "cls, item, /",
            crate::builtins::classes::generic_alias::class_getitem,
        )
        .doc("See PEP 585"),
        method("count", "self, value, /", count).doc("Return number of occurrences of value."),
        method("index", "self, value, start=0, stop=sys.maxsize, /", index)
            .doc("Return first index of value.\n\nRaises ValueError if the value is not present."),
    ],
    ..TypeSpec::NONE
};
