//! Finalizers: `__del__`, the closing of dropped generators, and callbacks of weak references.
//!
//! A collection finds the dead objects that have something to do before they go. It marks them, and
//! what they refer to, once more, so that they survive it, and queues them. The queue is worked off
//! at the safepoint, after the collection; what is dead by the next collection is then released. An
//! object is queued once in its life: what a finalizer has made reachable again lives on without
//! one, as in CPython.

use super::Vm;
use crate::heap::Tracer;
use crate::object::*;

/// Objects with something to do before they go.
#[derive(Default)]
pub(super) struct Finalizers {
    /// Those that live, in order of their making. Weak.
    live: Vec<Value>,
    /// Those that were found dead.
    queue: Vec<Value>,
    /// The queue is being worked off.
    running: bool,
}

impl Finalizers {
    /// Those that live.
    pub fn live(&self) -> &[Value] {
        &self.live
    }

    /// Marks what must live until its turn.
    pub fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&self.queue);
    }

    /// After marking: queues the dead.
    pub fn sweep(&mut self, tracer: &mut Tracer) {
        let Finalizers { live, queue, .. } = self;
        live.retain(|object| {
            let alive = tracer.is_marked_value(*object);
            let finished = object
                .downcast::<Generator>()
                .is_some_and(|g| !matches!(g.state, GeneratorState::Suspended));
            if !alive && !finished {
                queue.push(*object);
            }
            alive
        });
        tracer.values(queue);
    }
}

impl Vm {
    /// Notes that something is to be done before `object` goes.
    #[cold]
    pub(super) fn note_finalizable(&mut self, object: Value) {
        self.heap.charge(size_of::<Value>());
        self.finalizers.live.push(object);
    }

    /// Whether [`Vm::run_finalizers`] has something to do.
    #[inline]
    pub(super) fn has_finalizers(&self) -> bool {
        !self.finalizers.queue.is_empty() || !self.weak.called.is_empty()
    }

    /// Calls what the last collection queued. What the calls raise is reported and dropped, but for
    /// limits.
    #[cold]
    pub fn run_finalizers(&mut self) -> Result<()> {
        if self.finalizers.running || !self.has_finalizers() {
            return Ok(());
        }
        self.finalizers.running = true;
        let stop = self.take_last_stop();
        let handles = self.handles.len();
        let callbacks = std::mem::take(&mut self.weak.called);
        let objects = std::mem::take(&mut self.finalizers.queue);
        self.handles.extend_from_slice(&callbacks);
        self.handles.extend_from_slice(&objects);
        let result = self.finalize_each(&callbacks, &objects);
        self.handles.truncate(handles);
        self.set_last_stop(stop);
        self.finalizers.running = false;
        result
    }

    fn finalize_each(&mut self, callbacks: &[Value], objects: &[Value]) -> Result<()> {
        for reference in callbacks {
            let Some(weak) = opaque::<WeakRef>(*reference) else { continue };
            let result = self.call(weak.callback, &[*reference]).map(|_| ());
            self.drop_raised(result, weak.callback)?;
        }
        for object in objects {
            if let Some(generator) = object.downcast::<Generator>() {
                let result = self.close_generator(generator).map(|_| ());
                self.drop_raised(result, *object)?;
                continue;
            }
            let class = self.type_of(*object);
            let Some(hook) = self.lookup(class, self.names.del) else { continue };
            let result = self.call_descriptor_bound(hook, *object, class, &[]).map(|_| ());
            self.drop_raised(result, hook)?;
        }
        Ok(())
    }

    /// Reports an exception that has nowhere to go, as CPython does.
    fn drop_raised(&mut self, result: Result<()>, source: Value) -> Result<()> {
        let Err(raised) = result else { return Ok(()) };
        let exception = self.peek_raised();
        if self.is_uncatchable(exception) {
            return Err(raised);
        }
        let exception = self.take_raised();
        self.scope(|vm| {
            vm.protect(exception);
            let source = match vm.repr(source) {
                Ok(text) => text.to_string_lossy().into_owned(),
                Err(raised) if vm.is_uncatchable(vm.peek_raised()) => return Err(raised),
                Err(_) => {
                    vm.take_raised();
                    "<object repr() failed>".to_string()
                }
            };
            let mut text = format!("Exception ignored in: {source}\n").into_bytes();
            text.extend(vm.format_exception(exception));
            vm.write_stderr(&text)
        })
    }

    /// Finalizes every object that is left: the program has ended.
    pub fn finalize_all(&mut self) -> Result<()> {
        let left = std::mem::take(&mut self.finalizers.live);
        self.finalizers.queue.extend(left.into_iter().filter(|object| {
            object
                .downcast::<Generator>()
                .is_none_or(|g| matches!(g.state, GeneratorState::Suspended))
        }));
        self.run_finalizers()
    }
}
