//! The table of weak references, and what a collection does with it.

use rustc_hash::FxHashMap;

use super::Vm;
use crate::heap::{Gc, Header, Tracer};
use crate::object::*;

/// Every weak reference by the address of its target. Neither keeps the other alive.
#[derive(Default)]
pub(super) struct WeakTable {
    by_target: FxHashMap<*mut Header, Vec<Value>>,
    /// References whose target has died and whose callback is to be called.
    pub called: Vec<Value>,
}

impl WeakTable {
    /// After marking: forgets dead references, and clears those whose target is dead. Callbacks of
    /// references that live are noted; they are called after the collection.
    pub fn sweep(&mut self, tracer: &Tracer) {
        let WeakTable { by_target, called } = self;
        by_target.retain(|target, references| {
            // SAFETY: an entry is dropped in the collection that finds its target dead, so the
            // address is an object's, and nothing has been swept yet.
            let alive = tracer.is_marked(unsafe { Gc::<OpaqueObject>::from_raw(*target) });
            references.retain(|reference| {
                let marked = is_marked(tracer, *reference);
                if !alive || !marked {
                    // A dead reference may yet be revived by a finalizer.
                    let Some(mut weak) = opaque::<WeakRef>(*reference) else { return false };
                    weak.target = Value::UNSET;
                    if marked && !weak.callback.is_none() {
                        called.push(*reference);
                    }
                    return false;
                }
                true
            });
            alive && !references.is_empty()
        });
    }
}

/// Whether a collection has reached a value.
pub(super) fn is_marked(tracer: &Tracer, value: Value) -> bool {
    // SAFETY: V1 of `object/value.rs`: an object value points to an object with a header.
    !value.is_object() || tracer.is_marked(unsafe { Gc::<OpaqueObject>::from_raw(value.raw()) })
}

impl Vm {
    /// Whether `value` can be weakly referenced.
    pub fn can_be_weak(&self, value: Value) -> bool {
        value.is_object() && self.type_of(value).flags.has(Flags::WEAK)
    }

    /// Enters a reference whose target is `target`, an object.
    pub fn add_weak_reference(&mut self, target: Value, reference: Value) {
        self.heap.charge(size_of::<Value>());
        self.weak.by_target.entry(target.raw()).or_default().push(reference);
    }

    /// The weak references to `target` there are, oldest first.
    pub fn weak_references(&self, target: Value) -> &[Value] {
        if !target.is_object() {
            return &[];
        }
        self.weak.by_target.get(&target.raw()).map_or(&[], |references| references)
    }
}
