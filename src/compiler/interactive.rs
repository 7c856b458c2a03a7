//! What is particular to `compile(…, 'single')`: one statement, whose values are shown.

use super::symbols::span;
use super::{Compiler, Problem, Result};
use crate::code::{CodeKind, Form, Helper, Op};
use crate::syntax::ast::{Expr, Stmt};
use crate::syntax::{ProblemEnd, ShownLine, SyntaxError, Tree};

/// Rejects source of more than one statement; those of one line count as one. A compound statement
/// ends with an empty line or a block, so that more may be typed.
pub(super) fn check_single(tree: &Tree) -> std::result::Result<(), Box<SyntaxError>> {
    let text = &tree.source.text;
    for pair in tree.body.windows(2) {
        let (end, next) = (span(&pair[0]).1, span(&pair[1]).0);
        if !text[end as usize..next as usize].contains('\n') {
            continue;
        }
        let problem = match is_compound(&pair[0]) {
            true => Problem::new("invalid syntax", next, next + 1),
            false => {
                let message = "multiple statements found while compiling a single statement";
                Problem::point(message, end).end(ProblemEnd::NextColumn)
            }
        };
        return Err(problem.line(ShownLine::Read(end)).locate(&tree.source));
    }
    let last_line = text.rsplit('\n').next().unwrap_or("");
    let is_block = last_line.starts_with([' ', '\t']) || last_line.is_empty();
    if tree.body.last().is_some_and(is_compound) && !is_block {
        return Err(Problem::new("invalid syntax", 0, 0).at_end(&tree.source));
    }
    Ok(())
}

fn is_compound(stmt: &Stmt) -> bool {
    matches!(
        stmt,
        Stmt::If(_)
            | Stmt::For(_)
            | Stmt::AsyncFor(_)
            | Stmt::While(_)
            | Stmt::With(_)
            | Stmt::AsyncWith(_)
            | Stmt::Try(_)
            | Stmt::TryStar(_)
            | Stmt::Match(_)
            | Stmt::FunctionDef(_)
            | Stmt::AsyncFunctionDef(_)
            | Stmt::ClassDef(_)
    )
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
