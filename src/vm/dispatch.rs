//! The interpreter loop.
//!
//! # When editing this loop
//!
//! 1. The state (`pc`, `base`, `consts`) lives in locals whose address is never taken: passing one
//!    by reference to a cold function would put it in memory for the whole loop. Cold paths get
//!    values, return values, and the loop reloads its state from the frame.
//! 2. Before anything that can raise, run Python code or collect: `sync!()`, which writes `pc` and
//!    the top of the stack where others look for them. `slow!(…)` does it.
//! 3. A frame may be pushed by a cold path (a special method written in Python); it then returns
//!    `None` and the loop does `reload!()`. What happens to the result is the frame's [`Then`].
//! 4. Write an instruction's result register last: when an exception is raised it must be
//!    untouched.
//! 5. Registers and constants are accessed only through `ld!`, `set!` and `konst!`. Their
//!    soundness rests on D1: the emitter's verifier has checked that every register operand is
//!    below the frame's `nregs`, constants and names are in range, and jumps land on instructions;
//!    and on T1 of `stack.rs`.
//! 6. Collections happen only in `tick!` and inside calls. Everything alive is in registers then.
//! 7. An object's layout is checked by its kind or shape right before it is used; nothing is
//!    remembered across a call.
//! 8. No `_ =>` arm: the compiler points at a missing instruction.
//!
//! It is the longest file, on purpose: the macros and the arms share the loop's locals, which cannot
//! be passed out (1), and one `match` is what the compiler turns into one jump table.

use super::Vm;
use super::call::CallTarget;
use super::execution::{Exit, Safepoint};
use super::frame::Then;
use super::slow::{Returned, SpreadCall, Unwound};
use super::stack::SLACK;
use crate::code::{Instr, Op};
use crate::heap::Gc;
use crate::object::instance::{INLINE_OFFSET, OVERFLOW_OFFSET};
use crate::object::*;

/// What a cache word says about an attribute; 0 for nothing.
pub(super) mod cache {
    /// An inline slot; the word has its byte offset.
    pub const INLINE: u8 = 1;
    /// A slot in the overflow; the word has its index there.
    pub const OVERFLOW: u8 = 2;
    /// A class's value, in the cell that the second word points to.
    pub const CLASS_VALUE: u8 = 3;
    /// A Python function to be bound; the second word points to it.
    pub const METHOD: u8 = 4;
    /// A property's getter; the second word points to it.
    pub const GETTER: u8 = 5;
    /// A native method to be bound; the second word points to it.
    pub const NATIVE: u8 = 6;
    /// A new inline slot; the second word is the shape to take on.
    pub const EXTEND: u8 = 7;

    /// Packs a shape, an offset and a kind.
    pub fn pack(shape: u32, offset: u16, kind: u8) -> u64 {
        shape as u64 | (offset as u64) << 32 | (kind as u64) << 48
    }
}

impl Vm {
    /// Runs the innermost frame until it returns to native code, or the loop is left for the host.
    pub(super) fn run(&mut self) -> Exit {
        let vm: *mut Vm = self;
        // SAFETY: D1 and T1 for all register, constant and instruction accesses below; V1 and the
        // kind or shape checks before them for the object accesses; cache words hold pointers to
        // live objects because the collector clears those that die.
        unsafe {
            let mut pc: *mut Instr;
            let mut base: *mut Value;
            let mut consts: *const Value;

            macro_rules! vm {
                () => {
                    (*vm)
                };
            }
            macro_rules! ld {
                ($i:expr) => {
                    Value::load(base.add($i as usize))
                };
            }
            macro_rules! set {
                ($i:expr, $v:expr) => {{
                    let value: Value = $v;
                    base.add($i as usize).write(value);
                }};
            }
            macro_rules! konst {
                ($i:expr) => {
                    Value::load(consts.add($i as usize))
                };
            }
            macro_rules! reload {
                () => {{
                    let frame = vm!().stack.fp;
                    pc = (*frame).pc;
                    base = (*frame).base;
                    consts = (*frame).consts;
                }};
            }
            macro_rules! sync {
                () => {{
                    let frame = vm!().stack.fp;
                    (*frame).pc = pc;
                    vm!().stack.top = base.add((*frame).nregs as usize);
                }};
            }
            macro_rules! function {
                () => {
                    (*vm!().stack.fp).function.unwrap_unchecked()
                };
            }
            macro_rules! name {
                ($i:expr) => {
                    *function!().code.names.get_unchecked($i as usize)
                };
            }

            reload!();
            loop {
                'exec: loop {
                    macro_rules! slow {
                        ($e:expr) => {{
                            sync!();
                            match $e {
                                Ok(value) => value,
                                Err(_) => break 'exec,
                            }
                        }};
                    }
                    // A cold path that either has the result or pushed a frame.
                    macro_rules! finish {
                        ($dst:expr, $e:expr) => {{
                            let dst = $dst;
                            match slow!($e) {
                                Some(value) => set!(dst, value),
                                None => reload!(),
                            }
                        }};
                    }
                    macro_rules! tick {
                        () => {
                            tick!(Safepoint::Start)
                        };
                        ($at:expr) => {{
                            vm!().heap.budget -= 1;
                            if vm!().heap.budget < 0 {
                                slow!(vm!().safepoint($at));
                            }
                        }};
                    }
                    macro_rules! jump {
                        ($offset:expr) => {{
                            // The safepoint belongs to the jump: what it raises is raised here.
                            let offset = $offset as i16 as isize;
                            if offset < 0 {
                                tick!(Safepoint::Jump);
                            }
                            pc = pc.offset(offset);
                        }};
                    }
                    macro_rules! push {
                        ($function:expr, $base:expr, $dst:expr, $then:expr) => {{
                            let (function, new_base): (Gc<Function>, *mut Value) =
                                ($function, $base);
                            let code = function.code;
                            let nregs = code.nregs;
                            let caller = vm!().stack.fp;
                            let frame = caller.add(1);
                            (*caller).pc = pc;
                            if new_base.wrapping_add(nregs as usize + SLACK) <= vm!().stack.end
                                && frame < vm!().stack.frames_end
                            {
                                pc = code.instrs.as_ptr().cast_mut();
                                base = new_base;
                                consts = code.consts.as_ptr();
                                (*frame).base = base;
                                (*frame).consts = consts;
                                (*frame).function = Some(function);
                                (*frame).generator = None;
                                (*frame).dst = $dst;
                                (*frame).nregs = nregs;
                                (*frame).then = $then;
                                (*frame).own_segment = false;
                                vm!().stack.fp = frame;
                            } else {
                                vm!().stack.top = base.add((*caller).nregs as usize);
                                if vm!().push_frame(function, new_base, $dst, $then).is_err() {
                                    break 'exec;
                                }
                                reload!();
                            }
                        }};
                    }
                    macro_rules! arith {
                    ($i:ident, $x:expr, $y:expr, $checked:ident, $float:tt, $op:ident, $inplace:expr) => {{
                        let (x, y) = ($x, $y);
                        if x.is_int() && y.is_int() {
                            if let Some(r) = x.int_bits().$checked(y.int_bits()) {
                                set!($i.a, Value::int(r));
                                continue;
                            }
                        } else if x.is_float() && y.is_float() {
                            set!($i.a, Value::float(x.float_bits() $float y.float_bits()));
                            continue;
                        }
                        finish!($i.a, vm!().slow_binary(BinaryOp::$op, $inplace, x, y, $i.a))
                    }};
                }
                    macro_rules! int_arith {
                        ($i:ident, $x:expr, $y:expr, |$a:ident, $b:ident| $r:expr, $op:ident, $inplace:expr) => {{
                            let (x, y) = ($x, $y);
                            if x.is_int() && y.is_int() {
                                let ($a, $b) = (x.int_bits(), y.int_bits());
                                if let Some(r) = $r {
                                    set!($i.a, Value::int(r));
                                    continue;
                                }
                            }
                            finish!($i.a, vm!().slow_binary(BinaryOp::$op, $inplace, x, y, $i.a))
                        }};
                    }
                    macro_rules! div {
                        ($i:ident, $x:expr, $y:expr, $inplace:expr) => {{
                            let (x, y) = ($x, $y);
                            if x.is_float() && y.is_float() && y.float_bits() != 0.0 {
                                set!($i.a, Value::float(x.float_bits() / y.float_bits()));
                                continue;
                            }
                            if let (Some(a), Some(b)) = (small_number(x), small_number(y)) {
                                if b != 0.0 {
                                    set!($i.a, Value::float(a / b));
                                    continue;
                                }
                            }
                            finish!($i.a, vm!().slow_binary(BinaryOp::Div, $inplace, x, y, $i.a))
                        }};
                    }
                    macro_rules! pow {
                        ($i:ident, $x:expr, $y:expr, $inplace:expr) => {{
                            let (x, y) = ($x, $y);
                            if x.is_float() && y.is_float() {
                                let (a, b) = (x.float_bits(), y.float_bits());
                                if b == 2.0 {
                                    set!($i.a, Value::float(a * a));
                                    continue;
                                }
                                if a > 0.0 {
                                    let r = a.powf(b);
                                    if r.is_finite() {
                                        set!($i.a, Value::float(r));
                                        continue;
                                    }
                                }
                            }
                            finish!($i.a, vm!().slow_binary(BinaryOp::Pow, $inplace, x, y, $i.a))
                        }};
                    }
                    macro_rules! compare {
                    ($i:ident, $cmp:tt, $op:ident) => {{
                        let (x, y) = (ld!($i.b), ld!($i.c));
                        if x.is_int() && y.is_int() {
                            set!($i.a, Value::bool(x.int_bits() $cmp y.int_bits()));
                            continue;
                        }
                        if x.is_float() && y.is_float() {
                            set!($i.a, Value::bool(x.float_bits() $cmp y.float_bits()));
                            continue;
                        }
                        finish!($i.a, vm!().slow_compare(CompareOp::$op, x, y, $i.a))
                    }};
                }
                    // Jumps when the comparison's truth is `$sense`.
                    macro_rules! compare_jump {
                    ($i:ident, $y:expr, $cmp:tt, $op:ident, $sense:expr) => {{
                        let (x, y) = (ld!($i.a), $y);
                        let holds = if x.is_int() && y.is_int() {
                            x.int_bits() $cmp y.int_bits()
                        } else if x.is_float() && y.is_float() {
                            x.float_bits() $cmp y.float_bits()
                        } else {
                            match slow!(vm!().slow_compare_truth(CompareOp::$op, x, y)) {
                                Some(result) => result.is_true(),
                                None => {
                                    reload!();
                                    continue;
                                }
                            }
                        };
                        if holds == $sense {
                            jump!($i.c);
                        }
                    }};
                }
                    macro_rules! compare_jump_int {
                    ($i:ident, $cmp:tt, $op:ident, $sense:expr) => {{
                        let x = ld!($i.a);
                        let holds = if x.is_int() {
                            x.int_bits() $cmp ($i.b as i16 as i64)
                        } else {
                            let y = Value::int($i.b as i16 as i64);
                            match slow!(vm!().slow_compare_truth(CompareOp::$op, x, y)) {
                                Some(result) => result.is_true(),
                                None => {
                                    reload!();
                                    continue;
                                }
                            }
                        };
                        if holds == $sense {
                            jump!($i.c);
                        }
                    }};
                }
                    macro_rules! truth_jump {
                        ($i:ident, $sense:expr) => {{
                            let x = ld!($i.a);
                            let truth = if x.is_true() {
                                true
                            } else if x.is_false() || x.is_none() {
                                false
                            } else if x.is_int() {
                                x.int_bits() != 0
                            } else {
                                match slow!(vm!().slow_truth(x)) {
                                    Some(result) => result.is_true(),
                                    None => {
                                        reload!();
                                        continue;
                                    }
                                }
                            };
                            if truth == $sense {
                                jump!($i.c);
                            }
                        }};
                    }
                    macro_rules! contains_jump {
                        ($i:ident, $sense:expr) => {{
                            match slow!(vm!().slow_contains(ld!($i.b), ld!($i.a))) {
                                Some(result) => {
                                    if result.is_true() == $sense {
                                        jump!($i.c);
                                    }
                                }
                                None => reload!(),
                            }
                        }};
                    }
                    // Starts a prepared call: pushes the frame or stores the result.
                    macro_rules! start_call {
                        ($dst:expr, $e:expr) => {{
                            let dst = $dst;
                            match slow!($e) {
                                CallTarget::Done(value) => set!(dst, value),
                                CallTarget::Host => return vm!().wait_for_call(dst),
                                CallTarget::Frame { function, base: new_base, init } => {
                                    let then = if init { Then::Init } else { Then::Store };
                                    push!(function, new_base, dst, then);
                                }
                            }
                        }};
                    }
                    macro_rules! ret {
                        ($v:expr) => {{
                            let value: Value = $v;
                            let frame = vm!().stack.fp;
                            if (*frame).then == Then::Store && !(*frame).own_segment {
                                let dst = (*frame).dst;
                                let caller = frame.sub(1);
                                vm!().stack.fp = caller;
                                pc = (*caller).pc;
                                base = (*caller).base;
                                consts = (*caller).consts;
                                set!(dst, value);
                                continue;
                            }
                            (*frame).pc = pc;
                            match vm!().return_to(value) {
                                Returned::Leave(value) => return Exit::Returned(value),
                                Returned::Continue => {
                                    reload!();
                                    continue;
                                }
                                Returned::Raised => break 'exec,
                            }
                        }};
                    }
                    // The instruction's first cache word, as a pointer.
                    macro_rules! word {
                        ($n:expr) => {
                            pc.add($n).cast::<u64>()
                        };
                    }

                    // By reference: each arm loads the operands it needs, instead of all of them here.
                    let i = &*pc;
                    pc = pc.add(1);
                    match i.op {
                        // --- loads and moves --------------------------------------------------------
                        Op::Nop => {}
                        Op::Move => set!(i.a, ld!(i.b)),
                        Op::LoadConst => set!(i.a, konst!(i.b)),
                        Op::LoadConstWide => {
                            set!(i.a, konst!(i.b as usize | (i.c as usize) << 16));
                        }
                        Op::LoadInt => set!(i.a, Value::int(i.b as i16 as i64)),
                        Op::LoadNone => set!(i.a, Value::NONE),
                        Op::Clear => set!(i.a, Value::UNSET),
                        Op::CheckLocal => {
                            if ld!(i.a).is_unset() {
                                slow!(Err::<(), _>(vm!().unbound_register(i.a, i.b)));
                            }
                        }
                        Op::LoadGlobal => {
                            let cell = *word!(0) as *const Cell;
                            let epoch = *word!(1);
                            if !cell.is_null() && (epoch == 0 || epoch == vm!().shadow_word()) {
                                let value = Value::load(&raw const (*cell).value);
                                if !value.is_unset() {
                                    pc = pc.add(2);
                                    set!(i.a, value);
                                    continue;
                                }
                            }
                            pc = pc.add(2);
                            let value =
                                slow!(vm!().slow_load_global(function!().code, i.b, pc.sub(2)));
                            set!(i.a, value);
                        }
                        Op::StoreGlobal => {
                            let cell = *word!(0) as *mut Cell;
                            pc = pc.add(1);
                            if !cell.is_null() && !(*cell).value.is_unset() {
                                (*cell).value = ld!(i.a);
                                continue;
                            }
                            vm!().slow_store_global(function!().code, i.b, ld!(i.a), pc.sub(1));
                        }
                        Op::DelGlobal => {
                            slow!(vm!().del_global(function!().code.globals, name!(i.b)));
                        }
                        Op::LoadName => {
                            let code = function!().code;
                            let value = slow!(vm!().load_name(ld!(i.c), code.globals, name!(i.b)));
                            set!(i.a, value);
                        }
                        Op::StoreName => {
                            slow!(vm!().set_item(ld!(i.c), name!(i.b).into(), ld!(i.a)));
                        }
                        Op::DelName => {
                            slow!(vm!().del_name(ld!(i.c), name!(i.b)));
                        }
                        Op::MakeCell => {
                            let cell = vm!().new_cell(ld!(i.a));
                            set!(i.a, cell.into());
                        }
                        Op::LoadCell => {
                            let value = (*(ld!(i.b).raw() as *const Cell)).value;
                            if value.is_unset() {
                                slow!(Err::<(), _>(vm!().unbound_register(i.b, i.c)));
                            }
                            set!(i.a, value);
                        }
                        Op::StoreCell => (*(ld!(i.b).raw() as *mut Cell)).value = ld!(i.a),
                        Op::DelCell => {
                            let cell = ld!(i.b).raw() as *mut Cell;
                            if (*cell).value.is_unset() {
                                slow!(Err::<(), _>(vm!().unbound_register(i.b, i.c)));
                            }
                            (*cell).value = Value::UNSET;
                        }
                        Op::LoadFree => {
                            let value = function!().closure.get_unchecked(i.b as usize).value;
                            if value.is_unset() {
                                slow!(Err::<(), _>(vm!().unbound_free_at(i.b)));
                            }
                            set!(i.a, value);
                        }
                        Op::StoreFree => {
                            let mut cell = *function!().closure.get_unchecked(i.b as usize);
                            cell.value = ld!(i.a);
                        }
                        Op::DelFree => {
                            let mut cell = *function!().closure.get_unchecked(i.b as usize);
                            if cell.value.is_unset() {
                                slow!(Err::<(), _>(vm!().unbound_free_at(i.b)));
                            }
                            cell.value = Value::UNSET;
                        }
                        Op::LoadClassFree => {
                            let value = slow!(vm!().load_class_free(ld!(i.c), i.b));
                            set!(i.a, value);
                        }
                        Op::LoadFreeCell => {
                            let cell = *function!().closure.get_unchecked(i.b as usize);
                            set!(i.a, cell.into());
                        }

                        // --- arithmetic -------------------------------------------------------------
                        Op::Add => arith!(i, ld!(i.b), ld!(i.c), checked_add, +, Add, false),
                        Op::Sub => arith!(i, ld!(i.b), ld!(i.c), checked_sub, -, Sub, false),
                        Op::Mul => arith!(i, ld!(i.b), ld!(i.c), checked_mul, *, Mul, false),
                        Op::IAdd => arith!(i, ld!(i.b), ld!(i.c), checked_add, +, Add, true),
                        Op::ISub => arith!(i, ld!(i.b), ld!(i.c), checked_sub, -, Sub, true),
                        Op::IMul => arith!(i, ld!(i.b), ld!(i.c), checked_mul, *, Mul, true),
                        Op::AddI => {
                            let y = Value::int(i.c as i16 as i64);
                            let x = ld!(i.b);
                            if x.is_int() {
                                if let Some(r) = x.int_bits().checked_add(y.int_bits()) {
                                    set!(i.a, Value::int(r));
                                    continue;
                                }
                            }
                            finish!(i.a, vm!().slow_binary(BinaryOp::Add, false, x, y, i.a))
                        }
                        Op::SubI => {
                            let y = Value::int(i.c as i16 as i64);
                            let x = ld!(i.b);
                            if x.is_int() {
                                if let Some(r) = x.int_bits().checked_sub(y.int_bits()) {
                                    set!(i.a, Value::int(r));
                                    continue;
                                }
                            }
                            finish!(i.a, vm!().slow_binary(BinaryOp::Sub, false, x, y, i.a))
                        }
                        Op::IAddI => {
                            let y = Value::int(i.c as i16 as i64);
                            let x = ld!(i.b);
                            if x.is_int() {
                                if let Some(r) = x.int_bits().checked_add(y.int_bits()) {
                                    set!(i.a, Value::int(r));
                                    continue;
                                }
                            }
                            finish!(i.a, vm!().slow_binary(BinaryOp::Add, true, x, y, i.a))
                        }
                        Op::ISubI => {
                            let y = Value::int(i.c as i16 as i64);
                            let x = ld!(i.b);
                            if x.is_int() {
                                if let Some(r) = x.int_bits().checked_sub(y.int_bits()) {
                                    set!(i.a, Value::int(r));
                                    continue;
                                }
                            }
                            finish!(i.a, vm!().slow_binary(BinaryOp::Sub, true, x, y, i.a))
                        }
                        Op::AddK => arith!(i, ld!(i.b), konst!(i.c), checked_add, +, Add, false),
                        Op::SubK => arith!(i, ld!(i.b), konst!(i.c), checked_sub, -, Sub, false),
                        Op::MulK => arith!(i, ld!(i.b), konst!(i.c), checked_mul, *, Mul, false),
                        Op::Div => div!(i, ld!(i.b), ld!(i.c), false),
                        Op::IDiv => div!(i, ld!(i.b), ld!(i.c), true),
                        Op::DivK => div!(i, ld!(i.b), konst!(i.c), false),
                        Op::FloorDiv => {
                            int_arith!(
                                i,
                                ld!(i.b),
                                ld!(i.c),
                                |a, b| floor_div(a, b),
                                FloorDiv,
                                false
                            )
                        }
                        Op::IFloorDiv => {
                            int_arith!(
                                i,
                                ld!(i.b),
                                ld!(i.c),
                                |a, b| floor_div(a, b),
                                FloorDiv,
                                true
                            )
                        }
                        Op::FloorDivK => {
                            int_arith!(
                                i,
                                ld!(i.b),
                                konst!(i.c),
                                |a, b| floor_div(a, b),
                                FloorDiv,
                                false
                            )
                        }
                        Op::Mod => {
                            int_arith!(i, ld!(i.b), ld!(i.c), |a, b| floor_mod(a, b), Mod, false)
                        }
                        Op::IMod => {
                            int_arith!(i, ld!(i.b), ld!(i.c), |a, b| floor_mod(a, b), Mod, true)
                        }
                        Op::ModK => {
                            int_arith!(i, ld!(i.b), konst!(i.c), |a, b| floor_mod(a, b), Mod, false)
                        }
                        Op::Pow => pow!(i, ld!(i.b), ld!(i.c), false),
                        Op::IPow => pow!(i, ld!(i.b), ld!(i.c), true),
                        Op::PowK => pow!(i, ld!(i.b), konst!(i.c), false),
                        Op::And => {
                            int_arith!(i, ld!(i.b), ld!(i.c), |a, b| Some(a & b), And, false)
                        }
                        Op::IAnd => {
                            int_arith!(i, ld!(i.b), ld!(i.c), |a, b| Some(a & b), And, true)
                        }
                        Op::AndK => {
                            int_arith!(i, ld!(i.b), konst!(i.c), |a, b| Some(a & b), And, false)
                        }
                        Op::Or => int_arith!(i, ld!(i.b), ld!(i.c), |a, b| Some(a | b), Or, false),
                        Op::IOr => int_arith!(i, ld!(i.b), ld!(i.c), |a, b| Some(a | b), Or, true),
                        Op::Xor => {
                            int_arith!(i, ld!(i.b), ld!(i.c), |a, b| Some(a ^ b), Xor, false)
                        }
                        Op::IXor => {
                            int_arith!(i, ld!(i.b), ld!(i.c), |a, b| Some(a ^ b), Xor, true)
                        }
                        Op::Shl => int_arith!(i, ld!(i.b), ld!(i.c), |a, b| shl(a, b), Shl, false),
                        Op::IShl => int_arith!(i, ld!(i.b), ld!(i.c), |a, b| shl(a, b), Shl, true),
                        Op::Shr => int_arith!(i, ld!(i.b), ld!(i.c), |a, b| shr(a, b), Shr, false),
                        Op::IShr => int_arith!(i, ld!(i.b), ld!(i.c), |a, b| shr(a, b), Shr, true),
                        Op::MatMul => {
                            finish!(
                                i.a,
                                vm!().slow_binary(BinaryOp::MatMul, false, ld!(i.b), ld!(i.c), i.a)
                            )
                        }
                        Op::IMatMul => {
                            finish!(
                                i.a,
                                vm!().slow_binary(BinaryOp::MatMul, true, ld!(i.b), ld!(i.c), i.a)
                            )
                        }
                        Op::Neg => {
                            let x = ld!(i.b);
                            if x.is_float() {
                                set!(i.a, Value::float(-x.float_bits()));
                                continue;
                            }
                            if let Some(r) = x.as_int().and_then(i64::checked_neg) {
                                set!(i.a, Value::int(r));
                                continue;
                            }
                            finish!(i.a, vm!().slow_unary(UnaryOp::Neg, x, i.a))
                        }
                        Op::Pos => finish!(i.a, vm!().slow_unary(UnaryOp::Pos, ld!(i.b), i.a)),
                        Op::Invert => {
                            let x = ld!(i.b);
                            if x.is_int() {
                                set!(i.a, Value::int(!x.int_bits()));
                                continue;
                            }
                            finish!(i.a, vm!().slow_unary(UnaryOp::Invert, x, i.a))
                        }
                        Op::Not => {
                            let truth = slow!(vm!().truthy(ld!(i.b)));
                            set!(i.a, Value::bool(!truth));
                        }

                        // --- comparison -------------------------------------------------------------
                        Op::Lt => compare!(i, <, Lt),
                        Op::Le => compare!(i, <=, Le),
                        Op::Gt => compare!(i, >, Gt),
                        Op::Ge => compare!(i, >=, Ge),
                        Op::Eq => compare!(i, ==, Eq),
                        Op::Ne => compare!(i, !=, Ne),
                        Op::Is => set!(i.a, Value::bool(ld!(i.b).is(ld!(i.c)))),
                        Op::IsNot => set!(i.a, Value::bool(!ld!(i.b).is(ld!(i.c)))),
                        Op::In => finish!(i.a, vm!().slow_contains(ld!(i.c), ld!(i.b))),
                        Op::NotIn => match slow!(vm!().slow_contains(ld!(i.c), ld!(i.b))) {
                            Some(result) => set!(i.a, Value::bool(!result.is_true())),
                            None => reload!(),
                        },

                        // --- jumps ------------------------------------------------------------------
                        Op::Jump => {
                            let offset = (i.b as u32 | (i.c as u32) << 16) as i32 as isize;
                            if offset < 0 {
                                tick!();
                            }
                            pc = pc.offset(offset);
                        }
                        Op::JumpIf => truth_jump!(i, true),
                        Op::JumpIfNot => truth_jump!(i, false),
                        Op::JumpIfNone => {
                            if ld!(i.a).is_none() {
                                jump!(i.c);
                            }
                        }
                        Op::JumpIfNotNone => {
                            if !ld!(i.a).is_none() {
                                jump!(i.c);
                            }
                        }
                        Op::JumpLt => compare_jump!(i, ld!(i.b), <, Lt, true),
                        Op::JumpLe => compare_jump!(i, ld!(i.b), <=, Le, true),
                        Op::JumpGt => compare_jump!(i, ld!(i.b), >, Gt, true),
                        Op::JumpGe => compare_jump!(i, ld!(i.b), >=, Ge, true),
                        Op::JumpEq => compare_jump!(i, ld!(i.b), ==, Eq, true),
                        Op::JumpNe => compare_jump!(i, ld!(i.b), !=, Ne, true),
                        Op::JumpNotLt => compare_jump!(i, ld!(i.b), <, Lt, false),
                        Op::JumpNotLe => compare_jump!(i, ld!(i.b), <=, Le, false),
                        Op::JumpNotGt => compare_jump!(i, ld!(i.b), >, Gt, false),
                        Op::JumpNotGe => compare_jump!(i, ld!(i.b), >=, Ge, false),
                        Op::JumpNotEq => compare_jump!(i, ld!(i.b), ==, Eq, false),
                        Op::JumpNotNe => compare_jump!(i, ld!(i.b), !=, Ne, false),
                        Op::JumpLtI => compare_jump_int!(i, <, Lt, true),
                        Op::JumpLeI => compare_jump_int!(i, <=, Le, true),
                        Op::JumpGtI => compare_jump_int!(i, >, Gt, true),
                        Op::JumpGeI => compare_jump_int!(i, >=, Ge, true),
                        Op::JumpEqI => compare_jump_int!(i, ==, Eq, true),
                        Op::JumpNeI => compare_jump_int!(i, !=, Ne, true),
                        Op::JumpNotLtI => compare_jump_int!(i, <, Lt, false),
                        Op::JumpNotLeI => compare_jump_int!(i, <=, Le, false),
                        Op::JumpNotGtI => compare_jump_int!(i, >, Gt, false),
                        Op::JumpNotGeI => compare_jump_int!(i, >=, Ge, false),
                        Op::JumpNotEqI => compare_jump_int!(i, ==, Eq, false),
                        Op::JumpNotNeI => compare_jump_int!(i, !=, Ne, false),
                        Op::JumpIn => contains_jump!(i, true),
                        Op::JumpNotIn => contains_jump!(i, false),

                        // --- attributes and items ---------------------------------------------------
                        Op::GetAttr => {
                            let object = ld!(i.b);
                            let word = *word!(0);
                            if object.is_object() && (*object.raw()).shape == word as u32 {
                                match (word >> 48) as u8 {
                                    cache::INLINE => {
                                        let at = object
                                            .raw()
                                            .cast::<u8>()
                                            .add((word >> 32) as u16 as usize);
                                        let value = Value::load(at.cast());
                                        if !value.is_unset() {
                                            pc = pc.add(2);
                                            set!(i.a, value);
                                            continue;
                                        }
                                    }
                                    cache::OVERFLOW => {
                                        let at = object.raw().cast::<u8>().add(OVERFLOW_OFFSET);
                                        let overflow = *at.cast::<*const instance::Overflow>();
                                        if !overflow.is_null() {
                                            let slots = &(*overflow).slots;
                                            let slot = (word >> 32) as u16 as usize;
                                            if let Some(value) = slots.get(slot) {
                                                if !value.is_unset() {
                                                    pc = pc.add(2);
                                                    set!(i.a, *value);
                                                    continue;
                                                }
                                            }
                                        }
                                    }
                                    cache::CLASS_VALUE => {
                                        let cell = *word!(1) as *const Cell;
                                        let value = Value::load(&raw const (*cell).value);
                                        if !value.is_unset() {
                                            pc = pc.add(2);
                                            set!(i.a, value);
                                            continue;
                                        }
                                    }
                                    cache::METHOD | cache::NATIVE => {
                                        let function = Value::object(Gc::<Function>::from_raw(
                                            *word!(1) as *mut _,
                                        ));
                                        if (word >> 48) as u8 == cache::METHOD {
                                            pc = pc.add(2);
                                            set!(i.a, vm!().new_bound_method(function, object));
                                            continue;
                                        }
                                    }
                                    cache::GETTER => {
                                        let getter = Gc::<Function>::from_raw(*word!(1) as *mut _);
                                        pc = pc.add(2);
                                        slow!(vm!().push_call(getter, &[object], i.a, Then::Store));
                                        reload!();
                                        continue;
                                    }
                                    _ => {}
                                }
                            }
                            pc = pc.add(2);
                            finish!(i.a, vm!().slow_get_attr(object, name!(i.c), pc.sub(2), i.a))
                        }
                        Op::SetAttr => {
                            let (object, value) = (ld!(i.a), ld!(i.b));
                            let word = *word!(0);
                            if object.is_object() && (*object.raw()).shape == word as u32 {
                                let at =
                                    object.raw().cast::<u8>().add((word >> 32) as u16 as usize);
                                match (word >> 48) as u8 {
                                    cache::INLINE => {
                                        pc = pc.add(2);
                                        at.cast::<Value>().write(value);
                                        continue;
                                    }
                                    cache::EXTEND => {
                                        let next = *word!(1) as u32;
                                        pc = pc.add(2);
                                        at.cast::<Value>().write(value);
                                        (*object.raw()).shape = next;
                                        continue;
                                    }
                                    _ => {}
                                }
                            }
                            pc = pc.add(2);
                            if !slow!(vm!().slow_set_attr(object, name!(i.c), value, pc.sub(2))) {
                                reload!();
                            }
                        }
                        Op::DelAttr => {
                            slow!(vm!().del_attr(ld!(i.a), name!(i.c)));
                        }
                        Op::GetItem => {
                            let (object, key) = (ld!(i.b), ld!(i.c));
                            if object.is_object() {
                                match object.kind() {
                                    Kind::List if key.is_int() => {
                                        let items = &(*(object.raw() as *const List)).items;
                                        let index = key.int_bits();
                                        let at = if index < 0 {
                                            index.wrapping_add(items.len() as i64)
                                        } else {
                                            index
                                        };
                                        if (at as u64) < items.len() as u64 {
                                            set!(i.a, Value::load(items.as_ptr().add(at as usize)));
                                            continue;
                                        }
                                    }
                                    Kind::Tuple if key.is_int() => {
                                        let items = (*(object.raw() as *const Tuple)).items();
                                        if (key.int_bits() as u64) < items.len() as u64 {
                                            set!(i.a, items[key.int_bits() as usize]);
                                            continue;
                                        }
                                    }
                                    Kind::Str if key.is_int() => {
                                        let text = &*(object.raw() as *const Str);
                                        let at = key.int_bits() as u64;
                                        if text.is_ascii() && at < text.len() as u64 {
                                            let byte = text.as_bytes()[at as usize];
                                            let chars = &(*vm).chars;
                                            set!(i.a, chars[byte as usize].into());
                                            continue;
                                        }
                                    }
                                    Kind::Dict => {
                                        if let Some(text) = key.downcast::<Str>() {
                                            let dict = &*(object.raw() as *const Dict);
                                            if let Some(value) = dict.get_str(text) {
                                                set!(i.a, value);
                                                continue;
                                            }
                                        }
                                    }
                                    _ => {}
                                }
                            }
                            finish!(i.a, vm!().slow_get_item(object, key, i.a))
                        }
                        Op::GetItemI => {
                            let object = ld!(i.b);
                            let index = i.c as i16 as i64;
                            match object.kind() {
                                Kind::List => {
                                    let items = &(*(object.raw() as *const List)).items;
                                    let at =
                                        if index < 0 { index + items.len() as i64 } else { index };
                                    if (at as u64) < items.len() as u64 {
                                        set!(i.a, Value::load(items.as_ptr().add(at as usize)));
                                        continue;
                                    }
                                }
                                Kind::Tuple => {
                                    let items = (*(object.raw() as *const Tuple)).items();
                                    let at =
                                        if index < 0 { index + items.len() as i64 } else { index };
                                    if (at as u64) < items.len() as u64 {
                                        set!(i.a, items[at as usize]);
                                        continue;
                                    }
                                }
                                _ => {}
                            }
                            finish!(i.a, vm!().slow_get_item(object, Value::int(index), i.a))
                        }
                        Op::SetItem => {
                            let (object, key, value) = (ld!(i.a), ld!(i.b), ld!(i.c));
                            if object.is_object() {
                                match object.kind() {
                                    Kind::List if key.is_int() => {
                                        let items = &mut (*(object.raw() as *mut List)).items;
                                        let index = key.int_bits();
                                        let at = if index < 0 {
                                            index.wrapping_add(items.len() as i64)
                                        } else {
                                            index
                                        };
                                        if (at as u64) < items.len() as u64 {
                                            items.as_mut_ptr().add(at as usize).write(value);
                                            continue;
                                        }
                                    }
                                    Kind::Dict => {
                                        if let Some(text) = key.downcast::<Str>() {
                                            let mut dict = Gc::<Dict>::from_raw(object.raw());
                                            if let Some(position) = dict.find_str(text) {
                                                dict.set_value_at(position, value);
                                                continue;
                                            }
                                        }
                                    }
                                    _ => {}
                                }
                            }
                            if !slow!(vm!().slow_set_item(object, key, value)) {
                                reload!();
                            }
                        }
                        Op::DelItem => {
                            slow!(vm!().del_item(ld!(i.a), ld!(i.b)));
                        }
                        Op::BuildSlice => {
                            let slice = vm!().new_slice(ld!(i.b), ld!(i.b + 1), ld!(i.b + 2));
                            set!(i.a, slice.into());
                        }
                        Op::GetSlice => {
                            let object = ld!(i.b);
                            finish!(i.a, vm!().slow_get_slice(object, ld!(i.c), ld!(i.c + 1), i.a))
                        }

                        // --- building ---------------------------------------------------------------
                        Op::BuildList => {
                            let items =
                                std::slice::from_raw_parts(base.add(i.b as usize), i.c as usize);
                            let list = vm!().new_list_of(items);
                            set!(i.a, list.into());
                        }
                        Op::BuildTuple => {
                            let items =
                                std::slice::from_raw_parts(base.add(i.b as usize), i.c as usize);
                            let tuple = vm!().new_tuple(items);
                            set!(i.a, tuple.into());
                        }
                        Op::BuildSet => {
                            let items =
                                super::call::stack_slice(base.add(i.b as usize), i.c as usize);
                            let set = slow!(vm!().build_set(items));
                            set!(i.a, set);
                        }
                        Op::BuildDict => {
                            let items =
                                super::call::stack_slice(base.add(i.b as usize), i.c as usize * 2);
                            let dict = slow!(vm!().build_dict(items));
                            set!(i.a, dict);
                        }
                        Op::BuildString => {
                            let items =
                                std::slice::from_raw_parts(base.add(i.b as usize), i.c as usize);
                            let text = slow!(vm!().join_strs(items));
                            set!(i.a, text);
                        }
                        Op::FormatValue => {
                            let text = slow!(vm!().format_value(ld!(i.b), i.c, None));
                            set!(i.a, text);
                        }
                        Op::FormatSpec => {
                            let spec = ld!(i.b + 1);
                            let text = slow!(vm!().format_value(ld!(i.b), i.c, Some(spec)));
                            set!(i.a, text);
                        }
                        Op::ListAppend => {
                            let mut list = Gc::<List>::from_raw(ld!(i.a).raw());
                            list.push(&mut vm!().heap, ld!(i.b));
                        }
                        Op::ListExtend => {
                            slow!(vm!().extend_list(ld!(i.a), ld!(i.b), i.c));
                        }
                        Op::ListToTuple => {
                            let list = Gc::<List>::from_raw(ld!(i.b).raw());
                            let tuple = vm!().new_tuple(&list.items);
                            set!(i.a, tuple.into());
                        }
                        Op::SetAdd => {
                            let set = Gc::<Set>::from_raw(ld!(i.a).raw());
                            slow!(Set::add(set, &mut vm!(), ld!(i.b)));
                        }
                        Op::SetUpdate => {
                            slow!(vm!().extend_set(ld!(i.a), ld!(i.b)));
                        }
                        Op::DictSet => {
                            let dict = Gc::<Dict>::from_raw(ld!(i.a).raw());
                            slow!(Dict::set(dict, &mut vm!(), ld!(i.b), ld!(i.c)));
                        }
                        Op::DictUpdate => {
                            slow!(vm!().merge_dict(ld!(i.a), ld!(i.b), Value::UNSET));
                        }
                        Op::DictMerge => {
                            slow!(vm!().merge_dict(ld!(i.a), ld!(i.b), ld!(i.c)));
                        }
                        Op::Unpack => {
                            let source = ld!(i.b);
                            let n = i.c as usize;
                            let items = match source.kind() {
                                Kind::Tuple => (*(source.raw() as *const Tuple)).items(),
                                Kind::List => {
                                    let list = &*(source.raw() as *const List);
                                    &list.items[..]
                                }
                                _ => &[],
                            };
                            if items.len() == n && n > 0 {
                                for at in 0..n {
                                    set!(i.a as usize + at, Value::load(items.as_ptr().add(at)));
                                }
                                continue;
                            }
                            let list = slow!(vm!().unpack(source, n));
                            for (at, item) in list.items.iter().enumerate() {
                                set!(i.a as usize + at, *item);
                            }
                        }
                        Op::UnpackStar => {
                            let (before, after) = ((i.c & 255) as usize, (i.c >> 8) as usize);
                            let list = slow!(vm!().unpack_star(ld!(i.b), before, after));
                            for (at, item) in list.items.iter().enumerate() {
                                set!(i.a as usize + at, *item);
                            }
                        }

                        // --- calls ------------------------------------------------------------------
                        Op::Call => {
                            tick!();
                            let window = base.add(i.a as usize);
                            let callee = Value::load(window);
                            if callee.kind() == Kind::Function {
                                let function = Gc::<Function>::from_raw(callee.raw());
                                if function.code.simple_params == i.b {
                                    push!(function, window.add(2), i.c, Then::Store);
                                    continue;
                                }
                            }
                            start_call!(i.c, vm!().prepare_call(window, i.b as usize, false, &[]))
                        }
                        Op::CallSelf => {
                            tick!();
                            let window = base.add(i.a as usize);
                            let has_self = !Value::load(window.add(1)).is_unset();
                            start_call!(
                                i.c,
                                vm!().prepare_call(window, i.b as usize, has_self, &[])
                            )
                        }
                        Op::CallMethod => {
                            tick!();
                            let window = base.add(i.a as usize);
                            let object = Value::load(window.add(1));
                            let word = *word!(1);
                            if object.is_object() && (*object.raw()).shape == word as u32 {
                                match (word >> 48) as u8 {
                                    cache::METHOD => {
                                        let function =
                                            Gc::<Function>::from_raw(*word!(2) as *mut _);
                                        pc = pc.add(3);
                                        if function.code.simple_params == i.b + 1 {
                                            push!(function, window.add(1), i.c, Then::Store);
                                            continue;
                                        }
                                        window.write(Value::object(function));
                                        start_call!(
                                            i.c,
                                            vm!().prepare_call(window, i.b as usize, true, &[])
                                        );
                                        continue;
                                    }
                                    cache::NATIVE => {
                                        let native = Gc::<Native>::from_raw(*word!(2) as *mut _);
                                        pc = pc.add(3);
                                        let value = slow!(vm!().call_native(
                                            native,
                                            window.add(1),
                                            i.b as usize + 1,
                                            &[]
                                        ));
                                        set!(i.c, value);
                                        continue;
                                    }
                                    cache::CLASS_VALUE => {
                                        let cell = *word!(2) as *const Cell;
                                        let value = Value::load(&raw const (*cell).value);
                                        if !value.is_unset() {
                                            pc = pc.add(3);
                                            window.write(value);
                                            start_call!(
                                                i.c,
                                                vm!().prepare_call(
                                                    window,
                                                    i.b as usize,
                                                    false,
                                                    &[]
                                                )
                                            );
                                            continue;
                                        }
                                    }
                                    _ => {}
                                }
                            }
                            // What fails in here is at the second extra word, which has the range of `object.name`.
                            pc = pc.add(2);
                            let name = name!((*pc.sub(2)).a);
                            let has_self =
                                slow!(vm!().slow_load_method(window, object, name, pc.sub(1)));
                            pc = pc.add(1);
                            start_call!(
                                i.c,
                                vm!().prepare_call(window, i.b as usize, has_self, &[])
                            )
                        }
                        Op::CallKw => {
                            tick!();
                            let names = konst!((*pc).a as usize | ((*pc).b as usize) << 16);
                            pc = pc.add(1);
                            let window = base.add(i.a as usize);
                            let has_self = !Value::load(window.add(1)).is_unset();
                            let names = (*(names.raw() as *const Tuple)).items();
                            start_call!(
                                i.c,
                                vm!().prepare_call(window, i.b as usize, has_self, names)
                            )
                        }
                        Op::CallEx => {
                            tick!();
                            let window = base.add(i.a as usize);
                            match slow!(vm!().call_spread(window)) {
                                SpreadCall::Done(value) => set!(i.c, value),
                                SpreadCall::Host => return vm!().wait_for_call(i.c),
                                SpreadCall::Pushed => {
                                    (*vm!().stack.fp).dst = i.c;
                                    reload!();
                                }
                            }
                        }
                        Op::LoadMethod => {
                            let object = ld!(i.b);
                            let window = base.add(i.a as usize);
                            pc = pc.add(2);
                            let has_self = slow!(vm!().slow_load_method(
                                window,
                                object,
                                name!(i.c),
                                pc.sub(2)
                            ));
                            set!(i.a + 1, if has_self { object } else { Value::UNSET });
                        }
                        Op::LoadSpecial => {
                            let object = ld!(i.b);
                            let (callee, bound) = slow!(vm!().load_special(object, i.c));
                            set!(i.a, callee);
                            set!(i.a + 1, if bound { object } else { Value::UNSET });
                        }
                        Op::Return => ret!(ld!(i.a)),
                        Op::ReturnNone => ret!(Value::NONE),

                        // --- functions and classes --------------------------------------------------
                        Op::MakeFunction => {
                            let code = konst!(i.b);
                            let function = vm!().make_function(code, function!(), base, i.a, i.c);
                            set!(i.a, function);
                        }
                        Op::LoadHelper => set!(i.a, slow!(vm!().helper_function(i.b))),

                        // --- iteration --------------------------------------------------------------
                        Op::GetIter => finish!(i.a, vm!().slow_get_iter(ld!(i.b), i.a)),
                        Op::ForIter => {
                            let iterator = ld!(i.a);
                            if iterator.kind() == Kind::Iter {
                                let iter = &mut *(iterator.raw() as *mut Iter);
                                match &mut iter.state {
                                    IterState::List(list, at) => {
                                        if let Some(value) = list.items.get(*at) {
                                            *at += 1;
                                            set!(i.b, *value);
                                            jump!(i.c);
                                            continue;
                                        }
                                        iter.state = IterState::Exhausted;
                                        continue;
                                    }
                                    IterState::Tuple(tuple, at) => {
                                        if let Some(value) = tuple.items().get(*at) {
                                            *at += 1;
                                            set!(i.b, *value);
                                            jump!(i.c);
                                            continue;
                                        }
                                        iter.state = IterState::Exhausted;
                                        continue;
                                    }
                                    IterState::Str(text, at) => {
                                        // Characters of ASCII exist once; the others go the long way.
                                        if let Some(byte) = text.as_bytes().get(*at)
                                            && byte.is_ascii()
                                        {
                                            *at += 1;
                                            let char = (&vm!().chars)[usize::from(*byte)];
                                            set!(i.b, char.into());
                                            jump!(i.c);
                                            continue;
                                        }
                                    }
                                    IterState::Range(next, left, step) => {
                                        if *left > 0 {
                                            let value = *next;
                                            *left -= 1;
                                            *next = next.wrapping_add(*step);
                                            set!(i.b, Value::int(value));
                                            jump!(i.c);
                                        }
                                        continue;
                                    }
                                    _ => {}
                                }
                            }
                            tick!();
                            match slow!(vm!().slow_next(iterator, i.b)) {
                                Some(value) if value.is_unset() => {}
                                Some(value) => {
                                    set!(i.b, value);
                                    jump!(i.c);
                                }
                                None => reload!(),
                            }
                        }
                        Op::RangePrep => {
                            let window = base.add(i.a as usize);
                            if vm!().prepare_range(window, i.b as usize) {
                                continue;
                            }
                            let iterable =
                                match slow!(vm!().prepare_call(window, i.b as usize, false, &[])) {
                                    CallTarget::Done(value) => value,
                                    CallTarget::Host => slow!(vm!().call_host_now()),
                                    CallTarget::Frame { function, base, init } => {
                                        slow!(vm!().finish_call(function, base, init))
                                    }
                                };
                            set!(i.a, iterable);
                            let iterator = slow!(vm!().iter(iterable));
                            set!(i.a, iterator);
                            set!(i.a + 1, Value::UNSET);
                        }
                        Op::ForRange => {
                            let left = ld!(i.a + 1);
                            if left.is_int() {
                                let n = left.int_bits();
                                if n > 0 {
                                    let next = ld!(i.a).int_bits();
                                    set!(i.b, Value::int(next));
                                    let step = ld!(i.a + 2).int_bits();
                                    set!(i.a, Value::int(next.wrapping_add(step)));
                                    set!(i.a + 1, Value::int(n - 1));
                                    jump!(i.c);
                                }
                                continue;
                            }
                            tick!();
                            match slow!(vm!().slow_next(ld!(i.a), i.b)) {
                                Some(value) if value.is_unset() => {}
                                Some(value) => {
                                    set!(i.b, value);
                                    jump!(i.c);
                                }
                                None => reload!(),
                            }
                        }

                        // --- generators and coroutines ----------------------------------------------
                        Op::MakeGenerator => {
                            sync!();
                            let generator = vm!().make_generator();
                            ret!(generator)
                        }
                        Op::Yield => {
                            let value = ld!(i.b);
                            (*vm!().stack.fp).pc = pc;
                            match vm!().yield_value(value) {
                                Returned::Leave(value) => return Exit::Returned(value),
                                Returned::Continue => reload!(),
                                Returned::Raised => break 'exec,
                            }
                        }
                        Op::Send => {
                            tick!();
                            match slow!(vm!().send_step(ld!(i.a), ld!(i.b), i.b)) {
                                super::generator::Step::Yielded(value) => set!(i.b, value),
                                super::generator::Step::Returned(value) => {
                                    set!(i.b, value);
                                    jump!(i.c);
                                }
                                super::generator::Step::Pushed => reload!(),
                            }
                        }
                        Op::GetYieldFrom => {
                            let iterator = slow!(vm!().yield_from_iter(ld!(i.b)));
                            set!(i.a, iterator);
                        }
                        Op::GetAwaitable => {
                            let iterator = slow!(vm!().awaitable(ld!(i.b), i.c));
                            set!(i.a, iterator);
                        }
                        Op::GetAsyncIter => {
                            let iterator = slow!(vm!().async_iter(ld!(i.b)));
                            set!(i.a, iterator);
                        }
                        Op::GetAsyncNext => {
                            let awaitable = slow!(vm!().async_next(ld!(i.b)));
                            set!(i.a, awaitable);
                        }
                        Op::EndAsyncFor => {
                            let exception = ld!(i.a);
                            if vm!().is_instance_of(exception, vm!().types.stop_async_iteration) {
                                jump!(i.c);
                            } else {
                                slow!(Err::<(), _>(vm!().raise_again(exception)));
                            }
                        }
                        Op::AsyncYield => {
                            let value = vm!().wrap_async(ld!(i.b));
                            (*vm!().stack.fp).pc = pc;
                            match vm!().yield_value(value) {
                                Returned::Leave(value) => return Exit::Returned(value),
                                Returned::Continue => reload!(),
                                Returned::Raised => break 'exec,
                            }
                        }

                        // --- exceptions -------------------------------------------------------------
                        Op::Raise => {
                            slow!(vm!().raise_statement(ld!(i.a), Value::UNSET));
                        }
                        Op::RaiseFrom => {
                            slow!(vm!().raise_statement(ld!(i.a), ld!(i.b)));
                        }
                        Op::RaiseCurrent => {
                            slow!(vm!().raise_current());
                        }
                        Op::Reraise => {
                            slow!(Err::<(), _>(vm!().raise_again(ld!(i.a))));
                        }
                        Op::PushExc => {
                            let exception = ld!(i.b);
                            set!(i.a, vm!().handled);
                            vm!().handled = exception;
                        }
                        Op::PopExc => vm!().handled = ld!(i.a),
                        Op::JumpNotMatch => {
                            if !slow!(vm!().exception_matches(ld!(i.a), ld!(i.b))) {
                                jump!(i.c);
                            }
                        }
                        Op::LoadAssertionError => set!(i.a, vm!().types.assertion_error.into()),
                        Op::SplitGroup => {
                            let (matched, rest) = slow!(vm!().split_group(ld!(i.b), ld!(i.a + 1)));
                            set!(i.a, matched);
                            set!(i.b, rest);
                        }
                        Op::JoinGroup => {
                            let joined = slow!(vm!().join_group(ld!(i.b), ld!(i.b + 1)));
                            set!(i.a, joined);
                        }

                        // --- import -----------------------------------------------------------------
                        Op::ImportName => {
                            let code = function!().code;
                            let (level, names) = (ld!(i.c), ld!(i.c + 1));
                            let module = slow!(vm!().import_name(name!(i.b), code, level, names));
                            set!(i.a, module);
                        }
                        Op::ImportFrom => {
                            let value = slow!(vm!().import_from(ld!(i.b), name!(i.c)));
                            set!(i.a, value);
                        }
                        Op::ImportStar => {
                            let namespace =
                                if i.c == 1 { ld!(i.b) } else { function!().code.globals.into() };
                            slow!(vm!().import_star(ld!(i.a), namespace));
                        }

                        // --- match ------------------------------------------------------------------
                        Op::MatchSequence => {
                            set!(i.a, Value::bool(vm!().matches_kind(ld!(i.b), Flags::SEQUENCE)));
                        }
                        Op::MatchMapping => {
                            set!(i.a, Value::bool(vm!().matches_kind(ld!(i.b), Flags::MAPPING)));
                        }
                        Op::MatchKeys => {
                            let values = slow!(vm!().match_keys(ld!(i.b), ld!(i.c)));
                            set!(i.a, values);
                        }
                        Op::MatchClass => {
                            let (class, subject, names) = (ld!(i.b), ld!(i.b + 1), ld!(i.b + 2));
                            let values =
                                slow!(vm!().match_class(class, subject, names, i.c as usize));
                            set!(i.a, values);
                        }
                        Op::GetLen => {
                            let n = slow!(vm!().len(ld!(i.b)));
                            set!(i.a, Value::int(n as i64));
                        }
                        Op::DictRest => {
                            let rest = slow!(vm!().match_rest(ld!(i.b), ld!(i.c)));
                            set!(i.a, rest);
                        }

                        // --- scope odds and ends ----------------------------------------------------
                        Op::LoadAnnotations => {
                            let namespace =
                                if i.c == 1 { ld!(i.b) } else { function!().code.globals.into() };
                            let annotations = slow!(vm!().annotations_of(namespace));
                            set!(i.a, annotations);
                        }
                        Op::LoadGlobals => set!(i.a, function!().code.globals.into()),
                        Op::MakeTypeParam => {
                            let param = slow!(vm!().make_type_param(
                                i.b,
                                ld!(i.c),
                                ld!(i.c + 1),
                                ld!(i.c + 2)
                            ));
                            set!(i.a, param);
                        }
                    }
                }
                // An exception is being raised at `pc - 1` of the innermost frame, or the loop is to
                // be left.
                match vm!().unwind() {
                    Unwound::Handled => reload!(),
                    Unwound::Left(exit) => return exit,
                }
            }
        }
    }
}

/// An int or float whose conversion to float is exact.
#[inline(always)]
fn small_number(value: Value) -> Option<f64> {
    const EXACT: i64 = 1 << 53;
    if value.is_float() {
        Some(value.float_bits())
    } else if value.is_int() && (-EXACT..=EXACT).contains(&value.int_bits()) {
        Some(value.int_bits() as f64)
    } else {
        None
    }
}

/// Python's `//` on ints; None for zero divisors and overflow.
#[inline(always)]
pub(super) fn floor_div(a: i64, b: i64) -> Option<i64> {
    if b == 0 || (a == i64::MIN && b == -1) {
        return None;
    }
    let quotient = a / b;
    Some(if (a % b != 0) && ((a < 0) != (b < 0)) { quotient - 1 } else { quotient })
}

/// Python's `%` on ints; None for zero divisors and overflow.
#[inline(always)]
pub(super) fn floor_mod(a: i64, b: i64) -> Option<i64> {
    if b == 0 || b == -1 {
        return if b == -1 { Some(0) } else { None };
    }
    let remainder = a % b;
    Some(if remainder != 0 && ((remainder < 0) != (b < 0)) { remainder + b } else { remainder })
}

#[inline(always)]
fn shl(a: i64, b: i64) -> Option<i64> {
    if !(0..63).contains(&b) {
        return None;
    }
    let shifted = a << b;
    (shifted >> b == a).then_some(shifted)
}

#[inline(always)]
fn shr(a: i64, b: i64) -> Option<i64> {
    (b >= 0).then(|| a >> b.min(63))
}

const _: () = assert!(INLINE_OFFSET == 16);
