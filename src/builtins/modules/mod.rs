//! The standard modules.

mod math;
mod math_erf;
mod math_gamma;
mod math_integer;
mod math_sum;
pub mod sys;

use crate::vm::ModuleSpec;

/// Every module of native functions.
pub static MODULES: &[&ModuleSpec] = &[&math::MATH, &sys::SYS];
