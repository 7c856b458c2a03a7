//! `code` and `cell`

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

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
    let mut bits = 0x3;
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
    flags: Flags::WEAK,
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
