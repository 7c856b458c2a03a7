//! Python values that Lua asks for by name, where its own value would be ambiguous: an empty table,
//! the 1.0 of a Lua without integers, a table that is to be a tuple or a set.
//!
//! * `pylua.list(t)` and its kin make a **literal**: a value of no runtime, which becomes a new
//!   Python object wherever it crosses. It keeps its own copy of the elements, so what Lua does to
//!   the table later does not matter.
//! * `rt:list(t)` makes the object at once, and returns its proxy.
//!
//! Elements cross as they always do: tables among them stay Lua's. `topython` goes deeper.

use std::ffi::c_int;

use super::entry::{Entry, Fault, bad_argument, fault, guard};
use super::lifetime::{Content, push_carrier};
use super::lua::{Sort, State, lua_State, upvalue};
use super::py_proxy::whole;
use super::runtime::{Site, enter_with, receiver};
use super::shared::home;
use super::to_lua::push_object;
use super::to_python::to_python;
use super::topython::{self, Empty};
use crate::heap::Gc;
use crate::object::{Dict, Result as PyResult, Set, Type, Value};
use crate::vm::Vm;

/// What a literal becomes in Python.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `list`
    List,
    /// `tuple`
    Tuple,
    /// `set`
    Set,
    /// `dict`
    Dict,
    /// `int`
    Int,
    /// `float`
    Float,
    /// What `topython` makes of the table as it is when it crosses.
    Deep(Empty),
}

/// A value of no runtime. What it is made of is in the table that its userdata owns: the elements
/// from 1 to `n`, the entries of a dict, or the one value of the other kinds at 1.
#[derive(Clone, Copy)]
pub struct Literal {
    /// What it becomes.
    pub kind: Kind,
    /// Number of elements.
    pub n: usize,
}

impl Kind {
    /// The name of the class, and of the functions.
    pub fn name(self) -> &'static str {
        match self {
            Kind::List => "list",
            Kind::Tuple => "tuple",
            Kind::Set => "set",
            Kind::Dict => "dict",
            Kind::Int => "int",
            Kind::Float => "float",
            Kind::Deep(_) => "topython",
        }
    }

    fn class(self, vm: &Vm) -> Gc<Type> {
        match self {
            Kind::List | Kind::Deep(_) => vm.types.list,
            Kind::Tuple => vm.types.tuple,
            Kind::Set => vm.types.set,
            Kind::Dict => vm.types.dict,
            Kind::Int => vm.types.int,
            Kind::Float => vm.types.float,
        }
    }
}

// --- the module's functions -------------------------------------------------------------------------

/// `pylua.list(t[, n])` and its kin; upvalue 1 is the home table.
fn make_literal(l: *mut lua_State, kind: Kind) -> c_int {
    guard(l, |lua| {
        let literal = match kind {
            Kind::Int | Kind::Float => {
                check_number(lua, kind)?;
                lua.push_table(1, 0);
                lua.push_value(1);
                lua.raw_set_i(-2, 1);
                Literal { kind, n: 1 }
            }
            _ => {
                let last = lua.top();
                copy_elements(lua, kind, 1, last)?
            }
        };
        push_literal(lua, literal);
        Ok(1)
    })
}

/// Pushes the userdata of a literal, which takes the table on the top.
pub fn push_literal(lua: State, literal: Literal) {
    push_carrier(lua, Content::Literal(literal));
    lua.raw_get_i(upvalue(1), home::VALUE_META);
    lua.set_metatable(-2);
    lua.insert(-2);
    lua.set_owned(lua.top() - 1);
}

/// Whether Lua's number, or string of digits, can be an int or a float.
fn check_number(lua: State, kind: Kind) -> Result<(), Fault> {
    let (suits, expected) = match (kind, lua.sort(1)) {
        (Kind::Float, sort) => (sort == Sort::Number, "number"),
        (_, Sort::String) => {
            let text = lua.bytes(1);
            let digits = text.strip_prefix(b"-").unwrap_or(text);
            (!digits.is_empty() && digits.iter().all(u8::is_ascii_digit), "string of digits")
        }
        (_, sort) => (
            sort == Sort::Number && lua.to_number(1).fract() == 0.0,
            "whole number or string of digits",
        ),
    };
    if suits { Ok(()) } else { bad_argument(lua, kind.name(), 1, 1, expected) }
}

/// Pushes a table of its own with the elements, or the entries, of the table in slot `at`. Behind it,
/// if it is not the `last` argument, stands how many elements there are, nil among them; else the
/// table's `n` says so, or its `#`.
fn copy_elements(lua: State, kind: Kind, at: c_int, last: c_int) -> Result<Literal, Fault> {
    let name = kind.name();
    if lua.is_nothing(at) {
        lua.push_table(0, 0);
        return Ok(Literal { kind, n: 0 });
    }
    if lua.sort(at) != Sort::Table {
        return bad_argument(lua, name, 1, at, "table");
    }
    lua.reserve(20);
    if kind == Kind::Dict {
        lua.push_table(0, 0);
        let copy = lua.top();
        let mut n = 0;
        lua.push_nil();
        while lua.next(at) {
            lua.push_value(-2);
            lua.insert(-2);
            lua.raw_set(copy);
            n += 1;
        }
        return Ok(Literal { kind, n });
    }
    let (n, given) = length(lua, name, at, last)?;
    lua.push_table(n.min(1 << 20) as c_int, 0);
    let copy = lua.top();
    lua.push_nil();
    while lua.next(at) {
        match whole(lua, -2) {
            Some(i) if 1 <= i && i as usize <= n => lua.raw_set_i(copy, i),
            // `table.pack` leaves its count among the elements.
            _ if given && lua.sort(-2) == Sort::String && lua.bytes(-2) == b"n" => lua.pop(1),
            _ => {
                lua.pop(1);
                let key = shown_key(lua);
                return fault(format!(
                    "bad argument #1 to '{name}' (its keys must be 1 to {n}, {key} is not)"
                ));
            }
        }
    }
    Ok(Literal { kind, n })
}

/// The number of elements, and whether it was given.
fn length(lua: State, name: &str, at: c_int, last: c_int) -> Result<(usize, bool), Fault> {
    let most = i32::MAX as i64;
    if last > at && !lua.is_nothing(at + 1) {
        return match whole(lua, at + 1) {
            Some(n) if (0..=most).contains(&n) => Ok((n as usize, true)),
            _ => bad_argument(lua, name, 2, at + 1, "number of elements"),
        };
    }
    lua.push_bytes(b"n");
    lua.raw_get(at);
    let n = whole(lua, -1).filter(|n| (0..=most).contains(n));
    lua.pop(1);
    Ok(n.map_or((lua.raw_len(at), false), |n| (n as usize, true)))
}

/// The key on the top, for a message.
fn shown_key(lua: State) -> String {
    match lua.sort(-1) {
        Sort::String => format!("'{}'", String::from_utf8_lossy(lua.bytes(-1))),
        Sort::Number => format!("{}", lua.to_number(-1)),
        _ => format!("a {}", lua.type_name(-1)),
    }
}

macro_rules! constructors {
    ($($function:ident $method:ident $kind:ident;)*) => {
        $(
            #[doc = concat!("The module's `", stringify!($function), "`.")]
            pub extern "C-unwind" fn $function(l: *mut lua_State) -> c_int {
                make_literal(l, Kind::$kind)
            }

            #[doc = concat!("A runtime's method of the same name as `", stringify!($function), "`.")]
            pub extern "C-unwind" fn $method(l: *mut lua_State) -> c_int {
                make_object(l, Kind::$kind)
            }
        )*
    };
}

constructors! {
    list rt_list List;
    tuple rt_tuple Tuple;
    set rt_set Set;
    dict rt_dict Dict;
    int rt_int Int;
    float rt_float Float;
}

// --- the runtime's methods --------------------------------------------------------------------------

/// `rt:list(t[, n])` and its kin; what is no table goes to the Python class as it is.
fn make_object(l: *mut lua_State, kind: Kind) -> c_int {
    guard(l, |lua| {
        let runtime = receiver(lua, kind.name())?;
        let last = lua.top();
        let takes_tables = !matches!(kind, Kind::Int | Kind::Float);
        enter_with(lua, 1, &runtime, |entry| {
            let value = if takes_tables && last >= 2 && lua.sort(2) == Sort::Table {
                // The refs table stands where the number of elements may be missing.
                let literal = copy_elements(lua, kind, 2, last)?;
                build(entry.vm, entry.site, lua.top(), literal)?
            } else {
                let class = kind.class(entry.vm);
                let arguments = arguments(entry, 2, last)?;
                entry.vm.call(class.into(), &arguments)?
            };
            push_object(entry.vm, entry.site, value);
            Ok(1)
        })
    })
}

/// The values of the slots from `first` to `last`.
fn arguments(entry: &mut Entry, first: c_int, last: c_int) -> PyResult<Vec<Value>> {
    let mut values = Vec::new();
    for i in first..=last {
        let value = to_python(entry.vm, entry.site, i)?;
        entry.vm.protect(value);
        values.push(value);
    }
    Ok(values)
}

// --- Python's side ----------------------------------------------------------------------------------

/// The new Python object of the literal in slot `i`.
#[cold]
pub fn literal_to_python(vm: &mut Vm, site: Site, i: c_int, literal: Literal) -> PyResult<Value> {
    let lua = site.lua;
    // Literals in literals, as deep as anyone likes.
    vm.enter_native()?;
    let base = lua.top();
    let made = if lua.reserve(20) {
        lua.push_owned(i);
        build(vm, site, lua.top(), literal)
    } else {
        Err(vm.recursion_error("Lua's stack is full"))
    };
    lua.set_top(base);
    vm.leave_native();
    made
}

/// Makes the object from the literal's table in slot `at`. Nobody else has the table, so it does not
/// change when what is converted runs code.
fn build(vm: &mut Vm, site: Site, at: c_int, literal: Literal) -> PyResult<Value> {
    let lua = site.lua;
    let Literal { kind, n } = literal;
    match kind {
        Kind::List | Kind::Tuple | Kind::Set => {
            vm.reserve(n * size_of::<Value>())?;
            vm.charge(n as u64)?;
            let mut list = vm.new_list(Vec::new());
            vm.protect(list.into());
            for i in 1..=n {
                lua.raw_get_i(at, i as i64);
                let value = to_python(vm, site, -1)?;
                lua.pop(1);
                list.push(vm.heap_mut(), value);
            }
            match kind {
                Kind::Tuple => Ok(vm.new_tuple(&list.items).into()),
                Kind::Set => {
                    let set = vm.new_set();
                    vm.protect(set.into());
                    for i in 0..n {
                        Set::add(set, vm, list.items[i])?;
                    }
                    Ok(set.into())
                }
                _ => Ok(list.into()),
            }
        }
        Kind::Dict => {
            vm.charge(n as u64)?;
            let dict = vm.new_dict();
            vm.protect(dict.into());
            lua.push_nil();
            while lua.next(at) {
                let kept = vm.protected();
                let key = to_python(vm, site, -2)?;
                vm.protect(key);
                let value = to_python(vm, site, -1)?;
                vm.protect(value);
                Dict::set(dict, vm, key, value)?;
                vm.release_protected(kept);
                lua.pop(1);
            }
            Ok(dict.into())
        }
        Kind::Int | Kind::Float => {
            lua.raw_get_i(at, 1);
            let value = to_python(vm, site, -1)?;
            if kind == Kind::Int && value.as_int().is_some() {
                return Ok(value);
            }
            vm.protect(value);
            let class = kind.class(vm);
            vm.call(class.into(), &[value])
        }
        Kind::Deep(empty) => {
            lua.raw_get_i(at, 1);
            topython::convert(vm, site, lua.top(), empty)
        }
    }
}

// --- what Lua can do with a literal -----------------------------------------------------------------

/// Pushes what the literal in slot 1 has for the key in slot 2.
pub fn index(lua: State, literal: Literal) {
    lua.push_owned(1);
    match literal.kind {
        Kind::List | Kind::Tuple | Kind::Dict if !lua.is_nothing(2) => {
            lua.push_value(2);
            lua.raw_get(-2);
        }
        _ => lua.push_nil(),
    }
}

/// What `tostring` says of the literal in slot 1.
pub fn shown(lua: State, literal: Literal) -> String {
    match literal.kind {
        Kind::Int | Kind::Float => {
            lua.push_owned(1);
            lua.raw_get_i(-1, 1);
            String::from_utf8_lossy(lua.bytes(-1)).into_owned()
        }
        Kind::Deep(_) => "pylua.topython(table)".into(),
        kind => format!("pylua.{} of {}", kind.name(), literal.n),
    }
}
