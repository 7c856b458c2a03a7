//! Arithmetic on big ints, in steps small enough for the limits: memory is asked for first, time is
//! counted before each step, and what would take long is done piece by piece.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer as _;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::builtins::containers::room;
use crate::builtins::numbers::big_steps::{self, charge_product};
use crate::builtins::numbers::integer::scale;
use crate::object::Result;
use crate::text::int_text::IntRef;
use crate::vm::Vm;

/// Numbers of more limbs are converted to decimal text in steps.
const MANY_LIMBS: u64 = 1024;

fn limbs(value: &BigInt) -> u64 {
    big_steps::limbs(value.magnitude())
}

/// Announces a result of `bits` bits.
#[inline]
pub fn ask_bits(vm: &mut Vm, bits: u64) -> Result<()> {
    if bits < 8192 {
        return Ok(());
    }
    room::ask(vm, usize::try_from(bits / 8).unwrap_or(usize::MAX))
}

/// `a + b` of numbers that are big.
#[inline]
pub fn add(vm: &mut Vm, a: &BigInt, b: &BigInt) -> Result<BigInt> {
    ask_bits(vm, a.bits().max(b.bits()))?;
    Ok(a + b)
}

/// `a - b`.
#[inline]
pub fn sub(vm: &mut Vm, a: &BigInt, b: &BigInt) -> Result<BigInt> {
    ask_bits(vm, a.bits().max(b.bits()))?;
    Ok(a - b)
}

/// `a * b`.
#[inline]
pub fn mul(vm: &mut Vm, a: &BigInt, b: &BigInt) -> Result<BigInt> {
    let (n, m) = (limbs(a), limbs(b));
    if n + m > 64 {
        ask_bits(vm, (n + m) * 64)?;
        if n.max(m) > 4096 {
            // The steps need as much again.
            ask_bits(vm, (n + m) * 128)?;
            let magnitude = big_steps::product(vm, a.magnitude(), b.magnitude())?;
            let sign = if a.sign() == b.sign() { Sign::Plus } else { Sign::Minus };
            return Ok(BigInt::from_biguint(sign, magnitude));
        }
        charge_product(vm, n, m)?;
    }
    Ok(a * b)
}

/// `divmod(a, b)`, rounding down; `b` is not 0.
#[inline]
pub fn div_mod(vm: &mut Vm, a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt)> {
    let (n, m) = (limbs(a), limbs(b));
    if n > 32 {
        ask_bits(vm, n * 64)?;
        let steps = n.saturating_sub(m).saturating_mul(m);
        if steps > 1 << 22 {
            return div_in_steps(vm, a, b);
        }
        vm.charge(steps / 16)?;
    }
    // The general algorithm is made for long quotients; short ones are common (digits of a number
    // in a large base) and take two passes.
    if m > 2 && a.bits() < b.bits() + SHORT_QUOTIENT {
        let (quotient, rest) = div_rem_short(a.magnitude(), b.magnitude());
        return Ok(floored(a, b, quotient.into(), rest));
    }
    Ok(a.div_mod_floor(b))
}

/// Bits by which a dividend may be longer than its divisor for [`div_rem_short`].
const SHORT_QUOTIENT: u64 = 60;

/// Division whose quotient is less than a word. The leading bits give a quotient that is at most a
/// little too small.
fn div_rem_short(a: &BigUint, b: &BigUint) -> (u64, BigUint) {
    if a < b {
        return (0, a.clone());
    }
    let shift = b.bits() - 64;
    let mut quotient = (leading_bits(a, shift) / (leading_bits(b, shift) + 1)) as u64;
    let mut rest = a - b * quotient;
    while rest >= *b {
        rest -= b;
        quotient += 1;
    }
    (quotient, rest)
}

/// `value >> shift`, which must be less than 2^128.
fn leading_bits(value: &BigUint, shift: u64) -> u128 {
    let digits = value.iter_u64_digits();
    let above = digits.len() - (shift / 64) as usize;
    let mut bits = 0u128;
    let mut lowest = 0;
    for (i, digit) in digits.rev().take(above).enumerate() {
        if i + 1 == above {
            lowest = digit;
        } else {
            bits = bits << 64 | u128::from(digit);
        }
    }
    let within = shift % 64;
    if within == 0 {
        bits << 64 | u128::from(lowest)
    } else {
        bits << (64 - within) | u128::from(lowest >> within)
    }
}

/// The quotient and rest of `divmod(a, b)`, from those of the magnitudes.
fn floored(a: &BigInt, b: &BigInt, quotient: BigUint, rest: BigUint) -> (BigInt, BigInt) {
    let sign = if a.sign() == b.sign() { Sign::Plus } else { Sign::Minus };
    let mut quotient = BigInt::from_biguint(sign, quotient);
    let mut rest = BigInt::from_biguint(a.sign(), rest);
    if !rest.is_zero() && rest.sign() != b.sign() {
        quotient -= 1;
        rest += b;
    }
    (quotient, rest)
}

/// Division in steps between which limits are looked at.
fn div_in_steps(vm: &mut Vm, a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt)> {
    let (quotient, rest) = big_steps::quotient(vm, a.magnitude(), b.magnitude())?;
    Ok(floored(a, b, quotient, rest))
}

/// `a << by`.
pub fn shift_left(vm: &mut Vm, a: &BigInt, by: u64) -> Result<BigInt> {
    ask_bits(vm, a.bits().saturating_add(by))?;
    Ok(a << by)
}

/// `base ** exponent`.
pub fn pow(vm: &mut Vm, base: &BigInt, exponent: u64) -> Result<BigInt> {
    if base.magnitude().is_one() {
        return Ok(if base.is_negative() && exponent % 2 == 1 { base.clone() } else { One::one() });
    }
    if base.is_zero() {
        return Ok(if exponent == 0 { One::one() } else { Zero::zero() });
    }
    // The powers of two that are in the base are shifted in at the end.
    let twos = base.trailing_zeros().unwrap_or(0);
    ask_bits(vm, (base.bits() - 1).saturating_mul(exponent))?;
    let odd = base >> twos;
    let shift = twos.saturating_mul(exponent);
    let mut result: BigInt = One::one();
    if !odd.magnitude().is_one() {
        for i in (0..64 - exponent.leading_zeros()).rev() {
            result = mul(vm, &result, &result)?;
            if exponent >> i & 1 == 1 {
                result = mul(vm, &result, &odd)?;
            }
        }
    } else if odd.is_negative() && exponent % 2 == 1 {
        result = odd;
    }
    if shift == 0 { Ok(result) } else { shift_left(vm, &result, shift) }
}

/// `pow(base, exponent, modulus)`; the modulus is not 0.
pub fn pow_mod(vm: &mut Vm, base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    let magnitude = modulus.abs();
    let mut base = div_mod(vm, base, &magnitude)?.1;
    let exponent = if exponent.is_negative() {
        base = invert(vm, base, &magnitude)?;
        -exponent
    } else {
        exponent.clone()
    };
    let n = limbs(&magnitude);
    let work = n.saturating_mul(n).saturating_mul(exponent.bits());
    let result = if work < 1 << 24 {
        vm.charge(work / 8)?;
        base.modpow(&exponent, &magnitude)
    } else {
        let mut result: BigInt = One::one();
        for i in (0..exponent.bits()).rev() {
            let square = mul(vm, &result, &result)?;
            result = div_mod(vm, &square, &magnitude)?.1;
            if exponent.bit(i) {
                let product = mul(vm, &result, &base)?;
                result = div_mod(vm, &product, &magnitude)?.1;
            }
            vm.charge(1)?;
        }
        result
    };
    let result = if magnitude.is_one() { Zero::zero() } else { result };
    Ok(if modulus.is_negative() && !result.is_zero() { result + modulus } else { result })
}

/// The number that times `value` is 1 modulo `modulus` (positive).
fn invert(vm: &mut Vm, value: BigInt, modulus: &BigInt) -> Result<BigInt> {
    let (mut a, mut b) = (value, modulus.clone());
    let (mut x, mut y): (BigInt, BigInt) = (One::one(), Zero::zero());
    while !b.is_zero() {
        let (quotient, rest) = div_mod(vm, &a, &b)?;
        a = std::mem::replace(&mut b, rest);
        let next = &x - mul(vm, &quotient, &y)?;
        x = std::mem::replace(&mut y, next);
        vm.charge(1)?;
    }
    if !a.is_one() {
        return Err(vm.value_error("base is not invertible for the given modulus"));
    }
    Ok(x.mod_floor(modulus))
}

/// The greatest common divisor of two numbers that are not negative, by Lehmer's method: Euclid's
/// steps are found on the leading bits and applied to the whole many at a time.
pub fn gcd(vm: &mut Vm, a: BigInt, b: BigInt) -> Result<BigInt> {
    const LEADING: u64 = 60;
    let (mut a, mut b) = if a < b { (b, a) } else { (a, b) };
    while b.bits() > LEADING {
        vm.charge(limbs(&a) / 8 + 1)?;
        let shift = a.bits() - LEADING;
        let leading = |value: &BigInt| (value >> shift).to_i64().unwrap_or(0);
        let (mut x, mut y) = (leading(&a), leading(&b));
        let (mut p, mut q, mut r, mut s) = (1i64, 0i64, 0i64, 1i64);
        let mut odd = false;
        let mut any = false;
        while y != r {
            let quotient = (x + (p - 1)) / (y - r);
            let next_r = q + quotient * s;
            let rest = x - quotient * y;
            if next_r > rest {
                break;
            }
            (x, y) = (y, rest);
            let next_s = p + quotient * r;
            (p, q, r, s) = (s, r, next_r, next_s);
            odd = !odd;
            any = true;
        }
        (a, b) = match (any, odd) {
            (false, _) => {
                let rest = div_mod(vm, &a, &b)?.1;
                (b, rest)
            }
            (_, true) => (&b * p - &a * q, &a * s - &b * r),
            (_, false) => (&a * p - &b * q, &b * s - &a * r),
        };
    }
    if b.is_zero() { Ok(a) } else { Ok((a % &b).gcd(&b)) }
}

/// `a / b` as the nearest float, `b` not 0; None when it is too large.
pub fn true_divide(a: &BigInt, b: &BigInt) -> Option<f64> {
    const MIN_EXPONENT: i64 = -1021;
    const MANTISSA: i64 = 53;
    let negative = a.is_negative() != b.is_negative();
    let signed = |float: f64| if negative { -float } else { float };
    if a.is_zero() {
        return Some(signed(0.0));
    }
    let difference = a.bits() as i64 - b.bits() as i64;
    if difference > 1024 {
        return None;
    }
    if difference < MIN_EXPONENT - MANTISSA - 1 {
        return Some(signed(0.0));
    }
    // The quotient with two bits more than a float has; a lower bit tells whether it is exact.
    let shift = difference.max(MIN_EXPONENT) - MANTISSA - 2;
    let (a, b) = (a.magnitude(), b.magnitude());
    let mut inexact = false;
    let scaled = if shift <= 0 {
        a << (-shift) as u64
    } else {
        inexact = a.trailing_zeros().unwrap_or(0) < shift as u64;
        a >> shift as u64
    };
    let (quotient, rest) = scaled.div_rem(b);
    inexact |= !rest.is_zero();
    let mut quotient = quotient.to_u64().unwrap_or(u64::MAX);
    let bits = i64::from(64 - quotient.leading_zeros());
    let extra = bits.max(MIN_EXPONENT - shift) - MANTISSA;
    let half = 1u64 << (extra - 1);
    quotient |= u64::from(inexact);
    if quotient & half != 0 && quotient & (3 * half - 1) != 0 {
        quotient += half;
    }
    quotient &= !(2 * half - 1);
    let float = scale(quotient as f64, shift);
    float.is_finite().then(|| signed(float))
}

/// Appends `str(value)`; ValueError beyond the limit on digits.
pub fn write_decimal(vm: &mut Vm, value: IntRef<'_>, out: &mut Vec<u8>) -> Result<()> {
    let mut digits = Vec::new();
    decimal_text(vm, value, &mut digits)?.write(10, out);
    Ok(())
}

/// `value` in a form whose decimal digits are made quickly, which are kept in `digits` if need be;
/// ValueError beyond the limit on them.
pub fn decimal_text<'a>(
    vm: &mut Vm,
    value: IntRef<'a>,
    digits: &'a mut Vec<u8>,
) -> Result<IntRef<'a>> {
    check_digits(vm, value)?;
    let IntRef::Big(big) = value else { return Ok(value) };
    if limbs(big) <= MANY_LIMBS {
        return Ok(value);
    }
    big_steps::write_decimal(vm, big.magnitude(), digits)?;
    Ok(IntRef::Digits { negative: big.is_negative(), digits })
}

/// Raises unless `value` may be converted to decimal text.
fn check_digits(vm: &mut Vm, value: IntRef<'_>) -> Result<()> {
    let IntRef::Big(big) = value else { return Ok(()) };
    let limit = vm.max_str_digits;
    // A digit has a little more than 3.32 bits.
    if limit == 0 || big.bits() < limit as u64 * 332 / 100 {
        return Ok(());
    }
    let within = value.decimal_digits_at_least() <= limit
        && *big.magnitude() < BigUint::from(10u32).pow(limit as u32);
    if within {
        return Ok(());
    }
    Err(vm.value_error(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_quotients_are_exact() {
        // Divisors of all ones and of a lone leading one, where estimates are worst.
        for bits in [129u64, 191, 192, 193, 256, 1000] {
            for b in [(BigUint::one() << bits) - 1u32, BigUint::one() << (bits - 1)] {
                for quotient in [0u64, 1, 2, 3, 1 << 31, (1 << 59) - 1] {
                    for rest in [BigUint::zero(), BigUint::one(), &b - 1u32] {
                        let a = &b * quotient + &rest;
                        if a.bits() < b.bits() + SHORT_QUOTIENT {
                            assert_eq!(div_rem_short(&a, &b), (quotient, rest));
                        }
                    }
                }
            }
        }
    }
}
