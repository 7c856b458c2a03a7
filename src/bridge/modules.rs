//! Where a runtime's modules come from, besides Python's own: tables of the host's (`nativeModules`),
//! its file system (`fileSystem`), and, where it allows `require`, Lua's modules; and which of them a
//! program may import (`policy`).

use std::ffi::c_int;
use std::rc::Rc;

use super::call::call_pushed;
use super::describe;
use super::entry::{Fault, fault};
use super::foreigners::{LuaRef, push_ref};
use super::lua::{Sort, State};
use super::lua_module::push_require;
use super::runtime::{Runtime, Site};
use super::to_lua::push_text;
use super::to_python::to_python;
use crate::heap::Gc;
use crate::object::{Module, Result as PyResult, Str, Value};
use crate::vm::{ImportPolicy, Vm};

// --- the options --------------------------------------------------------------------------------------

/// `nativeModules`: a table of tables, or of functions that return one, by module name.
pub fn check_native(lua: State) -> Result<(), Fault> {
    if lua.sort(-1) != Sort::Table {
        return bad(lua, "nativeModules", "a table of tables by module name");
    }
    lua.push_nil();
    while lua.next(-2) {
        let (name, sort) = (lua.sort(-2), lua.sort(-1));
        if name != Sort::String || !matches!(sort, Sort::Table | Sort::Function) {
            let (name, module) = (describe(lua, -2), describe(lua, -1));
            return fault(format!(
                "option 'nativeModules' maps module names to tables or functions, not {name} to {module}"
            ));
        }
        let name = String::from_utf8_lossy(lua.bytes(-2)).into_owned();
        if name.split('.').any(str::is_empty) {
            return fault(format!("option 'nativeModules': '{name}' names no module"));
        }
        lua.pop(1);
    }
    Ok(())
}

/// `fileSystem`: `{ read = function(path), exists = function(path) }`; the latter may be missing.
pub fn check_file_system(lua: State) -> Result<(), Fault> {
    if lua.sort(-1) != Sort::Table {
        return bad(lua, "fileSystem", "a table with the functions 'read' and 'exists'");
    }
    let mut reads = false;
    lua.push_nil();
    while lua.next(-2) {
        let name = if lua.sort(-2) == Sort::String { lua.bytes(-2) } else { b"" };
        match (name, lua.sort(-1)) {
            (b"read", Sort::Function) => reads = true,
            (b"exists", Sort::Function) => {}
            _ => return fault("option 'fileSystem' has the functions 'read' and 'exists' only"),
        }
        lua.pop(1);
    }
    if reads { Ok(()) } else { fault("option 'fileSystem' needs a function 'read'") }
}

/// `policy`: `{ allow = { patterns }, deny = { patterns } }`.
pub fn policy(lua: State) -> Result<ImportPolicy, Fault> {
    if lua.sort(-1) != Sort::Table {
        return bad(lua, "policy", "a table with the lists 'allow' and 'deny'");
    }
    let mut policy = ImportPolicy::default();
    lua.push_nil();
    while lua.next(-2) {
        let name = if lua.sort(-2) == Sort::String { lua.bytes(-2) } else { b"" };
        match name {
            b"allow" => policy.allow = Some(patterns(lua, "allow")?),
            b"deny" => policy.deny = patterns(lua, "deny")?,
            _ => return fault("option 'policy' has the lists 'allow' and 'deny' only"),
        }
        lua.pop(1);
    }
    Ok(policy)
}

fn patterns(lua: State, name: &str) -> Result<Vec<String>, Fault> {
    let mut patterns = Vec::new();
    let is_list = lua.sort(-1) == Sort::Table;
    for i in 1..=if is_list { lua.raw_len(-1) as i64 } else { 0 } {
        lua.raw_get_i(-1, i);
        let text = match lua.sort(-1) {
            Sort::String => String::from_utf8_lossy(lua.bytes(-1)).into_owned(),
            _ => String::new(),
        };
        lua.pop(1);
        let base = text.strip_suffix(".*").unwrap_or(&text);
        if base != "*" && (base.contains('*') || base.split('.').any(str::is_empty)) {
            return fault(format!(
                "option 'policy': '{text}' in '{name}' is no pattern: a name, 'name.*' or '*'"
            ));
        }
        patterns.push(text);
    }
    if !is_list {
        return fault(format!("option 'policy': '{name}' must be a list of patterns"));
    }
    Ok(patterns)
}

fn bad<T>(lua: State, name: &str, expected: &str) -> Result<T, Fault> {
    fault(format!("option '{name}' must be {expected}, not {}", describe(lua, -1)))
}

// --- finding modules ----------------------------------------------------------------------------------

/// Lets `import` look into the table of modules on the top, which it pops.
pub fn use_native(vm: &mut Vm, runtime: &Runtime, lua: State, refs: c_int) {
    let table = runtime.foreigners.refer(lua, refs);
    vm.host.native_module = Some(Rc::new(move |vm, name| native_module(vm, &table, name)));
}

fn native_module(vm: &mut Vm, table: &LuaRef, name: &str) -> PyResult<Option<Value>> {
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    push_ref(site, table.number);
    let is_package = has_below(lua, base + 1, name);
    lua.push_bytes(name.as_bytes());
    lua.raw_get(base + 1);
    lua.remove(base + 1);
    let found = match lua.sort(-1) {
        Sort::Table => true,
        Sort::Function => {
            lua.push_bytes(name.as_bytes());
            super::call::protected_call(vm, site, base, 1, 1)?;
            true
        }
        _ => false,
    };
    if !found && !is_package {
        lua.set_top(base);
        return Ok(None);
    }
    let module = module_of_table(vm, site, name, found.then_some(base + 1), is_package);
    lua.set_top(base);
    Ok(Some(module?))
}

/// Whether the table has modules below `name`.
fn has_below(lua: State, table: c_int, name: &str) -> bool {
    lua.push_nil();
    while lua.next(table) {
        lua.pop(1);
        let below = lua.sort(-1) == Sort::String
            && lua.bytes(-1).strip_prefix(name.as_bytes()).is_some_and(|r| r.starts_with(b"."));
        if below {
            lua.pop(1);
            return true;
        }
    }
    false
}

/// A module with the fields of the table in a slot; a value of another type is itself the module.
fn module_of_table(
    vm: &mut Vm,
    site: Site,
    name: &str,
    slot: Option<c_int>,
    is_package: bool,
) -> PyResult<Value> {
    let lua = site.lua;
    let module: Gc<Module> = vm.new_module(name);
    vm.protect(module.into());
    let mut dict = module.dict;
    if is_package {
        let path = vm.new_list(Vec::new());
        let name = vm.names.path;
        dict.set_str(vm.heap_mut(), name, path.into());
    }
    let Some(table) = slot else { return Ok(module.into()) };
    if lua.sort(table) != Sort::Table || has_metatable(lua, table) {
        return to_python(vm, site, table);
    }
    // What is converted may run code that changes the table, so its names are listed first.
    lua.push_table(0, 0);
    let names = lua.top();
    let mut n = 0;
    lua.push_nil();
    while lua.next(table) {
        lua.pop(1);
        if lua.sort(-1) == Sort::String {
            n += 1;
            lua.push_value(-1);
            lua.raw_set_i(names, n);
        }
    }
    for i in 1..=n {
        vm.charge(1)?;
        lua.raw_get_i(names, i);
        let name = super::strings::convert(vm, lua.bytes(-1));
        let name = vm.intern_str(name);
        vm.protect(name.into());
        lua.raw_get(table);
        let value = to_python(vm, site, -1)?;
        lua.pop(1);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(module.into())
}

fn has_metatable(lua: State, i: c_int) -> bool {
    let found = lua.push_metatable(i);
    if found {
        lua.pop(1);
    }
    found
}

/// Lets `import` read files by the functions of the table on the top, which it pops.
pub fn use_file_system(vm: &mut Vm, runtime: &Runtime, lua: State, refs: c_int) {
    let function = |name: &std::ffi::CStr| {
        lua.push_bytes(name.to_bytes());
        lua.raw_get(-2);
        match lua.sort(-1) {
            Sort::Function => Some(runtime.foreigners.refer(lua, refs)),
            _ => {
                lua.pop(1);
                None
            }
        }
    };
    let (read, exists) = (function(c"read"), function(c"exists"));
    lua.pop(1);
    let Some(read) = read else { return };
    vm.host.read_file = Some(Rc::new(move |vm, path| {
        if let Some(exists) = &exists {
            let there = ask(vm, exists, path)?;
            vm.protect(there);
            if !vm.truthy(there)? {
                return Ok(None);
            }
        }
        let text = ask(vm, &read, path)?;
        match text.downcast::<Str>() {
            Some(text) => {
                let bytes = crate::text::wtf8::to_bytes(text.as_bytes());
                Ok(Some(bytes.map_or_else(|_| text.as_bytes().to_vec(), |b| b.into_owned())))
            }
            None if text.is_none() || text.is(Value::FALSE) => Ok(None),
            None => {
                let got = vm.class_name(text);
                let what = format!("fileSystem.read returned {got}, not a string or nil");
                Err(vm.type_error(what))
            }
        }
    }));
}

/// What a function of the host says of a path.
fn ask(vm: &mut Vm, function: &LuaRef, path: &str) -> PyResult<Value> {
    let site = Site::of(vm)?;
    let base = site.lua.top();
    push_ref(site, function.number);
    push_text(site.lua, path.as_bytes());
    call_pushed(vm, site, base, 1)
}

/// Lets `import` ask Lua's `require` for what nothing else has.
pub fn use_require(vm: &mut Vm) {
    vm.host.other_module = Some(Rc::new(|vm, name| {
        let site = Site::of(vm)?;
        let lua = site.lua;
        let base = lua.top();
        if !push_require(lua) {
            return Ok(None);
        }
        push_text(lua, name.as_bytes());
        if let Err(raised) = super::call::protected_call(vm, site, base, 1, 1) {
            return match is_missing(vm, name)? {
                true => Ok(None),
                false => Err(raised),
            };
        }
        // Any of Lua's modules may have others below it.
        let module = module_of_table(vm, site, name, Some(base + 1), true);
        lua.set_top(base);
        Ok(Some(module?))
    }));
}

/// Whether the exception being raised says that Lua has no such module; takes it then.
fn is_missing(vm: &mut Vm, name: &str) -> PyResult<bool> {
    let exception = vm.peek_raised();
    if vm.is_uncatchable(exception)
        || !vm.is_instance_of(exception, vm.type_by_spec(&super::error::ERROR))
    {
        return Ok(false);
    }
    vm.take_raised();
    vm.protect(exception);
    let text = vm.str(exception)?.to_string_lossy().into_owned();
    let missing = text.contains(&format!("module '{name}' not found"))
        || text.contains("could not resolve")
        || text.contains("module must have")
        || text.contains("must either start with");
    if missing { Ok(true) } else { Err(vm.raise_again(exception)) }
}
