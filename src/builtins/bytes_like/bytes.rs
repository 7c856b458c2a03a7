//! `bytes`

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::bytes_like::bytes_methods as shared;
use crate::builtins::bytes_like::exported_buffer;
use crate::builtins::containers::room;
use crate::builtins::containers::sequence_index::has_index;
use crate::builtins::iteration::iter;
use crate::builtins::numbers::integer::Integer;
use crate::builtins::strings::codecs;
use crate::builtins::strings::percent_format;
use crate::heap::Gc;
use crate::object::str::hash_bytes;
use crate::object::{
    BinaryOp, Bytes, CompareOp, Flags, IterState, Kind, NO_SLOTS, Result, Slots, Str, Type,
    TypeSpec, Value, function,
};
use crate::text::escape;
use crate::text::search::Unit;
use crate::vm::Vm;

/// The contents of a bytes-like object; None for others.
pub fn buffer_contents(vm: &mut Vm, value: Value) -> Result<Option<Vec<u8>>> {
    match ByteBuffer::of(value) {
        Some(buffer) => {
            room::ask(vm, buffer.len())?;
            Ok(Some(buffer.to_vec()))
        }
        None => match crate::builtins::bytes_like::memoryview::contents(vm, value)? {
            None => exported_buffer::contents(vm, value, exported_buffer::FULL),
            data => Ok(data),
        },
    }
}

/// The bytes of a bytes-like object, of an object with `__bytes__`, or of an iterable of ints.
pub fn contents(vm: &mut Vm, value: Value) -> Result<Vec<u8>> {
    if let Some(data) = buffer_contents(vm, value)? {
        return Ok(data);
    }
    if let Some((_, bytes)) = by_method(vm, value)? {
        return Ok(bytes.data.to_vec());
    }
    from_iterable(vm, value, "bytes", "bytes must be in range(0, 256)")
}

/// What `value.__bytes__()` returns, and the bytes that it is or stands for as an instance of a
/// subclass; None if there is no such method.
fn by_method(vm: &mut Vm, value: Value) -> Result<Option<(Value, Gc<Bytes>)>> {
    let name = vm.names.bytes;
    let Some(result) = vm.call_special(value, name, &[])? else { return Ok(None) };
    match result.unwrap_as::<Bytes>() {
        Some(bytes) => Ok(Some((result, bytes))),
        None => {
            let class = vm.class_name(result);
            Err(vm.type_error(format!("__bytes__ returned non-bytes (type {class})")))
        }
    }
}

fn from_iterable(vm: &mut Vm, value: Value, name: &str, message: &'static str) -> Result<Vec<u8>> {
    if matches!(value.kind(), Kind::List | Kind::Tuple) {
        return shared::collect(vm, value, message);
    }
    let iterator = match value.unwrap_as::<Str>() {
        Some(_) => None,
        None => match vm.iter(value) {
            Ok(iterator) => Some(iterator),
            Err(raised) => {
                vm.catch(vm.types.type_error).ok_or(raised)?;
                None
            }
        },
    };
    let Some(iterator) = iterator else {
        let class = vm.class_name(value);
        return Err(vm.type_error(format!("cannot convert '{class}' object to {name}")));
    };
    vm.protect(iterator);
    if name == "bytes" {
        // Nothing is done with the hint, but it is asked for.
        vm.length_hint(value)?;
    }
    shared::collect_left(vm, iterator, message)
}

/// The contents that the arguments of `bytes(…)` or `bytearray(…)` ask for.
pub(in crate::builtins) fn construct(
    vm: &mut Vm,
    name: &str,
    source: Option<Value>,
    encoding: Option<Value>,
    errors: Option<Value>,
) -> Result<Vec<u8>> {
    let what = format!("{name}() argument 'encoding'");
    let encoding = codecs::optional_name(vm, encoding, &what)?;
    let errors = codecs::optional_name(vm, errors, &format!("{name}() argument 'errors'"))?;
    let text = source.and_then(Value::unwrap_as::<Str>);
    if encoding.is_some() || errors.is_some() {
        let Some(text) = text else {
            return Err(vm.type_error(if encoding.is_some() {
                "encoding without a string argument"
            } else {
                "errors without a string argument"
            }));
        };
        let Some(encoding) = encoding else {
            return Err(vm.type_error("string argument without an encoding"));
        };
        let errors = errors.as_deref().map_or(&b"strict"[..], Str::as_bytes);
        return codecs::encode(vm, text, encoding.as_bytes(), errors);
    }
    let Some(source) = source else { return Ok(Vec::new()) };
    if name == "bytes" {
        if ByteBuffer::of(source).is_none() || source.kind() == Kind::Boxed {
            if let Some((_, bytes)) = by_method(vm, source)? {
                return Ok(bytes.data.to_vec());
            }
        }
    }
    if text.is_some() {
        return Err(vm.type_error("string argument without an encoding"));
    }
    let mut index = None;
    if has_index(vm, source) {
        index = match vm.to_index(source) {
            Ok(index) => Some(index),
            // No number after all; perhaps an iterable.
            Err(raised) => {
                vm.catch(vm.types.type_error).ok_or(raised)?;
                None
            }
        };
    }
    if let Some(index) = index {
        let count = match Integer::of(index) {
            Some(Integer::Small(count)) => count,
            _ => {
                let class = vm.class_name(source);
                return Err(
                    vm.overflow_error(format!("cannot fit '{class}' into an index-sized integer"))
                );
            }
        };
        let Ok(count) = usize::try_from(count) else {
            return Err(vm.value_error("negative count"));
        };
        if name == "bytes" && count > room::MOST_BYTES {
            return Err(vm.overflow_error("byte string is too large"));
        }
        room::ask(vm, count)?;
        return Ok(vec![0; count]);
    }
    if let Some(data) = buffer_contents(vm, source)? {
        return Ok(data);
    }
    let message = if name == "bytes" {
        "bytes must be in range(0, 256)"
    } else {
        "byte must be in range(0, 256)"
    };
    from_iterable(vm, source, name, message)
}

fn new(
    vm: &mut Vm,
    cls: Gc<Type>,
    source: Option<Value>,
    encoding: Option<Value>,
    errors: Option<Value>,
) -> Result<Value> {
    let exact = source.and_then(Value::downcast::<Bytes>);
    let value = match exact {
        Some(bytes) if encoding.is_none() && errors.is_none() => bytes.into(),
        None if encoding.is_none() && errors.is_none() && !cls.is_python() => {
            // An instance of a subclass that `__bytes__` made stays it.
            if let Some((made, _)) = source.map_or(Ok(None), |source| by_method(vm, source))? {
                return Ok(made);
            }
            let data = construct(vm, "bytes", source, encoding, errors)?;
            vm.new_bytes(data).into()
        }
        _ => {
            let data = construct(vm, "bytes", source, encoding, errors)?;
            vm.new_bytes(data).into()
        }
    };
    Ok(vm.wrap_new(cls, value))
}

fn receiver(vm: &mut Vm, this: Value) -> Result<ByteBuffer> {
    ByteBuffer::require(vm, this)
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let this = receiver(vm, this)?;
    room::ask_text(vm, this.len().saturating_mul(4))?;
    let mut out = Vec::with_capacity(this.len() + 3);
    escape::repr_bytes(&this, &mut out);
    Ok(vm.new_str_from(out).into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let this = receiver(vm, this)?;
    room::scan(vm, this.len())?;
    Ok(hash_bytes(&this))
}

pub(in crate::builtins) fn len(vm: &mut Vm, this: Value) -> Result<usize> {
    Ok(receiver(vm, this)?.len())
}

pub(in crate::builtins) fn iterate(vm: &mut Vm, this: Value) -> Result<Value> {
    let this = receiver(vm, this)?.value();
    let class = if this.kind() == Kind::Bytes {
        vm.type_by_spec(&iter::BYTES_ITERATOR)
    } else {
        vm.type_by_spec(&iter::BYTEARRAY_ITERATOR)
    };
    Ok(vm.new_iter(class, IterState::Bytes(this, 0)))
}

fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    let this = receiver(vm, this)?;
    shared::get_item(vm, this, key, "bytes")
}

pub(in crate::builtins) fn contains(vm: &mut Vm, this: Value, item: Value) -> Result<bool> {
    let this = receiver(vm, this)?;
    shared::contains(vm, this, item)
}

pub(in crate::builtins) fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (a, b) = (ByteBuffer::of(a), ByteBuffer::of(b));
    let bytes = matches!(a, Some(ByteBuffer::Bytes(_))) || matches!(b, Some(ByteBuffer::Bytes(_)));
    let view = matches!(a, Some(ByteBuffer::View(..))) || matches!(b, Some(ByteBuffer::View(..)));
    Ok(match (a, b) {
        // Only bytearray knows other buffers; memoryview compares itself with bytes.
        _ if bytes && view => Value::NOT_IMPLEMENTED,
        (Some(ByteBuffer::Bytes(_)), Some(ByteBuffer::Array(_))) => Value::NOT_IMPLEMENTED,
        (Some(a), Some(b)) => Value::bool(match op {
            CompareOp::Eq => *a == *b,
            CompareOp::Ne => *a != *b,
            _ => op.holds((*a).cmp(&*b)),
        }),
        _ => Value::NOT_IMPLEMENTED,
    })
}

pub(in crate::builtins) fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match (op, ByteBuffer::of(a), ByteBuffer::of(b)) {
        (_, Some(ByteBuffer::View(..)), _) => Ok(Value::NOT_IMPLEMENTED),
        (BinaryOp::Add, Some(a), Some(b)) => shared::concat(vm, a, b),
        (BinaryOp::Add, Some(a), None) => {
            match exported_buffer::contents(vm, b, exported_buffer::SIMPLE)? {
                Some(data) => {
                    let b = ByteBuffer::Bytes(vm.new_bytes(data));
                    vm.protect(b.value());
                    shared::concat(vm, a, b)
                }
                None => Ok(Value::NOT_IMPLEMENTED),
            }
        }
        (BinaryOp::Mul, Some(this), None) => shared::multiply(vm, this, b),
        (BinaryOp::Mul, None, Some(this)) => shared::multiply(vm, this, a),
        (BinaryOp::Mod, Some(this), _) => {
            // A copy: formatting may run code that changes a bytearray.
            let template = this.to_vec();
            let data = percent_format::format(vm, &template, Unit::Byte, b)?;
            Ok(this.make(vm, data))
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// The buffer protocol's method.
pub(in crate::builtins) fn buffer(vm: &mut Vm, this: Value, flags: Value) -> Result<Value> {
    vm.to_i64(flags)?;
    crate::builtins::bytes_like::memoryview::of_bytes_like(vm, this)
}

fn to_bytes(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    Ok(this.part(vm, &this))
}

/// The operators of bytes and bytearray.
pub(in crate::builtins) const OPERATORS: u16 =
    BinaryOp::Add.bit() | BinaryOp::Mul.bit() | BinaryOp::Mod.bit();
/// Those of them that also work on the right.
pub(in crate::builtins) const REFLECTED: u16 = BinaryOp::Mul.bit() | BinaryOp::Mod.bit();

/// `bytes`
pub static BYTES: TypeSpec = TypeSpec {
    name: "bytes",
    doc: "bytes(iterable_of_ints) -> bytes\n\
          bytes(string, encoding[, errors]) -> bytes\n\
          bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n\
          bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n\
          bytes() -> empty bytes object",
    layout: Kind::Bytes,
    flags: Flags::BASE.with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, source=b'', encoding=None, errors=None", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(repr),
        hash: Some(hash),
        len: Some(len),
        iter: Some(iterate),
        get_item: Some(get_item),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        ..NO_SLOTS
    },
    binary: OPERATORS,
    reflected: REFLECTED,
    methods: shared::with_shared_methods![
        method("__buffer__", "self, flags, /", buffer),
        method("__bytes__", "self, /", to_bytes),
        method("__getnewargs__", "self, /", shared::new_arguments),
    ],
    ..TypeSpec::NONE
};
