//! Lua's metamethods as Python's special methods.
//!
//! A discovered or bound class has the special methods of a row of [`ROWS`] when the metatable of
//! one of its objects had the metamethod as it came to Python. Which function that is, is looked up
//! at each use, in the description of a binding and in the object's own metatable: Lua may replace it.

use std::ffi::c_int;

use super::super::call::{call_pushed, protected_call};
use super::super::foreigners::{Note, lua_ref};
use super::super::lua::{Sort, State};
use super::super::lua_module::new_loop;
use super::super::lua_table::protected_tostring;
use super::super::runtime::Site;
use super::super::to_lua::{push_itself, to_lua};
use super::super::to_python::to_python;
use super::function::returned;
use super::instance::{self, Held, INSTANCE, hold};
use super::{access, host_of};
use crate::heap::Gc;
use crate::object::{Dict, FnSpec, Rest, Result, Type, Value, method};
use crate::vm::Vm;

/// A metamethod, and the special methods that it is for Python.
struct Row {
    metamethod: &'static [u8],
    methods: &'static [FnSpec],
}

macro_rules! binary {
    ($meta:literal $dunder:literal $reflected:literal) => {
        binary!($meta, [$meta, $meta], $dunder $reflected)
    };
    ($meta:literal, $events:expr, $dunder:literal $reflected:literal) => {
        Row {
            metamethod: $meta,
            methods: &[
                method($dunder, "self, value, /", |vm: &mut Vm, this: Value, other: Value| {
                    operate(vm, this, $events, [this, other])
                }),
                method($reflected, "self, value, /", |vm: &mut Vm, this: Value, other: Value| {
                    operate(vm, this, $events, [other, this])
                }),
            ],
        }
    };
}

macro_rules! unary {
    ($meta:literal $dunder:literal $operator:literal) => {
        Row {
            metamethod: $meta,
            methods: &[method($dunder, "self, /", |vm: &mut Vm, this: Value| {
                // Lua passes the operand twice.
                match operate(vm, this, [$meta, $meta], [this, this])? {
                    result if result.is_not_implemented() => {
                        let class = vm.class_name(this);
                        let what = concat!("bad operand type for unary ", $operator);
                        Err(vm.type_error(format!("{what}: '{class}'")))
                    }
                    result => Ok(result),
                }
            })],
        }
    };
}

/// Every metamethod that Python has a protocol for. `__concat` is `+` where there is no `__add`.
const ROWS: &[Row] = &[
    binary!(b"__concat", [b"__add", b"__concat"], "__add__" "__radd__"),
    binary!(b"__add", [b"__add", b"__concat"], "__add__" "__radd__"),
    binary!(b"__sub" "__sub__" "__rsub__"),
    binary!(b"__mul" "__mul__" "__rmul__"),
    binary!(b"__div" "__truediv__" "__rtruediv__"),
    binary!(b"__idiv" "__floordiv__" "__rfloordiv__"),
    binary!(b"__mod" "__mod__" "__rmod__"),
    binary!(b"__pow" "__pow__" "__rpow__"),
    binary!(b"__band" "__and__" "__rand__"),
    binary!(b"__bor" "__or__" "__ror__"),
    binary!(b"__bxor" "__xor__" "__rxor__"),
    binary!(b"__shl" "__lshift__" "__rlshift__"),
    binary!(b"__shr" "__rshift__" "__rrshift__"),
    unary!(b"__unm" "__neg__" "-"),
    unary!(b"__bnot" "__invert__" "~"),
    Row {
        metamethod: b"__eq",
        methods: &[method("__eq__", "self, value, /", |vm: &mut Vm, a: Value, b: Value| {
            // Lua asks only for two objects.
            if instance_of_lua(b) {
                compare(vm, a, b"__eq", [a, b])
            } else {
                Ok(Value::NOT_IMPLEMENTED)
            }
        })],
    },
    Row {
        metamethod: b"__lt",
        methods: &[
            method("__lt__", "self, value, /", |vm: &mut Vm, a: Value, b: Value| {
                compare(vm, a, b"__lt", [a, b])
            }),
            method("__gt__", "self, value, /", |vm: &mut Vm, a: Value, b: Value| {
                compare(vm, a, b"__lt", [b, a])
            }),
        ],
    },
    Row {
        metamethod: b"__le",
        methods: &[
            method("__le__", "self, value, /", |vm: &mut Vm, a: Value, b: Value| {
                compare(vm, a, b"__le", [a, b])
            }),
            method("__ge__", "self, value, /", |vm: &mut Vm, a: Value, b: Value| {
                compare(vm, a, b"__le", [b, a])
            }),
        ],
    },
    Row {
        metamethod: b"__len",
        methods: &[
            method("__len__", "self, /", len),
            // An object whose own metatable lacks what a base has is true.
            method("__bool__", "self, /", |vm: &mut Vm, this: Value| {
                Ok(match length(vm, this)? {
                    Some(n) => vm.truthy(n)?,
                    None => true,
                })
            }),
        ],
    },
    Row { metamethod: b"__call", methods: &[method("__call__", "self, /, *args", call)] },
    Row { metamethod: b"__tostring", methods: &[method("__repr__", "self, /", text)] },
    Row {
        metamethod: b"__close",
        methods: &[
            method("__enter__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
            method("__exit__", "self, /, *args", exit),
        ],
    },
    Row { metamethod: b"__pairs", methods: &[method("__iter__", "self, /", iter)] },
    Row { metamethod: b"__iter", methods: &[method("__iter__", "self, /", iter)] },
];

/// What every object has whose fields are open to Python as items.
const ITEMS: &[FnSpec] = &[
    method("__getitem__", "self, key, /", instance::get_item),
    method("__setitem__", "self, key, value, /", instance::set_item),
    method("__delitem__", "self, key, /", instance::del_item),
    method("__contains__", "self, key, /", instance::contains),
];

/// Whether a metatable in slot `at` makes its values objects.
pub fn makes_objects(lua: State, at: c_int) -> bool {
    has(lua, at, b"__index") || ROWS.iter().any(|row| has(lua, at, row.metamethod))
}

/// Whether the table in slot `i` has nothing but functions by the names of such metamethods.
pub fn are_metamethods(lua: State, i: c_int) -> bool {
    let table = super::absolute(lua, i);
    lua.push_nil();
    while lua.next(table) {
        let known = lua.sort(-2) == Sort::String
            && ROWS.iter().any(|row| row.metamethod == lua.bytes(-2))
            && is_callable(lua, -1);
        lua.pop(1);
        if !known {
            lua.pop(1);
            return false;
        }
    }
    true
}

/// Whether the table in slot `at` itself has a field.
pub fn has(lua: State, at: c_int, name: &[u8]) -> bool {
    lua.push_bytes(name);
    lua.raw_get(at);
    let found = !lua.is_nothing(-1);
    lua.pop(1);
    found
}

/// Enters the special methods that the metatable in slot `at` has metamethods for.
pub fn add_methods(vm: &mut Vm, lua: State, at: c_int, mut namespace: Gc<Dict>) {
    vm.protect(namespace.into());
    let rows = ROWS.iter().filter(|row| has(lua, at, row.metamethod));
    for spec in rows.flat_map(|row| row.methods) {
        add(vm, &mut namespace, spec);
    }
    let iter = vm.names.iter;
    if namespace.get_str(iter).is_none() {
        if has(lua, at, b"__len") {
            add(vm, &mut namespace, &ELEMENTS);
        } else {
            // Or Python would go through the items from 0 on.
            namespace.set_str(vm.heap_mut(), iter, Value::NONE);
        }
    }
}

/// Gives a class the special methods that it lacks of those that the metatable in slot `at` has
/// metamethods for.
pub fn complete(vm: &mut Vm, lua: State, at: c_int, class: Gc<Type>) {
    let namespace = vm.class_dict(class);
    let elements = Row { metamethod: b"__len", methods: std::slice::from_ref(&ELEMENTS) };
    for row in ROWS.iter().chain([&elements]).filter(|row| has(lua, at, row.metamethod)) {
        for spec in row.methods {
            let name = vm.intern(spec.name);
            if namespace.get_str(name).is_some_and(|found| !found.is_none()) {
                continue;
            }
            // In the middle of a conversion, whose values may not be reachable yet. Nothing but memory
            // can be wanting, which shows again at once.
            let done: Result<()> = vm.without_collecting(|vm| {
                let method = new_method(vm, spec);
                vm.set_attr(class.into(), name, method)?;
                if spec.name == "__eq__" {
                    // As in a class statement.
                    let hash = vm.intern("__hash__");
                    vm.set_attr(class.into(), hash, Value::NONE)?;
                }
                Ok(())
            });
            if done.is_err() {
                vm.take_raised();
            }
        }
    }
}

/// Enters the special methods for items.
pub fn add_items(vm: &mut Vm, mut namespace: Gc<Dict>) {
    for spec in ITEMS {
        add(vm, &mut namespace, spec);
    }
}

fn add(vm: &mut Vm, namespace: &mut Gc<Dict>, spec: &'static FnSpec) {
    let native = new_method(vm, spec);
    let name = vm.intern(spec.name);
    namespace.set_str(vm.heap_mut(), name, native);
}

fn new_method(vm: &mut Vm, spec: &'static FnSpec) -> Value {
    let owner = vm.type_by_spec(&INSTANCE);
    vm.new_native_method(spec, owner)
}

/// Whether a value is an object of Lua's.
fn instance_of_lua(value: Value) -> bool {
    lua_ref(value).is_some()
}

/// Pushes a metamethod of the object, that of the binding's description if it has one; false, and
/// nothing, if there is none.
fn push_metamethod(vm: &mut Vm, held: &Held, this: Value, event: &[u8]) -> Result<bool> {
    let lua = held.site.lua;
    let described = push_described(vm, held, this, event);
    if !described {
        if !lua.push_metatable(held.at) {
            return Ok(false);
        }
        lua.push_bytes(event);
        lua.raw_get(-2);
        lua.remove(-2);
        if lua.is_nothing(-1) {
            lua.pop(1);
            return Ok(false);
        }
    }
    if Note::Guarded.of(held.target)
        && let Some(host) = host_of(vm.type_of(this))
    {
        let open = access::is_open(vm, held.site, held.at, &host, event)?;
        if !open {
            let name = vm.intern_bytes(event);
            let class = vm.class_name(this);
            return Err(access::refused(vm, &class, &name.to_string_lossy()));
        }
    }
    Ok(true)
}

/// Pushes what the description of a binding has for a metamethod; false, and nothing, if that is nothing.
fn push_described(vm: &Vm, held: &Held, this: Value, event: &[u8]) -> bool {
    let lua = held.site.lua;
    let Some(host) = host_of(vm.type_of(this)).filter(|host| host.facts.metamethods) else {
        return false;
    };
    host.push_entry(held.site, b"metamethods");
    if lua.sort(-1) == Sort::Table {
        lua.push_bytes(event);
        lua.raw_get(-2);
        lua.remove(-2);
    }
    let there = !lua.is_nothing(-1);
    if !there {
        lua.pop(1);
    }
    there
}

/// Calls a metamethod; the result is on the top until the object is let go. False if the object has
/// none.
fn call_metamethod(
    vm: &mut Vm,
    held: &Held,
    this: Value,
    event: &[u8],
    operands: &[Value],
    results: c_int,
) -> Result<bool> {
    let (site, lua) = (held.site, held.site.lua);
    if !push_metamethod(vm, held, this, event)? {
        return Ok(false);
    }
    for operand in operands {
        push_itself(vm, site, *operand);
    }
    protected_call(vm, site, held.at, operands.len() as c_int, results)?;
    if results > 0 && super::function::is_error(lua, held.at + 1) {
        lua.set_top(held.at + 1);
        return Err(super::super::error::raise_from_lua(vm, site));
    }
    Ok(true)
}

/// Calls the first of the metamethods that there is.
fn operate(vm: &mut Vm, this: Value, events: [&[u8]; 2], operands: [Value; 2]) -> Result<Value> {
    let held = hold(vm, this)?;
    for event in events {
        if call_metamethod(vm, &held, this, event, &operands, 1)? {
            return to_python(vm, held.site, -1);
        }
        if events[0] == events[1] {
            break;
        }
    }
    Ok(Value::NOT_IMPLEMENTED)
}

fn compare(vm: &mut Vm, this: Value, event: &[u8], operands: [Value; 2]) -> Result<Value> {
    let held = hold(vm, this)?;
    if !call_metamethod(vm, &held, this, event, &operands, 1)? {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if to_python(vm, held.site, -1)?.is_not_implemented() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(Value::bool(held.site.lua.to_bool(-1)))
}

fn length(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let held = hold(vm, this)?;
    if !call_metamethod(vm, &held, this, b"__len", &[this, this], 1)? {
        return Ok(None);
    }
    to_python(vm, held.site, -1).map(Some)
}

fn len(vm: &mut Vm, this: Value) -> Result<Value> {
    match length(vm, this)? {
        Some(n) => Ok(n),
        None => {
            let class = vm.class_name(this);
            Err(vm.type_error(format!("object of type '{class}' has no len()")))
        }
    }
}

fn call(vm: &mut Vm, this: Value, args: Rest) -> Result<Value> {
    let held = hold(vm, this)?;
    let (site, lua) = (held.site, held.site.lua);
    if !push_metamethod(vm, &held, this, b"__call")? {
        let class = vm.class_name(this);
        return Err(vm.type_error(format!("'{class}' object is not callable")));
    }
    if !lua.reserve((args.0.len() + 20).min(1 << 24) as c_int) {
        return Err(vm.recursion_error("too many arguments for Lua's stack"));
    }
    lua.push_value(held.at);
    for argument in args.0 {
        to_lua(vm, site, *argument);
    }
    call_pushed(vm, site, held.at, args.0.len() as c_int + 1)
}

/// What Lua's `tostring` says; the plain text if `__tostring` is gone or closed.
fn text(vm: &mut Vm, this: Value) -> Result<Value> {
    let held = hold(vm, this)?;
    let (site, lua) = (held.site, held.site.lua);
    match push_metamethod(vm, &held, this, b"__tostring") {
        Ok(true) => lua.pop(1),
        Ok(false) => return vm.default_repr(this),
        Err(raised) => match vm.catch(vm.types.attribute_error) {
            Some(_) => return vm.default_repr(this),
            None => return Err(raised),
        },
    }
    if !push_described(vm, &held, this, b"__tostring") {
        lua.push_closure(protected_tostring, 0);
    }
    lua.push_value(held.at);
    protected_call(vm, site, held.at, 1, 1)?;
    returned(vm, site)
}

/// `with x:` ends as a variable of Lua's that is to be closed: the error, or nil.
fn exit(vm: &mut Vm, this: Value, args: Rest) -> Result<()> {
    let held = hold(vm, this)?;
    let error = args.0.get(1).copied().unwrap_or(Value::NONE);
    call_metamethod(vm, &held, this, b"__close", &[this, error], 1)?;
    Ok(())
}

/// `iter(x)`: what a loop of Lua's goes through by `__iter` or `__pairs`: its first values, which
/// are keys in the latter case.
fn iter(vm: &mut Vm, this: Value) -> Result<Value> {
    let held = hold(vm, this)?;
    let lua = held.site.lua;
    let by_iter = call_metamethod(vm, &held, this, b"__iter", &[this], 3)?;
    if !by_iter && !call_metamethod(vm, &held, this, b"__pairs", &[this], 3)? {
        let class = vm.class_name(this);
        return Err(vm.type_error(format!("'{class}' object is not iterable")));
    }
    loop_over(vm, held.site, lua.top() - 2, !by_iter)
}

/// The iterator over a loop's function, state and control, which are in the slots from `first` on.
pub fn loop_over(vm: &mut Vm, site: Site, first: c_int, only_first: bool) -> Result<Value> {
    let mut parts = [Value::NONE; 3];
    for (i, part) in parts.iter_mut().enumerate() {
        *part = to_python(vm, site, first + i as c_int)?;
        vm.protect(*part);
    }
    Ok(new_loop(vm, parts, only_first))
}

static ELEMENTS: FnSpec = method("__iter__", "self, /", elements);

/// `iter(x)` of an object with a length: its elements from 1 on, as of now.
fn elements(vm: &mut Vm, this: Value) -> Result<Value> {
    let n = length(vm, this)?.and_then(Value::as_int).unwrap_or(0);
    let list = vm.new_list(Vec::new());
    vm.protect(list.into());
    let mut list = list;
    for i in 1..=n {
        vm.charge(1)?;
        let held = hold(vm, this)?;
        held.site.lua.push_int(i);
        let value = held.element(vm)?;
        drop(held);
        list.push(vm.heap_mut(), value);
    }
    vm.iter(list.into())
}

/// Whether the value in a slot is callable for Lua.
pub fn is_callable(lua: State, i: c_int) -> bool {
    if lua.sort(i) == Sort::Function {
        return true;
    }
    if !lua.push_metatable(i) {
        return false;
    }
    let found = has(lua, lua.top(), b"__call");
    lua.pop(1);
    found
}
