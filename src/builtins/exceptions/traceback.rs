//! `traceback` objects: a view of the levels that an exception has collected.

use crate::object::*;
use crate::vm::Vm;

struct Traceback {
    /// Innermost first, as exceptions keep them.
    entries: Vec<TraceEntry>,
}

impl Opaque for Traceback {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        for entry in &self.entries {
            tracer.mark(entry.code);
        }
    }
}

/// `traceback`
pub static TRACEBACK: TypeSpec = TypeSpec {
    name: "traceback",
    doc: "A place that an exception has passed.",
    new: Some(function("__new__", "cls, tb_next, tb_frame, tb_lasti, tb_lineno", new)),
    getsets: &[
        getset("tb_next", next, set_next),
        getter("tb_lineno", |_, this| {
            let entries = entries(this).unwrap_or_default();
            Ok(entries.last().map_or(Value::NONE, |e| {
                let proto = &e.code.proto;
                Value::int(proto.source.line_of(proto.span_at(e.pc).0) as i64)
            }))
        }),
        member("tb_lasti", |_, this| {
            let entries = entries(this).unwrap_or_default();
            Ok(entries.last().map_or(Value::NONE, |e| Value::int(e.pc as i64 * 2)))
        }),
        member("tb_frame", |vm, this| {
            let entries = entries(this).unwrap_or_default();
            Ok(crate::builtins::classes::frame::of_levels(vm, entries))
        }),
    ],
    methods: &[method("__dir__", "self, /", |vm: &mut Vm, _: Value| {
        let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map(|n| vm.intern(n).into());
        Ok(vm.new_list(names.to_vec()))
    })],
    ..TypeSpec::NONE
};

/// A level at a frame's instruction, or the next one of the line; above the levels of `next`.
fn new(
    vm: &mut Vm,
    _class: Value,
    next: Value,
    frame: Value,
    lasti: Value,
    line: Value,
) -> Result<Value> {
    let Some(mut levels) = entries(next) else {
        let got = vm.class_name(next);
        return Err(vm.type_error(format!("expected traceback object or None, got '{got}'")));
    };
    let Some(mut level) = crate::builtins::classes::frame::level(vm, frame)? else {
        let got = vm.class_name(frame);
        return Err(
            vm.type_error(format!("traceback() argument 'tb_frame' must be frame, not {got}"))
        );
    };
    let (lasti, line) = (vm.to_i64(lasti)?, vm.to_i64(line)?);
    let proto = &level.code.proto;
    let line_at = |pc: u32| i64::from(proto.source.line_of(proto.span_at(pc).0));
    let last = proto.instrs.len().saturating_sub(1) as u32;
    let pc = (lasti / 2).clamp(0, last.into()) as u32;
    let of_line = proto.spans.iter().map(|span| span.pc).find(|pc| line_at(*pc) == line);
    level.pc = if line_at(pc) == line { pc } else { of_line.unwrap_or(pc) };
    levels.push(level);
    Ok(of(vm, &levels))
}

/// The traceback of these levels, None if there are none.
pub fn of(vm: &mut Vm, entries: &[TraceEntry]) -> Value {
    if entries.is_empty() {
        return Value::NONE;
    }
    vm.new_opaque(&TRACEBACK, Box::new(Traceback { entries: entries.to_vec() }))
}

fn next(vm: &mut Vm, this: Value) -> Result<Value> {
    let entries = entries(this).unwrap_or_default();
    let rest = entries.len().saturating_sub(1);
    Ok(of(vm, &entries[..rest]))
}

/// Puts the levels of another traceback, or none, below the first one of this.
fn set_next(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("can't delete tb_next attribute"));
    }
    let Some(mut levels) = entries(value) else {
        let got = vm.class_name(value);
        return Err(vm.type_error(format!("expected traceback object, got '{got}'")));
    };
    if value.is(this) {
        return Err(vm.value_error("traceback loop detected"));
    }
    if let Some(mut traceback) = opaque::<Traceback>(this) {
        levels.extend(traceback.entries.last().copied());
        traceback.entries = levels;
    }
    Ok(())
}

/// How many levels a traceback has.
pub fn level_count(value: Value) -> Option<usize> {
    opaque::<Traceback>(value).map(|t| t.entries.len())
}

/// The levels of a traceback or None; Rust's None for anything else.
pub fn entries(value: Value) -> Option<Vec<TraceEntry>> {
    if value.is_none() || value.is_unset() {
        return Some(Vec::new());
    }
    opaque::<Traceback>(value).map(|t| t.entries.clone())
}
