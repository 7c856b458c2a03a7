//! The standard modules.

mod abc;
mod bisect;
mod collections;
mod datetime;
mod functools;
mod gc;
mod heapq;
mod itertools;
mod json;
mod math;
mod math_gamma;
mod math_integer;
mod math_sum;
mod math_sumprod;
mod operator;
mod operator_callables;
mod random;
mod re;
mod string;
mod sys;
pub mod sys_hooks;
mod sys_info;
mod sys_stream;
mod time;
mod traceback;
mod types;
mod typing;
pub mod warnings;
mod weakref;

use crate::vm::{FrozenModule, ModuleSpec};

/// Every module of native functions.
pub static MODULES: &[&ModuleSpec] = &[
    &abc::ABC,
    &bisect::BISECT,
    &collections::COLLECTIONS,
    &datetime::DATETIME,
    &functools::FUNCTOOLS,
    &gc::GC,
    &heapq::HEAPQ,
    &itertools::ITERTOOLS,
    &json::JSON,
    &math::MATH,
    &operator::OPERATOR,
    &random::RANDOM,
    &re::SRE,
    &string::STRING,
    &sys::SYS,
    &time::TIME,
    &traceback::TRACEBACK,
    &types::TYPES,
    &typing::TYPING,
    &warnings::WARNINGS,
    &weakref::WEAKREF,
];

/// Every module that is written in Python: what needs nothing that Python cannot do.
pub static FROZEN: &[FrozenModule] = &[
    FrozenModule { name: "__future__", source: include_str!("python/__future__.py") },
    FrozenModule { name: "abc", source: include_str!("python/abc.py") },
    FrozenModule { name: "calendar", source: include_str!("python/calendar.py") },
    FrozenModule { name: "bisect", source: include_str!("python/bisect.py") },
    FrozenModule { name: "contextlib", source: include_str!("python/contextlib.py") },
    FrozenModule { name: "copy", source: include_str!("python/copy.py") },
    FrozenModule { name: "collections", source: include_str!("python/collections.py") },
    FrozenModule { name: "collections.abc", source: include_str!("python/collections_abc.py") },
    FrozenModule { name: "_collections_user", source: include_str!("python/collections_user.py") },
    FrozenModule { name: "copyreg", source: include_str!("python/copyreg.py") },
    FrozenModule { name: "dataclasses", source: include_str!("python/dataclasses.py") },
    FrozenModule { name: "_enum_checks", source: include_str!("python/enum_checks.py") },
    FrozenModule { name: "_enum_namespace", source: include_str!("python/enum_namespace.py") },
    FrozenModule { name: "enum", source: include_str!("python/enum.py") },
    FrozenModule { name: "functools", source: include_str!("python/functools.py") },
    FrozenModule { name: "heapq", source: include_str!("python/heapq.py") },
    FrozenModule { name: "importlib", source: include_str!("python/importlib.py") },
    FrozenModule { name: "keyword", source: include_str!("python/keyword.py") },
    FrozenModule { name: "operator", source: include_str!("python/operator.py") },
    FrozenModule { name: "random", source: include_str!("python/random.py") },
    FrozenModule { name: "statistics", source: include_str!("python/statistics.py") },
    FrozenModule { name: "types", source: include_str!("python/types.py") },
    FrozenModule { name: "_typing_marks", source: include_str!("python/typing_marks.py") },
    FrozenModule { name: "_typing_protocols", source: include_str!("python/typing_protocols.py") },
    FrozenModule { name: "_typing_records", source: include_str!("python/typing_records.py") },
    FrozenModule { name: "typing", source: include_str!("python/typing.py") },
    FrozenModule { name: "weakref", source: include_str!("python/weakref.py") },
    FrozenModule { name: "warnings", source: include_str!("python/warnings.py") },
    FrozenModule { name: "json", source: include_str!("python/json/__init__.py") },
    FrozenModule { name: "json.decoder", source: include_str!("python/json/decoder.py") },
    FrozenModule { name: "json.encoder", source: include_str!("python/json/encoder.py") },
    FrozenModule { name: "json.scanner", source: include_str!("python/json/scanner.py") },
    FrozenModule { name: "re", source: include_str!("python/re.py") },
    FrozenModule { name: "string", source: include_str!("python/string.py") },
    FrozenModule { name: "textwrap", source: include_str!("python/textwrap.py") },
    FrozenModule { name: "traceback", source: include_str!("python/traceback.py") },
];
