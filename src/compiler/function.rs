//! Functions, lambdas and what their definitions evaluate.

use std::rc::Rc;

use super::body::{Body, Signature};
use super::scope::{Binding, CLASS_DICT, ScopeId, flag};
use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{CellSource, Code, CodeKind, Op, TraceEvent};
use crate::syntax::ast::{self, Expr, Stmt};

/// A `def` or `async def`.
#[derive(Clone, Copy)]
pub(super) struct Definition<'a> {
    pub scope: ScopeId,
    pub name: &'a str,
    pub params: &'a ast::Arguments,
    pub body: &'a [Stmt],
    pub decorators: &'a [Expr],
    pub returns: Option<&'a Expr>,
    pub type_params: &'a Vec<ast::TypeParam>,
    pub at: (u32, u32),
}

/// How much of the recursion's depth a nested function costs: its frames are the largest.
const SCOPE_DEPTH: u32 = 2;

/// The registers that MakeFunction reads besides its code, as bits of its operand `c`.
mod part {
    pub const DEFAULTS: u16 = 1;
    pub const KEYWORD_DEFAULTS: u16 = 2;
    pub const ANNOTATIONS: u16 = 4;
}

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, def: Definition<'a>) -> Result {
        let name = self.table.mangle(self.body.scope, def.name);
        if let (true, true, Binding::Local(register)) = (
            def.decorators.is_empty(),
            def.type_params.is_empty(),
            self.table.binding(self.body.scope, name),
        ) {
            self.function_value(def, None, register)?;
            self.assigned(register);
            return Ok(());
        }
        let target = self.decorate(def.decorators, def.at, |this, dst| {
            if def.type_params.is_empty() {
                this.function_value(def, None, dst)
            } else {
                this.generic_function(def, dst)
            }
        })?;
        self.body.at(def.at);
        self.store_name(def.name, target);
        Ok(())
    }

    /// Evaluates decorators, then what they decorate, then calls them inside out; the register of
    /// the result. The span of each call is the decorator's, as in CPython's tracebacks.
    pub(super) fn decorate(
        &mut self,
        decorators: &'a [Expr],
        at: (u32, u32),
        value: impl FnOnce(&mut Self, u16) -> Result,
    ) -> Result<u16> {
        // Each decorator is the callee of a window whose argument is the next window.
        let first = self.body.mark();
        for decorator in decorators {
            let window = self.body.temps(2);
            self.body.release_to(window + 1);
            self.expr_into(decorator, window)?;
            self.body.temp();
        }
        let inner = self.body.temp();
        self.body.at(at);
        value(self, inner)?;
        for (i, decorator) in decorators.iter().enumerate().rev() {
            let window = first + 2 * i as u16;
            self.body.at(span(decorator));
            self.body.emit(Op::Call, window, 1, window);
        }
        Ok(first)
    }

    /// Makes the function object in `dst`. `defaults` says where an enclosing hidden scope has
    /// the tuple and dict of defaults; otherwise they are evaluated here.
    pub(super) fn function_value(
        &mut self,
        def: Definition<'a>,
        defaults: Option<(u16, u16)>,
        dst: u16,
    ) -> Result {
        let mark = self.body.mark();
        let window = self.body.temps(4);
        let mut parts = match defaults {
            Some((positional, keyword)) => {
                let mut parts = 0;
                if has_defaults(def.params) {
                    self.body.emit(Op::Move, window + 1, positional, 0);
                    parts |= part::DEFAULTS;
                }
                if has_keyword_defaults(def.params) {
                    self.body.emit(Op::Move, window + 2, keyword, 0);
                    parts |= part::KEYWORD_DEFAULTS;
                }
                parts
            }
            None => self.defaults(def.params, window + 1, window + 2)?,
        };
        if self.function_annotations(def.params, def.returns, window + 3)? {
            parts |= part::ANNOTATIONS;
        }
        let first_line = def.decorators.first().map_or(def.at.0, |d| span(d).0);
        let line = self.tree.source.line_of(first_line);
        let body = FunctionBody::Block(def.body);
        let code = self.function_code(def.scope, def.name, Some(def.params), body, line)?;
        self.body.at(def.at);
        self.make_function(code, parts, window, dst);
        self.body.release_to(mark);
        Ok(())
    }

    pub(super) fn lambda(&mut self, node: &'a ast::ExprLambda, dst: u16) -> Result {
        let window = self.body.temps(4);
        let parts = self.defaults(&node.args, window + 1, window + 2)?;
        let scope = self.table.scope_of(node);
        let line = self.tree.source.line_of(span(node).0);
        let body = FunctionBody::Value(&node.body);
        let code = self.function_code(scope, "<lambda>", Some(&node.args), body, line)?;
        self.body.at(span(node));
        self.make_function(code, parts, window, dst);
        Ok(())
    }

    /// Writes MakeFunction, through `window` if it has parts there.
    pub(super) fn make_function(&mut self, code: Rc<Code>, parts: u16, window: u16, dst: u16) {
        if !self.body.is_live() {
            return;
        }
        let code = self.body.emitter.code_constant(code);
        if parts == 0 {
            self.body.emit(Op::MakeFunction, dst, code, 0);
        } else {
            self.body.emit(Op::MakeFunction, window, code, parts);
            self.body.move_to(dst, window);
        }
    }

    /// Evaluates default values; which of the two registers were filled.
    pub(super) fn defaults(
        &mut self,
        params: &'a ast::Arguments,
        positional: u16,
        keyword: u16,
    ) -> Result<u16> {
        let mut parts = 0;
        let values: Vec<&'a Expr> = params
            .posonlyargs
            .iter()
            .chain(&params.args)
            .filter_map(|p| p.default.as_deref())
            .collect();
        let first = self.body.mark();
        if !values.is_empty() {
            parts |= part::DEFAULTS;
            let constants: Option<Box<[_]>> = values.iter().map(|v| self.constant(v)).collect();
            match constants {
                Some(items) => {
                    self.body.load_const(positional, crate::code::Literal::Tuple(items));
                }
                None => {
                    for value in &values {
                        let slot = self.body.temp();
                        self.expr_into(value, slot)?;
                    }
                    self.body.build(Op::BuildTuple, positional, first, values.len());
                }
            }
            self.body.release_to(first);
        }
        if has_keyword_defaults(params) {
            parts |= part::KEYWORD_DEFAULTS;
            let mut count = 0;
            for param in &params.kwonlyargs {
                let Some(default) = &param.default else { continue };
                let key = self.body.temp();
                let name = self.table.mangle(self.body.scope, &param.def.arg);
                self.load_str(key, name.as_bytes());
                let value = self.body.temp();
                self.expr_into(default, value)?;
                count += 1;
            }
            self.body.emit(Op::BuildDict, keyword, first, count);
            self.body.release_to(first);
        }
        Ok(parts)
    }

    /// The qualified name of something called `name` that is defined here.
    pub(super) fn qualify(&self, name: &str) -> Box<str> {
        // A name declared global is defined at module level, wherever its `def` stands.
        let global =
            self.table.symbol(self.body.scope, name).is_some_and(|s| s.flags & flag::GLOBAL != 0);
        let prefix = &self.body.qualname;
        match self.body.outer_kind.unwrap_or(self.body.kind) {
            _ if global || prefix.is_empty() => name.into(),
            CodeKind::Module => name.into(),
            CodeKind::Class => format!("{prefix}.{name}").into(),
            CodeKind::Function => format!("{prefix}.<locals>.{name}").into(),
        }
    }

    /// Compiles the code of a function; `params` is None for hidden functions, whose parameters
    /// are those of their scope.
    pub(super) fn function_code(
        &mut self,
        scope: ScopeId,
        name: &'a str,
        params: Option<&'a ast::Arguments>,
        content: FunctionBody<'a>,
        first_line: u32,
    ) -> Result<Rc<Code>> {
        let qualname = self.qualify(name);
        self.nested_code(scope, name, qualname, params, first_line, |this| match content {
            FunctionBody::Block(stmts) => {
                this.body.doc = this.docstring(stmts);
                this.trace(TraceEvent::Call, None);
                this.stmts(stmts)?;
                this.trace(TraceEvent::Return, None);
                this.body.emit(Op::ReturnNone, 0, 0, 0);
                Ok(())
            }
            FunctionBody::Value(value) => {
                let value = this.operand(value)?;
                this.body.emit(Op::Return, value, 0, 0);
                Ok(())
            }
        })
    }

    /// Compiles a nested frame of kind Function.
    pub(super) fn nested_code(
        &mut self,
        scope: ScopeId,
        name: &str,
        qualname: Box<str>,
        params: Option<&'a ast::Arguments>,
        first_line: u32,
        content: impl FnOnce(&mut Self) -> Result,
    ) -> Result<Rc<Code>> {
        self.depth += SCOPE_DEPTH;
        let mut body = Box::new(Body::new(CodeKind::Function, scope, name.into(), qualname));
        body.is_generator = self.table[scope].is_generator;
        body.is_coroutine = self.table[scope].is_coroutine;
        let outer = std::mem::replace(&mut self.body, body);
        let start = self.tree.source.line_starts.get(first_line as usize - 1);
        let start = start.copied().unwrap_or(0);
        self.body.at((start, start));
        self.prologue(scope, params);
        content(self)?;
        let inner = std::mem::replace(&mut self.body, outer);
        self.depth -= SCOPE_DEPTH;
        let sources = self.free_sources(scope);
        inner.finish_with(self.tree, self.form, &self.table, first_line, sources)
    }

    /// Where this frame has the cells for the free variables of the frame of `scope`.
    pub(super) fn free_sources(&self, scope: ScopeId) -> Vec<CellSource> {
        let class_cells = [self.body.class_cell, self.body.class_dict];
        let names = self.table[scope].frees.iter();
        names.map(|name| self.table.cell_source(scope, name, class_cells)).collect()
    }

    /// Lays out the registers of a function's variables and makes the cells.
    fn prologue(&mut self, scope: ScopeId, params: Option<&'a ast::Arguments>) {
        let mut order: Vec<&'a str> = Vec::new();
        match params {
            Some(params) => {
                self.body.signature = signature(params);
                let plain = params.posonlyargs.iter().chain(&params.args).next();
                self.body.self_name = plain.map(|p| p.def.arg.as_str());
                for param in super::symbols::all_params(params) {
                    order.push(self.table.mangle(scope, &param.arg));
                }
            }
            None => {
                let hidden = self.table[scope].symbols.iter();
                order.extend(hidden.filter(|s| s.flags & flag::PARAM != 0).map(|s| s.name));
                self.body.signature.positional = order.len() as u16;
                self.body.signature.posonly = order.len() as u16;
            }
        }
        let body = &mut self.body;
        for name in &order {
            let symbol = self.table.symbol(scope, name).expect("bug: parameter without symbol");
            let register = body.variable(name);
            symbol.set_register(register);
            body.flow.assigned.insert(register);
        }
        for symbol in &self.table[scope].symbols {
            if symbol.is_own() && symbol.flags & flag::PARAM == 0 {
                symbol.set_register(body.variable(symbol.name));
            }
            if symbol.is_own() && symbol.flags & flag::UNBOUND != 0 {
                body.unbindable.insert(symbol.register());
            }
        }
        let class_dict = self.table.free_index(scope, CLASS_DICT);
        if let Some(index) = class_dict.filter(|_| self.table[scope].sees_class) {
            body.namespace = body.variable("");
            body.emit(Op::LoadFree, body.namespace, index, 0);
        }
        if body.is_generator || body.is_coroutine {
            body.emit(Op::MakeGenerator, 0, 0, 0);
        }
        body.clear_at = body.emitter.pc();
        for symbol in &self.table[scope].symbols {
            if symbol.is_own() && symbol.is_captured() {
                let register = symbol.register();
                if symbol.flags & flag::PARAM == 0 {
                    body.emit(Op::Clear, register, 0, 0);
                }
                body.emit(Op::MakeCell, register, 0, 0);
                body.cell_registers.push(register);
            }
        }
        body.shows_locals = self.shows_locals
            || ["locals", "vars", "dir", "eval", "exec", "_getframe"]
                .iter()
                .any(|name| self.table.symbol(scope, name).is_some());
    }
}

/// What a function runs.
pub(super) enum FunctionBody<'a> {
    Block(&'a [Stmt]),
    Value(&'a Expr),
}

fn has_defaults(params: &ast::Arguments) -> bool {
    params.posonlyargs.iter().chain(&params.args).any(|p| p.default.is_some())
}

fn has_keyword_defaults(params: &ast::Arguments) -> bool {
    params.kwonlyargs.iter().any(|p| p.default.is_some())
}

fn signature(params: &ast::Arguments) -> Signature {
    Signature {
        posonly: params.posonlyargs.len() as u16,
        positional: (params.posonlyargs.len() + params.args.len()) as u16,
        kwonly: params.kwonlyargs.len() as u16,
        varargs: params.vararg.is_some(),
        varkw: params.kwarg.is_some(),
    }
}
