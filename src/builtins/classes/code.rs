//! `code` and `cell`

use std::rc::Rc;

use crate::builtins::classes::code_layout;
use crate::code::CodeKind;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

pub(in crate::builtins) fn code_of(vm: &mut Vm, value: Value) -> Result<Gc<CodeObject>> {
    match value.downcast::<CodeObject>() {
        Some(code) => Ok(code),
        None => Err(vm.type_error("a code object is required")),
    }
}

fn names_tuple(vm: &mut Vm, names: &[Gc<Str>]) -> Value {
    let names: Vec<Value> = names.iter().map(|n| (*n).into()).collect();
    vm.new_tuple(&names).into()
}

/// The parameters and the other locals that are not captured.
fn variable_names(code: Gc<CodeObject>) -> Vec<Gc<Str>> {
    let params = code.proto.param_count();
    let captured = |register: usize| code.proto.cell_registers.contains(&(register as u16));
    let named = code.varnames.iter().enumerate();
    named
        .filter(|(i, name)| (*i < params || !captured(*i)) && !name.is_empty())
        .map(|(_, name)| *name)
        .collect()
}

fn variables(vm: &mut Vm, this: Value) -> Result<Value> {
    let names = variable_names(code_of(vm, this)?);
    Ok(names_tuple(vm, &names))
}

/// Bits of `co_flags`.
mod flag {
    pub const FUNCTION: i64 = 0x3;
    pub const VARARGS: i64 = 0x4;
    pub const VARKEYWORDS: i64 = 0x8;
    pub const NESTED: i64 = 0x10;
    pub const GENERATOR: i64 = 0x20;
    pub const COROUTINE: i64 = 0x80;
    pub const ITERABLE_COROUTINE: i64 = 0x100;
    pub const ASYNC_GENERATOR: i64 = 0x200;
}

fn flags(vm: &mut Vm, this: Value) -> Result<Value> {
    let proto = code_of(vm, this)?.proto.clone();
    let is_function = !matches!(proto.kind, CodeKind::Module | CodeKind::Class);
    let mut bits = match (proto.is_coroutine, proto.is_generator) {
        (false, true) => flag::GENERATOR,
        (true, false) => flag::COROUTINE,
        (true, true) => flag::ASYNC_GENERATOR,
        _ => 0,
    };
    for (on, bit) in [
        (is_function, flag::FUNCTION),
        (proto.varargs, flag::VARARGS),
        (proto.varkw, flag::VARKEYWORDS),
        (proto.qualname.contains("<locals>"), flag::NESTED),
        (proto.awaitable, flag::ITERABLE_COROUTINE),
    ] {
        if on {
            bits |= bit;
        }
    }
    Ok(Value::int(bits))
}

/// `code.replace(**changes)`. What the code does cannot be changed, beyond its constants; such
/// fields may only be given as they are.
fn replace(vm: &mut Vm, this: Value, changes: Value, args: Rest) -> Result<Value> {
    if !args.0.is_empty() {
        return Err(vm.type_error("replace() takes no positional arguments"));
    }
    let code = code_of(vm, this)?;
    let changes: Vec<_> = changes.downcast::<Dict>().map_or(Vec::new(), |c| c.iter().collect());
    let mut named = Vec::with_capacity(changes.len());
    for (key, value) in changes {
        named.push((vm.str(key)?.to_string_lossy().into_owned(), value));
    }
    replace_fields(vm, code, named)
}

/// A copy of `code` with these fields.
pub(in crate::builtins) fn replace_fields(
    vm: &mut Vm,
    code: Gc<CodeObject>,
    changes: Vec<(String, Value)>,
) -> Result<Value> {
    let this = Value::from(code);
    let mut proto = (*code.proto).clone();
    let mut consts = None;
    for (field, value) in changes {
        let text = |vm: &mut Vm| match value.unwrap_as::<Str>() {
            Some(text) => Ok(Box::from(&*text.to_string_lossy())),
            None => {
                let got = if value.is_none() { "None".into() } else { vm.class_name(value) };
                Err(vm.type_error(format!("replace() argument '{field}' must be str, not {got}")))
            }
        };
        match &*field {
            "co_name" => proto.name = text(vm)?,
            "co_qualname" => proto.qualname = text(vm)?,
            "co_filename" => {
                let mut source = (*proto.source).clone();
                source.filename = text(vm)?;
                proto.source = Rc::new(source);
            }
            "co_firstlineno" => proto.first_line = vm.to_i64(value)?.max(0) as u32,
            "co_flags" => {
                let bits = vm.to_i64(value)?;
                proto.awaitable = proto.is_generator && bits & flag::ITERABLE_COROUTINE != 0;
            }
            "co_consts" => {
                let given = value.downcast::<Tuple>();
                let Some(given) = given.filter(|g| g.items().len() == code.consts.len()) else {
                    return Err(vm.value_error("co_consts must be a tuple of as many constants"));
                };
                consts = Some(given.items().to_vec());
            }
            _ => {
                let name = vm.intern(&field);
                let current =
                    if field.starts_with("co_") { vm.find_attr(this, name)? } else { None };
                let Some(current) = current else {
                    return Err(vm.type_error(format!(
                        "replace() got an unexpected keyword argument '{field}'"
                    )));
                };
                if !vm.eq(current, value)? {
                    return Err(vm.value_error(format!("{field} cannot be replaced")));
                }
            }
        }
    }
    let mut linked = vm.link(&Rc::new(proto), code.globals);
    if let Some(consts) = consts {
        linked.consts = consts.into_boxed_slice();
    }
    Ok(linked.into())
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.downcast::<CodeObject>(), b.downcast::<CodeObject>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (p, q) = (&x.proto, &y.proto);
    let mut same = Rc::ptr_eq(p, q)
        || p.name == q.name
            && p.first_line == q.first_line
            && p.param_count() == q.param_count()
            && p.posonly == q.posonly
            && p.kwonly == q.kwonly
            && p.instrs == q.instrs
            && p.varnames == q.varnames
            && p.names == q.names
            && p.freevars == q.freevars
            && p.spans == q.spans
            && p.handlers == q.handlers;
    if same {
        let constants = (vm.new_tuple(&x.consts), vm.new_tuple(&y.consts));
        same = vm.eq(constants.0.into(), constants.1.into())?;
    }
    Ok(Value::bool(same == (op == CompareOp::Eq)))
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let code = code_of(vm, this)?;
    let name = vm.intern(&code.proto.name.clone());
    Ok(vm.hash(name.into())? ^ u64::from(code.proto.first_line))
}

/// `code`
pub static CODE: TypeSpec = TypeSpec {
    name: "code",
    doc: "What the source of a function or module was compiled to.",
    layout: Kind::Code,
    flags: Flags::WEAK,
    new: Some(function("__new__", "cls, /, *args", code_layout::new)),
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
        compare: Some(compare),
        hash: Some(hash),
        ..NO_SLOTS
    },
    methods: &[
        method("replace", "self, /, **changes, *args", replace),
        method("__replace__", "self, /, **changes, *args", replace),
        method("co_lines", "self, /", code_layout::lines),
        method("co_positions", "self, /", code_layout::positions),
    ],
    getsets: &[
        member("co_name", |vm, this| {
            let name = code_of(vm, this)?.proto.name.clone();
            Ok(vm.intern(&name).into())
        }),
        member("co_qualname", |vm, this| {
            let proto = code_of(vm, this)?.proto.clone();
            let is_module = proto.kind == CodeKind::Module && proto.qualname.is_empty();
            Ok(vm.intern(if is_module { &proto.name } else { &proto.qualname }).into())
        }),
        member("co_filename", |vm, this| {
            let name = code_of(vm, this)?.proto.source.filename.clone();
            Ok(vm.intern(&name).into())
        }),
        member("co_firstlineno", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.first_line as i64))
        }),
        member("co_argcount", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.positional as i64))
        }),
        member("co_posonlyargcount", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.posonly as i64))
        }),
        member("co_kwonlyargcount", |vm, this| {
            Ok(Value::int(code_of(vm, this)?.proto.kwonly as i64))
        }),
        member("co_nlocals", |vm, this| {
            Ok(Value::int(variable_names(code_of(vm, this)?).len() as i64))
        }),
        member("co_varnames", variables),
        member("co_names", |vm, this| {
            let code = code_of(vm, this)?;
            Ok(names_tuple(vm, &code.names))
        }),
        member("co_freevars", |vm, this| {
            let names = code_of(vm, this)?.proto.freevars.clone();
            let names: Vec<Gc<Str>> = names.iter().map(|n| vm.intern(n)).collect();
            Ok(names_tuple(vm, &names))
        }),
        member("co_cellvars", |vm, this| {
            let code = code_of(vm, this)?;
            let names: Vec<Gc<Str>> = code
                .proto
                .cell_registers
                .iter()
                .filter_map(|r| code.varnames.get(*r as usize).copied())
                .collect();
            Ok(names_tuple(vm, &names))
        }),
        member("co_consts", |vm, this| {
            let consts = code_of(vm, this)?.consts.to_vec();
            Ok(vm.new_tuple(&consts).into())
        }),
        member("co_flags", flags),
        getter("co_code", code_layout::instructions),
        member("co_linetable", code_layout::line_table),
        member("co_exceptiontable", code_layout::exception_table),
        member("co_stacksize", |vm, this| Ok(Value::int(code_of(vm, this)?.nregs as i64))),
    ],
    ..TypeSpec::NONE
};

/// `cell`
pub static CELL: TypeSpec = TypeSpec {
    name: "cell",
    doc: "A variable that functions share.",
    layout: Kind::Cell,
    new: Some(function(
        "__new__",
        "cls, contents=None, /",
        |vm: &mut Vm, _c: Value, contents: Option<Value>| {
            Ok(vm.new_cell(contents.unwrap_or(Value::UNSET)))
        },
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
        compare: Some(compare_cells),
        ..NO_SLOTS
    },
    getsets: &[getset(
        "cell_contents",
        |vm, this| match this.downcast::<Cell>().and_then(|c| c.value.to_option()) {
            Some(value) => Ok(value),
            None => Err(vm.value_error("Cell is empty")),
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

/// By their contents; an empty cell is less than any other.
fn compare_cells(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (a.downcast::<Cell>(), b.downcast::<Cell>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if x.value.is_unset() || y.value.is_unset() {
        let full = |cell: Gc<Cell>| !cell.value.is_unset();
        return Ok(Value::bool(op.holds(full(x).cmp(&full(y)))));
    }
    vm.compare(op, x.value, y.value)
}
