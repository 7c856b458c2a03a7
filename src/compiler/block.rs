//! What surrounds a statement: loops, protected regions, handlers; and how to leave them.

use super::symbols::error_at;
use super::{Compiler, Result};
use crate::code::{Label, Op, TraceEvent};
use crate::syntax::ast::{Ranged, Stmt};

/// Code covered by an exception handler. Code that leaves the region early (the copy of a
/// `finally` body before a `return`) interrupts it.
pub(super) struct Region {
    handler: Label,
    /// Receives the exception.
    register: u16,
    open_since: Option<u32>,
    ranges: Vec<(u32, u32)>,
}

/// Something around the current statement.
pub(super) enum Block<'a> {
    Loop {
        on_break: Label,
        on_continue: Label,
    },
    /// The body of a `try` with `except`.
    Try(Region),
    /// A `try` with `finally`, whose body runs on every way out.
    Finally {
        region: Region,
        body: &'a [Stmt],
    },
    /// A handler: leaving it restores the exception handled before.
    Handler {
        region: Region,
        saved: u16,
    },
    /// `except … as name`: leaving it unbinds the name.
    Named {
        region: Region,
        name: &'a str,
        at: (u32, u32),
    },
    /// A handler of `except*`, which jumps may not leave.
    StarHandler {
        region: Region,
    },
    /// The body of a `with`; the exit method and its self are in `exit` and the next register.
    With {
        region: Region,
        exit: u16,
        is_async: bool,
        at: (u32, u32),
    },
}

impl Block<'_> {
    fn region(&mut self) -> Option<&mut Region> {
        match self {
            Block::Loop { .. } => None,
            Block::Try(region)
            | Block::Finally { region, .. }
            | Block::Handler { region, .. }
            | Block::Named { region, .. }
            | Block::StarHandler { region }
            | Block::With { region, .. } => Some(region),
        }
    }
}

impl<'a> Compiler<'a> {
    /// A region that starts here, and its handler's label.
    pub(super) fn region(&mut self, register: u16) -> (Region, Label) {
        let handler = self.body.label();
        let open_since = Some(self.body.emitter.pc());
        (Region { handler, register, open_since, ranges: Vec::new() }, handler)
    }

    pub(super) fn push_block(&mut self, block: Block<'a>) {
        self.body.blocks.push(block);
    }

    /// Ends the innermost block and its region.
    pub(super) fn pop_block(&mut self) {
        let mut block = self.body.blocks.pop().expect("bug: no block");
        let pc = self.body.emitter.pc();
        let Some(region) = block.region() else { return };
        if let Some(start) = region.open_since.take() {
            region.ranges.push((start, pc));
        }
        for (start, end) in &region.ranges {
            self.body.emitter.protect(*start, *end, region.handler, region.register);
        }
    }

    /// Writes the code that leaves all blocks above the first `keep`, innermost first, and takes
    /// them off the stack. Give them back with [`Compiler::restore_blocks`] after the jump.
    fn leave_blocks(&mut self, keep: usize) -> Result<Vec<Block<'a>>> {
        let mut left = Vec::new();
        while self.body.blocks.len() > keep {
            let mut block = self.body.blocks.pop().expect("bug: no block");
            let pc = self.body.emitter.pc();
            if let Some(region) = block.region()
                && let Some(start) = region.open_since.take()
            {
                region.ranges.push((start, pc));
            }
            let mark = self.body.mark();
            match &block {
                Block::Loop { .. } | Block::Try(_) | Block::StarHandler { .. } => {}
                Block::Finally { body, .. } => self.stmts(body)?,
                Block::Handler { saved, .. } => self.body.emit(Op::PopExc, *saved, 0, 0),
                Block::Named { name, at, .. } => self.unbind(name, *at),
                Block::With { exit, is_async, at, .. } => {
                    let window = self.body.temps(2);
                    self.body.emit(Op::Move, window, *exit, 0);
                    self.body.emit(Op::Move, window + 1, exit + 1, 0);
                    self.exit_without_exception(window, *is_async, *at);
                }
            }
            self.body.release_to(mark);
            left.push(block);
        }
        Ok(left)
    }

    fn restore_blocks(&mut self, mut left: Vec<Block<'a>>) {
        while let Some(mut block) = left.pop() {
            let pc = self.body.emitter.pc();
            if let Some(region) = block.region() {
                region.open_since = Some(pc);
            }
            self.body.blocks.push(block);
        }
    }

    /// `break` or `continue`.
    pub(super) fn loop_jump(&mut self, node: &'a impl Ranged, is_break: bool) -> Result {
        let mut found = None;
        for (depth, block) in self.body.blocks.iter().enumerate().rev() {
            match block {
                Block::Loop { on_break, on_continue } => {
                    let target = if is_break { *on_break } else { *on_continue };
                    found = Some((depth, target));
                    break;
                }
                Block::StarHandler { .. } => return Err(leaves_star_handler(node)),
                _ => {}
            }
        }
        let Some((depth, target)) = found else {
            let message =
                if is_break { "'break' outside loop" } else { "'continue' not properly in loop" };
            return Err(error_at(node, message));
        };
        let left = self.leave_blocks(depth + 1)?;
        self.body.goto(target);
        self.restore_blocks(left);
        Ok(())
    }

    /// Returns the value in a register, or None.
    pub(super) fn return_value(&mut self, node: &'a impl Ranged, value: Option<u16>) -> Result {
        if self.body.blocks.iter().any(|b| matches!(b, Block::StarHandler { .. })) {
            return Err(leaves_star_handler(node));
        }
        let mut value = value;
        let assigns = |block: &Block| matches!(block, Block::Finally { .. } | Block::Named { .. });
        let changes = self.body.blocks.iter().any(assigns);
        if let Some(register) = value
            && changes
            && self.body.is_variable(register)
        {
            // The `finally` body may assign the variable, the end of `except … as` unbinds it.
            let copy = self.body.temp();
            self.body.emit(Op::Move, copy, register, 0);
            value = Some(copy);
        }
        let left = self.leave_blocks(0)?;
        self.trace(TraceEvent::Return, value);
        match value {
            Some(register) => self.body.emit(Op::Return, register, 0, 0),
            None => self.body.emit(Op::ReturnNone, 0, 0, 0),
        }
        self.restore_blocks(left);
        Ok(())
    }

    /// Unbinds the name of an `except … as`, which the handler may have unbound already.
    pub(super) fn unbind(&mut self, name: &'a str, at: (u32, u32)) {
        let mangled = self.table.mangle(self.body.scope, name);
        let binding = self.table.binding(self.body.scope, mangled);
        if !matches!(binding, super::scope::Binding::Local(_)) {
            let none = self.body.temp();
            self.body.emit(Op::LoadNone, none, 0, 0);
            self.store_name(name, none);
            self.body.release_to(none);
        }
        self.delete_name(name, at, true);
    }
}

fn leaves_star_handler(node: &impl Ranged) -> crate::syntax::Problem {
    error_at(node, "'break', 'continue' and 'return' cannot appear in an except* block")
}
