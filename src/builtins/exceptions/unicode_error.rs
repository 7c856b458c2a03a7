//! What could not be encoded, decoded or translated.

use crate::builtins::bytes_like::bytes::buffer_contents;
use crate::builtins::exceptions::exception::{self, UNICODE_ERROR, exception_of, plain};
use crate::builtins::exceptions::exception_field::{attribute, int_attribute};
use crate::object::*;
use crate::vm::Vm;

const ENCODING: GetSetSpec = attribute::<{ field::ENCODING }>("encoding");
const OBJECT: GetSetSpec = attribute::<{ field::OBJECT }>("object");
const START: GetSetSpec = int_attribute::<{ field::START }>("start");
const END: GetSetSpec = int_attribute::<{ field::END }>("end");
const REASON: GetSetSpec = attribute::<{ field::REASON }>("reason");

/// `UnicodeEncodeError`
pub static UNICODE_ENCODE_ERROR: TypeSpec = TypeSpec {
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            exception::init(vm, this, kwargs, args)?;
            let [encoding, object, start, end, reason] = exactly(vm, args)?;
            let fields = [
                text(vm, encoding, 1)?,
                text(vm, object, 2)?,
                Value::int(vm.to_i64(start)?),
                Value::int(vm.to_i64(end)?),
                text(vm, reason, 5)?,
            ];
            exception_of(vm, this)?.fields = fields.to_vec();
            Ok(())
        },
    )],
    getsets: &[ENCODING, OBJECT, START, END, REASON],
    slots: Slots {
        str: Some(|vm, this| {
            let Some(encoding) = encoding_of(vm, this)? else { return Ok(vm.names.empty.into()) };
            about_characters(vm, this, &format!("'{encoding}' codec can't encode"))
        }),
        ..NO_SLOTS
    },
    ..plain("UnicodeEncodeError", &UNICODE_ERROR, "Unicode encoding error.")
};

/// `UnicodeDecodeError`
pub static UNICODE_DECODE_ERROR: TypeSpec = TypeSpec {
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            exception::init(vm, this, kwargs, args)?;
            let [encoding, object, start, end, reason] = exactly(vm, args)?;
            let encoding = text(vm, encoding, 1)?;
            let (start, end) = (vm.to_i64(start)?, vm.to_i64(end)?);
            let reason = text(vm, reason, 5)?;
            let object = match object.payload().kind() {
                Kind::Bytes => object,
                _ => {
                    let Some(data) = buffer_contents(vm, object)? else {
                        let got = vm.class_name(object);
                        return Err(
                            vm.type_error(format!("a bytes-like object is required, not '{got}'"))
                        );
                    };
                    vm.new_bytes(data).into()
                }
            };
            let fields = [encoding, object, Value::int(start), Value::int(end), reason];
            exception_of(vm, this)?.fields = fields.to_vec();
            Ok(())
        },
    )],
    getsets: &[ENCODING, OBJECT, START, END, REASON],
    slots: Slots { str: Some(about_bytes), ..NO_SLOTS },
    ..plain("UnicodeDecodeError", &UNICODE_ERROR, "Unicode decoding error.")
};

/// `UnicodeTranslateError`
pub static UNICODE_TRANSLATE_ERROR: TypeSpec = TypeSpec {
    methods: &[method(
        "__init__",
        "self, /, **kwargs, *args",
        |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
            exception::init(vm, this, kwargs, args)?;
            let [object, start, end, reason] = exactly(vm, args)?;
            let object = text(vm, object, 1)?;
            let (start, end) = (vm.to_i64(start)?, vm.to_i64(end)?);
            let reason = text(vm, reason, 4)?;
            let fields = [Value::NONE, object, Value::int(start), Value::int(end), reason];
            exception_of(vm, this)?.fields = fields.to_vec();
            Ok(())
        },
    )],
    getsets: &[ENCODING, OBJECT, START, END, REASON],
    slots: Slots {
        str: Some(|vm, this| {
            if exception_of(vm, this)?.field(field::OBJECT).is_unset() {
                return Ok(vm.names.empty.into());
            }
            about_characters(vm, this, "can't translate")
        }),
        ..NO_SLOTS
    },
    ..plain("UnicodeTranslateError", &UNICODE_ERROR, "Unicode translation error.")
};

fn exactly<const N: usize>(vm: &mut Vm, args: Rest) -> Result<[Value; N]> {
    match args.0.try_into() {
        Ok(args) => Ok(args),
        Err(_) => {
            let given = args.0.len();
            let message = format!("function takes exactly {N} arguments ({given} given)");
            Err(vm.type_error(message))
        }
    }
}

fn text(vm: &mut Vm, value: Value, position: usize) -> Result<Value> {
    if value.unwrap_as::<Str>().is_some() {
        return Ok(value);
    }
    let got = if value.is_none() { "None".to_owned() } else { vm.class_name(value) };
    Err(vm.type_error(format!("argument {position} must be str, not {got}")))
}

/// The encoding as text; None for an instance whose `__init__` was not run.
fn encoding_of(vm: &mut Vm, this: Value) -> Result<Option<String>> {
    let exception = exception_of(vm, this)?;
    if exception.field(field::OBJECT).is_unset() {
        return Ok(None);
    }
    let encoding = exception.field(field::ENCODING).to_option().unwrap_or(Value::NONE);
    Ok(Some(vm.str(encoding)?.to_string_lossy().into_owned()))
}

/// `start`, `end` and `reason`.
fn place(vm: &mut Vm, this: Value) -> Result<(i64, i64, String)> {
    let exception = exception_of(vm, this)?;
    let reason = exception.field(field::REASON).to_option().unwrap_or(Value::NONE);
    let reason = vm.str(reason)?.to_string_lossy().into_owned();
    let number = |index| exception.field(index).as_int().unwrap_or(0);
    Ok((number(field::START), number(field::END), reason))
}

fn about_characters(vm: &mut Vm, this: Value, what: &str) -> Result<Value> {
    let (start, end, reason) = place(vm, this)?;
    let object = exception_of(vm, this)?.field(field::OBJECT);
    let point =
        object.unwrap_as::<Str>().filter(|_| start >= 0 && end == start + 1).and_then(|t| {
            let at = start as usize;
            if at >= t.chars() {
                return None;
            }
            crate::text::wtf8::decode_first(t.slice_bytes(at, at + 1)).map(|(c, _)| c)
        });
    let message = match point {
        Some(point) => {
            let shown = match point {
                0..=0xFF => format!("\\x{point:02x}"),
                0x100..=0xFFFF => format!("\\u{point:04x}"),
                _ => format!("\\U{point:08x}"),
            };
            format!("{what} character '{shown}' in position {start}: {reason}")
        }
        None => format!("{what} characters in position {start}-{}: {reason}", end - 1),
    };
    Ok(vm.new_str(message.as_bytes()).into())
}

fn about_bytes(vm: &mut Vm, this: Value) -> Result<Value> {
    let Some(encoding) = encoding_of(vm, this)? else { return Ok(vm.names.empty.into()) };
    let (start, end, reason) = place(vm, this)?;
    let object = exception_of(vm, this)?.field(field::OBJECT);
    let byte = object
        .unwrap_as::<Bytes>()
        .filter(|_| start >= 0 && end == start + 1)
        .and_then(|b| b.data.get(start as usize).copied());
    let place = match byte {
        Some(byte) => format!("byte 0x{byte:02x} in position {start}"),
        None => format!("bytes in position {start}-{}", end - 1),
    };
    let message = format!("'{encoding}' codec can't decode {place}: {reason}");
    Ok(vm.new_str(message.as_bytes()).into())
}
