//! Prints code objects as text: for `dis`, for the golden tests and for debugging.

use std::fmt::Write;

use super::code::{CellSource, Code, CodeKind, Literal};
use super::emit::extra_operand;
use super::op::{Instr, Op};

/// The listing of `code` and, after it, of the code objects among its constants.
pub fn disassemble(code: &Code) -> String {
    let mut out = String::new();
    write_code(code, &mut out);
    out
}

fn write_code(code: &Code, out: &mut String) {
    let kind = match code.kind {
        CodeKind::Module => "module",
        CodeKind::Function => "function",
        CodeKind::Class => "class",
    };
    let _ =
        write!(out, "{kind} {} (line {}, {} registers", code.qualname, code.first_line, code.nregs);
    if !code.varnames.is_empty() {
        let _ = write!(out, "; {}", code.varnames.join(" "));
    }
    let free = code.freevars.iter().zip(&code.free_sources);
    for (i, (name, source)) in free.enumerate() {
        let source = match source {
            CellSource::Register(r) => format!("r{r}"),
            CellSource::Free(f) => format!("free {f}"),
        };
        let _ = write!(out, "{} {name}={source}", if i == 0 { "; free" } else { "," });
    }
    out.push_str(")\n");
    let mut line = 0;
    let mut pc = 0;
    while pc < code.instrs.len() {
        let op = code.instrs[pc].op;
        let here = code.source.line_of(code.span_at(pc as u32).0);
        let shown = if here == line { String::new() } else { here.to_string() };
        line = here;
        let text = instruction(code, pc);
        let _ = writeln!(out, "{}", format!("{shown:>4} {pc:>4} {text}").trim_end());
        pc += 1 + op.extra_words();
    }
    for h in &code.handlers {
        let _ = writeln!(out, "     {}..{} -> {} (r{})", h.start, h.end, h.target, h.reg);
    }
    for literal in &code.consts {
        if let Literal::Code(inner) = literal {
            out.push('\n');
            write_code(inner, out);
        }
    }
}

fn instruction(code: &Code, pc: usize) -> String {
    let Instr { op, a, b, c } = code.instrs[pc];
    let next = (pc + 1 + op.extra_words()) as i64;
    let mut operands = Vec::new();
    let mut notes = Vec::new();
    if op == Op::Jump {
        operands.push(format!("-> {}", next + (b as i64 | (c as i16 as i64) << 16)));
    } else {
        for (kind, operand) in op.operands().bytes().zip([a, b, c]) {
            match kind {
                b'r' | b'w' => operands.push(register(code, operand)),
                b'i' => operands.push((operand as i16).to_string()),
                b'u' => operands.push(operand.to_string()),
                b'j' => operands.push(format!("-> {}", next + operand as i16 as i64)),
                b'k' => {
                    notes.push(code.consts.get(operand as usize).map_or("?".into(), literal_text))
                }
                b'n' => notes
                    .push(code.names.get(operand as usize).map_or("?".into(), |n| n.to_string())),
                b'f' => notes.push(
                    code.freevars.get(operand as usize).map_or("?".into(), |n| n.to_string()),
                ),
                _ => {}
            }
        }
    }
    match op {
        Op::CallMethod => notes.push(code.names[extra_operand(code, pc)].to_string()),
        Op::CallKw => notes.push(literal_text(&code.consts[extra_operand(code, pc)])),
        Op::LoadConstWide => {
            operands.truncate(1);
            notes.push(literal_text(&code.consts[b as usize | (c as usize) << 16]));
        }
        _ => {}
    }
    let mut text = format!("{:<15} {}", op.name(), operands.join(" "));
    if !notes.is_empty() {
        let _ = write!(text, "  ({})", notes.join(", "));
    }
    text
}

fn register(code: &Code, register: u16) -> String {
    match code.varnames.get(register as usize) {
        Some(name) => format!("r{register}:{name}"),
        None => format!("r{register}"),
    }
}

/// A constant, much as Python would write it.
pub fn literal_text(value: &Literal) -> String {
    let list = |items: &[Literal]| items.iter().map(literal_text).collect::<Vec<_>>().join(", ");
    match value {
        Literal::None => "None".into(),
        Literal::Ellipsis => "...".into(),
        Literal::Bool(true) => "True".into(),
        Literal::Bool(false) => "False".into(),
        Literal::Int(i) => i.to_string(),
        Literal::BigInt(i) => i.to_string(),
        Literal::Float(f) => format!("{f:?}"),
        Literal::Complex(re, im) => format!("{re:?}+{im:?}j"),
        Literal::Str(s) => format!("{:?}", String::from_utf8_lossy(s)),
        Literal::Bytes(b) => format!("b\"{}\"", b.escape_ascii()),
        Literal::Tuple(items) if items.len() == 1 => format!("({},)", literal_text(&items[0])),
        Literal::Tuple(items) => format!("({})", list(items)),
        Literal::FrozenSet(items) => format!("{{{}}}", list(items)),
        Literal::Code(code) => format!("<code {}>", code.qualname),
    }
}
