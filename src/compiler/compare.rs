//! Comparisons and conditions.

use super::symbols::span;
use super::{Compiler, Result, fold};
use crate::code::{Label, Literal, Op};
use crate::syntax::ast::{self, BoolOp, CmpOp, Constant, Expr, UnaryOp};

impl<'a> Compiler<'a> {
    /// Jumps to `label` if the truth of `test` is `sense`; falls through otherwise.
    pub(super) fn jump_if(&mut self, test: &'a Expr, label: Label, sense: bool) -> Result {
        self.descend(span(test).0)?;
        let mark = self.body.mark();
        self.jump_if_inner(test, label, sense)?;
        self.body.release_to(mark);
        self.depth -= 1;
        Ok(())
    }

    fn jump_if_inner(&mut self, test: &'a Expr, label: Label, sense: bool) -> Result {
        if let Some(value) = self.constant(test) {
            if fold::truth(&value) == sense {
                self.body.goto(label);
            }
            return Ok(());
        }
        match test {
            Expr::UnaryOp(ast::ExprUnaryOp { op: UnaryOp::Not, operand, .. }) => {
                self.jump_if(operand, label, !sense)
            }
            Expr::BoolOp(node) => {
                let (last, first) = node.values.split_last().expect("bug: empty operation");
                // The outcome that decides the whole before its last operand.
                let decisive = node.op == BoolOp::Or;
                if decisive == sense {
                    for value in first {
                        self.jump_if(value, label, sense)?;
                    }
                    return self.jump_if(last, label, sense);
                }
                let skip = self.body.label();
                for value in first {
                    self.jump_if(value, skip, decisive)?;
                }
                self.jump_if(last, label, sense)?;
                self.body.bind(skip);
                Ok(())
            }
            Expr::Compare(node) => self.jump_if_compare(node, label, sense),
            Expr::IfExp(node) => {
                let otherwise = self.body.label();
                let end = self.body.label();
                self.jump_if(&node.test, otherwise, false)?;
                self.jump_if(&node.body, label, sense)?;
                self.body.goto(end);
                self.body.bind(otherwise);
                self.jump_if(&node.orelse, label, sense)?;
                self.body.bind(end);
                Ok(())
            }
            _ => {
                let value = self.operand(test)?;
                self.body.at(span(test));
                self.body.jump(if sense { Op::JumpIf } else { Op::JumpIfNot }, value, 0, label);
                Ok(())
            }
        }
    }

    fn jump_if_compare(&mut self, node: &'a ast::ExprCompare, label: Label, sense: bool) -> Result {
        self.warn_of_comparison(node, false);
        if let ([op], [right]) = (&node.ops[..], &node.comparators[..]) {
            let left = self.operand(&node.left)?;
            return self.jump_pair(node, left, *op, right, label, sense).map(|_| ());
        }
        // `a < b < c`: every pair but the last leaves when it is false.
        let out = self.body.label();
        let mut left = self.operand(&node.left)?;
        let pairs = node.ops.iter().zip(&node.comparators);
        let last = node.ops.len() - 1;
        for (i, (op, right)) in pairs.enumerate() {
            if i < last {
                let exit = if sense { out } else { label };
                // The middle operand is the next pair's left one: it must be in a register.
                let register = self.operand(right)?;
                self.jump_registers(node, left, *op, register, exit, false);
                left = register;
            } else {
                self.jump_pair(node, left, *op, right, label, sense)?;
            }
        }
        self.body.bind(out);
        Ok(())
    }

    /// Compares `left` with `right` and jumps.
    fn jump_pair(
        &mut self,
        node: &'a ast::ExprCompare,
        left: u16,
        op: CmpOp,
        right: &'a Expr,
        label: Label,
        sense: bool,
    ) -> Result {
        if is_none(right) && matches!(op, CmpOp::Is | CmpOp::IsNot) {
            let wanted = sense == (op == CmpOp::Is);
            self.body.at(span(node));
            let op = if wanted { Op::JumpIfNone } else { Op::JumpIfNotNone };
            self.body.jump(op, left, 0, label);
            return Ok(());
        }
        if let Some(value) = self.small_int(right)
            && let Some(fused) = jump_small(op, sense)
        {
            self.body.at(span(node));
            self.body.jump(fused, left, value, label);
            return Ok(());
        }
        let right = self.container(op, right)?;
        self.jump_registers(node, left, op, right, label, sense);
        Ok(())
    }

    fn jump_registers(
        &mut self,
        node: &'a ast::ExprCompare,
        left: u16,
        op: CmpOp,
        right: u16,
        label: Label,
        sense: bool,
    ) {
        self.body.at(span(node));
        let fused = match (op, sense) {
            (CmpOp::Lt, true) => Op::JumpLt,
            (CmpOp::LtE, true) => Op::JumpLe,
            (CmpOp::Gt, true) => Op::JumpGt,
            (CmpOp::GtE, true) => Op::JumpGe,
            (CmpOp::Eq, true) => Op::JumpEq,
            (CmpOp::NotEq, true) => Op::JumpNe,
            (CmpOp::Lt, false) => Op::JumpNotLt,
            (CmpOp::LtE, false) => Op::JumpNotLe,
            (CmpOp::Gt, false) => Op::JumpNotGt,
            (CmpOp::GtE, false) => Op::JumpNotGe,
            (CmpOp::Eq, false) => Op::JumpNotEq,
            (CmpOp::NotEq, false) => Op::JumpNotNe,
            (CmpOp::In, true) | (CmpOp::NotIn, false) => Op::JumpIn,
            (CmpOp::In, false) | (CmpOp::NotIn, true) => Op::JumpNotIn,
            (CmpOp::Is | CmpOp::IsNot, _) => {
                let result = self.body.temp();
                let op = if sense == (op == CmpOp::Is) { Op::Is } else { Op::IsNot };
                self.body.emit(op, result, left, right);
                self.body.jump(Op::JumpIf, result, 0, label);
                return;
            }
        };
        self.body.jump(fused, left, right, label);
    }

    /// The right operand of a comparison; for `in`, a display of constants becomes a constant.
    fn container(&mut self, op: CmpOp, right: &'a Expr) -> Result<u16> {
        if matches!(op, CmpOp::In | CmpOp::NotIn) {
            let value = match right {
                Expr::List(node) => self.constants(&node.elts).map(Literal::Tuple),
                Expr::Set(node) => self.constants(&node.elts).map(Literal::FrozenSet),
                _ => None,
            };
            if let Some(value) = value {
                let register = self.body.temp();
                self.body.at(span(right));
                self.body.load_const(register, value);
                return Ok(register);
            }
        }
        self.operand(right)
    }

    /// A comparison as a value.
    pub(super) fn compare_into(&mut self, node: &'a ast::ExprCompare, dst: u16) -> Result {
        self.warn_of_comparison(node, false);
        let left = self.operand(&node.left)?;
        if let ([op], [right]) = (&node.ops[..], &node.comparators[..]) {
            let right = self.container(*op, right)?;
            self.body.at(span(node));
            self.body.emit(compare_op(*op), dst, left, right);
            return Ok(());
        }
        let result = match self.spare(dst) {
            Some(register) if register != left => register,
            _ => self.body.temp(),
        };
        let end = self.body.label();
        let mut left = left;
        let last = node.ops.len() - 1;
        for (i, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            let right = if i == last { self.container(*op, right)? } else { self.operand(right)? };
            self.body.at(span(node));
            self.body.emit(compare_op(*op), result, left, right);
            if i < last {
                self.body.jump(Op::JumpIfNot, result, 0, end);
            }
            left = right;
        }
        self.body.bind(end);
        self.body.move_to(dst, result);
        Ok(())
    }

    /// `in` or `is`, negated or not, as a value.
    pub(super) fn membership(
        &mut self,
        node: &'a ast::ExprCompare,
        negate: bool,
        dst: u16,
    ) -> Result {
        self.warn_of_comparison(node, negate);
        let left = self.operand(&node.left)?;
        let right = self.container(node.ops[0], &node.comparators[0])?;
        let op = match (node.ops[0], negate) {
            (CmpOp::In, true) => Op::NotIn,
            (CmpOp::In, false) => Op::In,
            (_, true) => Op::IsNot,
            (_, false) => Op::Is,
        };
        self.body.at(span(node));
        self.body.emit(op, dst, left, right);
        Ok(())
    }
}

fn is_none(expr: &Expr) -> bool {
    matches!(expr, Expr::Constant(ast::ExprConstant { value: Constant::None, .. }))
}

fn compare_op(op: CmpOp) -> Op {
    match op {
        CmpOp::Eq => Op::Eq,
        CmpOp::NotEq => Op::Ne,
        CmpOp::Lt => Op::Lt,
        CmpOp::LtE => Op::Le,
        CmpOp::Gt => Op::Gt,
        CmpOp::GtE => Op::Ge,
        CmpOp::Is => Op::Is,
        CmpOp::IsNot => Op::IsNot,
        CmpOp::In => Op::In,
        CmpOp::NotIn => Op::NotIn,
    }
}

/// The jump that compares with a small int.
fn jump_small(op: CmpOp, sense: bool) -> Option<Op> {
    Some(match (op, sense) {
        (CmpOp::Lt, true) => Op::JumpLtI,
        (CmpOp::LtE, true) => Op::JumpLeI,
        (CmpOp::Gt, true) => Op::JumpGtI,
        (CmpOp::GtE, true) => Op::JumpGeI,
        (CmpOp::Eq, true) => Op::JumpEqI,
        (CmpOp::NotEq, true) => Op::JumpNeI,
        (CmpOp::Lt, false) => Op::JumpNotLtI,
        (CmpOp::LtE, false) => Op::JumpNotLeI,
        (CmpOp::Gt, false) => Op::JumpNotGtI,
        (CmpOp::GtE, false) => Op::JumpNotGeI,
        (CmpOp::Eq, false) => Op::JumpNotEqI,
        (CmpOp::NotEq, false) => Op::JumpNotNeI,
        _ => return None,
    })
}
