//! `math`: functions of floats, and the table; see also the `math_*` files.

use num_bigint::BigInt;
use num_traits::One;

use super::{math_gamma, math_integer, math_sum, math_sumprod};
use crate::builtins::numbers::big_int;
use crate::builtins::numbers::integer::{Integer, big_to_f64, decompose, scale, trunc_f64};
use crate::heap::Gc;
use crate::object::{Dict, FnSpec, Raised, Result, Tuple, Value, function};
use crate::vm::{ModuleSpec, Vm, libm};

// --- errors ---------------------------------------------------------------------------------------

fn domain(vm: &mut Vm) -> Raised {
    vm.value_error("math domain error")
}

fn range(vm: &mut Vm) -> Raised {
    vm.overflow_error("math range error")
}

/// The result of a function of one number: nan from a number is an error of domain, infinity from
/// a finite one an overflow where the function can overflow, else of domain.
fn checked(vm: &mut Vm, x: f64, result: f64, can_overflow: bool) -> Result<f64> {
    if result.is_nan() && !x.is_nan() {
        return Err(domain(vm));
    }
    if result.is_infinite() && x.is_finite() {
        return Err(if can_overflow { range(vm) } else { domain(vm) });
    }
    Ok(result)
}

macro_rules! simple {
    ($($name:ident $overflows:literal $f:expr;)*) => { $(
        fn $name(vm: &mut Vm, x: f64) -> Result<f64> {
            let f: fn(f64) -> f64 = $f;
            checked(vm, x, f(x), $overflows)
        }
    )* };
}

simple! {
    acos false f64::acos;
    acosh false area_cosine;
    asin false f64::asin;
    asinh false area_sine;
    atan false f64::atan;
    atanh false area_tangent;
    cbrt false libm::cbrt;
    cos false f64::cos;
    cosh true f64::cosh;
    erf false libm::erf;
    erfc false libm::erfc;
    exp true f64::exp;
    exp2 true f64::exp2;
    expm1 true f64::exp_m1;
    fabs false f64::abs;
    log1p false |x| if x == -1.0 { f64::NAN } else { f64::ln_1p(x) };
    sin false f64::sin;
    sinh true f64::sinh;
    sqrt false f64::sqrt;
    tan false f64::tan;
    tanh false f64::tanh;
}

/// The inverse of `sinh`. The standard library's is less exact for large numbers.
fn area_sine(x: f64) -> f64 {
    let size = x.abs();
    let result = if !x.is_finite() || size < 1.0 / (1u64 << 28) as f64 {
        return x;
    } else if size > (1u64 << 28) as f64 {
        size.ln() + std::f64::consts::LN_2
    } else if size > 2.0 {
        (2.0 * size + 1.0 / ((size * size + 1.0).sqrt() + size)).ln()
    } else {
        let square = size * size;
        (size + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    result.copysign(x)
}

/// The inverse of `cosh`.
fn area_cosine(x: f64) -> f64 {
    if x.is_nan() || x < 1.0 {
        f64::NAN
    } else if x > (1u64 << 28) as f64 {
        x.ln() + std::f64::consts::LN_2
    } else if x > 2.0 {
        (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln()
    } else {
        let above = x - 1.0;
        (above + (2.0 * above + above * above).sqrt()).ln_1p()
    }
}

/// The inverse of `tanh`.
fn area_tangent(x: f64) -> f64 {
    let size = x.abs();
    if size >= 1.0 || x.is_nan() {
        return f64::NAN;
    }
    if size < 1.0 / (1u64 << 28) as f64 {
        return x;
    }
    let twice = size + size;
    let result = if size < 0.5 {
        0.5 * (twice + twice * size / (1.0 - size)).ln_1p()
    } else {
        0.5 * (twice / (1.0 - size)).ln_1p()
    };
    result.copysign(x)
}

fn degrees(_: &mut Vm, x: f64) -> Result<f64> {
    Ok(x * (180.0 / std::f64::consts::PI))
}

fn radians(_: &mut Vm, x: f64) -> Result<f64> {
    Ok(x * (std::f64::consts::PI / 180.0))
}

fn gamma(vm: &mut Vm, x: f64) -> Result<f64> {
    if x == f64::NEG_INFINITY || (x <= 0.0 && x == x.floor()) {
        return Err(domain(vm));
    }
    let result = math_gamma::gamma(x);
    checked(vm, x, result, true)
}

fn lgamma(vm: &mut Vm, x: f64) -> Result<f64> {
    if x.is_finite() && x <= 0.0 && x == x.floor() {
        return Err(domain(vm));
    }
    let result = math_gamma::log_gamma(x);
    checked(vm, x, result, true)
}

// --- functions of two numbers ---------------------------------------------------------------------

fn atan2(_: &mut Vm, y: f64, x: f64) -> Result<f64> {
    Ok(y.atan2(x))
}

fn copysign(_: &mut Vm, x: f64, y: f64) -> Result<f64> {
    Ok(x.copysign(y))
}

fn fmod(vm: &mut Vm, x: f64, y: f64) -> Result<f64> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain(vm));
    }
    Ok(result)
}

/// IEEE 754 remainder: by the nearest multiple, ties to even.
fn remainder(vm: &mut Vm, x: f64, y: f64) -> Result<f64> {
    if x.is_nan() || y.is_nan() {
        return Ok(f64::NAN);
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain(vm));
    }
    if y.is_infinite() {
        return Ok(x);
    }
    let (ax, ay) = (x.abs(), y.abs());
    let m = ax % ay;
    let c = ay - m;
    let r = if m < c {
        m
    } else if m > c {
        -c
    } else {
        m - 2.0 * ((0.5 * (ax - m)) % ay)
    };
    Ok(1f64.copysign(x) * r)
}

fn pow(vm: &mut Vm, x: f64, y: f64) -> Result<f64> {
    if !x.is_finite() || !y.is_finite() {
        return Ok(if y == 0.0 || x == 1.0 {
            1.0
        } else if x.is_nan() || y.is_nan() {
            f64::NAN
        } else {
            x.powf(y)
        });
    }
    let result = x.powf(y);
    if result.is_nan() || (result.is_infinite() && x == 0.0) {
        return Err(domain(vm));
    }
    if result.is_infinite() {
        return Err(range(vm));
    }
    Ok(result)
}

fn fma(vm: &mut Vm, x: f64, y: f64, z: f64) -> Result<f64> {
    let result = x.mul_add(y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(result)
}

fn nextafter(vm: &mut Vm, x: f64, y: f64, steps: Option<Value>) -> Result<f64> {
    let steps = match steps {
        Some(steps) if !steps.is_none() => {
            let index = vm.to_index(steps)?;
            match Integer::of(index) {
                Some(int) if int.is_negative() => {
                    return Err(vm.value_error("steps must be a non-negative integer"));
                }
                Some(Integer::Small(small)) => small as u64,
                Some(Integer::Big(big)) => u64::try_from(&big.value).unwrap_or(u64::MAX),
                None => 0,
            }
        }
        _ => return Ok(neighbour(x, y)),
    };
    if steps == 0 {
        return Ok(x);
    }
    if x.is_nan() || y.is_nan() {
        return Ok(f64::NAN);
    }
    const SIGN: u64 = 1 << 63;
    let (from, to) = (x.to_bits(), y.to_bits());
    let (far, near) = (from & !SIGN, to & !SIGN);
    Ok(if from == to {
        x
    } else if (from ^ to) & SIGN != 0 {
        // Through zero.
        if far + near <= steps {
            y
        } else if far < steps {
            f64::from_bits(to & SIGN | (steps - far))
        } else {
            f64::from_bits(from - steps)
        }
    } else if far > near {
        if far - near >= steps { f64::from_bits(from - steps) } else { y }
    } else if near - far >= steps {
        f64::from_bits(from + steps)
    } else {
        y
    })
}

/// C's `nextafter`.
fn neighbour(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        f64::NAN
    } else if x == y {
        y
    } else if x < y {
        x.next_up()
    } else {
        x.next_down()
    }
}

fn ulp(_: &mut Vm, x: f64) -> Result<f64> {
    if x.is_nan() {
        return Ok(x);
    }
    let x = x.abs();
    if x.is_infinite() {
        return Ok(x);
    }
    if x == f64::MAX {
        return Ok(x - x.next_down());
    }
    Ok(x.next_up() - x)
}

fn isclose(
    vm: &mut Vm,
    a: f64,
    b: f64,
    relative: Option<f64>,
    absolute: Option<f64>,
) -> Result<bool> {
    let (relative, absolute) = (relative.unwrap_or(1e-9), absolute.unwrap_or(0.0));
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let difference = (b - a).abs();
    Ok(difference <= (relative * b).abs()
        || difference <= (relative * a).abs()
        || difference <= absolute)
}

fn isfinite(_: &mut Vm, x: f64) -> Result<bool> {
    Ok(x.is_finite())
}

fn isinf(_: &mut Vm, x: f64) -> Result<bool> {
    Ok(x.is_infinite())
}

fn isnan(_: &mut Vm, x: f64) -> Result<bool> {
    Ok(x.is_nan())
}

// --- logarithms -----------------------------------------------------------------------------------

/// A logarithm of a number of any size.
fn logarithm(vm: &mut Vm, x: Value, f: fn(f64) -> f64) -> Result<f64> {
    if let Some(int) = Integer::of(x) {
        if int.is_negative() || int.is_zero() {
            return Err(domain(vm));
        }
        if let Integer::Big(big) = int {
            return Ok(match big_to_f64(&big.value) {
                Some(float) => f(float),
                None => {
                    // As 0.5 <= mantissa < 1 times a power of two.
                    let bits = big.value.bits();
                    let mantissa = big_int::true_divide(&big.value, &(BigInt::one() << bits));
                    f(mantissa.unwrap_or(0.5)) + f(2.0) * bits as f64
                }
            });
        }
    }
    let x = vm.to_f64(x)?;
    if x.is_nan() {
        return Ok(x);
    }
    if x <= 0.0 {
        return Err(domain(vm));
    }
    Ok(f(x))
}

fn natural(vm: &mut Vm, x: Value) -> Result<f64> {
    logarithm(vm, x, f64::ln)
}

fn log(vm: &mut Vm, x: Value, base: Option<Value>) -> Result<f64> {
    let above = natural(vm, x)?;
    let Some(base) = base else { return Ok(above) };
    let below = natural(vm, base)?;
    if below == 0.0 {
        return Err(vm.zero_division_error("float division by zero"));
    }
    Ok(above / below)
}

fn log2(vm: &mut Vm, x: Value) -> Result<f64> {
    logarithm(vm, x, f64::log2)
}

fn log10(vm: &mut Vm, x: Value) -> Result<f64> {
    logarithm(vm, x, f64::log10)
}

// --- rounding and taking apart --------------------------------------------------------------------

fn ceil(vm: &mut Vm, x: Value) -> Result<Value> {
    if x.as_float().is_none() {
        let name = vm.names.ceil;
        if let Some(result) = vm.call_special(x, name, &[])? {
            return Ok(result);
        }
    }
    let float = vm.to_f64(x)?;
    trunc_f64(vm, float.ceil())
}

fn floor(vm: &mut Vm, x: Value) -> Result<Value> {
    if x.as_float().is_none() {
        let name = vm.names.floor;
        if let Some(result) = vm.call_special(x, name, &[])? {
            return Ok(result);
        }
    }
    let float = vm.to_f64(x)?;
    trunc_f64(vm, float.floor())
}

fn trunc(vm: &mut Vm, x: Value) -> Result<Value> {
    if let Some(float) = x.as_float() {
        return trunc_f64(vm, float);
    }
    let name = vm.names.trunc;
    match vm.call_special(x, name, &[])? {
        Some(result) => Ok(result),
        None => {
            let class = vm.class_name(x);
            Err(vm.type_error(format!("type {class} doesn't define __trunc__ method")))
        }
    }
}

fn frexp(vm: &mut Vm, x: f64) -> Result<Gc<Tuple>> {
    let (mantissa, exponent) = if x == 0.0 || !x.is_finite() {
        (x, 0)
    } else {
        let (whole, power) = decompose(x.abs());
        let bits = i64::from(64 - whole.leading_zeros());
        (scale(whole as f64, -bits).copysign(x), power + bits)
    };
    Ok(vm.new_tuple(&[Value::float(mantissa), Value::int(exponent)]))
}

fn ldexp(vm: &mut Vm, x: f64, exponent: Value) -> Result<f64> {
    let exponent = match Integer::of(exponent) {
        Some(Integer::Small(small)) => small.clamp(-10_000, 10_000),
        Some(int) => {
            if int.is_negative() {
                -10_000
            } else {
                10_000
            }
        }
        None => return Err(vm.type_error("Expected an int as second argument to ldexp.")),
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let result = scale(x, exponent);
    if result.is_infinite() { Err(range(vm)) } else { Ok(result) }
}

fn modf(vm: &mut Vm, x: f64) -> Result<Gc<Tuple>> {
    let (fraction, whole) =
        if x.is_infinite() { (0f64.copysign(x), x) } else { (x.fract().copysign(x), x.trunc()) };
    Ok(vm.new_tuple(&[Value::float(fraction), Value::float(whole)]))
}

fn init(vm: &mut Vm, mut namespace: Gc<Dict>) -> Result<()> {
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        let name = vm.intern(name);
        namespace.set_str(vm.heap_mut(), name, Value::float(value));
    }
    Ok(())
}

static FUNCTIONS: &[FnSpec] = &[
    function("acos", "x, /", acos),
    function("acosh", "x, /", acosh),
    function("asin", "x, /", asin),
    function("asinh", "x, /", asinh),
    function("atan", "x, /", atan),
    function("atan2", "y, x, /", atan2),
    function("atanh", "x, /", atanh),
    function("cbrt", "x, /", cbrt),
    function("ceil", "x, /", ceil),
    function("comb", "n, k, /", math_integer::comb),
    function("copysign", "x, y, /", copysign),
    function("cos", "x, /", cos),
    function("cosh", "x, /", cosh),
    function("degrees", "x, /", degrees),
    function("dist", "p, q, /", math_sum::dist),
    function("erf", "x, /", erf),
    function("erfc", "x, /", erfc),
    function("exp", "x, /", exp),
    function("exp2", "x, /", exp2),
    function("expm1", "x, /", expm1),
    function("fabs", "x, /", fabs),
    function("factorial", "n, /", math_integer::factorial),
    function("floor", "x, /", floor),
    function("fma", "x, y, z, /", fma),
    function("fmod", "x, y, /", fmod),
    function("frexp", "x, /", frexp),
    function("fsum", "seq, /", math_sum::fsum),
    function("gamma", "x, /", gamma),
    function("gcd", "*integers", math_integer::gcd),
    function("hypot", "*coordinates", math_sum::hypot),
    function("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", isclose),
    function("isfinite", "x, /", isfinite),
    function("isinf", "x, /", isinf),
    function("isnan", "x, /", isnan),
    function("isqrt", "n, /", math_integer::isqrt),
    function("lcm", "*integers", math_integer::lcm),
    function("ldexp", "x, i, /", ldexp),
    function("lgamma", "x, /", lgamma),
    function("log", "x, base=e, /", log),
    function("log10", "x, /", log10),
    function("log1p", "x, /", log1p),
    function("log2", "x, /", log2),
    function("modf", "x, /", modf),
    function("nextafter", "x, y, /, *, steps=None", nextafter),
    function("perm", "n, k=None, /", math_integer::perm),
    function("pow", "x, y, /", pow),
    function("prod", "iterable, /, *, start=1", math_sum::prod),
    function("radians", "x, /", radians),
    function("remainder", "x, y, /", remainder),
    function("sin", "x, /", sin),
    function("sinh", "x, /", sinh),
    function("sqrt", "x, /", sqrt),
    function("sumprod", "p, q, /", math_sumprod::sumprod),
    function("tan", "x, /", tan),
    function("tanh", "x, /", tanh),
    function("trunc", "x, /", trunc),
    function("ulp", "x, /", ulp),
];

/// `math`
pub static MATH: ModuleSpec = ModuleSpec {
    name: "math",
    doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
    types: &[],
    functions: FUNCTIONS,
    init: Some(init),
};
