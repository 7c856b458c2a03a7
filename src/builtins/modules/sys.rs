//! `sys`

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `sys`
pub static SYS: ModuleSpec = ModuleSpec {
    name: "sys",
    doc: "This module provides access to some objects used or maintained by the\ninterpreter.",
    functions: &[
        function("exc_info", "", exc_info),
        function("exception", "", |vm: &mut Vm| {
            Ok(vm.handled_exception().to_option().unwrap_or(Value::NONE))
        }),
        function("exit", "status=None, /", exit),
        function("getrecursionlimit", "", |vm: &mut Vm| Ok(vm.recursion_limit())),
        function("setrecursionlimit", "limit, /", set_recursion_limit),
        function("getsizeof", "object, default=None, /", |_: &mut Vm, _o: Value, _d: Value| {
            Ok(48i64)
        }),
        function("intern", "string, /", |vm: &mut Vm, text: Gc<Str>| Ok(vm.intern_str(text))),
        function("getdefaultencoding", "", |_: &mut Vm| Ok("utf-8")),
        function("get_int_max_str_digits", "", |vm: &mut Vm| Ok(vm.int_max_str_digits())),
        function("set_int_max_str_digits", "maxdigits", set_int_max_str_digits),
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
    let args: &[Value] = match &status {
        Some(status) if !status.is_none() => std::slice::from_ref(status),
        _ => &[],
    };
    let class = vm.types.system_exit;
    let exception = vm.new_exception(class, args);
    Err(vm.raise_value(exception.into()))
}

fn set_recursion_limit(vm: &mut Vm, limit: i64) -> Result<()> {
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    vm.set_recursion_limit(limit as usize);
    Ok(())
}

fn set_int_max_str_digits(vm: &mut Vm, digits: i64) -> Result<()> {
    const LEAST: usize = 640;
    match usize::try_from(digits) {
        Ok(digits) if digits == 0 || digits >= LEAST => {
            vm.set_int_max_str_digits(digits);
            Ok(())
        }
        _ => Err(vm.value_error(format!("maxdigits must be 0 or larger than {LEAST}"))),
    }
}

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    let mut set = |vm: &mut Vm, name: &str, value: Value| {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    };
    let modules = vm.modules;
    set(vm, "modules", modules.into());
    let argv = vm.host.argv.clone();
    let argv = argv.iter().map(|a| vm.new_str(a.as_bytes()).into()).collect();
    let argv = vm.new_list(argv);
    set(vm, "argv", argv.into());
    let path = vm.host.import_path.clone();
    let path = path.iter().map(|p| vm.new_str(p.to_string_lossy().as_bytes()).into()).collect();
    let path = vm.new_list(path);
    set(vm, "path", path.into());
    set(vm, "maxsize", Value::int(i64::MAX));
    set(vm, "maxunicode", Value::int(0x10FFFF));
    let order = if cfg!(target_endian = "little") { "little" } else { "big" };
    for (name, text) in [
        ("byteorder", order),
        ("platform", std::env::consts::OS),
        ("version", concat!("3.13.0 (pylua ", env!("CARGO_PKG_VERSION"), ")")),
        ("executable", ""),
    ] {
        let text = vm.new_str(text.as_bytes());
        set(vm, name, text.into());
    }
    let final_ = vm.intern("final");
    let version =
        vm.new_tuple(&[Value::int(3), Value::int(13), Value::int(0), final_.into(), Value::int(0)]);
    set(vm, "version_info", version.into());
    set(vm, "hexversion", Value::int(0x030d_00f0));
    let names = vm.native_module_names();
    let names: Vec<Value> = names.iter().map(|n| vm.intern(n).into()).collect();
    let names = vm.new_tuple(&names);
    set(vm, "builtin_module_names", names.into());
    for (name, error) in [("stdout", false), ("stderr", true)] {
        let stream = vm.new_opaque(&STREAM, Box::new(Stream { error }));
        set(vm, name, stream);
        set(vm, &format!("__{name}__"), stream);
    }
    Ok(())
}

/// One of the host's output streams.
struct Stream {
    error: bool,
}

impl Opaque for Stream {
    fn trace(&self, _: &mut crate::heap::Tracer) {}
}

/// What `sys.stdout` and `sys.stderr` are.
pub static STREAM: TypeSpec = TypeSpec {
    name: "TextIOWrapper",
    module: "_io",
    methods: &[
        method("write", "self, text, /", write),
        method("writelines", "self, lines, /", |vm: &mut Vm, this: Value, lines: Value| {
            vm.for_each(lines, |vm, line| {
                let Some(text) = line.unwrap_as::<Str>() else {
                    let got = vm.class_name(line);
                    return Err(vm.type_error(format!("write() argument must be str, not {got}")));
                };
                write(vm, this, text.into()).map(|_| ())
            })
        }),
        method("flush", "self, /", |vm: &mut Vm, this: Value| {
            let _ = this;
            vm.write_stdout(b"")
        }),
        method("isatty", "self, /", |_: &mut Vm, _s: Value| Ok(false)),
    ],
    getsets: &[getter("encoding", |vm, _| Ok(vm.intern("utf-8").into()))],
    ..TypeSpec::NONE
};

fn write(vm: &mut Vm, this: Value, text: Value) -> Result<usize> {
    let Some(text) = text.unwrap_as::<Str>() else {
        let got = vm.class_name(text);
        return Err(vm.type_error(format!("write() argument must be str, not {got}")));
    };
    match opaque::<Stream>(this) {
        Some(stream) if stream.error => vm.write_stderr(text.as_bytes())?,
        _ => vm.write_stdout(text.as_bytes())?,
    }
    Ok(text.chars())
}
