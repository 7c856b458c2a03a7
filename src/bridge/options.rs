//! The options of `pylua.new`.

use std::collections::BTreeMap;
use std::ffi::c_int;
use std::path::PathBuf;
use std::time::Duration;

use super::describe;
use super::entry::{Fault, fault};
use super::lua::{Sort, State};
use super::lua_module::{Allowed, MEMBERS};
use super::{modules, object_meta, restrict};
use crate::vm::{ImportPolicy, Limits, SourceModule};

/// What a host may say about a new runtime.
#[derive(Default)]
pub struct Options {
    /// `timeout`, `maxInstructions`, `maxMemory`, `maxRecursion`.
    pub limits: Limits,
    /// Which of `stdout`, `stderr`, `stdin` are given; they stay in the table.
    pub streams: Vec<&'static str>,
    /// `searchPath`: folders in which `import` looks for files.
    pub search_path: Vec<PathBuf>,
    /// `mounts`: modules that need no files, by name.
    pub mounts: BTreeMap<String, SourceModule>,
    /// `policy`: which modules may be imported.
    pub policy: ImportPolicy,
    /// `permissive`: whether fields that an object's owner lists are closed, or open.
    pub permissive: bool,
    /// `introspection`: whether Lua may read what leads out of the sandbox.
    pub introspection: bool,
    /// `lua`: what Python's module `lua` has of the host's state.
    pub lua: Allowed,
}

/// Whether every runtime is to collect at each safepoint, for tests: the environment says so.
pub fn collects_always() -> bool {
    std::env::var_os("PYLUA_GC").is_some_and(|mode| mode == "always")
}

/// Reads the table of options at 1, if there is one. A fault names the option that is wrong.
pub fn read(lua: State) -> Result<Options, Fault> {
    let mut options = Options { permissive: true, ..Options::default() };
    if lua.is_nothing(1) {
        return Ok(options);
    }
    lua.push_nil();
    while lua.next(1) {
        if lua.sort(-2) != Sort::String {
            return fault(format!("option names are strings, not {}", describe(lua, -2)));
        }
        let name = String::from_utf8_lossy(lua.bytes(-2)).into_owned();
        match name.as_str() {
            "stdout" => stream(lua, "stdout", &mut options)?,
            "stderr" => stream(lua, "stderr", &mut options)?,
            "stdin" => stream(lua, "stdin", &mut options)?,
            "timeout" => options.limits.timeout = timeout(lua)?,
            "maxInstructions" => options.limits.max_instructions = Some(count(lua, &name)?),
            "maxRecursion" => options.limits.max_recursion = Some(count(lua, &name)? as usize),
            "maxMemory" => options.limits.max_memory = Some(count(lua, &name)? as usize),
            "searchPath" => options.search_path = search_path(lua)?,
            "mounts" => options.mounts = mounts(lua)?,
            "lua" => options.lua = allowed(lua)?,
            "nativeModules" => modules::check_native(lua)?,
            "fileSystem" => modules::check_file_system(lua)?,
            "policy" => options.policy = modules::policy(lua)?,
            "builtins" => restrict::check(lua)?,
            "objectMetatable" => object_meta::check(lua)?,
            "permissive" => options.permissive = boolean(lua, &name)?,
            "introspection" => options.introspection = boolean(lua, &name)?,
            _ => return fault(format!("unknown option '{name}'")),
        }
        lua.pop(1);
    }
    Ok(options)
}

fn stream(lua: State, name: &'static str, options: &mut Options) -> Result<(), Fault> {
    if lua.sort(-1) != Sort::Function {
        return bad(lua, name, "a function");
    }
    options.streams.push(name);
    Ok(())
}

fn timeout(lua: State) -> Result<Option<Duration>, Fault> {
    let seconds = if lua.sort(-1) == Sort::Number { lua.to_number(-1) } else { -1.0 };
    if seconds.is_nan() || seconds <= 0.0 {
        return bad(lua, "timeout", "a positive number of seconds");
    }
    Ok(Duration::try_from_secs_f64(seconds).ok().filter(|d| d.as_secs() < 1 << 32))
}

fn count(lua: State, name: &str) -> Result<u64, Fault> {
    let number = if lua.sort(-1) == Sort::Number { lua.to_number(-1) } else { -1.0 };
    if number == f64::INFINITY {
        return Ok(i64::MAX as u64);
    }
    if number >= 1.0 && number.fract() == 0.0 {
        Ok(number.min(9e18) as u64)
    } else {
        bad(lua, name, "a positive integer")
    }
}

fn boolean(lua: State, name: &str) -> Result<bool, Fault> {
    match lua.sort(-1) {
        Sort::Boolean => Ok(lua.to_bool(-1)),
        _ => bad(lua, name, "true or false"),
    }
}

/// true, false, or a list of names in the module.
fn allowed(lua: State) -> Result<Allowed, Fault> {
    match lua.sort(-1) {
        Sort::Boolean if lua.to_bool(-1) => return Ok(Allowed::ALL),
        Sort::Boolean => return Ok(Allowed::default()),
        Sort::Table => {}
        _ => return bad(lua, "lua", "true, false or a list of names"),
    }
    let mut allowed = Allowed::default();
    lua.push_nil();
    while lua.next(-2) {
        let name = match (lua.sort(-2), lua.sort(-1)) {
            (Sort::Number, Sort::String) => String::from_utf8_lossy(lua.bytes(-1)).into_owned(),
            _ => return fault("option 'lua' must be true, false or a list of names"),
        };
        allowed = match allowed.with(&name) {
            Some(allowed) => allowed,
            None => {
                let names = MEMBERS.join(", ");
                return fault(format!("option 'lua' allows {names}, not '{name}'"));
            }
        };
        lua.pop(1);
    }
    Ok(allowed)
}

/// A folder, or a list of folders; relative ones count from where the program stands now.
fn search_path(lua: State) -> Result<Vec<PathBuf>, Fault> {
    let folder = |i: c_int| {
        let folder = PathBuf::from(String::from_utf8_lossy(lua.bytes(i)).into_owned());
        std::path::absolute(&folder).unwrap_or(folder)
    };
    match lua.sort(-1) {
        Sort::String => return Ok(vec![folder(-1)]),
        Sort::Table => {}
        _ => return bad(lua, "searchPath", "a folder or a list of folders"),
    }
    let mut folders = Vec::new();
    for i in 1.. {
        lua.raw_get_i(-1, i);
        match lua.sort(-1) {
            Sort::Nil => break,
            Sort::String => folders.push(folder(-1)),
            _ => return bad(lua, "searchPath", "a folder or a list of folders"),
        }
        lua.pop(1);
    }
    lua.pop(1);
    Ok(folders)
}

/// Sources by name: `"game.rules"`, or as a path, `"game/rules.py"` and `"game/__init__.py"`. What
/// has others below it is a package, with an empty source if none is given.
fn mounts(lua: State) -> Result<BTreeMap<String, SourceModule>, Fault> {
    if lua.sort(-1) != Sort::Table {
        return bad(lua, "mounts", "a table of sources by module name");
    }
    let mut mounts = BTreeMap::new();
    lua.push_nil();
    while lua.next(-2) {
        if lua.sort(-2) != Sort::String || lua.sort(-1) != Sort::String {
            let (name, source) = (describe(lua, -2), describe(lua, -1));
            let what =
                format!("option 'mounts' maps module names to sources, not {name} to {source}");
            return fault(what);
        }
        let key = String::from_utf8_lossy(lua.bytes(-2)).into_owned();
        let Some((name, is_package)) = module_name(&key) else {
            return fault(format!("option 'mounts': '{key}' names no module"));
        };
        let source = lua.bytes(-1).to_vec();
        mounts.insert(name, SourceModule { source, file: key, is_package });
        lua.pop(1);
    }
    let parents: Vec<String> = mounts
        .keys()
        .flat_map(|name| name.match_indices('.').map(|(at, _)| name[..at].to_owned()))
        .collect();
    for parent in parents {
        let file = format!("{}/__init__.py", parent.replace('.', "/"));
        let package = SourceModule { source: Vec::new(), file, is_package: true };
        mounts.entry(parent).or_insert(package).is_package = true;
    }
    Ok(mounts)
}

/// The module that a key of `mounts` names, and whether it names it as a package.
fn module_name(key: &str) -> Option<(String, bool)> {
    let dotted = match key.strip_suffix(".py") {
        Some(path) => path.replace('/', "."),
        None => key.to_owned(),
    };
    let (name, is_package) = match dotted.strip_suffix(".__init__") {
        Some(package) => (package.to_owned(), true),
        None => (dotted, false),
    };
    let whole = name.split('.').all(|part| !part.is_empty() && !part.contains(['/', '\\']));
    whole.then_some((name, is_package))
}

fn bad<T>(lua: State, name: &str, expected: &str) -> Result<T, Fault> {
    let shown = match lua.sort(-1) {
        Sort::Number => format!("{}", lua.to_number(-1)),
        _ => describe(lua, -1),
    };
    fault(format!("option '{name}' must be {expected}, not {shown}"))
}
