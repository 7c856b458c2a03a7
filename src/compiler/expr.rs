//! Expressions.

use super::scope::{Binding, flag};
use super::symbols::{error_at, span};
use super::{Compiler, Result};
use crate::code::{Literal, Op};
use crate::syntax::ast::{self, BoolOp, Expr, Operator, UnaryOp};

/// List displays longer than this are built in steps, to bound the registers they need.
const MAX_RUN: usize = 64;

/// How many links of a chain like `a.b().c[0]` are compiled in one go.
const CHAIN_STEP: usize = 50;

/// What a call calls, an attribute is of, or a subscript indexes.
fn inner_link(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Call(node) => Some(&node.func),
        Expr::Attribute(node) => Some(&node.value),
        Expr::Subscript(node) => Some(&node.value),
        _ => None,
    }
}

impl<'a> Compiler<'a> {
    /// Makes the value of `expr` available in a register: the local's own, or a new temporary.
    pub(super) fn operand(&mut self, expr: &'a Expr) -> Result<u16> {
        self.operand_in(expr, None)
    }

    /// As [`Compiler::operand`], with a temporary that may be used for the value.
    pub(super) fn operand_in(&mut self, expr: &'a Expr, spare: Option<u16>) -> Result<u16> {
        if let Some(register) = self.local_operand(expr) {
            return Ok(register);
        }
        let register = match spare {
            Some(register) => register,
            None => self.body.temp(),
        };
        self.expr_into(expr, register)?;
        Ok(register)
    }

    /// The register of the local that `expr` names, if it can be used in place.
    fn local_operand(&mut self, expr: &'a Expr) -> Option<u16> {
        let Expr::Name(node) = expr else { return None };
        let name = self.table.mangle(self.body.scope, &node.id);
        let Binding::Local(register) = self.table.binding(self.body.scope, name) else {
            return None;
        };
        if self.walrus_follows(span(node).0) && self.is_walrus_target(name) {
            return None;
        }
        self.check_local(register, name, span(node));
        Some(register)
    }

    /// Whether a `:=` follows the operand at byte offset `at` in the same statement's expressions.
    /// They are evaluated in the order of the text, but for conditional expressions and
    /// comprehensions, where this errs on the safe side.
    fn walrus_follows(&self, at: u32) -> bool {
        self.table.has_walrus(at, self.expressions_end)
    }

    /// Whether some `:=` of this frame assigns `name`.
    fn is_walrus_target(&self, name: &str) -> bool {
        let mut scope = self.body.scope;
        loop {
            if self.table.symbol(scope, name).is_some_and(|s| s.flags & flag::WALRUS != 0) {
                return true;
            }
            match self.table[scope].parent {
                Some(parent) if scope != self.body.frame => scope = parent,
                _ => return false,
            }
        }
    }

    /// Raises UnboundLocalError unless the local is bound for certain.
    pub(super) fn check_local(&mut self, register: u16, name: &'a str, at: (u32, u32)) {
        if self.body.flow.assigned.contains(register) {
            return;
        }
        self.body.at(at);
        let mut name_index = 0;
        if !self.body.is_variable(register) {
            // A comprehension's variable before its `for`: the register has never been written.
            self.body.emit(Op::Clear, register, 0, 0);
            name_index = self.body.emitter.name(name);
        }
        self.body.emit(Op::CheckLocal, register, name_index, 0);
        if !self.body.checked.contains(&register) {
            self.body.checked.push(register);
        }
        self.body.flow.assigned.insert(register);
    }

    /// Evaluates `expr` for its effects.
    pub(super) fn effect(&mut self, expr: &'a Expr) -> Result {
        if self.constant(expr).is_some() || self.local_operand(expr).is_some() {
            return Ok(());
        }
        let mark = self.body.mark();
        let register = self.body.temp();
        self.expr_into(expr, register)?;
        self.body.release_to(mark);
        Ok(())
    }

    /// `dst` if it is a temporary: intermediate values may go there.
    pub(super) fn spare(&self, dst: u16) -> Option<u16> {
        (!self.body.is_variable(dst)).then_some(dst)
    }

    /// Writes code that puts the value of `expr` into `dst`. If `dst` is a variable, only the last
    /// instruction writes it.
    pub(super) fn expr_into(&mut self, expr: &'a Expr, dst: u16) -> Result {
        if self.is_head(expr)
            && let Some((_, register)) = self.head.take()
        {
            self.body.move_to(dst, register);
            return Ok(());
        }
        self.descend(span(expr).0)?;
        let mark = self.body.mark();
        self.long_chain(expr)?;
        self.expr_inner(expr, dst)?;
        self.body.release_to(mark);
        self.depth -= 1;
        Ok(())
    }

    /// Whether the value of `expr` is in a register already; see [`Compiler::long_chain`].
    fn is_head(&self, expr: &'a Expr) -> bool {
        self.head.is_some_and(|(head, _)| std::ptr::eq(head, expr))
    }

    /// Evaluates a chain of calls, attributes and subscripts in steps from its innermost object on
    /// if it is so long that the compiler would recurse too deep: each step but the last one
    /// leaves its value in a register, as the `head` of the next.
    fn long_chain(&mut self, expr: &'a Expr) -> Result {
        let (mut heads, mut links) = (Vec::new(), 0);
        let mut outer = expr;
        while let Some(inner) = inner_link(outer)
            && !self.is_head(inner)
        {
            links += 1;
            // A method is no value of its own.
            let is_method = matches!((outer, inner), (Expr::Call(_), Expr::Attribute(_)));
            if links >= CHAIN_STEP && !is_method && inner_link(inner).is_some() {
                heads.push(inner);
                links = 0;
            }
            outer = inner;
        }
        if heads.is_empty() {
            return Ok(());
        }
        let register = self.body.temp();
        while let Some(head) = heads.pop() {
            self.expr_into(head, register)?;
            self.head = Some((head, register));
        }
        Ok(())
    }

    fn expr_inner(&mut self, expr: &'a Expr, dst: u16) -> Result {
        match expr {
            Expr::Constant(node) => match self.literal(node) {
                Some(value) => {
                    self.body.at(span(node));
                    self.body.load_const(dst, value);
                    Ok(())
                }
                None => self.format_string(node, dst),
            },
            Expr::Name(node) => {
                if &*node.id == "__debug__" {
                    self.body.load_const(dst, Literal::Bool(true));
                    return Ok(());
                }
                self.body.at(span(node));
                self.load_name(&node.id, dst, span(node));
                Ok(())
            }
            Expr::BinOp(node) => self.binary(expr, node, dst),
            Expr::UnaryOp(node) => self.unary(expr, node, dst),
            Expr::BoolOp(node) => self.bool_op(node, dst),
            Expr::Compare(node) => self.compare_into(node, dst),
            Expr::Call(node) => self.call(node, dst),
            Expr::Attribute(node) => self.attribute(node, dst),
            Expr::Subscript(node) => self.subscript(node, dst),
            Expr::IfExp(node) => self.conditional(node, dst),
            Expr::NamedExpr(node) => self.named(node, dst),
            Expr::Lambda(node) => self.lambda(node, dst),
            Expr::Tuple(node) => self.tuple(expr, node, dst),
            Expr::List(node) => self.list(node, dst),
            Expr::Set(node) => self.set(node, dst),
            Expr::Dict(node) => self.dict(node, dst),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => {
                self.comprehension(expr, dst)
            }
            Expr::GeneratorExp(node) => self.generator_expression(node, dst),
            Expr::Await(node) => self.await_expr(node, dst),
            Expr::Yield(node) => self.yield_expr(node, dst),
            Expr::YieldFrom(node) => self.yield_from(node, dst),
            Expr::Slice(node) => self.slice(node, dst),
            Expr::Starred(node) => Err(error_at(node, "can't use starred expression here")),
            Expr::FormattedValue(_) | Expr::JoinedStr(_) => {
                unreachable!("bug: f-strings are not in the tree")
            }
        }
    }

    fn attribute(&mut self, node: &'a ast::ExprAttribute, dst: u16) -> Result {
        // `a.b.c.d`: down to the first object, then up again in one register.
        let mut chain = vec![node];
        while let object @ Expr::Attribute(inner) = &*chain[chain.len() - 1].value
            && !self.is_head(object)
        {
            chain.push(inner);
        }
        let spare = self.spare(dst);
        let mut object = self.operand_in(&chain[chain.len() - 1].value, spare)?;
        while let Some(node) = chain.pop() {
            let target = match (chain.is_empty(), spare) {
                (true, _) | (false, Some(_)) => dst,
                (false, None) if self.body.is_variable(object) => self.body.temp(),
                (false, None) => object,
            };
            let at = self.range_from_attribute(span(node), node);
            self.body.at(at);
            let name = self.attribute_name(&node.attr);
            self.body.emit(Op::GetAttr, target, object, name);
            object = target;
        }
        Ok(())
    }

    /// Index of an attribute's name, mangled.
    pub(super) fn attribute_name(&mut self, name: &'a str) -> u16 {
        let name = self.table.mangle(self.body.scope, name);
        self.body.emitter.name(name)
    }

    fn binary(&mut self, expr: &'a Expr, node: &'a ast::ExprBinOp, dst: u16) -> Result {
        if let Some(value) = self.constant(expr) {
            self.body.at(span(node));
            self.body.load_const(dst, value);
            return Ok(());
        }
        // Chains lean to the left and can be thousands of operators long.
        let mut chain = vec![node];
        while let Expr::BinOp(left) = &*chain[chain.len() - 1].left {
            if self.constant(&chain[chain.len() - 1].left).is_some() {
                break;
            }
            chain.push(left);
        }
        let spare = self.spare(dst);
        let mut left = self.operand_in(&chain[chain.len() - 1].left, spare)?;
        while let Some(node) = chain.pop() {
            let target = match (chain.is_empty(), spare) {
                (true, _) | (false, Some(_)) => dst,
                (false, None) if self.body.is_variable(left) || left >= self.body.mark() => {
                    self.body.temp()
                }
                (false, None) => left,
            };
            let mark = self.body.mark();
            self.binary_step(node.op, &node.right, target, left, spare, span(node))?;
            self.body.release_to(mark);
            left = target;
        }
        Ok(())
    }

    /// `target = left op right`.
    fn binary_step(
        &mut self,
        op: Operator,
        right: &'a Expr,
        target: u16,
        left: u16,
        spare: Option<u16>,
        at: (u32, u32),
    ) -> Result {
        if let Some(value) = self.constant(right)
            && let Some((fused, operand)) = self.fused_constant(op, &value)
        {
            self.body.at(at);
            self.body.emit(fused, target, left, operand);
            return Ok(());
        }
        let right = self.operand_in(right, spare.filter(|s| *s != left))?;
        self.body.at(at);
        self.body.emit(binary_op(op), target, left, right);
        Ok(())
    }

    /// The instruction for `op` with a constant on the right, and its operand.
    fn fused_constant(&mut self, op: Operator, value: &Literal) -> Option<(Op, u16)> {
        if let Literal::Int(i) = value
            && let Ok(i) = i16::try_from(*i)
        {
            match op {
                Operator::Add => return Some((Op::AddI, i as u16)),
                Operator::Sub => return Some((Op::SubI, i as u16)),
                _ => {}
            }
        }
        let fused = match op {
            Operator::Add => Op::AddK,
            Operator::Sub => Op::SubK,
            Operator::Mult => Op::MulK,
            Operator::Div => Op::DivK,
            Operator::FloorDiv => Op::FloorDivK,
            Operator::Mod => Op::ModK,
            Operator::Pow => Op::PowK,
            Operator::BitAnd => Op::AndK,
            _ => return None,
        };
        let index = self.body.emitter.constant(value.clone());
        Some((fused, u16::try_from(index).ok()?))
    }

    fn unary(&mut self, expr: &'a Expr, node: &'a ast::ExprUnaryOp, dst: u16) -> Result {
        if let Some(value) = self.constant(expr) {
            self.body.at(span(node));
            self.body.load_const(dst, value);
            return Ok(());
        }
        // `not a in b`, `not a is b`.
        if let (UnaryOp::Not, Expr::Compare(compare)) = (node.op, &*node.operand)
            && let [ast::CmpOp::In | ast::CmpOp::Is] = compare.ops[..]
        {
            return self.membership(compare, true, dst);
        }
        let spare = self.spare(dst);
        let operand = self.operand_in(&node.operand, spare)?;
        let op = match node.op {
            UnaryOp::Not => Op::Not,
            UnaryOp::USub => Op::Neg,
            UnaryOp::UAdd => Op::Pos,
            UnaryOp::Invert => Op::Invert,
        };
        self.body.at(span(node));
        self.body.emit(op, dst, operand, 0);
        Ok(())
    }

    fn bool_op(&mut self, node: &'a ast::ExprBoolOp, dst: u16) -> Result {
        let result = match self.spare(dst) {
            Some(register) => register,
            None => self.body.temp(),
        };
        let end = self.body.label();
        let op = match node.op {
            BoolOp::And => Op::JumpIfNot,
            BoolOp::Or => Op::JumpIf,
        };
        let (last, first) = node.values.split_last().expect("bug: empty boolean operation");
        for value in first {
            // A condition that is known selects or skips the rest.
            if let Some(constant) = self.constant(value) {
                if super::fold::truth(&constant) == (node.op == BoolOp::And) {
                    continue;
                }
                self.expr_into(value, result)?;
                self.body.goto(end);
                break;
            }
            self.expr_into(value, result)?;
            self.body.at(span(node));
            self.body.jump(op, result, 0, end);
        }
        if self.body.is_live() {
            self.expr_into(last, result)?;
        }
        self.body.bind(end);
        self.body.move_to(dst, result);
        Ok(())
    }

    fn conditional(&mut self, node: &'a ast::ExprIfExp, dst: u16) -> Result {
        let otherwise = self.body.label();
        let end = self.body.label();
        self.jump_if(&node.test, otherwise, false)?;
        self.expr_into(&node.body, dst)?;
        self.body.goto(end);
        self.body.bind(otherwise);
        self.expr_into(&node.orelse, dst)?;
        self.body.bind(end);
        Ok(())
    }

    fn named(&mut self, node: &'a ast::ExprNamedExpr, dst: u16) -> Result {
        let Expr::Name(target) = &*node.target else {
            unreachable!("bug: the symbol table checks targets of :=")
        };
        let result = match self.spare(dst) {
            Some(register) => register,
            None => self.body.temp(),
        };
        self.expr_into(&node.value, result)?;
        self.body.at(span(node));
        self.store_name(&target.id, result);
        self.body.move_to(dst, result);
        Ok(())
    }

    fn subscript(&mut self, node: &'a ast::ExprSubscript, dst: u16) -> Result {
        self.warn_of_subscript(node);
        let spare = self.spare(dst);
        let object = self.operand_in(&node.value, spare)?;
        if let Some(index) = self.small_int(&node.slice) {
            self.body.at(span(node));
            self.body.emit(Op::GetItemI, dst, object, index);
            return Ok(());
        }
        if let Expr::Slice(slice) = &*node.slice
            && slice.step.is_none()
        {
            let bounds = self.body.temps(2);
            self.bound_into(slice.lower.as_deref(), bounds)?;
            self.bound_into(slice.upper.as_deref(), bounds + 1)?;
            self.body.at(span(node));
            self.body.emit(Op::GetSlice, dst, object, bounds);
            return Ok(());
        }
        let key = self.subscript_key(&node.slice, spare.filter(|s| *s != object))?;
        self.body.at(span(node));
        self.body.emit(Op::GetItem, dst, object, key);
        Ok(())
    }

    /// The key of a subscript; `x[*y]` means `x[(*y,)]`.
    pub(super) fn subscript_key(&mut self, key: &'a Expr, spare: Option<u16>) -> Result<u16> {
        if !matches!(key, Expr::Starred(_)) {
            return self.operand_in(key, spare);
        }
        let list = self.list_in_steps(std::slice::from_ref(key), spare, 0, span(key))?;
        self.body.emit(Op::ListToTuple, list, list, 0);
        Ok(list)
    }

    fn bound_into(&mut self, bound: Option<&'a Expr>, dst: u16) -> Result {
        match bound {
            Some(bound) => self.expr_into(bound, dst),
            None => {
                self.body.emit(Op::LoadNone, dst, 0, 0);
                Ok(())
            }
        }
    }

    fn slice(&mut self, node: &'a ast::ExprSlice, dst: u16) -> Result {
        let parts = self.body.temps(3);
        self.bound_into(node.lower.as_deref(), parts)?;
        self.bound_into(node.upper.as_deref(), parts + 1)?;
        self.bound_into(node.step.as_deref(), parts + 2)?;
        self.body.at(span(node));
        self.body.emit(Op::BuildSlice, dst, parts, 0);
        Ok(())
    }

    /// Evaluates `exprs` into adjacent temporaries; the first of them.
    pub(super) fn run_of(&mut self, exprs: &'a [Expr]) -> Result<u16> {
        let first = self.body.mark();
        for expr in exprs {
            let slot = self.body.temp();
            self.expr_into(expr, slot)?;
        }
        Ok(first)
    }

    fn tuple(&mut self, expr: &'a Expr, node: &'a ast::ExprTuple, dst: u16) -> Result {
        if let Some(value) = self.constant(expr) {
            self.body.at(span(node));
            self.body.load_const(dst, value);
            return Ok(());
        }
        if needs_steps(&node.elts) {
            let list = self.list_in_steps(&node.elts, None, 1, span(node))?;
            self.body.at(span(node));
            self.body.emit(Op::ListToTuple, dst, list, 0);
            return Ok(());
        }
        let first = self.run_of(&node.elts)?;
        self.body.at(span(node));
        self.body.build(Op::BuildTuple, dst, first, node.elts.len());
        Ok(())
    }

    fn list(&mut self, node: &'a ast::ExprList, dst: u16) -> Result {
        if node.elts.len() > 2
            && let Some(items) = self.constants(&node.elts)
        {
            let list = match self.spare(dst) {
                Some(register) => register,
                None => self.body.temp(),
            };
            let items_register = self.body.temp();
            self.body.at(span(node));
            self.body.emit(Op::BuildList, list, 0, 0);
            self.body.load_const(items_register, Literal::Tuple(items));
            self.body.emit(Op::ListExtend, list, items_register, 0);
            self.body.move_to(dst, list);
            return Ok(());
        }
        if needs_steps(&node.elts) {
            let spare = self.spare(dst);
            let list = self.list_in_steps(&node.elts, spare, 1, span(node))?;
            self.body.move_to(dst, list);
            return Ok(());
        }
        let first = self.run_of(&node.elts)?;
        self.body.at(span(node));
        self.body.build(Op::BuildList, dst, first, node.elts.len());
        Ok(())
    }

    /// Builds a list of elements that may be starred, step by step. `in_call` is the operand `c` of
    /// ListExtend, `at` the range of the whole.
    pub(super) fn list_in_steps(
        &mut self,
        elements: &'a [Expr],
        spare: Option<u16>,
        in_call: u16,
        at: (u32, u32),
    ) -> Result<u16> {
        let list = match spare {
            Some(register) => register,
            None => self.body.temp(),
        };
        let head =
            elements.iter().take(MAX_RUN).take_while(|e| !matches!(e, Expr::Starred(_))).count();
        let mark = self.body.mark();
        let first = self.run_of(&elements[..head])?;
        self.body.build(Op::BuildList, list, first, head);
        self.body.release_to(mark);
        for element in &elements[head..] {
            match element {
                Expr::Starred(starred) => {
                    let items = self.operand(&starred.value)?;
                    self.body.at(at);
                    self.body.emit(Op::ListExtend, list, items, in_call);
                }
                _ => {
                    let item = self.operand(element)?;
                    self.body.at(span(element));
                    self.body.emit(Op::ListAppend, list, item, 0);
                }
            }
            self.body.release_to(mark);
        }
        Ok(list)
    }

    fn set(&mut self, node: &'a ast::ExprSet, dst: u16) -> Result {
        // As in CPython, a set of constants is a copy of a constant frozenset: the order of its
        // elements can be seen, and follows from how it was made.
        if node.elts.len() > 2
            && let Some(items) = self.constants(&node.elts)
        {
            let set = match self.spare(dst) {
                Some(register) => register,
                None => self.body.temp(),
            };
            self.body.at(span(node));
            self.body.emit(Op::BuildSet, set, 0, 0);
            let constant = self.body.temp();
            self.body.load_const(constant, Literal::FrozenSet(items));
            self.body.emit(Op::SetUpdate, set, constant, 0);
            self.body.move_to(dst, set);
            return Ok(());
        }
        if !needs_steps(&node.elts) {
            let first = self.run_of(&node.elts)?;
            self.body.at(span(node));
            self.body.build(Op::BuildSet, dst, first, node.elts.len());
            return Ok(());
        }
        let set = match self.spare(dst) {
            Some(register) => register,
            None => self.body.temp(),
        };
        self.body.at(span(node));
        self.body.emit(Op::BuildSet, set, 0, 0);
        let mark = self.body.mark();
        for element in &node.elts {
            let (value, op) = match element {
                Expr::Starred(starred) => (&*starred.value, Op::SetUpdate),
                _ => (element, Op::SetAdd),
            };
            let item = self.operand(value)?;
            self.body.at(span(node));
            self.body.emit(op, set, item, 0);
            self.body.release_to(mark);
        }
        self.body.move_to(dst, set);
        Ok(())
    }

    fn dict(&mut self, node: &'a ast::ExprDict, dst: u16) -> Result {
        let plain = node.keys.iter().all(Option::is_some) && node.keys.len() <= MAX_RUN / 2;
        if plain {
            let first = self.body.mark();
            for (key, value) in node.keys.iter().flatten().zip(&node.values) {
                let slot = self.body.temp();
                self.expr_into(key, slot)?;
                let slot = self.body.temp();
                self.expr_into(value, slot)?;
            }
            self.body.at(span(node));
            self.body.build(Op::BuildDict, dst, first, node.values.len());
            return Ok(());
        }
        let dict = match self.spare(dst) {
            Some(register) => register,
            None => self.body.temp(),
        };
        self.body.at(span(node));
        self.body.emit(Op::BuildDict, dict, 0, 0);
        let mark = self.body.mark();
        for (key, value) in node.keys.iter().zip(&node.values) {
            match key {
                Some(key) => {
                    let key = self.operand(key)?;
                    let value = self.operand(value)?;
                    self.body.at(span(node));
                    self.body.emit(Op::DictSet, dict, key, value);
                }
                None => {
                    let mapping = self.operand(value)?;
                    self.body.at(span(node));
                    self.body.emit(Op::DictUpdate, dict, mapping, 0);
                }
            }
            self.body.release_to(mark);
        }
        self.body.move_to(dst, dict);
        Ok(())
    }

    /// Loads a name that is not mangled yet.
    pub(super) fn load_name(&mut self, name: &'a str, dst: u16, at: (u32, u32)) {
        let scope = self.body.scope;
        let name = self.table.mangle(scope, name);
        match self.table.binding(scope, name) {
            Binding::Local(register) => {
                self.check_local(register, name, at);
                self.body.move_to(dst, register);
            }
            Binding::Cell(register) => {
                let is_variable = self.body.is_variable(register);
                let name = if is_variable { 0 } else { self.body.emitter.name(name) };
                self.body.emit(Op::LoadCell, dst, register, name);
            }
            Binding::Free(index) => self.body.emit(Op::LoadFree, dst, index, 0),
            Binding::ClassFree(index) => {
                let namespace = self.body.namespace;
                self.body.emit(Op::LoadClassFree, dst, index, namespace);
            }
            Binding::Global => {
                let name = self.body.emitter.name(name);
                self.body.emit(Op::LoadGlobal, dst, name, 0);
            }
            Binding::Namespace => {
                let (name, namespace) = (self.body.emitter.name(name), self.body.namespace);
                self.body.emit(Op::LoadName, dst, name, namespace);
            }
        }
    }

    /// Stores a register to a name that is not mangled yet.
    pub(super) fn store_name(&mut self, name: &'a str, value: u16) {
        let scope = self.body.scope;
        let name = self.table.mangle(scope, name);
        match self.table.binding(scope, name) {
            Binding::Local(register) => {
                self.body.move_to(register, value);
                if self.body.is_live() {
                    self.body.flow.assigned.insert(register);
                }
            }
            Binding::Cell(register) => self.body.emit(Op::StoreCell, value, register, 0),
            Binding::Free(index) | Binding::ClassFree(index) => {
                self.body.emit(Op::StoreFree, value, index, 0);
            }
            Binding::Global => {
                let name = self.body.emitter.name(name);
                self.body.emit(Op::StoreGlobal, value, name, 0);
            }
            Binding::Namespace => {
                let name = self.body.emitter.name(name);
                self.body.emit(Op::StoreName, value, name, 0);
            }
        }
    }

    /// Deletes a name that is not mangled yet. `quiet` when it is known to be bound.
    pub(super) fn delete_name(&mut self, name: &'a str, at: (u32, u32), quiet: bool) {
        let scope = self.body.scope;
        let name = self.table.mangle(scope, name);
        match self.table.binding(scope, name) {
            Binding::Local(register) => {
                if !quiet {
                    self.check_local(register, name, at);
                }
                self.body.emit(Op::Clear, register, 0, 0);
                self.body.flow.assigned.remove(register);
            }
            Binding::Cell(register) => self.body.emit(Op::DelCell, 0, register, 0),
            Binding::Free(index) | Binding::ClassFree(index) => {
                self.body.emit(Op::DelFree, 0, index, 0);
            }
            Binding::Global => {
                let name = self.body.emitter.name(name);
                self.body.emit(Op::DelGlobal, 0, name, 0);
            }
            Binding::Namespace => {
                let name = self.body.emitter.name(name);
                self.body.emit(Op::DelName, 0, name, 0);
            }
        }
    }

    pub(super) fn load_str(&mut self, dst: u16, text: &[u8]) {
        self.body.load_const(dst, Literal::Str(text.into()));
    }
}

/// Whether a display cannot be built by one instruction.
fn needs_steps(elements: &[Expr]) -> bool {
    elements.len() > MAX_RUN || elements.iter().any(|e| matches!(e, Expr::Starred(_)))
}

pub(super) fn binary_op(op: Operator) -> Op {
    match op {
        Operator::Add => Op::Add,
        Operator::Sub => Op::Sub,
        Operator::Mult => Op::Mul,
        Operator::MatMult => Op::MatMul,
        Operator::Div => Op::Div,
        Operator::Mod => Op::Mod,
        Operator::Pow => Op::Pow,
        Operator::LShift => Op::Shl,
        Operator::RShift => Op::Shr,
        Operator::BitOr => Op::Or,
        Operator::BitXor => Op::Xor,
        Operator::BitAnd => Op::And,
        Operator::FloorDiv => Op::FloorDiv,
    }
}
