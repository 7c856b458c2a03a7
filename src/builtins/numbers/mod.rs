//! Numbers: `int`, `float`, `complex`, `bool`.

pub mod big_int;
pub mod big_steps;
pub mod bool;
pub mod complex;
pub mod float;
pub mod int;
pub mod int_operators;
pub mod integer;
