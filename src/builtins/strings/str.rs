//! `str`: construction, operators and indexing; the methods are in the `str_*` files by subject.

use std::cmp::Ordering;

use crate::builtins::containers::room;
use crate::builtins::containers::sequence_index::{self, Key};
use crate::builtins::numbers::integer::Integer;
use crate::builtins::strings::codecs;
use crate::builtins::strings::percent_format;
use crate::builtins::strings::{
    str_case, str_format, str_pad, str_search, str_split, str_translate,
};
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Flags, IterState, Kind, NO_SLOTS, Raised, Rest, Result, Slots, Str, Type,
    TypeSpec, Value, function, method,
};
use crate::text::escape;
use crate::text::format_number::format_str;
use crate::text::format_spec::{Spec, Target};
use crate::text::search::{self, Unit};
use crate::vm::Vm;

// --- what the other files of str share ------------------------------------------------------------

/// How the text of `this` is searched: by bytes if it is ASCII.
#[inline(always)]
pub(in crate::builtins) fn unit(this: Gc<Str>) -> Unit {
    if this.is_ascii() { Unit::Byte } else { Unit::Char }
}

/// A str of a part of `whole`'s text; `whole` itself if it is all of it.
#[inline]
pub(in crate::builtins) fn part(vm: &mut Vm, whole: Gc<Str>, text: &[u8]) -> Gc<Str> {
    if text.len() == whole.len() {
        return whole;
    }
    piece(vm, whole.is_ascii(), text)
}

/// A str of `text`, which is ASCII if `ascii`.
#[inline]
pub(in crate::builtins) fn piece(vm: &mut Vm, ascii: bool, text: &[u8]) -> Gc<Str> {
    if text.len() <= 1 || !ascii {
        return vm.new_str(text);
    }
    let shape = vm.types.str.root_shape;
    Str::with_chars(vm.heap_mut(), shape, text, text.len())
}

/// A str argument; the message starts with `what`.
#[inline]
pub(in crate::builtins) fn text_argument(vm: &mut Vm, value: Value, what: &str) -> Result<Gc<Str>> {
    match value.downcast::<Str>() {
        Some(text) => Ok(text),
        None => match value.unwrap_as::<Str>() {
            Some(text) => Ok(text),
            None => Err(must_be_str(vm, value, what)),
        },
    }
}

#[cold]
fn must_be_str(vm: &mut Vm, value: Value, what: &str) -> Raised {
    let class = if value.is_none() { "None".into() } else { vm.class_name(value) };
    vm.type_error(format!("{what} must be str, not {class}"))
}

/// `text * count`, checked.
pub(in crate::builtins) fn repeat(vm: &mut Vm, text: Gc<Str>, count: usize) -> Result<Gc<Str>> {
    let Some(bytes) = text.len().checked_mul(count) else { return Err(vm.memory_error()) };
    room::ask_text(vm, bytes)?;
    match (count, text.len()) {
        (0, _) | (_, 0) => Ok(vm.names.empty),
        (1, _) => Ok(text),
        _ => {
            let repeated = text.as_bytes().repeat(count);
            let shape = vm.types.str.root_shape;
            if repeated.len() <= 200 {
                return Ok(Str::with_chars(vm.heap_mut(), shape, &repeated, text.chars() * count));
            }
            Ok(vm.new_str_from(repeated))
        }
    }
}

// --- construction ---------------------------------------------------------------------------------

fn new(
    vm: &mut Vm,
    cls: Gc<Type>,
    object: Option<Value>,
    encoding: Option<Value>,
    errors: Option<Value>,
) -> Result<Value> {
    let text: Value = match object {
        None => vm.names.empty.into(),
        Some(object) if encoding.is_none() && errors.is_none() => vm.str_object(object)?,
        Some(object) => decode(vm, object, encoding, errors)?.into(),
    };
    if cls.is_python() {
        return Ok(vm.wrap_new(cls, text.payload()));
    }
    Ok(text)
}

/// A codec's name; here the type of None has its own name in the message.
fn name(vm: &mut Vm, value: Option<Value>, what: &str) -> Result<Option<Gc<Str>>> {
    match value {
        Some(value) if value.is_none() => {
            Err(vm.type_error(format!("{what} must be str, not NoneType")))
        }
        value => codecs::optional_name(vm, value, what),
    }
}

fn decode(
    vm: &mut Vm,
    object: Value,
    encoding: Option<Value>,
    errors: Option<Value>,
) -> Result<Gc<Str>> {
    let encoding = name(vm, encoding, "str() argument 'encoding'")?;
    let errors = name(vm, errors, "str() argument 'errors'")?;
    let Some(data) = crate::builtins::bytes_like::bytes::buffer_contents(vm, object)? else {
        return Err(if object.unwrap_as::<Str>().is_some() {
            vm.type_error("decoding str is not supported")
        } else {
            let class = vm.class_name(object);
            vm.type_error(format!("decoding to str: need a bytes-like object, {class} found"))
        });
    };
    let encoding = encoding.as_deref().map_or(&b"utf-8"[..], Str::as_bytes);
    let errors = errors.as_deref().map_or(&b"strict"[..], Str::as_bytes);
    let text = codecs::decode(vm, &data, encoding, errors)?;
    Ok(vm.new_str_from(text))
}

// --- operations -----------------------------------------------------------------------------------

/// The text of `value`, which the VM promises to be a str.
#[inline]
fn receiver(vm: &mut Vm, value: Value) -> Result<Gc<Str>> {
    text_argument(vm, value, "receiver")
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let this = receiver(vm, this)?;
    room::ask_text(vm, this.len() * 2)?;
    let mut out = Vec::with_capacity(this.len() + 2);
    escape::repr(this.as_bytes(), &mut out);
    Ok(vm.new_str_from(out).into())
}

fn plain(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(receiver(vm, this)?.into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    Ok(receiver(vm, this)?.hash())
}

fn len(vm: &mut Vm, this: Value) -> Result<usize> {
    Ok(receiver(vm, this)?.chars())
}

fn iter(vm: &mut Vm, this: Value) -> Result<Value> {
    let plain = this.downcast::<Str>().is_some();
    let this = receiver(vm, this)?;
    let class = if plain && this.is_ascii() {
        vm.types.str_iterator
    } else {
        vm.type_by_spec(&crate::builtins::iteration::iter::STR_ITERATOR)
    };
    Ok(vm.new_iter(class, IterState::Str(this, 0)))
}

fn contains(vm: &mut Vm, this: Value, item: Value) -> Result<bool> {
    let this = receiver(vm, this)?;
    let Some(item) = item.unwrap_as::<Str>() else {
        let class = vm.class_name(item);
        return Err(
            vm.type_error(format!("'in <string>' requires string as left operand, not {class}"))
        );
    };
    room::scan(vm, this.len())?;
    let text = this.as_bytes();
    if let [byte] = *item.as_bytes() {
        if text.len() <= 16 {
            return Ok(text.contains(&byte));
        }
    }
    Ok(search::contains(text, item.as_bytes()))
}

#[inline]
fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    let this = receiver(vm, this)?;
    match sequence_index::sequence_key(vm, key, "str")? {
        Key::Index(index) => match sequence_index::position(index, this.chars()) {
            Some(at) => Ok(char_at(vm, this, at).into()),
            None => Err(sequence_index::out_of_range(vm, "str")),
        },
        Key::Slice(slice) => {
            let range = sequence_index::slice_range(vm, slice, this.chars())?;
            if range.step == 1 {
                let start = range.start as usize;
                let text = this.slice_bytes(start, start + range.count);
                room::ask_text(vm, text.len())?;
                return Ok(part(vm, this, text).into());
            }
            stepped(vm, this, range)
        }
    }
}

/// The character at an index within the text.
#[inline]
pub(in crate::builtins) fn char_at(vm: &mut Vm, this: Gc<Str>, at: usize) -> Gc<Str> {
    if this.is_ascii() {
        return vm.char_str(u32::from(this.as_bytes()[at]));
    }
    let offset = this.offset_of(at);
    let point = crate::text::wtf8::decode_first(&this.as_bytes()[offset..]);
    vm.char_str(point.map_or(0, |(point, _)| point))
}

/// A slice with a step.
fn stepped(vm: &mut Vm, this: Gc<Str>, range: sequence_index::SliceRange) -> Result<Value> {
    let text = this.as_bytes();
    room::ask_text(vm, range.count.saturating_mul(if this.is_ascii() { 1 } else { 4 }))?;
    if this.is_ascii() {
        let mut short = [0u8; 200];
        if range.count <= short.len() {
            for (to, from) in short.iter_mut().zip(range.positions()) {
                *to = text[from];
            }
            return Ok(piece(vm, true, &short[..range.count]).into());
        }
        let out: Vec<u8> = if range.step == -1 {
            let first = (range.start + 1) as usize;
            text[first - range.count..first].iter().rev().copied().collect()
        } else {
            range.positions().map(|at| text[at]).collect()
        };
        return Ok(vm.new_str_from(out).into());
    }
    room::ask(vm, text.len())?;
    let ascending = range.ascending();
    let mut picked: Vec<&[u8]> = Vec::with_capacity(range.count);
    let mut rest = &text[this.offset_of(ascending.start.max(0) as usize).min(text.len())..];
    let step = ascending.step as usize;
    while picked.len() < range.count {
        let len = crate::object::str::char_len(rest[0]);
        picked.push(&rest[..len]);
        for _ in 0..step {
            if rest.is_empty() {
                break;
            }
            rest = &rest[crate::object::str::char_len(rest[0])..];
        }
    }
    if range.step < 0 {
        picked.reverse();
    }
    Ok(vm.new_str_from(picked.concat()).into())
}

fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(a), Some(b)) = (a.unwrap_as::<Str>(), b.unwrap_as::<Str>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Value::bool(match op {
        CompareOp::Eq => a.is(b) || a.equals(&b),
        CompareOp::Ne => !a.is(b) && !a.equals(&b),
        // The order of generalised UTF-8 is that of the code points.
        _ if a.is(b) => op.holds(Ordering::Equal),
        _ => op.holds(a.as_bytes().cmp(b.as_bytes())),
    }))
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match op {
        BinaryOp::Add => match (a.unwrap_as::<Str>(), b.unwrap_as::<Str>()) {
            (Some(a), Some(b)) => concat(vm, a, b).map(Value::from),
            _ => Ok(Value::NOT_IMPLEMENTED),
        },
        BinaryOp::Mul => match (a.unwrap_as::<Str>(), b.unwrap_as::<Str>()) {
            (Some(text), None) => multiply(vm, text, b),
            (None, Some(text)) => multiply(vm, text, a),
            _ => Ok(Value::NOT_IMPLEMENTED),
        },
        BinaryOp::Mod => match a.unwrap_as::<Str>() {
            Some(template) => {
                let text = percent_format::format(vm, template.as_bytes(), Unit::Char, b)?;
                room::ask_text(vm, text.len())?;
                Ok(vm.new_str_from(text).into())
            }
            None => Ok(Value::NOT_IMPLEMENTED),
        },
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `a + b`
#[inline]
pub fn concat(vm: &mut Vm, a: Gc<Str>, b: Gc<Str>) -> Result<Gc<Str>> {
    if b.is_empty() {
        return Ok(a);
    }
    if a.is_empty() {
        return Ok(b);
    }
    let bytes = a.len() + b.len();
    if bytes > 1 << 16 {
        // Appending may cost far less than the length; time is counted by what is added.
        if bytes >= u32::MAX as usize / 2 {
            room::ask_text(vm, bytes * 2)?;
        }
        vm.reserve(bytes)?;
        vm.charge(b.len() as u64 / 64)?;
    }
    Ok(Str::concat(vm.heap_mut(), a, b))
}

fn multiply(vm: &mut Vm, text: Gc<Str>, count: Value) -> Result<Value> {
    match repeat_count(vm, count)? {
        Some(count) => repeat(vm, text, count).map(Value::from),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// The factor of a repetition, negative ones being 0; None if it is no int.
pub(in crate::builtins) fn repeat_count(vm: &mut Vm, count: Value) -> Result<Option<usize>> {
    if let Some(small) = count.as_int() {
        return Ok(Some(small.max(0) as usize));
    }
    if !sequence_index::has_index(vm, count) {
        return Ok(None);
    }
    let index = vm.to_index(count)?;
    match Integer::of(index) {
        Some(Integer::Small(small)) => Ok(Some(small.max(0) as usize)),
        _ => {
            let class = vm.class_name(count);
            Err(vm.overflow_error(format!("cannot fit '{class}' into an index-sized integer")))
        }
    }
}

// --- methods that belong to no subject ------------------------------------------------------------

/// `format(this, spec)`
pub fn format(vm: &mut Vm, this: Value, spec: Value) -> Result<Gc<Str>> {
    let spec = text_argument(vm, spec, "__format__() argument")?;
    if spec.is_empty() {
        return vm.str(this);
    }
    let parsed = if this.downcast::<Str>().is_some() {
        Spec::parse(spec.as_bytes(), Target::Str, "str")
    } else {
        let class = vm.class_name(this);
        Spec::parse(spec.as_bytes(), Target::Str, &class)
    };
    let spec = match parsed {
        Ok(spec) => spec,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    let this = receiver(vm, this)?;
    if spec.width <= this.chars() && spec.precision.is_none_or(|p| p >= this.chars()) {
        return Ok(this);
    }
    room::ask_text(vm, spec.demand().saturating_add(this.len()))?;
    let mut out = Vec::with_capacity(this.len() + 16);
    format_str(this.as_bytes(), &spec, &mut out);
    Ok(vm.new_str_from(out))
}

fn format_method(vm: &mut Vm, this: Gc<Str>, keywords: Value, args: Rest) -> Result<Gc<Str>> {
    str_format::format(vm, this, args.0, keywords)
}

fn encode(
    vm: &mut Vm,
    this: Gc<Str>,
    encoding: Option<Value>,
    errors: Option<Value>,
) -> Result<Value> {
    let encoding = codecs::optional_name(vm, encoding, "encode() argument 'encoding'")?;
    let errors = codecs::optional_name(vm, errors, "encode() argument 'errors'")?;
    let encoding = encoding.as_deref().map_or(&b"utf-8"[..], Str::as_bytes);
    let errors = errors.as_deref().map_or(&b"strict"[..], Str::as_bytes);
    let data = codecs::encode(vm, this, encoding, errors)?;
    Ok(vm.new_bytes(data).into())
}

fn new_arguments(vm: &mut Vm, this: Gc<Str>) -> Result<Value> {
    Ok(vm.new_tuple(&[this.into()]).into())
}

fn size_of_method(_: &mut Vm, this: Gc<Str>) -> Result<usize> {
    Ok(size_of::<Str>() + this.len())
}

const OPERATORS: u16 = BinaryOp::Add.bit() | BinaryOp::Mul.bit() | BinaryOp::Mod.bit();

/// `str`
pub static STR: TypeSpec = TypeSpec {
    name: "str",
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n\
          Create a new string object from the given object.",
    layout: Kind::Str,
    flags: Flags::BASE.with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, object='', encoding='utf-8', errors='strict'", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(plain),
        hash: Some(hash),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        ..NO_SLOTS
    },
    binary: OPERATORS,
    reflected: BinaryOp::Mul.bit() | BinaryOp::Mod.bit(),
    methods: &[
        method("capitalize", "self, /", str_case::capitalize),
        method("casefold", "self, /", str_case::casefold),
        method("center", "self, width, fillchar=' ', /", str_pad::center),
        method("count", "self, sub, start=None, end=None, /", str_search::count),
        method("encode", "self, /, encoding='utf-8', errors='strict'", encode),
        method("endswith", "self, suffix, start=None, end=None, /", str_search::endswith),
        method("expandtabs", "self, /, tabsize=8", str_pad::expandtabs),
        method("find", "self, sub, start=None, end=None, /", str_search::find),
        method("format", "self, /, **kwargs, *args", format_method),
        method("format_map", "self, mapping, /", str_format::format_map),
        method("index", "self, sub, start=None, end=None, /", str_search::index),
        method("isalnum", "self, /", str_case::isalnum),
        method("isalpha", "self, /", str_case::isalpha),
        method("isascii", "self, /", str_case::isascii),
        method("isdecimal", "self, /", str_case::isdecimal),
        method("isdigit", "self, /", str_case::isdigit),
        method("isidentifier", "self, /", str_case::isidentifier),
        method("islower", "self, /", str_case::islower),
        method("isnumeric", "self, /", str_case::isnumeric),
        method("isprintable", "self, /", str_case::isprintable),
        method("isspace", "self, /", str_case::isspace),
        method("istitle", "self, /", str_case::istitle),
        method("isupper", "self, /", str_case::isupper),
        method("join", "self, iterable, /", str_split::join),
        method("ljust", "self, width, fillchar=' ', /", str_pad::ljust),
        method("lower", "self, /", str_case::lower),
        method("lstrip", "self, chars=None, /", str_split::lstrip),
        function("maketrans", "x, y=None, z=None, /", str_translate::maketrans),
        method("partition", "self, sep, /", str_split::partition),
        method("removeprefix", "self, prefix, /", str_search::removeprefix),
        method("removesuffix", "self, suffix, /", str_search::removesuffix),
        method("replace", "self, old, new, /, count=-1", str_search::replace),
        method("rfind", "self, sub, start=None, end=None, /", str_search::rfind),
        method("rindex", "self, sub, start=None, end=None, /", str_search::rindex),
        method("rjust", "self, width, fillchar=' ', /", str_pad::rjust),
        method("rpartition", "self, sep, /", str_split::rpartition),
        method("rsplit", "self, /, sep=None, maxsplit=-1", str_split::rsplit),
        method("rstrip", "self, chars=None, /", str_split::rstrip),
        method("split", "self, /, sep=None, maxsplit=-1", str_split::split),
        method("splitlines", "self, /, keepends=False", str_split::splitlines),
        method("startswith", "self, prefix, start=None, end=None, /", str_search::startswith),
        method("strip", "self, chars=None, /", str_split::strip),
        method("swapcase", "self, /", str_case::swapcase),
        method("title", "self, /", str_case::title),
        method("translate", "self, table, /", str_translate::translate),
        method("upper", "self, /", str_case::upper),
        method("zfill", "self, width, /", str_pad::zfill),
        method("__format__", "self, format_spec, /", format),
        method("__getnewargs__", "self, /", new_arguments),
        method("__sizeof__", "self, /", size_of_method),
    ],
    ..TypeSpec::NONE
};
