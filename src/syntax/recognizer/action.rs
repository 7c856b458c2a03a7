//! What the alternatives of the grammar are worth, and the mistakes that they are.

use super::super::error::ErrorKind;
use super::machine::{Machine, SLOTS, Stop};
use super::node::{Shape, Value, token_name};

/// Where a mistake is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// At a match.
    At,
    /// From one match to another.
    Range,
    /// From a match to where the tokenizer is.
    From,
    /// At the token that was fetched last.
    Here,
    /// The same, and it is an IndentationError.
    Indent,
    /// At the next token.
    Next,
    /// Behind a match.
    Behind,
}

/// What can be wrong with something that fits the grammar; see `check.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    Number,
    Real,
    Imaginary,
    String,
    Strings,
    FormatString,
    SpecText,
    Conversion,
    Field,
}

/// What has to be looked at more closely to tell whether it is a mistake; see `check.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suspicion {
    Juxtaposed,
    Legacy,
    Assigned,
    Looped,
    Deleted,
    BareGenerator,
    Misplaced,
    Bound(&'static str),
}

/// What is done when an alternative fits.
#[derive(Debug)]
pub(super) enum Action {
    /// It is worth nothing.
    Nothing,
    /// It is worth what one of its items is.
    Pass(u8),
    /// It is worth a node with these children.
    Node(Shape, Vec<u8>),
    /// It is worth the last of the second, or the first if there is none.
    Last,
    /// It is worth what the check makes of it.
    Check(Check),
    /// It is a mistake.
    Mistake(Mistake),
}

/// A mistake.
#[derive(Debug)]
pub(super) enum Mistake {
    Plain(Where, Vec<u8>, String),
    Suspected(Suspicion),
}

impl Action {
    /// Reads what stands behind `=>`.
    pub fn read(text: &str) -> Action {
        let (words, message) = match text.split_once('"') {
            Some((words, message)) => {
                let message = message.strip_suffix('"').expect("bug: open message");
                (words, message.replace("\\\"", "\""))
            }
            None => (text, String::new()),
        };
        let mut words = words.split_whitespace();
        let verb = words.next().expect("bug: no action");
        let words: Vec<&str> = words.collect();
        let slots =
            words.iter().filter(|word| word.len() == 1).map(|word| word.as_bytes()[0] - b'a');
        let slots: Vec<u8> = slots.collect();
        let plain = |place| Action::Mistake(Mistake::Plain(place, slots.clone(), message.clone()));
        let suspected = |what| Action::Mistake(Mistake::Suspected(what));
        match verb {
            "pass" => Action::Pass(slots[0]),
            "node" => Action::Node(Shape::of(words[0]), slots),
            "last" => Action::Last,
            "number" => Action::Check(Check::Number),
            "real" => Action::Check(Check::Real),
            "imaginary" => Action::Check(Check::Imaginary),
            "string" => Action::Check(Check::String),
            "strings" => Action::Check(Check::Strings),
            "format_string" => Action::Check(Check::FormatString),
            "text" => Action::Check(Check::SpecText),
            "conversion" => Action::Check(Check::Conversion),
            "field" => Action::Check(Check::Field),
            "at" => plain(Where::At),
            "range" => plain(Where::Range),
            "from" => plain(Where::From),
            "here" => plain(Where::Here),
            "indent" => plain(Where::Indent),
            "next" => plain(Where::Next),
            "key" => plain(Where::Behind),
            "juxtaposed" => suspected(Suspicion::Juxtaposed),
            "legacy" => suspected(Suspicion::Legacy),
            "bare_generator" => suspected(Suspicion::BareGenerator),
            "misplaced" => suspected(Suspicion::Misplaced),
            "target" => suspected(match words[0] {
                "assign" => Suspicion::Assigned,
                "loop" => Suspicion::Looped,
                _ => Suspicion::Deleted,
            }),
            "bound" => suspected(Suspicion::Bound(match words[0] {
                "ParamSpec" => "ParamSpec",
                _ => "TypeVarTuple",
            })),
            _ => panic!("bug: no action {verb}"),
        }
    }
}

impl Machine<'_> {
    /// What an alternative that begins at token `start` is worth.
    pub fn act(
        &mut self,
        action: &Action,
        start: u32,
        slots: &[Value; SLOTS],
    ) -> Result<Value, Stop> {
        match action {
            Action::Nothing => Ok(Value::Nothing),
            Action::Pass(slot) => Ok(slots[*slot as usize]),
            Action::Node(shape, children) => {
                let mut values = [Value::Nothing; SLOTS];
                for (value, slot) in values.iter_mut().zip(children) {
                    *value = slots[*slot as usize];
                }
                Ok(self.node(*shape, start, &values[..children.len()]))
            }
            Action::Last => match self.nodes.children(slots[1]).last() {
                Some(last) => Ok(*last),
                None => Ok(slots[0]),
            },
            Action::Check(check) => self.check(*check, start, slots),
            Action::Mistake(Mistake::Plain(place, named, message)) => {
                let message = self.fill_in(message, slots);
                let value =
                    |n: usize| named.get(n).map_or(Value::Nothing, |slot| slots[*slot as usize]);
                let report = match place {
                    Where::At => self.at(value(0), message),
                    Where::Range => self.range(value(0), value(1), message),
                    Where::From => self.from(value(0), message),
                    Where::Here => self.here(message),
                    Where::Next => self.next(message)?,
                    Where::Behind => self.behind(value(0), message),
                    Where::Indent => {
                        let mut report = self.here(message);
                        report.kind = ErrorKind::Indentation;
                        report
                    }
                };
                Err(Stop::Mistake(report))
            }
            Action::Mistake(Mistake::Suspected(suspicion)) => {
                match self.suspect(*suspicion, slots) {
                    Some(report) => Err(Stop::Mistake(report)),
                    None => Ok(Value::Nothing),
                }
            }
        }
    }

    /// A node of what was matched from token `start` on.
    pub fn node(&mut self, shape: Shape, start: u32, children: &[Value]) -> Value {
        let behind = &self.tokens[start as usize..self.mark as usize];
        let length = behind.iter().rposition(|token| !token.kind.is_blank()).unwrap_or(0);
        self.nodes.add(shape, (start, start + length as u32), children)
    }

    /// A message with the names of what stands for `{a}`, and the line for `{line a}`.
    fn fill_in(&self, message: &str, slots: &[Value; SLOTS]) -> String {
        let Some((before, rest)) = message.split_once('{') else { return message.to_owned() };
        let Some((name, behind)) = rest.split_once('}') else { return message.to_owned() };
        let slot = |name: &str| slots[usize::from(name.as_bytes()[0] - b'a')];
        match name.strip_prefix("line ") {
            Some(name) => format!("{before}{}{behind}", self.line(slot(name))),
            None if name.len() == 1 => format!("{before}{}{behind}", self.name(slot(name))),
            // A brace of the message's own.
            None => message.to_owned(),
        }
    }

    /// What messages call an expression.
    pub fn name(&self, value: Value) -> &'static str {
        match value {
            Value::Node(_) => self.nodes.shape(value).expect("bug: node without shape").name(),
            Value::Token(index) => token_name(self.tokens[index as usize].kind),
            Value::Nothing => "expression",
        }
    }
}
