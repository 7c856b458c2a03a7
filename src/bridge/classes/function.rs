//! Functions of the host as parts of a class: methods, accessors, constructors.
//!
//! They differ from `lua.Function` in that they bind to the object that they are read from, and in
//! that an error object that they *return* is raised.

use std::ffi::c_int;

use super::super::call::{protected_call, push_arguments};
use super::super::error::raise_from_lua;
use super::super::lifetime::{Content, content};
use super::super::lua::{MULTIPLE, Sort, State};
use super::super::runtime::Site;
use super::super::to_lua::push_itself;
use super::super::to_python::to_python;
use super::operators::loop_over;
use super::{adopt, class_for, host_of, wrap_as};
use crate::heap::{Gc, Tracer};
use crate::object::{
    Args, Flags, NO_SLOTS, Opaque, Result, Slots, Str, Type, TypeSpec, Value, opaque,
};
use crate::vm::Vm;

/// What becomes of the results of a host function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Results {
    /// A value, or a tuple of them.
    Plain,
    /// True or false, by Lua's truth.
    Truth,
    /// An iterator: a Lua function, with state and control, is what a loop of Lua's goes through.
    Iterator,
}

impl Results {
    /// What the special method `name` has to return.
    pub fn of(name: &[u8]) -> Results {
        match name {
            b"__bool__" | b"__contains__" => Results::Truth,
            b"__iter__" => Results::Iterator,
            _ => Results::Plain,
        }
    }
}

/// A function of the host that is part of a class.
pub struct HostFunction {
    /// The function itself.
    pub function: Value,
    /// Its name in the class.
    pub name: Gc<Str>,
    /// What becomes of its results.
    pub results: Results,
}

impl Opaque for HostFunction {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.function);
        tracer.mark(self.name);
    }
}

/// The type of host functions.
pub static HOST_FUNCTION: TypeSpec = TypeSpec {
    name: "Method",
    module: "lua",
    doc: "A function of the host in a class.",
    flags: Flags::HOST_CALL,
    slots: Slots {
        repr: Some(|vm, this| {
            let name = host_function(vm, this)?.name.to_string_lossy().into_owned();
            Ok(vm.new_str(format!("<Lua method {name}>").as_bytes()).into())
        }),
        call: Some(call),
        descr_get: Some(|vm, this, object, _| {
            Ok(if object.is_unset() { this } else { vm.new_bound_method(this, object) })
        }),
        ..NO_SLOTS
    },
    getsets: &[crate::object::getter("__name__", |vm, this| {
        Ok(host_function(vm, this)?.name.into())
    })],
    ..TypeSpec::NONE
};

fn host_function(vm: &mut Vm, this: Value) -> Result<crate::object::OpaqueRef<HostFunction>> {
    opaque::<HostFunction>(this).ok_or_else(|| vm.type_error("a method of the host is needed"))
}

/// A new one.
pub fn new_function(vm: &mut Vm, function: Value, name: Gc<Str>) -> Value {
    let results = Results::of(name.as_bytes());
    vm.new_opaque(&HOST_FUNCTION, Box::new(HostFunction { function, name, results }))
}

/// Whether the value in a slot is an error object, which is raised when it is returned.
pub fn is_error(lua: State, i: c_int) -> bool {
    matches!(content(lua, i), Some(Content::NewError(_) | Content::Error(_)))
}

/// The value on the top, unless it is an error object: that is raised.
pub fn returned(vm: &mut Vm, site: Site) -> Result<Value> {
    if is_error(site.lua, -1) {
        return Err(raise_from_lua(vm, site));
    }
    to_python(vm, site, -1)
}

fn call(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    push_host_call(vm, site, this, args)?;
    let n = lua.top() - base - 1;
    protected_call(vm, site, base, n, MULTIPLE)?;
    let result = take_results(vm, site, this, base);
    lua.set_top(base);
    result
}

/// Whether a value is a function of the host in a class.
pub fn is_host_function(value: Value) -> bool {
    opaque::<HostFunction>(value).is_some()
}

/// Pushes the Lua function that a host function is, and the arguments: the first one as the object
/// itself, whatever `toLuau` would make of it.
pub fn push_host_call(vm: &mut Vm, site: Site, this: Value, args: Args) -> Result<()> {
    let method = host_function(vm, this)?;
    push_itself(vm, site, method.function);
    let rest = match args.values.split_first() {
        Some((first, rest)) if args.names.len() < args.values.len() => {
            push_itself(vm, site, *first);
            rest
        }
        _ => args.values,
    };
    push_arguments(vm, site, Args { values: rest, names: args.names })
}

/// What the results above `base` are for Python, of a call of that host function.
pub fn take_results(vm: &mut Vm, site: Site, this: Value, base: c_int) -> Result<Value> {
    let method = host_function(vm, this)?;
    results(vm, site, base, method.results)
}

fn results(vm: &mut Vm, site: Site, base: c_int, wanted: Results) -> Result<Value> {
    let lua = site.lua;
    let count = lua.top() - base;
    if count > 0 && is_error(lua, base + 1) {
        lua.set_top(base + 1);
        return Err(raise_from_lua(vm, site));
    }
    match wanted {
        Results::Truth => {
            let value = to_python(vm, site, base + 1)?;
            Ok(if value.is_not_implemented() { value } else { Value::bool(lua.to_bool(base + 1)) })
        }
        Results::Iterator if count > 0 && lua.sort(base + 1) == Sort::Function => {
            lua.set_top(base + 3);
            loop_over(vm, site, base + 1, false)
        }
        _ => super::super::call::results(vm, site, base),
    }
}

/// `__new__` of a class that the host can make objects of.
pub struct Constructor {
    /// What makes the object; None: the class table's own `new` or `__call`.
    function: Value,
    /// The function gets the class first.
    passes_class: bool,
}

impl Opaque for Constructor {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.function);
    }
}

/// The type of constructors.
pub static CONSTRUCTOR: TypeSpec = TypeSpec {
    name: "Constructor",
    module: "lua",
    doc: "Makes objects of a class of the host.",
    slots: Slots { call: Some(construct), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// A new one.
pub fn new_constructor(vm: &mut Vm, function: Value, passes_class: bool) -> Value {
    vm.new_opaque(&CONSTRUCTOR, Box::new(Constructor { function, passes_class }))
}

/// `__new__(cls, …)`: what the host makes is an instance of `cls`, unless Python knows it already.
fn construct(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let Some(constructor) = opaque::<Constructor>(this) else {
        return Err(vm.type_error("a constructor of the host is needed"));
    };
    let Some(class) = args.values.first().and_then(|class| class.downcast::<Type>()) else {
        return Err(vm.type_error("__new__(): not enough arguments"));
    };
    let rest =
        if constructor.passes_class { args } else { Args { values: &args.values[1..], ..args } };
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    if constructor.function.is_none() {
        push_maker(vm, site, class)?;
        push_arguments(vm, site, rest)?;
        let n = lua.top() - base - 1;
        protected_call(vm, site, base, n, 1)?;
    } else {
        push_itself(vm, site, constructor.function);
        push_arguments(vm, site, rest)?;
        let n = lua.top() - base - 1;
        protected_call(vm, site, base, n, 1)?;
    }
    let made = made(vm, site, base + 1, class);
    lua.set_top(base);
    made
}

/// Pushes the function that makes objects: the `new` of the class table, else the table itself, if
/// it can be called.
fn push_maker(vm: &mut Vm, site: Site, class: Gc<Type>) -> Result<()> {
    let lua = site.lua;
    let there = host_of(class).is_some_and(|host| host.push_table(site));
    if there {
        let table = lua.top();
        lua.push_bytes(b"new");
        super::instance::push_raw_field(lua, table);
        if lua.sort(-1) == Sort::Function {
            lua.remove(table);
            return Ok(());
        }
        lua.pop(1);
        if super::operators::is_callable(lua, table) {
            return Ok(());
        }
        lua.pop(1);
    }
    let name = class.name.to_string_lossy().into_owned();
    Err(vm.type_error(format!("cannot create '{name}' instances: the Lua class has no 'new'")))
}

/// What a constructor has made, in slot `at`.
fn made(vm: &mut Vm, site: Site, at: c_int, class: Gc<Type>) -> Result<Value> {
    let lua = site.lua;
    if is_error(lua, at) {
        return Err(raise_from_lua(vm, site));
    }
    let is_object = match lua.sort(at) {
        Sort::Table | Sort::Other => true,
        Sort::Userdata => content(lua, at).is_none(),
        _ => false,
    };
    if !is_object {
        return to_python(vm, site, at);
    }
    let object = wrap_as(vm, site, at, class);
    vm.protect(object);
    if class_for(vm, site, at).is_none_or(|known| !known.is(class)) {
        adopt(vm, site, at, vm.type_of(object));
    }
    Ok(object)
}
