//! Definite assignment: which locals are bound for certain at the current point.
//!
//! Loops need no fixed point: on a way back a local can only have *lost* its value through `del` or
//! the end of `except … as`, and locals to which that can happen are forgotten at the loop's head.

use rustc_hash::FxHashMap;

use crate::code::Label;

/// A set of registers.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct RegisterSet(Vec<u64>);

impl RegisterSet {
    pub fn insert(&mut self, register: u16) {
        let word = register as usize / 64;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (register % 64);
    }

    pub fn remove(&mut self, register: u16) {
        if let Some(word) = self.0.get_mut(register as usize / 64) {
            *word &= !(1 << (register % 64));
        }
    }

    pub fn contains(&self, register: u16) -> bool {
        self.0.get(register as usize / 64).is_some_and(|word| word >> (register % 64) & 1 != 0)
    }

    fn intersect(&mut self, other: &RegisterSet) {
        self.0.truncate(other.0.len());
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    pub fn subtract(&mut self, other: &RegisterSet) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= !other;
        }
    }
}

/// The sets at the current point and at labels that jumps aim at.
#[derive(Default)]
pub(super) struct Flow {
    pub assigned: RegisterSet,
    at_labels: FxHashMap<Label, RegisterSet>,
}

impl Flow {
    /// Notes that control may go from here to `label`.
    pub fn branch(&mut self, label: Label) {
        match self.at_labels.get_mut(&label) {
            Some(set) => set.intersect(&self.assigned),
            None => {
                self.at_labels.insert(label, self.assigned.clone());
            }
        }
    }

    /// Notes that control may come to `label` with `set`.
    pub fn arrive(&mut self, label: Label, set: &RegisterSet) {
        match self.at_labels.get_mut(&label) {
            Some(known) => known.intersect(set),
            None => {
                self.at_labels.insert(label, set.clone());
            }
        }
    }

    /// Continues at `label`; `falls_in` when the code before it can run into it.
    pub fn join(&mut self, label: Label, falls_in: bool) {
        if let Some(set) = self.at_labels.remove(&label) {
            if falls_in {
                self.assigned.intersect(&set);
            } else {
                self.assigned = set;
            }
        }
    }
}
