//! `with` and `async with`.

use super::block::Block;
use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{Op, Special};
use crate::syntax::ast::{self, Stmt};

impl<'a> Compiler<'a> {
    pub(super) fn with(
        &mut self,
        items: &'a [ast::WithItem],
        body: &'a [Stmt],
        is_async: bool,
        at: (u32, u32),
    ) -> Result {
        let Some((item, rest)) = items.split_first() else { return self.stmts(body) };
        self.descend(at.0)?;
        let item_at = span(&item.context_expr);
        let (enter_method, exit_method) = match is_async {
            false => (Special::Enter, Special::Exit),
            true => (Special::AsyncEnter, Special::AsyncExit),
        };
        // The exit method and its self stay in `exit` and `exit + 1` for the whole block.
        let exit = self.body.temps(2);
        let mark = self.body.mark();
        let window = self.body.temps(2);
        let manager = self.operand(&item.context_expr)?;
        self.body.at(item_at);
        self.body.emit(Op::LoadSpecial, window, manager, enter_method as u16);
        self.body.emit(Op::LoadSpecial, exit, manager, exit_method as u16);
        self.body.emit(Op::CallSelf, window, 0, window);
        if is_async {
            self.body.emit(Op::GetAwaitable, window + 1, window, 1);
            self.await_loop(window + 1, window);
        }
        let exc = exit + 2;
        debug_assert_eq!(exc, window);
        // The handler's register doubles as the place of the value entered with.
        let known = self.handler_state();
        let (region, handler) = self.region(exc);
        self.push_block(Block::With { region, exit, is_async, at: item_at });
        if let Some(target) = &item.optional_vars {
            self.store(target, window)?;
        }
        self.body.release_to(mark);
        let saved = self.body.temps(2) + 1;
        self.with(rest, body, is_async, at)?;
        self.pop_block();
        let end = self.body.label();
        if self.body.is_live() {
            // Nothing above the exit method is live any more: call it in place.
            self.body.release_to(exit + 2);
            self.exit_without_exception(exit, is_async, item_at);
            self.body.release_to(exit + 2);
            self.body.temps(2);
        }
        self.body.goto(end);
        self.body.flow.arrive(handler, &known);
        self.body.bind(handler);
        self.handling(exc, saved, |this, tail| {
            this.body.at(item_at);
            let window = this.body.temps(5);
            this.body.emit(Op::Move, window, exit, 0);
            this.body.emit(Op::Move, window + 1, exit + 1, 0);
            let class = this.body.emitter.name("__class__");
            this.body.emit(Op::GetAttr, window + 2, exc, class);
            this.body.emit(Op::Move, window + 3, exc, 0);
            let traceback = this.body.emitter.name("__traceback__");
            this.body.emit(Op::GetAttr, window + 4, exc, traceback);
            this.body.emit(Op::CallSelf, window, 3, window);
            this.await_exit(window, is_async);
            this.body.jump(Op::JumpIfNot, window, 0, tail);
            this.body.emit(Op::PopExc, saved, 0, 0);
            this.body.goto(end);
            Ok(())
        })?;
        self.body.bind(end);
        self.depth -= 1;
        Ok(())
    }

    /// Calls the exit method in `window` and its self behind it with three times None. The two are
    /// the topmost registers.
    pub(super) fn exit_without_exception(&mut self, window: u16, is_async: bool, at: (u32, u32)) {
        let arguments = self.body.temps(3);
        debug_assert_eq!(arguments, window + 2);
        self.body.at(at);
        for i in 0..3 {
            self.body.emit(Op::LoadNone, arguments + i, 0, 0);
        }
        self.body.emit(Op::CallSelf, window, 3, window);
        self.await_exit(window, is_async);
    }

    fn await_exit(&mut self, window: u16, is_async: bool) {
        if is_async {
            self.body.emit(Op::GetAwaitable, window + 1, window, 2);
            self.await_loop(window + 1, window);
        }
    }
}
