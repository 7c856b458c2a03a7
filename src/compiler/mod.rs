//! Syntax tree to code objects. Knows neither the heap nor the VM.
//!
//! The compiler walks the tree twice: [`symbols`] finds out where every name lives, then the
//! `impl Compiler` blocks of the other files write the code, one file per noun of the language.
//!
//! Registers: parameters, then the other locals, then temporaries by stack discipline
//! ([`body::Body::mark`] and [`body::Body::release`]). A local's register is used directly as an
//! operand. Two rules keep that sound:
//! * A value meant for a local is written by the last instruction of its expression, so that an
//!   exception or a use of the old value halfway sees the old value.
//! * Only `:=` can assign a local in the middle of an expression. A local that any `:=` assigns is
//!   copied before the operands to its right are evaluated.
//!
//! What lives as long as one compilation (mangled names, symbols, scratch lists) is allocated in
//! one arena, dropped as a whole at the end.
#![forbid(unsafe_code)]

mod annotation;
mod assign;
mod block;
mod body;
mod call;
mod class;
mod compare;
mod comprehension;
mod expr;
mod flow;
mod fold;
mod format;
mod function;
mod generator;
mod grammar;
mod import;
mod interactive;
mod loops;
mod match_;
mod scope;
mod stmt;
mod symbols;
mod targets;
mod trace;
mod try_;
mod type_params;
mod unparse;
mod warn;
mod with_;

use std::rc::Rc;

use bumpalo::Bump;

use crate::code::{Code, CodeKind, Form};
use crate::syntax::ast::{Expr, Stmt};
use crate::syntax::{
    self, Literals, Problem, ShownLine, SourceText, SyntaxError, SyntaxWarning, Tree,
};
use body::Body;
use scope::SymbolTable;

/// What to compile, and how its names behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Statements; names at module level are globals.
    Exec,
    /// One interactive statement; the values of expression statements are shown by
    /// `sys.displayhook`.
    Single,
    /// One expression; the code returns its value.
    Eval,
    /// As Exec, for `exec` with separate locals: names at module level live in the namespace that
    /// the caller puts into register 0.
    ExecNames,
    /// As Single, with names as in ExecNames.
    SingleNames,
    /// As Eval, with names as in ExecNames.
    EvalNames,
}

impl Mode {
    /// The mode with module-level names in a namespace of their own.
    pub fn with_names(self) -> Mode {
        match self {
            Mode::Exec | Mode::ExecNames => Mode::ExecNames,
            Mode::Single | Mode::SingleNames => Mode::SingleNames,
            Mode::Eval | Mode::EvalNames => Mode::EvalNames,
        }
    }

    fn form(self) -> Form {
        match self {
            Mode::Exec | Mode::ExecNames => Form::File,
            Mode::Single | Mode::SingleNames => Form::Interactive,
            Mode::Eval | Mode::EvalNames => Form::Expression,
        }
    }
}

/// Why a program was rejected.
pub type CompileError = SyntaxError;

/// How deep the compiler's recursion may go. Frames are a few hundred bytes; CPython's tokenizer
/// stops at 200 brackets and 100 blocks.
pub(crate) const MAX_DEPTH: u32 = 400;

type Result<T = ()> = std::result::Result<T, Problem>;

/// Compiles source text, code that is `traced` so that it tells a trace function what it does. What looks like a mistake is added to `warnings`, even if there is an error
/// as well.
pub fn compile(
    input: SourceText,
    mode: Mode,
    traced: bool,
    warnings: &mut Vec<SyntaxWarning>,
) -> std::result::Result<Rc<Code>, Box<CompileError>> {
    let grammar = match mode.form() {
        Form::File => syntax::Mode::Exec,
        Form::Interactive => syntax::Mode::Single,
        Form::Expression => syntax::Mode::Eval,
    };
    let tree = syntax::parse(input, grammar, warnings)?;
    let arena = Bump::new();
    compile_tree(&tree, mode, traced, &arena, warnings).map_err(|problem| {
        // The crate's parser takes some programs that the grammar does not have.
        if let Some(error) = syntax::explain(&tree.source, grammar) {
            return error;
        }
        let line = match problem.line {
            ShownLine::Bare => ShownLine::OfFile,
            line => line,
        };
        problem.line(line).locate(&tree.source)
    })
}

fn compile_tree(
    tree: &Tree,
    mode: Mode,
    traced: bool,
    arena: &Bump,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<Rc<Code>> {
    let name_mode = mode == mode.with_names();
    let features = import::future_features(&tree.body)?;
    let (table, module) = symbols::build(arena, tree, name_mode, features.annotations)?;
    let body = Box::new(Body::new(CodeKind::Module, module, "<module>".into(), "".into()));
    let mut compiler = Compiler {
        tree,
        literals: &tree.literals,
        table,
        body,
        depth: 0,
        head: None,
        shows_locals: memchr::memmem::find(tree.source.text.as_bytes(), b"f_locals").is_some(),
        form: mode.form(),
        expressions_end: u32::MAX,
        lazy_annotations: features.annotations,
        static_attributes: Vec::new(),
        traced,
        warnings: Vec::new(),
    };
    let written = compiler.module(name_mode);
    warnings.extend(compiler.take_warnings());
    written?;
    let body = compiler.body;
    body.finish(tree, compiler.form, &compiler.table, 1)
}

/// The state of a compilation: what is shared, and the body being written.
struct Compiler<'a> {
    tree: &'a Tree,
    literals: &'a Literals,
    table: SymbolTable<'a>,
    /// Boxed: it is put aside whenever a nested body begins.
    body: Box<Body<'a>>,
    depth: u32,
    /// The head of a long chain, and the register that has its value; see `Compiler::long_chain`.
    head: Option<(&'a Expr, u16)>,
    form: Form,
    /// The file speaks of `f_locals`: any function's locals may be looked at from outside.
    shows_locals: bool,
    /// Where the expressions of the current statement end.
    expressions_end: u32,
    lazy_annotations: bool,
    /// For each class body being written, outermost first, the attributes that its methods assign
    /// to `self`.
    static_attributes: Vec<Vec<&'a str>>,
    /// Whether the code tells a trace function what it does.
    traced: bool,
    /// See [`warn`].
    warnings: Vec<Problem>,
}

impl<'a> Compiler<'a> {
    fn module(&mut self, name_mode: bool) -> Result {
        if name_mode {
            // Register 0 is the namespace.
            self.body.variable("");
        }
        if let (Form::Expression, [Stmt::Expr(node)]) = (self.form, &*self.tree.body) {
            grammar::check_expression_input(&node.value, &self.tree.source.text)?;
            let value = self.operand(&node.value)?;
            self.body.emit(crate::code::Op::Return, value, 0, 0);
            return Ok(());
        }
        let tree = self.tree;
        let body = &tree.body;
        if self.table[self.body.scope].has_annotations {
            self.make_annotations();
        }
        if let Some(doc) = self.docstring(body) {
            let value = self.body.temp();
            self.load_str(value, &doc);
            self.store_name("__doc__", value);
            self.body.release_to(value);
        }
        self.stmts(body)?;
        self.body.emit(crate::code::Op::ReturnNone, 0, 0, 0);
        Ok(())
    }

    /// The docstring of a body.
    fn docstring(&self, body: &'a [Stmt]) -> Option<Box<[u8]>> {
        let Some(Stmt::Expr(node)) = body.first() else { return None };
        match &*node.value {
            Expr::Constant(constant) => match self.literal(constant) {
                Some(crate::code::Literal::Str(doc)) => Some(fold::clean_doc(&doc)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Guards a step of the recursion.
    fn descend(&mut self, at: u32) -> Result {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(symbols::too_deep(at)) } else { Ok(()) }
    }
}
