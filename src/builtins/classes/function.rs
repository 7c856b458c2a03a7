//! The types of Python functions and of methods bound to a receiver.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

fn function_of(vm: &mut Vm, value: Value) -> Result<Gc<Function>> {
    match value.downcast::<Function>() {
        Some(function) => Ok(function),
        None => Err(vm.type_error("a function is required")),
    }
}

/// `function`
pub static FUNCTION: TypeSpec = TypeSpec {
    name: "function",
    doc: "A function: code with the names it needs.",
    layout: Kind::Function,
    flags: Flags::HAS_DICT.with(Flags::WEAK),
    new: Some(function(
        "__new__",
        "cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None",
        new_function,
    )),
    slots: Slots {
        repr: Some(|vm, this| {
            let name = qualname_text(vm, this)?;
            let text = format!("<function {name} at {:#x}>", this.bits());
            Ok(vm.new_str(text.as_bytes()).into())
        }),
        descr_get: Some(|vm, this, object, _| {
            if object.is_unset() { Ok(this) } else { Ok(vm.new_bound_method(this, object)) }
        }),
        ..NO_SLOTS
    },
    getsets: &[
        getset("__name__", function_name, set_function_name),
        getset("__qualname__", function_qualname, set_function_qualname),
        getset("__doc__", function_doc, set_function_doc).field(),
        getset("__module__", function_module, set_function_module).field(),
        getset("__defaults__", defaults, set_defaults),
        getset("__kwdefaults__", kwdefaults, set_kwdefaults),
        getset("__annotations__", annotations, set_annotations),
        getset("__dict__", function_dict, set_function_dict),
        getset("__code__", code, set_code),
        member("__globals__", |vm, this| Ok(function_of(vm, this)?.code.globals.into())),
        member("__closure__", closure),
        member("__builtins__", |vm, _| Ok(vm.builtins.into())),
        getset("__type_params__", type_params, set_type_params),
    ],
    ..TypeSpec::NONE
};

fn new_function(
    vm: &mut Vm,
    _class: Value,
    code: Gc<CodeObject>,
    globals: Gc<Dict>,
    name: Option<Value>,
    argdefs: Option<Value>,
    closure: Option<Value>,
    kwdefaults: Option<Value>,
) -> Result<Value> {
    let optional = |value: Option<Value>| value.filter(|value| !value.is_none());
    if optional(name).is_some_and(|name| name.unwrap_as::<Str>().is_none()) {
        return Err(vm.type_error("arg 3 (name) must be None or string"));
    }
    if optional(argdefs).is_some_and(|defaults| defaults.downcast::<Tuple>().is_none()) {
        return Err(vm.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let cells = closure_cells(vm, code, optional(closure))?;
    if optional(kwdefaults).is_some_and(|defaults| defaults.downcast::<Dict>().is_none()) {
        return Err(vm.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    let code = if code.globals.is(globals) { code } else { vm.link(&code.proto.clone(), globals) };
    let mut function = Function::new(code, cells.into());
    function.defaults = optional(argdefs).and_then(|defaults| defaults.downcast());
    if let Some(name) = optional(name).and_then(|name| name.unwrap_as::<Str>()) {
        function.extra_mut().name = Some(name);
    }
    if let Some(kwdefaults) = optional(kwdefaults).and_then(|defaults| defaults.downcast()) {
        function.extra_mut().kwdefaults = Some(kwdefaults);
    }
    let shape = vm.types.function.root_shape;
    Ok(alloc(vm.heap_mut(), shape, function).into())
}

/// The closure argument of a new function, checked against what its code needs.
fn closure_cells(
    vm: &mut Vm,
    code: Gc<CodeObject>,
    closure: Option<Value>,
) -> Result<Vec<Gc<Cell>>> {
    let wanted = code.proto.freevars.len();
    let closure = match closure {
        Some(closure) => closure.unwrap_as::<Tuple>(),
        None if wanted == 0 => return Ok(Vec::new()),
        None => None,
    };
    let Some(closure) = closure else {
        return Err(vm.type_error(if wanted == 0 {
            "arg 5 (closure) must be None or tuple"
        } else {
            "arg 5 (closure) must be tuple"
        }));
    };
    let got = closure.items().len();
    if got != wanted {
        let name = code.proto.name.to_string();
        return Err(
            vm.value_error(format!("{name} requires closure of length {wanted}, not {got}"))
        );
    }
    let mut cells = Vec::with_capacity(got);
    for item in closure.items() {
        let Some(cell) = item.downcast::<Cell>() else {
            let found = vm.class_name(*item);
            return Err(vm.type_error(format!("arg 5 (closure) expected cell, found {found}")));
        };
        cells.push(cell);
    }
    Ok(cells)
}

fn qualname_text(vm: &mut Vm, this: Value) -> Result<String> {
    let name = function_qualname(vm, this)?;
    Ok(vm.str(name)?.to_string_lossy().into_owned())
}

fn function_name(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    match function.extra.as_ref().and_then(|e| e.name) {
        Some(name) => Ok(name.into()),
        None => Ok(vm.intern(&function.code.proto.name.clone()).into()),
    }
}

fn want_str(vm: &mut Vm, what: &str, value: Value) -> Result<Gc<Str>> {
    match value.payload().downcast::<Str>() {
        Some(text) if !value.is_unset() => Ok(text),
        _ => Err(vm.type_error(format!("{what} must be set to a string object"))),
    }
}

fn set_function_name(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let name = want_str(vm, "__name__", value)?;
    function_of(vm, this)?.extra_mut().name = Some(name);
    Ok(())
}

fn function_qualname(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    match function.extra.as_ref().and_then(|e| e.qualname) {
        Some(name) => Ok(name.into()),
        None => Ok(vm.intern(&function.code.proto.qualname.clone()).into()),
    }
}

fn set_function_qualname(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let name = want_str(vm, "__qualname__", value)?;
    function_of(vm, this)?.extra_mut().qualname = Some(name);
    Ok(())
}

fn function_doc(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    if let Some(doc) = function.extra.as_ref().and_then(|e| e.doc) {
        return Ok(doc);
    }
    match &function.code.proto.doc {
        Some(doc) => Ok(vm.new_str(&doc.clone()).into()),
        None => Ok(Value::NONE),
    }
}

fn set_function_doc(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let value = if value.is_unset() { Value::NONE } else { value };
    function_of(vm, this)?.extra_mut().doc = Some(value);
    Ok(())
}

fn function_module(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    if let Some(module) = function.extra.as_ref().and_then(|e| e.module) {
        return Ok(module);
    }
    Ok(function.code.globals.get_str(vm.names.name).unwrap_or(Value::NONE))
}

fn set_function_module(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let value = if value.is_unset() { Value::NONE } else { value };
    function_of(vm, this)?.extra_mut().module = Some(value);
    Ok(())
}

fn defaults(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(function_of(vm, this)?.defaults.map_or(Value::NONE, Value::from))
}

/// What an assigned attribute is to be; None for `del` and for `None`.
fn assigned<T: Object>(value: Value) -> Option<std::result::Result<Gc<T>, ()>> {
    if value.is_unset() || value.is_none() {
        return None;
    }
    Some(value.downcast::<T>().ok_or(()))
}

fn set_defaults(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    function.defaults = match assigned(value) {
        None => None,
        Some(Ok(tuple)) => Some(tuple),
        Some(Err(())) => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
    };
    Ok(())
}

fn kwdefaults(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    Ok(function.extra.as_ref().and_then(|e| e.kwdefaults).map_or(Value::NONE, Value::from))
}

fn set_kwdefaults(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    function.extra_mut().kwdefaults = match assigned(value) {
        None => None,
        Some(Ok(dict)) => Some(dict),
        Some(Err(())) => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
    };
    Ok(())
}

fn annotations(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut function = function_of(vm, this)?;
    if let Some(annotations) = function.extra_mut().annotations {
        return Ok(annotations.into());
    }
    let annotations = vm.new_dict();
    function.extra_mut().annotations = Some(annotations);
    Ok(annotations.into())
}

fn set_annotations(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    function.extra_mut().annotations = match assigned(value) {
        None => None,
        Some(Ok(dict)) => Some(dict),
        Some(Err(())) => return Err(vm.type_error("__annotations__ must be set to a dict object")),
    };
    Ok(())
}

fn function_dict(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(vm.own_dict(this).into())
}

fn set_function_dict(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    if value.is_unset() {
        return Err(vm.type_error("cannot delete __dict__"));
    }
    match value.downcast::<Dict>() {
        Some(dict) => {
            function.extra_mut().dict = Some(dict);
            Ok(())
        }
        None => {
            let got = vm.class_name(value);
            Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{got}'")))
        }
    }
}

fn code(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(function_of(vm, this)?.code.into())
}

fn set_code(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    let Some(code) = value.to_option().and_then(|value| value.downcast::<CodeObject>()) else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let (have, want) = (function.closure.len(), code.proto.freevars.len());
    if have != want {
        let name = function_name(vm, this)?;
        let name = vm.str(name)?.to_string_lossy().into_owned();
        return Err(vm.value_error(format!(
            "{name}() requires a code object with {have} free vars, not {want}"
        )));
    }
    let kind = |code: Gc<CodeObject>| (code.proto.is_generator, code.proto.is_coroutine);
    if kind(code) != kind(function.code) {
        let category = vm.types.deprecation_warning;
        vm.warn(
            category,
            "Assigning a code object of non-matching type is deprecated (e.g., from a generator \
             to a plain function)",
        )?;
    }
    // The function keeps its names; only by default are they the code's.
    let names = (function.code.proto.name.clone(), function.code.proto.qualname.clone());
    let (name, qualname) = (vm.intern(&names.0), vm.intern(&names.1));
    function.extra_mut().name.get_or_insert(name);
    function.extra_mut().qualname.get_or_insert(qualname);
    let globals = function.code.globals;
    function.code =
        if code.globals.is(globals) { code } else { vm.link(&code.proto.clone(), globals) };
    Ok(())
}

fn closure(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    if function.closure.is_empty() {
        return Ok(Value::NONE);
    }
    let cells: Vec<Value> = function.closure.iter().map(|c| (*c).into()).collect();
    Ok(vm.new_tuple(&cells).into())
}

fn type_params(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    match function.extra.as_ref().and_then(|e| e.type_params) {
        Some(params) => Ok(params),
        None => Ok(vm.new_tuple(&[]).into()),
    }
}

fn set_type_params(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() || value.kind() != Kind::Tuple {
        return Err(vm.type_error("__type_params__ must be set to a tuple"));
    }
    function_of(vm, this)?.extra_mut().type_params = Some(value);
    Ok(())
}

// --- bound methods ------------------------------------------------------------------------------

fn method_of(vm: &mut Vm, value: Value) -> Result<Gc<BoundMethod>> {
    match value.downcast::<BoundMethod>() {
        Some(method) => Ok(method),
        None => Err(vm.type_error("a method is required")),
    }
}

/// `method`
pub static METHOD: TypeSpec = TypeSpec {
    name: "method",
    doc: "A function with the object it is called on.",
    layout: Kind::BoundMethod,
    flags: Flags::WEAK,
    new: Some(function(
        "__new__",
        "cls, function, instance, /",
        |vm: &mut Vm, _c: Value, f: Value, this: Value| {
            if !vm.is_callable(f) {
                return Err(vm.type_error("first argument must be callable"));
            }
            if this.is_none() {
                return Err(vm.type_error("instance must not be None"));
            }
            Ok(vm.new_bound_method(f, this))
        },
    )),
    slots: Slots {
        repr: Some(|vm, this| {
            let method = method_of(vm, this)?;
            let function = method.function;
            let mut name = vm.find_attr(function, vm.names.qualname)?;
            if name.is_none() {
                name = vm.find_attr(function, vm.names.name)?;
            }
            let name = match name.and_then(|name| name.unwrap_as::<Str>()) {
                Some(name) => name.to_string_lossy().into_owned(),
                None => "?".into(),
            };
            let of = vm.repr(method.this)?.to_string_lossy().into_owned();
            let text = format!("<bound method {name} of {of}>");
            Ok(vm.new_str(text.as_bytes()).into())
        }),
        hash: Some(|vm, this| {
            let method = method_of(vm, this)?;
            Ok((method.function.bits() >> 4) ^ (method.this.bits() >> 3))
        }),
        compare: Some(|_, op, a, b| {
            let (Some(x), Some(y)) = (a.downcast::<BoundMethod>(), b.downcast::<BoundMethod>())
            else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            let same = x.function.is(y.function) && x.this.is(y.this);
            match op {
                CompareOp::Eq => Ok(Value::bool(same)),
                CompareOp::Ne => Ok(Value::bool(!same)),
                _ => Ok(Value::NOT_IMPLEMENTED),
            }
        }),
        get_attr: Some(|vm, this, name| {
            if let Some(found) = vm.get_attr_generic(this, name)? {
                return Ok(Some(found));
            }
            let function = method_of(vm, this)?.function;
            vm.get_attr(function, name).map(Some)
        }),
        descr_get: Some(|_, this, _, _| Ok(this)),
        ..NO_SLOTS
    },
    methods: &[method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
        let method = method_of(vm, this)?;
        let name = vm.get_attr(method.function, vm.names.name)?;
        crate::builtins::classes::reduce::by_name(vm, method.this, name)
    })],
    getsets: &[
        member("__self__", |vm, this| Ok(method_of(vm, this)?.this)),
        member("__func__", |vm, this| Ok(method_of(vm, this)?.function)),
        getter("__doc__", |vm, this| {
            let function = method_of(vm, this)?.function;
            Ok(vm.find_attr(function, vm.names.doc)?.unwrap_or(Value::NONE))
        }),
    ],
    ..TypeSpec::NONE
};
