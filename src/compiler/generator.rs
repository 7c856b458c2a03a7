//! `yield`, `yield from` and `await`.

use super::symbols::span;
use super::{Compiler, Result};
use crate::code::Op;
use crate::syntax::ast;

impl<'a> Compiler<'a> {
    pub(super) fn yield_expr(&mut self, node: &'a ast::ExprYield, dst: u16) -> Result {
        let value = match &node.value {
            Some(value) => self.operand(value)?,
            None => {
                let none = self.body.temp();
                self.body.emit(Op::LoadNone, none, 0, 0);
                none
            }
        };
        self.body.at(span(node));
        let op = if self.body.is_coroutine { Op::AsyncYield } else { Op::Yield };
        self.body.emit(op, dst, value, 0);
        Ok(())
    }

    pub(super) fn yield_from(&mut self, node: &'a ast::ExprYieldFrom, dst: u16) -> Result {
        let iterator = self.body.temp();
        let source = self.operand_in(&node.value, Some(iterator))?;
        self.body.at(span(node));
        self.body.emit(Op::GetYieldFrom, iterator, source, 0);
        self.delegate(iterator, dst);
        Ok(())
    }

    pub(super) fn await_expr(&mut self, node: &'a ast::ExprAwait, dst: u16) -> Result {
        let iterator = self.body.temp();
        let source = self.operand_in(&node.value, Some(iterator))?;
        self.body.at(span(node));
        self.body.emit(Op::GetAwaitable, iterator, source, 0);
        self.delegate(iterator, dst);
        Ok(())
    }

    fn delegate(&mut self, iterator: u16, dst: u16) {
        let result = match self.spare(dst) {
            Some(register) if register != iterator => register,
            _ => self.body.temp(),
        };
        self.await_loop(iterator, result);
        self.body.move_to(dst, result);
    }

    /// Runs the iterator in a register to its end, passing on what it yields; its result goes to
    /// `result`. The VM knows a delegating frame by the `Send` right before the `Yield`.
    pub(super) fn await_loop(&mut self, iterator: u16, result: u16) {
        let live = self.body.is_live();
        self.body.emit(Op::LoadNone, result, 0, 0);
        let (next, done) = (self.body.label(), self.body.label());
        let known = self.body.flow.assigned.clone();
        self.body.bind_loop(next, known, live);
        self.body.jump(Op::Send, iterator, result, done);
        self.body.emit(Op::Yield, result, result, 0);
        self.body.goto(next);
        self.body.bind(done);
    }
}
