//! `try`.
//!
//! Inside a handler the exception handled before is kept in a register, and a second region covers
//! the handler: whatever leaves it restores that exception first.

use super::block::Block;
use super::symbols::{error_at, span};
use super::{Compiler, Result};
use crate::code::{Label, Op};
use crate::syntax::ast::{self, ExceptHandler, Stmt};

impl<'a> Compiler<'a> {
    pub(super) fn try_stmt(&mut self, node: &'a ast::StmtTry) -> Result {
        for (i, ExceptHandler::ExceptHandler(handler)) in node.handlers.iter().enumerate() {
            if handler.type_.is_none() && i + 1 < node.handlers.len() {
                return Err(error_at(handler, "default 'except:' must be last"));
            }
        }
        self.with_finally(&node.finalbody, |this| {
            if node.handlers.is_empty() {
                this.stmts(&node.body)?;
                this.stmts(&node.orelse)
            } else {
                this.try_except(node)
            }
        })
    }

    pub(super) fn try_star(&mut self, node: &'a ast::StmtTryStar) -> Result {
        self.with_finally(&node.finalbody, |this| this.try_except_star(node))
    }

    /// What is known to be assigned when a handler of code that starts here is entered.
    pub(super) fn handler_state(&self) -> super::flow::RegisterSet {
        let mut known = self.body.flow.assigned.clone();
        known.subtract(&self.body.unbindable);
        known
    }

    /// Runs `inner` with a `finally` body, if there is one.
    fn with_finally(
        &mut self,
        finalbody: &'a [Stmt],
        inner: impl FnOnce(&mut Self) -> Result,
    ) -> Result {
        if finalbody.is_empty() {
            return inner(self);
        }
        let (exc, saved) = (self.body.temp(), self.body.temp());
        let known = self.handler_state();
        let (region, handler) = self.region(exc);
        self.push_block(Block::Finally { region, body: finalbody });
        inner(self)?;
        self.pop_block();
        let end = self.body.label();
        if self.body.is_live() {
            self.stmts(finalbody)?;
        }
        self.body.goto(end);
        self.body.flow.arrive(handler, &known);
        self.body.bind(handler);
        self.handling(exc, saved, |this, _| this.stmts(finalbody))?;
        self.body.bind(end);
        Ok(())
    }

    /// Writes a handler: `content` runs with `exc` as the exception being handled. Falling out of
    /// `content` re-raises it, as does jumping to the label it gets; a new exception replaces it.
    pub(super) fn handling(
        &mut self,
        exc: u16,
        saved: u16,
        content: impl FnOnce(&mut Self, Label) -> Result,
    ) -> Result {
        let known = self.handler_state();
        let live = self.body.is_live();
        self.body.emit(Op::PushExc, saved, exc, 0);
        let (region, tail) = self.region(exc);
        self.push_block(Block::Handler { region, saved });
        content(self, tail)?;
        self.pop_block();
        if live {
            self.body.flow.arrive(tail, &known);
        }
        self.body.bind(tail);
        self.body.emit(Op::PopExc, saved, 0, 0);
        self.body.emit(Op::Reraise, exc, 0, 0);
        Ok(())
    }

    fn try_except(&mut self, node: &'a ast::StmtTry) -> Result {
        let (exc, saved) = (self.body.temp(), self.body.temp());
        let known = self.handler_state();
        let (region, handler) = self.region(exc);
        self.push_block(Block::Try(region));
        self.stmts(&node.body)?;
        self.pop_block();
        self.stmts(&node.orelse)?;
        let end = self.body.label();
        self.body.goto(end);
        self.body.flow.arrive(handler, &known);
        self.body.bind(handler);
        self.handling(exc, saved, |this, tail| {
            for ExceptHandler::ExceptHandler(handler) in &node.handlers {
                let next = this.body.label();
                if let Some(type_) = &handler.type_ {
                    let mark = this.body.mark();
                    let type_register = this.operand(type_)?;
                    this.body.at(span(handler));
                    this.body.jump(Op::JumpNotMatch, exc, type_register, next);
                    this.body.release_to(mark);
                }
                this.handler_body(handler, exc, tail, |this| {
                    this.body.emit(Op::PopExc, saved, 0, 0);
                    this.body.goto(end);
                })?;
                this.body.bind(next);
            }
            Ok(())
        })?;
        self.body.bind(end);
        Ok(())
    }

    /// The body of a handler, with its name bound around it; `leave` writes its normal end.
    fn handler_body(
        &mut self,
        handler: &'a ast::ExceptHandlerExceptHandler,
        exc: u16,
        tail: Label,
        leave: impl FnOnce(&mut Self),
    ) -> Result {
        let Some(name) = &handler.name else {
            self.stmts(&handler.body)?;
            leave(self);
            return Ok(());
        };
        let at = span(handler);
        self.body.at(at);
        self.store_name(name, exc);
        let known = self.handler_state();
        let (region, cleanup) = self.region(exc);
        self.push_block(Block::Named { region, name, at });
        self.stmts(&handler.body)?;
        self.pop_block();
        self.body.at(at);
        self.unbind(name, at);
        leave(self);
        self.body.flow.arrive(cleanup, &known);
        self.body.bind(cleanup);
        self.unbind(name, at);
        self.body.goto(tail);
        Ok(())
    }

    /// `except*`: each handler takes its part of the group; what handlers raise and what nobody
    /// takes is raised together at the end.
    fn try_except_star(&mut self, node: &'a ast::StmtTryStar) -> Result {
        let (exc, saved) = (self.body.temp(), self.body.temp());
        let known = self.handler_state();
        let (region, handler) = self.region(exc);
        self.push_block(Block::Try(region));
        self.stmts(&node.body)?;
        self.pop_block();
        self.stmts(&node.orelse)?;
        let end = self.body.label();
        self.body.goto(end);
        self.body.flow.arrive(handler, &known);
        self.body.bind(handler);
        self.handling(exc, saved, |this, _| {
            // JoinGroup wants the original and the list side by side.
            let original = this.body.temps(2);
            let raised = original + 1;
            let rest = this.body.temp();
            this.body.emit(Op::Move, original, exc, 0);
            this.body.emit(Op::BuildList, raised, 0, 0);
            this.body.emit(Op::Move, rest, exc, 0);
            for ExceptHandler::ExceptHandler(handler) in &node.handlers {
                this.star_handler(handler, rest, raised)?;
            }
            let joined = this.body.label();
            this.body.jump(Op::JumpIfNone, rest, 0, joined);
            this.body.emit(Op::ListAppend, raised, rest, 0);
            this.body.bind(joined);
            this.body.emit(Op::JoinGroup, exc, original, 0);
            let reraise = this.body.label();
            this.body.jump(Op::JumpIfNotNone, exc, 0, reraise);
            this.body.emit(Op::PopExc, saved, 0, 0);
            this.body.goto(end);
            this.body.bind(reraise);
            Ok(())
        })?;
        self.body.bind(end);
        Ok(())
    }

    fn star_handler(
        &mut self,
        handler: &'a ast::ExceptHandlerExceptHandler,
        rest: u16,
        raised: u16,
    ) -> Result {
        let mark = self.body.mark();
        let next = self.body.label();
        let Some(type_) = &handler.type_ else {
            return Err(error_at(handler, "expected one or more exception types"));
        };
        self.body.jump(Op::JumpIfNone, rest, 0, next);
        let group = self.body.temps(2);
        self.expr_into(type_, group + 1)?;
        self.body.at(span(handler));
        self.body.emit(Op::SplitGroup, group, rest, 0);
        self.body.jump(Op::JumpIfNone, group, 0, next);
        let (error, saved) = (group + 1, self.body.temp());
        self.body.emit(Op::PushExc, saved, group, 0);
        let known = self.handler_state();
        let (region, failed) = self.region(error);
        if let Some(name) = &handler.name {
            self.store_name(name, group);
        }
        self.push_block(Block::StarHandler { region });
        self.stmts(&handler.body)?;
        self.pop_block();
        let live = self.body.is_live();
        let at = span(handler);
        if let (Some(name), true) = (&handler.name, live) {
            self.unbind(name, at);
        }
        self.body.emit(Op::PopExc, saved, 0, 0);
        self.body.goto(next);
        self.body.flow.arrive(failed, &known);
        self.body.bind(failed);
        if let Some(name) = &handler.name {
            self.unbind(name, at);
        }
        self.body.emit(Op::PopExc, saved, 0, 0);
        self.body.emit(Op::ListAppend, raised, error, 0);
        self.body.bind(next);
        self.body.release_to(mark);
        Ok(())
    }
}
