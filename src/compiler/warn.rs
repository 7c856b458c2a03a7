//! Warnings: code that is allowed but cannot be meant, and what it would be called.
//!
//! They are found where the code in question is written, so that nothing is looked at twice. Code
//! that is written several times, like the body of a `finally`, is warned about once.

use super::symbols::error_at;
use super::{Compiler, fold};
use crate::code::Literal;
use crate::syntax::ast::{self, CmpOp, Expr, Ranged};
use crate::syntax::{Problem, ShownLine, SyntaxWarning};

impl Compiler<'_> {
    fn warn(&mut self, node: &impl Ranged, message: String) {
        self.warnings.push(error_at(node, message).line(ShownLine::OfFile));
    }

    /// `x is 1`: which of equal constants are the same object is nobody's business.
    pub(super) fn warn_of_comparison(&mut self, node: &ast::ExprCompare, negate: bool) {
        if !node.ops.iter().any(|op| matches!(op, CmpOp::Is | CmpOp::IsNot)) {
            return;
        }
        let mut left = &*node.left;
        for (op, right) in node.ops.iter().zip(&node.comparators) {
            if matches!(op, CmpOp::Is | CmpOp::IsNot)
                && let Some(literal) = self.literal_type(left).or_else(|| self.literal_type(right))
            {
                let (word, operator) = match (op == &CmpOp::Is) != negate {
                    true => ("is", "=="),
                    false => ("is not", "!="),
                };
                let message =
                    format!("\"{word}\" with '{literal}' literal. Did you mean \"{operator}\"?");
                return self.warn(node, message);
            }
            left = right;
        }
    }

    /// The type of a constant that `is` is not made for.
    fn literal_type(&self, expr: &Expr) -> Option<&'static str> {
        match self.known(expr)? {
            Literal::None | Literal::Bool(_) | Literal::Ellipsis => None,
            value => Some(type_of(&value)),
        }
    }

    /// `(1, 2) (3, 4)`: a call of what no call can be made of.
    pub(super) fn warn_of_callee(&mut self, callee: &Expr) {
        // A lambda is called on purpose; of what is computed nothing is known.
        if matches!(callee, Expr::Lambda(_) | Expr::Name(_) | Expr::Attribute(_)) {
            if !matches!(callee, Expr::Name(node) if &*node.id == "__debug__") {
                return;
            }
        }
        if let Some(what) = self.inferred_type(callee) {
            let message = format!("'{what}' object is not callable; perhaps you missed a comma?");
            self.warn(callee, message);
        }
    }

    /// `1 [2]`, and `[1, 2] [3, 4]`.
    pub(super) fn warn_of_subscript(&mut self, node: &ast::ExprSubscript) {
        let Some(what) = self.inferred_type(&node.value) else { return };
        match what {
            "dict" => {}
            "str" | "bytes" | "tuple" | "list" => {
                let Some(index) = self.inferred_type(&node.slice) else { return };
                if matches!(index, "int" | "bool" | "slice") {
                    return;
                }
                let message = format!(
                    "{what} indices must be integers or slices, not {index}; perhaps you missed \
                     a comma?"
                );
                self.warn(&*node.value, message);
            }
            _ => {
                let message =
                    format!("'{what}' object is not subscriptable; perhaps you missed a comma?");
                self.warn(&*node.value, message);
            }
        }
    }

    /// `assert (x, "message")`.
    pub(super) fn warn_of_assertion(&mut self, node: &ast::StmtAssert) {
        if matches!(&*node.test, Expr::Tuple(tuple) if !tuple.elts.is_empty()) {
            let message = "assertion is always true, perhaps remove parentheses?";
            self.warn(node, message.to_owned());
        }
    }

    /// The type of an expression, where the expression alone tells.
    fn inferred_type(&self, expr: &Expr) -> Option<&'static str> {
        match expr {
            Expr::Tuple(_) => Some("tuple"),
            Expr::List(_) | Expr::ListComp(_) => Some("list"),
            Expr::Dict(_) | Expr::DictComp(_) => Some("dict"),
            Expr::Set(_) | Expr::SetComp(_) => Some("set"),
            Expr::GeneratorExp(_) => Some("generator"),
            Expr::Lambda(_) => Some("function"),
            Expr::Slice(_) => Some("slice"),
            // `x[*y]` means `x[(*y,)]`.
            Expr::Starred(_) => Some("tuple"),
            // Without a value it is an f-string.
            Expr::Constant(node) => Some(self.literal(node).as_ref().map_or("str", type_of)),
            _ => self.known(expr).as_ref().map(type_of),
        }
    }

    /// The value of an expression of constants; an item of a constant is one too.
    fn known(&self, expr: &Expr) -> Option<Literal> {
        let Expr::Subscript(node) = expr else { return self.constant(expr) };
        let index = match self.constant(&node.slice)? {
            Literal::Int(index) => index,
            Literal::Bool(index) => i64::from(index),
            _ => return None,
        };
        match self.known(&node.value)? {
            Literal::Tuple(items) => fold::item(&items, index).cloned(),
            Literal::Bytes(bytes) => fold::item(&bytes, index).map(|b| Literal::Int((*b).into())),
            Literal::Str(text) => {
                let text = String::from_utf8_lossy(&text);
                let chars: Vec<char> = text.chars().collect();
                fold::item(&chars, index).map(|c| Literal::Str(c.to_string().as_bytes().into()))
            }
            _ => None,
        }
    }

    /// The warnings of the whole program, each once, in the order of the text.
    pub(super) fn take_warnings(&mut self) -> Vec<SyntaxWarning> {
        let mut found: Vec<Problem> = std::mem::take(&mut self.warnings);
        found.sort_by_key(|problem| problem.start);
        found.dedup_by(|a, b| a.start == b.start && a.message == b.message);
        found.into_iter().map(|problem| *problem.locate(&self.tree.source)).collect()
    }
}

/// The name of a constant's type.
fn type_of(value: &Literal) -> &'static str {
    match value {
        Literal::None => "NoneType",
        Literal::Bool(_) => "bool",
        Literal::Int(_) | Literal::BigInt(_) => "int",
        Literal::Float(_) => "float",
        Literal::Complex(..) => "complex",
        Literal::Str(_) => "str",
        Literal::Bytes(_) => "bytes",
        Literal::Tuple(_) => "tuple",
        Literal::FrozenSet(_) => "frozenset",
        Literal::Ellipsis => "ellipsis",
        Literal::Code(_) => "code",
    }
}
