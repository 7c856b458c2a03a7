//! Classes for Lua's objects: of which Python class a Lua value is an instance.
//!
//! A plain table is a `lua.Table`. A value that the host has described, or whose metatable makes it
//! an object, is an instance of a class of its own: an ordinary Python class, derived from
//! `lua.Instance`, whose instances each stand for one Lua value (`ForeignObject`).
//!
//! * `binding`: what `registerClassBinding` describes, by predicate, type name or metatable;
//! * `discover`: classes that are found by metatables and their `__index` chains;
//! * `define`: types that the host makes, `registerType` and its kin, of the parts in `function`;
//! * `bind_func`: functions of the host with a Python signature;
//! * `convert`: what a binding makes of an object that goes back to Lua;
//! * `instance`: attributes, which are Lua's fields; `operators`: Lua's metamethods as special
//!   methods; `access`: who may touch which field.
//!
//! **Who owns what.** A class is made of a table: a metatable, or the description of a binding. The
//! refs table's [`slot::CLASSES`] has weak keys and leads from that table to the class, so the class
//! lives as long as the table, or as long as Python uses it. A [`HostClass`] knows its table weakly
//! if it is a metatable, which its instances keep alive; descriptions it keeps itself.

pub mod access;
pub mod bind_func;
pub mod binding;
mod convert;
pub mod define;
mod discover;
mod function;
mod instance;
mod operators;

use std::cell::{Cell, RefCell};
use std::ffi::c_int;
use std::rc::Rc;

use super::foreigners::{LuaRef, Note, push_ref};
use super::lifetime::{Content, content, slot};
use super::lua::{Sort, State};
use super::runtime::Site;
use super::to_lua::push_object;
use super::to_python::{admit, known};
use crate::heap::{Gc, Tracer};
use crate::object::{Dict, NO_SLOTS, Opaque, OpaqueRef, Result, Type, TypeSpec, Value, opaque};
use crate::vm::Vm;

pub use convert::{ConversionError, push_converted};
pub use function::{is_error, is_host_function, push_host_call, take_results};
pub use instance::{INSTANCE, class_attr};

/// Types of this folder, for the registry.
pub static TYPES: [&TypeSpec; 5] =
    [&INSTANCE, &HOST_CLASS, &function::HOST_FUNCTION, &function::CONSTRUCTOR, &bind_func::COUNTED];

/// What a class was made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A metatable, by itself.
    Metatable,
    /// A class binding.
    Binding,
    /// The host's definition: only what it lists is there.
    Defined,
}

/// What the bridge knows of a class.
pub struct HostClass {
    /// What it was made of.
    pub origin: Origin,
    /// Its number in [`slot::CLASS_TABLES`], which has the table of a discovered class.
    number: Cell<u32>,
    /// The description of a binding, or the class table that the host has exposed.
    table: RefCell<Option<LuaRef>>,
    /// What the description says, shortly.
    pub facts: Facts,
    /// Address of the metatable whose metamethods the class was last given special methods for.
    seen: Cell<usize>,
}

/// What a description says.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Functions are bound to the object that they are read from.
    pub bind_self: bool,
    /// It has a function `getAttr`.
    pub get_attr: bool,
    /// It has a function `setAttr`.
    pub set_attr: bool,
    /// It has a function `delAttr`.
    pub del_attr: bool,
    /// It has a function `toLuau`.
    pub to_luau: bool,
    /// It has `fields`.
    pub fields: bool,
    /// It has `metamethods`.
    pub metamethods: bool,
    /// Whether listed fields are closed (true) or open; None: as the runtime has it.
    pub permissive: Option<bool>,
}

impl Facts {
    /// Of a class without a description.
    pub const NONE: Facts = Facts {
        bind_self: true,
        get_attr: false,
        set_attr: false,
        del_attr: false,
        to_luau: false,
        fields: false,
        metamethods: false,
        permissive: None,
    };
}

impl Opaque for HostClass {
    fn trace(&self, tracer: &mut Tracer) {
        if let Some(table) = &*self.table.borrow() {
            table.trace(tracer);
        }
    }
}

/// The object that a class keeps its [`HostClass`] in; programs do not see it.
static HOST_CLASS: TypeSpec =
    TypeSpec { name: "ClassData", module: "lua", slots: NO_SLOTS, ..TypeSpec::NONE };

/// What a runtime keeps of classes.
#[derive(Default)]
pub struct Classes {
    /// Its own class bindings.
    pub bindings: RefCell<Vec<Rc<binding::Binding>>>,
    /// Bindings made so far.
    pub next_binding: Cell<i64>,
    /// Addresses of the values that predicates are being asked about, and of which bindings.
    pub asking: RefCell<Vec<(usize, i64)>>,
    /// Some objects belong to a class that nothing about them tells; see [`adopt`].
    adopted: Cell<bool>,
    next_number: Cell<u32>,
}

impl Classes {
    /// Whether values may belong to classes that their metatables do not tell.
    #[inline]
    fn told(&self, site: Site) -> bool {
        self.adopted.get()
            || !self.bindings.borrow().is_empty()
            || !site.runtime.shared.bindings.borrow().is_empty()
    }
}

impl HostClass {
    /// Pushes the table that the class was made of; false, and nothing, if it is gone.
    pub fn push_table(&self, site: Site) -> bool {
        let lua = site.lua;
        match &*self.table.borrow() {
            Some(table) => push_ref(site, table.number),
            None => {
                lua.raw_get_i(site.refs, slot::CLASS_TABLES);
                lua.raw_get_i(-1, self.number.get() as i64);
                lua.remove(-2);
            }
        }
        let there = lua.sort(-1) == Sort::Table;
        if !there {
            lua.pop(1);
        }
        there
    }

    /// Pushes a function of the description.
    pub fn push_entry(&self, site: Site, name: &[u8]) {
        let lua = site.lua;
        if !self.push_table(site) {
            return lua.push_nil();
        }
        lua.push_bytes(name);
        lua.raw_get(-2);
        lua.remove(-2);
    }

    /// Keeps the table in slot `i` alive, which the host has shown as this class.
    fn keep_table(&self, site: Site, i: c_int) {
        site.lua.push_value(i);
        let table = site.runtime.foreigners.refer(site.lua, site.refs);
        *self.table.borrow_mut() = Some(table);
    }
}

/// What the bridge knows of a class, its own or inherited.
#[inline]
pub fn host_of(class: Gc<Type>) -> Option<OpaqueRef<HostClass>> {
    if class.host.is_unset() { None } else { opaque(class.host) }
}

/// The index as one that does not change when the stack grows.
pub fn absolute(lua: State, i: c_int) -> c_int {
    if i < 0 && -i <= lua.top() { lua.top() + 1 + i } else { i }
}

/// The class of the Lua value in slot `i` if it is an object: by a binding, because the host has said
/// so when it made the value, or by its metatable.
pub fn class_for(vm: &mut Vm, site: Site, i: c_int) -> Option<Gc<Type>> {
    let lua = site.lua;
    if !site.runtime.classes.told(site) {
        // Nobody has said anything: only a metatable can make it an object.
        if !lua.push_metatable(i) {
            return None;
        }
        lua.pop(1);
    }
    if !lua.reserve(20) {
        return None;
    }
    let at = absolute(lua, i);
    if content(lua, at).is_some() {
        // A value of pylua's own, of another runtime perhaps: nothing to look into.
        return None;
    }
    let bound = binding::find(vm, site, at);
    if bound.is_some() {
        return bound;
    }
    if site.runtime.classes.adopted.get() {
        let class = entry(site, slot::ADOPTED, at);
        if class.is_some() {
            return class;
        }
    }
    discover::find(vm, site, at)
}

/// The class in a table with weak keys for the value in slot `at`.
fn entry(site: Site, place: i64, at: c_int) -> Option<Gc<Type>> {
    let lua = site.lua;
    lua.raw_get_i(site.refs, place);
    lua.push_value(at);
    lua.raw_get(-2);
    let class = match content(lua, -1) {
        Some(Content::Object(held)) => held.value().downcast::<Type>(),
        _ => None,
    };
    lua.pop(2);
    if class.is_some() {
        site.settle();
    }
    class
}

fn set_entry(vm: &mut Vm, site: Site, place: i64, at: c_int, class: Gc<Type>) {
    let lua = site.lua;
    lua.raw_get_i(site.refs, place);
    lua.push_value(at);
    push_object(vm, site, class.into());
    lua.raw_set(-3);
    lua.pop(1);
}

/// The class that was made of the table in slot `at`.
fn made_of(site: Site, at: c_int) -> Option<Gc<Type>> {
    entry(site, slot::CLASSES, at)
}

/// Lets the value in slot `at`, which nothing else tells to be one, be an instance of `class` for
/// as long as Lua has it.
fn adopt(vm: &mut Vm, site: Site, at: c_int, class: Gc<Type>) {
    site.runtime.classes.adopted.set(true);
    set_entry(vm, site, slot::ADOPTED, at, class);
}

/// What [`make`] makes a class of.
struct Plan<'a> {
    origin: Origin,
    name: &'a [u8],
    module: &'a str,
    base: Option<Gc<Type>>,
    /// The names of the class.
    namespace: Gc<Dict>,
    facts: Facts,
    /// Slot of the table it is made of, and whether the class keeps it alive.
    table: Option<(c_int, bool)>,
}

/// Makes a class and enters it for its table. Nothing that Python code can see runs.
fn make(vm: &mut Vm, site: Site, plan: Plan) -> Result<Gc<Type>> {
    let Plan { origin, name, module, base, mut namespace, facts, table } = plan;
    vm.protect(namespace.into());
    let name = super::strings::convert(vm, name);
    vm.protect(name.into());
    let module = vm.intern(module).into();
    let slots = vm.new_tuple(&[]).into();
    for (key, value) in [(vm.names.module, module), (vm.names.slots, slots)] {
        namespace.set_str(vm.heap_mut(), key, value);
    }
    let base = base.unwrap_or_else(|| vm.type_by_spec(&INSTANCE));
    let metaclass = vm.metaclass_for(vm.types.type_, &[base.into()])?;
    let mut class = vm.new_class(metaclass, name, &[base.into()], namespace)?;
    vm.protect(class.into());
    let host = HostClass {
        origin,
        number: Cell::new(0),
        table: RefCell::new(None),
        facts,
        seen: Cell::new(0),
    };
    class.host = vm.new_opaque(&HOST_CLASS, Box::new(host));
    if let Some((at, keep)) = table {
        let Some(host) = host_of(class) else { return Ok(class) };
        if keep {
            host.keep_table(site, at);
        } else {
            number(site, &host, at);
        }
        set_entry(vm, site, slot::CLASSES, at, class);
    }
    Ok(class)
}

/// Gives a class the special methods for the metamethods of the value in slot `at`, if that has another
/// metatable than the last one: the objects of a binding may have any, and a class table that the host
/// has shown may get metamethods before its first object comes.
fn look_at_metatable(vm: &mut Vm, site: Site, at: c_int, class: Gc<Type>) {
    let lua = site.lua;
    let Some(host) = host_of(class) else { return };
    if host.origin == Origin::Defined || !lua.push_metatable(at) {
        return;
    }
    let address = lua.to_pointer(-1) as usize;
    if host.seen.replace(address) != address {
        operators::complete(vm, lua, lua.top(), class);
    }
    lua.pop(1);
}

/// Lets a class find its table without keeping it alive.
fn number(site: Site, host: &HostClass, at: c_int) {
    let classes = &site.runtime.classes;
    classes.next_number.set(classes.next_number.get() + 1);
    host.number.set(classes.next_number.get());
    site.lua.raw_get_i(site.refs, slot::CLASS_TABLES);
    site.lua.push_value(at);
    site.lua.raw_set_i(-2, classes.next_number.get() as i64);
    site.lua.pop(1);
}

/// The Python object of the value in slot `at`, as an instance of `class` if it is a new one.
fn wrap_as(vm: &mut Vm, site: Site, at: c_int, class: Gc<Type>) -> Value {
    let address = site.lua.to_pointer(at) as usize;
    known(site, at, address).unwrap_or_else(|| new_instance(vm, site, at, class))
}

/// A new object of `class` for the value in slot `at`.
pub fn new_instance(vm: &mut Vm, site: Site, at: c_int, class: Gc<Type>) -> Value {
    let at = absolute(site.lua, at);
    let address = site.lua.to_pointer(at) as usize;
    let target = admit(vm, site, at, address, class);
    if let Some(host) = host_of(class) {
        Note::Converts.set(target, host.facts.to_luau);
        Note::Guarded.set(target, access::is_guarded(site, at, &host));
    }
    target.into()
}
