//! What the compiler produces and the VM runs: instructions, code objects, the emitter and the
//! disassembler. Pure data; knows neither the heap nor Python's semantics.
#![forbid(unsafe_code)]

#[allow(clippy::module_inception, reason = "the layer is named after its main noun")]
mod code;
mod dis;
mod emit;
mod op;

pub use code::{
    CellSource, Code, CodeKind, Form, Handler, Literal, Origin, ScopedLocal, Source, SpanEntry,
};
pub use dis::{disassemble, literal_text};
pub use emit::{Emitted, Emitter, Label, verify};
pub use op::{Helper, Instr, Op, Special, TraceEvent};
