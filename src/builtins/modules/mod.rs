//! The standard modules.

mod gc;
mod math;
mod math_erf;
mod math_gamma;
mod math_integer;
mod math_sum;
pub mod simple_namespace;
pub mod sys;
mod traceback;
pub mod types;
pub mod weakref;

use crate::vm::{FrozenModule, ModuleSpec};

/// Every module of native functions.
pub static MODULES: &[&ModuleSpec] =
    &[&gc::GC, &math::MATH, &sys::SYS, &traceback::TRACEBACK, &types::TYPES, &weakref::WEAKREF];

/// Every module that is written in Python: what needs nothing that Python cannot do.
pub static FROZEN: &[FrozenModule] = &[
    FrozenModule { name: "__future__", source: include_str!("python/__future__.py") },
    FrozenModule { name: "importlib", source: include_str!("python/importlib.py") },
    FrozenModule { name: "types", source: include_str!("python/types.py") },
    FrozenModule { name: "weakref", source: include_str!("python/weakref.py") },
    FrozenModule { name: "traceback", source: include_str!("python/traceback.py") },
];
