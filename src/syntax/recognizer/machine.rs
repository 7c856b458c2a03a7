//! Runs the grammar over tokens.
//!
//! The machine is a recursive descent parser without the recursion: what it is in the middle of is
//! kept in frames on the heap, so no program is too deep for it. Matches of many rules are remembered
//! by rule and place, which makes up for all the going back.

use super::action::Action;
use super::memo::Memo;
use super::node::{Nodes, Value};
use super::notation::{Alternative, Form, Grammar, How, Item, Part, Rule, RuleId, SOFT_KEYWORDS};
use super::report::Report;
use super::scanner::{Fault, Scanner};
use super::token::{Kind, KindSet, Token};
use crate::code::Source;

/// How many values an alternative can name.
pub(super) const SLOTS: usize = 4;

/// Why there is no use in going on.
pub(super) enum Stop {
    /// The parser found a mistake.
    Mistake(Report),
    /// The tokenizer did.
    Fault(Fault),
}

/// A rule in the middle of being tried.
struct Frame {
    rule: RuleId,
    /// The alternative that is being tried; [`BASE`] for the base of a rule that is `left`.
    alternative: u16,
    /// Its next item; of a separated list 1 when the separator is next.
    item: u16,
    /// No other alternative is to be tried.
    committed: bool,
    /// Whether mistakes were looked for before.
    seeking: bool,
    /// Where the rule began.
    start: u32,
    /// Where the next alternative begins.
    retry: u32,
    /// Where the item that is being tried began.
    item_start: u32,
    /// How many matches a repetition has.
    count: u32,
    /// What a rule that is `left` has matched so far.
    left: Value,
    slots: [Value; SLOTS],
    /// How many nodes there were, and how much was remembered.
    nodes: (u32, u32),
    memo: u32,
}

const BASE: u16 = u16::MAX;

/// The machine.
pub(super) struct Machine<'s> {
    grammar: &'static Grammar,
    pub source: &'s Source,
    pub scanner: Scanner<'s>,
    /// The tokens fetched so far.
    pub tokens: Vec<Token>,
    pub nodes: Nodes,
    /// The next token.
    pub mark: u32,
    /// Mistakes are being looked for: this is the second pass.
    seeking: bool,
    memo: Memo,
    frames: Vec<Frame>,
    /// The matches of the repetitions that are being tried.
    matches: Vec<Value>,
    /// What the rule that was tried last came to: its value, if it fits.
    outcome: Option<Option<Value>>,
}

impl<'s> Machine<'s> {
    pub fn new(source: &'s Source, scanner: Scanner<'s>) -> Machine<'s> {
        Machine {
            grammar: Grammar::python(),
            source,
            scanner,
            tokens: Vec::new(),
            nodes: Nodes::default(),
            mark: 0,
            seeking: false,
            memo: Memo::default(),
            frames: Vec::new(),
            matches: Vec::new(),
            outcome: None,
        }
    }

    /// Whether the program as a whole fits the rule, with or without an eye on mistakes.
    pub fn run(&mut self, rule: &str, seeking: bool) -> Result<bool, Stop> {
        self.mark = 0;
        self.seeking = seeking;
        self.memo.clear();
        self.nodes.truncate((0, 0));
        self.enter(self.grammar.rule(rule))?;
        loop {
            if let Some(outcome) = self.outcome.take() {
                if self.frames.is_empty() {
                    return Ok(outcome.is_some());
                }
                self.settle(outcome)?;
            }
            self.advance()?;
        }
    }

    /// Begins to try a rule at the current place.
    fn enter(&mut self, id: RuleId) -> Result<(), Stop> {
        let rule = &self.grammar.rules[id as usize];
        if rule.is_mistake && !self.seeking {
            self.outcome = Some(None);
            return Ok(());
        }
        if rule.first != KindSet::MAX && rule.first & self.token(self.mark)?.kind.bit() == 0 {
            self.outcome = Some(None);
            return Ok(());
        }
        if rule.is_shared
            && let Some((end, value)) = self.memo.get(self.mark, id)
        {
            self.mark = end;
            self.outcome = Some(value);
            return Ok(());
        }
        let is_left = matches!(rule.form, Form::Left(..));
        self.frames.push(Frame {
            rule: id,
            alternative: if is_left { BASE } else { 0 },
            item: 0,
            committed: false,
            seeking: self.seeking,
            start: self.mark,
            retry: self.mark,
            item_start: self.mark,
            count: 0,
            left: Value::Nothing,
            slots: [Value::Nothing; SLOTS],
            nodes: self.nodes.mark(),
            memo: self.memo.mark(),
        });
        self.seeking &= !rule.is_quiet;
        Ok(())
    }

    fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("bug: no rule is being tried")
    }

    /// The form of the rule that is being tried.
    fn rule(&self) -> &'static Rule {
        let frame = self.frames.last().expect("bug: no rule is being tried");
        &self.grammar.rules[frame.rule as usize]
    }

    /// Goes on with the rule that is being tried until it needs another one, or is through.
    fn advance(&mut self) -> Result<(), Stop> {
        let rule = self.rule();
        while self.outcome.is_none() {
            let frame = self.frame();
            let item = match &rule.form {
                Form::Choice(alternatives) | Form::Left(_, alternatives) => {
                    if frame.alternative == BASE {
                        let Form::Left(base, _) = rule.form else { unreachable!("bug: base") };
                        self.enter(base)?;
                        return Ok(());
                    }
                    let Some(alternative) = alternatives.get(frame.alternative as usize) else {
                        let value = (frame.left != Value::Nothing).then_some(frame.left);
                        self.mark = frame.retry;
                        self.finish(value);
                        return Ok(());
                    };
                    match alternative.items.get(frame.item as usize) {
                        Some(item) => *item,
                        None => {
                            self.complete(alternative)?;
                            continue;
                        }
                    }
                }
                Form::Repeat(item, _) => *item,
                Form::Separated(item, separator) => match frame.item {
                    0 => *item,
                    _ => *separator,
                },
            };
            let mark = self.mark;
            self.frame().item_start = mark;
            match item.part {
                Part::Rule(id) => {
                    let depth = self.frames.len();
                    self.enter(id)?;
                    if self.frames.len() > depth {
                        return Ok(());
                    }
                    let outcome = self.outcome.take().expect("bug: neither tried nor known");
                    self.settle(outcome)?;
                }
                Part::Commit => {
                    let frame = self.frame();
                    frame.committed = true;
                    frame.item += 1;
                }
                _ => {
                    let fits = self.fits(item.part)?;
                    let value = fits.then_some(Value::Token(mark));
                    self.mark += u32::from(fits);
                    self.settle(value)?;
                }
            }
        }
        Ok(())
    }

    /// Whether the next token is what a part of the grammar asks for.
    fn fits(&mut self, part: Part) -> Result<bool, Stop> {
        let token = self.token(self.mark)?;
        Ok(match part {
            Part::Token(kind) => token.kind == kind,
            Part::OneOf(kinds) => kinds & token.kind.bit() != 0,
            Part::Word(word) => token.kind == Kind::NAME && self.text(token) == word,
            Part::AnyWord => {
                // CPython takes the beginning of one for the whole.
                let text = self.text(token);
                token.kind == Kind::NAME && SOFT_KEYWORDS.iter().any(|word| word.starts_with(text))
            }
            Part::Rule(_) | Part::Commit => unreachable!("bug: no token"),
        })
    }

    /// The token with this index, fetched if it must be.
    pub fn token(&mut self, index: u32) -> Result<Token, Stop> {
        while self.tokens.len() <= index as usize {
            let token = self.scanner.next().map_err(Stop::Fault)?;
            self.tokens.push(token);
        }
        Ok(self.tokens[index as usize])
    }

    /// The text of a token.
    pub fn text(&self, token: Token) -> &'s str {
        let text = self.scanner.lexer.text;
        &text[token.start as usize..(token.end as usize).min(text.len())]
    }

    /// Takes what came of the item that was tried.
    fn settle(&mut self, outcome: Option<Value>) -> Result<(), Stop> {
        let rule = self.rule();
        let mark = self.mark;
        let frame = self.frame();
        let item = match &rule.form {
            Form::Left(_, tails) => {
                if frame.alternative == BASE {
                    match outcome {
                        Some(value) => {
                            (frame.left, frame.retry, frame.alternative) = (value, mark, 0);
                        }
                        None => self.finish(None),
                    }
                    return Ok(());
                }
                tails[frame.alternative as usize].items[frame.item as usize]
            }
            Form::Choice(alternatives) => {
                alternatives[frame.alternative as usize].items[frame.item as usize]
            }
            Form::Repeat(_, least) => {
                match outcome {
                    Some(value) if mark > frame.retry => {
                        frame.retry = mark;
                        frame.count += 1;
                        self.matches.push(value);
                    }
                    _ => self.end_repetition(*least),
                }
                return Ok(());
            }
            Form::Separated(..) => {
                match (outcome, frame.item) {
                    (Some(value), 0) => {
                        (frame.retry, frame.item) = (mark, 1);
                        frame.count += 1;
                        self.matches.push(value);
                    }
                    (Some(_), _) => frame.item = 0,
                    (None, _) => self.end_repetition(1),
                }
                return Ok(());
            }
        };
        self.settle_item(item, outcome)
    }

    /// Takes what came of an item of an alternative.
    fn settle_item(&mut self, item: Item, outcome: Option<Value>) -> Result<(), Stop> {
        let frame = self.frame();
        let item_start = frame.item_start;
        let fits = match (item.how, outcome) {
            (How::Take | How::Maybe | How::Must, Some(value)) => {
                if let Some(slot) = item.slot {
                    frame.slots[slot as usize] = value;
                }
                true
            }
            (How::And, Some(_)) | (How::Not | How::Maybe, None) => {
                self.mark = item_start;
                true
            }
            (How::Must, None) => {
                let Part::Token(kind) = item.part else { unreachable!("bug: not a token") };
                let message = format!("expected '{}'", kind.text());
                return Err(Stop::Mistake(self.at(Value::Token(item_start), message)));
            }
            _ => false,
        };
        let frame = self.frame();
        if fits {
            frame.item += 1;
            return Ok(());
        }
        (frame.alternative, frame.item) = (frame.alternative + 1, 0);
        frame.slots = [Value::Nothing; SLOTS];
        let (retry, committed) = (frame.retry, frame.committed);
        self.mark = retry;
        if committed {
            self.finish(None);
        }
        Ok(())
    }

    /// All items of an alternative fit.
    fn complete(&mut self, alternative: &Alternative) -> Result<(), Stop> {
        let frame = self.frame();
        let (slots, start) = (frame.slots, frame.start);
        let is_mistake = matches!(alternative.action, Action::Mistake { .. });
        let value = self.act(&alternative.action, start, &slots)?;
        if is_mistake {
            // What looked like a mistake is none: the others of its group are not asked.
            self.finish(None);
            return Ok(());
        }
        let mark = self.mark;
        if let Form::Left(..) = self.rule().form {
            let frame = self.frame();
            // Whatever follows, it begins anew behind this.
            (frame.left, frame.retry) = (value, mark);
            (frame.alternative, frame.item) = (0, 0);
            frame.slots = [Value::Nothing; SLOTS];
            return Ok(());
        }
        self.finish(Some(value));
        Ok(())
    }

    /// A repetition goes no further.
    fn end_repetition(&mut self, least: u32) {
        let frame = self.frame();
        let (count, retry) = (frame.count, frame.retry);
        self.mark = retry;
        let from = self.matches.len() - count as usize;
        let value = (count >= least).then(|| {
            let tokens = |value: &&Value| **value != Value::Nothing;
            let first = self.matches[from..].iter().find(tokens);
            let last = self.matches[from..].iter().rev().find(tokens);
            let range = first.zip(last).and_then(|(first, last)| {
                Some((self.nodes.tokens(*first)?.0, self.nodes.tokens(*last)?.1))
            });
            match range {
                Some(range) => {
                    self.nodes.add(super::node::Shape::Sequence, range, &self.matches[from..])
                }
                None => Value::Nothing,
            }
        });
        self.matches.truncate(from);
        self.finish(value);
    }

    /// The rule that is being tried has come to something.
    fn finish(&mut self, value: Option<Value>) {
        let frame = self.frames.pop().expect("bug: no rule is being tried");
        let rule = &self.grammar.rules[frame.rule as usize];
        self.seeking = frame.seeking;
        if rule.is_final && value.is_some() {
            self.memo.forget(frame.start, frame.memo);
            self.nodes.truncate(frame.nodes);
        }
        if rule.is_shared {
            self.memo.add(frame.start, frame.rule, self.mark, value);
        }
        self.outcome = Some(value);
    }
}
