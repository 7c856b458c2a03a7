//! `sys`
//!
//! The streams, the plain facts and the hooks have files of their own.

use super::{sys_hooks, sys_info, sys_stream};
use crate::builtins::classes::frame;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `sys`
pub static SYS: ModuleSpec = ModuleSpec {
    name: "sys",
    doc: "This module provides access to some objects used or maintained by the\ninterpreter and to \
          functions that interact strongly with the interpreter.",
    types: &[
        &sys_stream::STREAM,
        &sys_info::VERSION_INFO,
        &sys_info::FLAGS,
        &sys_info::FLOAT_INFO,
        &sys_info::INT_INFO,
        &sys_info::HASH_INFO,
        &sys_info::THREAD_INFO,
        &sys_info::ASYNCGEN_HOOKS,
    ],
    functions: &[
        function("_clear_type_cache", "", |_: &mut Vm| Ok(())),
        function("_getframe", "depth=0, /", get_frame)
            .doc("Return a frame object from the call stack."),
        function("_getframemodulename", "depth=0", frame_module_name)
            .doc("Return the name of the module for a calling frame."),
        function("_is_gil_enabled", "", |_: &mut Vm| Ok(true)),
        function("_is_interned", "string, /", is_interned)
            .doc("Return True if the given string is \"interned\"."),
        function("addaudithook", "hook", |_: &mut Vm, _hook: Value| Ok(()))
            .doc("Adds a new audit hook callback."),
        function("audit", "event, /, *args", |_: &mut Vm, _event: Value, _args: Rest| Ok(()))
            .doc("Passes the event to any hooks that are attached."),
        sys_hooks::BREAKPOINT_HOOK,
        sys_hooks::DISPLAY_HOOK,
        sys_hooks::EXCEPT_HOOK,
        sys_hooks::UNRAISABLE_HOOK,
        function("call_tracing", "func, args, /", sys_hooks::call_tracing)
            .doc("Call func(*args), while tracing is enabled."),
        function("exc_info", "", exc_info).doc(
            "Return current exception information: (type, value, traceback).\n\nReturn information \
             about the most recent exception caught by an except\nclause in the current stack \
             frame or in an older stack frame.",
        ),
        function("exception", "", |vm: &mut Vm| {
            Ok(vm.handled_exception().to_option().unwrap_or(Value::NONE))
        })
        .doc("Return the current exception."),
        function("exit", "status=None, /", exit)
            .doc("Exit the interpreter by raising SystemExit(status)."),
        function("get_asyncgen_hooks", "", sys_hooks::get_asyncgen_hooks)
            .doc("Return the installed asynchronous generators hooks."),
        function("get_coroutine_origin_tracking_depth", "", |_: &mut Vm| Ok(0i64)),
        function("get_int_max_str_digits", "", |vm: &mut Vm| Ok(vm.max_str_digits))
            .doc("Return the maximum string digits limit for non-binary int<->str conversions."),
        function("getdefaultencoding", "", |_: &mut Vm| Ok("utf-8"))
            .doc("Return the current default encoding used by the Unicode implementation."),
        function("getfilesystemencodeerrors", "", |_: &mut Vm| Ok("surrogateescape")),
        function("getfilesystemencoding", "", |_: &mut Vm| Ok("utf-8")),
        function("getprofile", "", sys_hooks::get_profile),
        function("getrecursionlimit", "", |vm: &mut Vm| Ok(vm.recursion_limit())).doc(
            "Return the current value of the recursion limit.\n\nThe recursion limit is the \
             maximum depth of the Python interpreter\nstack.",
        ),
        function("getrefcount", "object, /", ref_count)
            .doc("Return the reference count of object, which is not counted here."),
        function("getsizeof", "object, default=None", size_of)
            .doc("getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."),
        function("getswitchinterval", "", |_: &mut Vm| Ok(0.005)),
        function("gettrace", "", sys_hooks::get_trace),
        function("intern", "string, /", intern).doc("``Intern'' the given string."),
        function("is_finalizing", "", |_: &mut Vm| Ok(false)),
        function("is_stack_trampoline_active", "", |_: &mut Vm| Ok(false)),
        function(
            "set_asyncgen_hooks",
            "firstiter=None, finalizer=None",
            sys_hooks::set_asyncgen_hooks,
        ),
        function("set_coroutine_origin_tracking_depth", "depth", |_: &mut Vm, _depth: i64| Ok(())),
        function("set_int_max_str_digits", "maxdigits", set_max_str_digits)
            .doc("Set the maximum string digits limit for non-binary int<->str conversions."),
        function("setprofile", "function, /", sys_hooks::set_profile),
        function("setrecursionlimit", "limit, /", set_recursion_limit)
            .doc("Set the maximum depth of the Python interpreter stack to n."),
        function("setswitchinterval", "interval, /", set_switch_interval),
        function("settrace", "function, /", sys_hooks::set_trace),
    ],
    init: Some(init),
};

fn exc_info(vm: &mut Vm) -> Result<Value> {
    let exception = vm.handled_exception();
    if exception.is_unset() {
        return Ok(vm.new_tuple(&[Value::NONE, Value::NONE, Value::NONE]).into());
    }
    let class = vm.type_of(exception);
    let name = vm.names.traceback;
    let traceback = vm.get_attr(exception, name)?;
    Ok(vm.new_tuple(&[class.into(), exception, traceback]).into())
}

fn exit(vm: &mut Vm, status: Option<Value>) -> Result<Value> {
    let args = match status.filter(|status| !status.is_none()) {
        None => Vec::new(),
        // As when an exception is made of a class and a value: a tuple is the arguments.
        Some(status) => match status.downcast::<Tuple>() {
            Some(values) => values.items().to_vec(),
            None => vec![status],
        },
    };
    let exception = vm.call(vm.types.system_exit.into(), &args)?;
    Err(vm.raise_value(exception))
}

fn get_frame(vm: &mut Vm, depth: Option<i64>) -> Result<Value> {
    let outer = usize::try_from(depth.unwrap_or(0)).unwrap_or(0);
    match vm.frame_ref(outer) {
        Some(found) => Ok(frame::new(vm, found)),
        None => Err(vm.value_error("call stack is not deep enough")),
    }
}

fn frame_module_name(vm: &mut Vm, depth: Option<i64>) -> Result<Value> {
    let outer = usize::try_from(depth.unwrap_or(0)).unwrap_or(0);
    Ok(match vm.frame_ref(outer) {
        Some(found) => found.function.code.globals.get_str(vm.names.name).unwrap_or(Value::NONE),
        None => Value::NONE,
    })
}

fn set_recursion_limit(vm: &mut Vm, limit: i64) -> Result<()> {
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    if limit > i64::from(i32::MAX) {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    let depth = vm.call_depth();
    if depth as i64 >= limit {
        return Err(vm.recursion_error(format!(
            "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit \
             is too low"
        )));
    }
    vm.set_recursion_limit(limit as usize);
    Ok(())
}

fn set_switch_interval(vm: &mut Vm, interval: f64) -> Result<()> {
    if interval > 0.0 {
        return Ok(());
    }
    Err(vm.value_error("switch interval must be strictly positive"))
}

/// The least number of digits that is always converted.
const LEAST_MAX_STR_DIGITS: i64 = 640;

fn set_max_str_digits(vm: &mut Vm, digits: i64) -> Result<()> {
    if digits != 0 && digits < LEAST_MAX_STR_DIGITS {
        return Err(vm.value_error("maxdigits must be 0 or larger than 640"));
    }
    vm.max_str_digits = digits as usize;
    Ok(())
}

fn size_of(vm: &mut Vm, object: Value, default: Option<Value>) -> Result<Value> {
    let name = vm.intern("__sizeof__");
    let size = match vm.call_special(object, name, &[]) {
        Ok(Some(size)) if vm.is_instance_of(size, vm.types.int) => {
            match vm.to_bigint(size).is_some_and(|n| n.sign() == num_bigint::Sign::Minus) {
                true => Err(vm.value_error("__sizeof__() should return >= 0")),
                false => Ok(size),
            }
        }
        Ok(Some(_)) => Err(vm.type_error("an integer is required")),
        Ok(None) => {
            let class = vm.class_name(object);
            Err(vm.type_error(format!("Type {class} doesn't define __sizeof__")))
        }
        Err(raised) => Err(raised),
    };
    match (size, default) {
        (Err(_), Some(default)) if vm.catch(vm.types.type_error).is_some() => Ok(default),
        (size, _) => size,
    }
}

/// Nothing counts references: as many as a value in one variable would have.
fn ref_count(_: &mut Vm, _object: Value) -> Result<i64> {
    Ok(2)
}

fn intern(vm: &mut Vm, text: Value) -> Result<Value> {
    match text.downcast::<Str>() {
        Some(text) => Ok(vm.intern_str(text).into()),
        None => {
            let got = vm.class_name(text);
            Err(vm.type_error(if text.unwrap_as::<Str>().is_some() {
                format!("can't intern {got}")
            } else {
                format!("intern() argument must be str, not {got}")
            }))
        }
    }
}

fn is_interned(vm: &mut Vm, text: Gc<Str>) -> Result<bool> {
    Ok(vm.find_interned(text.as_bytes()).is_some_and(|known| known.is(text)))
}

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    let mut set = |vm: &mut Vm, name: &str, value: Value| {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    };
    for (name, value) in sys_info::facts(vm) {
        set(vm, name, value);
    }
    let modules = vm.modules;
    set(vm, "modules", modules.into());
    let argv = vm.host.argv.clone();
    for name in ["argv", "orig_argv"] {
        let argv = argv.iter().map(|a| vm.new_str(a.as_bytes()).into()).collect();
        let argv = vm.new_list(argv);
        set(vm, name, argv.into());
    }
    let path = vm.host.import_path.clone();
    let path = path.iter().map(|p| vm.new_str(p.to_string_lossy().as_bytes()).into()).collect();
    let path = vm.new_list(path);
    set(vm, "path", path.into());
    for name in ["meta_path", "path_hooks", "warnoptions"] {
        let list = vm.new_list(Vec::new());
        set(vm, name, list.into());
    }
    for name in ["path_importer_cache", "_xoptions"] {
        let empty = vm.new_dict();
        set(vm, name, empty.into());
    }
    let names = vm.native_module_names();
    let names: Vec<Value> = names.iter().map(|n| vm.intern(n).into()).collect();
    let tuple = vm.new_tuple(&names);
    set(vm, "builtin_module_names", tuple.into());
    let known = vm.new_frozenset();
    for name in names {
        Set::add(known, vm, name)?;
    }
    set(vm, "stdlib_module_names", known.into());
    for (name, stream) in sys_stream::streams(vm) {
        set(vm, name, stream);
        set(vm, &format!("__{name}__"), stream);
    }
    for hook in sys_hooks::HOOKS {
        let name = vm.intern(hook);
        if let Some(function) = dict.get_str(name) {
            let again = vm.intern(&format!("__{hook}__"));
            dict.set_str(vm.heap_mut(), again, function);
        }
    }
    Ok(())
}
