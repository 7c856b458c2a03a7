//! The table of weak references, and what a collection does with it.

use rustc_hash::FxHashMap;

use super::Vm;
use crate::heap::Tracer;
use crate::object::*;

/// Every weak reference by the address of its target. Neither keeps the other alive.
#[derive(Default)]
pub(super) struct WeakTable {
    by_target: FxHashMap<u64, (Value, Vec<Value>)>,
    /// References whose target has died and whose callback is to be called.
    pub called: Vec<Value>,
}

impl WeakTable {
    /// What is weakly referenced.
    pub fn targets(&self) -> impl Iterator<Item = Value> + '_ {
        self.by_target.values().map(|(target, _)| *target)
    }

    /// After marking: forgets dead references, and clears those whose target is dead. Callbacks of
    /// references that live are noted; they are called after the collection.
    pub fn sweep(&mut self, tracer: &Tracer) {
        let WeakTable { by_target, called } = self;
        by_target.retain(|_, (target, references)| {
            let alive = tracer.is_marked_value(*target);
            references.retain(|reference| {
                let marked = tracer.is_marked_value(*reference);
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

impl Vm {
    /// Whether `value` can be weakly referenced.
    pub fn can_be_weak(&self, value: Value) -> bool {
        value.is_object() && self.type_of(value).flags.has(Flags::WEAK)
    }

    /// Enters a reference whose target is `target`, an object.
    pub fn add_weak_reference(&mut self, target: Value, reference: Value) {
        self.heap.charge(size_of::<Value>());
        let entry = self.weak.by_target.entry(target.bits()).or_insert((target, Vec::new()));
        entry.1.push(reference);
    }

    /// The weak references to `target` there are, oldest first.
    pub fn weak_references(&self, target: Value) -> &[Value] {
        if !target.is_object() {
            return &[];
        }
        self.weak.by_target.get(&target.bits()).map_or(&[], |(_, references)| references)
    }
}
