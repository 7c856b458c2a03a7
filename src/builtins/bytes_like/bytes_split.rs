//! Methods of `bytes` and `bytearray` that take data apart or put it together.

use memchr::{memchr_iter, memmem};

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::bytes_like::exported_buffer;
use crate::builtins::containers::room;
use crate::builtins::iteration::collect;
use crate::heap::Gc;
use crate::object::{Bytes, List, Result, Tuple, Value};
use crate::text::search::{self, Unit};
use crate::text::split as text_split;
use crate::vm::Vm;

fn limit(max: Option<i64>) -> usize {
    max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX)
}

fn separator(vm: &mut Vm, sep: Option<Value>) -> Result<Option<ByteBuffer>> {
    let Some(sep) = sep.filter(|sep| !sep.is_none()) else { return Ok(None) };
    let sep = ByteBuffer::require(vm, sep)?;
    if sep.is_empty() { Err(vm.value_error("empty separator")) } else { Ok(Some(sep)) }
}

fn pieces(vm: &mut Vm, this: ByteBuffer, slices: &[&[u8]]) -> Result<Gc<List>> {
    let mut items = Vec::with_capacity(slices.len());
    for slice in slices {
        items.push(this.part(vm, slice));
        room::made(vm, items.len())?;
    }
    Ok(vm.new_list(items))
}

pub(in crate::builtins) fn split(
    vm: &mut Vm,
    this: ByteBuffer,
    sep: Option<Value>,
    max: Option<i64>,
) -> Result<Gc<List>> {
    let sep = separator(vm, sep)?;
    let max = limit(max);
    room::scan(vm, this.len())?;
    let Some(sep) = sep else {
        room::ask(vm, this.len().saturating_mul(8))?;
        return pieces(vm, this, &text_split::split_space(&this, Some(max), Unit::Byte));
    };
    let mut items = Vec::new();
    let mut start = 0;
    if let [byte] = *sep {
        for at in memchr_iter(byte, &this).take(max) {
            items.push(this.make(vm, this[start..at].to_vec()));
            start = at + 1;
            room::made(vm, items.len())?;
        }
    } else {
        for at in memmem::find_iter(&this, &sep[..]).take(max) {
            items.push(this.make(vm, this[start..at].to_vec()));
            start = at + sep.len();
            room::made(vm, items.len())?;
        }
    }
    items.push(this.part(vm, &this[start..]));
    Ok(vm.new_list(items))
}

pub(in crate::builtins) fn rsplit(
    vm: &mut Vm,
    this: ByteBuffer,
    sep: Option<Value>,
    max: Option<i64>,
) -> Result<Gc<List>> {
    let sep = separator(vm, sep)?;
    let max = limit(max);
    room::ask(vm, this.len().saturating_mul(8))?;
    let slices = match sep {
        Some(sep) => text_split::rsplit(&this, &sep, Some(max)),
        None => text_split::rsplit_space(&this, Some(max), Unit::Byte),
    };
    pieces(vm, this, &slices)
}

pub(in crate::builtins) fn splitlines(
    vm: &mut Vm,
    this: ByteBuffer,
    keep: Option<bool>,
) -> Result<Gc<List>> {
    room::ask(vm, this.len().saturating_mul(8))?;
    pieces(vm, this, &text_split::split_lines(&this, keep.unwrap_or(false), Unit::Byte))
}

fn cut(vm: &mut Vm, this: ByteBuffer, sep: ByteBuffer, last: bool) -> Result<Gc<Tuple>> {
    if sep.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    room::ask(vm, this.len())?;
    let found = if last { search::rfind(&this, &sep) } else { search::find(&this, &sep) };
    let Some(at) = found else {
        let whole = this.part(vm, &this);
        let (first, second) = (this.make(vm, Vec::new()), this.make(vm, Vec::new()));
        return Ok(match last {
            true => vm.new_tuple(&[first, second, whole]),
            false => vm.new_tuple(&[whole, first, second]),
        });
    };
    let before = this.make(vm, this[..at].to_vec());
    let middle = match this {
        ByteBuffer::Bytes(_) | ByteBuffer::View(..) => sep.value(),
        ByteBuffer::Array(_) => this.make(vm, sep.to_vec()),
    };
    let after = this.make(vm, this[at + sep.len()..].to_vec());
    Ok(vm.new_tuple(&[before, middle, after]))
}

pub(in crate::builtins) fn partition(
    vm: &mut Vm,
    this: ByteBuffer,
    sep: ByteBuffer,
) -> Result<Gc<Tuple>> {
    cut(vm, this, sep, false)
}

pub(in crate::builtins) fn rpartition(
    vm: &mut Vm,
    this: ByteBuffer,
    sep: ByteBuffer,
) -> Result<Gc<Tuple>> {
    cut(vm, this, sep, true)
}

fn strip_sides(
    vm: &mut Vm,
    this: ByteBuffer,
    set: Option<Value>,
    (left, right): (bool, bool),
) -> Result<Value> {
    let mut table = [false; 256];
    match set.filter(|set| !set.is_none()) {
        Some(set) => {
            for byte in ByteBuffer::require(vm, set)?.iter() {
                table[*byte as usize] = true;
            }
        }
        None => {
            for byte in b" \t\n\r\x0b\x0c" {
                table[*byte as usize] = true;
            }
        }
    }
    room::ask(vm, this.len())?;
    let mut data: &[u8] = &this;
    while let [first, rest @ ..] = data {
        if !left || !table[*first as usize] {
            break;
        }
        data = rest;
    }
    while let [rest @ .., last] = data {
        if !right || !table[*last as usize] {
            break;
        }
        data = rest;
    }
    Ok(this.part(vm, data))
}

pub(in crate::builtins) fn strip(
    vm: &mut Vm,
    this: ByteBuffer,
    set: Option<Value>,
) -> Result<Value> {
    strip_sides(vm, this, set, (true, true))
}

pub(in crate::builtins) fn lstrip(
    vm: &mut Vm,
    this: ByteBuffer,
    set: Option<Value>,
) -> Result<Value> {
    strip_sides(vm, this, set, (true, false))
}

pub(in crate::builtins) fn rstrip(
    vm: &mut Vm,
    this: ByteBuffer,
    set: Option<Value>,
) -> Result<Value> {
    strip_sides(vm, this, set, (false, true))
}

/// The list or tuple `items`, or one like it in which what objects of Python classes export stands
/// for these.
fn with_exported(vm: &mut Vm, items: Value) -> Result<Value> {
    let plain = |items: &[Value]| items.iter().all(|item| ByteBuffer::of(*item).is_some());
    let all_plain = match (items.downcast::<List>(), items.downcast::<Tuple>()) {
        (Some(list), _) => plain(&list.items),
        (_, Some(tuple)) => plain(tuple.items()),
        _ => true,
    };
    if all_plain {
        return Ok(items);
    }
    let mut copy = collect::to_list(vm, items)?;
    vm.protect(copy.into());
    for at in 0..copy.items.len() {
        let item = copy.items[at];
        if ByteBuffer::of(item).is_none()
            && let Some(data) = exported_buffer::contents(vm, item, exported_buffer::SIMPLE)?
        {
            copy.items[at] = vm.new_bytes(data).into();
        }
    }
    Ok(copy.into())
}

pub(in crate::builtins) fn join(vm: &mut Vm, this: ByteBuffer, iterable: Value) -> Result<Value> {
    let items = if iterable.downcast::<List>().is_some() || iterable.downcast::<Tuple>().is_some() {
        iterable
    } else {
        let iterator = match vm.iter(iterable) {
            Ok(iterator) => iterator,
            Err(raised) => {
                if vm.catch(vm.types.type_error).is_some() {
                    return Err(vm.type_error("can only join an iterable"));
                }
                return Err(raised);
            }
        };
        vm.protect(iterator);
        let list = collect::to_list(vm, iterator)?;
        vm.protect(list.into());
        list.into()
    };
    let items = with_exported(vm, items)?;
    let list = items.downcast::<List>();
    let tuple = items.downcast::<Tuple>();
    let items: &[Value] = match (&list, &tuple) {
        (Some(list), _) => &list.items,
        (_, Some(tuple)) => tuple.items(),
        _ => &[],
    };
    let mut bytes = this.len().saturating_mul(items.len().saturating_sub(1));
    for (at, item) in items.iter().enumerate() {
        let Some(data) = ByteBuffer::of(*item) else {
            let class = vm.class_name(*item);
            return Err(vm.type_error(format!(
                "sequence item {at}: expected a bytes-like object, {class} found"
            )));
        };
        bytes = bytes.saturating_add(data.len());
    }
    if let (ByteBuffer::Bytes(_), [item]) = (this, items) {
        if item.downcast::<Bytes>().is_some() {
            return Ok(*item);
        }
    }
    vm.charge(items.len() as u64 / 8)?;
    room::ask(vm, bytes)?;
    let mut out = Vec::with_capacity(bytes);
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(&this);
        }
        if let Some(data) = ByteBuffer::of(*item) {
            out.extend_from_slice(&data);
        }
    }
    Ok(this.make(vm, out))
}
