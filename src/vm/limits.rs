//! Limits on time, instructions, memory and recursion, and the ticks by which they are noticed.
//!
//! The loop counts `heap.budget` down at every backward jump and call; natives count by
//! [`Vm::charge`]. When it runs out, [`Vm::check_limits`] looks at everything that could want
//! attention. The budget is granted in slices, small enough that a time limit is noticed within
//! a fraction of a millisecond.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::Vm;
use crate::heap::Gc;
use crate::object::{Raised, Result, Type};

/// Ticks between looks at the clock.
const SLICE: i64 = 10_000;
/// The same while a loop that should be left cannot be.
const LATE_SLICE: u64 = 1000;
/// Deepest nesting of natives and interpreter loops (Python called by natives called by Python …).
const MAX_NATIVE_DEPTH: usize = 5000;
/// Bytes of the thread's stack that they may take together in any case.
const NATIVE_STACK: usize = 1 << 20;
/// The most that they may take if the thread's stack is larger …
const LARGE_NATIVE_STACK: usize = 16 << 20;
/// … and what they leave of it to natives that do not nest, and to the host.
const STACK_RESERVE: usize = 2 << 20;
/// What a native may allocate beyond the memory limit before the collector can run, as a share of
/// the limit.
const MEMORY_SLACK: usize = 8;

/// What the host allows a runtime.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    /// Longest time of one call into the runtime.
    pub timeout: Option<Duration>,
    /// Most instructions of one call: backward jumps, calls, and units of native work.
    pub max_instructions: Option<u64>,
    /// Deepest nesting of Python calls.
    pub max_recursion: Option<usize>,
    /// Most bytes in use.
    pub max_memory: Option<usize>,
}

impl Limits {
    /// Whether there is something to be granted anew to each call.
    #[inline]
    fn bound_calls(&self) -> bool {
        self.timeout.is_some() || self.max_instructions.is_some() || self.max_memory.is_some()
    }
}

/// What a call has left of its limits.
#[derive(Clone, Copy, Debug)]
pub struct Remaining {
    time: Option<Duration>,
    instructions: u64,
}

impl Remaining {
    /// Takes off what the host has used for the call.
    pub fn spend(&mut self, instructions: u64, time: Duration) {
        self.instructions = self.instructions.saturating_sub(instructions);
        self.time = self.time.map(|left| left.saturating_sub(time));
    }

    /// Whether there is nothing left.
    pub fn is_spent(&self) -> bool {
        self.instructions == 0 || self.time == Some(Duration::ZERO)
    }
}

/// Where the limits of the current call stand.
pub(crate) struct LimitState {
    limits: Limits,
    deadline: Option<Instant>,
    instructions_left: u64,
    /// What the current slice was granted.
    granted: i64,
    /// Nesting of calls from the host.
    host_calls: usize,
    /// Nesting of natives and interpreter loops.
    pub native_depth: usize,
    /// Where the thread's stack was when the host called.
    stack_start: usize,
    /// How much of it natives may take; None before they have taken [`NATIVE_STACK`].
    native_stack: Option<usize>,
    /// Most frames.
    pub max_frames: usize,
    /// Collect at every safepoint (a test mode).
    pub gc_always: bool,
}

impl LimitState {
    pub(super) fn new(limits: Limits, gc_always: bool) -> LimitState {
        LimitState {
            max_frames: limits.max_recursion.unwrap_or(1000),
            limits,
            deadline: None,
            instructions_left: u64::MAX,
            granted: 0,
            host_calls: 0,
            native_depth: 0,
            stack_start: 0,
            native_stack: None,
            gc_always,
        }
    }
}

impl Vm {
    /// Called at every entry from the host; the outermost arms the limits of the call.
    #[inline]
    pub fn enter_host_call(&mut self) {
        if self.limits.host_calls == 0 {
            self.limits.stack_start = stack_address();
            self.limits.native_stack = None;
            if self.limits.limits.bound_calls() {
                self.arm();
            }
        }
        self.limits.host_calls += 1;
    }

    /// Gives a call from the host what it may use. Without limits the slice of the last call goes on.
    #[inline(never)]
    fn arm(&mut self) {
        self.make_room();
        self.limits.deadline = self.limits.limits.timeout.map(|t| Instant::now() + t);
        self.limits.instructions_left = self.limits.limits.max_instructions.unwrap_or(u64::MAX);
        self.heap.withheld = 0;
        self.grant();
        if self.heap.wants_collection {
            self.heap.interrupt();
        }
    }

    /// Sees to it that a runtime whose memory ran out in an earlier call can still be used: what it
    /// keeps counts as granted, and a little more; it just cannot grow.
    fn make_room(&mut self) {
        let Some(limit) = self.limits.limits.max_memory else { return };
        if self.heap.used() > limit - limit / MEMORY_SLACK {
            self.collect_garbage();
        }
        // Allocation is counted by whole holes, up to a block of each size class, hence the constant.
        let more = (limit / MEMORY_SLACK).max(2 << 20);
        let most = limit.saturating_add(limit / 2).saturating_add(more);
        let granted = (self.heap.used() + more).clamp(limit, most);
        if self.heap.limit() != granted {
            self.heap.set_limit(granted);
        }
    }

    /// Ends what [`Vm::enter_host_call`] began.
    #[inline]
    pub fn leave_host_call(&mut self) {
        self.limits.host_calls -= 1;
        if self.limits.host_calls == 0 {
            self.stack.trim();
        }
    }

    /// What the current call has left of its limits.
    pub fn remaining(&mut self) -> Remaining {
        self.renew_slice();
        let time = self.limits.deadline.map(|end| end.saturating_duration_since(Instant::now()));
        Remaining { time, instructions: self.limits.instructions_left }
    }

    /// Lets the current call have what another one has left.
    pub fn continue_with(&mut self, remaining: Remaining) {
        self.limits.deadline = remaining.time.map(|time| Instant::now() + time);
        self.limits.instructions_left = remaining.instructions;
        self.grant();
        if remaining.is_spent() {
            self.grant_nothing();
        }
        if self.heap.wants_collection {
            self.heap.interrupt();
        }
    }

    fn grant(&mut self) {
        let slice = if self.limits.gc_always { 0 } else { SLICE };
        let mut slice = slice.min(self.limits.instructions_left.min(i64::MAX as u64) as i64);
        if let Some(ticks) = self.ticks_to_pause() {
            let late = if self.may_leave() { 0 } else { LATE_SLICE };
            slice = slice.min(ticks.max(late).min(i64::MAX as u64) as i64);
        }
        self.limits.granted = slice;
        self.heap.budget = slice;
        self.heap.withheld = 0;
    }

    /// Whether calls from the host are limited in time or instructions.
    #[inline]
    pub fn limits_calls(&self) -> bool {
        self.limits.limits.timeout.is_some() || self.limits.limits.max_instructions.is_some()
    }

    /// Counts `units` of work done by a native; raises when a limit ran out.
    #[inline(always)]
    pub fn charge(&mut self, units: u64) -> Result<()> {
        self.heap.budget -= units.min(i64::MAX as u64 / 2) as i64;
        if self.heap.budget < 0 { self.check_limits() } else { Ok(()) }
    }

    /// Looks at the limits; called when the budget ran out. Does not collect.
    #[cold]
    #[inline(never)]
    pub(crate) fn check_limits(&mut self) -> Result<()> {
        let used = self.limits.granted - self.heap.budget - self.heap.withheld;
        if used <= self.limits.granted && self.heap.withheld > 0 {
            // Interrupted early, by the collector's request.
            self.heap.budget += self.heap.withheld;
            self.heap.withheld = 0;
        } else {
            self.account(used);
            let exhausted =
                self.limits.limits.max_instructions.is_some() && self.limits.instructions_left == 0;
            self.grant();
            if exhausted {
                self.grant_nothing();
                return Err(self.limit_error(
                    self.types.instruction_limit_error,
                    "instruction limit exceeded",
                ));
            }
            if self.limits.deadline.is_some_and(|d| Instant::now() >= d) {
                self.grant_nothing();
                return Err(self.limit_error(self.types.timeout_error, "time limit exceeded"));
            }
        }
        if self.host.interrupt.as_ref().is_some_and(|flag| flag.swap(false, Ordering::Relaxed)) {
            let e = self.new_exception(self.types.keyboard_interrupt, &[]);
            return Err(self.raise_value(e.into()));
        }
        if self.heap.wants_collection {
            // A native has met the collector's interrupt; the loop still has to.
            self.heap.interrupt();
        }
        self.check_memory(0)
    }

    fn account(&mut self, used: i64) {
        let used = used.max(0) as u64;
        self.limits.instructions_left = self.limits.instructions_left.saturating_sub(used);
        self.count_to_pause(used);
    }

    /// Takes back what is left of the slice and grants a new one, when what bounds it has changed.
    pub(super) fn renew_slice(&mut self) {
        self.account(self.limits.granted - self.heap.budget - self.heap.withheld);
        self.grant();
        if self.heap.wants_collection {
            self.heap.interrupt();
        }
    }

    /// Grants a tick that was counted before.
    pub(super) fn grant_tick(&mut self) {
        self.limits.granted += 1;
        self.heap.budget += 1;
    }

    /// After a limit: whoever swallows the error (the host, between two Python calls) meets it again
    /// at the next tick.
    fn grant_nothing(&mut self) {
        self.limits.granted = 0;
        self.heap.budget = 0;
        self.heap.withheld = 0;
    }

    fn check_memory(&mut self, more: usize) -> Result<()> {
        let limit = self.heap.limit();
        if limit != usize::MAX && self.heap.would_exceed(more.saturating_sub(limit / MEMORY_SLACK))
        {
            return Err(self.memory_limit_error());
        }
        Ok(())
    }

    /// Asks for `bytes` about to be allocated at once, at the script's wish.
    pub fn reserve(&mut self, bytes: usize) -> Result<()> {
        if bytes > isize::MAX as usize / 2 {
            return Err(self.memory_error());
        }
        self.check_memory(bytes)?;
        if bytes > 1 << 28 && !can_allocate(bytes) {
            return Err(self.memory_error());
        }
        Ok(())
    }

    /// MemoryLimitError, which no handler can catch.
    pub fn memory_limit_error(&mut self) -> Raised {
        self.limit_error(self.types.memory_limit_error, "memory limit exceeded")
    }

    fn limit_error(&mut self, class: Gc<Type>, message: &str) -> Raised {
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(class, &[text.into()]);
        exception.uncatchable = true;
        self.raise_again(exception.into())
    }

    /// Counts one more nested interpreter loop or recursive native; RecursionError when too deep.
    #[inline]
    pub fn enter_native(&mut self) -> Result<()> {
        self.enter_native_for("")
    }

    /// As [`Vm::enter_native`]; `what` ends the message.
    #[inline]
    pub fn enter_native_for(&mut self, what: &str) -> Result<()> {
        let taken = self.limits.stack_start.saturating_sub(stack_address());
        if self.limits.native_depth >= MAX_NATIVE_DEPTH
            || taken > NATIVE_STACK && taken > self.large_native_stack(taken)
        {
            return Err(self.too_deep(what));
        }
        // What nests can branch: a few small objects make a lot of work.
        self.charge(1)?;
        self.limits.native_depth += 1;
        Ok(())
    }

    /// How much of the thread's stack natives may take that have `taken` so much: asked of the
    /// system once per call from the host, and only if it matters.
    #[cold]
    #[inline(never)]
    fn large_native_stack(&mut self, taken: usize) -> usize {
        *self.limits.native_stack.get_or_insert_with(|| {
            let left = super::native_stack::left_below(stack_address()).unwrap_or(0);
            (taken + left).saturating_sub(STACK_RESERVE).clamp(NATIVE_STACK, LARGE_NATIVE_STACK)
        })
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&mut self, what: &str) -> Raised {
        // Where Python functions take turns with natives, CPython notices in one of the former.
        let what = if self.call_depth() * 4 >= self.limits.native_depth { "" } else { what };
        self.recursion_error(format!("maximum recursion depth exceeded{what}"))
    }

    /// Ends what [`Vm::enter_native`] began.
    #[inline]
    pub fn leave_native(&mut self) {
        self.limits.native_depth -= 1;
    }

    /// The recursion limit.
    pub fn recursion_limit(&self) -> usize {
        self.limits.max_frames
    }

    /// How many Python functions are running, each called by the one before.
    pub fn call_depth(&self) -> usize {
        self.stack.depth()
    }

    /// Sets the recursion limit; the host's own limit is never exceeded.
    pub fn set_recursion_limit(&mut self, limit: usize) {
        let most = self.limits.limits.max_recursion.unwrap_or(usize::MAX);
        self.limits.max_frames = limit.min(most);
        self.stack.set_max_frames(self.limits.max_frames);
    }
}

/// About where the thread's stack ends now. It grows towards lower addresses.
#[inline(always)]
fn stack_address() -> usize {
    let here = 0u8;
    std::ptr::from_ref(std::hint::black_box(&here)).addr()
}

/// Whether the system would give so much memory at all.
fn can_allocate(bytes: usize) -> bool {
    let mut probe: Vec<u8> = Vec::new();
    probe.try_reserve_exact(bytes).is_ok()
}
