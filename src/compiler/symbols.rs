//! Walks the tree once to fill the symbol table, and reports the errors that need no more than
//! names and scopes: bad `global`, `yield` outside of functions, rebound comprehension variables.

use bumpalo::Bump;

use super::annotation::is_simple;
use super::grammar;
use super::scope::{CLASS_DICT, ScopeId, ScopeKind, SymbolTable, flag};
use super::targets::{self, Use};
use crate::syntax::ast::{self, Expr, Ranged, Stmt};
use crate::syntax::{ErrorKind, Literals, Piece, Problem, StringValue, Tree};

type Result<T = ()> = std::result::Result<T, Problem>;

/// How deep the walk may recurse; see [`super::MAX_DEPTH`].
use super::MAX_DEPTH;

/// The walk.
pub(super) struct Symbols<'a> {
    pub table: SymbolTable<'a>,
    literals: &'a Literals,
    text: &'a str,
    scope: ScopeId,
    depth: u32,
    /// Nesting of comprehension iterables, where `:=` is not allowed.
    in_iterable: u32,
    /// What the innermost list, set or dict comprehension is called.
    comprehension: Option<&'static str>,
    /// Where the innermost comprehension is.
    comprehension_range: (u32, u32),
    /// What the innermost scope is, if it may not yield, await or assign: a bound, an alias …
    restricted: Option<&'static str>,
    /// Annotations are not evaluated (`from __future__ import annotations`).
    lazy_annotations: bool,
}

/// The byte range of a node.
pub(super) fn span(node: &impl Ranged) -> (u32, u32) {
    let range = node.range();
    (u32::from(range.start()), u32::from(range.end()))
}

/// An error over a node's range.
pub(super) fn error_at(node: &impl Ranged, message: impl Into<String>) -> Problem {
    let (start, end) = span(node);
    Problem::new(message, start, end)
}

/// Builds and resolves the table of a program.
pub(super) fn build<'a>(
    arena: &'a Bump,
    tree: &'a Tree,
    name_mode: bool,
    lazy_annotations: bool,
) -> Result<(SymbolTable<'a>, ScopeId)> {
    let mut table = SymbolTable::new(arena, name_mode);
    let module = table.open(arena.alloc(()), ScopeKind::Module, None);
    let mut walk = Symbols {
        table,
        literals: &tree.literals,
        text: &tree.source.text,
        scope: module,
        depth: 0,
        in_iterable: 0,
        comprehension: None,
        comprehension_range: (0, 0),
        restricted: None,
        lazy_annotations,
    };
    walk.block(&tree.body)?;
    walk.table.resolve()?;
    Ok((walk.table, module))
}

impl<'a> Symbols<'a> {
    fn context(&self) -> targets::Context<'a> {
        targets::Context { text: self.text, literals: self.literals }
    }

    fn block(&mut self, body: &'a [Stmt]) -> Result {
        self.nested(body, |this| body.iter().try_for_each(|stmt| this.stmt(stmt)))
    }

    /// Runs `walk` one level deeper.
    fn nested(&mut self, at: &'a [impl Ranged], walk: impl FnOnce(&mut Self) -> Result) -> Result {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let start = at.first().map_or(0, |node| span(node).0);
            return Err(too_deep(start));
        }
        walk(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn add(&mut self, name: &'a str, flags: u16, range: (u32, u32)) -> u16 {
        let name = self.table.mangle(self.scope, name);
        self.table.add(self.scope, name, flags, range)
    }

    /// Walks `inner` in a new scope of `node`.
    fn scoped<T>(
        &mut self,
        node: &'a T,
        kind: ScopeKind,
        inner: impl FnOnce(&mut Self) -> Result,
    ) -> Result {
        let outer = self.scope;
        let restricted = self.restricted.take();
        self.scope = self.table.open(node, kind, Some(outer));
        inner(self)?;
        self.scope = outer;
        self.restricted = restricted;
        Ok(())
    }

    /// Walks `inner` in a scope of its own that may not yield, await or assign.
    fn restricted_to(
        &mut self,
        what: &'static str,
        node: &'a impl Ranged,
        inner: &'a Expr,
    ) -> Result {
        self.scoped(node, ScopeKind::Function, |this| {
            this.annotation_scope();
            this.restricted = Some(what);
            this.expr(inner)
        })
    }

    /// Notes that the innermost scope is an annotation scope, which sees the names of a class around it.
    fn annotation_scope(&mut self) {
        let scope = self.scope;
        let parent = self.table[scope].parent.expect("bug: an annotation scope has a parent");
        if self.table[parent].kind == ScopeKind::Class || self.table[parent].sees_class {
            self.table[scope].sees_class = true;
            self.table.add(scope, CLASS_DICT, flag::USED, (0, 0));
        }
    }

    /// Raises an error for what the innermost scope may not contain.
    fn check_restricted(&self, node: &impl Ranged, what: &str) -> Result {
        match self.restricted {
            Some(place) => Err(error_at(node, format!("{what} cannot be used within {place}"))),
            None => Ok(()),
        }
    }

    fn bind(&mut self, name: &'a str, range: (u32, u32), flags: u16) -> Result {
        if name == "__debug__" {
            let what = if flags & flag::UNBOUND != 0 { "delete" } else { "assign to" };
            return Err(Problem::new(format!("cannot {what} __debug__"), range.0, range.1));
        }
        self.add(name, flag::ASSIGNED | flags, range);
        Ok(())
    }

    /// Binds a name by the `import` at `range`.
    fn bind_import(&mut self, name: &'a str, range: (u32, u32)) -> Result {
        if name == "__debug__" {
            return Err(Problem::new("cannot assign to __debug__", range.0, range.1));
        }
        self.add(name, flag::IMPORTED, range);
        Ok(())
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Result {
        match stmt {
            Stmt::FunctionDef(f) => {
                let parts = FunctionParts {
                    params: &f.args,
                    returns: f.returns.as_deref(),
                    body: &f.body,
                    is_async: false,
                };
                self.function_def(f, &f.name, span(f), &f.decorator_list, &f.type_params, parts)
            }
            Stmt::AsyncFunctionDef(f) => {
                let parts = FunctionParts {
                    params: &f.args,
                    returns: f.returns.as_deref(),
                    body: &f.body,
                    is_async: true,
                };
                self.function_def(f, &f.name, span(f), &f.decorator_list, &f.type_params, parts)
            }
            Stmt::ClassDef(class) => self.class_def(class),
            Stmt::Return(node) => {
                if !matches!(self.frame_kind(), ScopeKind::Function) {
                    return Err(error_at(node, "'return' outside function"));
                }
                self.maybe(node.value.as_deref())
            }
            Stmt::Delete(node) => node.targets.iter().try_for_each(|target| {
                targets::check(target, Use::Delete, self.context())?;
                self.target(target, flag::UNBOUND)
            }),
            Stmt::Assign(node) => {
                let how = if node.targets.len() == 1 { Use::Assign } else { Use::Target };
                for target in &node.targets {
                    targets::check(target, how, self.context())?;
                }
                self.expr(&node.value)?;
                node.targets.iter().try_for_each(|target| self.target(target, 0))
            }
            Stmt::TypeAlias(node) => {
                let Expr::Name(name) = &*node.name else {
                    return Err(error_at(&*node.name, "invalid syntax"));
                };
                self.bind(&name.id, span(name), 0)?;
                self.type_scope(&node.type_params, None, |this| {
                    this.restricted_to("a type alias", node, &node.value)
                })
            }
            Stmt::AugAssign(node) => {
                targets::check(&node.target, Use::Augmented, self.context())?;
                self.target(&node.target, 0)?;
                self.expr(&node.value)
            }
            Stmt::AnnAssign(node) => self.annotated_assignment(node),
            Stmt::For(node) => self.for_loop(&node.target, &node.iter, &node.body, &node.orelse),
            Stmt::AsyncFor(node) => {
                self.check_async(node, "'async for' outside async function")?;
                self.for_loop(&node.target, &node.iter, &node.body, &node.orelse)
            }
            Stmt::While(node) => {
                self.expr(&node.test)?;
                self.block(&node.body)?;
                self.block(&node.orelse)
            }
            Stmt::If(node) => self.if_chain(node),
            Stmt::With(node) => self.with(&node.items, &node.body),
            Stmt::AsyncWith(node) => {
                self.check_async(node, "'async with' outside async function")?;
                self.with(&node.items, &node.body)
            }
            Stmt::Match(node) => {
                self.expr(&node.subject)?;
                for case in &node.cases {
                    self.pattern(&case.pattern)?;
                    self.maybe(case.guard.as_deref())?;
                    self.block(&case.body)?;
                }
                Ok(())
            }
            Stmt::Raise(node) => {
                self.maybe(node.exc.as_deref())?;
                self.maybe(node.cause.as_deref())
            }
            Stmt::Try(node) => {
                self.try_parts(&node.body, &node.handlers, &node.orelse, &node.finalbody)
            }
            Stmt::TryStar(node) => {
                self.try_parts(&node.body, &node.handlers, &node.orelse, &node.finalbody)
            }
            Stmt::Assert(node) => {
                self.expr(&node.test)?;
                self.maybe(node.msg.as_deref())
            }
            Stmt::Import(node) => node.names.iter().try_for_each(|alias| {
                let name = match &alias.asname {
                    Some(name) => name.as_str(),
                    None => alias.name.split('.').next().unwrap_or(""),
                };
                self.bind_import(name, span(node))
            }),
            Stmt::ImportFrom(node) => node.names.iter().try_for_each(|alias| {
                if &*alias.name == "*" {
                    if self.table[self.scope].kind != ScopeKind::Module {
                        let (_, end) = span(node);
                        let message = "import * only allowed at module level";
                        return Err(Problem::new(message, end - 1, end));
                    }
                    return Ok(());
                }
                self.bind_import(alias.asname.as_ref().unwrap_or(&alias.name), span(node))
            }),
            Stmt::Global(node) => {
                node.names.iter().try_for_each(|name| self.declare(name, span(node), true))
            }
            Stmt::Nonlocal(node) => {
                if self.table[self.scope].kind == ScopeKind::Module {
                    let message = "nonlocal declaration not allowed at module level";
                    return Err(error_at(node, message));
                }
                node.names.iter().try_for_each(|name| self.declare(name, span(node), false))
            }
            Stmt::Expr(node) => self.expr(&node.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) => Ok(()),
        }
    }

    /// An `if` and its `elif`s, without recursion.
    fn if_chain(&mut self, mut node: &'a ast::StmtIf) -> Result {
        loop {
            self.expr(&node.test)?;
            self.block(&node.body)?;
            match node.orelse.as_slice() {
                [Stmt::If(next)] => node = next,
                orelse => return self.block(orelse),
            }
        }
    }

    fn declare(&mut self, name: &'a str, range: (u32, u32), global: bool) -> Result {
        let what = if global { "global" } else { "nonlocal" };
        let flags = if global { flag::GLOBAL } else { flag::NONLOCAL };
        let before = self.add(name, flags, range);
        let message = if before & flag::PARAM != 0 {
            format!("name '{name}' is parameter and {what}")
        } else if before & (flag::GLOBAL | flag::NONLOCAL) & !flags != 0 {
            let message = format!("name '{name}' is nonlocal and global");
            // CPython points at the first of the two.
            let name = self.table.mangle(self.scope, name);
            let (start, end) = self.table.symbol(self.scope, name).map_or(range, |s| s.range);
            return Err(Problem::new(message, start, end));
        } else if before & flag::USED != 0 {
            format!("name '{name}' is used prior to {what} declaration")
        } else if before & flag::ANNOTATED != 0 {
            format!("annotated name '{name}' can't be {what}")
        } else if before & flag::ASSIGNED != 0 {
            format!("name '{name}' is assigned to before {what} declaration")
        } else {
            // Resolution reports a missing binding at the declaration.
            let name = self.table.mangle(self.scope, name);
            let scope = self.scope;
            if let Some(symbol) = self.table[scope].symbols.iter_mut().find(|s| s.name == name) {
                symbol.range = range;
            }
            return Ok(());
        };
        Err(Problem::new(message, range.0, range.1))
    }

    fn annotated_assignment(&mut self, node: &'a ast::StmtAnnAssign) -> Result {
        targets::check(&node.target, Use::Annotated, self.context())?;
        let scope = self.scope;
        // Any annotation makes the dict.
        self.table[scope].has_annotations = true;
        if let (Expr::Name(name), true) = (&*node.target, is_simple(node)) {
            let flags = self.add(&name.id, 0, span(name));
            let declared = if flags & flag::GLOBAL != 0 {
                Some("global")
            } else if flags & flag::NONLOCAL != 0 {
                Some("nonlocal")
            } else {
                None
            };
            if let Some(what) = declared.filter(|_| self.table[scope].kind != ScopeKind::Module) {
                let message = format!("annotated name '{}' can't be {what}", name.id.as_str());
                return Err(error_at(node, message));
            }
            let range = if node.value.is_none() { span(node) } else { span(name) };
            self.bind(&name.id, range, flag::ANNOTATED)?;
        } else {
            self.target(&node.target, 0)?;
        }
        // Inside functions, annotations of variables are never evaluated.
        let evaluated = matches!(self.table[scope].kind, ScopeKind::Module | ScopeKind::Class);
        if evaluated && !self.lazy_annotations {
            self.expr(&node.annotation)?;
        }
        self.maybe(node.value.as_deref())
    }

    fn for_loop(
        &mut self,
        target: &'a Expr,
        iter: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
    ) -> Result {
        targets::check(target, Use::Target, self.context())?;
        self.target(target, 0)?;
        self.expr(iter)?;
        self.block(body)?;
        self.block(orelse)
    }

    fn with(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt]) -> Result {
        grammar::check_with_items(items, self.text)?;
        for item in items {
            self.expr(&item.context_expr)?;
            if let Some(target) = &item.optional_vars {
                targets::check(target, Use::Target, self.context())?;
                self.target(target, 0)?;
            }
        }
        self.block(body)
    }

    fn try_parts(
        &mut self,
        body: &'a [Stmt],
        handlers: &'a [ast::ExceptHandler],
        orelse: &'a [Stmt],
        finalbody: &'a [Stmt],
    ) -> Result {
        self.block(body)?;
        for ast::ExceptHandler::ExceptHandler(handler) in handlers {
            self.maybe(handler.type_.as_deref())?;
            if let Some(name) = &handler.name {
                self.bind(name, span(handler), 0)?;
                self.bind(name, span(handler), flag::UNBOUND)?;
            }
            self.block(&handler.body)?;
        }
        self.block(orelse)?;
        self.block(finalbody)
    }

    fn function_def(
        &mut self,
        node: &'a impl Ranged,
        name: &'a str,
        range: (u32, u32),
        decorators: &'a [Expr],
        type_params: &'a Vec<ast::TypeParam>,
        parts: FunctionParts<'a>,
    ) -> Result {
        decorators.iter().try_for_each(|d| self.expr(d))?;
        self.bind(name, range, 0)?;
        grammar::check_bare_star(parts.params, self.text)?;
        self.defaults(parts.params)?;
        self.type_scope(type_params, None, |this| {
            if !this.lazy_annotations {
                this.annotations(parts.params, parts.returns)?;
            }
            this.scoped(node, ScopeKind::Function, |this| {
                let scope = this.scope;
                this.table[scope].is_coroutine = parts.is_async;
                this.params(parts.params)?;
                this.block(parts.body)
            })
        })
    }

    fn class_def(&mut self, class: &'a ast::StmtClassDef) -> Result {
        class.decorator_list.iter().try_for_each(|d| self.expr(d))?;
        grammar::check_bases(class, self.text)?;
        self.bind(&class.name, span(class), 0)?;
        self.type_scope(&class.type_params, Some(&class.name), |this| {
            class.bases.iter().try_for_each(|b| this.expr(b))?;
            class.keywords.iter().try_for_each(|k| this.expr(&k.value))?;
            this.scoped(class, ScopeKind::Class, |this| {
                let scope = this.scope;
                this.table[scope].class_name = Some(&class.name);
                this.block(&class.body)
            })
        })
    }

    /// Walks `inner` inside the hidden scope of type parameters, if there are any. Those of a class
    /// are mangled as if in it.
    fn type_scope(
        &mut self,
        params: &'a Vec<ast::TypeParam>,
        class: Option<&'a str>,
        inner: impl FnOnce(&mut Self) -> Result,
    ) -> Result {
        if params.is_empty() {
            return inner(self);
        }
        self.scoped(params, ScopeKind::TypeParams, |this| {
            this.annotation_scope();
            if class.is_some() {
                let scope = this.scope;
                this.table[scope].class_name = class;
                this.table[scope].private = Some(params);
            }
            for hidden in [".defaults", ".kwdefaults"] {
                this.add(hidden, flag::PARAM, (0, 0));
            }
            let mut defaults = false;
            for param in params {
                let (name, range, bound) = type_param(param);
                let mangled = this.table.mangle(this.scope, name);
                let known = this.table.symbol(this.scope, mangled).map_or(0, |s| s.flags);
                if known & flag::ASSIGNED != 0 {
                    let message = format!("duplicate type parameter '{name}'");
                    return Err(Problem::new(message, range.0, range.1));
                }
                this.bind(name, range, 0)?;
                if let Some(bound) = bound {
                    let what = match bound {
                        Expr::Tuple(_) => "a TypeVar constraint",
                        _ => "a TypeVar bound",
                    };
                    this.restricted_to(what, bound, bound)?;
                }
                let default = this.literals.type_default(param_name_offset(param));
                if let Some(default) = default {
                    let what = match param {
                        ast::TypeParam::TypeVar(_) => "a TypeVar default",
                        ast::TypeParam::ParamSpec(_) => "a ParamSpec default",
                        ast::TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
                    };
                    this.restricted_to(what, default, default)?;
                } else if defaults {
                    let message = format!(
                        "non-default type parameter '{name}' follows default type parameter"
                    );
                    return Err(Problem::new(message, range.0, range.1));
                }
                defaults |= default.is_some();
            }
            this.restricted = Some("the definition of a generic");
            inner(this)
        })
    }

    fn defaults(&mut self, params: &'a ast::Arguments) -> Result {
        let all = params.posonlyargs.iter().chain(&params.args).chain(&params.kwonlyargs);
        all.filter_map(|p| p.default.as_deref()).try_for_each(|d| self.expr(d))
    }

    fn annotations(&mut self, params: &'a ast::Arguments, returns: Option<&'a Expr>) -> Result {
        for param in all_params(params) {
            self.maybe(param.annotation.as_deref())?;
        }
        self.maybe(returns)
    }

    fn params(&mut self, params: &'a ast::Arguments) -> Result {
        for param in all_params(params) {
            if &*param.arg == "__debug__" {
                return Err(error_at(param, "cannot assign to __debug__"));
            }
            if self.add(&param.arg, flag::PARAM, span(param)) & flag::PARAM != 0 {
                // The parser has seen to those that are alike before they are mangled.
                let name = self.table.mangle(self.scope, &param.arg);
                let message = format!("duplicate argument '{name}' in function definition");
                return Err(error_at(param, message));
            }
        }
        Ok(())
    }

    /// Names bound or unbound by a target, and the expressions inside it.
    fn target(&mut self, target: &'a Expr, flags: u16) -> Result {
        match target {
            Expr::Name(name) => self.bind(&name.id, span(name), flags),
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().try_for_each(|e| self.target(e, flags))
            }
            Expr::Starred(starred) => self.target(&starred.value, flags),
            Expr::Attribute(node) if &*node.attr == "__debug__" && flags & flag::UNBOUND == 0 => {
                Err(error_at(target, "cannot assign to __debug__"))
            }
            other => self.expr(other),
        }
    }

    fn pattern(&mut self, pattern: &'a ast::Pattern) -> Result {
        use ast::Pattern;
        let name = |this: &mut Self, name: &'a Option<ast::Identifier>| match name {
            Some(name) => this.bind(name, span(pattern), 0),
            None => Ok(()),
        };
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchSequence(p) => p.patterns.iter().try_for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(p) => {
                p.keys.iter().try_for_each(|k| self.expr(k))?;
                p.patterns.iter().try_for_each(|p| self.pattern(p))?;
                name(self, &p.rest)
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls)?;
                p.patterns.iter().try_for_each(|p| self.pattern(p))?;
                for (attr, pattern) in p.kwd_attrs.iter().zip(&p.kwd_patterns) {
                    if attr.as_str() == "__debug__" {
                        return Err(error_at(pattern, "cannot assign to __debug__"));
                    }
                    self.pattern(pattern)?;
                }
                Ok(())
            }
            Pattern::MatchStar(p) => name(self, &p.name),
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner)?;
                }
                name(self, &p.name)
            }
            Pattern::MatchOr(p) => p.patterns.iter().try_for_each(|p| self.pattern(p)),
        }
    }

    fn maybe(&mut self, expr: Option<&'a Expr>) -> Result {
        expr.map_or(Ok(()), |e| self.expr(e))
    }

    fn exprs(&mut self, exprs: &'a [Expr]) -> Result {
        exprs.iter().try_for_each(|e| self.expr(e))
    }

    fn expr(&mut self, expr: &'a Expr) -> Result {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(too_deep(span(expr).0));
        }
        self.expr_inner(expr)?;
        self.depth -= 1;
        Ok(())
    }

    fn expr_inner(&mut self, mut expr: &'a Expr) -> Result {
        // Chains that lean to the left are walked in a loop; the order of visits within one scope
        // does not matter for names.
        loop {
            match expr {
                Expr::BinOp(node) => {
                    self.expr(&node.right)?;
                    expr = &node.left;
                }
                Expr::Attribute(node) => expr = &node.value,
                Expr::Subscript(node) => {
                    self.expr(&node.slice)?;
                    expr = &node.value;
                }
                Expr::Call(node) => {
                    grammar::check_call(node, self.text)?;
                    self.exprs(&node.args)?;
                    for keyword in &node.keywords {
                        if keyword.arg.as_ref().is_some_and(|a| &**a == "__debug__") {
                            return Err(error_at(keyword, "cannot assign to __debug__"));
                        }
                        self.expr(&keyword.value)?;
                    }
                    expr = &node.func;
                }
                _ => break,
            }
        }
        match expr {
            Expr::BinOp(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) => Ok(()),
            Expr::BoolOp(node) => self.exprs(&node.values),
            Expr::NamedExpr(node) => self.walrus(node),
            Expr::UnaryOp(node) => self.expr(&node.operand),
            Expr::Lambda(node) => {
                grammar::check_bare_star(&node.args, self.text)?;
                self.defaults(&node.args)?;
                self.scoped(node, ScopeKind::Function, |this| {
                    this.params(&node.args)?;
                    this.expr(&node.body)
                })
            }
            Expr::IfExp(node) => {
                self.expr(&node.test)?;
                self.expr(&node.body)?;
                self.expr(&node.orelse)
            }
            Expr::Dict(node) => {
                node.keys.iter().flatten().try_for_each(|k| self.expr(k))?;
                self.exprs(&node.values)
            }
            Expr::Set(node) => self.exprs(&node.elts),
            Expr::ListComp(node) => {
                self.comprehension(node, ScopeKind::Comprehension, &node.generators, &[&node.elt])
            }
            Expr::SetComp(node) => {
                self.comprehension(node, ScopeKind::Comprehension, &node.generators, &[&node.elt])
            }
            Expr::DictComp(node) => self.comprehension(
                node,
                ScopeKind::Comprehension,
                &node.generators,
                &[&node.key, &node.value],
            ),
            Expr::GeneratorExp(node) => {
                self.comprehension(node, ScopeKind::Function, &node.generators, &[&node.elt])
            }
            Expr::Await(node) => {
                self.check_restricted(node, "await expression")?;
                let frame = self.table.frame(self.scope);
                let in_coroutine =
                    self.table[frame].is_coroutine || self.in_generator_expression(frame);
                if self.table[self.scope].kind == ScopeKind::Comprehension && !in_coroutine {
                    let (start, end) = self.comprehension_range;
                    return Err(Problem::new(ASYNC_COMPREHENSION, start, end));
                }
                if self.table[frame].kind != ScopeKind::Function {
                    return Err(error_at(node, "'await' outside function"));
                }
                if !self.table[frame].is_coroutine && !self.in_generator_expression(frame) {
                    return Err(error_at(node, "'await' outside async function"));
                }
                // A generator expression that awaits is asynchronous.
                self.table[frame].is_coroutine = true;
                self.expr(&node.value)
            }
            Expr::Yield(node) => {
                self.check_yield(node, "'yield' outside function")?;
                self.maybe(node.value.as_deref())
            }
            Expr::YieldFrom(node) => {
                self.check_yield(node, "'yield from' outside function")?;
                if self.table[self.scope].is_coroutine {
                    return Err(error_at(node, "'yield from' inside async function"));
                }
                self.expr(&node.value)
            }
            Expr::Compare(node) => {
                self.expr(&node.left)?;
                self.exprs(&node.comparators)
            }
            Expr::FormattedValue(node) => self.expr(&node.value),
            Expr::JoinedStr(node) => self.exprs(&node.values),
            Expr::Constant(node) => {
                if let Some(StringValue::Format(pieces)) = self.literals.string(span(node).0) {
                    return self.pieces(pieces);
                }
                Ok(())
            }
            Expr::Starred(node) => self.expr(&node.value),
            Expr::Name(node) => {
                self.add(&node.id, flag::USED, span(node));
                // Calling `super` without arguments needs the class.
                let in_frame = self.table[self.table.frame(self.scope)].kind == ScopeKind::Function;
                if &*node.id == "super" && in_frame {
                    self.add("__class__", flag::USED, span(node));
                }
                Ok(())
            }
            Expr::List(node) => self.exprs(&node.elts),
            Expr::Tuple(node) => self.exprs(&node.elts),
            Expr::Slice(node) => {
                self.maybe(node.lower.as_deref())?;
                self.maybe(node.upper.as_deref())?;
                self.maybe(node.step.as_deref())
            }
        }
    }

    fn pieces(&mut self, pieces: &'a [Piece]) -> Result {
        for piece in pieces {
            if let Piece::Field(field) = piece {
                self.expr(&field.value)?;
                self.pieces(field.spec.as_deref().unwrap_or_default())?;
            }
        }
        Ok(())
    }

    fn frame_kind(&self) -> ScopeKind {
        self.table[self.table.frame(self.scope)].kind
    }

    /// Generator expressions are told from other functions by their hidden parameter.
    fn in_generator_expression(&self, scope: ScopeId) -> bool {
        self.table.symbol(scope, ".0").is_some()
    }

    fn check_yield(&mut self, node: &'a impl Ranged, message: &str) -> Result {
        self.check_restricted(node, "yield expression")?;
        let scope = self.scope;
        if self.table[scope].kind == ScopeKind::Comprehension || self.in_generator_expression(scope)
        {
            let what = match self.comprehension {
                Some(what) if self.table[scope].kind == ScopeKind::Comprehension => what,
                _ => "generator expression",
            };
            return Err(error_at(node, format!("'yield' inside {what}")));
        }
        if self.frame_kind() != ScopeKind::Function {
            return Err(error_at(node, message));
        }
        self.table[scope].is_generator = true;
        Ok(())
    }

    fn check_async(&mut self, node: &'a impl Ranged, message: &str) -> Result {
        let frame = self.table.frame(self.scope);
        let ok = self.table[frame].kind == ScopeKind::Function && self.table[frame].is_coroutine;
        if ok { Ok(()) } else { Err(error_at(node, message)) }
    }

    fn comprehension<T: Ranged>(
        &mut self,
        node: &'a T,
        kind: ScopeKind,
        generators: &'a [ast::Comprehension],
        elements: &[&'a Expr],
    ) -> Result {
        if let Some(starred) = elements.iter().find(|e| matches!(e, Expr::Starred(_))) {
            let message = "iterable unpacking cannot be used in comprehension";
            return Err(error_at(*starred, message));
        }
        let what = match elements {
            [_, _] => "dict comprehension",
            _ if self.text.as_bytes()[span(node).0 as usize] == b'{' => "set comprehension",
            _ => "list comprehension",
        };
        let around = self.comprehension.replace(what);
        let range_around = self.comprehension_range;
        let first = &generators[0];
        // The first iterable is evaluated outside.
        self.in_iterable += 1;
        self.expr(&first.iter)?;
        self.in_iterable -= 1;
        self.scoped(node, kind, |this| {
            let scope = this.scope;
            this.comprehension_range = span(node);
            if kind == ScopeKind::Function {
                this.add(".0", flag::PARAM, span(node));
                this.table[scope].is_generator = true;
            }
            for (i, generator) in generators.iter().enumerate() {
                targets::check(&generator.target, Use::Target, this.context())?;
                this.target(&generator.target, flag::ITERATED)?;
                if i > 0 {
                    this.in_iterable += 1;
                    this.expr(&generator.iter)?;
                    this.in_iterable -= 1;
                }
                if generator.is_async {
                    let frame = this.table.frame(scope);
                    let ok = kind == ScopeKind::Function
                        || this.table[frame].is_coroutine
                        || this.in_generator_expression(frame);
                    if !ok {
                        return Err(error_at(node, ASYNC_COMPREHENSION));
                    }
                    this.table[frame].is_coroutine = true;
                }
                this.exprs(&generator.ifs)?;
            }
            elements.iter().try_for_each(|e| this.expr(e))
        })?;
        self.comprehension = around;
        self.comprehension_range = range_around;
        Ok(())
    }

    fn walrus(&mut self, node: &'a ast::ExprNamedExpr) -> Result {
        let Expr::Name(target) = &*node.target else {
            let what = targets::describe(&node.target);
            let message = format!("cannot use assignment expressions with {what}");
            return Err(error_at(&*node.target, message));
        };
        self.check_restricted(node, "named expression")?;
        if self.in_iterable > 0 {
            let message =
                "assignment expression cannot be used in a comprehension iterable expression";
            return Err(error_at(node, message));
        }
        self.expr(&node.value)?;
        self.table.walruses.push(span(node).0);
        let range = span(target);
        // The target belongs to the function around all comprehensions.
        let mut owner = self.scope;
        loop {
            let scope = &self.table[owner];
            let is_comprehension =
                scope.kind == ScopeKind::Comprehension || self.in_generator_expression(owner);
            if !is_comprehension {
                break;
            }
            let name = self.table.mangle(owner, &target.id);
            if self.table.symbol(owner, name).is_some_and(|s| s.flags & flag::ITERATED != 0) {
                let message = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{}'",
                    target.id.as_str()
                );
                return Err(error_at(target, message));
            }
            owner = self.table[owner].parent.expect("bug: a comprehension has a parent");
        }
        if owner != self.scope {
            if self.table[owner].kind == ScopeKind::Class {
                let message =
                    "assignment expression within a comprehension cannot be used in a class body";
                return Err(error_at(target, message));
            }
            let name = self.table.mangle(owner, &target.id);
            let is_global = self.table[owner].kind == ScopeKind::Module
                || self.table.symbol(owner, name).is_some_and(|s| s.flags & flag::GLOBAL != 0);
            // In the scopes between, the name is that of the owner.
            let mut at = self.scope;
            while at != owner {
                let flags = if is_global { flag::GLOBAL } else { flag::NONLOCAL };
                self.table.add(at, name, flags, range);
                at = self.table[at].parent.expect("bug: the owner is outside");
            }
            self.table.add(owner, name, flag::ASSIGNED | flag::WALRUS, range);
            return Ok(());
        }
        self.bind(&target.id, range, flag::WALRUS)
    }
}

const ASYNC_COMPREHENSION: &str = "asynchronous comprehension outside of an asynchronous function";

/// What the walk needs of a function definition.
struct FunctionParts<'a> {
    params: &'a ast::Arguments,
    returns: Option<&'a Expr>,
    body: &'a [Stmt],
    is_async: bool,
}

/// The parameters in the order of their registers.
pub(super) fn all_params(params: &ast::Arguments) -> impl Iterator<Item = &ast::Arg> {
    let plain = params.posonlyargs.iter().chain(&params.args).chain(&params.kwonlyargs);
    plain.map(|p| &p.def).chain(params.vararg.as_deref()).chain(params.kwarg.as_deref())
}

/// Name, range and bound of a type parameter.
pub(super) fn type_param(param: &ast::TypeParam) -> (&str, (u32, u32), Option<&Expr>) {
    match param {
        ast::TypeParam::TypeVar(p) => (&p.name, span(p), p.bound.as_deref()),
        ast::TypeParam::ParamSpec(p) => (&p.name, span(p), None),
        ast::TypeParam::TypeVarTuple(p) => (&p.name, span(p), None),
    }
}

/// Where the name of a type parameter starts: the key of its default.
pub(super) fn param_name_offset(param: &ast::TypeParam) -> u32 {
    let (_, (start, end), _) = type_param(param);
    match param {
        ast::TypeParam::TypeVar(_) => start,
        // Behind the stars; spaces between are not worth the trouble.
        ast::TypeParam::ParamSpec(p) => end - p.name.len() as u32,
        ast::TypeParam::TypeVarTuple(p) => end - p.name.len() as u32,
    }
}

/// The error for a program that nests too deeply to compile.
pub(super) fn too_deep(at: u32) -> Problem {
    let message = "maximum recursion depth exceeded during compilation";
    Problem::point(message, at).kind(ErrorKind::Recursion)
}
