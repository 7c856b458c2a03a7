//! The functions of `math` on whole numbers: factorials, binomials, divisors, square roots.

use num_bigint::BigInt;
use num_integer::Roots;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::builtins::numbers::big_int;
use crate::builtins::numbers::integer::Integer;
use crate::object::{Rest, Result, Value};
use crate::vm::Vm;

fn int_argument(vm: &mut Vm, value: Value) -> Result<Integer> {
    let index = vm.to_index(value)?;
    Ok(Integer::of(index).unwrap_or(Integer::Small(0)))
}

fn gcd_of(vm: &mut Vm, a: Value, b: Value) -> Result<Value> {
    let (x, y) = (int_argument(vm, a)?, int_argument(vm, b)?);
    if let (Integer::Small(x), Integer::Small(y)) = (x, y) {
        let (mut x, mut y) = (x.unsigned_abs(), y.unsigned_abs());
        while y != 0 {
            (x, y) = (y, x % y);
        }
        return Ok(match i64::try_from(x) {
            Ok(small) => Value::int(small),
            Err(_) => vm.new_int(BigInt::from(x)),
        });
    }
    let result = big_int::gcd(vm, x.big().abs(), y.big().abs())?;
    Ok(vm.new_int(result))
}

pub(super) fn gcd(vm: &mut Vm, integers: Rest) -> Result<Value> {
    let mut result = vm.new_list(vec![Value::int(0)]);
    vm.protect(result.into());
    for value in integers.0 {
        result.items[0] = gcd_of(vm, result.items[0], *value)?;
    }
    Ok(result.items[0])
}

pub(super) fn lcm(vm: &mut Vm, integers: Rest) -> Result<Value> {
    let mut result = vm.new_list(vec![Value::int(1)]);
    vm.protect(result.into());
    let mut zero = false;
    for value in integers.0 {
        let int = int_argument(vm, *value)?;
        zero |= int.is_zero();
        if zero {
            continue;
        }
        let common = gcd_of(vm, result.items[0], int.value())?;
        let part = big_int::div_mod(vm, &int.big().abs(), &integer(common))?.0;
        let product = big_int::mul(vm, &integer(result.items[0]), &part)?;
        result.items[0] = vm.new_int(product);
    }
    Ok(if zero { Value::int(0) } else { result.items[0] })
}

fn integer(value: Value) -> BigInt {
    Integer::of(value).map_or_else(BigInt::zero, |int| int.big().into_owned())
}

/// The product of `from..=to` by halves.
fn product(vm: &mut Vm, from: u64, to: u64) -> Result<BigInt> {
    if from > to {
        return Ok(BigInt::one());
    }
    if to - from < 16 {
        vm.charge(to - from + 1)?;
        return Ok((from..=to).fold(BigInt::one(), |product, n| product * n));
    }
    let middle = from + (to - from) / 2;
    let low = product(vm, from, middle)?;
    let high = product(vm, middle + 1, to)?;
    big_int::mul(vm, &low, &high)
}

pub(super) fn factorial(vm: &mut Vm, n: Value) -> Result<Value> {
    let int = int_argument(vm, n)?;
    if int.is_negative() {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    let Integer::Small(n) = int else {
        return Err(vm.overflow_error("factorial() argument should not exceed 9223372036854775807"));
    };
    // The result has about n * log2(n / e) bits.
    let bits = n as f64 * ((n.max(3) as f64).log2() - std::f64::consts::LOG2_E);
    big_int::ask_bits(vm, bits.max(0.0) as u64)?;
    let result = product(vm, 2, n as u64)?;
    Ok(vm.new_int(result))
}

/// Two int arguments, which must not be negative.
fn not_negative(vm: &mut Vm, n: Value, k: Value) -> Result<(Integer, Integer)> {
    let n = int_argument(vm, n)?;
    vm.protect(n.value());
    let k = int_argument(vm, k)?;
    for (int, name) in [(n, 'n'), (k, 'k')] {
        if int.is_negative() {
            return Err(vm.value_error(format!("{name} must be a non-negative integer")));
        }
    }
    Ok((n, k))
}

/// `n * (n - 1) * … * (n - k + 1)`
fn falling(vm: &mut Vm, n: &BigInt, k: u64) -> Result<BigInt> {
    if let Some(n) = n.to_u64() {
        return product(vm, n - k + 1, n);
    }
    if k <= 8 {
        let mut result = BigInt::one();
        for i in 0..k {
            result = big_int::mul(vm, &result, &(n - i))?;
        }
        return Ok(result);
    }
    let low = falling(vm, n, k / 2)?;
    let high = falling(vm, &(n - k / 2), k - k / 2)?;
    big_int::mul(vm, &low, &high)
}

pub(super) fn perm(vm: &mut Vm, n: Value, k: Option<Value>) -> Result<Value> {
    let Some(k) = k.filter(|k| !k.is_none()) else { return factorial(vm, n) };
    let (n, k) = not_negative(vm, n, k)?;
    if n.compare(k).is_lt() {
        return Ok(Value::int(0));
    }
    let Integer::Small(k) = k else {
        return Err(vm.overflow_error("k must not exceed 9223372036854775807"));
    };
    big_int::ask_bits(vm, (n.bits().saturating_sub(2)).saturating_mul(k as u64))?;
    let result = falling(vm, &n.big(), k as u64)?;
    Ok(vm.new_int(result))
}

pub(super) fn comb(vm: &mut Vm, n: Value, k: Value) -> Result<Value> {
    let (n, k) = not_negative(vm, n, k)?;
    if n.compare(k).is_lt() {
        return Ok(Value::int(0));
    }
    let other = n.big().as_ref() - k.big().as_ref();
    let k = k.big().into_owned().min(other);
    let Some(k) = k.to_u64().filter(|k| i64::try_from(*k).is_ok()) else {
        return Err(vm.overflow_error("min(n - k, k) must not exceed 9223372036854775807"));
    };
    if let Integer::Small(small) = n {
        // While the products fit.
        let mut result: u128 = 1;
        let mut fits = true;
        if k < 64 {
            for i in 0..k {
                match result.checked_mul((small as u64 - i) as u128) {
                    Some(product) => result = product / u128::from(i + 1),
                    None => {
                        fits = false;
                        break;
                    }
                }
            }
            if fits {
                return Ok(vm.new_int(BigInt::from(result)));
            }
        }
    }
    big_int::ask_bits(vm, k)?;
    let above = falling(vm, &n.big(), k)?;
    let below = product(vm, 2, k)?;
    let result = big_int::div_mod(vm, &above, &below)?.0;
    Ok(vm.new_int(result))
}

pub(super) fn isqrt(vm: &mut Vm, n: Value) -> Result<Value> {
    let int = int_argument(vm, n)?;
    if int.is_negative() {
        return Err(vm.value_error("isqrt() argument must be nonnegative"));
    }
    match int {
        Integer::Small(small) => Ok(Value::int((small as u64).sqrt() as i64)),
        Integer::Big(big) => {
            let result = square_root(vm, &big.value)?;
            Ok(vm.new_int(result))
        }
    }
}

/// Newton's method with the precision doubling, each division counted.
fn square_root(vm: &mut Vm, n: &BigInt) -> Result<BigInt> {
    let half = (n.bits() - 1) / 2;
    let mut root = BigInt::one();
    let mut d = 0u64;
    for s in (0..64 - half.leading_zeros()).rev() {
        let before = d;
        d = half >> s;
        let shifted = n >> (2 * half - before - d + 1);
        let quotient = big_int::div_mod(vm, &shifted, &root)?.0;
        root = if d > before {
            (root << (d - before - 1)) + quotient
        } else {
            (root >> 1u32) + quotient
        };
        vm.charge(1)?;
    }
    let square = big_int::mul(vm, &root, &root)?;
    Ok(if &square > n { root - 1 } else { root })
}
