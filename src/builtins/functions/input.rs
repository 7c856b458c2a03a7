//! `input`.

use crate::object::*;
use crate::vm::Vm;

/// One of the streams of `sys`, whatever the program has put there.
fn stream(vm: &mut Vm, name: &str) -> Result<Value> {
    let sys = vm.import_absolute("sys")?;
    let interned = vm.intern(name);
    match vm.find_attr(sys, interned)? {
        Some(stream) if !stream.is_none() => {
            vm.protect(stream);
            Ok(stream)
        }
        _ => Err(vm.runtime_error(format!("input(): lost sys.{name}"))),
    }
}

/// The function.
pub const INPUT: FnSpec = function("input", "prompt='', /", input).doc(
    "Read a line from standard input, without its line end.\n\nThe prompt is written to standard \
     output first. EOFError at the end of the input.",
);

/// The prompt goes to `sys.stdout`, the line comes from `sys.stdin`, without its end.
fn input(vm: &mut Vm, prompt: Option<Value>) -> Result<Value> {
    let (source, errors) = (stream(vm, "stdin")?, stream(vm, "stderr")?);
    let output = stream(vm, "stdout")?;
    let flush = vm.intern("flush");
    vm.protect(flush.into());
    vm.call_method(errors, flush, &[])?;
    if let Some(prompt) = prompt {
        let prompt = vm.str(prompt)?;
        let write = vm.intern("write");
        vm.call_method(output, write, &[prompt.into()])?;
    }
    vm.call_method(output, flush, &[])?;
    let read_line = vm.intern("readline");
    let line = vm.call_method(source, read_line, &[])?;
    let Some(line) = line.unwrap_as::<Str>() else {
        return Err(vm.type_error("object.readline() returned non-string"));
    };
    match line.as_bytes() {
        [] => {
            let class = vm.types.eof_error;
            Err(vm.raise(class, "EOF when reading a line"))
        }
        [text @ .., b'\n'] => Ok(vm.new_str(text).into()),
        _ => Ok(line.into()),
    }
}
