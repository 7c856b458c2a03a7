//! Finds CPython's words for what the parser rejects.
//!
//! The crate's parser knows that a program is wrong, and where it noticed. CPython tells more: that a
//! comma is missing, that `=` should have been `==`, which block is empty. It finds out by parsing a
//! second time, with a grammar that has alternatives for mistakes beside the right ones; which of
//! them fits first, and how far the tokens had been read by then, decides about message and place. No
//! rule of thumb over the tokens gives the same answers, so this is a parser of the same kind: a
//! packrat recogniser of Python's grammar. It runs when the crate's parser has failed, and only then,
//! so its speed does not count and its tree need not be complete.
//!
//! * [`grammar`](notation) is the text of the grammar, in a notation of its own: rules, mistakes and
//!   messages side by side, in the order in which CPython tries them.
//! * [`machine`] runs it, with a stack and a memory on the heap ([`memo`]), and an eye on what rules
//!   can begin with ([`first`]).
//! * [`scanner`] and [`fstring`] cut the text into CPython's tokens, when they are asked for.
//! * [`action`] and [`check`] say what a match is worth and whether it is a mistake; [`node`] is what
//!   is kept of matches for that, [`report`] how places are told.
//!
//! The order of things, as in CPython:
//!
//! 1. A first pass without the mistakes. An error of the tokenizer ends it as soon as the parser gets
//!    there. The last token that was fetched is where "invalid syntax" is, if it comes to that.
//! 2. A second pass over the same tokens with the mistakes. The first that fits wins.
//! 3. The rest of the text is cut into tokens. An error there, or a bracket above that is never
//!    closed, is the likelier culprit and wins over what the passes found.
//!
//! The grammar here is the whole of Python 3.13's, so it could also tell what is right. It does not
//! when the two disagree: what it accepts is left to the crate's error.

mod action;
mod check;
mod first;
mod fstring;
mod machine;
mod memo;
mod node;
mod notation;
mod report;
mod scanner;
mod token;

use std::borrow::Cow;

use super::error::{ErrorKind, SyntaxError};
use super::tree::Mode;
use crate::code::Source;
use machine::{Machine, Stop};
use scanner::{Fault, Scanner};
use token::Kind;

/// Why CPython rejects the program; None if it takes it as far as the grammar goes.
pub fn explain(source: &Source, mode: Mode) -> Option<Box<SyntaxError>> {
    let text: &str = &source.text;
    // Each line of a file ends.
    let text = match mode {
        Mode::Exec if !text.is_empty() && !text.ends_with(['\n', '\r']) => {
            Cow::Owned(format!("{text}\n"))
        }
        _ => Cow::Borrowed(text),
    };
    let rule = match mode {
        Mode::Exec => "file",
        Mode::Single => "interactive",
        Mode::Eval => "eval",
    };
    let mut machine = Machine::new(source, Scanner::new(&text, mode));
    let mut last = None;
    for seeking in [false, true] {
        match machine.run(rule, seeking) {
            Ok(true) if mode == Mode::Single && machine.scanner.goes_on() => {
                let message = "multiple statements found while compiling a single statement";
                return Some(machine.here(message.to_owned()).locate(source));
            }
            Ok(true) => return None,
            Ok(false) => last = last.or(machine.tokens.len().checked_sub(1)),
            Err(Stop::Fault(fault)) => return Some(machine.locate(fault)),
            Err(Stop::Mistake(report)) => {
                return Some(match later_fault(&mut machine) {
                    Some(fault) => machine.locate(fault),
                    None => report.locate(source),
                });
            }
        }
    }
    let last = last? as u32;
    let kind = machine.tokens[last as usize].kind;
    if kind == Kind::INDENT || kind == Kind::DEDENT {
        let what = if kind == Kind::INDENT { "indent" } else { "unindent" };
        let mut report = machine.here(format!("unexpected {what}"));
        report.kind = ErrorKind::Indentation;
        return Some(report.locate(source));
    }
    let report = machine.generic(last);
    Some(match later_fault(&mut machine) {
        Some(fault) => machine.locate(fault),
        None => report.locate(source),
    })
}

/// An error of the tokenizer in what the parser did not read, or the bracket that made it nonsense.
fn later_fault(machine: &mut Machine) -> Option<Fault> {
    let line = machine.line_of_last();
    if machine.tokens.last().is_none_or(|token| token.kind == Kind::ENDMARKER) {
        return None;
    }
    loop {
        match machine.scanner.next() {
            Ok(token) if token.kind == Kind::ENDMARKER => return None,
            Ok(_) => {}
            // What follows a mistake in an f-string is not looked at.
            Err(_) if !machine.scanner.formats.is_empty() => return None,
            Err(fault) if fault.is_raised => return Some(fault),
            Err(_) => {
                let problem = machine.scanner.unclosed()?;
                let above = line > machine.source.line_of(problem.start);
                return above.then_some(Fault { problem, is_raised: false });
            }
        }
    }
}
