//! The functions of `math` on many numbers: sums, products, lengths of vectors.

use crate::builtins::numbers::integer::{decompose, scale};
use crate::object::{BinaryOp, Rest, Result, Tuple, Value};
use crate::vm::Vm;

/// Exact sum of floats, rounded once (Shewchuk).
pub(super) fn fsum(vm: &mut Vm, iterable: Value) -> Result<f64> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    vm.for_each(iterable, |vm, item| {
        let start = vm.to_f64(item)?;
        let mut x = start;
        let mut kept = 0;
        for i in 0..partials.len() {
            let mut y = partials[i];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x != 0.0 {
            if !x.is_finite() {
                if start.is_finite() {
                    return Err(vm.overflow_error("intermediate overflow in fsum"));
                }
                if start.is_infinite() {
                    infinities += start;
                }
                special += start;
                partials.clear();
            } else {
                partials.push(x);
            }
        }
        Ok(())
    })?;
    if special != 0.0 {
        if f64::is_nan(infinities) {
            return Err(vm.value_error("-inf + inf in fsum"));
        }
        return Ok(special);
    }
    let Some(mut high) = partials.pop() else { return Ok(0.0) };
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    if let Some(next) = partials.last() {
        if (low < 0.0 && *next < 0.0) || (low > 0.0 && *next > 0.0) {
            let y = low * 2.0;
            let x = high + y;
            if y == x - high {
                high = x;
            }
        }
    }
    Ok(high)
}

/// Length of a vector, without overflow, by an exact sum of squares where it matters.
fn vector_norm(parts: &[f64]) -> f64 {
    if parts.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    let largest = parts.iter().fold(0.0f64, |most, x| most.max(x.abs()));
    if parts.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || parts.len() <= 1 {
        return largest;
    }
    let (_, exponent) = {
        let (whole, power) = decompose(largest);
        (whole, power + i64::from(64 - whole.leading_zeros()))
    };
    if exponent < -1023 {
        // Subnormal: scale up first.
        let scaled: Vec<f64> = parts.iter().map(|x| x / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * vector_norm(&scaled);
    }
    let mut sum = 1.0;
    let (mut fraction, mut rounding) = (0.0, 0.0);
    for part in parts {
        let x = scale(*part, -exponent);
        let (square, low) = square_exactly(x);
        let (total, error) = add_exactly(sum, square);
        sum = total;
        fraction += low;
        rounding += error;
    }
    let mut height = (sum - 1.0 + (fraction + rounding)).sqrt();
    let (square, low) = square_exactly(height);
    let (total, error) = add_exactly(sum, -square);
    let rest = total - 1.0 + (error - low + fraction + rounding);
    height += rest / (2.0 * height);
    scale(height, exponent)
}

fn square_exactly(x: f64) -> (f64, f64) {
    let square = x * x;
    (square, x.mul_add(x, -square))
}

pub(super) fn add_exactly(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

pub(super) fn hypot(vm: &mut Vm, coordinates: Rest) -> Result<f64> {
    let mut parts = Vec::with_capacity(coordinates.0.len());
    for value in coordinates.0 {
        parts.push(vm.to_f64(*value)?);
    }
    Ok(vector_norm(&parts))
}

/// The elements of a sequence, which stay reachable whatever their conversions do.
fn sequence(vm: &mut Vm, value: Value) -> Result<Vec<Value>> {
    if let Some(tuple) = value.unwrap_as::<Tuple>() {
        return Ok(tuple.items().to_vec());
    }
    let list = vm.to_list(value)?;
    Ok(list.items.clone())
}

pub(super) fn dist(vm: &mut Vm, p: Value, q: Value) -> Result<f64> {
    let (p, q) = (sequence(vm, p)?, sequence(vm, q)?);
    for value in p.iter().chain(&q) {
        vm.protect(*value);
    }
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut parts = Vec::with_capacity(p.len());
    for (a, b) in p.iter().zip(&q) {
        parts.push((vm.to_f64(*a)? - vm.to_f64(*b)?).abs());
    }
    Ok(vector_norm(&parts))
}

pub(super) fn prod(vm: &mut Vm, iterable: Value, start: Option<Value>) -> Result<Value> {
    let mut result = vm.new_list(vec![start.unwrap_or(Value::int(1))]);
    vm.protect(result.into());
    vm.for_each(iterable, |vm, item| {
        result.items[0] = vm.binary_op(BinaryOp::Mul, result.items[0], item)?;
        Ok(())
    })?;
    Ok(result.items[0])
}
