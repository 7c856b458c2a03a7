//! The operators of `int`: on 64 bits where that is enough, else on big ints.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::builtins::numbers::big_int;
use crate::builtins::numbers::float;
use crate::builtins::numbers::integer::Integer;
use crate::object::{BinaryOp, CompareOp, Complex, Raised, Result, UnaryOp, Value};
use crate::vm::Vm;

/// `slots.binary` of int.
#[inline]
pub fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match (Integer::of(a), Integer::of(b)) {
        (Some(Integer::Small(a)), Some(Integer::Small(b))) => small(vm, op, a, b),
        (Some(a), Some(b)) => large(vm, op, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `slots.compare` of int.
pub fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    match (Integer::of(a), Integer::of(b)) {
        (Some(a), Some(b)) => Ok(Value::bool(op.holds(a.compare(b)))),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `slots.unary` of int.
pub fn unary(vm: &mut Vm, op: UnaryOp, a: Value) -> Result<Value> {
    let Some(a) = Integer::of(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(match a {
        Integer::Small(small) => {
            let result = match op {
                UnaryOp::Neg => small.checked_neg(),
                UnaryOp::Abs => small.checked_abs(),
                UnaryOp::Pos => Some(small),
                UnaryOp::Invert => Some(!small),
            };
            match result {
                Some(result) => Value::int(result),
                // Only -2**63 has no counterpart.
                None => vm.new_int(BigInt::from(1u64 << 63)),
            }
        }
        Integer::Big(big) => {
            big_int::ask_bits(vm, big.value.bits())?;
            match op {
                UnaryOp::Pos => big.into(),
                UnaryOp::Abs if !a.is_negative() => big.into(),
                UnaryOp::Neg | UnaryOp::Abs => vm.new_int(-&big.value),
                UnaryOp::Invert => vm.new_int(!&big.value),
            }
        }
    })
}

#[cold]
fn zero_division(vm: &mut Vm, op: BinaryOp) -> Raised {
    vm.zero_division_error(match op {
        BinaryOp::Div => "division by zero",
        BinaryOp::Mod => "integer modulo by zero",
        _ => "integer division or modulo by zero",
    })
}

/// Quotient and remainder rounding down; `b` is not 0, and not -1 when `a` is the least int.
#[inline]
fn div_mod_small(a: i64, b: i64) -> (i64, i64) {
    let (quotient, rest) = (a / b, a % b);
    if rest != 0 && (rest < 0) != (b < 0) { (quotient - 1, rest + b) } else { (quotient, rest) }
}

/// An int of up to 128 bits.
#[cold]
#[inline(never)]
fn wide(vm: &mut Vm, value: i128) -> Value {
    vm.new_int(BigInt::from(value))
}

fn small(vm: &mut Vm, op: BinaryOp, a: i64, b: i64) -> Result<Value> {
    Ok(match op {
        BinaryOp::Add => match a.checked_add(b) {
            Some(sum) => Value::int(sum),
            None => wide(vm, i128::from(a) + i128::from(b)),
        },
        BinaryOp::Sub => match a.checked_sub(b) {
            Some(difference) => Value::int(difference),
            None => wide(vm, i128::from(a) - i128::from(b)),
        },
        BinaryOp::Mul => match a.checked_mul(b) {
            Some(product) => Value::int(product),
            None => wide(vm, i128::from(a) * i128::from(b)),
        },
        BinaryOp::And => Value::int(a & b),
        BinaryOp::Or => Value::int(a | b),
        BinaryOp::Xor => Value::int(a ^ b),
        BinaryOp::Shl | BinaryOp::Shr if b < 0 => {
            return Err(vm.value_error("negative shift count"));
        }
        BinaryOp::Shl => {
            if a == 0 {
                Value::int(0)
            } else if b < 64 && (a << b) >> b == a {
                Value::int(a << b)
            } else {
                let result = big_int::shift_left(vm, &BigInt::from(a), b as u64)?;
                vm.new_int(result)
            }
        }
        BinaryOp::Shr => Value::int(a >> b.min(63)),
        BinaryOp::Pow => return power(vm, Integer::Small(a), Integer::Small(b)),
        BinaryOp::MatMul => Value::NOT_IMPLEMENTED,
        _ if b == 0 => return Err(zero_division(vm, op)),
        BinaryOp::Div => {
            const EXACT: u64 = 1 << 53;
            if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT {
                Value::float(a as f64 / b as f64)
            } else {
                return divide(vm, Integer::Small(a), Integer::Small(b));
            }
        }
        _ if b == -1 => match op {
            BinaryOp::FloorDiv => wide(vm, -i128::from(a)),
            BinaryOp::Mod => Value::int(0),
            _ => {
                let quotient = wide(vm, -i128::from(a));
                vm.new_tuple(&[quotient, Value::int(0)]).into()
            }
        },
        BinaryOp::FloorDiv => Value::int(div_mod_small(a, b).0),
        BinaryOp::Mod => Value::int(div_mod_small(a, b).1),
        BinaryOp::DivMod => {
            let (quotient, rest) = div_mod_small(a, b);
            vm.new_tuple(&[Value::int(quotient), Value::int(rest)]).into()
        }
    })
}

fn large(vm: &mut Vm, op: BinaryOp, a: Integer, b: Integer) -> Result<Value> {
    let result = match op {
        BinaryOp::Add => match (a, b) {
            (Integer::Big(x), Integer::Small(y)) | (Integer::Small(y), Integer::Big(x)) => {
                big_int::ask_bits(vm, x.value.bits())?;
                &x.value + y
            }
            _ => big_int::add(vm, &a.big(), &b.big())?,
        },
        BinaryOp::Sub => match (a, b) {
            (Integer::Big(x), Integer::Small(y)) => {
                big_int::ask_bits(vm, x.value.bits())?;
                &x.value - y
            }
            _ => big_int::sub(vm, &a.big(), &b.big())?,
        },
        BinaryOp::Mul => match (a, b) {
            (Integer::Big(x), Integer::Small(y)) | (Integer::Small(y), Integer::Big(x)) => {
                big_int::ask_bits(vm, x.value.bits())?;
                &x.value * y
            }
            _ => big_int::mul(vm, &a.big(), &b.big())?,
        },
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
            big_int::ask_bits(vm, a.bits().max(b.bits()))?;
            let (x, y) = (a.big(), b.big());
            match op {
                BinaryOp::And => x.as_ref() & y.as_ref(),
                BinaryOp::Or => x.as_ref() | y.as_ref(),
                _ => x.as_ref() ^ y.as_ref(),
            }
        }
        BinaryOp::Shl | BinaryOp::Shr => return shift(vm, op, a, b),
        BinaryOp::Pow => return power(vm, a, b),
        BinaryOp::MatMul => return Ok(Value::NOT_IMPLEMENTED),
        _ if b.is_zero() => return Err(zero_division(vm, op)),
        BinaryOp::Div => return divide(vm, a, b),
        BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::DivMod => {
            let (quotient, rest) = match (a, b) {
                (Integer::Big(x), Integer::Small(y)) => {
                    return div_mod_by_small(vm, op, &x.value, y);
                }
                _ => big_int::div_mod(vm, &a.big(), &b.big())?,
            };
            match op {
                BinaryOp::FloorDiv => quotient,
                BinaryOp::Mod => rest,
                _ => {
                    let quotient = vm.new_int(quotient);
                    let rest = vm.new_int(rest);
                    return Ok(vm.new_tuple(&[quotient, rest]).into());
                }
            }
        }
    };
    Ok(vm.new_int(result))
}

fn div_mod_by_small(vm: &mut Vm, op: BinaryOp, a: &BigInt, b: i64) -> Result<Value> {
    big_int::ask_bits(vm, a.bits())?;
    let mut rest = (a % b).to_i64().unwrap_or(0);
    let down = rest != 0 && (rest < 0) != (b < 0);
    if down {
        rest += b;
    }
    if op == BinaryOp::Mod {
        return Ok(Value::int(rest));
    }
    let mut quotient = a / b;
    if down {
        quotient -= 1;
    }
    let quotient = vm.new_int(quotient);
    if op == BinaryOp::FloorDiv {
        return Ok(quotient);
    }
    Ok(vm.new_tuple(&[quotient, Value::int(rest)]).into())
}

fn shift(vm: &mut Vm, op: BinaryOp, a: Integer, b: Integer) -> Result<Value> {
    if b.is_negative() {
        return Err(vm.value_error("negative shift count"));
    }
    let by = match b {
        Integer::Small(by) => by as u64,
        Integer::Big(_) if op == BinaryOp::Shr => u64::MAX,
        Integer::Big(_) if a.is_zero() => 0,
        Integer::Big(_) => return Err(vm.overflow_error("too many digits in integer")),
    };
    let value = a.big();
    let result = if op == BinaryOp::Shl {
        big_int::shift_left(vm, &value, by)?
    } else if by > value.bits() {
        return Ok(Value::int(if a.is_negative() { -1 } else { 0 }));
    } else {
        big_int::ask_bits(vm, value.bits() - by)?;
        value.as_ref() >> by
    };
    Ok(vm.new_int(result))
}

fn divide(vm: &mut Vm, a: Integer, b: Integer) -> Result<Value> {
    vm.charge((a.bits() + b.bits()) / 4096)?;
    match big_int::true_divide(&a.big(), &b.big()) {
        Some(float) => Ok(Value::float(float)),
        None => Err(vm.overflow_error("integer division result too large for a float")),
    }
}

fn power(vm: &mut Vm, a: Integer, b: Integer) -> Result<Value> {
    if b.is_negative() {
        let (a, b) = (a.to_f64(vm)?, b.to_f64(vm)?);
        return float::power(vm, a, b);
    }
    let Integer::Small(exponent) = b else {
        return match a {
            Integer::Small(0 | 1) => Ok(a.value()),
            Integer::Small(-1) => Ok(Value::int(if b.big().bit(0) { -1 } else { 1 })),
            _ => {
                big_int::ask_bits(vm, u64::MAX)?;
                Err(vm.memory_error())
            }
        };
    };
    if let Integer::Small(base) = a {
        if let Some(result) = small_power(base, exponent as u64) {
            return Ok(Value::int(result));
        }
    }
    let result = big_int::pow(vm, &a.big(), exponent as u64)?;
    Ok(vm.new_int(result))
}

/// `base ** exponent` when it fits; quick to tell when it does not.
#[inline]
fn small_power(base: i64, mut exponent: u64) -> Option<i64> {
    match base {
        0 => return Some(i64::from(exponent == 0)),
        1 => return Some(1),
        -1 => return Some(if exponent.is_multiple_of(2) { 1 } else { -1 }),
        _ if exponent >= 64 => return None,
        _ => {}
    }
    let (mut result, mut square) = (1i64, base);
    loop {
        if exponent & 1 == 1 {
            result = result.checked_mul(square)?;
        }
        exponent >>= 1;
        if exponent == 0 {
            return Some(result);
        }
        square = square.checked_mul(square)?;
    }
}

/// `pow(a, b, m)`: what the builtin does with three arguments; `m` may be None.
pub fn power_modulo(vm: &mut Vm, a: Value, b: Value, m: Value) -> Result<Value> {
    let operands = (Integer::of(a), Integer::of(b), Integer::of(m));
    let (Some(x), Some(y), Some(z)) = operands else {
        return Err(no_modulo(vm, a, b, m));
    };
    if z.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    if let (Integer::Small(base), Integer::Small(exponent), Integer::Small(modulus)) = (x, y, z) {
        if exponent >= 0 && modulus > 0 {
            return Ok(Value::int(power_modulo_small(base, exponent as u64, modulus as u64)));
        }
    }
    let result = big_int::pow_mod(vm, &x.big(), &y.big(), &z.big())?;
    Ok(vm.new_int(result))
}

/// Why there is no `pow(a, b, m)`. The types of the three are asked in turn: float takes no modulus,
/// complex none where the other two are numbers.
#[cold]
fn no_modulo(vm: &mut Vm, a: Value, b: Value, m: Value) -> Raised {
    let is_complex = |v: Value| v.unwrap_as::<Complex>().is_some();
    let is_number = |v: Value| Integer::of(v).is_some() || v.payload().is_float() || is_complex(v);
    for operand in [a, b, m] {
        if operand.payload().is_float() {
            return vm
                .type_error("pow() 3rd argument not allowed unless all arguments are integers");
        }
        if is_complex(operand) && is_number(a) && is_number(b) {
            return vm.value_error("complex modulo");
        }
    }
    let [a, b, m] = [a, b, m].map(|v| vm.class_name(v));
    vm.type_error(format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{m}'"))
}

fn power_modulo_small(base: i64, mut exponent: u64, modulus: u64) -> i64 {
    let times = |a: u64, b: u64| match a.checked_mul(b) {
        Some(product) => product % modulus,
        None => (u128::from(a) * u128::from(b) % u128::from(modulus)) as u64,
    };
    let mut square = base.rem_euclid(modulus as i64) as u64;
    let mut result = 1 % modulus;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, square);
        }
        square = times(square, square);
        exponent >>= 1;
    }
    result as i64
}
