//! Calls, and the windows of registers they are made in.

use super::scope::Binding;
use super::symbols::{error_at, span};
use super::{Compiler, Result};
use crate::code::{Literal, Op};
use crate::syntax::ast::{self, Expr, Ranged};

/// Calls with more arguments go through a list, to bound the registers they need.
const MAX_ARGUMENTS: usize = 255;

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, node: &'a ast::ExprCall, dst: u16) -> Result {
        self.warn_of_callee(&node.func);
        let plain = !has_unpacking(&node.args, &node.keywords);
        if let Expr::Attribute(method) = &*node.func {
            if plain && node.keywords.is_empty() && !node.args.iter().any(|arg| self.runs_code(arg))
            {
                let window = self.body.window(dst);
                let object = self.body.temp();
                self.expr_into(&method.value, object)?;
                self.run_of(&node.args)?;
                let at = self.range_from_attribute(span(node), method);
                self.body.at(at);
                let name = self.attribute_name(&method.attr);
                let count = node.args.len() as u16;
                self.body.emitter.emit_with(Op::CallMethod, window, count, dst, name.into());
                let method_at = self.range_from_attribute(span(method), method);
                self.body.emitter.span_of_second_word(method_at);
                return Ok(());
            }
            let window = self.body.window(dst);
            self.body.temp();
            let object = self.operand_in(&method.value, Some(window))?;
            let method_at = self.range_from_attribute(span(method), method);
            self.body.at(method_at);
            let name = self.attribute_name(&method.attr);
            self.body.emit(Op::LoadMethod, window, object, name);
            let at = if plain { self.range_from_attribute(span(node), method) } else { span(node) };
            return self.call_window(window, &node.args, &node.keywords, at, dst);
        }
        let window = self.body.window(dst);
        self.expr_into(&node.func, window)?;
        self.body.temp();
        if plain && node.keywords.is_empty() {
            self.run_of(&node.args)?;
            self.body.at(span(node));
            self.body.emit(Op::Call, window, node.args.len() as u16, dst);
            return Ok(());
        }
        self.body.emit(Op::Clear, window + 1, 0, 0);
        self.call_window(window, &node.args, &node.keywords, span(node), dst)
    }

    /// A range that ends with, or at a call of, `attribute`: from the attribute's name on if that is
    /// on another line than the range's start.
    pub(super) fn range_from_attribute(
        &self,
        (start, end): (u32, u32),
        attribute: &ast::ExprAttribute,
    ) -> (u32, u32) {
        let source = &self.tree.source;
        let (_, attribute_end) = span(attribute);
        if source.line_of(start) == source.line_of(attribute_end.saturating_sub(1)) {
            return (start, end);
        }
        (attribute_end - attribute.attr.len() as u32, end)
    }

    /// Evaluates arguments behind a callee and its self slot, which are the topmost temporaries,
    /// and calls.
    pub(super) fn call_window(
        &mut self,
        window: u16,
        args: &'a [Expr],
        keywords: &'a [ast::Keyword],
        at: (u32, u32),
        dst: u16,
    ) -> Result {
        if has_unpacking(args, keywords) {
            return self.call_unpacking(window, None, args, keywords, at, dst);
        }
        self.run_of(args)?;
        self.call_keywords(window, args.len(), keywords, at, dst)
    }

    /// Calls with `count` positional arguments in the window already.
    pub(super) fn call_keywords(
        &mut self,
        window: u16,
        count: usize,
        keywords: &'a [ast::Keyword],
        at: (u32, u32),
        dst: u16,
    ) -> Result {
        let mut names = Vec::with_capacity(keywords.len());
        for keyword in keywords {
            let name = keyword.arg.as_ref().expect("bug: ** is unpacking");
            names.push(Literal::Str(name.as_bytes().into()));
            let slot = self.body.temp();
            self.expr_into(&keyword.value, slot)?;
        }
        self.body.at(at);
        let total = (count + names.len()) as u16;
        if names.is_empty() {
            self.body.emit(Op::CallSelf, window, total, dst);
        } else {
            let names = self.body.emitter.constant(Literal::Tuple(names.into()));
            self.body.emitter.emit_with(Op::CallKw, window, total, dst, names);
        }
        Ok(())
    }

    /// Calls with `*` or `**` among the arguments. `leading` has arguments that come first: a run
    /// of registers and its length, the run being at the window's arguments.
    pub(super) fn call_unpacking(
        &mut self,
        window: u16,
        leading: Option<u16>,
        args: &'a [Expr],
        keywords: &'a [ast::Keyword],
        at: (u32, u32),
        dst: u16,
    ) -> Result {
        let mark = window + 2;
        let mut lone = false;
        match leading {
            None => {
                self.body.release_to(mark);
                let positional = self.body.temp();
                match args {
                    // Alone, `*args` is unpacked by the call itself.
                    [Expr::Starred(starred)] if !keywords.is_empty() => {
                        self.expr_into(&starred.value, positional)?;
                        lone = true;
                    }
                    _ => self.positional_tuple(args, positional, window, at)?,
                }
            }
            Some(count) => {
                // The leading arguments become the head of the list.
                let list = self.body.temp();
                self.body.at(at);
                self.body.emit(Op::BuildList, list, mark, count);
                self.extend_list(list, args, at)?;
                self.body.emit(Op::ListToTuple, mark, list, 0);
                self.body.release_to(mark);
                self.body.temp();
            }
        }
        let mapping = self.body.temp();
        if keywords.is_empty() {
            self.body.emit(Op::Clear, mapping, 0, 0);
        } else {
            self.keyword_dict(window, mapping, keywords, at)?;
        }
        if lone {
            let list = self.body.temp();
            self.body.at(at);
            self.body.emit(Op::BuildList, list, 0, 0);
            self.body.emit(Op::ListExtend, list, mark, window + 2);
            self.body.emit(Op::ListToTuple, mark, list, 0);
            self.body.release_to(list);
        }
        self.body.at(at);
        self.body.emit(Op::CallEx, window, 0, dst);
        Ok(())
    }

    fn positional_tuple(
        &mut self,
        args: &'a [Expr],
        dst: u16,
        window: u16,
        at: (u32, u32),
    ) -> Result {
        let starred = args.iter().any(|a| matches!(a, Expr::Starred(_)));
        self.body.at(at);
        if !starred && args.len() <= MAX_ARGUMENTS {
            let first = self.run_of(args)?;
            self.body.at(at);
            self.body.build(Op::BuildTuple, dst, first, args.len());
            self.body.release_to(first);
            return Ok(());
        }
        let mark = self.body.mark();
        let in_call = if args.len() == 1 { window + 2 } else { 1 };
        let list = self.list_in_steps(args, Some(dst), in_call, at)?;
        self.body.at(at);
        self.body.emit(Op::ListToTuple, dst, list, 0);
        self.body.release_to(mark);
        Ok(())
    }

    fn extend_list(&mut self, list: u16, args: &'a [Expr], at: (u32, u32)) -> Result {
        let mark = self.body.mark();
        for arg in args {
            let (value, op) = match arg {
                Expr::Starred(starred) => (&*starred.value, Op::ListExtend),
                _ => (arg, Op::ListAppend),
            };
            let item = self.operand(value)?;
            self.body.at(at);
            self.body.emit(op, list, item, u16::from(op == Op::ListExtend));
            self.body.release_to(mark);
        }
        Ok(())
    }

    fn keyword_dict(
        &mut self,
        window: u16,
        dst: u16,
        keywords: &'a [ast::Keyword],
        at: (u32, u32),
    ) -> Result {
        self.body.emit(Op::BuildDict, dst, 0, 0);
        for keyword in keywords {
            let mark = self.body.mark();
            match &keyword.arg {
                Some(name) => {
                    // Merging, unlike setting, reports a keyword that an earlier `**` brought in.
                    let pair = self.body.temps(2);
                    self.load_str(pair, name.as_bytes());
                    self.expr_into(&keyword.value, pair + 1)?;
                    self.body.at(at);
                    self.body.emit(Op::BuildDict, pair, pair, 1);
                    self.body.emit(Op::DictMerge, dst, pair, window);
                }
                None => {
                    let mapping = self.operand(&keyword.value)?;
                    self.body.at(at);
                    self.body.emit(Op::DictMerge, dst, mapping, window);
                }
            }
            self.body.release_to(mark);
        }
        Ok(())
    }

    /// Whether evaluating `expr` calls something, so that it shows whether the method was looked up
    /// before. Operators may as well, but then only of classes made to show it.
    fn runs_code(&self, expr: &'a Expr) -> bool {
        let optional = |part: &'a Option<Box<Expr>>| match part {
            Some(part) => self.runs_code(part),
            None => false,
        };
        match expr {
            Expr::Constant(_) | Expr::Lambda(_) => false,
            Expr::Name(node) => {
                let name = self.table.mangle(self.body.scope, &node.id);
                self.table.binding(self.body.scope, name) == Binding::Namespace
            }
            Expr::Attribute(node) => self.runs_code(&node.value),
            Expr::Subscript(node) => self.runs_code(&node.value) || self.runs_code(&node.slice),
            Expr::Slice(node) => {
                optional(&node.lower) || optional(&node.upper) || optional(&node.step)
            }
            Expr::UnaryOp(node) => self.runs_code(&node.operand),
            Expr::BinOp(node) => self.runs_code(&node.left) || self.runs_code(&node.right),
            Expr::BoolOp(node) => node.values.iter().any(|value| self.runs_code(value)),
            Expr::Compare(node) => {
                self.runs_code(&node.left) || node.comparators.iter().any(|e| self.runs_code(e))
            }
            Expr::Tuple(node) => node.elts.iter().any(|item| self.runs_code(item)),
            Expr::List(node) => node.elts.iter().any(|item| self.runs_code(item)),
            _ => true,
        }
    }

    /// Checks that an expression is not a bare starred one.
    pub(super) fn no_star(&self, expr: &'a Expr) -> Result {
        match expr {
            Expr::Starred(_) => Err(error_at(expr, "can't use starred expression here")),
            _ => Ok(()),
        }
    }
}

fn has_unpacking(args: &[Expr], keywords: &[ast::Keyword]) -> bool {
    args.len() + keywords.len() > MAX_ARGUMENTS
        || args.iter().any(|a| matches!(a, Expr::Starred(_)))
        || keywords.iter().any(|k| k.arg.is_none())
}

/// The byte offset where a node starts.
pub(super) fn start_of(node: &impl Ranged) -> u32 {
    u32::from(node.start())
}
