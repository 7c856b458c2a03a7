//! The cold halves of the loop's instructions.
//!
//! A function that returns `Result<Option<Value>>` either has the result, or (None) has pushed the
//! frame of a special method written in Python, whose [`Then`](super::frame::Then) takes care of the result.

mod attributes;
mod calls;
mod items;
mod iteration;
mod names;
mod operators;
mod returning;

use crate::object::Value;

/// Where the loop goes on after a frame returned or yielded.
pub(in crate::vm) enum Returned {
    /// Out of the loop: the caller is native.
    Leave(Value),
    /// In the innermost frame.
    Continue,
    /// An exception is being raised in the innermost frame.
    Raised,
}
