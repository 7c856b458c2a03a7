//! Trace functions: the host is told what Python code does. Calls to [`tell`] are compiled into the code
//! (`compiler/trace.rs`), except for exceptions, which unwinding tells of.

use super::Vm;
use crate::code::TraceEvent;
use crate::heap::Gc;
use crate::object::{CodeObject, FnSpec, Result, Value, function};

/// What a trace function is told.
pub struct Traced<'a> {
    /// What happened.
    pub event: TraceEvent,
    /// Name of the file.
    pub file: &'a str,
    /// The line.
    pub line: u32,
    /// Name of the function.
    pub function: &'a str,
    /// What it returns, or the exception that passes.
    pub value: Value,
}

/// The function that traced code calls.
pub(super) static TELL: FnSpec = function("trace", "event, value=None, /", tell);

fn tell(vm: &mut Vm, event: i64, value: Option<Value>) -> Result<()> {
    let Some(frame) = vm.frame_ref(0) else { return Ok(()) };
    let event = match event {
        0 => TraceEvent::Call,
        1 => TraceEvent::Line,
        _ => TraceEvent::Return,
    };
    vm.trace_event(event, frame.function.code, frame.pc(), value.unwrap_or(Value::NONE))
}

impl Vm {
    /// Tells the trace function, if there is one and it is not running.
    fn trace_event(
        &mut self,
        event: TraceEvent,
        code: Gc<CodeObject>,
        pc: u32,
        value: Value,
    ) -> Result<()> {
        // Taken while it runs: what it does is not traced.
        let Some(trace) = self.host.trace.take() else { return Ok(()) };
        let (proto, handles) = (code.proto.clone(), self.handles.len());
        self.protect(value);
        let line = proto.source.line_of(proto.span_at(pc).0);
        let (file, function) = (&*proto.source.filename, &*proto.name);
        let result = trace(self, &Traced { event, file, line, function, value });
        self.handles.truncate(handles);
        // It may have set another, or none, which `trace_ended` says.
        if self.host.trace.is_none() && !std::mem::take(&mut self.host.trace_ended) {
            self.host.trace = Some(trace);
        }
        result
    }

    /// Tells of the exception being raised in a frame. What the trace function raises takes its place.
    #[cold]
    pub(super) fn trace_exception(&mut self, code: Gc<CodeObject>, pc: u32) {
        let exception = self.take_raised();
        self.protect(exception);
        if self.trace_event(TraceEvent::Exception, code, pc, exception).is_ok() {
            let _ = self.raise_again(exception);
        }
    }
}
