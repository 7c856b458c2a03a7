//! What may be assigned to, and what CPython says about the rest.

use super::symbols::error_at;
use crate::syntax::Problem;
use crate::syntax::ast::{self, Constant, Expr};

/// What is done to a target.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// `target = …`, with no other target
    Assign,
    /// `for target in`, `with … as target`
    Target,
    /// `target += …`
    Augmented,
    /// `target: annotation`
    Annotated,
    /// `del target`
    Delete,
}

/// Checks a target.
pub(super) fn check(target: &Expr, how: Use) -> Result<(), Problem> {
    match (target, how) {
        (Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_), _) => Ok(()),
        (Expr::Tuple(_), Use::Annotated) => {
            Err(error_at(target, "only single target (not tuple) can be annotated"))
        }
        (Expr::List(_), Use::Annotated) => {
            Err(error_at(target, "only single target (not list) can be annotated"))
        }
        (_, Use::Annotated) => Err(error_at(target, "illegal target for annotation")),
        (_, Use::Augmented) => {
            let what = describe(target);
            let message = format!("'{what}' is an illegal expression for augmented assignment");
            Err(error_at(target, message))
        }
        (Expr::Starred(_), Use::Assign | Use::Target) => {
            let message = "starred assignment target must be in a list or tuple";
            Err(error_at(target, message))
        }
        (Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }), _) => {
            let mut stars = 0;
            for element in elts {
                match element {
                    Expr::Starred(starred) if how != Use::Delete => {
                        stars += 1;
                        element_of(&starred.value, how)?;
                    }
                    _ => element_of(element, how)?,
                }
            }
            if stars > 1 {
                return Err(error_at(target, "multiple starred expressions in assignment"));
            }
            Ok(())
        }
        (_, Use::Delete) => Err(error_at(target, format!("cannot delete {}", describe(target)))),
        (Expr::Yield(_) | Expr::YieldFrom(_), Use::Target) => {
            Err(error_at(target, "assignment to yield expression not possible"))
        }
        (_, Use::Target) => Err(error_at(target, format!("cannot assign to {}", describe(target)))),
        (_, Use::Assign) => {
            let what = describe(target);
            let keyword =
                matches!(what, "True" | "False" | "None" | "ellipsis" | "yield expression");
            let message = match what {
                "yield expression" => "assignment to yield expression not possible".to_owned(),
                "ellipsis" => {
                    "cannot assign to ellipsis here. Maybe you meant '==' instead of '='?"
                        .to_owned()
                }
                _ if keyword || !looks_like_comparison(target) => {
                    format!("cannot assign to {what}")
                }
                _ => {
                    format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?")
                }
            };
            Err(error_at(target, message))
        }
    }
}

/// Whether `==` could have been meant: CPython only considers what binds tighter than `==`.
fn looks_like_comparison(target: &Expr) -> bool {
    !matches!(
        target,
        Expr::BoolOp(_)
            | Expr::Compare(_)
            | Expr::IfExp(_)
            | Expr::Lambda(_)
            | Expr::GeneratorExp(_)
            | Expr::UnaryOp(ast::ExprUnaryOp { op: ast::UnaryOp::Not, .. })
    )
}

/// Checks an element of a tuple or list target.
fn element_of(element: &Expr, how: Use) -> Result<(), Problem> {
    check(element, if how == Use::Assign { Use::Target } else { how })
}

/// What CPython calls an expression in messages.
pub(super) fn describe(expr: &Expr) -> &'static str {
    match expr {
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::NamedExpr(_) => "named expression",
        Expr::Lambda(_) => "lambda",
        Expr::IfExp(_) => "conditional expression",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::GeneratorExp(_) => "generator expression",
        Expr::Await(_) => "await expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Compare(_) => "comparison",
        Expr::Call(_) => "function call",
        Expr::FormattedValue(_) | Expr::JoinedStr(_) => "f-string expression",
        Expr::Constant(node) => match node.value {
            Constant::None => "None",
            Constant::Bool(true) => "True",
            Constant::Bool(false) => "False",
            Constant::Ellipsis => "ellipsis",
            _ => "literal",
        },
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Slice(_) => "slice",
    }
}
