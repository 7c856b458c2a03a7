//! The standard modules.

mod math;
mod math_erf;
mod math_gamma;
pub mod sys;

use crate::vm::ModuleSpec;

/// Every module of native functions.
pub static MODULES: &[&ModuleSpec] = &[&math::MATH, &sys::SYS];
