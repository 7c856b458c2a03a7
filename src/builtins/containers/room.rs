//! Asking for room: results whose size the program decides are announced before they are made.

use crate::object::Raised;
use crate::object::Result;
use crate::text::{ErrorKind, FormatError};
use crate::vm::Vm;

/// Most bytes that a bytes object of CPython can hold; of more it says that the string is too large.
pub const MOST_BYTES: usize = isize::MAX as usize - 33;

/// Results up to this size are made without asking.
const FREE: usize = 2048;
/// A str's length is kept in 32 bits.
const MAX_TEXT: usize = u32::MAX as usize - 1;

/// Call before making `bytes` bytes in one go: checks the memory limit, counts the time.
#[inline(always)]
pub fn ask(vm: &mut Vm, bytes: usize) -> Result<()> {
    if bytes <= FREE { Ok(()) } else { ask_slowly(vm, bytes) }
}

#[cold]
#[inline(never)]
fn ask_slowly(vm: &mut Vm, bytes: usize) -> Result<()> {
    if bytes > isize::MAX as usize / 2 {
        return Err(vm.memory_error());
    }
    vm.reserve(bytes)?;
    vm.charge(bytes as u64 / 64)
}

/// As [`ask`], for the text of a str.
#[inline(always)]
pub fn ask_text(vm: &mut Vm, bytes: usize) -> Result<()> {
    if bytes <= FREE { Ok(()) } else { ask_text_slowly(vm, bytes) }
}

#[cold]
#[inline(never)]
fn ask_text_slowly(vm: &mut Vm, bytes: usize) -> Result<()> {
    if bytes > MAX_TEXT {
        // A limit that is lower speaks first.
        vm.reserve(bytes.min(isize::MAX as usize / 2))?;
        return Err(vm.memory_error());
    }
    ask_slowly(vm, bytes)
}

/// `count * each` bytes, checked.
#[inline]
pub fn ask_repeated(vm: &mut Vm, count: usize, each: usize) -> Result<()> {
    ask(vm, count.saturating_mul(each))
}

/// Counts the time of looking through `bytes` bytes.
#[inline(always)]
pub fn scan(vm: &mut Vm, bytes: usize) -> Result<()> {
    if bytes < 4096 { Ok(()) } else { vm.charge(bytes as u64 / 256) }
}

/// Call with the number of objects made so far in a loop: checks time and memory now and then.
#[inline(always)]
pub fn made(vm: &mut Vm, count: usize) -> Result<()> {
    if count & 1023 != 0 { Ok(()) } else { made_many(vm) }
}

#[cold]
#[inline(never)]
fn made_many(vm: &mut Vm) -> Result<()> {
    vm.reserve(64 * 1024)?;
    vm.charge(1024)
}

/// Raises what the text layer found wrong.
#[cold]
pub fn format_error(vm: &mut Vm, error: FormatError) -> Raised {
    match error.kind {
        ErrorKind::ValueError => vm.value_error(error.message),
        ErrorKind::OverflowError => vm.overflow_error(error.message),
    }
}
