//! The standard modules.

mod gc;
mod math;
mod math_erf;
mod math_gamma;
mod math_integer;
mod math_sum;
pub mod simple_namespace;
pub mod sys;
pub mod types;
pub mod weakref;

use crate::vm::ModuleSpec;

/// Every module of native functions.
pub static MODULES: &[&ModuleSpec] =
    &[&gc::GC, &math::MATH, &sys::SYS, &types::TYPES, &weakref::WEAKREF];
