//! `bytearray`

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::bytes_like::bytes;
use crate::builtins::bytes_like::bytes_methods as shared;
use crate::builtins::containers::room;
use crate::builtins::containers::sequence_index::{self, Key};
use crate::heap::Gc;
use crate::object::{
    BinaryOp, ByteArray, Complex, Flags, Kind, NO_SLOTS, Rest, Result, Slots, Str, Type, TypeSpec,
    Value, function,
};
use crate::text::escape;
use crate::vm::Vm;

/// A Python subclass gets an empty one here, which `__init__` fills.
fn new(vm: &mut Vm, cls: Gc<Type>, keywords: Value, args: Rest) -> Result<Value> {
    let array = vm.new_bytearray(Vec::new());
    if cls.is_python() {
        let array = array.into();
        return Ok(vm.wrap_new(cls, array));
    }
    fill(vm, array, keywords, args)?;
    Ok(array.into())
}

fn init(vm: &mut Vm, this: Gc<ByteArray>, keywords: Value, args: Rest) -> Result<()> {
    fill(vm, this, keywords, args)
}

fn fill(vm: &mut Vm, mut this: Gc<ByteArray>, keywords: Value, args: Rest) -> Result<()> {
    const NAMES: [&str; 3] = ["source", "encoding", "errors"];
    let mut given: [Option<Value>; 3] = [None; 3];
    if args.0.len() > 3 {
        let count = args.0.len();
        return Err(vm.type_error(format!("bytearray() takes at most 3 arguments ({count} given)")));
    }
    for (slot, value) in given.iter_mut().zip(args.0) {
        *slot = Some(*value);
    }
    if let Some(dict) = keywords.downcast::<crate::object::Dict>() {
        for (key, value) in dict.iter() {
            let Some(name) = key.downcast::<Str>() else { continue };
            let Some(at) = NAMES.iter().position(|n| n.as_bytes() == name.as_bytes()) else {
                let name = name.to_string_lossy().into_owned();
                return Err(vm.type_error(format!(
                    "bytearray() got an unexpected keyword argument '{name}'"
                )));
            };
            if given[at].is_some() {
                let (name, at) = (NAMES[at], at + 1);
                return Err(vm.type_error(format!(
                    "argument for bytearray() given by name ('{name}') and position ({at})"
                )));
            }
            given[at] = Some(value);
        }
    }
    vm.protect(this.into());
    let data = bytes::construct(vm, "bytearray", given[0], given[1], given[2])?;
    shared::resizable(vm, this)?;
    vm.heap_mut().charge(data.capacity());
    this.data = data;
    Ok(())
}

fn receiver(vm: &mut Vm, this: Value) -> Result<Gc<ByteArray>> {
    this.unwrap_as::<ByteArray>().ok_or_else(|| vm.type_error("a bytearray is required"))
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let array = receiver(vm, this)?;
    room::ask_text(vm, array.data.len().saturating_mul(4))?;
    let mut out = vm.class_name(this).into_bytes();
    out.push(b'(');
    escape::repr_bytearray(&array.data, &mut out);
    out.push(b')');
    Ok(vm.new_str_from(out).into())
}

fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    let this = ByteBuffer::require(vm, this)?;
    shared::get_item(vm, this, key, "bytearray")
}

fn set_item(vm: &mut Vm, this: Value, key: Value, value: Value) -> Result<()> {
    let mut this = receiver(vm, this)?;
    match sequence_index::sequence_key(vm, key, "bytearray")? {
        Key::Index(index) => {
            let byte = if value.is_unset() { 0 } else { shared::byte(vm, value)? };
            let Some(at) = sequence_index::position(index, this.data.len()) else {
                return Err(sequence_index::out_of_range(vm, "bytearray"));
            };
            if value.is_unset() {
                shared::resizable(vm, this)?;
                this.data.remove(at);
            } else {
                this.data[at] = byte;
            }
            Ok(())
        }
        Key::Slice(slice) => {
            let bounds = sequence_index::unpack_slice(vm, slice)?;
            let new = if value.is_unset() { Vec::new() } else { replacement(vm, value)? };
            let range = bounds.fit(this.data.len());
            if range.step == 1 {
                let start = range.start as usize;
                if new.len() != range.count {
                    shared::resizable(vm, this)?;
                    room::ask(vm, this.data.len() + new.len())?;
                    vm.heap_mut().charge(new.len());
                }
                this.data.splice(start..start + range.count, new);
                return Ok(());
            }
            if value.is_unset() || new.is_empty() {
                shared::resizable(vm, this)?;
                let ascending = range.ascending();
                let mut positions = ascending.positions().peekable();
                let mut at = 0;
                this.data.retain(|_| {
                    let drop = positions.next_if_eq(&at).is_some();
                    at += 1;
                    !drop
                });
                return Ok(());
            }
            if new.len() != range.count {
                return Err(vm.value_error(format!(
                    "attempt to assign bytes of size {} to extended slice of size {}",
                    new.len(),
                    range.count
                )));
            }
            for (at, byte) in range.positions().zip(new) {
                this.data[at] = byte;
            }
            Ok(())
        }
    }
}

/// The bytes assigned to a slice.
fn replacement(vm: &mut Vm, value: Value) -> Result<Vec<u8>> {
    let slots = &vm.type_of(value).slots;
    let number = slots.index.is_some()
        || slots.int.is_some()
        || slots.float.is_some()
        || value.unwrap_as::<Complex>().is_some();
    if value.unwrap_as::<Str>().is_some() || number {
        return Err(
            vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        );
    }
    vm.scope(|vm| bytes::construct(vm, "bytearray", Some(value), None, None))
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let Some(this) = a.unwrap_as::<ByteArray>() else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        BinaryOp::Add => {
            let Some(addition) = bytes::buffer_contents(vm, b)? else {
                let (ours, theirs) = (vm.class_name(a), vm.class_name(b));
                return Err(vm.type_error(format!("can't concat {theirs} to {ours}")));
            };
            if b.unwrap_as::<ByteArray>().is_some_and(|other| other.is(this)) {
                // The operand exports its data while it is read.
                return Err(shared::exported(vm));
            }
            append_all(vm, this, &addition)?;
            Ok(a)
        }
        BinaryOp::Mul => {
            let Some(count) = crate::builtins::strings::str::repeat_count(vm, b)? else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            if count == 1 {
                return Ok(a);
            }
            let mut this = shared::resizable(vm, this)?;
            let Some(len) = this.data.len().checked_mul(count) else {
                return Err(vm.memory_error());
            };
            room::ask(vm, len)?;
            vm.heap_mut().charge(len);
            this.data = this.data.repeat(count);
            Ok(a)
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn append_all(vm: &mut Vm, this: Gc<ByteArray>, addition: &[u8]) -> Result<()> {
    if addition.is_empty() {
        return Ok(());
    }
    let mut this = shared::resizable(vm, this)?;
    let before = this.data.capacity();
    if this.data.len() + addition.len() > before {
        room::ask(vm, this.data.len() + addition.len())?;
    }
    this.data.extend_from_slice(addition);
    let grown = this.data.capacity() - before;
    vm.heap_mut().charge(grown);
    Ok(())
}

// --- methods --------------------------------------------------------------------------------------

fn append(vm: &mut Vm, this: Gc<ByteArray>, item: Value) -> Result<()> {
    let byte = shared::byte(vm, item)?;
    append_all(vm, this, &[byte])
}

fn extend(vm: &mut Vm, this: Gc<ByteArray>, items: Value) -> Result<()> {
    if items.unwrap_as::<Str>().is_some_and(|text| !text.is_empty()) {
        return Err(vm.type_error("expected iterable of integers; got: 'str'"));
    }
    let slots = &vm.type_of(items).slots;
    if slots.iter.is_none() && slots.get_item.is_none() {
        let class = vm.class_name(items);
        return Err(vm.type_error(format!("can't extend bytearray with {class}")));
    }
    let addition = shared::collect(vm, items, "byte must be in range(0, 256)")?;
    append_all(vm, this, &addition)
}

fn insert(vm: &mut Vm, this: Gc<ByteArray>, index: i64, item: Value) -> Result<()> {
    let byte = shared::byte(vm, item)?;
    let mut this = shared::resizable(vm, this)?;
    let len = this.data.len() as i64;
    let at = if index < 0 { (index + len).max(0) } else { index.min(len) };
    vm.charge(len as u64 / 1024)?;
    let before = this.data.capacity();
    this.data.insert(at as usize, byte);
    let grown = this.data.capacity() - before;
    vm.heap_mut().charge(grown);
    Ok(())
}

fn pop(vm: &mut Vm, this: Gc<ByteArray>, index: Option<i64>) -> Result<i64> {
    if this.data.is_empty() {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let Some(at) = sequence_index::position(index.unwrap_or(-1), this.data.len()) else {
        return Err(vm.index_error("pop index out of range"));
    };
    let mut this = shared::resizable(vm, this)?;
    vm.charge((this.data.len() - at) as u64 / 1024)?;
    Ok(i64::from(this.data.remove(at)))
}

fn remove(vm: &mut Vm, this: Gc<ByteArray>, item: Value) -> Result<()> {
    let byte = shared::byte(vm, item)?;
    match memchr::memchr(byte, &this.data) {
        Some(at) => {
            let mut this = shared::resizable(vm, this)?;
            vm.charge(this.data.len() as u64 / 1024)?;
            this.data.remove(at);
            Ok(())
        }
        None => Err(vm.value_error("value not found in bytearray")),
    }
}

fn reverse(vm: &mut Vm, mut this: Gc<ByteArray>) -> Result<()> {
    room::scan(vm, this.data.len())?;
    this.data.reverse();
    Ok(())
}

fn clear(vm: &mut Vm, this: Gc<ByteArray>) -> Result<()> {
    shared::resizable(vm, this)?.data = Vec::new();
    Ok(())
}

fn copy(vm: &mut Vm, this: Gc<ByteArray>) -> Result<Value> {
    room::ask(vm, this.data.len())?;
    Ok(vm.new_bytearray(this.data.clone()).into())
}

fn allocated(_: &mut Vm, this: Gc<ByteArray>) -> Result<usize> {
    Ok(this.data.capacity())
}

/// `bytearray`
pub static BYTEARRAY: TypeSpec = TypeSpec {
    name: "bytearray",
    doc: "bytearray(iterable_of_ints) -> bytearray\n\
          bytearray(string, encoding[, errors]) -> bytearray\n\
          bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n\
          bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n\
          bytearray() -> empty bytes array",
    layout: Kind::ByteArray,
    flags: Flags::BASE.with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(repr),
        len: Some(bytes::len),
        iter: Some(bytes::iterate),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(bytes::contains),
        compare: Some(bytes::compare),
        binary: Some(bytes::binary),
        inplace: Some(inplace),
        ..NO_SLOTS
    },
    binary: bytes::OPERATORS,
    reflected: bytes::REFLECTED,
    inplace: BinaryOp::Add.bit() | BinaryOp::Mul.bit(),
    methods: shared::with_shared_methods![
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
            let data = crate::builtins::bytes_like::bytes::contents(vm, this)?;
            let text: String = data.iter().map(|byte| char::from(*byte)).collect();
            let text = vm.new_str_from(text.into_bytes()).into();
            let encoding = vm.intern("latin-1").into();
            crate::builtins::classes::reduce::by_arguments(vm, this, &[text, encoding])
        }),
        method(
            "__reduce_ex__",
            "self, proto=0, /",
            |vm: &mut Vm, this: Value, proto: Option<i64>| {
                if proto.unwrap_or(0) < 3 {
                    let name = vm.intern("__reduce__");
                    return vm.call_method(this, name, &[]);
                }
                let data = crate::builtins::bytes_like::bytes::contents(vm, this)?;
                let data = vm.new_bytes(data).into();
                crate::builtins::classes::reduce::by_arguments(vm, this, &[data])
            }
        ),
        method("append", "self, item, /", append),
        method("clear", "self, /", clear),
        method("copy", "self, /", copy),
        method("extend", "self, iterable_of_ints, /", extend),
        method("insert", "self, index, item, /", insert),
        method("pop", "self, index=-1, /", pop),
        method("remove", "self, value, /", remove),
        method("reverse", "self, /", reverse),
        method("__alloc__", "self, /", allocated),
        method("__buffer__", "self, flags, /", bytes::buffer),
        method(
            "__release_buffer__",
            "self, buffer, /",
            crate::builtins::bytes_like::memoryview::release_buffer
        ),
        method("__init__", "self, /, **kwargs, *args", init),
    ],
    ..TypeSpec::NONE
};
