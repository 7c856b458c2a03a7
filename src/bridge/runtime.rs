//! A runtime as Lua sees it: `pylua.new(options)` and its methods.

use std::cell::{Cell, RefCell};
use std::ffi::c_int;
use std::ptr::NonNull;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::carriers::Carriers;
use super::classes::{Classes, ConversionError, bind_func, binding, class_attr, define};
use super::entry::{Entry, Fault, Outcome, bad_argument, enter, fault, guard, string_argument};
use super::foreigners::{Foreigners, after_mark};
use super::lifetime::{Content, META_REFS, content, push_carrier, slot};
use super::lua::{CFunction, Sort, State, lua_State, upvalue};
use super::lua_module::Allowed;
use super::memory::LuaMemory;
use super::names::Names;
use super::shared::{Shared, home, seal, shared};
use super::strings::Strings;
use super::to_lua::push_object;
use super::to_python::to_python;
use super::yielding::{self, BY_CLOSURES, Waiting, begin, push_method};
use super::{
    cast, describe, error, import, interrupt, lua_frames, make, modules, object_meta, options,
    py_globals, py_proxy, registry, restrict, streams, topython, trace,
};
use crate::compiler::Mode;
use crate::heap::Gc;
use crate::object::{CodeObject, Dict, Result as PyResult};
use crate::syntax::SourceText;
use crate::vm::{ExecutionId, Limits, Vm, VmOptions};

/// One Python interpreter and what ties it to its Lua state.
pub struct Runtime {
    /// The way to the VM that is valid now: while Python calls Lua, the pointer that the calling
    /// native holds. Null when closed.
    vm: Cell<*mut Vm>,
    /// The VM itself, from `Box::into_raw`; null when closed.
    owned: Cell<*mut Vm>,
    /// The Lua thread that entered last; null when none is inside.
    pub lua: Cell<State>,
    /// Where the running C function has the refs table.
    pub refs: Cell<c_int>,
    /// Entries that have not returned.
    pub active: Cell<u32>,
    /// Roots of carriers that Lua has freed.
    pub dead_roots: RefCell<Vec<u32>>,
    /// Python objects that stand for Lua values.
    pub foreigners: Rc<Foreigners>,
    /// What Lua has of Python objects.
    pub carriers: Carriers,
    /// Strs of recent Lua strings.
    pub strings: RefCell<Strings>,
    /// Lua strings of names.
    pub names: Names,
    /// What the runtimes of the Lua state share.
    pub shared: Rc<Shared>,
    /// Root of the error of a limit that ran out in a nested entry, until the outermost one ends:
    /// Lua's `pcall` may have caught it, Python must not go on.
    pub limit_hit: Cell<Option<u32>>,
    /// Memory in use when Lua's collector was last nudged.
    nudged_at: Cell<usize>,
    /// What Lua's memory grows by while Python runs.
    pub lua_memory: LuaMemory,
    /// Set to raise KeyboardInterrupt in the Python that is running.
    pub interrupt: Arc<AtomicBool>,
    /// What Python may have of the host's Lua state.
    pub allowed: Cell<Allowed>,
    /// Whether fields that an object's owner lists are closed, or open; see `classes::access`.
    pub permissive: Cell<bool>,
    /// Whether Lua may read the attributes that lead out of the sandbox; see `py_access`.
    pub introspection: Cell<bool>,
    /// Classes of Lua's objects.
    pub classes: Classes,
    /// What went wrong when a value went to Lua.
    pub conversion_error: ConversionError,
    /// Calls of Lua functions that Python code waits for.
    pub waiting: RefCell<Vec<Waiting>>,
    /// Executions whose coroutines Lua has freed.
    pub dead_executions: RefCell<Vec<ExecutionId>>,
    /// Root of the Python function that steps iterators.
    pub stepper: Cell<Option<u32>>,
    own: Weak<Runtime>,
}

/// A place from which Python values can cross to Lua and back: the running C function.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// The Lua thread.
    pub lua: State,
    /// The runtime.
    pub runtime: &'a Runtime,
    /// Where the refs table is.
    pub refs: c_int,
}

impl Runtime {
    /// Ties a VM to a Lua state.
    fn new(shared: Rc<Shared>, mut vm: Box<Vm>) -> Rc<Runtime> {
        Rc::new_cyclic(|own: &Weak<Runtime>| {
            vm.host.state = NonNull::new(own.as_ptr().cast_mut().cast());
            vm.host.after_mark = Some(after_mark);
            let interrupt = Arc::<AtomicBool>::default();
            vm.host.interrupt = Some(interrupt.clone());
            vm.host.class_attr = Some(class_attr);
            let vm = Box::into_raw(vm);
            Runtime {
                vm: Cell::new(vm),
                owned: Cell::new(vm),
                lua: Cell::new(State::NULL),
                refs: Cell::new(0),
                active: Cell::new(0),
                dead_roots: RefCell::default(),
                foreigners: Rc::default(),
                carriers: Carriers::default(),
                strings: RefCell::default(),
                names: Names::default(),
                shared,
                limit_hit: Cell::new(None),
                nudged_at: Cell::new(0),
                lua_memory: LuaMemory::default(),
                interrupt,
                allowed: Cell::default(),
                permissive: Cell::new(true),
                introspection: Cell::default(),
                classes: Classes::default(),
                conversion_error: ConversionError::default(),
                waiting: RefCell::default(),
                dead_executions: RefCell::default(),
                stepper: Cell::default(),
                own: own.clone(),
            }
        })
    }

    /// Whether `lua` is the main coroutine.
    #[inline]
    pub fn is_main(&self, lua: State) -> bool {
        let main = self.shared.main.get();
        if !main.is_null() {
            return main == lua;
        }
        let is_main = lua.push_thread();
        lua.pop(1);
        if is_main {
            self.shared.main.set(lua);
        }
        is_main
    }

    /// One more owner.
    pub fn counted(&self) -> Rc<Runtime> {
        self.own.upgrade().expect("bug: a runtime in use has an owner")
    }

    /// The VM, unless the runtime is closed.
    #[inline]
    #[allow(clippy::mut_from_ref, reason = "R1")]
    pub fn vm<'a>(&self) -> Option<&'a mut Vm> {
        let vm = self.vm.get();
        // SAFETY: R1, the pointer is null or derives from the innermost `&mut Vm` in use, whose
        // holder waits in a call into Lua; the VM is dropped only when no entry is active.
        unsafe { vm.as_mut() }
    }

    /// The runtime of a running VM.
    #[inline]
    pub fn of<'a>(vm: &Vm) -> &'a Runtime {
        let state = vm.host.state.expect("bug: a VM of the bridge has its state");
        // SAFETY: R2, a runtime owns its VM and drops it first; only `new` sets the state.
        unsafe { &*state.as_ptr().cast::<Runtime>().cast_const() }
    }

    /// Makes `vm` the way to the VM while `body`, which calls Lua, runs.
    #[inline]
    pub fn lend<T>(&self, vm: &mut Vm, body: impl FnOnce() -> T) -> T {
        let before = self.vm.replace(vm);
        let result = body();
        if !self.vm.get().is_null() {
            self.vm.set(before);
        }
        result
    }

    /// Drops the VM. Not while it runs.
    fn close(&self) -> Result<(), Fault> {
        if self.active.get() > 0 {
            return fault("cannot close a runtime while it runs");
        }
        self.vm.set(std::ptr::null_mut());
        let vm = self.owned.replace(std::ptr::null_mut());
        if !vm.is_null() {
            // SAFETY: R1; made by `Box::into_raw`, and no longer in `owned`.
            drop(unsafe { Box::from_raw(vm) });
        }
        Ok(())
    }

    /// Gives up a VM that panicked: it is neither used nor dropped any more.
    pub fn abandon(&self) {
        self.vm.set(std::ptr::null_mut());
        self.owned.set(std::ptr::null_mut());
    }

    /// Does what finalizers of both heaps have left to do.
    #[inline]
    pub fn work_off_queues(&self, vm: &mut Vm, site: Site) {
        if self.foreigners.pending() {
            self.work_off(vm, site);
        }
    }

    #[cold]
    #[inline(never)]
    fn work_off(&self, vm: &mut Vm, site: Site) {
        self.drop_executions(vm);
        site.settle();
        self.foreigners.sweep(site.lua, site.refs);
        let dead = std::mem::take(&mut *self.dead_roots.borrow_mut());
        for root in dead {
            self.carriers.forget(vm.rooted(root), root);
            vm.unroot(root);
        }
    }

    /// Lets Lua's collector know of memory that proxies may hold. Where memory is limited and half
    /// used up, Lua collects at once what it can: it may be all garbage.
    #[inline]
    pub fn nudge(&self, vm: &mut Vm, lua: State) {
        const GRAIN: usize = 4 << 20;
        let used = vm.heap.used();
        let before = self.nudged_at.get();
        if used < before {
            self.nudged_at.set(used);
        } else if used - before > GRAIN.min(vm.heap.limit() / 8) {
            self.nudged_at.set(used);
            if used > vm.heap.limit() / 2 {
                lua.collect();
                vm.heap.request_collection();
            } else {
                lua.collect_step(((used - before) >> 10) as c_int);
            }
        }
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        let vm = self.owned.get();
        if !vm.is_null() {
            // SAFETY: R1; nobody else refers to the runtime.
            drop(unsafe { Box::from_raw(vm) });
        }
    }
}

/// Slots that are always free on Lua's stack while Python runs.
pub const BRIEF: c_int = 6;

impl<'a> Site<'a> {
    /// Lets Python have what Lua has just passed to it; see `groups`.
    #[inline]
    pub fn settle(&self) {
        if self.runtime.foreigners.groups.are_there() {
            self.runtime.foreigners.groups.regroup(self.lua, self.refs);
        }
    }

    /// The place from which `vm` was entered, with room for 20 slots.
    #[inline]
    pub fn of(vm: &mut Vm) -> PyResult<Site<'a>> {
        let site = Site::brief(vm)?;
        if !site.lua.reserve(20 + BRIEF) {
            return Err(vm.recursion_error("Lua's stack is full"));
        }
        Ok(site)
    }

    /// The place from which `vm` was entered, with room for [`BRIEF`] slots, which whoever runs Python
    /// has left.
    #[inline(always)]
    pub fn brief(vm: &mut Vm) -> PyResult<Site<'a>> {
        let runtime = Runtime::of(vm);
        let lua = runtime.lua.get();
        if lua.is_null() {
            return Err(vm.runtime_error("Lua is out of reach here"));
        }
        Ok(Site { lua, runtime, refs: runtime.refs.get() })
    }
}

/// Enters the runtime that carriers of the running function belong to.
#[inline]
pub fn enter_from(
    lua: State,
    runtime: &Rc<Runtime>,
    body: impl FnOnce(&mut Entry) -> Outcome,
) -> Outcome {
    enter(lua, runtime.clone(), upvalue(1), body)
}

/// Enters the runtime of the carrier in slot `i`; for functions that carriers of any runtime may be
/// passed to.
pub fn enter_with(
    lua: State,
    i: c_int,
    runtime: &Rc<Runtime>,
    body: impl FnOnce(&mut Entry) -> Outcome,
) -> Outcome {
    lua.reserve(5);
    if !lua.push_metatable(i) {
        return fault("not an object of pylua");
    }
    lua.raw_get_i(-1, META_REFS);
    lua.remove(-2);
    enter(lua, runtime.clone(), lua.top(), body)
}

/// `pylua.new(options)`; upvalue 1 is the home table.
pub extern "C-unwind" fn new(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        if !lua.is_nothing(1) && lua.sort(1) != Sort::Table {
            return bad_argument(lua, "new", 1, 1, "table of options");
        }
        lua.set_top(1);
        lua.reserve(20);
        let options = options::read(lua)?;
        let runtime = create(lua, upvalue(1), options.limits)?;
        // The userdata of the runtime is at 2, the refs table at 3.
        let vm = runtime.vm().expect("bug: a new runtime is open");
        vm.host.import_path = options.search_path;
        vm.host.sources = options.mounts;
        vm.host.policy = options.policy;
        if options.lua.has("require") {
            modules::use_require(vm);
        }
        runtime.allowed.set(options.lua);
        runtime.permissive.set(options.permissive);
        runtime.introspection.set(options.introspection);
        for name in options.streams {
            lua.push_bytes(name.as_bytes());
            lua.raw_get(1);
            let function = runtime.foreigners.refer(lua, 3);
            match name {
                "stdin" => streams::input_from_function(vm, function),
                _ => streams::to_function(vm, function, name == "stderr"),
            }
        }
        lua.set_top(3);
        apply_tables(lua, &runtime)?;
        lua.set_top(2);
        Ok(1)
    })
}

/// Places of the refs table with weak values.
const WEAK_VALUES: [i64; 4] = [slot::FUNCTIONS, slot::CARRIERS, slot::GROUPED, slot::CLASS_TABLES];
/// Places of the refs table with weak keys.
const WEAK_KEYS: [i64; 2] = [slot::CLASSES, slot::ADOPTED];

/// Does what the options at 1 say of modules, builtins and objects; the refs table is at 3.
fn apply_tables(lua: State, runtime: &Rc<Runtime>) -> Result<(), Fault> {
    if lua.is_nothing(1) {
        return Ok(());
    }
    let vm = runtime.vm().expect("bug: a new runtime is open");
    let given = |name: &std::ffi::CStr| {
        lua.push_bytes(name.to_bytes());
        lua.raw_get(1);
        !lua.is_nothing(-1)
    };
    if given(c"nativeModules") {
        modules::use_native(vm, runtime, lua, 3);
    }
    if given(c"fileSystem") {
        modules::use_file_system(vm, runtime, lua, 3);
    }
    if given(c"objectMetatable") {
        object_meta::apply(lua, 3, lua.top())?;
    }
    if given(c"builtins") {
        let option = lua.top();
        enter(lua, runtime.clone(), 3, |entry| restrict::apply(entry, option))?;
    }
    Ok(())
}

/// Makes a runtime: pushes its userdata, then its refs table.
pub fn create(lua: State, home_index: c_int, limits: Limits) -> Result<Rc<Runtime>, Fault> {
    let Some(shared) = shared(lua, home_index) else { return fault("pylua is being closed") };
    let options = VmOptions { limits, gc_always: options::collects_always() };
    let mut vm = Vm::new(registry(), options);
    streams::to_process(&mut vm);
    let runtime = Runtime::new(shared, vm);
    runtime.lua_memory.start(lua);
    push_carrier(lua, Content::Runtime(runtime.clone()));
    let userdata = lua.top();
    lua.push_table(16, 0);
    let refs = lua.top();
    // Weak values or keys: what Lua does not use any more may go.
    for (mode, places) in [(b"v", &WEAK_VALUES[..]), (b"k", &WEAK_KEYS)] {
        lua.push_table(0, 1);
        lua.push_bytes(mode);
        lua.set_field(-2, c"__mode");
        for place in places {
            lua.push_table(0, 0);
            lua.push_value(-2);
            lua.set_metatable(-2);
            lua.raw_set_i(refs, *place);
        }
        lua.pop(1);
    }
    lua.push_table(0, 0);
    lua.raw_set_i(refs, slot::BINDINGS);
    lua.raw_get_i(refs, slot::CLASS_TABLES);
    lua.push_value(userdata);
    lua.raw_set_i(-2, slot::RUNTIME);
    lua.pop(1);
    for (place, from) in [
        (slot::NONE, home::NONE),
        (slot::NOT_IMPLEMENTED, home::NOT_IMPLEMENTED),
        (slot::SHARED_BINDINGS, home::BINDINGS),
    ] {
        lua.raw_get_i(home_index, from);
        lua.raw_set_i(refs, place);
    }
    lua.raw_get_i(home_index, home::DRIVER);
    yielding::set_up(lua, refs, lua.top())?;
    lua.pop(1);
    lua.push_closure(lua_frames::HANDLER, 0);
    lua.raw_set_i(refs, slot::HANDLER);
    push_meta(lua, refs, py_proxy::METAMETHODS);
    if BY_CLOSURES {
        lua.raw_get_i(refs, slot::CALL_OBJECT);
        lua.set_field(-2, c"__call");
    }
    lua.raw_set_i(refs, slot::OBJECT_META);
    push_meta(lua, refs, error::METAMETHODS);
    lua.raw_set_i(refs, slot::ERROR_META);
    push_carrier(lua, Content::Globals(runtime.clone()));
    push_meta(lua, refs, py_globals::METAMETHODS);
    lua.set_metatable(-2);
    lua.raw_set_i(refs, slot::GLOBALS);
    push_meta(lua, refs, &[(c"__tostring", to_string)]);
    lua.push_table(0, METHODS.len() as c_int);
    for (name, method) in METHODS {
        lua.push_closure(*method, 0);
        if BY_CLOSURES && MAY_YIELD.contains(name) {
            push_method(lua, refs);
        }
        lua.set_field(-2, name);
    }
    lua.set_field(-2, c"__index");
    lua.set_metatable(userdata);
    Ok(runtime)
}

/// Pushes a metatable whose functions have the refs table as their upvalue.
fn push_meta(lua: State, refs: c_int, functions: &[(&std::ffi::CStr, CFunction)]) {
    lua.push_table(1, functions.len() as c_int + 2);
    lua.push_value(refs);
    lua.raw_set_i(-2, META_REFS);
    for (name, function) in functions {
        lua.push_value(refs);
        lua.push_closure(*function, 1);
        lua.set_field(-2, name);
    }
    seal(lua);
}

const METHODS: &[(&std::ffi::CStr, CFunction)] = &[
    (c"execute", execute),
    (c"eval", eval),
    (c"compile", compile),
    (c"runBytecode", run_bytecode),
    (c"globals", globals),
    (c"setGlobal", set_global),
    (c"getGlobal", get_global),
    (c"list", make::rt_list),
    (c"tuple", make::rt_tuple),
    (c"set", make::rt_set),
    (c"dict", make::rt_dict),
    (c"int", make::rt_int),
    (c"float", make::rt_float),
    (c"topython", topython::rt_topython),
    (c"cast", cast::cast),
    (c"import", import::rt_import),
    (c"interrupt", interrupt::interrupt),
    (c"setTrace", trace::set_trace),
    (c"memory", memory),
    (c"collect", collect),
    (c"close", close),
    (c"registerClassBinding", binding::register),
    (c"clearClassBindings", binding::clear_own),
    (c"registerType", define::register_type),
    (c"registerAutoType", define::register_auto_type),
    (c"exposeConstructor", define::expose_constructor),
    (c"bindFunc", bind_func::bind_func),
];

/// Those of them that run Python code which may call Lua functions that yield.
const MAY_YIELD: [&std::ffi::CStr; 3] = [c"execute", c"eval", c"runBytecode"];

/// The runtime that a method was called on.
pub fn receiver(lua: State, method: &str) -> Result<Rc<Runtime>, Fault> {
    match content(lua, 1) {
        Some(Content::Runtime(runtime)) => Ok(runtime.clone()),
        Some(Content::Dead) => fault("runtime is closed"),
        _ => fault(format!(
            "calling '{method}' on bad self (pylua runtime expected, got {})",
            describe(lua, 1)
        )),
    }
}

/// Source text and name of the chunk, arguments 2 and 3.
fn chunk<'a>(lua: State, method: &str) -> Result<(&'a [u8], String), Fault> {
    let source = without_space(string_argument(lua, method, 1, 2)?);
    let name = if lua.is_nothing(3) {
        "<string>".to_string()
    } else {
        String::from_utf8_lossy(string_argument(lua, method, 2, 3)?).into_owned()
    };
    Ok((source, name))
}

/// The source without the one space that `[[ x = 1 ]]` begins with: it is no indentation.
fn without_space(source: &[u8]) -> &[u8] {
    match source {
        [b' ', rest @ ..] if !matches!(rest.first(), None | Some(b' ' | b'\t')) => rest,
        source => source,
    }
}

fn run_chunk(l: *mut lua_State, method: &str, mode: Mode) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, method)?;
        lua.set_top(4);
        let (mut source, name) = chunk(lua, method)?;
        if mode == Mode::Eval {
            // As Python's own `eval`, which lets an expression be indented.
            let blanks = source.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            source = &source[blanks..];
        }
        enter_with(lua, 1, &runtime, |entry| {
            let names = namespace(entry, method, 3, 4)?;
            let code = entry.vm.compile(SourceText::file(source, &name), mode, names)?;
            run(entry, code, names)
        })
    })
}

/// The names that code runs over: the runtime's globals, or what is in slot `i`, argument `n` of the
/// method: a Python dict, or a Lua table, whose entries come before the globals in a copy of these.
fn namespace(entry: &mut Entry, method: &str, n: c_int, i: c_int) -> Result<Gc<Dict>, Fault> {
    let lua = entry.lua();
    match lua.sort(i) {
        Sort::Absent | Sort::Nil => return Ok(entry.vm.globals),
        Sort::Table if !lua.push_metatable(i) => return with_arguments(entry, method, n, i),
        Sort::Table => lua.pop(1),
        _ => {
            let value = to_python(entry.vm, entry.site, i)?;
            entry.vm.protect(value);
            if let Some(names) = value.unwrap_as::<Dict>() {
                return Ok(names);
            }
        }
    }
    bad_argument(lua, method, n, i, "dict or table of names")
}

/// A copy of the globals with the entries of the Lua table in slot `i`. A copy, not a scope of its own,
/// because functions and generators within the code see no scope but the globals.
fn with_arguments(entry: &mut Entry, method: &str, n: c_int, i: c_int) -> Result<Gc<Dict>, Fault> {
    let lua = entry.lua();
    let globals = entry.vm.globals;
    entry.vm.charge(globals.len() as u64)?;
    let mut names = entry.vm.new_dict();
    entry.vm.protect(names.into());
    names.copy_from(entry.vm.heap_mut(), &globals);
    lua.push_nil();
    while lua.next(i) {
        if lua.sort(-2) != Sort::String {
            let key = describe(lua, -2);
            return fault(format!(
                "bad argument #{n} to '{method}' (names must be strings, not {key})"
            ));
        }
        entry.vm.charge(1)?;
        let key = py_proxy::name(entry, lua.top() - 1);
        entry.vm.protect(key.into());
        let value = to_python(entry.vm, entry.site, -1)?;
        Dict::set(names, entry.vm, key.into(), value)?;
        lua.pop(1);
    }
    Ok(names)
}

/// Runs code over the names, so that it may wait for Lua functions that yield; pushes its value.
fn run(entry: &mut Entry, code: Gc<CodeObject>, names: Gc<Dict>) -> Outcome {
    entry.vm.protect(code.into());
    let function = entry.vm.code_function(code, names);
    entry.vm.protect(function);
    begin(entry, function, entry.lua().top() + 1)
}

extern "C-unwind" fn execute(l: *mut lua_State) -> c_int {
    yielding::method(l, start_execute)
}

extern "C-unwind" fn start_execute(l: *mut lua_State) -> c_int {
    run_chunk(l, "execute", Mode::Exec)
}

extern "C-unwind" fn eval(l: *mut lua_State) -> c_int {
    yielding::method(l, start_eval)
}

extern "C-unwind" fn start_eval(l: *mut lua_State) -> c_int {
    run_chunk(l, "eval", Mode::Eval)
}

extern "C-unwind" fn compile(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "compile")?;
        let (source, name) = chunk(lua, "compile")?;
        enter_with(lua, 1, &runtime, |entry| {
            let code =
                entry.vm.compile(SourceText::file(source, &name), Mode::Exec, entry.vm.globals)?;
            push_object(entry.vm, entry.site, code.into());
            Ok(1)
        })
    })
}

/// The code object in argument 2, if it belongs to `runtime`.
fn code_argument(lua: State, runtime: &Rc<Runtime>) -> Result<Gc<CodeObject>, Fault> {
    if let Some(Content::Object(held)) = content(lua, 2) {
        if !Rc::ptr_eq(&held.runtime, runtime) {
            return fault("bad argument #1 to 'runBytecode' (it belongs to another runtime)");
        }
        if let Some(code) = held.value().downcast::<CodeObject>() {
            return Ok(code);
        }
    }
    bad_argument(lua, "runBytecode", 1, 2, "compiled code")
}

extern "C-unwind" fn run_bytecode(l: *mut lua_State) -> c_int {
    yielding::method(l, start_bytecode)
}

extern "C-unwind" fn start_bytecode(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "runBytecode")?;
        if runtime.vm().is_none() {
            return fault("runtime is closed");
        }
        lua.set_top(3);
        let code = code_argument(lua, &runtime)?;
        enter_with(lua, 1, &runtime, |entry| {
            let names = namespace(entry, "runBytecode", 2, 3)?;
            run(entry, code, names)
        })
    })
}

extern "C-unwind" fn globals(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "globals")?;
        enter_with(lua, 1, &runtime, |entry| {
            lua.raw_get_i(entry.site.refs, slot::GLOBALS);
            Ok(1)
        })
    })
}

extern "C-unwind" fn set_global(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "setGlobal")?;
        string_argument(lua, "setGlobal", 1, 2)?;
        lua.set_top(3);
        enter_with(lua, 1, &runtime, |entry| py_globals::set(entry, 2, 3))
    })
}

extern "C-unwind" fn get_global(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "getGlobal")?;
        string_argument(lua, "getGlobal", 1, 2)?;
        enter_with(lua, 1, &runtime, |entry| py_globals::get(entry, 2))
    })
}

/// `rt:memory()`: bytes that the runtime uses, as `maxMemory` counts them, without Lua's.
extern "C-unwind" fn memory(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "memory")?;
        let Some(vm) = runtime.vm() else { return fault("runtime is closed") };
        lua.push_int(vm.heap.used() as i64);
        Ok(1)
    })
}

/// `rt:collect()`: frees what the program cannot reach any more; returns [`memory`] afterwards.
extern "C-unwind" fn collect(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "collect")?;
        enter_with(lua, 1, &runtime, |entry| {
            entry.vm.collect_garbage();
            entry.vm.run_finalizers()?;
            entry.vm.heap_mut().sweep();
            runtime.work_off_queues(entry.vm, entry.site);
            lua.push_int(entry.vm.heap.used() as i64);
            Ok(1)
        })
    })
}

extern "C-unwind" fn close(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, "close")?;
        runtime.close()?;
        if lua.push_metatable(1) {
            lua.raw_get_i(-1, META_REFS);
            let refs = lua.top();
            runtime.foreigners.clear(lua, refs);
            lua.push_table(0, 0);
            lua.raw_set_i(refs, slot::BINDINGS);
        }
        Ok(0)
    })
}

extern "C-unwind" fn to_string(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let state = match content(lua, 1) {
            Some(Content::Runtime(runtime)) if runtime.vm().is_some() => "pylua runtime",
            _ => "closed pylua runtime",
        };
        lua.push_bytes(format!("{state}: {:p}", lua.to_pointer(1)).as_bytes());
        Ok(1)
    })
}
