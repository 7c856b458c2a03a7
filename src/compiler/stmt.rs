//! Statements.

use super::call::start_of;
use super::symbols::span;
use super::{Compiler, Result, fold};
use crate::code::{Op, TraceEvent};
use crate::syntax::ast::{self, Expr, Stmt};

impl<'a> Compiler<'a> {
    pub(super) fn stmts(&mut self, body: &'a [Stmt]) -> Result {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Result {
        self.descend(start_of(stmt))?;
        let mark = self.body.mark();
        self.body.at(span(stmt));
        self.trace(TraceEvent::Line, None);
        let outer = std::mem::replace(&mut self.expressions_end, span(stmt).1);
        self.stmt_inner(stmt)?;
        self.expressions_end = outer;
        self.body.release_to(mark);
        self.depth -= 1;
        Ok(())
    }

    fn stmt_inner(&mut self, stmt: &'a Stmt) -> Result {
        match stmt {
            Stmt::Expr(node) => {
                self.no_star(&node.value)?;
                if self.shows_values() {
                    self.show_value(&node.value)
                } else {
                    self.effect(&node.value)
                }
            }
            Stmt::Assign(node) => self.assign(node),
            Stmt::AugAssign(node) => self.augmented(node),
            Stmt::AnnAssign(node) => self.annotated(node),
            Stmt::If(node) => self.if_stmt(node),
            Stmt::While(node) => self.while_loop(node),
            Stmt::For(node) => self.for_loop(node),
            Stmt::AsyncFor(node) => self.async_for(node),
            Stmt::Return(node) => {
                if node.value.is_some() && self.body.is_generator && self.body.is_coroutine {
                    let message = "'return' with value in async generator";
                    return Err(super::symbols::error_at(node, message));
                }
                let value = match &node.value {
                    Some(value) if !is_none(value) => Some(self.operand(value)?),
                    _ => None,
                };
                self.body.at(span(node));
                self.return_value(node, value)
            }
            Stmt::FunctionDef(node) => self.function_def(super::function::Definition {
                scope: self.table.scope_of(node),
                name: &node.name,
                params: &node.args,
                body: &node.body,
                decorators: &node.decorator_list,
                returns: node.returns.as_deref(),
                type_params: &node.type_params,
                at: span(node),
            }),
            Stmt::AsyncFunctionDef(node) => self.function_def(super::function::Definition {
                scope: self.table.scope_of(node),
                name: &node.name,
                params: &node.args,
                body: &node.body,
                decorators: &node.decorator_list,
                returns: node.returns.as_deref(),
                type_params: &node.type_params,
                at: span(node),
            }),
            Stmt::ClassDef(node) => self.class_def(node),
            Stmt::Delete(node) => node.targets.iter().try_for_each(|t| self.delete(t)),
            Stmt::Raise(node) => self.raise(node),
            Stmt::Try(node) => self.try_stmt(node),
            Stmt::TryStar(node) => self.try_star(node),
            Stmt::With(node) => self.with(&node.items, &node.body, false, span(node)),
            Stmt::AsyncWith(node) => self.with(&node.items, &node.body, true, span(node)),
            Stmt::Match(node) => self.match_stmt(node),
            Stmt::Assert(node) => self.assert(node),
            Stmt::Import(node) => self.import(node),
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::TypeAlias(node) => self.type_alias(node),
            Stmt::Break(node) => self.loop_jump(node, true),
            Stmt::Continue(node) => self.loop_jump(node, false),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) => Ok(()),
        }
    }

    /// An `if` with all its `elif`s, without recursion.
    fn if_stmt(&mut self, mut node: &'a ast::StmtIf) -> Result {
        let end = self.body.label();
        loop {
            let next = self.body.label();
            self.expressions_end = span(&*node.test).1;
            self.jump_if(&node.test, next, false)?;
            self.stmts(&node.body)?;
            if node.orelse.is_empty() {
                self.body.bind(next);
                break;
            }
            self.body.at(span(node));
            self.body.goto(end);
            self.body.bind(next);
            match node.orelse.as_slice() {
                [Stmt::If(elif)] => node = elif,
                orelse => {
                    self.stmts(orelse)?;
                    break;
                }
            }
        }
        self.body.bind(end);
        Ok(())
    }

    fn raise(&mut self, node: &'a ast::StmtRaise) -> Result {
        let Some(exc) = &node.exc else {
            self.body.emit(Op::RaiseCurrent, 0, 0, 0);
            return Ok(());
        };
        let exc = self.operand(exc)?;
        match &node.cause {
            Some(cause) => {
                let cause = self.operand(cause)?;
                self.body.at(span(node));
                self.body.emit(Op::RaiseFrom, exc, cause, 0);
            }
            None => {
                self.body.at(span(node));
                self.body.emit(Op::Raise, exc, 0, 0);
            }
        }
        Ok(())
    }

    fn assert(&mut self, node: &'a ast::StmtAssert) -> Result {
        self.warn_of_assertion(node);
        let ok = self.body.label();
        if self.constant(&node.test).is_some_and(|value| fold::truth(&value)) {
            return Ok(());
        }
        self.jump_if(&node.test, ok, true)?;
        let window = self.body.temp();
        self.body.at(span(node));
        self.body.emit(Op::LoadAssertionError, window, 0, 0);
        if let Some(message) = &node.msg {
            self.body.temp();
            let argument = self.body.temp();
            self.expr_into(message, argument)?;
            self.body.at(span(node));
            self.body.emit(Op::Call, window, 1, window);
        }
        self.body.at(span(&*node.test));
        self.body.emit(Op::Raise, window, 0, 0);
        self.body.bind(ok);
        Ok(())
    }
}

fn is_none(expr: &Expr) -> bool {
    matches!(expr, Expr::Constant(ast::ExprConstant { value: ast::Constant::None, .. }))
}
