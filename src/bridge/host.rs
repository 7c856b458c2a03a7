//! Running Python files, for the host program.

use std::ffi::c_int;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock};

use super::entry::{Entry, enter};
use super::lua::State;
use super::lua_module::Allowed;
use super::runtime::create;
use super::shared::push_home;
use super::streams;
use super::values;
use crate::compiler::Mode;
use crate::heap::Gc;
use crate::object::{Args, CodeObject, Raised, Result as PyResult, Value};
use crate::vm::{Exit, Limits, Vm};

/// A Python program to run.
pub struct PythonRequest {
    /// Its text.
    pub source: Vec<u8>,
    /// Its name, for tracebacks.
    pub filename: String,
    /// `sys.argv`
    pub argv: Vec<String>,
    /// Where `import` looks for files; nowhere if None.
    pub import_path: Option<PathBuf>,
}

static INTERRUPT: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// Set it, from a signal handler, to raise KeyboardInterrupt in the Python that is running.
pub fn interrupt_flag() -> Arc<AtomicBool> {
    INTERRUPT.clone()
}

/// Runs a program as `python3` would; returns the exit status. Tracebacks go to standard error.
pub fn run_python(lua: &mlua::Lua, request: PythonRequest) -> i32 {
    let mut status = 1;
    // SAFETY: what runs keeps the rules of a C function.
    let ran = unsafe {
        lua.exec_raw::<()>((), |l| {
            let lua = State::new(l);
            let bottom = lua.top();
            status = run(lua, request);
            lua.set_top(bottom);
        })
    };
    if let Err(error) = ran {
        eprintln!("pylua: {error}");
    }
    streams::flush();
    status
}

fn run(lua: State, request: PythonRequest) -> i32 {
    lua.reserve(20);
    push_home(lua, values::push_meta);
    let pausing = std::env::var_os("PYLUA_PAUSE").is_some_and(|mode| mode == "always");
    let Ok(runtime) = create(lua, lua.top(), Limits::default()) else { return 1 };
    runtime.allowed.set(Allowed::ALL);
    let refs: c_int = lua.top();
    let mut status = 1;
    let outcome = enter(lua, runtime, refs, |entry| {
        entry.vm.host.argv = request.argv;
        streams::input_from_process(entry.vm);
        entry.vm.host.import_path = request.import_path.into_iter().collect();
        entry.vm.host.interrupt = Some(INTERRUPT.clone());
        let vm = &mut *entry.vm;
        if !request.filename.starts_with('<') {
            let (mut globals, name) = (vm.globals, vm.names.file);
            let file = vm.new_str(request.filename.as_bytes());
            globals.set_str(vm.heap_mut(), name, file.into());
            let name = vm.intern("__cached__");
            globals.set_str(vm.heap_mut(), name, Value::NONE);
        }
        let result =
            match vm.compile_file(&request.source, &request.filename, Mode::Exec, vm.globals) {
                Ok(code) if pausing => run_in_steps(vm, code),
                Ok(code) => vm.run_code(code, vm.globals).map(|_| ()),
                Err(raised) => Err(raised),
            };
        status = match result {
            Ok(()) => 0,
            Err(_) => {
                let exception = vm.take_raised();
                finish(entry, exception)
            }
        };
        // As when CPython ends: what is left is finalized. A limit that stops it has no one to tell.
        let _ = entry.vm.finalize_all();
        Ok(0)
    });
    if outcome.is_err() {
        return 1;
    }
    status
}

/// Runs code as an execution that is left and resumed at every safepoint: finds what is kept
/// outside of frames.
fn run_in_steps(vm: &mut Vm, code: Gc<CodeObject>) -> PyResult<()> {
    let main = vm.code_function(code, vm.globals);
    let execution = vm.start_execution(main, Args::positional(&[]));
    vm.pause_after(Some(0));
    let exit = loop {
        match vm.resume_execution(execution, None) {
            Exit::CallHost | Exit::BudgetSpent => {}
            exit => break exit,
        }
    };
    vm.pause_after(None);
    match exit {
        Exit::Raised => Err(Raised::stored()),
        _ => Ok(()),
    }
}

/// Reports an exception that nobody caught; returns the exit status.
fn finish(entry: &mut Entry, exception: Value) -> i32 {
    let vm = &mut *entry.vm;
    vm.protect(exception);
    if vm.is_instance_of(exception, vm.types.system_exit) {
        let name = vm.intern("code");
        let code = match vm.find_attr(exception, name) {
            Ok(Some(code)) => code,
            _ => Value::NONE,
        };
        if code.is_none() {
            return 0;
        }
        if let Some(code) = code.as_int_or_bool() {
            return code as i32;
        }
        if let Ok(text) = vm.str(code) {
            report(entry, &[text.as_bytes(), b"\n"].concat());
        }
        return 1;
    }
    if !own_hook(vm, exception) {
        let text = vm.format_exception(exception);
        report(entry, &text);
    }
    if entry.vm.is_instance_of(exception, entry.vm.types.keyboard_interrupt) { 130 } else { 1 }
}

/// Gives the exception to the program's own `sys.excepthook`; false if it has none.
fn own_hook(vm: &mut Vm, exception: Value) -> bool {
    let Some(sys) = vm.module("sys") else { return false };
    let (hook, own) = (vm.intern("excepthook"), vm.intern("__excepthook__"));
    let Some(hook) = sys.dict.get_str(hook) else { return false };
    if vm.is_uncatchable(exception) || sys.dict.get_str(own).is_some_and(|own| own.is(hook)) {
        return false;
    }
    let class = vm.type_of(exception);
    let traceback = vm.get_attr(exception, vm.names.traceback).unwrap_or(Value::NONE);
    vm.protect(traceback);
    vm.call(hook, &[class.into(), exception, traceback]).is_ok()
}

fn report(entry: &mut Entry, text: &[u8]) {
    streams::flush();
    // If standard error is gone there is nowhere to say so.
    let _ = entry.vm.write_stderr(text);
}
