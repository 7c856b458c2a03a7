//! Type parameters and `type` statements (PEP 695): hidden functions around what they belong to.

use super::body::nth;
use super::function::{Definition, FunctionBody};
use super::symbols::{param_name_offset, span, type_param};
use super::{Compiler, Result};
use crate::code::{Literal, Op};
use crate::syntax::ast::{self, Expr, TypeParam};

/// Operand `b` of MakeTypeParam.
mod kind {
    pub const TYPE_VAR: u16 = 0;
    pub const PARAM_SPEC: u16 = 1;
    pub const TYPE_VAR_TUPLE: u16 = 2;
    pub const TYPE_ALIAS: u16 = 3;
    pub const GENERIC: u16 = 4;
}

impl<'a> Compiler<'a> {
    /// Calls a hidden function in which the type parameters are variables; `content` puts its
    /// result in the register it gets. The arguments are two registers for the parameters
    /// `.defaults` and `.kwdefaults`.
    fn in_type_scope(
        &mut self,
        name: &str,
        params: &'a Vec<TypeParam>,
        defaults: Option<&'a ast::Arguments>,
        at: (u32, u32),
        dst: u16,
        content: impl FnOnce(&mut Self, u16, u16) -> Result,
    ) -> Result {
        let mark = self.body.mark();
        let window = self.body.temps(4);
        let mut parts = 0;
        if let Some(defaults) = defaults {
            parts = self.defaults(defaults, window + 2, window + 3)?;
        }
        for i in 0..2 {
            if parts & 1 << i == 0 {
                self.body.emit(Op::LoadNone, window + 2 + i, 0, 0);
            }
        }
        let scope = self.table.scope_of(params);
        let hidden = format!("<generic parameters of {name}>");
        // Names inside are qualified as if the hidden function were not there.
        let (qualname, kind) = (self.body.qualname.clone(), self.body.kind);
        let line = self.tree.source.line_of(at.0);
        let code = self.nested_code(scope, &hidden, qualname, None, line, |this| {
            this.body.at(at);
            let tuple = this.type_param_objects(params)?;
            let value = this.body.temp();
            this.body.outer_kind = Some(kind);
            content(this, value, tuple)?;
            this.body.emit(Op::Return, value, 0, 0);
            Ok(())
        })?;
        self.body.at(at);
        self.make_function(code, 0, window, window);
        self.body.emit(Op::Call, window, 2, dst);
        self.body.release_to(mark);
        Ok(())
    }

    /// Makes the objects of type parameters, stores them under their names, and collects them in a
    /// tuple.
    fn type_param_objects(&mut self, params: &'a [TypeParam]) -> Result<u16> {
        let tuple = self.body.temp();
        let first = self.body.temps(params.len());
        for (i, param) in params.iter().enumerate() {
            let (name, at, bound) = type_param(param);
            let register = nth(first, i);
            let kind = match param {
                TypeParam::TypeVar(_) => kind::TYPE_VAR,
                TypeParam::ParamSpec(_) => kind::PARAM_SPEC,
                TypeParam::TypeVarTuple(_) => kind::TYPE_VAR_TUPLE,
            };
            let window = self.body.temps(3);
            self.body.at(at);
            self.load_str(window, name.as_bytes());
            let default = self.literals.type_default(param_name_offset(param));
            for (slot, value) in [(window + 1, bound), (window + 2, default)] {
                match value {
                    Some(value) => self.lazy_value(name, value, slot)?,
                    None => self.body.emit(Op::LoadNone, slot, 0, 0),
                }
            }
            self.body.emit(Op::MakeTypeParam, register, kind, window);
            self.store_name(name, register);
            self.body.release_to(window);
        }
        self.body.build(Op::BuildTuple, tuple, first, params.len());
        self.body.release_to(first);
        Ok(tuple)
    }

    /// Makes a function without parameters that evaluates `value`.
    fn lazy_value(&mut self, name: &'a str, value: &'a Expr, dst: u16) -> Result {
        let scope = self.table.scope_of(value);
        let line = self.tree.source.line_of(span(value).0);
        let code = self.function_code(scope, name, None, FunctionBody::Value(value), line)?;
        self.make_function(code, 0, dst, dst);
        Ok(())
    }

    pub(super) fn generic_function(&mut self, def: Definition<'a>, dst: u16) -> Result {
        let params = Some(def.params);
        self.in_type_scope(def.name, def.type_params, params, def.at, dst, |this, value, tuple| {
            this.function_value(def, Some((0, 1)), value)?;
            this.set_type_params(value, tuple);
            Ok(())
        })
    }

    pub(super) fn generic_class(&mut self, node: &'a ast::StmtClassDef, dst: u16) -> Result {
        let at = span(node);
        self.in_type_scope(&node.name, &node.type_params, None, at, dst, |this, value, tuple| {
            this.class_value(node, value, Some(tuple))?;
            this.set_type_params(value, tuple);
            let parameters = this.body.emitter.name("__parameters__");
            this.body.emit(Op::SetAttr, value, tuple, parameters);
            Ok(())
        })
    }

    /// The base `Generic[...]` of a class with the type parameters in register `tuple`.
    pub(super) fn generic_base(&mut self, tuple: u16, dst: u16) {
        let window = self.body.temps(3);
        self.body.emit(Op::LoadNone, window, 0, 0);
        self.body.emit(Op::LoadNone, window + 1, 0, 0);
        self.body.emit(Op::Move, window + 2, tuple, 0);
        self.body.emit(Op::MakeTypeParam, dst, kind::GENERIC, window);
        self.body.release_to(window);
    }

    fn set_type_params(&mut self, object: u16, tuple: u16) {
        let name = self.body.emitter.name("__type_params__");
        self.body.emit(Op::SetAttr, object, tuple, name);
    }

    pub(super) fn type_alias(&mut self, node: &'a ast::StmtTypeAlias) -> Result {
        let Expr::Name(name) = &*node.name else {
            unreachable!("bug: the symbol table checks names of aliases")
        };
        let alias = self.body.temp();
        if node.type_params.is_empty() {
            self.alias_value(node, &name.id, None, alias)?;
        } else {
            let params = &node.type_params;
            self.in_type_scope(&name.id, params, None, span(node), alias, |this, value, tuple| {
                this.alias_value(node, &name.id, Some(tuple), value)
            })?;
        }
        self.body.at(span(node));
        self.store_name(&name.id, alias);
        Ok(())
    }

    fn alias_value(
        &mut self,
        node: &'a ast::StmtTypeAlias,
        name: &'a str,
        params: Option<u16>,
        dst: u16,
    ) -> Result {
        let window = self.body.temps(3);
        self.body.load_const(window, Literal::Str(name.as_bytes().into()));
        let scope = self.table.scope_of(node);
        let line = self.tree.source.line_of(span(node).0);
        let value = FunctionBody::Value(&node.value);
        let code = self.function_code(scope, name, None, value, line)?;
        self.make_function(code, 0, window + 1, window + 1);
        match params {
            Some(tuple) => self.body.emit(Op::Move, window + 2, tuple, 0),
            None => self.body.emit(Op::LoadNone, window + 2, 0, 0),
        }
        self.body.at(span(node));
        self.body.emit(Op::MakeTypeParam, dst, kind::TYPE_ALIAS, window);
        self.body.release_to(window);
        Ok(())
    }
}
