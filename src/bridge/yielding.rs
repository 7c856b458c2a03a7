//! Yielding across the bridge: a Lua function that Python calls, inside a Lua coroutine, may yield to
//! whoever resumed that coroutine.
//!
//! In a coroutine Python code runs as an [execution](crate::vm::ExecutionId), which leaves the
//! interpreter loop to call a Lua function. The call is made by Lua code (`driver.lua`), so neither
//! Rust nor C is on the stack while the function runs, and a yield is Lua's own affair:
//!
//! ```text
//!   go_on(start(callee, …))      start: runs Python until it has a result, or wants f called
//!     go_on(waiting, f, …)       xpcall(f, …) may yield and be resumed any number of times
//!       resume(waiting, ok, …)   gives Python the outcome and runs it on, as start does
//! ```
//!
//! How a call of a Python function comes to `go_on`: where C functions can go on after a yield (5.2
//! and later) the C function calls it, if it is not running in the main coroutine. On the other
//! Luas every Python function *is* a small Lua function, which makes a plain call in the main coroutine
//! and goes through the driver elsewhere.
//!
//! Natives in between (`sorted` calling its key function) run their Python code to the end: a
//! yield below them is refused, by Lua and with the native's name.
//!
//! **Limits.** What is left of the limits of the call is kept while Python waits. Calls into Python
//! that the Lua function makes before it yields use up the same; see [`Waiting`]. So does the function
//! itself, see `watch`.

use std::cell::Cell;
use std::ffi::{CStr, c_int};
use std::rc::{Rc, Weak};
use std::sync::atomic::Ordering;

use super::call::{arguments, call_python, invoke, is_receiver, push_arguments};
use super::classes::{is_host_function, push_host_call, take_results};
use super::entry::{Entry, Fault, Outcome, enter, fault, guard, guard_returning};
use super::error::raise_from_lua;
use super::foreigners::LuaRef;
use super::lifetime::{Content, Held, META_REFS, content, push_carrier, slot};
use super::lua::{CFunction, Sort, State, lua_State, upvalue};
use super::lua_frames::{self, HANDLER};
use super::py_proxy::{call_object, call_specially, is_loop};
use super::runtime::{Runtime, Site};
use super::to_lua::to_lua;
use super::watch::{self, Watch};
use crate::object::{Args, Raised, Result, Value};
use crate::vm::{ExecutionId, Exit, Remaining, Vm};

/// Whether Python functions are Lua functions: where a C function cannot go on after a yield.
pub const BY_CLOSURES: bool = cfg!(any(feature = "lua51", feature = "luajit", feature = "luau"));

/// The text of the driver.
const DRIVER: &[u8] = include_bytes!("driver.lua");

/// An execution that waits for a Lua function; what Lua has of it. Its end drops the execution.
pub struct Suspended {
    runtime: Rc<Runtime>,
    id: ExecutionId,
    /// What is left of the limits.
    remaining: Cell<Remaining>,
    /// The execution has ended, or another carrier has taken over.
    done: Cell<bool>,
    /// How limits bind the Lua function.
    pub watch: Cell<Option<Watch>>,
}

impl Drop for Suspended {
    fn drop(&mut self) {
        if !self.done.get() {
            self.runtime.dead_executions.borrow_mut().push(self.id);
            self.runtime.foreigners.pending.set(true);
        }
        if let Some(watch) = self.watch.get() {
            self.runtime.shared.watched.forget(watch, self);
        }
    }
}

/// A Lua function that is running for Python and has not yielded yet: calls into Python from there
/// are part of the same call.
pub struct Waiting {
    thread: State,
    /// Keeps the thread alive.
    _anchor: LuaRef,
    /// What the thread owns, and with it the runtime.
    suspended: Weak<Suspended>,
}

/// The name of the driver's chunk, by which messages and tracebacks pass over it.
pub const CHUNK: &CStr = c"=pylua";

/// Loads the driver: pushes the function that makes a runtime's part of it, or an error.
pub fn push_driver(lua: State) {
    if lua.load_text(DRIVER, CHUNK) {
        lua.pcall(0, 1);
    }
}

/// Makes a runtime's part of the driver: `driver` is the slot of what [`push_driver`] pushed.
pub fn set_up(lua: State, refs: c_int, driver: c_int) -> std::result::Result<(), Fault> {
    lua.push_value(driver);
    for function in [resume, start, call] {
        lua.push_value(refs);
        lua.push_closure(function, 1);
    }
    lua.push_closure(HANDLER, 0);
    if lua.pcall(4, 4) != 0 {
        return Err(Fault::Value);
    }
    for place in [slot::CALL_OBJECT, slot::WRAP_METHOD, slot::WRAP_FUNCTION, slot::DRIVE] {
        lua.raw_set_i(refs, place);
    }
    Ok(())
}

/// Pushes the Lua function that calls the Python one whose carrier is on the top, which it pops.
pub fn push_closure(lua: State, refs: c_int) {
    lua.raw_get_i(refs, slot::WRAP_FUNCTION);
    lua.insert(-2);
    // A closure is made, so nothing but memory can be wanting.
    lua.pcall(1, 1);
}

/// Pushes the Lua function that calls the C function on the top through the driver; pops it.
pub fn push_method(lua: State, refs: c_int) {
    lua.raw_get_i(refs, slot::WRAP_METHOD);
    lua.insert(-2);
    lua.pcall(1, 1);
}

/// Which upvalue of a Python function's Lua function, or closure, its carrier is.
const CARRIER: c_int = 2;

/// Pushes the carrier of the Python function that the Lua function in slot `i` calls; false, and
/// nothing, if it is none of ours.
#[inline]
pub fn push_callee(lua: State, i: c_int) -> bool {
    if !BY_CLOSURES && !lua.is_c_function(i, call_python) || !lua.push_upvalue(i, CARRIER) {
        return false;
    }
    let ours = matches!(content(lua, -1), Some(Content::Function(_)));
    if !ours {
        lua.pop(1);
    }
    ours
}

/// Calls `start_function` with the arguments of the running C function, behind the value of an
/// upvalue if one is named, through the driver, so that what it calls may yield. Nothing that has
/// something to drop may be alive: a yield does not return.
#[cfg(any(feature = "lua52", feature = "lua53", feature = "lua54", feature = "lua55"))]
pub fn drive(
    l: *mut lua_State,
    refs: c_int,
    start_function: CFunction,
    carrier: Option<c_int>,
) -> c_int {
    let lua = State::new(l);
    if !lua.reserve(5) {
        return guard(l, |_| fault("stack overflow"));
    }
    let first = if refs > 0 && refs == lua.top() { refs } else { 0 };
    lua.raw_get_i(refs, slot::DRIVE);
    lua.insert(1);
    lua.push_value(if first > 0 { first + 1 } else { refs });
    lua.push_closure(start_function, 1);
    lua.insert(2);
    if let Some(carrier) = carrier {
        lua.push_value(upvalue(carrier));
        lua.insert(3);
    }
    if first > 0 {
        lua.remove(first + 2);
    }
    lua.call_yieldable(lua.top() - 1)
}

/// Elsewhere Python functions are closures, which come to the driver by themselves.
#[cfg(not(any(feature = "lua52", feature = "lua53", feature = "lua54", feature = "lua55")))]
pub fn drive(l: *mut lua_State, _: c_int, start_function: CFunction, _: Option<c_int>) -> c_int {
    start_function(l)
}

/// A method of a runtime: `start_function`, through the driver where that has to be.
pub fn method(l: *mut lua_State, start_function: CFunction) -> c_int {
    let lua = State::new(l);
    let direct = match content(lua, 1) {
        Some(Content::Runtime(runtime)) => BY_CLOSURES || runtime.is_main(lua),
        _ => true,
    };
    if direct || !lua.reserve(5) || !lua.push_metatable(1) {
        return start_function(l);
    }
    lua.raw_get_i(-1, META_REFS);
    lua.remove(-2);
    drive(l, lua.top(), start_function, None)
}

/// What a carrier is to be called as.
enum Callee<'a> {
    /// A Python function: its Lua function was called.
    Function(&'a Held),
    /// Any object: its proxy was called.
    Object(&'a Held),
}

impl<'a> Callee<'a> {
    /// The one in slot 1.
    fn of(lua: State) -> std::result::Result<Callee<'a>, Fault> {
        match content(lua, 1) {
            Some(Content::Function(held)) => Ok(Callee::Function(held)),
            Some(Content::Object(held)) => Ok(Callee::Object(held)),
            _ => fault("runtime is closed"),
        }
    }

    fn held(&self) -> &'a Held {
        match self {
            Callee::Function(held) | Callee::Object(held) => held,
        }
    }
}

/// `call(callee, …)`: calls the Python value of a carrier in the main coroutine; elsewhere it only
/// returns a second value, `true`, which says that [`start`] has to do it. An error comes with `false`.
/// Upvalue 1 is the refs table.
extern "C-unwind" fn call(l: *mut lua_State) -> c_int {
    guard_returning(l, |lua| {
        let what = Callee::of(lua)?;
        if what.held().runtime.is_main(lua) {
            return call_at_once(lua, what);
        }
        lua.push_nil();
        lua.push_bool(true);
        Ok(2)
    })
}

/// `__call` of proxies in the main coroutine, where the driver is not needed.
pub fn call_proxy(l: *mut lua_State) -> c_int {
    guard(l, |lua| call_at_once(lua, Callee::of(lua)?))
}

/// Calls the Python value of the carrier in slot 1; nothing that it calls may yield.
#[inline(always)]
fn call_at_once(lua: State, what: Callee) -> Outcome {
    let held = what.held();
    let callee = held.value();
    enter(lua, held.runtime.clone(), upvalue(1), |entry| match what {
        Callee::Function(_) => {
            invoke(entry, callee, if is_receiver(lua, 2, callee) { 3 } else { 2 })
        }
        Callee::Object(_) => call_object(entry, callee),
    })
}

/// `start(callee, …)`: begins a call that may wait for Lua functions. Upvalue 1 is the refs table,
/// argument 1 a carrier.
pub extern "C-unwind" fn start(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let what = Callee::of(lua)?;
        let callee = what.held().value();
        enter(lua, what.held().runtime.clone(), upvalue(1), |entry| {
            entry.vm.protect(callee);
            if let Callee::Function(_) = what {
                return begin(entry, callee, if is_receiver(lua, 2, callee) { 3 } else { 2 });
            }
            if let Some(outcome) = call_specially(entry, callee)? {
                return Ok(outcome);
            }
            if is_loop(entry.vm, callee) {
                // The loop's step as Python code, which can be left.
                lua.set_top(1);
                let step = stepper(entry)?;
                return begin(entry, step, 1);
            }
            begin(entry, callee, 2)
        })
    })
}

/// A Python function that gives the next element of an iterator, or None.
fn stepper(entry: &mut Entry) -> Result<Value> {
    let runtime = entry.site.runtime;
    if let Some(root) = runtime.stepper.get() {
        return Ok(entry.vm.rooted(root));
    }
    const SOURCE: &str = "def step(iterator):\n    for value in iterator:\n        return value";
    let vm = &mut *entry.vm;
    let namespace = vm.new_dict();
    vm.protect(namespace.into());
    let source = crate::syntax::SourceText::file(SOURCE.as_bytes(), "<step>");
    let code = vm.compile(source, crate::compiler::Mode::Exec, namespace)?;
    vm.run_code(code, namespace)?;
    let name = vm.intern("step");
    let step = namespace.get_str(name).unwrap_or(Value::NONE);
    runtime.stepper.set(Some(vm.root(step)));
    Ok(step)
}

/// Calls `callee` with the slots from `first` on: at once in the main coroutine, else as an
/// execution.
pub fn begin(entry: &mut Entry, callee: Value, first: c_int) -> Outcome {
    if entry.site.runtime.is_main(entry.lua()) {
        return invoke(entry, callee, first);
    }
    let (values, names) = arguments(entry, first)?;
    let id = entry.vm.start_execution(callee, Args { values: &values, names: &names });
    let exit = entry.vm.resume_execution(id, None);
    go_on(entry, id, exit)
}

/// `resume(waiting, ok, …)`: gives the execution the outcome of the Lua function's call.
extern "C-unwind" fn resume(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let suspended = match content(lua, 1) {
            Some(Content::Suspended(suspended)) => suspended.clone(),
            _ => return fault("runtime is closed"),
        };
        if suspended.done.replace(true) {
            return fault("Python code cannot be resumed twice");
        }
        let runtime = suspended.runtime.clone();
        runtime.end_waiting(&suspended);
        let again = Cell::new(true);
        let outcome = enter(lua, runtime, upvalue(1), |entry| {
            again.set(false);
            if entry.site.runtime.active.get() == 1 {
                entry.vm.continue_with(suspended.remaining.get());
            }
            let limit = watch::end(entry.vm, entry.site, &suspended);
            let answer = limit.and_then(|()| answer(entry, suspended.id));
            let exit = entry.vm.resume_execution(suspended.id, Some(answer));
            go_on(entry, suspended.id, exit)
        });
        if again.get() {
            // It was not even begun.
            suspended.done.set(false);
        }
        outcome
    })
}

/// What the Lua function has returned or raised: slot 2 tells which, the values are behind it.
fn answer(entry: &mut Entry, id: ExecutionId) -> Result<Value> {
    let (lua, site) = (entry.lua(), entry.site);
    if lua.to_bool(2) {
        let callee = entry.vm.host_call(id).map(|call| call.callee);
        return match callee.filter(|callee| is_host_function(*callee)) {
            Some(callee) => take_results(entry.vm, site, callee, 2),
            None => super::call::results(entry.vm, site, 2),
        };
    }
    lua.set_top(3);
    let raised = raise_from_lua(entry.vm, site);
    lua_frames::attach(site, entry.vm.peek_raised());
    Err(raised)
}

/// Pushes the result, or what is to be called next, as `go_on` of the driver takes it.
fn go_on(entry: &mut Entry, id: ExecutionId, mut exit: Exit) -> Outcome {
    let lua = entry.lua();
    loop {
        exit = match exit {
            Exit::Returned(value) => {
                to_lua(entry.vm, entry.site, value);
                return Ok(1);
            }
            Exit::Raised => return Err(Fault::Raised),
            Exit::BudgetSpent => entry.vm.resume_execution(id, None),
            Exit::CallHost => {
                let base = lua.top();
                let suspended = Rc::new(Suspended {
                    runtime: entry.site.runtime.counted(),
                    id,
                    remaining: Cell::new(entry.vm.remaining()),
                    done: Cell::new(false),
                    watch: Cell::new(None),
                });
                push_carrier(lua, Content::Suspended(suspended.clone()));
                lua.raw_get_i(entry.site.refs, slot::OBJECT_META);
                lua.set_metatable(-2);
                match push_call(entry, id) {
                    Ok(()) => {
                        begin_waiting(entry, suspended);
                        return Ok(lua.top() - base);
                    }
                    Err(raised) => {
                        suspended.done.set(true);
                        lua.set_top(base);
                        entry.vm.resume_execution(id, Some(Err(raised)))
                    }
                }
            }
        };
    }
}

/// Pushes the function that an execution wants called, and the arguments.
fn push_call(entry: &mut Entry, id: ExecutionId) -> Result<()> {
    let Some(call) = entry.vm.host_call(id) else {
        return Err(entry.vm.runtime_error("the execution waits for no call"));
    };
    let (callee, values, names) = (call.callee, call.arguments.clone(), call.names.clone());
    let args = Args { values: &values, names: &names };
    let (vm, site) = (&mut *entry.vm, entry.site);
    if !site.lua.reserve((values.len() + 20).min(c_int::MAX as usize) as c_int) {
        return Err(vm.recursion_error("too many arguments for Lua's stack"));
    }
    site.runtime.work_off_queues(vm, site);
    if is_host_function(callee) {
        return push_host_call(vm, site, callee, args);
    }
    super::to_lua::push_itself(vm, site, callee);
    push_arguments(vm, site, args)
}

fn begin_waiting(entry: &mut Entry, suspended: Rc<Suspended>) {
    let lua = entry.lua();
    lua.push_thread();
    let anchor = entry.site.runtime.foreigners.refer(lua, entry.site.refs);
    watch::begin(entry.vm, entry.site, &suspended);
    let waiting = Waiting { thread: lua, _anchor: anchor, suspended: Rc::downgrade(&suspended) };
    entry.site.runtime.waiting.borrow_mut().push(waiting);
}

/// The error for a Lua function that has tried to yield where a native had called it, in place of
/// Lua's own, which is on the top of the stack.
#[cold]
pub fn refusal(vm: &mut Vm, site: Site) -> Option<Raised> {
    let lua = site.lua;
    let refused = lua.sort(-1) == Sort::String
        && lua.bytes(-1).windows(CANNOT_YIELD.len()).any(|part| part == CANNOT_YIELD);
    if !refused || site.runtime.is_main(lua) {
        return None;
    }
    let native = match vm.native_between() {
        Some(name) => format!("{name}()"),
        None => "an operation of a native type".to_owned(),
    };
    Some(vm.runtime_error(format!("a Lua function cannot yield here: {native} is waiting for it")))
}

/// How every Lua begins to say that.
const CANNOT_YIELD: &[u8] = b"attempt to yield across";

impl Runtime {
    /// The Lua function has returned.
    fn end_waiting(&self, suspended: &Rc<Suspended>) {
        self.waiting
            .borrow_mut()
            .retain(|waiting| waiting.suspended.as_ptr() != Rc::as_ptr(suspended));
    }

    /// The execution that the call into Python that begins now is part of: the last whose Lua function
    /// is still running. Those that have yielded since are on their own, even if they were closed.
    #[inline]
    pub fn outer_execution(&self) -> Option<Rc<Suspended>> {
        if self.waiting.borrow().is_empty() { None } else { self.find_outer_execution() }
    }

    #[cold]
    fn find_outer_execution(&self) -> Option<Rc<Suspended>> {
        let mut waiting = self.waiting.borrow_mut();
        while let Some(last) = waiting.last() {
            if last.thread.is_running()
                && let Some(suspended) = last.suspended.upgrade()
            {
                return Some(suspended);
            }
            waiting.pop();
        }
        None
    }

    /// Forgets executions whose coroutines are gone.
    pub fn drop_executions(&self, vm: &mut Vm) {
        let dead = std::mem::take(&mut *self.dead_executions.borrow_mut());
        for id in dead {
            vm.drop_execution(id);
        }
    }
}

impl Suspended {
    /// What is left of the limits of the call that waits.
    pub fn remaining(&self) -> Remaining {
        self.remaining.get()
    }

    /// Whether calls of the runtime have not returned.
    pub fn is_inside(&self) -> bool {
        self.runtime.active.get() > 0
    }

    /// Whether the host wants Python interrupted.
    pub fn is_interrupted(&self) -> bool {
        self.runtime.interrupt.load(Ordering::Relaxed)
    }

    /// Notes what a call that was part of it has left.
    pub fn set_remaining(&self, remaining: Remaining) {
        self.remaining.set(remaining);
    }
}
