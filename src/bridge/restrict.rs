//! The option `builtins`: which of Python's builtin names a program has, and what the host puts in
//! their place.
//!
//! There is one namespace of builtins, which `__builtins__` and `import builtins` show, so what is taken
//! out of it is out of reach.

use std::ffi::c_int;

use super::describe;
use super::entry::{Entry, Fault, Outcome, fault};
use super::lua::{Sort, State};
use super::to_python::to_python;
use crate::object::Str;

/// What stays in any case: the `class` statement needs the one, the others describe the module.
const KEPT: [&[u8]; 6] =
    [b"__build_class__", b"__name__", b"__doc__", b"__package__", b"__loader__", b"__spec__"];

/// Checks the option on the top: false, or a table of names to keep, and of names with what they are to
/// be.
pub fn check(lua: State) -> Result<(), Fault> {
    match lua.sort(-1) {
        Sort::Boolean => return Ok(()),
        Sort::Table => {}
        _ => {
            let got = describe(lua, -1);
            return fault(format!(
                "option 'builtins' must be false or a table of builtins, not {got}"
            ));
        }
    }
    lua.push_nil();
    while lua.next(-2) {
        match (lua.sort(-2), lua.sort(-1)) {
            (Sort::Number, Sort::String) | (Sort::String, _) => lua.pop(1),
            _ => {
                let (key, value) = (describe(lua, -2), describe(lua, -1));
                return fault(format!(
                    "option 'builtins' lists names, or maps them to values, not {key} to {value}"
                ));
            }
        }
    }
    Ok(())
}

/// Does what the option in slot `i` says.
pub fn apply(entry: &mut Entry, i: c_int) -> Outcome {
    let lua = entry.lua();
    if lua.sort(i) == Sort::Boolean {
        if !lua.to_bool(i) {
            keep_only(entry, &[]);
        }
        return Ok(0);
    }
    let mut names = Vec::new();
    for at in 1..=lua.raw_len(i) as i64 {
        lua.raw_get_i(i, at);
        names.push(lua.bytes(-1).to_vec());
        lua.pop(1);
    }
    let mut changes: Vec<Vec<u8>> = Vec::new();
    lua.push_nil();
    while lua.next(i) {
        lua.pop(1);
        if lua.sort(-1) == Sort::String {
            changes.push(lua.bytes(-1).to_vec());
        }
    }
    for name in names.iter().chain(&changes) {
        check_name(entry, i, name)?;
    }
    if !names.is_empty() {
        names.extend_from_slice(&changes);
        keep_only(entry, &names);
    }
    for name in changes {
        lua.push_bytes(&name);
        lua.raw_get(i);
        let (mut builtins, key) = (entry.vm.builtins, entry.vm.intern_bytes(&name));
        match (lua.sort(-1), lua.to_bool(-1)) {
            (Sort::Boolean, true) => {}
            (Sort::Boolean, false) => drop(builtins.remove_str(key)),
            _ => {
                let value = to_python(entry.vm, entry.site, -1)?;
                builtins.set_str(entry.vm.heap_mut(), key, value);
            }
        }
        lua.pop(1);
    }
    Ok(0)
}

/// Refuses to keep or remove what there is not: it is misspelt.
fn check_name(entry: &mut Entry, i: c_int, name: &[u8]) -> Result<(), Fault> {
    let lua = entry.lua();
    lua.push_bytes(name);
    lua.raw_get(i);
    let replaced = !matches!(lua.sort(-1), Sort::Nil | Sort::Boolean);
    lua.pop(1);
    let key = entry.vm.intern_bytes(name);
    if replaced || entry.vm.builtins.get_str(key).is_some() {
        return Ok(());
    }
    fault(format!("option 'builtins': Python has no '{}'", String::from_utf8_lossy(name)))
}

fn keep_only(entry: &mut Entry, names: &[Vec<u8>]) {
    let mut builtins = entry.vm.builtins;
    let all: Vec<_> = builtins.iter().filter_map(|(name, _)| name.downcast::<Str>()).collect();
    for name in all {
        let text = name.as_bytes();
        if !KEPT.contains(&text) && !names.iter().any(|kept| kept == text) {
            builtins.remove_str(name);
        }
    }
}
