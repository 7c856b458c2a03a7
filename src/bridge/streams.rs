//! Where the output of Python goes, and where its input comes from.

use std::io::{BufRead, Write};

use super::call::call_pushed;
use super::foreigners::{LuaRef, push_ref};
use super::runtime::Site;
use crate::object::{Result, Str};
use crate::text::wtf8;
use crate::vm::Vm;

/// Sends it to the standard output and error of the process. Standard output is C's, which the
/// host's own `print` uses: what both write comes out in order.
pub fn to_process(vm: &mut Vm) {
    vm.host.stdout = Box::new(|_, text| {
        if text.is_empty() {
            c_stdout::flush();
        } else {
            c_stdout::write(&bytes(text));
        }
        Ok(())
    });
    vm.host.stderr = Box::new(|_, text| {
        c_stdout::flush();
        // Nobody is left to tell if this fails.
        let _ = std::io::stderr().write_all(&bytes(text));
        Ok(())
    });
}

/// Sends one of them to a Lua function.
pub fn to_function(vm: &mut Vm, function: LuaRef, errors: bool) {
    let write = Box::new(move |vm: &mut Vm, text: &[u8]| -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        // The closure keeps the reference, not only its number.
        let function = &function;
        let site = Site::of(vm)?;
        let base = site.lua.top();
        push_ref(site, function.number);
        site.lua.push_bytes(&bytes(text));
        call_pushed(vm, site, base, 1)?;
        Ok(())
    });
    if errors {
        vm.host.stderr = write;
    } else {
        vm.host.stdout = write;
    }
}

/// Takes standard input from a Lua function, which returns a line or nil.
pub fn input_from_function(vm: &mut Vm, function: LuaRef) {
    vm.host.stdin.next_line = Some(Box::new(move |vm| {
        // The closure keeps the reference, not only its number.
        let function = &function;
        let site = Site::of(vm)?;
        let base = site.lua.top();
        push_ref(site, function.number);
        let line = call_pushed(vm, site, base, 0)?;
        if line.is_none() {
            return Ok(None);
        }
        match line.downcast::<Str>() {
            Some(line) => Ok(Some(line.as_bytes().to_vec())),
            None => {
                let got = vm.class_name(line);
                Err(vm.type_error(format!("stdin returned {got}, not a string")))
            }
        }
    }));
}

/// Takes standard input from that of the process.
pub fn input_from_process(vm: &mut Vm) {
    vm.host.stdin.next_line = Some(Box::new(|vm| {
        flush();
        let mut line = Vec::new();
        match std::io::stdin().lock().read_until(b'\n', &mut line) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(wtf8::from_bytes(&line).into_owned())),
            Err(error) => {
                let class = vm.types.os_error;
                Err(vm.raise(class, error.to_string()))
            }
        }
    }));
}

/// Writes out what C's standard output still holds.
pub fn flush() {
    c_stdout::flush();
}

fn bytes(text: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    wtf8::to_bytes(text).unwrap_or(std::borrow::Cow::Borrowed(text))
}

/// C's `stdout`, which buffers when it is not a terminal and is flushed at exit.
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod c_stdout {
    use std::ffi::{c_int, c_void};

    unsafe extern "C" {
        #[cfg_attr(target_os = "macos", link_name = "__stdoutp")]
        static stdout: *mut c_void;
        fn fwrite(data: *const c_void, size: usize, n: usize, file: *mut c_void) -> usize;
        fn fflush(file: *mut c_void) -> c_int;
    }

    pub fn write(text: &[u8]) {
        // SAFETY: the C library's own stream, and a buffer of that length.
        unsafe {
            fwrite(text.as_ptr().cast(), 1, text.len(), stdout);
        }
    }

    pub fn flush() {
        // SAFETY: the C library's own stream.
        unsafe {
            fflush(stdout);
        }
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
mod c_stdout {
    use std::io::Write;

    pub fn write(text: &[u8]) {
        // A closed standard output is not the script's fault.
        let _ = std::io::stdout().write_all(text);
    }

    pub fn flush() {
        let _ = std::io::stdout().flush();
    }
}
