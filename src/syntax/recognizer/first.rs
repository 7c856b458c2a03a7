//! What rules can begin with.
//!
//! Most rules that are tried fail at their first token. To know beforehand saves the attempt, and
//! changes nothing else: an attempt would look at that token, too.

use super::notation::{Form, How, Item, Part, Rule};
use super::token::{Kind, KindSet};

/// What something can begin with, and whether it can be empty.
#[derive(Clone, Copy, PartialEq, Eq)]
struct First {
    kinds: KindSet,
    is_empty: bool,
}

/// Sets [`Rule::first`] of all rules.
pub(super) fn find(rules: &mut [Rule]) {
    let mut found = vec![First { kinds: 0, is_empty: false }; rules.len()];
    // Rules refer to each other: go on until nothing is new.
    loop {
        let mut is_new = false;
        for (index, rule) in rules.iter().enumerate() {
            let first = of_rule(rule, &found);
            is_new |= first != found[index];
            found[index] = first;
        }
        if !is_new {
            break;
        }
    }
    for (rule, first) in rules.iter_mut().zip(found) {
        rule.first = if first.is_empty { KindSet::MAX } else { first.kinds };
    }
}

fn of_rule(rule: &Rule, found: &[First]) -> First {
    match &rule.form {
        Form::Choice(alternatives) => {
            let none = First { kinds: 0, is_empty: false };
            alternatives.iter().fold(none, |all, alternative| {
                let first = of_items(&alternative.items, found);
                First { kinds: all.kinds | first.kinds, is_empty: all.is_empty | first.is_empty }
            })
        }
        Form::Left(base, _) => found[*base as usize],
        Form::Repeat(item, least) => {
            let first = of_items(std::slice::from_ref(item), found);
            First { is_empty: first.is_empty || *least == 0, ..first }
        }
        Form::Separated(item, _) => of_items(std::slice::from_ref(item), found),
    }
}

fn of_items(items: &[Item], found: &[First]) -> First {
    let mut kinds = 0;
    for item in items {
        let first = match item.part {
            Part::Token(kind) => First { kinds: kind.bit(), is_empty: false },
            Part::OneOf(set) => First { kinds: set, is_empty: false },
            Part::Word(_) | Part::AnyWord => First { kinds: Kind::NAME.bit(), is_empty: false },
            Part::Rule(rule) => found[rule as usize],
            Part::Commit => continue,
        };
        match item.how {
            // What is looked at only is part of what follows.
            How::And | How::Not => continue,
            // The lack of it is an error.
            How::Must => return First { kinds: KindSet::MAX, is_empty: false },
            How::Take | How::Maybe => kinds |= first.kinds,
        }
        if item.how == How::Take && !first.is_empty {
            return First { kinds, is_empty: false };
        }
    }
    First { kinds, is_empty: true }
}
