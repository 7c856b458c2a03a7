//! `lua.Instance`, the base of all classes of Lua objects: attributes are Lua's fields.
//!
//! Names that begin with two underscores are never Lua's: metatables often are class tables, so
//! `object.__index` would lead to one.

use std::ffi::c_int;

use super::super::call::protected_call;
use super::super::foreigners::{Note, lua_ref, push_ref};
use super::super::lua::{Sort, State};
use super::super::lua_proxy::{hash, repr};
use super::super::lua_table::{protected_get, protected_set};
use super::super::memory::check_lua_memory;
use super::super::runtime::Site;
use super::super::to_lua::{push_text, to_lua, to_lua_kept};
use super::super::to_python::to_python;
use super::function::{new_function, returned};
use super::{HostClass, Origin, access, host_of};
use crate::heap::Gc;
use crate::object::{
    Flags, ForeignObject, GetSet, Kind, NO_SLOTS, Property, Rest, Result, Slots, Str, Type,
    TypeSpec, Value, function, method,
};
use crate::vm::Vm;

/// `lua.Instance`
pub static INSTANCE: TypeSpec = TypeSpec {
    name: "Instance",
    module: "lua",
    layout: Kind::Foreign,
    doc: "A Lua object: its attributes are Lua's fields.",
    flags: Flags::BASE.with(Flags::SAME_LAYOUT).with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        get_attr: Some(get_attr),
        set_attr: Some(set_attr),
        ..NO_SLOTS
    },
    methods: &[method("__dir__", "self, /", dir)],
    ..TypeSpec::NONE
};

/// Most tables of an `__index` chain that are looked through.
pub const MAX_CHAIN: usize = 100;
/// About the bytes that one more field takes.
const FIELD: usize = 40;

/// Only classes that the host has given a constructor make objects.
fn new(vm: &mut Vm, class: Gc<Type>, _: Value, _: Rest) -> Result<Value> {
    let name = class.name.to_string_lossy().into_owned();
    Err(vm.type_error(format!("cannot create '{name}' instances")))
}

/// A Lua object on the stack, for the time of one operation; everything above goes with it.
pub struct Held<'a> {
    /// The way to Lua.
    pub site: Site<'a>,
    /// What is known of the object.
    pub target: Gc<ForeignObject>,
    /// Its slot.
    pub at: c_int,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.site.lua.set_top(self.at - 1);
    }
}

/// Puts the Lua object of `this` on the stack.
pub fn hold<'a>(vm: &mut Vm, this: Value) -> Result<Held<'a>> {
    let site = Site::of(vm)?;
    let Some(target) = lua_ref(this) else {
        return Err(vm.type_error("a Lua object is needed"));
    };
    push_ref(site, target.number);
    Ok(Held { site, target, at: site.lua.top() })
}

impl Held<'_> {
    /// Refuses a field that is closed to Python.
    #[inline]
    pub fn check(&self, vm: &mut Vm, this: Value, host: &HostClass, name: Gc<Str>) -> Result<()> {
        if Note::Guarded.of(self.target) {
            return access::check(vm, self.site, self.at, this, host, name);
        }
        Ok(())
    }

    /// Calls an entry of the class's description with the object and what is above it.
    fn call_entry(
        &self,
        vm: &mut Vm,
        host: &HostClass,
        entry: &[u8],
        results: c_int,
    ) -> Result<()> {
        let lua = self.site.lua;
        let arguments = lua.top() - self.at;
        host.push_entry(self.site, entry);
        lua.insert(self.at + 1);
        lua.push_value(self.at);
        lua.insert(self.at + 2);
        protected_call(vm, self.site, self.at, arguments + 1, results)
    }

    /// The value of the key on the top, which goes.
    pub fn element(&self, vm: &mut Vm) -> Result<Value> {
        self.push_field(vm)?;
        let value = to_python(vm, self.site, -1);
        self.site.lua.pop(1);
        value
    }

    /// Pushes the field whose name is on the top, which it replaces; nil if there is none.
    fn push_field(&self, vm: &mut Vm) -> Result<()> {
        let lua = self.site.lua;
        let bottom = lua.top();
        if push_raw(lua, self.at) {
            return Ok(());
        }
        // The name is on the top again, below it the table or function that Lua has to ask.
        lua.push_closure(protected_get, 0);
        lua.insert(bottom);
        protected_call(vm, self.site, bottom - 1, 2, 1)
    }
}

/// Looks the name on the top up in the object in slot `at` and its `__index` chain, as far as that
/// leads through tables: true, with the value (or nil) in the name's place; false, with the value
/// that Lua's own lookup has to go on from in its place and the name above it.
fn push_raw(lua: State, at: c_int) -> bool {
    let name = lua.top();
    if lua.sort(at) == Sort::Table {
        lua.push_value(name);
        lua.raw_get(at);
        if !lua.is_nothing(-1) {
            lua.replace(name);
            return true;
        }
        lua.pop(1);
    }
    lua.push_value(at);
    for _ in 0..MAX_CHAIN {
        // name, value to ask
        if !lua.push_metatable(name + 1) {
            break;
        }
        lua.push_bytes(b"__index");
        lua.raw_get(-2);
        lua.remove(-2);
        match lua.sort(-1) {
            Sort::Nil => {
                lua.pop(1);
                break;
            }
            Sort::Table => {
                lua.replace(name + 1);
                lua.push_value(name);
                lua.raw_get(name + 1);
                if !lua.is_nothing(-1) {
                    lua.replace(name);
                    lua.set_top(name);
                    return true;
                }
                lua.pop(1);
            }
            _ => {
                lua.pop(1);
                lua.insert(name);
                return false;
            }
        }
    }
    lua.set_top(name - 1);
    lua.push_nil();
    true
}

/// As [`push_raw`], but nil where Lua's own lookup would have to go on.
pub fn push_raw_field(lua: State, at: c_int) {
    if !push_raw(lua, at) {
        lua.pop(2);
        lua.push_nil();
    }
}

fn is_private(name: Gc<Str>) -> bool {
    name.as_bytes().starts_with(b"__")
}

/// Whether a class attribute comes before what an instance has itself.
fn is_data_descriptor(vm: &Vm, found: Value) -> bool {
    found.is_object()
        && (found.downcast::<Property>().is_some()
            || found.downcast::<GetSet>().is_some()
            || vm.type_of(found).slots.descr_set.is_some())
}

/// `x.name`: what Python's class says first if it is a property, then the object's own field, then
/// what Python's class has, then what Lua finds.
fn get_attr(vm: &mut Vm, this: Value, name: Gc<Str>) -> Result<Option<Value>> {
    let class = vm.type_of(this);
    let host = match host_of(class) {
        Some(host) if !is_private(name) && host.origin != Origin::Defined => host,
        _ => return vm.get_attr_generic(this, name),
    };
    let in_class = vm.lookup(class, name);
    if in_class.is_some_and(|found| is_data_descriptor(vm, found)) {
        return vm.get_attr_generic(this, name);
    }
    if class.flags.has(Flags::HAS_DICT)
        && let Some(own) = vm.own_attr(this, name)
    {
        return Ok(Some(own));
    }
    let held = hold(vm, this)?;
    held.check(vm, this, &host, name)?;
    let lua = held.site.lua;
    push_text(lua, name.as_bytes());
    let mut inherited = true;
    if host.facts.get_attr {
        if let Some(found) = in_class {
            return vm.bind(found, this, class).map(Some);
        }
        held.call_entry(vm, &host, b"getAttr", 1)?;
    } else {
        if lua.sort(held.at) == Sort::Table {
            lua.push_value(-1);
            lua.raw_get(held.at);
            inherited = lua.is_nothing(-1);
            if inherited {
                lua.pop(1);
            }
        }
        if inherited {
            if let Some(found) = in_class {
                return vm.bind(found, this, class).map(Some);
            }
            held.push_field(vm)?;
        }
    }
    if lua.is_nothing(-1) {
        return Ok(None);
    }
    let binds = match host.origin {
        Origin::Binding => host.facts.bind_self,
        _ => inherited,
    };
    let is_function = lua.sort(-1) == Sort::Function;
    let value = returned(vm, held.site)?;
    if binds && is_function {
        vm.protect(value);
        let value = if Note::Converts.of(held.target) {
            // So that it gets the object itself.
            let function = new_function(vm, value, name);
            vm.protect(function);
            function
        } else {
            value
        };
        return Ok(Some(vm.new_bound_method(value, this)));
    }
    Ok(Some(value))
}

/// `x.name = v`, `del x.name`
fn set_attr(vm: &mut Vm, this: Value, name: Gc<Str>, value: Value) -> Result<()> {
    let class = vm.type_of(this);
    let host = match host_of(class) {
        Some(host) if host.origin != Origin::Defined => host,
        _ => return vm.set_attr_generic(this, name, value),
    };
    if vm.lookup(class, name).is_some_and(|found| is_data_descriptor(vm, found)) {
        return vm.set_attr_generic(this, name, value);
    }
    if is_private(name) {
        let class = vm.class_name(this);
        return Err(access::refused(vm, &class, &name.to_string_lossy()));
    }
    let held = hold(vm, this)?;
    held.check(vm, this, &host, name)?;
    let lua = held.site.lua;
    let deletes = value.is_unset();
    if !deletes {
        let text = value.downcast::<Str>().map_or(0, |text| text.as_bytes().len());
        check_lua_memory(vm, held.site, FIELD + name.as_bytes().len() + text)?;
    }
    push_text(lua, name.as_bytes());
    let entry: Option<&[u8]> = match (deletes, host.facts.del_attr, host.facts.set_attr) {
        (true, true, _) => Some(b"delAttr"),
        (_, _, true) => Some(b"setAttr"),
        _ => None,
    };
    if let Some(entry) = entry {
        match deletes {
            true => lua.push_nil(),
            false => to_lua(vm, held.site, value),
        }
        held.call_entry(vm, &host, entry, 1)?;
        return returned(vm, held.site).map(|_| ());
    }
    if deletes {
        lua.push_value(-1);
        held.push_field(vm)?;
        let missing = lua.is_nothing(-1);
        lua.pop(1);
        if missing {
            return Err(vm.no_attribute(this, name));
        }
        lua.push_nil();
    } else {
        to_lua_kept(vm, held.site, value);
    }
    store(vm, &held)
}

/// Sets the field named at -2 to the value at -1. An error object that `__newindex` returns is lost
/// to Lua, so the function is called directly.
fn store(vm: &mut Vm, held: &Held) -> Result<()> {
    let (site, at, lua) = (held.site, held.at, held.site.lua);
    let is_table = lua.sort(at) == Sort::Table;
    let own = is_table && {
        lua.push_value(-2);
        lua.raw_get(at);
        let own = !lua.is_nothing(-1);
        lua.pop(1);
        own
    };
    if !own && lua.push_metatable(at) {
        lua.push_bytes(b"__newindex");
        lua.raw_get(-2);
        lua.remove(-2);
        match lua.sort(-1) {
            Sort::Function => {
                lua.insert(-3);
                lua.push_value(at);
                lua.insert(-3);
                protected_call(vm, site, at, 3, 1)?;
                return returned(vm, site).map(|_| ());
            }
            Sort::Nil => lua.pop(1),
            _ => {
                lua.pop(1);
                return store_protected(vm, held);
            }
        }
    }
    if !is_table {
        return store_protected(vm, held);
    }
    if lua.is_read_only(at) {
        return Err(vm.type_error("the Lua table is read-only"));
    }
    lua.raw_set(at);
    Ok(())
}

fn store_protected(vm: &mut Vm, held: &Held) -> Result<()> {
    let lua = held.site.lua;
    lua.push_closure(protected_set, 0);
    lua.insert(held.at + 1);
    lua.push_value(held.at);
    lua.insert(held.at + 2);
    protected_call(vm, held.site, held.at, 3, 0)
}

// --- items --------------------------------------------------------------------------------------

/// Pushes a key; a string is checked as the name of a field.
fn push_key(vm: &mut Vm, held: &Held, this: Value, key: Value) -> Result<()> {
    if let Some(name) = key.unwrap_as::<Str>() {
        let host = host_of(vm.type_of(this));
        if is_private(name) {
            let class = vm.class_name(this);
            return Err(access::refused(vm, &class, &name.to_string_lossy()));
        }
        if let Some(host) = host {
            held.check(vm, this, &host, name)?;
        }
    } else if Note::Guarded.of(held.target)
        && let Some(host) = host_of(vm.type_of(this))
    {
        // Other keys have no names to be listed by.
        let name = vm.intern("__index");
        held.check(vm, this, &host, name)?;
    }
    to_lua(vm, held.site, key);
    let lua = held.site.lua;
    if lua.is_nothing(-1) || lua.sort(-1) == Sort::Number && lua.to_number(-1).is_nan() {
        return Err(vm.key_error(key));
    }
    Ok(())
}

/// `x[key]`: Lua's `x[key]`; KeyError if that is nil.
pub fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    let held = hold(vm, this)?;
    push_key(vm, &held, this, key)?;
    held.push_field(vm)?;
    if held.site.lua.is_nothing(-1) {
        return Err(vm.key_error(key));
    }
    returned(vm, held.site)
}

/// `x[key] = value`
pub fn set_item(vm: &mut Vm, this: Value, key: Value, value: Value) -> Result<()> {
    let held = hold(vm, this)?;
    push_key(vm, &held, this, key)?;
    let text = value.downcast::<Str>().map_or(0, |text| text.as_bytes().len());
    check_lua_memory(vm, held.site, FIELD + text)?;
    to_lua_kept(vm, held.site, value);
    store(vm, &held)
}

/// `del x[key]`
pub fn del_item(vm: &mut Vm, this: Value, key: Value) -> Result<()> {
    let held = hold(vm, this)?;
    push_key(vm, &held, this, key)?;
    let lua = held.site.lua;
    lua.push_value(-1);
    held.push_field(vm)?;
    let missing = lua.is_nothing(-1);
    lua.pop(1);
    if missing {
        return Err(vm.key_error(key));
    }
    lua.push_nil();
    store(vm, &held)
}

/// `key in x`
pub fn contains(vm: &mut Vm, this: Value, key: Value) -> Result<bool> {
    let held = hold(vm, this)?;
    push_key(vm, &held, this, key)?;
    held.push_field(vm)?;
    Ok(!held.site.lua.is_nothing(-1))
}

// --- names --------------------------------------------------------------------------------------

/// `dir(x)`: Python's names, and those of the fields that Python may touch.
fn dir(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut names = vm.attribute_names(this);
    let host = host_of(vm.type_of(this));
    if let Some(host) = host.filter(|h| h.origin != Origin::Defined && !h.facts.get_attr) {
        let held = hold(vm, this)?;
        let mut fields = field_names(vm, held.site.lua, held.at)?;
        if Note::Guarded.of(held.target) {
            let mut open = Vec::with_capacity(fields.len());
            for name in fields {
                if access::is_open(vm, held.site, held.at, &host, name.as_bytes())? {
                    open.push(name);
                }
            }
            fields = open;
        }
        names.extend(fields);
    }
    names.sort();
    names.dedup();
    let list = vm.new_list(Vec::new());
    vm.protect(list.into());
    let mut list = list;
    for name in &names {
        let name = vm.intern(name).into();
        list.push(vm.heap_mut(), name);
    }
    Ok(list.into())
}

/// The names that are fields of the value in slot `at`, as far as its `__index` chain is tables.
pub fn field_names(vm: &mut Vm, lua: State, at: c_int) -> Result<Vec<String>> {
    let bottom = lua.top();
    let mut names = Vec::new();
    lua.push_value(at);
    for _ in 0..MAX_CHAIN {
        let asked = bottom + 1;
        if lua.sort(asked) == Sort::Table {
            lua.push_nil();
            while lua.next(asked) {
                lua.pop(1);
                vm.charge(1)?;
                if lua.sort(-1) == Sort::String
                    && let Ok(name) = std::str::from_utf8(lua.bytes(-1))
                    && !name.starts_with("__")
                {
                    names.push(name.to_owned());
                }
            }
        }
        if !lua.push_metatable(asked) {
            break;
        }
        lua.push_bytes(b"__index");
        lua.raw_get(-2);
        lua.remove(-2);
        if lua.sort(-1) != Sort::Table {
            break;
        }
        lua.replace(asked);
    }
    lua.set_top(bottom);
    Ok(names)
}

/// The attribute of a class that Lua's class table has, as it is now; a function is bound to `this`,
/// unless that is unset.
pub fn class_attr(
    vm: &mut Vm,
    class: Gc<Type>,
    name: Gc<Str>,
    this: Value,
) -> Result<Option<Value>> {
    let Some(host) = host_of(class) else { return Ok(None) };
    if host.origin != Origin::Metatable || is_private(name) {
        return Ok(None);
    }
    let site = Site::of(vm)?;
    let lua = site.lua;
    if !host.push_table(site) {
        return Ok(None);
    }
    let table = lua.top();
    // Where the methods are, if not in the metatable itself.
    lua.push_bytes(b"__index");
    lua.raw_get(table);
    if lua.sort(-1) != Sort::Table {
        lua.pop(1);
    }
    let at = lua.top();
    let found = class_field(vm, site, at, class, &host, name);
    let is_function = lua.sort(-1) == Sort::Function;
    lua.set_top(table - 1);
    let Some(found) = found? else { return Ok(None) };
    if this.is_unset() || !is_function {
        return Ok(Some(found));
    }
    vm.protect(found);
    Ok(Some(vm.new_bound_method(found, this)))
}

fn class_field(
    vm: &mut Vm,
    site: Site,
    at: c_int,
    class: Gc<Type>,
    host: &HostClass,
    name: Gc<Str>,
) -> Result<Option<Value>> {
    let lua = site.lua;
    if access::is_guarded(site, at, host) {
        // Or fields that are closed in an object would be open in its class.
        let bytes = name.as_bytes().to_vec();
        if !access::is_open(vm, site, at, host, &bytes)? {
            let class = class.name.to_string_lossy().into_owned();
            return Err(access::refused(vm, &class, &name.to_string_lossy()));
        }
    }
    push_text(lua, name.as_bytes());
    let field = lua.top();
    if !push_raw(lua, at) {
        lua.push_closure(protected_get, 0);
        lua.insert(field);
        protected_call(vm, site, field - 1, 2, 1)?;
    }
    if lua.is_nothing(-1) {
        return Ok(None);
    }
    to_python(vm, site, -1).map(Some)
}
