//! The error functions of `math`: computed in doubled precision, so that the result is as good as
//! correctly rounded.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// The exact sum of two floats that do not overlap.
#[derive(Clone, Copy)]
struct Double {
    high: f64,
    low: f64,
}

impl Double {
    const ONE: Double = Double { high: 1.0, low: 0.0 };

    fn new(value: f64) -> Double {
        Double { high: value, low: 0.0 }
    }

    /// `a + b` where `a` is larger in magnitude.
    fn quick(a: f64, b: f64) -> Double {
        let high = a + b;
        Double { high, low: b - (high - a) }
    }

    fn value(self) -> f64 {
        self.high + self.low
    }
}

impl Add for Double {
    type Output = Double;
    fn add(self, other: Double) -> Double {
        let high = self.high + other.high;
        let part = high - self.high;
        let low = (self.high - (high - part)) + (other.high - part);
        Double::quick(high, low + self.low + other.low)
    }
}

impl Neg for Double {
    type Output = Double;
    fn neg(self) -> Double {
        Double { high: -self.high, low: -self.low }
    }
}

impl Sub for Double {
    type Output = Double;
    fn sub(self, other: Double) -> Double {
        self + -other
    }
}

impl Mul for Double {
    type Output = Double;
    fn mul(self, other: Double) -> Double {
        let high = self.high * other.high;
        let low = self.high.mul_add(other.high, -high);
        Double::quick(high, low + (self.high * other.low + self.low * other.high))
    }
}

impl Div for Double {
    type Output = Double;
    fn div(self, other: Double) -> Double {
        let first = self.high / other.high;
        let rest = self - other * Double::new(first);
        let second = rest.high / other.high;
        let rest = rest - other * Double::new(second);
        Double::quick(first, second) + Double::new(rest.high / other.high)
    }
}

const LN_2: Double = Double { high: std::f64::consts::LN_2, low: 2.319_046_813_846_299_6e-17 };
/// The square root of pi.
const SQRT_PI: Double = Double { high: 1.772_453_850_905_516, low: -7.666_586_499_825_799e-17 };

/// `exp(-x)` for `x >= 0`, as a number and a power of two to scale it by.
fn exp_negative(x: Double) -> (Double, i64) {
    const SQUARINGS: u32 = 8;
    let twos = (x.high / LN_2.high).round();
    let rest = LN_2 * Double::new(twos) - x;
    let small = rest * Double::new(1.0 / f64::from(1u32 << SQUARINGS));
    let mut sum = Double::ONE;
    for n in (1..=11).rev() {
        sum = Double::ONE + small * sum / Double::new(f64::from(n));
    }
    for _ in 0..SQUARINGS {
        sum = sum * sum;
    }
    (sum, -(twos as i64))
}

/// The error function of a moderate number by its Taylor series.
fn series(x: f64) -> Double {
    let x = Double::new(x);
    let square = x * x;
    let mut term = x;
    let mut sum = x;
    let mut n = 0.0;
    loop {
        n += 1.0;
        term = -(term * square / Double::new(n));
        let part = term / Double::new(2.0 * n + 1.0);
        sum = sum + part;
        if part.high.abs() < sum.high.abs() * 1e-33 && n > square.high {
            return (sum + sum) / SQRT_PI;
        }
    }
}

/// The complementary error function of a large number by its continued fraction.
fn fraction(x: f64) -> f64 {
    let wide = Double::new(x);
    let square = wide * wide;
    let mut tail = wide;
    for k in (1..=120).rev() {
        tail = wide + Double::new(f64::from(k) / 2.0) / tail;
    }
    let (power, exponent) = exp_negative(square);
    let result = power / (tail * SQRT_PI);
    super::super::integer::scale(result.value(), exponent)
}

/// Where the series ends and the fraction begins.
const LIMIT: f64 = 2.5;

/// The error function.
pub fn erf(x: f64) -> f64 {
    if x.is_nan() || x == 0.0 {
        return x;
    }
    let size = x.abs();
    if size < 1e-150 {
        // The square would vanish; the series is its first term.
        return x * std::f64::consts::FRAC_2_SQRT_PI;
    }
    let result = if size < LIMIT {
        series(size).value()
    } else if size < 6.5 {
        1.0 - fraction(size)
    } else {
        1.0
    };
    result.copysign(x)
}

/// The complementary error function.
pub fn erfc(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x < -LIMIT {
        return if x < -6.5 { 2.0 } else { 2.0 - fraction(-x) };
    }
    if x < LIMIT {
        let erf = if x.abs() < 1e-150 { Double::new(x) } else { series(x) };
        return (Double::ONE - erf).value();
    }
    if x > 28.0 { 0.0 } else { fraction(x) }
}
