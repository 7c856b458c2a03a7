//! The methods that `bytes` and `bytearray` share, and the table of them; those that take apart and
//! put together are in `bytes_split.rs`. Each takes either as receiver; results have the receiver's
//! type.

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::bytes_like::exported_buffer;
use crate::builtins::containers::bounds;
use crate::builtins::containers::room;
use crate::builtins::containers::sequence_index::has_index;
use crate::builtins::numbers::integer::Integer;
use crate::builtins::strings::codecs;
use crate::builtins::strings::{str_case, str_pad};
use crate::heap::Gc;
use crate::object::{ByteArray, Raised, Result, Str, Tuple, Type, Value};
use crate::text::search::{self, Unit};
use crate::vm::Vm;

/// What a search looks for: bytes, or one byte given as an int.
pub(in crate::builtins) enum Needle {
    Byte([u8; 1]),
    Buffer(ByteBuffer),
}

impl std::ops::Deref for Needle {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Needle::Byte(byte) => byte,
            Needle::Buffer(buffer) => buffer,
        }
    }
}

#[cold]
fn not_a_byte(vm: &mut Vm) -> Raised {
    vm.value_error("byte must be in range(0, 256)")
}

/// An int argument that is to be one byte.
pub(in crate::builtins) fn byte(vm: &mut Vm, value: Value) -> Result<u8> {
    if let Some(small) = value.as_int() {
        return match u8::try_from(small) {
            Ok(byte) => Ok(byte),
            Err(_) => Err(not_a_byte(vm)),
        };
    }
    let index = vm.to_index(value)?;
    match index.as_int().and_then(|i| u8::try_from(i).ok()) {
        Some(byte) => Ok(byte),
        None => Err(not_a_byte(vm)),
    }
}

fn needle(vm: &mut Vm, value: Value) -> Result<Needle> {
    if let Some(buffer) = ByteBuffer::of(value) {
        return Ok(Needle::Buffer(buffer));
    }
    if has_index(vm, value) {
        return Ok(Needle::Byte([byte(vm, value)?]));
    }
    if crate::builtins::bytes_like::memoryview::is_view(value) {
        return ByteBuffer::require(vm, value).map(Needle::Buffer);
    }
    if let Some(data) = exported_buffer::contents(vm, value, exported_buffer::SIMPLE)? {
        let copy = vm.new_bytes(data);
        vm.protect(copy.into());
        return Ok(Needle::Buffer(ByteBuffer::Bytes(copy)));
    }
    let class = vm.class_name(value);
    Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{class}'")))
}

/// The bounds of the part to search.
fn window(
    vm: &mut Vm,
    this: ByteBuffer,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<Option<(usize, usize)>> {
    room::scan(vm, this.len())?;
    if start.is_none() && end.is_none() {
        return Ok(Some((0, this.len())));
    }
    let window = bounds::window(vm, start, end, this.len())?;
    // A bound's `__index__` may have shortened a bytearray.
    Ok(window.filter(|window| window.1 <= this.len()))
}

fn search_for(
    vm: &mut Vm,
    this: ByteBuffer,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
    last: bool,
) -> Result<Option<usize>> {
    let window = window(vm, this, start, end)?;
    let sub = needle(vm, sub)?;
    // What the needle's `__index__` does may shorten a bytearray.
    let Some((from, to)) = window.filter(|window| window.1 <= this.len()) else { return Ok(None) };
    let data = &this[from..to];
    let found = if last { search::rfind(data, &sub) } else { search::find(data, &sub) };
    Ok(found.map(|at| from + at))
}

fn position(found: Option<usize>) -> i64 {
    found.map_or(-1, |at| at as i64)
}

fn required(vm: &mut Vm, found: Option<usize>) -> Result<usize> {
    found.ok_or_else(|| vm.value_error("subsection not found"))
}

pub(in crate::builtins) fn find(
    vm: &mut Vm,
    this: ByteBuffer,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<i64> {
    search_for(vm, this, sub, start, end, false).map(position)
}

pub(in crate::builtins) fn rfind(
    vm: &mut Vm,
    this: ByteBuffer,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<i64> {
    search_for(vm, this, sub, start, end, true).map(position)
}

pub(in crate::builtins) fn index(
    vm: &mut Vm,
    this: ByteBuffer,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<usize> {
    let found = search_for(vm, this, sub, start, end, false)?;
    required(vm, found)
}

pub(in crate::builtins) fn rindex(
    vm: &mut Vm,
    this: ByteBuffer,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<usize> {
    let found = search_for(vm, this, sub, start, end, true)?;
    required(vm, found)
}

pub(in crate::builtins) fn count(
    vm: &mut Vm,
    this: ByteBuffer,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<usize> {
    let window = window(vm, this, start, end)?;
    let sub = needle(vm, sub)?;
    let window = window.filter(|window| window.1 <= this.len());
    Ok(window.map_or(0, |(a, b)| search::count(&this[a..b], &sub, Unit::Byte)))
}

/// `item in this`
pub(in crate::builtins) fn contains(vm: &mut Vm, this: ByteBuffer, item: Value) -> Result<bool> {
    room::scan(vm, this.len())?;
    if has_index(vm, item) {
        let byte = byte(vm, item)?;
        return Ok(memchr::memchr(byte, &this).is_some());
    }
    let item = ByteBuffer::require(vm, item)?;
    Ok(search::contains(&this, &item))
}

fn affixed(
    vm: &mut Vm,
    this: ByteBuffer,
    affix: Value,
    bounds: (Option<Value>, Option<Value>),
    name: &str,
    holds: fn(&[u8], &[u8]) -> bool,
) -> Result<bool> {
    let window = window(vm, this, bounds.0, bounds.1)?;
    let holds = |affix: ByteBuffer| window.is_some_and(|(a, b)| holds(&this[a..b], &affix));
    if let Some(affix) = ByteBuffer::of(affix) {
        return Ok(holds(affix));
    }
    let Some(tuple) = affix.unwrap_as::<Tuple>() else {
        if crate::builtins::bytes_like::memoryview::is_view(affix) {
            return ByteBuffer::require(vm, affix).map(holds);
        }
        let class = vm.class_name(affix);
        return Err(vm.type_error(format!(
            "{name} first arg must be bytes or a tuple of bytes, not {class}"
        )));
    };
    for affix in tuple.items() {
        let affix = ByteBuffer::require(vm, *affix)?;
        if holds(affix) {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(in crate::builtins) fn startswith(
    vm: &mut Vm,
    this: ByteBuffer,
    prefix: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<bool> {
    affixed(vm, this, prefix, (start, end), "startswith", <[u8]>::starts_with)
}

pub(in crate::builtins) fn endswith(
    vm: &mut Vm,
    this: ByteBuffer,
    suffix: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<bool> {
    affixed(vm, this, suffix, (start, end), "endswith", <[u8]>::ends_with)
}

pub(in crate::builtins) fn removeprefix(
    vm: &mut Vm,
    this: ByteBuffer,
    prefix: ByteBuffer,
) -> Result<Value> {
    room::ask(vm, this.len())?;
    Ok(this.part(vm, this.strip_prefix(&*prefix).unwrap_or(&this)))
}

pub(in crate::builtins) fn removesuffix(
    vm: &mut Vm,
    this: ByteBuffer,
    suffix: ByteBuffer,
) -> Result<Value> {
    room::ask(vm, this.len())?;
    Ok(this.part(vm, this.strip_suffix(&*suffix).unwrap_or(&this)))
}

pub(in crate::builtins) fn replace(
    vm: &mut Vm,
    this: ByteBuffer,
    old: ByteBuffer,
    new: ByteBuffer,
    count: Option<i64>,
) -> Result<Value> {
    let max = count.and_then(|count| usize::try_from(count).ok());
    room::scan(vm, this.len())?;
    let Some(len) = search::replaced_len(&this, &old, &new, max, Unit::Byte) else {
        return Err(vm.memory_error());
    };
    room::ask(vm, len)?;
    Ok(match search::replace(&this, &old, &new, max, Unit::Byte) {
        Some(data) => this.make(vm, data),
        None => this.part(vm, &this),
    })
}

// --- padding --------------------------------------------------------------------------------------

fn fill_byte(vm: &mut Vm, fill: Option<Value>, name: &str) -> Result<u8> {
    let Some(fill) = fill else { return Ok(b' ') };
    match ByteBuffer::of(fill).as_deref() {
        Some([byte]) => Ok(*byte),
        _ => {
            let class = if fill.is_none() { "None".into() } else { vm.class_name(fill) };
            Err(vm.type_error(format!(
                "{name}() argument 2 must be a byte string of length 1, not {class}"
            )))
        }
    }
}

fn missing(this: ByteBuffer, width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(this.len())
}

fn padded(vm: &mut Vm, this: ByteBuffer, left: usize, right: usize, fill: u8) -> Result<Value> {
    if left + right == 0 {
        return Ok(this.part(vm, &this));
    }
    let len = left.saturating_add(right).saturating_add(this.len());
    if matches!(this, ByteBuffer::Bytes(_)) && len > room::MOST_BYTES {
        return Err(vm.overflow_error("byte string is too large"));
    }
    room::ask(vm, len)?;
    let mut out = Vec::with_capacity(len);
    out.resize(left, fill);
    out.extend_from_slice(&this);
    out.resize(len, fill);
    Ok(this.make(vm, out))
}

pub(in crate::builtins) fn center(
    vm: &mut Vm,
    this: ByteBuffer,
    width: i64,
    fill: Option<Value>,
) -> Result<Value> {
    let fill = fill_byte(vm, fill, "center")?;
    let pad = missing(this, width);
    let left = pad / 2 + (pad & width as usize & 1);
    padded(vm, this, left, pad - left, fill)
}

pub(in crate::builtins) fn ljust(
    vm: &mut Vm,
    this: ByteBuffer,
    width: i64,
    fill: Option<Value>,
) -> Result<Value> {
    let fill = fill_byte(vm, fill, "ljust")?;
    padded(vm, this, 0, missing(this, width), fill)
}

pub(in crate::builtins) fn rjust(
    vm: &mut Vm,
    this: ByteBuffer,
    width: i64,
    fill: Option<Value>,
) -> Result<Value> {
    let fill = fill_byte(vm, fill, "rjust")?;
    padded(vm, this, missing(this, width), 0, fill)
}

pub(in crate::builtins) fn zfill(vm: &mut Vm, this: ByteBuffer, width: i64) -> Result<Value> {
    let pad = missing(this, width);
    if pad == 0 || !matches!(this.first(), Some(b'+' | b'-')) {
        return padded(vm, this, pad, 0, b'0');
    }
    room::ask(vm, pad.saturating_add(this.len()))?;
    let mut out = vec![this[0]];
    out.resize(1 + pad, b'0');
    out.extend_from_slice(&this[1..]);
    Ok(this.make(vm, out))
}

pub(in crate::builtins) fn expandtabs(
    vm: &mut Vm,
    this: ByteBuffer,
    size: Option<Value>,
) -> Result<Value> {
    let size = str_pad::tab_size(vm, size)?;
    let out = str_pad::expand(vm, &this, size, true)?;
    Ok(this.make(vm, out))
}

// --- ASCII letters --------------------------------------------------------------------------------

fn mapped(vm: &mut Vm, this: ByteBuffer, change: fn(&mut [u8])) -> Result<Value> {
    room::ask(vm, this.len())?;
    let mut data = this.to_vec();
    change(&mut data);
    Ok(this.make(vm, data))
}

pub(in crate::builtins) fn lower(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    mapped(vm, this, <[u8]>::make_ascii_lowercase)
}

pub(in crate::builtins) fn upper(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    mapped(vm, this, <[u8]>::make_ascii_uppercase)
}

pub(in crate::builtins) fn capitalize(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    mapped(vm, this, str_case::capitalize_ascii)
}

pub(in crate::builtins) fn title(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    mapped(vm, this, str_case::title_ascii)
}

pub(in crate::builtins) fn swapcase(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    mapped(vm, this, str_case::swapcase_ascii)
}

fn every(vm: &mut Vm, this: ByteBuffer, holds: fn(&u8) -> bool) -> Result<bool> {
    room::scan(vm, this.len())?;
    Ok(!this.is_empty() && this.iter().all(holds))
}

pub(in crate::builtins) fn isalnum(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    every(vm, this, u8::is_ascii_alphanumeric)
}

pub(in crate::builtins) fn isalpha(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    every(vm, this, u8::is_ascii_alphabetic)
}

pub(in crate::builtins) fn isascii(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    room::scan(vm, this.len())?;
    Ok(this.is_ascii())
}

pub(in crate::builtins) fn isdigit(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    every(vm, this, u8::is_ascii_digit)
}

pub(in crate::builtins) fn isspace(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    every(vm, this, |b| matches!(b, b'\t'..=b'\r' | b' '))
}

pub(in crate::builtins) fn islower(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    room::scan(vm, this.len())?;
    Ok(this.iter().any(u8::is_ascii_lowercase) && !this.iter().any(u8::is_ascii_uppercase))
}

pub(in crate::builtins) fn isupper(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    room::scan(vm, this.len())?;
    Ok(this.iter().any(u8::is_ascii_uppercase) && !this.iter().any(u8::is_ascii_lowercase))
}

pub(in crate::builtins) fn istitle(vm: &mut Vm, this: ByteBuffer) -> Result<bool> {
    room::scan(vm, this.len())?;
    let (mut inside, mut any) = (false, false);
    for byte in this.iter() {
        if byte.is_ascii_alphabetic() {
            if byte.is_ascii_uppercase() == inside {
                return Ok(false);
            }
            any = true;
        }
        inside = byte.is_ascii_alphabetic();
    }
    Ok(any)
}

// --- conversion -----------------------------------------------------------------------------------

pub(in crate::builtins) fn decode(
    vm: &mut Vm,
    this: ByteBuffer,
    encoding: Option<Value>,
    errors: Option<Value>,
) -> Result<Gc<Str>> {
    if encoding.is_none() && this.len() <= 256 && std::str::from_utf8(&this).is_ok() {
        return Ok(vm.new_str(&this));
    }
    let encoding = codecs::optional_name(vm, encoding, "decode() argument 'encoding'")?;
    let errors = codecs::optional_name(vm, errors, "decode() argument 'errors'")?;
    let encoding = encoding.as_deref().map_or(&b"utf-8"[..], Str::as_bytes);
    let errors = errors.as_deref().map_or(&b"strict"[..], Str::as_bytes);
    let text = codecs::decode(vm, &this, encoding, errors)?;
    Ok(vm.new_str_from(text))
}

pub(in crate::builtins) fn hex(
    vm: &mut Vm,
    this: ByteBuffer,
    sep: Option<Value>,
    group: Option<Value>,
) -> Result<Gc<Str>> {
    hex_text(vm, &this, sep, group)
}

/// `data.hex(sep, group)`
pub(in crate::builtins) fn hex_text(
    vm: &mut Vm,
    data: &[u8],
    sep: Option<Value>,
    group: Option<Value>,
) -> Result<Gc<Str>> {
    let group = str_pad::c_int(vm, group, 1)?;
    let sep = match sep {
        None => None,
        Some(sep) => Some(separator(vm, sep)?),
    };
    room::ask_text(vm, data.len().saturating_mul(3))?;
    let len = data.len();
    let size = group.unsigned_abs() as usize;
    let mut out = Vec::with_capacity(len * 2);
    for (i, byte) in data.iter().enumerate() {
        if let (Some(sep), true) = (sep, i > 0 && size > 0) {
            // Groups are counted from the right, or from the left when the size is negative.
            let at_group =
                if group > 0 { (len - i).is_multiple_of(size) } else { i.is_multiple_of(size) };
            if at_group {
                out.push(sep);
            }
        }
        out.push(b"0123456789abcdef"[(byte >> 4) as usize]);
        out.push(b"0123456789abcdef"[(byte & 15) as usize]);
    }
    Ok(vm.new_str_from(out))
}

/// The ASCII character between groups of hexadecimal digits.
fn separator(vm: &mut Vm, sep: Value) -> Result<u8> {
    if vm.len(sep)? != 1 {
        return Err(vm.value_error("sep must be length 1."));
    }
    let byte = match (sep.unwrap_as::<Str>(), ByteBuffer::of(sep)) {
        (Some(text), _) => text.as_bytes()[0],
        (None, Some(ByteBuffer::Bytes(bytes))) => bytes.data[0],
        (None, _) => return Err(vm.type_error("sep must be str or bytes.")),
    };
    if byte.is_ascii() { Ok(byte) } else { Err(vm.value_error("sep must be ASCII.")) }
}

/// The bytes that hexadecimal `text` stands for.
pub(in crate::builtins) fn parse_hex(vm: &mut Vm, text: Value) -> Result<Vec<u8>> {
    let text = crate::builtins::strings::str::text_argument(vm, text, "fromhex() argument")?;
    room::ask(vm, text.len())?;
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len() / 2);
    let mut at = 0;
    while at < bytes.len() {
        if matches!(bytes[at], b' ' | b'\t'..=b'\r') {
            at += 1;
            continue;
        }
        let wrong = match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => {
                out.push((high << 4 | low) as u8);
                at += 2;
                continue;
            }
            (Some(_), None) => at + 1,
            (None, _) => at,
        };
        let wrong = text.index_of_offset(wrong.min(bytes.len()));
        return Err(vm.value_error(format!(
            "non-hexadecimal number found in fromhex() arg at position {wrong}"
        )));
    }
    Ok(out)
}

pub(in crate::builtins) fn fromhex(vm: &mut Vm, cls: Gc<Type>, text: Value) -> Result<Value> {
    let data = parse_hex(vm, text)?;
    let array = cls.layout == crate::object::Kind::ByteArray;
    let value: Value =
        if array { vm.new_bytearray(data).into() } else { vm.new_bytes(data).into() };
    if !cls.is_python() {
        return Ok(value);
    }
    vm.protect(value);
    vm.call(cls.into(), &[value])
}

pub(in crate::builtins) fn maketrans(
    vm: &mut Vm,
    from: ByteBuffer,
    to: ByteBuffer,
) -> Result<Value> {
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to.iter()) {
        table[*from as usize] = *to;
    }
    Ok(vm.new_bytes(table).into())
}

pub(in crate::builtins) fn translate(
    vm: &mut Vm,
    this: ByteBuffer,
    table: Value,
    delete: Option<Value>,
) -> Result<Value> {
    let table = if table.is_none() {
        None
    } else {
        let table = ByteBuffer::require(vm, table)?;
        if table.len() != 256 {
            return Err(vm.value_error("translation table must be 256 characters long"));
        }
        Some(table)
    };
    let mut dropped = [false; 256];
    if let Some(delete) = delete {
        for byte in ByteBuffer::require(vm, delete)?.iter() {
            dropped[*byte as usize] = true;
        }
    }
    room::ask(vm, this.len())?;
    let kept = this.iter().copied().filter(|byte| !dropped[*byte as usize]);
    let data: Vec<u8> = match table {
        Some(table) => kept.map(|byte| table[byte as usize]).collect(),
        None => kept.collect(),
    };
    Ok(this.make(vm, data))
}

pub(in crate::builtins) fn new_arguments(vm: &mut Vm, this: ByteBuffer) -> Result<Value> {
    let data = vm.new_bytes(this.to_vec());
    Ok(vm.new_tuple(&[data.into()]).into())
}

/// `a + b` of two buffers: of the type of the first.
pub(in crate::builtins) fn concat(vm: &mut Vm, a: ByteBuffer, b: ByteBuffer) -> Result<Value> {
    room::ask(vm, a.len() + b.len())?;
    match (a, b) {
        (ByteBuffer::Bytes(a), b) if b.is_empty() => Ok(a.into()),
        (ByteBuffer::Bytes(a), ByteBuffer::Bytes(b)) if a.data.is_empty() => Ok(b.into()),
        _ => Ok(a.make(vm, [&*a, &*b].concat())),
    }
}

/// `this * count`; NotImplemented if it is no int.
pub(in crate::builtins) fn multiply(vm: &mut Vm, this: ByteBuffer, count: Value) -> Result<Value> {
    let Some(count) = crate::builtins::strings::str::repeat_count(vm, count)? else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let Some(len) = this.len().checked_mul(count) else { return Err(vm.memory_error()) };
    room::ask(vm, len)?;
    match (this, count) {
        (ByteBuffer::Bytes(bytes), 1) => Ok(bytes.into()),
        _ => Ok(this.make(vm, this.repeat(count))),
    }
}

/// The element or elements that `key` asks for.
pub(in crate::builtins) fn get_item(
    vm: &mut Vm,
    this: ByteBuffer,
    key: Value,
    name: &str,
) -> Result<Value> {
    use crate::builtins::containers::sequence_index::{self, Key};
    match sequence_index::sequence_key(vm, key, name)? {
        Key::Index(index) => match sequence_index::position(index, this.len()) {
            Some(at) => Ok(Value::int(i64::from(this[at]))),
            None => Err(sequence_index::out_of_range(vm, name)),
        },
        Key::Slice(slice) => {
            let bounds = sequence_index::unpack_slice(vm, slice)?;
            let range = bounds.fit(this.len());
            room::ask(vm, range.count)?;
            if range.step == 1 {
                let start = range.start as usize;
                return Ok(this.part(vm, &this[start..start + range.count]));
            }
            let data = range.positions().map(|at| this[at]).collect();
            Ok(this.make(vm, data))
        }
    }
}

/// The bytes of an argument that is a buffer, or an iterable of ints; `what` names a byte in the
/// message about ints that are none.
pub(in crate::builtins) fn collect(
    vm: &mut Vm,
    source: Value,
    message: &'static str,
) -> Result<Vec<u8>> {
    if let Some(data) = crate::builtins::bytes_like::bytes::buffer_contents(vm, source)? {
        return Ok(data);
    }
    let iterator = vm.iter(source)?;
    vm.protect(iterator);
    crate::builtins::iteration::collect::ask_length(vm, source)?;
    collect_left(vm, iterator, message)
}

/// The bytes that the ints left in an iterator stand for; see [`collect`].
pub(in crate::builtins) fn collect_left(
    vm: &mut Vm,
    iterator: Value,
    message: &'static str,
) -> Result<Vec<u8>> {
    let mut data = Vec::new();
    vm.for_each_left(iterator, |vm, item| {
        let byte = match item.as_int() {
            Some(small) => u8::try_from(small).ok(),
            None => {
                let index = vm.to_index(item)?;
                Integer::of(index).and_then(|int| match int {
                    Integer::Small(small) => u8::try_from(small).ok(),
                    Integer::Big(_) => None,
                })
            }
        };
        match byte {
            Some(byte) => data.push(byte),
            None => return Err(vm.value_error(message)),
        }
        if data.len() & 0xFFFF == 0 {
            vm.reserve(data.len())?;
        }
        Ok(())
    })?;
    Ok(data)
}

/// A bytearray whose size may change; it must be reachable.
pub(in crate::builtins) fn resizable(vm: &mut Vm, this: Gc<ByteArray>) -> Result<Gc<ByteArray>> {
    if this.is_leased() {
        // Perhaps by memoryviews that nobody has any more: CPython, which counts references, would
        // have dropped them.
        let work = vm.heap_mut().used() as u64 / 64;
        vm.charge(work)?;
        vm.collect_garbage();
        vm.heap_mut().sweep();
    }
    if this.is_leased() {
        return Err(exported(vm));
    }
    Ok(this)
}

/// The BufferError for a change of size while the data is in use.
#[cold]
pub(in crate::builtins) fn exported(vm: &mut Vm) -> Raised {
    vm.buffer_error("Existing exports of data: object cannot be re-sized")
}

/// The rows of the shared methods, followed by the type's own.
macro_rules! with_shared_methods {
    ($($own:expr),* $(,)?) => {{
        use crate::builtins::bytes_like::{bytes_methods as shared, bytes_split as split};
        use crate::object::{class_method, function, method};
        &[
            method("capitalize", "self, /", shared::capitalize),
            method("center", "self, width, fillchar=b' ', /", shared::center),
            method("count", "self, sub, start=None, end=None, /", shared::count),
            method("decode", "self, /, encoding='utf-8', errors='strict'", shared::decode),
            method("endswith", "self, suffix, start=None, end=None, /", shared::endswith),
            method("expandtabs", "self, /, tabsize=8", shared::expandtabs),
            method("find", "self, sub, start=None, end=None, /", shared::find),
            class_method("fromhex", "type, string, /", shared::fromhex),
            method("hex", "self, sep=None, bytes_per_sep=1", shared::hex),
            method("index", "self, sub, start=None, end=None, /", shared::index),
            method("isalnum", "self, /", shared::isalnum),
            method("isalpha", "self, /", shared::isalpha),
            method("isascii", "self, /", shared::isascii),
            method("isdigit", "self, /", shared::isdigit),
            method("islower", "self, /", shared::islower),
            method("isspace", "self, /", shared::isspace),
            method("istitle", "self, /", shared::istitle),
            method("isupper", "self, /", shared::isupper),
            method("join", "self, iterable_of_bytes, /", split::join),
            method("ljust", "self, width, fillchar=b' ', /", shared::ljust),
            method("lower", "self, /", shared::lower),
            method("lstrip", "self, bytes=None, /", split::lstrip),
            function("maketrans", "frm, to, /", shared::maketrans),
            method("partition", "self, sep, /", split::partition),
            method("removeprefix", "self, prefix, /", shared::removeprefix),
            method("removesuffix", "self, suffix, /", shared::removesuffix),
            method("replace", "self, old, new, count=-1, /", shared::replace),
            method("rfind", "self, sub, start=None, end=None, /", shared::rfind),
            method("rindex", "self, sub, start=None, end=None, /", shared::rindex),
            method("rjust", "self, width, fillchar=b' ', /", shared::rjust),
            method("rpartition", "self, sep, /", split::rpartition),
            method("rsplit", "self, /, sep=None, maxsplit=-1", split::rsplit),
            method("rstrip", "self, bytes=None, /", split::rstrip),
            method("split", "self, /, sep=None, maxsplit=-1", split::split),
            method("splitlines", "self, /, keepends=False", split::splitlines),
            method("startswith", "self, prefix, start=None, end=None, /", shared::startswith),
            method("strip", "self, bytes=None, /", split::strip),
            method("swapcase", "self, /", shared::swapcase),
            method("title", "self, /", shared::title),
            method("translate", "self, table, /, delete=b''", shared::translate),
            method("upper", "self, /", shared::upper),
            method("zfill", "self, width, /", shared::zfill),
            $($own),*
        ]
    }};
}
pub(in crate::builtins) use with_shared_methods;
