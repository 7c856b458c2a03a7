//! The Unicode errors that say where in what the fault is.
//!
//! Their attributes are the arguments until one is assigned, so raising costs no more than that of
//! any exception.

use super::byte_buffer::ByteBuffer;
use super::exception::{UNICODE_ERROR, exception_of, init, plain, str};
use super::integer::Integer;
use crate::object::*;
use crate::text::{escape, wtf8};
use crate::vm::Vm;

/// An attribute: what was assigned, or the argument it was made with.
fn attribute(vm: &mut Vm, this: Value, name: &str, index: usize) -> Result<Value> {
    let name = vm.intern(name);
    if let Some(value) = vm.own_attr(this, name) {
        return Ok(value);
    }
    Ok(exception_of(vm, this)?.args.items().get(index).copied().unwrap_or(Value::NONE))
}

fn assign(vm: &mut Vm, this: Value, name: &str, value: Value) -> Result<()> {
    let name = vm.intern(name);
    let exception = exception_of(vm, this)?;
    let value = if value.is_unset() { Value::NONE } else { value };
    vm.set_exception_attr(exception, name, value);
    Ok(())
}

fn assign_position(vm: &mut Vm, this: Value, name: &str, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    }
    if Integer::of(value).is_none() {
        return Err(vm.type_error("an integer is required"));
    }
    assign(vm, this, name, value)
}

/// The attributes, the first of them at `$first` among the arguments.
macro_rules! attributes {
    ($($object:ident $index:literal)*; $start:literal) => {
        &[
            $(getset(
                stringify!($object),
                |vm, this| attribute(vm, this, stringify!($object), $index),
                |vm, this, value| assign(vm, this, stringify!($object), value),
            ),)*
            getset(
                "start",
                |vm, this| attribute(vm, this, "start", $start),
                |vm, this, value| assign_position(vm, this, "start", value),
            ),
            getset(
                "end",
                |vm, this| attribute(vm, this, "end", $start + 1),
                |vm, this, value| assign_position(vm, this, "end", value),
            ),
            getset(
                "reason",
                |vm, this| attribute(vm, this, "reason", $start + 2),
                |vm, this, value| assign(vm, this, "reason", value),
            ),
        ]
    };
}

const CODEC_ATTRIBUTES: &[GetSetSpec] = attributes!(encoding 0 object 1; 2);
const TRANSLATE_ATTRIBUTES: &[GetSetSpec] = attributes!(object 0; 1);

/// Checks the number and the types of the arguments: `s` str, `b` bytes-like, `n` int.
fn checked_init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest, kinds: &[u8]) -> Result<()> {
    init(vm, this, kwargs, args)?;
    if args.0.len() != kinds.len() {
        return Err(vm.type_error(format!(
            "function takes exactly {} arguments ({} given)",
            kinds.len(),
            args.0.len()
        )));
    }
    for (i, (kind, value)) in kinds.iter().zip(args.0).enumerate() {
        match kind {
            b's' if value.unwrap_as::<Str>().is_none() => {
                let class = if value.is_none() { "None".into() } else { vm.class_name(*value) };
                return Err(vm.type_error(format!("argument {} must be str, not {class}", i + 1)));
            }
            b'n' => {
                vm.to_i64(*value)?;
            }
            _ => {}
        }
    }
    if kinds[1] == b'b' && args.0[1].unwrap_as::<Bytes>().is_none() {
        let data = ByteBuffer::require(vm, args.0[1])?.to_vec();
        let data = vm.new_bytes(data);
        assign(vm, this, "object", data.into())?;
    }
    Ok(())
}

/// What a message needs of an error.
struct Fault {
    object: Value,
    start: i64,
    end: i64,
    reason: String,
}

/// The parts of an error whose object is argument `first`; None if it was made without.
fn fault(vm: &mut Vm, this: Value, first: usize) -> Result<Option<Fault>> {
    if exception_of(vm, this)?.args.items().len() <= first {
        return Ok(None);
    }
    let object = attribute(vm, this, "object", first)?;
    let start = attribute(vm, this, "start", first + 1)?;
    let end = attribute(vm, this, "end", first + 2)?;
    let reason = attribute(vm, this, "reason", first + 3)?;
    Ok(Some(Fault {
        object,
        start: vm.clamp_index(start)?,
        end: vm.clamp_index(end)?,
        reason: vm.str(reason)?.to_string_lossy().into_owned(),
    }))
}

impl Fault {
    /// `what` is at fault, with "in position" and the reason.
    fn place(&self, verb: &str, what: &str, shown: Option<String>) -> String {
        let (start, last, reason) = (self.start, self.end - 1, &self.reason);
        match shown {
            Some(shown) => format!("can't {verb} {what} {shown} in position {start}: {reason}"),
            None => format!("can't {verb} {what}s in position {start}-{last}: {reason}"),
        }
    }

    /// Where in an object of `len` elements the one faulty element is.
    fn only(&self, len: usize) -> Option<usize> {
        let at = usize::try_from(self.start).ok()?;
        (at < len && self.end == self.start + 1).then_some(at)
    }

    /// The one faulty character, escaped.
    fn character(&self) -> Option<String> {
        let text = self.object.unwrap_as::<Str>()?;
        let at = self.only(text.chars())?;
        let (point, _) = wtf8::decode_first(text.slice_bytes(at, at + 1))?;
        let mut escaped = Vec::new();
        escape::push_escape(point, &mut escaped);
        Some(format!("'{}'", String::from_utf8_lossy(&escaped)))
    }

    /// The one faulty byte.
    fn byte(&self) -> Option<String> {
        let bytes = self.object.unwrap_as::<Bytes>()?;
        let at = self.only(bytes.data.len())?;
        Some(format!("0x{:02x}", bytes.data[at]))
    }
}

fn show_codec(vm: &mut Vm, this: Value, decode: bool) -> Result<Value> {
    let Some(fault) = fault(vm, this, 1)? else { return str(vm, this) };
    let encoding = attribute(vm, this, "encoding", 0)?;
    let encoding = vm.str(encoding)?.to_string_lossy().into_owned();
    let place = match decode {
        true => fault.place("decode", "byte", fault.byte()),
        false => fault.place("encode", "character", fault.character()),
    };
    Ok(vm.new_str(format!("'{encoding}' codec {place}").as_bytes()).into())
}

/// `UnicodeEncodeError`
pub static UNICODE_ENCODE_ERROR: TypeSpec = TypeSpec {
    getsets: CODEC_ATTRIBUTES,
    slots: Slots { str: Some(|vm, this| show_codec(vm, this, false)), ..NO_SLOTS },
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            checked_init(vm, this, kwargs, args, b"ssnns")
        },
    )],
    ..plain("UnicodeEncodeError", &UNICODE_ERROR, "Unicode encoding error.")
};

/// `UnicodeDecodeError`
pub static UNICODE_DECODE_ERROR: TypeSpec = TypeSpec {
    getsets: CODEC_ATTRIBUTES,
    slots: Slots { str: Some(|vm, this| show_codec(vm, this, true)), ..NO_SLOTS },
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            checked_init(vm, this, kwargs, args, b"sbnns")
        },
    )],
    ..plain("UnicodeDecodeError", &UNICODE_ERROR, "Unicode decoding error.")
};

/// `UnicodeTranslateError`
pub static UNICODE_TRANSLATE_ERROR: TypeSpec = TypeSpec {
    getsets: TRANSLATE_ATTRIBUTES,
    slots: Slots {
        str: Some(|vm, this| match fault(vm, this, 0)? {
            Some(fault) => {
                let place = fault.place("translate", "character", fault.character());
                Ok(vm.new_str(place.as_bytes()).into())
            }
            None => str(vm, this),
        }),
        ..NO_SLOTS
    },
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            checked_init(vm, this, kwargs, args, b"snns")
        },
    )],
    ..plain("UnicodeTranslateError", &UNICODE_ERROR, "Unicode translation error.")
};
