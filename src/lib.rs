//! pylua: a fast, sandboxed Python inside any Lua program.
//!
//! The layers, bottom first; each may use those before it (`spec/layers.rs` checks):
//!
//! * [`text`]: numbers and text as bytes: repr, parsing, formatting, Unicode.
//! * [`code`]: instructions and code objects, plain data.
//! * [`syntax`]: source text to syntax tree.
//! * [`compiler`]: syntax tree to code.
//! * [`heap`]: memory and the collector.
//! * [`object`]: what a Python value is.
//! * [`vm`]: running code.
//! * [`builtins`]: the types, functions and modules that Python programs see.
//! * [`bridge`]: Lua and Python as each other's guests; the only layer that knows mlua.

pub mod bridge;
pub mod builtins;
pub mod code;
pub mod compiler;
pub mod heap;
pub mod object;
pub mod syntax;
pub mod text;
pub mod vm;
