//! The standard modules.

mod math;
mod math_erf;
mod math_gamma;
mod math_integer;
mod math_sum;
pub mod sys;
mod traceback;

use crate::vm::{FrozenModule, ModuleSpec};

/// Every module of native functions.
pub static MODULES: &[&ModuleSpec] = &[&math::MATH, &sys::SYS, &traceback::TRACEBACK];

/// Every module that is written in Python: what needs nothing that Python cannot do.
pub static FROZEN: &[FrozenModule] = &[
    FrozenModule { name: "__future__", source: include_str!("python/__future__.py") },
    FrozenModule { name: "importlib", source: include_str!("python/importlib.py") },
    FrozenModule { name: "traceback", source: include_str!("python/traceback.py") },
];
