//! Reads the grammar's notation (`grammar/*.peg`) into tables for the machine.
//!
//! A rule is its name, maybe with flags, and below it its alternatives, one a line, in the order in
//! which they are tried:
//!
//! ```text
//! name flags
//!     | item item …  => what the alternative is worth
//!     ? item item …  => the mistake that it is
//!     < item item …  (rules that are `left` only) what may follow the rule itself
//! ```
//!
//! Items are `'tokens'`, `"words"` that are keywords here only, NAMES of kinds of tokens, and rules,
//! grouped by `( … | … )`, with `e?`, `e*`, `e+` and `e % ','` (one or more, with commas between).
//! `&e` and `!e` look ahead, `^'('` is an error of its own if something else is there, `~` commits to
//! the alternative. A letter and a colon name an item for what stands behind `=>`.
//!
//! Alternatives with `?` are tried only on the second pass. They form groups: the first of a group
//! that fits ends it, even if it turns out to be no mistake. `??` begins another group.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::action::Action;
use super::first;
use super::token::{Kind, KindSet};

/// The number of a rule.
pub(super) type RuleId = u16;

/// What an item matches.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Token(Kind),
    /// One of these.
    OneOf(KindSet),
    /// A name with this text.
    Word(&'static str),
    /// A name that is a keyword somewhere.
    AnyWord,
    Rule(RuleId),
    /// Nothing, once; from here on the other alternatives are out.
    Commit,
}

/// What becomes of an item's match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Take,
    Maybe,
    And,
    Not,
    Must,
}

/// An element of an alternative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub part: Part,
    pub how: How,
    /// Where its value is kept.
    pub slot: Option<u8>,
}

/// A sequence of items.
#[derive(Debug)]
pub(super) struct Alternative {
    pub items: Vec<Item>,
    pub action: Action,
}

/// How the alternatives of a rule work together.
#[derive(Debug)]
pub(super) enum Form {
    /// The first that fits.
    Choice(Vec<Alternative>),
    /// The base, then any number of the alternatives behind it.
    Left(RuleId, Vec<Alternative>),
    /// So many or more.
    Repeat(Item, u32),
    /// One or more of the first with the second between.
    Separated(Item, Item),
}

/// A rule.
#[derive(Debug)]
pub(super) struct Rule {
    pub form: Form,
    /// The kinds of tokens it can begin with; all if it can be empty.
    pub first: KindSet,
    /// Its matches are remembered. Only those of rules of which CPython does so as well count for
    /// both of its states of mind (see [`Rule::is_quiet`]).
    pub is_shared: bool,
    /// It has only mistakes: not tried where those are not looked for.
    pub is_mistake: bool,
    /// Mistakes are not looked for inside of it.
    pub is_quiet: bool,
    /// Nobody looks back behind a match of it: what was remembered about its tokens can go.
    pub is_final: bool,
}

/// The grammar.
pub(super) struct Grammar {
    pub rules: Vec<Rule>,
    names: HashMap<&'static str, RuleId>,
}

const TEXTS: [&str; 8] = [
    include_str!("grammar/statements.peg"),
    include_str!("grammar/blocks.peg"),
    include_str!("grammar/parameters.peg"),
    include_str!("grammar/expressions.peg"),
    include_str!("grammar/comprehensions.peg"),
    include_str!("grammar/targets.peg"),
    include_str!("grammar/patterns.peg"),
    include_str!("grammar/strings.peg"),
];

impl Grammar {
    /// The grammar of Python 3.13, read when it is first asked for.
    pub fn python() -> &'static Grammar {
        static PYTHON: OnceLock<Grammar> = OnceLock::new();
        PYTHON.get_or_init(|| Grammar::read(&TEXTS))
    }

    /// The rule of this name.
    pub fn rule(&self, name: &str) -> RuleId {
        *self.names.get(name).unwrap_or_else(|| panic!("bug: no rule {name} in the grammar"))
    }

    fn read(texts: &[&'static str]) -> Grammar {
        let mut sources: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
        for line in texts.iter().flat_map(|text| text.lines()) {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            if !line.starts_with(' ') {
                sources.push((trimmed.split(' ').collect(), Vec::new()));
                continue;
            }
            let (_, lines) = sources.last_mut().expect("bug: alternative without a rule");
            match lines.last_mut() {
                Some(last) if !trimmed.starts_with(['|', '?', '<']) => {
                    last.push(' ');
                    last.push_str(trimmed);
                }
                _ => lines.push(trimmed.to_owned()),
            }
        }
        let mut reader = Reader { rules: Vec::new(), names: HashMap::new() };
        for (index, (header, _)) in sources.iter().enumerate() {
            reader.names.insert(header[0], index as RuleId);
            reader.rules.push(Rule::new(Form::Choice(Vec::new())));
        }
        for (index, (header, lines)) in sources.iter().enumerate() {
            reader.rule(index, &header[1..], lines);
        }
        first::find(&mut reader.rules);
        Grammar { rules: reader.rules, names: reader.names }
    }
}

impl Rule {
    fn new(form: Form) -> Rule {
        Rule {
            form,
            first: KindSet::MAX,
            is_shared: false,
            is_mistake: false,
            is_quiet: false,
            is_final: false,
        }
    }
}

impl Alternative {
    /// The kind of token that is all of it, if it is one.
    fn kind(&self) -> Option<Kind> {
        match self.items[..] {
            [Item { part: Part::Token(kind), how: How::Take, .. }] => Some(kind),
            _ => None,
        }
    }
}

/// The part of the text that is being read.
struct Cursor<'t> {
    rest: &'t str,
}

struct Reader {
    rules: Vec<Rule>,
    names: HashMap<&'static str, RuleId>,
}

impl Reader {
    /// Reads the alternatives of rule `index`.
    fn rule(&mut self, index: usize, flags: &[&str], lines: &[String]) {
        let mut alternatives = Vec::new();
        let mut tails = Vec::new();
        let mut mistakes = Vec::new();
        for line in lines {
            let (mark, text) = line.split_once(' ').expect("bug: alternative without items");
            let alternative = self.alternative(&mut Cursor { rest: text.trim_start() });
            if mark != "?" {
                self.end_group(&mut mistakes, &mut alternatives);
            }
            match mark {
                "?" | "??" => mistakes.push(alternative),
                "<" => tails.push(alternative),
                _ => alternatives.push(alternative),
            }
        }
        if alternatives.is_empty() {
            self.rules[index].is_mistake = true;
            alternatives = mistakes;
        } else {
            self.end_group(&mut mistakes, &mut alternatives);
        }
        let is_left = flags.contains(&"left");
        self.rules[index].form = match is_left {
            true => Form::Left(self.add(Form::Choice(alternatives)), tails),
            false => Form::Choice(alternatives),
        };
        let rule = &mut self.rules[index];
        rule.is_shared = is_left || flags.contains(&"memo");
        rule.is_mistake |= flags.contains(&"wrong");
        rule.is_quiet = flags.contains(&"quiet");
        rule.is_final = flags.contains(&"release");
    }

    /// Makes a rule of its own of a group of mistakes.
    fn end_group(&mut self, mistakes: &mut Vec<Alternative>, to: &mut Vec<Alternative>) {
        if mistakes.is_empty() {
            return;
        }
        let rule = self.add(Form::Choice(std::mem::take(mistakes)));
        self.rules[rule as usize].is_mistake = true;
        let item = Item { part: Part::Rule(rule), how: How::Take, slot: None };
        to.push(Alternative { items: vec![item], action: Action::Nothing });
    }

    fn add(&mut self, form: Form) -> RuleId {
        self.rules.push(Rule::new(form));
        self.rules.len() as RuleId - 1
    }

    fn alternative(&mut self, cursor: &mut Cursor) -> Alternative {
        let mut items = Vec::new();
        loop {
            if cursor.skip("=>") {
                return Alternative { items, action: Action::read(cursor.until_group_end()) };
            }
            if cursor.rest.is_empty() || cursor.rest.starts_with(['|', ')']) {
                break;
            }
            items.push(self.item(cursor));
        }
        // A single item is what the alternative is worth.
        let taken = |item: &&mut Item| matches!(item.how, How::Take | How::Maybe);
        let mut taken = items.iter_mut().filter(taken);
        let action = match (taken.next(), taken.next()) {
            (Some(only), None) => {
                only.slot = Some(0);
                Action::Pass(0)
            }
            _ => Action::Nothing,
        };
        Alternative { items, action }
    }

    fn item(&mut self, cursor: &mut Cursor) -> Item {
        let mut slot = None;
        if let [label @ b'a'..=b'd', b':', ..] = cursor.rest.as_bytes() {
            slot = Some(label - b'a');
            cursor.rest = &cursor.rest[2..];
        }
        let how = match cursor.rest.as_bytes().first() {
            Some(b'&') => How::And,
            Some(b'!') => How::Not,
            Some(b'^') => How::Must,
            _ => How::Take,
        };
        if how != How::Take {
            cursor.rest = &cursor.rest[1..];
        }
        let mut how = how;
        let mut part = self.part(cursor);
        let element = |part| Item { part, how: How::Take, slot: Some(0) };
        if cursor.skip_suffix("?") {
            how = How::Maybe;
        } else if cursor.skip_suffix("*") {
            part = Part::Rule(self.add(Form::Repeat(element(part), 0)));
        } else if cursor.skip_suffix("+") {
            part = Part::Rule(self.add(Form::Repeat(element(part), 1)));
        }
        cursor.rest = cursor.rest.trim_start();
        if cursor.skip("%") {
            let separator = self.part(cursor);
            part = Part::Rule(self.add(Form::Separated(element(part), element(separator))));
        }
        cursor.rest = cursor.rest.trim_start();
        Item { part, how, slot }
    }

    fn part(&mut self, cursor: &mut Cursor) -> Part {
        if cursor.skip("~") {
            return Part::Commit;
        }
        if cursor.skip("(") {
            let mut alternatives = vec![self.alternative(cursor)];
            while cursor.skip("|") {
                alternatives.push(self.alternative(cursor));
            }
            assert!(cursor.skip_suffix(")"), "bug: open group before {}", cursor.rest);
            let kinds = alternatives.iter().map(Alternative::kind).collect::<Option<Vec<_>>>();
            return match kinds {
                Some(kinds) => Part::OneOf(kinds.iter().fold(0, |set, kind| set | kind.bit())),
                None => Part::Rule(self.add(Form::Choice(alternatives))),
            };
        }
        for quote in ['\'', '"'] {
            if let Some(rest) = cursor.rest.strip_prefix(quote) {
                let (text, rest) = rest.split_once(quote).expect("bug: open quote");
                cursor.rest = rest;
                let kind = || Kind::of(text).unwrap_or_else(|| panic!("bug: no token {text}"));
                return match quote {
                    '"' => Part::Word(soft_keyword(text)),
                    _ => Part::Token(kind()),
                };
            }
        }
        let name = cursor.word();
        if name == "SOFT_KEYWORD" {
            return Part::AnyWord;
        }
        if let Some(kind) = Kind::of(name).filter(|_| name.starts_with(|c: char| c.is_uppercase()))
        {
            return Part::Token(kind);
        }
        match self.names.get(name) {
            Some(rule) => Part::Rule(*rule),
            None => panic!("bug: no rule {name} in the grammar"),
        }
    }
}

/// The keywords that are names elsewhere.
pub(super) const SOFT_KEYWORDS: [&str; 4] = ["_", "case", "match", "type"];

fn soft_keyword(text: &str) -> &'static str {
    SOFT_KEYWORDS.iter().find(|word| **word == text).expect("bug: unknown word")
}

impl<'t> Cursor<'t> {
    /// Skips `text` and the blanks behind it, if it is there.
    fn skip(&mut self, text: &str) -> bool {
        let skipped = self.skip_suffix(text);
        self.rest = self.rest.trim_start();
        skipped
    }

    /// Skips `text`, if it is there.
    fn skip_suffix(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn word(&mut self) -> &'t str {
        let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        word
    }

    /// The rest of the line, or of the group: an action in a group is words only.
    fn until_group_end(&mut self) -> &'t str {
        let is_message = self.rest.contains('"');
        let end = if is_message { None } else { self.rest.find([')', '|']) };
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        text.trim()
    }
}
