//! The cold halves of the loop's instructions.
//!
//! A function that returns `Result<Option<Value>>` either has the result, or (None) has pushed the
//! frame of a special method written in Python, whose [`Then`](super::frame::Then) takes care of the result.

mod attributes;
mod calls;
mod items;
mod iteration;
mod known;
mod names;
mod operators;
mod returning;

pub use known::Known;

use super::execution::Exit;
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

/// Where the loop goes on after an instruction could not be completed.
pub(in crate::vm) enum Unwound {
    /// At a handler, in the innermost frame.
    Handled,
    /// Out of the loop.
    Left(Exit),
}

/// What a call with spread arguments turned out to be.
pub(in crate::vm) enum SpreadCall {
    /// It has run.
    Done(Value),
    /// Its frame was pushed.
    Pushed,
    /// A call for the host to make.
    Host,
}
