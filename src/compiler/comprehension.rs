//! Comprehensions, which run in the frame around them, and generator expressions, which do not.

use super::loops::Iteration;
use super::scope::{Binding, ScopeId, flag};
use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{Label, Op};
use crate::syntax::ast::{self, Expr};

/// What happens to each value.
enum Sink<'a> {
    List(u16, &'a Expr),
    Set(u16, &'a Expr),
    Dict(u16, &'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    pub(super) fn comprehension(&mut self, expr: &'a Expr, dst: u16) -> Result {
        let result = match self.spare(dst) {
            Some(register) => register,
            None => self.body.temp(),
        };
        let (scope, generators) = match expr {
            Expr::ListComp(node) => (self.table.scope_of(node), &node.generators),
            Expr::SetComp(node) => (self.table.scope_of(node), &node.generators),
            Expr::DictComp(node) => (self.table.scope_of(node), &node.generators),
            _ => unreachable!("bug: not a comprehension"),
        };
        // The first iterable belongs to the scope around, and is evaluated before the collection
        // is made: it may be the very value of `dst`.
        let first = &generators[0];
        let iterator = match first.is_async {
            true => None,
            false => Some(self.prepare_iteration(&first.iter)?),
        };
        let async_iterator = match first.is_async {
            true => Some(self.async_iterator(&first.iter)?),
            false => None,
        };
        let at = span(expr);
        self.body.at(at);
        let sink = match expr {
            Expr::ListComp(node) => {
                self.body.emit(Op::BuildList, result, 0, 0);
                Sink::List(result, &node.elt)
            }
            Expr::SetComp(node) => {
                self.body.emit(Op::BuildSet, result, 0, 0);
                Sink::Set(result, &node.elt)
            }
            Expr::DictComp(node) => {
                self.body.emit(Op::BuildDict, result, 0, 0);
                Sink::Dict(result, &node.key, &node.value)
            }
            _ => unreachable!("bug: not a comprehension"),
        };
        let outer = std::mem::replace(&mut self.body.scope, scope);
        self.comprehension_variables(scope);
        self.comprehension_loop(generators, iterator, async_iterator, &sink)?;
        self.body.scope = outer;
        self.body.at(at);
        self.body.move_to(dst, result);
        Ok(())
    }

    /// Gives the variables of an inlined comprehension registers, and fresh cells where captured.
    fn comprehension_variables(&mut self, scope: ScopeId) {
        for symbol in &self.table[scope].symbols {
            if !symbol.is_own() {
                continue;
            }
            let register = self.body.temp();
            symbol.set_register(register);
            self.body.flow.assigned.remove(register);
            if symbol.is_captured() {
                self.body.emit(Op::Clear, register, 0, 0);
                self.body.emit(Op::MakeCell, register, 0, 0);
            }
        }
    }

    fn async_iterator(&mut self, iter: &'a Expr) -> Result<u16> {
        let iterator = self.body.temp();
        let source = self.operand_in(iter, Some(iterator))?;
        self.body.at(span(iter));
        self.body.emit(Op::GetAsyncIter, iterator, source, 0);
        Ok(iterator)
    }

    /// Writes one `for` with its conditions, and the rest inside it.
    fn comprehension_loop(
        &mut self,
        generators: &'a [ast::Comprehension],
        iteration: Option<Iteration>,
        async_iterator: Option<u16>,
        sink: &Sink<'a>,
    ) -> Result {
        let Some((generator, rest)) = generators.split_first() else { return self.sink(sink) };
        self.descend(span(&generator.iter).0)?;
        let mark = self.body.mark();
        let at = span(&generator.iter);
        let live = self.body.is_live();
        let (top, bottom) = (self.body.label(), self.body.label());
        let known = self.body.flow.assigned.clone();
        if generator.is_async {
            let iterator = match async_iterator {
                Some(register) => register,
                None => self.async_iterator(&generator.iter)?,
            };
            let end = self.body.label();
            self.body.bind_loop(bottom, known, live);
            let value = self.async_next(iterator, end, at)?;
            self.store(&generator.target, value)?;
            self.comprehension_step(generator, rest, bottom, sink)?;
            self.body.goto(bottom);
            self.body.bind(end);
        } else {
            let iteration = match iteration {
                Some(iteration) => iteration,
                None => self.prepare_iteration(&generator.iter)?,
            };
            let known = self.body.flow.assigned.clone();
            self.body.goto(bottom);
            self.body.bind_loop(top, known, live);
            let value = self.loop_variable(&generator.target)?;
            self.comprehension_step(generator, rest, bottom, sink)?;
            self.body.bind(bottom);
            self.iterate(iteration, value, at, top);
        }
        self.body.release_to(mark);
        self.depth -= 1;
        Ok(())
    }

    fn comprehension_step(
        &mut self,
        generator: &'a ast::Comprehension,
        rest: &'a [ast::Comprehension],
        next: Label,
        sink: &Sink<'a>,
    ) -> Result {
        let start = self.body.emitter.pc();
        for condition in &generator.ifs {
            self.jump_if(condition, next, false)?;
        }
        self.comprehension_loop(rest, None, None, sink)?;
        if self.body.scope != self.body.frame {
            self.scoped_locals(&generator.target, start);
        }
        Ok(())
    }

    /// Lets `locals()` know the variables that `target` assigned, from word `start` up to here.
    fn scoped_locals(&mut self, target: &'a Expr, start: u32) {
        match target {
            Expr::Name(node) => {
                let name = self.table.mangle(self.body.scope, &node.id);
                if let Binding::Local(register) | Binding::Cell(register) =
                    self.table.binding(self.body.scope, name)
                {
                    self.body.emitter.scoped_local(name, register, start);
                }
            }
            Expr::Starred(node) => self.scoped_locals(&node.value, start),
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().for_each(|element| self.scoped_locals(element, start));
            }
            _ => {}
        }
    }

    fn sink(&mut self, sink: &Sink<'a>) -> Result {
        let mark = self.body.mark();
        match sink {
            Sink::List(list, element) => {
                let value = self.operand(element)?;
                self.body.at(span(*element));
                self.body.emit(Op::ListAppend, *list, value, 0);
            }
            Sink::Set(set, element) => {
                let value = self.operand(element)?;
                self.body.at(span(*element));
                self.body.emit(Op::SetAdd, *set, value, 0);
            }
            Sink::Dict(dict, key, value) => {
                let key_register = self.operand(key)?;
                let value = self.operand(value)?;
                self.body.at(span(*key));
                self.body.emit(Op::DictSet, *dict, key_register, value);
            }
            Sink::Yield(element) => {
                let value = self.operand(element)?;
                let sent = self.body.temp();
                self.body.at(span(*element));
                let op = if self.body.is_coroutine { Op::AsyncYield } else { Op::Yield };
                self.body.emit(op, sent, value, 0);
            }
        }
        self.body.release_to(mark);
        Ok(())
    }

    /// A generator expression: a nested function called with the first iterator.
    pub(super) fn generator_expression(
        &mut self,
        node: &'a ast::ExprGeneratorExp,
        dst: u16,
    ) -> Result {
        let scope = self.table.scope_of(node);
        let first = &node.generators[0];
        let window = self.body.window(dst);
        let line = self.tree.source.line_of(span(node).0);
        let qualname = self.qualify("<genexpr>");
        let code = self.nested_code(scope, "<genexpr>", qualname, None, line, |this| {
            let at = span(node);
            this.body.at(at);
            let param = this.table.symbol(scope, ".0").map_or(0, |s| s.register());
            debug_assert!(
                this.table[scope]
                    .symbols
                    .iter()
                    .all(|s| s.flags & flag::PARAM == 0 || s.name == ".0")
            );
            let (iteration, async_iterator) = match first.is_async {
                true => (None, Some(param)),
                false => (Some(this.iteration_of(param)), None),
            };
            let sink = Sink::Yield(&node.elt);
            this.comprehension_loop(&node.generators, iteration, async_iterator, &sink)?;
            this.body.emit(Op::ReturnNone, 0, 0, 0);
            Ok(())
        })?;
        self.body.at(span(node));
        self.make_function(code, 0, window, window);
        self.body.temp();
        let argument = self.body.temp();
        let source = self.operand_in(&first.iter, Some(argument))?;
        self.body.at(span(&first.iter));
        let op = if first.is_async { Op::GetAsyncIter } else { Op::GetIter };
        self.body.emit(op, argument, source, 0);
        self.body.at(span(node));
        self.body.emit(Op::Call, window, 1, dst);
        Ok(())
    }
}
