//! Methods of `str` that take text apart or put it together: `split`, `strip`, `partition`, `join`.

use memchr::{memchr_iter, memmem};
use rustc_hash::FxHashSet;

use crate::builtins::containers::room;
use crate::builtins::iteration::collect;
use crate::builtins::strings::str::{concat, part, piece, text_argument};
use crate::heap::Gc;
use crate::object::{List, Raised, Result, Str, Tuple, Value};
use crate::text::search::{self, Unit};
use crate::text::{split as text_split, unicode, wtf8};
use crate::vm::Vm;

// --- split ----------------------------------------------------------------------------------------

/// A separator argument: None for white space; never empty.
fn separator(vm: &mut Vm, sep: Option<Value>) -> Result<Option<Gc<Str>>> {
    let Some(sep) = sep.filter(|sep| !sep.is_none()) else { return Ok(None) };
    let Some(text) = sep.unwrap_as::<Str>() else {
        let class = vm.class_name(sep);
        return Err(vm.type_error(format!("must be str or None, not {class}")));
    };
    if text.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    Ok(Some(text))
}

fn limit(max: Option<i64>) -> usize {
    max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX)
}

/// Strs of slices of `this`.
fn pieces(vm: &mut Vm, this: Gc<Str>, slices: &[&[u8]]) -> Result<Gc<List>> {
    let ascii = this.is_ascii();
    let mut items = Vec::with_capacity(slices.len());
    for slice in slices {
        items.push(if slice.len() == this.len() {
            this.into()
        } else {
            Value::from(piece(vm, ascii, slice))
        });
        room::made(vm, items.len())?;
    }
    Ok(vm.new_list(items))
}

pub(in crate::builtins) fn split(
    vm: &mut Vm,
    this: Gc<Str>,
    sep: Option<Value>,
    max: Option<i64>,
) -> Result<Gc<List>> {
    let sep = separator(vm, sep)?;
    let max = limit(max);
    room::scan(vm, this.len())?;
    let text = this.as_bytes();
    let ascii = this.is_ascii();
    let Some(sep) = sep else {
        if ascii {
            return split_ascii_space(vm, this, max);
        }
        room::ask(vm, text.len().saturating_mul(8))?;
        return pieces(vm, this, &text_split::split_space(text, Some(max), Unit::Char));
    };
    let sep = sep.as_bytes();
    let mut items: Vec<Value> = Vec::new();
    let mut start = 0;
    if let &[byte] = sep {
        if text.len() <= 256 {
            let pieces = text.iter().filter(|b| **b == byte).count() + 1;
            items.reserve_exact(pieces.min(max.saturating_add(1)));
        }
        for at in memchr_iter(byte, text).take(max) {
            items.push(piece(vm, ascii, &text[start..at]).into());
            start = at + 1;
            room::made(vm, items.len())?;
        }
    } else {
        for at in memmem::find_iter(text, sep).take(max) {
            items.push(piece(vm, ascii, &text[start..at]).into());
            start = at + sep.len();
            room::made(vm, items.len())?;
        }
    }
    items.push(part(vm, this, &text[start..]).into());
    Ok(vm.new_list(items))
}

const fn space_table() -> [bool; 256] {
    let mut table = [false; 256];
    let mut i = 0;
    while i < 0x80 {
        table[i] = matches!(i, 0x09..=0x0D | 0x1C..=0x20);
        i += 1;
    }
    table
}

/// Which bytes are white space in ASCII text.
static IS_SPACE: [bool; 256] = space_table();

#[inline(always)]
fn is_space(byte: u8) -> bool {
    IS_SPACE[byte as usize]
}

fn split_ascii_space(vm: &mut Vm, this: Gc<Str>, max: usize) -> Result<Gc<List>> {
    let text = this.as_bytes();
    let mut items: Vec<Value> = Vec::with_capacity(8.min(text.len() / 2 + 1));
    let mut at = 0;
    loop {
        while at < text.len() && is_space(text[at]) {
            at += 1;
        }
        if at == text.len() {
            break;
        }
        let start = at;
        if items.len() == max {
            items.push(part(vm, this, &text[start..]).into());
            break;
        }
        while at < text.len() && !is_space(text[at]) {
            at += 1;
        }
        items.push(part(vm, this, &text[start..at]).into());
        room::made(vm, items.len())?;
    }
    Ok(vm.new_list(items))
}

pub(in crate::builtins) fn rsplit(
    vm: &mut Vm,
    this: Gc<Str>,
    sep: Option<Value>,
    max: Option<i64>,
) -> Result<Gc<List>> {
    let sep = separator(vm, sep)?;
    let max = limit(max);
    // From the right the pieces are the same unless separators can overlap.
    if max == usize::MAX && sep.is_none_or(|sep| sep.len() == 1) {
        let sep = sep.map(Value::from);
        return split(vm, this, sep, None);
    }
    let text = this.as_bytes();
    room::ask(vm, text.len().saturating_mul(8))?;
    let slices = match sep {
        Some(sep) => text_split::rsplit(text, sep.as_bytes(), Some(max)),
        None => text_split::rsplit_space(text, Some(max), Unit::Char),
    };
    pieces(vm, this, &slices)
}

pub(in crate::builtins) fn splitlines(
    vm: &mut Vm,
    this: Gc<Str>,
    keep: Option<bool>,
) -> Result<Gc<List>> {
    let keep = keep.unwrap_or(false);
    let text = this.as_bytes();
    room::scan(vm, text.len())?;
    if !this.is_ascii() {
        room::ask(vm, text.len().saturating_mul(8))?;
        return pieces(vm, this, &text_split::split_lines(text, keep, Unit::Char));
    }
    let mut items: Vec<Value> = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let line = &text[start..];
        let len = line
            .iter()
            .position(|b| matches!(b, b'\n'..=b'\r' | 0x1C..=0x1E))
            .unwrap_or(line.len());
        let end = match &line[len..] {
            [] => len,
            [b'\r', b'\n', ..] => len + 2,
            _ => len + 1,
        };
        items.push(part(vm, this, &line[..if keep { end } else { len }]).into());
        start += end;
        room::made(vm, items.len())?;
    }
    Ok(vm.new_list(items))
}

// --- strip ----------------------------------------------------------------------------------------

fn strip_start_ascii(mut text: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = text {
        if !is_space(*first) {
            break;
        }
        text = rest;
    }
    text
}

fn strip_end_ascii(mut text: &[u8]) -> &[u8] {
    while let [rest @ .., last] = text {
        if !is_space(*last) {
            break;
        }
        text = rest;
    }
    text
}

/// `text` without the characters at its ends that satisfy `drop`.
fn strip_by(mut text: &[u8], left: bool, right: bool, drop: impl Fn(u32) -> bool) -> &[u8] {
    while let Some((point, len)) = wtf8::decode_first(text).filter(|_| left) {
        if !drop(point) {
            break;
        }
        text = &text[len..];
    }
    while let Some((point, len)) = wtf8::decode_last(text).filter(|_| right) {
        if !drop(point) {
            break;
        }
        text = &text[..text.len() - len];
    }
    text
}

#[inline]
fn strip_sides(
    vm: &mut Vm,
    this: Gc<Str>,
    chars: Option<Value>,
    (left, right): (bool, bool),
    name: &str,
) -> Result<Gc<Str>> {
    let text = this.as_bytes();
    let Some(chars) = chars.filter(|chars| !chars.is_none()) else {
        let mut rest = text;
        if this.is_ascii() {
            if left {
                rest = strip_start_ascii(rest);
            }
            if right {
                rest = strip_end_ascii(rest);
            }
        } else {
            rest = strip_by(rest, left, right, unicode::is_space);
        }
        return stripped(vm, this, rest);
    };
    let Some(chars) = chars.unwrap_as::<Str>() else {
        return Err(vm.type_error(format!("{name} arg must be None or str")));
    };
    room::scan(vm, text.len() + chars.len())?;
    let rest = if chars.is_ascii() {
        let mut table = [false; 128];
        for byte in chars.as_bytes() {
            table[*byte as usize & 127] = true;
        }
        strip_by(text, left, right, |point| point < 0x80 && table[point as usize])
    } else if chars.chars() <= 8 {
        let chars: Vec<u32> = wtf8::code_points(chars.as_bytes()).collect();
        strip_by(text, left, right, |point| chars.contains(&point))
    } else {
        room::ask_repeated(vm, chars.chars(), 16)?;
        let chars: FxHashSet<u32> = wtf8::code_points(chars.as_bytes()).collect();
        strip_by(text, left, right, |point| chars.contains(&point))
    };
    stripped(vm, this, rest)
}

#[inline]
fn stripped(vm: &mut Vm, this: Gc<Str>, rest: &[u8]) -> Result<Gc<Str>> {
    room::ask_text(vm, rest.len())?;
    Ok(part(vm, this, rest))
}

pub(in crate::builtins) fn strip(
    vm: &mut Vm,
    this: Gc<Str>,
    chars: Option<Value>,
) -> Result<Gc<Str>> {
    strip_sides(vm, this, chars, (true, true), "strip")
}

pub(in crate::builtins) fn lstrip(
    vm: &mut Vm,
    this: Gc<Str>,
    chars: Option<Value>,
) -> Result<Gc<Str>> {
    strip_sides(vm, this, chars, (true, false), "lstrip")
}

pub(in crate::builtins) fn rstrip(
    vm: &mut Vm,
    this: Gc<Str>,
    chars: Option<Value>,
) -> Result<Gc<Str>> {
    strip_sides(vm, this, chars, (false, true), "rstrip")
}

// --- partition ------------------------------------------------------------------------------------

/// The receiver and the separator stand in the result as they are, also as instances of subclasses.
fn cut(vm: &mut Vm, whole: Value, separator: Value, last: bool) -> Result<Gc<Tuple>> {
    let this = text_argument(vm, whole, "partition() receiver")?;
    let Some(sep) = separator.unwrap_as::<Str>() else {
        let class = vm.class_name(separator);
        return Err(vm.type_error(format!("must be str, not {class}")));
    };
    if sep.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    room::ask_text(vm, this.len())?;
    let text = this.as_bytes();
    let needle = sep.as_bytes();
    let found = if last { search::rfind(text, needle) } else { search::find(text, needle) };
    let empty = Value::from(vm.names.empty);
    Ok(match found {
        Some(at) => {
            let before = piece(vm, this.is_ascii(), &text[..at]).into();
            let after = piece(vm, this.is_ascii(), &text[at + needle.len()..]).into();
            vm.new_tuple(&[before, separator, after])
        }
        None if last => vm.new_tuple(&[empty, empty, whole]),
        None => vm.new_tuple(&[whole, empty, empty]),
    })
}

pub(in crate::builtins) fn partition(vm: &mut Vm, this: Value, sep: Value) -> Result<Gc<Tuple>> {
    cut(vm, this, sep, false)
}

pub(in crate::builtins) fn rpartition(vm: &mut Vm, this: Value, sep: Value) -> Result<Gc<Tuple>> {
    cut(vm, this, sep, true)
}

// --- join -----------------------------------------------------------------------------------------

pub(in crate::builtins) fn join(vm: &mut Vm, this: Gc<Str>, iterable: Value) -> Result<Gc<Str>> {
    if let Some(list) = iterable.downcast::<List>() {
        return join_items(vm, this, &list.items);
    }
    if let Some(tuple) = iterable.downcast::<Tuple>() {
        return join_items(vm, this, tuple.items());
    }
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
    join_items(vm, this, &list.items)
}

#[cold]
fn bad_item(vm: &mut Vm, at: usize, item: Value) -> Raised {
    let class = vm.class_name(item);
    vm.type_error(format!("sequence item {at}: expected str instance, {class} found"))
}

/// Joins values that must be strs; runs no Python code.
fn join_items(vm: &mut Vm, separator: Gc<Str>, items: &[Value]) -> Result<Gc<Str>> {
    match items {
        [] => return Ok(vm.names.empty),
        [item] => {
            if let Some(text) = item.downcast::<Str>() {
                return Ok(text);
            }
        }
        [a, b] if separator.is_empty() => {
            if let (Some(a), Some(b)) = (a.downcast::<Str>(), b.downcast::<Str>()) {
                return concat(vm, a, b);
            }
        }
        _ => {}
    }
    let gaps = items.len() - 1;
    let mut bytes = separator.len().saturating_mul(gaps);
    let mut chars = separator.chars().saturating_mul(gaps);
    for (at, item) in items.iter().enumerate() {
        let Some(text) = item.unwrap_as::<Str>() else { return Err(bad_item(vm, at, *item)) };
        bytes = bytes.saturating_add(text.len());
        chars = chars.saturating_add(text.chars());
    }
    vm.charge(items.len() as u64 / 8)?;
    room::ask_text(vm, bytes)?;
    let shape = vm.types.str.root_shape;
    if bytes <= SHORT {
        let mut buffer = [0u8; SHORT];
        let mut at = 0;
        let mut push = |text: &[u8]| {
            buffer[at..at + text.len()].copy_from_slice(text);
            at += text.len();
        };
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                push(separator.as_bytes());
            }
            if let Some(text) = item.unwrap_as::<Str>() {
                push(text.as_bytes());
            }
        }
        if bytes <= 1 {
            return Ok(vm.new_str(&buffer[..bytes]));
        }
        return Ok(Str::with_chars(vm.heap_mut(), shape, &buffer[..bytes], chars));
    }
    let mut out = Vec::with_capacity(bytes);
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            match *separator.as_bytes() {
                [] => {}
                [byte] => out.push(byte),
                ref text => out.extend_from_slice(text),
            }
        }
        if let Some(text) = item.unwrap_as::<Str>() {
            out.extend_from_slice(text.as_bytes());
        }
    }
    Ok(vm.new_str_from(out))
}

/// Joined text up to this length is put together without a buffer on the heap.
const SHORT: usize = 200;
