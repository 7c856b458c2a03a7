//! What is particular to `compile(…, 'single')`: one statement, whose values are shown.

use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{CodeKind, Form, Helper, Op};
use crate::syntax::ast::Expr;

impl<'a> Compiler<'a> {
    /// Whether expression statements show their values here.
    pub(super) fn shows_values(&self) -> bool {
        self.form == Form::Interactive && self.body.kind == CodeKind::Module
    }

    /// An expression statement whose value is given to `sys.displayhook`.
    pub(super) fn show_value(&mut self, value: &'a Expr) -> Result {
        let window = self.body.temp();
        self.body.emit(Op::LoadHelper, window, Helper::ShowValue as u16, 0);
        self.body.temp();
        let argument = self.body.temp();
        self.expr_into(value, argument)?;
        self.body.at(span(value));
        self.body.emit(Op::Call, window, 1, window);
        Ok(())
    }
}
