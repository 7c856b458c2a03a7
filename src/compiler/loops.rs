//! `while` and `for`. The test stands at the bottom: one loop instruction per iteration.

use super::block::Block;
use super::scope::Binding;
use super::symbols::span;
use super::{Compiler, Result, fold};
use crate::code::{Label, Literal, Op};
use crate::syntax::ast::{self, BoolOp, Expr};

/// A prepared `for` iteration: which instruction steps it, and on which register.
#[derive(Clone, Copy)]
pub(super) struct Iteration {
    op: Op,
    iterator: u16,
}

impl<'a> Compiler<'a> {
    pub(super) fn while_loop(&mut self, node: &'a ast::StmtWhile) -> Result {
        let test = self.constant(&node.test).map(|value| fold::truth(&value));
        let (top, bottom, end) = (self.body.label(), self.body.label(), self.body.label());
        let live = self.body.is_live() && test != Some(false);
        if test.is_none() {
            self.body.goto(bottom);
        } else if test == Some(false) {
            // Compiled for its errors only.
            let skip = self.body.label();
            self.body.goto(skip);
            self.while_body(node, top, bottom, end, false)?;
            self.body.bind(bottom);
            self.body.bind(skip);
            self.stmts(&node.orelse)?;
            self.body.bind(end);
            return Ok(());
        }
        self.while_body(node, top, bottom, end, live)?;
        self.body.bind(bottom);
        self.expressions_end = span(&*node.test).1;
        match test {
            None => self.jump_if(&node.test, top, true)?,
            Some(_) => self.body.goto(top),
        }
        self.stmts(&node.orelse)?;
        self.body.bind(end);
        Ok(())
    }

    fn while_body(
        &mut self,
        node: &'a ast::StmtWhile,
        top: Label,
        bottom: Label,
        end: Label,
        live: bool,
    ) -> Result {
        let mut known = self.body.flow.assigned.clone();
        known.subtract(&self.body.unbindable);
        self.assigned_when_true(&node.test, &mut known);
        self.body.bind_loop(top, known, live);
        self.push_block(Block::Loop { on_break: end, on_continue: bottom });
        self.stmts(&node.body)?;
        self.pop_block();
        Ok(())
    }

    /// Adds the locals that `:=` assigns whenever `test` comes out true.
    fn assigned_when_true(&self, test: &Expr, known: &mut super::flow::RegisterSet) {
        match test {
            Expr::NamedExpr(node) => {
                if let Expr::Name(name) = &*node.target
                    && let Some(symbol) = self.table.symbol(self.body.scope, &name.id)
                    && let Binding::Local(register) =
                        self.table.binding(self.body.scope, symbol.name)
                {
                    known.insert(register);
                }
            }
            Expr::BoolOp(node) if node.op == BoolOp::And => {
                node.values.iter().for_each(|v| self.assigned_when_true(v, known));
            }
            Expr::Compare(node) => self.assigned_when_true(&node.left, known),
            _ => {}
        }
    }

    pub(super) fn for_loop(&mut self, node: &'a ast::StmtFor) -> Result {
        self.expressions_end = span(&*node.iter).1;
        let iteration = self.prepare_iteration(&node.iter)?;
        let (top, bottom, end) = (self.body.label(), self.body.label(), self.body.label());
        let live = self.body.is_live();
        let mut known = self.body.flow.assigned.clone();
        known.subtract(&self.body.unbindable);
        self.body.goto(bottom);
        self.body.bind_loop(top, known, live);
        let value = self.loop_variable(&node.target)?;
        self.push_block(Block::Loop { on_break: end, on_continue: bottom });
        self.stmts(&node.body)?;
        self.pop_block();
        self.body.bind(bottom);
        self.iterate(iteration, value, span(&*node.iter), top);
        self.stmts(&node.orelse)?;
        self.body.bind(end);
        Ok(())
    }

    /// Writes the store of a loop's target at the top of its body; the register in which the
    /// loop instruction puts each value.
    pub(super) fn loop_variable(&mut self, target: &'a Expr) -> Result<u16> {
        if let Expr::Name(node) = target {
            let name = self.table.mangle(self.body.scope, &node.id);
            if let Binding::Local(register) = self.table.binding(self.body.scope, name) {
                self.assigned(register);
                return Ok(register);
            }
        }
        let value = self.body.temp();
        self.store(target, value)?;
        Ok(value)
    }

    /// Makes the iterator of `iter`; it stays in registers taken here.
    pub(super) fn prepare_iteration(&mut self, iter: &'a Expr) -> Result<Iteration> {
        if let Some(arguments) = self.range_arguments(iter) {
            let window = self.body.temps(3);
            let Expr::Call(call) = iter else { unreachable!("bug: range is a call") };
            self.expr_into(&call.func, window)?;
            self.body.release_to(window + 2);
            self.run_of(arguments)?;
            self.body.at(span(iter));
            self.body.emit(Op::RangePrep, window, arguments.len() as u16, 0);
            self.body.release_to(window + 2);
            self.body.temp();
            return Ok(Iteration { op: Op::ForRange, iterator: window });
        }
        let iterator = self.body.temp();
        // The list or set is never seen: iterate over a constant.
        let display = match iter {
            Expr::List(node) => self.constants(&node.elts).map(Literal::Tuple),
            Expr::Set(node) => self.constants(&node.elts).map(Literal::FrozenSet),
            _ => None,
        };
        let source = match display {
            Some(constant) => {
                self.body.load_const(iterator, constant);
                iterator
            }
            None => self.operand_in(iter, Some(iterator))?,
        };
        self.body.at(span(iter));
        self.body.emit(Op::GetIter, iterator, source, 0);
        Ok(Iteration { op: Op::ForIter, iterator })
    }

    /// The arguments of `range(…)` when the name is global and the call is plain.
    fn range_arguments(&self, iter: &'a Expr) -> Option<&'a [Expr]> {
        let Expr::Call(call) = iter else { return None };
        let Expr::Name(name) = &*call.func else { return None };
        let plain = &*name.id == "range"
            && call.keywords.is_empty()
            && (1..=3).contains(&call.args.len())
            && !call.args.iter().any(|a| matches!(a, Expr::Starred(_)));
        let global = || self.table.binding(self.body.scope, "range") == Binding::Global;
        (plain && global()).then_some(&call.args)
    }

    /// The instruction at the bottom: the next value into `value` and back to `top`.
    pub(super) fn iterate(&mut self, iteration: Iteration, value: u16, at: (u32, u32), top: Label) {
        self.body.at(at);
        self.body.jump(iteration.op, iteration.iterator, value, top);
    }

    /// An iteration over an iterator that is in a register already.
    pub(super) fn iteration_of(&self, iterator: u16) -> Iteration {
        Iteration { op: Op::ForIter, iterator }
    }

    pub(super) fn async_for(&mut self, node: &'a ast::StmtAsyncFor) -> Result {
        let iterator = self.body.temp();
        let source = self.operand_in(&node.iter, Some(iterator))?;
        self.body.at(span(&*node.iter));
        self.body.emit(Op::GetAsyncIter, iterator, source, 0);
        let end = self.body.label();
        let exhausted = self.body.label();
        let next = self.body.label();
        let live = self.body.is_live();
        let mut known = self.body.flow.assigned.clone();
        known.subtract(&self.body.unbindable);
        self.body.bind_loop(next, known, live);
        let value = self.async_next(iterator, exhausted, span(&*node.iter))?;
        self.store(&node.target, value)?;
        self.push_block(Block::Loop { on_break: end, on_continue: next });
        self.stmts(&node.body)?;
        self.pop_block();
        self.body.at(span(node));
        self.body.goto(next);
        self.body.bind(exhausted);
        self.stmts(&node.orelse)?;
        self.body.bind(end);
        Ok(())
    }

    /// Awaits the next value of an async iterator into a new temporary; goes to `exhausted` at its
    /// end.
    pub(super) fn async_next(
        &mut self,
        iterator: u16,
        exhausted: Label,
        at: (u32, u32),
    ) -> Result<u16> {
        let value = self.body.temp();
        let exc = self.body.temp();
        let proceed = self.body.label();
        let (region, handler) = self.region(exc);
        let entry = self.body.flow.assigned.clone();
        self.push_block(Block::Try(region));
        self.body.at(at);
        let awaited = self.body.temp();
        self.body.emit(Op::GetAsyncNext, awaited, iterator, 0);
        self.await_loop(awaited, value);
        self.pop_block();
        self.body.goto(proceed);
        self.body.flow.arrive(handler, &entry);
        self.body.bind(handler);
        self.body.jump(Op::EndAsyncFor, exc, 0, exhausted);
        // EndAsyncFor re-raises what is not StopAsyncIteration: it never falls through.
        self.body.emit(Op::Reraise, exc, 0, 0);
        self.body.bind(proceed);
        self.body.release_to(exc);
        Ok(value)
    }
}
