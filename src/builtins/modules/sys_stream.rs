//! `sys.stdin`, `sys.stdout` and `sys.stderr`: the host's streams as text files.

use crate::object::*;
use crate::vm::Vm;

/// Which of the host's streams.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stream {
    Input,
    Output,
    Errors,
}

impl Opaque for Stream {
    fn trace(&self, _: &mut crate::heap::Tracer) {}
}

/// The three streams by their names in `sys`.
pub(super) fn streams(vm: &mut Vm) -> [(&'static str, Value); 3] {
    [("stdin", Stream::Input), ("stdout", Stream::Output), ("stderr", Stream::Errors)]
        .map(|(name, stream)| (name, vm.new_opaque(&STREAM, Box::new(stream))))
}

fn stream_of(vm: &mut Vm, value: Value) -> Result<Stream> {
    match opaque::<Stream>(value) {
        Some(stream) => Ok(*stream),
        None => Err(vm.type_error("a stream is required")),
    }
}

/// What `io.UnsupportedOperation` is a kind of.
fn unsupported(vm: &mut Vm, message: &str) -> Raised {
    let class = vm.types.os_error;
    vm.raise(class, message)
}

fn write(vm: &mut Vm, this: Value, text: Value) -> Result<usize> {
    let Some(text) = text.unwrap_as::<Str>() else {
        let got = vm.class_name(text);
        return Err(vm.type_error(format!("write() argument must be str, not {got}")));
    };
    match stream_of(vm, this)? {
        Stream::Input => return Err(unsupported(vm, "not writable")),
        Stream::Output => vm.write_stdout(text.as_bytes())?,
        Stream::Errors => vm.write_stderr(text.as_bytes())?,
    }
    Ok(text.chars())
}

fn write_lines(vm: &mut Vm, this: Value, lines: Value) -> Result<()> {
    vm.for_each(lines, |vm, line| write(vm, this, line).map(|_| ()))
}

fn flush(vm: &mut Vm, this: Value) -> Result<()> {
    match stream_of(vm, this)? {
        // By convention an empty write asks the host to flush.
        Stream::Output => vm.write_stdout(b""),
        _ => Ok(()),
    }
}

fn must_be_readable(vm: &mut Vm, this: Value) -> Result<()> {
    match stream_of(vm, this)? {
        Stream::Input => Ok(()),
        _ => Err(unsupported(vm, "not readable")),
    }
}

/// How many characters an argument asks for: all for None and less than 0.
fn size_of(vm: &mut Vm, size: Option<Value>) -> Result<usize> {
    match size.filter(|size| !size.is_none()) {
        None => Ok(usize::MAX),
        Some(size) => {
            let size = vm.to_index(size)?.as_int_or_bool();
            Ok(size.and_then(|size| usize::try_from(size).ok()).unwrap_or(usize::MAX))
        }
    }
}

fn read(vm: &mut Vm, this: Value, size: Option<Value>) -> Result<Value> {
    must_be_readable(vm, this)?;
    let size = size_of(vm, size)?;
    let text = vm.read_input("sys.stdin", size)?;
    Ok(vm.new_str_from(text).into())
}

fn read_line(vm: &mut Vm, this: Value, size: Option<Value>) -> Result<Value> {
    must_be_readable(vm, this)?;
    let size = size_of(vm, size)?;
    let line = vm.read_line("sys.stdin", size)?;
    Ok(vm.new_str_from(line).into())
}

fn read_lines(vm: &mut Vm, this: Value, hint: Option<Value>) -> Result<Value> {
    must_be_readable(vm, this)?;
    let (hint, mut read) = (size_of(vm, hint)?, 0);
    let mut lines = vm.new_list(Vec::new());
    vm.protect(lines.into());
    while let Some(line) = next(vm, this)? {
        read += line.unwrap_as::<Str>().map_or(0, |line| line.chars());
        lines.push(vm.heap_mut(), line);
        if hint > 0 && read >= hint {
            break;
        }
    }
    Ok(lines.into())
}

fn next(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let line = read_line(vm, this, None)?;
    Ok(line.downcast::<Str>().filter(|line| !line.is_empty()).map(|line| line.into()))
}

fn file_number(vm: &mut Vm, this: Value) -> Result<i64> {
    Ok(stream_of(vm, this)? as i64)
}

fn is_readable(vm: &mut Vm, this: Value) -> Result<bool> {
    Ok(stream_of(vm, this)? == Stream::Input)
}

fn is_writable(vm: &mut Vm, this: Value) -> Result<bool> {
    Ok(stream_of(vm, this)? != Stream::Input)
}

fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = match stream_of(vm, this)? {
        Stream::Input => "<stdin>",
        Stream::Output => "<stdout>",
        Stream::Errors => "<stderr>",
    };
    Ok(vm.intern(name).into())
}

fn mode(vm: &mut Vm, this: Value) -> Result<Value> {
    let mode = if stream_of(vm, this)? == Stream::Input { "r" } else { "w" };
    Ok(vm.intern(mode).into())
}

fn errors(vm: &mut Vm, this: Value) -> Result<Value> {
    let how = match stream_of(vm, this)? {
        Stream::Errors => "backslashreplace",
        _ => "strict",
    };
    Ok(vm.intern(how).into())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let (name, mode) = (name(vm, this)?, mode(vm, this)?);
    let (name, mode) = (vm.repr(name)?, vm.repr(mode)?);
    let text = format!(
        "<_io.TextIOWrapper name={} mode={} encoding='utf-8'>",
        name.to_string_lossy(),
        mode.to_string_lossy()
    );
    Ok(vm.new_str_from(text.into_bytes()).into())
}

/// What the streams of `sys` are.
pub static STREAM: TypeSpec = TypeSpec {
    name: "TextIOWrapper",
    module: "_io",
    slots: Slots { repr: Some(repr), iter: Some(|_, this| Ok(this)), next: Some(next), ..NO_SLOTS },
    methods: &[
        method("write", "self, text, /", write),
        method("writelines", "self, lines, /", write_lines),
        method("flush", "self, /", flush),
        method("read", "self, size=-1, /", read),
        method("readline", "self, size=-1, /", read_line),
        method("readlines", "self, hint=-1, /", read_lines),
        method("isatty", "self, /", |_: &mut Vm, _s: Value| Ok(false)),
        method("fileno", "self, /", file_number),
        method("readable", "self, /", is_readable),
        method("writable", "self, /", is_writable),
        method("seekable", "self, /", |_: &mut Vm, _s: Value| Ok(false)),
        method("__enter__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("__exit__", "self, /, *args", |_: &mut Vm, _s: Value, _a: Rest| Ok(())),
    ],
    getsets: &[
        getter("closed", |_, _| Ok(Value::FALSE)),
        getter("encoding", |vm, _| Ok(vm.intern("utf-8").into())),
        getter("errors", errors),
        getter("line_buffering", |_, _| Ok(Value::FALSE)),
        getter("mode", mode),
        getter("name", name),
        getter("newlines", |_, _| Ok(Value::NONE)),
    ],
    ..TypeSpec::NONE
};
