//! What the loop does with a result: a [`Then`] for each instruction that pushed a frame.

use super::super::Vm;
use super::super::frame::Then;
use super::Returned;
use crate::code::{Instr, Op};
use crate::object::*;

impl Vm {
    /// Pops the innermost frame, going back to its caller's segment.
    pub(in crate::vm) fn pop_frame(&mut self) {
        // SAFETY: T1: `fp` is a frame above the sentinel.
        unsafe {
            let own_segment = (*self.stack.fp).own_segment;
            self.stack.fp = self.stack.fp.sub(1);
            if own_segment {
                self.stack.leave_segment();
            }
            let caller = &*self.stack.fp;
            if !caller.base.is_null() {
                self.stack.top = caller.base.wrapping_add(caller.nregs as usize);
            }
        }
    }

    /// Gives `value`, which the innermost frame returned, to whoever waits for it.
    #[inline(never)]
    pub(in crate::vm) fn return_to(&mut self, value: Value) -> Returned {
        // SAFETY: T1.
        let frame = unsafe { *self.stack.fp };
        let instance = if frame.then == Then::Init {
            // SAFETY: `__init__`'s instance lies below its registers.
            unsafe { frame.base.sub(1).read() }
        } else {
            Value::UNSET
        };
        if let Some(generator) = frame.generator {
            self.finish_generator(generator);
        }
        let leaves = matches!(frame.then, Then::Leave | Then::GeneratorLeave);
        let top = self.stack.top;
        self.pop_frame();
        if leaves {
            // A native's window may lie between its caller's registers and here.
            if !frame.own_segment {
                self.stack.top = top.min(frame.base);
            }
            return Returned::Leave(value);
        }
        let outcome = match frame.then {
            Then::Store => {
                self.store(frame.dst, value);
                Ok(())
            }
            Then::Init if value.is_none() => {
                self.store(frame.dst, instance);
                Ok(())
            }
            Then::Init => Err(self.init_returned(value)),
            Then::Discard => Ok(()),
            Then::Binary => self.return_binary(frame.dst, value),
            Then::Compare => self.return_compare(value),
            Then::Contains => self.truthy(value).map(|t| self.return_truth(t)),
            Then::Truth if value.is_bool() => {
                self.return_truth(value.is_true());
                Ok(())
            }
            Then::Truth => {
                let name = self.class_name(value);
                Err(self.type_error(format!("__bool__ should return bool, returned {name}")))
            }
            Then::Next => {
                self.store(frame.dst, value);
                self.take_jump();
                Ok(())
            }
            Then::Iter => match self.type_of(value).slots.next {
                Some(_) => {
                    self.store(frame.dst, value);
                    Ok(())
                }
                None => {
                    let name = self.class_name(value);
                    Err(self.type_error(format!("iter() returned non-iterator of type '{name}'")))
                }
            },
            // The loop ends: falls through.
            Then::GeneratorFor => Ok(()),
            Then::GeneratorSend => {
                self.store(frame.dst, value);
                self.take_jump();
                Ok(())
            }
            Then::Leave | Then::GeneratorLeave => Ok(()),
        };
        match outcome {
            Ok(()) => Returned::Continue,
            Err(_) => Returned::Raised,
        }
    }

    /// Writes a register of the innermost frame.
    pub(in crate::vm) fn store(&mut self, register: u16, value: Value) {
        // SAFETY: D1 and T1: a register operand of the frame's own instruction.
        unsafe { (*self.stack.fp).base.add(register as usize).write(value) }
    }

    pub(in crate::vm) fn register(&self, register: u16) -> Value {
        // SAFETY: as above.
        unsafe { (*self.stack.fp).base.add(register as usize).read() }
    }

    /// The instruction of the innermost frame that pushed the frame above it.
    fn instruction(&self) -> Instr {
        // SAFETY: D1: `pc` is just behind it; those that push such frames have no extra words.
        unsafe { *(*self.stack.fp).pc.sub(1) }
    }

    /// Takes the jump of the innermost frame's instruction.
    pub(in crate::vm) fn take_jump(&mut self) {
        let offset = self.instruction().c as i16 as isize;
        // SAFETY: D1.
        unsafe { (*self.stack.fp).pc = (*self.stack.fp).pc.offset(offset) }
    }

    /// Makes the innermost frame execute its instruction again.
    pub(in crate::vm) fn repeat_instruction(&mut self) {
        // SAFETY: D1: `pc` is behind the instruction that is being executed.
        unsafe { (*self.stack.fp).pc = (*self.stack.fp).pc.sub(1) }
    }

    /// A left operand's method returned: NotImplemented goes on to the right one.
    fn return_binary(&mut self, dst: u16, value: Value) -> Result<()> {
        if !value.is_not_implemented() {
            self.store(dst, value);
            return Ok(());
        }
        let instr = self.instruction();
        let (op, inplace, operand) = binary_of(instr.op);
        let a = self.register(instr.b);
        let b = match operand {
            Operand::Register => self.register(instr.c),
            Operand::Int => Value::int(instr.c as i16 as i64),
            // SAFETY: D1.
            Operand::Const => unsafe { (*self.stack.fp).consts.add(instr.c as usize).read() },
        };
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        let (_, right) = self.binary_methods(op, ta, tb);
        let handles = self.handles.len();
        let result = match right {
            Some(right) => self.call_operand(op, right, (b, tb), a, true),
            None => Ok(Value::NOT_IMPLEMENTED),
        };
        self.handles.truncate(handles);
        let result = result?;
        if result.is_not_implemented() {
            return Err(self.unsupported_operands(op, inplace, a, b));
        }
        self.store(dst, result);
        Ok(())
    }

    fn return_compare(&mut self, value: Value) -> Result<()> {
        let instr = self.instruction();
        let (op, form) = compare_of(instr.op);
        let mut value = value;
        if value.is_not_implemented() {
            let (a, b) = match form {
                Form::Store => (self.register(instr.b), self.register(instr.c)),
                Form::Jump => (self.register(instr.a), self.register(instr.b)),
                Form::JumpInt => (self.register(instr.a), Value::int(instr.b as i16 as i64)),
            };
            let tb = self.type_of(b);
            if let Some(compare) = tb.slots.compare {
                let handles = self.handles.len();
                let result = compare(self, op.swapped(), b, a);
                self.handles.truncate(handles);
                value = result?;
            }
            if value.is_not_implemented() {
                value = match op {
                    CompareOp::Eq => Value::bool(a.is(b)),
                    CompareOp::Ne => Value::bool(!a.is(b)),
                    _ => {
                        let message = format!(
                            "'{}' not supported between instances of '{}' and '{}'",
                            op.symbol(),
                            self.class_name(a),
                            self.class_name(b)
                        );
                        return Err(self.type_error(message));
                    }
                };
            }
        }
        if form == Form::Store {
            self.store(instr.a, value);
            return Ok(());
        }
        let truth = self.truthy(value)?;
        self.return_truth(truth);
        Ok(())
    }

    /// Finishes an instruction that waited for a truth value: a jump, or a plain `in`.
    fn return_truth(&mut self, truth: bool) {
        let instr = self.instruction();
        match instr.op {
            Op::In => self.store(instr.a, Value::bool(truth)),
            Op::NotIn => self.store(instr.a, Value::bool(!truth)),
            op => {
                let wanted = !matches!(
                    op,
                    Op::JumpIfNot
                        | Op::JumpNotIn
                        | Op::JumpNotLt
                        | Op::JumpNotLe
                        | Op::JumpNotGt
                        | Op::JumpNotGe
                        | Op::JumpNotEq
                        | Op::JumpNotNe
                        | Op::JumpNotLtI
                        | Op::JumpNotLeI
                        | Op::JumpNotGtI
                        | Op::JumpNotGeI
                        | Op::JumpNotEqI
                        | Op::JumpNotNeI
                );
                if truth == wanted {
                    self.take_jump();
                }
            }
        }
    }
}

#[derive(PartialEq)]
enum Operand {
    Register,
    Int,
    Const,
}

fn binary_of(op: Op) -> (BinaryOp, bool, Operand) {
    let number = op as u16;
    if (Op::Add as u16..=Op::Shr as u16).contains(&number) {
        let op = BinaryOp::ALL[(number - Op::Add as u16) as usize];
        return (op, false, Operand::Register);
    }
    if (Op::IAdd as u16..=Op::IShr as u16).contains(&number) {
        let op = BinaryOp::ALL[(number - Op::IAdd as u16) as usize];
        return (op, true, Operand::Register);
    }
    match op {
        Op::AddI => (BinaryOp::Add, false, Operand::Int),
        Op::SubI => (BinaryOp::Sub, false, Operand::Int),
        Op::IAddI => (BinaryOp::Add, true, Operand::Int),
        Op::ISubI => (BinaryOp::Sub, true, Operand::Int),
        Op::AddK => (BinaryOp::Add, false, Operand::Const),
        Op::SubK => (BinaryOp::Sub, false, Operand::Const),
        Op::MulK => (BinaryOp::Mul, false, Operand::Const),
        Op::DivK => (BinaryOp::Div, false, Operand::Const),
        Op::FloorDivK => (BinaryOp::FloorDiv, false, Operand::Const),
        Op::ModK => (BinaryOp::Mod, false, Operand::Const),
        Op::PowK => (BinaryOp::Pow, false, Operand::Const),
        Op::AndK => (BinaryOp::And, false, Operand::Const),
        other => panic!("bug: {} is not a binary operator", other.name()),
    }
}

#[derive(PartialEq, Clone, Copy)]
enum Form {
    Store,
    Jump,
    JumpInt,
}

fn compare_of(op: Op) -> (CompareOp, Form) {
    let number = op as u16;
    let nth = |first: Op| CompareOp::ALL[(number - first as u16) as usize % 6];
    if (Op::Lt as u16..=Op::Ne as u16).contains(&number) {
        (nth(Op::Lt), Form::Store)
    } else if (Op::JumpLt as u16..=Op::JumpNotNe as u16).contains(&number) {
        (nth(Op::JumpLt), Form::Jump)
    } else if (Op::JumpLtI as u16..=Op::JumpNotNeI as u16).contains(&number) {
        (nth(Op::JumpLtI), Form::JumpInt)
    } else {
        panic!("bug: {} is not a comparison", op.name())
    }
}
