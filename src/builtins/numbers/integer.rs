//! `Integer`: an int operand of either size, and what both `int` and `float` ask of it.

use std::borrow::Cow;
use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_traits::{FromPrimitive, ToPrimitive, Zero};

use crate::heap::Gc;
use crate::object::{BigIntObject, Result, Value};
use crate::text::int_text::IntRef;
use crate::vm::Vm;

/// The modulus of numeric hashes, 2**61 - 1.
pub const HASH_MODULUS: u64 = (1 << 61) - 1;

/// An int operand: a bool, an int, or an instance of a subclass.
#[derive(Clone, Copy)]
pub enum Integer {
    /// Fits 64 bits.
    Small(i64),
    /// Does not.
    Big(Gc<BigIntObject>),
}

impl Integer {
    /// The operand, if `value` is an int.
    #[inline]
    pub fn of(value: Value) -> Option<Integer> {
        if let Some(small) = value.as_int_or_bool() {
            return Some(Integer::Small(small));
        }
        if !value.is_object() {
            return None;
        }
        if let Some(big) = value.downcast::<BigIntObject>() {
            return Some(Integer::Big(big));
        }
        let payload = value.payload();
        if payload.is(value) { None } else { Integer::of(payload) }
    }

    /// The int object.
    #[inline]
    pub fn value(self) -> Value {
        match self {
            Integer::Small(small) => Value::int(small),
            Integer::Big(big) => big.into(),
        }
    }

    /// For the text layer.
    #[inline]
    pub fn text(&self) -> IntRef<'_> {
        match self {
            Integer::Small(small) => IntRef::Small(*small),
            Integer::Big(big) => IntRef::Big(&big.value),
        }
    }

    /// As a big int.
    pub fn big(&self) -> Cow<'_, BigInt> {
        match self {
            Integer::Small(small) => Cow::Owned(BigInt::from(*small)),
            Integer::Big(big) => Cow::Borrowed(&big.value),
        }
    }

    /// Whether it is 0.
    #[inline]
    pub fn is_zero(self) -> bool {
        matches!(self, Integer::Small(0))
    }

    /// Whether it is below 0.
    #[inline]
    pub fn is_negative(self) -> bool {
        match self {
            Integer::Small(small) => small < 0,
            Integer::Big(big) => big.value.sign() == Sign::Minus,
        }
    }

    /// Bits of the magnitude.
    pub fn bits(self) -> u64 {
        match self {
            Integer::Small(small) => u64::from(64 - small.unsigned_abs().leading_zeros()),
            Integer::Big(big) => big.value.bits(),
        }
    }

    /// The nearest float; OverflowError when there is none.
    #[inline]
    pub fn to_f64(self, vm: &mut Vm) -> Result<f64> {
        match self {
            Integer::Small(small) => Ok(small as f64),
            Integer::Big(big) => match big_to_f64(&big.value) {
                Some(float) => Ok(float),
                None => Err(vm.overflow_error("int too large to convert to float")),
            },
        }
    }

    /// The order of two ints.
    #[inline]
    pub fn compare(self, other: Integer) -> Ordering {
        match (self, other) {
            (Integer::Small(a), Integer::Small(b)) => a.cmp(&b),
            (Integer::Big(a), Integer::Big(b)) => a.value.cmp(&b.value),
            // A big int lies beyond every small one.
            (Integer::Big(_), Integer::Small(_)) => {
                if self.is_negative() {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
            (Integer::Small(_), Integer::Big(_)) => {
                if other.is_negative() {
                    Ordering::Greater
                } else {
                    Ordering::Less
                }
            }
        }
    }

    /// The exact order of an int and a float; None for nan.
    pub fn compare_f64(self, float: f64) -> Option<Ordering> {
        const EXACT: i64 = 1 << 53;
        match self {
            Integer::Small(small) if (-EXACT..=EXACT).contains(&small) => {
                (small as f64).partial_cmp(&float)
            }
            _ if float.is_nan() => None,
            _ if float.is_infinite() => {
                Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater })
            }
            Integer::Small(small) => {
                // Beyond 2**53 in magnitude; floats that large are whole numbers.
                Some((small as i128).cmp(&(float.trunc() as i128)))
            }
            Integer::Big(big) => {
                let whole = BigInt::from_f64(float.trunc()).unwrap_or_else(BigInt::zero);
                Some(big.value.cmp(&whole))
            }
        }
    }

    /// The hash: the number modulo 2**61 - 1, with its sign; never -1.
    #[inline]
    pub fn hash(self) -> i64 {
        let (negative, rest) = match self {
            Integer::Small(small) => (small < 0, small.unsigned_abs() % HASH_MODULUS),
            Integer::Big(big) => (self.is_negative(), hash_magnitude(&big.value)),
        };
        let hash = if negative { -(rest as i64) } else { rest as i64 };
        if hash == -1 { -2 } else { hash }
    }
}

fn hash_magnitude(value: &BigInt) -> u64 {
    let fold = |hash: u64, digit: u64| {
        // 2**64 is 8 modulo 2**61 - 1, and 2**61 is 1.
        let sum = u128::from(hash) * 8 + u128::from(digit);
        let folded = (sum as u64 & HASH_MODULUS) + (sum >> 61) as u64;
        if folded >= HASH_MODULUS { folded - HASH_MODULUS } else { folded }
    };
    value.magnitude().iter_u64_digits().rev().fold(0, fold)
}

/// The nearest float, ties to even; None beyond the range.
pub fn big_to_f64(value: &BigInt) -> Option<f64> {
    value.to_f64().filter(|float| float.is_finite())
}

/// The int with the value of a whole, finite float.
pub fn from_whole_f64(vm: &mut Vm, float: f64) -> Value {
    if (-9.2e18..9.2e18).contains(&float) {
        return Value::int(float as i64);
    }
    vm.new_int(BigInt::from_f64(float).unwrap_or_else(BigInt::zero))
}

/// The int part of a float; ValueError or OverflowError where there is none.
pub fn trunc_f64(vm: &mut Vm, float: f64) -> Result<Value> {
    if float.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if float.is_infinite() {
        return Err(vm.overflow_error("cannot convert float infinity to integer"));
    }
    Ok(from_whole_f64(vm, float.trunc()))
}

/// The hash of a float: that of the equal int or fraction.
pub fn hash_f64(float: f64) -> i64 {
    if !float.is_finite() {
        return match float {
            f if f.is_nan() => 0,
            f if f > 0.0 => 314_159,
            _ => -314_159,
        };
    }
    if float == float.trunc() && float.abs() < 9.2e18 {
        return Integer::Small(float as i64).hash();
    }
    // float = mantissa * 2**exponent; multiplying by 2 is rotating by a bit modulo 2**61 - 1.
    let (mantissa, exponent) = decompose(float.abs());
    let rest = mantissa % HASH_MODULUS;
    let turn = exponent.rem_euclid(61) as u32;
    let rotated =
        if turn == 0 { rest } else { (rest << turn) & HASH_MODULUS | rest >> (61 - turn) };
    let hash = rotated as i64 * if float < 0.0 { -1 } else { 1 };
    if hash == -1 { -2 } else { hash }
}

/// `float` (finite, not negative) as `mantissa * 2**exponent`.
pub fn decompose(float: f64) -> (u64, i64) {
    let bits = float.to_bits();
    let biased = (bits >> 52 & 0x7FF) as i64;
    let fraction = bits & ((1 << 52) - 1);
    if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) }
}

/// `float * 2**exponent`, rounded once.
pub fn scale(mut float: f64, mut exponent: i64) -> f64 {
    const UP: f64 = f64::from_bits(2046 << 52); // 2**1023
    // 2**-969: so that a step down stays clear of the subnormals' second rounding.
    const DOWN: f64 = f64::from_bits(54 << 52);
    for _ in 0..2 {
        if exponent > 1023 {
            float *= UP;
            exponent -= 1023;
        } else if exponent < -1022 {
            float *= DOWN;
            exponent += 969;
        }
    }
    float * f64::from_bits(((1023 + exponent.clamp(-1022, 1023)) as u64) << 52)
}
