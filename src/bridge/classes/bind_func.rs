//! `rt:bindFunc`: a function of the host with a Python signature, onto any object.

use std::ffi::c_int;

use super::super::entry::{Entry, Fault, Outcome, bad_argument, fault, string_argument};
use super::super::lua::{Sort, lua_State};
use super::super::py_proxy::whole;
use super::super::to_lua::to_lua;
use super::super::to_python::to_python;
use super::define::in_runtime;
use super::function::new_function;
use super::operators::is_callable;
use crate::compiler::Mode;
use crate::heap::{Gc, Tracer};
use crate::object::{
    Args, Dict, Function, NO_SLOTS, Opaque, Result, Slots, Str, TypeSpec, Value, opaque,
};
use crate::syntax::SourceText;
use crate::vm::Vm;

/// A function that takes so many positional arguments.
struct Counted {
    function: Value,
    name: Gc<Str>,
    count: usize,
}

impl Opaque for Counted {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.function);
        tracer.mark(self.name);
    }
}

/// The type of functions with a fixed number of arguments.
pub static COUNTED: TypeSpec = TypeSpec {
    name: "BoundFunction",
    module: "lua",
    doc: "A function of the host with a fixed number of arguments.",
    slots: Slots { call: Some(call), ..NO_SLOTS },
    getsets: &[crate::object::getter("__name__", |vm, this| match opaque::<Counted>(this) {
        Some(counted) => Ok(counted.name.into()),
        None => Err(vm.type_error("a function of the host is needed")),
    })],
    ..TypeSpec::NONE
};

fn call(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let Some(counted) = opaque::<Counted>(this) else {
        return Err(vm.type_error("a function of the host is needed"));
    };
    let name = counted.name.to_string_lossy();
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
    }
    let (wanted, given) = (counted.count, args.values.len());
    if wanted != given {
        let (plural, verb) =
            (if wanted == 1 { "" } else { "s" }, if given == 1 { "was" } else { "were" });
        return Err(vm.type_error(format!(
            "{name}() takes {wanted} positional argument{plural} but {given} {verb} given"
        )));
    }
    vm.call_args(counted.function, args)
}

/// `rt:bindFunc(object, name, count, f)` or `rt:bindFunc(object, "name(a, b=1, *rest, **extra)", f)`:
/// sets an attribute of a Python object to a function of the host. It gets the parameters in the
/// order of the signature, `*rest` as a tuple and `**extra` as a dict. Returns the function.
pub extern "C-unwind" fn bind_func(l: *mut lua_State) -> c_int {
    in_runtime(l, "bindFunc", 5, |entry| {
        let lua = entry.lua();
        let signature = string_argument(lua, "bindFunc", 2, 3)?.to_vec();
        let (count, at) = match lua.sort(4) {
            Sort::Number => (whole(lua, 4).and_then(|n| usize::try_from(n).ok()), 5),
            _ => (None, 4),
        };
        if at == 5 && count.is_none() {
            return bad_argument(lua, "bindFunc", 3, 4, "number of arguments");
        }
        if !is_callable(lua, at) {
            return bad_argument(lua, "bindFunc", at - 1, at, "function");
        }
        let object = to_python(entry.vm, entry.site, 2)?;
        entry.vm.protect(object);
        let function = to_python(entry.vm, entry.site, at)?;
        entry.vm.protect(function);
        set(entry, object, &signature, function, count)
    })
}

fn set(
    entry: &mut Entry,
    object: Value,
    signature: &[u8],
    function: Value,
    count: Option<usize>,
) -> Outcome {
    let vm = &mut *entry.vm;
    let name_end = signature.iter().position(|b| *b == b'(').unwrap_or(signature.len());
    let name = signature[..name_end].trim_ascii();
    if !crate::text::case::is_identifier(name) || signature.contains(&b'\n') {
        let shown = String::from_utf8_lossy(signature).into_owned();
        return fault(format!("bindFunc: '{shown}' is neither a name nor a signature"));
    }
    let name = vm.intern_bytes(name);
    vm.protect(name.into());
    let host = new_function(vm, function, name);
    vm.protect(host);
    let bound = if name_end < signature.len() {
        with_signature(vm, name, signature, host)?
    } else if let Some(count) = count {
        vm.new_opaque(&COUNTED, Box::new(Counted { function: host, name, count }))
    } else {
        function
    };
    vm.protect(bound);
    vm.set_attr(object, name, bound)?;
    to_lua(entry.vm, entry.site, bound);
    Ok(1)
}

/// A Python function with the signature, which passes its parameters on: so defaults, keywords and
/// the messages of wrong calls are the language's own.
fn with_signature(
    vm: &mut Vm,
    name: Gc<Str>,
    signature: &[u8],
    host: Value,
) -> std::result::Result<Value, Fault> {
    let text = String::from_utf8_lossy(signature).into_owned();
    let mut namespace = vm.new_dict();
    vm.protect(namespace.into());
    let header = define(vm, namespace, name, &format!("def {text}: pass"))?;
    let proto = &header.code.proto;
    let (positional, kwonly) = (proto.positional as usize, proto.kwonly as usize);
    let names: Vec<String> =
        header.code.varnames.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    // As in the signature: what is keyword-only stands behind `*rest`.
    let rest = positional + kwonly;
    let mut order: Vec<&str> = names[..positional].iter().map(String::as_str).collect();
    if proto.varargs {
        order.push(&names[rest]);
    }
    order.extend(names[positional..rest].iter().map(String::as_str));
    if proto.varkw {
        order.push(&names[rest + proto.varargs as usize]);
    }
    // A name that nothing in the signature has.
    let mut global = String::from("_function");
    while text.contains(&global) {
        global.push('_');
    }
    let key = vm.intern(&global);
    namespace.set_str(vm.heap_mut(), key, host);
    let body = format!("def {text}: return {global}({})", order.join(", "));
    Ok(define(vm, namespace, name, &body)?.into())
}

/// The function that a line of source defines.
fn define(
    vm: &mut Vm,
    namespace: Gc<Dict>,
    name: Gc<Str>,
    source: &str,
) -> std::result::Result<Gc<Function>, Fault> {
    let code =
        vm.compile(SourceText::file(source.as_bytes(), "<signature>"), Mode::Exec, namespace)?;
    vm.run_code(code, namespace)?;
    match namespace.get_str(name).and_then(|found| found.downcast::<Function>()) {
        Some(function) => Ok(function),
        None => fault("bindFunc: a signature of one function is needed"),
    }
}
