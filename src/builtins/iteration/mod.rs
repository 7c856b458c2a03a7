//! Iterators and generators.

pub mod async_generator;
pub mod collect;
pub mod generator;
pub mod iter;
pub mod iter_adapters;
pub mod iter_state;
