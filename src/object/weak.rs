//! Weak references: objects that know another without keeping it alive.

use super::opaque::Opaque;
use super::value::Value;
use crate::heap::Tracer;

/// What a weak reference or a weak proxy is. The VM keeps the table of all of them and clears those
/// whose target has died (`vm/weak.rs`).
pub struct WeakRef {
    /// What it refers to; unset once that is gone. Not marked.
    pub target: Value,
    /// Called with the reference when the target is gone; None if there is nothing to call.
    pub callback: Value,
    /// The target's hash, once asked for.
    pub hash: Option<u64>,
}

impl Opaque for WeakRef {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.callback);
    }
}
