//! Classes, functions, descriptors and what describes them.

pub mod code;
pub mod code_layout;
pub mod descriptors;
pub mod docs;
pub mod frame;
pub mod function;
pub mod generic;
pub mod generic_alias;
pub mod module;
pub mod native_function;
pub mod object;
pub mod property;
pub mod reduce;
pub mod type_;
pub mod typing;
pub mod union;
