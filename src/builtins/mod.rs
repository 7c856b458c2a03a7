//! The types, functions and modules that Python programs see.
#![forbid(unsafe_code)]
