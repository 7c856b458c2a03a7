//! The mistakes that take a closer look than a pattern of the grammar can have.

use super::super::lexer::Lexer;
use super::super::string::{self, Prefix, string_prefix};
use super::action::{Check, Suspicion};
use super::machine::{Machine, SLOTS, Stop};
use super::node::{Shape, Value};
use super::report::Report;
use super::token::{Kind, Token};

impl Machine<'_> {
    /// What is wrong with a match that may be a mistake, if it is one.
    pub fn suspect(&mut self, suspicion: Suspicion, slots: &[Value; SLOTS]) -> Option<Report> {
        let [a, b, ..] = *slots;
        match suspicion {
            Suspicion::Juxtaposed => {
                // Two expressions side by side are a forgotten comma only where commas are at home.
                let last = self.tokens[self.mark as usize - 1];
                if self.is_legacy(a) || last.level == 0 {
                    return None;
                }
                let message = "invalid syntax. Perhaps you forgot a comma?";
                Some(self.range(a, b, message.to_owned()))
            }
            Suspicion::Legacy => {
                let Value::Token(index) = a else { return None };
                let name = self.text(self.tokens[index as usize]);
                self.is_legacy(a).then(|| {
                    let message = format!(
                        "Missing parentheses in call to '{name}'. Did you mean {name}(...)?"
                    );
                    self.range(a, b, message)
                })
            }
            Suspicion::Assigned | Suspicion::Looped | Suspicion::Deleted => {
                let wrong = self.wrong_target(a, suspicion)?;
                let verb = if suspicion == Suspicion::Deleted { "delete" } else { "assign to" };
                let message = format!("cannot {verb} {}", self.name(wrong));
                Some(self.at(wrong, message))
            }
            Suspicion::BareGenerator => {
                let arguments = self.arguments(a);
                let is_positional = |value: &&Value| {
                    !matches!(self.shape(**value), Some(Shape::Keyword | Shape::DoubleStarred))
                };
                let positional: Vec<Value> =
                    arguments.iter().filter(is_positional).copied().collect();
                if positional.len() <= 1 {
                    return None;
                }
                let last = *positional.last()?;
                let message = "Generator expression must be parenthesized";
                Some(self.range(last, b, message.to_owned()))
            }
            Suspicion::Misplaced => {
                let unpacked = self
                    .arguments(a)
                    .iter()
                    .any(|value| self.shape(*value) == Some(Shape::DoubleStarred));
                let what = if unpacked { " unpacking" } else { "" };
                Some(self.here(format!("positional argument follows keyword argument{what}")))
            }
            Suspicion::Bound(what) => {
                let kind = match self.shape(b) {
                    Some(Shape::Tuple) => "constraints",
                    _ => "bound",
                };
                Some(self.from(a, format!("cannot use {kind} with {what}")))
            }
        }
    }

    fn shape(&self, value: Value) -> Option<Shape> {
        self.nodes.shape(value)
    }

    /// Whether it is the name of a statement of Python 2 that is a function now.
    fn is_legacy(&self, value: Value) -> bool {
        match value {
            Value::Token(index) => {
                let token = self.tokens[index as usize];
                token.kind == Kind::NAME && matches!(self.text(token), "print" | "exec")
            }
            _ => false,
        }
    }

    /// The first part of a target that cannot be one.
    fn wrong_target(&self, value: Value, suspicion: Suspicion) -> Option<Value> {
        let mut stack = vec![value];
        while let Some(value) = stack.pop() {
            match (value, self.shape(value)) {
                (Value::Nothing, _) => {}
                (Value::Token(index), _) => {
                    if self.tokens[index as usize].kind != Kind::NAME {
                        return Some(value);
                    }
                }
                (_, Some(Shape::Attribute | Shape::Subscript)) => {}
                (_, Some(Shape::Starred)) if suspicion == Suspicion::Deleted => return Some(value),
                (_, Some(Shape::List | Shape::Tuple | Shape::Starred | Shape::Sequence)) => {
                    stack.extend(self.nodes.children(value).iter().rev());
                }
                // `for a in b` without its end looks like a comparison.
                (_, Some(Shape::Comparison)) if suspicion == Suspicion::Looped => {
                    let [left, operands] = self.nodes.children(value) else { continue };
                    let first = self.nodes.children(*operands).first();
                    if first.is_some_and(|first| self.shape(*first) == Some(Shape::Membership)) {
                        stack.push(*left);
                    }
                }
                _ => return Some(value),
            }
        }
        None
    }

    /// The arguments in a list of arguments, without its structure.
    fn arguments(&self, value: Value) -> Vec<Value> {
        let mut found = Vec::new();
        let mut stack = vec![value];
        while let Some(value) = stack.pop() {
            match self.shape(value) {
                Some(Shape::Arguments | Shape::Sequence) => {
                    stack.extend(self.nodes.children(value).iter().rev());
                }
                _ if value == Value::Nothing => {}
                _ => found.push(value),
            }
        }
        found
    }

    /// Checks what is written right but cannot be meant; says what it is worth.
    pub fn check(
        &mut self,
        check: Check,
        start: u32,
        slots: &[Value; SLOTS],
    ) -> Result<Value, Stop> {
        let a = slots[0];
        let token = match a {
            Value::Token(index) => self.tokens[index as usize],
            _ => self.tokens[start as usize],
        };
        match check {
            Check::Number => self.check_number(a, token)?,
            Check::Real | Check::Imaginary => {
                self.check_number(a, token)?;
                let is_imaginary = self.text(token).ends_with(['j', 'J']);
                let (wrong, what) = match check {
                    Check::Real => (is_imaginary, "real"),
                    _ => (!is_imaginary, "imaginary"),
                };
                if wrong {
                    let message = format!("{what} number required in complex literal");
                    return Err(Stop::Mistake(self.at(a, message)));
                }
            }
            Check::String => {
                let text = self.text(token);
                let prefix = string_prefix(text.as_bytes()).unwrap_or_default();
                let quoted = &text[prefix.len..];
                let quote = quoted.as_bytes()[0];
                let is_triple = quoted.len() >= 6 && quoted.as_bytes()[..3] == [quote; 3];
                let quotes = if is_triple { 3 } else { 1 };
                let body = &quoted[quotes..quoted.len() - quotes];
                self.decode(body, prefix)?;
            }
            Check::Strings => return self.check_strings(a, start),
            Check::FormatString => {
                let prefix = string_prefix(self.text(token).as_bytes()).unwrap_or_default();
                let parts = self.nodes.children(slots[1]).to_vec();
                for part in parts {
                    if let Value::Token(index) = part {
                        self.decode(self.text(self.tokens[index as usize]), prefix)?;
                    }
                }
                return Ok(self.node(Shape::Format, start, &[]));
            }
            Check::SpecText => self.decode(self.text(token), Prefix::default())?,
            Check::Conversion => {
                self.check_distance(token, slots[1])?;
                return Ok(slots[1]);
            }
            Check::Field => {
                self.check_conversion(a)?;
                return Ok(self.node(Shape::Field, start, &[]));
            }
        }
        Ok(a)
    }

    /// Numbers with too many digits.
    fn check_number(&mut self, value: Value, token: Token) -> Result<(), Stop> {
        let mut lexer = Lexer::new(self.text(token), 0, false);
        match lexer.number() {
            Err(problem) if problem.message.starts_with("Exceeds ") => {
                Err(Stop::Mistake(self.on_line(value, problem.message)))
            }
            _ => Ok(()),
        }
    }

    /// Escapes that mean nothing, and characters that bytes cannot have.
    fn decode(&mut self, body: &str, prefix: Prefix) -> Result<(), Stop> {
        match string::decode(body, prefix, &mut Vec::new(), (0, 0)) {
            Ok(_) => Ok(()),
            Err(problem) => Err(Stop::Mistake(self.here(problem.message))),
        }
    }

    fn check_strings(&mut self, parts: Value, start: u32) -> Result<Value, Stop> {
        let (mut bytes, mut texts, mut is_format) = (false, false, false);
        for part in self.nodes.children(parts) {
            match part {
                Value::Token(index) => {
                    let text = self.text(self.tokens[*index as usize]);
                    let is_bytes = string_prefix(text.as_bytes()).is_some_and(|p| p.bytes);
                    bytes |= is_bytes;
                    texts |= !is_bytes;
                }
                _ => (texts, is_format) = (true, true),
            }
        }
        if bytes && texts {
            let message = "cannot mix bytes and nonbytes literals";
            return Err(Stop::Mistake(self.here(message.to_owned())));
        }
        let shape = if is_format { Shape::Format } else { Shape::Literal };
        Ok(self.node(shape, start, &[]))
    }

    /// What is between `!` and the conversion.
    fn check_distance(&mut self, mark: Token, name: Value) -> Result<(), Stop> {
        let Value::Token(index) = name else { return Ok(()) };
        if mark.end == self.tokens[index as usize].start {
            return Ok(());
        }
        let message = "f-string: conversion type must come right after the exclamanation mark";
        let first = Value::Token(index - 1);
        Err(Stop::Mistake(self.range(first, name, message.to_owned())))
    }

    /// The conversion of a field, if there is one.
    fn check_conversion(&mut self, name: Value) -> Result<(), Stop> {
        let Value::Token(index) = name else { return Ok(()) };
        let text = self.text(self.tokens[index as usize]);
        if matches!(text, "s" | "r" | "a") {
            return Ok(());
        }
        let message =
            format!("f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
        Err(Stop::Mistake(self.at(name, message)))
    }
}
