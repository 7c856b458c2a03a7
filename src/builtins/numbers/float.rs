//! `float`

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::containers::room;
use crate::builtins::numbers::complex;
use crate::builtins::numbers::integer::{Integer, decompose, from_whole_f64, hash_f64, trunc_f64};
use crate::builtins::strings::str::text_argument;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Flags, Kind, NO_SLOTS, Raised, Result, Slots, Str, Type, TypeSpec,
    UnaryOp, Value, class_method, function, getter, method,
};
use crate::text::format_number::format_float;
use crate::text::format_spec::{Spec, Target};
use crate::text::{float_hex, float_repr, wtf8};
use crate::vm::Vm;

fn new(vm: &mut Vm, cls: Gc<Type>, x: Option<Value>) -> Result<Value> {
    let float = match x {
        None => 0.0,
        Some(x) => match from_value(vm, x)? {
            float if float.is_nan() && !x.is_float() => vm.fresh_nan(),
            float => float,
        },
    };
    Ok(vm.wrap_new(cls, Value::float(float)))
}

/// `float(x)`
fn from_value(vm: &mut Vm, x: Value) -> Result<f64> {
    if let Some(float) = x.as_float() {
        return Ok(float);
    }
    if let Some(float) = number(vm, x)? {
        return Ok(float);
    }
    if let Some(text) = x.unwrap_as::<Str>() {
        room::scan(vm, text.len())?;
        return match float_repr::parse_float(text.as_bytes()) {
            Some(float) => Ok(float),
            None => {
                let shown = vm.repr(x)?;
                Err(malformed(vm, shown.as_bytes()))
            }
        };
    }
    if let Some(bytes) = ByteBuffer::of(x) {
        return match float_repr::parse_float_bytes(&bytes) {
            Some(float) => Ok(float),
            None => {
                let shown = vm.repr(x)?;
                Err(malformed(vm, shown.as_bytes()))
            }
        };
    }
    let class = vm.class_name(x);
    Err(vm.type_error(format!("float() argument must be a string or a real number, not '{class}'")))
}

/// What a number is as a float, by `__float__` (which subclasses of float may have redefined) or
/// `__index__`; None when it is none.
pub fn number(vm: &mut Vm, x: Value) -> Result<Option<f64>> {
    if let Some(float) = x.as_float() {
        return Ok(Some(float));
    }
    if let Some(small) = x.as_int_or_bool() {
        return Ok(Some(small as f64));
    }
    let slots = vm.type_of(x).slots;
    if let Some(float) = slots.float {
        let result = float(vm, x)?;
        return Ok(result.payload().as_float());
    }
    if slots.index.is_some() { vm.to_f64(x).map(Some) } else { Ok(None) }
}

#[cold]
fn malformed(vm: &mut Vm, shown: &[u8]) -> Raised {
    vm.value_error(format!("could not convert string to float: {}", wtf8::lossy(shown)))
}

/// The receiver of a method.
fn receiver(vm: &mut Vm, this: Value) -> Result<f64> {
    this.payload().as_float().ok_or_else(|| vm.type_error("a float is required"))
}

/// What an operand counts as in float arithmetic.
pub enum Operand {
    /// A float, or an int made one.
    Float(f64),
    /// No number, or a complex one.
    Other,
}

/// An operand of float arithmetic; OverflowError for huge ints.
#[inline]
pub fn operand(vm: &mut Vm, value: Value) -> Result<Operand> {
    if let Some(float) = value.as_float() {
        return Ok(Operand::Float(float));
    }
    if let Some(int) = Integer::of(value) {
        return Ok(Operand::Float(int.to_f64(vm)?));
    }
    Ok(match value.payload().as_float() {
        Some(float) => Operand::Float(float),
        None => Operand::Other,
    })
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let Operand::Float(a) = operand(vm, a)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let Operand::Float(b) = operand(vm, b)? else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Pow => return power(vm, a, b),
        BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::DivMod if b == 0.0 => {
            return Err(vm.zero_division_error(match op {
                BinaryOp::Div => "float division by zero",
                BinaryOp::FloorDiv => "float floor division by zero",
                BinaryOp::Mod => "float modulo by zero",
                _ => "float divmod()",
            }));
        }
        BinaryOp::Div => a / b,
        BinaryOp::FloorDiv => div_mod(a, b).0,
        BinaryOp::Mod => modulo(a, b),
        BinaryOp::DivMod => {
            let (quotient, rest) = div_mod(a, b);
            return Ok(vm.new_tuple(&[Value::float(quotient), Value::float(rest)]).into());
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }))
}

/// `a % b`; `b` is not 0.
#[inline]
pub fn modulo(a: f64, b: f64) -> f64 {
    let rest = a % b;
    if rest == 0.0 {
        0f64.copysign(b)
    } else if (b < 0.0) != (rest < 0.0) {
        rest + b
    } else {
        rest
    }
}

/// `divmod(a, b)`; `b` is not 0.
pub fn div_mod(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(a / b), rest);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

/// OverflowError as C's errno words it.
#[cold]
pub fn out_of_range(vm: &mut Vm) -> Raised {
    let message = vm.new_str(b"Numerical result out of range");
    let class = vm.types.overflow_error;
    match vm.call(class.into(), &[Value::int(34), message.into()]) {
        Ok(error) => vm.raise_value(error),
        Err(raised) => raised,
    }
}

/// `a ** b`; complex where a negative number is raised to a fraction.
pub fn power(vm: &mut Vm, a: f64, b: f64) -> Result<Value> {
    let odd = b.abs() % 2.0 == 1.0;
    if b == 0.0 || a == 1.0 {
        return Ok(Value::float(1.0));
    }
    if a.is_nan() || b.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if b.is_infinite() {
        let base = a.abs();
        return Ok(Value::float(if base == 1.0 {
            1.0
        } else if (b > 0.0) == (base > 1.0) {
            f64::INFINITY
        } else {
            0.0
        }));
    }
    if a.is_infinite() {
        return Ok(Value::float(match (b > 0.0, odd) {
            (true, true) => a,
            (true, false) => a.abs(),
            (false, true) => 0f64.copysign(a),
            (false, false) => 0.0,
        }));
    }
    if a == 0.0 {
        if b < 0.0 {
            return Err(vm.zero_division_error("0.0 cannot be raised to a negative power"));
        }
        return Ok(Value::float(if odd { a } else { 0.0 }));
    }
    if a < 0.0 && b != b.floor() {
        return complex::power(vm, (a, 0.0), (b, 0.0));
    }
    let result = a.powf(b);
    if result.is_infinite() {
        return Err(out_of_range(vm));
    }
    Ok(Value::float(result))
}

fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (x, y) = (a.payload(), b.payload());
    let order = match (x.as_float(), y.as_float()) {
        (Some(x), Some(y)) => x.partial_cmp(&y),
        (Some(x), None) => match Integer::of(y) {
            Some(y) => y.compare_f64(x).map(std::cmp::Ordering::reverse),
            None => return Ok(Value::NOT_IMPLEMENTED),
        },
        (None, Some(y)) => match Integer::of(x) {
            Some(x) => x.compare_f64(y),
            None => return Ok(Value::NOT_IMPLEMENTED),
        },
        (None, None) => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(Value::bool(match order {
        Some(order) => op.holds(order),
        None => op == CompareOp::Ne,
    }))
}

fn unary(_: &mut Vm, op: UnaryOp, a: Value) -> Result<Value> {
    let Some(float) = a.payload().as_float() else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(match op {
        UnaryOp::Neg => Value::float(-float),
        UnaryOp::Pos => Value::float(float),
        UnaryOp::Abs => Value::float(float.abs()),
        UnaryOp::Invert => Value::NOT_IMPLEMENTED,
    })
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let float = receiver(vm, this)?;
    let mut out = Vec::with_capacity(32);
    float_repr::write_repr(float, &mut out);
    let shape = vm.types.str.root_shape;
    Ok(Str::with_chars(vm.heap_mut(), shape, &out, out.len()).into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    Ok(hash_f64(receiver(vm, this)?) as u64)
}

fn truth(vm: &mut Vm, this: Value) -> Result<bool> {
    Ok(receiver(vm, this)? != 0.0)
}

fn to_int(vm: &mut Vm, this: Value) -> Result<Value> {
    let float = receiver(vm, this)?;
    trunc_f64(vm, float)
}

fn plain(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::float(receiver(vm, this)?))
}

fn zero(_: &mut Vm, _: Value) -> Result<Value> {
    Ok(Value::float(0.0))
}

fn floor(vm: &mut Vm, this: Value) -> Result<Value> {
    let float = receiver(vm, this)?;
    trunc_f64(vm, float.floor())
}

fn ceil(vm: &mut Vm, this: Value) -> Result<Value> {
    let float = receiver(vm, this)?;
    trunc_f64(vm, float.ceil())
}

fn round(vm: &mut Vm, this: Value, digits: Option<Value>) -> Result<Value> {
    let float = receiver(vm, this)?;
    let digits = match digits {
        Some(digits) if !digits.is_none() => vm.clamp_index(digits)?,
        _ => return trunc_f64(vm, float.round_ties_even()),
    };
    if !float.is_finite() || digits > 323 {
        return Ok(Value::float(float));
    }
    if digits < -308 {
        return Ok(Value::float(0.0 * float));
    }
    if digits >= 0 {
        // The standard library writes the exact value, rounded half to even.
        let text = format!("{float:.*}", digits as usize);
        return Ok(Value::float(text.parse().unwrap_or(float)));
    }
    let whole = BigInt::from_f64(float.trunc()).unwrap_or_else(BigInt::zero);
    let unit = BigInt::from(10).pow(digits.unsigned_abs() as u32);
    let (quotient, rest) = whole.abs().div_rem(&unit);
    let twice: BigInt = rest * 2;
    let up = match twice.cmp(&unit) {
        std::cmp::Ordering::Equal => quotient.is_odd() || float.fract() != 0.0,
        order => order.is_gt(),
    };
    let rounded = (quotient + i32::from(up)) * unit;
    match rounded.to_f64().filter(|f| f.is_finite()) {
        Some(rounded) => Ok(Value::float(rounded.copysign(float))),
        None => Err(vm.overflow_error("rounded value too large to represent")),
    }
}

/// `format(this, spec)`
pub fn format(vm: &mut Vm, this: Value, spec: Gc<Str>) -> Result<Gc<Str>> {
    if spec.is_empty() {
        return vm.str(this);
    }
    let parsed = if this.is_float() {
        Spec::parse(spec.as_bytes(), Target::Float, "float")
    } else {
        let class = vm.class_name(this);
        Spec::parse(spec.as_bytes(), Target::Float, &class)
    };
    let spec = match parsed {
        Ok(spec) => spec,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    let float = receiver(vm, this)?;
    room::ask_text(vm, spec.demand())?;
    let mut out = Vec::with_capacity(32);
    format_float(float, &spec, &mut out);
    Ok(vm.new_str_from(out))
}

fn format_method(vm: &mut Vm, this: Value, spec: Value) -> Result<Gc<Str>> {
    let spec = text_argument(vm, spec, "__format__() argument")?;
    format(vm, this, spec)
}

fn is_integer(vm: &mut Vm, this: Value) -> Result<bool> {
    let float = receiver(vm, this)?;
    Ok(float.is_finite() && float == float.trunc())
}

fn as_integer_ratio(vm: &mut Vm, this: Value) -> Result<Value> {
    let float = receiver(vm, this)?;
    if float.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if float.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    if float == float.trunc() {
        let whole = from_whole_f64(vm, float);
        return Ok(vm.new_tuple(&[whole, Value::int(1)]).into());
    }
    let (mut mantissa, mut exponent) = decompose(float.abs());
    let twos = mantissa.trailing_zeros();
    mantissa >>= twos;
    exponent += i64::from(twos);
    let above = Value::int(mantissa as i64 * if float < 0.0 { -1 } else { 1 });
    let below = vm.new_int(BigInt::from(1) << exponent.unsigned_abs());
    Ok(vm.new_tuple(&[above, below]).into())
}

fn hex(vm: &mut Vm, this: Value) -> Result<String> {
    Ok(float_hex::to_hex(receiver(vm, this)?))
}

fn of_class(vm: &mut Vm, cls: Gc<Type>, float: f64) -> Result<Value> {
    let value = Value::float(float);
    if cls.is(vm.types.float) { Ok(value) } else { vm.call(cls.into(), &[value]) }
}

fn from_hex(vm: &mut Vm, cls: Gc<Type>, text: Value) -> Result<Value> {
    let Some(text) = text.unwrap_as::<Str>() else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    if let Some(at) = wtf8::find_surrogate(text.as_bytes()) {
        let at = text.index_of_offset(at);
        return Err(vm.unicode_encode_error("utf-8", text, at, at + 1, "surrogates not allowed"));
    }
    match float_hex::from_hex(text.as_bytes()) {
        Ok(float) => of_class(vm, cls, float),
        Err(error) => Err(room::format_error(vm, error)),
    }
}

fn new_arguments(vm: &mut Vm, this: Value) -> Result<Value> {
    let value = plain(vm, this)?;
    Ok(vm.new_tuple(&[value]).into())
}

fn get_format(vm: &mut Vm, _: Gc<Type>, kind: Value) -> Result<&'static str> {
    let kind = text_argument(vm, kind, "__getformat__() argument")?;
    match kind.as_bytes() {
        b"double" | b"float" => Ok("IEEE, little-endian"),
        _ => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
    }
}

const OPERATORS: u16 = BinaryOp::Add.bit()
    | BinaryOp::Sub.bit()
    | BinaryOp::Mul.bit()
    | BinaryOp::Div.bit()
    | BinaryOp::FloorDiv.bit()
    | BinaryOp::Mod.bit()
    | BinaryOp::Pow.bit()
    | BinaryOp::DivMod.bit();

/// `float`
pub static FLOAT: TypeSpec = TypeSpec {
    name: "float",
    doc: "Convert a string or number to a floating-point number, if possible.",
    layout: Kind::Free,
    flags: Flags::BASE.with(Flags::MATCH_SELF),
    new: Some(function("__new__", "cls, x=0, /", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        bool: Some(truth),
        compare: Some(compare),
        binary: Some(binary),
        unary: Some(unary),
        int: Some(to_int),
        float: Some(plain),
        ..NO_SLOTS
    },
    binary: OPERATORS,
    reflected: OPERATORS,
    unary: 1 << UnaryOp::Neg as u8 | 1 << UnaryOp::Pos as u8 | 1 << UnaryOp::Abs as u8,
    methods: &[
        method("as_integer_ratio", "self, /", as_integer_ratio),
        method("conjugate", "self, /", plain),
        class_method("fromhex", "type, string, /", from_hex),
        method("hex", "self, /", hex),
        method("is_integer", "self, /", is_integer),
        method("__ceil__", "self, /", ceil),
        method("__floor__", "self, /", floor),
        method("__format__", "self, format_spec, /", format_method),
        class_method("__getformat__", "type, typestr, /", get_format),
        method("__getnewargs__", "self, /", new_arguments),
        method("__round__", "self, ndigits=None, /", round),
        method("__sizeof__", "self, /", |_: &mut Vm, _: Value| Ok(24i64)),
        method("__trunc__", "self, /", to_int),
    ],
    getsets: &[getter("imag", zero), getter("real", plain)],
    ..TypeSpec::NONE
};
