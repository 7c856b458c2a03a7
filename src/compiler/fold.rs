//! Constant folding: numbers, strings and tuples, as far as CPython folds them.
//!
//! Sizes are bounded, so that `2 ** 2 ** 40` or `"x" * 10 ** 9` cost nothing at compile time.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use super::Compiler;
use super::symbols::span;
use crate::code::Literal;
use crate::syntax::StringValue;
use crate::syntax::ast::{self, Constant, Expr, Operator, UnaryOp};

/// CPython's limits, in bits, characters and items.
const MAX_INT_BITS: u64 = 128;
const MAX_STR: usize = 4096;
const MAX_ITEMS: usize = 256;

impl Compiler<'_> {
    /// The value of a constant of the tree; None for an f-string.
    pub(super) fn literal(&self, node: &ast::ExprConstant) -> Option<Literal> {
        Some(match &node.value {
            Constant::None => Literal::None,
            Constant::Bool(b) => Literal::Bool(*b),
            Constant::Str(s) if s.is_empty() => match self.literals.string(span(node).0) {
                Some(StringValue::Surrogates(bytes)) => Literal::Str(bytes.clone()),
                Some(_) => return None,
                None => Literal::Str([].into()),
            },
            Constant::Str(s) => Literal::Str(s.as_bytes().into()),
            Constant::Bytes(_) => match self.literals.string(span(node).0) {
                Some(StringValue::Bytes(bytes)) => Literal::Bytes(bytes.clone()),
                _ => Literal::Bytes([].into()),
            },
            Constant::Int(i) => int(i.clone()),
            Constant::Tuple(_) => return None,
            Constant::Float(f) => Literal::Float(*f),
            Constant::Complex { real, imag } => Literal::Complex(*real, *imag),
            Constant::Ellipsis => Literal::Ellipsis,
        })
    }

    /// The value of `expr` if it is known now.
    pub(super) fn constant(&self, expr: &Expr) -> Option<Literal> {
        match expr {
            Expr::Constant(node) => self.literal(node),
            Expr::Tuple(node) => self.constants(&node.elts).map(Literal::Tuple),
            Expr::UnaryOp(node) => unary(node.op, self.constant(&node.operand)?),
            Expr::BinOp(node) => {
                // Down the left spine to its first operand, which usually says no at once.
                let mut spine = vec![node];
                while let Expr::BinOp(left) = &*spine[spine.len() - 1].left {
                    spine.push(left);
                }
                let mut value = self.constant(&spine[spine.len() - 1].left)?;
                for node in spine.into_iter().rev() {
                    value = binary(value, node.op, self.constant(&node.right)?)?;
                }
                Some(value)
            }
            Expr::Name(node) if &*node.id == "__debug__" => Some(Literal::Bool(true)),
            _ => None,
        }
    }

    /// The values of all of `exprs`, if all are known.
    pub(super) fn constants(&self, exprs: &[Expr]) -> Option<Box<[Literal]>> {
        exprs.iter().map(|e| self.constant(e)).collect()
    }

    /// The small int that `expr` is, if it fits an instruction's immediate operand.
    pub(super) fn small_int(&self, expr: &Expr) -> Option<u16> {
        match self.constant(expr)? {
            Literal::Int(i) => i16::try_from(i).ok().map(|i| i as u16),
            _ => None,
        }
    }
}

/// The item at `index`, which may count from the end.
pub(super) fn item<T>(items: &[T], index: i64) -> Option<&T> {
    let index = if index < 0 { index.checked_add_unsigned(items.len() as u64)? } else { index };
    items.get(usize::try_from(index).ok()?)
}

/// Whether two constants are equal, as keys of a dict.
pub(super) fn equal(a: &Literal, b: &Literal) -> bool {
    match (as_int(a), as_int(b), as_float(a), as_float(b)) {
        (Some(a), Some(b), ..) => a == b,
        (_, _, Some(a), Some(b)) => a == b,
        _ => format!("{a:?}") == format!("{b:?}"),
    }
}

/// Whether a constant is true.
pub(super) fn truth(value: &Literal) -> bool {
    match value {
        Literal::None => false,
        Literal::Bool(b) => *b,
        Literal::Int(i) => *i != 0,
        Literal::BigInt(_) | Literal::Ellipsis | Literal::Code(_) => true,
        Literal::Float(f) => *f != 0.0,
        Literal::Complex(re, im) => *re != 0.0 || *im != 0.0,
        Literal::Str(s) | Literal::Bytes(s) => !s.is_empty(),
        Literal::Tuple(items) | Literal::FrozenSet(items) => !items.is_empty(),
    }
}

/// An int constant in its canonical form.
pub(super) fn int(value: BigInt) -> Literal {
    match value.to_i64() {
        Some(small) => Literal::Int(small),
        None => Literal::BigInt(value),
    }
}

fn unary(op: UnaryOp, value: Literal) -> Option<Literal> {
    Some(match (op, value) {
        (UnaryOp::Not, value) => Literal::Bool(!truth(&value)),
        (UnaryOp::USub, Literal::Float(f)) => Literal::Float(-f),
        (UnaryOp::USub, Literal::Complex(re, im)) => Literal::Complex(-re, -im),
        (UnaryOp::UAdd, value @ (Literal::Float(_) | Literal::Complex(..))) => value,
        // `~True` warns at run time.
        (UnaryOp::Invert, Literal::Bool(_)) => return None,
        (op, value) => {
            let value = as_int(&value)?;
            int(match op {
                UnaryOp::USub => -value,
                UnaryOp::UAdd => value,
                _ => !value,
            })
        }
    })
}

fn as_int(value: &Literal) -> Option<BigInt> {
    match value {
        Literal::Int(i) => Some(BigInt::from(*i)),
        Literal::BigInt(i) => Some(i.clone()),
        Literal::Bool(b) => Some(BigInt::from(*b as u8)),
        _ => None,
    }
}

fn as_float(value: &Literal) -> Option<f64> {
    match value {
        Literal::Float(f) => Some(*f),
        // Ints beyond 2**53 round; leave those to the run time's own conversion.
        Literal::Int(i) if i.unsigned_abs() <= 1 << 53 => Some(*i as f64),
        Literal::Bool(b) => Some(*b as u8 as f64),
        _ => None,
    }
}

fn binary(left: Literal, op: Operator, right: Literal) -> Option<Literal> {
    match (&left, op, &right) {
        // Bitwise operators of bools give bools; rare enough to leave to the run time.
        (
            Literal::Bool(_),
            Operator::BitAnd | Operator::BitOr | Operator::BitXor,
            Literal::Bool(_),
        ) => {
            return None;
        }
        (Literal::Str(a), Operator::Add, Literal::Str(b)) if a.len() + b.len() <= MAX_STR => {
            return Some(Literal::Str([&**a, &**b].concat().into()));
        }
        (Literal::Bytes(a), Operator::Add, Literal::Bytes(b)) if a.len() + b.len() <= MAX_STR => {
            return Some(Literal::Bytes([&**a, &**b].concat().into()));
        }
        (Literal::Tuple(a), Operator::Add, Literal::Tuple(b)) if a.len() + b.len() <= MAX_ITEMS => {
            return Some(Literal::Tuple([&**a, &**b].concat().into()));
        }
        (Literal::Int(n), Operator::Mult, items) | (items, Operator::Mult, Literal::Int(n))
            if as_int(items).is_none() && as_float(items).is_none() =>
        {
            return repeat(items, *n);
        }
        _ => {}
    }
    if let (Literal::Bool(a), Literal::Bool(b)) = (&left, &right) {
        match op {
            Operator::BitAnd => return Some(Literal::Bool(a & b)),
            Operator::BitOr => return Some(Literal::Bool(a | b)),
            Operator::BitXor => return Some(Literal::Bool(a ^ b)),
            _ => {}
        }
    }
    if let (Some(a), Some(b)) = (as_int(&left), as_int(&right)) {
        return int_binary(a, op, b);
    }
    // `1 + 2j`, the way to write a complex constant.
    if let (Some(re), Literal::Complex(zero, im)) = (as_float(&left), &right) {
        return match op {
            Operator::Add => Some(Literal::Complex(re + zero, *im)),
            Operator::Sub => Some(Literal::Complex(re - zero, 0.0 - im)),
            _ => None,
        };
    }
    let (a, b) = (as_float(&left)?, as_float(&right)?);
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        _ => return None,
    };
    Some(Literal::Float(value))
}

fn repeat(items: &Literal, n: i64) -> Option<Literal> {
    let n = usize::try_from(n.max(0)).ok()?;
    let fits = |len: usize, max: usize| len.checked_mul(n).is_some_and(|total| total <= max);
    match items {
        Literal::Str(s) if fits(s.len(), MAX_STR) => Some(Literal::Str(s.repeat(n).into())),
        Literal::Bytes(s) if fits(s.len(), MAX_STR) => Some(Literal::Bytes(s.repeat(n).into())),
        Literal::Tuple(t) if fits(t.len(), MAX_ITEMS) => {
            Some(Literal::Tuple(std::iter::repeat_n(&**t, n).flatten().cloned().collect()))
        }
        _ => None,
    }
}

fn int_binary(a: BigInt, op: Operator, b: BigInt) -> Option<Literal> {
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult if a.bits() + b.bits() <= MAX_INT_BITS => a * b,
        // Exact operands make the quotient of the floats the correctly rounded one.
        Operator::Div if !b.is_zero() && a.bits() <= 53 && b.bits() <= 53 => {
            return Some(Literal::Float(as_float(&int(a))? / as_float(&int(b))?));
        }
        Operator::FloorDiv if !b.is_zero() => num_integer::Integer::div_floor(&a, &b),
        Operator::Mod if !b.is_zero() => num_integer::Integer::mod_floor(&a, &b),
        Operator::Pow if !b.is_negative() => {
            let exponent = b.to_u32()?;
            if a.bits().max(1).checked_mul(exponent as u64)? > MAX_INT_BITS && a.bits() > 1 {
                return None;
            }
            if a.bits() <= 1 && exponent > 1 << 16 {
                return None;
            }
            a.pow(exponent)
        }
        Operator::LShift if !b.is_negative() => {
            let shift = b.to_u64()?;
            if a.bits() + shift > MAX_INT_BITS {
                return None;
            }
            a << shift
        }
        Operator::RShift if !b.is_negative() => a >> b.to_u64()?.min(1 << 30),
        Operator::BitAnd => a & b,
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        _ => return None,
    };
    Some(int(value))
}

/// Strips a docstring's common indentation, as CPython 3.13's compiler does.
pub(super) fn clean_doc(doc: &[u8]) -> Box<[u8]> {
    // Tabs count as in `str.expandtabs`.
    let mut expanded = Vec::with_capacity(doc.len());
    let mut column = 0;
    for b in doc {
        match b {
            b'\t' => {
                let spaces = 8 - column % 8;
                expanded.extend(std::iter::repeat_n(b' ', spaces));
                column += spaces;
            }
            _ => {
                expanded.push(*b);
                column = if *b == b'\n' { 0 } else { column + 1 };
            }
        }
    }
    let indent = |line: &[u8]| line.iter().take_while(|b| **b == b' ').count();
    let margin = expanded
        .split(|b| *b == b'\n')
        .skip(1)
        .filter(|line| indent(line) < line.len())
        .map(indent)
        .min()
        .unwrap_or(0);
    let mut out = Vec::with_capacity(expanded.len());
    for (i, line) in expanded.split(|b| *b == b'\n').enumerate() {
        if i == 0 {
            out.extend(&line[indent(line)..]);
        } else {
            out.push(b'\n');
            out.extend(&line[margin.min(line.len())..]);
        }
    }
    out.into()
}
