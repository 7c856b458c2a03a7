//! Rejects what the parser crate takes though Python's grammar does not have it.
//!
//! What is wrong with it [`crate::syntax::explain`] says, in CPython's words.

use super::Result;
use super::symbols::span;
use crate::syntax::ast::{self, Constant, Expr, Ranged};
use crate::syntax::{Problem, ShownLine};

/// The problem of something that is not in the grammar.
pub(super) fn rejected(node: &impl Ranged) -> Problem {
    let (start, end) = span(node);
    Problem::new("invalid syntax", start, end).line(ShownLine::Read(end))
}

/// Where the next token behind `offset` starts, and its first byte; 0 at the end.
fn next_token(text: &str, offset: u32) -> (u32, u8) {
    let bytes = text.as_bytes();
    let mut at = offset as usize;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'#' => at += memchr::memchr(b'\n', &bytes[at..]).unwrap_or(bytes.len() - at),
            b' ' | b'\t' | b'\x0c' | b'\r' | b'\n' | b'\\' => at += 1,
            byte => return (at as u32, *byte),
        }
    }
    (at as u32, 0)
}

/// Whether a generator expression does without parentheses of its own.
fn is_bare_generator(expr: &Expr, text: &str) -> bool {
    matches!(expr, Expr::GeneratorExp(_)) && text.as_bytes()[span(expr).0 as usize] != b'('
}

/// `f(x for x in y, 1)`: only a sole argument may do without parentheses of its own.
pub(super) fn check_call(node: &ast::ExprCall, text: &str) -> Result {
    let Some(bare) = node.args.iter().find(|arg| is_bare_generator(arg, text)) else {
        return Ok(());
    };
    let sole = node.args.len() + node.keywords.len() == 1;
    if sole && next_token(text, span(bare).1).1 != b',' {
        return Ok(());
    }
    Err(rejected(bare))
}

/// `class C(x for x in y)`.
pub(super) fn check_bases(class: &ast::StmtClassDef, text: &str) -> Result {
    match class.bases.iter().find(|base| is_bare_generator(base, text)) {
        Some(bare) => Err(rejected(bare)),
        None => Ok(()),
    }
}

/// `def f(*, **k)`: a bare star wants parameters behind it.
pub(super) fn check_bare_star(params: &ast::Arguments, text: &str) -> Result {
    let Some(kwarg) = &params.kwarg else { return Ok(()) };
    if params.vararg.is_some() || !params.kwonlyargs.is_empty() {
        return Ok(());
    }
    let stars = text[..span(&**kwarg).0 as usize].trim_end().strip_suffix("**");
    let before = stars.map(|t| t.trim_end()).and_then(|t| t.strip_suffix(','));
    match before.map(|t| t.trim_end()).filter(|t| t.ends_with('*')) {
        Some(_) => Err(rejected(&**kwarg)),
        None => Ok(()),
    }
}

/// `with *a:`, and `with a as b,:`.
pub(super) fn check_with_items(items: &[ast::WithItem], text: &str) -> Result {
    for item in items {
        if let Expr::Starred(starred) = &item.context_expr {
            return Err(rejected(starred));
        }
    }
    if let Some(last) = items.last()
        && let end = span(last.optional_vars.as_deref().unwrap_or(&last.context_expr)).1
        && let (comma, b',') = next_token(text, end)
        && let (_, b':') = next_token(text, comma + 1)
    {
        return Err(rejected(&last.context_expr));
    }
    Ok(())
}

/// `case {**_}`.
pub(super) fn check_rest(node: &ast::PatternMatchMapping) -> Result {
    match node.rest.as_deref() {
        Some("_") => Err(rejected(node)),
        _ => Ok(()),
    }
}

/// `eval("*a, b")`: a tuple with stars needs parentheses there.
pub(super) fn check_expression_input(value: &Expr, text: &str) -> Result {
    let (start, end) = span(value);
    let bytes = text.as_bytes();
    let stars: &[Expr] = match value {
        Expr::Starred(_) => std::slice::from_ref(value),
        Expr::Tuple(node) if bytes[start as usize] != b'(' || bytes[end as usize - 1] != b')' => {
            &node.elts
        }
        _ => &[],
    };
    match stars.iter().find(|item| matches!(item, Expr::Starred(_))) {
        Some(star) => Err(rejected(star)),
        None => Ok(()),
    }
}

/// `case 1 + 2`: a sum in a pattern is a complex number.
pub(super) fn check_complex(value: &Expr) -> Result {
    let Expr::BinOp(node) = value else { return Ok(()) };
    let number = |expr: &Expr| match expr {
        Expr::Constant(node) => Some(matches!(node.value, Constant::Complex { .. })),
        _ => None,
    };
    let left = match &*node.left {
        Expr::UnaryOp(minus) => &*minus.operand,
        left => left,
    };
    if number(left) == Some(true) {
        return Err(rejected(left));
    }
    if number(&node.right) == Some(false) {
        return Err(rejected(&*node.right));
    }
    Ok(())
}
