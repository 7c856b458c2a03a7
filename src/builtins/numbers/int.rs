//! `int`

use num_bigint::{BigInt, Sign};
use num_integer::Integer as _;
use num_traits::{Signed, Zero};

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::containers::room;
use crate::builtins::numbers::int_operators::{binary, compare, unary};
use crate::builtins::numbers::integer::{Integer, trunc_f64};
use crate::builtins::numbers::{big_int, big_steps};
use crate::builtins::strings::str::text_argument;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, Flags, Kind, NO_SLOTS, Result, Slots, Str, Type, TypeSpec, UnaryOp, Value,
    class_method, function, getter, method,
};
use crate::text::escape;
use crate::text::format_number::format_int;
use crate::text::format_spec::{Spec, Target};
use crate::text::int_text::{self, Int, IntRef, digits_of};
use crate::text::wtf8;
use crate::vm::Vm;

fn new(vm: &mut Vm, cls: Gc<Type>, x: Option<Value>, base: Option<Value>) -> Result<Value> {
    let value = match (x, base) {
        (None, None) => Value::int(0),
        (None, Some(_)) => return Err(vm.type_error("int() missing string argument")),
        (Some(x), None) => from_value(vm, x)?,
        (Some(x), Some(base)) => from_text_in_base(vm, x, base)?,
    };
    Ok(vm.wrap_new(cls, value))
}

/// `int(x)`
pub fn from_value(vm: &mut Vm, x: Value) -> Result<Value> {
    if let Some(small) = x.as_int_or_bool() {
        return Ok(Value::int(small));
    }
    if let Some(float) = x.as_float() {
        return trunc_f64(vm, float);
    }
    if let Some(text) = x.downcast::<Str>() {
        return parse(vm, text.as_bytes(), 10, x);
    }
    let slots = vm.type_of(x).slots;
    if let Some(int) = slots.int {
        let result = int(vm, x)?;
        return match vm.returned_int("__int__", result)? {
            Some(int) => Ok(int),
            None => {
                let class = vm.class_name(result);
                Err(vm.type_error(format!("__int__ returned non-int (type {class})")))
            }
        };
    }
    if slots.index.is_some() {
        return vm.to_index(x);
    }
    let name = vm.names.trunc;
    if let Some(result) = vm.call_special(x, name, &[])? {
        vm.protect(result);
        let category = vm.types.deprecation_warning;
        vm.warn(category, "The delegation of int() to __trunc__ is deprecated.")?;
        if Integer::of(result).is_none() && vm.type_of(result).slots.index.is_none() {
            let class = vm.class_name(result);
            return Err(vm.type_error(format!("__trunc__ returned non-Integral (type {class})")));
        }
        return vm.to_index(result);
    }
    if let Some(text) = x.unwrap_as::<Str>() {
        return parse(vm, text.as_bytes(), 10, x);
    }
    if let Some(bytes) = ByteBuffer::of(x) {
        return parse(vm, &bytes, 10, x);
    }
    let class = vm.class_name(x);
    Err(vm.type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{class}'"
    )))
}

fn from_text_in_base(vm: &mut Vm, x: Value, base: Value) -> Result<Value> {
    let base = vm.clamp_index(base)?;
    if base != 0 && !(2..=36).contains(&base) {
        return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    if let Some(text) = x.unwrap_as::<Str>() {
        return parse(vm, text.as_bytes(), base as u32, x);
    }
    match ByteBuffer::of(x) {
        None | Some(ByteBuffer::View(..)) => {}
        Some(bytes) => return parse(vm, &bytes, base as u32, x),
    }
    Err(vm.type_error("int() can't convert non-string with explicit base"))
}

/// Texts with more digits than this are converted in steps.
const MANY_DIGITS: usize = 10_000;

/// `int(text, base)`; `shown` is what a message shows.
fn parse(vm: &mut Vm, text: &[u8], base: u32, shown: Value) -> Result<Value> {
    if base == 10 {
        if let Some(small) = parse_plain(text) {
            return Ok(Value::int(small));
        }
    }
    room::scan(vm, text.len())?;
    let is_str = shown.unwrap_as::<Str>().is_some();
    let literal =
        if is_str { int_text::scan(text, base) } else { int_text::scan_bytes(text, base) };
    let Some(literal) = literal else {
        let shown = if is_str {
            vm.repr(shown)?.as_bytes().to_vec()
        } else {
            let mut bytes = Vec::new();
            escape::repr_bytes(text, &mut bytes);
            bytes
        };
        let shown = wtf8::lossy(wtf8::prefix(&shown, 200)).into_owned();
        return Err(vm.value_error(format!("invalid literal for int() with base {base}: {shown}")));
    };
    let digits = literal.digit_count();
    let limit = vm.max_str_digits;
    if literal.is_limited() && limit > 0 && digits > limit {
        return Err(vm.value_error(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has \
             {digits} digits; use sys.set_int_max_str_digits() to increase the limit"
        )));
    }
    room::ask(vm, digits)?;
    if literal.is_limited() && digits > MANY_DIGITS {
        let (digits, base, negative) = literal.parts();
        let magnitude = big_steps::from_digits(vm, digits, base)?;
        let sign = if negative { Sign::Minus } else { Sign::Plus };
        return Ok(vm.new_int(BigInt::from_biguint(sign, magnitude)));
    }
    Ok(match literal.value() {
        Int::Small(small) => Value::int(small),
        Int::Big(big) => vm.new_int(big),
    })
}

/// A few decimal digits, perhaps with a minus.
#[inline]
fn parse_plain(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0i64;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if negative { -value } else { value })
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    match Integer::of(this) {
        Some(Integer::Small(small)) => Ok(decimal(vm, small).into()),
        Some(Integer::Big(big)) => {
            let mut out = Vec::new();
            big_int::write_decimal(vm, IntRef::Big(&big.value), &mut out)?;
            Ok(vm.new_str_from(out).into())
        }
        None => Err(vm.type_error("expected an int")),
    }
}

/// `str(value)`
#[inline]
pub fn decimal(vm: &mut Vm, value: i64) -> Gc<Str> {
    let mut buffer = [0u8; 64];
    let len = digits_of(value.unsigned_abs(), 10, &mut buffer).len();
    let mut start = buffer.len() - len;
    if value < 0 {
        start -= 1;
        buffer[start] = b'-';
    } else if len == 1 {
        return vm.char_str(u32::from(buffer[start]));
    }
    let shape = vm.types.str.root_shape;
    Str::with_chars(vm.heap_mut(), shape, &buffer[start..], buffer.len() - start)
}

fn hash(_: &mut Vm, this: Value) -> Result<u64> {
    Ok(Integer::of(this).map_or(0, Integer::hash) as u64)
}

fn truth(_: &mut Vm, this: Value) -> Result<bool> {
    Ok(Integer::of(this).is_some_and(|int| !int.is_zero()))
}

fn to_int(_: &mut Vm, this: Value) -> Result<Value> {
    Ok(Integer::of(this).map_or(this, Integer::value))
}

fn to_float(vm: &mut Vm, this: Value) -> Result<Value> {
    match Integer::of(this) {
        Some(int) => Ok(Value::float(int.to_f64(vm)?)),
        None => Err(vm.type_error("expected an int")),
    }
}

/// The receiver of a method.
fn receiver(vm: &mut Vm, this: Value) -> Result<Integer> {
    Integer::of(this).ok_or_else(|| vm.type_error("an int is required"))
}

/// `format(this, spec)`
pub fn format(vm: &mut Vm, this: Value, spec: Gc<Str>) -> Result<Gc<Str>> {
    if spec.is_empty() {
        return vm.str(this);
    }
    let parsed = if this.is_int() {
        Spec::parse(spec.as_bytes(), Target::Int, "int")
    } else {
        let class = vm.class_name(this);
        Spec::parse(spec.as_bytes(), Target::Int, &class)
    };
    let spec = match parsed {
        Ok(spec) => spec,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    let int = receiver(vm, this)?;
    if let Integer::Small(small) = int {
        if let Some(text) = format_small(vm, small, &spec) {
            return Ok(text);
        }
    }
    room::ask_text(vm, spec.demand())?;
    big_int::ask_bits(vm, int.bits().saturating_mul(8))?;
    let mut digits = Vec::new();
    let text = match spec.kind {
        0 | b'd' | b'n' => big_int::decimal_text(vm, int.text(), &mut digits)?,
        _ => int.text(),
    };
    let mut out = Vec::new();
    match format_int(text, &spec, &mut out) {
        Ok(()) => Ok(vm.new_str_from(out)),
        Err(error) => Err(room::format_error(vm, error)),
    }
}

/// The usual: decimal digits, a sign, a few columns; None for anything else.
#[inline]
fn format_small(vm: &mut Vm, value: i64, spec: &Spec) -> Option<Gc<Str>> {
    let base = match spec.kind {
        0 | b'd' => 10,
        b'x' if !spec.alternate => 16,
        b'b' if !spec.alternate => 2,
        _ => return None,
    };
    if spec.width > 64 || spec.fill > 0x7F || spec.grouping != 0 {
        return None;
    }
    let mut digits = [0u8; 64];
    let digits = &*digits_of(value.unsigned_abs(), base, &mut digits);
    let sign = match spec.sign {
        _ if value < 0 => Some(b'-'),
        b'+' | b' ' => Some(spec.sign),
        _ => None,
    };
    let len = digits.len() + usize::from(sign.is_some());
    let pad = spec.width.saturating_sub(len);
    let (left, inside) = match spec.align {
        b'<' => (0, 0),
        b'^' => (pad / 2, 0),
        b'=' => (0, pad),
        _ => (pad, 0),
    };
    let mut text = [spec.fill as u8; 144];
    let mut at = left;
    if let Some(sign) = sign {
        text[at] = sign;
        at += 1;
    }
    at += inside;
    text[at..at + digits.len()].copy_from_slice(digits);
    let total = len + pad;
    let shape = vm.types.str.root_shape;
    Some(Str::with_chars(vm.heap_mut(), shape, &text[..total], total))
}

fn format_method(vm: &mut Vm, this: Value, spec: Value) -> Result<Gc<Str>> {
    let spec = text_argument(vm, spec, "__format__() argument")?;
    format(vm, this, spec)
}

fn bit_length(vm: &mut Vm, this: Value) -> Result<i64> {
    Ok(receiver(vm, this)?.bits() as i64)
}

fn bit_count(vm: &mut Vm, this: Value) -> Result<i64> {
    Ok(match receiver(vm, this)? {
        Integer::Small(small) => i64::from(small.unsigned_abs().count_ones()),
        Integer::Big(big) => big.value.magnitude().count_ones() as i64,
    })
}

fn is_big_endian(vm: &mut Vm, order: Option<Value>, name: &str) -> Result<bool> {
    let order = match order {
        Some(order) => Some(text_argument(vm, order, &format!("{name}() argument 'byteorder'"))?),
        None => None,
    };
    match order.as_deref().map(Str::as_bytes) {
        None | Some(b"big") => Ok(true),
        Some(b"little") => Ok(false),
        Some(_) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn to_bytes(
    vm: &mut Vm,
    this: Value,
    length: Option<i64>,
    order: Option<Value>,
    signed: Option<bool>,
) -> Result<Value> {
    let big_endian = is_big_endian(vm, order, "to_bytes")?;
    let int = receiver(vm, this)?;
    let Ok(length) = usize::try_from(length.unwrap_or(1)) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    let signed = signed.unwrap_or(false);
    if int.is_negative() && !signed {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    room::ask(vm, length)?;
    let mut bytes = match int {
        Integer::Small(small) if length >= 8 => small.to_le_bytes().to_vec(),
        _ if int.is_zero() => Vec::new(),
        // CPython takes the sign of -1 to need no room of its own.
        Integer::Small(-1) if signed && length == 0 => Vec::new(),
        _ if signed => int.big().to_signed_bytes_le(),
        _ => int.big().magnitude().to_bytes_le(),
    };
    if bytes.len() > length {
        return Err(vm.overflow_error("int too big to convert"));
    }
    bytes.resize(length, if int.is_negative() { 0xFF } else { 0 });
    if big_endian {
        bytes.reverse();
    }
    Ok(vm.new_bytes(bytes).into())
}

fn from_bytes(
    vm: &mut Vm,
    cls: Gc<Type>,
    bytes: Value,
    order: Option<Value>,
    signed: Option<bool>,
) -> Result<Value> {
    let big_endian = is_big_endian(vm, order, "from_bytes")?;
    let mut data = crate::builtins::bytes_like::bytes::contents(vm, bytes)?;
    room::ask(vm, data.len())?;
    if big_endian {
        data.reverse();
    }
    let value = if signed.unwrap_or(false) {
        BigInt::from_signed_bytes_le(&data)
    } else {
        BigInt::from_bytes_le(Sign::Plus, &data)
    };
    let value = vm.new_int(value);
    if cls.is(vm.types.int) { Ok(value) } else { vm.call(cls.into(), &[value]) }
}

fn plain(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(receiver(vm, this)?.value())
}

fn one(_: &mut Vm, _: Value) -> Result<Value> {
    Ok(Value::int(1))
}

fn zero(_: &mut Vm, _: Value) -> Result<Value> {
    Ok(Value::int(0))
}

fn is_integer(_: &mut Vm, _: Value) -> Result<bool> {
    Ok(true)
}

fn as_integer_ratio(vm: &mut Vm, this: Value) -> Result<Value> {
    let value = plain(vm, this)?;
    Ok(vm.new_tuple(&[value, Value::int(1)]).into())
}

fn new_arguments(vm: &mut Vm, this: Value) -> Result<Value> {
    let value = plain(vm, this)?;
    Ok(vm.new_tuple(&[value]).into())
}

/// `round(this, digits)`: to a multiple of a power of ten, ties to even.
fn round(vm: &mut Vm, this: Value, digits: Option<Value>) -> Result<Value> {
    let int = receiver(vm, this)?;
    let digits = match digits {
        Some(digits) => vm.to_index(digits)?,
        None => return Ok(int.value()),
    };
    let Some(zeros) = digits.as_int() else {
        let negative = Integer::of(digits).is_some_and(Integer::is_negative);
        return Ok(if negative { Value::int(0) } else { int.value() });
    };
    if zeros >= 0 {
        return Ok(int.value());
    }
    // Half of a power of ten beyond the number rounds it to 0.
    if zeros.unsigned_abs() > int.bits() / 3 + 2 {
        return Ok(Value::int(0));
    }
    let unit = big_int::pow(vm, &BigInt::from(10), zeros.unsigned_abs())?;
    let value = int.big();
    let (quotient, rest) = big_int::div_mod(vm, &value, &unit)?;
    let up = match (&rest + &rest).cmp(&unit) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => quotient.is_odd(),
    };
    let mut result = value.as_ref() - rest;
    if up {
        result += unit;
    }
    Ok(vm.new_int(result))
}

fn size_of_method(vm: &mut Vm, this: Value) -> Result<i64> {
    let value = receiver(vm, this)?;
    let digits = value.big().abs().bits().div_ceil(30).max(1);
    debug_assert!(!value.big().is_zero() || digits == 1);
    Ok(24 + 4 * digits as i64)
}

const fn all(ops: &[BinaryOp]) -> u16 {
    let (mut set, mut i) = (0, 0);
    while i < ops.len() {
        set |= ops[i].bit();
        i += 1;
    }
    set
}

/// The operators of int.
pub const OPERATORS: u16 = all(&[
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::Div,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::Pow,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
    BinaryOp::Shl,
    BinaryOp::Shr,
    BinaryOp::DivMod,
]);

/// `int`
pub static INT: TypeSpec = TypeSpec {
    name: "int",
    doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\n\
          Convert a number or string to an integer, or return 0 if no arguments are given.",
    layout: Kind::BigInt,
    flags: Flags::BASE.with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, x=0, /, base=10", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        bool: Some(truth),
        compare: Some(compare),
        binary: Some(binary),
        unary: Some(unary),
        index: Some(to_int),
        int: Some(to_int),
        float: Some(to_float),
        ..NO_SLOTS
    },
    binary: OPERATORS,
    reflected: OPERATORS,
    unary: 1 << UnaryOp::Neg as u8
        | 1 << UnaryOp::Pos as u8
        | 1 << UnaryOp::Invert as u8
        | 1 << UnaryOp::Abs as u8,
    methods: &[
        method("as_integer_ratio", "self, /", as_integer_ratio),
        method("bit_count", "self, /", bit_count),
        method("bit_length", "self, /", bit_length),
        method("conjugate", "self, /", plain),
        class_method("from_bytes", "type, /, bytes, byteorder='big', *, signed=False", from_bytes),
        method("is_integer", "self, /", is_integer),
        method("to_bytes", "self, /, length=1, byteorder='big', *, signed=False", to_bytes),
        method("__ceil__", "self, /", plain),
        method("__floor__", "self, /", plain),
        method("__format__", "self, format_spec, /", format_method),
        method("__getnewargs__", "self, /", new_arguments),
        method("__round__", "self, ndigits=None, /", round),
        method("__sizeof__", "self, /", size_of_method),
        method("__trunc__", "self, /", plain),
    ],
    getsets: &[
        getter("denominator", one),
        getter("imag", zero),
        getter("numerator", plain),
        getter("real", plain),
    ],
    ..TypeSpec::NONE
};
