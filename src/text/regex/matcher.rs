//! The matcher: runs a program on a subject, trying one way after the other.
//!
//! What may have to be tried or undone later lies on a stack of [`Frame`]s. Failing pops frames,
//! undoing what they say, up to one that is another way to go on. When an attempt has failed the
//! stack is empty and every group as it was: unset.

use memchr::{memchr, memchr2, memchr3};

use super::charset::{CharSet, Run, is_word};
use super::fold::Fold;
use super::ir::Place;
use super::program::*;
use super::tree::{MAX_REPEAT, RepeatKind};
use super::{Host, Stop};
use crate::text::wtf8;

/// Work done between two calls of the host.
const WORK: u64 = 4096;

/// Something to come back to.
#[derive(Clone, Copy)]
enum Frame {
    /// Another way to go on.
    Resume { pc: u32, pos: usize },
    /// The next of the alternatives of a [`Switch`].
    Switch { switch: u32, list: u16, next: u16, pos: usize },
    /// A run that can be shorter, by one character as long as it ends after `least`.
    Shorter { pc: u32, least: usize, end: usize },
    /// A run that can be longer, by so many characters.
    Longer { pc: u32, end: usize, more: u32 },
    /// The way out of a loop whose body was tried first.
    Exit { pc: u32, pos: usize, count: u32, last: usize },
    /// The body of a loop that was left first.
    Body { pc: u32, pos: usize, count: u32, last: usize },
    /// Sets the beginning of a group back.
    Open { slot: u32, old: usize },
    /// Sets the end of a group back.
    Close { slot: u32, old: usize, last_group: u32 },
    /// Sets a loop back.
    Count { register: u32, count: u32, last: usize },
    /// Here the body of a look or an atomic group began.
    Barrier { pos: usize },
    /// The same for a negative look: where to go on when it does not match.
    Negative { pc: u32, pos: usize },
}

/// Where a loop is.
#[derive(Clone, Copy)]
struct LoopState {
    /// How often the body has matched.
    count: u32,
    /// Where the last round began.
    last: usize,
}

/// What a matcher needs room for. It can be used again.
#[derive(Default)]
pub struct Scratch {
    /// Beginning and end of each group, the whole match first; [`NONE`] unless it matched.
    pub slots: Vec<usize>,
    /// The group that was closed last; 0: none.
    pub last_group: u32,
    loops: Vec<LoopState>,
    stack: Vec<Frame>,
    /// Where the frames of the looks and atomic groups that are being matched are.
    marks: Vec<usize>,
}

/// What a match must do besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Nothing.
    Free,
    /// Reach the end of the subject.
    ToEnd,
    /// Not be empty, if it begins at the given place.
    NotEmpty,
}

/// A matcher of a program on a subject.
pub struct Matcher<'a> {
    program: &'a Program,
    text: &'a [u8],
    unit: Unit,
    scratch: &'a mut Scratch,
    host: &'a mut dyn Host,
    work: u64,
}

impl<'a> Matcher<'a> {
    /// A matcher; `text` ends where the subject is taken to end. Places beyond it match what needs
    /// no text.
    pub fn new(
        program: &'a Program,
        text: &'a [u8],
        unit: Unit,
        scratch: &'a mut Scratch,
        host: &'a mut dyn Host,
    ) -> Matcher<'a> {
        Matcher { program, text, unit, scratch, host, work: 0 }
    }

    /// Matches at `pos`. What matched is in the scratch.
    pub fn match_at(&mut self, pos: usize, bound: Bound) -> Result<bool, Stop> {
        self.prepare();
        let found = match self.unit {
            Unit::Byte => self.attempt::<false>(pos, bound),
            Unit::Char => self.attempt::<true>(pos, bound),
        };
        self.account()?;
        found
    }

    /// Finds the first match from `from` on. What matched is in the scratch.
    pub fn search(&mut self, from: usize, bound: Bound) -> Result<bool, Stop> {
        self.prepare();
        let found = match self.unit {
            Unit::Byte => self.find::<false>(from, bound),
            Unit::Char => self.find::<true>(from, bound),
        };
        self.account()?;
        found
    }

    fn prepare(&mut self) {
        let scratch = &mut *self.scratch;
        scratch.slots.clear();
        scratch.slots.resize(self.program.groups * 2, NONE);
        scratch.loops.clear();
        scratch.loops.resize(self.program.registers, LoopState { count: 0, last: NONE });
        scratch.stack.clear();
        scratch.marks.clear();
        scratch.last_group = 0;
    }

    fn account(&mut self) -> Result<(), Stop> {
        let work = std::mem::take(&mut self.work);
        self.host.spend(work / 4 + 1)
    }

    #[inline]
    fn worked(&mut self, units: usize) -> Result<(), Stop> {
        self.work += units as u64;
        if self.work > WORK { self.account() } else { Ok(()) }
    }

    #[inline]
    fn push(&mut self, frame: Frame) -> Result<(), Stop> {
        let stack = &mut self.scratch.stack;
        if stack.len() == stack.capacity() {
            self.host.reserve(stack.capacity() * 2 * size_of::<Frame>())?;
        }
        stack.push(frame);
        Ok(())
    }

    // --- searching ------------------------------------------------------------------------------

    fn find<const UTF8: bool>(&mut self, from: usize, bound: Bound) -> Result<bool, Stop> {
        let (program, text) = (self.program, self.text);
        let mut at = from;
        loop {
            let rest = text.get(at..).unwrap_or_default();
            let skipped = match &program.start {
                Start::Anywhere => Some(0),
                Start::Beginning => (at == 0).then_some(0),
                Start::Literal(finder) => {
                    let found = finder.find(rest);
                    if program.is_literal
                        && let Some(skipped) = found
                    {
                        self.work += skipped as u64 / 16;
                        let end = at + skipped + finder.needle().len();
                        self.scratch.slots[..2].copy_from_slice(&[at + skipped, end]);
                        return Ok(true);
                    }
                    found
                }
                Start::OneOf(table) => rest.iter().position(|b| table[*b as usize]),
                Start::Few(bytes) => match bytes[..] {
                    [a] => memchr(a, rest),
                    [a, b] => memchr2(a, b, rest),
                    [a, b, c] => memchr3(a, b, c, rest),
                    _ => Some(0),
                },
            };
            let Some(skipped) = skipped else {
                self.worked(rest.len() / 16)?;
                return Ok(false);
            };
            at += skipped;
            self.worked(skipped / 16 + 1)?;
            let here = if at == from { bound } else { Bound::Free };
            if self.attempt::<UTF8>(at, here)? {
                return Ok(true);
            }
            let Some(&lead) = text.get(at) else { return Ok(false) };
            at += if UTF8 { wtf8::sequence_len(lead) } else { 1 };
        }
    }

    // --- matching -------------------------------------------------------------------------------

    fn attempt<const UTF8: bool>(&mut self, start: usize, bound: Bound) -> Result<bool, Stop> {
        let (program, text) = (self.program, self.text);
        let (mut pc, mut pos) = (0usize, start);
        'forward: loop {
            // Each arm goes on with `continue 'forward`, or leaves the block: it has failed.
            'failed: {
                let op = program.ops[pc];
                match op {
                    Op::Byte(byte) => {
                        if text.get(pos) == Some(&byte) {
                            pos += 1;
                            pc += 1;
                            continue 'forward;
                        }
                    }
                    Op::Literal { start, len } => {
                        let literal = &program.literals[start as usize..][..len as usize];
                        if text.get(pos..).is_some_and(|rest| rest.starts_with(literal)) {
                            pos += literal.len();
                            pc += 1;
                            continue 'forward;
                        }
                    }
                    Op::Set(set) => {
                        if let Some(len) = one::<UTF8>(&program.sets[set as usize], text, pos) {
                            pos += len;
                            pc += 1;
                            continue 'forward;
                        }
                    }
                    Op::At(place) => {
                        if is_at::<UTF8>(place, text, pos) {
                            pc += 1;
                            continue 'forward;
                        }
                    }
                    Op::Open(group) => {
                        let slot = group * 2;
                        let old = std::mem::replace(&mut self.scratch.slots[slot as usize], pos);
                        self.push(Frame::Open { slot, old })?;
                        pc += 1;
                        continue 'forward;
                    }
                    Op::Close(group) => {
                        let slot = group * 2 + 1;
                        let old = std::mem::replace(&mut self.scratch.slots[slot as usize], pos);
                        let last_group = std::mem::replace(&mut self.scratch.last_group, group);
                        self.push(Frame::Close { slot, old, last_group })?;
                        pc += 1;
                        continue 'forward;
                    }
                    Op::Jump(to) => {
                        pc = to as usize;
                        self.worked(1)?;
                        continue 'forward;
                    }
                    Op::Split { prefer, other, choice } => {
                        let next = text.get(pos).map_or(256, |byte| *byte as usize);
                        let suits = program.choices[choice as usize][next];
                        if suits != 0 {
                            self.work += 1;
                            if suits == PREFER | OTHER {
                                self.push(Frame::Resume { pc: other, pos })?;
                            }
                            pc = if suits & PREFER != 0 { prefer } else { other } as usize;
                            continue 'forward;
                        }
                    }
                    Op::Switch(switch) => {
                        let next = text.get(pos).map_or(256, |byte| *byte as usize);
                        let table = &program.switches[switch as usize];
                        let list = table.by_byte[next];
                        let ways = &table.lists[list as usize];
                        if let Some(first) = ways.first() {
                            if ways.len() > 1 {
                                self.push(Frame::Switch { switch, list, next: 1, pos })?;
                            }
                            pc = *first as usize;
                            continue 'forward;
                        }
                    }
                    Op::Run { set, min, max, kind, follow, last } => {
                        let set = &program.sets[set as usize];
                        let most = if kind == RepeatKind::Lazy { min } else { max };
                        let Some((least, mut end)) = run::<UTF8>(set, text, pos, min, most) else {
                            break 'failed;
                        };
                        self.work += (end - pos) as u64 / 16;
                        let keeps = last && bound == Bound::Free;
                        let follow = program.follows.get(follow as usize);
                        match kind {
                            RepeatKind::Greedy if !keeps => {
                                if let Some(follow) = follow {
                                    let Some(shorter) = back_to::<UTF8>(text, follow, least, end)
                                    else {
                                        self.worked((end - pos) / 16)?;
                                        break 'failed;
                                    };
                                    end = shorter;
                                }
                                if end > least {
                                    self.push(Frame::Shorter { pc: pc as u32, least, end })?;
                                }
                            }
                            RepeatKind::Lazy if max > min => {
                                let more = if max == MAX_REPEAT { max } else { max - min };
                                self.push(Frame::Longer { pc: pc as u32, end, more })?;
                                if follow.is_some_and(|follow| !suits(text, follow, end)) {
                                    break 'failed;
                                }
                            }
                            _ => {}
                        }
                        pos = end;
                        pc += 1;
                        continue 'forward;
                    }
                    Op::LoopStart(register) => {
                        let new = LoopState { count: 0, last: NONE };
                        self.set_loop(register, new)?;
                        pc += 1;
                        continue 'forward;
                    }
                    Op::LoopBack { register, to } => {
                        self.worked(1)?;
                        let LoopState { count, last } = self.scratch.loops[register as usize];
                        let count = count.saturating_add(1);
                        self.set_loop(register, LoopState { count, last })?;
                        pc = to as usize;
                        continue 'forward;
                    }
                    Op::Loop { register, min, max, lazy, exit } => {
                        let LoopState { count, last } = self.scratch.loops[register as usize];
                        let may_go_on = (count < max || max == MAX_REPEAT) && pos != last;
                        if count < min {
                            pc += 1;
                        } else if !may_go_on {
                            pc = exit as usize;
                        } else if lazy {
                            self.push(Frame::Body { pc: pc as u32, pos, count, last })?;
                            pc = exit as usize;
                        } else {
                            self.push(Frame::Exit { pc: pc as u32, pos, count, last })?;
                            self.scratch.loops[register as usize].last = pos;
                            pc += 1;
                        }
                        continue 'forward;
                    }
                    Op::Look { behind, negate, next } => {
                        let Some(from) = back::<UTF8>(text, pos, behind as usize) else {
                            if negate {
                                pc = next as usize;
                                continue 'forward;
                            }
                            break 'failed;
                        };
                        let mark = self.scratch.stack.len();
                        self.scratch.marks.push(mark);
                        self.push(match negate {
                            true => Frame::Negative { pc: next, pos },
                            false => Frame::Barrier { pos },
                        })?;
                        self.worked(1)?;
                        pos = from;
                        pc += 1;
                        continue 'forward;
                    }
                    Op::LookEnd { negate } => {
                        let mark = self.scratch.marks.pop().unwrap_or(0);
                        if negate {
                            self.unwind(mark);
                            break 'failed;
                        }
                        pos = self.cut(mark).unwrap_or(pos);
                        pc += 1;
                        continue 'forward;
                    }
                    Op::Atomic => {
                        let mark = self.scratch.stack.len();
                        self.scratch.marks.push(mark);
                        self.push(Frame::Barrier { pos })?;
                        pc += 1;
                        continue 'forward;
                    }
                    Op::AtomicEnd => {
                        let mark = self.scratch.marks.pop().unwrap_or(0);
                        self.cut(mark);
                        pc += 1;
                        continue 'forward;
                    }
                    Op::Reference { group, fold } => {
                        if let Some(end) = self.same_again::<UTF8>(group as usize, fold, pos) {
                            self.worked((end - pos) / 16 + 1)?;
                            pos = end;
                            pc += 1;
                            continue 'forward;
                        }
                    }
                    Op::Conditional { group, otherwise } => {
                        let has = self.scratch.slots.get(group as usize * 2 + 1);
                        let has = has.is_some_and(|end| *end != NONE);
                        pc = if has { pc + 1 } else { otherwise as usize };
                        continue 'forward;
                    }
                    Op::Fail => {}
                    Op::Match => {
                        let suits = match bound {
                            Bound::Free => true,
                            Bound::ToEnd => pos == text.len(),
                            Bound::NotEmpty => pos != start,
                        };
                        if suits {
                            self.scratch.slots[..2].copy_from_slice(&[start, pos]);
                            self.scratch.stack.clear();
                            return Ok(true);
                        }
                    }
                }
            }
            self.worked(1)?;
            match self.fail::<UTF8>() {
                Some(way) => (pc, pos) = way,
                None => return Ok(false),
            }
        }
    }

    /// Takes frames off the stack up to another way to go on.
    #[inline]
    fn fail<const UTF8: bool>(&mut self) -> Option<(usize, usize)> {
        let (program, text) = (self.program, self.text);
        loop {
            let scratch = &mut *self.scratch;
            match scratch.stack.pop()? {
                Frame::Resume { pc, pos } => return Some((pc as usize, pos)),
                Frame::Switch { switch, list, next, pos } => {
                    let ways = &program.switches[switch as usize].lists[list as usize];
                    if (next as usize) + 1 < ways.len() {
                        scratch.stack.push(Frame::Switch { switch, list, next: next + 1, pos });
                    }
                    return Some((ways[next as usize] as usize, pos));
                }
                Frame::Shorter { pc, least, end } => {
                    let Op::Run { follow, .. } = program.ops[pc as usize] else { return None };
                    let mut end = before::<UTF8>(text, end);
                    if let Some(follow) = program.follows.get(follow as usize) {
                        self.work += 1;
                        match back_to::<UTF8>(text, follow, least, end) {
                            Some(shorter) => end = shorter,
                            None => continue,
                        }
                    }
                    if end > least {
                        scratch.stack.push(Frame::Shorter { pc, least, end });
                    }
                    return Some((pc as usize + 1, end));
                }
                Frame::Longer { pc, mut end, mut more } => {
                    let Op::Run { set, follow, .. } = program.ops[pc as usize] else { return None };
                    let set = &program.sets[set as usize];
                    let follow = program.follows.get(follow as usize);
                    let from = end;
                    let found = loop {
                        if more == 0 {
                            break false;
                        }
                        let Some(len) = one::<UTF8>(set, text, end) else { break false };
                        end += len;
                        more = if more == MAX_REPEAT { more } else { more - 1 };
                        if follow.is_none_or(|follow| suits(text, follow, end)) {
                            break true;
                        }
                    };
                    self.work += (end - from) as u64 / 8;
                    if found {
                        scratch.stack.push(Frame::Longer { pc, end, more });
                        return Some((pc as usize + 1, end));
                    }
                }
                Frame::Exit { pc, pos, count, last } => {
                    let Op::Loop { register, exit, .. } = program.ops[pc as usize] else {
                        return None;
                    };
                    scratch.loops[register as usize] = LoopState { count, last };
                    return Some((exit as usize, pos));
                }
                Frame::Body { pc, pos, count, last } => {
                    let Op::Loop { register, .. } = program.ops[pc as usize] else { return None };
                    scratch.loops[register as usize] = LoopState { count, last: pos };
                    // Undone by what the round before has left.
                    scratch.stack.push(Frame::Count { register, count, last });
                    return Some((pc as usize + 1, pos));
                }
                Frame::Barrier { .. } => {
                    scratch.marks.pop();
                }
                Frame::Negative { pc, pos } => {
                    scratch.marks.pop();
                    return Some((pc as usize, pos));
                }
                undo => scratch.undo(undo),
            }
        }
    }

    fn set_loop(&mut self, register: u32, new: LoopState) -> Result<(), Stop> {
        let old = std::mem::replace(&mut self.scratch.loops[register as usize], new);
        self.push(Frame::Count { register, count: old.count, last: old.last })
    }

    /// Takes all frames from `mark` on off the stack, undoing what they say.
    fn unwind(&mut self, mark: usize) {
        while self.scratch.stack.len() > mark {
            if let Some(frame) = self.scratch.stack.pop() {
                self.scratch.undo(frame);
            }
        }
    }

    /// Forgets the other ways to go on that were noted from `mark` on; what was done since can
    /// still be undone. Returns where the body began.
    fn cut(&mut self, mark: usize) -> Option<usize> {
        let stack = &mut self.scratch.stack;
        let pos = match stack.get(mark) {
            Some(Frame::Barrier { pos }) => Some(*pos),
            _ => None,
        };
        let mut kept = mark;
        for at in mark..stack.len() {
            if let Frame::Open { .. } | Frame::Close { .. } | Frame::Count { .. } = stack[at] {
                stack[kept] = stack[at];
                kept += 1;
            }
        }
        self.work += (stack.len() - kept) as u64;
        stack.truncate(kept);
        pos
    }

    /// The end of what group `group` has matched when it stands at `pos` once more.
    fn same_again<const UTF8: bool>(&self, group: usize, fold: Fold, pos: usize) -> Option<usize> {
        let slots = &self.scratch.slots;
        let (from, to) = (*slots.get(group * 2)?, *slots.get(group * 2 + 1)?);
        if from == NONE || to == NONE {
            return None;
        }
        let wanted = self.text.get(from..to)?;
        if fold == Fold::None {
            return self.text.get(pos..)?.starts_with(wanted).then(|| pos + wanted.len());
        }
        let (mut from, mut end) = (from, pos);
        while from < to {
            let (a, a_len) = decode::<UTF8>(self.text, from)?;
            let (b, b_len) = decode::<UTF8>(self.text, end)?;
            if fold.lower(a) != fold.lower(b) {
                return None;
            }
            from += a_len;
            end += b_len;
        }
        Some(end)
    }
}

impl Scratch {
    fn undo(&mut self, frame: Frame) {
        match frame {
            Frame::Open { slot, old } => self.slots[slot as usize] = old,
            Frame::Close { slot, old, last_group } => {
                self.slots[slot as usize] = old;
                self.last_group = last_group;
            }
            Frame::Count { register, count, last } => {
                self.loops[register as usize] = LoopState { count, last };
            }
            Frame::Barrier { .. } | Frame::Negative { .. } => {}
            _ => {}
        }
    }
}

// --- characters -----------------------------------------------------------------------------------

/// The character at `pos` and its length.
#[inline]
fn decode<const UTF8: bool>(text: &[u8], pos: usize) -> Option<(u32, usize)> {
    match UTF8 {
        true => wtf8::decode_first(text.get(pos..)?),
        false => text.get(pos).map(|byte| (u32::from(*byte), 1)),
    }
}

/// The length of the character at `pos` if it is in the set.
#[inline]
fn one<const UTF8: bool>(set: &CharSet, text: &[u8], pos: usize) -> Option<usize> {
    let byte = *text.get(pos)?;
    if !UTF8 || byte < 0x80 {
        return set.table[byte as usize].then_some(1);
    }
    let (point, len) = wtf8::decode_first(&text[pos..])?;
    set.contains(point).then_some(len)
}

/// Whether the byte at `pos` is in the table.
#[inline]
fn suits(text: &[u8], table: &[bool; 256], pos: usize) -> bool {
    text.get(pos).is_some_and(|byte| table[*byte as usize])
}

/// Where the character before `pos` begins.
#[inline]
fn before<const UTF8: bool>(text: &[u8], pos: usize) -> usize {
    let mut at = pos - 1;
    while UTF8 && at > 0 && text.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) {
        at -= 1;
    }
    at
}

/// Where the `count`th character before `pos` begins.
fn back<const UTF8: bool>(text: &[u8], pos: usize, count: usize) -> Option<usize> {
    if !UTF8 {
        return pos.checked_sub(count);
    }
    let mut at = pos;
    for _ in 0..count {
        if at == 0 {
            return None;
        }
        at = before::<UTF8>(text, at);
    }
    Some(at)
}

/// The last place from `end` back to `least` where the next byte is in the table.
#[inline]
fn back_to<const UTF8: bool>(
    text: &[u8],
    table: &[bool; 256],
    least: usize,
    mut end: usize,
) -> Option<usize> {
    loop {
        if end < least {
            return None;
        }
        if suits(text, table, end) {
            return Some(end);
        }
        if end == least {
            return None;
        }
        end = before::<UTF8>(text, end);
    }
}

/// The run of characters of the set at `pos`: where it ends with `min` of them, and where with at
/// most `max`.
#[inline]
fn run<const UTF8: bool>(
    set: &CharSet,
    text: &[u8],
    pos: usize,
    min: u32,
    max: u32,
) -> Option<(usize, usize)> {
    if UTF8 {
        return run_of_chars(set, text, pos, min, max);
    }
    let rest = text.get(pos..).unwrap_or_default();
    let limit = if max == MAX_REPEAT { rest.len() } else { rest.len().min(max as usize) };
    let rest = &rest[..limit];
    let len = match set.run {
        Run::All => limit,
        Run::Not(byte) => memchr(byte, rest).unwrap_or(limit),
        Run::Table => rest.iter().position(|b| !set.table[*b as usize]).unwrap_or(limit),
    };
    (len >= min as usize).then(|| (pos + min as usize, pos + len))
}

fn run_of_chars(
    set: &CharSet,
    text: &[u8],
    pos: usize,
    min: u32,
    max: u32,
) -> Option<(usize, usize)> {
    let mut at = pos;
    for _ in 0..min {
        at += one::<true>(set, text, at)?;
    }
    let least = at;
    if max == MAX_REPEAT {
        let rest = text.get(at..)?;
        match set.run {
            Run::All => return Some((least, text.len())),
            Run::Not(byte) => return Some((least, at + memchr(byte, rest).unwrap_or(rest.len()))),
            Run::Table => {}
        }
    }
    let mut left = max - min;
    while left > 0
        && let Some(len) = one::<true>(set, text, at)
    {
        at += len;
        left = if max == MAX_REPEAT { left } else { left - 1 };
    }
    Some((least, at))
}

fn is_at<const UTF8: bool>(place: Place, text: &[u8], pos: usize) -> bool {
    match place {
        Place::Start => pos == 0,
        Place::LineStart => pos == 0 || text.get(pos - 1) == Some(&b'\n'),
        Place::End => pos == text.len(),
        Place::LastLineEnd => pos == text.len() || text.get(pos..) == Some(b"\n"),
        Place::LineEnd => text.get(pos).is_none_or(|byte| *byte == b'\n'),
        Place::Boundary { negate, ascii } => {
            // CPython finds neither in the empty text.
            if text.is_empty() {
                return false;
            }
            let is_word_at = |at: usize| {
                decode::<UTF8>(text, at).is_some_and(|(point, _)| is_word(point, ascii))
            };
            let after = is_word_at(pos);
            let before = pos > 0 && is_word_at(before::<UTF8>(text, pos));
            (after != before) != negate
        }
    }
}
