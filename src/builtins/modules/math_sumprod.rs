//! `math.sumprod`: floats are multiplied and added in tripled precision, everything else by the
//! operators of the language.

use super::math_sum::add_exactly;
use crate::builtins::numbers::integer::{Integer, big_to_f64};
use crate::heap::Gc;
use crate::object::{BinaryOp, Kind, List, Result, Value};
use crate::vm::Vm;

/// The exact sum of three floats that do not overlap.
#[derive(Clone, Copy, Default)]
struct Triple {
    high: f64,
    low: f64,
    tiny: f64,
}

impl Triple {
    /// Adds `x * y`.
    fn add_product(self, x: f64, y: f64) -> Triple {
        let product = x * y;
        let (high, error) = add_exactly(self.high, product);
        let (middle, tiny) = add_exactly(self.low, x.mul_add(y, -product));
        let (low, rest) = add_exactly(middle, error);
        Triple { high, low, tiny: self.tiny + tiny + rest }
    }

    fn value(self) -> f64 {
        let (low, tiny) = add_exactly(self.low, self.tiny);
        let (high, rest) = add_exactly(self.high, low);
        high + (rest + tiny)
    }
}

/// A float, or an exact int as one.
fn factor(value: Value) -> Option<f64> {
    match Integer::of(value) {
        _ if value.is_float() => value.as_float(),
        _ if value.kind() == Kind::Boxed => None,
        Some(Integer::Small(small)) => Some(small as f64),
        Some(Integer::Big(big)) => big_to_f64(&big.value),
        None => None,
    }
}

/// The two factors, if their product counts as one of floats: a finite one, where one of them is a
/// float and the other a float or an int.
fn factors(a: Value, b: Value) -> Option<(f64, f64)> {
    if !a.is_float() && !b.is_float() {
        return None;
    }
    Some((factor(a)?, factor(b)?)).filter(|(a, b)| (a * b).is_finite())
}

/// The sum so far.
struct Total {
    /// One element, what was added by the operators.
    list: Gc<List>,
    /// What was added as floats since.
    floats: Option<Triple>,
}

impl Total {
    fn add(&mut self, vm: &mut Vm, value: Value) -> Result<()> {
        self.list.items[0] = vm.binary_op(BinaryOp::Add, self.list.items[0], value)?;
        Ok(())
    }

    fn take_floats(&mut self, vm: &mut Vm) -> Result<()> {
        match self.floats.take() {
            Some(floats) => self.add(vm, Value::float(floats.value())),
            None => Ok(()),
        }
    }
}

pub(super) fn sumprod(vm: &mut Vm, p: Value, q: Value) -> Result<Value> {
    let p = vm.iter(p)?;
    vm.protect(p);
    let q = vm.iter(q)?;
    vm.protect(q);
    let list = vm.new_list(vec![Value::int(0)]);
    vm.protect(list.into());
    let mut total = Total { list, floats: None };
    loop {
        let more = vm.scope(|vm| {
            let a = vm.next(p)?;
            vm.protect(a.unwrap_or(Value::NONE));
            let b = vm.next(q)?;
            vm.protect(b.unwrap_or(Value::NONE));
            let (a, b) = match (a, b) {
                (Some(a), Some(b)) => (a, b),
                (None, None) => return Ok(false),
                _ => return Err(vm.value_error("Inputs are not the same length")),
            };
            vm.charge(1)?;
            if let Some((a, b)) = factors(a, b) {
                total.floats = Some(total.floats.unwrap_or_default().add_product(a, b));
                return Ok(true);
            }
            total.take_floats(vm)?;
            let product = vm.binary_op(BinaryOp::Mul, a, b)?;
            vm.protect(product);
            total.add(vm, product)?;
            Ok(true)
        })?;
        if !more {
            total.take_floats(vm)?;
            return Ok(total.list.items[0]);
        }
    }
}
