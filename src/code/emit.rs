//! Writes code objects: instructions, labels, pools, source spans and the exception table.
//!
//! Knows nothing about Python: which code to write is `compiler/`'s business. It guarantees that
//! every jump lands on an instruction (long distances are bridged when the code is finished), that
//! equal constants of one type share a slot, and that limits end in an error, never in a panic.
//! In debug builds the finished code goes through [`verify`].

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::code::{Code, Handler, Literal, ScopedLocal, SpanEntry};
use super::op::{Instr, Op};

/// A place in the code that jumps can aim at before it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label(u32);

/// A jump at `pc` whose offset is filled in by [`Emitter::finish`].
struct Jump {
    pc: u32,
    target: Label,
}

/// The parts of a [`Code`] that an emitter produces.
pub struct Emitted {
    /// Instructions and extra words.
    pub instrs: Vec<Instr>,
    /// Constants.
    pub consts: Vec<Literal>,
    /// Names.
    pub names: Vec<Box<str>>,
    /// Source ranges by pc.
    pub spans: Vec<SpanEntry>,
    /// Exception table.
    pub handlers: Vec<Handler>,
    /// Variables of comprehensions.
    pub scoped_locals: Vec<ScopedLocal>,
}

/// A handler range whose ends are still labels.
struct PendingHandler {
    start: u32,
    end: u32,
    target: Label,
    reg: u16,
}

/// Collects the code of one body.
pub struct Emitter {
    instrs: Vec<Instr>,
    spans: Vec<SpanEntry>,
    span: (u32, u32),
    /// Word position of each label; `UNBOUND` until bound.
    labels: Vec<u32>,
    /// Jumps that aim at each label so far.
    uses: Vec<u32>,
    jumps: Vec<Jump>,
    handlers: Vec<PendingHandler>,
    scoped_locals: Vec<ScopedLocal>,
    consts: Vec<Literal>,
    const_index: FxHashMap<Vec<u8>, u32>,
    names: Vec<Box<str>>,
    name_index: FxHashMap<Box<str>, u16>,
    /// Whether control can reach the next instruction; code that it cannot is not written.
    live: bool,
    /// The first limit that was exceeded.
    overflow: Option<&'static str>,
}

const UNBOUND: u32 = u32::MAX;

/// Word positions are u32 and jumps are relative; this leaves room for every offset computed.
const MAX_WORDS: usize = i32::MAX as usize / 4;

impl Default for Emitter {
    fn default() -> Self {
        Self::new()
    }
}

impl Emitter {
    /// An empty body.
    pub fn new() -> Emitter {
        Emitter {
            instrs: Vec::new(),
            spans: Vec::new(),
            span: (0, 0),
            labels: Vec::new(),
            uses: Vec::new(),
            jumps: Vec::new(),
            handlers: Vec::new(),
            scoped_locals: Vec::new(),
            consts: Vec::new(),
            const_index: FxHashMap::default(),
            names: Vec::new(),
            name_index: FxHashMap::default(),
            live: true,
            overflow: None,
        }
    }

    /// Word position of the next instruction.
    pub fn pc(&self) -> u32 {
        self.instrs.len() as u32
    }

    /// Whether the next instruction can be reached.
    pub fn is_live(&self) -> bool {
        self.live
    }

    /// Sets the source range of the instructions that follow; returns the one before.
    pub fn set_span(&mut self, span: (u32, u32)) -> (u32, u32) {
        std::mem::replace(&mut self.span, span)
    }

    /// The source range that instructions get now.
    pub fn span(&self) -> (u32, u32) {
        self.span
    }

    /// Writes an instruction, followed by zeroed extra words if it has any.
    pub fn emit(&mut self, op: Op, a: u16, b: u16, c: u16) {
        if !self.live {
            return;
        }
        if self.instrs.len() > MAX_WORDS {
            self.overflow.get_or_insert("code object is too large");
            return;
        }
        self.note_span();
        self.instrs.push(Instr { op, a, b, c });
        for _ in 0..op.extra_words() {
            self.instrs.push(Instr { op: Op::Nop, a: 0, b: 0, c: 0 });
        }
        if matches!(
            op,
            Op::Jump
                | Op::Return
                | Op::ReturnNone
                | Op::Raise
                | Op::RaiseFrom
                | Op::RaiseCurrent
                | Op::Reraise
        ) {
            self.live = false;
        }
    }

    /// Writes an instruction whose first extra word carries `operand` in its fields `a` and `b`.
    pub fn emit_with(&mut self, op: Op, a: u16, b: u16, c: u16, operand: u32) {
        let at = self.instrs.len() + 1;
        self.emit(op, a, b, c);
        if let Some(word) = self.instrs.get_mut(at) {
            word.a = operand as u16;
            word.b = (operand >> 16) as u16;
        }
    }

    /// Gives the second of the three extra words of the instruction just written a range of its own.
    pub fn span_of_second_word(&mut self, (start, end): (u32, u32)) {
        if !self.live {
            return;
        }
        let (own_start, own_end) = self.span;
        let pc = self.pc() - 2;
        self.spans.push(SpanEntry { pc, start, end });
        self.spans.push(SpanEntry { pc: pc + 1, start: own_start, end: own_end });
    }

    fn note_span(&mut self) {
        let (start, end) = self.span;
        if self.spans.last().is_none_or(|s| (s.start, s.end) != (start, end)) {
            let pc = self.pc();
            self.spans.push(SpanEntry { pc, start, end });
        }
    }

    /// A label that is not bound yet.
    pub fn label(&mut self) -> Label {
        self.labels.push(UNBOUND);
        self.uses.push(0);
        Label(self.labels.len() as u32 - 1)
    }

    /// Binds `label` here. The code that follows is live if the code before it is, or if a jump
    /// already aims at the label.
    pub fn bind(&mut self, label: Label) {
        debug_assert_eq!(self.labels[label.0 as usize], UNBOUND, "label bound twice");
        self.labels[label.0 as usize] = self.pc();
        self.live |= self.uses[label.0 as usize] > 0;
    }

    /// Binds a label that later code jumps back to, or that the exception table aims at.
    pub fn bind_live(&mut self, label: Label, live: bool) {
        self.bind(label);
        self.live |= live;
    }

    /// Writes an instruction of which operand `c` (or `b` and `c` of [`Op::Jump`]) is a jump.
    pub fn jump(&mut self, op: Op, a: u16, b: u16, target: Label) {
        if !self.live {
            return;
        }
        let pc = self.pc();
        self.uses[target.0 as usize] += 1;
        self.jumps.push(Jump { pc, target });
        self.emit(op, a, b, 0);
    }

    /// Adds a range to the exception table. Ranges of inner handlers must be added first.
    pub fn protect(&mut self, start: u32, end: u32, target: Label, reg: u16) {
        if start < end {
            self.uses[target.0 as usize] += 1;
            self.handlers.push(PendingHandler { start, end, target, reg });
        }
    }

    /// Notes that a comprehension's variable is assigned from word `start` up to here.
    pub fn scoped_local(&mut self, name: &str, register: u16, start: u32) {
        let end = self.pc();
        if start < end {
            self.scoped_locals.push(ScopedLocal { name: name.into(), register, start, end });
        }
    }

    /// The index of a constant, shared with an equal constant of the same type.
    pub fn constant(&mut self, value: Literal) -> u32 {
        let key = constant_key(&value);
        if let Some(index) = self.const_index.get(&key) {
            return *index;
        }
        let index = self.consts.len() as u32;
        self.consts.push(value);
        self.const_index.insert(key, index);
        index
    }

    /// Adds a code constant; these are never shared.
    pub fn code_constant(&mut self, code: Rc<Code>) -> u16 {
        let Ok(index) = u16::try_from(self.consts.len()) else {
            self.overflow.get_or_insert("too many constants in one code object");
            return 0;
        };
        self.consts.push(Literal::Code(code));
        index
    }

    /// The index of a name.
    pub fn name(&mut self, name: &str) -> u16 {
        if let Some(index) = self.name_index.get(name) {
            return *index;
        }
        let Ok(index) = u16::try_from(self.names.len()) else {
            self.overflow.get_or_insert("too many names in one code object");
            return 0;
        };
        self.names.push(name.into());
        self.name_index.insert(name.into(), index);
        index
    }

    /// Notes that a limit of the instruction format was exceeded; [`Emitter::finish`] will say so.
    pub fn exceed(&mut self, what: &'static str) {
        self.overflow.get_or_insert(what);
    }

    /// Inserts instructions that clear `registers` at `pc`, which no jump may cross or aim at.
    pub fn insert_clears(&mut self, pc: u32, registers: &[u16]) {
        let clear = |register: &u16| Instr { op: Op::Clear, a: *register, b: 0, c: 0 };
        let at = pc as usize;
        self.instrs.splice(at..at, registers.iter().map(clear));
        let count = registers.len() as u32;
        for label in self.labels.iter_mut().filter(|l| **l != UNBOUND) {
            *label += count;
        }
        self.jumps.iter_mut().for_each(|jump| jump.pc += count);
        self.spans.iter_mut().filter(|s| s.pc > pc).for_each(|span| span.pc += count);
        for handler in &mut self.handlers {
            handler.start += count;
            handler.end += count;
        }
        for local in &mut self.scoped_locals {
            local.start += count;
            local.end += count;
        }
    }

    /// Fills in the jumps and hands over the code, or says which limit it exceeds.
    pub fn finish(mut self) -> Result<Emitted, &'static str> {
        if let Some(what) = self.overflow {
            return Err(what);
        }
        self.bridge_long_jumps();
        for jump in &self.jumps {
            let word = &mut self.instrs[jump.pc as usize];
            let from = jump.pc + 1 + word.op.extra_words() as u32;
            let offset = self.labels[jump.target.0 as usize] as i32 - from as i32;
            if word.op == Op::Jump {
                word.b = offset as u16;
                word.c = (offset >> 16) as u16;
            } else {
                word.c = offset as i16 as u16;
            }
        }
        let labels = &self.labels;
        let handlers = self
            .handlers
            .iter()
            .filter(|h| h.start < h.end)
            .map(|h| {
                let target = labels[h.target.0 as usize];
                Handler { start: h.start, end: h.end, target, reg: h.reg }
            })
            .collect();
        Ok(Emitted {
            instrs: self.instrs,
            consts: self.consts,
            names: self.names,
            spans: self.spans,
            handlers,
            scoped_locals: self.scoped_locals,
        })
    }

    /// Rewrites each conditional jump that 16 bits cannot reach as `jump +1; Jump +1; Jump far`:
    /// the condition keeps its sense, so this works for every instruction that can jump.
    fn bridge_long_jumps(&mut self) {
        if self.instrs.len() <= i16::MAX as usize {
            return;
        }
        // Growing one jump may push another out of range: repeat until nothing changes.
        let mut long = vec![false; self.jumps.len()];
        let mut moved: Vec<u32>;
        loop {
            // moved[pc] = where the word at the old position pc ends up.
            let mut growth = vec![0u32; self.instrs.len() + 1];
            for (jump, long) in self.jumps.iter().zip(&long) {
                if *long {
                    growth[jump.pc as usize] = 2;
                }
            }
            moved = Vec::with_capacity(growth.len());
            let mut shift = 0;
            for (pc, grow) in growth.iter().enumerate() {
                moved.push(pc as u32 + shift);
                shift += grow;
            }
            let mut changed = false;
            for (jump, long) in self.jumps.iter().zip(&mut long) {
                if *long || self.instrs[jump.pc as usize].op == Op::Jump {
                    continue;
                }
                let from = moved[jump.pc as usize] as i64 + 1;
                let to = moved[self.labels[jump.target.0 as usize] as usize] as i64;
                if i16::try_from(to - from).is_err() {
                    *long = true;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        let mut instrs = Vec::with_capacity(*moved.last().expect("bug: empty code") as usize);
        let mut next = self.jumps.iter_mut().zip(&long).filter(|(_, long)| **long).peekable();
        for (pc, word) in self.instrs.iter().enumerate() {
            instrs.push(*word);
            if let Some((jump, _)) = next.next_if(|(jump, _)| jump.pc as usize == pc) {
                instrs.last_mut().expect("bug: no jump").c = 1;
                instrs.push(Instr { op: Op::Jump, a: 0, b: 1, c: 0 });
                // From here on the record means the unconditional jump.
                jump.pc = instrs.len() as u32;
                instrs.push(Instr { op: Op::Jump, a: 0, b: 0, c: 0 });
            }
        }
        drop(next);
        for (jump, long) in self.jumps.iter_mut().zip(&long) {
            if !long {
                jump.pc = moved[jump.pc as usize];
            }
        }
        self.instrs = instrs;
        for label in self.labels.iter_mut().filter(|l| **l != UNBOUND) {
            *label = moved[*label as usize];
        }
        for span in &mut self.spans {
            span.pc = moved[span.pc as usize];
        }
        for handler in &mut self.handlers {
            handler.start = moved[handler.start as usize];
            handler.end = moved[handler.end as usize];
        }
        for local in &mut self.scoped_locals {
            local.start = moved[local.start as usize];
            local.end = moved[local.end as usize];
        }
    }
}

/// An encoding of a constant that tells apart all that Python tells apart: `1`, `1.0` and `True`,
/// `0.0` and `-0.0`.
fn constant_key(value: &Literal) -> Vec<u8> {
    fn write(value: &Literal, out: &mut Vec<u8>) {
        fn bytes(tag: u8, data: &[u8], out: &mut Vec<u8>) {
            out.push(tag);
            out.extend((data.len() as u64).to_le_bytes());
            out.extend(data);
        }
        match value {
            Literal::None => out.push(0),
            Literal::Ellipsis => out.push(1),
            Literal::Bool(b) => out.extend([2, *b as u8]),
            Literal::Int(i) => {
                out.push(3);
                out.extend(i.to_le_bytes());
            }
            Literal::BigInt(i) => bytes(4, &i.to_signed_bytes_le(), out),
            Literal::Float(f) => {
                out.push(5);
                out.extend(f.to_bits().to_le_bytes());
            }
            Literal::Complex(re, im) => {
                out.push(6);
                out.extend(re.to_bits().to_le_bytes());
                out.extend(im.to_bits().to_le_bytes());
            }
            Literal::Str(s) => bytes(7, s, out),
            Literal::Bytes(b) => bytes(8, b, out),
            Literal::Tuple(items) | Literal::FrozenSet(items) => {
                out.push(if matches!(value, Literal::Tuple(_)) { 9 } else { 10 });
                out.extend((items.len() as u64).to_le_bytes());
                items.iter().for_each(|item| write(item, out));
            }
            Literal::Code(code) => bytes(11, &(Rc::as_ptr(code) as usize).to_le_bytes(), out),
        }
    }
    let mut out = Vec::new();
    write(value, &mut out);
    out
}

/// Checks what the dispatch loop relies on: registers, constants and names in range, extra words
/// complete, and jumps, handlers and the end of the code on instruction boundaries.
pub fn verify(code: &Code) -> Result<(), String> {
    let mut starts = vec![false; code.instrs.len() + 1];
    let mut pc = 0;
    while pc < code.instrs.len() {
        starts[pc] = true;
        pc += 1 + code.instrs[pc].op.extra_words();
    }
    if pc != code.instrs.len() {
        return Err("extra words are missing at the end".into());
    }
    let boundary = |pc: i64| usize::try_from(pc).is_ok_and(|p| starts.get(p) == Some(&true));
    let mut last = Op::Nop;
    for pc in (0..code.instrs.len()).filter(|pc| starts[*pc]) {
        let word = code.instrs[pc];
        let op = word.op;
        last = op;
        let fail = |what: &str| Err(format!("{what} in {} at {pc}", op.name()));
        let next = (pc + 1 + op.extra_words()) as i64;
        for (kind, operand) in op.operands().bytes().zip([word.a, word.b, word.c]) {
            match kind {
                b'r' | b'w' if operand >= code.nregs => return fail("register out of range"),
                b'k' if operand as usize >= code.consts.len() => return fail("no such constant"),
                b'n' if operand as usize >= code.names.len() => return fail("no such name"),
                b'f' if operand as usize >= code.freevars.len() => return fail("no such freevar"),
                b'j' if !boundary(next + operand as i16 as i64) => {
                    return fail("jump into the middle");
                }
                _ => {}
            }
        }
        if op == Op::Jump && !boundary(next + (word.b as i64 | (word.c as i16 as i64) << 16)) {
            return fail("jump into the middle");
        }
        if run_end(code, pc) > code.nregs as u32 {
            return fail("run of registers out of range");
        }
        match op {
            Op::LoadConstWide
                if (word.b as usize | (word.c as usize) << 16) >= code.consts.len() =>
            {
                return fail("no such constant");
            }
            Op::CallMethod if code.instrs[pc + 1].a as usize >= code.names.len() => {
                return fail("no such method name");
            }
            Op::CallKw if extra_operand(code, pc) >= code.consts.len() => {
                return fail("no such keyword names");
            }
            _ => {}
        }
    }
    let ends = [Op::Jump, Op::Return, Op::ReturnNone, Op::Raise, Op::RaiseFrom, Op::RaiseCurrent];
    if !ends.contains(&last) && last != Op::Reraise {
        return Err("control runs off the end".into());
    }
    for h in &code.handlers {
        let inside = |pc: u32| pc as usize == code.instrs.len() || boundary(pc as i64);
        if !(h.start < h.end && inside(h.start) && inside(h.end) && boundary(h.target as i64)) {
            return Err(format!("handler range {}..{} is broken", h.start, h.end));
        }
        if h.reg >= code.nregs {
            return Err("handler register out of range".into());
        }
    }
    Ok(())
}

/// The operand in the first extra word of the instruction at `pc`.
pub(super) fn extra_operand(code: &Code, pc: usize) -> usize {
    let word = code.instrs[pc + 1];
    word.a as usize | (word.b as usize) << 16
}

/// Just past the highest register that the instruction at `pc` uses as part of a run.
fn run_end(code: &Code, pc: usize) -> u32 {
    let Instr { op, a, b, c } = code.instrs[pc];
    let (a, b, c) = (a as u32, b as u32, c as u32);
    match op {
        Op::BuildList | Op::BuildTuple | Op::BuildSet | Op::BuildString if c > 0 => b + c,
        Op::BuildDict if c > 0 => b + 2 * c,
        Op::BuildSlice | Op::MatchClass => b + 3,
        Op::GetSlice | Op::ImportName => c + 2,
        Op::FormatSpec | Op::JoinGroup => b + 2,
        Op::Unpack => a + c,
        Op::UnpackStar => a + (c & 255) + (c >> 8) + 1,
        Op::Call | Op::CallSelf | Op::CallMethod | Op::CallKw => a + 2 + b,
        Op::RangePrep => a + 2 + b.max(1),
        Op::MakeTypeParam => c + 3,
        Op::CallEx => a + 4,
        Op::LoadMethod | Op::LoadSpecial | Op::SplitGroup | Op::ForRange => a + 2,
        Op::MakeFunction if c != 0 => a + 4,
        _ => 0,
    }
}
