//! `frame` objects: what `sys._getframe()`, generators and tracebacks show of a frame.

use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::{FrameRef, Vm};

enum FrameView {
    /// A frame on the stack, or a suspended generator's, and its locals when it was last seen.
    Frame(FrameRef, Value),
    /// What a traceback still knows of a frame: its level, the outermost, and those further in.
    Levels(Vec<TraceEntry>),
}

impl Opaque for FrameView {
    fn trace(&self, tracer: &mut Tracer) {
        match self {
            FrameView::Frame(frame, locals) => {
                frame.trace(tracer);
                tracer.value(*locals);
            }
            FrameView::Levels(entries) => {
                for entry in entries {
                    tracer.mark(entry.code);
                }
            }
        }
    }
}

fn view(vm: &mut Vm, value: Value) -> Result<OpaqueRef<FrameView>> {
    match opaque::<FrameView>(value) {
        Some(view) => Ok(view),
        None => Err(vm.type_error("a frame is required")),
    }
}

/// A frame object.
pub fn new(vm: &mut Vm, frame: FrameRef) -> Value {
    let locals = vm.frame_locals(&frame).unwrap_or(Value::NONE);
    vm.new_opaque(&FRAME, Box::new(FrameView::Frame(frame, locals)))
}

/// `gi_frame` and its kin: None once the generator has finished.
pub fn of_generator(vm: &mut Vm, generator: Gc<Generator>) -> Value {
    match vm.generator_frame(generator) {
        Some(frame) => new(vm, frame),
        None => Value::NONE,
    }
}

/// The frame of the outermost of a traceback's levels, which are innermost first.
pub fn of_levels(vm: &mut Vm, entries: Vec<TraceEntry>) -> Value {
    if entries.is_empty() {
        return Value::NONE;
    }
    vm.new_opaque(&FRAME, Box::new(FrameView::Levels(entries)))
}

/// What a traceback keeps of a frame; None if `value` is no frame.
pub fn level(vm: &mut Vm, value: Value) -> Result<Option<TraceEntry>> {
    match opaque::<FrameView>(value) {
        Some(_) => place(vm, value).map(Some),
        None => Ok(None),
    }
}

/// The code that runs, and the instruction at which it stands.
fn place(vm: &mut Vm, this: Value) -> Result<TraceEntry> {
    let view = view(vm, this)?;
    Ok(match &*view {
        FrameView::Frame(frame, _) => {
            TraceEntry { code: frame.function.code, pc: vm.frame_pc(frame) }
        }
        FrameView::Levels(entries) => *entries.last().expect("bug: a traceback of no levels"),
    })
}

fn line_number(vm: &mut Vm, this: Value) -> Result<u32> {
    let TraceEntry { code, pc } = place(vm, this)?;
    let proto = &code.proto;
    if let FrameView::Frame(FrameRef { generator: Some(generator), .. }, _) = &*view(vm, this)?
        && generator.state == GeneratorState::Created
    {
        return Ok(proto.first_line);
    }
    Ok(proto.source.line_of(proto.span_at(pc).0))
}

fn line(vm: &mut Vm, this: Value) -> Result<Value> {
    line_number(vm, this).map(|line| Value::int(line.into()))
}

fn code(vm: &mut Vm, this: Value) -> Result<Value> {
    place(vm, this).map(|place| place.code.into())
}

fn globals(vm: &mut Vm, this: Value) -> Result<Value> {
    place(vm, this).map(|place| place.code.globals.into())
}

fn last_instruction(vm: &mut Vm, this: Value) -> Result<Value> {
    place(vm, this).map(|place| Value::int(i64::from(place.pc) * 2))
}

fn locals(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut view = view(vm, this)?;
    match &mut *view {
        FrameView::Frame(frame, seen) => {
            let frame = *frame;
            if let Some(locals) = vm.frame_locals(&frame) {
                *seen = locals;
            }
            Ok(*seen)
        }
        FrameView::Levels(entries) => {
            let code = entries.last().expect("bug: a traceback of no levels").code;
            Ok(match code.proto.kind {
                crate::code::CodeKind::Module => code.globals.into(),
                _ => vm.new_dict().into(),
            })
        }
    }
}

fn back(vm: &mut Vm, this: Value) -> Result<Value> {
    let view = view(vm, this)?;
    let FrameView::Frame(frame, _) = &*view else { return Ok(Value::NONE) };
    Ok(match vm.frame_back(frame) {
        Some(caller) => new(vm, caller),
        None => Value::NONE,
    })
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let line = line_number(vm, this)?;
    let code = place(vm, this)?.code;
    let file = vm.new_str(code.proto.source.filename.as_bytes());
    let file = vm.repr(file.into())?.to_string_lossy().into_owned();
    let (address, name) = (this.bits(), &code.proto.name);
    let text = format!("<frame at {address:#x}, file {file}, line {line}, code {name}>");
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn clear(vm: &mut Vm, this: Value) -> Result<()> {
    let mut view = view(vm, this)?;
    if let FrameView::Frame(frame, locals) = &mut *view {
        if vm.is_running(frame) {
            return Err(vm.runtime_error("cannot clear an executing frame"));
        }
        if frame.generator.is_some_and(|g| g.state == GeneratorState::Suspended) {
            return Err(vm.runtime_error("cannot clear a suspended frame"));
        }
        *locals = vm.new_dict().into();
    }
    Ok(())
}

/// `frame`
pub static FRAME: TypeSpec = TypeSpec {
    name: "frame",
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[
        method("clear", "self, /", clear).doc("F.clear(): clear all references held by the frame")
    ],
    getsets: &[
        getter("f_back", back),
        getter("f_builtins", |vm, _| Ok(vm.builtins.into())),
        getter("f_code", code),
        getter("f_globals", globals),
        getter("f_lasti", last_instruction),
        getter("f_lineno", line),
        getter("f_locals", locals),
        getter("f_trace", |_, _| Ok(Value::NONE)),
        member("f_trace_lines", |_, _| Ok(Value::TRUE)),
        getter("f_trace_opcodes", |_, _| Ok(Value::FALSE)),
    ],
    ..TypeSpec::NONE
};
