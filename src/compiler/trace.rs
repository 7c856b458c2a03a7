//! Code that tells a trace function of the host's where it is. Only what is compiled while there is one
//! has it, so it costs nothing otherwise.

use super::Compiler;
use crate::code::{Helper, Op, TraceEvent};

impl Compiler<'_> {
    /// Tells of an event at the current place; `value` is what a function returns.
    pub(super) fn trace(&mut self, event: TraceEvent, value: Option<u16>) {
        if !self.traced {
            return;
        }
        let mark = self.body.mark();
        let window = self.body.temps(3);
        self.body.emit(Op::LoadHelper, window, Helper::Trace as u16, 0);
        self.body.emit(Op::LoadInt, window + 2, event as u16, 0);
        if let Some(value) = value {
            let argument = self.body.temp();
            self.body.emit(Op::Move, argument, value, 0);
        }
        let arguments = 1 + value.is_some() as u16;
        self.body.emit(Op::Call, window, arguments, window);
        self.body.release_to(mark);
    }
}
