//! Executions: Python code whose loop can be left before it ends, and resumed.
//!
//! An ordinary call ([`Vm::call`]) runs to its end inside a native. An execution has stacks of its
//! own, so its loop may also be left when a host function is to be called, or when a number of ticks
//! is spent: everything about it lies in its frames and registers, nothing on the thread's stack.
//! Whoever drives it calls the function, waits, runs something else (other executions too), and
//! resumes it. Any number may exist at a time.
//!
//! Only the execution's outermost loop can be left. Python code that a native called (`sorted` its
//! key function, for instance) runs to its end as in an ordinary call; host functions are called
//! directly from there.

use super::Vm;
use super::call::{CallTarget, stack_slice};
use super::frame::Then;
use super::slow::Unwound;
use super::stack::Stack;
use crate::heap::Tracer;
use crate::object::*;

/// Why the interpreter loop was left.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub enum Exit {
    /// It is done, with this result.
    Returned(Value),
    /// An exception was raised that nothing handled; it is in the VM.
    Raised,
    /// [`Vm::host_call`] is to be made, and its result given to [`Vm::resume_execution`].
    CallHost,
    /// The ticks of [`Vm::pause_after`] are spent.
    BudgetSpent,
}

/// A call that a suspended execution waits for.
pub struct HostCall {
    /// What to call; its class has [`Flags::HOST_CALL`].
    pub callee: Value,
    /// The arguments, those given by keyword last.
    pub arguments: Vec<Value>,
    /// The names of the latter.
    pub names: Vec<Value>,
}

impl HostCall {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.callee]);
        tracer.values(&self.arguments);
        tracer.values(&self.names);
    }
}

/// Names an execution of a runtime.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExecutionId(u32);

/// Where an execution stands.
enum State {
    /// The call that it is to run has not begun: callee and arguments, names of the last of them.
    Created(Vec<Value>, Vec<Value>),
    /// Before an instruction, which has been counted already or not.
    Paused { counted: bool },
    /// At a call whose result goes to this register.
    Waiting(HostCall, u16),
    /// Its loop is running.
    Running,
}

/// Code that can be left and resumed. While it runs its stack is the VM's, and what was the VM's
/// is kept here.
pub(super) struct Execution {
    state: State,
    stack: Stack,
    handled: Value,
    handled_outside: Value,
    /// What runs is this object's `__init__`; unset for anything else.
    instance: Value,
}

impl Execution {
    pub fn trace(&mut self, tracer: &mut Tracer) {
        match &self.state {
            State::Created(values, names) => {
                tracer.values(values);
                tracer.values(names);
            }
            State::Waiting(call, _) => call.trace(tracer),
            State::Paused { .. } | State::Running => {}
        }
        tracer.values(&[self.handled, self.handled_outside, self.instance]);
        let top = self.stack.top;
        self.stack.trace(top, tracer);
    }
}

/// How the loop of an execution is left.
pub(super) struct Leaving {
    /// Depth of natives at which the loop runs that may be left; none does at `usize::MAX`.
    depth: usize,
    /// Ticks until the loop is to be left.
    ticks: Option<u64>,
    /// The loop is about to be left for this reason.
    exit: Option<Exit>,
    /// The call to be made, for [`Exit::CallHost`], and the register for its result.
    call: Option<HostCall>,
    register: u16,
    /// The instruction at which the loop was left has been counted, and will be executed again.
    counted: bool,
}

impl Leaving {
    pub const NEVER: Leaving = Leaving {
        depth: usize::MAX,
        ticks: None,
        exit: None,
        call: None,
        register: 0,
        counted: false,
    };

    pub fn trace(&self, tracer: &mut Tracer) {
        if let Some(call) = &self.call {
            call.trace(tracer);
        }
    }
}

/// Where in an instruction a safepoint stands, and so how it is resumed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Safepoint {
    /// Before it has done anything: it is executed once more.
    Start,
    /// It has done everything but jump.
    Jump,
}

impl Vm {
    /// Prepares `callee(...)` as an execution; nothing runs yet.
    pub fn start_execution(&mut self, callee: Value, arguments: Args) -> ExecutionId {
        let mut values = Vec::with_capacity(arguments.values.len() + 1);
        values.push(callee);
        values.extend_from_slice(arguments.values);
        let mut stack =
            self.spare_stack.take().unwrap_or_else(|| Stack::new(self.limits.max_frames));
        stack.set_max_frames(self.limits.max_frames);
        let execution = Execution {
            state: State::Created(values, arguments.names.to_vec()),
            stack,
            handled: Value::UNSET,
            handled_outside: Value::UNSET,
            instance: Value::UNSET,
        };
        let execution = Some(Box::new(execution));
        if let Some(free) = self.free_executions.pop() {
            self.executions[free as usize] = execution;
            return ExecutionId(free);
        }
        self.executions.push(execution);
        ExecutionId(self.executions.len() as u32 - 1)
    }

    /// Runs an execution until it ends, needs the host, or has spent its ticks. `answer` is the
    /// result of the [`HostCall`] it waits for, or the exception that the call raised; None makes
    /// that call here and now. After [`Exit::Returned`] and [`Exit::Raised`] the id is no longer
    /// valid. RuntimeError if it is running.
    pub fn resume_execution(&mut self, id: ExecutionId, answer: Option<Result<Value>>) -> Exit {
        let Some(state) = self.begin_resume(id) else {
            let _ = self.runtime_error("the execution is running or has ended");
            return Exit::Raised;
        };
        let depth = std::mem::replace(&mut self.leaving.depth, self.limits.native_depth + 1);
        let handles = self.handles.len();
        let exit = match self.enter_native() {
            Ok(()) => {
                let exit = self.go_on(id, state, answer);
                self.leave_native();
                exit
            }
            Err(_) => Exit::Raised,
        };
        self.handles.truncate(handles);
        self.leaving.depth = depth;
        self.end_resume(id, exit)
    }

    /// Makes an execution's stack the VM's.
    fn begin_resume(&mut self, id: ExecutionId) -> Option<State> {
        let execution = self.executions.get_mut(id.0 as usize)?.as_mut()?;
        let state = std::mem::replace(&mut execution.state, State::Running);
        if matches!(state, State::Running) {
            return None;
        }
        std::mem::swap(&mut self.stack, &mut execution.stack);
        std::mem::swap(&mut self.handled, &mut execution.handled);
        std::mem::swap(&mut self.handled_outside, &mut execution.handled_outside);
        Some(state)
    }

    /// Puts the VM's own stack back.
    fn end_resume(&mut self, id: ExecutionId, exit: Exit) -> Exit {
        let slot = &mut self.executions[id.0 as usize];
        let execution = slot.as_mut().expect("bug: a running execution was dropped");
        std::mem::swap(&mut self.stack, &mut execution.stack);
        std::mem::swap(&mut self.handled, &mut execution.handled);
        std::mem::swap(&mut self.handled_outside, &mut execution.handled_outside);
        match exit {
            Exit::CallHost => {
                let call = self.leaving.call.take();
                let call = call.expect("bug: left for a call that was not prepared");
                execution.state = State::Waiting(call, self.leaving.register);
                exit
            }
            Exit::BudgetSpent => {
                execution.state = State::Paused { counted: self.leaving.counted };
                exit
            }
            Exit::Returned(value) => {
                let instance = execution.instance;
                let ended = slot.take();
                self.free_executions.push(id.0);
                self.keep_stack(ended);
                if instance.is_unset() {
                    exit
                } else if value.is_none() {
                    Exit::Returned(instance)
                } else {
                    let _ = self.init_returned(value);
                    Exit::Raised
                }
            }
            Exit::Raised => {
                let ended = slot.take();
                self.free_executions.push(id.0);
                self.keep_stack(ended);
                exit
            }
        }
    }

    /// Keeps the stack of an execution that has ended for the next one.
    fn keep_stack(&mut self, ended: Option<Box<Execution>>) {
        if let Some(mut ended) = ended
            && ended.stack.reset()
        {
            self.spare_stack = Some(ended.stack);
        }
    }

    fn go_on(&mut self, id: ExecutionId, state: State, answer: Option<Result<Value>>) -> Exit {
        match state {
            State::Created(values, names) => self.begin(id, &values, &names),
            State::Paused { counted } => {
                if counted {
                    self.grant_tick();
                }
                self.run()
            }
            State::Running => Exit::Raised,
            State::Waiting(call, dst) => {
                let answer = answer.unwrap_or_else(|| self.make_host_call(call));
                if self.stack.depth() == 0 {
                    // The host function was all there was to run.
                    return answer.map_or(Exit::Raised, Exit::Returned);
                }
                match answer {
                    Ok(value) => self.store(dst, value),
                    Err(_) => {
                        if let Unwound::Left(exit) = self.unwind() {
                            return exit;
                        }
                    }
                }
                self.run()
            }
        }
    }

    /// Begins with the call `values[0](*values[1..])`.
    fn begin(&mut self, id: ExecutionId, values: &[Value], names: &[Value]) -> Exit {
        let arguments = Args { values: &values[1..], names };
        for name in names {
            self.protect(*name);
        }
        // The stack goes when the execution ends, and with it the window and its segment.
        let (window, _) = self.lay_out_call(values[0], None, arguments);
        match self.prepare_call(window, arguments.values.len(), false, names) {
            Ok(CallTarget::Done(value)) => Exit::Returned(value),
            Ok(CallTarget::Host) => Exit::CallHost,
            Ok(CallTarget::Frame { function, base, init }) => {
                if init {
                    let instance = stack_slice(base.wrapping_sub(1), 1)[0];
                    if let Some(execution) = &mut self.executions[id.0 as usize] {
                        execution.instance = instance;
                    }
                }
                match self.push_frame(function, base, 0, Then::Leave) {
                    Ok(()) => self.run(),
                    Err(_) => Exit::Raised,
                }
            }
            Err(_) => Exit::Raised,
        }
    }

    /// The call that an execution waits for.
    pub fn host_call(&self, id: ExecutionId) -> Option<&HostCall> {
        match &self.executions.get(id.0 as usize)?.as_ref()?.state {
            State::Waiting(call, _) => Some(call),
            _ => None,
        }
    }

    /// Forgets an execution that will not be resumed. Its `finally` clauses do not run. Nothing
    /// happens to one that is running.
    pub fn drop_execution(&mut self, id: ExecutionId) {
        if let Some(slot) = self.executions.get_mut(id.0 as usize) {
            if slot.as_ref().is_some_and(|e| !matches!(e.state, State::Running)) {
                if let Some(execution) = slot.take() {
                    self.free_executions.push(id.0);
                    for generator in execution.stack.generators() {
                        self.abandon_generator(generator);
                    }
                }
            }
        }
    }

    /// Makes executions leave with [`Exit::BudgetSpent`] after so many ticks (backward jumps, calls
    /// and units of native work), counted from now; with None, never.
    pub fn pause_after(&mut self, ticks: Option<u64>) {
        self.leaving.ticks = ticks;
        self.renew_slice();
    }

    /// Whether the running loop may be left.
    #[inline]
    pub(super) fn may_leave(&self) -> bool {
        self.limits.native_depth == self.leaving.depth
    }

    /// Ticks until the loop is to be left, if it is at all.
    pub(super) fn ticks_to_pause(&self) -> Option<u64> {
        self.leaving.ticks
    }

    /// Counts ticks that were used.
    pub(super) fn count_to_pause(&mut self, used: u64) {
        if let Some(ticks) = &mut self.leaving.ticks {
            *ticks = ticks.saturating_sub(used);
        }
    }

    /// Called at a safepoint: prepares to leave the loop if its ticks are spent. The frame's `pc`
    /// then is where to go on.
    pub(super) fn pause_here(&mut self, at: Safepoint) -> Result<()> {
        if self.leaving.ticks != Some(0) || !self.may_leave() {
            return Ok(());
        }
        match at {
            Safepoint::Start => self.repeat_instruction(),
            Safepoint::Jump => self.take_jump(),
        }
        self.leaving.counted = at == Safepoint::Start;
        self.leaving.exit = Some(Exit::BudgetSpent);
        Err(Raised::stored())
    }

    /// The reason for which the loop is to be left without an exception, if it is.
    #[inline]
    pub(super) fn take_exit(&mut self) -> Option<Exit> {
        self.leaving.exit.take()
    }

    /// Keeps a call for the driver of the execution.
    pub(super) fn leave_for_call(&mut self, callee: Value, args: Args) -> CallTarget {
        self.leaving.call =
            Some(HostCall { callee, arguments: args.values.to_vec(), names: args.names.to_vec() });
        CallTarget::Host
    }

    /// The result of the call that was just kept goes to `register`.
    pub(super) fn wait_for_call(&mut self, register: u16) -> Exit {
        self.leaving.register = register;
        Exit::CallHost
    }

    /// Makes a call that was prepared for a driver.
    fn make_host_call(&mut self, call: HostCall) -> Result<Value> {
        let HostCall { callee, arguments, names } = call;
        self.protect(callee);
        for value in &arguments {
            self.protect(*value);
        }
        self.call_args(callee, Args { values: &arguments, names: &names })
    }

    /// Makes the call that was just prepared for a driver, where an instruction cannot be left.
    pub(super) fn call_host_now(&mut self) -> Result<Value> {
        let call = self.leaving.call.take().expect("bug: no call was prepared");
        self.make_host_call(call)
    }

    /// Runs the loop to its end, as a native that waits for it must.
    pub(super) fn run_to_end(&mut self) -> Result<Value> {
        match self.run() {
            Exit::Returned(value) => Ok(value),
            Exit::Raised => Err(Raised::stored()),
            Exit::CallHost | Exit::BudgetSpent => panic!("bug: a loop was left that may not be"),
        }
    }
}
