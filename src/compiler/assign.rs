//! Assignment, augmented assignment and deletion.

use super::body::nth;
use super::scope::Binding;
use super::symbols::{error_at, span};
use super::{Compiler, Result};
use crate::code::{Literal, Op};
use crate::syntax::ast::{self, Expr, Operator};

impl<'a> Compiler<'a> {
    /// The register of the local that `target` names, if it is one.
    fn local_target(&self, target: &Expr) -> Option<u16> {
        let Expr::Name(node) = target else { return None };
        let scope = self.body.scope;
        // Mangling needs the arena's lifetime only for names that change.
        let symbol = self.table.symbol(scope, &node.id)?;
        match self.table.binding(scope, symbol.name) {
            Binding::Local(register) => Some(register),
            _ => None,
        }
    }

    pub(super) fn assign(&mut self, node: &'a ast::StmtAssign) -> Result {
        self.no_star(&node.value)?;
        if let [target] = &node.targets[..] {
            if let Some(register) = self.local_target(target) {
                self.expr_into(&node.value, register)?;
                self.assigned(register);
                return Ok(());
            }
            if self.parallel(target, &node.value)? {
                return Ok(());
            }
            let value = self.value_for(&node.targets, &node.value)?;
            return self.store(target, value);
        }
        let value = match self.local_target(&node.targets[0]) {
            // The first target keeps the value for the others.
            Some(register) if !matches!(*node.value, Expr::Name(_)) => {
                self.expr_into(&node.value, register)?;
                register
            }
            _ => self.value_for(&node.targets, &node.value)?,
        };
        // A target may be the very variable that holds the value: keep a copy if one rebinds it.
        let value = if self.body.is_variable(value) && self.rebinds(&node.targets, value) {
            let copy = self.body.temp();
            self.body.emit(Op::Move, copy, value, 0);
            copy
        } else {
            value
        };
        node.targets.iter().try_for_each(|target| self.store(target, value))
    }

    /// The value of an assignment. It is evaluated before its targets: a `:=` inside of those may
    /// not change it any more.
    fn value_for(&mut self, targets: &'a [Expr], value: &'a Expr) -> Result<u16> {
        let register = self.operand(value)?;
        let (start, end) = (span(&targets[0]).0, span(value).0);
        if self.body.is_variable(register) && self.table.has_walrus(start, end) {
            let copy = self.body.temp();
            self.body.emit(Op::Move, copy, register, 0);
            return Ok(copy);
        }
        Ok(register)
    }

    /// Whether a tuple target among `targets` assigns the local in `register`.
    fn rebinds(&self, targets: &[Expr], register: u16) -> bool {
        targets.iter().any(|target| match target {
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().any(|e| self.local_target(e) == Some(register))
                    || self.rebinds(elts, register)
            }
            Expr::Starred(node) => self.local_target(&node.value) == Some(register),
            _ => false,
        })
    }

    /// Notes that a local has a value now.
    pub(super) fn assigned(&mut self, register: u16) {
        if self.body.is_live() {
            self.body.flow.assigned.insert(register);
        }
    }

    /// `a, b = x, y` without building a tuple. False if the statement is not of that kind.
    fn parallel(&mut self, target: &'a Expr, value: &'a Expr) -> Result<bool> {
        let (Expr::Tuple(ast::ExprTuple { elts: targets, .. })
        | Expr::List(ast::ExprList { elts: targets, .. })) = target
        else {
            return Ok(false);
        };
        let Expr::Tuple(ast::ExprTuple { elts: values, .. }) = value else { return Ok(false) };
        let star = |e: &Expr| matches!(e, Expr::Starred(_));
        if targets.len() != values.len()
            || targets.len() > 8
            || targets.iter().any(star)
            || values.iter().any(star)
            || self.table.has_walrus(span(target).0, span(value).0)
        {
            return Ok(false);
        }
        let mut registers = Vec::with_capacity(values.len());
        for (i, value) in values.iter().enumerate() {
            let register = self.operand(value)?;
            // A local must be copied if an earlier target takes its register before it is read.
            let overwritten = self.body.is_variable(register)
                && (self.rebinds(&targets[..i], register)
                    || targets[..i].iter().any(|t| self.local_target(t) == Some(register)));
            if overwritten {
                let copy = self.body.temp();
                self.body.emit(Op::Move, copy, register, 0);
                registers.push(copy);
            } else {
                registers.push(register);
            }
        }
        for (target, register) in targets.iter().zip(registers) {
            self.body.at(span(target));
            self.store(target, register)?;
        }
        Ok(true)
    }

    /// Stores the value of a register to a target.
    pub(super) fn store(&mut self, target: &'a Expr, value: u16) -> Result {
        let mark = self.body.mark();
        match target {
            Expr::Name(node) => {
                self.body.at(span(node));
                self.store_name(&node.id, value);
            }
            Expr::Attribute(node) => {
                let object = self.operand(&node.value)?;
                self.note_self_attribute(node);
                let at = self.range_from_attribute(span(node), node);
                self.body.at(at);
                let name = self.attribute_name(&node.attr);
                self.body.emit(Op::SetAttr, object, value, name);
            }
            Expr::Subscript(node) => {
                let object = self.operand(&node.value)?;
                let key = self.subscript_key(&node.slice, None)?;
                self.body.at(span(node));
                self.body.emit(Op::SetItem, object, key, value);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                self.unpack(target, elts, value)?;
            }
            _ => return Err(error_at(target, "cannot assign to this expression")),
        }
        self.body.release_to(mark);
        Ok(())
    }

    /// Counts `self.x = …`: the VM sizes instances by it, and the class lists those of a parameter
    /// that is really called `self` as `__static_attributes__`.
    fn note_self_attribute(&mut self, node: &'a ast::ExprAttribute) {
        if let Expr::Name(object) = &*node.value
            && object.id.as_str() == "self"
            && let Some(attributes) = self.static_attributes.last_mut()
            && !attributes.contains(&&*node.attr)
        {
            attributes.push(&node.attr);
        }
        if let Expr::Name(object) = &*node.value
            && self.body.self_name == Some(&*object.id)
            && !self.body.self_attrs.contains(&&*node.attr)
        {
            self.body.self_attrs.push(&node.attr);
        }
    }

    fn unpack(&mut self, target: &'a Expr, targets: &'a [Expr], value: u16) -> Result {
        self.body.at(span(target));
        let count = targets.len();
        let star = targets.iter().position(|t| matches!(t, Expr::Starred(_)));
        if let Some(star) = star
            && (star > 255 || count - star - 1 > 255)
        {
            return Err(error_at(target, "too many expressions in star-unpacking assignment"));
        }
        // Locals in adjacent registers are unpacked in place.
        let in_place = match targets.first().and_then(|t| self.local_target(t)) {
            Some(first) if star.is_none() => targets
                .iter()
                .enumerate()
                .all(|(i, t)| self.local_target(t) == Some(first.saturating_add(i as u16)))
                .then_some(first),
            _ => None,
        };
        if let Some(first) = in_place {
            self.body.emit(Op::Unpack, first, value, count as u16);
            (0..count as u16).for_each(|i| self.assigned(first + i));
            return Ok(());
        }
        let first = if count == 0 { 0 } else { self.body.temps(count) };
        match star {
            Some(star) => {
                let shape = star | (count - star - 1) << 8;
                self.body.emit(Op::UnpackStar, first, value, shape as u16);
            }
            None => self.body.emit(Op::Unpack, first, value, count as u16),
        }
        for (i, target) in targets.iter().enumerate() {
            let target = match target {
                Expr::Starred(starred) => &starred.value,
                _ => target,
            };
            self.store(target, nth(first, i))?;
        }
        Ok(())
    }

    pub(super) fn augmented(&mut self, node: &'a ast::StmtAugAssign) -> Result {
        let at = span(node);
        match &*node.target {
            Expr::Name(name) => {
                if let Some(register) = self.local_target(&node.target) {
                    let current = self.operand(&node.target)?;
                    self.in_place(node.op, &node.value, register, current, at)?;
                    self.assigned(register);
                    return Ok(());
                }
                let current = self.body.temp();
                self.body.at(span(name));
                self.load_name(&name.id, current, span(name));
                self.in_place(node.op, &node.value, current, current, at)?;
                self.store_name(&name.id, current);
            }
            Expr::Attribute(target) => {
                let object = self.operand(&target.value)?;
                let current = self.body.temp();
                self.note_self_attribute(target);
                let name = self.attribute_name(&target.attr);
                let target_at = self.range_from_attribute(span(target), target);
                self.body.at(target_at);
                self.body.emit(Op::GetAttr, current, object, name);
                self.in_place(node.op, &node.value, current, current, at)?;
                self.body.at(target_at);
                self.body.emit(Op::SetAttr, object, current, name);
            }
            Expr::Subscript(target) => {
                let object = self.operand(&target.value)?;
                let key = self.subscript_key(&target.slice, None)?;
                let current = self.body.temp();
                self.body.at(span(target));
                self.body.emit(Op::GetItem, current, object, key);
                self.in_place(node.op, &node.value, current, current, at)?;
                self.body.at(span(target));
                self.body.emit(Op::SetItem, object, key, current);
            }
            target => return Err(error_at(target, "cannot assign to this expression")),
        }
        Ok(())
    }

    /// `dst = current op= value`.
    fn in_place(
        &mut self,
        op: Operator,
        value: &'a Expr,
        dst: u16,
        current: u16,
        at: (u32, u32),
    ) -> Result {
        if let Some(small) = self.small_int(value) {
            let fused = match op {
                Operator::Add => Some(Op::IAddI),
                Operator::Sub => Some(Op::ISubI),
                _ => None,
            };
            if let Some(fused) = fused {
                self.body.at(at);
                self.body.emit(fused, dst, current, small);
                return Ok(());
            }
        }
        let value = self.operand(value)?;
        self.body.at(at);
        self.body.emit(in_place_op(op), dst, current, value);
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Result {
        let mark = self.body.mark();
        match target {
            Expr::Name(node) => {
                self.body.at(span(node));
                self.delete_name(&node.id, span(node), false);
            }
            Expr::Attribute(node) => {
                let object = self.operand(&node.value)?;
                let at = self.range_from_attribute(span(node), node);
                self.body.at(at);
                let name = self.attribute_name(&node.attr);
                self.body.emit(Op::DelAttr, object, 0, name);
            }
            Expr::Subscript(node) => {
                let object = self.operand(&node.value)?;
                let key = self.subscript_key(&node.slice, None)?;
                self.body.at(span(node));
                self.body.emit(Op::DelItem, object, key, 0);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().try_for_each(|e| self.delete(e))?;
            }
            _ => return Err(error_at(target, "cannot delete this expression")),
        }
        self.body.release_to(mark);
        Ok(())
    }

    /// Puts a string constant into a new temporary.
    pub(super) fn str_operand(&mut self, text: &str) -> u16 {
        let register = self.body.temp();
        self.body.load_const(register, Literal::Str(text.as_bytes().into()));
        register
    }
}

fn in_place_op(op: Operator) -> Op {
    match op {
        Operator::Add => Op::IAdd,
        Operator::Sub => Op::ISub,
        Operator::Mult => Op::IMul,
        Operator::MatMult => Op::IMatMul,
        Operator::Div => Op::IDiv,
        Operator::Mod => Op::IMod,
        Operator::Pow => Op::IPow,
        Operator::LShift => Op::IShl,
        Operator::RShift => Op::IShr,
        Operator::BitOr => Op::IOr,
        Operator::BitXor => Op::IXor,
        Operator::BitAnd => Op::IAnd,
        Operator::FloorDiv => Op::IFloorDiv,
    }
}
