//! Annotations of variables and functions.

use super::scope::Binding;
use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{CodeKind, Op};
use crate::syntax::ast::{self, Expr};

/// Whether the target is a name without parentheses: only such annotations are kept.
pub(super) fn is_simple(node: &ast::StmtAnnAssign) -> bool {
    matches!(&*node.target, Expr::Name(name) if span(name).0 == span(node).0)
}

impl<'a> Compiler<'a> {
    /// Makes sure that `__annotations__` exists, even if no annotation gets evaluated.
    pub(super) fn make_annotations(&mut self) {
        let register = self.load_annotations();
        self.body.release_to(register);
    }

    fn load_annotations(&mut self) -> u16 {
        let register = self.body.temp();
        // Of a class body, or of a module over a mapping of the caller's.
        let name = "__annotations__";
        let in_namespace = self.body.kind == CodeKind::Class
            || self.table.binding(self.body.scope, name) == Binding::Namespace;
        self.body.emit(Op::LoadAnnotations, register, 0, u16::from(in_namespace));
        register
    }

    pub(super) fn annotated(&mut self, node: &'a ast::StmtAnnAssign) -> Result {
        if let Some(value) = &node.value {
            let register = self.operand(value)?;
            self.store(&node.target, register)?;
        } else {
            self.parts_of_target(&node.target)?;
        }
        if self.body.kind == CodeKind::Function {
            return Ok(());
        }
        match &*node.target {
            Expr::Name(name) if is_simple(node) => {
                let annotation = self.annotation(&node.annotation)?;
                let annotations = self.load_annotations();
                let scope = self.body.scope;
                let name = self.table.mangle(scope, &name.id);
                let key = self.str_operand(name);
                self.body.at(span(node));
                self.body.emit(Op::SetItem, annotations, key, annotation);
                Ok(())
            }
            // `obj.attr: T` evaluates the annotation and drops it.
            _ if !self.lazy_annotations => self.effect(&node.annotation),
            _ => Ok(()),
        }
    }

    /// Evaluates what the target of an annotation without a value consists of.
    fn parts_of_target(&mut self, target: &'a Expr) -> Result {
        match target {
            Expr::Attribute(node) => self.effect(&node.value),
            Expr::Subscript(node) => {
                self.effect(&node.value)?;
                self.effect(&node.slice)
            }
            _ => Ok(()),
        }
    }

    /// The value of an annotation: evaluated, or its text.
    fn annotation(&mut self, annotation: &'a Expr) -> Result<u16> {
        let register = self.body.temp();
        self.annotation_into(annotation, register)?;
        Ok(register)
    }

    fn annotation_into(&mut self, annotation: &'a Expr, dst: u16) -> Result {
        if self.lazy_annotations {
            let text = self.unparse(annotation);
            self.load_str(dst, text.as_bytes());
            return Ok(());
        }
        match annotation {
            // `*args: *Ts` is the one item of the iterable.
            Expr::Starred(starred) => {
                let value = self.operand_in(&starred.value, Some(dst))?;
                self.body.at(span(annotation));
                self.body.emit(Op::Unpack, dst, value, 1);
                Ok(())
            }
            _ => self.expr_into(annotation, dst),
        }
    }

    /// Builds the annotations dict of a function into `dst`, behind which nothing is live. False if
    /// there are no annotations.
    pub(super) fn function_annotations(
        &mut self,
        params: &'a ast::Arguments,
        returns: Option<&'a Expr>,
        dst: u16,
    ) -> Result<bool> {
        let first = self.body.mark();
        let mut count = 0;
        // CPython's order, which shows in `__annotations__`.
        let annotated = (params.args.iter().map(|p| &p.def))
            .chain(params.posonlyargs.iter().map(|p| &p.def))
            .chain(params.vararg.iter().map(|p| &**p))
            .chain(params.kwonlyargs.iter().map(|p| &p.def))
            .chain(params.kwarg.iter().map(|p| &**p))
            .filter_map(|p| p.annotation.as_deref().map(|a| (p.arg.as_str(), a)))
            .chain(returns.map(|r| ("return", r)));
        for (name, annotation) in annotated {
            let pair = self.body.temp();
            let name = self.table.mangle(self.body.scope, name);
            self.load_str(pair, name.as_bytes());
            let value = self.body.temp();
            self.annotation_into(annotation, value)?;
            count += 1;
        }
        if count > 0 {
            self.body.emit(Op::BuildDict, dst, first, count);
        }
        self.body.release_to(first);
        Ok(count > 0)
    }
}
