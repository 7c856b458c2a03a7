//! From [`Ir`] to instructions.

use std::collections::HashMap;

use memchr::memmem::Finder;

use super::charset::{CharSet, Spec};
use super::first::{First, first, is_nullable};
use super::fold::Fold;
use super::ir::{Ir, Place};
use super::program::*;
use super::tree::{MAX_REPEAT, RepeatKind};
use super::{Error, Host};

/// The instructions of a pattern.
pub fn emit(
    ir: &Ir,
    sets: Vec<CharSet>,
    is_text: bool,
    groups: usize,
    host: &mut dyn Host,
) -> Result<Program, Error> {
    let begins = first(ir, &First::FREE, &sets, host)?;
    let mut emitter = Emitter {
        program: Program {
            ops: Vec::new(),
            literals: Vec::new(),
            sets,
            choices: Vec::new(),
            follows: Vec::new(),
            switches: Vec::new(),
            start: Start::Anywhere,
            is_literal: matches!(ir, Ir::Literal(_)),
            registers: 0,
            groups,
        },
        is_text,
        host,
    };
    emitter.emit(ir, &First::FREE)?;
    let mut program = emitter.program;
    program.ops.push(Op::Match);
    program.start = start_of(ir, &begins);
    mark_runs_before_end(&mut program.ops);
    Ok(program)
}

/// Notes which runs are the last thing to match: these need not be taken back.
fn mark_runs_before_end(ops: &mut [Op]) {
    for at in 0..ops.len() {
        let next_is_end = matches!(ops.get(at + 1), Some(Op::Match));
        if let Op::Run { last, .. } = &mut ops[at] {
            *last = next_is_end;
        }
    }
}

fn start_of(ir: &Ir, begins: &First) -> Start {
    if begins_at_start(ir) {
        return Start::Beginning;
    }
    match leading_literal(ir) {
        Some(literal) if literal.len() > 1 => {
            return Start::Literal(Box::new(Finder::new(literal).into_owned()));
        }
        _ => {}
    }
    if begins.free {
        return Start::Anywhere;
    }
    let few: Vec<u8> = (0..=255).filter(|byte| begins.bytes[*byte as usize]).take(4).collect();
    match few.len() {
        1..=3 => Start::Few(few),
        _ => Start::OneOf(Box::new(begins.bytes)),
    }
}

/// The text that every match begins with.
fn leading_literal(ir: &Ir) -> Option<&[u8]> {
    match ir {
        Ir::Literal(bytes) => Some(bytes),
        Ir::Seq(parts) => parts.first().and_then(leading_literal),
        Ir::Group { body, .. } | Ir::Atomic(body) => leading_literal(body),
        Ir::Repeat { min: 1.., body, .. } => leading_literal(body),
        _ => None,
    }
}

fn begins_at_start(ir: &Ir) -> bool {
    match ir {
        Ir::At(Place::Start) => true,
        Ir::Seq(parts) => parts.first().is_some_and(begins_at_start),
        Ir::Group { body, .. } | Ir::Atomic(body) => begins_at_start(body),
        Ir::Alternatives(branches) => branches.iter().all(begins_at_start),
        _ => false,
    }
}

struct Emitter<'a> {
    program: Program,
    is_text: bool,
    host: &'a mut dyn Host,
}

impl Emitter<'_> {
    fn here(&self) -> u32 {
        self.program.ops.len() as u32
    }

    fn push(&mut self, op: Op) -> usize {
        self.program.ops.push(op);
        self.program.ops.len() - 1
    }

    fn first(&mut self, ir: &Ir, follow: &First) -> Result<First, Error> {
        first(ir, follow, &self.program.sets, self.host)
    }

    /// Emits `ir`, after which comes something that begins with `follow`.
    fn emit(&mut self, ir: &Ir, follow: &First) -> Result<(), Error> {
        self.host.spend(1)?;
        match ir {
            Ir::Seq(parts) => {
                self.host.reserve(parts.len().saturating_mul(size_of::<First>()))?;
                let mut follows = vec![follow.clone()];
                for part in parts.iter().skip(1).rev() {
                    let before = follows[follows.len() - 1].clone();
                    follows.push(self.first(part, &before)?);
                }
                self.host.enter()?;
                for (part, follow) in parts.iter().zip(follows.iter().rev()) {
                    self.emit(part, follow)?;
                }
                self.host.leave();
            }
            Ir::Literal(bytes) => match bytes[..] {
                [byte] => {
                    self.push(Op::Byte(byte));
                }
                _ => {
                    let start = self.program.literals.len() as u32;
                    self.program.literals.extend_from_slice(bytes);
                    self.push(Op::Literal { start, len: bytes.len() as u32 });
                }
            },
            Ir::Set(set) => {
                self.push(Op::Set(*set as u32));
            }
            Ir::At(place) => {
                self.push(Op::At(*place));
            }
            Ir::Fail => {
                self.push(Op::Fail);
            }
            Ir::Reference { group, fold } => {
                self.push(Op::Reference { group: *group as u32, fold: *fold });
            }
            Ir::Group { index, body } => {
                self.push(Op::Open(*index as u32));
                self.nested(body, follow)?;
                self.push(Op::Close(*index as u32));
            }
            Ir::Atomic(body) => self.atomic(|emitter| emitter.nested(body, &First::FREE))?,
            Ir::Look { behind, negate, body } => {
                let behind = behind.unwrap_or(0) as u32;
                let at = self.push(Op::Look { behind, negate: *negate, next: 0 });
                self.nested(body, &First::FREE)?;
                self.push(Op::LookEnd { negate: *negate });
                let end = self.here();
                if let Op::Look { next, .. } = &mut self.program.ops[at] {
                    *next = end;
                }
            }
            Ir::Conditional { group, yes, no } => self.conditional(*group, yes, no, follow)?,
            Ir::Alternatives(branches) => self.alternatives(branches, follow)?,
            Ir::Repeat { min, max, kind, body } => self.repeat(*min, *max, *kind, body, follow)?,
        }
        Ok(())
    }

    fn nested(&mut self, ir: &Ir, follow: &First) -> Result<(), Error> {
        self.host.enter()?;
        self.emit(ir, follow)?;
        self.host.leave();
        Ok(())
    }

    fn atomic(&mut self, body: impl FnOnce(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        self.push(Op::Atomic);
        body(self)?;
        self.push(Op::AtomicEnd);
        Ok(())
    }

    fn jump_to_here(&mut self, at: usize) {
        self.program.ops[at] = Op::Jump(self.here());
    }

    fn conditional(
        &mut self,
        group: usize,
        yes: &Ir,
        no: &Ir,
        follow: &First,
    ) -> Result<(), Error> {
        let group = group as u32;
        let at = self.push(Op::Conditional { group, otherwise: 0 });
        self.nested(yes, follow)?;
        let jump = self.push(Op::Fail);
        self.program.ops[at] = Op::Conditional { group, otherwise: self.here() };
        self.nested(no, follow)?;
        self.jump_to_here(jump);
        Ok(())
    }

    fn alternatives(&mut self, branches: &[Ir], follow: &First) -> Result<(), Error> {
        let at = self.push(Op::Fail);
        let (mut entries, mut firsts, mut jumps) = (Vec::new(), Vec::new(), Vec::new());
        for branch in branches {
            self.host.reserve(firsts.len().saturating_mul(size_of::<First>()))?;
            firsts.push(self.first(branch, follow)?);
            entries.push(self.here());
            self.nested(branch, follow)?;
            jumps.push(self.push(Op::Fail));
        }
        for jump in jumps {
            self.jump_to_here(jump);
        }
        self.host.spend(branches.len() as u64 * 8)?;
        let (mut lists, mut known) = (Vec::new(), HashMap::new());
        let mut by_byte = Box::new([0; 257]);
        for (next, list_of_byte) in by_byte.iter_mut().enumerate() {
            let byte = u8::try_from(next).ok();
            let suits = entries.iter().zip(&firsts).filter(|(_, first)| first.allows(byte));
            let list: Box<[u32]> = suits.map(|(entry, _)| *entry).collect();
            *list_of_byte = *known.entry(list).or_insert_with_key(|list| {
                lists.push(list.clone());
                lists.len() as u16 - 1
            });
        }
        self.program.switches.push(Switch { by_byte, lists });
        self.program.ops[at] = Op::Switch(self.program.switches.len() as u32 - 1);
        Ok(())
    }

    // --- repeats --------------------------------------------------------------------------------

    fn repeat(
        &mut self,
        min: u32,
        max: u32,
        kind: RepeatKind,
        body: &Ir,
        follow: &First,
    ) -> Result<(), Error> {
        if max == 0 {
            return Ok(());
        }
        if let Some(set) = self.as_set(body) {
            return self.run(set, min, max, kind, follow);
        }
        if kind == RepeatKind::Possessive {
            return self.atomic(|emitter| {
                emitter.repeat(min, max, RepeatKind::Greedy, body, &First::FREE)
            });
        }
        let lazy = kind == RepeatKind::Lazy;
        // What the body begins with does not depend on what follows it unless it may be empty.
        let mut again = self.first(body, follow)?;
        again.add(follow);
        let nullable = is_nullable(body);
        match (min, max) {
            (1, 1) => self.nested(body, follow),
            (0, 1) => {
                let split = self.push(Op::Fail);
                self.nested(body, follow)?;
                let (inside, end) = (split as u32 + 1, self.here());
                self.split(split, inside, end, lazy, body, follow)
            }
            (0, MAX_REPEAT) if !nullable => {
                let split = self.push(Op::Fail);
                self.nested(body, &again)?;
                self.push(Op::Jump(split as u32));
                let (inside, end) = (split as u32 + 1, self.here());
                self.split(split, inside, end, lazy, body, follow)
            }
            (1, MAX_REPEAT) if !nullable => {
                let inside = self.here();
                self.nested(body, &again)?;
                let split = self.push(Op::Fail);
                let end = self.here();
                self.split(split, inside, end, lazy, body, follow)
            }
            _ => {
                let register = self.program.registers as u32;
                self.program.registers += 1;
                self.push(Op::LoopStart(register));
                let at = self.push(Op::Fail);
                self.nested(body, &again)?;
                self.push(Op::LoopBack { register, to: at as u32 });
                let exit = self.here();
                self.program.ops[at] = Op::Loop { register, min, max, lazy, exit };
                Ok(())
            }
        }
    }

    /// Fills in the choice between a body and what follows it.
    fn split(
        &mut self,
        at: usize,
        inside: u32,
        end: u32,
        lazy: bool,
        body: &Ir,
        follow: &First,
    ) -> Result<(), Error> {
        let begins = self.first(body, follow)?;
        let (prefer, other) = if lazy { (end, inside) } else { (inside, end) };
        let (first_way, second_way) = if lazy { (follow, &begins) } else { (&begins, follow) };
        let choice: Choice = std::array::from_fn(|next| {
            let byte = u8::try_from(next).ok();
            let prefers = if first_way.allows(byte) { PREFER } else { 0 };
            prefers | if second_way.allows(byte) { OTHER } else { 0 }
        });
        self.program.choices.push(choice);
        let choice = self.program.choices.len() as u32 - 1;
        self.program.ops[at] = Op::Split { prefer, other, choice };
        Ok(())
    }

    /// The set whose characters `ir` matches one of, if that is all it does.
    fn as_set(&mut self, ir: &Ir) -> Option<u32> {
        match ir {
            Ir::Set(set) => Some(*set as u32),
            Ir::Literal(bytes) => {
                let (point, len) = match bytes[..] {
                    [byte] => (u32::from(byte), 1),
                    _ if self.is_text => crate::text::wtf8::decode_first(bytes)?,
                    _ => return None,
                };
                (len == bytes.len()).then(|| self.set_of(point))
            }
            _ => None,
        }
    }

    /// The set of one character.
    fn set_of(&mut self, point: u32) -> u32 {
        let spec = Spec::new(false, vec![(point, point)], Fold::None);
        self.program.sets.push(CharSet::new(spec, self.is_text));
        self.program.sets.len() as u32 - 1
    }

    fn run(
        &mut self,
        set: u32,
        min: u32,
        max: u32,
        kind: RepeatKind,
        follow: &First,
    ) -> Result<(), Error> {
        // Less of the set's characters would not help when what follows begins with none of them.
        let leads = &self.program.sets[set as usize].leads;
        let apart = follow.is_apart(leads);
        let kind = if kind == RepeatKind::Greedy && apart { RepeatKind::Possessive } else { kind };
        let mut table = NO_TABLE;
        if !follow.free && kind != RepeatKind::Possessive {
            let known = self.program.follows.iter().rev().take(8).position(|t| *t == follow.bytes);
            let count = self.program.follows.len();
            table = match known {
                Some(back) => count - 1 - back,
                None => {
                    self.program.follows.push(follow.bytes);
                    count
                }
            } as u32;
        }
        self.push(Op::Run { set, min, max, kind, follow: table, last: false });
        Ok(())
    }
}
