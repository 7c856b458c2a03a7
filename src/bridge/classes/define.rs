//! Python types that the host defines: `rt:registerType`, `rt:registerAutoType`,
//! `rt:exposeConstructor`.

use std::ffi::c_int;

use super::super::describe;
use super::super::entry::{Entry, Fault, Outcome, fault, guard, string_argument};
use super::super::lifetime::{Content, content};
use super::super::lua::{Sort, State, lua_State};
use super::super::runtime::{Runtime, Site, enter_with, receiver};
use super::super::to_lua::push_object;
use super::super::to_python::to_python;
use super::discover::class_of;
use super::function::{new_constructor, new_function};
use super::instance::INSTANCE;
use super::operators::is_callable;
use super::{Facts, HostClass, Origin, Plan, host_of, made_of, make, set_entry};
use crate::heap::Gc;
use crate::object::{Dict, Kind, Property, Result, Str, Type, Value, alloc};
use crate::vm::Vm;

/// What a description may have.
const FIELDS: [&str; 9] =
    ["name", "metatable", "doc", "base", "new", "methods", "properties", "statics", "classmethods"];

/// Runs `body` in the runtime that a method was called on.
pub fn in_runtime(
    l: *mut lua_State,
    method: &str,
    arguments: c_int,
    body: impl FnOnce(&mut Entry) -> Outcome,
) -> c_int {
    guard(l, |lua| {
        let runtime: std::rc::Rc<Runtime> = receiver(lua, method)?;
        lua.set_top(arguments);
        enter_with(lua, 1, &runtime, body)
    })
}

/// `rt:registerType(description, module)`: a new class, entered in `module` (`"builtins"`, the name of
/// a module that is made when there is none, or nil for the globals) and returned.
pub extern "C-unwind" fn register_type(l: *mut lua_State) -> c_int {
    in_runtime(l, "registerType", 3, |entry| {
        let lua = entry.lua();
        check_description(lua)?;
        let module = module_name(lua, "registerType", 3)?;
        let class = define(entry.vm, entry.site, &module)?;
        enter(entry.vm, &module, class.name, class.into())?;
        push_object(entry.vm, entry.site, class.into());
        Ok(1)
    })
}

fn check_description(lua: State) -> std::result::Result<(), Fault> {
    const WHERE: &str = "registerType";
    if lua.sort(2) != Sort::Table {
        return super::super::entry::bad_argument(lua, WHERE, 1, 2, "table");
    }
    lua.push_nil();
    while lua.next(2) {
        let name = match lua.sort(-2) {
            Sort::String => String::from_utf8_lossy(lua.bytes(-2)).into_owned(),
            _ => describe(lua, -2),
        };
        let (wanted, suits) = match name.as_str() {
            "name" | "doc" => ("a string", lua.sort(-1) == Sort::String),
            "new" => ("a function", is_callable(lua, -1)),
            "base" => (
                "a Python class or the name of one",
                lua.sort(-1) == Sort::String || content(lua, -1).is_some(),
            ),
            known if FIELDS.contains(&known) => ("a table", lua.sort(-1) == Sort::Table),
            _ => return fault(format!("{WHERE}: unknown field '{name}'")),
        };
        if !suits {
            let got = describe(lua, -1);
            return fault(format!("{WHERE}: field '{name}' must be {wanted}, not {got}"));
        }
        lua.pop(1);
    }
    push_field(lua, 2, b"name");
    let named = lua.sort(-1) == Sort::String && !lua.bytes(-1).is_empty();
    lua.pop(1);
    if named { Ok(()) } else { fault(format!("{WHERE}: field 'name' is missing")) }
}

fn push_field(lua: State, at: c_int, name: &[u8]) {
    lua.push_bytes(name);
    lua.raw_get(at);
}

/// The module that an argument names; the globals' if it is nil.
fn module_name(lua: State, method: &str, i: c_int) -> std::result::Result<String, Fault> {
    if lua.is_nothing(i) {
        return Ok("__main__".into());
    }
    let name = string_argument(lua, method, i - 1, i)?;
    Ok(String::from_utf8_lossy(name).into_owned())
}

/// The class that the description in slot 2 defines.
fn define(vm: &mut Vm, site: Site, module: &str) -> std::result::Result<Gc<Type>, Fault> {
    let lua = site.lua;
    let mut namespace = vm.new_dict();
    vm.protect(namespace.into());
    push_field(lua, 2, b"doc");
    if !lua.is_nothing(-1) {
        let doc = to_python(vm, site, -1)?;
        let key = vm.names.doc;
        namespace.set_str(vm.heap_mut(), key, doc);
    }
    lua.pop(1);
    for (part, add) in [
        (&b"methods"[..], add_method as Adder),
        (b"statics", add_static),
        (b"classmethods", add_classmethod),
        (b"properties", add_property),
    ] {
        push_field(lua, 2, part);
        if lua.sort(-1) == Sort::Table {
            add_all(vm, site, namespace, part, add)?;
        }
        lua.pop(1);
    }
    push_field(lua, 2, b"new");
    if !lua.is_nothing(-1) {
        let function = to_python(vm, site, -1)?;
        vm.protect(function);
        let constructor = new_constructor(vm, function, true);
        set_new(vm, namespace, constructor);
    }
    lua.pop(1);
    push_field(lua, 2, b"base");
    let base = base_of(vm, site, module)?;
    lua.pop(1);
    push_field(lua, 2, b"name");
    let name = lua.bytes(-1).to_vec();
    push_field(lua, 2, b"metatable");
    let meta = lua.top();
    let given = lua.sort(meta) == Sort::Table;
    if given && made_of(site, meta).is_some() {
        return fault("registerType: the metatable has a class already");
    }
    let plan = Plan {
        origin: Origin::Defined,
        name: &name,
        module,
        base,
        namespace,
        facts: Facts::NONE,
        table: None,
    };
    let class = make(vm, site, plan)?;
    vm.protect(class.into());
    if given {
        set_entry(vm, site, super::super::lifetime::slot::CLASSES, meta, class);
    }
    Ok(class)
}

fn set_new(vm: &mut Vm, mut namespace: Gc<Dict>, constructor: Value) {
    let wrapped = vm.new_wrapped(Kind::StaticMethod, constructor);
    let key = vm.names.new;
    namespace.set_str(vm.heap_mut(), key, wrapped);
}

/// Makes a class attribute of the value on the top of the stack.
type Adder = fn(&mut Vm, Site, Gc<Str>) -> std::result::Result<Value, Fault>;

/// Enters every field of the table on the top.
fn add_all(
    vm: &mut Vm,
    site: Site,
    mut namespace: Gc<Dict>,
    part: &[u8],
    add: Adder,
) -> std::result::Result<(), Fault> {
    let lua = site.lua;
    let table = lua.top();
    lua.push_nil();
    while lua.next(table) {
        if lua.sort(-2) != Sort::String {
            let part = String::from_utf8_lossy(part);
            return fault(format!("registerType: the names in '{part}' must be strings"));
        }
        let name = vm.intern_bytes(lua.bytes(-2));
        vm.protect(name.into());
        let value = add(vm, site, name)?;
        namespace.set_str(vm.heap_mut(), name, value);
        lua.pop(1);
    }
    Ok(())
}

/// A function of Lua as part of a class; a Python callable as it is.
fn function(vm: &mut Vm, site: Site, i: c_int, name: Gc<Str>) -> std::result::Result<Value, Fault> {
    if !is_callable(site.lua, i) {
        let (name, got) = (name.to_string_lossy(), describe(site.lua, i));
        return fault(format!("registerType: '{name}' must be a function, not {got}"));
    }
    let value = to_python(vm, site, i)?;
    vm.protect(value);
    if super::super::foreigners::lua_ref(value).is_none() {
        return Ok(value);
    }
    let method = new_function(vm, value, name);
    vm.protect(method);
    Ok(method)
}

fn add_method(vm: &mut Vm, site: Site, name: Gc<Str>) -> std::result::Result<Value, Fault> {
    function(vm, site, -1, name)
}

fn add_static(vm: &mut Vm, site: Site, name: Gc<Str>) -> std::result::Result<Value, Fault> {
    let function = function(vm, site, -1, name)?;
    Ok(vm.new_wrapped(Kind::StaticMethod, function))
}

fn add_classmethod(vm: &mut Vm, site: Site, name: Gc<Str>) -> std::result::Result<Value, Fault> {
    let function = function(vm, site, -1, name)?;
    Ok(vm.new_wrapped(Kind::ClassMethod, function))
}

/// A function is a getter; a table has `get`, `set`, `delete`, `doc`.
fn add_property(vm: &mut Vm, site: Site, name: Gc<Str>) -> std::result::Result<Value, Fault> {
    let lua = site.lua;
    let mut parts = [Value::NONE; 3];
    let mut doc = Value::NONE;
    if lua.sort(-1) == Sort::Table {
        let table = lua.top();
        for (part, key) in parts.iter_mut().zip([&b"get"[..], b"set", b"delete"]) {
            push_field(lua, table, key);
            if !lua.is_nothing(-1) {
                *part = function(vm, site, -1, name)?;
            }
            lua.pop(1);
        }
        push_field(lua, table, b"doc");
        doc = to_python(vm, site, -1)?;
        vm.protect(doc);
        lua.pop(1);
    } else {
        parts[0] = function(vm, site, -1, name)?;
    }
    let mut property = Property::new(parts[0], parts[1], parts[2], doc);
    property.name = name.into();
    let shape = vm.types.property.root_shape;
    Ok(alloc(vm.heap_mut(), shape, property).into())
}

/// The base that is on the top: a class, or the name of one in the module, the builtins or the
/// globals. It derives from `lua.Instance`, or it is nil.
fn base_of(vm: &mut Vm, site: Site, module: &str) -> std::result::Result<Option<Gc<Type>>, Fault> {
    let lua = site.lua;
    let found = match lua.sort(-1) {
        Sort::Nil => return Ok(None),
        Sort::String => {
            let name = vm.intern_bytes(lua.bytes(-1));
            let places = [module_dict(vm, module)?, vm.globals, vm.builtins];
            places.iter().find_map(|names| names.get_str(name))
        }
        _ => match content(lua, -1) {
            Some(Content::Object(_)) => Some(to_python(vm, site, -1)?),
            _ => None,
        },
    };
    let instance = vm.type_by_spec(&INSTANCE);
    match found.and_then(|found| found.downcast::<Type>()).filter(|c| c.is_subclass(instance)) {
        Some(class) => Ok(Some(class)),
        None => fault("registerType: field 'base' must be a class that the host has defined"),
    }
}

/// The namespace of a module, which is made if there is none.
pub fn module_dict(vm: &mut Vm, module: &str) -> Result<Gc<Dict>> {
    match module {
        "__main__" => return Ok(vm.globals),
        "builtins" => return Ok(vm.builtins),
        _ => {}
    }
    let name = vm.intern(module);
    if let Some(found) = vm.modules.get_str(name)
        && let Some(found) = found.downcast::<crate::object::Module>()
    {
        return Ok(found.dict);
    }
    let made = vm.new_module(module);
    let mut modules = vm.modules;
    modules.set_str(vm.heap_mut(), name, made.into());
    if let Some((package, own)) = module.rsplit_once('.') {
        let mut package = module_dict(vm, package)?;
        if package.get_str(vm.names.path).is_none() {
            // What has modules below it is a package, with no folder to look into.
            let path = vm.new_list(Vec::new()).into();
            let key = vm.names.path;
            package.set_str(vm.heap_mut(), key, path);
        }
        let own = vm.intern(own);
        package.set_str(vm.heap_mut(), own, made.into());
    }
    Ok(made.dict)
}

fn enter(vm: &mut Vm, module: &str, name: Gc<Str>, value: Value) -> Result<()> {
    let dict = module_dict(vm, module)?;
    let name = vm.intern_str(name);
    Dict::set(dict, vm, name.into(), value)
}

/// `rt:registerAutoType(name, class, module)`: the class of Lua's class table `class`, with everything
/// that is in it: functions are methods, fields are attributes. Returns the Python class.
pub extern "C-unwind" fn register_auto_type(l: *mut lua_State) -> c_int {
    in_runtime(l, "registerAutoType", 4, |entry| expose(entry, "registerAutoType"))
}

/// `rt:exposeConstructor(name, class, module)`: as [`register_auto_type`]; if `class` is a function,
/// that function itself, by its name.
pub extern "C-unwind" fn expose_constructor(l: *mut lua_State) -> c_int {
    in_runtime(l, "exposeConstructor", 4, |entry| expose(entry, "exposeConstructor"))
}

fn expose(entry: &mut Entry, method: &str) -> Outcome {
    let (lua, site) = (entry.lua(), entry.site);
    let name = string_argument(lua, method, 1, 2)?.to_vec();
    let module = module_name(lua, method, 4)?;
    let vm = &mut *entry.vm;
    if lua.sort(3) == Sort::Function && method == "exposeConstructor" {
        let function = to_python(vm, site, 3)?;
        vm.protect(function);
        let name = vm.intern_bytes(&name);
        enter(vm, &module, name, function)?;
        lua.push_value(3);
        return Ok(1);
    }
    if lua.sort(3) != Sort::Table {
        return super::super::entry::bad_argument(lua, method, 2, 3, "class table");
    }
    let class = exposed_class(vm, site, &name, &module)?;
    enter(vm, &module, class.name, class.into())?;
    push_object(vm, site, class.into());
    Ok(1)
}

/// The class of the class table in slot 3, under the name that the host gives it.
fn exposed_class(vm: &mut Vm, site: Site, name: &[u8], module: &str) -> Result<Gc<Type>> {
    let lua = site.lua;
    // The objects' metatable, if it is not the class table.
    push_field(lua, 3, b"__instanceDict");
    let (table, named) = match lua.sort(-1) {
        Sort::Table => (lua.top(), Some(3)),
        _ => (3, None),
    };
    let Some(mut class) = class_of(vm, site, table, named, 0) else {
        return Err(vm.runtime_error("the Lua class derives from itself"));
    };
    vm.protect(class.into());
    if let Some(host) = host_of(class) {
        HostClass::keep_table(&host, site, 3);
    }
    let name = super::super::strings::convert(vm, name);
    class.name = vm.intern_str(name);
    class.qualname = class.name;
    let module = vm.intern(module).into();
    vm.set_class_attr(class, vm.names.module, module)?;
    let constructor = new_constructor(vm, Value::NONE, false);
    vm.protect(constructor);
    let wrapped = vm.new_wrapped(Kind::StaticMethod, constructor);
    vm.set_class_attr(class, vm.names.new, wrapped)?;
    Ok(class)
}
