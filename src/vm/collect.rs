//! Safepoints: where the loop looks up, and where collections run.

use rustc_hash::FxHashSet;

use super::Vm;
use super::execution::Safepoint;
use crate::code::{Instr, Op};
use crate::heap::{Gc, Tracer};
use crate::object::*;

impl Vm {
    /// Called by the loop when its budget ran out; collects if wanted, and may prepare to leave.
    #[cold]
    #[inline(never)]
    pub(super) fn safepoint(&mut self, at: Safepoint) -> Result<()> {
        if self.heap.wants_collection || self.limits.gc_always {
            self.collect_garbage();
            self.run_finalizers()?;
            let limit = self.heap.limit();
            if limit != usize::MAX && self.heap.would_exceed(0) {
                return Err(self.memory_limit_error());
            }
        }
        self.check_limits()?;
        self.pause_here(at)
    }

    /// Clears the registers of the innermost frame that lie above the arguments of the native it
    /// has called, and `below` of those before them: temporaries that are not in use, whose stale
    /// values would keep objects alive.
    pub fn clear_temporaries(&mut self, args: Rest, below: usize) {
        // SAFETY: T1: the innermost frame and its registers. Temporaries are used like a stack, so
        // at a call those above its arguments are free; so is what natives of a module have below:
        // their keyword arguments, already taken, and the receiver they do not have.
        unsafe {
            let frame = &*self.stack.fp;
            let offset = (args.0.as_ptr() as usize).wrapping_sub(frame.base as usize);
            let (first, nregs) = (offset / size_of::<Value>(), frame.nregs as usize);
            if first < below || first > nregs {
                return;
            }
            let free = (first - below..first).chain(first + args.0.len()..nregs);
            for register in free {
                frame.base.add(register).write(Value::UNSET);
            }
        }
    }

    /// Runs `body` without a collection: for calls of the host in the middle of a conversion, when
    /// values are held that nothing leads to yet.
    pub fn without_collecting<T>(&mut self, body: impl FnOnce(&mut Vm) -> T) -> T {
        self.collector_held += 1;
        let result = body(self);
        self.collector_held -= 1;
        result
    }

    /// Runs a collection now. Everything alive must be reachable: see `heap/mod.rs`.
    pub fn collect_garbage(&mut self) {
        if self.collector_held > 0 {
            return;
        }
        self.clear_lookups();
        // What is left on it would not be marked, and the next execution's registers lie over it.
        self.spare_stack = None;
        let classes = self.shapes.classes();
        let this: *mut Vm = self;
        // SAFETY: the closures use other fields of the VM than the heap's, which `collect` borrows;
        // they do not touch the heap, and run one after the other.
        let (roots, outer, dying, weak) = unsafe { (&mut *this, &*this, &mut *this, &mut *this) };
        self.heap.collect(
            classes,
            &mut |tracer| {
                roots.names.trace(tracer);
                roots.types.trace(tracer);
                for class in roots.type_of_spec.values() {
                    tracer.mark(*class);
                }
                for text in &roots.chars {
                    tracer.mark(*text);
                }
                tracer.values(&[
                    roots.empty_tuple,
                    roots.raised,
                    roots.handled,
                    roots.handled_outside,
                ]);
                tracer.values(&roots.handles);
                tracer.values(&roots.in_repr);
                tracer.mark(roots.globals);
                tracer.mark(roots.builtins);
                tracer.mark(roots.modules);
                tracer.values(&roots.slot_names);
                tracer.values(&roots.weak.called);
                roots.finalizers.trace(tracer);
                roots.shapes.for_each_key(|key| tracer.mark(key));
                let top = roots.stack.top;
                roots.stack.trace(top, tracer);
                roots.leaving.trace(tracer);
                for execution in roots.executions.iter_mut().flatten() {
                    execution.trace(tracer);
                }
            },
            &mut |tracer| {
                for value in &outer.roots {
                    if value.is_object() {
                        tracer.begin_group();
                        tracer.value(*value);
                        tracer.finish();
                    }
                }
            },
            &mut |tracer| {
                dying.weak.sweep(tracer);
                tracer.values(&dying.weak.called);
                dying.finalizers.sweep(tracer);
            },
            &mut |tracer| {
                weak.interned.retain(|key, ()| tracer.is_marked(key.0));
                weak.codes.retain(|code| tracer.is_marked(*code));
                let freed = weak.shapes.sweep(|class| tracer.is_marked(class));
                weak.sweep_types(tracer);
                weak.sweep_caches(tracer, &freed);
                if let Some(hook) = weak.host.after_mark.take() {
                    hook(weak, tracer);
                    weak.host.after_mark = Some(hook);
                }
            },
        );
    }

    fn sweep_types(&mut self, tracer: &crate::heap::Tracer) {
        // Dead subclasses are dropped from their bases' lists; every live class is some live
        // class's subclass but `object`.
        let mut seen = FxHashSet::default();
        let mut waiting = vec![self.types.object];
        while let Some(mut class) = waiting.pop() {
            if seen.insert(class.as_ptr() as usize) {
                class.subclasses.retain(|s| tracer.is_marked(*s));
                waiting.extend_from_slice(&class.subclasses);
            }
        }
    }

    /// Clears cache words that refer to dead objects or freed shapes.
    fn sweep_caches(&mut self, tracer: &crate::heap::Tracer, freed: &[u32]) {
        for code in self.codes.clone() {
            for_each_cache(code, |site| {
                let live = |word: u64| {
                    word == 0
                        // SAFETY: cache words hold pointers to objects that were live at the last
                        // collection, and nothing was swept since then.
                        || tracer.is_marked(unsafe { Gc::<Cell>::from_raw(word as *mut _) })
                };
                match site {
                    CacheSite::Global(cell) => {
                        if !live(*cell) {
                            *cell = 0;
                        }
                    }
                    CacheSite::Attr(first, second) => {
                        let kind = (*first >> 48) as u8;
                        let points = matches!(
                            kind,
                            super::dispatch::cache::CLASS_VALUE
                                | super::dispatch::cache::METHOD
                                | super::dispatch::cache::GETTER
                                | super::dispatch::cache::NATIVE
                        );
                        let extends = kind == super::dispatch::cache::EXTEND;
                        let dead = freed.contains(&(*first as u32))
                            || points && !live(*second)
                            || extends && freed.contains(&(*second as u32));
                        if dead {
                            *first &= 0xFF << 56;
                            *second = 0;
                        }
                    }
                }
            });
        }
    }

    /// Forgets what attribute caches know of any class.
    #[cold]
    pub(super) fn flush_caches(&mut self) {
        self.words.clear();
        for code in self.codes.clone() {
            for_each_cache(code, |site| {
                if let CacheSite::Attr(first, second) = site {
                    *first &= 0xFF << 56;
                    *second = 0;
                }
            });
        }
    }

    /// What the host keeps reachable, with the numbers.
    pub fn host_roots(&self) -> impl Iterator<Item = (u32, Value)> + '_ {
        let used = self.roots.iter().enumerate().filter(|(_, value)| value.is_object());
        used.map(|(id, value)| (id as u32, *value))
    }

    /// Groups (see [`Tracer::group_of`]) with objects that Python may come back to though nothing leads to
    /// them: those with a finalizer, and those that are weakly referenced. After marking.
    pub fn groups_found_again(&self, tracer: &Tracer) -> FxHashSet<u32> {
        let objects = self.finalizers.live().iter().copied().chain(self.weak.targets());
        objects.map(|object| tracer.group_of(object.raw())).filter(|group| *group != 0).collect()
    }

    /// Keeps `value` reachable for the host until [`Vm::unroot`]; returns its number.
    pub fn root(&mut self, value: Value) -> u32 {
        match self.free_roots.pop() {
            Some(id) => {
                self.roots[id as usize] = value;
                id
            }
            None => {
                self.roots.push(value);
                self.roots.len() as u32 - 1
            }
        }
    }

    /// The value of a root.
    #[inline]
    pub fn rooted(&self, id: u32) -> Value {
        self.roots[id as usize]
    }

    /// Ends what [`Vm::root`] began.
    pub fn unroot(&mut self, id: u32) {
        self.roots[id as usize] = Value::UNSET;
        self.free_roots.push(id);
    }
}

enum CacheSite<'a> {
    Global(&'a mut u64),
    Attr(&'a mut u64, &'a mut u64),
}

fn for_each_cache(mut code: Gc<CodeObject>, mut visit: impl FnMut(CacheSite)) {
    let mut pc = 0;
    while pc < code.instrs.len() {
        let op = code.instrs[pc].op;
        let words: *mut u64 = (&raw mut code.instrs[pc]).cast::<Instr>().cast::<u64>();
        // SAFETY: D1: the instruction's extra words follow it.
        unsafe {
            match op {
                Op::LoadGlobal | Op::StoreGlobal => visit(CacheSite::Global(&mut *words.add(1))),
                Op::GetAttr | Op::SetAttr | Op::LoadMethod => {
                    visit(CacheSite::Attr(&mut *words.add(1), &mut *words.add(2)));
                }
                Op::CallMethod => {
                    visit(CacheSite::Attr(&mut *words.add(2), &mut *words.add(3)));
                }
                _ => {}
            }
        }
        pc += 1 + op.extra_words();
    }
}
