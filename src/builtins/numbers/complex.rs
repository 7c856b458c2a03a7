//! `complex`

use crate::builtins::containers::room;
use crate::builtins::numbers::float::{self, Operand};
use crate::builtins::numbers::integer::hash_f64;
use crate::builtins::strings::str::text_argument;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Complex, Flags, Kind, NO_SLOTS, Result, Slots, Str, Type, TypeSpec,
    UnaryOp, Value, function, member, method,
};
use crate::text::format_number::format_complex;
use crate::text::format_spec::{Spec, Target};
use crate::text::{escape, float_repr, wtf8};
use crate::vm::Vm;

/// Real and imaginary part.
type Parts = (f64, f64);

fn new(vm: &mut Vm, cls: Gc<Type>, real: Option<Value>, imag: Option<Value>) -> Result<Value> {
    if let (Some(real), None) = (real, imag) {
        if cls.is(vm.types.complex) && real.downcast::<Complex>().is_some() {
            return Ok(real);
        }
    }
    if let Some(text) = real.and_then(Value::unwrap_as::<Str>) {
        if imag.is_some() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        if has_stray_underscore(text.as_bytes()) {
            let mut shown = Vec::new();
            escape::repr(text.as_bytes(), &mut shown);
            let shown = wtf8::lossy(&shown).into_owned();
            return Err(vm.value_error(format!("could not convert string to complex: {shown}")));
        }
        return match parse(text.as_bytes()) {
            Some((re, im)) => {
                let value = vm.new_complex(re, im);
                Ok(vm.wrap_new(cls, value))
            }
            None => Err(vm.value_error("complex() arg is a malformed string")),
        };
    }
    if imag.is_some_and(|imag| imag.unwrap_as::<Str>().is_some()) {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let (mut re, mut im) = (0.0, None);
    if let Some(real) = real {
        match part(vm, real)? {
            Some(parts) => (re, im) = parts,
            None => {
                let class = vm.class_name(real);
                return Err(vm.type_error(format!(
                    "complex() first argument must be a string or a number, not '{class}'"
                )));
            }
        }
    }
    if let Some(imag) = imag {
        let second = if imag.unwrap_as::<Complex>().is_some() || has_float(vm, imag) {
            part(vm, imag)?
        } else {
            None
        };
        let Some((second, below)) = second else {
            let class = vm.class_name(imag);
            return Err(
                vm.type_error(format!("complex() second argument must be a number, not '{class}'"))
            );
        };
        // A part that is not there must not take the sign off a zero.
        im = Some(im.map_or(second, |im| im + second));
        if let Some(below) = below {
            re -= below;
        }
    }
    let value = vm.new_complex(re, im.unwrap_or(0.0));
    Ok(vm.wrap_new(cls, value))
}

fn has_float(vm: &Vm, value: Value) -> bool {
    let slots = &vm.type_of(value).slots;
    slots.float.is_some() || slots.index.is_some()
}

/// What an argument stands for, real numbers without the second part; None when it is no number.
fn part(vm: &mut Vm, value: Value) -> Result<Option<(f64, Option<f64>)>> {
    if let Some(complex) = value.downcast::<Complex>() {
        return Ok(Some((complex.re, Some(complex.im))));
    }
    if let Some((re, im)) = special(vm, value)? {
        return Ok(Some((re, Some(im))));
    }
    if let Some(complex) = value.unwrap_as::<Complex>() {
        return Ok(Some((complex.re, Some(complex.im))));
    }
    Ok(float::number(vm, value)?.map(|real| (real, None)))
}

/// By `__complex__`.
pub fn special(vm: &mut Vm, value: Value) -> Result<Option<Parts>> {
    if !value.is_object() {
        return Ok(None);
    }
    let name = vm.names.complex;
    let Some(result) = vm.call_special(value, name, &[])? else { return Ok(None) };
    match vm.returned_complex(result)? {
        Some(complex) => Ok(Some((complex.re, complex.im))),
        None => {
            let class = vm.class_name(result);
            Err(vm.type_error(format!("__complex__ returned non-complex (type {class})")))
        }
    }
}

/// Whether an underscore stands anywhere but between two digits, or a zero after it.
fn has_stray_underscore(text: &[u8]) -> bool {
    if memchr::memchr(b'_', text).is_none() {
        return false;
    }
    if text.contains(&0) {
        return true;
    }
    let text = float_repr::ascii_number(text).unwrap_or_default();
    let digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_digit);
    let stray = |at: usize| !digit(at.checked_sub(1)) || !digit(Some(at + 1));
    memchr::memchr_iter(b'_', &text).any(stray)
}

/// `complex(text)`
fn parse(text: &[u8]) -> Option<Parts> {
    let ascii;
    let text = if text.is_ascii() {
        text
    } else {
        ascii = float_repr::ascii_number(text)?;
        &ascii
    };
    let mut text = float_repr::trim_ascii_space(text);
    if let [b'(', inner @ .., b')'] = text {
        text = float_repr::trim_ascii_space(inner);
    }
    let whole = |text: &[u8]| {
        if text.first()?.is_ascii_whitespace() || text.last()?.is_ascii_whitespace() {
            return None;
        }
        float_repr::parse_float_bytes(text)
    };
    let Some(body) = text.strip_suffix(b"j").or_else(|| text.strip_suffix(b"J")) else {
        return Some((whole(text)?, 0.0));
    };
    let imaginary = |text: &[u8]| match text {
        b"" | b"+" => Some(1.0),
        b"-" => Some(-1.0),
        text => whole(text),
    };
    // The sign that starts the imaginary part: the last one that belongs to no exponent.
    let cut = (1..body.len())
        .rev()
        .find(|&i| matches!(body[i], b'+' | b'-') && !matches!(body[i - 1], b'e' | b'E'));
    match cut {
        Some(at) => Some((whole(&body[..at])?, imaginary(&body[at..])?)),
        None => Some((0.0, imaginary(body)?)),
    }
}

fn receiver(vm: &mut Vm, this: Value) -> Result<Parts> {
    match this.unwrap_as::<Complex>() {
        Some(complex) => Ok((complex.re, complex.im)),
        None => Err(vm.type_error("a complex is required")),
    }
}

/// An operand of complex arithmetic; None when it is no number.
fn operand(vm: &mut Vm, value: Value) -> Result<Option<Parts>> {
    if let Some(complex) = value.unwrap_as::<Complex>() {
        return Ok(Some((complex.re, complex.im)));
    }
    Ok(match float::operand(vm, value)? {
        Operand::Float(float) => Some((float, 0.0)),
        Operand::Other => None,
    })
}

fn times(a: Parts, b: Parts) -> Parts {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// None for a division by zero.
fn quotient(a: Parts, b: Parts) -> Option<Parts> {
    if b.0.abs() >= b.1.abs() {
        if b.0 == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let below = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / below, (a.1 - a.0 * ratio) / below))
    } else if b.1.abs() >= b.0.abs() {
        let ratio = b.0 / b.1;
        let below = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / below, (a.1 * ratio - a.0) / below))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

fn small_power(a: Parts, mut n: u32) -> Parts {
    let (mut result, mut square) = ((1.0, 0.0), a);
    while n > 0 {
        if n & 1 == 1 {
            result = times(result, square);
        }
        n >>= 1;
        square = times(square, square);
    }
    result
}

/// `a ** b`
pub fn power(vm: &mut Vm, a: Parts, b: Parts) -> Result<Value> {
    let result = if b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= 100.0 {
        let result = small_power(a, b.0.abs() as u32);
        if b.0 >= 0.0 { Some(result) } else { quotient((1.0, 0.0), result) }
    } else if b == (0.0, 0.0) {
        Some((1.0, 0.0))
    } else if a == (0.0, 0.0) {
        (b.1 == 0.0 && (b.0 >= 0.0 || b.0.is_nan())).then_some((0.0, 0.0))
    } else {
        let size = a.0.hypot(a.1);
        let mut len = size.powf(b.0);
        let angle = a.1.atan2(a.0);
        let mut phase = angle * b.0;
        if b.1 != 0.0 {
            len /= (angle * b.1).exp();
            phase += b.1 * size.ln();
        }
        // The cosine of infinity is a domain error, which gets the same words as one of zero.
        (!phase.is_infinite()).then(|| (len * phase.cos(), len * phase.sin()))
    };
    match result {
        None => Err(vm.zero_division_error("0.0 to a negative or complex power")),
        Some((re, im)) if re.is_infinite() || im.is_infinite() => {
            Err(vm.overflow_error("complex exponentiation"))
        }
        Some((re, im)) => Ok(vm.new_complex(re, im)),
    }
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if !matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::Pow)
    {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let Some(a) = operand(vm, a)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let Some(b) = operand(vm, b)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let (re, im) = match op {
        BinaryOp::Add => (a.0 + b.0, a.1 + b.1),
        BinaryOp::Sub => (a.0 - b.0, a.1 - b.1),
        BinaryOp::Mul => times(a, b),
        BinaryOp::Div => match quotient(a, b) {
            Some(parts) => parts,
            None => return Err(vm.zero_division_error("complex division by zero")),
        },
        _ => return power(vm, a, b),
    };
    Ok(vm.new_complex(re, im))
}

fn unary(vm: &mut Vm, op: UnaryOp, a: Value) -> Result<Value> {
    let (re, im) = receiver(vm, a)?;
    Ok(match op {
        UnaryOp::Neg => vm.new_complex(-re, -im),
        UnaryOp::Pos => vm.new_complex(re, im),
        UnaryOp::Abs => {
            let size = re.hypot(im);
            if size.is_infinite() && re.is_finite() && im.is_finite() {
                return Err(vm.overflow_error("absolute value too large"));
            }
            Value::float(size)
        }
        UnaryOp::Invert => Value::NOT_IMPLEMENTED,
    })
}

fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let equal = match (a.unwrap_as::<Complex>(), b.unwrap_as::<Complex>()) {
        (Some(a), Some(b)) => a.re == b.re && a.im == b.im,
        (Some(complex), None) | (None, Some(complex)) => {
            let other = if a.unwrap_as::<Complex>().is_some() { b } else { a };
            let real = if let Some(float) = other.payload().as_float() {
                complex.re == float
            } else if let Some(int) = crate::builtins::numbers::integer::Integer::of(other) {
                int.compare_f64(complex.re) == Some(std::cmp::Ordering::Equal)
            } else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            real && complex.im == 0.0
        }
        (None, None) => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(Value::bool(equal == (op == CompareOp::Eq)))
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let (re, im) = receiver(vm, this)?;
    let mut out = Vec::with_capacity(48);
    float_repr::write_complex_repr(re, im, &mut out);
    Ok(vm.new_str_from(out).into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let (re, im) = receiver(vm, this)?;
    let hash = (hash_f64(re) as u64).wrapping_add(1_000_003u64.wrapping_mul(hash_f64(im) as u64));
    Ok(if hash as i64 == -1 { -2i64 as u64 } else { hash })
}

fn truth(vm: &mut Vm, this: Value) -> Result<bool> {
    Ok(receiver(vm, this)? != (0.0, 0.0))
}

fn real(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::float(receiver(vm, this)?.0))
}

fn imag(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(Value::float(receiver(vm, this)?.1))
}

fn conjugate(vm: &mut Vm, this: Value) -> Result<Value> {
    let (re, im) = receiver(vm, this)?;
    Ok(vm.new_complex(re, -im))
}

fn plain(vm: &mut Vm, this: Value) -> Result<Value> {
    let (re, im) = receiver(vm, this)?;
    Ok(vm.new_complex(re, im))
}

fn format(vm: &mut Vm, this: Value, spec: Value) -> Result<Gc<Str>> {
    let spec = text_argument(vm, spec, "__format__() argument")?;
    if spec.is_empty() {
        return vm.str(this);
    }
    let class = vm.class_name(this);
    let spec = match Spec::parse(spec.as_bytes(), Target::Complex, &class) {
        Ok(spec) => spec,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    let (re, im) = receiver(vm, this)?;
    room::ask_text(vm, spec.demand().saturating_mul(2))?;
    let mut out = Vec::with_capacity(64);
    format_complex(re, im, &spec, &mut out);
    Ok(vm.new_str_from(out))
}

fn new_arguments(vm: &mut Vm, this: Value) -> Result<Value> {
    let (re, im) = receiver(vm, this)?;
    Ok(vm.new_tuple(&[Value::float(re), Value::float(im)]).into())
}

const OPERATORS: u16 = BinaryOp::Add.bit()
    | BinaryOp::Sub.bit()
    | BinaryOp::Mul.bit()
    | BinaryOp::Div.bit()
    | BinaryOp::Pow.bit();

/// `complex`
pub static COMPLEX: TypeSpec = TypeSpec {
    name: "complex",
    doc: "Create a complex number from a string or numbers.\n\n\
          If a string is given, parse it as a complex number.\n\
          If a single number is given, convert it to a complex number.\n\
          If the 'real' or 'imag' arguments are given, create a complex number\n\
          with the specified real and imaginary components.",
    layout: Kind::Complex,
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, real=0, imag=0", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        bool: Some(truth),
        compare: Some(compare),
        binary: Some(binary),
        unary: Some(unary),
        ..NO_SLOTS
    },
    binary: OPERATORS,
    reflected: OPERATORS,
    unary: 1 << UnaryOp::Neg as u8 | 1 << UnaryOp::Pos as u8 | 1 << UnaryOp::Abs as u8,
    methods: &[
        method("conjugate", "self, /", conjugate),
        method("__complex__", "self, /", plain),
        method("__format__", "self, format_spec, /", format),
        method("__getnewargs__", "self, /", new_arguments),
    ],
    getsets: &[member("imag", imag), member("real", real)],
    ..TypeSpec::NONE
};
