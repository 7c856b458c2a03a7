//! What code objects tell of their instructions: bytes, lines, positions, handlers; and the
//! constructor of `types.CodeType`.

use crate::builtins::classes::code::{code_of, replace_fields};
use crate::code::Source;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// Bytes that an instruction counts for in offsets.
const UNIT: u32 = 2;

/// Where the instructions come from: start, end and line of each run of them.
pub fn lines(vm: &mut Vm, this: Value) -> Result<Value> {
    let proto = code_of(vm, this)?.proto.clone();
    let mut rows = Vec::new();
    for (i, span) in proto.spans.iter().enumerate() {
        let end = proto.spans.get(i + 1).map_or(proto.instrs.len() as u32, |next| next.pc);
        let line = proto.source.line_of(span.start);
        let row = [span.pc * UNIT, end * UNIT, line].map(|n| Value::int(n.into()));
        rows.push(vm.new_tuple(&row).into());
    }
    let rows = vm.new_list(rows);
    vm.iter(rows.into())
}

/// For each instruction the line, the last line, the column and the last column of its source.
pub fn positions(vm: &mut Vm, this: Value) -> Result<Value> {
    let proto = code_of(vm, this)?.proto.clone();
    vm.charge(proto.instrs.len() as u64)?;
    vm.reserve(proto.instrs.len() * 64)?;
    let source = &proto.source;
    let mut rows: Vec<Value> = Vec::with_capacity(proto.instrs.len());
    for (i, span) in proto.spans.iter().enumerate() {
        let end = proto.spans.get(i + 1).map_or(proto.instrs.len() as u32, |next| next.pc);
        let place = [
            source.line_of(span.start),
            source.line_of(span.end),
            column(source, span.start),
            column(source, span.end),
        ];
        let row = Value::from(vm.new_tuple(&place.map(|n| Value::int(n.into()))));
        rows.extend((span.pc..end).map(|_| row));
    }
    let rows = vm.new_list(rows);
    vm.iter(rows.into())
}

/// The 0-based column, in bytes, of a byte offset.
fn column(source: &Source, offset: u32) -> u32 {
    let line = source.line_of(offset);
    offset - source.line_starts.get(line as usize - 1).copied().unwrap_or(0)
}

/// The instructions as bytes. They are this runtime's own.
pub fn instructions(vm: &mut Vm, this: Value) -> Result<Value> {
    let code = code_of(vm, this)?;
    Ok(vm.new_bytes(instruction_bytes(code)).into())
}

fn instruction_bytes(code: Gc<CodeObject>) -> Vec<u8> {
    let instrs = &code.proto.instrs;
    let mut bytes = Vec::with_capacity(instrs.len() * 8);
    for instr in instrs {
        for part in [instr.op as u16, instr.a, instr.b, instr.c] {
            bytes.extend_from_slice(&part.to_le_bytes());
        }
    }
    bytes
}

/// `co_linetable`: where the instructions come from, as this runtime keeps it.
pub fn line_table(vm: &mut Vm, this: Value) -> Result<Value> {
    let proto = code_of(vm, this)?.proto.clone();
    let rows = proto.spans.iter().flat_map(|span| [span.pc, span.start, span.end]);
    let bytes = rows.flat_map(u32::to_le_bytes).collect();
    Ok(vm.new_bytes(bytes).into())
}

/// `co_exceptiontable`: the handlers, as this runtime keeps them.
pub fn exception_table(vm: &mut Vm, this: Value) -> Result<Value> {
    let proto = code_of(vm, this)?.proto.clone();
    let rows = proto.handlers.iter().flat_map(|h| [h.start, h.end, h.target, h.reg.into()]);
    let bytes = rows.flat_map(u32::to_le_bytes).collect();
    Ok(vm.new_bytes(bytes).into())
}

/// The fields that the constructor takes, in order.
const FIELDS: [&str; 18] = [
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_flags",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_filename",
    "co_name",
    "co_qualname",
    "co_firstlineno",
    "co_linetable",
    "co_exceptiontable",
    "co_freevars",
    "co_cellvars",
];

/// `types.CodeType(…)`. Instructions are made by the compiler alone, so they have to be those of
/// some code that there is; the new code is that one with the other fields replaced.
pub fn new(vm: &mut Vm, _class: Value, args: Rest) -> Result<Value> {
    let given = args.0.len();
    if given < 16 {
        let message = format!("code expected at least 16 arguments, got {given}");
        return Err(vm.type_error(message));
    }
    if given > FIELDS.len() {
        let message = format!("code expected at most 18 arguments, got {given}");
        return Err(vm.type_error(message));
    }
    let Some(wanted) = args.0[6].unwrap_as::<Bytes>() else {
        let got = vm.class_name(args.0[6]);
        return Err(vm.type_error(format!("code() argument 7 must be bytes, not {got}")));
    };
    let same = |code: Gc<CodeObject>| {
        code.proto.instrs.len() * 8 == wanted.data.len()
            && instruction_bytes(code)[..] == wanted.data[..]
    };
    let Some(model) = vm.find_code(same) else {
        return Err(vm.value_error("code: no code that was compiled has these instructions"));
    };
    let changes = FIELDS.iter().map(|name| name.to_string()).zip(args.0.iter().copied());
    replace_fields(vm, model, changes.collect())
}
