//! Class definitions.

use std::rc::Rc;

use super::body::Body;
use super::scope::CLASS_DICT;
use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{Code, CodeKind, Helper, Literal, Op};
use crate::syntax::ast::{self, Expr};

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, node: &'a ast::StmtClassDef) -> Result {
        let value = self.decorate(&node.decorator_list, span(node), |this, dst| {
            if node.type_params.is_empty() {
                this.class_value(node, dst, None)
            } else {
                this.generic_class(node, dst)
            }
        })?;
        self.body.at(span(node));
        self.store_name(&node.name, value);
        Ok(())
    }

    /// Calls `__build_class__(body, name, *bases, **keywords)`. `type_params` is the register of a
    /// generic class's type parameters.
    pub(super) fn class_value(
        &mut self,
        node: &'a ast::StmtClassDef,
        dst: u16,
        type_params: Option<u16>,
    ) -> Result {
        let mark = self.body.mark();
        let window = self.body.window(dst);
        self.body.at(span(node));
        self.body.emit(Op::LoadHelper, window, Helper::BuildClass as u16, 0);
        let self_slot = self.body.temp();
        let function = self.body.temp();
        let code = self.class_code(node)?;
        self.body.at(span(node));
        self.make_function(code, 0, function, function);
        self.str_operand(&node.name);
        let starred = node.bases.iter().any(|b| matches!(b, Expr::Starred(_)))
            || node.keywords.iter().any(|k| k.arg.is_none());
        if starred {
            self.body.emit(Op::Clear, self_slot, 0, 0);
            self.call_unpacking(window, Some(2), &node.bases, &node.keywords, span(node), dst)?;
        } else {
            self.run_of(&node.bases)?;
            self.body.at(span(node));
            let mut count = 2 + node.bases.len();
            if let Some(params) = type_params {
                let base = self.body.temp();
                self.generic_base(params, base);
                count += 1;
            }
            if node.keywords.is_empty() {
                self.body.emit(Op::Call, window, count as u16, dst);
            } else {
                self.body.emit(Op::Clear, self_slot, 0, 0);
                self.call_keywords(window, count, &node.keywords, span(node), dst)?;
            }
        }
        self.body.release_to(mark);
        Ok(())
    }

    fn class_code(&mut self, node: &'a ast::StmtClassDef) -> Result<Rc<Code>> {
        let scope = self.table.scope_of(node);
        let qualname = self.qualify(&node.name);
        let first = node.decorator_list.first().map_or(span(node).0, |d| span(d).0);
        let first_line = self.tree.source.line_of(first);
        let name = node.name.as_str().into();
        let body = Box::new(Body::new(CodeKind::Class, scope, name, qualname.clone()));
        let outer = std::mem::replace(&mut self.body, body);
        self.body.at(span(node));
        self.body.variable("");
        if self.table[scope].needs_class_cell {
            let cell = self.body.variable("__class__");
            self.body.class_cell = cell;
            self.body.emit(Op::Clear, cell, 0, 0);
            self.body.emit(Op::MakeCell, cell, 0, 0);
            self.body.cell_registers.push(cell);
        }
        if self.table[scope].needs_class_dict {
            let cell = self.body.variable(CLASS_DICT);
            self.body.class_dict = cell;
            self.body.emit(Op::Move, cell, 0, 0);
            self.body.emit(Op::MakeCell, cell, 0, 0);
            self.body.cell_registers.push(cell);
        }
        self.class_prelude(node, &qualname, first_line);
        self.static_attributes.push(Vec::new());
        let written = self.stmts(&node.body);
        let attributes = self.static_attributes.pop().unwrap_or_default();
        written?;
        self.store_static_attributes(&attributes);
        if self.table[scope].needs_class_dict {
            self.store_name("__classdictcell__", self.body.class_dict);
        }
        if self.table[scope].needs_class_cell {
            let cell = self.body.class_cell;
            self.body.emit(Op::Return, cell, 0, 0);
        } else {
            self.body.emit(Op::ReturnNone, 0, 0, 0);
        }
        let inner = std::mem::replace(&mut self.body, outer);
        let sources = self.free_sources(scope);
        inner.finish_with(self.tree, self.form, &self.table, first_line, sources)
    }

    /// Sets the name that every class namespace ends with.
    fn store_static_attributes(&mut self, attributes: &[&'a str]) {
        let value = self.body.temp();
        let names = attributes.iter().map(|name| Literal::Str(name.as_bytes().into())).collect();
        self.body.load_const(value, Literal::Tuple(names));
        self.store_name("__static_attributes__", value);
        self.body.release_to(value);
    }

    /// Sets the names that every class namespace starts with.
    fn class_prelude(&mut self, node: &'a ast::StmtClassDef, qualname: &str, first_line: u32) {
        let value = self.body.temp();
        let dunder_name = self.body.emitter.name("__name__");
        self.body.emit(Op::LoadName, value, dunder_name, 0);
        self.store_name("__module__", value);
        self.load_str(value, qualname.as_bytes());
        self.store_name("__qualname__", value);
        self.body.load_const(value, Literal::Int(first_line.into()));
        self.store_name("__firstlineno__", value);
        if let Some(doc) = self.docstring(&node.body) {
            self.load_str(value, &doc);
            self.store_name("__doc__", value);
        }
        if self.table[self.body.scope].has_annotations {
            self.make_annotations();
        }
        self.body.release_to(value);
    }
}
