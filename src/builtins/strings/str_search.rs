//! Methods of `str` that look for text: `find`, `count`, `startswith`, `replace` and their kin.

use crate::builtins::containers::room;
use crate::builtins::strings::str::{part, text_argument, unit};
use crate::heap::Gc;
use crate::object::{Result, Str, Tuple, Value};
use crate::text::search;
use crate::vm::Vm;

/// The part of `this` between two optional bounds in characters, and the byte offset where it
/// starts; None when the start lies beyond the end of the text.
#[inline]
fn window(
    vm: &mut Vm,
    this: Gc<Str>,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<Option<(usize, usize)>> {
    if start.is_none() && end.is_none() {
        return Ok(Some((0, this.len())));
    }
    let len = this.chars();
    let Some((start, end)) = crate::builtins::containers::bounds::window(vm, start, end, len)?
    else {
        return Ok(None);
    };
    let from = this.offset_of(start);
    let to = if end == len { this.len() } else { this.offset_of(end) };
    Ok(Some((from, to)))
}

/// The character index of the first or last `sub`.
#[inline]
fn search_for(
    vm: &mut Vm,
    this: Gc<Str>,
    sub: Gc<Str>,
    start: Option<Value>,
    end: Option<Value>,
    last: bool,
) -> Result<Option<usize>> {
    room::scan(vm, this.len())?;
    let Some((from, to)) = window(vm, this, start, end)? else { return Ok(None) };
    let text = &this.as_bytes()[from..to];
    let needle = sub.as_bytes();
    let found = if last { search::rfind(text, needle) } else { search::find(text, needle) };
    Ok(found.map(|at| this.index_of_offset(from + at)))
}

fn position(found: Option<usize>) -> i64 {
    found.map_or(-1, |at| at as i64)
}

pub(in crate::builtins) fn find(
    vm: &mut Vm,
    this: Gc<Str>,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<i64> {
    let sub = text_argument(vm, sub, "find() argument 1")?;
    search_for(vm, this, sub, start, end, false).map(position)
}

pub(in crate::builtins) fn rfind(
    vm: &mut Vm,
    this: Gc<Str>,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<i64> {
    let sub = text_argument(vm, sub, "rfind() argument 1")?;
    search_for(vm, this, sub, start, end, true).map(position)
}

pub(in crate::builtins) fn index(
    vm: &mut Vm,
    this: Gc<Str>,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<usize> {
    let sub = text_argument(vm, sub, "index() argument 1")?;
    match search_for(vm, this, sub, start, end, false)? {
        Some(at) => Ok(at),
        None => Err(vm.value_error("substring not found")),
    }
}

pub(in crate::builtins) fn rindex(
    vm: &mut Vm,
    this: Gc<Str>,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<usize> {
    let sub = text_argument(vm, sub, "rindex() argument 1")?;
    match search_for(vm, this, sub, start, end, true)? {
        Some(at) => Ok(at),
        None => Err(vm.value_error("substring not found")),
    }
}

pub(in crate::builtins) fn count(
    vm: &mut Vm,
    this: Gc<Str>,
    sub: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<usize> {
    let sub = text_argument(vm, sub, "count() argument 1")?;
    room::scan(vm, this.len())?;
    let Some((from, to)) = window(vm, this, start, end)? else { return Ok(0) };
    if to < from {
        return Ok(0);
    }
    Ok(search::count(&this.as_bytes()[from..to], sub.as_bytes(), unit(this)))
}

/// Whether one of the texts that `affix` stands for satisfies `holds`.
fn affixed(
    vm: &mut Vm,
    this: Gc<Str>,
    affix: Value,
    bounds: (Option<Value>, Option<Value>),
    name: &str,
    holds: fn(&[u8], &[u8]) -> bool,
) -> Result<bool> {
    let window = window(vm, this, bounds.0, bounds.1)?;
    if let Some(affix) = affix.unwrap_as::<Str>() {
        return Ok(window.is_some_and(|(a, b)| holds(&this.as_bytes()[a..b], affix.as_bytes())));
    }
    let Some(tuple) = affix.unwrap_as::<Tuple>() else {
        let class = vm.class_name(affix);
        return Err(
            vm.type_error(format!("{name} first arg must be str or a tuple of str, not {class}"))
        );
    };
    for affix in tuple.items() {
        let Some(affix) = affix.unwrap_as::<Str>() else {
            let class = vm.class_name(*affix);
            return Err(
                vm.type_error(format!("tuple for {name} must only contain str, not {class}"))
            );
        };
        if window.is_some_and(|(a, b)| holds(&this.as_bytes()[a..b], affix.as_bytes())) {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(in crate::builtins) fn startswith(
    vm: &mut Vm,
    this: Gc<Str>,
    prefix: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<bool> {
    if let (Some(prefix), None, None) = (prefix.downcast::<Str>(), start, end) {
        return Ok(this.as_bytes().starts_with(prefix.as_bytes()));
    }
    affixed(vm, this, prefix, (start, end), "startswith", <[u8]>::starts_with)
}

pub(in crate::builtins) fn endswith(
    vm: &mut Vm,
    this: Gc<Str>,
    suffix: Value,
    start: Option<Value>,
    end: Option<Value>,
) -> Result<bool> {
    if let (Some(suffix), None, None) = (suffix.downcast::<Str>(), start, end) {
        return Ok(this.as_bytes().ends_with(suffix.as_bytes()));
    }
    affixed(vm, this, suffix, (start, end), "endswith", <[u8]>::ends_with)
}

pub(in crate::builtins) fn removeprefix(
    vm: &mut Vm,
    this: Gc<Str>,
    prefix: Value,
) -> Result<Gc<Str>> {
    let prefix = text_argument(vm, prefix, "removeprefix() argument")?;
    match this.as_bytes().strip_prefix(prefix.as_bytes()) {
        Some(rest) => {
            room::ask_text(vm, rest.len())?;
            Ok(part(vm, this, rest))
        }
        None => Ok(this),
    }
}

pub(in crate::builtins) fn removesuffix(
    vm: &mut Vm,
    this: Gc<Str>,
    suffix: Value,
) -> Result<Gc<Str>> {
    let suffix = text_argument(vm, suffix, "removesuffix() argument")?;
    match this.as_bytes().strip_suffix(suffix.as_bytes()) {
        Some(rest) => {
            room::ask_text(vm, rest.len())?;
            Ok(part(vm, this, rest))
        }
        None => Ok(this),
    }
}

pub(in crate::builtins) fn replace(
    vm: &mut Vm,
    this: Gc<Str>,
    old: Value,
    new: Value,
    count: Option<Value>,
) -> Result<Gc<Str>> {
    let old = text_argument(vm, old, "replace() argument 1")?;
    let new = text_argument(vm, new, "replace() argument 2")?;
    let max = match count {
        Some(count) => usize::try_from(vm.to_i64(count)?).ok(),
        None => None,
    };
    let (text, old, new) = (this.as_bytes(), old.as_bytes(), new.as_bytes());
    if text.len() <= SHORT && !old.is_empty() {
        return replace_short(vm, this, old, new, max.unwrap_or(usize::MAX));
    }
    // In the worst case every byte is replaced.
    let most = text.len().saturating_mul(new.len() + 1).saturating_add(new.len());
    if most > 2048 {
        room::scan(vm, text.len())?;
        let Some(len) = search::replaced_len(text, old, new, max, unit(this)) else {
            return Err(vm.memory_error());
        };
        room::ask_text(vm, len)?;
    }
    match search::replace(text, old, new, max, unit(this)) {
        Some(text) => Ok(vm.new_str_from(text)),
        None => Ok(this),
    }
}

/// Text up to this length is searched without building a searcher, and put together without a
/// buffer on the heap.
const SHORT: usize = 200;

/// Where the occurrences of `needle` in short `text` are.
#[inline]
fn occurrences<'a>(text: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let last = (text.len() + 1).saturating_sub(needle.len());
    let mut next = 0;
    memchr::memchr_iter(needle[0], &text[..last]).filter(move |at| {
        let found = *at >= next && text[*at..].starts_with(needle);
        if found {
            next = at + needle.len();
        }
        found
    })
}

fn replace_short(
    vm: &mut Vm,
    this: Gc<Str>,
    old: &[u8],
    new: &[u8],
    max: usize,
) -> Result<Gc<Str>> {
    let text = this.as_bytes();
    let times = occurrences(text, old).take(max).count();
    if times == 0 {
        return Ok(this);
    }
    let len = text.len() - times * old.len() + times * new.len();
    room::ask_text(vm, len)?;
    let mut short = [0u8; SHORT];
    let mut long = Vec::new();
    let out: &mut [u8] = if len <= SHORT {
        &mut short[..len]
    } else {
        long.resize(len, 0);
        &mut long
    };
    let (mut from, mut to) = (0, 0);
    for at in occurrences(text, old).take(max) {
        let kept = &text[from..at];
        out[to..to + kept.len()].copy_from_slice(kept);
        to += kept.len();
        out[to..to + new.len()].copy_from_slice(new);
        to += new.len();
        from = at + old.len();
    }
    out[to..].copy_from_slice(&text[from..]);
    if len > SHORT { Ok(vm.new_str_from(long)) } else { Ok(vm.new_str(&short[..len])) }
}
