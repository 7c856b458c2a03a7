//! `datetime.timedelta`: a length of time.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{Signed, ToPrimitive, Zero};

use super::arguments::Parameters;
use super::fields::{DAY, SECOND};
use crate::builtins::numbers::integer::{decompose, trunc_f64};
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// The most days, forwards or backwards.
const MAX_DAYS: i128 = 999_999_999;
/// The longest, in millionths of a second.
const MAX: i128 = MAX_DAYS * DAY + DAY - 1;

/// Millionths of a second.
struct Delta(i128);

impl Opaque for Delta {
    fn trace(&self, _: &mut Tracer) {}
}

/// Millionths of a second of a timedelta; None if it is none.
pub fn micros_of(value: Value) -> Option<i128> {
    opaque::<Delta>(value).map(|delta| delta.0)
}

fn this_micros(vm: &mut Vm, this: Value) -> Result<i128> {
    match micros_of(this) {
        Some(micros) => Ok(micros),
        None => Err(vm.type_error("a 'datetime.timedelta' object is required")),
    }
}

/// A timedelta of so many millionths of a second, which are known to fit.
pub fn make(vm: &mut Vm, micros: i128) -> Value {
    vm.new_opaque(&TIMEDELTA, Box::new(Delta(micros)))
}

/// Checks that a timedelta can be so long.
fn checked(vm: &mut Vm, micros: i128) -> Result<i128> {
    let days = micros.div_euclid(DAY);
    if (-MAX_DAYS..=MAX_DAYS).contains(&days) {
        return Ok(micros);
    }
    if i32::try_from(days).is_err() {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    Err(vm.overflow_error(format!("days={days}; must have magnitude <= {MAX_DAYS}")))
}

fn checked_big(vm: &mut Vm, micros: &BigInt) -> Result<i128> {
    // What does not fit 128 bits is far beyond the longest.
    checked(vm, micros.to_i128().unwrap_or(i128::MAX))
}

fn made(vm: &mut Vm, micros: i128) -> Result<Value> {
    let micros = checked(vm, micros)?;
    Ok(make(vm, micros))
}

fn made_big(vm: &mut Vm, micros: &BigInt) -> Result<Value> {
    let micros = checked_big(vm, micros)?;
    Ok(make(vm, micros))
}

/// Days, seconds and millionths of a second, only the days negative.
pub fn parts(micros: i128) -> (i64, i64, i64) {
    let rest = micros.rem_euclid(DAY);
    (micros.div_euclid(DAY) as i64, (rest / SECOND) as i64, (rest % SECOND) as i64)
}

// --- making ---------------------------------------------------------------------------------------

const NEW: Parameters = Parameters {
    function: "__new__()",
    names: &["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"],
    required: 0,
    positional: 7,
};

/// Millionths of a second in each unit, in the order of the parameters.
const UNITS: [i128; 7] = [DAY, SECOND, 1, 1000, 60 * SECOND, 3600 * SECOND, 7 * DAY];

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let given = NEW.bind(vm, args.0, kwargs)?;
    let mut small = Some(0i128);
    for (value, unit) in given.iter().zip(UNITS) {
        if value.is_unset() {
            continue;
        }
        let product = value.as_int().and_then(|int| i128::from(int).checked_mul(unit));
        small = small.zip(product).and_then(|(sum, product)| sum.checked_add(product));
    }
    let micros = match small {
        Some(micros) => checked(vm, micros)?,
        None => sum_exactly(vm, &given)?,
    };
    let made = make(vm, micros);
    Ok(vm.wrap_new(class, made))
}

/// The sum of ints and floats, rounded once, at the end.
fn sum_exactly(vm: &mut Vm, given: &[Value]) -> Result<i128> {
    let (mut sum, mut fraction) = (BigInt::zero(), 0.0);
    // From the smallest unit to the largest.
    for at in [2, 3, 1, 4, 5, 0, 6] {
        let (value, unit) = (given[at], UNITS[at]);
        if value.is_unset() {
            continue;
        }
        if let Some(int) = vm.to_bigint(value) {
            vm.charge(int.bits() / 64)?;
            sum += int * unit;
        } else if let Some(float) = value.payload().as_float() {
            let whole = trunc_f64(vm, float)?;
            sum += vm.to_bigint(whole).unwrap_or_default() * unit;
            let part = unit as f64 * float.fract();
            sum += part.trunc() as i128;
            fraction += part.fract();
        } else {
            let got = vm.class_name(value);
            let name = NEW.names[at];
            let message = format!("unsupported type for timedelta {name} component: {got}");
            return Err(vm.type_error(message));
        }
    }
    if fraction != 0.0 {
        let mut whole = f64::round(fraction);
        if (whole - fraction).abs() == 0.5 {
            // Halfway: to the even of the two sums.
            let odd = if sum.is_odd() { 1.0 } else { 0.0 };
            whole = 2.0 * f64::round((fraction + odd) * 0.5) - odd;
        }
        sum += whole as i128;
    }
    checked_big(vm, &sum)
}

// --- operators ------------------------------------------------------------------------------------

/// The nearest whole number; the even one of two that are as near.
fn divide_nearest(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    let (quotient, rest) = numerator.div_mod_floor(denominator);
    let twice: BigInt = rest * 2;
    let order = twice.abs().cmp(&denominator.abs());
    if order.is_gt() || order.is_eq() && quotient.is_odd() { quotient + 1 } else { quotient }
}

/// A float as a fraction.
fn ratio(vm: &mut Vm, float: f64) -> Result<(BigInt, BigInt)> {
    if float.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if float.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mantissa, exponent) = decompose(float.abs());
    let shift = exponent.unsigned_abs() as usize;
    let mantissa = BigInt::from(mantissa) * if float < 0.0 { -1 } else { 1 };
    Ok(if exponent >= 0 {
        (mantissa << shift, 1.into())
    } else {
        (mantissa, BigInt::from(1) << shift)
    })
}

fn no_division(vm: &mut Vm) -> Raised {
    vm.zero_division_error("integer division or modulo by zero")
}

/// A timedelta times or divided by a number.
fn scaled(vm: &mut Vm, op: BinaryOp, micros: i128, number: Value) -> Result<Value> {
    let micros = BigInt::from(micros);
    let int = vm.to_bigint(number);
    let (numerator, denominator) = match (op, int, number.payload().as_float()) {
        (BinaryOp::Mul, Some(int), _) => {
            vm.charge(int.bits() / 64)?;
            return made_big(vm, &(micros * int));
        }
        (BinaryOp::Div, Some(int), _) => (micros, int),
        (BinaryOp::FloorDiv, Some(int), _) => {
            if int.is_zero() {
                return Err(no_division(vm));
            }
            return made_big(vm, &micros.div_floor(&int));
        }
        (BinaryOp::Mul, None, Some(float)) => {
            let (numerator, denominator) = ratio(vm, float)?;
            (micros * numerator, denominator)
        }
        (BinaryOp::Div, None, Some(float)) => {
            let (numerator, denominator) = ratio(vm, float)?;
            (micros * denominator, numerator)
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    if denominator.is_zero() {
        return Err(no_division(vm));
    }
    made_big(vm, &divide_nearest(&numerator, &denominator))
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let (x, y) = match (micros_of(a), micros_of(b)) {
        (Some(x), Some(y)) => (x, y),
        (Some(x), None) => return scaled(vm, op, x, b),
        (None, Some(y)) if op == BinaryOp::Mul => return scaled(vm, op, y, a),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    match op {
        BinaryOp::Add => made(vm, x + y),
        BinaryOp::Sub => made(vm, x - y),
        BinaryOp::Div => {
            let (x, y) = (vm.new_int(x.into()), vm.new_int(y.into()));
            vm.binary_op(BinaryOp::Div, x, y)
        }
        BinaryOp::Mod if y == 0 => Err(vm.zero_division_error("integer modulo by zero")),
        BinaryOp::FloorDiv | BinaryOp::DivMod if y == 0 => Err(no_division(vm)),
        BinaryOp::FloorDiv => Ok(vm.new_int(num_integer::Integer::div_floor(&x, &y).into())),
        BinaryOp::Mod => made(vm, x.mod_floor(&y)),
        BinaryOp::DivMod => {
            let (quotient, rest) = x.div_mod_floor(&y);
            let pair = [vm.new_int(quotient.into()), made(vm, rest)?];
            Ok(vm.new_tuple(&pair).into())
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn unary(vm: &mut Vm, op: UnaryOp, this: Value) -> Result<Value> {
    let micros = this_micros(vm, this)?;
    match op {
        UnaryOp::Neg => made(vm, -micros),
        UnaryOp::Pos => made(vm, micros),
        UnaryOp::Abs => made(vm, micros.abs()),
        UnaryOp::Invert => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    Ok(match (micros_of(a), micros_of(b)) {
        (Some(x), Some(y)) => Value::bool(op.holds(x.cmp(&y))),
        _ => Value::NOT_IMPLEMENTED,
    })
}

// --- text -----------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let (days, seconds, micros) = parts(this_micros(vm, this)?);
    let shown = [("days", days), ("seconds", seconds), ("microseconds", micros)];
    let shown: Vec<String> = shown
        .into_iter()
        .filter(|(_, number)| *number != 0)
        .map(|(name, number)| format!("{name}={number}"))
        .collect();
    let shown = if shown.is_empty() { "0".to_string() } else { shown.join(", ") };
    let text = format!("{}({shown})", vm.class_name(this));
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn str(vm: &mut Vm, this: Value) -> Result<Value> {
    let (days, seconds, micros) = parts(this_micros(vm, this)?);
    let mut text = match days {
        0 => String::new(),
        1 | -1 => format!("{days} day, "),
        _ => format!("{days} days, "),
    };
    text += &format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if micros != 0 {
        text += &format!(".{micros:06}");
    }
    Ok(vm.new_str_from(text.into_bytes()).into())
}

// --- the table ------------------------------------------------------------------------------------

fn total_seconds(vm: &mut Vm, this: Value) -> Result<Value> {
    let micros = this_micros(vm, this)?;
    let micros = vm.new_int(micros.into());
    vm.binary_op(BinaryOp::Div, micros, Value::int(SECOND as i64))
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let (days, seconds, micros) = parts(this_micros(vm, this)?);
    let args = vm.new_tuple(&[days, seconds, micros].map(Value::int));
    let class = vm.type_of(this);
    Ok(vm.new_tuple(&[class.into(), args.into()]).into())
}

/// `timedelta.min`, `timedelta.max` and `timedelta.resolution`.
pub fn constants(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    vec![("min", make(vm, -MAX_DAYS * DAY)), ("max", make(vm, MAX)), ("resolution", make(vm, 1))]
}

/// `datetime.timedelta`
pub static TIMEDELTA: TypeSpec = TypeSpec {
    name: "timedelta",
    module: "datetime",
    doc: "Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, \
          milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default \
          to 0.\nArguments may be integers or floats, and may be positive or negative.",
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(str),
        hash: Some(|vm, this| {
            let micros = this_micros(vm, this)?;
            Ok((micros as u64 ^ (micros >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 3)
        }),
        bool: Some(|vm, this| Ok(this_micros(vm, this)? != 0)),
        compare: Some(compare),
        binary: Some(binary),
        unary: Some(unary),
        ..NO_SLOTS
    },
    binary: BINARY,
    reflected: BINARY,
    unary: 1 << UnaryOp::Neg as u8 | 1 << UnaryOp::Pos as u8 | 1 << UnaryOp::Abs as u8,
    methods: &[
        method("total_seconds", "self, /", total_seconds).doc("Total seconds in the duration."),
        method("__reduce__", "self, /", reduce).doc("__reduce__() -> (cls, state)"),
    ],
    getsets: &[
        member("days", |vm, this| Ok(Value::int(parts(this_micros(vm, this)?).0))),
        member("seconds", |vm, this| Ok(Value::int(parts(this_micros(vm, this)?).1))),
        member("microseconds", |vm, this| Ok(Value::int(parts(this_micros(vm, this)?).2))),
    ],
    ..TypeSpec::NONE
};

const BINARY: BinaryOps = BinaryOp::Add.bit()
    | BinaryOp::Sub.bit()
    | BinaryOp::Mul.bit()
    | BinaryOp::Div.bit()
    | BinaryOp::FloorDiv.bit()
    | BinaryOp::Mod.bit()
    | BinaryOp::DivMod.bit();
