//! F-strings.

use super::symbols::span;
use super::{Compiler, Result};
use crate::code::{Literal, Op};
use crate::syntax::ast;
use crate::syntax::{Field, Piece, StringValue};

impl<'a> Compiler<'a> {
    pub(super) fn format_string(&mut self, node: &'a ast::ExprConstant, dst: u16) -> Result {
        let Some(StringValue::Format(pieces)) = self.literals.string(span(node).0) else {
            unreachable!("bug: not an f-string")
        };
        self.pieces_into(pieces, span(node), dst)
    }

    fn pieces_into(&mut self, pieces: &'a [Piece], at: (u32, u32), dst: u16) -> Result {
        match pieces {
            [] => {
                self.body.at(at);
                self.body.load_const(dst, Literal::Str([].into()));
            }
            [Piece::Text(text)] => {
                self.body.at(at);
                self.load_str(dst, text);
            }
            [Piece::Field(field)] => self.field_into(field, dst)?,
            _ => {
                let first = self.body.mark();
                for piece in pieces {
                    let slot = self.body.temp();
                    match piece {
                        Piece::Text(text) => self.load_str(slot, text),
                        Piece::Field(field) => self.field_into(field, slot)?,
                    }
                }
                self.body.at(at);
                self.body.build(Op::BuildString, dst, first, pieces.len());
            }
        }
        Ok(())
    }

    fn field_into(&mut self, field: &'a Field, dst: u16) -> Result {
        let mark = self.body.mark();
        self.no_star(&field.value)?;
        match &field.spec {
            None => {
                let spare = self.spare(dst);
                let value = self.operand_in(&field.value, spare)?;
                self.body.at(field.range);
                self.body.emit(Op::FormatValue, dst, value, field.conversion);
            }
            Some(spec) => {
                self.descend(field.range.0)?;
                let value = self.body.temps(2);
                self.expr_into(&field.value, value)?;
                let mut conversion = field.conversion;
                if conversion != 0 && spec.iter().any(|piece| matches!(piece, Piece::Field(_))) {
                    // Converted before anything in the spec is evaluated.
                    self.body.at(field.range);
                    self.body.emit(Op::FormatValue, value, value, conversion);
                    conversion = 0;
                }
                self.pieces_into(spec, field.range, value + 1)?;
                self.body.at(field.range);
                self.body.emit(Op::FormatSpec, dst, value, conversion);
                self.depth -= 1;
            }
        }
        self.body.release_to(mark);
        Ok(())
    }
}
