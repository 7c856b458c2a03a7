//! Products, quotients and decimal digits of big ints that are too large to be computed at once:
//! divided into parts of a size that takes some milliseconds, so that limits are noticed between
//! them, by methods whose work grows far less than with the square of the size.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer as _;
use num_traits::Zero;

use crate::object::Result;
use crate::vm::Vm;

/// Operands up to this many limbs are multiplied at once.
const PRODUCT: u64 = 32 * 1024;
/// Divisors up to this many limbs divide numbers of at most twice the length at once.
const DIVISOR: u64 = 2048;
/// Numbers up to this many limbs are converted to digits at once.
const DIGITS: u64 = 2048;
/// Texts up to this many digits are converted to numbers at once.
const TEXT: usize = 16 * 1024;

/// The number of 64-bit limbs.
pub(in crate::builtins) fn limbs(value: &BigUint) -> u64 {
    value.bits().div_ceil(64)
}

/// Counts the time of multiplying `a` limbs by `b` limbs.
pub(in crate::builtins) fn charge_product(vm: &mut Vm, a: u64, b: u64) -> Result<()> {
    let (short, long) = (a.min(b), a.max(b));
    if short * long < 1024 {
        return Ok(());
    }
    let per_limb = if short < 32 { short as f64 } else { (short as f64).powf(0.585) * 4.0 };
    vm.charge((long as f64 * per_limb / 16.0) as u64)
}

/// `count` limbs of `value` from limb `from` on.
fn part(value: &BigUint, from: u64, count: u64) -> BigUint {
    let digits: Vec<u32> = value
        .iter_u64_digits()
        .skip(from as usize)
        .take(count as usize)
        .flat_map(|digit| [digit as u32, (digit >> 32) as u32])
        .collect();
    BigUint::new(digits)
}

// --- products -------------------------------------------------------------------------------------

/// `a * b`
pub(in crate::builtins) fn product(vm: &mut Vm, a: &BigUint, b: &BigUint) -> Result<BigUint> {
    let (short, long) = if a.bits() < b.bits() { (a, b) } else { (b, a) };
    let (n, m) = (limbs(short), limbs(long));
    if m <= PRODUCT || n <= 64 {
        charge_product(vm, n, m)?;
        return Ok(a * b);
    }
    if m > 2 * n {
        return product_by_pieces(vm, long, short);
    }
    product_in_thirds(vm, a, b)
}

/// A product of very different lengths: the longer one is taken in pieces as long as the other.
fn product_by_pieces(vm: &mut Vm, long: &BigUint, short: &BigUint) -> Result<BigUint> {
    let size = limbs(short).max(1024);
    let (pieces, total) = (limbs(long).div_ceil(size), limbs(long) + limbs(short));
    let mut sum = vec![0u64; total as usize + 1];
    for i in 0..pieces {
        let partial = product(vm, &part(long, i * size, size), short)?;
        add_at(&mut sum, (i * size) as usize, &partial);
    }
    let digits = sum.iter().flat_map(|digit| [*digit as u32, (*digit >> 32) as u32]);
    Ok(BigUint::new(digits.collect()))
}

/// Adds `value` from limb `at` on; there is room for the sum.
fn add_at(sum: &mut [u64], at: usize, value: &BigUint) {
    let mut carry = false;
    let mut at = at;
    for digit in value.iter_u64_digits() {
        let (partial, first) = sum[at].overflowing_add(digit);
        let (total, second) = partial.overflowing_add(u64::from(carry));
        sum[at] = total;
        carry = first || second;
        at += 1;
    }
    while carry {
        (sum[at], carry) = sum[at].overflowing_add(1);
        at += 1;
    }
}

/// A number as a polynomial of degree 2, at 0, 1, -1, -2 and infinity.
fn evaluate(value: &BigUint, size: u64) -> [BigInt; 5] {
    let [low, middle, high] = [0, 1, 2].map(|i| BigInt::from(part(value, i * size, size)));
    let even = &low + &high;
    let plus = &even + &middle;
    let minus = even - middle;
    let twice: BigInt = ((&minus + &high) << 1) - &low;
    [low, plus, minus, twice, high]
}

/// The method of Toom and Cook: the product's polynomial is found from its values at five points.
fn product_in_thirds(vm: &mut Vm, a: &BigUint, b: &BigUint) -> Result<BigUint> {
    let size = limbs(a).max(limbs(b)).div_ceil(3);
    let ours = evaluate(a, size);
    let theirs = (a != b).then(|| evaluate(b, size));
    let theirs = theirs.as_ref().unwrap_or(&ours);
    let mut values: [BigInt; 5] = Default::default();
    for ((value, x), y) in values.iter_mut().zip(&ours).zip(theirs) {
        let magnitude = product(vm, x.magnitude(), y.magnitude())?;
        let sign = if x.sign() == y.sign() { Sign::Plus } else { Sign::Minus };
        *value = BigInt::from_biguint(sign, magnitude);
    }
    vm.charge(size / 4)?;
    let [zero, plus, minus, twice, infinity] = values;
    let third: BigInt = (twice - &plus) / 3;
    let first: BigInt = (plus - &minus) >> 1;
    let second = minus - &zero;
    let third: BigInt = ((&second - third) >> 1) + (&infinity << 1);
    let second = second + &first - &infinity;
    let first = first - &third;
    let shift = size * 64;
    let mut result = infinity;
    for coefficient in [third, second, first, zero] {
        result <<= shift;
        result += coefficient;
    }
    Ok(result.into_parts().1)
}

// --- quotients ------------------------------------------------------------------------------------

/// `divmod(a, b)`; `b` is not 0.
pub(in crate::builtins) fn quotient(
    vm: &mut Vm,
    a: &BigUint,
    b: &BigUint,
) -> Result<(BigUint, BigUint)> {
    let (n, m) = (limbs(a), limbs(b));
    // Within a digit's length per step the schoolbook method is linear.
    if n < m || (n - m).saturating_mul(m) <= DIVISOR * DIVISOR {
        vm.charge(n.saturating_sub(m) * m / 16)?;
        return Ok(a.div_rem(b));
    }
    // Digits of as many bits as the divisor has, so that its top bit is set.
    let size = b.bits().max(64 * DIVISOR);
    let count = a.bits().div_ceil(size);
    let mut rest = BigUint::zero();
    let mut result = BigUint::zero();
    for i in (0..count).rev() {
        let digit = (a >> (i * size)) & mask(size);
        vm.charge(n / 64)?;
        let (quotient, remainder) = if b.bits() < size {
            vm.charge(size / 64 * m / 16)?;
            ((rest << size) + digit).div_rem(b)
        } else {
            two_by_one(vm, (rest << size) + digit, b, size)?
        };
        result = (result << size) + quotient;
        rest = remainder;
    }
    Ok((result, rest))
}

fn mask(bits: u64) -> BigUint {
    (BigUint::from(1u32) << bits) - 1u32
}

/// Divides a number below `b << size`, where `b` has `size` bits: the recursion of Burnikel and
/// Ziegler.
fn two_by_one(vm: &mut Vm, a: BigUint, b: &BigUint, size: u64) -> Result<(BigUint, BigUint)> {
    if size <= 64 * DIVISOR || a.bits() <= size + 64 {
        let steps = limbs(&a).saturating_sub(size / 64) * (size / 64);
        vm.charge(steps / 16)?;
        return Ok(a.div_rem(b));
    }
    if size % 2 == 1 {
        let (quotient, rest) = two_by_one(vm, a << 1, &(b << 1), size + 1)?;
        return Ok((quotient, rest >> 1));
    }
    let half = size / 2;
    let low = mask(half);
    let (high, below) = (b >> half, b & &low);
    let parts = (b, &high, &below);
    let (first, rest) = three_by_two(vm, &a >> size, (&a >> half) & &low, parts, half)?;
    let (second, rest) = three_by_two(vm, rest, a & low, parts, half)?;
    Ok(((first << half) + second, rest))
}

/// Divides `high << size | low` by a divisor of twice `size` bits, given with its halves.
fn three_by_two(
    vm: &mut Vm,
    high: BigUint,
    low: BigUint,
    (b, b_high, b_low): (&BigUint, &BigUint, &BigUint),
    size: u64,
) -> Result<(BigUint, BigUint)> {
    let (mut quotient, rest) = if &high >> size == *b_high {
        (mask(size), high + b_high - (b_high << size))
    } else {
        two_by_one(vm, high, b_high, size)?
    };
    let mut rest =
        BigInt::from((rest << size) + low) - BigInt::from(product(vm, &quotient, b_low)?);
    let divisor = BigInt::from(b.clone());
    // The estimate is too large by 2 at most.
    while rest.sign() == Sign::Minus {
        quotient -= 1u32;
        rest += &divisor;
    }
    Ok((quotient, rest.into_parts().1))
}

// --- decimal digits -------------------------------------------------------------------------------

/// Appends the decimal digits of `value`.
pub(in crate::builtins) fn write_decimal(
    vm: &mut Vm,
    value: &BigUint,
    out: &mut Vec<u8>,
) -> Result<()> {
    if limbs(value) <= DIGITS {
        let n = limbs(value);
        vm.charge(n * n / 64)?;
        out.extend_from_slice(value.to_str_radix(10).as_bytes());
        return Ok(());
    }
    // 10**step, 10**(2 * step), … up to the root of the number.
    let mut step = DIGITS as usize * 16;
    let mut powers = vec![power_of_ten(vm, step)?];
    while powers[powers.len() - 1].bits() * 2 <= value.bits() {
        let last = &powers[powers.len() - 1];
        let square = product(vm, last, last)?;
        powers.push(square);
        step *= 2;
    }
    let start = out.len();
    split_digits(vm, value, &powers, step, out)?;
    let zeros = out[start..].iter().take_while(|b| **b == b'0').count();
    out.drain(start..start + zeros);
    Ok(())
}

/// Appends the digits of a number, with zeros in front to make the lower half `step` digits long.
fn split_digits(
    vm: &mut Vm,
    value: &BigUint,
    powers: &[BigUint],
    step: usize,
    out: &mut Vec<u8>,
) -> Result<()> {
    let Some((power, smaller)) = powers.split_last() else {
        let n = limbs(value);
        vm.charge(n * n / 64)?;
        let text = value.to_str_radix(10);
        // Twice the step is the length of what is asked for here.
        out.resize(out.len() + (2 * step).saturating_sub(text.len()), b'0');
        out.extend_from_slice(text.as_bytes());
        return Ok(());
    };
    let (high, low) = quotient(vm, value, power)?;
    split_digits(vm, &high, smaller, step / 2, out)?;
    split_digits(vm, &low, smaller, step / 2, out)
}

fn power_of_ten(vm: &mut Vm, exponent: usize) -> Result<BigUint> {
    let n = exponent as u64 / 19;
    charge_product(vm, n, n)?;
    Ok(BigUint::from(10u32).pow(exponent as u32))
}

/// The number that `digits` of a base that is no power of two are.
pub(in crate::builtins) fn from_digits(vm: &mut Vm, digits: &[u8], base: u32) -> Result<BigUint> {
    if digits.len() <= TEXT {
        vm.charge(digits.len() as u64 * digits.len() as u64 / 16384)?;
        return Ok(BigUint::parse_bytes(digits, base).unwrap_or_default());
    }
    // The lower part has a power of two times the step, whose power of the base is at hand.
    let mut powers = vec![BigUint::from(base).pow(TEXT as u32)];
    let mut step = TEXT;
    while step * 2 < digits.len() {
        let last = &powers[powers.len() - 1];
        let square = product(vm, last, last)?;
        powers.push(square);
        step *= 2;
    }
    join_digits(vm, digits, base, &powers, step)
}

fn join_digits(
    vm: &mut Vm,
    digits: &[u8],
    base: u32,
    powers: &[BigUint],
    step: usize,
) -> Result<BigUint> {
    if digits.len() <= TEXT {
        vm.charge(digits.len() as u64 * digits.len() as u64 / 16384)?;
        return Ok(BigUint::parse_bytes(digits, base).unwrap_or_default());
    }
    let Some((power, smaller)) = powers.split_last() else { return Ok(BigUint::zero()) };
    if digits.len() <= step {
        return join_digits(vm, digits, base, smaller, step / 2);
    }
    let (high, low) = digits.split_at(digits.len() - step);
    let high = join_digits(vm, high, base, smaller, step / 2)?;
    let low = join_digits(vm, low, base, smaller, step / 2)?;
    Ok(product(vm, &high, power)? + low)
}
