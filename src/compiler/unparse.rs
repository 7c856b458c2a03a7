//! Expressions back to text, for `from __future__ import annotations`. Follows `ast.unparse`.

use super::Compiler;
use super::symbols::span;
use crate::code::{Literal, literal_text};
use crate::syntax::ast::{self, BoolOp, CmpOp, Expr, Operator, UnaryOp};
use crate::syntax::{Piece, StringValue};

/// How tightly an operator binds; an operand that binds less tightly gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Tuple,
    Yield,
    Named,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl<'a> Compiler<'a> {
    /// The text of an annotation.
    pub(super) fn unparse(&self, expr: &'a Expr) -> String {
        let mut writer = Writer { compiler: self, out: String::new() };
        writer.expr(expr, Level::Test);
        writer.out
    }
}

struct Writer<'c, 'a> {
    compiler: &'c Compiler<'a>,
    out: String,
}

impl<'a> Writer<'_, 'a> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Writes `expr` where something of at least `outer` is needed.
    fn expr(&mut self, expr: &'a Expr, outer: Level) {
        let level = level_of(expr);
        let parenthesise = level < outer;
        if parenthesise {
            self.text("(");
        }
        self.bare(expr, level);
        if parenthesise {
            self.text(")");
        }
    }

    fn list(&mut self, items: &'a [Expr]) {
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            self.expr(item, Level::Test);
        }
    }

    fn bare(&mut self, expr: &'a Expr, level: Level) {
        match expr {
            Expr::Name(node) => self.text(&node.id),
            Expr::Constant(node) => self.constant(node),
            Expr::Attribute(node) => {
                self.expr(&node.value, Level::Atom);
                self.text(".");
                self.text(&node.attr);
            }
            Expr::Subscript(node) => {
                self.expr(&node.value, Level::Atom);
                self.text("[");
                match &*node.slice {
                    Expr::Tuple(tuple) if !tuple.elts.is_empty() => {
                        self.list(&tuple.elts);
                        if tuple.elts.len() == 1 {
                            self.text(",");
                        }
                    }
                    slice => self.expr(slice, Level::Tuple),
                }
                self.text("]");
            }
            Expr::Slice(node) => {
                for (i, part) in [&node.lower, &node.upper, &node.step].into_iter().enumerate() {
                    if i == 1 || (i == 2 && part.is_some()) {
                        self.text(":");
                    }
                    if let Some(part) = part {
                        self.expr(part, Level::Test);
                    }
                }
            }
            Expr::Tuple(node) => {
                self.text("(");
                self.list(&node.elts);
                self.text(if node.elts.len() == 1 { ",)" } else { ")" });
            }
            Expr::List(node) => {
                self.text("[");
                self.list(&node.elts);
                self.text("]");
            }
            Expr::Set(node) => {
                self.text("{");
                self.list(&node.elts);
                self.text("}");
            }
            Expr::Dict(node) => {
                self.text("{");
                for (i, (key, value)) in node.keys.iter().zip(&node.values).enumerate() {
                    if i > 0 {
                        self.text(", ");
                    }
                    match key {
                        Some(key) => {
                            self.expr(key, Level::Test);
                            self.text(": ");
                            self.expr(value, Level::Test);
                        }
                        None => {
                            self.text("**");
                            self.expr(value, Level::BitOr);
                        }
                    }
                }
                self.text("}");
            }
            Expr::Starred(node) => {
                self.text("*");
                self.expr(&node.value, Level::BitOr);
            }
            Expr::Call(node) => {
                self.expr(&node.func, Level::Atom);
                self.text("(");
                self.list(&node.args);
                for (i, keyword) in node.keywords.iter().enumerate() {
                    if i + node.args.len() > 0 {
                        self.text(", ");
                    }
                    match &keyword.arg {
                        Some(name) => {
                            self.text(name);
                            self.text("=");
                        }
                        None => self.text("**"),
                    }
                    self.expr(&keyword.value, Level::Test);
                }
                self.text(")");
            }
            Expr::BinOp(node) => {
                let power = node.op == Operator::Pow;
                self.expr(&node.left, if power { next(level) } else { level });
                self.text(operator(node.op));
                self.expr(&node.right, if power { Level::Factor } else { next(level) });
            }
            Expr::UnaryOp(node) => {
                self.text(match node.op {
                    UnaryOp::Not => "not ",
                    UnaryOp::USub => "-",
                    UnaryOp::UAdd => "+",
                    UnaryOp::Invert => "~",
                });
                self.expr(&node.operand, level);
            }
            Expr::BoolOp(node) => {
                for (i, value) in node.values.iter().enumerate() {
                    if i > 0 {
                        self.text(if node.op == BoolOp::And { " and " } else { " or " });
                    }
                    self.expr(value, next(level));
                }
            }
            Expr::Compare(node) => {
                self.expr(&node.left, Level::BitOr);
                for (op, right) in node.ops.iter().zip(&node.comparators) {
                    self.text(comparison(*op));
                    self.expr(right, Level::BitOr);
                }
            }
            Expr::IfExp(node) => {
                self.expr(&node.body, Level::Or);
                self.text(" if ");
                self.expr(&node.test, Level::Or);
                self.text(" else ");
                self.expr(&node.orelse, Level::Test);
            }
            Expr::Await(node) => {
                self.text("await ");
                self.expr(&node.value, Level::Atom);
            }
            Expr::NamedExpr(node) => {
                self.expr(&node.target, Level::Atom);
                self.text(" := ");
                self.expr(&node.value, Level::Test);
            }
            Expr::ListComp(node) => self.comprehension("[", &[&node.elt], &node.generators, "]"),
            Expr::SetComp(node) => self.comprehension("{", &[&node.elt], &node.generators, "}"),
            Expr::GeneratorExp(node) => {
                self.comprehension("(", &[&node.elt], &node.generators, ")");
            }
            Expr::DictComp(node) => {
                self.comprehension("{", &[&node.key, &node.value], &node.generators, "}");
            }
            // Rare in annotations; as written in the source.
            Expr::Lambda(_)
            | Expr::Yield(_)
            | Expr::YieldFrom(_)
            | Expr::FormattedValue(_)
            | Expr::JoinedStr(_) => {
                let (start, end) = span(expr);
                let source = &self.compiler.tree.source.text[start as usize..end as usize];
                self.text(&source.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }

    fn comprehension(
        &mut self,
        open: &str,
        elements: &[&'a Expr],
        generators: &'a [ast::Comprehension],
        close: &str,
    ) {
        self.text(open);
        for (i, element) in elements.iter().enumerate() {
            if i > 0 {
                self.text(": ");
            }
            self.expr(element, Level::Test);
        }
        for generator in generators {
            self.text(if generator.is_async { " async for " } else { " for " });
            self.expr(&generator.target, Level::Tuple);
            self.text(" in ");
            self.expr(&generator.iter, Level::Or);
            for condition in &generator.ifs {
                self.text(" if ");
                self.expr(condition, Level::Or);
            }
        }
        self.text(close);
    }

    fn constant(&mut self, node: &'a ast::ExprConstant) {
        match self.compiler.literal(node) {
            Some(Literal::Str(text)) => self.quoted(&String::from_utf8_lossy(&text)),
            Some(Literal::Bytes(bytes)) => {
                self.text("b'");
                self.text(&bytes.escape_ascii().to_string().replace("\\\"", "\""));
                self.text("'");
            }
            Some(Literal::Complex(_, im)) => self.text(&format!("{im}j")),
            Some(value) => self.text(&literal_text(&value)),
            None => self.format_string(node),
        }
    }

    fn format_string(&mut self, node: &'a ast::ExprConstant) {
        let Some(StringValue::Format(pieces)) = self.compiler.literals.string(span(node).0) else {
            return;
        };
        self.text("f'");
        self.pieces(pieces);
        self.text("'");
    }

    fn pieces(&mut self, pieces: &'a [Piece]) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => {
                    let text = String::from_utf8_lossy(text);
                    self.text(&text.replace('{', "{{").replace('}', "}}"));
                }
                Piece::Field(field) => {
                    self.text("{");
                    self.expr(&field.value, Level::Or);
                    self.text(["", "!s", "!r", "!a"][field.conversion as usize]);
                    if let Some(spec) = &field.spec {
                        self.text(":");
                        self.pieces(spec);
                    }
                    self.text("}");
                }
            }
        }
    }

    /// A string as `repr` would show it.
    fn quoted(&mut self, text: &str) {
        let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
        self.out.push(quote);
        for c in text.chars() {
            match c {
                '\n' => self.text("\\n"),
                '\r' => self.text("\\r"),
                '\t' => self.text("\\t"),
                '\\' => self.text("\\\\"),
                c if c == quote => {
                    self.out.push('\\');
                    self.out.push(c);
                }
                c if c.is_control() => self.text(&format!("\\x{:02x}", c as u32)),
                c => self.out.push(c),
            }
        }
        self.out.push(quote);
    }
}

fn level_of(expr: &Expr) -> Level {
    match expr {
        Expr::Yield(_) | Expr::YieldFrom(_) => Level::Yield,
        Expr::NamedExpr(_) => Level::Named,
        Expr::Lambda(_) | Expr::IfExp(_) => Level::Test,
        Expr::BoolOp(node) if node.op == BoolOp::Or => Level::Or,
        Expr::BoolOp(_) => Level::And,
        Expr::UnaryOp(node) if node.op == UnaryOp::Not => Level::Not,
        Expr::UnaryOp(_) => Level::Factor,
        Expr::Compare(_) => Level::Compare,
        Expr::BinOp(node) => match node.op {
            Operator::BitOr => Level::BitOr,
            Operator::BitXor => Level::BitXor,
            Operator::BitAnd => Level::BitAnd,
            Operator::LShift | Operator::RShift => Level::Shift,
            Operator::Add | Operator::Sub => Level::Sum,
            Operator::Pow => Level::Power,
            _ => Level::Term,
        },
        Expr::Await(_) => Level::Await,
        _ => Level::Atom,
    }
}

/// The next tighter level.
fn next(level: Level) -> Level {
    match level {
        Level::Or => Level::And,
        Level::And => Level::Not,
        Level::BitOr => Level::BitXor,
        Level::BitXor => Level::BitAnd,
        Level::BitAnd => Level::Shift,
        Level::Shift => Level::Sum,
        Level::Sum => Level::Term,
        Level::Term => Level::Factor,
        Level::Power => Level::Await,
        level => level,
    }
}

fn operator(op: Operator) -> &'static str {
    match op {
        Operator::Add => " + ",
        Operator::Sub => " - ",
        Operator::Mult => " * ",
        Operator::MatMult => " @ ",
        Operator::Div => " / ",
        Operator::Mod => " % ",
        Operator::Pow => " ** ",
        Operator::LShift => " << ",
        Operator::RShift => " >> ",
        Operator::BitOr => " | ",
        Operator::BitXor => " ^ ",
        Operator::BitAnd => " & ",
        Operator::FloorDiv => " // ",
    }
}

fn comparison(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => " == ",
        CmpOp::NotEq => " != ",
        CmpOp::Lt => " < ",
        CmpOp::LtE => " <= ",
        CmpOp::Gt => " > ",
        CmpOp::GtE => " >= ",
        CmpOp::Is => " is ",
        CmpOp::IsNot => " is not ",
        CmpOp::In => " in ",
        CmpOp::NotIn => " not in ",
    }
}
