//! What rules came to, by rule and place.

use super::node::Value;
use super::notation::RuleId;

/// What a rule came to at a token.
#[derive(Clone, Copy)]
struct Entry {
    rule: RuleId,
    /// Where it ended.
    end: u32,
    /// What it matched, if it fits.
    value: Option<Value>,
    /// The entry before it at the same token, counted from one.
    next: u32,
}

/// The memory of the machine.
#[derive(Default)]
pub(super) struct Memo {
    /// By token, its latest entry, counted from one.
    heads: Vec<u32>,
    entries: Vec<Entry>,
}

impl Memo {
    /// Where the rule ended at token `at` and what it matched, if it was tried there.
    pub fn get(&self, at: u32, rule: RuleId) -> Option<(u32, Option<Value>)> {
        let mut next = *self.heads.get(at as usize)?;
        while next > 0 {
            let entry = &self.entries[next as usize - 1];
            if entry.rule == rule {
                return Some((entry.end, entry.value));
            }
            next = entry.next;
        }
        None
    }

    /// Remembers what a rule came to at token `at`.
    pub fn add(&mut self, at: u32, rule: RuleId, end: u32, value: Option<Value>) {
        let at = at as usize;
        if self.heads.len() <= at {
            self.heads.resize(at + 1, 0);
        }
        self.entries.push(Entry { rule, end, value, next: self.heads[at] });
        self.heads[at] = self.entries.len() as u32;
    }

    /// How much there is, for [`Memo::forget`].
    pub fn mark(&self) -> u32 {
        self.entries.len() as u32
    }

    /// Forgets what was added behind `mark`; all of it is about token `at` and those behind it.
    pub fn forget(&mut self, at: u32, mark: u32) {
        for head in self.heads.iter_mut().skip(at as usize) {
            while *head > mark {
                *head = self.entries[*head as usize - 1].next;
            }
        }
        self.entries.truncate(mark as usize);
    }

    pub fn clear(&mut self) {
        self.heads.clear();
        self.entries.clear();
    }
}
