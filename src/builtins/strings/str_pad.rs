//! Methods of `str` that fill up with characters: `center`, `ljust`, `zfill`, `expandtabs`.

use crate::builtins::containers::room;
use crate::heap::Gc;
use crate::object::{Result, Str, Value};
use crate::text::wtf8;
use crate::vm::Vm;

fn fill_char(vm: &mut Vm, fill: Option<Value>) -> Result<u32> {
    let Some(fill) = fill else { return Ok(u32::from(b' ')) };
    let Some(text) = fill.unwrap_as::<Str>() else {
        let class = vm.class_name(fill);
        return Err(
            vm.type_error(format!("The fill character must be a unicode character, not {class}"))
        );
    };
    if text.chars() != 1 {
        return Err(vm.type_error("The fill character must be exactly one character long"));
    }
    Ok(wtf8::decode_first(text.as_bytes()).map_or(0, |(point, _)| point))
}

/// `this` with `left` and `right` fill characters around.
fn padded(vm: &mut Vm, this: Gc<Str>, left: usize, right: usize, fill: u32) -> Result<Gc<Str>> {
    if left + right == 0 {
        return Ok(this);
    }
    let padding = (left + right).saturating_mul(wtf8::encoded_len(fill));
    room::ask_text(vm, padding.saturating_add(this.len()))?;
    let mut out = Vec::with_capacity(this.len() + padding);
    wtf8::push_repeated(fill, left, &mut out);
    out.extend_from_slice(this.as_bytes());
    wtf8::push_repeated(fill, right, &mut out);
    Ok(vm.new_str_from(out))
}

/// How many characters `this` lacks.
fn missing(this: Gc<Str>, width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(this.chars())
}

pub(in crate::builtins) fn center(
    vm: &mut Vm,
    this: Gc<Str>,
    width: i64,
    fill: Option<Value>,
) -> Result<Gc<Str>> {
    let fill = fill_char(vm, fill)?;
    let pad = missing(this, width);
    let left = pad / 2 + (pad & width as usize & 1);
    padded(vm, this, left, pad - left, fill)
}

pub(in crate::builtins) fn ljust(
    vm: &mut Vm,
    this: Gc<Str>,
    width: i64,
    fill: Option<Value>,
) -> Result<Gc<Str>> {
    let fill = fill_char(vm, fill)?;
    padded(vm, this, 0, missing(this, width), fill)
}

pub(in crate::builtins) fn rjust(
    vm: &mut Vm,
    this: Gc<Str>,
    width: i64,
    fill: Option<Value>,
) -> Result<Gc<Str>> {
    let fill = fill_char(vm, fill)?;
    padded(vm, this, missing(this, width), 0, fill)
}

pub(in crate::builtins) fn zfill(vm: &mut Vm, this: Gc<Str>, width: i64) -> Result<Gc<Str>> {
    let pad = missing(this, width);
    let text = this.as_bytes();
    if !matches!(text.first(), Some(b'+' | b'-')) || pad == 0 {
        return padded(vm, this, pad, 0, u32::from(b'0'));
    }
    room::ask_text(vm, pad.saturating_add(text.len()))?;
    let mut out = Vec::with_capacity(pad + text.len());
    out.push(text[0]);
    out.resize(1 + pad, b'0');
    out.extend_from_slice(&text[1..]);
    Ok(vm.new_str_from(out))
}

/// The argument of `expandtabs`, a C int.
pub(in crate::builtins) fn tab_size(vm: &mut Vm, size: Option<Value>) -> Result<usize> {
    let size = c_int(vm, size, 8)?;
    Ok(usize::try_from(size).unwrap_or(0))
}

/// An argument that CPython takes as a C int; OverflowError beyond 32 bits.
pub(in crate::builtins) fn c_int(vm: &mut Vm, value: Option<Value>, default: i32) -> Result<i32> {
    let Some(value) = value else { return Ok(default) };
    let index = vm.to_index(value)?;
    match index.as_int_or_bool().and_then(|int| i32::try_from(int).ok()) {
        Some(int) => Ok(int),
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

pub(in crate::builtins) fn expandtabs(
    vm: &mut Vm,
    this: Gc<Str>,
    size: Option<Value>,
) -> Result<Gc<Str>> {
    let size = tab_size(vm, size)?;
    if memchr::memchr(b'\t', this.as_bytes()).is_none() {
        return Ok(this);
    }
    let out = expand(vm, this.as_bytes(), size, false)?;
    room::ask_text(vm, out.len())?;
    Ok(vm.new_str_from(out))
}

/// `text` with spaces for its tabs; columns are counted in characters, or in bytes.
pub(in crate::builtins) fn expand(
    vm: &mut Vm,
    text: &[u8],
    size: usize,
    bytes: bool,
) -> Result<Vec<u8>> {
    room::ask_text(vm, text.len())?;
    let mut out = Vec::with_capacity(text.len());
    let mut column = 0;
    for &byte in text {
        match byte {
            b'\t' => {
                if size > 0 {
                    let spaces = size - column % size;
                    column += spaces;
                    if spaces > 64 || out.len() + spaces > out.capacity() {
                        room::ask_text(vm, out.len() + spaces)?;
                    }
                    out.resize(out.len() + spaces, b' ');
                }
            }
            b'\n' | b'\r' => {
                column = 0;
                out.push(byte);
            }
            _ => {
                column += usize::from(bytes || byte & 0xC0 != 0x80);
                out.push(byte);
            }
        }
    }
    Ok(out)
}
