//! What is particular to `compile(…, 'single')`: one statement, whose values are shown.

use super::symbols::{error_at, span};
use super::{Compiler, Problem, Result};
use crate::code::{CodeKind, Form, Helper, Op};
use crate::syntax::Tree;
use crate::syntax::ast::Expr;

/// Rejects source of more than one statement; those of one line count as one.
pub(super) fn check_single(tree: &Tree) -> std::result::Result<(), Problem> {
    for pair in tree.body.windows(2) {
        let (end, next) = (span(&pair[0]).1 as usize, span(&pair[1]).0 as usize);
        if tree.source.text.as_bytes()[end..next].contains(&b'\n') {
            let message = "multiple statements found while compiling a single statement";
            return Err(error_at(&pair[1], message));
        }
    }
    Ok(())
}

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
