//! `import lua`: what Python can do with the Lua that it runs in.
//!
//! Types, tables and loops are always there. What reaches the host's own state — `globals`, `eval`,
//! `execute`, `require` — is there only as far as the option `lua` allows.

use super::call::{call_pushed, protected_call};
use super::classes::INSTANCE;
use super::coroutine::COROUTINE;
use super::error::{ERROR, raise_from_lua};
use super::foreigners::{lua_ref, push_ref};
use super::lua::{MULTIPLE, Sort, State};
use super::lua_proxy::{FOREIGN, FUNCTION, TABLE};
use super::memory::check_lua_memory;
use super::runtime::{Runtime, Site};
use super::to_lua::{push_text, to_lua, to_lua_kept};
use super::to_python::to_python;
use crate::heap::{Gc, Tracer};
use crate::object::{
    Bytes, Dict, FnSpec, NO_SLOTS, Opaque, Rest, Result, Slots, Str, Tuple, TypeSpec, Value,
    function, opaque,
};
use crate::text::wtf8;
use crate::vm::{ModuleSpec, Vm};

/// What the host may allow, by the names in the module.
pub const MEMBERS: [&str; 4] = ["globals", "eval", "execute", "require"];

/// Every module of this folder, for the registry.
pub static MODULES: &[&ModuleSpec] = &[&MODULE];

/// The module.
static MODULE: ModuleSpec = ModuleSpec {
    name: "lua",
    doc: "The Lua that Python runs in.",
    types: &[],
    functions: &[
        function("table", "**kwargs, *args", table),
        function("iter", "*args", iter),
        function("type", "value, /", type_),
        function("__getattr__", "name, /", missing),
    ],
    init: Some(init),
};

/// Those of the functions that have to be allowed.
static GUARDED: [FnSpec; 3] = [
    function("eval", "source, /, *args", evaluate),
    function("execute", "source, /, *args", execute),
    function("require", "name, /", require),
];

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    for (name, spec) in [
        ("Table", &TABLE),
        ("Function", &FUNCTION),
        ("Object", &FOREIGN),
        ("Error", &ERROR),
        ("Instance", &INSTANCE),
        ("Coroutine", &COROUTINE),
    ] {
        let class = vm.type_by_spec(spec);
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, class.into());
    }
    for member in Runtime::of(vm).allowed.get().members() {
        let value = match GUARDED.iter().find(|row| row.name == member) {
            Some(row) => vm.new_native(row),
            None => globals(vm)?,
        };
        let name = vm.intern(member);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

/// Which of [`MEMBERS`] the host allows.
#[derive(Clone, Copy, Default)]
pub struct Allowed(u8);

impl Allowed {
    /// All of them.
    pub const ALL: Allowed = Allowed((1 << MEMBERS.len()) - 1);

    /// These and one more; None if there is no such member.
    pub fn with(self, name: &str) -> Option<Allowed> {
        let at = MEMBERS.iter().position(|member| *member == name)?;
        Some(Allowed(self.0 | 1 << at))
    }

    /// Whether a member is allowed.
    pub fn has(self, name: &str) -> bool {
        self.members().any(|member| member == name)
    }

    fn members(self) -> impl Iterator<Item = &'static str> {
        MEMBERS.into_iter().enumerate().filter(move |(i, _)| self.0 & 1 << i != 0).map(|(_, m)| m)
    }
}

/// The module's `__getattr__`: says which option would allow a member.
fn missing(vm: &mut Vm, name: Gc<Str>) -> Result<Value> {
    let text = name.to_string_lossy();
    let hint = match MEMBERS.contains(&&*text) {
        true => "; the host's option 'lua' does not allow it",
        false => "",
    };
    Err(vm.attribute_error(format!("module 'lua' has no attribute '{text}'{hint}")))
}

/// `lua.globals`: the globals of the host, a live table.
fn globals(vm: &mut Vm) -> Result<Value> {
    let site = Site::of(vm)?;
    site.lua.push_globals();
    let table = to_python(vm, site, -1);
    site.lua.pop(1);
    table
}

/// `lua.table(*args, **kwargs)`: a new table of these elements and fields.
fn table(vm: &mut Vm, kwargs: Value, args: Rest) -> Result<Value> {
    let site = Site::of(vm)?;
    let lua = site.lua;
    check_lua_memory(vm, site, args.0.len() * 16)?;
    vm.charge(args.0.len() as u64)?;
    let base = lua.top();
    lua.push_table(args.0.len().min(1 << 20) as i32, 0);
    for (i, value) in args.0.iter().enumerate() {
        to_lua_kept(vm, site, *value);
        lua.raw_set_i(base + 1, i as i64 + 1);
    }
    if let Some(fields) = kwargs.downcast::<Dict>() {
        for (name, value) in fields.iter() {
            let Some(name) = name.unwrap_as::<Str>() else { continue };
            push_text(lua, name.as_bytes());
            to_lua_kept(vm, site, value);
            lua.raw_set(base + 1);
        }
    }
    let table = to_python(vm, site, base + 1);
    lua.set_top(base);
    table
}

/// `lua.type(value)`: what Lua's `type` says of one of its own values; None for others.
fn type_(vm: &mut Vm, value: Value) -> Result<Value> {
    let Some(target) = lua_ref(value) else { return Ok(Value::NONE) };
    let site = Site::of(vm)?;
    push_ref(site, target.number);
    let name = site.lua.type_name(-1);
    site.lua.pop(1);
    Ok(vm.new_str(name.as_bytes()).into())
}

// --- code ---------------------------------------------------------------------------------------

/// `lua.eval(expression, *args)`: its value; `...` in it are the arguments.
fn evaluate(vm: &mut Vm, source: Value, args: Rest) -> Result<Value> {
    run(vm, source, args, "eval", b"return ")
}

/// `lua.execute(source, *args)`: what the chunk returns.
fn execute(vm: &mut Vm, source: Value, args: Rest) -> Result<Value> {
    run(vm, source, args, "execute", b"")
}

fn run(vm: &mut Vm, source: Value, args: Rest, name: &str, prefix: &[u8]) -> Result<Value> {
    let text = if let Some(text) = source.unwrap_as::<Str>() {
        wtf8::to_bytes(text.as_bytes()).unwrap_or_else(|_| text.as_bytes().into()).into_owned()
    } else if let Some(bytes) = source.unwrap_as::<Bytes>() {
        bytes.data.to_vec()
    } else {
        let got = vm.class_name(source);
        return Err(vm.type_error(format!("lua.{name}() argument 1 must be str, not {got}")));
    };
    let site = Site::of(vm)?;
    let lua = site.lua;
    let n = args.0.len();
    if !lua.reserve((n + 20).min(1 << 24) as i32) {
        return Err(vm.recursion_error("too many arguments for Lua's stack"));
    }
    vm.charge(text.len() as u64 / 16)?;
    let base = lua.top();
    if !lua.load_text(&[prefix, &text].concat(), c"=lua") {
        return Err(raise_from_lua(vm, site));
    }
    for value in args.0 {
        to_lua(vm, site, *value);
    }
    call_pushed(vm, site, base, n as i32)
}

/// Pushes Lua's `require`; false, and nothing pushed, if there is none.
pub fn push_require(lua: State) -> bool {
    lua.push_globals();
    lua.push_bytes(b"require");
    lua.raw_get(-2);
    lua.remove(-2);
    let found = lua.sort(-1) == Sort::Function;
    if !found {
        lua.pop(1);
    }
    found
}

/// `lua.require(name)`: the Lua module of that name.
fn require(vm: &mut Vm, name: Gc<Str>) -> Result<Value> {
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    if !push_require(lua) {
        return Err(vm.runtime_error("this Lua has no 'require'"));
    }
    push_text(lua, name.as_bytes());
    protected_call(vm, site, base, 1, 1)?;
    let module = to_python(vm, site, base + 1);
    lua.set_top(base);
    module
}

// --- loops --------------------------------------------------------------------------------------

/// What a `for … in f, s, control` of Lua goes through.
struct Loop {
    /// None when it has ended.
    function: Value,
    state: Value,
    control: Value,
    /// Only the first value of each round counts.
    only_first: bool,
}

/// The iterator over a function, state and control variable; of each round the values, or only the
/// first.
pub fn new_loop(vm: &mut Vm, parts: [Value; 3], only_first: bool) -> Value {
    let [function, state, control] = parts;
    vm.new_opaque(&LOOP, Box::new(Loop { function, state, control, only_first }))
}

impl Opaque for Loop {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.function, self.state, self.control]);
    }
}

/// `lua.Iterator`, what `lua.iter` returns.
pub static LOOP: TypeSpec = TypeSpec {
    name: "Iterator",
    module: "lua",
    doc: "Calls a Lua iterator function until it returns nil.",
    slots: Slots { iter: Some(|_, this| Ok(this)), next: Some(next), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// `lua.iter(f, state=None, control=None)`, or a tuple of them, as `pairs(t)` returns. A fourth, which
/// Lua 5.4 would close, is not used.
fn iter(vm: &mut Vm, args: Rest) -> Result<Value> {
    let spread = match args.0 {
        [one] => one.unwrap_as::<Tuple>(),
        _ => None,
    };
    let parts = spread.as_ref().map_or(args.0, |tuple| tuple.items());
    if parts.is_empty() || parts.len() > 4 {
        let n = parts.len();
        return Err(vm.type_error(format!("lua.iter() takes from 1 to 4 arguments, got {n}")));
    }
    let [function, state, control] =
        [0, 1, 2].map(|i| parts.get(i).copied().unwrap_or(Value::NONE));
    if !vm.is_callable(function) {
        let got = vm.class_name(function);
        return Err(vm.type_error(format!("lua.iter() argument 1 must be callable, not {got}")));
    }
    Ok(new_loop(vm, [function, state, control], false))
}

/// One round: the results as a value or a tuple, unless the first is nil.
fn next(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let Some(mut at) = opaque::<Loop>(this).filter(|at| !at.function.is_none()) else {
        return Ok(None);
    };
    let Some(target) = lua_ref(at.function) else {
        let result = vm.call(at.function, &[at.state, at.control])?;
        let first =
            result.unwrap_as::<Tuple>().map_or(Some(result), |t| t.items().first().copied());
        return Ok(match first.filter(|first| !first.is_none()) {
            Some(control) => {
                at.control = control;
                Some(if at.only_first { control } else { result })
            }
            None => {
                at.function = Value::NONE;
                None
            }
        });
    };
    let site = Site::of(vm)?;
    let lua = site.lua;
    let base = lua.top();
    push_ref(site, target.number);
    to_lua(vm, site, at.state);
    to_lua(vm, site, at.control);
    protected_call(vm, site, base, 2, MULTIPLE)?;
    let count = lua.top() - base;
    if !lua.reserve(20) {
        lua.set_top(base);
        return Err(vm.recursion_error("too many results for Lua's stack"));
    }
    let result = vm.scope(|vm| {
        if count == 0 || lua.sort(base + 1) == Sort::Nil {
            at.function = Value::NONE;
            return Ok(None);
        }
        let mut values = Vec::with_capacity(count as usize);
        for i in 1..=count {
            let value = to_python(vm, site, base + i)?;
            vm.protect(value);
            values.push(value);
        }
        at.control = values[0];
        Ok(Some(match values[..] {
            [first, ..] if at.only_first || count == 1 => first,
            _ => vm.new_tuple(&values).into(),
        }))
    });
    lua.set_top(base);
    result
}
