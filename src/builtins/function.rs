//! The types of functions, methods, code and cells.

use crate::code::CodeKind;
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
    layout: Kind::Function,
    flags: Flags::HAS_DICT,
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
        getset("__doc__", function_doc, set_function_doc),
        getset("__module__", function_module, set_function_module),
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
    name: Value,
    argdefs: Value,
    closure: Value,
    kwdefaults: Value,
) -> Result<Value> {
    let code = if code.globals.is(globals) { code } else { vm.link(&code.proto.clone(), globals) };
    let cells: Vec<Gc<Cell>> = match closure.unwrap_as::<Tuple>() {
        Some(cells) => cells.items().iter().filter_map(|c| c.downcast()).collect(),
        None => Vec::new(),
    };
    let wanted = code.proto.freevars.len();
    if cells.len() != wanted {
        let name = code.proto.name.to_string();
        let got = cells.len();
        return Err(
            vm.value_error(format!("{name} requires closure of length {wanted}, not {got}"))
        );
    }
    let mut function = Function::new(code, cells.into());
    function.defaults = argdefs.downcast();
    if let Some(name) = name.unwrap_as::<Str>() {
        function.extra_mut().name = Some(name);
    }
    if let Some(kwdefaults) = kwdefaults.downcast() {
        function.extra_mut().kwdefaults = Some(kwdefaults);
    }
    let shape = vm.types.function.root_shape;
    Ok(alloc(vm.heap_mut(), shape, function).into())
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

fn set_defaults(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    function.defaults = match value.downcast::<Tuple>() {
        Some(tuple) => Some(tuple),
        None if value.is_unset() || value.is_none() => None,
        None => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
    };
    Ok(())
}

fn kwdefaults(vm: &mut Vm, this: Value) -> Result<Value> {
    let function = function_of(vm, this)?;
    Ok(function.extra.as_ref().and_then(|e| e.kwdefaults).map_or(Value::NONE, Value::from))
}

fn set_kwdefaults(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
    function.extra_mut().kwdefaults = match value.downcast::<Dict>() {
        Some(dict) => Some(dict),
        None if value.is_unset() || value.is_none() => None,
        None => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
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
    function.extra_mut().annotations = match value.downcast::<Dict>() {
        Some(dict) => Some(dict),
        None if value.is_unset() || value.is_none() => None,
        None => return Err(vm.type_error("__annotations__ must be set to a dict object")),
    };
    Ok(())
}

fn function_dict(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(vm.own_dict(this).into())
}

fn set_function_dict(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let mut function = function_of(vm, this)?;
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
    let Some(code) = value.downcast::<CodeObject>() else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let (have, want) = (function.closure.len(), code.proto.freevars.len());
    if have != want {
        let name = function.code.proto.name.to_string();
        return Err(vm.value_error(format!(
            "{name}() requires a code object with {have} free vars, not {want}"
        )));
    }
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
    function_of(vm, this)?.extra_mut().type_params = Some(value);
    Ok(())
}

// --- native functions ---------------------------------------------------------------------------

fn native_of(vm: &mut Vm, value: Value) -> Result<Gc<Native>> {
    match value.downcast::<Native>() {
        Some(native) => Ok(native),
        None => Err(vm.type_error("a builtin function is required")),
    }
}

fn native_repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let native = native_of(vm, this)?;
    let name = native.name();
    let owner = native.owner.map(|o| o.name.to_string_lossy().into_owned());
    let bound = !native.this.is_unset() && native.this.kind() != Kind::Module;
    let text = match (native.role, owner, native.code) {
        (NativeRole::Method | NativeRole::ClassMethod, Some(owner), code) if !bound => match code {
            NativeCode::Slot(_) => format!("<slot wrapper '{name}' of '{owner}' objects>"),
            NativeCode::Spec(_) => format!("<method '{name}' of '{owner}' objects>"),
        },
        (_, _, NativeCode::Slot(_)) if bound => {
            let class = vm.class_name(native.this);
            format!("<method-wrapper '{name}' of {class} object at {:#x}>", native.this.bits())
        }
        (_, _, _) if bound => {
            let class = match native.this.downcast::<Type>() {
                Some(_) => "type".to_string(),
                None => vm.class_name(native.this),
            };
            format!("<built-in method {name} of {class} object at {:#x}>", native.this.bits())
        }
        (NativeRole::Static, Some(_), _) => {
            format!("<built-in method {name} of type object at {:#x}>", this.bits())
        }
        _ => format!("<built-in function {name}>"),
    };
    Ok(vm.new_str(text.as_bytes()).into())
}

fn native_bind(vm: &mut Vm, this: Value, object: Value, class: Gc<Type>) -> Result<Value> {
    let native = native_of(vm, this)?;
    let receiver = match native.role {
        NativeRole::ClassMethod => class.into(),
        NativeRole::Method if !object.is_unset() => object,
        _ => return Ok(this),
    };
    if native.role == NativeRole::Method {
        if let Some(owner) = native.owner {
            if !vm.is_instance_of(receiver, owner) {
                let (name, owner, got) = (
                    native.name(),
                    owner.name.to_string_lossy().into_owned(),
                    vm.class_name(receiver),
                );
                return Err(vm.type_error(format!(
                    "descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object"
                )));
            }
        }
    }
    let shape = vm.types.native.root_shape;
    let bound = native.bound(receiver);
    Ok(alloc(vm.heap_mut(), shape, bound).into())
}

fn native_compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.downcast::<Native>(), b.downcast::<Native>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let same_code = match (x.code, y.code) {
        (NativeCode::Spec(p), NativeCode::Spec(q)) => std::ptr::eq(p, q),
        (NativeCode::Slot(p), NativeCode::Slot(q)) => p == q,
        _ => false,
    };
    let same = a.is(b) || same_code && x.owner == y.owner && x.this.is(y.this);
    let _ = vm;
    match op {
        CompareOp::Eq => Ok(Value::bool(same)),
        CompareOp::Ne => Ok(Value::bool(!same)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn native_hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let native = native_of(vm, this)?;
    let code = match native.code {
        NativeCode::Spec(spec) => &raw const *spec as u64,
        NativeCode::Slot(slot) => slot as u64,
    };
    Ok(code.rotate_left(5) ^ (native.this.bits() >> 4))
}

const NATIVE_SLOTS: Slots = Slots {
    repr: Some(native_repr),
    descr_get: Some(native_bind),
    compare: Some(native_compare),
    hash: Some(native_hash),
    ..NO_SLOTS
};

const NATIVE_GETSETS: &[GetSetSpec] = &[
    getter("__name__", |vm, this| {
        let name = native_of(vm, this)?.name();
        Ok(vm.intern(name).into())
    }),
    getter("__qualname__", |vm, this| {
        let native = native_of(vm, this)?;
        let text = match native.owner {
            Some(owner) => format!("{}.{}", owner.qualname.to_string_lossy(), native.name()),
            None => native.name().to_string(),
        };
        Ok(vm.new_str(text.as_bytes()).into())
    }),
    getter("__doc__", |vm, this| match native_of(vm, this)?.code {
        NativeCode::Spec(spec) if !spec.doc.is_empty() => {
            Ok(vm.new_str(spec.doc.as_bytes()).into())
        }
        _ => Ok(Value::NONE),
    }),
    getter("__module__", |vm, this| {
        let native = native_of(vm, this)?;
        if native.owner.is_some() {
            return Ok(Value::NONE);
        }
        let NativeCode::Spec(spec) = native.code else { return Ok(Value::NONE) };
        Ok(vm.module_of(spec).map_or(vm.names.builtins_module, |name| vm.intern(name)).into())
    }),
    getter("__self__", |vm, this| {
        let native = native_of(vm, this)?;
        match (native.this.to_option(), native.owner) {
            (Some(this), _) => Ok(this),
            (None, Some(owner)) if native.role == NativeRole::Static => Ok(owner.into()),
            (None, None) => {
                let NativeCode::Spec(spec) = native.code else { return Ok(Value::NONE) };
                let name = vm.module_of(spec).unwrap_or("builtins");
                Ok(vm.module(name).map_or(Value::NONE, Value::from))
            }
            _ => Ok(Value::NONE),
        }
    }),
    getter("__objclass__", |vm, this| {
        Ok(native_of(vm, this)?.owner.map_or(Value::NONE, Value::from))
    }),
    getter("__text_signature__", |vm, this| match native_of(vm, this)?.code {
        NativeCode::Spec(spec) => {
            let text = format!("({})", spec.signature.text.replacen("self", "$self", 1));
            Ok(vm.new_str(text.as_bytes()).into())
        }
        NativeCode::Slot(slot) => {
            let text = format!("({})", slot.parameters().replacen("self", "$self", 1));
            Ok(vm.new_str(text.as_bytes()).into())
        }
    }),
];

/// `builtin_function_or_method`
pub static NATIVE: TypeSpec = TypeSpec {
    name: "builtin_function_or_method",
    layout: Kind::Native,
    slots: NATIVE_SLOTS,
    getsets: NATIVE_GETSETS,
    ..TypeSpec::NONE
};

/// `method_descriptor`
pub static METHOD_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "method_descriptor",
    layout: Kind::Native,
    slots: NATIVE_SLOTS,
    getsets: NATIVE_GETSETS,
    ..TypeSpec::NONE
};

/// `wrapper_descriptor`
pub static SLOT_WRAPPER: TypeSpec = TypeSpec {
    name: "wrapper_descriptor",
    layout: Kind::Native,
    slots: NATIVE_SLOTS,
    getsets: NATIVE_GETSETS,
    ..TypeSpec::NONE
};

/// `classmethod_descriptor`
pub static CLASSMETHOD_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "classmethod_descriptor",
    layout: Kind::Native,
    slots: NATIVE_SLOTS,
    getsets: NATIVE_GETSETS,
    ..TypeSpec::NONE
};

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
    layout: Kind::BoundMethod,
    new: Some(function(
        "__new__",
        "cls, function, instance, /",
        |vm: &mut Vm, _c: Value, f: Value, this: Value| {
            if this.is_none() {
                return Err(vm.type_error("instance must not be None"));
            }
            Ok(vm.new_bound_method(f, this))
        },
    )),
    slots: Slots {
        repr: Some(|vm, this| {
            let method = method_of(vm, this)?;
            let name = match vm.find_attr(method.function, vm.names.qualname)? {
                Some(name) => vm.str(name)?.to_string_lossy().into_owned(),
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

// --- code and cells -----------------------------------------------------------------------------

fn code_of(vm: &mut Vm, value: Value) -> Result<Gc<CodeObject>> {
    match value.downcast::<CodeObject>() {
        Some(code) => Ok(code),
        None => Err(vm.type_error("a code object is required")),
    }
}

fn names_tuple(vm: &mut Vm, names: &[Gc<Str>]) -> Value {
    let names: Vec<Value> = names.iter().map(|n| (*n).into()).collect();
    vm.new_tuple(&names).into()
}

fn variables(vm: &mut Vm, this: Value) -> Result<Value> {
    let code = code_of(vm, this)?;
    Ok(names_tuple(vm, &code.varnames))
}

fn flags(vm: &mut Vm, this: Value) -> Result<Value> {
    let proto = code_of(vm, this)?.proto.clone();
    let mut bits = match proto.kind {
        CodeKind::Function => 0x3,
        _ => 0,
    };
    if proto.varargs {
        bits |= 0x4;
    }
    if proto.varkw {
        bits |= 0x8;
    }
    bits |= match (proto.is_coroutine, proto.is_generator) {
        (false, true) => 0x20,
        (true, false) => 0x80,
        (true, true) => 0x200,
        _ => 0,
    };
    Ok(Value::int(bits))
}

/// `code`
pub static CODE: TypeSpec = TypeSpec {
    name: "code",
    layout: Kind::Code,
    slots: Slots {
        repr: Some(|vm, this| {
            let code = code_of(vm, this)?;
            let proto = &code.proto;
            let text = format!(
                "<code object {} at {:#x}, file \"{}\", line {}>",
                proto.name,
                this.bits(),
                proto.source.filename,
                proto.first_line
            );
            Ok(vm.new_str(text.as_bytes()).into())
        }),
        ..NO_SLOTS
    },
    getsets: &[
        getter("co_name", |vm, this| {
            let name = code_of(vm, this)?.proto.name.clone();
            Ok(vm.intern(&name).into())
        }),
        getter("co_qualname", |vm, this| {
            let name = code_of(vm, this)?.proto.qualname.clone();
            Ok(vm.intern(&name).into())
        }),
        getter("co_filename", |vm, this| {
            let name = code_of(vm, this)?.proto.source.filename.clone();
            Ok(vm.intern(&name).into())
        }),
        getter("co_firstlineno", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.first_line as i64))
        }),
        getter("co_argcount", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.positional as i64))
        }),
        getter("co_posonlyargcount", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.posonly as i64))
        }),
        getter("co_kwonlyargcount", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.kwonly as i64))
        }),
        getter("co_nlocals", |vm, this| Ok(Value::int(code_of(vm, this)?.varnames.len() as i64))),
        getter("co_varnames", variables),
        getter("co_names", |vm, this| {
            let code = code_of(vm, this)?;
            Ok(names_tuple(vm, &code.names))
        }),
        getter("co_freevars", |vm, this| {
            let names = code_of(vm, this)?.proto.freevars.clone();
            let names: Vec<Gc<Str>> = names.iter().map(|n| vm.intern(n)).collect();
            Ok(names_tuple(vm, &names))
        }),
        getter("co_cellvars", |vm, this| {
            let code = code_of(vm, this)?;
            let names: Vec<Gc<Str>> = code
                .proto
                .cell_registers
                .iter()
                .filter_map(|r| code.varnames.get(*r as usize).copied())
                .collect();
            Ok(names_tuple(vm, &names))
        }),
        getter("co_consts", |vm, this| {
            let consts = code_of(vm, this)?.consts.to_vec();
            Ok(vm.new_tuple(&consts).into())
        }),
        getter("co_flags", flags),
        getter("co_stacksize", |vm, this| Ok(Value::int(code_of(vm, this)?.nregs as i64))),
    ],
    ..TypeSpec::NONE
};

/// `cell`
pub static CELL: TypeSpec = TypeSpec {
    name: "cell",
    layout: Kind::Cell,
    new: Some(function(
        "__new__",
        "cls, contents=None, /",
        |vm: &mut Vm, _c: Value, contents: Value| Ok(vm.new_cell(contents)),
    )),
    slots: Slots {
        repr: Some(|vm, this| {
            let contents = this.downcast::<Cell>().map_or(Value::UNSET, |c| c.value);
            let what = if contents.is_unset() {
                "empty".to_string()
            } else {
                format!("{} object at {:#x}", vm.class_name(contents), contents.bits())
            };
            let text = format!("<cell at {:#x}: {what}>", this.bits());
            Ok(vm.new_str(text.as_bytes()).into())
        }),
        ..NO_SLOTS
    },
    getsets: &[getset(
        "cell_contents",
        |vm, this| match this.downcast::<Cell>().and_then(|c| c.value.to_option()) {
            Some(value) => Ok(value),
            None => Err(vm.value_error("cell is empty")),
        },
        |_, this, value| {
            if let Some(mut cell) = this.downcast::<Cell>() {
                cell.value = value;
            }
            Ok(())
        },
    )],
    ..TypeSpec::NONE
};
