//! Class bindings: the host says which Lua values are instances of a class, and how its attributes
//! are read and written.
//!
//! The bindings of the module count for every runtime of its Lua state, those of a runtime only
//! there, and first. The first that matches a value decides, in the order of registration, when the
//! value comes to Python for the first time; it stays of that class while Python has it.

use std::cell::Cell;
use std::ffi::c_int;
use std::rc::Rc;

use super::super::call::protected_call;
use super::super::describe;
use super::super::entry::{Fault, bad_argument, fault, guard};
use super::super::lifetime::{Content, content, slot};
use super::super::lua::{Sort, State, lua_State, upvalue};
use super::super::runtime::Site;
use super::super::shared::{home, shared};
use super::define::in_runtime;
use super::operators::{add_items, add_methods, are_metamethods, is_callable};
use super::{Facts, Origin, Plan, instance, look_at_metatable, made_of, make};
use crate::builtins::exceptions::exception::RUNTIME_WARNING;
use crate::heap::Gc;
use crate::object::Type;
use crate::vm::Vm;

/// A class binding. Its description, a Lua table, is in the table of bindings under its number.
pub struct Binding {
    number: i64,
    name: Box<[u8]>,
    facts: Facts,
    type_name: Option<Box<[u8]>>,
    has_predicate: bool,
    has_metatable: bool,
    /// An error of its predicate has been reported.
    warned: Cell<bool>,
}

/// What a description may have, and what that has to be.
const FIELDS: &[(&str, Wanted)] = &[
    ("pyTypeName", Wanted::Text),
    ("typeofName", Wanted::Text),
    ("predicate", Wanted::Function),
    ("metatable", Wanted::Table),
    ("bindSelf", Wanted::Boolean),
    ("getAttr", Wanted::Function),
    ("setAttr", Wanted::Function),
    ("delAttr", Wanted::Function),
    ("toLuau", Wanted::Function),
    ("fields", Wanted::TableOrFunction),
    ("metamethods", Wanted::Metamethods),
    ("permissive", Wanted::Boolean),
    ("base", Wanted::Class),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Text,
    Function,
    Table,
    TableOrFunction,
    Metamethods,
    Boolean,
    Class,
}

impl Wanted {
    fn suits(self, lua: State, i: c_int) -> bool {
        let sort = lua.sort(i);
        match self {
            Wanted::Text => sort == Sort::String && !lua.bytes(i).is_empty(),
            Wanted::Function => is_callable(lua, i),
            Wanted::Table => sort == Sort::Table,
            Wanted::TableOrFunction => sort == Sort::Table || is_callable(lua, i),
            Wanted::Metamethods => sort == Sort::Table && are_metamethods(lua, i),
            Wanted::Boolean => sort == Sort::Boolean,
            Wanted::Class => {
                sort == Sort::String || matches!(content(lua, i), Some(Content::Object(_)))
            }
        }
    }

    fn text(self) -> &'static str {
        match self {
            Wanted::Text => "a string",
            Wanted::Function => "a function",
            Wanted::Table => "a table",
            Wanted::TableOrFunction => "a table or a function",
            Wanted::Metamethods => "a table of functions by the names of metamethods",
            Wanted::Boolean => "a boolean",
            Wanted::Class => "the name of a binding or a Python class",
        }
    }
}

/// Reads and copies the description in slot `i`; its copy is pushed.
fn read(lua: State, i: c_int) -> Result<Binding, Fault> {
    const WHERE: &str = "registerClassBinding";
    if lua.sort(i) != Sort::Table {
        return bad_argument(lua, WHERE, 1, i, "table");
    }
    lua.push_table(0, FIELDS.len() as c_int);
    let copy = lua.top();
    lua.push_nil();
    while lua.next(i) {
        let known = lua.sort(-2) == Sort::String
            && FIELDS.iter().any(|(name, _)| name.as_bytes() == lua.bytes(-2));
        if !known {
            let name = match lua.sort(-2) {
                Sort::String => String::from_utf8_lossy(lua.bytes(-2)).into_owned(),
                _ => describe(lua, -2),
            };
            return fault(format!("{WHERE}: unknown field '{name}'"));
        }
        lua.push_value(-2);
        lua.insert(-2);
        lua.raw_set(copy);
    }
    let mut present = Vec::new();
    for (name, wanted) in FIELDS {
        lua.push_bytes(name.as_bytes());
        lua.raw_get(copy);
        if !lua.is_nothing(-1) {
            if !wanted.suits(lua, -1) {
                let got = describe(lua, -1);
                return fault(format!(
                    "{WHERE}: field '{name}' must be {}, not {got}",
                    wanted.text()
                ));
            }
            present.push(*name);
        }
        lua.pop(1);
    }
    let has = |name: &str| present.contains(&name);
    let text = |name: &str| {
        lua.push_bytes(name.as_bytes());
        lua.raw_get(copy);
        let text: Box<[u8]> = lua.bytes(-1).into();
        lua.pop(1);
        text
    };
    let boolean = |name: &str| {
        lua.push_bytes(name.as_bytes());
        lua.raw_get(copy);
        let value = (!lua.is_nothing(-1)).then(|| lua.to_bool(-1));
        lua.pop(1);
        value
    };
    if !has("pyTypeName") {
        return fault(format!("{WHERE}: field 'pyTypeName' is missing"));
    }
    if !(has("predicate") || has("typeofName") || has("metatable")) {
        return fault(format!("{WHERE}: one of 'predicate', 'typeofName', 'metatable' is needed"));
    }
    Ok(Binding {
        number: 0,
        name: text("pyTypeName"),
        facts: Facts {
            bind_self: boolean("bindSelf") != Some(false),
            get_attr: has("getAttr"),
            set_attr: has("setAttr"),
            del_attr: has("delAttr"),
            to_luau: has("toLuau"),
            fields: has("fields"),
            metamethods: has("metamethods"),
            permissive: boolean("permissive"),
        },
        type_name: has("typeofName").then(|| text("typeofName")),
        has_predicate: has("predicate"),
        has_metatable: has("metatable"),
        warned: Cell::new(false),
    })
}

/// Pushes a function that removes a binding: upvalue 1 is the table of descriptions, 2 the number.
fn push_remover(lua: State, descriptions: c_int, number: i64) {
    lua.push_value(descriptions);
    lua.push_int(number);
    lua.push_closure(remove, 2);
}

/// Takes a description out, and with it the binding: [`find`] passes over what has none.
extern "C-unwind" fn remove(l: *mut lua_State) -> c_int {
    let lua = State::new(l);
    let number = lua.to_int(upvalue(2));
    lua.push_nil();
    lua.raw_set_i(upvalue(1), number);
    0
}

/// `pylua.registerClassBinding(description)`: counts for every runtime; returns a function that
/// removes it. Upvalue 1 is the home table.
pub extern "C-unwind" fn register_for_all(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        lua.set_top(1);
        let mut binding = read(lua, 1)?;
        let Some(shared) = shared(lua, upvalue(1)) else { return fault("pylua is being closed") };
        binding.number = shared.bindings.borrow().last().map_or(1, |last| last.number + 1);
        lua.raw_get_i(upvalue(1), home::BINDINGS);
        lua.insert(-2);
        lua.raw_set_i(-2, binding.number);
        push_remover(lua, lua.top(), binding.number);
        shared.bindings.borrow_mut().push(Rc::new(binding));
        Ok(1)
    })
}

/// `pylua.clearClassBindings()`: removes those that count for every runtime.
pub extern "C-unwind" fn clear_for_all(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let Some(shared) = shared(lua, upvalue(1)) else { return fault("pylua is being closed") };
        lua.raw_get_i(upvalue(1), home::BINDINGS);
        clear(lua, lua.top(), &shared.bindings.borrow());
        Ok(0)
    })
}

fn clear(lua: State, descriptions: c_int, bindings: &[Rc<Binding>]) {
    for binding in bindings {
        lua.push_nil();
        lua.raw_set_i(descriptions, binding.number);
    }
}

/// `rt:registerClassBinding(description)`: counts for this runtime, before those that count for all.
pub extern "C-unwind" fn register(l: *mut lua_State) -> c_int {
    in_runtime(l, "registerClassBinding", 2, |entry| {
        let (lua, site) = (entry.lua(), entry.site);
        let mut binding = read(lua, 2)?;
        let classes = &site.runtime.classes;
        classes.next_binding.set(classes.next_binding.get() + 1);
        binding.number = classes.next_binding.get();
        lua.raw_get_i(site.refs, slot::BINDINGS);
        lua.insert(-2);
        lua.raw_set_i(-2, binding.number);
        push_remover(lua, lua.top(), binding.number);
        classes.bindings.borrow_mut().push(Rc::new(binding));
        Ok(1)
    })
}

/// `rt:clearClassBindings()`: removes the runtime's own.
pub extern "C-unwind" fn clear_own(l: *mut lua_State) -> c_int {
    in_runtime(l, "clearClassBindings", 1, |entry| {
        let (lua, site) = (entry.lua(), entry.site);
        lua.raw_get_i(site.refs, slot::BINDINGS);
        clear(lua, lua.top(), &site.runtime.classes.bindings.borrow());
        Ok(0)
    })
}

/// The class of the value in slot `at`, if a binding matches it.
pub fn find(vm: &mut Vm, site: Site, at: c_int) -> Option<Gc<Type>> {
    let (own, all) = (&site.runtime.classes.bindings, &site.runtime.shared.bindings);
    if own.borrow().is_empty() && all.borrow().is_empty() {
        return None;
    }
    for (place, bindings) in [(slot::BINDINGS, own), (slot::SHARED_BINDINGS, all)] {
        site.lua.raw_get_i(site.refs, place);
        let descriptions = site.lua.top();
        let mut i = 0;
        loop {
            let binding = bindings.borrow().get(i).cloned();
            let Some(binding) = binding else { break };
            site.lua.raw_get_i(descriptions, binding.number);
            if site.lua.is_nothing(-1) {
                site.lua.pop(1);
                bindings.borrow_mut().remove(i);
                continue;
            }
            i += 1;
            if matches(vm, site, at, &binding) {
                let class = class_of(vm, site, &binding, 0);
                if let Some(class) = class {
                    look_at_metatable(vm, site, at, class);
                }
                site.lua.set_top(descriptions - 1);
                return class;
            }
            site.lua.pop(1);
        }
        site.lua.pop(1);
    }
    None
}

/// Whether the binding whose description is on the top means the value in slot `at`: all that it
/// gives has to hold.
fn matches(vm: &mut Vm, site: Site, at: c_int, binding: &Binding) -> bool {
    let lua = site.lua;
    let description = lua.top();
    if let Some(wanted) = &binding.type_name
        && *type_name(lua, at) != **wanted
    {
        return false;
    }
    if binding.has_metatable {
        if !lua.push_metatable(at) {
            return false;
        }
        lua.push_bytes(b"metatable");
        lua.raw_get(description);
        let same = lua.is_same(-1, -2);
        lua.pop(2);
        if !same {
            return false;
        }
    }
    if !binding.has_predicate {
        return true;
    }
    let address = lua.to_pointer(at) as usize;
    let asking = &site.runtime.classes.asking;
    if asking.borrow().contains(&(address, binding.number)) {
        // The predicate passes the value to Python, which asks again.
        return false;
    }
    lua.push_bytes(b"predicate");
    lua.raw_get(description);
    lua.push_value(at);
    asking.borrow_mut().push((address, binding.number));
    // In the middle of a conversion: what has been converted so far may not be reachable yet.
    let result = vm.without_collecting(|vm| protected_call(vm, site, description, 1, 1));
    asking.borrow_mut().pop();
    let holds = match result {
        Ok(()) => lua.to_bool(-1),
        Err(_) => {
            let error = vm.take_raised();
            if !binding.warned.replace(true) {
                report(vm, binding, error);
            }
            false
        }
    };
    lua.set_top(description);
    holds
}

/// Says, once, that a predicate fails.
fn report(vm: &mut Vm, binding: &Binding, error: crate::object::Value) {
    let name = String::from_utf8_lossy(&binding.name).into_owned();
    let warned = vm.without_collecting(|vm| {
        let text = vm.str(error)?.to_string_lossy().into_owned();
        let category = vm.type_by_spec(&RUNTIME_WARNING);
        vm.warn(category, &format!("predicate of class binding '{name}': {text}"))
    });
    if warned.is_err() {
        vm.take_raised();
    }
}

/// What `typeof` says of a value on Luau; elsewhere `type`, or the `__name` of a userdata.
fn type_name(lua: State, at: c_int) -> Vec<u8> {
    let names: &[&[u8]] = match lua.sort(at) {
        Sort::Userdata => &[b"__type", b"__name"],
        _ => &[b"__type"],
    };
    if lua.push_metatable(at) {
        let meta = lua.top();
        for name in names {
            lua.push_bytes(name);
            lua.raw_get(meta);
            if lua.sort(-1) == Sort::String {
                let name = lua.bytes(-1).to_vec();
                lua.set_top(meta - 1);
                return name;
            }
            lua.pop(1);
        }
        lua.pop(1);
    }
    lua.type_name(at).into_bytes()
}

/// The class of the binding whose description is on the top, made when missing.
fn class_of(vm: &mut Vm, site: Site, binding: &Binding, depth: usize) -> Option<Gc<Type>> {
    let lua = site.lua;
    let description = lua.top();
    if let Some(class) = made_of(site, description) {
        return Some(class);
    }
    let base = base_of(vm, site, description, depth);
    lua.set_top(description);
    let namespace = vm.new_dict();
    if binding.facts.metamethods {
        lua.push_bytes(b"metamethods");
        lua.raw_get(description);
        add_methods(vm, lua, lua.top(), namespace);
        lua.pop(1);
    }
    if !binding.facts.get_attr {
        add_items(vm, namespace);
    }
    let plan = Plan {
        origin: Origin::Binding,
        name: &binding.name,
        module: "lua",
        base,
        namespace,
        facts: binding.facts,
        table: Some((description, true)),
    };
    let made = make(vm, site, plan);
    if made.is_err() {
        vm.take_raised();
    }
    made.ok()
}

/// The class that a description names as `base`: a Python class derived from `lua.Instance`, or that
/// of another binding.
fn base_of(vm: &mut Vm, site: Site, description: c_int, depth: usize) -> Option<Gc<Type>> {
    let lua = site.lua;
    lua.push_bytes(b"base");
    lua.raw_get(description);
    if let Some(Content::Object(held)) = content(lua, -1) {
        let class = held.value().downcast::<Type>();
        let instance = vm.type_by_spec(&instance::INSTANCE);
        let here = std::ptr::eq(Rc::as_ptr(&held.runtime), site.runtime);
        return class.filter(|class| here && class.is_subclass(instance));
    }
    if lua.sort(-1) != Sort::String || depth > instance::MAX_CHAIN || !lua.reserve(20) {
        return None;
    }
    let name = lua.bytes(-1).to_vec();
    for (place, bindings) in [
        (slot::BINDINGS, &site.runtime.classes.bindings),
        (slot::SHARED_BINDINGS, &site.runtime.shared.bindings),
    ] {
        let found = bindings.borrow().iter().find(|b| *b.name == *name).cloned();
        if let Some(found) = found {
            lua.raw_get_i(site.refs, place);
            lua.raw_get_i(-1, found.number);
            if lua.sort(-1) == Sort::Table && !lua.is_same(-1, description) {
                return class_of(vm, site, &found, depth + 1);
            }
        }
    }
    None
}
