//! Methods of `str` about case, and the questions `is…()`.

use crate::builtins::containers::room;
use crate::builtins::strings::str::piece;
use crate::heap::Gc;
use crate::object::{Result, Str};
use crate::text::{case, unicode, wtf8};
use crate::vm::Vm;

/// Text up to this length is converted without a buffer on the heap.
const SHORT: usize = 200;

/// The ASCII text of `this`, changed in place by `change`.
#[inline]
fn map_ascii(vm: &mut Vm, this: Gc<Str>, change: impl FnOnce(&mut [u8])) -> Result<Gc<Str>> {
    let text = this.as_bytes();
    if text.len() <= SHORT {
        let mut buffer = [0u8; SHORT];
        let buffer = &mut buffer[..text.len()];
        buffer.copy_from_slice(text);
        change(buffer);
        return Ok(piece(vm, true, buffer));
    }
    room::ask_text(vm, text.len())?;
    let mut text = text.to_vec();
    change(&mut text);
    Ok(vm.new_str_from(text))
}

/// The other text of `this`, converted by `convert`; a character may become three.
fn map_text(vm: &mut Vm, this: Gc<Str>, convert: fn(&[u8]) -> Vec<u8>) -> Result<Gc<Str>> {
    room::ask_text(vm, this.len().saturating_mul(2))?;
    vm.charge(this.len() as u64 / 8)?;
    let text = convert(this.as_bytes());
    room::ask_text(vm, text.len())?;
    Ok(vm.new_str_from(text))
}

pub(in crate::builtins) fn lower(vm: &mut Vm, this: Gc<Str>) -> Result<Gc<Str>> {
    if this.is_ascii() {
        return map_ascii(vm, this, <[u8]>::make_ascii_lowercase);
    }
    map_text(vm, this, case::lower)
}

pub(in crate::builtins) fn upper(vm: &mut Vm, this: Gc<Str>) -> Result<Gc<Str>> {
    if this.is_ascii() {
        return map_ascii(vm, this, <[u8]>::make_ascii_uppercase);
    }
    map_text(vm, this, case::upper)
}

pub(in crate::builtins) fn casefold(vm: &mut Vm, this: Gc<Str>) -> Result<Gc<Str>> {
    if this.is_ascii() {
        return map_ascii(vm, this, <[u8]>::make_ascii_lowercase);
    }
    map_text(vm, this, case::casefold)
}

/// First capital, then small, in each run of letters.
pub(in crate::builtins) fn title_ascii(text: &mut [u8]) {
    let mut inside = false;
    for byte in text {
        if inside {
            byte.make_ascii_lowercase();
        } else {
            byte.make_ascii_uppercase();
        }
        inside = byte.is_ascii_alphabetic();
    }
}

pub(in crate::builtins) fn capitalize_ascii(text: &mut [u8]) {
    text.make_ascii_lowercase();
    if let Some(first) = text.first_mut() {
        first.make_ascii_uppercase();
    }
}

pub(in crate::builtins) fn swapcase_ascii(text: &mut [u8]) {
    for byte in text {
        if byte.is_ascii_alphabetic() {
            *byte ^= 0x20;
        }
    }
}

pub(in crate::builtins) fn capitalize(vm: &mut Vm, this: Gc<Str>) -> Result<Gc<Str>> {
    if this.is_ascii() {
        return map_ascii(vm, this, capitalize_ascii);
    }
    map_text(vm, this, case::capitalize)
}

pub(in crate::builtins) fn title(vm: &mut Vm, this: Gc<Str>) -> Result<Gc<Str>> {
    if this.is_ascii() {
        return map_ascii(vm, this, title_ascii);
    }
    map_text(vm, this, case::title)
}

pub(in crate::builtins) fn swapcase(vm: &mut Vm, this: Gc<Str>) -> Result<Gc<Str>> {
    if this.is_ascii() {
        return map_ascii(vm, this, swapcase_ascii);
    }
    map_text(vm, this, case::swapcase)
}

/// Whether the text is not empty and every character is so.
#[inline(always)]
fn every(
    vm: &mut Vm,
    this: Gc<Str>,
    ascii: impl Fn(u8) -> bool,
    any: fn(u32) -> bool,
) -> Result<bool> {
    room::scan(vm, this.len())?;
    let text = this.as_bytes();
    Ok(!text.is_empty()
        && if this.is_ascii() {
            text.iter().all(|b| ascii(*b))
        } else {
            wtf8::code_points(text).all(any)
        })
}

pub(in crate::builtins) fn isalnum(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    every(vm, this, |b| b.is_ascii_alphanumeric(), unicode::is_alnum)
}

pub(in crate::builtins) fn isalpha(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    every(vm, this, |b| b.is_ascii_alphabetic(), unicode::is_alpha)
}

pub(in crate::builtins) fn isascii(_: &mut Vm, this: Gc<Str>) -> Result<bool> {
    Ok(this.is_ascii())
}

pub(in crate::builtins) fn isdecimal(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    every(vm, this, |b| b.is_ascii_digit(), unicode::is_decimal)
}

pub(in crate::builtins) fn isdigit(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    every(vm, this, |b| b.is_ascii_digit(), unicode::is_digit)
}

pub(in crate::builtins) fn isnumeric(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    every(vm, this, |b| b.is_ascii_digit(), unicode::is_numeric)
}

pub(in crate::builtins) fn isspace(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    every(vm, this, |b| unicode::is_space(u32::from(b)), unicode::is_space)
}

pub(in crate::builtins) fn isprintable(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    let printable = |b| matches!(b, b' '..=b'~');
    Ok(this.is_empty() || every(vm, this, printable, unicode::is_printable)?)
}

pub(in crate::builtins) fn isidentifier(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    room::scan(vm, this.len())?;
    Ok(case::is_identifier(this.as_bytes()))
}

pub(in crate::builtins) fn islower(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    room::scan(vm, this.len())?;
    let text = this.as_bytes();
    if this.is_ascii() {
        return Ok(
            text.iter().any(u8::is_ascii_lowercase) && !text.iter().any(u8::is_ascii_uppercase)
        );
    }
    Ok(case::is_lower(text))
}

pub(in crate::builtins) fn isupper(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    room::scan(vm, this.len())?;
    let text = this.as_bytes();
    if this.is_ascii() {
        return Ok(
            text.iter().any(u8::is_ascii_uppercase) && !text.iter().any(u8::is_ascii_lowercase)
        );
    }
    Ok(case::is_upper(text))
}

pub(in crate::builtins) fn istitle(vm: &mut Vm, this: Gc<Str>) -> Result<bool> {
    room::scan(vm, this.len())?;
    Ok(case::is_title(this.as_bytes()))
}
