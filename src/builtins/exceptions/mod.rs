//! Exceptions with their fields, and tracebacks.

pub mod exception;
pub mod exception_field;
pub mod exception_group;
pub mod exception_named;
pub mod exception_reduce;
pub mod os_error;
pub mod syntax_error;
pub mod traceback;
pub mod unicode_error;
