//! What may be assigned to, and what CPython says about the rest.

use super::symbols::{error_at as error_of_compiler, span};
use crate::syntax::ast::{self, Expr};
use crate::syntax::{Literals, Problem, ShownLine, StringValue};

pub(super) use crate::syntax::describe;

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

/// An error that CPython's parser reports.
fn error_at(node: &Expr, message: impl Into<String>) -> Problem {
    let (start, _) = span(node);
    error_of_compiler(node, message).line(ShownLine::Read(start))
}

/// What a check needs of the program besides the tree.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The text.
    pub text: &'a str,
    /// Its strings.
    pub literals: &'a Literals,
}

/// Checks a target.
pub(super) fn check(target: &Expr, how: Use, context: Context<'_>) -> Result<(), Problem> {
    let describe = |target: &Expr| match context.literals.string(span(target).0) {
        Some(StringValue::Format(_)) if matches!(target, Expr::Constant(_)) => {
            "f-string expression"
        }
        _ => describe(target),
    };
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
            Err(error_of_compiler(target, message))
        }
        (Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }), _) => {
            let mut stars = 0;
            for element in elts {
                match element {
                    Expr::Starred(starred) if how != Use::Delete => {
                        stars += 1;
                        element_of(&starred.value, how, context)?;
                    }
                    _ => element_of(element, how, context)?,
                }
            }
            if stars > 1 {
                let message = "multiple starred expressions in assignment";
                return Err(error_of_compiler(target, message));
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
            let in_parentheses = context.text[..span(target).0 as usize].trim_end().ends_with('(');
            let message = match what {
                "True" | "False" | "None" => format!("cannot assign to {what}"),
                "yield expression" if !in_parentheses => {
                    "assignment to yield expression not possible".to_owned()
                }
                _ if !in_parentheses && !looks_like_comparison(target) => {
                    format!("cannot assign to {what}")
                }
                _ if matches!(target, Expr::GeneratorExp(_)) => format!("cannot assign to {what}"),
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
fn element_of(element: &Expr, how: Use, context: Context<'_>) -> Result<(), Problem> {
    check(element, if how == Use::Assign { Use::Target } else { how }, context)
}
