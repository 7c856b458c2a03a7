//! `import`, and the features that `from __future__` turns on.

use super::symbols::{error_at, span};
use super::{Compiler, Result};
use crate::code::{CodeKind, Literal, Op};
use crate::syntax::ast::{self, Expr, Stmt};
use crate::syntax::{Problem, ProblemEnd};

/// What `from __future__ import` changes.
#[derive(Clone, Copy, Default)]
pub(super) struct Features {
    /// Annotations are kept as text.
    pub annotations: bool,
}

const KNOWN: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// The features a program asks for. They may follow nothing but the docstring and each other.
pub(super) fn future_features(body: &[Stmt]) -> Result<Features> {
    let mut features = Features::default();
    let mut allowed = true;
    for (i, stmt) in body.iter().enumerate() {
        match stmt {
            Stmt::ImportFrom(node) if is_future(node) => {
                if !allowed {
                    return Err(late_future(node));
                }
                for alias in &node.names {
                    match &*alias.name {
                        "annotations" => features.annotations = true,
                        "braces" => return Err(unknown_feature(node, "not a chance".into())),
                        name if KNOWN.contains(&name) => {}
                        name => {
                            let message = format!("future feature {name} is not defined");
                            return Err(unknown_feature(node, message));
                        }
                    }
                }
            }
            Stmt::Expr(node) if i == 0 && matches!(*node.value, Expr::Constant(_)) => {}
            _ => allowed = false,
        }
    }
    Ok(features)
}

fn unknown_feature(node: &ast::StmtImportFrom, message: String) -> Problem {
    error_at(node, message).end(ProblemEnd::Unknown)
}

fn is_future(node: &ast::StmtImportFrom) -> bool {
    node.module.as_ref().is_some_and(|m| &**m == "__future__")
        && node.level.is_none_or(|l| l.to_u32() == 0)
}

fn late_future(node: &ast::StmtImportFrom) -> Problem {
    error_at(node, "from __future__ imports must occur at the beginning of the file")
}

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, node: &'a ast::StmtImport) -> Result {
        for alias in &node.names {
            let module = self.import_module(&alias.name, 0, Literal::None, span(node));
            match &alias.asname {
                // `import a.b.c as x`: the call returns `a`; walk down to `c`.
                Some(asname) => {
                    for part in alias.name.split('.').skip(1) {
                        let name = self.body.emitter.name(part);
                        self.body.emit(Op::ImportFrom, module, module, name);
                    }
                    self.store_name(asname, module);
                }
                None => {
                    let name = alias.name.split('.').next().unwrap_or("");
                    self.store_name(name, module);
                }
            }
            self.body.release_to(module);
        }
        Ok(())
    }

    pub(super) fn import_from(&mut self, node: &'a ast::StmtImportFrom) -> Result {
        if is_future(node) && (self.body.kind != CodeKind::Module || !self.body.blocks.is_empty()) {
            return Err(late_future(node));
        }
        let names = node.names.iter().map(|a| Literal::Str(a.name.as_bytes().into())).collect();
        let level = node.level.map_or(0, |l| l.to_u32());
        let path = node.module.as_deref().unwrap_or("");
        let module = self.import_module(path, level, Literal::Tuple(names), span(node));
        if let [alias] = &node.names[..]
            && &*alias.name == "*"
        {
            let in_namespace =
                self.table.binding(self.body.scope, "*") == super::scope::Binding::Namespace;
            self.body.emit(Op::ImportStar, module, 0, u16::from(in_namespace));
            return Ok(());
        }
        for alias in &node.names {
            let value = self.body.temp();
            self.body.at(span(node));
            let name = self.body.emitter.name(&alias.name);
            self.body.emit(Op::ImportFrom, value, module, name);
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name), value);
            self.body.release_to(value);
        }
        Ok(())
    }

    fn import_module(&mut self, path: &str, level: u32, from: Literal, at: (u32, u32)) -> u16 {
        let module = self.body.temp();
        let arguments = self.body.temps(2);
        self.body.at(at);
        self.body.load_const(arguments, Literal::Int(level.into()));
        self.body.load_const(arguments + 1, from);
        let name = self.body.emitter.name(path);
        self.body.emit(Op::ImportName, module, name, arguments);
        self.body.release_to(arguments);
        module
    }
}
